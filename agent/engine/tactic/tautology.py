"""tauto, and the splitting of hypotheses and goals by patterns: casesm, cases_type, constructor_matching.

mathlib: `tactic/tauto.lean`; Lean: `init/meta/interactive.lean`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator import auto_param
from agent.engine.elaborator.preterm import strip_parentheses
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import StructureInstance, Tactic, Term
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import apply_expr, constructor, exact_expr
from agent.engine.tactic.cases import cases_on
from agent.engine.tactic.classical import classical_tactic
from agent.engine.tactic.closing import relation_lemma
from agent.engine.tactic.conversion import matcher
from agent.engine.tactic.induction import set_case_tags
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main, on_all_goals
from agent.engine.tactic.searching import solve_by_elim
from agent.engine.tactic.simp.arguments import resolve_constant
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    PROP,
    Const,
    Expr,
    Local,
    MVar,
    Pi,
    get_app_args,
    get_app_fn,
    is_app_of,
    is_const_of,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_const,
)
from agent.kernel.level import ONE
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Step = Callable[[TacticState], TacticState]

FAILURES: Final = (TacticError, ElaborationError)
AND, OR, NOT, IFF, EQ, NE, EXISTS, FALSE, TRUE = (
    name(each) for each in ("and", "or", "not", "iff", "eq", "ne", "Exists", "false", "true")
)


# --- combinators over functions --------------------------------------------------------------------------------------


def attempt(state: TacticState, *steps: Step) -> TacticState | None:
    """The first step that succeeds on the state."""
    for step in steps:
        try:
            return step(state).cleanup()
        except FAILURES:
            continue
    return None


def try_on_all(state: TacticState, step: Step) -> TacticState:
    """`; try step`"""
    return on_all_goals(state, lambda s: attempt(s, step) or s).cleanup()


def repeat_on_all(state: TacticState, step: Step) -> TacticState:
    """`; repeat step`: on each goal, and on what comes of it, until it fails everywhere."""
    todo = list(state.goals)
    done: list[MVar] = []
    while todo:
        state.deadline.check()
        goal = todo.pop(0)
        if state.mctx.value(goal) is not None:
            continue
        after = attempt(state.set_goals((goal,)), step)
        if after is None:
            done.append(goal)
        else:
            state = after
            todo = [*after.goals, *todo]
    return state.set_goals(done).cleanup()


def intro1(state: TacticState) -> TacticState:
    tctx = state.type_context()
    goal, _ = primitives.intro(tctx, state.main_goal)
    return state.replace_main(tctx, [goal])


# --- splitting by patterns -------------------------------------------------------------------------------------------


def split_hypothesis(state: TacticState, local: Local, *, keep_tag: bool = True) -> TacticState:
    """`cases` on a hypothesis, automatic names and tags included (`keep_tag`: also where one goal results)."""
    tag = state.tag(state.main_goal)

    def run(focused: TacticState) -> TacticState:
        tctx = focused.type_context()
        branches = cases_on(focused, tctx, focused.main_goal, local, [])
        after = focused.with_goals(tctx, [branch.goal for branch in branches])
        return set_case_tags(after, tag, branches) if keep_tag or len(branches) != 1 else after

    return focus_main(state, run)


def has_head(heads: Iterable[Name]) -> Callable[[TypeContext, Expr], bool]:
    """Whether a proposition is, up to reducible definitions, an application of one of these constants."""
    wanted = frozenset(heads)

    def matches(tctx: TypeContext, e: Expr) -> bool:
        head = get_app_fn(e)
        if type(head) is Const and head.name in wanted:
            return True
        with tctx.using(Transparency.REDUCIBLE):
            head = get_app_fn(tctx.whnf(e))
        return type(head) is Const and head.name in wanted

    return matches


def split_first(
    state: TacticState,
    matches: Callable[[TypeContext, Expr], bool],
    *,
    single: bool = False,
    keep_tag: bool = True,
) -> TacticState:
    """`cases` on the oldest hypothesis whose type matches and that can be split (`single`: into at most one goal)."""
    state.main_goal  # noqa: B018
    failure: Exception | None = None
    for decl in state.lctx().decls:
        tctx = state.type_context()
        if not matches(tctx, primitives.type_of_local(tctx, decl.local)):
            continue
        try:
            after = split_hypothesis(state, decl.local, keep_tag=keep_tag)
        except FAILURES as error:
            failure = error
            if not single:
                break
            continue
        if not single or len(after.goals) <= len(state.goals):
            return after
    raise failure or TacticError("failed", state)


def _patterns(state: TacticState, terms: Sequence[Term], runtime: Runtime) -> Callable[[TypeContext, Expr], bool]:
    """Whether some pattern matches, each pattern elaborated in the main goal."""

    def matches(tctx: TypeContext, e: Expr) -> bool:
        for term in terms:
            mark = tctx.mark()
            pattern = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
            found = matcher(tctx, pattern)(e)
            tctx.undo(mark)
            if found:
                return True
        return False

    return matches


def casesm(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`casesm p`, `casesm* [p, q]`"""
    state.main_goal  # noqa: B018
    matches = _patterns(state, args["patterns"], runtime)
    if not args.get("recursive"):
        return split_first(state, matches)
    return focus_main(state, lambda s: repeat_on_all(s, lambda t: split_first(t, matches, keep_tag=False)))


def cases_type(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`cases_type or and`, `cases_type* I`, `cases_type! I`"""
    state.main_goal  # noqa: B018
    heads: list[Name] = []
    for each in args["names"]:
        found = resolve_constant(state, each)
        if found is None:
            raise TacticError(f"unknown identifier '{each}'", state)
        heads.append(found)

    def matches(tctx: TypeContext, e: Expr) -> bool:
        head = get_app_fn(e)
        return type(head) is Const and head.name in heads

    single = bool(args.get("one"))
    if not args.get("recursive"):
        return split_first(state, matches, single=single)

    def again(focused: TacticState) -> TacticState:
        return repeat_on_all(focused, lambda s: split_first(s, matches, single=single, keep_tag=False))

    return focus_main(state, again)


def constructor_matching(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`constructor` if the target matches."""
    state.main_goal  # noqa: B018
    matches = _patterns(state, args["patterns"], runtime)

    def once(inner: TacticState) -> TacticState:
        tctx = inner.type_context()
        if not matches(tctx, primitives.target_of(tctx, inner.main_goal)):
            raise TacticError("match_pattern failed", inner)
        return constructor(inner, {}, runtime)

    if not args.get("recursive"):
        return once(state)
    return focus_main(state, lambda s: repeat_on_all(s, once))


# --- equality of propositions up to symmetry -------------------------------------------------------------------------


def _eq_prop(tctx: TypeContext, a: Expr) -> Expr:
    return mk_apps(mk_const(name("rfl"), (ONE,)), [PROP, a])


def symmetric_eq(state: TacticState, tctx: TypeContext, a: Expr, b: Expr) -> Expr | None:
    """A proof of `a = b` for propositions that differ by symmetry of relations inside connectives."""
    a, b = tctx.instantiate_mvars(a), tctx.instantiate_mvars(b)
    mark = tctx.mark()
    if tctx.is_def_eq(a, b):
        return _eq_prop(tctx, a)
    tctx.undo(mark)
    for connective in (NOT, AND, OR, IFF):
        arity = 1 if connective is NOT else 2
        if is_app_of(a, connective, arity) and is_app_of(b, connective, arity):
            return _congruent(state, tctx, connective, get_app_args(a), get_app_args(b))
    if type(a) is Pi and type(b) is Pi:
        if a.body.loose or b.body.loose or not tctx.is_prop(a) or not tctx.is_prop(b):
            return None
        return _congruent(state, tctx, None, [a.domain, a.body], [b.domain, b.body])
    head, other = get_app_fn(a), get_app_fn(b)
    if type(head) is not Const or type(other) is not Const or head.name is not other.name:
        return None
    lemma = relation_lemma(tctx, a, "symm")
    if lemma is None:
        return None
    flipped = tctx.mk_metavar(PROP)
    there = _by_symmetry(state, tctx, lemma, a, flipped)
    back = None if there is None else _by_symmetry(state, tctx, lemma, flipped, a)
    new = tctx.instantiate_mvars(flipped)
    if there is None or back is None or new.core is not b.core:
        tctx.undo(mark)
        return None
    equivalence = mk_apps(mk_const(name("iff.intro")), [a, new, there, back])
    return mk_apps(mk_const(name("propext")), [a, new, equivalence])


def _by_symmetry(state: TacticState, tctx: TypeContext, lemma: Name, source: Expr, target: Expr) -> Expr | None:
    goal = tctx.mk_metavar(mk_arrow(tctx.instantiate_mvars(source), tctx.instantiate_mvars(target)))
    try:
        left = apply_expr(state, tctx, goal, tctx.mk_const(lemma))
    except FAILURES:
        return None
    return None if left else tctx.instantiate_mvars(goal)


def _congruent(
    state: TacticState, tctx: TypeContext, connective: Name | None, left: Sequence[Expr], right: Sequence[Expr]
) -> Expr | None:
    """Congruence of a connective (None: `→`); for `↔` also with the sides of the right one exchanged."""
    mark = tctx.mark()
    parts: list[Expr] = []
    for a, b in zip(left, right, strict=True):
        proof = symmetric_eq(state, tctx, a, b)
        if proof is None:
            break
        parts.append(proof)
    if len(parts) == len(left):
        if connective is None:
            return mk_apps(mk_const(name("imp_congr_eq")), [left[0], left[1], right[0], right[1], *parts])
        out = app_builder.mk_congr_arg(tctx, mk_const(connective), parts[0])
        return app_builder.mk_congr(tctx, out, parts[1]) if len(parts) == 2 else out
    tctx.undo(mark)
    if connective is not IFF or right is left:
        return None
    swapped = [right[1], right[0]]
    parts = []
    for a, b in zip(left, swapped, strict=True):
        proof = symmetric_eq(state, tctx, a, b)
        if proof is None:
            return None
        parts.append(proof)
    first = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, mk_const(IFF), parts[0]), parts[1])
    commuted = mk_apps(
        mk_const(name("propext")),
        [app_builder.mk_iff(*swapped), app_builder.mk_iff(*right), mk_apps(mk_const(name("iff.comm")), swapped)],
    )
    return app_builder.mk_eq_trans(tctx, first, commuted)


def _find_hypothesis(
    state: TacticState, tctx: TypeContext, wanted: Expr
) -> tuple[Local, Expr] | None:
    """The oldest hypothesis that proves `wanted` up to symmetry, and the proof of `wanted = its type`."""
    for decl in state.lctx().decls:
        state.deadline.check()
        mark = tctx.mark()
        type_ = primitives.type_of_local(tctx, decl.local)
        proof = symmetric_eq(state, tctx, wanted, type_) if tctx.is_prop(type_) else None
        if proof is not None:
            return decl.local, proof
        tctx.undo(mark)
    return None


def assumption_symm(state: TacticState) -> TacticState:
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    if tctx.is_prop(target):
        found = _find_hypothesis(state, tctx, target)
        if found is not None:
            local, proof = found
            return exact_expr(state, tctx, app_builder.mk_eq_mpr(tctx, proof, local))
    raise TacticError("assumption tactic failed", state)


def contradiction_symm(state: TacticState, runtime: Runtime) -> TacticState:
    """`contradiction`, or `h : ¬p` with a hypothesis that proves p up to symmetry."""
    closed = attempt(state, lambda s: closing.contradiction(s, {}, runtime))
    if closed is not None:
        return closed
    state = attempt(state, intro1) or state
    for decl in state.lctx().decls:
        tctx = state.type_context()
        type_ = tctx.whnf(primitives.type_of_local(tctx, decl.local))
        if is_app_of(type_, NOT, 1):
            refuted = get_app_args(type_)[0]
        elif type(type_) is Pi and type_.body.loose == 0 and is_const_of(type_.body, FALSE):
            refuted = type_.domain
        else:
            continue
        if not tctx.is_prop(refuted):
            continue
        found = _find_hypothesis(state, tctx, refuted)
        if found is not None:
            local, proof = found
            target = primitives.target_of(tctx, state.main_goal)
            holds = app_builder.mk_eq_mpr(tctx, proof, local)
            return exact_expr(state, tctx, app_builder.mk_absurd(tctx, target, holds, decl.local))
    raise TacticError("contradiction tactic failed", state)


# --- negations in hypotheses -----------------------------------------------------------------------------------------


def _decidable(tctx: TypeContext, p: Expr) -> bool:
    return tctx.synth_instance(mk_app(mk_const(name("decidable")), p)) is not None


def _lemma(constant: str, props: Sequence[Expr], *proof: Expr) -> Expr:
    return mk_apps(mk_const(name(constant)), [*props, *proof])


def _distributed(tctx: TypeContext, h: Expr, e: Expr) -> Expr | None:
    """What `distrib_not` replaces `h : e` by. Where mathlib's lemma asks for decidable propositions, they must be."""
    if is_app_of(e, NE, 3):
        e = app_builder.mk_not(mk_apps(mk_const(EQ, get_app_fn(e).levels), get_app_args(e)))  # type: ignore[attr-defined]
    if is_app_of(e, NOT, 1):
        return _negation(tctx, h, get_app_args(e)[0])
    sides = app_builder.is_eq(e)
    if sides is not None:
        return _lemma("eq.to_iff", sides[1:], h) if sides[0] is PROP else None
    if is_app_of(e, IFF, 2):
        a, b = get_app_args(e)
        if _decidable(tctx, b):
            return app_builder.mk_iff_mp(tctx, _lemma("iff_iff_and_or_not_and_not", (a, b)), h)
        if _decidable(tctx, a):
            flipped = _lemma("iff.symm", (a, b), h)
            return app_builder.mk_iff_mp(tctx, _lemma("iff_iff_and_or_not_and_not", (b, a)), flipped)
        return None
    if type(e) is Pi and not e.body.loose and tctx.is_prop(e.domain) and tctx.is_prop(e.body):
        return _lemma("not_or_of_imp", (e.domain, e.body), h) if _decidable(tctx, e.domain) else None
    return None


def _negation(tctx: TypeContext, h: Expr, p: Expr) -> Expr | None:
    """For `h : ¬p`."""
    sides = app_builder.is_eq(p)
    if sides is not None:
        if sides[0] is not PROP:
            return None
        equivalence = app_builder.mk_iff(sides[1], sides[2])
        return _lemma("mt", (equivalence, p), _lemma("iff.to_eq", sides[1:]), h)
    if is_app_of(p, AND, 2):
        a, b = get_app_args(p)
        if not _decidable(tctx, b) and not _decidable(tctx, a):
            return None
        return app_builder.mk_iff_mp(tctx, _lemma("not_and_distrib", (a, b)), h)
    if is_app_of(p, OR, 2):
        return app_builder.mk_iff_mp(tctx, _lemma("not_or_distrib", get_app_args(p)), h)
    if is_app_of(p, NOT, 1):
        (a,) = get_app_args(p)
        return _lemma("of_not_not", (a,), h) if _decidable(tctx, a) else None
    if is_app_of(p, IFF, 2):
        a, b = get_app_args(p)
        return app_builder.mk_iff_mp(tctx, _lemma("not_iff", (a, b)), h) if _decidable(tctx, b) else None
    if type(p) is Pi and not p.body.loose and tctx.is_prop(p.domain) and tctx.is_prop(p.body):
        if not _decidable(tctx, p.domain):
            return None
        return app_builder.mk_iff_mp(tctx, _lemma("not_imp", (p.domain, p.body)), h)
    return None


def _distribute(state: TacticState, hypothesis: Name) -> TacticState:
    local = state.find_hypothesis(hypothesis)
    tctx = state.type_context()
    type_ = primitives.type_of_local(tctx, local)
    proof = _distributed(tctx, local, type_)
    if proof is None:
        if is_app_of(type_, IFF, 2):
            return split_hypothesis(state, local)
        raise TacticError("failed", state)
    new_type = tctx.instantiate_mvars(tctx.infer(proof))
    goal, _ = primitives.assert_value(tctx, state.main_goal, hypothesis, new_type, proof)
    return state.replace_main(tctx, [primitives.clear(tctx, goal, local)])


def distribute_negations(state: TacticState) -> TacticState:
    """Each hypothesis of the main goal, by name, up to three times (mathlib: `distrib_not`)."""
    names = [decl.local.name for decl in state.lctx().decls]
    for hypothesis in names:

        def three_times(focused: TacticState, hypothesis: Name = hypothesis) -> TacticState:
            for _ in range(3):
                if not focused.goals:
                    break
                after = attempt(focused, lambda s: _distribute(s, hypothesis))
                if after is None:
                    break
                focused = after
            return focused

        state = on_all_goals(state, three_times).cleanup()
    return state


# --- tauto -----------------------------------------------------------------------------------------------------------

_SPLIT_HYPOTHESES = has_head((AND, OR, EXISTS, FALSE))
_SPLIT_TARGET = has_head((AND, IFF, TRUE))
_LAST_SPLIT = has_head((AND, IFF, EXISTS, TRUE))


def _constructor_if(matches: Callable[[TypeContext, Expr], bool], runtime: Runtime) -> Step:
    def step(state: TacticState) -> TacticState:
        tctx = state.type_context()
        if not matches(tctx, primitives.target_of(tctx, state.main_goal)):
            raise TacticError("match_pattern failed", state)
        return constructor(state, {}, runtime)

    return step


def _by_negation(lemma: str) -> Step:
    """A disjunction as an implication from the negation of one side."""

    def step(state: TacticState) -> TacticState:
        tctx = state.type_context()
        target = primitives.target_of(tctx, state.main_goal)
        if not is_app_of(target, OR, 2):
            raise TacticError("match failed", state)
        a, b = get_app_args(target)
        negated, kept = (a, b) if lemma == "or_iff_not_imp_left" else (b, a)
        implication = mk_arrow(app_builder.mk_not(negated), kept)
        new = tctx.mk_metavar(implication)
        proof = mk_apps(mk_const(name("iff.mpr")), [target, implication, _lemma(lemma, (a, b)), new])
        tctx.mctx.assign(state.main_goal, proof)
        return state.replace_main(tctx, [new])

    return step


def _round(state: TacticState, runtime: Runtime) -> TacticState:
    """One pass over the main goal; fails when it changes nothing."""

    def contradiction(inner: TacticState) -> TacticState:
        return contradiction_symm(inner, runtime)

    before = state.goals
    after = repeat_on_all(state, intro1)
    after = on_all_goals(after, distribute_negations).cleanup()
    after = on_all_goals(after, lambda s: repeat_on_all(s, lambda t: split_first(t, _SPLIT_HYPOTHESES))).cleanup()
    after = try_on_all(after, contradiction)
    after = try_on_all(after, _by_negation("or_iff_not_imp_left"))
    after = try_on_all(after, _by_negation("or_iff_not_imp_right"))
    after = on_all_goals(after, lambda s: repeat_on_all(s, intro1)).cleanup()
    split_target = _constructor_if(_SPLIT_TARGET, runtime)
    after = on_all_goals(after, lambda s: repeat_on_all(s, split_target)).cleanup()
    after = try_on_all(after, assumption_symm)
    if after.goals == before:
        raise TacticError("failed", state)
    return after


def _closer(config: Term | None) -> Tactic | None:
    """The tactic of `{closer := tac}`, for what is left in the end."""
    if config is None:
        return None
    config = strip_parentheses(config)
    if type(config) is StructureInstance and not config.sources and len(config.fields) == 1:
        field, value = config.fields[0]
        if str(field) == "closer" and (script := auto_param.script(value)) is not None:
            return script
    raise Unsupported("this configuration of `tauto`", config.span.start)


def tautology(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`tauto`, `tauto!`: must close the goal."""
    classical = bool(args.get("bang"))
    closer = _closer(args.get("config"))

    def run(focused: TacticState) -> TacticState:
        if classical:
            focused = classical_tactic(focused, {}, runtime)
        current = attempt(focused, lambda s: contradiction_symm(s, runtime)) or focused
        current = try_on_all(current, assumption_symm)
        current = repeat_on_all(current, lambda s: _round(s, runtime))

        def basic(inner: TacticState) -> TacticState:
            done = attempt(
                inner,
                lambda s: closing.reflexivity(s, {}, runtime),
                lambda s: solve_by_elim(s, {}, runtime),
                _constructor_if(_LAST_SPLIT, runtime),
            )
            if done is None:
                raise TacticError("failed", inner)
            return done

        current = repeat_on_all(current, basic)
        if closer is not None:
            current = on_all_goals(current, lambda s: runtime.run(s, closer).cleanup())
        if current.goals:
            raise TacticError("done tactic failed, there are unsolved goals", current)
        return current

    return focus_main(state, run)


TACTICS: dict[str, TacticFunction] = {
    "tauto": tautology,
    "tautology": tautology,
    "casesm": casesm,
    "cases_matching": casesm,
    "cases_type": cases_type,
    "constructor_matching": constructor_matching,
}
