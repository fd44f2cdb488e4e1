"""What names mean at a point of a file: namespaces, opened names, section variables, universes, options.

A `Scope` is a value; every command that changes it gives a new one. `resolve` follows Lean's parser (`parser.cpp`,
`id_to_expr`): section parameters, then the enclosing namespaces innermost first, then the exact name, then the global
one together with all aliases that `open` and `export` made (an overload), then the same for the prefix with the last
component as a field. Local hypotheses come before all of this and are looked up by the elaborator.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from agent.kernel.expr import Local
from agent.kernel.level import Level
from agent.kernel.name import ANONYMOUS, Name

_ROOT = "_root_"


class NameTable(Protocol):
    """What `resolve` asks of an environment; `MetaEnvironment` has it."""

    def is_declared(self, name: Name) -> bool: ...

    def is_protected(self, name: Name) -> bool: ...

    def aliases(self, name: Name) -> tuple[Name, ...]: ...


class VariableKind(enum.Enum):
    """`variables` are arguments of each declaration that uses them; `parameters` stay fixed until the section ends."""

    VARIABLE = "variable"
    PARAMETER = "parameter"


@dataclass(frozen=True, slots=True)
class SectionVariable:
    """A section variable; the type of `local` mentions only earlier ones. `anonymous`: `[group G]` without a name."""

    local: Local
    kind: VariableKind = VariableKind.VARIABLE
    included: bool = False
    anonymous: bool = False

    @property
    def name(self) -> Name:
        return self.local.name


@dataclass(frozen=True, slots=True)
class OpenNamespace:
    """`open namespace` (`as alias`), with what is hidden; its names mean `alias.rest ↦ namespace.rest`."""

    namespace: Name
    alias: Name = ANONYMOUS
    hidden: frozenset[Name] = frozenset()


@dataclass(frozen=True, slots=True)
class ParameterizedConstant:
    """A constant declared in a section with `parameters`: inside, its short name means it applied to them."""

    constant: Name
    levels: tuple[Level, ...]
    parameters: tuple[Local, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an identifier means: one or more `heads` (an overload when several) and then field accesses."""

    heads: tuple[Name | ParameterizedConstant, ...]
    fields: tuple[str, ...] = ()


class FrameKind(enum.Enum):
    NAMESPACE = "namespace"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Frame:
    """An open `namespace` or `section` and the scope to return to at its `end`."""

    kind: FrameKind
    name: Name
    outer: Scope


@dataclass(frozen=True, slots=True)
class Scope:
    namespace: Name = ANONYMOUS
    frames: tuple[Frame, ...] = ()
    opened: tuple[OpenNamespace, ...] = ()  # newest last
    aliases: Mapping[Name, tuple[Name, ...]] = field(default_factory=dict)  # newest first
    parameterized: Mapping[Name, ParameterizedConstant] = field(default_factory=dict)
    variables: tuple[SectionVariable, ...] = ()
    universes: tuple[Name, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)

    # --- namespaces and sections -------------------------------------------------------------------------------------

    def namespaces(self) -> Iterator[Name]:
        """The enclosing namespaces, innermost first, without the root."""
        ns = self.namespace
        while ns.prefix is not None:
            yield ns
            ns = ns.prefix

    def enter_namespace(self, name: Name) -> Scope:
        full = self.namespace
        for part in name.parts():
            full = full / part
        return replace(self, namespace=full, frames=(*self.frames, Frame(FrameKind.NAMESPACE, name, self)))

    def enter_section(self, name: Name = ANONYMOUS) -> Scope:
        return replace(self, frames=(*self.frames, Frame(FrameKind.SECTION, name, self)))

    def end(self) -> Scope:
        """Without the innermost frame."""
        return self.frames[-1].outer

    def without_locals(self) -> Scope:
        """In the same namespace, with the variables, names and options of outside the innermost frame."""
        outer = self.frames[-1].outer
        return replace(outer, namespace=self.namespace, frames=self.frames)

    # --- open, alias -------------------------------------------------------------------------------------------------

    def open(self, namespace: Name, *, alias: Name = ANONYMOUS, hidden: frozenset[Name] = frozenset()) -> Scope:
        """`open namespace`; `namespace` is full. The names in `hidden` are relative to it."""
        return replace(self, opened=(*self.opened, OpenNamespace(namespace, alias, hidden)))

    def add_alias(self, alias: Name, constant: Name) -> Scope:
        """`alias` also means `constant` (`open foo (bar)`, renaming, private names)."""
        old = self.aliases.get(alias, ())
        if constant in old:
            return self
        return replace(self, aliases={**self.aliases, alias: (constant, *old)})

    # --- variables, universes, options -------------------------------------------------------------------------------

    def add_variable(self, variable: SectionVariable) -> Scope:
        return replace(self, variables=(*self.variables, variable))

    def find_variable(self, name: Name) -> SectionVariable | None:
        for variable in reversed(self.variables):
            if variable.name is name:
                return variable
        return None

    def with_variables(self, variables: tuple[SectionVariable, ...]) -> Scope:
        return replace(self, variables=variables)

    def include(self, name: Name) -> Scope:
        return self._set_included(name, True)

    def omit(self, name: Name) -> Scope:
        return self._set_included(name, False)

    def _set_included(self, name: Name, included: bool) -> Scope:
        found = self.find_variable(name)
        if found is None:
            raise ValueError(f"invalid include/omit command, '{name}' is not a parameter/variable")
        return self.with_variables(tuple(replace(v, included=included) if v is found else v for v in self.variables))

    def add_parameterized(self, short: Name, constant: ParameterizedConstant) -> Scope:
        return replace(self, parameterized={**self.parameterized, short: constant})

    def add_universe(self, name: Name) -> Scope:
        if name in self.universes:
            raise ValueError(f"invalid universe declaration, '{name}' shadows a local universe")
        return replace(self, universes=(*self.universes, name))

    def with_universes(self, names: tuple[Name, ...]) -> Scope:
        """For the `{u v}` of one declaration."""
        return replace(self, universes=(*self.universes, *(n for n in names if n not in self.universes)))

    def set_option(self, option: str, value: object) -> Scope:
        return replace(self, options={**self.options, option: value})

    # --- resolution --------------------------------------------------------------------------------------------------

    def full_name(self, short: Name) -> Name:
        """The full name of a declaration written `short` here (`_root_.x` leaves the namespace)."""
        parts = short.parts()
        if parts and parts[0] == _ROOT:
            full, parts = ANONYMOUS, parts[1:]
        else:
            full = self.namespace
        for part in parts:
            full = full / part
        return full

    def aliases_of(self, env: NameTable, name: Name) -> tuple[Name, ...]:
        """The constants that `name` means through `open`, `export` and renaming, newest first."""
        out: list[Name] = []
        for entry in reversed(self.opened):
            full = _move_prefix(name, entry.alias, entry.namespace)
            if full is None:
                continue
            if _move_prefix(full, entry.namespace, ANONYMOUS) in entry.hidden:
                continue
            if env.is_declared(full) and not (name.prefix is ANONYMOUS and env.is_protected(full)):
                _add_new(out, full)
            for target in env.aliases(full):
                _add_new(out, target)
        for target in self.aliases.get(name, ()):
            _add_new(out, target)
        for target in env.aliases(name):
            _add_new(out, target)
        return tuple(out)

    def resolve_constants(self, env: NameTable, name: Name) -> tuple[Name | ParameterizedConstant, ...]:
        """What `name` as a whole means, without locals and field notation; () if nothing."""
        parameterized = self.parameterized.get(name)
        if parameterized is not None:
            return (parameterized,)
        atomic = name.prefix is ANONYMOUS
        for ns in self.namespaces():
            full = _append(ns, name)
            if env.is_declared(full) and not (atomic and env.is_protected(full)):
                return (full,)
        if not atomic:
            exact = _remove_root(name)
            if env.is_declared(exact):
                return (exact,)
        heads: list[Name | ParameterizedConstant] = []
        if env.is_declared(name):
            heads.append(name)
        for ns in self.namespaces():
            for target in env.aliases(_append(ns, name)):
                _add_new(heads, target)
        for alias in self.aliases_of(env, name):
            _add_new(heads, alias)
        return tuple(heads)

    def resolve(self, env: NameTable, name: Name) -> Resolution | None:
        """What an identifier means, locals aside; None if unknown."""
        fields: list[str] = []
        while True:
            heads = self.resolve_constants(env, name)
            if heads:
                return Resolution(heads, tuple(reversed(fields)))
            if name.prefix is None or name.prefix is ANONYMOUS or not isinstance(name.part, str):
                return None
            fields.append(name.part)
            name = name.prefix


def _add_new(names: list[Any], name: Any) -> None:
    if name not in names:
        names.append(name)


def _append(prefix: Name, name: Name) -> Name:
    for part in name.parts():
        prefix = prefix / part
    return prefix


def _remove_root(name: Name) -> Name:
    parts = name.parts()
    if parts and parts[0] == _ROOT:
        return _append(ANONYMOUS, _from(parts[1:]))
    return name


def _from(parts: tuple[str | int, ...]) -> Name:
    out = ANONYMOUS
    for part in parts:
        out = out / part
    return out


def _move_prefix(name: Name, old: Name, new: Name) -> Name | None:
    """`old.rest` ↦ `new.rest`; None if `name` does not begin with `old` or nothing follows it."""
    parts, prefix = name.parts(), old.parts()
    if len(parts) <= len(prefix) or parts[: len(prefix)] != prefix:
        return None
    return _append(new, _from(parts[len(prefix) :]))
