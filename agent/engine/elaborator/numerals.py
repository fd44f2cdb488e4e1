"""Numerals: `bit0`/`bit1` over `has_zero`, `has_one`, `has_add` of the expected type, ℕ if nothing decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent.engine.syntax.tree import Numeral
from agent.kernel.expr import Expr, MVar, mk_app, mk_apps, mk_const
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_NAT: Final = name("nat")
_HAS_ZERO, _ZERO = name("has_zero"), name("has_zero.zero")
_HAS_ONE, _ONE = name("has_one"), name("has_one.one")
_HAS_ADD = name("has_add")
_BIT0, _BIT1 = name("bit0"), name("bit1")


def default_type(elab: Elaborator) -> Expr:
    return mk_const(_NAT)


def visit_numeral(elab: Elaborator, pre: Numeral, expected: Expr | None) -> Expr:
    if expected is None:
        type_: Expr = elab.mk_type_metavar(pre)
        elab.numeral_types = (type_, *elab.numeral_types)
    else:
        type_ = expected
        if type(type_) is MVar:
            elab.numeral_types = (type_, *elab.numeral_types)
    levels = (elab.decrement_level(elab.level_of(type_, pre), pre),)
    if pre.value == 0:
        instance = elab.mk_instance(mk_app(mk_const(_HAS_ZERO, levels), type_), pre)
        out = mk_apps(mk_const(_ZERO, levels), (type_, instance))
        elab.remember_type(out, type_)
        return out
    one_instance = elab.mk_instance(mk_app(mk_const(_HAS_ONE, levels), type_), pre)
    out = mk_apps(mk_const(_ONE, levels), (type_, one_instance))
    if pre.value > 1:
        add_instance = elab.mk_instance(mk_app(mk_const(_HAS_ADD, levels), type_), pre)
        bit0 = mk_apps(mk_const(_BIT0, levels), (type_, add_instance))
        bit1 = mk_apps(mk_const(_BIT1, levels), (type_, one_instance, add_instance))
        for digit in bin(pre.value)[3:]:
            out = mk_app(bit1 if digit == "1" else bit0, out)
    elab.remember_type(out, type_)
    return out
