"""The Lean verdict as a reward."""

from __future__ import annotations

from agent.backend.base import Backend
from agent.gsm8k.verify import SECONDS, Judgement, Verifier, reward_of


def lean_reward(
    question: str,
    answer: str | int | float | None,
    candidate: str,
    *,
    backend: Backend | None = None,
    seconds: float = SECONDS,
) -> float:
    """1.0 if Lean 3 verifies that `candidate` answers `question` with the gold `answer`, else 0.0.

    Where there is no gold answer (None), 1.0 says that Lean accepts the candidate, and that the number it computes or
    proves comes from the question's: evidence, not proof, of a right answer. A theorem that holds for any answer earns
    nothing. Give a `backend` (`agent.backend.select.make_backend`) when many candidates are judged: a new one is
    started otherwise.
    """
    return reward_of(lean_verdict(question, answer, candidate, backend=backend, seconds=seconds))


def lean_verdict(
    question: str,
    answer: str | int | float | None,
    candidate: str,
    *,
    backend: Backend | None = None,
    seconds: float = SECONDS,
) -> Judgement:
    """The verdict behind `lean_reward`: one word, a reason, the candidate's answer, warnings."""
    if backend is not None:
        return Verifier(backend, seconds=seconds).judge_row(question, answer, candidate)
    from agent.backend.embedded import embedded_backend

    with embedded_backend() as lean:
        return lean_verdict(question, answer, candidate, backend=lean, seconds=seconds)
