"""The session protocol's words: JSON-RPC 2.0, one object a line; frozen results to and from plain JSON."""

from __future__ import annotations

import json
from typing import Any

from agent.backend.base import (
    BackendError,
    FileReport,
    Message,
    ProofFinished,
    ProofGivenUp,
    TacticFailed,
    TacticResult,
    TacticState,
    TacticTimedOut,
    TheoremReport,
)

MAX_LINE = 64 * 1024 * 1024
"""Bytes of the longest line either side accepts."""

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR = -32700, -32600, -32601, -32602, -32603
SERVER_ERROR = -32000


def encode(message: dict[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def error_reply(request_id: Any, code: int, error: BackendError) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": error.kind}
    if error.line is not None:
        data["line"] = error.line
    if error.column is not None:
        data["column"] = error.column
    return {"jsonrpc": "2.0", "id": request_id, "error": {"code": code, "message": error.message, "data": data}}


def state_to_json(state: TacticState, state_id: int) -> dict[str, Any]:
    return {
        "state": state_id,
        "pp": state.pp,
        "goals": list(state.goals),
        "groups": [list(group) for group in state.groups],
    }


def state_from_json(reply: dict[str, Any]) -> TacticState:
    return TacticState(
        reply["state"], reply["pp"], tuple(reply["goals"]), tuple(tuple(group) for group in reply["groups"])
    )


def result_to_json(result: TacticResult, state_id: int) -> dict[str, Any]:
    """`state_id` is the id given to the new state; unused when there is none."""
    if isinstance(result, TacticState):
        return {"outcome": "state", **state_to_json(result, state_id)}
    if isinstance(result, ProofFinished):
        return {"outcome": "finished", "state": state_id}
    if isinstance(result, TacticFailed):
        return {"outcome": "failed", "message": result.message, "kind": result.kind}
    if isinstance(result, TacticTimedOut):
        return {"outcome": "timed_out", "limit": result.limit}
    return {"outcome": "given_up"}


def result_from_json(reply: dict[str, Any]) -> TacticResult:
    outcome = reply["outcome"]
    if outcome == "state":
        return state_from_json(reply)
    if outcome == "finished":
        return ProofFinished(reply["state"])
    if outcome == "failed":
        return TacticFailed(reply["message"], reply.get("kind", "error"))
    if outcome == "timed_out":
        return TacticTimedOut(reply["limit"])
    if outcome == "given_up":
        return ProofGivenUp()
    raise BackendError("internal", f"the server answered with an unknown outcome: {outcome!r}")


def report_to_json(report: FileReport) -> dict[str, Any]:
    messages = []
    for m in report.messages:
        row: dict[str, Any] = {"line": m.line, "column": m.column, "severity": m.severity, "text": m.text}
        if m.end_line is not None:
            row["end_line"] = m.end_line
        if m.end_column is not None:
            row["end_column"] = m.end_column
        messages.append(row)
    theorems = [
        {"name": t.name, "ok": t.ok, "axioms": list(t.axioms), "assumed": list(t.assumed)} for t in report.theorems
    ]
    return {"ok": report.ok, "messages": messages, "theorems": theorems}


def report_from_json(reply: dict[str, Any]) -> FileReport:
    return FileReport(
        reply["ok"],
        tuple(
            Message(m["line"], m["column"], m["severity"], m["text"], m.get("end_line"), m.get("end_column"))
            for m in reply["messages"]
        ),
        tuple(
            TheoremReport(t["name"], t["ok"], tuple(t.get("axioms", ())), tuple(t.get("assumed", ())))
            for t in reply["theorems"]
        ),
    )
