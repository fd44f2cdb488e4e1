"""Finished proofs that are changed, and tactics on statements that are false (`benchmarks/fuzz_proofs.py` and
`fuzz_tactics.py` run the same for hours). Certificates: `tests/kernel/certificate/test_fuzz.py`."""

from __future__ import annotations

import importlib.util
import random
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
PROOFS = 1000


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_no_changed_proof_proves_what_is_false() -> None:
    fuzz = script("fuzz_proofs")

    def run() -> None:
        env, theorems = fuzz.load_theorems()
        # What it says no to below, it says no to for the change.
        assert all(fuzz.proves(env, theorem.proof, theorem.statement) for theorem in theorems)
        assert not any(fuzz.refuted(theorem.statement, random.Random(0)) for theorem in theorems)
        fuzzer = fuzz.Fuzzer(env, theorems, random.Random(0))
        while fuzzer.judged < PROOFS:
            fuzzer.case()
        assert fuzzer.wrong == []
        assert fuzzer.seen["proof certificate changed: rejected"] > 20

    run_with_deep_stack(run)


def test_no_tactic_finishes_what_is_false() -> None:
    fuzz = script("fuzz_tactics")

    def run() -> None:
        rng = random.Random(0)
        generator = fuzz.Generator(rng)
        seen: Counter[str] = Counter()
        engine = Engine.load()
        while seen["Failed"] + seen["EngineState"] < 60:
            statement = generator.statement()
            assert fuzz.attack(engine, statement, fuzz.scripts(rng, 4), 1.0, seen) == [], statement.text()

    run_with_deep_stack(run)
