"""The loop of InternLM2-Math's code interpreter: the model writes Python, it runs, what it printed goes back, until the
model answers without code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from agent.assistant.code import first_python
from agent.assistant.interpreter.kernel import CellResult, Interpreter
from agent.assistant.usages import CODE_INTERPRETER, INTERPRETER_INSTRUCTION, USAGES
from agent.model.chat import Chat, Watch
from agent.model.prompts import Message, Rendered

MAX_ROUNDS: Final = 8


@dataclass(frozen=True)
class Round:
    """What the model said, up to the end of its code, and what the code did."""

    said: str
    code: str
    result: CellResult


@dataclass(frozen=True)
class Transcript:
    """`answer` is the model's last word; None if it still wrote code when the rounds were over (`outcome`)."""

    rounds: tuple[Round, ...]
    answer: str | None
    outcome: Literal["answered", "cut", "rounds"]

    def text(self) -> str:
        """The whole conversation, as it is shown."""
        parts = [f"{r.said.rstrip()}\n```output\n{r.result.shown()}\n```" for r in self.rounds]
        return "\n".join([*parts, *([] if self.answer is None else [self.answer])])


def run_tool_loop(
    chat: Chat,
    question: str,
    interpreter: Interpreter,
    *,
    instruction: str = INTERPRETER_INSTRUCTION,
    history: Sequence[tuple[str, str]] = (),
    max_rounds: int = MAX_ROUNDS,
    watch: Watch | None = None,
    on_result: Callable[[CellResult], None] | None = None,
) -> Transcript:
    """What a model invents behind its code, such as an output, is not kept. Raises ModelUnavailable,
    InterpreterUnavailable."""
    prompt = USAGES[CODE_INTERPRETER].prompt(
        {"question": question}, is_chat=chat.is_chat, history=history, meta_instruction=instruction
    )
    rounds: list[Round] = []
    while True:
        reply = chat.reply([prompt], 1, watch)[0][0]
        block = first_python(reply.text)
        if block is None:
            return Transcript(tuple(rounds), reply.text, "answered" if reply.ended else "cut")
        if len(rounds) == max_rounds:
            return Transcript(tuple(rounds), None, "rounds")
        said = reply.text[: block.end].rstrip()
        result = interpreter.run(block.text)
        if on_result is not None:
            on_result(result)
        rounds.append(Round(said, block.text, result))
        prompt = _continued(prompt, said, f"```output\n{result.shown()}\n```")


def _continued(prompt: Rendered, said: str, output: str) -> Rendered:
    if prompt.messages:
        more = (Message("assistant", said), Message("user", output))
        return Rendered(messages=(*prompt.messages, *more), stop=prompt.stop)
    return Rendered(text=f"{prompt.text}{said}\n{output}\n", stop=prompt.stop)
