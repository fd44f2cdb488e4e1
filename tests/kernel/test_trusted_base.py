"""Trust is a place: what the kernel may import, how long it may be, and what may not decide a verdict."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

KERNEL = Path(__file__).resolve().parents[2] / "agent" / "kernel"
LINES = 3500


def files() -> list[Path]:
    return sorted(KERNEL.rglob("*.py"))


def test_the_kernel_imports_the_standard_library_and_itself() -> None:
    foreign: list[str] = []
    for path in files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules: list[str] = []
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules = [node.module or ""]
            for module in modules:
                if module.split(".")[0] not in sys.stdlib_module_names and not module.startswith("agent.kernel"):
                    foreign.append(f"{path.name}: {module}")
    assert not foreign


def test_no_check_disappears_with_optimisation() -> None:
    for path in files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.Assert), f"{path.name}:{node.lineno}"
            assert not (isinstance(node, ast.Name) and node.id == "__debug__"), path.name


def test_the_kernel_stays_small() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files()}
    certificate = sum(count for path, count in lines.items() if path.parent != KERNEL)
    assert sum(lines.values()) - certificate <= LINES
