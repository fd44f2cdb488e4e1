"""The term elaborator (Lean: `frontends/lean/elaborator.cpp`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from agent.engine.elaborator.scope import Scope
from agent.engine.syntax.tree import Binder, Tactic, Term
from agent.kernel.expr import Expr, Local, MVar
from agent.kernel.name import Name

RunTactic = Callable[["TypeContext", MVar, Tactic], None]  # noqa: F821


class Elaborator:
    """Elaborates terms in `tctx` (its environment, metavariables and local context).

    `run_tactic(tctx, goal, tactic)` solves a postponed tactic block by assigning `goal` in `tctx.mctx`, or raises.
    `compile_equations(elaborator, match_or_equations, …)` is handed down by the frontend likewise.
    """

    def __init__(self, tctx, scope: Scope, *, run_tactic: RunTactic | None = None, decl_name: Name | None = None) -> None: ...

    def elaborate(self, pre: Term, expected: Expr | None = None, *, allow_mvars: bool = False) -> Expr:
        """Elaborate, synthesize, coerce to `expected`; instantiated. Unless `allow_mvars`, no metavariable may remain."""

    def elaborate_type(self, pre: Term) -> Expr:
        """Elaborate a type (coercions to sorts inserted) and synthesize."""

    @contextmanager
    def elaborate_binders(self, binders: Sequence[Binder]) -> Iterator[list[Local]]:
        """Push the binders' locals (each type synthesized on its own, as for declarations); popped on leaving."""

    def elaborate_no_synthesize(self, pre: Term, expected: Expr | None = None) -> Expr: ...

    def synthesize(self) -> None: ...

    def ensure_no_unassigned_metavars(self, e: Expr) -> Expr:
        """`e` instantiated; raises "don't know how to synthesize placeholder" if a metavariable is left."""

    def levels_to_params(self, es: Sequence[Expr], *, fixed: bool = False) -> tuple[list[Expr], tuple[Name, ...]]:
        """Turn remaining universe metavariables into parameters `u_1 …` not occurring in `es`; with `fixed` into 0 (proofs)."""
