"""A language server for Lean 3 files: messages, goals, completion, and proofs in place of `sorry`.

Messages come from compiling the file, from the first changed command on; goals from a session opened up to the cursor;
suggestions were run before they are offered.
"""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from agent import __version__
from agent.backend.base import BackendFault, FileReport, Session, Theorem
from agent.backend.cancellation import Cancellation, Cancelled
from agent.backend.rpc import RpcBackend
from agent.editor.document import Document, Hole
from agent.editor.suggestions import Asked, Newest, loading, ranked, suggest
from agent.lean_text import Token
from agent.model.base import ModelUnavailable, TacticGenerator
from agent.model.closers import CLOSERS
from agent.model.lemmas import Lemma
from agent.prover import Prover, fill_hole
from agent.rows import Budgets, Settings
from agent.search.best_first import BestFirstSearch, Progress, SearchSettings
from agent.search.budget import Budget

TYPING_SECONDS = 0.3
CHECK_SECONDS = 120.0
STATE_SECONDS = 0.5
"""How long completion waits for the state at the cursor."""
KEPT_SESSIONS = 32
MOST_COMPLETIONS = 60
PROVE, SUGGEST = "lean3-agent.prove", "lean3-agent.suggest"
GOALS = "lean3-agent/goals"
_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "information": lsp.DiagnosticSeverity.Information,
}


class _Goals:
    """Sessions opened up to a cursor, kept by what they were opened with: where the text before the cursor is the same,
    the state is."""

    def __init__(self, backend: RpcBackend) -> None:
        self._backend = backend
        self._kept: OrderedDict[Theorem, Session] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, theorem: Theorem) -> Session:
        """Faults of the backend pass through."""
        key = replace(theorem, line=None, path=None)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        session = self._backend.open(theorem)
        with self._lock:
            self._kept[key] = session
            old = self._kept.popitem(last=False)[1] if len(self._kept) > KEPT_SESSIONS else None
        if old is not None:
            old.close()
        return session


def create_server(
    backend: RpcBackend,
    generator: TacticGenerator,
    settings: Settings,
    budgets: Budgets,
    tactic_names: Sequence[str] = (),
) -> LanguageServer:
    """The server over a backend and a generator that may be used from several threads; the caller closes the backend.
    `tactic_names` are completed where a tactic is expected."""
    server = LanguageServer("lean3-agent", __version__)
    goals = _Goals(backend)
    newest = Newest()
    versions: dict[str, int] = {}
    checks: dict[str, Cancellation] = {}

    def document(uri: str) -> tuple[TextDocument, Document]:
        text = server.workspace.get_text_document(uri)
        return text, Document.of(text.source)

    def offset(text: TextDocument, position: lsp.Position) -> int:
        return text.offset_at_position(position)

    # -- messages

    def supersede(uri: str) -> tuple[int, Cancellation]:
        """A new version of a file: the check of the one before is cancelled."""
        versions[uri] = versions.get(uri, 0) + 1
        if uri in checks:
            checks[uri].cancel()
        checks[uri] = Cancellation()
        return versions[uri], checks[uri]

    async def check(uri: str) -> None:
        mine, cancellation = supersede(uri)

        def work(source: str) -> FileReport:
            with cancellation.governing():
                return backend.check(source, seconds=CHECK_SECONDS, fresh=False)

        await asyncio.sleep(TYPING_SECONDS)
        if versions[uri] != mine:
            return
        text = server.workspace.get_text_document(uri)
        source, version = text.source, text.version
        try:
            report = await asyncio.to_thread(work, source)
        except Cancelled:
            return
        except BackendFault as error:
            server.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"lean3-agent: {error}"))
            return
        if versions[uri] != mine:
            return
        lines = source.splitlines(keepends=True) or [""]

        def place(line: int, column: int) -> lsp.Position:
            at = lsp.Position(max(0, min(line - 1, len(lines) - 1)), column)
            return text.position_codec.position_to_client_units(lines, at)

        found = []
        for m in report.messages:
            start = place(m.line, m.column)
            end = place(m.end_line, m.end_column or 0) if m.end_line is not None else _word_end(lines, start)
            found.append(lsp.Diagnostic(lsp.Range(start, end), m.text, _SEVERITIES[m.severity], source="lean3-agent"))
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    @server.feature(lsp.INITIALIZED)
    def initialized(params: lsp.InitializedParams) -> None:
        threading.Thread(target=fitting_lemmas, args=("", "⊢ true"), daemon=True).start()  # read once, ahead of need

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        await check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        await check(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        supersede(uri)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    # -- goals

    async def state_at(uri: str, position: lsp.Position) -> tuple[str | None, str]:
        """The state before the tactic at the cursor, or why there is none."""
        text, parsed = document(uri)
        theorem = parsed.state_before(offset(text, position))
        if theorem is None:
            return None, "the cursor is in no theorem"
        try:
            session = await asyncio.to_thread(goals.open, theorem)
        except BackendFault as error:
            return None, str(error)
        return session.initial_state.pp, ""

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        found, _ = await state_at(params.text_document.uri, params.position)
        if found is None:
            return None
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, f"```lean\n{found}\n```"))

    @server.feature(GOALS)
    async def goals_at(params: Any) -> dict[str, Any]:
        """`{textDocument: {uri}, position}` to `{goals: text or null, reason}`."""
        position = lsp.Position(params.position.line, params.position.character)
        found, reason = await state_at(params.textDocument.uri, position)
        return {"goals": found, "reason": reason}

    # -- completion

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=["."]))
    async def complete(params: lsp.CompletionParams) -> lsp.CompletionList:
        text, parsed = document(params.text_document.uri)
        at = offset(text, params.position)
        word = _word_before(text.source, at)
        items: list[lsp.CompletionItem] = []
        start = parsed.tactic_start(at)
        if start is not None and not text.source[start:at].strip().removesuffix(word).strip():
            items += [
                lsp.CompletionItem(t, kind=lsp.CompletionItemKind.Keyword, sort_text=f"0{t}")
                for t in tactic_names
                if t.startswith(word)
            ]
        cut = False
        if len(word) >= 2:
            # Lean may be at work on what was typed; which lemmas stand first is not worth waiting for.
            asked = asyncio.ensure_future(state_at(params.text_document.uri, params.position))
            await asyncio.wait([asked], timeout=STATE_SECONDS)
            state = asked.result()[0] if asked.done() else None
            lemmas = await asyncio.to_thread(fitting_lemmas, word, state)
            cut = len(lemmas) > MOST_COMPLETIONS
            items += [_lemma_item(lemma, place) for place, lemma in enumerate(lemmas[:MOST_COMPLETIONS])]
        return lsp.CompletionList(cut, items)

    # -- proofs in place of sorry

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        text, parsed = document(params.text_document.uri)
        hole = parsed.hole_at(offset(text, params.range.start))
        if hole is None:
            return []
        arguments = [params.text_document.uri, hole.start]
        return [
            lsp.CodeAction(
                title, kind=lsp.CodeActionKind.QuickFix, command=lsp.Command(title, name, arguments=arguments)
            )
            for title, name in (("Prove this goal", PROVE), ("Try suggestions here", SUGGEST))
        ]

    def hole_of(uri: str, start: int) -> tuple[TextDocument, Document, Hole] | None:
        text, parsed = document(uri)
        hole = next((h for h in parsed.holes() if h.start == start), None)
        return None if hole is None else (text, parsed, hole)

    def replace_proof(text: TextDocument, hole: Hole, proof: str) -> None:
        """Put the proof in place of the old one, if the document is still what it was."""
        site = hole.site
        edit = lsp.TextEdit(_range(text, site.proof_start, site.proof_end), proof)
        versioned = lsp.OptionalVersionedTextDocumentIdentifier(text.uri, text.version)
        change = lsp.TextDocumentEdit(versioned, [edit])
        server.workspace_apply_edit(lsp.ApplyWorkspaceEditParams(lsp.WorkspaceEdit(document_changes=[change])))

    def tell(text: str, kind: lsp.MessageType = lsp.MessageType.Info) -> None:
        server.window_show_message(lsp.ShowMessageParams(kind, f"lean3-agent: {text}"))

    @server.command(PROVE)
    async def prove(uri: str, start: int) -> None:
        """Search for a proof of the `sorry` at this offset, with progress that can be cancelled; put it there."""
        found = hole_of(uri, int(start))
        if found is None:
            tell("there is no sorry there any more", lsp.MessageType.Warning)
            return
        text, parsed, hole = found
        stop = threading.Event()
        token = f"prove-{hole.start}-{text.version}"
        await server.work_done_progress.create_async(token)
        begin = lsp.WorkDoneProgressBegin(f"proving {hole.site.name}", cancellable=True)
        server.work_done_progress.begin(token, begin)
        server.work_done_progress.tokens[token].add_done_callback(lambda _: stop.set())
        loop = asyncio.get_running_loop()

        def on_progress(progress: Progress) -> None:
            words = f"{progress.usage.expansions} goals expanded, {progress.usage.tactics_run} tactics"
            report = lsp.WorkDoneProgressReport(message=words)
            loop.call_soon_threadsafe(server.work_done_progress.report, token, report)

        def work() -> tuple[str | None, str]:
            """The proof with the hole filled, or None; and what there is to say."""
            if len(hole.site.sorries) > 1:
                return _search_one_of_several(hole)
            prover = Prover(backend, generator, settings, budgets, stop=stop)
            row = prover.prove(parsed.file.theorem(hole.site), on_progress=on_progress)
            if row.status == "proved" and row.proof is not None:
                return row.proof, f"{hole.site.name} is proved, checked by {', '.join(row.verified_by)}"
            return None, f"{hole.site.name} is not proved: {row.reason or row.status}"

        def _search_one_of_several(hole: Hole) -> tuple[str | None, str]:
            theorem = _begun_at(parsed, hole)
            session = goals.open(theorem)
            search = SearchSettings(settings.samples, closers=CLOSERS if settings.closers else ())
            can_focus = "focus" in backend.capabilities
            budget = Budget(budgets.seconds, budgets.expansions, budgets.model_calls, budgets.tokens, budgets.tactics)
            found = BestFirstSearch(
                session,
                generator,
                search,
                budget,
                can_focus=can_focus,
                on_progress=on_progress,
                stop=stop,
                imports=theorem.imports,
            ).run()
            if found.script is None:
                return None, f"this goal of {hole.site.name} is not proved: {found.reason}"
            left = len(hole.site.sorries) - 1
            said = f"this goal is closed; {left} of {hole.site.name} {'is' if left == 1 else 'are'} left"
            return _filled(parsed, hole, found.script), said

        try:
            proof, said = await asyncio.to_thread(work)
        except (BackendFault, ModelUnavailable) as error:
            tell(str(error), lsp.MessageType.Error)
            return
        finally:
            server.work_done_progress.end(token, lsp.WorkDoneProgressEnd())
        if proof is not None:
            replace_proof(text, hole, proof)
        tell(said, lsp.MessageType.Warning if proof is None else lsp.MessageType.Info)

    @server.command(SUGGEST)
    async def try_suggestions(uri: str, start: int) -> None:
        """Offer the tactics that work at the `sorry` at this offset; put the chosen one there."""
        found = hole_of(uri, int(start))
        if found is None:
            tell("there is no sorry there any more", lsp.MessageType.Warning)
            return
        text, parsed, hole = found
        theorem = _begun_at(parsed, hole)
        older = newest.begin(uri)
        closers = CLOSERS if settings.closers else ()
        asked = Asked(settings.samples, closers, seconds=4.0, imports=theorem.imports)

        def work() -> list[Any]:
            session = goals.open(theorem)
            return ranked(list(suggest(session, session.initial_state, generator, asked, older)))

        try:
            tried = await asyncio.to_thread(work)
        except (BackendFault, ModelUnavailable) as error:
            tell(str(error), lsp.MessageType.Error)
            return
        if older():
            return
        late = loading(generator)
        if late:
            tell(f"{' and '.join(late)} still loading: there will be more suggestions in a moment")
        if not tried:
            tell("no tactic that was tried leads anywhere", lsp.MessageType.Warning)
            return
        titles = {f"{t.tactic}{'  (closes the goal)' if t.effect == 'closes' else ''}": t for t in tried}
        asking = lsp.ShowMessageRequestParams(
            lsp.MessageType.Info, f"tactics for {hole.site.name}", [lsp.MessageActionItem(title) for title in titles]
        )
        chosen = await server.window_show_message_request_async(asking)
        if chosen is not None and chosen.title in titles:
            pick = titles[chosen.title]
            rest = [] if pick.state is None else ["sorry" for _ in pick.state.goals]
            replace_proof(text, hole, _filled(parsed, hole, [pick.tactic, *rest]))

    return server


def _begun_at(parsed: Document, hole: Hole) -> Theorem:
    """The theorem, begun at this `sorry` whatever others there are."""
    return parsed.state_before(hole.start + 1) or parsed.file.theorem(hole.site)


def _filled(parsed: Document, hole: Hole, script: list[Any]) -> str:
    proof = parsed.file.text[hole.site.proof_start : hole.site.proof_end]
    word = proof[hole.in_proof : hole.in_proof + hole.end - hole.start]
    return fill_hole(proof, Token("word", word, hole.in_proof), script)


def _range(text: TextDocument, start: int, end: int) -> lsp.Range:
    lines = text.lines
    return lsp.Range(
        *(text.position_codec.position_to_client_units(lines, _position(text.source, at)) for at in (start, end))
    )


def _position(source: str, at: int) -> lsp.Position:
    line = source.count("\n", 0, at)
    return lsp.Position(line, at - (source.rfind("\n", 0, at) + 1))


def _word_end(lines: Sequence[str], start: lsp.Position) -> lsp.Position:
    """The end of the word at a position: what an editor underlines where Lean gives a point."""
    line = lines[start.line].rstrip("\r\n") if start.line < len(lines) else ""
    at = start.character
    while at < len(line) and not line[at].isspace() and line[at] not in ",()[]{}":
        at += 1
    return lsp.Position(start.line, max(at, start.character + 1))


def _word_before(source: str, at: int) -> str:
    start = at
    while start > 0 and (source[start - 1].isalnum() or source[start - 1] in "_.'₀₁₂₃₄₅₆₇₈₉!?"):
        start -= 1
    return source[start:at]


def fitting_lemmas(word: str, state: str | None) -> list[Lemma]:
    """The library's lemmas whose name begins with the word, then those that hold it; of either those first that fit the
    state's first goal (`retrieval.WordIndex`), then short names."""
    from agent.model.retrieval import library_index

    index = library_index()
    ranked = [] if state is None else index.find(state, len(index.lemmas))
    places = {lemma.name: place for place, (lemma, _) in enumerate(ranked)}

    def order(lemma: Lemma) -> tuple[bool, int, int]:
        return not lemma.name.startswith(word), places.get(lemma.name, len(places)), len(lemma.name)

    return sorted((lemma for lemma in index.lemmas if word in lemma.name), key=order)


def _lemma_item(lemma: Lemma, place: int) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        lemma.name, kind=lsp.CompletionItemKind.Constant, detail=lemma.statement, sort_text=f"1{place:03d}"
    )
