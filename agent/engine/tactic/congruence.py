"""congr, congr', convert, ext and funext (Lean: `init/meta/congr_tactic.lean`, mathlib's `tactic/{congr,ext}.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.congruence import CongruenceLemma, mk_hcongr, mk_specialized_congr
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import Hole, RcasesPattern, TypeAscription
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import NewGoals, apply_constant, apply_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main, on_all_goals
from agent.engine.tactic.rcases import rintro
from agent.engine.tactic.simp.dsimplifier import DsimpConfig, dsimplify
from agent.engine.tactic.simp.simp_lemmas import SimpLemmas
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    PROP,
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Pi,
    Sort,
    get_app_args,
    get_app_fn,
    get_app_num_args,
    is_app_of,
    mk_app,
    mk_lambda,
    mk_var,
)
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Step = Callable[[TacticState], TacticState]


def first_of(state: TacticState, *attempts: Step) -> TacticState | None:
    """The first attempt that succeeds."""
    for attempt in attempts:
        try:
            return attempt(state).cleanup()
        except TacticError:
            continue
    return None


def _assumption(runtime: Runtime) -> Step:
    return lambda state: closing.assumption(state, {}, runtime)


def _reflexivity(runtime: Runtime, transparency: Transparency) -> Step:
    return lambda state: closing.reflexivity_at(state, transparency)


def congruence_step(state: TacticState, *, with_iff: bool) -> TacticState:
    """Apply the congruence lemma of the left side's head to an equation; `==` likewise, `↔` by propositional
    extensionality. Raises TacticError."""
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    equation = app_builder.is_eq(target)
    if equation is not None and type(equation[1]) is App:
        lemma = mk_specialized_congr(tctx, equation[1])
        if lemma is not None:
            try:
                return _apply_lemma(state, tctx, lemma, "heq_of_eq")
            except TacticError:
                tctx = state.type_context()
    heterogeneous = app_builder.is_heq(target)
    if heterogeneous is not None and type(heterogeneous[1]) is App:
        left = heterogeneous[1]
        lemma = mk_hcongr(tctx, get_app_fn(left), get_app_num_args(left))
        if lemma is not None:
            try:
                return _apply_lemma(state, tctx, lemma, "heq_of_eq")
            except TacticError:
                pass
    if with_iff and app_builder.is_iff(target) is not None:
        return apply_constant(state, name("iff_of_eq"))
    raise TacticError("congr tactic failed", state)


def _apply_lemma(state: TacticState, tctx: TypeContext, lemma: CongruenceLemma, of_heq: str) -> TacticState:
    # By its type as stated: the proof's may have casts where the lemma has variables.
    stated = mk_app(mk_lambda(name("H_congr_lemma"), BinderInfo.DEFAULT, lemma.type, mk_var(0)), lemma.proof)
    goals = apply_expr(state, tctx, state.main_goal, stated)
    after = state.with_goals(tctx, goals)

    def to_equation(focused: TacticState) -> TacticState:
        return first_of(focused, lambda s: apply_constant(s, name(of_heq))) or focused

    return on_all_goals(after, to_equation)


def congr(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return focus_main(state, lambda s: _congr(s, runtime))


def _congr(state: TacticState, runtime: Runtime) -> TacticState:
    state.deadline.check()
    state = first_of(state, _assumption(runtime)) or state
    if not state.goals:
        raise TacticError("tactic failed, there are no goals to be solved", state)
    after = congruence_step(state, with_iff=False).cleanup()

    def each(focused: TacticState) -> TacticState:
        closed = first_of(focused, _reflexivity(runtime, Transparency.SEMIREDUCIBLE))
        if closed is not None:
            return closed
        return first_of(focused, lambda s: _congr(s, runtime)) or focused

    return on_all_goals(after, each)


def congr_prime(state: TacticState, runtime: Runtime, depth: int | None) -> TacticState:
    """mathlib's `congr'`: assumption, reflexivity, proof irrelevance, then the congruence lemma, to the given depth."""
    state.deadline.check()
    closed = first_of(
        state,
        _assumption(runtime),
        _reflexivity(runtime, Transparency.NONE),
        _by_proof_irrelevance,
    )
    if closed is not None:
        return closed
    if depth != 0:
        try:
            after = congruence_step(state, with_iff=True).cleanup()
        except TacticError:
            pass
        else:
            less = None if depth is None else depth - 1

            def each(focused: TacticState) -> TacticState:
                return first_of(focused, lambda s: focus_main(s, lambda t: congr_prime(t, runtime, less))) or focused

            return on_all_goals(after, each)
    return closing.reflexivity(state, {}, runtime)


def _by_proof_irrelevance(state: TacticState) -> TacticState:
    head = get_app_fn(state.goal_type())
    if type(head) is not Const or len(head.levels) != 1:
        raise TacticError("failed", state)
    if state.mctx.instantiate_level(head.levels[0]) is not PROP.level:
        raise TacticError("failed", state)
    if head.name is name("eq"):
        return apply_constant(state, name("proof_irrel"))
    if head.name is name("heq"):
        return apply_constant(state, name("proof_irrel_heq"))
    raise TacticError("failed", state)


def congr_prime_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    patterns = args.get("patterns")

    def run(focused: TacticState) -> TacticState:
        after = congr_prime(focused, runtime, args.get("depth")).cleanup()
        if patterns is None:
            return after
        given, depth = patterns
        return on_all_goals(after, lambda s: extensionality(s, runtime, given, depth))

    return focus_main(state, run)


def convert(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`convert e using n`: the differences between the target and e's type become goals."""
    rest = state.goals[1:]
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    sort = tctx.instantiate_mvars(tctx.infer(target))
    type_ = tctx.mk_metavar(sort)
    term = args["term"]
    elaborator = runtime.elaborator(tctx, state)
    value = elaborator.elaborate(TypeAscription(term, Hole(), span=term.span), None, allow_mvars=True)
    source = tctx.instantiate_mvars(tctx.infer(value))
    if not tctx.is_def_eq(type_, source):
        raise TacticError("convert tactic failed, the term is of another sort than the goal", state)
    source = dsimplify(tctx, SimpLemmas(), source, DsimpConfig(fail_if_unchanged=False))
    symm = bool(args.get("symm"))
    statement = app_builder.mk_eq(tctx, source, target) if symm else app_builder.mk_eq(tctx, target, source)
    equation = tctx.mk_metavar(statement)
    build = app_builder.mk_eq_mp if symm else app_builder.mk_eq_mpr
    tctx.mctx.assign(goal, build(tctx, equation, value))
    holes = [hole for hole in primitives.new_goals(tctx, value) if hole is not equation]
    focused = state.with_goals(tctx, [equation])
    after = first_of(focused, lambda s: congr_prime(s, runtime, args.get("depth"))) or focused
    left = tuple(hole for hole in holes if after.mctx.value(hole) is None and hole not in after.goals)
    return after.set_goals((*after.goals, *left, *rest))


def convert_to(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`convert_to t using n`: `target = t`, taken apart by `congr' n` (n = 1), then `t`."""
    depth = args.get("depth")
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    sort = tctx.instantiate_mvars(tctx.infer(target))
    elaborator = runtime.elaborator(tctx, state)
    wanted = elaborator.elaborate(args["term"], sort, allow_mvars=True)
    extra = primitives.new_goals(tctx, wanted)
    equation = tctx.mk_metavar(app_builder.mk_eq(tctx, target, wanted))
    new = tctx.mk_metavar(wanted)
    tctx.mctx.assign(goal, app_builder.mk_eq_mpr(tctx, equation, new))
    after = state.replace_main(tctx, [equation, new, *extra])
    if depth == 0:
        return after
    return focus_main(after, lambda s: congr_prime(s, runtime, 1 if depth is None else depth).cleanup())


def rcongr(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`rcongr x y`: extensionality and congruence in turn, as long as the main goal changes."""
    patterns: tuple[Any, ...] = tuple(args.get("patterns") or ())
    while state.goals:
        state.deadline.check()
        before = state.goal_type().core
        count = len(state.goals)
        try:
            state, patterns = extensionality_with_rest(state, runtime, patterns, None)
        except (TacticError, ElaborationError):
            pass
        if not state.goals:
            break
        try:
            after = focus_main(state, lambda s: congr_prime(s, runtime, None)).cleanup()
        except (TacticError, ElaborationError):
            break
        if len(after.goals) < count:
            return after
        if after.goal_type().core is before:
            break
        state = after
    return state


# --- extensionality --------------------------------------------------------------------------------------------------

ARROW, SORT = "→", "Sort"


def _subject(tctx: TypeContext, type_: Expr) -> str:
    """What kind of things an equation is about: the head constant's name, or a mark for functions and sorts."""
    while type(type_) is Pi:
        type_ = type_.body
    if app_builder.is_eq(type_) is not None:
        carrier = get_app_args(type_)[0]
        head = get_app_fn(carrier)
        if type(head) is Const:
            return str(head.name)
        if type(head) is Pi:
            return ARROW
        if type(head) is Sort:
            return SORT
        raise TacticError("only constants and Pi types are supported")
    head = get_app_fn(type_)
    if type(head) is Const:
        return str(head.name)
    raise TacticError("Only expressions of the form `_ → _ → ... → R ... e are supported")


def _extensionality_lemmas(tctx: TypeContext) -> list[tuple[Name, str]]:
    out: list[tuple[Name, str]] = []
    for lemma, _, data in tctx.env.attribute_instances("ext"):
        info = tctx.env.find(lemma)
        if info is None or tctx.env.structure_info(lemma) is not None:
            continue
        try:
            out.append((lemma, str(data) if data else _subject(tctx, info.type)))
        except TacticError:
            continue
    return out


def ext1(
    state: TacticState, runtime: Runtime, patterns: Sequence[RcasesPattern]
) -> tuple[TacticState, tuple[Any, ...]]:
    """Apply one extensionality lemma to the main goal, introducing by the patterns; the patterns that are left."""
    unused: list[tuple[Any, ...]] = []

    def run(focused: TacticState) -> TacticState:
        tctx = focused.type_context()
        target = primitives.target_of(tctx, focused.main_goal)
        subject = _subject(tctx, target)
        lemmas = _extensionality_lemmas(tctx)
        matching = [lemma for lemma, about in lemmas if about == subject][:1]
        if subject == ARROW:
            matching = [name("funext")]
        for lemma in [*matching, *(lemma for lemma, _ in lemmas), name("funext"), name("propext")]:
            applied = first_of(focused, lambda s, lemma=lemma: apply_constant(s, lemma))  # type: ignore[misc]
            if applied is not None:
                break
        else:
            shown = {ARROW: "0", SORT: "1"}.get(subject, subject)
            raise TacticError(f"no applicable extensionality rule found for {shown}", focused)
        after, left = _try_intros(applied, runtime, tuple(patterns))
        unused.append(left)
        return after

    after = focus_main(state, run)
    return after, unused[0]


def _try_intros(
    state: TacticState, runtime: Runtime, patterns: tuple[Any, ...]
) -> tuple[TacticState, tuple[Any, ...]]:
    if not patterns:
        if state.goals:
            state = runtime.call(state, "intros", names=())
        return state, patterns
    while patterns and state.goals:
        tctx = state.type_context()
        if type(tctx.whnf(state.goal_type())) is not Pi:
            break
        state = rintro(state, {"patterns": patterns[:1]}, runtime).cleanup()
        patterns = patterns[1:]
    return state, patterns


def extensionality(
    state: TacticState, runtime: Runtime, patterns: Sequence[RcasesPattern], depth: int | None
) -> TacticState:
    """Extensionality lemmas as long as they apply to the main goal, at most `depth` of them; at least one."""
    return extensionality_with_rest(state, runtime, patterns, depth)[0]


def extensionality_with_rest(
    state: TacticState, runtime: Runtime, patterns: Sequence[RcasesPattern], depth: int | None
) -> tuple[TacticState, tuple[Any, ...]]:
    """`extensionality`, with the patterns that were not used."""
    if depth == 0:
        return state, tuple(patterns)
    state, left = ext1(state, runtime, patterns)
    count = 1
    while depth is None or count < depth:
        state.deadline.check()
        if not state.goals:
            break
        try:
            state, left = ext1(state, runtime, left)
        except TacticError:
            break
        count += 1
    return state, left


def ext_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return extensionality(state, runtime, args.get("patterns") or (), args.get("depth"))


def ext1_tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return ext1(state, runtime, args.get("patterns") or ())[0]


def funext(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`funext x y`: as long as it applies, at most once for each name; without names at least while there are
    `λ`s on the
    left. Never fails."""
    names: list[Name] = list(args.get("names") or ())
    remaining = None if not names else len(names)
    while state.goals and remaining != 0:
        state.deadline.check()
        try:
            state = _funext1(state, names.pop(0) if names else None)
        except (TacticError, ElaborationError):
            return state
        if remaining is not None:
            remaining -= 1
    return state


def _funext1(state: TacticState, given: Name | None) -> TacticState:
    tctx = state.type_context()
    target = tctx.whnf(primitives.target_of(tctx, state.main_goal))
    if not is_app_of(target, name("eq"), 3):
        raise TacticError("funext tactic failed, goal is not an equality", state)
    if given is None or str(given) == "_":
        left = tctx.whnf(get_app_args(target)[1])
        given = left.name if type(left) is Lambda else None
    goals = apply_expr(state, tctx, state.main_goal, tctx.mk_const(name("funext")), NewGoals.NON_DEP_FIRST)
    goal, _ = primitives.intro(tctx, goals[0], given)
    return state.replace_main(tctx, [goal, *goals[1:]])


TACTICS: dict[str, TacticFunction] = {
    "congr": congr,
    "congr'": congr_prime_tactic,
    "convert": convert,
    "convert_to": convert_to,
    "ext": ext_tactic,
    "ext1": ext1_tactic,
    "funext": funext,
    "rcongr": rcongr,
}
