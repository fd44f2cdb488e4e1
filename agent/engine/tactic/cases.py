"""Case analysis with unification of indices (Lean: `library/tactic/cases_tactic.cpp`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.tactic import primitives
from agent.engine.tactic.equality import eliminate_variable, replace_locals
from agent.engine.tactic.induction import INTERNAL, Branch, eliminate, generalize_major, set_case_tags
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.tactic_state import CaseTag, TacticState
from agent.kernel.declaration import ConstructorInfo, InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Local,
    MVar,
    Pi,
    get_app_fn,
    get_app_fn_args,
    get_app_num_args,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_const,
    mk_lambda,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import ZERO
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


def cases_on_local(
    state: TacticState, tctx: TypeContext, goal: MVar, major: Local, names: list[Name]
) -> list[Branch]:
    """One branch for each constructor that is possible; `names` is consumed from the front. Raises TacticError."""
    lctx = primitives.lctx_of(tctx, goal)
    with tctx.in_context(lctx):
        type_ = whnf_inductive(tctx, primitives.type_of_local(tctx, major))
    head, args = get_app_fn_args(type_)
    info = tctx.env.find(head.name) if type(head) is Const else None
    if not isinstance(info, InductiveInfo) or len(args) != info.num_params + info.num_indices:
        raise TacticError("cases tactic failed, it is not applicable to the given hypothesis")
    recursor = info.name / "cases_on"
    if tctx.env.find(recursor) is None:
        raise TacticError("cases tactic failed, it is not applicable to the given hypothesis")
    if info.num_indices == 0:
        return _eliminate_dependent(state, tctx, goal, major, info, names)
    inner, fresh_major, fresh_indices, equations = _generalize_indices(tctx, goal, major, type_, info)
    out: list[Branch] = []
    for branch in _eliminate_dependent(state, tctx, inner, fresh_major, info, names):
        new = branch.goal
        for index in reversed(fresh_indices):
            current = branch.moved.get(index, index)
            if type(current) is Local:
                new = primitives.try_clear(tctx, new, current)
        solved = _Unification(state, tctx, major, list(branch.fields), dict(branch.moved)).run(new, equations)
        if solved is not None:
            unified, fields, moved = solved
            out.append(Branch(unified, branch.label, fields, moved))
    return out


def whnf_inductive(tctx: TypeContext, type_: Expr) -> Expr:
    """`type_`, reduced only if its head is no inductive type yet."""
    head = get_app_fn(type_)
    if type(head) is Const and isinstance(tctx.env.find(head.name), InductiveInfo):
        return type_
    return tctx.whnf(type_)


def _eliminate_dependent(
    state: TacticState, tctx: TypeContext, goal: MVar, major: Local, info: InductiveInfo, names: list[Name]
) -> list[Branch]:
    """`eliminate` by `cases_on`, also where the recursor of a proposition does not depend on its major
    premise: the target
    is first generalised over the proof, which by proof irrelevance loses nothing."""
    target = primitives.target_of(tctx, goal)
    depends = primitives.depends_on(tctx, target, major) or primitives.dependents(tctx, goal, major)
    if depends and is_proposition_family(info):
        lctx = primitives.lctx_of(tctx, goal)
        moved = [each for each in tctx.collect_dependents(lctx, [major]) if each is not major]
        reverted_goal, reverted = primitives.revert(tctx, goal, moved)
        lctx = primitives.lctx_of(tctx, reverted_goal)
        with tctx.in_context(lctx):
            target = primitives.target_of(tctx, reverted_goal)
            if primitives.depends_on(tctx, target, major):
                general = tctx.mk_metavar(tctx.mk_pi([major], target))
                tctx.mctx.assign(reverted_goal, mk_app(general, major))
                return [
                    _reintroduce_proof(tctx, branch, reverted)
                    for branch in eliminate(state, tctx, general, major, info.name / "cases_on", names)
                ]
        branches = eliminate(state, tctx, reverted_goal, major, info.name / "cases_on", names)
        return [_reintroduce(tctx, branch, reverted) for branch in branches]
    return eliminate(state, tctx, goal, major, info.name / "cases_on", names)


def is_proposition_family(info: InductiveInfo) -> bool:
    type_ = info.type
    while type(type_) is Pi:
        type_ = type_.body
    return getattr(type_, "level", None) is ZERO


def _reintroduce(tctx: TypeContext, branch: Branch, reverted: list[Local]) -> Branch:
    goal, back = primitives.reintroduce(tctx, branch.goal, reverted)
    return Branch(goal, branch.label, branch.fields, {**branch.moved, **dict(zip(reverted, back, strict=True))})


def _reintroduce_proof(tctx: TypeContext, branch: Branch, reverted: list[Local]) -> Branch:
    """The branch's target is `Π (h : I …), …`: the constructor application itself stands for h."""
    target = primitives.target_of(tctx, branch.goal)
    lctx = primitives.lctx_of(tctx, branch.goal)
    if type(target) is not Pi:
        raise TacticError("cases tactic failed, unexpected inductive datatype type")
    with tctx.in_context(lctx):
        head, args = get_app_fn_args(tctx.whnf(target.domain))
        inductive = tctx.env.get(head.name) if type(head) is Const else None
        if not isinstance(inductive, InductiveInfo) or type(head) is not Const:
            raise TacticError("cases tactic failed, unexpected inductive datatype type")
        value = mk_apps(mk_const(branch.label, head.levels), [*args[: inductive.num_params], *branch.fields])
        new = tctx.mk_metavar(instantiate1(target.body, value))
        # By proof irrelevance any proof of the proposition will do.
        tctx.mctx.assign(branch.goal, mk_lambda(target.name, BinderInfo.DEFAULT, target.domain, new))
    return _reintroduce(tctx, Branch(new, branch.label, branch.fields, branch.moved), reverted)


def _generalize_indices(
    tctx: TypeContext, goal: MVar, major: Local, type_: Expr, info: InductiveInfo
) -> tuple[MVar, Local, list[Local], int]:
    """From `Γ ⊢ T` with `h : I A j` to `Γ, j' : J, h' : I A j' ⊢ j == j' → h == h' → T`; the number of
    equations last."""
    lctx = primitives.lctx_of(tctx, goal)
    head, args = get_app_fn_args(type_)
    params, indices = args[: info.num_params], args[info.num_params :]
    with tctx.in_context(lctx):
        partial = mk_apps(head, params)
        family = tctx.infer(partial)
        fresh: list[Local] = []
        statements: list[Expr] = []
        proofs: list[Expr] = []
        pushed: list[Local] = []

        def add_equation(left: Expr, right: Expr) -> None:
            left_type, right_type = tctx.infer(left), tctx.infer(right)
            mark = tctx.mark()
            same = tctx.is_def_eq(left_type, right_type)
            tctx.undo(mark)
            if same:
                statements.append(app_builder.mk_eq(tctx, left, right))
                proofs.append(app_builder.mk_eq_refl(tctx, left))
            else:
                statements.append(app_builder.mk_heq(tctx, left, right))
                proofs.append(app_builder.mk_heq_refl(tctx, left))

        for number, index in enumerate(indices, 1):
            if type(family) is not Pi:
                family = tctx.whnf(family)
            if type(family) is not Pi:
                raise TacticError("cases tactic failed, unexpected inductive datatype type")
            local = tctx.push_local(primitives.unused_name(tctx.lctx, name(f"t_{number}")), family.domain)
            pushed.append(local)
            fresh.append(local)
            family = instantiate1(family.body, local)
            add_equation(index, local)
        new_major = tctx.push_local(major.name, mk_apps(partial, fresh))
        pushed.append(new_major)
        add_equation(major, new_major)
        body = primitives.target_of(tctx, goal)
        for statement in reversed(statements):
            body = mk_arrow(statement, body)
        general_type = tctx.mk_pi([*fresh, new_major], body)
        for local in reversed(pushed):
            tctx.pop_local(local)
        general = tctx.mk_metavar(general_type)
        tctx.mctx.assign(goal, mk_apps(general, [*indices, major, *proofs]))
    inner, introduced = primitives.intros(tctx, general, [*(local.name for local in fresh), major.name])
    return inner, introduced[-1], introduced[:-1], len(statements)


class _Unification:
    """Solves the equations at the front of a branch's target."""

    def __init__(
        self, state: TacticState, tctx: TypeContext, input_major: Local, fields: list[Local], moved: dict[Local, Expr]
    ) -> None:
        self._state = state
        self._tctx = tctx
        self._input_major = input_major
        self._fields: list[Expr] = list(fields)
        self._moved = moved

    def run(self, goal: MVar, count: int) -> tuple[MVar, tuple[Local, ...], dict[Local, Expr]] | None:
        """The goal without its `count` equations, or None when they are contradictory (the goal is then closed)."""
        tctx = self._tctx
        while count > 0:
            tctx.deadline.check()
            step = self._step(goal)
            if step is None:
                return None
            goal, change = step
            count += change
        goal = primitives.try_clear(tctx, goal, self._input_major)
        return goal, tuple(each for each in self._fields if type(each) is Local), self._moved

    def _step(self, goal: MVar) -> tuple[MVar, int] | None:
        """One rule on the first equation: the new goal and by how much the number of equations changes."""
        tctx = self._tctx
        lctx = primitives.lctx_of(tctx, goal)
        target = primitives.target_of(tctx, goal)
        if type(target) is not Pi:
            raise TacticError("cases tactic failed, equality expected")
        with tctx.in_context(lctx):
            found = app_builder.is_eq(target.domain)
            if found is not None:
                _, left, right = found
                reduced_left, reduced_right = whnf_constructor(tctx, left), whnf_constructor(tctx, right)
                if reduced_left is not left or reduced_right is not right:
                    statement = app_builder.mk_eq(tctx, reduced_left, reduced_right)
                    goal = primitives.change_target(tctx, goal, mk_arrow(statement, target.body))
        inner, equation = primitives.intro(tctx, goal, primitives.unused_name(lctx, name("H")))
        type_ = primitives.type_of_local(tctx, equation)
        inner_lctx = primitives.lctx_of(tctx, inner)
        with tctx.in_context(inner_lctx):
            heterogeneous = app_builder.is_heq(type_)
            if heterogeneous is not None:
                return self._to_homogeneous(inner, equation, heterogeneous, lctx)
            found = app_builder.is_eq(type_)
            if found is None:
                raise TacticError("cases tactic failed, equality expected")
            alpha, left, right = found
            mark = tctx.mark()
            if tctx.is_def_eq(left, right):
                return primitives.clear(tctx, inner, equation), -1
            tctx.undo(mark)
            if type(left) is Local or type(right) is Local:
                return self._substitute(inner, equation, left, right)
            return self._constructors(inner, equation, alpha, left, right, lctx)

    def _to_homogeneous(self, inner: MVar, equation: Local, parts: Any, outer: Any) -> tuple[MVar, int]:
        tctx = self._tctx
        left_type, left, right_type, right = parts
        if not tctx.is_def_eq(left_type, right_type):
            raise TacticError("cases tactic failed, when processing auxiliary heterogeneous equality")
        statement = app_builder.mk_eq(tctx, left, right)
        new = tctx.mk_metavar(mk_arrow(statement, primitives.target_of(tctx, inner)), outer)
        tctx.mctx.assign(inner, mk_app(new, app_builder.mk_eq_of_heq(tctx, equation)))
        return new, 0

    def _substitute(self, inner: MVar, equation: Local, left: Expr, right: Expr) -> tuple[MVar, int]:
        tctx = self._tctx
        lctx = primitives.lctx_of(tctx, inner)
        if type(left) is Local and type(right) is Local:
            symm = lctx.index(left) < lctx.index(right)
        else:
            symm = type(left) is not Local
        variable, value = (right, left) if symm else (left, right)
        if type(variable) is Local and primitives.depends_on(tctx, value, variable):
            sides = ("left-hand-side", "right-hand-side") if symm else ("right-hand-side", "left-hand-side")
            raise TacticError(
                f"cases tactic failed, when eliminating equality {sides[0]} depends on {sides[1]}"
            )
        new, changed = eliminate_variable(tctx, inner, equation, symm=symm)
        self._fields = [replace_locals(each, changed) for each in self._fields]
        self._moved = {key: replace_locals(value, changed) for key, value in self._moved.items()}
        for key, value in changed.items():
            self._moved.setdefault(key, value)
        return new, -1

    def _constructors(
        self, inner: MVar, equation: Local, alpha: Expr, left: Expr, right: Expr, outer: Any
    ) -> tuple[MVar, int] | None:
        tctx = self._tctx
        infos = []
        for side in (left, right):
            head = get_app_fn(side)
            info = tctx.env.find(head.name) if type(head) is Const else None
            infos.append(info if isinstance(info, ConstructorInfo) else None)
        first, second = infos
        if first is None or second is None:
            text = printer(self._state, tctx)
            type_ = primitives.type_of_local(tctx, equation)
            raise TacticError(
                lambda: "cases tactic failed, unsupported equality between type and constructor indices\n"
                "(only equalities between constructors and/or variables are supported, try cases on the indices):\n"
                + text(type_)
                + "\n"
            )
        alpha = tctx.whnf(alpha)
        head, args = get_app_fn_args(alpha)
        if type(head) is not Const:
            raise TacticError("cases tactic failed, unexpected inductive datatype type")
        no_confusion = head.name / "no_confusion"
        if tctx.env.find(no_confusion) is None:
            raise TacticError(
                f"cases tactic failed, construction '{no_confusion}' is not available in the environment"
            )
        target = primitives.target_of(tctx, inner)
        level = tctx.mctx.instantiate_level(tctx.sort_level(target))
        proof = mk_apps(mk_const(no_confusion, (level, *head.levels)), [*args, target, left, right, equation])
        if first.name is not second.name:
            tctx.mctx.assign(inner, proof)
            return None
        claim = tctx.whnf(tctx.infer(proof))
        if type(claim) is not Pi:
            raise TacticError("cases tactic failed, unexpected inductive datatype type")
        new = tctx.mk_metavar(claim.domain, outer)
        tctx.mctx.assign(inner, mk_app(proof, new))
        proofs = self._count_proof_fields(first, head)
        return new, get_app_num_args(left) - first.num_params - proofs - 1

    def _count_proof_fields(self, constructor: ConstructorInfo, head: Const) -> int:
        """Fields that are proofs have no equation in `no_confusion`."""
        tctx = self._tctx
        type_ = tctx.infer(mk_const(constructor.name, head.levels))
        locals_: list[Local] = []
        count = 0
        while True:
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
            if type(type_) is not Pi:
                break
            local = tctx.push_local(type_.name, type_.domain, type_.info)
            if len(locals_) >= constructor.num_params and tctx.is_proof(local):
                count += 1
            locals_.append(local)
            type_ = instantiate1(type_.body, local)
        for local in reversed(locals_):
            tctx.pop_local(local)
        return count


def whnf_constructor(tctx: TypeContext, e: Expr) -> Expr:
    """`e` reduced until its head is a constructor, or as far as it goes (Lean: `whnf_gintro_rule`)."""

    def is_no_constructor(node: Expr) -> bool:
        head = get_app_fn(node)
        return type(head) is not Const or not isinstance(tctx.env.find(head.name), ConstructorInfo)

    return tctx.whnf_with(e, is_no_constructor)


# --- on terms --------------------------------------------------------------------------------------------------------


def cases_on(state: TacticState, tctx: TypeContext, goal: MVar, e: Expr, names: list[Name]) -> list[Branch]:
    """Cases on any term: what mentions it in the context is reverted, the term generalised to a variable."""
    if type(e) is Local:
        return cases_on_local(state, tctx, goal, e, names)
    goal, reverted = primitives.revert_mentions(tctx, goal, e)
    goal, major = generalize_major(state, tctx, goal, e)
    out = []
    for branch in cases_on_local(state, tctx, goal, major, names):
        new, back = primitives.reintroduce(tctx, branch.goal, reverted)
        out.append(Branch(new, branch.label, (*branch.fields, *back), branch.moved))
    return out


def cases(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`cases e with …`, `cases h : e with …`."""
    tag = state.tag(state.main_goal)
    return focus_main(state, lambda s: _cases(s, args, runtime, tag))


def _cases(state: TacticState, args: Args, runtime: Runtime, tag: CaseTag) -> TacticState:
    equation, term = args["arg"]
    names = list(args.get("names") or ())
    if equation is not None:
        fresh = primitives.unused_name(state.lctx(), INTERNAL)
        state = runtime.call(state, "generalize", name=equation, arg=(term, fresh))
        e: Expr = state.find_hypothesis(fresh)
        tctx = state.type_context()
    else:
        tctx = state.type_context()
        e = runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True)
    branches = cases_on(state, tctx, state.main_goal, e, names)
    after = state.with_goals(tctx, [branch.goal for branch in branches])
    return set_case_tags(after, tag, branches)


TACTICS: dict[str, TacticFunction] = {"cases": cases}
