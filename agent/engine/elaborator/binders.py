"""λ, Π, →, let, have, suffices (Lean: `visit_lambda`, `visit_pi`, `visit_let`, `visit_have_expr`, …)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from agent.engine.elaborator import auto_param
from agent.engine.elaborator.preterm import apply, identifier
from agent.engine.syntax.tree import (
    Arrow,
    Binder,
    Equation,
    HaveTerm,
    Hole,
    LambdaTerm,
    LetTerm,
    MatchTerm,
    PiTerm,
    SufficesTerm,
    Term,
)
from agent.kernel.expr import (
    BinderInfo,
    Expr,
    Local,
    Pi,
    mk_app,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import ANONYMOUS, Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

ARROW_NAME: Final = name("ᾰ")
PATTERN_NAME: Final = name("_x")
THIS: Final = name("this")


def binder_names(elab: Elaborator, group: Binder) -> Iterator[Name]:
    """The names a group binds; `_` becomes `_x`, an instance binder without a name gets `_inst_1`, ….

    Lazily: the next instance name depends on the locals pushed so far.
    """
    if not group.names:
        yield elab.next_instance_name() if group.info is BinderInfo.INST_IMPLICIT else PATTERN_NAME
    for each in group.names:
        yield PATTERN_NAME if each is ANONYMOUS else each


def binder_type(group: Binder) -> Term:
    """The type as written, a hole if none was, with its default value or the tactic that fills it."""
    type_: Term = Hole(span=group.span) if group.type is None else group.type
    if group.default is not None:
        type_ = apply(name("opt_param"), (type_, group.default), type_)
    if group.auto_tactic is not None:
        type_ = auto_param.written_type(type_, group.auto_tactic)
    return type_


class _Scope:
    """Locals pushed so far; gone on leaving."""

    def __init__(self, elab: Elaborator) -> None:
        self.elab = elab
        self.locals: list[Local] = []
        self.outer = elab.tctx.lctx

    def __enter__(self) -> _Scope:
        return self

    def __exit__(self, *_: object) -> None:
        self.elab.tctx.lctx = self.outer

    def push(
        self, local_name: Name, type_: Expr, info: BinderInfo = BinderInfo.DEFAULT, value: Expr | None = None
    ) -> Local:
        local = self.elab.tctx.push_local(local_name, type_, info, value)
        self.locals.append(local)
        return local


def visit_lambda(elab: Elaborator, pre: LambdaTerm, expected: Expr | None) -> Expr:
    goal = None if expected is None else elab.instantiate(expected)
    with _Scope(elab) as scope:
        body: Term = pre.body
        for position, group in enumerate(pre.binders):
            if group.pattern is not None:
                # λ ⟨a, b⟩, t  is  λ _x, match _x with ⟨a, b⟩ := t end
                rest = pre.binders[position + 1 :]
                inner: Term = LambdaTerm(rest, pre.body, span=pre.span) if rest else pre.body
                body = MatchTerm(
                    (identifier(PATTERN_NAME, group.pattern),),
                    None,
                    (Equation((group.pattern,), inner, span=group.pattern.span),),
                    span=group.pattern.span,
                )
                goal = _push_lambda_binder(elab, scope, PATTERN_NAME, Hole(span=group.span), group.info, goal)
                break
            type_ = binder_type(group)
            for binder_name in binder_names(elab, group):
                goal = _push_lambda_binder(elab, scope, binder_name, type_, group.info, goal)
        new_body = elab.visit(body, goal)
        elab.synthesize()
        return elab.tctx.mk_lambda(scope.locals, elab.instantiate(new_body))


def _push_lambda_binder(
    elab: Elaborator, scope: _Scope, local_name: Name, type_: Term, info: BinderInfo, goal: Expr | None
) -> Expr | None:
    """Push the local; the expected type of what follows."""
    if goal is not None:
        goal = elab.whnf_pi(goal)
        if type(goal) is not Pi:
            goal = None
    if type(type_) is Hole and goal is not None:
        domain = goal.domain
    else:
        domain = elab.visit(type_)
        if goal is not None:
            elab.is_def_eq(domain, goal.domain)
        domain = elab.ensure_type(domain, type_)
    local = scope.push(local_name, domain, info)
    return None if goal is None else instantiate1(goal.body, local)


def visit_pi(elab: Elaborator, pre: PiTerm, expected: Expr | None) -> Expr:
    with _Scope(elab) as scope:
        for group in pre.binders:
            type_ = binder_type(group)
            for binder_name in binder_names(elab, group):
                scope.push(binder_name, elab.ensure_type(elab.visit(type_), type_), group.info)
        body = _pi_body(elab, scope, pre.body)
        elab.synthesize()
        return elab.tctx.mk_pi(scope.locals, elab.instantiate(body))


def visit_arrow(elab: Elaborator, pre: Arrow, expected: Expr | None) -> Expr:
    with _Scope(elab) as scope:
        scope.push(ARROW_NAME, elab.ensure_type(elab.visit(pre.domain), pre.domain))
        body = _pi_body(elab, scope, pre.codomain)
        elab.synthesize()
        return elab.tctx.mk_pi(scope.locals, elab.instantiate(body))


def _pi_body(elab: Elaborator, scope: _Scope, body: Term) -> Expr:
    """The body; further Π and → directly in it belong to the same function type."""
    while type(body) is PiTerm or type(body) is Arrow:
        if type(body) is Arrow:
            scope.push(ARROW_NAME, elab.ensure_type(elab.visit(body.domain), body.domain))
            body = body.codomain
            continue
        for group in body.binders:  # type: ignore[union-attr]
            type_ = binder_type(group)
            for binder_name in binder_names(elab, group):
                scope.push(binder_name, elab.ensure_type(elab.visit(type_), type_), group.info)
        body = body.body  # type: ignore[union-attr]
    return elab.ensure_type(elab.visit(body), body)


def visit_let(elab: Elaborator, pre: LetTerm, expected: Expr | None) -> Expr:
    if pre.pattern is not None:
        equation = Equation((pre.pattern,), pre.body, pre.span.start, span=pre.pattern.span)
        return elab.visit(MatchTerm((pre.value,), None, (equation,), span=pre.span), expected)
    type_: Term = Hole(span=pre.span) if pre.type is None else pre.type
    value = pre.value
    if pre.binders:
        if pre.type is not None:
            type_ = PiTerm(pre.binders, type_, span=pre.span)
        value = LambdaTerm(pre.binders, value, span=pre.span)
    new_type = elab.ensure_type(elab.visit(type_), type_)
    elab.synthesize_no_tactics()
    new_value = elab.enforce_type(elab.visit(value, new_type), new_type, "invalid let-expression", value)
    elab.synthesize()
    new_type = elab.instantiate(new_type)
    new_value = elab.ensure_no_unassigned_metavars(new_value)
    with _Scope(elab) as scope:
        local = scope.push(pre.name, new_type, BinderInfo.DEFAULT, new_value)
        body = elab.instantiate(elab.visit(pre.body, expected))
        return elab.tctx.mk_lambda([local], body)


def visit_have(elab: Elaborator, pre: HaveTerm, expected: Expr | None) -> Expr:
    type_: Term = Hole(span=pre.span) if pre.type is None else pre.type
    new_type = elab.visit(type_)
    elab.synthesize_no_tactics()
    new_type = elab.ensure_type(new_type, type_)
    proof = elab.enforce_type(elab.visit(pre.proof, new_type), new_type, "invalid have-expression", pre.proof)
    elab.synthesize()
    proof = elab.ensure_no_unassigned_metavars(proof)
    with _Scope(elab) as scope:
        scope.push(_have_name(pre.name), elab.instantiate(new_type))
        body = elab.visit(pre.body, expected)
        fn = elab.tctx.mk_lambda(scope.locals, elab.instantiate(body))
    return mk_app(fn, proof)


def _have_name(written: Name) -> Name:
    return THIS if written is ANONYMOUS else written


def visit_suffices(elab: Elaborator, pre: SufficesTerm, expected: Expr | None) -> Expr:
    new_type = elab.visit(pre.type)
    elab.synthesize_no_tactics()
    with _Scope(elab) as scope:
        scope.push(_have_name(pre.name), elab.instantiate(new_type))
        body = elab.visit(pre.proof, expected)
        elab.synthesize()
        fn = elab.tctx.mk_lambda(scope.locals, elab.instantiate(body))
    rest = elab.visit(pre.body, new_type)
    rest = elab.enforce_type(rest, new_type, "invalid suffices-expression", pre.body)
    return mk_app(fn, rest)
