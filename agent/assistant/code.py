"""Code in what a model writes, asked for or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["lean3", "lean4", "python", "other"]

_FENCE: Final = re.compile(r"^```[ \t]*([\w+-]*)[^\n]*\n(.*?)(?:^```[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_LEAN: Final = re.compile(
    r"^(?:noncomputable\s+)?(?:theorem|lemma|def|example|open_locale|#eval|#check|namespace)\b(?:.*:=|.*:\s|\s+\w)",
    re.MULTILINE,
)
_LEAN_SURE: Final = re.compile(r":=|^#eval\b|^begin$|^import\s+(?:data|tactic|algebra|Mathlib)\b", re.MULTILINE)
_LEAN_BEFORE: Final = re.compile(
    r"^(?:(?:import|open|open_locale|variables?|parameters?|universes?|noncomputable|axioms?|constants?|meta|run_cmd"
    r"|attribute|local|localized|section|namespace|structure|class|inductive|instance|abbreviation|set_option|private"
    r"|protected|mutual|notation|infixl?|infixr|prefix|postfix|include|omit|reserve|precedence)\b|@\[|--|/-|#[a-z])",
    re.MULTILINE,
)
"""How lines begin that belong to the code: none of them is cut off."""
_LEAN4: Final = re.compile(
    r"^import Mathlib|:=\s*by[ \t]*\n(?:\s+\S.*\n)+\s+\S|\bfun\s[^,\n]*=>|<;>\s|\b(?:Nat|Real|Finset|Int)\.\w"
    r"|^open (?:Nat|Real|BigOperators|Finset)\b",
    re.MULTILINE,
)
_PYTHON: Final = re.compile(
    r"^(?:import \w+(?: as \w+)?|from [\w.]+ import .+|def \w+\(.*\)(?: -> .+)?:|class \w+.*:|print\(.*\)|"
    r"for \w+ in .+:|while .+:|if .+:)[ \t]*(?:#.*)?$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class CodeBlock:
    """`start` and `end` are places in the text, the fence's with it."""

    language: Language
    text: str
    start: int
    end: int


def code_blocks(text: str) -> list[CodeBlock]:
    """The fenced blocks of a text; without any, what looks like code by its lines, as one block from the first such
    line to the end of its paragraphs."""
    fenced = [CodeBlock(_language(m[1], m[2]), m[2].rstrip("\n"), m.start(), m.end()) for m in _FENCE.finditer(text)]
    if fenced:
        return fenced
    for pattern, sure, languages in (
        (_LEAN, _LEAN_SURE, ("lean3", "lean4")),
        (_PYTHON, None, ("python",)),
    ):
        lines = list(pattern.finditer(text))
        if not lines or (sure is not None and not sure.search(text)) or (sure is None and len(lines) < 2):
            continue
        start = lines[0].start()
        if sure is not None and (before := _LEAN_BEFORE.search(text, 0, start)) is not None:
            start = before.start()
        body = text[start:]
        language: Language = "python" if languages == ("python",) else _lean_version(body)
        return [CodeBlock(language, body.rstrip(), start, len(text))]
    return []


def _language(word: str, body: str) -> Language:
    word = word.lower()
    if word in ("lean4",):
        return "lean4"
    if word in ("lean", "lean3"):
        return _lean_version(body)
    if word in ("python", "py", "python3", "ipython"):
        return "python"
    if not word:
        if _LEAN.search(body):
            return _lean_version(body)
        if _PYTHON.search(body):
            return "python"
    return "other"


def _lean_version(body: str) -> Language:
    return "lean4" if _LEAN4.search(body) else "lean3"


def lean_of(text: str) -> str:
    """The Lean code of an answer: its blocks of Lean, joined; without any, all of it."""
    found = [block.text for block in code_blocks(text) if block.language in ("lean3", "lean4")]
    return "\n".join(found) if found else text


def looks_like_lean4(code: str) -> bool:
    return _LEAN4.search(code) is not None


def first_python(text: str) -> CodeBlock | None:
    """The first fenced Python block: what the code interpreter runs."""
    fenced = (CodeBlock(_language(m[1], m[2]), m[2].rstrip("\n"), m.start(), m.end()) for m in _FENCE.finditer(text))
    return next((block for block in fenced if block.language == "python" and block.text.strip()), None)
