"""`conv`: tactics that rewrite the left side of `lhs = ?rhs`.

Lean: `init/meta/converter/`; mathlib: `tactic/converter/interactive.lean`.

Inside a block each goal is such an equation, its right side a metavariable until the goal is closed by reflexivity.
Names of the steps are `conv.…` in scripts and in the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.congruence import ArgumentKind, mk_congr_simp
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import (
    OrElse,
    RewriteRule,
    SimpArg,
    Tactic,
    TacticBlock,
    TacticCall,
    TacticSequence,
)
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import apply_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.norm_cast import derive as derive_casts
from agent.engine.tactic.norm_num.evaluator import NumeralEvaluator, extensions_of
from agent.engine.tactic.norm_num_simp import numeral_discharger
from agent.engine.tactic.rewriting import replace_target, rewrite, with_rule
from agent.engine.tactic.ring.tactics import Normalizer, prove_equation
from agent.engine.tactic.ring_exp import normalize as ring_exp_form
from agent.engine.tactic.simp.arguments import SimpSetBuilder, global_arg, read_config, read_discharger
from agent.engine.tactic.simp.dsimplifier import DEFAULT_DSIMP_CONFIG, dsimplify
from agent.engine.tactic.simp.simp_lemmas import relation_of
from agent.engine.tactic.simp.simp_sets import default_rules
from agent.engine.tactic.simp.simp_tactics import SimpCall, finish
from agent.engine.tactic.simp.simplifier import DEFAULT_CONFIG, Discharger, SimpConfig, ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Const, Expr, Lambda, MVar, get_app_args, get_app_fn, mk_apps, mk_const
from agent.kernel.instantiate import replace
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Body = Callable[[TacticState], TacticState]

CLOSE: Final = "conv.close"
"""Not in the grammar: what ends a nested block, `try (any_goals reflexivity)`."""

_SEARCH_CONFIG: Final = SimpConfig(
    zeta=False, beta=False, eta=False, proj=False, single_pass=True, fail_if_unchanged=False, memoize=False
)


# --- equations -------------------------------------------------------------------------------------------------------


def convert(state: TacticState, tctx: TypeContext, e: Expr, body: Body) -> tuple[TacticState, Expr, Expr]:
    """Run a conversion on `e` in the local context of `tctx`: the state after it (with no goals of its own), the result
    and the proof of `e = result`. Raises TacticError."""
    result = tctx.mk_metavar(tctx.instantiate_mvars(tctx.infer(e)))
    goal = tctx.mk_metavar(app_builder.mk_eq(tctx, e, result))
    after = body(state.with_goals(tctx, [goal])).cleanup()
    after = _close_by_reflexivity(after)
    if after.goals:
        raise TacticError("convert tactic failed, there are unsolved goals", after)
    return after, after.mctx.instantiate(result), after.mctx.instantiate(goal)


def _close_by_reflexivity(state: TacticState) -> TacticState:
    """`try (any_goals reflexivity)`"""
    left: list[MVar] = []
    for goal in state.goals:
        if state.mctx.value(goal) is not None:
            continue
        try:
            state = closing.reflexivity(state.set_goals((goal,)), {}, None).cleanup()  # type: ignore[arg-type]
            left += state.goals
        except TacticError:
            left.append(goal)
    return state.set_goals(left)


def equation_of(state: TacticState) -> tuple[Expr, Expr, Expr]:
    """Type, left and right side of the main goal. Raises TacticError when it is no equation."""
    found = app_builder.is_eq(state.goal_type())
    if found is None:
        raise TacticError("match failed", state)
    return found


def update_left(state: TacticState, tctx: TypeContext, new: Expr, proof: Expr | None) -> MVar:
    """The goal `new = rhs`, given `proof : lhs = new` (None: by definition)."""
    type_, left, right = equation_of(state)
    level = tctx.mctx.instantiate_level(tctx.sort_level(type_))
    goal = tctx.mk_metavar(mk_apps(mk_const(name("eq"), (level,)), [type_, new, right]))
    value: Expr = goal
    if proof is not None:
        value = mk_apps(mk_const(name("eq.trans"), (level,)), [type_, left, new, right, proof, goal])
    tctx.mctx.assign(state.main_goal, value)
    return goal


# --- the outer tactics -----------------------------------------------------------------------------------------------


def _with_closing_blocks(tactic: Tactic) -> Tactic:
    """The script with `conv.close` at the end of each nested block."""
    kind = type(tactic)
    if kind is TacticBlock:
        body = _with_closing_blocks(tactic.body)  # type: ignore[attr-defined]
        steps = (*body.steps, TacticCall(CLOSE))  # type: ignore[attr-defined]
        return TacticBlock(TacticSequence(steps, span=body.span), span=tactic.span)
    if kind is TacticSequence:
        return TacticSequence(
            tuple(_with_closing_blocks(step) for step in tactic.steps),  # type: ignore[attr-defined]
            span=tactic.span,
        )
    if kind is OrElse:
        first, second = tactic.first, tactic.second  # type: ignore[attr-defined]
        return OrElse(_with_closing_blocks(first), _with_closing_blocks(second), span=tactic.span)
    return tactic


def _body(tactic: Tactic, runtime: Runtime) -> Body:
    script = _with_closing_blocks(tactic.body if type(tactic) is TacticBlock else tactic)
    return lambda state: runtime.run(state, script)


def _outer(prepare: Sequence[TacticFunction]) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        state.main_goal  # noqa: B018
        run = _body(args["body"], runtime)

        def prepared(inner: TacticState) -> TacticState:
            for step in prepare:
                inner = step(inner, {}, runtime).cleanup()
            return run(inner)

        body: Body = prepared
        if args.get("pattern") is not None:
            body = _find(args["pattern"], body, runtime)
        hypothesis: Name | None = args.get("hypothesis")
        if hypothesis is not None:
            return at_hypothesis(state, hypothesis, body)
        goal = state.main_goal
        tctx = state.type_context()
        target = primitives.target_of(tctx, goal)
        after, new, proof = convert(state, tctx, target, body)
        tctx = after.type_context(goal)
        main = replace_target(tctx, goal, target, new, proof)
        return finish(after.with_goals(tctx, [main, *state.goals[1:]]), runtime)

    return tactic


def at_hypothesis(state: TacticState, hypothesis: Name, body: Body) -> TacticState:
    """The conversion run on the type of a hypothesis."""
    local = state.find_hypothesis(hypothesis)
    goal = state.main_goal
    tctx = state.type_context()
    type_ = primitives.type_of_local(tctx, local)
    after, new, proof = convert(state, tctx, type_, body)
    tctx = after.type_context(goal)
    level = tctx.mctx.instantiate_level(tctx.sort_level(type_))
    value = mk_apps(mk_const(name("eq.mp"), (level,)), [type_, new, proof, local])
    main, _ = primitives.replace_hypothesis(tctx, goal, local, new, value)
    return after.with_goals(tctx, [main, *state.goals[1:]])


# --- steps that move -------------------------------------------------------------------------------------------------


def congr(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """One goal for each argument of the left side that may be rewritten on its own."""
    _, left, _ = equation_of(state)
    tctx = state.type_context()
    fn, arguments = get_app_fn(left), get_app_args(left)
    lemma = mk_congr_simp(tctx, fn, len(arguments))
    unsupported = TacticError("congr tactic failed, unsupported congruence lemma", state)
    if lemma is None or len(lemma.kinds) != len(arguments):
        raise unsupported
    goals: list[MVar] = []
    given: list[Expr] = []
    for kind, argument in zip(lemma.kinds, arguments, strict=True):
        if kind is ArgumentKind.EQ:
            result = tctx.mk_metavar(tctx.instantiate_mvars(tctx.infer(argument)))
            goal = tctx.mk_metavar(app_builder.mk_eq(tctx, argument, result))
            goals.append(goal)
            given += [argument, result, goal]
        elif kind is ArgumentKind.FIXED or kind is ArgumentKind.CAST:
            given.append(argument)
        elif kind is not ArgumentKind.FIXED_NO_PARAM:
            raise unsupported
    if not tctx.is_def_eq(state.main_goal, mk_apps(lemma.proof, given)):
        text = printer(state, tctx)
        main, value = state.main_goal, mk_apps(lemma.proof, given)
        raise TacticError(
            lambda: f"unify tactic failed, failed to unify\n  {text(main)} : {text(tctx.infer(main))}\nand\n"
            f"  {text(value)} : {text(tctx.infer(value))}",
            state,
        )
    return state.replace_main(tctx, goals)


def _require_relation(state: TacticState) -> None:
    left = equation_of(state)[1]
    head = get_app_fn(left)
    if relation_of(state.env, left) is None and not (type(head) is Const and _is_relation(state, head.name)):
        raise TacticError("current expression is not a relation", state)


def _is_relation(state: TacticState, head: Name) -> bool:
    """Whether some lemma of `@[refl]`, `@[symm]` or `@[trans]` is about it."""
    tctx = state.type_context()
    return any(
        closing.lemma_relation(tctx, lemma) is head
        for attribute in ("refl", "symm", "trans")
        for lemma, _, _ in state.env.attribute_instances(attribute)
    )


def to_left(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    _require_relation(state)
    after = congr(state, {}, runtime)
    if len(after.goals) > 1:
        first, second, *rest = after.goals
        after = after.set_goals((second, first, *rest))
    return skip(after, {}, runtime)


def to_right(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    _require_relation(state)
    return skip(congr(state, {}, runtime), {}, runtime)


def skip(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Leave the left side as it is."""
    return closing.reflexivity(state, {}, runtime)


def funext(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Under as many `λ` as there are."""
    while state.goals:
        state.deadline.check()
        found = app_builder.is_eq(state.goal_type())
        if found is None or type(found[1]) is not Lambda:
            break
        tctx = state.type_context()
        try:
            goals = apply_expr(state, tctx, state.main_goal, tctx.mk_const(name("funext")))
            inner, _ = primitives.intro(tctx, goals[0], found[1].name)
        except TacticError:
            break
        state = state.replace_main(tctx, [inner, *goals[1:]])
    return state


def close(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _close_by_reflexivity(state)


def done(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if state.goals:
        raise TacticError("done tactic failed, there are unsolved goals", state)
    return state


def nested(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`conv { … }` within conv: afterwards the goal is the whole left side again."""
    left = equation_of(state)[1]
    goal = state.main_goal
    tctx = state.type_context()
    after, new, proof = convert(state, tctx, left, _body(args["body"], runtime))
    after = after.set_goals((goal, *state.goals[1:]))
    tctx = after.type_context()
    return after.replace_main(tctx, [update_left(after, tctx, new, proof)])


# --- patterns --------------------------------------------------------------------------------------------------------


def matcher(tctx: TypeContext, pattern: Expr) -> Callable[[Expr], bool]:
    """Whether a term, in the local context that `tctx` then has, is an instance of the pattern, whose metavariables are
    its variables (Lean: `match_pattern`, at reducible transparency). Assigns nothing."""
    pattern = tctx.instantiate_mvars(pattern)
    holes = list(mvars_of(pattern))

    def matches(e: Expr) -> bool:
        mark = tctx.mark()
        fresh: dict[Expr, Expr] = {}
        for hole in holes:
            type_ = tctx.instantiate_mvars(tctx.mctx.decl(hole)[0])
            fresh[hole] = tctx.mk_metavar(replace(type_, lambda node, _: fresh.get(node)))
        with tctx.using(Transparency.REDUCIBLE):
            matched = tctx.is_def_eq(replace(pattern, lambda node, _: fresh.get(node)), e)
        tctx.undo(mark)
        return matched

    return matches


def _search(state: TacticState, pattern: Any, runtime: Runtime, visit: Callable[[int], str], body: Body) -> TacticState:
    """Go through the left side; `visit(n)` says what happens to the n-th match (from 1): `convert`, `convert and go
    on`, `leave`, or `stop` (matches are no longer looked for)."""
    _, left, _ = equation_of(state)
    goal = state.main_goal
    tctx = state.type_context()
    wanted = runtime.elaborator(tctx, state).elaborate(pattern, None, allow_mvars=True)
    matches = matcher(tctx, wanted)
    count = 0
    failure: TacticError | ElaborationError | None = None

    def before(e: Expr) -> tuple[Expr, Expr | None, bool] | None:
        nonlocal count, failure
        if failure is not None or visit(count + 1) == "stop":
            return None
        if not matches(e):
            return None
        count += 1
        what = visit(count)
        if what == "leave":
            return e, None, True
        try:
            with tctx.using(Transparency.SEMIREDUCIBLE):
                after, new, proof = convert(state, tctx, e, body)
        except (TacticError, ElaborationError) as error:
            failure = error
            return None
        tctx.mctx = after.mctx.copy()
        return new, proof, what == "convert and go on"

    result = ext_simplify(tctx, left, _SEARCH_CONFIG, lemmas=default_rules(state.env, only=True), before=before)
    if failure is not None:
        raise failure
    if count == 0 and visit(0) == "required":
        raise TacticError("find converter failed, pattern was not found", state)
    proof = None if result.proof is None else result.proof.expr(tctx)
    after = state.with_goals(tctx, (goal, *state.goals[1:]))
    new_tctx = after.type_context()
    return after.replace_main(new_tctx, [update_left(after, new_tctx, result.new, proof)])


def _find(pattern: Any, body: Body, runtime: Runtime) -> Body:
    def visit(index: int) -> str:
        return "required" if index == 0 else "convert" if index == 1 else "stop"

    return lambda state: _search(state, pattern, runtime, visit, body)


def find(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`find p { … }`: the first match, the block run on it."""
    return _find(args["pattern"], _body(args["body"], runtime), runtime)(state)


def for_matches(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`for p [1, 3] { … }`: these matches, counted from 1."""
    occurrences = frozenset(args["occurrences"])

    def visit(index: int) -> str:
        return "convert and go on" if index in occurrences or index == 0 else "leave"

    return _search(state, args["pattern"], runtime, visit, _body(args["body"], runtime))


# --- steps that rewrite ----------------------------------------------------------------------------------------------


LeftStep = Callable[[TacticState, "TypeContext", Expr, Args, Runtime], "tuple[Expr, Expr | None]"]


def _replace_left(step: LeftStep) -> TacticFunction:
    """A step from a function that gives the new left side and a proof (None: by definition)."""

    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        left = equation_of(state)[1]
        tctx = state.type_context()
        new, proof = step(state, tctx, left, args, runtime)
        return state.replace_main(tctx, [update_left(state, tctx, new, proof)])

    return tactic


def _rewriting(transparency: Transparency) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        rules: Sequence[RewriteRule] = args["rules"]
        for rule in rules:

            def step(inner: TacticState, tctx: TypeContext, e: Expr, symm: bool = rule.symm) -> TacticState:
                left = equation_of(inner)[1]
                result = rewrite(inner, tctx, e, left, symm=symm, transparency=transparency)
                return inner.replace_main(tctx, [update_left(inner, tctx, result.new, result.proof), *result.left])

            state = with_rule(state, rule, runtime, step)
        return state

    return tactic


def _simplify(
    state: TacticState,
    tctx: TypeContext,
    left: Expr,
    runtime: Runtime,
    *,
    only: bool,
    args: Sequence[SimpArg],
    attributes: Sequence[Name],
    config: SimpConfig,
    discharger: Discharger | None,
) -> tuple[Expr, Expr | None]:
    built = SimpSetBuilder(state, tctx, runtime).build(only, attributes, args)
    result = SimpCall(built.lemmas, config, built.to_unfold, discharger).run(tctx, left)
    return result.new, None if result.proof is None else result.proof.expr(tctx)


@_replace_left
def simp(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    config, discharger = read_config(DEFAULT_CONFIG, args.get("config"), state)
    return _simplify(
        state, tctx, left, runtime, only=args["only"], args=args["args"], attributes=args["attributes"], config=config,
        discharger=read_discharger(discharger, state, runtime),
    )  # fmt: skip


@_replace_left
def dsimp(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    config, _ = read_config(DEFAULT_DSIMP_CONFIG, args.get("config"), state)
    built = SimpSetBuilder(state, tctx, runtime).build(args["only"], args["attributes"], args["args"])
    return dsimplify(tctx, built.lemmas, left, config, built.to_unfold), None


@_replace_left
def change(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    new = runtime.elaborator(tctx, state).elaborate(args["term"], None, allow_mvars=True)
    if not tctx.is_def_eq(new, left):
        text = printer(state, tctx)
        right = equation_of(state)[2]
        raise TacticError(
            lambda: f"tactic.change failed, given type\n  {text(new)} = {text(right)}\nis not definitionally equal to\n"
            f"  {text(left)} = {text(right)}"
        )
    return tctx.instantiate_mvars(new), None


@_replace_left
def whnf(state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime) -> tuple[Expr, Expr | None]:
    return tctx.whnf(left), None


def _evaluate(tctx: TypeContext, left: Expr, runtime: Runtime) -> tuple[Expr, Expr | None]:
    found = NumeralEvaluator(tctx, extensions_of(runtime.imports)).derive(left)
    if found is None or found[0].core is left.core:
        raise TacticError("norm_num failed to simplify")
    return found


@_replace_left
def norm_num1(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    return _evaluate(tctx, left, runtime)


@_replace_left
def _norm_num_step(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    try:
        return _evaluate(tctx, left, runtime)
    except (TacticError, ElaborationError):
        return _simplify(
            state, tctx, left, runtime, only=False, args=[global_arg("one_div", "erase"), *args["args"]],
            attributes=(), config=DEFAULT_CONFIG, discharger=numeral_discharger(runtime),
        )  # fmt: skip


def norm_num(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The evaluator or simp, as long as one of them does something; at least once."""
    state = _norm_num_step(state, args, runtime)
    while True:
        state.deadline.check()
        try:
            state = _norm_num_step(state, args, runtime)
        except (TacticError, ElaborationError):
            return state


@_replace_left
def ring_nf(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    transparency = Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE
    mode = args.get("mode")
    text = str(mode) if isinstance(mode, Name) else "horner"
    if text not in ("horner", "SOP"):
        raise TacticError(f"ring_nf: mode '{text}' is not implemented", state)
    found = Normalizer(transparency, text).convert(tctx, left)
    if found is None:
        raise TacticError("ring_nf failed to simplify", state)
    return found


@_replace_left
def ring_exp(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    found = ring_exp_form(tctx, left, Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE)
    if found is None:
        raise TacticError("ring_exp failed to simplify", state)
    return found


def ring(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """An equation `a = b` that `ring1` proves becomes `b = b`, and its goal is closed; anything else is normalised."""
    _, left, _ = equation_of(state)
    tctx = state.type_context()
    transparency = Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE
    sides = app_builder.is_eq(left)
    if sides is not None:
        try:
            proof = prove_equation(tctx, sides[1], sides[2], transparency)
        except (TacticError, ElaborationError):
            proof = None
        if proof is not None:
            local = tctx.push_local(name("x"), sides[0])
            motive = tctx.mk_lambda([local], app_builder.mk_eq(tctx, local, sides[2]))
            tctx.pop_local(local)
            equation = app_builder.mk_congr_arg(tctx, motive, proof)
            new = app_builder.mk_eq(tctx, sides[2], sides[2])
            return skip(state.replace_main(tctx, [update_left(state, tctx, new, equation)]), {}, runtime)
    after = ring_nf(state, args, runtime)
    runtime.trace("Try this: ring_nf")
    return after


@_replace_left
def norm_cast(
    state: TacticState, tctx: TypeContext, left: Expr, args: Args, runtime: Runtime
) -> tuple[Expr, Expr | None]:
    return derive_casts(tctx, left)


def trace_left(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    runtime.trace(printer(state, state.type_context())(equation_of(state)[1]) + "\n")
    return state


TACTICS: dict[str, TacticFunction] = {
    "conv": _outer(()),
    "conv_lhs": _outer((to_left,)),
    "conv_rhs": _outer((to_right,)),
    CLOSE: close,
    "conv.change": change,
    "conv.congr": congr,
    "conv.conv": nested,
    "conv.done": done,
    "conv.dsimp": dsimp,
    "conv.erw": _rewriting(Transparency.SEMIREDUCIBLE),
    "conv.find": find,
    "conv.for": for_matches,
    "conv.funext": funext,
    "conv.norm_cast": norm_cast,
    "conv.norm_num": norm_num,
    "conv.norm_num1": norm_num1,
    "conv.rewrite": _rewriting(Transparency.REDUCIBLE),
    "conv.ring": ring,
    "conv.ring_exp": ring_exp,
    "conv.ring_nf": ring_nf,
    "conv.rw": _rewriting(Transparency.REDUCIBLE),
    "conv.simp": simp,
    "conv.skip": skip,
    "conv.to_lhs": to_left,
    "conv.to_rhs": to_right,
    "conv.trace_lhs": trace_left,
    "conv.whnf": whnf,
}
