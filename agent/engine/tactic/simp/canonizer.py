"""One representative for terms that are equal at instance transparency (Lean: `library/defeq_canonizer.cpp`).

Instances reach a term on different ways; rules match faster, and repeated terms are seen to be equal, when all ways
look the same. The lightest form becomes the representative.
"""

from __future__ import annotations

from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.simp.term_order import TermOrder
from agent.kernel.expr import Const, Expr, Local, Pi, get_app_fn, subterms
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name


class Canonizer:
    """`updated` is set when a representative was replaced: what was visited before may look different now."""

    def __init__(self, tctx: TypeContext, order: TermOrder) -> None:
        self.tctx = tctx
        self.order = order
        self.updated = False
        self._representative: dict[Expr, Expr] = {}
        self._by_head: dict[Name, list[Expr]] = {}
        self._locals: dict[Expr, frozenset[Expr]] = {}

    def canonize(self, e: Expr) -> Expr:
        known = self._representative.get(e.core)
        if known is not None and known.core is e.core:
            return e
        with self.tctx.using(Transparency.INSTANCES):
            return self._canonize(e)

    def _canonize(self, e: Expr) -> Expr:
        known = self._representative.get(e.core)
        if known is not None:
            if known.core is e.core:
                return e
            further = self._canonize(known)
            if further.core is not known.core:
                self._representative[e.core] = further
                self.updated = True
            return further
        head = self._head_symbol(self.tctx.infer(e))
        if head is None:
            self._representative[e.core] = e
            return e
        bucket = self._by_head.setdefault(head, [])
        found = self._find(bucket, e)
        if found is None:
            self._representative[e.core] = e
            bucket.insert(0, e)
            return e
        if self.order.weight(e) < self.order.weight(found) and self.locals_of(e) <= self.locals_of(found):
            self._representative[found.core] = e
            self.updated = True
            bucket.remove(found)
            bucket.insert(0, e)
            self._representative[e.core] = e
            return e
        self._representative[e.core] = found
        return found

    def _find(self, bucket: list[Expr], e: Expr) -> Expr | None:
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
