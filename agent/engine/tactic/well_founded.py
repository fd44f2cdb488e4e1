"""The tactic that shows recursive calls to decrease (Lean: `init/meta/well_founded_tactics.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from agent.engine.exceptions import EngineError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import to_nat
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import GlobalName, SimpArg
from agent.engine.tactic import primitives
from agent.engine.tactic.application import apply_constant
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.simp.simp_tactics import simp_core
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Const, Expr, get_app_args, get_app_fn, is_app_of, is_const_of, mk_apps, subterms
from agent.kernel.name import name

Args = Mapping[str, Any]
Step = Callable[[TacticState], TacticState]

_LEX, _MK = name("psigma.lex"), name("psigma.mk")
_LT, _ADD, _NAT = name("has_lt.lt"), name("has_add.add"), name("nat")
_ONE = name("has_one.one")
_RELATION: Final = ("has_well_founded.r",)
_MEASURE: Final = ("sizeof_measure", "measure", "inv_image")
_SIZEOF: Final = ("sizeof", "has_sizeof.sizeof")
_ADDITION: Final = ("nat.add_comm", "nat.add_left_comm", "nat.add_assoc")


def default_dec_tac(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`y ≺ x` by the sizes: the order is unfolded, equal first components of pairs are passed over, common summands
    cancelled."""
    state = _clear_internals(state)
    state = _dunfold(state, runtime, _RELATION)
    try:
        return _process_lex(state, lambda inner: _by_sizes(inner, runtime))
    except EngineError:
        state = _unfold_sizeof(state, runtime)
        raise TacticError("default_dec_tac failed", state) from None


def _clear_internals(state: TacticState) -> TacticState:
    """Without the compiler's own hypotheses, those that others depend on excepted: what is called `_…`, and the
    functional, which bears the function's name."""
    tctx = state.type_context()
    goal = state.main_goal
    locals_ = state.lctx().locals
    names = [local.name for local in locals_]
    for index, local in reversed(list(enumerate(locals_))):
        if str(local.name).startswith("_") or (index and names[index - 1] is local.name):
            goal = primitives.try_clear(tctx, goal, local)
    return state.replace_main(tctx, [goal])


def _dunfold(state: TacticState, runtime: Runtime, constants: Sequence[str]) -> TacticState:
    known = [name(each) for each in constants if name(each) in state.env]
    try:
        return runtime.call(state, "dunfold", names=known, location=None)
    except TacticError:
        return state


def _process_lex(state: TacticState, prove: Step) -> TacticState:
    tctx = state.type_context()
    target = tctx.whnf(primitives.target_of(tctx, state.main_goal))
    if not is_app_of(target, _LEX, 6):
        return prove(state)
    left, right = get_app_args(target)[-2:]
    if not is_app_of(left, _MK, 4) or not is_app_of(right, _MK, 4):
        raise TacticError("match failed", state)
    if tctx.is_def_eq(get_app_args(left)[2], get_app_args(right)[2]):
        try:
            return _process_lex(apply_constant(state, _LEX / "right"), prove)
        except EngineError:
            pass
    return prove(apply_constant(state, _LEX / "left"))


def _by_sizes(state: TacticState, runtime: Runtime) -> TacticState:
    state = _unfold_sizeof(state, runtime)
    if not state.goals:
        return state
    return _trivial(_cancel(state, runtime), runtime)


def _unfold_sizeof(state: TacticState, runtime: Runtime) -> TacticState:
    state = _dunfold(state, runtime, _MEASURE)
    while True:
        state.deadline.check()
        state = _dunfold(state, runtime, _SIZEOF)
        target = state.goal_type()
        sizes = {n.name for n in subterms(target) if type(n) is Const and n.name.part == "sizeof"}
        lemmas = [lemma for each in sorted(sizes, key=str) for lemma in state.env.equation_lemmas(each)]
        try:
            if not lemmas:
                raise TacticError("simplify tactic failed to simplify", state)
            state = simp_core(state, runtime, only=True, args=[SimpArg("add", GlobalName(each)) for each in lemmas])
        except TacticError:
            break
        if not state.goals:
            return state
    try:
        return simp_core(state, runtime)
    except TacticError:
        return state


# --- sums of natural numbers -----------------------------------------------------------------------------------------


def _sides(state: TacticState, tctx: TypeContext) -> tuple[Expr, Expr] | None:
    """Those of `a < b` in ℕ."""
    target = primitives.target_of(tctx, state.main_goal)
    if not is_app_of(target, _LT, 4):
        return None
    type_, _, left, right = get_app_args(target)
    return (left, right) if is_const_of(tctx.whnf(type_), _NAT) else None


def _summands(e: Expr) -> list[Expr]:
    if not is_app_of(e, _ADD, 4):
        return [e]
    return [part for side in get_app_args(e)[2:] for part in _summands(side)]


def _cancel(state: TacticState, runtime: Runtime) -> TacticState:
    """`c + a < c + b` from `a < b` for the common summands c."""
    tctx = state.type_context()
    sides = _sides(state, tctx)
    if sides is None:
        raise TacticError("match failed", state)
    summands = [_summands(side) for side in sides]
    common: list[Expr] = []
    rest = list(summands[1])
    for each in summands[0]:
        if each in rest:
            rest.remove(each)
            common.append(each)
    if not common:
        return state
    remaining = [_without(side, common) for side in summands]
    if not remaining[1]:
        raise TacticError("nothing is left on the right", state)
    lemma = name("nat.add_lt_add_left" if remaining[0] else "nat.lt_add_of_zero_lt_left")
    target = primitives.target_of(tctx, state.main_goal)
    head, args = get_app_fn(target), get_app_args(target)
    with tctx.in_context(state.lctx()):
        total = _sum(tctx, common)
        new = [total if not left else app_builder.mk_binary(tctx, _ADD, total, _sum(tctx, left)) for left in remaining]
        new_target = mk_apps(head, [*args[:2], *new])
        if tctx.is_def_eq(target, new_target):
            goal = primitives.change_target(tctx, state.main_goal, new_target)
            return apply_constant(state.replace_main(tctx, [goal]), lemma)
        equation = tctx.mk_metavar(app_builder.mk_eq(tctx, target, new_target))
        goal = tctx.mk_metavar(new_target)
        tctx.mctx.assign(state.main_goal, app_builder.mk_eq_mpr(tctx, equation, goal))
    by_permutation = simp_core(
        state.with_goals(tctx, [equation]),
        runtime,
        only=True,
        args=[SimpArg("add", GlobalName(name(each))) for each in _ADDITION],
    )
    if by_permutation.goals:
        raise TacticError("the sums are not the same", state)
    return apply_constant(by_permutation.set_goals((goal,)), lemma)


def _without(summands: Sequence[Expr], common: Sequence[Expr]) -> list[Expr]:
    """What is left, ones first."""
    left = list(summands)
    for each in common:
        left.remove(each)
    return sorted(left, key=lambda e: not is_app_of(e, _ONE, 2))


def _sum(tctx: TypeContext, summands: Sequence[Expr]) -> Expr:
    out = summands[-1]
    for each in reversed(summands[:-1]):
        out = app_builder.mk_binary(tctx, _ADD, each, out)
    return out


def _trivial(state: TacticState, runtime: Runtime) -> TacticState:
    """`trivial_nat_lt`: numerals, `0 < 1 + a`, a hypothesis; a numeral less than one of two summands."""
    tctx = state.type_context()
    sides = _sides(state, tctx)
    if sides is not None:
        left, right = to_nat(sides[0]), to_nat(sides[1])
        if left is not None and right is not None:
            if left >= right:
                raise TacticError("trivial_nat_lt failed", state)
            return runtime.call(state, "dec_trivial", bang=False)
    attempts: tuple[Callable[[], TacticState], ...] = (
        lambda: apply_constant(state, name("nat.zero_lt_one_add")),
        lambda: runtime.call(state, "assumption"),
    )
    for attempt in attempts:
        try:
            return attempt()
        except TacticError:
            continue
    if sides is not None and to_nat(sides[0]) is not None and is_app_of(sides[1], _ADD, 4):
        for lemma in ("nat.lt_add_right", "nat.lt_add_left"):
            try:
                return _trivial(apply_constant(state, name(lemma)), runtime)
            except TacticError:
                continue
    raise TacticError("trivial_nat_lt failed", state)


TACTICS: dict[str, TacticFunction] = {"well_founded_tactics.default_dec_tac": default_dec_tac}
