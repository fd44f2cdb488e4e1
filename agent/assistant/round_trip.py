"""There and back: Lean 3 to words and to Lean 3 again, or a statement in words to Lean 3 and to words again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from agent.assistant.asking import Assistant, check_info
from agent.assistant.rows import RoundTripRow
from agent.assistant.usages import USAGES
from agent.gsm8k.numbers import parse_answer


def solution(assistant: Assistant, text: str, key: str) -> RoundTripRow:
    """Lean 3 code to a problem in words, and that solved via Lean 3: do both compute the same?"""
    there = _ask(assistant, "lean3-to-answer", code=text)
    back = _ask(assistant, "solve-lean3", question=there)
    row = RoundTripRow(id=key, way="solution", model=assistant.chat.name, start=text, there=there, back=back)
    if assistant.checker is None:
        return row
    # What matters is what both compute, so neither needs to use the numbers of the words between.
    checks = [assistant.checker.solution("", None, code) for code in (text, back)]
    row.checks = [check_info(c) for c in checks]
    if any(c.status != "checked" for c in checks):
        row.same, row.reason = False, next(c.reason for c in checks if c.status != "checked")
        return row
    first, second = (parse_answer(c.answer or "") for c in checks)
    row.same = first is not None and second is not None and first.equals(second)
    row.reason = f"the one answers {checks[0].answer}, the other {checks[1].answer}"
    return row


def statement(assistant: Assistant, text: str, key: str) -> RoundTripRow:
    """A Lean 3 theorem to words, and that to Lean 3: do both state the same?"""
    there = _ask(assistant, "lean3-to-theorem", statement=text)
    back = _ask(assistant, "theorem-to-lean3", theorem=there)
    row = RoundTripRow(id=key, way="statement", model=assistant.chat.name, start=text, there=there, back=back)
    if assistant.checker is None:
        return row
    checks = [assistant.checker.statement(t) for t in (text, back)]
    row.checks = [check_info(c) for c in checks]
    if any(c.status != "checked" for c in checks):
        row.same, row.reason = False, next(c.reason for c in checks if c.status != "checked")
        return row
    same = assistant.checker.same_statement(text, back)
    row.same = None if same.status == "not_checked" else same.status == "checked"
    row.reason = same.reason
    return row


def words(assistant: Assistant, text: str, key: str) -> RoundTripRow:
    """A statement in words to Lean 3, and that to words: whether these say the same is for people to judge."""
    there = _ask(assistant, "theorem-to-lean3", theorem=text)
    back = _ask(assistant, "lean3-to-theorem", statement=there)
    row = RoundTripRow(id=key, way="words", model=assistant.chat.name, start=text, there=there, back=back)
    if assistant.checker is not None:
        found = assistant.checker.statement(there)
        row.checks, row.reason = [check_info(found)], found.reason
        row.same = False if found.status == "failed" else None
    return row


WAYS: Final[Mapping[str, Callable[[Assistant, str, str], RoundTripRow]]] = {
    "solution": solution,
    "statement": statement,
    "words": words,
}


def _ask(assistant: Assistant, usage: str, **values: str) -> str:
    prompt = USAGES[usage].prompt(values, is_chat=assistant.chat.is_chat)
    return assistant.chat.reply([prompt])[0][0].text.strip()
