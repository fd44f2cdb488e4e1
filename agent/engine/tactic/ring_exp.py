"""`ring_exp`: equations and normal forms in commutative (semi)rings with variables in exponents.

(mathlib: `tactic/ring_exp.lean`)

A term and its form are proved equal by writing out their powers with the laws of exponents, until no exponent but a
product of variables is left; those powers are atoms for a certificate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from agent.engine.arith import exponent_form as form
from agent.engine.arith.exponent_form import ONE, Power, Product, Sum
from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.numerals import mk_nat_numeral, to_rat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import primitives
from agent.engine.tactic.certificates import Algebra, Variables, algebra_of, mk_rational, synth_class
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.norm_num.evaluator import derive
from agent.engine.tactic.ring.evaluation import Atoms, is_monoid_pow
from agent.engine.tactic.simp.simplifier import ext_simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.engine.tactic.traversal import Result
from agent.kernel.certificate.algebra import NAT
from agent.kernel.expr import Const, Expr, get_app_fn_args, mk_app, mk_apps, mk_const
from agent.kernel.level import ZERO
from agent.kernel.name import name

Args = Mapping[str, Any]
FAILED: Final = "ring_exp failed to simplify"
_POW: Final = name("has_pow.pow")


@dataclass(slots=True)
class Ring:
    """A commutative semiring with the instances that `ring_exp` builds terms with."""

    algebra: Algebra
    add: Expr
    mul: Expr
    pow: Expr
    is_ring: bool
    has_division: bool


class Evaluator:
    """Reads, writes and proves; atoms are shared by all types."""

    def __init__(self, tctx: TypeContext, transparency: Transparency) -> None:
        self.tctx = tctx
        self.atoms = Atoms(tctx, transparency)
        self._rings: dict[Expr, Ring] = {}
        self._tick = tctx.deadline.check

    def ring(self, type_: Expr) -> Ring:
        """Raises `TacticError` when the type is no commutative semiring."""
        found = self._rings.get(type_)
        if found is None:
            tctx = self.tctx
            algebra = algebra_of(tctx, type_)
            instances = [synth_class(tctx, each, type_) for each in ("has_add", "has_mul", "monoid")]
            if algebra is None or any(each is None for each in instances):
                raise TacticError(FAILED)
            power = mk_apps(mk_const(name("monoid.has_pow"), (algebra.level,)), [type_, instances[2]])  # type: ignore[list-item]
            found = self._rings[type_] = Ring(
                algebra, instances[0], instances[1], power,  # type: ignore[arg-type]
                synth_class(tctx, "ring", type_) is not None,
                synth_class(tctx, "division_ring", type_) is not None,
            )  # fmt: skip
        return found

    # Reading

    def read(self, e: Expr, type_: Expr) -> Sum:
        """Raises `TacticError` where `ring_exp` fails."""
        self.tctx.deadline.check()
        ring = self.ring(type_)
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const in ("has_add.add", "has_mul.mul") and len(args) == 4:
            self._own(ring, const, args[1])
            left, right = self.read(args[2], type_), self.read(args[3], type_)
            return form.add(left, right) if const == "has_add.add" else form.multiply(left, right, self._tick)
        if const == "nat.succ" and len(args) == 1:
            return form.add(self.read(args[0], NAT), form.constant(1))
        if const == "has_sub.sub" and len(args) == 4 and ring.is_ring:
            self._own(ring, const, args[1])
            return form.add(self.read(args[2], type_), self._negated(self.read(args[3], type_)))
        if const == "has_neg.neg" and len(args) == 3:
            inner = self.read(args[2], type_)
            return self._negated(inner) if ring.is_ring else self._base(e)
        if const == "has_inv.inv" and len(args) == 3:
            inner = self.read(args[2], type_)
            return self._inverse(ring, inner) if ring.has_division else self._base(e)
        if const == "has_div.div" and len(args) == 4:
            if not ring.has_division:
                raise TacticError("division is only directly supported in a division ring")
            left = self.read(args[2], type_)
            return form.multiply(left, self._inverse(ring, self.read(args[3], type_)), self._tick)
        if const == "has_pow.pow" and len(args) == 5:
            if args[1] is not NAT or not is_monoid_pow(args[2]):
                return self._base(e)
            self._own(ring, const, args[2])
            try:
                return form.power(self.read(args[3], type_), self.read(args[4], NAT), self._tick)
            except OverflowError as error:
                raise TacticError(f"ring_exp failed: {error}") from None
        return self._base(e)

    def _own(self, ring: Ring, const: str, instance: Expr) -> None:
        if not ring.algebra.is_own_instance(const.split(".")[0], instance):
            raise TacticError(FAILED)

    def _base(self, e: Expr) -> Sum:
        value = to_rat(e)
        return form.atom(self.atoms.index(e)) if value is None else form.constant(value)

    def _negated(self, s: Sum) -> Sum:
        return form.multiply(form.constant(-1), s)

    def _inverse(self, ring: Ring, s: Sum) -> Sum:
        """The inverse of the written form, evaluated if it is a numeral, else an atom."""
        inverse = app_builder.mk_app(self.tctx, name("has_inv.inv"), [self.write(s, ring.algebra.carrier)])
        found = derive(self.tctx, inverse)
        return self._base(inverse if found is None else found[0])

    # Writing

    def write(self, s: Sum, type_: Expr) -> Expr:
        """Lean's `ex.simple`: sums and products nested to the right, coefficients last."""
        if not s:
            return app_builder.mk_numeral(self.tctx, 0, type_)
        out = self._product(s[-1], type_)
        for each in reversed(s[:-1]):
            out = self.sum(type_, self._product(each, type_), out)
        return out

    def _product(self, p: Product, type_: Expr) -> Expr:
        self._tick()
        number = mk_rational(self.tctx, p.coefficient, type_)
        if not p.powers:
            return number
        powers = [self._power(each, type_) for each in p.powers]
        if p.coefficient == 1:
            out = powers.pop()
        elif p.coefficient == -1:
            out = app_builder.mk_app(self.tctx, name("has_neg.neg"), [powers.pop()])
        else:
            out = number
        for each in reversed(powers):
            out = self.product(type_, each, out)
        return out

    def _power(self, p: Power, type_: Expr) -> Expr:
        base = self.atoms.terms[p.base] if isinstance(p.base, int) else self.write(p.base, type_)
        return base if p.exponent == ONE else self.power(type_, base, self._product(p.exponent, NAT))

    def sum(self, type_: Expr, a: Expr, b: Expr) -> Expr:
        ring = self.ring(type_)
        return mk_apps(mk_const(name("has_add.add"), (ring.algebra.level,)), [type_, ring.add, a, b])

    def product(self, type_: Expr, a: Expr, b: Expr) -> Expr:
        ring = self.ring(type_)
        return mk_apps(mk_const(name("has_mul.mul"), (ring.algebra.level,)), [type_, ring.mul, a, b])

    def power(self, type_: Expr, a: Expr, n: Expr) -> Expr:
        ring = self.ring(type_)
        return mk_apps(mk_const(_POW, (ring.algebra.level, ZERO)), [type_, NAT, ring.pow, a, n])

    # Proving

    def prove(self, left: Expr, right: Expr, type_: Expr) -> Expr:
        """`left = right`, for terms of one form."""
        expanded_left, left_proof = self._expand(left, type_)
        expanded_right, right_proof = self._expand(right, type_)
        proof = self._certify(expanded_left, expanded_right, type_)
        return self._trans(left_proof, proof, app_builder.mk_eq_symm(self.tctx, right_proof))

    def _certify(self, left: Expr, right: Expr, type_: Expr) -> Expr:
        if left.core is right.core:
            return self._refl(left)
        algebra = self.ring(type_).algebra
        variables = Variables()
        sides = {"a": algebra.generalise(left, variables), "b": algebra.generalise(right, variables)}
        return algebra.leaf("ring", (), algebra.generic.state(["=", "a", "b"], sides), variables, ())

    def _refl(self, e: Expr) -> Expr:
        return app_builder.mk_eq_refl(self.tctx, e)

    def _trans(self, *proofs: Expr) -> Expr:
        out = proofs[0]
        for proof in proofs[1:]:
            out = app_builder.mk_eq_trans(self.tctx, out, proof)
        return out

    def _lemma(self, lemma: str, *args: Expr) -> tuple[Expr, Expr]:
        """The right side of the lemma's equation, and the lemma."""
        proof = app_builder.mk_app(self.tctx, name(lemma), args)
        sides = app_builder.is_eq(self.tctx.instantiate_mvars(self.tctx.infer(proof)))
        assert sides is not None
        return sides[2], proof

    def _expand(self, e: Expr, type_: Expr) -> tuple[Expr, Expr]:
        """`e` with its powers written out, and a proof that it is `e`."""
        tctx = self.tctx
        fn, args = get_app_fn_args(e)
        const = str(fn.name) if type(fn) is Const else ""
        if const in ("has_add.add", "has_mul.mul", "has_sub.sub") and len(args) == 4:
            head = mk_apps(fn, args[:2])
            left, left_proof = self._expand(args[2], type_)
            right, right_proof = self._expand(args[3], type_)
            inner = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, head, left_proof), right_proof)
            return mk_apps(head, [left, right]), inner
        if const == "has_neg.neg" and len(args) == 3:
            head = mk_apps(fn, args[:2])
            inside, inside_proof = self._expand(args[2], type_)
            return mk_app(head, inside), app_builder.mk_congr_arg(tctx, head, inside_proof)
        if const == "has_inv.inv" and len(args) == 3:
            head = mk_apps(fn, args[:2])
            inside, inside_proof = self._normal(args[2], type_)
            return mk_app(head, inside), app_builder.mk_congr_arg(tctx, head, inside_proof)
        if const == "has_div.div" and len(args) == 4:
            quotient, step = self._lemma("div_eq_mul_inv", args[2], args[3])
            out, proof = self._expand(quotient, type_)
            return out, self._trans(step, proof)
        if const == "nat.succ" and len(args) == 1:
            sum_, step = self._lemma("nat.succ_eq_add_one", args[0])
            out, proof = self._expand(sum_, type_)
            return out, self._trans(step, proof)
        if const == "has_pow.pow" and len(args) == 5 and args[1] is NAT and is_monoid_pow(args[2]):
            return self._expand_power(e, args, type_)
        if to_rat(e) is None:
            representative = self.atoms.terms[self.atoms.index(e)]
            return representative, self._refl(e)
        return e, self._refl(e)

    def _normal(self, e: Expr, type_: Expr) -> tuple[Expr, Expr]:
        """The written form of `e`, and a proof."""
        written = self.write(self.read(e, type_), type_)
        if written.core is e.core:
            return e, self._refl(e)
        return written, self.prove(e, written, type_)

    def _expand_power(self, e: Expr, args: list[Expr], type_: Expr) -> tuple[Expr, Expr]:
        tctx = self.tctx
        base, exponent = args[3], args[4]
        read = self.read(exponent, NAT)
        value = form.constant_of(read)
        # The base is put into its form, the exponent too; then exponents are taken apart.
        new_base, base_proof = self._normal(base, type_) if value is None else self._expand(base, type_)
        head = mk_apps(mk_const(_POW, (self.ring(type_).algebra.level, ZERO)), [type_, NAT, args[2]])
        new_exponent, exponent_proof = self._normal(exponent, NAT)
        start = app_builder.mk_congr(tctx, app_builder.mk_congr_arg(tctx, head, base_proof), exponent_proof)
        if value is not None:
            return mk_apps(head, [new_base, new_exponent]), start
        out, proof = self._sum_of_exponents(new_base, new_exponent, read, type_)
        return out, self._trans(start, proof)

    def _sum_of_exponents(self, base: Expr, exponent: Expr, read: Sum, type_: Expr) -> tuple[Expr, Expr]:
        """`base ^ (q + (r + …)) = base ^ q * …`"""
        if len(read) == 1:
            return self._single_exponent(base, exponent, read[0], type_)
        _, args = get_app_fn_args(exponent)
        _, split = self._lemma("pow_add", base, args[2], args[3])
        first, first_proof = self._single_exponent(base, args[2], read[0], type_)
        rest, rest_proof = self._sum_of_exponents(base, args[3], read[1:], type_)
        return self.product(type_, first, rest), self._trans(split, self._products(type_, first_proof, rest_proof))

    def _products(self, type_: Expr, left: Expr, right: Expr) -> Expr:
        ring = self.ring(type_)
        head = mk_apps(mk_const(name("has_mul.mul"), (ring.algebra.level,)), [type_, ring.mul])
        return app_builder.mk_congr(self.tctx, app_builder.mk_congr_arg(self.tctx, head, left), right)

    def _single_exponent(self, base: Expr, exponent: Expr, read: Product, type_: Expr) -> tuple[Expr, Expr]:
        """`base ^ (m * k) = (base ^ m) ^ k` with a literal k; then `base ^ m` for products of variables m."""
        tctx = self.tctx
        if not read.powers:
            out = self.power(type_, base, exponent)
            return out, self._refl(out)
        monomial = self._product(Product(read.powers, Fraction(1)), NAT)
        if read.coefficient == 1:
            return self._distributed(base, monomial, Product(read.powers, Fraction(1)), type_)
        k = mk_nat_numeral(int(read.coefficient))
        rewritten = self._certify(exponent, self.product(NAT, monomial, k), NAT)
        head = self.power(type_, base, exponent).fn  # type: ignore[attr-defined]
        step = app_builder.mk_congr_arg(tctx, head, rewritten)
        _, nested = self._lemma("pow_mul", base, monomial, k)
        inner, inner_proof = self._distributed(base, monomial, Product(read.powers, Fraction(1)), type_)
        fn = mk_apps(mk_const(_POW, (self.ring(type_).algebra.level, ZERO)), [type_, NAT, self.ring(type_).pow])
        outer = app_builder.mk_congr_fun(tctx, app_builder.mk_congr_arg(tctx, fn, inner_proof), k)
        return mk_apps(fn, [inner, k]), self._trans(step, nested, outer)

    def _distributed(self, base: Expr, m: Expr, read: Product, type_: Expr) -> tuple[Expr, Expr]:
        """`(x ^ i * y) ^ m = x ^ (i * m) * y ^ m`, for a base in its form."""
        fn, args = get_app_fn_args(base)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "has_mul.mul" and len(args) == 4:
            _, split = self._lemma("mul_pow", args[2], args[3], m)
            first, first_proof = self._distributed(args[2], m, read, type_)
            rest, rest_proof = self._distributed(args[3], m, read, type_)
            return self.product(type_, first, rest), self._trans(split, self._products(type_, first_proof, rest_proof))
        if const == "has_neg.neg" and len(args) == 3 and to_rat(base) is None:
            ring = self.ring(type_)
            product = self.product(type_, mk_rational(self.tctx, Fraction(-1), type_), args[2])
            step = self._certify(base, product, type_)
            head = mk_apps(mk_const(_POW, (ring.algebra.level, ZERO)), [type_, NAT, ring.pow])
            lifted = app_builder.mk_congr_fun(self.tctx, app_builder.mk_congr_arg(self.tctx, head, step), m)
            out, proof = self._distributed(product, m, read, type_)
            return out, self._trans(lifted, proof)
        if const == "has_pow.pow" and len(args) == 5 and args[1] is NAT and is_monoid_pow(args[2]):
            inner = self.read(args[4], NAT)
            _, joined = self._lemma("pow_mul", args[3], args[4], m)
            total = form.multiply(inner, (read,))
            written = self.write(total, NAT)
            exponent_proof = self._certify(self.product(NAT, args[4], m), written, NAT)
            head = self.power(type_, args[3], m).fn  # type: ignore[attr-defined]
            step = app_builder.mk_congr_arg(self.tctx, head, exponent_proof)
            out, proof = self._single_exponent(args[3], written, total[0], type_)
            return out, self._trans(app_builder.mk_eq_symm(self.tctx, joined), step, proof)
        out = self.power(type_, base, m)
        return out, self._refl(out)


def normalize(tctx: TypeContext, e: Expr, transparency: Transparency) -> Result | None:
    """Maximal subterms in commutative semirings by their forms, each with atoms of its own."""

    def before(term: Expr) -> tuple[Expr, Expr | None, bool] | None:
        try:
            type_ = tctx.instantiate_mvars(tctx.infer(term))
            evaluator = Evaluator(tctx, transparency)
            new = evaluator.write(evaluator.read(term, type_), type_)
            if new.core is term.core:
                return None
            return new, evaluator.prove(term, new, type_), False
        except (TacticError, ElaborationError):
            return None

    try:
        result = ext_simplify(tctx, e, before=before)
    except TacticError:
        return None
    return result.new, None if result.proof is None else result.proof.expr(tctx)


def ring_exp_eq(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Close `a = b` when both sides have one form."""
    tctx = state.type_context()
    sides = app_builder.is_eq(tctx.whnf(primitives.target_of(tctx, state.main_goal)))
    if sides is None:
        raise TacticError("match failed", state)
    type_, left, right = sides
    evaluator = Evaluator(tctx, _transparency(args))
    if evaluator.read(left, type_) != evaluator.read(right, type_):
        raise TacticError("ring_exp failed to prove equality", state)
    return state.close_main(tctx, evaluator.prove(left, right, type_))


def ring_exp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Without a location `ring_exp_eq` on the goal; else, or if that fails, the forms."""
    if not state.goals:
        raise TacticError(FAILED, state)
    location = args.get("location")
    if location is None:
        try:
            return ring_exp_eq(state, args, runtime)
        except (TacticError, ElaborationError):
            pass
    hypotheses, goal = target_names(state, location)
    transparency = _transparency(args)
    after, changed = replace_at(state, hypotheses, goal, lambda tctx, e: normalize(tctx, e, transparency))
    if not changed:
        raise TacticError(FAILED, state)
    if goal:
        try:
            return runtime.call(after, "reflexivity")
        except TacticError:
            return after
    return after


def _transparency(args: Args) -> Transparency:
    return Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE


TACTICS: dict[str, TacticFunction] = {"ring_exp": ring_exp, "ring_exp_eq": ring_exp_eq}
