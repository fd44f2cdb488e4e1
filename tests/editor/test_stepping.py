"""Stepping through a proof on a toy Lean: the tree of steps, and the screen driven by Textual's pilot."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest

from agent.backend.base import Limits, TacticFailed
from agent.backend.lean_source import parse_lean, statement_theorem
from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.cli.main import main
from agent.editor.stepping import Step, Stepper, UnknownId, as_steps
from agent.editor.suggestions import Asked
from agent.model.base import Suggestion
from agent.search.best_first import SearchSettings
from agent.search.budget import Budget

textual = pytest.importorskip("textual", reason="no textual: pip install 'lean3-agent[editor]'")

from textual.widgets import Input, OptionList, Static  # noqa: E402

from agent.editor.step_screen import StepScreen  # noqa: E402

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")
SWAP = statement_theorem("theorem swap (h : p ∧ q) : q ∧ p := sorry")


@pytest.fixture
def lean() -> Iterator[RpcBackend]:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy") as backend:
        yield backend


# --- the tree of steps -----------------------------------------------------------------------------------------------


def _go(stepper: Stepper, tactic: str) -> Step:
    """Run a tactic where one stands, and go on from there."""
    _, reached = stepper.run(stepper.current, tactic)
    assert reached is not None
    stepper.go(reached)
    return reached


def test_undo_forgets_nothing(lean: RpcBackend) -> None:
    stepper = Stepper(SWAP, lean.open(SWAP))
    _go(stepper, "cases h")
    _go(stepper, "split")
    result, reached = stepper.run(stepper.current, "nonsense")
    assert isinstance(result, TacticFailed) and reached is None
    assert stepper.current.script() == ["cases h", "split"]
    assert stepper.proof(stepper.current) == "begin\n  cases h,\n  split,\n  sorry,\n  sorry,\nend"
    assert stepper.undo() and stepper.undo() and not stepper.undo()
    _go(stepper, "split")
    assert [c.tactic for c in stepper.root.children] == ["cases h", "split"]
    stepper.undo()
    assert stepper.redo() and stepper.current.script() == ["split"] and not stepper.redo()
    stepper.go(stepper.root.children[0].children[0])
    stepper.undo()
    split = _go(stepper, " split ")  # the same tactic is the same step
    assert stepper.root.children[0].children == [split] and stepper.step(split.number) is split
    _go(stepper, "assumption")
    assert _go(stepper, "assumption").finished
    assert stepper.source(stepper.current).endswith("begin\n  cases h,\n  split,\n  assumption,\n  assumption,\nend")
    assert stepper.run(stepper.current, "skip") == (TacticFailed("no goals are left"), None)
    assert stepper.run(stepper.root, "sorry") == (TacticFailed("not run: the word 'sorry'"), None)
    with pytest.raises(UnknownId, match="no state 99"):
        stepper.step(99)


def test_a_found_script_becomes_steps(lean: RpcBackend) -> None:
    stepper = Stepper(SWAP, lean.open(SWAP))
    first = _go(stepper, "cases h")
    steps = stepper.follow(first, ["split", ["assumption"], "assumption"])
    assert [s.tactic for s in steps] == ["split", "assumption", "assumption"] and steps[-1].finished
    assert stepper.current is first
    assert [s.tactic for s in stepper.follow(first, ["split", "nonsense"])] == ["split"]


def test_a_begun_proof_is_filled(lean: RpcBackend) -> None:
    file = parse_lean("theorem t (h : p ∧ q) : q ∧ p :=\nbegin\n  cases h,\n  sorry\nend\n")
    theorem = file.theorem(file.sites[0])
    stepper = Stepper(theorem, lean.open(theorem))
    assert stepper.proof(_go(stepper, "split")) == "begin\n  cases h,\n  { split,\n    sorry,\n    sorry }\nend"


def test_a_script_as_steps() -> None:
    assert as_steps(["a", ["b", ["c", "d"]], "e"]) == ["a", "{ b, { c, d } }", "e"]


# --- the screen ------------------------------------------------------------------------------------------------------


class Says:
    """A generator that always says the same."""

    name = "says"

    def __init__(self, tactics: list[str]) -> None:
        self._suggestions = [Suggestion(tactic, -1.0 - i) for i, tactic in enumerate(tactics)]

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": ""}

    def suggest(self, states: Sequence[str], n: int, context: object = None) -> list[list[Suggestion]]:
        return [self._suggestions[:n] for _ in states]


def _screen(lean: RpcBackend, tactics: list[str]) -> StepScreen:
    return StepScreen(
        Stepper(SWAP, lean.open(SWAP)),
        lean,
        Says(tactics),
        Asked(closers=("assumption",)),
        SearchSettings(closers=("assumption",), in_flight=1),
        Budget(20.0),
        Limits(5.0),
    )


def _driven(screen: StepScreen, drive: Callable[[object], Awaitable[None]], size: tuple[int, int] = (100, 30)) -> None:
    async def run() -> None:
        async with screen.run_test(size=size) as pilot:
            await drive(pilot)

    asyncio.run(run())


async def _until(pilot, holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end, what
        await pilot.pause(0.05)


async def _type(pilot, tactic: str) -> None:
    pilot.app.query_one(Input).value = tactic
    await pilot.press("enter")


def _said(screen: StepScreen) -> str:
    return str(screen.query_one("#message", Static).render())


def _goals(screen: StepScreen) -> str:
    return str(screen.query_one("#goals-text", Static).render())


def test_a_proof_by_hand(lean: RpcBackend) -> None:
    screen = _screen(lean, [])

    async def drive(pilot) -> None:
        assert "⊢ q ∧ p" in _goals(screen)
        await _type(pilot, "nonsense")
        await _until(pilot, lambda: "unknown tactic" in _said(screen), "an error is shown")
        await _type(pilot, "cases h")
        await _until(pilot, lambda: "h_left : p" in _goals(screen), "the new state is shown")
        assert screen.query_one(Input).value == ""
        await _type(pilot, "split")
        await _until(pilot, lambda: "goal 2 of 2" in _goals(screen), "both goals are shown")
        await pilot.press("ctrl+z")
        assert "goal 2" not in _goals(screen)
        await pilot.press("ctrl+y")
        for _ in range(2):
            await _until(pilot, lambda: screen._tactic_under_way is None, "a tactic ends")
            before = screen.stepper.current
            await _type(pilot, "assumption")
            await _until(pilot, lambda before=before: screen.stepper.current is not before, "a goal is closed")
        await _until(pilot, lambda: "checked by toy" in _said(screen), "the proof passes the gate")
        await pilot.press("ctrl+q")

    _driven(screen, drive)
    assert screen.return_value is True
    assert screen.stepper.current.script() == ["cases h", "split", "assumption", "assumption"]


def test_suggestions_were_run_and_those_that_close_stand_first(lean: RpcBackend) -> None:
    screen = _screen(lean, ["nonsense", "grow", "assumption", "skip"])
    screen.stepper.run(screen.stepper.root, "split")

    async def drive(pilot) -> None:
        await _type(pilot, "cases h")
        options = screen.query_one("#suggestions", OptionList)
        await _until(pilot, lambda: options.option_count == 1, "grow, and not what fails or changes nothing")
        assert "grow" in str(options.get_option_at_index(0).prompt)
        options.focus()
        await pilot.press("home", "enter")
        await _until(pilot, lambda: screen.stepper.current.script()[-1:] == ["grow"], "the suggestion is taken")
        await pilot.press("ctrl+q")

    _driven(screen, drive)
    assert screen.return_value is False


def test_search_from_here(lean: RpcBackend) -> None:
    screen = _screen(lean, ["split"])

    async def drive(pilot) -> None:
        await _type(pilot, "cases h")
        await _until(pilot, lambda: "h_left" in _goals(screen), "a step")
        await pilot.press("ctrl+r")
        await _until(pilot, lambda: "checked by toy" in _said(screen), "the search finishes the proof")
        await pilot.press("ctrl+q")

    _driven(screen, drive)
    assert screen.stepper.current.script()[:2] == ["cases h", "split"] and screen.stepper.current.finished


def test_a_search_can_be_ended(lean: RpcBackend) -> None:
    screen = _screen(lean, ["slow", "skip", "rotate", "slow ", "grow", "hang"])

    async def drive(pilot) -> None:
        await pilot.press("ctrl+r")
        await _until(pilot, lambda: "searching" in _said(screen), "it says that it searches")
        await pilot.press("escape")
        await _until(pilot, lambda: "search: it was told to end" in _said(screen), "it ends")
        await pilot.press("ctrl+q")

    _driven(screen, drive)


def test_a_narrow_terminal_keeps_the_goals(lean: RpcBackend) -> None:
    screen = _screen(lean, [])

    async def drive(pilot) -> None:
        assert not screen.query_one("#right").display and "⊢ q ∧ p" in _goals(screen)

    _driven(screen, drive, size=(40, 12))


def test_without_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "some.lean"
    path.write_text("theorem t : p := sorry\n")
    assert main(["step", str(path)]) == 2
    assert "step needs a terminal" in capsys.readouterr().err
