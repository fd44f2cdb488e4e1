"""Weak head normal forms and unfolding (Lean: `type_context.cpp`, `whnf_core`, `unfold_definition`, `is_stuck`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from agent.engine.meta.context_core import ConstantFacts
from agent.engine.meta.environment import ProjectionInfo
from agent.engine.meta.inference import Inference
from agent.engine.meta.transparency import Transparency
from agent.kernel.declaration import ConstructorInfo, InductiveInfo, RecursorInfo, RecursorRule, ValueInfo
from agent.kernel.expr import (
    App,
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
    mk_app,
    mk_const,
)
from agent.kernel.instantiate import head_beta, instantiate, instantiate1, instantiate_level_params
from agent.kernel.level import Level
from agent.kernel.name import name

_ID_RHS: Final = name("id_rhs")
_QUOT_MK: Final = name("quot.mk")
_QUOT_LIFT: Final = name("quot.lift")
_QUOT_IND: Final = name("quot.ind")
_INSTANCES: Final = int(Transparency.INSTANCES)
_SEMIREDUCIBLE: Final = int(Transparency.SEMIREDUCIBLE)


def mk_apps(fn: Expr, args: list[Expr], start: int = 0) -> Expr:
    """`fn args[start] …`"""
    for i in range(start, len(args)):
        fn = mk_app(fn, args[i])
    return fn


class Reduction(Inference):
    # Weak head normal form

    def whnf(self, e: Expr) -> Expr:
        """Weak head normal form at the current transparency."""
        kind = type(e)
        if kind is Pi or kind is Lambda or kind is Sort or kind is Var:
            return e
        cacheable = (
            self._plain and not e.has_mvar and kind is not Local and not (e.has_local and self.lctx.is_open)
        )
        if cacheable:
            table = self.cache.reduced[self.transparency]
            found = table.get(e)
            if found is not None:
                return found
        t = e
        while True:
            self.deadline.check()
            t = self.whnf_core(t)
            unfolded = self._unfold(t)
            if unfolded is None:
                break
            t = unfolded
        if cacheable and not t.has_mvar:
            table.put(e, t, e)
        return t

    def whnf_with(self, e: Expr, pred: Callable[[Expr], bool]) -> Expr:
        """Reduce; a head is unfolded only while `pred` holds of the term."""
        while True:
            self.deadline.check()
            e = self.whnf_core(e)
            if not pred(e):
                return e
            unfolded = self._unfold(e)
            if unfolded is None:
                return e
            e = unfolded

    def whnf_pi(self, type_: Expr) -> Expr:
        """`type_` if it is a Pi, its weak head normal form if that is one, else `type_`."""
        if type(type_) is Pi:
            return type_
        out = self.whnf(type_)
        return out if type(out) is Pi else type_

    def whnf_core(self, e: Expr, reduce_projections: bool = True) -> Expr:
        """Beta, zeta, iota, quotients, auxiliary recursors, and projections of constructors unless told not to; no
        delta."""
        while True:
            kind = type(e)
            if kind is App:
                head: Expr = e.fn  # type: ignore[attr-defined]
                while type(head) is App:
                    head = head.fn
                head_kind = type(head)
                if head_kind is Const:
                    facts = self._all_facts.get(head.name) or self.facts(head.name)  # type: ignore[attr-defined]
                    if facts is None or not facts.reduces:
                        return e
                    reduced = self._reduce_const_app(e, facts, reduce_projections)
                    if reduced is None:
                        return e
                    self.deadline.check()
                    e = reduced
                    continue
                if head_kind is Lambda:
                    args: list[Expr] = []
                    while type(e) is App:
                        args.append(e.arg)
                        e = e.fn
                    args.reverse()
                    self.deadline.check()
                    e = head_beta(e, args)
                    continue
                if head_kind is MVar:
                    value = self.mctx.value(head)  # type: ignore[arg-type]
                    if value is None:
                        return e
                    e = head_beta(self.mctx.instantiate(head), get_app_fn_args(e)[1])
                    continue
                if head_kind is Local:
                    if not self.zeta:
                        return e
                    value = self.lctx.value(head)  # type: ignore[arg-type]
                    if value is None:
                        return e
                    e = head_beta(value, get_app_fn_args(e)[1])
                    continue
                if head_kind is Let:
                    if not self.zeta:
                        return e
                    e = head_beta(instantiate1(head.body, head.value), get_app_fn_args(e)[1])  # type: ignore[attr-defined]
                    continue
                return e
            if kind is MVar:
                value = self.mctx.value(e)  # type: ignore[arg-type]
                if value is None:
                    return e
                e = self.mctx.instantiate(e)
                continue
            if kind is Local:
                if not self.zeta:
                    return e
                value = self.lctx.value(e)  # type: ignore[arg-type]
                if value is None:
                    return e
                e = value
                continue
            if kind is Let:
                if not self.zeta:
                    return e
                e = instantiate1(e.body, e.value)  # type: ignore[attr-defined]
                continue
            return e

    def _reduce_const_app(self, e: Expr, facts: ConstantFacts, reduce_projections: bool) -> Expr | None:
        if facts.recursor is not None:
            return self._reduce_recursor(e, facts.recursor)
        if facts.projection is not None:
            return self._reduce_projection(e, facts) if reduce_projections else None
        if facts.quotient:
            return self._reduce_quotient(e)
        return self._reduce_aux_recursor(e, facts)

    # Recursors

    def _reduce_recursor(self, e: Expr, info: RecursorInfo) -> Expr | None:
        fn, args = get_app_fn_args(e)
        if len(args) <= info.major_index:
            return None
        major = args[info.major_index]
        constructor: Expr | None = None
        if info.k:
            constructor = self._to_constructor_when_k(info, major)
        if constructor is None:
            constructor = self.whnf(major)
        head, fields = get_app_fn_args(constructor)
        if type(head) is not Const:
            return None
        rule = info.rule_for(head.name)
        if rule is None:
            return None
        facts = self.facts(head.name)
        if facts is None or not isinstance(facts.info, ConstructorInfo):
            return None
        if len(fields) != facts.info.num_params + rule.num_fields:
            return None
        levels = fn.levels  # type: ignore[attr-defined]
        if len(levels) != len(info.level_params):
            return None
        first_minors = info.num_params + info.num_motives + info.num_minors
        rhs_args = args[:first_minors]
        rhs_args += fields[facts.info.num_params :]
        rhs_args += args[info.major_index + 1 :]
        return head_beta(self._rule_body(info, rule, levels), rhs_args)

    def _rule_body(self, info: RecursorInfo, rule: RecursorRule, levels: tuple[Level, ...]) -> Expr:
        if not info.level_params:
            return rule.rhs
        key = ("rule", rule.constructor, info.name, levels)
        found = self.cache.extra.get(key)
        if found is None:
            found = instantiate_level_params(rule.rhs, info.level_params, levels)
            if not found.has_mvar:
                self.cache.extra[key] = found
        return found

    def _to_constructor_when_k(self, info: RecursorInfo, major: Expr) -> Expr | None:
        """For a K recursor: the constructor application of the type of `major`, when the types agree."""
        type_ = self.whnf(self.infer(major))
        head, args = get_app_fn_args(type_)
        if type(head) is not Const or head.name is not info.inductive:
            return None
        for arg in args[info.num_params :]:
            if arg.has_mvar and self.instantiate_mvars(arg).has_mvar:
                return None
        inductive = self.env.find(info.inductive)
        if not isinstance(inductive, InductiveInfo):
            return None
        new = mk_apps(mk_const(inductive.constructors[0], head.levels), args[: info.num_params])
        if not self.unify(type_, self.infer(new)):
            return None
        return new

    def unify(self, a: Expr, b: Expr) -> bool:
        raise NotImplementedError

    def _reduce_quotient(self, e: Expr) -> Expr | None:
        fn, args = get_app_fn_args(e)
        const = fn.name  # type: ignore[attr-defined]
        if const is _QUOT_LIFT:
            at, fn_at = 5, 3
        elif const is _QUOT_IND:
            at, fn_at = 4, 3
        else:
            return None
        if len(args) <= at:
            return None
        mk = self.whnf(args[at])
        head, mk_args = get_app_fn_args(mk)
        if type(head) is not Const or head.name is not _QUOT_MK or len(mk_args) != 3:
            return None
        return mk_apps(mk_app(args[fn_at], mk_args[2]), args, at + 1)

    def _reduce_aux_recursor(self, e: Expr, facts: ConstantFacts) -> Expr | None:
        old = (self.smart_unfolding, self._plain)
        self.smart_unfolding = False
        self._set_plain()
        try:
            out = self._unfold(e)
            if out is not None and facts.is_brec_on:
                reduced = self.reduce_projection(out)
                if reduced is not None:
                    return reduced
            return out
        finally:
            self.smart_unfolding, self._plain = old

    # Projections

    def projection_of(self, e: Expr) -> ProjectionInfo | None:
        """For an application of a projection to (at least) a structure."""
        facts = self._projection_facts(e)
        return None if facts is None else facts.projection

    def _projection_facts(self, e: Expr) -> ConstantFacts | None:
        count = 0
        while type(e) is App:
            e = e.fn
            count += 1
        if type(e) is not Const:
            return None
        facts = self._all_facts.get(e.name) or self.facts(e.name)
        if facts is None or facts.projection is None or count <= facts.projection.num_params:
            return None
        return facts

    def reduce_projection(self, e: Expr) -> Expr | None:
        """One step of `projection params (constructor …)`, after reducing the structure argument."""
        facts = self._projection_facts(e)
        return None if facts is None else self._reduce_projection(e, facts)

    def _reduce_projection(self, e: Expr, facts: ConstantFacts) -> Expr | None:
        info = facts.projection
        args = get_app_fn_args(e)[1]
        at = info.num_params  # type: ignore[union-attr]
        if len(args) <= at:
            return None
        index = at + info.index  # type: ignore[union-attr]
        out = self._field_of_definition(args[at], facts, index)
        if out is None:
            mk = self.whnf(args[at])
            head, mk_args = get_app_fn_args(mk)
            if type(head) is not Const or head.name is not facts.constructor_name or index >= len(mk_args):
                return None
            out = mk_args[index]
        if len(args) > at + 1:
            return head_beta(out, args[at + 1 :])
        return out

    def _field_of_definition(self, struct: Expr, facts: ConstantFacts, index: int) -> Expr | None:
        """Argument `index` of the constructor application that `struct` is, or that its head constant unfolds to.

        Only that argument is instantiated: definitions of instances are large, and one field is wanted.
        """
        if type(struct) is MVar:
            struct = self.mctx.instantiate(struct)
        head, args = get_app_fn_args(struct)
        if type(head) is not Const:
            return None
        if head.name is facts.constructor_name:
            return args[index] if index < len(args) else None
        struct_facts = self._all_facts.get(head.name) or self.facts(head.name)
        if struct_facts is None or struct_facts.is_smart or not self.can_unfold(struct_facts):
            return None
        made = struct_facts.structure_value
        if made is None or made[1] is not facts.constructor_name or made[0] != len(args) or index >= len(made[2]):
            return None
        if head.has_mvar:
            head = self.mctx.instantiate(head)
        key = ("field", head, index)
        field = self.cache.extra.get(key)
        if field is None:
            field = instantiate_level_params(made[2][index], struct_facts.info.level_params, head.levels)  # type: ignore[attr-defined]
            if not head.has_mvar:
                self.cache.extra[key] = field
        return instantiate(field, args)

    # Delta

    def can_unfold(self, facts: ConstantFacts | None) -> bool:
        """Whether the constant unfolds at the current transparency."""
        if facts is None:
            return False
        if self._unfold_names is not None:
            return isinstance(facts.info, ValueInfo) and self._unfold_names(facts.info.name)
        return facts.unfold_at <= self.transparency

    def unfold_definition(self, e: Expr) -> Expr | None:
        """One delta step at the head, where the current transparency allows it (with beta and smart unfolding)."""
        return self._unfold(e)

    def delta(self, e: Expr) -> Expr | None:
        """One plain delta step at the head, whatever the transparency, with beta."""
        fn, args = get_app_fn_args(e)
        if type(fn) is not Const:
            return None
        value = self.value_of_const(fn)
        return None if value is None else head_beta(value, args)

    def _unfold(self, e: Expr) -> Expr | None:
        fn = e
        while type(fn) is App:
            fn = fn.fn
        if type(fn) is not Const:
            return None
        facts = self._all_facts.get(fn.name) or self.facts(fn.name)
        if facts is None or facts.unfold_at > self.transparency and self._unfold_names is None:
            return None
        if not self.can_unfold(facts):
            return None
        if facts.is_smart and self.smart_unfolding:
            return None if fn is e else self._smart_unfold(e)
        value = self.value_of_const(fn)
        if value is None:
            return None
        out = value if fn is e else head_beta(value, get_app_fn_args(e)[1])
        return _strip_id_rhs(out) or out

    def _smart_unfold(self, e: Expr) -> Expr | None:
        """Unfold a function given by equations, if its match reduces (to `id_rhs`)."""
        while True:
            self.deadline.check()
            fn, args = get_app_fn_args(e)
            facts = self.facts(fn.name)  # type: ignore[attr-defined]
            if facts is None:
                return None
            const: Expr = fn
            if facts.sunfold is not None:
                const = mk_const(facts.sunfold, fn.levels)  # type: ignore[attr-defined]
            value = self.value_of_const(const)  # type: ignore[arg-type]
            if value is None:
                return None
            new = head_beta(value, args)
            while True:
                new = self.whnf_core(new)
                if self.stuck_mvar(new) is None:
                    break
                unstuck = self._unstick(new)
                if unstuck is new:
                    break
                new = unstuck
            stripped = _strip_id_rhs(new)
            if stripped is not None:
                return stripped
            head = get_app_fn(new)
            if type(head) is not Const:
                return None
            new_facts = self.facts(head.name)
            if new_facts is None or new_facts.rank < -1 or self.value_of_const(head) is None:
                return None
            e = new

    # Stuck terms

    def stuck_mvar(self, e: Expr) -> Expr | None:
        """The metavariable application that keeps `e` from reducing, if any."""
        if not e.has_mvar:
            return None
        fn = get_app_fn(e)
        if type(fn) is MVar:
            return e if self.mctx.value(fn) is None else self.stuck_mvar(self.whnf_core(e))
        if type(fn) is not Const:
            return None
        facts = self.facts(fn.name)
        if facts is None or not facts.reduces:
            return None
        args = get_app_fn_args(e)[1]
        if facts.projection is not None:
            at = facts.projection.num_params
            return self.stuck_mvar(self.instantiate_mvars(args[at])) if len(args) > at else None
        if facts.recursor is not None:
            at = facts.recursor.major_index
            if len(args) <= at:
                return None
            major = self.whnf(args[at])
            found = self.stuck_mvar(major)
            if found is None and facts.recursor.k:
                found = self.stuck_mvar(self.whnf(self.infer(args[at])))
            return found
        if facts.quotient:
            at = 5 if fn.name is _QUOT_LIFT else 4
            return self.stuck_mvar(self.whnf(args[at])) if len(args) > at else None
        return None

    def _unstick(self, e: Expr) -> Expr:
        raise NotImplementedError


def _strip_id_rhs(e: Expr) -> Expr | None:
    """`f a₁ …` for `id_rhs T f a₁ …`."""
    count = 0
    fn = e
    while type(fn) is App:
        fn = fn.fn
        count += 1
    if count < 2 or type(fn) is not Const or fn.name is not _ID_RHS:
        return None
    args = get_app_fn_args(e)[1]
    return head_beta(args[1], args[2:])


