"""What a tactic's text must not say: words that admit, change the environment, or reach outside Lean.

Tactic text is code. Whoever runs one that a model wrote asks here first; what slips through meets the cage and the
gate. Standard library only.
"""

from __future__ import annotations

from agent.lean_text import COMMANDS, code_tokens, first_unbalanced

ADMITTING = frozenset("sorry admit".split())
FORBIDDEN = ADMITTING | frozenset(
    "undefined undefined_core unchecked_cast run_cmd run_async unsafe_run_io unsafe_perform_io "
    "interaction_monad add_decl update_env set_env set_env_core async prove_goal_async save_info_thunk add_aux_decl "
    "native eval_expr eval_pexpr lean3_agent get_cache".split()
)
"""Words that admit a goal, change the environment or reach outside Lean."""

_FORBIDDEN_HEADS = frozenset("io tactic environment declaration lean interactive debugger vm user_attribute".split())
"""Namespaces of meta code: no tactic of a proof needs them spelled out; what reaches outside lives there."""

_OUTSIDE = frozenset(
    "io unsafe_run_io unsafe_perform_io run_cmd run_async lean3_agent eval_expr eval_pexpr unchecked_cast".split()
)
_OUTSIDE_HEADS = frozenset("lean environment user_attribute debugger vm".split())


def refusal(tactic: str) -> str | None:
    """Why the text is not run as a tactic of a proof; None when nothing speaks against it."""
    if not tactic:
        return "empty"
    if "\x00" in tactic:
        return "a null character"
    at = first_unbalanced(tactic)
    if at is not None:
        return f"unbalanced at {tactic[at : at + 8]!r}"
    for t in code_tokens(tactic):
        if t.kind == "word":
            head, _, rest = t.text.partition(".")
            if t.text in COMMANDS:
                return f"the command {t.text!r}"
            if any(part in FORBIDDEN for part in t.text.split(".")) or (rest and head in _FORBIDDEN_HEADS):
                return f"the word {t.text!r}"
        elif t.text in ("{!", "!}"):
            return "a hole"
        elif t.text in ("`", "``", "#"):
            return f"the quotation {t.text!r}"
    return None


def reaches_outside(tactic: str) -> str | None:
    """The word by which a tactic could read files, start programs or run code that is made up as it goes; None if there
    is none. Meta code that stays inside Lean is let through."""
    for t in code_tokens(tactic):
        if t.kind == "word":
            parts = [part.strip("«»") for part in t.text.split(".")]
            if parts[0] == "_root_":
                parts = parts[1:]
            found = not _OUTSIDE.isdisjoint(parts) or (len(parts) > 1 and parts[0] in _OUTSIDE_HEADS)
            if found or t.text in COMMANDS:
                return repr(t.text)
    return None
