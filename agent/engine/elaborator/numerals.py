"""Numerals: `bit0`/`bit1` over `has_zero`, `has_one`, `has_add` of the expected type, ℕ if nothing decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from agent.engine.elaborator import messages
from agent.engine.syntax.tree import Numeral
from agent.kernel.expr import PROP, Expr, MVar, mk_app, mk_apps, mk_const, mk_local, mk_sort
from agent.kernel.level import Level, LevelMVar, is_equiv, mk_succ
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


@dataclass(frozen=True, slots=True)
class NumeralUniverse:
    """A numeral of type `type_ : Sort level`, the level of which was not known to be `succ predecessor`."""

    pre: Numeral
    type: Expr
    level: Level
    predecessor: Level


def check_universes(elab: Elaborator) -> None:
    """Raises `ElaborationError`, in the words of Lean's kernel, if a numeral's type is in no `Type u` after all."""
    for each in elab.numeral_universes:
        level, predecessor = (elab.mctx.instantiate_level(u) for u in (each.level, each.predecessor))
        if level.has_mvar or predecessor.has_mvar or is_equiv(level, mk_succ(predecessor)):
            continue
        value = each.pre.value
        head = (_ZERO, _ONE)[value] if value < 2 else (_BIT0, _BIT1)[value % 2]
        shown = messages.indented(elab, mk_app(mk_local(head, PROP), each.type))
        given, wanted = (messages.indented(elab, mk_sort(u)) for u in (level, mk_succ(predecessor)))
        term = messages.indented(elab, each.type)
        elab.fail(
            each.pre,
            lambda shown=shown, term=term, given=given, wanted=wanted: (  # type: ignore[misc]
                f"type mismatch at application{shown().replace(str(head), f'@{head}', 1)}\nterm{term()}\n"  # noqa: B023
                f"has type{given()}\nbut is expected to have type{wanted()}"
            ),
        )


def visit_numeral(elab: Elaborator, pre: Numeral, expected: Expr | None) -> Expr:
    if expected is None:
        type_: Expr = elab.mk_type_metavar(pre)
        elab.numeral_types = (type_, *elab.numeral_types)
    else:
        type_ = expected
        if type(type_) is MVar:
            elab.numeral_types = (type_, *elab.numeral_types)
    level = elab.level_of(type_, pre)
    levels = (elab.decrement_level(level, pre),)
    if type(levels[0]) is LevelMVar:
        elab.numeral_universes.append(NumeralUniverse(pre, type_, level, levels[0]))
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
