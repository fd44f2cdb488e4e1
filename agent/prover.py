"""One attempt at one theorem: open it, search, pass the gate, shorten the proof, write the row."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from agent.backend.base import Backend, BackendError, BackendFault, Limits, Theorem
from agent.backend.lean_source import place_of
from agent.goal_text import as_lemma, parse_goal
from agent.lean_text import CLOSERS as CLOSING_BRACKETS
from agent.lean_text import PAIRS, Token, code_tokens
from agent.model.base import TacticGenerator
from agent.model.closers import CLOSERS
from agent.rows import (
    BackendInfo,
    Budgets,
    ModelInfo,
    OpenGoal,
    PartialProof,
    ResultRow,
    Settings,
    statement_sha256,
)
from agent.search.best_first import BestFirstSearch, Progress, SearchSettings
from agent.search.budget import Budget, StateLimits
from agent.search.replay import closes, minimise
from agent.search.result import SearchResult
from agent.search.script import Script, write_block, write_proof
from agent.verify import Recheck, Verdict, verify

MINIMISE_SECONDS = 5.0
"""How long a found proof may be shortened."""


@dataclass
class _Attempt:
    """What the searches of one theorem (one for each of its holes) add up to."""

    scripts: list[Script] = field(default_factory=list)
    searches: list[SearchResult] = field(default_factory=list)
    verdict: Verdict | None = None
    refusals: list[Verdict] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Prover:
    """Attempts theorems with one backend and one generator. Safe to use from several threads if the backend is
    `concurrent` and the generator is guarded by its user."""

    backend: Backend
    generator: TacticGenerator
    settings: Settings
    budgets: Budgets
    seed: int = 0
    on_tree: Callable[[Theorem, SearchResult], None] | None = None
    stop: threading.Event | None = None
    critic: Callable[[str], float] | None = None
    recheck: Recheck | None = None
    """Who else must agree before a theorem is called proved."""

    def prove(
        self,
        theorem: Theorem,
        *,
        attempt: int = 0,
        on_progress: Callable[[Progress], None] | None = None,
        give_up: Callable[[], bool] | None = None,
    ) -> ResultRow:
        """The row of one attempt. Faults of the backend and of a model end up in the row; that a model is not there
        (ModelUnavailable) is raised. `give_up` is asked before a search expands a further goal."""
        start = time.monotonic()
        work = _Attempt()
        row = self._row(theorem, attempt)
        try:
            if theorem.proof is None:
                self._prove_whole(theorem, work, row, on_progress, give_up)
            else:
                self._fill_holes(theorem, work, row, on_progress, give_up)
        except BackendError as error:
            row.status = "statement_error" if error.kind in ("elaboration", "unsupported", "limit") else "backend_error"
            row.reason = error.message
            row.line, row.column = place_of(theorem, error)
        except BackendFault as error:
            row.status, row.reason = "backend_error", str(error)
        except KeyboardInterrupt:
            row.status, row.reason = "interrupted", "it was told to end"
        self._fill_usage(row, work)
        row.seconds = round(time.monotonic() - start, 3)
        row.events = work.events
        if row.backend is None and row.status != "backend_error":
            row.backend = BackendInfo(**self.backend.describe())
        return row

    # -- one theorem

    def _prove_whole(
        self,
        theorem: Theorem,
        work: _Attempt,
        row: ResultRow,
        on_progress: Callable[[Progress], None] | None,
        give_up: Callable[[], bool] | None,
    ) -> None:
        session = self.backend.open(theorem)
        try:

            def confirm(script: Script) -> bool:
                return self._gate(theorem, write_proof(script), work)

            result = self._search(theorem, session, confirm, on_progress, give_up, self.budgets.seconds)
            work.searches.append(result)
            if self.on_tree is not None:
                self.on_tree(theorem, result)
            if result.script is None:
                self._unproved(theorem, result, work, row, write_proof)
                return
            script = self._shorten(session, session.initial_state, result.script)
            proof = write_proof(script)
            if script != result.script and not self._gate(theorem, proof, work):
                script = result.script
                proof = write_proof(script)
                if not self._gate(theorem, proof, work):
                    _not_confirmed(row, work.refusals)
                    return
            self._proved(row, proof, script, work)
        finally:
            work.events.extend(session.events())
            session.close()

    def _fill_holes(
        self,
        theorem: Theorem,
        work: _Attempt,
        row: ResultRow,
        on_progress: Callable[[Progress], None] | None,
        give_up: Callable[[], bool] | None,
    ) -> None:
        """Fill the proof's sorries one after another; the gate sees the whole."""
        proof = theorem.proof
        assert proof is not None
        end = None if self.budgets.seconds is None else time.monotonic() + self.budgets.seconds
        scripts: list[Script] = []
        while (hole := _first_hole(proof)) is not None:
            begun = replace(theorem, proof=proof)
            session = self.backend.open(begun)
            last = _first_hole(fill_hole(proof, hole, ["skip"])) is None

            def confirm(script: Script, proof: str = proof, hole: Token = hole, last: bool = last) -> bool:
                return not last or self._gate(theorem, fill_hole(proof, hole, script), work)

            try:
                left = None if end is None else max(0.1, end - time.monotonic())
                result = self._search(theorem, session, confirm, on_progress, give_up, left)
                work.searches.append(result)
                if self.on_tree is not None:
                    self.on_tree(theorem, result)
                if result.script is None:
                    self._unproved(theorem, result, work, row, partial(fill_hole, proof, hole))
                    return
                script = self._shorten(session, session.initial_state, result.script)
            finally:
                work.events.extend(session.events())
                session.close()
            filled = fill_hole(proof, hole, script)
            if last and not self._gate(theorem, filled, work):
                script, filled = result.script, fill_hole(proof, hole, result.script)
            scripts.append(script)
            proof = filled
        if not self._gate(theorem, proof, work):
            _not_confirmed(row, work.refusals)
            return
        self._proved(row, proof, list(scripts), work)

    def _search(
        self,
        theorem: Theorem,
        session: Any,
        confirm: Callable[[Script], bool],
        on_progress: Callable[[Progress], None] | None,
        give_up: Callable[[], bool] | None,
        seconds: float | None,
    ) -> SearchResult:
        s, b = self.settings, self.budgets
        settings = SearchSettings(
            samples=s.samples,
            rounds=s.rounds,
            ask_again=s.ask_again,
            search=s.search,
            priority=s.priority,
            closers=CLOSERS if s.closers else (),
            in_flight=s.in_flight,
            tactic_seconds=b.tactic_seconds,
            heartbeats=b.heartbeats,
            state_limits=StateLimits(s.max_goals, s.max_metavariables, s.max_characters, s.max_repeated_names),
        )
        budget = Budget(seconds, b.expansions, b.model_calls, b.tokens, b.tactics)
        can_focus = "focus" in self.backend.capabilities
        return BestFirstSearch(
            session,
            self.generator,
            settings,
            budget,
            can_focus=can_focus,
            confirm=confirm,
            on_progress=on_progress,
            give_up=give_up,
            critic=self.critic,
            stop=self.stop,
            imports=theorem.imports,
        ).run()

    def _gate(self, theorem: Theorem, proof: str, work: _Attempt) -> bool:
        verdict = verify(self.backend, theorem, proof)
        if verdict.ok and self.recheck is not None:
            verdict = self.recheck.confirm(theorem, proof, verdict)
        if verdict.ok:
            work.verdict = verdict
        else:
            work.refusals.append(verdict)
        return verdict.ok

    def _shorten(self, session: Any, state: Any, script: Script) -> Script:
        limits = Limits(self.budgets.tactic_seconds, self.budgets.heartbeats)
        can_focus = "focus" in self.backend.capabilities
        # Without a clock in the budgets there is none here: the same run writes the same proof.
        seconds = math.inf if self.budgets.seconds is None else min(MINIMISE_SECONDS, self.budgets.seconds)
        hypotheses = parse_goal(state.goals[0]).names
        return minimise(script, lambda s: closes(session, state, s, limits, can_focus), seconds, hypotheses)

    # -- the row

    def _row(self, theorem: Theorem, attempt: int) -> ResultRow:
        generators = getattr(self.generator, "generators", (self.generator,))
        models = [ModelInfo.of(g.describe()) for g in generators]
        prompts = {m.prompt.sha256: m.prompt for m in models if m.prompt is not None}
        return ResultRow(
            name=theorem.name,
            file=None if theorem.path is None else str(theorem.path),
            header=theorem.header,
            statement=theorem.statement,
            imports=None if theorem.imports is None else list(theorem.imports),
            statement_sha256=statement_sha256(theorem),
            attempt=attempt,
            status="exhausted",
            line=theorem.line,
            models=models,
            prompt=next(iter(prompts.values())) if len(prompts) == 1 else None,
            budgets=self.budgets,
            settings=self.settings,
            seed=self.seed,
        )

    def _proved(self, row: ResultRow, proof: str, script: Script, work: _Attempt) -> None:
        assert work.verdict is not None
        row.status, row.proof, row.tactics = "proved", proof, script
        row.verified_by = list(work.verdict.verified_by)
        row.axioms, row.assumed = list(work.verdict.axioms), list(work.verdict.assumed)

    def _unproved(
        self,
        theorem: Theorem,
        result: SearchResult,
        work: _Attempt,
        row: ResultRow,
        write: Callable[[Script], str],
    ) -> None:
        row.status = "exhausted" if result.status == "proved" else result.status
        row.reason = result.reason
        if work.refusals:
            _not_confirmed(row, work.refusals)
        if result.status in ("backend_error", "model_error", "interrupted"):
            row.status = result.status
        if result.status == "backend_error" or result.partial is None:
            return
        stopped = result.status == "interrupted"
        goals = [
            OpenGoal(goal=g, lemma=None if stopped else self._lemma(theorem, g, i))
            for i, g in enumerate(result.open_goals, 1)
        ]
        row.partial = PartialProof(proof=write(result.partial), open_goals=goals)

    def _lemma(self, theorem: Theorem, goal: str, number: int) -> str | None:
        """The goal as a lemma, if it elaborates to this very goal."""
        name = f"{theorem.name.rpartition('.')[2].lstrip('_')}_goal_{number}"
        text = as_lemma(name, parse_goal(goal))
        if text is None:
            return None
        try:
            session = self.backend.open(replace(theorem, name=name, statement=text, proof=None))
        except BackendFault:
            return None  # it does not elaborate as it is printed
        try:
            again = parse_goal(session.initial_state.pp)
            mine = parse_goal(goal)
            return text if (again.hypotheses, again.target) == (mine.hypotheses, mine.target) else None
        finally:
            session.close()

    def _fill_usage(self, row: ResultRow, work: _Attempt) -> None:
        for result in work.searches:
            usage = result.usage
            row.model_seconds += round(usage.model_seconds, 3)
            row.lean_seconds += round(usage.lean_seconds, 3)
            row.wait_seconds += round(usage.wait_seconds, 3)
            row.expansions += usage.expansions
            row.tactics_run += usage.tactics_run
            row.model_calls += usage.model_calls
            row.model_tokens += usage.model_tokens
            row.nodes += sum(1 for _ in result.tree.nodes())


# --- holes -----------------------------------------------------------------------------------------------------------


def _first_hole(proof: str) -> Token | None:
    return next((t for t in code_tokens(proof) if t.kind == "word" and t.text in ("sorry", "admit")), None)


def fill_hole(proof: str, hole: Token, script: Script) -> str:
    """The proof with the `sorry` replaced: by tactics where it stands among tactics, by a term where it is one."""
    line_start = proof.rfind("\n", 0, hole.start) + 1
    indent = " " * (len(proof[line_start : hole.start]) - len(proof[line_start : hole.start].lstrip()))
    before = list(code_tokens(proof[: hole.start]))
    if _among_tactics(before):
        one = len(script) == 1 and isinstance(script[0], str)
        text = str(script[0]) if one else write_block(script, " " * (hole.start - line_start))
    else:
        text = write_proof(script, indent)
        if before and before[-1].text not in (":=", "from", "exact", "(", "⟨", ",", "["):
            text = f"({text})"
    return proof[: hole.start] + text + proof[hole.end :]


def _among_tactics(before: list[Token]) -> bool:
    """A tactic is expected after these tokens."""
    open_: list[str] = []
    for t in before:
        if t.text in PAIRS and t.kind == "symbol":
            open_.append(t.text)
        elif t.text in CLOSING_BRACKETS and t.kind == "symbol" and open_:
            open_.pop()
        elif t.kind == "word" and t.text in ("begin", "match"):
            open_.append(t.text)
        elif t.kind == "word" and t.text == "end" and open_:
            open_.pop()
    if not before:
        return False
    if before[-1].text in ("begin", "by", "{", ";", "<|>"):
        return True
    return before[-1].text == "," and bool(open_) and open_[-1] in ("begin", "{")


def tree_file(folder: Path, theorem: Theorem) -> Path:
    """Where a theorem's trace is kept."""
    safe = "".join(c if c.isalnum() or c in "._-'" else "_" for c in theorem.name)
    return folder / f"{safe}.json"


def _not_confirmed(row: ResultRow, verdicts: Sequence[Verdict]) -> None:
    """For an attempt whose proofs did not pass: refused, if a checker said so or had not time enough; that a checker
    failed says nothing of a proof."""
    refused = [verdict for verdict in verdicts if not verdict.fault or verdict.out_of_limits]
    row.status = "refused" if refused else "backend_error"
    row.reason = (refused or verdicts)[-1].reason
