"""The simplifier (Lean: `library/tactic/simplify.cpp`): bottom-up rewriting with congruence, and proofs of it.

`SimplifierCore` is the traversal; `pre` and `post` say what happens before and after the subterms are visited.
`Simplifier` rewrites with a set of rules, `ExtSimplifier` with procedures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from agent.engine.exceptions import ElaborationError, TacticError, deep_recursion
from agent.engine.meta import app_builder
from agent.engine.meta.app_builder import is_eq
from agent.engine.meta.congruence import ArgumentKind, mk_specialized_congr_simp
from agent.engine.meta.function_info import function_info
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.meta.unifier import try_eta
from agent.engine.tactic.simp import simp_proof
from agent.engine.tactic.simp.canonizer import Canonizer
from agent.engine.tactic.simp.simp_lemmas import (
    EMPTY,
    Instance,
    SimpLemma,
    SimpLemmas,
    head_key,
    refl_lemmas_of,
    rules_of_term,
)
from agent.engine.tactic.simp.simp_proof import EQ, IFF, LemmaArgument, Proof, Rule, leaf, trans
from agent.engine.tactic.simp.term_order import TermOrder
from agent.kernel.declaration import ConstructorInfo
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    is_const_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
)
from agent.kernel.instantiate import abstract, head_beta, instantiate, instantiate1
from agent.kernel.name import Name, name

_TRUE, _FALSE = name("true"), name("false")
_TRIVIAL: Final = mk_const(name("true.intro"))
_EQ_REC, _EQ_DREC, _EQ_REFL = name("eq.rec"), name("eq.drec"), name("eq.refl")
_HYPOTHESIS: Final = name("_h")
MAX_DEPTH: Final = 4000
"""How deep the traversal may nest; Lean's stack ends about there."""

Discharger = Callable[[TypeContext, Expr], "Expr | None"]
"""A proof of the proposition in the context, or None."""

Result = tuple[Expr, "Proof | None"]
"""The new term and a proof of `old ~ new`; None when they are definitionally equal."""

Procedure = Callable[[Expr], "tuple[Expr, Expr | None, bool] | None"]
"""New term, proof of `e = new` (None: by definition) and whether to go on with it; None when it does not apply."""


@dataclass(frozen=True)
class SimpConfig:
    """Lean's `simp_config`, with its defaults."""

    max_steps: int = 10_000_000
    contextual: bool = False
    lift_eq: bool = True
    canonize_instances: bool = True
    canonize_proofs: bool = False
    use_axioms: bool = True
    zeta: bool = True
    beta: bool = True
    eta: bool = True
    proj: bool = True
    iota: bool = True
    iota_eqn: bool = False
    constructor_eq: bool = True
    single_pass: bool = False
    fail_if_unchanged: bool = True
    memoize: bool = True
    trace_lemmas: bool = False


DEFAULT_CONFIG: Final = SimpConfig()


class SimplifierCore:
    """The traversal. `lemmas` gives the congruence lemmas (and the rules, to those who rewrite with them)."""

    def __init__(self, tctx: TypeContext, lemmas: SimpLemmas, config: SimpConfig) -> None:
        self.tctx = tctx
        self.lemmas = lemmas
        self.config = config
        self.rel = EQ
        self.order = TermOrder()
        self.canonizer = Canonizer(tctx, self.order)
        self.used: dict[object, None] = {}
        self._cache: dict[Name, dict[Expr, Result]] = {EQ: {}, IFF: {}}
        self._steps = 0
        self._depth = 0

    # What the kinds of simplifiers differ in

    def pre(self, e: Expr) -> tuple[Result, bool] | None:
        return None

    def post(self, e: Expr) -> tuple[Result, bool] | None:
        return None

    def prove(self, prop: Expr) -> Expr | None:
        """A proof of a side condition."""
        return None

    # The loop

    def simplify(self, rel: Name, e: Expr) -> Result:
        """`e ~ new`, until nothing changes."""
        old = self.rel
        self.rel = rel
        canonizing = self.config.canonize_instances or self.config.canonize_proofs
        try:
            result: Result = (e, None)
            while True:
                self.canonizer.updated = False
                result = self._join(result, self.visit(result[0]))
                if not self.canonizer.updated or not canonizing:
                    return result
                self._cache = {EQ: {}, IFF: {}}
        finally:
            self.rel = old

    def _join(self, first: Result, second: Result) -> Result:
        return second[0], trans(first[1], second[1])

    def visit(self, e: Expr) -> Result:
        self.tctx.deadline.check()
        self._steps += 1
        if self._steps > self.config.max_steps:
            raise TacticError("simplify failed, maximum number of steps exceeded")
        if self.config.memoize:
            found = self._cache[self.rel].get(e.core)
            if found is not None:
                return found
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise deep_recursion("simplify")
        try:
            out, stop = self._visit(e)
        finally:
            self._depth -= 1
        # Contextual rewriting replaces the table while it is under a premise.
        self._cache[self.rel][e.core] = out
        return out

    def _visit(self, e: Expr) -> tuple[Result, bool]:
        current: Result = (e, None)
        before = self.pre(e)
        if before is not None:
            current, again = before
            if not again:
                return current, True
        config = self.config
        while True:
            self.tctx.deadline.check()
            new = self._join(current, self._visit_kind(current[0]))
            if config.constructor_eq and self.rel is EQ:
                further = self._constructor_eq(new[0])
                if further is not None:
                    current = self._join(new, further)
                    continue
            after = self.post(new[0])
            if after is None:
                current = new
                break
            rewritten, again = after
            if not again:
                current = self._join(new, rewritten)
                break
            if rewritten[0].core is current[0].core:
                break
            current = self._join(new, rewritten)
            if config.single_pass:
                break
        if config.lift_eq and self.rel is not EQ:
            old, self.rel = self.rel, EQ
            try:
                lifted = self.visit(current[0])
            finally:
                self.rel = old
            if lifted[0].core is not current[0].core:
                proof = lifted[1]
                if proof is not None:
                    proof = Proof(self.rel, proof.lhs, proof.rhs, Rule.OF_EQ, (proof,))
                current = self._join(current, (lifted[0], proof))
                current = self._join(current, self.visit(current[0]))
        return current, False

    def _visit_kind(self, e: Expr) -> Result:
        kind = type(e)
        if kind is App:
            return self.visit_app(e)
        if kind is Lambda:
            return self.visit_lambda(e)
        if kind is Pi:
            return self.visit_pi(e)
        if kind is Let:
            if self.config.zeta:
                return self.visit(instantiate1(e.body, e.value))  # type: ignore[attr-defined]
            return e, None
        if kind is MVar:
            return self.tctx.instantiate_mvars(e), None
        return e, None

    # Definitional steps

    def reduce(self, e: Expr) -> Expr:
        """Beta, eta, projections and recursors at the head, until nothing changes."""
        config, tctx = self.config, self.tctx
        while True:
            kind = type(e)
            if kind is App:
                head = get_app_fn(e)
                if type(head) is Lambda:
                    if not config.beta:
                        return e
                    e = head_beta(head, get_app_args(e))
                    continue
                if type(head) is not Const:
                    return e
                facts = tctx.facts(head.name)
                if facts is None or not facts.reduces:
                    return e
                if facts.projection is not None:
                    reduced = tctx.reduce_projection(e) if config.proj else None
                else:
                    reduced = tctx._reduce_const_app(e, facts, True) if config.iota else None
                if reduced is None:
                    return e
                e = reduced
                continue
            if kind is Lambda and config.eta:
                reduced = try_eta(e)
                if reduced is e:
                    return e
                e = reduced
                continue
            return e

    def _canonize_args(self, e: Expr) -> Expr:
        fn, args = get_app_fn_args(e)
        info = function_info(self.tctx, fn, len(args))
        changed = False
        instances, proofs = self.config.canonize_instances, self.config.canonize_proofs
        for i, parameter in enumerate(info.parameters):
            if (instances and parameter.is_inst_implicit) or (proofs and parameter.is_prop):
                new = self.canonizer.canonize(args[i])
                if new is not args[i]:
                    changed = changed or new.core is not args[i].core
                    args[i] = new
        return mk_apps(fn, args) if changed else e

    # Applications

    def visit_app(self, e: Expr) -> Result:
        e = self.reduce(e)
        if type(e) is App and (self.config.canonize_instances or self.config.canonize_proofs):
            e = self._canonize_args(e)
        if type(e) is not App:
            return self.visit(e)
        user = self._user_congruences(e)
        if user is not None and user[1] is not None:
            if self.rel is EQ:
                user = self._join(user, self._visit_fn(user[0]))
            return self.reduce(user[0]), user[1]
        if self.rel is not EQ:
            return e, None
        result = self._auto_congruence(e)
        if result is not None:
            result = self._join(result, self._visit_fn(result[0]))
            return self.reduce(result[0]), result[1]
        fn, arg = e.fn, e.arg
        new_fn, fn_proof = self.visit(fn)
        fn_type = self.tctx.infer(fn)
        with self.tctx.relaxed():
            fn_type = self.tctx.whnf(fn_type)
        new_arg, arg_proof = arg, None
        if type(fn_type) is Pi and not fn_type.body.loose:
            new_arg, arg_proof = self.visit(arg)
        new = mk_app(new_fn, new_arg)
        proof: Proof | None = None
        if fn_proof is not None:
            fn_proof = Proof(EQ, mk_app(fn, arg), mk_app(new_fn, arg), Rule.CONGR_FUN, (fn_proof,), (arg,))
            proof = fn_proof
        if arg_proof is not None:
            args = [None] * (len(get_app_args(new_fn)))
            second = Proof(EQ, mk_app(new_fn, arg), new, Rule.CONGR, (), (*args, arg_proof))
            proof = trans(proof, second)
        return self.reduce(new), proof

    def _visit_fn(self, e: Expr) -> Result:
        fn, args = get_app_fn_args(e)
        if not args:
            return e, None
        new, proof = self.visit(fn)
        if new is fn:
            return e, None
        applied = mk_apps(new, args)
        if proof is not None:
            proof = Proof(EQ, e, applied, Rule.CONGR_FUN, (proof,), tuple(args))
        return applied, proof

    def _auto_congruence(self, e: Expr) -> Result | None:
        """By the generated congruence lemma. None when there is none."""
        lemma = mk_specialized_congr_simp(self.tctx, e)
        fn, args = get_app_fn_args(e)
        if lemma is None or len(lemma.kinds) < len(args):
            return None
        kinds = lemma.kinds
        news = list(args)
        proofs: list[Proof | None] = [None] * len(args)
        has_proof = changed = has_cast = False
        for i, kind in enumerate(kinds):
            if kind is ArgumentKind.EQ:
                new, proof = self.visit(args[i])
                if new is not args[i]:
                    news[i] = new
                    if new.core is not args[i].core:
                        changed = True
                proofs[i] = proof
                has_proof = has_proof or proof is not None
            elif kind is ArgumentKind.CAST or kind is ArgumentKind.SUBSINGLETON_INST:
                has_cast = True
        if not changed:
            return e, None
        if not has_proof:
            return mk_apps(fn, news), None
        if not has_cast:
            new_e = mk_apps(fn, news)
            return new_e, Proof(EQ, e, new_e, Rule.CONGR, (), tuple(proofs))
        return self._cast_congruence(e, fn, args, news, proofs, lemma)

    def _cast_congruence(self, e, fn, args, news, proofs, lemma) -> Result | None:
        tctx = self.tctx
        type_ = lemma.type
        given: list[Expr] = []
        arguments: list[LemmaArgument] = []
        for i, kind in enumerate(lemma.kinds):
            if kind is ArgumentKind.FIXED_NO_PARAM:
                arguments.append((kind, args[i], args[i], None))
                continue
            given.append(args[i])
            type_ = type_.body
            new = args[i]
            if kind is ArgumentKind.EQ:
                new = news[i]
                given += [new, simp_proof.proof_expr(tctx, EQ, new, proofs[i])]
                type_ = type_.body.body
            elif kind is ArgumentKind.SUBSINGLETON_INST:
                wanted = instantiate(type_.domain, given)
                found: Expr | None = args[i]
                if not tctx.is_def_eq(tctx.infer(args[i]), wanted):
                    found = tctx.synth_instance(wanted)
                if found is None:
                    return None
                new = found
                given.append(new)
                type_ = type_.body
            arguments.append((kind, args[i], new, proofs[i]))
        sides = is_eq(instantiate(type_, given))
        if sides is None:
            return None
        proof = Proof(EQ, e, sides[2], Rule.LEMMA, (), (lemma, tuple(arguments)))
        return _without_casts(sides[2]), proof

    # User congruence lemmas

    def _user_congruences(self, e: Expr) -> Result | None:
        lemmas = self.lemmas
        for rule in lemmas.find_congruences(self.rel, head_key(e)):
            result = self._user_congruence(e, rule)
            if result is not None:
                return result
        for rule in lemmas.find_congruences(self.rel, (MVar, None)):
            result = self._user_congruence(e, rule)
            if result is not None:
                return result
        return None

    def _user_congruence(self, e: Expr, rule: SimpLemma) -> Result | None:
        """The new term, if a hypothesis of the lemma was simplified with a proof."""
        tctx = self.tctx
        mark = tctx.mark()
        old_lctx = tctx.lctx
        with tctx.temporary():
            instance = rule.acquire(tctx)
            try:
                if not tctx.is_def_eq(instance.lhs, e):
                    return None
                if not self._simplify_hypotheses(instance, rule.congr_hyps or ()):
                    return None
                tctx.lctx = old_lctx
                if not self._find_arguments(instance):
                    return None
                new = tctx.instantiate_mvars(instance.rhs)
                if new.core is e.core:
                    return None
                proof = tctx.instantiate_mvars(instance.proof)
            finally:
                tctx.lctx = old_lctx
                tctx.undo(mark)
                rule.release(instance)
        self.used[rule.id] = None
        return new, leaf(self.rel, e, new, proof)

    def _simplify_hypotheses(self, instance: Instance, positions: Sequence[int]) -> bool:
        """Whether any was simplified, and all are proved now."""
        tctx = self.tctx
        simplified = False
        for position in positions:
            mvar = instance.mvars[position]
            premise = tctx.instantiate_mvars(instance.types[position])
            locals_: list[Local] = []
            start = tctx.lctx
            try:
                while type(premise) is Pi:
                    locals_.append(
                        tctx.push_local(premise.name, instantiate(premise.domain, locals_), premise.info)
                    )
                    premise = premise.body
                premise = instantiate(premise, locals_)
                fn = get_app_fn(premise)
                rel: Name = fn.name  # type: ignore[attr-defined]
                lhs, rhs = tctx.instantiate_mvars(premise.fn.arg), premise.arg  # type: ignore[attr-defined]
                old_rel, old_lemmas, old_cache = self.rel, self.lemmas, self._cache
                self.rel = rel
                if self.config.contextual:
                    self.lemmas = self._with_hypotheses(locals_)
                    self._cache = {EQ: {}, IFF: {}}
                try:
                    new, proof = self.visit(lhs)
                finally:
                    self.rel, self.lemmas, self._cache = old_rel, old_lemmas, old_cache
                if proof is not None:
                    simplified = True
                term = simp_proof.proof_expr(tctx, rel, new, proof)
            finally:
                tctx.lctx = start
            target, target_args = get_app_fn_args(rhs)
            if type(target) is not MVar:
                return False
            tctx.mctx.assign(target, _bind(target_args, new))
            if not tctx.is_def_eq(mvar, _bind(locals_, term)):
                return False
        return simplified

    def _with_hypotheses(self, locals_: Iterable[Local]) -> SimpLemmas:
        out = self.lemmas
        for local in locals_:
            try:
                out = out.add(rules_of_term(self.tctx, local, local))
            except ElaborationError:
                continue
        return out

    def _find_arguments(self, instance: Instance) -> bool:
        """Find what matching left open: instances, then proofs of hypotheses, as long as there is progress."""
        tctx, mctx = self.tctx, self.tctx.mctx
        pairs = list(zip(instance.mvars, instance.instances, instance.types))
        while True:
            progress = waiting = False
            for mvar, is_instance, type_ in pairs:
                if mctx.value(mvar) is not None:
                    continue
                wanted = tctx.instantiate_mvars(type_)
                if is_instance and tctx.ready_to_synthesize(wanted):
                    found = tctx.synth_instance(wanted)
                    if found is None or not tctx.is_def_eq(mvar, found):
                        return False
                    progress = True
                    continue
                if wanted.has_mvar and tctx._mentions_depth(wanted, tctx.depth):
                    waiting = True
                    continue
                if tctx.is_prop(wanted):
                    proof = self.prove(wanted)
                    if proof is None or not tctx.is_def_eq(mvar, proof):
                        return False
                    progress = True
                else:
                    waiting = True
            if not (progress and waiting):
                break
        if waiting:
            return False
        return all(mctx.level_value(level) is not None for level in instance.levels)

    # Rewriting

    def rewrite(self, e: Expr) -> Result | None:
        """By the first rule of the current relation that applies."""
        for rule in self.lemmas.candidates(self.tctx, self.rel, e):
            try:
                result = self._rewrite(e, rule)
            except ElaborationError:
                continue
            if result is not None:
                self.used[rule.id] = None
                return result
        return None

    def _rewrite(self, e: Expr, rule: SimpLemma) -> Result | None:
        extra: list[Expr] = []
        inner = e
        count = 0
        while type(inner) is App:
            inner = inner.fn
            count += 1
        if count < rule.arity:
            return None
        inner = e
        for _ in range(count - rule.arity):
            extra.append(inner.arg)  # type: ignore[attr-defined]
            inner = inner.fn  # type: ignore[attr-defined]
        result = self.rewrite_with(inner, rule)
        if result is None or not extra:
            return result
        extra.reverse()
        new = mk_apps(result[0], extra)
        return self.reduce(new), Proof(EQ, e, new, Rule.CONGR_FUN, (result[1],), tuple(extra))

    def rewrite_with(self, e: Expr, rule: SimpLemma) -> Result | None:
        tctx = self.tctx
        mark = tctx.mark()
        with tctx.temporary():
            instance = rule.acquire(tctx)
            try:
                if not tctx.match(instance.lhs, e) or not self._find_arguments(instance):
                    return None
                new = tctx.instantiate_mvars(instance.rhs)
                if new.core is e.core:
                    return None
                if rule.is_perm:
                    old = tctx.instantiate_mvars(instance.lhs)
                    if not self.order.is_lt(new, old, tctx.lctx):
                        return None
                proof = tctx.instantiate_mvars(instance.proof)
            finally:
                tctx.undo(mark)
                rule.release(instance)
        return new, leaf(rule.rel, e, new, proof)

    def propext_rewrite(self, e: Expr) -> Result | None:
        """By a rule `p ↔ q`, for `p = q`."""
        if self.rel is not EQ:
            return None
        self.rel = IFF
        try:
            result = self.rewrite(e)
        finally:
            self.rel = EQ
        if result is None or result[1] is None:
            return result
        proof = result[1]
        return result[0], Proof(EQ, proof.lhs, proof.rhs, Rule.PROPEXT, (proof,))

    # Constructors

    def _constructor_eq(self, e: Expr) -> Result | None:
        """`C a = C b` by injectivity, `C a = D b` to `false`."""
        sides = is_eq(e)
        if sides is None:
            return None
        type_, lhs, rhs = sides
        tctx = self.tctx
        c1, c2 = get_app_fn(lhs), get_app_fn(rhs)
        if type(c1) is not Const or type(c2) is not Const:
            return None
        f1, f2 = tctx.facts(c1.name), tctx.facts(c2.name)
        if f1 is None or f2 is None or not f1.is_constructor or not f2.is_constructor:
            return None
        if c1.name is not c2.name:
            local = mk_local(_HYPOTHESIS, e)
            with tctx.in_context(tctx.lctx.add(local)):
                try:
                    clash = app_builder.mk_no_confusion(tctx, mk_const(_FALSE), local)
                except ElaborationError:
                    return None
            refutation = mk_lambda(_HYPOTHESIS, local.info, e, abstract(clash, [local]))
            proof = mk_apps(mk_const(name("eq_false_intro")), [e, refutation])
            return mk_const(_FALSE), leaf(EQ, e, mk_const(_FALSE), proof)
        info = f1.info
        assert isinstance(info, ConstructorInfo)
        args = get_app_args(lhs)
        lemma = c1.name / "inj_eq"
        if len(args) <= info.num_params or tctx.facts(lemma) is None:
            return None
        return self._by_injectivity(e, lemma)

    def _by_injectivity(self, e: Expr, lemma: Name) -> Result | None:
        from agent.engine.tactic.simp.simp_sets import rules_of_constant

        tctx = self.tctx
        for rule in rules_of_constant(tctx, lemma):
            with tctx.using(Transparency.SEMIREDUCIBLE):
                result = self.rewrite_with(e, rule)
            if result is not None:
                return result
        return None

    # Binders

    def visit_lambda(self, e: Expr) -> Result:
        if self.rel is not EQ or not self.config.use_axioms:
            return e, None
        tctx = self.tctx
        old = tctx.lctx
        locals_: list[Local] = []
        try:
            it = e
            while type(it) is Lambda:
                locals_.append(tctx.push_local(it.name, instantiate(it.domain, locals_), it.info))
                it = it.body
            body = instantiate(it, locals_)
            new, proof = self.visit(body)
        finally:
            tctx.lctx = old
        if new.core is body.core:
            return self.reduce(e), None
        out = _bind(locals_, new)
        if proof is not None:
            proof = Proof(EQ, e, out, Rule.FUNEXT, (proof,), tuple(locals_))
        return self.reduce(out), proof

    def visit_pi(self, e: Expr) -> Result:
        tctx = self.tctx
        if ((self.rel is EQ and self.config.use_axioms) or self.rel is IFF) and tctx.is_prop(e):
            if not tctx.is_prop(e.domain):  # type: ignore[attr-defined]
                return self._forall(e)
            if not _depends(e):
                return self._implies(e)
        found = self._user_congruences(e)
        return (e, None) if found is None else found

    def _forall(self, e: Expr) -> Result:
        tctx = self.tctx
        old = tctx.lctx
        locals_: list[Local] = []
        try:
            it = e
            while type(it) is Pi:
                domain = instantiate(it.domain, locals_)
                if tctx.is_prop(domain):
                    break
                locals_.append(tctx.push_local(it.name, domain, it.info))
                it = it.body
            body = instantiate(it, locals_)
            new, proof = self.visit(body)
        finally:
            tctx.lctx = old
        if proof is None and new.core is body.core:
            return e, None
        out = abstract(new, locals_)
        for i in range(len(locals_) - 1, -1, -1):
            local = locals_[i]
            out = mk_pi(local.name, local.info, abstract(local.type, locals_[:i]), out)
        if proof is not None:
            proof = Proof(self.rel, e, out, Rule.FORALL, (proof,), tuple(locals_))
        return out, proof

    def _implies(self, e: Expr) -> Result:
        assert type(e) is Pi
        premise, conclusion = e.domain, e.body
        new_premise, premise_proof = self.visit(premise)
        local: Local | None = None
        if self.config.contextual:
            tctx = self.tctx
            old, old_lemmas, old_cache = tctx.lctx, self.lemmas, self._cache
            local = tctx.push_local(_HYPOTHESIS, new_premise)
            try:
                self.lemmas = self._with_hypotheses([local])
                self._cache = {EQ: {}, IFF: {}}
                new_conclusion, conclusion_proof = self.visit(conclusion)
            finally:
                tctx.lctx, self.lemmas, self._cache = old, old_lemmas, old_cache
        else:
            new_conclusion, conclusion_proof = self.visit(conclusion)
        if new_premise.core is premise.core and new_conclusion.core is conclusion.core:
            return e, None
        out = mk_pi(e.name, e.info, new_premise, new_conclusion)
        if premise_proof is None and conclusion_proof is None:
            return out, None
        return out, Proof(self.rel, e, out, Rule.IMPLIES, (premise_proof, conclusion_proof), local)

    # Side conditions

    def prove_by_simp(self, rel: Name, prop: Expr) -> Expr | None:
        """A proof if the proposition simplifies to `true`, or to an instance of reflexivity."""
        tctx = self.tctx
        new, proof = self.simplify(rel, prop)
        if is_const_of(new, _TRUE):
            known: Expr | None = _TRIVIAL
        else:
            known = self.prove_reflexive(new)
        if known is None or proof is None:
            return known
        term = proof.expr(tctx)
        if rel is IFF:
            return simp_proof.mk_iff_mpr(term, prop, new, known)
        return simp_proof.mk_eq_mpr(term, prop, new, known)

    def prove_reflexive(self, e: Expr) -> Expr | None:
        """A proof of `a ~ b` by reflexivity, for sides that are equal at the present transparency."""
        tctx = self.tctx
        fn = get_app_fn(e)
        if type(fn) is not Const:
            return None
        if fn.name is EQ or fn.name is IFF:
            args = get_app_args(e)
            if len(args) != (3 if fn.name is EQ else 2) or not tctx.is_def_eq(args[-2], args[-1]):
                return None
            return simp_proof.mk_refl(tctx, fn.name, args[-2])
        for lemma in refl_lemmas_of(tctx.env, fn.name):
            found = self._apply_refl(lemma, e)
            if found is not None:
                return found
        return None

    def _apply_refl(self, lemma: Name, e: Expr) -> Expr | None:
        tctx = self.tctx
        mark = tctx.mark()
        with tctx.temporary():
            try:
                head = tctx.mk_const(lemma)
                mvars, conclusion = tctx.mvar_telescope(tctx.infer(head))
                if not tctx.is_def_eq(conclusion, e):
                    return None
                for mvar in mvars:
                    if tctx.mctx.value(mvar) is None:
                        found = tctx.synth_instance(tctx.instantiate_mvars(tctx.mctx.type(mvar)))
                        if found is None or not tctx.is_def_eq(mvar, found):
                            return None
                out = tctx.instantiate_mvars(mk_apps(head, mvars))
                return None if tctx._mentions_depth(out, tctx.depth) else out
            finally:
                tctx.undo(mark)


def _bind(locals_: Sequence[Expr], e: Expr) -> Expr:
    out = abstract(e, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        assert type(local) is Local
        out = mk_lambda(local.name, local.info, abstract(local.type, locals_[:i]), out)
    return out


def _depends(e: Expr) -> bool:
    """Whether the body of a Π mentions its variable."""
    from agent.kernel.instantiate import has_loose_var

    return has_loose_var(e.body, 0)  # type: ignore[attr-defined]


def _without_casts(e: Expr) -> Expr:
    """`e` with arguments `eq.rec a (eq.refl _)` replaced by `a`."""
    fn, args = get_app_fn_args(e)
    changed = False
    for i, arg in enumerate(args):
        while is_app_of(arg, _EQ_REC, 6) or is_app_of(arg, _EQ_DREC, 6):
            cast = get_app_args(arg)
            if not is_app_of(cast[5], _EQ_REFL):
                break
            arg = args[i] = cast[3]
            changed = True
    return mk_apps(fn, args) if changed else e


class Simplifier(SimplifierCore):
    """Rewrites with rules (Lean: `simplify_fn`). `to_unfold`: constants and projections to unfold on the way."""

    def __init__(
        self,
        tctx: TypeContext,
        lemmas: SimpLemmas,
        config: SimpConfig = DEFAULT_CONFIG,
        to_unfold: frozenset[Name] = frozenset(),
        discharger: Discharger | None = None,
    ) -> None:
        super().__init__(tctx, lemmas, config)
        self.to_unfold = to_unfold
        self.discharger = discharger

    def post(self, e: Expr) -> tuple[Result, bool] | None:
        if self.to_unfold:
            unfolded = unfold_step(self.tctx, e, self.to_unfold)
            if unfolded is not None:
                return (unfolded, None), True
        if self.config.iota_eqn:
            unfolded = _unfold_by_equations(self.tctx, e)
            if unfolded is not None:
                return (unfolded, None), True
        result = self.rewrite(e)
        if result is None and self.config.use_axioms:
            result = self.propext_rewrite(e)
        return None if result is None else (result, True)

    def prove(self, prop: Expr) -> Expr | None:
        if self.discharger is not None:
            found = self.discharger(self.tctx, prop)
            if found is not None:
                return found
        return self.prove_by_simp(IFF, prop)


def unfold_step(
    tctx: TypeContext, e: Expr, to_unfold: frozenset[Name], *, unfold_reducible: bool = False
) -> Expr | None:
    """Unfold the head constant if it is one of these (a projection: reduce it)."""
    fn = get_app_fn(e)
    if type(fn) is not Const:
        return None
    wanted = fn.name in to_unfold
    facts = tctx.facts(fn.name)
    if facts is None:
        return None
    if facts.projection is not None:
        if not wanted:
            return None
        with tctx.using(Transparency.INSTANCES):
            return tctx.reduce_projection(e)
    if wanted or (unfold_reducible and facts.unfold_at <= Transparency.REDUCIBLE):
        return tctx.delta(e)
    return None


def _unfold_by_equations(tctx: TypeContext, e: Expr) -> Expr | None:
    fn = get_app_fn(e)
    if type(e) is not App or type(fn) is not Const:
        return None
    facts = tctx.facts(fn.name)
    if facts is None or not facts.is_smart:
        return None
    with tctx.using(Transparency.SEMIREDUCIBLE):
        return tctx.unfold_definition(e)


class ExtSimplifier(SimplifierCore):
    """Rewrites with procedures (Lean: `ext_simplify_core`), which prove equations."""

    def __init__(
        self,
        tctx: TypeContext,
        config: SimpConfig = DEFAULT_CONFIG,
        lemmas: SimpLemmas = EMPTY,
        *,
        before: Procedure | None = None,
        after: Procedure | None = None,
    ) -> None:
        super().__init__(tctx, lemmas, config)
        self.before = before
        self.after = after

    def pre(self, e: Expr) -> tuple[Result, bool] | None:
        return None if self.before is None else self._run(self.before, e)

    def post(self, e: Expr) -> tuple[Result, bool] | None:
        return None if self.after is None else self._run(self.after, e)

    def _run(self, procedure: Procedure, e: Expr) -> tuple[Result, bool] | None:
        met = self.canonizer.keep()
        try:
            found = procedure(e)
        except (TacticError, ElaborationError):
            found = None
        if found is None:
            self.tctx.mctx.representatives = met
            return None
        self.canonizer.take()
        new, proof, again = found
        return (new, None if proof is None else leaf(EQ, e, new, proof)), again


@dataclass(frozen=True)
class Simplified:
    """`proof : e = new` (None: by definition); `lemmas`: ids of the rules used, in order of first use."""

    new: Expr
    proof: Proof | None
    lemmas: tuple[object, ...] = ()


def simplify(
    tctx: TypeContext,
    lemmas: SimpLemmas,
    e: Expr,
    config: SimpConfig = DEFAULT_CONFIG,
    *,
    to_unfold: frozenset[Name] = frozenset(),
    discharger: Discharger | None = None,
) -> Simplified:
    """Lean's `simplify` for `=`, in the local context of `tctx`. Raises TacticError when nothing changes."""
    return run_simplifier(
        tctx, lambda inner: Simplifier(inner, lemmas, config, to_unfold, discharger), e, config
    )


def ext_simplify(
    tctx: TypeContext,
    e: Expr,
    config: SimpConfig = DEFAULT_CONFIG,
    *,
    lemmas: SimpLemmas = EMPTY,
    before: Procedure | None = None,
    after: Procedure | None = None,
) -> Simplified:
    """Lean's `ext_simplify_core` for `=`. Raises TacticError when nothing changes."""
    return run_simplifier(
        tctx, lambda inner: ExtSimplifier(inner, config, lemmas, before=before, after=after), e, config
    )


def run_simplifier(
    tctx: TypeContext, make: Callable[[TypeContext], SimplifierCore], e: Expr, config: SimpConfig
) -> Simplified:
    e = tctx.instantiate_mvars(e)
    old = tctx.lctx
    with tctx.using(Transparency.REDUCIBLE):
        try:
            if tctx.lctx.frozen is None:
                tctx.freeze_local_instances()
            simplifier = make(tctx)
            new, proof = simplifier.simplify(EQ, e)
        finally:
            tctx.lctx = old
    if config.fail_if_unchanged and new.core is e.core:
        raise TacticError("simplify tactic failed to simplify")
    simplifier.canonizer.keep()
    return Simplified(new, proof, tuple(simplifier.used))

