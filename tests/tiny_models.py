"""Tiny random language models with real tokenizers, made in a second: for tests."""

from __future__ import annotations

import functools
from pathlib import Path

LIBRARY = Path(__file__).resolve().parent.parent / "agent" / "engine" / "library"

STATES = (
    "x y : ℝ,\nh₀ : x + y = 10,\nh₁ : x - y = 4\n⊢ x = 7",
    "⊢ 2 ^ 10 % 7 = 2",
    "n : ℕ,\nih : ∑ (i : ℕ) in finset.range (n + 1), i = n * (n + 1) / 2\n⊢ n < n + 1",
    "p q : Prop,\nh : p ∧ q\n⊢ q ∧ p",
)


def corpus() -> list[str]:
    """Lines of Lean from the library's sources."""
    lines: list[str] = []
    for path in sorted(LIBRARY.rglob("*.lean"))[:40]:
        lines += [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return lines


@functools.cache
def byte_level_tokenizer(vocabulary: int = 1500, chat: bool = False):
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=["<s>", "</s>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(corpus()[:2000], trainer)
    template = "{% for m in messages %}[{{ m['role'] }}]{{ m['content'] }}{% endfor %}[assistant]" if chat else None
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", pad_token="</s>", chat_template=template
    )


def end_ids(vocabulary: int) -> list[int]:
    return [1, *range(60, vocabulary, 12)]


def single_thread() -> None:
    """Tiny models are slower on several threads than on one."""
    import torch

    torch.set_num_threads(1)


def write_llama(folder: Path, *, chat: bool = False, seed: int = 0, sharpness: float = 8.0, **config) -> Path:
    """A random Llama of 2 layers. `sharpness` multiplies its output layer: the larger, the surer it is."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    single_thread()
    tokenizer = byte_level_tokenizer(chat=chat)
    torch.manual_seed(seed)
    settings = {
        "vocab_size": len(tokenizer),
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 1024,
        "bos_token_id": 0,
        "eos_token_id": 1,
        "pad_token_id": 1,
        **config,
    }
    model = LlamaForCausalLM(LlamaConfig(**settings))
    with torch.no_grad():
        model.lm_head.weight.mul_(sharpness)
    # Many tokens end an answer, so that it does now and then.
    model.generation_config.eos_token_id = end_ids(len(tokenizer))
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
