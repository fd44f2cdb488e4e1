"""What `--model` takes: a name, and options of this model alone: ``NAME?prompt=few-shot&temperature=0.7&weight=2``."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, get_args

from agent.model.base import UnknownModel
from agent.model.prompts import UnknownPrompt, tactic_prompt

MAX_TOKENS = 256

Decode = Literal["sample", "beam", "spread"]
Device = Literal["auto", "cpu", "cuda", "spread"]
Dtype = Literal["auto", "float32", "bfloat16", "float16"]
By = Literal["words", "embeddings"]
Quantize = Literal["none", "8bit", "4bit"]


@dataclass(frozen=True)
class ModelOptions:
    """Options of one model. `weight` and `after` are for every kind of model, the others for language models."""

    weight: float = 1.0
    """Its share among several models: a model of weight 2 has its suggestions counted twice as likely."""
    after: int = 0
    """Of several models, it is asked about a state only when the others were asked so often before. At most 2: a search
    does not ask about a goal again of which twice in succession nothing new was said."""
    prompt: str | None = None
    """A name of `prompts.TACTIC_PROMPTS`; None chooses by the checkpoint."""
    temperature: float = 1.0
    """Of sampling; 0 takes the likeliest token. Log-probabilities are the model's own at any temperature."""
    top_p: float = 1.0
    decode: Decode | None = None
    """None is `sample`; for the bundled model `spread`: beams, a quarter of which at most begin alike."""
    samples: int | None = None
    """Suggestions asked for at a state, if fewer than the search wants."""
    max_tokens: int | None = None
    """A suggestion that does not end within so many tokens is dropped; None is 256, or half the context if that is
    less; of a model made by `train fit`, what 99 of 100 tactics it learned do not exceed."""
    context: int | None = None
    """Tokens the model may read and write together; None takes the checkpoint's."""
    device: Device = "auto"
    """`spread` places the layers on all devices there are (needs accelerate)."""
    dtype: Dtype = "auto"
    quantize: Quantize = "none"
    concurrency: int = 8
    """Requests to a server under way at once."""
    timeout: float = 120.0
    """Seconds a server may take for one request."""
    lemmas: int = 8
    """Retrieved lemmas shown by prompts that show lemmas."""
    by: By = "words"
    """How they are retrieved: by the words they share with the state, or by this model's own embeddings."""


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "decode": get_args(Decode),
    "device": get_args(Device),
    "dtype": get_args(Dtype),
    "quantize": get_args(Quantize),
    "by": get_args(By),
}
OPTION_NAMES = tuple(f.name for f in fields(ModelOptions))


@dataclass(frozen=True)
class ModelSpecification:
    name: str
    options: ModelOptions = field(default_factory=ModelOptions)


def parse_model(text: str, defaults: ModelOptions = ModelOptions()) -> ModelSpecification:
    """``NAME`` or ``NAME?option=value&…``. Raises UnknownModel (a bad option or value) and UnknownPrompt."""
    name, mark, query = text.rpartition("?")
    if not mark:
        name, query = text, ""
    if not name:
        raise UnknownModel(f"{text!r} names no model")
    options = defaults
    for part in filter(None, query.split("&")):
        key, _, value = part.partition("=")
        if key not in OPTION_NAMES:
            raise UnknownModel(f"{text!r}: no option is called {key!r}; there are: {', '.join(OPTION_NAMES)}")
        options = replace(options, **{key: _value(key, value, text)})
    if options.prompt is not None:
        try:
            tactic_prompt(options.prompt)
        except UnknownPrompt as error:
            raise UnknownPrompt(f"{text!r}: {error}") from None
    return ModelSpecification(name, options)


def _value(key: str, value: str, text: str) -> Any:
    if key == "prompt":
        return value
    if key in _CHOICES:
        if value not in _CHOICES[key]:
            raise UnknownModel(f"{text!r}: {key} is one of {', '.join(_CHOICES[key])}, not {value!r}")
        return value
    number, wanted, holds = _NUMBERS[key]
    try:
        result = number(value)
    except ValueError:
        result = math.nan
    if not holds(result):
        raise UnknownModel(f"{text!r}: {key} is {wanted}, not {value!r}")
    return result


_NUMBERS: Mapping[str, tuple[Callable[[str], float], str, Callable[[float], bool]]] = {
    "weight": (float, "a positive number", lambda x: 0 < x < math.inf),
    "after": (int, "0, 1 or 2", lambda x: 0 <= x <= 2),
    "temperature": (float, "a number from 0 to 100", lambda x: 0 <= x <= 100),
    "top_p": (float, "a number above 0, up to 1", lambda x: 0 < x <= 1),
    "samples": (int, "a positive whole number", lambda x: x >= 1),
    "max_tokens": (int, "a positive whole number", lambda x: x >= 1),
    "context": (int, "a whole number of at least 16", lambda x: x >= 16),
    "concurrency": (int, "a positive whole number", lambda x: x >= 1),
    "timeout": (float, "a positive number of seconds", lambda x: 0 < x < math.inf),
    "lemmas": (int, "a whole number", lambda x: x >= 0),
}
