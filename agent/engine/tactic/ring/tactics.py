"""The tactics `ring1`, `ring`, `ring_nf` (mathlib: `tactic/ring.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agent.engine.arith.horner import Horner, HornerForm
from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import ground, primitives
from agent.engine.tactic.certificates import type_level
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.ring.evaluation import Atoms, RingEvaluator, evaluator_for
from agent.engine.tactic.ring.printing import RingPrinter, addition_of_numerals
from agent.engine.tactic.tactic_state import TacticState
from agent.engine.tactic.traversal import Result, Traversal
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Expr
from agent.kernel.name import Name

Args = Mapping[str, Any]
FAILED = "ring_nf failed to simplify"


def _transparency(args: Args) -> Transparency:
    return Transparency.SEMIREDUCIBLE if args.get("bang") else Transparency.REDUCIBLE


def prove_equation(tctx: TypeContext, left: Expr, right: Expr, transparency: Transparency) -> Expr | None:
    """A proof of `left = right` as `ring1` finds it, in the current local context. Raises `TacticError`."""
    atoms = Atoms(tctx, transparency)
    evaluator = evaluator_for(tctx, tctx.instantiate_mvars(tctx.infer(left)), atoms)
    if evaluator is None:
        return None
    if evaluator.polynomial(left) != evaluator.polynomial(right):
        return None
    return evaluator.prove(left, right)


def equation_mismatch(state: TacticState, tctx: TypeContext, left: Expr, right: Expr) -> str:
    """The words of the `is_def_eq` with which `ring1` fails."""
    show = printer(state, tctx)
    atoms = Atoms(tctx)
    evaluator = evaluator_for(tctx, tctx.infer(left), atoms)
    type_ = show(tctx.infer(left))
    forms = [] if evaluator is None else [evaluator.normal_form(each) for each in (left, right)]
    first, second = (f"{_form_text(form, atoms, show)} : {type_}" for form in forms) if forms else ("", "")
    return (
        "is_def_eq tactic failed, the following expressions are not definitionally equal (remark: is_def_eq tactic "
        f"does modify the metavariable assignment)\n  {first}\nand\n  {second}"
    )


def _form_text(form: HornerForm, atoms: Atoms, show: Callable[[Expr], str]) -> str:
    if not isinstance(form, Horner):
        return str(form) if form >= 0 else f"-{-form}"
    parts = []
    for part in (form.factor, form.rest):
        text = _form_text(part, atoms, show)
        parts.append(text if text.isalnum() else f"({text})")
    return f"tactic.ring.horner {parts[0]} {show(atoms.terms[form.variable])} {form.exponent} {parts[1]}"


def ring1(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """Close `a = b` when both sides have one normal form."""
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    sides = app_builder.is_eq(target)
    if sides is None:
        raise TacticError("match failed", state)
    proof = prove_equation(tctx, sides[1], sides[2], _transparency(args))
    if proof is None and (sides[0] is NAT or sides[0] is INT) and not target.has_local and not target.has_mvar:
        proof = _by_evaluation(tctx, target, sides[1], sides[2])
    if proof is None:
        raise TacticError(lambda: equation_mismatch(state, tctx, sides[1], sides[2]), state)
    return state.close_main(tctx, proof)


def _by_evaluation(tctx: TypeContext, target: Expr, left: Expr, right: Expr) -> Expr | None:
    """Lean compares the normal forms by unfolding, which evaluates what is closed."""
    if ground.is_reflexive_instance(target):
        return ground.prove(tctx, target)
    return app_builder.mk_eq_refl(tctx, left) if tctx.is_def_eq(left, right) else None


class Normalizer:
    """Rewrites maximal subterms in commutative semirings; atoms are shared over one call (Lean: `ring.normalize'`)."""

    def __init__(self, transparency: Transparency, mode: str) -> None:
        self.transparency = transparency
        self.mode = mode
        self.terms: list[Expr] = []
        self.whole: Expr

    def convert(self, tctx: TypeContext, e: Expr) -> Result | None:
        evaluators: dict[Expr, RingEvaluator | None] = {}
        atoms = Atoms(tctx, self.transparency)
        atoms.terms = self.terms

        def pre(term: Expr) -> Result | None:
            type_ = tctx.instantiate_mvars(tctx.infer(term))
            if type_ not in evaluators:
                try:
                    evaluators[type_] = evaluator_for(tctx, type_, atoms)
                except ElaborationError:
                    evaluators[type_] = None
            evaluator = evaluators[type_]
            if evaluator is None:
                return None
            try:
                return self._normalise(tctx, evaluator, type_, term)
            except TacticError:
                return None

        self.whole = e
        new, proof = Traversal(tctx, pre=pre).visit(e)
        return None if new is e else (new, proof)

    def _normalise(self, tctx: TypeContext, evaluator: RingEvaluator, type_: Expr, term: Expr) -> Result | None:
        level = type_level(tctx, type_)
        if level is None:
            return None
        form = evaluator.normal_form(term)
        # Lean's simplifier puts the lightest of the equal instances it has met: a numeral's for addition.
        addition = addition_of_numerals(self.whole, type_)
        new = self._printed(RingPrinter(tctx, type_, level, evaluator.atoms.terms, addition), form)
        if addition is None:
            addition = addition_of_numerals(new, type_)
            if addition is not None:
                new = self._printed(RingPrinter(tctx, type_, level, evaluator.atoms.terms, addition), form)
        if new.core is term.core:
            return None
        return new, evaluator.prove(term, new)

    def _printed(self, printer: RingPrinter, form: HornerForm) -> Expr:
        return printer.sum_of_products(form) if self.mode == "SOP" else printer.horner(form)


def ring_nf(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError(FAILED, state)
    mode = args.get("mode")
    text = str(mode) if isinstance(mode, Name) else "horner"
    if text not in ("horner", "SOP"):
        raise TacticError(f"ring_nf: mode '{text}' is not implemented", state)
    hypotheses, goal = target_names(state, args.get("location"))
    normalizer = Normalizer(_transparency(args), text)
    after, changed = replace_at(state, hypotheses, goal, normalizer.convert)
    if not changed:
        raise TacticError(FAILED, state)
    if goal:
        try:
            return runtime.call(after, "reflexivity")
        except TacticError:
            return after
    return after


def ring(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    """`ring1`, else `ring_nf` with the message that says so."""
    if not state.goals:
        raise TacticError(FAILED, state)
    try:
        return ring1(state, args, runtime)
    except (TacticError, ElaborationError):
        after = ring_nf(state, {"bang": args.get("bang")}, runtime)
        runtime.trace("Try this: ring_nf")
        return after


TACTICS: dict[str, TacticFunction] = {"ring": ring, "ring1": ring1, "ring_nf": ring_nf}
