"""`library_search` and `suggest`: one lemma of the library, its hypotheses by `solve_by_elim` (mathlib:
`tactic/suggest.lean`).

Which lemmas there are to find is the library's affair: what closes a goal here does so in mathlib, but mathlib has more
and may name another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator.preterm import has_expr_mvar
from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta.environment import MetaEnvironment, Reducibility
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.pretty_printer import PrettyPrinter, is_internal
from agent.engine.meta.transparency import Transparency
from agent.engine.tactic import closing
from agent.engine.tactic.application import apply_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.searching import LemmaSource, Options, assumption_set, read_options, search
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
    get_app_fn_args,
    is_app_of,
    is_const_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_local,
    subterms,
)
from agent.kernel.instantiate import head_beta, instantiate1
from agent.kernel.instantiate import replace as replace_nodes
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
FAILURES: Final = (TacticError, ElaborationError)
_IFF, _NAT = name("iff"), name("nat")
_LE, _LT, _GE, _NE, _NOT, _EQ = (name(each) for each in ("has_le.le", "has_lt.lt", "ge", "ne", "not", "eq"))
_FALSE, _ANY = name("false"), name("_")
_SYNONYMS: Final = {name("gt"): _LT, _GE: _LE, name("monotone"): _LE, _NOT: _FALSE}
_OPERATIONS: Final = frozenset(
    name(each)
    for each in "has_add.add has_mul.mul has_sub.sub has_neg.neg has_div.div has_inv.inv has_le.le has_lt.lt".split()
)
_COMPUTED: Final = frozenset((_NAT, name("int"), name("rat")))  # types whose operations unfold
_NUMBERS: Final = frozenset(name(each) for each in ("bit0", "bit1", "nat.zero", "nat.succ"))
_DEFAULT_COUNT: Final = 50
_NONE_FOUND: Final = (
    "`library_search` failed.\n"
    "If you aren't sure what to do next, you can also\n"
    "try `library_search!`, `suggest`, or `hint`.\n\n"
    "Possible reasons why `library_search` failed:\n"
    "* `library_search` will only apply a single lemma from the library,\n"
    "  and then try to fill in its hypotheses from local hypotheses.\n"
    "* If you haven't already, try stating the theorem you want in its own lemma.\n"
    "* Sometimes the library has one version of a lemma\n"
    "  but not a very similar version obtained by permuting arguments.\n"
    "  Try replacing `a + b` with `b + a`, or `a - b < c` with `a < b + c`,\n"
    "  to see if maybe the lemma exists but isn't stated quite the way you would like.\n"
    "* Make sure that you have all the side conditions for your theorem to be true.\n"
    "  For example you won't find `a - b + b = a` for natural numbers in the library because it's false!\n"
    "  Search for `b ≤ a → a - b + b = a` instead.\n"
    "* If a definition you made is in the goal,\n"
    "  you won't find any theorems about it in the library.\n"
    "  Try unfolding the definition using `unfold my_definition`.\n"
    "* If all else fails, ask on https://leanprover.zulipchat.com/,\n"
    "  and maybe we can improve the library and/or `library_search` for next time."
)


# --- which lemmas ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidate:
    """A declaration; `direction`: None, or the side of its equivalence that is the goal (`mp`: the right one)."""

    declaration: Name
    direction: str | None


def _head_symbols(goal: Expr) -> set[Name]:
    """The heads of conclusions that may prove the goal (`allowed_head_symbols`)."""
    head, args = get_app_fn(goal), get_app_args(goal)
    if type(head) is Const:
        smaller = args[-2:]
        if head.name is _GE:
            smaller.reverse()
        if head.name in (_LE, _GE) and len(args) == 4 and is_const_of(args[0], _NAT):
            if is_app_of(smaller[0], name("nat.succ"), 1) or is_app_of(smaller[0], name("has_one.one"), 2):
                return {_LE, _LT}
        if head.name is _NE or (head.name is _NOT and is_app_of(args[0], _EQ, 3)):
            return {_FALSE, _NE}
        return {_SYNONYMS.get(head.name, head.name)}
    if type(goal) is Pi:
        return _head_symbols(goal.body)
    return {_ANY}


def _conclusion_head(type_: Expr) -> Name:
    while type(type_) is Pi:
        type_ = type_.body
    head = get_app_fn(type_)
    return _SYNONYMS.get(head.name, head.name) if type(head) is Const else _ANY


def _index(env: MetaEnvironment, state: TacticState) -> dict[Name, list[Candidate]]:
    """Candidates by head symbol, short names first; kept with the environment."""
    found = env.cache.extra.get(_INDEX)
    if found is not None:
        return found
    out: dict[Name, list[Candidate]] = {}
    for constant in sorted(env.kernel.names(), key=lambda each: (len(str(each)), str(each))):
        state.deadline.check()
        if is_internal(constant) or env.is_hidden(constant):
            continue
        type_ = env.get(constant).type
        while type(type_) is Pi:
            type_ = type_.body
        if is_app_of(type_, _IFF, 2):
            out.setdefault(_IFF, []).append(Candidate(constant, None))
            left, right = (_conclusion_head(side) for side in get_app_args(type_))
            out.setdefault(right, []).append(Candidate(constant, "mp"))
            out.setdefault(left, []).append(Candidate(constant, "mpr"))
        else:
            out.setdefault(_conclusion_head(type_), []).append(Candidate(constant, None))
    env.cache.extra[_INDEX] = out
    return out


_INDEX: Final = "lemmas by head symbol"


def _candidates(state: TacticState, goal: Expr) -> list[Candidate]:
    index = _index(state.env, state)
    heads = _head_symbols(goal)
    chosen = [each for head in heads for each in index.get(head, ()) if _IFF not in heads or each.direction is None]
    return sorted(chosen, key=lambda each: len(str(each.declaration))) if len(heads) > 1 else chosen


def _may_unify(env: MetaEnvironment, conclusion: Expr, goal: Expr, depth: int = 2) -> bool:
    """False only where unification with reducible transparency must fail: two different constants head the same
    argument, and neither unfolds."""
    if depth == 0:
        return True
    left, right = get_app_fn(conclusion), get_app_fn(goal)
    if type(left) is not Const or type(right) is not Const:
        return True
    if not _is_rigid(env, goal, right.name):
        return True
    if not (left.name in _OPERATIONS or _is_rigid(env, conclusion, left.name)):
        return True
    if left.name is not right.name:
        return False
    pairs = zip(get_app_args(conclusion), get_app_args(goal))
    return all(_may_unify(env, a, b, depth - 1) for a, b in pairs)


def _is_rigid(env: MetaEnvironment, e: Expr, constant: Name) -> bool:
    if constant in _OPERATIONS:
        args = get_app_args(e)
        return bool(args) and type(args[0]) is Const and args[0].name not in _COMPUTED
    return (
        env.reducibility(constant) is Reducibility.SEMIREDUCIBLE
        and not env.is_instance(constant)
        and env.projection_info(constant) is None
        and constant not in _NUMBERS
    )


# --- one lemma -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Application:
    """A lemma that applies: the state after it, the text that does the same, how many hypotheses it uses."""

    state: TacticState
    script: str
    hypotheses: int


@dataclass(frozen=True, slots=True)
class _Search:
    """`required`: hypotheses that every answer must use."""

    runtime: Runtime
    options: Options
    lemmas: LemmaSource
    required: tuple[Local, ...]

    def run(self, state: TacticState) -> Iterator[Application]:
        """What applies to the only goal, in the order of trying; what applies after `symmetry` comes last."""
        goal = state.main_goal
        try:
            solved = search(state, self.lemmas, self._with_requirements(goal), self.runtime)
        except FAILURES:
            pass
        else:
            if self._uses_required(solved, goal):
                yield self._application(solved, goal)
                return
        tctx = state.type_context()
        candidates = _candidates(state, tctx.instantiate_mvars(state.goal_type()))
        yield from self._apply_each(state, candidates, goal)
        try:
            turned = closing.symmetry(state, {}, self.runtime)
        except FAILURES:
            return
        yield from self._apply_each(turned, candidates, goal)

    def _apply_each(self, state: TacticState, candidates: Sequence[Candidate], goal: MVar) -> Iterator[Application]:
        target = state.goal_type()
        for candidate in candidates:
            state.deadline.check()
            if self.options.transparency is Transparency.REDUCIBLE and not _may_apply(state.env, candidate, target):
                continue
            try:
                after = self._apply(state, candidate, goal)
            except FAILURES:
                continue
            if self._uses_required(after, goal):
                yield self._application(after, goal)

    def _apply(self, state: TacticState, candidate: Candidate, goal: MVar) -> TacticState:
        """The lemma, then what `solve_by_elim` can do about its hypotheses (`apply_and_solve`)."""
        tctx = state.type_context()
        with tctx.using(self.options.transparency):
            left = apply_expr(state, tctx, state.main_goal, _term(tctx, candidate), runtime=self.runtime)
        after = state.replace_main(tctx, left).cleanup()
        goals = after.goals
        if not self.required:
            for each in goals:
                if not _is_independent(after, each):
                    continue
                try:
                    after = search(after.set_goals((each,)), self.lemmas, self.options, self.runtime)
                except FAILURES:
                    continue
            after = after.set_goals(goals).cleanup()
        if not after.goals:
            return after
        if self.required or not all(_is_independent(after, each) for each in after.goals):
            try:
                return search(after, self.lemmas, self._with_requirements(goal), self.runtime)
            except FAILURES:
                pass
        return after

    def _with_requirements(self, goal: MVar) -> Options:
        if not self.required:
            return self.options

        def accept(state: TacticState) -> bool:
            value = state.mctx.instantiate(goal)
            return value.has_mvar or _occur(self.required, value)

        return replace(self.options, accept=accept)

    def _uses_required(self, state: TacticState, goal: MVar) -> bool:
        return _occur(self.required, state.mctx.instantiate(goal))

    def _application(self, state: TacticState, goal: MVar) -> Application:
        tctx = state.type_context(goal)
        value = tctx.instantiate_mvars(goal)
        fn, args = get_app_fn_args(value)
        value = head_beta(fn, args)
        hole = mk_local(_ANY, PROP)
        shown = replace_nodes(value, lambda e, _: hole if type(e) is MVar else None)
        text = PrettyPrinter(state.env, state.scope.options, tctx.mctx, scope=state.scope).pp_text(shown)
        text = text.replace("«_»", "_")  # as a name it would need the quotes
        used = sum(_occur((local,), value) for local in tctx.lctx.locals)
        return Application(state, f"Try this: {'refine' if value.has_mvar else 'exact'} {text}", used)


def _may_apply(env: MetaEnvironment, candidate: Candidate, target: Expr) -> bool:
    if type(target) is Pi:
        return True
    conclusion = env.get(candidate.declaration).type
    while type(conclusion) is Pi:
        conclusion = conclusion.body
    if candidate.direction is not None:
        conclusion = get_app_args(conclusion)[1 if candidate.direction == "mp" else 0]
    return type(conclusion) is Pi or _may_unify(env, conclusion, target)


def _term(tctx: TypeContext, candidate: Candidate) -> Expr:
    """The lemma as a term, an equivalence as the implication that is wanted."""
    lemma = tctx.mk_const(candidate.declaration)
    if candidate.direction is None:
        return lemma
    type_ = tctx.infer(lemma)
    with tctx.saving_locals():
        binders: list[Local] = []
        while type(type_) is Pi:
            binders.append(tctx.push_local(type_.name, type_.domain, type_.info))
            type_ = instantiate1(type_.body, binders[-1])
        sides = get_app_args(type_)
        implication = mk_apps(mk_const(_IFF / candidate.direction), [*sides, mk_apps(lemma, binders)])
        return tctx.mk_lambda(binders, implication)


def _is_independent(state: TacticState, goal: MVar) -> bool:
    """Whether the goal's proof matters to nothing else (`independent_goal`)."""
    tctx = state.type_context(goal)
    type_ = tctx.instantiate_mvars(tctx.infer(goal))
    if has_expr_mvar(type_):
        return False
    if tctx.is_prop(type_):
        return True
    subsingleton = mk_app(mk_const(name("subsingleton"), (tctx.sort_level(type_),)), type_)
    if tctx.synth_instance(subsingleton) is not None:
        return True
    others = (tctx.instantiate_mvars(tctx.mctx.decl(each)[0]) for each in state.goals if each is not goal)
    return not any(goal in mvars_of(other) for other in others)


def _occur(locals_: Sequence[Local], e: Expr) -> bool:
    nodes = set(subterms(e)) if locals_ else set()
    return all(local in nodes for local in locals_)


# --- the tactics -----------------------------------------------------------------------------------------------------


def _prepared(state: TacticState, args: Args, runtime: Runtime, transparency: Transparency) -> _Search:
    options = replace(read_options(args.get("config")), transparency=transparency)
    lemmas = assumption_set(state, False, args.get("args") or (), args.get("attributes") or (), runtime)
    required = tuple(state.find_hypothesis(each) for each in args.get("names") or ())
    return _Search(runtime, options, lemmas, required)


def library_search(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Closes the main goal by one lemma and says by which."""
    transparency = Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE
    state.main_goal  # noqa: B018
    prepared = _prepared(state, args, runtime, transparency)

    def run(focused: TacticState) -> TacticState:
        for found in prepared.run(focused):
            if not found.state.goals:
                runtime.trace(found.script)
                return found.state
        raise TacticError(_NONE_FOUND, state)

    return focus_main(state, run)


def suggest(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Says what applies, what leaves fewest goals first; the state stays."""
    state.main_goal  # noqa: B018
    count = args.get("count")
    prepared = _prepared(state, args, runtime, Transparency.SEMIREDUCIBLE)
    focused = state.set_goals(state.goals[:1])
    found = list(islice(prepared.run(focused), _DEFAULT_COUNT if count is None else count))
    if not found:
        raise TacticError("There are no applicable declarations", state)
    for each in sorted(found, key=lambda each: (len(each.state.goals), -each.hypotheses)):
        runtime.trace(each.script)
    return state


TACTICS: dict[str, TacticFunction] = {"library_search": library_search, "suggest": suggest}
