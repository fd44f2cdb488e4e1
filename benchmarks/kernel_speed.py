"""The kernel beside Lean's own checker: declarations a second, processor time and memory, on the same exports.

    python benchmarks/kernel_speed.py EXPORT… [--leanchecker PATH] [--slowest 10] [--memory-mb 8192]

An export is what `lean --export=OUT FILE` writes (not packed: `leanchecker` reads plain text). Both programs run one
after the other, each in a process of its own; `--leanchecker` is `$LEANCHECKER` unless given, left out where there is
none. Seconds are processor time, so that what else the machine does hardly counts; memory is the most that was held.
Exit code 1 if the two disagree on whether the export is sound.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHECKED = re.compile(r"checked (\d+) declarations")


@dataclass(frozen=True)
class Run:
    """`declarations`: as the program counts them; `megabytes`: the most it held."""

    program: str
    ok: bool
    declarations: int
    seconds: float
    megabytes: float
    report: dict[str, Any] = field(default_factory=dict)


def measured(argv: Sequence[str]) -> tuple[int, str, float, float]:
    """Exit code, stdout, processor seconds and peak megabytes of a program."""
    process = subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, out, usage.ru_utime + usage.ru_stime, megabytes(usage)


def megabytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def own(export: Path, slowest: int, memory_mb: int) -> Run:
    options = ["--json", "--slowest", str(slowest), "--memory-mb", str(memory_mb)]
    code, out, seconds, peak = measured([sys.executable, "-m", "agent", "kernel", "check", str(export), *options])
    if code not in (0, 1):
        raise SystemExit(f"{export}: lean3-agent kernel check ended with code {code}")
    report = json.loads(out)
    return Run("lean3-agent", report["ok"], report["accepted"], seconds, peak, report)


def leans(checker: str, export: Path) -> Run:
    code, out, seconds, peak = measured([checker, str(export)])
    found = CHECKED.findall(out)
    return Run("leanchecker", code == 0, int(found[-1]) if found else 0, seconds, peak)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exports", nargs="+", type=Path, metavar="EXPORT")
    parser.add_argument("--leanchecker", default=os.environ.get("LEANCHECKER"))
    parser.add_argument("--slowest", type=int, default=10)
    parser.add_argument("--memory-mb", type=int, default=8192)
    args = parser.parse_args(argv)
    agree = True
    for export in args.exports:
        if not export.is_file():
            parser.error(f"{export}: no such file")
        runs = [own(export, args.slowest, args.memory_mb)]
        if args.leanchecker:
            runs.append(leans(args.leanchecker, export))
        print(f"{export} ({export.stat().st_size / 2**20:.1f} MB)")
        print(f"{'program':<14}{'verdict':>10}{'declarations':>14}{'seconds':>10}{'a second':>10}{'MB':>8}")
        for run in runs:
            verdict = "sound" if run.ok else "refused"
            rate = run.declarations / max(run.seconds, 1e-9)
            numbers = f"{run.declarations:>14}{run.seconds:>10.1f}{rate:>10.0f}{run.megabytes:>8.0f}"
            print(f"{run.program:<14}{verdict:>10}{numbers}")
        for each in runs[0].report["slowest"]:
            print(f"{each['seconds']:>10.2f} s  {each['declaration']}")
        agree = agree and len({run.ok for run in runs}) == 1
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
