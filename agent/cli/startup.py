"""What a person sees while a backend starts: nothing when it is quick, progress when the library is compiled first."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import click

_SECONDS_BETWEEN_LINES = 10.0


class StartupDisplay:
    """A `Startup`: a bar on a terminal's stderr, a line now and then elsewhere. Shows nothing until it is told
    something."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bar: Any = None
        self._task: Any = None
        self._what = ""
        self._started = 0.0
        self._last = 0.0

    def progress(self, what: str, done: int, total: int) -> None:
        with self._lock:
            now = time.monotonic()
            if not self._what:
                self._started = now
            if total and done >= total:
                self._finish(now)
                return
            fresh, self._what = what != self._what, what
            if sys.stderr.isatty():
                self._show_bar(what, done, total)
            elif fresh or now - self._last >= _SECONDS_BETWEEN_LINES:
                self._last = now
                click.echo(f"{what}: {done} of {total} files" if done else what, err=True)

    def warn(self, text: str) -> None:
        with self._lock:
            self._stop_bar()
            click.echo(f"lean3-agent: warning: {text}", err=True)

    def close(self) -> None:
        """Nothing stays on the terminal, whatever ended the start."""
        with self._lock:
            self._stop_bar()
            self._what = ""

    def __enter__(self) -> StartupDisplay:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _finish(self, now: float) -> None:
        self._stop_bar()
        click.echo(f"{self._what}: done in {now - self._started:.0f} s", err=True)
        self._what = ""

    def _show_bar(self, what: str, done: int, total: int) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.completed:.0f} of {task.total} files"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.start()
            self._task = self._bar.add_task(what, total=total or None)
        self._bar.update(self._task, description=what, completed=done, total=total or None)

    def _stop_bar(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
