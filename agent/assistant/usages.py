"""What can be asked: InternLM2-Math's uses by name, with what each needs and what its answer is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from agent.model.prompts import QUERY_FORMS, QueryForm, Rendered, conversation, in_context

Result = Literal["text", "solution", "statement", "tactic", "judgement"]
"""`solution`: Lean 3 code whose last `#eval` or theorem is the answer; `statement`: a Lean 3 theorem; `tactic`: one for
the state that was shown; `judgement`: read from the probabilities of the next token where the model shows them."""

INTERPRETER_INSTRUCTION: Final = (
    "Integrate step-by-step reasoning and Python code to solve math problems using the following guidelines:\n"
    "- Analyze the question and write Python code in a ```python block to solve it; what it prints is shown to you;\n"
    "- When the result is there, write no more code and present it in LaTeX using \\boxed{} without any units."
)
IN_CONTEXT: Final = "in-context"
CODE_INTERPRETER: Final = "code-interpreter"


@dataclass(frozen=True)
class Usage:
    """A row of the table of uses. `fields` are what a query is made of, in the order of the form."""

    name: str
    use: str
    form: QueryForm
    result: Result = "text"

    @property
    def fields(self) -> tuple[str, ...]:
        return ("question",) if self.name in (IN_CONTEXT, CODE_INTERPRETER) else self.form.fields

    def missing(self, values: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(name for name in self.fields if name not in values)

    def prompt(
        self,
        values: Mapping[str, str],
        *,
        is_chat: bool = True,
        examples: Sequence[tuple[str, str]] = (),
        history: Sequence[tuple[str, str]] = (),
        meta_instruction: str = "",
    ) -> Rendered:
        """What the model reads. The in-context form is always plain text, without the markup of a conversation, and its
        answer ends where the model goes on with a question of its own. ValueError names a field that is missing."""
        if self.missing(values):
            raise ValueError(f"{self.name} needs {', '.join(self.missing(values))}")
        if self.name == IN_CONTEXT:
            return Rendered(text=in_context(examples, values["question"]), stop=("\nQuestion:",))
        query = self.form.render(**{name: values[name] for name in self.form.fields})
        if is_chat:
            return Rendered(messages=tuple(conversation(query, history, meta_instruction)))
        before = "".join(f"{asked}\n{answered}\n" for asked, answered in history)
        return Rendered(text=f"{meta_instruction}\n{before}{query}\n".lstrip("\n"))


_RESULTS: Final[Mapping[str, Result]] = {
    "solve-lean3": "solution",
    "answer-to-lean3": "solution",
    "theorem-to-lean3": "statement",
    "suggest-tactic": "tactic",
    "outcome-reward": "judgement",
    "process-reward": "judgement",
    "pairwise-reward": "judgement",
}
_NOT_ASKED: Final = ("state-value", IN_CONTEXT)

USAGES: Final[Mapping[str, Usage]] = {
    usage.name: usage
    for usage in (
        *(
            Usage(name, form.use, form, _RESULTS.get(name, "text"))
            for name, form in QUERY_FORMS.items()
            if name not in _NOT_ASKED
        ),
        Usage(CODE_INTERPRETER, "solve with Python, which is run", QUERY_FORMS["chain-of-thought"]),
        Usage(IN_CONTEXT, "solve after examples (for base models)", QUERY_FORMS[IN_CONTEXT]),
    )
}
"""By name, in the order of InternLM2-Math's own table."""
