"""norm_cast and its kin, push_cast, zify (mathlib: `tactic/{norm_cast,zify}.lean`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from agent.engine.exceptions import ElaborationError, TacticError
from agent.engine.meta import app_builder
from agent.engine.meta.app_builder import is_eq, is_iff
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.numerals import ONE_NAME, ZERO_NAME, mk_nat_numeral, to_nat
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.tree import Location, SimpArg, Term
from agent.engine.tactic import closing, primitives
from agent.engine.tactic.application import NewGoals, apply_expr, exact_expr
from agent.engine.tactic.interpreter import Runtime, TacticFunction
from agent.engine.tactic.introduction import printer
from agent.engine.tactic.location import replace_at, target_names
from agent.engine.tactic.simp import simp_proof, simp_sets
from agent.engine.tactic.simp.arguments import SimpSetBuilder, by_assumption
from agent.engine.tactic.simp.simp_lemmas import EMPTY, SimpLemma, SimpLemmas
from agent.engine.tactic.simp.simp_proof import EQ, IFF, Proof, Rule, leaf
from agent.engine.tactic.simp.simp_tactics import FAILURES, simp_core
from agent.engine.tactic.simp.simplifier import (
    ExtSimplifier,
    Procedure,
    SimpConfig,
    Simplified,
    SimplifierCore,
    run_simplifier,
    simplify,
)
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.expr import (
    App,
    BinderInfo,
    Expr,
    Lambda,
    Local,
    Pi,
    get_app_args,
    get_app_fn,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_pi,
    mk_sort,
    mk_var,
)
from agent.kernel.instantiate import lift_loose
from agent.kernel.level import mk_param, mk_succ
from agent.kernel.name import Name, name

Args = Mapping[str, Any]

NAT: Final = mk_const(name("nat"))
COE, COE_SORT, COE_FN, HAS_LIFT = (name(each) for each in ("coe", "coe_sort", "coe_fn", "has_lift_t"))
HAS_ONE, HAS_ZERO = name("has_one"), name("has_zero")
NORM_CAST: Final = simp_sets.NORM_CAST
PUSH_CAST: Final = simp_sets.PUSH_CAST
CONFIG: Final = SimpConfig(
    zeta=False, beta=False, eta=False, proj=False, iota=False, iota_eqn=False, fail_if_unchanged=False
)
KEEP_GOING: Final = SimpConfig(fail_if_unchanged=False)

ELIM, MOVE, SQUASH = "elim", "move", "squash"


# --- kinds of lemmas -------------------------------------------------------------------------------------------------


def _head_coercions(e: Expr) -> int:
    count = 0
    while is_app_of(e, COE, 4) or is_app_of(e, COE_SORT, 3) or is_app_of(e, COE_FN, 3):
        count += 1
        e = get_app_args(e)[-1]
    return count


def _coercions(e: Expr) -> int:
    if is_app_of(e, COE, 4) or is_app_of(e, COE_SORT, 3) or is_app_of(e, COE_FN, 3):
        return 1 + _coercions(get_app_args(e)[-1])
    if type(e) is App and is_app_of(e.fn, COE_FN, 3):
        return _coercions(e.arg) + 1 + _coercions(get_app_args(e.fn)[-1])
    if type(e) is Lambda:
        return _coercions(e.body)
    if type(e) is App:
        return sum(_coercions(arg) for arg in get_app_args(e))
    return 0


def classify(type_: Expr) -> str | None:
    """`elim`, `move` or `squash` for the statement of a `norm_cast` lemma; None when it has none of the shapes."""
    while type(type_) is Pi:
        type_ = type_.body
    equation = is_eq(type_)
    sides = equation[1:] if equation is not None else is_iff(type_)
    if sides is None:
        return None
    lhs, rhs = sides
    total = _coercions(lhs)
    if total == 0:
        return None
    left, right = _head_coercions(lhs), _head_coercions(rhs)
    if left == 0:
        return ELIM
    if left == 1:
        if right:
            return None
        return SQUASH if _coercions(rhs) == 0 else MOVE
    return SQUASH if right < left else None


def kind_of(env: MetaEnvironment, lemma: Name) -> str | None:
    """The kind that the attribute was given, or else that of the statement."""
    entry = env.get_attribute(NORM_CAST, lemma)
    if entry is not None and entry.data:
        given = str(entry.data[0])
        if given in (ELIM, MOVE, SQUASH):
            return given
    return classify(env.get(lemma).type)


def push_cast_members(env: MetaEnvironment) -> list[Name]:
    """The `push_cast` set, the latest first: its own members, and `norm_cast` lemmas that are no `elim` lemmas."""
    own = [decl for decl, _ in simp_sets.ordered_instances(env, PUSH_CAST)]
    known = set(own)
    further = [
        decl
        for decl, _, _ in env.attribute_instances(NORM_CAST)
        if decl not in known and kind_of(env, decl) in (MOVE, SQUASH)
    ]
    ranked = simp_sets.rule_order().ranks.get(NORM_CAST, {})
    return [decl for decl in further if decl not in ranked] + own


class CastSets(NamedTuple):
    """up: casts move upwards and vanish; down: they move to the leaves; squash: casts of casts."""

    up: SimpLemmas
    down: SimpLemmas
    squash: SimpLemmas


def cast_sets(env: MetaEnvironment) -> CastSets:
    def make() -> CastSets:
        tctx = TypeContext(env)
        up, down, squash = SimpLemmas(), SimpLemmas(), SimpLemmas()
        for decl, _ in reversed(simp_sets.ordered_instances(env, NORM_CAST)):
            kind = kind_of(env, decl)
            rules = simp_sets.rules_of_constant(tctx, decl)
            if kind == ELIM:
                up = up.add(rules)
            elif kind == MOVE:
                up = up.add(simp_sets.rules_of_constant(tctx, decl, symm=True))
                down = down.add(rules)
            elif kind == SQUASH:
                squash = squash.add(rules)
                down = down.add(rules)
        up = up.add([_flip("has_le", "ge", "has_le.le"), _flip("has_lt", "gt", "has_lt.lt"), _ne_rule()])
        if name("coe_coe") in env:
            down = down.add(simp_sets.rules_of_constant(tctx, name("coe_coe")))
        return CastSets(up, down, squash)

    tables = (env.attribute_table(NORM_CAST),)
    found: CastSets = simp_sets.shared(env, "cast_sets", tables, make)
    return found


def _flip(class_name: str, from_: str, to: str) -> SimpLemma:
    """`x ≥ y ↔ y ≤ x`, for any type with the relation."""
    u = name("u")
    level = mk_param(u)
    new = mk_apps(mk_const(name(to), [level]), [mk_var(3), mk_var(2), mk_var(0), mk_var(1)])
    old = mk_apps(mk_const(name(from_), [level]), [mk_var(3), mk_var(2), mk_var(1), mk_var(0)])

    def close(mk: Any, body: Expr) -> Expr:
        body = mk(name("y"), BinderInfo.DEFAULT, mk_var(2), body)
        body = mk(name("x"), BinderInfo.DEFAULT, mk_var(1), body)
        instance = mk_app(mk_const(name(class_name), [level]), mk_var(0))
        body = mk(name("_inst_1"), BinderInfo.INST_IMPLICIT, instance, body)
        out: Expr = mk(name("α"), BinderInfo.IMPLICIT, mk_sort(mk_succ(level)), body)
        return out

    type_ = close(mk_pi, mk_apps(mk_const(IFF), [old, new]))
    proof = close(mk_lambda, mk_app(mk_const(name("iff.refl")), new))
    return SimpLemma(name(f"norm_cast.{from_}"), IFF, [u], type_, proof, is_refl=True)


def _ne_rule() -> SimpLemma:
    """`x ≠ y ↔ ¬ x = y`."""
    u = name("u")
    level = mk_param(u)
    sides = [mk_var(2), mk_var(1), mk_var(0)]
    old = mk_apps(mk_const(name("ne"), [level]), sides)
    new = mk_app(mk_const(name("not")), mk_apps(mk_const(EQ, [level]), sides))

    def close(mk: Any, body: Expr) -> Expr:
        body = mk(name("y"), BinderInfo.DEFAULT, mk_var(1), body)
        body = mk(name("x"), BinderInfo.DEFAULT, mk_var(0), body)
        out: Expr = mk(name("α"), BinderInfo.IMPLICIT, mk_sort(level), body)
        return out

    type_ = close(mk_pi, mk_apps(mk_const(IFF), [old, new]))
    proof = close(mk_lambda, mk_app(mk_const(name("iff.refl")), new))
    return SimpLemma(name("norm_cast.ne_from_not_eq"), IFF, [u], type_, proof, is_refl=True)


# --- the procedure ---------------------------------------------------------------------------------------------------

Equation = tuple[Expr, Expr]
"""New term and proof of `old = new`."""


class CastNormalizer:
    """One run in one type context."""

    def __init__(self, tctx: TypeContext) -> None:
        self.tctx = tctx
        self.sets = cast_sets(tctx.env)
        self._lifts: dict[tuple[Expr, Expr], Expr | None] = {}
        self._numerals: dict[tuple[Expr, Expr], Equation | None] = simp_sets.shared(
            tctx.env, "cast_numerals", (tctx.env.attribute_table(NORM_CAST),), dict
        )

    def derive(self, e: Expr) -> Equation:
        """The four steps. Raises TacticError when nothing changes."""
        tctx = self.tctx
        e = tctx.instantiate_mvars(e)
        proof: Proof | None = None
        current = e
        for step in (self._numerals_to_casts, self._move_up, self._squash, self._casts_to_numerals):
            result = step(current)
            proof = simp_proof.trans(proof, result.proof)
            current = result.new
        if current.core is e.core:
            raise TacticError("failed")
        return current, simp_proof.proof_expr(tctx, EQ, e, proof)

    def _top_down(self, e: Expr, change: Any) -> Simplified:
        def before(node: Expr) -> tuple[Expr, Expr | None, bool] | None:
            found = change(node)
            if found is None or found[0].core is node.core:
                return None
            return found[0], found[1], False

        return self._run(e, before=before)

    def _run(self, e: Expr, *, before: Procedure | None = None) -> Simplified:
        return run_simplifier(
            self.tctx, lambda inner: ExtSimplifier(inner, CONFIG, EMPTY, before=before), e, CONFIG
        )

    def _numerals_to_casts(self, e: Expr) -> Simplified:
        return self._top_down(e, self.numeral_to_cast)

    def _move_up(self, e: Expr) -> Simplified:
        return run_simplifier(self.tctx, lambda inner: _Upwards(inner, self), e, CONFIG)

    def _squash(self, e: Expr) -> Simplified:
        return simplify(self.tctx, self.sets.squash, e, CONFIG)

    def _casts_to_numerals(self, e: Expr) -> Simplified:
        return self._top_down(e, self.cast_to_numeral)

    def numeral_to_cast(self, e: Expr) -> Equation | None:
        """`(n : α)` to `((n : ℕ) : α)`."""
        n = to_nat(e)
        if n is None:
            return None
        tctx = self.tctx
        type_ = tctx.instantiate_mvars(tctx.infer(e))
        if self._is_nat(type_):
            return None
        new = self._lift(NAT, type_, mk_nat_numeral(n))
        return None if new is None else self._remembered(e, new)

    def _is_nat(self, type_: Expr) -> bool:
        with self.tctx.using(Transparency.SEMIREDUCIBLE):
            return type_ is NAT or self.tctx.is_def_eq(type_, NAT)

    def cast_to_numeral(self, e: Expr) -> Equation | None:
        """`((n : ℕ) : α)` to `(n : α)`."""
        if not is_app_of(e, COE, 4):
            return None
        source, target, _, inner = get_app_args(e)
        if source is not NAT:
            return None
        n = to_nat(inner)
        if n is None:
            return None
        numeral = mk_nat_numeral(n)
        if not self.tctx.is_def_eq(numeral, inner):
            return None
        return self._remembered(mk_app(e.fn, numeral), app_builder.mk_numeral(self.tctx, n, target))  # type: ignore[attr-defined]

    def _lift(self, source: Expr, target: Expr, e: Expr) -> Expr | None:
        """`(↑e : target)` with the instance that type class inference finds."""
        key = (source, target)
        if key not in self._lifts:
            try:
                wanted = app_builder.mk_app(self.tctx, HAS_LIFT, [source, target])
            except ElaborationError:
                return None
            instance = self.tctx.synth_instance(wanted)
            self._lifts[key] = (
                None
                if instance is None
                else mk_apps(mk_const(COE, get_app_fn(wanted).levels), [source, target, instance])  # type: ignore[attr-defined]
            )
        head = self._lifts[key]
        return None if head is None else mk_app(head, e)

    def _remembered(self, old: Expr, new: Expr) -> Equation | None:
        """`_with_proof`, kept with the environment for closed terms: the same numerals come again and again."""
        if old.has_local or old.has_mvar or new.has_local or new.has_mvar or self.tctx.local_instances:
            return self._with_proof(old, new)
        key = (old, new)
        if key not in self._numerals:
            self._numerals[key] = self._with_proof(old, new)
        return self._numerals[key]

    def _with_proof(self, old: Expr, new: Expr) -> Equation | None:
        """`old = new` when both simplify to the same with the casts moved down (mathlib: `prove_eq_using_down`)."""
        tctx = self.tctx
        first = simplify(tctx, self.sets.down, old, KEEP_GOING)
        second = simplify(tctx, self.sets.down, new, KEEP_GOING)
        with tctx.using(Transparency.REDUCIBLE):
            if not tctx.is_def_eq(first.new, second.new):
                return None
        left = simp_proof.proof_expr(tctx, EQ, old, first.proof)
        right = simp_proof.proof_expr(tctx, EQ, new, second.proof)
        return new, app_builder.mk_eq_trans(tctx, left, app_builder.mk_eq_symm(tctx, right))

    def split(self, e: Expr) -> Equation | None:
        """The heuristic for operations on casts from different types, and on a cast and 0 or 1."""
        if type(e) is not App or type(e.fn) is not App:
            return None
        op, x, y = e.fn.fn, e.fn.arg, e.arg
        for attempt in (self._split_casts, self._split_right_numeral, self._split_left_numeral):
            found = attempt(op, x, y)
            if found is not None:
                return found
        return None

    def _split_casts(self, op: Expr, x: Expr, y: Expr) -> Equation | None:
        if not is_app_of(x, COE, 4) or not is_app_of(y, COE, 4):
            return None
        tctx = self.tctx
        alpha, delta, _, xx = get_app_args(x)
        beta, gamma, _, yy = get_app_args(y)
        with tctx.using(Transparency.SEMIREDUCIBLE):
            if tctx.is_def_eq(alpha, beta) or not tctx.is_def_eq(delta, gamma):
                return None
        inner = self._lift(alpha, beta, xx)
        if inner is not None:
            found = self._with_proof(x, mk_app(y.fn, inner))  # type: ignore[attr-defined]
            if found is not None:
                return self._left(op, found, y)
        inner = self._lift(beta, alpha, yy)
        if inner is not None:
            found = self._with_proof(y, mk_app(x.fn, inner))  # type: ignore[attr-defined]
            if found is not None:
                return self._right(op, x, found)
        return None

    def _left(self, op: Expr, found: Equation, y: Expr) -> Equation:
        new, proof = found
        type_ = self.tctx.infer(new)
        fn = mk_lambda(name("x"), BinderInfo.DEFAULT, type_, mk_apps(lift_loose(op, 1), [mk_var(0), lift_loose(y, 1)]))
        return mk_apps(op, [new, y]), app_builder.mk_congr_arg(self.tctx, fn, proof)

    def _right(self, op: Expr, x: Expr, found: Equation) -> Equation:
        new, proof = found
        return mk_apps(op, [x, new]), app_builder.mk_congr_arg(self.tctx, mk_app(op, x), proof)

    def _small_numeral(self, cast: Expr, numeral: Expr) -> Equation | None:
        """For a cast from α to β and `(1 : β)` or `(0 : β)`: the numeral as a cast from α."""
        if not is_app_of(cast, COE, 4):
            return None
        alpha = get_app_args(cast)[0]
        for const, class_name in ((ONE_NAME, HAS_ONE), (ZERO_NAME, HAS_ZERO)):
            if is_app_of(numeral, const, 2):
                try:
                    wanted = app_builder.mk_app(self.tctx, class_name, [alpha])
                except ElaborationError:
                    return None
                instance = self.tctx.synth_instance(wanted)
                if instance is None:
                    return None
                levels = get_app_fn(wanted).levels  # type: ignore[attr-defined]
                return self._with_proof(
                    numeral, mk_app(cast.fn, mk_apps(mk_const(const, levels), [alpha, instance]))  # type: ignore[attr-defined]
                )
        return None

    def _split_right_numeral(self, op: Expr, x: Expr, y: Expr) -> Equation | None:
        found = self._small_numeral(x, y)
        return None if found is None else self._right(op, x, found)

    def _split_left_numeral(self, op: Expr, x: Expr, y: Expr) -> Equation | None:
        found = self._small_numeral(y, x)
        return None if found is None else self._left(op, found, y)


class _Upwards(SimplifierCore):
    """Bottom up: a rule of the `up` set, or else the splitting heuristic."""

    def __init__(self, tctx: TypeContext, normalizer: CastNormalizer) -> None:
        super().__init__(tctx, EMPTY, CONFIG)
        self.normalizer = normalizer

    def prove(self, prop: Expr) -> Expr | None:
        return by_assumption(self.tctx, prop)

    def post(self, e: Expr) -> Any:
        try:
            found = self._upward(e)
        except FAILURES:
            return None
        if found is None or found[0].core is e.core:
            return None
        return found, True

    def _upward(self, e: Expr) -> tuple[Expr, Proof] | None:
        tctx = self.tctx
        rel = IFF if tctx.is_prop(e) else EQ
        nargs = len(get_app_args(e))
        for rule in self.normalizer.sets.up.candidates(tctx, rel, e):
            if rule.arity != nargs:
                continue
            try:
                result = self.rewrite_with(e, rule)
            except ElaborationError:
                continue
            if result is not None:
                new, proof = result
                assert proof is not None
                if rel is IFF:
                    proof = Proof(EQ, proof.lhs, proof.rhs, Rule.PROPEXT, (proof,))
                return new, proof
        found = self.normalizer.split(e)
        return None if found is None else (found[0], leaf(EQ, e, found[0], found[1]))


def derive(tctx: TypeContext, e: Expr) -> Equation:
    """`(new, proof of e = new)` (mathlib: `norm_cast.derive`). Raises TacticError when nothing changes."""
    return CastNormalizer(tctx).derive(e)


# --- tactics ---------------------------------------------------------------------------------------------------------


def _attempt(state: TacticState, tactic: TacticFunction, runtime: Runtime) -> TacticState:
    state = state.cleanup()
    if not state.goals:
        return state
    try:
        return tactic(state, {}, runtime).cleanup()
    except FAILURES:
        return state


def norm_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("norm_cast failed to simplify", state)
    hypotheses, goal = target_names(state, args["location"])
    after, changed = replace_at(state, hypotheses, goal, derive)
    if not changed:
        raise TacticError("norm_cast failed to simplify", state)
    if goal:
        after = _attempt(after, closing.reflexivity, runtime)
        after = _attempt(after, closing.triv, runtime)
    if hypotheses:
        after = _attempt(after, closing.contradiction, runtime)
    return after


def push_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    return simp_core(
        state,
        runtime,
        only=True,
        args=args["args"],
        attributes=[PUSH_CAST],
        location=args["location"],
        discharger=by_assumption,
    )


def derive_push_cast(
    tctx: TypeContext, state: TacticState, runtime: Runtime, args: Sequence[SimpArg], e: Expr
) -> Simplified:
    built = SimpSetBuilder(state, tctx, runtime).build(True, [PUSH_CAST], args)
    lemmas = built.lemmas.erase([name("int.coe_nat_succ")])
    return simplify(tctx, lemmas, e, KEEP_GOING, discharger=by_assumption)


def _zify_rules(env: MetaEnvironment) -> SimpLemmas:
    """The `zify` lemmas from right to left, and the rules that turn `≥` and `>` round."""

    def make() -> SimpLemmas:
        tctx = TypeContext(env)
        out = SimpLemmas()
        for decl in simp_sets.attribute_members(env, "zify"):
            out = out.add(simp_sets.rules_of_constant(tctx, decl, symm=True))
        for extra in ("ge_iff_le", "gt_iff_lt"):
            out = out.add(simp_sets.rules_of_constant(tctx, name(extra)))
        return out

    found: SimpLemmas = simp_sets.shared(env, "zify_rules", (env.attribute_table("zify"),), make)
    return found


def zify(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("failed", state)
    lemmas = _zify_rules(state.env)

    def convert(inner: TypeContext, e: Expr) -> Equation:
        first = simplify(inner, lemmas, e)
        second = derive_push_cast(inner, state, runtime, args["args"], first.new)
        proof = simp_proof.trans(first.proof, second.proof)
        return second.new, simp_proof.proof_expr(inner, EQ, e, proof)

    hypotheses, goal = target_names(state, args["location"])
    after, changed = replace_at(state, hypotheses, goal, convert)
    if not changed:
        raise TacticError("failed", state)
    return after


def _decorated(what: str, error: Exception, state: TacticState) -> TacticError:
    shown = getattr(error, "state", None)
    return TacticError(lambda: f"{what} failed:\n{error}", state if shown is None else shown)


def _normalized(state: TacticState, tctx: TypeContext, e: Expr, goal: bool) -> tuple[TacticState, Local]:
    """The state with the type of `e` (asserted as `this` unless it is a hypothesis) and perhaps the target normalised,
    and the hypothesis."""
    if type(e) is Local:
        hypothesis = e.name
    else:
        hypothesis = primitives.THIS
        holes = [m for m in mvars_of(e) if tctx.mctx.value(m) is None]
        main, _ = primitives.assert_value(
            tctx, state.main_goal, hypothesis, tctx.instantiate_mvars(tctx.infer(e)), e
        )
        state = state.replace_main(tctx, [main, *holes])
    local = state.find_hypothesis(hypothesis)
    after, _ = replace_at(state, [local], goal, derive)
    return after, after.find_hypothesis(hypothesis)


def _elaborate(state: TacticState, tctx: TypeContext, term: Term, runtime: Runtime, what: str) -> Expr:
    elaborator = runtime.elaborator(tctx, state)
    mark = tctx.mark()
    try:
        return elaborator.elaborate(term, None, allow_mvars=True)
    except ElaborationError:
        tctx.undo(mark)
    target = primitives.target_of(tctx, state.main_goal)
    e = runtime.elaborator(tctx, state).elaborate(term, target, allow_mvars=False)
    text = printer(state, tctx)
    raise TacticError(
        lambda: f"{what} failed, expression type not directly inferrable. Try:\n\n{what} ...\nshow {text(target)},\n"
        f"from {text(e)}",
        state,
    )


def exact_mod_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    state.main_goal  # noqa: B018
    tctx = state.type_context()
    e = _elaborate(state, tctx, args["term"], runtime, "exact_mod_cast")
    try:
        after, local = _normalized(state, tctx, e, True)
    except FAILURES as error:
        raise _decorated("exact_mod_cast", error, state) from error
    try:
        return exact_expr(after, after.type_context(), local)
    except FAILURES as error:
        raise _decorated("exact_mod_cast", error, after) from error


def apply_mod_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    state.main_goal  # noqa: B018
    tctx = state.type_context()
    e, _ = primitives.elaborate_for_apply(state, tctx, args["term"], runtime)
    try:
        after, local = _normalized(state, tctx, e, True)
        inner = after.type_context()
        goals = apply_expr(after, inner, after.main_goal, local, NewGoals.NON_DEP_FIRST)
        return after.replace_main(inner, goals)
    except FAILURES as error:
        raise _decorated("apply_mod_cast", error, state) from error


def assumption_mod_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    if not state.goals:
        raise TacticError("assumption_mod_cast failed:\ntactic failed, there are no goals to be solved", state)
    state, _ = replace_at(state, [], True, derive)
    for decl in state.lctx().decls:
        state.deadline.check()
        try:
            after, local = _normalized(state, state.type_context(), decl.local, False)
            return exact_expr(after, after.type_context(), local)
        except FAILURES:
            continue
    raise TacticError("assumption_mod_cast failed:\nfailed", state)


def rw_mod_cast(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    location: Location | None = args["location"]
    if not state.goals:
        raise TacticError("rw_mod_cast failed:\ntactic failed, there are no goals to be solved", state)

    def normalize(current: TacticState) -> TacticState:
        # Names are read anew: rewriting replaces hypotheses.
        hypotheses, goal = target_names(current, location)
        return replace_at(current, hypotheses, goal, derive)[0]

    try:
        for rule in args["rules"]:
            state = normalize(state)
            state = runtime.call(state, "rw", rules=(rule,), location=location, config=None).cleanup()
            if not state.goals:
                return state
        return normalize(state)
    except FAILURES as error:
        raise _decorated("rw_mod_cast", error, state) from error


TACTICS: dict[str, TacticFunction] = {
    "norm_cast": norm_cast,
    "push_cast": push_cast,
    "zify": zify,
    "exact_mod_cast": exact_mod_cast,
    "apply_mod_cast": apply_mod_cast,
    "assumption_mod_cast": assumption_mod_cast,
    "rw_mod_cast": rw_mod_cast,
}

