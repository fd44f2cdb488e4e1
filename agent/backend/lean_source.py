"""Theorems found in the text of a ``.lean`` file or a ``.jsonl`` of statements.

The file is read as tokens only: commands begin with reserved words, so theorems can be found, with the text before
them, without an engine. What a statement means is the backend's to say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from agent.backend.base import BackendError, Theorem
from agent.lean_text import CLOSERS, COMMANDS, PAIRS, Token, tokens

_MODIFIERS = frozenset({"private", "protected", "noncomputable", "local", "meta"})
_THEOREMS = frozenset({"theorem", "lemma", "example"})
_UNPROVED = frozenset({"sorry", "admit"})
MINIF2F_IMPORT = ("minif2f_import",)


class SourceError(ValueError):
    """A file that cannot be read as theorems; the text names the place and the reason."""


@dataclass(frozen=True)
class TheoremSite:
    """A theorem in a file: spans of the statement (modifiers to before ``:=``) and of the proof (after ``:=``)."""

    name: str
    start: int
    statement_end: int
    proof_start: int
    proof_end: int
    line: int
    scopes: tuple[str, ...]
    sorries: tuple[int, ...]
    whole: bool
    """The proof is nothing but a `sorry`."""

    @property
    def has_sorry(self) -> bool:
        return bool(self.sorries)


@dataclass(frozen=True)
class LeanFile:
    """The text of a ``.lean`` file and the theorems in it."""

    path: Path | None
    text: str
    sites: tuple[TheoremSite, ...]
    imports: tuple[str, ...]
    body_start: int
    malformed: tuple[TheoremSite, ...] = ()
    """Theorems without a proof that can be found, all of each as its statement."""

    def find(self, name: str) -> Theorem | None:
        for site in self.sites:
            if site.name == name or site.name.rpartition(".")[2] == name:
                return self.theorem(site)
        return None

    def site(self, name: str) -> TheoremSite | None:
        return next((s for s in self.sites if s.name == name or s.name.rpartition(".")[2] == name), None)

    def theorem(self, site: TheoremSite) -> Theorem:
        """The theorem of `site`; its begun proof is given when a `sorry` stands in mid-proof."""
        proof = None if site.whole or not site.has_sorry else self.text[site.proof_start : site.proof_end]
        return Theorem(
            name=site.name,
            statement=self.text[site.start : site.statement_end].rstrip(),
            header=self.text[self.body_start : site.start].strip("\n"),
            footer="\n".join(f"end {s}".rstrip() for s in reversed(site.scopes)),
            proof=proof,
            imports=self.imports,
            path=self.path,
            line=site.line,
            header_may_fail=True,
        )

    def with_proofs(self, proofs: dict[tuple[str, int], str]) -> str:
        """The text with the proofs of theorems (by name and line) replaced, every other byte as it was."""
        out, at = [], 0
        for site in self.sites:
            if (site.name, site.line) in proofs:
                out.append(self.text[at : site.proof_start])
                at = site.proof_end
                out.append(proofs[site.name, site.line])
        out.append(self.text[at:])
        return "".join(out)

    @cached_property
    def unproved(self) -> tuple[TheoremSite, ...]:
        return tuple(s for s in self.sites if s.has_sorry)


def read_text(path: Path) -> str:
    """The text of a file, byte for byte (line ends are kept). SourceError says in one sentence what is wrong."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise SourceError(f"{path} is a directory; give a .lean or .jsonl file") from None
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1)
        raise SourceError(f"{path}:{line}:{column}: not valid UTF-8 (byte 0x{data[error.start]:02x})") from None


def read_lean(path: Path) -> LeanFile:
    return parse_lean(read_text(path), path)


def parse_lean(text: str, path: Path | None = None) -> LeanFile:
    """Find imports and theorems. Text that is no Lean gives no theorems; it is never refused here."""
    words = list(tokens(text))
    code = [i for i, t in enumerate(words) if t.kind not in ("comment", "doc")]
    imports, body_start, at = _imports(words, code)
    sites: list[TheoremSite] = []
    malformed: list[TheoremSite] = []
    scopes: list[tuple[str, str]] = []  # (namespace or section, name)
    while at < len(code):
        token = words[code[at]]
        if token.kind == "word" and token.text in ("namespace", "section"):
            following = words[code[at + 1]] if at + 1 < len(code) else None
            named = following is not None and following.kind == "word" and following.text not in COMMANDS | {"end"}
            named = named and (token.text == "namespace" or _same_line(text, token, following))
            scopes.append((token.text, following.text if named and following is not None else ""))
            at += 2 if named else 1
        elif token.kind == "word" and token.text == "end":
            if scopes:
                name = scopes.pop()[1]
                if name and at + 1 < len(code) and words[code[at + 1]].text == name:
                    at += 1
            at += 1
        elif token.kind == "word" and token.text in _THEOREMS:
            keyword = at
            site, at = _theorem(text, words, code, at, scopes)
            if site is not None:
                sites.append(site)
            else:
                malformed.append(_malformed(text, words, code[keyword:at], scopes))
        else:
            at = _skip(words, code, at)
    return LeanFile(path, text, tuple(sites), imports, body_start, tuple(malformed))


def _same_line(text: str, a: Token, b: Token | None) -> bool:
    return b is not None and "\n" not in text[a.end : b.start]


def _imports(words: list[Token], code: list[int]) -> tuple[tuple[str, ...], int, int]:
    """The imported modules; those named relative to the file (``import .common``) keep their dots."""
    names: list[str] = []
    at = end = 0
    while at < len(code) and words[code[at]].text in ("import", "prelude"):
        end = words[code[at]].end
        at += 1
        dots = ""
        while at < len(code):
            token = words[code[at]]
            if token.kind == "symbol" and not token.text.strip("."):
                dots += token.text
            elif token.kind != "word" or token.text in COMMANDS or token.text == "end":
                break
            else:
                names.append(dots + token.text)
                dots = ""
            end = token.end
            at += 1
    return tuple(names), end, at


def _skip(words: list[Token], code: list[int], at: int) -> int:
    """Past one token, or past a whole ``begin … end`` / ``match … end`` / ``do``-free block that starts here."""
    if words[code[at]].kind == "word" and words[code[at]].text in ("begin", "match"):
        return _block_end(words, code, at)
    return at + 1


def _block_end(words: list[Token], code: list[int], at: int) -> int:
    depth = 0
    while at < len(code):
        token = words[code[at]]
        if token.kind == "word":
            if token.text in ("begin", "match"):
                depth += 1
            elif token.text == "end":
                depth -= 1
                if depth == 0:
                    return at + 1
            elif token.text in _THEOREMS:
                return at  # an unclosed block does not swallow the next theorem
        at += 1
    return at


def _theorem(
    text: str, words: list[Token], code: list[int], at: int, scopes: list[tuple[str, str]]
) -> tuple[TheoremSite | None, int]:
    keyword = at
    start = words[code[_first_modifier(words, code, at)]].start
    start = _doc_before(words, code, _first_modifier(words, code, at), start)
    name = "_example"
    if words[code[at]].text != "example":
        at += 1
        if at < len(code) and words[code[at]].text == "{":  # universe names: theorem {u} foo
            while at < len(code) and words[code[at]].text != "}":
                at += 1
            at += 1
        if at >= len(code) or words[code[at]].kind != "word":
            return None, keyword + 1
        name = words[code[at]].text
        prefix = ".".join(n for kind, n in scopes if kind == "namespace" and n)
        if name.startswith("_root_."):
            name = name[len("_root_.") :]
        elif prefix:
            name = f"{prefix}.{name}"
    at += 1
    depth = lets = 0
    while at < len(code):
        token = words[code[at]]
        if token.kind == "word" and token.text in COMMANDS | {"end"}:
            # A bracket that is never closed does not swallow the commands behind it.
            if depth == 0 or (token.text in COMMANDS and _line_start(text, token)):
                return None, at
        if token.text in ("let", "have", "suffices", "from") and token.kind == "word" and depth == 0:
            lets += token.text == "let"
        elif token.text in PAIRS:
            depth += 1
        elif token.text in CLOSERS:
            depth -= 1
        elif token.text == ":=" and depth == 0:
            if lets == 0:
                break
            lets -= 1
        at += 1
    else:
        return None, at
    statement_end = words[code[at - 1]].end  # a comment before ``:=`` would swallow what is put behind it
    at += 1
    first = at
    while at < len(code):
        token = words[code[at]]
        if token.kind == "word" and (token.text in COMMANDS or token.text == "end"):
            break
        if token.text == "@[" or (
            token.text == "#"
            and at + 1 < len(code)
            and words[code[at + 1]].start == token.end
            and _line_start(text, token)
        ):
            break
        at = _skip(words, code, at)
    if at == first:
        return None, at
    proof = [words[i] for i in code[first:at]]
    site = TheoremSite(
        name=name,
        start=start,
        statement_end=statement_end,
        proof_start=proof[0].start,
        proof_end=proof[-1].end,
        line=text.count("\n", 0, words[code[keyword]].start) + 1,
        scopes=tuple(n for _, n in scopes),
        sorries=tuple(t.start for t in proof if t.kind == "word" and t.text in _UNPROVED),
        whole=_is_only_sorry(t.text for t in proof),
    )
    return site, at


def _malformed(text: str, words: list[Token], code: list[int], scopes: list[tuple[str, str]]) -> TheoremSite:
    """All of a theorem in which no proof can be found, as its statement."""
    first, last = words[code[0]], words[code[-1]]
    named = first.text != "example" and len(code) > 1 and words[code[1]].kind == "word"
    return TheoremSite(
        name=words[code[1]].text if named else "_example",
        start=first.start,
        statement_end=last.end,
        proof_start=last.end,
        proof_end=last.end,
        line=text.count("\n", 0, first.start) + 1,
        scopes=tuple(n for _, n in scopes),
        sorries=tuple(words[i].start for i in code if words[i].kind == "word" and words[i].text in _UNPROVED),
        whole=True,
    )


def _line_start(text: str, token: Token) -> bool:
    return text[text.rfind("\n", 0, token.start) + 1 : token.start].strip() == ""


def _first_modifier(words: list[Token], code: list[int], at: int) -> int:
    """Index (into `code`) of the first modifier or attribute that belongs to the command at `at`."""
    while at > 0:
        before = words[code[at - 1]]
        if before.kind == "word" and before.text in _MODIFIERS:
            at -= 1
        elif before.text == "]":
            opening = at - 1
            depth = 0
            while opening >= 0:
                t = words[code[opening]].text
                depth += (t == "]") - (t in ("[", "@["))
                if depth == 0:
                    break
                opening -= 1
            if opening < 0 or words[code[opening]].text != "@[":
                return at
            at = opening
        else:
            return at
    return at


def _doc_before(words: list[Token], code: list[int], at: int, start: int) -> int:
    """The start of the doc comment directly before the token, if there is one."""
    index = code[at] - 1
    return words[index].start if index >= 0 and words[index].kind == "doc" else start


def _is_only_sorry(proof: Iterable[str]) -> bool:
    inner = [t for t in proof if t not in ("begin", "end", "by", "{", "}", ",")]
    return len(inner) == 1 and inner[0] in _UNPROVED


def read_jsonl(path: Path) -> list[Theorem]:
    """Theorems of a file with one JSON object a line: `statement`, and optionally `name`, `header`, `imports`.

    Statements without `imports` are miniF2F's by convention: they see ``minif2f_import``.
    """
    theorems = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise SourceError(f"{path}:{number}: not a JSON object") from None
        if not isinstance(row, dict):
            raise SourceError(f"{path}:{number}: not a JSON object")
        for key, needed in (("statement", True), ("name", False), ("header", False)):
            value = row.get(key)
            if value is None and not needed:
                continue
            if not isinstance(value, str):
                reason = "is missing" if value is None else "must be a string"
                raise SourceError(f"{path}:{number}: field {key!r} {reason}")
        imports = row.get("imports", list(MINIF2F_IMPORT))
        if not isinstance(imports, list) or not all(isinstance(i, str) for i in imports):
            raise SourceError(f"{path}:{number}: field 'imports' must be a list of strings")
        statement, proof = _without_proof(row["statement"].strip())
        name = row.get("name") or statement_name(statement) or f"line_{number}"
        header = row.get("header") or ""
        theorems.append(
            Theorem(name, statement, header, proof=proof, imports=tuple(imports) or None, path=path, line=number)
        )
    return theorems


def _without_proof(statement: str) -> tuple[str, str | None]:
    """A statement without what follows its ``:=``, and that, if it is a proof begun and not finished."""
    sites = parse_lean(statement).sites
    if not sites:
        return statement.removesuffix(":=").rstrip(), None
    site = sites[-1]
    begun = site.has_sorry and not site.whole
    return statement[: site.statement_end].rstrip(), statement[site.proof_start : site.proof_end] if begun else None


def statement_name(statement: str) -> str | None:
    """The name a statement gives its theorem (``_example`` for an example); None when it is no theorem."""
    file = parse_lean(statement + "\n:= sorry\n")
    return file.sites[0].name if file.sites else None


def statement_theorem(statement: str, imports: tuple[str, ...] | None = None) -> Theorem:
    """A theorem from text as a user types it: imports and a header may stand before it, ``:= …`` after it."""
    file = parse_lean(statement)
    if not file.sites:
        file = parse_lean(statement.rstrip() + "\n:= sorry\n")
    if not file.sites:
        raise SourceError("no theorem found; a statement looks like: theorem name (x : ℝ) (h : x = 1) : x + 1 = 2")
    theorem = file.theorem(file.sites[-1])
    return replace(theorem, imports=(theorem.imports or None) if imports is None else imports)


def place_of(theorem: Theorem, error: BackendError) -> tuple[int | None, int | None]:
    """Where an error of opening a theorem lies: in its file if that is a ``.lean`` file, else in its statement (or its
    header, if the error is there). A server counts lines over the header and the statement behind it."""
    if error.line is None:
        return theorem.line, None
    header_lines = theorem.header.rstrip().count("\n") + 1 if theorem.header.strip() else 0
    in_statement = error.line - header_lines
    if theorem.path is None or theorem.path.suffix != ".lean":
        return (in_statement if in_statement > 0 else error.line), error.column
    try:
        file = read_lean(theorem.path)
    except SourceError:
        return error.line, error.column
    site = next((s for s in (*file.sites, *file.malformed) if (s.name, s.line) == (theorem.name, theorem.line)), None)
    in_proof = in_statement - theorem.statement.count("\n") - 1
    if in_proof > 0 and theorem.proof is not None and site is not None:  # it was opened with its begun proof
        before = site.proof_start - (file.text.rfind("\n", 0, site.proof_start) + 1) if in_proof == 1 else 0
        return file.text.count("\n", 0, site.proof_start) + in_proof, (error.column or 0) + before
    if in_statement > 0 and site is not None:
        return file.text.count("\n", 0, site.start) + in_statement, error.column
    rest = file.text[file.body_start :]
    skipped = file.text.count("\n", 0, file.body_start) + len(rest) - len(rest.lstrip("\n"))
    return skipped + error.line, error.column
