"""The Lean verdict as a reward."""

from __future__ import annotations

from agent.backend.base import Backend
from agent.gsm8k.numbers import parse_answer
from agent.gsm8k.verify import SECONDS, Verifier, reward_of


def lean_reward(
    question: str,
    answer: str | int | float,
    candidate: str,
    *,
    backend: Backend | None = None,
    seconds: float = SECONDS,
) -> float:
    """1.0 if Lean 3 verifies that `candidate` answers `question` with the gold `answer`, else 0.0.

    A theorem that holds for any answer earns nothing. Give a `backend` (`agent.backend.select.make_backend`) when many
    candidates are judged: a new one is started otherwise.
    """
    if backend is not None:
        return reward_of(Verifier(backend, seconds=seconds).judge(question, parse_answer(answer), candidate))
    from agent.backend.embedded import embedded_backend

    with embedded_backend() as lean:
        return lean_reward(question, answer, candidate, backend=lean, seconds=seconds)
