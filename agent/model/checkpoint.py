"""Checkpoints of causal language models: where they are, what they are, and how they come into memory."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.model.base import ModelUnavailable
from agent.model.specification import ModelOptions

log = logging.getLogger(__name__)

BUNDLED = Path(__file__).parent / "bundled"
"""The small model that comes along; its README.md is its card."""
GIGABYTE = 10**9
_WHOLE_HASH_BYTES = 2 * GIGABYTE
_SAMPLE_BYTES = 1 << 20
_SAMPLES = 32
_HUB_SECONDS = 20.0
_WEIGHTS = ("*.safetensors", "pytorch_model*.bin")


@dataclass(frozen=True)
class Checkpoint:
    """A folder with `config.json` and weights."""

    folder: Path
    source: str
    """What the user called it."""

    @property
    def config(self) -> dict[str, Any]:
        path = self.folder / "config.json"
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except OSError:
            raise ModelUnavailable(f"{self.source}: {self.folder} holds no model: config.json is missing") from None
        except ValueError as error:
            raise ModelUnavailable(f"{path} is not JSON: {error}") from None

    @property
    def weights(self) -> list[Path]:
        for pattern in _WEIGHTS:
            found = sorted(self.folder.glob(pattern))
            if found:
                return found
        raise ModelUnavailable(f"{self.source}: {self.folder} holds no weights (*.safetensors or pytorch_model*.bin)")

    @property
    def size(self) -> int:
        """Bytes of its weights."""
        return sum(path.stat().st_size for path in self.weights)

    def sha256(self) -> str:
        """Of names, sizes and bytes of configuration, tokenizer and weights. Weights of more than 2 GB together are
        hashed by their sizes and by 32 evenly spaced blocks of a MiB in each file; the hash then begins with
        `sampled-`."""
        total = hashlib.sha256()
        sampled = self.size > _WHOLE_HASH_BYTES
        weights = self.weights
        small = [p for p in sorted(self.folder.iterdir()) if p.suffix in (".json", ".model", ".jinja") and p.is_file()]
        for path in (*small, *weights):
            total.update(f"{path.name}\x00{path.stat().st_size}\x00".encode())
            with path.open("rb") as file:
                if not (sampled and path in weights):
                    while block := file.read(_SAMPLE_BYTES):
                        total.update(block)
                    continue
                for i in range(_SAMPLES):
                    file.seek(path.stat().st_size * i // _SAMPLES)
                    total.update(file.read(_SAMPLE_BYTES))
        return ("sampled-" if sampled else "") + total.hexdigest()


def locate(name: str) -> Checkpoint:
    """The checkpoint a user means: `bundled`, a folder, ``modelscope:OWNER/NAME``, or an id of the Hugging Face hub;
    what is not here yet is downloaded. Raises ModelUnavailable."""
    if name == "bundled":
        return Checkpoint(BUNDLED, name)
    kind, _, rest = name.partition(":")
    if kind == "modelscope" and rest:
        return Checkpoint(_from_modelscope(rest), name)
    folder = Path(name)
    if folder.is_dir():
        found = Checkpoint(folder, name)
        _ = found.config, found.weights  # what is missing is said here
        return found
    return Checkpoint(_from_hub(name), name)


def _from_hub(name: str) -> Path:
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    wanted = ["*.json", "*.model", "*.jinja", "*.safetensors"]
    older = [*wanted, "pytorch_model*.bin"]
    try:
        found = Path(snapshot_download(name, local_files_only=True, allow_patterns=older))
        if any(any(found.glob(pattern)) for pattern in _WEIGHTS):
            return found
    except HFValidationError:
        raise ModelUnavailable(f"{name!r} is neither a folder nor a name the Hugging Face hub can have") from None
    except LocalEntryNotFoundError:
        pass
    try:
        files = HfApi().model_info(name, timeout=_HUB_SECONDS).siblings or []
        log.warning("downloading %s from the Hugging Face hub", name)
        # Where there are safetensors, the same weights in the older format are left alone.
        new = any(file.rfilename.endswith(".safetensors") for file in files)
        return Path(snapshot_download(name, allow_patterns=wanted if new else older))
    except Exception as error:  # the hub's client lets through whatever its HTTP library raises
        reason = str(error).strip().split("\n")[0]
        raise ModelUnavailable(
            f"{name!r} is no folder here, and it could not be fetched from the Hugging Face hub ({reason}); "
            "give a folder that holds the model, or modelscope:OWNER/NAME"
        ) from None


def _from_modelscope(name: str) -> Path:
    try:
        from modelscope import snapshot_download
    except ImportError:
        raise ModelUnavailable(
            f"modelscope:{name} needs the package modelscope: pip install 'lean3-agent[modelscope]'"
        ) from None
    try:
        return Path(snapshot_download(name))
    except Exception as error:  # the client raises errors of many kinds
        reason = str(error).strip().split("\n")[0]
        raise ModelUnavailable(f"modelscope:{name} could not be fetched ({reason})") from None


# --- into memory -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Loaded:
    """A model ready to answer, its tokenizer, and whether it expects a conversation."""

    model: Any
    tokenizer: Any
    checkpoint: Checkpoint
    is_internlm2: bool


def load_checkpoint(checkpoint: Checkpoint, options: ModelOptions) -> Loaded:
    """Raises ModelUnavailable."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging as transformers_logging

    from agent.model.internlm2.config import is_internlm2

    transformers_logging.disable_progress_bar()
    device = _device(options)
    dtype = _dtype(options, checkpoint.size, device)
    if is_internlm2(checkpoint.config):
        from agent.model.internlm2.conversion import load_internlm2
        from agent.model.internlm2.tokenizer import load_tokenizer

        if options.quantize != "none" or options.device == "spread":
            raise ModelUnavailable(
                f"{checkpoint.source}: quantize and device=spread need a converted checkpoint: "
                f"lean3-agent train convert {checkpoint.source} FOLDER, then --model FOLDER"
            )
        tokenizer = load_tokenizer(checkpoint.folder)
        return Loaded(load_internlm2(checkpoint.folder, dtype).to(device).eval(), tokenizer, checkpoint, True)
    keywords: dict[str, Any] = {"dtype": dtype}
    if options.quantize != "none":
        keywords["quantization_config"] = _quantization(options)
        keywords["device_map"] = {"": 0} if options.device != "spread" else "auto"
    elif options.device == "spread":
        keywords["device_map"] = "auto"
    if "device_map" in keywords:
        _need("accelerate", "device=spread and quantize need the package accelerate")
    try:
        config = AutoConfig.from_pretrained(checkpoint.folder, trust_remote_code=False)
        tokenizer = AutoTokenizer.from_pretrained(checkpoint.folder, trust_remote_code=False)
        model: Any = AutoModelForCausalLM.from_pretrained(
            checkpoint.folder, config=config, trust_remote_code=False, **keywords
        )
    except (ValueError, KeyError, OSError, ImportError) as error:
        reason = str(error).strip().split("\n")[0]
        raise ModelUnavailable(f"{checkpoint.source} cannot be loaded as a causal language model: {reason}") from None
    except torch.OutOfMemoryError:
        raise ModelUnavailable(
            f"{checkpoint.source} does not fit on {device} ({checkpoint.size / GIGABYTE:.1f} GB of weights); "
            "quantize it (NAME?quantize=8bit) or spread it (NAME?device=spread)"
        ) from None
    if "device_map" not in keywords:
        model = model.to(device)
    return Loaded(model.eval(), tokenizer, checkpoint, False)


def _device(options: ModelOptions) -> str:
    import torch

    if options.device == "cuda" and not torch.cuda.is_available():
        raise ModelUnavailable("device=cuda, but PyTorch sees no GPU here")
    if options.device in ("auto", "spread"):
        return "cuda" if torch.cuda.is_available() else "cpu"
    return options.device


def _dtype(options: ModelOptions, size: int, device: str) -> Any:
    """float32 up to a GB of weights; beyond, half precision: bfloat16 where the device computes it, else float16."""
    import torch

    if options.dtype != "auto":
        return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[options.dtype]
    if size <= GIGABYTE:
        return torch.float32
    return torch.bfloat16 if device == "cpu" or torch.cuda.is_bf16_supported() else torch.float16


def _quantization(options: ModelOptions) -> Any:
    import torch
    from transformers import BitsAndBytesConfig

    _need("bitsandbytes", "quantize needs the package bitsandbytes")
    if not torch.cuda.is_available():
        raise ModelUnavailable("quantize needs a GPU, and PyTorch sees none here")
    if options.quantize == "8bit":
        return BitsAndBytesConfig(load_in_8bit=True)
    return BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_compute_dtype=torch.bfloat16)


def _need(package: str, sentence: str) -> None:
    import importlib.util

    if importlib.util.find_spec(package) is None:
        raise ModelUnavailable(f"{sentence}: pip install 'lean3-agent[gpu]'")
