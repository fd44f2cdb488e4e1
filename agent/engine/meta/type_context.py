"""`TypeContext`: inference, reduction, unification and instance resolution for open terms (Lean: `type_context.cpp`).

The parts, each on top of the one before: `context_core` (fields, locals, metavariables), `inference`, `reduction`,
`level_unifier`, `unifier`, `class_instances`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.class_instances import ClassInstances
from agent.engine.meta.dependencies import depends_on_locals
from agent.engine.meta.kabstract import kabstract as _kabstract
from agent.engine.meta.local_context import LocalContext
from agent.engine.meta.transparency import Transparency
from agent.kernel.expr import Expr, Lambda, Local, MVar, Pi, mk_app, mk_apps
from agent.kernel.instantiate import instantiate, instantiate1

__all__ = ["Transparency", "TypeContext"]


class TypeContext(ClassInstances):
    """The working state of elaboration and tactics: see `ContextCore` for its fields."""

    def fork(self, lctx: LocalContext | None = None) -> TypeContext:
        """Another context over the *same* metavariable context, with default settings and this deadline."""
        return TypeContext(
            self.env, self.mctx, self.lctx if lctx is None else lctx, deadline=self.deadline
        )

    def kabstract(self, e: Expr, pattern: Expr, occs: Container[int] | None = None) -> Expr:
        """`e` with instances of the pattern replaced by `#0`; occurrences count from 1, None = all."""
        return _kabstract(self, self.instantiate_mvars(e), self.instantiate_mvars(pattern), occs)

    def revert(self, locals_: Sequence[Local], mvar: MVar) -> tuple[MVar, list[Local]]:
        """Assign `mvar := ?new xs`, where `xs` are the locals and all that depend on them, in context order.

        Raises ElaborationError for a frozen local instance.
        """
        if not locals_:
            return mvar, []
        decl = self.mctx.decl(mvar)
        context = decl.context
        chosen = self.collect_dependents(context, locals_)
        frozen = context.frozen or ()
        for local in chosen:
            if local in frozen:
                raise ElaborationError(
                    f"failed to revert '{local.name}', it is a frozen local instance (possible solution: use "
                    "tactic `unfreezing` to temporarily reset the set of local instances)"
                )
        with self.in_context(context):
            type_ = self.mk_pi(chosen, decl.type)
        new = self.mk_metavar(type_, context.remove(chosen), decl.name)
        value: Expr = new
        for local in chosen:
            if context.value(local) is None:
                value = mk_app(value, local)
        self.mctx.assign(mvar, value)
        return new, chosen

    def collect_dependents(self, context: LocalContext, locals_: Iterable[Local]) -> list[Local]:
        """The locals and every local of the context whose type or value depends on them, in context order."""
        chosen = set(locals_)
        out: list[Local] = []
        for decl in context.decls:
            if decl.local in chosen or depends_on_locals(self.mctx, decl.local.type, chosen) or (
                decl.value is not None and depends_on_locals(self.mctx, decl.value, chosen)
            ):
                chosen.add(decl.local)
                out.append(decl.local)
        return out

    def telescope(self, type_: Expr, count: int | None = None) -> tuple[list[Local], Expr]:
        """Push locals for (at most `count`) binders of a Pi type, reducing to find them; gives them and what
        remains."""
        locals_: list[Local] = []
        while count is None or len(locals_) < count:
            if type(type_) is not Pi:
                reduced = self.whnf(type_)
                if type(reduced) is not Pi:
                    break
                type_ = reduced
            locals_.append(self.push_local(type_.name, type_.domain, type_.info))
            type_ = instantiate1(type_.body, locals_[-1])
        return locals_, type_

    def lambda_telescope(self, e: Expr) -> tuple[list[Local], Expr]:
        """Push locals for the leading lambdas of `e`; gives them and the body."""
        locals_: list[Local] = []
        while type(e) is Lambda:
            locals_.append(self.push_local(e.name, instantiate(e.domain, locals_), e.info))
            e = e.body
        return locals_, instantiate(e, locals_)

    def mvar_telescope(self, type_: Expr, count: int | None = None) -> tuple[list[MVar], Expr]:
        """Metavariables for (at most `count`) binders of a Pi type, without reducing; gives them and what remains."""
        mvars: list[MVar] = []
        while type(type_) is Pi and (count is None or len(mvars) < count):
            mvars.append(self.mk_metavar(instantiate(type_.domain, mvars)))
            type_ = type_.body
        return mvars, instantiate(type_, mvars)

    def eta_expand(self, e: Expr) -> Expr:
        """`λ xs, e xs` down to a body whose type is no function type."""
        with self.saving_locals():
            locals_, body = self.lambda_telescope(e)
            with self.relaxed():
                more, _ = self.telescope(self.infer(body))
            if not more:
                return e
            return self.mk_lambda([*locals_, *more], mk_apps(body, more))
