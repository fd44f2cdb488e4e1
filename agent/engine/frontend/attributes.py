"""Attributes: what `@[…]` and `attribute […]` do to the environment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.meta.environment import DEFAULT_PRIORITY
from agent.engine.syntax.tree import Attribute, Numeral, Parenthesized, Term
from agent.kernel.declaration import InductiveInfo
from agent.kernel.expr import Pi
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.frontend.state import FrontendState

REDUCIBILITY: Final = frozenset({"reducible", "semireducible", "irreducible"})

# Attributes that change nothing the engine does: kept, so that `attribute` and `#print` know them.
_INERT: Final = frozenset(
    "inline nolint ancestor higher_order user_attribute user_command derive_handler breakpoint vm_override "
    "vm_monitor algebra ematch ematch_lhs intro no_rsimp rsimp simps mono continuity measurability library_note "
    "linter hint_tactic pre_smt unify hole_command to_additive_ignore_args to_additive_relevant_arg "
    "to_additive_reorder sugar sugar_nat parsing_only no_inst_pattern equiv_rw_simp protect_proj transport_simps "
    "typevec tactic_doc alias mk_iff".split()
)
_KNOWN: Final = frozenset(
    "simp refl symm trans subst congr ext pattern elab_as_eliminator elab_simple elab_with_expected_type "
    "elab_strategy norm_cast push_cast pp_nodot pp_using_anonymous_constructor norm_num field_simps zify "
    "functor_norm monad_norm recursor class instance _refl_lemma wrapper_eq interactive nontriviality "
    "integral_simps norm mfld_simps parity_simps".split()
)


def priority_of(state: FrontendState, attribute: Attribute) -> int:
    if attribute.priority is None:
        option = state.scope.options.get("default_priority")
        return DEFAULT_PRIORITY if option is None else int(str(option))
    value = _number(attribute.priority)
    if value is None:
        raise ElaborationError("invalid 'priority', argument does not evaluate to a numeral", attribute.span.start)
    return value


def _number(term: Term) -> int | None:
    """Numerals, sums and differences of them, and the names of standard priorities."""
    from agent.engine.syntax.tree import Application, GlobalName, Identifier

    while type(term) is Parenthesized:
        term = term.term
    if type(term) is Numeral:
        return term.value
    if type(term) in (Identifier, GlobalName):
        known = {"std.priority.default": 1000, "std.priority.max": 0xFFFFFFFF, "default": 1000}
        return known.get(str(term.name))  # type: ignore[attr-defined]
    if type(term) is Application and len(term.args) == 2 and type(term.fn) in (Identifier, GlobalName):
        a, b = _number(term.args[0]), _number(term.args[1])
        if a is None or b is None:
            return None
        operator = str(term.fn.name)  # type: ignore[attr-defined]
        if operator == "has_add.add":
            return a + b
        if operator == "has_sub.sub":
            return max(0, a - b)
    return None


def apply_attributes(
    state: FrontendState, attributes: Iterable[Attribute], decl: Name, *, local: bool = False
) -> None:
    for attribute in attributes:
        apply_attribute(state, attribute, decl, local=local)


def apply_attribute(state: FrontendState, attribute: Attribute, decl: Name, *, local: bool = False) -> None:
    """Set or remove one attribute. Raises `ElaborationError` and `Unsupported` with the attribute's position."""
    text = attribute.name
    position = attribute.span.start
    env = state.env
    if local and state.frames:
        old: Any = env.reducibility(decl).value if text in REDUCIBILITY else env.get_attribute(text, decl)
        state.frames[-1].attributes.append((text, decl, old))
    if attribute.removed:
        if text not in REDUCIBILITY and env.get_attribute(text, decl) is None:
            raise ElaborationError(
                f"cannot remove attribute [{text}]: no prior attributes for '{decl}'"
                if text not in _KNOWN
                else f"cannot remove attribute [{text}]",
                position,
            )
        state.env = env.without_attribute(text, decl)
        return
    if text == "to_additive":
        raise Unsupported("the attribute 'to_additive'", position)
    if text == "derive":
        raise Unsupported("the attribute 'derive'", position)
    priority = priority_of(state, attribute)
    if text == "class":
        if not isinstance(env.find(decl), InductiveInfo) and not _ends_in_sort(state, decl):
            raise ElaborationError(f"invalid class, declaration '{decl}' must be a type", position)
    elif text == "instance":
        _check_instance(state, decl, position)
    elif text in _INERT or text in REDUCIBILITY or text in _KNOWN:
        pass
    elif env.get_attribute("user_attribute", decl) is None and not state.modules.building_library:
        raise ElaborationError(f"unknown attribute [{text}]", position)
    data = tuple(a for a in attribute.args if isinstance(a, (Name, int, str))) or None
    state.env = state.env.with_attribute(text, decl, data, priority)


def _ends_in_sort(state: FrontendState, decl: Name) -> bool:
    from agent.kernel.expr import Sort

    type_ = state.env.get(decl).type
    while type(type_) is Pi:
        type_ = type_.body
    return type(type_) is Sort


def _check_instance(state: FrontendState, decl: Name, position: int) -> None:
    """The type must end in a class (it may be reducible to one)."""
    from agent.engine.meta.metavar_context import MetavarContext
    from agent.engine.meta.type_context import TypeContext

    tctx = TypeContext(state.env, MetavarContext(), deadline=state.deadline)
    if tctx.is_class(state.env.get(decl).type) is None:
        raise ElaborationError(
            "invalid instance, the type of the declaration is not a type class", position
        )


def undo_local(state: FrontendState, undo: list[tuple[str, Name, Any]]) -> None:
    """Restore attributes that were set `local` in a section that ends."""
    for text, decl, old in reversed(undo):
        if text in REDUCIBILITY:
            state.env = state.env.with_attribute(old, decl)
        elif old is None:
            if state.env.get_attribute(text, decl) is not None:
                state.env = state.env.without_attribute(text, decl)
        else:
            state.env = state.env.with_attribute(text, decl, old.data, old.priority)


