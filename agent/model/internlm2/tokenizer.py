"""InternLM2's sentencepiece tokenizer as a fast one, and the check that both are the same.

The fast tokenizer's merges are read off the sentencepiece model: a piece may be made of any two pieces it is the
concatenation of, the higher its score the sooner. Pieces that text can never become (control, unused, bytes) take no
part. At every load the result is compared with sentencepiece on strings of many kinds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from agent.model.base import ModelUnavailable

CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
_VOCABULARY = 92544
_OVERRIDES = {92542: "<|im_end|>", 92543: "<|im_start|>"}
"""What InternLM2's own tokenizer puts in the place of two unused pieces, in checkpoints that do not say so."""

PROBES: tuple[str, ...] = (
    "Given the Lean 3 tactic state, suggest a next tactic:\n⊢ ∀ (x y : ℝ), x ^ 2 + y ^ 2 ≥ 2 * x * y",
    "x y : ℝ,\nh₀ : x + y = 10,\nh₁ : x - y = 4\n⊢ x = 7",
    "nlinarith [sq_nonneg (a - b), mul_pos ha hb]",
    "α : Type u_1,\n_inst_1 : comm_ring α\n⊢ function.injective ⇑f",
    "∑ (k : ℕ) in finset.range (n + 1), ↑k = ↑n * (↑n + 1) / 2",
    "rcases h with ⟨x, hx, rfl⟩ | ⟨y, -⟩",
    "induction n with n ih,\n{ simp },\n{ rw [pow_succ, ih] }",
    "def seattle_sheep : ℕ := 20\n#eval total_sheep",
    "设 a、b 为正实数,且 a + b = 1。求证:ab ≤ 1/4。",
    "已知函数 f(x) = x² − 2x + 3,求它在区间 [0, 3] 上的最大值。",
    "Natalia sold clips to 48 of her friends in April, and then she sold half as many clips in May. $72",
    "  leading, trailing and    inner   spaces  ",
    "\ttabs\tand\r\nline ends\n\n\n",
    "emoji 🐑🎲 and 𝔸𝕜 𝒫 ᾰ ῾ → ↦ λ Π ⟪⟫ ‖x‖ ½ ﷺ",
    "1234567890 3.14159 1e-7 0x1F 2^10 1,000,000",
    "<|im_start|user [/s] <0x0A> <pad> [UNUSED]",
    "Ünïcödé naïve façade Жизнь שלום नमस्ते こんにちは 안녕하세요",
    "a",
    " ",
    "",
)


def load_tokenizer(folder: Path, chat: bool = True) -> Any:
    """The fast tokenizer of a checkpoint's `tokenizer.model`, checked. Raises ModelUnavailable."""
    path = folder / "tokenizer.model"
    if not path.is_file():
        raise ModelUnavailable(f"{folder}: tokenizer.model, InternLM2's sentencepiece file, is missing")
    processor = _sentencepiece(path)
    tokenizer = fast_tokenizer(path, overrides(folder, processor.get_piece_size()), chat)
    wrong = next(mismatches(tokenizer, processor, PROBES), None)
    if wrong is not None:
        raise ModelUnavailable(
            f"{path}: the tokenizer made from it disagrees with sentencepiece on {wrong!r}; it is of a kind that is "
            "not supported"
        )
    return tokenizer


def _sentencepiece(path: Path) -> Any:
    try:
        import sentencepiece
    except ImportError:
        raise ModelUnavailable("InternLM2's tokenizer needs sentencepiece: pip install sentencepiece") from None
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (RuntimeError, OSError) as error:
        raise ModelUnavailable(f"{path} is not a sentencepiece model: {error}") from None


def overrides(folder: Path, pieces: int) -> dict[int, str]:
    """Tokens that stand in the place of pieces, by id: what the checkpoint says, else InternLM2's own."""
    path = folder / "tokenizer_config.json"
    if path.is_file():
        try:
            said = json.loads(path.read_text(encoding="utf-8")).get("added_tokens_decoder") or {}
            given = {int(number): str(token["content"]) for number, token in said.items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ModelUnavailable(f"{path}: added_tokens_decoder is not what InternLM2's looks like") from None
        if given:
            return given
    return dict(_OVERRIDES) if pieces == _VOCABULARY else {}


def mismatches(tokenizer: Any, processor: Any, texts: Iterable[str]) -> Iterator[str]:
    """The texts that the two read differently."""
    for text in texts:
        ids = tokenizer.encode(text, add_special_tokens=False)
        if ids != processor.encode(text):
            yield text


def fast_tokenizer(path: Path, replaced: dict[int, str], chat: bool = True) -> Any:
    """A `PreTrainedTokenizerFast` from a sentencepiece BPE model. Raises ModelUnavailable for other kinds of model."""
    from sentencepiece import sentencepiece_model_pb2 as pb
    from tokenizers import AddedToken, Tokenizer, decoders, normalizers, processors
    from tokenizers.models import BPE
    from transformers import PreTrainedTokenizerFast

    messages: Any = pb  # generated code, which type checkers can't see into
    proto = messages.ModelProto()
    proto.ParseFromString(path.read_bytes())
    if proto.trainer_spec.model_type != messages.TrainerSpec.BPE:
        raise ModelUnavailable(f"{path}: a sentencepiece model that is not of the BPE kind is not supported")
    kinds = messages.ModelProto.SentencePiece
    names = [replaced.get(i, piece.piece) for i, piece in enumerate(proto.pieces)]
    vocabulary = {name: i for i, name in enumerate(names)}
    mergeable = {
        piece.piece: piece.score
        for i, piece in enumerate(proto.pieces)
        if piece.type == kinds.NORMAL and i not in replaced
    }
    tokenizer = Tokenizer(
        BPE(vocabulary, _merges(mergeable, vocabulary), unk_token=names[proto.trainer_spec.unk_id], fuse_unk=True,
            byte_fallback=proto.trainer_spec.byte_fallback)
    )  # fmt: skip
    special = [i for i, piece in enumerate(proto.pieces) if piece.type in (kinds.CONTROL, kinds.UNKNOWN)]
    tokenizer.add_special_tokens(
        [AddedToken(names[i], normalized=False, special=True) for i in sorted({*special, *replaced})]
    )
    defined = [i for i, p in enumerate(proto.pieces) if p.type == kinds.USER_DEFINED and i not in replaced]
    tokenizer.add_tokens([AddedToken(names[i], normalized=False, special=False) for i in defined])
    spec = proto.normalizer_spec
    steps: list[Any] = []
    if spec.precompiled_charsmap:
        steps.append(normalizers.Precompiled(spec.precompiled_charsmap))
    if spec.remove_extra_whitespaces:
        raise ModelUnavailable(f"{path}: a sentencepiece model that removes white space is not supported")
    if spec.add_dummy_prefix:
        steps.append(normalizers.Prepend("▁"))
    tokenizer.normalizer = normalizers.Sequence([*steps, normalizers.Replace(" ", "▁")])
    undo: list[Any] = [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()]
    if spec.add_dummy_prefix:
        undo.append(decoders.Strip(content=" ", left=1))
    tokenizer.decoder = decoders.Sequence(undo)
    begin, end = names[proto.trainer_spec.bos_id], names[proto.trainer_spec.eos_id]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A", pair=f"{begin} $A {begin} $B", special_tokens=[(begin, vocabulary[begin])]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=begin,
        eos_token=end,
        pad_token=end,
        unk_token=names[proto.trainer_spec.unk_id],
        chat_template=CHAT_TEMPLATE if chat else None,
        clean_up_tokenization_spaces=False,
    )


def _merges(score: dict[str, float], number: dict[str, int]) -> list[tuple[str, str]]:
    """All pairs of pieces that make a piece, the piece of the highest score first."""
    found: list[tuple[float, int, int, str, str]] = []
    for piece, value in score.items():
        for cut in range(1, len(piece)):
            left, right = piece[:cut], piece[cut:]
            if left in score and right in score:
                found.append((-value, number[left], number[right], left, right))
    return [(left, right) for *_, left, right in sorted(found)]
