"""The Model Context Protocol server, driven by the SDK's own client over stdio, on a toy Lean."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="the protocol's SDK is not installed: pip install 'lean3-agent[editor]'")

from mcp import ClientSession, StdioServerParameters, stdio_client

HERE = Path(__file__).resolve().parent
CLI = str(HERE.parent / "cli" / "toy_cli.py")


def test_an_assistant_proves(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("assumption\ncases h\nsplit\n")
    arguments = [CLI, "mcp", "--model", f"scripted:{script}", "--closers", "off", "--workers", "1"]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    server = StdioServerParameters(command=sys.executable, args=arguments, env=environment)

    async def talk() -> None:
        async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
            await session.initialize()

            async def call(name: str, **arguments: object) -> tuple[bool, object]:
                result = await session.call_tool(name, arguments)
                text = result.content[0].text
                failed = result.is_error
                return failed, text if failed else json.loads(text)

            tools = {tool.name for tool in (await session.list_tools()).tools}
            assert tools == {"open", "run_tactic", "suggest_tactics", "prove", "check", "verify"}
            _, opened = await call("open", statement="theorem t (h : p ∧ q) : q ∧ p")
            assert opened["goals"] == "h : p ∧ q\n⊢ q ∧ p"
            at = {"session": opened["session"]}
            _, found = await call("suggest_tactics", **at, state=0)
            assert {s["tactic"] for s in found["suggestions"]} == {"cases h", "split"}
            _, cases = await call("run_tactic", **at, state=0, tactic="cases h")
            _, refused = await call("run_tactic", **at, state=cases["state"], tactic="sorry")
            assert refused["outcome"] == "failed" and "not run" in refused["message"]
            _, proved = await call("prove", statement="theorem t (h : p ∧ q) : q ∧ p")
            assert proved["status"] == "proved" and proved["verified_by"] == ["toy"]
            _, verdict = await call("verify", statement="theorem t (h : p ∧ q) : q ∧ p", proof=proved["proof"])
            assert verdict["verified"]
            failed, said = await call("run_tactic", session="none", state=0, tactic="split")
            assert failed and "no session none" in said
            failed, said = await call("open", statement="theorem t : #")
            assert failed and "type expected at #" in said

    asyncio.run(asyncio.wait_for(talk(), 120))
