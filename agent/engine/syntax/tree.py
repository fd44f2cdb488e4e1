"""Syntax trees of Lean 3: what the parser yields and the elaborator, interpreter and frontend read.

All nodes are frozen values with a `span` in character offsets of their source. Notation is expanded by the parser, as
in
Lean: `a + b` arrives as `Application(GlobalName("has_add.add"), (a, b))` with the span of the whole, an overloaded
one as
`Choice`. Names in terms are unresolved `Identifier`s; `GlobalName` is already resolved (it comes from notation).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from agent.kernel.expr import BinderInfo
from agent.kernel.name import Name


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of character offsets."""

    start: int
    end: int


NO_SPAN = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Node:
    span: Span = field(default=NO_SPAN, compare=False, kw_only=True)


# --- universe levels -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LevelTerm(Node):
    """Level syntax. `kind`: numeral (value), name (value), hole, add (args[0] + value), max, imax (args)."""

    kind: str
    value: int | str = 0
    args: tuple[LevelTerm, ...] = ()


# --- terms -----------------------------------------------------------------------------------------------------------


class Term(Node):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Identifier(Term):
    """`nat.succ`, `h.left`, `x`; dotted text as written, escapes removed. Also the field access chain of a plain
    name."""

    name: Name
    levels: tuple[LevelTerm, ...] | None = None


@dataclass(frozen=True, slots=True)
class GlobalName(Term):
    """A constant named by its full name; comes from notation and from desugaring."""

    name: Name


@dataclass(frozen=True, slots=True)
class Choice(Term):
    """Overloaded notation: try all, exactly one must elaborate."""

    alternatives: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Hole(Term):
    """`_`"""


@dataclass(frozen=True, slots=True)
class SortTerm(Term):
    """`Prop`, `Type`, `Type u`, `Sort u`; `kind` is the word; level None where none was written (`Type*`: hole)."""

    kind: str
    level: LevelTerm | None = None


@dataclass(frozen=True, slots=True)
class Numeral(Term):
    value: int


@dataclass(frozen=True, slots=True)
class Decimal(Term):
    """`2.50` is 250/100: exact numerator and denominator as Lean reads them."""

    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class StringLiteral(Term):
    value: str


@dataclass(frozen=True, slots=True)
class CharLiteral(Term):
    value: str


@dataclass(frozen=True, slots=True)
class Application(Term):
    """`f a b`; also every expanded operator (then `notation` is its token, for error messages)."""

    fn: Term
    args: tuple[Term, ...]
    notation: str | None = None


@dataclass(frozen=True, slots=True)
class Explicit(Term):
    """`@f` (partial: `@@f`)."""

    term: Term
    partial: bool = False


@dataclass(frozen=True, slots=True)
class FieldAccess(Term):
    """`e.foo`, `e.1` (field is the text after the dot), `e^.foo`."""

    term: Term
    field: str


def has_position(term: Term) -> bool:
    """Whether Lean remembers where the term stands; a string is passed over."""
    while True:
        kind = type(term)
        if kind is Application:
            term = term.fn  # type: ignore[attr-defined]
        elif kind is Parenthesized:
            term = term.term  # type: ignore[attr-defined]
        else:
            return kind is not StringLiteral


def position(term: Term) -> int | None:
    """Where Lean's messages point for a term: an application at its head (an operator at its sign), a field access at
    its dot; None for a string, the place of which Lean does not remember."""
    while True:
        kind = type(term)
        if kind is Application:
            term = term.fn  # type: ignore[attr-defined]
        elif kind is Parenthesized:
            term = term.term  # type: ignore[attr-defined]
        elif kind is FieldAccess:
            # A name that was read as one word has no dot of its own.
            dot = term.term.span.end  # type: ignore[attr-defined]
            return dot if dot < term.span.end else term.span.start
        elif kind is StringLiteral:
            return None
        else:
            return term.span.start


@dataclass(frozen=True, slots=True)
class Binder(Node):
    """One bracketed or bare binder group. `names`: () for an anonymous instance binder, ANONYMOUS for `_`.

    `default` is `:= value` (opt_param); `auto_tactic` is `. tac` (auto_param). `relation` holds a bounded binder such
    as
    `x > 0`, `k ∈ s` (already a term over the bound name): the parser expands it inside notations; it is kept here
    only for
    commands that print.
    """

    names: tuple[Name, ...]
    type: Term | None = None
    info: BinderInfo = BinderInfo.DEFAULT
    default: Term | None = None
    auto_tactic: str | None = None
    pattern: Term | None = None


@dataclass(frozen=True, slots=True)
class LambdaTerm(Term):
    """`λ binders, body`; a binder with `pattern` destructures (`λ ⟨a, b⟩, …`)."""

    binders: tuple[Binder, ...]
    body: Term


@dataclass(frozen=True, slots=True)
class PiTerm(Term):
    """`Π binders, body` and `∀ binders, body`."""

    binders: tuple[Binder, ...]
    body: Term


@dataclass(frozen=True, slots=True)
class Arrow(Term):
    """`a → b`"""

    domain: Term
    codomain: Term


@dataclass(frozen=True, slots=True)
class LetTerm(Term):
    """`let x : T := v in b` (one name; the parser nests); `pattern` for `let ⟨a, b⟩ := v in …`."""

    name: Name
    binders: tuple[Binder, ...]
    type: Term | None
    value: Term
    body: Term
    pattern: Term | None = None


@dataclass(frozen=True, slots=True)
class HaveTerm(Term):
    """`have h : T, from e, b` (also `:= e`); name `this` when none was written."""

    name: Name
    type: Term | None
    proof: Term
    body: Term


@dataclass(frozen=True, slots=True)
class SufficesTerm(Term):
    """`suffices h : T, from e, b`: `e` uses h, `b` proves T."""

    name: Name
    type: Term
    proof: Term
    body: Term


@dataclass(frozen=True, slots=True)
class ShowTerm(Term):
    """`show T, from e`, `show T, by tac`"""

    type: Term
    proof: Term


@dataclass(frozen=True, slots=True)
class TypeAscription(Term):
    """`(e : T)`"""

    term: Term
    type: Term


@dataclass(frozen=True, slots=True)
class Parenthesized(Term):
    """`(e)`: kept because `(f a).b` and applications see it."""

    term: Term


@dataclass(frozen=True, slots=True)
class TupleTerm(Term):
    """`(a, b, c)`"""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class AnonymousConstructor(Term):
    """`⟨a, b⟩`"""

    args: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class SetEnumeration(Term):
    """`{a, b, c}` (never empty; `∅` is notation)"""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class SetBuilder(Term):
    """`{x : T | p}`; `source` for `{x ∈ s | p}`; `pattern` for `{(x, y) : … | …}` style binders."""

    binder: Binder
    predicate: Term
    source: Term | None = None


@dataclass(frozen=True, slots=True)
class SetReplacement(Term):
    """`{(e) | binders}` with pattern term e"""

    element: Term
    binders: tuple[Binder, ...]


@dataclass(frozen=True, slots=True)
class StructureInstance(Term):
    """`{S . f := v, ..s}`; `catch_all` for a trailing `..`"""

    structure: Name | None
    fields: tuple[tuple[Name, Term], ...]
    sources: tuple[Term, ...] = ()
    catch_all: bool = False


@dataclass(frozen=True, slots=True)
class IfThenElse(Term):
    """`if h : c then a else b`"""

    name: Name | None
    condition: Term
    then_term: Term
    else_term: Term


@dataclass(frozen=True, slots=True)
class Equation(Node):
    """`| p₁, …, pₙ := rhs` (patterns of a def are juxtaposed, of a match comma-separated; here always a tuple).

    `rhs` None is an absurd case without body. `place`: where messages about the whole point, of a def its `:=`.
    """

    patterns: tuple[Term, ...]
    rhs: Term | None
    place: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class MatchTerm(Term):
    """`match e₁, e₂ : T with | … end`"""

    discriminants: tuple[Term, ...]
    type: Term | None
    equations: tuple[Equation, ...]


@dataclass(frozen=True, slots=True)
class CalcStep(Node):
    relation: Term
    proof: Term


@dataclass(frozen=True, slots=True)
class CalcTerm(Term):
    """`calc a = b : p ... = c : q`; `Ellipsis` stands for `...` on the left of a later step."""

    steps: tuple[CalcStep, ...]


@dataclass(frozen=True, slots=True)
class Ellipsis(Term):
    """`...` of calc"""


@dataclass(frozen=True, slots=True)
class ByTactic(Term):
    """`by tac` and `begin … end` in a term; `broken`: perhaps no script, as something in it may be missing or no
    tactic."""

    tactic: Tactic
    begin_end: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class QuotedTactics(Term):
    """``` `[tac, …] ```: a script as a value of type `tactic unit`, where a configuration takes one."""

    tactic: Tactic


@dataclass(frozen=True, slots=True)
class SorryTerm(Term):
    """`sorry`; `synthetic`: put there in the place of what has no meaning."""

    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class InaccessiblePattern(Term):
    """`.(e)`, `._`"""

    term: Term


@dataclass(frozen=True, slots=True)
class AliasPattern(Term):
    """`x@p`"""

    name: Name
    pattern: Term


@dataclass(frozen=True, slots=True)
class UnsupportedTerm(Term):
    """Syntax that is recognised but not covered (quotations, `do`, …); `what` names it for the error."""

    what: str


# --- tactics ---------------------------------------------------------------------------------------------------------


class Tactic(Node):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TacticCall(Tactic):
    """A named tactic with its parsed arguments by parameter name, see `agent.engine.syntax.tactic_grammar`."""

    name: str
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TermTactic(Tactic):
    """A term where a tactic is expected: an unknown name with its arguments, or what is missing."""

    term: Term


@dataclass(frozen=True, slots=True)
class TacticSequence(Tactic):
    """`t₁, t₂, …` at top level of a block (solved goals are dropped after each)."""

    steps: tuple[Tactic, ...]


@dataclass(frozen=True, slots=True)
class TacticBlock(Tactic):
    """`{ … }`, `begin … end` or `by t` as an element: `solve1`."""

    body: TacticSequence


@dataclass(frozen=True, slots=True)
class Then(Tactic):
    """`t₁; t₂`"""

    first: Tactic
    second: Tactic


@dataclass(frozen=True, slots=True)
class ThenEach(Tactic):
    """`t; [t₁, …, tₙ]`"""

    first: Tactic
    branches: tuple[Tactic, ...]


@dataclass(frozen=True, slots=True)
class OrElse(Tactic):
    """`t₁ <|> t₂`"""

    first: Tactic
    second: Tactic


# --- pieces of tactic arguments --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Location(Node):
    """`at h₁ h₂ ⊢`, `at *`. hypotheses in the order written; `wildcard` for `*`."""

    hypotheses: tuple[Name, ...] = ()
    goal: bool = False
    wildcard: bool = False


@dataclass(frozen=True, slots=True)
class RewriteRule(Node):
    term: Term
    symm: bool = False


@dataclass(frozen=True, slots=True)
class SimpArg(Node):
    """`h`, `← h`, `-h` (term is then an Identifier), `*`; kind: add, symm, erase, all."""

    kind: str
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class RcasesPattern(Node):
    """kind: name (name), wild `_`, clear `-`, rfl, tuple (args), alternatives (args), typed (args[0], type),
    explicit_name `@p`."""

    kind: str
    name: Name | None = None
    args: tuple[RcasesPattern, ...] = ()
    type: Term | None = None


# --- notation --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NotationAction:
    """What follows a token of a notation; precedences are already resolved to numbers by the parser.

    `kind`: skip; expr (parse at `precedence`); binder, binders (`precedence`: bp of the binder's type); scoped
    (`names[0]` is the
    variable in `body`, applied to `λ binders, e` with e parsed at `precedence`); foldl, foldr (`names` are the two
    variables of
    `body`, `separator` (`pp_separator` with its blanks), `initial`, `terminator`).
    """

    kind: str
    name: Name | None = None
    precedence: int = 0
    names: tuple[Name, ...] = ()
    body: Term | None = None
    separator: str | None = None
    initial: Term | None = None
    terminator: str | None = None
    pp_separator: str | None = None


@dataclass(frozen=True, slots=True)
class NotationItem:
    """One token with what follows it. `pp_token` is the token as declared, with its blanks."""

    token: str
    pp_token: str
    action: NotationAction


@dataclass(frozen=True, slots=True)
class NotationDeclaration(Node):
    """A resolved notation. `leading` is the variable before the first token (a led notation), None for a nud one.

    `numeral` is set for `notation 0 := …`. `denotation` is a term over the names of the actions (None for `reserve`).
    `new_tokens`: (token, precedence) to add to the token table.
    """

    items: tuple[NotationItem, ...]
    denotation: Term | None
    leading: Name | None = None
    numeral: int | None = None
    new_tokens: tuple[tuple[str, int], ...] = ()
    reserve: bool = False
    parse_only: bool = False
    priority: int = 1000


# --- commands --------------------------------------------------------------------------------------------------------


class Command(Node):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Attribute(Node):
    """`@[name args, priority p]`; `name` without the `-` of a removal. `args` are parsed where the shape is known
    (identifiers as Name, numerals as int, strings as str, flags such as `reverse` as Name), else only `args_text`."""

    name: str
    priority: Term | None = None
    args_text: str = ""
    args: tuple[Any, ...] = ()
    removed: bool = False


@dataclass(frozen=True, slots=True)
class ImportCommand(Command):
    """`import a b`; `levels` counts leading dots of each (relative import), 0 for none."""

    modules: tuple[Name, ...]
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PreludeCommand(Command):
    """`prelude`"""


@dataclass(frozen=True, slots=True)
class InitQuotientCommand(Command):
    """`init_quotient`"""


@dataclass(frozen=True, slots=True)
class ModuleDocCommand(Command):
    """`/-! … -/`"""

    text: str


@dataclass(frozen=True, slots=True)
class NamespaceCommand(Command):
    name: Name


@dataclass(frozen=True, slots=True)
class SectionCommand(Command):
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class EndCommand(Command):
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class NoncomputableTheoryCommand(Command):
    """`noncomputable theory`"""


@dataclass(frozen=True, slots=True)
class OpenItem(Node):
    """`ns`, `ns (a b)`, `ns (hiding a b)`, `ns (renaming a → b)`, `ns as alias`."""

    namespace: Name
    alias: Name | None = None
    only: tuple[Name, ...] | None = None
    hiding: tuple[Name, ...] = ()
    renaming: tuple[tuple[Name, Name], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenCommand(Command):
    items: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class ExportCommand(Command):
    items: tuple[OpenItem, ...]


@dataclass(frozen=True, slots=True)
class OpenLocaleCommand(Command):
    locales: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class UniverseCommand(Command):
    """`universe u`, `universes u v`, `universe variables u v` (`variable`)."""

    names: tuple[Name, ...]
    variable: bool = False


@dataclass(frozen=True, slots=True)
class VariableCommand(Command):
    """`variables (x y : T) [c]` and `parameters …`; `kind` is `variable` or `parameter`.

    A binder with names and no type changes the binder info of an existing variable (`variables {x}`).
    """

    kind: str
    binders: tuple[Binder, ...]


@dataclass(frozen=True, slots=True)
class IncludeCommand(Command):
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class OmitCommand(Command):
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Modifiers(Node):
    """What stands before a declaration keyword."""

    attributes: tuple[Attribute, ...] = ()
    doc: str | None = None
    noncomputable: bool = False
    private: bool = False
    protected: bool = False
    meta: bool = False


@dataclass(frozen=True, slots=True)
class DeclarationCommand(Command):
    """`kind`: def, theorem (also lemma), example, abbreviation, instance, constant, axiom.

    Exactly one of `body` and `equations` is given, none for constants and axioms. `name` is None for `example` and an
    unnamed instance. `name_span` is where messages about the declaration point, `keyword_span` where those about an
    example's modifiers do. `well_founded` is the structure instance of `using_well_founded`.
    """

    kind: str
    name: Name | None
    level_names: tuple[Name, ...] | None = None
    binders: tuple[Binder, ...] = ()
    type: Term | None = None
    body: Term | None = None
    equations: tuple[Equation, ...] | None = None
    well_founded: Term | None = None
    modifiers: Modifiers = Modifiers()
    name_span: Span = field(default=NO_SPAN, compare=False)
    keyword_span: Span = field(default=NO_SPAN, compare=False)


@dataclass(frozen=True, slots=True)
class ConstantsCommand(Command):
    """`constants (a b : T) (c : U)` and `axioms …`; `kind` is `constant` or `axiom`."""

    kind: str
    binders: tuple[Binder, ...]
    modifiers: Modifiers = Modifiers()


@dataclass(frozen=True, slots=True)
class Constructor(Node):
    """`| c (x : T) : U`; `infer` is the written `{}`, `[]` or `()` or None."""

    name: Name
    binders: tuple[Binder, ...] = ()
    type: Term | None = None
    infer: str | None = None
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class StructureParent(Node):
    """`extends p a`, `extends private p`, `extends to_foo : foo`."""

    type: Term
    name: Name | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class StructureField(Node):
    """A field group: the binder (its names, type, info, default) and its own telescope `(f (x : T) : U)`; `infer` as
    in Constructor."""

    binder: Binder
    params: tuple[Binder, ...] = ()
    infer: str | None = None
    private: bool = False
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class InductiveCommand(Command):
    """`kind`: inductive, structure or class (`class inductive` is an inductive with `is_class`)."""

    kind: str
    name: Name
    level_names: tuple[Name, ...] | None = None
    binders: tuple[Binder, ...] = ()
    type: Term | None = None
    parents: tuple[StructureParent, ...] = ()
    constructor: Name | None = None
    constructor_infer: str | None = None
    fields: tuple[StructureField, ...] = ()
    constructors: tuple[Constructor, ...] = ()
    is_class: bool = False
    modifiers: Modifiers = Modifiers()
    name_span: Span = field(default=NO_SPAN, compare=False)


@dataclass(frozen=True, slots=True)
class NotationCommand(Command):
    """Any of notation, infix, infixl, infixr, prefix, postfix, reserve; `local` for `local notation`."""

    declaration: NotationDeclaration
    local: bool = False


@dataclass(frozen=True, slots=True)
class PrecedenceCommand(Command):
    """`precedence `t` : n`"""

    token: str
    precedence: int


@dataclass(frozen=True, slots=True)
class AttributeCommand(Command):
    """`attribute [a, b] c d`, `local attribute [-a] c`"""

    attributes: tuple[Attribute, ...]
    names: tuple[Name, ...]
    local: bool = False


@dataclass(frozen=True, slots=True)
class SetOptionCommand(Command):
    option: Name
    value: bool | int | str


@dataclass(frozen=True, slots=True)
class EvalCommand(Command):
    term: Term


@dataclass(frozen=True, slots=True)
class ReduceCommand(Command):
    term: Term


@dataclass(frozen=True, slots=True)
class CheckCommand(Command):
    term: Term


@dataclass(frozen=True, slots=True)
class PrintCommand(Command):
    """`#print c`, `#print axioms c`, `#print prefix c`, `#print notation …`, …; `what` is the word or empty."""

    what: str
    name: Name | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ExitCommand(Command):
    """`#exit`"""


@dataclass(frozen=True, slots=True)
class LocalizedCommand(Command):
    """`localized "notation …" in ns`; `text` is a command to be parsed when the locale is opened (and at once, as a
    local one)."""

    text: str
    namespace: Name


@dataclass(frozen=True, slots=True)
class UnsupportedCommand(Command):
    """Recognised, not covered (`meta def`, `mutual`, `run_cmd`, …); `what` names it."""

    what: str
