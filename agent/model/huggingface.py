"""Tactics from a causal language model, loaded with transformers."""

from __future__ import annotations

import codecs
import contextlib
import copy
import json
import logging
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from agent.model.base import Context, ModelUnavailable, Suggestion, log_sum_exp, with_prefix
from agent.model.canonical_names import CanonicalNames
from agent.model.chat import REPLY_TOKENS, Reply, Watch, fit_history
from agent.model.checkpoint import Checkpoint, Loaded, load_checkpoint, locate
from agent.model.prompts import Rendered, TacticPrompt, chat_markup, tactic_of, tactic_prompt
from agent.model.reordering import reordered
from agent.model.specification import MAX_TOKENS, ModelOptions
from agent.model.token_text import TokenText

if TYPE_CHECKING:
    from agent.model.decoding import DecodingSettings

log = logging.getLogger(__name__)

TRAINED_PROMPT = "lean3_agent.json"
"""Written by `train` beside a checkpoint: which prompt the model was trained on, how long its tactics were."""

_SMALL = 100 * 10**6
"""Bytes of weights."""

WIDEST = 96
"""Samples or beams of one question, unless more are asked for to begin with."""
DARING = 0.1
"""What sampling's temperature gains each time that a state is asked about again; it begins at 1 at least."""
HOTTEST = 1.5
ORDERS = 3
"""In so many orders of its variables and hypotheses a state is shown to a model that reads canonical names, before it
is asked more in the first: what depends on the order is then suggested in one of them."""
ASKED_AGAIN = 1_000_003
"""Between the seeds of a state's first question and its second."""

RetrieveLemmas = Callable[[str, int, "tuple[str, ...] | None"], Sequence[str]]
"""From a state, a number and a theorem's imports to that many lemmas that fit it, printed."""


class HuggingFace:
    """A causal language model as a generator. Deterministic for a seed: the same state under the same context gets the
    same suggestions, whatever it is batched with (up to rounding)."""

    gives_more = True

    def __init__(
        self, loaded: Loaded, options: ModelOptions, seed: int = 0, retrieve: RetrieveLemmas | None = None
    ) -> None:
        from agent.model.decoding import Decoder

        self.tokenizer = loaded.tokenizer
        self.options = options
        self.seed = seed
        self.prompt = tactic_prompt(options.prompt) if options.prompt else default_prompt(loaded)
        if self.prompt.kind == "chat" and not (loaded.is_internlm2 or loaded.tokenizer.chat_template):
            raise ModelUnavailable(
                f"{loaded.checkpoint.source} is no chat model (its tokenizer has no chat template), so the prompt "
                f"{self.prompt.name!r} does not suit it; use NAME?prompt=few-shot"
            )
        self._checkpoint = loaded.checkpoint
        self.is_chat = loaded.is_internlm2 or bool(loaded.tokenizer.chat_template)
        self._is_internlm2 = loaded.is_internlm2
        self._decode = options.decode or "sample"
        self._retrieve = retrieve
        self._description = description(loaded.checkpoint, self.prompt, options)
        self.decoder = Decoder(loaded.model, TokenText(loaded.tokenizer), end_tokens(loaded))
        self.context = _context(loaded, options)
        longest = made_by_fit(loaded.checkpoint).get("max_tokens", MAX_TOKENS)
        self.max_tokens = options.max_tokens or min(longest, self.context // 2)

    @classmethod
    def load(
        cls, name: str, options: ModelOptions, seed: int = 0, retrieve: RetrieveLemmas | None = None
    ) -> HuggingFace:
        """From a folder, a hub id or ``modelscope:ID``. Raises ModelUnavailable."""
        model = cls(load_checkpoint(locate(name), options), options, seed, retrieve)
        model.decoder.lay_out()
        return model

    def retrieve_by(self, retrieve: RetrieveLemmas) -> None:
        """Let the prompts show other lemmas."""
        self._retrieve = retrieve

    def with_seed(self, seed: int) -> HuggingFace:
        """The same model with other samples; weights are shared."""
        other = copy.copy(self)
        other.seed = seed
        return other

    @property
    def name(self) -> str:
        return self._checkpoint.source

    def describe(self) -> dict[str, str]:
        return dict(self._description)

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        from agent.model.decoding import Question

        n = min(n, self.options.samples or n)
        contexts = context or [Context()] * len(states)
        readings = [self._read(state, known.asked) for state, known in zip(states, contexts)]
        names, read_before = [named for named, _ in readings], [times for _, times in readings]
        questions = []
        for named, known in zip(names, contexts):
            rendered = self._fit(named.state, known)
            prefix = named.prefix(known.prefix)
            questions.append(Question(self.encode(rendered), rendered.stop, prefix, cancelled=known.cancelled))
        found: list[list[Suggestion]] = [[] for _ in states]
        for before in sorted(set(read_before)):
            places = [i for i, times in enumerate(read_before) if times == before]
            width, settings = self._wider(n, before)
            some_questions = [questions[i] for i in places]
            with _threads_for(self._checkpoint.size):
                try:
                    answers = self.decoder.answer(some_questions, width, settings)
                except ModelUnavailable:
                    if not before or settings.decode == "sample":
                        raise
                    # So many beams do not fit, which must be kept together; samples need not be.
                    answers = self.decoder.answer(some_questions, width, replace(settings, decode="sample"))
            for i, some in zip(places, answers):
                merged = merge_texts((names[i].original(a.text), a.logprob, len(a.ids)) for a in some)
                wanted = with_prefix(merged, contexts[i])
                found[i] = [s for s in wanted if s.tactic not in contexts[i].known][:n]
        return found

    def _read(self, state: str, asked: int) -> tuple[CanonicalNames, int]:
        """How the model reads a state that was asked about so often before, and how often it has read it so. One to
        which names say nothing is first shown what it was asked about in other orders."""
        if not asked or not self.prompt.canonical:
            return self.prompt.names(state), asked
        orders: dict[str, CanonicalNames] = {}
        for number in range(4 * ORDERS):
            named = self.prompt.names(reordered(state, random.Random(number)) if number else state)
            orders.setdefault(named.state, named)
        some = list(orders.values())[:ORDERS]
        return (some[asked], 0) if asked < len(some) else (some[0], asked - len(some) + 1)

    def _wider(self, n: int, asked: int) -> tuple[int, DecodingSettings]:
        """How the answers are decoded to a question put for the `asked`-th time again: beams are samples, once the
        likeliest answers have all been said."""
        from agent.model.decoding import DecodingSettings

        width, temperature = wider(n, self.options.temperature, asked)
        used_up = asked > 0 and width == wider(n, self.options.temperature, asked - 1)[0]
        decode = "sample" if used_up else self._decode
        seed = self.seed + asked * ASKED_AGAIN
        return width, DecodingSettings(decode, temperature, self.options.top_p, self.max_tokens, seed)

    def reply(self, prompts: Sequence[Rendered], n: int = 1, watch: Watch | None = None) -> list[list[Reply]]:
        """See `chat.Chat`."""
        from agent.model.decoding import DecodingSettings, Question

        allowed = self.options.max_tokens or min(REPLY_TOKENS, self.context // 2)
        questions = []
        for prompt in prompts:
            try:
                fitted = fit_history(prompt, lambda p: len(self.encode(p)), self.context - allowed)
            except ValueError as error:
                raise ModelUnavailable(f"{self.name}: {error}") from None
            questions.append(Question(self.encode(fitted), fitted.stop, keep_cut=True))
        o = self.options
        settings = DecodingSettings(self._decode, o.temperature, o.top_p, allowed, self.seed)
        # A character whose last bytes are still to come is not shown yet.
        text_so_far = lambda said: codecs.getincrementaldecoder("utf-8")("replace").decode(said)
        hear = None if watch is None else lambda _, said: watch(text_so_far(said))
        replies = [
            [
                Reply(a.text, a.logprob, len(a.ids), a.ended, len(a.samples) if self._decode == "sample" else 1)
                for a in some
            ]
            for some in self.decoder.answer(questions, n, settings, hear)
        ]
        if watch is not None and replies and replies[0]:
            watch(replies[0][0].text)
        return replies

    def embed(self, texts: Sequence[str]) -> Any:
        """A vector of length 1 for each text, as rows of an array: the mean of the last layer over its tokens."""
        begin = [] if self.tokenizer.bos_token_id is None else [self.tokenizer.bos_token_id]
        ids = [begin + self.tokenizer.encode(text, add_special_tokens=False)[: self.context - 1] for text in texts]
        return self.decoder.embed([tuple(i) or (min(self.decoder.end_ids),) for i in ids])

    # -- prompts as tokens

    def encode(self, rendered: Rendered) -> tuple[int, ...]:
        """The token ids of a prompt, begin token included where the model has one."""
        if rendered.messages and not self._is_internlm2:
            messages = [{"role": m.role, "content": m.content} for m in rendered.messages]
            ids = self.tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_dict=False)
            return tuple(ids)
        text = chat_markup(rendered.messages) if rendered.messages else rendered.text
        ids = self.tokenizer.encode(text, add_special_tokens=False)
        begin = self.tokenizer.bos_token_id
        return (begin, *ids) if begin is not None else tuple(ids)

    def _fit(self, state: str, context: Context) -> Rendered:
        """The prompt, shortened where the model could not read it."""
        lemmas: Sequence[str] = ()
        if self.prompt.reads_lemmas and self.options.lemmas:
            if self._retrieve is None:
                raise ModelUnavailable(f"the prompt {self.prompt.name!r} shows lemmas, and there is no library of them")
            lemmas = self._retrieve(state, self.options.lemmas, context.imports)
        situation = self.prompt.situation(state, context.tried, lemmas)
        limit = self.context - self.max_tokens
        try:
            return self.prompt.fit(situation, lambda rendered: len(self.encode(rendered)), limit)
        except ValueError as error:
            raise ModelUnavailable(f"{self.name}: {error}") from None


def default_prompt(loaded: Loaded) -> TacticPrompt:
    """What a model made by `train fit` was trained on; for others the chat form, and the few-shot form for base
    models: those without a chat template, and InternLM2's that say so in their name."""
    trained_on = trained_prompt(loaded.checkpoint)
    if trained_on is not None:
        return trained_on
    if loaded.is_internlm2:
        name = f"{loaded.checkpoint.source}/{loaded.checkpoint.config.get('_name_or_path', '')}".lower()
        return tactic_prompt("few-shot" if "base" in name else "suggest")
    return tactic_prompt("suggest" if loaded.tokenizer.chat_template else "few-shot")


def wider(n: int, temperature: float, asked: int) -> tuple[int, float]:
    """How many samples (or beams) are taken of a state that was asked about so often before, and at which temperature:
    each time twice as many, up to a bound, and more daring ones."""
    if not asked:
        return n, temperature
    hotter = min(max(temperature, 1.0) + DARING * asked, max(HOTTEST, temperature))
    return max(n, min(n << min(asked, 16), WIDEST)), hotter


@contextlib.contextmanager
def _threads_for(size: int) -> Iterator[None]:
    """A small network is computed in one thread: with more, each of its many short operations waits for cores that
    Lean's workers use (5 to 15 times the processor time where all cores are busy). The setting is of this thread."""
    import torch

    threads = torch.get_num_threads()
    if size < _SMALL:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def made_by_fit(checkpoint: Checkpoint) -> dict[str, Any]:
    """What `train fit` wrote of the model; nothing of others."""
    path = checkpoint.folder / TRAINED_PROMPT
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def trained_prompt(checkpoint: Checkpoint) -> TacticPrompt | None:
    """What a model made by `train fit` was trained on."""
    made = made_by_fit(checkpoint)
    return tactic_prompt(made["prompt"]) if "prompt" in made else None


def description(checkpoint: Checkpoint, prompt: TacticPrompt, options: ModelOptions) -> dict[str, str]:
    """See `TacticGenerator.describe`."""
    return {
        "name": checkpoint.source,
        "sha256": checkpoint.sha256(),
        "prompt": prompt.name,
        "prompt_version": str(prompt.version),
        "prompt_sha256": prompt.sha256,
        "temperature": str(options.temperature),
    }


def end_tokens(loaded: Loaded) -> frozenset[int]:
    """The tokens that end an answer: the tokenizer's, the configuration's, and the ends of a chat turn."""
    ends: set[int] = set()
    generation = getattr(loaded.model, "generation_config", None)
    for given in (loaded.tokenizer.eos_token_id, getattr(generation, "eos_token_id", None)):
        ends |= set(given) if isinstance(given, (list, tuple)) else ({given} if given is not None else set())
    for token in ("<|im_end|>", "<|eot_id|>", "<end_of_turn>", "<|end|>"):
        number = loaded.tokenizer.get_vocab().get(token)
        if number is not None:
            ends.add(number)
    if not ends:
        raise ModelUnavailable(f"{loaded.checkpoint.source}: its tokenizer has no end token, so no answer would end")
    return frozenset(ends)


def _context(loaded: Loaded, options: ModelOptions) -> int:
    config = loaded.model.config
    length = getattr(config, "max_position_embeddings", None) or getattr(config, "n_positions", None)
    if options.context is not None:
        length = min(options.context, length or options.context)
    if length is None:
        raise ModelUnavailable(
            f"{loaded.checkpoint.source} does not say how long a text it reads; say it: NAME?context=2048"
        )
    if options.max_tokens is not None and length <= options.max_tokens:
        raise ModelUnavailable(
            f"{loaded.checkpoint.source} reads {length} tokens, and answers may take {options.max_tokens} of them; "
            "allow fewer: NAME?max_tokens=N"
        )
    return length


def merge_texts(answers: Any) -> list[Suggestion]:
    """From (answer, logprob, tokens) to suggestions: equal tactics are one, with the sum of their probabilities (they
    are different token sequences of the same text); empty ones are no suggestions. Likeliest first."""
    merged: dict[str, Suggestion] = {}
    for text, logprob, count in answers:
        tactic = tactic_of(text)
        if not tactic:
            continue
        known = merged.get(tactic)
        if known is None:
            merged[tactic] = Suggestion(tactic, logprob, count)
        else:
            merged[tactic] = Suggestion(tactic, min(0.0, log_sum_exp(known.logprob, logprob)), known.tokens)
    return sorted(merged.values(), key=lambda s: -s.logprob)
