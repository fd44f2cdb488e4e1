"""itauto (mathlib: `tactic/itauto.lean`): a decision procedure for intuitionistic propositional logic.

Propositions are reified; the search is Dyckhoff's contraction-free sequent calculus (G4ip) with mathlib's order of
rules, on a context that maps propositions to proofs. `itauto *` and `itauto [p]` add `p ∨ ¬p` for decidable ones,
`itauto!` for any.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    PROP,
    BinderInfo,
    Const,
    Expr,
    Local,
    Pi,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_arrow,
    mk_const,
    mk_lambda,
    mk_local,
)
from agent.kernel.instantiate import abstract
from agent.kernel.level import ONE, ZERO
from agent.kernel.name import name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

_TRUE, _FALSE, _NOT, _AND, _OR, _IFF, _XOR, _IMPLIES, _EQ, _NE, _DECIDABLE = (
    name(each)
    for each in ("true", "false", "not", "and", "or", "iff", "xor", "implies", "eq", "ne", "decidable")
)


@dataclass(frozen=True, slots=True, order=True)
class Prop:
    """`rank`: a variable, true, false, a conjunction (its kind is `number`: and, iff, eq), a disjunction, an
    implication; the order is mathlib's."""

    rank: int
    number: int
    parts: tuple[Prop, ...] = ()

    @property
    def is_implication(self) -> bool:
        return self.rank == _IMP


_VAR, _TOP, _BOT, _CONJ, _DISJ, _IMP = range(6)
_KINDS: Final = {"and": 0, "iff": 1, "eq": 2}
TRUE, FALSE = Prop(_TOP, 0), Prop(_BOT, 0)


def _imp(a: Prop, b: Prop) -> Prop:
    return Prop(_IMP, 0, (a, b))


def _or(a: Prop, b: Prop) -> Prop:
    return Prop(_DISJ, 0, (a, b))


def _conj(kind: str, a: Prop, b: Prop) -> Prop:
    return Prop(_CONJ, _KINDS[kind], (a, b))


def _not(a: Prop) -> Prop:
    return _imp(a, FALSE)


def _sides(p: Prop) -> tuple[Prop, Prop]:
    """The two propositions that a conjunction, equivalence or equation amounts to."""
    a, b = p.parts
    return (a, b) if p.number == 0 else (_imp(a, b), _imp(b, a))


class _Atoms:
    """Reification, and back: every proposition here has a term."""

    def __init__(self, tctx: TypeContext) -> None:
        self.tctx = tctx
        self.atoms: list[Expr] = []

    def reify(self, e: Expr) -> Prop:
        fn, args = get_app_fn_args(e)
        if type(e) is Pi:
            if e.body.loose or not self.tctx.is_prop(e.domain):
                return self._atom(e)
            return _imp(self.reify(e.domain), self.reify(e.body))
        if type(fn) is Const:
            head, count = fn.name, len(args)
            if head is _TRUE and count == 0:
                return TRUE
            if head is _FALSE and count == 0:
                return FALSE
            if head is _NOT and count == 1:
                return _not(self.reify(args[0]))
            if head is _AND and count == 2:
                return _conj("and", self.reify(args[0]), self.reify(args[1]))
            if head is _OR and count == 2:
                return _or(self.reify(args[0]), self.reify(args[1]))
            if head is _IFF and count == 2:
                return _conj("iff", self.reify(args[0]), self.reify(args[1]))
            if head is _XOR and count == 2:
                a, b = self.reify(args[0]), self.reify(args[1])
                return _or(_conj("and", a, _not(b)), _conj("and", b, _not(a)))
            if head is _EQ and count == 3 and args[0] is PROP:
                return _conj("eq", self.reify(args[1]), self.reify(args[2]))
            if head is _NE and count == 3 and args[0] is PROP:
                return _not(_conj("eq", self.reify(args[1]), self.reify(args[2])))
            if head is _IMPLIES and count == 2:
                return _imp(self.reify(args[0]), self.reify(args[1]))
        return self._atom(e)

    def _atom(self, e: Expr) -> Prop:
        for index, atom in enumerate(self.atoms):
            mark = self.tctx.mark()
            if self.tctx.is_def_eq(e, atom):
                return Prop(_VAR, index)
            self.tctx.undo(mark)
        self.atoms.append(e)
        return Prop(_VAR, len(self.atoms) - 1)

    def term(self, p: Prop) -> Expr:
        if p.rank == _VAR:
            return self.atoms[p.number]
        if p.rank in (_TOP, _BOT):
            return mk_const(_TRUE if p.rank == _TOP else _FALSE)
        a, b = (self.term(part) for part in p.parts)
        if p.rank == _CONJ:
            if p.number == _KINDS["eq"]:
                return mk_apps(mk_const(_EQ, (ONE,)), [PROP, a, b])
            return mk_apps(mk_const(_AND if p.number == 0 else _IFF), [a, b])
        return mk_apps(mk_const(_OR), [a, b]) if p.rank == _DISJ else mk_arrow(a, b)


Context = Mapping[Prop, Expr]


class _Absurd(Exception):
    """The context holds a proof of `false`."""

    def __init__(self, proof: Expr) -> None:
        self.proof = proof


class _Prover:
    """The search; proofs are terms in the local context and the locals made on the way."""

    def __init__(self, atoms: _Atoms, check: Callable[[], None]) -> None:
        self.atoms = atoms
        self.term = atoms.term
        self._check = check

    # --- proof terms

    def absurd(self, proof: Expr, goal: Prop) -> Expr:
        if goal is FALSE or goal == FALSE:
            return proof
        return mk_apps(mk_const(name("false.elim"), (ZERO,)), [self.term(goal), proof])

    def _side(self, p: Prop, proof: Expr, left: bool) -> Expr:
        a, b = (self.term(part) for part in p.parts)
        if p.number == 0:
            return mk_apps(mk_const(_AND / ("left" if left else "right")), [a, b, proof])
        if p.number == _KINDS["eq"]:
            proof = mk_apps(mk_const(name("iff_of_eq")), [a, b, proof])
        return mk_apps(mk_const(_IFF / ("mp" if left else "mpr")), [a, b, proof])

    def _pair(self, p: Prop, first: Expr, second: Expr) -> Expr:
        a, b = (self.term(part) for part in p.parts)
        if p.number == 0:
            return mk_apps(mk_const(_AND / "intro"), [a, b, first, second])
        both = mk_apps(mk_const(_IFF / "intro"), [a, b, first, second])
        return both if p.number == 1 else mk_apps(mk_const(name("propext")), [a, b, both])

    def _lambda(self, p: Prop, make: Callable[[Expr], Expr]) -> Expr:
        local = mk_local(name("h"), self.term(p))
        return self._bind(local, make(local))

    @staticmethod
    def _bind(local: Local, body: Expr) -> Expr:
        return mk_lambda(local.name, BinderInfo.DEFAULT, local.type, abstract(body, [local]))

    def _injection(self, p: Prop, proof: Expr, left: bool) -> Expr:
        a, b = (self.term(part) for part in p.parts)
        return mk_apps(mk_const(_OR / ("inl" if left else "inr")), [a, b, proof])

    # --- level 1, on the left

    def add(self, context: Context, p: Prop, proof: Expr) -> Context:
        """The context with `proof : p`, taken apart as far as this neither splits nor loses anything."""
        self._check()
        if p == TRUE:
            return context
        if p == FALSE:
            raise _Absurd(proof)
        if p.rank == _CONJ:
            left, right = _sides(p)
            context = self.add(context, left, self._side(p, proof, True))
            return self.add(context, right, self._side(p, proof, False))
        if p.rank == _IMP:
            a, c = p.parts
            if a == FALSE:
                return context
            if a == TRUE:
                return self.add(context, c, mk_app(proof, mk_const(name("trivial"))))
            if a.rank == _CONJ:
                left, right = _sides(a)
                curried = self._lambda(
                    left, lambda x: self._lambda(right, lambda y: mk_app(proof, self._pair(a, x, y)))
                )
                return self.add(context, _imp(left, _imp(right, c)), curried)
            if a.rank == _DISJ:
                for index, part in enumerate(a.parts):
                    case = self._lambda(part, lambda x, i=index: mk_app(proof, self._injection(a, x, i == 0)))  # type: ignore[misc]
                    context = self.add(context, _imp(part, c), case)
                return context
            if c == TRUE:
                return context
        return {**context, p: proof}

    def _with(
        self, context: Context, p: Prop, proof: Expr, goal: Prop, then: Callable[[Context], Expr | None]
    ) -> Expr | None:
        try:
            extended = self.add(context, p, proof)
        except _Absurd as absurd:
            return self.absurd(absurd.proof, goal)
        return then(extended)

    # --- the search

    def prove(self, context: Context, goal: Prop) -> Expr | None:
        self._check()
        if goal == TRUE:
            return mk_const(name("trivial"))
        if goal.rank == _IMP:
            a, b = goal.parts
            local = mk_local(name("h"), self.term(a))
            body = self._with(context, a, local, b, lambda extended: self.prove(extended, b))
            return None if body is None else self._bind(local, body)
        if goal.rank == _CONJ:
            left, right = _sides(goal)
            first = self.prove(context, left)
            second = None if first is None else self.prove(context, right)
            return None if first is None or second is None else self._pair(goal, first, second)
        return self._split(context, sorted(context), goal, False)

    def _split(self, context: Context, todo: Sequence[Prop], goal: Prop, found: bool) -> Expr | None:
        """All disjunctions of the context split, then the goal again; without any, the search proper."""
        for index, p in enumerate(todo):
            if p.rank != _DISJ or p not in context:
                continue
            rest = {key: value for key, value in context.items() if key != p}
            branches: list[Expr] = []
            for part in p.parts:
                local = mk_local(name("h"), self.term(part))
                body = self._with(
                    rest, part, local, goal, lambda extended: self._split(extended, todo[index + 1 :], goal, True)  # noqa: B023
                )
                if body is None:
                    return None
                branches.append(self._bind(local, body))
            a, b = (self.term(part) for part in p.parts)
            return mk_apps(mk_const(_OR / "elim"), [a, b, self.term(goal), context[p], *branches])
        return self.prove(context, goal) if found else self._search(context, goal)

    def _search(self, context: Context, goal: Prop) -> Expr | None:
        """What need not be right: the rules for implications on the left, and for disjunctions on the right."""
        given = context.get(goal)
        if given is not None:
            return given
        for p in sorted(context):
            if not p.is_implication:
                continue
            a, c = p.parts
            proof = context[p]
            rest = {key: value for key, value in context.items() if key != p}
            premise = context.get(a)
            if premise is not None:
                out = self._with(rest, c, mk_app(proof, premise), goal, lambda extended: self.prove(extended, goal))
            elif a.is_implication:
                out = self._double_implication(rest, a, c, proof, goal)
            else:
                continue
            if out is not None:
                return out
        if goal.rank == _DISJ:
            for index, part in enumerate(goal.parts):
                found = self.prove(context, part)
                if found is not None:
                    return self._injection(goal, found, index == 0)
        return None

    def _double_implication(
        self, rest: Context, a: Prop, c: Prop, proof: Expr, goal: Prop
    ) -> Expr | None:
        """From `(a₁ → a₂) → c`: `a₂ → c, a₁ ⊢ a₂`, and then `c`."""
        first, second = a.parts
        local = mk_local(name("h"), self.term(first))
        simpler = self._lambda(second, lambda y: mk_app(proof, self._lambda(first, lambda _: y)))

        def with_first(extended: Context) -> Expr | None:
            return self._with(extended, _imp(second, c), simpler, second, lambda more: self.prove(more, second))

        premise = self._with(rest, first, local, second, with_first)
        if premise is None:
            return None
        value = mk_app(proof, self._bind(local, premise))
        return self._with(rest, c, value, goal, lambda extended: self.prove(extended, goal))


def _excluded_middle(
    tctx: TypeContext, atoms: _Atoms, p: Prop, *, classical: bool, forced: bool, state: TacticState
) -> Expr | None:
    """`p ∨ ¬p` by an instance or, if allowed, classically."""
    e = atoms.term(p)
    instance = tctx.synth_instance(mk_app(mk_const(_DECIDABLE), e))
    if instance is not None:
        return mk_apps(mk_const(name("decidable.em")), [e, instance])
    if classical:
        return mk_app(mk_const(name("classical.em")), e)
    if forced:
        raise TacticError("tactic.mk_instance failed to generate instance for a decidability", state)
    return None


def itauto(state: TacticState, args: Mapping[str, Any], runtime: Runtime) -> TacticState:
    """`itauto`, `itauto!`, `itauto *`, `itauto [p, q]`"""
    classical = bool(args.get("bang"))
    terms = args.get("terms")
    tctx = state.type_context()
    goal = state.main_goal
    target = primitives.target_of(tctx, goal)
    atoms = _Atoms(tctx)
    is_proposition = tctx.is_prop(target)
    wanted = atoms.reify(target) if is_proposition else FALSE
    prover = _Prover(atoms, state.deadline.check)
    absurd: Expr | None = None
    context: Context = {}

    def extend(p: Prop, proof: Expr) -> None:
        nonlocal context, absurd
        if absurd is None:
            try:
                context = prover.add(context, p, proof)
            except _Absurd as found:
                absurd = found.proof

    decided: dict[Prop, Expr] = {}
    for decl in state.lctx().decls:
        type_ = primitives.type_of_local(tctx, decl.local)
        if tctx.is_prop(type_):
            extend(atoms.reify(type_), decl.local)
        elif terms == "*" and is_app_of(type_, _DECIDABLE, 1):
            p = type_.arg  # type: ignore[attr-defined]
            decided[atoms.reify(p)] = mk_apps(mk_const(name("decidable.em")), [p, decl.local])
    if isinstance(terms, tuple):
        elaborator = runtime.elaborator(tctx, state)
        for term in terms:
            p = atoms.reify(elaborator.elaborate(term, None, allow_mvars=True))
            proof = _excluded_middle(tctx, atoms, p, classical=classical, forced=True, state=state)
            if proof is not None:
                decided[p] = proof
    if terms == "*":
        known = {p.number for p in context if p.rank == _VAR}
        negations = [p.parts[0] for p in context if p.is_implication and p.parts[1] == FALSE]
        known |= {p.number for p in negations if p.rank == _VAR}
        for index in range(len(atoms.atoms)):
            p = Prop(_VAR, index)
            if index in known:
                continue
            proof = _excluded_middle(tctx, atoms, p, classical=classical, forced=False, state=state)
            if proof is not None:
                decided[p] = proof
    for p in sorted(decided):
        extend(_or(p, _not(p)), decided[p])
    found = prover.absurd(absurd, wanted) if absurd is not None else prover.prove(context, wanted)
    if found is None:
        raise TacticError("itauto failed", state)
    if not is_proposition:
        found = mk_apps(mk_const(name("false.elim"), (tctx.sort_level(target),)), [target, found])
    if not tctx.is_def_eq(tctx.infer(found), target):
        raise TacticError("itauto failed", state)
    return state.close_main(tctx, found)


TACTICS: dict[str, TacticFunction] = {"itauto": itauto}
