"""Exact numbers in running text, English and Chinese: digits, fractions, percentages, words; and final answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

_WIDE: Final = {
    ord(wide): narrow
    for wides, narrows in (("０１２３４５６７８９", "0123456789"), ("．，％（）＋－＝＊／：＄", ".,%()+-=*/:$"))
    for wide, narrow in zip(wides, narrows)
}
VULGAR: Final = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}

# A comma groups three digits; `5.` at the end of a sentence is 5.
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_NUMERAL = re.compile(_DIGITS)
_FRACTION_TAIL = re.compile(r"\s*/\s*(\d+)(?![\d.,]*\d)")
_MIXED_TAIL = re.compile(r"\s+(\d+)\s*/\s*(\d+)(?![\d.])")
_MINUS: Final = "-−–—"
_CHINESE_SCALE: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

_UNITS: Final = {
    word: value
    for value, words in enumerate(
        "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
        "seventeen|eighteen|nineteen".split("|")
    )
    for word in [words]
}
_TENS: Final = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PARTS: Final = {
    word: number
    for number, names in {
        2: "half halves", 3: "third thirds", 4: "quarter quarters fourth fourths", 5: "fifth fifths",
        6: "sixth sixths", 7: "seventh sevenths", 8: "eighth eighths", 9: "ninth ninths", 10: "tenth tenths",
        12: "twelfth twelfths", 100: "hundredth hundredths",
    }.items()
    for word in names.split()
}
_MULTIPLES: Final = {
    "once": 1, "single": 1, "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "couple": 2, "pair": 2, "pairs": 2,
    "both": 2, "thrice": 3, "triple": 3, "tripled": 3, "triples": 3, "quadruple": 4, "quadrupled": 4, "dozen": 12,
    "dozens": 12, "score": 20, "century": 100, "decade": 10, "halved": 2, "fortnight": 14,
}
_WORDS = re.compile(r"[a-z]+", re.IGNORECASE)
_CHINESE_DIGITS: Final = {
    c: value
    for value, characters in enumerate("零〇 一壹 二两兩贰 三叁 四肆 五伍 六陆 七柒 八捌 九玖".split())
    for c in characters
}
_CHINESE = re.compile(r"[零〇一壹二两兩贰三叁四肆五伍六陆七柒八捌九玖十百千万萬亿億]+(?:点[零〇一二三四五六七八九]+)?")


@dataclass(frozen=True)
class Quantity:
    """A number as it stands in a text. `value` is what is written: 20 for `20%`, with `percent` set."""

    value: Fraction
    start: int
    end: int
    percent: bool = False

    def readings(self) -> frozenset[Fraction]:
        """The values by which a solution may use it."""
        if self.percent:
            share = self.value / 100
            return frozenset({self.value, share, 1 - share, 1 + share, 100 - self.value, 100 + self.value})
        return frozenset({self.value})


def narrow(text: str) -> str:
    """Full-width digits and signs as ASCII, of the same length."""
    return text.translate(_WIDE)


def parse_decimal(text: str) -> Fraction:
    """`1,080.50`, `.5`, `5.`"""
    digits = text.replace(",", "").rstrip(".")
    return Fraction("0" + digits if digits.startswith(".") else digits)


def quantities(text: str) -> list[Quantity]:
    """All numbers of the text, in order: digits first, then words of either language where no digits are."""
    text = narrow(text)
    found = [*_digit_quantities(text)]
    taken = [(q.start, q.end) for q in found]
    for each in (*_english(text), *_chinese(text)):
        if not any(start < each.end and each.start < end for start, end in taken):
            found.append(each)
    return sorted(found, key=lambda q: q.start)


def _digit_quantities(text: str) -> Iterator[Quantity]:
    at = 0
    while True:
        m = _NUMERAL.search(text, at)
        vulgar = next((i for i in range(at, m.start() if m else len(text)) if text[i] in VULGAR), None)
        if vulgar is not None:
            yield Quantity(Fraction(*VULGAR[text[vulgar]]), vulgar, vulgar + 1)
            at = vulgar + 1
            continue
        if m is None:
            return
        value, end = parse_decimal(m.group()), m.end()
        whole = value.denominator == 1 and "." not in m.group()
        mixed, over = _MIXED_TAIL.match(text, end), _FRACTION_TAIL.match(text, end)
        if end < len(text) and text[end] in VULGAR:
            value, end = value + Fraction(*VULGAR[text[end]]), end + 1
        elif whole and mixed and 0 < int(mixed[1]) < int(mixed[2]):
            value, end = value + Fraction(int(mixed[1]), int(mixed[2])), mixed.end()
        elif whole and over and int(over[1]) != 0 and "," not in m.group():
            yield Quantity(value, m.start(), end)
            yield Quantity(Fraction(int(over[1])), over.start(1), over.end(1))
            value, end = value / int(over[1]), over.end()
        scale = _CHINESE_SCALE.get(text[end : end + 1])
        while scale is not None:
            value, end = value * scale, end + 1
            scale = _CHINESE_SCALE.get(text[end : end + 1])
        percent = re.compile(r"\s*(?:%|percent\b|per cent\b)", re.IGNORECASE).match(text, end)
        yield Quantity(value, m.start(), end, percent is not None)
        at = end


def _english(text: str) -> Iterator[Quantity]:
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORDS.finditer(text)]
    i = 0
    while i < len(words):
        word, start, end = words[i]
        if word in _UNITS or word in _TENS:
            total, current = 0, 0
            while i < len(words) and (words[i][1] == start or text[end : words[i][1]] in (" ", "-")):
                word = words[i][0]
                if word in _UNITS:
                    current += _UNITS[word]
                elif word in _TENS:
                    current += _TENS[word]
                elif word == "hundred":
                    current = max(current, 1) * 100
                elif word in _SCALES:
                    total, current = total + max(current, 1) * _SCALES[word], 0
                elif word != "and" or current < 100 or i + 1 == len(words) or words[i + 1][0] not in _UNITS | _TENS:
                    break
                end = words[i][2]
                i += 1
            value = Fraction(total + current)
            if i < len(words) and words[i][0] in _PARTS and words[i][1] - end <= 1:
                yield Quantity(value, start, end)
                yield Quantity(Fraction(_PARTS[words[i][0]]), words[i][1], words[i][2])
                value, end = value / _PARTS[words[i][0]], words[i][2]
                i += 1
            yield Quantity(value, start, end, text[end : end + 8].lower().strip().startswith("percent"))
            continue
        if word in _SCALES:
            yield Quantity(Fraction(_SCALES[word]), start, end)
        elif word in _PARTS:
            yield Quantity(Fraction(1, _PARTS[word]), start, end)
        elif word in _MULTIPLES:
            yield Quantity(Fraction(_MULTIPLES[word]), start, end)
        i += 1


def _chinese(text: str) -> Iterator[Quantity]:
    for m in _CHINESE.finditer(text):
        yield Quantity(chinese_number(m.group()), m.start(), m.end())
    for m in re.finditer("半", text):
        yield Quantity(Fraction(1, 2), m.start(), m.end())


def chinese_number(text: str) -> Fraction:
    """`三千零五十`, `两万`, `一百二`, `三点五`."""
    whole, _, decimals = text.partition("点")
    if not any(c in _CHINESE_SCALE for c in whole):
        value = Fraction(int("".join(str(_CHINESE_DIGITS[c]) for c in whole) or "0"))
    else:
        total, section, digit, last = 0, 0, 0, 1
        for c in whole:
            if c in _CHINESE_DIGITS:
                digit = _CHINESE_DIGITS[c]
                last = 1 if digit == 0 else last
            elif _CHINESE_SCALE[c] >= 10**4:
                total, section, digit = (total + section + digit or 1) * _CHINESE_SCALE[c], 0, 0
                last = _CHINESE_SCALE[c]
            else:
                section, digit, last = section + (digit or 1) * _CHINESE_SCALE[c], 0, _CHINESE_SCALE[c]
        # `一百二` is 120: a digit right behind a scale counts the next lower one.
        value = Fraction(total + section + digit * (last // 10 if digit and last >= 100 else 1))
    for place, c in enumerate(decimals, 1):
        value += Fraction(_CHINESE_DIGITS[c], 10**place)
    return value


# --- final answers ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Answer:
    """A final answer: the exact value of what is written, and whether a percent sign stands behind it."""

    value: Fraction
    percent: bool = False

    def __str__(self) -> str:
        return show(self.value) + ("%" if self.percent else "")

    def equals(self, other: Answer) -> bool:
        """Equal in value. A bare number answers a percentage by its face value or by the share: 20% is 20 or 1/5."""
        if self.value == other.value:
            return True
        if self.percent is other.percent:
            return False
        return self.value / 100 == other.value if self.percent else self.value == other.value / 100


def show(value: Fraction) -> str:
    """An integer, a decimal that ends, or a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    places = max(twos, fives)
    if rest != 1 or places > 6:
        return f"{value.numerator}/{value.denominator}"
    sign, scaled = "-" if value < 0 else "", abs(value.numerator) * 10**places // value.denominator
    digits = str(scaled).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


_MARKERS = re.compile(
    r"####|\\boxed\s*\{|(?:final answer|the answer|answer)\s*(?:is|:|=)|答案\s*(?:是|为|：|:)|答\s*[：:]",
    re.IGNORECASE,
)


def final_part(text: str) -> tuple[str, str]:
    """A solution split before its final answer: `(reasoning, answer)`, at the last `####`, `\\boxed{`, "the answer is",
    答案是. The answer is empty where nothing marks it."""
    marks = list(_MARKERS.finditer(text))
    hard = [m for m in marks if m.group().startswith("####")] or marks
    if not hard:
        return text, ""
    mark = hard[-1]
    if mark.group().startswith("####"):
        return text[: mark.start()], text[mark.end() :]
    line = text.rfind("\n", 0, mark.start()) + 1
    return text[:line] or text[: mark.start()], text[mark.end() :].split("\n")[0]


def parse_answer(text: str | int | float) -> Answer | None:
    """The number that an answer states: `… #### 1,080`, `$5.50`, `3/4`, `20%`, `一百二十元`; None if there is none."""
    if isinstance(text, (int, float)) and not isinstance(text, bool):
        return Answer(Fraction(str(text)))
    text = narrow(str(text))
    tail = final_part(text)[1].strip() or text.strip()
    latex = re.search(r"\\d?frac\s*\{\s*(-?\d+)\s*\}\s*\{\s*(\d+)\s*\}", tail)
    if latex is not None and int(latex[2]):
        return Answer(Fraction(int(latex[1]), int(latex[2])))
    share = re.search(rf"百分之({_CHINESE.pattern}|{_DIGITS})", tail)
    if share is not None:
        return Answer(_any_number(share[1]), percent=True)
    part = re.search(rf"({_CHINESE.pattern}|\d+)分之({_CHINESE.pattern}|\d+)", tail)
    if part is not None and _any_number(part[1]) != 0:
        return Answer(_any_number(part[2]) / _any_number(part[1]))
    found = quantities(tail)
    if not found:
        return None
    chosen = found[0]
    if len(found) > 1 and found[0].start != found[-1].start:
        # A fraction is listed after its parts; in a sentence the last number is the answer.
        within = lambda q, o: o.start <= q.start and q.end <= o.end and o.end - o.start > q.end - q.start
        spans = [q for q in found if not any(within(q, o) for o in found)]
        chosen = spans[0] if not _WORDS.search(tail[: spans[0].start]) else spans[-1]
    elif len(found) > 1:
        chosen = max(found, key=lambda q: q.end - q.start)
    return Answer(-chosen.value if _is_negative(tail, chosen) else chosen.value, chosen.percent)


def stated_answer(text: str) -> Answer | None:
    """The number that a solution in words ends in: behind its mark (`final_part`), where a computation counts by its
    result; without a mark, its last number in digits, else in words."""
    text = narrow(text)
    marked = final_part(text)[1].strip()
    said = marked or text
    result = said.rpartition("=")[2]
    if result is not said and quantities(result):
        said = result
    if marked:
        return parse_answer(said)
    found = quantities(said)
    found = [q for q in found if re.search(r"\d", said[q.start : q.end])] or found
    if not found:
        return None
    end = max(q.end for q in found)
    last = min((q for q in found if q.end == end), key=lambda q: q.start)
    return Answer(-last.value if _is_negative(said, last) else last.value, last.percent)


def _is_negative(text: str, number: Quantity) -> bool:
    """A minus sign stands before it, and no term before that."""
    before = text[: number.start].rstrip().rstrip("$¥€£￥").rstrip()
    return before.endswith(tuple(_MINUS)) and not before[:-1].rstrip()[-1:].isalnum()


def _any_number(text: str) -> Fraction:
    return chinese_number(text) if _CHINESE.fullmatch(text) else parse_decimal(text)
