"""Training a tactic model on pairs: from nothing, or from any causal language model.

A state becomes the prompt of `TRAINED_PROMPT_NAME`, and the tactics it has in the pairs stand behind it, each with an
end token: side by side, so that none sees another and the prompt is computed once for all of them. The tactics are
learned, and the prompt by the weight `prompt_weight`.

**Preferences** are learned besides, where there are some: of a tactic of a proof and one that led nowhere, the first
is to gain on the second over what the model to begin with said of them (Rafailov et al., Direct Preference
Optimization, 2023). With each batch of pairs goes a batch of them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.backend.lean_source import SourceError
from agent.model.canonical_names import canonical_names
from agent.model.closers import CLOSERS
from agent.model.huggingface import made_by_fit
from agent.model.prompts import tactic_prompt
from agent.model.reordering import reordered
from agent.training.loop import FitProgress, LoopSettings, Start, TrainingLoop, load_base, mixed_precision
from agent.training.pairs import Pair, Preference
from agent.training.plain_forms import in_order, plain_form

TRAINED_PROMPT_NAME = "proofstep-canonical"


@dataclass(frozen=True)
class FitSettings(LoopSettings):
    """`base` None trains from nothing, with a network of `layers`, `hidden` and `heads` and a tokenizer of
    `vocabulary` pieces, made from the pairs."""

    layers: int = 6
    hidden: int = 256
    heads: int = 8
    vocabulary: int = 4096
    context: int = 1024
    closed_share: float = 1.0
    """Of the states that one of the closing tactics closes, the share to learn from. A search tries those anyhow."""
    prompt_weight: float = 0.0
    """How much a token of the prompt counts beside one of a tactic: above 0, a new network learns the language, too."""
    reorderings: int = 0
    """Copies of each state with its variables and hypotheses in another order."""
    preference_weight: float = 1.0
    """How much the preferences' loss counts beside that of the tactics."""
    beta: float = 0.1
    """How closely preference training keeps to the model it began with: large is close."""


def fit(
    pairs: Sequence[Pair],
    out: Path,
    settings: FitSettings,
    on_progress: Callable[[FitProgress], None] | None = None,
    preferences: Sequence[Preference] = (),
) -> FitProgress:
    """Train, and write a checkpoint that `--model OUT` loads, with `loss.jsonl` beside it. A training that `out` holds
    unfinished, under the same settings and rows, goes on. Raises SourceError, ModelUnavailable."""
    if not pairs:
        raise SourceError("nothing to train on: no pairs")
    if settings.base is None and (preferences or settings.lora):
        raise SourceError("preferences and --lora go on from a model: give --base")
    return _Fitting(pairs, preferences, out, settings, on_progress).run()


class _Fitting(TrainingLoop["tuple[list[_Example], list[int]]"]):
    """A batch is one of examples, and the places of a batch of preferences."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        preferences: Sequence[Preference],
        out: Path,
        settings: FitSettings,
        on_progress: Callable[[FitProgress], None] | None,
    ) -> None:
        super().__init__(out, settings, on_progress)
        self.settings = settings
        train, held_out = _split(pairs, settings)
        train = _named([*train, *_reordered(train, settings)])
        held_out = _named(held_out)
        train = _thinned(train, settings)
        self.start = _start(train, settings)
        tokenizer = self.start.tokenizer
        self.examples = _encode(train, tokenizer, settings.context)
        self.validation = _encode(held_out, tokenizer, settings.context)
        self.preferences = _encode_preferences(preferences, tokenizer, settings.context)
        if not self.examples:
            raise SourceError(f"nothing to train on: no pair fits into {settings.context} tokens")
        self.reference: list[float] = []
        """Of each preference, by how much the model to begin with thought the first tactic likelier."""
        self._prepare([len(self.examples), len(self.preferences)])
        if self.preferences and not self.reference:
            self.reference = self._margins_now()

    def _batches(self, epoch: int) -> Sequence[tuple[list[_Example], list[int]]]:
        batches = _batches(self.examples, self.settings, epoch)
        contrasts = _batches(self.preferences, self.settings, epoch)
        places = {id(example): i for i, example in enumerate(self.preferences)}
        numbered = [[places[id(example)] for example in batch] for batch in contrasts]
        # The fewer go round again: neither kind is left out.
        count = max(len(batches), len(numbered))
        return [
            (batches[i % len(batches)], numbered[i % len(numbered)] if numbered else []) for i in range(count)
        ]

    def _loss(self, batch: tuple[list[_Example], list[int]]) -> tuple[Any, float, int]:
        import torch

        examples, places = batch
        tactics, prompts = self._losses(examples)
        loss = tactics + self.settings.prompt_weight * prompts
        if places:
            margins = self._margins([self.preferences[i] for i in places])
            before = torch.tensor([self.reference[i] for i in places], device=self.device)
            lost = torch.nn.functional.softplus(-self.settings.beta * (margins - before))
            loss = loss + self.settings.preference_weight * lost.mean()
        read = sum(example.length for example in (*examples, *(self.preferences[i] for i in places)))
        return loss, float(tactics.detach()), read

    def _losses(self, batch: Sequence[_Example]) -> tuple[Any, Any]:
        """The mean loss of the tactics' tokens, and of the prompts' (0 where they do not count)."""
        import torch

        laid = _Layout(batch)
        states = self._states(laid)
        losses = []
        for wanted, counts in ((laid.of_tactics, True), (laid.of_prompts, self.settings.prompt_weight > 0)):
            found = self._token_losses(states, wanted) if counts and wanted else torch.zeros((1,), device=self.device)
            losses.append(found.mean())
        return losses[0], losses[1]

    def _margins(self, batch: Sequence[_Example]) -> Any:
        """For each example of two tactics, by how much the first is likelier than the second, in nats."""
        import torch

        laid = _Layout(batch)
        losses = self._token_losses(self._states(laid), laid.of_tactics)
        sums = torch.zeros(2 * len(batch), device=self.device)
        whose = torch.tensor([2 * row + tactic for row, _, _, tactic in laid.of_tactics], device=self.device)
        sums = sums.index_add(0, whose, losses).view(-1, 2)
        return sums[:, 1] - sums[:, 0]

    def _margins_now(self) -> list[float]:
        import torch

        found = [0.0] * len(self.preferences)
        self.model.eval()
        with torch.no_grad():
            for _, places in self._batches(0):
                for i, margin in zip(places, self._margins([self.preferences[i] for i in places]).tolist()):
                    found[i] = margin
        return found

    def _states(self, laid: _Layout) -> Any:
        with mixed_precision(self.device):
            return self.model.base_model(
                input_ids=laid.ids.to(self.device),
                position_ids=laid.place.to(self.device),
                attention_mask=laid.sees[:, None].to(self.device),
            ).last_hidden_state

    def _token_losses(self, states: Any, wanted: Sequence[tuple[int, int, int, int]]) -> Any:
        import torch

        rows, sources, tokens, _ = (torch.tensor(each, device=self.device) for each in zip(*wanted))
        with mixed_precision(self.device):
            logits = self.model.get_output_embeddings()(states[rows, sources])
        return torch.nn.functional.cross_entropy(logits.float(), tokens, reduction="none")

    def _validate(self) -> float | None:
        if not self.validation:
            return None
        total, count = 0.0, 0
        for batch in _batches(self.validation, self.settings, 0):
            learned = sum(len(tactic) for example in batch for tactic in example.tactics)
            total += float(self._losses(batch)[0]) * learned
            count += learned
        return total / count

    def _more_state(self) -> dict[str, Any]:
        return {"reference": self.reference}

    def _take_state(self, state: dict[str, Any]) -> None:
        self.reference = state["reference"]

    def _about(self) -> dict[str, Any]:
        lengths = sorted(len(tactic) for example in self.examples for tactic in example.tactics)
        base = made_by_fit(self.start.loaded.checkpoint) if self.start.loaded else {}
        longest = min(lengths[len(lengths) * 99 // 100], self.settings.context // 3)  # the rest is for the state
        return {
            "prompt": TRAINED_PROMPT_NAME,
            "prompt_sha256": tactic_prompt(TRAINED_PROMPT_NAME).sha256,
            "settings": self._settings(),
            "pairs": sum(len(example.tactics) for example in self.examples),
            "preferences": len(self.preferences),
            "max_tokens": max(longest, base.get("max_tokens", 0)),
        }


class _Layout:
    """Examples as rows of a batch: the prompt, then its tactics, each of which sees the prompt and itself."""

    def __init__(self, batch: Sequence[_Example]) -> None:
        import torch

        width = max(example.length for example in batch)
        self.ids = torch.zeros((len(batch), width), dtype=torch.long)
        self.place = torch.zeros((len(batch), width), dtype=torch.long)
        part = torch.full((len(batch), width), -1)  # 0 the prompt, then the tactics from 1 on; -1 is filling
        self.of_tactics: list[tuple[int, int, int, int]] = []
        """Of each token of a tactic: its row, the place before it, itself, and which tactic it is of."""
        self.of_prompts: list[tuple[int, int, int, int]] = []
        for row, example in enumerate(batch):
            start = len(example.prompt)
            told = [*example.prompt, *(t for each in example.tactics for t in each)]
            self.ids[row, : example.length] = torch.tensor(told)
            self.place[row, :start] = torch.arange(start)
            part[row, :start] = 0
            self.of_prompts.extend((row, i, token, 0) for i, token in enumerate(example.prompt[1:]))
            for number, tactic in enumerate(example.tactics):
                end = start + len(tactic)
                self.place[row, start:end] = torch.arange(len(tactic)) + len(example.prompt)
                part[row, start:end] = number + 1
                sources = [len(example.prompt) - 1, *range(start, end - 1)]
                self.of_tactics.extend((row, at, token, number) for at, token in zip(sources, tactic))
                start = end
        asking, asked = part[:, :, None], part[:, None, :]
        before = torch.ones((width, width), dtype=torch.bool).tril()
        self.sees = before & ((asked == 0) | (asked == asking))  # filling sees itself: no row of it is empty


def _split(pairs: Sequence[Pair], settings: FitSettings) -> tuple[list[Pair], list[Pair]]:
    """Pairs to learn from and pairs kept apart, by theorem: steps of one proof are much alike."""
    theorems = sorted({p.theorem or p.state for p in pairs})
    random.Random(settings.seed).shuffle(theorems)
    kept = set(theorems[: int(len(theorems) * settings.held_out)])
    train = [p for p in pairs if (p.theorem or p.state) not in kept]
    return train, [p for p in pairs if (p.theorem or p.state) in kept]


def _thinned(pairs: Sequence[Pair], settings: FitSettings) -> list[Pair]:
    """Without some of the states that a closing tactic closes, chosen by the seed."""
    closed = sorted({pair.state for pair in pairs if pair.tactic in CLOSERS})
    random.Random(settings.seed).shuffle(closed)
    left_out = set(closed[round(len(closed) * settings.closed_share) :])
    kept = [pair for pair in pairs if pair.state not in left_out]
    if not kept:
        raise SourceError("nothing to train on: closing tactics close every state; give a larger --closed-share")
    return kept


def _reordered(pairs: Sequence[Pair], settings: FitSettings) -> list[Pair]:
    """Copies of the pairs, those of a state in the same order."""
    out = []
    for number in range(settings.reorderings):
        for pair in pairs:
            rng = random.Random(f"{settings.seed} {number} {pair.state}")
            out.append(pair.model_copy(update={"state": reordered(pair.state, rng)}))
    return out


def _named(pairs: Sequence[Pair]) -> list[Pair]:
    """As the model reads and says them; those that are the same then, once."""
    found: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        names = canonical_names(pair.state)
        tactic = in_order(names.canonical(plain_form(pair.state, pair.tactic)))
        named = pair.model_copy(update={"state": names.state, "tactic": tactic})
        found.setdefault((named.state, named.tactic), named)
    return list(found.values())


def _start(pairs: Sequence[Pair], settings: FitSettings) -> Start:
    """What training begins with, on the device."""
    import torch

    if settings.base is not None:
        return load_base(settings.base, settings.lora)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    from transformers import LlamaConfig, LlamaForCausalLM

    tokenizer = make_tokenizer(pairs, settings.vocabulary)
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=settings.hidden,
        intermediate_size=settings.hidden * 8 // 3 // 32 * 32 or 32,
        num_hidden_layers=settings.layers,
        num_attention_heads=settings.heads,
        num_key_value_heads=settings.heads,
        max_position_embeddings=settings.context,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.eos_token_id,
    )
    model: Any = LlamaForCausalLM(config)
    model = model.to(device)
    return Start(model, tokenizer, lambda: model)


def make_tokenizer(pairs: Sequence[Pair], vocabulary: int) -> Any:
    """A byte-level BPE tokenizer of the pairs' text: it reads any text, and digits one by one."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=["<s>", "</s>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator((text for p in pairs for text in (p.state, p.tactic)), trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="<s>",
        eos_token="</s>",
        pad_token="</s>",
        clean_up_tokenization_spaces=False,
    )


@dataclass(frozen=True)
class _Example:
    """Token ids of a prompt and of the tactics that follow it, each with its end token."""

    prompt: tuple[int, ...]
    tactics: tuple[tuple[int, ...], ...]

    @property
    def length(self) -> int:
        return len(self.prompt) + sum(len(t) for t in self.tactics)


def _encode(pairs: Sequence[Pair], tokenizer: Any, context: int) -> list[_Example]:
    """Every state with as many of its tactics as fit into the context; with the others once more. A state that does
    not fit is shortened as at search."""
    prompt = tactic_prompt(TRAINED_PROMPT_NAME)
    begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]

    def ids_of(text: str) -> list[int]:
        return begin + tokenizer.encode(text, add_special_tokens=False)

    tactics_of: dict[str, list[tuple[int, ...]]] = {}
    for pair in pairs:
        tactic = (*tokenizer.encode(pair.tactic, add_special_tokens=False), tokenizer.eos_token_id)
        if len(tactic) <= context // 2:
            tactics_of.setdefault(pair.state, []).append(tactic)
    out = []
    for state, tactics in tactics_of.items():
        limit = context - max(len(tactic) for tactic in tactics)
        asked = tuple(ids_of(prompt.fit(prompt.situation(state), lambda r: len(ids_of(r.text)), limit).text))
        together: list[tuple[int, ...]] = []
        for tactic in tactics:
            if len(asked) + sum(map(len, together)) + len(tactic) > context:
                out.append(_Example(asked, tuple(together)))
                together = []
            together.append(tactic)
        out.append(_Example(asked, tuple(together)))
    return out


def _encode_preferences(preferences: Sequence[Preference], tokenizer: Any, context: int) -> list[_Example]:
    """Each state with the two tactics; those that do not fit are left out."""
    out = []
    for p in preferences:
        pairs = _named([Pair(state=p.state, tactic=tactic) for tactic in (p.chosen, p.rejected)])
        whole = [example for example in _encode(pairs, tokenizer, context) if len(example.tactics) == 2]
        out += whole
    return out


def _batches(examples: Sequence[_Example], settings: FitSettings, epoch: int) -> list[list[_Example]]:
    """Batches of about `batch_tokens` tokens, of examples of like length, in an order fixed by seed and epoch."""
    chooser = random.Random(settings.seed * 1_000_003 + epoch)
    order = list(range(len(examples)))
    random.Random(settings.seed).shuffle(order)
    order.sort(key=lambda i: examples[i].length)
    batches: list[list[_Example]] = []
    for i in order:
        longest = examples[i].length
        if not batches or longest * (len(batches[-1]) + 1) > settings.batch_tokens:
            batches.append([])
        batches[-1].append(examples[i])
    chooser.shuffle(batches)
    return batches
