"""``lean3-agent ask``: language models by InternLM2-Math's uses; what is Lean is checked before it is shown."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from agent.backend.lean_source import read_text
from agent.backend.select import NAMES, make_backend
from agent.cli.inputs import parse_imports
from agent.cli.main import NOT_ALL, OK
from agent.cli.row_files import appending, kept_rows, read_queries
from agent.cli.startup import StartupDisplay
from agent.model.registry import load_chat
from agent.model.specification import ModelOptions
from agent.rows import dump

if TYPE_CHECKING:
    from agent.assistant.asking import Assistant
    from agent.assistant.checking import Checker
    from agent.assistant.rows import ReplyInfo
    from agent.assistant.usages import Usage

_BATCH = 16
"""Queries asked together."""
Command = TypeVar("Command", bound=Callable[..., Any])


class _Usages(click.Group):
    """A command for each use, and those that put several together."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from agent.assistant.usages import USAGES

        return [*USAGES, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from agent.assistant.usages import USAGES

        if cmd_name in USAGES:
            return _usage_command(USAGES[cmd_name])
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Usages, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--list", "as_list", is_flag=True, help="The uses, with their queries word for word.")
@click.pass_context
def ask(ctx: click.Context, as_list: bool) -> int:
    """Ask a language model, by one of InternLM2-Math's uses."""
    if as_list:
        from agent.assistant.usages import USAGES

        for usage in USAGES.values():
            query = usage.form.text.replace("\n", "\\n")
            click.echo(f"{usage.name}: {usage.use}\n    {query}")
        return OK
    if ctx.invoked_subcommand is None:
        raise click.UsageError("say what to ask for: ask USAGE …; `ask --list` shows the uses")
    return OK


def _options(*some: Callable[[Any], Any]) -> Callable[[Command], Command]:
    def give(command: Command) -> Command:
        for option in reversed(some):
            command = option(command)
        return command

    return give


_MODEL = (
    click.option("--model", required=True, metavar="NAME", help="DIR, HUB-ID, modelscope:ID, openai:URL#MODEL, "
                 "scripted:FILE; with options of its own: NAME?temperature=0.7&max_tokens=2048."),
    click.option("--temperature", type=click.FloatRange(0), default=0.0, show_default=True),
    click.option("--seed", type=int, default=0, show_default=True),
)  # fmt: skip
_LEAN = (
    click.option("--backend", type=click.Choice(NAMES), default="embedded", show_default=True),
    click.option("--project", type=click.Path(path_type=Path), metavar="DIR", help="A Lean 3 project (lean3)."),
    click.option("--imports", metavar="M,…", help="Modules for code that imports nothing."),
    click.option("--seconds", type=float, default=20.0, show_default=True, help="For each compilation."),
    click.option("--no-check", is_flag=True, help="Show Lean code without asking Lean."),
)
_INPUT = (
    click.argument("text", required=False),
    click.option("--file", type=click.Path(path_type=Path), metavar="FILE", help="Read the text from FILE; a .jsonl "
                 "file has a row a query, with the fields of the use (and `id`, `gold`)."),
    click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Append the rows (JSON) to FILE; rows "
                 "that it has already are not made again."),
    click.option("--json", "as_json", is_flag=True, help="One row (JSON) a line."),
)  # fmt: skip


def _usage_command(usage: Usage) -> click.Command:
    from agent.assistant.usages import CODE_INTERPRETER, IN_CONTEXT

    options = [
        *_INPUT,
        click.option("--set", "given", multiple=True, metavar="FIELD=TEXT", help=f"A field of the query "
                     f"({', '.join(usage.fields)}); FIELD=@FILE reads it from a file. The text is the first that is "
                     "not set."),
        *_MODEL,
        click.option("--meta-instruction", default=None, metavar="TEXT", help="What the model is told beforehand."),
    ]  # fmt: skip
    if usage.name == CODE_INTERPRETER:
        options += [
            click.option("--rounds", type=click.IntRange(1), default=8, show_default=True, help="Cells at most."),
            click.option("--cell-seconds", type=click.FloatRange(0, min_open=True), default=20.0, show_default=True),
            click.option("--memory-mb", type=click.IntRange(256), default=2048, show_default=True),
        ]
    else:
        options += [
            click.option("--samples", type=click.IntRange(1), default=1, show_default=True),
            click.option("--chat", "as_chat", is_flag=True, help="Go on talking: a line a turn, from the terminal."),
            click.option("--words", is_flag=True, help="Judgements as the model words them, not from probabilities."),
            *_LEAN,
        ]
    if usage.name == IN_CONTEXT:
        options.append(click.option("--examples", required=True, type=click.Path(path_type=Path), metavar="FILE.jsonl",
                                    help="Rows of `question` and `answer`."))  # fmt: skip

    def run(**given: Any) -> int:
        return (_interpret if usage.name == CODE_INTERPRETER else _ask)(usage, **given)

    run.__doc__ = f"{usage.use[0].upper()}{usage.use[1:]}.\n\n\b\n{usage.form.text}"
    return click.command(usage.name, short_help=usage.use)(_options(*options)(run))


# --- what is asked ---------------------------------------------------------------------------------------------------


def _queries(
    usage: Usage, text: str | None, file: Path | None, given: Sequence[str]
) -> list[tuple[str, dict[str, Any]]]:
    """Keys and queries. Raises SourceError and click.UsageError."""
    values: dict[str, Any] = {}
    for each in given:
        name, mark, value = each.partition("=")
        if not mark or name not in (*usage.fields, "gold"):
            raise click.UsageError(f"--set {each}: the fields of {usage.name} are {', '.join(usage.fields)}")
        values[name] = read_text(Path(value[1:])).strip() if value.startswith("@") else value
    if file is not None and file.suffix == ".jsonl":
        if text is not None:
            raise click.UsageError("give a text or a file, not both")
        return read_queries(usage.fields, file, values)
    missing = usage.missing(values)
    if missing:
        values[missing[0]] = _text(text, file, missing[0])
    elif text is not None or file is not None:
        raise click.UsageError(f"every field of {usage.name} is set already; there is no place for the text")
    missing = usage.missing(values)
    if missing:
        raise click.UsageError(f"{usage.name} needs {', '.join(missing)} too: --set {missing[0]}=TEXT")
    return [("1", values)]


def _text(text: str | None, file: Path | None, what: str) -> str:
    if text is not None and file is not None:
        raise click.UsageError("give a text or a file, not both")
    if file is not None:
        return read_text(file).strip()
    if text is not None and text != "-":
        return text
    if text is None and sys.stdin.isatty():
        raise click.UsageError(f"give the {what} as a text, with --file, or on stdin")
    return sys.stdin.read().strip()


def _examples(file: Path | None) -> list[tuple[str, str]]:
    if file is None:
        return []
    return [(str(row["question"]), str(row["answer"])) for _, row in read_queries(("question", "answer"), file)]


@contextlib.contextmanager
def _checker(
    wanted: bool, backend: str, project: Path | None, imports: str | None, seconds: float
) -> Iterator[Checker | None]:
    if not wanted:
        yield None
        return
    from agent.assistant.checking import Checker

    with StartupDisplay() as startup, make_backend(backend, project=project, startup=startup) as lean:
        yield Checker(lean, seconds=seconds, imports=parse_imports(imports))


# --- asking ----------------------------------------------------------------------------------------------------------


def _ask(
    usage: Usage,
    *,
    text: str | None,
    file: Path | None,
    out: Path | None,
    as_json: bool,
    given: Sequence[str],
    model: str,
    temperature: float,
    seed: int,
    meta_instruction: str | None,
    samples: int,
    as_chat: bool,
    words: bool,
    backend: str,
    project: Path | None,
    imports: str | None,
    seconds: float,
    no_check: bool,
    examples: Path | None = None,
) -> int:
    from agent.assistant.asking import Assistant
    from agent.assistant.rows import AskRow

    queries = _queries(usage, text, file, given)
    shown = _examples(examples)
    meta = meta_instruction or ""
    done = {row.id: row for row in kept_rows(out, AskRow)}
    if as_chat and (len(queries) != 1 or as_json or out is not None or samples != 1):
        raise click.UsageError("--chat is for one question and one answer, for people")
    if samples > 1 and temperature == 0 and "temperature=" not in model:
        raise click.UsageError("--samples wants a --temperature above 0: greedy answers are all the same")
    chat = load_chat(model, seed, ModelOptions(temperature=temperature))
    is_lean = usage.result in ("solution", "statement", "tactic")
    with _checker(is_lean and not no_check, backend, project, imports, seconds) as checker:
        assistant = Assistant(chat, checker, words=words)
        # Lean is shown when it is checked; words as they come.
        streams = sys.stdout.isatty() and not as_json and out is None and len(queries) == 1 and samples == 1
        watch = _Stream() if streams and usage.result == "text" and examples is None else None
        if as_chat:
            return _talk(assistant, usage, queries[0][1], meta, shown)
        good = True
        with _written(out, len(queries), len(done)) as write:
            todo = [q for q in queries if q[0] not in done]
            for at in range(0, len(todo), _BATCH):
                some = todo[at : at + _BATCH]
                answers = assistant.ask(
                    usage, [q for _, q in some], samples, examples=shown, meta_instruction=meta, watch=watch
                )
                for (key, query), replies in zip(some, answers):
                    values = {name: str(query[name]) for name in usage.fields}
                    row = AskRow(id=key, usage=usage.name, model=chat.name, query=values, replies=replies)
                    done[key] = row
                    write(row)
                    if watch is not None:
                        watch.close()
                        _show_marks(replies[0])
                    elif not as_json and out is None:
                        _show(key if len(queries) > 1 else None, usage, replies)
        for key, _ in queries:
            good = good and any(reply.good for reply in done[key].replies)
            if as_json:
                click.echo(dump(done[key]))
        return OK if good else NOT_ALL


def _talk(
    assistant: Assistant, usage: Usage, query: Mapping[str, Any], meta: str, examples: Sequence[tuple[str, str]]
) -> int:
    """Turns until the input ends. The first is the query of the use."""
    history: list[tuple[str, str]] = []
    prompt = usage.prompt({k: str(v) for k, v in query.items()}, examples=examples)
    said = prompt.messages[-1].content if prompt.messages else prompt.text
    live = _Stream() if sys.stdout.isatty() and usage.result == "text" and not examples else None
    reply = assistant.ask(usage, [query], examples=examples, meta_instruction=meta, watch=live)[0][0]
    _turn(reply, live, usage)
    history.append((said, reply.text))
    while True:
        if sys.stdin.isatty():
            click.echo("> ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            return OK
        if not line.strip():
            continue
        stream = _Stream() if sys.stdout.isatty() else None
        reply = assistant.say(line.strip(), history, meta, stream)
        _turn(reply, stream, None)
        history.append((line.strip(), reply.text))


def _turn(reply: ReplyInfo, stream: _Stream | None, usage: Usage | None) -> None:
    if stream is not None:
        stream.close()
        _show_marks(reply)
    else:
        _show(None, usage, [reply])


def _interpret(
    usage: Usage,
    *,
    text: str | None,
    file: Path | None,
    out: Path | None,
    as_json: bool,
    given: Sequence[str],
    model: str,
    temperature: float,
    seed: int,
    meta_instruction: str | None,
    rounds: int,
    cell_seconds: float,
    memory_mb: int,
) -> int:
    from agent.assistant.interpreter.kernel import CellLimits, CellResult, Interpreter
    from agent.assistant.interpreter.tool_loop import run_tool_loop
    from agent.assistant.rows import AskRow, ReplyInfo
    from agent.assistant.usages import INTERPRETER_INSTRUCTION

    queries = _queries(usage, text, file, given)
    done = {row.id: row for row in kept_rows(out, AskRow)}
    chat = load_chat(model, seed, ModelOptions(temperature=temperature))
    limits = CellLimits(seconds=cell_seconds, memory_mb=memory_mb)
    instruction = INTERPRETER_INSTRUCTION if meta_instruction is None else meta_instruction
    streams = sys.stdout.isatty() and not as_json and out is None
    stream: list[_Stream] = []

    def hear(said: str) -> None:
        if not stream:
            stream.append(_Stream())
        stream[0](said)

    def result(cell: CellResult) -> None:
        if stream:
            stream.pop().close()
        if streams:
            click.secho(cell.shown(), dim=True)

    with _written(out, len(queries), len(done)) as write:
        for key, query in queries:
            if key in done:
                continue
            with Interpreter(limits) as interpreter:
                found = run_tool_loop(
                    chat,
                    str(query["question"]),
                    interpreter,
                    instruction=instruction,
                    max_rounds=rounds,
                    watch=hear if streams else None,
                    on_result=result,
                )
            if stream:
                stream.pop().close()
            reply = ReplyInfo(text=found.text(), ended=found.outcome == "answered")
            values = {"question": str(query["question"])}
            done[key] = AskRow(id=key, usage=usage.name, model=chat.name, query=values, replies=[reply])
            write(done[key])
            if not as_json and out is None:
                if not streams:
                    click.echo(f"{key}: {reply.text}" if len(queries) > 1 else reply.text)
                if found.outcome != "answered":
                    click.echo(f"[no answer: {'cut' if found.outcome == 'cut' else f'{rounds} rounds are over'}]")
    if as_json:
        for key, _ in queries:
            click.echo(dump(done[key]))
    return OK if all(done[key].replies[0].good for key, _ in queries) else NOT_ALL


# --- there and back, games -------------------------------------------------------------------------------------------


@ask.command()
@click.option("--way", type=click.Choice(["solution", "statement", "words"]), required=True,
              help="solution: Lean 3 code, a problem, Lean 3 code. statement: a Lean 3 theorem, words, a theorem. "
              "words: a statement in words, a Lean 3 theorem, words.")  # fmt: skip
@_options(*_INPUT, *_MODEL, *_LEAN)
def roundtrip(
    way: str,
    text: str | None,
    file: Path | None,
    out: Path | None,
    as_json: bool,
    model: str,
    temperature: float,
    seed: int,
    backend: str,
    project: Path | None,
    imports: str | None,
    seconds: float,
    no_check: bool,
) -> int:
    """There and back: do the ends agree? Rows of a .jsonl file have a `text`."""
    from agent.assistant.asking import Assistant
    from agent.assistant.round_trip import WAYS
    from agent.assistant.rows import RoundTripRow

    if file is not None and file.suffix == ".jsonl":
        items = [(key, str(row["text"])) for key, row in read_queries(("text",), file)]
    else:
        items = [("1", _text(text, file, "text"))]
    done = {row.id: row for row in kept_rows(out, RoundTripRow)}
    chat = load_chat(model, seed, ModelOptions(temperature=temperature))
    with _checker(not no_check, backend, project, imports, seconds) as checker, _written(
        out, len(items), len(done)
    ) as write:
        assistant = Assistant(chat, checker)
        for key, start in items:
            if key not in done:
                row = done[key] = WAYS[way](assistant, start, key)
                write(row)
                if not as_json and out is None:
                    same = {True: "they agree", False: "they do not agree", None: "not compared"}[row.same]
                    click.echo(f"{row.there}\n\n{row.back}\n\n-- {same}{': ' * bool(row.reason)}{row.reason}")
    if as_json:
        for key, _ in items:
            click.echo(dump(done[key]))
    return NOT_ALL if any(done[key].same is False for key, _ in items) else OK


@ask.command()
@click.argument("numbers", nargs=-1, type=click.IntRange(0), required=True)
@click.option("--target", type=int, default=24, show_default=True)
@click.option("--all", "every", is_flag=True, help="Every expression, not just the first.")
@click.option("--no-check", is_flag=True, help="Without asking Lean.")
def game24(numbers: tuple[int, ...], target: int, every: bool, no_check: bool) -> int:
    """Make 24 of the NUMBERS, each used once, by + - * and /; Lean verifies the result. Needs no model."""
    from agent.assistant.game24 import solutions, verify

    try:
        found = list(solutions(numbers, target)) if every else [s for s, _ in zip(solutions(numbers, target), "1")]
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if not found:
        click.echo(f"{' '.join(map(str, numbers))} cannot make {target}")
        return NOT_ALL
    if no_check:
        for solution in found:
            click.echo(f"{solution.text} = {target}")
        return OK
    good = True
    with StartupDisplay() as startup, make_backend("embedded", startup=startup) as lean:
        for solution in found:
            refused = verify(solution, lean, target)
            good = good and refused is None
            mark = "checked by Lean" if refused is None else f"NOT checked: {refused}"
            click.echo(f"{solution.text} = {target}   -- {mark}")
    return OK if good else NOT_ALL


@ask.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="Append what is kept to "
              "FILE, and what is not, with the reason, to FILE.left_out; problems that they have are not made again.")
@click.option("--way", "ways", multiple=True, metavar="USAGE", help="rephrase, augment, harder, change-numbers, "
              "fractions (default: all). Repeatable.")
@click.option("--by", type=click.Choice(["lean", "python"]), default="lean", show_default=True, help="Who verifies.")
@click.option("--samples", type=click.IntRange(1), default=4, show_default=True, help="Solutions of each problem.")
@click.option("--test", "tests", multiple=True, type=click.Path(path_type=Path), metavar="FILE.jsonl",
              help="Rows with a `question`, like which no problem may be. Repeatable.")
@_options(*_MODEL[:1], click.option("--temperature", type=click.FloatRange(0), default=0.7, show_default=True),
          *_MODEL[2:], *_LEAN[:4])
def data(
    file: Path,
    out: Path,
    ways: tuple[str, ...],
    by: str,
    samples: int,
    tests: tuple[Path, ...],
    model: str,
    temperature: float,
    seed: int,
    backend: str,
    project: Path | None,
    imports: str | None,
    seconds: float,
) -> int:
    """Make new problems of those in FILE (rows of `question`, and `answer` if known), and keep what is verified.

    A problem is kept when Lean's (or Python's) answer is the one that most solutions in words give.
    """
    from agent.assistant.asking import Assistant
    from agent.assistant.data import WAYS, Chain, test_problems
    from agent.assistant.interpreter.kernel import Interpreter
    from agent.assistant.rows import DataRow

    for way in ways:
        if way not in WAYS:
            raise click.UsageError(f"--way knows {', '.join(WAYS)}, not {way!r}")
    seeds = read_queries(("question",), file)
    left_out = out.with_name(f"{out.name}.left_out")
    made = [*kept_rows(out, DataRow), *kept_rows(left_out, DataRow)]
    have = {(row.source, row.way) for row in made}
    test_set = None
    if tests:
        test_set = test_problems(str(row["question"]) for path in tests for _, row in read_queries(("question",), path))
    if by == "python":
        with Interpreter() as interpreter:
            interpreter.run("1")  # a system without isolation is found out now
    chat = load_chat(model, seed, ModelOptions(temperature=temperature))
    wanted = ways or WAYS
    todo = [(key, row) for key, row in seeds if any((key, way) not in have for way in wanted)]
    with _checker(by == "lean", backend, project, imports, seconds) as checker, appending(out) as keep, appending(
        left_out
    ) as leave_out:
        chain = Chain(
            Assistant(chat, checker),
            ways=wanted,
            by="lean" if by == "lean" else "python",
            samples=samples,
            test_set=test_set,
            interpreter=Interpreter,
        )
        chain.remember(row.question for row in made)
        with click.progressbar(todo, file=sys.stderr, label="problems") as bar:
            for key, row in bar:
                gold = row.get("answer")
                rows = chain.rows(key, str(row["question"]), None if gold is None else str(gold))
                for each in rows:
                    if (key, each.way) not in have:
                        (keep if each.kept else leave_out)(each)
                        made.append(each)
    kept = sum(row.kept for row in made)
    click.echo(f"{kept} of {len(made)} problems are kept in {out}")
    return OK


# --- rows, and what a person sees ------------------------------------------------------------------------------------


@contextlib.contextmanager
def _written(out: Path | None, total: int, done: int) -> Iterator[Callable[[Any], None]]:
    """A function that appends a row to the file, if there is one, and tells how far the work is."""
    with contextlib.ExitStack() as stack:
        append = stack.enter_context(appending(out))
        bar: Any = None
        if total > 1:
            bar = stack.enter_context(click.progressbar(length=total, file=sys.stderr, label="asked"))
            bar.update(min(done, total))

        def write(row: Any) -> None:
            append(row)
            if bar is not None:
                bar.update(1)

        yield write


class _Stream:
    """Prints what is added to a text, which no stop string ends."""

    def __init__(self) -> None:
        self._printed = 0

    def __call__(self, said: str) -> None:
        click.echo(said[self._printed :], nl=False)
        self._printed = len(said)

    def close(self) -> None:
        click.echo("")


def _show(key: str | None, usage: Usage | None, replies: Sequence[ReplyInfo]) -> None:
    if key is not None:
        click.echo(f"-- {key}")
    if not replies:
        click.echo("[no answer]")
    for reply in replies:
        if usage is not None and usage.result in ("solution", "statement"):
            from agent.assistant.code import lean_of

            click.echo(lean_of(reply.text).strip())
        else:
            click.echo(reply.text.strip())
        _show_marks(reply)


def _show_marks(reply: ReplyInfo) -> None:
    """What is to be known of an answer, as comments behind it."""
    if reply.check is not None:
        word = {"checked": "checked", "failed": "NOT ACCEPTED", "not_checked": "NOT CHECKED"}[reply.check.status]
        lines = reply.check.reason.split("\n")
        click.echo(f"-- {word}: {lines[0]}")
        for line in lines[1:]:
            click.echo(f"--   {line}")
    if reply.unasked_code:
        names = {"lean3": "Lean 3", "lean4": "Lean 4", "python": "Python"}
        click.echo(f"[holds {' and '.join(names[c] for c in reply.unasked_code)} code that was not asked for, not run]")
    if not reply.ended:
        click.echo("[cut: it did not end within the allowed tokens; more with --model NAME?max_tokens=N]")
    if reply.count > 1:
        click.echo(f"[{reply.count} samples]")
