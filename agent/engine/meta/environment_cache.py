"""Answers that depend only on an environment: unfoldings, inferred types, equality and instance results.

A cache follows one line of environments. A *sealed* cache is the base of many short-lived environments (one per proof
session): each has a cache of its own, and what is found out about terms that only mention the base's constants is
kept in the base, where every later session finds it, with fewer heartbeats. A *closed* base stays as it is: then a
session's heartbeats do not depend on the sessions before it.
"""

from __future__ import annotations

from typing import Any

from agent.engine.meta.transparency import Transparency
from agent.kernel.environment import Environment
from agent.kernel.expr import App, Certificate, Const, Expr, Lambda, Let, Local, Pi
from agent.kernel.name import Name

_MAX_ENTRIES = 400_000
_MAX_CONTEXTS = 16


class Table:
    """A dictionary over a base's dictionary."""

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
        """`terms`: everything whose constants and locals the entry speaks of."""
        target = self.own
        base = None if self.cache.is_apart else self.base
        if base is not None and all(not term.has_local and self.cache.only_base(term) for term in terms):
            target = base
        if len(target) >= _MAX_ENTRIES:
            target.clear()
        target[key] = value


class EnvironmentCache:
    """Tables of answers.

    facts            by name, what unification asks about a constant; its keys are the names that have been looked at
    types, values    of constants at levels, with binder names
    inferred         types of terms without metavariables
    reduced, equal   weak head normal forms and equality of terms without metavariables, per transparency
    instances        instances of closed classes without local instances; local_instances: under local instances
    variants         of a sealed cache: the caches after a change of attributes, so that they are shared as well
    declared         what depends on declarations alone; one dictionary for all views of a library
    """

    __slots__ = (
        "base",
        "tip",
        "is_sealed",
        "is_closed",
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
        "variants",
        "declared",
        "_only_base",
    )

    base: EnvironmentCache | None
    tip: Environment
    is_sealed: bool
    is_closed: bool
    facts: dict[Name, Any]
    types: dict[Const, Expr]
    values: dict[Const, Expr]
    inferred: Table
    reduced: list[Table]
    equal: list[Table]
    instances: Table
    local_instances: dict[tuple[Local, ...], dict[Expr, Any]]
    patterns: dict[Name, Any]
    congruences: Table
    extra: dict[Any, Any]
    variants: dict[Any, EnvironmentCache]
    declared: dict[Any, Any]
    _only_base: dict[Expr, bool]

    def __init__(self, base: EnvironmentCache | None, tip: Environment) -> None:
        self.base = base
        self.tip = tip
        self.is_sealed = False
        self.is_closed = False
        self.facts = {}
        self.types = {}
        self.values = {}
        self._only_base = {}
        self.inferred = Table(self, None if base is None else base.inferred.own)
        self.reduced = [Table(self, None if base is None else base.reduced[i].own) for i in range(5)]
        self.equal = [Table(self, None if base is None else base.equal[i].own) for i in range(5)]
        self.instances = Table(self, None if base is None else base.instances.own)
        self.patterns = {}
        self.congruences = Table(self, None if base is None else base.congruences.own)
        self.local_instances = {}
        self.extra = {}
        self.variants = {}
        self.declared = {} if base is None else base.declared

    def sealed(self) -> EnvironmentCache:
        """The same, as a base for caches of short-lived environments. Must itself have no base."""
        if self.base is not None:
            raise ValueError("only a cache without a base can be sealed")
        self.is_sealed = True
        return self

    def view(self) -> EnvironmentCache:
        """A sealed cache for the same constants, fewer of them seen: it shares what does not depend on attributes."""
        out = EnvironmentCache(None, self.tip)
        out.is_sealed, out.is_closed = True, self.is_closed
        out.types, out.values, out.inferred, out.facts = self.types, self.values, self.inferred, self.facts
        out.reduced, out.equal, out.congruences = self.reduced, self.equal, self.congruences
        out.patterns, out.declared = self.patterns, self.declared
        return out

    @property
    def is_apart(self) -> bool:
        """Nothing found out here goes into the base."""
        return self.base is not None and self.base.is_closed

    def _variant(self, out: EnvironmentCache) -> EnvironmentCache:
        out.is_sealed, out.is_closed = True, self.is_closed
        return out

    def layered(self) -> EnvironmentCache:
        """A cache of its own for a short-lived environment: on top of this one if it is sealed."""
        return EnvironmentCache(self if self.is_sealed else self.base, self.tip)

    def extended(self, parent: Environment, kernel: Environment) -> EnvironmentCache:
        """The cache for `kernel`, which extends `parent`, an environment of this cache's line."""
        if self.is_sealed:
            return EnvironmentCache(self, kernel)
        if self.tip is parent:
            self.tip = kernel
            return self
        return EnvironmentCache(self.base, kernel)

    def _is_known(self, name: Name) -> bool:
        return name in self.facts or (self.base is not None and name in self.base.facts)

    def with_instance_changed(self, name: Name, setting: Any) -> EnvironmentCache:
        """The cache after `name` became an instance with another setting, or ceased to be one."""
        if self.is_sealed:
            found = self.variants.get((name, setting))
            if found is None:
                found = self.variants[name, setting] = self._variant(self._without_instances(name))
            return found
        if self.base is not None:
            if self.base.tip.find(name) is not None and self.instances.base is not None:
                return EnvironmentCache(self.base.with_instance_changed(name, setting), self.tip)
            out = EnvironmentCache(self.base, self.tip)
            out.instances = Table(out, None)
            return out
        if not self._is_known(name) and not self.instances.own and not self.local_instances:
            return self
        return self._without_instances(name)

    def _without_instances(self, name: Name) -> EnvironmentCache:
        """Without instance results, and without what depends on whether `name` unfolds as an instance."""
        out = EnvironmentCache(None, self.tip)
        out.types, out.values, out.inferred = self.types, self.values, self.inferred
        if not self.is_sealed and not self._is_known(name):
            out.facts, out.patterns, out.congruences = self.facts, self.patterns, self.congruences
            out.reduced, out.equal = self.reduced, self.equal
            return out
        out.facts = {each: facts for each, facts in self.facts.items() if each is not name}
        at = int(Transparency.INSTANCES)
        out.reduced = [table if i != at else out.reduced[i] for i, table in enumerate(self.reduced)]
        out.equal = [table if i != at else out.equal[i] for i, table in enumerate(self.equal)]
        return out

    def with_unfolding_changed(self, name: Name, setting: Any) -> EnvironmentCache:
        """The cache after the unfolding behaviour of `name` changed: a fresh one if it has been looked at."""
        if self.is_sealed:
            found = self.variants.get((name, setting))
            if found is None:
                found = self.variants[name, setting] = self._variant(EnvironmentCache(None, self.tip))
            return found
        base = self.base
        if base is not None and base.tip.find(name) is not None:
            if self.instances.base is not None:
                return EnvironmentCache(base.with_unfolding_changed(name, setting), self.tip)
            return EnvironmentCache(None, self.tip)
        return EnvironmentCache(base, self.tip) if name in self.facts else self

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
        if len(memo) >= _MAX_ENTRIES:
            memo.clear()
        # Terms come with their subterms before and after them: all that this walk finds good is remembered.
        stack = [e]
        seen: dict[Expr, bool] = {}
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            known = memo.get(node)
            if known is False:
                memo[e] = False
                return False
            if known:
                continue
            seen[node] = True
            kind = type(node)
            if kind is App:
                stack.append(node.fn)  # type: ignore[attr-defined]
                stack.append(node.arg)  # type: ignore[attr-defined]
            elif kind is Const:
                if base.tip.find(node.name) is None:  # type: ignore[attr-defined]
                    memo[e] = memo[node] = False
                    return False
            elif kind is Lambda or kind is Pi:
                stack.append(node.domain)  # type: ignore[attr-defined]
                stack.append(node.body)  # type: ignore[attr-defined]
            elif kind is Let:
                stack.extend((node.type, node.value, node.body))  # type: ignore[attr-defined]
            elif kind is Certificate:
                stack.append(node.proposition)  # type: ignore[attr-defined]
        memo.update(seen)
        return True
