"""A run's progress as a Prometheus page."""

from __future__ import annotations

from typing import Any

from agent.evaluation.runner import Progress
from agent.rows import ResultRow


class Metrics:
    """Serves ``http://127.0.0.1:PORT/metrics`` from a thread of its own. OSError when the port is taken."""

    def __init__(self, port: int) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, start_http_server

        registry = CollectorRegistry()
        self._attempts = Counter("lean3_attempts", "Attempts that ended", ["status"], registry=registry)
        self._seconds = Counter("lean3_seconds", "Time of searches, by where it went", ["where"], registry=registry)
        self._done = Gauge("lean3_attempts_done", "Attempts with a row, earlier runs included", registry=registry)
        self._total = Gauge("lean3_attempts_total_wanted", "Attempts the run is made of", registry=registry)
        self._proved = Gauge("lean3_attempts_proved", "Attempts that proved their statement", registry=registry)
        self._in_flight = Gauge("lean3_attempts_in_flight", "Attempts under way", registry=registry)
        self._busy = Gauge("lean3_workers_busy_share", "Share of the Lean workers' time in use", registry=registry)
        self._server: Any = start_http_server(port, addr="127.0.0.1", registry=registry)

    def row(self, row: ResultRow) -> None:
        self._attempts.labels(row.status).inc()
        for where in ("model", "lean", "wait"):
            self._seconds.labels(where).inc(getattr(row, f"{where}_seconds"))

    def progress(self, progress: Progress) -> None:
        self._done.set(progress.done)
        self._total.set(progress.total)
        self._proved.set(progress.proved)
        self._in_flight.set(progress.in_flight)
        self._busy.set(progress.busy)

    def close(self) -> None:
        server, thread = self._server
        server.shutdown()
        server.server_close()
        thread.join(timeout=2)
