"""The bytes each token stands for, read off a fast tokenizer: text grows token by token, and half-typed text is matched
against tokens, without decoding again and again."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from agent.model.base import ModelUnavailable

_PROBES = (
    "norm_num at h₁",
    "⊢ ∀ (x : ℝ), x ^ 2 ≥ 0",
    "simp only [nat.succ_eq_add_one, *] at *",
    "设 a 为实数",
    "{ ring },\n  ← h",
)


class TokenText:
    """Bytes of every token of a tokenizer. ModelUnavailable if it is neither a byte-level one nor a sentencepiece
    one."""

    def __init__(self, tokenizer: Any) -> None:
        backend = getattr(tokenizer, "backend_tokenizer", None)
        if backend is None:
            raise ModelUnavailable("the model has no fast tokenizer (tokenizer.json), which is needed here")
        special = set(tokenizer.all_special_ids) | {
            i for i, token in tokenizer.added_tokens_decoder.items() if token.special
        }
        description = json.loads(backend.to_str())
        parts = json.dumps([description.get("pre_tokenizer"), description.get("decoder")])
        count = len(tokenizer)
        names = tokenizer.convert_ids_to_tokens(list(range(count)))
        added = {i: token.content for i, token in tokenizer.added_tokens_decoder.items()}
        byte_level = '"ByteLevel"' in parts
        self._bytes: list[bytes | None] = []
        for i, name in enumerate(names):
            if i in special or name is None:
                self._bytes.append(None)
            elif i in added:
                self._bytes.append(added[i].encode())
            else:
                self._bytes.append(_byte_level(name) if byte_level else _sentencepiece(name))
        for probe in _PROBES:
            ids = tokenizer.encode(probe, add_special_tokens=False)
            if self.text(ids).lstrip(" ") != probe:
                raise ModelUnavailable(
                    "the model's tokenizer is neither byte-level nor of the sentencepiece kind: it reads "
                    f"{probe!r} as {self.text(ids)!r}"
                )

    def __len__(self) -> int:
        return len(self._bytes)

    def of(self, token: int) -> bytes | None:
        """None for special tokens and for ids beyond the vocabulary (padding of the embedding)."""
        return self._bytes[token] if token < len(self._bytes) else None

    def text(self, ids: list[int]) -> str:
        return b"".join(self.of(i) or b"" for i in ids).decode("utf-8", errors="replace")

    def consistent(self, wanted: bytes, at_start: bool) -> list[int]:
        """The tokens that may come next when the text has to go on with `wanted`: those that begin it and those that
        it begins. At the very start a token may hold a space more, which sentencepiece puts there."""
        out: list[int] = []
        for length in range(1, len(wanted) + 1):
            out.extend(self._by_text.get(wanted[:length], ()))
            if at_start:
                out.extend(self._by_text.get(b" " + wanted[:length], ()))
        heads = (wanted, b" " + wanted) if at_start else (wanted,)
        for i, text in enumerate(self._bytes):
            if text is not None and any(len(text) > len(head) and text.startswith(head) for head in heads):
                out.append(i)
        return out

    @cached_property
    def _by_text(self) -> dict[bytes, list[int]]:
        table: dict[bytes, list[int]] = {}
        for i, text in enumerate(self._bytes):
            if text:
                table.setdefault(text, []).append(i)
        return table


def _byte_level(name: str) -> bytes:
    try:
        return bytes(_BYTE_OF[c] for c in name)
    except KeyError:
        return name.encode()


def _sentencepiece(name: str) -> bytes:
    if len(name) == 6 and name.startswith("<0x") and name.endswith(">"):
        return bytes([int(name[3:5], 16)])
    return name.replace("▁", " ").encode()


def _bytes_to_unicode() -> dict[str, int]:
    """GPT-2's printable stand-ins of bytes, backwards."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {chr(b): b for b in printable}
    others = [b for b in range(256) if b not in printable]
    table.update({chr(256 + i): b for i, b in enumerate(others)})
    return table


_BYTE_OF = _bytes_to_unicode()
