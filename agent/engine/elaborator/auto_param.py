"""`(h : t . tac)`: arguments of type `auto_param t tac`, which a tactic fills when they are not given (Lean:
`parse_auto_param`, `mk_auto_param`).

The tactic stands in the type as the literal of its declaration's name.
"""

from __future__ import annotations

from typing import Final

from agent.engine.elaborator.preterm import apply, strip_parentheses
from agent.engine.syntax.tree import (
    ByTactic,
    GlobalName,
    Identifier,
    QuotedTactics,
    Span,
    StringLiteral,
    Tactic,
    TacticCall,
    Term,
)
from agent.kernel.expr import App, Const, Expr, get_app_fn_args, is_app_of
from agent.kernel.name import ANONYMOUS, Name, mk_name, name

AUTO_PARAM: Final = name("auto_param")
_ANONYMOUS, _MK_STRING = name("name.anonymous"), name("name.mk_string")
_STRING_EMPTY, _STRING_STR, _CHAR_OF_NAT = name("string.empty"), name("string.str"), name("char.of_nat")
_INTERACTIVE: Final = "tactic.interactive."
# Members of `tactic` that are `tactic unit` and do what the interactive tactic of their name does.
_PLAIN: Final = frozenset(("assumption", "contradiction", "exfalso", "left", "right", "skip", "split", "triv"))


def written_type(type_: Term, tactic: str) -> Term:
    """`auto_param type_ tactic`"""
    literal: Term = GlobalName(_ANONYMOUS, span=type_.span)
    for part in tactic.split("."):
        literal = apply(_MK_STRING, (StringLiteral(part, span=type_.span), literal), type_)
    return apply(AUTO_PARAM, (type_, literal), type_)


def is_auto_param(domain: Expr) -> bool:
    return type(domain) is App and is_app_of(domain, AUTO_PARAM, 2)


def tactic_name(domain: Expr) -> Name | None:
    """The tactic's declaration in `auto_param t tac`; None if it is no literal."""
    return _name_literal(domain.arg)  # type: ignore[attr-defined]


def block(declaration: Name, span: Span) -> ByTactic:
    """`by tac` for the tactic that a declaration is."""
    text = str(declaration)
    if text.startswith(_INTERACTIVE):
        text = text[len(_INTERACTIVE) :]
    elif text.startswith("tactic.") and text[len("tactic.") :] in _PLAIN:
        text = text[len("tactic.") :]
    return ByTactic(TacticCall(text, span=span), span=span)


def script(term: Term) -> Tactic | None:
    """The tactics that a term of type `tactic unit` stands for: a quoted script, or a declaration that needs no
    arguments; None for any other."""
    term = strip_parentheses(term)
    if type(term) is QuotedTactics:
        return term.tactic
    if isinstance(term, (Identifier, GlobalName)):
        text = str(term.name)
        if text.startswith(_INTERACTIVE) or text.removeprefix("tactic.") in _PLAIN:
            return block(name(text if "." in text else "tactic." + text), term.span).tactic
    return None


def _name_literal(e: Expr) -> Name | None:
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const:
        return None
    if fn.name is _ANONYMOUS:
        return ANONYMOUS
    if fn.name is not _MK_STRING or len(args) != 2:
        return None
    prefix, part = _name_literal(args[1]), _string_literal(args[0])
    return None if prefix is None or part is None else mk_name(prefix, part)


def _string_literal(e: Expr) -> str | None:
    from agent.engine.meta.numerals import to_nat

    parts: list[str] = []
    while is_app_of(e, _STRING_STR, 2):
        character = e.arg  # type: ignore[attr-defined]
        if not is_app_of(character, _CHAR_OF_NAT, 1):
            return None
        code = to_nat(character.arg)
        if code is None:
            return None
        parts.append(chr(code))
        e = e.fn.arg  # type: ignore[attr-defined]
    return "".join(reversed(parts)) if type(e) is Const and e.name is _STRING_EMPTY else None
