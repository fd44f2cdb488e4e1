"""``lean3-agent train``: making and converting tactic models."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from agent.backend.base import Backend, BackendError, Theorem
from agent.backend.lean_source import SourceError, read_jsonl, read_lean
from agent.backend.select import NAMES, make_backend
from agent.cli.inputs import parse_imports, read_work
from agent.cli.main import NOT_ALL, OK
from agent.cli.pieces import piece_key, pieces
from agent.cli.search_options import SearchOptions, search_options
from agent.cli.startup import StartupDisplay
from agent.outputs import make_folder, must_be_writable, write_atomically

if TYPE_CHECKING:
    from agent.training.decontamination import TestSet
    from agent.training.fitting import FitProgress, FitSettings
    from agent.training.pairs import Pair
    from agent.training.statements.exercise import Exercise

LABEL_SECONDS = 10.0
"""Heartbeats end a candidate; the clock only one that the backend does not count."""
_PATH = click.Path(path_type=Path)
_TEST = click.option(
    "--test",
    "tests",
    multiple=True,
    type=_PATH,
    metavar="FILE",
    help="Theorems (.jsonl, .lean) that must not be trained on; pairs of theorems like them are left out.",
)
_FAMILIES = click.option(
    "--family", "families", multiple=True, metavar="NAME", help="Make statements of this kind only (repeatable)."
)
_IMPORTS = click.option(
    "--imports",
    metavar="M,…",
    help="What the statements import; else all there is, and tactics are found that fewer imports would not know.",
)


@click.group()
def train() -> None:
    """Make and convert tactic models."""


@train.command()
@click.argument("source", metavar="DIR|HUB-ID|modelscope:ID")
@click.argument("out", type=_PATH, metavar="OUT")
@click.option(
    "--chat/--base",
    "chat",
    default=None,
    help="Write InternLM2's chat template, or none.  [default: by the name: one with `base` in it is a base model]",
)
def convert(source: str, out: Path, chat: bool | None) -> int:
    """Write an InternLM2 checkpoint as an ordinary Llama one into the folder OUT, file by file.

    Its remote code is not run; vLLM, SGLang, lmdeploy and transformers read the result as it is.
    """
    from agent.model.checkpoint import locate
    from agent.model.internlm2.conversion import write_converted

    checkpoint = locate(source)
    if chat is None:
        chat = "base" not in source.lower().rstrip("/").rpartition("/")[2]
    make_folder(out)
    write_converted(
        checkpoint.folder,
        out,
        chat=chat,
        source=source,
        on_shard=lambda done, of: click.echo(f"weights: file {done} of {of} written", err=True),
    )
    click.echo(f"{out}: written; use it as --model {out}")
    return OK


# --- pairs -----------------------------------------------------------------------------------------------------------


@train.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="FILE|DIR…")
@click.option("--out", required=True, type=_PATH, metavar="PAIRS.jsonl")
@click.option("--project", type=_PATH, metavar="DIR", help="The Lean 3 project whose modules the files import.")
@click.option("--seconds", default=600.0, show_default=True, help="For each file.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1), help="Files at once.")
@_TEST
def extract(
    paths: tuple[Path, ...],
    out: Path,
    project: Path | None,
    seconds: float,
    workers: int,
    tests: tuple[Path, ...],
) -> int:
    """The tactic proofs of .lean files as pairs of state and tactic, by a real Lean 3 (`lean --ast --tsast --tspp`).

    A file's imports should be compiled. A file that gives nothing is said, and the others go on.
    """
    from agent.backend.lean3_compile import find_lean3
    from agent.training.extraction import extract_file

    files: list[Path] = []
    for path in paths:
        files += sorted(path.rglob("*.lean")) if path.is_dir() else [path]
    compiler = find_lean3(project)
    must_be_writable(out)
    test_set = _test_set(tests)
    keys = [piece_key(str(file), _content(file)) for file in files]
    with pieces(out, keys) as made:
        todo = [(key, file) for key, file in zip(keys, files) if made.lacking(key)]
        with _pool(workers) as pool:
            found = pool.map(lambda job: extract_file(compiler, job[1], seconds), todo)
            for number, ((key, file), one) in enumerate(zip(todo, found), len(files) - len(todo) + 1):
                if one.pairs:  # a file that gave nothing is tried again
                    made.add(key, one.pairs)
                click.echo(f"[{number}/{len(files)}] {one.problem or f'{file}: {len(one.pairs)} pairs'}", err=True)
        code = _write_pairs(made.pairs, out, test_set)
        made.forget()
    return code if all(not made.lacking(key) for key in keys) else NOT_ALL


@train.command()
@click.option("--count", default=1000, show_default=True, type=click.IntRange(1), help="Statements, of all kinds.")
@click.option("--varied", is_flag=True, help="Say hypotheses in other ways, and more than is needed.")
@click.option("--out", type=_PATH, metavar="PAIRS.jsonl", help="Write the pairs of the proofs found.")
@click.option("--statements", type=_PATH, metavar="FILE.jsonl", help="Write the statements.")
@click.option("--backend", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--project", type=_PATH, metavar="DIR", help="With a real Lean 3: the project to import from.")
@click.option("--seed", default=0, show_default=True)
@_IMPORTS
@_FAMILIES
@_TEST
def generate(
    count: int,
    varied: bool,
    out: Path | None,
    statements: Path | None,
    backend: str,
    project: Path | None,
    seed: int,
    imports: str | None,
    families: tuple[str, ...],
    tests: tuple[Path, ...],
) -> int:
    """Make statements of the kinds competitions ask, and pairs of state and tactic out of proofs of them.

    Each kind knows how its statements may be proved; Lean decides what of that is a proof.
    """
    from agent.training.demonstration import demonstrate

    if out is None and statements is None:
        raise click.UsageError("give --out, --statements, or both")
    made = _exercises(count, seed, varied, families, imports)
    if statements is not None:
        rows = [{"name": t.name, "header": t.header, "statement": t.statement} for t in (e.theorem for e in made)]
        write_atomically(statements, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    if out is None:
        return OK
    must_be_writable(out)
    test_set = _test_set(tests)
    startup = StartupDisplay()
    lean = make_backend(backend, project=project, startup=startup)
    keys = [piece_key(e.theorem.header, e.theorem.statement, e.theorem.imports, e.scripts, backend) for e in made]
    with contextlib.closing(lean), pieces(out, keys) as parts:
        with startup:
            _must_import(lean, imports)
        for number, (key, exercise) in enumerate(zip(keys, made), 1):
            if parts.lacking(key):
                parts.add(key, demonstrate(lean, exercise))
            if number % 100 == 0 or number == count:
                click.echo(f"[{number}/{count}] {len(parts.pairs)} pairs", err=True)
        code = _write_pairs(parts.pairs, out, test_set)
        parts.forget()
    return code


@train.command()
@click.argument("files", nargs=-1, type=_PATH, metavar="[FILE…]")
@click.option("--generated", default=0, metavar="N", type=click.IntRange(0), help="N made statements, too, varied.")
@click.option("--seed", default=0, show_default=True, help="Of the made statements.")
@click.option("--model", "models", multiple=True, metavar="NAME", default=("portfolio", "algebra"), show_default=True)
@click.option("--keep", default=4, show_default=True, type=click.IntRange(1), help="Tactics of a state.")
@click.option("--samples", default=24, show_default=True, type=click.IntRange(1), help="Candidates tried at a state.")
@click.option("--states", default=4, show_default=True, type=click.IntRange(1), help="Of a theorem.")
@click.option("--heartbeats", default=8_000, show_default=True, type=click.IntRange(1), help="Of a candidate.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1), help="Theorems at once.")
@click.option("--backend", type=click.Choice(NAMES), default="embedded", show_default=True)
@click.option("--project", type=_PATH, metavar="DIR", help="With a real Lean 3: the project to import from.")
@click.option("--out", required=True, type=_PATH, metavar="PAIRS.jsonl")
@_IMPORTS
@_FAMILIES
@_TEST
def label(
    files: tuple[Path, ...],
    generated: int,
    seed: int,
    models: tuple[str, ...],
    keep: int,
    samples: int,
    states: int,
    heartbeats: int,
    workers: int,
    backend: str,
    project: Path | None,
    out: Path,
    imports: str | None,
    families: tuple[str, ...],
    tests: tuple[Path, ...],
) -> int:
    """Try every candidate on the states of theorems: those that close a goal, or lead to a proof, are its pairs.

    A state has several right answers; the plainest are kept.
    """
    from agent.backend.base import Limits
    from agent.model.batching import Batching
    from agent.model.registry import load_models
    from agent.training.labelling import LabelSettings
    from agent.training.labelling import label as label_states

    must_be_writable(out)
    test_set = _test_set(tests)
    work: list[tuple[Theorem, tuple[str, ...], str]] = []
    if files:
        work += [(t, (), "") for t in read_work(files, None, (), parse_imports(imports)).theorems]
    made_statements = _exercises(generated, seed, True, families, imports) if generated else []
    work += [(e.theorem, e.tactics, e.family) for e in made_statements]
    if not work:
        raise click.UsageError("nothing to label: give FILEs, --generated N, or both")
    settings = LabelSettings(keep, samples, states, limits=Limits(LABEL_SECONDS, heartbeats))
    generator = Batching(load_models(models, seed))
    startup = StartupDisplay()
    lean = make_backend(backend, project=project, workers=workers, startup=startup)
    keys = [piece_key(t.header, t.statement, t.imports, g, settings, models, backend) for t, g, _ in work]
    with contextlib.closing(lean), pieces(out, keys) as made:
        todo = [(key, *job) for key, job in zip(keys, work) if made.lacking(key)]
        with startup, _pool(workers) as pool:
            _must_import(lean, imports)
            one = lambda job: label_states(lean, job[1], generator, job[2], settings, job[3])
            for (key, *_), found in zip(todo, pool.map(one, todo)):
                made.add(key, found)
                if made.number % 20 == 0 or made.number == made.wanted:
                    click.echo(f"[{made.number}/{made.wanted}] {len(made.pairs)} pairs", err=True)
        code = _write_pairs(made.pairs, out, test_set)
        made.forget()
    return code


@train.command()
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="TRACE|DIR…")
@click.option("--out", required=True, type=_PATH, metavar="PAIRS.jsonl")
@click.option("--rejected", type=_PATH, metavar="FILE", help="Write the tactics that led nowhere.")
@click.option("--preferences", type=_PATH, metavar="FILE", help="Write them beside the tactic of the proof.")
@click.option("--values", type=_PATH, metavar="FILE", help="Write the goals that were proved and those that were lost.")
@_TEST
def collect(
    paths: tuple[Path, ...],
    out: Path,
    rejected: Path | None,
    preferences: Path | None,
    values: Path | None,
    tests: tuple[Path, ...],
) -> int:
    """Search traces (of `prove --trace` or a run) as pairs: the tactics of the proofs found.

    `train fit --preferences` and `train critic` learn from the other files.
    """
    from agent.training.collection import Collected, read_trace, traces_in
    from agent.training.pairs import to_jsonl

    test_set = _test_set(tests)
    whole = Collected()
    left_out = 0
    for path in traces_in(paths):
        found = read_trace(path)
        if test_set is not None and test_set.match(path.stem, found.root) is not None:
            left_out += 1
            continue
        whole.pairs += found.pairs
        whole.rejected += found.rejected
        whole.preferences += found.preferences
        whole.values += found.values
    if left_out:
        click.echo(f"{left_out} theorems left out: they are like ones of the test set", err=True)
    if rejected is not None:
        write_atomically(rejected, to_jsonl(whole.rejected))
    if preferences is not None:
        write_atomically(preferences, to_jsonl(whole.preferences))
    if values is not None:
        write_atomically(values, to_jsonl(whole.values))
    return _write_pairs(whole.pairs, out, None)


@contextlib.contextmanager
def _pool(workers: int) -> Iterator[ThreadPoolExecutor]:
    """Threads; what has not begun when the block ends is not begun any more."""
    pool = ThreadPoolExecutor(workers)
    try:
        yield pool
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _content(file: Path) -> str:
    """Empty for one that cannot be read: that is said when its turn comes."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _write_pairs(pairs: Sequence[Pair], out: Path, test_set: TestSet | None) -> int:
    from agent.training.pairs import to_jsonl

    kept = _decontaminated(pairs, test_set)
    distinct = list({(p.state, p.tactic): p for p in kept}.values())
    write_atomically(out, to_jsonl(distinct))
    click.echo(f"{out}: {len(distinct)} pairs of {len({p.theorem for p in distinct})} theorems")
    return OK if distinct else NOT_ALL


def _decontaminated(pairs: Sequence[Pair], test_set: TestSet | None) -> list[Pair]:
    if test_set is None:
        return list(pairs)
    from agent.training.decontamination import decontaminate

    bad = decontaminate([(p.theorem, p.root) for p in pairs], test_set)
    if bad:
        click.echo(f"{len(bad)} theorems left out: they are like ones of the test set", err=True)
    return [p for p in pairs if (p.theorem, p.root) not in bad]


def _exercises(count: int, seed: int, varied: bool, families: Sequence[str], imports: str | None) -> list[Exercise]:
    from agent.training.statements.generation import UnknownFamily, exercises

    try:
        made = list(exercises(count, seed, varied, families))
    except UnknownFamily as error:
        raise click.UsageError(str(error)) from error
    wanted = parse_imports(imports)
    return [replace(e, theorem=replace(e.theorem, imports=wanted)) for e in made]


def _must_import(lean: Backend, imports: str | None) -> None:
    """Start Lean, and see that it has these modules, lest every statement be refused. Raises click.UsageError."""
    _ = lean.capabilities
    if imports is None:
        return
    try:
        lean.open(Theorem("true", "theorem true_ : true", imports=parse_imports(imports))).close()
    except BackendError as error:
        if error.kind not in ("elaboration", "unsupported"):
            raise
        raise click.UsageError(f"--imports: {error}") from error


def _test_set(paths: Sequence[Path]) -> TestSet | None:
    if not paths:
        return None
    from agent.training.decontamination import TestSet

    theorems: list[Theorem] = []
    for path in paths:
        if path.suffix == ".jsonl":
            theorems += read_jsonl(path)
        else:
            file = read_lean(path)
            theorems += [file.theorem(site) for site in file.sites]
    return TestSet(theorems)


# --- models ----------------------------------------------------------------------------------------------------------


def _fit_options(command: Callable[..., Any]) -> Callable[..., Any]:
    from agent.training.fitting import FitSettings

    d = FitSettings()
    for option in reversed(
        (
            click.option("--base", metavar="NAME", help="Fine-tune this model (DIR, HUB-ID, modelscope:ID); else new."),
            click.option(
                "--lora",
                default=d.lora,
                show_default=True,
                type=click.IntRange(0),
                metavar="RANK",
                help="Learn matrices of this rank beside the base's, to be added to them; 0 learns all weights.",
            ),
            click.option("--layers", default=d.layers, show_default=True, type=click.IntRange(1)),
            click.option("--hidden", default=d.hidden, show_default=True, type=click.IntRange(8)),
            click.option("--heads", default=d.heads, show_default=True, type=click.IntRange(1)),
            click.option("--vocabulary", default=d.vocabulary, show_default=True, type=click.IntRange(300)),
            click.option("--context", default=d.context, show_default=True, type=click.IntRange(64)),
            click.option(
                "--closed-share",
                default=d.closed_share,
                show_default=True,
                type=click.FloatRange(0, 1),
                help="How many of the states that a closing tactic (linarith, norm_num, …) closes are learned from.",
            ),
            click.option(
                "--reorderings",
                default=d.reorderings,
                show_default=True,
                type=click.IntRange(0),
                help="Copies of each state with its variables and hypotheses in another order.",
            ),
            click.option(
                "--prompt-weight",
                default=d.prompt_weight,
                show_default=True,
                type=click.FloatRange(0),
                help="How much the states' own tokens are learned beside the tactics'.",
            ),
            click.option("--epochs", default=d.epochs, show_default=True, type=click.FloatRange(0, min_open=True)),
            click.option("--batch-tokens", default=d.batch_tokens, show_default=True, type=click.IntRange(64)),
            click.option(
                "--weights",
                default=d.weights,
                show_default=True,
                type=click.Choice(["float32", "bfloat16", "float16"]),
                help="How they are written.",
            ),
            click.option(
                "--learning-rate", default=d.learning_rate, show_default=True, type=click.FloatRange(0, min_open=True)
            ),
        )
    ):
        command = option(command)
    return command


def _settings_of(given: dict[str, Any], seed: int) -> FitSettings:
    from agent.training.fitting import FitSettings

    settings = replace(FitSettings(), **given, seed=seed)
    if settings.base is None and settings.hidden % settings.heads:
        raise click.UsageError("--hidden must be a multiple of --heads")
    return settings


@train.command()
@click.argument("pairs", nargs=-1, required=True, type=_PATH, metavar="PAIRS.jsonl…")
@click.option("--out", required=True, type=_PATH, metavar="DIR")
@click.option("--seed", default=0, show_default=True)
@click.option(
    "--preferences",
    multiple=True,
    type=_PATH,
    metavar="FILE",
    help="Of `train collect`: learn to prefer tactics of proofs to those that led nowhere (DPO). Needs --base.",
)
@click.option("--preference-weight", default=1.0, show_default=True, type=click.FloatRange(0, min_open=True))
@click.option(
    "--beta",
    default=0.1,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    help="How closely preferences keep to the base.",
)
@_fit_options
def fit(pairs: tuple[Path, ...], out: Path, seed: int, preferences: tuple[Path, ...], **given: Any) -> int:
    """Train a tactic model on pairs; the folder DIR is then a --model.

    Broken off, the same command goes on where it was. The loss of every step is in DIR/loss.jsonl.
    """
    from agent.rows import read_rows
    from agent.training.fitting import fit as train_model
    from agent.training.pairs import Preference, read_pairs

    preferred = [p for path in preferences for p in read_rows(path, Preference)]
    last = train_model(read_pairs(pairs), out, _settings_of(given, seed), _fit_display(), preferred)
    click.echo(f"{out}: {last.steps} steps, {last.tokens} tokens; use it as --model {out}")
    return OK


@train.command()
@click.argument("values", nargs=-1, required=True, type=_PATH, metavar="VALUES.jsonl…")
@click.option("--base", required=True, metavar="NAME", help="The model to go on from: bundled, DIR, HUB-ID, …")
@click.option("--out", required=True, type=_PATH, metavar="DIR")
@click.option("--lora", default=0, show_default=True, type=click.IntRange(0), metavar="RANK", help="As of `train fit`.")
@click.option("--epochs", default=2.0, show_default=True, type=click.FloatRange(0, min_open=True))
@click.option("--batch-tokens", default=8192, show_default=True, type=click.IntRange(64))
@click.option("--learning-rate", default=2e-4, show_default=True, type=click.FloatRange(0, min_open=True))
@click.option("--weights", default="float32", show_default=True, type=click.Choice(["float32", "bfloat16", "float16"]))
@click.option("--seed", default=0, show_default=True)
def critic(values: tuple[Path, ...], out: Path, **given: Any) -> int:
    """Train a critic on goals that searches proved or lost (`train collect --values`); DIR is then a --critic.

    Broken off, the same command goes on where it was.
    """
    from agent.rows import read_rows
    from agent.training.critic import CriticSettings, fit_critic
    from agent.training.pairs import Value

    rows = {(v.state, v.theorem): v for path in values for v in read_rows(path, Value)}
    right = fit_critic(list(rows.values()), out, CriticSettings(**given), _fit_display())
    kept = "" if right is None else f"; of goals kept apart it ranks {right:.0%} rightly"
    click.echo(f"{out}: trained on {len(rows)} goals{kept}; use it as --critic {out}")
    return OK


@train.command("average")
@click.argument("folders", nargs=-1, required=True, type=_PATH, metavar="DIR DIR…")
@click.option("--out", required=True, type=_PATH, metavar="DIR")
def average_models(folders: tuple[Path, ...], out: Path) -> int:
    """Write the mean of models that `train fit` went on to from the same base."""
    from agent.model.checkpoint import BUNDLED
    from agent.training.averaging import average

    if len(folders) < 2:
        raise click.UsageError("give two models or more")
    average([BUNDLED if str(folder) == "bundled" else folder for folder in folders], out)
    click.echo(f"{out}: the mean of {len(folders)} models; use it as --model {out}")
    return OK


def _fit_display() -> Callable[[FitProgress], None]:
    """A line now and then."""

    def show(p: FitProgress) -> None:
        if p.step % 20 == 0 or p.step in (1, p.steps) or p.validation is not None:
            held_out = "" if p.validation is None else f", held out {p.validation:.3f}"
            click.echo(f"step {p.step}/{p.steps}: loss {p.loss:.3f}{held_out}", err=True)

    return show


@train.command()
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="One result row (JSON) a line.")
@search_options
def evaluate(files: tuple[Path, ...], as_json: bool, options: SearchOptions) -> int:
    """Theorems proved by each --model by itself, at the same budget; and what each proves that the first does not."""
    from agent.model.batching import Batching
    from agent.rows import ResultRow, dump
    from agent.training.evaluation import attempt_all

    theorems = read_work(files, None, (), options.imports).theorems
    critic, recheck = options.load_critic(), options.make_recheck()
    startup = StartupDisplay()
    proved: dict[str, set[int]] = {}
    lean = options.make_backend(startup)
    try:
        with startup:
            _ = lean.capabilities
        for name in options.settings.model:
            only = replace(options, settings=options.settings.model_copy(update={"model": [name]}))
            done = 0

            def say(theorem: Theorem, row: ResultRow, trace: object, name: str = name) -> None:
                nonlocal done
                done += 1
                click.echo(f"{name} [{done}/{len(theorems)}] {theorem.name}: {row.status}", err=True)
                if as_json:
                    click.echo(dump(row))

            rows = attempt_all(
                lean,
                Batching(only.load_generator()),
                only.settings_for(len(theorems)),
                only.budgets,
                theorems,
                only.theorems_at_once(len(theorems)),
                only.seed,
                say,
                critic=critic,
                recheck=recheck,
            )
            proved[name] = {i for i, row in enumerate(rows) if row.status == "proved"}
    finally:
        lean.close()
    if not as_json:
        first = proved[options.settings.model[0]]
        for name, found in proved.items():
            against = "" if found is first else f"  (+{len(found - first)} -{len(first - found)})"
            click.echo(f"{len(found):4} of {len(theorems)}  {name}{against}")
    return OK


@train.command()
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE…")
@click.option("--out", required=True, type=_PATH, metavar="DIR")
@click.option("--iterations", default=3, show_default=True, type=click.IntRange(1))
@click.option("--pairs", "more", multiple=True, type=_PATH, metavar="PAIRS.jsonl", help="Pairs to train on besides.")
@_TEST
@_fit_options
@search_options
def iterate(
    files: tuple[Path, ...],
    out: Path,
    iterations: int,
    more: tuple[Path, ...],
    tests: tuple[Path, ...],
    options: SearchOptions,
    **given: Any,
) -> int:
    """Expert iteration: search with the --models and the model trained last, keep verified proofs, train, repeat.

    Each round is a folder of DIR with its traces, rows, pairs and model. Broken off, the same command goes on where it
    was: with the theorems not attempted yet, or in the middle of training.
    """
    from agent.model.batching import Batching
    from agent.model.huggingface import TRAINED_PROMPT
    from agent.prover import tree_file
    from agent.rows import ResultRow
    from agent.training.collection import read_trace
    from agent.training.evaluation import attempt_the_rest
    from agent.training.fitting import fit as train_model
    from agent.training.pairs import read_pairs, to_jsonl

    theorems = read_work(files, None, (), options.imports).theorems
    test_set = _test_set(tests)
    pairs = _decontaminated(read_pairs(more), test_set)
    trained: Path | None = None
    critic, recheck = options.load_critic(), options.make_recheck()
    startup = StartupDisplay()
    lean = options.make_backend(startup)
    try:
        with startup:
            _ = lean.capabilities
        for number in range(1, iterations + 1):
            folder = out / f"round-{number}"
            make_folder(folder / "traces")
            kept = folder / "pairs.jsonl"
            if not kept.is_file():
                models = [*options.settings.model, *([str(trained)] if trained else [])]
                now = replace(options, settings=options.settings.model_copy(update={"model": models}))

                def keep(theorem: Theorem, row: ResultRow, trace: dict[str, Any] | None, folder: Path = folder) -> None:
                    if row.status == "proved" and trace is not None:
                        text = json.dumps(trace, ensure_ascii=False)
                        write_atomically(tree_file(folder / "traces", theorem), text)

                rows = attempt_the_rest(
                    folder / "rows.jsonl",
                    lean,
                    Batching(now.load_generator()),
                    now.settings_for(len(theorems)),
                    now.budgets,
                    theorems,
                    now.theorems_at_once(len(theorems)),
                    now.seed + number,
                    keep,
                    critic,
                    recheck,
                )
                count = sum(row.status == "proved" for row in rows)
                click.echo(f"round {number}: {count} of {len(theorems)} proved with {', '.join(models)}")
                found = [p for path in sorted((folder / "traces").glob("*.json")) for p in read_trace(path).pairs]
                write_atomically(kept, to_jsonl(_decontaminated(found, test_set)))
            pairs += read_pairs([kept])
            model = folder / "model"
            if not (model / TRAINED_PROMPT).is_file():
                if not pairs:
                    raise SourceError("no proof was found to learn from: search with more models, or longer")
                distinct = list({(p.state, p.tactic): p for p in pairs}.values())
                train_model(distinct, model, _settings_of(given, options.seed), _fit_display())
            (model / "state.pt").unlink(missing_ok=True)  # the round is done; the weights are in the checkpoint
            trained = model
            click.echo(f"round {number}: trained on {len(pairs)} pairs: {model}")
    finally:
        lean.close()
    return OK
