"""The tactics `ring1`, `ring`, `ring_nf` (mathlib: `tactic/ring.lean`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from agent.engine.arith.horner import Horner, HornerForm
from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.numerals import to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic import ground, primitives
from agent.engine.tactic.certificates import type_level
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.ring.evaluation import Atoms, RingEvaluator, evaluator_for
from agent.engine.tactic.ring.printing import RingPrinter
from agent.engine.tactic.simp.simp_lemmas import EMPTY, SimpLemmas
from agent.engine.tactic.simp.simp_sets import rules_of_constant, shared
from agent.engine.tactic.simp.simplifier import Procedure, SimpConfig, Simplified, ext_simplify, simplify
from agent.engine.tactic.tactic_state import TacticState
from agent.engine.tactic.traversal import Result
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Expr
from agent.kernel.name import Name, name

Args = Mapping[str, Any]
FAILED = "ring_nf failed to simplify"
_KEEP_GOING: Final = SimpConfig(fail_if_unchanged=False)


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


def _clean_up(env: MetaEnvironment) -> SimpLemmas:
    """The rules with which mathlib writes out a Horner form; atoms are simplified with them, too."""

    def make() -> SimpLemmas:
        tctx = TypeContext(env)
        out = SimpLemmas()
        for lemma in ("add_zero", "one_mul", "pow_one", "neg_mul"):
            out = out.add(rules_of_constant(tctx, name(lemma)))
        return out.add(rules_of_constant(tctx, name("sub_eq_add_neg"), symm=True))

    rules: SimpLemmas = shared(env, "ring_nf", (), make)
    return rules


class Normalizer:
    """Rewrites maximal subterms in commutative semirings; atoms are shared over one call (Lean: `ring.normalize'`)."""

    def __init__(self, transparency: Transparency, mode: str) -> None:
        self.transparency = transparency
        self.mode = mode
        self.terms: list[Expr] = []

    def convert(self, tctx: TypeContext, e: Expr) -> Result | None:
        """None when nothing changes: neither simp without rules does anything, nor the normal forms."""
        first = self._try(lambda: simplify(tctx, EMPTY, e))
        start = e if first is None else first.new
        second = self._try(lambda: ext_simplify(tctx, start, before=self._procedure(tctx)))
        if second is None:
            return None if first is None else (first.new, _expr(tctx, first))
        proof = _expr(tctx, second)
        if first is not None and first.proof is not None:
            before = first.proof.expr(tctx)
            proof = before if proof is None else app_builder.mk_eq_trans(tctx, before, proof)
        return second.new, proof

    def _try(self, step: Callable[[], Simplified]) -> Simplified | None:
        try:
            return step()
        except TacticError:
            return None

    def _procedure(self, tctx: TypeContext) -> Procedure:
        evaluators: dict[Expr, RingEvaluator | None] = {}
        atoms = Atoms(tctx, self.transparency, assigns=False)
        atoms.terms = self.terms

        def before(term: Expr) -> tuple[Expr, Expr | None, bool] | None:
            type_ = tctx.instantiate_mvars(tctx.infer(term))
            if type_ not in evaluators:
                try:
                    evaluators[type_] = evaluator_for(tctx, type_, atoms)
                except ElaborationError:
                    evaluators[type_] = None
            evaluator = evaluators[type_]
            if evaluator is None:
                return None
            known = len(atoms.terms)
            result = self._normalise(tctx, evaluator, type_, term)
            if result is None:
                # A step of simp that fails leaves no atoms behind.
                atoms.keep(known)
                return None
            return (*result, False)

        return before

    def _normalise(self, tctx: TypeContext, evaluator: RingEvaluator, type_: Expr, term: Expr) -> Result | None:
        level = type_level(tctx, type_)
        if level is None:
            return None
        form = evaluator.normal_form(term)
        # A numeral, `nat.zero` for one, stays as it is written.
        is_numeral = to_nat(term) is not None
        printed = term if is_numeral else self._printed(RingPrinter(tctx, type_, level, evaluator.atoms.terms), form)
        simplified = simplify(tctx, _clean_up(tctx.env), printed, _KEEP_GOING)
        new = simplified.new
        if new.core is term.core:
            return None
        if simplified.proof is None:
            evaluator.polynomial(new)
            return new, evaluator.prove(term, new)
        proof = app_builder.mk_eq_trans(tctx, evaluator.prove(term, printed), simplified.proof.expr(tctx))
        return new, proof

    def _printed(self, printer: RingPrinter, form: HornerForm) -> Expr:
        return printer.sum_of_products(form) if self.mode == "SOP" else printer.horner(form)


def _expr(tctx: TypeContext, result: Simplified) -> Expr | None:
    return None if result.proof is None else result.proof.expr(tctx)


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
