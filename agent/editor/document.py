"""A Lean file under a cursor: which theorem, which state, which `sorry`. Text only; the backend says what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from agent.backend.base import Theorem
from agent.backend.lean_source import LeanFile, TheoremSite, parse_lean
from agent.lean_text import CLOSERS, PAIRS, Token, code_tokens

_SEPARATORS = (",", ";", "<|>")
_STARTS = ("begin", "by")


@dataclass(frozen=True)
class Hole:
    """A `sorry`: offsets in the file, and in its theorem's proof."""

    site: TheoremSite
    start: int
    end: int

    @property
    def in_proof(self) -> int:
        return self.start - self.site.proof_start


@dataclass(frozen=True)
class Document:
    """One version of a file."""

    file: LeanFile

    @staticmethod
    def of(text: str) -> Document:
        return Document(parse_lean(text))

    def site_at(self, offset: int) -> TheoremSite | None:
        """The theorem whose statement or proof the cursor is in (or behind, up to the next command)."""
        found = None
        for site in self.file.sites:
            if site.start <= offset:
                found = site
        if found is None or self.file.text[found.proof_end : offset].strip():
            return None
        return found

    def holes(self) -> Iterator[Hole]:
        for site in self.file.sites:
            for start in site.sorries:
                word = "sorry" if self.file.text.startswith("sorry", start) else "admit"
                yield Hole(site, start, start + len(word))

    def hole_at(self, offset: int) -> Hole | None:
        """The `sorry` the cursor touches, else the only one of its theorem."""
        site = self.site_at(offset)
        inside = [h for h in self.holes() if site is not None and h.site.start == site.start]
        touched = next((h for h in inside if h.start <= offset <= h.end), None)
        return touched or (inside[0] if len(inside) == 1 else None)

    def state_before(self, offset: int) -> Theorem | None:
        """The theorem, begun up to the tactic the cursor is in: its session starts in the state before that tactic. In
        the statement, and in a proof that is a term, that is the state of the whole theorem. None outside theorems."""
        site = self.site_at(offset)
        if site is None:
            return None
        theorem = replace(self.file.theorem(site), proof=None)
        proof = self.file.text[site.proof_start : site.proof_end]
        cut = _cut(proof, offset - site.proof_start)
        if cut is None or parse_lean(f"{theorem.statement} :=\n{cut}").sites[-1].whole:
            return theorem  # nothing stands before the tactic
        return replace(theorem, proof=cut)

    def tactic_start(self, offset: int) -> int | None:
        """Where the tactic the cursor is in begins; None where no tactic is expected."""
        site = self.site_at(offset)
        if site is None:
            return None
        places = _places(self.file.text[site.proof_start : site.proof_end], offset - site.proof_start)
        if places is None:
            return None
        at = site.proof_start + places[0]
        while at < offset and self.file.text[at].isspace():
            at += 1
        return at


def _cut(proof: str, offset: int) -> str | None:
    """The proof up to the tactic at `offset`, a `sorry` in place of the rest, and all closed that is open there."""
    places = _places(proof, offset)
    if places is None:
        return None
    at, open_ = places
    closing = "".join(f" {'end' if word in ('begin', 'match') else PAIRS[word]}" for word in reversed(open_))
    return f"{proof[:at]} sorry{closing}"


def _places(proof: str, offset: int) -> tuple[int, list[str]] | None:
    """Where the tactic at `offset` begins (behind a separator), with the brackets that are open there."""
    open_: list[tuple[str, bool]] = []  # bracket or block, and whether tactics stand in it
    found: tuple[int, list[str]] | None = None
    last: Token | None = None
    for t in code_tokens(proof):
        if t.start >= offset:
            break
        in_tactics = last is not None and (
            last.text in _STARTS
            or (last.text in (*_SEPARATORS, "{") and bool(open_) and open_[-1][1])
            or (last.text in ("}", "end") and bool(open_) and open_[-1][1])
        )
        before = len(open_)
        if t.kind == "word" and t.text in ("begin", "match"):
            open_.append((t.text, t.text == "begin"))
        elif t.kind == "word" and t.text == "end" and open_:
            open_.pop()
        elif t.kind == "symbol" and t.text in PAIRS:
            open_.append((t.text, t.text == "{" and in_tactics))
        elif t.kind == "symbol" and t.text in CLOSERS and open_:
            open_.pop()
        blocks = [word for word, _ in open_]
        if t.text == "by" and t.kind == "word":
            found = (t.end, blocks)
        elif open_ and open_[-1][1] and (t.text in _SEPARATORS or len(open_) > before):
            found = (t.end, blocks)
        elif len(open_) < before and found is not None:
            # What stood inside is over; the tactic around it goes on.
            found = _within(found, proof, blocks)
        last = t
    return found


def _within(found: tuple[int, list[str]], proof: str, blocks: list[str]) -> tuple[int, list[str]] | None:
    """The start of the tactic that holds a bracket which has just been closed."""
    if len(found[1]) <= len(blocks):
        return found
    return _places(proof, _opening(proof, found[0], len(blocks)))


def _opening(proof: str, before: int, depth: int) -> int:
    """The start of the bracket, open at `before`, that stands at this depth."""
    stack: list[int] = []
    for t in code_tokens(proof[:before]):
        if (t.kind == "word" and t.text in ("begin", "match")) or (t.kind == "symbol" and t.text in PAIRS):
            stack.append(t.start)
        elif stack and ((t.kind == "word" and t.text == "end") or (t.kind == "symbol" and t.text in CLOSERS)):
            stack.pop()
    return stack[depth] if depth < len(stack) else before
