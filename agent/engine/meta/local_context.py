"""Local contexts: the hypotheses and local definitions in scope, oldest first (Lean: `library/local_context.cpp`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from agent.kernel.expr import Expr, Local
from agent.kernel.name import Name


@dataclass(frozen=True, slots=True)
class LocalDecl:
    """A local and, for `let x : T := v`, its value. `local.type` may hold assigned metavariables."""

    local: Local
    value: Expr | None = None

    @property
    def name(self) -> Name:
        return self.local.name

    @property
    def type(self) -> Expr:
        return self.local.type


def _holds_mvar(local: Local, value: Expr | None) -> bool:
    return local.type.has_mvar or (value is not None and value.has_mvar)


class LocalContext:
    """Immutable, ordered; `frozen` are the frozen local instances (newest first), or None when they are not frozen.

    `is_open`: some type or value held metavariables when it was added. A context extended from another one shares its
    entries: extending costs a dictionary copy only at a branching point.
    """

    __slots__ = ("_entries", "_count", "frozen", "is_open", "_decls", "_instances")

    _entries: dict[int, tuple[int, LocalDecl]]
    _count: int
    frozen: tuple[Local, ...] | None
    is_open: bool
    _decls: tuple[LocalDecl, ...] | None
    _instances: tuple[Local, ...] | None

    def __init__(self, decls: Iterable[LocalDecl] = (), frozen: tuple[Local, ...] | None = None) -> None:
        self._entries = {decl.local.uid: (i, decl) for i, decl in enumerate(decls)}
        self._count = len(self._entries)
        self.frozen = frozen
        self.is_open = any(_holds_mvar(decl.local, decl.value) for _, decl in self._entries.values())
        self._decls = None
        self._instances = None

    def _with(self, entries: dict[int, tuple[int, LocalDecl]], count: int) -> LocalContext:
        out = LocalContext.__new__(LocalContext)
        out._entries = entries
        out._count = count
        out.frozen = self.frozen
        out.is_open = self.is_open
        out._decls = None
        out._instances = None
        return out

    def add(self, local: Local, value: Expr | None = None) -> LocalContext:
        """With `local` as the newest entry; it must not be in the context already."""
        entries = self._entries
        if len(entries) != self._count:
            entries = {uid: entry for uid, entry in entries.items() if entry[0] < self._count}
        entries[local.uid] = (self._count, LocalDecl(local, value))
        out = self._with(entries, self._count + 1)
        if not out.is_open and _holds_mvar(local, value):
            out.is_open = True
        return out

    def without_last(self, local: Local | None = None) -> LocalContext:
        """Without the newest entry. Raises ValueError when that is not `local`."""
        count = self._count
        if not count:
            raise ValueError("no local to remove")
        if local is not None:
            entry = self._entries.get(local.uid)
            if entry is None or entry[0] != count - 1:
                raise ValueError(f"{local.name} is not the newest local")
        return self._with(self._entries, count - 1)

    def remove(self, locals_: Iterable[Local]) -> LocalContext:
        """Without these; nothing that stays may depend on them (not checked)."""
        gone = {local.uid for local in locals_}
        return LocalContext((decl for decl in self.decls if decl.local.uid not in gone), self.frozen)

    def with_frozen(self, frozen: tuple[Local, ...] | None) -> LocalContext:
        out = self._with(self._entries, self._count)
        out.frozen = frozen
        return out

    def replace_decls(self, decls: Iterable[LocalDecl]) -> LocalContext:
        """A context of these entries, with the same frozen instances."""
        return LocalContext(decls, self.frozen)

    def find(self, uid: int) -> LocalDecl | None:
        entry = self._entries.get(uid)
        return entry[1] if entry is not None and entry[0] < self._count else None

    def value(self, local: Local) -> Expr | None:
        """The value of a let-local of this context."""
        entry = self._entries.get(local.uid)
        return entry[1].value if entry is not None and entry[0] < self._count else None

    def index(self, local: Local) -> int:
        """Position, 0 = oldest. Raises KeyError for a local that is not in the context."""
        entry = self._entries[local.uid]
        if entry[0] >= self._count:
            raise KeyError(local.uid)
        return entry[0]

    def __contains__(self, local: Local) -> bool:
        entry = self._entries.get(local.uid)
        return entry is not None and entry[0] < self._count

    def find_by_name(self, name: Name) -> LocalDecl | None:
        """The newest entry with this user name."""
        for decl in reversed(self.decls):
            if decl.local.name is name:
                return decl
        return None

    @property
    def decls(self) -> tuple[LocalDecl, ...]:
        """Oldest first."""
        if self._decls is None:
            count = self._count
            self._decls = tuple(entry[1] for entry in self._entries.values() if entry[0] < count)
        return self._decls

    @property
    def locals(self) -> tuple[Local, ...]:
        return tuple(decl.local for decl in self.decls)

    @property
    def last(self) -> LocalDecl:
        """The newest entry. Raises IndexError when empty."""
        return self.decls[-1]

    def __iter__(self) -> Iterator[LocalDecl]:
        return iter(self.decls)

    def __len__(self) -> int:
        return self._count

    def is_subset_of(self, other: LocalContext) -> bool:
        """Whether every local of this context is in `other`."""
        if self is other or self._count == 0:
            return True
        if self._entries is other._entries:
            return self._count <= other._count
        if self._count > other._count:
            return False
        return all(decl.local in other for decl in self.decls)

    def user_names(self) -> frozenset[Name]:
        return frozenset(decl.local.name for decl in self.decls)


EMPTY_LOCAL_CONTEXT: Final = LocalContext()


