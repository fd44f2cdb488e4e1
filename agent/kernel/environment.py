"""The environment: which constants are declared. Immutable; adding gives a new environment that shares the old one.

A table is shared by a line of environments, each seeing the entries stamped up to its own version. An environment that
was added to once already starts a new table on top of itself when it is added to again; long chains are flattened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

from agent.kernel.declaration import (
    Assumptions,
    AxiomInfo,
    ConstantInfo,
    Declaration,
    InductiveInfo,
    QuotInfo,
    ValueInfo,
)
from agent.kernel.exceptions import UnknownConstant
from agent.kernel.expr import Certificate, Const, Expr, subterms
from agent.kernel.name import Name


class ConstantSource(Protocol):
    """Constants decoded on demand, such as a compiled library. Must answer the same for ever; trusted."""

    def find(self, name: Name) -> ConstantInfo | None: ...

    def names(self) -> Iterable[Name]: ...


@dataclass(frozen=True)
class Limits:
    """What one check may use; beyond it the kernel raises `ResourceLimit`. `None` = unlimited.

    steps     inference, reduction and comparison steps      deadline  of `time.monotonic()`
    nodes     term nodes made, which bounds memory
    """

    steps: int | None = None
    deadline: float | None = None
    nodes: int | None = None


UNLIMITED: Final = Limits()


@dataclass
class _Table:
    """Constants with the version from which on they are visible."""

    entries: dict[Name, tuple[int, ConstantInfo]] = field(default_factory=dict)
    newest: int = 0


_MAX_CHAIN: Final = 12


class Environment:
    """Constants by name. `Environment()` is empty; `Environment(source)` starts with a source's constants."""

    __slots__ = ("_table", "_version", "_parent", "_chain", "_source", "allow_certificates")

    allow_certificates: bool

    def __init__(self, source: ConstantSource | None = None, *, allow_certificates: bool = True) -> None:
        self._table = _Table()
        self._version = 0
        self._parent: Environment | None = None
        self._chain = 0
        self._source = source
        self.allow_certificates = allow_certificates

    def find(self, name: Name) -> ConstantInfo | None:
        layer: Environment | None = self
        while layer is not None:
            entry = layer._table.entries.get(name)
            if entry is not None and entry[0] <= layer._version:
                return entry[1]
            layer = layer._parent
        return None if self._source is None else self._source.find(name)

    def get(self, name: Name) -> ConstantInfo:
        """Raises `UnknownConstant`."""
        info = self.find(name)
        if info is None:
            raise UnknownConstant(name)
        return info

    def __contains__(self, name: Name) -> bool:
        return self.find(name) is not None

    def local_constants(self) -> Iterator[ConstantInfo]:
        """The constants added on top of the source, oldest first."""
        layers: list[Environment] = []
        layer: Environment | None = self
        while layer is not None:
            layers.append(layer)
            layer = layer._parent
        for each in reversed(layers):
            for version, info in list(each._table.entries.values()):
                if version <= each._version:
                    yield info

    def names(self) -> Iterator[Name]:
        """Every declared name: the source's, then the added ones, oldest first."""
        if self._source is not None:
            yield from self._source.names()
        for info in self.local_constants():
            yield info.name

    @property
    def has_quotients(self) -> bool:
        from agent.kernel.quotient import QUOT

        return isinstance(self.find(QUOT), QuotInfo)

    def add(self, declaration: Declaration, *, limits: Limits = UNLIMITED) -> Environment:
        """Check `declaration` and add it. Raises a `KernelError`; `ResourceLimit` among them means "gave up"."""
        from agent.kernel.add_declaration import check_declaration

        return self._extended(check_declaration(self, declaration, limits))

    def add_unchecked(self, infos: Iterable[ConstantInfo]) -> Environment:
        """TRUST: take constants as they are; a duplicate name hides the older constant.

        Only for a compiled library whose content hash is known to come from `add`, and for the kernel itself.
        """
        return self._extended(infos)

    def _extended(self, infos: Iterable[ConstantInfo]) -> Environment:
        out = Environment.__new__(Environment)
        out._source = self._source
        out.allow_certificates = self.allow_certificates
        table = self._table
        if table.newest == self._version:
            out._table, out._parent, out._chain = table, self._parent, self._chain
        elif self._chain < _MAX_CHAIN:
            out._table, out._parent, out._chain = _Table(), self, self._chain + 1
        else:
            out._table, out._parent, out._chain = _Table(), None, 0
            out._table.entries = {info.name: (0, info) for info in self.local_constants()}
        out._version = out._table.newest = out._table.newest + 1
        entries = out._table.entries
        for info in infos:
            entries[info.name] = (out._version, info)
        return out


def axioms_of(env: Environment, name: Name) -> Assumptions:
    """What `#print axioms` says of `name`, and the kinds of certificates relied on. Raises `UnknownConstant`."""
    root = env.get(name)
    if root.assumptions is not None:
        return root.assumptions
    axioms: dict[Name, None] = {}
    certificates: dict[str, None] = {}
    seen = {root.name}
    stack = [root]
    while stack:
        info = stack.pop()
        if info.assumptions is not None:
            axioms.update(dict.fromkeys(info.assumptions.axioms))
            certificates.update(dict.fromkeys(info.assumptions.certificates))
            continue
        if isinstance(info, AxiomInfo):
            axioms[info.name] = None
        for used in _used_by(info, certificates):
            if used not in seen:
                seen.add(used)
                stack.append(env.get(used))
    out = Assumptions(tuple(sorted(axioms, key=str)), tuple(sorted(certificates)))
    object.__setattr__(root, "assumptions", out)
    return out


def _used_by(info: ConstantInfo, certificates: dict[str, None]) -> Iterator[Name]:
    terms: list[Expr] = [info.type]
    if isinstance(info, ValueInfo):
        terms.append(info.value)
    if isinstance(info, InductiveInfo):
        yield from info.constructors
    for term in terms:
        for node in subterms(term.core):
            if type(node) is Const:
                yield node.name
            elif type(node) is Certificate:
                certificates[node.kind] = None
