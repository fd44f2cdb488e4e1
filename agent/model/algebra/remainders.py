"""Statements about remainders: all brought to one modulus, whose remainders are gone through one by one."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence

from agent.goal_text import GoalText

Found = Iterator[tuple[str, float]]
MAX_CASES = 24
"""Remainders of a natural number, by `fin_cases`; a real Lean takes a second for a dozen."""
MAX_INTEGER_CASES = 6
"""Of an integer, by `interval_cases`, whose time in a real Lean doubles with every case."""
MAX_PAIRS = 4
"""The modulus up to which two variables are split."""
_MODULUS = re.compile(r"% (\d+)|\b(\d+) ∣|\[Z?MOD (\d+)\]")
_PARITY = re.compile(r"\b(even|odd) ")
_LEMMAS = {"nat": "pow_succ, nat.add_mod, nat.mul_mod", "int": "pow_succ, int.add_mod, int.sub_mod, int.mul_mod"}


def remainder_tactics(goal: GoalText, whole: dict[str, str], names: dict[str, str]) -> Found:
    """`whole`: the variables of ℕ and ℤ with their types."""
    about = [(h.names[0], h.type) for h in goal.hypotheses if len(h.names) == 1 and _moduli(h.type)]
    texts = [goal.target, *(text for _, text in about)]
    moduli = list(dict.fromkeys(m for text in texts for m in _moduli(text)))
    used = [v for v in whole if any(re.search(rf"(?<![\w.]){re.escape(v)}(?![\w.])", text) for text in texts)]
    if not moduli:
        yield from _powers(goal, whole, names)
        return
    common = math.lcm(*moduli)
    for variable, modulus in itertools.product(used[:2], dict.fromkeys((common, *moduli))):
        given = _known(about, modulus)
        if any(v not in given for v in used if v != variable):
            continue  # sums and products would be taken apart for ever
        kind = "nat" if whole[variable] == "ℕ" else "int"
        if modulus < 2 or modulus > (MAX_CASES if kind == "nat" else MAX_INTEGER_CASES):
            continue
        weight = 2.0 if modulus == common else 1.0
        steps = [*_brought_to(modulus, variable, kind, goal.target, about), *_cases(variable, kind, modulus, names)]
        others = [given[v] for v in used if v != variable]
        at = [name for name, _ in about if name not in others]
        where = f" at {' '.join(at)} ⊢" if at else ""
        yield "; ".join([*steps, f"norm_num [{', '.join([_LEMMAS[kind], names['hr'], *others])}]{where}"]), weight
        yield "; ".join(steps), weight / 4
    if len(used) == 2 and common <= MAX_PAIRS and {whole[v] for v in used} == {"ℕ"}:
        other = {**names, "hr": names["hs"]}
        steps = [step for v in used for step in _brought_to(common, v, "nat", goal.target, about)]
        steps = list(dict.fromkeys(steps))
        cases = [*_cases(used[0], "nat", common, names), *_cases(used[1], "nat", common, other)]
        where = f" at {' '.join(name for name, _ in about)} ⊢" if about else ""
        rules = f"{_LEMMAS['nat']}, {names['hr']}, {other['hr']}"
        yield "; ".join([*steps, *cases, f"norm_num [{rules}]{where}"]), 1.0


def _known(about: Sequence[tuple[str, str]], modulus: int) -> dict[str, str]:
    """Variables whose remainder a hypothesis gives, with its name."""
    found = ((re.fullmatch(rf"(\S+) % {modulus} = \d+", text), name) for name, text in about)
    return {match[1]: name for match, name in found if match is not None}


def _powers(goal: GoalText, whole: dict[str, str], names: dict[str, str]) -> Found:
    """Equations with squares or cubes in one unknown power: few remainders are those of one."""
    if goal.target != "false":
        return
    for h in goal.hypotheses:
        text = " ".join(h.type.split())
        if len(h.names) != 1 or not re.fullmatch(r"[^∀∃→↔∧∨=]* = [^∀∃→↔∧∨=]*", text):
            continue
        for power, moduli in (("2", (4, 3, 8)), ("3", (9, 7))):
            found = dict.fromkeys(re.findall(rf"(?<![\w.])(\w+) \^ {power}", text))
            squared = [v for v in found if v in whole]
            if len(squared) != len(found) or not 1 <= len(squared) <= 2 or len({whole[v] for v in squared}) != 1:
                continue
            kind, type_ = ("nat", "ℕ") if whole[squared[0]] == "ℕ" else ("int", "ℤ")
            for modulus in moduli:
                if modulus > (MAX_CASES if len(squared) == 1 else MAX_PAIRS) or kind == "int" and (
                    modulus > MAX_INTEGER_CASES or len(squared) > 1
                ):
                    continue
                hp = names["hp"]
                steps = [f"have {hp} := congr_arg (λ z : {type_}, z % {modulus}) {h.names[0]}"]
                values = [names["hr"], names["hs"]][: len(squared)]
                for variable, value in zip(squared, values):
                    steps += _cases(variable, kind, modulus, {**names, "hr": value})
                yield "; ".join([*steps, f"norm_num [{_LEMMAS[kind]}, {', '.join(values)}] at {hp}"]), 1.0


def _moduli(text: str) -> list[int]:
    found = [int(next(filter(None, m))) for m in _MODULUS.findall(text)]
    return [*found, 2] if _PARITY.search(text) else found


def _brought_to(
    modulus: int, variable: str, kind: str, target: str, about: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """What makes divisibility, parity and congruence statements about remainders, and those of the variable itself
    statements about its remainder modulo `modulus`."""
    v = re.escape(variable)
    for name, text in about:
        divided = re.fullmatch(rf"(\d+) ∣ {v}", text)
        parity = re.fullmatch(rf"(even|odd) {v}", text)
        of_variable = re.match(rf"{v} (?:% (\d+)|≡ .*\[Z?MOD (\d+)\])", text)
        small = 0
        if divided is not None:
            yield f"replace {name} := {kind}.mod_eq_zero_of_dvd {name}"
            small = int(divided[1])
        elif parity is not None:
            yield f"rw {kind}.{parity[1]}_iff at {name}"
            small = 2
        elif of_variable is not None:
            if "MOD" in text:
                yield f"unfold {kind}.modeq at {name}"
            small = int(of_variable[1] or of_variable[2])
        if small and small < modulus and modulus % small == 0:
            yield f"rw ← {_finer(variable, kind, small, modulus)} at {name}"
    if re.match(r"\d+ ∣ ", target):
        yield f"apply {kind}.dvd_of_mod_eq_zero"
    elif (parity := re.match(r"(even|odd) ", target)) is not None:
        yield f"rw {kind}.{parity[1]}_iff"
    elif "MOD" in target:
        yield f"unfold {kind}.modeq"
    of_target = re.match(rf"{v} % (\d+)", target)
    if of_target is not None and int(of_target[1]) < modulus and modulus % int(of_target[1]) == 0:
        yield f"rw ← {_finer(variable, kind, int(of_target[1]), modulus)}"


def _finer(variable: str, kind: str, small: int, modulus: int) -> str:
    """The lemma ``v % modulus % small = v % small``."""
    divides = f"({small} : ℤ) ∣ {modulus}" if kind == "int" else f"{small} ∣ {modulus}"
    return f"{kind}.mod_mod_of_dvd {variable} (show {divides}, by norm_num)"


def _cases(variable: str, kind: str, modulus: int, names: dict[str, str]) -> list[str]:
    h, low, high = names["hr"], names["hl"], names["hu"]
    if kind == "nat":
        member = f"finset.mem_range.mpr (nat.mod_lt {variable} (show {modulus} > 0, by norm_num))"
        return [f"have {h} : {variable} % {modulus} ∈ finset.range {modulus} := {member}", f"fin_cases {h}"]
    return [
        f"have {high} := int.mod_lt_of_pos {variable} (show (0 : ℤ) < {modulus}, by norm_num)",
        f"have {low} := int.mod_nonneg {variable} (show ({modulus} : ℤ) ≠ 0, by norm_num)",
        f"interval_cases ({variable} % {modulus}) with {h}",
    ]
