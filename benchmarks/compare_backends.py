"""Where the embedded engine and a real Lean 3 differ: the same tactics on the same states, both asked.

    python benchmarks/compare_backends.py FILE.jsonl [--count N] [--seed K] [--depth 2] [--project DIR] [--json OUT]

FILE has statements (name, header, statement) as `prove` reads them. At each state a fixed list of tactics and tactics
made from its hypotheses are run by both; from states on which both agree it goes on, `depth` tactics deep. Printed are
the differences, the dangerous direction first: what the engine accepts and Lean does not. Messages are compared when
both fail, with `--messages`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from agent.backend.base import (
    Backend,
    BackendError,
    Limits,
    ProofFinished,
    ProofGivenUp,
    Session,
    TacticFailed,
    TacticResult,
    TacticState,
    Theorem,
)
from agent.backend.lean_source import read_jsonl, read_lean
from agent.backend.select import make_backend
from agent.goal_text import parse_goal

ALWAYS = (
    "intro", "intros", "split", "left", "refl", "simp", "norm_num", "linarith", "nlinarith", "ring", "ring_nf", "tauto",
    "assumption", "constructor", "exfalso", "push_neg", "norm_cast", "field_simp", "finish", "contradiction",
    "by_contra", "ext", "funext", "congr", "dec_trivial", "positivity", "subst_vars", "simp at *", "norm_num at *",
)  # fmt: skip
WITH_HYPOTHESIS = (
    "exact {h}", "apply {h}", "rw {h}", "rw ← {h}", "cases {h}", "simp [{h}]", "simp at {h}", "norm_num at {h}",
    "linarith [{h}]", "nlinarith [{h}, sq_nonneg ({h})]", "rcases {h} with ⟨a, b⟩", "have := {h}", "revert {h}",
    "induction {h}", "specialize {h} 1", "clear {h}", "subst {h}", "obtain ⟨a, b⟩ := {h}", "norm_num [{h}]",
    "ring_nf at {h}", "push_neg at {h}", "contrapose! {h}", "field_simp at {h}", "injection {h}",
)  # fmt: skip
LIMITS = Limits(seconds=10.0)


def tactics_for(state: TacticState, choice: random.Random, count: int) -> list[str]:
    """Some of the tactics that make sense to try."""
    names = parse_goal(state.goals[0]).names
    made = [form.format(h=name) for name in names for form in WITH_HYPOTHESIS]
    found = [*ALWAYS, *made]
    return choice.sample(found, min(count, len(found)))


def kind(result: TacticResult) -> str:
    words = {TacticState: "state", ProofFinished: "finished", ProofGivenUp: "given up", TacticFailed: "failed"}
    if isinstance(result, TacticFailed) and result.kind == "unsupported":
        return "not supported"
    return words.get(type(result), "timed out")


def compare(
    embedded: Session, real: Session, choice: random.Random, depth: int, width: int, messages: bool
) -> Iterator[dict[str, str]]:
    """The differences of one theorem, and a row with `same` for each agreement."""
    first, theirs = embedded.initial_state, real.initial_state
    if first.pp != theirs.pp:
        yield {"difference": "initial state", "tactic": "", "state": "", "embedded": first.pp, "lean": theirs.pp}
        return
    pairs = [(first, theirs)]
    for _ in range(depth):
        following: list[tuple[TacticState, TacticState]] = []
        for mine, other in pairs:
            for tactic in tactics_for(mine, choice, width):
                a = embedded.run_tactic(mine, tactic, LIMITS)
                b = real.run_tactic(other, tactic, LIMITS)
                said, heard = kind(a), kind(b)
                row = {"state": mine.pp, "tactic": tactic, "embedded": _text(a), "lean": _text(b)}
                if said != heard:
                    yield {"difference": f"{said}, Lean: {heard}", **row}
                elif isinstance(a, TacticState) and isinstance(b, TacticState):
                    if a.pp != b.pp:
                        yield {"difference": "state", **row}
                    else:
                        following.append((a, b))
                        different = a.groups != b.groups
                        yield {"difference": "groups" if different else "", **row}
                elif messages and isinstance(a, TacticFailed) and isinstance(b, TacticFailed):
                    yield {"difference": "" if a.message == b.message else "message", **row}
                else:
                    yield {"difference": "", **row}
        pairs = choice.sample(following, min(2, len(following)))


def _text(result: TacticResult) -> str:
    if isinstance(result, TacticState):
        return result.pp
    return f"{kind(result)}: {result.message}" if isinstance(result, TacticFailed) else kind(result)


def opened(backend: Backend, theorem: Theorem) -> Session | BackendError:
    try:
        return backend.open(theorem)
    except BackendError as error:
        return error


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--count", type=int, default=20, help="statements")
    parser.add_argument("--width", type=int, default=12, help="tactics at a state")
    parser.add_argument("--depth", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--messages", action="store_true")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write all differences here")
    args = parser.parse_args(argv)
    file = args.file
    theorems = read_jsonl(file) if file.suffix == ".jsonl" else list(_of_file(file))
    choice = random.Random(args.seed)
    theorems = choice.sample(theorems, min(args.count, len(theorems)))
    tally: Counter[str] = Counter()
    found: list[dict[str, str]] = []
    with make_backend("embedded") as embedded, make_backend("lean3", project=args.project) as real:
        for theorem in theorems:
            ours, theirs = opened(embedded, theorem), opened(real, theorem)
            if isinstance(ours, BackendError) or isinstance(theirs, BackendError):
                both = isinstance(ours, BackendError) and isinstance(theirs, BackendError)
                tally["same" if both else "opening"] += 1
                if not both:
                    said = [str(s) if isinstance(s, BackendError) else "opened" for s in (ours, theirs)]
                    found.append(
                        {"difference": "opening", "theorem": theorem.name, "embedded": said[0], "lean": said[1]}
                    )
                continue
            for row in compare(ours, theirs, choice, args.depth, args.width, args.messages):
                tally[row["difference"] or "same"] += 1
                if row["difference"]:
                    found.append({"theorem": theorem.name, **row})
            ours.close()
            theirs.close()
    if args.json is not None:
        args.json.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found), encoding="utf-8")
    stronger = ("finished", "state")
    found.sort(key=lambda row: not row["difference"].startswith(stronger))
    for row in found:
        print(f"\n{row['theorem']}: {row['difference']}: {row.get('tactic', '')}")
        print("\n".join(f"  {who}: {row[who].splitlines()[0] if row[who] else ''}" for who in ("embedded", "lean")))
    total = sum(tally.values())
    print(f"\n{len(theorems)} statements, {total} tactics:")
    for what, number in tally.most_common():
        print(f"{number:6} {number / max(1, total):6.1%}  {what}")
    return 0


def _of_file(path: Path) -> Iterator[Theorem]:
    file = read_lean(path)
    yield from (file.theorem(site) for site in file.sites)


if __name__ == "__main__":
    sys.exit(main())
