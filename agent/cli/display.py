"""What a person sees: live progress on a terminal's stderr, plain lines otherwise; results on stdout."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from agent.cli.unknown_words import explanations
from agent.rows import ResultRow
from agent.search.best_first import Progress

_REFRESH_SECONDS = 0.2


class Display:
    """Progress of several theorems at once. All methods may be called from any thread."""

    def __init__(
        self, total: int, live: bool, *, done: int = 0, proved: int = 0, describe: Callable[[], str] | None = None
    ) -> None:
        """`done` and `proved` count what an earlier run did; `describe` words the line above the running theorems."""
        self._total = total
        self._describe = describe
        self._lock = threading.RLock()
        self._running: dict[str, tuple[float, Progress | None]] = {}
        self._done = done
        self._proved = proved
        self._start = time.monotonic()
        self._last = 0.0
        self._live: Any = None
        if live:
            from rich.console import Console
            from rich.live import Live

            self._console = Console(stderr=True)
            self._live = Live(console=self._console, refresh_per_second=5, transient=True)

    def __enter__(self) -> Display:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(self, *exc: object) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None

    def begin(self, name: str) -> None:
        with self._lock:
            self._running[name] = (time.monotonic(), None)
            self._show()

    def progress(self, name: str, progress: Progress) -> None:
        if self._live is None or time.monotonic() - self._last < _REFRESH_SECONDS:
            return
        with self._lock:
            started = self._running.get(name, (time.monotonic(), None))[0]
            self._running[name] = (started, progress)
            self._show()

    def end(self, name: str) -> None:
        with self._lock:
            self._running.pop(name, None)

    def result(self, row: ResultRow) -> None:
        with self._lock:
            self._done += 1
            self._proved += row.status == "proved"
            mark = "proved" if row.status == "proved" else f"{row.status.replace('_', ' ')}: {_first_line(row.reason)}"
            self.say(f"[{self._done}/{self._total}] {row.name}: {mark} ({row.seconds:.1f} s)")
            self._show()

    def say(self, text: str) -> None:
        with self._lock:
            if self._live is not None:
                from rich.text import Text

                self._console.print(Text(text))
            else:
                click.echo(text, err=True)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Room for a result on stdout, which may be the same terminal."""
        with self._lock:
            if self._live is None:
                yield
                return
            self._live.stop()
            try:
                yield
            finally:
                self._live.start()

    def _summary(self, now: float) -> str:
        elapsed = now - self._start
        left = f", about {elapsed / self._done * (self._total - self._done):.0f} s left" if self._done else ""
        return f"{self._done}/{self._total} done, {self._proved} proved, {elapsed:.0f} s{left}"

    def _show(self) -> None:
        if self._live is None:
            return
        from rich.table import Table
        from rich.text import Text

        self._last = now = time.monotonic()
        table = Table.grid(padding=(0, 2))
        table.add_row(Text(self._describe() if self._describe is not None else self._summary(now), style="bold"))
        for name, (started, p) in list(self._running.items()):
            detail = "opening"
            if p is not None:
                goal = p.current.rpartition("⊢")[2].strip().split("\n")[0]
                detail = f"{p.usage.expansions} goals expanded, {p.usage.tactics_run} tactics, {p.queued} queued" + (
                    f"   ⊢ {goal[:60]}" if goal else ""
                )
            table.add_row(Text(f"{name}  {now - started:.0f} s  {detail}"))
        self._live.update(table)


def _first_line(text: str) -> str:
    return text.strip().split("\n")[0] if text.strip() else "no reason was given"


def _source_of(row: ResultRow) -> str:
    """What the row's line and column count in: its file if that is a ``.lean`` file, else its statement."""
    if row.file is None or not row.file.endswith(".lean"):
        return row.statement
    try:
        return Path(row.file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""  # it was there when it was read


def print_row(row: ResultRow) -> None:
    """A result as Lean source: the theorem with its proof; or with the best partial proof and what it leaves open."""
    statement = row.statement.rstrip()
    if row.status == "proved" and row.proof is not None:
        checked = ", ".join(row.verified_by)
        click.echo(f"-- proved, checked by {checked} ({row.seconds:.1f} s)")
        for note in row.notes:
            click.echo(f"-- note: {note}")
        click.echo(f"{statement} :=\n{row.proof}\n")
        return
    if row.status == "disproved" and row.disproof is not None:
        click.echo(f"-- {row.name}: {row.reason}")
        click.echo(f"{row.disproof[row.disproof.rindex('theorem not_') :].strip()}\n")
        return
    place = ""
    if row.line is not None and row.status == "statement_error":
        place = f"{row.file or 'statement'}:{row.line}:{row.column or 0}: "
    lines = row.reason.strip().split("\n") or [""]
    click.echo(f"-- {row.name}: not proved, {row.status.replace('_', ' ')}: {place}{lines[0]}")
    for line in lines[1:]:
        click.echo(f"--   {line}")
    if row.status == "statement_error":
        complaint = (row.reason, row.line or 1, row.column or 0)
        for why in explanations([complaint], _source_of(row), row.file or "it", row.imports == []):
            click.echo(f"--   {why}")
    if row.partial is not None and row.partial.proof.strip() not in ("by sorry", "sorry"):
        click.echo(f"{statement} :=\n{row.partial.proof}")
        for i, goal in enumerate(row.partial.open_goals, 1):
            click.echo(f"-- left open ({i}):")
            for line in (goal.lemma or goal.goal).split("\n"):
                click.echo(f"--   {line}")
    click.echo("")
