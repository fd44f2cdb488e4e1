"""Numbers against values worked out elsewhere."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from evaluation.test_run_directory import SET, manifest, row

from agent.evaluation.run_directory import RunDirectory
from agent.evaluation.statistics import compare, curve, family, mean_pass_at_k, pass_at_k, share


def test_wilson() -> None:
    # R's binom.confint(74, 244, method = "wilson")
    found = share(74, 244)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2490, 0.3636)
    assert share(0, 10).low == pytest.approx(0.0, abs=1e-12)
    assert str(share(5, 10)) == "5/10 (50.0%, 23.7% to 76.3%)"
    assert share(0, 0).fraction == 0.0


@pytest.mark.parametrize(("n", "c"), [(5, 2), (6, 0), (4, 4), (7, 1)])
def test_pass_at_k_is_the_share_of_subsets(n: int, c: int) -> None:
    for k in range(1, n + 1):
        subsets = list(combinations(range(n), k))
        assert pass_at_k(n, c, k) == pytest.approx(sum(any(i < c for i in s) for s in subsets) / len(subsets))
    with pytest.raises(ValueError, match="needs 9 attempts"):
        pass_at_k(n, c, 9)


def test_mean_pass_at_k(tmp_path: Path) -> None:
    with RunDirectory.start(tmp_path / "run", manifest(attempts=2)) as run:
        for name, statuses in (("a", ("proved", "proved")), ("b", ("exhausted", "proved")), ("c", ("exhausted",) * 2)):
            for attempt, status in enumerate(statuses):
                run.add((name, attempt), row(name, attempt, status))
        assert mean_pass_at_k(run, 1) == pytest.approx(0.5)
        assert mean_pass_at_k(run, 2) == pytest.approx(2 / 3)


def test_curve() -> None:
    rows = [row("a"), row("b"), row("c"), row("d", status="exhausted")]
    for r, expansions in zip(rows, (1, 5, 1, 2)):
        r.expansions = expansions
    assert curve(rows, "expansions") == [(1.0, 2), (5.0, 3)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("amc12a_2019_p21", "amc12"),
        ("amc12_2000_p5", "amc12"),
        ("aime_1984_p5", "aime"),
        ("imo_1960_p2", "imo"),
        ("imosl_2007_algebra_p6", "imo"),
        ("mathd_numbertheory_780", "mathd_numbertheory"),
        ("numbertheory_2dvd4expn", "numbertheory"),
        ("algebra_sqineq_2at2pclta2c2p41pc", "algebra"),
        ("induction_12dvd4expnp1p20", "induction"),
        ("Rudin|exercise_1_1a", "Rudin"),
    ],
)
def test_families(name: str, expected: str) -> None:
    assert family(name) == expected


def test_compare(tmp_path: Path) -> None:
    runs = []
    for name, proved in (("one", "ab"), ("two", "b")):
        with RunDirectory.start(tmp_path / name, manifest()) as run:
            for s in SET.statements:
                run.add((s.key, 0), row(s.key, status="proved" if s.key in proved else "exhausted"))
            runs.append(run)
    found = compare(*runs)
    assert (found.both, found.only_first, found.only_second, found.neither, found.p_value) == (1, ("a",), (), 1, 1.0)
