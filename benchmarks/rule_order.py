"""mathlib's order of trying simp lemmas, for the names the library has, asked of a real Lean 3.

    LEAN3=lean MATHLIB=DIR python benchmarks/rule_order.py > agent/engine/library/rule_order.txt

Run it after the library's sources have gained names. DIR is mathlib with `src/minif2f_import.lean`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from agent.engine.frontend.engine import Engine
from agent.kernel.name import name

ATTRIBUTES = (
    "simp", "congr", "norm_cast", "push_cast", "field_simps", "zify", "split_if_reduction", "functor_norm",
    "parity_simps", "_refl_lemma",
)  # fmt: skip
HEADING = """\
# mathlib's order of trying simp lemmas (cb2b02fff, as `attribute.get_instances` lists them with all of
# miniF2F's imports), for the names the library has. `[_refl_lemma]`: proved by `rfl`."""
PROGRAM = """import minif2f_import
open tactic
run_cmd [{names}].mmap' (λ a : name, do
  ns ← attribute.get_instances a,
  ns.mmap' (λ n, do (_, p) ← has_attribute a n, trace (to_string a ++ " " ++ to_string n ++ " " ++ to_string p)))
"""
DEFAULT_PRIORITY = "1000"
_EQUATION = re.compile(r"\.equations\._eqn_\d+$")


def recorded(lean: str, mathlib: Path) -> list[tuple[str, str, str]]:
    """`(attribute, name, priority)` in the order of `attribute.get_instances`."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "leanpkg.path").write_text(f"builtin_path\npath {mathlib}/src\n", encoding="utf-8")
        program = PROGRAM.format(names=", ".join(f"`{attribute}" for attribute in ATTRIBUTES))
        Path(folder, "order.lean").write_text(program, encoding="utf-8")
        run = subprocess.run([lean, "order.lean"], cwd=folder, capture_output=True, text=True, check=True)
    rows = [line.split(" ") for line in run.stderr.splitlines()]
    return [(row[0], row[1], row[2]) for row in rows if len(row) == 3 and row[0] in ATTRIBUTES]


def main() -> None:
    lean, mathlib = os.environ.get("LEAN3"), os.environ.get("MATHLIB")
    if not lean or not mathlib:
        sys.exit("set LEAN3 to a Lean 3 executable and MATHLIB to mathlib's folder")
    rows = recorded(lean, Path(mathlib))
    env = Engine.load().env
    print(HEADING)
    for attribute in ATTRIBUTES:
        print(f"[{attribute}]")
        for of, decl, priority in rows:
            if of == attribute and name(_EQUATION.sub("", decl)) in env:
                shown = attribute != "_refl_lemma" and priority != DEFAULT_PRIORITY
                print(f"{decl} {priority}" if shown else decl)


if __name__ == "__main__":
    main()
