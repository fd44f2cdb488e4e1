"""``lean3-agent doctor``: what is here, what `auto` means, how to get more."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from agent import __version__
from agent.backend.base import BackendFault, BackendUnavailable
from agent.backend.select import make_backend, resolve
from agent.cli.main import OK, UNAVAILABLE
from agent.cli.startup import StartupDisplay
from agent.model.base import ModelUnavailable
from agent.model.checkpoint import locate
from agent.model.registry import DEFAULT_MODELS

if TYPE_CHECKING:
    from agent.backend.lean3_compile import Lean3Compiler

GET_LEAN3 = "with elan: `elan toolchain install leanprover-community/lean:3.42.1`"
GET_MATHLIB = "give --project DIR, a folder with a leanpkg.path (`leanproject get mathlib` makes one), or MATHLIB."


@dataclass(frozen=True)
class Finding:
    what: str
    here: bool
    detail: str
    needed: bool = False


def findings() -> Iterator[Finding]:
    yield Finding("python", True, f"{platform.python_version()} on {platform.system()}, {os.cpu_count()} cores", True)
    yield _embedded()
    yield from _lean3()
    yield _leandojo()
    yield _module("torch", "torch", "pip install torch")
    yield _module("transformers", "transformers", "pip install transformers")
    yield _bundled()
    gpu = shutil.which("nvidia-smi")
    yield Finding("gpu", gpu is not None, "nvidia-smi found" if gpu else "none found; language models run on the CPU")
    yield _module("bitsandbytes", "bitsandbytes", "pip install 'lean3-agent[gpu]', for NAME?quantize=8bit")
    yield _module("datasketch", "datasketch", "pip install 'lean3-agent[train]', for train --test")
    yield _interpreter()
    yield _module("ray", "ray", "pip install 'lean3-agent[scale]'")


def _bundled() -> Finding:
    checkpoint = locate("bundled")
    try:
        return Finding("bundled model", True, f"{checkpoint.size / 1e6:.0f} MB of weights; --model bundled")
    except ModelUnavailable as error:
        return Finding("bundled model", False, str(error))


def _embedded() -> Finding:
    start = time.monotonic()
    try:
        with StartupDisplay() as startup, make_backend("embedded", startup=startup) as lean:
            about = lean.describe()
    except BackendFault as error:
        return Finding("embedded Lean 3", False, str(error), needed=True)
    took = time.monotonic() - start
    detail = f"Lean {about['version']}, library {about['library'][:12]}, ready in {took:.1f} s"
    return Finding("embedded Lean 3", True, detail, needed=True)


def _lean3() -> Iterator[Finding]:
    from agent.backend.confine import available
    from agent.backend.lean3 import compiled_server
    from agent.backend.lean3_compile import find_lean3

    try:
        compiler = find_lean3()
        compiled_server(compiler)
    except BackendUnavailable as error:
        yield Finding("real Lean 3", False, f"{error}; {GET_LEAN3}")
        return
    yield Finding("real Lean 3", True, f"{compiler.executable}: {compiler.version()}")
    yield _mathlib(compiler)
    cage = available()
    yield Finding(
        "cage for tactics", bool(cage), "; ".join(cage) or "this system grants nothing: run it in a container"
    )


def _mathlib(compiler: Lean3Compiler) -> Finding:
    library = compiler.default_imports()
    if not library:
        given = os.environ.get("MATHLIB")
        none = f"none in {given}/src, where MATHLIB points: " if given else "none: "
        return Finding("mathlib", False, f"{none}{GET_MATHLIB} Without it `auto` means the embedded engine")
    try:
        compiler.require_modules(library)
    except BackendUnavailable as error:
        return Finding("mathlib", False, f"{error}. Until then `auto` means the embedded engine")
    found = ", ".join(str(folder) for folder in compiler.source_folders)
    return Finding("mathlib", True, f"{found}; statements without imports see {', '.join(library)}")


def _leandojo() -> Finding:
    from agent.backend.leandojo import VERSION, find_python

    try:
        python = find_python()
    except BackendUnavailable as error:
        return Finding("LeanDojo", False, str(error))
    uncaged = "its Lean runs in the cage, its own Python and the tracing of a repository do not"
    return Finding("LeanDojo", True, f"lean-dojo {VERSION} in {python}, for --backend leandojo; {uncaged}")


def _interpreter() -> Finding:
    from agent.assistant.interpreter.kernel import Interpreter, InterpreterUnavailable

    try:
        with Interpreter() as interpreter:
            interpreter.run("1")
    except InterpreterUnavailable as error:
        return Finding("code interpreter", False, str(error))
    return Finding("code interpreter", True, "Jupyter's kernel runs in its cage; for ask code-interpreter")


def _module(module: str, name: str, how: str) -> Finding:
    here = importlib.util.find_spec(module) is not None
    return Finding(name, here, "installed" if here else f"not installed: {how}")


@click.command()
@click.option("--json", "as_json", is_flag=True)
def doctor(as_json: bool) -> int:
    """Say what is here, what `auto` means, and how to get more. Exit code 3 if something needed is missing."""
    found = list(findings())
    auto = f"--backend auto means {resolve('auto')}; without --model: {', '.join(DEFAULT_MODELS)}"
    if as_json:
        click.echo(
            json.dumps({"version": __version__, "auto": resolve("auto"), "findings": [asdict(f) for f in found]})
        )
    else:
        click.echo(f"lean3-agent {__version__}")
        for f in found:
            click.echo(f"{'ok     ' if f.here else 'missing'}  {f.what:16} {f.detail}")
        click.echo(auto)
    return OK if all(f.here for f in found if f.needed) else UNAVAILABLE
