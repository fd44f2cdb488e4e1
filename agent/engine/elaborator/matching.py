"""`match` and the equations of definitions: patterns, their variables, right-hand sides (Lean: `visit_equation`).

Patterns are elaborated with a metavariable for every pattern variable, so that unification may fix some of them; those
left become locals, under which the right-hand side is elaborated. `equations` compiles what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NoReturn

from agent.engine.elaborator import application, messages
from agent.engine.elaborator.preterm import Elaborated, PatternVariable, ResolvedConstant, has_expr_mvar
from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.syntax.tree import (
    AliasPattern,
    AnonymousConstructor,
    Application,
    Choice,
    Equation,
    Explicit,
    GlobalName,
    Hole,
    Identifier,
    InaccessiblePattern,
    MatchTerm,
    Numeral,
    Parenthesized,
    Span,
    StructureInstance,
    Term,
    TupleTerm,
    TypeAscription,
)
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Local,
    MVar,
    Pi,
    fresh_uid,
    get_app_fn,
    get_app_fn_args,
    mk_local,
    mk_mvar,
    mk_pi,
    subterms,
)
from agent.kernel.instantiate import abstract, head_beta, instantiate, instantiate1
from agent.kernel.name import ANONYMOUS, Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_DEFAULT = BinderInfo.DEFAULT
_MATCH, _ARGUMENT, _ANY = name("_match"), name("_a"), name("_x")


@dataclass(frozen=True, slots=True)
class ElaboratedEquation:
    """`fn patterns := rhs`. `locals` are the pattern variables, each after those its type mentions.

    `inaccessible`: subterms of patterns that were fixed by unification or written `.(…)`; they are not matched against.
    """

    locals: tuple[Local, ...]
    patterns: tuple[Expr, ...]
    rhs: Expr
    inaccessible: frozenset[Expr] = frozenset()
    place: int | None = None


# (elaborator, the function being defined (in its rhs's context), its equations) -> the function, of the local's type
CompileEquations = Callable[["Elaborator", Local, Sequence[ElaboratedEquation]], Expr]


# --- match -----------------------------------------------------------------------------------------------------------


def visit_match(elab: Elaborator, pre: MatchTerm, expected: Expr | None) -> Expr:
    """`match e₁, …, eₙ with …`: a function by cases, applied to the discriminants (Lean: `visit_convoy`)."""
    args: list[Expr] = []
    if pre.type is None:
        if expected is None:
            elab.fail(pre, "invalid match/convoy expression, expected type is not known")
        args = [elab.visit(discriminant) for discriminant in pre.discriminants]
        elab.synthesize()
        fn_type = elab.instantiate(expected)
        args = [elab.instantiate(arg) for arg in args]
        for arg in reversed(args):
            arg_type = elab.instantiate(elab.infer(arg))
            fn_type = mk_pi(_ARGUMENT, _DEFAULT, arg_type, elab.tctx.kabstract(fn_type, arg))
    else:
        fn_type = _annotated_type(elab, pre, args)
    fn_type = elab.instantiate(fn_type)
    with elab.tctx.saving_locals():
        fn = elab.tctx.push_local(_MATCH, fn_type)
        equations = [elaborate_equation(elab, fn, equation) for equation in pre.equations]
        elab.synthesize()
        equations = [finish_equation(elab, equation) for equation in equations]
    try:
        compiled = _compiler(elab)(elab, fn, equations)
    except ElaborationError as error:
        if error.position is None:
            error.position = pre.span.start
        compiled = elab.cover_missing_cases(error, fn_type, "_match_1")
    e = head_beta(compiled, args)
    type_ = fn_type
    for arg in args:
        type_ = elab.whnf_pi(type_)
        type_ = instantiate1(type_.body, arg)  # type: ignore[attr-defined]
    elab.remember_type(e, type_)
    return e


def _compiler(elab: Elaborator) -> CompileEquations:
    if elab.compile_equations is not None:
        return elab.compile_equations
    from agent.engine.elaborator.equations import compile_equations

    return compile_equations


def _annotated_type(elab: Elaborator, pre: MatchTerm, args: list[Expr]) -> Expr:
    """`match e : T with`: the type of the function as written."""
    fn_type = elab.elaborate_no_synthesize(pre.type) if pre.type is not None else None
    assert fn_type is not None
    fn_type = elab.ensure_type(fn_type, pre)
    it = fn_type
    for discriminant in pre.discriminants:
        it = elab.whnf_pi(it)
        if type(it) is not Pi:
            elab.fail(pre, "type expected in match-expression")
        arg = elab.visit(discriminant, it.domain)
        arg = elab.enforce_type(arg, it.domain, "type mismatch in match expression", discriminant)
        args.append(arg)
        it = instantiate1(it.body, arg)
    elab.synthesize()
    return fn_type


# --- equations -------------------------------------------------------------------------------------------------------


def elaborate_equation(elab: Elaborator, fn: Local, equation: Equation) -> ElaboratedEquation:
    """One equation of the function `fn`, a local of the context. Metavariables may remain until `finish_equation`."""
    tctx = elab.tctx
    variables: dict[Name, PatternVariable] = {}
    first_uid = fresh_uid()
    terms = [_Patterns(elab, variables).convert(pattern) for pattern in equation.patterns]
    for variable in variables.values():
        tctx.mctx.declare(variable.mvar, elab.mk_type_metavar(equation), tctx.lctx, variable.name)  # type: ignore[arg-type]
    was_in_pattern, elab.in_pattern = elab.in_pattern, True
    inaccessible_before, elab.inaccessible = elab.inaccessible, []
    variables_before, elab.pattern_variables = elab.pattern_variables, {key: v.mvar for key, v in variables.items()}
    try:
        # Every argument has a pattern, the implicit ones too.
        mask = application.ArgMask.ALL_EXPLICIT
        lhs = application.visit_base_app(elab, fn, mask, terms, None, _reference(equation))
        elab.synthesize_no_tactics()
        # A variable that is bound elsewhere in the pattern needs no mark.
        inaccessible = {e for e in map(elab.instantiate, elab.inaccessible) if type(e) is not MVar}
    finally:
        elab.in_pattern = was_in_pattern
        elab.inaccessible = inaccessible_before
        elab.pattern_variables = variables_before
    for variable in variables.values():
        value = elab.instantiate(variable.mvar)
        if type(value) is not Local and type(value) is not MVar:
            inaccessible.add(value)
    lhs = elab.instantiate(lhs)
    _, patterns = get_app_fn_args(lhs)
    collector = _Collector(elab, equation, first_uid, inaccessible)
    for pattern in patterns:
        collector.visit(pattern)
    unbound = {m for v in variables.values() if type(m := elab.instantiate(v.mvar)) is MVar}
    if not unbound.issubset(collector.found):
        # What is equal to an inaccessible term may stand in an accessible place as well.
        collector.inaccessible = set()
        for pattern in patterns:
            collector.visit(pattern)
    new_locals: list[Local] = []
    outer_lctx, depth = tctx.lctx, len(tctx.lctx)
    outer = elab.substituted
    try:
        for mvar in _by_dependency(elab, collector.found):
            decl = elab.mctx.decl(mvar)
            local = tctx.push_local(decl.name or _ANY, elab.instantiate(decl.type))
            new_locals.append(local)
            elab.mctx.assign(mvar, local)
        lhs = elab.instantiate(lhs)
        patterns = get_app_fn_args(lhs)[1]
        lhs_type = elab.instantiate(tctx.infer(lhs))
        fixed = {
            variable_name: (depth, elab.instantiate(variable.mvar))
            for variable_name, variable in variables.items()
            if elab.instantiate(variable.mvar) not in new_locals
        }
        if fixed:
            elab.substituted = {**outer, **fixed}
        if equation.rhs is None:
            raise Unsupported("equations without a right-hand side", equation.span.start)
        rhs = elab.visit(equation.rhs, lhs_type)
        rhs = elab.enforce_type(rhs, lhs_type, "equation type mismatch", _reference(equation))
        if elab.tactics or elab.instances or elab.numeral_types or has_expr_mvar(elab.instantiate(rhs)):
            # The locals are about to leave the context; what is postponed was made in it, so it is solved now.
            elab.synthesize()
        rhs = elab.instantiate(rhs)
    finally:
        elab.substituted = outer
        tctx.lctx = outer_lctx
    return ElaboratedEquation(
        tuple(new_locals),
        tuple(patterns),
        rhs,
        frozenset(elab.instantiate(e) for e in inaccessible),
        equation.place,
    )


def finish_equation(elab: Elaborator, equation: ElaboratedEquation) -> ElaboratedEquation:
    """With all metavariables put in; raises if one is left."""
    locals_ = []
    renaming: dict[Local, Local] = {}
    for local in equation.locals:
        type_ = _replace_locals(elab.ensure_no_unassigned_metavars(local.type), renaming)
        new = mk_local(local.name, type_, local.info)
        renaming[local] = new
        locals_.append(new)

    def close(e: Expr) -> Expr:
        return _replace_locals(elab.ensure_no_unassigned_metavars(e), renaming)

    return replace(
        equation,
        locals=tuple(locals_),
        patterns=tuple(close(pattern) for pattern in equation.patterns),
        rhs=close(equation.rhs),
        inaccessible=frozenset(close(e) for e in equation.inaccessible if not has_expr_mvar(elab.instantiate(e))),
    )


def _replace_locals(e: Expr, renaming: dict[Local, Local]) -> Expr:
    if not renaming or not e.has_local:
        return e
    return instantiate(abstract(e, list(renaming)), list(renaming.values()))


def _reference(equation: Equation) -> Term:
    return Hole(span=equation.span if equation.place is None else Span(equation.place, equation.span.end))


class _Patterns:
    """Turns the pattern variables of patterns into `PatternVariable`s (Lean: `to_pattern_fn`)."""

    def __init__(self, elab: Elaborator, variables: dict[Name, PatternVariable]) -> None:
        self.elab = elab
        self.variables = variables
        self.anonymous = 0

    def convert(self, pre: Any) -> Term:
        kind = type(pre)
        if kind is Identifier:
            return self._identifier(pre)
        if kind is Hole:
            self.anonymous += 1
            return self._variable(_ANY, ANONYMOUS / f"_x{len(self.variables)}_{self.anonymous}", pre)
        if kind is Application:
            return replace(pre, fn=self.convert(pre.fn), args=tuple(self.convert(arg) for arg in pre.args))
        if kind is AnonymousConstructor:
            return replace(pre, args=tuple(self.convert(arg) for arg in pre.args))
        if kind is TupleTerm:
            return replace(pre, items=tuple(self.convert(item) for item in pre.items))
        if kind is Parenthesized:
            return self.convert(pre.term)
        if kind is TypeAscription:
            return replace(pre, term=self.convert(pre.term))
        if kind is AliasPattern:
            variable = self._variable(pre.name, pre.name, pre)
            return ConvertedAlias(variable, self.convert(pre.pattern), span=pre.span)
        if kind is StructureInstance:
            return replace(pre, fields=tuple((field, self.convert(value)) for field, value in pre.fields))
        if kind in (Numeral, InaccessiblePattern, GlobalName, Explicit, Elaborated, Choice):
            return pre
        self.elab.fail(
            pre,
            "invalid pattern, must be an application, constant, variable, type ascription, aliasing pattern or "
            "inaccessible term",
        )

    def _identifier(self, pre: Identifier) -> Term:
        elab = self.elab
        if elab.tctx.lctx.find_by_name(pre.name) is None or pre.name in elab.recursive_names():
            heads = elab.scope.resolve_constants(elab.env, pre.name)
            patterns = [head for head in heads if isinstance(head, Name) and self._is_pattern_constant(head)]
            if len(patterns) == 1:
                return ResolvedConstant(patterns[0], pre.levels or (), span=pre.span)
            if patterns:
                return Choice(tuple(ResolvedConstant(p, span=pre.span) for p in patterns), span=pre.span)
        if pre.name.prefix is not ANONYMOUS:
            elab.fail(pre, "invalid pattern: variable, constructor or constant tagged as pattern expected")
        return self._variable(pre.name, pre.name, pre)

    def _is_pattern_constant(self, constant: Name) -> bool:
        env = self.elab.env
        return isinstance(env.find(constant), ConstructorInfo) or env.has_attribute("pattern", constant)

    def _variable(self, shown: Name, key: Name, pre: Term) -> PatternVariable:
        if key in self.variables:
            self.elab.fail(pre, f"invalid pattern, '{shown}' already appeared in this pattern")
        variable = PatternVariable(mk_mvar(), shown, span=pre.span)
        self.variables[key] = variable
        return variable


@dataclass(frozen=True, slots=True)
class ConvertedAlias(Term):
    """`x@p` with its variable made."""

    variable: PatternVariable
    pattern: Term


def visit_converted_alias(elab: Elaborator, pre: ConvertedAlias, expected: Expr | None) -> Expr:
    value = elab.visit(pre.pattern, expected)
    if not elab.is_def_eq(pre.variable.mvar, value):
        elab.fail(pre, "cannot unify terms of aliasing pattern")
    return value


def visit_alias(elab: Elaborator, pre: AliasPattern, expected: Expr | None) -> Expr:
    elab.fail(pre, "invalid occurrence of aliasing pattern, it must only occur in patterns")


def visit_pattern_variable(elab: Elaborator, pre: PatternVariable, expected: Expr | None) -> Expr:
    return pre.mvar


def visit_inaccessible(elab: Elaborator, pre: InaccessiblePattern, expected: Expr | None) -> Expr:
    if not elab.in_pattern:
        elab.fail(pre, "invalid occurrence of 'inaccessible' annotation, it must only occur in patterns")
    elab.in_pattern = False
    # The equation's own variables, wherever in it they are bound.
    depth, outer = len(elab.tctx.lctx), elab.substituted
    elab.substituted = {**outer, **{key: (depth, mvar) for key, mvar in elab.pattern_variables.items()}}
    try:
        e = elab.visit(pre.term, expected)
    finally:
        elab.in_pattern = True
        elab.substituted = outer
    elab.inaccessible.append(e)
    return e


class _Collector:
    """The unassigned metavariables of patterns, which become pattern variables; checks that patterns are patterns."""

    def __init__(self, elab: Elaborator, equation: Equation, first_uid: int, inaccessible: set[Expr]) -> None:
        self.elab = elab
        self.equation = equation
        self.first_uid = first_uid
        self.inaccessible = inaccessible
        self.found: list[MVar] = []

    def visit(self, e: Expr) -> None:
        if e in self.inaccessible:
            return
        if type(e) is MVar:
            if e.uid < self.first_uid:
                self._fail("invalid occurrence of metavariable in pattern", e)
            if e not in self.found:
                self.found.append(e)
            return
        if type(e) is Local:
            return
        if is_numeral(e):
            return
        head, args = get_app_fn_args(e)
        if type(head) is not Const:
            self._fail("invalid function application in pattern, it cannot be reduced to a constructor", e)
        info = self.elab.env.find(head.name)
        if isinstance(info, ConstructorInfo):
            for arg in args[info.num_params :]:
                self.visit(arg)
            return
        reduced = self.elab.whnf(e)
        if reduced is e:
            what = "function application" if args else "constant"
            self._fail(f"invalid {what} in pattern, it cannot be reduced to a constructor", e)
        self.visit(reduced)

    def _fail(self, message: str, e: Expr) -> NoReturn:
        shown = messages.indented(self.elab, e)
        raise ElaborationError(
            lambda: f"{message} (possible solution, mark term as inaccessible using '.( )'){shown()}",
            self.equation.span.start,
        )


_NUMERAL_HEADS = frozenset(name(text) for text in ("has_zero.zero", "has_one.one", "bit0", "bit1"))


def is_numeral(e: Expr) -> bool:
    head = get_app_fn(e)
    return type(head) is Const and head.name in _NUMERAL_HEADS


def _by_dependency(elab: Elaborator, mvars: list[MVar]) -> list[MVar]:
    out: list[MVar] = []
    visited: set[MVar] = set()

    def visit(mvar: MVar) -> None:
        if mvar in visited:
            return
        visited.add(mvar)
        for node in subterms(elab.instantiate(elab.mctx.decl(mvar).type)):
            if type(node) is MVar and node in mvars:
                visit(node)
        out.append(mvar)

    for mvar in mvars:
        visit(mvar)
    return out
