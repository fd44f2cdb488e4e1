"""simp, dsimp, simpa, simp_rw and what simplifies at locations (Lean: `init/meta/{interactive,simp_tactic}.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location, RewriteRule, SimpArg
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import exact_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.location import target_names
from agent.engine.tactic.simp import simp_proof
from agent.engine.tactic.simp.arguments import (
    SimpSetBuilder,
    fact_rules,
    read_config,
    read_discharger,
)
from agent.engine.tactic.simp.dsimplifier import DEFAULT_DSIMP_CONFIG, DsimpConfig, dsimplify
from agent.engine.tactic.simp.simp_lemmas import SimpLemma, SimpLemmas, rules_of_term
from agent.engine.tactic.simp.simplifier import DEFAULT_CONFIG, Discharger, SimpConfig, Simplified, simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Let, Local, MVar, Pi, is_const_of, mk_apps, mk_const, mk_let, mk_pi, subterms
from agent.kernel.name import Name, name

Args = Mapping[str, Any]

FALSE, FALSE_REC, THIS = name("false"), name("false.rec"), name("this")
UNCHANGED: Final = "simplify tactic failed to simplify"
FAILURES: Final = (TacticError, ElaborationError)


# --- one goal, one hypothesis ----------------------------------------------------------------------------------------


def target_proof(tctx: TypeContext, target: Expr, result: Simplified, new: Expr) -> Expr:
    """A proof of the target from one of the simplified target."""
    if result.proof is None:
        return new
    equation = result.proof.expr(tctx)
    level = tctx.instantiate_level_mvars(tctx.sort_level(target))
    return mk_apps(mk_const(name("eq.mpr"), [level]), [target, result.new, equation, new])


def fact_proof(tctx: TypeContext, type_: Expr, result: Simplified, fact: Expr) -> Expr:
    """A proof of the simplified proposition from one of the original."""
    if result.proof is None:
        return fact
    equation = result.proof.expr(tctx)
    level = tctx.instantiate_level_mvars(tctx.sort_level(type_))
    return mk_apps(mk_const(name("eq.mp"), [level]), [type_, result.new, equation, fact])


@dataclass(frozen=True)
class SimpCall:
    """What every simplification of one call shares."""

    lemmas: SimpLemmas
    config: SimpConfig = DEFAULT_CONFIG
    to_unfold: frozenset[Name] = frozenset()
    discharger: Discharger | None = None

    def run(self, tctx: TypeContext, e: Expr) -> Simplified:
        return simplify(
            tctx, self.lemmas, e, self.config, to_unfold=self.to_unfold, discharger=self.discharger
        )


def simplify_target(tctx: TypeContext, goal: MVar, call: SimpCall) -> tuple[MVar, Simplified]:
    """The goal with the simplified target. Raises TacticError."""
    target = primitives.target_of(tctx, goal)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        result = call.run(tctx, target)
        new = tctx.mk_metavar(result.new)
        tctx.mctx.assign(goal, target_proof(tctx, target, result, new))
    return new, result


def try_run(tctx: TypeContext, call: SimpCall, e: Expr) -> Simplified | None:
    mark = tctx.mark()
    try:
        return call.run(tctx, e)
    except FAILURES:
        tctx.undo(mark)
        return None


def simplify_at(
    state: TacticState, tctx: TypeContext, call: SimpCall, hypotheses: Sequence[Local], goal: bool
) -> tuple[TacticState, dict[object, None]]:
    """Lean's `simp_core_aux`: each hypothesis, then the target; fails when none of them changes."""
    main = state.main_goal
    replaced: list[Local] = []
    used: dict[object, None] = {}
    for local in hypotheses:
        with tctx.in_context(primitives.lctx_of(tctx, main)):
            type_ = primitives.type_of_local(tctx, local)
            result = try_run(tctx, call, type_)
            if result is None:
                continue
            proof = fact_proof(tctx, type_, result, local)
        main, _ = primitives.assert_value(tctx, main, local.name, result.new, proof)
        replaced.append(local)
        used.update(dict.fromkeys(result.lemmas))
    changed = bool(replaced)
    if goal:
        mark = tctx.mark()
        try:
            main, result = simplify_target(tctx, main, call)
            used.update(dict.fromkeys(result.lemmas))
            changed = True
        except FAILURES:
            tctx.undo(mark)
    if not changed and call.config.fail_if_unchanged:
        raise TacticError(UNCHANGED, state)
    for local in replaced:
        main = primitives.try_clear(tctx, main, local)
    return state.replace_main(tctx, [main]), used


def propositional_hypotheses(state: TacticState, tctx: TypeContext) -> list[Local]:
    """The hypotheses that are proofs and that neither the target nor another hypothesis depends on."""
    kept: dict[Local, None] = {}

    def drop(e: Expr) -> None:
        e = tctx.instantiate_mvars(e)
        if kept and e.has_local:
            for node in subterms(e):
                if type(node) is Local:
                    kept.pop(node, None)

    for decl in state.lctx().decls:
        drop(decl.local.type)
        if decl.value is not None:
            drop(decl.value)
        if tctx.is_prop(tctx.instantiate_mvars(decl.local.type)):
            kept[decl.local] = None
    drop(state.goal_type())
    return list(kept)


# --- simp * at * -----------------------------------------------------------------------------------------------------


@dataclass
class _Entry:
    """A hypothesis, what it has become, the proof of their equality, and the rules to simplify it with."""

    local: Local
    type: Expr
    proof: Expr | None
    lemmas: SimpLemmas


def simplify_all(state: TacticState, tctx: TypeContext, call: SimpCall) -> TacticState:
    """Lean's `simp_all`: hypotheses simplify each other until nothing changes, and then the target."""
    lemmas = call.lemmas
    entries: list[_Entry] = []
    for local in propositional_hypotheses(state, tctx):
        rules = rules_of_term(tctx, local, local)
        for entry in entries:
            entry.lemmas = entry.lemmas.add(rules)
        entries.insert(0, _Entry(local, primitives.type_of_local(tctx, local), None, lemmas))
        lemmas = lemmas.add(rules)
    todo, modified = entries, False
    done: list[_Entry] = []
    config = replace(call.config, fail_if_unchanged=False)
    while True:
        state.deadline.check()
        if not todo:
            if not modified:
                break
            todo, done, modified = done, [], False
            continue
        entry = todo.pop(0)
        result = replace(call, lemmas=entry.lemmas, config=config).run(tctx, entry.type)
        if result.new.core is entry.type.core:
            done.insert(0, entry)
            continue
        original = primitives.type_of_local(tctx, entry.local)
        step = simp_proof.proof_expr(tctx, simp_proof.EQ, result.new, result.proof)
        if entry.proof is not None:
            level = tctx.sort_level(tctx.infer(original))
            step = mk_apps(
                mk_const(name("eq.trans"), [level]),
                [tctx.infer(original), original, entry.type, result.new, entry.proof, step],
            )
        fact = simp_proof.mk_eq_mp(step, original, result.new, entry.local)
        if is_const_of(result.new, FALSE):
            goal = state.main_goal
            target = primitives.target_of(tctx, goal)
            level = tctx.sort_level(target)
            tctx.mctx.assign(goal, mk_apps(mk_const(FALSE_REC, [level]), [target, fact]))
            return state.replace_main(tctx, [])
        for other in (*todo, *done):
            other.lemmas = fact_rules(tctx, other.lemmas, result.new, fact)
        done.insert(0, _Entry(entry.local, result.new, step, entry.lemmas))
        lemmas = fact_rules(tctx, lemmas, result.new, fact)
        modified = True
    main = state.main_goal
    for entry in done:
        if entry.proof is not None:
            original = primitives.type_of_local(tctx, entry.local)
            value = simp_proof.mk_eq_mp(entry.proof, original, entry.type, entry.local)
            main, _ = primitives.assert_value(tctx, main, entry.local.name, entry.type, value)
    changed = any(entry.proof is not None for entry in done)
    mark = tctx.mark()
    try:
        main, _ = simplify_target(tctx, main, replace(call, lemmas=lemmas))
        changed = True
    except FAILURES:
        tctx.undo(mark)
    if not changed and call.config.fail_if_unchanged:
        raise TacticError("simp_all tactic failed to simplify", state)
    for entry in done:
        if entry.proof is not None:
            main = primitives.try_clear(tctx, main, entry.local)
    return state.replace_main(tctx, [main])


# --- simp ------------------------------------------------------------------------------------------------------------


def finish(state: TacticState, runtime: Runtime) -> TacticState:
    """What ends every simp: `try triv`, `try (reflexivity reducible)`."""
    for tactic in (closing.triv, closing.reflexivity_reducible):
        state = state.cleanup()
        if not state.goals:
            return state
        try:
            state = tactic(state, {}, runtime)
        except FAILURES:
            continue
    return state.cleanup()


def simp_core(
    state: TacticState,
    runtime: Runtime,
    *,
    only: bool = False,
    args: Sequence[SimpArg] = (),
    rules: Sequence[SimpLemma] = (),
    attributes: Sequence[Name | str] = (),
    location: Location | None = None,
    config: SimpConfig = DEFAULT_CONFIG,
    discharger: Discharger | None = None,
) -> TacticState:
    """Lean's `simp_core`. `rules` are added to those of the arguments. Raises TacticError when nothing changes."""
    if not state.goals:
        raise TacticError("match failed", state)
    tctx = state.type_context()
    builder = SimpSetBuilder(state, tctx, runtime)
    used: dict[object, None] = {}
    if location is not None and location.wildcard:
        built = builder.build(only, attributes, args, at_star=True)
        call = SimpCall(built.lemmas.add(rules), config, built.to_unfold, discharger)
        if built.all_hypotheses:
            after = simplify_all(state, tctx, call)
        else:
            after, used = simplify_at(state, tctx, call, propositional_hypotheses(state, tctx), True)
    else:
        built = builder.build(only, attributes, args)
        hypotheses, goal = target_names(state, location)
        call = SimpCall(built.lemmas.add(rules), config, built.to_unfold, discharger)
        after, used = simplify_at(state, tctx, call, hypotheses, goal)
    if config.trace_lemmas:
        runtime.trace("Try this: simp only " + _lemma_list(used))
    return finish(after, runtime)


def _lemma_list(used: Mapping[object, None]) -> str:
    names = sorted({str(each.name) if isinstance(each, Local) else str(each) for each in used})
    return "[" + ", ".join(names) + "]"


def _simp_config(state: TacticState, args: Args, runtime: Runtime) -> tuple[SimpConfig, Discharger | None]:
    config, discharger = read_config(DEFAULT_CONFIG, args.get("config"), state)
    if args.get("iota"):
        config = replace(config, iota_eqn=True)
    if args.get("query"):
        config = replace(config, trace_lemmas=True)
    return config, read_discharger(discharger, state, runtime)


def simp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    config, discharger = _simp_config(state, args, runtime)
    after = simp_core(
        state,
        runtime,
        only=args["only"],
        args=args["args"],
        attributes=args["attributes"],
        location=args["location"],
        config=config,
        discharger=discharger,
    )
    return state.propagate_tag(after)


def simp_rw(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`simp only [rule]` for one rule after the other."""
    rules: Sequence[RewriteRule] = args["rules"]
    for rule in rules:
        given = SimpArg("symm" if rule.symm else "add", rule.term)
        after = simp_core(state, runtime, only=True, args=[given], location=args["location"])
        state = state.propagate_tag(after).cleanup()
    return state


def simpa(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    config, discharger = _simp_config(state, args, runtime)
    config = replace(config, fail_if_unchanged=False)

    def simp_at(current: TacticState, hypothesis: Name | None, close: TacticFunction) -> TacticState:
        names = () if hypothesis is None else (hypothesis,)
        # Lean visits the hypothesis before the target.
        after = simp_core(
            current,
            runtime,
            only=args["only"],
            args=args["args"],
            attributes=args["attributes"],
            location=Location(names, True),
            config=config,
            discharger=discharger,
        )
        for attempt in (close, closing.trivial):
            try:
                done = attempt(after, {}, runtime).cleanup()
            except FAILURES:
                continue
            if done.goals:
                break
            return done
        raise TacticError("simpa failed", state.propagate_tag(after))

    value = args["value"]
    if value is None:
        if state.goals and state.lctx().find_by_name(THIS) is not None:
            try:
                return focus_main(state, lambda s: simp_at(s, THIS, closing.assumption))
            except FAILURES:
                pass
        return focus_main(state, lambda s: simp_at(s, None, closing.assumption))

    def exact_local(hypothesis: Name) -> TacticFunction:
        def close(current: TacticState, _args: Args, _runtime: Runtime) -> TacticState:
            local = current.find_hypothesis(hypothesis)
            return exact_expr(current, current.type_context(), local)

        return close

    def using(current: TacticState) -> TacticState:
        if not current.goals:
            raise TacticError("match failed", current)
        tctx = current.type_context()
        e = runtime.elaborator(tctx, current).elaborate(value, None, allow_mvars=True)
        holes = [m for m in mvars_of(e) if tctx.mctx.value(m) is None]
        if type(e) is Local:
            return simp_at(current, e.name, exact_local(e.name))
        goal, _ = primitives.assert_value(
            tctx, current.main_goal, THIS, tctx.instantiate_mvars(tctx.infer(e)), e
        )
        return simp_at(current.replace_main(tctx, [goal, *holes]), THIS, exact_local(THIS))

    return focus_main(state, using)


# --- dsimp -----------------------------------------------------------------------------------------------------------


def transform_hypothesis(tctx: TypeContext, goal: MVar, local: Local, change: Any) -> MVar:
    """Change the type of a hypothesis to a definitionally equal one; it keeps its
    place (Lean: `revert_and_transform`)."""
    goal, reverted = primitives.revert(tctx, goal, [local])
    target = primitives.target_of(tctx, goal)
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        if type(target) is Pi:
            new: Expr = mk_pi(target.name, target.info, change(target.domain), target.body)
        elif type(target) is Let:
            new = mk_let(target.name, change(target.type), target.value, target.body)
        else:
            raise TacticError("reverting hypothesis created neither a pi nor an elet expr (unreachable?)")
    goal = primitives.change_target(tctx, goal, new)
    goal, _ = primitives.reintroduce(tctx, goal, reverted)
    return goal


def transform_target(tctx: TypeContext, goal: MVar, change: Any) -> MVar:
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        new = change(primitives.target_of(tctx, goal))
    return primitives.change_target(tctx, goal, new)


def transform_at(state: TacticState, location: Location | None, change: Any, change_all: Any) -> TacticState:
    """Definitional changes at locations: every one must succeed, the last-written hypothesis first. At `*`, everything
    is reverted, and `change_all` changes the target as a whole."""
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    tctx = state.type_context()
    goal = state.main_goal
    if location is not None and location.wildcard:
        goal, reverted = primitives.revert(tctx, goal, state.lctx().locals)
        goal = transform_target(tctx, goal, lambda e: change_all(tctx, e))
        goal, _ = primitives.reintroduce(tctx, goal, reverted)
    else:
        hypotheses, on_goal = target_names(state, location)
        for local in hypotheses:
            current = primitives.lctx_of(tctx, goal).find_by_name(local.name)
            if current is None:
                raise TacticError(f"get_local tactic failed, unknown '{local.name}' local", state)
            goal = transform_hypothesis(tctx, goal, current.local, lambda e: change(tctx, e))
        if on_goal:
            goal = transform_target(tctx, goal, lambda e: change(tctx, e))
    return state.replace_main(tctx, [goal])


def dsimp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    config, discharger = read_config(DEFAULT_DSIMP_CONFIG, args.get("config"), state)
    if discharger is not None:
        raise TacticError("invalid structure value { ... }, 'discharger' is not a field of structure", state)
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    built = SimpSetBuilder(state, state.type_context(), runtime).build(
        args["only"], args["attributes"], args["args"]
    )

    def change(tctx: TypeContext, e: Expr, used: DsimpConfig = config) -> Expr:
        return dsimplify(tctx, built.lemmas, e, used, built.to_unfold)

    without_zeta = replace(config, zeta=False)
    return transform_at(
        state, args["location"], change, lambda tctx, e: change(tctx, e, without_zeta)
    )


TACTICS: dict[str, TacticFunction] = {
    "simp": simp,
    "dsimp": dsimp,
    "simpa": simpa,
    "simp_rw": simp_rw,
}
