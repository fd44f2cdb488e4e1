"""Random certificates against their evaluation (`benchmarks/fuzz_certificates.py` runs the same for hours), and
operations that a file adds to a class."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

from agent.kernel.declaration import Axiom
from agent.kernel.environment import Environment
from agent.kernel.exceptions import CertificateRejected
from agent.kernel.expr import mk_arrow, mk_certificate
from agent.kernel.name import name
from agent.kernel.type_checker import TypeChecker

from .conftest import TYPE_U, U, apply, generic, local, pis

BENCHMARK = Path(__file__).resolve().parents[3] / "benchmarks" / "fuzz_certificates.py"


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_certificates", BENCHMARK)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("kind", "cases"), [("ring", 700), ("linear", 2000), ("integer", 2800), ("numeral", 3500)])
def test_what_is_accepted_holds(env: Environment, fuzz: ModuleType, kind: str, cases: int) -> None:
    """With `tests/soundness/test_fuzz.py` 10,000 cases."""
    fuzzer = fuzz.Fuzzer(env, random.Random(kind))
    while sum(fuzzer.seen.values()) < cases:
        fuzzer.step(kind)
    assert fuzzer.wrong == []
    assert fuzzer.seen[f"{kind}: accepted"] > 50 and fuzzer.seen[f"{kind}: rejected"] > 50


@pytest.mark.parametrize(
    ("class_name", "op", "text", "missing"),
    [
        ("comm_semiring", "neg", "(= (+ (neg 1) 1) 0)", "comm_semiring.add_left_neg"),
        ("linear_ordered_semiring", "neg", "(= (+ (neg 1) 1) 0)", "linear_ordered_semiring.add_left_neg"),
        ("comm_ring", "inv", "(∀ x (= (inv (inv x)) (inv (inv x))))", "comm_ring.mul_inv_cancel"),
        (
            "linear_ordered_comm_ring", "inv", "(= (* (inv (+ 1 1)) (+ 1 1)) 1)",
            "linear_ordered_comm_ring.mul_inv_cancel",
        ),
    ],
)  # fmt: skip
def test_an_operation_that_a_file_adds_to_a_class_has_no_laws(
    env: Environment, class_name: str, op: str, text: str, missing: str
) -> None:
    alpha = local("α", TYPE_U)
    instance = local("inst", apply(class_name, (U,), alpha))
    added = Axiom(name(class_name) / op, (name("u"),), pis([alpha, instance], mk_arrow(alpha, alpha)))
    checker = TypeChecker(env.add(added), level_params=None)
    with pytest.raises(CertificateRejected, match=f"there is no '{missing}'"):
        checker.check(mk_certificate("ring", generic(class_name, text), ()))
