"""Are two final answers the same? Exactly: as numbers, sets, tuples, intervals, matrices, equations, expressions; never
rounded.

What is written in LaTeX is parsed by latex2sympy2_extended and compared by sympy. Answers are what strangers (models)
write, so nothing of them is ever evaluated as Python, and what is not plain is compared in a process of its own, with
bounded time and memory: `9^{9^{9^9}}` is no crash but an answer without a verdict.
"""

from __future__ import annotations

import re
import threading
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from agent.answers.final_answer import narrow
from agent.model.base import ModelUnavailable

if TYPE_CHECKING:
    from pebble import ProcessPool

SECONDS: Final = 5.0
MEMORY_MB: Final = 2048
MAX_CHARACTERS: Final = 600
"""A longer answer is none."""

# --- text ------------------------------------------------------------------------------------------------------------

_TEXT: Final = re.compile(r"\\(?:text|mbox|mathrm|mathbf|textbf|textit|operatorname|mathit)\s*\{([^{}]*)\}")
_SPACING: Final = re.compile(r"\\[,;:! ]|\\q?quad|~|\\displaystyle|\\limits")
_DEGREES: Final = re.compile(r"\^\s*\{?\s*\\circ\s*\}?|°|\\degree\b")
_WORDS: Final = re.compile(r"[A-Za-z][A-Za-z .'’-]*")
_UNIT: Final = re.compile(
    r"(?<=[\d}\])])\s*(?:\\text\s*)?(?:[A-Za-z]{2,}\.?(?:\s+[A-Za-z]{2,}\.?)*|[个元只本人天米厘分毫公里克千吨升平立方件小时钟秒岁条支张块页辆箱台]+)"
    r"(?:\s*\^\s*\{?[23]\}?|[²³])?$"
)
_FUNCTIONS: Final = frozenset(
    "sin cos tan cot sec csc log ln exp pi sqrt or and choose mod cis arcsin arccos arctan".split()
)
_PLAIN: Final = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?(?:/(\d+))?")
_FRACTION: Final = re.compile(r"([+-]?)\\[dtc]?frac\{?([+-]?\d+)\}?\{?(\d+)\}?")
_BASE: Final = re.compile(r"(.+?)_\{?(\d+|two|three|four|five|six|seven|eight|nine|ten|sixteen)\}?")
_MIXED: Final = re.compile(r"([+-]?)(\d+)\\[dtc]?frac\{(\d+)\}\{(\d+)\}")


def normal_form(text: str) -> str:
    """The answer without what says nothing: dollar signs, spacing commands, degrees, units behind a number, the full
    stop. Full-width signs become ASCII."""
    text = narrow(text).strip()
    text = text.replace("\\left", "").replace("\\right", "").replace("\\$", "").replace("$", "")
    text = re.sub(r"^[¥€£￥]|[¥€£￥]$", "", text.replace("−", "-").replace("–", "-"))
    text = _SPACING.sub(" ", _DEGREES.sub("", text))
    text = re.sub(r"\\[dtc]frac\b", r"\\frac", text)
    text = re.sub(r"\{,\}", ",", text)
    while (m := re.fullmatch(r"\{(.*)\}", text)) is not None and _balanced(m[1]):
        text = m[1].strip()
    text = re.sub(r"\s+", " ", text).strip().rstrip(".。,，;").strip()
    # `5 cm`, `11\text{ square units}`; a word alone is an answer.
    whole = _TEXT.fullmatch(text)
    if whole is not None:
        return whole[1].strip()
    spaced = _TEXT.sub(lambda m: f" {m[1].strip()} ", text).strip()
    unit = _UNIT.search(spaced)
    if unit is not None and not _FUNCTIONS & set(re.findall(r"[a-z]+", unit.group().lower())):
        return spaced[: unit.start()].strip()
    return spaced if _is_words(spaced) else text


def _balanced(text: str) -> bool:
    depth = 0
    for c in text:
        depth += (c == "{") - (c == "}")
        if depth < 0:
            return False
    return depth == 0


def _is_words(text: str) -> bool:
    """An answer in words, not a product of variables."""
    short = text.lower() in {"yes", "no", "odd", "none", "true", "even", "both", "all", "am", "pm"}
    return _WORDS.fullmatch(text) is not None and (short or any(len(w) > 3 for w in re.findall(r"[A-Za-z]+", text)))


def plain_number(text: str) -> Fraction | None:
    """The value of a normal form that is an integer, a decimal or a fraction of integers."""
    compact = text.replace(" ", "")
    m = _PLAIN.fullmatch(compact)
    if m is not None and (m[2] or m[3]):
        below = int(m[4] or 1)
        if below == 0:
            return None
        value = Fraction((m[2].replace(",", "") or "0") + (m[3] or "")) / below
        return -value if m[1] == "-" else value
    m = _FRACTION.fullmatch(compact)
    if m is not None and int(m[3]) and (m.group().count("{") == 2 or re.search(r"frac\d\d$", m.group())):
        value = Fraction(int(m[2]), int(m[3]))
        return -value if m[1] == "-" else value
    m = _MIXED.fullmatch(compact)
    if m is not None and int(m[4]):
        value = int(m[2]) + Fraction(int(m[3]), int(m[4]))
        return -value if m[1] == "-" else value
    return None


def equal_at_sight(gold: str, answer: str) -> bool | None:
    """The verdict on normal forms where the text decides it; None where it takes algebra."""
    if not answer or not gold or len(answer) > MAX_CHARACTERS or len(gold) > MAX_CHARACTERS:
        return False
    shares = [text.removesuffix("\\%").removesuffix("%").strip() for text in (gold, answer)]
    percents = [share != text for share, text in zip(shares, (gold, answer))]
    values = [plain_number(share) for share in shares]
    if values[0] is not None and values[1] is not None:
        # 20% is answered by 20 and by 1/5, and 1/5 by 20%.
        first, second = values[0], values[1]
        if first == second:
            return True
        if percents[0] is percents[1]:
            return False
        return first / 100 == second if percents[0] else first == second / 100
    if gold.replace(" ", "") == answer.replace(" ", ""):
        return True
    if _is_words(gold) or _is_words(answer):
        return _words_of(gold) == _words_of(answer)
    bases = [_BASE.fullmatch(text.replace(" ", "")) for text in (gold, answer)]
    if all(b is None or re.fullmatch(r"[0-9A-F]+", b[1]) for b in bases) and any(bases):
        digits = [b[1] if b else text.replace(" ", "") for b, text in zip(bases, (gold, answer))]
        given = {b[2] for b in bases if b is not None}
        return digits[0] == digits[1] and len(given) == 1
    return None


def _words_of(text: str) -> list[str]:
    return [w for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in ("the", "a", "an")]


# --- algebra: what runs in the other process -------------------------------------------------------------------------


def _confine(memory_mb: int) -> None:
    """The other process: bounded memory, and sympy's reader of text, which is Python's `eval`, put aside.

    latex2sympy gives it the numbers it finds, sympy's own modules a few names; the reader that takes its place knows
    these alone, numbers exactly."""
    import sympy.parsing.sympy_parser as reader

    def number_or_name(text: str, *_: Any, **__: Any) -> Any:
        from sympy import Rational, Symbol

        if text.isidentifier():
            return Symbol(text)
        value = Fraction(text.strip())  # ValueError for all else
        return Rational(value.numerator, value.denominator)

    reader.parse_expr = number_or_name
    try:
        import resource
    except ImportError:  # not on this system: time alone is bounded there
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))


def equal_by_algebra(gold: str, answer: str) -> bool:
    """Are two normal forms the same? False for what cannot be parsed. To be run where time and memory are bounded."""
    is_real = not any(re.search(r"(?<![A-Za-z\\])i(?![A-Za-z])", text) for text in (gold, answer))
    parsed = [_parse(text, is_real) for text in (gold, answer)]
    if parsed[0] is None or parsed[1] is None:
        return False
    try:
        return _same(parsed[0], parsed[1])
    except (MemoryError, RecursionError):
        raise
    except Exception:  # sympy's own limits show as errors of every kind
        return False


def _parse(text: str, is_real: bool) -> Any:
    from latex2sympy2_extended import NormalizationConfig, latex2sympy, normalize_latex
    from sympy import E, I, Symbol, UnevaluatedExpr

    config = NormalizationConfig(basic_latex=True, units=False, malformed_operators=True, nits=True, boxed="none")
    text = re.sub(r"\s*(?:或|和|、|,?\s*\\text\s*\{\s*(?:and|or)\s*\})\s*", ",", text)
    text = re.sub(r"(?<!\\)\b(sin|cos|tan|cot|sec|csc|ln|log|pi|sqrt)\b", r"\\\1", text)
    try:
        found = latex2sympy(normalize_latex(text, config), is_real=is_real or None, normalization_config=None)
        letters = {s: {"i": I, "e": E, "E": E}[s.name] for s in found.atoms(Symbol) if s.name in ("i", "e", "E")}
        if is_real:
            letters = {s: v for s, v in letters.items() if v is not I}
        held = {u: u.args[0] for u in found.atoms(UnevaluatedExpr)}
        return found.xreplace({**letters, **held})
    except (MemoryError, RecursionError):
        raise
    except Exception:  # the parser raises errors of every kind for what is no formula
        return None


def _same(a: Any, b: Any) -> bool:
    from sympy import Eq, Expr, Interval, MatrixBase, Set, Symbol, Tuple
    from sympy.core.relational import Relational
    from sympy.logic.boolalg import Boolean

    for one, other in ((a, b), (b, a)):
        # `x = 5`, `x ∈ [1, 2]` answer what 5 and [1, 2] do.
        if isinstance(one, Eq) and isinstance(one.lhs, Symbol) and not isinstance(other, (Relational, Boolean)):
            return _same(one.rhs, other)
    if isinstance(a, MatrixBase) or isinstance(b, MatrixBase):
        both = isinstance(a, MatrixBase) and isinstance(b, MatrixBase)
        return both and a.shape == b.shape and all(_same(x, y) for x, y in zip(a.flat(), b.flat()))
    if isinstance(a, Relational) and isinstance(b, Relational):
        return _same_relation(a, b)
    if isinstance(a, (Relational, Boolean)) or isinstance(b, (Relational, Boolean)):
        # `1 < x < 2` is (1, 2); the set of a condition on one variable.
        return _same(_as_set(a), _as_set(b))
    sequences = [_elements(x) for x in (a, b)]
    if isinstance(a, Tuple) or isinstance(b, Tuple):
        first, second = sequences
        return first is not None and second is not None and len(first) == len(second) and all(map(_same, first, second))
    if isinstance(a, Interval) and isinstance(b, Interval):
        open_alike = (a.left_open, a.right_open) == (b.left_open, b.right_open)
        return open_alike and _same(a.start, b.start) and _same(a.end, b.end)
    if isinstance(a, Set) and isinstance(b, Set):
        return _same_set(a, b)
    if isinstance(a, Expr) and isinstance(b, Expr):
        return _same_expression(a, b)
    return bool(a == b)


def _as_set(condition: Any) -> Any:
    from sympy import Set
    from sympy.core.relational import Relational
    from sympy.logic.boolalg import Boolean

    if isinstance(condition, Set) or not isinstance(condition, (Relational, Boolean)):
        return condition
    return condition.doit().as_set()


def _elements(x: Any) -> tuple[Any, ...] | None:
    """Of a tuple; of an open interval too: `(1, 2)` is either."""
    from sympy import Interval, Tuple

    if isinstance(x, Tuple):
        return tuple(x)
    if isinstance(x, Interval) and x.left_open and x.right_open:
        return (x.start, x.end)
    return None


def _same_set(a: Any, b: Any) -> bool:
    from sympy import FiniteSet

    if isinstance(a, FiniteSet) and isinstance(b, FiniteSet):
        left = list(b.args)
        if len(a.args) != len(left):
            return False
        for x in a.args:
            match = next((y for y in left if _same(x, y)), None)
            if match is None:
                return False
            left.remove(match)
        return True
    a, b = a.doit(), b.doit()
    return bool(a == b) or a.symmetric_difference(b).is_empty is True


def _same_relation(a: Any, b: Any) -> bool:
    """Equations up to a factor, inequalities up to a positive one and to their direction."""
    from sympy import Eq, GreaterThan, Ne, StrictGreaterThan, simplify

    if isinstance(a, (GreaterThan, StrictGreaterThan)):
        a = a.reversed
    if isinstance(b, (GreaterThan, StrictGreaterThan)):
        b = b.reversed
    if type(a).__name__ != type(b).__name__:
        return False
    first, second = a.lhs - a.rhs, b.lhs - b.rhs
    if second == 0 or first == 0:
        return bool(first == second)
    ratio = simplify(first / second)
    if not ratio.is_number or ratio.is_zero is not False:
        return False
    return isinstance(a, (Eq, Ne)) or bool(ratio.is_positive)


def _same_expression(a: Any, b: Any) -> bool:
    a, b = a.doit(), b.doit()
    if a == b:
        return True
    if a.free_symbols != b.free_symbols and (a - b).simplify() != 0:
        return False
    return (a - b).equals(0) is True


# --- the judge -------------------------------------------------------------------------------------------------------


class Judge:
    """Compares answers; the process for what takes algebra is started when it is first needed. For several threads.

    Raises ModelUnavailable where latex2sympy2_extended or pebble is missing."""

    def __init__(self, seconds: float = SECONDS, memory_mb: int = MEMORY_MB) -> None:
        self._seconds = seconds
        self._memory_mb = memory_mb
        self._pool: ProcessPool | None = None
        self._lock = threading.Lock()
        self._known = lru_cache(maxsize=65536)(self._equal)

    def equal(self, gold: str, answer: str) -> bool | None:
        """None if there is no verdict within the limits of time and memory."""
        return self._known(normal_form(gold), normal_form(answer))

    def _equal(self, gold: str, answer: str) -> bool | None:
        verdict = equal_at_sight(gold, answer)
        if verdict is not None:
            return verdict
        from concurrent.futures import TimeoutError

        from pebble import ProcessExpired

        try:
            return bool(self._started().schedule(equal_by_algebra, (gold, answer), timeout=self._seconds).result())
        except (TimeoutError, ProcessExpired, MemoryError, RecursionError):
            return None

    def _started(self) -> ProcessPool:
        with self._lock:
            if self._pool is None:
                try:
                    import latex2sympy2_extended  # noqa: F401
                    from pebble import ProcessPool
                except ImportError as error:
                    raise ModelUnavailable(
                        f"answers are compared by {error.name}, which is not installed:"
                        " pip install 'lean3-agent[assistant]'"
                    ) from None
                from multiprocessing import get_context

                self._pool = ProcessPool(
                    1, initializer=_confine, initargs=(self._memory_mb,), context=get_context("spawn")
                )
            return self._pool

    def close(self) -> None:
        with self._lock:
            if self._pool is not None:
                self._pool.stop()
                self._pool.join()
                self._pool = None

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()
