"""The sessions of a server: opened for a client, limited in number, ended with their client or when left unused."""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass, field

from agent.backend.base import Backend, BackendFault, Theorem
from agent.backend.cancellation import Cancellation
from agent.editor.stepping import Step, Stepper, UnknownId

MOST_SESSIONS = 64
IDLE_SECONDS = 1800.0


class TooMany(RuntimeError):
    """A limit of the server; the text says which."""


@dataclass
class Open:
    """An open theorem with its steps. What runs in it ends with it."""

    id: str
    client: str
    stepper: Stepper
    cancellation: Cancellation = field(default_factory=Cancellation)
    used: float = field(default_factory=time.monotonic)

    _crashes: int = 0

    def crashes(self) -> int:
        """How many processes have ended under the session so far, and were replaced."""
        self._crashes += sum(event["kind"] == "crashed" for event in self.stepper.session.events())
        return self._crashes

    def step(self, number: int) -> Step:
        self.used = time.monotonic()
        return self.stepper.step(number)


class Sessions:
    """All open sessions. Safe to use from several threads."""

    def __init__(self, backend: Backend, most: int = MOST_SESSIONS, idle_seconds: float = IDLE_SECONDS) -> None:
        self._backend = backend
        self._most = most
        self._idle_seconds = idle_seconds
        self._open: dict[str, Open] = {}
        self._lock = threading.Lock()

    def open(self, theorem: Theorem, client: str) -> Open:
        """Faults of the backend pass through; TooMany."""
        self.sweep()
        with self._lock:
            if len(self._open) >= self._most:
                raise TooMany(f"{self._most} sessions are open; close one")
        session = self._backend.open(theorem)
        opened = Open(secrets.token_hex(8), client, Stepper(theorem, session))
        with self._lock:
            self._open[opened.id] = opened
        return opened

    def get(self, number: str) -> Open:
        with self._lock:
            found = self._open.get(number)
        if found is None:
            raise UnknownId(f"no session {number}; it may have been closed")
        found.used = time.monotonic()
        return found

    def close(self, number: str) -> None:
        with self._lock:
            found = self._open.pop(number, None)
        if found is not None:
            found.cancellation.cancel()
            try:
                found.stepper.session.close()
            except BackendFault:
                return  # its worker is gone, and the session with it

    def close_client(self, client: str) -> None:
        with self._lock:
            numbers = [o.id for o in self._open.values() if o.client == client]
        for number in numbers:
            self.close(number)

    def sweep(self) -> None:
        """Close what nobody has used for long."""
        before = time.monotonic() - self._idle_seconds
        with self._lock:
            numbers = [o.id for o in self._open.values() if o.used < before]
        for number in numbers:
            self.close(number)

    def __len__(self) -> int:
        return len(self._open)

    def close_all(self) -> None:
        for number in list(self._open):
            self.close(number)
