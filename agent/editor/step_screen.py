"""The stepper on a terminal: goals, a line for tactics, suggestions that were run before they are offered, the history
as a tree, and search from where one stands."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer, Input, OptionList, Static, Tree
from textual.widgets.option_list import Option
from textual.widgets.tree import TreeNode

from agent.backend.base import (
    Backend,
    BackendFault,
    Limits,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticResult,
    TacticTimedOut,
)
from agent.backend.cancellation import Cancellation
from agent.editor.stepping import StartingAt, Step, Stepper
from agent.editor.suggestions import Asked, Tried, loading, ranked, suggest
from agent.goal_text import parse_goal
from agent.model.base import ModelUnavailable, TacticGenerator
from agent.search.best_first import BestFirstSearch, Progress, SearchSettings
from agent.search.budget import Budget
from agent.verify import verify


def describe(result: TacticResult, step: Step) -> str:
    """What a tactic that led nowhere from a step did; the step's state, which is on the screen, is not repeated."""
    if isinstance(result, TacticFailed):
        word = "not supported" if result.kind == "unsupported" else "error"
        shown = "" if step.state is None else f"\nstate:\n{step.state.pp}"
        return f"{word}: {result.message.removesuffix(shown)}"
    if isinstance(result, TacticTimedOut):
        return f"timed out ({result.limit})"
    if isinstance(result, ProofGivenUp):
        return "sorry closes nothing"
    return "done"


class StepScreen(App[bool]):
    """Step through one theorem's proof. Its result says whether the proof where one stands passed the gate."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #left { width: 3fr; } #right { width: 2fr; }
    #goals { height: 1fr; border: round $primary; padding: 0 1; }
    #message { height: auto; max-height: 8; padding: 0 1; }
    #suggestions { height: 1fr; border: round $primary; }
    #history { height: 1fr; border: round $primary; }
    .narrow #right { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", "Undo", priority=True),
        Binding("ctrl+y", "redo", "Redo", priority=True),
        Binding("ctrl+r", "search", "Search", priority=True),
        Binding("escape", "cancel", "Cancel", priority=True),
        Binding("ctrl+o", "copy", "Copy proof", priority=True),
        Binding("ctrl+q", "quit", "Quit", priority=True),
    ]

    def __init__(
        self,
        stepper: Stepper,
        backend: Backend,
        generator: TacticGenerator,
        asked: Asked,
        search: SearchSettings,
        budget: Budget,
        limits: Limits,
    ) -> None:
        super().__init__()
        self.stepper = stepper
        self.verdict = ""
        self._backend = backend
        self._generator = generator
        self._asked = asked
        self._search = search
        self._budget = budget
        self._limits = limits
        self._tried: list[Tried] = []
        self._stop_search: threading.Event | None = None
        self._stop_suggesting = threading.Event()
        self._tactic_under_way: Cancellation | None = None
        self._checked: Step | None = None

    # -- what is on the screen

    def compose(self) -> ComposeResult:
        with Horizontal():
            with Vertical(id="left"):
                with VerticalScroll(id="goals"):
                    yield Static(id="goals-text")
                yield Static(id="message")
                yield Input(placeholder="a tactic", id="tactic")
            with Vertical(id="right"):
                yield OptionList(id="suggestions")
                yield Tree("begin", id="history")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#goals").border_title = self.stepper.theorem.name
        self._entitle_suggestions([])
        self.query_one("#history").border_title = "history"
        self.query_one(Input).focus()
        self._show()

    def on_resize(self) -> None:
        self.screen.set_class(self.size.width < 70, "narrow")

    def _show(self) -> None:
        """Draw where one stands, and begin to look for suggestions there."""
        step = self.stepper.current
        self.query_one("#goals-text", Static).update(goals_text(step))
        self._draw_history()
        self._stop_suggesting.set()
        self._tried = []
        self._draw_suggestions()
        if step.state is not None:
            self._stop_suggesting = threading.Event()
            self._suggest(step, self._stop_suggesting)
        elif self._checked is not step:
            self.say("no goals are left; the proof is being compiled afresh …")
            self._check(step)

    def say(self, text: str, style: str = "") -> None:
        self.query_one("#message", Static).update(Text(text, style=style))

    def _draw_history(self) -> None:
        tree: Tree[Step] = self.query_one("#history", Tree)
        tree.clear()
        tree.root.data = self.stepper.root
        on_path = set(map(id, self.stepper.current.path()))

        def add(node: TreeNode[Step], step: Step) -> None:
            for child in step.children:
                here = child is self.stepper.current
                mark = "▶ " if here else "· " if id(child) in on_path else "  "
                done = "  ✓" if child.finished else ""
                label = Text(mark + child.tactic.replace("\n", " ") + done, style="bold" if here else "")
                places[child] = node.add(label, child, expand=True, allow_expand=bool(child.children))
                add(places[child], child)

        places = {self.stepper.root: tree.root}
        add(tree.root, self.stepper.root)
        tree.root.expand()
        self.call_after_refresh(tree.move_cursor, places[self.stepper.current])

    def _draw_suggestions(self) -> None:
        options = self.query_one("#suggestions", OptionList)
        options.clear_options()
        self._tried = ranked(self._tried)
        for tried in self._tried:
            options.add_option(Option(suggestion_text(tried)))

    # -- work that takes time, in threads

    def _later(self, function: Callable[..., None], *arguments: object) -> None:
        """Call in the screen's own thread, if it is still there."""
        if self.is_running:
            self.call_from_thread(function, *arguments)

    @work(thread=True, group="suggest")
    def _suggest(self, step: Step, stop: threading.Event) -> None:
        assert step.state is not None
        try:
            while not stop.is_set():
                before, missing = loading(self._generator), list[str]()
                self._later(self._entitle_suggestions, before)
                for tried in suggest(
                    self.stepper.session, step.state, self._generator, self._asked, stop.is_set, missing
                ):
                    if stop.is_set():
                        return
                    self._later(self._take_suggestion, tried, stop)
                if not set(before) & set(missing):
                    return
                while loading(self._generator) and not stop.wait(0.5):
                    continue  # then there is more to try
        except (BackendFault, ModelUnavailable) as fault:
            if not stop.is_set():
                self._later(self.say, f"suggestions: {fault}", "red")

    def _take_suggestion(self, tried: Tried, stop: threading.Event) -> None:
        if not stop.is_set() and tried.tactic not in {known.tactic for known in self._tried}:
            self._tried.append(tried)
            self._draw_suggestions()

    def _entitle_suggestions(self, loading: list[str]) -> None:
        late = f" (still loading: {', '.join(loading)})" if loading else ""
        self.query_one("#suggestions").border_title = f"suggestions{late}"

    @work(thread=True, group="tactic")
    def _run(self, step: Step, tactic: str, cancellation: Cancellation) -> None:
        try:
            with cancellation.governing():
                result, reached = self.stepper.run(step, tactic, self._limits)
            self._later(self._take_run, step, reached, "" if reached else describe(result, step))
        except BackendFault as fault:
            self._later(self._take_run, step, None, str(fault))

    def _take_run(self, step: Step, reached: Step | None, trouble: str) -> None:
        self._tactic_under_way = None
        if self.stepper.current is not step:
            return  # the person has moved on
        self.say(trouble, "red")
        if reached is not None:
            self.query_one(Input).value = ""
            self._go(reached)

    @work(thread=True, group="check")
    def _check(self, step: Step) -> None:
        verdict = verify(self._backend, self.stepper.theorem, self.stepper.proof(step))
        said = f"proved, checked by {', '.join(verdict.verified_by)}" if verdict.ok else f"refused: {verdict.reason}"
        self._later(self._take_verdict, step, said, verdict.ok)

    def _take_verdict(self, step: Step, said: str, ok: bool) -> None:
        if self.stepper.current is step:
            self._checked = step if ok else None
            self.verdict = said
            self.say(said, "bold green" if ok else "red")

    @work(thread=True, group="search")
    def _run_search(self, step: Step, stop: threading.Event) -> None:
        assert step.state is not None

        def progress(at: Progress) -> None:
            used = at.usage
            self._later(self.say, f"searching: {used.expansions} goals expanded, {used.tactics_run} tactics (esc: end)")

        search = BestFirstSearch(
            StartingAt(self.stepper.session, step.state),
            self._generator,
            self._search,
            self._budget,
            can_focus="focus" in self._backend.capabilities,
            on_progress=progress,
            stop=stop,
            imports=self.stepper.theorem.imports,
        )
        try:
            result = search.run()
            steps = [] if result.script is None else self.stepper.follow(step, result.script, self._limits)
            self._later(self._take_search, step, steps[-1] if steps else None, result.reason or result.status)
        except (BackendFault, ModelUnavailable) as fault:
            self._later(self._take_search, step, None, str(fault))

    def _take_search(self, step: Step, reached: Step | None, reason: str) -> None:
        self._stop_search = None
        if reached is None:
            self.say(f"search: {reason}", "red")
        elif self.stepper.current is step:
            self._go(reached)

    # -- what a person does

    def on_input_submitted(self, event: Input.Submitted) -> None:
        tactic = event.value.strip().rstrip(",")
        if not tactic:
            return
        if self._tactic_under_way is not None:
            self.say("a tactic is running (esc: end)")
            return
        self._tactic_under_way = Cancellation()
        self._stop_suggesting.set()
        self.say("running … (esc: end)")
        self._run(self.stepper.current, tactic, self._tactic_under_way)

    def _go(self, step: Step) -> None:
        self.stepper.go(step)
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        tried = self._tried[event.option_index]
        result: TacticResult = ProofFinished(-1) if tried.state is None else tried.state
        reached = self.stepper.take(self.stepper.current, tried.tactic, result)
        assert reached is not None
        self.say("")
        self.query_one(Input).focus()
        self._go(reached)

    def on_tree_node_selected(self, event: Tree.NodeSelected[Step]) -> None:
        if event.node.data is not None and event.node.data is not self.stepper.current:
            self.say("")
            self._go(event.node.data)

    def action_undo(self) -> None:
        self._moved(self.stepper.undo(), "this is the beginning")

    def action_redo(self) -> None:
        self._moved(self.stepper.redo(), "nothing to redo")

    def _moved(self, moved: bool, otherwise: str) -> None:
        self.say("" if moved else otherwise)
        if moved:
            self._show()

    def action_search(self) -> None:
        step = self.stepper.current
        if step.state is None:
            self.say("no goals are left")
        elif self._stop_search is None:
            self._stop_suggesting.set()
            self._stop_search = threading.Event()
            self.say("searching … (esc: end)")
            self._run_search(step, self._stop_search)

    def action_cancel(self) -> None:
        """End a tactic or a search; else empty the line and give it the focus."""
        if self._tactic_under_way is not None:
            self._tactic_under_way.cancel()
            return
        if self._stop_search is not None:
            self._stop_search.set()
            return
        line = self.query_one(Input)
        line.value = ""
        line.focus()

    def action_copy(self) -> None:
        self.copy_to_clipboard(self.stepper.source(self.stepper.current))
        self.say("the proof so far is in the clipboard")

    async def action_quit(self) -> None:
        self._stop_suggesting.set()
        if self._tactic_under_way is not None:
            self._tactic_under_way.cancel()
        if self._stop_search is not None:
            self._stop_search.set()
        self.exit(self._checked is self.stepper.current)


def goals_text(step: Step) -> Text:
    """The goals, hypotheses' names and turnstiles set apart."""
    if step.state is None:
        return Text("no goals", style="bold green")
    out = Text()
    for number, goal in enumerate(step.state.goals):
        if number:
            out.append("\n\n")
        if len(step.state.goals) > 1:
            out.append(f"goal {number + 1} of {len(step.state.goals)}\n", style="dim")
        names = parse_goal(goal).names
        for index, line in enumerate(goal.split("\n")):
            out.append("\n" if index else "")
            head, colon, rest = line.partition(" : ")
            if colon and head.split() and all(name in names for name in head.split()):
                out.append(head, style="bold cyan")
                out.append(colon + rest)
            elif line.startswith("⊢"):
                out.append("⊢", style="bold magenta")
                out.append(line[1:])
            else:
                out.append(line)
    return out


def suggestion_text(tried: Tried) -> Text:
    """The tactic and what it does."""
    out = Text()
    if tried.effect == "closes":
        out.append("✓ ", style="bold green")
    out.append(tried.tactic.replace("\n", " "))
    if tried.state is not None:
        goals = tried.state.goals
        first = parse_goal(goals[0]).target.split("\n")[0]
        count = f"{len(goals)} goals, " if len(goals) > 1 else ""
        out.append(f"   {count}⊢ {first}", style="dim")
    return out
