"""`calc`: steps joined by transitivity lemmas (Lean: `frontends/lean/calc.cpp`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.engine.elaborator.identifiers import resolve_constant
from agent.engine.elaborator.preterm import apply, spine
from agent.engine.exceptions import ParseError
from agent.engine.syntax.tree import (
    Application,
    Arrow,
    CalcTerm,
    Choice,
    Ellipsis,
    Explicit,
    GlobalName,
    Hole,
    Term,
    TypeAscription,
)
from agent.kernel.expr import Expr, Pi, get_app_fn
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.environment import MetaEnvironment

_EQ, _IMPLIES = name("eq"), name("implies")
_TRANS_REL_LEFT, _TRANS_REL_RIGHT = name("trans_rel_left"), name("trans_rel_right")


@dataclass(frozen=True, slots=True)
class _Predicate:
    relation: Name
    lhs: Term
    rhs: Term


@dataclass(frozen=True, slots=True)
class TransitivityRule:
    """`lemma : Π …, left a b → right b c → result a c`, with `arity` arguments."""

    lemma: Name
    arity: int
    left: Name
    right: Name
    result: Name


def transitivity_rule(env: MetaEnvironment, left: Name, right: Name) -> TransitivityRule | None:
    """The newest `@[trans]` lemma for the two relations."""
    for lemma, _, _ in env.attribute_instances("trans"):
        rule = _decode(env, lemma)
        if rule is not None and rule.left is left and rule.right is right:
            return rule
    return None


def _decode(env: MetaEnvironment, lemma: Name) -> TransitivityRule | None:
    info = env.find(lemma)
    if info is None:
        return None
    domains: list[Expr] = []
    type_ = info.type
    while type(type_) is Pi:
        domains.append(type_.domain)
        type_ = type_.body
    if len(domains) < 5:
        return None
    heads = [getattr(get_app_fn(e), "name", None) for e in (domains[-2], domains[-1], type_)]
    if not all(isinstance(head, Name) for head in heads):
        return None
    return TransitivityRule(lemma, len(domains), *heads)  # type: ignore[arg-type]


def visit_calc(elab: Elaborator, pre: CalcTerm, expected: Expr | None) -> Expr:
    first = pre.steps[0]
    predicate = _predicate(elab, _without_arrow(first.relation))
    proof = first.proof
    if len(pre.steps) == 1:
        return elab.visit(TypeAscription(first.proof, first.relation, span=pre.span), expected)
    for step in pre.steps[1:]:
        new = _predicate(elab, _without_arrow(step.relation))
        new = _Predicate(new.relation, predicate.rhs, new.rhs)
        predicate, proof = _join(elab, predicate, proof, new, step.proof, step.relation)
    return elab.visit(proof, expected)


def _without_arrow(relation: Term) -> Term:
    if type(relation) is Arrow:
        return apply(_IMPLIES, (relation.domain, relation.codomain), relation)
    return relation


def _predicate(elab: Elaborator, relation: Term) -> _Predicate:
    fn, args = spine(relation)
    if type(fn) is Choice:
        raise ParseError("invalid 'calc' expression, overloaded expressions are not supported", relation.span.start)
    constant = None if type(fn) is Ellipsis else resolve_constant(elab, fn)
    if constant is None or len(args) < 2:
        raise ParseError(
            "invalid 'calc' expression, expression must be a function application 'f a_1 ... a_k' where f is a "
            "constant, and k >= 2",
            relation.span.start,
        )
    return _Predicate(constant, args[-2], args[-1])


def _explicit(constant: Name, holes: int, ref: Term) -> Application:
    """`@constant _ … _`"""
    head = Explicit(GlobalName(constant, span=ref.span), span=ref.span)
    return Application(head, (Hole(span=ref.span),) * holes, span=ref.span)


def _join(
    elab: Elaborator, first: _Predicate, first_proof: Term, second: _Predicate, second_proof: Term, ref: Term
) -> tuple[_Predicate, Term]:
    ends = (first.lhs, first.rhs, second.rhs)
    rule = transitivity_rule(elab.env, first.relation, second.relation)
    if rule is not None:
        head = _explicit(rule.lemma, rule.arity - 5, ref)
        out = Application(head, (*ends, first_proof, second_proof), span=ref.span)
        return _Predicate(rule.result, first.lhs, second.rhs), out
    if first.relation is _EQ:
        lemma, relation = _TRANS_REL_RIGHT, second.relation
    elif second.relation is _EQ:
        lemma, relation = _TRANS_REL_LEFT, first.relation
    else:
        raise ParseError("invalid 'calc' expression, transitivity rule is not defined for current step", ref.span.start)
    head = _explicit(lemma, 1, ref)
    info = elab.env.get(relation)
    arity = 0
    type_ = info.type
    while type(type_) is Pi:
        arity += 1
        type_ = type_.body
    operator = _explicit(relation, arity - 2, ref)
    out = Application(head, (*ends, operator, first_proof, second_proof), span=ref.span)
    return _Predicate(relation, first.lhs, second.rhs), out
