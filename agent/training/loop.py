"""The loop of every training here: batches, steps, a learning rate that warms up and falls, and going on from where it
was broken off. `state.pt` in the output folder holds the weights that are learned, the optimizer, the place and random
numbers; it is written every `save_every` steps. `loss.jsonl` has a row for each step."""

from __future__ import annotations

import json
import logging
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from agent.backend.lean_source import SourceError
from agent.model.base import ModelUnavailable
from agent.model.checkpoint import GIGABYTE, Loaded, load_checkpoint, locate
from agent.model.specification import ModelOptions

log = logging.getLogger(__name__)

Weights = Literal["float32", "bfloat16", "float16"]
_Batch = TypeVar("_Batch")


@dataclass(frozen=True)
class LoopSettings:
    """What all trainings have in common."""

    base: str | None = None
    """The model that training goes on from."""
    lora: int = 0
    """The rank of matrices that are learned beside the frozen ones of `base` (LoRA) and added to them in the end; 0
    learns all weights."""
    epochs: float = 3.0
    batch_tokens: int = 8192
    learning_rate: float = 6e-4
    warmup: float = 0.05
    weight_decay: float = 0.1
    held_out: float = 0.02
    """The share of theorems whose rows are kept for validation."""
    save_every: int = 200
    weights: Weights = "float32"
    """How the checkpoint's weights are written. Training is in float32; with `lora`, the frozen ones are read as at
    search: in half precision beyond a GB."""
    seed: int = 0


@dataclass(frozen=True)
class FitProgress:
    """A step done; losses are in nats. `validation` is given where it was measured."""

    step: int
    steps: int
    loss: float
    learning_rate: float
    tokens: int
    validation: float | None = None


class TrainingLoop(Generic[_Batch]):
    """A subclass sets `start`, calls `_prepare` with what tells its training from others, and says what the batches and
    losses are."""

    start: Start

    def __init__(self, out: Path, settings: LoopSettings, on_progress: Callable[[FitProgress], None] | None) -> None:
        import torch
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()
        self.out = out
        self.loop = settings
        self.on_progress = on_progress
        self.step = 0
        self.tokens = 0
        torch.manual_seed(settings.seed)

    # -- what a subclass says

    def _batches(self, epoch: int) -> Sequence[_Batch]:
        raise NotImplementedError

    def _loss(self, batch: _Batch) -> tuple[Any, float, int]:
        """What is to be lowered, the loss that is shown, and how many tokens were read."""
        raise NotImplementedError

    def _validate(self) -> float | None:
        raise NotImplementedError

    def _about(self) -> dict[str, Any]:
        """What is written beside the checkpoint."""
        raise NotImplementedError

    def _more_state(self) -> dict[str, Any]:
        """What else must be kept to go on."""
        return {}

    def _take_state(self, state: dict[str, Any]) -> None:
        return

    # -- the loop

    def _prepare(self, identity: Any) -> None:
        import torch

        self.model = self.start.model
        self.device = next(self.model.parameters()).device
        self.per_epoch = len(self._batches(0))
        self.steps = max(1, math.ceil(self.per_epoch * self.loop.epochs))
        self.learned = {name: p for name, p in self.model.named_parameters() if p.requires_grad}
        self.optimizer = torch.optim.AdamW(
            self.learned.values(),
            lr=self.loop.learning_rate,
            betas=(0.9, 0.95),
            weight_decay=self.loop.weight_decay,
        )
        self.identity = json.dumps([asdict(self.loop), identity, self.steps], sort_keys=True)
        self.out.mkdir(parents=True, exist_ok=True)
        self._resume()

    def run(self) -> FitProgress:
        last: FitProgress | None = None
        epoch, batches = -1, self._batches(0)
        self.model.train()
        with (self.out / "loss.jsonl").open("a" if self.step else "w", encoding="utf-8") as curve:
            while self.step < self.steps:
                if self.step // self.per_epoch != epoch:
                    epoch = self.step // self.per_epoch
                    batches = self._batches(epoch)
                loss = self._learn(batches[self.step % self.per_epoch])
                self.step += 1
                measured = None
                if self.step % self.loop.save_every == 0 or self.step == self.steps:
                    measured = self._validated()
                    self._save()
                last = FitProgress(self.step, self.steps, loss, self._rate(self.step - 1), self.tokens, measured)
                curve.write(json.dumps({k: v for k, v in asdict(last).items() if v is not None}) + "\n")
                curve.flush()
                if self.on_progress is not None:
                    self.on_progress(last)
        self._write()
        return last or FitProgress(self.step, self.steps, math.nan, 0.0, self.tokens)

    def _rate(self, step: int) -> float:
        """Linear warm-up, then half a cosine down to a tenth."""
        warm = max(1, round(self.steps * self.loop.warmup))
        if step < warm:
            return self.loop.learning_rate * (step + 1) / warm
        done = (step - warm) / max(1, self.steps - warm)
        return self.loop.learning_rate * (0.1 + 0.9 * 0.5 * (1 + math.cos(math.pi * done)))

    def _learn(self, batch: _Batch) -> float:
        import torch

        for group in self.optimizer.param_groups:
            group["lr"] = self._rate(self.step)
        loss, shown, tokens = self._loss(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned.values(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.tokens += tokens
        if not math.isfinite(shown):
            raise ModelUnavailable(f"training diverged at step {self.step + 1}: use a lower --learning-rate")
        return shown

    def _validated(self) -> float | None:
        import torch

        self.model.eval()
        with torch.inference_mode():
            measured = self._validate()
        self.model.train()
        return measured

    # -- files

    def _save(self) -> None:
        import torch

        state = {
            "identity": self.identity,
            "step": self.step,
            "tokens": self.tokens,
            "model": {name: p.detach() for name, p in self.learned.items()},
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
            **self._more_state(),
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
        with torch.no_grad():
            for name, p in self.learned.items():
                p.copy_(state["model"][name])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"].cpu())
        self.step, self.tokens = state["step"], state["tokens"]
        self._take_state(state)
        log.warning("going on from step %d of %d", self.step, self.steps)

    def _write(self) -> None:
        import torch

        from agent.model.huggingface import TRAINED_PROMPT

        self.model.eval()
        self.start.finished().to(getattr(torch, self.loop.weights)).save_pretrained(self.out)
        self.start.tokenizer.save_pretrained(self.out)
        (self.out / TRAINED_PROMPT).write_text(json.dumps(self._about(), indent=1), encoding="utf-8")

    def _settings(self) -> dict[str, Any]:
        """The settings as they are written: of a base, its name alone."""
        settings = asdict(self.loop)
        if self.loop.base is not None:
            settings["base"] = Path(self.loop.base).name
        return settings


# --- the model to begin with -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Start:
    """A model that is to learn, and how it becomes an ordinary one in the end."""

    model: Any
    tokenizer: Any
    finished: Callable[[], Any]
    loaded: Loaded | None = None


def mixed_precision(device: Any) -> Any:
    """A context that computes in bfloat16 what bears it, where the device has instructions for that; on other ones
    bfloat16 takes up to a hundred times as long as float32."""
    import torch

    if device.type == "cuda":
        native = torch.cuda.is_bf16_supported()
    else:
        native = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=native)


def load_base(base: str, lora: int) -> Start:
    """A model to go on from, ready to learn: all of it, or matrices of rank `lora` beside its own. Raises
    ModelUnavailable."""
    import torch

    device = "cuda" if torch.cuda.is_available() else "cpu"
    loaded = load_checkpoint(locate(base), ModelOptions(dtype="auto" if lora else "float32"))
    if loaded.tokenizer.eos_token_id is None:
        raise ModelUnavailable(f"{base}: its tokenizer has no end token, so no tactic would end")
    model = loaded.model.to(device)
    if loaded.checkpoint.size > GIGABYTE:  # what a layer computes is computed again rather than kept
        model.gradient_checkpointing_enable()
        model.enable_input_require_grads()
    if lora:
        return Start(model, loaded.tokenizer, _with_lora(model, lora), loaded)
    model = model.float().requires_grad_(True)
    return Start(model, loaded.tokenizer, lambda: model, loaded)


def _with_lora(model: Any, rank: int) -> Callable[[], Any]:
    """Freeze the model and put matrices to learn beside those of its linear layers, the one that makes logits excepted
    (Hu et al., LoRA, 2021). The result adds them to the model's and gives it back."""
    try:
        from peft import LoraConfig, get_peft_model
    except ImportError:
        raise ModelUnavailable("--lora needs the package peft: pip install 'lean3-agent[train]'") from None
    config = LoraConfig(r=rank, lora_alpha=2 * rank, target_modules="all-linear", task_type="CAUSAL_LM")
    return get_peft_model(model, config).merge_and_unload
