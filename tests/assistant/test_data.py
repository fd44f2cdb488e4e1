"""New problems: kept only where what was run agrees with the words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agent.assistant.asking import Assistant
from agent.assistant.data import Chain
from agent.cli.main import OK, USAGE, main
from agent.gsm8k.rows import Problem
from agent.model.chat import ScriptedChat

SEED = "Ann has 3 boxes of 4 pens. How many pens?"
PROBLEMS = {
    "Describe this problem in another way. ": "In 3 boxes of Ann's are 4 pens each. How many are there?",
    "Please augment a new problem based on: ": "Bob has 5 bags of 7 nuts. How many nuts?",
    "Increase the complexity of the problem: ": "Ann has 3 boxes of 4 pens and loses 2. How many pens?",
    "Change specific numbers: ": "Ann has 8 boxes of 9 pens. How many pens?",
    "Introduce fractions or percentages: ": SEED,
}
WORDS = {0: ["The answer is 12."] * 3, 1: ["It is 35.", "5 + 7 = 12.", "So 35."], 2: ["It is 10."] * 3, 3: ["72."] * 3}
CODE = {
    0: ["#eval 3 * 4"] * 3,
    1: ["#eval 5 * seven", "#eval 5 + 7", "```lean\n#eval 5 * 7\n```"],
    2: ["#eval 3 * 4"] * 3,
    3: ["#eval 9 * 8"] * 3,
}


def script(folder: Path) -> str:
    rows = [{"query": form + SEED, "answers": [text]} for form, text in PROBLEMS.items()]
    for number, text in enumerate(list(PROBLEMS.values())[:4]):
        rows.append({"query": text, "answers": WORDS[number]})
        rows.append({"query": f"{text}\nSolve this via Lean 3", "answers": CODE[number]})
    path = folder / "said.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return f"scripted:{path}"


def rows_of(path: Path) -> dict[str, dict]:
    return {row["way"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def test_augment_solve_keep_what_lean_verifies(tmp_path, capsys) -> None:
    pytest.importorskip("datasketch")
    model, seeds, tests, out = script(tmp_path), tmp_path / "in.jsonl", tmp_path / "test.jsonl", tmp_path / "out.jsonl"
    seeds.write_text(json.dumps({"question": SEED, "answer": "3 * 4 = 12\n#### 12"}), encoding="utf-8")
    tests.write_text(json.dumps({"question": "Cara has 8 boxes of 9 pens. How many pens?"}), encoding="utf-8")
    args = ["ask", "data", str(seeds), "--model", model, "--samples", "3", "--out", str(out), "--test", str(tests)]
    assert main(args) == OK
    assert "2 of 5 problems are kept" in capsys.readouterr().out
    kept, left_out = rows_of(out), rows_of(out.with_name("out.jsonl.left_out"))
    assert {way: (row["answer"], row["candidate"]) for way, row in kept.items()} == {
        "rephrase": ("12", "#eval 3 * 4"),
        "augment": ("35", "#eval 5 * 7"),
    }
    assert kept["augment"]["solution"] == "It is 35."
    assert {way: row["reason"] for way, row in left_out.items()} == {
        "harder": "in words the answer is 10, Lean's is 12",
        "change-numbers": "it is too much like test problem 1",
        "fractions": "it says what was there before",
    }
    for row in kept.values():
        assert Problem.model_validate(row).sources() == [row["candidate"]]  # `gsm8k verify` reads them
    before = out.read_text(encoding="utf-8")
    assert main([*args, "--temperature", "0.5"]) == OK  # nothing is made again
    assert out.read_text(encoding="utf-8") == before


def test_mistakes(tmp_path, capsys) -> None:
    model, seeds = script(tmp_path), tmp_path / "in.jsonl"
    seeds.write_text(json.dumps({"question": SEED}), encoding="utf-8")
    assert main(["ask", "data", str(seeds), "--model", model, "--out", str(tmp_path / "o"), "--way", "x"]) == USAGE
    assert "--way knows rephrase" in capsys.readouterr().err
    with pytest.raises(ValueError, match="need a checker"):
        Chain(Assistant(ScriptedChat(tmp_path / "said.jsonl")))


class Played:
    """An interpreter that answers what it is told to."""

    def __init__(self, output: str) -> None:
        self.output = output

    def __enter__(self):
        return self

    def __exit__(self, *exc: object) -> None:
        return None

    def run(self, code: str):
        from agent.assistant.interpreter.kernel import CellResult

        return CellResult(self.output)


@pytest.mark.parametrize(
    ("output", "last", "kept", "reason"),
    [
        ("35\n", "It is \\boxed{35}.", True, "Python's answer is 35, as in words"),
        ("36\n", "It is \\boxed{35}.", False, "the answer is not what its Python printed"),
        ("36\n", "It is \\boxed{36}.", False, "in words the answer is 35, with Python it is 36"),
    ],
)
def test_by_python(tmp_path, output: str, last: str, kept: bool, reason: str) -> None:
    path = tmp_path / "said.jsonl"
    new = "Bob has 5 bags of 7 nuts. How many nuts?"
    rows = [
        {"query": f"Please augment a new problem based on: {SEED}", "answers": [new]},
        {"answers": ["It is 35.", "```python\nprint(5 * 7)\n```", last]},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    chain = Chain(
        Assistant(ScriptedChat(path)),
        ways=["augment"],
        by="python",
        samples=1,
        interpreter=lambda: Played(output),  # type: ignore[arg-type, return-value]
    )
    (row,) = chain.rows("1", SEED, None)
    assert (row.kept, row.reason) == (kept, reason)
