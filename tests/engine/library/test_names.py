"""Every name of the library is a name of Lean's library or mathlib, is hidden, or is listed with the reason why not."""

from __future__ import annotations

import gzip
import json
from fnmatch import fnmatchcase
from pathlib import Path

from tests.engine.library.declarations import LIBRARY, allowed, declared_names, hidden_names, sources

ALLOWED = "names_not_in_mathlib.txt"


def test_names_exist_in_mathlib(data_dir: Path) -> None:
    with gzip.open(data_dir / "lean3_signatures.jsonl.gz", "rt", encoding="utf-8") as file:
        mathlib = {json.loads(line)["name"] for line in file}
    patterns = allowed(ALLOWED)
    hidden = hidden_names()
    assert [n for n in hidden if n in mathlib] == []
    unknown = [n for n in declared_names(sources()) if n not in mathlib and n not in hidden]
    assert [n for n in unknown if not any(fnmatchcase(n, p) for p in patterns)] == []


def test_allow_file_is_needed() -> None:
    hidden = hidden_names()
    names = [n for n in declared_names(sources()) if n not in hidden]
    assert [p for p in allowed(ALLOWED) if not any(fnmatchcase(n, p) for n in names)] == []


def test_no_name_is_declared_twice() -> None:
    seen: dict[str, Path] = {}
    for path in sources():
        for name in declared_names([path]):
            assert name not in seen, f"{name} in {path} and {seen[name]}"
            seen[name] = path


def test_core_assumes_only_the_axioms_of_lean() -> None:
    assumed = [
        line.split()[1]
        for path in (LIBRARY / "core").rglob("*.lean")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("axiom ", "constant "))
    ]
    assert sorted(assumed) == ["classical.choice", "propext", "quot.sound"]


def test_sources_say_what_they_stand_for() -> None:
    for path in sources():
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        assert first.startswith("-- "), path
        assert "prelude" in rest[:6], path
        assert not [line for line in rest if "sorry" in line], path
