"""The words of elaboration errors (Lean: `kernel/error_msgs.cpp`, `elaborator.cpp`).

Every function reads the metavariables at once and gives a closure that pretty prints when, and only when, the message
is shown: most errors are caught by a fallback and never shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from agent.engine.exceptions import ElaborationError, EngineError, Message
from agent.engine.syntax import tree
from agent.engine.syntax.tree import Term
from agent.kernel.expr import Expr, MVar, Sort, mk_mvar
from agent.kernel.level import is_equiv

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.meta.local_context import LocalContext

Words = Callable[[], str]

_WIDTH = 120
_INDENT = 2

# What is switched on, one after the other, until two terms that differ are also printed differently.
_DISTINGUISHING: tuple[Mapping[str, object], ...] = (
    {"pp.implicit": True},
    {"pp.full_names": True},
    {"pp.coercions": True},
    {"pp.notation": False},
    {"pp.universes": True},
    {"pp.proofs": True, "pp.binder_types": True},
)


class NestedElaborationError(ElaborationError):
    """An error with what was tried before it, in Lean's "Additional information"."""


def nested(elab: Elaborator, ref: Term, error: EngineError, context: Message) -> NestedElaborationError:
    where = elab.describe_position
    position = tree.position(ref)

    def words() -> str:
        head = error.message
        if not isinstance(error, NestedElaborationError):
            head += "\nAdditional information:"
        place = "" if where is None or position is None else where(position) + ": "
        return f"{head}\n{place}context: {context if isinstance(context, str) else context()}"

    out = NestedElaborationError(words, error.position if error.position is not None else position)
    out.ignored = error.ignored
    return out


# --- terms -----------------------------------------------------------------------------------------------------------


class _Printer:
    """What pretty printing needs, kept while a message waits to be shown."""

    __slots__ = ("env", "options", "mctx", "lctx", "scope")

    def __init__(self, elab: Elaborator) -> None:
        self.env = elab.env
        self.options = elab.scope.options
        self.scope = elab.scope
        self.mctx = elab.mctx
        self.lctx = elab.tctx.lctx

    def text(self, e: Expr, extra: Mapping[str, object] | None = None, width: int = _WIDTH - _INDENT) -> str:
        from agent.engine.meta.format import format_to_string
        from agent.engine.meta.pretty_printer import PrettyPrinter

        options: Any = self.options if not extra else {**extra, **self.options}
        return format_to_string(PrettyPrinter(self.env, options, self.mctx, scope=self.scope).pp(e), width)

    def indented(self, e: Expr, extra: Mapping[str, object] | None = None) -> str:
        pad = " " * _INDENT
        return "\n" + pad + self.text(e, extra).replace("\n", "\n" + pad)


def indented(elab: Elaborator, e: Expr, *, full_names: bool = False) -> Words:
    """A new line and the term, indented."""
    e = elab.instantiate(e)
    printer = _Printer(elab)
    extra = {"pp.full_names": True} if full_names else None
    return lambda: printer.indented(e, extra)


def _until_different(printer: _Printer, a: Expr, b: Expr) -> tuple[Mapping[str, object], str, str]:
    first: tuple[str, str] | None = None
    options: dict[str, object] = {}
    for extra in ({}, *_DISTINGUISHING):
        options = {**options, **extra}
        shown = (printer.indented(a, options), printer.indented(b, options))
        first = first or shown
        if shown[0] != shown[1]:
            return options, *shown
    assert first is not None
    return {}, *first


def type_mismatch(elab: Elaborator, given: Expr, expected: Expr) -> Words:
    """`has type … but is expected to have type …`"""
    given, expected = elab.instantiate(given), elab.instantiate(expected)
    sorts = _sorts(elab, given, expected)
    printer = _Printer(elab)

    def words() -> str:
        options, expected_text, given_text = _until_different(printer, expected, given)
        if sorts is not None:
            given_text += " : " + printer.text(sorts[0], options)
            expected_text += " : " + printer.text(sorts[1], options)
        out = f"has type{given_text}\nbut is expected to have type{expected_text}"
        aliased = _aliased(given, expected)
        if aliased:
            out += "\ntypes contain aliased name(s): " + " ".join(aliased)
            out += "\nremark: the tactic `dedup` can be used to rename aliases"
        return out

    return words


def _sorts(elab: Elaborator, given: Expr, expected: Expr) -> tuple[Expr, Expr] | None:
    """The sorts of two types, if they are known and differ."""
    try:
        sorts = elab.instantiate(elab.whnf_sort(given)), elab.instantiate(elab.whnf_sort(expected))
    except EngineError:
        return None
    if type(sorts[0]) is Sort and type(sorts[1]) is Sort and not is_equiv(sorts[0].level, sorts[1].level):
        return sorts
    return None


def _aliased(a: Expr, b: Expr) -> list[str]:
    """Names that stand for different locals in the two terms."""
    from agent.kernel.expr import Local, subterms

    seen: dict[Any, int] = {}
    aliased: dict[str, None] = {}
    for e in (a, b):
        for node in subterms(e):
            if type(node) is Local and seen.setdefault(node.name, node.uid) != node.uid:
                aliased[str(node.name)] = None
    return sorted(aliased)


def term_mismatch(elab: Elaborator, e: Expr, given: Expr, expected: Expr) -> Words:
    """The term, then `has type … but is expected to have type …`"""
    shown, mismatch = indented(elab, e), type_mismatch(elab, given, expected)
    return lambda: f"{shown()}\n{mismatch()}"


def unexpected_argument(elab: Elaborator, app: Expr, given: Expr, expected: Expr) -> Words:
    app, given, expected = elab.instantiate(app), elab.instantiate(given), elab.instantiate(expected)
    printer = _Printer(elab)

    def words() -> str:
        options, given_text, expected_text = _until_different(printer, given, expected)
        return (
            f"unexpected argument at application{printer.indented(app, options)}\ngiven argument{given_text}\n"
            f"expected argument{expected_text}"
        )

    return words


def type_expected(elab: Elaborator, e: Expr, type_: Expr) -> Words:
    shown, shown_type = indented(elab, e), indented(elab, type_)
    return lambda: f"type expected at{shown()}\nterm has type{shown_type()}"


def function_expected(elab: Elaborator, e: Expr, type_: Expr) -> Words:
    shown, shown_type = indented(elab, e), indented(elab, type_)
    return lambda: f"function expected at{shown()}\nterm has type{shown_type()}"


# --- goals -----------------------------------------------------------------------------------------------------------


def goal(elab: Elaborator, mvar: MVar) -> Words:
    """A metavariable as a tactic state with this one goal."""
    mctx = elab.mctx.copy()
    env, scope = elab.env, elab.scope

    def words() -> str:
        from agent.engine.meta.format import format_to_string
        from agent.engine.meta.pretty_printer import PrettyPrinter

        return format_to_string(PrettyPrinter(env, scope.options, mctx, scope=scope).pp_goal(mvar))

    return words


def goal_of(elab: Elaborator, lctx: LocalContext, target: Expr) -> Words:
    """A goal that is not in the metavariable context: `lctx ⊢ target`."""
    mctx = elab.mctx.copy()
    target = elab.instantiate(target)
    env, scope = elab.env, elab.scope

    def words() -> str:
        from agent.engine.meta.format import format_to_string
        from agent.engine.meta.pretty_printer import PrettyPrinter

        mvar = mk_mvar()
        mctx.declare(mvar, target, lctx)
        return format_to_string(PrettyPrinter(env, scope.options, mctx, scope=scope).pp_goal(mvar))

    return words
