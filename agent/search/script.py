"""Tactic scripts: a sequence of tactics, a nested list for each goal closed in braces; and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Union

from agent.lean_text import CLOSERS, PAIRS, code_tokens, rename_words

Script = list[Union[str, "Script"]]
"""Strings are tactics in order; a list is a block ``{ … }`` that closes the first goal at that point."""

SORRY = "sorry"


def rename(script: Script, names: dict[str, str]) -> Script:
    if not names:
        return script
    return [rename_words(s, names) if isinstance(s, str) else rename(s, names) for s in script]


def flatten(script: Script) -> Iterator[str]:
    """All tactics of the script in the order they run."""
    for s in script:
        if isinstance(s, str):
            yield s
        else:
            yield from flatten(s)


def tidy(script: Script) -> Script:
    """The same script without needless braces: the last goal needs none."""
    out: Script = []
    for s in script:
        out.append(s if isinstance(s, str) else tidy(s))
    while out and isinstance(out[-1], list):
        last = out.pop()
        out.extend(last)
    return out


def write_proof(script: Script, indent: str = "") -> str:
    """What stands after ``:=``: ``by tactic`` for one tactic, ``begin … end`` for more. Lines after the first
    begin with `indent`."""
    if len(script) == 1 and isinstance(script[0], str) and _fits_by(script[0]):
        return f"by {script[0]}"
    lines = _lines(script, 2)
    return "\n".join(["begin", *(f"{indent}{line}" if line.strip() else "" for line in lines), f"{indent}end"])


def write_block(script: Script, indent: str = "") -> str:
    """The script as a block in braces, to stand where a `sorry` stood among tactics."""
    lines = _block(script, 0)
    return "\n".join([lines[0], *(f"{indent}{line}" for line in lines[1:])])


def _fits_by(tactic: str) -> bool:
    return "\n" not in tactic and not any(t.text in ("<|>", "<;>") for t in code_tokens(tactic))


def _lines(script: Sequence[str | Script], width: int) -> list[str]:
    pad = " " * width
    lines: list[str] = []
    for s in script:
        if isinstance(s, str):
            first, *rest = s.split("\n")
            lines.extend([pad + first, *(pad + line if line.strip() else "" for line in rest)])
        else:
            lines.extend(_block(s, width))
        lines[-1] += ","
    return lines


def _block(script: Sequence[str | Script], width: int) -> list[str]:
    """A block in braces as mathlib writes it: the first tactic beside the brace, no comma before the closing one."""
    pad = " " * width
    lines = _lines(script, width + 2) or [pad + "  "]
    lines[0] = pad + "{ " + lines[0][width + 2 :]
    lines[-1] = lines[-1].removesuffix(",") + " }"
    return lines


def read_proof(proof: str) -> Script | None:
    """The script of a written proof (``by tactic`` or ``begin … end``); None for a term, or for what cannot be taken
    apart at commas for certain enough to be run step by step."""
    words = list(code_tokens(proof))
    if len(words) > 2 and words[0].text == "begin" and words[-1].text == "end":
        return _read_sequence(proof[words[0].end : words[-1].start])
    if len(words) > 1 and words[0].text == "by":
        inner = proof[words[0].end :].strip()
        if inner.startswith("{") and inner.endswith("}") and words[-1].text == "}":
            return _read_sequence(inner[1:-1])
        return [inner]
    return None


_BINDERS = frozenset(
    {"λ", "∀", "∃", "∑", "∏", "Π", "Σ", "⋃", "⋂", "∃!", "assume", "show", "have", "suffices", "let", "fun"}
)


def _read_sequence(text: str) -> Script:
    """Tactics between top-level commas; the comma that ends a binder is none of them."""
    script: Script = []
    depth = binders = 0
    start = 0
    words = list(code_tokens(text))

    def add(piece: str) -> None:
        piece = piece.strip()
        if piece.startswith("{") and piece.endswith("}"):
            script.append(_read_sequence(piece[1:-1]))
        elif piece:
            script.append(piece)

    for _i, t in enumerate(words):
        first = not text[start : t.start].strip()
        if t.text in PAIRS or t.text in ("begin", "match"):
            depth += 1
        elif t.text in CLOSERS or t.text == "end":
            depth -= 1
        elif depth == 0 and t.text in _BINDERS and not (first and t.kind == "word"):
            binders += 1
        elif depth == 0 and t.text == ",":
            if binders:
                binders -= 1
            else:
                add(text[start : t.start])
                start = t.end
    add(text[start:])
    return script
