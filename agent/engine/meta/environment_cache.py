"""Answers that depend only on an environment: unfoldings, inferred types, equality and instance results.

A cache follows one line of environments. A *sealed* cache is the base of many short-lived environments (one per proof
session): each has a cache of its own, and what is found out about terms that only mention the base's constants is
kept in the base, where every later session finds it.
"""

from __future__ import annotations

from typing import Any

from agent.kernel.environment import Environment
from agent.kernel.expr import App, Const, Expr, Lambda, Let, Local, Pi
from agent.kernel.name import Name

_MAX_ENTRIES = 400_000
_MAX_CONTEXTS = 16


class Table:
    """A dictionary over a base's dictionary. Only for keys and values that are terms or tuples that begin with
    terms."""

    __slots__ = ("own", "base", "cache")

    def __init__(self, cache: EnvironmentCache, base: dict[Any, Any] | None) -> None:
        self.own: dict[Any, Any] = {}
        self.base = base
        self.cache = cache

    def get(self, key: Any) -> Any:
        found = self.own.get(key)
        if found is None and self.base is not None:
            return self.base.get(key)
        return found

    def put(self, key: Any, value: Any, *terms: Expr) -> None:
        """`terms`: everything whose constants the entry speaks of."""
        target = self.own
        if self.base is not None and all(self.cache.only_base(term) for term in terms):
            target = self.base
        if len(target) >= _MAX_ENTRIES:
            target.clear()
        target[key] = value


class EnvironmentCache:
    """Tables of answers. `consulted`: names whose unfolding behaviour has been looked at."""

    __slots__ = (
        "base",
        "tip",
        "is_sealed",
        "facts",
        "types",
        "values",
        "inferred",
        "reduced",
        "equal",
        "instances",
        "local_instances",
        "patterns",
        "congruences",
        "extra",
        "_only_base",
    )

    inferred: Table
    reduced: list[Table]
    equal: list[Table]
    instances: Table
    congruences: Table

    def __init__(self, base: EnvironmentCache | None, tip: Environment) -> None:
        self.base = base
        self.tip = tip
        self.is_sealed = False
        self.facts: dict[Name, Any] = {}
        self.types: dict[Const, Expr] = {}
        self.values: dict[Const, Expr] = {}
        self._only_base: dict[Expr, bool] = {}
        self.inferred = Table(self, None if base is None else base.inferred.own)
        self.reduced = [Table(self, None if base is None else base.reduced[i].own) for i in range(5)]
        self.equal = [Table(self, None if base is None else base.equal[i].own) for i in range(5)]
        self.instances = Table(self, None if base is None else base.instances.own)
        self.patterns: dict[Name, Any] = {}
        self.congruences = Table(self, None if base is None else base.congruences.own)
        self.local_instances: dict[tuple[Local, ...], dict[Expr, Any]] = {}
        self.extra: dict[Any, Any] = {}

    def sealed(self) -> EnvironmentCache:
        self.is_sealed = True
        return self

    def extended(self, parent: Environment, kernel: Environment) -> EnvironmentCache:
        """The cache for `kernel`, which extends `parent`, the environment of this cache or an earlier one of its
        line."""
        if self.is_sealed:
            return EnvironmentCache(self, kernel)
        if self.tip is parent:
            self.tip = kernel
            return self
        return EnvironmentCache(self.base, kernel)

    def with_instances_changed(self) -> EnvironmentCache:
        """A cache without instance results, which shares everything else."""
        if not self.instances.own and self.instances.base is None and not self.local_instances and not self.is_sealed:
            return self
        out = EnvironmentCache.__new__(EnvironmentCache)
        out.base, out.tip, out.is_sealed = self.base, self.tip, False
        out.facts, out.types, out.values = self.facts, self.types, self.values
        out.inferred, out.reduced, out.equal = self.inferred, self.reduced, self.equal
        out.patterns, out.congruences = self.patterns, self.congruences
        if self.is_sealed:
            fresh = EnvironmentCache(self, self.tip)
            out.base = self
            out.facts, out.types, out.values = fresh.facts, fresh.types, fresh.values
            out.inferred, out.reduced, out.equal = fresh.inferred, fresh.reduced, fresh.equal
            out.patterns, out.congruences = fresh.patterns, fresh.congruences
            for table in (out.inferred, *out.reduced, *out.equal, out.congruences):
                table.cache = out
        out._only_base = {}
        out.instances = Table(out, None)
        out.local_instances = {}
        out.extra = {}
        return out

    def with_rules_changed(self, name: Name) -> EnvironmentCache:
        """The cache after the unfolding behaviour of `name` changed: a fresh one if it has been looked at."""
        base = self.base
        if not self.is_sealed and name not in self.facts and (base is None or name not in base.facts):
            return self
        return EnvironmentCache(None, self.tip)

    def instances_in(self, locals_: tuple[Local, ...]) -> dict[Expr, Any]:
        """Instance results under these local instances."""
        found = self.local_instances.get(locals_)
        if found is None:
            while len(self.local_instances) >= _MAX_CONTEXTS:
                del self.local_instances[next(iter(self.local_instances))]
            found = self.local_instances[locals_] = {}
        return found

    def only_base(self, e: Expr) -> bool:
        """Whether every constant in `e` is declared in the base's environment."""
        base = self.base
        if base is None:
            return False
        memo = self._only_base
        found = memo.get(e)
        if found is not None:
            return found
        stack = [e]
        seen: set[Expr] = set()
        out = True
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            kind = type(node)
            if kind is App:
                stack.append(node.fn)  # type: ignore[attr-defined]
                stack.append(node.arg)  # type: ignore[attr-defined]
            elif kind is Const:
                if base.tip.find(node.name) is None:  # type: ignore[attr-defined]
                    out = False
                    break
            elif kind is Lambda or kind is Pi:
                stack.append(node.domain)  # type: ignore[attr-defined]
                stack.append(node.body)  # type: ignore[attr-defined]
            elif kind is Let:
                stack.extend((node.type, node.value, node.body))  # type: ignore[attr-defined]
        memo[e] = out
        return out
