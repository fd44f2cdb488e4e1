"""Applying a recursor to a hypothesis, and the tactic `induction` (Lean: `library/tactic/induction_tactic.cpp`,
`init/meta/interactive.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError
from agent.engine.meta.dependencies import locals_of
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import CaseTag, TacticState
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Local,
    MVar,
    Pi,
    Var,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_pi,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import ANONYMOUS, Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]

INTERNAL = name("_x")
_ONE_MINOR_PER_CONSTRUCTOR = ("rec", "cases_on", "rec_on", "drec", "drec_on", "dcases_on")


@dataclass(frozen=True, slots=True)
class Branch:
    """One new goal of an elimination.

    `label` tags the goal: a constructor, or the name of a premise of the recursor; `fields` are the locals
    introduced for its
    arguments and hypotheses; `moved` says what the hypotheses that depended on the major premise have become.
    """

    goal: MVar
    label: Name
    fields: tuple[Local, ...]
    moved: dict[Local, Expr]


@dataclass(frozen=True, slots=True)
class RecursorShape:
    """Positions (from 0) in a recursor's telescope.

    `indices` and `major` are the arguments that the motive is applied to (`major` None: it eliminates without
    depending on
    it, and `major_position` is then the argument of the inductive type); what is neither motive, index, major nor
    determined by them is a premise.
    """

    motive: int
    indices: tuple[int, ...]
    major: int
    depends_on_major: bool
    premises: tuple[int, ...]
    fields: tuple[int, ...]
    names: tuple[Name, ...]
    infos: tuple[BinderInfo, ...]


def recursor_shape(type_: Expr, num_indices: int | None = None) -> RecursorShape | None:
    """Read a recursor's type: `Π …, motive indices [major]` with a bound motive; None for anything else.

    `num_indices` is given for the recursors of an inductive type; for others the last argument of the motive
    is the major
    premise if its type is a constant's.
    """
    binders: list[Pi] = []
    while type(type_) is Pi:
        binders.append(type_)
        type_ = type_.body
    count = len(binders)
    head, args = get_app_fn_args(type_)
    if type(head) is not Var or any(type(arg) is not Var for arg in args):
        return None
    motive = count - 1 - head.index
    applied = [count - 1 - arg.index for arg in args if type(arg) is Var]
    # The major premise: the last argument of the motive, or else the last argument whose type mentions all of them.
    depends = False
    major = -1
    if num_indices is not None:
        depends = len(applied) == num_indices + 1
    elif applied and _mentions_all(binders, applied[-1], applied[:-1]):
        depends = type(get_app_fn(binders[applied[-1]].domain)) is Const
    if depends:
        major = applied[-1]
    if not depends:
        for position in range(count - 1, -1, -1):
            if position != motive and type(get_app_fn(binders[position].domain)) is Const:
                if _mentions_all(binders, position, applied):
                    major = position
                    break
        if major < 0:
            return None
    indices = tuple(p for p in applied if p != major)
    premises, fields = [], []
    for position, binder in enumerate(binders):
        if position in (motive, major) or position in indices:
            continue
        arity, result = 0, binder.domain
        while type(result) is Pi:
            arity += 1
            result = result.body
        result_head = get_app_fn(result)
        concludes_motive = type(result_head) is Var and position - 1 - (result_head.index - arity) == motive
        if concludes_motive:
            premises.append(position)
            fields.append(arity)
    return RecursorShape(
        motive,
        indices,
        major,
        depends,
        tuple(premises),
        tuple(fields),
        tuple(b.name for b in binders),
        tuple(b.info for b in binders),
    )


def _mentions_all(binders: Sequence[Pi], position: int, needed: Sequence[int]) -> bool:
    args = get_app_args(binders[position].domain)
    found = {position - 1 - arg.index for arg in args if type(arg) is Var}
    return all(each in found for each in needed)


def eliminate(
    state: TacticState,
    tctx: TypeContext,
    goal: MVar,
    major: Local,
    recursor: Name,
    names: list[Name],
) -> list[Branch]:
    """Apply the recursor to `major`; one branch for each premise.

    What depends on the major premise or its indices is reverted first and reintroduced at the end of each
    branch. `names`
    is consumed from the front, across branches (`_`: automatic). Raises TacticError.
    """
    env = state.env
    info = env.get(recursor)
    owner = env.find(recursor.prefix) if recursor.prefix is not None and not recursor.prefix.is_anonymous else None
    own = isinstance(owner, InductiveInfo) and recursor.part in _ONE_MINOR_PER_CONSTRUCTOR
    shape = recursor_shape(info.type, owner.num_indices if own and isinstance(owner, InductiveInfo) else None)
    if shape is None:
        raise TacticError(f"induction tactic failed, recursor '{recursor}' is ill-formed")
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        major_type = _major_type(tctx, info.type, shape, major)
    type_args = get_app_args(major_type)
    indices = _indices(state, tctx, info.type, shape, major_type)
    if not shape.depends_on_major and primitives.depends_on(tctx, primitives.target_of(tctx, goal), major):
        raise TacticError(
            f"induction tactic failed, recursor '{recursor}' does not support dependent elimination, but conclusion "
            "depends on major premise"
        )
    moved = tctx.collect_dependents(lctx, [*indices, major])
    if any(each in type_args for each in moved if each not in indices):
        raise TacticError("induction tactic failed, major premise type is ill-formed")
    # Indices and major premise come back first, behind what does not depend on them.
    old = [*indices, major]
    goal, reverted = primitives.revert_in_order(tctx, goal, old)
    goal, front = primitives.intros(tctx, goal, [local.name for local in old])
    reverted = reverted[len(old) :]
    *indices, major = front
    renewed = dict(zip(old, front, strict=True))
    lctx = primitives.lctx_of(tctx, goal)
    target = primitives.target_of(tctx, goal)
    prefix = None if str(major.name).startswith("_") else major.name
    with tctx.in_context(lctx):
        motive = tctx.mk_lambda([*indices, major] if shape.depends_on_major else list(indices), target)
        head = tctx.mk_const(recursor)
        args = _determine(state, tctx, head, shape, motive, indices, major, recursor)
        type_ = tctx.instantiate_mvars(tctx.infer(head))
        branches: list[Branch] = []
        pending: list[tuple[MVar, Name, int]] = []
        labels = _labels(state, recursor, shape)
        for position in range(len(shape.names)):
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
            if type(type_) is not Pi:
                raise TacticError(f"induction tactic failed, recursor '{recursor}' is ill-formed")
            if position in shape.premises:
                at = shape.premises.index(position)
                premise = tctx.mk_metavar(type_.domain)
                pending.append((premise, labels[at], shape.fields[at]))
                args[position] = premise
            type_ = instantiate1(type_.body, tctx.instantiate_mvars(args[position]))
        tctx.mctx.assign(goal, mk_apps(head, [args[i] for i in range(len(shape.names))]))
    for premise, label, count in pending:
        new = primitives.try_clear(tctx, premise, major)
        fields: list[Local] = []
        for _ in range(count):
            new, local = _intro_field(tctx, new, prefix, names, count)
            fields.append(local)
        new, back = primitives.reintroduce(tctx, new, reverted)
        branches.append(Branch(new, label, tuple(fields), {**renewed, **dict(zip(reverted, back, strict=True))}))
    return branches


def _intro_field(
    tctx: TypeContext, goal: MVar, prefix: Name | None, names: list[Name], count: int
) -> tuple[MVar, Local]:
    if names:
        given = names.pop(0)
        if given is not primitives.UNDERSCORE and given is not ANONYMOUS:
            return primitives.intro(tctx, goal, given)
    target = primitives.target_of(tctx, goal)
    if type(target) is not Pi:
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            target = tctx.whnf(target)
    binder = target.name if type(target) is Pi else name("a")
    if prefix is None:
        wanted = binder
    elif count > 1:
        parts = binder.parts()
        if len(parts) == 1 and isinstance(parts[0], str):
            wanted = (prefix.prefix or ANONYMOUS) / f"{prefix.part}_{parts[0]}"
        else:
            wanted = prefix
            for part in parts:
                wanted = wanted / part
    else:
        wanted = prefix
    return primitives.intro(tctx, goal, primitives.unused_name(primitives.lctx_of(tctx, goal), wanted))


def _labels(state: TacticState, recursor: Name, shape: RecursorShape) -> list[Name]:
    """Constructors for the recursors of an inductive type, the premises' names for others."""
    owner = recursor.prefix
    info = state.env.find(owner) if owner is not None and not owner.is_anonymous else None
    if isinstance(info, InductiveInfo) and recursor.part in _ONE_MINOR_PER_CONSTRUCTOR:
        return list(info.constructors)
    return [shape.names[position] for position in shape.premises]


def _major_type(tctx: TypeContext, recursor_type: Expr, shape: RecursorShape, major: Local) -> Expr:
    """The type of the major premise, unfolded until its head is the one that the recursor takes."""
    type_ = recursor_type
    for _ in range(shape.major):
        type_ = type_.body  # type: ignore[attr-defined]
    wanted = get_app_fn(type_.domain)  # type: ignore[attr-defined]
    actual = primitives.type_of_local(tctx, major)
    if type(wanted) is not Const:
        return actual
    while True:
        head = get_app_fn(actual)
        if type(head) is Const and head.name is wanted.name:
            return actual
        reduced = tctx.whnf_core(actual)
        if reduced is actual:
            unfolded = tctx.unfold_definition(actual)
            if unfolded is None:
                raise TacticError("induction tactic failed, major premise is not of the form (C ...)")
            reduced = unfolded
        actual = reduced


def _indices(
    state: TacticState, tctx: TypeContext, recursor_type: Expr, shape: RecursorShape, major_type: Expr
) -> list[Local]:
    """The locals at the index positions of the major premise's type. Raises TacticError when they are no variables."""
    type_ = recursor_type
    for _ in range(shape.major):
        type_ = type_.body  # type: ignore[attr-defined]
    formal = get_app_args(type_.domain)  # type: ignore[attr-defined]
    actual = get_app_args(major_type)
    text = printer(state, tctx)

    def invalid(position: int, why: str) -> TacticError:
        return TacticError(
            lambda: f"induction tactic failed, argument #{position + 1} of major premise type\n"
            f"  {text(major_type)}\n{why}"
        )

    out: list[Local] = []
    for index in shape.indices:
        bound = shape.major - 1 - index
        position = next((i for i, a in enumerate(formal) if type(a) is Var and a.index == bound), None)
        if position is None:
            raise TacticError("induction tactic failed, major premise type is ill-formed")
        value = actual[position]
        if type(value) is not Local:
            raise invalid(position, "is not a variable")
        for other, each in enumerate(actual):
            if other != position and each is value:
                raise invalid(position, "is an index, but it occurs more than once")
            if other < position and primitives.depends_on(tctx, each, value):
                raise invalid(position, "is an index, but it occurs in previous arguments")
        out.append(value)
    return out


def _determine(
    state: TacticState,
    tctx: TypeContext,
    head: Const,
    shape: RecursorShape,
    motive: Expr,
    indices: Sequence[Local],
    major: Local,
    recursor: Name,
) -> dict[int, Expr]:
    """All arguments but the premises: by unification with the motive, the indices and the major premise, and
    instances."""
    known: dict[int, Expr] = {shape.motive: motive, shape.major: major}
    known.update(zip(shape.indices, indices, strict=True))
    type_ = tctx.infer(head)
    out: dict[int, Expr] = {}
    domains: dict[int, Expr] = {}
    for position in range(len(shape.names)):
        if type(type_) is not Pi:
            type_ = tctx.whnf(type_)
        if type(type_) is not Pi:
            raise TacticError(f"induction tactic failed, recursor '{recursor}' is ill-formed")
        domains[position] = type_.domain
        out[position] = tctx.mk_metavar(type_.domain)
        type_ = instantiate1(type_.body, out[position])
    for position in (shape.major, *shape.indices, shape.motive):
        value = known[position]
        if not tctx.is_def_eq(domains[position], tctx.infer(value)):
            if position == shape.motive:
                raise TacticError(f"induction tactic failed, recursor '{recursor}' can only eliminate into Prop")
            raise TacticError("induction tactic failed, major premise type is ill-formed")
        if not tctx.is_def_eq(out[position], value):
            raise TacticError("induction tactic failed, major premise type is ill-formed")
        out[position] = value
    for position, arg in out.items():
        if position in known or position in shape.premises:
            continue
        if type(arg) is MVar and tctx.mctx.value(arg) is None:
            instance = None
            if shape.infos[position] is BinderInfo.INST_IMPLICIT:
                instance = tctx.synth_instance(tctx.instantiate_mvars(domains[position]))
            if instance is None or not tctx.is_def_eq(arg, instance):
                raise TacticError("induction tactic failed, failed to generate type class instance parameter")
        out[position] = tctx.instantiate_mvars(arg)
    return out


def set_case_tags(state: TacticState, tag: CaseTag, branches: Sequence[Branch]) -> TacticState:
    """`case` tags on the branches' goals; a single goal keeps the old tag."""
    if len(branches) == 1:
        return state.with_tag(branches[0].goal, tag)
    for branch in branches:
        uids = tuple(local.uid for local in branch.fields)
        state = state.with_tag(branch.goal, CaseTag((branch.label, *tag.names), uids))
    return state


def generalize_major(state: TacticState, tctx: TypeContext, goal: MVar, e: Expr) -> tuple[MVar, Local]:
    """A new variable, internal by name, in place of `e` in the target; it need not occur there."""
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        body = tctx.kabstract(primitives.target_of(tctx, goal), e)
        fresh = primitives.unused_name(lctx, INTERNAL)
        new = tctx.mk_metavar(mk_pi(fresh, BinderInfo.DEFAULT, type_, body))
        tctx.mctx.assign(goal, mk_app(new, e))
    return primitives.intro(tctx, new, fresh)


def induction(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`induction x with … using r generalizing …`, `induction h : e`."""
    tag = state.tag(state.main_goal)
    return focus_main(state, lambda s: _induction(s, args, runtime, tag))


def _induction(state: TacticState, args: Args, runtime: Runtime, tag: CaseTag) -> TacticState:
    equation, term = args["arg"]
    names = list(args.get("names") or ())
    if equation is not None:
        fresh = primitives.unused_name(state.lctx(), INTERNAL)
        state = runtime.call(state, "generalize", name=equation, arg=(term, fresh))
        found = state.lctx().find_by_name(fresh)
        if found is None:
            raise TacticError("generalize tactic failed")
        tctx, goal, major = state.type_context(), state.main_goal, found.local
    else:
        tctx, goal = state.type_context(), state.main_goal
        e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=False)
        if type(e) is Local:
            major = e
        else:
            goal, major = generalize_major(state, tctx, goal, e)
    recursor: Name | None = args.get("recursor")
    generalized_indices: list[Local] = []
    index_locals: list[Local] = []
    if recursor is None:
        goal, major, generalized_indices, index_locals = _generalize_indices(state, tctx, goal, major)
    to_generalize = []
    for each in args.get("generalizing") or ():
        found = primitives.lctx_of(tctx, goal).find_by_name(each)
        if found is None:
            raise TacticError(f"get_local tactic failed, unknown '{each}' local", state)
        to_generalize.append(found.local)
    goal, reverted = primitives.revert_in_order(tctx, goal, to_generalize)
    if recursor is None:
        recursor = _default_recursor(state, tctx, goal, major)
    else:
        constants = state.scope.resolve_constants(state.env, recursor)
        if not constants or not isinstance(constants[0], Name):
            raise TacticError(f"unknown declaration '{recursor}'", state)
        recursor = constants[0]
    branches = []
    for branch in eliminate(state, tctx, goal, major, recursor, names):
        new, back = primitives.reintroduce(tctx, branch.goal, reverted)
        for local in generalized_indices:
            current = branch.moved.get(local, local)
            if type(current) is Local:
                new = primitives.try_clear(tctx, new, current)
        for local in (major, *index_locals):
            new = primitives.try_clear(tctx, new, local)
        branches.append(Branch(new, branch.label, (*branch.fields, *back), branch.moved))
    after = state.with_goals(tctx, [branch.goal for branch in branches])
    return set_case_tags(after, tag, branches)


def _default_recursor(state: TacticState, tctx: TypeContext, goal: MVar, major: Local) -> Name:
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        type_ = tctx.whnf(primitives.type_of_local(tctx, major))
    head = get_app_fn(type_)
    if type(head) is not Const or not isinstance(state.env.find(head.name), InductiveInfo):
        raise TacticError("induction tactic failed, inductive datatype expected", state)
    return head.name / "rec"


def _generalize_indices(
    state: TacticState, tctx: TypeContext, goal: MVar, major: Local
) -> tuple[MVar, Local, list[Local], list[Local]]:
    """Indices that are no variables become new ones, and what they were is forgotten (as Lean's `induction` does)."""
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        type_ = tctx.whnf(primitives.type_of_local(tctx, major))
    head, args = get_app_fn_args(type_)
    info = state.env.find(head.name) if type(head) is Const else None
    if not isinstance(info, InductiveInfo):
        return goal, major, [], []
    indices = args[info.num_params :]
    locals_ = [each for each in indices if type(each) is Local]
    others = [each for each in indices if type(each) is not Local]
    if not others:
        return goal, major, [], []
    goal, reverted = primitives.revert(tctx, goal, [major])
    fresh: list[Local] = []
    for index in others:
        goal, mentioning = primitives.revert_mentions(tctx, goal, index)
        goal, local = generalize_major(state, tctx, goal, index)
        goal, _ = primitives.reintroduce(tctx, goal, mentioning)
        # Hypotheses about what the index was made of may have no use any more.
        for part in locals_of(tctx.mctx, index):
            goal = primitives.try_clear(tctx, goal, part)
        fresh.append(local)
    goal, back = primitives.reintroduce(tctx, goal, reverted)
    return goal, back[reverted.index(major)], fresh, locals_


TACTICS: dict[str, TacticFunction] = {"induction": induction}
