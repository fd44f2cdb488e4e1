"""A small environment made through the kernel: ℕ, =, ∧, some classes and a flattened algebraic hierarchy over ℝ."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import lru_cache

from agent.engine.meta.environment import FieldInfo, MetaEnvironment, ProjectionInfo, StructureInfo
from agent.engine.meta.type_context import TypeContext
from agent.kernel.declaration import Axiom, Definition, InductiveDecl
from agent.kernel.expr import PROP, BinderInfo, Expr, mk_apps, mk_const, mk_lambda, mk_local, mk_pi, mk_sort
from agent.kernel.instantiate import abstract
from agent.kernel.level import ONE, ZERO, Level, mk_param, mk_succ
from agent.kernel.name import ANONYMOUS, Name, name

IMPLICIT, INST = BinderInfo.IMPLICIT, BinderInfo.INST_IMPLICIT
U = name("u")
LU = mk_param(U)
TYPE_U = mk_sort(mk_succ(LU))
SORT_U = mk_sort(LU)
TYPE = mk_sort(ONE)


def c(text: str, *levels: Level) -> Expr:
    return mk_const(name(text), levels)


def app(fn: Expr, *args: Expr) -> Expr:
    return mk_apps(fn, args)


def _bind(mk: Callable[..., Expr], domains: Sequence[object], body: Callable[..., Expr]) -> Expr:
    """`domains`: types, or (type, info) pairs, or functions of the earlier locals giving one of those."""
    names = list(inspect.signature(body).parameters)
    locals_: list[Expr] = []
    for domain, each in zip(domains, names):
        if callable(domain):
            domain = domain(*locals_)
        type_, info = domain if isinstance(domain, tuple) else (domain, BinderInfo.DEFAULT)
        locals_.append(mk_local(ANONYMOUS / each, type_, info))
    out = body(*locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        out = mk(local.name, local.info, abstract(local.type, locals_[:i]), abstract(out, [local]))
    return out


def pi(*parts: object) -> Expr:
    return _bind(mk_pi, parts[:-1], parts[-1])  # type: ignore[arg-type]


def lam(*parts: object) -> Expr:
    return _bind(mk_lambda, parts[:-1], parts[-1])  # type: ignore[arg-type]


def arrow(a: Expr, b: Expr) -> Expr:
    return mk_pi(ANONYMOUS / "a", BinderInfo.DEFAULT, a, b)


def definition(env: MetaEnvironment, text: str, type_: Expr, value: Expr, *params: Name) -> MetaEnvironment:
    return env.with_declaration(Definition(name(text), params, type_, value))


def axiom(env: MetaEnvironment, text: str, type_: Expr, *params: Name) -> MetaEnvironment:
    return env.with_declaration(Axiom(name(text), params, type_))


def structure(env: MetaEnvironment, text: str, fields: dict[str, Callable[[Expr], Expr]]) -> MetaEnvironment:
    """A class over one type parameter, whose field types do not depend on each other."""
    const = name(text)
    self_type = lambda a: app(c(text, LU), a)
    make = name(f"{text}.mk")

    def constructor(alpha: Expr) -> Expr:
        out = self_type(alpha)
        for each in reversed(list(fields)):
            out = mk_pi(ANONYMOUS / each, BinderInfo.DEFAULT, fields[each](alpha), out)
        return out

    type_ = pi(TYPE_U, lambda α: TYPE_U)
    declaration = InductiveDecl(const, (U,), 1, type_, ((make, pi((TYPE_U, IMPLICIT), constructor)),))
    env = env.with_declaration(declaration)
    infos = []
    for i, (field, field_type) in enumerate(fields.items()):
        minor_index = i

        def value(alpha: Expr, s: Expr, field_type: Callable[[Expr], Expr] = field_type, at: int = minor_index) -> Expr:
            names = list(fields)
            minor_locals = [mk_local(ANONYMOUS / each, fields[each](alpha)) for each in names]
            minor: Expr = minor_locals[at]
            for local in reversed(minor_locals):
                minor = mk_lambda(local.name, BinderInfo.DEFAULT, local.type, abstract(minor, [local]))
            motive = mk_lambda(ANONYMOUS / "s", BinderInfo.DEFAULT, self_type(alpha), field_type(alpha))
            rec = c(f"{text}.rec", mk_succ(LU), LU)
            return app(rec, alpha, motive, minor, s)

        def result(alpha: Expr, s: Expr, field_type: Callable[[Expr], Expr] = field_type) -> Expr:
            return field_type(alpha)

        domains = ((TYPE_U, IMPLICIT), lambda alpha: (self_type(alpha), INST))
        projection = const / field
        env = env.with_declaration(
            Definition(projection, (U,), _bind(mk_pi, domains, _two(result)), _bind(mk_lambda, domains, _two(value)))
        )
        env = env.with_projection(projection, ProjectionInfo(const, 1, i, True))
        env = env.with_attribute("reducible", projection)
        infos.append(FieldInfo(ANONYMOUS / field, projection, BinderInfo.DEFAULT))
    env = env.with_structure(StructureInfo(const, 1, make, tuple(infos), (), True))
    return env.with_attribute("class", const)


def _two(fn: Callable[..., Expr]) -> Callable[..., Expr]:
    return lambda α, self: fn(α, self)


def instance(env: MetaEnvironment, text: str, type_: Expr, value: Expr | None, *params: Name) -> MetaEnvironment:
    env = axiom(env, text, type_, *params) if value is None else definition(env, text, type_, value, *params)
    return env.with_attribute("instance", name(text)).with_attribute("reducible", name(text))


def _op(alpha: Expr) -> Expr:
    return arrow(alpha, arrow(alpha, alpha))


OPERATIONS = {
    "zero": lambda a: a,
    "one": lambda a: a,
    "add": _op,
    "mul": _op,
    "neg": lambda a: arrow(a, a),
    "sub": _op,
    "inv": lambda a: arrow(a, a),
    "div": _op,
}

HIERARCHY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "semigroup": (("mul",), ("has_mul",)),
    "add_semigroup": (("add",), ("has_add",)),
    "monoid": (("one", "mul"), ("semigroup", "has_one")),
    "add_monoid": (("zero", "add"), ("add_semigroup", "has_zero")),
    "add_comm_monoid": (("zero", "add"), ("add_monoid",)),
    "add_group": (("zero", "add", "neg", "sub"), ("add_monoid", "has_neg", "has_sub")),
    "add_comm_group": (("zero", "add", "neg", "sub"), ("add_group", "add_comm_monoid")),
    "distrib": (("add", "mul"), ("has_add", "has_mul")),
    "semiring": (("zero", "one", "add", "mul"), ("add_comm_monoid", "monoid", "distrib")),
    "ring": (("zero", "one", "add", "mul", "neg", "sub"), ("semiring", "add_comm_group", "monoid", "distrib")),
    "comm_ring": (("zero", "one", "add", "mul", "neg", "sub"), ("ring",)),
    "field": (tuple(OPERATIONS), ("comm_ring", "has_inv", "has_div")),
    "linear_ordered_field": (tuple(OPERATIONS), ("field",)),
}


@lru_cache(maxsize=1)
def small_library() -> MetaEnvironment:
    env = MetaEnvironment()
    nat = c("nat")
    env = env.with_declaration(InductiveDecl(name("false"), (), 0, PROP, ()))
    env = env.with_declaration(InductiveDecl(name("true"), (), 0, PROP, ((name("true.intro"), c("true")),)))
    eq_refl = pi((SORT_U, IMPLICIT), lambda α: α, lambda α, a: app(c("eq", LU), α, a, a))
    eq_type = pi((SORT_U, IMPLICIT), lambda α: α, lambda α, a: arrow(α, PROP))
    env = env.with_declaration(InductiveDecl(name("eq"), (U,), 2, eq_type, ((name("eq.refl"), eq_refl),)))
    and_type = arrow(PROP, arrow(PROP, PROP))
    intro = pi((PROP, IMPLICIT), (PROP, IMPLICIT), lambda p, q: arrow(p, arrow(q, app(c("and"), p, q))))
    env = env.with_declaration(InductiveDecl(name("and"), (), 2, and_type, ((name("and.intro"), intro),)))
    env = definition(env, "not", arrow(PROP, PROP), lam(PROP, lambda p: arrow(p, c("false"))))
    succ = arrow(nat, nat)
    env = env.with_declaration(
        InductiveDecl(name("nat"), (), 0, TYPE, ((name("nat.zero"), nat), (name("nat.succ"), succ)))
    )
    for each, field_type in OPERATIONS.items():
        env = structure(env, f"has_{each}", {each: field_type})
    has_add = lambda α: (app(c("has_add", LU), α), INST)
    plus = lambda α, s, a, b: app(c("has_add.add", LU), α, s, a, b)
    head = ((TYPE_U, IMPLICIT), has_add, lambda α, s: α)
    env = definition(
        env, "bit0", pi(*head, lambda α, s, a: α), lam(*head, lambda α, s, a: plus(α, s, a, a)), U
    )
    head1 = (
        (TYPE_U, IMPLICIT),
        lambda α: (app(c("has_one", LU), α), INST),
        lambda α, s1: has_add(α),
        lambda α, s1, s: α,
    )
    one = lambda α, s1: app(c("has_one.one", LU), α, s1)
    env = definition(
        env,
        "bit1",
        pi(*head1, lambda α, s1, s, a: α),
        lam(*head1, lambda α, s1, s, a: plus(α, s, app(c("bit0", LU), α, s, a), one(α, s1))),
        U,
    )
    rec = c("nat.rec", ONE)
    motive = lam(nat, lambda n: nat)
    add = lam(
        nat, nat, lambda m, n: app(rec, motive, m, lam(nat, nat, lambda k, ih: app(c("nat.succ"), ih)), n)
    )
    env = definition(env, "nat.add", arrow(nat, arrow(nat, nat)), add)
    zero, succ1 = c("nat.zero"), app(c("nat.succ"), c("nat.zero"))
    for each, value in (("zero", zero), ("one", succ1), ("add", c("nat.add"))):
        type_ = app(c(f"has_{each}", ZERO), nat)
        env = instance(env, f"nat.has_{each}", type_, app(c(f"has_{each}.mk", ZERO), nat, value))
    for const, (fields, parents) in HIERARCHY.items():
        env = structure(env, const, {each: OPERATIONS[each] for each in fields})
        for parent in parents:
            parent_fields = HIERARCHY[parent][0] if parent in HIERARCHY else (parent[len("has_") :],)

            def value(
                alpha: Expr, s: Expr, const: str = const, parent: str = parent, names: tuple[str, ...] = parent_fields
            ) -> Expr:
                values = [app(c(f"{const}.{each}", LU), alpha, s) for each in names]
                return app(c(f"{parent}.mk", LU), alpha, *values)

            domains = ((TYPE_U, IMPLICIT), lambda alpha, const=const: (app(c(const, LU), alpha), INST))
            result = lambda alpha, s, parent=parent: app(c(parent, LU), alpha)
            env = instance(
                env,
                f"{const}.to_{parent}",
                _bind(mk_pi, domains, _two(result)),
                _bind(mk_lambda, domains, _two(value)),
                U,
            )
    real = c("real")
    env = axiom(env, "real", TYPE)
    for each, field_type in OPERATIONS.items():
        env = axiom(env, f"real.{each}", field_type(real))
        type_ = app(c(f"has_{each}", ZERO), real)
        env = instance(env, f"real.has_{each}", type_, app(c(f"has_{each}.mk", ZERO), real, c(f"real.{each}")))
    fields_of_real = [app(c(f"has_{each}.{each}", ZERO), real, c(f"real.has_{each}")) for each in OPERATIONS]
    env = instance(
        env,
        "real.linear_ordered_field",
        app(c("linear_ordered_field", ZERO), real),
        app(c("linear_ordered_field.mk", ZERO), real, *fields_of_real),
    )
    comm_type = pi(
        (TYPE_U, IMPLICIT),
        lambda α: (app(c("add_comm_monoid", LU), α), INST),
        lambda α, s: α,
        lambda α, s, a: α,
        lambda α, s, a, b: app(
            c("eq", mk_succ(LU)), α, plus(α, _add_of(α, s), a, b), plus(α, _add_of(α, s), b, a)
        ),
    )
    return axiom(env, "add_comm", comm_type, U)


def _add_of(alpha: Expr, s: Expr) -> Expr:
    """`add_comm_monoid α → has_add α`, by the chain of parents."""
    monoid = app(c("add_comm_monoid.to_add_monoid", LU), alpha, s)
    semigroup = app(c("add_monoid.to_add_semigroup", LU), alpha, monoid)
    return app(c("add_semigroup.to_has_add", LU), alpha, semigroup)


def add_on(type_: Expr, inst: Expr, a: Expr, b: Expr) -> Expr:
    return app(c("has_add.add", ZERO), type_, inst, a, b)


def mk_context(**options: object) -> TypeContext:
    return TypeContext(small_library(), **options)  # type: ignore[arg-type]
