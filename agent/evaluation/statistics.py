"""What a run's rows say, with intervals."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb
from statistics import mean
from typing import Any, Literal

from agent.evaluation.run_directory import Key, RunDirectory, RunFolder, row_key
from agent.rows import ResultRow

CONFIDENCE = 0.95

Spent = Literal["seconds", "expansions", "model_calls", "tactics_run"]


@dataclass(frozen=True)
class Share:
    """`count` of `total`, with its Wilson score interval (as fractions; Wilson 1927)."""

    count: int
    total: int
    low: float
    high: float

    @property
    def fraction(self) -> float:
        return self.count / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.count}/{self.total} ({self.fraction:.1%}, {self.low:.1%} to {self.high:.1%})"


def share(count: int, total: int) -> Share:
    if not total:
        return Share(0, 0, 0.0, 1.0)
    from scipy.stats import binomtest

    interval = binomtest(count, total).proportion_ci(CONFIDENCE, method="wilson")
    return Share(count, total, float(interval.low), float(interval.high))


def pass_at_k(attempts: int, successes: int, k: int) -> float:
    """The chance that one of `k` attempts succeeds, estimated without bias from `successes` of `attempts` (Chen et al.
    2021, "Evaluating large language models trained on code", equation 1). ValueError for k > attempts."""
    if k > attempts:
        raise ValueError(f"pass@{k} needs {k} attempts, and there are {attempts}")
    return 1.0 - comb(attempts - successes, k) / comb(attempts, k)


def mean_pass_at_k(run: RunDirectory, k: int) -> float:
    """pass@k averaged over the statements of a complete run."""
    proved: dict[str, int] = {s.key: 0 for s in run.manifest.statements}
    for (key, _), row in run.rows.items():
        proved[key] += row.status == "proved"
    return mean(pass_at_k(run.manifest.attempts, n, k) for n in proved.values()) if proved else 0.0


def solved_by(run: RunDirectory) -> dict[str, ResultRow]:
    """For each statement that some attempt proved, the row of the first such attempt."""
    out: dict[str, ResultRow] = {}
    for (key, _), row in sorted(run.rows.items(), key=lambda item: item[0][1]):
        if row.status == "proved":
            out.setdefault(key, row)
    return out


def curve(rows: Iterable[ResultRow], spent: Spent) -> list[tuple[float, int]]:
    """Proved attempts against what they had cost when they were proved: points (cost, proved at no more cost), rising.
    A run with a larger budget shows what every smaller one would have given, the search being the same up to there."""
    costs = sorted(float(getattr(row, spent)) for row in rows if row.status == "proved")
    points: list[tuple[float, int]] = []
    for solved, cost in enumerate(costs, 1):
        if points and points[-1][0] == cost:
            points[-1] = (cost, solved)
        else:
            points.append((cost, solved))
    return points


_FAMILY = re.compile(r"mathd_[a-z]+|[a-z]+")
_ALIASES = {"amc12a": "amc12", "amc12b": "amc12", "imosl": "imo"}


def family(key: str) -> str:
    """The family of a statement by its name: miniF2F's sources (``amc12``, ``mathd_algebra`` …), ProofNet's books."""
    book, bar, _ = key.partition("|")
    if bar:
        return book
    name = key.rpartition(":")[2]
    if name.startswith("amc12"):
        return "amc12"
    found = _FAMILY.match(name)
    word = found.group(0) if found else "other"
    return _ALIASES.get(word, word)


def by_family(keys: Sequence[str], solved: Mapping[str, ResultRow]) -> dict[str, Share]:
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(family(key), []).append(key)
    return {name: share(sum(k in solved for k in group), len(group)) for name, group in sorted(groups.items())}


def first_expansion(solved: Mapping[str, ResultRow]) -> Share:
    """Of what was proved, the share that the first goal's own expansion proved."""
    return share(sum(row.expansions <= 1 for row in solved.values()), len(solved))


@dataclass(frozen=True)
class Comparison:
    """Two runs over the same statements. `p_value`: exact McNemar test, two-sided, that neither proves more."""

    both: int
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    neither: int
    p_value: float


def compare(first: RunDirectory, second: RunDirectory) -> Comparison:
    """On the statements both runs have, with the same hash."""
    return compare_sets(shared_keys(first, second), set(solved_by(first)), set(solved_by(second)))


def shared_keys(first: RunFolder[Any, Any], second: RunFolder[Any, Any]) -> list[str]:
    """The statements both runs have, with the same hash."""
    hashes = {s.key: s.sha256 for s in second.manifest.statements}
    return [s.key for s in first.manifest.statements if hashes.get(s.key) == s.sha256]


def compare_sets(keys: Sequence[str], a: Container[str], b: Container[str]) -> Comparison:
    """Two runs by what they solve of `keys`."""
    only_first = tuple(k for k in keys if k in a and k not in b)
    only_second = tuple(k for k in keys if k in b and k not in a)
    both = sum(k in a and k in b for k in keys)
    p_value = 1.0
    if only_first or only_second:
        from scipy.stats import binomtest

        p_value = float(binomtest(len(only_first), len(only_first) + len(only_second)).pvalue)
    return Comparison(both, only_first, only_second, len(keys) - both - len(only_first) - len(only_second), p_value)


def failures(rows: Iterable[ResultRow]) -> dict[str, int]:
    """Attempts that proved nothing, by status and the kind of reason, the most frequent first."""
    counts: dict[str, int] = {}
    for row in rows:
        if row.status != "proved":
            reason = _kind_of_reason(row)
            counts[reason] = counts.get(reason, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def _kind_of_reason(row: ResultRow) -> str:
    status = row.status.replace("_", " ")
    if row.status == "out_of_budget":
        return f"{status}: {re.sub(r'^[0-9.e+]+ ', '', row.reason)}"
    if row.status in ("exhausted", "disproved"):
        return status
    first = row.reason.strip().split("\n")[0]
    return f"{status}: {first[:80]}" if first else status


def rows_of(run: RunDirectory) -> list[ResultRow]:
    """All rows in the order of the statements and attempts."""
    order = {s.key: i for i, s in enumerate(run.manifest.statements)}

    def place(row: ResultRow) -> tuple[int, int]:
        key: Key = row_key(row)
        return (order.get(key[0], len(order)), key[1])

    return sorted(run.rows.values(), key=place)
