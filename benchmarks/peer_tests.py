"""How much of other people's test files a backend compiles: mathlib's `test/`, Lean's own `tests/lean/run`.

    python benchmarks/peer_tests.py FILES-OR-FOLDERS… [--only NAME,…] [--skip-meta] [--seconds 60] [--memory-mb 2000]
        [--workers 1] [--backend embedded] [--json ROWS.jsonl] [--errors 0]

Every file is compiled as `lean3-agent check` does it, in a process of its own with limits of time and memory. Counted
are top-level declarations, found in the text (no engine decides what there is to count): *proofs* are `theorem`,
`lemma` and `example`, *definitions* the others. One counts as good if no error stands between its first word and the
next command; nothing after a limit or in a file that broke its process is good. What a file expects to fail
(`success_if_fail`, `guard_*`) is judged by the tactic itself, so every error message is a fault.

Meta programs are no subject here: declarations with `meta` and `run_cmd` are not counted. With `--skip-meta` whole
files are left out by this rule: their code has one of the words `meta run_cmd tactic smt smt_tactic io system lean
interactive`, alone or as a part of a dotted name, or a quotation (a backquote outside a notation command).

`--only` keeps the files of these names (without `.lean`), `covered` stands for mathlib's files about tactics that the
engine has. `--errors N` prints each file's first N errors.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from agent.backend.base import Backend, BackendFault, FileReport
from agent.backend.lean_source import SourceError, read_text
from agent.backend.select import NAMES, make_backend
from agent.lean_text import CLOSERS, COMMANDS, HASH_COMMANDS, PAIRS, Token, code_tokens
from agent.outputs import must_be_writable, write_atomically

COVERED = frozenset(
    "abel apply apply_fun by_contra cancel_denoms choose congr conv convert ext fin_cases finish1 finish2 finish3 "
    "finish4 generalize_proofs interval_cases itauto lift linarith linear_combination norm_cast norm_cast_int "
    "norm_digits norm_fin norm_num norm_num_ext norm_swap nth_rewrite omega push_neg rcases rename_var ring ring_exp "
    "set simp_rw solve_by_elim split_ifs tauto wlog zify".split()
)
"""mathlib's test files of the tactics that `engine/tactic/` has."""

PROOFS = frozenset({"theorem", "lemma", "example"})
DEFINITIONS = frozenset(
    "def definition abbreviation instance structure inductive class constant constants axiom axioms".split()
)
MODIFIERS = frozenset({"private", "protected", "noncomputable", "meta", "mutual", "local"})
NOTATIONS = frozenset(
    "notation infix infixl infixr prefix postfix precedence reserve localized".split()
)
META_WORDS = frozenset("meta run_cmd tactic smt smt_tactic io system lean interactive".split())


# --- what there is to count ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Command:
    """A top-level command: what it is (`proof`, `definition`, or "" for what is not counted), and where it begins (line
    from 1, column from 0)."""

    kind: str
    line: int
    column: int


def commands_of(text: str) -> list[Command]:
    """The commands of a file, in order, up to `#exit`."""
    out: list[Command] = []
    for head, words in _heads(text):
        if words[-1] == "#exit":
            break
        kind = ""
        if "meta" not in words:
            kind = next(("proof" if w in PROOFS else "definition" for w in words if w in PROOFS | DEFINITIONS), "")
        line = text.count("\n", 0, head) + 1
        out.append(Command(kind, line, head - (text.rfind("\n", 0, head) + 1)))
    return out


def _heads(text: str) -> Iterator[tuple[int, list[str]]]:
    """Where each command begins, and the words it begins with: modifiers, attributes (`@[`), the command's own."""
    brackets = blocks = 0
    head: tuple[int, list[str]] | None = None
    before: Token | None = None
    for token in code_tokens(text):
        word = token.text
        if token.kind == "symbol" and word in PAIRS:
            if word == "@[" and brackets == 0 and blocks == 0:
                head = _opened(head, token.start)
                head[1].append(word)
            brackets += 1
        elif token.kind == "symbol" and word in CLOSERS:
            brackets = max(0, brackets - 1)
        elif token.kind == "word" and brackets == 0:
            after_hash = before is not None and before.text == "#" and before.end == token.start
            if after_hash and word in HASH_COMMANDS and before is not None:
                yield before.start, ["#" + word]
                head, blocks = None, 0
            elif word in COMMANDS and not (before is not None and before.text == "`"):
                head = _opened(head, token.start)
                head[1].append(word)
                blocks = 0
                if word not in MODIFIERS:
                    yield head
                    head = None
            elif word in ("begin", "match"):
                blocks += 1
            elif word == "end" and blocks:
                blocks -= 1
            elif word == "end":
                yield token.start, [word]
                head = None
        before = token


def _opened(head: tuple[int, list[str]] | None, start: int) -> tuple[int, list[str]]:
    return (start, []) if head is None else head


def is_meta(text: str) -> bool:
    """Whether the file is left out by `--skip-meta`."""
    in_notation = False
    for token in code_tokens(text):
        if token.kind == "word":
            if token.text in COMMANDS:
                in_notation = token.text in NOTATIONS or (in_notation and token.text == "local")
            if not META_WORDS.isdisjoint(token.text.split(".")):
                return True
        elif token.text.startswith("`") and not in_notation:
            return True
    return False


# --- what became of it -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One file: declarations without error, of how many; `errors`: (line, column, text)."""

    file: str
    proofs: tuple[int, int]
    definitions: tuple[int, int]
    clean: bool
    seconds: float
    limit: str
    errors: tuple[tuple[int, int, str], ...]


def row_of(path: Path, text: str, report: FileReport | None, seconds: float, limit: str) -> Row:
    """`report` None: the process broke, and `limit` says how."""
    commands = commands_of(text)
    errors = [(m.line, m.column, m.text) for m in report.messages if m.severity == "error"] if report else []
    bad: set[int] = set(range(len(commands))) if report is None else set()
    for line, column, words in errors:
        at = max((i for i, c in enumerate(commands) if (c.line, c.column) <= (line, column)), default=0)
        if words.startswith(("out of time", "out of memory")):
            limit = words
            bad.update(range(at, len(commands)))
        bad.add(at)
    counts: dict[str, tuple[int, int]] = {}
    for kind in ("proof", "definition"):
        places = [i for i, command in enumerate(commands) if command.kind == kind]
        counts[kind] = (sum(i not in bad for i in places), len(places))
    clean = report is not None and not errors
    return Row(path.stem, counts["proof"], counts["definition"], clean, round(seconds, 2), limit, tuple(errors))


def compile_file(backend: Backend, path: Path, text: str, seconds: float) -> Row:
    start = time.monotonic()
    report, limit = None, ""
    try:
        report = backend.check(text, seconds=seconds)
    except BackendFault as error:
        limit = str(error).splitlines()[0]
    return row_of(path, text, report, time.monotonic() - start, limit)


def files_in(places: Iterable[Path]) -> list[Path]:
    return [file for place in places for file in (sorted(place.glob("*.lean")) if place.is_dir() else [place])]


def print_table(rows: Sequence[Row], errors: int) -> None:
    print(f"{'file':<44}{'proofs':>12}{'definitions':>14}{'seconds':>9}  ")
    for row in rows:
        state = row.limit or ("" if row.clean else "errors")
        line = f"{row.file:<44}{_share(row.proofs):>12}{_share(row.definitions):>14}{row.seconds:>9.1f}  {state}"
        print(line.rstrip())
        for number, column, text in row.errors[:errors]:
            print(f"    {number}:{column}: {text.splitlines()[0] if text else ''}")
    proofs = sum(r.proofs[0] for r in rows), sum(r.proofs[1] for r in rows)
    definitions = sum(r.definitions[0] for r in rows), sum(r.definitions[1] for r in rows)
    seconds = sum(r.seconds for r in rows)
    print(f"{'all':<44}{_share(proofs):>12}{_share(definitions):>14}{seconds:>9.1f}")
    percent = 100 * proofs[0] / max(1, proofs[1])
    print(f"{sum(r.clean for r in rows)} of {len(rows)} files without error; {percent:.1f} % of the proofs")


def _share(pair: tuple[int, int]) -> str:
    return f"{pair[0]}/{pair[1]}"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="+", type=Path, metavar="FILE-OR-FOLDER")
    parser.add_argument("--only", help="names of files, commas between; covered: the table's")
    parser.add_argument("--skip-meta", action="store_true", help="leave out files with meta programs")
    parser.add_argument("--seconds", type=float, default=60.0, help="for each file")
    parser.add_argument("--memory-mb", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--backend", choices=NAMES, default="embedded")
    parser.add_argument("--json", type=Path, help="one row (JSON) a file")
    parser.add_argument("--errors", type=int, default=0, help="print each file's first errors")
    args = parser.parse_args(argv)
    names = frozenset(args.only.split(",")) if args.only else None
    if names is not None and "covered" in names:
        names |= COVERED
    try:
        if args.json is not None:
            must_be_writable(args.json)
        texts = [(p, read_text(p)) for p in files_in(args.places) if names is None or p.stem in names]
    except SourceError as error:
        parser.error(str(error))
    if args.skip_meta:
        texts = [(path, text) for path, text in texts if not is_meta(text)]
    if not texts:
        parser.error("there is no file to compile")
    lock, done = threading.Lock(), 0

    def work(item: tuple[Path, str]) -> Row:
        nonlocal done
        row = compile_file(backend, *item, args.seconds)
        with lock:
            done += 1
            print(f"\r\x1b[K{done}/{len(texts)} {row.file}", end="", file=sys.stderr, flush=True)
        return row

    with make_backend(args.backend, memory_mb=args.memory_mb) as backend, ThreadPoolExecutor(args.workers) as pool:
        rows = list(pool.map(work, texts))
    print("\r\x1b[K", end="", file=sys.stderr)
    if args.json is not None:
        write_atomically(args.json, "".join(json.dumps(asdict(r), ensure_ascii=False) + "\n" for r in rows))
    print_table(rows, args.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
