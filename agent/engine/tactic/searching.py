"""Applying lemmas in turn: apply_assumption, apply_rules and, with backtracking, solve_by_elim.

mathlib: `tactic/{core,interactive,solve_by_elim}.lean`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator import auto_param
from agent.engine.elaborator.preterm import strip_parentheses
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import GlobalName, Identifier, Numeral, SimpArg, StructureInstance, Tactic, Term
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import apply_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main, on_all_goals
from agent.engine.tactic.simp.arguments import resolve
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Local, MVar
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Lemma = Callable[[TacticState, "TypeContext"], "tuple[Expr, list[MVar]]"]
LemmaSource = Callable[[TacticState], "Sequence[Lemma]"]
"""The lemmas for a goal, in the order in which they are tried."""
"""The term to apply, made anew for every use, with the holes that become goals behind those of `apply`."""

FAILURES: Final = (TacticError, ElaborationError)
DEFAULTS: Final = tuple(name(each) for each in ("rfl", "trivial", "congr_fun", "congr_arg"))
DEFAULT_DEPTH: Final = 3
DEFAULT_ITERATIONS: Final = 50


def _constant(constant: Name) -> Lemma:
    return lambda state, tctx: (tctx.mk_const(constant), [])


def _local(local: Local) -> Lemma:
    return lambda state, tctx: (local, [])


def _term(term: Term, runtime: Runtime) -> Lemma:
    return lambda state, tctx: primitives.elaborate_for_apply(state, tctx, term, runtime)


def _attribute(state: TacticState, attribute: Name) -> list[Name]:
    """The declarations with the attribute, the newest first."""
    if state.env.attribute_table(str(attribute)) is None:
        raise TacticError(f"unknown attribute '{attribute}'", state)
    return [lemma for lemma, _, _ in state.env.attribute_instances(str(attribute))]


def _apply_lemma(
    state: TacticState,
    lemma: Lemma,
    runtime: Runtime | None,
    transparency: Transparency = Transparency.SEMIREDUCIBLE,
) -> TacticState:
    tctx = state.type_context()
    e, holes = lemma(state, tctx)
    with tctx.using(transparency):
        goals = apply_expr(state, tctx, state.main_goal, e, runtime=runtime)
    return state.replace_main(tctx, [*goals, *(hole for hole in holes if hole not in goals)]).cleanup()


@dataclass(frozen=True, slots=True)
class Options:
    """What a configuration may say; `symmetry`, `exfalso`: whether they are tried where no lemma applies; `discharger`
    runs where these do not help either; `accept`: which states are gone on from."""

    max_depth: int = DEFAULT_DEPTH
    all_goals: bool = False
    symmetry: bool = True
    exfalso: bool = True
    discharger: Tactic | None = None
    transparency: Transparency = Transparency.SEMIREDUCIBLE
    accept: Callable[[TacticState], bool] | None = None


_FLAGS: Final = {"backtrack_all_goals": "all_goals", "use_symmetry": "symmetry", "use_exfalso": "exfalso"}

_BOOLEANS: Final = {"tt": True, "bool.tt": True, "true": True, "ff": False, "bool.ff": False, "false": False}


def read_options(term: Term | None) -> Options:
    if term is None:
        return Options()
    term = strip_parentheses(term)
    if type(term) is not StructureInstance or term.sources:
        raise Unsupported("a configuration that is not written as a structure", term.span.start)
    values: dict[str, Any] = {}
    for field, value in term.fields:
        value = strip_parentheses(value)
        text = str(value.name) if isinstance(value, (Identifier, GlobalName)) else ""
        if str(field) == "max_depth" and type(value) is Numeral:
            values["max_depth"] = value.value
        elif str(field) in _FLAGS and text in _BOOLEANS:
            values[_FLAGS[str(field)]] = _BOOLEANS[text]
        elif str(field) == "discharger" and (script := auto_param.script(value)) is not None:
            values["discharger"] = script
        else:
            raise Unsupported(f"`{field}` in a configuration of solve_by_elim", value.span.start)
    return Options(**values)


def _prepared(state: TacticState, options: Options) -> Iterator[TacticState]:
    """The state itself, then after `symmetry`, then after `exfalso`, as far as these succeed."""
    yield state
    changes: list[TacticFunction] = []
    if options.symmetry:
        changes.append(closing.symmetry)
    if options.exfalso:
        changes.append(closing.exfalso)
    for change in changes:
        try:
            changed = change(state, {}, None)  # type: ignore[arg-type]
        except FAILURES:
            continue
        yield changed


def apply_any(
    state: TacticState,
    lemmas: LemmaSource,
    options: Options,
    runtime: Runtime | None,
    then: Callable[[TacticState], TacticState],
) -> TacticState:
    """The first lemma that applies and after which `then` succeeds. Raises TacticError."""
    for prepared in _prepared(state, options):
        for lemma in lemmas(prepared):
            state.deadline.check()
            try:
                return then(_apply_lemma(prepared, lemma, runtime, options.transparency))
            except FAILURES:
                continue
    raise TacticError("apply_any tactic failed; no lemma could be applied", state)


def apply_assumption(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """The first hypothesis that applies; then the same after `symmetry`, then after `exfalso`."""
    if any(args.get(key) is not None for key in ("lemmas", "config", "tactic")):
        raise Unsupported("arguments of `apply_assumption`")
    state.main_goal  # noqa: B018
    lemmas = [_local(decl.local) for decl in state.lctx().decls]
    return apply_any(state, lambda _: lemmas, Options(), runtime, lambda after: after)


# --- solve_by_elim ---------------------------------------------------------------------------------------------------


def assumption_set(
    state: TacticState, only: bool, args: Sequence[SimpArg], attributes: Sequence[Name], runtime: Runtime
) -> LemmaSource:
    """The lemmas for a goal: those of the call, then the goal's own hypotheses."""
    tctx = state.type_context()
    hidden: set[Local] = set()
    erased: set[Name] = set()
    given: list[Lemma] = []
    for arg in args:
        if arg.kind == "all" or arg.term is None:
            continue
        found = resolve(state, tctx, arg.term)
        if arg.kind == "erase":
            if isinstance(found, Local):
                hidden.add(found)
            elif found is not None:
                erased.add(found)
        elif arg.kind == "symm":
            raise Unsupported("`←` in the lemmas of solve_by_elim", arg.span.start)
        elif not (isinstance(found, Name) and found in erased):
            given.append(_term(arg.term, runtime))
    for attribute in attributes:
        given += [_constant(each) for each in _attribute(state, attribute) if each not in erased]
    fixed = [*(() if only else (_constant(each) for each in DEFAULTS)), *given]
    with_locals = not only or any(arg.kind == "all" for arg in args)

    def lemmas(goal_state: TacticState) -> list[Lemma]:
        if not with_locals:
            return fixed
        return [*fixed, *(_local(decl.local) for decl in goal_state.lctx().decls if decl.local not in hidden)]

    return lemmas


def search(
    state: TacticState, lemmas: LemmaSource, options: Options, runtime: Runtime | None
) -> TacticState:
    """Closes all goals of the state, by at most `max_depth` applications on a branch. Raises TacticError."""

    def solve(current: TacticState, depth: int) -> TacticState:
        if options.accept is not None and not options.accept(current):
            raise TacticError("failed", current)
        if not current.goals:
            return current
        if depth == 0:
            raise TacticError("failed", current)
        try:
            return apply_any(current, lemmas, options, runtime, lambda after: solve(after, depth - 1))
        except TacticError:
            if options.discharger is None or runtime is None:
                raise
        return solve(runtime.run(current, options.discharger).cleanup(), depth - 1)

    try:
        return solve(state.cleanup(), options.max_depth)
    except TacticError:
        raise TacticError(
            "`solve_by_elim` failed.\n"
            f"Try `solve_by_elim {{ max_depth := N }}` for `N > {options.max_depth}`\n"
            "or use `set_option trace.solve_by_elim true` to view the search.",
            state,
        ) from None


def solve_by_elim(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Backtracking search by `apply` of `rfl trivial congr_fun congr_arg`, the given lemmas and the hypotheses."""
    options = read_options(args.get("config"))
    state.main_goal  # noqa: B018
    lemmas = assumption_set(
        state, bool(args.get("only")), args.get("args") or (), args.get("attributes") or (), runtime
    )
    if args.get("all_goals") or options.all_goals:
        return search(state, lemmas, options, runtime)
    return focus_main(state, lambda focused: search(focused, lemmas, options, runtime))


# --- apply_rules -----------------------------------------------------------------------------------------------------


def apply_rules(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`apply_rules [h₁, …] with attr n`: these and `assumption`, greedily, on the main goal and what it leaves."""
    iterations = args.get("iterations")
    limit = DEFAULT_ITERATIONS
    if iterations is not None:
        if type(iterations) is not Numeral or args.get("config") is not None:
            raise Unsupported("a configuration of `apply_rules`", iterations.span.start)
        limit = iterations.value
    lemmas = [_term(term, runtime) for term in args.get("terms") or ()]
    for attribute in args.get("attributes") or ():
        lemmas += [_constant(each) for each in reversed(_attribute(state, attribute))]

    def once(current: TacticState) -> TacticState:
        state.deadline.check()
        try:
            return closing.assumption(current, {}, runtime)
        except TacticError:
            pass
        for lemma in lemmas:
            try:
                return _apply_lemma(current, lemma, runtime)
            except FAILURES:
                continue
        raise TacticError("no matching rule", current)

    def everywhere(current: TacticState, left: int) -> TacticState:
        if left == 0:
            runtime.trace("maximal iterations reached\n")
            return current

        def at(goal_state: TacticState) -> TacticState:
            try:
                after = once(goal_state).cleanup()
            except FAILURES:
                return goal_state
            return everywhere(after, left - 1)

        return on_all_goals(current, at)

    return focus_main(state, lambda focused: everywhere(once(focused).cleanup(), limit - 1))


TACTICS: dict[str, TacticFunction] = {
    "apply_assumption": apply_assumption,
    "apply_rules": apply_rules,
    "solve_by_elim": solve_by_elim,
}
