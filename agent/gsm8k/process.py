"""Verdicts on a converted chain of thought: every step's, and the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from agent.backend.base import Backend
from agent.gsm8k.convert import Converted, ConvertedStep, convert
from agent.gsm8k.rows import ConvertRow, Solution, Step, StepVerdict, Verdict
from agent.gsm8k.verify import SECONDS, Compiled, compile_source


def convert_row(solution: Solution, key: str) -> ConvertRow:
    """The conversion alone: what Lean would say is left open."""
    converted = convert(solution)
    verdict, reason = (None, "not verified") if converted.failure is None else converted.failure
    return _row(converted, key, cast("Verdict | None", verdict), reason, [_unasked(s) for s in converted.steps])


def verified_row(solution: Solution, key: str, backend: Backend, seconds: float = SECONDS) -> ConvertRow:
    """The conversion, compiled. A step is `ok` when Lean accepts its theorem."""
    converted = convert(solution)
    compiled = compile_source(backend, converted.lean, seconds, None)
    if compiled.stopped is not None:
        return _row(converted, key, "timed_out", compiled.stopped, [_unasked(s) for s in converted.steps])
    failed = [m.line for m in compiled.errors]
    verdicts = [_step(s, failed) for s in converted.steps]
    return _row(converted, key, *_outcome(converted, compiled, verdicts), verdicts)


def _unasked(step: ConvertedStep) -> StepVerdict:
    return cast(StepVerdict, step.kind) if step.kind in ("text", "jumped") else "unchecked"


def _step(step: ConvertedStep, failed: Sequence[int]) -> StepVerdict:
    if not step.last_line:
        return cast(StepVerdict, step.kind)
    if any(step.first_line <= line <= step.last_line for line in failed) or step.kind == "wrong":
        return "wrong"
    return "rounded" if step.kind == "rounded" else "ok"


def _outcome(converted: Converted, compiled: Compiled, verdicts: Sequence[StepVerdict]) -> tuple[Verdict, str]:
    wrong = [i for i, v in enumerate(verdicts) if v == "wrong"]
    if wrong:
        texts = "; ".join(f"step {i + 1}, {converted.steps[i].text!r}" for i in wrong[:3])
        return "theorem_fails", f"an equation does not hold: {texts}"
    if converted.failure is not None:
        verdict, reason = converted.failure
        return cast(Verdict, verdict), reason
    if compiled.errors:
        first = compiled.errors[0]
        return "does_not_elaborate", f"line {first.line} of the Lean file: {' '.join(first.text.split())[:200]}"
    assert converted.answer is not None
    if converted.gold is None:
        return "no_answer", "the gold answer of the row is no number"
    if not converted.gold.equals(converted.answer):
        return "wrong_answer", f"it answers {converted.answer}, the gold answer is {converted.gold}"
    if not converted.grounded:
        return "ungrounded", "no number of the question enters a step"
    return "ok", f"every equation holds, and the answer is {converted.answer}"


def _row(
    converted: Converted, key: str, verdict: Verdict | None, reason: str, verdicts: Sequence[StepVerdict]
) -> ConvertRow:
    return ConvertRow(
        id=key,
        verdict=verdict,
        answer=None if converted.answer is None else str(converted.answer),
        gold="" if converted.gold is None else str(converted.gold),
        reason=reason,
        warnings=list(converted.warnings),
        steps=[Step(text=s.text, lean=s.lean, verdict=v) for s, v in zip(converted.steps, verdicts)],
        lean=converted.lean,
    )
