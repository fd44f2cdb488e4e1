"""Queries by use, asked together, and their answers checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from agent.assistant.checking import Check, Checker, unasked_code
from agent.assistant.rows import CheckInfo, ReplyInfo
from agent.assistant.usages import USAGES, Usage
from agent.gsm8k.numbers import final_part
from agent.model.chat import Chat, Reply, Watch
from agent.model.reward import Judgement, Reward


class Assistant:
    """A model, with Lean beside it. Without a `checker` answers that are Lean are `not_checked`."""

    def __init__(self, chat: Chat, checker: Checker | None = None, *, words: bool = False) -> None:
        """`words`: judgements are read as text too, not from probabilities."""
        self.chat = chat
        self.checker = checker
        self._reward = None if words else _reward(chat)

    def ask(
        self,
        usage: Usage,
        queries: Sequence[Mapping[str, Any]],
        n: int = 1,
        *,
        examples: Sequence[tuple[str, str]] = (),
        history: Sequence[tuple[str, str]] = (),
        meta_instruction: str = "",
        watch: Watch | None = None,
    ) -> list[list[ReplyInfo]]:
        """The answers to each query, which holds the fields of the use and may hold `gold`, a gold answer. Raises
        ValueError for a field that is missing, ModelUnavailable, faults of the backend."""
        values = [{name: str(q[name]) for name in usage.fields if name in q} for q in queries]
        if usage.result == "judgement" and self._reward is not None:
            for v in values:
                usage.prompt(v)  # what is missing is said here
            return [[_judged(usage, v, self._reward)] for v in values]
        prompts = [
            usage.prompt(
                v,
                is_chat=self.chat.is_chat,
                examples=examples,
                history=history,
                meta_instruction=meta_instruction,
            )
            for v in values
        ]
        answers = self.chat.reply(prompts, n, watch)
        return [[self._info(usage, q, reply) for reply in replies] for q, replies in zip(queries, answers)]

    def say(
        self, text: str, history: Sequence[tuple[str, str]], meta_instruction: str = "", watch: Watch | None = None
    ) -> ReplyInfo:
        """The next turn of a conversation."""
        usage = USAGES["chain-of-thought"]
        return self.ask(
            usage, [{"question": text}], history=history, meta_instruction=meta_instruction, watch=watch
        )[0][0]

    def _info(self, usage: Usage, query: Mapping[str, Any], reply: Reply) -> ReplyInfo:
        return ReplyInfo(
            text=reply.text,
            count=reply.count,
            ended=reply.ended,
            logprob=reply.logprob,
            check=self.check(usage, query, reply.text),
            unasked_code=unasked_code(reply.text, usage.result),
        )

    def check(self, usage: Usage, query: Mapping[str, Any], text: str) -> CheckInfo | None:
        """None for an answer that is no Lean."""
        if usage.result not in ("solution", "statement", "tactic"):
            return None
        if self.checker is None:
            return CheckInfo(status="not_checked", verdict="not_asked", reason="Lean was not asked")
        if usage.result == "solution":
            gold = query.get("gold")
            if gold is None and usage.name == "solve-lean3":
                gold = query.get("answer")
            elif gold is None and final_part(str(query["answer"]))[1]:
                gold = query["answer"]  # what was converted says what its answer is
            found = self.checker.solution(str(query["question"]), gold, text)
        elif usage.result == "statement":
            found = self.checker.statement(text)
        else:
            found = self.checker.tactic(str(query["state"]), text)
        return check_info(found)


def check_info(check: Check) -> CheckInfo:
    return CheckInfo(**asdict(check))


def _reward(chat: Chat) -> Reward | None:
    from agent.model.huggingface import HuggingFace

    return Reward(chat) if isinstance(chat, HuggingFace) else None


def _judged(usage: Usage, values: Mapping[str, str], reward: Reward) -> ReplyInfo:
    if usage.name == "process-reward":
        steps = [line for line in values["answer"].split("\n") if line.strip()]
        found = reward.process([(values["question"], steps)])[0]
        lowest = min(found, key=lambda j: j.score, default=Judgement(0.0, 0.0))
        text = "\n".join(f"{j.score:.3f}  {step}" for j, step in zip(found, steps))
        return ReplyInfo(text=text, score=lowest.score, mass=lowest.mass, steps=[j.score for j in found])
    if usage.name == "pairwise-reward":
        judged = reward.pairwise([(values["question"], values["answer_1"], values["answer_2"])])[0]
        better = 1 if judged.score >= 0.5 else 2
        text = f"answer {better} is the better one (probability of the first: {judged.score:.3f})"
    else:
        judged = reward.outcome([(values["question"], values["answer"])])[0]
        text = f"probability of a correct answer: {judged.score:.3f}"
    return ReplyInfo(text=text, score=judged.score, mass=judged.mass)
