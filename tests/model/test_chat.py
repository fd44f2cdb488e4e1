"""Answers in words: from a script, a tiny random model, a server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agent.model.base import ModelUnavailable, UnknownModel
from agent.model.chat import ScriptedChat, fit_history
from agent.model.prompts import Rendered, conversation
from agent.model.registry import load_chat
from agent.model.specification import ModelOptions
from tests.model.test_openai_server import Stub, connect
from tests.tiny_models import write_llama


def said(text: str) -> Rendered:
    return Rendered(messages=tuple(conversation(text)))


@pytest.fixture
def stub():
    stub = Stub()
    yield stub
    stub.server.shutdown()
    stub.server.server_close()


def test_a_script(tmp_path: Path) -> None:
    path = tmp_path / "said.jsonl"
    rows = [{"query": "a?", "answers": ["1", "2", "1"]}, {"answers": ["first", "second"]}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    chat = ScriptedChat(path)
    assert [(r.text, r.count) for r in chat.reply([said("a?")], 3)[0]] == [("1", 2), ("2", 1)]
    assert [r[0].text for r in chat.reply([said("x"), said("y")])] == ["first", "second"]
    with pytest.raises(ModelUnavailable, match="has no answer to 'z'"):
        chat.reply([said("z")])


def test_generators_of_tactics_do_not_talk() -> None:
    with pytest.raises(UnknownModel, match="suggests tactics and says nothing else"):
        load_chat("closers")


def test_old_turns_go_when_a_conversation_is_too_long() -> None:
    history = [("q1", "a1"), ("q2", "a2")]
    prompt = Rendered(messages=tuple(conversation("q3", history, "be brief")))
    length = lambda p: sum(len(m.content) for m in p.messages)
    assert [m.content for m in fit_history(prompt, length, 14).messages] == ["be brief", "q2", "a2", "q3"]
    assert [m.content for m in fit_history(prompt, length, 11).messages] == ["be brief", "q3"]
    with pytest.raises(ValueError, match="longer than the 5 tokens"):
        fit_history(prompt, length, 5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return write_llama(tmp_path_factory.mktemp("model"), chat=True)


def test_a_language_model_answers_and_is_heard(folder: Path) -> None:
    chat = load_chat(str(folder), 3, ModelOptions(temperature=0.0, max_tokens=12))
    heard: list[str] = []
    (reply,) = chat.reply([said("1 + 1?")], 1, heard.append)[0]
    assert heard[-1] == reply.text
    assert all(later.startswith(earlier) for earlier, later in zip(heard, heard[1:]))
    assert chat.reply([said("2 + 2?"), said("1 + 1?")])[1][0].text == reply.text  # whatever it is asked with


def test_every_sample_counts_and_cut_ones_are_marked(folder: Path) -> None:
    chat = load_chat(str(folder), 3, ModelOptions(temperature=1.0, max_tokens=4))
    replies = chat.reply([said("1 + 1?")], 24)[0]
    assert sum(r.count for r in replies) == 24
    assert any(not r.ended and r.tokens == 4 for r in replies) and any(r.ended for r in replies)


def test_a_conversation_has_an_answer_whatever_the_model_says(folder: Path) -> None:
    """Bytes that are no text are no reason to say nothing."""
    chat = load_chat(str(folder), 0, ModelOptions(temperature=0.0, max_tokens=12))
    history: list[tuple[str, str]] = []
    for turn in range(12):
        prompt = Rendered(messages=tuple(conversation(f"and {turn}?", history)))
        (reply,) = chat.reply([prompt])[0]
        history.append((f"and {turn}?", reply.text))


def test_a_server_answers(stub: Stub) -> None:
    server = connect(stub)
    replies = server.reply([said("q")], 4)[0]
    assert [(r.text, r.count) for r in replies] == [("linarith", 2), ("nlinarith [h]", 1), ("ring", 1)]
    assert [r.ended for r in replies] == [True, True, False]
    assert "logprobs" not in stub.requests[-1][1]


def test_a_server_streams(stub: Stub) -> None:
    server = connect(stub)

    def stream(path: str, body: dict[str, Any]) -> tuple[int, Any, dict[str, str]] | None:
        if not body.get("stream"):
            return None
        chunks: list[dict[str, Any]] = [{"delta": {"content": "one "}}, {"delta": {"content": "two"}}]
        chunks.append({"delta": {}, "finish_reason": "length"})
        lines = [f"data: {json.dumps({'choices': [c]})}\n\n" for c in chunks]
        return 200, "".join([*lines, "data: [DONE]\n\n"]), {"Content-Type": "text/event-stream"}

    stub.before = stream
    heard: list[str] = []
    (reply,) = server.reply([said("q")], 1, heard.append)[0]
    assert (reply.text, reply.ended, heard) == ("one two", False, ["one ", "one two"])
    stub.before = lambda path, body: (400, {"error": {"message": "no chat template"}}, {})
    with pytest.raises(ModelUnavailable, match="it is no chat model"):
        server.reply([said("q")], 1, heard.append)
