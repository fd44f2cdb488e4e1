"""Applications (Lean: `visit_app_core`, `first_pass`, `second_pass`, `visit_base_app_simple`).

The default strategy has two passes. The first makes a metavariable for every argument and unifies the result type with
the expected type; the second elaborates the explicit arguments from left to right, each against its type as known by
then. If the first pass fails, the application is elaborated without the expected type, and coerced as a whole.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from agent.engine.elaborator import auto_param, eliminators, field_notation, messages, overloads
from agent.engine.elaborator.preterm import (
    AtomicTerm,
    Elaborated,
    LocalName,
    ResolvedConstant,
    apply,
    spine,
)
from agent.engine.exceptions import ElaborationError, EngineError
from agent.engine.syntax.tree import (
    AnonymousConstructor,
    Choice,
    Explicit,
    FieldAccess,
    GlobalName,
    Hole,
    Identifier,
    LambdaTerm,
    Term,
    has_position,
)
from agent.kernel.declaration import DefinitionInfo, InductiveInfo
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Local,
    MVar,
    Pi,
    get_app_fn,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
)
from agent.kernel.instantiate import abstract, instantiate
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

_DEFAULT, _STRICT, _INST = BinderInfo.DEFAULT, BinderInfo.STRICT_IMPLICIT, BinderInfo.INST_IMPLICIT
_THUNK, _UNIT = name("thunk"), name("unit")
_OPT_PARAM = name("opt_param")


class ArgMask(enum.Enum):
    """Which arguments are written: the explicit ones; all (`@f`); all but inferable first-order ones (`@@f`)."""

    DEFAULT = 0
    ALL_EXPLICIT = 1
    INST_HO_EXPLICIT = 2


class Strategy(enum.Enum):
    WITH_EXPECTED_TYPE = 0
    SIMPLE = 1
    AS_ELIMINATOR = 2


def elaboration_strategy(elab: Elaborator, constant: Name) -> Strategy:
    """By attribute; recursors and the functions made from them are eliminators."""
    env = elab.env
    if env.has_attribute("elab_as_eliminator", constant):
        return Strategy.AS_ELIMINATOR
    if env.has_attribute("elab_simple", constant):
        return Strategy.SIMPLE
    if env.has_attribute("elab_with_expected_type", constant):
        return Strategy.WITH_EXPECTED_TYPE
    if eliminators.is_recursor_like(env, constant):
        return Strategy.AS_ELIMINATOR
    return Strategy.WITH_EXPECTED_TYPE


# --- the head of an application --------------------------------------------------------------------------------------


def visit_application(elab: Elaborator, pre: Term, expected: Expr | None) -> Expr:
    fn, args = spine(pre)
    return elaborate_application(elab, fn, args, expected, pre)


def elaborate_application(elab: Elaborator, fn: Term, args: list[Term], expected: Expr | None, ref: Term) -> Expr:
    """`fn args` where `fn` is no application itself."""
    kind = type(fn)
    if kind is Elaborated:
        return visit_base_app(elab, fn.expr, ArgMask.DEFAULT, args, expected, ref)  # type: ignore[attr-defined]
    mask = ArgMask.DEFAULT
    if kind is Explicit:
        mask = ArgMask.INST_HO_EXPLICIT if fn.partial else ArgMask.ALL_EXPLICIT  # type: ignore[attr-defined]
        fn = fn.term  # type: ignore[attr-defined]
        kind = type(fn)
    if kind is Identifier:
        fn = elab.resolve(fn)  # type: ignore[arg-type]
        kind = type(fn)
        if mask is not ArgMask.DEFAULT and kind is FieldAccess:
            symbol = "@" if mask is ArgMask.ALL_EXPLICIT else "@@"
            elab.fail(ref, f"invalid '{symbol}', function must be a constant or variable")
    if kind is Choice:
        if mask is not ArgMask.DEFAULT:
            overloaded = overloads.overloads_text(elab, fn.alternatives)  # type: ignore[attr-defined]
            elab.fail(
                ref,
                lambda: (
                    "invalid explicit annotation because of overloading (possible solution: use fully qualified names) "
                    + overloaded()
                ),
            )
        return overloads.visit_overloaded(elab, fn.alternatives, args, expected, ref)  # type: ignore[attr-defined]
    if kind is FieldAccess:
        if mask is not ArgMask.DEFAULT:
            elab.fail(ref, "invalid occurrence of field notation")
        return field_notation.visit_field_application(elab, fn, args, expected, ref)  # type: ignore[arg-type]
    if kind is LambdaTerm and args and not any(binder.pattern is not None for binder in fn.binders):  # type: ignore[attr-defined]
        # A notation whose expansion is a function, and beta-redexes as written.
        return visit_base_app(elab, visit_function(elab, fn, True, None, ref), mask, args, expected, ref)
    new_fn = visit_function(elab, fn, bool(args), None if args else expected, ref)
    if type(new_fn) is Const and mask is ArgMask.DEFAULT:
        info = eliminators.elimination_info(elab, new_fn.name)
        if info is not None:
            if len(args) >= info.num_explicit:
                return eliminators.visit_eliminator(elab, new_fn, info, args, expected, ref)
            try:
                return visit_base_app(elab, new_fn, mask, args, expected, ref)
            except ElaborationError as error:
                raise messages.nested(
                    elab,
                    ref,
                    error,
                    f"'eliminator' elaboration was not used for '{new_fn.name}' because it is not fully applied, "
                    f"#{info.num_explicit} explicit arguments expected",
                ) from error
        if elab.env.auxiliary_kind(new_fn.name) == "no_confusion":
            return _visit_no_confusion(elab, new_fn, args, expected, ref)
    return visit_base_app(elab, new_fn, mask, args, expected, ref)


def visit_function(elab: Elaborator, fn: Term, has_args: bool, expected: Expr | None, ref: Term) -> Expr:
    """The head; coerced to a function if there are arguments."""
    kind = type(fn)
    if kind is LocalName:
        out: Expr = fn.local  # type: ignore[attr-defined]
    elif kind is GlobalName:
        out = elab.mk_constant(fn.name, (), ref)  # type: ignore[attr-defined]
    elif kind is ResolvedConstant:
        out = elab.mk_constant(fn.name, fn.levels, ref)  # type: ignore[attr-defined]
    elif kind is Identifier:
        return visit_function(elab, elab.resolve(fn), has_args, expected, ref)  # type: ignore[arg-type]
    elif kind is AtomicTerm:
        out = fn.expr  # type: ignore[attr-defined]
    elif kind is Hole:
        elab.fail(ref, "placeholders '_' cannot be used where a function is expected")
    elif kind is AnonymousConstructor:
        elab.fail(fn, "invalid constructor ⟨...⟩, function expected")
    else:
        out = elab.visit(fn, expected)
    return elab.ensure_function(out, ref) if has_args else out


def _visit_no_confusion(elab: Elaborator, fn: Const, args: list[Term], expected: Expr | None, ref: Term) -> Expr:
    """`I.no_confusion h …`: the equation first, the expected type as the motive."""
    if expected is None:
        elab.fail(
            ref,
            f"invalid '{fn.name}' application, elaborator has special support for no_confusion but the expected type "
            "must be known",
        )
    if not args:
        elab.fail(
            ref,
            f"invalid occurrence of function '{fn.name}', it must be applied to at least one argument (possible "
            "solution: use '@')",
        )
    equation = elab.strict_visit(args[0])
    info = elab.env.find(fn.name.prefix) if fn.name.prefix is not None else None
    if not isinstance(info, InductiveInfo):
        elab.fail(ref, f"invalid '{fn.name}' application")
    hole = Hole(span=ref.span)
    new_args: list[Term] = [hole] * (info.num_params + info.num_indices)
    new_args += [Elaborated(expected, span=ref.span), hole, hole, Elaborated(equation, span=args[0].span), *args[1:]]
    return visit_base_app(elab, fn, ArgMask.ALL_EXPLICIT, new_args, expected, ref)


# --- the two strategies ----------------------------------------------------------------------------------------------


class FirstPass:
    """What the first pass finds: the arguments so far and, for every explicit one, its type and its metavariable."""

    __slots__ = ("type", "new_args", "expected_types", "arg_mvars", "positions", "instances", "instance_counts", "eta")

    def __init__(self) -> None:
        self.type: Expr | None = None
        self.new_args: list[Expr] = []
        self.expected_types: list[Expr] = []
        self.arg_mvars: list[Expr] = []
        self.positions: list[int] = []  # of the explicit arguments in new_args
        self.instances: list[MVar] = []
        self.instance_counts: list[int] = []  # how many instances come before each explicit argument
        self.eta: list[Local] = []


def visit_base_app(
    elab: Elaborator,
    fn: Expr,
    mask: ArgMask,
    args: Sequence[Term],
    expected: Expr | None,
    ref: Term,
    *,
    visited: bool = False,
) -> Expr:
    """`fn args` by the strategy of its head. `visited`: all arguments are `Elaborated` already."""
    if expected is None or visited or mask is not ArgMask.DEFAULT or not _takes_expected_type(elab, fn):
        return _visit_simple(elab, fn, mask, args, expected, ref, visited)
    if not args and type(fn) is Const and not _may_take_implicit(elab, elab.infer(fn)):
        # Nothing to infer for a constant of plain type; a mismatch is the caller's to report or coerce.
        return (
            fn
            if elab.is_def_eq(expected, elab.infer(fn))
            else _visit_simple(elab, fn, mask, args, expected, ref, False)
        )
    saved = elab.snapshot()
    recovers, elab.recovers = elab.recovers, False
    try:
        first = first_pass(elab, fn, args, expected, ref)
        elab.recovers = recovers
    except ElaborationError as error:
        elab.recovers = recovers
        elab.restore(saved)
        failure = error
        try:
            return _visit_simple(elab, fn, mask, args, expected, ref, visited)
        except ElaborationError as second:
            raise messages.nested(
                elab,
                ref,
                second,
                lambda: (
                    "switched to simple application elaboration procedure because failed to use expected type to "
                    "elaborate it, error message\n  " + failure.message.replace("\n", "\n  ")
                ),
            ) from second
    return second_pass(elab, fn, args, ref, first)


def _takes_expected_type(elab: Elaborator, fn: Expr) -> bool:
    fn = get_app_fn(fn)
    return type(fn) is Const and elaboration_strategy(elab, fn.name) is Strategy.WITH_EXPECTED_TYPE


def first_pass(elab: Elaborator, fn: Expr, args: Sequence[Term], expected: Expr, ref: Term) -> FirstPass:
    """Raises ElaborationError if the result type is not the expected type, or there are too many arguments."""
    out = FirstPass()
    new_args = out.new_args
    # The type as it was before it had to be reduced to show the next argument.
    closed: Expr = elab.infer(fn)
    values: list[Expr] = []
    count = len(args)
    i = 0
    while True:
        it = closed
        values = []
        while True:
            if type(it) is not Pi:
                closed = instantiate(it, values) if values else it
                values = []
                if i == count and not _may_take_implicit(elab, closed):
                    break
                it = elab.whnf(closed)
                if type(it) is not Pi:
                    break
            info = it.info
            if info is _DEFAULT:
                if i == count:
                    if values:
                        closed = instantiate(it, values)
                    break
                domain = instantiate(it.domain, values) if values else it.domain
                out.expected_types.append(domain)
                pre = args[i]
                if type(pre) is Elaborated:
                    new_arg = _check_elaborated(elab, fn, new_args, pre, domain, ref)
                else:
                    new_arg = elab.mk_metavar(domain, pre)
                i += 1
                out.arg_mvars.append(new_arg)
                out.positions.append(len(new_args))
                out.instance_counts.append(len(out.instances))
            else:
                if info is _STRICT and i == count:
                    if values:
                        closed = instantiate(it, values)
                    break
                domain = instantiate(it.domain, values) if values else it.domain
                new_arg = elab.mk_metavar(domain, ref)
                if info is _INST:
                    out.instances.append(new_arg)
            new_args.append(new_arg)
            values.append(new_arg)
            it = it.body
        rest = process_optional(elab, closed, ref, out.eta, new_args)
        if rest is None:
            break
        closed = rest
        following = elab.whnf_pi(rest)
        if type(following) is not Pi or following.info is _DEFAULT:
            break
    if i != count:
        elab.fail(ref, "too many arguments")
    out.type = closed
    if not elab.is_def_eq(expected, closed):
        e = mk_apps(fn, new_args)
        mismatch = messages.term_mismatch(elab, e, closed, expected)
        elab.fail(ref, lambda: f"type mismatch, term{mismatch()}", (closed, expected, e))
    return out


def _check_elaborated(
    elab: Elaborator, fn: Expr, new_args: list[Expr], pre: Elaborated, domain: Expr, ref: Term
) -> Expr:
    """The type of a given argument is checked at once, so that it is known when the other arguments are elaborated."""
    thunk_of = None if elab.in_pattern else _thunk_of(domain)
    arg_expected = domain if thunk_of is None else thunk_of
    arg = _thunk(pre.expr, thunk_of)
    arg_type = elab.infer(arg)
    checked = elab.ensure_has_type(arg, arg_type, arg_expected, pre)
    if checked is None:
        fail_argument(elab, mk_apps(fn, [*new_args, arg]), arg, arg_type, arg_expected, ref)
    return checked


def second_pass(elab: Elaborator, fn: Expr, args: Sequence[Term], ref: Term, first: FirstPass) -> Expr:
    """Elaborate the explicit arguments, finding instances as soon as they can be."""
    new_args = first.new_args
    done = 0
    for i, pre in enumerate(args):
        while done < first.instance_counts[i]:
            mvar = first.instances[done]
            if not elab.try_synthesize_instance(mvar):
                elab.add_instance(mvar)
            done += 1
        mvar_or_arg = first.arg_mvars[i]
        if type(mvar_or_arg) is not MVar or type(pre) is Elaborated:
            continue
        domain, position = first.expected_types[i], first.positions[i]
        try:
            new_args[position] = _checked_argument(elab, fn, new_args[:position], pre, domain, first, i, ref)
        except EngineError as error:
            if not elab.try_report(error, pre if has_position(pre) else ref):
                raise
            new_args[position] = elab.mk_sorry(domain, pre)
            first.type = None
    for mvar in first.instances[done:]:
        if not elab.try_synthesize_instance(mvar):
            elab.add_instance(mvar)
    out = mk_apps(fn, new_args)
    if first.eta:
        return bind_lambda(first.eta, out)
    if first.type is not None:
        elab.remember_type(out, first.type)
    return out


def _checked_argument(
    elab: Elaborator, fn: Expr, before: list[Expr], pre: Term, domain: Expr, first: FirstPass, index: int, ref: Term
) -> Expr:
    """The explicit argument `pre` after the arguments `before`, of type `domain`; unified with its metavariable."""
    mvar = first.arg_mvars[index]
    arg = _elaborate_argument(elab, pre, domain)
    arg_type = elab.infer(arg)
    checked = elab.ensure_has_type(arg, arg_type, domain, pre)
    if checked is None:
        fail_argument(elab, mk_apps(fn, [*before, arg]), arg, arg_type, domain, ref)
    if not elab.assign_or_unify(mvar, checked):
        words = messages.unexpected_argument(elab, mk_apps(fn, [*before, arg]), arg, mvar)
        elab.report_or_raise(ref, words, (arg, mvar))
        first.type = None
    return checked


def _elaborate_argument(elab: Elaborator, pre: Term, domain: Expr) -> Expr:
    thunk_of = None if elab.in_pattern else _thunk_of(domain)
    if thunk_of is None:
        return elab.visit(pre, domain)
    return _thunk(elab.visit(pre, thunk_of), thunk_of)


def _visit_simple(
    elab: Elaborator,
    fn: Expr,
    mask: ArgMask,
    args: Sequence[Term],
    expected: Expr | None,
    ref: Term,
    visited: bool,
) -> Expr:
    """Without propagating the expected type; the result is coerced to it if possible, else returned as it is."""
    new_args: list[Expr] = []
    eta: list[Local] = []
    closed: Expr = elab.infer(fn)
    count = len(args)
    i = 0
    while True:
        it = closed
        values: list[Expr] = []
        while True:
            if type(it) is not Pi:
                closed = instantiate(it, values) if values else it
                values = []
                if i == count and not _may_take_implicit(elab, closed):
                    break
                it = elab.whnf(closed)
                if type(it) is not Pi:
                    if i == count:
                        break
                    fn = elab.ensure_function(_remembered(elab, mk_apps(fn, new_args), closed), ref)
                    new_args = []
                    closed = elab.infer(fn)
                    it = elab.whnf_pi(closed)
                    if type(it) is not Pi:
                        elab.fail(ref, messages.function_expected(elab, fn, it))
            info = it.info
            if mask is ArgMask.DEFAULT and info is _STRICT and i == count:
                if values:
                    closed = instantiate(it, values)
                break
            domain = instantiate(it.domain, values) if values else it.domain
            if info is not _DEFAULT and (
                mask is ArgMask.DEFAULT
                or (mask is ArgMask.INST_HO_EXPLICIT and info is not _INST and type(domain) is not Pi)
            ):
                new_arg = elab.mk_instance(domain, ref) if info is _INST else elab.mk_metavar(domain, ref)
            elif i < count:
                pre = args[i]
                if visited:
                    thunk_of = None if elab.in_pattern or mask is not ArgMask.DEFAULT else _thunk_of(domain)
                    new_arg = _thunk(pre.expr, thunk_of)  # type: ignore[attr-defined]
                elif info is _INST and type(pre) is Hole:
                    new_arg = elab.mk_instance(domain, ref)
                elif mask is ArgMask.DEFAULT:
                    new_arg = _elaborate_argument(elab, pre, domain)
                else:
                    new_arg = elab.visit(pre, domain)
                arg_type = elab.infer(new_arg)
                checked = elab.ensure_has_type(new_arg, arg_type, domain, pre)
                if checked is None:
                    fail_argument(elab, mk_apps(fn, [*new_args, new_arg]), new_arg, arg_type, domain, ref)
                new_arg = checked
                i += 1
            else:
                if values:
                    closed = instantiate(it, values)
                break
            new_args.append(new_arg)
            values.append(new_arg)
            it = it.body
        closed = elab.instantiate(closed)
        if mask is not ArgMask.DEFAULT:
            break
        rest = process_optional(elab, closed, ref, eta, new_args)
        if rest is None:
            break
        closed = rest
        following = elab.whnf_pi(rest)
        if type(following) is not Pi or following.info is _DEFAULT:
            break
    out = mk_apps(fn, new_args)
    if eta:
        out = bind_lambda(eta, out)
    else:
        elab.remember_type(out, closed)
    if expected is not None:
        typed = elab.ensure_has_type(out, closed, expected, ref)
        if typed is not None:
            return typed
    return out


def _remembered(elab: Elaborator, e: Expr, type_: Expr) -> Expr:
    elab.remember_type(e, type_)
    return e


def fail_argument(elab: Elaborator, app: Expr, arg: Expr, arg_type: Expr, expected: Expr, ref: Term) -> NoReturn:
    """Raises "type mismatch at application"."""
    shown, mismatch = messages.indented(elab, app), messages.term_mismatch(elab, arg, arg_type, expected)
    elab.fail(ref, lambda: f"type mismatch at application{shown()}\nterm{mismatch()}", (arg, arg_type, expected))


# --- pieces ----------------------------------------------------------------------------------------------------------


def _may_take_implicit(elab: Elaborator, type_: Expr) -> bool:
    """Whether reducing `type_` might show an implicit or optional argument; cheap, right for all but odd definitions.

    Lean reduces the result type of every application to see. Only a definition whose body is a function type with such
    an argument can tell, and class operations are taken not to be such.
    """
    while True:
        kind = type(type_)
        if kind is Pi:
            return True
        head = type_
        while type(head) is App:
            head = head.fn
        kind = type(head)
        if kind is MVar:
            value = elab.instantiate(type_)
            if value is type_:
                return False
            type_ = value
            continue
        if kind is Lambda:
            return True
        if kind is Const:
            return _unfolds_to_pi(elab, head.name)  # type: ignore[attr-defined]
        if kind is Local:
            return elab.tctx.lctx.value(head) is not None  # type: ignore[arg-type]
        return False


def _unfolds_to_pi(elab: Elaborator, constant: Name, depth: int = 8) -> bool:
    info = elab.env.find(constant)
    if not isinstance(info, DefinitionInfo) or elab.env.projection_info(constant) is not None:
        return False
    body = info.value
    while type(body) is Lambda:
        body = body.body
    if type(body) is Pi:
        return body.info is not _DEFAULT or _is_optional(body.domain)
    head = get_app_fn(body)
    return type(head) is Const and depth > 0 and _unfolds_to_pi(elab, head.name, depth - 1)


def _is_optional(domain: Expr) -> bool:
    return (
        type(domain) is App
        and type(domain.fn) is App
        and type(domain.fn.fn) is Const
        and (domain.fn.fn.name is _OPT_PARAM or domain.fn.fn.name is auto_param.AUTO_PARAM)
    )


def process_optional(
    elab: Elaborator, type_: Expr, ref: Term, eta: list[Local], new_args: list[Expr]
) -> Expr | None:
    """Fill trailing optional arguments with their defaults, or by their tactics; the type that is left, None if
    there are none.

    Explicit arguments before them become arguments of a λ around the application (`eta`).
    """
    it = type_
    found: Expr | None = None
    eta_size, args_size = len(eta), len(new_args)
    while True:
        if type(it) is not Pi:
            if not _may_take_implicit(elab, it):
                break
            it = elab.whnf(it)
            if type(it) is not Pi:
                break
        domain = it.domain
        new_arg: Expr
        optional = _is_optional(domain)
        if optional:
            new_arg = _default_argument(elab, domain, ref)
        else:
            if found is None and not _has_optional(it.body):
                break
            new_arg = mk_local(it.name, domain, it.info)
            eta.append(new_arg)
        new_args.append(new_arg)
        it = instantiate(it.body, (new_arg,))
        if optional:
            found = it
            eta_size, args_size = len(eta), len(new_args)
    del eta[eta_size:]
    del new_args[args_size:]
    return None if found is None else bind_pi(eta, found)


def _default_argument(elab: Elaborator, domain: Expr, ref: Term) -> Expr:
    """The value of `opt_param t v`; for `auto_param t tac` what the tactic will give."""
    if not auto_param.is_auto_param(domain):
        return domain.arg  # type: ignore[attr-defined]
    tactic = auto_param.tactic_name(domain)
    if tactic is None:
        shown = messages.indented(elab, domain.arg)  # type: ignore[attr-defined]
        elab.fail(ref, lambda: f"invalid auto_param, name literal expected for identifying tactic{shown()}")
    return elab.visit(auto_param.block(tactic, ref.span), domain.fn.arg)  # type: ignore[attr-defined]


def _has_optional(type_: Expr) -> bool:
    while type(type_) is Pi:
        if _is_optional(type_.domain):
            return True
        type_ = type_.body
    return False


def bind_lambda(locals_: Sequence[Local], body: Expr) -> Expr:
    """`λ locals, body` for locals that are in no context."""
    out = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        out = mk_lambda(local.name, local.info, abstract(local.type, locals_[:i]), out)
    return out


def bind_pi(locals_: Sequence[Local], body: Expr) -> Expr:
    """`Π locals, body` for locals that are in no context."""
    out = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        out = mk_pi(local.name, local.info, abstract(local.type, locals_[:i]), out)
    return out


def _thunk_of(type_: Expr) -> Expr | None:
    if type(type_) is App and type(type_.fn) is Const and type_.fn.name is _THUNK:
        return type_.arg
    return None


def _thunk(e: Expr, thunk_of: Expr | None) -> Expr:
    return e if thunk_of is None else mk_lambda(name("_"), _DEFAULT, mk_const(_UNIT), e)


# --- anonymous constructors ------------------------------------------------------------------------------------------


def visit_anonymous_constructor(elab: Elaborator, pre: AnonymousConstructor, expected: Expr | None) -> Expr:
    """`⟨a, b, c⟩`; surplus arguments nest into the last explicit one."""
    if expected is None:
        elab.fail(pre, "invalid constructor ⟨...⟩, expected type must be known")
    elab.synthesize()
    from agent.engine.meta.transparency import Transparency

    with elab.tctx.using(Transparency.SEMIREDUCIBLE):
        reduced = elab.whnf(elab.instantiate(expected))
    head = get_app_fn(reduced)
    if type(head) is not Const:
        shown = messages.indented(elab, expected)
        elab.fail(pre, lambda: f"invalid constructor ⟨...⟩, expected type is not an inductive type{shown()}")
    info = elab.env.find(head.name)
    if not isinstance(info, InductiveInfo):
        elab.fail(pre, f"invalid constructor ⟨...⟩, '{head.name}' is not an inductive type")
    if len(info.constructors) != 1:
        elab.fail(pre, f"invalid constructor ⟨...⟩, '{head.name}' must have only one constructor")
    constructor = info.constructors[0]
    type_ = elab.env.get(constructor).type
    explicit = 0
    while type(type_) is Pi:
        if type_.info is _DEFAULT:
            explicit += 1
        type_ = type_.body
    args = list(pre.args)
    if explicit > 1 and len(args) > explicit:
        args[explicit - 1 :] = [AnonymousConstructor(tuple(args[explicit - 1 :]), span=pre.span)]
    return elab.visit(apply(constructor, args, pre), expected)
