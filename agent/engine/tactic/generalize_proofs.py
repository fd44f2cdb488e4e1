"""generalize_proofs (mathlib: `tactic/generalize_proofs.lean`): proofs inside the target become hypotheses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.tactic import primitives
from agent.engine.tactic.context import intro_dependent
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import target_names
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, BinderInfo, Const, Expr, Lambda, Let, Local, MVar, Pi, mk_app, mk_local, mk_pi
from agent.kernel.instantiate import instantiate1, replace
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

_DEFAULT_NAME: Final = name("_x")


class _Collector:
    """Goes through a term and generalises its proofs in the goal's target."""

    def __init__(self, tctx: TypeContext, goal: MVar, names: Sequence[Name]) -> None:
        self.tctx = tctx
        self.goal = goal
        self.names = list(names)
        self.hypotheses = [
            decl.local for decl in primitives.lctx_of(tctx, goal).decls
            if tctx.is_prop(primitives.type_of_local(tctx, decl.local))
        ]
        self._seen: set[Expr] = set()

    def visit(self, e: Expr) -> None:
        self.tctx.deadline.check()
        e = self.tctx.instantiate_mvars(e)
        if e in self._seen:
            return
        self._seen.add(e)
        kind = type(e)
        if kind is Local or kind is MVar:
            self.visit(self.tctx.infer(e))
        elif kind is Pi:
            self._binding(e.name, e.domain, e.body)  # type: ignore[attr-defined]
        elif kind is Const or not self._generalize(e):
            if kind is App:
                self.visit(e.fn)  # type: ignore[attr-defined]
                self.visit(e.arg)  # type: ignore[attr-defined]
            elif kind is Lambda:
                self._binding(e.name, e.domain, e.body)  # type: ignore[attr-defined]
            elif kind is Let:
                self.visit(e.type)  # type: ignore[attr-defined]
                self.visit(e.value)  # type: ignore[attr-defined]
                self.visit(instantiate1(e.body, e.value))  # type: ignore[attr-defined]
            elif kind is Const:
                self._generalize(e)

    def _binding(self, bound: Name, domain: Expr, body: Expr) -> None:
        self.visit(domain)
        self.visit(instantiate1(body, mk_local(bound, domain)))

    def _generalize(self, e: Expr) -> bool:
        """Whether `e` is a proof; if so it is replaced in the target, where it stands there."""
        tctx = self.tctx
        statement = tctx.instantiate_mvars(tctx.infer(e))
        if not tctx.is_prop(statement):
            return False
        target = primitives.target_of(tctx, self.goal)
        for hypothesis in self.hypotheses:
            mark = tctx.mark()
            if tctx.is_def_eq(statement, primitives.type_of_local(tctx, hypothesis)):
                new = replace(target, lambda node, _: hypothesis if node.core is e.core else None)  # noqa: B023 (called here)
                self.goal = primitives.change_target(tctx, self.goal, new)
                return True
            tctx.undo(mark)
        with tctx.in_context(primitives.lctx_of(tctx, self.goal)):
            body = tctx.kabstract(target, e)
        given = self.names.pop(0) if self.names else _DEFAULT_NAME
        if not body.loose:
            return True
        with tctx.in_context(primitives.lctx_of(tctx, self.goal)):
            general = tctx.mk_metavar(mk_pi(given, BinderInfo.DEFAULT, statement, body))
        tctx.mctx.assign(self.goal, mk_app(general, e))
        self.goal, local = primitives.intro(tctx, general, given)
        self.hypotheses.insert(0, local)
        return True


def generalize_proofs(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`generalize_proofs h₁ h₂ at h`"""
    tctx = state.type_context()
    goal = intro_dependent(tctx, state.main_goal)
    prepared = state.replace_main(tctx, [goal])
    hypotheses, _ = target_names(prepared, args.get("location"))
    tctx = prepared.type_context()
    collector = _Collector(tctx, goal, args.get("names") or ())
    goal, reverted = primitives.revert(tctx, goal, hypotheses)
    collector.goal = goal
    collector.visit(primitives.target_of(tctx, goal))
    goal = collector.goal
    try:
        goal, _ = primitives.reintroduce(tctx, goal, reverted)
    except TacticError:
        pass
    return prepared.replace_main(tctx, [goal])


TACTICS: dict[str, TacticFunction] = {"generalize_proofs": generalize_proofs}
