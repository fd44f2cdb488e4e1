"""The wording of prompts, and what goes when one is too long."""

from __future__ import annotations

import pytest
from tiny_models import STATES

from agent.model.base import UnknownModel
from agent.model.prompts import (
    QUERY_FORMS,
    TACTIC_PROMPTS,
    Message,
    Rendered,
    UnknownPrompt,
    chat_markup,
    conversation,
    in_context,
    tactic_of,
    tactic_prompt,
)
from agent.model.specification import ModelOptions, parse_model

WORDING = {
    "chain-of-thought": "Q",
    "solve-lean3": "Q\nSolve this via Lean 3",
    "outcome-reward": "Given a question and an answer, check is it correct?\nQuestion:Q\nAnswer:A",
    "process-reward": "Given a question and an answer, check correctness of each step.\nQuestion:Q\nAnswer:A",
    "pairwise-reward": (
        "Given a question and two answers, which one is better? \nQuestion:Q\nAnswer 1:A1\nAnswer 2:A2"
    ),
    "answer-to-lean3": "Convert this answer into Lean3. Question:Q\nAnswer:A",
    "lean3-to-answer": "Convert this lean 3 code into a natural language problem with answers:\nL",
    "answer-to-proof-format": "Convert this question and answer into a proof format.\nQuestion:Q\nAnswer:A",
    "theorem-to-lean3": "Convert this natural langauge statement into a Lean 3 theorem statement:T",
    "lean3-to-theorem": "Convert this Lean 3 theorem statement into natural language:S",
    "suggest-tactic": "Given the Lean 3 tactic state, suggest a next tactic:\n⊢ {x | x = 1} = ∅",
    "rephrase": "Describe this problem in another way. Q",
    "augment": "Please augment a new problem based on: Q",
    "harder": "Increase the complexity of the problem: Q",
    "change-numbers": "Change specific numbers: Q",
    "fractions": "Introduce fractions or percentages: Q",
    "state-value": "Given the Lean 3 tactic state, can it be proved?\n⊢ {x | x = 1} = ∅",
    "in-context": "Question:Q\nAnswer:A",
}
VALUES = {
    "question": "Q", "answer": "A", "answer_1": "A1", "answer_2": "A2", "code": "L", "theorem": "T",
    "statement": "S", "state": "⊢ {x | x = 1} = ∅",
}  # fmt: skip


@pytest.mark.parametrize("name", QUERY_FORMS)
def test_query_forms_word_for_word(name: str) -> None:
    form = QUERY_FORMS[name]
    assert form.render(**{f: VALUES[f] for f in form.fields}) == WORDING[name]


def test_all_query_forms_are_checked() -> None:
    assert set(WORDING) == set(QUERY_FORMS)


def test_a_missing_or_unknown_field_is_named() -> None:
    with pytest.raises(ValueError, match="'outcome-reward' needs 'answer'"):
        QUERY_FORMS["outcome-reward"].render(question="Q")
    with pytest.raises(ValueError, match="has no field 'proof'; it has question"):
        QUERY_FORMS["rephrase"].render(question="Q", proof="P")


def test_conversations_are_internlm2s() -> None:
    messages = conversation("next?", history=[("hi", "hello")], meta_instruction="You are AI.")
    assert chat_markup(messages) == (
        "<|im_start|>system\nYou are AI.<|im_end|>\n<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\nhello"
        "<|im_end|>\n<|im_start|>user\nnext?<|im_end|>\n<|im_start|>assistant\n"
    )
    assert chat_markup(conversation("q")) == "<|im_start|>user\nq<|im_end|>\n<|im_start|>assistant\n"


def test_in_context_examples_come_before_the_question() -> None:
    assert in_context([("Q1", "A1")], "Q2") == "Question:Q1\nAnswer:A1\nQuestion:Q2\nAnswer:"


def render(name: str, state: str, tried=(), lemmas=()) -> Rendered:
    prompt = tactic_prompt(name)
    return prompt.render(prompt.situation(state, tried, lemmas))


def test_the_tactic_query_is_internlm2s_own() -> None:
    query = f"Given the Lean 3 tactic state, suggest a next tactic:\n{STATES[0]}"
    assert render("suggest", STATES[0], [("ring", "failed")], ["lemma"]).messages == (Message("user", query),)


def test_what_was_tried_is_shown_with_leans_errors() -> None:
    message = "linarith failed to find a contradiction\nstate:\nx : ℝ\n⊢ false"
    query = render("suggest-tried", "⊢ p", [("linarith", message)]).messages[0].content
    assert query == (
        "These tactics were tried in this state and failed:\nlinarith\n  error: linarith failed to find a contradiction"
        "\n\nGiven the Lean 3 tactic state, suggest a next tactic:\n⊢ p"
    )


def test_lemmas_are_shown() -> None:
    query = render("suggest-lemmas", "⊢ p", lemmas=["sq_nonneg : 0 ≤ a ^ 2"]).messages[0].content
    assert query.startswith("These lemmas may help:\nsq_nonneg : 0 ≤ a ^ 2\n\nGiven the Lean 3 tactic state")


def test_few_shot_ends_where_the_tactic_begins() -> None:
    rendered = render("few-shot", STATES[1])
    assert rendered.stop == ("\n",)
    assert rendered.text.endswith(f"suggest a next tactic:\n{STATES[1]}\nNext tactic:\n")
    assert rendered.text.count("Next tactic:\n") == len(tactic_prompt("few-shot").examples) + 1


def test_hashes_are_of_the_wording() -> None:
    hashes = [p.sha256 for p in TACTIC_PROMPTS.values()] + [f.sha256 for f in QUERY_FORMS.values()]
    assert len(set(hashes)) == len(hashes)
    # A change of the wording is a new version: raise it, and this line with it.
    assert QUERY_FORMS["suggest-tactic"].sha256[:12] == "77c48fab5aef"


LONG = "2 goals\na b : ℝ,\nh₀ : 0 < a,\nh₁ : ∀ (x : ℝ),\n  x ^ 2 ≥ 0,\nh₂ : c = d\n⊢ 0 < a * b\n\np : Prop\n⊢ p"


def test_what_goes_first_when_a_prompt_is_too_long() -> None:
    prompt = tactic_prompt("few-shot-all")
    situation = prompt.situation(LONG, [("ring", "old"), ("simp", "new")], ["lemma_1", "lemma_2"])
    lengths = len(prompt.render(situation).text)
    seen = []
    for limit in range(lengths, 80, -1):
        text = prompt.fit(situation, lambda r: len(r.text), limit).text
        assert len(text) <= limit
        if not seen or text != seen[-1]:
            seen.append(text)
    marks = ["lemma_2", "lemma_1", "old", "new", "norm_num", "induction", "⊢ p", "0 < a,", "x ^ 2", "h₂", "a b : ℝ"]
    gone = [next(i for i, text in enumerate(seen) if mark not in text) for mark in marks]
    assert gone == sorted(gone)
    assert seen[-1].rstrip().endswith("⊢ 0 < a * b\nNext tactic:")


def test_the_end_of_the_target_stays_longest() -> None:
    prompt = tactic_prompt("suggest")
    short = prompt.fit(prompt.situation("⊢ " + "x + " * 200 + "1 = 0"), lambda r: len(r.messages[0].content), 150)
    assert short.messages[0].content.endswith("x + 1 = 0")
    with pytest.raises(ValueError, match="alone is longer than the 20 tokens"):
        prompt.fit(prompt.situation("⊢ p"), lambda r: len(r.messages[0].content), 20)


@pytest.mark.parametrize(
    ("answer", "tactic"),
    [(" ring\n", "ring"), ("```lean\nnlinarith [h]\n```", "nlinarith [h]"), ("```\nsimp\n```", "simp"), ("", "")],
)
def test_the_tactic_in_an_answer(answer: str, tactic: str) -> None:
    assert tactic_of(answer) == tactic


def test_options_of_one_model() -> None:
    given = parse_model("openai:http://h:8000/v1#m?prompt=few-shot&temperature=0.7&weight=2", ModelOptions(top_p=0.9))
    assert given.name == "openai:http://h:8000/v1#m"
    assert given.options == ModelOptions(prompt="few-shot", temperature=0.7, weight=2.0, top_p=0.9)
    assert parse_model("portfolio").options == ModelOptions()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("dir?temprature=1", "no option is called 'temprature'; there are: weight, after, prompt, temperature"),
        ("dir?temperature=hot", "temperature is a number from 0 to 100, not 'hot'"),
        ("dir?weight=0", "weight is a positive number, not '0'"),
        ("dir?weight=nan", "weight is a positive number, not 'nan'"),
        ("dir?decode=greedy", "decode is one of sample, beam, spread, not 'greedy'"),
        ("dir?max_tokens=1.5", "max_tokens is a positive whole number"),
        ("?weight=1", "names no model"),
    ],
)
def test_wrong_options_are_named(text: str, words: str) -> None:
    with pytest.raises(UnknownModel) as error:
        parse_model(text)
    assert words in str(error.value)


def test_an_unknown_prompt_is_named() -> None:
    with pytest.raises(UnknownPrompt, match="no prompt is called 'fewshot'; there are: suggest, suggest-tried"):
        parse_model("dir?prompt=fewshot")
