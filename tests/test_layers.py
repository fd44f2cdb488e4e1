"""The import order: a module imports its own layer and those below, never above; trust is a place."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

AGENT = Path(__file__).resolve().parent.parent / "agent"

# Prefix of a module -> prefixes of what it may import from `agent`, itself included. The longest matching one counts.
LAYERS: dict[str, tuple[str, ...]] = {
    "agent.kernel": ("agent.kernel",),
    "agent.deep_stack": (),
    "agent.lean_text": (),
    "agent.goal_text": ("agent.lean_text",),
    "agent.tactic_text": ("agent.lean_text",),
    "agent.export": ("agent.deep_stack", "agent.kernel"),
    "agent.engine.arith": ("agent.kernel.certificate", "agent.engine.arith"),
    "agent.engine": ("agent.kernel", "agent.engine"),
    "agent.backend.base": (),
    "agent.backend.cancellation": ("agent.backend.base",),
    "agent.backend": ("agent", "agent.lean_text", "agent.tactic_text", "agent.backend", "agent.engine"),
    "agent.model.base": (),
    "agent.model": ("agent.lean_text", "agent.goal_text", "agent.model"),
    "agent.search": (
        "agent.lean_text", "agent.goal_text", "agent.tactic_text", "agent.backend.base", "agent.backend.cancellation",
        "agent.model.base", "agent.search",
    ),
    "agent.verify": ("agent.lean_text", "agent.tactic_text", "agent.backend", "agent.export", "agent.kernel"),
    "agent.rows": ("agent.backend",),
    "agent.outputs": ("agent.backend.lean_source",),
    "agent.evaluation": (
        "agent", "agent.lean_text", "agent.goal_text", "agent.backend", "agent.model", "agent.search", "agent.verify",
        "agent.rows", "agent.outputs", "agent.prover", "agent.evaluation",
    ),
    "agent.gsm8k": (
        "agent", "agent.lean_text", "agent.backend", "agent.engine", "agent.model", "agent.rows", "agent.gsm8k",
    ),
    "agent.assistant": (
        "agent", "agent.lean_text", "agent.goal_text", "agent.tactic_text", "agent.backend", "agent.model",
        "agent.gsm8k", "agent.rows", "agent.training.decontamination", "agent.editor.rebuild", "agent.assistant",
    ),
    "agent.answers": (
        "agent", "agent.backend", "agent.model", "agent.gsm8k", "agent.rows", "agent.outputs", "agent.evaluation",
        "agent.assistant", "agent.answers",
    ),
    "agent.editor": (
        "agent", "agent.lean_text", "agent.goal_text", "agent.backend", "agent.model", "agent.search", "agent.verify",
        "agent.rows", "agent.outputs", "agent.prover", "agent.evaluation", "agent.editor",
    ),
    "agent.prover": (
        "agent.lean_text", "agent.goal_text", "agent.backend", "agent.model", "agent.search", "agent.verify",
        "agent.rows",
    ),
}  # fmt: skip

ENGINE_ORDER = ("exceptions", "syntax", "meta", "elaborator", "tactic", "frontend")
"""Each folder of the engine imports those before it."""

STANDARD_LIBRARY_ONLY = (
    "agent.kernel", "agent.backend.base", "agent.model.base", "agent.lean_text", "agent.goal_text", "agent.tactic_text",
)  # fmt: skip
HEAVY = {"torch", "transformers", "sympy", "scipy", "numpy"}
WITH_TORCH = {"agent.model.decoding", "agent.model.row_cache"}
"""Modules that need torch at their top level: others import them only inside functions."""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(AGENT.rglob("*.py")):
        parts = path.relative_to(AGENT.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imports(path: Path, top_level_only: bool = False) -> Iterator[str]:
    """Names of all modules a file imports; of those at its top level alone if so asked."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body if top_level_only else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide layers"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, prefix: str) -> bool:
    return name == prefix or name.startswith(prefix + ".")


MODULES = dict(modules())


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_below(module: str) -> None:
    layer = max((p for p in LAYERS if within(module, p)), key=len, default=None)
    if layer is None:
        return  # the command line and what lies above everything
    allowed = LAYERS[layer]
    for name in imports(MODULES[module]):
        if within(name, "agent") and name in MODULES and name != "agent":
            assert any(within(name, p) for p in allowed if p != "agent"), f"{module} imports {name}"


@pytest.mark.parametrize("module", [m for m in MODULES if within(m, "agent.engine")])
def test_the_engine_is_layered(module: str) -> None:
    parts = module.split(".")
    if len(parts) < 3 or parts[2] not in ENGINE_ORDER:
        return
    place = ENGINE_ORDER.index(parts[2])
    for name in imports(MODULES[module]):
        other = name.split(".")
        if name in MODULES and other[:2] == ["agent", "engine"] and len(other) > 2 and other[2] in ENGINE_ORDER:
            assert ENGINE_ORDER.index(other[2]) <= place, f"{module} imports {name}"


@pytest.mark.parametrize("module", [m for m in MODULES if any(within(m, p) for p in STANDARD_LIBRARY_ONLY)])
def test_the_lowest_layers_need_nothing_installed(module: str) -> None:
    for name in imports(MODULES[module]):
        top = name.partition(".")[0]
        assert top == "agent" or top in sys.stdlib_module_names, f"{module} imports {name}"


def test_nothing_imports_torch_before_a_model_is_asked_for() -> None:
    for module, path in MODULES.items():
        if module in WITH_TORCH:
            continue
        found = set(imports(path, top_level_only=True))
        tops = {name.partition(".")[0] for name in found}
        assert not tops & HEAVY, f"{module} imports {tops & HEAVY} at its top level"
        assert not found & WITH_TORCH, f"{module} imports {found & WITH_TORCH} at its top level"


def test_a_run_without_a_language_model_does_not_load_torch() -> None:
    code = (
        "import sys, agent.cli.main, agent.cli.prove; from agent.model.registry import load_models;"
        "load_models(['portfolio', 'closers']).suggest(['⊢ 1 + 1 = 2'], 4);"
        f"sys.exit(any(name in sys.modules for name in {sorted(HEAVY)}))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=AGENT.parent).returncode == 0


def test_the_trusted_base_keeps_its_budget() -> None:
    """Lines of code: neither blank, nor comment, nor docstring."""

    def lines(folder: Path) -> int:
        total = 0
        for path in folder.glob("*.py"):
            text = path.read_text(encoding="utf-8")
            documented = set()
            for node in ast.walk(ast.parse(text)):
                if (
                    isinstance(node, ast.Expr)
                    and isinstance(node.value, ast.Constant)
                    and isinstance(node.value.value, str)
                ):
                    documented |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            rows = enumerate(text.splitlines(), 1)
            total += sum(1 for n, r in rows if n not in documented and r.strip() and not r.strip().startswith("#"))
        return total

    assert lines(AGENT / "kernel") <= 3500
    assert lines(AGENT / "kernel" / "certificate") <= 700
