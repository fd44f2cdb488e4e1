"""How fast a language model suggests: this decoder beside transformers' `generate`, and beside the memory's speed.

    python benchmarks/decoding.py                                  # a small model on the CPU
    python benchmarks/decoding.py --shape internlm2-7b --device cuda --samples 32 --states 1 4 16

Weights are random, so answers do not end: every sample is `--tokens` long, and samples part early, which is this
decoder's worst case. Times are CPU seconds of this process on a CPU, wall seconds on a GPU. `generate` samples without
top-k. The share is the bytes that a decoding step must read (weights and each prompt's cache once, what each row has
said), times steps a second, over the speed of a copy measured in the same run.
"""

from __future__ import annotations

import argparse
import time

SHAPES = {
    "small": {"vocab_size": 4096, "hidden_size": 256, "intermediate_size": 682, "num_hidden_layers": 6,
              "num_attention_heads": 8, "num_key_value_heads": 8},
    "internlm2-7b": {"vocab_size": 92544, "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
                     "num_attention_heads": 32, "num_key_value_heads": 8},
}  # fmt: skip


class NoText:
    """In the place of a tokenizer's texts: random weights say nothing worth reading."""

    def of(self, token: int) -> bytes:
        return b"x"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shape", choices=SHAPES, default="small")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--prompt", type=int, default=512, help="tokens of each prompt")
    parser.add_argument("--tokens", type=int, default=32)
    parser.add_argument("--samples", type=int, default=16)
    parser.add_argument("--states", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--repeat", type=int, default=3)
    asked = parser.parse_args()

    import torch
    from transformers import LlamaConfig, LlamaForCausalLM
    from transformers.utils import logging

    from agent.model.decoding import Decoder, DecodingSettings, Question

    logging.set_verbosity_error()
    on_gpu = asked.device != "cpu"
    dtype = torch.bfloat16 if on_gpu else torch.float32
    torch.manual_seed(0)
    with torch.device(asked.device):
        torch.set_default_dtype(dtype)
        model = LlamaForCausalLM(LlamaConfig(**SHAPES[asked.shape], max_position_embeddings=4096)).eval()
        torch.set_default_dtype(torch.float32)
    size = sum(p.numel() * p.element_size() for p in model.parameters())
    speed = copy_speed(asked.device)
    print(f"{asked.shape} on {asked.device}: {size / 1e6:.0f} MB of weights; a copy moves {speed / 1e9:.0f} GB/s")

    def timed(work) -> float:
        best = float("inf")
        for _ in range(asked.repeat):
            if on_gpu:
                torch.cuda.synchronize()
            start = time.perf_counter() if on_gpu else time.process_time()
            work()
            if on_gpu:
                torch.cuda.synchronize()
            best = min(best, (time.perf_counter() if on_gpu else time.process_time()) - start)
        return best

    print(f"{'states':>6} {'this':>9} {'generate':>9} {'ratio':>6} {'tokens/s':>9} {'share':>6}")
    for states in asked.states:
        rows = states * asked.samples
        decoder = Decoder(model, NoText(), frozenset(), capacity=max(256, rows))  # type: ignore[arg-type]
        prompts = torch.randint(5, SHAPES[asked.shape]["vocab_size"], (states, asked.prompt))
        questions = [Question(tuple(row)) for row in prompts.tolist()]
        settings = DecodingSettings(max_tokens=asked.tokens)
        mine = timed(lambda d=decoder, q=questions, s=settings: d.answer(q, asked.samples, s))

        def theirs(prompts=prompts) -> None:
            with torch.inference_mode():
                model.generate(
                    prompts.to(asked.device),
                    attention_mask=torch.ones_like(prompts, device=asked.device),
                    do_sample=True,
                    top_k=0,
                    num_return_sequences=asked.samples,
                    min_new_tokens=asked.tokens,
                    max_new_tokens=asked.tokens,
                    pad_token_id=0,
                )

        other = timed(theirs)
        shape = SHAPES[asked.shape]
        head = shape["hidden_size"] // shape["num_attention_heads"]
        cache = 2 * shape["num_hidden_layers"] * shape["num_key_value_heads"] * head * (2 if on_gpu else 4)
        per_step = size + cache * (states * asked.prompt + rows * asked.tokens / 2)
        share = per_step * asked.tokens / mine / speed
        tokens = rows * asked.tokens / mine
        print(f"{states:6} {mine:8.2f}s {other:8.2f}s {other / mine:6.2f} {tokens:9.0f} {share:6.0%}")


def copy_speed(device: str) -> float:
    """Bytes read and written in a second by a large copy."""
    import torch

    source = torch.empty((1 << 30) // (1 if device != "cpu" else 8), dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    best = float("inf")
    for _ in range(5):
        if device != "cpu":
            torch.cuda.synchronize()
        start = time.perf_counter()
        target.copy_(source)
        if device != "cpu":
            torch.cuda.synchronize()
        best = min(best, time.perf_counter() - start)
    return 2 * source.numel() / best


if __name__ == "__main__":
    main()
