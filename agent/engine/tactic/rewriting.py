"""rw and its kin (Lean: `library/tactic/rewrite_tactic.cpp`, `init/meta/{rewrite_tactic,interactive}.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.elaborator.preterm import strip_parentheses
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import (
    Application,
    GlobalName,
    Identifier,
    Location,
    Numeral,
    RewriteRule,
    StructureInstance,
    Term,
)
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    PROP,
    App,
    BinderInfo,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Var,
    get_app_args,
    get_app_fn,
    is_app_of,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
)
from agent.kernel.instantiate import head_beta, instantiate1
from agent.kernel.level import ONE
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]

EQ, IFF = name("eq"), name("iff")
_MOTIVE_BINDER = name("_a")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """`proof : e = new`, and the rule's arguments that nothing has determined, non-dependent ones first."""

    new: Expr
    proof: Expr
    left: tuple[MVar, ...]


def _as_function(tctx: TypeContext, type_: Expr) -> Expr:
    """The type unfolded if that makes a function type of it, else as it is."""
    if type(type_) is Pi or is_app_of(type_, EQ, 3) or is_app_of(type_, IFF, 2):
        return type_
    with tctx.using(Transparency.SEMIREDUCIBLE):
        unfolded = tctx.whnf(type_)
    return unfolded if type(unfolded) is Pi else type_


def rewrite(
    state: TacticState,
    tctx: TypeContext,
    rule: Expr,
    e: Expr,
    *,
    symm: bool = False,
    occurrences: Container[int] | None = None,
    transparency: Transparency = Transparency.REDUCIBLE,
    whole: bool = False,
) -> Rewritten:
    """Rewrite all instances of the first match of the rule's left side in the proposition (or term) `e`;
    `whole`: only if
    that is `e` itself.

    Works in `tctx`, whose local context must be that of `e`. Raises TacticError with Lean's words.
    """
    text = printer(state, tctx)
    type_ = tctx.instantiate_mvars(tctx.infer(rule))
    args: list[MVar] = []
    instances: list[MVar] = []
    while type(function := _as_function(tctx, type_)) is Pi:
        arg = tctx.mk_metavar(function.domain)
        if function.info is BinderInfo.INST_IMPLICIT:
            instances.append(arg)
        args.append(arg)
        type_ = instantiate1(function.body, arg)
    proof = mk_apps(rule, args)
    type_ = tctx.instantiate_mvars(type_)
    is_iff = is_app_of(type_, IFF, 2)
    if type(get_app_fn(type_)) is Lambda:
        type_ = head_beta(get_app_fn(type_), get_app_args(type_))
    if is_iff:
        left, right = get_app_args(type_)
        proof = mk_apps(mk_const(name("propext")), [left, right, proof])
        alpha: Expr = PROP
        level = ONE
    elif is_app_of(type_, EQ, 3):
        alpha, left, right = get_app_args(type_)
        level = tctx.sort_level(alpha)
    else:
        raise TacticError("rewrite tactic failed, lemma is not an equality nor a iff")
    if symm:
        proof = mk_apps(mk_const(name("eq.symm"), (level,)), [alpha, left, right, proof])
        left, right = right, left
    if type(left) is MVar:
        raise TacticError("rewrite tactic failed, lemma lhs is a metavariable")
    with tctx.using(transparency), tctx.approximating():
        body = tctx.kabstract(e, left, occurrences)
    if body.loose == 0 or (whole and type(body) is not Var):
        pattern = tctx.instantiate_mvars(left)
        raise TacticError(
            lambda: "rewrite tactic failed, did not find instance of the pattern in the target expression\n  "
            + text(pattern)
        )
    _synthesize_instances(state, tctx, instances)
    left, right, alpha, proof, body = (tctx.instantiate_mvars(each) for each in (left, right, alpha, proof, body))
    _check_motive(state, tctx, e, alpha, body)
    new = instantiate1(body, right)
    sort = tctx.instantiate_mvars(tctx.infer(e))
    motive = mk_lambda(_MOTIVE_BINDER, BinderInfo.DEFAULT, alpha, body)
    level = tctx.mctx.instantiate_level(tctx.sort_level(alpha))
    equation = mk_apps(
        mk_const(name("congr_arg"), (level, tctx.mctx.instantiate_level(tctx.sort_level(sort)))),
        [alpha, sort, left, right, motive, proof],
    )
    unassigned = [arg for arg in args if tctx.mctx.value(arg) is None]
    types = [tctx.instantiate_mvars(tctx.infer(arg)) for arg in unassigned]
    dependent = {each for each_type in types for each in mvars_of(each_type)}
    ordered = [a for a in unassigned if a not in dependent] + [a for a in unassigned if a in dependent]
    return Rewritten(new, equation, tuple(ordered))


def rewrite_whole(
    state: TacticState, tctx: TypeContext, rule: Expr, e: Expr, *, symm: bool, transparency: Transparency
) -> tuple[Expr, Expr]:
    """Rewrite all of `e`, leaving no argument of the rule open: the new term and the proof of `e = new`.
    Raises TacticError."""
    result = rewrite(state, tctx, rule, e, symm=symm, transparency=transparency, whole=True)
    if result.left:
        raise TacticError("rewrite tactic failed, arguments of the lemma are left open", state)
    return tctx.instantiate_mvars(result.new), tctx.instantiate_mvars(result.proof)


def _synthesize_instances(state: TacticState, tctx: TypeContext, instances: Sequence[MVar]) -> None:
    for instance in instances:
        if tctx.mctx.value(instance) is not None:
            continue
        wanted = tctx.instantiate_mvars(tctx.infer(instance))
        found = tctx.synth_instance(wanted)
        if found is None or not tctx.is_def_eq(instance, found):
            text = printer(state, tctx)

            def words(shown: Expr = wanted, text: Callable[[Expr], str] = text) -> str:
                return "invalid rewrite tactic, failed to synthesize type class instance for\n  " + text(shown)

            raise TacticError(words)


def _check_motive(state: TacticState, tctx: TypeContext, e: Expr, alpha: Expr, body: Expr) -> None:
    """Raises TacticError unless `body` is type correct with its loose variable standing for any term of type
    `alpha`."""
    local = mk_local(_MOTIVE_BINDER, alpha)
    with tctx.in_context(tctx.lctx.add(local)):
        if is_type_correct_at(tctx, instantiate1(body, local), local):
            return
    text = printer(state, tctx)
    motive = mk_lambda(
        _MOTIVE_BINDER,
        BinderInfo.DEFAULT,
        alpha,
        mk_apps(mk_const(EQ, (ONE,)), [PROP, e, body]),
    )
    raise TacticError(lambda: f"rewrite tactic failed, motive is not type correct\n  {text(motive)}")


def is_type_correct_at(tctx: TypeContext, e: Expr, local: Local) -> bool:
    """Whether the applications in `e` that mention `local` are well typed; the rest is taken to be."""
    mentions: dict[Expr, bool] = {}

    def mentioned(node: Expr) -> bool:
        if not node.has_local:
            return False
        found = mentions.get(node)
        if found is None:
            if node is local:
                found = True
            elif type(node) is App:
                found = mentioned(node.fn) or mentioned(node.arg)
            elif type(node) is Lambda or type(node) is Pi:
                found = mentioned(node.domain) or mentioned(node.body)
            elif type(node) is Let:
                found = mentioned(node.type) or mentioned(node.value) or mentioned(node.body)
            else:
                found = False
            mentions[node] = found
        return found

    def visit(node: Expr) -> bool:
        if not mentioned(node):
            return True
        if type(node) is App:
            if not visit(node.fn) or not visit(node.arg):
                return False
            if not mentioned(node.arg) and not mentioned(node.fn):
                return True
            fn_type = tctx.infer(node.fn)
            if type(fn_type) is not Pi:
                fn_type = tctx.whnf(fn_type)
            return type(fn_type) is Pi and tctx.is_def_eq(fn_type.domain, tctx.infer(node.arg))
        if type(node) is Lambda or type(node) is Pi:
            if not visit(node.domain):
                return False
            inner = mk_local(node.name, node.domain, node.info)
            with tctx.in_context(tctx.lctx.add(inner)):
                return visit(instantiate1(node.body, inner))
        if type(node) is Let:
            if not visit(node.type) or not visit(node.value):
                return False
            inner = mk_local(node.name, node.type)
            with tctx.in_context(tctx.lctx.add(inner, node.value)):
                return visit(instantiate1(node.body, inner))
        return True

    return visit(e)


# --- the tactic ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Which instances of the first match are rewritten, counted from 1: those listed, or all others."""

    positions: frozenset[int]
    listed: bool = True

    def __contains__(self, position: object) -> bool:
        return (position in self.positions) is self.listed


@dataclass(frozen=True, slots=True)
class RewriteConfig:
    """Lean's `rewrite_cfg`, as far as it is read; `occs` None = all."""

    md: Transparency = Transparency.REDUCIBLE
    occs: Occurrences | None = None


DEFAULT_REWRITE: Final = RewriteConfig()


def read_rewrite_config(term: Term | None, state: TacticState, default: RewriteConfig) -> RewriteConfig:
    """`{occs := occurrences.pos [1, 2], md := semireducible}`; a structure that leaves `md` out has Lean's own
    default."""
    if term is None:
        return default
    term = strip_parentheses(term)
    if type(term) is not StructureInstance or term.sources:
        raise Unsupported("a configuration that is not written as a structure", term.span.start)
    md: Transparency = Transparency.REDUCIBLE
    occs: Occurrences | None = None
    for field, value in term.fields:
        value = strip_parentheses(value)
        text = str(value.name).rpartition(".")[2] if isinstance(value, (Identifier, GlobalName)) else ""
        if str(field) == "md" and text.upper() in Transparency.__members__:
            md = Transparency[text.upper()]
        elif str(field) == "occs":
            occs = _occurrences(value, text)
        else:
            raise Unsupported(f"`{field}` in a configuration of rw", value.span.start)
    return RewriteConfig(md, occs)


def _occurrences(term: Term, text: str) -> Occurrences | None:
    if text == "all":
        return None
    if type(term) is Application and isinstance(term.fn, (Identifier, GlobalName)) and len(term.args) == 1:
        kind = str(term.fn.name).rpartition(".")[2]
        positions = _numbers(strip_parentheses(term.args[0]))
        if kind in ("pos", "neg") and positions is not None:
            return Occurrences(frozenset(positions), kind == "pos")
    raise Unsupported("these occurrences in a configuration of rw", term.span.start)


def _numbers(term: Term) -> list[int] | None:
    """The numerals of a list, which is written with `list.cons` by its notation."""
    out: list[int] = []
    while type(term) is Application and type(term.fn) is GlobalName and len(term.args) == 2:
        head = strip_parentheses(term.args[0])
        if term.fn.name is not name("list.cons") or type(head) is not Numeral:
            return None
        out.append(head.value)
        term = strip_parentheses(term.args[1])
    return out if type(term) is GlobalName and term.name is name("list.nil") else None


def rewrite_target(
    state: TacticState, tctx: TypeContext, rule: Expr, *, symm: bool, config: RewriteConfig = DEFAULT_REWRITE
) -> tuple[MVar, list[MVar]]:
    """The new main goal and the rule's open arguments."""
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    result = rewrite(state, tctx, rule, target, symm=symm, occurrences=config.occs, transparency=config.md)
    return replace_target(tctx, goal, target, result.new, result.proof), list(result.left)


def replace_target(tctx: TypeContext, goal: MVar, target: Expr, new_target: Expr, equation: Expr) -> MVar:
    """A goal for `new_target`, given `equation : target = new_target`."""
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        new = tctx.mk_metavar(new_target)
        level = tctx.mctx.instantiate_level(tctx.sort_level(target))
    tctx.mctx.assign(goal, mk_apps(mk_const(name("eq.mpr"), (level,)), [target, new_target, equation, new]))
    return new


def rewrite_hypothesis(
    state: TacticState,
    tctx: TypeContext,
    rule: Expr,
    local: Local,
    *,
    symm: bool,
    config: RewriteConfig = DEFAULT_REWRITE,
) -> tuple[MVar, Local, list[MVar]]:
    type_ = primitives.type_of_local(tctx, local)
    result = rewrite(state, tctx, rule, type_, symm=symm, occurrences=config.occs, transparency=config.md)
    level = tctx.mctx.instantiate_level(tctx.sort_level(type_))
    proof = mk_apps(mk_const(name("eq.mp"), (level,)), [type_, result.new, result.proof, local])
    goal, new = primitives.replace_hypothesis(tctx, state.main_goal, local, result.new, proof)
    return goal, new, list(result.left)


Step = Callable[[TacticState, "TypeContext", Expr], TacticState]


def with_rule(state: TacticState, rule: RewriteRule, runtime: Runtime, step: Step) -> TacticState:
    """Run `step` with the rule's term; if that fails and it names a definition, with each of its equation lemmas."""
    lemmas = _equation_lemmas(state, rule.term)
    try:
        tctx = state.type_context()
        e, holes = elaborate_rule(state, tctx, rule.term, runtime)
        after = step(state, tctx, e)
        if not holes:
            return after
        first = after.goals[:1]
        known = set(after.goals)
        count = len(after.goals) - (len(state.goals) - 1)
        new = [h for h in holes if h not in known]
        return after.set_goals((*first, *after.goals[1:count], *new, *after.goals[count:]))
    except (TacticError, ElaborationError):
        if not lemmas:
            raise
    for lemma in lemmas:
        try:
            tctx = state.type_context()
            return step(state, tctx, tctx.mk_const(lemma))
        except TacticError:
            continue
    raise TacticError("failed", state)


def elaborate_rule(state: TacticState, tctx: TypeContext, term: Term, runtime: Runtime) -> tuple[Expr, list[MVar]]:
    """A bare local is itself; a bare constant `@c`; else the term is elaborated, its holes becoming goals."""
    bare = strip_parentheses(term)
    if type(bare) is Identifier:
        found = tctx.lctx.find_by_name(bare.name)
        if found is not None:
            return found.local, []
    return primitives.elaborate_for_apply(state, tctx, term, runtime)


def _equation_lemmas(state: TacticState, term: Term) -> tuple[Name, ...]:
    if type(term) is not Identifier or state.lctx().find_by_name(term.name) is not None:
        return ()
    constants = state.scope.resolve_constants(state.env, term.name)
    if len(constants) != 1 or not isinstance(constants[0], Name):
        return ()
    return state.env.equation_lemmas(constants[0])


def _rewrite_goal(
    state: TacticState, rules: Sequence[RewriteRule], runtime: Runtime, config: RewriteConfig
) -> TacticState:
    for rule in rules:

        def step(state: TacticState, tctx: TypeContext, e: Expr, symm: bool = rule.symm) -> TacticState:
            new, left = rewrite_target(state, tctx, e, symm=symm, config=config)
            return state.replace_main(tctx, [new, *left])

        state = _from_here(state, lambda s, rule=rule, step=step: with_rule(s, rule, runtime, step))  # type: ignore[misc]
    return state


def _from_here(state: TacticState, action: Callable[[TacticState], TacticState]) -> TacticState:
    """`action`; if it fails, the state in which it did is what the message shows, not that before all rules."""
    try:
        return action(state)
    except TacticError as error:
        if error.state is None:
            error.state = state
        raise


def _rewrite_at(
    state: TacticState, rules: Sequence[RewriteRule], local: Local, runtime: Runtime, config: RewriteConfig
) -> TacticState:
    for rule in rules:
        latest = [local]

        def step(
            state: TacticState, tctx: TypeContext, e: Expr, symm: bool = rule.symm, latest: list[Local] = latest
        ) -> TacticState:
            if primitives.depends_on(tctx, e, latest[0]):
                return state
            goal, new, left = rewrite_hypothesis(state, tctx, e, latest[0], symm=symm, config=config)
            latest[0] = new
            return state.replace_main(tctx, [goal, *left])

        before = state
        state = _from_here(state, lambda s, rule=rule, step=step: with_rule(s, rule, runtime, step))  # type: ignore[misc]
        if state is before:
            # The rule is the hypothesis itself: Lean stops here, and that is no failure.
            return state
        local = latest[0]
    return state


def at_locations(
    state: TacticState,
    location: Location | None,
    on_hypothesis: Callable[[TacticState, Local], TacticState],
    on_goal: Callable[[TacticState], TacticState],
) -> TacticState:
    """Lean's `loc.apply` (every location must succeed, the last-written hypothesis first, the goal last) and,
    for `at *`,
    `loc.try_apply` (context order; fails with the first failure only if nothing succeeds)."""
    if location is None:
        return on_goal(state)
    if not location.wildcard:
        for hypothesis in reversed(location.hypotheses):
            state = on_hypothesis(state, state.find_hypothesis(hypothesis))
        return on_goal(state) if location.goal else state
    failure: Exception | None = None
    success = False
    for decl in state.lctx().decls:
        try:
            if decl.local in state.lctx():
                state = on_hypothesis(state, decl.local)
                success = True
        except (TacticError, ElaborationError) as error:
            failure = failure or error
    try:
        return on_goal(state)
    except (TacticError, ElaborationError) as error:
        if success:
            return state
        raise failure or error from None


def try_reflexivity(state: TacticState, runtime: Runtime) -> TacticState:
    """What ends `rw` and `simp`: `try (reflexivity reducible)`."""
    if not state.goals:
        return state
    try:
        return closing.reflexivity_reducible(state, {}, runtime).cleanup()
    except TacticError:
        return state


def rewrite_with(default: RewriteConfig) -> TacticFunction:
    """`rw` and `erw`, which differ in their default configuration."""

    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        rules: Sequence[RewriteRule] = args["rules"]
        config = read_rewrite_config(args.get("config"), state, default)
        after = at_locations(
            state,
            args.get("location"),
            lambda s, local: _rewrite_at(s, rules, local, runtime, config),
            lambda s: _rewrite_goal(s, rules, runtime, config),
        )
        # Only now: a message from between two rules shows a goal without its case.
        return state.propagate_tag(try_reflexivity(after, runtime))

    return tactic


rw = rewrite_with(DEFAULT_REWRITE)
erw = rewrite_with(RewriteConfig(md=Transparency.SEMIREDUCIBLE))


def rwa(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    after = rw(state, args, runtime).cleanup()
    if not after.goals:
        return after
    try:
        return closing.assumption(after, {}, runtime)
    except TacticError:
        return after


TACTICS: dict[str, TacticFunction] = {"rw": rw, "rewrite": rw, "rwa": rwa, "erw": erw, "erewrite": erw}
