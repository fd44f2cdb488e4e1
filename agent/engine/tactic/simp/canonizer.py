"""One representative for terms that are equal at instance transparency (Lean: `library/defeq_canonizer.cpp`).

Instances reach a term on different ways; rules match faster, and repeated terms are seen to be equal, when all ways
look the same. The lightest form becomes the representative, and stays it in the tactics that follow.
"""

from __future__ import annotations

from agent.engine.meta.metavar_context import Representatives
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.simp.term_order import TermOrder
from agent.kernel.expr import Const, Expr, Local, Pi, get_app_fn, subterms
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name


class Canonizer:
    """Goes on with the representatives of the metavariable context; `keep` leaves there what was met since.

    `updated` is set when a representative was replaced: what was visited before may look different now.
    """

    def __init__(self, tctx: TypeContext, order: TermOrder) -> None:
        self.tctx = tctx
        self.order = order
        self.updated = False
        self._known = tctx.mctx.representatives
        self._representative: dict[Expr, Expr] = {}
        self._by_head: dict[Name, tuple[Expr, ...]] = {}
        self._fresh: dict[Expr, Expr] = {}
        self._fresh_heads: dict[Name, None] = {}
        self._locals: dict[Expr, frozenset[Expr]] = {}

    def keep(self) -> Representatives:
        """Hand what was met over to the metavariable context, terms without metavariables only."""
        if self._fresh:
            of, by_head = self._known
            for e, found in self._fresh.items():
                if not e.has_mvar and not found.has_mvar:
                    of = of.set(e, found)
            for head in self._fresh_heads:
                by_head = by_head.set(head, tuple(e for e in self._by_head[head] if not e.has_mvar))
            self._known = Representatives(of, by_head)
            self._fresh.clear()
            self._fresh_heads.clear()
        self.tctx.mctx.representatives = self._known
        return self._known

    def take(self) -> None:
        """Go on with what the metavariable context holds now."""
        if self.tctx.mctx.representatives is not self._known:
            self._known = self.tctx.mctx.representatives
            self._representative.clear()
            self._by_head.clear()

    def _set(self, e: Expr, representative: Expr) -> None:
        self._representative[e] = self._fresh[e] = representative

    def _set_bucket(self, head: Name, bucket: tuple[Expr, ...]) -> None:
        self._by_head[head] = bucket
        self._fresh_heads[head] = None

    def _find_representative(self, e: Expr) -> Expr | None:
        found = self._representative.get(e)
        if found is None:
            found = self._known.of.get(e)
            if found is not None:
                self._representative[e] = found
        return found

    def canonize(self, e: Expr) -> Expr:
        known = self._find_representative(e.core)
        if known is not None and known.core is e.core:
            return e
        with self.tctx.using(Transparency.INSTANCES):
            return self._canonize(e)

    def _canonize(self, e: Expr) -> Expr:
        known = self._find_representative(e.core)
        if known is not None:
            if known.core is e.core:
                return e
            further = self._canonize(known)
            if further.core is not known.core:
                self._set(e.core, further)
                self.updated = True
            return further
        head = self._head_symbol(self.tctx.infer(e))
        if head is None:
            self._set(e.core, e)
            return e
        own = self._by_head.get(head)
        bucket = (self._known.by_head.get(head) if own is None else own) or ()
        found = self._find(bucket, e)
        if found is None:
            self._set(e.core, e)
            self._set_bucket(head, (e, *bucket))
            return e
        if self.order.weight(e) < self.order.weight(found) and self.locals_of(e) <= self.locals_of(found):
            self._set(found.core, e)
            self.updated = True
            self._set_bucket(head, (e, *(each for each in bucket if each is not found)))
            self._set(e.core, e)
            return e
        self._set(e.core, found)
        return found

    def _find(self, bucket: tuple[Expr, ...], e: Expr) -> Expr | None:
        mine = self.locals_of(e)
        for each in bucket:
            if self.locals_of(each) <= mine and self.tctx.is_def_eq(each, e):
                return each
        return None

    def _head_symbol(self, type_: Expr) -> Name | None:
        with self.tctx.saving_locals():
            while True:
                type_ = self.tctx.whnf(type_)
                fn = get_app_fn(type_)
                if type(fn) is Const:
                    return fn.name
                if type(type_) is not Pi:
                    return None
                local = self.tctx.push_local(type_.name, type_.domain, type_.info)
                type_ = instantiate1(type_.body, local)

    def locals_of(self, e: Expr) -> frozenset[Expr]:
        if not e.has_local:
            return _NONE
        found = self._locals.get(e)
        if found is None:
            found = self._locals[e] = frozenset(each for each in subterms(e) if type(each) is Local)
        return found


_NONE: frozenset[Expr] = frozenset()
