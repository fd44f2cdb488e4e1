"""A small environment in which the algebraic classes, ℕ and ℤ are axioms with the laws of `laws.txt`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from agent.kernel.certificate.algebra import _SYMBOLS, INT, NAT, Algebra, _bind, _parse, apply, classes, laws
from agent.kernel.certificate.reader import CONCRETE
from agent.kernel.declaration import Axiom, Definition, InductiveDecl
from agent.kernel.environment import Environment
from agent.kernel.expr import (
    PROP,
    Expr,
    Local,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_certificate,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
)
from agent.kernel.level import ONE, ZERO, Level, mk_max, mk_param, mk_succ
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker

U = mk_param(name("u"))
V = mk_param(name("v"))
TYPE_U = mk_sort(mk_succ(U))


def local(text: str, type_: Expr) -> Local:
    return mk_local(name(text), type_)


def pis(locals_: list[Local], body: Expr) -> Expr:
    return _bind(mk_pi, locals_, body)


def lambdas(locals_: list[Local], body: Expr) -> Expr:
    return _bind(mk_lambda, locals_, body)


class Builder:
    def __init__(self) -> None:
        self.env = Environment()

    def axiom(self, text: str, type_: Expr, *params: str) -> None:
        if name(text) not in self.env:
            self.env = self.env.add(Axiom(name(text), tuple(map(name, params)), type_))

    def define(self, text: str, type_: Expr, value: Expr, *params: str) -> None:
        self.env = self.env.add(Definition(name(text), tuple(map(name, params)), type_, value))

    def inductive(self, text: str, type_: Expr, num_params: int, params: str, **constructors: Expr) -> None:
        made = tuple((name(text) / each, type_) for each, type_ in constructors.items())
        self.env = self.env.add(InductiveDecl(name(text), tuple(map(name, params.split())), num_params, type_, made))


def _logic(b: Builder) -> None:
    p, q = local("p", PROP), local("q", PROP)
    alpha = local("α", mk_sort(U))
    a, c = local("a", alpha), local("b", alpha)
    eq = mk_const(name("eq"), (U,))
    relation = pis([alpha], mk_arrow(alpha, mk_arrow(alpha, PROP)))
    b.inductive("eq", relation, 2, "u", refl=pis([alpha, a], mk_apps(eq, [alpha, a, a])))
    b.inductive("true", PROP, 0, "", intro=mk_const(name("true")))
    b.inductive("false", PROP, 0, "")
    false = mk_const(name("false"))
    conj, disj, iff = (apply(x, (), p, q) for x in ("and", "or", "iff"))
    two = mk_arrow(PROP, mk_arrow(PROP, PROP))
    b.inductive("and", two, 2, "", intro=pis([p, q], mk_arrow(p, mk_arrow(q, conj))))
    b.inductive("or", two, 2, "", inl=pis([p, q], mk_arrow(p, disj)), inr=pis([p, q], mk_arrow(q, disj)))
    b.inductive("iff", two, 2, "", intro=pis([p, q], mk_arrow(mk_arrow(p, q), mk_arrow(mk_arrow(q, p), iff))))
    for each in ("and.left", "and.right", "or.elim", "iff.mp", "iff.mpr"):
        b.axiom(each, CONCRETE[NAT].state(laws()[each]))
    b.define("not", mk_arrow(PROP, PROP), lambdas([p], mk_arrow(p, false)))
    relation = pis([alpha], mk_arrow(alpha, mk_arrow(alpha, PROP)))
    b.define("ne", relation, lambdas([alpha, a, c], apply("not", (), mk_apps(eq, [alpha, a, c]))), "u")
    predicate = local("p", mk_arrow(alpha, PROP))
    w = local("w", alpha)
    h = local("h", mk_app(predicate, w))
    exists = apply("Exists", (U,), alpha, predicate)
    quantifier = pis([alpha], mk_arrow(mk_arrow(alpha, PROP), PROP))
    b.inductive("Exists", quantifier, 2, "u", intro=pis([alpha, predicate, w, h], exists))
    body = mk_arrow(pis([w], mk_arrow(mk_app(predicate, w), q)), q)
    b.axiom("exists.elim", pis([alpha, predicate, q], mk_arrow(exists, body)), "u")
    nat = mk_const(name("nat"))
    b.inductive("nat", mk_sort(ONE), 0, "", zero=nat, succ=mk_arrow(nat, nat))
    b.axiom("int", mk_sort(ONE))


def _operation_classes(b: Builder) -> None:
    alpha = local("α", TYPE_U)
    unary = {"neg", "inv"}
    nullary = {"zero", "one"}
    for op_class, op in ((f"has_{op}", op) for op in _SYMBOLS.values()):
        levels: tuple[Level, ...] = (U,)
        types: list[Local] = [alpha]
        if op == "pow":
            beta = local("β", mk_sort(mk_succ(V)))
            levels, types = (U, V), [alpha, beta]
            type_: Expr = mk_arrow(alpha, mk_arrow(beta, alpha))
        elif op in ("le", "lt", "dvd"):
            type_ = mk_arrow(alpha, mk_arrow(alpha, PROP))
        elif op in nullary:
            type_ = alpha
        else:
            type_ = mk_arrow(alpha, alpha if op in unary else mk_arrow(alpha, alpha))
        params = "u v" if op == "pow" else "u"
        family = mk_apps(mk_const(name(op_class), levels), types)
        sort = mk_sort(mk_succ(U)) if op != "pow" else mk_sort(mk_succ(_max(U, V)))
        field = local(op, type_)
        b.inductive(op_class, pis(types, sort), len(types), params, mk=pis([*types, field], family))
        instance = local("inst", family)
        rec = mk_const(name(op_class) / "rec", (mk_succ(_max(*levels)) if op not in nullary else mk_succ(U), *levels))
        motive = lambdas([local("i", family)], type_)
        value = mk_apps(rec, [*types, motive, lambdas([field], field), instance])
        made = lambdas([*types, instance], value)
        b.define(f"{op_class}.{op}", pis([*types, instance], type_), made, *params.split())
    a, c = local("a", alpha), local("b", alpha)
    add, one = local("i", apply("has_add", (U,), alpha)), local("j", apply("has_one", (U,), alpha))
    plus = apply("has_add.add", (U,), alpha, add)
    b.define("bit0", pis([alpha, add, a], alpha), lambdas([alpha, add, a], mk_apps(plus, [a, a])), "u")
    double = apply("bit0", (U,), alpha, add, a)
    odd = mk_apps(plus, [double, apply("has_one.one", (U,), alpha, one)])
    b.define("bit1", pis([alpha, one, add, a], alpha), lambdas([alpha, one, add, a], odd), "u")
    for each, of in (("gt", "lt"), ("ge", "le")):
        order = local("i", apply(f"has_{of}", (U,), alpha))
        turned = apply(f"has_{of}.{of}", (U,), alpha, order, c, a)
        b.define(each, pis([alpha, order, a, c], PROP), lambdas([alpha, order, a, c], turned), "u")


def _max(*levels: Level) -> Level:
    out = levels[0]
    for each in levels[1:]:
        out = mk_max(out, each)
    return out


def _field_type(op: str, carrier: Expr) -> Expr:
    if op in ("zero", "one"):
        return carrier
    if op == "npow":
        return mk_arrow(NAT, mk_arrow(carrier, carrier))
    if op in ("neg", "inv"):
        return mk_arrow(carrier, carrier)
    return mk_arrow(carrier, mk_arrow(carrier, PROP if op in ("le", "lt") else carrier))


def _classes(b: Builder) -> None:
    alpha = local("α", TYPE_U)
    for class_name, shape in classes().items():
        b.axiom(str(class_name), mk_arrow(TYPE_U, TYPE_U), "u")
        instance = local("inst", apply(str(class_name), (U,), alpha))
        algebra = Algebra(class_name, alpha, instance, U)
        operations = ["add", "mul", "zero", "one", "npow"]
        operations += ["neg", "sub"] if shape.is_ring else []
        operations += ["inv", "div"] if "mul_inv_cancel" in shape.laws else []
        operations += ["le", "lt"] if shape.is_ordered else []
        for op in operations:
            b.axiom(str(class_name / op), pis([alpha, instance], _field_type(op, alpha)), "u")
        extra = ["npow_zero'", "npow_succ'"]
        extra += ["sub_eq_add_neg"] if shape.is_ring else []
        extra += ["div_eq_mul_inv"] if "inv" in operations else []
        for law in [*(law for law in shape.laws if "." not in law), *extra]:
            b.axiom(str(class_name / law), pis([alpha, instance], algebra.state(laws()[law])), "u")


def _numbers(b: Builder, instead: Mapping[str, str] | None = None) -> None:
    """ℕ and ℤ; `instead` gives other statements to some of the lemmas."""
    for carrier, algebra in CONCRETE.items():
        prefix = str(carrier)[1:-1]
        b.axiom(f"{prefix}.{algebra.class_name}", apply(str(algebra.class_name), (ZERO,), carrier))
        for op in ("sub", "div", "mod"):
            b.axiom(f"{prefix}.{op}", mk_arrow(carrier, mk_arrow(carrier, carrier)))
    binary = mk_arrow(NAT, mk_arrow(NAT, NAT))
    for each in "gcd lcm".split():
        b.axiom(f"nat.{each}", binary)
    for each in "sqrt min_fac".split():
        b.axiom(f"nat.{each}", mk_arrow(NAT, NAT))
    b.axiom("nat.prime", mk_arrow(NAT, PROP))
    b.axiom("int.of_nat", mk_arrow(NAT, INT))
    for law, statement in laws().items():
        if law.startswith(("nat.", "int.")) and "cast" not in law:
            if instead is not None and law in instead:
                statement = _parse(instead[law])
            b.axiom(law, CONCRETE[NAT if law.startswith("nat") else INT].state(statement))


def _char_zero(b: Builder) -> None:
    """`char_zero R`, here with the zero and the addition given as a pair of instances instead of a monoid."""
    alpha = local("α", TYPE_U)
    zero, one, add = (local(x, apply(f"has_{x}", (U,), alpha)) for x in ("zero", "one", "add"))
    n = local("n", NAT)
    b.axiom("nat.cast", pis([alpha, zero, one, add, n], alpha), "u")
    algebra = Algebra(name("comm_ring"), alpha, alpha, U)
    algebra.own.update(has_zero=zero, has_one=one, has_add=add, cast=apply("nat.cast", (U,), alpha, zero, one, add))
    for law in ("nat.cast_zero", "nat.cast_succ"):
        b.axiom(law, pis([alpha, zero, one, add], algebra.state(laws()[law])), "u")
    b.axiom("add_monoid", mk_arrow(TYPE_U, TYPE_U), "u")
    monoid = local("m", apply("add_monoid", (U,), alpha))
    for each in ("zero", "add"):
        b.axiom(f"add_monoid.to_has_{each}", pis([alpha, monoid], apply(f"has_{each}", (U,), alpha)), "u")
        algebra.own[f"has_{each}"] = apply(f"add_monoid.to_has_{each}", (U,), alpha, monoid)
    algebra.own["cast"] = apply("nat.cast", (U,), alpha, algebra.own["has_zero"], one, algebra.own["has_add"])
    b.axiom("char_zero", pis([alpha, monoid, one], PROP), "u")
    proof = local("cz", apply("char_zero", (U,), alpha, monoid, one))
    statement = algebra.state(laws()["char_zero.cast_injective"])
    b.axiom("char_zero.cast_injective", pis([alpha, monoid, one, proof], statement), "u")


@pytest.fixture(scope="session")
def env() -> Environment:
    return build_environment()


def build_environment(instead: Mapping[str, str] | None = None) -> Environment:
    b = Builder()
    _logic(b)
    _operation_classes(b)
    _classes(b)
    _numbers(b, instead)
    _char_zero(b)
    return b.env


def generic(class_name: str, text: str, level: Level = ZERO) -> Expr:
    """`∀ {α : Type level} [class_name α], text`, the operations being those of the instance."""
    alpha = local("α", mk_sort(mk_succ(level)))
    instance = local("inst", apply(class_name, (level,), alpha))
    algebra = Algebra(name(class_name), alpha, instance, level)
    return pis([alpha, instance], algebra.state(_parse(text)))


def concrete(carrier: Expr, text: str) -> Expr:
    return CONCRETE[carrier].state(_parse(text))


@pytest.fixture(scope="session")
def check(env: Environment) -> Callable[..., None]:
    """`check(kind, proposition, data)`: raises what the type checker raises."""

    def run(kind: str, proposition: Expr, data: object = ()) -> None:
        TypeChecker(env, level_params=None).check(mk_certificate(kind, proposition, data))

    return run
