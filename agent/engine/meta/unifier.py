"""Definitional equality with assignment of metavariables (Lean: `type_context.cpp`, `is_def_eq`).

The order of attempts decides which of several solutions is found, so it is Lean's: quick cases; weak head normal form
without delta or projections; offsets and numerals of ℕ; lazy delta, arguments first; projections; congruence; eta;
proof irrelevance; metavariables stuck on instances.

A worker gives True (solved), False (refuted) or None (not decided by this rule).
"""

from __future__ import annotations

from typing import Final

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.context_core import DATA, PROOF, ConstantFacts
from agent.engine.meta.environment import Reducibility
from agent.engine.meta.level_unifier import LevelUnifier
from agent.engine.meta.local_context import LocalContext
from agent.engine.meta.numerals import mk_nat_numeral
from agent.engine.meta.reduction import mk_apps
from agent.engine.meta.transparency import Transparency
from agent.kernel.expr import (
    PROP,
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    Var,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_const,
    mk_lambda,
    mk_var,
)
from agent.kernel.instantiate import has_loose_var, instantiate, instantiate1, lift_loose, update_children
from agent.kernel.name import name

_NONE: Final = int(Transparency.NONE)
_INSTANCES: Final = int(Transparency.INSTANCES)
_SEMIREDUCIBLE: Final = int(Transparency.SEMIREDUCIBLE)

_NAT: Final = name("nat")
_NAT_ZERO: Final = name("nat.zero")
_NAT_SUCC: Final = name("nat.succ")
_NAT_HAS_ADD: Final = name("nat.has_add")
_ZERO: Final = name("has_zero.zero")
_ONE: Final = name("has_one.one")
_BIT0: Final = name("bit0")
_BIT1: Final = name("bit1")
_ADD: Final = name("has_add.add")
_SUB: Final = name("has_sub.sub")

_ARITIES: Final = {_NAT_ZERO: 0, _NAT_SUCC: 1, _ZERO: 2, _ONE: 2, _BIT0: 3, _BIT1: 4, _ADD: 4, _SUB: 4}
_OFFSET_THRESHOLD: Final = 1024


class _Refused(Exception):
    """A term is not fit to be assigned to the metavariable at hand."""


def eta_reduced(e: Expr) -> Expr | None:
    """`f` for `λ xs, f xs` with `f` free of the `xs`."""
    if type(e) is not Lambda:
        return None
    count = 0
    it: Expr = e
    while type(it) is Lambda:
        it = it.body
        count += 1
    for i in range(count):
        if type(it) is not App or type(it.arg) is not Var or it.arg.index != i:
            return None
        it = it.fn
    return it if it.loose == 0 else None


def try_eta(e: Expr) -> Expr:
    """`λ xs, f ys` for `λ xs ys, f ys` with `f` free of the `ys`, as many as there are (Lean: `util.cpp`)."""
    if type(e) is not Lambda:
        return e
    body = try_eta(e.body)
    if type(body) is App and type(body.arg) is Var and body.arg.index == 0 and not has_loose_var(body.fn, 0):
        return instantiate1(body.fn, PROP)
    return e if body is e.body else mk_lambda(e.name, e.info, e.domain, body)


class Unifier(LevelUnifier):
    def is_def_eq(self, a: Expr, b: Expr) -> bool:
        """Unify at the current transparency. On failure every assignment is undone."""
        if a is b or a.core is b.core:
            return True
        mark, start = self.mctx.mark(), len(self._postponed)
        done = False
        try:
            done = self.unify(a, b) and self._process_postponed(start)
        finally:
            del self._postponed[start:]
            if not done:
                self.mctx.undo(mark)
        return done

    def is_def_eq_no_approx(self, a: Expr, b: Expr) -> bool:
        """Without first-order approximation."""
        with self.approximating(False):
            return self.is_def_eq(a, b)

    def match(self, pattern: Expr, e: Expr) -> bool:
        """`is_def_eq` that assigns metavariables of the pattern's side only."""
        old = (self._update_left, self._update_right)
        self._update_left, self._update_right = True, False
        try:
            return self.is_def_eq(pattern, e)
        finally:
            self._update_left, self._update_right = old

    # The worker

    def unify(self, t: Expr, s: Expr) -> bool:
        """`is_def_eq` inside a larger attempt: may leave assignments behind on failure, and postponed level
        constraints."""
        if t is s:
            return True
        t_core, s_core = t.core, s.core
        if t_core is s_core:
            return True
        if (
            t.has_mvar
            or s.has_mvar
            or not self._plain
            or (self.lctx.is_open and (t.has_local or s.has_local))
        ):
            return self._unify(t, s)
        table = self.cache.equal[self.transparency]
        key = (t_core, s_core)
        found = table.get(key)
        if found is None:
            found = self._unify(t, s)
            table.put(key, found, t_core, s_core)
        return found

    def _unify(self, t: Expr, s: Expr) -> bool:
        found = self._quick(t, s)
        if found is not None:
            return found
        self.deadline.check()
        new_t = self.whnf_core(t, False)
        new_s = self.whnf_core(s, False)
        if new_t is not t or new_s is not s:
            t, s = new_t, new_s
            if t is s or t.core is s.core:
                return True
            found = self._quick(t, s)
            if found is not None:
                return found
        found = self._unify_nat_offsets(t, s)
        if found is not None:
            return found
        found = self._unify_delta(t, s)
        if found is not None:
            return found
        if type(t) is Const and type(s) is Const and t.name is s.name:
            return self._unify_level_lists(t.levels, s.levels)
        found = self._unify_projections(t, s)
        if found is not None:
            return found
        if type(t) is App and type(s) is App:
            mark, start = self.mctx.mark(), len(self._postponed)
            if (
                self.unify(get_app_fn(t), get_app_fn(s))
                and self._unify_args(t, s)
                and self._process_postponed(start)
            ):
                return True
            self._back_to(mark, start)
        if self._unify_eta(t, s) or self._unify_eta(s, t):
            return True
        if self._unify_proofs(t, s):
            return True
        return self._unify_stuck(t, s)

    def _back_to(self, mark: int, start: int) -> None:
        del self._postponed[start:]
        self.mctx.undo(mark)

    # Quick cases

    def _head_mvar(self, e: Expr) -> MVar | None:
        while type(e) is App:
            e = e.fn
        return e if type(e) is MVar else None

    def _quick(self, t: Expr, s: Expr) -> bool | None:
        if t.has_mvar or s.has_mvar:
            mctx = self.mctx
            t_mvar = self._head_mvar(t)
            if t_mvar is not None and mctx.value(t_mvar) is not None:
                return self.unify(mctx.instantiate(t), s)
            s_mvar = self._head_mvar(s)
            if s_mvar is not None and mctx.value(s_mvar) is not None:
                return self.unify(t, mctx.instantiate(s))
            depth = self.depth
            if t_mvar is not None:
                if mctx.depth(t_mvar) != depth:
                    t_mvar = None
                elif mctx.delayed(t_mvar) is not None:
                    mctx.undelay(t_mvar)
            if s_mvar is not None:
                if mctx.depth(s_mvar) != depth:
                    s_mvar = None
                elif mctx.delayed(s_mvar) is not None:
                    mctx.undelay(s_mvar)
                    if t_mvar is not None and mctx.value(t_mvar) is not None:
                        return self.unify(t, s)
            if t_mvar is not None:
                return self._quick_mvar(t, s, t_mvar, s_mvar)
            if s_mvar is not None:
                reduced = eta_reduced(t)
                if reduced is not None and reduced.core is s.core:
                    return True
                return self._assign_swapped(s, t) if self._update_right else None
        kind = type(t)
        if kind is type(s):
            if kind is Lambda or kind is Pi:
                return self._unify_bindings(t, s)
            if kind is Sort:
                return self.unify_levels(t.level, s.level)  # type: ignore[attr-defined]
        return None

    def _quick_mvar(self, t: Expr, s: Expr, t_mvar: MVar, s_mvar: MVar | None) -> bool | None:
        """`t` has the unassigned head `t_mvar`, `s` the head `s_mvar` or none."""
        reduced = eta_reduced(s)
        if reduced is not None and reduced.core is t.core:
            return True
        if not self._update_left:
            return None
        if s_mvar is None or self.depth:
            return self._assign(t, s)
        mctx = self.mctx
        t_decl, s_decl = mctx.find_decl(t_mvar), mctx.find_decl(s_mvar)
        if t_decl is None or s_decl is None:
            return False
        if s_decl.context.is_subset_of(t_decl.context):
            t_applied, s_applied = type(t) is App, type(s) is App
            if not t_applied and s_applied:
                return self._assign(t, s)
            if t_decl.context.is_subset_of(s_decl.context) and self._update_right:
                if (t_applied and not s_applied) or (s_decl.name is None and t_decl.name is not None):
                    return self._assign_swapped(s, t)
            return self._assign(t, s)
        return self._assign_swapped(s, t) if self._update_right else False

    def _assign_swapped(self, s: Expr, t: Expr) -> bool:
        self._update_left, self._update_right = self._update_right, self._update_left
        try:
            return self._assign(s, t)
        finally:
            self._update_left, self._update_right = self._update_right, self._update_left

    def _unify_bindings(self, t: Expr, s: Expr) -> bool:
        kind = type(t)
        locals_: list[Expr] = []
        old = self.lctx
        try:
            while type(t) is kind and type(s) is kind:
                domain: Expr | None = None
                if t.domain.core is not s.domain.core:  # type: ignore[attr-defined]
                    domain = instantiate(t.domain, locals_)  # type: ignore[attr-defined]
                    other = instantiate(s.domain, locals_)  # type: ignore[attr-defined]
                    if (domain.has_mvar and self._is_unknown(domain)) or (other.has_mvar and self._is_unknown(other)):
                        return False
                    if not self.unify(domain, other):
                        return False
                if t.body.loose or s.body.loose:  # type: ignore[attr-defined]
                    if domain is None:
                        domain = instantiate(t.domain, locals_)  # type: ignore[attr-defined]
                    locals_.append(self.push_local(t.name, domain))  # type: ignore[attr-defined]
                else:
                    locals_.append(PROP)
                t, s = t.body, s.body  # type: ignore[attr-defined]
            return self.unify(instantiate(t, locals_), instantiate(s, locals_))
        finally:
            self.lctx = old

    # Assignment

    def _assign(self, m: Expr, v: Expr) -> bool:
        """`?m a₁ … aₙ := v`: a Miller pattern, or what the approximations of `type_context.cpp` make of it."""
        mctx = self.mctx
        if type(m) is MVar:
            v = self.instantiate_mvars(v)
            if v is m:
                return True
            try:
                v = self._check_assignment(m, v, (), False)
            except _Refused:
                return False
            return self._assign_typed(m, v)
        mvar, args = get_app_fn_args(m)
        decl = mctx.find_decl(mvar)  # type: ignore[arg-type]
        if decl is None:
            return False
        approximate = self.approximate or self.depth > 0
        locals_: list[Local] = []
        first_order = False
        adding = True
        in_context = False
        for i, arg in enumerate(args):
            if arg.has_mvar:
                arg = mctx.instantiate(arg)
            if type(arg) is Local:
                value = self.lctx.value(arg)
                if value is not None:
                    arg = value
            args[i] = arg
            if type(arg) is not Local:
                if not approximate:
                    return False
                first_order, adding = True, False
            else:
                if arg in locals_:
                    if not approximate:
                        return False
                    adding = False
                if arg in decl.context:
                    if not approximate:
                        return False
                    if adding:
                        in_context = True
                if adding:
                    locals_.append(arg)
        v = self.instantiate_mvars(v)
        if approximate and locals_ and get_app_fn(v) is mvar:
            first_order = True
        if first_order:
            return self._assign_first_order(mvar, args, v)
        try:
            value = self._check_assignment(mvar, v, tuple(locals_), in_context)  # type: ignore[arg-type]
        except _Refused:
            return approximate and self._assign_first_order(mvar, args, v)
        old = self.lctx
        try:
            if len(locals_) < len(args):
                mvar_type = self.infer(mvar)
                for i in range(len(args)):
                    mvar_type = self._relaxed_whnf(mvar_type)
                    if type(mvar_type) is not Pi:
                        return False
                    if i == len(locals_):
                        locals_.append(self.push_local(mvar_type.name, mvar_type.domain))
                    mvar_type = instantiate1(mvar_type.body, locals_[i])
            value = self.mk_lambda(locals_, value)
        finally:
            self.lctx = old
        if in_context and not self._is_type_correct(value):
            return self._assign_first_order(mvar, args, v)
        return self._assign_typed(mvar, value)  # type: ignore[arg-type]

    def _assign_typed(self, mvar: MVar, value: Expr) -> bool:
        """Assign if the types agree, with semireducible definitions unfolded."""
        decl = self.mctx.find_decl(mvar)
        if decl is None:
            return False
        try:
            t1, t2 = decl.type, self.infer(value)
            if t1 is not t2 and t1.core is not t2.core:
                if t1.has_mvar:
                    t1 = self.mctx.instantiate(t1)
                if t2.has_mvar:
                    t2 = self.mctx.instantiate(t2)
                if t1.core is not t2.core:
                    old = (self.transparency, self.zeta, self._plain)
                    self.transparency, self.zeta = _SEMIREDUCIBLE, True
                    if not self._plain:
                        self._set_plain()
                    try:
                        if not self.unify(t1, t2):
                            return False
                    finally:
                        self.transparency, self.zeta, self._plain = old
        except ElaborationError:
            return False
        if self.mctx.value(mvar) is not None:
            # Unifying the types may have solved it already.
            return self.unify(mvar, value)
        self.mctx.assign(mvar, value)
        return True

    def _relaxed_whnf(self, e: Expr) -> Expr:
        old = (self.transparency, self.zeta, self._plain)
        self.transparency, self.zeta = _SEMIREDUCIBLE, True
        self._set_plain()
        try:
            return self.whnf(e)
        finally:
            self.transparency, self.zeta, self._plain = old

    def _assign_first_order(self, mvar: Expr, args: list[Expr], v: Expr) -> bool:
        """`?m a₁ … aₖ =?= f b₁ … bₙ`, aligned from the right; when it fails, `v` is unfolded and tried again."""
        while True:
            self.deadline.check()
            mark, start = self.mctx.mark(), len(self._postponed)
            if self._assign_first_order_core(mvar, args, v):
                return True
            self._back_to(mark, start)
            unfolded = self._unfold(v)
            if unfolded is None:
                return False
            v = unfolded

    def _assign_first_order_core(self, mvar: Expr, args: list[Expr], v: Expr) -> bool:
        v_fn, v_args = get_app_fn_args(v)
        if not v_args:
            return False
        count = min(len(args), len(v_args))
        left = mk_apps(mvar, args[: len(args) - count])
        right = mk_apps(v_fn, v_args[: len(v_args) - count])
        for a, b in zip(args[len(args) - count :], v_args[len(v_args) - count :]):
            if not self.unify(a, b):
                return False
        return self.unify(left, right)

    def _check_assignment(self, mvar: MVar, v: Expr, locals_: tuple[Local, ...], in_context: bool) -> Expr:
        """`v` (instantiated) with let-locals out of scope unfolded and contexts of metavariables restricted.

        Raises `_Refused` when `mvar` occurs in it, or something out of its scope.
        """
        if not v.has_local and not v.has_mvar:
            return v
        mctx = self.mctx
        context = mctx.decl(mvar).context
        current = self.lctx
        if not v.has_mvar and (context is current or current.is_subset_of(context)):
            return v
        memo: dict[Expr, Expr] = {}

        def visit(node: Expr, _offset: int = 0) -> Expr:
            if not node.has_local and not node.has_mvar:
                return node
            out = memo.get(node)
            if out is not None:
                return out
            kind = type(node)
            if kind is Local:
                out = node
                if node not in context:  # type: ignore[operator]
                    value = current.value(node)  # type: ignore[arg-type]
                    if value is not None:
                        out = visit(self.instantiate_mvars(value))
                    elif node not in locals_:
                        raise _Refused
            elif kind is MVar:
                out = self._check_mvar(mvar, node, context, in_context)  # type: ignore[arg-type]
                if out is not node:
                    out = visit(out)
            else:
                out = update_children(node, visit, 0)
            memo[node] = out
            return out

        return visit(v)

    def _check_mvar(self, mvar: MVar, e: MVar, context: LocalContext, in_context: bool) -> Expr:
        mctx = self.mctx
        if mctx.value(e) is not None:
            return mctx.instantiate(e)
        if e is mvar:
            raise _Refused
        if in_context:
            raise _Refused
        if mctx.depth(e) != self.depth:
            return e
        decl = mctx.find_decl(e)
        if decl is None:
            raise _Refused
        delayed = mctx.delayed(e)
        while delayed is not None:
            if delayed.target is mvar:
                raise _Refused
            delayed = mctx.delayed(delayed.target)
        if self.depth or decl.context.is_subset_of(context):
            return e
        if not (self.approximate and context.is_subset_of(decl.context)):
            raise _Refused
        if mctx.delayed(e) is not None:
            mctx.undelay(e)
        type_ = self.instantiate_mvars(decl.type)
        if not self._well_formed(type_, context):
            raise _Refused
        restricted = self.mk_metavar(type_, context)
        if not self._assign_typed(e, restricted):
            raise _Refused
        return restricted

    def _well_formed(self, e: Expr, context: LocalContext) -> bool:
        """Whether only locals of `context` occur in `e`."""
        if not e.has_local:
            return True
        seen: set[Expr] = set()
        stack = [e]
        while stack:
            node = stack.pop()
            if not node.has_local or node in seen:
                continue
            seen.add(node)
            kind = type(node)
            if kind is Local:
                if node not in context:  # type: ignore[operator]
                    return False
            elif kind is App:
                stack.append(node.fn)  # type: ignore[attr-defined]
                stack.append(node.arg)  # type: ignore[attr-defined]
            elif kind is Lambda or kind is Pi:
                stack.append(node.domain)  # type: ignore[attr-defined]
                stack.append(node.body)  # type: ignore[attr-defined]
            else:
                stack.extend((node.type, node.value, node.body))  # type: ignore[attr-defined]
        return True

    def _is_type_correct(self, e: Expr) -> bool:
        try:
            return self.type_check(e)
        except ElaborationError:
            return False

    def type_check(self, e: Expr) -> bool:
        """Whether applications in `e` fit their functions' types, by `is_def_eq`, with semireducible unfolding."""
        old_lctx, old = self.lctx, (self.transparency, self.zeta, self._plain)
        self.transparency, self.zeta = _SEMIREDUCIBLE, True
        self._set_plain()
        seen: set[Expr] = set()

        def visit(node: Expr) -> bool:
            self.deadline.check()
            if node in seen:
                return True
            seen.add(node)
            kind = type(node)
            if kind is App:
                fn, arg = node.fn, node.arg  # type: ignore[attr-defined]
                if not (visit(fn) and visit(arg)):
                    return False
                fn_type = self.infer(fn)
                if type(fn_type) is not Pi:
                    fn_type = self.whnf(fn_type)
                return type(fn_type) is Pi and self.is_def_eq(fn_type.domain, self.infer(arg))
            if kind is Lambda or kind is Pi:
                if not visit(node.domain):  # type: ignore[attr-defined]
                    return False
                self.sort_level(node.domain)  # type: ignore[attr-defined]
                local = self.push_local(node.name, node.domain, node.info)  # type: ignore[attr-defined]
                body = instantiate1(node.body, local)  # type: ignore[attr-defined]
                if not visit(body):
                    return False
                if kind is Pi:
                    self.sort_level(body)
                return True
            if type(node) is Let:
                if not (visit(node.type) and visit(node.value)):
                    return False
                if not self.is_def_eq(self.infer(node.value), node.type):
                    return False
                return visit(instantiate1(node.body, node.value))
            return True

        try:
            return visit(e)
        finally:
            self.lctx = old_lctx
            self.transparency, self.zeta, self._plain = old

    # Arguments

    def binder_kinds(self, fn: Expr, count: int) -> tuple[int, ...]:
        """For the first arguments of `fn`: 0 explicit, 1 implicit, 2 instance."""
        if type(fn) is Const:
            facts = self.facts(fn.name)
            if facts is not None and len(facts.arg_kinds) >= count:
                return facts.arg_kinds
        kinds: list[int] = []
        type_ = self.instantiate_mvars(self.infer(fn))
        while len(kinds) < count:
            if type(type_) is not Pi:
                if type_.loose:
                    break
                type_ = self._relaxed_whnf(type_)
                if type(type_) is not Pi:
                    break
            info = type_.info
            kinds.append(2 if info is BinderInfo.INST_IMPLICIT else 1 if info is BinderInfo.IMPLICIT else 0)
            type_ = type_.body
        return tuple(kinds)

    def _is_unassigned(self, e: Expr) -> bool:
        """An unassigned metavariable that may be assigned now, or its eta-expansion."""
        if not e.has_mvar:
            return False
        if type(e) is MVar:
            return self.mctx.depth(e) == self.depth and self.mctx.value(e) is None
        reduced = eta_reduced(e)
        return reduced is not None and self._is_unassigned(reduced)

    def _unify_args(self, t: Expr, s: Expr) -> bool:
        """Explicit arguments first, and implicit ones with an unassigned side; the rest at semireducible afterwards."""
        fn, t_args = get_app_fn_args(t)
        s_args = get_app_fn_args(s)[1]
        if len(t_args) != len(s_args):
            return False
        kinds = self.binder_kinds(fn, len(t_args))
        postponed: list[int] = []
        for i in range(len(t_args)):
            a, b = t_args[i], s_args[i]
            if a is b or a.core is b.core:
                continue
            if i < len(kinds) and kinds[i] and not self._is_unassigned(a) and not self._is_unassigned(b):
                postponed.append(i)
            elif not self.unify(a, b):
                return False
        if postponed:
            old = self.transparency
            if old < _SEMIREDUCIBLE:
                self.transparency = _SEMIREDUCIBLE
            try:
                for i in postponed:
                    a, b = self.instantiate_mvars(t_args[i]), self.instantiate_mvars(s_args[i])
                    if kinds[i] == 2:
                        if a.has_mvar:
                            a = self.complete_instance(a)
                        if b.has_mvar:
                            b = self.complete_instance(b)
                    if not self.unify(a, b):
                        return False
            finally:
                self.transparency = old
        return True

    def complete_instance(self, e: Expr) -> Expr:
        """`e` with unassigned metavariables in instance positions synthesized, where their types are known."""
        if not e.has_mvar or type(e) is not App:
            return e
        fn, args = get_app_fn_args(e)
        kinds = self.binder_kinds(fn, len(args))
        changed = False
        for i, kind in enumerate(kinds[: len(args)]):
            arg = args[i]
            if not arg.has_mvar:
                continue
            new = arg
            if kind == 2 and type(arg) is MVar and self.mctx.depth(arg) == self.depth:
                if self.mctx.value(arg) is None:
                    type_ = self.instantiate_mvars(self.infer(arg))
                    if not type_.has_mvar and self.is_class(type_) is not None and self._synth_nested(arg, type_):
                        new = self.instantiate_mvars(arg)
            else:
                new = self.complete_instance(arg)
            if new is not arg:
                args[i] = new
                changed = True
        return mk_apps(fn, args) if changed else e

    def is_class(self, type_: Expr) -> object:
        raise NotImplementedError

    def _synth_nested(self, mvar: MVar, type_: Expr) -> bool:
        raise NotImplementedError

    # Numerals and offsets of ℕ

    def _offset_head(self, e: Expr) -> Const | None:
        """The head of what may be a numeral or an offset term."""
        count = 0
        while type(e) is App:
            e = e.fn
            count += 1
        return e if type(e) is Const and _ARITIES.get(e.name) == count else None

    def _is_nat(self, e: Expr, head: Const) -> bool:
        if head.name is _NAT_SUCC or head.name is _NAT_ZERO:
            return True
        while type(e.fn) is App:  # type: ignore[attr-defined]
            e = e.fn  # type: ignore[attr-defined]
        type_ = self.instantiate_mvars(e.arg)  # type: ignore[attr-defined]
        if type(type_) is not Const:
            type_ = self.whnf(type_)
        return type(type_) is Const and type_.name is _NAT

    def _evaluate(self, e: Expr) -> int | None:
        """The number that a closed arithmetic term of 0, 1, bit0, bit1, succ, + and - stands for."""
        head = self._offset_head(e)
        if head is None:
            return None
        const = head.name
        if const is _NAT_ZERO or const is _ZERO:
            return 0
        if const is _ONE:
            return 1
        self.deadline.check()
        n = self._evaluate(e.arg)  # type: ignore[attr-defined]
        if n is None:
            return None
        if const is _BIT0:
            return 2 * n
        if const is _BIT1:
            return 2 * n + 1
        if const is _NAT_SUCC:
            return n + 1
        m = self._evaluate(e.fn.arg)  # type: ignore[attr-defined]
        if m is None:
            return None
        return m + n if const is _ADD else max(m - n, 0)

    def _small(self, e: Expr) -> int | None:
        n = self._evaluate(e)
        return n if n is not None and n <= _OFFSET_THRESHOLD else None

    def _offset(self, e: Expr, head: Const) -> tuple[Expr, int] | None:
        """(t, k) for `t + k` or `succ^k t`."""
        if head.name is _ADD:
            if self.env.reducibility(_ADD) is Reducibility.IRREDUCIBLE:
                return None
            k = self._small(e.arg)  # type: ignore[attr-defined]
            return None if k is None else (e.fn.arg, k)  # type: ignore[attr-defined]
        if head.name is not _NAT_SUCC:
            return None
        k = 0
        while is_app_of(e, _NAT_SUCC, 1):
            k += 1
            e = e.arg  # type: ignore[attr-defined]
        return (e, k) if k <= _OFFSET_THRESHOLD else None

    def _uses_nat_add(self, e: Expr, head: Const) -> bool:
        if head.name is _NAT_SUCC:
            return True
        inst = self.instantiate_mvars(e.fn.fn.arg)  # type: ignore[attr-defined]
        return type(inst) is Const and inst.name is _NAT_HAS_ADD

    def _with_offset(self, e: Expr, head: Const, base: Expr, k: int) -> Expr:
        if head.name is _NAT_SUCC:
            succ = mk_const(_NAT_SUCC)
            for _ in range(k):
                base = mk_app(succ, base)
            return base
        return mk_app(mk_app(e.fn.fn, base), mk_nat_numeral(k))  # type: ignore[attr-defined]

    def _unify_nat_offsets(self, t: Expr, s: Expr) -> bool | None:
        t_head = self._offset_head(t)
        if t_head is None:
            return None
        s_head = self._offset_head(s)
        if s_head is None or self.transparency == _NONE:
            return None
        if not self._is_nat(t, t_head) or not self._is_nat(s, s_head):
            return None
        t_offset, s_offset = self._offset(t, t_head), self._offset(s, s_head)
        if t_offset is not None and s_offset is not None:
            if self._uses_nat_add(t, t_head) or self._uses_nat_add(s, s_head):
                (t_base, k1), (s_base, k2) = t_offset, s_offset
                if k1 == k2:
                    return self.unify(t_base, s_base)
                if k1 > k2:
                    return self.unify(self._with_offset(t, t_head, t_base, k1 - k2), s_base)
                return self.unify(t_base, self._with_offset(s, s_head, s_base, k2 - k1))
        if t_offset is not None:
            n = self._small(s)
            if n is not None and self._uses_nat_add(t, t_head):
                return n >= t_offset[1] and self.unify(t_offset[0], mk_nat_numeral(n - t_offset[1]))
        if s_offset is not None:
            n = self._small(t)
            if n is not None and self._uses_nat_add(s, s_head):
                return n >= s_offset[1] and self.unify(mk_nat_numeral(n - s_offset[1]), s_offset[0])
        n = self._evaluate(t)
        if n is None:
            return None
        m = self._evaluate(s)
        if m is None:
            return None
        if m != n:
            return False
        return True if n <= _OFFSET_THRESHOLD else None

    # Delta

    def _delta_facts(self, e: Expr) -> ConstantFacts | None:
        """Facts of the head constant, if it unfolds now."""
        while type(e) is App:
            e = e.fn
        if type(e) is not Const:
            return None
        facts = self._all_facts.get(e.name) or self.facts(e.name)
        return facts if self.can_unfold(facts) else None

    def _unify_delta(self, t: Expr, s: Expr) -> bool | None:
        t_facts, s_facts = self._delta_facts(t), self._delta_facts(s)
        if t_facts is None and s_facts is None:
            return None
        if s_facts is None:
            new_t = self._unfold(t)
            return None if new_t is None else self.unify(new_t, s)
        if t_facts is None:
            new_s = self._unfold(s)
            return None if new_s is None else self.unify(t, new_s)
        if t_facts is s_facts:
            return self._unify_same_head(t, s)
        if self.transparency >= _SEMIREDUCIBLE:
            t_easy, s_easy = t_facts.unfold_at <= _INSTANCES, s_facts.unfold_at <= _INSTANCES
            if t_easy and not s_easy:
                new_t = self._unfold(t)
                if new_t is not None:
                    return self.unify(new_t, s)
            elif s_easy and not t_easy:
                new_s = self._unfold(s)
                if new_s is not None:
                    return self.unify(t, new_s)
        if t_facts.rank != s_facts.rank and not t.has_mvar and not s.has_mvar:
            if t_facts.rank > s_facts.rank:
                new_t = self._unfold(t)
                if new_t is not None:
                    return self.unify(new_t, s)
            else:
                new_s = self._unfold(s)
                if new_s is not None:
                    return self.unify(t, new_s)
        new_t = self._unfold(t)
        if new_t is not None and self._same_head(new_t, s):
            return self.unify(new_t, s)
        new_s = self._unfold(s)
        if new_s is not None and self._same_head(new_s, t):
            return self.unify(t, new_s)
        if new_t is None and new_s is None:
            return None
        return self.unify(t if new_t is None else new_t, s if new_s is None else new_s)

    def _same_head(self, t: Expr, s: Expr) -> bool:
        t_fn, s_fn = get_app_fn(t), get_app_fn(s)
        return type(t_fn) is Const and type(s_fn) is Const and t_fn.name is s_fn.name

    def _unify_same_head(self, t: Expr, s: Expr) -> bool | None:
        """The same unfoldable constant on both sides: arguments first, then unfold both."""
        t_applied, s_applied = type(t) is App, type(s) is App
        if not t_applied and not s_applied:
            return self._unify_level_lists(t.levels, s.levels)  # type: ignore[attr-defined]
        if t_applied != s_applied:
            return False
        mark, start = self.mctx.mark(), len(self._postponed)
        if (
            self._unify_args(t, s)
            and self._unify_level_lists(get_app_fn(t).levels, get_app_fn(s).levels)  # type: ignore[attr-defined]
            and self._process_postponed(start)
        ):
            return True
        self._back_to(mark, start)
        new_t, new_s = self._unfold(t), self._unfold(s)
        if new_t is None and new_s is None:
            return None
        return self.unify(t if new_t is None else new_t, s if new_s is None else new_s)

    # Projections, eta, proof irrelevance, stuck terms

    def _unify_projections(self, t: Expr, s: Expr) -> bool | None:
        t_facts, s_facts = self._projection_facts(t), self._projection_facts(s)
        if t_facts is None and s_facts is None:
            return None
        if t_facts is not None and t_facts is s_facts:
            t, s = self.instantiate_mvars(t), self.instantiate_mvars(s)
            if t.has_mvar or s.has_mvar:
                mark, start = self.mctx.mark(), len(self._postponed)
                if (
                    self.unify(get_app_fn(t), get_app_fn(s))
                    and self._unify_args(t, s)
                    and self._process_postponed(start)
                ):
                    return True
                self._back_to(mark, start)
        new_t = None if t_facts is None else self._reduce_projection(t, t_facts)
        new_s = None if s_facts is None else self._reduce_projection(s, s_facts)
        if new_t is None and new_s is None:
            return None
        return self.unify(t if new_t is None else new_t, s if new_s is None else new_s)

    def _unify_eta(self, t: Expr, s: Expr) -> bool:
        """`λ x, b =?= f` by expanding `f`."""
        if type(t) is not Lambda or type(s) is Lambda:
            return False
        s_type = self._relaxed_whnf(self.infer(s))
        if type(s_type) is not Pi:
            return False
        expanded = mk_lambda(s_type.name, s_type.info, s_type.domain, mk_app(lift_loose(s, 1), mk_var(0)))
        mark, start = self.mctx.mark(), len(self._postponed)
        if self.unify(t, expanded) and self._process_postponed(start):
            return True
        self._back_to(mark, start)
        return False

    def _unify_proofs(self, t: Expr, s: Expr) -> bool:
        """Proof irrelevance."""
        t_kind = self._quick_result_kind(t)
        if t_kind == DATA:
            return False
        s_kind = self._quick_result_kind(s)
        if s_kind == DATA:
            return False
        t_type, s_type = self.infer(t), self.infer(s)
        if t_kind != PROOF and s_kind != PROOF and not self.is_prop(t_type) and not self.is_prop(s_type):
            return False
        mark, start = self.mctx.mark(), len(self._postponed)
        if self.unify(t_type, s_type) and self._process_postponed(start):
            return True
        self._back_to(mark, start)
        return False

    def _unify_stuck(self, t: Expr, s: Expr) -> bool:
        """Synthesize instances that keep a side from reducing, and try again."""
        if t.has_mvar and self.stuck_mvar(t) is not None:
            new_t = self._unstick(t)
            if new_t is not t:
                return self.unify(new_t, s)
        if s.has_mvar and self.stuck_mvar(s) is not None:
            new_s = self._unstick(s)
            if new_s is not s:
                return self.unify(t, new_s)
        return False

    def _unstick(self, e: Expr) -> Expr:
        if type(e) is not App:
            return e
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const:
            return e
        facts = self.facts(fn.name)
        if facts is not None and facts.recursor is not None:
            at = facts.recursor.major_index
            if at < len(args):
                major = self.complete_instance(args[at])
                if major is not args[at]:
                    args[at] = major
                    return mk_apps(fn, args)
            return e
        return self.complete_instance(e)
