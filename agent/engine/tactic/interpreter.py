"""Runs tactic scripts: the combinators and the dispatch to the tactics' functions.

Every element of a `,`-sequence is followed by `cleanup` (solved goals are dropped), as Lean's `step` does. The
combinators are those of `init/meta/tactic.lean` (`seq'`, `all_goals'`, `repeat`, …), goal order included.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, OutOfTime, TacticError, Unsupported
from agent.engine.meta.sorry import mk_sorry
from agent.engine.syntax.tree import (
    NO_SPAN,
    Numeral,
    OrElse,
    StringLiteral,
    Tactic,
    TacticBlock,
    TacticCall,
    TacticSequence,
    Term,
    Then,
    ThenEach,
)
from agent.engine.tactic.tactic_state import CaseTag, TacticState
from agent.kernel.expr import Expr, Local, MVar, mk_apps, mk_local
from agent.kernel.instantiate import instantiate
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.type_context import TypeContext

TacticFunction = Callable[[TacticState, Mapping[str, Any], "Runtime"], TacticState]


@dataclass(slots=True)
class Runtime:
    """What tactics may use besides their state.

    tactics    the tactic functions by name; `available` says which of them the imports bring
    make_elaborator   builds the elaborator, with nested tactic blocks running under this runtime
    trace      sink for `Try this: …` and `trace`
    position   where the tactic that runs stands in the source, None before the first
    imports    the modules in force (some tactics change with them)
    """

    tactics: Mapping[str, TacticFunction]
    available: Callable[[str], bool]
    make_elaborator: Callable[[TypeContext, TacticState, Runtime], Elaborator]
    trace: Callable[[str], None] = field(default=lambda text: None)
    imports: frozenset[str] = frozenset()
    position: int | None = None

    def elaborator(self, tctx: TypeContext, state: TacticState) -> Elaborator:
        """An elaborator in `tctx` and the state's scope. Elaborate with `allow_mvars=True` to keep goals."""
        return self.make_elaborator(tctx, state, self)

    def run(self, state: TacticState, tactic: Tactic) -> TacticState:
        """`interpreter.run`, for tactics that take tactics."""
        return run(state, tactic, self)

    def call(self, state: TacticState, tactic: str, **args: Any) -> TacticState:
        """Run the named tactic on arguments as its grammar would yield them, whatever the file's imports bring: it is
        another tactic that asks."""
        return _apply(state, self.tactics[tactic], TacticCall(tactic, args), self)


def run(state: TacticState, tactic: Tactic, runtime: Runtime) -> TacticState:
    """The state after `tactic`. Raises `TacticError` (it failed), `Unsupported`, `OutOfTime`."""
    kind = type(tactic)
    if kind is TacticCall:
        return _run_call(state, tactic, runtime)  # type: ignore[arg-type]
    if kind is TacticSequence:
        for step in tactic.steps:  # type: ignore[attr-defined]
            state.deadline.check()
            state = run(state, step, runtime).cleanup()
        return state
    if kind is TacticBlock:
        try:
            return solve1(state, tactic.body, runtime)  # type: ignore[attr-defined]
        except TacticError as error:
            if error.position is None and tactic.span is not NO_SPAN:
                error.position = tactic.span.end - 1  # the closing token
            raise
    if kind is Then:
        return _then(state, tactic, runtime)  # type: ignore[arg-type]
    if kind is ThenEach:
        return _then_each(state, tactic, runtime)  # type: ignore[arg-type]
    if kind is OrElse:
        try:
            return run(state, tactic.first, runtime)  # type: ignore[attr-defined]
        except TacticError:
            return run(state, tactic.second, runtime)  # type: ignore[attr-defined]
    raise Unsupported(f"tactic syntax {kind.__name__}", tactic.span.start)


def _run_call(state: TacticState, call: TacticCall, runtime: Runtime) -> TacticState:
    function = runtime.tactics.get(call.name)
    if function is None or not runtime.available(call.name):
        raise Unsupported(f"tactic '{call.name}'", call.span.start)
    return _apply(state, function, call, runtime)


def _apply(state: TacticState, function: TacticFunction, call: TacticCall, runtime: Runtime) -> TacticState:
    outer = runtime.position
    if call.span is not NO_SPAN:
        runtime.position = call.span.start
    rest: tuple[MVar, ...] = ()
    try:
        if not state.goals:
            _refuse_without_goals(state, call)
        if call.name in _FOCUS_TAGGED and len(state.goals) > 1 and state.tag(state.goals[0]).names:
            state, rest = state.set_goals(state.goals[:1]), state.goals[1:]
        after = function(state, call.args, runtime)
        return (after.set_goals(after.goals + rest) if rest else after).cleanup()
    except ElaborationError as error:
        # To a tactic script, a term that has no elaboration is a failure like any other.
        failure = error
        position = call.span.start if error.position is None else error.position
        raise TacticError(lambda: failure.message, state, position) from error
    except TacticError as error:
        if error.state is None:
            error.state = state
        if error.position is None and call.span is not NO_SPAN:
            error.position = call.span.start
        raise
    finally:
        runtime.position = outer


_FOCUS_TAGGED: Final = frozenset(
    "cases casesI erewrite erw ext ext1 field_simp generalize induction intro introI push_cast rename revert rewrite rw"
    " rwa simp simp_rw specialize".split()
)
"""Tactics that work on the main goal alone if it has a case (Lean: `propagate_tags`): a failure shows no other goal."""
_MATCH_GOALS: Final = frozenset(
    "casesI clear_value congr congr' erewrite erw ext ext1 finish generalize induction intro introI intros introsI"
    " introv revert revertI revert_deps rewrite rintro rintros rw rwa simpa specialize substI subst_vars substs tauto"
    " tautology unfreezingI use".split()
)
"""Tactics that Lean defines by a match on the list of goals (`rw` asks for the main goal's tag)."""
_NEED_GOALS: Final = frozenset(("norm_cast", "ring_nf", "unfold", "unfold1", "zify"))
"""Those that look at the goal even where they work on hypotheses. (`norm_num1` alone is content with none.)"""


def _refuse_without_goals(state: TacticState, call: TacticCall) -> None:
    """Raises the TacticError of a tactic that has no goal, where its function would say something else, or nothing."""
    name = call.name
    if name in _MATCH_GOALS:
        raise TacticError("match failed", state)
    if name in _NEED_GOALS or (name == "norm_num1" and call.args.get("location") is not None):
        state.main_goal  # noqa: B018  raises
    if name == "triv":
        raise TacticError("triv tactic failed", state)


def _run_body(state: TacticState, tactic: Tactic, runtime: Runtime) -> TacticState:
    """An `itactic` argument `{ … }`: its sequence, without the `solve1` of a block that stands alone."""
    return run(state, tactic.body if type(tactic) is TacticBlock else tactic, runtime)


def _try(state: TacticState, action: Callable[[TacticState], TacticState]) -> TacticState | None:
    try:
        return action(state)
    except TacticError:
        return None


def focus_main(state: TacticState, action: Callable[[TacticState], TacticState]) -> TacticState:
    """Run `action` with the main goal alone; its remaining goals come before the others (Lean: `focus1`)."""
    rest = state.goals[1:]
    if not rest:
        state.main_goal  # noqa: B018  raises when there is none
        return action(state)
    after = action(state.set_goals(state.goals[:1]))
    return after.set_goals(after.goals + rest)


def on_main_goal(state: TacticState, action: Callable[[TacticState], TacticState]) -> TacticState:
    """As `focus_main`, for a tactic that does not focus in Lean: where it fails all goals are shown."""
    rest = state.goals[1:]
    try:
        return focus_main(state, action)
    except TacticError as error:
        if rest and error.state is not None:
            error.state = error.state.set_goals(error.state.goals + rest)
        raise


def solve1(state: TacticState, tactic: Tactic, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("solve1 tactic failed, there isn't any goal left to focus", state)
    rest = state.goals[1:]
    after = run(state.set_goals(state.goals[:1]), tactic, runtime)
    if after.goals:
        raise TacticError("solve1 tactic failed, focused goal has not been solved", after)
    return after.set_goals(rest).cleanup()


def on_all_goals(state: TacticState, action: Callable[[TacticState], TacticState]) -> TacticState:
    done: list[MVar] = []
    for goal in state.goals:
        if state.mctx.value(goal) is not None:
            continue
        state = action(state.set_goals((goal,)))
        done += state.goals
    return state.set_goals(done)


def _end_of(tactic: Tactic) -> int | None:
    """Where the `;` behind a tactic stands, as most people write it."""
    return None if tactic.span is NO_SPAN else tactic.span.end


def _then(state: TacticState, tactic: Then, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("match failed", state, _end_of(tactic.first))
    rest = state.goals[1:]
    state = run(state.set_goals(state.goals[:1]), tactic.first, runtime)
    state = on_all_goals(state, lambda s: run(s, tactic.second, runtime))
    return state.set_goals(state.goals + rest).cleanup()


def _then_each(state: TacticState, tactic: ThenEach, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("match failed", state, _end_of(tactic.first))
    rest = state.goals[1:]
    state = run(state.set_goals(state.goals[:1]), tactic.first, runtime)
    todo = list(tactic.branches)
    done: list[MVar] = []
    for goal in state.goals:
        if state.mctx.value(goal) is not None:
            continue
        state = state.set_goals((goal,))
        if not todo:
            raise TacticError("focus tactic failed, insufficient number of tactics", state)
        branch = todo.pop(0)
        # A block in the list is run as it is: it need not close its goal.
        state = _run_body(state, branch, runtime)
        done += state.goals
    if todo:
        raise TacticError("focus tactic failed, insufficient number of goals", state)
    return state.set_goals((*done, *rest)).cleanup()


# --- combinators with names ------------------------------------------------------------------------------------------


def _try_tactic(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    after = _try(state, lambda s: _run_body(s, args["body"], runtime))
    return state if after is None else after


MAX_ITERATIONS: Final = 100_000


def _iterate(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    count = args.get("count")
    if count is not None:
        for _ in range(count):
            state.deadline.check()
            state = _run_body(state, args["body"], runtime)
        return state
    for _ in range(MAX_ITERATIONS):
        state.deadline.check()
        after = _try(state, lambda s: _run_body(s, args["body"], runtime))
        if after is None:
            break
        state = after
    return state


_STEPS_OF_A_HEARTBEAT: Final = 20  # in a Lean heartbeat, a thousand small allocations; roughly


def _try_for(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`try_for n { … }`: fails where Lean's tactic would need about n thousand small allocations."""
    limit = _number(args["limit"], 0)
    outer, inner = state.deadline, state.deadline.within(heartbeats=limit * _STEPS_OF_A_HEARTBEAT)
    try:
        after = _run_body(state.with_deadline(inner), args["body"], runtime)
    except OutOfTime as error:
        if error.limit != "heartbeats":
            raise
        outer.check(inner.heartbeats)
        raise TacticError("try_for tactic failed, timeout", state) from None
    outer.check(inner.heartbeats)
    return after.with_deadline(outer)


def _repeat(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    todo = list(state.goals)
    failed: list[MVar] = []
    while todo:
        state.deadline.check()
        goal = todo.pop(0)
        after = _try(state.set_goals((goal,)), lambda s: _run_body(s, args["body"], runtime))
        if after is None:
            failed.append(goal)
        else:
            state = after
            todo = [*after.goals, *todo]
    return state.set_goals(failed).cleanup()


def _all_goals(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    return on_all_goals(state, lambda s: _run_body(s, args["body"], runtime))


def _any_goals(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    done: list[MVar] = []
    progress = False
    for goal in state.goals:
        if state.mctx.value(goal) is not None:
            continue
        state = state.set_goals((goal,))
        after = _try(state, lambda s: _run_body(s, args["body"], runtime))
        if after is not None:
            state, progress = after, True
        done += state.goals
    if not progress:
        raise TacticError("failed", state)
    return state.set_goals(done)


def _focus(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    return focus_main(state, lambda s: _run_body(s, args["body"], runtime))


def _solve1(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    tactic = args["body"]
    return solve1(state, tactic.body if type(tactic) is TacticBlock else tactic, runtime)


def _id(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    return _run_body(state, args["body"], runtime)


def _skip(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    return state


def _admit(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """Close the main goal with `sorry`; a block after the word is not run."""
    goal = state.main_goal
    tctx = state.type_context()
    target = state.goal_type()
    tctx.mctx.assign(goal, mk_sorry(tctx.sort_level(target), target))
    return state.replace_main(tctx, ())


def _trace_state(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    runtime.trace(state.pp() + "\n")
    return state


def _trace(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    message = args["message"]
    if type(message) is not StringLiteral:
        raise Unsupported("`trace` of something that is no string", message.span.start)
    runtime.trace(message.value + "\n")
    return state


def _done(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    if state.goals:
        raise TacticError("done tactic failed, there are unsolved goals", state)
    return state


def _numeral(term: Any) -> int | None:
    """The number given as an explicit term argument (`swap 2`)."""
    if term is None:
        return None
    if type(term) is not Numeral:
        raise Unsupported("a number that is not a literal as an argument", term.span.start)
    return term.value


def _number(term: Term | None, default: int) -> int:
    """A numeral argument."""
    if term is None:
        return default
    if type(term) is Numeral:
        return term.value
    raise Unsupported("a number that is not written as a numeral", term.span.start)


def _swap(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    count = _numeral(args.get("count"))
    index = (2 if count is None else count) - 1
    goals = list(state.goals)
    # Natural subtraction: `swap 0` takes the first goal, as `swap 1` does.
    index = max(index, 0)
    if index >= len(goals):
        return state
    return state.set_goals([goals.pop(index), *goals])


def _rotate(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    count = _numeral(args.get("count"))
    if not state.goals:
        return state
    by = (1 if count is None else count) % len(state.goals)
    return state.set_goals(state.goals[by:] + state.goals[:by])


def _work_on_goal(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    number = args["number"]
    if number == 0:
        raise TacticError("work_on_goal failed: goals are 1-indexed", state)
    before, at, after = state.goals[: number - 1], state.goals[number - 1 : number], state.goals[number:]
    new = _run_body(state.set_goals(at), args["body"], runtime)
    return new.set_goals(before + new.goals + after)


def _must_fail(what: str) -> TacticFunction:
    def tactic(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
        if _try(state, lambda s: _run_body(s, args["body"], runtime)) is not None:
            raise TacticError(f"{what} combinator failed, given tactic succeeded", state)
        return state

    return tactic


def _with_cases(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    def enabled(s: TacticState) -> TacticState:
        after = _run_body(replace(s, tags_enabled=True), args["body"], runtime)
        return replace(after, tags_enabled=state.tags_enabled)

    return focus_main(state, enabled)


# --- case ------------------------------------------------------------------------------------------------------------


def _suffix_of(short: Name, long: Name) -> bool:
    parts, whole = short.parts(), long.parts()
    return len(parts) <= len(whole) and whole[len(whole) - len(parts) :] == parts


def _matches(given: Sequence[Name], tag: CaseTag) -> str | None:
    """`exact`, `fuzzy` or None: given names (outermost first) against a tag whose suffix they should be."""
    names = tuple(reversed(tag.names))
    if tuple(given) == names:
        return "exact"
    if len(given) <= len(names) and all(
        _suffix_of(g, n) for g, n in zip(given, names[len(names) - len(given) :], strict=True)
    ):
        return "fuzzy"
    return None


def _goal_with_tag(state: TacticState, given: Sequence[Name]) -> tuple[MVar, CaseTag]:
    found: dict[str, list[tuple[MVar, CaseTag]]] = {"exact": [], "fuzzy": []}
    for goal in state.goals:
        tag = state.tag(goal)
        match = _matches(given, tag) if tag.names else None
        if match is not None:
            found[match].append((goal, tag))
    shown = "[" + ", ".join(str(n) for n in given) + "]"
    exact, fuzzy = found["exact"], found["fuzzy"]
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise TacticError(f"Invalid `case`: there is more than one goal tagged with tag {shown}.", state)
    if len(fuzzy) == 1:
        return fuzzy[0]
    if not fuzzy:
        raise TacticError(f"Invalid `case`: there is no goal tagged with suffix {shown}.", state)
    tags = ", ".join("[" + ", ".join(str(n) for n in reversed(tag.names)) + "]" for _, tag in fuzzy)
    raise TacticError(
        f"Invalid `case`: there is more than one goal tagged with suffix {shown}.\nMatching tags: [{tags}]", state
    )


def _case(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    targets: list[MVar] = []
    for names, given_ids in args["tags"]:
        goal, tag = _goal_with_tag(state, names)
        ids = list(given_ids or ())
        others = [g for g in state.goals if g is not goal]
        state = state.set_goals((goal,))
        if tag.num_args is None and len(ids) > len(tag.hypotheses):
            raise TacticError(
                f"Invalid `case`: You gave {len(ids)} names, but the case introduces "
                f"{len(tag.hypotheses)} new hypotheses.",
                state,
            )
        if tag.num_args is not None:
            for position in range(max(len(ids), tag.num_args)):
                state = runtime.call(state, "intro", name=ids[position] if position < len(ids) else None)
        elif ids:
            state = rename_hypotheses(state, dict(zip(tag.hypotheses, ids, strict=False)))
        if len(state.goals) != 1:
            raise TacticError("Unexpected goals introduced by renaming", state)
        targets.append(state.goals[0])
        state = state.set_goals(others)
    remaining = state.goals
    after = _run_body(state.set_goals(targets), args["body"], runtime)
    if after.goals:
        raise TacticError("case tactic failed, focused goals have not been solved", after)
    return after.set_goals(remaining).cleanup()


def rename_hypotheses(state: TacticState, names: Mapping[int, Name]) -> TacticState:
    """The main goal with these hypotheses (by uid) renamed; later ones are reverted and introduced again."""
    decls = state.lctx().decls
    first = next((i for i, decl in enumerate(decls) if decl.local.uid in names), None)
    if first is None:
        return state
    moved = decls[first:]
    tctx = state.type_context()
    lctx = tctx.lctx.remove([decl.local for decl in moved])
    old: list[Local] = []
    new: list[Local] = []

    def translate(e: Expr) -> Expr:
        return instantiate(tctx.mctx.abstract(tctx.instantiate_mvars(e), old), new)

    for decl in moved:
        local = decl.local
        fresh = mk_local(names.get(local.uid, local.name), translate(local.type), local.info)
        lctx = lctx.add(fresh, None if decl.value is None else translate(decl.value))
        old.append(local)
        new.append(fresh)
    goal = tctx.mk_metavar(translate(state.goal_type()), lctx)
    if any(decl.value is not None for decl in moved):
        raise Unsupported("renaming a hypothesis that a local definition follows")
    with tctx.in_context(lctx):
        proof = tctx.mk_lambda(new, goal)
    tctx.mctx.assign(state.main_goal, mk_apps(proof, old))
    return state.propagate_tag(state.replace_main(tctx, (goal,)))


TACTICS: dict[str, TacticFunction] = {
    "try": _try_tactic,
    "iterate": _iterate,
    "repeat": _repeat,
    "all_goals": _all_goals,
    "any_goals": _any_goals,
    "focus": _focus,
    "solve1": _solve1,
    "id": _id,
    "skip": _skip,
    "sorry": _admit,
    "admit": _admit,
    "trace": _trace,
    "trace_state": _trace_state,
    "done": _done,
    "swap": _swap,
    "rotate": _rotate,
    "work_on_goal": _work_on_goal,
    "fail_if_success": _must_fail("fail_if_success"),
    "success_if_fail": _must_fail("success_if_fail"),
    "try_for": _try_for,
    "with_cases": _with_cases,
    "case": _case,
}
