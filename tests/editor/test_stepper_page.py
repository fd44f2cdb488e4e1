"""The stepper page in a headless browser: real clicks and keys, a real proof, on a toy Lean."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no chromium on the PATH")

from fastapi import FastAPI  # noqa: E402

from agent.backend.rpc import ProcessLauncher, RpcBackend  # noqa: E402
from agent.editor.http_server import ServerSettings, create_app  # noqa: E402
from agent.model.batching import Batching  # noqa: E402
from agent.model.scripted import Scripted  # noqa: E402

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, FastAPI]]:
    """The page's address, and what serves it."""
    import uvicorn

    folder = tmp_path_factory.mktemp("page")
    (folder / "script.txt").write_text("assumption\ncases h\ncases h_right\nsplit\n")
    (folder / "examples.lean").write_text("theorem three (h : p ∧ q ∧ r) : r ∧ q ∧ p := sorry\n", encoding="utf-8")
    with (
        socket.socket() as listener,
        RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=2) as backend,
    ):
        listener.bind(("127.0.0.1", 0))
        settings = ServerSettings(examples=folder / "examples.lean", closers=False)
        app = create_app(backend, Batching(Scripted(folder / "script.txt")), settings)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/", app
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture
def page(served: tuple[str, FastAPI]) -> Iterator[sync_api.Page]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=flags)
        found = browser.new_page()
        found.errors = []
        found.on("pageerror", lambda error: found.errors.append(str(error)))
        found.goto(served[0])
        found.wait_for_selector("#examples option:nth-child(2)", state="attached")
        yield found
        assert found.errors == []
        browser.close()


def test_a_proof_by_hand(page: sync_api.Page) -> None:
    page.select_option("#examples", label="three")
    page.wait_for_selector("#state math")  # goals are set as mathematics
    page.click("#suggestions button:has-text('split')")
    page.wait_for_selector("#state .goal + .goal")
    page.fill("#tactic", "nonsense")
    page.press("#tactic", "Enter")
    page.wait_for_selector("#failure:not([hidden])")
    assert page.input_value("#tactic") == "nonsense"  # nothing typed is lost
    page.click("#history button:has-text('the theorem')")  # back, and another way
    for tactic in ("cases h", "cases h_right", "split", "assumption", "split", "assumption"):
        page.fill("#tactic", tactic)
        page.press("#tactic", "Enter")
        page.wait_for_selector(f"#history button[aria-current=true]:has-text('{tactic}')")
    page.fill("#tactic", "assumption")
    page.press("#tactic", "Enter")
    page.wait_for_selector("#finished:not([hidden])")
    assert page.inner_text("#proof").startswith("theorem three (h : p ∧ q ∧ r) : r ∧ q ∧ p :=")
    assert "checked by toy" in page.inner_text("#verdict")
    assert page.locator("#history button").count() == 9  # both ways are there


def test_the_search_finds_it(page: sync_api.Page) -> None:
    page.fill("#statement", "theorem mine (h : p \\and")
    page.press("#statement", "Tab")
    assert page.input_value("#statement") == "theorem mine (h : p ∧"
    page.fill("#statement", "theorem mine (h : p ∧ q) : q ∧ p")
    page.click("#open")
    page.wait_for_selector("#state .target")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#finished:not([hidden])")
    assert "expanded" in page.inner_text("#spent")
    assert page.locator("#search-tree .proved").count() >= 1


def kill_workers(app: FastAPI) -> None:
    """As the system does that has no memory left."""
    for worker in app.state.server.backend._workers:
        if worker.connection is not None:
            os.kill(worker.connection.channel.pid, signal.SIGKILL)


def step(page: sync_api.Page, tactic: str) -> None:
    page.fill("#tactic", tactic)
    page.press("#tactic", "Enter")
    page.wait_for_selector(f"#history button[aria-current=true]:has-text('{tactic}')")


def test_a_worker_is_killed(page: sync_api.Page, served: tuple[str, FastAPI]) -> None:
    page.select_option("#examples", label="three")
    page.wait_for_selector("#suggestions button")
    step(page, "cases h")
    page.wait_for_selector("#suggesting:has-text('each was run first')")
    kill_workers(served[1])
    step(page, "cases h_right")  # rebuilt from its steps in a new process
    page.wait_for_selector("#notice:has-text('no step is lost')")
    page.fill("#tactic", "die")  # a tactic that is the cause is not tried for ever
    page.press("#tactic", "Enter")
    page.wait_for_selector("#failure:has-text('died')")
    page.click("#failure button:has-text('run it again')")
    page.wait_for_selector("#failure:has-text('died')")
    step(page, "split")


def test_a_session_is_lost(page: sync_api.Page, served: tuple[str, FastAPI]) -> None:
    page.select_option("#examples", label="three")
    page.wait_for_selector("#suggestions button")
    step(page, "cases h")
    step(page, "cases h_right")
    served[1].state.server.sessions.close_all()  # as by a server that was started again
    page.fill("#tactic", "split")
    page.press("#tactic", "Enter")
    page.wait_for_selector("#banner:not([hidden])")
    page.click("#recover")
    page.wait_for_selector("#history button[aria-current=true]:has-text('cases h_right')")
    page.wait_for_selector("#banner", state="hidden")
    sync_api.expect(page.locator("#tactic")).to_have_value("split")
    step(page, "split")


def test_a_tactic_is_stopped(page: sync_api.Page) -> None:
    page.select_option("#examples", label="three")
    page.wait_for_selector("#suggestions button")
    page.fill("#tactic", "hang")
    page.press("#tactic", "Enter")
    page.wait_for_selector("#running:not([hidden])")
    page.press("#tactic", "Escape")
    page.wait_for_selector("#failure:has-text('stopped')")
    assert page.input_value("#tactic") == "hang" and page.is_hidden("#running")
    step(page, "cases h")


def test_branches_are_set_in_and_lines_are_not(page: sync_api.Page) -> None:
    page.select_option("#examples", label="three")
    page.wait_for_selector("#suggestions button")
    for tactic in ("cases h", "cases h_right"):
        step(page, tactic)
    assert page.locator("#history ul").count() == 1
    page.click("#history button:has-text('the theorem')")
    step(page, "split")
    lists = page.eval_on_selector_all("#history ul", "all => all.map(u => [...u.children].map(li => li.innerText))")
    assert [len(inner) for inner in lists] == [3, 2, 1] and lists[1] == ["cases h", "cases h_right"]


def test_errors_of_the_statement(page: sync_api.Page) -> None:
    page.fill("#statement", "theorem bad : #")
    page.click("#open")
    page.wait_for_selector("#open-error:not([hidden])")
    assert "type expected at #" in page.inner_text("#open-error")


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        ("x ^ 2 / (y + 1) ≤ real.sqrt 2", "<mfrac><msup>"),
        ("∑ (k : ℕ) in finset.range n, (k + 1) = 4", "<munder><mo>∑</mo>"),
        ("∀ (x : ℝ), 0 < x → f x = 3 * x - 7", "<mo>∀</mo>"),
        ("n ≡ 3 [MOD 7]", "mod "),
        ("a.foo {x := 1}", None),  # not understood: shown as Lean prints it
        ("(λ (x : ℕ), x) = id", "<mo>λ</mo>"),
        ("x⁻¹ + n! = -2", "<msup><mi>x</mi>"),
    ],
)
def test_mathematics(page: sync_api.Page, term: str, shown: str | None) -> None:
    found = page.evaluate("(term) => { const m = mathematics(term); return m && m.outerHTML; }", term)
    assert (found is None) if shown is None else (shown in found)
