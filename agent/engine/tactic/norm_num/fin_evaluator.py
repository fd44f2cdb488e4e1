"""Terms of `fin n` as natural numbers (mathlib: `tactic/norm_fin.lean`).

`normal` gives a numeral b with `↑a = b % n`, whatever n is; `below` one with `↑a = b`, which is what functions like
`fin.succ` that do not respect n need. The lemmas are mathlib's own (`tactic.norm_fin.normalize_fin…`), their premises
about ℕ certificates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from agent.engine.meta import app_builder
from agent.engine.meta.numerals import mk_nat_numeral, to_nat
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.traversal import Result
from agent.kernel.expr import (
    Const,
    Expr,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_certificate,
    mk_const,
)
from agent.kernel.level import ZERO
from agent.kernel.name import name

_FIN: Final = name("fin")
_LEMMAS: Final = "tactic.norm_fin.normalize_fin"
Number = tuple[Expr, Expr]
"""A numeral of ℕ with the proof that a term of `fin n` is it, in one sense or the other."""
Naturals = Callable[[Expr], "Result | None"]


class NotEvaluated(Exception):
    """No numeral, or none that could be shown to be one."""


@dataclass(frozen=True)
class Bound:
    """The n of `fin n`, evaluated: its number, the numeral, and a proof of `n = numeral`."""

    number: int
    numeral: Expr
    proof: Expr


def fin_bound(type_: Expr) -> Expr | None:
    """The n of `fin n`."""
    return type_.arg if is_app_of(type_, _FIN, 1) else None  # type: ignore[attr-defined]


class FinEvaluator:
    """`naturals`: the evaluator of ℕ, for bounds and for the amounts that `fin.add_nat` adds."""

    def __init__(self, tctx: TypeContext, naturals: Naturals) -> None:
        self.tctx = tctx
        self.naturals = naturals
        self._bounds: dict[Expr, Bound] = {}

    # Terms

    def normal(self, a: Expr) -> Number:
        """`(b, proof of normalize_fin n a b)`; b is not reduced. Raises `NotEvaluated`."""
        self.tctx.deadline.check()
        fn, args = get_app_fn_args(a)
        const = str(fn.name) if type(fn) is Const else ""
        if const in ("has_zero.zero", "has_one.one") and len(args) == 2 and is_app_of(args[1], _OWN[const], 1):
            n = args[1].arg  # type: ignore[attr-defined]
            one = const == "has_one.one"
            return mk_nat_numeral(int(one)), _lemma(".one" if one else ".zero", n)
        if const in ("has_add.add", "has_mul.mul") and len(args) == 4:
            n = self._bound_of(a)
            (x, x_proof), (y, y_proof) = self.normal(args[2]), self.normal(args[3])
            sum_, proof = self._natural(const, x, y)
            lemma = ".add" if const == "has_add.add" else ".mul"
            return sum_, _lemma(lemma, n, args[2], args[3], x, y, sum_, x_proof, y_proof, proof)
        if const == "bit0" and len(args) == 3:
            x, proof = self.normal(args[2])
            bit = app_builder.mk_app(self.tctx, name("bit0"), [x])
            return bit, _lemma(".bit0", self._bound_of(a), args[2], x, proof)
        if const == "bit1" and len(args) == 4 and is_app_of(args[1], _OWN["has_one.one"], 1):
            x, proof = self.normal(args[3])
            bit = app_builder.mk_app(self.tctx, name("bit1"), [x])
            return bit, _lemma(".bit1", args[1].arg, args[3], x, proof)  # type: ignore[attr-defined]
        n = self._bound_of(a)
        b, proof = self.below(n, a)
        return b, _lemma("_lt.of", n, a, b, proof)

    def below(self, n: Expr, a: Expr) -> Number:
        """`(b, proof of normalize_fin_lt n a b)`. Raises `NotEvaluated`."""
        fn, args = get_app_fn_args(a)
        const = str(fn.name) if type(fn) is Const else ""
        if const == "fin.succ" and len(args) == 2:
            m, inner = args
            x, proof = self.below(m, inner)
            b, sum_proof = self._natural("has_add.add", x, mk_nat_numeral(1))
            return b, _lemma("_lt.succ", m, inner, x, b, proof, sum_proof)
        if const == "fin.cast_lt" and len(args) == 4:
            _, m, inner, smaller = args
            x, proof = self.below(m, inner)
            return x, _lemma("_lt.cast_lt", n, m, inner, smaller, x, proof)
        if const == "coe_fn" and len(args) == 5:
            return self._embedded(n, args[3], args[4])
        if const not in _ARITHMETIC:
            raise NotEvaluated
        return self.reduced(n, a, self.normal(a), below=True)

    def _embedded(self, n: Expr, f: Expr, inner: Expr) -> Number:
        """`⇑f inner` for one of the order embeddings between `fin`s."""
        fn, args = get_app_fn_args(f)
        const = str(fn.name) if type(fn) is Const else ""
        if const in ("fin.cast_le", "fin.cast") and len(args) == 3:
            source, target, relation = args
            # mathlib's tactic takes one bound for the other.
            if not self.tctx.is_def_eq(source, target):
                raise NotEvaluated
            x, proof = self.below(source, inner)
            return x, _lemma("_lt." + const[4:], n, source, relation, inner, x, proof)
        if const == "fin.cast_add" and len(args) == 2:
            x, proof = self.below(args[0], inner)
            return x, _lemma("_lt.cast_add", args[0], args[1], inner, x, proof)
        if const == "fin.cast_succ" and len(args) == 1:
            x, proof = self.below(args[0], inner)
            return x, _lemma("_lt.cast_succ", args[0], inner, x, proof)
        if const == "fin.add_nat" and len(args) == 2:
            m, amount = args
            x, proof = self.below(m, inner)
            amount_value, amount_proof = self._evaluated(amount)
            b, sum_proof = self._natural("has_add.add", x, amount_value)
            return b, _lemma("_lt.add_nat", m, amount, amount_value, amount_proof, inner, x, b, proof, sum_proof)
        if const == "fin.nat_add" and len(args) == 2:
            amount, m = args
            x, proof = self.below(m, inner)
            amount_value, amount_proof = self._evaluated(amount)
            b, sum_proof = self._natural("has_add.add", amount_value, x)
            return b, _lemma("_lt.nat_add", amount, m, amount_value, amount_proof, inner, x, b, proof, sum_proof)
        raise NotEvaluated

    def reduced(self, n: Expr, a: Expr, found: Number, *, below: bool) -> Number:
        """A number less than n; with `below`, the proof says `↑a = b`. Raises `NotEvaluated` if n is no numeral."""
        bound = self.bound(n)
        b, proof = found
        value = _number(b)
        if value < bound.number:
            if not below:
                return found
            less = _less(self.tctx, "has_lt.lt", b, bound.numeral)
            return b, _lemma("_lt.mk", n, a, b, bound.numeral, bound.proof, proof, less)
        quotient, rest = mk_nat_numeral(value // bound.number), mk_nat_numeral(value % bound.number)
        product, product_proof = self._natural("has_mul.mul", bound.numeral, quotient)
        sum_ = app_builder.mk_app(self.tctx, name("has_add.add"), [product, rest])
        sum_proof = _certificate(app_builder.mk_eq(self.tctx, sum_, b))
        common = (n, a, bound.numeral, b, rest, quotient, product, bound.proof, proof, product_proof, sum_proof)
        if not below:
            return rest, _lemma(".reduce", *common)
        return rest, _lemma("_lt.reduce", *common, _less(self.tctx, "has_lt.lt", rest, bound.numeral))

    # Relations

    def order(self, strict: bool, a: Expr, b: Expr) -> tuple[bool, Expr]:
        """Whether `a < b` (`a ≤ b`), with a proof of that or of its negation. Raises `NotEvaluated`."""
        if strict:
            holds, proof = self._less_or_not(a, b)
            return holds, proof if holds else self._refuted("not_lt_of_ge", a, b, proof)
        greater, proof = self._less_or_not(b, a)
        return not greater, self._refuted("not_le_of_gt", a, b, proof) if greater else proof

    def equality(self, a: Expr, b: Expr) -> tuple[bool, Expr]:
        """Whether `a = b`, with a proof of that or of `a ≠ b`. Raises `NotEvaluated`."""
        n = self._bound_of(a)
        x, y = self.normal(a), self.normal(b)
        bound = self.bound(n).number
        u, v = _number(x[0]) % bound, _number(y[0]) % bound
        if u == v:
            if _number(x[0]) != _number(y[0]) or x[0].core is not y[0].core:
                x, y = (self.reduced(n, each, found, below=False) for each, found in ((a, x), (b, y)))
            if x[0].core is not y[0].core:
                raise NotEvaluated
            return True, _lemma(".eq", n, a, b, x[0], x[1], y[1])
        if u < v:
            return False, self._refuted("ne_of_lt", a, b, self._ordered("lt", n, (a, x), (b, y)))
        return False, self._refuted("ne_of_gt", a, b, self._ordered("lt", n, (b, y), (a, x)))

    def numeral(self, a: Expr) -> tuple[Expr, Expr]:
        """`(b, proof of a = b)` for the numeral b of `fin n`. Raises `NotEvaluated` if a is one already."""
        n = self._bound_of(a)
        literal = to_nat(a)
        if literal is not None and literal < self.bound(n).number:
            raise NotEvaluated
        found = self.normal(a)
        bound = self.bound(n)
        value, proof = self.reduced(n, a, found, below=False)
        if bound.number == 0:
            raise NotEvaluated
        b, b_proof = self._literal(bound.numeral, mk_nat_numeral(bound.number - 1), _number(value))
        return b, _lemma(".eq", n, a, b, value, proof, b_proof)

    def _literal(self, n: Expr, m: Expr, value: int) -> tuple[Expr, Expr]:
        """The numeral of `fin n`, which is `fin (m + 1)`, and that it is normalized to the numeral of ℕ."""
        type_ = mk_app(mk_const(_FIN), n)
        if value < 2:
            const = "has_one.one" if value else "has_zero.zero"
            instance = mk_app(mk_const(_OWN[const]), m)
            return mk_apps(mk_const(name(const), [ZERO]), [type_, instance]), _lemma(".one" if value else ".zero", m)
        half, proof = self._literal(n, m, value // 2)
        add = mk_app(mk_const(name("fin.has_add")), n)
        natural = mk_nat_numeral(value // 2)
        if value % 2 == 0:
            b = mk_apps(mk_const(name("bit0"), [ZERO]), [type_, add, half])
            return b, _lemma(".bit0", n, half, natural, proof)
        one = mk_app(mk_const(_OWN["has_one.one"]), m)
        b = mk_apps(mk_const(name("bit1"), [ZERO]), [type_, one, add, half])
        return b, _lemma(".bit1", m, half, natural, proof)

    def _less_or_not(self, a: Expr, b: Expr) -> tuple[bool, Expr]:
        """A proof of `a < b`, or of `b ≤ a`."""
        n = self._bound_of(a)
        bound = self.bound(n).number
        x, y = self.normal(a), self.normal(b)
        if _number(x[0]) % bound < _number(y[0]) % bound:
            return True, self._ordered("lt", n, (a, x), (b, y))
        return False, self._ordered("le", n, (b, y), (a, x))

    def _ordered(self, relation: str, n: Expr, left: tuple[Expr, Number], right: tuple[Expr, Number]) -> Expr:
        (a, found_a), (b, found_b) = left, right
        x, x_proof = self.reduced(n, a, found_a, below=False)
        y, y_proof = self.reduced(n, b, found_b, below=True)
        less = _less(self.tctx, f"has_{relation}.{relation}", x, y)
        return _lemma(f".{relation}", n, a, b, x, y, x_proof, y_proof, less)

    def _refuted(self, lemma: str, a: Expr, b: Expr, proof: Expr) -> Expr:
        """An order lemma about a and b, from the proof of its premise."""
        type_ = self.tctx.infer(a)
        preorder = self.tctx.synth_instance(mk_app(mk_const(name("preorder"), [ZERO]), type_))
        if preorder is None:
            raise NotEvaluated
        return mk_apps(mk_const(name(lemma), [ZERO]), [type_, preorder, a, b, proof])

    # Numbers

    def bound(self, n: Expr) -> Bound:
        """n evaluated. Raises `NotEvaluated` if it is no numeral."""
        if n not in self._bounds:
            numeral, proof = self._evaluated(n)
            self._bounds[n] = Bound(_number(numeral), numeral, proof)
        found = self._bounds[n]
        if found.number == 0:
            raise NotEvaluated
        return found

    def _bound_of(self, a: Expr) -> Expr:
        n = fin_bound(self.tctx.instantiate_mvars(self.tctx.infer(a)))
        if n is None:
            raise NotEvaluated
        return n

    def _evaluated(self, n: Expr) -> tuple[Expr, Expr]:
        """`(value, proof of n = value)` of a natural number."""
        found = self.naturals(n)
        value, proof = (n, None) if found is None else found
        return value, app_builder.mk_eq_refl(self.tctx, value) if proof is None else proof

    def _natural(self, operation: str, a: Expr, b: Expr) -> tuple[Expr, Expr]:
        """The numeral of `a + b` or `a * b`, and the proof that it is."""
        x, y = _number(a), _number(b)
        numeral = mk_nat_numeral(x + y if operation == "has_add.add" else x * y)
        term = app_builder.mk_app(self.tctx, name(operation), [a, b])
        return numeral, _certificate(app_builder.mk_eq(self.tctx, term, numeral))


_OWN: Final = {"has_zero.zero": name("fin.has_zero"), "has_one.one": name("fin.has_one")}
_ARITHMETIC: Final = frozenset({"has_zero.zero", "has_one.one", "has_add.add", "has_mul.mul", "bit0", "bit1"})


def _number(e: Expr) -> int:
    value = to_nat(e)
    if value is None:
        raise NotEvaluated
    return value


def _lemma(suffix: str, *args: Expr) -> Expr:
    return mk_apps(mk_const(name(_LEMMAS + suffix)), args)


def _less(tctx: TypeContext, relation: str, a: Expr, b: Expr) -> Expr:
    return _certificate(app_builder.mk_app(tctx, name(relation), [a, b]))


def _certificate(proposition: Expr) -> Expr:
    return mk_certificate("numeral", proposition, ())
