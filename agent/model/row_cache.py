"""The keys and values of a batch's rows: what each row of a decoding has read and said.

`PromptSharing` keeps a prompt's keys and values once for all rows that go on from it, and rows' own tokens beside them:
a row that parts from another copies what it has said and not what it was asked, and attention reads a prompt once for
all its rows (as in Hydragen, Juravsky et al. 2024, and cascade inference, Ye et al. 2024). It is for the models of
`PLAIN_ATTENTION`, whose attention is a softmax of scaled products and nothing else. `RowsApart` is for the rest: an
ordinary cache, every row with a copy of its prompt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from transformers import AttentionInterface, AttentionMaskInterface, Cache, DynamicCache
from transformers.cache_utils import CacheLayerMixin, DynamicLayer
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import sdpa_mask

PLAIN_ATTENTION = frozenset({"llama", "mistral", "qwen2", "qwen3"})
"""Types of models (`config.model_type`) whose attention to full layers is softmax(Q·Kᵀ·scale)·V."""

SHARING = "prompt_sharing"
"""The name of `_attend` among transformers' attentions."""


class RowsApart:
    """An ordinary cache of transformers. `mask` (rows × places) marks the filled places."""

    def __init__(self, cache: Any, mask: Any) -> None:
        self.cache = cache
        self._mask = mask

    @property
    def can_merge(self) -> bool:
        """Rows of different lengths may share this cache: its layers keep everything."""
        return _keeps_everything(self.cache)

    def select(self, rows: Sequence[int]) -> None:
        """Go on with these rows, in this order; one may occur several times."""
        if list(rows) == list(range(len(self._mask))):
            return
        index = torch.tensor(rows, device=self._mask.device)
        self.cache.batch_select_indices(index)
        self._mask = self._mask[index]

    def grow(self) -> Any:
        """The attention mask for one more token of every row."""
        self._mask = torch.cat([self._mask, torch.ones_like(self._mask[:, :1])], dim=1)
        return self._mask

    def merge(self, other: Any) -> None:
        """Add the rows of `other`; the shorter cache is padded on the left."""
        width = max(self._mask.shape[1], other._mask.shape[1])
        for one in (self, other):
            missing = width - one._mask.shape[1]
            if missing:
                one._mask = torch.nn.functional.pad(one._mask, (missing, 0))
                for layer in one.cache.layers:
                    layer.keys = torch.nn.functional.pad(layer.keys, (0, 0, missing, 0))
                    layer.values = torch.nn.functional.pad(layer.values, (0, 0, missing, 0))
        for mine, theirs in zip(self.cache.layers, other.cache.layers):
            mine.keys = torch.cat([mine.keys, theirs.keys])
            mine.values = torch.cat([mine.values, theirs.values])
        self._mask = torch.cat([self._mask, other._mask])


class PromptSharing:
    """Prompts once, and rows that go on from them.

    `_prompt[r]` is the number of row r's prompt; `_prompt_mask` (prompts × places) is None where no prompt is padded.
    `_said` is the number of places for what rows have said, of which row r fills the last `_length[r]`; `_own_mask`
    (rows × places) is None where all fill all.
    """

    can_merge = True

    def __init__(self, cache: Any, mask: Any, prompts: Sequence[int]) -> None:
        self._prompt = list(prompts)
        self._prompt_mask = None if bool(mask.all()) else mask.bool()
        self._length = [0] * len(prompts)
        self._said = 0
        self._own_mask: Any = None
        self._layers = [_Layer(self, layer.keys, layer.values) for layer in cache.layers]
        self.cache = Cache(layers=[*self._layers])
        self._arranged()

    def select(self, rows: Sequence[int]) -> None:
        """Go on with these rows, in this order; one may occur several times. Prompts without rows are forgotten."""
        if list(rows) == list(range(len(self._prompt))):
            return
        self._prompt = [self._prompt[r] for r in rows]
        self._length = [self._length[r] for r in rows]
        said = max(self._length)  # rows that said more are gone
        index = torch.tensor(rows, device=self._device)
        for layer in self._layers:
            index = index.to(layer.prompt_keys.device)  # layers may be spread over devices
            layer.select(index, self._said, said)
        self._said = said
        left = sorted(set(self._prompt))
        if len(left) < self._prompts:
            self._keep_prompts(left)
        self._arranged()

    def grow(self) -> Any:
        """Make room for one more token of every row. The mask that is returned says only that the model need not make
        one."""
        self._said += 1
        self._length = [length + 1 for length in self._length]
        self._own_mask = None
        if min(self._length) < self._said:
            places = torch.arange(self._said - 1, -1, -1, device=self._device)
            self._own_mask = places < torch.tensor(self._length, device=self._device)[:, None]
        return torch.ones((1, 1, 1, 1), dtype=torch.bool, device=self._device)

    def merge(self, other: Any) -> None:
        """Add the prompts and rows of `other`, which have said nothing yet."""
        before = self._prompts
        width = max(self._width, other._width)
        if self._width != other._width or self._prompt_mask is not None or other._prompt_mask is not None:
            masks = [torch.nn.functional.pad(one._mask_of_prompts(), (width - one._width, 0)) for one in (self, other)]
            self._prompt_mask = torch.cat(masks)
        for mine, theirs in zip(self._layers, other._layers):
            mine.merge(theirs, self._said, len(other._prompt))
        self._prompt += [before + p for p in other._prompt]
        self._length += other._length
        self._arranged()

    @property
    def _device(self) -> Any:
        return self._layers[0].prompt_keys.device

    @property
    def _prompts(self) -> int:
        return self._layers[0].prompt_keys.shape[0]

    @property
    def _width(self) -> int:
        return self._layers[0].prompt_keys.shape[2]

    def _mask_of_prompts(self) -> Any:
        if self._prompt_mask is not None:
            return self._prompt_mask
        return torch.ones((self._prompts, self._width), dtype=torch.bool, device=self._device)

    def _keep_prompts(self, left: list[int]) -> None:
        index = torch.tensor(left, device=self._device)
        for layer in self._layers:
            index = index.to(layer.prompt_keys.device)
            layer.prompt_keys, layer.prompt_values = layer.prompt_keys[index], layer.prompt_values[index]
        if self._prompt_mask is not None:
            self._prompt_mask = self._prompt_mask[index.to(self._device)]
        self._prompt = [left.index(p) for p in self._prompt]

    def _arranged(self) -> None:
        """Row r is in place `_slots[r]` of prompts × `_per_prompt` places, so that rows of a prompt stand together."""
        counts = [0] * self._prompts
        within = []
        for p in self._prompt:
            within.append(counts[p])
            counts[p] += 1
        self._per_prompt = max(counts)
        slots = [p * self._per_prompt + i for p, i in zip(self._prompt, within)]
        in_order = slots == list(range(self._prompts * self._per_prompt))
        self._slots = None if in_order else torch.tensor(slots, device=self._device)

    def attend(self, layer: _Layer, query: Any, scaling: float) -> Any:
        """Of a query for each row (rows, heads, 1, size) what it reads (rows, 1, heads, size): from its prompt, and
        from what it has said."""
        rows, heads, _, size = query.shape
        _, shared_heads, width, _ = layer.prompt_keys.shape
        group = heads // shared_heads  # query heads to a head of keys
        queries = query.reshape(rows, shared_heads, group, size)

        of_prompt = self._by_prompt(queries) @ layer.prompt_keys.transpose(-1, -2)
        if self._prompt_mask is not None:
            mask = self._prompt_mask.to(query.device)[:, None, None]
            of_prompt = of_prompt.masked_fill(~mask, torch.finfo(of_prompt.dtype).min)
        keys, values = layer.said(self._said, rows)  # (places, rows, heads of keys, size)
        of_said = queries @ keys.permute(1, 2, 3, 0)
        if self._own_mask is not None:
            mask = self._own_mask.to(query.device)[:, None, None]
            of_said = of_said.masked_fill(~mask, torch.finfo(of_said.dtype).min)

        scores = torch.cat([self._by_row(of_prompt, group), of_said], dim=-1) * scaling
        weights = torch.softmax(scores, dim=-1, dtype=torch.float32).to(query.dtype)
        read = self._by_row(self._by_prompt(weights[..., :width]) @ layer.prompt_values, group)
        read = read + weights[..., width:] @ values.permute(1, 2, 0, 3)
        return read.reshape(rows, 1, heads, size)

    def _by_prompt(self, of_rows: Any) -> Any:
        """(rows, heads, group, size) as (prompts, heads, rows of the prompt × group, size), filled up with zeros."""
        _, heads, group, size = of_rows.shape
        if self._slots is not None:
            places = of_rows.new_zeros((self._prompts * self._per_prompt, heads, group, size))
            places[self._slots.to(of_rows.device)] = of_rows
            of_rows = places
        apart = of_rows.reshape(self._prompts, self._per_prompt, heads, group, size).transpose(1, 2)
        return apart.reshape(self._prompts, heads, self._per_prompt * group, size)

    def _by_row(self, of_prompts: Any, group: int) -> Any:
        """The other way."""
        prompts, heads, _, size = of_prompts.shape
        apart = of_prompts.view(prompts, heads, self._per_prompt, group, size).transpose(1, 2)
        of_rows = apart.reshape(prompts * self._per_prompt, heads, group, size)
        return of_rows if self._slots is None else of_rows[self._slots.to(of_rows.device)]


class _Layer(CacheLayerMixin):
    """One layer's keys and values: of prompts (prompts, heads, places, size), and of what rows have said (places, keys
    or values, rows, heads, size), which lies at the beginning of `_front`. Rows move to `_back`, and back."""

    is_sliding = False

    def __init__(self, owner: PromptSharing, keys: Any, values: Any) -> None:
        super().__init__()
        self._owner = owner
        self.prompt_keys = keys
        self.prompt_values = values
        self._heads, self._size = keys.shape[1], keys.shape[3]
        self._front = self._back = keys.new_empty(0)
        self._rows = len(owner._prompt)
        self.is_initialized = True

    def lazy_initialization(self, key_states: Any, value_states: Any) -> None:
        raise NotImplementedError("a prompt's cache is there from the beginning")

    def _view(self, flat: Any, said: int, rows: int) -> Any:
        shape = (said, 2, rows, self._heads, self._size)
        return flat[: said * 2 * rows * self._heads * self._size].view(shape)

    def _roomy(self, flat: Any, said: int, rows: int) -> Any:
        """This buffer if it has so much room, or a larger one."""
        wanted = said * 2 * rows * self._heads * self._size
        return flat if flat.numel() >= wanted else flat.new_empty(2 * wanted)

    def said(self, said: int, rows: int) -> tuple[Any, Any]:
        """Keys and values of what rows have said, each (places, rows, heads, size)."""
        both = self._view(self._front, said, rows)
        return both[:, 0], both[:, 1]

    def select(self, rows: Any, before: int, said: int) -> None:
        """Go on with these rows (a tensor of numbers); of the `before` places the last `said` are kept."""
        if said:
            kept = self._view(self._front, before, self._rows)[before - said :]
            self._back = self._roomy(self._back, said + 1, len(rows))
            torch.index_select(kept, 2, rows, out=self._view(self._back, said, len(rows)))
            self._front, self._back = self._back, self._front
        self._rows = len(rows)

    def merge(self, other: _Layer, said: int, more: int) -> None:
        """Add the prompts of `other`, and as many more rows that have said nothing."""
        together = self._front.new_zeros((said, 2, self._rows + more, self._heads, self._size))
        together[:, :, : self._rows] = self._view(self._front, said, self._rows)
        self._front, self._rows = together.flatten(), self._rows + more
        width = max(self.prompt_keys.shape[2], other.prompt_keys.shape[2])
        padded = [
            torch.nn.functional.pad(one, (0, 0, width - one.shape[2], 0))
            for one in (self.prompt_keys, other.prompt_keys, self.prompt_values, other.prompt_values)
        ]
        self.prompt_keys, self.prompt_values = torch.cat(padded[:2]), torch.cat(padded[2:])

    def update(self, key_states: Any, value_states: Any, *args: Any, **kwargs: Any) -> tuple[Any, Any]:
        """Note one more token of every row (rows, heads, 1, size). What is returned stands for keys and values, and is
        for `_attend` only."""
        rows, said = key_states.shape[0], self._owner._said
        roomy = self._roomy(self._front, said, rows)
        if roomy is not self._front and said > 1:
            self._view(roomy, said - 1, rows).copy_(self._view(self._front, said - 1, rows))
        self._front, self._rows = roomy, rows
        last = self._view(self._front, said, rows)[-1]
        last[0] = key_states[:, :, 0]
        last[1] = value_states[:, :, 0]
        return self, self

    def attend(self, query: Any, scaling: float) -> Any:
        return self._owner.attend(self, query, scaling)

    def get_seq_length(self) -> int:
        return self.prompt_keys.shape[2] + self._owner._said

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        return self.get_seq_length() + query_length, 0

    def get_max_length(self) -> int:
        return -1

    get_max_cache_shape = get_max_length  # its name before transformers 5


RowCache = RowsApart | PromptSharing


def share_prompts(model: Any) -> bool:
    """Let this model's rows share their prompts, if it is one of those that can."""
    config = model.config
    plain = config.model_type in PLAIN_ATTENTION and _keeps_everything(empty_cache(model))
    if not plain or config._attn_implementation not in ("sdpa", SHARING):
        return False
    AttentionInterface.register(SHARING, _attend)
    AttentionMaskInterface.register(SHARING, sdpa_mask)
    model.set_attn_implementation(SHARING)
    return True


def empty_cache(model: Any) -> Any:
    """For a prompt to be read into."""
    return DynamicCache(config=model.config)


def row_cache(cache: Any, mask: Any, prompts: Sequence[int], sharing: bool) -> RowCache:
    """From the cache of prompts that were read (padded on the left, `mask` marks their tokens) a row for each number
    of a prompt in `prompts`."""
    if sharing:
        return PromptSharing(cache, mask, prompts)
    rows = RowsApart(cache, mask)
    rows.select(prompts)
    return rows


def _keeps_everything(cache: Any) -> bool:
    return all(type(layer) is DynamicLayer for layer in cache.layers)


def _attend(
    module: Any, query: Any, key: Any, value: Any, attention_mask: Any, scaling: float, **more: Any
) -> tuple[Any, None]:
    """transformers' attention, and that of rows which share their prompts."""
    if isinstance(key, _Layer):
        return key.attend(query, scaling), None
    return sdpa_attention_forward(module, query, key, value, attention_mask, scaling=scaling, **more)
