"""The options of every command that searches: which Lean, which models, how to search, what it may cost."""

from __future__ import annotations

import atexit
import functools
import gc
import inspect
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import click

from agent.backend.leandojo import LeanDojoOptions, Repository
from agent.backend.rpc import RpcBackend
from agent.backend.select import NAMES, make_backend, resolve
from agent.cli.inputs import make_recheck, parse_imports, recheck_names
from agent.cli.startup import StartupDisplay
from agent.model.base import TacticGenerator
from agent.model.prompts import TACTIC_PROMPTS, tactic_prompt
from agent.model.registry import (
    DEFAULT_MODELS,
    EDITOR_MODELS,
    load_critic,
    load_for_editor,
    load_models,
)
from agent.model.specification import ModelOptions
from agent.rows import Budgets, Settings
from agent.search.frontier import parse_priority
from agent.verify import Recheck

DEFAULT_SECONDS = 60.0
DEFAULT_TACTIC_SECONDS = 5.0

MODEL_HELP = """

    \b
    Options of one model follow its name, as in --model 'DIR?prompt=few-shot&temperature=0.7&weight=2':
      weight       its share among several models (1)
      after        it is asked about a goal when the others have been asked 1 or 2 times (0), so never with
                   --ask-again off; bundled is then loaded only when it is asked
      prompt       as --prompt, for this model alone; chosen by the checkpoint if neither is given
      temperature  as --temperature; 0 takes the likeliest token
      top_p        sample from the likeliest tokens that together have this probability (1)
      decode       sample (the default), beam: as many beams as samples, or spread: beams of which a quarter at most
                   begin with the same word (the default of bundled)
      samples      suggestions asked for at a goal, if fewer than --samples (48 for bundled)
      max_tokens   a suggestion that does not end within so many tokens is dropped (256)
      context      tokens the model reads and writes together (the checkpoint's)
      device       auto, cpu, cuda, or spread: over all devices
      dtype        auto, float32, bfloat16, float16; auto is half precision beyond a GB of weights
      quantize     none, 8bit, 4bit: bitsandbytes, on a GPU
      concurrency  requests to a server under way at once (8)
      timeout      seconds for one request to a server (120)
      lemmas       lemmas shown by prompts that show some (8)
      by           how these are found: by words they share with the goal, or by the model's own embeddings
"""


def _options(default_models: Sequence[str]) -> tuple[Callable[[Any], Any], ...]:
    return (
        click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True),
        click.option(
            "--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project to import from."
        ),
        click.option("--imports", metavar="M,…", help="Modules to import instead of the file's."),
        click.option(
            "--recheck",
            metavar="lean3,…",
            help="Who else must agree with a proof: lean3, export, leanchecker; none. With --backend embedded the "
            "default is lean3 where one is found with a library to import.",
        ),
        click.option(
            "--leandojo-python",
            type=click.Path(path_type=Path),
            metavar="PATH",
            help="A Python 3.9 or 3.10 that has lean-dojo 1.6.0, for --backend leandojo.",
        ),
        click.option(
            "--repository",
            metavar="URL@COMMIT",
            help="With --backend leandojo: a Lean 3 repository on GitHub; FILEs are paths in it.",
        ),
        click.option(
            "--model",
            "models",
            multiple=True,
            default=default_models,
            metavar="NAME",
            help="portfolio, closers, algebra, bundled, retrieval, tidy, hint, library_search, scripted:FILE, "
            "recorded:FILE; a language model: DIR, HUB-ID, modelscope:ID, openai:URL#MODEL. Repeatable; they combine. "
            f"Default: {', '.join(default_models)}. Options of one model: NAME?weight=W (see above).",
        ),
        click.option("--prompt", metavar="NAME", help=f"How language models are asked: {', '.join(TACTIC_PROMPTS)}."),
        click.option(
            "--temperature",
            type=click.FloatRange(0),
            default=1.0,
            show_default=True,
            help="Of language models' sampling.",
        ),
        click.option(
            "--samples",
            default=64,
            show_default=True,
            type=click.IntRange(1),
            help="Suggestions asked for at each goal.",
        ),
        click.option(
            "--rounds",
            default=1,
            show_default=True,
            type=click.IntRange(1),
            help="Ask so often at once at a goal where nothing leads on.",
        ),
        click.option(
            "--ask-again",
            type=click.Choice(["on", "off"]),
            default="on",
            show_default=True,
            help="Ask models that can say more about the best goals again, before much worse goals are tried.",
        ),
        click.option("--search", type=click.Choice(["best-first", "mcts"]), default="best-first", show_default=True),
        click.option("--priority", default="sum", show_default=True, help="sum, mean, length:ALPHA, depth, critic."),
        click.option(
            "--critic",
            metavar="NAME",
            help="A language model (DIR, HUB-ID, modelscope:ID) that judges states: --priority critic, --search mcts.",
        ),
        click.option(
            "--closers",
            type=click.Choice(["on", "off"]),
            default="on",
            show_default=True,
            help="Cheap closing tactics at every goal.",
        ),
        click.option(
            "--in-flight", type=click.IntRange(1), metavar="K", help="Tactics of one theorem under way at once."
        ),
        click.option(
            "--seconds",
            type=click.FloatRange(0, min_open=True),
            help=f"For each theorem (default: {DEFAULT_SECONDS:g} where no other budget is given).",
        ),
        click.option(
            "--expansions", type=click.IntRange(1), help="Goals expanded; the last one wholly: all suggested is run."
        ),
        click.option("--model-calls", type=click.IntRange(1), help="Questions asked; the last answer is still run."),
        click.option("--tokens", type=click.IntRange(1), help="Written by the models; what they wrote is still run."),
        click.option("--tactics", type=click.IntRange(1), help="Tactics run."),
        click.option(
            "--tactic-seconds",
            type=click.FloatRange(0, min_open=True),
            help=f"For each tactic (default: {DEFAULT_TACTIC_SECONDS:g} where no --heartbeats are given).",
        ),
        click.option("--heartbeats", type=click.IntRange(1), help="Of each tactic: a bound that no clock decides."),
        click.option(
            "--memory-mb", type=click.IntRange(200), default=4096, show_default=True, help="Of each Lean worker."
        ),
        click.option("--workers", type=click.IntRange(1), help="Lean workers (default: the number of cores)."),
        click.option("--seed", type=int, default=0, show_default=True),
    )


probe_option = click.option(
    "--probe-seconds",
    type=click.FloatRange(0),
    default=5.0,
    show_default=True,
    help="For a counter-proof of a statement that was not proved, or a sign that it says nothing; 0 is none.",
)
"""Of the commands that write rows."""


@dataclass(frozen=True)
class SearchOptions:
    """What was asked for; checked, nothing started yet."""

    settings: Settings
    budgets: Budgets
    seed: int
    asked_workers: int | None
    in_flight: int | None
    project: Path | None
    leandojo: LeanDojoOptions = LeanDojoOptions()

    @property
    def imports(self) -> tuple[str, ...] | None:
        return None if self.settings.imports is None else tuple(self.settings.imports)

    @property
    def workers(self) -> int:
        """Lean workers of this machine: those asked for, else one for each core."""
        return self.asked_workers or _cores()

    def theorems_at_once(self, theorems: int) -> int:
        """How many theorems are searched at the same time, so that every worker has something to do."""
        return max(1, min(self.workers // (self.in_flight or 1), theorems))

    def settings_for(self, theorems: int) -> Settings:
        """The settings, with the tactics of one theorem that are run at once."""
        in_flight = self.in_flight or max(1, self.workers // self.theorems_at_once(theorems))
        return self.settings.model_copy(update={"in_flight": in_flight})

    def load_generator(self) -> TacticGenerator:
        """Raises UnknownModel, UnknownPrompt, ModelUnavailable."""
        defaults = ModelOptions(prompt=self.settings.prompt, temperature=self.settings.temperature)
        return load_models(self.settings.model, self.seed, defaults)

    def load_for_editor(self) -> TacticGenerator:
        """A generator to be asked from many threads. Raises UnknownModel, UnknownPrompt, ModelUnavailable."""
        atexit.register(gc.freeze)  # a model's objects are not collected one by one when a person ends the program
        defaults = ModelOptions(prompt=self.settings.prompt, temperature=self.settings.temperature)
        return load_for_editor(self.settings.model, self.seed, defaults)

    def load_critic(self) -> Callable[[str], float] | None:
        """Raises UnknownModel, ModelUnavailable."""
        return None if self.settings.critic is None else load_critic(self.settings.critic, self.seed)

    def make_recheck(self, project: Path | None = None) -> Recheck | None:
        """Raises BackendUnavailable for those who were asked for and are not here."""
        project = self.project or project
        names = self.settings.recheck
        if names is None:
            names = ["lean3"] if self.settings.backend == "embedded" and resolve("auto", project) == "lean3" else []
        return make_recheck(names, project)

    def make_backend(
        self, startup: StartupDisplay | None = None, workers: int | None = None, project: Path | None = None
    ) -> RpcBackend:
        return make_backend(
            self.settings.backend,
            workers=workers or self.workers,
            memory_mb=self.budgets.memory_mb,
            project=self.project or project,
            startup=startup,
            leandojo=self.leandojo,
            reproducible=self.budgets.heartbeats is not None,
        )


def search_options(command: Callable[..., Any], default_models: Sequence[str] = DEFAULT_MODELS) -> Callable[..., Any]:
    """Give a command these options; it gets them as the one argument `options`."""

    @functools.wraps(command)
    def with_options(**given: Any) -> Any:
        mine = {name: given.pop(name) for name in inspect.signature(_checked).parameters}
        return command(**given, options=_checked(**mine))

    with_options.__doc__ = f"{inspect.cleandoc(command.__doc__ or '')}\n\n{inspect.cleandoc(MODEL_HELP)}"
    for option in reversed(_options(default_models)):
        with_options = option(with_options)
    return with_options


editor_options = functools.partial(search_options, default_models=EDITOR_MODELS)
"""The same for a command that suggests to a person."""


def _checked(
    backend: str,
    project: Path | None,
    imports: str | None,
    recheck: str | None,
    leandojo_python: Path | None,
    repository: str | None,
    models: tuple[str, ...],
    prompt: str | None,
    temperature: float,
    samples: int,
    rounds: int,
    ask_again: str,
    search: str,
    priority: str,
    critic: str | None,
    closers: str,
    in_flight: int | None,
    seconds: float | None,
    expansions: int | None,
    model_calls: int | None,
    tokens: int | None,
    tactics: int | None,
    tactic_seconds: float | None,
    heartbeats: int | None,
    memory_mb: int,
    workers: int | None,
    seed: int,
) -> SearchOptions:
    if critic is not None and search == "best-first" and priority != "critic":
        raise click.UsageError("--critic goes with --priority critic or --search mcts")
    if prompt is not None:
        tactic_prompt(prompt)
    try:
        parse_priority(priority, None if critic is None else lambda state: 0.0)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    # Budgets that no clock decides make a run repeatable; a default that a clock decides would spoil that.
    if seconds is None and (expansions, model_calls, tokens, tactics) == (None, None, None, None):
        seconds = DEFAULT_SECONDS
    if tactic_seconds is None and heartbeats is None:
        tactic_seconds = DEFAULT_TACTIC_SECONDS
    settings = Settings(
        model=list(models),
        search=cast(Literal["best-first", "mcts"], search),
        priority=priority,
        critic=critic,
        prompt=prompt,
        temperature=temperature,
        samples=samples,
        rounds=rounds,
        ask_again=ask_again == "on",
        closers=closers == "on",
        in_flight=in_flight or 1,
        backend=backend,
        recheck=None if recheck is None else list(recheck_names(recheck)),
        imports=None if imports is None else list(parse_imports(imports) or ()),
    )
    budgets = Budgets(
        seconds=seconds,
        expansions=expansions,
        model_calls=model_calls,
        tokens=tokens,
        tactics=tactics,
        tactic_seconds=tactic_seconds,
        heartbeats=heartbeats,
        memory_mb=memory_mb,
    )
    return SearchOptions(
        settings,
        budgets,
        seed,
        workers,
        in_flight,
        project,
        LeanDojoOptions(leandojo_python, _repository(repository, backend), tactic_seconds),
    )


def _repository(text: str | None, backend: str) -> Repository | None:
    if text is None:
        return None
    if backend != "leandojo":
        raise click.UsageError("--repository goes with --backend leandojo")
    try:
        return Repository.parse(text)
    except ValueError as error:
        raise click.UsageError(f"--repository {text}: {error}") from None


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
