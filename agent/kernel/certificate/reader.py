"""Reads a certificate's proposition: binders, then polynomials and relations over them.

Every operation is recognised by its constant, its type, and its instance (`Algebra.match_instance`). Other defined
constants (`bit0`, `gt`, `not`, `nat.coprime`) are unfolded. What is left must be one of the bound variables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final, TypeVar

from agent.kernel.certificate import polynomial
from agent.kernel.certificate.algebra import FALSE, INT, NAT, Algebra, Rejection, apply, classes
from agent.kernel.certificate.polynomial import Polynomial
from agent.kernel.expr import Const, Expr, Local, Pi, Sort, get_app_fn_args, is_app_of, mk_const, mk_local, subterms
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import ZERO, Level, Succ
from agent.kernel.name import ANONYMOUS, Name, name
from agent.kernel.type_checker import TypeChecker

# Constant -> number of arguments.
_ARITHMETIC: Final = {
    name(op): count
    for count, ops in ((2, "has_zero.zero has_one.one"), (3, "has_neg.neg has_inv.inv"), (5, "has_pow.pow"))
    for op in ops.split()
} | dict.fromkeys(map(name, ("has_add.add", "has_mul.mul", "has_sub.sub", "has_div.div")), 4)
_RELATIONS: Final = {name("has_lt.lt"): "<", name("has_le.le"): "≤", name("eq"): "="}
_CHAR_ZERO, _NAT_CAST, _ZERO = name("char_zero"), name("nat.cast"), mk_const(name("nat.zero"))
MAX_EXPONENT, FIRST_INVERSE = 1 << 64, 1 << 32  # variables from the latter on are inverses


@dataclass(frozen=True)
class Relation:
    """`left kind right`, the kind one of `< ≤ = ≠`."""

    kind: str
    left: Polynomial
    right: Polynomial

    def difference(self) -> Polynomial:
        return polynomial.add(self.left, self.right, -1)

    def negation(self, is_ordered: bool) -> Relation:
        """The relation that holds iff this one does not, by linearity of the order."""
        if self.kind in "=≠":
            return Relation("≠" if self.kind == "=" else "=", self.left, self.right)
        if not is_ordered:
            raise Rejection("a negated comparison where there is no linear order")
        return Relation("≤" if self.kind == "<" else "<", self.right, self.left)


@dataclass
class Statement:
    """An opened proposition: `premises → conclusion` over variables of `algebra`."""

    checker: TypeChecker
    algebra: Algebra
    variables: dict[Expr, int]
    premises: Sequence[Expr]
    conclusion: Expr
    _polynomials: dict[Expr, Polynomial] = field(default_factory=dict)
    _inverses: dict[Any, int] = field(default_factory=dict)

    @property
    def has_char_zero(self) -> bool:
        return self.algebra.shape.is_ordered or self.algebra.char_zero is not None

    def polynomial(self, e: Expr) -> Polynomial:
        """`e` in the free commutative algebra over the variables."""
        found = self._polynomials.get(e)
        if found is None:
            index = self.variables.get(e)
            fn, args = get_app_fn_args(e)
            if index is not None:
                found = polynomial.variable(index)
            elif type(fn) is Const and _ARITHMETIC.get(fn.name) == len(args) and args[0] is self.algebra.carrier:
                found = self._read(fn.name, args)
            else:
                found = self.read_other(e, fn, args)
            self._polynomials[e] = found
        return found

    def _read(self, operation: Name, args: Sequence[Expr]) -> Polynomial:
        op_class, op = str(operation).split(".")
        self.algebra.match_instance(self.checker, op_class, args[2 if op == "pow" else 1])
        if op in ("zero", "one"):
            return polynomial.constant(0 if op == "zero" else 1)
        if op == "pow":
            if args[1] is not NAT:
                raise Rejection("the exponent is not a natural number")
            base = self.polynomial(args[3])
            self._need_commuting(base, base)
            return polynomial.power(base, self._exponent(args[4]))
        if op == "neg":
            return polynomial.add({}, self.polynomial(args[2]), -1)
        if op == "inv":
            return self._inverse(self.polynomial(args[2]))
        left, right = self.polynomial(args[2]), self.polynomial(args[3])
        if op_class in self.algebra.own:
            return self.own_operation(op, left, right)
        if op in ("add", "sub"):
            return polynomial.add(left, right, 1 if op == "add" else -1)
        if op == "div":
            return polynomial.multiply(left, self._inverse(right))
        self._need_commuting(left, right)
        return polynomial.multiply(left, right)

    def _need_commuting(self, *factors: Polynomial) -> None:
        if not self.algebra.shape.is_commutative and all(any(p) for p in factors):
            raise Rejection("a product of variables where multiplication need not commute")

    def own_operation(self, op: str, left: Polynomial, right: Polynomial) -> Polynomial:
        """An operation that is not that of the class, such as subtraction of ℕ."""
        raise Rejection(f"'{op}' is no operation of a ring here")

    def read_other(self, e: Expr, fn: Expr, args: Sequence[Expr]) -> Polynomial:
        """`nat.cast` of a numeral, `nat.zero`; else the unfolding of `e`."""
        if type(fn) is Const and fn.name is _NAT_CAST and len(args) == 5 and args[0] is self.algebra.carrier:
            self.algebra.trust_cast(self.checker, args[1:4])
            return polynomial.constant(self._exponent(args[4]))
        return polynomial.constant(0) if e is _ZERO and self.algebra.carrier is NAT else self.polynomial(self.unfold(e))

    def unfold(self, e: Expr) -> Expr:
        out = self.checker.unfold_definition(e)
        if out is None:
            raise Rejection(f"{e!r} is no arithmetic term over the variables")
        return self.checker.whnf_core(out)

    def _inverse(self, p: Polynomial) -> Polynomial:
        """Of 0 it is 0, of a numeral that cannot vanish a number; else a variable, the same for equal polynomials."""
        value = polynomial.constant_value(p)
        if value is None or (value not in (0, 1, -1) and not self.has_char_zero):
            index = self._inverses.setdefault(frozenset(p.items()), FIRST_INVERSE + len(self._inverses))
            return polynomial.variable(index)
        return polynomial.constant(1 / Fraction(value) if value else 0)

    def _exponent(self, e: Expr) -> int:
        algebra = CONCRETE[NAT]
        algebra.trust_class(self.checker)
        algebra.trust_all(self.checker, "nat.nat_zero_eq_zero nat.succ_eq_add_one")
        value = polynomial.constant_value(Statement(self.checker, algebra, {}, (), e).polynomial(e))
        if type(value) is not int or not 0 <= value <= MAX_EXPONENT:
            raise Rejection("not a numeral of ℕ, or too large")
        return value

    def relation(self, e: Expr) -> Relation | None:
        """`e` as a comparison of terms of the algebra; None when it is none."""
        fn, args = get_app_fn_args(e)
        kind = _RELATIONS.get(fn.name) if type(fn) is Const else None
        if kind is None:
            inner = self.negated(e)
            if inner is not None:
                relation = self.relation(inner)
                return None if relation is None else relation.negation(self.algebra.shape.is_ordered)
            unfolded = self.checker.unfold_definition(e)
            return None if unfolded is None else self.relation(unfolded.core)
        if args[0] is not self.algebra.carrier:
            return None
        if kind != "=":
            if not self.algebra.shape.is_ordered:
                raise Rejection("a comparison where there is no order")
            self.algebra.match_instance(self.checker, "has_lt" if kind == "<" else "has_le", args[1])
        return Relation(kind, self.polynomial(args[-2]), self.polynomial(args[-1]))

    @staticmethod
    def negated(e: Expr) -> Expr | None:
        """p of `p → false`."""
        return e.domain if type(e) is Pi and e.body is FALSE else None


AnyStatement = TypeVar("AnyStatement", bound=Statement)
_algebras: dict[tuple[Name, Level, Expr | None], Algebra] = {}


def open_generic(checker: TypeChecker, proposition: Expr) -> Statement:
    """Open `∀ {α : Type u} [inst : C α] ([char_zero α])? (x … : α), premises → conclusion`."""
    e = proposition.core
    if type(e) is not Pi or type(e.domain) is not Sort or type(e.domain.level) is not Succ or type(e.body) is not Pi:
        raise Rejection("the proposition does not begin with a type and its algebra")
    level, binder = e.domain.level.arg, e.body
    fn, args = get_app_fn_args(binder.domain)
    if type(fn) is not Const or fn.name not in classes() or fn.levels != (level,) or len(args) != 1:
        raise Rejection("the proposition is not about a known algebra")
    rest = binder.body
    char_zero = rest.domain if type(rest) is Pi and is_app_of(rest.domain, _CHAR_ZERO, 3) else None
    algebra = _algebras.get((fn.name, level, char_zero))
    if algebra is None:
        carrier = mk_local(ANONYMOUS, e.domain)
        algebra = Algebra(fn.name, carrier, mk_local(ANONYMOUS, instantiate1(binder.domain, carrier)), level)
        _algebras[fn.name, level, char_zero] = algebra
    algebra.trust_class(checker)
    body = instantiate1(instantiate1(binder, algebra.carrier).body, algebra.instance)  # type: ignore[attr-defined]
    if char_zero is not None:
        args = get_app_fn_args(body.domain)[1]  # type: ignore[attr-defined]
        if args[0] is not algebra.carrier:
            raise Rejection("char_zero is not about the type")
        proof = algebra.char_zero or mk_local(ANONYMOUS, body.domain)  # type: ignore[attr-defined]
        algebra.trust_char_zero(checker, proof, args[1], args[2])
        body = instantiate1(body.body, proof)  # type: ignore[attr-defined]
    return _open(checker, body, algebra, Statement)


def open_concrete(checker: TypeChecker, proposition: Expr, kind: type[AnyStatement]) -> AnyStatement:
    """Open `∀ (x … : T), premises → conclusion` with T the one of ℕ and ℤ that is mentioned first."""
    e = proposition.core
    algebra = CONCRETE[next((node for node in subterms(e) if node is NAT or node is INT), NAT)]
    algebra.trust_class(checker)
    laws = "nat.zero_le nat.lt_iff_add_one_le nat.nat_zero_eq_zero"
    algebra.trust_all(checker, laws if algebra.carrier is NAT else "int.lt_iff_add_one_le")
    return _open(checker, e, algebra, kind)


def _open(checker: TypeChecker, e: Expr, algebra: Algebra, kind: type[AnyStatement]) -> AnyStatement:
    """The variables, then the premises, on which nothing may depend."""
    locals_: list[Local] = []
    while type(e) is Pi and e.domain is algebra.carrier:
        locals_.append(algebra.variable(len(locals_)))
        e = instantiate1(e.body, locals_[-1])
    premises: list[Expr] = []
    while type(e) is Pi and not e.body.loose:
        premises.append(e.domain)
        e = e.body
    return kind(checker, algebra, {local: i for i, local in enumerate(locals_)}, premises, e)


def _concrete(carrier: Const, class_name: str, *operations: str) -> Algebra:
    own = {f"has_{op}": apply(f"has_{op}.mk", (ZERO,), carrier, mk_const(carrier.name / op)) for op in operations}
    return Algebra(name(class_name), carrier, mk_const(carrier.name / class_name), ZERO, own)


# ℕ and ℤ with their order; ℕ's subtraction truncates, ℤ's division is Euclid's.
CONCRETE: Final[dict[Expr, Algebra]] = {
    NAT: _concrete(NAT, "linear_ordered_semiring", "sub", "div", "mod"),
    INT: _concrete(INT, "linear_ordered_comm_ring", "div", "mod"),
}
