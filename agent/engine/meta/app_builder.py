"""Applications whose implicit arguments are found by unification and instance synthesis (Lean: `app_builder.cpp`).

All functions raise `ElaborationError` when a term cannot be built.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.level_unifier import predecessor
from agent.engine.meta.numerals import BIT0_NAME, BIT1_NAME, ONE_NAME, ZERO_NAME, mk_nat_numeral
from agent.engine.meta.type_context import TypeContext
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    MVar,
    Pi,
    get_app_fn_args,
    is_app_of,
    mk_const,
    mk_lambda,
)
from agent.kernel.expr import mk_app as apply
from agent.kernel.expr import mk_apps as apply_all
from agent.kernel.instantiate import instantiate1
from agent.kernel.level import Level
from agent.kernel.name import Name, name

EQ: Final = name("eq")
HEQ: Final = name("heq")
IFF: Final = name("iff")
TRUE: Final = name("true")
FALSE: Final = name("false")
AND: Final = name("and")
OR: Final = name("or")
NOT: Final = name("not")
NE: Final = name("ne")


class _Failed(ElaborationError):
    def __init__(self, const: Name, why: str) -> None:
        super().__init__(f"failed to create application of '{const}': {why}")


def mk_app(tctx: TypeContext, const: Name, args: Sequence[Expr]) -> Expr:
    """`const … args`, where `args` are the last arguments of its whole type; the ones before are inferred."""
    with tctx.temporary(), tctx.saving_locals():
        mark = tctx.mark()
        try:
            head = tctx.mk_const(const)
            mvars, infos = _mvars_of_type(tctx, tctx.infer(head), None)
            if len(args) > len(mvars):
                raise _Failed(const, "too many explicit arguments")
            return _fill(tctx, const, head, mvars, infos, list(zip(mvars[len(mvars) - len(args) :], args)))
        finally:
            tctx.undo(mark)


def mk_app_mask(tctx: TypeContext, const: Name, args: Sequence[Expr | None]) -> Expr:
    """`const args` with the given arguments from the first; those that are None are inferred."""
    with tctx.temporary(), tctx.saving_locals():
        mark = tctx.mark()
        try:
            head = tctx.mk_const(const)
            mvars, infos = _mvars_of_type(tctx, tctx.infer(head), len(args))
            if len(mvars) < len(args):
                raise _Failed(const, "too many arguments")
            given = [(mvar, arg) for mvar, arg in zip(mvars, args) if arg is not None]
            return _fill(tctx, const, head, mvars, infos, given)
        finally:
            tctx.undo(mark)


def _mvars_of_type(tctx: TypeContext, type_: Expr, count: int | None) -> tuple[list[MVar], list[BinderInfo]]:
    mvars: list[MVar] = []
    infos: list[BinderInfo] = []
    with tctx.relaxed():
        while count is None or len(mvars) < count:
            if type(type_) is not Pi:
                type_ = tctx.whnf(type_)
                if type(type_) is not Pi:
                    break
            mvars.append(tctx.mk_metavar(type_.domain))
            infos.append(type_.info)
            type_ = instantiate1(type_.body, mvars[-1])
    return mvars, infos


def _fill(
    tctx: TypeContext,
    const: Name,
    head: Const,
    mvars: Sequence[MVar],
    infos: Sequence[BinderInfo],
    given: Sequence[tuple[MVar, Expr]],
) -> Expr:
    for mvar, arg in reversed(given):
        if not tctx.is_def_eq(mvar, arg):
            raise _Failed(const, "an argument does not fit")
    for mvar, info in reversed(list(zip(mvars, infos))):
        if tctx.mctx.value(mvar) is not None:
            continue
        if info is not BinderInfo.INST_IMPLICIT:
            raise _Failed(const, "there are missing implicit arguments")
        found = tctx.synth_instance(tctx.mctx.type(mvar))
        if found is None or not tctx.is_def_eq(mvar, found):
            raise _Failed(const, "failed to synthesize an instance")
    out = tctx.instantiate_mvars(apply_all(head, mvars))
    if tctx._mentions_depth(out, tctx.depth):
        raise _Failed(const, "there are unassigned metavariables")
    return out


def type_and_level(tctx: TypeContext, e: Expr) -> tuple[Expr, Level]:
    """The type of `e` and the level of its sort, instantiated."""
    type_ = tctx.instantiate_mvars(tctx.infer(e))
    return type_, tctx.instantiate_level_mvars(tctx.sort_level(type_))


def _const(const: str, *levels: Level) -> Const:
    return mk_const(name(const), levels)


# Equality

def mk_eq(tctx: TypeContext, lhs: Expr, rhs: Expr) -> Expr:
    type_, level = type_and_level(tctx, lhs)
    return apply_all(mk_const(EQ, [level]), [type_, lhs, rhs])


def mk_ne(tctx: TypeContext, lhs: Expr, rhs: Expr) -> Expr:
    type_, level = type_and_level(tctx, lhs)
    return apply_all(mk_const(NE, [level]), [type_, lhs, rhs])


def mk_heq(tctx: TypeContext, lhs: Expr, rhs: Expr) -> Expr:
    type_, level = type_and_level(tctx, lhs)
    return apply_all(mk_const(HEQ, [level]), [type_, lhs, tctx.instantiate_mvars(tctx.infer(rhs)), rhs])


def mk_iff(lhs: Expr, rhs: Expr) -> Expr:
    return apply_all(mk_const(IFF), [lhs, rhs])


def mk_not(prop: Expr) -> Expr:
    return apply(mk_const(NOT), prop)


def mk_and(lhs: Expr, rhs: Expr) -> Expr:
    return apply_all(mk_const(AND), [lhs, rhs])


def mk_or(lhs: Expr, rhs: Expr) -> Expr:
    return apply_all(mk_const(OR), [lhs, rhs])


def mk_true() -> Expr:
    return mk_const(TRUE)


def mk_false() -> Expr:
    return mk_const(FALSE)


def is_eq(e: Expr) -> tuple[Expr, Expr, Expr] | None:
    """`(α, a, b)` of `@eq α a b`."""
    if is_app_of(e, EQ, 3):
        return e.fn.fn.arg, e.fn.arg, e.arg  # type: ignore[attr-defined]
    return None


def is_iff(e: Expr) -> tuple[Expr, Expr] | None:
    """`(p, q)` of `p ↔ q`."""
    if is_app_of(e, IFF, 2):
        return e.fn.arg, e.arg  # type: ignore[attr-defined]
    return None


def is_heq(e: Expr) -> tuple[Expr, Expr, Expr, Expr] | None:
    """`(α, a, β, b)` of `@heq α a β b`."""
    if is_app_of(e, HEQ, 4):
        return e.fn.fn.fn.arg, e.fn.fn.arg, e.fn.arg, e.arg  # type: ignore[attr-defined]
    return None


def is_not(e: Expr) -> Expr | None:
    """`p` of `¬ p` or of `p → false`."""
    if is_app_of(e, NOT, 1):
        return e.arg  # type: ignore[attr-defined]
    if type(e) is Pi and type(e.body) is Const and e.body.name is FALSE:
        return e.domain
    return None


def is_ne(e: Expr) -> tuple[Expr, Expr, Expr] | None:
    """`(α, a, b)` of `@ne α a b`."""
    if is_app_of(e, NE, 3):
        return e.fn.fn.arg, e.fn.arg, e.arg  # type: ignore[attr-defined]
    return None


def _eq_sides(tctx: TypeContext, proof: Expr) -> tuple[Expr, Expr, Expr]:
    type_ = tctx.instantiate_mvars(tctx.infer(proof))
    sides = is_eq(type_)
    if sides is None:
        sides = is_eq(tctx.whnf(type_))
        if sides is None:
            raise _Failed(EQ, "the proof is not of an equality")
    return sides


def mk_eq_refl(tctx: TypeContext, a: Expr) -> Expr:
    type_, level = type_and_level(tctx, a)
    return apply_all(_const("eq.refl", level), [type_, a])


def is_eq_refl(proof: Expr) -> bool:
    return is_app_of(proof, name("eq.refl"), 2) or is_app_of(proof, name("rfl"), 2)


def mk_eq_symm(tctx: TypeContext, proof: Expr) -> Expr:
    if is_app_of(proof, name("eq.refl")):
        return proof
    type_, lhs, rhs = _eq_sides(tctx, proof)
    return apply_all(_const("eq.symm", tctx.sort_level(type_)), [type_, lhs, rhs, proof])


def mk_eq_trans(tctx: TypeContext, first: Expr, second: Expr) -> Expr:
    if is_app_of(first, name("eq.refl")):
        return second
    if is_app_of(second, name("eq.refl")):
        return first
    type_, a, b = _eq_sides(tctx, first)
    c = _eq_sides(tctx, second)[2]
    return apply_all(_const("eq.trans", tctx.sort_level(type_)), [type_, a, b, c, first, second])


def mk_eq_rec(tctx: TypeContext, motive: Expr, minor: Expr, proof: Expr) -> Expr:
    """`@eq.rec A a C minor b (proof : a = b) : C b`, with `motive = λ x, C x`."""
    if is_app_of(proof, name("eq.refl")):
        return minor
    type_, lhs, rhs = _eq_sides(tctx, proof)
    motive_type = tctx.whnf(tctx.infer(motive))
    if type(motive_type) is not Pi:
        raise _Failed(name("eq.rec"), "invalid motive")
    with tctx.saving_locals():
        local = tctx.push_local(motive_type.name, motive_type.domain)
        sort = tctx.whnf(instantiate1(motive_type.body, local))
    if not hasattr(sort, "level"):
        raise _Failed(name("eq.rec"), "invalid motive")
    const = mk_const(name("eq.rec"), [sort.level, tctx.sort_level(type_)])
    return apply_all(const, [type_, lhs, motive, minor, rhs, proof])


def mk_eq_drec(tctx: TypeContext, motive: Expr, minor: Expr, proof: Expr) -> Expr:
    """`@eq.drec A a C minor b (proof : a = b) : C b proof`, with `motive = λ x h, C x h`."""
    if is_app_of(proof, name("eq.refl")):
        return minor
    type_, lhs, rhs = _eq_sides(tctx, proof)
    with tctx.saving_locals():
        locals_, sort = tctx.telescope(tctx.infer(motive), 2)
        sort = tctx.whnf(sort)
    if len(locals_) != 2 or not hasattr(sort, "level"):
        raise _Failed(name("eq.drec"), "invalid motive")
    const = mk_const(name("eq.drec"), [sort.level, tctx.sort_level(type_)])
    return apply_all(const, [type_, lhs, motive, minor, rhs, proof])


def mk_congr_arg(tctx: TypeContext, fn: Expr, proof: Expr) -> Expr:
    """`fn a = fn b` from `a = b`."""
    type_, a, b = _eq_sides(tctx, proof)
    if is_app_of(proof, name("eq.refl")):
        return mk_eq_refl(tctx, apply(fn, a))
    fn_type = tctx.whnf(tctx.infer(fn))
    if type(fn_type) is not Pi or fn_type.body.loose:
        raise _Failed(name("congr_arg"), "the function is dependent")
    codomain = fn_type.body
    const = _const("congr_arg", tctx.sort_level(type_), tctx.sort_level(codomain))
    return apply_all(const, [type_, codomain, a, b, fn, proof])


def mk_congr_fun(tctx: TypeContext, proof: Expr, a: Expr) -> Expr:
    """`f a = g a` from `f = g`."""
    fn_type, f, g = _eq_sides(tctx, proof)
    if is_app_of(proof, name("eq.refl")):
        return mk_eq_refl(tctx, apply(f, a))
    reduced = tctx.whnf(fn_type)
    if type(reduced) is not Pi:
        raise _Failed(name("congr_fun"), "the sides are no functions")
    family = mk_lambda(reduced.name, BinderInfo.DEFAULT, reduced.domain, reduced.body)
    with tctx.saving_locals():
        local = tctx.push_local(reduced.name, reduced.domain)
        level = tctx.sort_level(instantiate1(reduced.body, local))
    const = _const("congr_fun", tctx.sort_level(reduced.domain), level)
    return apply_all(const, [reduced.domain, family, f, g, proof, a])


def mk_congr(tctx: TypeContext, fn_proof: Expr, arg_proof: Expr) -> Expr:
    """`f a = g b` from `f = g` and `a = b`."""
    if is_app_of(fn_proof, name("eq.refl")):
        return mk_congr_arg(tctx, _eq_sides(tctx, fn_proof)[1], arg_proof)
    if is_app_of(arg_proof, name("eq.refl")):
        return mk_congr_fun(tctx, fn_proof, _eq_sides(tctx, arg_proof)[1])
    fn_type, f, g = _eq_sides(tctx, fn_proof)
    type_, a, b = _eq_sides(tctx, arg_proof)
    reduced = tctx.whnf(fn_type)
    if type(reduced) is not Pi or reduced.body.loose:
        raise _Failed(name("congr"), "the function is dependent")
    codomain = reduced.body
    const = _const("congr", tctx.sort_level(type_), tctx.sort_level(codomain))
    return apply_all(const, [type_, codomain, f, g, a, b, fn_proof, arg_proof])


def mk_funext(tctx: TypeContext, pointwise: Expr) -> Expr:
    """`(λ x, f x) = (λ x, g x)` from `λ x, (h : f x = g x)`."""
    return mk_app(tctx, name("funext"), [pointwise])


# Propositions

def mk_propext(tctx: TypeContext, proof: Expr) -> Expr:
    """`p = q` from `p ↔ q`."""
    type_ = tctx.instantiate_mvars(tctx.infer(proof))
    sides = is_iff(type_) or is_iff(tctx.whnf(type_))
    if sides is None:
        raise _Failed(name("propext"), "the proof is not of an equivalence")
    if is_app_of(proof, name("iff.refl"), 1):
        return mk_eq_refl(tctx, sides[0])
    return apply_all(_const("propext"), [*sides, proof])


def _iff_sides(tctx: TypeContext, proof: Expr) -> tuple[Expr, Expr]:
    type_ = tctx.instantiate_mvars(tctx.infer(proof))
    sides = is_iff(type_) or is_iff(tctx.whnf(type_))
    if sides is None:
        raise _Failed(IFF, "the proof is not of an equivalence")
    return sides


def mk_iff_refl(prop: Expr) -> Expr:
    return apply(_const("iff.refl"), prop)


def mk_iff_symm(tctx: TypeContext, proof: Expr) -> Expr:
    return apply_all(_const("iff.symm"), [*_iff_sides(tctx, proof), proof])


def mk_iff_trans(tctx: TypeContext, first: Expr, second: Expr) -> Expr:
    p, q = _iff_sides(tctx, first)
    return apply_all(_const("iff.trans"), [p, q, _iff_sides(tctx, second)[1], first, second])


def mk_iff_mp(tctx: TypeContext, equivalence: Expr, proof: Expr) -> Expr:
    return apply_all(_const("iff.mp"), [*_iff_sides(tctx, equivalence), equivalence, proof])


def mk_iff_mpr(tctx: TypeContext, equivalence: Expr, proof: Expr) -> Expr:
    return apply_all(_const("iff.mpr"), [*_iff_sides(tctx, equivalence), equivalence, proof])


def mk_iff_of_eq(tctx: TypeContext, proof: Expr) -> Expr:
    _, p, q = _eq_sides(tctx, proof)
    return apply_all(_const("iff_of_eq"), [p, q, proof])


def mk_eq_mp(tctx: TypeContext, equality: Expr, proof: Expr) -> Expr:
    """`q` from `p = q` and `p` (`eq.mp`)."""
    type_, p, q = _eq_sides(tctx, equality)
    return apply_all(_const("eq.mp", tctx.sort_level(p)), [p, q, equality, proof])


def mk_eq_mpr(tctx: TypeContext, equality: Expr, proof: Expr) -> Expr:
    """`p` from `p = q` and `q` (`eq.mpr`)."""
    type_, p, q = _eq_sides(tctx, equality)
    return apply_all(_const("eq.mpr", tctx.sort_level(p)), [p, q, equality, proof])


def mk_id(type_: Expr, e: Expr, level: Level) -> Expr:
    """`@id type e`."""
    return apply_all(_const("id", level), [type_, e])


def mk_id_locked(tctx: TypeContext, type_: Expr, proof: Expr) -> Expr:
    """`@id type proof`: the proof under another type that is definitionally equal to its own."""
    return mk_id(type_, proof, tctx.sort_level(type_))


def mk_of_eq_true(tctx: TypeContext, proof: Expr) -> Expr:
    """`p` from `p = true`."""
    return apply_all(_const("of_eq_true"), [_eq_sides(tctx, proof)[1], proof])


def mk_eq_true_intro(tctx: TypeContext, proof: Expr) -> Expr:
    """`p = true` from `p`."""
    return apply_all(_const("eq_true_intro"), [tctx.instantiate_mvars(tctx.infer(proof)), proof])


def mk_eq_false_intro(tctx: TypeContext, proof: Expr) -> Expr:
    """`p = false` from `¬ p`."""
    negated = is_not(tctx.instantiate_mvars(tctx.infer(proof)))
    if negated is None:
        raise _Failed(name("eq_false_intro"), "the proof is not of a negation")
    return apply_all(_const("eq_false_intro"), [negated, proof])


def mk_heq_refl(tctx: TypeContext, a: Expr) -> Expr:
    type_, level = type_and_level(tctx, a)
    return apply_all(_const("heq.refl", level), [type_, a])


def mk_eq_of_heq(tctx: TypeContext, proof: Expr) -> Expr:
    sides = is_heq(tctx.instantiate_mvars(tctx.infer(proof)))
    if sides is None:
        raise _Failed(name("eq_of_heq"), "the proof is not of a heterogeneous equality")
    type_, a, _, b = sides
    return apply_all(_const("eq_of_heq", tctx.sort_level(type_)), [type_, a, b, proof])


def mk_heq_of_eq(tctx: TypeContext, proof: Expr) -> Expr:
    type_, a, b = _eq_sides(tctx, proof)
    return apply_all(_const("heq_of_eq", tctx.sort_level(type_)), [type_, a, b, proof])


def mk_false_elim(tctx: TypeContext, target: Expr, proof: Expr) -> Expr:
    """`target` from a proof of `false`."""
    return apply_all(_const("false.rec", tctx.sort_level(target)), [target, proof])


def mk_absurd(tctx: TypeContext, target: Expr, proof: Expr, negation: Expr) -> Expr:
    """`target` from `p` and `¬ p`."""
    prop = tctx.instantiate_mvars(tctx.infer(proof))
    return apply_all(_const("absurd", tctx.sort_level(target)), [prop, target, proof, negation])


def mk_not_of_iff_false(tctx: TypeContext, proof: Expr) -> Expr:
    """`¬ p` from `p ↔ false`."""
    return apply_all(_const("not_of_iff_false"), [_iff_sides(tctx, proof)[0], proof])


def mk_of_iff_true(tctx: TypeContext, proof: Expr) -> Expr:
    """`p` from `p ↔ true`."""
    return apply_all(_const("of_iff_true"), [_iff_sides(tctx, proof)[0], proof])


def mk_no_confusion(tctx: TypeContext, target: Expr, proof: Expr) -> Expr:
    """`I.no_confusion proof : P → target` (or `target`, for different constructors) from `proof : C₁ … = C₂ …`."""
    eq_type, lhs, rhs = _eq_sides(tctx, proof)
    type_ = tctx.whnf(eq_type)
    fn, args = get_app_fn_args(type_)
    info = tctx.env.find(fn.name) if type(fn) is Const else None
    if not isinstance(info, InductiveInfo):
        raise _Failed(name("no_confusion"), "the sides do not belong to an inductive type")
    const = info.name / "no_confusion"
    if tctx.env.find(const) is None:
        raise _Failed(const, "it does not exist")
    level = tctx.sort_level(target)
    head = mk_const(const, [level, *fn.levels])  # type: ignore[attr-defined]
    return apply_all(head, [*args, target, lhs, rhs, proof])


# Numerals

def mk_numeral(tctx: TypeContext, n: int, type_: Expr) -> Expr:
    """The natural number `n` as a `bit0`/`bit1` numeral of a type with `has_zero`, `has_one`, `has_add` as needed."""
    if type(type_) is Const and type_.name is name("nat"):
        return mk_nat_numeral(n)
    sort = tctx.sort_level(type_)
    level = tctx.instantiate_level_mvars(sort)


    base = predecessor(level)
    if base is None:
        raise _Failed(ZERO_NAME, "the type is in no `Type u`")
    one: Expr | None = None
    add: Expr | None = None

    def instance(class_name: str) -> Expr:
        goal = apply(mk_const(name(class_name), [base]), type_)
        found = tctx.synth_instance(goal)
        if found is None:
            raise ElaborationError(f"failed to synthesize an instance of '{class_name}' for a numeral")
        return found

    if n == 0:
        return apply_all(mk_const(ZERO_NAME, [base]), [type_, instance("has_zero")])
    one = instance("has_one")
    out = apply_all(mk_const(ONE_NAME, [base]), [type_, one])
    if n > 1:
        add = instance("has_add")
        for bit in bin(n)[3:]:
            if bit == "0":
                out = apply_all(mk_const(BIT0_NAME, [base]), [type_, add, out])
            else:
                out = apply_all(mk_const(BIT1_NAME, [base]), [type_, one, add, out])
    return out


def mk_binary(tctx: TypeContext, const: Name, lhs: Expr, rhs: Expr) -> Expr:
    """`const lhs rhs` for an operation or relation of a class, the instance synthesized."""
    return mk_app(tctx, const, [lhs, rhs])


