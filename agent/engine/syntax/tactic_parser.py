"""Tactic blocks and the arguments of interactive tactics (Lean: `tactic_notation.cpp`, `interactive_base.lean`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from agent.engine.exceptions import ParseError, Unsupported
from agent.engine.syntax.notation import MAX_PRECEDENCE, NotationTable
from agent.engine.syntax.scanner import IDENTIFIER, KEYWORD, NUMERAL
from agent.engine.syntax.source import Source
from agent.engine.syntax.tactic_grammar import ObtainClause, Parameter, RcasesTarget, RintroHint, tactic_grammar
from agent.engine.syntax.term_parser import RecoveredError, TermParser
from agent.engine.syntax.tree import (
    Application,
    Binder,
    GlobalName,
    Identifier,
    Location,
    OrElse,
    RcasesPattern,
    RewriteRule,
    SimpArg,
    SorryTerm,
    Span,
    Tactic,
    TacticBlock,
    TacticCall,
    TacticSequence,
    Term,
    TermTactic,
    Then,
    ThenEach,
)
from agent.kernel.name import Name, name

TACTIC_RBP: Final = 2
UNDERSCORE: Final = name("_")
_RFL: Final = name("rfl")
_CLEAR: Final = RcasesPattern("clear")
_EMPTY_ARGS: Final[dict[str, Any]] = {}
# Arguments that Lean reads itself; the others have parsers of their own, whose errors end the argument alone.
_NO_ANDTHEN: Final = "failed to synthesize type class instance for\n⊢ has_andthen (conv unit) (conv unit) (conv ?m_1)"
"""Conversions follow each other by `,` alone."""
_PLAIN_KINDS: Final = frozenset(("term", "term?", "tactic", "tactic?", "conv"))


@dataclass(frozen=True, slots=True)
class _TacticList(Tactic):
    """`[t₁, …]` behind `;`; becomes a ThenEach."""

    branches: tuple[Tactic, ...]


class TacticParser(TermParser):
    """Parses tactics at the cursor. `is_known_tactic` says which names the imports make available (`conv.…` for conv
    mode)."""

    def __init__(
        self, source: Source, notation: NotationTable, is_known_tactic: Callable[[str], bool], start: int = 0
    ) -> None:
        super().__init__(source, notation, start)
        self.is_known_tactic = is_known_tactic
        self._grammar = tactic_grammar()
        self._prefix = ""  # "conv." inside conv blocks
        self._unknown: list[tuple[str, int]] = []
        self._block_depth = 0
        self._kinds: dict[str, Callable[[], Any]] = {
            "bang": lambda: self.accept("!"),
            "query": lambda: self.accept("?"),
            "star": lambda: self.accept("*"),
            "only": lambda: self.accept("only"),
            "symm": lambda: self.accept("<-"),
            "ident": self._name,
            "ident?": self._optional_identifier,
            "ident_?": self._optional_identifier_or_hole,
            "idents": self._identifiers,
            "idents_": self._identifiers_or_holes,
            "texpr": self._texpr,
            "texpr?": lambda: self.term(TACTIC_RBP) if self.starts_term() else None,
            "pexpr": lambda: self._required(MAX_PRECEDENCE),
            "type": lambda: self._after(":"),
            "type?": lambda: self._optional_after(":"),
            "value": lambda: self._after(":="),
            "value?": lambda: self._optional_after(":="),
            "colon": lambda: self._token(":"),
            "assign": lambda: self._token(":="),
            "with_texpr?": lambda: self._optional_after("with"),
            "using_texpr?": lambda: self._optional_after("using"),
            "using_texpr": lambda: self._after("using"),
            "to_texpr": lambda: self._after("to"),
            "with_ident?": lambda: self._optional_identifier_after("with"),
            "using_ident?": lambda: self._optional_identifier_after("using"),
            "at_ident?": lambda: self._optional_identifier_after("at"),
            "in_pexpr?": lambda: self._required(MAX_PRECEDENCE) if self.accept("in") else None,
            "using_pair?": self._using_pair,
            "with_idents": lambda: self._identifiers_or_holes() if self.accept("with") else (),
            "with_idents?": lambda: self._identifiers_or_holes() if self.accept("with") else None,
            "using_idents": lambda: self._identifiers_or_holes() if self.accept("using") else (),
            "generalizing": lambda: self._identifiers() if self.accept("generalizing") else (),
            "nat": self.small_nat,
            "nat?": lambda: self.small_nat() if self.kind == NUMERAL else None,
            "using_nat?": lambda: self.small_nat() if self.accept("using") else None,
            "depth?": lambda: self.small_nat() if self.accept(":") else None,
            "terms": lambda: self._bracketed_terms() if self.at_token("[") else (),
            "terms?": lambda: self._bracketed_terms() if self.at_token("[") else None,
            "terms_or_texpr": self._terms_or_texpr,
            "using_terms?": lambda: self._terms_or_texpr() if self.accept("using") else None,
            "with_terms": lambda: self._terms_or_texpr() if self.accept("with") else (),
            "itauto_terms?": self._itauto_terms,
            "location": self._location,
            "rules": self._rules,
            "simp_args": self._simp_args,
            "using_simp_args": lambda: self._simp_args() if self.accept("using") else (),
            "pattern*": self._patterns,
            "rintro*": self._rintro_patterns,
            "rintro": self._rintro,
            "rcases": self._rcases,
            "obtain": self._obtain,
            "congr_with?": self._congr_with,
            "cases_arg": self._cases_arg,
            "generalize_arg": self._generalize_arg,
            "renames": self._renames,
            "case_tags": self._case_tags,
            "choose_with": self._set_with,
            "name_with?": self._name_with,
            "hypothesis": lambda: None if self.accept("*") else self._name(),
            "combination": self._combination,
            "permutations?": self._permutations,
            "occurrences": lambda: tuple(self._list_of(self.small_nat)),
            "arrow": self._arrow,
            "mode?": self._optional_identifier,
            "arity": self._arity,
            "assertion?": self._assertion,
            "assume": self._assume_argument,
            "tactic": lambda: self._nested(""),
            "tactic?": lambda: self._nested("") if self.at_token("{") or self.at_token("begin") else None,
            "conv": lambda: self._nested("conv."),
        }

    # --- blocks ----------------------------------------------------------------------------------------------------

    def tactic_block(self, end_token: str) -> TacticSequence:
        start = self.start
        self.advance()
        return self.tactic_block_rest(end_token, start)

    def tactic_block_rest(self, end_token: str, start: int) -> TacticSequence:
        """The block as a term: whatever mode surrounds it, its tactics are ordinary ones."""
        outer, self._prefix = self._prefix, ""
        pattern, self.in_pattern = self.in_pattern, False
        self._block_depth += 1
        out = self._sequence(end_token, start)
        self._block_depth -= 1
        self._prefix = outer
        self.in_pattern = pattern
        self._check_unknown()
        return out

    def by_tactic(self) -> Tactic:
        outer, self._prefix = self._prefix, ""
        pattern, self.in_pattern = self.in_pattern, False
        self._block_depth += 1
        out = self._tactic()
        self._block_depth -= 1
        self._prefix = outer
        self.in_pattern = pattern
        self._check_unknown()
        return out

    def _check_unknown(self) -> None:
        """At the end of the outermost block: a name that is no tactic is an unknown identifier of the script."""
        if self._block_depth == 0 and self._unknown:
            text, position = self._unknown[0]
            self._unknown = []
            raise ParseError(f"unknown identifier '{text}'", position)

    def _sequence(self, end_token: str, start: int) -> TacticSequence:
        """Tactics up to `end_token`, which is consumed."""
        if self.at_token("["):
            raise Unsupported("tactic classes ('begin [smt] … end')", self.start)
        steps: list[Tactic] = []
        while not self.at_token(end_token):
            at = self.start
            steps.append(self._tactic())
            if not self.at_token(end_token) and not self.accept(","):
                self.recover("invalid 'begin-end' expression, ',' expected")
                self._synchronize(end_token)
            if self.start == at:
                self._synchronize(end_token)
            if self.start == at:
                break
        self.advance()
        return TacticSequence(tuple(steps), span=self._span(start))

    def _synchronize(self, end_token: str) -> None:
        """Go to behind the next separator, as Lean does where a tactic ends in what it cannot end in."""
        while not any(self.at_token(token) for token in (",", ";", "<|>", end_token)):
            at = self.start
            self.advance()
            if self.start == at:
                break
        if not self.at_token("end"):
            self.advance()
        self.recover("sync")

    def whole_text(self) -> TacticSequence:
        """Tactics up to the first unmatched `}`."""
        self._block_depth += 1
        out = self._sequence("}", self.start)
        self._block_depth -= 1
        self._check_unknown()
        return out

    def _nested(self, prefix: str) -> TacticSequence:
        start = self.start
        if self.at_token("{"):
            end_token = "}"
        elif self.at_token("begin"):
            end_token = "end"
        else:
            term = self.missing_term("invalid nested auto-quote tactic, '{' or 'begin' expected")
            return TacticSequence((TermTactic(term, span=term.span),), span=term.span)
        outer, self._prefix = self._prefix, prefix
        self.advance()
        out = self._sequence(end_token, start)
        self._prefix = outer
        return out

    def _tactic(self) -> Tactic:
        self._depth += 1
        if self._depth > self._max_depth:
            raise self.error(
                "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"
            )
        start = self.start
        out = self._element(allow_list=False)
        if self.at_token(";"):
            at = self.start
            while self.accept(";"):
                if self._prefix:
                    raise ParseError(_NO_ANDTHEN, at)
                right = self._element(allow_list=True)
                if self.at_token("<|>"):
                    right = self._or_else(right)
                if type(right) is _TacticList:
                    out = ThenEach(out, right.branches, span=self._span(start))
                else:
                    out = Then(out, right, span=self._span(start))
        elif self.at_token("<|>"):
            out = self._or_else(out)
        self._depth -= 1
        return out

    def _or_else(self, left: Tactic) -> Tactic:
        if type(left) is _TacticList:
            raise self.error("invalid tactic list, it is only allowed behind ';'", left.span.start)
        while self.accept("<|>"):
            right = self._element(allow_list=False)
            left = OrElse(left, right, span=self._span(left.span.start))
        return left

    def _element(self, *, allow_list: bool, solve1: bool = True) -> Tactic:
        start = self.start
        if self.at_token("{") or self.at_token("begin"):
            end_token = "}" if self.value == "{" else "end"
            self.advance()
            body = self._sequence(end_token, start)
            return TacticBlock(body, span=self._span(start)) if solve1 else body
        if self.at_token("["):
            self.advance()
            branches: list[Tactic] = []
            if not self.at_token("]"):
                while True:
                    branches.append(self._element(allow_list=False, solve1=False))
                    if not self.accept(","):
                        break
            self.expect("]", "invalid tactic list, ']' expected")
            if not allow_list:
                raise self.error("invalid tactic list, it is only allowed behind ';'", start)
            return _TacticList(tuple(branches), span=self._span(start))
        if self.accept("by"):
            inner = self._tactic()
            return TacticBlock(TacticSequence((inner,), span=inner.span), span=self._span(start))
        return self._call()

    def _call(self) -> Tactic:
        start = self.start
        if self.kind == IDENTIFIER or self.kind == KEYWORD:
            text = self._prefix + str(self.value)
            parameters = self._grammar.get(text)
            if parameters is not None and self.is_known_tactic(text):
                self.advance()
                return self._arguments(text, parameters, start)
            if self.at_token("calc") and not self._prefix:
                # `calc …` is `refine (calc …)`
                return TacticCall("refine", {"term": self.term()}, span=self._span(start))
        term = self.term()
        head = term.fn if type(term) is Application else term
        if type(term) is Identifier and term.levels is None:
            plain = str(term.name).removeprefix("tactic.")
            if str(term.name).startswith("tactic.") and self._grammar.get(plain) == () and self.is_known_tactic(plain):
                return TacticCall(plain, _EMPTY_ARGS, span=term.span)
        if self.recovering:
            self.broken += 1
            return TermTactic(term, span=term.span)
        if type(head) is Identifier:
            self._unknown.append((str(head.name), head.span.start))
            return TacticCall(str(head.name), {"term": term}, span=term.span)
        raise Unsupported("a term as a tactic", start)

    def _arguments(self, text: str, parameters: tuple[Parameter, ...], start: int) -> Tactic:
        if parameters:
            args: dict[str, Any] = {}
            kinds = self._kinds
            for parameter in parameters:
                kind = parameter.kind
                if self.recovering and kind not in _PLAIN_KINDS:
                    args[parameter.key] = self._quoted(kinds[kind])
                    continue
                if kind == "term?" or kind == "term":
                    if self.precedence >= MAX_PRECEDENCE and self.starts_term():
                        args[parameter.key] = self.term(MAX_PRECEDENCE)
                        self.broken += self.recovering  # not quoted: its names are resolved as it is read
                    elif kind == "term?":
                        args[parameter.key] = None
                    else:
                        raise self.error(f"type mismatch, argument '{parameter.key}' of '{text}' is missing", start)
                else:
                    args[parameter.key] = kinds[kind]()
        else:
            args = _EMPTY_ARGS
        if self.precedence >= MAX_PRECEDENCE and self.starts_term():
            # arguments beyond the tactic's own: the script does not type check
            position = self.start
            if self.recovering:
                extra: list[Term] = []
                while self.precedence >= MAX_PRECEDENCE and self.starts_term():
                    extra.append(self.term(MAX_PRECEDENCE))
                self.broken += 1
                head = GlobalName(name("tactic.interactive") / text, span=Span(start, start))
                return TermTactic(Application(head, tuple(extra), span=self._span(start)), span=self._span(start))
            self.term(MAX_PRECEDENCE)
            raise self.error(f"function expected at\n  {text}\n(too many arguments)", position)
        return TacticCall(text, args, span=self._span(start))

    def _quoted(self, argument: Callable[[], Any]) -> Any:
        """An argument with a parser of its own, whose errors end the argument alone. Lean does not look into it for
        what is missing until the tactic runs."""
        broken = self.broken
        try:
            out = argument()
        except ParseError as error:
            self.recovered.append(RecoveredError(error.message, error.position, always=True))
            self.broken = broken + 1
            return SorryTerm(synthetic=True, span=Span(error.position, error.position))
        self.broken = broken
        return out

    # --- kinds of arguments ------------------------------------------------------------------------------------------

    def _required(self, rbp: int) -> Term:
        if not self.starts_term():
            if self.kind != KEYWORD:
                self.recover("invalid expression, unexpected token")
            raise self.error("expression expected")
        return self.term(rbp)

    def _texpr(self) -> Term:
        return self._required(TACTIC_RBP)

    def _token(self, token: str) -> None:
        """A token of an argument; such arguments are read by parsers that do not recover."""
        if not self.accept(token):
            shown = token if token.isidentifier() else f"«{token}»"
            raise self.error(f"'{shown}' expected")

    def _name(self) -> Name:
        if self.kind != IDENTIFIER:
            raise self.error("identifier expected")
        return self.identifier("identifier expected")

    def _after(self, token: str) -> Term:
        self._token(token)
        return self._texpr()

    def _optional_after(self, token: str) -> Term | None:
        return self._texpr() if self.accept(token) else None

    def _optional_identifier(self) -> Name | None:
        return self.identifier("") if self.kind == IDENTIFIER else None

    def _optional_identifier_after(self, token: str) -> Name | None:
        return self._name() if self.accept(token) else None

    def _optional_identifier_or_hole(self) -> Name | None:
        if self.accept("_"):
            return UNDERSCORE
        return self._optional_identifier()

    def _identifiers(self) -> tuple[Name, ...]:
        out: list[Name] = []
        while self.kind == IDENTIFIER:
            out.append(self.value)  # type: ignore[arg-type]
            self.advance()
        return tuple(out)

    def _identifiers_or_holes(self) -> tuple[Name, ...]:
        out: list[Name] = []
        while True:
            if self.kind == IDENTIFIER:
                out.append(self.value)  # type: ignore[arg-type]
            elif self.at_token("_"):
                out.append(UNDERSCORE)
            else:
                return tuple(out)
            self.advance()

    def _using_pair(self) -> tuple[Name, Name] | None:
        if not self.accept("using"):
            return None
        return self._name(), self._name()

    def _list_of(self, item: Callable[[], Any]) -> list[Any]:
        self._token("[")
        out: list[Any] = []
        if not self.at_token("]"):
            out.append(item())
            while self.accept(","):
                out.append(item())
        self._token("]")
        return out

    def _bracketed_terms(self) -> tuple[Term, ...]:
        return tuple(self._list_of(lambda: self._required(0)))

    def _terms_or_texpr(self) -> tuple[Term, ...]:
        if self.at_token("["):
            return self._bracketed_terms()
        return (self._texpr(),)

    def _itauto_terms(self) -> tuple[Term, ...] | str | None:
        if self.at_token("["):
            return self._bracketed_terms()
        return "*" if self.accept("*") else None

    def _location(self) -> Location | None:
        start = self.start
        if not self.accept("at"):
            return None
        if self.accept("*"):
            return Location(wildcard=True, span=self._span(start))
        names: list[Name] = []
        goal = False
        while True:
            if self.accept("⊢") or self.accept("|-"):
                goal = True
            elif self.kind == IDENTIFIER:
                names.append(self.value)  # type: ignore[arg-type]
                self.advance()
            else:
                return Location(tuple(names), goal, span=self._span(start))

    def _rule(self, rbp: int) -> RewriteRule:
        start = self.start
        symm = self.accept("<-")
        term = self._required(rbp)
        return RewriteRule(term, symm, span=self._span(start))

    def _rules(self) -> tuple[RewriteRule, ...]:
        if self.at_token("["):
            return tuple(self._list_of(lambda: self._rule(0)))
        return (self._rule(TACTIC_RBP),)

    def _simp_arg(self) -> SimpArg:
        start = self.start
        if self.accept("*"):
            return SimpArg("all", span=self._span(start))
        if self.accept("-"):
            n = self._name()
            return SimpArg("erase", Identifier(n, span=self._span(start + 1)), span=self._span(start))
        if self.accept("<-"):
            term = self._texpr()
            return SimpArg("symm", term, span=self._span(start))
        term = self._texpr()
        return SimpArg("add", term, span=self._span(start))

    def _simp_args(self) -> tuple[SimpArg, ...]:
        start = self.start
        if self.accept("*"):
            return (SimpArg("all", span=self._span(start)),)
        if self.at_token("["):
            return tuple(self._list_of(self._simp_arg))
        return ()

    def _cases_arg(self) -> tuple[Name | None, Term]:
        term = self._texpr()
        if type(term) is Identifier and term.levels is None and self.accept(":"):
            return term.name, self._texpr()
        return None, term

    def _generalize_arg(self) -> tuple[Term, Name]:
        position = self.start
        term = self._required(0)
        if (
            type(term) is Application
            and type(term.fn) in (GlobalName, Identifier)
            and str(term.fn.name) == "eq"  # type: ignore[attr-defined]
            and len(term.args) == 2
            and type(term.args[1]) is Identifier
        ):
            return term.args[0], term.args[1].name
        raise self.error("parse error", position)

    def _renames(self) -> tuple[tuple[Name, Name], ...]:
        def one() -> tuple[Name, Name]:
            old = self._name()
            self.accept("->")
            return old, self._name()

        if self.at_token("["):
            return tuple(self._list_of(one))
        return (one(),)

    def _case_tags(self) -> tuple[tuple[tuple[Name, ...], tuple[Name, ...] | None], ...]:
        def one() -> tuple[tuple[Name, ...], tuple[Name, ...] | None]:
            tags = self._identifiers_or_holes()
            return tags, self._identifiers_or_holes() if self.accept(":") else None

        if self.at_token("["):
            return tuple(self._list_of(one))
        return (one(),)

    def _set_with(self) -> tuple[bool, Name] | None:
        if not self.accept("with"):
            return None
        symm = self.accept("<-")
        return symm, self._name()

    def _name_with(self) -> tuple[Name, Name | None] | None:
        if self.kind != IDENTIFIER:
            return None
        return self.identifier(""), self._optional_identifier_after("with")

    def _combination(self) -> tuple[tuple[Name, Term | None], ...]:
        out: list[tuple[Name, Term | None]] = []
        while True:
            if self.accept("("):
                n = self._name()
                self._token(",")
                coefficient = self._required(0)
                self._token(")")
                out.append((n, coefficient))
            elif self.kind == IDENTIFIER:
                out.append((self.identifier(""), None))
            else:
                return tuple(out)

    def _permutations(self) -> tuple[tuple[Name, ...], ...] | None:
        if not self.accept("using"):
            return None
        if self.at_token("["):
            return tuple(self._list_of(self._identifiers))
        return (self._identifiers(),)

    def _arrow(self) -> str:
        for token, value in (("->", "->"), ("↔", "<->"), ("<->", "<->"), ("<-", "<-")):
            if self.accept(token):
                return value
        raise self.error("'<-' expected")

    def _arity(self) -> str | int | None:
        if self.accept("*"):
            return "*"
        if self.accept("^"):
            return self.small_nat()
        return None

    def _assertion(self) -> tuple[str, Term] | None:
        for token in (":=", ":"):
            if self.accept(token):
                return token, self._texpr()
        return None

    def _assume_argument(self) -> Term | tuple[Binder, ...]:
        if self.accept(":"):
            return self._texpr()
        return self.binders(rbp=TACTIC_RBP)

    # --- patterns of rcases ------------------------------------------------------------------------------------------

    def _at_pattern(self) -> bool:
        return self.kind == IDENTIFIER or (self.kind == KEYWORD and self.value in ("(", "⟨", "-", "_"))

    def _pattern_high(self) -> RcasesPattern:
        start = self.start
        if self.accept("("):
            inner = self._pattern_low()
            self._token(")")
            return inner
        if self.accept("⟨"):
            items: list[RcasesPattern] = []
            if not self.at_token("⟩"):
                items.append(self._pattern_low())
                while self.accept(","):
                    items.append(self._pattern_low())
            self._token("⟩")
            return RcasesPattern("tuple", args=tuple(items), span=self._span(start))
        if self.accept("-"):
            return RcasesPattern("clear", span=self._span(start))
        if self.accept("_"):
            return RcasesPattern("wild", span=self._span(start))
        n = self.identifier("identifier expected" if self.kind != KEYWORD else "'_' expected")
        if n is _RFL:
            return RcasesPattern("rfl", span=self._span(start))
        return RcasesPattern("name", n, span=self._span(start))

    def _alternatives(self, first: RcasesPattern) -> RcasesPattern:
        """`first | p | q`; `-|-` is read by Lean with `|-` as one token."""
        items = [first]
        while True:
            if self.accept("|"):
                items.append(self._pattern_high())
            elif self.accept("|-"):
                items.append(_CLEAR)
            else:
                break
        if len(items) == 1:
            return first
        return RcasesPattern("alternatives", args=tuple(items), span=self._span(first.span.start))

    def _typed(self, pattern: RcasesPattern, of: Term) -> RcasesPattern:
        return RcasesPattern("typed", args=(pattern,), type=of, span=Span(pattern.span.start, of.span.end))

    def _pattern_low(self) -> RcasesPattern:
        self._depth += 1
        if self._depth > self._max_depth:
            raise self.error(
                "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"
            )
        pattern = self._alternatives(self._pattern_high())
        if self.accept(":"):
            pattern = self._typed(pattern, self._texpr())
        self._depth -= 1
        return pattern

    def _patterns(self) -> tuple[RcasesPattern, ...]:
        out: list[RcasesPattern] = []
        while self._at_pattern():
            out.append(self._pattern_high())
        return tuple(out)

    def _rintro_high(self) -> list[RcasesPattern]:
        if self.accept("("):
            group = self._rintro_group(medium=True)
            self._token(")")
            return group
        return [self._pattern_high()]

    def _rintro_group(self, *, medium: bool) -> list[RcasesPattern]:
        patterns: list[RcasesPattern] = []
        while self._at_pattern():
            patterns.extend(self._rintro_high())
        if medium:
            if not patterns:
                raise self.error("failed")
            if len(patterns) == 1:
                patterns = [self._alternatives(patterns[0])]
        if self.accept(":"):
            of = self._texpr()
            return [self._typed(pattern, of) for pattern in patterns]
        return patterns

    def _rintro_patterns(self) -> tuple[RcasesPattern, ...]:
        out: list[RcasesPattern] = []
        while self._at_pattern():
            out.extend(self._rintro_high())
        return tuple(out)

    def _rintro(self) -> tuple[RcasesPattern, ...] | RintroHint:
        if self.accept("?"):
            return RintroHint(self.small_nat() if self.accept(":") else 5)
        return tuple(self._rintro_group(medium=False))

    def _congr_with(self) -> tuple[tuple[RcasesPattern, ...], int | None] | None:
        if not self.accept("with"):
            return None
        patterns = self._rintro_patterns()
        return patterns, self.small_nat() if self.accept(":") else None

    def _constructor_terms(self) -> tuple[Term, ...]:
        """`⟨e, …⟩` of `rcases` and `obtain` (the bracket is current)."""
        self.advance()
        items: list[Term] = []
        if not self.at_token("⟩"):
            items.append(self._required(0))
            while self.accept(","):
                items.append(self._required(0))
        self._token("⟩")
        return tuple(items)

    def _rcases(self) -> RcasesTarget:
        start = self.start
        hint = self.accept("?")
        n: Name | None = None
        many = self.at_token("⟨")
        if many:
            terms = self._constructor_terms()
        else:
            terms = (self._texpr(),)
            first = terms[0]
            if not hint and type(first) is Identifier and first.levels is None and self.accept(":"):
                n = first.name
                terms = (self._texpr(),)
        if hint:
            depth = self.small_nat() if self.accept(":") else 5
            return RcasesTarget(terms, many, hint_depth=depth, span=self._span(start))
        pattern = self._pattern_low() if self.accept("with") else None
        return RcasesTarget(terms, many, n, pattern, span=self._span(start))

    def _obtain(self) -> ObtainClause:
        start = self.start
        pattern: RcasesPattern | None = None
        of: Term | None = None
        if self._at_pattern():
            pattern = self._pattern_low()
            if pattern.kind == "typed":
                pattern, of = pattern.args[0], pattern.type
        elif self.accept(":"):
            of = self._texpr()
        if self.accept(":="):
            if of is None and self.at_token("⟨"):
                return ObtainClause(pattern, of, self._constructor_terms(), True, span=self._span(start))
            return ObtainClause(pattern, of, (self._texpr(),), span=self._span(start))
        return ObtainClause(pattern, of, span=self._span(start))
