"""What `linarith` makes of its hypotheses before it eliminates (mathlib: `tactic/linarith/preprocessing.lean`).

Each stage takes and gives proofs. Moving everything to one side and scaling are left to the certificate: they change no
proof here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.certificates import comparison, synth_class, type_level
from agent.engine.tactic.linarith.casts import cast_comparison, nonnegative_casts
from agent.kernel.certificate.algebra import INT, NAT
from agent.kernel.expr import Expr, is_app_of, mk_app, mk_apps, mk_const
from agent.kernel.name import name

_ORDERS: Final = tuple(name(each) for each in ("has_lt.lt", "has_le.le", "gt", "ge"))


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """`proof : proposition`."""

    proof: Expr
    proposition: Expr


def preprocess(tctx: TypeContext, hypotheses: Sequence[Hypothesis]) -> list[Hypothesis]:
    """All stages up to comparisons, of which strict ones in ℤ have become weak. Raises `TacticError`."""
    found = [each for each in hypotheses if _is_comparison(tctx, each.proposition)]
    found.reverse()
    found = [_without_negation(tctx, each) for each in found]
    found.reverse()
    found = _naturals_to_integers(tctx, found)
    found = [_strengthened(tctx, each) for each in found]
    return found


def _is_comparison(tctx: TypeContext, e: Expr) -> bool:
    """A proposition with head `< ≤ > ≥ =`, or `¬` of one of the first four."""
    negated = app_builder.is_not(e) if is_app_of(e, name("not"), 1) else None
    if negated is not None:
        return any(is_app_of(negated, each) for each in _ORDERS)
    return is_app_of(e, name("eq")) or any(is_app_of(e, each) for each in _ORDERS)


def _without_negation(tctx: TypeContext, h: Hypothesis) -> Hypothesis:
    if not is_app_of(h.proposition, name("not"), 1):
        return h
    inner = comparison(h.proposition.arg)  # type: ignore[attr-defined]
    order = None if inner is None else synth_class(tctx, "linear_order", inner.type)
    level = None if inner is None else type_level(tctx, inner.type)
    if inner is None or order is None or level is None:
        raise TacticError(
            "app_builder_exception, more information can be obtained using command `set_option trace.app_builder true`"
        )
    left, right = (inner.left, inner.right) if inner.kind in ("<", "≤") else (inner.right, inner.left)
    strict = inner.kind in ("≤", "≥")  # ¬ left ≤ right: right < left
    lemma = mk_const(name("lt_of_not_ge" if strict else "le_of_not_gt"), (level,))
    # lt_of_not_ge : ¬ a ≥ b → a < b        le_of_not_gt : ¬ a > b → a ≤ b
    proof = mk_apps(lemma, [inner.type, order, right, left, h.proof])
    return Hypothesis(proof, tctx.instantiate_mvars(tctx.infer(proof)))


def _naturals_to_integers(tctx: TypeContext, hypotheses: Sequence[Hypothesis]) -> list[Hypothesis]:
    out = []
    for h in hypotheses:
        relation = comparison(h.proposition)
        if relation is not None and relation.type is NAT:
            proof, proposition = cast_comparison(tctx, h.proof, relation)
            h = Hypothesis(proof, proposition)
        out.append(h)
    seen: dict[Expr, None] = {}
    for h in out:
        relation = comparison(h.proposition)
        if relation is not None:
            for side in (relation.left, relation.right):
                seen.update(dict.fromkeys(nonnegative_casts(side)))
    for natural in seen:
        proof = mk_app(mk_const(name("int.coe_nat_nonneg")), natural)
        out.append(Hypothesis(proof, tctx.instantiate_mvars(tctx.infer(proof))))
    return out


def _strengthened(tctx: TypeContext, h: Hypothesis) -> Hypothesis:
    """`a < b` in ℤ as `a + 1 ≤ b`."""
    relation = comparison(h.proposition)
    if relation is None or relation.type is not INT or relation.kind not in ("<", ">"):
        return h
    left, right = (relation.left, relation.right) if relation.kind == "<" else (relation.right, relation.left)
    one = app_builder.mk_numeral(tctx, 1, INT)
    successor = app_builder.mk_app(tctx, name("has_add.add"), [left, one])
    # `a < b` is this by definition.
    return Hypothesis(h.proof, app_builder.mk_app(tctx, name("has_le.le"), [successor, right]))
