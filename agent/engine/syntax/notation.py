"""The notation table: tokens with their precedences, and what parses after them (Lean: `token_table`, `parse_table`).

A table is an immutable value; `with_notation` gives a new one. At the start it holds Lean's built-in tokens and those
that Lean's
own tactic framework declares (`⊢`, `only`, `generalizing`, …). All operators (`+`, `∧`, `∑ x in s, …`) come from
notation commands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, partial
from typing import Any, Final

from agent.engine.syntax.tree import (
    Application,
    Binder,
    GlobalName,
    Identifier,
    LambdaTerm,
    Node,
    NotationAction,
    NotationDeclaration,
    PiTerm,
    Span,
    TacticCall,
    Term,
)
from agent.kernel.name import ANONYMOUS, Name, mk_name

MAX_PRECEDENCE: Final = 1024
DEFAULT_PRECEDENCE: Final = 1  # of a token, or of a place for a term, that a notation gives none
ARROW_PRECEDENCE: Final = 25

_TOKENS: Final[dict[str, int]] = {
    **dict.fromkeys(
        "fun Pi let in at have assume show suffices do if then else by hiding replacing renaming from ) ' } ] ⦄ .{ "
        '!} :) ⟩ ^ // | with without .. ... , . : ! calc := -- /- /-- /-! /-" using match <- '
        "extends λ forall ∀ Π ←".split(),
        0,
    ),
    **dict.fromkeys(
        "( `( ``( ```( `[ ` %% () (::) { _ [ #[ ⦃ {! Type Type* Sort Sort* (: .( ._ ⟨ # begin @@ @ sorry".split(),
        MAX_PRECEDENCE,
    ),
    "::": 67,
    "+": 65,
    "->": ARROW_PRECEDENCE,
    "→": ARROW_PRECEDENCE,
    "^.": MAX_PRECEDENCE + 1,
    # declared by Lean's and mathlib's tactic framework
    "⊢": 0,
    "|-": 0,
    "only": 0,
    "generalizing": 0,
    "?": MAX_PRECEDENCE,
    ";": 1,
    "<|>": 2,
    "to": 0,
    "fixing": 0,
    "as_prefix": 0,
}

_COMMANDS: Final = frozenset(
    "theorem axiom axioms variable protected private hide definition meta mutual example noncomputable "
    "abbreviation variables parameter parameters constant constants using_well_founded [whnf] end namespace "
    "section prelude import inductive coinductive structure class universe universes local precedence reserve "
    "infixl infixr infix postfix prefix notation set_option open export @[ attribute instance include omit "
    "init_quotient declare_trace add_key_equivalence run_cmd #check #reduce #eval #print #help #exit #compile "
    "#unify lemma def "
    # user commands of mathlib
    "open_locale localized alias library_note add_tactic_doc add_decl_doc mk_simp_attribute run_parser "
    "setup_tactic_parser initialize_simps_projections restate_axiom reassoc_axiom import_private copy_doc_string "
    "def_replacer mk_iff_of_inductive_prop add_hint_tactic #find #simp #norm_num #lint #lint_mathlib #lint_all "
    "#list_linters #where #explode".split()
)

_ALIASES: Final = {
    "λ": "fun",
    "forall": "Pi",
    "∀": "Pi",
    "Π": "Pi",
    "→": "->",
    "←": "<-",
    "lemma": "theorem",
    "def": "definition",
}

# tokens that begin a term by themselves, parsed by the term parser's own code
BUILTIN_NUD: Final = frozenset(
    "by have assume show suffices if ( ⟨ { {! .( ._ ```( ``( `( `[ ` %% #[ (: () (::) fun Pi Type Type* Sort "
    "Sort* let calc @ @@ "
    "begin sorry match do _".split()
)


# --- terms over the variables of a notation --------------------------------------------------------------------------


@cache
def _child_fields(cls: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls) if f.name not in ("span", "name_span", "keyword_span"))


def _map_value(value: Any, function: Callable[[Node], Node]) -> Any:
    if isinstance(value, Node):
        return function(value)
    if type(value) is tuple and value:
        new = tuple(_map_value(item, function) for item in value)
        return value if all(a is b for a, b in zip(new, value)) else new
    if isinstance(value, Mapping):
        return {key: _map_value(item, function) for key, item in value.items()}
    return value


def map_children(node: Node, function: Callable[[Node], Node], **changes: Any) -> Any:
    """The node with `function` applied to its direct child nodes; unchanged nodes are shared."""
    cls: Any = type(node)
    for field in _child_fields(cls):
        if field not in changes:
            old = getattr(node, field)
            new = _map_value(old, function)
            if new is not old:
                changes[field] = new
    return replace(node, **changes) if changes else node


def _children(value: Any) -> Iterator[Node]:
    if isinstance(value, Node):
        yield value
    elif type(value) is tuple:
        for item in value:
            yield from _children(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _children(item)


def identifiers(node: Node) -> set[Name]:
    """Roots of all identifiers in a term (bound ones included)."""
    out: set[Name] = set()
    stack: list[Node] = [node]
    while stack:
        top = stack.pop()
        if type(top) is Identifier:
            root = top.name
            while root.prefix is not None and root.prefix.prefix is not None:
                root = root.prefix
            out.add(root)
            continue
        cls: Any = type(top)
        for field in _child_fields(cls):
            stack.extend(_children(getattr(top, field)))
    return out


def substitute(term: Term, values: Mapping[Name, Term], span: Span) -> Term:
    """`term` with its free identifiers replaced; binders of `term` are renamed where they would capture. New nodes
    get `span`."""
    used: set[Name] | None = None

    def go(node: Node, active: Mapping[Name, Term]) -> Any:
        nonlocal used
        cls = type(node)
        if cls is Identifier:
            found = active.get(node.name)  # type: ignore[attr-defined]
            return replace(node, span=span) if found is None else found
        if cls is LambdaTerm or cls is PiTerm:
            if used is None:
                used = set()
                for value in values.values():
                    used |= identifiers(value)
            inner = dict(active)
            binders: list[Binder] = []
            for binder in node.binders:  # type: ignore[attr-defined]
                names = []
                new_type = go(binder.type, inner) if binder.type is not None else None
                for n in binder.names:
                    fresh, count = n, 0
                    while fresh in used:
                        count += 1
                        fresh = mk_name(ANONYMOUS, f"{n}_{count}")
                    inner.pop(n, None)
                    if fresh is not n:
                        inner[n] = Identifier(fresh, span=span)
                    names.append(fresh)
                binders.append(replace(binder, names=tuple(names), type=new_type, span=span))
            return replace(node, binders=tuple(binders), body=go(node.body, inner), span=span)  # type: ignore[attr-defined, call-arg]
        if isinstance(node, TacticCall):
            return replace(node, span=span)
        return replace(map_children(node, lambda child: go(child, active)), span=span)

    return go(term, values)


def resolve_identifiers(term: Term, bound: frozenset[Name], resolve: Callable[[Identifier], Term]) -> Term:
    """`term` with each identifier that is not bound replaced by `resolve(identifier)`."""

    def go(node: Node, inside: frozenset[Name]) -> Any:
        cls = type(node)
        if cls is Identifier:
            if node.name in inside:  # type: ignore[attr-defined]
                return node
            return resolve(node)  # type: ignore[arg-type]
        if cls is LambdaTerm or cls is PiTerm:
            binders: list[Binder] = []
            for binder in node.binders:  # type: ignore[attr-defined]
                binders.append(map_children(binder, partial(go, inside=inside)))
                inside = inside | frozenset(binder.names)
            return replace(node, binders=tuple(binders), body=go(node.body, inside))  # type: ignore[attr-defined, call-arg]
        return map_children(node, lambda child: go(child, inside))

    return go(term, bound)


def resolve_declaration(decl: NotationDeclaration, resolve: Callable[[Identifier], Term]) -> NotationDeclaration:
    """The declaration with the names in its right-hand sides resolved (Lean resolves them where the notation is
    declared).

    Variables of the notation stay `Identifier`s.
    """
    bound: set[Name] = {decl.leading} if decl.leading is not None else set()
    items = []
    for item in decl.items:
        action = item.action
        changes: dict[str, Any] = {}
        if action.body is not None:
            changes["body"] = resolve_identifiers(action.body, frozenset(bound | set(action.names)), resolve)
        if action.initial is not None:
            changes["initial"] = resolve_identifiers(action.initial, frozenset(bound), resolve)
        if action.name is not None:
            bound.add(action.name)
        items.append(replace(item, action=replace(action, **changes)) if changes else item)
    denotation = decl.denotation
    if denotation is not None:
        denotation = resolve_identifiers(denotation, frozenset(bound), resolve)
    return replace(decl, items=tuple(items), denotation=denotation)


# --- tables ----------------------------------------------------------------------------------------------------------

Builder = Callable[[Mapping[Name, Term], Span, Span], Term]


def _compile(decl: NotationDeclaration) -> Builder:
    """A function from the values of the variables, the operator's span and the whole span to the expanded term."""
    denotation = decl.denotation
    assert denotation is not None
    token = decl.items[0].token if decl.items else None
    variables = {item.action.name for item in decl.items if item.action.name is not None}
    if decl.leading is not None:
        variables.add(decl.leading)
    if (
        type(denotation) is Application
        and type(denotation.fn) in (GlobalName, Identifier)
        and denotation.fn.name not in variables  # type: ignore[attr-defined]
        and all(type(arg) is Identifier and arg.name in variables for arg in denotation.args)
    ):
        head = denotation.fn
        make_head: Any = type(head)
        head_name: Name = head.name  # type: ignore[attr-defined]
        names = tuple(arg.name for arg in denotation.args)  # type: ignore[attr-defined]
        if len(names) == 2:
            first, second = names
            return lambda values, operator, whole: Application(
                make_head(head_name, span=operator), (values[first], values[second]), token, span=whole
            )
        return lambda values, operator, whole: Application(
            make_head(head_name, span=operator), tuple([values[n] for n in names]), token, span=whole
        )
    if type(denotation) is Identifier and denotation.name in variables:
        variable = denotation.name
        return lambda values, operator, whole: values[variable]
    if not (identifiers(denotation) & variables):
        constant = denotation
        if type(constant) is GlobalName or type(constant) is Identifier:
            return lambda values, operator, whole: replace(constant, span=whole)
        return lambda values, operator, whole: substitute(constant, {}, whole)

    def build(values: Mapping[Name, Term], operator: Span, whole: Span) -> Term:
        result = substitute(denotation, values, operator)
        if type(result) is Application:
            return replace(result, notation=token, span=whole)
        return replace(result, span=whole)

    return build


@dataclass(frozen=True, slots=True)
class Accepting:
    """A notation that ends here. `actions` are its own actions in order (overloads share precedences, not right-hand
    sides)."""

    declaration: NotationDeclaration
    actions: tuple[NotationAction, ...]
    build: Builder


@dataclass(frozen=True, slots=True)
class NotationState:
    """A state of the parsing automaton: transitions by token, and the notations that end here (those to try first,
    first)."""

    transitions: Mapping[str, tuple[tuple[NotationAction, NotationState], ...]]
    accepting: tuple[Accepting, ...] = ()


_EMPTY: Final = NotationState({})


def _same_action(a: NotationAction, b: NotationAction) -> bool:
    return (a.kind, a.precedence, a.separator, a.terminator, a.names if a.kind in ("foldl", "foldr") else ()) == (
        b.kind,
        b.precedence,
        b.separator,
        b.terminator,
        b.names if b.kind in ("foldl", "foldr") else (),
    )


def _add(state: NotationState, decl: NotationDeclaration, index: int, overload: bool, end: Accepting) -> NotationState:
    if index == len(decl.items):
        kept = [a for a in state.accepting if overload and a.declaration.denotation != decl.denotation]
        at = 0
        while at < len(kept) and kept[at].declaration.priority > decl.priority:
            at += 1
        kept.insert(at, end)
        return NotationState(state.transitions, tuple(kept))
    item = decl.items[index]
    options = list(state.transitions.get(item.token, ()))
    for i, (action, child) in enumerate(options):
        if _same_action(action, item.action):
            options[i] = (action, _add(child, decl, index + 1, overload, end))
            break
    else:
        skip = item.action.kind == "skip"
        options = [(item.action, _add(_EMPTY, decl, index + 1, overload, end))] + [
            option for option in options if (option[0].kind == "skip") is not skip
        ]
    return NotationState({**state.transitions, item.token: tuple(options)}, state.accepting)


class NotationTable:
    """Tokens, nud and led notations; immutable."""

    __slots__ = (
        "tokens",
        "commands",
        "nud",
        "led",
        "reserved_nud",
        "reserved_led",
        "declarations",
        "numerals",
        "_by_first",
        "cache",
    )

    tokens: Mapping[str, int]
    commands: frozenset[str]
    nud: NotationState
    led: NotationState
    reserved_nud: NotationState
    reserved_led: NotationState
    declarations: tuple[NotationDeclaration, ...]
    numerals: Mapping[int, tuple[NotationDeclaration, ...]]
    cache: dict[str, Any]

    def __init__(self, **parts: Any) -> None:
        for name, value in parts.items():
            setattr(self, name, value)
        self._by_first: dict[str, tuple[str, ...]] | None = None
        self.cache = {}

    def _copy(self, **changes: Any) -> NotationTable:
        parts = {
            name: getattr(self, name)
            for name in ("tokens", "commands", "nud", "led", "reserved_nud", "reserved_led", "declarations", "numerals")
        }
        parts.update(changes)
        return NotationTable(**parts)

    @property
    def tokens_by_first(self) -> Mapping[str, tuple[str, ...]]:
        """Tokens and commands by first character, longest first."""
        if self._by_first is None:
            groups: dict[str, list[str]] = {}
            for token in (*self.tokens, *self.commands):
                groups.setdefault(token[0], []).append(token)
            self._by_first = {
                first: tuple(sorted(set(group), key=len, reverse=True)) for first, group in groups.items()
            }
        return self._by_first

    @staticmethod
    def canonical(token: str) -> str:
        """The token that an alias stands for: `λ` is `fun`."""
        return _ALIASES.get(token, token)

    def precedence(self, token: str) -> int | None:
        return self.tokens.get(token)

    def starts_term(self, token: str) -> bool:
        """Whether the (canonical) token can begin a term."""
        return token in BUILTIN_NUD or token in self.nud.transitions

    def with_precedence(self, token: str, precedence: int) -> NotationTable:
        return self._copy(tokens={**self.tokens, token: precedence})

    def with_notation(self, decl: NotationDeclaration, *, overload: bool = True) -> NotationTable:
        """The table after the declaration. `overload=False` (local notation) replaces notations of the same shape."""
        tokens = {**self.tokens, **dict(decl.new_tokens)} if decl.new_tokens else self.tokens
        if decl.numeral is not None:
            known = self.numerals.get(decl.numeral, ())
            return self._copy(
                tokens=tokens,
                numerals={**self.numerals, decl.numeral: (decl, *known)},
                declarations=(*self.declarations, decl),
            )
        if decl.reserve:
            field = "reserved_nud" if decl.leading is None else "reserved_led"
            end = Accepting(decl, tuple(item.action for item in decl.items), lambda values, operator, whole: Term())
            return self._copy(tokens=tokens, **{field: _add(getattr(self, field), decl, 0, False, end)})
        field = "nud" if decl.leading is None else "led"
        end = Accepting(decl, tuple(item.action for item in decl.items), _compile(decl))
        return self._copy(
            tokens=tokens,
            declarations=(*self.declarations, decl),
            **{field: _add(getattr(self, field), decl, 0, overload, end)},
        )

    def restricted_to(self, kept: Sequence[NotationDeclaration]) -> NotationTable:
        """The table as if no other of its declarations had been made; a token that only those use is none."""
        used = {token for each in kept for token, _ in each.new_tokens} | BUILTIN_TABLE.tokens.keys()
        lost = {token for each in self.declarations for token, _ in each.new_tokens} - used
        out = self._copy(
            tokens={token: precedence for token, precedence in self.tokens.items() if token not in lost},
            nud=_EMPTY,
            led=_EMPTY,
            declarations=(),
            numerals={},
        )
        for each in kept:
            out = out.with_notation(each)
        return out


BUILTIN_TABLE: Final = NotationTable(
    tokens=_TOKENS,
    commands=_COMMANDS,
    nud=_EMPTY,
    led=_EMPTY,
    reserved_nud=_EMPTY,
    reserved_led=_EMPTY,
    declarations=(),
    numerals={},
)
