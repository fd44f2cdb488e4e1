"""`linarith` and `nlinarith`: goals, hypotheses, failures (mathlib: `tactic/linarith/frontend.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent.engine.arith.fourier_motzkin import Effort
from agent.engine.elaborator import auto_param
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Identifier, StructureInstance, TacticCall, TacticSequence, Term
from agent.engine.tactic import primitives
from agent.engine.tactic.application import NewGoals, apply_expr
from agent.engine.tactic.certificates import comparison, synth_class, type_level
from agent.engine.tactic.interpreter import Runtime, TacticFunction, focus_main
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.linarith.preprocessing import Hypothesis, preprocess
from agent.engine.tactic.linarith.refutation import EFFORT, FAILED, partition, prove_false, squares_in
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Expr, Local, MVar, is_app_of, is_const_of, mk_app, mk_apps, mk_const
from agent.kernel.name import name

Args = Mapping[str, Any]
_H = name("h")


@dataclass(frozen=True, slots=True)
class Options:
    only: bool
    terms: tuple[Term, ...]
    products: bool
    transparency: Transparency
    exfalso: bool = True
    split_hypotheses: bool = True
    split_ne: bool = False
    restrict_type: Term | None = None


def _options(args: Args, products: bool) -> Options:
    transparency = Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE
    options = Options(bool(args.get("only")), tuple(args.get("terms") or ()), products, transparency)
    config = args.get("config")
    if config is None:
        return options
    if type(config) is not StructureInstance or config.sources:
        raise Unsupported("a configuration of linarith that is no list of fields", config.span.start)
    settings: dict[str, Any] = {}
    for field, value in config.fields:
        if str(field) == "restrict_type":
            settings["restrict_type"] = value
            continue
        if str(field) == "discharger" and _is_ring(value):
            continue
        known = {"tt": True, "ff": False}.get(str(value.name)) if type(value) is Identifier else None
        if str(field) not in ("exfalso", "split_hypotheses", "split_ne") or known is None:
            raise Unsupported(f"linarith's option '{field}'", value.span.start)
        settings[str(field)] = known
    return Options(options.only, options.terms, products, transparency, **settings)


def _is_ring(discharger: Term) -> bool:
    """Whether it does what the certificate does anyway: show that the combination is `0 < 0`."""
    script = auto_param.script(discharger)
    steps = script.steps if isinstance(script, TacticSequence) else (script,)
    return len(steps) == 1 and type(steps[0]) is TacticCall and steps[0].name in ("ring", "ring1", "ring_nf")


def linarith(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _run(state, _options(args, False), runtime)


def nlinarith(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return _run(state, _options(args, True), runtime)


def _run(state: TacticState, options: Options, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("match failed", state)
    return focus_main(state, lambda focused: _prove(focused, options, runtime))


def _prove(state: TacticState, options: Options, runtime: Runtime) -> TacticState:
    tctx = state.type_context()
    goal = state.main_goal
    if app_builder.is_eq(primitives.target_of(tctx, goal)) is not None:
        halves = _split_equation(state, tctx, goal)
        after = state.with_goals(tctx, halves)
        for half in halves:
            after = _prove(after.set_goals((half,)), options, runtime)
        return after
    goal, given = _note_terms(state, tctx, goal, options, runtime)
    if options.split_hypotheses:
        goal = _split_conjunctions(tctx, goal)
    goal, negated = _negate_goal(state, tctx, goal, options)
    lctx = primitives.lctx_of(tctx, goal)
    if options.only:
        locals_ = ([] if negated is None else [negated]) + given
    else:
        locals_ = [decl.local for decl in lctx.decls] + given
    failed = state.with_goals(tctx, [goal])
    tctx = failed.type_context()
    hypotheses = [Hypothesis(local, tctx.instantiate_mvars(local.type)) for local in locals_]
    try:
        if options.restrict_type is not None:
            wanted = runtime.elaborator(tctx, state).elaborate_type(options.restrict_type)
            hypotheses = [h for h in hypotheses if _is_over(tctx, h.proposition, wanted)]
        proof = _refute(tctx, hypotheses, negated, options)
    except TacticError as error:
        error.state = failed
        raise
    if proof is None:
        raise TacticError(FAILED, failed)
    return failed.close_main(tctx, proof)


def _is_over(tctx: TypeContext, e: Expr, type_: Expr) -> bool:
    """A comparison, or the negation of one, over the type."""
    negated = app_builder.is_not(e)
    relation = comparison(e if negated is None else negated)
    return relation is not None and tctx.is_def_eq(relation.type, type_)


def _refute(
    tctx: TypeContext, hypotheses: Sequence[Hypothesis], negated: Local | None, options: Options
) -> Expr | None:
    if options.split_ne:
        for i, h in enumerate(hypotheses):
            sides = app_builder.is_ne(h.proposition)
            if sides is not None:
                return _refute_cases(tctx, h, [*hypotheses[:i], *hypotheses[i + 1 :]], negated, options)
    found = preprocess(tctx, hypotheses)
    problems = partition(found)
    if negated is not None:
        relation = comparison(tctx.instantiate_mvars(negated.type))
        preferred = None if relation is None else relation.type
        problems.sort(key=lambda problem: problem.type is not preferred)
    squares = squares_in(found, tctx.lctx) if options.products else []
    effort = Effort(EFFORT)
    for problem in problems:
        try:
            proof = prove_false(
                tctx,
                problem,
                squares,
                products=options.products,
                transparency=options.transparency,
                effort=effort,
            )
        except ElaborationError:
            proof = None
        if proof is not None:
            return proof
    return None


def _refute_cases(
    tctx: TypeContext, h: Hypothesis, others: Sequence[Hypothesis], negated: Local | None, options: Options
) -> Expr | None:
    """From `a ≠ b`: both `a < b` and `a > b` are contradictory."""
    cases = app_builder.mk_app(tctx, name("lt_or_gt_of_ne"), [h.proof])
    disjunction = tctx.instantiate_mvars(tctx.infer(cases))
    parts = [disjunction.fn.arg, disjunction.arg]  # type: ignore[attr-defined]
    proofs = []
    for part in parts:
        with tctx.saving_locals():
            local = tctx.push_local(_H, part)
            proof = _refute(tctx, [Hypothesis(local, part), *others], negated, options)
            if proof is None:
                return None
            proofs.append(tctx.mk_lambda([local], proof))
    return mk_apps(mk_const(name("or.elim")), [*parts, mk_const(name("false")), cases, *proofs])


def _split_equation(state: TacticState, tctx: TypeContext, goal: MVar) -> list[MVar]:
    """`a = b` from `¬ a < b` and `¬ b < a` (mathlib: `linarith.eq_of_not_lt_of_not_gt`)."""
    target = primitives.target_of(tctx, goal)
    sides = app_builder.is_eq(target)
    assert sides is not None
    type_, left, right = sides
    order, level = synth_class(tctx, "linear_order", type_), type_level(tctx, type_)
    if order is None or level is None:
        raise TacticError(
            lambda: "invalid apply tactic, failed to synthesize type class instance for\n  linear_order "
            + printer(state, tctx)(type_),
            state,
        )
    halves: list[MVar] = []
    weak = []
    for a, b in ((left, right), (right, left)):
        strict = app_builder.mk_app(tctx, name("has_lt.lt"), [a, b])
        halves.append(tctx.mk_metavar(app_builder.mk_not(strict)))
        # le_of_not_gt : ¬ a > b → a ≤ b
        weak.append(mk_apps(mk_const(name("le_of_not_gt"), (level,)), [type_, order, b, a, halves[-1]]))
    tctx.mctx.assign(goal, app_builder.mk_app(tctx, name("le_antisymm"), [weak[1], weak[0]]))
    return halves


def _note_terms(
    state: TacticState, tctx: TypeContext, goal: MVar, options: Options, runtime: Runtime
) -> tuple[MVar, list[Local]]:
    """The given proofs become hypotheses `h`, `h_1`, …"""
    given: list[Local] = []
    for term in options.terms:
        with tctx.in_context(primitives.lctx_of(tctx, goal)):
            proof = runtime.elaborator(tctx, state).elaborate(term, None)
            proof = tctx.instantiate_mvars(proof)
            type_ = tctx.instantiate_mvars(tctx.infer(proof))
        hypothesis = primitives.unused_name(primitives.lctx_of(tctx, goal), _H)
        goal, local = primitives.assert_value(tctx, goal, hypothesis, type_, proof)
        given.append(local)
    return goal, given


def _split_conjunctions(tctx: TypeContext, goal: MVar) -> MVar:
    """Conjunctions among the hypotheses become their parts, at the end (mathlib: `auto.split_hyps`)."""
    mark = tctx.mark()
    start = goal
    try:
        for decl in primitives.lctx_of(tctx, goal).decls:
            type_ = primitives.type_of_local(tctx, decl.local)
            goal, split = _add_conjuncts(tctx, goal, decl.local, type_)
            if split:
                goal = primitives.clear(tctx, goal, decl.local)
    except TacticError:
        tctx.undo(mark)
        return start
    return goal


def _add_conjuncts(tctx: TypeContext, goal: MVar, proof: Expr, type_: Expr) -> tuple[MVar, bool]:
    with tctx.in_context(primitives.lctx_of(tctx, goal)), tctx.using(Transparency.REDUCIBLE):
        type_ = tctx.whnf(type_)
    if is_const_of(type_, name("true")):
        return goal, True
    if not is_app_of(type_, name("and"), 2):
        return goal, False
    left, right = type_.fn.arg, type_.arg  # type: ignore[attr-defined]
    for projection, part in (("and.left", left), ("and.right", right)):
        part_proof = mk_apps(mk_const(name(projection)), [left, right, proof])
        goal, split = _add_conjuncts(tctx, goal, part_proof, part)
        if not split:
            hypothesis = primitives.unused_name(primitives.lctx_of(tctx, goal), _H)
            goal, _ = primitives.assert_value(tctx, goal, hypothesis, part, part_proof)
    return goal, True


def _negate_goal(state: TacticState, tctx: TypeContext, goal: MVar, options: Options) -> tuple[MVar, Local | None]:
    """A comparison becomes its negation as a hypothesis and the goal `false`; any other goal just becomes `false`."""
    target = primitives.target_of(tctx, goal)
    relation = comparison(target)
    if relation is not None and relation.kind != "=":
        lemma = "lt_of_not_ge" if relation.kind in ("<", ">") else "le_of_not_gt"
        return _intro_negation(state, tctx, goal, lemma)
    negated = app_builder.is_ne(target) is not None or (
        is_app_of(target, name("not"), 1) and comparison(target.arg) is not None  # type: ignore[attr-defined]
    )
    if negated:
        return primitives.intro(tctx, goal)
    if not options.exfalso:
        raise TacticError("linarith failed: target is not a valid comparison", state)
    new = None
    with tctx.in_context(primitives.lctx_of(tctx, goal)):
        new = tctx.mk_metavar(mk_const(name("false")))
        level = tctx.sort_level(target)
    tctx.mctx.assign(goal, mk_app(mk_app(mk_const(name("false.elim"), (level,)), target), new))
    return new, None


def _intro_negation(state: TacticState, tctx: TypeContext, goal: MVar, lemma: str) -> tuple[MVar, Local]:
    (new,) = apply_expr(state, tctx, goal, tctx.mk_const(name(lemma)), NewGoals.NON_DEP_FIRST)
    return primitives.intro(tctx, new)


TACTICS: dict[str, TacticFunction] = {"linarith": linarith, "nlinarith": nlinarith}
