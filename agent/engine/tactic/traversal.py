"""Rewriting of subterms by a function, with proofs by congruence (Lean: `ext_simplify_core` without lemmas).

`rewrite_below(tctx, e, pre, post)` visits e: where `pre` gives `(new, proof)`, that stands and is not entered; else the
immediate subterms are rewritten, then `post` is tried, again as long as it changes something. Instances and implicit
arguments that others depend on stay as they are, as in the congruence lemmas of the simplifier.
"""

from __future__ import annotations

from collections.abc import Callable

from agent.engine.meta import app_builder
from agent.engine.meta.congruence import ArgumentKind, mk_specialized_congr_simp
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import App, Expr, Lambda, Pi, get_app_args, mk_apps, mk_const, mk_pi
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import name

# The new term and a proof of `old = new`; no proof when the two are definitionally equal.
Result = tuple[Expr, Expr | None]
Step = Callable[[Expr], "Result | None"]


def _never(e: Expr) -> Result | None:
    return None


class Traversal:
    """One pass over terms, with memory of what was visited under the current locals."""

    def __init__(self, tctx: TypeContext, pre: Step = _never, post: Step = _never) -> None:
        self.tctx = tctx
        self.pre = pre
        self.post = post
        self._memo: dict[Expr, Result] = {}

    def visit(self, e: Expr) -> Result:
        found = self._memo.get(e)
        if found is None:
            self.tctx.deadline.check()
            found = self._memo[e] = self._visit(e)
        return found

    def _visit(self, e: Expr) -> Result:
        done = self.pre(e)
        if done is not None:
            return done
        kind = type(e)
        if kind is App:
            result = self._application(e)
        elif kind is Lambda:
            result = self._lambda(e)  # type: ignore[arg-type]
        elif kind is Pi:
            result = self._pi(e)  # type: ignore[arg-type]
        else:
            result = (e, None)
        after = self.post(result[0])
        if after is None:
            return result
        joined = self.join(result, after)
        return self.join(joined, self.visit(joined[0]))

    def join(self, first: Result, second: Result) -> Result:
        """Transitivity."""
        if first[1] is None:
            return second
        if second[1] is None:
            return second[0], first[1]
        return second[0], app_builder.mk_eq_trans(self.tctx, first[1], second[1])

    def proof(self, old: Expr, result: Result) -> Expr:
        return app_builder.mk_eq_refl(self.tctx, old) if result[1] is None else result[1]

    def _application(self, e: Expr) -> Result:
        lemma = mk_specialized_congr_simp(self.tctx, e)
        if lemma is None:
            return e, None
        args = get_app_args(e)
        given: list[Expr] = []
        type_: Expr = lemma.type
        changed = has_proof = False
        for kind, arg in zip(lemma.kinds, args):
            if kind is ArgumentKind.FIXED_NO_PARAM:
                continue
            if kind is ArgumentKind.EQ:
                result = self.visit(arg)
                changed = changed or result[0] is not arg
                has_proof = has_proof or result[1] is not None
                given += [arg, result[0], self.proof(arg, result)]
            else:
                given.append(arg)
                if kind is ArgumentKind.SUBSINGLETON_INST:
                    given.append(arg)
        if not changed:
            return e, None
        for arg in given:
            type_ = instantiate1(type_.body, arg)  # type: ignore[attr-defined]
        sides = app_builder.is_eq(type_)
        assert sides is not None
        if not has_proof:
            return sides[2], None
        return sides[2], mk_apps(lemma.proof, given)

    def _lambda(self, e: Lambda) -> Result:
        tctx = self.tctx
        with tctx.saving_locals():
            local = tctx.push_local(e.name, e.domain, e.info)
            body = instantiate1(e.body, local)
            new, proof = self.visit(body)
            if new is body:
                return e, None
            out = tctx.mk_lambda([local], new)
            return out, None if proof is None else app_builder.mk_funext(tctx, tctx.mk_lambda([local], proof))

    def _pi(self, e: Pi) -> Result:
        """`forall_congr_eq` and `imp_congr_eq`, on propositions only."""
        tctx = self.tctx
        if not tctx.is_prop(e):
            return e, None
        if e.body.loose == 0 and tctx.is_prop(e.domain):
            domain, body = self.visit(e.domain), self.visit(e.body)
            if domain[0] is e.domain and body[0] is e.body:
                return e, None
            new = mk_pi(e.name, e.info, domain[0], body[0])
            proof = mk_apps(
                mk_const(name("imp_congr_eq")),
                [e.domain, e.body, domain[0], body[0], self.proof(e.domain, domain), self.proof(e.body, body)],
            )
            return new, proof
        with tctx.saving_locals():
            local = tctx.push_local(e.name, e.domain, e.info)
            instance = instantiate1(e.body, local)
            new_body, proof_body = self.visit(instance)
            if new_body is instance:
                return e, None
            out = tctx.mk_pi([local], new_body)
            pointwise = tctx.mk_lambda([local], self.proof(instance, (new_body, proof_body)))
            level = tctx.sort_level(e.domain)
            predicates = [tctx.mk_lambda([local], each) for each in (instance, new_body)]
            proof = mk_apps(mk_const(name("forall_congr_eq"), (level,)), [e.domain, *predicates, pointwise])
            return out, proof
