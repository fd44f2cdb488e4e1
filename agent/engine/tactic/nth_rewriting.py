"""nth_rewrite: one chosen position among all that a rule can rewrite.

mathlib: `tactic/nth_rewrite/`, its `congr` backend.

Positions are counted from 0 in the order: the term itself, then its function part, then its argument; nothing under
binders. A position counts if the rule rewrites the whole subterm, at semireducible transparency, with no argument of
the rule left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.syntax.tree import RewriteRule
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.rewriting import at_locations, elaborate_rule, replace_target, rewrite_whole, try_reflexivity
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import App, Expr, Local, mk_app, mk_apps, mk_const
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Path = tuple[str, ...]
"""`fn` and `arg` from the root."""

LEFT: Path = ("fn", "arg")
RIGHT: Path = ("arg",)


def positions(e: Expr, path: Path = ()) -> Iterator[tuple[Path, Expr]]:
    yield path, e
    if type(e) is App:
        yield from positions(e.fn, (*path, "fn"))
        yield from positions(e.arg, (*path, "arg"))


def _subterm(e: Expr, path: Path) -> Expr:
    for step in path:
        if type(e) is not App:
            raise TacticError("nth_rewrite failed: the expression has no such side")
        e = e.fn if step == "fn" else e.arg
    return e


def _lift(tctx: TypeContext, e: Expr, path: Path, new: Expr, proof: Expr) -> tuple[Expr, Expr]:
    """From a proof of `subterm = new` the whole term with `new` in its place, and the proof for it. Raises
    ElaborationError where congruence needs more than function and argument."""
    if not path:
        return new, proof
    if type(e) is not App:
        raise TacticError("nth_rewrite failed: no such position")
    if path[0] == "fn":
        inner, inner_proof = _lift(tctx, e.fn, path[1:], new, proof)
        return mk_app(inner, e.arg), app_builder.mk_congr_fun(tctx, inner_proof, e.arg)
    inner, inner_proof = _lift(tctx, e.arg, path[1:], new, proof)
    return mk_app(e.fn, inner), app_builder.mk_congr_arg(tctx, e.fn, inner_proof)


def _nth(
    state: TacticState,
    tctx: TypeContext,
    rules: Sequence[RewriteRule],
    number: int,
    e: Expr,
    zoom: Path,
    runtime: Runtime,
) -> tuple[Expr, Expr]:
    side = _subterm(e, zoom)
    count = 0
    full = Transparency.SEMIREDUCIBLE
    for rule in rules:
        term, _ = elaborate_rule(state, tctx, rule.term, runtime)
        for path, subterm in positions(side):
            state.deadline.check()
            mark = tctx.mark()
            try:
                found = rewrite_whole(state, tctx, term, subterm, symm=rule.symm, transparency=full)
                lifted = _lift(tctx, e, (*zoom, *path), *found)
            except (TacticError, ElaborationError):
                tctx.undo(mark)
                continue
            if count == number:
                return lifted
            count += 1
            tctx.undo(mark)
    raise TacticError("failed: not enough rewrites found", state)


def _nth_rewrite(zoom: Path) -> TacticFunction:
    def tactic(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
        state.main_goal  # noqa: B018
        rules: Sequence[RewriteRule] = args["rules"]
        number: int = args["position"]

        def on_hypothesis(inner: TacticState, local: Local) -> TacticState:
            tctx = inner.type_context()
            type_ = primitives.type_of_local(tctx, local)
            new, proof = _nth(inner, tctx, rules, number, type_, zoom, runtime)
            level = tctx.mctx.instantiate_level(tctx.sort_level(type_))
            value = mk_apps(mk_const(name("eq.mp"), (level,)), [type_, new, proof, local])
            goal, _ = primitives.replace_hypothesis(tctx, inner.main_goal, local, new, value)
            return inner.replace_main(tctx, [goal])

        def on_goal(inner: TacticState) -> TacticState:
            tctx = inner.type_context()
            goal = inner.main_goal
            target = primitives.target_of(tctx, goal)
            new, proof = _nth(inner, tctx, rules, number, target, zoom, runtime)
            return inner.replace_main(tctx, [replace_target(tctx, goal, target, new, proof)])

        return try_reflexivity(at_locations(state, args.get("location"), on_hypothesis, on_goal), runtime)

    return tactic


TACTICS: dict[str, TacticFunction] = {
    "nth_rewrite": _nth_rewrite(()),
    "nth_rewrite_lhs": _nth_rewrite(LEFT),
    "nth_rewrite_rhs": _nth_rewrite(RIGHT),
}
