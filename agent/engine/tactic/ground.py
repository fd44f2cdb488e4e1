"""Closed statements of ℕ and ℤ that Lean decides by unfolding, decided by a certificate instead.

Lean evaluates `2003 % 11` in unary; what that can reach is small, and only that is done here: every intermediate value
is at most `MAX_VALUE`.
"""

from __future__ import annotations

from typing import Final

from agent.engine.meta.numerals import to_int
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.norm_num.evaluator import derive
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Const, Expr, get_app_fn_args, is_const_of, mk_apps, mk_const
from agent.kernel.name import name

MAX_VALUE: Final = 5100
"""Lean decides `7! % 23 = 3` and not `9! % 10 = 0`."""

_REFLEXIVE: Final = frozenset({"eq", "has_le.le", "ge"})
_DECIDED: Final = frozenset({"eq", "ne", "has_lt.lt", "has_le.le", "gt", "ge", "has_dvd.dvd"})

# Operation -> how many arguments come before its operands.
_OPERATIONS: Final = {
    "has_add.add": 2, "has_mul.mul": 2, "has_sub.sub": 2, "has_div.div": 2, "has_mod.mod": 2, "has_neg.neg": 2,
    "has_pow.pow": 3,
}  # fmt: skip


def value(e: Expr) -> int | None:
    """The value of an arithmetic term of ℕ or ℤ without variables, if it is within reach."""
    number = to_int(e)
    if number is None:
        number = _operation(e)
    return number if number is not None and abs(number) <= MAX_VALUE else None


def _operation(e: Expr) -> int | None:
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const or len(args) < 3 or (args[0] is not NAT and args[0] is not INT):
        return None
    op = str(fn.name)
    if op == "has_pow.pow" and len(args) == 5 and args[1] is NAT:
        base, exponent = value(args[3]), value(args[4])
        if base is None or exponent is None or (abs(base) > 1 and exponent > 12):
            return None
        return int(base**exponent)
    if op == "has_neg.neg" and len(args) == 3:
        inner = value(args[2])
        return None if inner is None else -inner
    if len(args) != 4:
        return None
    a, b = value(args[2]), value(args[3])
    if a is None or b is None:
        return None
    if op == "has_add.add":
        return a + b
    if op == "has_mul.mul":
        return a * b
    if op == "has_sub.sub":
        return max(a - b, 0) if args[0] is NAT else a - b
    if op == "has_mod.mod" and b:
        return a % abs(b)
    if op == "has_div.div" and b:
        return a // b if b > 0 else -(a // -b)
    return None


def is_reflexive_instance(target: Expr) -> bool:
    """`a R b` with a reflexive R, both sides within reach and of one value, one of them no numeral."""
    fn, args = get_app_fn_args(target)
    if type(fn) is not Const or str(fn.name) not in _REFLEXIVE or len(args) < 3:
        return False
    left, right = args[-2:]
    if to_int(left) is not None and to_int(right) is not None:
        return False
    found = value(left)
    return found is not None and found == value(right)


def prove(tctx: TypeContext, target: Expr) -> Expr | None:
    """A proof of a comparison whose sides are within reach; None when it is no such comparison, or does not hold."""
    fn, args = get_app_fn_args(target)
    if type(fn) is not Const or str(fn.name) not in _DECIDED or len(args) < 3 or args[0] not in (NAT, INT):
        return None
    if value(args[-2]) is None or value(args[-1]) is None:
        return None
    found = derive(tctx, target)
    if found is None or found[1] is None or not is_const_of(found[0], name("true")):
        return None
    return mk_apps(mk_const(name("of_eq_true")), [target, found[1]])


def is_out_of_reach(target: Expr) -> bool:
    """A comparison of arithmetic terms of ℕ or ℤ without variables, one of them beyond `MAX_VALUE`.

    Lean, which unfolds them, overflows its stack or runs out of time.
    """
    fn, args = get_app_fn_args(target)
    if type(fn) is not Const or str(fn.name) not in _DECIDED or len(args) < 3 or args[0] not in (NAT, INT):
        return False
    sides = args[-2:]
    return all(_is_arithmetic(side) for side in sides) and any(value(side) is None for side in sides)


def _is_arithmetic(e: Expr) -> bool:
    if to_int(e) is not None:
        return True
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const or str(fn.name) not in _OPERATIONS or (args[0] is not NAT and args[0] is not INT):
        return False
    return all(_is_arithmetic(each) for each in args[_OPERATIONS[str(fn.name)] :])
