"""`linear_combination`: an equation as a combination of hypotheses (mathlib: `tactic/linear_combination.lean`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.engine.elaborator import auto_param
from agent.engine.exceptions import TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Identifier, StructureInstance, Tactic, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import synth_class
from agent.engine.tactic.interpreter import Runtime, TacticFunction, on_main_goal
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.ring.tactics import equation_mismatch, prove_equation
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr
from agent.kernel.name import Name, name

Args = Mapping[str, Any]
_ADD, _SUB, _MUL = name("has_add.add"), name("has_sub.sub"), name("has_mul.mul")


def linear_combination(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    normalize, script = _configuration(args.get("config"))
    terms = tuple(args.get("terms") or ())

    def run(focused: TacticState) -> TacticState:
        if not normalize or script is None:
            return _run(focused, terms, normalize, runtime)
        return runtime.run(_run(focused, terms, False, runtime), script)

    return on_main_goal(state, run)


def _configuration(config: Term | None) -> tuple[bool, Tactic | None]:
    """Whether the two sides are compared, and the script that does so (None: `ring1`)."""
    if config is None:
        return True, None
    if type(config) is not StructureInstance or config.sources:
        raise Unsupported("this configuration of linear_combination", config.span.start)
    normalize, script = True, None
    for field, value in config.fields:
        known = {"tt": True, "ff": False}.get(str(value.name)) if type(value) is Identifier else None
        if str(field) == "normalize" and known is not None:
            normalize = known
        elif str(field) == "normalization_tactic" and (script := auto_param.script(value)) is not None:
            continue
        else:
            raise Unsupported("this configuration of linear_combination", value.span.start)
    return normalize, script


def _run(
    state: TacticState, terms: tuple[tuple[Name, Term | None], ...], normalize: bool, runtime: Runtime
) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    sides = app_builder.is_eq(primitives.target_of(tctx, goal))
    if sides is None:
        raise TacticError("linear_combination can only be used to prove equality goals", state)
    type_, left, right = sides
    if synth_class(tctx, "add_group", type_) is None:
        raise TacticError(
            "app_builder_exception, more information can be obtained using command `set_option trace.app_builder true`",
            state,
        )
    lefts: Expr | None = None
    rights: Expr | None = None
    equation: Expr | None = None  # a proof of lefts = rights
    for hypothesis, coefficient in terms:
        proof, hypothesis_left, hypothesis_right = _equation(state, tctx, hypothesis, type_)
        c = _coefficient(state, tctx, coefficient, type_, runtime)
        scaled_left = app_builder.mk_app(tctx, _MUL, [c, hypothesis_left])
        scaled_right = app_builder.mk_app(tctx, _MUL, [c, hypothesis_right])
        scaled = app_builder.mk_congr_arg(tctx, scaled_left.fn, proof)  # type: ignore[attr-defined]
        if lefts is None or rights is None or equation is None:
            lefts, rights, equation = scaled_left, scaled_right, scaled
        else:
            lefts = app_builder.mk_app(tctx, _ADD, [lefts, scaled_left])
            rights = app_builder.mk_app(tctx, _ADD, [rights, scaled_right])
            add = lefts.fn.fn  # type: ignore[attr-defined]
            equation = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, add, equation), scaled)
    if lefts is None or rights is None or equation is None:
        zero = app_builder.mk_numeral(tctx, 0, type_)
        lefts, rights, equation = zero, zero, app_builder.mk_eq_refl(tctx, zero)
    difference = app_builder.mk_app(tctx, _SUB, [left, right])
    combination = app_builder.mk_app(tctx, _SUB, [lefts, rights])
    statement = app_builder.mk_eq(tctx, difference, combination)
    if normalize:
        found = prove_equation(tctx, difference, combination, Transparency.REDUCIBLE)
        if found is None:
            raise TacticError(lambda: equation_mismatch(state, tctx, difference, combination), state)
        remaining = []
    else:
        found = tctx.mk_metavar(statement)
        remaining = [found]
    # left - right = lefts - rights = rights - rights = 0
    subtract_rights = combination.fn.fn  # type: ignore[attr-defined]
    step = app_builder.mk_congr_fun(tctx, app_builder.mk_congr_arg(tctx, subtract_rights, equation), rights)
    zero_proof = app_builder.mk_app(tctx, name("sub_self"), [rights])
    chain = app_builder.mk_eq_trans(tctx, app_builder.mk_eq_trans(tctx, found, step), zero_proof)
    proof = app_builder.mk_app(tctx, name("eq_of_sub_eq_zero"), [chain])
    tctx.mctx.assign(goal, proof)
    return state.with_goals(tctx, remaining)


def _equation(state: TacticState, tctx: TypeContext, hypothesis: Name, type_: Expr) -> tuple[Expr, Expr, Expr]:
    local = state.find_hypothesis(hypothesis)
    sides = app_builder.is_eq(primitives.type_of_local(tctx, local))
    if sides is None:
        raise TacticError(f"{hypothesis} is expected to be a proof of an equality", state)
    if not tctx.is_def_eq(sides[0], type_):
        show = printer(state, tctx)
        raise TacticError(
            lambda: f"{hypothesis} is an equality between terms of type {show(sides[0])}, but is expected to be "
            f"between terms of type {show(type_)}",
            state,
        )
    return local, sides[1], sides[2]


def _coefficient(
    state: TacticState, tctx: TypeContext, coefficient: Term | None, type_: Expr, runtime: Runtime
) -> Expr:
    if coefficient is None:
        return app_builder.mk_numeral(tctx, 1, type_)
    return tctx.instantiate_mvars(runtime.elaborator(tctx, state).elaborate(coefficient, type_))


TACTICS: dict[str, TacticFunction] = {"linear_combination": linear_combination}
