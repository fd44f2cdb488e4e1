"""What operations mean: instances are compared with the class's own fields, its laws with the statements of `laws.txt`.

An `Algebra` is a type with an instance of a class of `laws.txt`. An operation found in a proposition counts only if its
instance is definitionally equal to the one that the class's field makes, such as `⟨comm_ring.add⟩` for `+`; and the
class's laws must have the types that `laws.txt` states. So nothing is believed because of a name, and a class with
other fields is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from agent.kernel import expr
from agent.kernel.declaration import ConstantInfo, InductiveInfo
from agent.kernel.expr import PROP, BinderInfo, Const, Expr, Local, mk_apps, mk_const, mk_lambda, mk_local, mk_pi
from agent.kernel.instantiate import abstract, lift_loose
from agent.kernel.level import ONE, ZERO, Level, mk_succ
from agent.kernel.name import ANONYMOUS, Name, name
from agent.kernel.quotient import check_eq
from agent.kernel.type_checker import TypeChecker


class Rejection(Exception):
    """The proposition is not of the kind's shape, or the data does not prove it."""


@dataclass(frozen=True)
class ClassShape:
    """The `laws` that every use relies on, and what may be concluded from them."""

    laws: Sequence[str]
    is_ring: bool
    is_ordered: bool
    is_commutative: bool


NAT: Final = mk_const(name("nat"))
INT: Final = mk_const(name("int"))
FALSE: Final = mk_const(name("false"))
# Laws that tie an operation to the others, needed where it occurs: a class without it may be given one of that name.
_NEG, _INV = "add_left_neg", "mul_inv_cancel inv_zero"
_LAWS_OF: Final = {
    "has_neg": _NEG,
    "has_sub": f"{_NEG} sub_eq_add_neg",
    "has_inv": _INV,
    "has_div": f"{_INV} div_eq_mul_inv",
    "has_pow": "npow_zero' npow_succ'",
}
_OPERATIONS: Final = "add mul sub div mod pow neg inv zero one le lt dvd".split()
_SYMBOLS: Final = dict(zip("+ * - / % ^ neg inv 0 1 ≤ < ∣".split(), _OPERATIONS))


@cache
def _lines() -> list[list[str]]:
    """`laws.txt` as pairs of a first word and the rest."""
    text = Path(__file__).with_name("laws.txt").read_text(encoding="utf-8")
    return [line.split(None, 1) for line in text.splitlines() if line and line[0] != "#"]


@cache
def laws() -> dict[str, Any]:
    return {law: _parse(text) for law, text in _lines() if law != "class"}


@cache
def classes() -> dict[Name, ClassShape]:
    groups: dict[str, list[str]] = {}
    out: dict[Name, ClassShape] = {}
    for _, text in (line for line in _lines() if line[0] == "class"):
        (class_name, *flags), members = (part.split() for part in text.split(":"))
        groups[class_name] = [law for member in members for law in groups.get(member, [member])]
        if class_name.islower():
            shape = ClassShape(groups[class_name], "ring" in flags, "ordered" in flags, "commutative" in flags)
            out[name(class_name)] = shape
    return out


def _parse(text: str) -> Any:
    """Nested lists of words."""
    stack: list[list[Any]] = [[]]
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        if token == ")":
            stack[-2].append(stack.pop())
        elif token == "(":
            stack.append([])
        else:
            stack[-1].append(token)
    return stack[0][0]


def apply(const: str, levels: Sequence[Level], *args: Expr) -> Expr:
    return mk_apps(mk_const(name(const), levels), args)


@dataclass(eq=False)
class Algebra:
    """`carrier : Type level` with `instance : class_name carrier`. Methods that take a checker raise `Rejection`.

    own        operations that are not fields of the class
    verified   successful comparisons, with the constants they relied on: they hold wherever those are the same
    """

    class_name: Name
    carrier: Expr
    instance: Expr
    level: Level
    own: dict[str, Expr] = field(default_factory=dict)
    char_zero: Local | None = None
    variables: list[Local] = field(default_factory=list)
    verified: dict[Any, tuple[ConstantInfo, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.shape = classes()[self.class_name]

    def variable(self, index: int) -> Local:
        while len(self.variables) <= index:
            self.variables.append(mk_local(ANONYMOUS, self.carrier))
        return self.variables[index]

    def of_class(self, projection: str) -> Expr:
        return mk_apps(mk_const(self.class_name / projection, (self.level,)), [self.carrier, self.instance])

    def operation(self, op_class: str) -> Expr:
        """The instance of `op_class` that the algebra's own operation makes."""
        if op_class in self.own:
            return self.own[op_class]
        if op_class == "has_dvd":
            divides = self.state(["λ", "a", "b", ["∃", "c", ["=", "b", ["*", "a", "c"]]]])
            return apply("has_dvd.mk", (self.level,), self.carrier, divides)
        if op_class == "has_pow":
            x, n = mk_local(ANONYMOUS, self.carrier), mk_local(ANONYMOUS, NAT)
            power = _bind(mk_lambda, [x, n], mk_apps(self.of_class("npow"), [n, x]))
            return apply("has_pow.mk", (self.level, ZERO), self.carrier, NAT, power)
        return apply(f"{op_class}.mk", (self.level,), self.carrier, self.of_class(op_class.removeprefix("has_")))

    def _prefix(self, symbol: str) -> Expr:
        """`has_add.add carrier instance` for `+`."""
        op = _SYMBOLS[symbol]
        levels, types = ((self.level, ZERO), [self.carrier, NAT]) if symbol == "^" else ((self.level,), [self.carrier])
        return apply(f"has_{op}.{op}", levels, *types, self.operation(f"has_{op}"))

    def remembers(self, checker: TypeChecker, key: Any) -> bool:
        infos = self.verified.get(key)
        return infos is not None and all(checker.env.find(info.name) is info for info in infos)

    def _need(self, checker: TypeChecker, terms: Iterable[Expr]) -> tuple[ConstantInfo, ...]:
        """The constants in `terms`; they must exist, and be the library's where they might be assumed only."""
        names = {node.name for term in terms for node in expr.subterms(term.core) if type(node) is Const}
        for const in names:
            if checker.env.find(const) is None or {const, const.prefix} & checker.env.distrusted:
                raise Rejection(f"there is no '{const}'")
        return tuple(checker.env.get(const) for const in names)

    def trust(self, checker: TypeChecker, law: str, proof: Expr | None = None) -> None:
        """The law holds: the class's projection of this name, the constant, or `proof`, has the type that it should."""
        if self.remembers(checker, law):
            return
        if proof is None:
            proof = mk_const(name(law)) if "." in law else self.of_class(law)
        if law in ("Exists.intro", "exists.elim"):
            proof = apply(law, (mk_succ(self.level),), self.carrier)
        if law.endswith(".lt_iff_add_one_le") and checker.env.find(name(law)) is None:
            proof = self.state(["λ", "a", "b", ["iff.refl", ["<", "a", "b"]]])
        expected = self.state(laws()[law])
        infos = self._need(checker, [proof, expected])
        checker.check(expected)
        if not checker.is_def_eq(checker.check(proof), expected):
            raise Rejection(f"'{law}' is not the law it should be in '{self.class_name}'")
        self.verified[law] = infos

    def trust_all(self, checker: TypeChecker, names: str) -> None:
        for law in names.split():
            self.trust(checker, law)

    def trust_class(self, checker: TypeChecker) -> None:
        if not self.remembers(checker, "class"):
            check_eq(checker.env)
            _check_inductive(checker, FALSE, PROP, {})
            _check_inductive(checker, NAT, expr.mk_sort(ONE), {"zero": NAT, "succ": expr.mk_arrow(NAT, NAT)})
            self.trust_all(checker, " ".join(self.shape.laws))
            infos = (info for law in self.shape.laws for info in self.verified[law])
            self.verified["class"] = tuple(dict.fromkeys([*self._need(checker, [FALSE, NAT]), *infos]))

    def match_instance(self, checker: TypeChecker, op_class: str, instance: Expr) -> None:
        """`instance`, found in a proposition, is the algebra's own."""
        key = (op_class, instance)
        if self.remembers(checker, key):
            return
        own = self.operation(op_class)
        infos = self._need(checker, [instance, own])
        if op_class not in self.own:
            self.trust_all(checker, _LAWS_OF.get(op_class, ""))
        if not checker.is_def_eq(instance, own):
            raise Rejection(f"an instance of '{op_class}' is not that of '{self.class_name}'")
        self.verified[key] = infos

    def trust_cast(self, checker: TypeChecker, instances: Sequence[Expr]) -> None:
        """`nat.cast` with these instances of zero, one and addition maps numerals to numerals."""
        operations = ("has_zero", "has_one", "has_add")
        for op_class, instance in zip(operations, instances):
            self.match_instance(checker, op_class, instance)
        args = [self.carrier, *map(self.operation, operations)]
        self.own["cast"] = apply("nat.cast", (self.level,), *args)
        for law in ("nat.cast_zero", "nat.cast_succ"):
            self.trust(checker, law, apply(law, (self.level,), *args))

    def trust_char_zero(self, checker: TypeChecker, proof: Local, monoid: Expr, one: Expr) -> None:
        """`nat.cast` into the carrier is injective, besides mapping numerals to numerals."""
        self.char_zero = proof
        self.trust_cast(checker, [self.operation("has_zero"), one, self.operation("has_add")])
        injective = apply("char_zero.cast_injective", (self.level,), self.carrier, monoid, one, proof)
        self.trust(checker, "char_zero.cast_injective", injective)

    def state(self, law: Any, scope: dict[str, Expr] | None = None) -> Expr:
        """The term that the parsed `law` stands for."""
        scope = scope or {}
        if isinstance(law, str):
            return scope[law] if law in scope else self._prefix(law) if law in _SYMBOLS else mk_const(name(law))
        head, *rest = law
        if head in ("∀", "∃", "λ"):
            types = {"N": NAT, "P": PROP, "Q": expr.mk_arrow(self.carrier, PROP), "": self.carrier}
            locals_ = [mk_local(ANONYMOUS, types[each.partition(":")[2]]) for each in rest[:-1]]
            inner = self.state(rest[-1], {**scope, **{b.partition(":")[0]: x for b, x in zip(rest, locals_)}})
            if head == "∃":
                return apply("Exists", (mk_succ(self.level),), self.carrier, _bind(mk_lambda, locals_, inner))
            return _bind(mk_pi if head == "∀" else mk_lambda, locals_, inner)
        args = [self.state(each, scope) for each in rest]
        if head == "→":
            out = args.pop()
            for premise in reversed(args):
                out = mk_pi(ANONYMOUS, BinderInfo.DEFAULT, premise, lift_loose(out, 1))
            return out
        if head in ("=", "≠"):
            return apply("eq" if head == "=" else "ne", (mk_succ(self.level),), self.carrier, *args)
        if head == "=N":
            return apply("eq", (ONE,), NAT, *args)
        return mk_apps(self.own[head] if head in self.own else self.state(head, scope), args)


def _check_inductive(checker: TypeChecker, family: Const, type_: Expr, constructors: dict[str, Expr]) -> None:
    """The constant is the inductive type with exactly these constructors."""
    info = checker.env.find(family.name)
    names = tuple(family.name / each for each in constructors)
    usual = isinstance(info, InductiveInfo) and info.type.core is type_ and info.constructors == names
    if not usual or any(checker.env.get(n).type.core is not t.core for n, t in zip(names, constructors.values())):
        raise Rejection(f"'{family.name}' is not the type it should be")


def _bind(make: Callable[..., Expr], locals_: Sequence[Local], body: Expr) -> Expr:
    out = abstract(body, locals_)
    for i in range(len(locals_) - 1, -1, -1):
        out = make(ANONYMOUS, BinderInfo.DEFAULT, abstract(locals_[i].type, locals_[:i]), out)
    return out
