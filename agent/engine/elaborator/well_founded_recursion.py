"""Definitions by well-founded recursion (Lean: `library/equations_compiler/{pack_domain,wf_rec}.cpp`).

The arguments are packed into one, nested `psigma.mk`; the relation on it is found as an instance of `has_well_founded`,
or by the `rel_tac` of `using_well_founded`; each recursive call comes with a proof, made by the decreasing tactic in
the context of the call, that its argument is smaller. The function is `λ args, well_founded.fix wf step (pack args)`,
its equations hold by `well_founded.fix_eq`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from agent.engine.elaborator.equations import (
    CompiledEquations,
    Leaf,
    PatternCompiler,
    Problem,
    Row,
    check_used,
    open_arguments,
)
from agent.engine.elaborator.index_unification import apply_substitution
from agent.engine.elaborator.matching import ElaboratedEquation
from agent.engine.elaborator.recursive_calls import replace_calls
from agent.engine.exceptions import ElaborationError
from agent.engine.meta.local_context import LocalContext, LocalDecl
from agent.kernel.expr import Expr, Local, get_app_args, mk_app, mk_apps, mk_arrow, mk_const, mk_local, mk_sort
from agent.kernel.instantiate import head_beta
from agent.kernel.level import Level, mk_succ
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

_HAS_WELL_FOUNDED, _FIX = name("has_well_founded"), name("well_founded.fix")
_PSIGMA, _MK, _CASES_ON = name("psigma"), name("psigma.mk"), name("psigma.cases_on")

NO_RELATION = "failed to create well founded relation using tactic"

ProveDecreasing = Callable[["TypeContext", Expr], Expr]
"""A proof of `R y x` in the context's locals; raises `EngineError`."""

FindRelation = Callable[["TypeContext", Expr], Expr]
"""A value of `has_well_founded α`; raises `EngineError`."""


def compile_well_founded(
    tctx: TypeContext,
    function: Local,
    function_type: Expr,
    equations: Sequence[ElaboratedEquation],
    count: int,
    position: int | None,
    prefix: Sequence[Local],
    prove: ProveDecreasing,
    find_relation: FindRelation | None = None,
) -> CompiledEquations:
    """As `compile_recursive`; raises `ElaborationError` where no relation is known or a call cannot be shown smaller.
    Without `find_relation` class instances are looked for."""
    outer = tctx.lctx
    tctx.lctx = tctx.lctx.remove([function]) if function in tctx.lctx else tctx.lctx
    try:
        args, goal, lctx = open_arguments(tctx, function_type, count)
        with tctx.in_context(lctx):
            packing = _Packing(tctx, args, goal)
        wanted = mk_app(mk_const(_HAS_WELL_FOUNDED, (packing.domain_level,)), packing.domain)
        instance = tctx.synth_instance(wanted) if find_relation is None else find_relation(tctx, wanted)
        if instance is None:
            raise ElaborationError(NO_RELATION, position)
        return _WellFounded(tctx, function, packing, lctx, position, prove, instance).run(equations, prefix)
    finally:
        tctx.lctx = outer


class _Packing:
    """`domain`: the type of the packed arguments; `codomain`: from it to the result's type."""

    def __init__(self, tctx: TypeContext, args: list[Local], goal: Expr) -> None:
        self.args = args
        self._tctx = tctx
        # Of the arguments from each on: their packed type, and the family below it.
        types = [args[-1].type]
        self._families: list[Expr] = []
        self._levels: list[tuple[Level, Level]] = []
        for arg in reversed(args[:-1]):
            family = tctx.mk_lambda([arg], types[0])
            levels = (tctx.sort_level(arg.type), tctx.sort_level(types[0]))
            types.insert(0, mk_apps(mk_const(_PSIGMA, levels), [arg.type, family]))
            self._families.insert(0, family)
            self._levels.insert(0, levels)
        self.domain = types[0]
        self.domain_level = tctx.sort_level(self.domain)
        self.goal_level = tctx.sort_level(goal)
        self.codomain = self._codomain(goal, types)

    def _codomain(self, goal: Expr, types: list[Expr]) -> Expr:
        tctx = self._tctx
        body = goal
        last: Local = self.args[-1]
        for number in reversed(range(len(self.args) - 1)):
            arg = self.args[number]
            whole = mk_local(name("_x"), types[number])
            motive = tctx.mk_lambda([mk_local(name("_x"), types[number])], mk_sort(self.goal_level))
            levels = (mk_succ(self.goal_level), *self._levels[number])
            with tctx.in_context(tctx.lctx.add(whole).add(last) if last not in tctx.lctx else tctx.lctx.add(whole)):
                minor = tctx.mk_lambda([arg, last], body)
            cases_on = mk_const(_CASES_ON, levels)
            body = mk_apps(cases_on, [arg.type, self._families[number], motive, whole, minor])
            last = whole
        with tctx.in_context(tctx.lctx if last in tctx.lctx else tctx.lctx.add(last)):
            return tctx.mk_lambda([last], body)

    def pack(self, values: Sequence[Expr]) -> Expr:
        """`⟨v₁, ⟨v₂, …⟩⟩`"""
        out = values[-1]
        for number in reversed(range(len(values) - 1)):
            known = dict(zip(self.args[:number], values[:number], strict=True))
            type_ = apply_substitution(self.args[number].type, known)
            family = apply_substitution(self._families[number], known)
            out = mk_apps(mk_const(_MK, self._levels[number]), [type_, family, values[number], out])
        return out

    def unpack(self, value: Expr) -> list[Expr]:
        """The arguments in a packed value whose `psigma.mk` are written."""
        out: list[Expr] = []
        for _ in self.args[1:]:
            _, _, first, value = get_app_args(value)
            out.append(first)
        return [*out, value]


class _WellFounded:
    def __init__(
        self,
        tctx: TypeContext,
        function: Local,
        packing: _Packing,
        args_lctx: LocalContext,
        position: int | None,
        prove: ProveDecreasing,
        instance: Expr,
    ) -> None:
        self.tctx, self.function, self.packing = tctx, function, packing
        self.args_lctx, self.position, self.prove = args_lctx, position, prove
        # For each equation, what stands for smaller values of the function in it.
        self.hypotheses: list[Local] = []
        domain, level = packing.domain, packing.domain_level
        self.relation = mk_apps(mk_const(_HAS_WELL_FOUNDED / "r", (level,)), [domain, instance])
        self.is_well_founded = mk_apps(mk_const(_HAS_WELL_FOUNDED / "wf", (level,)), [domain, instance])

    @cached_property
    def functional(self) -> Local:
        x = mk_local(name("_x"), self.packing.domain)
        hypothesis = self._hypothesis(x)
        with self.tctx.in_context(self.tctx.lctx.add(x).add(hypothesis)):
            type_ = self.tctx.mk_pi([x, hypothesis], head_beta(self.packing.codomain, [x]))
        return mk_local(self.function.name, type_)

    def run(self, equations: Sequence[ElaboratedEquation], prefix: Sequence[Local]) -> CompiledEquations:
        tctx, packing = self.tctx, self.packing
        x = mk_local(name("_x"), packing.domain)
        hypothesis = self._hypothesis(x)
        lctx = tctx.lctx.add(x).add(hypothesis)
        rows = tuple(
            Row(frozenset(eq.locals), (packing.pack(eq.patterns),), self._without_calls(eq), i, eq.inaccessible)
            for i, eq in enumerate(equations)
        )
        compiler = PatternCompiler(tctx, self._leaf_value, self.position, rows, len(prefix))
        goal = head_beta(packing.codomain, [x])
        body = compiler.run(Problem(lctx, (x,), rows, goal, (*prefix, x), (hypothesis,)))
        compiler.require_all()
        check_used(compiler, equations)
        with tctx.in_context(lctx):
            step = tctx.mk_lambda([x, hypothesis], body)
        leaves = tuple(self._with_calls(leaf) for leaf in compiler.leaves)
        parts = [packing.domain, packing.codomain, self.relation, self.is_well_founded, step]
        levels = (packing.domain_level, packing.goal_level)
        with tctx.in_context(self.args_lctx):
            parts.append(packing.pack(packing.args))
            value = tctx.mk_lambda(packing.args, mk_apps(mk_const(_FIX, levels), parts))
            proof = tctx.mk_lambda(packing.args, mk_apps(mk_const(name("well_founded.fix_eq"), levels), parts))
        return CompiledEquations(value, leaves, proof)

    def _hypothesis(self, bound: Expr) -> Local:
        """`_F : Π y, R y bound → C y`"""
        y = mk_local(name("_y"), self.packing.domain)
        smaller = mk_arrow(mk_apps(self.relation, [y, bound]), head_beta(self.packing.codomain, [y]))
        with self.tctx.in_context(self.tctx.lctx.add(y)):
            return mk_local(name("_F"), self.tctx.mk_pi([y], smaller))

    def _without_calls(self, equation: ElaboratedEquation) -> Expr:
        """The right-hand side with its calls made through a hypothesis, over the patterns as they are written."""
        packed, count = self.packing.pack(equation.patterns), len(self.packing.args)
        lctx = self.tctx.lctx
        outside = len(lctx.decls)
        for local in equation.locals:
            lctx = lctx.add(local)
        with self.tctx.in_context(lctx):
            hypothesis = self._hypothesis(packed)
        self.hypotheses.append(hypothesis)

        def call(args: list[Expr]) -> Expr:
            if len(args) < count:
                raise ElaborationError("unexpected occurrence of recursive function\n", self.position)
            argument = self.packing.pack(args[:count])
            # Lean's states show the function there, and the functional whose fixed point it is.
            known = self.tctx.lctx.decls
            functions = (LocalDecl(self.function), LocalDecl(self.functional))
            seen = LocalContext([*known[:outside], *functions, *known[outside:]])
            with self.tctx.in_context(seen):
                proof = self.prove(self.tctx, mk_apps(self.relation, [argument, packed]))
            return mk_apps(hypothesis, [argument, proof, *args[count:]])

        with self.tctx.in_context(lctx.add(hypothesis)):
            return replace_calls(self.tctx, equation.rhs, self.function, call)

    def _leaf_value(self, leaf: Leaf, extra: tuple[Expr, ...]) -> Expr:
        return apply_substitution(leaf.rhs, {self.hypotheses[leaf.row]: extra[0]})

    def _with_calls(self, leaf: Leaf) -> Leaf:
        """The leaf of the function itself: its arguments apart, its calls back in their places."""

        def call(args: list[Expr]) -> Expr:
            return mk_apps(self.function, [*self.packing.unpack(args[0]), *args[2:]])

        with self.tctx.in_context(leaf.lctx):
            rhs = replace_calls(self.tctx, leaf.rhs, self.hypotheses[leaf.row], call)
        return replace(leaf, args=(*leaf.args[:-1], *self.packing.unpack(leaf.args[-1])), rhs=rhs)
