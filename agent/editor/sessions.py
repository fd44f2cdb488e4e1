"""The sessions of a server: opened for a client, limited in number, ended with their client or when left unused."""

from __future__ import annotations

import itertools
import secrets
import threading
import time
from dataclasses import dataclass, field

from agent.backend.base import Backend, BackendFault, Session, TacticState, Theorem

MOST_SESSIONS = 64
IDLE_SECONDS = 1800.0


class UnknownId(KeyError):
    """No session, state or job goes by this id."""

    def __str__(self) -> str:
        return str(self.args[0])


class TooMany(RuntimeError):
    """A limit of the server; the text says which."""


@dataclass
class Open:
    """An open theorem, and every state that was shown of it. A state's parent and the tactic that led to it make the
    script of any state."""

    id: str
    client: str
    theorem: Theorem
    session: Session
    states: dict[int, TacticState] = field(default_factory=dict)
    origins: dict[int, tuple[int, str]] = field(default_factory=dict)
    finished: dict[int, tuple[int, str]] = field(default_factory=dict)
    used: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def state(self, number: int) -> TacticState:
        self.used = time.monotonic()
        found = self.states.get(number)
        if found is None:
            raise UnknownId(f"the session {self.id} has no state {number}")
        return found

    def add(self, state: TacticState, parent: int, tactic: str) -> int:
        """Keep a new state; a state that is there already keeps its number."""
        with self.lock:
            known = next((n for n, o in self.origins.items() if o == (parent, tactic)), None)
            if known is not None and self.states[known] == state:
                return known
            number = next(self._numbers)
            self.states[number] = state
            self.origins[number] = (parent, tactic)
            return number

    def script(self, number: int) -> list[str]:
        """The tactics from the beginning to a state."""
        out: list[str] = []
        while number in self.origins:
            number, tactic = self.origins[number]
            out.append(tactic)
        return out[::-1]


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
        opened = Open(secrets.token_hex(8), client, theorem, session, {0: session.initial_state})
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
            try:
                found.session.close()
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
