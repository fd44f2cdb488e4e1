"""Many sources in one file: what one of them does to it."""

from __future__ import annotations

from agent.backend.base import FileReport, Message, TheoremReport
from agent.gsm8k.batch import BatchedBackend


class Played:
    """A Lean that fails at `bad`, and ends at `endless`; it notes how many sources each file holds."""

    capabilities = frozenset({"check"})

    def __init__(self) -> None:
        self.files: list[int] = []

    def describe(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        return

    def check(self, source: str, *, seconds=None, imports=None) -> FileReport:
        lines = source.split("\n")
        self.files.append(sum(line.startswith("#eval") for line in lines))
        messages = []
        for number, line in enumerate(lines, 1):
            if "endless" in line:
                messages.append(Message(number, 0, "error", "out of time (seconds)"))
                break
            if "bad" in line:
                messages.append(Message(number, 6, "error", "unknown identifier 'bad'"))
        return FileReport(not messages, tuple(messages), (TheoremReport("batch_0.t", True, (), ()),))


def sources(*terms: str) -> list[str]:
    return [f"import a\nnamespace gsm8k_candidate\n\n#eval {term}\nend gsm8k_candidate\n" for term in terms]


def test_messages_find_their_source() -> None:
    lean = Played()
    batched = BatchedBackend(lean, slow_start=False)
    some = sources("1", "bad", "2", "3")
    batched.prepare(some, 5.0, None)
    assert lean.files == [4]
    reports = [batched.check(source) for source in some]
    assert [r.ok for r in reports] == [True, False, True, True] and lean.files == [4]
    assert reports[1].messages[0].line == 4  # as in the source alone
    assert [t.name for t in reports[0].theorems] == ["t"] and not reports[2].theorems


def test_what_ends_the_file_takes_nobody_with_it() -> None:
    lean = Played()
    batched = BatchedBackend(lean, slow_start=False)
    some = sources("1", "endless", "bad", "3")
    batched.prepare(some, 5.0, None)
    assert [batched.check(source).ok for source in some] == [True, False, False, True]
    assert lean.files == [4, 2, 2, 1, 1]
