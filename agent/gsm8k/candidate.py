"""A Lean 3 candidate as text: what it must not do, where it states its answer, which numbers enter that.

Only tokens are looked at; what the text means is Lean's to say. Code of a model is refused here, before any Lean runs
it, when it names what can reach outside: IO, meta programming, new axioms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from agent.backend.lean_source import TheoremSite, parse_lean
from agent.gsm8k.numbers import parse_decimal
from agent.lean_text import CLOSERS, COMMANDS, PAIRS, Token, code_tokens

NAMESPACE: Final = "gsm8k_candidate"
_FENCE = re.compile(r"```[ \t]*(?:lean[34]?)?[ \t]*\n(.*?)(?:```|\Z)", re.DOTALL | re.IGNORECASE)
_META: Final = frozenset("meta run_cmd user_command user_notation user_attribute derive_handler".split())
_AXIOMS: Final = frozenset("axiom axioms constant constants".split())
_ESCAPES: Final = frozenset("unchecked_cast undefined undefined_core unsafe_run_io trust_me lc_proof".split())
_META_NAMESPACES: Final = frozenset("tactic lean environment declaration expr interactive vm parser native smt".split())
_SORRIES: Final = frozenset({"sorry", "admit"})


def code_of(text: str) -> str:
    """The Lean code of a candidate: the fenced blocks of a reply, or all of it."""
    blocks = _FENCE.findall(text)
    return "\n".join(blocks) if blocks else text


def unsafe_reason(code: str) -> str | None:
    """What the text does that a solution has no business to do, as a sentence; None if nothing."""
    previous = ""
    for t in code_tokens(code):
        if t.kind == "word":
            head, *rest = t.text.split(".")
            if t.text in _META:
                return f"it uses `{t.text}`, which runs code of its own in Lean"
            if t.text in _AXIOMS:
                return f"it declares an axiom (`{t.text}`)"
            if head == "io" or t.text == "system.io" or "run_io" in t.text:
                return f"it uses IO (`{t.text}`)"
            if t.text in _ESCAPES:
                return f"it uses `{t.text}`, which Lean does not check"
            if head in _META_NAMESPACES and (rest or previous == "open") and previous != "import":
                if not _within_import(code, t.start):
                    return f"it uses meta programming (`{t.text}`)"
        previous = t.text
    return None


def _within_import(code: str, at: int) -> bool:
    line = code.rfind("\n", 0, at) + 1
    return code[line:at].lstrip().startswith("import ")


def gives_up(code: str) -> bool:
    """A `sorry` or `admit` stands in the code."""
    return any(t.kind == "word" and t.text in _SORRIES for t in code_tokens(code))


@dataclass(frozen=True)
class Query:
    """An `#eval`: where it begins, and the text of its term."""

    start: int
    line: int
    column: int
    term: str


@dataclass(frozen=True)
class Statement:
    """A theorem taken apart, its places those of the candidate's body: `head` up to the colon of its type, `target`
    behind it, `proof` behind `:=`.

    `equation`: where the last `=` of the target stands at no depth, in `target`; None if there is none.
    """

    site: TheoremSite
    head: str
    target: str
    proof: str
    equation: int | None

    @property
    def has_binders(self) -> bool:
        words = self.head.split(None, 2)
        return len(words) > (1 if self.site.name in ("", "_example") else 2)

    def sides(self) -> tuple[str, str] | None:
        if self.equation is None:
            return None
        return self.target[: self.equation].strip(), self.target[self.equation + 1 :].strip()

    def with_target(self, name: str, target: str, proof: str) -> str:
        """The same hypotheses with another conclusion."""
        binders = self.head.split(None, 2)
        rest = binders[2] if len(binders) > 2 else ""
        if binders[0] == "example":
            rest = self.head.split(None, 1)[1] if len(binders) > 1 else ""
        return f"theorem {name} {rest.rstrip()} : {target} :={proof}"


@dataclass(frozen=True)
class Candidate:
    """A candidate put into a namespace of its own. Lines and columns are those of `source`."""

    source: str
    body: str
    offset: int
    """Lines of `source` before the first of `body`."""
    imports: tuple[str, ...]
    queries: tuple[Query, ...]
    statements: tuple[Statement, ...]
    names: tuple[str, ...]
    """What it defines at the top, by short names."""

    def original_line(self, line: int) -> int:
        """A line of `source` as a line of the candidate as it was given."""
        return max(1, line - self.offset)


def read_candidate(code: str, namespace: str | None = NAMESPACE) -> Candidate:
    """Wrap the code into `namespace` (None: leave it in the root)."""
    code = code.replace("\r\n", "\n")
    kept, imports = _without_imports(code)
    head = f"import {' '.join(imports)}\n" if imports else ""
    opening = f"namespace {namespace}\n" if namespace else ""
    closing = f"\nend {namespace}\n" if namespace else "\n"
    source = head + opening + kept + closing
    offset = head.count("\n") + opening.count("\n")
    queries = tuple(_queries(kept, offset))
    statements = tuple(_statement(kept, site) for site in parse_lean(kept).sites)
    return Candidate(source, kept, offset, imports, queries, statements, _names(kept))


def _without_imports(code: str) -> tuple[str, tuple[str, ...]]:
    """The code with blanks for its import lines, so that lines keep their numbers."""
    imports: list[str] = []

    def blank(m: re.Match[str]) -> str:
        imports.extend(m[1].split("--")[0].split())
        return ""

    return re.sub(r"^[ \t]*import[ \t]+([^\n]*)$", blank, code, flags=re.MULTILINE), tuple(dict.fromkeys(imports))


def _queries(body: str, offset: int) -> list[Query]:
    out: list[Query] = []
    tokens = list(code_tokens(body))
    for i, t in enumerate(tokens[:-1]):
        if t.text == "#" and tokens[i + 1].text == "eval" and tokens[i + 1].start == t.end:
            stop = next((u.start for u in tokens[i + 2 :] if _begins_command(u, body)), len(body))
            line_start = body.rfind("\n", 0, t.start) + 1
            line = body.count("\n", 0, t.start) + 1 + offset
            term = "".join(body[u.start : u.end] + " " for u in tokens[i + 2 :] if u.start < stop)
            out.append(Query(t.start, line, t.start - line_start, term.strip()))
    return out


def _begins_command(t: Token, body: str) -> bool:
    if t.kind == "word":
        return t.text in COMMANDS or t.text == "end"
    return (t.text == "#" and body[t.end : t.end + 1].isalpha()) or t.text == "@["


def _statement(code: str, site: TheoremSite) -> Statement:
    text = code[site.start : site.statement_end].rstrip()
    depth, colon, equation = 0, None, None
    for t in code_tokens(text):
        if t.kind != "symbol":
            continue
        if t.text in PAIRS:
            depth += 1
        elif t.text in CLOSERS:
            depth -= 1
        elif depth == 0 and t.text == ":" and colon is None:
            colon = t.start
        elif depth == 0 and t.text == "=" and colon is not None:
            equation = t.start
    if colon is None:
        return Statement(site, text, "", code[site.proof_start : site.proof_end], None)
    target = text[colon + 1 :]
    proof = code[site.proof_start : site.proof_end]
    return Statement(site, text[:colon].strip(), target, proof, None if equation is None else equation - colon - 1)


_DEFINING: Final = frozenset("def theorem lemma abbreviation structure inductive class instance".split())


def _names(body: str) -> tuple[str, ...]:
    tokens = list(code_tokens(body))
    return tuple(
        dict.fromkeys(
            b.text for a, b in zip(tokens, tokens[1:]) if a.kind == b.kind == "word" and a.text in _DEFINING
        )
    )


# --- numbers ---------------------------------------------------------------------------------------------------------


def numbers_behind(body: str, term: str) -> frozenset[Fraction]:
    """The numerals that enter the value of `term`: its own and those of the definitions it rests on, quotients too."""
    bodies = _bodies(body)
    seen: set[str] = set()
    out: set[Fraction] = set()
    todo = [list(code_tokens(term))]
    while todo:
        tokens = todo.pop()
        out |= _numerals(tokens)
        for t in tokens:
            if t.kind == "word":
                short = next((n for n in (t.text, t.text.split(".")[0], t.text.split(".")[-1]) if n in bodies), None)
                if short is not None and short not in seen:
                    seen.add(short)
                    todo.append(bodies[short])
    return frozenset(out)


def _bodies(body: str) -> dict[str, list[Token]]:
    """Name of a declaration -> all tokens behind the name."""
    tokens = list(code_tokens(body))
    out: dict[str, list[Token]] = {}
    at = 0
    while at < len(tokens) - 1:
        t, following = tokens[at], tokens[at + 1]
        if t.kind == "word" and t.text in _DEFINING and following.kind == "word":
            stop = at + 2
            while stop < len(tokens) and not _begins_command(tokens[stop], body):
                stop += 1
            out.setdefault(following.text, []).extend(tokens[at + 2 : stop])
            at = stop
        else:
            at += 1
    return out


def _numerals(tokens: list[Token]) -> set[Fraction]:
    out: set[Fraction] = set()
    for i, t in enumerate(tokens):
        if t.kind != "number" or t.text[:2].lower() in ("0x", "0b"):
            continue
        value = parse_decimal(t.text)
        out.add(value)
        if i + 2 < len(tokens) and tokens[i + 1].text == "/" and tokens[i + 2].kind == "number":
            below = parse_decimal(tokens[i + 2].text) if tokens[i + 2].text.isdigit() else Fraction(0)
            if below:
                out.add(value / below)
    return out
