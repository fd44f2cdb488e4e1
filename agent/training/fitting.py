"""Training a tactic model on pairs: from nothing, or from any causal language model.

A state becomes the prompt of `TRAINED_PROMPT_NAME`, and the tactics it has in the pairs stand behind it, each with an
end token: side by side, so that none sees another and the prompt is computed once for all of them. The tactics are
learned, and the prompt by the weight `prompt_weight`. Training goes on from where it was broken off: `state.pt` in the
output folder holds weights, optimizer, place and random numbers, and is written every `save_every` steps.
"""

from __future__ import annotations

import json
import logging
import math
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from agent.backend.lean_source import SourceError
from agent.model.base import ModelUnavailable
from agent.model.checkpoint import load_checkpoint, locate
from agent.model.huggingface import TRAINED_PROMPT
from agent.model.prompts import tactic_prompt
from agent.model.specification import ModelOptions
from agent.training.pairs import Pair
from agent.training.renaming import renamed

log = logging.getLogger(__name__)

TRAINED_PROMPT_NAME = "proofstep"


@dataclass(frozen=True)
class FitSettings:
    """`base` None trains from nothing, with a network of `layers`, `hidden` and `heads` and a tokenizer of
    `vocabulary` pieces, made from the pairs."""

    base: str | None = None
    layers: int = 6
    hidden: int = 256
    heads: int = 8
    vocabulary: int = 4096
    context: int = 1024
    renamings: int = 0
    """Copies of every pair with its variables and hypotheses under other names, to learn from besides."""
    prompt_weight: float = 0.0
    """How much a token of the prompt counts beside one of a tactic: above 0, a new network learns the language, too."""
    epochs: float = 3.0
    batch_tokens: int = 8192
    learning_rate: float = 6e-4
    warmup: float = 0.05
    weight_decay: float = 0.1
    held_out: float = 0.02
    """The share of theorems whose pairs are kept for validation."""
    save_every: int = 200
    weights: Literal["float32", "bfloat16", "float16"] = "float32"
    """How the checkpoint's weights are written; training is in float32."""
    seed: int = 0


@dataclass(frozen=True)
class FitProgress:
    """A step done; losses are of the tactics' tokens, in nats. `validation` is given where it was measured."""

    step: int
    steps: int
    loss: float
    learning_rate: float
    tokens: int
    validation: float | None = None


def fit(
    pairs: Sequence[Pair],
    out: Path,
    settings: FitSettings,
    on_progress: Callable[[FitProgress], None] | None = None,
) -> FitProgress:
    """Train, and write a checkpoint that `--model OUT` loads, with `loss.jsonl` beside it. A training that `out` holds
    unfinished, under the same settings and pairs, goes on. Raises SourceError, ModelUnavailable."""
    if not pairs:
        raise SourceError("nothing to train on: no pairs")
    return _Training(pairs, out, settings, on_progress).run()


class _Training:
    def __init__(
        self,
        pairs: Sequence[Pair],
        out: Path,
        settings: FitSettings,
        on_progress: Callable[[FitProgress], None] | None,
    ) -> None:
        import torch
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()
        self.settings = settings
        self.out = out
        self.on_progress = on_progress
        torch.manual_seed(settings.seed)
        train, held_out = _split(pairs, settings)
        train += [renamed(p, settings.seed * 1000 + k) for k in range(1, settings.renamings + 1) for p in train]
        self.model, self.tokenizer = _start(train, settings)
        self.device = next(self.model.parameters()).device
        self.examples = _encode(train, self.tokenizer, settings.context)
        self.validation = _encode(held_out, self.tokenizer, settings.context)
        if not self.examples:
            raise SourceError(f"nothing to train on: no pair fits into {settings.context} tokens")
        per_epoch = len(_batches(self.examples, settings, 0))
        self.steps = max(1, math.ceil(per_epoch * settings.epochs))
        self.optimizer = torch.optim.AdamW(
            [p for p in self.model.parameters() if p.requires_grad],
            lr=settings.learning_rate,
            betas=(0.9, 0.95),
            weight_decay=settings.weight_decay,
        )
        self.identity = json.dumps([asdict(settings), len(self.examples), self.steps], sort_keys=True)
        self.step = 0
        self.tokens = 0
        out.mkdir(parents=True, exist_ok=True)
        self._resume()

    def run(self) -> FitProgress:
        last: FitProgress | None = None
        epoch, batches = -1, []
        per_epoch = len(_batches(self.examples, self.settings, 0))
        self.model.train()
        with (self.out / "loss.jsonl").open("a" if self.step else "w", encoding="utf-8") as curve:
            while self.step < self.steps:
                if self.step // per_epoch != epoch:
                    epoch = self.step // per_epoch
                    batches = _batches(self.examples, self.settings, epoch)
                loss = self._learn(batches[self.step % per_epoch])
                self.step += 1
                measured = None
                if self.step % self.settings.save_every == 0 or self.step == self.steps:
                    measured = self._validate()
                    self._save()
                last = FitProgress(self.step, self.steps, loss, self._rate(self.step - 1), self.tokens, measured)
                curve.write(json.dumps({k: v for k, v in asdict(last).items() if v is not None}) + "\n")
                curve.flush()
                if self.on_progress is not None:
                    self.on_progress(last)
        self._write()
        return last or FitProgress(self.step, self.steps, math.nan, 0.0, self.tokens)

    # -- steps

    def _rate(self, step: int) -> float:
        """Linear warm-up, then half a cosine down to a tenth."""
        warm = max(1, round(self.steps * self.settings.warmup))
        if step < warm:
            return self.settings.learning_rate * (step + 1) / warm
        done = (step - warm) / max(1, self.steps - warm)
        return self.settings.learning_rate * (0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * done)))

    def _learn(self, batch: list[_Example]) -> float:
        import torch

        for group in self.optimizer.param_groups:
            group["lr"] = self._rate(self.step)
        tactics, prompts = self._losses(batch)
        (tactics + self.settings.prompt_weight * prompts).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.tokens += sum(example.length for example in batch)
        value = float(tactics.detach())
        if not math.isfinite(value):
            raise ModelUnavailable(f"training diverged at step {self.step + 1}: use a lower --learning-rate")
        return value

    def _losses(self, batch: list[_Example]) -> tuple[Any, Any]:
        """The mean loss of the tactics' tokens, and of the prompts' (0 where they do not count)."""
        import torch

        width = max(example.length for example in batch)
        ids = torch.zeros((len(batch), width), dtype=torch.long)
        place = torch.zeros((len(batch), width), dtype=torch.long)
        part = torch.full((len(batch), width), -1)  # 0 the prompt, then the tactics from 1 on; -1 is filling
        learned: tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]] = ([], [])  # row, where from, token
        for row, example in enumerate(batch):
            start = len(example.prompt)
            ids[row, : example.length] = torch.tensor([*example.prompt, *(t for each in example.tactics for t in each)])
            place[row, :start] = torch.arange(start)
            part[row, :start] = 0
            learned[1].extend((row, i, token) for i, token in enumerate(example.prompt[1:]))
            for number, tactic in enumerate(example.tactics, 1):
                end = start + len(tactic)
                place[row, start:end] = torch.arange(len(tactic)) + len(example.prompt)
                part[row, start:end] = number
                sources = [len(example.prompt) - 1, *range(start, end - 1)]
                learned[0].extend((row, at, token) for at, token in zip(sources, tactic))
                start = end
        asking, asked = part[:, :, None], part[:, None, :]
        before = torch.ones((width, width), dtype=torch.bool).tril()
        sees = before & ((asked == 0) | (asked == asking))  # filling sees itself: no row of the mask is empty
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            states = self.model.base_model(
                input_ids=ids.to(self.device),
                position_ids=place.to(self.device),
                attention_mask=sees[:, None].to(self.device),
            ).last_hidden_state
            losses = []
            for wanted, counts in ((learned[0], True), (learned[1], self.settings.prompt_weight > 0)):
                if not (counts and wanted):
                    losses.append(torch.zeros((), device=self.device))
                    continue
                rows, sources_, tokens = (torch.tensor(each, device=self.device) for each in zip(*wanted))
                logits = self.model.get_output_embeddings()(states[rows, sources_])
                losses.append(torch.nn.functional.cross_entropy(logits.float(), tokens))
        return losses[0], losses[1]

    def _validate(self) -> float | None:
        import torch

        if not self.validation:
            return None
        self.model.eval()
        total, count = 0.0, 0
        with torch.inference_mode():
            for batch in _batches(self.validation, self.settings, 0):
                learned = sum(len(tactic) for example in batch for tactic in example.tactics)
                total += float(self._losses(batch)[0]) * learned
                count += learned
        self.model.train()
        return total / count

    # -- files

    def _save(self) -> None:
        import torch

        state = {
            "identity": self.identity,
            "step": self.step,
            "tokens": self.tokens,
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
        }
        written = self.out / "state.pt.new"
        torch.save(state, written)
        written.replace(self.out / "state.pt")

    def _resume(self) -> None:
        import torch

        path = self.out / "state.pt"
        if not path.is_file():
            return
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["identity"] != self.identity:
            raise SourceError(f"{self.out} holds another training; give another folder, or remove {path}")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"].cpu())
        self.step, self.tokens = state["step"], state["tokens"]
        log.warning("going on from step %d of %d", self.step, self.steps)

    def _write(self) -> None:
        import torch

        self.model.eval()
        self.model.to(getattr(torch, self.settings.weights)).save_pretrained(self.out)
        self.tokenizer.save_pretrained(self.out)
        settings = asdict(self.settings)
        if self.settings.base is not None:
            settings["base"] = Path(self.settings.base).name
        lengths = sorted(len(tactic) for example in self.examples for tactic in example.tactics)
        about = {
            "prompt": TRAINED_PROMPT_NAME,
            "prompt_sha256": tactic_prompt(TRAINED_PROMPT_NAME).sha256,
            "settings": settings,
            "pairs": sum(len(example.tactics) for example in self.examples),
            "max_tokens": lengths[len(lengths) * 99 // 100],
        }
        (self.out / TRAINED_PROMPT).write_text(json.dumps(about, indent=1), encoding="utf-8")


def _split(pairs: Sequence[Pair], settings: FitSettings) -> tuple[list[Pair], list[Pair]]:
    """Pairs to learn from and pairs kept apart, by theorem: steps of one proof are much alike."""
    theorems = sorted({p.theorem or p.state for p in pairs})
    random.Random(settings.seed).shuffle(theorems)
    kept = set(theorems[: int(len(theorems) * settings.held_out)])
    train = [p for p in pairs if (p.theorem or p.state) not in kept]
    return train, [p for p in pairs if (p.theorem or p.state) in kept]


def _start(pairs: Sequence[Pair], settings: FitSettings) -> tuple[Any, Any]:
    """The model and tokenizer training begins with, in float32 on the device."""
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    if settings.base is not None:
        loaded = load_checkpoint(locate(settings.base), ModelOptions(dtype="float32"))
        if loaded.tokenizer.eos_token_id is None:
            raise ModelUnavailable(f"{settings.base}: its tokenizer has no end token, so no tactic would end")
        return loaded.model.float().requires_grad_(True).to(device), loaded.tokenizer
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
    return model.to(device), tokenizer


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
