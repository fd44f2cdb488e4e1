"""unfold, unfold1, dunfold, delta, unfold_projs (Lean: `library/tactic/unfold_tactic.cpp`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import GlobalName, SimpArg
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.simp.arguments import read_config, resolve_constant
from agent.engine.tactic.simp.dsimplifier import (
    DefinitionalStep,
    DsimpConfig,
    ProcedureDsimplifier,
    rewrite_by_refl,
    run_dsimplifier,
)
from agent.engine.tactic.simp.simp_sets import rules_of_constant
from agent.engine.tactic.simp.simp_tactics import simp_core, transform_at
from agent.engine.tactic.simp.simplifier import SimpConfig
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Const, Expr, get_app_fn, mk_apps
from agent.kernel.name import Name

Args = Mapping[str, Any]

UNFOLD_CONFIG: Final = SimpConfig(zeta=False, proj=False, eta=False, canonize_instances=False, constructor_eq=False)
DUNFOLD_CONFIG: Final = DsimpConfig(md=Transparency.INSTANCES)


def _resolve(state: TacticState, given: Name) -> Name:
    found = resolve_constant(state, given)
    if found is None:
        raise TacticError(f"unknown identifier '{given}'", state)
    return found


def _by_equations(config: SimpConfig) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        what = "unfold1" if config.single_pass else "unfold"
        given: list[SimpArg] = []
        for each in args["names"]:
            decl = _resolve(state, each)
            if not state.env.equation_lemmas(decl) and state.env.projection_info(decl) is None:
                raise TacticError(
                    f"{what} tactic failed, {each} does not have equational lemmas nor is a projection", state
                )
            given.append(SimpArg("add", GlobalName(decl)))
        used, _ = read_config(config, args.get("config"), state)
        return simp_core(state, runtime, only=True, args=given, location=args["location"], config=used)

    return tactic


def _qualified(state: TacticState, names: Sequence[Name]) -> list[Name]:
    out: list[Name] = []
    for each in names:
        found = each if state.env.is_declared(each) else resolve_constant(state, each)
        if found is None:
            raise TacticError(f"unknown declaration '{each}'", state)
        out.append(found)
    return out


def _definitional(
    state: TacticState,
    args: Args,
    config: DsimpConfig,
    step: Callable[[TypeContext], DefinitionalStep],
    message: str,
) -> TacticState:
    def change(tctx: TypeContext, e: Expr) -> Expr:
        return run_dsimplifier(tctx, ProcedureDsimplifier(tctx, config, after=step(tctx)), e, message)

    return transform_at(state, args["location"], change, change)


def dunfold(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """By the equations that hold by `rfl`; projections are reduced, other definitions unfolded."""
    names = frozenset(_qualified(state, args["names"]))
    config, _ = read_config(DUNFOLD_CONFIG, args.get("config"), state)
    config = replace(config, zeta=False)

    def step(tctx: TypeContext) -> DefinitionalStep:
        def after(e: Expr) -> tuple[Expr, bool] | None:
            fn = get_app_fn(e)
            if type(fn) is not Const or fn.name not in names:
                return None
            with tctx.using(Transparency.INSTANCES):
                new = _unfold(tctx, e, fn.name)
            return None if new is None else (new, not config.single_pass)

        return after

    return _definitional(state, args, config, step, "dunfold tactic failed to unfold")


def _unfold(tctx: TypeContext, e: Expr, decl: Name) -> Expr | None:
    env = tctx.env
    if env.projection_info(decl) is not None:
        return tctx.reduce_projection(e)
    lemmas = env.equation_lemmas(decl)
    if not lemmas:
        return tctx.delta(e)
    rules = [rule for each in reversed(lemmas) for rule in rules_of_constant(tctx, each) if rule.is_refl]
    extra: list[Expr] = []
    inner = e
    while True:
        for rule in rules:
            new = rewrite_by_refl(tctx, inner, rule)
            if new is not None:
                return tctx.whnf_core(mk_apps(new, reversed(extra))) if extra else new
        if type(inner) is not App:
            return None
        extra.append(inner.arg)
        inner = inner.fn


def delta(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Plain unfolding of these constants, and of the auxiliary constants of their compilation."""
    names = _qualified(state, args["names"])

    def step(tctx: TypeContext) -> DefinitionalStep:
        def after(e: Expr) -> tuple[Expr, bool] | None:
            fn = get_app_fn(e)
            if type(fn) is not Const or not any(_is_delta_target(tctx.env, fn.name, each) for each in names):
                return None
            new = tctx.delta(e)
            return None if new is None else (new, True)

        return after

    return _definitional(state, args, DsimpConfig(), step, "dsimplify tactic failed to simplify")


def _is_delta_target(env: MetaEnvironment, decl: Name, wanted: Name) -> bool:
    if decl is wanted:
        return True
    part = decl.part
    return isinstance(part, str) and part.startswith("_") and decl.prefix is wanted


def unfold_projs(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Projections of structures that unfold to constructors, instances included."""
    config, _ = read_config(DsimpConfig(md=Transparency.INSTANCES), args.get("config"), state)

    def step(tctx: TypeContext) -> DefinitionalStep:
        def after(e: Expr) -> tuple[Expr, bool] | None:
            with tctx.using(config.md):
                new = tctx.reduce_projection(e)
            return None if new is None else (new, True)

        return after

    return _definitional(state, args, config, step, "no projections to unfold")


TACTICS: dict[str, TacticFunction] = {
    "unfold": _by_equations(UNFOLD_CONFIG),
    "unfold1": _by_equations(replace(UNFOLD_CONFIG, single_pass=True)),
    "dunfold": dunfold,
    "delta": delta,
    "unfold_projs": unfold_projs,
}
