"""The final answer that a text states, in English and Chinese: an expression, the letters of a choice, the blanks of a
fill-in question. Only text is looked at; what it is worth is for `equality` to say."""

from __future__ import annotations

import re
from typing import Final

_BOX: Final = re.compile(r"\\(?:boxed|fbox)\s*(\{|\S)")
_MARK: Final = re.compile(
    r"####|(?:final\s+answer|the\s+answer|\banswer)(?:\s+(?:to|of|for)\s[^.:\n]{1,60}?)?\s*(?:is|are|:|=)(?!\s*$)"
    r"|(?:故|所以|因此)?\s*(?:最终|最后)?(?:答案|结果)(?:应)?\s*(?:是|为|:)|(?:^|[\s。,])答\s*:|(?:故|应)填(?:的是|:)?",
    re.IGNORECASE | re.MULTILINE,
)
_MATH: Final = re.compile(r"\$\$(.+?)\$\$|\\\[(.+?)\\\]|\\\((.+?)\\\)|(?<!\\)\$(.+?)(?<!\\)\$", re.DOTALL)
_NUMBER: Final = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*/\s*\d+)?%?|-?\.\d+%?")
_HOPE: Final = re.compile(r"\.?\s*I hope it is correct.*", re.IGNORECASE | re.DOTALL)
_SENTENCE_END: Final = re.compile(r"\.(?=\s|$)|。|\n")

_LETTERS: Final = "ABCDEFGH"
_LIST: Final = rf"[{_LETTERS}](?:\s*(?:,|、|/|and|和|与)?\s*[{_LETTERS}](?![a-zA-Z]))*"
_LETTER_MARKS: Final = (
    re.compile(
        r"(?:\banswers?|\boptions?|\bchoices?)\b(?:\s+(?:is|are|would be|should be|must be))?\s*:?\s*"
        rf"(?:(?:option|choice)s?\s*)?[\s(\[*$]*(?:\\text\s*\{{|\\mathrm\s*\{{|\\mathbf\s*\{{)?\(?({_LIST})(?![a-zA-Z'])",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:答案|正确选项|选项|故选|应选|因此选|所以选|选择|选)\s*(?:应)?(?:是|为)?\s*:?\s*[\s(\[*$]*"
        rf"(?:\\text\s*\{{|\\mathrm\s*\{{)?({_LIST})(?![a-zA-Z])"
    ),
)
_LETTERS_ALONE: Final = re.compile(rf"^\W*({_LIST})\W*$", re.MULTILINE)
_LETTERS_FIRST: Final = re.compile(rf"^\W*({_LIST})\s*[).:]")


_WIDE: Final = {0xFF01 + i: 0x21 + i for i in range(94)}


def narrow(text: str) -> str:
    """All full-width ASCII as ASCII, of the same length."""
    return text.translate(_WIDE)


def boxed(text: str) -> str | None:
    """The content of the last `\\boxed{…}` (or `\\fbox`); one that is cut off has none."""
    for m in reversed(list(_BOX.finditer(text))):
        if m[1] != "{":
            return re.split(r"[\s$.,]", text[m.start(1) :])[0]
        depth = 0
        for at in range(m.start(1), len(text)):
            if text[at] == "\\":
                continue
            if text[at] == "{" and text[at - 1] != "\\":
                depth += 1
            elif text[at] == "}" and text[at - 1] != "\\":
                depth -= 1
                if depth == 0:
                    return text[m.end(1) : at].strip()
    return None


def expression_answer(text: str) -> str | None:
    """What is boxed; else what stands behind the last "the answer is", 答案是, `####`; else the last formula; else the
    last number. None where there is nothing of the kind."""
    text = narrow(text)
    inside = boxed(text)
    if inside is not None:
        return inside
    marks = list(_MARK.finditer(text))
    if marks:
        rest = _HOPE.sub("", text[marks[-1].end() :]).strip()
        # `the answer is therefore $x = 2$`: a few words may stand before the formula.
        formula = _MATH.match(re.sub(r"^[^$\\\n.。]{0,40}?(?=\$|\\\(|\\\[)", "", rest))
        if formula is not None:
            return _shortened(next(g for g in formula.groups() if g is not None))
        end = _SENTENCE_END.search(rest)
        first = (rest[: end.start()] if end is not None else rest).strip(" *:$")
        if first:
            return first
    formulas = list(_MATH.finditer(text))
    if formulas:
        return _shortened(next(g for g in formulas[-1].groups() if g is not None))
    numbers = _NUMBER.findall(text)
    return numbers[-1] if numbers else None


def _shortened(formula: str) -> str:
    """A computation `a = b = c` ends in its result; an equation `y = 2x` is one."""
    sides = re.split(r"(?<![<>!\\:])=(?!=)", formula)
    return (sides[-1] if len(sides) > 2 else formula).strip()


def choice_letters(text: str, options: int = 4) -> str | None:
    """The letters chosen, in order of the alphabet (`B`, `ACD`); None if the text names none."""
    text = narrow(text)
    inside = boxed(text)
    if inside is not None:
        plain = re.sub(r"\\(?:text|mathrm|mathbf|textbf)\s*\{([^{}]*)\}", r"\1", inside)
        found = _LETTERS_ALONE.match(plain) or _LETTERS_FIRST.match(plain)
        return None if found is None else _letters(found[1], options)
    for pattern in _LETTER_MARKS:
        for m in reversed(list(pattern.finditer(text))):
            # Case-blind words, but letters are capitals: `the answer is a number` chooses nothing.
            if m[1][0].isupper() and (letters := _letters(m[1], options)) is not None:
                return letters
    alone = list(_LETTERS_ALONE.finditer(text))
    if alone:
        return _letters(alone[-1][1], options)
    first = _LETTERS_FIRST.match(text)
    return None if first is None else _letters(first[1], options)


def _letters(text: str, options: int) -> str | None:
    found = sorted(set(re.sub(r"and", "", text)) & set(_LETTERS))
    return "".join(found) if found and found[-1] < chr(ord("A") + options) else None


def blanks(answer: str, count: int) -> list[str] | None:
    """An answer to `count` blanks as that many answers; None if it does not fall into so many."""
    if count == 1:
        return [answer]
    for separator in (r"[;；]", r"[,，、](?!\d{3}(?!\d))", r"\s+(?:and|和|与)\s+|[,，、]|和"):
        parts = [p.strip() for p in _split(answer, separator)]
        if len(parts) == count and all(parts):
            return parts
    return None


def _split(text: str, separator: str) -> list[str]:
    """At separators outside of brackets."""
    parts, start = [], 0
    for m in re.finditer(separator, text):
        before = text[: m.start()]
        if all(before.count(a) <= before.count(b) for a, b in ("()", "[]", "{}")):
            parts.append(text[start : m.start()])
            start = m.end()
    return [*parts, text[start:]]
