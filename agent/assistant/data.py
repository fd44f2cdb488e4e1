"""New problems out of old ones, kept only where two ways to solve them agree and one of them was run.

A problem is rephrased or changed by a model (the uses `rephrase`, `augment`, `harder`, `change-numbers`, `fractions`),
solved in words several times, and solved again by Lean 3 code or by Python. It is kept when the code's answer is the
one that most of the solutions in words give (of a rephrased problem: the gold answer, where it has one). What is too
much like a test set, or says what was there before, is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, Literal

from agent.assistant.asking import Assistant
from agent.assistant.interpreter.tool_loop import run_tool_loop
from agent.assistant.rows import DataRow
from agent.assistant.usages import USAGES
from agent.backend.base import Theorem
from agent.gsm8k.numbers import Answer, parse_answer, stated_answer

if TYPE_CHECKING:
    from agent.assistant.interpreter.kernel import Interpreter
    from agent.assistant.rows import ReplyInfo
    from agent.training.decontamination import TestSet

WAYS: Final = ("rephrase", "augment", "harder", "change-numbers", "fractions")
By = Literal["lean", "python"]


def test_problems(questions: Iterable[str]) -> TestSet:
    """Word problems kept apart; needs the extra `train`. Raises ModelUnavailable."""
    from agent.training.decontamination import TestSet

    return TestSet(Theorem(f"test problem {i}", text) for i, text in enumerate(questions, 1))


class Chain:
    """Makes and solves problems with one model. `interpreter` makes a fresh one for each problem (`by` python)."""

    def __init__(
        self,
        assistant: Assistant,
        *,
        ways: Sequence[str] = WAYS,
        by: By = "lean",
        samples: int = 4,
        test_set: TestSet | None = None,
        interpreter: Callable[[], Interpreter] | None = None,
    ) -> None:
        if by == "lean" and assistant.checker is None:
            raise ValueError("solutions by Lean need a checker")
        if by == "python" and interpreter is None:
            raise ValueError("solutions by Python need an interpreter")
        self.assistant = assistant
        self.ways = tuple(ways)
        self.by = by
        self.samples = samples
        self.test_set = test_set
        self._interpreter = interpreter
        self._known: set[str] = set()

    def remember(self, questions: Iterable[str]) -> None:
        """Problems there are already."""
        self._known |= {_plain(q) for q in questions}

    def rows(self, key: str, question: str, gold: str | None) -> list[DataRow]:
        """A row for each way, kept or not, with the reason. Raises ModelUnavailable, faults of the backend."""
        self.remember([question])
        chat = self.assistant.chat
        prompts = [USAGES[way].prompt({"question": question}, is_chat=chat.is_chat) for way in self.ways]
        made = [replies[0] if replies else None for replies in chat.reply(prompts)]
        rows: dict[str, DataRow] = {}
        todo: dict[str, str] = {}
        for way, reply in zip(self.ways, made):
            text = "" if reply is None else reply.text.strip()
            reason = self._refused(text, reply is not None and reply.ended)
            rows[way] = DataRow(id=f"{key}.{way}", source=key, way=way, model=chat.name, question=text, reason=reason)
            if not reason:
                todo[way] = text
                self.remember([text])
        if todo:
            queries = [{"question": text} for text in todo.values()]
            words = self.assistant.ask(USAGES["chain-of-thought"], queries, self.samples)
            code = (
                self.assistant.ask(USAGES["solve-lean3"], queries, self.samples)
                if self.by == "lean"
                else [[] for _ in queries]
            )
            for way, said, written in zip(todo, words, code):
                self._solve(rows[way], said, written, gold if way == "rephrase" else None)
        return [rows[way] for way in self.ways]

    def _refused(self, text: str, ended: bool) -> str:
        """Why a problem is not even solved; empty if it is."""
        if not text or not ended:
            return "the model gave no whole problem"
        if _plain(text) in self._known:
            return "it says what was there before"
        match = None if self.test_set is None else self.test_set.match("", text)
        return "" if match is None else f"it is too much like {match}"

    def _solve(self, row: DataRow, said: Sequence[ReplyInfo], written: Sequence[ReplyInfo], gold: str | None) -> None:
        expected = parse_answer(gold) if gold is not None else _majority(said)
        if expected is None:
            row.reason = "no solution in words gives an answer"
            return
        solution = next((r.text for r in said if _says(r.text, expected)), None)
        row.answer = str(expected)
        row.solution = solution
        if self.by == "lean":
            self._by_lean(row, written, expected)
        else:
            self._by_python(row, expected)

    def _by_lean(self, row: DataRow, written: Sequence[ReplyInfo], expected: Answer) -> None:
        from agent.assistant.code import lean_of

        accepted = [r for r in written if r.check is not None and r.check.status == "checked"]
        for reply in accepted:
            assert reply.check is not None
            if _says(reply.check.answer or "", expected):
                row.candidate, row.kept = lean_of(reply.text), True
                row.reason = f"Lean's answer is {reply.check.answer}, as in words"
                return
        if accepted and accepted[0].check is not None:
            row.reason = f"in words the answer is {expected}, Lean's is {accepted[0].check.answer}"
        else:
            refused = next((r.check.reason for r in written if r.check is not None), "there is no solution in Lean")
            row.reason = f"no solution in Lean is accepted: {refused}"

    def _by_python(self, row: DataRow, expected: Answer) -> None:
        assert self._interpreter is not None
        with self._interpreter() as interpreter:
            found = run_tool_loop(self.assistant.chat, row.question, interpreter)
        ran = [r for r in found.rounds if not r.result.failed and r.result.stopped is None]
        if found.answer is None or not ran:
            row.reason = "no Python was run to an answer"
        elif not _says(found.answer, expected):
            row.reason = f"in words the answer is {expected}, with Python it is {parse_answer(found.answer) or 'none'}"
        elif not any(_says(r.result.output, expected) for r in ran):
            row.reason = "the answer is not what its Python printed"
        else:
            row.candidate, row.kept = found.text(), True
            row.reason = f"Python's answer is {expected}, as in words"


def _majority(said: Sequence[ReplyInfo]) -> Answer | None:
    """The answer that most samples give; of several, the one that was given by the likeliest."""
    counts: Counter[str] = Counter()
    answers: dict[str, Answer] = {}
    for reply in said:
        answer = stated_answer(reply.text) if reply.ended else None
        if answer is not None:
            counts[str(answer)] += reply.count
            answers.setdefault(str(answer), answer)
    return answers[counts.most_common(1)[0][0]] if counts else None


def _says(text: str, expected: Answer) -> bool:
    found = stated_answer(text)
    return found is not None and expected.equals(found)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
