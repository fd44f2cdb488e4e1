"""Type inference for open terms: it trusts them, and never checks (Lean: `type_context.cpp`, `infer`)."""

from __future__ import annotations

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.context_core import DATA, PROOF, UNKNOWN, ContextCore, sort_kind
from agent.engine.meta.transparency import Transparency
from agent.kernel.expr import (
    PROP,
    App,
    Certificate,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    get_app_fn,
    mk_pi,
    mk_sort,
)
from agent.kernel.instantiate import instantiate
from agent.kernel.level import Level, mk_imax, mk_succ

_RELAXED = int(Transparency.SEMIREDUCIBLE)


class Inference(ContextCore):
    def whnf(self, e: Expr) -> Expr:
        raise NotImplementedError

    def infer(self, e: Expr) -> Expr:
        """The type of `e`, with binder names. Raises ElaborationError where `e` is not typable at a glance."""
        kind = type(e)
        if kind is Local:
            return e.type  # type: ignore[attr-defined]
        if kind is Const:
            return self.type_of_const(e)  # type: ignore[arg-type]
        if kind is MVar:
            return self._infer_mvar(e)  # type: ignore[arg-type]
        if not e.has_mvar:
            found = self.cache.inferred.get(e)
            if found is not None:
                return found
        old = (self.transparency, self.zeta, self._plain)
        self.transparency, self.zeta = _RELAXED, True
        if not self._plain:
            self._set_plain()
        try:
            out = self._infer(e)
        finally:
            self.transparency, self.zeta, self._plain = old
        if not e.has_mvar and not out.has_mvar and not (e.has_local and self.lctx.is_open):
            self.cache.inferred.put(e, out, e)
        return out

    def _infer_mvar(self, e: MVar) -> Expr:
        decl = self.mctx.find_decl(e)
        if decl is None:
            raise ElaborationError("infer type failed, unknown metavariable")
        return decl.type

    def _infer(self, e: Expr) -> Expr:
        kind = type(e)
        if kind is App:
            return self._infer_app(e)
        if kind is Lambda:
            return self._infer_lambda(e)
        if kind is Pi:
            return self._infer_pi(e)
        if kind is Sort:
            return mk_sort(mk_succ(e.level))  # type: ignore[attr-defined]
        if kind is Let:
            values: list[Expr] = []
            while type(e) is Let:
                values.append(instantiate(e.value, values))
                e = e.body
            return self.infer(instantiate(e, values))
        if kind is Certificate:
            return e.proposition  # type: ignore[attr-defined]
        raise ElaborationError("failed to infer type, unexpected bound variable occurrence")

    def _infer_app(self, e: Expr) -> Expr:
        args: list[Expr] = []
        fn = e
        while type(fn) is App:
            args.append(fn.arg)
            fn = fn.fn
        args.reverse()
        fn_type = self.infer(fn)
        start = 0
        for i in range(len(args)):
            if type(fn_type) is not Pi:
                self.deadline.check()
                fn_type = self.whnf(instantiate(fn_type, args[start:i]))
                if type(fn_type) is not Pi:
                    raise ElaborationError("infer type failed, function expected")
                start = i
            fn_type = fn_type.body
        return instantiate(fn_type, args[start:] if start else args)

    def _infer_lambda(self, e: Expr) -> Expr:
        locals_: list[Local] = []
        old = self.lctx
        try:
            while type(e) is Lambda:
                locals_.append(self.push_local(e.name, instantiate(e.domain, locals_), e.info))
                e = e.body
            out = self.mctx.abstract(self.instantiate_mvars(self.infer(instantiate(e, locals_))), locals_)
        finally:
            self.lctx = old
        for i in range(len(locals_) - 1, -1, -1):
            local = locals_[i]
            domain = self.mctx.abstract(self.instantiate_mvars(local.type), locals_[:i])
            out = mk_pi(local.name, local.info, domain, out)
        return out

    def _infer_pi(self, e: Expr) -> Expr:
        levels: list[Level] = []
        locals_: list[Local] = []
        old = self.lctx
        try:
            while type(e) is Pi:
                domain = instantiate(e.domain, locals_)
                levels.append(self.sort_level(domain))
                if e.body.loose:
                    locals_.append(self.push_local(e.name, domain, e.info))
                else:
                    # The variable is not used: any term stands in for it.
                    locals_.append(PROP)  # type: ignore[arg-type]
                e = e.body
            level = self.sort_level(instantiate(e, locals_))
        finally:
            self.lctx = old
        for each in reversed(levels):
            level = mk_imax(each, level)
        return mk_sort(level)

    def sort_level(self, type_: Expr) -> Level:
        """The level of the sort of `type_`; raises ElaborationError when it is no type.

        A metavariable in the place of the sort is assigned a sort with a fresh level.
        """
        if type_.has_mvar and self._is_unknown(type_):
            raise ElaborationError("infer type failed, sort expected")
        sort = self.infer(type_)
        if type(sort) is not Sort:
            old = (self.transparency, self.zeta, self._plain)
            self.transparency, self.zeta = _RELAXED, True
            self._set_plain()
            try:
                sort = self.whnf(sort)
            finally:
                self.transparency, self.zeta, self._plain = old
        if type(sort) is Sort:
            return sort.level
        if type(sort) is MVar and self.mctx.delayed(sort) is None and self.is_assignable(sort):
            level = self.mk_level_mvar()
            self.mctx.assign(sort, mk_sort(level))
            return level
        raise ElaborationError("infer type failed, sort expected")

    def _is_unknown(self, type_: Expr) -> bool:
        """Whether Lean does not see that a delayed metavariable stands for a type: the type of the one behind it is a
        metavariable too, into whose value it does not look. Such are the types of variables that nothing has
        determined by the end of their function's body, like `y` in `λ x y, x`."""
        head = get_app_fn(type_)
        if type(head) is not MVar or self.mctx.value(head) is not None:
            return False
        delayed = self.mctx.delayed(head)
        if delayed is None:
            return False
        while delayed is not None:
            head = delayed.target
            delayed = self.mctx.delayed(head)
        return type(self.mctx.type(head)) is MVar

    def is_prop(self, e: Expr) -> bool:
        """Whether `e` is a proposition."""
        sort = self.instantiate_mvars(self.infer(e))
        if type(sort) is Sort:
            return self.instantiate_mvars(sort) is PROP
        return self.instantiate_mvars(self.whnf(sort)) is PROP

    def is_type(self, e: Expr) -> bool:
        """Whether the type of `e` is a sort."""
        sort = self.infer(e)
        return type(sort) is Sort or type(self.whnf(sort)) is Sort

    def is_proof(self, e: Expr) -> bool:
        kind = self._quick_result_kind(e)
        if kind != UNKNOWN:
            return kind == PROOF
        return self.is_prop(self.infer(e))

    def _quick_result_kind(self, e: Expr) -> int:
        """DATA or PROOF where the head constant alone decides it."""
        kind = type(e)
        if kind is Sort or kind is Pi:
            return DATA
        count = 0
        while type(e) is App:
            e = e.fn
            count += 1
        if type(e) is not Const:
            return UNKNOWN
        facts = self.facts(e.name)
        if facts is None or len(facts.arg_kinds) != count:
            return UNKNOWN
        found = facts.result_kind
        if found is None:
            found = facts.result_kind = self._result_kind(facts.info.type)
        return found

    def _result_kind(self, type_: Expr) -> int:
        locals_: list[Local] = []
        old = self.lctx
        try:
            while type(type_) is Pi:
                locals_.append(self.push_local(type_.name, instantiate(type_.domain, locals_), type_.info))
                type_ = type_.body
            type_ = instantiate(type_, locals_)
            if type(type_) is Sort:
                return DATA
            sort = self.infer(type_)
            return sort_kind(sort)
        finally:
            self.lctx = old
