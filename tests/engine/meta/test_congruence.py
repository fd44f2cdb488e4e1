"""Congruence lemmas and built applications: their kinds are Lean's, and the kernel accepts their proofs."""

from __future__ import annotations

import pytest

from agent.engine.exceptions import ElaborationError
from agent.engine.meta import app_builder, congruence
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.numerals import to_nat
from agent.engine.meta.type_context import TypeContext
from agent.kernel.declaration import Theorem
from agent.kernel.expr import Expr, mk_const
from agent.kernel.level import mk_param
from agent.kernel.name import ANONYMOUS, name

NAT = mk_const(name("nat"))


def _function(env: MetaEnvironment, text: str) -> Expr:
    return mk_const(name(text), [mk_param(each) for each in env.get(name(text)).level_params])


@pytest.mark.parametrize(
    ("function", "count", "kinds"),
    [
        ("has_add.add", 4, "fixed fixed eq eq"),
        ("eq", 3, "fixed eq eq"),
        ("and", 2, "eq eq"),
        ("ite", 5, "fixed eq subsingleton_inst eq eq"),
        ("fin.mk", 3, "fixed eq cast"),
        ("has_mem.mem", 5, "fixed fixed fixed eq eq"),
    ],
)
def test_lemmas_of_the_simplifier(core_library: MetaEnvironment, function: str, count: int, kinds: str) -> None:
    tctx = TypeContext(core_library)
    lemma = congruence.mk_congr_simp(tctx, _function(core_library, function), count)
    assert lemma is not None
    assert " ".join(kind.value for kind in lemma.kinds) == kinds


@pytest.mark.parametrize("make", [congruence.mk_congr_simp, congruence.mk_congr, congruence.mk_hcongr])
@pytest.mark.parametrize(("function", "count"), [("ite", 5), ("fin.mk", 3), ("has_add.add", 4), ("exists.intro", 4)])
def test_the_kernel_accepts_the_proofs(
    core_library: MetaEnvironment, make: object, function: str, count: int
) -> None:
    tctx = TypeContext(core_library)
    lemma = make(tctx, _function(core_library, function), count)  # type: ignore[operator]
    params = core_library.get(name(function)).level_params
    core_library.with_declaration(Theorem(name("congruence_lemma"), params, lemma.type, lemma.proof))


def test_applications_find_their_implicit_arguments(core_library: MetaEnvironment) -> None:
    tctx = TypeContext(core_library)
    x, y = (tctx.push_local(ANONYMOUS / each, NAT) for each in "xy")
    h = tctx.push_local(ANONYMOUS / "h", app_builder.mk_eq(tctx, x, y))
    total = app_builder.mk_app(tctx, name("has_add.add"), [x, y])
    assert "nat.has_add" in repr(total)
    symm = app_builder.mk_app(tctx, name("eq.symm"), [h])
    assert symm is app_builder.mk_eq_symm(tctx, h)
    assert tctx.type_check(app_builder.mk_eq_trans(tctx, h, symm))
    with pytest.raises(ElaborationError):
        app_builder.mk_app(tctx, name("eq.symm"), [x])
    with pytest.raises(ElaborationError):
        app_builder.mk_app(tctx, name("has_add.add"), [h, h])


def test_rewriting_and_function_extensionality(core_library: MetaEnvironment) -> None:
    tctx = TypeContext(core_library)
    x, y = (tctx.push_local(ANONYMOUS / each, NAT) for each in "xy")
    h = tctx.push_local(ANONYMOUS / "h", app_builder.mk_eq(tctx, x, y))
    motive = tctx.mk_lambda([x], app_builder.mk_eq(tctx, x, x))
    proof = app_builder.mk_eq_mpr(tctx, app_builder.mk_congr_arg(tctx, motive, h), app_builder.mk_eq_refl(tctx, y))
    assert tctx.type_check(proof)
    assert tctx.is_def_eq(tctx.infer(proof), app_builder.mk_eq(tctx, x, x))
    assert tctx.type_check(app_builder.mk_funext(tctx, tctx.mk_lambda([x], app_builder.mk_eq_refl(tctx, x))))


@pytest.mark.parametrize("n", [0, 1, 2, 5, 10, 37])
def test_numerals_of_any_type(core_library: MetaEnvironment, n: int) -> None:
    tctx = TypeContext(core_library)
    numeral = app_builder.mk_numeral(tctx, n, mk_const(name("int")))
    assert to_nat(numeral) == n
    assert tctx.type_check(numeral)
