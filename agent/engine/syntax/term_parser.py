"""Terms of Lean 3: a Pratt parser driven by the notation table (Lean: `parser.cpp`, `builtin_exprs.cpp`,
`brackets.cpp`)."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from agent.engine.exceptions import Message, ParseError, Unsupported
from agent.engine.syntax.notation import BUILTIN_NUD, MAX_PRECEDENCE, NotationState, NotationTable, substitute
from agent.engine.syntax.scanner import (
    CHAR,
    COMMAND,
    DECIMAL,
    FIELD_NAME,
    FIELD_NUMBER,
    IDENTIFIER,
    KEYWORD,
    NUMERAL,
    STRING,
    Scanner,
)
from agent.engine.syntax.source import Source
from agent.engine.syntax.tree import (
    AliasPattern,
    AnonymousConstructor,
    Application,
    Arrow,
    Binder,
    ByTactic,
    CalcStep,
    CalcTerm,
    CharLiteral,
    Choice,
    Decimal,
    Ellipsis,
    Equation,
    Explicit,
    FieldAccess,
    GlobalName,
    HaveTerm,
    Hole,
    Identifier,
    IfThenElse,
    InaccessiblePattern,
    LambdaTerm,
    LetTerm,
    LevelTerm,
    MatchTerm,
    NotationAction,
    Numeral,
    Parenthesized,
    PiTerm,
    QuotedTactics,
    SetBuilder,
    SetEnumeration,
    SetReplacement,
    ShowTerm,
    SorryTerm,
    SortTerm,
    Span,
    StringLiteral,
    StructureInstance,
    SufficesTerm,
    Tactic,
    TacticSequence,
    Term,
    TupleTerm,
    TypeAscription,
)
from agent.kernel.expr import BinderInfo
from agent.kernel.name import ANONYMOUS, Name, name

THIS: Final = name("this")
PLACEHOLDER_NAME: Final = name("_x")
PLACEHOLDER: Final = name("_")
_COLLECTION_HYPOTHESIS: Final = name("H")
_MAX_DEPTH: Final = 4000
_MAX_CHAIN: Final = 10_000
"""Operators in a row, each around what stands before it (Lean's elaborator gives up between 4,000 and 20,000)."""
_FRAMES_PER_LEVEL: Final = 6

_OPENING: Final = {
    "(": (BinderInfo.DEFAULT, ")"),
    "{": (BinderInfo.IMPLICIT, "}"),
    "[": (BinderInfo.INST_IMPLICIT, "]"),
    "⦃": (BinderInfo.STRICT_IMPLICIT, "⦄"),
}


@dataclass(frozen=True, slots=True)
class RecoveredError:
    """An error behind which reading went on. `always`: shown even where an earlier one has been at the same place."""

    message: str
    position: int
    always: bool = False


class TermParser(Scanner):
    """Parses terms at the cursor. `in_pattern` allows `x@p`, `._` and `.(e)`.

    While `recovering`, what Lean's parser reads on from does not raise; it is kept in `recovered`, and where a term
    was expected there is a synthetic `sorry`. `broken` counts what is not whole, so that others see if there is any.
    """

    def __init__(self, source: Source, notation: NotationTable, start: int = 0) -> None:
        super().__init__(source.text, notation, start)
        self.source = source
        self.recovering = False
        self.recovered: list[RecoveredError] = []
        self.broken = 0
        self.in_pattern = False
        self._depth = 0
        self._max_depth = max(20, min(_MAX_DEPTH, (sys.getrecursionlimit() - 200) // _FRAMES_PER_LEVEL))
        self._nud_methods: dict[str, Callable[[int], Term]] = {
            "by": self._by,
            "have": self._have,
            "assume": self._assume,
            "show": self._show,
            "suffices": self._suffices,
            "if": self._if,
            "(": self._parenthesis,
            "⟨": self._anonymous_constructor,
            "{": self._curly,
            "_": self._hole,
            "()": lambda start: GlobalName(name("unit.star"), span=self._span(start)),
            "(::)": self._cons_section,
            "fun": self._lambda,
            "Pi": self._pi,
            "Type": lambda start: self._sort("Type", start),
            "Sort": lambda start: self._sort("Sort", start),
            "Type*": lambda start: SortTerm("Type", LevelTerm("hole"), span=self._span(start)),
            "Sort*": lambda start: SortTerm("Sort", LevelTerm("hole"), span=self._span(start)),
            "let": self._let,
            "calc": self._calc,
            "@": lambda start: self._explicit(start, False),
            "@@": lambda start: self._explicit(start, True),
            "begin": self._begin_end,
            "`[": self._quoted_tactics,
            "sorry": lambda start: SorryTerm(span=self._span(start)),
            "match": self._match,
            ".(": self._inaccessible,
            "._": self._inaccessible_hole,
        }

    # --- helpers ---------------------------------------------------------------------------------------------------

    def _span(self, start: int) -> Span:
        return Span(start, self.previous_end)

    def error(self, message: Message, position: int | None = None) -> ParseError:
        return ParseError(message, self.start if position is None else position)

    def recover(self, message: str, position: int | None = None) -> None:
        """Note the error and go on, or raise it."""
        if not self.recovering:
            raise self.error(message, position)
        at = self.start if position is None else position
        self.recovered.append(RecoveredError(message, at))
        self.stops_at_commands = True

    def missing_term(self, message: str, position: int | None = None) -> Term:
        """A term that is not there."""
        self.recover(message, position)
        self.broken += 1
        at = self.start if position is None else position
        return SorryTerm(synthetic=True, span=Span(at, at))

    def at_token(self, token: str) -> bool:
        """Whether the current token is this keyword or command."""
        return self.value == token and (self.kind == KEYWORD or self.kind == COMMAND)

    def at_token_or_identifier(self, token: str) -> bool:
        if self.kind == IDENTIFIER:
            return str(self.value) == token
        return self.value == token and (self.kind == KEYWORD or self.kind == COMMAND)

    def accept(self, token: str) -> bool:
        if self.value == token and (self.kind == KEYWORD or self.kind == COMMAND):
            self.advance()
            return True
        return False

    def expect(self, token: str, message: str) -> None:
        if self.value == token and (self.kind == KEYWORD or self.kind == COMMAND):
            self.advance()
        else:
            self.recover(message)

    def identifier(self, message: str) -> Name:
        if self.kind != IDENTIFIER:
            if self.kind == COMMAND:
                raise self.error(message)
            self.recover(message)
            return PLACEHOLDER
        value = self.value
        assert type(value) is Name
        self.advance()
        return value

    def atomic_identifier(self, message: str) -> Name:
        at = self.start
        value = self.identifier(message)
        if value.prefix is not ANONYMOUS:
            self.recover(message, at)
        return value

    def small_nat(self) -> int:
        if self.kind != NUMERAL:
            self.recover("(small) natural number expected")
            return 0
        value = self.value
        assert type(value) is int
        if value >= 2**32:
            raise self.error("invalid numeral, value does not fit in a machine integer")
        self.advance()
        return value

    def starts_term(self) -> bool:
        """Whether a term can start at the current token; where it cannot, an optional term is absent."""
        kind = self.kind
        if kind == KEYWORD:
            value = self.value
            return value in BUILTIN_NUD or value in self._notation.nud.transitions
        return kind in (IDENTIFIER, NUMERAL, DECIMAL, STRING, CHAR)

    # --- the Pratt loop --------------------------------------------------------------------------------------------

    def term(self, rbp: int = 0) -> Term:
        """A term; stops at a token whose left binding power is at most `rbp`."""
        self._depth += 1
        if self._depth > self._max_depth:
            raise self.error(
                "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"
            )
        left = self._nud()
        left = self._led_loop(left, rbp)
        self._depth -= 1
        return left

    def _led_loop(self, left: Term, rbp: int) -> Term:
        arguments: list[Term] | None = None  # of the application being built
        fn = left
        chain = 0
        while True:
            kind = self.kind
            if kind == KEYWORD:
                if rbp >= self.precedence:
                    break
                value = self.value
                table = self._notation
                if value in table.led.transitions:
                    if arguments is not None:
                        left = Application(fn, tuple(arguments), span=Span(fn.span.start, arguments[-1].span.end))
                        arguments = None
                    left = fn = self._notation_term(table.led, left)
                    chain += 1
                    if chain > _MAX_CHAIN:
                        raise RecursionError
                    continue
                if value == "->":
                    if arguments is not None:
                        left = Application(fn, tuple(arguments), span=Span(fn.span.start, arguments[-1].span.end))
                        arguments = None
                    self.advance()
                    codomain = self.term(24)
                    left = fn = Arrow(left, codomain, span=Span(left.span.start, codomain.span.end))
                    continue
                if value == "^.":
                    if arguments is not None:
                        left = Application(fn, tuple(arguments), span=Span(fn.span.start, arguments[-1].span.end))
                        arguments = None
                    self.advance()
                    if self.kind not in (NUMERAL, IDENTIFIER):
                        raise self.error("identifier or numeral expected")
                    field = str(self.value)
                    self.advance()
                    left = fn = FieldAccess(left, field, span=self._span(left.span.start))
                    continue
                if not (value in BUILTIN_NUD or value in table.nud.transitions):
                    break
            elif kind == FIELD_NAME or kind == FIELD_NUMBER:
                if rbp >= MAX_PRECEDENCE + 1:
                    break
                if arguments is not None:
                    left = Application(fn, tuple(arguments), span=Span(fn.span.start, arguments[-1].span.end))
                    arguments = None
                field = str(self.value)
                self.advance()
                left = fn = FieldAccess(left, field, span=self._span(left.span.start))
                continue
            elif kind not in (IDENTIFIER, NUMERAL, DECIMAL, STRING, CHAR) or rbp >= MAX_PRECEDENCE:
                break
            if arguments is None and type(left) is SortTerm and left.level is None and left.kind != "Prop":
                if kind == NUMERAL or kind == IDENTIFIER or self.value in ("(", "_"):
                    level = self._level(MAX_PRECEDENCE)
                    left = fn = SortTerm(left.kind, level, span=self._span(left.span.start))
                    continue
            argument = self.term(MAX_PRECEDENCE)
            if arguments is None:
                fn = left
                arguments = [argument]
            else:
                arguments.append(argument)
        if arguments is not None:
            return Application(fn, tuple(arguments), span=Span(fn.span.start, arguments[-1].span.end))
        return left

    def _nud(self) -> Term:
        kind = self.kind
        start = self.start
        if kind == IDENTIFIER:
            return self._identifier_term()
        if kind == KEYWORD:
            value = self.value
            method = self._nud_methods.get(value)  # type: ignore[call-overload]
            if method is not None:
                self.advance()
                return method(start)
            if value in self._notation.nud.transitions:
                return self._notation_term(self._notation.nud, None)
            if value in BUILTIN_NUD:
                raise Unsupported(f"'{value}' (metaprogramming syntax)", start)
            return self.missing_term("invalid expression")
        if kind == NUMERAL:
            number = self.value
            assert type(number) is int
            self.advance()
            term: Term = Numeral(number, span=self._span(start))
            special = self._notation.numerals.get(number)
            if special:
                others = tuple(decl.denotation for decl in special if decl.denotation is not None)
                return Choice((term, *others), span=term.span)
            return term
        if kind == DECIMAL:
            fraction = self.value
            assert type(fraction) is Fraction
            self.advance()
            if fraction.denominator == 1:
                return Numeral(fraction.numerator, span=self._span(start))
            return Decimal(fraction.numerator, fraction.denominator, span=self._span(start))
        if kind == STRING:
            text = str(self.value)
            self.advance()
            return StringLiteral(text, span=self._span(start))
        if kind == CHAR:
            text = str(self.value)
            self.advance()
            return CharLiteral(text, span=self._span(start))
        return self.missing_term("invalid expression, unexpected token")

    def _identifier_term(self) -> Term:
        value = self.value
        assert type(value) is Name
        start, end = self.start, self.end
        self.advance()
        if self.kind == KEYWORD:
            if self.value == ".{":
                return Identifier(value, self._universe_arguments(), span=self._span(start))
            if self.in_pattern and self.value == "@" and self.start == end and value.prefix is ANONYMOUS:
                self.advance()
                pattern = self.term(MAX_PRECEDENCE)
                return AliasPattern(value, pattern, span=self._span(start))
        return Identifier(value, span=Span(start, end))

    def _universe_arguments(self) -> tuple[LevelTerm, ...]:
        self.advance()
        levels: list[LevelTerm] = []
        while not self.at_token("}"):
            levels.append(self._level())
        self.advance()
        return tuple(levels)

    def _notation_term(self, state: NotationState, left: Term | None) -> Term:
        """Run the parsing automaton from the current token (which has a transition)."""
        operator = Span(self.start, self.end)
        first = self.start
        whole_start = first if left is None else left.span.start
        values: list[tuple[NotationAction, object]] = []
        binders: tuple[Binder, ...] = ()
        while self.kind == KEYWORD:
            options = state.transitions.get(self.value)  # type: ignore[call-overload]
            if not options:
                break
            self.advance()
            if len(options) == 1:
                action, state = options[0]
            else:
                # Skip and one more
                skip = next((o for o in options if o[0].kind == "skip"), None)
                other = next((o for o in options if o[0].kind != "skip"), None)
                chosen = other
                if other is not None and other[0].terminator is not None and self.at_token(other[0].terminator):
                    chosen = other
                elif skip is not None and not (self.kind == KEYWORD and self.starts_term()):
                    chosen = skip
                assert chosen is not None
                action, state = chosen
            kind = action.kind
            if kind == "skip":
                continue
            if kind == "expr":
                values.append((action, self.term(action.precedence)))
            elif kind == "scoped":
                values.append((action, (binders, self.term(action.precedence))))
            elif kind == "binders":
                binders = self.binders(rbp=action.precedence)
            elif kind == "binder":
                binders = (self._single_binder(action.precedence),)
            else:
                values.append((action, self._fold_items(action)))
        accepting = state.accepting
        if not accepting:
            line, column = self.source.position(first)
            suffix = "" if self.start == first else f" starting at {line}:{column}"
            return self.missing_term(f"invalid expression{suffix}")
        whole = Span(whole_start, self.previous_end)
        results = []
        for end in accepting:
            environment: dict[Name, Term] = {}
            decl = end.declaration
            if left is not None:
                assert decl.leading is not None
                environment[decl.leading] = left
            own = [action for action in end.actions if action.kind not in ("skip", "binder", "binders")]
            for action, (_, value) in zip(own, values):
                assert action.name is not None
                if action.kind == "expr":
                    environment[action.name] = value  # type: ignore[assignment]
                elif action.kind == "scoped":
                    environment[action.name] = self._scoped(action, value, environment, operator)  # type: ignore[arg-type]
                else:
                    environment[action.name] = self._fold(action, value, environment, operator)  # type: ignore[arg-type]
            results.append(end.build(environment, operator, whole))
        if len(results) == 1:
            return results[0]
        return Choice(tuple(results), span=whole)

    def _fold_items(self, action: NotationAction) -> list[Term]:
        items: list[Term] = []
        if action.terminator is None or not self.at_token(action.terminator):
            items.append(self.term(action.precedence))
            while action.separator is not None and self.accept(action.separator):
                items.append(self.term(action.precedence))
        if action.terminator is not None:
            self.expect(action.terminator, f"invalid composite expression, '{action.terminator}' expected")
        return items

    def _fold(self, action: NotationAction, items: list[Term], environment: dict[Name, Term], operator: Span) -> Term:
        assert action.body is not None
        head, accumulated = action.names
        items = list(items)
        right = action.kind == "foldr"
        if action.initial is not None:
            result = substitute(action.initial, environment, operator)
        elif items:
            result = items.pop() if right else items.pop(0)
        else:
            raise self.error("invalid expression")
        for item in reversed(items) if right else items:
            result = substitute(
                action.body, {**environment, head: item, accumulated: result}, Span(operator.start, self.previous_end)
            )
        return result

    def _scoped(
        self,
        action: NotationAction,
        value: tuple[tuple[Binder, ...], Term],
        environment: dict[Name, Term],
        operator: Span,
    ) -> Term:
        assert action.body is not None
        binders, body = value
        end = body.span.end
        if type(action.body) is Identifier and action.body.name is action.names[0]:
            return LambdaTerm(binders, body, span=Span(binders[0].span.start, end))
        result = body
        for binder in reversed(binders):
            for n in reversed(binder.names or (ANONYMOUS,)):
                one = (
                    binder
                    if len(binder.names) <= 1
                    else Binder((n,), binder.type, binder.info, binder.default, span=binder.span)
                )
                function = LambdaTerm((one,), result, span=Span(binder.span.start, end))
                result = substitute(action.body, {**environment, action.names[0]: function}, Span(operator.start, end))
        return result

    # --- universe levels -------------------------------------------------------------------------------------------

    def _level(self, rbp: int = 0) -> LevelTerm:
        self._depth += 1
        if self._depth > self._max_depth:
            raise self.error(
                "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"
            )
        left = self._level_nud()
        while self.kind == KEYWORD and self.value == "+" and rbp < 10:
            at = self.start
            self.advance()
            if self.kind != NUMERAL:
                raise self.error(
                    "invalid level expression, right hand side of '+' (aka universe lift operator) must be a numeral",
                    at,
                )
            left = LevelTerm("add", self.small_nat(), (left,), span=self._span(left.span.start))
        self._depth -= 1
        return left

    def _level_nud(self) -> LevelTerm:
        start = self.start
        if self.at_token("_"):
            self.advance()
            return LevelTerm("hole", span=self._span(start))
        if self.at_token("("):
            self.advance()
            inner = self._level()
            self.expect(")", "invalid level expression, ')' expected")
            return inner
        if self.kind == NUMERAL:
            return LevelTerm("numeral", self.small_nat(), span=Span(start, self.end))
        if self.kind == IDENTIFIER:
            text = str(self.value)
            self.advance()
            if text in ("max", "imax"):
                args: list[LevelTerm] = []
                while self.kind in (IDENTIFIER, NUMERAL) or self.at_token("("):
                    args.append(self._level(MAX_PRECEDENCE))
                if len(args) < 2:
                    raise self.error("invalid level expression, max must have at least two arguments", start)
                return LevelTerm(text, 0, tuple(args), span=self._span(start))
            return LevelTerm("name", text, span=self._span(start))
        raise self.error("invalid level expression")

    # --- binders ---------------------------------------------------------------------------------------------------

    def binders(
        self,
        *,
        rbp: int = 0,
        allow_empty: bool = False,
        allow_default: bool = False,
        delimited: bool = False,
    ) -> tuple[Binder, ...]:
        """`x y (a : T) {b : U} [c]`. `delimited`: every group in brackets; `allow_default`: `(a : T := v)`, `(a : T .
        tac)`."""
        out: list[Binder] = []
        while True:
            if self.kind == IDENTIFIER or self.at_token("_"):
                if delimited:
                    raise self.error(
                        "invalid binder declaration, delimiter/bracket expected (i.e., '(', '{', '[', '{{')"
                    )
                self._binder_block(out, BinderInfo.DEFAULT, rbp, False)
            else:
                info = self._opening()
                if info is None:
                    break
                self._bracketed(out, info, allow_default)
        if not out and not allow_empty:
            self.recover("invalid binder, '(', '{', '[', '{{', '⦃' or identifier expected")
            out.append(Binder((PLACEHOLDER_NAME,), None, span=Span(self.start, self.start)))
        return tuple(out)

    def _bracketed(self, out: list[Binder], info: BinderInfo, allow_default: bool) -> None:
        if self.value in ("notation", "infix", "infixl", "infixr", "prefix", "postfix") and self.kind == COMMAND:
            raise Unsupported("local notation in binders", self.start)
        if info is BinderInfo.INST_IMPLICIT:
            out.append(self._instance_binder())
        else:
            self._binder_block(out, info, 0, allow_default and info is BinderInfo.DEFAULT)
        self._close_binder(info)

    def _opening(self) -> BinderInfo | None:
        if self.kind != KEYWORD:
            return None
        value = self.value
        if value == "{":
            self.advance()
            if self.at_token("{"):
                self.advance()
                return BinderInfo.STRICT_IMPLICIT
            return BinderInfo.IMPLICIT
        entry = _OPENING.get(value)  # type: ignore[call-overload]
        if entry is None:
            return None
        self.advance()
        return entry[0]

    def _close_binder(self, info: BinderInfo) -> None:
        if info is BinderInfo.IMPLICIT:
            self.expect("}", "invalid declaration, '}' expected")
        elif info is BinderInfo.INST_IMPLICIT:
            self.expect("]", "invalid declaration, ']' expected")
        elif info is BinderInfo.STRICT_IMPLICIT:
            if self.accept("}"):
                self.expect("}", "invalid declaration, '}' expected")
            else:
                self.expect("⦄", "invalid declaration, '⦄' expected")
        else:
            self.expect(")", "invalid declaration, ')' expected")

    def _single_binder(self, rbp: int) -> Binder:
        start = self.start
        if self.kind == IDENTIFIER or self.at_token("_"):
            return self._binder_core(BinderInfo.DEFAULT, rbp, start)
        info = self._opening()
        if info is None:
            raise self.error("invalid binder, '(', '{', '[', '{{', '⦃' or identifier expected")
        binder = self._binder_core(info, 0, start)
        self._close_binder(info)
        return binder

    def _binder_core(self, info: BinderInfo, rbp: int, start: int) -> Binder:
        if self.accept("_"):
            n = PLACEHOLDER_NAME
        else:
            n = self.atomic_identifier("invalid binder, atomic identifier expected")
        binder_type = self.term(rbp) if self.accept(":") else None
        return Binder((n,), binder_type, info, span=self._span(start))

    def _instance_binder(self) -> Binder:
        start = self.start
        if self.kind == IDENTIFIER:
            n = self.value
            assert type(n) is Name
            left = self._identifier_term()
            if type(left) is Identifier and left.levels is None and self.accept(":"):
                binder_type = self.term()
                return Binder((n,), binder_type, BinderInfo.INST_IMPLICIT, span=self._span(start))
            binder_type = self._led_loop(left, 0)
        else:
            binder_type = self.term()
        return Binder((), binder_type, BinderInfo.INST_IMPLICIT, span=self._span(start))

    def _binder_block(self, out: list[Binder], info: BinderInfo, rbp: int, allow_default: bool) -> None:
        start = self.start
        names: list[tuple[Name, Span]] = []
        while True:
            if self.kind == IDENTIFIER:
                span = Span(self.start, self.end)
                names.append((self.atomic_identifier("invalid binder, atomic identifier expected"), span))
            elif self.at_token("_"):
                names.append((PLACEHOLDER_NAME, Span(self.start, self.end)))
                self.advance()
            else:
                break
        if not names:
            raise self.error("invalid binder, identifier expected")
        plain = tuple(n for n, _ in names)
        if self.accept(":"):
            binder_type: Term | None = self.term(rbp)
            default: Term | None = None
            auto: str | None = None
            if allow_default:
                if self.accept(":="):
                    default = self.term(rbp)
                elif self.at_token("."):
                    self.advance()
                    auto = str(self.identifier("invalid auto_param, identifier expected"))
                elif self.kind == FIELD_NAME:
                    # `(h : p .tac)` is read as a field by the scanner only without the blank
                    raise self.error("invalid declaration, ')' expected")
            out.append(Binder(plain, binder_type, info, default, auto, span=self._span(start)))
            return
        if allow_default and self.accept(":="):
            default = self.term(rbp)
            out.append(Binder(plain, None, info, default, span=self._span(start)))
            return
        if self._binder_collection(out, names, info):
            return
        out.append(Binder(plain, None, info, span=self._span(start)))

    def _binder_collection(self, out: list[Binder], names: Sequence[tuple[Name, Span]], info: BinderInfo) -> bool:
        """`x y ∈ s`: gives `(x : _) (H : x ∈ s) (y : _) (H : y ∈ s)` where the token is an infix without overloads."""
        if self.kind != KEYWORD:
            return False
        options = self._notation.led.transitions.get(self.value)  # type: ignore[call-overload]
        if not options or len(options) != 1:
            return False
        action, state = options[0]
        if len(state.accepting) != 1 or action.kind == "skip":
            return False
        end = state.accepting[0]
        operator = Span(self.start, self.end)
        self.advance()
        collection = self.term(action.precedence)
        leading = end.declaration.leading
        variable = end.actions[0].name
        assert leading is not None and variable is not None
        for n, span in names:
            out.append(Binder((n,), None, info, span=span))
            whole = Span(span.start, collection.span.end)
            relation = end.build({leading: Identifier(n, span=span), variable: collection}, operator, whole)
            out.append(Binder((_COLLECTION_HYPOTHESIS,), relation, info, span=whole))
        return True

    # --- built-in terms (the leading token is already consumed) ------------------------------------------------------

    def _hole(self, start: int) -> Term:
        return Hole(span=self._span(start))

    def _sort(self, word: str, start: int) -> Term:
        if self.accept(".{"):
            level = self._level()
            self.expect("}", f"invalid {word} expression, '}}' expected")
            return SortTerm(word, level, span=self._span(start))
        return SortTerm(word, span=self._span(start))

    def _pi(self, start: int) -> Term:
        binders = self.binders()
        self.expect(",", "invalid expression" if self.start == start else self._starting_at(start))
        body = self.term()
        return PiTerm(binders, body, span=self._span(start))

    def _starting_at(self, start: int) -> str:
        line, column = self.source.position(start)
        return f"invalid expression starting at {line}:{column}"

    def _lambda(self, start: int) -> Term:
        binders: list[Binder] = []
        while True:
            if self.at_token("⟨"):
                pattern_start = self.start
                self.advance()
                outer, self.in_pattern = self.in_pattern, True
                pattern = self._anonymous_constructor(pattern_start)
                self.in_pattern = outer
                binders.append(Binder((), None, pattern=pattern, span=self._span(pattern_start)))
                if self.accept(","):
                    break
            else:
                binders.extend(self.binders())
                if self.accept(","):
                    break
                if not self.at_token("⟨"):
                    self.recover("invalid lambda expression, ',' or '⟨' expected")
                    break
        body = self.term()
        return LambdaTerm(tuple(binders), body, span=self._span(start))

    def _assume(self, start: int) -> Term:
        if self.accept(":"):
            proposition = self.term()
            binder = Binder((THIS,), proposition, span=proposition.span)
            self.expect(",", "invalid 'assume', ',' expected")
            body = self.term()
            return LambdaTerm((binder,), body, span=self._span(start))
        return self._lambda(start)

    def _let(self, start: int) -> Term:
        if self.kind == COMMAND:
            raise Unsupported("local notation in 'let'", self.start)
        if self.kind == IDENTIFIER:
            n = self.atomic_identifier("invalid let declaration, atomic identifier expected")
            binders: tuple[Binder, ...] = ()
            let_type: Term | None = None
            if self.accept(":="):
                value = self.term()
            elif self.accept(":"):
                let_type = self.term()
                self.expect(":=", "invalid declaration, ':=' expected")
                value = self.term()
            else:
                binders = self.binders()
                if self.accept(":"):
                    let_type = self.term()
                self.expect(":=", "invalid let declaration, ':=' expected")
                value = self.term()
            body = self._let_body()
            return LetTerm(n, binders, let_type, value, body, span=self._span(start))
        pattern = self._pattern(0)
        self.expect(":=", "invalid let declaration, ':=' expected")
        value = self.term()
        body = self._let_body()
        return LetTerm(ANONYMOUS, (), None, value, body, pattern, span=self._span(start))

    def _let_body(self) -> Term:
        start = self.start
        if self.accept(","):
            self._depth += 1
            if self._depth > self._max_depth:
                raise self.error(
                    "deep recursion was detected at 'parser' (potential solution: increase stack space in your system)"
                )
            body = self._let(start)
            self._depth -= 1
            return body
        self.expect("in", "invalid let declaration, 'in' or ',' expected")
        return self.term()

    def _named_type(self) -> tuple[Name, Term]:
        """`h : T`, or `T` alone (then the name is `this`)."""
        if self.kind == IDENTIFIER:
            n = self.value
            assert type(n) is Name
            left = self._identifier_term()
            if type(left) is Identifier and left.levels is None and self.accept(":"):
                return n, self.term()
            return THIS, self._led_loop(left, 0)
        return THIS, self.term()

    def _proof(self) -> Term:
        start = self.start
        if self.accept("from"):
            return self.term()
        if self.accept("begin"):
            return self._begin_end(start)
        if self.at_token("{"):
            broken = self.broken
            body = self.tactic_block("}")
            return ByTactic(body, True, self.broken > broken, span=self._span(start))
        if self.accept("by"):
            return self._by(start)
        return self.missing_term("invalid expression, 'by', 'begin', '{', or 'from' expected")

    def _have(self, start: int) -> Term:
        n, proposition = self._named_type()
        if self.accept(":="):
            proof = self.term()
        else:
            self.expect(",", "invalid 'have' declaration, ',' expected")
            proof = self._proof()
        self.expect(",", "invalid 'have' declaration, ',' expected")
        body = self.term()
        return HaveTerm(n, proposition, proof, body, span=self._span(start))

    def _show(self, start: int) -> Term:
        proposition = self.term()
        self.expect(",", "invalid 'show' declaration, ',' expected")
        proof = self._proof()
        return ShowTerm(proposition, proof, span=self._span(start))

    def _suffices(self, start: int) -> Term:
        n, proposition = self._named_type()
        self.expect(",", "invalid 'suffices' declaration, ',' expected")
        proof = self._proof()
        self.expect(",", "invalid 'suffices' declaration, ',' expected")
        body = self.term()
        return SufficesTerm(n, proposition, proof, body, span=self._span(start))

    def _if(self, start: int) -> Term:
        n: Name | None = None
        if self.kind == IDENTIFIER:
            value = self.value
            assert type(value) is Name
            left = self._identifier_term()
            if type(left) is Identifier and left.levels is None and self.accept(":"):
                n = value
                condition = self.term()
            else:
                condition = self._led_loop(left, 0)
        else:
            condition = self.term()
        self.expect("then", "invalid 'if-then-else' expression, 'then' expected")
        then_term = self.term()
        self.expect("else", "invalid 'if-then-else' expression, 'else' expected")
        else_term = self.term()
        return IfThenElse(n, condition, then_term, else_term, span=self._span(start))

    def _calc(self, start: int) -> Term:
        """What is wrong with the whole is said, as by Lean, at its last step."""
        steps = [self._calc_step(self.term())]
        while self.at_token("..."):
            start = self.start
            self.advance()
            dots = Ellipsis(span=self._span(start))
            steps.append(self._calc_step(self._led_loop(dots, 0)))
        return CalcTerm(tuple(steps), span=self._span(start))

    def _calc_step(self, relation: Term) -> CalcStep:
        self.expect(":", "invalid 'calc' expression, ':' expected")
        proof = self.term()
        return CalcStep(relation, proof, span=self._span(relation.span.start))

    def _explicit(self, start: int, partial: bool) -> Term:
        if self.kind != IDENTIFIER:
            return self.missing_term(f"invalid '{'@@' if partial else '@'}', identifier expected")
        outer, self.in_pattern = self.in_pattern, False
        inner = self._identifier_term()
        self.in_pattern = outer
        return Explicit(inner, partial, span=self._span(start))

    def _begin_end(self, start: int) -> Term:
        # `begin` is consumed; the block reader wants to stand on it
        broken = self.broken
        body = self.tactic_block_rest("end", start)
        return ByTactic(body, True, self.broken > broken, span=self._span(start))

    def _quoted_tactics(self, start: int) -> Term:
        return QuotedTactics(self.tactic_block_rest("]", start), span=self._span(start))

    def _by(self, start: int) -> Term:
        broken = self.broken
        body = self.by_tactic()
        return ByTactic(body, False, self.broken > broken, span=self._span(start))

    def _inaccessible(self, start: int) -> Term:
        inner = self.term()
        if not self.in_pattern:
            raise self.error("inaccesible pattern notation `.(t)` can only be used in patterns", start)
        self.expect(")", "invalid inaccesible pattern, `)` expected")
        return InaccessiblePattern(inner, span=self._span(start))

    def _inaccessible_hole(self, start: int) -> Term:
        if not self.in_pattern:
            raise self.error("inaccesible pattern notation `._` can only be used in patterns", start)
        return InaccessiblePattern(Hole(span=self._span(start)), span=self._span(start))

    def _anonymous_constructor(self, start: int) -> Term:
        args: list[Term] = []
        while not self.at_token("⟩"):
            args.append(self.term())
            if not self.accept(","):
                break
        self.expect("⟩", "invalid constructor, `⟩` expected")
        return AnonymousConstructor(tuple(args), span=self._span(start))

    def _infix_section(self) -> bool:
        """Whether `(` is followed by an infix operator that cannot begin a term: `(≠)`, `(+ 1)`."""
        if self.kind != KEYWORD or self.starts_term():
            return False
        options = self._notation.led.transitions.get(self.value)  # type: ignore[call-overload]
        if not options or len(options) != 1:
            return False
        action, state = options[0]
        return bool(state.accepting) and action.kind == "expr"

    def _section(self, start: int) -> Term:
        _, state = self._notation.led.transitions[self.value][0]  # type: ignore[index]
        operator = Span(self.start, self.end)
        self.advance()
        second: Term | None = None
        if not self.at_token(")"):
            second = self.term()
        self.expect(")", "invalid expression, `)` expected")
        whole = self._span(start)
        left = Identifier(PLACEHOLDER_NAME, span=operator)
        right = Identifier(name("_y"), span=operator)
        results: list[Term] = []
        for end in state.accepting:
            leading = end.declaration.leading
            variable = end.actions[0].name
            assert leading is not None and variable is not None
            body = end.build({leading: left, variable: right if second is None else second}, operator, whole)
            if (
                second is None
                and type(body) is Application
                and body.args == (left, right)
                and body.fn not in (left, right)
            ):
                results.append(body.fn)
            else:
                names = (left,) if second is not None else (left, right)
                results.append(LambdaTerm(tuple(Binder((n.name,), span=operator) for n in names), body, span=whole))
        return results[0] if len(results) == 1 else Choice(tuple(results), span=whole)

    def _cons_section(self, start: int) -> Term:
        options = self._notation.led.transitions.get("::")
        if not options or len(options) != 1 or not options[0][1].accepting:
            raise self.error(
                "invalid '(::)' notation, infix operator '::' has not been defined yet "
                "or is the prefix of another notation declaration",
                start,
            )
        operator = self._span(start)
        left, right = Identifier(PLACEHOLDER_NAME, span=operator), Identifier(name("_y"), span=operator)
        results = []
        for end in options[0][1].accepting:
            assert end.declaration.leading is not None and end.actions[0].name is not None
            body = end.build({end.declaration.leading: left, end.actions[0].name: right}, operator, operator)
            results.append(LambdaTerm((Binder((left.name,)), Binder((right.name,))), body, span=operator))
        return results[0] if len(results) == 1 else Choice(tuple(results), span=operator)

    def _parenthesis(self, start: int) -> Term:
        if self._infix_section():
            return self._section(start)
        inner = self.term()
        if self.at_token(","):
            items = [inner]
            while self.accept(","):
                items.append(self.term())
            self.expect(")", "invalid expression, `)` expected")
            return TupleTerm(tuple(items), span=self._span(start))
        if self.accept(":"):
            ascribed = self.term()
            self.expect(")", "invalid expression, `)` expected")
            return TypeAscription(inner, ascribed, span=self._span(start))
        self.expect(")", "invalid expression, `)` expected")
        return Parenthesized(inner, span=self._span(start))

    # --- curly brackets --------------------------------------------------------------------------------------------

    def _curly(self, start: int) -> Term:
        if self.accept("}"):
            return SetEnumeration((), span=self._span(start))
        if self.kind == IDENTIFIER:
            n = self.value
            assert type(n) is Name
            n_span = Span(self.start, self.end)
            left = self._identifier_term()
            plain = type(left) is Identifier and left.levels is None
            if plain and self.at_token("//"):
                self.advance()
                return self._subtype(start, Binder((n,), None, span=n_span))
            if plain and self.at_token("|"):
                self.advance()
                return self._set_of(start, Binder((n,), None, span=n_span))
            if plain and self.accept(":"):
                binder = Binder((n,), self.term(), span=self._span(n_span.start))
                if self.accept("|"):
                    return self._set_of(start, binder)
                self.expect("//", "invalid expression, '//' or '|' expected")
                return self._subtype(start, binder)
            if plain and self.at_token("."):
                self.advance()
                return self._structure_instance(start, n, [], [])
            if plain and (self.at_token(":=") or self.at_token("<-")):
                self.expect(":=", "invalid structure instance, ':=' expected")
                fields = [(n, self.term())]
                self.accept(",")
                return self._structure_instance(start, None, fields, [])
            if plain and (self.at_token("∈") or self.at_token("in")):
                self.advance()
                source = self.term()
                self.expect("|", "invalid sep expression, '|' expected")
                predicate = self.term()
                self.expect("}", "invalid sep expression, '}' expected")
                return SetBuilder(Binder((n,), None, span=n_span), predicate, source, span=self._span(start))
            element = self._led_loop(left, 0)
        elif self.at_token("("):
            element = self.term()
            if self.accept("|"):
                binders = self.binders()
                self.expect("}", "invalid set_replacement, '}' expected")
                return SetReplacement(element, binders, span=self._span(start))
            if not (self.at_token(",") or self.at_token("}") or self.at_token("with")):
                raise self.error("invalid set replacement notation, ',', '}', or `|` expected")
        elif self.accept("."):
            self.expect("}", "invalid empty structure instance, '}' expected")
            return StructureInstance(None, (), span=self._span(start))
        elif self.at_token(".."):
            return self._structure_instance(start, None, [], [])
        else:
            element = self.term()
        if self.at_token(",") or self.at_token("}"):
            items = [element]
            while self.accept(","):
                if self.at_token("}"):
                    break
                items.append(self.term())
            self.expect("}", "invalid explicit finite collection, '}' expected")
            return SetEnumeration(tuple(items), span=self._span(start))
        if self.accept("with"):
            return self._structure_instance(start, None, [], [element])
        raise self.error("invalid '{' expression, ',', '}', '..', `//` or `|` expected")

    def _subtype(self, start: int, binder: Binder) -> Term:
        predicate = self.term()
        self.expect("}", "invalid subtype, '}' expected")
        function = LambdaTerm((binder,), predicate, span=self._span(start))
        return Application(
            GlobalName(name("subtype"), span=Span(start, start + 1)), (function,), "{ // }", span=self._span(start)
        )

    def _set_of(self, start: int, binder: Binder) -> Term:
        predicate = self.term()
        self.expect("}", "invalid set_of, '}' expected")
        return SetBuilder(binder, predicate, span=self._span(start))

    def _structure_instance(
        self, start: int, structure: Name | None, fields: list[tuple[Name, Term]], sources: list[Term]
    ) -> Term:
        catch_all = False
        read_source = False
        while not self.at_token("}"):
            if self.accept(".."):
                if self.at_token("}"):
                    catch_all = True
                    break
                sources.append(self.term())
                read_source = True
            elif not read_source:
                n = self.identifier("invalid structure instance, identifier expected")
                self.expect(":=", "invalid structure instance, ':=' expected")
                fields.append((n, self.term()))
            else:
                break
            if not self.accept(","):
                break
        self.expect("}", "invalid structure instance, '}' expected")
        return StructureInstance(structure, tuple(fields), tuple(sources), catch_all, span=self._span(start))

    # --- pattern matching ------------------------------------------------------------------------------------------

    def _pattern(self, rbp: int) -> Term:
        outer, self.in_pattern = self.in_pattern, True
        try:
            return self.term(rbp)
        finally:
            self.in_pattern = outer

    def _match(self, start: int) -> Term:
        discriminants = [self.term()]
        while self.accept(","):
            discriminants.append(self.term())
        match_type = self.term() if self.accept(":") else None
        self.expect("with", "invalid 'match' expression, 'with' expected")
        equations: list[Equation] = []
        if not self.accept("end"):
            self.accept("|")
            while True:
                equation_start = self.start
                patterns = [self._pattern(0)]
                while self.accept(","):
                    patterns.append(self._pattern(0))
                place = self.start
                self.expect(":=", "invalid 'match' expression, ':=' expected")
                rhs = self.term()
                equations.append(Equation(tuple(patterns), rhs, place, span=self._span(equation_start)))
                if not self.accept("|"):
                    break
            self.expect("end", "invalid 'match' expression, 'end' expected")
        return MatchTerm(tuple(discriminants), match_type, tuple(equations), span=self._span(start))

    # --- tactics inside terms (see tactic_parser) --------------------------------------------------------------------

    @abstractmethod
    def tactic_block(self, end_token: str) -> TacticSequence:
        """A block that starts at the current `{` or `begin`."""

    @abstractmethod
    def tactic_block_rest(self, end_token: str, start: int) -> TacticSequence:
        """A block whose opening token at `start` is already consumed."""

    @abstractmethod
    def by_tactic(self) -> Tactic:
        """What stands behind `by`."""
