"""A deeper model out of one that is trained (block expansion: Wu et al., LLaMA Pro, 2024)."""

from __future__ import annotations

import copy
from typing import Any

from agent.model.base import ModelUnavailable


def deepen(model: Any, more: int) -> None:
    """Put `more` layers between those of the model, evenly. Each is a copy of the one before it whose outputs are 0, so
    that the model says what it said before until it learns. Raises ModelUnavailable for models whose layers are not
    those of a Llama."""
    import torch

    layers = getattr(model.base_model, "layers", None)
    if layers is None or not all(hasattr(la, "self_attn") and hasattr(la.self_attn, "o_proj") for la in layers):
        kind = model.config.model_type
        raise ModelUnavailable(f"a model of type {kind} cannot be deepened: its layers are not like a Llama's")
    before = len(layers)
    places = [(i + 1) * before // more for i in range(more)]  # of the layer before each new one, counted from 1
    kinds = getattr(model.config, "layer_types", None)
    deeper: list[Any] = []
    deeper_kinds: list[str] = []
    for number, layer in enumerate(layers, 1):
        new = [copy.deepcopy(layer) for place in places if max(place, 1) == number]
        for each in new:
            for linear in (each.self_attn.o_proj, each.mlp.down_proj):
                for p in linear.parameters():
                    torch.nn.init.zeros_(p)
        deeper += [layer, *new]
        deeper_kinds += [kinds[number - 1]] * (1 + len(new)) if kinds else []
    for number, layer in enumerate(deeper):
        layer.self_attn.layer_idx = number
    model.base_model.layers = torch.nn.ModuleList(deeper)
    model.config.num_hidden_layers = len(deeper)
    if kinds:
        model.config.layer_types = deeper_kinds
