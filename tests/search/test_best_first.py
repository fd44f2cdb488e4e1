"""The search on a toy Lean whose every step is known."""

from __future__ import annotations

import threading
import time

import pytest
from toy import ToyBackend

from agent.backend.base import Limits, Session, TacticResult, TacticState, Theorem
from agent.backend.cancellation import is_cancelled
from agent.model.base import Context, Suggestion
from agent.search.best_first import BARREN, BestFirstSearch, SearchSettings
from agent.search.budget import Budget, StateLimits
from agent.search.node import Outcome
from agent.search.result import SearchResult
from agent.search.script import write_proof

ALL = ["assumption", "intro h", "split", "cases h", "cases h_left", "cases h_right", "left", "right"]


class Fixed:
    """Suggests the same tactics everywhere."""

    name = "fixed"

    def __init__(self, tactics: list[str] | list[tuple[str, float]], delay: float = 0.0) -> None:
        self.tactics = [t if isinstance(t, tuple) else (t, -1.0 - 0.1 * i) for i, t in enumerate(tactics)]
        self.delay = delay
        self.asked: list[str] = []

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": ""}

    def suggest(self, states: list[str], n: int, context=None) -> list[list[Suggestion]]:
        self.asked.extend(states)
        time.sleep(self.delay)
        return [[Suggestion(t, p, 3) for t, p in self.tactics[:n]] for _ in states]


def search(goal: str, tactics: list, budget: Budget = Budget(seconds=10), **settings) -> SearchResult:
    session = ToyBackend().open(Theorem("t", f"theorem t : {goal}"))
    return BestFirstSearch(session, Fixed(tactics), SearchSettings(**settings), budget).run()


@pytest.mark.parametrize("priority", ["sum", "mean", "length:0.5", "depth"])
@pytest.mark.parametrize("in_flight", [1, 3])
@pytest.mark.parametrize("kind", ["best-first", "mcts"])
def test_proves_by_every_priority(priority: str, in_flight: int, kind: str) -> None:
    result = search("p ∧ (q ∨ r) → (q ∨ r) ∧ p", ALL, priority=priority, in_flight=in_flight, search=kind)
    assert result.status == "proved"
    assert result.script is not None
    source = f"theorem t : p ∧ (q ∨ r) → (q ∨ r) ∧ p := {write_proof(result.script)}"
    assert ToyBackend().check(source).ok, source


def test_a_model_that_breaks_ends_its_search_with_a_word() -> None:
    class Breaks(Fixed):
        def suggest(self, states: list[str], n: int, context=None) -> list[list[Suggestion]]:
            raise ValueError("no such thing")

    session = ToyBackend().open(Theorem("t", "theorem t : p → p"))
    result = BestFirstSearch(session, Breaks([]), SearchSettings(closers=()), Budget(seconds=10)).run()
    assert (result.status, result.reason) == ("model_error", "the model fixed failed: ValueError: no such thing")


def test_branches_are_blocks_and_the_last_goal_needs_none() -> None:
    result = search("p → q → q ∧ p", ["assumption", "intro h", "intro k", "split"])
    assert result.status == "proved"
    assert result.script is not None
    assert result.script[-3:] == ["split", ["assumption"], "assumption"]
    assert write_proof(["intro h", "split", ["left", "assumption"], "assumption"]) == (
        "begin\n  intro h,\n  split,\n  { left,\n    assumption },\n  assumption,\nend"
    )


def test_exhausted_gives_the_best_partial_proof_and_its_open_goals() -> None:
    result = search("p → p ∧ z", ["assumption", "intro h", "split"])
    assert result.status == "exhausted"
    assert result.partial == ["intro h", "split", ["assumption"], "sorry"]
    assert result.open_goals == ("h : p\n⊢ z",)


def test_equal_goals_are_one_node_whatever_their_hypotheses_are_called() -> None:
    result = search("p → z", ["intro h", "intro k"])
    assert sum(1 for _ in result.tree.nodes()) == 2


def test_a_proof_reused_under_other_names_is_renamed() -> None:
    # Both halves become the same goal, once with h and once with k.
    result = search("(p → p) ∧ (p → p)", [("split", -0.1), ("intro h", -0.2), ("intro k", -0.2), ("exact h", -0.3)])
    assert result.status == "proved" and result.script is not None
    assert ToyBackend().check(f"theorem t : (p → p) ∧ (p → p) := {write_proof(result.script)}").ok


def test_a_child_equal_to_an_ancestor_is_recorded_and_never_expanded() -> None:
    result = search("p", ["skip"])
    assert [t.outcome for t in result.tree.tactics()] == [Outcome.CYCLE]
    assert sum(1 for _ in result.tree.nodes()) == 1


def test_closers_come_before_the_model() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t (h : p) : p"))
    model = Fixed(["split"])
    result = BestFirstSearch(session, model, SearchSettings(closers=("assumption",)), Budget()).run()
    assert result.status == "proved"
    assert model.asked == []


def test_what_a_closer_leaves_open_counts_once_the_model_suggests_it() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t : p → p"))
    result = BestFirstSearch(
        session, Fixed(["intro h", "exact h"]), SearchSettings(closers=("intro h",)), Budget(seconds=5)
    ).run()
    assert result.script == ["intro h", "exact h"]


@pytest.mark.parametrize(
    ("budget", "reason"),
    [
        (Budget(seconds=None, tactics=5), "5 tactics"),
        (Budget(seconds=None, expansions=3), "3 expansions"),
        (Budget(seconds=None, model_calls=2), "2 model calls"),
        (Budget(seconds=None, tokens=20), "20 tokens"),
    ],
)
def test_every_budget_ends_the_search(budget: Budget, reason: str) -> None:
    result = search("p → q → r → s → t → z", [f"intro {n}{i}" for i in range(4) for n in "abcd"] + ["grow"], budget)
    assert result.status == "out_of_budget"
    assert reason in result.reason


@pytest.mark.parametrize("budget", [Budget(seconds=None, expansions=1), Budget(seconds=None, model_calls=1)])
@pytest.mark.parametrize("in_flight", [1, 3])
def test_what_has_been_begun_within_the_budget_is_run_to_its_end(budget: Budget, in_flight: int) -> None:
    result = search("p → p", ["no", "intro x", "grow", "intro h"], budget, in_flight=in_flight)
    assert (result.status, result.usage.tactics_run, result.usage.expansions) == ("out_of_budget", 4, 1)
    assert search("z", ["no", "neither"], budget, in_flight=in_flight).status == "exhausted"


def test_it_is_given_up_before_a_further_goal_is_expanded() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t : p → q → z"))
    asked = []

    def give_up() -> bool:
        asked.append(search_.usage.expansions)
        time.sleep(0.1)
        return len(asked) == 2

    search_ = BestFirstSearch(session, Fixed(["intro h", "intro k"]), SearchSettings(), Budget(), give_up=give_up)
    start = time.monotonic()
    result = search_.run()
    assert (asked, result.status, result.reason) == ([1, 2], "exhausted", "it was given up")
    assert result.usage.seconds <= time.monotonic() - start - 0.2  # the time of being asked is not the search's


def test_seconds_are_kept() -> None:
    start = time.monotonic()
    result = search("z", ["slow", "skip"] + [f"slow {i}" for i in range(9)], Budget(seconds=0.2))
    assert result.status == "out_of_budget"
    assert time.monotonic() - start < 2


def test_a_proof_found_at_the_deadline_counts() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t (h : p) : p"))
    model = Fixed(["assumption"], delay=0.25)
    search_ = BestFirstSearch(session, model, SearchSettings(), Budget(seconds=0.3))
    original = session.run_tactic

    def late(*args):
        time.sleep(0.3)
        return original(*args)

    session.run_tactic = late  # type: ignore[method-assign]
    assert search_.run().status == "proved"


def test_states_beyond_the_limits_are_not_searched_on() -> None:
    result = search("p", ["grow"], state_limits=StateLimits(max_repeated_names=3))
    assert [t.outcome for t in result.tree.tactics()] == [Outcome.TOO_BIG]
    assert "5 hypotheses called x" in next(result.tree.tactics()).message


def test_a_proof_the_gate_refuses_is_taken_back_and_the_search_goes_on() -> None:
    session = ToyBackend().open(Theorem("t", "theorem t : p → p"))
    seen = []

    def confirm(script) -> bool:
        seen.append(script)
        return "cheat" not in str(script)

    result = BestFirstSearch(
        session, Fixed(["cheat", "intro h", "exact h"]), SearchSettings(), Budget(seconds=5), confirm=confirm
    ).run()
    assert result.script == ["intro h", "exact h"]
    assert result.refused >= 1 and seen[0] == ["cheat"]


def test_sorry_is_never_run() -> None:
    result = search("z", ["sorry", "admit", "exact sorry"])
    assert result.status == "exhausted"
    assert {t.outcome for t in result.tree.tactics()} == {Outcome.REFUSED}


def test_the_tree_is_plain_json() -> None:
    import json

    data = search("p → q → p ∧ q", ALL).tree.to_json()
    assert json.loads(json.dumps(data)) == data
    assert {n["kind"] for n in data["nodes"]} == {"goal", "tactic"}


def test_the_model_is_asked_again_with_what_failed_where_nothing_leads_on() -> None:
    class Learning(Fixed):
        """Says the right thing once it has been told what is wrong."""

        def suggest(self, states, n, context=None):
            self.asked.extend(states)
            told = dict(context[0].tried)
            return [[Suggestion("assumption" if "left" in told else "left", -1.0)] for _ in states]

    def run(rounds: int):
        session = ToyBackend().open(Theorem("t", "theorem t (h : p) : p"))
        model = Learning([])
        settings = SearchSettings(rounds=rounds, closers=("split",))
        return BestFirstSearch(session, model, settings, Budget(seconds=10)).run(), model.asked

    result, asked = run(1)
    assert result.status == "exhausted" and len(asked) == 1
    result, asked = run(2)
    assert result.status == "proved" and len(asked) == 2


class Widening(Fixed):
    """Says one tactic more of its list each time that a goal is asked about again."""

    gives_more = True

    def __init__(self, tactics: list, first: int = 1) -> None:
        super().__init__(tactics)
        self.first = first
        self.contexts: list[Context] = []

    def suggest(self, states, n, context=None):
        self.asked.extend(states)
        self.contexts.extend(context)
        return [
            [Suggestion(t, p, 3) for t, p in self.tactics[: self.first + c.asked] if t not in c.known] for c in context
        ]


def widening(goal: str, tactics: list, budget: Budget = Budget(seconds=10), first: int = 1, **settings):
    session = ToyBackend().open(Theorem("t", f"theorem t {goal}"))
    model = Widening(tactics, first)
    return BestFirstSearch(session, model, SearchSettings(**settings), budget).run(), model


@pytest.mark.parametrize("kind", ["best-first", "mcts"])
@pytest.mark.parametrize("in_flight", [1, 3])
def test_a_model_that_can_say_more_is_asked_again_when_nothing_is_left(kind: str, in_flight: int) -> None:
    goal = "(h : p) (k : q) : q ∧ (z ∨ p)"
    tactics = ["no", "split", "left", "assumption", "right"]
    result, model = widening(goal, tactics, search=kind, in_flight=in_flight)
    assert result.status == "proved"
    assert ToyBackend().check(f"theorem t {goal} := {write_proof(result.script)}").ok  # type: ignore[arg-type]
    assert result.usage.model_calls == result.usage.expansions == len(model.asked)
    ran = [(t.parent.id, t.text) for t in result.tree.tactics()]
    assert len(ran) == len(set(ran)) == result.usage.tactics_run  # only new texts
    # `split` led to goals that were lost together: one alone would not have helped.
    assert max(n.asked for n in result.tree.nodes()) >= 4
    assert [c.known for c in model.contexts if c.asked == 1][0] == {"no"}
    asked = [n["asked"] for n in result.tree.to_json()["nodes"] if n["kind"] == "goal"]
    assert sum(asked) == len(model.asked)
    assert widening(goal, tactics, search=kind, ask_again=False)[0].status == "exhausted"


@pytest.mark.parametrize("priority", ["sum", "mean", "length:0.5", "depth", "critic"])
def test_the_best_goals_are_asked_about_again(priority: str) -> None:
    """The goal itself and the one below it take turns, whatever the priority."""
    session = ToyBackend().open(Theorem("t", "theorem t : p → z"))
    model = Widening(["intro h", *(f"no{i}" for i in range(99))])
    settings = SearchSettings(priority=priority)
    search_ = BestFirstSearch(
        session, model, settings, Budget(seconds=None, expansions=9), critic=lambda state: 0.2 + 0.5 * ("h" in state)
    )
    assert search_.run().status == "out_of_budget"
    counts = [n.asked for n in search_.tree.nodes()]
    assert len(counts) == 2 and sum(counts) == 9 and min(counts) >= 3


@pytest.mark.parametrize(("likely", "goals"), [(True, ["p → z", "z", "p → z"]), (False, ["p → z", "p → z", "z"])])
def test_a_goal_is_asked_about_again_before_worse_ones_are_expanded(likely: bool, goals: list[str]) -> None:
    tactics = [("intro h", -1.0 if likely else -9.0), *((f"no{i}", -1.0) for i in range(9))]
    _, model = widening(": p → z", tactics, Budget(None, expansions=3 if likely else 4))
    if not likely:
        goals = [goals[0], *goals]  # its second question comes before, too
    assert [state.rpartition("⊢ ")[2] for state in model.asked] == goals


def test_a_lost_goal_is_asked_about_again_before_worse_ones_are_expanded() -> None:
    tactics = [("left", -0.5), ("right", -9.0), ("assumption", -1.0)]
    result, model = widening("(h : p) : p ∨ z", tactics, first=2)
    assert result.status == "proved"
    assert [state.rpartition("⊢ ")[2] for state in model.asked] == ["p ∨ z", "p", "p ∨ z", "p"]


@pytest.mark.parametrize(
    "budget",
    [Budget(None, expansions=5), Budget(None, model_calls=5), Budget(None, tokens=11), Budget(None, tactics=5)],
)
def test_asking_again_keeps_to_the_budgets(budget: Budget) -> None:
    result, model = widening(": z", [f"no{i}" for i in range(99)], budget)
    assert result.status == "out_of_budget"
    assert len(model.asked) == result.usage.expansions == result.usage.tactics_run in (4, 5)


def test_a_search_ends_when_the_model_has_nothing_new_to_say() -> None:
    result, model = widening(": z", ["no", "nor"])
    assert result.status == "exhausted" and result.reason.endswith("fixed has nothing new to say")
    assert len(model.asked) == 2 + BARREN
    assert search("z", ["no"]).reason.endswith("fixed can say no more")
    assert widening(": z", ["no"], ask_again=False)[0].reason.endswith("was not to be asked again")


def test_closers_are_not_run_again() -> None:
    result, _ = widening("(h : p) : z ∨ p", ["left", "right", "assumption"], closers=("split",))
    assert result.status == "proved"
    assert [t.text for t in result.tree.root.tried.values()].count("split") == 1


@pytest.mark.parametrize("settings", [{"search": "mcts"}, {"priority": "critic"}])
def test_a_critic_leads_the_search(settings: dict) -> None:
    """The unlikely tactic is the right one; the critic knows."""

    def run(critic):
        session = ToyBackend().open(Theorem("t", "theorem t (h : p) : (q ∧ q) ∨ p"))
        tactics = [("left", -0.1), ("split", -0.2), ("right", -4.0), ("assumption", -5.0)]
        given = SearchSettings(**settings)
        return BestFirstSearch(session, Fixed(tactics), given, Budget(seconds=10), critic=critic).run()

    wise, foolish = run(lambda state: float("q" not in state)), run(lambda state: float("q" in state))
    assert wise.status == foolish.status == "proved"
    assert wise.usage.expansions < foolish.usage.expansions


def test_monte_carlo_exhausts_like_best_first() -> None:
    for kind in ("best-first", "mcts"):
        result = search("p → p ∧ z", ["assumption", "intro h", "split"], search=kind)
        assert result.status == "exhausted"
        assert result.partial == ["intro h", "split", ["assumption"], "sorry"]
    budget = Budget(seconds=10, expansions=2)
    assert search("p → q → r → z", ["intro h", "intro k"], budget, search="mcts").status == "out_of_budget"


def test_what_runs_when_a_search_ends_is_cancelled() -> None:
    """The other tactic of two at once goes on until nobody waits for it."""
    begun, cancelled = threading.Event(), threading.Event()

    class Slow:
        def __init__(self, session: Session) -> None:
            self._session = session

        def __getattr__(self, name: str) -> object:
            return getattr(self._session, name)

        def run_tactic(self, state: TacticState, tactic: str, limits: Limits = Limits()) -> TacticResult:
            if tactic == "slow":
                begun.set()
                end = time.monotonic() + 20
                while not is_cancelled():
                    assert time.monotonic() < end
                cancelled.set()
            else:
                assert begun.wait(20)
            return self._session.run_tactic(state, tactic, limits)

    session = Slow(ToyBackend().open(Theorem("t", "theorem t (h : p) : p")))
    result = BestFirstSearch(session, Fixed(["slow", "assumption"]), SearchSettings(in_flight=2), Budget(20.0)).run()
    assert result.status == "proved" and cancelled.wait(20)
