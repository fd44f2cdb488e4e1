"""Does a run that is killed again and again end in the table of an undisturbed one?

    python benchmarks/resume.py --source STATEMENTS.jsonl [--limit N] [--kills 20] [--folder DIR] [-- OPTIONS OF bench]

Runs `bench minif2f` with budgets that no clock decides, once undisturbed and once killed (SIGKILL, the whole process)
at random moments, and compares the rows: status, proof, goals expanded, tactics run.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def table(run: Path) -> dict[tuple[str, int], tuple[Any, ...]]:
    rows = [json.loads(line) for line in (run / "results.jsonl").read_text(encoding="utf-8").splitlines()]
    fields = ("status", "proof", "expansions", "tactics_run", "nodes")
    return {(r["label"] or r["name"], r["attempt"]): tuple(r[f] for f in fields) for r in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--expansions", type=int, default=2)
    parser.add_argument("--heartbeats", type=int, default=50000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("options", nargs="*")
    args = parser.parse_args()
    folder = args.folder or Path(tempfile.mkdtemp(prefix="resume-"))
    command = [sys.executable, "-m", "agent", "bench", "minif2f", "--source", str(args.source), "--probe-seconds", "0"]
    command += ["--expansions", str(args.expansions), "--heartbeats", str(args.heartbeats), *args.options]
    command += ["--limit", str(args.limit)] if args.limit else []
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

    def again(name: str) -> list[str]:
        return [*command, "--run", str(folder / name)]

    start = time.monotonic()
    subprocess.run(again("undisturbed"), **quiet, check=False)
    seconds = time.monotonic() - start
    whole = table(folder / "undisturbed")
    print(f"undisturbed: {len(whole)} attempts in {seconds:.0f} s")
    chance = random.Random(args.seed)
    kills = 0
    while kills < args.kills:
        process = subprocess.Popen(again("killed"), **quiet)
        try:
            process.wait(timeout=max(2.0, chance.random() * 1.5 * seconds / args.kills))
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
    subprocess.run(again("killed"), **quiet, check=False)
    killed = table(folder / "killed")
    differing = [key for key in whole if whole[key] != killed.get(key)]
    print(f"killed {kills} times: {len(killed)} attempts, {len(differing)} rows differ")
    for key in differing[:10]:
        print(f"  {key}: {whole[key]} and {killed.get(key)}")
    if args.folder is None:
        shutil.rmtree(folder)
    sys.exit(1 if differing or len(killed) != len(whole) else 0)


if __name__ == "__main__":
    main()
