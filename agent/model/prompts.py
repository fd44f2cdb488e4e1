"""What language models are asked, word for word: InternLM2-Math's query forms, and the prompts that ask for a tactic.

A *query form* is text with fields in braces. A *tactic prompt* turns a state, and what else is known of it, into what a
model reads, and names the strings that end its answer. Both carry a version and a sha256 of their own wording, which
result rows repeat.

**A prompt that does not fit** in the model's context (its length less the tokens the answer may take) is shortened in
this order, as little as is needed: retrieved lemmas go, the last first; failed attempts, the oldest first; examples,
the last first; goals after the first; hypotheses of the first goal, the earliest first, those whose names do not occur
in its target before the others; and at last the beginning of the target.
"""

from __future__ import annotations

import hashlib
import re
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from agent.goal_text import parse_goal, split_state
from agent.lean_text import tokens
from agent.model.canonical_names import CanonicalNames, canonical_names

# --- InternLM2-Math's query forms ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class QueryForm:
    """A query with fields in braces, as InternLM2-Math was trained on it."""

    name: str
    text: str
    use: str
    version: int = 1

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of its fields in the order of their first occurrence."""
        return tuple(dict.fromkeys(name for _, name, _, _ in string.Formatter().parse(self.text) if name))

    @property
    def sha256(self) -> str:
        return _sha256(self.name, str(self.version), self.text)

    def render(self, **values: str) -> str:
        """The query. ValueError names a field that is missing or unknown."""
        expected = self.fields
        for name in expected:
            if name not in values:
                raise ValueError(f"the query form {self.name!r} needs {name!r}")
        for name in values:
            if name not in expected:
                raise ValueError(f"the query form {self.name!r} has no field {name!r}; it has {', '.join(expected)}")
        return self.text.format(**values)


QUERY_FORMS: Mapping[str, QueryForm] = {
    form.name: form
    for form in (
        QueryForm("chain-of-thought", "{question}", "solve in words"),
        QueryForm("solve-lean3", "{question}\nSolve this via Lean 3", "solve via Lean 3"),
        QueryForm(
            "outcome-reward",
            "Given a question and an answer, check is it correct?\nQuestion:{question}\nAnswer:{answer}",
            "outcome reward",
        ),
        QueryForm(
            "process-reward",
            "Given a question and an answer, check correctness of each step.\nQuestion:{question}\nAnswer:{answer}",
            "process reward",
        ),
        QueryForm(
            "pairwise-reward",
            "Given a question and two answers, which one is better? \n"
            "Question:{question}\nAnswer 1:{answer_1}\nAnswer 2:{answer_2}",
            "pairwise reward",
        ),
        QueryForm(
            "answer-to-lean3",
            "Convert this answer into Lean3. Question:{question}\nAnswer:{answer}",
            "chain of thought to Lean 3",
        ),
        QueryForm(
            "lean3-to-answer",
            "Convert this lean 3 code into a natural language problem with answers:\n{code}",
            "Lean 3 to chain of thought",
        ),
        QueryForm(
            "answer-to-proof-format",
            "Convert this question and answer into a proof format.\nQuestion:{question}\nAnswer:{answer}",
            "question and answer to a proof statement",
        ),
        QueryForm(
            "theorem-to-lean3",
            "Convert this natural langauge statement into a Lean 3 theorem statement:{theorem}",
            "proof problem to Lean 3",
        ),
        QueryForm(
            "lean3-to-theorem",
            "Convert this Lean 3 theorem statement into natural language:{statement}",
            "Lean 3 to proof problem",
        ),
        QueryForm(
            "suggest-tactic",
            "Given the Lean 3 tactic state, suggest a next tactic:\n{state}",
            "suggest a tactic",
        ),
        QueryForm("rephrase", "Describe this problem in another way. {question}", "rephrase a problem"),
        QueryForm("augment", "Please augment a new problem based on: {question}", "a new problem"),
        QueryForm("harder", "Increase the complexity of the problem: {question}", "a harder problem"),
        QueryForm("change-numbers", "Change specific numbers: {question}", "the same with other numbers"),
        QueryForm("fractions", "Introduce fractions or percentages: {question}", "the same with fractions"),
        QueryForm(
            "state-value",
            "Given the Lean 3 tactic state, can it be proved?\n{state}",
            "value of a tactic state (not one of InternLM2-Math's)",
        ),
        QueryForm("in-context", "Question:{question}\nAnswer:{answer}", "an example, or its beginning, in context"),
    )
}
"""By name. The wording is InternLM2-Math's own, its slips included: a model knows the words it was trained on."""


def in_context(examples: Sequence[tuple[str, str]], question: str) -> str:
    """Questions with answers, then the question whose answer is wanted: the form for base models."""
    form = QUERY_FORMS["in-context"]
    shown = [form.render(question=q, answer=a) for q, a in examples]
    return "\n".join([*shown, form.render(question=question, answer="")])


# --- conversations ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Message:
    role: Literal["system", "user", "assistant"]
    content: str


def conversation(query: str, history: Sequence[tuple[str, str]] = (), meta_instruction: str = "") -> list[Message]:
    """A query with what was said before, as InternLM2's `chat(tokenizer, query, history, meta_instruction)` takes them:
    `history` holds pairs of query and answer; an empty `meta_instruction` says nothing."""
    messages = [Message("system", meta_instruction)] if meta_instruction else []
    for asked, answered in history:
        messages += [Message("user", asked), Message("assistant", answered)]
    return [*messages, Message("user", query)]


def chat_markup(messages: Sequence[Message]) -> str:
    """InternLM2's own markup, less the one ``<s>`` it begins with; the answer follows, and ends with ``<|im_end|>``."""
    said = "".join(f"<|im_start|>{m.role}\n{m.content}<|im_end|>\n" for m in messages)
    return f"{said}<|im_start|>assistant\n"


# --- asking for a tactic ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Situation:
    """What a tactic prompt may show. `examples` are pairs of state and tactic."""

    state: str
    tried: tuple[tuple[str, str], ...] = ()
    lemmas: tuple[str, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Rendered:
    """What the model reads: messages for a chat model, else plain text; and the strings that end its answer (its own
    end tokens always do)."""

    messages: tuple[Message, ...] = ()
    text: str = ""
    stop: tuple[str, ...] = ()


@dataclass(frozen=True)
class TacticPrompt:
    """A way to ask for a tactic. `query` has the field `{state}`; the others have the fields they are named after, and
    stand where something is to be shown. `examples` stand before the query in a completion."""

    name: str
    use: str
    kind: Literal["chat", "completion"]
    query: str
    lemmas: str = ""
    lemma: str = ""
    tried: str = ""
    attempt: str = ""
    example: str = ""
    heading: str = ""
    examples: tuple[tuple[str, str], ...] = ()
    stop: tuple[str, ...] = ()
    canonical: bool = False
    """The model reads the state under canonical names (`canonical_names`), and what it says is put back."""
    version: int = 1
    max_message: int = field(default=300, compare=False)
    """Characters of an error message that are shown."""
    max_tried: int = field(default=8, compare=False)
    """Failed attempts that are shown: the last ones."""

    @property
    def sha256(self) -> str:
        wording = (self.heading, self.query, self.lemmas, self.lemma, self.tried, self.attempt, self.example)
        shown = (text for pair in self.examples for text in pair)
        names = ("canonical",) if self.canonical else ()
        return _sha256(self.name, str(self.version), self.kind, *wording, *shown, *self.stop, *names)

    @property
    def reads_tried(self) -> bool:
        return bool(self.tried)

    @property
    def reads_lemmas(self) -> bool:
        return bool(self.lemmas)

    def names(self, state: str) -> CanonicalNames:
        """The names the model reads a state under."""
        return canonical_names(state) if self.canonical else CanonicalNames(state)

    def situation(self, state: str, tried: Sequence[tuple[str, str]] = (), lemmas: Sequence[str] = ()) -> Situation:
        """What this prompt shows of what is known."""
        return Situation(
            state,
            tuple((tactic, _first_lines(message, self.max_message)) for tactic, message in tried[-self.max_tried :])
            if self.reads_tried
            else (),
            tuple(lemmas) if self.reads_lemmas else (),
            self.examples,
        )

    def render(self, situation: Situation) -> Rendered:
        parts = []
        if situation.lemmas:
            listed = "\n".join(self.lemma.format(lemma=lemma) for lemma in situation.lemmas)
            parts.append(self.lemmas.format(lemmas=listed))
        if situation.tried:
            listed = "\n".join(self.attempt.format(tactic=t, message=m) for t, m in situation.tried)
            parts.append(self.tried.format(tried=listed))
        parts.append(self.query.format(state=situation.state))
        shown = "".join(self.example.format(state=s, tactic=t) for s, t in situation.examples)
        text = self.heading + shown + "".join(parts)
        if self.kind == "chat":
            return Rendered(messages=tuple(conversation(text)), stop=self.stop)
        return Rendered(text=text, stop=self.stop)

    def fit(self, situation: Situation, tokens_of: Callable[[Rendered], int], limit: int) -> Rendered:
        """The prompt in at most `limit` tokens; see above for what goes first. ValueError if not even an empty state
        fits."""
        rendered = self.render(situation)
        if tokens_of(rendered) <= limit:
            return rendered
        shorter = list(shortenings(situation))
        low, high = 0, len(shorter) - 1
        if tokens_of(self.render(shorter[high])) > limit:
            raise ValueError(f"the prompt {self.name!r} alone is longer than the {limit} tokens the model can read")
        while low < high:  # the first that fits: each is shorter than those before it
            middle = (low + high) // 2
            if tokens_of(self.render(shorter[middle])) <= limit:
                high = middle
            else:
                low = middle + 1
        return self.render(shorter[low])


def shortenings(situation: Situation) -> Iterator[Situation]:
    """Ever shorter versions of a situation, in the order of the policy above."""
    for k in range(len(situation.lemmas) - 1, -1, -1):
        situation = replace(situation, lemmas=situation.lemmas[:k])
        yield situation
    for _ in range(len(situation.tried)):
        situation = replace(situation, tried=situation.tried[1:])
        yield situation
    for k in range(len(situation.examples) - 1, -1, -1):
        situation = replace(situation, examples=situation.examples[:k])
        yield situation
    goals = split_state(situation.state)
    for k in range(len(goals) - 1, 0, -1):
        kept = goals[:k]
        yield replace(situation, state=kept[0] if k == 1 else f"{k} goals\n" + "\n\n".join(kept))
    blocks, target = _blocks(goals[0])
    in_target = {t.text.partition(".")[0] for t in tokens(target) if t.kind == "word"}
    names = [set(parse_goal(f"{block.rstrip(',')}\n⊢ true").names) for block in blocks]
    order = sorted(range(len(blocks)), key=lambda i: (bool(names[i] & in_target), i))
    gone: set[int] = set()
    for i in order:
        gone.add(i)
        kept = [block for j, block in enumerate(blocks) if j not in gone]
        if kept:
            kept[-1] = kept[-1].rstrip(",")
        yield replace(situation, state="\n".join([*kept, target]))
    length = len(target)
    while length > 1:
        length //= 2
        yield replace(situation, state=f"⊢ {target[-length:]}" if length > 1 else "⊢")


def _blocks(goal: str) -> tuple[list[str], str]:
    """The hypotheses of a printed goal, each with its continuation lines, and the rest from its turnstile on."""
    lines = goal.split("\n")
    at = next((i for i, line in enumerate(lines) if line.startswith("⊢")), None)
    if at is None:
        return [], goal
    blocks: list[str] = []
    for line in lines[:at]:
        if line.startswith(" ") and blocks:
            blocks[-1] += "\n" + line
        else:
            blocks.append(line)
    return blocks, "\n".join(lines[at:])


def _first_lines(message: str, limit: int) -> str:
    """An error message without the state it repeats, and not longer than `limit`."""
    text = re.split(r"\n(?:state:|\d+ goals)\n", message, maxsplit=1)[0].strip()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _sha256(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


_SUGGEST = QUERY_FORMS["suggest-tactic"].text

_EXAMPLES = (
    ("x y : ℝ,\nh₀ : x + y = 10,\nh₁ : x - y = 4\n⊢ x = 7", "linarith"),
    ("⊢ ∀ (a b : ℝ), 2 * a * b ≤ a ^ 2 + b ^ 2", "intros a b"),
    ("a b : ℝ\n⊢ 2 * a * b ≤ a ^ 2 + b ^ 2", "nlinarith [sq_nonneg (a - b)]"),
    ("n : ℕ\n⊢ ∑ (i : ℕ) in finset.range (n + 1), i = n * (n + 1) / 2", "induction n with k ih"),
    ("p q : Prop,\nh : p ∧ q\n⊢ q ∧ p", "exact ⟨h.2, h.1⟩"),
    ("⊢ 2 ^ 10 % 7 = 2", "norm_num"),
)

TACTIC_PROMPTS: Mapping[str, TacticPrompt] = {
    prompt.name: prompt
    for prompt in (
        TacticPrompt("suggest", "InternLM2-Math's own query, for chat models (the default for them)", "chat", _SUGGEST),
        TacticPrompt(
            "suggest-tried",
            "the same, with what failed in this state and Lean's errors",
            "chat",
            _SUGGEST,
            tried="These tactics were tried in this state and failed:\n{tried}\n\n",
            attempt="{tactic}\n  error: {message}",
        ),
        TacticPrompt(
            "suggest-lemmas",
            "the same, with lemmas of the library that fit the state",
            "chat",
            _SUGGEST,
            lemmas="These lemmas may help:\n{lemmas}\n\n",
            lemma="{lemma}",
        ),
        TacticPrompt(
            "suggest-all",
            "the same, with both",
            "chat",
            _SUGGEST,
            lemmas="These lemmas may help:\n{lemmas}\n\n",
            lemma="{lemma}",
            tried="These tactics were tried in this state and failed:\n{tried}\n\n",
            attempt="{tactic}\n  error: {message}",
        ),
        TacticPrompt(
            "few-shot",
            "examples, then the state, for base models (the default for them)",
            "completion",
            f"{_SUGGEST}\nNext tactic:\n",
            example=f"{_SUGGEST}\nNext tactic:\n{{tactic}}\n\n",
            examples=_EXAMPLES,
            stop=("\n",),
        ),
        TacticPrompt(
            "few-shot-all",
            "the same, with lemmas that fit and what failed in this state",
            "completion",
            f"{_SUGGEST}\nNext tactic:\n",
            example=f"{_SUGGEST}\nNext tactic:\n{{tactic}}\n\n",
            examples=_EXAMPLES,
            stop=("\n",),
            lemmas="These lemmas may help:\n{lemmas}\n\n",
            lemma="{lemma}",
            tried="These tactics were tried in the next state and failed:\n{tried}\n\n",
            attempt="{tactic}\n  error: {message}",
        ),
        TacticPrompt(
            "proofstep",
            "the state and a mark, for models made by `train fit`",
            "completion",
            "{state}\nPROOFSTEP\n",
        ),
        TacticPrompt(
            "proofstep-canonical",
            "the same, under canonical names (the default for models made by `train fit`)",
            "completion",
            "{state}\nPROOFSTEP\n",
            canonical=True,
        ),
    )
}
"""By name: what `--prompt` takes."""


class UnknownPrompt(ValueError):
    """No tactic prompt goes by this name."""


def tactic_prompt(name: str) -> TacticPrompt:
    try:
        return TACTIC_PROMPTS[name]
    except KeyError:
        raise UnknownPrompt(f"no prompt is called {name!r}; there are: {', '.join(TACTIC_PROMPTS)}") from None


def tactic_of(answer: str) -> str:
    """The tactic in a model's answer: white space around it goes, and the fence of a code block."""
    text = answer.strip()
    fenced = re.fullmatch(r"```(?:lean3?)?\n(.*?)\n?```", text, re.DOTALL)
    return fenced.group(1).strip() if fenced else text
