"""Questions with gold answers, as people have them: GSM8K, MATH and what looks like them, multiple choice and fill-in
questions in English and Chinese, exams without gold answers."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from agent.answers.final_answer import boxed
from agent.backend.lean_source import SourceError, read_text
from agent.gsm8k.numbers import final_part, parse_answer

Kind = Literal["number", "expression", "choice", "fill_in", "by_hand"]
"""How an answer is graded: as a number; as an expression, exactly; by its letters; blank by blank; by people."""

_TEXT_FIELDS: Final = ("question", "problem", "prompt")
_GOLD_FIELDS: Final = ("answer", "label", "golden", "target", "final_answer", "correct_answer")
_LETTERS: Final = re.compile(r"\(?([A-H](?:[\s,、]*[A-H])*)\)?\.?")
_OPTION_MARK: Final = re.compile(r"(?<![A-Za-z0-9\\$])([A-H])\s?[).．、:：）]")
_BLANK: Final = re.compile(r"_{2,}|\\underline\{[\s~\\q uad]*\}")


@dataclass(frozen=True)
class Question:
    """`text` is what is asked, options and all; `gold` one answer (the letters of a choice), or one a blank."""

    key: str
    text: str
    kind: Kind
    gold: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    subject: str = ""
    level: str = ""
    points: float = 1.0
    """What a question that is graded by hand is worth."""

    @property
    def sha256(self) -> str:
        parts = [self.text, self.kind, *self.gold, *self.options, str(self.points)]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True)
class QuestionSet:
    name: str
    split: str | None
    source: Path
    questions: tuple[Question, ...]

    def first(self, count: int) -> QuestionSet:
        return replace(self, questions=self.questions[:count])

    def by_hand(self) -> QuestionSet:
        """The same questions, all to be graded by people."""
        return replace(self, questions=tuple(replace(q, kind="by_hand") for q in self.questions))


def read_gsm8k(source: Path, split: str) -> QuestionSet:
    """A checkout of openai/grade-school-math, a folder with `SPLIT.jsonl`, or one file. Raises SourceError."""
    path = source
    if source.is_dir():
        places = [source / folder / f"{split}.jsonl" for folder in ("grade_school_math/data", "data", ".")]
        path = next((p for p in places if p.is_file()), places[-1])
    return _set("gsm8k", split if source.is_dir() else None, source, _questions(path, _word_problem))


def read_math(source: Path, split: str) -> QuestionSet:
    """The folder of MATH as it is published (`SPLIT/SUBJECT/N.json`), a folder with `SPLIT.jsonl`, or one file: .jsonl,
    .json (a list of rows) or .csv, of `problem` or `question` and `answer` or `solution`, `label` and `options`.
    Raises SourceError."""
    if not source.is_dir():
        return _set("math", None, source, _questions(source, question_of))
    folders = [p for p in (source / split, source / "MATH" / split) if p.is_dir()]
    if folders:
        paths = sorted(folders[0].rglob("*.json"), key=lambda p: (p.parent.name, _number(p.stem), p.stem))
        rows = ((p, 1, _object(p, 1, read_text(p))) for p in paths)
        found = [question_of(row, f"{p.parent.name}/{p.stem}", str(p)) for p, _, row in rows]
        return _set("math", split, source, found)
    return _set("math", split, source, _questions(source / f"{split}.jsonl", question_of))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _set(name: str, split: str | None, source: Path, questions: Sequence[Question]) -> QuestionSet:
    if not questions:
        raise SourceError(f"{source}: it holds no questions")
    seen: set[str] = set()
    for q in questions:
        if q.key in seen:
            raise SourceError(f"{source}: two questions have the id {q.key!r}")
        seen.add(q.key)
    return QuestionSet(name, split, source, tuple(questions))


def _questions(path: Path, read: Callable[[Mapping[str, Any], str, str], Question]) -> list[Question]:
    out = []
    for number, row in _rows(path):
        key = row.get("id", row.get("unique_id", row.get("idx", number)))
        out.append(read(row, str(key), f"{path}:{number}"))
    return out


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Rows with the number of their line (of a list, their place)."""
    if path.suffix == ".parquet":
        raise SourceError(f"{path}: export it to .jsonl (in Python: datasets.Dataset.from_parquet(…).to_json(…))")
    text = read_text(path)
    if path.suffix == ".csv":
        for number, cells in enumerate(csv.DictReader(io.StringIO(text)), 2):
            yield number, {str(k).strip().lower(): v for k, v in cells.items() if v not in (None, "")}
    elif path.suffix == ".json":
        try:
            data = json.loads(text)
        except ValueError:
            raise SourceError(f"{path}: no JSON") from None
        if isinstance(data, dict):
            data = data.get("example", data.get("data", [data]))  # the first is GAOKAO-Bench's
        for number, row in enumerate(data, 1):
            if not isinstance(row, dict):
                raise SourceError(f"{path}: row {number} is no object")
            yield number, row
    else:
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield number, _object(path, number, line)


def _object(path: Path, number: int, text: str) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise SourceError(f"{path}:{number}: not a JSON object")
    return row


# --- rows ------------------------------------------------------------------------------------------------------------


def _word_problem(row: Mapping[str, Any], key: str, place: str) -> Question:
    """A row of GSM8K: its answer ends in `#### NUMBER`."""
    text, gold = _text(row, place), _gold(row)
    answer = None if gold is None or isinstance(gold, list) else parse_answer(gold)
    if answer is None:
        raise SourceError(f"{place}: its `answer` states no number")
    return Question(key, text, "number", (str(answer),))


def question_of(row: Mapping[str, Any], key: str, place: str) -> Question:
    """A row of any of the forms; one without an answer is graded by hand."""
    text = _text(row, place)
    subject = str(row.get("subject") or row.get("type") or row.get("category") or "")
    level = str(row.get("level") or "")
    options = _options(row.get("options") or row.get("choices"))
    gold = _gold(row)
    question = Question(key, text, "by_hand", (), options, subject, level, _points(row, place))
    if gold is None:
        return question
    in_text = tuple(dict.fromkeys(_OPTION_MARK.findall(text)))
    if options or in_text[:2] == ("A", "B"):
        letters = _gold_letters(gold, options)
        if letters is not None:
            if options and in_text[:2] != ("A", "B"):
                listed = "\n".join(f"({chr(ord('A') + i)}) {option}" for i, option in enumerate(options))
                text = f"{text.rstrip()}\n{listed}"
            return replace(question, text=text, kind="choice", gold=(letters,), options=options or in_text)
    golds = [str(g).strip() for g in gold] if isinstance(gold, list) else _blanks_of(str(gold).strip(), text)
    return replace(question, kind="fill_in" if len(golds) > 1 else "expression", gold=tuple(golds))


def _text(row: Mapping[str, Any], place: str) -> str:
    text = next((row[name] for name in _TEXT_FIELDS if isinstance(row.get(name), str)), None)
    if text is None:
        raise SourceError(f"{place}: field 'question' (or 'problem') is missing")
    passage = row.get("passage")
    return f"{passage.strip()}\n{text.strip()}" if isinstance(passage, str) and passage.strip() else text.strip()


def _gold(row: Mapping[str, Any]) -> Any:
    for name in _GOLD_FIELDS:
        value = row.get(name)
        if value is None or value == "" or value == []:
            continue
        if isinstance(value, str):
            return boxed(value) or final_part(value)[1].strip() or value
        return value
    solution = row.get("solution")
    return boxed(solution) if isinstance(solution, str) else None


def _options(given: Any) -> tuple[str, ...]:
    if isinstance(given, Mapping):
        given = [given[k] for k in sorted(given)]
    if not isinstance(given, list):
        return ()
    return tuple(re.sub(r"^\s*[(（]?[A-H][)）.．、:：]\s*", "", str(option)).strip() for option in given)


def _gold_letters(gold: Any, options: Sequence[str]) -> str | None:
    if isinstance(gold, bool):
        return None
    if isinstance(gold, int) and 0 <= gold < len(options):
        return chr(ord("A") + gold)
    text = "".join(map(str, gold)) if isinstance(gold, list) else str(gold).strip()
    if (m := _LETTERS.fullmatch(text)) is not None:
        return "".join(sorted(set(re.sub(r"[^A-H]", "", m[1]))))
    return chr(ord("A") + list(options).index(text)) if text in options else None


def _blanks_of(gold: str, question: str) -> list[str]:
    from agent.answers.final_answer import blanks

    count = len(_BLANK.findall(question))
    return (blanks(gold, count) or [gold]) if count > 1 else [gold]


def _points(row: Mapping[str, Any], place: str) -> float:
    for name in ("points", "score", "分值"):
        if row.get(name) is not None:
            try:
                return float(row[name])
            except (TypeError, ValueError):
                raise SourceError(f"{place}: field {name!r} is no number") from None
    return 1.0
