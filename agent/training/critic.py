"""Training a critic: what `--critic DIR` asks, whether a goal can be proved, learned from goals that searches proved
and goals they lost.

The question is `state-value` of the query forms, and the answer is read as at search (`agent.model.reward`): from the
probabilities of words for yes and no as the next token. Two losses are added. *Each* goal is to get the words that are
right for it. And of *two*, if possible of one theorem, the proved one is to get the higher value: with v the log-odds
of yes, -log σ(v(proved) - v(lost)), as in the model of Bradley and Terry (1952).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.backend.lean_source import SourceError
from agent.model.huggingface import HuggingFace, made_by_fit
from agent.model.prompts import QUERY_FORMS
from agent.model.reward import Reward
from agent.model.specification import ModelOptions
from agent.training.loop import FitProgress, LoopSettings, TrainingLoop, load_base, mixed_precision
from agent.training.pairs import Value


@dataclass(frozen=True)
class CriticSettings(LoopSettings):
    epochs: float = 2.0
    learning_rate: float = 2e-4
    held_out: float = 0.1


@dataclass(frozen=True)
class _Contrast:
    """Token ids of the questions about a goal that was proved and one that was lost."""

    proved: tuple[int, ...]
    lost: tuple[int, ...]

    @property
    def length(self) -> int:
        return len(self.proved) + len(self.lost)


def fit_critic(
    values: Sequence[Value],
    out: Path,
    settings: CriticSettings,
    on_progress: Callable[[FitProgress], None] | None = None,
) -> float | None:
    """Train, and write a checkpoint that `--critic OUT` loads; a training that `out` holds unfinished goes on. The
    result is the share of contrasts kept apart that the critic ranks rightly, None without any. Raises SourceError,
    ModelUnavailable."""
    if not any(v.proved for v in values) or all(v.proved for v in values):
        raise SourceError("a critic needs goals of both kinds: proved ones and lost ones")
    training = _CriticTraining(values, out, settings, on_progress)
    training.run()
    return training.right


class _CriticTraining(TrainingLoop[list[_Contrast]]):
    def __init__(
        self,
        values: Sequence[Value],
        out: Path,
        settings: CriticSettings,
        on_progress: Callable[[FitProgress], None] | None,
    ) -> None:
        super().__init__(out, settings, on_progress)
        assert settings.base is not None
        self.settings = settings
        self.start = load_base(settings.base, settings.lora)
        assert self.start.loaded is not None
        self.reward = Reward(HuggingFace(self.start.loaded, ModelOptions()))
        self.yes, self.no = self.reward.tokens()
        theorems = sorted({v.theorem for v in values})
        random.Random(settings.seed).shuffle(theorems)
        kept = set(theorems[: int(len(theorems) * settings.held_out)])
        self.train_values = [v for v in values if v.theorem not in kept]
        self.right: float | None = None
        self.validation = self._contrasts([v for v in values if v.theorem in kept], 0)
        if not self._contrasts(self.train_values, 0):
            raise SourceError("a critic needs goals of both kinds, among those that are not kept apart, too")
        self._prepare(len(values))

    def _contrasts(self, values: Sequence[Value], epoch: int) -> list[_Contrast]:
        """Every goal once or more: beside one of the other kind and the same theorem, if there is one."""
        chooser = random.Random(self.settings.seed * 1_000_003 + epoch)
        of_kind = {kind: [v for v in values if v.proved is kind] for kind in (True, False)}
        if not (of_kind[True] and of_kind[False]):
            return []
        of_theorem: dict[tuple[str, bool], list[Value]] = {}
        for v in values:
            of_theorem.setdefault((v.theorem, v.proved), []).append(v)
        out = []
        for v in values:
            other = chooser.choice(of_theorem.get((v.theorem, not v.proved)) or of_kind[not v.proved])
            proved, lost = (v, other) if v.proved else (other, v)
            out.append(_Contrast(self._question(proved), self._question(lost)))
        return out

    def _question(self, value: Value) -> tuple[int, ...]:
        return self.reward.prompt(QUERY_FORMS["state-value"].render(state=value.state))

    def _batches(self, epoch: int) -> Sequence[list[_Contrast]]:
        contrasts = sorted(self._contrasts(self.train_values, epoch), key=lambda c: c.length)
        batches: list[list[_Contrast]] = [[]]
        for contrast in contrasts:
            longest = 2 * max(len(contrast.proved), len(contrast.lost))
            if batches[-1] and longest * (len(batches[-1]) + 1) > self.settings.batch_tokens:
                batches.append([])
            batches[-1].append(contrast)
        random.Random(self.settings.seed * 1_000_003 + epoch).shuffle(batches)
        return batches

    def _loss(self, batch: list[_Contrast]) -> tuple[Any, float, int]:
        import torch

        proved, lost = self._judged(batch)
        each = -(proved[0].mean() + lost[1].mean()) / 2
        odds = (proved[0] - proved[1]) - (lost[0] - lost[1])
        loss = each + torch.nn.functional.softplus(-odds).mean()
        return loss, float(loss.detach()), sum(c.length for c in batch)

    def _judged(self, batch: Sequence[_Contrast]) -> tuple[tuple[Any, Any], tuple[Any, Any]]:
        """Log-probabilities of yes and of no: of the proved goals and of the lost ones."""
        import torch

        questions = [*(c.proved for c in batch), *(c.lost for c in batch)]
        width = max(map(len, questions))
        ids = torch.zeros((len(questions), width), dtype=torch.long)
        mask = torch.zeros((len(questions), width), dtype=torch.long)
        for row, question in enumerate(questions):
            ids[row, : len(question)] = torch.tensor(question)
            mask[row, : len(question)] = 1
        ends = torch.tensor([len(q) - 1 for q in questions], device=self.device)
        with mixed_precision(self.device):
            states = self.model.base_model(
                input_ids=ids.to(self.device), attention_mask=mask.to(self.device)
            ).last_hidden_state
            logits = self.model.get_output_embeddings()(states[torch.arange(len(questions), device=self.device), ends])
        said = torch.log_softmax(logits.float(), dim=-1)
        yes, no = (said[:, tokens].logsumexp(dim=-1) for tokens in (self.yes, self.no))
        n = len(batch)
        return (yes[:n], no[:n]), (yes[n:], no[n:])

    def _validate(self) -> float | None:
        if not self.validation:
            return None
        right, total = 0, 0.0
        for contrast in self.validation:
            proved, lost = self._judged([contrast])
            right += bool((proved[0] - proved[1]) > (lost[0] - lost[1]))
            total += self._loss([contrast])[1]
        self.right = right / len(self.validation)
        return total / len(self.validation)

    def _about(self) -> dict[str, Any]:
        assert self.start.loaded is not None
        about = {"settings": self._settings(), "goals": len(self.train_values), "ranked_rightly": self.right}
        return {**made_by_fit(self.start.loaded.checkpoint), "critic": about}
