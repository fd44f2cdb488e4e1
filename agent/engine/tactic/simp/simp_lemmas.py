"""Rules of the simplifier: how propositions become rules, and ordered sets of them (Lean: `simp_lemmas.cpp`).

A rule is `Π xs, lhs ~ rhs` with a proof, for `~` one of `=` and `↔`. Sets find rules by the head symbol of the left
side, higher priority first, then the latest added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from agent.engine.meta.app_builder import is_eq, is_iff, is_not
from agent.engine.meta.context_core import ConstantFacts
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.metavar_context import mvars_of
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.simp.simp_proof import EQ, IFF
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Local,
    MVar,
    Pi,
    Sort,
    Var,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    is_app_of,
    mk_app,
    mk_apps,
    mk_const,
    mk_lambda,
    mk_local,
    mk_pi,
    mk_sort,
    subterms,
)
from agent.kernel.instantiate import abstract, head_beta, instantiate, instantiate1, instantiate_level_params
from agent.kernel.level import Level, LevelMVar, mk_param
from agent.kernel.level import replace as replace_level
from agent.kernel.name import ANONYMOUS, Name, mk_name, name

DEFAULT_PRIORITY: Final = 1000

_TRUE, _FALSE = mk_const(name("true")), mk_const(name("false"))
_NOT, _AND, _NE, _ITE, _AUTO_PARAM = (name(each) for each in ("not", "and", "ne", "ite", "auto_param"))
_AND_LEFT, _AND_RIGHT = name("and.elim_left"), name("and.elim_right")
_IFF_TRUE, _IFF_FALSE = name("iff_true_intro"), name("iff_false_intro")
_IF_POS, _IF_NEG = name("implies_of_if_pos"), name("implies_of_if_neg")
_REFL_RELATIONS: Final = "refl"
_TRANS_RELATIONS: Final = "trans"

HeadKey = tuple[type, object]


def head_key(e: Expr) -> HeadKey:
    """Kind and name of the head symbol: what rules are found by."""
    while type(e) is App:
        e = e.fn
    kind = type(e)
    if kind is Const:
        return Const, e.name  # type: ignore[attr-defined]
    if kind is Local:
        return Local, e
    return kind, None


class Instance:
    """A rule with metavariables for its variables. `arguments`: metavariable and whether class inference finds it."""

    __slots__ = ("levels", "mvars", "types", "instances", "lhs", "rhs", "proof")

    levels: Sequence[LevelMVar]
    mvars: list[MVar]
    types: list[Expr]
    instances: list[bool]
    lhs: Expr
    rhs: Expr
    proof: Expr


class SimpLemma:
    """`proof : type`, with `type = Π xs, lhs ~ rhs` closed but for locals and universe parameters.

    id           what `-id` erases: a constant's name, or a local
    is_perm      the sides are equal up to the names of variables: fires only towards smaller terms
    is_refl      holds by definition: `dsimp` may use it
    congr_hyps   for congruence lemmas: positions of the hypotheses to simplify, else None
    """

    __slots__ = (
        "id",
        "rel",
        "level_params",
        "type",
        "proof",
        "symm",
        "priority",
        "is_perm",
        "is_refl",
        "congr_hyps",
        "head",
        "arity",
        "_keys",
        "_free",
    )

    def __init__(
        self,
        lemma: object,
        rel: Name,
        level_params: Sequence[Name],
        type_: Expr,
        proof: Expr,
        *,
        symm: bool = False,
        priority: int = DEFAULT_PRIORITY,
        is_perm: bool = False,
        is_refl: bool = False,
        congr_hyps: tuple[int, ...] | None = None,
    ) -> None:
        self.id = lemma
        self.rel = rel
        self.level_params = tuple(level_params)
        self.type = type_
        self.proof = proof
        self.symm = symm
        self.priority = priority
        self.is_perm = is_perm
        self.is_refl = is_refl
        self.congr_hyps = congr_hyps
        lhs = self.open_lhs()
        self.head = head_key(lhs)
        self.arity = _num_args(lhs)
        self._keys: tuple[tuple[int, object], ...] | None = None
        self._free: list[Instance] = []

    def __repr__(self) -> str:
        return f"<rule {self.id}>"

    def open_lhs(self) -> Expr:
        """The left side with loose variables."""
        body = self.type
        while type(body) is Pi:
            body = body.body
        left, right = _sides(body)
        return right if self.symm else left

    def acquire(self, tctx: TypeContext) -> Instance:
        """An instance that nobody uses, its metavariables declared in `tctx` (which is in temporary mode)."""
        mctx, lctx, depth = tctx.mctx, tctx.lctx, tctx.depth
        out = self._free.pop() if self._free else self._instantiate(tctx)
        for level in out.levels:
            mctx.declare_level(level, depth)
        for mvar, type_ in zip(out.mvars, out.types):
            mctx.declare(mvar, type_, lctx, None, depth)
        return out

    def release(self, instance: Instance) -> None:
        self._free.append(instance)

    def _instantiate(self, tctx: TypeContext) -> Instance:
        from agent.kernel.expr import mk_mvar

        out = Instance()
        levels = [tctx.mctx.new_level_mvar() for _ in self.level_params]
        out.levels = levels
        type_ = instantiate_level_params(self.type, self.level_params, levels)
        mvars: list[MVar] = []
        out.types, out.instances = [], []
        while type(type_) is Pi:
            mvar = mk_mvar()
            out.types.append(instantiate(type_.domain, mvars))
            out.instances.append(type_.info is BinderInfo.INST_IMPLICIT)
            mvars.append(mvar)
            type_ = type_.body
        out.mvars = mvars
        body = instantiate(type_, mvars)
        left, right = _sides(body)
        proof = head_beta(instantiate_level_params(self.proof, self.level_params, levels), mvars)
        if self.symm:
            head = get_app_fn(body)
            if self.rel is IFF:
                proof = mk_apps(mk_const(name("iff.symm")), [left, right, proof])
            else:
                proof = mk_apps(
                    mk_const(name("eq.symm"), head.levels),  # type: ignore[attr-defined]
                    [body.fn.fn.arg, left, right, proof],  # type: ignore[attr-defined]
                )
            left, right = right, left
        out.lhs, out.rhs, out.proof = left, right, proof
        return out

    # The prefilter

    def may_match(self, tctx: TypeContext, nargs: int, keys: Sequence[object]) -> bool:
        """Whether an application of the same head with these argument keys could unify with the left side."""
        arity = self.arity
        if nargs < arity:
            return False
        required = self._keys
        if required is None:
            required = self._keys = _required_keys(tctx, self.open_lhs())
        for i, key in required:
            found = keys[i]
            if found is key or found is None:
                continue
            if not _may_become(tctx, found, key):
                return False
        return True


def _num_args(e: Expr) -> int:
    count = 0
    while type(e) is App:
        e = e.fn
        count += 1
    return count


def _sides(body: Expr) -> tuple[Expr, Expr]:
    """The sides of `a = b` or `a ↔ b`."""
    return body.fn.arg, body.arg  # type: ignore[attr-defined]


# --- the prefilter: heads of arguments -------------------------------------------------------------------------------

_NAT_OFFSETS: Final = frozenset(
    name(each)
    for each in "nat.zero nat.succ has_zero.zero has_one.one bit0 bit1 has_add.add has_sub.sub".split()
)
LOCAL_KEY: Final = "local"


def argument_key(e: Expr) -> object:
    """The head of an argument, where it tells something: a constant's name, `LOCAL_KEY`, or None for anything."""
    while type(e) is App:
        e = e.fn
    kind = type(e)
    if kind is Const:
        return e.name  # type: ignore[attr-defined]
    if kind is Local:
        return LOCAL_KEY
    return None


def _required_keys(tctx: TypeContext, lhs: Expr) -> tuple[tuple[int, object], ...]:
    fn, args = get_app_fn_args(lhs)
    if type(fn) is not Const:
        return ()
    kinds = tctx.binder_kinds(fn, len(args)) if not fn.has_mvar else ()
    out: list[tuple[int, object]] = []
    for i, arg in enumerate(args):
        key = argument_key(arg)
        if not isinstance(key, Name):
            continue
        facts = tctx.facts(key)
        kind = kinds[i] if i < len(kinds) else 0
        # Any proof is as good as another.
        if facts is None or kind == 2 or tctx.is_proof(get_app_fn(arg)):
            continue
        if kind == 1 and _unfolds(facts, Transparency.SEMIREDUCIBLE):
            continue
        if kind == 0 and _unfolds(facts, Transparency.REDUCIBLE):
            continue
        if kind == 1:
            out.append((i, (key,)))
        else:
            out.append((i, key))
    return tuple(out)


def _unfolds(facts: ConstantFacts, transparency: Transparency) -> bool:
    if facts.unfold_at <= transparency:
        return True
    return facts.reduces and facts.projection is None


def _may_become(tctx: TypeContext, found: object, key: object) -> bool:
    """Whether a term with head `found` can unify with a pattern whose head is `key`, a rigid constant."""
    limit = Transparency.REDUCIBLE
    if type(key) is tuple:
        (key,) = key
        limit = Transparency.SEMIREDUCIBLE
        if found is key:
            return True
    if found is LOCAL_KEY:
        # A let-local may unfold to anything.
        return any(decl.value is not None for decl in tctx.lctx.decls)
    if found in _NAT_OFFSETS and key in _NAT_OFFSETS:
        return True
    facts = tctx.facts(found)  # type: ignore[arg-type]
    return facts is None or _unfolds(facts, limit)


# --- propositions to rules -------------------------------------------------------------------------------------------


def relation_of(env: MetaEnvironment, e: Expr) -> Name | None:
    """The name of a reflexive and transitive relation whose application `e` is."""
    fn = get_app_fn(e)
    if type(fn) is not Const:
        return None
    head = fn.name
    if head is EQ:
        return head if _num_args(e) == 3 else None
    if head is IFF:
        return head if _num_args(e) == 2 else None
    if head in _relations(env, _REFL_RELATIONS) and head in _relations(env, _TRANS_RELATIONS):
        return head
    return None


_Relations = dict[Name, tuple[Name, ...]]


def refl_lemmas_of(env: MetaEnvironment, relation: Name) -> tuple[Name, ...]:
    """The `@[refl]` lemmas for a relation, the latest first."""
    return _relations(env, _REFL_RELATIONS).get(relation, ())


def _relations(env: MetaEnvironment, attribute: str) -> _Relations:
    """Relation -> lemmas of an attribute whose conclusions have that head."""
    extra = env.cache.extra
    key = ("relations", attribute)
    table = env.attribute_table(attribute)
    cached = extra.get(key)
    if cached is not None and cached[0] is table:
        return cached[1]
    base = env.cache.base
    if base is not None:
        cached = base.extra.get(key)
        if cached is not None and cached[0] is table:
            return cached[1]
    found: dict[Name, list[Name]] = {}
    for decl, _, _ in env.attribute_instances(attribute):
        info = env.find(decl)
        if info is None:
            continue
        type_ = info.type
        while type(type_) is Pi:
            type_ = type_.body
        head = get_app_fn(type_)
        if type(head) is Const:
            found.setdefault(head.name, []).append(decl)
    out = {head: tuple(lemmas) for head, lemmas in found.items()}
    (extra if base is None else base.extra)[key] = (table, out)
    return out


Conditional = tuple[list[Local], Expr, Expr]
"""Variables, conclusion, proof of it."""


class RuleMaker:
    """Turns a proof of a proposition into rules (Lean: `to_ceqvs_fn`)."""

    def __init__(self, tctx: TypeContext) -> None:
        self.tctx = tctx
        self.env = tctx.env

    def rules(self, type_: Expr, proof: Expr) -> list[Conditional]:
        """All rules that are fit to be used, those of a local definition first."""
        with self.tctx.saving_locals():
            found = self._zeta(proof) + self._split(type_, proof, False)
            return [each for each in found if self.is_valid(each)]

    def _zeta(self, proof: Expr) -> list[Conditional]:
        if type(proof) is not Local:
            return []
        value = self.tctx.lctx.value(proof)
        if value is None:
            return []
        from agent.engine.meta import app_builder

        return [([], app_builder.mk_eq(self.tctx, proof, value), app_builder.mk_eq_refl(self.tctx, proof))]

    def _split(self, e: Expr, proof: Expr, restricted: bool) -> list[Conditional]:
        env, tctx = self.env, self.tctx
        relation = relation_of(env, e)
        if relation is not None:
            if relation is EQ or relation is IFF:
                return [([], e, proof)]
            return self._as_true(e, proof) if tctx.is_prop(e) else []
        negated = is_not(e)
        if negated is not None:
            return [([], _iff(negated, _FALSE), mk_apps(mk_const(_IFF_FALSE), [negated, proof]))]
        head = get_app_fn(e)
        const = head.name if type(head) is Const else None
        if const is _NE and _num_args(e) == 3:
            equality = mk_apps(mk_const(EQ, head.levels), get_app_args(e))  # type: ignore[attr-defined]
            return self._split(mk_app(mk_const(_NOT), equality), proof, restricted)
        if const is _AND and _num_args(e) == 2:
            p, q = get_app_args(e)
            return self._split(p, mk_apps(mk_const(_AND_LEFT), [p, q, proof]), restricted) + self._split(
                q, mk_apps(mk_const(_AND_RIGHT), [p, q, proof]), restricted
            )
        if const is _AUTO_PARAM and _num_args(e) == 2:
            return self._split(get_app_args(e)[0], proof, restricted)
        if type(e) is Pi:
            local = tctx.push_local(e.name, e.domain, e.info)
            inner = self._split(instantiate1(e.body, local), head_beta(proof, [local]), restricted)
            return [([local, *locals_], body, h) for locals_, body, h in inner]
        if const is _ITE and _num_args(e) == 5 and tctx.is_prop(e):
            _, c, instance, then, otherwise = get_app_args(e)
            out: list[Conditional] = []
            for lemma, premise, branch in (
                (_IF_POS, c, then),
                (_IF_NEG, mk_app(mk_const(_NOT), c), otherwise),
            ):
                local = tctx.push_local(ANONYMOUS, premise)
                h = mk_apps(mk_const(lemma), [c, then, otherwise, instance, proof, local])
                out += [([local, *ls], body, p) for ls, body, p in self._split(branch, h, restricted)]
            return out
        if restricted:
            return []
        reduced = head_beta(head, get_app_args(e)) if type(head) is Lambda else e
        if reduced is not e:
            found = self._split(reduced, proof, True)
            if found:
                return found
        return self._as_true(e, proof) if tctx.is_prop(e) else []

    def _as_true(self, e: Expr, proof: Expr) -> list[Conditional]:
        return [([], _iff(e, _TRUE), mk_apps(mk_const(_IFF_TRUE), [e, proof]))]

    def is_valid(self, rule: Conditional) -> bool:
        """All variables are found by matching, inference or proof, and the left side is not in the right or a
        hypothesis."""
        locals_, body, _ = rule
        # Variables behind the rule's own Πs are variables of the rule as well.
        locals_ = list(locals_)
        while type(body) is Pi:
            local = self.tctx.push_local(body.name, body.domain, body.info)
            locals_.append(local)
            body = instantiate1(body.body, local)
        if relation_of(self.env, body) not in (EQ, IFF):
            return False
        lhs, rhs = _sides(body)
        to_find: set[Expr] = set()
        hypotheses: list[Expr] = []
        for local in locals_:
            if to_find and local.type.has_local:
                to_find.difference_update(each for each in subterms(local.type) if type(each) is Local)
            if local.info is BinderInfo.INST_IMPLICIT:
                continue
            if self.tctx.is_prop(local.type):
                hypotheses.append(local.type)
            else:
                to_find.add(local)
        inside = {each.core for each in subterms(lhs)}
        if to_find and not all(each in inside for each in to_find):
            return False
        return not occurs(lhs, rhs) and not any(occurs(lhs, each) for each in hypotheses)


def occurs(part: Expr, e: Expr) -> bool:
    """Whether `part` is a subterm of `e`, up to bound names."""
    core = part.core
    return any(each is core for each in subterms(e.core))


def _iff(p: Expr, q: Expr) -> Expr:
    return mk_apps(mk_const(IFF), [p, q])


def _is_permutation(lhs: Expr, rhs: Expr, count: int) -> bool:
    """Whether the sides (variables loose) are equal up to a renaming of variables, injective or not (as in Lean)."""
    renaming: dict[int, int] = {}

    def visit(a: Expr, b: Expr, offset: int) -> bool:
        kind = type(a)
        if kind is not type(b):
            return False
        if kind is Var:
            if a.index < offset:  # type: ignore[attr-defined]
                return a is b
            at = a.index - offset  # type: ignore[attr-defined]
            if at >= count:
                return a is b
            if b.index < offset:  # type: ignore[attr-defined]
                return False
            return renaming.setdefault(at, b.index - offset) == b.index - offset  # type: ignore[attr-defined]
        if kind is App:
            return visit(a.fn, b.fn, offset) and visit(a.arg, b.arg, offset)  # type: ignore[attr-defined]
        if kind is Lambda or kind is Pi:
            return visit(a.domain, b.domain, offset) and visit(a.body, b.body, offset + 1)  # type: ignore[attr-defined]
        return a.core is b.core

    return visit(lhs, rhs, 0)


def _close(locals_: Sequence[Local], e: Expr, mk: Callable[..., Expr]) -> Expr:
    out = abstract(e, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        local = locals_[i]
        out = mk(local.name, local.info, abstract(local.type, locals_[:i]), out)
    return out


def make_rules(
    tctx: TypeContext,
    lemma: object,
    level_params: Sequence[Name],
    type_: Expr,
    proof: Expr,
    *,
    symm: bool = False,
    priority: int = DEFAULT_PRIORITY,
    is_refl: bool = False,
) -> list[SimpLemma]:
    """The rules of `proof : type`, in the order in which they are added. `type` has no metavariables to be matched."""
    if is_refl:
        body = type_
        while type(body) is Pi:
            body = body.body
        rel = IFF if is_iff(body) is not None else EQ
        return [
            SimpLemma(lemma, rel, level_params, type_, proof, symm=symm, priority=priority, is_refl=True)
        ]
    out: list[SimpLemma] = []
    for locals_, body, h in RuleMaker(tctx).rules(type_, proof):
        closed = _close(locals_, body, mk_pi)
        closed_proof = _close(locals_, h, mk_lambda)
        inner = closed
        count = 0
        while type(inner) is Pi:
            inner = inner.body
            count += 1
        left, right = _sides(inner)
        out.append(
            SimpLemma(
                lemma,
                IFF if is_iff(inner) is not None else EQ,
                level_params,
                closed,
                closed_proof,
                symm=symm,
                priority=priority,
                is_perm=_is_permutation(left, right, count),
                is_refl=is_app_of(closed_proof, name("eq.refl")),
            )
        )
    return out


def rules_of_term(
    tctx: TypeContext, lemma: object, proof: Expr, *, symm: bool = False, priority: int = DEFAULT_PRIORITY
) -> list[SimpLemma]:
    """The rules of an elaborated term; its metavariables become variables of the rules."""
    proof = tctx.instantiate_mvars(proof)
    type_ = tctx.instantiate_mvars(tctx.infer(proof))
    if type(proof) is Local or not proof.has_mvar:
        return make_rules(tctx, lemma, (), type_, proof, symm=symm, priority=priority)
    holes = [m for m in mvars_of(proof) if tctx.mctx.value(m) is None]
    params, rename = _generalized_levels(proof)
    locals_: list[Local] = []
    pending: list[MVar] = []
    for hole in _in_dependency_order(tctx, holes):
        domain = tctx.instantiate_mvars(tctx.mctx.type(hole))
        info = BinderInfo.INST_IMPLICIT if tctx.is_class(domain) else BinderInfo.DEFAULT
        locals_.append(mk_local(mk_name(ANONYMOUS, "x"), _replace_mvars(rename(domain), pending, locals_), info))
        pending.append(hole)
    return make_rules(
        tctx,
        lemma,
        params,
        _close(locals_, _replace_mvars(rename(type_), pending, locals_), mk_pi),
        _close(locals_, _replace_mvars(rename(proof), pending, locals_), mk_lambda),
        symm=symm,
        priority=priority,
    )


def _in_dependency_order(tctx: TypeContext, holes: Iterable[MVar]) -> list[MVar]:
    out: list[MVar] = []

    def visit(hole: MVar) -> None:
        if hole in out:
            return
        for needed in mvars_of(tctx.instantiate_mvars(tctx.mctx.type(hole))):
            if tctx.mctx.value(needed) is None:
                visit(needed)
        out.append(hole)

    for hole in holes:
        visit(hole)
    return out


def _replace_mvars(e: Expr, mvars: Sequence[MVar], values: Sequence[Expr]) -> Expr:
    if not e.has_mvar or not mvars:
        return e
    return instantiate(abstract(e, mvars), values[: len(mvars)])


def _generalized_levels(e: Expr) -> tuple[tuple[Name, ...], Callable[[Expr], Expr]]:
    """Parameters for the universe metavariables of `e`, and the replacement."""
    table: dict[LevelMVar, Level] = {}
    names: list[Name] = []

    def leaf(level: Level) -> Level | None:
        if type(level) is not LevelMVar:
            return None if level.has_mvar else level
        found = table.get(level)
        if found is None:
            names.append(mk_name(mk_name(ANONYMOUS, "_simp_u"), len(names)))
            found = table[level] = mk_param(names[-1])
        return found

    def rename(term: Expr) -> Expr:
        from agent.kernel.instantiate import replace

        def at(node: Expr, _offset: int) -> Expr | None:
            if not node.has_mvar:
                return node
            if type(node) is Const:
                return mk_const(node.name, [replace_level(level, leaf) for level in node.levels])
            if type(node) is Sort:
                return mk_sort(replace_level(node.level, leaf))
            return None

        return replace(term, at)

    rename(e)
    return tuple(names), rename


def is_rfl_proof(type_: Expr, proof: Expr) -> bool:
    """Whether the proof is, behind the binders, reflexivity as written (Lean: `is_rfl_lemma`)."""
    while type(type_) is Pi:
        if type(proof) is not Lambda:
            return False
        type_, proof = type_.body, proof.body
    if is_eq(type_) is not None:
        return is_app_of(proof, name("eq.refl"), 2) or is_app_of(proof, name("rfl"), 2)
    if is_iff(type_) is not None:
        return is_app_of(proof, name("iff.refl"), 1) or is_app_of(proof, name("iff.rfl"), 1)
    return False


# --- congruence lemmas -----------------------------------------------------------------------------------------------


def make_congruence(
    tctx: TypeContext, lemma: Name, level_params: Sequence[Name], type_: Expr, proof: Expr, priority: int
) -> SimpLemma | None:
    """The user congruence lemma, or None when it has not the form of one, or is about other relations than = and ↔."""
    locals_: list[Local] = []
    body = type_
    while type(body) is Pi:
        locals_.append(mk_local(body.name, instantiate(body.domain, locals_), body.info))
        body = body.body
    body = instantiate(body, locals_)
    rel = relation_of(tctx.env, body)
    if rel is not EQ and rel is not IFF:
        return None
    lhs, rhs = _sides(body)
    fn, args = get_app_fn_args(lhs)
    found: set[Expr] = set()
    if type(fn) is Const:
        other = get_app_fn(rhs)
        if type(other) is not Const or other.name is not fn.name or _num_args(rhs) != len(args):
            return None
    elif type(lhs) is Lambda or type(lhs) is Pi:
        if type(lhs) is not type(rhs):
            return None
        inner = lhs.body
        family = inner.fn if type(inner) is App and type(inner.arg) is Var and inner.arg.index == 0 else inner
        if lhs.domain not in locals_ or family not in locals_ or family is lhs.domain:
            return None
        found |= {lhs.domain, family}
    elif fn in locals_:
        found.add(fn)
    else:
        return None
    for arg in args:
        if type(arg) is Sort:
            continue
        if arg not in locals_ or arg in found:
            return None
        found.add(arg)
    hypotheses: list[int] = []
    for i, local in enumerate(locals_):
        if local.info is not BinderInfo.DEFAULT or local in found:
            continue
        bound: list[Local] = []
        premise: Expr = local.type
        while type(premise) is Pi:
            bound.append(mk_local(premise.name, instantiate(premise.domain, bound), premise.info))
            premise = premise.body
        premise = instantiate(premise, bound)
        relation = relation_of(tctx.env, premise)
        if relation is None:
            continue
        if relation is not EQ and relation is not IFF:
            return None
        left, right = _sides(premise)
        target, target_args = get_app_fn_args(right)
        known = found | set(bound)
        if not all(_only(each.type, known, locals_) for each in bound) or not _only(left, known, locals_):
            return None
        if target not in locals_ or target in found or not all(type(a) is Local and a in bound for a in target_args):
            return None
        found |= {target, local}
        hypotheses.append(i)
    return SimpLemma(
        lemma, rel, level_params, type_, proof, priority=priority, congr_hyps=tuple(hypotheses)
    )


def _only(e: Expr, found: set[Expr], variables: Sequence[Local]) -> bool:
    """Whether all variables in `e` are among `found`."""
    if not e.has_local:
        return True
    return all(each in found or each not in variables for each in subterms(e) if type(each) is Local)


# --- sets ------------------------------------------------------------------------------------------------------------


class SimpLemmas:
    """An immutable set of rules and congruence lemmas.

    `base` gives the rules of a head that come from the environment (compiled when first asked for); `added` are rules
    of this call, the latest first; `erased`: ids that are not in the set.
    """

    __slots__ = ("base", "added", "erased", "_merged", "_candidates")

    def __init__(
        self,
        base: Callable[[Name, HeadKey], Sequence[SimpLemma]] | None = None,
        added: Mapping[tuple[Name, HeadKey], tuple[SimpLemma, ...]] | None = None,
        erased: frozenset[object] = frozenset(),
    ) -> None:
        self.base = base
        self.added = {} if added is None else added
        self.erased = erased
        self._merged: dict[tuple[Name, HeadKey], Sequence[SimpLemma]] = {}
        self._candidates: dict[object, Sequence[SimpLemma]] = {}

    def add(self, rules: Iterable[SimpLemma]) -> SimpLemmas:
        """With these rules, each before the earlier ones of its priority."""
        added = dict(self.added)
        for rule in rules:
            key = (rule.rel if rule.congr_hyps is None else congr_table(rule.rel), rule.head)
            added[key] = (rule, *added.get(key, ()))
        return SimpLemmas(self.base, added, self.erased)

    def erase(self, ids: Iterable[object]) -> SimpLemmas:
        """Without the rules of these ids, also those added in this call; rules added later stay."""
        gone = frozenset(ids)
        if not gone:
            return self
        added = {key: tuple(r for r in rules if r.id not in gone) for key, rules in self.added.items()}
        return SimpLemmas(self.base, added, self.erased | gone)

    def find(self, rel: Name, head: HeadKey) -> Sequence[SimpLemma]:
        """The rules under a head, in the order to try."""
        key = (rel, head)
        found = self._merged.get(key)
        if found is None:
            base: Sequence[SimpLemma] = () if self.base is None else self.base(rel, head)
            if self.erased and base:
                erased = self.erased
                base = [rule for rule in base if rule.id not in erased]
            added = self.added.get(key, ())
            # Python's sort is stable: within a priority the added ones come first.
            found = sorted((*added, *base), key=lambda r: -r.priority) if added else base
            self._merged[key] = found
        return found

    def find_congruences(self, rel: Name, head: HeadKey) -> Sequence[SimpLemma]:
        return self.find(congr_table(rel), head)

    def candidates(self, tctx: TypeContext, rel: Name, e: Expr) -> Sequence[SimpLemma]:
        """The rules whose left sides may match `e`, in the order to try."""
        head = head_key(e)
        rules = self.find(rel, head)
        if not rules:
            return ()
        keys: list[object] = []
        node = e
        while type(node) is App:
            keys.append(argument_key(node.arg))
            node = node.fn
        keys.reverse()
        at = (rel, head, tuple(keys))
        found = self._candidates.get(at)
        if found is None:
            nargs = len(keys)
            found = [rule for rule in rules if rule.may_match(tctx, nargs, keys)]
            if LOCAL_KEY not in keys or not any(decl.value is not None for decl in tctx.lctx.decls):
                self._candidates[at] = found
        return found

    def __iter__(self) -> Iterator[SimpLemma]:
        """The rules that were added in this call."""
        for rules in self.added.values():
            yield from rules


_CONGR_TABLES: Final = {EQ: name("eq.congr"), IFF: name("iff.congr")}


def congr_table(rel: Name) -> Name:
    """Where the congruence lemmas of a relation are kept: a name that is no relation."""
    return _CONGR_TABLES[rel]


EMPTY: Final = SimpLemmas()

