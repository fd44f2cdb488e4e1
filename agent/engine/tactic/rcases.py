"""Destructuring by patterns: rcases, rintro, obtain (Lean: mathlib's `tactic/rcases.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError, Unsupported
from agent.engine.syntax.tactic_grammar import ObtainClause, RcasesTarget, RintroHint
from agent.engine.syntax.tree import RcasesPattern, Term, TypeAscription
from agent.engine.tactic import primitives
from agent.engine.tactic.cases import cases_on_local
from agent.engine.tactic.equality import subst_local
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.introduction import intros, unify
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import BinderInfo, Const, Expr, Local, MVar, Pi, get_app_fn, mk_app, mk_pi
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]

FRESH = name("_fresh")
WILD = RcasesPattern("wild")

UnclearedGoal = tuple[tuple[Local, ...], MVar]
"""A goal, and the hypotheses that `-` patterns want cleared in it."""


def pattern_name(pattern: RcasesPattern) -> Name | None:
    if pattern.kind == "name":
        return pattern.name
    if pattern.kind == "typed" or (pattern.kind == "alternatives" and len(pattern.args) == 1):
        return pattern_name(pattern.args[0])
    return None


def as_tuple(pattern: RcasesPattern) -> tuple[RcasesPattern, ...]:
    return pattern.args if pattern.kind == "tuple" else (pattern,)


def as_alternatives(pattern: RcasesPattern) -> tuple[RcasesPattern, ...]:
    return pattern.args if pattern.kind == "alternatives" else (pattern,)


def match_fields(count: int, patterns: Sequence[RcasesPattern]) -> list[RcasesPattern]:
    """One pattern a field; surplus patterns go to the last field as a tuple, missing ones are `_`."""
    if count == 0:
        return []
    out = list(patterns[: count - 1])
    out += [WILD] * (count - 1 - len(out))
    rest = patterns[count - 1 :]
    out.append(WILD if not rest else rest[0] if len(rest) == 1 else RcasesPattern("tuple", args=tuple(rest)))
    return out


def match_constructors(counts: Sequence[int], alternatives: Sequence[RcasesPattern]) -> list[list[RcasesPattern]]:
    """The field patterns of each constructor; surplus alternatives go to the last constructor."""
    out: list[list[RcasesPattern]] = []
    rest = list(alternatives)
    for position, count in enumerate(counts):
        if position == len(counts) - 1 and len(rest) > 1:
            fields: Sequence[RcasesPattern] = [RcasesPattern("alternatives", args=tuple(rest))]
        else:
            fields = as_tuple(rest[0]) if rest else (WILD,)
            # `head` of an exhausted list is the default pattern `_`, a tuple of one.
            rest = rest[1:]
        out.append(match_fields(count, fields))
    return out


class _Destructuring:
    """Matches patterns against hypotheses, in one tactic state whose goals are worked on one at a time."""

    def __init__(self, state: TacticState, runtime: Runtime) -> None:
        self._state = state
        self._runtime = runtime

    @property
    def state(self) -> TacticState:
        return self._state

    def _current(self, goal: MVar, local: Local) -> Local:
        """The hypothesis itself, or the one of its name when it has been reverted and introduced again."""
        lctx = self._state.lctx(goal)
        if local in lctx:
            return local
        found = lctx.find_by_name(local.name)
        if found is None:
            raise TacticError(f"get_local tactic failed, unknown '{local.name}' local")
        return found.local

    def match_all(self, goal: MVar, work: Sequence[tuple[RcasesPattern, Local]]) -> list[UnclearedGoal]:
        if not work:
            return [((), goal)]
        (pattern, local), *rest = work
        out: list[UnclearedGoal] = []
        for cleared, new in self.match(goal, pattern, local):
            out += [((*cleared, *more), last) for more, last in self.match_all(new, rest)]
        return out

    def match(self, goal: MVar, pattern: RcasesPattern, local: Local) -> list[UnclearedGoal]:
        self._state.deadline.check()
        kind = pattern.kind
        if kind == "rfl":
            return self._subst(goal, self._current(goal, local))
        if kind in ("name", "wild"):
            return [((), goal)]
        if kind == "clear":
            try:
                return [((self._current(goal, local),), goal)]
            except TacticError:
                return [((), goal)]
        if kind == "typed":
            return self._typed(goal, pattern, self._current(goal, local))
        if kind == "alternatives" and len(pattern.args) == 1:
            return self.match(goal, pattern.args[0], local)
        if kind == "explicit_name":
            raise Unsupported("`@` in a pattern of rcases")
        return self._cases(goal, pattern, self._current(goal, local))

    def _subst(self, goal: MVar, local: Local) -> list[UnclearedGoal]:
        tctx = self._state.type_context(goal)
        new, _ = subst_local(tctx, goal, local)
        self._state = self._state.with_goals(tctx, [new])
        return [((), new)]

    def _typed(self, goal: MVar, pattern: RcasesPattern, local: Local) -> list[UnclearedGoal]:
        if pattern.type is None:
            raise TacticError("rcases tactic failed, a type is expected")
        tctx = self._state.type_context(goal)
        focused = self._state.set_goals((goal,))
        wanted = self._runtime.elaborator(tctx, focused).elaborate_type(pattern.type)
        type_ = primitives.type_of_local(tctx, local)
        unify(tctx, focused, type_, wanted)
        wanted = tctx.instantiate_mvars(wanted)
        if tctx.instantiate_mvars(type_).core is not wanted.core:
            goal, reverted = primitives.revert(tctx, goal, [local])
            target = primitives.target_of(tctx, goal)
            if type(target) is not Pi:
                raise TacticError("change-at failed, expected a Pi target after reverting")
            goal = primitives.change_target(tctx, goal, mk_pi(target.name, target.info, wanted, target.body))
            goal, back = primitives.reintroduce(tctx, goal, reverted)
            local = back[reverted.index(local)]
        self._state = self._state.with_goals(tctx, [goal])
        return self.match(goal, pattern.args[0], local)

    def _cases(self, goal: MVar, pattern: RcasesPattern, local: Local) -> list[UnclearedGoal]:
        tctx = self._state.type_context(goal)
        head = get_app_fn(tctx.whnf(primitives.type_of_local(tctx, local)))
        info = self._state.env.find(head.name) if type(head) is Const else None
        if not isinstance(info, InductiveInfo):
            shown = str(head.name) if type(head) is Const else "[anonymous]"
            words = f"rcases tactic failed: {local.name} : {shown} is not an inductive datatype"
            raise TacticError(words, self._state.set_goals((goal,)))
        counts = []
        for constructor in info.constructors:
            arity, type_ = 0, self._state.env.get(constructor).type
            while type(type_) is Pi:
                arity += 1
                type_ = type_.body
            counts.append(arity - info.num_params)
        fields = match_constructors(counts, as_alternatives(pattern))
        names = [pattern_name(each) or primitives.UNDERSCORE for group in fields for each in group]
        branches = cases_on_local(self._state, tctx, goal, local, names)
        self._state = self._state.with_goals(tctx, [branch.goal for branch in branches])
        by_constructor = dict(zip(info.constructors, fields, strict=True))
        out: list[UnclearedGoal] = []
        for branch in branches:
            work = list(zip(by_constructor[branch.label], branch.fields))
            out += self.match_all(branch.goal, work)
        return out

    def finish(self, goals: Sequence[UnclearedGoal]) -> TacticState:
        """Clear what `-` patterns named, with all that depends on it where possible."""
        done: list[MVar] = []
        for cleared, goal in goals:
            tctx = self._state.type_context(goal)
            for local in reversed(cleared):
                if local in primitives.lctx_of(tctx, goal):
                    goal = primitives.clear(tctx, goal, local)
            self._state = self._state.with_goals(tctx, [goal])
            done.append(goal)
        return self._state.set_goals(done)


def _target_local(
    state: TacticState, tctx: TypeContext, goal: MVar, e: Expr, pattern: RcasesPattern
) -> tuple[MVar, Local]:
    """The hypothesis `e`, or a new one that stands for it, named by the pattern."""
    if type(e) is Local:
        return goal, e
    wanted = pattern_name(pattern) or primitives.unused_name(primitives.lctx_of(tctx, goal), FRESH)
    goal, reverted = primitives.revert_mentions(tctx, goal, e)
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        body = tctx.kabstract(primitives.target_of(tctx, goal), e)
        new = tctx.mk_metavar(mk_pi(wanted, BinderInfo.DEFAULT, type_, body))
        tctx.mctx.assign(goal, mk_app(new, e))
    new, local = primitives.intro(tctx, new, wanted)
    # What mentioned the term stays reverted, as in mathlib (`n` is never used again there).
    return new, local


def _ascribed(term: Term, pattern: RcasesPattern) -> Term:
    if pattern.kind == "typed" and pattern.type is not None:
        return TypeAscription(term, pattern.type, span=term.span)
    return term


def rcases_term(
    state: TacticState, runtime: Runtime, term: Term, pattern: RcasesPattern, equation: Name | None = None
) -> TacticState:
    term = _ascribed(term, pattern)
    if equation is not None:
        fresh = primitives.unused_name(state.lctx(), pattern_name(pattern) or primitives.THIS)
        state = runtime.call(state, "generalize", name=equation, arg=(term, fresh))
        e: Expr = state.find_hypothesis(fresh)
        tctx = state.type_context()
        holes: list[MVar] = []
    else:
        tctx = state.type_context()
        e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
        holes = primitives.new_goals(tctx, e)
    goal, local = _target_local(state, tctx, state.main_goal, e, pattern)
    prepared = state.with_goals(tctx, [goal, *state.goals[1:]])

    def run(focused: TacticState) -> TacticState:
        work = _Destructuring(focused, runtime)
        return work.finish(work.match(goal, pattern, local))

    after = focus_main(prepared, run)
    count = len(after.goals) - (len(prepared.goals) - 1)
    left = [hole for hole in holes if after.mctx.value(hole) is None]
    return after.set_goals((*after.goals[:count], *left, *after.goals[count:]))


def rcases_terms(
    state: TacticState, runtime: Runtime, terms: Sequence[Term], pattern: RcasesPattern
) -> TacticState:
    """`rcases ⟨e₁, …⟩ with ⟨p₁, …⟩`"""
    patterns = match_fields(len(terms), as_tuple(pattern))
    work: list[tuple[RcasesPattern, Local]] = []
    for term, each in zip(terms, patterns, strict=True):
        tctx = state.type_context()
        e = runtime.elaborator(tctx, state).elaborate(_ascribed(term, each), None, allow_mvars=True)
        goal, local = _target_local(state, tctx, state.main_goal, e, each)
        state = state.with_goals(tctx, [goal, *state.goals[1:]])
        work.append((each, local))

    def run(focused: TacticState) -> TacticState:
        matching = _Destructuring(focused, runtime)
        return matching.finish(matching.match_all(focused.main_goal, work))

    return focus_main(state, run)


def rcases(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    target: RcasesTarget = args["target"]
    if target.hint_depth is not None:
        raise Unsupported("`rcases?`")
    state.main_goal  # noqa: B018
    pattern = target.pattern if target.pattern is not None else RcasesPattern("tuple")
    if target.many:
        return rcases_terms(state, runtime, target.terms, pattern)
    return rcases_term(state, runtime, target.terms[0], pattern, target.name)


def rintro(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    patterns = args["patterns"]
    if isinstance(patterns, RintroHint):
        raise Unsupported("`rintro?`")
    if not patterns:
        return intros(state, {}, runtime)
    tctx = state.type_context()
    goal = state.main_goal
    work: list[tuple[RcasesPattern, Local]] = []
    for pattern in patterns:
        goal, local = primitives.intro(tctx, goal, pattern_name(pattern))
        work.append((pattern, local))
    prepared = state.with_goals(tctx, [goal, *state.goals[1:]])

    def run(focused: TacticState) -> TacticState:
        matching = _Destructuring(focused, runtime)
        return matching.finish(matching.match_all(goal, work))

    return focus_main(prepared, run)


def obtain(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`obtain patt : T := e`, `obtain patt : T`, `obtain patt := e`."""
    clause: ObtainClause = args["clause"]
    state.main_goal  # noqa: B018
    pattern = clause.pattern
    if clause.values:
        given = pattern if pattern is not None else WILD
        if clause.many:
            return rcases_terms(state, runtime, clause.values, given)
        if clause.type is not None:
            given = RcasesPattern("typed", args=(given,), type=clause.type)
        return rcases_term(state, runtime, clause.values[0], given)
    if clause.type is None:
        raise TacticError("`obtain` requires either an expected type or a value.", state)
    tctx = state.type_context()
    type_ = runtime.elaborator(tctx, state).elaborate_type(clause.type)
    fresh = primitives.unused_name(state.lctx(), FRESH)
    proof, main, local = primitives.assert_hypothesis(tctx, state.main_goal, fresh, type_)
    prepared = state.with_goals(tctx, [main, *state.goals[1:]])

    def run(focused: TacticState) -> TacticState:
        matching = _Destructuring(focused, runtime)
        chosen = pattern if pattern is not None else RcasesPattern("name", name=primitives.THIS)
        return matching.finish(matching.match(main, chosen, local))

    after = focus_main(prepared, run)
    return after.set_goals((proof, *after.goals))


TACTICS: dict[str, TacticFunction] = {"rcases": rcases, "rintro": rintro, "rintros": rintro, "obtain": obtain}
