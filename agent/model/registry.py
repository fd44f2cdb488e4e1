"""Names of `--model` to generators. A generator's module is imported when its name is asked for, not before."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from agent.model.base import Context, Suggestion, TacticGenerator, UnknownModel, failure_of, gives_more, with_seed
from agent.model.batching import Batching
from agent.model.loading import Loading, OnDemand
from agent.model.specification import ModelOptions, ModelSpecification, parse_model

if TYPE_CHECKING:
    from agent.model.chat import Chat

DEFAULT_MODELS = ("portfolio", "algebra")
EDITOR_MODELS = ("portfolio", "algebra", "bundled?after=1")
"""Where a person chooses among suggestions: all three are asked then, and a wide choice is worth more than speed."""
BUNDLED_SAMPLES = 48
"""Beams of the bundled model. With fewer, a search is at the end of its suggestions long before its time is over."""
KNOWN = (
    "portfolio",
    "closers",
    "tidy",
    "hint",
    "library_search",
    "algebra",
    "bundled",
    "retrieval",
    "retrieval:DIR or HUB-ID (by its embeddings)",
    "scripted:FILE",
    "recorded:FILE",
    "DIR or HUB-ID of a causal language model",
    "modelscope:ID",
    "openai:URL#MODEL",
)


def load_model(name: str, seed: int = 0, defaults: ModelOptions = ModelOptions()) -> TacticGenerator:
    """The generator of one `--model`. Raises UnknownModel, UnknownPrompt, ModelUnavailable."""
    return _load(parse_model(name, defaults), seed)


def _load(specification: ModelSpecification, seed: int) -> TacticGenerator:
    name, options = specification.name, specification.options
    kind, _, rest = name.partition(":")
    if name == "portfolio":
        from agent.model.portfolio import Portfolio

        return Portfolio()
    if name == "closers":
        from agent.model.closers import Closers

        return Closers()
    if name in ("tidy", "hint", "library_search"):
        from agent.model.baselines import Baseline

        return Baseline(name)
    if name == "algebra":
        from agent.model.algebra.generator import Algebra

        return Algebra()
    if name == "retrieval":
        from agent.model.retrieval import Retrieval

        return Retrieval.of_library()
    if kind == "retrieval":
        from agent.model.huggingface import HuggingFace
        from agent.model.lemmas import fingerprint, library_lemmas
        from agent.model.retrieval import EmbeddingIndex, Retrieval

        model = HuggingFace.load(rest, options, seed)
        lemmas = library_lemmas()
        sha256 = f"{model.describe()['sha256']}+{fingerprint(lemmas)}"
        return Retrieval(EmbeddingIndex(lemmas, model.embed), name, sha256)
    if kind == "scripted" and rest:
        from agent.model.scripted import Scripted

        return Scripted(Path(rest))
    if kind == "recorded" and rest:
        from agent.model.recorded import Recorded

        return Recorded(Path(rest))
    if kind == "openai" and rest:
        from agent.model.openai_server import OpenAIServer

        return OpenAIServer.connect(rest, options, seed, retrieve=_lemmas_for_prompts)
    if name == "bundled":
        own = replace(options, samples=options.samples or BUNDLED_SAMPLES, decode=options.decode or "spread")
        return _on_demand(name, own, seed) if options.after else _language_model(name, own, seed)
    if (kind == "modelscope" and rest) or Path(name).is_dir() or _is_hub_id(name):
        return _language_model(name, options, seed)
    raise UnknownModel(f"no model is called {name!r}, and no folder; there are: {', '.join(KNOWN)}")


def _language_model(name: str, options: ModelOptions, seed: int) -> TacticGenerator:
    from agent.model.huggingface import HuggingFace

    model = HuggingFace.load(name, options, seed, _lemmas_for_prompts)
    if options.by == "embeddings":
        from agent.model.retrieval import LemmasByEmbeddings

        model.retrieve_by(LemmasByEmbeddings(model.embed))
    return model


def _on_demand(name: str, options: ModelOptions, seed: int) -> TacticGenerator:
    """A model made by `train fit`: of others, the prompt would not be known before they are loaded."""
    from agent.model.checkpoint import locate
    from agent.model.huggingface import description, trained_prompt
    from agent.model.prompts import tactic_prompt

    checkpoint = locate(name)
    prompt = tactic_prompt(options.prompt) if options.prompt else trained_prompt(checkpoint)
    assert prompt is not None
    return OnDemand(description(checkpoint, prompt, options), lambda: _language_model(name, options, seed))


def _lemmas_for_prompts(state: str, k: int, imports: tuple[str, ...] | None) -> list[str]:
    """Read only when a prompt shows lemmas."""
    from agent.model.retrieval import library_index

    return [lemma.text for lemma, _ in library_index().find(state, k, imports)]


def _is_hub_id(name: str) -> bool:
    owner, slash, model = name.partition("/")
    return bool(slash) and bool(owner) and bool(model) and not name.startswith((".", "/", "~")) and ":" not in name


def load_models(names: Sequence[str], seed: int = 0, defaults: ModelOptions = ModelOptions()) -> TacticGenerator:
    """The generator of all `--model` together. Raises UnknownModel, UnknownPrompt, ModelUnavailable."""
    specifications = _specifications(names, defaults)
    generators = [_load(s, seed) for s in specifications]
    return generators[0] if len(generators) == 1 else _combined(generators, specifications)


def load_for_editor(names: Sequence[str], seed: int = 0, defaults: ModelOptions = ModelOptions()) -> Combined:
    """All `--model` together, to be asked from many threads; each can be asked for itself (`Combined.parts`). What is
    here, and takes long to load, loads in the background. Raises as `load_models` does; what the background meets is
    raised when the generator is asked."""
    specifications = _specifications(names, defaults)
    generators: list[TacticGenerator] = []
    for s in specifications:
        language = s.name == "bundled" or Path(s.name).is_dir()
        if language or s.name == "algebra":
            load = lambda s=s: Batching(_load(s, seed))
            generators.append(Loading(s.name, load, gives_more=language))
        else:
            generators.append(Batching(_load(s, seed)))
    return _combined(generators, specifications)


def _specifications(names: Sequence[str], defaults: ModelOptions) -> list[ModelSpecification]:
    specifications = [parse_model(name, defaults) for name in names]
    if specifications and all(s.options.after for s in specifications):
        raise UnknownModel(f"{names[0]!r} is asked after others, and there is none that is asked first")
    return specifications


def _combined(generators: Sequence[TacticGenerator], specifications: Sequence[ModelSpecification]) -> Combined:
    return Combined(generators, [s.options.weight for s in specifications], [s.options.after for s in specifications])


def load_chat(name: str, seed: int = 0, defaults: ModelOptions = ModelOptions()) -> Chat:
    """A model that answers in words: a language model, or `scripted:FILE` (`chat.ScriptedChat`). Raises UnknownModel,
    UnknownPrompt, ModelUnavailable."""
    specification = parse_model(name, defaults)
    from agent.model.chat import Chat, ScriptedChat

    kind, _, rest = specification.name.partition(":")
    if kind == "scripted" and rest:
        return ScriptedChat(Path(rest))
    loaded = _load(specification, seed)
    if not isinstance(loaded, Chat):
        raise UnknownModel(f"{name!r} suggests tactics and says nothing else; give a language model or scripted:FILE")
    return loaded


def load_critic(name: str, seed: int = 0) -> Callable[[str], float]:
    """A judge of states. Raises UnknownModel, UnknownPrompt, ModelUnavailable."""
    from agent.model.reward import Critic

    specification = parse_model(name)
    return Critic.load(specification.name, specification.options, seed)


class Combined:
    """Several generators as one: their suggestions together, each generator's probabilities times its share of the
    weights. Equal texts of several generators are merged by whoever runs them. Where a state is asked about again, only
    those answer that can say more. A generator's `after` is how often a state was asked about before it answers: what
    is then its first question."""

    def __init__(
        self,
        generators: Sequence[TacticGenerator],
        weights: Sequence[float] | None = None,
        after: Sequence[int] | None = None,
    ) -> None:
        self.generators = tuple(generators)
        self._after = (0,) * len(self.generators) if after is None else tuple(after)
        weights = [1.0] * len(self.generators) if weights is None else weights
        total = sum(weights)
        self._weights = tuple(weights)
        self._log_shares = [math.log(weight / total) for weight in weights]

    @property
    def parts(self) -> list[tuple[TacticGenerator, float]]:
        """Each generator with the logarithm of its share."""
        return list(zip(self.generators, self._log_shares))

    def with_seed(self, seed: int) -> Combined:
        return Combined([with_seed(g, seed) for g in self.generators], self._weights, self._after)

    @property
    def name(self) -> str:
        return "+".join(g.name for g in self.generators)

    @property
    def gives_more(self) -> bool:
        return any(self._after) or any(map(gives_more, self.generators))

    def describe(self) -> dict[str, str]:
        return {"name": self.name, "sha256": "+".join(g.describe()["sha256"] for g in self.generators)}

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        contexts = context or [Context()] * len(states)
        merged: list[list[Suggestion]] = [[] for _ in states]
        for (generator, log_share), after in zip(self.parts, self._after):
            more = gives_more(generator) or not self.gives_more
            asked = [i for i, c in enumerate(contexts) if c.asked == after or (more and c.asked > after)]
            if not asked:
                continue
            known = [replace(contexts[i], asked=contexts[i].asked - after) for i in asked]
            try:
                answers = generator.suggest([states[i] for i in asked], n, known)
            except Exception as error:
                raise failure_of(generator, error) from error
            for i, suggestions in zip(asked, answers):
                merged[i].extend(Suggestion(s.tactic, s.logprob + log_share, s.tokens) for s in suggestions)
        return [sorted(out, key=lambda s: -s.logprob)[: n * len(self.generators)] for out in merged]
