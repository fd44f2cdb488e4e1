"""The `structure` and `class` commands (Lean: `frontends/lean/structure_cmd.cpp`).

New style: each parent is one field `to_parent` and its fields are reached through it. Old style (`old_structure_cmd`):
the parents' fields are copied, equal names merged, and `to_parent` is a function built from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from agent.engine.elaborator.constructions import (
    Shown,
    bind_lambda,
    bind_pi,
    has_equality,
    mk_cases_on,
    mk_drec,
    mk_injectivity,
    mk_no_confusion,
    mk_projections,
    mk_rec_on,
)
from agent.engine.elaborator.declaration_context import (
    DeclarationContext,
    Started,
    bound_terms,
    infer_implicit,
    infer_params,
    level_params_of,
)
from agent.engine.elaborator.elaborator import Elaborator
from agent.engine.elaborator.inductive import ALREADY_THERE, _parameterized, add_inductive, result_of_fields
from agent.engine.elaborator.scope import Scope
from agent.engine.exceptions import ElaborationError
from agent.engine.meta.environment import FieldInfo, MetaEnvironment, StructureInfo
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import InductiveCommand, LambdaTerm, PiTerm, SortTerm, StructureField, Term
from agent.kernel.declaration import ABBREVIATION, Definition, DefinitionInfo, InductiveDecl, InductiveInfo
from agent.kernel.expr import (
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Local,
    Pi,
    Sort,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_const,
    mk_pi,
    mk_sort,
    subterms,
)
from agent.kernel.instantiate import abstract, instantiate, instantiate1
from agent.kernel.level import ONE, ZERO, Level, is_never_zero, mk_param
from agent.kernel.name import ANONYMOUS, Name, name

EXTENDS_PRIORITY = 100
_ID = name("id")


@dataclass
class _Field:
    """`kind`: subobject (new-style parent), inherited (new style: a let, not a field of the constructor; old style: a
    copied field) or own."""

    local: Local
    kind: str
    default: Expr | None = None
    new_default: bool = False
    syntax: StructureField | None = None
    auto_tactic: Name | None = None


class _Structure:
    """The elaboration of one command."""

    def __init__(self, ctx: DeclarationContext, command: InductiveCommand) -> None:
        self.ctx = ctx
        self.command = command
        self.is_class = command.is_class or command.kind == "class"
        self.old_style = bool(ctx.scope.options.get("old_structure_cmd", False))
        self.full = ctx.scope.full_name(command.name)
        self.fields: list[_Field] = []
        self.parents: list[Expr] = []
        self.parent_fields: list[list[_Field]] = []  # old style: of each parent, in its order
        terms = [bound_terms(command.binders, (command.type, *(p.type for p in command.parents), *self._field_terms()))]
        self.started: Started = ctx.start(terms, command.level_names, self.full)
        self.tctx: TypeContext = self.started.tctx
        self.elab: Elaborator = self.started.elab
        self.parent_instances: list[tuple[Local, Expr]] = []

    def _field_terms(self) -> list[Term]:
        return [
            bound_terms(f.params, tuple(t for t in (f.binder.type, f.binder.default) if t is not None))
            for f in self.command.fields
        ]

    # --- the header

    def elaborate_parents(self) -> None:
        for parent in self.command.parents:
            type_ = self.tctx.instantiate_mvars(self.elab.elaborate_type(parent.type))
            fn, args = get_app_fn_args(type_)
            if type(fn) is not Const:
                type_ = self.tctx.whnf(type_)
                fn, args = get_app_fn_args(type_)
            if type(fn) is not Const:
                raise ElaborationError(
                    "invalid 'structure', expression must be a 'parent' structure", parent.span.start
                )
            if self.ctx.env.structure_info(fn.name) is None:
                raise ElaborationError(
                    f"invalid 'structure' extends, '{fn.name}' is not a structure", parent.span.start
                )
            self.parents.append(type_)
            if self.old_style:
                continue
            short = parent.name if parent.name is not None else ANONYMOUS / f"to_{fn.name.part}"
            instance = self.is_class and self.ctx.env.is_class(fn.name)
            info = BinderInfo.INST_IMPLICIT if instance else BinderInfo.DEFAULT
            self.fields.append(_Field(self.tctx.push_local(short, type_, info), "subobject"))
        if self.old_style:
            for parent, type_ in zip(self.command.parents, self.parents, strict=True):
                self._copy_parent(type_, parent.span.start)
        else:
            for index, type_ in enumerate(self.parents):
                fn, _ = get_app_fn_args(type_)
                assert type(fn) is Const
                self._inherit(fn.name, self.fields[index].local, self.command.parents[index].span.start)

    def _inherit(self, structure: Name, value: Expr, position: int) -> None:
        """New style: the fields of `value`, flattened, as let-locals."""
        info = self.ctx.env.structure_info(structure)
        assert info is not None
        value_type = self.tctx.whnf(self.tctx.infer(value))
        fn, args = get_app_fn_args(value_type)
        assert type(fn) is Const
        for field in info.fields:
            if self.find(field.name) is not None:
                raise ElaborationError(
                    f"invalid 'structure' header, field '{field.name}' from '{structure}' has already been declared",
                    position,
                )
            projection = mk_app(mk_apps(mk_const(field.projection, fn.levels), args[: info.num_params]), value)
            type_ = self._projection_type(projection)
            local = self.tctx.push_local(field.name, type_, BinderInfo.DEFAULT, projection)
            self.fields.append(_Field(local, "inherited"))
            if field.subobject is not None:
                self._inherit(field.subobject, projection, position)

    def _projection_type(self, projection: Expr) -> Expr:
        """The type of a projection application, by substitution (so with the projection's own binder names)."""
        fn, args = get_app_fn_args(projection)
        assert type(fn) is Const
        info = self.ctx.env.get(fn.name)
        from agent.kernel.instantiate import instantiate_level_params

        type_ = instantiate_level_params(info.type, info.level_params, fn.levels)
        for arg in args:
            assert type(type_) is Pi
            type_ = instantiate1(type_.body, arg)
        return type_

    def _copy_parent(self, parent: Expr, position: int) -> None:
        """Old style: the parent's constructor's fields become fields here."""
        fn, args = get_app_fn_args(parent)
        assert type(fn) is Const
        info = self.ctx.env.structure_info(fn.name)
        assert info is not None
        from agent.kernel.instantiate import instantiate_level_params

        constructor = self.ctx.env.get(info.constructor)
        type_ = instantiate_level_params(constructor.type, constructor.level_params, fn.levels)
        if len(args) != info.num_params:
            raise ElaborationError(
                f"invalid 'structure' header, number of argument mismatch for parent structure '{fn.name}'", position
            )
        values: list[Expr] = [*args]  # what stands for the binders of `type_` passed
        for _ in args:
            assert type(type_) is Pi
            type_ = type_.body
        copied: list[_Field] = []
        for field in info.fields:
            assert type(type_) is Pi
            domain = instantiate(type_.domain, values)
            old = self.find(field.name)
            if old is None:
                local = self.tctx.push_local(field.name, domain, type_.info)
                old = _Field(local, "inherited", auto_tactic=field.auto_tactic)
                self.fields.append(old)
            elif not self.tctx.is_def_eq(old.local.type, domain):
                raise ElaborationError(self._clash(field.name, fn.name, old.local.type, domain), position)
            copied.append(old)
            values.append(old.local)
            type_ = type_.body
        self.parent_fields.append(copied)
        if self.ctx.env.is_class(fn.name):
            # The fields to come see the parent as a local instance; afterwards it is written out.
            instance = mk_apps(mk_const(info.constructor, fn.levels), [*args, *(field.local for field in copied)])
            local = self.tctx.push_local(ANONYMOUS / "_inst", parent, BinderInfo.INST_IMPLICIT, instance)
            self.parent_instances.append((local, instance))
        for field, here in zip(info.fields, copied, strict=True):
            if field.default is not None and here.default is None:
                here.default = self._applied_default(field.default, fn, args)

    def _clash(self, field: Name, parent: Name, old: Expr, new: Expr) -> str:
        from agent.engine.meta.pretty_printer import PrettyPrinter

        printer = PrettyPrinter(self.ctx.env, self.ctx.scope.options, self.tctx.mctx, scope=self.ctx.scope)
        shown = [printer.pp_text(t) for t in (old, new)]
        return (
            f"invalid 'structure' header, field '{field}' from '{parent}' has already been declared with a different "
            f"type\n  {shown[0]}\nand\n  {shown[1]}"
        )

    def _applied_default(self, default: Name, fn: Const, params: Sequence[Expr]) -> Expr:
        """A parent's default value over the fields here: its binders are parameters (implicit) and fields, by name."""
        value = self.tctx.mk_const(default)
        type_: Expr = self.tctx.infer(value)
        out: Expr = value
        binders = self.ctx.env.get(default)
        assert isinstance(binders, DefinitionInfo)
        remaining = binders.value
        while type(remaining) is Lambda and type(type_) is Pi:
            remaining = remaining.body
            if type_.info is BinderInfo.DEFAULT and (found := self.find(type_.name)) is not None:
                arg: Expr = found.local
            else:
                arg = self.tctx.mk_metavar(type_.domain)
            if type(arg) is Local:
                self.tctx.is_def_eq(type_.domain, arg.type)
            out = mk_app(out, arg)
            type_ = instantiate1(type_.body, arg)
        return self.tctx.instantiate_mvars(out)

    def _closed(self, e: Expr) -> Expr:
        """`e` instantiated, without the parents' local instances."""
        e = self.tctx.instantiate_mvars(e)
        for local, instance in reversed(self.parent_instances):
            e = instantiate(abstract(e, (local,)), (instance,))
        return e

    def find(self, short: Name) -> _Field | None:
        for field in self.fields:
            if field.local.name is short:
                return field
        return None

    # --- own fields

    def elaborate_fields(self) -> None:
        for group in self.command.fields:
            binder = group.binder
            position = group.span.start
            if binder.default is not None and binder.info is not BinderInfo.DEFAULT:
                raise ElaborationError("invalid field, it is not explicit, but it has a default value", position)
            for short in binder.names:
                if str(short).startswith("_"):
                    raise ElaborationError(
                        f"invalid field name '{short}', identifiers starting with '_' are reserved to the system",
                        position,
                    )
                self._elaborate_field(group, short)
        # Defaults of typed fields may mention every field, also later ones.
        for field in self.fields:
            syntax = field.syntax
            if syntax is None or syntax.binder.default is None or field.default is not None:
                continue
            pre = syntax.binder.default
            if syntax.params:
                pre = LambdaTerm(syntax.params, pre, span=pre.span)
            field.default = self._closed(self.elab.elaborate(pre, field.local.type))

    def _elaborate_field(self, group: StructureField, short: Name) -> None:
        binder = group.binder
        old = self.find(short)
        if old is not None:
            if binder.default is not None and binder.type is None:
                pre: Term = binder.default
                if group.params:
                    pre = LambdaTerm(group.params, pre, span=pre.span)
                old.default = self._closed(self.elab.elaborate(pre, old.local.type))
                old.new_default = True
                return
            where = "has been declared in parent structure" if old.kind == "inherited" else "has already been declared"
            hint = " (omit its type to set a new default value)" if binder.default is not None else ""
            raise ElaborationError(f"field '{short}' {where}{hint}", group.span.start)
        field: _Field
        if binder.type is None:
            assert binder.default is not None
            pre = binder.default if not group.params else LambdaTerm(group.params, binder.default, span=group.span)
            value = self._closed(self.elab.elaborate(pre))
            local = self.tctx.push_local(short, self._closed(self.tctx.infer(value)), binder.info)
            field = _Field(local, "own", value, True, group)
        else:
            pre = PiTerm(group.params, binder.type, span=binder.type.span) if group.params else binder.type
            type_ = self._closed(self.elab.elaborate_type(pre))
            auto = None if binder.auto_tactic is None else name(binder.auto_tactic)
            local = self.tctx.push_local(short, type_, binder.info)
            field = _Field(local, "own", None, binder.default is not None, group, auto)
        self.fields.append(field)

    # --- the declaration

    def run(self) -> tuple[MetaEnvironment, Scope, Name]:
        command, tctx = self.command, self.tctx
        if self.ctx.env.is_declared(self.full):
            raise ElaborationError(ALREADY_THERE.format(self.full), None)
        with self.elab.elaborate_binders(command.binders) as own_params:
            outer = tctx.lctx
            sort = self._result_sort()
            self.elaborate_parents()
            self.elaborate_fields()
            if sort is None:
                levels = [
                    tctx.mctx.instantiate_level(tctx.sort_level(f.local.type)) for f in self._constructor_fields()
                ]
                sort = mk_sort(result_of_fields(levels))
            params = [*self.started.variables, *own_params]
            result = self._declare(params, sort)
            tctx.lctx = outer
        return result

    def _result_sort(self) -> Sort | None:
        pre = self.command.type
        if pre is None:
            return None
        if type(pre) is not SortTerm:
            raise ElaborationError("invalid 'structure', 'Type' expected", pre.span.start)
        if pre.kind == "Type" and pre.level is None:
            return mk_sort(ONE)
        sort = self.tctx.instantiate_mvars(self.elab.elaborate_type(pre))
        if type(sort) is not Sort:
            raise ElaborationError("invalid 'structure', 'Type' expected", pre.span.start)
        if sort.level.has_mvar:
            return None
        if sort.level is not ZERO and not is_never_zero(sort.level):
            raise ElaborationError(
                "invalid universe polymorphic structure declaration, the resultant universe is not Prop (i.e., 0), "
                "but it may be Prop for some parameter values (solution: use 'l+1' or 'max 1 l')",
                pre.span.start,
            )
        return sort

    def _constructor_fields(self) -> list[_Field]:
        return [f for f in self.fields if self.old_style or f.kind != "inherited"]

    def _expand(self, e: Expr) -> Expr:
        """Without the let-locals that stand for inherited fields and parents."""
        e = self._closed(e)
        if self.old_style:
            return e
        for field in reversed(self.fields):
            if field.kind == "inherited":
                decl = self.tctx.lctx.find(field.local.uid)
                assert decl is not None and decl.value is not None
                e = instantiate(abstract(e, (field.local,)), (decl.value,))
        return e

    def _declare(self, params: list[Local], sort: Sort) -> tuple[MetaEnvironment, Scope, Name]:
        tctx, elab, full = self.tctx, self.elab, self.full
        fields = self._constructor_fields()
        shown: list[Shown] = []
        for f in fields:
            short = f.local.name
            if f.kind == "subobject":
                short = ANONYMOUS / f"_{short.part}"
            shown.append(Shown(f.local, f.local.info, self._expand(f.local.type)))
        param_types = [Shown(p, p.info, tctx.instantiate_mvars(p.type)) for p in params]
        defaults = [
            (f, self._expand(f.default), self._expand(f.local.type))
            for f in self.fields
            if f.default is not None and (f.new_default or self.old_style)
        ]
        sort_expr = tctx.instantiate_mvars(sort)
        parents = [self._expand(p) for p in self.parents]
        # Universe metavariables become parameters in all pieces at once.
        pieces: list[Expr] = [sort_expr, *(s.type for s in param_types), *(s.type for s in shown), *parents]
        for _, value, type_ in defaults:
            pieces += [value, type_]
        for piece in pieces:
            elab.ensure_no_unassigned_metavars(piece)
        pieces, _ = elab.levels_to_params(pieces)
        level_params = self.started.level_params(pieces)
        sort_expr, rest = pieces[0], pieces[1:]
        param_types = [s._replace(type=t) for s, t in zip(param_types, rest, strict=False)]
        rest = rest[len(param_types) :]
        shown = [s._replace(type=t) for s, t in zip(shown, rest, strict=False)]
        rest = rest[len(shown) :]
        parents, rest = rest[: len(parents)], rest[len(parents) :]
        levels: tuple[Level, ...] = tuple(mk_param(u) for u in level_params)

        self_type = mk_apps(mk_const(full, levels), params)
        constructor = full / (self.command.constructor.part if self.command.constructor is not None else "mk")
        binder_names = {f.local: ANONYMOUS / f"_{f.local.name.part}" for f in fields if f.kind == "subobject"}
        field_locals = [s.local for s in shown]
        intro: Expr = abstract(self_type, field_locals)
        for i in range(len(shown) - 1, -1, -1):
            s = shown[i]
            domain = abstract(s.type, field_locals[:i])
            intro = mk_pi(binder_names.get(s.local, s.local.name), s.info, domain, intro)
        intro = bind_pi(param_types, intro)
        count = len(params)
        intro = infer_params(self.command.constructor_infer)(intro, count)
        declaration = InductiveDecl(full, level_params, count, bind_pi(param_types, sort_expr), ((constructor, intro),))
        env = add_inductive(self.ctx.env, declaration, self.command.name_span.start)
        if self.is_class:
            env = env.with_attribute("class", full)
        modifiers = [self._infer_kind(f) for f in fields]
        env = mk_projections(
            env, full, [f.local.name for f in fields], class_=self.is_class, infer=[infer_params(m) for m in modifiers]
        )
        default_names: dict[Name, Name] = {}
        for (f, _, _), value, type_ in zip(defaults, rest[::2], rest[1::2], strict=True):
            env, default = self._declare_default(env, f, value, type_, param_types)
            default_names[f.local.name] = default
        parent_names = self._parent_names(parents)
        infos = tuple(
            FieldInfo(
                f.local.name,
                full / f.local.name.part,
                f.local.info,
                _structure_of(parents[i]) if f.kind == "subobject" else None,
                default_names.get(f.local.name),
                f.auto_tactic,
            )
            for i, f in enumerate(fields)
        )
        structure = StructureInfo(full, count, constructor, infos, tuple(parent_names), self.is_class)
        env = env.with_structure(structure)
        env = mk_drec(mk_cases_on(mk_rec_on(env, full), full), full)
        env = self._declare_parents(env, parents, parent_names, param_types, levels, level_params)
        info = env.get(full)
        assert isinstance(info, InductiveInfo)
        # Lean derives these for classes too; nothing uses them there, and for wide classes they are most of the work.
        if has_equality(env) and sort_expr is not mk_sort(ZERO) and not self.is_class:
            env = mk_no_confusion(env, full)
            env = mk_injectivity(env, full)
        constants = [full, constructor, full / "rec", *(i.projection for i in infos)]
        scope = _parameterized(self.ctx.scope, self.started, full, constants, level_params)
        return env, scope, full

    def _infer_kind(self, field: _Field) -> str | None:
        if field.syntax is not None and field.syntax.infer is not None:
            return field.syntax.infer
        return self.command.constructor_infer if field.syntax is None else None

    def _declare_default(
        self, env: MetaEnvironment, field: _Field, value: Expr, type_: Expr, params: Sequence[Shown]
    ) -> tuple[MetaEnvironment, Name]:
        """`S.f._default : Π {params} (fields that it uses), T`."""
        used = {n for n in subterms(value) if type(n) is Local} | {n for n in subterms(type_) if type(n) is Local}
        field_locals = [f.local for f in self._constructor_fields() if f.local in used]
        while True:  # the types of what is used
            more = {n for x in (*field_locals,) for n in subterms(self._expand(x.type)) if type(n) is Local} - used
            if not more:
                break
            used |= more
            field_locals = [f.local for f in self._constructor_fields() if f.local in used]
        grown = True
        while grown:
            grown = False
            for p in params:
                if p.local in used:
                    inner = {n for n in subterms(p.type) if type(n) is Local} - used
                    if inner:
                        used |= inner
                        grown = True
        args: list[Shown] = []
        for p in params:
            if p.local in used:
                info = BinderInfo.IMPLICIT if p.info is BinderInfo.DEFAULT else p.info
                args.append(p._replace(info=info))
        args += [Shown(x, BinderInfo.DEFAULT, self._expand(x.type)) for x in field_locals]
        body = value
        if _ID in env:
            level = self.tctx.mctx.instantiate_level(self.tctx.sort_level(type_))
            if not level.has_mvar:
                body = mk_apps(mk_const(_ID, (level,)), [type_, value])
        constant = self.full / field.local.name.part / "_default"
        decl_type, decl_value = bind_pi(args, type_), bind_lambda(args, body)
        used_levels = dict.fromkeys([*level_params_of(decl_type), *level_params_of(decl_value)])
        env = env.with_declaration(Definition(constant, tuple(used_levels), decl_type, decl_value, ABBREVIATION))
        return env.with_attribute("reducible", constant), constant

    def _parent_names(self, parents: Sequence[Expr]) -> list[tuple[Name, Name]]:
        out: list[tuple[Name, Name]] = []
        if not self.old_style:
            return [
                (_structure_of(p), self.full / self.fields[i].local.name.part) for i, p in enumerate(parents)
            ]
        seen: dict[str, int] = {}
        for p in parents:
            structure = _structure_of(p)
            text = f"to_{structure.part}"
            seen[text] = seen.get(text, 0) + 1
            out.append((structure, self.full / (text if seen[text] == 1 else f"{text}_{seen[text] - 1}")))
        return out

    def _declare_parents(
        self,
        env: MetaEnvironment,
        parents: Sequence[Expr],
        names: Sequence[tuple[Name, Name]],
        params: Sequence[Shown],
        levels: tuple[Level, ...],
        level_params: tuple[Name, ...],
    ) -> MetaEnvironment:
        """`to_parent`, an instance where both are classes."""
        for index, (parent, (structure, coercion)) in enumerate(zip(parents, names, strict=True)):
            if self.old_style:
                fn, args = get_app_fn_args(parent)
                assert type(fn) is Const
                parent_info = env.structure_info(structure)
                assert parent_info is not None
                from agent.kernel.expr import mk_local

                locals_ = [p.local for p in params]
                info = BinderInfo.INST_IMPLICIT if self.is_class else BinderInfo.DEFAULT
                self_ = mk_local(name("self"), mk_apps(mk_const(self.full, levels), locals_), info)
                value = mk_apps(mk_const(parent_info.constructor, fn.levels), args)
                for field in self.parent_fields[index]:
                    projection = mk_const(self.full / field.local.name.part, levels)
                    value = mk_app(value, mk_app(mk_apps(projection, locals_), self_))
                type_ = infer_implicit(bind_pi([*params, self_], parent), len(params), strict=True)
                env = env.with_declaration(
                    Definition(coercion, level_params, type_, bind_lambda([*params, self_], value))
                )
            private = self.command.parents[index].private
            if not private and self.is_class and env.is_class(structure):
                priority = self.ctx.scope.options.get("extends_priority", EXTENDS_PRIORITY)
                env = env.with_attribute("instance", coercion, priority=int(str(priority)))
        return env


def _structure_of(parent: Expr) -> Name:
    fn, _ = get_app_fn_args(parent)
    assert type(fn) is Const
    return fn.name


def elaborate_structure(ctx: DeclarationContext, command: InductiveCommand) -> tuple[MetaEnvironment, Scope, Name]:
    """The environment with the structure, projections, defaults, `to_parent` and auxiliary definitions; the scope; the
    full name. Attributes other than `class` are the caller's. Raises `EngineError` and `KernelError`."""
    return _Structure(ctx, command).run()


