"""From the text of `simp [h, ← e, -l, *] with a {config}` to a set of rules (Lean: `mk_simp_set` of
`init/meta/interactive.lean`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, TypeVar

from agent.engine.elaborator import auto_param
from agent.engine.elaborator.preterm import has_expr_mvar, strip_parentheses
from agent.engine.elaborator.scope import ParameterizedConstant
from agent.engine.exceptions import ElaborationError, TacticError, Unsupported
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import GlobalName, Identifier, Numeral, SimpArg, StructureInstance, Tactic, Term
from agent.engine.tactic.interpreter import Runtime
from agent.engine.tactic.primitives import is_field_of_known
from agent.engine.tactic.simp import simp_sets
from agent.engine.tactic.simp.simp_lemmas import RuleMaker, SimpLemmas, make_rules, rules_of_term
from agent.engine.tactic.simp.simplifier import Discharger
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import Const, Expr, Local, mk_const
from agent.kernel.level import mk_param
from agent.kernel.name import ANONYMOUS, Name, name


@dataclass(frozen=True)
class SimpSet:
    """Rules, constants and projections to unfold, and whether `*` was given."""

    lemmas: SimpLemmas
    to_unfold: frozenset[Name] = frozenset()
    all_hypotheses: bool = False


def resolve(state: TacticState, tctx: TypeContext, term: Term) -> Local | Name | None:
    """The local or the constant that a bare identifier names; None for any other term. Raises TacticError for an
    overloaded name."""
    term = strip_parentheses(term)
    if type(term) is GlobalName:
        return term.name
    if type(term) is not Identifier or term.levels is not None:
        return None
    found = tctx.lctx.find_by_name(term.name)
    if found is not None:
        return found.local
    return resolve_constant(state, term.name)


def resolve_constant(state: TacticState, identifier: Name) -> Name | None:
    constants = state.scope.resolve_constants(state.env, identifier)
    if len(constants) > 1:
        shown = "".join(f"\n  {each}" for each in constants)
        raise TacticError(f"ambiguous overload, possible interpretations{shown}", state)
    if constants and not isinstance(constants[0], ParameterizedConstant):
        return constants[0]
    return None


class SimpSetBuilder:
    """Builds the set for one call, in the local context of `tctx`."""

    def __init__(self, state: TacticState, tctx: TypeContext, runtime: Runtime) -> None:
        self.state = state
        self.tctx = tctx
        self.runtime = runtime
        self.to_unfold: set[Name] = set()

    def build(
        self, only: bool, attributes: Sequence[Name | str], args: Sequence[SimpArg], *, at_star: bool = False
    ) -> SimpSet:
        tctx, env = self.tctx, self.tctx.env
        all_hypotheses = any(arg.kind == "all" for arg in args)
        erased, hidden = self._exceptions(args, all_hypotheses)
        if all_hypotheses and at_star and hidden:
            raise TacticError("A tactic of the form `simp [*, -h] at *` is currently not supported", self.state)
        for each in attributes:
            if env.attribute_table(str(each)) is None and str(each) not in _KNOWN_SETS:
                raise TacticError(f"unknown attribute '{simp_attribute_name(each)}'", self.state)
        lemmas = simp_sets.joined_rules(env, only, tuple(str(each) for each in attributes))
        reversed_ids = [
            found for arg in args if arg.kind == "symm" and arg.term is not None
            for found in [resolve(self.state, tctx, arg.term)] if found is not None
        ]
        lemmas = lemmas.erase(reversed_ids)
        for arg in args:
            if arg.kind in ("add", "symm"):
                assert arg.term is not None
                lemmas = self._add(lemmas, arg.term, arg.kind == "symm")
        if all_hypotheses and not at_star:
            for local in tctx.lctx.locals:
                if local not in hidden:
                    lemmas = lemmas.add(rules_of_term(tctx, local, local))
        gone: list[object] = []
        for each in erased:
            gone.append(each)
            gone += simp_sets.equation_lemmas(env, each)
        return SimpSet(lemmas.erase(gone), frozenset(self.to_unfold), all_hypotheses)

    def _exceptions(self, args: Iterable[SimpArg], all_hypotheses: bool) -> tuple[list[Name], set[Local]]:
        erased: list[Name] = []
        hidden: set[Local] = set()
        for arg in args:
            if arg.kind != "erase":
                continue
            assert arg.term is not None
            found = resolve(self.state, self.tctx, arg.term)
            if isinstance(found, Local):
                if not all_hypotheses:
                    raise TacticError(f"invalid local exception {found.name}, '*' was not used", self.state)
                hidden.add(found)
            elif found is not None:
                erased.append(found)
            else:
                text = arg.term.name if isinstance(arg.term, (Identifier, GlobalName)) else "?"
                raise TacticError(f"unknown identifier '{text}'", self.state)
        return erased, hidden

    def _add(self, lemmas: SimpLemmas, term: Term, symm: bool) -> SimpLemmas:
        tctx = self.tctx
        found = resolve(self.state, tctx, term)
        if isinstance(found, Name):
            return self._add_constant(lemmas, found, term, symm)
        if isinstance(found, Local):
            rules = rules_of_term(tctx, found, found, symm=symm)
            if not rules:
                raise self._invalid(found.name)
            return lemmas.add(rules)
        bare = strip_parentheses(term)
        if type(bare) is Identifier and not is_field_of_known(self.state, tctx, bare.name):
            if not self.state.scope.resolve_constants(self.state.env, bare.name):
                raise TacticError(f"unknown identifier '{bare.name}'", self.state)
        elaborator = self.runtime.elaborator(tctx, self.state)
        e = elaborator.elaborate(term, None, allow_mvars=True)
        lemma: object = ANONYMOUS
        if type(e) is Const:
            lemma = e.name
        elif type(e) is Local:
            lemma = e
        return lemmas.add(rules_of_term(tctx, lemma, e, symm=symm))

    def _add_constant(self, lemmas: SimpLemmas, decl: Name, term: Term, symm: bool) -> SimpLemmas:
        tctx, env = self.tctx, self.tctx.env
        if not symm and env.has_attribute("congr", decl):
            congruence = simp_sets.congruence_of_constant(tctx, decl)
            if congruence is not None:
                return lemmas.add([congruence])
        if self._is_valid(decl):
            return lemmas.add(simp_sets.rules_of_constant(tctx, decl, symm=symm))
        equations = simp_sets.equation_lemmas(env, decl)
        if equations:
            for each in equations:
                lemmas = lemmas.add(simp_sets.rules_of_constant(tctx, each))
            return lemmas
        if env.projection_info(decl) is not None:
            self.to_unfold.add(decl)
            return lemmas
        raise self._invalid(term.name if isinstance(term, (Identifier, GlobalName)) else decl)

    def _is_valid(self, decl: Name) -> bool:
        info = self.tctx.env.get(decl)
        proof = mk_const(decl, [mk_param(each) for each in info.level_params])
        try:
            return bool(RuleMaker(self.tctx).rules(info.type, proof))
        except ElaborationError:
            return False

    def _invalid(self, lemma: Name) -> TacticError:
        return TacticError(
            f"invalid simplification lemma '{lemma}' "
            "(use command 'set_option trace.simp_lemmas true' for more details)",
            self.state,
        )


_KNOWN_SETS: Final = frozenset({simp_sets.PUSH_CAST, "simp", "field_simps", "split_if_reduction"})


def simp_attribute_name(attribute: object) -> str:
    """Under which name Lean keeps a user simp attribute."""
    return f"simp_attr.{attribute}"


def fact_rules(tctx: TypeContext, lemmas: SimpLemmas, type_: Expr, proof: Expr) -> SimpLemmas:
    """The set with the rules of a proof whose type is given."""
    return lemmas.add(make_rules(tctx, ANONYMOUS, (), type_, proof))


# --- configurations --------------------------------------------------------------------------------------------------

C = TypeVar("C")
DISCHARGER: Final = "discharger"

_TRANSPARENCIES: Final = {each.name.lower(): each for each in Transparency}


def read_config(default: C, term: Term | None, state: TacticState) -> tuple[C, Term | None]:
    """The configuration `{field := value, …}` over the default, and the term of a `discharger` field.

    Raises TacticError for a field or value that Lean would refuse, Unsupported for what is not read.
    """
    if term is None:
        return default, None
    term = strip_parentheses(term)
    if type(term) is not StructureInstance or term.sources:
        raise Unsupported("a configuration that is not written as a structure", term.span.start)
    known = {field.name: getattr(default, field.name) for field in fields(default)}  # type: ignore[arg-type]
    changes: dict[str, Any] = {}
    discharger: Term | None = None
    for field, value in term.fields:
        text = str(field)
        if text == DISCHARGER:
            discharger = value
            continue
        if text not in known:
            raise TacticError(f"invalid structure value {{ ... }}, '{text}' is not a field of structure", state)
        changes[text] = _config_value(value, known[text], state)
    return replace(default, **changes), discharger  # type: ignore[type-var]


def _config_value(term: Term, old: object, state: TacticState) -> object:
    term = strip_parentheses(term)
    if isinstance(old, Transparency):
        text = _name_of(term).rpartition(".")[2]
        if text not in _TRANSPARENCIES:
            raise Unsupported("this value in a configuration", term.span.start)
        return _TRANSPARENCIES[text]
    if isinstance(old, bool):
        text = _name_of(term)
        if text in ("tt", "bool.tt", "true"):
            return True
        if text in ("ff", "bool.ff", "false"):
            return False
        raise Unsupported("this value in a configuration", term.span.start)
    if type(term) is Numeral:
        return term.value
    raise Unsupported("this value in a configuration", term.span.start)


def read_discharger(term: Term | None, state: TacticState, runtime: Runtime) -> Discharger | None:
    """The `discharger` of a configuration: a script, or the name of a tactic without arguments."""
    if term is None:
        return None
    text = _name_of(strip_parentheses(term))
    if text in ("tactic.assumption", "assumption", "tactic.interactive.assumption"):
        return by_assumption
    if text in ("failed", "tactic.failed"):
        return None
    script = auto_param.script(term)
    if script is None:
        raise Unsupported("this discharger", term.span.start)
    return _by_script(script, state, runtime)


def _name_of(term: Term) -> str:
    return str(term.name) if isinstance(term, (Identifier, GlobalName)) else ""


def _by_script(script: Tactic, state: TacticState, runtime: Runtime) -> Discharger:
    """A run of the script on each side condition (Lean: `tactic_simplify_fn::prove_core`)."""

    def prove(tctx: TypeContext, prop: Expr) -> Expr | None:
        goal = tctx.mk_metavar(prop)
        inner = TacticState(tctx.env, state.scope, tctx.mctx.copy(), (goal,), goal, tctx.deadline, state.decl_name)
        try:
            after = runtime.run(inner, script).cleanup()
        except TacticError:
            return None
        proof = after.mctx.instantiate(goal)
        if after.goals or has_expr_mvar(proof):
            return None
        tctx.mctx.adopt(after.mctx)
        return proof

    return prove


def by_assumption(tctx: TypeContext, prop: Expr) -> Expr | None:
    """The oldest hypothesis of that type."""
    with tctx.using(Transparency.SEMIREDUCIBLE):
        for decl in tctx.lctx.decls:
            if tctx.is_def_eq(tctx.instantiate_mvars(decl.local.type), prop):
                return decl.local
    return None


def global_arg(constant: str, kind: str = "add") -> SimpArg:
    """A simp argument that names a constant."""
    return SimpArg(kind, GlobalName(name(constant)))
