"""Small exports with the verdict of Lean's own checker: the same verdict here, and for a stated reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent.export import MalformedExport, check_file
from agent.kernel.exceptions import (
    DuplicateName,
    FreeVariable,
    FunctionExpected,
    InductiveError,
    InductiveReason,
    QuotientError,
    SortExpected,
    TypeMismatch,
    UniverseError,
    UnknownConstant,
)

# Why a case is rejected, by the part of its name before the underscore. All others: types do not match.
REASONS: dict[type[Exception], str] = {
    UniverseError: "I16 I22 I29 I49 L13 L16",
    DuplicateName: "I25 I26 Q04 T14 T15",
    UnknownConstant: "T10",
    FunctionExpected: "T02",
    SortExpected: "I07 T03 T08 T23",
    FreeVariable: "T16 T17 T18 T19 T20",
    QuotientError: "Q02 Q03",
    InductiveError: "I01 I02 I03 I05 I06 I08 I09 I11 I13 I27 I28 I32 I43 I45 I48 I62",
    MalformedExport: "F02 F03 F04 F07 F08 F11 F13 F15 I46",
}
ERROR_OF = {case: error for error, cases in REASONS.items() for case in cases.split()}

KIND_OF = {
    "I01": InductiveReason.NEGATIVE_OCCURRENCE,
    "I02": InductiveReason.NEGATIVE_OCCURRENCE,
    "I03": InductiveReason.NEGATIVE_OCCURRENCE,
    "I05": InductiveReason.INVALID_RESULT,
    "I06": InductiveReason.INVALID_RESULT,
    "I08": InductiveReason.INVALID_RESULT,
    "I09": InductiveReason.INVALID_OCCURRENCE,
    "I11": InductiveReason.UNIVERSE_TOO_BIG,
    "I13": InductiveReason.UNIVERSE_TOO_BIG,
    "I27": InductiveReason.TOO_FEW_BINDERS,
    "I28": InductiveReason.NOT_A_SORT,
    "I32": InductiveReason.INVALID_RESULT,
    "I43": InductiveReason.UNIVERSE_TOO_BIG,
    "I45": InductiveReason.UNIVERSE_TOO_BIG,
    "I48": InductiveReason.INVALID_OCCURRENCE,
    "I62": InductiveReason.INVALID_OCCURRENCE,
}

# Lean's checker runs out of stack on a term of 30,000 nested applications; so does this one, and says so.
TOO_DEEP = {"X02"}


def test_recorded_cases(data_dir: Path) -> None:
    cases = data_dir / "kernel_cases"
    verdicts = [line.split("\t") for line in (cases / "VERDICTS.tsv").read_text(encoding="utf-8").splitlines()]
    assert len(verdicts) > 100
    wrong: list[str] = []
    for case, verdict in verdicts:
        report = check_file(cases / f"{case}.export")
        key = case.split("_")[0]
        if verdict == "accept":
            if not report.ok:
                wrong.append(f"{case}: {report.rejected or report.gave_up}")
            continue
        if key in TOO_DEEP:
            if not report.gave_up or "recursion depth" not in str(report.gave_up[0].error):
                wrong.append(f"{case}: not too deep")
            continue
        if report.gave_up or not report.rejected:
            wrong.append(f"{case}: not rejected")
            continue
        error = report.rejected[0].error
        if type(error) is not ERROR_OF.get(key, TypeMismatch):
            wrong.append(f"{case}: {type(error).__name__}")
        if isinstance(error, InductiveError) and error.kind is not KIND_OF[key]:
            wrong.append(f"{case}: {error.kind}")
    if wrong:
        pytest.fail("\n".join(wrong))
