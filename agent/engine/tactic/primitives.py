"""What tactics are built from: introducing, reverting, asserting and clearing hypotheses of one goal.

Each function works on a `TypeContext` whose metavariable context is the tactic's own copy; it assigns the
given goal and
gives the new ones. Goals are metavariables; their local contexts are read from the metavariable context, not
from `tctx.lctx`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from agent.engine.exceptions import TacticError
from agent.engine.meta.local_context import LocalContext
from agent.engine.meta.metavar_context import beta_head, mvars_of
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Explicit, Identifier, Parenthesized, Term
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    BinderInfo,
    Expr,
    Let,
    Local,
    MVar,
    Pi,
    mk_app,
    mk_lambda,
    mk_local,
    subterms,
)
from agent.kernel.instantiate import abstract, instantiate1
from agent.kernel.name import ANONYMOUS, Name, mk_name, name

if TYPE_CHECKING:
    from agent.engine.tactic.interpreter import Runtime

THIS, UNDERSCORE = name("this"), name("_")


def unused_name(lctx: LocalContext, wanted: Name) -> Name:
    """`wanted`, or `wanted_1`, `wanted_2`, … : the first that no entry of the context is called (hidden ones count)."""
    used = lctx.user_names()
    if wanted not in used:
        return wanted
    prefix, part = wanted.prefix or ANONYMOUS, wanted.part
    index = 1
    while True:
        candidate = mk_name(prefix, f"{part}_{index}")
        if candidate not in used:
            return candidate
        index += 1


def target_of(tctx: TypeContext, goal: MVar) -> Expr:
    """The goal's target, metavariables instantiated."""
    return tctx.mctx.instantiate(tctx.mctx.decl(goal)[0])


def lctx_of(tctx: TypeContext, goal: MVar) -> LocalContext:
    return tctx.mctx.decl(goal)[1]


def type_of_local(tctx: TypeContext, local: Local) -> Expr:
    return tctx.mctx.instantiate(local.type)


def intro(tctx: TypeContext, goal: MVar, given: Name | None = None) -> tuple[MVar, Local]:
    """Introduce one binder; a given name is used as it is, else the binder's is made unused.

    Raises TacticError when the target is no Π or `let`, also after weak head reduction.
    """
    lctx = lctx_of(tctx, goal)
    target = target_of(tctx, goal)
    if type(target) is not Pi and type(target) is not Let:
        with tctx.in_context(lctx):
            target = tctx.whnf(target)
    if type(target) is not Pi and type(target) is not Let:
        raise TacticError("intro tactic failed, Pi/let expression expected")
    automatic = given is None or given is ANONYMOUS or given is UNDERSCORE
    user_name = unused_name(lctx, target.name) if given is None or automatic else given
    if type(target) is Let:
        local = mk_local(user_name, target.type)
        inner = lctx.add(local, target.value)
    else:
        local = mk_local(user_name, beta_head(target.domain), target.info)  # type: ignore[union-attr]
        inner = lctx.add(local)
    with tctx.in_context(inner):
        new = tctx.mk_metavar(instantiate1(target.body, local))
        tctx.mctx.assign(goal, tctx.mk_lambda([local], new))
    return new, local


def intros(tctx: TypeContext, goal: MVar, names: Iterable[Name | None]) -> tuple[MVar, list[Local]]:
    introduced: list[Local] = []
    for given in names:
        goal, local = intro(tctx, goal, given)
        introduced.append(local)
    return goal, introduced


def revert(tctx: TypeContext, goal: MVar, locals_: Sequence[Local]) -> tuple[MVar, list[Local]]:
    """Revert the locals and all that depends on them, in context order: the new goal and what was reverted."""
    if not locals_:
        return goal, []
    with tctx.in_context(lctx_of(tctx, goal)):
        return tctx.revert(locals_, goal)


def revert_in_order(tctx: TypeContext, goal: MVar, locals_: Sequence[Local]) -> tuple[MVar, list[Local]]:
    """`revert`, the given locals first and in the order given; what depends on them follows in context order."""
    chosen = tctx.collect_dependents(lctx_of(tctx, goal), locals_)
    others = [each for each in chosen if each not in locals_]
    goal, reverted = revert(tctx, goal, others)
    for local in reversed(locals_):
        goal, more = revert(tctx, goal, [local])
        reverted = [*more, *reverted]
    return goal, reverted


def revert_mentions(tctx: TypeContext, goal: MVar, e: Expr) -> tuple[MVar, list[Local]]:
    """Revert the hypotheses whose types contain an instance of `e` (Lean: `revert_kdependencies`)."""
    lctx = lctx_of(tctx, goal)
    found = []
    with tctx.in_context(lctx):
        for decl in lctx.decls:
            type_ = type_of_local(tctx, decl.local)
            if tctx.kabstract(type_, e).loose > 0:
                found.append(decl.local)
    return revert(tctx, goal, found)


def reintroduce(tctx: TypeContext, goal: MVar, reverted: Sequence[Local]) -> tuple[MVar, list[Local]]:
    """Introduce as many binders as were reverted, under their old names."""
    return intros(tctx, goal, [local.name for local in reverted])


def assert_hypothesis(tctx: TypeContext, goal: MVar, hypothesis: Name, type_: Expr) -> tuple[MVar, MVar, Local]:
    """`(goal for type_, main goal with the hypothesis last, the hypothesis)`."""
    lctx = lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        proof = tctx.mk_metavar(type_)
    main, local = assert_value(tctx, goal, hypothesis, type_, proof)
    return proof, main, local


def assert_value(
    tctx: TypeContext, goal: MVar, hypothesis: Name, type_: Expr, proof: Expr
) -> tuple[MVar, Local]:
    """The main goal with a new last hypothesis, proved by `proof`."""
    lctx = lctx_of(tctx, goal)
    target = target_of(tctx, goal)
    local = mk_local(hypothesis, beta_head(type_))
    with tctx.in_context(lctx.add(local)):
        main = tctx.mk_metavar(target)
        abstraction = tctx.mk_lambda([local], main)
    tctx.mctx.assign(goal, mk_app(abstraction, proof))
    return main, local


def define_value(tctx: TypeContext, goal: MVar, variable: Name, type_: Expr, value: Expr) -> tuple[MVar, Local]:
    """The main goal with a new last local definition `variable : type_ := value`."""
    lctx = lctx_of(tctx, goal)
    target = target_of(tctx, goal)
    local = mk_local(variable, beta_head(type_))
    with tctx.in_context(lctx.add(local, value)):
        main = tctx.mk_metavar(target)
        tctx.mctx.assign(goal, tctx.mk_lambda([local], main))
    return main, local


def change_target(tctx: TypeContext, goal: MVar, target: Expr) -> MVar:
    """A goal of the definitionally equal target (not checked here), in the same context."""
    with tctx.in_context(lctx_of(tctx, goal)):
        new = tctx.mk_metavar(target)
    tctx.mctx.assign(goal, new)
    return new


def depends_on(tctx: TypeContext, e: Expr, local: Local) -> bool:
    """Whether the instantiated `e` mentions `local`."""
    e = tctx.mctx.instantiate(e)
    if not e.has_local:
        return False
    return any(node is local for node in subterms(e))


def dependents(tctx: TypeContext, goal: MVar, local: Local) -> list[Local]:
    """The later hypotheses whose types or values mention `local` (directly)."""
    found = []
    for decl in lctx_of(tctx, goal).decls:
        if decl.local is local:
            continue
        if depends_on(tctx, decl.type, local) or (decl.value is not None and depends_on(tctx, decl.value, local)):
            found.append(decl.local)
    return found


def clear(tctx: TypeContext, goal: MVar, local: Local) -> MVar:
    """The goal without `local`. Raises TacticError when the target or a hypothesis depends on it."""
    lctx = lctx_of(tctx, goal)
    target = target_of(tctx, goal)
    if depends_on(tctx, target, local):
        raise TacticError(f"clear tactic failed, target type depends on '{local.name}'")
    blocking = dependents(tctx, goal, local)
    if blocking:
        raise TacticError(f"clear tactic failed, hypothesis '{blocking[0].name}' depends on '{local.name}'")
    with tctx.in_context(lctx.remove((local,))):
        new = tctx.mk_metavar(target)
    tctx.mctx.assign(goal, new)
    return new


def try_clear(tctx: TypeContext, goal: MVar, local: Local) -> MVar:
    """`clear`, or the goal as it is when something depends on the local."""
    if local not in lctx_of(tctx, goal):
        return goal
    try:
        return clear(tctx, goal, local)
    except TacticError:
        return goal


def replace_hypothesis(tctx: TypeContext, goal: MVar, local: Local, type_: Expr, proof: Expr) -> tuple[MVar, Local]:
    """A new last hypothesis of the same name in place of `local`, which stays only if something depends on it."""
    goal, new = assert_value(tctx, goal, local.name, type_, proof)
    return try_clear(tctx, goal, local), new


def new_goals(tctx: TypeContext, e: Expr) -> list[MVar]:
    """The unassigned metavariables of the elaborated `e`, in order of first occurrence.

    One that stands under binders is the metavariable inside them, in whose context the binders are hypotheses.
    """
    out: list[MVar] = []
    for mvar in mvars_of(tctx.mctx.instantiate(e)):
        delayed = tctx.mctx.delayed(mvar)
        while delayed is not None:
            mvar = delayed.target
            delayed = tctx.mctx.delayed(mvar)
        if tctx.mctx.value(mvar) is None and mvar not in out:
            out.append(mvar)
    return out


def is_field_of_known(state: TacticState, tctx: TypeContext, written: Name) -> bool:
    """Whether a prefix of a dotted name is a local or a constant."""
    prefix = written.prefix
    while prefix is not None and prefix is not ANONYMOUS:
        if tctx.lctx.find_by_name(prefix) is not None or state.scope.resolve_constants(state.env, prefix):
            return True
        prefix = prefix.prefix
    return False


def elaborate_for_apply(
    state: TacticState, tctx: TypeContext, term: Term, runtime: Runtime
) -> tuple[Expr, list[MVar]]:
    """A bare constant becomes `@constant`; any other term is elaborated, its holes becoming goals (Lean:
    `i_to_expr_for_apply`)."""
    bare = term
    while type(bare) is Parenthesized:
        bare = bare.term
    elaborator = runtime.elaborator(tctx, state)
    if type(bare) is Identifier and bare.levels is None and tctx.lctx.find_by_name(bare.name) is None:
        constants = state.scope.resolve_constants(state.env, bare.name)
        if len(constants) == 1 and isinstance(constants[0], Name):
            return elaborator.elaborate(Explicit(bare, span=bare.span), None, allow_mvars=True), []
        if not constants and not is_field_of_known(state, tctx, bare.name):
            # Lean resolves a bare name without its place.
            raise TacticError(f"unknown identifier '{bare.name}'", state)
    e = elaborator.elaborate(term, None, allow_mvars=True)
    return e, new_goals(tctx, e)


def count_arguments(tctx: TypeContext, type_: Expr) -> tuple[int, bool]:
    """How many Πs `type_` has under weak head reduction, and whether the result's head is a metavariable."""
    count = 0
    locals_: list[Local] = []
    try:
        while True:
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
            if type(type_) is not Pi:
                break
            local = tctx.push_local(type_.name, type_.domain, type_.info)
            locals_.append(local)
            type_ = instantiate1(type_.body, local)
            count += 1
    finally:
        for local in reversed(locals_):
            tctx.pop_local(local)
    head = type_
    while hasattr(head, "fn"):
        head = head.fn
    return count, type(head) is MVar


def abstract_over(tctx: TypeContext, local: Local, body: Expr, type_: Expr) -> Expr:
    """`λ local, body` for an instantiated body without metavariables that depend on the local."""
    return mk_lambda(local.name, BinderInfo.DEFAULT, tctx.mctx.instantiate(type_), abstract(body, [local]))


def using_reducible(tctx: TypeContext) -> object:
    return tctx.using(Transparency.REDUCIBLE)
