"""The environment: which constants are declared. Immutable; adding gives a new environment that shares the old one.

A table is shared by a line of environments, each seeing the entries stamped up to its own version. An environment that
was added to once already starts a new table on top of itself when it is added to again; long chains are flattened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from agent.kernel.declaration import (
    Assumptions,
    AxiomInfo,
    ConstantInfo,
    ConstructorInfo,
    Declaration,
    InductiveInfo,
    QuotInfo,
    RecursorInfo,
    ValueInfo,
)
from agent.kernel.exceptions import KernelError, UnknownConstant
from agent.kernel.expr import Certificate, Const, Expr, subterms, table_size
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.kernel.type_checker import TypeChecker


class ConstantSource(Protocol):
    """Constants decoded on demand, such as a compiled library. Must answer the same for ever; trusted."""

    def find(self, name: Name) -> ConstantInfo | None: ...

    def names(self) -> Iterable[Name]: ...

    def without(self, names: frozenset[Name]) -> ConstantSource:
        """The constants that neither bear one of these names nor rest on one that does, in type, value or rules."""
        ...


@dataclass(frozen=True)
class Limits:
    """What one check may use; beyond it the kernel raises `ResourceLimit`. `None` = unlimited.

    steps     inference, reduction and comparison steps      deadline  of `time.monotonic()`
    nodes     term nodes made, which bounds memory           depth     of recursors reduced within recursors
    """

    steps: int | None = None
    deadline: float | None = None
    nodes: int | None = None
    depth: int | None = None


UNLIMITED: Final = Limits()


@dataclass
class _Table:
    """Constants with the version from which on they are visible."""

    entries: dict[Name, tuple[int, ConstantInfo]] = field(default_factory=dict)
    newest: int = 0


@dataclass(eq=False)
class _Shared:
    """The type checker of a line of environments, and the youngest of the line, which alone may use it: another
    environment that grew out of an older one may declare something else by the same name."""

    youngest: Environment
    checker: TypeChecker | None = None
    nodes: int = 0

    def take(self, level_params: Sequence[Name], limits: Limits) -> TypeChecker:
        from agent.kernel.type_checker import TypeChecker

        if self.checker is None or table_size() - self.nodes > _MAX_SHARED_NODES:
            self.checker, self.nodes = TypeChecker(self.youngest), table_size()
        return self.checker.extended(self.youngest, level_params, limits)


_MAX_CHAIN: Final = 12
_MAX_SHARED_NODES: Final = 400_000  # made since the shared checker was new; its caches keep most of them


class Environment:
    """Constants by name. `Environment()` is empty; `Environment(source)` starts with a source's constants."""

    __slots__ = ("_table", "_version", "_parent", "_chain", "_source", "_shared", "allow_certificates", "distrusted")

    allow_certificates: bool
    distrusted: frozenset[Name]

    def __init__(self, source: ConstantSource | None = None, *, allow_certificates: bool = True) -> None:
        self._table = _Table()
        self._version = 0
        self._parent: Environment | None = None
        self._chain = 0
        self._source = source
        self._shared: _Shared | None = None
        self.allow_certificates = allow_certificates
        self.distrusted = frozenset()

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

        try:
            infos = check_declaration(self, declaration, limits)
        except KernelError:
            if self._shared is not None:
                self._shared.checker = None
            raise
        out = self._extended(infos)
        if self._shared is not None and self._shared.youngest is self:
            out._shared = self._shared
            out._shared.youngest = out
        return out

    def with_shared_checker(self) -> Environment:
        """The same environment; the declarations that are added to it, and then to the result, and so on, are checked
        with what the type checker already knows of the terms before."""
        out = self._extended(())
        out._shared = _Shared(out)
        return out

    def checker(self, level_params: Sequence[Name] = (), limits: Limits = UNLIMITED) -> TypeChecker:
        """For one declaration, or one question, in this environment; do not keep it."""
        from agent.kernel.type_checker import TypeChecker

        if self._shared is not None and self._shared.youngest is self:
            return self._shared.take(level_params, limits)
        return TypeChecker(self, level_params=level_params, limits=limits)

    def add_unchecked(self, infos: Iterable[ConstantInfo]) -> Environment:
        """TRUST: take constants as they are; a duplicate name hides the older constant.

        Only for a compiled library whose content hash is known to come from `add`.
        """
        return self._extended(infos)

    def without(self, names: Iterable[Name]) -> Environment:
        """The environment with these names free again: without the source's constants that bear them, and without all
        of the source's that rest on those. Certificates do not rely on what is declared in their place: it may be
        assumed only."""
        from agent.kernel.certificate.algebra import classes, laws

        out = self._extended(())
        if self._source is not None:
            out._source = self._source.without(frozenset(names))
            relied_on = [*classes(), *map(name, laws())]
            out.distrusted |= {each for each in relied_on if each in self and each not in out}
        return out

    def with_provisional(self, info: ConstantInfo) -> Environment:
        """For the kernel: `info` on top, to be thrown away; the next `add` to this environment does not notice."""
        return self._extended([info], own_table=True)

    def _extended(self, infos: Iterable[ConstantInfo], *, own_table: bool = False) -> Environment:
        out = Environment.__new__(Environment)
        out._source = self._source
        out._shared = None
        out.allow_certificates = self.allow_certificates
        out.distrusted = self.distrusted
        table = self._table
        if table.newest == self._version and not own_table:
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
    """What `#print axioms` says of `name`, and the kinds of certificates relied on, in alphabetical order.

    Raises `UnknownConstant`. Each constant met remembers what it rests on: that depends on nothing declared later.
    """
    root = env.get(name)
    if root.assumptions is None:
        rests_on = _rests_on(env, root)
        axioms = [each for each in rests_on if isinstance(each, Name)]
        certificates = [each for each in rests_on if isinstance(each, str)]
        assumptions = Assumptions(tuple(sorted(axioms, key=str)), tuple(sorted(certificates)))
        object.__setattr__(root, "assumptions", assumptions)
        return assumptions
    return root.assumptions


def _rests_on(env: Environment, root: ConstantInfo) -> frozenset[Name | str]:
    """Axioms by name and certificates by kind; what a constant uses is finished before the constant."""
    stack = [root]
    while stack:
        info = stack[-1]
        if info.rests_on is None:
            own, used = _directly(env, info)
            if info.assumptions is not None:
                own, used = {*info.assumptions.axioms, *info.assumptions.certificates}, []
            infos = [env.get(each) for each in used]
            waiting = [each for each in infos if each.rests_on is None]
            if waiting:
                stack += waiting
                continue
            object.__setattr__(info, "rests_on", frozenset(own).union(*(each.rests_on or () for each in infos)))
        stack.pop()
    return root.rests_on or frozenset()


def _directly(env: Environment, info: ConstantInfo) -> tuple[set[Name | str], list[Name]]:
    """What `info` assumes by itself, and the constants it uses; a family's constructors count as part of the family."""
    own: set[Name | str] = {info.name} if isinstance(info, AxiomInfo) else set()
    if isinstance(info, (ConstructorInfo, RecursorInfo)):
        return own, [info.inductive]
    terms: list[Expr] = [info.type]
    if isinstance(info, ValueInfo):
        terms.append(info.value)
    if isinstance(info, InductiveInfo):
        terms += [env.get(constructor).type for constructor in info.constructors]
    used: dict[Name, None] = {}
    for term in terms:
        for node in subterms(term.core):
            if type(node) is Const:
                used[node.name] = None
            elif type(node) is Certificate:
                own.add(node.kind)
    used.pop(info.name, None)
    return own, list(used)
