"""Eliminator-like applications: the motive comes from the expected type (Lean: `use_elim_elab`, `visit_elim_app`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from agent.engine.elaborator import application, messages
from agent.engine.elaborator.preterm import has_expr_mvar
from agent.engine.exceptions import ElaborationError
from agent.engine.syntax.tree import Term
from agent.kernel.declaration import InductiveInfo, RecursorInfo
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Local,
    Pi,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    mk_apps,
    mk_lambda,
    mk_local,
    mk_pi,
    subterms,
)
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.environment import MetaEnvironment

_DEFAULT, _INST = BinderInfo.DEFAULT, BinderInfo.INST_IMPLICIT
_AUXILIARY = frozenset({"rec_on", "cases_on", "brec_on", "binduction_on", "drec", "drec_on", "dcases_on"})
_ARGUMENT, _KEY = name("_a"), name("_x")


@dataclass(frozen=True, slots=True)
class EliminationInfo:
    """`arity` arguments, `num_explicit` of them written; the motive, number `motive`, comes from those at `majors`."""

    arity: int
    num_explicit: int
    motive: int
    majors: tuple[int, ...]


def is_recursor_like(env: MetaEnvironment, constant: Name) -> bool:
    """A recursor, a function made from one (`cases_on`, …), or a `@[recursor]`."""
    return (
        env.auxiliary_kind(constant) in _AUXILIARY
        or isinstance(env.find(constant), RecursorInfo)
        or env.has_attribute("recursor", constant)
    )


def elimination_info(elab: Elaborator, constant: Name) -> EliminationInfo | None:
    """How to elaborate an application of `constant` as an eliminator; None if it is not one, or of another form."""
    if application.elaboration_strategy(elab, constant) is not application.Strategy.AS_ELIMINATOR:
        return None
    info = elab.env.find(constant)
    kind = elab.env.auxiliary_kind(constant)
    if isinstance(info, RecursorInfo) or (kind in _AUXILIARY and kind != "drec"):
        return _builtin(elab.env, constant)
    return None if info is None else _user_defined(info.type)


def _builtin(env: MetaEnvironment, constant: Name) -> EliminationInfo | None:
    inductive = env.find(constant.prefix) if constant.prefix is not None else None
    if not isinstance(inductive, InductiveInfo):
        return None
    num_params, num_indices, num_minors = inductive.num_params, inductive.num_indices, len(inductive.constructors)
    if constant.part in ("brec_on", "binduction_on"):
        num_minors_written = 1
    else:
        num_minors_written = num_minors
    num_explicit = 1 + num_minors
    if num_minors == 0:
        num_explicit += 1  # the motive is explicit in recursors without minor premises
    if isinstance(env.find(constant), RecursorInfo):
        major = num_params + 1 + num_indices + num_minors
    else:
        major = num_params + 1 + num_indices
    return EliminationInfo(num_params + 1 + num_indices + 1 + num_minors_written, num_explicit, num_params, (major,))


def _user_defined(type_: Expr) -> EliminationInfo | None:
    params: list[Local] = []
    while type(type_) is Pi:
        local = mk_local(type_.name, type_.domain, type_.info)
        params.append(local)
        type_ = instantiate1(type_.body, local)
    motive, args = get_app_fn_args(type_)
    if type(motive) is not Local or not args or any(type(arg) is not Local for arg in args) or motive not in params:
        return None
    found = [False] * len(args)
    majors: list[int] = []
    num_explicit = 0
    for i in range(len(params) - 1, -1, -1):
        param = params[i]
        if param.info is not _DEFAULT:
            continue
        num_explicit += 1
        if param in args:
            position = args.index(param)
            if not found[position]:
                found[position] = True
                majors.append(i)
        if not _is_first_order(param.type):
            continue
        collected = False
        for node in subterms(param.type):
            if type(node) is Local and node in args:
                position = args.index(node)
                if not found[position]:
                    collected = found[position] = True
        if collected:
            majors.append(i)
    if not all(found):
        return None
    return EliminationInfo(len(params), num_explicit, params.index(motive), tuple(reversed(majors)))


def _is_first_order(e: Expr) -> bool:
    return all(type(node) is not App or type(get_app_fn(node)) is Const for node in subterms(e))


def visit_eliminator(
    elab: Elaborator, fn: Const, info: EliminationInfo, args: list[Term], expected: Expr | None, ref: Term
) -> Expr:
    special = (
        f"invalid '{fn.name}' application, elaborator has special support for this kind of application (it is handled "
        'as an "eliminator"), but '
    )
    if expected is None:
        elab.fail(ref, special + "the expected type must be known")
    elab.synthesize_instances()
    expected = elab.instantiate(expected)
    if has_expr_mvar(expected):
        shown = messages.indented(elab, expected)
        elab.fail(ref, lambda: f"{special}expected type must not contain metavariables{shown()}")
    type_ = elab.whnf_pi(elab.infer(fn))
    new_args: list[Expr] = []
    postponed: list[Term | None] = []
    j = 0
    while type(type_) is Pi:
        domain = type_.domain
        later: Term | None = None
        if len(new_args) in info.majors:
            new_arg = elab.visit(args[j], domain)
            elab.synthesize()
            new_arg = elab.instantiate(new_arg)
            j += 1
            if has_expr_mvar(new_arg):
                _fail_metavariables(elab, special, new_arg, ref)
            arg_type = elab.infer(new_arg)
            if not elab.is_def_eq(arg_type, domain):
                application.fail_argument(elab, mk_apps(fn, [*new_args, new_arg]), new_arg, arg_type, domain, ref)
        elif type_.info is _DEFAULT:
            if j >= len(args):
                break
            later = args[j]
            new_arg = elab.mk_metavar(domain, later)
            j += 1
        elif type_.info is _INST:
            new_arg = elab.mk_instance(domain, ref)
        else:
            new_arg = elab.mk_metavar(domain, ref)
        new_args.append(new_arg)
        postponed.append(later)
        type_ = elab.whnf_pi(instantiate1(type_.body, new_arg))
    extra = [elab.visit(arg) for arg in args[j:]]
    elab.synthesize()
    # The arguments after the eliminator's own are abstracted from the expected type.
    extra += new_args[info.arity :] if len(new_args) > info.arity else []
    del new_args[info.arity :]
    extra = [elab.instantiate(arg) for arg in extra]
    for arg in reversed(extra):
        arg_type = elab.instantiate(elab.infer(arg))
        expected = mk_pi(_ARGUMENT, _DEFAULT, arg_type, elab.tctx.kabstract(expected, arg))
    motive = expected
    for key in reversed(get_app_args(type_)):
        key = elab.instantiate(key)
        motive = mk_lambda(_KEY, _DEFAULT, elab.instantiate(elab.infer(key)), elab.tctx.kabstract(motive, key))
    if not elab.is_def_eq(new_args[info.motive], motive):
        elab.fail(ref, '"eliminator" elaborator failed to compute the motive')
    try:
        for i, pre in enumerate(postponed[: len(new_args)]):
            if pre is None:
                continue
            arg_type = elab.instantiate(elab.infer(new_args[i]))
            new_arg = elab.visit(pre, arg_type)
            if not elab.is_def_eq(new_args[i], new_arg):
                mismatch = messages.term_mismatch(elab, new_arg, elab.infer(new_arg), arg_type)
                elab.fail(ref, lambda mismatch=mismatch: f'"eliminator" elaborator type mismatch, term{mismatch()}')  # type: ignore[misc]
            new_args[i] = new_arg
    except ElaborationError as error:
        shown_motive = messages.indented(elab, motive)
        raise messages.nested(
            elab, ref, error, lambda: f"the inferred motive for the eliminator-like application is{shown_motive()}"
        ) from error
    return elab.instantiate(mk_apps(mk_apps(fn, new_args), extra))


def _fail_metavariables(elab: Elaborator, special: str, major: Expr, ref: Term) -> NoReturn:
    shown = messages.indented(elab, major)
    elab.fail(
        ref,
        lambda: f"{special}term{shown()}\nmust not contain metavariables because it is used to compute the motive",
    )
