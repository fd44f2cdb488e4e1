"""InternLM2's configuration, recognised and said in Llama's words."""

from __future__ import annotations

from typing import Any

from agent.model.base import ModelUnavailable

ARCHITECTURE = "InternLM2ForCausalLM"


def is_internlm2(config: dict[str, Any]) -> bool:
    """By its architecture: some of its checkpoints call their model type `internlm`."""
    return ARCHITECTURE in (config.get("architectures") or ())


def llama_config(config: dict[str, Any], attention_bias: bool) -> Any:
    """The `LlamaConfig` of the same network. Raises ModelUnavailable for what Llama's does not have.

    Dynamic rope scaling changes nothing for texts up to `max_position_embeddings`, and longer ones are never given to
    the model here, so it is left out.
    """
    from transformers import LlamaConfig

    rope: dict[str, Any] = {"rope_type": "default", "rope_theta": float(config.get("rope_theta", 10000))}
    scaling = config.get("rope_scaling") or {}
    kind = scaling.get("type", scaling.get("rope_type", "dynamic"))
    if kind == "linear":
        rope |= {"rope_type": "linear", "factor": float(scaling["factor"])}
    elif kind != "dynamic":
        raise ModelUnavailable(f"InternLM2 with rope scaling {kind!r} is not supported")
    if config.get("hidden_act", "silu") != "silu":
        raise ModelUnavailable(f"InternLM2 with the activation {config['hidden_act']!r} is not supported")
    heads = config["num_attention_heads"]
    return LlamaConfig(
        vocab_size=config["vocab_size"],
        hidden_size=config["hidden_size"],
        intermediate_size=config["intermediate_size"],
        num_hidden_layers=config["num_hidden_layers"],
        num_attention_heads=heads,
        num_key_value_heads=config.get("num_key_value_heads") or heads,
        max_position_embeddings=config["max_position_embeddings"],
        rms_norm_eps=config["rms_norm_eps"],
        rope_parameters=rope,
        attention_bias=attention_bias,
        tie_word_embeddings=config.get("tie_word_embeddings", False),
        bos_token_id=config.get("bos_token_id", 1),
        eos_token_id=config.get("eos_token_id", 2),
        pad_token_id=config.get("pad_token_id", 2),
    )
