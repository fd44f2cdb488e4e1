"""One HTTP server: the suggestions route of the Lean 3 extension for VS Code, a JSON API, and the stepper page.

The API describes itself at ``/openapi.json``. Errors are JSON: ``{"error": {"kind", "message"}}``.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
import queue
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from agent import __version__
from agent.backend.base import (
    Backend,
    BackendError,
    BackendFault,
    Limits,
    TacticFailed,
    TacticTimedOut,
    Theorem,
)
from agent.backend.cancellation import Cancellation
from agent.backend.lean_source import SourceError, parse_lean, statement_theorem
from agent.editor.live_search import search_live
from agent.editor.rebuild import rebuild
from agent.editor.sessions import Open, Sessions, TooMany
from agent.editor.stepping import Step, Stepper, UnknownId
from agent.editor.suggestions import Asked, Newest, Tried, candidates, loading, ranked, suggest
from agent.evaluation.run_directory import RunDirectory
from agent.evaluation.statement_set import benchmark_statements
from agent.lean_text import tokens
from agent.model.base import ModelUnavailable, TacticGenerator
from agent.model.closers import CLOSERS
from agent.search.best_first import SearchSettings
from agent.search.budget import Budget
from agent.search.script import Script
from agent.verify import verify

MOST_BYTES = 1_000_000
MOST_RUNNING = 16
CLIENT_GRACE_SECONDS = 5.0
LOOK_SECONDS = 0.05
"""How often it is asked whether who waits for an answer is still there."""
CACHED_SUGGESTIONS = 256
TACTIC_SECONDS = 10.0
MOST_SEARCH_SECONDS = 600.0
LOOPBACK = ("127.0.0.1", "localhost", "::1", "[::1]")
_STATUS = {
    "elaboration": 422,
    "unsupported": 422,
    "limit": 422,
    "unknown_id": 404,
    "bad_request": 400,
    "cancelled": 409,
}


@dataclass(frozen=True)
class ServerSettings:
    """`token` is asked of every request if given; `hosts` are the names the server answers to; `examples` is a Lean
    file whose theorems the page offers; `runs` a folder of runs that may be read."""

    token: str | None = None
    hosts: tuple[str, ...] = LOOPBACK
    examples: Path | None = None
    runs: Path | None = None
    samples: int = 32
    closers: bool = True
    at_once: int = 1


# --- what is sent and answered ---------------------------------------------------------------------------------------


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SuggestBody(BaseModel):
    """What the extension sends; whatever else it sends is ignored."""

    tactic_state: str = Field(max_length=MOST_BYTES)
    prefix: str = ""


class OpenBody(_Message):
    """A theorem as text: imports and a header may stand before it, or in `header`; `client` names the page or program
    whose end ends the session."""

    statement: str = Field(max_length=MOST_BYTES)
    header: str = ""
    imports: list[str] | None = None
    client: str = ""


class StateRef(_Message):
    session: str
    state: int = 0


class TacticBody(StateRef):
    tactic: str
    seconds: float = Field(default=TACTIC_SECONDS, gt=0, le=60)


class StateSuggestBody(StateRef):
    prefix: str = ""
    samples: int = Field(default=32, ge=1, le=256)
    client: str = ""


class ProveBody(StateRef):
    seconds: float = Field(default=30, gt=0, le=MOST_SEARCH_SECONDS)
    samples: int = Field(default=32, ge=1, le=256)


class ProofBody(_Message):
    statement: str
    header: str = ""
    imports: list[str] | None = None
    proof: str


class SourceBody(_Message):
    source: str = Field(max_length=MOST_BYTES)


# --- the application -------------------------------------------------------------------------------------------------


class _Failure(Exception):
    def __init__(self, status: int, kind: str, message: str, **more: Any) -> None:
        self.status = status
        self.error = {"kind": kind, "message": message, **{k: v for k, v in more.items() if v is not None}}


def create_app(backend: Backend, generator: TacticGenerator, settings: ServerSettings = ServerSettings()) -> FastAPI:
    """The application over a backend and a generator that may be used from several threads. The caller closes the
    backend after it; the application's own threads and sessions end with its lifespan."""
    server = _Server(backend, generator, settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await asyncio.to_thread(server.close)

    app = FastAPI(
        title="lean3-agent",
        version=__version__,
        description="Lean 3 tactic states, suggestions that were run first, and proof search.",
        lifespan=lifespan,
        docs_url=None,  # its page would load scripts from the network
        redoc_url=None,
    )
    app.state.server = server
    app.add_middleware(_Refusals, hosts=settings.hosts)
    _install_errors(app)
    _install_routes(app, server)
    return app


class _Refusals:
    """Refuses requests that are too large, come from pages of other sites, or under a name that is not the server's (by
    which such a page would make itself one of its own)."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (refused or self._app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        if "*" not in self._hosts and _host_name(request) not in self._hosts:
            return _error(400, "bad_request", "this server does not answer to that host name")
        if request.method in ("POST", "PUT", "PATCH"):
            length = request.headers.get("content-length")
            if length is None or not length.isdigit() or int(length) > MOST_BYTES:
                return _error(413, "limit", f"a request may hold {MOST_BYTES} bytes, and must say how many it holds")
            if not _same_origin(request):
                return _error(403, "forbidden", "pages of other sites may not use this server")
        return None


def _host_name(request: Request) -> str | None:
    """The name by which the server is asked, without the port."""
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname
    except ValueError:
        return None


def _same_origin(request: Request) -> bool:
    """A browser says which page asks. Programs, and the editor, say nothing or that they are no page."""
    origin = request.headers.get("origin")
    if origin is None or origin.startswith(("vscode-webview://", "vscode-file://")):
        return True
    return origin.partition("://")[2] == request.headers.get("host")


def _error(status: int, kind: str, message: str, **more: Any) -> JSONResponse:
    return JSONResponse({"error": {"kind": kind, "message": message, **more}}, status)


def _install_errors(app: FastAPI) -> None:
    @app.exception_handler(_Failure)
    async def failure(request: Request, error: _Failure) -> JSONResponse:
        return JSONResponse({"error": error.error}, error.status)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            return _error(400, "bad_request", "the request is not JSON")
        field = ".".join(str(part) for part in first["loc"] if part != "body") or "the request"
        return _error(400, "bad_request", f"{field}: {first['msg']}")

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        kind = {404: "unknown_id", 405: "bad_request"}.get(error.status_code, "bad_request")
        return _error(error.status_code, kind, str(error.detail))

    @app.exception_handler(BackendError)
    async def refused(request: Request, error: BackendError) -> JSONResponse:
        place = {"line": error.line, "column": error.column} if error.line is not None else {}
        return _error(_STATUS.get(error.kind, 502), error.kind, error.message, **place)

    @app.exception_handler(BackendFault)
    async def fault(request: Request, error: BackendFault) -> JSONResponse:
        return _error(502, "backend", str(error))

    @app.exception_handler(ModelUnavailable)
    async def model(request: Request, error: ModelUnavailable) -> JSONResponse:
        return _error(502, "model", str(error))

    @app.exception_handler(UnknownId)
    async def unknown(request: Request, error: UnknownId) -> JSONResponse:
        return _error(404, "unknown_id", str(error))

    @app.exception_handler(TooMany)
    async def many(request: Request, error: TooMany) -> JSONResponse:
        return _error(429, "limit", str(error))

    @app.exception_handler(SourceError)
    async def source(request: Request, error: SourceError) -> JSONResponse:
        return _error(400, "bad_request", str(error))


class _Server:
    """What the routes share."""

    def __init__(self, backend: Backend, generator: TacticGenerator, settings: ServerSettings) -> None:
        self.backend = backend
        self.generator = generator
        self.settings = settings
        self.sessions = Sessions(backend)
        self.newest = Newest()
        self.jobs: dict[str, threading.Event] = {}
        """Searches under way, by name, with what stops them."""
        self.stopping = Cancellation()
        """Cancelled when the server begins to end: nothing is waited for then."""
        self.clients: dict[str, int] = {}
        self.cache: OrderedDict[tuple[str, str], list[dict[str, Any]]] = OrderedDict()
        self._pool = ThreadPoolExecutor(MOST_RUNNING, thread_name_prefix="request")
        self._running = 0
        self._lock = threading.Lock()

    async def run(self, work: Callable[[], Any], request: Request, opened: Open | None = None) -> Any:
        """`work` in a thread, if there is room for it. Cancelled when who asked goes away, or his session ends."""
        cancellation = Cancellation()

        def governed() -> Any:
            with cancellation.governing():
                return work()

        with self._room(), self.stopping.calling(cancellation.cancel), contextlib.ExitStack() as stack:
            if opened is not None:
                stack.enter_context(opened.cancellation.calling(cancellation.cancel))
            future = asyncio.get_running_loop().run_in_executor(self._pool, governed)
            try:
                while not (await asyncio.wait([future], timeout=LOOK_SECONDS))[0]:
                    if await request.is_disconnected():
                        cancellation.cancel()
            except asyncio.CancelledError:
                cancellation.cancel()
                if not self.stopping.cancelled:
                    raise
                raise _Failure(503, "away", "the server is stopping") from None
            return future.result()

    @contextlib.contextmanager
    def _room(self) -> Iterator[None]:
        with self._lock:
            if self._running >= MOST_RUNNING:
                raise TooMany(f"{MOST_RUNNING} requests are under way; try again in a moment")
            self._running += 1
        try:
            yield
        finally:
            with self._lock:
                self._running -= 1

    def stop(self) -> None:
        """End what runs: whoever still waits is answered so."""
        for stop in list(self.jobs.values()):
            stop.set()
        self.stopping.cancel()

    def close(self) -> None:
        self.stop()
        self.sessions.close_all()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def asked(self, samples: int, prefix: str = "", imports: tuple[str, ...] | None = None) -> Asked:
        closers = CLOSERS if self.settings.closers else ()
        return Asked(samples, closers, prefix, at_once=self.settings.at_once, imports=imports)

    def step_json(self, opened: Open, step: Step) -> dict[str, Any]:
        return {
            "session": opened.id,
            "state": step.number,
            "parent": None if step.parent is None else step.parent.number,
            "tactic": step.tactic,
            "pp": "no goals" if step.state is None else step.state.pp,
            "goals": list(step.goals),
            "groups": [] if step.state is None else [list(g) for g in step.state.groups],
            "script": step.script(),
        }

    def finished_json(self, stepper: Stepper, step: Step) -> dict[str, Any]:
        """The proof at a step without goals, through the gate."""
        proof = stepper.proof(step)
        verdict = verify(self.backend, stepper.theorem, proof)
        return {
            "proof": proof,
            "source": stepper.source(step),
            "verified": verdict.ok,
            "reason": verdict.reason,
            "verified_by": list(verdict.verified_by),
            "axioms": list(verdict.axioms),
        }

    # -- the extension's route

    def suggestions_for_text(self, text: str, prefix: str, asker: str) -> list[dict[str, Any]]:
        """Closing ones first; `closes` and `run` are fields the extension ignores."""
        key = (text, prefix)
        with self._lock:
            if key in self.cache:
                self.cache.move_to_end(key)
                return self.cache[key]
        older = self.newest.begin(asker)
        session = rebuild(self.backend, text)
        missing: list[str] = []
        asked = self.asked(self.settings.samples, prefix)
        if session is None:
            missing = loading(self.generator)
            tried = candidates(self.generator, text, asked)
        else:
            try:
                tried = list(suggest(session, session.initial_state, self.generator, asked, older, missing))
            finally:
                session.close()
        answer = [
            {"tactic": t.tactic, "closes": t.effect == "closes", "run": t.effect != "not_run", "logprob": t.logprob}
            for t in ranked(tried)
        ]
        if older() or (missing and not any(t["closes"] for t in answer)):
            return answer  # next time there will be more
        with self._lock:
            self.cache[key] = answer
            while len(self.cache) > CACHED_SUGGESTIONS:
                self.cache.popitem(last=False)
        return answer


def _theorem(body: OpenBody | ProofBody) -> Theorem:
    theorem = statement_theorem(body.statement, None if body.imports is None else tuple(body.imports))
    header = "\n".join(part for part in (body.header.strip(), theorem.header.strip()) if part)
    return replace(theorem, header=header, proof=None, header_may_fail=False)


def _tried_json(opened: Open, at: Step, tried: Tried) -> dict[str, Any]:
    reached = None if tried.state is None else opened.stepper.take(at, tried.tactic, tried.state)
    goals = 0 if tried.state is None else len(tried.state.goals)
    return {
        "tactic": tried.tactic,
        "logprob": round(tried.logprob, 3),
        "effect": tried.effect,
        "state": None if reached is None else reached.number,
        "goals": goals,
        "pp": None if tried.state is None else tried.state.pp,
        "seconds": round(tried.seconds, 4),
        "source": tried.source,
    }


def _install_routes(app: FastAPI, server: _Server) -> None:
    settings = server.settings

    def authorised(
        x_api_key: Annotated[str | None, Header()] = None, authorization: Annotated[str | None, Header()] = None
    ) -> None:
        if settings.token is None:
            return
        given = x_api_key or (authorization or "").removeprefix("Bearer ").strip()
        if not hmac.compare_digest(given.encode(), settings.token.encode()):
            raise _Failure(401, "unauthorised", "this server asks for its token, in the header x-api-key")

    guarded = [Depends(authorised)]

    @app.post("/suggest", dependencies=guarded)
    async def suggest_(body: SuggestBody, request: Request) -> dict[str, Any]:
        """The suggestions route of the Lean 3 extension for VS Code (its setting `lean.suggestionURL`)."""
        asker = request.headers.get("x-api-key") or (request.client.host if request.client else "")
        try:
            work = lambda: server.suggestions_for_text(body.tactic_state, body.prefix, asker)
            found = await server.run(work, request)
        except (BackendFault, ModelUnavailable, TooMany) as error:
            return {"error": str(error)}  # the form of errors that the extension shows
        return {"tactic_infos": found}

    @app.post("/api/open", dependencies=guarded)
    async def open_(body: OpenBody, request: Request) -> dict[str, Any]:
        """Open a theorem; its session ends with `close`, with its client, or after half an hour unused."""
        opened: Open = await server.run(lambda: server.sessions.open(_theorem(body), body.client), request)
        theorem = opened.stepper.theorem
        return {**server.step_json(opened, opened.step(0)), "statement": theorem.statement, "name": theorem.name}

    @app.post("/api/run_tactic", dependencies=guarded)
    async def run_tactic(body: TacticBody, request: Request) -> dict[str, Any]:
        """Run a tactic; closing the connection ends it. `outcome`: `state`, `finished` (a state without goals, with the
        verified proof), `failed`, `timed_out`, `given_up`.
        `crashes` counts the processes of Lean that have ended under the session, and were replaced."""
        opened = server.sessions.get(body.session)
        at = opened.step(body.state)

        def work() -> dict[str, Any]:
            start = time.monotonic()
            result, reached = opened.stepper.run(at, body.tactic, Limits(body.seconds))
            seconds = {"seconds": round(time.monotonic() - start, 4)}
            if reached is not None:
                step = server.step_json(opened, reached)
                proved = server.finished_json(opened.stepper, reached) if reached.finished else {}
                return {"outcome": "finished" if reached.finished else "state", **seconds, **step, **proved}
            if isinstance(result, TacticFailed):
                return {"outcome": "failed", "message": result.message, "kind": result.kind, **seconds}
            if isinstance(result, TacticTimedOut):
                return {"outcome": "timed_out", "limit": result.limit, **seconds}
            return {"outcome": "given_up", **seconds}

        found: dict[str, Any] = await server.run(work, request, opened)
        return {**found, "crashes": opened.crashes()}

    @app.post("/api/suggest", dependencies=guarded)
    async def suggest_state(body: StateSuggestBody, request: Request) -> dict[str, Any]:
        """Suggestions that were run in the state, closing ones first. A newer request of the same client and session
        ends an older one. `loading` names models that are not there yet: ask again when they are."""
        opened = server.sessions.get(body.session)
        at = opened.step(body.state)
        older = server.newest.begin(f"{body.session} {body.client}")
        asked = server.asked(body.samples, body.prefix, opened.stepper.theorem.imports)
        missing: list[str] = []
        before = loading(server.generator)

        def work() -> list[Tried]:
            state = at.state
            if state is None:
                return []
            return list(suggest(opened.stepper.session, state, server.generator, asked, older, missing))

        found = [_tried_json(opened, at, t) for t in ranked(await server.run(work, request, opened))]
        late = [name for name in missing if name in before]
        return {"suggestions": found, "loading": late, "crashes": opened.crashes()}

    @app.post("/api/prove", dependencies=guarded)
    async def prove(body: ProveBody, request: Request) -> StreamingResponse:
        """Search from a state. The answer is a stream of JSON lines: `{"job"}`, then changes of the tree (`nodes`,
        `links`, `status`, `spent`), then `{"result"}`, with the `steps` of a proof. Ends when the reader goes away, or
        by `cancel`."""
        opened = server.sessions.get(body.session)
        at = opened.step(body.state)
        if at.state is None:
            raise _Failure(400, "bad_request", "there is nothing to search: no goals are left")
        lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        stop = threading.Event()
        job = secrets.token_hex(8)
        server.jobs[job] = stop

        def work() -> None:
            try:
                with opened.cancellation.calling(stop.set):
                    lines.put({"result": _searched(server, opened, body, at, stop, lines.put)})
            except (BackendFault, ModelUnavailable) as error:
                lines.put({"error": {"kind": "backend", "message": str(error)}})
            finally:
                server.jobs.pop(job, None)
                lines.put(None)

        task = asyncio.ensure_future(server.run(work, request, opened))

        async def stream() -> AsyncIterator[bytes]:
            try:
                yield _line({"job": job})
                while True:
                    try:
                        line = lines.get_nowait()
                    except queue.Empty:
                        if task.done() and lines.empty():
                            if task.exception() is not None:
                                error = task.exception()
                                yield _line({"error": {"kind": "limit", "message": str(error)}})
                            return
                        await asyncio.sleep(0.05)
                        continue
                    if line is None:
                        return
                    yield _line(line)
            finally:
                stop.set()

        return StreamingResponse(stream(), media_type="application/x-ndjson")

    @app.post("/api/cancel/{job}", dependencies=guarded)
    async def cancel(job: str) -> dict[str, Any]:
        """End a search; its stream closes with the best partial proof."""
        stop = server.jobs.get(job)
        if stop is None:
            raise UnknownId(f"no search {job} is under way")
        stop.set()
        return {}

    @app.post("/api/proof", dependencies=guarded)
    async def proof(body: StateRef) -> dict[str, Any]:
        """The script to a state, as Lean 3 source with `sorry` for its goals."""
        opened = server.sessions.get(body.session)
        step = opened.step(body.state)
        return {"proof": opened.stepper.proof(step), "source": opened.stepper.source(step)}

    @app.post("/api/close", dependencies=guarded)
    async def close(body: StateRef) -> dict[str, Any]:
        await asyncio.to_thread(server.sessions.close, body.session)
        return {}

    @app.post("/api/verify", dependencies=guarded)
    async def verify_(body: ProofBody, request: Request) -> dict[str, Any]:
        """Compile a theorem with a proof afresh: the gate that every proof passes."""
        theorem = _theorem(body)
        verdict = await server.run(lambda: verify(server.backend, theorem, body.proof), request)
        return {
            "ok": verdict.ok,
            "reason": verdict.reason,
            "verified_by": list(verdict.verified_by),
            "axioms": list(verdict.axioms),
            "assumed": list(verdict.assumed),
        }

    @app.post("/api/check", dependencies=guarded)
    async def check(body: SourceBody, request: Request) -> dict[str, Any]:
        """Compile a file: messages with positions, and what became of its theorems."""
        report = await server.run(lambda: server.backend.check(body.source, seconds=120.0, imports=()), request)
        return {
            "ok": report.ok,
            "messages": [vars(m) for m in report.messages],
            "theorems": [vars(t) for t in report.theorems],
        }

    @app.get("/api/examples", dependencies=guarded)
    async def examples() -> dict[str, Any]:
        """Theorems to choose from."""
        if settings.examples is None:
            return {"examples": []}
        text = await asyncio.to_thread(settings.examples.read_text, encoding="utf-8")
        file = parse_lean(text, settings.examples)
        found = [file.theorem(site) for site in file.sites]
        return {
            "examples": [
                {
                    "name": t.name,
                    "statement": t.statement,
                    "header": _context(t.header),
                    "imports": list(t.imports or ()),
                }
                for t in found
                if t.name != "_example"
            ]
        }

    @app.get("/api/about", dependencies=guarded)
    async def about(request: Request) -> dict[str, Any]:
        """Who answers: Lean, models, version."""
        backend = await server.run(server.backend.describe, request)
        generators = getattr(server.generator, "generators", (server.generator,))
        return {
            "version": __version__,
            "backend": backend,
            "models": [g.name for g in generators],
            "loading": loading(server.generator),
        }

    @app.get("/api/results", dependencies=guarded)
    async def results(run: str | None = None) -> dict[str, Any]:
        """The runs of the folder the server was given, or one run's rows."""
        if settings.runs is None:
            return {"runs": []}
        root = settings.runs.resolve()
        names = sorted(p.parent.name for p in root.glob("*/run.json"))
        if run is None:
            return {"runs": names}
        if run not in names:  # a name of the list, so no path leads outside
            raise UnknownId(f"no run is called {run}")
        found = await asyncio.to_thread(RunDirectory.read, root / run)
        return {"run": run, "rows": [row.model_dump(mode="json") for row in found.rows.values()]}

    @app.get("/api/client/{client}", dependencies=guarded)
    async def client_(client: str, request: Request) -> StreamingResponse:
        """A stream that says nothing: while it is open, the client's sessions live; some seconds after, they end."""

        async def stream() -> AsyncIterator[bytes]:
            server.clients[client] = server.clients.get(client, 0) + 1
            try:
                yield b": here\n\n"
                while not (server.stopping.cancelled or await request.is_disconnected()):
                    await asyncio.sleep(0.5)
                    yield b": still here\n\n"
            finally:
                server.clients[client] -= 1
                asyncio.get_running_loop().call_later(CLIENT_GRACE_SECONDS, _end_client, server, client)

        return StreamingResponse(stream(), media_type="text/event-stream")

    @app.get("/", include_in_schema=False)
    async def page() -> HTMLResponse:
        return HTMLResponse(_asset("stepper.html"), headers={"Content-Security-Policy": _POLICY})

    @app.get("/favicon.ico", include_in_schema=False)
    async def icon() -> Response:
        return Response(_ICON, media_type="image/svg+xml")

    @app.get("/page/{name}", include_in_schema=False)
    async def asset(name: str) -> Response:
        kinds = {
            "stepper.js": "text/javascript",
            "mathematics.js": "text/javascript",
            "abbreviations.js": "text/javascript",
        }
        if name not in kinds:
            raise HTTPException(404, "no such file")
        return Response(_asset(name), media_type=kinds[name])


_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">'
    '<text x="1" y="13" font-size="15" fill="#2f5fd0">⊢</text></svg>'
)
_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"


def _asset(name: str) -> str:
    return resources.files("agent.editor").joinpath("page").joinpath(name).read_text(encoding="utf-8")


def _line(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def _end_client(server: _Server, client: str) -> None:
    if not server.clients.get(client):
        server.clients.pop(client, None)
        threading.Thread(target=server.sessions.close_client, args=(client,), daemon=True).start()


def _context(header: str) -> str:
    """A theorem's header without the theorems before it and without comments, which a page need not show."""
    file = parse_lean(f"{header}\n\ntheorem the_last : true := trivial\n")
    text = list(benchmark_statements(file))[-1].theorem.header
    out, at = "", 0
    for token in tokens(text):
        if token.kind in ("comment", "doc"):
            out += text[at : token.start]
            at = token.end
    lines = [line.rstrip() for line in (out + text[at:]).split("\n")]
    return "\n".join(line for line in lines if line)


def _searched(
    server: _Server,
    opened: Open,
    body: ProveBody,
    at: Step,
    stop: threading.Event,
    on_change: Callable[[dict[str, Any]], None],
) -> dict[str, Any]:
    search = SearchSettings(
        samples=body.samples,
        closers=CLOSERS if server.settings.closers else (),
        in_flight=server.settings.at_once,
        tactic_seconds=5.0,
    )
    can_focus = "focus" in server.backend.capabilities
    budget = Budget(seconds=body.seconds)
    stepper = opened.stepper
    assert at.state is not None
    imports = stepper.theorem.imports
    found = search_live(
        stepper.session, at.state, server.generator, search, budget, stop, on_change, can_focus, imports
    )
    if found.script is not None:
        steps = stepper.follow(at, found.script, Limits(TACTIC_SECONDS))
        if steps and steps[-1].finished:
            shown = [server.step_json(opened, step) for step in steps]
            return {"status": "proved", "steps": shown, **server.finished_json(stepper, steps[-1])}
        return {"status": "refused", "reason": "the proof that was found does not run a second time"}
    before: Script = list(at.script())
    partial = None if found.partial is None else stepper.proof_of([*before, *found.partial])
    return {"status": found.status, "reason": found.reason, "partial": partial, "open_goals": list(found.open_goals)}
