"""The language server end to end: a client over stdio, a file that is edited, a sorry that is proved, on a toy Lean."""

from __future__ import annotations

import ast
import asyncio
import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pygls is not installed: pip install 'lean3-agent[editor]'")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

HERE = Path(__file__).resolve().parent
CLI = str(HERE.parent / "cli" / "toy_cli.py")
URI = "file:///project/some.lean"
TEXT = """theorem two (h : p ∧ q) : q ∧ p :=
begin
  cases h,
  sorry
end

theorem done (h : p) : p := by assumption
"""


class Editor(LanguageClient):
    """An editor that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.diagnostics: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.edits: asyncio.Queue[lsp.ApplyWorkspaceEditParams] = asyncio.Queue()
        self.shown: list[str] = []
        self.progress: list[object] = []

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def diagnostics(params: lsp.PublishDiagnosticsParams) -> None:
            self.diagnostics.put_nowait(params)

        @self.feature(lsp.WORKSPACE_APPLY_EDIT)
        def apply_edit(params: lsp.ApplyWorkspaceEditParams) -> lsp.ApplyWorkspaceEditResult:
            self.edits.put_nowait(params)
            return lsp.ApplyWorkspaceEditResult(True)

        @self.feature(lsp.WINDOW_SHOW_MESSAGE)
        def show(params: lsp.ShowMessageParams) -> None:
            self.shown.append(params.message)

        @self.feature(lsp.WINDOW_SHOW_MESSAGE_REQUEST)
        def choose(params: lsp.ShowMessageRequestParams) -> lsp.MessageActionItem | None:
            return next((a for a in params.actions or [] if a.title == "split"), None)

        @self.feature(lsp.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def create(params: lsp.WorkDoneProgressCreateParams) -> None:
            return None

        @self.feature(lsp.PROGRESS)
        def progress(params: lsp.ProgressParams) -> None:
            self.progress.append(params.value)


async def use(editor: Editor) -> None:
    root = lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), process_id=os.getpid())
    found = await editor.initialize_async(root)
    assert found.capabilities.hover_provider and found.capabilities.completion_provider
    editor.initialized(lsp.InitializedParams())
    document = lsp.TextDocumentItem(URI, "lean", 1, TEXT)
    editor.text_document_did_open(lsp.DidOpenTextDocumentParams(document))
    first = await editor.diagnostics.get()
    assert [d.severity for d in first.diagnostics if d.severity == lsp.DiagnosticSeverity.Error] == []

    here = lsp.TextDocumentIdentifier(URI)
    hover = await editor.text_document_hover_async(lsp.HoverParams(here, lsp.Position(3, 3)))
    assert hover is not None and "h_left : p,\nh_right : q\n⊢ q ∧ p" in hover.contents.value
    asked = {"textDocument": {"uri": URI}, "position": {"line": 2, "character": 4}}
    goals = await editor.protocol.send_request_async("lean3-agent/goals", asked)
    assert goals.goals == "h : p ∧ q\n⊢ q ∧ p"

    spot = lsp.Range(lsp.Position(3, 3), lsp.Position(3, 3))
    wanted = lsp.CodeActionParams(here, spot, lsp.CodeActionContext([]))
    actions = await editor.text_document_code_action_async(wanted)
    # The client's library takes a code action for a command whose name is the text of the action's command.
    commands = {a.title: lsp.Command(**ast.literal_eval(a.command)) for a in actions}
    assert set(commands) == {"Prove this goal", "Try suggestions here"}

    suggesting = commands["Try suggestions here"]
    await editor.workspace_execute_command_async(lsp.ExecuteCommandParams(suggesting.command, suggesting.arguments))
    edit = (await editor.edits.get()).edit.document_changes[0].edits[0]
    assert "split" in edit.new_text and edit.new_text.count("sorry") == 2

    proving = commands["Prove this goal"]
    await editor.workspace_execute_command_async(lsp.ExecuteCommandParams(proving.command, proving.arguments))
    edit = (await editor.edits.get()).edit.document_changes[0].edits[0]
    assert "sorry" not in edit.new_text and edit.new_text.startswith("begin\n  cases h,")
    assert edit.range.start == lsp.Position(1, 0)
    assert any("two is proved, checked by toy" in text for text in editor.shown)
    assert editor.progress

    change = lsp.TextDocumentContentChangeWholeDocument("theorem bad (h : p) : q := by assumption\n")
    versioned = lsp.VersionedTextDocumentIdentifier(version=2, uri=URI)
    editor.text_document_did_change(lsp.DidChangeTextDocumentParams(versioned, [change]))
    second = await editor.diagnostics.get()
    assert [d.severity for d in second.diagnostics] == [lsp.DiagnosticSeverity.Error]

    at = lsp.CompletionParams(here, lsp.Position(0, 32))
    completed = await editor.text_document_completion_async(at)
    assert "assumption" in [item.label for item in completed.items]
    await editor.shutdown_async(None)
    editor.exit(None)


def test_a_file_is_edited(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("assumption\nsplit\n")
    arguments = [CLI, "lsp", "--model", f"scripted:{script}", "--closers", "off", "--workers", "1"]

    async def talk() -> None:
        editor = Editor()
        environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
        await editor.start_io(sys.executable, *arguments, env=environment)
        try:
            await asyncio.wait_for(use(editor), 90)
        finally:
            if editor._server.returncode is None:
                editor._server.kill()
            await editor.stop()

    asyncio.run(talk())


def test_lemmas_that_fit_the_goal_come_first() -> None:
    from agent.editor.language_server import fitting_lemmas

    gcd, power = "a b : ℕ\n⊢ nat.gcd a b ∣ a", "a b : ℕ\n⊢ 0 < a ^ b"
    for state in (gcd, power, None):
        found = [lemma.name for lemma in fitting_lemmas("nat.", state)]
        begins = [name.startswith("nat.") for name in found]
        assert begins == sorted(begins, reverse=True) and len(found) > 50  # those that begin with the word stand first
    assert all("gcd" in lemma.name for lemma in fitting_lemmas("nat.", gcd)[:3])
    assert all("pow" in lemma.name for lemma in fitting_lemmas("nat.", power)[:3])
