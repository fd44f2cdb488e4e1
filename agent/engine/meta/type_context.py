"""`TypeContext`: inference, reduction and unification for open terms (skeleton of signatures; bodies follow)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT, LocalContext
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.transparency import Transparency
from agent.kernel.expr import BinderInfo, Const, Expr, Local, MVar
from agent.kernel.level import Level, LevelMVar
from agent.kernel.name import Name


class TypeContext:
    """An environment, a metavariable context (mutable, shared with the caller) and a local context (replaced on push/pop)."""

    env: MetaEnvironment
    mctx: MetavarContext
    lctx: LocalContext
    transparency: Transparency
    deadline: Deadline
    approximate: bool

    def __init__(
        self,
        env: MetaEnvironment,
        mctx: MetavarContext | None = None,
        lctx: LocalContext = EMPTY_LOCAL_CONTEXT,
        *,
        transparency: Transparency = Transparency.SEMIREDUCIBLE,
        deadline: Deadline | None = None,
    ) -> None: ...

    # Settings and backtracking
    @contextmanager
    def using(self, transparency: Transparency) -> Iterator[None]: ...
    @contextmanager
    def approximating(self) -> Iterator[None]:
        """With first-order approximation in the unifier (as `apply`, `rw` and the elaborator use it)."""

    @contextmanager
    def in_context(self, lctx: LocalContext) -> Iterator[None]:
        """With another local context."""

    def mark(self) -> object: ...
    def undo(self, mark: object) -> None: ...

    # Inference (types keep binder names)
    def infer(self, e: Expr) -> Expr: ...
    def sort_level(self, type_: Expr) -> Level:
        """The level of a type's sort; raises ElaborationError `type expected`."""

    def is_prop(self, e: Expr) -> bool:
        """`e` is a proposition."""

    def is_proof(self, e: Expr) -> bool: ...
    def is_class(self, type_: Expr) -> Name | None:
        """The class that `type_` (under binders) is an instance type of."""

    # Reduction
    def whnf(self, e: Expr) -> Expr: ...
    def whnf_core(self, e: Expr) -> Expr: ...
    def whnf_with(self, e: Expr, pred: Callable[[Expr], bool]) -> Expr:
        """Reduce while `pred(e)` holds of the term about to be unfolded."""

    def unfold_definition(self, e: Expr) -> Expr | None:
        """One delta step of the head constant, whatever its reducibility allows at the current transparency."""

    def whnf_pi(self, type_: Expr) -> Expr:
        """`type_` itself if a Pi, else its weak head normal form."""

    # Metavariables
    def instantiate_mvars(self, e: Expr) -> Expr: ...
    def mk_metavar(self, type_: Expr, lctx: LocalContext | None = None, name: Name | None = None) -> MVar: ...
    def mk_level_mvar(self) -> LevelMVar: ...
    def mk_type_metavar(self) -> MVar:
        """A metavariable for a type in an unknown universe."""

    def mk_const(self, name: Name) -> Const:
        """The constant with fresh universe metavariables."""

    def is_def_eq(self, a: Expr, b: Expr) -> bool:
        """Unify. On failure every assignment is undone."""

    def is_def_eq_no_approx(self, a: Expr, b: Expr) -> bool: ...
    def match(self, pattern: Expr, e: Expr) -> bool:
        """`is_def_eq(pattern, e)`."""

    # Locals
    def push_local(
        self, name: Name, type_: Expr, info: BinderInfo = BinderInfo.DEFAULT, value: Expr | None = None
    ) -> Local: ...
    def pop_local(self, local: Local | None = None) -> None: ...
    def mk_lambda(self, locals_: Sequence[Expr], body: Expr) -> Expr: ...
    def mk_pi(self, locals_: Sequence[Expr], body: Expr) -> Expr: ...
    def revert(self, locals_: Sequence[Local], mvar: MVar) -> tuple[MVar, list[Local]]:
        """Assign `mvar` to `?new xs`; gives `?new` and the locals reverted, with all that depend on them."""

    def get_unused_name(self, name: Name) -> Name: ...

    # Instances
    @property
    def local_instances(self) -> tuple[Local, ...]: ...
    def synth_instance(self, type_: Expr) -> Expr | None: ...

    # Search in terms
    def kabstract(self, e: Expr, pattern: Expr, occs: Sequence[int] | None = None) -> Expr:
        """`e` with instances of the pattern replaced by `#0`; occurrence numbers count from 1, None = all."""
