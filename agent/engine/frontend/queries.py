"""`#check #eval #reduce #print`: their answers, worded and placed as Lean's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent.engine.exceptions import ElaborationError, Unsupported
from agent.engine.frontend.declarations import noncomputable_reason
from agent.engine.frontend.evaluator import evaluate_to_text
from agent.engine.meta.format import LINE, format_to_string, group, nest
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.pretty_printer import PrettyPrinter
from agent.engine.meta.sorry import SYNTHETIC_SORRY, has_synthetic_sorry, is_sorry
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import CheckCommand, EvalCommand, PrintCommand, ReduceCommand, Term
from agent.kernel.declaration import (
    AxiomInfo,
    ConstantInfo,
    ConstructorInfo,
    DefinitionInfo,
    InductiveInfo,
    QuotInfo,
    RecursorInfo,
    TheoremInfo,
    ValueInfo,
)
from agent.kernel.environment import axioms_of
from agent.kernel.expr import App, Const, Expr, Lambda, Local, MVar, Pi, get_app_fn, mk_app
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import Name

if TYPE_CHECKING:
    from agent.engine.elaborator.elaborator import Elaborator
    from agent.engine.frontend.state import FrontendState


def _elaborated(state: FrontendState, term: Term) -> tuple[Elaborator, Expr]:
    started = state.declaration_context().start([term], None, None)
    started.elab.recovers = True
    e = started.elab.elaborate(term, allow_mvars=True)
    (e,), _ = started.elab.levels_to_params([e])
    return started.elab, e


def _printer(state: FrontendState, mctx: MetavarContext | None) -> PrettyPrinter:
    return PrettyPrinter(state.env, state.scope.options, mctx or MetavarContext(), scope=state.scope)


def _printed(state: FrontendState, e: Expr, mctx: MetavarContext | None = None) -> str:
    return _printer(state, mctx).pp_text(e)


def check(state: FrontendState, command: CheckCommand) -> None:
    elab, e = _elaborated(state, command.term)
    type_ = elab.instantiate(elab.infer(e))
    if _is_synthetic_sorry(e) and (_is_synthetic_sorry(type_) or type(type_) is MVar):
        return
    printer = _printer(state, elab.mctx)
    shown = group(printer.pp(e), " :", nest(2, LINE, printer.pp(type_)))
    text = format_to_string(shown, printer.width)
    # The kernel's metavariables have names of their own.
    text = text.replace("?m_", "?M_")
    state.report(command.span.start, "information", text, end=state.next_position)


def evaluate(state: FrontendState, command: EvalCommand) -> None:
    started = state.declaration_context().start([command.term], None, None)
    elab = started.elab
    elab.recovers = True
    e = elab.elaborate(command.term)
    if has_synthetic_sorry(e):
        return
    (e,), _ = elab.levels_to_params([e])
    try:
        text, warning = evaluate_to_text(state.env, elab.tctx, e, state.deadline, state.watch)
    except Unsupported:
        reason = noncomputable_reason(state.env, elab.tctx.infer(e), e)
        if reason is None:
            raise
        raise ElaborationError(f"code generation failed, VM does not have code for '{reason}'") from None
    if warning is not None:
        state.report(command.span.start, "warning", warning)
    state.report(command.span.start, "information", text, end=state.next_position)


def _is_synthetic_sorry(e: Expr) -> bool:
    head = get_app_fn(e)
    return type(head) is Const and head.name is SYNTHETIC_SORRY


def reduce(state: FrontendState, command: ReduceCommand) -> None:
    elab, e = _elaborated(state, command.term)
    with elab.tctx.using(Transparency.ALL):
        text = _printed(state, normalize(elab.tctx, e), elab.mctx)
    state.report(command.span.start, "information", text, end=state.next_position)


def normalize(tctx: TypeContext, e: Expr) -> Expr:
    """Full normal form; proofs and types are left as they are."""
    tctx.deadline.check()
    if tctx.is_proof(e):
        return e
    e = tctx.whnf(e)
    if type(e) is App:
        return mk_app(normalize(tctx, e.fn), normalize(tctx, e.arg)) if type(e.fn) is App else mk_app(
            e.fn, normalize(tctx, e.arg)
        )
    if type(e) is Lambda or type(e) is Pi:
        local: Local = tctx.push_local(e.name, e.domain, e.info)
        body = normalize(tctx, instantiate1(e.body, local))
        out = tctx.mk_lambda([local], body) if type(e) is Lambda else tctx.mk_pi([local], body)
        tctx.pop_local(local)
        return out
    return e


# --- #print ----------------------------------------------------------------------------------------------------------


def print_command(state: FrontendState, command: PrintCommand) -> None:
    position = command.span.start
    if command.what == "string":
        state.report(position, "information", command.text, end=state.next_position)
        return
    if command.what == "axioms":
        text = _axioms(state, command)
    elif command.what in ("", "definition"):
        text = _declaration(state, command)
    elif command.what == "prefix":
        text = _prefix(state, command)
    elif command.what == "instances":
        text = _instances(state, command)
    else:
        raise Unsupported(f"'#print {command.what}'", position)
    state.report(position, "information", text, end=state.next_position)


def _resolve(state: FrontendState, name: Name | None, position: int) -> Name:
    assert name is not None
    for head in state.scope.resolve_constants(state.env, name):
        return head if isinstance(head, Name) else head.constant
    raise ElaborationError(f"unknown identifier '{name}'", position)


def _axioms(state: FrontendState, command: PrintCommand) -> str:
    if command.name is None:
        raise Unsupported("'#print axioms' without a name", command.span.start)
    # Lean puts the position at the name here.
    full = _resolve(state, command.name, command.span.end - len(str(command.name)))
    found = [a for a in axioms_of(state.env.kernel, full).axioms if not state.env.is_interface(a)]
    lines = list(dict.fromkeys("[sorry]" if is_sorry(a) else str(a) for a in found))
    if all(line == "[sorry]" for line in lines):
        lines.append("no axioms")
    return "\n".join(lines)


def _prefix(state: FrontendState, command: PrintCommand) -> str:
    assert command.name is not None
    parts = command.name.parts()
    beginning = (n for n in state.env.kernel.names() if n.parts()[: len(parts)] == parts and n is not command.name)
    found = [n for n in beginning if state.env.is_declared(n)]
    return "\n".join(f"{n} : {_printed(state, state.env.get(n).type)}" for n in sorted(found, key=str))


def _instances(state: FrontendState, command: PrintCommand) -> str:
    of_class = _resolve(state, command.name, command.span.start)
    return "\n".join(
        f"{n} : {_printed(state, state.env.get(n).type)}" for n in state.env.instances_of(of_class)
    )


def _declaration(state: FrontendState, command: PrintCommand) -> str:
    assert command.name is not None
    if not state.scope.resolve_constants(state.env, command.name):
        raise ElaborationError(f"unknown identifier {command.name}", state.next_position)
    full = _resolve(state, command.name, command.span.start)
    info = state.env.get(full)
    if isinstance(info, InductiveInfo) and state.env.structure_info(full) is not None:
        return _structure(state, info)
    header = _header(state, info)
    if isinstance(info, InductiveInfo):
        lines = [f"inductive {full}{_universes(info)} : {_printed(state, info.type)}", "constructors:"]
        lines += [f"{c} : {_printed(state, state.env.get(c).type)}" for c in info.constructors]
        return "\n".join(lines)
    if isinstance(info, ValueInfo):
        signature, value = _signature(state, info)
        return f"{header}{signature} :=\n{_printed(state, value)}"
    return f"{header}{full}{_universes(info)} : {_printed(state, info.type)}"


def _universes(info: ConstantInfo) -> str:
    return ""


def _header(state: FrontendState, info: ConstantInfo) -> str:
    words = ""
    attributes = [a for a in ("simp", "instance", "refl", "symm", "trans") if state.env.has_attribute(a, info.name)]
    if state.env.reducibility(info.name).value == "reducible" and isinstance(info, DefinitionInfo):
        attributes.append("reducible")
    if attributes:
        words = f"@[{', '.join(attributes)}]\n"
    if state.env.is_protected(info.name):
        words += "protected "
    if state.env.is_noncomputable(info.name):
        words += "noncomputable "
    if isinstance(info, TheoremInfo):
        return words + "theorem "
    if isinstance(info, DefinitionInfo):
        return words + "def "
    if isinstance(info, AxiomInfo):
        return words + ("axiom " if str(info.name) in ("propext", "classical.choice", "quot.sound") else "constant ")
    if isinstance(info, ConstructorInfo):
        return words + "constructor "
    if isinstance(info, RecursorInfo):
        return words + "eliminator "
    if isinstance(info, QuotInfo):
        return words + "builtin "
    return words


def _signature(state: FrontendState, info: ValueInfo) -> tuple[str, Expr]:
    """`f : T` with the value, or `f : ∀ …` as a whole: Lean moves no binder to the left of the colon."""
    return f"{info.name} : {_printed(state, info.type)}", info.value


def _structure(state: FrontendState, info: InductiveInfo) -> str:
    structure = state.env.structure_info(info.name)
    assert structure is not None
    kind = "class" if structure.is_class else "structure"
    lines = [f"{kind} {info.name} : {_printed(state, info.type)}", "fields:"]
    lines += [f"{f.projection} : {_printed(state, state.env.get(f.projection).type)}" for f in structure.fields]
    return "\n".join(lines)


