"""Definitions by equations: pattern matching compiled to `cases_on`, structural recursion to `brec_on`.

Lean: `library/equations_compiler/{elim_match,structural_rec}.cpp`. The compiled term is built directly (Lean makes an
auxiliary `f._main`); the kernel checks it. Covered are inductive families whose
indices are distinct variables where they are matched; other dependent elimination, and well-founded recursion, raise
`Unsupported`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent.engine.elaborator.matching import ElaboratedEquation
from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.meta.transparency import Transparency
from agent.kernel.declaration import ConstructorInfo, InductiveInfo
from agent.kernel.expr import (
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
from agent.kernel.instantiate import abstract, instantiate, instantiate1, instantiate_level_params
from agent.kernel.level import Level
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.local_context import LocalContext
    from agent.engine.meta.type_context import TypeContext

_NAT, _ZERO, _SUCC = name("nat"), name("nat.zero"), name("nat.succ")
_PPROD, _ID_RHS = name("pprod"), name("id_rhs")


@dataclass(frozen=True)
class Leaf:
    """A case reached: `function args := rhs`; `lctx` has the variables, `row` is the number of the equation used."""

    lctx: LocalContext
    args: tuple[Expr, ...]
    rhs: Expr
    row: int


@dataclass(frozen=True)
class CompiledEquations:
    """`value`: the function (`λ args, …` over what the equations' function type binds). `leaves` in order."""

    value: Expr
    leaves: tuple[Leaf, ...]


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
    args, goal, lctx = _open(tctx, function_type, count)
    rows = tuple(_Row(frozenset(eq.locals), eq.patterns, eq.rhs, i) for i, eq in enumerate(equations))

    def marked(leaf: Leaf, extra: tuple[Expr, ...]) -> Expr:
        with tctx.in_context(leaf.lctx):
            type_ = tctx.instantiate_mvars(tctx.infer(leaf.rhs))
            return mk_apps(mk_const(_ID_RHS, (tctx.sort_level(type_),)), [type_, leaf.rhs])

    body = _Compiler(tctx, marked, position).run(_Problem(lctx, tuple(args), rows, goal, tuple(args)))
    with tctx.in_context(lctx):
        value = tctx.mk_lambda(args, body)
    tctx.lctx = outer
    return value


# --- pattern matching ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Row:
    variables: frozenset[Local]
    patterns: tuple[Expr, ...]
    rhs: Expr
    index: int


@dataclass(frozen=True)
class _Problem:
    """Match `columns` (locals of `lctx`) against the rows; `goal` is the type wanted. `args`: what the function's
    arguments have become. `extra`: terms to keep up to date (the dictionary of structural recursion)."""

    lctx: LocalContext
    columns: tuple[Expr, ...]
    rows: tuple[_Row, ...]
    goal: Expr
    args: tuple[Expr, ...]
    extra: tuple[Expr, ...] = ()


def _substitute(e: Expr, mapping: dict[Local, Expr]) -> Expr:
    if not mapping or not e.has_local:
        return e
    keys = list(mapping)
    out = abstract(e, keys)
    return instantiate(out, [mapping[k] for k in keys]) if out is not e else e


class _Compiler:
    def __init__(
        self, tctx: TypeContext, on_leaf: Callable[[Leaf, tuple[Expr, ...]], Expr], position: int | None
    ) -> None:
        self.tctx = tctx
        self.env = tctx.env
        self.on_leaf = on_leaf
        self.position = position
        self.leaves: list[Leaf] = []
        self.used: set[int] = set()

    def run(self, problem: _Problem) -> Expr:
        self.tctx.deadline.check()
        with self.tctx.in_context(problem.lctx), self.tctx.using(Transparency.ALL):
            return self._run(problem)

    def _run(self, problem: _Problem) -> Expr:
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

    def _classify(self, row: _Row, pattern: Expr) -> tuple[str, Expr]:
        """`variable`, `constructor` (with the pattern's constructor form) or `inaccessible`."""
        if type(pattern) is Local:
            return ("variable" if pattern in row.variables else "inaccessible"), pattern
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
    def _bind(row: _Row, variable: Expr, value: Expr) -> _Row:
        assert type(variable) is Local
        mapping: dict[Local, Expr] = {variable: value}
        return replace(
            row,
            variables=row.variables - {variable},
            patterns=tuple(_substitute(p, mapping) for p in row.patterns),
            rhs=_substitute(row.rhs, mapping),
        )

    def _leaf(self, problem: _Problem) -> Expr:
        if not problem.rows:
            raise self._missing(problem)
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

    def _missing(self, problem: _Problem) -> ElaborationError:
        from agent.engine.meta.pretty_printer import PrettyPrinter

        printer = PrettyPrinter(self.env, {}, self.tctx.mctx)
        shown = " ".join(printer.pp_text(a) for a in problem.args)
        return ElaborationError(
            f"non-exhaustive match, the following cases are missing:\n{shown}", self.position
        )

    def _no_rows(self, problem: _Problem) -> Expr:
        """No equation is left: some column must have no inhabitant by its constructors."""
        for index, column in enumerate(problem.columns):
            info, _, _ = self._family(column) or (None, [], [])
            if info is not None and not info.constructors:
                others = (*problem.columns[:index], *problem.columns[index + 1 :])
                return self._split(replace(problem, columns=(column, *others)), [])
        first = problem.columns[0]
        family = self._family(first)
        if family is not None and not family[0].is_recursive:
            return self._split(problem, [])
        if family is not None and len(problem.columns) == 1:
            raise self._missing(problem)
        return self.run(replace(problem, columns=problem.columns[1:]))

    def _family(self, column: Expr) -> tuple[InductiveInfo, list[Expr], list[Level]] | None:
        type_ = self.tctx.whnf(self.tctx.infer(column))
        fn, args = get_app_fn_args(type_)
        if type(fn) is not Const:
            return None
        info = self.env.find(fn.name)
        return (info, args, list(fn.levels)) if isinstance(info, InductiveInfo) else None

    def _split(self, problem: _Problem, kinds: Sequence[tuple[str, Expr]]) -> Expr:
        column = problem.columns[0]
        family = self._family(column)
        if family is None:
            raise ElaborationError("invalid pattern, constructor of another type", self.position)
        info, type_args, levels = family
        if type(column) is not Local:
            raise Unsupported("matching on a term that is determined already", self.position)
        params, indices = type_args[: info.num_params], type_args[info.num_params :]
        index_locals = self._index_locals(problem, column, params, indices)
        removed: list[Local] = [*index_locals, column]
        dependents = _dependents(problem.lctx, removed)
        goal_type = self.tctx.mk_pi(dependents, problem.goal) if dependents else problem.goal
        motive = self.tctx.mk_lambda(removed, goal_type) if info.dependent_elimination else (
            self.tctx.mk_lambda(index_locals, goal_type)
        )
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
        self, problem: _Problem, column: Local, params: Sequence[Expr], indices: Sequence[Expr]
    ) -> list[Local]:
        out: list[Local] = []
        for index in indices:
            if type(index) is not Local:
                index = self.tctx.whnf(index)
            in_params = any(index is node for p in params for node in subterms(p))
            fixed = type(index) is not Local or index not in problem.lctx or problem.lctx.value(index) is not None
            if fixed or in_params or index in out or type(index) is not Local:
                raise Unsupported("dependent pattern matching where an index is not a variable", self.position)
            out.append(index)
        return out

    def _branch(
        self,
        problem: _Problem,
        kinds: Sequence[tuple[str, Expr]],
        constructor: Name,
        index: int,
        info: InductiveInfo,
        params: Sequence[Expr],
        levels: Sequence[Level],
        removed: Sequence[Local],
        dependents: Sequence[Local],
    ) -> Expr:
        constructor_info = self.env.get(constructor)
        assert isinstance(constructor_info, ConstructorInfo)
        type_ = instantiate_level_params(constructor_info.type, constructor_info.level_params, levels)
        for param in params:
            assert type(type_) is Pi
            type_ = instantiate1(type_.body, param)
        hints = self._field_names(problem, kinds, constructor, info.num_params)
        lctx = problem.lctx.remove([*removed, *dependents])
        fields: list[Local] = []
        while type(type_) is Pi:
            position = len(fields)
            hint = hints[position] if position < len(hints) else None
            local = mk_local(hint if hint is not None else type_.name, type_.domain, type_.info)
            fields.append(local)
            lctx = lctx.add(local)
            type_ = instantiate1(type_.body, local)
        value = mk_apps(mk_const(constructor, levels), [*params, *fields])
        result_indices = get_app_args(type_)[info.num_params :]
        mapping: dict[Local, Expr] = dict(zip(removed, [*result_indices, value], strict=True))
        moved: list[Local] = []
        for old in dependents:
            new = mk_local(old.name, _substitute(old.type, mapping), old.info)
            mapping[old] = new
            moved.append(new)
            lctx = lctx.add(new)
        rows: list[_Row] = []
        for row, (kind, pattern) in zip(problem.rows, kinds, strict=bool(kinds)):
            new_row = self._branch_row(row, kind, pattern, constructor, info, fields, value, mapping)
            if new_row is not None:
                rows.append(new_row)
        inner = _Problem(
            lctx,
            (*fields, *(_substitute(c, mapping) for c in problem.columns[1:])),
            tuple(rows),
            _substitute(problem.goal, mapping),
            tuple(_substitute(a, mapping) for a in problem.args),
            tuple(_substitute(x, mapping) for x in problem.extra),
        )
        body = self.run(inner)
        with self.tctx.in_context(lctx):
            return self.tctx.mk_lambda([*fields, *moved], body)

    @staticmethod
    def _branch_row(
        row: _Row,
        kind: str,
        pattern: Expr,
        constructor: Name,
        info: InductiveInfo,
        fields: Sequence[Local],
        value: Expr,
        mapping: dict[Local, Expr],
    ) -> _Row | None:
        rest = replace(row, patterns=row.patterns[1:])
        if kind == "constructor":
            fn, args = get_app_fn_args(pattern)
            assert type(fn) is Const
            if fn.name is not constructor:
                return None
            new_patterns = tuple(args[info.num_params :])
            variables = rest.variables
        else:
            wild = tuple(mk_local(f.name, f.type) for f in fields)
            new_patterns, variables = wild, rest.variables | set(wild)
        out = replace(rest, patterns=(*new_patterns, *rest.patterns), variables=variables)
        if kind == "variable":
            out = _Compiler._bind(out, pattern, value)
        return replace(
            out,
            patterns=tuple(_substitute(p, mapping) for p in out.patterns),
            rhs=_substitute(out.rhs, mapping),
        )

    @staticmethod
    def _field_names(
        problem: _Problem, kinds: Sequence[tuple[str, Expr]], constructor: Name, num_params: int
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


def _dependents(lctx: LocalContext, removed: Sequence[Local]) -> list[Local]:
    """The other locals that depend on these, in order."""
    gone = set(removed)
    out: list[Local] = []
    for decl in lctx.decls:
        if decl.local in gone:
            continue
        terms = [decl.local.type] if decl.value is None else [decl.local.type, decl.value]
        if any(node in gone for term in terms for node in subterms(term) if type(node) is Local):
            if decl.value is not None:
                raise Unsupported("pattern matching under a local definition that depends on what is matched")
            gone.add(decl.local)
            out.append(decl.local)
    return out


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
    args, goal, lctx = _open(tctx, function_type, count)
    rows = tuple(
        _Row(frozenset(eq.locals), eq.patterns, eq.rhs, i) for i, eq in enumerate(equations)
    )
    compiler = _Compiler(tctx, lambda leaf, extra: leaf.rhs, position)
    body = compiler.run(_Problem(lctx, tuple(args), rows, goal, (*prefix, *args)))
    _check_used(compiler, equations)
    with tctx.in_context(lctx):
        value = tctx.mk_lambda(args, body)
    tctx.lctx = outer
    return CompiledEquations(value, tuple(compiler.leaves))


def _check_used(compiler: _Compiler, equations: Sequence[ElaboratedEquation]) -> None:
    for index in range(len(equations)):
        if index not in compiler.used:
            raise ElaborationError(_unused(index + 1), compiler.position)


def _unused(number: int) -> str:
    return (
        f"equation compiler error, equation #{number} has not been used in the compilation "
        "(possible solution: delete equation)"
    )


def _open(tctx: TypeContext, function_type: Expr, count: int) -> tuple[list[Local], Expr, LocalContext]:
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
    return any(_mentions(eq.rhs, function) for eq in equations)


def _mentions(e: Expr, local: Local) -> bool:
    return e.has_local and any(node is local for node in subterms(e))


class _NotStructural(Exception):
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
    """The same for equations that call `function`: by `brec_on` on the first argument for which that works."""
    outer = tctx.lctx
    base = tctx.lctx.remove([function]) if function in tctx.lctx else tctx.lctx
    tctx.lctx = base
    try:
        args, goal, lctx = _open(tctx, function_type, count)
        for which in range(count):
            try:
                return _Structural(tctx, function, args, goal, lctx, equations, which, position).run(prefix)
            except _NotStructural:
                continue
    finally:
        tctx.lctx = outer
    raise Unsupported("well-founded recursion", position)


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
            raise _NotStructural
        assert type(fn) is Const
        self.info, self.levels = info, fn.levels
        self.params, self.indices = type_args[: info.num_params], type_args[info.num_params :]
        before = args[:which]
        if any(i not in before for i in self.indices) or len(set(self.indices)) != len(self.indices):
            raise _NotStructural
        if any(node in args for p in self.params for node in subterms(p)):
            raise _NotStructural
        self.index_positions = [args.index(i) for i in self.indices]  # type: ignore[arg-type]
        for i in self.indices:
            if any(node in args and node not in self.indices for node in subterms(i.type)):  # type: ignore[attr-defined]
                raise _NotStructural
        self._check_smaller()

    def _check_smaller(self) -> None:
        for eq in self.equations:
            pattern = eq.patterns[self.which]
            for call in _calls(eq.rhs, self.function):
                args = get_app_args(call)
                if len(args) <= self.which:
                    raise _NotStructural
                if not self._smaller(args[self.which], pattern):
                    raise _NotStructural

    def _smaller(self, s: Expr, t: Expr) -> bool:
        """Whether `s` is structurally smaller than the pattern `t`."""
        with self.tctx.using(Transparency.ALL):
            head = get_app_fn(s)
            if type(s) is App and type(head) is Local:
                s = head
            t = _Compiler(self.tctx, lambda leaf, extra: leaf.rhs, None)._constructor_form(t)
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
        below_levels = (level, *self.levels)
        below = mk_apps(mk_const(self.info.name / "below", below_levels), [*self.params, motive, *special])
        dictionary = mk_local(name("_F"), below)
        inner = tctx.lctx.add(motive)
        for a in [*special, dictionary, *others]:
            inner = inner.add(a)
        rows = tuple(
            _Row(frozenset(eq.locals), eq.patterns, eq.rhs, i)
            for i, eq in enumerate(self.equations)
        )
        leaves: list[Leaf] = []

        def on_leaf(leaf: Leaf, extra: tuple[Expr, ...]) -> Expr:
            leaves.append(leaf)
            return self._replace_calls(leaf.rhs, extra[0], motive)

        compiler = _Compiler(tctx, on_leaf, self.position)
        body = compiler.run(
            _Problem(inner, tuple(self.args), rows, self.goal, (*prefix, *self.args), (dictionary,))
        )
        _check_used(compiler, self.equations)
        with tctx.in_context(inner):
            step = tctx.mk_lambda([*special, dictionary, *others], body)
        brec_on = mk_const(self.info.name / "brec_on", below_levels)
        value = mk_apps(brec_on, [*self.params, motive, *special, step, *others])
        value = _substitute(value, {motive: motive_value})
        with tctx.in_context(self.lctx):
            value = tctx.mk_lambda(self.args, value)
        return CompiledEquations(value, tuple(leaves))

    def _replace_calls(self, e: Expr, dictionary: Expr, motive: Local) -> Expr:
        """`e` with the recursive calls looked up in the dictionary."""
        if not _mentions(e, self.function):
            return e
        from agent.kernel.instantiate import update_children

        memo: dict[Expr, Expr] = {}

        def visit(node: Expr, _offset: int) -> Expr:
            if not node.has_local:
                return node
            out = memo.get(node)
            if out is not None:
                return out
            if type(node) is App and get_app_fn(node) is self.function:
                args = [visit(a, 0) for a in get_app_args(node)]
                entry = self._lookup(dictionary, args[self.which], motive)
                skip = {*self.index_positions, self.which}
                out = mk_apps(entry, [a for i, a in enumerate(args) if i not in skip])
            elif node is self.function:
                raise _NotStructural
            else:
                out = update_children(node, visit, 0)
            memo[node] = out
            return out

        return visit(e, 0)

    def _lookup(self, dictionary: Expr, value: Expr, motive: Local) -> Expr:
        with self.tctx.using(Transparency.ALL):
            found = self._search(dictionary, self.tctx.infer(dictionary), value, motive)
        if found is None:
            raise _NotStructural
        return found

    def _search(self, d: Expr, type_: Expr, value: Expr, motive: Local) -> Expr | None:
        type_ = self.tctx.whnf(type_)
        fn, args = get_app_fn_args(type_)
        if fn is motive:
            target = args[-1]
            if value is target or (value.loose == 0 and self.tctx.is_def_eq(value, target)):
                return d
            return None
        if not is_app_of(type_, _PPROD, 2):
            return None
        assert type(fn) is Const
        for index, projection in enumerate(("fst", "snd")):
            proj = mk_apps(mk_const(_PPROD / projection, fn.levels), [args[0], args[1], d])
            found = self._search(proj, args[index], value, motive)
            if found is not None:
                return found
        return None


def _calls(e: Expr, function: Local) -> list[Expr]:
    """The maximal applications of the function in `e`; a bare mention counts as one without arguments."""
    out: list[Expr] = []
    seen: set[Expr] = set()
    stack = [e]
    from agent.kernel.expr import children

    while stack:
        node = stack.pop()
        if not node.has_local or node in seen:
            continue
        seen.add(node)
        if get_app_fn(node) is function:
            out.append(node)
            stack.extend(get_app_args(node))
        else:
            stack.extend(children(node))
    return out
