"""Overloaded names and notation: exactly one alternative must elaborate (Lean: `visit_overloaded_app`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from agent.engine.elaborator import application, eliminators, messages
from agent.engine.elaborator.preterm import Elaborated, ResolvedConstant
from agent.engine.exceptions import ElaborationError
from agent.engine.syntax.tree import GlobalName, Term
from agent.kernel.expr import Expr
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator

Words = Callable[[], str]


def _name_of(fn: Term) -> Name | None:
    return fn.name if type(fn) is GlobalName or type(fn) is ResolvedConstant else None


def overloads_text(elab: Elaborator, fns: Sequence[Term]) -> Words:
    return lambda: "(overloads: " + ", ".join(_shown(fn) for fn in fns) + ")"


def _shown(fn: Term) -> str:
    from agent.engine.elaborator.preterm import spine

    head = _name_of(spine(fn)[0])
    return str(head) if head is not None else "[other]"


def visit_overloaded(elab: Elaborator, fns: Sequence[Term], args: list[Term], expected: Expr | None, ref: Term) -> Expr:
    if len(fns) == 1:
        return application.elaborate_application(elab, fns[0], args, expected, ref)
    text = overloads_text(elab, fns)
    for fn in fns:
        constant = _name_of(fn)
        if constant is not None and eliminators.elimination_info(elab, constant) is not None:
            elab.fail(
                ref,
                lambda constant=constant: (  # type: ignore[misc]
                    f"invalid overloaded application, elaborator has special support for '{constant}' (it is handled "
                    'as an "eliminator"), but this kind of constant cannot be overloaded (solution: use fully '
                    "qualified names) " + text()
                ),
            )
    if expected is not None:
        return _with_expected(elab, fns, args, expected, ref)
    try:
        return _without_expected(elab, fns, args, None, ref)
    except ElaborationError as error:
        raise messages.nested(
            elab,
            ref,
            error,
            "switched to basic overload resolution where arguments are elaborated without any information about the "
            "expected type because expected type was not available",
        ) from error


def _none_applicable(fns: Sequence[Term], errors: Sequence[ElaborationError]) -> str:
    parts = [f"error for {_shown(fn)}\n{error.message}" for fn, error in zip(fns, errors)]
    return "none of the overloads are applicable\n" + "\n\n".join(parts)


def _without_expected(
    elab: Elaborator, fns: Sequence[Term], args: list[Term], expected: Expr | None, ref: Term
) -> Expr:
    """The arguments first, then every alternative applied to them."""
    new_args: list[Term] = [Elaborated(elab.visit(arg), span=arg.span) for arg in args]
    saved = elab.snapshot()
    found: list[tuple[int, Expr]] = []
    errors: list[ElaborationError] = []
    for i, fn in enumerate(fns):
        elab.restore(saved)
        try:
            found.append((i, elab.instantiate(_try_candidate(elab, fn, new_args, expected, ref))))
        except ElaborationError as error:
            errors.append(error)
    if not found:
        elab.restore(saved)
        elab.fail(ref, lambda: _none_applicable(fns, errors))
    if len(found) > 1:
        shown = [messages.indented(elab, e, full_names=True) for _, e in found]
        elab.restore(saved)
        elab.fail(ref, lambda: "ambiguous overload, possible interpretations" + "".join(words() for words in shown))
    index, e = found[0]
    if index != len(fns) - 1:
        elab.restore(saved)
        e = _try_candidate(elab, fns[index], new_args, expected, ref)
    return e


def _try_candidate(elab: Elaborator, fn: Term, args: list[Term], expected: Expr | None, ref: Term) -> Expr:
    with elab.without_recovery():
        head = application.visit_function(elab, fn, bool(args), None if args else expected, ref)
        e = application.visit_base_app(elab, head, application.ArgMask.DEFAULT, args, expected, ref, visited=True)
        elab.synthesize_instances()
        if expected is not None:
            type_ = elab.infer(e)
            if elab.ensure_has_type(e, type_, expected, ref) is None:
                mismatch = messages.term_mismatch(elab, e, type_, expected)
                elab.fail(ref, lambda: f"invalid overload, term{mismatch()}")
        return e


def _with_expected(elab: Elaborator, fns: Sequence[Term], args: list[Term], expected: Expr, ref: Term) -> Expr:
    """Which alternatives have the expected result type; if that leaves one, its arguments are elaborated."""
    saved = elab.snapshot()
    fits: list[int] = []
    errors: list[ElaborationError] = []
    last: tuple[Expr, application.FirstPass] | None = None
    for i, fn in enumerate(fns):
        elab.restore(saved)
        try:
            last = _first_pass(elab, fn, args, expected, ref)
            fits.append(i)
        except ElaborationError as error:
            errors.append(error)
    if not fits:
        elab.restore(saved)
        try:
            return _without_expected(elab, fns, args, expected, ref)
        except ElaborationError as error:
            shown = messages.indented(elab, expected)
            raise messages.nested(
                elab,
                ref,
                error,
                lambda: (
                    "switched to basic overload resolution where arguments are elaborated without any information "
                    "about the expected type, because failed to elaborate all candidates using the expected type"
                    f"{shown()}\nthis can happen because, for example, coercions were not considered in the process\n"
                    + _none_applicable(fns, errors)
                ),
            ) from error
    if len(fits) == 1:
        fn = fns[fits[0]]
        if fits[0] != len(fns) - 1 or last is None:
            elab.restore(saved)
            last = _first_pass(elab, fn, args, expected, ref)
        try:
            return application.second_pass(elab, last[0], args, ref, last[1])
        except ElaborationError as error:
            raise messages.nested(
                elab,
                ref,
                error,
                lambda: (
                    f"overload was disambiguated using expected type\n{overloads_text(elab, fns)()}\nthe only "
                    f"applicable one seemed to be: {_shown(fn)}\n" + "".join("\n" + each.message for each in errors)
                ),
            ) from error
    elab.restore(saved)
    try:
        return _without_expected(elab, fns, args, expected, ref)
    except ElaborationError as error:
        shown = messages.indented(elab, expected)
        raise messages.nested(
            elab,
            ref,
            error,
            lambda: (
                "switched to basic overload resolution where arguments are elaborated without any information about "
                f"the expected type because it failed to disambiguate overload using the expected type{shown()}\nthe "
                "following overloaded terms were applicable" + "".join("\n  " + _shown(fns[i]) for i in fits)
            ),
        ) from error


def _first_pass(
    elab: Elaborator, fn: Term, args: list[Term], expected: Expr, ref: Term
) -> tuple[Expr, application.FirstPass]:
    with elab.without_recovery():
        head = application.visit_function(elab, fn, bool(args), None if args else expected, ref)
        return head, application.first_pass(elab, head, args, expected, ref)
