"""The mean of checkpoints that were trained on from the same one: often better on what none of them saw than each of
them (Wortsman et al., Model soups, 2022), and no dearer to run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from agent.backend.lean_source import SourceError
from agent.model.huggingface import TRAINED_PROMPT

_WEIGHTS = "model.safetensors"
_LEFT = frozenset({_WEIGHTS, "loss.jsonl", "state.pt"})


def average(folders: Sequence[Path], out: Path) -> None:
    """Write the checkpoint whose weights are the means of those of `folders`, made by `train fit` with one tokenizer.
    All else is the first one's; numbers are kept in its type. Raises SourceError."""
    from safetensors.torch import load_file, save_file

    for folder in folders:
        if not ((folder / _WEIGHTS).is_file() and (folder / TRAINED_PROMPT).is_file()):
            raise SourceError(f"{folder} is no checkpoint of `train fit`")
    first, *others = folders
    total = load_file(first / _WEIGHTS)
    types = {name: tensor.dtype for name, tensor in total.items()}
    total = {name: tensor.float() for name, tensor in total.items()}
    for folder in others:
        weights = load_file(folder / _WEIGHTS)
        shapes = {name: tensor.shape for name, tensor in weights.items()}
        same_tokenizer = (folder / "tokenizer.json").read_bytes() == (first / "tokenizer.json").read_bytes()
        if not same_tokenizer or shapes != {name: tensor.shape for name, tensor in total.items()}:
            raise SourceError(f"{folder} and {first} are networks of different shapes or with different tokenizers")
        for name, tensor in weights.items():
            total[name] += tensor.float()
    mean = {name: (tensor / len(folders)).to(types[name]).contiguous() for name, tensor in total.items()}
    out.mkdir(parents=True, exist_ok=True)
    for path in first.iterdir():
        if path.is_file() and path.name not in _LEFT:
            shutil.copyfile(path, out / path.name)
    save_file(mean, out / _WEIGHTS, metadata={"format": "pt"})
    about = json.loads((first / TRAINED_PROMPT).read_text(encoding="utf-8"))
    about["mean_of"] = [folder.name for folder in folders]
    (out / TRAINED_PROMPT).write_text(json.dumps(about, indent=1), encoding="utf-8")
