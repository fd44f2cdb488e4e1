"""Proofs of `lhs ~ rhs`, kept as a tree of steps until they are wanted (Lean: `library/tactic/simp_result.h`).

Most of what the simplifier proves is thrown away: side conditions that come to nothing, terms that go back to what they
were. So a proof is a small tree, and `Proof.expr` makes the term. Relations: `=` and `↔`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from agent.engine.meta.congruence import ArgumentKind, CongruenceLemma
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Expr,
    Local,
    Pi,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_pi,
)
from agent.kernel.instantiate import abstract, head_beta, instantiate1
from agent.kernel.level import ONE, Level
from agent.kernel.name import Name, name

EQ: Final = name("eq")
IFF: Final = name("iff")

_NAMES = {
    text: name(text)
    for text in (
        "eq.refl eq.trans eq.symm eq.mp eq.mpr congr congr_arg congr_fun funext propext eq.to_iff iff.refl iff.trans "
        "forall_congr_eq forall_congr imp_congr_eq imp_congr imp_congr_ctx_eq imp_congr_ctx iff.mpr iff.mp"
    ).split()
}


class Rule(Enum):
    """How a proof is put together: what `parts` and `data` hold."""

    LEAF = "leaf"  # data: the term
    TRANS = "trans"  # parts: lhs ~ m, m ~ rhs
    PROPEXT = "propext"  # parts: lhs ↔ rhs, for lhs = rhs
    OF_EQ = "of_eq"  # parts: lhs = rhs, for lhs ↔ rhs
    CONGR = "congr"  # f a₁ … = f b₁ …; data: per argument a proof or None
    LEMMA = "lemma"  # the same by a congruence lemma with casts; data: (lemma, arguments of its proof)
    FUNEXT = "funext"  # data: locals; parts: body
    FORALL = "forall"  # data: locals
    IMPLIES = "implies"  # parts: premise (or None), conclusion (or None); data: the premise's local when contextual
    CONGR_FUN = "congr_fun"  # parts: f = g; data: arguments


class Proof:
    """`lhs ~ rhs` for the relation `rel`; `rhs` up to definitional equality."""

    __slots__ = ("rel", "lhs", "rhs", "rule", "parts", "data", "_expr")

    def __init__(
        self,
        rel: Name,
        lhs: Expr,
        rhs: Expr,
        rule: Rule,
        parts: tuple[Proof | None, ...] = (),
        data: object = None,
    ) -> None:
        self.rel = rel
        self.lhs = lhs
        self.rhs = rhs
        self.rule = rule
        self.parts = parts
        self.data = data
        self._expr: Expr | None = None

    def expr(self, tctx: TypeContext) -> Expr:
        """The proof term."""
        found = self._expr
        if found is None:
            found = self._expr = _BUILDERS[self.rule](self, tctx)
        return found


def leaf(rel: Name, lhs: Expr, rhs: Expr, proof: Expr) -> Proof:
    return Proof(rel, lhs, rhs, Rule.LEAF, (), proof)


def trans(first: Proof | None, second: Proof | None) -> Proof | None:
    """None stands for reflexivity."""
    if first is None:
        return second
    if second is None:
        return first
    return Proof(first.rel, first.lhs, second.rhs, Rule.TRANS, (first, second))


def mk_refl(tctx: TypeContext, rel: Name, e: Expr) -> Expr:
    if rel is IFF:
        return mk_app(mk_const(_NAMES["iff.refl"]), e)
    type_, level = _type_and_level(tctx, e)
    return mk_apps(mk_const(_NAMES["eq.refl"], [level]), [type_, e])


def proof_expr(tctx: TypeContext, rel: Name, e: Expr, proof: Proof | None) -> Expr:
    """The term of a proof, reflexivity at `e` for None."""
    return mk_refl(tctx, rel, e) if proof is None else proof.expr(tctx)


def mk_eq_mp(equation: Expr, p: Expr, q: Expr, proof: Expr) -> Expr:
    """`q` from `p = q` and `p`, for propositions."""
    return mk_apps(mk_const(_NAMES["eq.mp"], [_ZERO]), [p, q, equation, proof])


def mk_eq_mpr(equation: Expr, p: Expr, q: Expr, proof: Expr) -> Expr:
    """`p` from `p = q` and `q`, for propositions."""
    return mk_apps(mk_const(_NAMES["eq.mpr"], [_ZERO]), [p, q, equation, proof])


def mk_iff_mpr(equivalence: Expr, p: Expr, q: Expr, proof: Expr) -> Expr:
    return mk_apps(mk_const(_NAMES["iff.mpr"]), [p, q, equivalence, proof])


_ZERO: Final = PROP.level


def _type_and_level(tctx: TypeContext, e: Expr) -> tuple[Expr, Level]:
    type_ = tctx.instantiate_mvars(tctx.infer(e))
    if type_ is PROP:
        return PROP, ONE
    return type_, _level(tctx, type_)


def _level(tctx: TypeContext, type_: Expr) -> Level:
    if type_ is PROP:
        return ONE
    return tctx.instantiate_level_mvars(tctx.sort_level(type_))


def _leaf(self: Proof, tctx: TypeContext) -> Expr:
    return self.data  # type: ignore[return-value]


def _trans(self: Proof, tctx: TypeContext) -> Expr:
    # A chain is taken apart without recursion: simplification in many steps makes long ones.
    steps: list[Proof] = []
    todo: list[Proof] = [self]
    while todo:
        step = todo.pop()
        if step.rule is Rule.TRANS and step._expr is None:
            todo.append(step.parts[1])  # type: ignore[arg-type]
            todo.append(step.parts[0])  # type: ignore[arg-type]
        else:
            steps.append(step)
    if self.rel is IFF:
        head: Expr = mk_const(_NAMES["iff.trans"])
    else:
        type_, level = _type_and_level(tctx, self.lhs)
        head = mk_app(mk_const(_NAMES["eq.trans"], [level]), type_)
    out = steps[-1].expr(tctx)
    for step in reversed(steps[:-1]):
        out = mk_apps(head, [step.lhs, step.rhs, self.rhs, step.expr(tctx), out])
    return out


def _propext(self: Proof, tctx: TypeContext) -> Expr:
    inner = self.parts[0]
    assert inner is not None
    return mk_apps(mk_const(_NAMES["propext"]), [self.lhs, self.rhs, inner.expr(tctx)])


def _of_eq(self: Proof, tctx: TypeContext) -> Expr:
    inner = self.parts[0]
    assert inner is not None
    return mk_apps(mk_const(_NAMES["eq.to_iff"]), [self.lhs, self.rhs, inner.expr(tctx)])


def _codomain(tctx: TypeContext, fn: Expr) -> Pi:
    type_ = tctx.instantiate_mvars(tctx.infer(fn))
    if type(type_) is not Pi:
        with tctx.relaxed():
            type_ = tctx.whnf(type_)
    assert type(type_) is Pi
    return type_


def _congr(self: Proof, tctx: TypeContext) -> Expr:
    fn, olds = get_app_fn_args(self.lhs)
    news = get_app_fn_args(self.rhs)[1]
    proofs: Sequence[Proof | None] = self.data  # type: ignore[assignment]
    first = next(i for i, each in enumerate(proofs) if each is not None)
    f = g = mk_apps(fn, news[:first])
    out: Expr | None = None
    for i in range(first, len(olds)):
        proof = proofs[i]
        pi = _codomain(tctx, f)
        if proof is None:
            assert out is not None
            out = congr_fun(tctx, pi, f, g, out, news[i])
            f, g = mk_app(f, news[i]), mk_app(g, news[i])
            continue
        codomain = pi.body
        levels = [_level(tctx, pi.domain), _level(tctx, codomain)]
        h = proof.expr(tctx)
        if out is None:
            out = mk_apps(
                mk_const(_NAMES["congr_arg"], levels), [pi.domain, codomain, olds[i], news[i], f, h]
            )
        else:
            out = mk_apps(
                mk_const(_NAMES["congr"], levels), [pi.domain, codomain, f, g, olds[i], news[i], out, h]
            )
        f, g = mk_app(f, olds[i]), mk_app(g, news[i])
    assert out is not None
    return out


def congr_fun(tctx: TypeContext, pi: Pi, f: Expr, g: Expr, proof: Expr, arg: Expr) -> Expr:
    """`f arg = g arg` from `f = g : pi`."""
    family = mk_lambda(pi.name, BinderInfo.DEFAULT, pi.domain, pi.body)
    level = _level(tctx, instantiate1(pi.body, arg))
    return mk_apps(
        mk_const(_NAMES["congr_fun"], [_level(tctx, pi.domain), level]), [pi.domain, family, f, g, proof, arg]
    )


def _congr_fun(self: Proof, tctx: TypeContext) -> Expr:
    inner = self.parts[0]
    assert inner is not None
    out = inner.expr(tctx)
    f, g = inner.lhs, inner.rhs
    args: Sequence[Expr] = self.data  # type: ignore[assignment]
    for arg in args:
        out = congr_fun(tctx, _codomain(tctx, f), f, g, out, arg)
        f, g = mk_app(f, arg), mk_app(g, arg)
    return out


LemmaArgument = tuple[ArgumentKind, Expr, Expr, Proof | None]
"""Kind, left side, right side (or the new instance), proof of their equality."""


def _lemma(self: Proof, tctx: TypeContext) -> Expr:
    lemma: CongruenceLemma
    arguments: Sequence[LemmaArgument]
    lemma, arguments = self.data  # type: ignore[misc]
    given: list[Expr] = []
    for kind, old, new, proof in arguments:
        if kind is ArgumentKind.FIXED_NO_PARAM:
            continue
        given.append(old)
        if kind is ArgumentKind.EQ:
            given += [new, proof_expr(tctx, EQ, new, proof)]
        elif kind is ArgumentKind.SUBSINGLETON_INST:
            given.append(new)
    return head_beta(lemma.proof, given)


def _bind(local: Local, e: Expr) -> Expr:
    """`λ local, e`"""
    return mk_lambda(local.name, local.info, local.type, abstract(e, [local]))


def _funext(self: Proof, tctx: TypeContext) -> Expr:
    locals_: Sequence[Local] = self.data  # type: ignore[assignment]
    body = self.parts[0]
    assert body is not None
    out = body.expr(tctx)
    lhs, rhs = body.lhs, body.rhs
    for local in reversed(locals_):
        type_ = tctx.instantiate_mvars(tctx.infer(lhs))
        levels = [_level(tctx, local.type), _level(tctx, type_)]
        family = mk_lambda(local.name, BinderInfo.DEFAULT, local.type, abstract(type_, [local]))
        lhs, rhs = _bind(local, lhs), _bind(local, rhs)
        out = mk_apps(
            mk_const(_NAMES["funext"], levels), [local.type, family, lhs, rhs, _bind(local, out)]
        )
    return out


def _forall(self: Proof, tctx: TypeContext) -> Expr:
    locals_: Sequence[Local] = self.data  # type: ignore[assignment]
    body = self.parts[0]
    assert body is not None
    out = body.expr(tctx)
    p, q = body.lhs, body.rhs
    head = _NAMES["forall_congr_eq" if self.rel is EQ else "forall_congr"]
    for local in reversed(locals_):
        out = mk_apps(
            mk_const(head, [_level(tctx, local.type)]),
            [local.type, _bind(local, p), _bind(local, q), _bind(local, out)],
        )
        p = mk_pi(local.name, local.info, local.type, abstract(p, [local]))
        q = mk_pi(local.name, local.info, local.type, abstract(q, [local]))
    return out


def _implies(self: Proof, tctx: TypeContext) -> Expr:
    premise, conclusion = self.parts
    local: Local | None = self.data  # type: ignore[assignment]
    lhs, rhs = self.lhs, self.rhs
    assert type(lhs) is Pi and type(rhs) is Pi
    suffix = "_eq" if self.rel is EQ else ""
    head = _NAMES[("imp_congr" if local is None else "imp_congr_ctx") + suffix]
    first = proof_expr(tctx, self.rel, rhs.domain, premise)
    second = proof_expr(tctx, self.rel, rhs.body, conclusion)
    if local is not None:
        second = _bind(local, second)
    return mk_apps(mk_const(head), [lhs.domain, lhs.body, rhs.domain, rhs.body, first, second])


_BUILDERS: Final = {
    Rule.LEAF: _leaf,
    Rule.TRANS: _trans,
    Rule.PROPEXT: _propext,
    Rule.OF_EQ: _of_eq,
    Rule.CONGR: _congr,
    Rule.LEMMA: _lemma,
    Rule.FUNEXT: _funext,
    Rule.FORALL: _forall,
    Rule.IMPLIES: _implies,
    Rule.CONGR_FUN: _congr_fun,
}
