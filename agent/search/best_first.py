"""Best-first search.

The loop: while there is budget, keep `in_flight` pieces of work under way, each a tactic run or a question to the
model; take what comes back into the tree. A goal is expanded in three steps: closers, one question to the model, the
model's candidates. A goal that was expanded waits to be expanded once more, by a further question (which says what is
known already), and its turn comes as if the answer were a step of little probability; when no goal is left, the turn of
all comes. The tree belongs to the loop's thread; workers only run tactics and models.
"""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from agent.backend.base import (
    BackendFault,
    Limits,
    ProofFinished,
    ProofGivenUp,
    Session,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
)
from agent.backend.cancellation import Cancellation, is_cancelled
from agent.model.base import Context, ModelFailed, Suggestion, TacticGenerator, failure_of, gives_more
from agent.search.budget import Budget, StateLimits, Usage
from agent.search.candidates import merge
from agent.search.frontier import Frontier, Priority, parse_priority
from agent.search.monte_carlo import MonteCarlo
from agent.search.node import Child, Node, Outcome, SearchTree, Status, Tactic
from agent.search.replay import closes
from agent.search.result import SearchResult, partial_of, proof_of, proof_tactics
from agent.search.script import Script, rename

CLOSER_LOGPROB = 0.0
LAST_SECONDS = 0.2
"""A tactic started shortly before the deadline gets at least this long."""
POLL_SECONDS = 0.01
"""How often it is asked whether the search is to end, while nothing comes back."""
REPORT_SECONDS = 0.2
BARREN = 2
"""A goal of which the model had nothing new to say so often in succession is not asked about again."""


@dataclass(frozen=True)
class SearchSettings:
    """How to search; what may be spent is in `Budget`."""

    samples: int = 64
    rounds: int = 1
    """How often the model is asked when a goal is expanded: again only when nothing it said leads on."""
    ask_again: bool = True
    """Ask the model again about goals that are better than what is left to try, if it can say more."""
    search: Literal["best-first", "mcts"] = "best-first"
    priority: str = "sum"
    closers: tuple[str, ...] = ()
    in_flight: int = 1
    tactic_seconds: float | None = 5.0
    closer_seconds: float = 2.0
    """Closers are tried at every goal, so they get less time; the model may suggest the same tactic for a full run."""
    heartbeats: int | None = None
    state_limits: StateLimits = StateLimits()


@dataclass(frozen=True)
class Progress:
    """A look at a running search, for a display."""

    usage: Usage
    nodes: int
    queued: int
    current: str


@dataclass
class _Expansion:
    """A goal being expanded."""

    node: Node
    pending: deque[tuple[Suggestion, str]] = field(default_factory=deque)
    stage: Literal["closers", "model", "candidates"] = "closers"
    running: int = 0
    rounds: int = 0
    """How often the model was asked since it began."""
    unclosed: dict[str, _TacticDone] = field(default_factory=dict)
    """What closers left open; it counts only when the model suggests the same tactic."""


@dataclass(frozen=True)
class _TacticDone:
    expansion: _Expansion
    suggestion: Suggestion
    source: str
    result: TacticResult | BackendFault
    focused: tuple[TacticState, ...]
    seconds: float


@dataclass(frozen=True)
class _ModelDone:
    expansion: _Expansion
    suggestions: list[Suggestion] | Exception
    seconds: float


class BestFirstSearch:
    """One search of one opened theorem.

    `confirm` is asked before a proof counts (the gate); a proof it refuses is taken back and the search goes on.
    `stop`, once set (or its thread's request cancelled), ends the search as interrupted without waiting for what is
    under way, which is cancelled however a search ends; so does Ctrl-C.
    `give_up` is asked before each goal but the first is expanded; True ends the search as exhausted. The time it takes
    is not the search's.
    `generator` is called from one thread at a time, and told the theorem's `imports`. `run` may be called once.
    """

    def __init__(
        self,
        session: Session,
        generator: TacticGenerator,
        settings: SearchSettings,
        budget: Budget,
        *,
        can_focus: bool = True,
        confirm: Callable[[Script], bool] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        give_up: Callable[[], bool] | None = None,
        critic: Callable[[str], float] | None = None,
        stop: threading.Event | None = None,
        imports: tuple[str, ...] | None = None,
    ) -> None:
        self._session = session
        self._imports = imports
        self._generator = generator
        self._settings = settings
        self._budget = budget
        self._can_focus = can_focus
        self._confirm = confirm
        self._on_progress = on_progress
        self._give_up = give_up
        self._given_up = False
        self._stop = stop
        self._more = settings.ask_again and gives_more(generator)
        self._priority: Priority = parse_priority(settings.priority, critic)
        self.tree = SearchTree(session.initial_state)
        self.usage = Usage()
        self._frontier: Frontier | MonteCarlo = (
            MonteCarlo(self.tree, critic) if settings.search == "mcts" else Frontier(self._priority)
        )
        self._again: list[tuple[float, int, int, Node]] = []
        """A heap of goals to be asked about again: the negative priority, the node's number, how often it was asked."""
        self._active: list[_Expansion] = []
        self._done: queue.SimpleQueue[_TacticDone | _ModelDone] = queue.SimpleQueue()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._model_lock = threading.Lock()
        self._under_way = 0
        self._refused = 0
        self._fault: BackendFault | None = None
        self._held_back: str | None = None
        self._over = Cancellation()
        self._limits = Limits(settings.tactic_seconds, settings.heartbeats)

    # -- the loop

    def run(self) -> SearchResult:
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(max(1, self._settings.in_flight))]
        for thread in threads:
            thread.start()
        self._frontier.push(self.tree.root)
        status: Literal["exhausted", "out_of_budget", "interrupted", "backend_error", "model_error"] = "exhausted"
        reason = self._nothing_left()
        try:
            while True:
                script = self._proof()
                if script is not None:
                    return self._result("proved", "", script)
                if self._fault is not None:
                    status, reason = "backend_error", str(self._fault)
                    break
                if self._stopped():
                    status, reason = "interrupted", "it was told to end"
                    break
                exceeded = self.usage.exceeded(self._budget)
                if exceeded is None:
                    self._dispatch()
                if self._given_up:
                    reason = "it was given up"
                    break
                if self._under_way == 0:
                    if exceeded is not None:
                        status, reason = "out_of_budget", exceeded
                        break
                    if not self._active:
                        if self._held_back is not None:
                            status, reason = "out_of_budget", self._held_back
                        break
                    continue
                self._wait_for_one()
        except ModelFailed as failed:
            status, reason = "model_error", str(failed)
        except KeyboardInterrupt:
            status, reason = "interrupted", "it was told to end"
        finally:
            self._over.cancel()
            for _ in threads:
                self._jobs.put(None)
        return self._result(status, reason, None)

    def _nothing_left(self) -> str:
        if self._more:
            return f"nothing is left to try, and {self._generator.name} has nothing new to say"
        can = "was not to be asked again" if gives_more(self._generator) else "can say no more"
        return f"nothing is left to try, and {self._generator.name} {can}"

    def _result(self, status: Any, reason: str, script: Script | None) -> SearchResult:
        partial: Script | None = None
        open_goals: tuple[str, ...] = ()
        if script is None:
            partial, open_goals = partial_of(self.tree)
        return SearchResult(status, reason, script, partial, open_goals, self.tree, self.usage, self._refused)

    def _wait_for_one(self) -> None:
        start = reported = time.monotonic()
        while True:
            try:
                done = self._done.get(timeout=POLL_SECONDS)
                break
            except queue.Empty:
                if self._stopped():
                    return
                if time.monotonic() - reported >= REPORT_SECONDS:
                    reported = time.monotonic()
                    self._report()
        self.usage.wait_seconds += time.monotonic() - start
        self._under_way -= 1
        if isinstance(done, _ModelDone):
            self._take_suggestions(done)
        else:
            self._take_result(done)
        self._report()

    def _stopped(self) -> bool:
        return is_cancelled() or (self._stop is not None and self._stop.is_set())

    def _report(self) -> None:
        if self._on_progress is not None:
            current = self._active[0].node.state.pp if self._active else ""
            self._on_progress(Progress(self.usage, self.tree.graph.number_of_nodes(), len(self._frontier), current))

    # -- work for the threads

    def _work(self) -> None:
        with self._over.governing():
            while (job := self._jobs.get()) is not None:
                job()

    def _dispatch(self) -> None:
        """Fill the free places with work: of goals being expanded first, then of new goals."""
        while self._under_way < max(1, self._settings.in_flight):
            if self.usage.exceeded(self._budget) is not None or not self._dispatch_one():
                return

    def _dispatch_one(self) -> bool:
        for expansion in list(self._active):
            if not self.tree.is_relevant(expansion.node):
                expansion.pending.clear()
                if not expansion.running:
                    self._finish(expansion, complete=False)
                continue
            if expansion.pending:
                self._start_tactic(expansion)
                return True
            if expansion.running:
                continue
            if expansion.stage == "candidates":
                stuck = not any(t.live for t in expansion.node.tried.values())
                if not stuck or expansion.rounds == self._settings.rounds:
                    self._finish(expansion)
                    continue
            if self._holds_back(self.usage.no_question(self._budget)):
                self._finish(expansion, complete=False)
                continue
            self._start_model(expansion)
            return True
        node = None if self._held_back is not None else self._next()
        if node is None or self._holds_back(self.usage.no_expansion(self._budget)):
            return False
        if self._gives_up():
            return False
        node.expanded = node.running = True
        self.usage.expansions += 1
        expansion = _Expansion(node)
        for closer in self._settings.closers:
            if closer in node.tried or node.asked:
                continue
            expansion.pending.append((Suggestion(closer, CLOSER_LOGPROB), "closer"))
        self._active.append(expansion)
        return self._dispatch_one()

    def _next(self) -> Node | None:
        """The goal to expand next: a new one, or one to be asked about again that is better. When no new one is left
        and none is being expanded, goals are expanded once more: the best ones, until one of them could help to prove
        the root (of several goals that are lost together, all are)."""
        node = self._frontier.pop(self.tree.is_relevant)
        if node is not None:
            better = self._better_again(self._priority(node.path, node.state.pp))
            if better is not None:
                self._frontier.push(node)
                return better
        while node is None and self._more and not self._active:
            again = [n for n in self.tree.worth_asking_about() if n.barren < BARREN]
            if not again:
                return None
            best = max(again, key=lambda n: (self._priority_again(n), -n.id))
            best.expanded = False
            self._reopen()
            node = self._frontier.pop(self.tree.is_relevant)
        return node

    def _priority_again(self, node: Node) -> float:
        return self._priority(replace(node.path, asked=node.asked), node.state.pp)

    def _better_again(self, than: float) -> Node | None:
        """A goal to be asked about again, of more than this priority, taken from the heap and up again if it was lost.
        One that would not help as things are is dropped: its turn may come when nothing is left."""
        while self._again and -self._again[0][0] > than:
            _, _, asked, node = heapq.heappop(self._again)
            if node.asked == asked and not node.running and self.tree.would_help(node):
                if node.status is Status.DEAD:
                    node.running = True  # else it is as lost as it was
                    self._reopen()
                return node
        return None

    def _holds_back(self, reason: str | None) -> bool:
        """There is a reason not to go on with a goal: the search then ends out of budget, not exhausted."""
        if reason is not None:
            self._held_back = reason
        return reason is not None

    def _gives_up(self) -> bool:
        if self._give_up is not None and self.usage.expansions:
            with self.usage.paused():
                self._given_up = self._give_up()
        return self._given_up

    def _finish(self, expansion: _Expansion, complete: bool = True) -> None:
        """End an expansion. One that was broken off, because its goal stopped to matter, may be taken up again."""
        node = expansion.node
        self._active.remove(expansion)
        node.running = False
        node.expanded = complete
        if complete and self._more and node.barren < BARREN and isinstance(self._frontier, Frontier):
            heapq.heappush(self._again, (-self._priority_again(node), node.id, node.asked, node))
        self.tree.update(node)
        self._frontier.expanded(node)

    def _start_tactic(self, expansion: _Expansion) -> None:
        suggestion, source = expansion.pending.popleft()
        expansion.running += 1
        self._under_way += 1
        self.usage.tactics_run += 1
        limits = self._limits
        if source == "closer" and limits.seconds is not None:
            limits = replace(limits, seconds=min(limits.seconds, self._settings.closer_seconds))
        if self._budget.seconds is not None and limits.seconds is not None:
            left = max(LAST_SECONDS, self._budget.seconds - self.usage.seconds)
            limits = replace(limits, seconds=min(limits.seconds, left))
        state = expansion.node.state

        def job() -> None:
            start = time.monotonic()
            result: TacticResult | BackendFault
            focused: tuple[TacticState, ...] = ()
            try:
                result = self._session.run_tactic(state, suggestion.tactic, limits)
                if isinstance(result, TacticState):
                    focused = self._split(result)
            except BackendFault as fault:
                result = fault
            seconds = time.monotonic() - start
            self._done.put(_TacticDone(expansion, suggestion, source, result, focused, seconds))

        self._jobs.put(job)

    def _split(self, state: TacticState) -> tuple[TacticState, ...]:
        """The state's independent parts, each a state of its own."""
        groups = _groups(state)
        if len(groups) < 2 or not self._can_focus or self._settings.state_limits.refuse(state) is not None:
            return (state,)
        return tuple(self._session.focus(state, group) for group in groups)

    def _start_model(self, expansion: _Expansion) -> None:
        expansion.stage = "model"
        expansion.rounds += 1
        asked = expansion.node.asked
        expansion.node.asked += 1
        expansion.running += 1
        self._under_way += 1
        self.usage.model_calls += 1
        text, samples = expansion.node.state.pp, self._settings.samples
        known = frozenset(t.text for t in expansion.node.tried.values() if asked and not _to_be_run_again(t))
        tried = _failures(expansion.node)
        context = Context(tried, "", asked, known, self._imports, lambda: self._over.cancelled)

        def job() -> None:
            start = time.monotonic()
            answer: list[Suggestion] | Exception
            try:
                with self._model_lock:
                    answer = self._generator.suggest([text], samples, [context])[0]
            except Exception as error:  # handed to the loop, which raises it in its own thread
                answer = failure_of(self._generator, error)
            self._done.put(_ModelDone(expansion, answer, time.monotonic() - start))

        self._jobs.put(job)

    # -- taking results into the tree

    def _take_suggestions(self, done: _ModelDone) -> None:
        if isinstance(done.suggestions, Exception):
            raise done.suggestions
        expansion = done.expansion
        expansion.running -= 1
        expansion.stage = "candidates"
        self.usage.model_seconds += done.seconds
        self.usage.model_tokens += sum(s.tokens for s in done.suggestions)
        candidates, refused = merge(done.suggestions)
        node = expansion.node
        new = any(tactic not in node.tried for tactic in (*(s.tactic for s in candidates), *(t for t, _ in refused)))
        node.barren = 0 if new else node.barren + 1
        for suggestion in candidates:
            unclosed = expansion.unclosed.get(suggestion.tactic)
            tried = node.tried.get(suggestion.tactic)
            if unclosed is not None:
                self._take_run(replace(unclosed, suggestion=suggestion, source="model"))
            elif tried is None or _to_be_run_again(tried):
                expansion.pending.append((suggestion, "model"))
        for tactic, reason in refused:
            if tactic and tactic not in node.tried:
                self.tree.add_tactic(Tactic(0, node, tactic, 0.0, Outcome.REFUSED, message=reason))

    def _take_result(self, done: _TacticDone) -> None:
        done.expansion.running -= 1
        self.usage.lean_seconds += done.seconds
        if isinstance(done.result, BackendFault):
            self._fault = done.result
            return
        self._take_run(done)

    def _take_run(self, done: _TacticDone) -> None:
        expansion, node, result = done.expansion, done.expansion.node, done.result
        text, logprob = done.suggestion.tactic, done.suggestion.logprob
        tactic = Tactic(0, node, text, logprob, Outcome.STATE, done.seconds, source=done.source)
        if isinstance(result, TacticFailed):
            tactic.outcome = Outcome.UNSUPPORTED if result.kind == "unsupported" else Outcome.FAILED
            tactic.message = result.message
        elif isinstance(result, TacticTimedOut):
            tactic.outcome, tactic.message = Outcome.TIMED_OUT, result.limit
        elif isinstance(result, ProofGivenUp):
            tactic.outcome = Outcome.GIVEN_UP
        elif isinstance(result, ProofFinished):
            tactic.outcome = Outcome.FINISHED
        elif done.source == "closer":
            expansion.unclosed[text] = done
            return
        else:
            assert isinstance(result, TacticState)
            self._add_children(tactic, result, done.focused, done.suggestion.tokens)
        self.tree.add_tactic(tactic)
        for child in tactic.children:
            if child.node.status is Status.OPEN:
                self._frontier.push(child.node)
        self.tree.update(node)

    def _add_children(self, tactic: Tactic, result: TacticState, focused: tuple[TacticState, ...], tokens: int) -> None:
        too_big = self._settings.state_limits.refuse(result)
        if too_big is not None:
            tactic.outcome, tactic.message = Outcome.TOO_BIG, too_big
            return
        path = tactic.parent.path.extended(tactic.logprob, tokens)
        children = []
        for state in focused:
            child, names, new = self.tree.node_for(state, path)
            if not new and self.tree.is_ancestor_or_self(child, tactic.parent):
                same = "no progress" if child is tactic.parent else "back to a goal it came from"
                tactic.outcome, tactic.message = Outcome.CYCLE, same
                return
            if not new and self._frontier.prefer(path, child.path, state.pp):
                child.path = path
            children.append(Child(child, state, names))
        tactic.children = children
        tactic.goal_count = len(result.goals)
        tactic.groups = _groups(result) if len(focused) > 1 else (tuple(range(len(result.goals))),)

    # -- proofs

    def _proof(self) -> Script | None:
        """The root's script once the root is proved and the proof stands up; what does not is taken back."""
        while self.tree.root.status is Status.PROVED:
            if not self._replay_shared():
                continue
            script = proof_of(self.tree.root)
            if self._confirm is None or self._confirm(script):
                return script
            self._refused += 1
            self._take_back()
        return None

    def _take_back(self) -> None:
        """Refuse the tactics that finished the leaves of the refused proof."""
        for tactic in proof_tactics(self.tree.root):
            if tactic.outcome is Outcome.FINISHED:
                tactic.outcome, tactic.message = Outcome.REFUSED, "the finished proof was refused by the gate"
        self._reopen()

    def _reopen(self) -> None:
        self.tree.recompute()
        for node in self.tree.nodes():
            if not node.expanded and node.status is Status.OPEN:
                self._frontier.push(node)

    def _replay_shared(self) -> bool:
        """Proofs that reuse a goal under other names are run once under those names. False when one did not hold: the
        goal then got a node of its own."""
        for tactic in proof_tactics(self.tree.root):
            for child in tactic.children:
                if not child.names or child.confirmed:
                    continue
                script = rename(proof_of(child.node), child.names)
                if closes(self._session, child.state, script, self._limits, self._can_focus):
                    child.confirmed = True
                    continue
                new = self.tree.unshare(child, tactic.parent.path.extended(tactic.logprob, 0))
                self.tree.relink(tactic)
                self._reopen()
                self._frontier.push(new)
                return False
        return True


def _to_be_run_again(tactic: Tactic) -> bool:
    """A closer that had too little time: the model may suggest it for a full run."""
    return tactic.source == "closer" and tactic.outcome is Outcome.TIMED_OUT


def _failures(node: Node) -> tuple[tuple[str, str], ...]:
    """What Lean refused at this goal, with its messages: closers first; then what the model said, likeliest last."""
    failed = [t for t in node.tried.values() if t.outcome is Outcome.FAILED]
    failed.sort(key=lambda t: (t.source != "closer", t.logprob))
    return tuple((t.text, t.message) for t in failed)


def _groups(state: TacticState) -> tuple[tuple[int, ...], ...]:
    """The state's groups, with at most one of several goals: braces can close only single goals apart."""
    several = [g for g in state.groups if len(g) > 1]
    if len(several) < 2:
        return state.groups
    together = tuple(sorted(i for g in several for i in g))
    return tuple(sorted([*(g for g in state.groups if len(g) == 1), together]))
