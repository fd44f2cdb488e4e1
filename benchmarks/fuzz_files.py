"""Random files of commands, compiled by the embedded engine and by a real Lean 3: what is said about each line.

    python benchmarks/fuzz_files.py [--minutes 5] [--seed N] [--imports M,…] [--open "nat real"] [--all] [--project DIR]

Sections, namespaces, `open`, variables, parameters, options, notations, attributes, declarations that fail, and names
that are declared, used and missing, drawn from a few names so that they clash. Without `--imports` Lean's core library
alone is asked, which takes half a second a file. Printed are the lines with an error for Lean and none here, then those
with an error here alone, each once a kind (the text without names and numbers) and in a file made small; with `--all`
also lines whose messages have other words or places. Exit code 1 if the engine passed over an error of Lean's.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from agent.backend.lean3_compile import Lean3Compiler, find_lean3, read_message
from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine

NAMES = ("a", "b", "c", "foo", "foo.a", "bar", "bar.b", "x", "succ", "add_comm", "le_refl", "nat.a", "_root_.c")
SPACES = ("foo", "bar", "nat", "foo.bar", "list", "baz")
TYPES = ("nat", "1 = 1", "1 = 2", "bool", "Prop", "nat → nat", "∀ x : nat, x = x", "Type", "a = b", "true", "{n}")
VALUES = (
    "rfl", "1", "trivial", "{n}", "λ x, x", "by refl", "by { exact {n} }", "sorry", "by simp", '"text"', "{n} {n}",
    "tt", "begin refl end", "by trivial", "eq.refl _", "(rfl)", "{n}.a", "@rfl nat 1", "⟨1, rfl⟩", "λ _, rfl", "by cc",
)  # fmt: skip
OPTIONS = ("pp.all true", "pp.width 40", "pp.foo true", "autoImplicit false", "pp.implicit 1", "pp.numerals false")
ATTRIBUTES = ("simp", "reducible", "instance", "foo", "refl", "-simp", "irreducible", "class", "inline", "derive")
COMMANDS = (
    "theorem {n} : {t} := {v}", "lemma {n} : {t} := {v}", "def {n} : {t} := {v}", "example : {t} := {v}",
    "theorem {n} (x : nat) : {t} := {v}", "def {n} (x y : nat) := {v}", "private theorem {n} : {t} := {v}",
    "protected theorem {n} : {t} := {v}", "@[simp] theorem {n} : {t} := {v}", "noncomputable def {n} : {t} := {v}",
    "abbreviation {n} : {t} := {v}", "instance {n} : inhabited nat := ⟨1⟩", "instance : inhabited {t} := {v}",
    "constant {n} : {t}", "axiom {n} : {t}", "constants {n} {n} : {t}", "variable (x : {t})", "variables {x y : nat}",
    "parameter (x : nat)", "include x", "omit x", "section", "section {s}", "namespace {s}", "end", "end {s}",
    "end {s}", "open {s}", "open {s} ({n})", "open {s} (hiding {n})", "open {s} (renaming {n} → d)", "export {s} ({n})",
    "set_option {o}", "attribute [{a}] {n}", "local attribute [{a}] {n}", "universe u", "universe variable v",
    "local notation `#n` := {v}", "notation `#m` := (1 : nat)", "example : #n = 1 := rfl", "#check #m", "#check {n}",
    "#check @{n}", "#print {n}", "#print axioms {n}", "#eval {v}", "#reduce ({v} : {t})", "#check ({v} : {t})",
    "inductive {n} : Type | a : {n} | b : {n}", "structure {n} := (a : nat) (b : {t})", "class {n} := (a : nat)",
    "inductive {n} : nat → Prop | a : {n} 0", "structure {n} (α : Type u) := (a : α)", "end {s}",
    "noncomputable theory",
    "example (h : {t}) : {t} := h", "theorem {n} {x : nat} (h : x = 1) : {t} := by { rw h }", "/- {n} -/", "-- {n}",
    "def {n} : nat → nat | 0 := 1 | (k+1) := {n} k", "theorem {n} : {t}", "def : nat := 1", "local {v}", "exit {n}",
)  # fmt: skip


class Files:
    def __init__(self, rng: random.Random, opened: str) -> None:
        self.rng = rng
        self.first = (f"open {opened}",) if opened else ()

    def draw(self) -> list[str]:
        return [*self.first, *(self.command() for _ in range(self.rng.randint(8, 30)))]

    def command(self) -> str:
        rng = self.rng
        text = rng.choice([c for c in COMMANDS if not c.startswith("exit") or rng.random() < 0.1])
        name = rng.choice(NAMES)
        for _ in range(3):
            text = text.replace("{t}", rng.choice(TYPES), 1).replace("{v}", rng.choice(VALUES), 1)
        if rng.random() < 0.5:
            text = text.replace("{n}", name, 1)
        for hole, words in (("{s}", SPACES), ("{o}", OPTIONS), ("{a}", ATTRIBUTES), ("{n}", NAMES)):
            while hole in text:
                text = text.replace(hole, rng.choice(words), 1)
        return text


Said = dict[int, list[tuple[int, str, str]]]
"""By line: column, severity, text."""


def by_line(messages: Iterator[tuple[int, int, str, str]]) -> Said:
    found: Said = {}
    for line, column, severity, text in messages:
        found.setdefault(line, []).append((column, severity, text.rstrip()))
    return {line: sorted(each) for line, each in found.items()}


def said_here(engine: Engine, source: str) -> Said:
    checked = run_with_deep_stack(partial(engine.check_source, source, 30.0))
    return by_line((m.line, m.column, m.severity, m.text) for m in checked.messages)


def said_by_lean(lean: Lean3Compiler, source: str) -> Said | None:
    with lean.folder(source) as where:
        done = lean.run(["--json", "-T50000", "-M4000", "file.lean"], where, 200.0)
        if done.returncode not in (0, 1):
            return None
        text = done.stdout.decode("utf-8", "replace").replace(f"{where}/", "")
    found = [m for line in text.splitlines() if (m := read_message(line))]
    return by_line((m.line, m.column, m.severity, m.text) for m in found)


def kinds(here: Said, there: Said, with_words: bool) -> Iterator[tuple[str, int]]:
    """Where they differ, the dangerous way first; and how: what Lean says, else what is said here."""
    wrong_here, wrong_there = _lines_with(here, "error"), _lines_with(there, "error")
    not_supported = [line for line, said in here.items() if any("not supported" in m[2] for m in said)]
    if not_supported:
        # What stands behind it is judged without it.
        wrong_here, wrong_there = ({n for n in w if n < min(not_supported)} for w in (wrong_here, wrong_there))
    for line in sorted(wrong_there - wrong_here):
        yield f"passed over: {_shape(there[line])}", line
    for line in sorted(wrong_here - wrong_there):
        yield f"refused here: {_shape(here[line])}", line
    if with_words and not not_supported:
        for line in sorted(here.keys() | there.keys()):
            if here.get(line) != there.get(line) and (line in wrong_here) == (line in wrong_there):
                yield f"other words: {_shape(there.get(line, []))} / {_shape(here.get(line, []))}", line


def _lines_with(said: Said, severity: str) -> set[int]:
    return {line for line, each in said.items() if any(m[1] == severity for m in each)}


def _shape(said: list[tuple[int, str, str]]) -> str:
    worst = next((m for m in said if m[1] == "error"), said[0] if said else (0, "", "nothing"))
    return re.sub(r"'[^']*'|\d+", "_", worst[2].partition("\n")[0])[:90]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=int(time.time()), help="default: another each time")
    parser.add_argument("--imports", default="")
    parser.add_argument("--open", default="")
    parser.add_argument("--all", action="store_true", help="other words and places too")
    parser.add_argument("--project", type=Path)
    args = parser.parse_args(argv)
    files = Files(random.Random(args.seed), args.open)
    header = f"import {args.imports.replace(',', ' ')}\n" if args.imports else ""
    engine, lean = Engine.load(()), find_lean3(args.project)
    tally: Counter[str] = Counter()
    count = lines = 0
    end = time.monotonic() + 60 * args.minutes

    def differences(commands: Sequence[str]) -> tuple[dict[str, int], Said, Said]:
        source = header + "".join(f"{c}\n" for c in commands)
        there = said_by_lean(lean, source)
        if there is None:
            return {}, {}, {}
        here = said_here(engine, source)
        return dict(reversed(list(kinds(here, there, args.all)))), here, there

    while time.monotonic() < end:
        commands = files.draw()
        count += 1
        lines += len(commands)
        for kind in differences(commands)[0]:
            tally[kind] += 1
            if tally[kind] > 1:
                continue
            small = list(commands)
            for i in reversed(range(len(small))):
                shorter = small[:i] + small[i + 1 :]
                if kind in differences(shorter)[0]:
                    small = shorter
            again, here, there = differences(small)
            line = again.get(kind, 0)
            print(f"\n{kind}\n    " + "\n    ".join(small))
            print(f"  Lean   {there.get(line)}\n  engine {here.get(line)}", flush=True)
    found = f"{sum(tally.values())} differences of {len(tally)} kinds"
    print(f"\nseed {args.seed}: {count} files, {lines} commands, {found}")
    for kind, number in tally.most_common():
        print(f"{number:6}  {kind}")
    return 1 if any(kind.startswith("passed over") for kind in tally) else 0


if __name__ == "__main__":
    sys.exit(main())
