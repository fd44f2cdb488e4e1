"""Judgements of a language model, read from the probabilities of its next token.

A question has *verbalizers*: words for yes and words for no. The score is the probability of a yes, given that the
model says one or the other; the *mass* is the probability that it says any of them at all. A low mass means that the
model would rather say something else, and that the score says little: it is warned of.
"""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from agent.model.base import ModelUnavailable
from agent.model.huggingface import HuggingFace
from agent.model.prompts import QUERY_FORMS, Rendered, conversation
from agent.model.specification import ModelOptions

log = logging.getLogger(__name__)

LOW_MASS = 0.5


@dataclass(frozen=True)
class Verbalizers:
    """Words whose first token counts as a yes, and as a no; each also with a space before it."""

    yes: tuple[str, ...] = ("Yes", "yes", "Correct", "correct", "Right", "True", "true")
    no: tuple[str, ...] = ("No", "no", "Incorrect", "incorrect", "Wrong", "False", "false")


PAIRWISE = Verbalizers(("1", "Answer 1", "First"), ("2", "Answer 2", "Second"))


@dataclass(frozen=True)
class Judgement:
    """`score` and `mass` are probabilities."""

    score: float
    mass: float


@dataclass
class Reward:
    """A language model as a judge. Questions of one call are asked in batches."""

    model: HuggingFace
    verbalizers: Verbalizers = Verbalizers()
    pairwise_verbalizers: Verbalizers = PAIRWISE
    low_mass: float = LOW_MASS
    _warned: bool = field(default=False, init=False)

    def outcome(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """Of (question, answer): is the answer correct?"""
        form = QUERY_FORMS["outcome-reward"]
        return self.ask([form.render(question=q, answer=a) for q, a in pairs], self.verbalizers)

    def process(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> list[list[Judgement]]:
        """Of (question, steps): one judgement for each step, the answer being shown up to that step."""
        form = QUERY_FORMS["process-reward"]
        queries = [
            form.render(question=question, answer="\n".join(steps[: i + 1]))
            for question, steps in pairs
            for i in range(len(steps))
        ]
        judged = iter(self.ask(queries, self.verbalizers))
        return [[next(judged) for _ in steps] for _, steps in pairs]

    def pairwise(self, triples: Sequence[tuple[str, str, str]]) -> list[Judgement]:
        """Of (question, answer 1, answer 2): the score of the first being the better one. Both orders are asked, and
        the mean is taken, so that the place of an answer does not count."""
        form = QUERY_FORMS["pairwise-reward"]
        queries = []
        for question, first, second in triples:
            queries.append(form.render(question=question, answer_1=first, answer_2=second))
            queries.append(form.render(question=question, answer_1=second, answer_2=first))
        judged = self.ask(queries, self.pairwise_verbalizers)
        return [
            Judgement((a.score + 1 - b.score) / 2, (a.mass + b.mass) / 2) for a, b in zip(judged[::2], judged[1::2])
        ]

    def ask(self, queries: Sequence[str], verbalizers: Verbalizers) -> list[Judgement]:
        """Of each query: yes or no?"""
        if not queries:
            return []
        yes, no = self.tokens(verbalizers)
        prompts = [self.prompt(query) for query in queries]
        rows = self.model.decoder.next_token_logprobs(prompts, [*yes, *no])
        out = []
        for row in rows:
            p, q = sum(map(math.exp, row[: len(yes)])), sum(map(math.exp, row[len(yes) :]))
            out.append(Judgement(p / (p + q) if p + q > 0 else 0.5, min(1.0, p + q)))
        low = min(j.mass for j in out)
        if low < self.low_mass and not self._warned:
            self._warned = True
            log.warning(
                "%s puts a probability of only %.2g on the words for yes and no (%s / %s): its judgements say little; "
                "other words may suit it better",
                self.model.name,
                low,
                ", ".join(verbalizers.yes),
                ", ".join(verbalizers.no),
            )
        return out

    def prompt(self, query: str) -> tuple[int, ...]:
        """The token ids after which the answer stands."""
        if self.model.is_chat:
            return self.model.encode(Rendered(messages=tuple(conversation(query))))[-self.model.context :]
        return self.model.encode(Rendered(text=f"{query}\n"))[-self.model.context :]

    def tokens(self, verbalizers: Verbalizers | None = None) -> tuple[list[int], list[int]]:
        """First tokens of the words for yes and no. ModelUnavailable if a yes and a no begin alike."""
        verbalizers = verbalizers or self.verbalizers

        def first(words: Sequence[str]) -> set[int]:
            encode = self.model.tokenizer.encode
            spelled = [variant for word in words for variant in (word, f" {word}")]
            return {ids[0] for ids in (encode(text, add_special_tokens=False) for text in spelled) if ids}

        yes, no = first(verbalizers.yes), first(verbalizers.no)
        common = yes & no
        yes, no = yes - common, no - common  # such as a space by itself, which says neither
        if not yes or not no:
            raise ModelUnavailable(
                f"{self.model.name}: words for yes ({', '.join(verbalizers.yes)}) and no "
                f"({', '.join(verbalizers.no)}) begin with the same tokens; give others"
            )
        return sorted(yes), sorted(no)


@dataclass
class Critic:
    """What a model thinks of tactic states: from 0 to 1. Remembers what it has judged."""

    reward: Reward
    _known: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def load(cls, name: str, options: ModelOptions, seed: int = 0) -> Critic:
        """Raises ModelUnavailable."""
        return cls(Reward(HuggingFace.load(name, options, seed)))

    def describe(self) -> dict[str, str]:
        return {"name": f"critic:{self.reward.model.name}", "sha256": self.reward.model.describe()["sha256"]}

    def __call__(self, state: str) -> float:
        return self.values([state])[0]

    def values(self, states: Sequence[str]) -> list[float]:
        with self._lock:  # searches of several theorems share a critic
            unknown = list(dict.fromkeys(s for s in states if s not in self._known))
            form = QUERY_FORMS["state-value"]
            judged = self.reward.ask([form.render(state=s) for s in unknown], self.reward.verbalizers)
            self._known |= {s: j.score for s, j in zip(unknown, judged)}
            return [self._known[s] for s in states]
