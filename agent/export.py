"""Lean 3's low-level export text (`lean --export`): read it, check it with the kernel, write it.

One command a line, fields separated by single spaces, UTF-8; names, levels and expressions have index spaces of their
own. A file is checked as it is read: nothing in it is trusted, neither its order nor its end. A verdict holds relative
to the axioms in the report, and says nothing of a theorem that the file lacks: ask for it by name (`wanted`).

Deliberate differences from Lean's `leanchecker`: a name may contain spaces (Lean writes such); terms nested too deeply
for it may be accepted; an `#IND` with half a constructor is malformed; after a rejected declaration the rest is checked
too.
"""

from __future__ import annotations

import gzip
import heapq
import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO, Final, NoReturn, TypeVar

from agent.deep_stack import run_with_deep_stack
from agent.kernel.declaration import (
    Axiom,
    AxiomInfo,
    ConstantInfo,
    ConstructorInfo,
    Declaration,
    DefinitionOrTheorem,
    InductiveDecl,
    InductiveInfo,
    QuotientDecl,
    QuotInfo,
    RecursorInfo,
    ValueInfo,
)
from agent.kernel.environment import Environment, Limits
from agent.kernel.exceptions import KernelError, ResourceLimit
from agent.kernel.expr import (
    App,
    BinderInfo,
    Certificate,
    Const,
    Expr,
    Lambda,
    Let,
    Pi,
    Sort,
    Var,
    children,
    debug_text,
    mk_app,
    mk_const,
    mk_lambda,
    mk_let,
    mk_pi,
    mk_sort,
    mk_var,
    sweep,
    table_size,
)
from agent.kernel.garbage import no_cycle_collection
from agent.kernel.level import ZERO, IMax, Level, Max, Param, Succ, mk_imax, mk_max, mk_param, mk_succ
from agent.kernel.name import ANONYMOUS, Name, mk_name
from agent.kernel.quotient import EQ

T = TypeVar("T")

_BINDER_INFOS: Final = {
    "#BD": BinderInfo.DEFAULT,
    "#BI": BinderInfo.IMPLICIT,
    "#BS": BinderInfo.STRICT_IMPLICIT,
    "#BC": BinderInfo.INST_IMPLICIT,
}
_BINDER_WORDS: Final = {info: word for word, info in _BINDER_INFOS.items()}


class MalformedExport(Exception):
    """The text is no export: what is wrong, and in which line (from 1)."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(line, problem)
        self.line = line
        self.problem = problem

    def __str__(self) -> str:
        return f"line {self.line}: {self.problem}"


# Reading


@dataclass(frozen=True)
class Notation:
    """`#PREFIX`, `#INFIX` or `#POSTFIX`: irrelevant to checking, kept for writing."""

    command: str
    name: Name
    precedence: int
    token: str


@dataclass(frozen=True)
class ExportedDeclaration:
    line: int
    declaration: Declaration


class _Reader:
    """The three tables, filled line by line. With `erase`, binder names and infos are checked and dropped."""

    def __init__(self, erase: bool) -> None:
        self.line = 0
        self.erase = erase
        # Keyed by the index as written: most lines then cost no conversion.
        self.names: dict[str, Name] = {"0": ANONYMOUS}
        self.levels: dict[str, Level] = {"0": ZERO}
        self.exprs: dict[str, Expr] = {}

    def read(self, lines: Iterable[str]) -> Iterator[ExportedDeclaration | Notation]:
        for text in lines:
            self.line += 1
            tokens = text.split(" ")
            if tokens[0][:1] == "#":
                yield self._command(tokens, text)
            else:
                self._define(tokens, text)

    def _fail(self, problem: str) -> NoReturn:
        raise MalformedExport(self.line, problem)

    def _number(self, token: str) -> int:
        if not (token.isascii() and token.isdigit()):
            self._fail(f"a number is expected, not {token!r}")
        if len(token) > _MAX_DIGITS:
            self._fail(f"the number {token[:20]}… is too large")
        return int(token)

    def _name(self, token: str) -> Name:
        found = self.names.get(token)
        return self._late(self.names, token, "name") if found is None else found

    def _level(self, token: str) -> Level:
        found = self.levels.get(token)
        return self._late(self.levels, token, "level") if found is None else found

    def _expr(self, token: str) -> Expr:
        found = self.exprs.get(token)
        return self._late(self.exprs, token, "expression") if found is None else found

    def _late(self, table: dict[str, T], token: str, what: str) -> T:
        """An index that is not in the table as it is written: perhaps it has leading zeros."""
        found = table.get(str(self._number(token)))
        if found is None:
            self._fail(f"{what} {token} is not defined")
        return found

    def _define(self, tokens: list[str], text: str) -> None:
        if len(tokens) < 3:
            self._fail("a command is expected")
        index, command = tokens[0], tokens[1]
        if not (index.isascii() and index.isdigit()) or index[0] == "0":
            index = str(self._number(index))
        count = len(tokens)
        if command == "#EA" and count == 4:
            self.exprs[index] = mk_app(self._expr(tokens[2]), self._expr(tokens[3]))
        elif (command == "#EL" or command == "#EP") and count == 6:
            info = _BINDER_INFOS.get(tokens[2])
            if info is None:
                self._fail(f"unknown binder info {tokens[2]!r}")
            name, domain, body = self._name(tokens[3]), self._expr(tokens[4]), self._expr(tokens[5])
            if self.erase:
                name, info = ANONYMOUS, BinderInfo.DEFAULT
            self.exprs[index] = (mk_lambda if command == "#EL" else mk_pi)(name, info, domain, body)
        elif command == "#EC":
            self.exprs[index] = mk_const(self._name(tokens[2]), [self._level(token) for token in tokens[3:]])
        elif command == "#EV" and count == 3:
            self.exprs[index] = mk_var(self._number(tokens[2]))
        elif command == "#ES" and count == 3:
            self.exprs[index] = mk_sort(self._level(tokens[2]))
        elif command == "#EZ" and count == 6:
            name = self._name(tokens[2])
            self.exprs[index] = mk_let(
                ANONYMOUS if self.erase else name, self._expr(tokens[3]), self._expr(tokens[4]), self._expr(tokens[5])
            )
        elif command == "#NS" and count == 4:
            self.names[index] = mk_name(self._name(tokens[2]), tokens[3])
        elif command == "#NI" and count == 4:
            self.names[index] = mk_name(self._name(tokens[2]), self._number(tokens[3]))
        elif command == "#US" and count == 3:
            self.levels[index] = mk_succ(self._level(tokens[2]))
        elif command == "#UM" and count == 4:
            self.levels[index] = mk_max(self._level(tokens[2]), self._level(tokens[3]))
        elif command == "#UIM" and count == 4:
            self.levels[index] = mk_imax(self._level(tokens[2]), self._level(tokens[3]))
        elif command == "#UP" and count == 3:
            self.levels[index] = mk_param(self._name(tokens[2]))
        elif command in _DEFINING:
            self._fail(f"wrong number of fields for {command}")
        else:
            self._fail(f"unknown command {command!r}")

    def _command(self, tokens: list[str], text: str) -> ExportedDeclaration | Notation:
        command, count = tokens[0], len(tokens)
        declaration: Declaration
        if command == "#DEF" and count >= 4:
            name, type_, value = self._name(tokens[1]), self._expr(tokens[2]), self._expr(tokens[3])
            declaration = DefinitionOrTheorem(name, self._params(tokens[4:]), type_, value)
        elif command == "#AX" and count >= 3:
            declaration = Axiom(self._name(tokens[1]), self._params(tokens[3:]), self._expr(tokens[2]))
        elif command == "#IND" and count >= 5:
            declaration = self._inductive(tokens)
        elif command == "#QUOT" and count == 1:
            declaration = QuotientDecl()
        elif command in ("#PREFIX", "#INFIX", "#POSTFIX") and count >= 4:
            return Notation(command, self._name(tokens[1]), self._number(tokens[2]), text.split(" ", 3)[3])
        elif command in _DECLARING:
            self._fail(f"wrong number of fields for {command}")
        else:
            self._fail(f"unknown command {command!r}")
        return ExportedDeclaration(self.line, declaration)

    def _params(self, tokens: list[str]) -> tuple[Name, ...]:
        return tuple(self._name(token) for token in tokens)

    def _inductive(self, tokens: list[str]) -> InductiveDecl:
        num_params, num_constructors = self._number(tokens[1]), self._number(tokens[4])
        end = 5 + 2 * num_constructors
        if end > len(tokens):
            self._fail("fewer constructors than announced")
        constructors = tuple((self._name(tokens[i]), self._expr(tokens[i + 1])) for i in range(5, end, 2))
        params = self._params(tokens[end:])
        return InductiveDecl(self._name(tokens[2]), params, num_params, self._expr(tokens[3]), constructors)


_MAX_DIGITS: Final = 18
_DEFINING: Final = frozenset("#EA #EL #EP #EC #EV #ES #EZ #NS #NI #US #UM #UIM #UP".split())
_DECLARING: Final = frozenset("#DEF #AX #IND #QUOT #PREFIX #INFIX #POSTFIX".split())


def read_export(lines: Iterable[str]) -> Iterator[ExportedDeclaration | Notation]:
    """The declarations and notations of an export, binder names kept. Raises `MalformedExport`."""
    return _Reader(erase=False).read(line.rstrip("\r\n") for line in lines)


# Checking


@dataclass(frozen=True)
class CheckLimits:
    """What checking may use; `None` = unlimited. `total_seconds` and `memory_bytes` (resident, of the process) are for
    the whole file, the others for each declaration."""

    steps: int | None = 50_000_000
    seconds: float | None = 300.0
    nodes: int | None = 20_000_000
    total_seconds: float | None = None
    memory_bytes: int | None = None

    def for_declaration(self, total_deadline: float | None) -> Limits:
        deadline = None if self.seconds is None else time.monotonic() + self.seconds
        if total_deadline is not None:
            deadline = total_deadline if deadline is None else min(deadline, total_deadline)
        return Limits(steps=self.steps, deadline=deadline, nodes=self.nodes)

    def with_nodes_for(self, free_bytes: int) -> CheckLimits:
        """With no more nodes for a declaration than have room there."""
        room = max(_LEAST_NODES, free_bytes // _NODE_BYTES)
        return replace(self, nodes=room if self.nodes is None else min(self.nodes, room))


@dataclass(frozen=True)
class Refusal:
    """A declaration that was not accepted, or (`declaration` None) a line that is malformed; `error` says why."""

    line: int
    declaration: Name | None
    error: KernelError | MalformedExport

    @property
    def reason(self) -> str:
        return self.error.reason() if isinstance(self.error, KernelError) else self.error.problem


@dataclass(frozen=True)
class ExportReport:
    """The verdict on a file. `accepted` counts declarations; `missing` are wanted names that were not accepted."""

    accepted: int
    axioms: tuple[Name, ...]
    rejected: tuple[Refusal, ...]
    gave_up: tuple[Refusal, ...]
    missing: tuple[Name, ...]
    seconds: float
    environment: Environment = field(repr=False)
    slowest: tuple[tuple[float, Name], ...] = ()
    """(seconds, declaration), the slowest first, as many as were asked for."""

    @property
    def ok(self) -> bool:
        """Everything in the file was checked and accepted, and nothing wanted is missing."""
        return not (self.rejected or self.gave_up or self.missing)


Progress = Callable[[int, float], None]
"""Called now and then with the number of declarations done and the part of the file read (0 to 1)."""

_SWEEP_NODES: Final = 50_000  # new term nodes after which dead ones are looked for
_PROGRESS_SECONDS: Final = 0.2
# Lean's checker ends its stack of 8 MB between 18,295 and 18,489 nested applications ("deep recursion was detected");
# here an application takes two frames.
_FRAMES: Final = 36_700
_NODE_BYTES: Final = 400  # of memory for a term node, with what the checker remembers of it
_LEAST_NODES: Final = 100_000


def check_file(
    path: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    limits: CheckLimits | None = None,
    wanted: Sequence[Name] = (),
    slowest: int = 0,
) -> ExportReport:
    """Check every declaration of an export file (`.gz` too) from nothing; no certificates, no trust in the file. The
    report names the `slowest` declarations.

    Raises `OSError` when the file cannot be read at all. A malformed line ends the reading and is a rejection; a file
    that is cut off in the middle looks complete up to there, so pass the names that must be in it as `wanted`.
    """
    chosen = CheckLimits() if limits is None else limits
    with open(path, "rb") as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        size = max(1, os.fstat(raw.fileno()).st_size)
        stream: IO[bytes] = gzip.GzipFile(fileobj=raw) if packed else raw  # type: ignore[assignment]

        def run() -> ExportReport:
            with no_cycle_collection():
                return _check_stream(stream, lambda: raw.tell() / size, progress, chosen, wanted, slowest)

        return run_with_deep_stack(run, _FRAMES)


def check_text(text: str, *, limits: CheckLimits | None = None, wanted: Sequence[Name] = ()) -> ExportReport:
    """`check_file` for a text in memory."""
    stream = io.BytesIO(text.encode("utf-8", "surrogateescape"))
    chosen = CheckLimits() if limits is None else limits
    return run_with_deep_stack(lambda: _check_stream(stream, lambda: 0.0, None, chosen, wanted), _FRAMES)


def _check_stream(
    stream: IO[bytes],
    position: Callable[[], float],
    progress: Progress | None,
    limits: CheckLimits,
    wanted: Sequence[Name],
    slowest: int = 0,
) -> ExportReport:
    started = time.monotonic()
    total_deadline = None if limits.total_seconds is None else started + limits.total_seconds
    next_progress = started
    env = Environment(allow_certificates=False)
    accepted = 0
    rejected: list[Refusal] = []
    gave_up: list[Refusal] = []
    swept = table_size()
    memory = _Memory(limits)
    times: list[tuple[float, int, Name]] = []  # a heap of the slowest
    reader = _Reader(erase=True)
    try:
        for item in reader.read(_lines(stream, reader)):
            if isinstance(item, Notation):
                continue
            began = time.monotonic()
            try:
                env = env.add(item.declaration, limits=memory.limits.for_declaration(total_deadline))
                accepted += 1
            except ResourceLimit as limit:
                gave_up.append(_refusal(item.line, limit))
                if total_deadline is not None and time.monotonic() >= total_deadline:
                    break
            except KernelError as error:
                rejected.append(_refusal(item.line, error))
            if slowest:
                _remember(times, slowest, (time.monotonic() - began, item.line, _declared(item.declaration)))
            if table_size() - swept > _SWEEP_NODES:
                sweep(swept)
                swept = table_size()
            if memory.is_full():
                gave_up.append(_refusal(item.line, ResourceLimit("memory")))
                break
            if progress is not None and time.monotonic() >= next_progress:
                progress(accepted, position())
                next_progress = time.monotonic() + _PROGRESS_SECONDS
    except MalformedExport as error:
        rejected.append(Refusal(error.line, None, error))
    if progress is not None:
        progress(accepted, 1.0)
    return ExportReport(
        accepted,
        tuple(info.name for info in env.local_constants() if isinstance(info, AxiomInfo)),
        tuple(rejected),
        tuple(gave_up),
        tuple(name for name in wanted if name not in env),
        time.monotonic() - started,
        env,
        tuple((seconds, declared) for seconds, _, declared in sorted(times, reverse=True)),
    )


class _Memory:
    """Keeps an eye on the memory of the process; `limits` are those for the next declaration."""

    def __init__(self, limits: CheckLimits) -> None:
        self._given = limits
        self.limits = limits
        self.is_full()

    def is_full(self) -> bool:
        """Look: nothing is left of what the file may take."""
        allowed = self._given.memory_bytes
        if allowed is None:
            return False
        free = allowed - resident_bytes()
        self.limits = self._given.with_nodes_for(free)
        return free <= 0


def resident_bytes() -> int:
    """The memory that this process holds now; where the system does not say, the most it has held."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _remember(times: list[tuple[float, int, Name]], count: int, entry: tuple[float, int, Name]) -> None:
    if len(times) < count:
        heapq.heappush(times, entry)
    elif entry[0] > times[0][0]:
        heapq.heapreplace(times, entry)


def _declared(declaration: Declaration) -> Name:
    return EQ if isinstance(declaration, QuotientDecl) else declaration.name


def _refusal(line: int, error: KernelError) -> Refusal:
    error.__traceback__ = None  # or the whole checker of that declaration stays alive
    error.__context__ = None
    return Refusal(line, error.declaration, error)


def _lines(stream: IO[bytes], reader: _Reader) -> Iterator[str]:
    """The lines without their ends (`\\n` or `\\r\\n`)."""
    try:
        for line in stream:
            yield line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        raise MalformedExport(reader.line + 1, "not UTF-8") from None
    except (EOFError, gzip.BadGzipFile) as error:
        raise MalformedExport(reader.line + 1, f"the packed file is damaged: {error}") from None


# Writing


class NotExportable(Exception):
    """Export text has no way to say `term`: a certificate leaf, a local or a metavariable."""

    def __init__(self, term: Expr) -> None:
        super().__init__(term)
        self.term = term

    def __str__(self) -> str:
        if type(self.term) is Certificate:
            return f"not exportable: export text has no word for a certificate of arithmetic ({self.term.kind})"
        return f"not exportable: {debug_text(self.term)}"


def write_export(env: Environment, roots: Iterable[Name], out: IO[str], notations: Iterable[Notation] = ()) -> None:
    """Write `roots` and all they need as Lean does, to the byte. Raises `UnknownConstant` and `NotExportable`."""

    def run() -> None:
        writer = _Writer(env, out)
        writer.prelude()
        for root in roots:
            writer.constant(root)
        for notation in notations:
            writer.notation(notation)

    run_with_deep_stack(run)


class _Writer:
    """The tables of what is written; a new index is the size of its table once the children have theirs."""

    def __init__(self, env: Environment, out: IO[str]) -> None:
        self.env = env
        self.out = out
        self.names: dict[Name, int] = {ANONYMOUS: 0}
        self.levels: dict[Level, int] = {ZERO: 0}
        self.exprs: dict[Expr, int] = {}
        self.done: set[Name] = set()
        self.searched: set[Expr] = set()
        self.quotients_done = False

    def _line(self, *fields: object) -> None:
        self.out.write(" ".join(map(str, fields)) + "\n")

    def prelude(self) -> None:
        if self.env.has_quotients:
            self._quotients()

    def _quotients(self) -> None:
        if not self.quotients_done:
            self.quotients_done = True
            self.constant(EQ)
            self._line("#QUOT")

    def constant(self, name: Name) -> None:
        info = self.env.get(name)
        if isinstance(info, (ConstructorInfo, RecursorInfo)):
            info = self.env.get(info.inductive)
        if isinstance(info, QuotInfo):
            self._quotients()
        elif info.name not in self.done:
            self.done.add(info.name)
            if isinstance(info, InductiveInfo):
                self._inductive(info)
            elif isinstance(info, ValueInfo):
                self._name(info.name)
                self._dependencies(info.type)
                self._dependencies(info.value)
                params = self._params(info)
                self._line("#DEF", self._name(info.name), self._expr(info.type), self._expr(info.value), *params)
            else:
                self._name(info.name)
                self._dependencies(info.type)
                params = self._params(info)
                self._line("#AX", self._name(info.name), self._expr(info.type), *params)

    def _inductive(self, info: InductiveInfo) -> None:
        constructors = [self.env.get(constructor) for constructor in info.constructors]
        self._dependencies(info.type)
        for constructor in constructors:
            self._dependencies(constructor.type)
        params = self._params(info)
        fields: list[int] = [self._name(info.name), self._expr(info.type), len(constructors)]
        for constructor in constructors:
            fields += (self._name(constructor.name), self._expr(constructor.type))
        self._line("#IND", info.num_params, *fields, *params)

    def notation(self, notation: Notation) -> None:
        self._line(notation.command, self._name(notation.name), notation.precedence, notation.token)

    def _params(self, info: ConstantInfo) -> list[int]:
        return [self._name(param) for param in info.level_params]

    def _dependencies(self, e: Expr) -> None:
        """Write the constants in `e`, in the order they stand there."""
        stack = [e]
        while stack:
            node = stack.pop()
            if node in self.searched:
                continue
            self.searched.add(node)
            if type(node) is Const:
                self.constant(node.name)
            else:
                stack += reversed(children(node))

    def _name(self, name: Name) -> int:
        index = self.names.get(name)
        if index is None:
            prefix = ANONYMOUS if name.prefix is None else name.prefix
            parent = self._name(prefix)
            index = self.names[name] = len(self.names)
            self._line(index, "#NS" if isinstance(name.part, str) else "#NI", parent, name.part)
        return index

    def _level(self, level: Level) -> int:
        index = self.levels.get(level)
        if index is None:
            fields: tuple[object, ...]
            if type(level) is Succ:
                fields = ("#US", self._level(level.arg))
            elif type(level) is Max or type(level) is IMax:
                word = "#UM" if type(level) is Max else "#UIM"
                fields = (word, self._level(level.lhs), self._level(level.rhs))
            elif type(level) is Param:
                fields = ("#UP", self._name(level.name))
            else:
                raise NotExportable(mk_sort(level))
            index = self.levels[level] = len(self.levels)
            self._line(index, *fields)
        return index

    def _expr(self, e: Expr) -> int:
        index = self.exprs.get(e)
        if index is None:
            fields = self._fields(e)
            index = self.exprs[e] = len(self.exprs)
            self._line(index, *fields)
        return index

    def _fields(self, e: Expr) -> tuple[object, ...]:
        if type(e) is App:
            return "#EA", self._expr(e.fn), self._expr(e.arg)
        if type(e) is Lambda or type(e) is Pi:
            word = "#EL" if type(e) is Lambda else "#EP"
            return word, _BINDER_WORDS[e.info], self._name(e.name), self._expr(e.domain), self._expr(e.body)
        if type(e) is Const:
            return "#EC", self._name(e.name), *[self._level(level) for level in e.levels]
        if type(e) is Var:
            return "#EV", e.index
        if type(e) is Sort:
            return "#ES", self._level(e.level)
        if type(e) is Let:
            return "#EZ", self._name(e.name), self._expr(e.type), self._expr(e.value), self._expr(e.body)
        raise NotExportable(e)


__all__ = [
    "CheckLimits",
    "ExportReport",
    "ExportedDeclaration",
    "MalformedExport",
    "NotExportable",
    "Notation",
    "Refusal",
    "check_file",
    "check_text",
    "read_export",
    "write_export",
]
