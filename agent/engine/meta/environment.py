"""The environment of elaboration: the kernel's, and all that elaboration knows of declarations.

Immutable and cheap to extend. What it knows is kept in tables by name; `extension_data` gives them as plain values
(names, numbers, strings, tuples, expressions in attribute data), so that a compiled library can store them.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from agent.engine.meta.layered_map import LayeredMap
from agent.engine.meta.visibility import CORE, Homes, View
from agent.kernel.declaration import ConstantInfo, Declaration, DefinitionInfo, InductiveDecl, QuotientDecl
from agent.kernel.environment import UNLIMITED, Environment, Limits
from agent.kernel.expr import BinderInfo, Const, Expr, Pi, get_app_fn, get_app_fn_args, mk_pi
from agent.kernel.instantiate import head_beta, instantiate_level_params
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.meta.environment_cache import EnvironmentCache
    from agent.engine.syntax.notation import NotationTable


class Reducibility(enum.Enum):
    """When a definition is unfolded: never by tactics unless asked, by default, always."""

    IRREDUCIBLE = "irreducible"
    SEMIREDUCIBLE = "semireducible"
    REDUCIBLE = "reducible"

    __hash__ = object.__hash__


@dataclass(frozen=True)
class ProjectionInfo:
    """`projection params struct`: field number `index` (from 0) of `structure`; `class_instance`: the struct
    argument is an instance argument."""

    structure: Name
    num_params: int
    index: int
    class_instance: bool

    @property
    def arity(self) -> int:
        """Arguments up to and with the structure."""
        return self.num_params + 1


@dataclass(frozen=True)
class FieldInfo:
    """A field: its short name, its projection, its binder info, and the default value's auxiliary definition if any.
    `subobject`: the parent structure that this field holds (`to_parent`), for structures in the new style."""

    name: Name
    projection: Name
    info: BinderInfo
    subobject: Name | None = None
    default: Name | None = None
    auto_tactic: Name | None = None


@dataclass(frozen=True)
class StructureInfo:
    """`parents`: the structures extended, with the projection (or function) to each. `fields`: of the constructor."""

    name: Name
    num_params: int
    constructor: Name
    fields: tuple[FieldInfo, ...]
    parents: tuple[tuple[Name, Name], ...]
    is_class: bool

    def field(self, name: Name) -> FieldInfo | None:
        for each in self.fields:
            if each.name is name:
                return each
        return None


@dataclass(frozen=True)
class AttributeEntry:
    """An attribute on a declaration; later entries have a greater `serial`. `module`: of the library, where it was
    given; None: where the declaration is. `earlier`: what another module had said before, for files that do not see
    this one."""

    priority: int
    data: Any
    serial: int
    module: str | None = None
    earlier: AttributeEntry | None = None


DEFAULT_PRIORITY: Final = 1000

_ATTRIBUTE = "attribute:"

class MetaEnvironment:
    """`kernel`: the declarations. `notation`: the notation table in force. The rest through methods.

    `cache` holds answers that depend only on the environment; environments derived by adding declarations see what is
    already known.
    """

    __slots__ = ("kernel", "notation", "homes", "_tables", "_serial", "_cache", "_view", "_module")

    kernel: Environment
    notation: NotationTable
    homes: Homes

    def __init__(self, kernel: Environment | None = None, notation: NotationTable | None = None) -> None:
        from agent.engine.meta.environment_cache import EnvironmentCache

        self.kernel = Environment() if kernel is None else kernel
        self.notation = notation  # type: ignore[assignment]
        self._tables: dict[str, LayeredMap[Any, Any]] = {}
        self._serial = 0
        self._cache = EnvironmentCache(None, self.kernel)
        self.homes = Homes()
        self._view: View | None = None
        self._module: str | None = None

    def _derived(self) -> MetaEnvironment:
        out = MetaEnvironment.__new__(MetaEnvironment)
        out.kernel = self.kernel
        out.notation = self.notation
        out._tables = self._tables
        out._serial = self._serial
        out._cache = self._cache
        out.homes = self.homes
        out._view = self._view
        out._module = self._module
        return out

    # Declarations

    def find(self, name: Name) -> ConstantInfo | None:
        return self.kernel.find(name)

    def get(self, name: Name) -> ConstantInfo:
        """Raises the kernel's `UnknownConstant`."""
        return self.kernel.get(name)

    def __contains__(self, name: Name) -> bool:
        return self.kernel.find(name) is not None

    def with_declaration(self, declaration: Declaration, *, limits: Limits = UNLIMITED) -> MetaEnvironment:
        """The declaration is checked by the kernel; raises a `KernelError`. A name that the library keeps hidden here
        is free."""
        taken = [each for each in _declared_by(declaration) if self.is_hidden(each)]
        env = self._with_room_for(taken) if taken else self
        return env.with_kernel(env.kernel.add(declaration, limits=limits))

    def _with_room_for(self, names: Sequence[Name]) -> MetaEnvironment:
        """Without what the library has under these hidden names, and without all that rests on it."""
        from agent.engine.meta.environment_cache import EnvironmentCache

        out = self._derived()
        out.kernel = self.kernel.without(names)
        view = View(self.homes, self.homes.modules) if self._view is None else self._view
        out._view = replace(view, redeclared=view.redeclared | frozenset(names))
        out._tables = dict(self._tables)
        for table, entries in self._tables.items():
            for each in names:
                entries = entries.without(each)
            out._tables[table] = entries
        out._cache = EnvironmentCache(None, out.kernel)
        return out

    def is_of_library(self, name: Name) -> bool:
        """Whether the name means what the library means by it."""
        return name in self.homes.declarations and (self._view is None or name not in self._view.redeclared)

    def is_declared(self, name: Name) -> bool:
        """Whether there is a declaration of this name that a file can see."""
        return self.kernel.find(name) is not None and not self.is_hidden(name)

    def with_kernel(self, kernel: Environment) -> MetaEnvironment:
        """With an extended kernel environment."""
        out = self._derived()
        out.kernel = kernel
        out._cache = self._cache.extended(self.kernel, kernel)
        return out

    def with_notation(self, notation: NotationTable) -> MetaEnvironment:
        """With this notation table in force."""
        out = self._derived()
        out.notation = notation
        return out

    # Tables

    def _table(self, table: str) -> LayeredMap[Any, Any] | None:
        return self._tables.get(table)

    def _find(self, table: str, key: Any) -> Any:
        found = self._tables.get(table)
        return None if found is None else found.get(key)

    def _with_entry(self, table: str, key: Any, value: Any) -> MetaEnvironment:
        old = self._tables.get(table)
        if old is None:
            old = LayeredMap()
        out = self._derived()
        out._tables = {**self._tables, table: old.without(key) if value is None else old.set(key, value)}
        return out

    # Attributes

    def get_attribute(self, attribute: str, decl: Name) -> AttributeEntry | None:
        return self._find(_ATTRIBUTE + attribute, decl)

    def has_attribute(self, attribute: str, decl: Name) -> bool:
        return self._find(_ATTRIBUTE + attribute, decl) is not None

    def with_attribute(
        self, attribute: str, decl: Name, data: Any = None, priority: int = DEFAULT_PRIORITY
    ) -> MetaEnvironment:
        """`data` is a plain value. The latest setting of an attribute of a declaration replaces the earlier one."""
        if attribute in _REDUCIBILITIES:
            out = self._with_entry("reducibility", decl, _REDUCIBILITIES[attribute])
            out._cache = self._cache.with_unfolding_changed(decl, attribute)
            return out
        earlier = self.get_attribute(attribute, decl)
        if self._module is None or earlier is None or earlier.module == self._module:
            earlier = None
        entry = AttributeEntry(priority, data, self._serial, self._module, earlier)
        out = self._with_entry(_ATTRIBUTE + attribute, decl, entry)
        out._serial = self._serial + 1
        if attribute == "instance":
            out = out._with_instance(decl, priority)
        elif attribute == "class":
            out._cache = self._cache.with_unfolding_changed(decl, attribute)
        return out

    def with_attribute_given_in(self, attribute: str, decl: Name, module: str) -> MetaEnvironment:
        """While the library is compiled: the declaration has the attribute, and it is this module that gives it."""
        entry = self.get_attribute(attribute, decl)
        if entry is None:
            raise ValueError(f"'{decl}' has no attribute '{attribute}'")
        return self._with_entry(_ATTRIBUTE + attribute, decl, replace(entry, module=module))

    def withholds(self, attribute: str, decl: Name) -> bool:
        """Whether a module that is not seen here gives the declaration the attribute."""
        return self._view is not None and (attribute, decl) in self._view.withheld

    def without_attribute(self, attribute: str, decl: Name) -> MetaEnvironment:
        if attribute in _REDUCIBILITIES:
            return self.with_attribute("semireducible", decl)
        out = self._with_entry(_ATTRIBUTE + attribute, decl, None)
        if attribute == "instance":
            of_class = self._instance_class(decl)
            kept = tuple(entry for entry in self._find("instances", of_class) or () if entry[1] is not decl)
            out = out._with_entry("instances", of_class, kept)
        if attribute in ("instance", "class"):
            if attribute == "class":
                out._cache = self._cache.with_unfolding_changed(decl, "no class")
            else:
                out._cache = self._cache.with_instance_changed(decl, None)
        return out

    def attribute_instances(self, attribute: str) -> list[tuple[Name, int, Any]]:
        """`(declaration, priority, data)`, newest first."""
        table = self._tables.get(_ATTRIBUTE + attribute)
        if table is None:
            return []
        found = sorted(table.items(), key=lambda item: -item[1].serial)
        return [(decl, entry.priority, entry.data) for decl, entry in found]

    def attribute_table(self, attribute: str) -> object:
        """A value that is the same object as long as the attribute's instances are the same; to key caches by."""
        return self._tables.get(_ATTRIBUTE + attribute)

    # Reducibility, classes, instances

    def reducibility(self, name: Name) -> Reducibility:
        found = self._find("reducibility", name)
        return Reducibility.SEMIREDUCIBLE if found is None else found

    def is_class(self, name: Name) -> bool:
        return self._find(_ATTRIBUTE + "class", name) is not None

    def is_instance(self, name: Name) -> bool:
        return self._find(_ATTRIBUTE + "instance", name) is not None

    def instances_of(self, class_name: Name) -> Sequence[Name]:
        """In the order tried: priority, then the latest."""
        return tuple(entry[1] for entry in self._find("instances", class_name) or ())

    def instance_entries(self, class_name: Name) -> Sequence[tuple[int, Name]]:
        """`(priority, instance)` in the order tried."""
        return self._find("instances", class_name) or ()

    def instance_type(self, decl: Name) -> Expr:
        """The type of an instance as a function type into a class, definitions unfolded: `decidable_eq ℕ` is
        `Π a b : ℕ, decidable (a = b)`."""

        def expose(type_: Expr) -> Expr:
            if type(type_) is Pi:
                body = expose(type_.body)
                return type_ if body is type_.body else mk_pi(type_.name, type_.info, type_.domain, body)
            head, args = get_app_fn_args(type_)
            if type(head) is not Const or self.is_class(head.name):
                return type_
            info = self.kernel.find(head.name)
            if not isinstance(info, DefinitionInfo):
                return type_
            return expose(head_beta(instantiate_level_params(info.value, info.level_params, head.levels), args))

        return expose(self.kernel.get(decl).type)

    def _instance_class(self, decl: Name) -> Name:
        type_ = self.instance_type(decl)
        while type(type_) is Pi:
            type_ = type_.body
        head = get_app_fn(type_)
        return head.name if type(head) is Const else ANONYMOUS

    def _with_instance(self, decl: Name, priority: int) -> MetaEnvironment:
        of_class = self._instance_class(decl)
        entries = [entry for entry in self._find("instances", of_class) or () if entry[1] is not decl]
        at = 0
        while at < len(entries) and entries[at][0] > priority:
            at += 1
        entries.insert(at, (priority, decl))
        out = self._with_entry("instances", of_class, tuple(entries))
        out._cache = self._cache.with_instance_changed(decl, priority)
        return out

    # Structures

    def structure_info(self, name: Name) -> StructureInfo | None:
        return self._find("structure", name)

    def with_structure(self, info: StructureInfo) -> MetaEnvironment:
        return self._with_entry("structure", info.name, info)

    def projection_info(self, name: Name) -> ProjectionInfo | None:
        return self._find("projection", name)

    def with_projection(self, name: Name, info: ProjectionInfo) -> MetaEnvironment:
        out = self._with_entry("projection", name, info)
        out._cache = self._cache.with_unfolding_changed(name, "projection")
        return out

    # Facts about declarations

    def equation_lemmas(self, name: Name) -> tuple[Name, ...]:
        """In the order of the equations; empty when the definition has none."""
        return self._find("equation_lemmas", name) or ()

    def with_equation_lemmas(self, name: Name, lemmas: Iterable[Name]) -> MetaEnvironment:
        return self._with_entry("equation_lemmas", name, tuple(lemmas))

    def is_protected(self, name: Name) -> bool:
        return self._find("protected", name) is not None

    def with_protected(self, name: Name) -> MetaEnvironment:
        return self._with_entry("protected", name, True)

    def is_hidden(self, name: Name) -> bool:
        """Whether no file may name it: the library has it, Lean's has not; or it is in a module that this file does not
        import."""
        view = self._view
        return self._find(_ATTRIBUTE + "hidden", name) is not None or (view is not None and view.hides(name))

    def is_interface(self, name: Name) -> bool:
        """Whether it is an assumed statement of the library."""
        return self._find("interface", name) is not None

    def with_interface(self, name: Name) -> MetaEnvironment:
        return self._with_entry("interface", name, True)

    def is_noncomputable(self, name: Name) -> bool:
        return self._find("noncomputable", name) is not None

    def with_noncomputable(self, name: Name) -> MetaEnvironment:
        return self._with_entry("noncomputable", name, True)

    def with_computable(self, name: Name) -> MetaEnvironment:
        """Takes back `with_noncomputable`."""
        return self._with_entry("noncomputable", name, None)

    def auxiliary_kind(self, name: Name) -> str | None:
        """For definitions made by the inductive command: `rec_on`, `cases_on`, `no_confusion`, `brec_on`, …"""
        return self._find("auxiliary", name)

    def with_auxiliary(self, name: Name, kind: str) -> MetaEnvironment:
        return self._with_entry("auxiliary", name, kind)

    # Namespaces

    def localized(self, namespace: Name) -> tuple[str, ...]:
        """Commands that `open_locale namespace` runs, oldest first."""
        return self._find("localized", namespace) or ()

    def with_localized(self, namespace: Name, command: str) -> MetaEnvironment:
        return self._with_entry("localized", namespace, (*self.localized(namespace), command))

    def aliases(self, name: Name) -> tuple[Name, ...]:
        """What `export` made `name` stand for, latest first."""
        return self._find("alias", name) or ()

    def alias_entries(self) -> Iterable[tuple[Name, tuple[Name, ...]]]:
        """`(name, what it stands for)` of all exports, oldest first."""
        table = self._tables.get("alias")
        return () if table is None else table.items()

    def with_alias(self, name: Name, target: Name) -> MetaEnvironment:
        old = tuple(each for each in self.aliases(name) if each is not target)
        return self._with_entry("alias", name, (target, *old))

    def is_namespace(self, name: Name) -> bool:
        return self._find("namespace", name) is not None

    def with_namespace(self, name: Name) -> MetaEnvironment:
        return self if self.is_namespace(name) else self._with_entry("namespace", name, True)

    # Caches and storage

    @property
    def cache(self) -> EnvironmentCache:
        """Answers that depend only on this environment."""
        return self._cache

    def with_homes(self, homes: Homes) -> MetaEnvironment:
        """The compiled library, told where everything in it is declared."""
        out = self._derived()
        out.homes = homes
        return out

    def in_module(self, module: str | None) -> MetaEnvironment:
        """While the library is compiled: attributes that are given from now on are this module's; None: their
        declaration's."""
        out = self._derived()
        out._module = module
        return out

    def seen_from(self, modules: frozenset[str]) -> MetaEnvironment:
        """The library as a file sees it that these modules reach, itself the base of many environments."""
        view = View(self.homes, modules & self.homes.modules)
        out = self._derived()
        out._tables = _seen_tables(self._tables, view)
        out._view = replace(view, withheld=frozenset(_withheld(self._tables, out._tables, view)))
        out.notation = _seen_notation(self.notation, view)
        out._cache = self._cache.view()
        return out

    def sealed(self) -> MetaEnvironment:
        """The same, as a base that many environments will be derived from: they share what is found out about it."""
        out = self._derived()
        out._cache = self._cache.sealed()
        return out

    def for_session(self) -> MetaEnvironment:
        """The same, with a cache of its own for what is found out about this session's locals and declarations."""
        out = self._derived()
        out._cache = self._cache.layered()
        return out

    def extension_data(self) -> dict[str, list[tuple[Any, Any]]]:
        """All tables as `(key, value)` lists; `from_extension_data` takes them back."""
        out: dict[str, list[tuple[Any, Any]]] = {"serial": [("serial", self._serial)]}
        for table, entries in self._tables.items():
            out[table] = [(key, _plain(value)) for key, value in entries.items()]
        return out

    @staticmethod
    def from_extension_data(
        kernel: Environment, data: Mapping[str, Iterable[tuple[Any, Any]]], notation: NotationTable | None = None
    ) -> MetaEnvironment:
        out = MetaEnvironment(kernel, notation)
        for table, entries in data.items():
            if table == "serial":
                out._serial = next(iter(entries))[1]
                continue
            rebuild = _rebuilder(table)
            out._tables[table] = LayeredMap.of(
                entries if rebuild is None else [(key, rebuild(value)) for key, value in entries]
            )
        return out


def _declared_by(declaration: Declaration) -> tuple[Name, ...]:
    """The names that the kernel declares."""
    if isinstance(declaration, QuotientDecl):
        return ()
    if isinstance(declaration, InductiveDecl):
        constructors = (constructor for constructor, _ in declaration.constructors)
        return (declaration.name, *constructors, declaration.name / "rec")
    return (declaration.name,)


def _seen(table: str, entries: LayeredMap[Any, Any], view: View) -> LayeredMap[Any, Any]:
    """The entries of a table that a view shows; the same table if it shows all. Facts about a declaration stay: who
    cannot see it does not ask."""
    kept: list[tuple[Any, Any]] = []
    of = view.homes.localized
    for key, value in entries.items():
        shown: Any
        if table.startswith(_ATTRIBUTE):
            shown = None if view.hides(key) else _seen_attribute(value, view)
        elif table == "alias":
            shown = tuple(each for each in value if not view.hides(each)) or None
        elif table == "localized":
            shown = tuple(each for each in value if of.get((key, each), CORE) in view.modules) or None
        else:
            shown = value if view.has_namespace(key) else None
        if shown is not None:
            kept.append((key, shown))
    same = len(kept) == len(entries) and all(new is entries.get(key) for key, new in kept)
    return entries if same else LayeredMap.of(kept)


def _seen_attribute(entry: AttributeEntry | None, view: View) -> AttributeEntry | None:
    """What the latest of the modules seen has said."""
    while entry is not None and entry.module is not None and entry.module not in view.modules:
        entry = entry.earlier
    return entry


def _seen_tables(tables: Mapping[str, LayeredMap[Any, Any]], view: View) -> dict[str, LayeredMap[Any, Any]]:
    out = dict(tables)
    for table, entries in tables.items():
        if table.startswith(_ATTRIBUTE) or table in ("alias", "localized", "namespace"):
            out[table] = _seen(table, entries, view)
    instances, all_instances = out.get(_ATTRIBUTE + "instance"), tables.get("instances")
    if instances is not None and all_instances is not None:
        of_class = ((of, _seen_instances(known, instances)) for of, known in all_instances.items())
        out["instances"] = LayeredMap.of((of, known) for of, known in of_class if known)
    return out


def _withheld(
    tables: Mapping[str, LayeredMap[Any, Any]], seen: Mapping[str, LayeredMap[Any, Any]], view: View
) -> Iterable[tuple[str, Name]]:
    for table, entries in tables.items():
        if table.startswith(_ATTRIBUTE) and seen[table] is not entries:
            for decl in entries.keys():
                if decl not in seen[table] and not view.hides(decl):
                    yield table.removeprefix(_ATTRIBUTE), decl


def _seen_instances(
    known: Iterable[tuple[int, Name]], attributes: LayeredMap[Name, AttributeEntry]
) -> tuple[tuple[int, Name], ...]:
    """Of the instances of a class those that have the attribute, in the order tried."""
    entries = [(entry, decl) for _, decl in known if (entry := attributes.get(decl)) is not None]
    entries.sort(key=lambda each: (-each[0].priority, -each[0].serial))
    return tuple((entry.priority, decl) for entry, decl in entries)


def _seen_notation(table: NotationTable, view: View) -> NotationTable:
    kept = [
        declaration
        for declaration, home in zip(table.declarations, view.homes.notations, strict=True)
        if home in view.modules
    ]
    return table if len(kept) == len(table.declarations) else table.restricted_to(kept)


_REDUCIBILITIES: Final = {each.value: each for each in Reducibility}


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is AttributeEntry:
        earlier = None if value.earlier is None else _plain(value.earlier)
        return (value.priority, value.data, value.serial, value.module, earlier)
    if kind is Reducibility:
        return value.value
    if kind is ProjectionInfo:
        return (value.structure, value.num_params, value.index, value.class_instance)
    if kind is StructureInfo:
        fields = tuple(
            (each.name, each.projection, each.info.value, each.subobject, each.default, each.auto_tactic)
            for each in value.fields
        )
        return (value.name, value.num_params, value.constructor, fields, value.parents, value.is_class)
    return value


def _rebuilder(table: str) -> Callable[[Any], Any] | None:
    """How a table's values are made of plain ones; None: they are plain."""
    if table.startswith(_ATTRIBUTE):
        return _rebuilt_attribute
    if table == "reducibility":
        return _REDUCIBILITIES.__getitem__
    if table == "projection":
        return lambda value: ProjectionInfo(*value)
    if table == "structure":
        return _rebuilt_structure
    return None


def _rebuilt_attribute(value: Any) -> AttributeEntry:
    priority, data, serial, module, earlier = value
    return AttributeEntry(priority, data, serial, module, None if earlier is None else _rebuilt_attribute(earlier))


def _rebuilt_structure(value: Any) -> StructureInfo:
    name, num_params, constructor, fields, parents, is_class = value
    rebuilt = tuple(
        FieldInfo(short, projection, BinderInfo(info), subobject, default, auto_tactic)
        for short, projection, info, subobject, default, auto_tactic in fields
    )
    return StructureInfo(name, num_params, constructor, rebuilt, tuple(parents), is_class)
