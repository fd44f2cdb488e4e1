"""Decoding several answers to each of several prompts with one transformers model.

A prompt is computed once, and its cache is shared by all that is said after it (see `row_cache`); samples that have
said the same so far are one row. Rows that end leave the batch, and waiting prompts take their places. Sampling draws
from one stream of numbers for each sample, fixed by seed, prompt and the sample's number, so that a prompt's answers do
not depend on what it is batched with (up to rounding).

**Log-probabilities** are the model's own, at temperature 1 and without any warping or restriction, summed over the
tokens of the answer and the end token; where a stop string ends the answer, over the tokens up to and with the one that
completes it. An answer that does not end within the allowed tokens has no such number and is left out, unless the
question keeps what was cut.
"""

from __future__ import annotations

import codecs
import contextlib
import hashlib
import inspect
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy
import torch

from agent.model.base import ModelUnavailable
from agent.model.row_cache import empty_cache, row_cache, share_prompts
from agent.model.specification import Decode
from agent.model.token_text import TokenText

log = logging.getLogger(__name__)

SMALL_PARAMETERS = 30_000_000
"""A model of fewer runs on one core. Its matrices are too small to share, and threads that wait for each other spin:
where other work runs beside it, two threads took 10 s of processor time for what one does in 0.15 s."""


@dataclass(frozen=True)
class Question:
    """A prompt as token ids, the strings that end its answer, how the answer must begin, and whether one that is cut
    at the allowed tokens is an answer too (its log-probability is that of what was said). Once it is
    `cancelled` its answers that are not finished are given up, at the next token."""

    ids: tuple[int, ...]
    stop: tuple[str, ...] = ()
    prefix: str = ""
    keep_cut: bool = False
    cancelled: Callable[[], bool] = field(default=lambda: False, compare=False)


@dataclass(frozen=True)
class DecodingSettings:
    """`temperature` 0 takes the likeliest token. Beams are as many as samples are asked for; `spread` are beams of
    which at most a quarter begin with the same token, lest all of them be variants of one answer."""

    decode: Decode = "sample"
    temperature: float = 1.0
    top_p: float = 1.0
    max_tokens: int = 256
    seed: int = 0


@dataclass(frozen=True)
class Answer:
    """`text` is what stands before the end; `ids` are all its tokens, the end with them; `samples` are the numbers of
    those that said it; `ended` is false for one that was cut."""

    text: str
    logprob: float
    ids: tuple[int, ...]
    samples: frozenset[int] = frozenset()
    ended: bool = True


@dataclass
class _Row:
    """One row of the batch: what has been said so far, and by which samples of which question."""

    question: int
    samples: list[int]
    ids: tuple[int, ...] = ()
    said: bytes = b""
    logprob: float = 0.0


@dataclass
class _Batch:
    """Rows under way, with their cache. Row r has its next logits in `logits[r]`, and `position[r]` is the place of its
    next token."""

    rows: list[_Row] = field(default_factory=list)
    cache: Any = None
    logits: Any = None
    position: Any = None


class Decoder:
    """A model with its tokenizer's texts and end tokens. `capacity` bounds the samples under way at once."""

    def __init__(self, model: Any, texts: TokenText, end_ids: frozenset[int], capacity: int = 256) -> None:
        self.model = model
        self.texts = texts
        self.end_ids = end_ids
        self.capacity = capacity
        self._device = next(model.parameters()).device
        small = sum(p.numel() for p in model.parameters()) < SMALL_PARAMETERS
        self._one_thread = self._device.type == "cpu" and small
        # Of the prompt only the last logits are wanted; most models can leave out the others.
        accepted = inspect.signature(model.forward).parameters
        self._last_only = {"logits_to_keep": 1} if "logits_to_keep" in accepted else {}
        self._takes_position = "position_ids" in accepted
        self._cache_name = "cache" if "cache" in accepted else "past_key_values"  # renamed in transformers 5
        self._sharing = share_prompts(model)

    def lay_out(self) -> None:
        """Lay out a small model's matrices by columns: a step's products with few rows take two thirds of the time. It
        cannot be saved any more."""
        for module in self.model.modules() if self._one_thread else ():
            if type(module) is torch.nn.Linear and type(module.weight.data) is torch.Tensor:  # not a quantized one
                module.weight.data = module.weight.data.t().contiguous().t()

    # -- asking

    def answer(
        self,
        questions: Sequence[Question],
        n: int,
        settings: DecodingSettings,
        watch: Callable[[int, bytes], None] | None = None,
    ) -> list[list[Answer]]:
        """For each question the distinct answers of `n` samples (or beams), likeliest first. Out of memory, the batch
        is halved and the work goes on; ModelUnavailable when a single sample does not fit. `watch` is told after each
        token, for every row that goes on, its question's number and all it has said."""
        found: list[dict[tuple[int, ...], Answer]] = [{} for _ in questions]
        # Samples are independent of each other, so a question may be asked in parts; beams are not.
        todo = [(q, range(n)) for q in range(len(questions))]
        while todo:
            ended: list[tuple[int, range]] = []
            try:
                with self._threads():
                    self._run(questions, todo, settings, found, ended, watch)
                return [sorted(answers.values(), key=lambda a: -a.logprob) for answers in found]
            except (torch.OutOfMemoryError, RuntimeError) as error:
                if not _is_out_of_memory(error):
                    raise
            # Out of the handler: its traceback would keep the tensors alive.
            todo = [part for part in todo if part not in ended]
            if self.capacity == 1 or (settings.decode != "sample" and self.capacity <= n):
                raise ModelUnavailable(
                    "the model ran out of memory with a single question: give it a smaller context "
                    "(NAME?context=N), fewer samples, or quantize it (NAME?quantize=8bit)"
                )
            self.capacity = max(1, min(self.capacity, sum(len(samples) for _, samples in todo)) // 2)
            if settings.decode != "sample":
                self.capacity = max(n, self.capacity)
            log.warning("the model ran out of memory; going on with at most %d samples at once", self.capacity)
            if self._device.type == "cuda":
                torch.cuda.empty_cache()
        return [[] for _ in questions]

    @contextlib.contextmanager
    def _threads(self) -> Iterator[None]:
        """As many threads as do this model good."""
        before = torch.get_num_threads()
        if self._one_thread:
            torch.set_num_threads(1)
        try:
            yield
        finally:
            if self._one_thread:
                torch.set_num_threads(before)

    def _run(
        self,
        questions: Sequence[Question],
        todo: list[tuple[int, range]],
        settings: DecodingSettings,
        found: list[dict[tuple[int, ...], Answer]],
        ended: list[tuple[int, range]],
        watch: Callable[[int, bytes], None] | None,
    ) -> None:
        waiting = [part for whole in todo for part in self._parts(whole, settings)]
        left = {whole: len(self._parts(whole, settings)) for whole in todo}
        whole_of = {part: whole for whole in todo for part in self._parts(whole, settings)}
        uniforms = {q: self._uniforms(questions[q], samples, settings) for q, samples in todo}
        batch = _Batch()
        parts_running: list[tuple[int, range]] = []
        with torch.inference_mode():
            while True:
                waiting = [part for part in waiting if not questions[part[0]].cancelled()]
                if not (waiting or batch.rows):
                    return
                room = self.capacity - sum(len(samples) for _, samples in parts_running)
                taken: list[tuple[int, range]] = []
                may_join = not batch.rows or batch.cache.can_merge
                while waiting and may_join and (len(waiting[0][1]) <= room or not (taken or parts_running)):
                    part = waiting.pop(0)
                    room -= len(part[1])
                    taken.append(part)
                if taken:
                    self._join(batch, questions, taken)
                    parts_running += taken
                if settings.decode != "sample":
                    self._advance_beams(batch, questions, settings, found)
                else:
                    self._advance(batch, questions, settings, uniforms, found)
                alive: dict[int, set[int]] = {}
                for row in batch.rows:
                    if watch is not None:
                        watch(row.question, row.said)
                    alive.setdefault(row.question, set()).update(row.samples)
                for part in list(parts_running):
                    if alive.get(part[0], set()).isdisjoint(part[1]):
                        parts_running.remove(part)
                        whole = whole_of[part]
                        left[whole] -= 1
                        if left[whole] == 0:
                            ended.append(whole)

    def _parts(self, whole: tuple[int, range], settings: DecodingSettings) -> list[tuple[int, range]]:
        q, samples = whole
        if settings.decode != "sample":
            return [whole]
        size = self.capacity
        return [(q, samples[i : i + size]) for i in range(0, len(samples), size)]

    def _uniforms(self, question: Question, samples: range, settings: DecodingSettings) -> Any:
        """A number in [0, 1) for each sample and step."""
        if settings.decode != "sample":
            return None
        digest = hashlib.sha256(repr((settings.seed, question.ids, question.prefix)).encode()).digest()
        key = int.from_bytes(digest[:8], "little")
        streams = [
            numpy.random.Generator(numpy.random.Philox(key=[key, sample])).random(settings.max_tokens)
            for sample in samples
        ]
        return numpy.stack(streams)

    # -- the model

    def _join(self, batch: _Batch, questions: Sequence[Question], parts: Sequence[tuple[int, range]]) -> None:
        """Compute the prompts of these questions, each once, and add them to the batch as a row each."""
        prompts = list(dict.fromkeys(questions[q].ids for q, _ in parts))
        width = max(len(p) for p in prompts)
        ids = torch.zeros((len(prompts), width), dtype=torch.long)
        mask = torch.zeros((len(prompts), width), dtype=torch.long)
        for i, prompt in enumerate(prompts):  # padded on the left: all rows end together
            ids[i, width - len(prompt) :] = torch.tensor(prompt)
            mask[i, width - len(prompt) :] = 1
        ids, mask = ids.to(self._device), mask.to(self._device)
        position = (mask.cumsum(-1) - 1).clamp(min=0)
        cache = empty_cache(self.model)
        out = self._forward(ids, mask, position, cache, self._last_only)
        if cache.get_seq_length() != width:
            raise ModelUnavailable("a model without an ordinary key-value cache is not supported")
        numbers = [prompts.index(questions[q].ids) for q, _ in parts]
        index = torch.tensor(numbers, device=self._device)
        logits, position = out.logits[:, -1, :].float()[index], (position[:, -1] + 1)[index]
        rows = [_Row(q, list(samples)) for q, samples in parts]
        fresh = row_cache(cache, mask, numbers, self._sharing)
        if not batch.rows:
            batch.rows, batch.cache, batch.logits, batch.position = rows, fresh, logits, position
            return
        batch.cache.merge(fresh)
        batch.rows = batch.rows + rows
        batch.logits = torch.cat([batch.logits, logits])
        batch.position = torch.cat([batch.position, position])

    def _forward(self, ids: Any, mask: Any, position: Any, cache: Any, more: dict[str, int]) -> Any:
        places = {"position_ids": position} if self._takes_position else {}
        kept = {self._cache_name: cache}  # grows in place
        return self.model(input_ids=ids, attention_mask=mask, use_cache=True, **kept, **places, **more)

    def _step(self, batch: _Batch, parents: list[int], rows: list[_Row]) -> None:
        """Go on with `rows`, each grown by one token from its parent in the batch."""
        if not rows:
            batch.rows, batch.cache, batch.logits, batch.position = [], None, None, None
            return
        if parents != list(range(len(batch.rows))):
            batch.cache.select(parents)
            batch.position = batch.position[torch.tensor(parents, device=self._device)]
        ids = torch.tensor([[row.ids[-1]] for row in rows], device=self._device)
        out = self._forward(ids, batch.cache.grow(), batch.position[:, None], batch.cache.cache, {})
        batch.rows = rows
        batch.logits = out.logits[:, -1, :].float()
        batch.position = batch.position + 1

    # -- sampling

    def _advance(
        self,
        batch: _Batch,
        questions: Sequence[Question],
        settings: DecodingSettings,
        uniforms: dict[int, Any],
        found: list[dict[tuple[int, ...], Answer]],
    ) -> None:
        """Every sample says its next token; rows part where samples do."""
        logprobs = torch.log_softmax(batch.logits, dim=-1)
        warped = self._restricted(batch, questions)
        owner = [r for r, row in enumerate(batch.rows) for _ in row.samples]
        if settings.temperature == 0:
            chosen = warped.argmax(dim=-1)[torch.tensor(owner, device=self._device)]
        else:
            weights = torch.softmax(warped / settings.temperature, dim=-1)
            if settings.top_p < 1:
                weights = _nucleus(weights, settings.top_p)
            draws = torch.tensor(
                [uniforms[row.question][s, len(row.ids)] for row in batch.rows for s in row.samples],
                device=self._device,
                dtype=torch.float32,
            )
            chosen = _draw(weights, torch.tensor(owner, device=self._device), draws)
        said = logprobs[torch.tensor(owner, device=self._device), chosen].tolist()
        parents: list[int] = []
        rows: list[_Row] = []
        at = 0
        picks = chosen.tolist()
        for r, row in enumerate(batch.rows):
            grown: dict[int, _Row] = {}
            for sample in row.samples:
                token = picks[at]
                if token not in grown:
                    grown[token] = _grown(row, token, self._text(token), row.logprob + said[at], [])
                grown[token].samples.append(sample)
                at += 1
            for row_ in grown.values():
                if not self._ends(row_, questions[row.question], settings, found):
                    parents.append(r)
                    rows.append(row_)
        self._step(batch, parents, rows)

    def _restricted(self, batch: _Batch, questions: Sequence[Question]) -> Any:
        """The logits with what does not go on with a question's prefix ruled out."""
        logits = batch.logits
        for r, row in enumerate(batch.rows):
            wanted = self._wanted(row, questions[row.question])
            if wanted is None:
                continue
            allowed = [t for t in self.texts.consistent(wanted, at_start=not row.ids) if t not in self.end_ids]
            ruled = torch.full_like(logits[r], -torch.inf)
            if allowed:
                ruled[allowed] = logits[r][allowed]
            logits = logits.clone() if logits is batch.logits else logits
            logits[r] = ruled
        return logits

    @staticmethod
    def _wanted(row: _Row, question: Question) -> bytes | None:
        """What is left of the prefix; None when nothing is."""
        prefix = question.prefix.lstrip().encode()
        said = row.said.lstrip()
        return prefix[len(said) :] if len(said) < len(prefix) else None

    def _text(self, token: int) -> bytes:
        """What a token adds to an answer: an end token adds nothing."""
        return b"" if token in self.end_ids else self.texts.of(token) or b""

    def _ends(
        self,
        row: _Row,
        question: Question,
        settings: DecodingSettings,
        found: list[dict[tuple[int, ...], Answer]],
    ) -> bool:
        """The row is over: it ended, and is noted; or it never will in time, cannot go on as it must, or nobody waits
        for it."""
        if question.cancelled():
            return True
        ended = row.ids[-1] in self.end_ids
        said = row.said
        if not ended:
            fresh = len(self._text(row.ids[-1]))
            leading = len(said) - len(said.lstrip())  # white space before an answer is no end of it
            marks = [stop.encode() for stop in question.stop]
            places = [said.find(mark, max(leading, len(said) - fresh - len(mark) + 1)) for mark in marks]
            if any(at >= 0 for at in places):
                said, ended = said[: min(at for at in places if at >= 0)], True
        prefix = question.prefix.lstrip().encode()
        begins = said.lstrip()
        if not (begins.startswith(prefix) or (not ended and prefix.startswith(begins))):
            return True
        if not question.keep_cut and not _may_become_text(said):
            return True  # no answer any more: its place is better used
        cut = not ended and len(row.ids) >= settings.max_tokens
        if ended or (cut and question.keep_cut):
            try:
                text = said.decode("utf-8", errors="replace" if question.keep_cut else "strict")
            except UnicodeDecodeError:
                return True
            known = found[row.question].get(row.ids)
            samples = frozenset(row.samples) | (known.samples if known is not None else frozenset())
            found[row.question][row.ids] = Answer(text, min(0.0, row.logprob), row.ids, samples, ended)
        return ended or cut

    # -- beams

    def _advance_beams(
        self,
        batch: _Batch,
        questions: Sequence[Question],
        settings: DecodingSettings,
        found: list[dict[tuple[int, ...], Answer]],
    ) -> None:
        """Every question keeps as many beams as it has samples, the likeliest; one is over when no beam can still
        reach its answers."""
        logprobs = torch.log_softmax(batch.logits, dim=-1)
        allowed = torch.where(torch.isfinite(self._restricted(batch, questions)), logprobs, -torch.inf)
        parents: list[int] = []
        rows: list[_Row] = []
        by_question: dict[int, list[int]] = {}
        for r, row in enumerate(batch.rows):
            by_question.setdefault(row.question, []).append(r)
        for q, members in by_question.items():
            beams = len(batch.rows[members[0]].samples)
            alike = _alike(beams, questions[q], settings)
            index = torch.tensor(members, device=self._device)
            so_far = torch.tensor([batch.rows[r].logprob for r in members], device=self._device)
            scores = (allowed[index] + so_far[:, None]).flatten()
            # A beam can end by each of the end tokens, and some are too many of a kind: enough are left that go on.
            best = torch.topk(scores, min(beams * (2 + len(self.end_ids)) * (beams // alike), len(scores)))
            width = allowed.shape[1]
            kept: list[tuple[int, _Row]] = []
            begun: Counter[int] = Counter()
            for score, flat in zip(best.values.tolist(), best.indices.tolist()):
                if score == float("-inf") or len(kept) == beams:
                    break
                parent = batch.rows[members[flat // width]]
                token = flat % width
                first = parent.ids[0] if parent.ids else token
                if begun[first] == alike:
                    continue
                row = _grown(parent, token, self._text(token), score, parent.samples)
                if not self._ends(row, questions[q], settings, found):
                    begun[first] += 1
                    kept.append((members[flat // width], row))
            found[q] = _best_answers(found[q], beams, alike)  # what fell behind is no answer
            for r, row in kept:
                if _may_still_count(row, found[q], beams, alike):
                    parents.append(r)
                    rows.append(row)
        self._step(batch, parents, rows)

    # -- teacher forcing

    def score(self, prompts: Sequence[Sequence[int]], answers: Sequence[Sequence[int]]) -> list[list[float]]:
        """The log-probability of every token of each answer after its prompt, by one forward pass over the whole."""
        out: list[list[float]] = []
        with torch.inference_mode():
            for prompt, answer in zip(prompts, answers):
                ids = torch.tensor([[*prompt, *answer]], device=self._device)
                logits = self.model(input_ids=ids, use_cache=False).logits[0].float()
                logprobs = torch.log_softmax(logits[len(prompt) - 1 : -1], dim=-1)
                picked = logprobs[torch.arange(len(answer)), torch.tensor(list(answer), device=self._device)]
                out.append(picked.tolist())
        return out

    def embed(self, texts: Sequence[Sequence[int]]) -> numpy.ndarray:
        """The mean of the last layer's states over the tokens of each text, scaled to length 1."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))  # little padding
        rows: list[Any] = [None] * len(texts)
        size = max(1, min(self.capacity, 32))
        with torch.inference_mode():
            for start in range(0, len(order), size):
                some = order[start : start + size]
                width = max(len(texts[i]) for i in some)
                ids = torch.zeros((len(some), width), dtype=torch.long)
                mask = torch.zeros((len(some), width), dtype=torch.long)
                for row, i in enumerate(some):
                    ids[row, : len(texts[i])] = torch.tensor(list(texts[i]))
                    mask[row, : len(texts[i])] = 1
                ids, mask = ids.to(self._device), mask.to(self._device)
                body = self.model.base_model  # without the layer that makes logits
                states = body(input_ids=ids, attention_mask=mask).last_hidden_state.float()
                mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
                unit = torch.nn.functional.normalize(mean, dim=-1).cpu().numpy()
                for row, i in enumerate(some):
                    rows[i] = unit[row]
        return numpy.stack(rows)

    def next_token_logprobs(self, prompts: Sequence[Sequence[int]], tokens: Sequence[int]) -> list[list[float]]:
        """For each prompt the log-probabilities of these tokens as its next one; prompts in one batch."""
        out: list[list[float]] = []
        size = max(1, self.capacity)
        with torch.inference_mode():
            for start in range(0, len(prompts), size):
                batch = _Batch()
                some = [Question(tuple(p)) for p in prompts[start : start + size]]
                self._join(batch, some, [(i, range(1)) for i in range(len(some))])
                logprobs = torch.log_softmax(batch.logits, dim=-1)
                out += logprobs[:, list(tokens)].tolist()
        return out


def _alike(beams: int, question: Question, settings: DecodingSettings) -> int:
    """How many beams may begin with the same token."""
    if settings.decode != "spread" or question.prefix.strip():  # a prefix makes them begin alike
        return beams
    return max(1, beams // 4)


def _best_answers(answers: Mapping[tuple[int, ...], Answer], beams: int, alike: int) -> dict[tuple[int, ...], Answer]:
    """The likeliest `beams` answers with at most `alike` that begin with the same token."""
    begun: Counter[int] = Counter()
    kept: dict[tuple[int, ...], Answer] = {}
    for ids, answer in sorted(answers.items(), key=lambda item: -item[1].logprob):
        if len(kept) < beams and begun[ids[0]] < alike:
            begun[ids[0]] += 1
            kept[ids] = answer
    return kept


def _may_still_count(row: _Row, answers: Mapping[tuple[int, ...], Answer], beams: int, alike: int) -> bool:
    """The row can end as one of the best answers: its probability only falls."""
    likelier = [ids for ids, answer in answers.items() if answer.logprob >= row.logprob]
    return len(likelier) < beams and sum(ids[0] == row.ids[0] for ids in likelier) < alike


def _grown(row: _Row, token: int, text: bytes, logprob: float, samples: list[int]) -> _Row:
    return _Row(row.question, samples, (*row.ids, token), row.said + text, logprob)


def _draw(weights: Any, owner: Any, draws: Any) -> Any:
    """For each draw u in [0, 1) the token at which the cumulated weights of its row pass u."""
    cumulated = weights.cumsum(dim=-1)[owner]
    target = draws[:, None] * cumulated[:, -1:]
    chosen = torch.searchsorted(cumulated, target, right=True).squeeze(-1).clamp(max=weights.shape[-1] - 1)
    impossible = weights[owner, chosen] == 0  # rounding at the very end of the sum
    return torch.where(impossible, weights.argmax(dim=-1)[owner], chosen)


def _may_become_text(said: bytes) -> bool:
    """The bytes are UTF-8, or the beginning of it: tokens of a byte-level vocabulary may end inside a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(said)
    except UnicodeDecodeError:
        return False
    return True


def _nucleus(weights: Any, top_p: float) -> Any:
    """Only the likeliest tokens that together reach `top_p`."""
    ordered, index = weights.sort(dim=-1, descending=True)
    before = ordered.cumsum(dim=-1) - ordered
    ordered = torch.where(before < top_p, ordered, 0.0)
    return torch.zeros_like(weights).scatter(-1, index, ordered)


def _is_out_of_memory(error: Exception) -> bool:
    if isinstance(error, torch.OutOfMemoryError):
        return True
    text = str(error)
    return "out of memory" in text or "DefaultCPUAllocator: can't allocate memory" in text
