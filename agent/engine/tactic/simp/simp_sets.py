"""The simp sets of an environment: `@[simp]`, `@[congr]`, user simp attributes (Lean: `simp_lemmas.cpp`).

Which of two rules is tried first depends on where mathlib declares them. The library declares in another order, so
`library/rule_order.txt` holds mathlib's order for the names the library has; names it does not know (a user's) come
first, the latest first. Rules are made when a head symbol is first asked for, and are kept as long as the environment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from agent.engine.meta.app_builder import is_not
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.engine.tactic.simp.simp_lemmas import (
    DEFAULT_PRIORITY,
    HeadKey,
    SimpLemma,
    SimpLemmas,
    congr_table,
    head_key,
    is_rfl_proof,
    make_congruence,
    make_rules,
)
from agent.engine.tactic.simp.simp_proof import EQ, IFF
from agent.kernel.declaration import DefinitionInfo, ValueInfo
from agent.kernel.expr import Const, Expr, Pi, get_app_args, get_app_fn, mk_const, subterms
from agent.kernel.level import mk_param
from agent.kernel.name import Name, name

RULE_ORDER: Final = Path(__file__).resolve().parents[2] / "library" / "rule_order.txt"
DEFAULT_SET: Final = "simp"
PUSH_CAST: Final = "push_cast"
NORM_CAST: Final = "norm_cast"

# Attributes whose members the library's sources need not repeat: what mathlib has under them, it has here.
_RECORDED_MEMBERS: Final = frozenset({PUSH_CAST, NORM_CAST, "field_simps", "zify", "functor_norm", "parity_simps"})

_NE, _AND, _ITE, _AUTO_PARAM = (name(each) for each in ("ne", "and", "ite", "auto_param"))


class RuleOrder(NamedTuple):
    """`ranks`: attribute -> name -> (place in the order of trying, priority); `refl`: names that hold by `rfl`."""

    ranks: dict[str, dict[Name, tuple[int, int]]]
    refl: frozenset[Name]


@cache
def rule_order() -> RuleOrder:
    """mathlib's order, as recorded: sections `[attribute]`, then lines `name` or `name priority`."""
    ranks: dict[str, dict[Name, tuple[int, int]]] = {}
    if not RULE_ORDER.exists():
        return RuleOrder(ranks, frozenset())
    section: dict[Name, tuple[int, int]] = {}
    for line in RULE_ORDER.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = ranks.setdefault(line[1:-1], {})
            continue
        decl, _, priority = line.partition(" ")
        section[name(decl)] = (len(section), int(priority or DEFAULT_PRIORITY))
    return RuleOrder(ranks, frozenset(ranks.pop("_refl_lemma", {})))


def is_refl_lemma(env: MetaEnvironment, decl: Name) -> bool:
    """Whether mathlib proves it by `rfl`; for a user's own lemma, whether the user does."""
    order = rule_order()
    if decl in order.refl:
        return True
    if any(decl in ranks for ranks in order.ranks.values()):
        return False
    info = env.find(decl)
    return isinstance(info, ValueInfo) and is_rfl_proof(info.type, info.value)


def ordered_instances(env: MetaEnvironment, attribute: str) -> list[tuple[Name, int]]:
    """`(declaration, priority)` as Lean's `attribute.get_instances` has it: by priority, then the latest first."""
    ranks = rule_order().ranks.get(attribute, {})
    rows: list[tuple[int, int, int, Name, int]] = []
    if attribute in _RECORDED_MEMBERS:
        rows += [(-p, 1, rank, decl, p) for decl, (rank, p) in ranks.items()
                 if env.is_declared(decl) and not env.has_attribute(attribute, decl)
                 and not env.withholds(attribute, decl)]
    for position, (decl, priority, _) in enumerate(env.attribute_instances(attribute)):
        ranked = ranks.get(decl)
        if ranked is None:
            rows.append((-priority, 0, position, decl, priority))
        else:
            rows.append((-ranked[1], 1, ranked[0], decl, ranked[1]))
    rows.sort(key=lambda row: row[:3])
    return [(decl, priority) for _, _, _, decl, priority in rows]


def shared(env: MetaEnvironment, key: Any, tables: Sequence[object], make: Callable[[], Any]) -> Any:
    """What `make` gives, kept with the environment's base as long as these tables are the same objects."""
    if not tables:
        declared = env.cache.declared
        if key not in declared:
            declared[key] = make()
        return declared[key]
    found = env.cache.extra.get(key)
    if found is not None and _same(found[0], tables):
        return found[1]
    base = env.cache.base
    if base is not None:
        found = base.extra.get(key)
        if found is not None and _same(found[0], tables):
            return found[1]
    value = make()
    # The first asker is nearly always an untouched library; a file's own attributes stay in its own cache.
    where = env.cache.extra if base is None or key in base.extra else base.extra
    where[key] = (tuple(tables), value)
    return value


def _same(old: Sequence[object], new: Sequence[object]) -> bool:
    return len(old) == len(new) and all(a is b for a, b in zip(old, new))


# --- rules of one declaration ----------------------------------------------------------------------------------------


def equation_lemmas(env: MetaEnvironment, decl: Name) -> list[Name]:
    """The equations of a definition, the last first, then those of the auxiliary definitions they mention."""
    out = list(reversed(env.equation_lemmas(decl)))
    seen: set[Name] = set()
    at = 0
    while at < len(out):
        info = env.find(out[at])
        at += 1
        if info is None:
            continue
        for node in subterms(info.type):
            if type(node) is Const and node.name is not decl and node.name not in seen:
                seen.add(node.name)
                if _is_internal(node.name) and _is_prefix(decl, node.name):
                    out += reversed(env.equation_lemmas(node.name))
    return out


def _is_internal(decl: Name) -> bool:
    return any(isinstance(part, str) and part.startswith("_") for part in decl.parts())


def _is_prefix(prefix: Name, decl: Name) -> bool:
    node: Name | None = decl
    while node is not None:
        if node is prefix:
            return True
        node = node.prefix
    return False


def _constant_rules(tctx: TypeContext, decl: Name, symm: bool, priority: int) -> list[SimpLemma]:
    info = tctx.env.get(decl)
    proof = mk_const(decl, [mk_param(each) for each in info.level_params])
    return make_rules(
        tctx,
        decl,
        info.level_params,
        info.type,
        proof,
        symm=symm,
        priority=priority,
        is_refl=is_refl_lemma(tctx.env, decl),
    )


def rules_of_constant(
    tctx: TypeContext, decl: Name, *, symm: bool = False, priority: int = DEFAULT_PRIORITY
) -> list[SimpLemma]:
    """The equations of the definition and the rules of the statement, in the order in which they are added."""
    out: list[SimpLemma] = []
    env = tctx.env
    if env.equation_lemmas(decl):
        for lemma in equation_lemmas(env, decl):
            out += _constant_rules(tctx, lemma, False, priority)
    return out + _constant_rules(tctx, decl, symm, priority)


def _rule_heads(env: MetaEnvironment, decl: Name) -> frozenset[HeadKey]:
    """The head symbols under which rules of the declaration may stand, found without a type context."""
    out: set[HeadKey] = set()

    def visit(e: Expr) -> None:
        while type(e) is Pi:
            negated = is_not(e)
            if negated is not None:
                out.add(head_key(negated))
                return
            e = e.body
        fn = get_app_fn(e)
        const = fn.name if type(fn) is Const else None
        args = get_app_args(e)
        if const is EQ or const is IFF:
            out.add(head_key(args[-2]))
        elif const is _AND and len(args) == 2:
            visit(args[0])
            visit(args[1])
        elif const is _NE and len(args) == 3:
            out.add((Const, EQ))
        elif const is _ITE and len(args) == 5:
            visit(args[3])
            visit(args[4])
        elif const is _AUTO_PARAM and args:
            visit(args[0])
        else:
            negated = is_not(e)
            out.add(head_key(e if negated is None else negated))

    info = env.find(decl)
    if info is not None:
        if isinstance(info, DefinitionInfo) and env.equation_lemmas(decl):
            for lemma in equation_lemmas(env, decl):
                visit(env.get(lemma).type)
        visit(info.type)
    return frozenset(out)


class EnvironmentRules:
    """The rules of a list of declarations, made head by head.

    `order`: declarations and priorities in the order to try. `user`: a user attribute, whose rules all have the default
    priority.
    """

    def __init__(self, order: Sequence[tuple[Name, int]], congruences: Sequence[tuple[Name, int]]) -> None:
        self.order = order
        self.congruences = congruences
        self._by_head: dict[HeadKey, list[tuple[Name, int]]] | None = None
        self._found: dict[tuple[Name, HeadKey], Sequence[SimpLemma]] = {}
        self._congr: dict[tuple[Name, HeadKey], list[SimpLemma]] | None = None

    def find(self, env: MetaEnvironment, rel: Name, head: HeadKey) -> Sequence[SimpLemma]:
        key = (rel, head)
        found = self._found.get(key)
        if found is not None:
            return found
        if rel is not EQ and rel is not IFF:
            if self._congr is None:
                self._congr = self._make_congruences(env)
            return self._congr.get(key, ())
        if self._by_head is None:
            self._by_head = self._index(env)
        entries = self._by_head.get(head, ())
        tables: dict[Name, list[SimpLemma]] = {EQ: [], IFF: []}
        if entries:
            tctx = TypeContext(env, transparency=Transparency.SEMIREDUCIBLE)
            for decl, priority in entries:
                for rule in reversed(_rules_once(tctx, decl, priority)):
                    if rule.head == head:
                        tables[rule.rel].append(rule)
        for relation, rules in tables.items():
            self._found[relation, head] = rules
        return self._found[key]

    def _index(self, env: MetaEnvironment) -> dict[HeadKey, list[tuple[Name, int]]]:
        heads_of: dict[Name, frozenset[HeadKey]] = shared(env, "simp_heads", (), dict)
        out: dict[HeadKey, list[tuple[Name, int]]] = {}
        for decl, priority in self.order:
            heads = heads_of.get(decl)
            if heads is None:
                heads = heads_of[decl] = _rule_heads(env, decl)
            for head in heads:
                out.setdefault(head, []).append((decl, priority))
        return out

    def _make_congruences(self, env: MetaEnvironment) -> dict[tuple[Name, HeadKey], list[SimpLemma]]:
        out: dict[tuple[Name, HeadKey], list[SimpLemma]] = {}
        tctx = TypeContext(env)
        for decl, priority in self.congruences:
            lemma = congruence_of_constant(tctx, decl, priority)
            if lemma is not None:
                out.setdefault((congr_table(lemma.rel), lemma.head), []).append(lemma)
        return out


def congruence_of_constant(tctx: TypeContext, decl: Name, priority: int = DEFAULT_PRIORITY) -> SimpLemma | None:
    info = tctx.env.get(decl)
    proof = mk_const(decl, [mk_param(each) for each in info.level_params])
    return make_congruence(tctx, decl, info.level_params, info.type, proof, priority)


def _rules_once(tctx: TypeContext, decl: Name, priority: int) -> list[SimpLemma]:
    env = tctx.env
    info = env.find(decl)
    made: dict[Any, tuple[object, list[SimpLemma]]] = shared(env, "simp_rules", (), dict)
    found = made.get((decl, priority))
    if found is None or found[0] is not info:
        found = made[decl, priority] = (info, rules_of_constant(tctx, decl, priority=priority))
    return found[1]


# --- sets ------------------------------------------------------------------------------------------------------------


def default_rules(env: MetaEnvironment, *, only: bool = False) -> SimpLemmas:
    """All `@[simp]` rules and `@[congr]` lemmas; with `only`, the congruence lemmas alone."""
    tables = (env.attribute_table(DEFAULT_SET), env.attribute_table("congr"))

    def make() -> SimpLemmas:
        rules = EnvironmentRules(
            [] if only else ordered_instances(env, DEFAULT_SET), ordered_instances(env, "congr")
        )
        return SimpLemmas(lambda rel, head: rules.find(env, rel, head))

    found: SimpLemmas = shared(env, ("default_rules", only), tables, make)
    return found


def attribute_members(env: MetaEnvironment, attribute: str) -> list[Name]:
    """The lemmas of a simp attribute, the latest first."""
    if attribute == PUSH_CAST:
        from agent.engine.tactic.norm_cast import push_cast_members

        return push_cast_members(env)
    return [decl for decl, _ in ordered_instances(env, attribute)]


def attribute_rules(env: MetaEnvironment, attribute: str) -> list[SimpLemma]:
    """The rules of a simp attribute in the order in which they are added: the latest first, so the oldest is tried
    first, whatever the priorities."""

    def make() -> list[SimpLemma]:
        tctx = TypeContext(env)
        out: list[SimpLemma] = []
        for decl in attribute_members(env, attribute):
            congruence = congruence_of_constant(tctx, decl) if env.has_attribute("congr", decl) else None
            if congruence is not None:
                out.append(congruence)
            else:
                out += rules_of_constant(tctx, decl)
        return out

    tables = (env.attribute_table(attribute), env.attribute_table(NORM_CAST) if attribute == PUSH_CAST else None)
    found: list[SimpLemma] = shared(env, ("attribute_rules", attribute), tables, make)
    return found


def joined_rules(env: MetaEnvironment, only: bool, attributes: Iterable[str]) -> SimpLemmas:
    """The default set (or its congruence lemmas) with user attributes in front, the last attribute foremost."""
    attributes = tuple(attributes)
    if not attributes:
        return default_rules(env, only=only)
    base = default_rules(env, only=only)
    rules = [attribute_rules(env, each) for each in attributes]

    def make() -> SimpLemmas:
        out = base
        for each in rules:
            out = out.add(each)
        return out

    found: SimpLemmas = shared(env, ("joined_rules", only, attributes), (base, *rules), make)
    return found


def attribute_set(env: MetaEnvironment, attribute: str) -> SimpLemmas:
    """The rules of a user attribute alone (Lean: `get_user_simp_lemmas`)."""
    rules = attribute_rules(env, attribute)
    found: SimpLemmas = shared(env, ("attribute_set", attribute), (rules,), lambda: SimpLemmas().add(rules))
    return found


