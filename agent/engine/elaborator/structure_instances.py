"""`{f := v, ..s}` (Lean: `visit_structure_instance_fn`).

A metavariable is made for every field; it gets its value (as written, from a source, a default, an instance) once all
have been made, because defaults may use any field of the structure or of its parents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.engine.elaborator import auto_param, messages
from agent.engine.elaborator.field_notation import base_path, find_field, projection
from agent.engine.elaborator.preterm import Elaborated, apply
from agent.engine.syntax.tree import (
    Explicit,
    GlobalName,
    Hole,
    StructureInstance,
    Term,
)
from agent.kernel.declaration import DefinitionInfo, InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Lambda,
    MVar,
    Pi,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    mk_apps,
)
from agent.kernel.instantiate import head_beta, instantiate1, instantiate_level_params, replace
from agent.kernel.name import ANONYMOUS, Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.environment import FieldInfo, MetaEnvironment

_OPT_PARAM, _AUTO_PARAM, _ID = name("opt_param"), name("auto_param"), name("id")
_EMPTY = name("has_emptyc.emptyc")

FieldElaborator = Callable[[Expr], Expr]


@dataclass(frozen=True, slots=True)
class _Source:
    """`..e`, a structure."""

    e: Expr
    structure: Name


def visit_structure_instance(elab: Elaborator, pre: StructureInstance, expected: Expr | None) -> Expr:
    elab.synthesize_instances()
    if expected is not None:
        expected = elab.instantiate(expected)
        if type(expected) is MVar:
            expected = None
    if pre.structure is None and not pre.fields and not pre.sources and not pre.catch_all:
        if expected is None or not _is_structure_type(elab, expected):
            return elab.visit(GlobalName(_EMPTY, span=pre.span), expected)
    return _StructureInstance(elab, pre, expected).elaborate()


def _is_structure_type(elab: Elaborator, type_: Expr) -> bool:
    if is_app_of(type_, _OPT_PARAM, 2):
        type_ = get_app_fn_args(type_)[1][0]
    head = get_app_fn(type_)
    return type(head) is Const and elab.env.structure_info(head.name) is not None


def default_value(env: MetaEnvironment, structure: Name, field: Name) -> Name | None:
    """The definition of a field's default value, of the structure or of the first parent that has one."""
    own = structure / str(field) / "_default"
    if env.find(own) is not None:
        return own
    info = env.structure_info(structure)
    if info is None:
        return None
    for each in info.fields:
        if each.name is field and each.default is not None:
            return each.default
    for each in info.fields:
        if each.subobject is not None:
            found = default_value(env, each.subobject, field)
            if found is not None:
                return found
    return None


class _StructureInstance:
    def __init__(self, elab: Elaborator, pre: StructureInstance, expected: Expr | None) -> None:
        self.elab = elab
        self.pre = pre
        self.expected = expected
        self.given = dict(pre.fields)
        self.used: set[Name] = set()
        self.missing: list[Name] = []
        self.sources: list[_Source] = []
        self.field_mvars: list[MVar] = []
        self.elaborators: dict[Name, FieldElaborator] = {}
        self.mvar_of: dict[Name, MVar] = {}
        self.field_of: dict[MVar, Name] = {}
        self.structure: Name = ANONYMOUS

    def elaborate(self) -> Expr:
        elab, pre = self.elab, self.pre
        structure = None
        if pre.structure is not None:
            heads = elab.scope.resolve_constants(elab.env, pre.structure)
            structure = next((head for head in heads if isinstance(head, Name)), pre.structure)
            if elab.env.structure_info(structure) is None:
                elab.fail(pre, f"invalid structure instance, '{structure}' is not the name of a structure type")
        self._elaborate_sources()
        self.structure = self._structure_name() if structure is None else structure
        e, type_ = self._create_fields(self.structure)
        for field in self.missing:
            elab.report_or_raise(pre, f"invalid structure value {{ ... }}, field '{field}' was not provided")
        for field in self.given:
            if field not in self.used:
                elab.report_or_raise(
                    pre, f"invalid structure value {{ ... }}, '{field}' is not a field of structure '{self.structure}'"
                )
        fits = self.expected is None or elab.is_def_eq(self.expected, type_)
        self._insert_values()
        if not fits:
            assert self.expected is not None
            mismatch = messages.term_mismatch(elab, e, type_, self.expected)
            elab.fail(pre, lambda: f"type mismatch as structure instance{mismatch()}")
        if elab.in_pattern:
            e = elab.instantiate(e)
        elab.remember_type(e, type_)
        return e

    def _elaborate_sources(self) -> None:
        elab = self.elab
        for source in self.pre.sources:
            e = elab.visit(source)
            elab.synthesize_instances()
            type_ = elab.instantiate(elab.whnf(elab.infer(e)))
            head = get_app_fn(type_)
            if type(head) is not Const or elab.env.structure_info(head.name) is None:
                shown, shown_type = messages.indented(elab, e), messages.indented(elab, type_)
                elab.report_or_raise(
                    self.pre,
                    lambda shown=shown, shown_type=shown_type: (  # type: ignore[misc]
                        f"invalid structure notation source, not a structure{shown()}\nwhich has type{shown_type()}"
                    ),
                )
                continue
            elab.remember_type(e, type_)
            self.sources.append(_Source(e, head.name))

    def _structure_name(self) -> Name:
        elab = self.elab
        if self.expected is not None:
            head = get_app_fn(elab.whnf(self.expected))
            if type(head) is not Const or elab.env.structure_info(head.name) is None:
                shown = messages.indented(elab, self.expected)
                elab.fail(
                    self.pre,
                    lambda: (
                        f"invalid structure value {{...}}, expected type is known, but it is not a structure{shown()}"
                    ),
                )
            return head.name
        if len(self.sources) == 1 and not self.pre.catch_all:
            return self.sources[0].structure
        elab.fail(
            self.pre,
            "invalid structure value {...}, expected type is not known(solution: use qualified structure instance "
            "{ struct_id . ... }",
        )

    def _create_fields(self, structure: Name) -> tuple[Expr, Expr]:
        """The constructor applied to metavariables, and its type."""
        elab, pre, env = self.elab, self.pre, self.elab.env
        info = env.structure_info(structure)
        inductive = env.find(structure)
        assert info is not None and isinstance(inductive, InductiveInfo)
        constructor = elab.mk_constant(info.constructor, (), pre)
        type_ = elab.infer(constructor)
        args: list[Expr] = []
        fields = iter(info.fields)
        while type(type_) is Pi:
            domain, binder = type_.domain, type_.info
            if len(args) < inductive.num_params:
                if binder is BinderInfo.DEFAULT and self.expected is None:
                    elab.fail(
                        pre,
                        f"invalid structure value {{...}}, structure parameter '{type_.name}' is explicit in the "
                        f"structure constructor '{info.constructor}' and the expected type is not known",
                    )
                arg: MVar = elab.mk_metavar(domain, pre)
            else:
                field = next(fields)
                arg = elab.tctx.mk_metavar(domain, name=ANONYMOUS / f"?{field.name}")
                elab.positions[arg] = pre.span.start
                self.field_mvars.append(arg)
                self._create_field(arg, domain, binder, field)
                self.mvar_of[field.name] = arg
                self.field_of[arg] = field.name
            args.append(arg)
            type_ = instantiate1(type_.body, arg)
        return mk_apps(constructor, args), type_

    def _create_field(self, arg: MVar, domain: Expr, binder: BinderInfo, field: FieldInfo) -> None:
        """Decide where the field's value comes from, in Lean's order."""
        elab, pre = self.elab, self.pre
        short = field.name
        if short in self.given:
            self.used.add(short)
            self.elaborators[short] = lambda type_, value=self.given[short]: self._written(value, type_)  # type: ignore[misc]
        elif field.subobject is not None:
            mvars, used, missing = len(self.field_mvars), len(self.used), list(self.missing)
            nested, _ = self._create_fields(field.subobject)
            untouched = len(self.used) == used
            if untouched and self._from_source(short):
                del self.field_mvars[mvars:]
            elif binder is not BinderInfo.DEFAULT and untouched and len(missing) < len(self.missing):
                self.elaborators[short] = lambda type_: elab.mk_instance(type_, pre)
                self.missing = missing
                del self.field_mvars[mvars:]
            elif not elab.is_def_eq(arg, nested):
                elab.fail(pre, "invalid structure value { ... }, ill-formed parent structure")
        elif self._from_source(short):
            pass
        elif default_value(elab.env, self.structure, short) is not None:
            self.elaborators[short] = lambda type_: self._default(short, type_)
        elif field.auto_tactic is not None:
            self.elaborators[short] = lambda type_, tactic=field.auto_tactic: self._auto(tactic, type_)  # type: ignore[misc]
        elif binder is BinderInfo.INST_IMPLICIT:
            self.elaborators[short] = lambda type_: elab.mk_instance(type_, pre)
        elif binder is not BinderInfo.DEFAULT or pre.catch_all:
            self.elaborators[short] = lambda type_: elab.mk_metavar(type_, pre)
        else:
            self.missing.append(short)
            self.elaborators[short] = lambda type_: elab.mk_sorry(type_, pre)

    def _written(self, value: Term, type_: Expr) -> Expr:
        elab = self.elab
        type_ = _without_default(type_)
        e = elab.visit(value, type_)
        typed = elab.ensure_has_type(e, elab.infer(e), type_, value)
        return e if typed is None else typed

    def _from_source(self, field: Name) -> bool:
        elab = self.elab
        for source in self.sources:
            base = find_field(elab.env, source.structure, field)
            if base is None:
                continue
            e = source.e
            for owner, constant in base_path(elab.env, source.structure, base) or []:
                e = projection(elab, owner, constant, e)
            info = elab.env.structure_info(base)
            found = None if info is None else info.field(field)
            if found is None:
                continue
            value = Elaborated(projection(elab, base, found.projection, e), span=self.pre.span)
            self.elaborators[field] = lambda type_, value=value: elab.visit(value, type_)  # type: ignore[misc]
            return True
        return False

    def _auto(self, tactic: Name, type_: Expr) -> Expr:
        if self.elab.in_pattern:
            return self.elab.mk_metavar(type_, self.pre)
        return self.elab.visit(auto_param.block(tactic, self.pre.span), _without_default(type_))

    def _default(self, field: Name, type_: Expr) -> Expr:
        elab, pre = self.elab, self.pre
        if elab.in_pattern:
            return elab.mk_metavar(type_, pre)
        default = default_value(elab.env, self.structure, field)
        assert default is not None
        info = elab.env.get(default)
        assert isinstance(info, DefinitionInfo)
        args: list[Term] = []
        value = info.value
        while type(value) is Lambda:
            if value.info is BinderInfo.DEFAULT:
                args.append(Elaborated(self.mvar_of[value.name], span=pre.span))
            else:
                args.append(Hole(span=pre.span))
            value = value.body
        head = Explicit(GlobalName(default, span=pre.span), span=pre.span)
        e = elab.visit(apply(head, args, pre), type_)
        # The default's definition is unfolded, and the `id` that the structure command wraps round it dropped.
        fn, fn_args = get_app_fn_args(e)
        if type(fn) is Const:
            unfolded = elab.env.find(fn.name)
            if isinstance(unfolded, DefinitionInfo):
                body = instantiate_level_params(unfolded.value, unfolded.level_params, fn.levels)
                body = replace(body, lambda node, _: get_app_fn_args(node)[1][1] if is_app_of(node, _ID, 2) else None)
                e = head_beta(body, fn_args)
        return self._reduce_projections(e)

    def _reduce_projections(self, e: Expr) -> Expr:
        """Projections of constructor applications reduced: a default may mention its own field through a parent."""
        elab = self.elab

        def leaf(node: Expr, offset: int) -> Expr | None:
            fn, args = get_app_fn_args(node)
            if type(fn) is not Const or not node.has_mvar or node.loose:
                return None
            info = elab.env.projection_info(fn.name)
            if info is None or len(args) <= info.num_params:
                return None
            struct = elab.instantiate(args[info.num_params])
            head, struct_args = get_app_fn_args(struct)
            owner = elab.env.structure_info(info.structure)
            if type(head) is Const and owner is not None and head.name is owner.constructor:
                field = struct_args[info.num_params + info.index]
                return replace(head_beta(field, args[info.num_params + 1 :]), leaf)
            return None

        return replace(elab.instantiate(e), leaf)

    def _insert_values(self) -> None:
        elab = self.elab
        for mvar in self.field_mvars:
            field = self.field_of.get(mvar)
            if field is None or field not in self.elaborators:
                continue
            e = elab.instantiate(mvar)
            if type(e) is not MVar:
                continue
            expected = elab.instantiate(elab.mctx.decl(e).type)
            value = self.elaborators[field](expected)
            if not elab.is_def_eq(e, value):
                self._report_mismatch(field, value, expected)

    def _report_mismatch(self, field: Name, value: Expr, expected: Expr) -> None:
        mismatch = messages.term_mismatch(self.elab, value, self.elab.infer(value), expected)
        self.elab.report_or_raise(
            self.given.get(field, self.pre), lambda: f"type mismatch at field '{field}'{mismatch()}"
        )


def _without_default(type_: Expr) -> Expr:
    """`opt_param t v` and `auto_param t n` are `t`."""
    head, args = get_app_fn_args(type_)
    if type(head) is Const and head.name in (_OPT_PARAM, _AUTO_PARAM) and len(args) == 2:
        return args[0]
    return type_
