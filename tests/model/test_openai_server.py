"""The client against a local server that behaves like vLLM, its errors included."""

from __future__ import annotations

import json
import math
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from agent.model.base import Context, ModelUnavailable
from agent.model.openai_server import OpenAIServer
from agent.model.specification import ModelOptions

ANSWERS = [("linarith", -0.5), ("nlinarith [h]", -1.5), ("linarith", -0.5), ("ring", -2.0)]


class Stub:
    """vLLM's answers. `before` may answer a request itself: (status, body, headers)."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, Any], dict[str, str]]] = []
        self.before: Callable[[str, dict[str, Any]], tuple[int, Any, dict[str, str]] | None] = lambda path, body: None
        self.at_once = 0
        self.most_at_once = 0
        self._lock = threading.Lock()
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args: object) -> None:
                return

            def do_GET(self) -> None:
                self._answer({})

            def do_POST(self) -> None:
                self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

            def _answer(self, body: dict[str, Any]) -> None:
                with stub._lock:
                    stub.at_once += 1
                    stub.most_at_once = max(stub.most_at_once, stub.at_once)
                    stub.requests.append((self.path, body, dict(self.headers)))
                status, data, headers = stub.before(self.path, body) or (200, stub.answer(self.path, body), {})
                text = data.encode() if isinstance(data, str) else json.dumps(data).encode()
                with stub._lock:
                    stub.at_once -= 1
                self.send_response(status)
                for name, value in {"Content-Length": str(len(text)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(text)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"

    def answer(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        if path == "/v1/models":
            return {"object": "list", "data": [{"id": "internlm2-math-7b", "max_model_len": 4096}]}
        n = body.get("n", 1)
        choices: list[dict[str, Any]] = []
        for i in range(n):
            text, logprob = ANSWERS[i % len(ANSWERS)]
            tokens = [(piece, logprob / 4) for piece in (text[:2], text[2:], "")]
            tokens.append(("<|im_end|>", logprob / 4))
            if path == "/v1/chat/completions":
                logprobs: Any = {"content": [{"token": t, "logprob": p, "top_logprobs": []} for t, p in tokens]}
                said: dict[str, Any] = {"message": {"role": "assistant", "content": text}}
            else:
                logprobs = {"tokens": [t for t, _ in tokens], "token_logprobs": [p for _, p in tokens]}
                said = {"text": text}
            asked = body.get("logprobs") not in (None, False)
            choices.append({"index": i, "finish_reason": "stop", "logprobs": logprobs if asked else None, **said})
        choices[-1]["finish_reason"] = "length" if n > 3 else "stop"
        return {"id": "x", "choices": choices, "usage": {"completion_tokens": 4 * n}}


@pytest.fixture
def stub() -> Iterator[Stub]:
    stub = Stub()
    yield stub
    stub.server.shutdown()
    stub.server.server_close()


def connect(stub: Stub, model: str = "internlm2-math-7b", **options: Any) -> OpenAIServer:
    return OpenAIServer.connect(f"{stub.url}#{model}", ModelOptions(**options), 5, longest_wait=0.01)


def test_samples_with_their_logprobs(stub: Stub) -> None:
    server = connect(stub)
    found = server.suggest(["⊢ p"], 4)[0]
    assert [s.tactic for s in found] == ["linarith", "nlinarith [h]"]  # the one cut off is left out
    assert [s.logprob for s in found] == pytest.approx([-0.5, -1.5])  # the same tokens twice are one answer
    assert found[0].tokens == 4
    path, body, _ = stub.requests[-1]
    assert path == "/v1/chat/completions"
    assert body["messages"] == [
        {"role": "user", "content": "Given the Lean 3 tactic state, suggest a next tactic:\n⊢ p"}
    ]
    assert body["n"] == 4 and body["logprobs"] is True and body["temperature"] == 1.0
    assert server.describe()["name"] == f"openai:{stub.url}#internlm2-math-7b"


def test_one_text_of_different_tokens_adds_up(stub: Stub) -> None:
    def spelled(path: str, body: dict[str, Any]) -> tuple[int, Any, dict[str, str]]:
        choices = []
        for tokens in (["ri", "ng"], ["r", "ing"], ["ri", "ng"]):
            content = [{"token": t, "logprob": -1.0} for t in tokens]
            said = {"message": {"content": "ring"}, "logprobs": {"content": content}}
            choices.append({"finish_reason": "stop", **said})
        return 200, {"choices": choices}, {}

    server = connect(stub)
    stub.before = spelled
    found = server.suggest(["⊢ p"], 3)[0]
    assert [s.tactic for s in found] == ["ring"]
    assert found[0].logprob == pytest.approx(-2.0 + math.log(2))


def test_completions_for_base_models(stub: Stub) -> None:
    found = connect(stub, prompt="few-shot", temperature=0.0).suggest(["⊢ p"], 3)[0]
    assert [s.tactic for s in found] == ["linarith"]
    path, body, _ = stub.requests[-1]
    assert path == "/v1/completions"
    assert body["stop"] == ["\n"] and body["n"] == 1 and body["prompt"].endswith("⊢ p\nNext tactic:\n")


def test_a_half_typed_tactic(stub: Stub) -> None:
    found = connect(stub, prompt="few-shot").suggest(["⊢ p"], 3, [Context(prefix="n")])[0]
    assert all(s.tactic.startswith("n") for s in found)
    assert stub.requests[-1][1]["prompt"].endswith("Next tactic:\nn")
    connect(stub).suggest(["⊢ p"], 3, [Context(prefix="n")])
    body = stub.requests[-1][1]
    assert body["messages"][-1] == {"role": "assistant", "content": "n"} and body["continue_final_message"]


def test_the_same_state_gets_the_same_seed(stub: Stub) -> None:
    server = connect(stub)
    server.suggest(["⊢ p"], 1), server.suggest(["⊢ q"], 1), server.suggest(["⊢ p"], 1)
    seeds = [body["seed"] for path, body, _ in stub.requests if "seed" in body]
    assert seeds[0] == seeds[2] != seeds[1]


def test_asked_again_the_server_draws_more_and_others(stub: Stub) -> None:
    server = connect(stub)
    found = server.suggest(["⊢ p"], 4, [Context(asked=1, known=frozenset({"linarith"}))])[0]
    assert [s.tactic for s in found] == ["nlinarith [h]", "ring"]
    again = stub.requests[-1][1]
    server.suggest(["⊢ p"], 4)
    first = stub.requests[-1][1]
    assert (first["n"], again["n"]) == (4, 8)
    assert first["temperature"] == 1.0 < again["temperature"] and first["seed"] != again["seed"]


def test_no_more_requests_at_once_than_allowed(stub: Stub) -> None:
    stub.before = lambda path, body: time.sleep(0.05)  # type: ignore[func-returns-value]
    connect(stub, concurrency=3).suggest([f"⊢ p {i}" for i in range(9)], 2)
    assert stub.most_at_once == 3


def test_a_busy_server_is_asked_again(stub: Stub) -> None:
    server = connect(stub)
    left = [(429, {"message": "slow down"}, {"Retry-After": "0.05"}), (503, "starting", {}), (500, {}, {})]
    stub.before = lambda path, body: left.pop(0) if left else None
    start = time.monotonic()
    assert server.suggest(["⊢ p"], 2)[0]
    assert not left and time.monotonic() - start >= 0.05


def test_a_server_that_stays_busy_is_given_up(stub: Stub) -> None:
    server = connect(stub)
    stub.before = lambda path, body: (503, {"error": {"message": "overloaded"}}, {})
    with pytest.raises(ModelUnavailable, match=r"the server says 503 \(overloaded\), 6 times in a row"):
        server.suggest(["⊢ p"], 2)


def test_a_server_that_does_not_answer(stub: Stub) -> None:
    server = connect(stub, timeout=0.1)
    stub.before = lambda path, body: time.sleep(0.4)  # type: ignore[func-returns-value]
    with pytest.raises(ModelUnavailable, match=r"no answer within 0\.1 s"):
        server.suggest(["⊢ p"], 2)
    with pytest.raises(ModelUnavailable, match="no connection"):
        OpenAIServer.connect("http://127.0.0.1:9/v1#m", ModelOptions(), longest_wait=0.01)


def without_logprobs(path: str, body: dict[str, Any]) -> tuple[int, Any, dict[str, str]]:
    choice = {"finish_reason": "stop", "message": {"content": "ring"}, "text": "ring", "logprobs": None}
    if path == "/v1/completions":
        del choice["message"]
    return 200, {"choices": [choice]}, {}


@pytest.mark.parametrize("prompt", ["suggest", "few-shot"])
def test_a_server_without_logprobs_is_said(stub: Stub, prompt: str) -> None:
    server = connect(stub, prompt=prompt)
    stub.before = without_logprobs
    with pytest.raises(ModelUnavailable, match="returns no log-probabilities"):
        server.suggest(["⊢ p"], 2)


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (400, {"object": "error", "message": "This model's maximum context length is 4096 tokens"}, r"\?context=N"),
        (400, {"error": {"message": "default chat template is no longer allowed"}}, r"\?prompt=few-shot"),
        (401, {"error": "Unauthorized"}, "refuses the key; put the right one into OPENAI_API_KEY"),
        (404, {"detail": "Not Found"}, "refuses: Not Found"),
        (200, "<html>", "does not answer with JSON"),
        (200, {"object": "error"}, "has no choices"),
    ],
)
def test_errors_are_one_sentence(stub: Stub, status: int, body: Any, words: str) -> None:
    server = connect(stub)
    stub.before = lambda path, asked: (status, body, {})
    with pytest.raises(ModelUnavailable, match=words):
        server.suggest(["⊢ p"], 2)


def test_the_servers_models(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    assert connect(stub, "").name.endswith("#internlm2-math-7b")
    assert stub.requests[-1][2]["Authorization"] == "Bearer secret"
    with pytest.raises(ModelUnavailable, match="has no model 'gpt'; it has internlm2-math-7b"):
        connect(stub, "gpt")
    with pytest.raises(ModelUnavailable, match="a URL such as http://localhost:8000/v1"):
        OpenAIServer.connect("localhost:8000#m", ModelOptions())
    with pytest.raises(ModelUnavailable, match="decode=beam is not supported with a server"):
        connect(stub, decode="beam")
    stub.before = lambda path, body: (404, {}, {}) if path == "/v1/models" else None
    assert connect(stub, "any").suggest(["⊢ p"], 1)[0]
    with pytest.raises(ModelUnavailable, match="say which model"):
        connect(stub, "")


def test_long_states_are_shortened_to_the_servers_length(stub: Stub) -> None:
    connect(stub).suggest(["h : " + "x + " * 5000 + "0 = 1\n⊢ p"], 1)
    content = stub.requests[-1][1]["messages"][0]["content"]
    assert content.endswith("suggest a next tactic:\n⊢ p")
