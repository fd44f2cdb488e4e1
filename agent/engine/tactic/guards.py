"""Tactics that test the state or another tactic, for scripts that are tests: guard_target, guard_hyp, match_target,
success_if_fail_with_msg, type_check … (Lean: `init/meta/interactive.lean`; mathlib: `tactic/interactive.lean`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import TacticError, Unsupported
from agent.engine.meta.pretty_printer import PrettyPrinter
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import Numeral, StringLiteral, TacticBlock, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]


def _elaborated(state: TacticState, tctx: TypeContext, term: Term, runtime: Runtime) -> Expr:
    return tctx.instantiate_mvars(runtime.elaborator(tctx, state).elaborate(term, None, allow_mvars=True))


def _require_equal(state: TacticState, e: Expr, term: Term, runtime: Runtime) -> None:
    """Equal up to the names of bound variables."""
    if e.core is not _elaborated(state, state.type_context(), term, runtime).core:
        raise TacticError("failed", state)


def guard_target(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    _require_equal(state, state.goal_type(), args["term"], runtime)
    return state


def guard_hyp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`guard_hyp h : t := v`"""
    local = state.find_hypothesis(args["name"])
    tctx = state.type_context()
    value = state.lctx().value(local)
    if args.get("type") is not None:
        _require_equal(state, primitives.type_of_local(tctx, local), args["type"], runtime)
    wanted = args.get("value")
    if value is None and wanted is not None:
        raise TacticError(f"{local.name} is not a let binding", state)
    if value is not None and wanted is None and "value" in args:
        raise TacticError(f"{local.name} is a let binding", state)
    if value is not None and wanted is not None:
        _require_equal(state, tctx.instantiate_mvars(value), wanted, runtime)
    return state


def _require_convertible(state: TacticState, e: Expr, term: Term, runtime: Runtime) -> TacticState:
    """Equal up to implicit arguments, which need only be definitionally equal."""
    tctx = state.type_context()
    wanted = _elaborated(state, tctx, term, runtime)
    with tctx.using(Transparency.NONE):
        if not tctx.is_def_eq(e, wanted):
            raise TacticError("failed", state)
    return state


def guard_target_mod_implicit(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _require_convertible(state, state.goal_type(), args["term"], runtime)


def guard_hyp_mod_implicit(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    local = state.find_hypothesis(args["name"])
    return _require_convertible(state, primitives.type_of_local(state.type_context(), local), args["type"], runtime)


def guard_expr_eq(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    _require_equal(state, _elaborated(state, state.type_context(), args["term"], runtime), args["value"], runtime)
    return state


def guard_hypothesis_count(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    number = args["number"]
    if type(number) is not Numeral:
        raise Unsupported("a number that is not written as a numeral", number.span.start)
    count = len(state.lctx().decls)
    if count != number.value:
        raise TacticError(f"{count} hypotheses found", state)
    return state


def guard_tags(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    wanted: tuple[Name, ...] = tuple(args["names"])
    if tuple(state.tag(state.main_goal).names) != wanted:
        raise TacticError("failed", state)
    return state


def _require_match(state: TacticState, e: Expr, args: Args, key: str, runtime: Runtime) -> TacticState:
    if args.get("transparency") is not None:
        raise Unsupported("a transparency as an argument", args["transparency"].span.start)
    tctx = state.type_context()
    pattern = _elaborated(state, tctx, args[key], runtime)
    with tctx.using(Transparency.REDUCIBLE):
        if not tctx.is_def_eq(pattern, e):
            raise TacticError("match failed", state)
    return state


def match_target(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _require_match(state, state.goal_type(), args, "term", runtime)


def match_hyp(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    local = state.find_hypothesis(args["name"])
    return _require_match(state, primitives.type_of_local(state.type_context(), local), args, "type", runtime)


def success_if_fail_with_msg(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Whether the tactic fails, and with this message."""
    wanted = args["message"]
    if type(wanted) is not StringLiteral:
        raise Unsupported("a message that is no string", wanted.span.start)
    body = args["body"]
    try:
        runtime.run(state, body.body if type(body) is TacticBlock else body)
    except TacticError as error:
        if error.message != wanted.value:
            failure = error
            raise TacticError(
                lambda: f"failure messages didn't match. Expected:\n{failure.message}", state
            ) from error
        return state
    raise TacticError("success_if_fail_with_msg combinator failed, given tactic succeeded", state)


def type_check(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Prints the type of a term."""
    tctx = state.type_context()
    e = _elaborated(state, tctx, args["term"], runtime)
    if not tctx.type_check(e):
        raise TacticError("type_check tactic failed", state)
    made = PrettyPrinter(state.env, state.scope.options, tctx.mctx, scope=state.scope)
    text = made.pp_text(tctx.instantiate_mvars(tctx.infer(e)))
    runtime.trace(text + "\n")
    return state


TACTICS: dict[str, TacticFunction] = {
    "guard_expr_eq": guard_expr_eq,
    "guard_hyp": guard_hyp,
    "guard_hyp'": guard_hyp,
    "guard_hyp_mod_implicit": guard_hyp_mod_implicit,
    "guard_hyp_nums": guard_hypothesis_count,
    "guard_hyp_strict": guard_hyp,
    "guard_tags": guard_tags,
    "guard_target": guard_target,
    "guard_target'": guard_target,
    "guard_target_mod_implicit": guard_target_mod_implicit,
    "guard_target_strict": guard_target,
    "match_hyp": match_hyp,
    "match_target": match_target,
    "success_if_fail_with_msg": success_if_fail_with_msg,
    "type_check": type_check,
}
