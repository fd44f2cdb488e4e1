"""InternLM2 in its own format: logits against an independent forward pass, the tokenizer against sentencepiece."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from tiny_models import STATES, corpus, single_thread

from agent.model.base import ModelUnavailable
from agent.model.checkpoint import Checkpoint
from agent.model.huggingface import HuggingFace
from agent.model.specification import ModelOptions

CONFIG = {
    "architectures": ["InternLM2ForCausalLM"],
    "model_type": "internlm2",
    "hidden_size": 48,
    "intermediate_size": 80,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "max_position_embeddings": 512,
    "rope_theta": 1000000,
    "rope_scaling": {"type": "dynamic", "factor": 1.0},
    "rms_norm_eps": 1e-5,
    "bias": False,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "pad_token_id": 2,
}

CHINESE = "设已知求证函数实数整数最大值最小值区间方程等于小明买了苹果每个元一共多少钱答案为因此所以,。:、()"


def random_tensors(config: dict, bias: bool = False) -> dict:
    import torch

    single_thread()
    torch.manual_seed(3)
    h, heads, kv = config["hidden_size"], config["num_attention_heads"], config["num_key_value_heads"]
    d = h // heads

    def new(*shape):
        return torch.randn(*shape) * 0.3

    out = {
        "model.tok_embeddings.weight": new(config["vocab_size"], h),
        "model.norm.weight": 1 + new(h),
        "output.weight": new(config["vocab_size"], h),
    }
    for i in range(config["num_hidden_layers"]):
        out |= {
            f"model.layers.{i}.attention.wqkv.weight": new((heads + 2 * kv) * d, h),
            f"model.layers.{i}.attention.wo.weight": new(h, heads * d),
            f"model.layers.{i}.feed_forward.w1.weight": new(config["intermediate_size"], h),
            f"model.layers.{i}.feed_forward.w3.weight": new(config["intermediate_size"], h),
            f"model.layers.{i}.feed_forward.w2.weight": new(h, config["intermediate_size"]),
            f"model.layers.{i}.attention_norm.weight": 1 + new(h),
            f"model.layers.{i}.ffn_norm.weight": 1 + new(h),
        }
        if bias:
            out[f"model.layers.{i}.attention.wqkv.bias"] = new((heads + 2 * kv) * d)
            out[f"model.layers.{i}.attention.wo.bias"] = new(h)
    return out


def reference_logits(w: dict, config: dict, ids: list[int]):
    """InternLM2's forward pass as its paper and code have it, one token and one head at a time."""
    import torch

    h, heads, kv = config["hidden_size"], config["num_attention_heads"], config["num_key_value_heads"]
    d, group, eps = h // heads, heads // kv, config["rms_norm_eps"]

    def norm(x, scale):
        return x * torch.rsqrt((x * x).mean() + eps) * scale

    def rotate(x, place):
        half = d // 2
        angle = place / config["rope_theta"] ** (torch.arange(half) * 2 / d)
        a, b = x[:half], x[half:]
        return torch.cat([a * angle.cos() - b * angle.sin(), b * angle.cos() + a * angle.sin()])

    states = [w["model.tok_embeddings.weight"][i] for i in ids]
    for layer in range(config["num_hidden_layers"]):
        p = f"model.layers.{layer}."
        queries, keys, values = [], [], []
        for place, x in enumerate(states):
            fused = w[p + "attention.wqkv.weight"] @ norm(x, w[p + "attention_norm.weight"])
            fused = fused + w.get(p + "attention.wqkv.bias", 0)
            q, k, v = [], [], []
            for n in range(kv):  # each key-value head: its queries, its key, its value
                part = fused[n * (group + 2) * d : (n + 1) * (group + 2) * d]
                q += [rotate(part[j * d : (j + 1) * d], place) for j in range(group)]
                k.append(rotate(part[group * d : (group + 1) * d], place))
                v.append(part[(group + 1) * d :])
            queries.append(q), keys.append(k), values.append(v)
        after = []
        for place, x in enumerate(states):
            heads_out = []
            for j in range(heads):
                seen = torch.stack([keys[t][j // group] for t in range(place + 1)])
                share = torch.softmax(seen @ queries[place][j] / d**0.5, dim=0)
                heads_out.append(share @ torch.stack([values[t][j // group] for t in range(place + 1)]))
            x = x + w[p + "attention.wo.weight"] @ torch.cat(heads_out) + w.get(p + "attention.wo.bias", 0)
            y = norm(x, w[p + "ffn_norm.weight"])
            gate = torch.nn.functional.silu(w[p + "feed_forward.w1.weight"] @ y)
            after.append(x + w[p + "feed_forward.w2.weight"] @ (gate * (w[p + "feed_forward.w3.weight"] @ y)))
        states = after
    return torch.stack([w["output.weight"] @ norm(x, w["model.norm.weight"]) for x in states])


def train_sentencepiece(folder: Path, **options) -> Path:
    import sentencepiece

    chooser = random.Random(0)
    chinese = ["".join(chooser.choices(CHINESE, k=chooser.randint(4, 30))) for _ in range(400)]
    settings = {
        "model_type": "bpe",
        "vocab_size": 1200,
        "byte_fallback": True,
        "character_coverage": 0.999,
        "add_dummy_prefix": False,
        "remove_extra_whitespaces": False,
        "normalization_rule_name": "identity",
        "allow_whitespace_only_pieces": True,
        "split_digits": True,
        "minloglevel": 2,
        "num_threads": 1,
        **options,
    }
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(corpus()[:1500] + chinese), model_prefix=str(folder / "tokenizer"), **settings
    )
    return folder / "tokenizer.model"


def write_internlm2(folder: Path, *, shards: int = 2, form: str = "bin", bias: bool = False, **changes) -> dict:
    """A tiny random checkpoint as InternLM2's are published; returns its tensors and configuration."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    train_sentencepiece(folder)
    config = {**CONFIG, "vocab_size": 1200, **changes}
    (folder / "config.json").write_text(json.dumps(config))
    tokens = {"1198": {"content": "<|im_end|>"}, "1199": {"content": "<|im_start|>"}}
    (folder / "tokenizer_config.json").write_text(json.dumps({"added_tokens_decoder": tokens, "auto_map": {"x": "y"}}))
    tensors = random_tensors(config, bias)
    names = sorted(tensors)
    for i in range(shards):
        part = {name: tensors[name] for name in names[i::shards]}
        if form == "bin":
            torch.save(part, folder / f"pytorch_model-{i + 1:05d}-of-{shards:05d}.bin")
        else:
            from safetensors.torch import save_file

            save_file(part, folder / f"model-{i + 1:05d}-of-{shards:05d}.safetensors")
    return {"tensors": tensors, "config": config}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict]:
    folder = tmp_path_factory.mktemp("internlm2-math-tiny")
    return folder, write_internlm2(folder)


def test_logits_are_those_of_an_independent_forward_pass(published: tuple[Path, dict]) -> None:
    import torch

    from agent.model.internlm2.conversion import load_internlm2

    folder, made = published
    model = load_internlm2(folder, torch.float32)
    ids = [1, 700, 33, 512, 9, 9, 1199, 44, 1001, 5]
    with torch.inference_mode():
        mine = model(input_ids=torch.tensor([ids])).logits[0]
        wanted = reference_logits(made["tensors"], made["config"], ids)
    assert torch.allclose(mine, wanted, atol=1e-4), (mine - wanted).abs().max()


@pytest.mark.parametrize(
    ("form", "bias", "changes"),
    [
        ("safetensors", False, {}),
        ("safetensors", True, {"num_key_value_heads": 6}),
        ("bin", False, {"rope_scaling": None}),
    ],
)
def test_every_published_variant(tmp_path: Path, form: str, bias: bool, changes: dict) -> None:
    import torch

    from agent.model.internlm2.conversion import load_internlm2

    made = write_internlm2(tmp_path, shards=3, form=form, bias=bias, **changes)
    ids = [1, 5, 800, 31, 7]
    with torch.inference_mode():
        mine = load_internlm2(tmp_path, torch.float32)(input_ids=torch.tensor([ids])).logits[0]
    assert torch.allclose(mine, reference_logits(made["tensors"], made["config"], ids), atol=1e-4)


def test_proves_with_the_checkpoint_as_it_is(published: tuple[Path, dict]) -> None:
    folder, made = published
    model = HuggingFace.load(str(folder), ModelOptions(max_tokens=8))
    assert model.prompt.name == "suggest"
    assert {2, 1198} <= model.decoder.end_ids
    rendered = model.prompt.render(model.prompt.situation(STATES[0]))
    text = "<|im_start|>user\nGiven the Lean 3 tactic state, suggest a next tactic:\n" + STATES[0]
    ids = model.encode(rendered)
    assert ids[0] == 1 and ids.count(1) == 1 and ids[1] == 1199
    assert model.tokenizer.decode(ids[1:]) == f"{text}<|im_end|>\n<|im_start|>assistant\n"
    assert len(model.suggest(STATES, 4)) == len(STATES)


def test_it_is_tuned_with_lora_and_becomes_an_ordinary_checkpoint(published: tuple[Path, dict], tmp_path: Path) -> None:
    pytest.importorskip("peft")
    from agent.training.fitting import FitSettings, fit
    from agent.training.pairs import Pair

    pairs = [Pair(state=state, tactic="linarith", theorem=str(i)) for i, state in enumerate(STATES)]
    settings = FitSettings(base=str(published[0]), lora=2, context=256, epochs=2, batch_tokens=600, held_out=0.0)
    fit(pairs, tmp_path, settings)
    tuned = HuggingFace.load(str(tmp_path), ModelOptions(max_tokens=8))
    assert tuned.decoder.model.config.architectures == ["LlamaForCausalLM"]
    assert tuned.prompt.name == "proofstep-canonical"
    text = tuned.prompt.render(tuned.prompt.situation(STATES[0]))
    assert tuned.encode(text) == HuggingFace.load(str(published[0]), ModelOptions(max_tokens=8)).encode(text)


def test_a_base_checkpoint_gets_the_few_shot_form(tmp_path: Path) -> None:
    write_internlm2(tmp_path / "internlm2-math-base-7b", max_position_embeddings=2048)
    model = HuggingFace.load(str(tmp_path / "internlm2-math-base-7b"), ModelOptions(max_tokens=8))
    assert model.prompt.name == "few-shot"


def test_the_converted_checkpoint_is_an_ordinary_one(published: tuple[Path, dict], tmp_path: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from agent.model.internlm2.conversion import load_internlm2, write_converted

    folder, _ = published
    out = tmp_path / "converted"
    seen: list[tuple[int, int]] = []
    write_converted(folder, out, chat=True, on_shard=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]
    ids = torch.tensor([[1, 700, 33, 512, 9]])
    with torch.inference_mode():
        mine = load_internlm2(folder, torch.float32)(input_ids=ids).logits
        theirs = AutoModelForCausalLM.from_pretrained(out)(input_ids=ids).logits
    assert torch.allclose(mine, theirs, atol=1e-5)
    assert json.loads((out / "config.json").read_text())["architectures"] == ["LlamaForCausalLM"]
    tokenizer = AutoTokenizer.from_pretrained(out)
    before = HuggingFace.load(str(folder), ModelOptions(max_tokens=8))
    after = HuggingFace.load(str(out), ModelOptions(max_tokens=8))
    rendered = before.prompt.render(before.prompt.situation(STATES[0]))
    assert after.prompt.name == "suggest" and after.encode(rendered) == before.encode(rendered)
    assert after.decoder.end_ids == before.decoder.end_ids
    assert tokenizer.bos_token_id == 1 and tokenizer.encode("ring")[0] == 1


def test_weights_that_are_missing_or_foreign_are_named(published: tuple[Path, dict], tmp_path: Path) -> None:
    import torch

    from agent.model.internlm2.conversion import load_internlm2

    _, made = published
    (tmp_path / "config.json").write_text(json.dumps(made["config"]))
    tensors = dict(made["tensors"])
    del tensors["model.layers.1.feed_forward.w2.weight"]
    torch.save(tensors, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelUnavailable, match=r"missing: model\.layers\.1\.mlp\.down_proj\.weight"):
        load_internlm2(tmp_path, torch.float32)
    torch.save({**tensors, "model.layers.0.attention.lora.weight": torch.ones(1)}, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelUnavailable, match="no weight called 'model.layers.0.attention.lora.weight'"):
        load_internlm2(tmp_path, torch.float32)
    torch.save({**made["tensors"], "output.weight": torch.ones(3, 3)}, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelUnavailable, match="do not fit the configuration"):
        load_internlm2(tmp_path, torch.float32)


def strings() -> list[str]:
    """4,000 strings: lines of Lean, tactic states, Chinese, bytes that no piece covers, white space of all kinds."""
    chooser = random.Random(7)
    out = list(STATES)
    lines = corpus()
    out += [chooser.choice(lines) for _ in range(1500)]
    out += ["\n".join(chooser.choices(lines, k=3)) for _ in range(500)]
    out += ["".join(chooser.choices(CHINESE + "0123456789 =+x\n", k=chooser.randint(1, 40))) for _ in range(800)]
    alphabet = " \t\n\r▁ℝℕℤ⊢∀∃λ→←↑⇑∑∏⟨⟩₀₁²³abxyh0123456789.,:;[](){}<>|'_#🐑ℵ½é€あ"
    out += ["".join(chooser.choices(alphabet, k=chooser.randint(1, 30))) for _ in range(1196)]
    return out


@pytest.mark.parametrize("options", [{}, {"add_dummy_prefix": True}])
def test_the_tokenizer_is_sentencepieces_own(tmp_path: Path, options: dict) -> None:
    import sentencepiece

    from agent.model.internlm2.tokenizer import fast_tokenizer, mismatches

    path = train_sentencepiece(tmp_path, **options)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    tokenizer = fast_tokenizer(path, {})
    texts = strings()
    assert len(texts) == 4000
    assert list(mismatches(tokenizer, processor, texts)) == []
    if not options:
        read = [tokenizer.encode(t, add_special_tokens=False) for t in texts]
        assert all(tokenizer.decode(ids) == t.replace("▁", " ") for ids, t in zip(read, texts))


def test_a_tokenizer_of_another_kind_is_refused(tmp_path: Path) -> None:
    from agent.model.internlm2.tokenizer import load_tokenizer

    with pytest.raises(ModelUnavailable, match=r"tokenizer\.model, InternLM2's sentencepiece file, is missing"):
        load_tokenizer(tmp_path)
    (tmp_path / "tokenizer.model").write_bytes(b"no model")
    with pytest.raises(ModelUnavailable, match="is not a sentencepiece model"):
        load_tokenizer(tmp_path)
    train_sentencepiece(tmp_path, model_type="unigram")
    with pytest.raises(ModelUnavailable, match="not of the BPE kind"):
        load_tokenizer(tmp_path)
    train_sentencepiece(tmp_path, remove_extra_whitespaces=True)
    with pytest.raises(ModelUnavailable, match="that removes white space is not supported"):
        load_tokenizer(tmp_path)


def test_remote_code_never_runs(published: tuple[Path, dict]) -> None:
    """The checkpoint asks for code of its own; nothing of it is looked for."""
    folder, _ = published
    assert "auto_map" in json.loads((folder / "tokenizer_config.json").read_text())
    assert Checkpoint(folder, "x").sha256() == Checkpoint(folder, "y").sha256()
