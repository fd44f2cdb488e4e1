"""The definitional simplifier (Lean: `library/tactic/dsimplify.cpp`): results are equal to inputs by computation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from agent.engine.exceptions import TacticError, deep_recursion
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.meta.unifier import try_eta
from agent.engine.tactic.simp.simp_lemmas import SimpLemma, SimpLemmas
from agent.engine.tactic.simp.simp_proof import EQ, IFF
from agent.engine.tactic.simp.simplifier import MAX_DEPTH, unfold_step
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    mk_apps,
)
from agent.kernel.instantiate import head_beta, instantiate, instantiate1
from agent.kernel.name import Name

DefinitionalStep = Callable[[Expr], "tuple[Expr, bool] | None"]
"""A definitionally equal term and whether to go on with it; None when it does not apply."""


@dataclass(frozen=True)
class DsimpConfig:
    """Lean's `dsimp_config`, with its defaults."""

    md: Transparency = Transparency.REDUCIBLE
    max_steps: int = 10_000_000
    canonize_instances: bool = True
    single_pass: bool = False
    fail_if_unchanged: bool = True
    eta: bool = True
    zeta: bool = True
    beta: bool = True
    proj: bool = True
    iota: bool = True
    unfold_reducible: bool = False
    memoize: bool = True


DEFAULT_DSIMP_CONFIG: Final = DsimpConfig()


class DsimplifierCore:
    """The traversal: every subterm, instances and types included."""

    def __init__(self, tctx: TypeContext, config: DsimpConfig) -> None:
        self.tctx = tctx
        self.config = config
        self._cache: dict[Expr, Expr] = {}
        self._steps = 0
        self._depth = 0

    def pre(self, e: Expr) -> tuple[Expr, bool] | None:
        return None

    def post(self, e: Expr) -> tuple[Expr, bool] | None:
        return None

    def count_step(self) -> None:
        self.tctx.deadline.check()
        self._steps += 1
        if self._steps > self.config.max_steps:
            raise TacticError("dsimplify failed, maximum number of steps exceeded")

    def visit(self, e: Expr) -> Expr:
        self.count_step()
        found = self._cache.get(e)
        if found is not None:
            return found
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise deep_recursion("dsimplify")
        try:
            out = self._visit(e)
        finally:
            self._depth -= 1
        self._cache[e] = out
        return out

    def _visit(self, e: Expr) -> Expr:
        current = e
        before = self.pre(current)
        if before is not None:
            current, again = before
            if not again:
                return current
        while True:
            new = self._visit_kind(current)
            after = self.post(new)
            if after is None:
                return new
            old, (current, again) = current, after
            if not again or current.core is old.core or self.config.single_pass:
                return current
            self.tctx.deadline.check()

    def _visit_kind(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is App:
            fn, args = get_app_fn_args(e)
            news = [self.visit(arg) for arg in args]
            return e if all(a is b for a, b in zip(args, news)) else mk_apps(fn, news)
        if kind is Lambda or kind is Pi:
            return self._visit_binding(e)
        if kind is Let:
            return self._visit_let(e)
        if kind is MVar:
            return self.tctx.instantiate_mvars(e)
        return e

    def _visit_binding(self, e: Expr) -> Expr:
        kind = type(e)
        tctx = self.tctx
        changed = False
        locals_: list[Local] = []
        with tctx.saving_locals():
            it = e
            while type(it) is kind:
                domain = instantiate(it.domain, locals_)  # type: ignore[attr-defined]
                new_domain = self.visit(domain)
                changed = changed or new_domain is not domain
                locals_.append(tctx.push_local(it.name, new_domain, it.info))  # type: ignore[attr-defined]
                it = it.body  # type: ignore[attr-defined]
            body = instantiate(it, locals_)
            new_body = self.visit(body)
            if not changed and new_body is body:
                return e
            return tctx.mk_pi(locals_, new_body) if kind is Pi else tctx.mk_lambda(locals_, new_body)

    def _visit_let(self, e: Expr) -> Expr:
        tctx = self.tctx
        if self.config.zeta:
            return self.visit(instantiate1(e.body, e.value))  # type: ignore[attr-defined]
        changed = False
        locals_: list[Local] = []
        with tctx.saving_locals():
            it = e
            while type(it) is Let:
                type_, value = instantiate(it.type, locals_), instantiate(it.value, locals_)
                new_type, new_value = self.visit(type_), self.visit(value)
                changed = changed or new_type is not type_ or new_value is not value
                locals_.append(tctx.push_local(it.name, new_type, value=new_value))
                it = it.body
            body = instantiate(it, locals_)
            new_body = self.visit(body)
            if not changed and new_body is body:
                return e
            return tctx.mk_lambda(locals_, new_body)


class Dsimplifier(DsimplifierCore):
    """With rules that hold by `rfl`."""

    def __init__(
        self, tctx: TypeContext, lemmas: SimpLemmas, config: DsimpConfig, to_unfold: frozenset[Name] = frozenset()
    ) -> None:
        super().__init__(tctx, config)
        self.lemmas = lemmas
        self.to_unfold = to_unfold

    def reduce(self, e: Expr) -> Expr:
        config, tctx = self.config, self.tctx
        with tctx.using(config.md):
            while True:
                tctx.deadline.check()
                if type(e) is App:
                    head = get_app_fn(e)
                    if type(head) is Lambda and config.beta:
                        e = head_beta(head, get_app_args(e))
                        continue
                    facts = tctx.facts(head.name) if type(head) is Const else None
                    if facts is None or not facts.reduces:
                        return e
                    if facts.projection is not None:
                        reduced = tctx.reduce_projection(e) if config.proj else None
                    else:
                        reduced = tctx._reduce_const_app(e, facts, True) if config.iota else None
                elif type(e) is Lambda and config.eta:
                    reduced = try_eta(e)
                else:
                    return e
                if reduced is None or reduced is e:
                    return e
                e = reduced

    def pre(self, e: Expr) -> tuple[Expr, bool] | None:
        new = self.reduce(e)
        return None if new.core is e.core else (new, True)

    def post(self, e: Expr) -> tuple[Expr, bool] | None:
        unfolded = unfold_step(self.tctx, e, self.to_unfold, unfold_reducible=self.config.unfold_reducible)
        if unfolded is not None:
            return unfolded, True
        current = self.reduce(e)
        while True:
            self.count_step()
            new = self._rewrite(current)
            if new is None:
                break
            current = new
            if self.config.single_pass:
                break
        return None if current.core is e.core else (current, True)

    def _rewrite(self, e: Expr) -> Expr | None:
        for rel in (EQ, IFF):
            for rule in self.lemmas.candidates(self.tctx, rel, e):
                if rule.is_refl:
                    new = rewrite_by_refl(self.tctx, e, rule)
                    if new is not None:
                        return new
        return None


def rewrite_by_refl(tctx: TypeContext, e: Expr, rule: SimpLemma) -> Expr | None:
    """`e`, or a part of it that lacks the last arguments, rewritten by a rule that holds by `rfl`."""
    extra: list[Expr] = []
    args = get_app_args(e)
    if len(args) < rule.arity:
        return None
    inner = e
    for _ in range(len(args) - rule.arity):
        extra.append(inner.arg)  # type: ignore[attr-defined]
        inner = inner.fn  # type: ignore[attr-defined]
    mark = tctx.mark()
    with tctx.temporary():
        instance = rule.acquire(tctx)
        try:
            if not tctx.is_def_eq(instance.lhs, inner):
                return None
            for mvar, is_instance, type_ in zip(instance.mvars, instance.instances, instance.types):
                if tctx.mctx.value(mvar) is not None:
                    continue
                if not is_instance:
                    return None
                found = tctx.synth_instance(tctx.instantiate_mvars(type_))
                if found is None or not tctx.is_def_eq(mvar, found):
                    return None
            if any(tctx.mctx.level_value(level) is None for level in instance.levels):
                return None
            new = tctx.instantiate_mvars(instance.rhs)
        finally:
            tctx.undo(mark)
            rule.release(instance)
    if new.core is inner.core:
        return None
    return mk_apps(new, reversed(extra))


class ProcedureDsimplifier(DsimplifierCore):
    """With procedures (Lean: `dsimplify_core`)."""

    def __init__(
        self,
        tctx: TypeContext,
        config: DsimpConfig,
        *,
        before: DefinitionalStep | None = None,
        after: DefinitionalStep | None = None,
    ) -> None:
        super().__init__(tctx, config)
        self._before = before
        self._after = after

    def pre(self, e: Expr) -> tuple[Expr, bool] | None:
        return None if self._before is None else self._before(e)

    def post(self, e: Expr) -> tuple[Expr, bool] | None:
        return None if self._after is None else self._after(e)


def dsimplify(
    tctx: TypeContext,
    lemmas: SimpLemmas,
    e: Expr,
    config: DsimpConfig = DEFAULT_DSIMP_CONFIG,
    to_unfold: frozenset[Name] = frozenset(),
) -> Expr:
    """Lean's `simp_lemmas.dsimplify`. Raises TacticError when nothing changes."""
    return run_dsimplifier(tctx, Dsimplifier(tctx, lemmas, config, to_unfold), e)


def run_dsimplifier(
    tctx: TypeContext, simplifier: DsimplifierCore, e: Expr, message: str = "dsimplify tactic failed to simplify"
) -> Expr:
    e = tctx.instantiate_mvars(e)
    with tctx.using(simplifier.config.md):
        new = simplifier.visit(e)
    if simplifier.config.fail_if_unchanged and new.core is e.core:
        raise TacticError(message)
    return new
