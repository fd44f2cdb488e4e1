"""The command line on a toy Lean: outputs, exit codes, and one clear sentence for every kind of bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from agent.backend.base import BackendError
from agent.backend.lean_source import place_of, read_lean
from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.cli.main import main

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")
FILE = """import tactic

theorem swap (h : p ∧ q) : q ∧ p :=
begin
  sorry
end

-- a comment that stays
theorem hard : z := sorry

theorem done (h : p) : p := by assumption
"""


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(name: str = "auto", *, workers: int = 1, imports=None, **others: object) -> RpcBackend:
        return RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=workers, imports=imports)

    for module in ("search_options", "check", "verify", "rpc", "doctor"):
        __import__(f"agent.cli.{module}")
        monkeypatch.setattr(sys.modules[f"agent.cli.{module}"], "make_backend", make)


@pytest.fixture
def script(tmp_path: Path) -> str:
    path = tmp_path / "script.txt"
    path.write_text("assumption\ncases h\nsplit\n")
    return f"scripted:{path}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "some.lean"
    path.write_text(FILE)
    return path


def test_prove_prints_lean_source(file: Path, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(file), "--theorem", "swap", "--model", script, "--in-flight", "1"]) == 0
    out = capsys.readouterr().out
    assert (
        "theorem swap (h : p ∧ q) : q ∧ p :=\nbegin\n  cases h,\n  split,\n  { assumption },\n  assumption,\nend" in out
    )


def test_rows_have_every_field(file: Path, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", str(file), "--model", script, "--closers", "off", "--json"]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(r["name"], r["status"]) for r in rows] == [("swap", "proved"), ("hard", "exhausted")]
    assert rows[0]["verified_by"] == ["toy"] and rows[0]["tactics"] == [
        "cases h",
        "split",
        ["assumption"],
        "assumption",
    ]
    assert rows[1]["partial"] == {
        "proof": "by sorry",
        "open_goals": [{"goal": "⊢ z", "lemma": "lemma hard_goal_1 :\n  z"}],
    }
    from agent.rows import ResultRow

    assert set(rows[0]) == set(ResultRow.model_fields)


def test_a_recorded_run_is_repeated(
    file: Path, script: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = tmp_path / "said.jsonl"
    common = [str(file), "--theorem", "swap", "--closers", "off", "--in-flight", "1", "--json"]
    assert main(["prove", *common, "--model", script, "--record", str(recording)]) == 0
    first = json.loads(capsys.readouterr().out)
    assert main(["prove", *common, "--model", f"recorded:{recording}"]) == 0
    again = json.loads(capsys.readouterr().out)
    for name in ("proof", "expansions", "tactics_run", "model_calls", "nodes"):
        assert first[name] == again[name]
    assert again["models"][0]["name"] == "recorded"


def test_write_keeps_everything_else(file: Path, script: str) -> None:
    main(["prove", str(file), "--model", script, "--write"])
    before, after = FILE, file.read_text()
    assert "theorem hard : z := sorry" in after and "-- a comment that stays" in after
    proof = "begin\n  cases h,\n  split,\n  { assumption },\n  assumption,\nend"
    assert after == before.replace("begin\n  sorry\nend", proof)


def test_a_sorry_in_mid_proof_is_the_start(tmp_path: Path, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mid.lean"
    path.write_text("theorem t (h : p ∧ q) : q ∧ p :=\nbegin\n  cases h,\n  split,\n  { sorry },\n  sorry,\nend\n")
    assert main(["prove", str(path), "--model", script, "--write"]) == 0
    assert path.read_text().endswith("begin\n  cases h,\n  split,\n  { assumption },\n  assumption,\nend\n")


def test_tree_and_trace(file: Path, script: str, tmp_path: Path) -> None:
    page, traces = tmp_path / "tree.html", tmp_path / "traces"
    main(["prove", str(file), "--model", script, "--tree", str(page), "--trace", str(traces)])
    text = page.read_text()
    assert "http" not in text.replace("http-equiv", "") and "cases h" in text
    assert {p.name for p in traces.iterdir()} == {"swap.json", "hard.json"}
    assert json.loads((traces / "swap.json").read_text())["nodes"]


def test_statement(script: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--statement", "theorem t (h : p) : p", "--model", script]) == 0
    assert "by assumption" in capsys.readouterr().out


def test_jsonl(tmp_path: Path, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text(json.dumps({"name": "t", "header": "", "statement": "theorem t (h : p) : p"}) + "\n")
    assert main(["prove", str(path), "--model", script, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["imports"] == ["minif2f_import"]


def test_verify_and_minimise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "done.lean"
    path.write_text("theorem a (h : p) (k : p ∧ q) : p :=\nbegin\n  cases k,\n  assumption,\nend\n")
    assert main(["verify", str(path), "--minimise"]) == 0
    assert "by assumption" in capsys.readouterr().out
    assert main(["verify", str(path), "--json"]) == 0


def test_verify_rows(file: Path, script: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["prove", str(file), "--theorem", "swap", "--model", script, "--json"])
    rows = tmp_path / "rows.jsonl"
    rows.write_text(capsys.readouterr().out)
    assert main(["verify", str(rows)]) == 0
    bad = json.loads(rows.read_text())
    bad["proof"] = "by sorry"
    rows.write_text(json.dumps(bad))
    assert main(["verify", str(rows)]) == 1
    del bad["statement"]
    rows.write_text(json.dumps(bad))
    assert main(["verify", str(rows)]) == 2
    assert "rows.jsonl:1: field 'statement'" in capsys.readouterr().err


def test_check(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(file)]) == 0
    assert "some.lean:3:0: warning: declaration 'swap' uses sorry" in capsys.readouterr().out
    bad = tmp_path / "bad.lean"
    bad.write_text("theorem t : p := by assumption")
    assert main(["check", str(bad)]) == 1
    assert "bad.lean:1:0: error: assumption tactic failed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["prove", "no_such.lean"], 2, "no_such.lean: no such file"),
        (["prove", "."], 2, "is a directory"),
        (["prove", "latin.lean"], 2, "latin.lean:2:3: not valid UTF-8"),
        (["prove", "good.lean", "--theorem", "swop"], 2, "did you mean swap?"),
        (["prove"], 2, "nothing to prove"),
        (["prove", "good.lean", "--model", "gpt"], 2, "no model is called 'gpt'"),
        (["prove", "good.lean", "--model", "scripted:none.txt"], 3, "scripted:none.txt: No such file"),
        (["prove", "good.lean", "--priority", "luck"], 2, "no priority is called 'luck'"),
        (["prove", "good.lean", "--priority", "critic"], 2, "needs a critic: --critic MODEL"),
        (["prove", "good.lean", "--critic", "m"], 2, "goes with --priority critic or --search mcts"),
        (["prove", "bad.jsonl"], 2, "bad.jsonl:2: field 'statement' is missing"),
        (["prove", "--statement", "1 + 1"], 2, "no theorem found"),
        (["check", "no_such.lean"], 2, "no such file"),
        (["verify", "good.lean", "--recheck", "coq"], 2, "not 'coq'"),
        (["kernel", "check", "no_such.export"], 2, "no_such.export: No such file"),
        (["frobnicate"], 2, "No such command"),
        (["state", "no_such.lean"], 2, "no such file"),
        (["schema", "nothing"], 2, "no schema is called"),
    ],
)
def test_bad_input(
    arguments: list[str],
    code: int,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.lean").write_text(FILE)
    Path("latin.lean").write_bytes(b"-- \n-- caf\xe9\n".replace(b"caf", b""))
    Path("bad.jsonl").write_text('{"statement": "theorem t : p"}\n{"name": "u"}\n')
    assert main(arguments) == code
    captured = capsys.readouterr()
    assert says in captured.err
    assert captured.out == "" and "Traceback" not in captured.err


def test_a_statement_that_does_not_open(tmp_path: Path, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "odd.lean"
    path.write_text("theorem t : # :=\nsorry\n")
    assert main(["prove", str(path), "--model", script]) == 1
    assert f"statement error: {path}:1:12: " in capsys.readouterr().out


def test_a_line_of_a_megabyte(tmp_path: Path, script: str) -> None:
    path = tmp_path / "long.lean"
    path.write_text(f"theorem t (h : {'p' * 1_000_000}) : {'p' * 1_000_000} := sorry\n")
    assert main(["prove", str(path), "--model", script]) == 0


def test_outputs_that_cannot_be_written_are_found_out_first(
    file: Path, script: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prove", str(file), "--model", script, "--tree", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and f"{tmp_path} cannot be written: it is a directory" in captured.err


def test_a_reader_that_has_enough(file: Path, script: str) -> None:
    """``prove … | head -1``"""
    command = [sys.executable, str(Path(__file__).with_name("toy_cli.py")), "prove", str(file), "--model", script]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, bufsize=1
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    assert process.wait(timeout=30) in (0, 1)
    assert "Traceback" not in errors and "BrokenPipe" not in errors and "swap: proved" in errors


def test_an_error_in_a_begun_proof_has_its_place(tmp_path: Path) -> None:
    path = tmp_path / "some.lean"
    path.write_text("-- a line\ntheorem t (h : p) : p := begin foo,\n  sorry end\n")
    lean = read_lean(path)
    theorem = lean.theorem(lean.sites[0])
    assert place_of(theorem, BackendError("elaboration", "no foo", 3, 6)) == (2, 31)
    assert place_of(theorem, BackendError("elaboration", "no sorry", 4, 2)) == (3, 2)
    assert place_of(theorem, BackendError("elaboration", "no p", 2, 17)) == (2, 17)


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "ResultRow"]) == 0
    assert "statement_sha256" in json.loads(capsys.readouterr().out)["properties"]


def test_starting_needs_neither_torch_nor_transformers() -> None:
    import subprocess

    code = (
        "import sys; from agent.cli.main import main; import agent.cli.prove; "
        "print(sorted({'torch', 'transformers'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_two_examples_get_their_own_proofs(tmp_path: Path, script: str) -> None:
    path = tmp_path / "two.lean"
    path.write_text("example (h : p) : p := sorry\n\nexample (h : p ∧ q) : q := sorry\n")
    assert main(["prove", str(path), "--model", script, "--write"]) == 0
    text = path.read_text()
    assert "p : p := by assumption" in text.replace("(h : p) : p", "p : p") and "cases h" in text


def test_line_ends_are_kept(tmp_path: Path, script: str) -> None:
    path = tmp_path / "dos.lean"
    path.write_bytes(b"theorem t (h : p \xe2\x88\xa7 q) : q :=\r\nbegin\r\n  sorry\r\nend\r\n")
    assert main(["prove", str(path), "--model", script, "--write"]) == 0
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n") == 5


@pytest.mark.lean3
def test_an_exported_proof_is_accepted_by_leans_own_checker(lean3, tmp_path: Path) -> None:
    checker = Path(lean3.executable).with_name("leanchecker")
    path, out = tmp_path / "a.lean", tmp_path / "a.out"
    path.write_text(
        "import data.nat.basic tactic.rcases tactic.tauto\n"
        "def half : ℕ → ℕ\n| (n+2) := half n + 1\n| _ := 0\n"
        "theorem half_double (n : ℕ) : half (n + n) = n :=\nbegin\n  induction n with n ih, { refl },\n"
        "  rw [nat.add_succ, nat.succ_add], exact congr_arg nat.succ ih\nend\n"
        "theorem cases_or (p q : Prop) (h : p ∨ q) : q ∨ p :=\nby { rcases h with h | h, { simp [h] }, { tauto } }\n"
    )
    names = ["half_double", "cases_or"]
    assert main(["kernel", "export", str(path), *(x for n in names for x in ("--only", n)), "-o", str(out)]) == 0
    checked = subprocess.run([checker, out], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "checked" in checked.stdout
    wrong = out.read_text().splitlines()
    wrong[-1] = wrong[-1].rsplit(" ", 1)[0] + " 0"
    out.write_text("\n".join(wrong) + "\n")
    assert subprocess.run([checker, out], capture_output=True, check=False).returncode != 0


def test_kernel_export_of_a_lean_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "a.lean", tmp_path / "a.out"
    path.write_text(
        "import data.real.basic tactic.linarith\n"
        "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n"
        "theorem bound (x y : ℝ) (h : x < y) : x ≤ y := by linarith\n"
    )
    assert main(["kernel", "export", str(path), "--only", "swap", "-o", str(out)]) == 0
    assert main(["kernel", "check", str(out), "--wanted", "swap"]) == 0
    out.unlink()
    assert main(["kernel", "export", str(path), "--only", "bound", "-o", str(out)]) == 1
    assert "no word for a certificate of arithmetic" in capsys.readouterr().err
    assert not out.exists()
    assert main(["kernel", "export", str(path), "--only", "other", "-o", str(out)]) == 2


def test_kernel_export_says_what_is_not_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "a.lean", tmp_path / "a.out"
    path.write_text("theorem open_yet (p : Prop) : p := sorry\ntheorem refl_ok (n : nat) : n = n := rfl\n")
    assert main(["kernel", "export", str(path), "--only", "open_yet", "-o", str(out)]) == 1
    assert "'open_yet' rests on sorry" in capsys.readouterr().err
    assert main(["kernel", "export", str(path), "--only", "refl_ok", "-o", str(out)]) == 0
    assert main(["kernel", "check", str(out), "--wanted", "refl_ok"]) == 0


def test_a_file_without_imports_is_told_why_lean_knows_so_little(tmp_path: Path) -> None:
    path = tmp_path / "bare.lean"

    def run(*command: str) -> tuple[int, str]:
        arguments = [sys.executable, "-m", "agent", *command, str(path), "--backend", "embedded"]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    path.write_text("theorem t (x : ℝ) (h : x = 1) : x + 1 = 2 := sorry\n")
    for command in ("check", "prove"):
        code, out = run(command)
        assert code == 1
        assert "imports nothing, so only Lean's core library is there; let it begin with: import minif2f_import" in out
    path.write_text("import data.real.basic\ntheorem t (x : ℝ) (h : x = unknown) : x + 1 = 2 := sorry\n")
    code, out = run("check")
    assert code == 1
    assert "unknown identifier 'unknown'" in out
    assert "imports nothing" not in out
    path.write_text(
        "import data.real.basic\n"
        "theorem a (x : ℝ) : real.sqrt x = 0 := sorry\n"
        "theorem b (x : ℝ) : x < π := sorry\n"
        "theorem c : ∑ i in finset.range 3, i = 3 := sorry\n"
        "theorem d (n : ℕ) (h : is_prime n) : 0 < totient n := sorry\n"
    )
    code, out = run("check")
    assert code == 1
    assert "real.sqrt is declared in data.real.sqrt: import it, or minif2f_import" in out
    assert "π is a notation of analysis.special_functions.trigonometric.basic: " in out
    assert "say open_locale real" in out
    assert "∑ is a notation of algebra.big_operators.basic: " in out and "say open_locale big_operators" in out
    assert "totient may be meant as nat.totient" in out and "is_prime may" not in out
    code, out = run("prove")
    assert "--   real.sqrt is declared in data.real.sqrt" in out and "--   ∑ is a notation of" in out
