"""Notation that the parser keeps as its own nodes, as applications (Lean: `brackets.cpp`, `builtin_exprs.cpp`)."""

from __future__ import annotations

from collections.abc import Callable
from math import gcd
from typing import TYPE_CHECKING, Any

from agent.engine.elaborator.preterm import apply, identifier
from agent.engine.exceptions import Unsupported
from agent.engine.syntax.tree import (
    Application,
    Binder,
    CharLiteral,
    Decimal,
    Ellipsis,
    GlobalName,
    IfThenElse,
    LambdaTerm,
    Numeral,
    SetBuilder,
    SetEnumeration,
    SetReplacement,
    ShowTerm,
    StringLiteral,
    Term,
    TupleTerm,
)
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_PROD_MK = name("prod.mk")
_SINGLETON, _INSERT = name("has_singleton.singleton"), name("has_insert.insert")
_SET_OF, _SEP, _EXISTS, _EQ = name("set_of"), name("has_sep.sep"), name("Exists"), name("eq")
_ITE, _DITE, _NOT = name("ite"), name("dite"), name("not")
_DIV = name("has_div.div")
_STRING_EMPTY, _STRING_STR, _CHAR_OF_NAT = name("string.empty"), name("string.str"), name("char.of_nat")
_THIS, _X = name("this"), name("_x")


def expand(elab: Elaborator, pre: Term) -> Term:
    """One step."""
    return EXPANSIONS[type(pre)](pre)


def _tuple(pre: TupleTerm) -> Term:
    out = pre.items[-1]
    for item in reversed(pre.items[:-1]):
        out = apply(_PROD_MK, (item, out), pre)
    return out


def _set_enumeration(pre: SetEnumeration) -> Term:
    out: Term = apply(_SINGLETON, (pre.items[-1],), pre)
    for item in reversed(pre.items[:-1]):
        out = apply(_INSERT, (item, out), pre)
    return out


def _set_builder(pre: SetBuilder) -> Term:
    predicate = LambdaTerm((pre.binder,), pre.predicate, span=pre.span)
    if pre.source is not None:
        return apply(_SEP, (predicate, pre.source), pre)
    return apply(_SET_OF, (predicate,), pre)


def _set_replacement(pre: SetReplacement) -> Term:
    body: Term = apply(_EQ, (pre.element, identifier(_X, pre)), pre)
    for group in reversed(pre.binders):
        for each in reversed(group.names or (name("_inst"),)):
            binder = Binder((each,), group.type, group.info, span=group.span)
            body = apply(_EXISTS, (LambdaTerm((binder,), body, span=pre.span),), pre)
    return apply(_SET_OF, (LambdaTerm((Binder((_X,), span=pre.span),), body, span=pre.span),), pre)


def _if(pre: IfThenElse) -> Term:
    if pre.name is None:
        return apply(_ITE, (pre.condition, pre.then_term, pre.else_term), pre)
    yes = LambdaTerm((_binder(pre.name, pre.condition),), pre.then_term, span=pre.then_term.span)
    negation = apply(_NOT, (pre.condition,), pre.condition)
    no = LambdaTerm((_binder(pre.name, negation),), pre.else_term, span=pre.else_term.span)
    return apply(_DITE, (pre.condition, yes, no), pre)


def _binder(bound: Name, type_: Term) -> Binder:
    return Binder((bound,), type_, span=type_.span)


def _show(pre: ShowTerm) -> Term:
    fn = LambdaTerm((_binder(_THIS, pre.type),), identifier(_THIS, pre), span=pre.span)
    return Application(fn, (pre.proof,), span=pre.span)


def _decimal(pre: Decimal) -> Term:
    common = gcd(pre.numerator, pre.denominator)
    numerator = Numeral(pre.numerator // common, span=pre.span)
    if pre.denominator == common:
        return numerator
    return apply(_DIV, (numerator, Numeral(pre.denominator // common, span=pre.span)), pre)


def _string(pre: StringLiteral) -> Term:
    out: Term = GlobalName(_STRING_EMPTY, span=pre.span)
    for c in pre.value:
        out = apply(_STRING_STR, (out, _character(c, pre)), pre)
    return out


def _char(pre: CharLiteral) -> Term:
    return _character(pre.value, pre)


def _character(c: str, pre: Term) -> Term:
    return apply(_CHAR_OF_NAT, (Numeral(ord(c), span=pre.span),), pre)


def _unsupported(pre: Term) -> Term:
    raise Unsupported("'...' outside calc", pre.span.start)


EXPANSIONS: dict[type, Callable[[Any], Term]] = {
    TupleTerm: _tuple,
    SetEnumeration: _set_enumeration,
    SetBuilder: _set_builder,
    SetReplacement: _set_replacement,
    IfThenElse: _if,
    ShowTerm: _show,
    Decimal: _decimal,
    StringLiteral: _string,
    CharLiteral: _char,
    Ellipsis: _unsupported,
}
