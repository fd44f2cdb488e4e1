"""cc: congruence closure over equations and propositions (Lean: `library/tactic/smt/congruence_closure.cpp`).

A class is a set of terms proved equal. Every merge is an edge of a forest and carries a recipe for its proof; recipes
run only when a proof is asked for, and use nothing but edges that were there before them, so they cannot go in circles.
The table of signatures finds applications that have become congruent; rules for the connectives, for `ite`,
constructors and numerals run when the class of an argument changes. Not covered: reasoning modulo associativity and
commutativity, and heterogeneous equality.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from agent.engine.exceptions import TacticError
from agent.engine.meta import app_builder
from agent.engine.tactic import primitives
from agent.engine.tactic.interpreter import Runtime, TacticFunction, on_main_goal
from agent.engine.tactic.introduction import intros
from agent.engine.tactic.norm_num.evaluator import NumeralEvaluator, extensions_of
from agent.engine.tactic.tactic_state import TacticState
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import (
    PROP,
    App,
    Const,
    Expr,
    Pi,
    get_app_args,
    get_app_fn,
    is_app_of,
    is_const_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_pi,
)
from agent.kernel.level import ONE
from agent.kernel.name import Name, name

if TYPE_CHECKING:
    from agent.engine.meta.type_context import TypeContext

Args = Mapping[str, Any]
Recipe = Callable[[], Expr]
"""Makes a proof of `left = right` for the edge it stands on."""

AND, OR, NOT, IFF, EQ, NE, ITE = (name(each) for each in ("and", "or", "not", "iff", "eq", "ne", "ite"))
TRUE: Final = mk_const(name("true"))
FALSE: Final = mk_const(name("false"))
_NUMERAL_TYPES: Final = (name("nat"), name("int"))


class CongruenceClosure:
    """Terms must be free of metavariables; `tctx` has the local context in which they make sense."""

    def __init__(self, tctx: TypeContext, imports: frozenset[str] = frozenset()) -> None:
        self.tctx = tctx
        self._imports = imports
        self._terms: dict[Expr, Expr] = {}  # by core: the term as it was first met
        self._parent: dict[Expr, Expr] = {}
        self._members: dict[Expr, list[Expr]] = {}
        self._uses: dict[Expr, list[Expr]] = {}
        self._edges: dict[Expr, list[tuple[Expr, Recipe, bool]]] = {}
        self._signatures: dict[object, Expr] = {}
        self._pending: deque[tuple[Expr, Expr, Recipe]] = deque()
        self._values: dict[Expr, Expr] = {}  # root -> a constructor application or numeral of the class
        self.internalize(TRUE)
        self.internalize(FALSE)

    # --- what is asked

    @property
    def inconsistent(self) -> bool:
        return self.root(TRUE) is self.root(FALSE)

    def equal(self, a: Expr, b: Expr) -> bool:
        return self.root(self.internalize(a)) is self.root(self.internalize(b))

    def root(self, e: Expr) -> Expr:
        node = e.core
        parent = self._parent
        while parent[node] is not node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def proof(self, a: Expr, b: Expr) -> Expr:
        """A proof of `a = b` for terms of one class."""
        start, end = a.core, b.core
        if start is end:
            return app_builder.mk_eq_refl(self.tctx, a)
        came: dict[Expr, tuple[Expr, Recipe, bool]] = {}
        queue = deque([start])
        while queue and end not in came:
            node = queue.popleft()
            for other, recipe, forward in self._edges.get(node, ()):
                if other is not start and other not in came:
                    came[other] = (node, recipe, forward)
                    queue.append(other)
        steps: list[Expr] = []
        node = end
        while node is not start:
            node, recipe, forward = came[node]
            made = recipe()
            steps.append(made if forward else app_builder.mk_eq_symm(self.tctx, made))
        steps.reverse()
        out = steps[0]
        for step in steps[1:]:
            out = app_builder.mk_eq_trans(self.tctx, out, step)
        return out

    def holds(self, e: Expr) -> bool:
        return self.root(e) is self.root(TRUE)

    def fails(self, e: Expr) -> bool:
        return self.root(e) is self.root(FALSE)

    def proof_of(self, e: Expr) -> Expr:
        """A proof of a proposition in the class of `true`."""
        return app_builder.mk_of_eq_true(self.tctx, self.proof(e, TRUE))

    def refutation_of(self, e: Expr) -> Expr:
        return mk_apps(mk_const(name("not_of_eq_false")), [e, self.proof(e, FALSE)])

    # --- what is told

    def add(self, proof: Expr, type_: Expr) -> None:
        """Assume the proposition `type_`."""
        tctx = self.tctx
        node = self.internalize(type_)
        self._merge(node, TRUE, lambda: app_builder.mk_eq_true_intro(tctx, proof))
        self._propagate()

    def internalize(self, e: Expr) -> Expr:
        core = e.core
        found = self._terms.get(core)
        if found is not None:
            return found
        self.tctx.deadline.check()
        self._terms[core] = e
        self._parent[core] = core
        self._members[core] = [core]
        self._uses[core] = []
        if e.loose or e.has_mvar:
            return e
        if type(e) is App:
            self._internalize_application(e)
        elif type(e) is Pi and e.body.loose == 0 and self._is_implication(e):
            for part in (e.domain, e.body):
                self._watch(self.internalize(part), core)
            self._sign(core)
            self._up(core)
        self._note_value(e)
        self._propagate()
        return e

    def _is_implication(self, e: Pi) -> bool:
        return self.tctx.is_prop(e.domain) and self.tctx.is_prop(e.body)

    def _internalize_application(self, e: App) -> None:
        core = e.core
        if is_app_of(e, NE, 3):
            head = get_app_fn(e)
            args = get_app_args(e)
            equation = mk_apps(mk_const(EQ, head.levels), args)  # type: ignore[attr-defined]
            negation = self.internalize(app_builder.mk_not(equation))
            self._merge(e, negation, lambda: mk_apps(mk_const(name("rfl"), (ONE,)), [PROP, e]))
            return
        for part in (e.fn, e.arg):
            self._watch(self.internalize(part), core)
        for arg in get_app_args(e):
            self._watch(self.internalize(arg), core)
        sides = app_builder.is_eq(e)
        if sides is not None and sides[0] is PROP:
            equivalence = self.internalize(app_builder.mk_iff(sides[1], sides[2]))
            self._merge(equivalence, e, lambda: mk_apps(mk_const(name("iff_eq_eq")), [sides[1], sides[2]]))
        self._sign(core)
        self._up(core)

    def _watch(self, part: Expr, user: Expr) -> None:
        uses = self._uses[self.root(part)]
        if not uses or uses[-1] is not user:
            uses.append(user)

    # --- merging

    def _merge(self, a: Expr, b: Expr, recipe: Recipe) -> None:
        self._pending.append((a, b, recipe))

    def _propagate(self) -> None:
        while self._pending and not self.inconsistent:
            self.tctx.deadline.check()
            a, b, recipe = self._pending.popleft()
            self._unite(a, b, recipe)

    def _unite(self, a: Expr, b: Expr, recipe: Recipe) -> None:
        a, b = a.core, b.core
        small, large = self.root(a), self.root(b)
        if small is large:
            return
        if len(self._members[small]) > len(self._members[large]):
            small, large = large, small
        self._edges.setdefault(a, []).append((b, recipe, True))
        self._edges.setdefault(b, []).append((a, recipe, False))
        true, false = self.root(TRUE), self.root(FALSE)
        become = [root for root in (small, large) if root in (true, false)]
        moved = list(self._members[small])
        fresh = moved if large in (true, false) else list(self._members[large])
        self._parent[small] = large
        self._members[large] += self._members.pop(small)
        uses = self._uses.pop(small)
        users = [*uses, *self._uses[large]] if become else list(uses)
        self._uses[large] += uses
        self._compare_values(small, large)
        for user in dict.fromkeys(users):
            self._sign(user)
            self._up(user)
        if become and not self.inconsistent:
            for member in fresh:
                self._down(member)

    def _sign(self, core: Expr) -> None:
        """Enter the application under the classes of its parts; one that is there already is congruent."""
        e = self._terms[core]
        if type(e) is App:
            key: object = (self.root(e.fn), self.root(e.arg))
        elif type(e) is Pi:
            key = ("→", self.root(e.domain), self.root(e.body))
        else:
            return
        self._sign_symmetric(e)
        other = self._signatures.setdefault(key, core)
        if other is core or self.root(other) is self.root(core):
            return
        found = self._terms[other]
        if type(e) is Pi and type(found) is Pi:
            self._merge(e, found, lambda: self._congruent_implications(e, found))
        elif type(e) is App and type(found) is App and self._is_congruent(e, found):
            self._merge(e, found, lambda: self._congruent(e, found))

    def _sign_symmetric(self, e: Expr) -> None:
        """Equations and equivalences also by the classes of their sides exchanged."""
        if not is_app_of(e, EQ, 3) and not is_app_of(e, IFF, 2):
            return
        *_, a, b = get_app_args(e)
        head = get_app_fn(e)
        other = self._signatures.setdefault((head, self.root(a), self.root(b)), e.core)
        swapped = self._signatures.get((head, self.root(b), self.root(a)))
        if swapped is None or swapped is e.core or other is swapped or self.root(swapped) is self.root(e):
            return
        found = self._terms[swapped]
        *front, c, d = get_app_args(found)
        lemma = "eq_comm" if is_app_of(e, EQ, 3) else "iff.comm"

        def recipe() -> Expr:
            tctx = self.tctx
            flipped = mk_apps(head, [*front, b, a])
            arguments = [*front, a, b]
            law = mk_apps(mk_const(name(lemma), head.levels), arguments)  # type: ignore[attr-defined]
            first = mk_apps(mk_const(name("propext")), [e, flipped, law])
            step = app_builder.mk_congr_arg(tctx, mk_apps(head, front), self.proof(b, c))
            return app_builder.mk_eq_trans(tctx, first, app_builder.mk_congr(tctx, step, self.proof(a, d)))

        self._merge(e, found, recipe)

    def _is_congruent(self, e: App, other: App) -> bool:
        if e.arg.core is other.arg.core:
            return True
        tctx = self.tctx
        types = [tctx.whnf(tctx.infer(each.fn)) for each in (e, other)]
        if any(type(each) is not Pi or each.body.loose for each in types):
            return False
        return types[0].core is types[1].core or tctx.is_def_eq(*types)

    def _congruent(self, e: App, other: App) -> Expr:
        tctx = self.tctx
        if e.fn.core is other.fn.core:
            return app_builder.mk_congr_arg(tctx, e.fn, self.proof(e.arg, other.arg))
        if e.arg.core is other.arg.core:
            return app_builder.mk_congr_fun(tctx, self.proof(e.fn, other.fn), e.arg)
        return app_builder.mk_congr(tctx, self.proof(e.fn, other.fn), self.proof(e.arg, other.arg))

    def _congruent_implications(self, e: Pi, other: Pi) -> Expr:
        parts = [self.proof(e.domain, other.domain), self.proof(e.body, other.body)]
        return mk_apps(mk_const(name("imp_congr_eq")), [e.domain, e.body, other.domain, other.body, *parts])

    # --- connectives: from the arguments to the whole

    def _by_rule(self, e: Expr, changed: tuple[Expr, ...], lemma: str, args: tuple[Expr, ...], new: Expr) -> None:
        """`e = e[changed] = new`: the arguments become what the lemma (an equivalence over `args`) speaks of."""
        tctx = self.tctx
        old = get_app_args(e) if type(e) is App else [e.domain, e.body]  # type: ignore[attr-defined]

        def recipe() -> Expr:
            proofs = [self.proof(a, b) for a, b in zip(old, changed, strict=True)]
            if type(e) is Pi:
                middle: Expr = mk_pi(e.name, e.info, *changed)
                step = mk_apps(mk_const(name("imp_congr_eq")), [*old, *changed, *proofs])
            else:
                fn = get_app_fn(e)
                middle = mk_apps(fn, changed)
                step = app_builder.mk_congr_arg(tctx, fn, proofs[0])
                if len(proofs) == 2:
                    step = app_builder.mk_congr(tctx, step, proofs[1])
            equivalence = app_builder.mk_app(tctx, name(lemma), args)
            law = mk_apps(mk_const(name("propext")), [middle, new, equivalence])
            return app_builder.mk_eq_trans(tctx, step, law)

        self._merge(e, self.internalize(new), recipe)

    def _up(self, core: Expr) -> None:
        e = self._terms[core]
        if type(e) is Pi:
            self._up_implication(e)
            return
        head = get_app_fn(e)
        if type(head) is not Const:
            return
        args = get_app_args(e)
        if head.name is NOT and len(args) == 1:
            (a,) = args
            if self.holds(a):
                self._by_rule(e, (TRUE,), "not_true", (), FALSE)
            elif self.fails(a):
                self._by_rule(e, (FALSE,), "not_false_iff", (), TRUE)
        elif head.name in (AND, OR, IFF) and len(args) == 2:
            self._up_binary(e, head.name, args[0], args[1])
        elif head.name is EQ and len(args) == 3:
            self._up_equation(e, args)
        elif head.name is ITE and len(args) == 5:
            self._up_if(e, args)

    def _up_binary(self, e: Expr, connective: Name, a: Expr, b: Expr) -> None:
        word = str(connective)
        if self.root(a) is self.root(b):
            self._by_rule(e, (b, b), f"{word}_self", (b,), TRUE if connective is IFF else b)
            return
        # Lean has no rule for `↔` with a side that is false.
        for value, text in ((TRUE, "true"), (FALSE, "false"))[: 1 if connective is IFF else 2]:
            absorbing = connective is not IFF and (connective is AND) is (text == "false")
            if self.root(a) is self.root(value):
                self._by_rule(e, (value, b), f"{text}_{word}", (b,), value if absorbing else b)
            elif self.root(b) is self.root(value):
                self._by_rule(e, (a, value), f"{word}_{text}", (a,), value if absorbing else a)

    def _up_implication(self, e: Pi) -> None:
        a, b = e.domain, e.body
        if self.holds(a):
            self._by_rule(e, (TRUE, b), "true_implies_iff", (b,), b)
        elif self.fails(a):
            self._by_rule(e, (FALSE, b), "false_implies_iff", (b,), TRUE)
        elif self.holds(b):
            self._by_rule(e, (a, TRUE), "implies_true_iff", (a,), TRUE)
        elif self.fails(b):
            negation = app_builder.mk_not(a)
            congruent = mk_pi(e.name, e.info, a, FALSE)

            def recipe() -> Expr:
                parts = [app_builder.mk_eq_refl(self.tctx, a), self.proof(b, FALSE)]
                step = mk_apps(mk_const(name("imp_congr_eq")), [a, b, a, FALSE, *parts])
                unfolded = mk_apps(mk_const(name("rfl"), (ONE,)), [PROP, congruent])
                return app_builder.mk_eq_trans(self.tctx, step, unfolded)

            self._merge(e, self.internalize(negation), recipe)

    def _up_equation(self, e: Expr, args: list[Expr]) -> None:
        tctx = self.tctx
        _, a, b = args
        if self.root(a) is self.root(b):
            self._merge(e, TRUE, lambda: app_builder.mk_eq_true_intro(tctx, self.proof(a, b)))

    def _up_if(self, e: Expr, args: list[Expr]) -> None:
        type_, c, instance, a, b = args
        levels = get_app_fn(e).levels  # type: ignore[attr-defined]
        if self.holds(c):
            if_pos = mk_const(name("if_pos"), levels)
            self._merge(e, a, lambda: mk_apps(if_pos, [c, instance, self.proof_of(c), type_, a, b]))
        elif self.fails(c):
            if_neg = mk_const(name("if_neg"), levels)
            self._merge(e, b, lambda: mk_apps(if_neg, [c, instance, self.refutation_of(c), type_, a, b]))
    # --- connectives: from the whole to the arguments

    def _down(self, core: Expr) -> None:
        e = self._terms[core]
        if self.holds(e):
            self._down_true(e)
        elif self.fails(e):
            self._down_false(e)

    def _assert(self, p: Expr, recipe: Recipe) -> None:
        self._merge(self.internalize(p), TRUE, lambda: app_builder.mk_eq_true_intro(self.tctx, recipe()))

    def _deny(self, p: Expr, recipe: Recipe) -> None:
        """`recipe` proves `¬ p`."""
        self._merge(
            self.internalize(p), FALSE, lambda: mk_apps(mk_const(name("eq_false_intro")), [p, recipe()])
        )

    def _down_true(self, e: Expr) -> None:
        sides = app_builder.is_eq(e)
        if sides is not None:
            self._merge(sides[1], sides[2], lambda: self.proof_of(e))
        elif is_app_of(e, IFF, 2):
            a, b = get_app_args(e)
            self._merge(a, b, lambda: mk_apps(mk_const(name("propext")), [a, b, self.proof_of(e)]))
        elif is_app_of(e, AND, 2):
            a, b = get_app_args(e)
            self._assert(a, lambda: mk_apps(mk_const(name("and.left")), [a, b, self.proof_of(e)]))
            self._assert(b, lambda: mk_apps(mk_const(name("and.right")), [a, b, self.proof_of(e)]))
        elif is_app_of(e, NOT, 1):
            (a,) = get_app_args(e)
            self._deny(a, lambda: self.proof_of(e))

    def _down_false(self, e: Expr) -> None:
        if is_app_of(e, OR, 2):
            a, b = get_app_args(e)

            def neither() -> Expr:
                both = mk_apps(mk_const(name("not_or_distrib")), [a, b])
                return app_builder.mk_iff_mp(self.tctx, both, self.refutation_of(e))

            negations = [app_builder.mk_not(a), app_builder.mk_not(b)]
            self._deny(a, lambda: mk_apps(mk_const(name("and.left")), [*negations, neither()]))
            self._deny(b, lambda: mk_apps(mk_const(name("and.right")), [*negations, neither()]))
        elif is_app_of(e, NOT, 1):
            (a,) = get_app_args(e)
            self._assert(a, lambda: mk_apps(mk_const(name("of_not_not")), [a, self.refutation_of(e)]))
        elif type(e) is Pi and e.body.loose == 0 and self._is_implication(e):
            a, b = e.domain, e.body

            def parts() -> Expr:
                return app_builder.mk_iff_mp(
                    self.tctx, mk_apps(mk_const(name("not_imp")), [a, b]), self.refutation_of(e)
                )

            self._assert(a, lambda: mk_apps(mk_const(name("and.left")), [a, app_builder.mk_not(b), parts()]))
            self._deny(b, lambda: mk_apps(mk_const(name("and.right")), [a, app_builder.mk_not(b), parts()]))

    # --- constructors and numerals

    def _note_value(self, e: Expr) -> None:
        if self._constructor(e) is not None or self._numeral(e):
            root = self.root(e)
            if root in self._values:
                return
            self._values[root] = e

    def _constructor(self, e: Expr) -> ConstructorInfo | None:
        head = get_app_fn(e)
        info = self.tctx.env.find(head.name) if type(head) is Const else None
        if not isinstance(info, ConstructorInfo) or e is TRUE:
            return None
        if len(get_app_args(e)) != info.num_params + info.num_fields:
            return None
        return None if self.tctx.is_proof(e) else info

    def _numeral(self, e: Expr) -> bool:
        head = get_app_fn(e)
        if type(head) is not Const or str(head.name) not in ("bit0", "bit1", "has_one.one", "has_zero.zero"):
            return False
        args = get_app_args(e)
        return bool(args) and not self.is_function(e) and any(is_const_of(args[0], each) for each in _NUMERAL_TYPES)

    def is_function(self, e: Expr) -> bool:
        return type(self.tctx.whnf(self.tctx.infer(e))) is Pi

    def _compare_values(self, small: Expr, large: Expr) -> None:
        first, second = self._values.pop(small, None), self._values.get(large)
        if first is None:
            return
        if second is None:
            self._values[large] = first
            return
        tctx = self.tctx
        if self._numeral(first) and self._numeral(second):
            equation = app_builder.mk_eq(tctx, first, second)
            found = NumeralEvaluator(tctx, extensions_of(self._imports)).derive(equation)
            if found is not None and is_const_of(found[0], name("false")) and found[1] is not None:
                refuted = found[1]

                def contradiction() -> Expr:
                    no = mk_apps(mk_const(name("not_of_eq_false")), [equation, refuted])
                    return self._true_is_false(mk_app(no, self.proof(first, second)))

                self._merge(TRUE, FALSE, contradiction)
            return
        infos = self._constructor(first), self._constructor(second)
        if infos[0] is None or infos[1] is None:
            return
        if infos[0].name is not infos[1].name:
            self._merge(
                TRUE,
                FALSE,
                lambda: self._true_is_false(app_builder.mk_no_confusion(tctx, FALSE, self.proof(first, second))),
            )
            return
        self._inject(first, second, infos[0])

    def _true_is_false(self, absurd: Expr) -> Expr:
        """`true = false` from a proof of `false`."""
        equation = app_builder.mk_eq(self.tctx, TRUE, FALSE)
        return app_builder.mk_false_elim(self.tctx, equation, absurd)

    def _inject(self, first: Expr, second: Expr, info: ConstructorInfo) -> None:
        """Equal fields of equal applications of a constructor, where the injectivity lemma gives them as equations."""
        tctx = self.tctx
        lemma = info.name / "inj"
        if tctx.env.find(lemma) is None:
            return
        fields = list(zip(get_app_args(first), get_app_args(second), strict=True))[info.num_params :]
        different = [pair for pair in fields if pair[0].core is not pair[1].core]

        def conjuncts() -> list[tuple[Expr, Expr]]:
            proof = app_builder.mk_app(tctx, lemma, [self.proof(first, second)])
            type_ = tctx.whnf_core(tctx.infer(proof))
            out: list[tuple[Expr, Expr]] = []
            while is_app_of(type_, AND, 2):
                a, b = get_app_args(type_)
                out.append((a, mk_apps(mk_const(name("and.left")), [a, b, proof])))
                proof = mk_apps(mk_const(name("and.right")), [a, b, proof])
                type_ = b
            out.append((type_, proof))
            return out

        for a, b in different:

            def recipe(a: Expr = a, b: Expr = b) -> Expr:
                for type_, proof in conjuncts():
                    sides = app_builder.is_eq(type_)
                    if sides is not None and sides[1].core is a.core and sides[2].core is b.core:
                        return proof
                raise TacticError("cc tactic failed")

            if tctx.is_def_eq(tctx.infer(a), tctx.infer(b)) and not tctx.is_proof(a):
                self._merge(self.internalize(a), self.internalize(b), recipe)


# --- the tactic ------------------------------------------------------------------------------------------------------


def close_by_congruence(state: TacticState, runtime: Runtime) -> TacticState:
    """Close the main goal from its hypotheses. Raises TacticError."""
    tctx = state.type_context()
    target = primitives.target_of(tctx, state.main_goal)
    closure = CongruenceClosure(tctx, runtime.imports)
    for decl in state.lctx().decls:
        type_ = primitives.type_of_local(tctx, decl.local)
        if tctx.is_prop(type_):
            closure.add(decl.local, type_)
        if closure.inconsistent:
            break
    if not closure.inconsistent:
        closure.internalize(target)
    if closure.inconsistent:
        absurd = app_builder.mk_eq_mp(tctx, closure.proof(TRUE, FALSE), mk_const(name("true.intro")))
        return state.close_main(tctx, app_builder.mk_false_elim(tctx, target, absurd))
    if tctx.is_prop(target) and closure.holds(target):
        return state.close_main(tctx, closure.proof_of(target))
    raise TacticError("cc tactic failed", state)


def cc(state: TacticState, args: Args, runtime: Runtime) -> TacticState:
    state.main_goal  # noqa: B018
    return on_main_goal(state, lambda s: close_by_congruence(intros(s, {}, runtime), runtime))


TACTICS: dict[str, TacticFunction] = {"cc": cc}
