"""Attempts on the machines of a Ray cluster. Each actor has its own Lean workers and its own copy of the model; a lost
node's attempts are made again on those that are left.

The package has to be installed on every node; results and traces come back to the machine that runs the command.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from agent.backend.base import BackendUnavailable
from agent.evaluation.attempt import Attempter
from agent.evaluation.executor import Done, Job, Outcome

log = logging.getLogger(__name__)

START_SECONDS = 600.0


class AttemptActor:
    """What runs on a node: an `Attempter` of its own."""

    def __init__(self, make_attempter: Callable[[], Attempter]) -> None:
        self._attempt = make_attempter()

    def describe(self) -> tuple[dict[str, str], list[dict[str, str]]]:
        generator = self._attempt.generator
        models = getattr(generator, "generators", (generator,))
        return self._attempt.backend.describe(), [m.describe() for m in models]

    def attempt(self, job: Job) -> tuple[Outcome, float]:
        """The outcome, and the seconds it took."""
        start = time.monotonic()
        return self._attempt(job), time.monotonic() - start


class RayTeam:
    """The cluster at `address` (``auto``, ``host:port``; ``local`` starts one here), with an actor for every `cpus`
    cores of it, or `actors` of them. Raises BackendUnavailable where Ray is not installed or no cluster answers."""

    def __init__(
        self, address: str, make_attempter: Callable[[], Attempter], cpus: int = 1, actors: int | None = None
    ) -> None:
        try:
            import ray
        except ImportError:
            raise BackendUnavailable("--ray needs Ray: pip install 'lean3-agent[scale]'") from None
        try:
            ray.init(address=None if address == "local" else address, log_to_driver=False, logging_level=logging.ERROR)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise BackendUnavailable(f"--ray {address}: no cluster answers there ({error})") from None
        actor_class: Any = ray.remote(AttemptActor)
        self._make: Callable[[], Any] = lambda: actor_class.options(num_cpus=cpus).remote(make_attempter)
        there = int(ray.cluster_resources().get("CPU", 1))
        self._actors = [self._make() for _ in range(actors or max(1, there // cpus))]
        self.backend, self.models = ray.get(self._actors[0].describe.remote(), timeout=START_SECONDS)

    def executor(self, display: object = None) -> RayExecutor:
        return RayExecutor(self._actors, self._make)

    def close(self) -> None:
        import ray

        ray.shutdown()


class RayExecutor:
    """Jobs on actors, one at a time each. `make` gives a new actor for one that was lost; it gets work once it answers,
    which may be never if the cluster has become smaller."""

    def __init__(self, actors: list[Any], make: Callable[[], Any]) -> None:
        self._make = make
        self._idle: list[Any] = []
        self._capacity = len(actors)
        self._jobs: deque[Job] = deque()
        self._running: dict[Any, tuple[Any, Job]] = {}  # the reply that is awaited -> who works on what
        self._starting = {actor.describe.remote(): actor for actor in actors}
        self._busy = 0.0

    @property
    def capacity(self) -> int:
        return self._capacity

    def submit(self, job: Job) -> None:
        self._jobs.append(job)
        self._dispatch()

    def _dispatch(self) -> None:
        while self._idle and self._jobs:
            actor, job = self._idle.pop(), self._jobs.popleft()
            self._running[actor.attempt.remote(job)] = (actor, job)

    def next(self, timeout: float) -> Done | None:
        import ray
        from ray.exceptions import RayActorError, RayTaskError

        ready, _ = ray.wait([*self._running, *self._starting], num_returns=1, timeout=timeout)
        if not ready:
            return None
        reply = ready[0]
        actor = self._starting.pop(reply, None)
        job = None
        if actor is None:
            actor, job = self._running.pop(reply)
        done = None
        try:
            answer = ray.get(reply)
            if job is not None:
                outcome, seconds = answer
                self._busy += seconds
                done = Done(job, outcome)
        except RayActorError as error:
            # The node is gone, or the actor died with it: somebody else makes the attempt from its start.
            log.warning("a worker was lost: %s", str(error).split("\n")[0])
            replacement = self._make()
            self._starting[replacement.describe.remote()] = replacement
            if job is not None:
                self._jobs.appendleft(job)
            actor = None
        except RayTaskError as error:
            cause = error.cause if isinstance(error.cause, Exception) else error
            if job is None:  # it could not start where it is, and would not elsewhere
                raise cause from None
            done = Done(job, cause)
        if actor is not None:
            self._idle.append(actor)
        self._dispatch()
        return done

    def busy_seconds(self) -> tuple[float, int]:
        return self._busy, self._capacity

    def close(self) -> None:
        self._jobs.clear()
