"""Every tactic by name: the merged tables of the family files.

A family is a module of `agent.engine.tactic` with `TACTICS: dict[str, TacticFunction]`. Which of them a file may use
depends on its imports; that is `agent.engine.frontend.modules`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from agent.engine.tactic.interpreter import TacticFunction

_PACKAGE = "agent.engine.tactic"
_NOT_FAMILIES = frozenset({"tactic_state", "registry"})


def family_modules() -> tuple[str, ...]:
    """Full names of the modules and packages beside this file, sorted."""
    spec = find_spec(_PACKAGE)
    assert spec is not None and spec.submodule_search_locations is not None
    found = (module.name for module in iter_modules(spec.submodule_search_locations))
    return tuple(f"{_PACKAGE}.{name}" for name in sorted(found) if name not in _NOT_FAMILIES)


@cache
def all_tactics() -> dict[str, TacticFunction]:
    """The tactic functions of all families. Raises `ValueError` when two families claim one name."""
    out: dict[str, TacticFunction] = {}
    owner: dict[str, str] = {}
    for module_name in family_modules():
        table: dict[str, TacticFunction] = getattr(import_module(module_name), "TACTICS", {})
        for tactic, function in table.items():
            if tactic in out:
                raise ValueError(f"tactic '{tactic}' is defined in {owner[tactic]} and in {module_name}")
            out[tactic] = function
            owner[tactic] = module_name
    return out
