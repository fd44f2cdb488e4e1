"""Export text: read, checked, written back to the byte."""

from __future__ import annotations

import gzip
import io
import random
import subprocess
import sys
from pathlib import Path

import pytest

from agent.export import (
    CheckLimits,
    ExportedDeclaration,
    MalformedExport,
    Notation,
    NotExportable,
    check_file,
    check_text,
    read_export,
    write_export,
)
from agent.kernel.declaration import AxiomInfo, TheoremInfo
from agent.kernel.environment import Environment
from agent.kernel.exceptions import TypeMismatch, UnknownConstant
from agent.kernel.expr import PROP, mk_certificate, mk_const
from agent.kernel.name import name

# Lean's own export of `theorem tiny (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩`, less the notations.
TINY = """\
1 #NS 0 u
2 #NS 0 eq
3 #NS 0 α
1 #UP 1
0 #ES 1
4 #NS 0 a
1 #EV 0
5 #NS 0 ᾰ
2 #EV 1
3 #ES 0
4 #EP #BD 5 2 3
5 #EP #BD 4 1 4
6 #EP #BI 3 0 5
6 #NS 2 refl
7 #EC 2 1
8 #EA 7 2
9 #EA 8 1
10 #EA 9 1
11 #EP #BD 4 1 10
12 #EP #BI 3 0 11
#IND 2 2 6 1 6 12 1
#QUOT
7 #NS 0 tiny
8 #NS 0 and
9 #NS 0 b
13 #EP #BD 9 3 3
14 #EP #BD 4 3 13
10 #NS 8 intro
11 #NS 0 left
12 #NS 0 right
15 #EC 8
16 #EV 3
17 #EA 15 16
18 #EV 2
19 #EA 17 18
20 #EP #BD 12 2 19
21 #EP #BD 11 2 20
22 #EP #BI 9 3 21
23 #EP #BI 4 3 22
#IND 2 8 14 1 10 23
13 #NS 0 p
14 #NS 0 q
15 #NS 0 hp
16 #NS 0 hq
24 #EP #BD 16 2 19
25 #EP #BD 15 2 24
26 #EP #BD 14 3 25
27 #EP #BD 13 3 26
28 #EC 10
29 #EA 28 16
30 #EA 29 18
31 #EA 30 2
32 #EA 31 1
33 #EL #BD 16 2 32
34 #EL #BD 15 2 33
35 #EL #BD 14 3 34
36 #EL #BD 13 3 35
#DEF 7 27 36
"""
SMALL_ROOTS = (
    "nat.add_comm nat.mul_comm nat.gcd string.has_decidable_eq list.length_append classical.em funext "
    "char.decidable_is_digit list.is_lawful_monad subtype.eq nat.lt_wf"
).split()


def load(text: str) -> tuple[Environment, list[Notation]]:
    env = Environment()
    notations: list[Notation] = []
    for item in read_export(text.split("\n")[:-1]):
        if isinstance(item, Notation):
            notations.append(item)
        else:
            assert isinstance(item, ExportedDeclaration)
            env = env.add(item.declaration)
    return env, notations


def written(env: Environment, roots: list[str], notations: list[Notation]) -> str:
    out = io.StringIO()
    write_export(env, [name(root) for root in roots], out, notations)
    return out.getvalue()


def test_a_small_export_is_accepted() -> None:
    report = check_text(TINY, wanted=[name("tiny")])
    assert report.ok
    assert (report.accepted, report.axioms, report.missing) == (4, (), ())
    assert name("and.rec") in report.environment


def test_what_is_written_is_what_was_read() -> None:
    text = TINY + "17 #NS 0 sum\n#INFIX 17 30  ⊕ \n"
    env, notations = load(text)
    assert notations == [Notation("#INFIX", name("sum"), 30, " ⊕ ")]
    assert written(env, ["tiny"], notations) == text


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("37 #XX 1", "unknown command"),
        ("#FOO", "unknown command"),
        ("37 #EV", "a command is expected"),
        ("37 #EV 1 2", "wrong number of fields"),
        ("37 #EA 1", "wrong number of fields"),
        ("37 #EA 1 99", "expression 99 is not defined"),
        ("37 #EC 99", "name 99 is not defined"),
        ("37 #ES 99", "level 99 is not defined"),
        ("37 #EV -1", "a number is expected"),
        ("37 #EV ٣", "a number is expected"),
        ("37 #EV 1_0", "a number is expected"),
        ("37 #EV 9999999999999999999999", "too large"),
        ("x #EV 1", "a number is expected"),
        ("37 #EP #BX 1 3 3", "unknown binder info"),
        ("", "a command is expected"),
        ("-- a comment", "a number is expected"),
        ("#DEF 7 27", "wrong number of fields"),
        ("#QUOT 1", "wrong number of fields"),
        ("#IND 2 8 14 3 10 23", "fewer constructors than announced"),
        ("37  #EV 1", "unknown command"),
    ],
)
def test_malformed_lines(line: str, problem: str) -> None:
    report = check_text(TINY + line + "\n")
    assert not report.ok
    refusal = report.rejected[0]
    assert isinstance(refusal.error, MalformedExport)
    assert refusal.line == TINY.count("\n") + 1
    assert problem in refusal.reason


def test_lines_that_are_fine() -> None:
    assert check_text(TINY.replace("\n", "\r\n")).ok
    zeros = check_text(TINY + "017 #NS 0 word\n18 #NI 17 3\n#DEF 17 27 36\n#DEF 018 27 36\n")
    assert zeros.ok
    assert name("word") in zeros.environment
    assert name("word") / 3 in zeros.environment
    assert check_text(TINY + "36 #EV 0\n").ok  # an index may be used again: the later meaning wins
    assert not check_text(TINY.replace("#DEF", "36 #EV 0\n#DEF")).ok


def test_a_wrong_declaration_is_named_and_the_rest_is_checked() -> None:
    text = TINY.replace("#DEF 7 27 36", "#DEF 7 3 36\n20 #NS 7 again\n#DEF 20 27 36\n#DEF 7 99 36")
    report = check_text(text, wanted=[name("tiny"), name("tiny.again")])
    first, second = report.rejected
    assert (first.line, first.declaration) == (58, name("tiny"))
    assert isinstance(first.error, TypeMismatch)
    assert isinstance(second.error, MalformedExport)
    assert report.accepted == 4
    assert report.missing == (name("tiny"),)


def test_a_file_cut_off_lacks_what_was_wanted() -> None:
    cut = TINY[: TINY.index("#DEF")]
    assert check_text(cut).ok
    report = check_text(cut, wanted=[name("tiny")])
    assert not report.ok
    assert report.missing == (name("tiny"),)


def test_giving_up_is_no_verdict() -> None:
    report = check_text(TINY, limits=CheckLimits(steps=2), wanted=[name("tiny")])
    assert not report.ok
    assert report.accepted == 0
    assert [refusal.declaration for refusal in report.gave_up] == [name("eq"), name("and"), name("tiny")]
    assert "steps" in report.gave_up[0].reason
    assert report.missing == (name("tiny"),)


def test_the_slowest_are_named_and_memory_ends_the_check(tmp_path: Path) -> None:
    path = tmp_path / "t.export"
    path.write_text(TINY, encoding="utf-8", newline="")
    report = check_file(path, slowest=2)
    assert report.ok and len(report.slowest) == 2
    assert report.slowest[0][0] >= report.slowest[1][0] > 0
    assert all(declared in report.environment for _, declared in report.slowest)
    report = check_file(path, limits=CheckLimits(memory_bytes=2**20))
    assert not report.ok
    assert [refusal.reason for refusal in report.gave_up] == ["gave up: memory"]


def test_files_packed_and_plain(tmp_path: Path) -> None:
    plain, packed, damaged = tmp_path / "t.export", tmp_path / "t.export.gz", tmp_path / "d.export.gz"
    plain.write_text(TINY, encoding="utf-8", newline="")
    packed.write_bytes(gzip.compress(TINY.encode()))
    damaged.write_bytes(packed.read_bytes()[:-30])
    seen: list[tuple[int, float]] = []
    assert check_file(plain, progress=lambda done, part: seen.append((done, part))).ok
    assert seen[-1] == (4, 1.0)
    assert check_file(packed).ok
    report = check_file(damaged)
    assert not report.ok
    assert "damaged" in report.rejected[0].reason
    (tmp_path / "l.export").write_bytes(b"1 #NS 0 \xff\n")
    assert "UTF-8" in check_file(tmp_path / "l.export").rejected[0].reason
    with pytest.raises(OSError):
        check_file(tmp_path / "missing.export")


def test_certificates_and_the_unknown_are_not_written() -> None:
    leaf = mk_certificate("ring", mk_const(name("p")), ())
    env, _ = load(TINY)
    trusted = env.add_unchecked(
        [AxiomInfo(name("p"), (), PROP), TheoremInfo(name("t"), (), mk_const(name("p")), leaf)]
    )
    with pytest.raises(NotExportable):
        written(trusted, ["t"], [])
    with pytest.raises(UnknownConstant):
        written(env, ["nothing"], [])


def test_the_check_survives_python_without_asserts(tmp_path: Path) -> None:
    path = tmp_path / "bad.export"
    path.write_text(TINY.replace("#DEF 7 27 36", "#DEF 7 27 35"), encoding="utf-8")
    code = "import sys; from agent.export import check_file; sys.exit(0 if check_file(sys.argv[1]).ok else 5)"
    root = Path(__file__).resolve().parent.parent
    assert subprocess.run([sys.executable, "-O", "-c", code, str(path)], cwd=root, timeout=60).returncode == 5


def test_mutations_of_the_theorem_are_rejected() -> None:
    """Point one reference of the theorem elsewhere: what is still accepted differs in binder names alone."""
    lines = TINY.splitlines()
    start = lines.index("24 #EP #BD 16 2 19")
    original = load(TINY)[0].get(name("tiny"))
    assert isinstance(original, TheoremInfo)
    generator = random.Random(7)
    accepted = 0
    for _ in range(400):
        at = generator.randrange(start, len(lines) - 1)
        fields = lines[at].split(" ")
        place = generator.choice([i for i, token in enumerate(fields) if i > 0 and token.isdigit()])
        fields[place] = str(generator.randrange(0, 37))
        report = check_text("\n".join([*lines[:at], " ".join(fields), *lines[at + 1 :]]) + "\n")
        if report.ok:
            accepted += 1
            tiny = report.environment.get(name("tiny"))
            assert isinstance(tiny, TheoremInfo)
            assert (tiny.type.core, tiny.value.core) == (original.type.core, original.value.core)
    assert 0 < accepted < 200


def test_recorded_small_exports_come_back_to_the_byte(data_dir: Path) -> None:
    for file, roots in (("tiny", ["tiny"]), ("small", SMALL_ROOTS)):
        text = (data_dir / "exports" / f"{file}.export").read_bytes().decode()
        env, notations = load(text)
        assert written(env, roots, notations) == text


@pytest.mark.slow
def test_the_core_library_is_accepted(data_dir: Path) -> None:
    seen: list[float] = []
    report = check_file(data_dir / "exports" / "core.export.gz", progress=lambda _, part: seen.append(part))
    assert report.ok
    assert report.accepted == 6851
    assert {str(axiom) for axiom in report.axioms} == {"propext", "quot.sound", "classical.choice"}
    assert seen == sorted(seen)
    assert len(seen) > 3
