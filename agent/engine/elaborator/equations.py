"""Definitions by equations: pattern matching compiled to `cases_on`, structural recursion to `brec_on`.

Lean: `library/equations_compiler/{elim_match,structural_rec}.cpp`. The compiled term is built directly (Lean makes an
auxiliary `f._main`); the kernel checks it. Other recursion: `well_founded_recursion`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent.engine.elaborator.constructions import Family, is_reflexive
from agent.engine.elaborator.index_unification import (
    IndexUnification,
    StuckIndices,
    Substitution,
    apply_substitution,
    dependents_of,
    generalize,
)
from agent.engine.elaborator.matching import ElaboratedEquation
from agent.engine.elaborator.recursive_calls import calls, mentions, replace_calls
from agent.engine.elaborator.universe import decrement
from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.meta.sorry import mk_sorry
from agent.engine.meta.transparency import Transparency
from agent.kernel.declaration import ConstructorInfo, InductiveInfo
from agent.kernel.expr import (
    PROP,
    App,
    Const,
    Expr,
    Local,
    Pi,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_local,
    mk_sort,
    subterms,
)
from agent.kernel.instantiate import instantiate1, instantiate_level_params
from agent.kernel.level import ZERO, Level, normalize
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.local_context import LocalContext
    from agent.engine.meta.type_context import TypeContext

_NAT, _ZERO, _SUCC = name("nat"), name("nat.zero"), name("nat.succ")
_PPROD, _AND, _ID_RHS, _WILD = name("pprod"), name("and"), name("id_rhs"), name("_x")
_ADD, _CASE, _ANYTHING = name("has_add.add"), name("_case"), name("_")


@dataclass(frozen=True)
class Leaf:
    """A case reached: `function args := rhs`; `lctx` has the variables, `row` is the number of the equation used."""

    lctx: LocalContext
    args: tuple[Expr, ...]
    rhs: Expr
    row: int


@dataclass(frozen=True)
class CompiledEquations:
    """`value`: the function (`λ args, …` over what the equations' function type binds). `leaves` in order.

    `unfolding_proof`, of what does not unfold by reduction: `λ args, h` with h : `value args` = its case distinction.
    """

    value: Expr
    leaves: tuple[Leaf, ...]
    unfolding_proof: Expr | None = None


def compile_for_unfolding(
    tctx: TypeContext,
    function_type: Expr,
    equations: Sequence[ElaboratedEquation],
    count: int,
    position: int | None = None,
) -> Expr:
    """The function by case distinction alone: recursive calls are left as calls of the function's local, every right
    side is marked by `id_rhs` (Lean: the body of `f._sunfold`, by which `f` is unfolded).
    """
    outer = tctx.lctx
    args, goal, lctx = open_arguments(tctx, function_type, count)
    rows = tuple(Row(frozenset(eq.locals), eq.patterns, eq.rhs, i, eq.inaccessible) for i, eq in enumerate(equations))

    def marked(leaf: Leaf, extra: tuple[Expr, ...]) -> Expr:
        with tctx.in_context(leaf.lctx):
            type_ = tctx.instantiate_mvars(tctx.infer(leaf.rhs))
            return mk_apps(mk_const(_ID_RHS, (tctx.sort_level(type_),)), [type_, leaf.rhs])

    compiler = PatternCompiler(tctx, marked, position, rows)
    body = compiler.run(Problem(lctx, tuple(args), rows, goal, tuple(args)))
    compiler.require_all()
    with tctx.in_context(lctx):
        value = tctx.mk_lambda(args, body)
    tctx.lctx = outer
    return value


# --- pattern matching ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    variables: frozenset[Local]
    patterns: tuple[Expr, ...]
    rhs: Expr
    index: int
    inaccessible: frozenset[Expr] = frozenset()


@dataclass(frozen=True)
class Problem:
    """Match `columns` (locals of `lctx`) against the rows; `goal` is the type wanted. `args`: what the function's
    arguments have become. `extra`: terms to keep up to date (the dictionary of structural recursion)."""

    lctx: LocalContext
    columns: tuple[Expr, ...]
    rows: tuple[Row, ...]
    goal: Expr
    args: tuple[Expr, ...]
    extra: tuple[Expr, ...] = ()


class _Survives(Exception):
    """A branch is left where none may be."""


class NonExhaustiveMatch(ElaborationError):
    """Cases that no equation covers, as the arguments of the function; it is named by whoever catches this."""

    def __init__(self, cases: Sequence[str], position: int | None) -> None:
        super().__init__(self._words, position)
        self.cases = tuple(cases)
        self.function = "_match"

    def _words(self) -> str:
        shown = "".join(f"\n{self.function} {case}" for case in self.cases)
        return f"non-exhaustive match, the following cases are missing:{shown}"


class PatternCompiler:
    def __init__(
        self,
        tctx: TypeContext,
        on_leaf: Callable[[Leaf, tuple[Expr, ...]], Expr],
        position: int | None,
        rows: Sequence[Row] = (),
        hidden: int = 0,
    ) -> None:
        # For messages: arguments that are not the equations', and whether these match on successors.
        self.hidden = hidden
        patterns = [node for row in rows for pattern in row.patterns for node in subterms(pattern)]
        self.uses_succ = any(type(node) is Const and node.name in (_SUCC, _ADD) for node in patterns)
        self.tctx = tctx
        self.env = tctx.env
        self.on_leaf = on_leaf
        self.position = position
        self.leaves: list[Leaf] = []
        self.used: set[int] = set()
        # A split is only tried: no branch may be left.
        self._closing_only = False
        self.missing: list[str] = []

    def run(self, problem: Problem) -> Expr:
        self.tctx.deadline.check()
        with self.tctx.in_context(problem.lctx), self.tctx.using(Transparency.ALL):
            return self._run(problem)

    def _run(self, problem: Problem) -> Expr:
        if not problem.columns:
            return self._leaf(problem)
        if not problem.rows:
            return self._no_rows(problem)
        column = problem.columns[0]
        kinds = [self._classify(row, row.patterns[0]) for row in problem.rows]
        if all(kind != "constructor" for kind, _ in kinds):
            rows = []
            for row, (kind, pattern) in zip(problem.rows, kinds, strict=True):
                rest = replace(row, patterns=row.patterns[1:])
                rows.append(self._bind(rest, pattern, column) if kind == "variable" else rest)
            return self.run(replace(problem, columns=problem.columns[1:], rows=tuple(rows)))
        return self._split(problem, kinds)

    def _classify(self, row: Row, pattern: Expr) -> tuple[str, Expr]:
        """`variable`, `constructor` (with the pattern's constructor form) or `inaccessible`."""
        if type(pattern) is Local:
            return ("variable" if pattern in row.variables else "inaccessible"), pattern
        if pattern in row.inaccessible and row.variables.isdisjoint(subterms(pattern)):
            return "inaccessible", pattern
        reduced = self._constructor_form(pattern)
        if type(reduced) is Local:
            return ("variable" if reduced in row.variables else "inaccessible"), reduced
        fn = get_app_fn(reduced)
        if type(fn) is Const and isinstance(self.env.find(fn.name), ConstructorInfo):
            return "constructor", reduced
        return "inaccessible", pattern

    def _constructor_form(self, pattern: Expr) -> Expr:
        fn = get_app_fn(pattern)
        if type(fn) is Const and isinstance(self.env.find(fn.name), ConstructorInfo):
            return pattern
        value = _nat_literal(pattern)
        if value is not None:
            return mk_const(_ZERO) if value == 0 else mk_app(mk_const(_SUCC), _raw_nat(value - 1))
        return self.tctx.whnf(pattern)

    @staticmethod
    def _bind(row: Row, variable: Expr, value: Expr) -> Row:
        assert type(variable) is Local
        mapping: dict[Local, Expr] = {variable: value}
        return replace(
            row,
            variables=row.variables - {variable},
            patterns=tuple(apply_substitution(p, mapping) for p in row.patterns),
            rhs=apply_substitution(row.rhs, mapping),
            inaccessible=frozenset(apply_substitution(e, mapping) for e in row.inaccessible),
        )

    def _leaf(self, problem: Problem) -> Expr:
        if not problem.rows:
            return self._missing(problem)
        row = problem.rows[0]
        self.used.add(row.index)
        if row.variables & {n for n in subterms(row.rhs) if type(n) is Local}:
            raise ElaborationError(
                "invalid equation, a pattern variable is not determined by the patterns", self.position
            )
        leaf = Leaf(problem.lctx, problem.args, row.rhs, row.index)
        value = self.on_leaf(leaf, problem.extra)
        self.leaves.append(leaf)
        return value

    def _missing(self, problem: Problem) -> Expr:
        """Note the case, to go on to the next one with a `sorry`."""
        from agent.engine.meta.pretty_printer import PrettyPrinter

        printer = PrettyPrinter(self.env, {name("pp.generalized_field_notation"): False}, self.tctx.mctx)
        function = mk_local(_CASE, PROP)
        shown = printer.pp_text(mk_apps(function, [self._anonymous(a) for a in problem.args[self.hidden :]]))
        self.missing.append(shown.removeprefix(f"{_CASE} ").replace(f"«{_ANYTHING}»", str(_ANYTHING)))
        return mk_sorry(self.tctx.sort_level(problem.goal), problem.goal)

    def _anonymous(self, e: Expr) -> Expr:
        """The argument with `_` for what may be anything; so are numbers where the equations know literals alone."""
        inner = e
        while type(inner) is App and type(inner.fn) is Const and inner.fn.name is _SUCC:
            inner = inner.arg
        if type(inner) is Local and (inner is e or not self.uses_succ):
            return mk_local(_ANYTHING, inner.type)
        head, args = get_app_fn_args(e)
        return mk_apps(head, [self._anonymous(a) for a in args])

    def require_all(self) -> None:
        """Raises `NonExhaustiveMatch`."""
        if self.missing:
            raise NonExhaustiveMatch(self.missing, self.position)

    def _no_rows(self, problem: Problem) -> Expr:
        """No equation is left: some column must have no inhabitant by its constructors."""
        for index, column in enumerate(problem.columns):
            info, _, _ = self._family(column) or (None, [], [])
            if info is not None and not info.constructors:
                others = (*problem.columns[:index], *problem.columns[index + 1 :])
                return self._split(replace(problem, columns=(column, *others)), [])
        first = problem.columns[0]
        family = self._family(first)
        if family is not None and type(first) is Local:
            closed = self._closed_by_indices(problem, first, *family)
            if closed is not None:
                return closed
            if not family[0].is_recursive:
                return self._split(problem, [])
        if family is not None and len(problem.columns) == 1:
            return self._missing(problem)
        return self.run(replace(problem, columns=problem.columns[1:]))

    def _closed_by_indices(
        self, problem: Problem, column: Local, info: InductiveInfo, args: list[Expr], levels: list[Level]
    ) -> Expr | None:
        """The case distinction, if the indices leave no constructor."""
        if self._index_locals(problem, args[: info.num_params], args[info.num_params :]) is not None:
            return None
        before, self._closing_only = self._closing_only, True
        try:
            return self._split_unifying(problem, [], column, info, args, levels)
        except (_Survives, StuckIndices):
            return None
        finally:
            self._closing_only = before

    def _family(self, column: Expr) -> tuple[InductiveInfo, list[Expr], list[Level]] | None:
        type_ = self.tctx.whnf(self.tctx.infer(column))
        fn, args = get_app_fn_args(type_)
        if type(fn) is not Const:
            return None
        info = self.env.find(fn.name)
        return (info, args, list(fn.levels)) if isinstance(info, InductiveInfo) else None

    def _split(self, problem: Problem, kinds: Sequence[tuple[str, Expr]]) -> Expr:
        column = problem.columns[0]
        family = self._family(column)
        if family is None:
            raise ElaborationError("invalid pattern, constructor of another type", self.position)
        info, type_args, levels = family
        if type(column) is not Local:
            return self._determined(problem, kinds, column, info)
        params, indices = type_args[: info.num_params], type_args[info.num_params :]
        index_locals = self._index_locals(problem, params, indices)
        if index_locals is None:
            return self._split_unifying(problem, kinds, column, info, type_args, levels)
        # A proof that the recursor does not depend on is an argument like others.
        removed: list[Local] = [*index_locals, column] if info.dependent_elimination else index_locals
        dependents = dependents_of(problem.lctx, removed, self.position)
        goal_type = self.tctx.mk_pi(dependents, problem.goal) if dependents else problem.goal
        motive = self.tctx.mk_lambda(removed, goal_type)
        level = self.tctx.sort_level(goal_type)
        if info.large_elimination:
            rec_levels: tuple[Level, ...] = (level, *levels)
        else:
            if not self.tctx.is_prop(goal_type):
                raise ElaborationError(
                    f"induction tactic failed, recursor '{info.name}.cases_on' can only eliminate into Prop",
                    self.position,
                )
            rec_levels = tuple(levels)
        minors = [
            self._branch(problem, kinds, constructor, index, info, params, levels, removed, dependents)
            for index, constructor in enumerate(info.constructors)
        ]
        cases_on = mk_const(info.name / "cases_on", rec_levels)
        return mk_apps(cases_on, [*params, motive, *index_locals, column, *minors, *dependents])

    def _index_locals(
        self, problem: Problem, params: Sequence[Expr], indices: Sequence[Expr]
    ) -> list[Local] | None:
        """The indices, where they are different variables that can be abstracted; else None."""
        out: list[Local] = []
        for index in indices:
            if type(index) is not Local:
                index = self.tctx.whnf(index)
            in_params = any(index is node for p in params for node in subterms(p))
            fixed = type(index) is not Local or index not in problem.lctx or problem.lctx.value(index) is not None
            if fixed or in_params or index in out or type(index) is not Local:
                return None
            out.append(index)
        return out

    def _determined(
        self, problem: Problem, kinds: Sequence[tuple[str, Expr]], column: Expr, info: InductiveInfo
    ) -> Expr:
        """The column is no variable (an index that unification has fixed): it must be a constructor application."""
        head, args = get_app_fn_args(self._constructor_form(column))
        constructor = self.env.find(head.name) if type(head) is Const else None
        if not isinstance(constructor, ConstructorInfo):
            raise Unsupported("matching on a term that is no constructor application", self.position)
        fields = args[info.num_params :]
        rows: list[Row] = []
        for row, (kind, pattern) in zip(problem.rows, kinds, strict=bool(kinds)):
            new = self._branch_row(row, kind, pattern, constructor.name, info, fields, column, {}, self.tctx.infer)
            if new is not None:
                rows.append(new)
        return self.run(replace(problem, columns=(*fields, *problem.columns[1:]), rows=tuple(rows)))

    def _split_unifying(
        self,
        problem: Problem,
        kinds: Sequence[tuple[str, Expr]],
        column: Local,
        info: InductiveInfo,
        type_args: Sequence[Expr],
        levels: Sequence[Level],
    ) -> Expr:
        """`_split` for a family whose indices are no variables."""
        tctx = self.tctx
        level = tctx.sort_level(problem.goal)
        if info.large_elimination:
            rec_levels: tuple[Level, ...] = (level, *levels)
        elif tctx.is_prop(problem.goal):
            rec_levels = tuple(levels)
        else:
            raise ElaborationError(
                f"induction tactic failed, recursor '{info.name}.cases_on' can only eliminate into Prop", self.position
            )
        params, indices = type_args[: info.num_params], type_args[info.num_params :]
        general = generalize(tctx, column, info, levels, type_args, problem.goal)
        minors: list[Expr] = []
        for constructor in info.constructors:
            fields, value, result_indices = self._constructor_fields(problem, kinds, constructor, info, params, levels)
            lctx = problem.lctx
            for field in fields:
                lctx = lctx.add(field)

            def branch(
                inner: LocalContext,
                change: Substitution,
                fields: list[Local] = fields,
                value: Expr = value,
                constructor: Name = constructor,
            ) -> Expr:
                rows: list[Row] = []
                for row, (kind, pattern) in zip(problem.rows, kinds, strict=bool(kinds)):
                    new = self._branch_row(row, kind, pattern, constructor, info, fields, value, change)
                    if new is not None:
                        rows.append(new)
                columns = (*fields, *problem.columns[1:])
                return self._surviving(
                    Problem(
                        inner,
                        tuple(apply_substitution(c, change) for c in columns),
                        tuple(rows),
                        apply_substitution(problem.goal, change),
                        tuple(apply_substitution(a, change) for a in problem.args),
                        tuple(apply_substitution(x, change) for x in problem.extra),
                    )
                )

            with tctx.in_context(lctx):
                statements = general.statements(result_indices, value)
                body = IndexUnification(tctx, problem.goal, self.position, branch).run(lctx, statements)
                minors.append(tctx.mk_lambda(fields, body))
        cases_on = mk_const(info.name / "cases_on", rec_levels)
        return mk_apps(cases_on, [*params, general.motive, *indices, column, *minors, *general.proofs])

    def _surviving(self, problem: Problem) -> Expr:
        """A branch that unification has not closed."""
        if self._closing_only:
            raise _Survives
        return self.run(problem)

    def _constructor_fields(
        self,
        problem: Problem,
        kinds: Sequence[tuple[str, Expr]],
        constructor: Name,
        info: InductiveInfo,
        params: Sequence[Expr],
        levels: Sequence[Level],
    ) -> tuple[list[Local], Expr, list[Expr]]:
        """Locals for the fields, the constructor's application to them, and the indices of its type."""
        constructor_info = self.env.get(constructor)
        type_ = instantiate_level_params(constructor_info.type, constructor_info.level_params, levels)
        for param in params:
            assert type(type_) is Pi
            type_ = instantiate1(type_.body, param)
        hints = self._field_names(problem, kinds, constructor, info.num_params)
        fields: list[Local] = []
        while type(type_) is Pi:
            position = len(fields)
            hint = hints[position] if position < len(hints) else None
            local = mk_local(hint if hint is not None else type_.name, type_.domain, type_.info)
            fields.append(local)
            type_ = instantiate1(type_.body, local)
        value = mk_apps(mk_const(constructor, levels), [*params, *fields])
        return fields, value, get_app_args(type_)[info.num_params :]

    def _branch(
        self,
        problem: Problem,
        kinds: Sequence[tuple[str, Expr]],
        constructor: Name,
        index: int,
        info: InductiveInfo,
        params: Sequence[Expr],
        levels: Sequence[Level],
        removed: Sequence[Local],
        dependents: Sequence[Local],
    ) -> Expr:
        fields, value, result_indices = self._constructor_fields(problem, kinds, constructor, info, params, levels)
        lctx = problem.lctx.remove([*removed, *dependents])
        for field in fields:
            lctx = lctx.add(field)
        mapping: dict[Local, Expr] = dict(zip(removed, [*result_indices, value], strict=False))
        moved: list[Local] = []
        for old in dependents:
            new = mk_local(old.name, apply_substitution(old.type, mapping), old.info)
            mapping[old] = new
            moved.append(new)
            lctx = lctx.add(new)
        rows: list[Row] = []
        for row, (kind, pattern) in zip(problem.rows, kinds, strict=bool(kinds)):
            new_row = self._branch_row(row, kind, pattern, constructor, info, fields, value, mapping)
            if new_row is not None:
                rows.append(new_row)
        inner = Problem(
            lctx,
            (*fields, *(apply_substitution(c, mapping) for c in problem.columns[1:])),
            tuple(rows),
            apply_substitution(problem.goal, mapping),
            tuple(apply_substitution(a, mapping) for a in problem.args),
            tuple(apply_substitution(x, mapping) for x in problem.extra),
        )
        body = self.run(inner)
        with self.tctx.in_context(lctx):
            return self.tctx.mk_lambda([*fields, *moved], body)

    @staticmethod
    def _branch_row(
        row: Row,
        kind: str,
        pattern: Expr,
        constructor: Name,
        info: InductiveInfo,
        fields: Sequence[Expr],
        value: Expr,
        mapping: Substitution,
        type_of: Callable[[Expr], Expr] | None = None,
    ) -> Row | None:
        """`row` in the branch of the constructor; None where its pattern has another. `type_of`: for fields that are
        no locals."""
        rest = replace(row, patterns=row.patterns[1:])
        if kind == "constructor":
            fn, args = get_app_fn_args(pattern)
            assert type(fn) is Const
            if fn.name is not constructor:
                return None
            new_patterns = tuple(args[info.num_params :])
            variables = rest.variables
        else:
            wild = tuple(
                mk_local(f.name, f.type) if type(f) is Local else mk_local(_WILD, type_of(f) if type_of else f)
                for f in fields
            )
            new_patterns, variables = wild, rest.variables | set(wild)
        out = replace(rest, patterns=(*new_patterns, *rest.patterns), variables=variables)
        if kind == "variable":
            out = PatternCompiler._bind(out, pattern, value)
        return replace(
            out,
            patterns=tuple(apply_substitution(p, mapping) for p in out.patterns),
            rhs=apply_substitution(out.rhs, mapping),
            inaccessible=frozenset(apply_substitution(e, mapping) for e in out.inaccessible),
        )

    @staticmethod
    def _field_names(
        problem: Problem, kinds: Sequence[tuple[str, Expr]], constructor: Name, num_params: int
    ) -> list[Name | None]:
        """The names that the first equation for this constructor gives to its fields."""
        for row, (kind, pattern) in zip(problem.rows, kinds, strict=False):
            if kind == "constructor":
                fn, args = get_app_fn_args(pattern)
                if type(fn) is Const and fn.name is constructor:
                    return [
                        a.name if type(a) is Local and a in row.variables and str(a.name) != "_x" else None
                        for a in args[num_params:]
                    ]
        return []


def _nat_literal(e: Expr) -> int | None:
    """The value of a numeral of type ℕ written with bit0, bit1, one, zero."""
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const or not args or not (type(args[0]) is Const and args[0].name is _NAT):
        return None
    text = str(fn.name)
    if text == "has_zero.zero" and len(args) == 2:
        return 0
    if text == "has_one.one" and len(args) == 2:
        return 1
    if text == "bit0" and len(args) == 3:
        half = _nat_literal(args[2])
        return None if half is None else 2 * half
    if text == "bit1" and len(args) == 4:
        half = _nat_literal(args[3])
        return None if half is None else 2 * half + 1
    return None


_MAX_LITERAL = 10_000


def _raw_nat(value: int) -> Expr:
    if value > _MAX_LITERAL:
        raise Unsupported("matching on a large numeral")
    out: Expr = mk_const(_ZERO)
    for _ in range(value):
        out = mk_app(mk_const(_SUCC), out)
    return out


def compile_equations(elab: Elaborator, function: Local, equations: Sequence[ElaboratedEquation]) -> Expr:
    """The hook of `matching`: the function, of the local's type, that these equations (without recursion) define."""
    count = len(equations[0].patterns) if equations else 1
    outer = elab.tctx.lctx
    if function in outer:
        elab.tctx.lctx = outer.remove([function])
    try:
        return compile_match(elab.tctx, function.type, equations, count).value
    finally:
        elab.tctx.lctx = outer


def compile_match(
    tctx: TypeContext,
    function_type: Expr,
    equations: Sequence[ElaboratedEquation],
    count: int,
    position: int | None = None,
    prefix: Sequence[Local] = (),
) -> CompiledEquations:
    """`λ x₁ … xₙ, …` of type `function_type` in `tctx.lctx` (n = `count`), without recursion.

    `prefix`: arguments of the function before these, put into the leaves' `args`.
    """
    outer = tctx.lctx
    args, goal, lctx = open_arguments(tctx, function_type, count)
    rows = tuple(
        Row(frozenset(eq.locals), eq.patterns, eq.rhs, i, eq.inaccessible) for i, eq in enumerate(equations)
    )
    compiler = PatternCompiler(tctx, lambda leaf, extra: leaf.rhs, position, rows, len(prefix))
    body = compiler.run(Problem(lctx, tuple(args), rows, goal, (*prefix, *args)))
    compiler.require_all()
    check_used(compiler, equations)
    with tctx.in_context(lctx):
        value = tctx.mk_lambda(args, body)
    tctx.lctx = outer
    return CompiledEquations(value, tuple(compiler.leaves))


def check_used(compiler: PatternCompiler, equations: Sequence[ElaboratedEquation]) -> None:
    for index in range(len(equations)):
        if index not in compiler.used:
            place = equations[index].place
            raise ElaborationError(_unused(index + 1), compiler.position if place is None else place)


def _unused(number: int) -> str:
    return (
        f"equation compiler error, equation #{number} has not been used in the compilation "
        "(possible solution: delete equation)"
    )


def open_arguments(tctx: TypeContext, function_type: Expr, count: int) -> tuple[list[Local], Expr, LocalContext]:
    """Locals for the first `count` arguments, the result type and the context with them."""
    args: list[Local] = []
    type_ = tctx.instantiate_mvars(function_type)
    lctx = tctx.lctx
    for _ in range(count):
        if type(type_) is not Pi:
            with tctx.in_context(lctx):
                type_ = tctx.whnf(type_)
        if type(type_) is not Pi:
            raise ElaborationError("invalid equations, the type has fewer arguments than there are patterns")
        local = mk_local(type_.name, type_.domain, type_.info)
        args.append(local)
        lctx = lctx.add(local)
        type_ = instantiate1(type_.body, local)
    return args, type_, lctx


# --- structural recursion --------------------------------------------------------------------------------------------


def is_recursive(function: Local, equations: Iterable[ElaboratedEquation]) -> bool:
    return any(mentions(eq.rhs, function) for eq in equations)


class NotStructural(Exception):
    """Recursion on this argument is not structural; the words say why."""


def compile_recursive(
    tctx: TypeContext,
    function: Local,
    function_type: Expr,
    equations: Sequence[ElaboratedEquation],
    count: int,
    position: int | None = None,
    prefix: Sequence[Local] = (),
) -> CompiledEquations:
    """The same for equations that call `function`: by `brec_on` on the first argument for which that works. Raises
    `NotStructural` if there is none."""
    outer = tctx.lctx
    base = tctx.lctx.remove([function]) if function in tctx.lctx else tctx.lctx
    tctx.lctx = base
    try:
        args, goal, lctx = open_arguments(tctx, function_type, count)
        for which in range(count):
            try:
                return _Structural(tctx, function, args, goal, lctx, equations, which, position).run(prefix)
            except NotStructural:
                continue
    finally:
        tctx.lctx = outer
    raise NotStructural


class _Structural:
    def __init__(
        self,
        tctx: TypeContext,
        function: Local,
        args: list[Local],
        goal: Expr,
        lctx: LocalContext,
        equations: Sequence[ElaboratedEquation],
        which: int,
        position: int | None,
    ) -> None:
        self.tctx, self.function, self.args, self.goal, self.lctx = tctx, function, args, goal, lctx
        self.equations, self.which, self.position = equations, which, position
        self.main = args[which]
        with tctx.in_context(lctx), tctx.using(Transparency.ALL):
            type_ = tctx.whnf(self.main.type)
        fn, type_args = get_app_fn_args(type_)
        info = tctx.env.find(fn.name) if type(fn) is Const else None
        if not isinstance(info, InductiveInfo) or info.name / "brec_on" not in tctx.env:
            raise NotStructural
        assert type(fn) is Const
        self.info, self.levels = info, fn.levels
        self.params, self.indices = type_args[: info.num_params], type_args[info.num_params :]
        before = args[:which]
        if any(i not in before for i in self.indices) or len(set(self.indices)) != len(self.indices):
            raise NotStructural
        if any(node in args for p in self.params for node in subterms(p)):
            raise NotStructural
        self.index_positions = [args.index(i) for i in self.indices]  # type: ignore[arg-type]
        for i in self.indices:
            if any(node in args and node not in self.indices for node in subterms(i.type)):  # type: ignore[attr-defined]
                raise NotStructural
        self._check_smaller()

    def _check_smaller(self) -> None:
        for eq in self.equations:
            pattern = eq.patterns[self.which]
            for call in calls(eq.rhs, self.function):
                args = get_app_args(call)
                if len(args) <= self.which:
                    raise NotStructural
                if not self._smaller(args[self.which], pattern):
                    raise NotStructural

    def _smaller(self, s: Expr, t: Expr) -> bool:
        """Whether `s` is structurally smaller than the pattern `t`."""
        with self.tctx.using(Transparency.ALL):
            head = get_app_fn(s)
            if type(s) is App and type(head) is Local:
                s = head
            t = PatternCompiler(self.tctx, lambda leaf, extra: leaf.rhs, None)._constructor_form(t)
            fn, args = get_app_fn_args(t)
            if type(fn) is not Const or not isinstance(self.tctx.env.find(fn.name), ConstructorInfo):
                return False
            return any(
                s is a or (s.loose == 0 and a.loose == 0 and self.tctx.is_def_eq(s, a)) or self._smaller(s, a)
                for a in args
            )

    def run(self, prefix: Sequence[Local]) -> CompiledEquations:
        tctx = self.tctx
        special = [*(self.args[i] for i in self.index_positions), self.main]
        others = [a for a in self.args if a not in special]
        # The arguments in an order in which the recursion's come first.
        lctx = tctx.lctx
        for a in special:
            lctx = lctx.add(a)
        with tctx.in_context(self.lctx):
            rest_type = tctx.mk_pi(others, self.goal) if others else self.goal
            motive_value = tctx.mk_lambda(special, rest_type)
            level = tctx.sort_level(rest_type)
        with tctx.in_context(lctx):
            motive_type = tctx.mk_pi(special, mk_sort(level))
        motive = mk_local(name("C"), motive_type)
        below_name, brec_on_name, below_levels = self._recursors(level)
        below = mk_apps(mk_const(self.info.name / below_name, below_levels), [*self.params, motive, *special])
        dictionary = mk_local(name("_F"), below)
        inner = tctx.lctx.add(motive)
        for a in [*special, dictionary, *others]:
            inner = inner.add(a)
        rows = tuple(
            Row(frozenset(eq.locals), eq.patterns, eq.rhs, i, eq.inaccessible)
            for i, eq in enumerate(self.equations)
        )
        leaves: list[Leaf] = []

        def on_leaf(leaf: Leaf, extra: tuple[Expr, ...]) -> Expr:
            leaves.append(leaf)
            return self._replace_calls(leaf, extra[0], motive)

        compiler = PatternCompiler(tctx, on_leaf, self.position, rows, len(prefix))
        body = compiler.run(
            Problem(inner, tuple(self.args), rows, self.goal, (*prefix, *self.args), (dictionary,))
        )
        compiler.require_all()
        check_used(compiler, self.equations)
        with tctx.in_context(inner):
            step = tctx.mk_lambda([*special, dictionary, *others], body)
        brec_on = mk_const(self.info.name / brec_on_name, below_levels)
        value = mk_apps(brec_on, [*self.params, motive, *special, step, *others])
        value = apply_substitution(value, {motive: motive_value})
        with tctx.in_context(self.lctx):
            value = tctx.mk_lambda(self.args, value)
        return CompiledEquations(value, tuple(leaves))

    def _recursors(self, level: Level) -> tuple[str, str, tuple[Level, ...]]:
        """`below`, `brec_on` and their levels, for a motive into `Sort level`. Those of a reflexive type go into
        `Sort (l + 1)` and have counterparts for propositions."""
        if not is_reflexive(Family.of(self.tctx.env, self.info.name), self.tctx.env):
            return "below", "brec_on", (level, *self.levels)
        level = normalize(level)
        if level is ZERO:
            return "ibelow", "binduction_on", tuple(self.levels)
        less = decrement(level)
        if less is None:
            raise NotStructural
        return "below", "brec_on", (less, *self.levels)

    def _replace_calls(self, leaf: Leaf, dictionary: Expr, motive: Local) -> Expr:
        """The right-hand side with the recursive calls looked up in the dictionary."""
        skip = {*self.index_positions, self.which}

        def looked_up(args: list[Expr]) -> Expr:
            if len(args) <= self.which:
                raise NotStructural
            entry = self._lookup(dictionary, args[self.which], motive)
            return mk_apps(entry, [a for i, a in enumerate(args) if i not in skip])

        with self.tctx.in_context(leaf.lctx):
            return replace_calls(self.tctx, leaf.rhs, self.function, looked_up)

    def _lookup(self, dictionary: Expr, value: Expr, motive: Local) -> Expr:
        with self.tctx.using(Transparency.ALL):
            found = self._search(dictionary, self.tctx.infer(dictionary), value, motive)
        if found is None:
            raise NotStructural
        return found

    def _search(
        self, d: Expr, type_: Expr, value: Expr, motive: Local, given: tuple[Expr, ...] | None = None
    ) -> Expr | None:
        """`given`: arguments of `value` not yet used, for the entry of a field that is a function."""
        type_ = self.tctx.whnf(type_)
        if type(type_) is Pi:
            left = tuple(get_app_args(value)) if given is None else given
            for number, arg in enumerate(left):
                if self.tctx.is_def_eq(self.tctx.infer(arg), type_.domain):
                    rest = left[number + 1 :]
                    return self._search(mk_app(d, arg), instantiate1(type_.body, arg), value, motive, rest)
            return None
        fn, args = get_app_fn_args(type_)
        if fn is motive:
            target = args[-1]
            if value is target or (value.loose == 0 and self.tctx.is_def_eq(value, target)):
                return d
            return None
        if not is_app_of(type_, _PPROD, 2) and not is_app_of(type_, _AND, 2):
            return None
        assert type(fn) is Const
        for index, projection in enumerate(("fst", "snd") if fn.name is _PPROD else ("left", "right")):
            proj = mk_apps(mk_const(fn.name / projection, fn.levels), [args[0], args[1], d])
            found = self._search(proj, args[index], value, motive, given)
            if found is not None:
                return found
        return None
