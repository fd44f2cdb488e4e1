"""Which part of the library a file sees: what the modules that it imports declare, as in Lean.

1. Every declaration of the library stands under a heading `-- module` in its source: its *home*, mathlib's own module
   for it (Lean's core library is one home, `init`). Attributes, notations and localized commands have homes too.
2. `library/modules.toml` says what each module imports; a file sees the homes among what its imports reach, and `init`.
3. A *view* is the library's environment with its tables cut down to these homes: attributes (simp sets, instances),
   notations and their tokens, namespaces, exported names, localized commands. It is made once for each set of homes.
4. The kernel keeps all constants, so tactics may build on lemmas that the file cannot name; `is_declared` says which it
   can, and whatever resolves a name that a user wrote asks it. The kernel judges the same proofs in either case.
5. A file may declare a hidden name. Then the library's constant of that name leaves the kernel's environment, with all
   that rests on it (`Environment.without`), every table forgets the name, and no certificate relies on it.
6. Views share what is known of declarations as such (types, reductions, simp rules by lemma); what depends on
   attributes (instances found, simp sets) each keeps for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from agent.kernel.name import Name

CORE: Final = "init"
"""The home of everything that Lean's own core library declares; every file sees it."""


@dataclass(frozen=True)
class Homes:
    """The module that declares what the library has. `notations`: of each notation of the table, in order;
    `localized`: of `(namespace, command)`; `givers`: modules that give attributes to what earlier ones declare."""

    declarations: Mapping[Name, str] = field(default_factory=dict)
    notations: Sequence[str] = ()
    localized: Mapping[tuple[Name, str], str] = field(default_factory=dict)
    givers: frozenset[str] = frozenset()

    @cached_property
    def modules(self) -> frozenset[str]:
        return self.givers.union(self.declarations.values(), self.notations, self.localized.values())

    @cached_property
    def of_namespaces(self) -> Mapping[Name, frozenset[str]]:
        """The modules that declare something in a namespace."""
        found: dict[Name, set[str]] = {}
        for decl, home in self.declarations.items():
            node = decl.prefix
            while node is not None:
                known = found.setdefault(node, set())
                if home in known:
                    break
                known.add(home)
                node = node.prefix
        return {namespace: frozenset(homes) for namespace, homes in found.items()}


@dataclass(frozen=True)
class View:
    """What a file sees of the library. `redeclared`: names that the file has taken for itself; `withheld`: `(attribute,
    declaration)` that are given in modules that are not seen, where the declaration is."""

    homes: Homes
    modules: frozenset[str]
    redeclared: frozenset[Name] = frozenset()
    withheld: frozenset[tuple[str, Name]] = frozenset()

    def hides(self, decl: Name) -> bool:
        """Whether the library declares it in a module that is not seen."""
        home = self.homes.declarations.get(decl)
        return home is not None and home not in self.modules and decl not in self.redeclared

    def has_namespace(self, namespace: Name) -> bool:
        return not self.modules.isdisjoint(self.homes.of_namespaces.get(namespace, ()))
