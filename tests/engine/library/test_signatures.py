"""A real Lean 3 compiles the library's sources as they stand, and finds that what they say holds in mathlib.

Every name has mathlib's type, to the letter or, where the letters differ, by definition; so have the recursors of the
inductive types, which say what their constructors are. Definitions have mathlib's value: Lean's kernel unfolds both
to the same, or `definition_values.toml` has a proof that they are equal. What the library states for its own use is
proved in `auxiliary_lemmas.lean`.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from agent.engine.frontend.engine import Engine
from agent.engine.frontend.modules import read_toml
from agent.kernel.declaration import DefinitionInfo
from tests.engine.library.conftest import CompiledLibrary
from tests.engine.library.declarations import declared_names, hidden_names, sources, stated

HERE = Path(__file__).parent
LEMMAS = HERE / "auxiliary_lemmas.lean"
VALUES = read_toml(HERE / "definition_values.toml")
OTHER_STRUCTURE = {"euclidean_domain.rec": "flat here; in mathlib `to_comm_ring` is a field"}
OPTIONS = """set_option pp.all true
set_option pp.width 1000000
set_option pp.max_depth 100000
set_option pp.max_steps 10000000
"""
# The kernel alone compares: the elaborator's `rfl` does not unfold what the equation compiler made.
BY_UNFOLDING = """
universes u_1 u_2 u_3 u_4 u_5 u₁ u₂ u₃ u₄ v₁ v₂

noncomputable theory

meta def by_unfolding (type value other : pexpr) : tactic unit := do
  type ← tactic.to_expr type,
  value ← tactic.to_expr ``(%%value : %%type),
  other ← tactic.to_expr ``(%%other : %%type),
  statement ← tactic.mk_app `eq [value, other],
  proof ← tactic.mk_app `eq.refl [value],
  statement ← tactic.instantiate_mvars statement,
  proof ← tactic.instantiate_mvars proof,
  name ← tactic.mk_fresh_name,
  tactic.add_decl (declaration.thm (`by_unfolding ++ name) statement.collect_univ_params statement (pure proof))
"""


def run_lean(lean: Path, folder: Path, text: str) -> list[tuple[int, str, str]]:
    """The messages of a text: line, severity, words."""
    (folder / "asked.lean").write_text(text, encoding="utf-8")
    command = [str(lean), "--json", "-M12000", "-T1000000000", "asked.lean"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=1800)
    messages = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    return [(m["pos_line"], m["severity"], re.sub(r"\s+", " ", m["text"])) for m in messages]


def shown(lean: Path, folder: Path, header: str, commands: Mapping[str, str]) -> dict[str, str]:
    """What each command prints under `pp.all`; those that Lean refuses are absent."""
    text = header + OPTIONS
    of_line: dict[int, str] = {}
    for name, command in commands.items():
        text += command + "\n"
        of_line[text.count("\n")] = name
    found = run_lean(lean, folder, text)
    return {of_line[line]: words for line, severity, words in found if severity == "information" and line in of_line}


def normalised(signature: str) -> str:
    """The type alone; universe parameters numbered in order of appearance; names of instance arguments dropped."""
    text = signature.split(" : ", 1)[1]
    universes: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return universes.setdefault(match[0], f"U{len(universes)}")

    def levels(match: re.Match[str]) -> str:
        return re.sub(r"\b(?!max\b|imax\b|[0-9])[a-z]\w*", number, match[0])

    text = re.sub(r"\.\{[^}]*\}|\b(?:Sort|Type)(?: \([^)]*\)| [a-z]\w*)|\b(?:Sort|Type)\.\{[^}]*\}", levels, text)
    text = re.sub(r"\(max \((U\d+\+1)\) 1\)", r"\1", text)
    text = re.sub(r"\[[\w₀₁₂]+ : ", "[_i : ", without_default_proofs(text))
    return re.sub(r"_inst_\d+|\binst\d*\b", "_i", text)


def closing(text: str, start: int) -> int:
    """Where the bracket at `start` is closed."""
    depth = 0
    for end in range(start, len(text)):
        depth += (text[end] in "([{⟨") - (text[end] in ")]}⟩")
        if depth == 0:
            return end
    raise ValueError(f"not closed: {text[start : start + 40]}")


def without_default_proofs(text: str) -> str:
    """`auto_param (TYPE) (name …)` is TYPE: which tactic proves a field that is left out says nothing of the field."""
    while found := re.search(r"auto_param\.\{[^}]*\} (?=\()", text):
        end = closing(text, found.end())
        rest = text[end + 1 :]
        text = text[: found.start()] + text[found.end() + 1 : end] + rest[closing(rest, rest.index("(")) + 1 :]
    return text


@dataclass
class Comparison:
    """What is asked of a real Lean that has imported mathlib: each question one line behind the lemmas."""

    text: str
    questions: dict[int, tuple[str, str]] = field(default_factory=dict)

    def ask(self, kind: str, name: str, command: str) -> None:
        self.text += command + "\n"
        self.questions[self.text.count("\n")] = kind, name


@dataclass(frozen=True)
class Answers:
    types: Mapping[str, str]
    mathlib: Mapping[str, str]
    printed: Mapping[str, str]
    refused: Mapping[tuple[str, str], str]
    """What Lean said to the questions, by kind and name, that it did not agree to."""


def with_at(term: str, names: frozenset[str]) -> str:
    """`pp.all` leaves out the `@` of a constant that stands alone as an argument. Bound variables may have its name."""
    bound = {each for found in re.findall(r"[({]([^(){}:]+) : ", term) for each in found.split()}
    word = re.compile(r"(?<![@\w.'])[a-zA-Z_][\w.'₀₁₂]*")
    return word.sub(lambda m: "@" + m[0] if m[0] in names and m[0] not in bound else m[0], term)


def without_proofs(term: str) -> str:
    """Proofs inside a definition are theorems of the library's own: any other proof is as good. `sorry` stands for
    one; what it proves has been proved where the library was compiled."""
    while found := re.search(r"\(@?[^\s()]*\._proof_\d+", term):
        term = f"{term[: found.start()]}sorry{term[closing(term, found.start()) + 1 :]}"
    return re.sub(r"@?[^\s()]*\._proof_\d+(\.\{[^}]*\})?", "sorry", term)


def definition(printed: str, names: frozenset[str]) -> tuple[str, str] | None:
    """Type and value of what `#print` shows, if it is a definition."""
    found = re.fullmatch(r"(?:@\[[^\]]*\] )?(?:(?:protected|noncomputable|private) )*def \S+ : (.*?) := (.*)", printed)
    if found is None:
        return None
    value = with_at(without_proofs(found[2]), names)
    return found[1], re.sub(r"(list\.perm\.map_congr|[\w.]*_aux)\.\{[^}]*\}", r"\1", value)


def decides(type_: str) -> bool:
    """Whether values of this type are decisions, of which there is only one for a proposition."""
    while (bare := re.sub(r"[({\[][^(){}\[\]]*[)}\]]", "", type_)) != type_:
        type_ = bare
    return re.split(", |→", type_)[-1].strip(" @").startswith("decidable")


def compared(ours: Mapping[str, str], theirs: Mapping[str, str], printed: Mapping[str, str]) -> Comparison:
    """The questions: signatures here and in mathlib, and what `#print` shows of the library."""
    hidden = hidden_names()
    known = frozenset(printed).union(f"{name}._main" for name in printed) - {"nat", "int"}
    comparison = Comparison(LEMMAS.read_text(encoding="utf-8") + BY_UNFOLDING)
    for name in ours:
        if name in hidden and (found := definition(printed[name], known)) and not in_lemmas(name):
            comparison.ask("hidden", name, f"noncomputable def {name} : {found[0]} := {found[1]}")
    for name in ours:
        type_ = ours[name].split(" : ", 1)[1]
        if name in hidden and re.match(r"(@\[.*?\] )?(protected )?(axiom|constant)\b", printed[name]):
            comparison.ask("lemma", name, f"def lemma.{name} : {type_} := @{name}")
        elif name in theirs and name not in OTHER_STRUCTURE and normalised(ours[name]) != normalised(theirs[name]):
            comparison.ask("type", name, f"example : {type_} := @{name}")
    for name in printed:
        found = definition(printed[name], known)
        if found is None or name in hidden or name in VALUES["argued"] or decides(found[0]):
            continue
        if proof := VALUES["proved"].get(name):
            proof = re.sub(r"\s+", " ", proof)
            comparison.ask("value", name, f"example : @eq ({found[0]}) (@{name}) ({found[1]}) := {proof}")
        else:
            comparison.ask("value", name, f"run_cmd by_unfolding ``({found[0]}) ``(@{name}) ``({found[1]})")
    return comparison


@pytest.fixture(scope="session")
def answers(compiled_library: CompiledLibrary) -> Answers:
    lean, library, mathlib = compiled_library.lean, compiled_library.library, compiled_library.mathlib
    if mathlib is None:
        pytest.skip("compiled; no mathlib to compare with: set MATHLIB")
    declared = declared_names(sources())
    header = compiled_library.header
    printed = shown(lean, library, header, {name: f"#print {name}" for name in declared})
    inductive = [n for n, text in printed.items() if re.match(r"(@\[.*?\] )?(structure|inductive|class)\b", text)]
    names = [*declared, *(f"{name}.rec" for name in inductive)]
    checks = {name: f"#check @{name}" for name in names}
    ours = shown(lean, library, header, checks)
    theirs = shown(lean, mathlib, compiled_library.mathlib_header, checks)

    comparison = compared(ours, theirs, printed)
    errors = [(line, words) for line, said, words in run_lean(lean, mathlib, comparison.text) if said == "error"]
    refused = {comparison.questions.get(line, ("lemma", f"line {line}")): words for line, words in errors}
    return Answers(ours, theirs, printed, refused)


def in_lemmas(name: str) -> bool:
    defined = rf"^(?:noncomputable )?def {re.escape(name)} "
    return re.search(defined, LEMMAS.read_text(encoding="utf-8"), re.MULTILINE) is not None


def refused(answers: Answers, kind: str) -> Iterator[str]:
    return (f"{name}: {words[:300]}" for (k, name), words in answers.refused.items() if k == kind)


def test_lemmas_are_the_library_s_word_for_word() -> None:
    text = LEMMAS.read_text(encoding="utf-8")
    proved = {m[1]: m[2] for m in re.finditer(r"^theorem (\S+)((?:.|\n  )*?) :=$", text, re.MULTILINE)}
    assert proved == stated(hidden_names())
    assert len(proved) > 100 and "sorry" not in text and "axiom" not in text


def test_every_table_entry_is_needed() -> None:
    names = set(declared_names(sources()))
    assert [n for table in VALUES.values() for n in table if n not in names] == []


@pytest.mark.lean3
@pytest.mark.slow
def test_every_name_is_mathlib_s_or_hidden(answers: Answers) -> None:
    assert [n for n in answers.types if n not in answers.mathlib and n not in hidden_names()] == []
    assert [n for n in hidden_names() if n in answers.mathlib] == []


@pytest.mark.lean3
@pytest.mark.slow
def test_every_type_is_mathlib_s(answers: Answers) -> None:
    assert len(answers.types) > 7000
    assert list(refused(answers, "type")) == []


@pytest.mark.lean3
@pytest.mark.slow
def test_what_the_library_states_for_itself_is_proved(answers: Answers) -> None:
    assert list(refused(answers, "lemma")) + list(refused(answers, "hidden")) == []


@pytest.mark.lean3
@pytest.mark.slow
def test_every_definition_has_mathlib_s_value(answers: Answers) -> None:
    assert list(refused(answers, "value")) == []


PROTECTED = """
run_cmd do
  e ← tactic.get_env,
  let names := e.fold [] (λ d names, if e.is_protected d.to_name then d.to_name :: names else names),
  (tactic.fail (string.join (names.map (λ n, "PROTECTED:" ++ n.to_string ++ " "))) : tactic unit)
"""
REDUCIBILITY = """
run_cmd do
  e ← tactic.get_env,
  let names := e.fold [] (λ d names, d.to_name :: names),
  found ← names.mmap (λ n, do
    r ← (tactic.has_attribute `reducible n >> pure tt) <|> pure ff,
    i ← (tactic.has_attribute `irreducible n >> pure tt) <|> pure ff,
    pure (if r then "REDUCIBLE:" ++ n.to_string else if i then "IRREDUCIBLE:" ++ n.to_string else "")),
  (tactic.fail (string.join (found.map (λ s, s ++ " "))) : tactic unit)
"""
FLAT = "euclidean_domain."
"""A structure that has its fields flat here; in mathlib one of them is the ring."""


@pytest.mark.lean3
@pytest.mark.slow
def test_what_is_reducible(compiled_library: CompiledLibrary) -> None:
    """What unfolds in the elaborator is what unfolds there: a definition here has mathlib's attribute."""
    if compiled_library.mathlib is None:
        pytest.skip("no mathlib")
    text = compiled_library.mathlib_header + REDUCIBILITY
    (message,) = run_lean(compiled_library.lean, compiled_library.mathlib, text)
    theirs = dict(reversed(word.split(":", 1)) for word in message[2].split() if ":" in word)
    env = Engine.load().env
    names = [n for n in env.kernel.names() if isinstance(env.find(n), DefinitionInfo)]
    ours = {str(n): env.reducibility(n).name for n in names if not str(n).startswith(FLAT)}
    assert {n: r for n, r in ours.items() if theirs.get(n, "SEMIREDUCIBLE") != r} == {}


@pytest.mark.lean3
@pytest.mark.slow
def test_what_is_protected(compiled_library: CompiledLibrary) -> None:
    """What has no short name where its namespace is open has none there."""
    if compiled_library.mathlib is None:
        pytest.skip("no mathlib")
    text = compiled_library.mathlib_header + PROTECTED
    (message,) = run_lean(compiled_library.lean, compiled_library.mathlib, text)
    theirs = {word.partition(":")[2] for word in message[2].split() if word.startswith("PROTECTED:")}
    env = Engine.load().env
    names = [n for n in env.kernel.names() if not env.is_hidden(n) and not str(n).startswith(FLAT)]
    # That `cases_on` of a structure is not protected in Lean, that of other types is, is of no use to anybody.
    shown = [n for n in names if not str(n).endswith(".cases_on")]
    assert [str(n) for n in shown if env.is_protected(n) and str(n) not in theirs] == []
    assert [str(n) for n in shown if not env.is_protected(n) and str(n) in theirs] == []
