"""A Model Context Protocol server: Lean 3 for an assistant, over the official SDK.

The tools are those of the session protocol, with texts an assistant can act on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from agent import __version__
from agent.backend.base import (
    Backend,
    BackendFault,
    Limits,
    TacticFailed,
    TacticState,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancellation
from agent.backend.lean_source import SourceError, statement_theorem
from agent.editor.sessions import Sessions, TooMany
from agent.editor.stepping import UnknownId
from agent.editor.suggestions import Asked, loading, ranked, suggest
from agent.model.base import ModelUnavailable, TacticGenerator
from agent.model.closers import CLOSERS
from agent.prover import Prover
from agent.rows import Budgets, Settings
from agent.verify import verify as pass_gate

_INSTRUCTIONS = """Lean 3 (not Lean 4): open a theorem, run tactics on its states, ask for suggestions that were run
first, or have it proved. A proof counts only when a tool says it was verified."""


def create_server(
    backend: Backend, generator: TacticGenerator, settings: Settings, budgets: Budgets
) -> MCPServer:
    """The server over a backend and a generator for several threads to use; the caller closes the backend."""
    server = MCPServer("lean3-agent", instructions=_INSTRUCTIONS, version=__version__)
    sessions = Sessions(backend)

    def theorem_of(statement: str, header: str, imports: list[str] | None) -> Theorem:
        found = statement_theorem(statement, None if imports is None else tuple(imports))
        both = "\n".join(part for part in (header.strip(), found.header.strip()) if part)
        return replace(found, header=both, proof=None, header_may_fail=False)

    async def answer(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What a person's mistake or a fault says reaches the assistant as one sentence. When the assistant takes its
        request back, the work ends."""
        cancellation = Cancellation()

        def governed() -> dict[str, Any]:
            with cancellation.governing():
                return work()

        try:
            return await asyncio.to_thread(governed)
        except asyncio.CancelledError:
            cancellation.cancel()
            raise
        except (BackendFault, ModelUnavailable, SourceError, TooMany, UnknownId) as error:
            raise ToolError(str(error)) from None

    @server.tool()
    async def open(statement: str, header: str = "", imports: list[str] | None = None) -> dict[str, Any]:
        """Open a Lean 3 theorem, given without a proof ("theorem t (x : ℝ) : …"); `header` holds opens and definitions
        before it. Gives a session and its state 0."""

        def work() -> dict[str, Any]:
            opened = sessions.open(theorem_of(statement, header, imports), "")
            return {"session": opened.id, "state": 0, "goals": opened.stepper.session.initial_state.pp}

        return await answer(work)

    @server.tool()
    async def run_tactic(session: str, state: int, tactic: str, seconds: float = 10.0) -> dict[str, Any]:
        """Run one Lean 3 tactic on a state. Any earlier state may be used again."""

        def work() -> dict[str, Any]:
            opened = sessions.get(session)
            result, reached = opened.stepper.run(opened.step(state), tactic, Limits(min(60.0, seconds)))
            if isinstance(result, TacticState) and reached is not None:
                return {"outcome": "state", "state": reached.number, "goals": result.pp}
            if reached is not None:
                proof = opened.stepper.proof(reached)
                verdict = pass_gate(backend, opened.stepper.theorem, proof)
                return {"outcome": "finished", "proof": proof, "verified": verdict.ok, "reason": verdict.reason}
            if isinstance(result, TacticFailed):
                return {"outcome": "failed", "message": result.message}
            if isinstance(result, TacticTimedOut):
                return {"outcome": "timed_out", "limit": result.limit}
            return {"outcome": "given_up"}

        return await answer(work)

    @server.tool()
    async def suggest_tactics(session: str, state: int, prefix: str = "") -> dict[str, Any]:
        """Tactics that work in a state: each was run; those that close the goal come first. Models that are
        `still_loading` will have more to say."""

        def work() -> dict[str, Any]:
            opened = sessions.get(session)
            at = opened.step(state).state
            closers = CLOSERS if settings.closers else ()
            asked = Asked(settings.samples, closers, prefix, seconds=5.0, imports=opened.stepper.theorem.imports)
            found = [] if at is None else ranked(list(suggest(opened.stepper.session, at, generator, asked)))
            return {
                "suggestions": [
                    {
                        "tactic": t.tactic,
                        "closes_the_goal": t.effect == "closes",
                        "goals": t.state.pp if t.state else None,
                    }
                    for t in found
                ],
                "still_loading": loading(generator),
            }

        return await answer(work)

    @server.tool()
    async def prove(
        statement: str, header: str = "", imports: list[str] | None = None, seconds: float = 30.0
    ) -> dict[str, Any]:
        """Search for a proof of a Lean 3 theorem. Gives the verified proof, or the best partial one with its open
        goals."""

        def work() -> dict[str, Any]:
            bounded = budgets.model_copy(update={"seconds": min(seconds, 600.0)})
            row = Prover(backend, generator, settings, bounded).prove(theorem_of(statement, header, imports))
            partial = None if row.partial is None else row.partial.model_dump()
            return {
                "status": row.status,
                "reason": row.reason,
                "proof": row.proof,
                "verified_by": row.verified_by,
                "axioms": row.axioms,
                "partial": partial,
            }

        return await answer(work)

    @server.tool()
    async def check(source: str) -> dict[str, Any]:
        """Compile a whole Lean 3 file: messages with line and column, and what became of its theorems."""

        def work() -> dict[str, Any]:
            report = backend.check(source, seconds=120.0, imports=())
            return {
                "ok": report.ok,
                "messages": [vars(m) for m in report.messages],
                "theorems": [vars(t) for t in report.theorems],
            }

        return await answer(work)

    @server.tool()
    async def verify(statement: str, proof: str, header: str = "", imports: list[str] | None = None) -> dict[str, Any]:
        """Check a finished proof of a theorem: compiled afresh behind the untouched statement, no sorry or axiom."""

        def work() -> dict[str, Any]:
            verdict = pass_gate(backend, theorem_of(statement, header, imports), proof)
            return {
                "verified": verdict.ok,
                "reason": verdict.reason,
                "verified_by": list(verdict.verified_by),
                "axioms": list(verdict.axioms),
                "assumed": list(verdict.assumed),
            }

        return await answer(work)

    return server
