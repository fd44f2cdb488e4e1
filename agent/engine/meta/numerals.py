"""Numerals: `bit0`/`bit1` terms of any type, and the numbers terms stand for (Lean: `expr.to_nat`, `expr.to_rat`)."""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import Final

from agent.kernel.expr import App, Const, Expr, get_app_args, get_app_fn, is_app_of, mk_app, mk_apps, mk_const
from agent.kernel.level import ZERO
from agent.kernel.name import name

ZERO_NAME: Final = name("has_zero.zero")
ONE_NAME: Final = name("has_one.one")
BIT0_NAME: Final = name("bit0")
BIT1_NAME: Final = name("bit1")
NEG_NAME: Final = name("has_neg.neg")
DIV_NAME: Final = name("has_div.div")

MAX_UNARY: Final = 5000
"""The greatest number that Lean's kernel is trusted with where it computes in unary; at some number between 5,700 and
5,900 its stack (8 MB) ends."""
_NAT_ZERO: Final = name("nat.zero")
_NAT_SUCC: Final = name("nat.succ")

_KEPT: Final = 10_000
_nat_numerals: dict[int, Expr] = {}


def mk_nat_numeral(n: int) -> Expr:
    """The numeral `n` of ℕ, with the standard instances."""
    found = _nat_numerals.get(n)
    if found is not None:
        return found
    nat = mk_const(name("nat"))
    one_instance, add = mk_const(name("nat.has_one")), mk_const(name("nat.has_add"))
    if n == 0:
        out = mk_apps(mk_const(ZERO_NAME, [ZERO]), [nat, mk_const(name("nat.has_zero"))])
    else:
        out = mk_apps(mk_const(ONE_NAME, [ZERO]), [nat, one_instance])
        bit0 = mk_apps(mk_const(BIT0_NAME, [ZERO]), [nat, add])
        bit1 = mk_apps(mk_const(BIT1_NAME, [ZERO]), [nat, one_instance, add])
        for digit in bin(n)[3:]:
            out = mk_app(bit1 if digit == "1" else bit0, out)
    if n < _KEPT:
        _nat_numerals[n] = out
    return out


def to_nat(e: Expr) -> int | None:
    """The natural number of a numeral: zero, one, bit0, bit1, `nat.succ`, `nat.zero`."""
    bits: list[tuple[int, int]] = []
    while True:
        head: Expr = e
        count = 0
        while type(head) is App:
            head = head.fn
            count += 1
        if type(head) is not Const:
            return None
        const = head.name
        if const is BIT0_NAME and count == 3:
            bits.append((2, 0))
        elif const is BIT1_NAME and count == 4:
            bits.append((2, 1))
        elif const is _NAT_SUCC and count == 1:
            bits.append((1, 1))
        else:
            break
        e = e.arg  # type: ignore[attr-defined]
    if (const is ZERO_NAME and count == 2) or (const is _NAT_ZERO and count == 0):
        n = 0
    elif const is ONE_NAME and count == 2:
        n = 1
    else:
        return None
    for factor, plus in reversed(bits):
        n = factor * n + plus
    return n


def to_int(e: Expr) -> int | None:
    """A natural numeral, or one with a single `-` in front."""
    if is_app_of(e, NEG_NAME, 3):
        n = to_nat(e.arg)  # type: ignore[attr-defined]
        return None if n is None else -n
    return to_nat(e)


def to_rat(e: Expr) -> Fraction | None:
    """A natural numeral, `m/n` in lowest terms with n > 1, or one of those with a single `-` in front."""
    if is_app_of(e, NEG_NAME, 3):
        found = _to_nonneg_rat(e.arg)  # type: ignore[attr-defined]
        return None if found is None else -found
    return _to_nonneg_rat(e)


def _to_nonneg_rat(e: Expr) -> Fraction | None:
    if is_app_of(e, DIV_NAME, 4):
        m = to_nat(e.fn.arg)  # type: ignore[attr-defined]
        n = None if m is None else to_nat(e.arg)  # type: ignore[attr-defined]
        if m is None or n is None or n <= 1 or gcd(m, n) != 1:
            return None
        return Fraction(m, n)
    n = to_nat(e)
    return None if n is None else Fraction(n)


def is_numeral(e: Expr) -> bool:
    return to_nat(e) is not None


def numeral_type(e: Expr) -> Expr | None:
    """The type of a numeral built from `has_zero`, `has_one`, `bit0`, `bit1`."""
    fn = get_app_fn(e)
    if type(fn) is Const and fn.name in (ZERO_NAME, ONE_NAME, BIT0_NAME, BIT1_NAME):
        args = get_app_args(e)
        return args[0] if args else None
    return None


