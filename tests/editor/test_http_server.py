"""The HTTP server over a toy Lean: every route, every refusal."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.editor.http_server import MOST_BYTES, ServerSettings, create_app
from agent.model.batching import Batching
from agent.model.loading import Loading
from agent.model.registry import Combined
from agent.model.scripted import Scripted

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")
HOSTS = ("testserver",)


@pytest.fixture(scope="module")
def backend() -> Iterator[RpcBackend]:
    with RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=2) as toy:
        yield toy


@pytest.fixture(scope="module")
def generator(tmp_path_factory: pytest.TempPathFactory) -> Batching:
    script = tmp_path_factory.mktemp("model") / "script.txt"
    script.write_text("assumption\ncases h\nsplit\nnonsense\n")
    return Batching(Scripted(script))


@pytest.fixture
def client(backend: RpcBackend, generator: Batching) -> Iterator[TestClient]:
    with TestClient(create_app(backend, generator, ServerSettings(hosts=HOSTS, closers=False))) as found:
        yield found


def opened(client: TestClient, statement: str = "theorem t (h : p ∧ q) : q ∧ p") -> dict:
    return client.post("/api/open", json={"statement": statement}).json()


def test_stepping_to_a_verified_proof(client: TestClient) -> None:
    first = opened(client)
    assert first["pp"] == "h : p ∧ q\n⊢ q ∧ p" and first["state"] == 0 and first["script"] == []

    def run(state: int, tactic: str) -> dict:
        return client.post(
            "/api/run_tactic", json={"session": first["session"], "state": state, "tactic": tactic}
        ).json()

    cases = run(0, "cases h")
    assert cases["outcome"] == "state" and cases["script"] == ["cases h"]
    split = run(cases["state"], "split")
    assert len(split["goals"]) == 2
    assert run(0, "cases h")["state"] == cases["state"]  # the same step is the same state
    assert run(split["state"], "nonsense")["outcome"] == "failed"
    half = run(split["state"], "assumption")
    done = run(half["state"], "assumption")
    assert done["outcome"] == "finished" and done["verified"] and done["verified_by"] == ["toy"]
    assert done["source"].startswith("theorem t (h : p ∧ q) : q ∧ p :=\nbegin\n  cases h,")
    partial = client.post("/api/proof", json={"session": first["session"], "state": split["state"]}).json()
    assert partial["proof"].count("sorry") == 2
    assert client.post("/api/close", json={"session": first["session"]}).json() == {}
    assert run(0, "split") == {
        "error": {"kind": "unknown_id", "message": f"no session {first['session']}; it may have been closed"}
    }


def test_suggestions_were_run(client: TestClient) -> None:
    first = opened(client)
    found = client.post("/api/suggest", json={"session": first["session"]}).json()["suggestions"]
    assert {s["tactic"]: s["effect"] for s in found} == {"cases h": "state", "split": "state"}
    split = next(s for s in found if s["tactic"] == "split")
    assert split["goals"] == 2
    again = client.post(
        "/api/suggest", json={"session": first["session"], "state": split["state"], "prefix": "cas"}
    ).json()
    assert [s["tactic"] for s in again["suggestions"]] == ["cases h"]


def test_the_extension_s_route(client: TestClient) -> None:
    body = {"tactic_state": "h : p\n⊢ p", "prefix": ""}
    found = client.post("/suggest", json=body, headers={"x-api-key": "anything"}).json()
    assert found == {
        "tactic_infos": [
            {"tactic": "assumption", "closes": True, "run": True, "logprob": found["tactic_infos"][0]["logprob"]}
        ]
    }
    assert client.post("/suggest", json=body).json() == found
    # Hypotheses of one name have no statement that gives the state back.
    lost = client.post("/suggest", json={"tactic_state": "h : p,\nh : q\n⊢ p", "prefix": "c"}).json()["tactic_infos"]
    assert [(t["tactic"], t["run"], t["closes"]) for t in lost] == [("cases h", False, False)]


def test_a_model_that_is_still_loading_is_named(backend: RpcBackend, generator: Batching, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("grow\n")
    may_load = threading.Event()

    def load() -> Batching:
        assert may_load.wait(20)
        return Batching(Scripted(tmp_path / "late.txt"))

    both = Combined([generator, Loading("late", load, gives_more=True)], after=[0, 1])
    with TestClient(create_app(backend, both, ServerSettings(hosts=HOSTS, closers=False))) as client:
        body = {"session": opened(client)["session"]}
        text = {"tactic_state": "h : p ∧ q\n⊢ q ∧ p"}
        found = client.post("/api/suggest", json=body).json()
        assert {s["tactic"] for s in found["suggestions"]} == {"cases h", "split"} and found["loading"] == ["late"]
        assert len(client.post("/suggest", json=text).json()["tactic_infos"]) == 2
        # A search needs no generator that is only asked again.
        stream = client.post("/api/prove", json={**body, "seconds": 20}).text
        assert json.loads(stream.splitlines()[-1])["result"]["status"] == "proved"
        may_load.set()
        while client.get("/api/about").json()["loading"]:
            time.sleep(0.02)
        found = client.post("/api/suggest", json=body).json()
        late = {"cases h", "split", "grow"}
        assert {s["tactic"] for s in found["suggestions"]} == late and found["loading"] == []
        assert len(client.post("/suggest", json=text).json()["tactic_infos"]) == 3  # what was there before is not kept


def test_a_search_is_streamed(client: TestClient) -> None:
    first = opened(client)
    with client.stream("POST", "/api/prove", json={"session": first["session"], "seconds": 20}) as reply:
        lines = [json.loads(line) for line in reply.iter_lines() if line]
    assert "job" in lines[0]
    nodes = {n["id"]: n for line in lines if "nodes" in line for n in line["nodes"]}
    assert nodes["g0"]["kind"] == "goal" and any(n.get("tactic") == "split" for n in nodes.values())
    links = [link for line in lines if "links" in line for link in line["links"]]
    assert all(link["source"] in nodes and link["target"] in nodes for link in links)
    statuses = {k: v for line in lines if "status" in line for k, v in line["status"].items()}
    assert statuses["g0"] == "proved"
    assert lines[-1]["result"]["status"] == "proved" and lines[-1]["result"]["verified"]


def test_a_search_can_be_stopped(backend: RpcBackend, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("hang\n")
    settings = ServerSettings(hosts=HOSTS, closers=False)
    with TestClient(create_app(backend, Batching(Scripted(script)), settings)) as client:
        first = opened(client)
        lines: list[dict] = []

        def read() -> None:
            with client.stream("POST", "/api/prove", json={"session": first["session"], "seconds": 60}) as reply:
                for line in reply.iter_lines():
                    lines.append(json.loads(line))

        # The test client gives a stream only when it has ended, so the job's name is found by trying.
        reader = threading.Thread(target=read)
        reader.start()
        time.sleep(0.5)
        jobs = list(client.app.state.server.jobs)
        started = time.monotonic()
        assert client.post(f"/api/cancel/{jobs[0]}", json={}).json() == {}
        reader.join(timeout=10)
        assert not reader.is_alive() and time.monotonic() - started < 5
        assert lines[-1]["result"]["status"] == "interrupted"
        assert client.post("/api/cancel/none", json={}).status_code == 404


def test_verify_and_check(client: TestClient) -> None:
    body = {"statement": "theorem t (h : p) : p", "proof": "by assumption"}
    assert client.post("/api/verify", json=body).json()["ok"]
    refused = client.post("/api/verify", json={**body, "proof": "by sorry"}).json()
    assert not refused["ok"] and "sorry" in refused["reason"]
    assert client.post("/api/check", json={"source": "theorem t (h : p) : p := by assumption\n"}).json()["ok"]


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        ("/api/open", {"statement": 5}, 400, "statement: Input should be a valid string"),
        ("/api/open", {}, 400, "statement: Field required"),
        ("/api/open", {"statement": "theorem t : p", "more": 1}, 400, "more: Extra inputs"),
        ("/api/open", {"statement": "gibberish"}, 400, "no theorem found"),
        ("/api/open", {"statement": "theorem t : #"}, 422, "type expected at #"),
        ("/api/run_tactic", {"session": "x", "tactic": "split"}, 404, "no session x"),
        ("/api/run_tactic", {"session": "x", "tactic": "split", "seconds": 1e9}, 400, "seconds"),
        ("/api/prove", {"session": "x"}, 404, "no session x"),
        ("/api/nothing", {}, 404, "Not Found"),
    ],
)
def test_bad_requests(client: TestClient, path: str, body: dict, status: int, said: str) -> None:
    reply = client.post(path, json=body)
    assert reply.status_code == status
    assert said in reply.json()["error"]["message"]


def test_bodies(client: TestClient) -> None:
    big = client.post("/api/open", content=b"x" * 10_000_000, headers={"content-type": "application/json"})
    assert big.status_code == 413 and str(MOST_BYTES) in big.json()["error"]["message"]
    assert client.post("/api/open", content=b"{", headers={"content-type": "application/json"}).status_code == 400
    assert client.post("/api/open", content=iter([b"{}"])).status_code == 413  # no length is said


def test_unknown_states_and_refused_tactics(client: TestClient) -> None:
    first = opened(client)
    reply = client.post("/api/run_tactic", json={"session": first["session"], "state": 7, "tactic": "split"})
    assert reply.status_code == 404 and "has no state 7" in reply.json()["error"]["message"]
    for tactic in ("sorry", "run_cmd x", "tactic.set_goals []", "exact (", "#eval 1"):
        found = client.post("/api/run_tactic", json={"session": first["session"], "tactic": tactic}).json()
        assert found["outcome"] == "failed" and found["message"].startswith("not run:")


def test_a_worker_that_dies_is_an_answer(client: TestClient) -> None:
    first = opened(client)
    reply = client.post("/api/run_tactic", json={"session": first["session"], "tactic": "die"}).json()
    assert reply["outcome"] == "failed" and "died" in reply["message"]
    assert (
        client.post("/api/run_tactic", json={"session": first["session"], "tactic": "split"}).json()["outcome"]
        == "state"
    )


def test_who_may_ask(backend: RpcBackend, generator: Batching) -> None:
    with TestClient(create_app(backend, generator, ServerSettings(token="secret", hosts=HOSTS))) as client:
        assert client.get("/api/about").status_code == 401
        assert client.get("/api/about", headers={"x-api-key": "wrong"}).status_code == 401
        assert client.get("/api/about", headers={"x-api-key": "secret"}).json()["backend"]["name"] == "toy"
        assert client.get("/api/about", headers={"authorization": "Bearer secret"}).status_code == 200
        assert client.get("/").status_code == 200  # the page itself holds nothing


def test_other_sites_may_not(client: TestClient) -> None:
    body = {"tactic_state": "⊢ p"}
    assert client.post("/suggest", json=body, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/suggest", json=body, headers={"origin": "http://testserver"}).status_code == 200
    assert client.post("/suggest", json=body, headers={"origin": "vscode-webview://1234"}).status_code == 200
    for host in ("evil.example", "[", "evil.example:8321"):
        reply = client.get("/api/about", headers={"host": host})
        assert reply.status_code == 400 and reply.json()["error"]["kind"] == "bad_request"


def test_no_path_leads_outside(backend: RpcBackend, generator: Batching, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "run.json").write_text("{}")
    settings = ServerSettings(hosts=HOSTS, runs=tmp_path / "runs")
    with TestClient(create_app(backend, generator, settings)) as client:
        assert client.get("/api/results").json() == {"runs": []}
        for name in ("../secret", "..", "/etc", "%2e%2e/secret"):
            assert client.get("/api/results", params={"run": name}).status_code == 404
        for path in ("/page/../http_server.py", "/page/%2e%2e%2fhttp_server.py", "/page/nothing.js"):
            assert client.get(path).status_code == 404
        assert client.get("/page/stepper.js").headers["content-type"].startswith("text/javascript")


def test_openapi(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/suggest", "/api/open", "/api/run_tactic", "/api/suggest", "/api/prove", "/api/verify"} <= set(paths)
    assert all(
        method["description"] for path, item in paths.items() for method in item.values() if path != "/api/close"
    )


def test_a_client_s_end_ends_its_sessions(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from agent.backend.lean_source import statement_theorem
    from agent.editor.sessions import Sessions, UnknownId

    sessions = Sessions(client.app.state.server.backend, most=2)
    a = sessions.open(statement_theorem("theorem t (h : p) : p"), "one")
    b = sessions.open(statement_theorem("theorem t (h : p) : p"), "two")
    with pytest.raises(RuntimeError, match="2 sessions are open"):
        sessions.open(statement_theorem("theorem t (h : p) : p"), "two")
    sessions.close_client("one")
    with pytest.raises(UnknownId):
        sessions.get(a.id)
    assert sessions.get(b.id) is b
    b.used -= 1e6
    sessions.sweep()
    assert len(sessions) == 0


def test_what_runs_in_a_session_ends_with_it(client: TestClient) -> None:
    first = opened(client)
    replies = []

    def hang() -> None:
        body = {"session": first["session"], "tactic": "hang", "seconds": 60}
        replies.append(client.post("/api/run_tactic", json=body))

    thread = threading.Thread(target=hang)
    thread.start()
    while client.app.state.server._running == 0:
        time.sleep(0.01)
    client.post("/api/close", json={"session": first["session"]})
    thread.join(timeout=30)
    assert replies[0].status_code == 409 and replies[0].json()["error"]["kind"] == "cancelled"


def test_an_older_request_of_the_extension_is_answered_with_what_it_has(backend: RpcBackend, tmp_path: Path) -> None:
    """Anything but an answer would put an error in the place of the newer one's suggestions."""
    asked = threading.Event()

    class Thinks:
        name = "thinks"

        def describe(self) -> dict[str, str]:
            return {"name": self.name, "sha256": ""}

        def suggest(self, states: list[str], n: int, context: list) -> list:
            asked.set()
            end = time.monotonic() + 20
            while not context[0].prefix and not context[0].cancelled():
                assert time.monotonic() < end
            return [[]]

    with TestClient(create_app(backend, Thinks(), ServerSettings(hosts=HOSTS, closers=False))) as client:
        answers = []
        text = {"tactic_state": "h : p ∧ q\n⊢ q ∧ p", "prefix": ""}
        thread = threading.Thread(target=lambda: answers.append(client.post("/suggest", json=text)))
        thread.start()
        assert asked.wait(20)
        assert client.post("/suggest", json={**text, "prefix": "spl"}).json() == {"tactic_infos": []}
        thread.join(timeout=20)
        assert answers[0].status_code == 200 and answers[0].json() == {"tactic_infos": []}
