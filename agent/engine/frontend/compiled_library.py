"""The compiled library: an environment as one file, decoded declaration by declaration when it is asked for.

The file is a `marshal` value: tables of names, levels and term nodes (each entry refers to earlier ones by number), one
record for each constant, and the extension tables of the `MetaEnvironment`. Terms are rebuilt, so interned, on demand.

The cache lies in the user's cache directory (`LEAN3_AGENT_CACHE` overrides), under a key that is the hash of the
library's sources and of the code that compiles them. It is written to a temporary file and renamed. One process builds
while others wait for it; a lock left by a dead process is taken over. Where nothing can be written, the library is kept
in memory.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import hashlib
import marshal
import os
import sys
import time
import zlib
from array import array
from collections.abc import Callable, Iterable
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from agent.engine.exceptions import EngineError
from agent.engine.frontend.modules import LIBRARY
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.visibility import Homes
from agent.engine.syntax import tree
from agent.engine.syntax.notation import BUILTIN_TABLE, NotationTable
from agent.kernel.declaration import (
    Assumptions,
    AxiomInfo,
    ConstantInfo,
    ConstructorInfo,
    DefinitionInfo,
    InductiveInfo,
    QuotInfo,
    RecursorInfo,
    RecursorRule,
    ReducibilityHint,
    TheoremInfo,
)
from agent.kernel.environment import ConstantSource, Environment
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
    mk_app,
    mk_certificate,
    mk_const,
    mk_lambda,
    mk_let,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.level import ZERO, IMax, Level, Max, Param, Succ, Zero, mk_imax, mk_max, mk_param, mk_succ
from agent.kernel.name import ANONYMOUS, Name, mk_name

FORMAT: Final = 1
_MAGIC: Final = b"lean3-agent library\n"
_INFOS: Final = (BinderInfo.DEFAULT, BinderInfo.IMPLICIT, BinderInfo.STRICT_IMPLICIT, BinderInfo.INST_IMPLICIT)
_INFO_CODE: Final = {info: code for code, info in enumerate(_INFOS)}

_VAR, _SORT, _CONST, _APP, _LAMBDA, _PI, _LET, _CERTIFICATE = range(8)
_KINDS: Final[tuple[type[ConstantInfo], ...]] = (
    AxiomInfo,
    DefinitionInfo,
    TheoremInfo,
    InductiveInfo,
    ConstructorInfo,
    RecursorInfo,
    QuotInfo,
)


# --- writing ---------------------------------------------------------------------------------------------------------


class _Writer:
    def __init__(self) -> None:
        self.names: dict[Name, int] = {ANONYMOUS: 0}
        self.name_rows: list[tuple[int, str | int]] = []
        self.levels: dict[Level, int] = {}
        self.level_rows: list[tuple[int, ...]] = []
        self.level_lists: dict[tuple[int, ...], int] = {}
        self.nodes: dict[Expr, int] = {}
        self.words = array("I")
        self.offsets = array("I")
        self.objects: list[Any] = []

    def name(self, n: Name) -> int:
        found = self.names.get(n)
        if found is None:
            assert n.prefix is not None
            prefix = self.name(n.prefix)
            found = self.names[n] = len(self.name_rows) + 1
            self.name_rows.append((prefix, n.part))
        return found

    def level(self, level: Level) -> int:
        found = self.levels.get(level)
        if found is None:
            kind = type(level)
            row: tuple[int, ...]
            if kind is Zero:
                row = (0,)
            elif kind is Succ:
                row = (1, self.level(level.arg))  # type: ignore[attr-defined]
            elif kind is Max:
                row = (2, self.level(level.lhs), self.level(level.rhs))  # type: ignore[attr-defined]
            elif kind is IMax:
                row = (3, self.level(level.lhs), self.level(level.rhs))  # type: ignore[attr-defined]
            elif kind is Param:
                row = (4, self.name(level.name))  # type: ignore[attr-defined]
            else:
                raise EngineError("library", "a level metavariable in a compiled declaration")
            found = self.levels[level] = len(self.level_rows)
            self.level_rows.append(row)
        return found

    def level_list(self, levels: Iterable[Level]) -> int:
        key = tuple(self.level(each) for each in levels)
        return self.level_lists.setdefault(key, len(self.level_lists))

    def expr(self, e: Expr) -> int:
        stack: list[tuple[Expr, bool]] = [(e, False)]
        nodes = self.nodes
        while stack:
            node, ready = stack.pop()
            if node in nodes:
                continue
            if not ready:
                stack.append((node, True))
                kind = type(node)
                if kind is App:
                    stack += [(node.arg, False), (node.fn, False)]  # type: ignore[attr-defined]
                elif kind is Lambda or kind is Pi:
                    stack += [(node.body, False), (node.domain, False)]  # type: ignore[attr-defined]
                elif kind is Let:
                    stack += [(node.body, False), (node.value, False), (node.type, False)]  # type: ignore[attr-defined]
                elif kind is Certificate:
                    stack.append((node.proposition, False))  # type: ignore[attr-defined]
                continue
            row = self._row(node)
            nodes[node] = len(self.offsets)
            self.offsets.append(len(self.words))
            self.words.extend(row)
        return nodes[e]

    def _row(self, node: Any) -> tuple[int, ...]:
        kind = type(node)
        if kind is App:
            return (_APP, self.nodes[node.fn], self.nodes[node.arg])
        if kind is Var:
            return (_VAR, node.index)
        if kind is Const:
            return (_CONST, self.name(node.name), self.level_list(node.levels))
        if kind is Lambda or kind is Pi:
            tag = (_LAMBDA if kind is Lambda else _PI) | _INFO_CODE[node.info] << 4
            return (tag, self.name(node.name), self.nodes[node.domain], self.nodes[node.body])
        if kind is Sort:
            return (_SORT, self.level(node.level))
        if kind is Let:
            parts = (node.type, node.value, node.body)
            return (_LET, self.name(node.name), *(self.nodes[p] for p in parts))
        if kind is Certificate:
            self.objects.append((node.kind, self.value(node.data)))
            return (_CERTIFICATE, len(self.objects) - 1, self.nodes[node.proposition])
        raise EngineError("library", f"a {kind.__name__} in a compiled declaration")

    def value(self, value: Any) -> Any:
        """A plain value as `marshal` takes it; what is not plain becomes a tagged list."""
        kind = type(value)
        if value is None or kind in (bool, int, str, float, bytes):
            return value
        if kind is tuple:
            return tuple(self.value(item) for item in value)
        if kind is Name:
            return ["n", self.name(value)]
        if kind is Fraction:
            return ["q", value.numerator, value.denominator]
        if kind is BinderInfo:
            return ["i", _INFO_CODE[value]]
        if isinstance(value, Expr):
            return ["e", self.expr(value)]
        if isinstance(value, Level):
            return ["l", self.level(value)]
        if kind in (frozenset, set):
            return ["s", [self.value(item) for item in value]]
        if kind is dict:
            return ["d", [(self.value(k), self.value(v)) for k, v in value.items()]]
        if is_dataclass(value) and getattr(tree, kind.__name__, None) is kind:
            return ["t", kind.__name__, [self.value(getattr(value, f.name)) for f in _node_fields(kind)]]
        raise EngineError("library", f"a value of type {kind.__name__} cannot be stored")

    def constant(self, info: ConstantInfo, assumptions: int) -> tuple[Any, ...]:
        kind = _KINDS.index(type(info))
        names = tuple(self.name(n) for n in info.level_params)
        row: list[Any] = [kind, self.name(info.name), names, self.expr(info.type), assumptions]
        if isinstance(info, (DefinitionInfo, TheoremInfo)):
            row += [self.expr(info.value), info.hint.rank]
        elif isinstance(info, InductiveInfo):
            constructors = tuple(self.name(c) for c in info.constructors)
            flags = (info.large_elimination, info.dependent_elimination, info.is_recursive, info.k)
            row += [info.num_params, info.num_indices, constructors, self.name(info.recursor), flags]
        elif isinstance(info, ConstructorInfo):
            row += [self.name(info.inductive), info.index, info.num_params, info.num_fields]
        elif isinstance(info, RecursorInfo):
            rules = tuple((self.name(r.constructor), r.num_fields, self.expr(r.rhs)) for r in info.rules)
            numbers = (info.num_params, info.num_motives, info.num_minors, info.num_indices, info.major_index)
            row += [self.name(info.inductive), numbers, rules, info.k]
        return tuple(row)


_SKIPPED_FIELDS: Final = frozenset({"span", "name_span", "keyword_span"})


def _node_fields(kind: Any) -> list[Any]:
    return [f for f in dataclass_fields(kind) if f.name not in _SKIPPED_FIELDS]


def encode(env: MetaEnvironment) -> bytes:
    """The environment as the content of a library file."""
    writer = _Writer()
    sets: dict[tuple[tuple[Name, ...], tuple[str, ...]], int] = {}
    constants = []
    known = _Assumptions(env.kernel)
    for info in env.kernel.local_constants():
        found = known.of(info)
        key = (found.axioms, found.certificates)
        constants.append(writer.constant(info, sets.setdefault(key, len(sets))))
    tables = {
        table: [(writer.value(key), writer.value(value)) for key, value in rows]
        for table, rows in env.extension_data().items()
    }
    homes = env.homes
    notation = [
        (writer.value(d), home) for d, home in zip(env.notation.declarations, homes.notations, strict=True)
    ]
    tokens = [(t, p) for t, p in env.notation.tokens.items() if BUILTIN_TABLE.tokens.get(t) != p]
    reserved = [writer.value(d) for d in reserved_declarations(env.notation)]
    data = {
        "names": writer.name_rows,
        "levels": writer.level_rows,
        "level_lists": list(writer.level_lists),
        "words": writer.words.tobytes(),
        "offsets": writer.offsets.tobytes(),
        "objects": writer.objects,
        "constants": constants,
        "homes": [homes.declarations[info.name] for info in env.kernel.local_constants()],
        "givers": sorted(homes.givers),
        "localized_homes": [(writer.value(n), command, home) for (n, command), home in homes.localized.items()],
        "assumptions": [([writer.names[a] for a in axioms], list(kinds)) for axioms, kinds in sets],
        "tables": tables,
        "notation": notation,
        "reserved": reserved,
        "tokens": tokens,
        "byteorder": sys.byteorder,
    }
    return _MAGIC + zlib.compress(marshal.dumps(data), 1)


def reserved_declarations(table: NotationTable) -> list[tree.NotationDeclaration]:
    """The `reserve` declarations, read off the table's automata."""
    out: dict[int, tree.NotationDeclaration] = {}
    stack = [table.reserved_nud, table.reserved_led]
    while stack:
        state = stack.pop()
        for accepting in state.accepting:
            out[id(accepting.declaration)] = accepting.declaration
        for options in state.transitions.values():
            stack += [child for _, child in options]
    return list(out.values())


class _Assumptions:
    """What each constant rests on, shared work for a whole library."""

    def __init__(self, kernel: Environment) -> None:
        self.kernel = kernel
        self.memo: dict[Name, tuple[frozenset[Name], frozenset[str]]] = {}

    def of(self, info: ConstantInfo) -> Assumptions:
        axioms, certificates = self._of(info)
        return Assumptions(tuple(sorted(axioms, key=str)), tuple(sorted(certificates)))

    def _of(self, info: ConstantInfo) -> tuple[frozenset[Name], frozenset[str]]:
        found = self.memo.get(info.name)
        if found is not None:
            return found
        self.memo[info.name] = (frozenset(), frozenset())  # an inductive type and its constructors name each other
        axioms: set[Name] = {info.name} if isinstance(info, AxiomInfo) else set()
        certificates: set[str] = set()
        terms = [info.type]
        if isinstance(info, (DefinitionInfo, TheoremInfo)):
            terms.append(info.value)
        used: set[Name] = set()
        from agent.kernel.expr import subterms

        for term in terms:
            for node in subterms(term.core):
                if type(node) is Const:
                    used.add(node.name)
                elif type(node) is Certificate:
                    certificates.add(node.kind)
        for each in used:
            more_axioms, more_certificates = self._of(self.kernel.get(each))
            axioms |= more_axioms
            certificates |= more_certificates
        out = (frozenset(axioms), frozenset(certificates))
        self.memo[info.name] = out
        return out


# --- reading ---------------------------------------------------------------------------------------------------------


class LibrarySource:
    """A `ConstantSource`: the constants of a library file, decoded when asked for."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._names: list[Name] = [ANONYMOUS]
        for prefix, part in data["names"]:
            self._names.append(mk_name(self._names[prefix], part))
        self._level_rows = data["levels"]
        self._levels: list[Level | None] = [None] * len(self._level_rows)
        self._level_lists = data["level_lists"]
        self._words = _numbers(data["words"], data["byteorder"])
        self._offsets = _numbers(data["offsets"], data["byteorder"])
        self._nodes: list[Expr | None] = [None] * len(self._offsets)
        self._objects = data["objects"]
        names = self._names
        self._rows = {names[row[1]]: row for row in data["constants"]}
        self._assumption_rows = data["assumptions"]
        self._assumptions: dict[int, Assumptions] = {}
        self._constants: dict[Name, ConstantInfo] = {}

    def find(self, name: Name) -> ConstantInfo | None:
        found = self._constants.get(name)
        if found is None:
            row = self._rows.get(name)
            if row is not None:
                found = self._constants[name] = self._constant(row)
        return found

    def names(self) -> Iterable[Name]:
        return self._rows.keys()

    def without(self, names: frozenset[Name]) -> ConstantSource:
        return PartOfLibrary(self, self._resting_on(names))

    def _resting_on(self, names: frozenset[Name]) -> frozenset[Name]:
        """The names with those of all constants that rest on them; an inductive type, its constructors and its recursor
        go together. A constant rests on earlier ones only, and its nodes are numbered after those of earlier ones, so
        one walk in order is enough."""
        gone = set(names)
        tainted = bytearray(len(self._offsets))
        known = 0  # nodes below this number have been looked at
        for name, row in self._rows.items():
            roots = _roots_of(row)
            if _KINDS[row[0]] is InductiveInfo:
                roots += [root for each in row[7] for root in _roots_of(self._rows[self._names[each]])]
            end = max(known, max(roots) + 1)
            self._taint(tainted, known, end, gone)
            if name not in gone and (any(tainted[root] for root in roots) or self._family_of(row) in gone):
                gone.add(name)
                self._taint(tainted, known, end, gone)  # those that name it
            known = end
        return frozenset(gone)

    def _taint(self, tainted: bytearray, start: int, end: int, gone: set[Name]) -> None:
        """Mark the nodes from `start` to `end` in which one of the names occurs."""
        words, offsets, names = self._words, self._offsets, self._names
        for at in range(start, end):
            offset = offsets[at]
            kind = words[offset] & 15
            if kind == _CONST:
                tainted[at] = names[words[offset + 1]] in gone
            elif kind == _APP:
                tainted[at] = tainted[words[offset + 1]] | tainted[words[offset + 2]]
            elif kind == _LAMBDA or kind == _PI:
                tainted[at] = tainted[words[offset + 2]] | tainted[words[offset + 3]]
            elif kind == _LET:
                tainted[at] = any(tainted[words[offset + i]] for i in (2, 3, 4))
            elif kind == _CERTIFICATE:
                tainted[at] = tainted[words[offset + 2]]

    def _family_of(self, row: tuple[Any, ...]) -> Name | None:
        """Of a constructor or a recursor: the inductive type."""
        if _KINDS[row[0]] in (ConstructorInfo, RecursorInfo):
            return self._names[row[5]]
        return None

    def __len__(self) -> int:
        return len(self._rows)

    def _level(self, index: int) -> Level:
        found = self._levels[index]
        if found is None:
            row = self._level_rows[index]
            tag = row[0]
            if tag == 0:
                found = ZERO
            elif tag == 1:
                found = mk_succ(self._level(row[1]))
            elif tag == 2:
                found = mk_max(self._level(row[1]), self._level(row[2]))
            elif tag == 3:
                found = mk_imax(self._level(row[1]), self._level(row[2]))
            else:
                found = mk_param(self._names[row[1]])
            self._levels[index] = found
        return found

    def expr(self, index: int) -> Expr:
        found = self._nodes[index]
        if found is not None:
            return found
        words, offsets, nodes, names = self._words, self._offsets, self._nodes, self._names
        stack = [index]
        while stack:
            at = stack[-1]
            if nodes[at] is not None:
                stack.pop()
                continue
            offset = offsets[at]
            tag = words[offset]
            kind = tag & 15
            if kind == _APP:
                fn, arg = nodes[words[offset + 1]], nodes[words[offset + 2]]
                if fn is None or arg is None:
                    stack += (words[offset + 1], words[offset + 2])
                    continue
                nodes[at] = mk_app(fn, arg)
            elif kind == _VAR:
                nodes[at] = mk_var(words[offset + 1])
            elif kind == _CONST:
                levels = [self._level(i) for i in self._level_lists[words[offset + 2]]]
                nodes[at] = mk_const(names[words[offset + 1]], levels)
            elif kind == _LAMBDA or kind == _PI:
                domain, body = nodes[words[offset + 2]], nodes[words[offset + 3]]
                if domain is None or body is None:
                    stack += (words[offset + 2], words[offset + 3])
                    continue
                make = mk_lambda if kind == _LAMBDA else mk_pi
                nodes[at] = make(names[words[offset + 1]], _INFOS[tag >> 4], domain, body)
            elif kind == _SORT:
                nodes[at] = mk_sort(self._level(words[offset + 1]))
            elif kind == _LET:
                parts = [nodes[words[offset + i]] for i in (2, 3, 4)]
                if any(p is None for p in parts):
                    stack += (words[offset + 2], words[offset + 3], words[offset + 4])
                    continue
                nodes[at] = mk_let(names[words[offset + 1]], *parts)  # type: ignore[arg-type]
            else:
                proposition = nodes[words[offset + 2]]
                if proposition is None:
                    stack.append(words[offset + 2])
                    continue
                certificate, data = self._objects[words[offset + 1]]
                nodes[at] = mk_certificate(certificate, proposition, self.value(data))
            stack.pop()
        out = nodes[index]
        assert out is not None
        return out

    def value(self, value: Any) -> Any:
        """The inverse of `_Writer.value`."""
        kind = type(value)
        if kind is tuple:
            return tuple([self.value(item) for item in value])
        if kind is not list:
            return value
        tag = value[0]
        if tag == "n":
            return self._names[value[1]]
        if tag == "e":
            return self.expr(value[1])
        if tag == "t":
            cls = getattr(tree, value[1])
            given = {f.name: self.value(v) for f, v in zip(_node_fields(cls), value[2], strict=True)}
            return cls(**given)
        if tag == "i":
            return _INFOS[value[1]]
        if tag == "q":
            return Fraction(value[1], value[2])
        if tag == "l":
            return self._level(value[1])
        if tag == "s":
            return frozenset(self.value(item) for item in value[1])
        return {self.value(k): self.value(v) for k, v in value[1]}

    def _constant(self, row: tuple[Any, ...]) -> ConstantInfo:
        names = self._names
        kind = _KINDS[row[0]]
        common = (names[row[1]], tuple(names[i] for i in row[2]), self.expr(row[3]))
        assumptions = self._assumptions.get(row[4])
        if assumptions is None:
            axioms, certificates = self._assumption_rows[row[4]]
            assumptions = Assumptions(tuple(names[i] for i in axioms), tuple(certificates))
            self._assumptions[row[4]] = assumptions
        if kind is AxiomInfo or kind is QuotInfo:
            return kind(*common, assumptions=assumptions)
        if kind is DefinitionInfo or kind is TheoremInfo:
            value, hint = self.expr(row[5]), ReducibilityHint(row[6])
            return kind(*common, value=value, hint=hint, assumptions=assumptions)
        if kind is InductiveInfo:
            large, dependent, recursive, k = row[9]
            return InductiveInfo(
                *common,
                num_params=row[5],
                num_indices=row[6],
                constructors=tuple(names[i] for i in row[7]),
                recursor=names[row[8]],
                large_elimination=large,
                dependent_elimination=dependent,
                is_recursive=recursive,
                k=k,
                assumptions=assumptions,
            )
        if kind is ConstructorInfo:
            return ConstructorInfo(
                *common, inductive=names[row[5]], index=row[6], num_params=row[7], num_fields=row[8],
                assumptions=assumptions,
            )
        params, motives, minors, indices, major = row[6]
        rules = tuple(RecursorRule(names[c], count, self.expr(rhs)) for c, count, rhs in row[7])
        return RecursorInfo(
            *common,
            inductive=names[row[5]],
            num_params=params,
            num_motives=motives,
            num_minors=minors,
            num_indices=indices,
            rules=rules,
            k=row[8],
            major_index=major,
            assumptions=assumptions,
        )


def _roots_of(row: tuple[Any, ...]) -> list[int]:
    """The nodes of a constant's row: its type, its value, the right-hand sides of its rules."""
    kind = _KINDS[row[0]]
    roots = [row[3]]
    if kind in (DefinitionInfo, TheoremInfo):
        roots.append(row[5])
    elif kind is RecursorInfo:
        roots += [rhs for _, _, rhs in row[7]]
    return roots


class PartOfLibrary:
    """A library without some of its constants; what is left rests on none of those."""

    def __init__(self, library: LibrarySource, gone: frozenset[Name]) -> None:
        self._library = library
        self._gone = gone

    def find(self, name: Name) -> ConstantInfo | None:
        return None if name in self._gone else self._library.find(name)

    def names(self) -> Iterable[Name]:
        return (name for name in self._library.names() if name not in self._gone)

    def without(self, names: frozenset[Name]) -> ConstantSource:
        return self._library.without(self._gone | names)


def _numbers(data: bytes, byteorder: str) -> array[int]:
    out = array("I")
    out.frombytes(data)
    if byteorder != sys.byteorder:
        out.byteswap()
    return out


def decode(content: bytes) -> MetaEnvironment:
    """The environment of a library file. Raises `EngineError` when it is none."""
    if not content.startswith(_MAGIC):
        raise EngineError("library", "not a compiled library")
    try:
        data = marshal.loads(zlib.decompress(memoryview(content)[len(_MAGIC) :]))
        source = LibrarySource(data)
        notation = BUILTIN_TABLE
        for token, precedence in data["tokens"]:
            notation = notation.with_precedence(token, precedence)
        for encoded in data["reserved"]:
            notation = notation.with_notation(source.value(encoded))
        notation_homes: list[str] = []
        for encoded, home in data["notation"]:
            notation = notation.with_notation(source.value(encoded))
            notation_homes.append(home)
        tables = {
            table: [(source.value(key), source.value(value)) for key, value in rows]
            for table, rows in data["tables"].items()
        }
        homes = Homes(
            dict(zip(source.names(), data["homes"], strict=True)),
            notation_homes,
            {(source.value(n), command): home for n, command, home in data["localized_homes"]},
            frozenset(data["givers"]),
        )
        return MetaEnvironment.from_extension_data(Environment(source), tables, notation).with_homes(homes)
    except (ValueError, EOFError, TypeError, KeyError, IndexError, zlib.error) as error:
        raise EngineError("library", f"the compiled library is damaged: {error}") from error


# --- the cache -------------------------------------------------------------------------------------------------------


# Code that has no part in compiling the library: its proofs are terms, no tactic runs (see `run_tactic_block`).
_NOT_COMPILING: Final = ("engine/tactic/", "engine/arith/", "kernel/certificate/")
_NOT_COMPILING_FILES: Final = frozenset({"engine.py", "evaluator.py", "queries.py"})


def library_key() -> str:
    """Hash of the library's sources and of the code that compiles them."""
    digest = hashlib.sha256(f"{FORMAT} {sys.version_info[:2]}\n".encode())
    root = LIBRARY.parent.parent
    paths = [*LIBRARY.rglob("*.lean"), *LIBRARY.rglob("*.toml")]
    for path in (*LIBRARY.parent.rglob("*.py"), *(root / "kernel").rglob("*.py")):
        inside = path.relative_to(root).as_posix()
        if not inside.startswith(_NOT_COMPILING) and path.name not in _NOT_COMPILING_FILES:
            paths.append(path)
    for path in sorted(paths):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
        digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:32]


def cache_directory() -> Path:
    override = os.environ.get("LEAN3_AGENT_CACHE")
    if override:
        return Path(override)
    from platformdirs import user_cache_path

    return user_cache_path("lean3-agent", appauthor=False)


LOCK_POLL_SECONDS: Final = 0.2


class _Lock:
    """A lock file that holds the owner's pid; taken over when that process is gone. Released at the latest when the
    process exits, as the thread that compiles may then be cut off."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.owned = False

    def acquire(self) -> bool:
        """True if the lock is ours now. Raises `OSError` where it cannot be written."""
        try:
            handle = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            if not self._owner_is_alive():
                with contextlib.suppress(FileNotFoundError):
                    self.path.unlink()
            return False
        self.owned = True
        atexit.register(self.release)
        try:
            with os.fdopen(handle, "w") as file:
                file.write(str(os.getpid()))
        except OSError:
            self.release()
            raise
        return True

    def _owner_is_alive(self) -> bool:
        try:
            text = self.path.read_text()
            age = time.time() - self.path.stat().st_mtime
        except FileNotFoundError:
            return True
        if not text.isdigit():
            return age < 10
        try:
            os.kill(int(text), 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

    def release(self) -> None:
        """Only what is ours."""
        if not self.owned:
            return
        self.owned = False
        atexit.unregister(self.release)
        for path in (self.path, _temporary(self.path.with_suffix(".bin"))):
            with contextlib.suppress(OSError):
                path.unlink()


def _temporary(path: Path) -> Path:
    """Where this process writes what will be `path`."""
    return path.with_name(f"{path.name}.{os.getpid()}.tmp")


def _write_atomically(path: Path, content: bytes) -> None:
    """The owner of the lock writes; its release takes away what is half written."""
    temporary = _temporary(path)
    temporary.write_bytes(content)
    os.replace(temporary, path)


def load_library(
    *,
    progress: Callable[[str, int, int], None] | None = None,
    warn: Callable[[str], None] | None = None,
) -> tuple[MetaEnvironment, str]:
    """The library's environment and its key; compiled first if the cache does not hold it.

    `progress(what, done, total)` is called only when that takes long, and at its end with `done == total`.

    `LEAN3_AGENT_LIBRARY` names a compiled file to use as it is, whatever the sources say; it is for work on the engine,
    and its key says so.
    """
    snapshot = os.environ.get("LEAN3_AGENT_LIBRARY")
    if snapshot:
        content = _read(Path(snapshot))
        if content is None:
            raise EngineError("library", f"LEAN3_AGENT_LIBRARY: {snapshot} cannot be read")
        return decode(content), "snapshot-" + hashlib.sha256(content).hexdigest()[:32]
    key = library_key()
    directory = cache_directory()
    path = directory / f"library-{key}.bin"
    content = _read(path)
    if content is not None:
        with contextlib.suppress(EngineError):
            return decode(content), key
    lock = _Lock(path.with_suffix(".lock"))
    trouble: OSError | None = None
    try:
        directory.mkdir(parents=True, exist_ok=True)
        found = _wait_for_lock(lock, path, progress)
        if found is not None:
            return found, key
    except OSError as error:
        trouble = error
    try:
        content = _compile(None if progress is None else lambda _, done, total: progress(COMPILING, done, total))
        if progress is not None:
            progress(COMPILING, 1, 1)
        if trouble is None:
            try:
                _write_atomically(path, content)
                _remove_older_files(path)
            except OSError as error:
                trouble = error
    finally:
        lock.release()
    if trouble is not None and warn is not None:
        warn(
            f"the compiled library cannot be kept in {directory} ({trouble.strerror or trouble}); it is compiled anew "
            "every time until LEAN3_AGENT_CACHE names a directory that can be written"
        )
    return decode(content), key


def library_at_hand() -> MetaEnvironment | None:
    """The library's environment where the cache holds it; nothing is compiled."""
    content = _read(cache_directory() / f"library-{library_key()}.bin")
    if content is not None:
        with contextlib.suppress(EngineError):
            return decode(content)
    return None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


COMPILING: Final = "compiling the library (this happens once)"
WAITING: Final = "waiting for another process, which compiles the library"


def _wait_for_lock(
    lock: _Lock, path: Path, progress: Callable[[str, int, int], None] | None
) -> MetaEnvironment | None:
    """None when the lock is ours; else what another process has written in the meantime."""
    while not lock.acquire():
        if progress is not None:
            progress(WAITING, 0, 0)
        time.sleep(LOCK_POLL_SECONDS)
        content = _read(path)
        if content is not None:
            with contextlib.suppress(EngineError):
                found = decode(content)
                if progress is not None:
                    progress(WAITING, 1, 1)
                return found
    return None


KEPT_LIBRARIES: Final = 3


def _remove_older_files(path: Path) -> None:
    """Keep the newest few library files."""
    found = sorted(path.parent.glob("library-*.bin"), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in found[KEPT_LIBRARIES:]:
        with contextlib.suppress(OSError):
            old.unlink()


def _compile(progress: Callable[[str, int, int], None] | None) -> bytes:
    from agent.engine.frontend.library_build import build_library

    # Everything made here is kept (terms are interned), so the collector finds nothing and costs a fifth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        result = build_library(progress=progress)
        result.require_success()
        return encode(result.env)
    finally:
        if collecting:
            gc.enable()
