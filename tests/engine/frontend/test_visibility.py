"""What a file sees of the library: what real Lean shows it under the same imports."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine
from agent.engine.frontend.modules import ImportedModules
from agent.engine.tactic.simp.simp_sets import ordered_instances
from agent.kernel.name import name
from tests.conftest import Lean3


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load(())


@pytest.fixture()
def said(engine):
    """The messages of a file, as `line:column text`."""

    def run(source: str) -> list[str]:
        report = run_with_deep_stack(lambda: engine.check_source(source))
        return [f"{m.line}:{m.column} {m.text}" for m in report.messages]

    return run


def view(engine: Engine, *imports: str):
    return engine._views.of(ImportedModules.of(imports))


@pytest.mark.parametrize(
    "imports, shown, hidden",
    [
        ((), "nat.add_comm nat.gcd list.map", "rat nat.prime mul_comm vector order_iso real.sqrt finset"),
        (("data.nat.basic",), "mul_comm nat.le_induction", "nat.prime real finset"),
        (("data.nat.prime",), "nat.prime nat.exists_infinite_primes", "real nat.digits"),
        (("data.real.basic",), "real rat.cast_coe", "real.sqrt nat.prime"),
        (("tactic",), "rat finset.sum", "real nat.prime"),
        (("data.nat.parity", "data.real.sqrt"), "real.sqrt nat.even_iff", "real.pi nat.digits"),
    ],
)
def test_names(engine, imports, shown, hidden):
    env = view(engine, *imports)
    assert [each for each in shown.split() if not env.is_declared(name(each))] == []
    assert [each for each in hidden.split() if env.is_declared(name(each))] == []
    assert all(name(each) in env for each in hidden.split())  # the kernel keeps them


def test_without_a_word_of_imports_everything_is_seen(engine):
    assert engine.with_imports(None)._views.of(ImportedModules.of(None)) is engine.env
    assert view(engine, "minif2f_import") is engine.env


def test_attributes_come_with_the_module_that_gives_them(engine):
    simp = {str(decl) for decl, _ in ordered_instances(view(engine), "simp")}
    assert "eq_self_iff_true" in simp
    assert "le_refl" not in simp  # `attribute [simp] le_refl` is `order.basic`'s
    assert "le_refl" in {str(decl) for decl, _ in ordered_instances(view(engine, "order.basic"), "simp")}
    assert view(engine).instance_entries(name("comm_ring")) == ()
    # `data.int.cast` gives `coe_base` another priority than core did.
    priorities = [
        {str(decl): priority for priority, decl in env.instance_entries(name("has_coe_t"))}["coe_base"]
        for env in (view(engine), view(engine, "data.int.cast"))
    ]
    assert priorities[1] == 950 != priorities[0]


def test_a_hidden_name_is_free(said):
    source = "def fact : ℕ → ℕ\n| 0 := 1\n| (n+1) := (n+1) * fact n\n#eval fact 5\nexample : fact 3 = 6 := rfl\n"
    assert said(source) == ["4:0 120"]
    structure = "structure rat := (num : ℕ)\ndef r : rat := ⟨3⟩\n#eval r.num\n#check rat.add\n"
    assert said(structure) == ["3:0 3", "4:7 unknown identifier 'rat.add'"]


def test_what_rests_on_a_redeclared_name_is_gone(engine):
    env = view(engine)
    kernel = env.kernel.without([name("rat")])
    gone = "rat.cases_on rat.rec rat.linear_order rat.cast_add rat.floor_ring".split()
    assert [each for each in gone if name(each) in kernel] == []
    assert [each for each in gone if name(each) not in env.kernel] == []
    assert name("int.add_comm") in kernel


def test_certificates_are_taken_beside_redeclared_names(said):
    source = "import tactic.ring\naxiom nat.prime : ℕ → Prop\nexample (a b : ℕ) : a + b = b + a := by ring\n"
    assert said(source) == []


def test_what_certificates_rest_on_is_not_taken_from_a_file(engine):
    kernel = view(engine).kernel
    assert kernel.without([name("rat")]).distrusted == frozenset()
    assert name("linear_ordered_field") in kernel.without([name("comm_ring")]).distrusted
    assert name("nat.prime_def_lt''") in kernel.without([name("nat.prime")]).distrusted


def test_notation_namespaces_and_locales(said):
    assert said("def x : ℝ := 1\n")[0] == "1:8 unknown identifier 'ℝ'"
    assert said("import data.nat.basic\nopen real\n") == ["2:5 invalid namespace name 'real'"]
    assert said("import data.real.sqrt\nopen real\n#check sqrt 2\n") == ["3:0 sqrt 2 : ℝ"]
    assert said("import data.nat.factorial.basic\nopen_locale nat\n#check 3!\n") == ["3:0 3! : ℕ"]


def test_instances_follow_imports(said):
    assert said("#eval 2 ^ 3\n") == ["1:8 failed to synthesize type class instance for\n⊢ has_pow ℕ ℕ"]
    assert said("import algebra.group_power.basic\n#eval 2 ^ 3\n") == ["2:0 8"]


def test_imports_stand_at_the_beginning(said):
    wrong = "invalid 'import' command, it must be used in the beginning of the file"
    assert said("def x := 1\nimport data.nat.prime\n#check nat.prime\n") == [
        f"2:0 {wrong}",
        "3:7 unknown identifier 'nat.prime'",
    ]


def test_a_missing_module_is_reported_and_the_others_are_there(said):
    found = said("import does.not.exist\nimport data.nat.prime\n#check nat.prime\n")
    assert found[0].startswith("1:0 file 'does/not/exist' not found")
    assert found[1:] == [
        "2:0 invalid import: does.not.exist\ncould not resolve import: does.not.exist",
        "3:0 nat.prime : ℕ → Prop",
    ]


SETS = (
    "", "logic.basic", "order.basic", "data.nat.basic", "data.int.basic", "tactic.ring", "tactic", "data.rat.basic",
    "data.real.basic", "data.finset.basic", "data.nat.prime", "algebra.big_operators.basic", "data.real.sqrt",
    "number_theory.divisors", "data.nat.parity data.complex.basic",
)  # fmt: skip
PROGRAM = """{imports}
open tactic
run_cmd do e ← get_env, e.fold (pure ()) (λ d r, r >> tactic.trace ("name " ++ to_string d.to_name))
run_cmd do ns ← attribute.get_instances `simp, ns.mmap' (λ n, trace ("simp " ++ to_string n))
"""


@pytest.fixture(scope="module")
def public(data_dir: Path) -> set[str]:
    """mathlib's public names under all that miniF2F's files import; with only these can both sides be compared."""
    with gzip.open(data_dir / "lean3_signatures.jsonl.gz", "rt", encoding="utf-8") as file:
        return {json.loads(line)["name"] for line in file}


@pytest.mark.parametrize("imports", SETS)
def test_real_lean_shows_the_same(engine, public, lean3: Lean3, tmp_path: Path, imports: str) -> None:
    """The names that the library has, and the simp lemmas among them."""
    if lean3.mathlib is None:
        pytest.skip("set MATHLIB to the mathlib to import")
    (tmp_path / "leanpkg.path").write_text(f"builtin_path\npath {lean3.mathlib}/src\n", encoding="utf-8")
    program = PROGRAM.format(imports="".join(f"import {each}\n" for each in imports.split()))
    (tmp_path / "names.lean").write_text(program, encoding="utf-8")
    command = [str(lean3.executable), "names.lean"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=600)
    lines = (run.stdout + "\n" + run.stderr).splitlines()
    env, library = view(engine, *imports.split()), engine.env
    names = public & {str(each) for each in library.kernel.names()}
    assert names & _after("name ", lines) == {each for each in names if env.is_declared(name(each))}
    lemmas = public & {str(decl) for decl, _ in ordered_instances(library, "simp")}
    assert lemmas & _after("simp ", lines) == lemmas & {str(decl) for decl, _ in ordered_instances(env, "simp")}


def _after(word: str, lines: list[str]) -> set[str]:
    return {line.removeprefix(word) for line in lines if line.startswith(word)}
