"""What a reply answers, whether that is right, and what most replies say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.answers.equality import Judge
from agent.answers.final_answer import blanks, choice_letters, expression_answer
from agent.answers.question_set import Question
from agent.gsm8k.numbers import Answer, parse_answer, stated_answer


@dataclass(frozen=True)
class Grade:
    """`answer` is None where the text states none; `correct` is None where nobody could tell: a question for people, or
    a comparison that took too long (`undecided`)."""

    answer: str | None
    correct: bool | None
    undecided: bool = False


def grade(question: Question, text: str, ended: bool, judge: Judge) -> Grade:
    """Of one reply. One that was cut off answers only what it has marked as its answer by then: in a box."""
    if question.kind == "by_hand":
        return Grade(expression_answer(text), None)
    answer = _answer(question, text, ended, judge)
    if answer is None:
        return Grade(None, False)
    correct = same(question, question.gold[0], answer, judge) if question.kind != "fill_in" else _filled(
        question, answer, judge
    )
    return Grade(answer, correct, correct is None)


def _answer(question: Question, text: str, ended: bool, judge: Judge) -> str | None:
    if not ended and "\\boxed" not in text:
        return None
    if question.kind == "number":
        number = stated_answer(text)
        return None if number is None else str(number)
    if question.kind == "choice":
        letters = choice_letters(text, len(question.options))
        if letters is not None:
            return letters
        # The content of just one option may stand for its letter.
        said = expression_answer(text)
        meant = [i for i, option in enumerate(question.options) if said and judge.equal(option, said)]
        return chr(ord("A") + meant[0]) if len(meant) == 1 and len(set(question.options)) > 1 else None
    return expression_answer(text)


def same(question: Question, first: str, second: str, judge: Judge) -> bool | None:
    """Do two answers to a question say the same? None if that took too long to find out."""
    if question.kind == "number":
        numbers = parse_answer(first), parse_answer(second)
        return isinstance(numbers[0], Answer) and isinstance(numbers[1], Answer) and numbers[0].equals(numbers[1])
    if question.kind == "choice":
        return first == second
    return judge.equal(first, second)


def _filled(question: Question, answer: str, judge: Judge) -> bool | None:
    """All blanks, in their order."""
    parts = blanks(answer, len(question.gold))
    if parts is None:
        return False
    verdicts = [judge.equal(gold, part) for gold, part in zip(question.gold, parts)]
    return False if False in verdicts else (None if None in verdicts else True)


@dataclass(frozen=True)
class Vote:
    """An answer with the indices of the replies that give it, and their samples."""

    answer: str
    replies: tuple[int, ...]
    count: int


def votes(question: Question, answers: Sequence[str | None], counts: Sequence[int], judge: Judge) -> list[Vote]:
    """The answers of replies, equal ones together, the most frequent first; among equals, the earlier one."""
    groups: list[tuple[str, list[int]]] = []
    for i, answer in enumerate(answers):
        if answer is None:
            continue
        group = next((g for g in groups if g[0] == answer or same(question, g[0], answer, judge)), None)
        if group is None:
            groups.append((answer, [i]))
        else:
            group[1].append(i)
    found = [Vote(answer, tuple(members), sum(counts[i] for i in members)) for answer, members in groups]
    return sorted(found, key=lambda v: -v.count)
