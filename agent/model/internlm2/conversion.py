"""InternLM2's weights under Llama's names, one file of the checkpoint after the other.

The networks are the same but for a fused projection: per key-value head, the rows of `wqkv` are those of its g queries,
then its key, then its value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from agent.model.base import ModelUnavailable
from agent.model.checkpoint import Checkpoint
from agent.model.internlm2.config import is_internlm2, llama_config

_OUTER = {
    "model.tok_embeddings.weight": "model.embed_tokens.weight",
    "model.norm.weight": "model.norm.weight",
    "output.weight": "lm_head.weight",
}
_LAYER = re.compile(r"model\.layers\.(\d+)\.(.+)")
_INNER = {
    "attention.wo.weight": "self_attn.o_proj.weight",
    "attention.wo.bias": "self_attn.o_proj.bias",
    "feed_forward.w1.weight": "mlp.gate_proj.weight",
    "feed_forward.w3.weight": "mlp.up_proj.weight",
    "feed_forward.w2.weight": "mlp.down_proj.weight",
    "attention_norm.weight": "input_layernorm.weight",
    "ffn_norm.weight": "post_attention_layernorm.weight",
}


def converted(name: str, tensor: Any, config: dict[str, Any]) -> dict[str, Any]:
    """One tensor of InternLM2 as those of Llama. Raises ModelUnavailable for a name InternLM2 does not have."""
    if name in _OUTER:
        return {_OUTER[name]: tensor}
    match = _LAYER.fullmatch(name)
    if match is not None:
        layer, inner = match.groups()
        if inner in _INNER:
            return {f"model.layers.{layer}.{_INNER[inner]}": tensor}
        if inner in ("attention.wqkv.weight", "attention.wqkv.bias"):
            kind = inner.rpartition(".")[2]
            parts = split_wqkv(tensor, config)
            return {f"model.layers.{layer}.self_attn.{p}_proj.{kind}": part for p, part in zip("qkv", parts)}
        if inner == "attention.rotary_emb.inv_freq":
            return {}
    raise ModelUnavailable(f"the checkpoint says it is InternLM2, which has no weight called {name!r}")


def split_wqkv(wqkv: Any, config: dict[str, Any]) -> tuple[Any, Any, Any]:
    heads = config["num_attention_heads"]
    kv_heads = config.get("num_key_value_heads") or heads
    head_size = config["hidden_size"] // heads
    group = heads // kv_heads
    rest = wqkv.shape[1:]
    w = wqkv.view(kv_heads, group + 2, head_size, *rest)
    q = w[:, :group].reshape(heads * head_size, *rest)
    k = w[:, group].reshape(kv_heads * head_size, *rest)
    v = w[:, group + 1].reshape(kv_heads * head_size, *rest)
    return q.contiguous(), k.contiguous(), v.contiguous()


def converted_shards(folder: Path, dtype: Any = None) -> Iterator[dict[str, Any]]:
    """The converted tensors of each file of weights, in `dtype` (None keeps what they are stored in). Only one file's
    tensors need be in memory at once."""
    checkpoint = Checkpoint(folder, str(folder))
    config = checkpoint.config
    for path in checkpoint.weights:
        out: dict[str, Any] = {}
        for name, tensor in _tensors(path):
            for new, part in converted(name, tensor, config).items():
                out[new] = part if dtype is None else part.to(dtype)
        yield out


def _tensors(path: Path) -> Iterator[tuple[str, Any]]:
    import torch

    if path.suffix == ".safetensors":
        from safetensors import safe_open

        with safe_open(path, framework="pt") as file:
            for name in file.keys():
                yield name, file.get_tensor(name)
        return
    loaded = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    yield from loaded.items()


def _names(path: Path) -> Iterator[str]:
    if path.suffix == ".safetensors":
        from safetensors import safe_open

        with safe_open(path, framework="pt") as file:
            yield from file.keys()
        return
    yield from (name for name, _ in _tensors(path))


def _has_bias(checkpoint: Checkpoint) -> bool:
    return any(name.endswith("attention.wqkv.bias") for path in checkpoint.weights for name in _names(path))


def load_internlm2(folder: Path, dtype: Any) -> Any:
    """The checkpoint as a `LlamaForCausalLM` on the CPU. Raises ModelUnavailable."""
    import torch
    from transformers import LlamaForCausalLM
    from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

    checkpoint = Checkpoint(folder, str(folder))
    config = llama_config(checkpoint.config, _has_bias(checkpoint))
    config.dtype = dtype
    with torch.device("meta"):
        model = LlamaForCausalLM(config)
    for shard in converted_shards(folder, dtype):
        try:
            unexpected = model.load_state_dict(shard, strict=False, assign=True).unexpected_keys
        except RuntimeError as error:
            reason = str(error).strip().split("\n")[-1].strip()
            raise ModelUnavailable(f"{folder}: the weights do not fit the configuration: {reason}") from None
        if unexpected:
            raise ModelUnavailable(f"{folder}: weights that do not belong: {', '.join(unexpected[:3])}")
    if config.tie_word_embeddings:
        model.tie_weights()
    missing = [name for name, parameter in model.named_parameters() if parameter.is_meta]
    if missing:
        raise ModelUnavailable(f"{folder}: weights are missing: {', '.join(missing[:3])}")
    model.model.rotary_emb = LlamaRotaryEmbedding(config=config)
    return model.requires_grad_(False)


def write_converted(
    folder: Path,
    out: Path,
    *,
    chat: bool,
    source: str = "",
    on_shard: Callable[[int, int], None] | None = None,
) -> None:
    """Write the checkpoint as an ordinary Llama one, file by file, which other programs (vLLM, SGLang, llama.cpp)
    read as it is. `chat`: the tokenizer gets InternLM2's chat template. Raises ModelUnavailable."""
    from safetensors.torch import save_file

    from agent.model.internlm2.tokenizer import load_tokenizer

    checkpoint = Checkpoint(folder, source or str(folder))
    if not is_internlm2(checkpoint.config):
        raise ModelUnavailable(f"{checkpoint.source} is no InternLM2 checkpoint, so there is nothing to convert")
    tokenizer = load_tokenizer(folder, chat=chat)
    config = llama_config(checkpoint.config, _has_bias(checkpoint))
    config.architectures = ["LlamaForCausalLM"]
    out.mkdir(parents=True, exist_ok=True)
    weights = checkpoint.weights
    place: dict[str, str] = {}
    size = 0
    for number, shard in enumerate(converted_shards(folder), 1):
        file = f"model-{number:05d}-of-{len(weights):05d}.safetensors"
        save_file({name: t.contiguous() for name, t in shard.items()}, out / file, metadata={"format": "pt"})
        for name, tensor in shard.items():
            place[name] = file
            size += tensor.numel() * tensor.element_size()
            config.dtype = tensor.dtype
        if on_shard is not None:
            on_shard(number, len(weights))
    index = {"metadata": {"total_size": size}, "weight_map": dict(sorted(place.items()))}
    (out / "model.safetensors.index.json").write_text(json.dumps(index, indent=1), encoding="utf-8")
    config.save_pretrained(out)
    tokenizer.save_pretrained(out)
    about = out / "tokenizer_config.json"
    words = json.loads(about.read_text(encoding="utf-8"))
    words["tokenizer_class"] = "PreTrainedTokenizerFast"  # the one name that old and new readers know
    about.write_text(json.dumps(words, indent=1, ensure_ascii=False), encoding="utf-8")
    ends = [config.eos_token_id]
    if chat:
        ends.append(tokenizer.convert_tokens_to_ids("<|im_end|>"))
    generation = {"bos_token_id": config.bos_token_id, "eos_token_id": ends, "pad_token_id": config.pad_token_id}
    (out / "generation_config.json").write_text(json.dumps(generation, indent=1), encoding="utf-8")
