"""What a person waits for at `lean3-agent serve`: suggestions for the goals of a file, and the end of what he cancels.

    python benchmarks/suggestions.py [FILE.lean] [--model NAME …]

Default: `lean_project/src/quickstart.lean` and the server's own models. Each goal is opened, its text sent to POST
/suggest (as the Lean 3 extension does) twice: the second answer comes from the cache. Then, with one worker, what is
cancelled: a tactic whose connection is closed, a search, suggestions that newer ones supersede; the time until the same
worker has run the next tactic.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

QUICKSTART = Path(__file__).resolve().parent.parent / "lean_project" / "src" / "quickstart.lean"
ENDLESS = "iterate 1000000000 { skip }"
MUCH = "dec_trivial"  # leaves much to be forgotten
MANY = "theorem many : ∀ n : ℕ, n < 30000 → n * n < 900000001"


@contextmanager
def served(file: Path, models: list[str]) -> Iterator[httpx.Client]:
    options = [part for name in models for part in ("--model", name)]
    command = [sys.executable, "-m", "agent", "serve", "--port", "0", "--backend", "embedded", "--workers", "1"]
    server = subprocess.Popen([*command, "--examples", str(file), *options], stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    try:
        lines = iter(server.stderr.readline, "")
        address = next(line.strip() for line in lines if line.startswith("http"))
        threading.Thread(target=server.stderr.read, daemon=True).start()
        with httpx.Client(base_url=address, timeout=120) as client:
            while client.get("api/about").json()["loading"]:
                time.sleep(0.2)
            yield client
    finally:
        server.terminate()
        server.wait(timeout=30)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.monotonic()
    found = work()
    return time.monotonic() - start, found


def suggestions(client: httpx.Client) -> None:
    cold, cached = [], []
    for example in client.get("api/examples").json()["examples"]:
        body = {"statement": example["statement"], "header": example["header"], "imports": example["imports"] or None}
        opened = client.post("api/open", json=body).json()
        if "error" in opened:
            print(f"{example['name']:32} does not open: {opened['error']['message']}")
            continue
        text = {"tactic_state": opened["pp"], "prefix": ""}
        seconds, found = timed(lambda text=text: client.post("suggest", json=text).json())
        again, _ = timed(lambda text=text: client.post("suggest", json=text))
        client.post("api/close", json={"session": opened["session"]})
        cold.append(seconds)
        cached.append(again)
        infos = found.get("tactic_infos", [])
        first = "closed by " + infos[0]["tactic"] if infos and infos[0]["closes"] else "not closed"
        print(f"{example['name']:32} {seconds:6.2f} s  {again * 1000:6.1f} ms  {len(infos):3} tactics, {first[:50]}")
    for name, times in (("cold", cold), ("cached", cached)):
        print(f"{name}: median {statistics.median(times):.3f} s, maximum {max(times):.3f} s, {len(times)} goals")


def freed(client: httpx.Client, session: str, cancel: Callable[[], None]) -> float:
    """Seconds from `cancel` until the worker has run another tactic."""
    start = time.monotonic()
    cancel()
    reply = client.post("api/run_tactic", json={"session": session, "tactic": "intros"}).json()
    assert "outcome" in reply, reply
    return time.monotonic() - start


def cancelling(client: httpx.Client, rounds: int) -> None:
    session = client.post("api/open", json={"statement": MANY}).json()["session"]
    client.post("api/run_tactic", json={"session": session, "tactic": "intros"})

    def tactic(text: str) -> float:
        """A tactic whose connection is closed after half a second."""

        def run() -> None:
            try:
                body = {"session": session, "tactic": text, "seconds": 60}
                httpx.post(f"{client.base_url}api/run_tactic", json=body, timeout=httpx.Timeout(60, read=0.5))
            except httpx.ReadTimeout:
                return

        run()  # the connection is closed when this returns
        return freed(client, session, lambda: None)

    def search() -> float:
        body = {"session": session, "seconds": 60}
        with client.stream("POST", "api/prove", json=body) as stream:
            lines = stream.iter_lines()
            job = json.loads(next(lines))["job"]
            time.sleep(1.0)
            return freed(client, session, lambda: client.post(f"api/cancel/{job}", json={}) and None)

    def superseded() -> float:
        text = {"tactic_state": f"n : ℕ,\nh : n = {time.monotonic_ns()}\n⊢ n * n * n < n * n + 7", "prefix": ""}
        older = threading.Thread(target=lambda: client.post("suggest", json=text))
        older.start()
        time.sleep(0.3)
        start = time.monotonic()
        newer = threading.Thread(target=lambda: client.post("suggest", json={**text, "prefix": "refl"}))
        newer.start()
        older.join()
        seconds = time.monotonic() - start
        newer.join()
        return seconds

    for name, measure in (
        (f"a tactic ({ENDLESS})", lambda: tactic(ENDLESS)),
        (f"a tactic ({MUCH}, 30,000 cases)", lambda: tactic(MUCH)),
        ("a search", search),
        ("suggestions, superseded by newer ones", superseded),
    ):
        times = [measure() for _ in range(rounds)]
        print(f"{name}: median {statistics.median(times):.3f} s, maximum {max(times):.3f} s, {rounds} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, default=QUICKSTART)
    parser.add_argument("--model", action="append", default=[])
    parser.add_argument("--rounds", type=int, default=10)
    arguments = parser.parse_args()
    with served(arguments.file, arguments.model) as client:
        suggestions(client)
        cancelling(client, arguments.rounds)


if __name__ == "__main__":
    main()
