"""A live state out of the text of one, for editors that send nothing else."""

from __future__ import annotations

from agent.backend.base import Backend, BackendFault, Session, Theorem
from agent.goal_text import as_lemma, parse_goal, split_state

HEADERS = (
    "open_locale big_operators real nat topological_space",
    "open_locale big_operators",
    "open_locale classical big_operators nat real",
    "",
)
"""What may have been open where the text was printed, the likeliest first."""


def rebuild(backend: Backend, text: str, imports: tuple[str, ...] | None = None) -> Session | None:
    """A session whose initial state prints as the first goal of `text`; None when no statement gives that state
    (printed terms do not always mean what they were). Faults of the backend that do not concern the statement are
    raised."""
    goal = parse_goal(split_state(text.strip())[0])
    statement = as_lemma("rebuilt_goal", goal)
    if statement is None:
        return None
    for header in HEADERS:
        try:
            session = backend.open(Theorem("rebuilt_goal", statement, header, imports=imports))
        except BackendFault as fault:
            if getattr(fault, "kind", None) in ("elaboration", "unsupported", "limit"):
                continue
            raise
        again = parse_goal(session.initial_state.goals[0])
        if (again.hypotheses, _words(again.target)) == (goal.hypotheses, _words(goal.target)):
            return session
        session.close()
    return None


def _words(text: str) -> str:
    return " ".join(text.split())
