"""Equations between indices, solved where a pattern is matched (Lean: `unify_eqs` of `cases_tactic.cpp`).

A value `c : I A i` is split by `I.cases_on` over fresh indices j and a fresh c', under the equations `i == j` and
`c == c'`. In the branch of a constructor these are equations between terms: a variable is replaced by its value, equal
constructors give equations of their arguments, different ones close the branch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.engine.exceptions import ElaborationError
from agent.engine.meta import app_builder
from agent.kernel.declaration import ConstructorInfo, InductiveInfo
from agent.kernel.expr import (
    Const,
    Expr,
    Local,
    Pi,
    get_app_fn,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_const,
    mk_local,
    subterms,
)
from agent.kernel.instantiate import abstract, instantiate, instantiate1, instantiate_level_params
from agent.kernel.level import Level
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.local_context import LocalContext
    from agent.engine.meta.type_context import TypeContext

_EQ_REC, _EQUATION = name("eq.rec"), name("_h")


class StuckIndices(ElaborationError):
    """Two indices are neither variables nor constructors, or a variable occurs in its own value."""


@dataclass(frozen=True)
class Generalized:
    """`cases_on params motive` is ready for its minors; `statements(indices, value)` are the equations of a branch,
    `proofs` what they are at the split value itself."""

    motive: Expr
    proofs: tuple[Expr, ...]
    _locals: tuple[Local, ...]
    _statements: tuple[Expr, ...]

    def statements(self, indices: Sequence[Expr], value: Expr) -> list[Expr]:
        values = [*indices, value][: len(self._locals)]
        return [instantiate(abstract(s, self._locals), values) for s in self._statements]


def generalize(
    tctx: TypeContext, column: Expr, info: InductiveInfo, levels: Sequence[Level], args: Sequence[Expr], goal: Expr
) -> Generalized:
    """The motive that carries the equations. `args`: of the inductive type, parameters and indices."""
    params, indices = args[: info.num_params], args[info.num_params :]
    family = instantiate_level_params(info.type, info.level_params, levels)
    for param in params:
        family = _as_pi(tctx, family)
        family = instantiate1(family.body, param)  # type: ignore[attr-defined]
    statements: list[Expr] = []
    proofs: list[Expr] = []
    locals_: list[Local] = []

    def equate(left: Expr, right: Expr) -> None:
        if tctx.is_def_eq(tctx.infer(left), tctx.infer(right)):
            statements.append(app_builder.mk_eq(tctx, left, right))
            proofs.append(app_builder.mk_eq_refl(tctx, left))
        else:
            statements.append(app_builder.mk_heq(tctx, left, right))
            proofs.append(app_builder.mk_heq_refl(tctx, left))

    with tctx.saving_locals():
        for index in indices:
            family = _as_pi(tctx, family)
            local = tctx.push_local(name("_j"), family.domain)  # type: ignore[attr-defined]
            locals_.append(local)
            family = instantiate1(family.body, local)  # type: ignore[attr-defined]
            equate(index, local)
        if info.dependent_elimination:
            local = tctx.push_local(name("_c"), mk_apps(mk_const(info.name, levels), [*params, *locals_]))
            locals_.append(local)
            equate(column, local)
        body = goal
        for statement in reversed(statements):
            body = mk_arrow(statement, body)
        motive = tctx.mk_lambda(locals_, body)
    return Generalized(motive, tuple(proofs), tuple(locals_), tuple(statements))


def _as_pi(tctx: TypeContext, type_: Expr) -> Expr:
    return type_ if type(type_) is Pi else tctx.whnf(type_)


Substitution = dict[Local, Expr]
Continue = Callable[["LocalContext", Substitution], Expr]
"""The rest of a branch, once all equations are solved: in this context, with these locals replaced."""


class IndexUnification:
    """One branch: its equations, its goal; `run` gives the term that proves the goal from them."""

    def __init__(self, tctx: TypeContext, goal: Expr, position: int | None, rest: Continue) -> None:
        self.tctx = tctx
        self.goal = goal
        self.position = position
        self.rest = rest

    def run(self, lctx: LocalContext, statements: Sequence[Expr]) -> Expr:
        """`λ (h₁ : s₁) …, …`. Raises `StuckIndices`."""
        hypotheses = [mk_local(_EQUATION, statement) for statement in statements]
        inner = lctx
        for h in hypotheses:
            inner = inner.add(h)
        body = self._solve(inner, list(hypotheses), {}, tuple(hypotheses))
        with self.tctx.in_context(inner):
            return self.tctx.mk_lambda(hypotheses, body)

    def _solve(
        self, lctx: LocalContext, pending: list[Expr], done: Substitution, hypotheses: tuple[Expr, ...]
    ) -> Expr:
        """`pending`: proofs of the equations that are left."""
        tctx = self.tctx
        tctx.deadline.check()
        if not pending:
            return self.rest(lctx.remove([h for h in hypotheses if type(h) is Local and h in lctx]), done)
        proof, rest = pending[0], pending[1:]
        with tctx.in_context(lctx):
            type_ = tctx.infer(proof)
            heterogeneous = app_builder.is_heq(type_)
            if heterogeneous is not None:
                left_type, left, right_type, right = heterogeneous
                if not tctx.is_def_eq(left_type, right_type):
                    raise self._stuck(left, right)
                proof = app_builder.mk_eq_of_heq(tctx, proof)
            else:
                found = app_builder.is_eq(type_)
                assert found is not None
                _, left, right = found
            if tctx.is_def_eq(left, right):
                return self._solve(lctx, rest, done, hypotheses)
            left, right = self._constructor_form(left), self._constructor_form(right)
            if type(left) is Local or type(right) is Local:
                return self._substitute(lctx, proof, left, right, rest, done, hypotheses)
            return self._constructors(lctx, proof, left, right, rest, done, hypotheses)

    def _constructor_form(self, e: Expr) -> Expr:
        return e if self._constructor(e) is not None else self.tctx.whnf(e)

    def _constructor(self, e: Expr) -> ConstructorInfo | None:
        head = get_app_fn(e)
        info = self.tctx.env.find(head.name) if type(head) is Const else None
        return info if isinstance(info, ConstructorInfo) else None

    def _stuck(self, left: Expr, right: Expr) -> StuckIndices:
        from agent.engine.meta.pretty_printer import PrettyPrinter

        printer = PrettyPrinter(self.tctx.env, {}, self.tctx.mctx)
        return StuckIndices(
            lambda: "equation compiler failed (use 'set_option trace.eqn_compiler.elim_match true' for additional "
            "details)\nnested exception message:\ncases tactic failed, unsupported equality between type and "
            "constructor indices\n(only equalities between constructors and/or variables are supported, try cases on "
            f"the indices):\n{printer.pp_text(left)} = {printer.pp_text(right)}\n",
            self.position,
        )

    def _substitute(
        self,
        lctx: LocalContext,
        proof: Expr,
        left: Expr,
        right: Expr,
        rest: list[Expr],
        done: Substitution,
        hypotheses: tuple[Expr, ...],
    ) -> Expr:
        tctx = self.tctx
        if type(left) is Local and type(right) is Local:
            backwards = lctx.index(left) >= lctx.index(right)
        else:
            backwards = type(left) is Local
        # The proof is read as `value = variable`.
        variable, value = (left, right) if backwards else (right, left)
        assert type(variable) is Local
        if variable not in lctx or lctx.value(variable) is not None or _occurs(variable, value):
            raise self._stuck(left, right)
        if backwards:
            proof = app_builder.mk_eq_symm(tctx, proof)
        dependents = dependents_of(lctx, [variable], self.position)
        outer_goal = apply_substitution(self.goal, done)
        goal = tctx.mk_pi(dependents, outer_goal) if dependents else outer_goal
        motive = tctx.mk_lambda([variable], goal)
        alpha = variable.type
        levels = (tctx.sort_level(goal), tctx.sort_level(alpha))
        inner = lctx.remove([variable, *dependents])
        change: Substitution = {variable: value}
        moved: list[Local] = []
        for old in dependents:
            new = mk_local(old.name, apply_substitution(old.type, change), old.info)
            change[old] = new
            moved.append(new)
            inner = inner.add(new)
        composed = {key: apply_substitution(e, change) for key, e in done.items()}
        composed |= {key: e for key, e in change.items() if key not in composed}
        body = self._solve(
            inner,
            [apply_substitution(p, change) for p in rest],
            composed,
            tuple(apply_substitution(h, change) for h in hypotheses),
        )
        with tctx.in_context(inner):
            minor = tctx.mk_lambda(moved, body)
        return mk_apps(mk_const(_EQ_REC, levels), [alpha, value, motive, minor, variable, proof, *dependents])

    def _constructors(
        self,
        lctx: LocalContext,
        proof: Expr,
        left: Expr,
        right: Expr,
        rest: list[Expr],
        done: Substitution,
        hypotheses: tuple[Expr, ...],
    ) -> Expr:
        tctx = self.tctx
        first, second = self._constructor(left), self._constructor(right)
        if first is None or second is None:
            raise self._stuck(left, right)
        head, args = get_app_fn_args(tctx.whnf(tctx.infer(left)))
        if type(head) is not Const or head.name / "no_confusion" not in tctx.env:
            raise self._stuck(left, right)
        goal = apply_substitution(self.goal, done)
        level = tctx.sort_level(goal)
        contradiction = mk_apps(
            mk_const(head.name / "no_confusion", (level, *head.levels)), [*args, goal, left, right, proof]
        )
        if first.name is not second.name:
            return contradiction
        claim = tctx.whnf(tctx.infer(contradiction))
        assert type(claim) is Pi
        equations: list[Local] = []
        inner, type_ = lctx, claim.domain
        goal_arity = _arity(goal)
        while True:
            type_ = _as_pi(tctx, type_)
            if type(type_) is not Pi or _arity(type_) <= goal_arity:
                break
            h = mk_local(_EQUATION, type_.domain)
            equations.append(h)
            inner = inner.add(h)
            type_ = instantiate1(type_.body, h)
        body = self._solve(inner, [*equations, *rest], done, (*hypotheses, *equations))
        with tctx.in_context(inner):
            return mk_app(contradiction, tctx.mk_lambda(equations, body))


def _arity(type_: Expr) -> int:
    count = 0
    while type(type_) is Pi:
        count += 1
        type_ = type_.body
    return count


def _occurs(local: Local, e: Expr) -> bool:
    return e.has_local and any(node is local for node in subterms(e))


def apply_substitution(e: Expr, mapping: Substitution) -> Expr:
    """`e` with the locals replaced, all at once."""
    if not mapping or not e.has_local:
        return e
    keys = list(mapping)
    out = abstract(e, keys)
    return instantiate(out, [mapping[k] for k in keys]) if out is not e else e


def dependents_of(lctx: LocalContext, removed: Sequence[Local], position: int | None) -> list[Local]:
    """The other locals that depend on these, in order."""
    gone = set(removed)
    out: list[Local] = []
    for decl in lctx.decls:
        if decl.local in gone:
            continue
        terms = [decl.local.type] if decl.value is None else [decl.local.type, decl.value]
        if any(node in gone for term in terms for node in subterms(term) if type(node) is Local):
            if decl.value is not None:
                raise StuckIndices(
                    "pattern matching under a local definition that depends on what is matched is not supported",
                    position,
                )
            gone.add(decl.local)
            out.append(decl.local)
    return out

