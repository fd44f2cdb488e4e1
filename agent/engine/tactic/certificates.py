"""Certificate leaves for arithmetic over a type: from terms to the closed propositions that the kernel re-verifies.

`Algebra` generalises terms over the type, its instance and every subterm that is no arithmetic, and applies the leaf to
them; that the result has the wanted type rests on the definitional equality of the instances, which `is_own_instance`
tests beforehand. (Checkers: `agent.kernel.certificate`.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from agent.engine.exceptions import ElaborationError, deep_recursion
from agent.engine.meta import app_builder
from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT
from agent.engine.meta.numerals import mk_nat_numeral, to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.kernel.certificate.algebra import INT, NAT, classes
from agent.kernel.certificate.algebra import Algebra as KernelAlgebra
from agent.kernel.certificate.reader import CONCRETE
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Local,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_certificate,
    mk_const,
    mk_local,
    mk_pi,
    mk_sort,
)
from agent.kernel.instantiate import abstract, instantiate
from agent.kernel.level import ONE, Level, Succ, mk_succ
from agent.kernel.name import ANONYMOUS, name

# The classes that certificates know, the strongest first.
MAX_NUMERAL_BITS: Final = 4096
"""Real Lean manages 3,000 bits and ends its stack on 6,000."""

RING_CLASSES: Final = ("linear_ordered_field", "field", "linear_ordered_comm_ring", "comm_ring", "comm_semiring")
ORDERED_CLASSES: Final = ("linear_ordered_field", "linear_ordered_comm_ring")

SYMBOLS: Final = {
    name("has_add.add"): ("+", 4),
    name("has_mul.mul"): ("*", 4),
    name("has_sub.sub"): ("-", 4),
    name("has_div.div"): ("/", 4),
    name("has_neg.neg"): ("neg", 3),
    name("has_inv.inv"): ("inv", 3),
    name("has_zero.zero"): ("0", 2),
    name("has_one.one"): ("1", 2),
}
POW: Final = name("has_pow.pow")
NAT_ZERO: Final = mk_const(name("nat.zero"))
BIT0: Final = name("bit0")
BIT1: Final = name("bit1")
RELATIONS: Final = {
    name("eq"): "=",
    name("has_lt.lt"): "<",
    name("has_le.le"): "≤",
    name("gt"): ">",
    name("ge"): "≥",
}
_OPERATION_CLASS: Final = {
    "+": "has_add", "*": "has_mul", "-": "has_sub", "/": "has_div", "neg": "has_neg", "inv": "has_inv",
    "0": "has_zero", "1": "has_one", "^": "has_pow", "<": "has_lt", "≤": "has_le", ">": "has_lt", "≥": "has_le",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left kind right` over `type`, kind one of `= < ≤ > ≥`; `instance` of the order (None for `=`)."""

    kind: str
    type: Expr
    left: Expr
    right: Expr
    instance: Expr | None


def comparison(e: Expr) -> Comparison | None:
    """`e` as one of `a = b`, `a < b`, `a ≤ b`, `a > b`, `a ≥ b`, by its head symbol."""
    fn, args = get_app_fn_args(e)
    kind = RELATIONS.get(fn.name) if type(fn) is Const else None
    if kind is None or len(args) != (3 if kind == "=" else 4):
        return None
    return Comparison(kind, args[0], args[-2], args[-1], None if kind == "=" else args[1])


_generic: dict[tuple[str, Level], KernelAlgebra] = {}


def generic_algebra(class_name: str, level: Level) -> KernelAlgebra:
    """The algebra of a variable type with a variable instance, over which propositions are stated."""
    found = _generic.get((class_name, level))
    if found is None:
        carrier = mk_local(name("α"), mk_sort(mk_succ(level)), BinderInfo.IMPLICIT)
        class_type = mk_app(mk_const(name(class_name), (level,)), carrier)
        instance = mk_local(name("_inst"), class_type, BinderInfo.INST_IMPLICIT)
        found = _generic[class_name, level] = KernelAlgebra(name(class_name), carrier, instance, level)
    return found


def type_level(tctx: TypeContext, type_: Expr) -> Level | None:
    """l with `type_ : Type l`."""
    level = tctx.instantiate_level_mvars(tctx.sort_level(type_))
    return level.arg if type(level) is Succ else None


def synth_class(tctx: TypeContext, class_name: str, type_: Expr) -> Expr | None:
    """An instance of the class for the type, if the class exists and there is one."""
    if tctx.env.find(name(class_name)) is None:
        return None
    level = type_level(tctx, type_)
    return None if level is None else tctx.synth_instance(mk_app(mk_const(name(class_name), (level,)), type_))


@dataclass(slots=True)
class Algebra:
    """A type of the goal with the instance that certificates speak of. Make one with `algebra_of`."""

    tctx: TypeContext
    carrier: Expr
    class_name: str
    instance: Expr
    level: Level
    generic: KernelAlgebra
    char_zero: tuple[Expr, Expr] | None = None
    _own: dict[tuple[str, Expr], bool] = field(default_factory=dict)

    @property
    def is_ring(self) -> bool:
        return classes()[name(self.class_name)].is_ring

    @property
    def has_char_zero(self) -> bool:
        return classes()[name(self.class_name)].is_ordered or self.char_zero is not None

    @property
    def is_field(self) -> bool:
        return "mul_inv_cancel" in classes()[name(self.class_name)].laws

    def _specialise(self, e: Expr) -> Expr:
        """The generic term at this type and instance."""
        if self.generic.carrier is self.carrier:
            return e
        return instantiate(abstract(e, [self.generic.carrier, self.generic.instance]), [self.carrier, self.instance])

    def has_operation(self, op_class: str) -> bool:
        if op_class in self.generic.own or op_class == "has_dvd":
            return True
        fields = {"has_pow": "npow"}
        field_name = fields.get(op_class, op_class.removeprefix("has_"))
        return self.tctx.env.find(name(self.class_name) / field_name) is not None

    def is_own_instance(self, op_class: str, instance: Expr) -> bool:
        """Whether the instance, met in a term, is definitionally that of the algebra."""
        key = (op_class, instance)
        found = self._own.get(key)
        if found is None:
            found = False
            if self.has_operation(op_class):
                with self.tctx.using(Transparency.ALL):
                    found = self.tctx.is_def_eq(instance, self._specialise(self.generic.operation(op_class)))
            self._own[key] = found
        return found

    def generalise(self, e: Expr, variables: Variables) -> Expr:
        """`e` over the generic algebra: what is no arithmetic with the algebra's own instances becomes a variable."""
        fn, args = get_app_fn_args(e)
        if type(fn) is Const and args and args[0] is self.carrier:
            shape = SYMBOLS.get(fn.name)
            if shape is not None and shape[1] == len(args):
                symbol = shape[0]
                if self.is_own_instance(_OPERATION_CLASS[symbol], args[1]):
                    return mk_apps(self.generic.state(symbol), [self.generalise(each, variables) for each in args[2:]])
            elif fn.name is POW and len(args) == 5 and args[1] is NAT and self.is_own_instance("has_pow", args[2]):
                exponent = variables.exponent(args[4])
                if exponent is not None:
                    base = self.generalise(args[3], variables)
                    return mk_apps(self.generic.state("^"), [base, mk_nat_numeral(exponent)])
            elif fn.name is BIT0 and len(args) == 3 and self.is_own_instance("has_add", args[1]):
                return self._bit(fn, self.generalise(args[2], variables))
            elif fn.name is BIT1 and len(args) == 4 and self.is_own_instance("has_add", args[2]):
                if self.is_own_instance("has_one", args[1]):
                    return self._bit(fn, self.generalise(args[3], variables))
        if e is NAT_ZERO and self.carrier is NAT:  # what induction leaves
            return self.generic.state("0")
        return variables.variable(e, self.generic)

    def _bit(self, fn: Const, half: Expr) -> Expr:
        instances = [self.generic.operation("has_add")]
        if fn.name is BIT1:
            instances.insert(0, self.generic.operation("has_one"))
        return mk_apps(mk_const(fn.name, (self.level,)), [self.generic.carrier, *instances, half])

    def generalise_relation(self, e: Expr, variables: Variables) -> Expr | None:
        """A comparison over the type, or the negation of one; `>` and `≥` turned round."""
        relation = comparison(e)
        if relation is None:
            negated = app_builder.is_not(e)
            inner = None if negated is None else self.generalise_relation(negated, variables)
            return None if inner is None else self.generic.state(["not", "p"], {"p": inner})
        if relation.type is not self.carrier:
            return None
        if relation.instance is not None:
            if not self.is_own_instance(_OPERATION_CLASS[relation.kind], relation.instance):
                return None
        sides = {"a": self.generalise(relation.left, variables), "b": self.generalise(relation.right, variables)}
        kind = relation.kind
        if kind in (">", "≥"):
            return self.generic.state(["<" if kind == ">" else "≤", "b", "a"], sides)
        return self.generic.state([kind, "a", "b"], sides)

    def leaf(self, kind: str, premises: Sequence[Expr], conclusion: Expr, variables: Variables, data: Any) -> Expr:
        """The certificate of the generic `premises → conclusion`, applied to the type, the instance and the terms."""
        body = conclusion
        for premise in reversed(premises):
            body = mk_arrow(premise, body, ANONYMOUS)
        generic = self.generic
        locals_: list[Local] = [generic.carrier, generic.instance]  # type: ignore[list-item]
        args: list[Expr] = [self.carrier, self.instance]
        if generic.carrier is self.carrier:
            locals_, args = [], []
        elif self.char_zero is not None:
            locals_.append(mk_local(name("_inst"), self.char_zero[0], BinderInfo.INST_IMPLICIT))
            args.append(self.char_zero[1])
        locals_ += variables.locals
        args += variables.terms
        return mk_apps(mk_certificate(kind, close(locals_, body), data), args)

    def is_own_cast(self, args: Sequence[Expr]) -> bool:
        """Whether `coe ℕ carrier instance` is `nat.cast` into the algebra."""
        instances = self._cast_instances(self._specialise)
        cast = mk_apps(mk_const(name("nat.cast"), (self.level,)), [self.carrier, *instances])
        with self.tctx.using(Transparency.ALL):
            return self.tctx.is_def_eq(mk_apps(mk_const(name("coe"), (ONE, mk_succ(self.level))), args[:3]), cast)

    def _cast_instances(self, of: Callable[[Expr], Expr]) -> list[Expr]:
        return [of(self.generic.operation(op)) for op in ("has_zero", "has_one", "has_add")]

    def prove_cast(self, n: Expr, value: Expr) -> Expr:
        """`↑n = value` for numerals."""
        variables = Variables()
        generic = self.generic
        args = [generic.carrier, *self._cast_instances(lambda e: e), n]
        sides = {"a": mk_apps(mk_const(name("nat.cast"), (self.level,)), args), "b": self.generalise(value, variables)}
        return self.leaf("ring", (), generic.state(["=", "a", "b"], sides), variables, ())

    def prove_equation(self, left: Expr, right: Expr) -> Expr:
        """A term of type `left = right` by a `ring` certificate; whether it holds is not tested here."""
        variables = Variables()
        sides = {"a": self.generalise(left, variables), "b": self.generalise(right, variables)}
        return self.leaf("ring", (), self.generic.state(["=", "a", "b"], sides), variables, ())


def close(locals_: Sequence[Local], body: Expr) -> Expr:
    """`∀ locals, body`."""
    out = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        out = mk_pi(locals_[i].name, locals_[i].info, abstract(locals_[i].type, locals_[:i]), out)
    return out


class Variables:
    """The terms that a generic proposition abstracts, each with its variable. Equal terms share one.

    evaluate_exponent   the value of a literal exponent
    aliases             terms that are definitionally equal to others, by whose variable they go
    """

    def __init__(
        self,
        evaluate_exponent: Callable[[Expr], int | None] = to_nat,
        aliases: Mapping[Expr, Expr] | None = None,
    ) -> None:
        self.terms: list[Expr] = []
        self.locals: list[Local] = []
        self.exponent = evaluate_exponent
        self._aliases = aliases or {}
        self._index: dict[Expr, int] = {}

    def variable(self, e: Expr, generic: KernelAlgebra) -> Local:
        e = self._aliases.get(e, e)
        index = self._index.get(e.core)
        if index is None:
            index = self._index[e.core] = len(self.terms)
            self.terms.append(e)
            self.locals.append(generic.variable(index))
        return self.locals[index]


def algebra_of(tctx: TypeContext, carrier: Expr, candidates: Iterable[str] = RING_CLASSES) -> Algebra | None:
    """The strongest of the classes that the type has an instance of. None without any."""
    level = type_level(tctx, carrier)
    if level is None:
        return None
    for class_name in candidates:
        instance = synth_class(tctx, class_name, carrier)
        if instance is not None:
            algebra = Algebra(tctx, carrier, class_name, instance, level, generic_algebra(class_name, level))
            if not classes()[name(class_name)].is_ordered:
                algebra.char_zero = _char_zero(tctx, algebra)
            return algebra
    return None


def concrete_algebra(tctx: TypeContext, carrier: Expr) -> Algebra | None:
    """ℕ or ℤ, for `integer` and `numeral` certificates: their propositions are not generic."""
    algebra = CONCRETE.get(carrier)
    if algebra is None or carrier not in (NAT, INT):
        return None
    return Algebra(tctx, carrier, str(algebra.class_name), algebra.instance, algebra.level, algebra)


_char_zero_types: dict[tuple[str, Level], Expr] = {}


def _char_zero(tctx: TypeContext, algebra: Algebra) -> tuple[Expr, Expr] | None:
    """`char_zero α` over the generic instance, and an instance of it here."""
    if tctx.env.find(name("char_zero")) is None:
        return None
    generic = algebra.generic
    scratch = tctx.fork(EMPTY_LOCAL_CONTEXT)
    with scratch.saving_locals():
        scratch.push(generic.carrier)  # type: ignore[arg-type]
        scratch.push(generic.instance)  # type: ignore[arg-type]
        monoid = scratch.synth_instance(mk_app(mk_const(name("add_monoid"), (algebra.level,)), generic.carrier))
        one = scratch.synth_instance(mk_app(mk_const(name("has_one"), (algebra.level,)), generic.carrier))
    if monoid is None or one is None:
        return None
    type_ = mk_apps(mk_const(name("char_zero"), (algebra.level,)), [generic.carrier, monoid, one])
    try:
        proof = tctx.synth_instance(algebra._specialise(type_))
    except ElaborationError:
        return None
    return None if proof is None else (type_, proof)


def mk_rational(tctx: TypeContext, value: Fraction, type_: Expr) -> Expr:
    """The rational numeral in the shape that `norm_num` leaves (Lean: `instance_cache.of_rat`). Raises TacticError for
    one on which Lean's recursion over its bits would end."""
    if max(abs(value.numerator), value.denominator).bit_length() > MAX_NUMERAL_BITS:
        raise deep_recursion("expression equality test")
    if value < 0:
        return app_builder.mk_app(tctx, name("has_neg.neg"), [mk_rational(tctx, -value, type_)])
    numerator = app_builder.mk_numeral(tctx, value.numerator, type_)
    if value.denominator == 1:
        return numerator
    denominator = app_builder.mk_numeral(tctx, value.denominator, type_)
    return app_builder.mk_app(tctx, name("has_div.div"), [numerator, denominator])

