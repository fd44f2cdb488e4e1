"""Executes the commands of a file one after another over a `FrontendState`.

A command that fails leaves an error message and, as far as possible, what later commands need; the next one is judged
regardless. Messages are worded and placed as Lean's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from agent.engine.elaborator.identifiers import UnknownName
from agent.engine.elaborator.inductive import elaborate_inductive
from agent.engine.elaborator.scope import ParameterizedConstant, SectionVariable, VariableKind
from agent.engine.elaborator.structure import elaborate_structure
from agent.engine.elaborator.unknown_names import unknown_identifiers
from agent.engine.exceptions import ElaborationError, EngineError, OutOfTime, ParseError, Unsupported
from agent.engine.frontend import queries
from agent.engine.frontend.attributes import apply_attribute, apply_attributes, undo_local
from agent.engine.frontend.declarations import (
    DEEP_RECURSION,
    RECURSION_DEPTH,
    check_constants_allowed,
    execute_declaration,
)
from agent.engine.frontend.initial_environment import initial_environment
from agent.engine.frontend.state import FrontendState, _Frame
from agent.engine.meta.local_context import LocalContext, LocalDecl
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax import tree
from agent.engine.syntax.notation import resolve_declaration
from agent.engine.syntax.parser import Parser
from agent.engine.syntax.scanner import EOF
from agent.engine.syntax.source import Source
from agent.engine.syntax.term_parser import RecoveredError
from agent.kernel.declaration import QuotientDecl
from agent.kernel.exceptions import KernelError, ResourceLimit
from agent.kernel.expr import BinderInfo, Local, mk_local
from agent.kernel.name import ANONYMOUS, Name

ANONYMOUS_INSTANCE = "_inst"
_WHITESPACE = re.compile(r"\s*")


def execute_file(
    state: FrontendState,
    *,
    start: int = 0,
    before: Callable[[tree.Command], bool] | None = None,
    after: Callable[[int], None] | None = None,
) -> None:
    """Run the source from `start`, where a command begins. `before(command)` may say (by returning False) that the run
    ends before this command; `after(at)` hears, when a command is done, where the next one begins.

    Raises only `OutOfTime`.
    """
    parser = Parser(state.source, state.env.notation, state.modules.has_tactic, start)
    parser.recovering = before is None
    while True:
        state.deadline.check()
        parser.notation = state.env.notation
        parser.is_known_tactic = state.modules.has_tactic
        try:
            command = parser.next_command()
        except ParseError as error:
            state.parse_failed = True
            _report_parse_errors(state, parser.recovered, ())
            state.report(error.position, "error", error.message)
            parser.skip_to_next_command()
            continue
        except Unsupported as error:
            state.report(error.position, "error", error.message)
            parser.skip_to_next_command()
            continue
        if command is None:
            break
        if before is not None and not before(command):
            return
        state.next_position = command.span.end if parser.kind == EOF else parser.start
        if type(command) is tree.ExitCommand:
            return
        execute(state, command, parser.recovered)
        if after is not None and parser.kind != EOF:
            after(parser.start)
    if state.scope.frames:
        # Lean's scanner stays on the last line when there is no other.
        end = len(state.source.text.removesuffix("\n"))
        state.report(end, "error", "invalid end of module, expecting 'end'")


def execute(state: FrontendState, command: tree.Command, recovered: Sequence[RecoveredError] = ()) -> None:
    """Run one command; failures become messages. `recovered`: what was wrong with its text. Raises only `OutOfTime`.

    Lean resolves names while it reads, so it reports unknown ones before it elaborates. Here names are resolved as
    terms are elaborated; when one is unknown, the command begins anew, and all of them are reported first.
    """
    state.command_start = command.span.start
    state.errors_before = state.count_errors()
    state.unknown_names = frozenset()
    before = state.mark()
    while True:
        _report_parse_errors(state, recovered, state.unknown_names)
        errors = state.count_errors()
        try:
            _execute(state, command)
            if state.unknown_names or state.count_errors() == errors:
                return
            # Elaboration may have ended before it came to a name.
            met: dict[int, Name] = {}
        except UnknownName as unknown:
            met = {unknown.position: unknown.name}
        if not state.unknown_names:
            met |= unknown_identifiers(command, before.scope, before.env)
        if not met:
            return
        state.undo(before)
        state.unknown_names |= frozenset(met.items())


def _report_parse_errors(
    state: FrontendState, recovered: Sequence[RecoveredError], unknown: Iterable[tuple[int, Name]]
) -> None:
    """In the order of the text; where there has been one, or behind one, no other is shown (Lean:
    `maybe_throw_error`)."""
    errors = [*recovered, *(RecoveredError(f"unknown identifier '{n}'", at) for at, n in sorted(unknown, key=_place))]
    last = -1
    for error in sorted(errors, key=lambda each: each.position):
        if error.always or error.position > last:
            state.report(error.position, "error", error.message)
        if not error.always:
            last = max(last, error.position)


def _place(unknown: tuple[int, Name]) -> int:
    return unknown[0]


def _execute(state: FrontendState, command: tree.Command) -> None:
    handler = HANDLERS.get(type(command))
    position = command.span.start
    if type(command) not in (tree.ImportCommand, tree.PreludeCommand):
        state.may_import = False
    try:
        if handler is None:
            raise Unsupported(f"the command {type(command).__name__}", position)
        handler(state, command)
    except (OutOfTime, UnknownName):
        raise
    except EngineError as error:
        state.report_error(error)
    except ResourceLimit as error:
        if error.limit != RECURSION_DEPTH:
            raise OutOfTime(error.limit) from error
        state.report(position, "error", DEEP_RECURSION)
    except KernelError as error:
        state.report(position, "error", str(error))
    except RecursionError:
        state.report(position, "error", "deep recursion was detected")
    except MemoryError:
        raise
    except Exception as error:
        state.report(position, "error", f"fault of the engine: {type(error).__name__}: {error}")


# --- imports, sections, names ----------------------------------------------------------------------------------------


def _import(state: FrontendState, command: tree.ImportCommand) -> None:
    """What can be imported is; what cannot is reported when the last import has been read, as Lean does."""
    position = command.span.start
    if not state.may_import:
        raise ElaborationError(
            "invalid 'import' command, it must be used in the beginning of the file", position
        )
    if state.left_library is not None:
        state.env, state.left_library = state.left_library, None
    missing = [str(each) for each in command.modules if not state.modules.accepts(str(each))]
    state.missing_imports = (*state.missing_imports, *missing)
    if state.views is not None:
        state.env = state.views.of(state.modules).for_session()
    if state.missing_imports and not state.source.text.startswith("import", state.next_position or 0):
        for module in state.missing_imports:
            state.report(
                0,
                "error",
                f"file '{module.replace('.', '/')}' not found in the search path\nUse 'lean --path' to see where "
                "lean is looking, or https://leanprover-community.github.io/file-not-found.html for more",
            )
        for module in state.missing_imports:
            state.report(position, "error", f"invalid import: {module}\ncould not resolve import: {module}")


def _nothing(state: FrontendState, command: tree.Command) -> None:
    return


def _prelude(state: FrontendState, command: tree.PreludeCommand) -> None:
    """A file without even the core library, unless it imports some of it. Its constants may have any meaning, so
    certificates, which know the library's, are not taken."""
    if not state.modules.building_library:
        state.left_library = state.env
        state.env = initial_environment(allow_certificates=False)


def _push_frame(state: FrontendState) -> None:
    state.frames.append(_Frame(state.env.notation))


def _namespace(state: FrontendState, command: tree.NamespaceCommand) -> None:
    _push_frame(state)
    state.scope = state.scope.enter_namespace(command.name)
    state.env = state.env.with_namespace(state.scope.namespace)


def _section(state: FrontendState, command: tree.SectionCommand) -> None:
    _push_frame(state)
    state.scope = state.scope.enter_section(command.name if command.name is not None else ANONYMOUS)


def _end(state: FrontendState, command: tree.EndCommand) -> None:
    if not state.frames:
        raise ElaborationError("invalid 'end', there is no open namespace/section", command.span.start)
    ending = command.name if command.name is not None else ANONYMOUS
    beginning = state.scope.frames[-1].name
    frame = state.frames.pop()
    # As in Lean, what the frame held ends in any case; the namespace stays open if it is another.
    state.scope = state.scope.end() if beginning is ending else state.scope.without_locals()
    undo_local(state, frame.attributes)
    if frame.has_local_notation:
        table = frame.notation
        for declaration in frame.kept:
            table = table.with_notation(declaration)
        state.env = state.env.with_notation(table)
    if state.frames:
        state.frames[-1].kept += frame.kept
    if beginning is not ending:
        raise ElaborationError(
            f"invalid end of scope, begin/end mismatch, scope starts with '{beginning}', and ends with '{ending}'",
            command.span.start,
        )


def _noncomputable_theory(state: FrontendState, command: tree.NoncomputableTheoryCommand) -> None:
    state.noncomputable_theory = True


_META_NAMESPACES: Final = frozenset(
    "conv conv.interactive declaration environment expr format interactive interactive.types lean lean.parser level "
    "name native pexpr smt_tactic tactic tactic.interactive".split()
)
"""Of Lean's core; the library has nothing in them."""


def _resolve_namespace(state: FrontendState, namespace: Name, position: int) -> list[Name]:
    """All namespaces of that name seen from here, the innermost first."""
    found: list[Name] = []
    for outer in (*state.scope.namespaces(), ANONYMOUS):
        full = outer
        for part in namespace.parts():
            full = full / part
        if state.env.is_namespace(full):
            found.append(full)
    if not found:
        for opened in reversed(state.scope.opened):
            full = opened.namespace
            for part in namespace.parts():
                full = full / part
            if state.env.is_namespace(full):
                found.append(full)
    if not found and str(namespace) in _META_NAMESPACES:
        return [namespace]
    if not found:
        raise ElaborationError(f"invalid namespace name '{namespace}'", position)
    return found[:1]


def _open(state: FrontendState, command: tree.OpenCommand) -> None:
    for item in command.items:
        _open_item(state, item, lambda alias, constant: setattr(state, "scope", state.scope.add_alias(alias, constant)))


def _open_item(state: FrontendState, item: tree.OpenItem, add: Callable[[Name, Name], None]) -> None:
    position = item.span.start
    for namespace in _resolve_namespace(state, item.namespace, _name_position(state, item)):
        if item.only is not None:
            for short in item.only:
                add(_aliased(item, short), _constant_in(state, namespace, short, position))
        for old, new in item.renaming:
            add(_aliased(item, new), _constant_in(state, namespace, old, position))
        if item.only is None:
            hidden = frozenset((*item.hiding, *(old for old, _ in item.renaming)))
            for short in hidden:
                _constant_in(state, namespace, short, position)
            alias = item.alias if item.alias is not None else ANONYMOUS
            state.scope = state.scope.open(namespace, alias=alias, hidden=hidden)


def _name_position(state: FrontendState, item: tree.OpenItem) -> int:
    return item.span.start


def _aliased(item: tree.OpenItem, short: Name) -> Name:
    if item.alias is None:
        return short
    out = item.alias
    for part in short.parts():
        out = out / part
    return out


def _constant_in(state: FrontendState, namespace: Name, short: Name, position: int) -> Name:
    full = namespace
    for part in short.parts():
        full = full / part
    if not state.env.is_declared(full):
        raise ElaborationError(f"invalid 'open' command, unknown declaration '{full}'", position)
    return full


def _export(state: FrontendState, command: tree.ExportCommand) -> None:
    for item in command.items:
        position = item.span.start
        for namespace in _resolve_namespace(state, item.namespace, position):
            if item.only is None:
                raise Unsupported("'export' of a whole namespace", position)
            for short in item.only:
                constant = _constant_in(state, namespace, short, position)
                full = state.scope.namespace
                for part in short.parts():
                    full = full / part
                state.env = state.env.with_alias(full, constant)


def _open_locale(state: FrontendState, command: tree.OpenLocaleCommand) -> None:
    for locale in command.locales:
        # The newest first, so that the oldest are printed first: `∑ x, f x`, not `∑ x in finset.univ, f x`.
        for text in reversed(state.env.localized(locale)):
            _run_localized(state, text, command.span.start)


def _localized(state: FrontendState, command: tree.LocalizedCommand) -> None:
    state.env = state.env.with_localized(command.namespace, command.text)
    _run_localized(state, command.text, command.span.start)


def _run_localized(state: FrontendState, text: str, position: int) -> None:
    """The command in the text, as a local one."""
    parser = Parser(Source(text), state.env.notation, state.modules.has_tactic)
    try:
        while (inner := parser.next_command()) is not None:
            if isinstance(inner, tree.NotationCommand):
                _add_notation(state, replace(inner, local=True), names_are_known=False)
                parser.notation = state.env.notation
                continue
            if isinstance(inner, tree.AttributeCommand):
                inner = replace(inner, local=True)
            handler = HANDLERS.get(type(inner))
            if handler is None:
                raise Unsupported(f"the localized command '{text}'", position)
            handler(state, inner)
            parser.notation = state.env.notation
    except EngineError as error:
        raise ElaborationError(f"localized command '{text}': {error.message}", position) from error


# --- universes, variables, options -----------------------------------------------------------------------------------


def _universe(state: FrontendState, command: tree.UniverseCommand) -> None:
    text, at = state.source.text, command.span.start
    for each in command.names:
        at = _name_end(text, at, each)
        try:
            state.scope = state.scope.add_universe(each)
        except ValueError as error:
            # Lean has read on when it says so.
            following = _WHITESPACE.match(text, at).end()  # type: ignore[union-attr]
            raise ElaborationError(str(error), min(following, state.next_position or following)) from error


def _name_end(text: str, start: int, each: Name) -> int:
    """Where the name that stands behind `start` ends."""
    found = re.compile(rf"(?<![\w.]){re.escape(str(each))}(?![\w.'])").search(text, start)
    return start if found is None else found.end()


def _variables(state: FrontendState, command: tree.VariableCommand) -> None:
    kind = VariableKind.PARAMETER if command.kind == "parameter" else VariableKind.VARIABLE
    if kind is VariableKind.PARAMETER and not state.frames:
        raise ElaborationError(
            "invalid parameter declaration, it can only be used inside sections", command.span.start
        )
    for binder in command.binders:
        if binder.type is None and all(state.scope.find_variable(n) is not None for n in binder.names):
            for each in binder.names:
                _change_info(state, each, binder.info)
            continue
        _declare_variables(state, binder, kind)


def _change_info(state: FrontendState, variable: Name, info: BinderInfo) -> None:
    """`variables {x}`: the same variable with another binder info; what depends on it is renewed too."""
    from agent.kernel.instantiate import abstract, instantiate

    swap: dict[Local, Local] = {}
    out: list[SectionVariable] = []
    target = state.scope.find_variable(variable)
    for each in state.scope.variables:
        local = each.local
        type_ = instantiate(abstract(local.type, list(swap)), list(swap.values())) if swap else local.type
        if each is target or type_ is not local.type:
            new = mk_local(local.name, type_, info if each is target else local.info)
            swap[local] = new
            each = replace(each, local=new)
        out.append(each)
    scope = state.scope.with_variables(tuple(out))
    if swap:
        table = {
            short: ParameterizedConstant(p.constant, p.levels, tuple(swap.get(x, x) for x in p.parameters))
            for short, p in scope.parameterized.items()
        }
        scope = replace(scope, parameterized=table)
    state.scope = scope


def _declare_variables(state: FrontendState, binder: tree.Binder, kind: VariableKind) -> None:
    lctx = LocalContext([LocalDecl(v.local) for v in state.scope.variables])
    tctx = TypeContext(state.env, MetavarContext(), lctx, deadline=state.deadline)
    elab = state.make_elaborator(tctx, state.scope, None)
    elab.recovers = True
    anonymous = not binder.names
    for each in binder.names:
        if state.scope.find_variable(each) is not None:
            place = _name_end(state.source.text, binder.span.start, each) - len(str(each))
            raise ElaborationError(
                f"invalid parameter/variable declaration, '{each}' has already been declared", place
            )
    names = binder.names or (_instance_name(state),)
    # One group at a time: `(x y : T*)` gives x and y the same type.
    with elab.elaborate_binders([replace(binder, names=names[:1])]) as (first,):
        type_ = elab.ensure_no_unassigned_metavars(first.type)
    (type_,), new_levels = elab.levels_to_params([type_])
    state.scope = state.scope.with_universes(new_levels)
    for each in names:
        local = mk_local(each, type_, binder.info)
        state.scope = state.scope.add_variable(SectionVariable(local, kind, anonymous=anonymous))


def _instance_name(state: FrontendState) -> Name:
    taken = {v.name for v in state.scope.variables}
    number = 1
    while ANONYMOUS / f"{ANONYMOUS_INSTANCE}_{number}" in taken:
        number += 1
    return ANONYMOUS / f"{ANONYMOUS_INSTANCE}_{number}"


def _include(state: FrontendState, command: tree.IncludeCommand) -> None:
    for each in command.names:
        variable = state.scope.find_variable(each)
        if variable is None:
            raise ElaborationError(
                f"invalid include command, '{each}' is not a parameter/variable", command.span.start
            )
        if variable.included:
            raise ElaborationError(
                f"invalid include command, '{each}' has already been included", command.span.start
            )
        state.scope = state.scope.include(each)


def _omit(state: FrontendState, command: tree.OmitCommand) -> None:
    for each in command.names:
        variable = state.scope.find_variable(each)
        if variable is None:
            raise ElaborationError(f"invalid omit command, '{each}' is not a parameter/variable", command.span.start)
        if not variable.included:
            raise ElaborationError(f"invalid omit command, '{each}' has not been included", command.span.start)
        state.scope = state.scope.omit(each)


def _set_option(state: FrontendState, command: tree.SetOptionCommand) -> None:
    state.scope = state.scope.set_option(str(command.option), command.value)


# --- declarations ----------------------------------------------------------------------------------------------------


def _inductive(state: FrontendState, command: tree.InductiveCommand) -> None:
    ctx = state.declaration_context()
    if command.modifiers.meta:
        raise Unsupported("meta definitions", command.span.start)
    is_structure = command.kind != "inductive" and not command.constructors and not (
        command.kind == "class" and command.is_class and command.constructors
    )
    env, scope, full = elaborate_structure(ctx, command) if is_structure else elaborate_inductive(ctx, command)
    state.env, state.scope = env, scope
    if command.is_class and not is_structure:
        state.env = state.env.with_attribute("class", full)
    prefix = full.prefix
    while prefix is not None and prefix is not ANONYMOUS:
        state.env = state.env.with_namespace(prefix)
        prefix = prefix.prefix
    for attribute in command.modifiers.attributes:
        if attribute.name == "derive":
            raise Unsupported("the attribute 'derive'", attribute.span.start)
        if attribute.name == "protect_proj":
            info = state.env.structure_info(full)
            for f in info.fields if info is not None else ():
                state.env = state.env.with_protected(f.projection)
            continue
        apply_attribute(state, attribute, full)


def _constants(state: FrontendState, command: tree.ConstantsCommand) -> None:
    check_constants_allowed(state, command.binders[0].span.start if command.binders else command.span.start)
    for binder in command.binders:
        for each in binder.names:
            execute_declaration(
                state,
                tree.DeclarationCommand(
                    command.kind, each, type=binder.type, modifiers=command.modifiers, span=command.span
                ),
            )


def _init_quotient(state: FrontendState, command: tree.InitQuotientCommand) -> None:
    state.env = state.env.with_declaration(QuotientDecl()).with_namespace(ANONYMOUS / "quot")


# --- notation, attributes --------------------------------------------------------------------------------------------


def _notation(state: FrontendState, command: tree.NotationCommand) -> None:
    _add_notation(state, command, names_are_known=not state.modules.building_library)


def _add_notation(state: FrontendState, command: tree.NotationCommand, *, names_are_known: bool) -> None:
    """`names_are_known`: one that is not is an error. What a locale brings may speak of modules that are not seen."""

    def resolve(identifier: tree.Identifier) -> tree.Term:
        heads = state.scope.resolve_constants(state.env, identifier.name)
        names = [h for h in heads if isinstance(h, Name)]
        if not names or len(names) != len(heads):
            if state.scope.find_variable(identifier.name) is not None or heads:
                return identifier
            if names_are_known:
                raise ElaborationError(f"unknown identifier '{identifier.name}'", identifier.span.start)
            return identifier
        if identifier.levels is not None:
            return replace(identifier, name=names[0])
        constants = tuple(tree.GlobalName(n, span=identifier.span) for n in names)
        return constants[0] if len(constants) == 1 else tree.Choice(constants, span=identifier.span)

    declaration = resolve_declaration(command.declaration, resolve)
    if state.frames:
        if command.local:
            state.frames[-1].has_local_notation = True
        else:
            state.frames[-1].kept.append(declaration)
    state.env = state.env.with_notation(state.env.notation.with_notation(declaration, overload=not command.local))


def _precedence(state: FrontendState, command: tree.PrecedenceCommand) -> None:
    state.env = state.env.with_notation(state.env.notation.with_precedence(command.token, command.precedence))


def _attribute(state: FrontendState, command: tree.AttributeCommand) -> None:
    for each in command.names:
        heads = [h if isinstance(h, Name) else h.constant for h in state.scope.resolve_constants(state.env, each)]
        if not heads:
            raise ElaborationError(f"unknown identifier '{each}'", command.span.start)
        if len(heads) > 1:
            raise ElaborationError(
                f"invalid attribute declaration, identifier '{each}' is ambiguous", command.span.start
            )
        apply_attributes(state, command.attributes, heads[0], local=command.local)


def _unsupported(state: FrontendState, command: tree.UnsupportedCommand) -> None:
    raise Unsupported(command.what, command.span.start)


HANDLERS: Mapping[type, Callable[[FrontendState, Any], None]] = {
    tree.ImportCommand: _import,
    tree.PreludeCommand: _prelude,
    tree.ModuleDocCommand: _nothing,
    tree.NamespaceCommand: _namespace,
    tree.SectionCommand: _section,
    tree.EndCommand: _end,
    tree.NoncomputableTheoryCommand: _noncomputable_theory,
    tree.OpenCommand: _open,
    tree.ExportCommand: _export,
    tree.OpenLocaleCommand: _open_locale,
    tree.LocalizedCommand: _localized,
    tree.UniverseCommand: _universe,
    tree.VariableCommand: _variables,
    tree.IncludeCommand: _include,
    tree.OmitCommand: _omit,
    tree.SetOptionCommand: _set_option,
    tree.DeclarationCommand: execute_declaration,
    tree.ConstantsCommand: _constants,
    tree.InductiveCommand: _inductive,
    tree.InitQuotientCommand: _init_quotient,
    tree.NotationCommand: _notation,
    tree.PrecedenceCommand: _precedence,
    tree.AttributeCommand: _attribute,
    tree.CheckCommand: queries.check,
    tree.EvalCommand: queries.evaluate,
    tree.ReduceCommand: queries.reduce,
    tree.PrintCommand: queries.print_command,
    tree.UnsupportedCommand: _unsupported,
}

