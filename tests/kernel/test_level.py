"""Levels against their meaning: natural numbers under assignments of the parameters."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.kernel.level import (
    ONE,
    ZERO,
    IMax,
    Level,
    Max,
    Param,
    Succ,
    instantiate_level,
    is_equiv,
    is_geq,
    is_never_zero,
    level_text,
    mk_imax,
    mk_max,
    mk_numeral,
    mk_param,
    mk_succ,
    normalize,
)
from agent.kernel.name import Name, name

NAMES = [name("u"), name("v"), name("w")]
U, V, _ = (mk_param(each) for each in NAMES)
ASSIGNMENTS = [dict(zip(NAMES, values)) for values in itertools.product(range(4), repeat=3)]

levels = st.recursive(
    st.sampled_from([ZERO, ONE, *(mk_param(each) for each in NAMES)]),
    lambda inner: st.one_of(
        inner.map(mk_succ), st.builds(mk_max, inner, inner), st.builds(mk_imax, inner, inner)
    ),
    max_leaves=8,
)


def value(level: Level, assignment: dict[Name, int]) -> int:
    if type(level) is Succ:
        return value(level.arg, assignment) + 1
    if type(level) is Max:
        return max(value(level.lhs, assignment), value(level.rhs, assignment))
    if type(level) is IMax:
        rhs = value(level.rhs, assignment)
        return 0 if rhs == 0 else max(value(level.lhs, assignment), rhs)
    if type(level) is Param:
        return assignment[level.name]
    return 0


@given(levels, levels)
def test_constructors_keep_the_value(a: Level, b: Level) -> None:
    for assignment in ASSIGNMENTS:
        x, y = value(a, assignment), value(b, assignment)
        assert value(mk_max(a, b), assignment) == max(x, y)
        assert value(mk_imax(a, b), assignment) == (0 if y == 0 else max(x, y))
        assert value(mk_succ(a), assignment) == x + 1


@given(levels)
def test_zero_and_never_zero_are_exact(a: Level) -> None:
    values = [value(a, assignment) for assignment in ASSIGNMENTS]
    assert (a is ZERO) == (max(values) == 0)
    assert is_never_zero(a) == (min(values) > 0)


@given(levels)
def test_normal_form_keeps_the_value(a: Level) -> None:
    for assignment in ASSIGNMENTS:
        assert value(normalize(a), assignment) == value(a, assignment)


@settings(max_examples=300)
@given(levels, levels)
def test_equivalence_and_order_are_sound(a: Level, b: Level) -> None:
    pairs = [(value(a, assignment), value(b, assignment)) for assignment in ASSIGNMENTS]
    if is_equiv(a, b):
        assert all(x == y for x, y in pairs)
    if is_geq(a, b):
        assert all(x >= y for x, y in pairs)


@given(levels, levels, levels)
def test_instantiation_is_substitution(a: Level, b: Level, c: Level) -> None:
    instance = instantiate_level(a, {NAMES[0]: b, NAMES[1]: c})
    for assignment in ASSIGNMENTS[::5]:
        inner = {**assignment, NAMES[0]: value(b, assignment), NAMES[1]: value(c, assignment)}
        assert value(instance, assignment) == value(a, inner)


def test_instantiation_is_simultaneous() -> None:
    swapped = instantiate_level(mk_imax(U, mk_succ(V)), {NAMES[0]: V, NAMES[1]: U})
    assert swapped is mk_max(V, mk_succ(U))


def test_imax_collapses_once_its_right_side_is_zero() -> None:
    assert instantiate_level(mk_imax(U, V), {NAMES[1]: ZERO}) is ZERO


def test_equality_is_leans() -> None:
    assert is_equiv(mk_succ(mk_max(U, V)), mk_max(mk_succ(V), mk_succ(U)))
    assert is_equiv(mk_max(ONE, mk_succ(U)), mk_succ(U))
    assert is_equiv(mk_max(mk_max(U, V), mk_succ(U)), mk_max(V, mk_succ(U)))
    assert not is_equiv(mk_max(mk_numeral(2), mk_succ(U)), mk_succ(U))
    assert not is_equiv(mk_imax(U, V), mk_max(U, V))
    # True in every assignment, and not seen by Lean's kernel either.
    assert not is_equiv(mk_imax(ONE, U), U)
    assert not is_equiv(mk_max(U, mk_imax(U, V)), mk_max(U, V))


def test_order_is_leans() -> None:
    assert is_geq(mk_max(U, V), U)
    assert is_geq(mk_succ(U), U)
    assert is_geq(U, ZERO)
    assert not is_geq(U, ONE)
    assert not is_geq(U, mk_imax(U, V))
    assert is_geq(mk_imax(V, U), U)


def test_levels_with_shared_parts_stay_small() -> None:
    level: Level = U
    for i in range(60):
        level = mk_max(mk_imax(mk_param(name(f"a{i}")), level), mk_imax(mk_param(name(f"b{i}")), level))
    assert not is_never_zero(level)
    assert level_text(level) == "…"
    assert is_equiv(instantiate_level(level, {NAMES[0]: ZERO}), normalize(instantiate_level(level, {NAMES[0]: ZERO})))
