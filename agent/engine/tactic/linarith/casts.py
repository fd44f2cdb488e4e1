"""Comparisons of ℕ as comparisons of ℤ, the casts pushed to the atoms (mathlib: `zify` as `linarith` uses it)."""

from __future__ import annotations

from collections.abc import Iterator

from agent.engine.exceptions import ElaborationError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import to_nat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import Comparison
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Const, Expr, get_app_fn_args, is_app_of, mk_app, mk_apps, mk_certificate, mk_const
from agent.kernel.level import ZERO
from agent.kernel.name import name

_LEMMAS = {"=": "int.coe_nat_eq_coe_nat_iff", "<": "int.coe_nat_lt_coe_nat_iff", "≤": "int.coe_nat_le_coe_nat_iff"}
# Operation -> the lemma that pushes a cast through it.
_PUSH = {
    "has_add.add": "int.coe_nat_add",
    "has_mul.mul": "int.coe_nat_mul",
    "has_div.div": "int.coe_nat_div",
    "has_mod.mod": "int.coe_nat_mod",
}


def cast_comparison(tctx: TypeContext, proof: Expr, relation: Comparison) -> tuple[Expr, Expr]:
    """From `proof : a R b` in ℕ: a proof of `↑a R ↑b` in ℤ with the casts pushed, and what it proves."""
    left, right, kind = relation.left, relation.right, relation.kind
    if kind in (">", "≥"):
        left, right, kind = right, left, "<" if kind == ">" else "≤"
    equivalence = mk_apps(mk_const(name(_LEMMAS[kind])), [left, right])
    sides = app_builder.is_iff(tctx.instantiate_mvars(tctx.infer(equivalence)))
    if sides is None:
        raise ElaborationError(f"'{_LEMMAS[kind]}' is no equivalence")
    proof = mk_apps(mk_const(name("iff.mpr")), [sides[0], sides[1], equivalence, proof])
    fn, args = get_app_fn_args(sides[0])
    pusher = _Pusher(tctx)
    new_left, left_proof = pusher.push(args[-2])
    new_right, right_proof = pusher.push(args[-1])
    if left_proof is None and right_proof is None:
        return proof, sides[0]
    head = mk_apps(fn, args[:-2])
    left_proof = app_builder.mk_eq_refl(tctx, args[-2]) if left_proof is None else left_proof
    right_proof = app_builder.mk_eq_refl(tctx, args[-1]) if right_proof is None else right_proof
    equation = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, head, left_proof), right_proof)
    return app_builder.mk_eq_mp(tctx, equation, proof), mk_apps(head, [new_left, new_right])


def nonnegative_casts(e: Expr) -> Iterator[Expr]:
    """The n of `(n : ℤ)`, n in ℕ, under `+` and `*`."""
    fn, args = get_app_fn_args(e)
    const = str(fn.name) if type(fn) is Const else ""
    if const in ("has_add.add", "has_mul.mul") and len(args) == 4:
        for each in args[2:]:
            yield from nonnegative_casts(each)
    elif const == "coe" and len(args) == 4 and args[0] is NAT and args[1] is INT:
        yield args[3]


class _Pusher:
    """Pushes casts ℕ → ℤ down; `push(↑e)` gives the new term and a proof of `↑e = new` (None for reflexivity)."""

    def __init__(self, tctx: TypeContext) -> None:
        self.tctx = tctx

    def push(self, e: Expr) -> tuple[Expr, Expr | None]:
        fn, args = get_app_fn_args(e)
        if not (type(fn) is Const and str(fn.name) == "coe" and len(args) == 4 and args[0] is NAT and args[1] is INT):
            return e, None
        natural = args[3]
        value = to_nat(natural)
        if value is not None:
            new = app_builder.mk_numeral(self.tctx, value, INT)
            return new, mk_certificate("numeral", app_builder.mk_eq(self.tctx, e, new), ())
        inner, inner_args = get_app_fn_args(natural)
        const = str(inner.name) if type(inner) is Const else ""
        if const in _PUSH and len(inner_args) == 4:
            return self._through(mk_apps(mk_const(name(_PUSH[const])), inner_args[2:]), e)
        if const == "has_pow.pow" and len(inner_args) == 5 and inner_args[1] is NAT:
            return self._through(mk_apps(mk_const(name("int.coe_nat_pow")), inner_args[3:]), e)
        if const == "has_sub.sub" and len(inner_args) == 4:
            a, b = inner_args[2:]
            h = self._hypothesis_le(b, a)
            if h is not None:
                lemma = mk_apps(mk_const(name("int.coe_nat_sub")), [b, a, h])
                return self._through(lemma, e)
        if const == "bit0" and len(inner_args) == 3:
            return self._through(mk_apps(mk_const(name("int.coe_nat_bit0")), inner_args[2:]), e)
        return e, None

    def _hypothesis_le(self, b: Expr, a: Expr) -> Expr | None:
        """A hypothesis `b ≤ a`, as the discharger `assumption` finds it."""
        wanted = mk_apps(mk_const(name("has_le.le"), (ZERO,)), [NAT, mk_const(name("nat.has_le")), b, a])
        for decl in self.tctx.lctx.decls:
            type_ = self.tctx.instantiate_mvars(decl.local.type)
            # `0 < j` is `1 ≤ j` by definition.
            is_order = any(is_app_of(type_, name(each)) for each in ("has_le.le", "ge", "has_lt.lt", "gt"))
            if is_order and self.tctx.is_def_eq(type_, wanted):
                return decl.local
        return None

    def _through(self, lemma: Expr, e: Expr) -> tuple[Expr, Expr | None]:
        """Apply `lemma : ↑(a ∘ b) = ↑a ∘ ↑b`, then go on with the casts on the right."""
        tctx = self.tctx
        sides = app_builder.is_eq(tctx.instantiate_mvars(tctx.infer(lemma)))
        if sides is None or not tctx.is_def_eq(sides[1], e):
            return e, None
        new, proof = self._inside(sides[2])
        return new, lemma if proof is None else app_builder.mk_eq_trans(tctx, lemma, proof)

    def _inside(self, e: Expr) -> tuple[Expr, Expr | None]:
        """Push in the explicit arguments of an operation of ℤ."""
        tctx = self.tctx
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "coe":
            return self.push(e)
        if const == "has_pow.pow" and len(args) == 5:
            base, proof = self.push(args[3])
            if proof is None:
                return e, None
            head = mk_apps(fn, args[:3])
            step = app_builder.mk_congr_fun(tctx, app_builder.mk_congr_arg(tctx, head, proof), args[4])
            return mk_apps(head, [base, args[4]]), step
        if len(args) == 4 and const.startswith("has_"):
            left, left_proof = self.push(args[2])
            right, right_proof = self.push(args[3])
            if left_proof is None and right_proof is None:
                return e, None
            head = mk_apps(fn, args[:2])
            left_proof = app_builder.mk_eq_refl(tctx, args[2]) if left_proof is None else left_proof
            right_proof = app_builder.mk_eq_refl(tctx, args[3]) if right_proof is None else right_proof
            step = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, head, left_proof), right_proof)
            return mk_apps(head, [left, right]), step
        if const == "bit0" and len(args) == 3:
            half, proof = self.push(args[2])
            if proof is None:
                return e, None
            return mk_app(mk_apps(fn, args[:2]), half), app_builder.mk_congr_arg(tctx, mk_apps(fn, args[:2]), proof)
        return e, None
