"""Tactics from a server that speaks OpenAI's API and returns log-probabilities: vLLM, SGLang, lmdeploy and others.

``openai:URL#MODEL``, where URL is the API's root (``http://localhost:8000/v1``). `MODEL` may be left out if the server
has one. The key, if one is needed, is in the environment variable OPENAI_API_KEY.

A suggestion's log-probability is the sum of what the server reports for the answer's tokens; vLLM reports the end token
with them, and reports the model's own log-probabilities, before temperature (its default). With a prefix to be
completed, the tokens of the prefix are not among them.
"""

from __future__ import annotations

import copy
import hashlib
import json
import logging
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, NoReturn

import httpx
import tenacity

from agent.model.base import Context, ModelUnavailable, Suggestion, with_prefix
from agent.model.chat import REPLY_TOKENS, Reply, Watch, counted, fit_history
from agent.model.huggingface import RetrieveLemmas, merge_texts, wider
from agent.model.prompts import Rendered, tactic_prompt
from agent.model.specification import MAX_TOKENS, ModelOptions

log = logging.getLogger(__name__)

ATTEMPTS = 6
LONGEST_WAIT = 20.0
"""Seconds between two attempts, unless the server asks for more."""
LONGEST_ASKED_WAIT = 60.0
CONNECT_SECONDS = 10.0
BYTES_PER_TOKEN = 2
"""Cautious: the server's tokenizer is not here, so a prompt's tokens are reckoned from its bytes."""
_RETRIED = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class _Busy(Exception):
    """The server may answer later."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


class OpenAIServer:
    """A model behind a server. Deterministic for a seed as far as the server is."""

    gives_more = True

    def __init__(
        self,
        client: httpx.Client,
        url: str,
        model: str,
        options: ModelOptions,
        seed: int = 0,
        length: int | None = None,
        retrieve: RetrieveLemmas | None = None,
        longest_wait: float = LONGEST_WAIT,
    ) -> None:
        if options.decode not in (None, "sample"):
            raise ModelUnavailable(f"decode={options.decode} is not supported with a server; its API has samples only")
        if options.by == "embeddings":
            raise ModelUnavailable("by=embeddings is not supported with a server: its embeddings are not here")
        self._client = client
        self._url = url
        self._model = model
        self.options = options
        self._seed = seed
        self.prompt = tactic_prompt(options.prompt or "suggest")
        self._retrieve = retrieve
        lengths = [n for n in (options.context, length) if n is not None]
        self._length = min(lengths) if lengths else None
        self.max_tokens = options.max_tokens or min(MAX_TOKENS, (self._length or 2 * MAX_TOKENS) // 2)
        self._longest_wait = longest_wait

    @classmethod
    def connect(cls, text: str, options: ModelOptions, seed: int = 0, **more: Any) -> OpenAIServer:
        """From ``URL#MODEL``. Raises ModelUnavailable if the server does not answer or has no such model."""
        url, _, model = text.partition("#")
        url = url.rstrip("/")
        if not url.startswith(("http://", "https://")):
            raise ModelUnavailable(f"openai:{text}: a URL such as http://localhost:8000/v1 is expected")
        key = os.environ.get("OPENAI_API_KEY")
        client = httpx.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=httpx.Timeout(options.timeout, connect=min(CONNECT_SECONDS, options.timeout)),
            limits=httpx.Limits(max_connections=options.concurrency),
        )
        length = None
        found = cls(client, url, model, options, seed, **more)
        listed = found._call("GET", "/models", None, missing_is_fine=True)
        if listed is not None:
            entries = [e for e in listed.get("data", []) if isinstance(e, dict) and "id" in e]
            names = [str(e["id"]) for e in entries]
            if not model:
                if len(names) != 1:
                    raise ModelUnavailable(
                        f"openai:{text}: say which model: URL#MODEL; it has {', '.join(names) or 'none'}"
                    )
                model = names[0]
            elif names and model not in names:
                raise ModelUnavailable(f"openai:{text}: the server has no model {model!r}; it has {', '.join(names)}")
            length = next((e.get("max_model_len") for e in entries if e["id"] == model), None)
        elif not model:
            raise ModelUnavailable(f"openai:{text}: say which model: URL#MODEL")
        return cls(client, url, model, options, seed, length, **more)

    def with_seed(self, seed: int) -> OpenAIServer:
        """The same model with other samples."""
        other = copy.copy(self)
        other._seed = seed
        return other

    @property
    def name(self) -> str:
        return f"openai:{self._url}#{self._model}"

    def describe(self) -> dict[str, str]:
        return {
            "name": self.name,
            "sha256": "",  # the weights are not here
            "prompt": self.prompt.name,
            "prompt_version": str(self.prompt.version),
            "prompt_sha256": self.prompt.sha256,
            "temperature": str(self.options.temperature),
        }

    def suggest(
        self, states: Sequence[str], n: int, context: Sequence[Context] | None = None
    ) -> list[list[Suggestion]]:
        n = min(n, self.options.samples or n)
        contexts = context or [Context()] * len(states)
        with ThreadPoolExecutor(max(1, min(self.options.concurrency, len(states)))) as pool:
            return list(pool.map(lambda pair: self._suggest(pair[0], n, pair[1]), zip(states, contexts)))

    # -- answers in words

    @property
    def is_chat(self) -> bool:
        return self.prompt.kind == "chat"

    def reply(self, prompts: Sequence[Rendered], n: int = 1, watch: Watch | None = None) -> list[list[Reply]]:
        """See `chat.Chat`. Log-probabilities are not asked for."""
        if watch is not None and n == 1 and len(prompts) == 1:
            return [[self._streamed(*self._question(prompts[0], 1), watch)]]
        with ThreadPoolExecutor(max(1, min(self.options.concurrency, len(prompts)))) as pool:
            return list(pool.map(lambda prompt: self._replies(*self._question(prompt, n)), prompts))

    def _question(self, prompt: Rendered, n: int) -> tuple[str, dict[str, Any]]:
        """The path and body of a request."""
        allowed = self.options.max_tokens or min(REPLY_TOKENS, (self._length or 2 * REPLY_TOKENS) // 2)
        if self._length is not None:
            try:
                prompt = fit_history(prompt, _reckoned_tokens, self._length - allowed)
            except ValueError as error:
                raise ModelUnavailable(f"{self.name}: {error}") from None
        said = "\x00".join([prompt.text, *(m.content for m in prompt.messages)])
        body: dict[str, Any] = {
            "model": self._model,
            "n": n,
            "max_tokens": allowed,
            "temperature": self.options.temperature,
            "top_p": self.options.top_p,
            "seed": _seed_of(f"{self._seed}\x00{said}"),
        }
        if prompt.stop:
            body["stop"] = list(prompt.stop)
        if prompt.messages:
            return "/chat/completions", body | {
                "messages": [{"role": m.role, "content": m.content} for m in prompt.messages]
            }
        return "/completions", body | {"prompt": prompt.text}

    def _replies(self, path: str, body: dict[str, Any]) -> list[Reply]:
        answer = self._call("POST", path, body)
        choices = answer.get("choices") if isinstance(answer, dict) else None
        if not isinstance(choices, list):
            raise ModelUnavailable(f"{self.name}: the server's answer is none: it has no choices")
        texts, cut = [], set()
        for choice in choices:
            text = (choice.get("message") or {}).get("content") if "message" in choice else choice.get("text")
            texts.append(text or "")
            if choice.get("finish_reason") == "length":
                cut.add(text or "")
        return [replace(r, ended=False) if r.text in cut else r for r in counted(texts)]

    def _streamed(self, path: str, body: dict[str, Any], watch: Watch) -> Reply:
        """One answer, as it is written. A stream that has begun is not asked for again."""
        said, finish = "", None
        try:
            with self._client.stream("POST", f"{self._url}{path}", json=body | {"stream": True}) as response:
                if response.status_code != 200:
                    response.read()
                    if response.status_code in _RETRIED:
                        return self._replies(path, body)[0]  # with its patience
                    self._refused(response, path)
                for line in response.iter_lines():
                    data = line.removeprefix("data:").strip()
                    if not line.startswith("data:") or data == "[DONE]":
                        continue
                    for choice in json.loads(data).get("choices") or ():
                        added = (choice.get("delta") or {}).get("content") or choice.get("text") or ""
                        finish = choice.get("finish_reason") or finish
                        if added:
                            said += added
                            watch(said)
        except (httpx.HTTPError, ValueError) as error:
            raise ModelUnavailable(f"{self.name}: the answer broke off ({error})") from None
        return Reply(said, ended=finish != "length")

    # -- tactics

    def _suggest(self, state: str, n: int, context: Context) -> list[Suggestion]:
        if context.cancelled():
            return []
        names = self.prompt.names(state)
        rendered = self._fit(names.state, context)
        prefix = names.prefix(context.prefix.lstrip())
        width, temperature = wider(n, self.options.temperature, context.asked)
        body: dict[str, Any] = {
            "model": self._model,
            "n": width if temperature > 0 else 1,
            "max_tokens": self.max_tokens,
            "temperature": temperature,
            "top_p": self.options.top_p,
            "seed": _seed_of("\x00".join([str(self._seed), state, prefix, *["again"] * context.asked])),
        }
        if rendered.stop:
            body["stop"] = list(rendered.stop)
        if rendered.messages:
            messages = [{"role": m.role, "content": m.content} for m in rendered.messages]
            body |= {"messages": messages, "logprobs": True}
            if prefix:
                messages.append({"role": "assistant", "content": prefix})
                body |= {"continue_final_message": True, "add_generation_prompt": False}
            answer = self._call("POST", "/chat/completions", body)
        else:
            body |= {"prompt": rendered.text + prefix, "logprobs": 1}
            answer = self._call("POST", "/completions", body)
        choices = answer.get("choices") if isinstance(answer, dict) else None
        if not isinstance(choices, list):
            raise ModelUnavailable(f"{self.name}: the server's answer is none: it has no choices")
        # Samples of the same tokens are the same answer; only different tokens of one text add up.
        distinct: dict[tuple[str, ...], tuple[str, float, int]] = {}
        for choice in choices:
            if choice.get("finish_reason") != "length":
                tokens, text, logprob = self._read(choice)
                distinct[tokens] = (names.original(prefix + text), logprob, len(tokens))
        wanted = with_prefix(merge_texts(distinct.values()), context)
        return [s for s in wanted if s.tactic not in context.known][:n]

    def _read(self, choice: dict[str, Any]) -> tuple[tuple[str, ...], str, float]:
        """Tokens, text and log-probability of a choice."""
        logprobs = choice.get("logprobs") or {}
        if "message" in choice:
            text = (choice["message"] or {}).get("content")
            content = logprobs.get("content") or []
            tokens, each = [t.get("token") for t in content], [t.get("logprob") for t in content]
        else:
            text = choice.get("text")
            tokens, each = logprobs.get("tokens") or [], logprobs.get("token_logprobs") or []
        if not each or len(tokens) != len(each) or any(p is None for p in each):
            raise ModelUnavailable(
                f"{self.name}: the server returns no log-probabilities, and the search cannot rank tactics without; "
                "vLLM, SGLang and lmdeploy return them, `transformers serve` does not"
            )
        return tuple(map(str, tokens)), text or "", min(0.0, sum(each))

    def _fit(self, state: str, context: Context) -> Rendered:
        lemmas: Sequence[str] = ()
        if self.prompt.reads_lemmas and self.options.lemmas:
            if self._retrieve is None:
                raise ModelUnavailable(f"the prompt {self.prompt.name!r} shows lemmas, and there is no library of them")
            lemmas = self._retrieve(state, self.options.lemmas, context.imports)
        situation = self.prompt.situation(state, context.tried, lemmas)
        if self._length is None:
            return self.prompt.render(situation)
        try:
            return self.prompt.fit(situation, _reckoned_tokens, self._length - self.max_tokens)
        except ValueError as error:
            raise ModelUnavailable(f"{self.name}: {error}") from None

    # -- requests

    def _call(self, method: str, path: str, body: dict[str, Any] | None, *, missing_is_fine: bool = False) -> Any:
        """The JSON answer; None for a 404 that is fine. Raises ModelUnavailable."""
        attempts = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(_Busy),
            stop=tenacity.stop_after_attempt(ATTEMPTS),
            wait=self._wait,
            before_sleep=lambda state: log.info(
                "%s: %s; trying again", self._url, state.outcome and state.outcome.exception()
            ),
            reraise=True,
        )
        try:
            return attempts(self._call_once, method, path, body, missing_is_fine)
        except _Busy as error:
            raise ModelUnavailable(f"{self._url}: {error}, {ATTEMPTS} times in a row") from None

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.wait if isinstance(error, _Busy) else 0.0
        jitter = tenacity.wait_random_exponential(multiplier=0.5, max=self._longest_wait)(state)
        return max(jitter, min(asked, LONGEST_ASKED_WAIT))

    def _call_once(self, method: str, path: str, body: dict[str, Any] | None, missing_is_fine: bool) -> Any:
        try:
            response = self._client.request(method, f"{self._url}{path}", json=body)
        except httpx.TimeoutException:
            raise _Busy(f"no answer within {self.options.timeout:.3g} s") from None
        except httpx.TransportError as error:
            raise _Busy(f"no connection ({error})") from None
        if response.status_code in _RETRIED:
            raise _Busy(f"the server says {response.status_code} ({_reason(response)})", _retry_after(response))
        if response.status_code == 404 and missing_is_fine:
            return None
        if response.status_code >= 400:
            self._refused(response, path)
        try:
            return response.json()
        except ValueError:
            raise ModelUnavailable(f"{self._url}{path} does not answer with JSON; is the URL its API's root?") from None

    def _refused(self, response: httpx.Response, path: str) -> NoReturn:
        if response.status_code in (401, 403):
            raise ModelUnavailable(f"{self._url} refuses the key; put the right one into OPENAI_API_KEY")
        reason = _reason(response)
        hint = ""
        if "chat template" in reason:
            hint = "; it is no chat model, so use ?prompt=few-shot"
        elif "context length" in reason:
            hint = "; allow less with ?context=N"
        raise ModelUnavailable(f"{self._url}{path} refuses: {reason}{hint}")


def _seed_of(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") >> 1


def _reckoned_tokens(rendered: Rendered) -> int:
    text = rendered.text + "".join(m.content for m in rendered.messages)
    return 16 * (1 + len(rendered.messages)) + len(text.encode()) // BYTES_PER_TOKEN


def _reason(response: httpx.Response) -> str:
    """What the server says of an error, on one line."""
    try:
        said = response.json()
    except ValueError:
        said = response.text
    if isinstance(said, dict):
        said = said.get("message") or said.get("detail") or said.get("error") or said
    if isinstance(said, dict):
        said = said.get("message") or said
    line = " ".join(str(said).split())
    return line[:300] or f"status {response.status_code}"


def _retry_after(response: httpx.Response) -> float:
    try:
        return max(0.0, float(response.headers.get("retry-after", "0")))
    except ValueError:
        return 0.0
