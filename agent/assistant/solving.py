"""Word problems answered by verified vote.

A model solves a problem in words and in Lean 3, several times, and turns its words into Lean 3. Lean judges every
solution: the Lean code as `gsm8k verify` does, the words by what `gsm8k convert` makes of them. The answer is the one
that most verified solutions give; where that leaves several, the one that most solutions give; then the one whose
solutions a reward model scores highest.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from statistics import mean
from typing import Final, Protocol

from agent.assistant.code import lean_of
from agent.assistant.rows import SolveCandidate, SolveRow, Tally
from agent.assistant.usages import USAGES
from agent.gsm8k.batch import BatchedBackend
from agent.gsm8k.candidate import read_candidate, unsafe_reason
from agent.gsm8k.convert import convert
from agent.gsm8k.numbers import Answer, parse_answer, stated_answer
from agent.gsm8k.process import verified_row
from agent.gsm8k.rows import Solution, Unsolved
from agent.gsm8k.verify import Verifier, reward_of
from agent.model.chat import Chat, Reply

WORDS: Final = "chain-of-thought"
LEAN: Final = "solve-lean3"
TURNED: Final = "answer-to-lean3"
WAYS: Final = (LEAN, TURNED, WORDS)


class Scorer(Protocol):
    """A reward model: the probabilities that the answers of (question, answer) pairs are right."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[float]: ...


@dataclass
class Said:
    """What the model wrote for one problem, by way."""

    replies: dict[str, list[Reply]] = field(default_factory=dict)


class Solver:
    """`samples` solutions a way and problem. `scorer` is asked only where the votes are equal."""

    def __init__(
        self,
        chat: Chat,
        verifier: Verifier,
        *,
        ways: Sequence[str] = WAYS,
        samples: int = 4,
        scorer: Scorer | None = None,
        workers: int = 1,
    ) -> None:
        self.chat = chat
        self.verifier = verifier
        self.ways = tuple(ways)
        self.samples = samples
        self.scorer = scorer
        self._workers = workers

    def rows(self, problems: Sequence[tuple[str, Unsolved]]) -> Iterator[SolveRow]:
        """A row for each problem, in order: the model is asked for all of them together, then Lean. Raises
        ModelUnavailable and faults of the backend."""
        if not problems:
            return
        began = time.monotonic()
        said = self._ask([p for _, p in problems])
        asked = (time.monotonic() - began) / len(problems)
        self._prepare(problems, said)
        with ThreadPoolExecutor(self._workers) as pool:
            for (key, problem), texts in zip(problems, said):
                began = time.monotonic()
                jobs = [
                    pool.submit(partial(self._judge, problem, way, reply))
                    for way in self.ways
                    for reply in texts.replies[way]
                ]
                candidates = [job.result() for job in jobs]
                yield self._row(key, problem, candidates, asked + time.monotonic() - began)

    # --- asking

    def _ask(self, problems: Sequence[Unsolved]) -> list[Said]:
        said = [Said() for _ in problems]
        words = WORDS in self.ways or TURNED in self.ways
        for way in (WORDS, LEAN):
            if way in self.ways or (way == WORDS and words):
                prompts = [
                    USAGES[way].prompt({"question": p.question}, is_chat=self.chat.is_chat) for p in problems
                ]
                for each, replies in zip(said, self.chat.reply(prompts, self.samples)):
                    each.replies[way] = replies
        if TURNED in self.ways:
            whole = [(i, r) for i, each in enumerate(said) for r in each.replies[WORDS] if r.ended]
            prompts = [
                USAGES[TURNED].prompt(
                    {"question": problems[i].question, "answer": reply.text}, is_chat=self.chat.is_chat
                )
                for i, reply in whole
            ]
            for each in said:
                each.replies[TURNED] = []
            for (i, _), replies in zip(whole, self.chat.reply(prompts) if prompts else []):
                said[i].replies[TURNED] += replies[:1]
        return said

    def _prepare(self, problems: Sequence[tuple[str, Unsolved]], said: Sequence[Said]) -> None:
        """What is safe is compiled together."""
        backend = self.verifier.backend
        if not isinstance(backend, BatchedBackend):
            return
        codes = [lean_of(r.text) for each in said for way in (LEAN, TURNED) for r in each.replies.get(way, [])]
        safe = [read_candidate(code) for code in codes if code.strip() and unsafe_reason(code) is None]
        own = [candidate.source for candidate in safe if not candidate.imports]
        backend.prepare(own, self.verifier.seconds, self.verifier.imports)
        if WORDS in self.ways:
            made = [
                convert(Solution(question=p.question, answer=reply.text)).lean
                for (_, p), each in zip(problems, said)
                for reply in each.replies[WORDS]
            ]
            backend.prepare(made, self.verifier.seconds, None)

    # --- judging

    def _judge(self, problem: Unsolved, way: str, reply: Reply) -> SolveCandidate:
        if way == WORDS:
            return self._judge_words(problem, reply)
        lean = lean_of(reply.text)
        judged = self.verifier.judge(problem.question, None, lean)
        number = None if judged.answer is None else parse_answer(judged.answer)
        return SolveCandidate(
            way=way,
            text=reply.text,
            count=reply.count,
            ended=reply.ended,
            lean=lean,
            verdict=judged.verdict,
            reason=judged.reason,
            warnings=judged.warnings,
            answer=None if number is None else str(number),
            verified=reward_of(judged) > 0,
        )

    def _judge_words(self, problem: Unsolved, reply: Reply) -> SolveCandidate:
        solution = Solution(question=problem.question, answer=reply.text)
        row = verified_row(solution, "", self.verifier.backend, self.verifier.seconds)
        # What stands behind a cut is not known; a number before it is no final answer.
        number = (parse_answer(row.answer) if row.answer else stated_answer(reply.text)) if reply.ended else None
        return SolveCandidate(
            way=WORDS,
            text=reply.text,
            count=reply.count,
            ended=reply.ended,
            lean=row.lean,
            verdict=row.verdict or "no_answer",
            reason=row.reason if reply.ended else "it was cut at the allowed tokens",
            warnings=row.warnings,
            answer=None if number is None else str(number),
            verified=row.verdict == "ok" and reply.ended,
        )

    # --- voting

    def _row(self, key: str, problem: Unsolved, candidates: list[SolveCandidate], seconds: float) -> SolveRow:
        score = None if self.scorer is None else partial(self._score, problem.question, candidates)
        tallies = tally(candidates, score)
        gold = None if problem.answer is None else parse_answer(problem.answer)
        best = tallies[0] if tallies else None
        answer = None if best is None else parse_answer(best.answer)
        return SolveRow(
            id=key,
            question=problem.question,
            model=self.chat.name,
            answer=None if best is None else best.answer,
            how="none" if best is None else "verified" if best.verified else "voted",
            tallies=tallies,
            candidates=candidates,
            gold=None if gold is None else str(gold),
            correct=None if gold is None else answer is not None and gold.equals(answer),
            seconds=round(seconds, 3),
        )

    def _score(self, question: str, candidates: Sequence[SolveCandidate], tied: Sequence[Tally]) -> None:
        """The mean score of the solutions of each answer, into the tallies and candidates."""
        assert self.scorer is not None
        for each in tied:
            mine = [c for c in candidates if c.answer is not None and _equal(c.answer, each.answer)]
            for candidate, score in zip(mine, self.scorer([(question, c.text) for c in mine])):
                candidate.score = score
            each.score = mean(c.score for c in mine if c.score is not None)


def tally(
    candidates: Sequence[SolveCandidate], score: Callable[[Sequence[Tally]], None] | None = None
) -> list[Tally]:
    """The answers by verified votes, then by all votes, then by score; of what is equal still, the earlier one. `score`
    fills in the scores of answers that the votes cannot tell apart at the top."""
    found: list[Tally] = []
    for c in candidates:
        if c.answer is None:
            continue
        mine = next((t for t in found if _equal(t.answer, c.answer)), None)
        if mine is None:
            mine = Tally(answer=c.answer, votes=0, verified=0)
            found.append(mine)
        mine.votes += c.count
        mine.verified += c.count * c.verified
    found.sort(key=lambda t: (-t.verified, -t.votes))
    tied = [t for t in found if (t.verified, t.votes) == (found[0].verified, found[0].votes)]
    if score is not None and len(tied) > 1:
        score(tied)
        found.sort(key=lambda t: (-t.verified, -t.votes, -(t.score or 0.0)))
    return found


def _equal(first: str, second: str) -> bool:
    a, b = parse_answer(first), parse_answer(second)
    return isinstance(a, Answer) and isinstance(b, Answer) and a.equals(b)


def described(row: SolveRow) -> list[str]:
    """Lines for people: the answer, who decided, and what was verified and what was only voted."""
    total = sum(c.count for c in row.candidates)
    if row.how == "none":
        lines = [f"{row.id}: no answer: none of {total} solutions states one"]
    else:
        best = row.tallies[0]
        share = f"{best.votes} of {total} solutions say so"
        if row.how == "verified":
            lines = [f"{row.id}: {row.answer}, verified: {share}, and Lean accepts {best.verified} of them"]
        else:
            lines = [f"{row.id}: {row.answer}, only voted: {share}, and Lean accepts none of them"]
        if best.score is not None:
            lines[0] += f"; the reward decided among equal votes ({best.score:.3f})"
    if row.correct is not None:
        lines[0] += "" if row.correct else f" (WRONG: the gold answer is {row.gold})"
    for other in row.tallies[1:]:
        lines.append(f"    also {other.answer}: {other.votes} solutions, {other.verified} of them verified")
    for c in row.candidates:
        mark = "verified" if c.verified else "only voted" if c.answer is not None else "no vote"
        times = f" ({c.count} samples)" if c.count > 1 else ""
        lines.append(f"    {mark}: {c.way}{times}: {c.answer or 'no answer'}: {c.verdict}: {c.reason}")
        lines += [f"        warning: {warning}" for warning in c.warnings]
    return lines
