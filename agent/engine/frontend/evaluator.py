"""`#eval`: runs a closed term natively and prints the value as Lean does.

Values are Python's: ℕ and ℤ are `int`, ℚ is `Fraction`, functions are closures, elements of other inductive types are
`Built` nodes. Definitions are run by their terms, lazily; the operations on numbers below run at once, whatever their
definition. What has no such reading (ℝ, sets, propositions as values) is refused in Lean's words.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from agent.engine.exceptions import ElaborationError, OutOfTime, Unsupported
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.sorry import is_sorry
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.type_context import TypeContext
from agent.kernel.declaration import (
    AxiomInfo,
    ConstructorInfo,
    InductiveInfo,
    RecursorInfo,
    TheoremInfo,
    ValueInfo,
)
from agent.kernel.expr import (
    App,
    Const,
    Expr,
    Lambda,
    Let,
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
    mk_const,
    subterms,
)
from agent.kernel.level import Level, Succ
from agent.kernel.name import Name, name

NO_REPR: Final = "result type does not have an instance of type class 'has_repr', dumping internal representation"


@dataclass(frozen=True)
class Built:
    """A constructor applied to its fields (parameters left out), evaluated when looked at."""

    constructor: Name
    index: int
    fields: tuple[Any, ...]


class _Thunk:
    """A value computed at most once, when it is needed."""

    __slots__ = ("_run", "_value")

    def __init__(self, run: Callable[[], Any]) -> None:
        self._run: Callable[[], Any] | None = run
        self._value: Any = None

    def force(self) -> Any:
        if self._run is not None:
            run, self._run = self._run, None
            value = run()
            while type(value) is _Thunk:
                value = value.force()
            self._value = value
        return self._value


_ERASED: Final = object()


def _force(value: Any) -> Any:
    return value.force() if type(value) is _Thunk else value


class _Function:
    """A partial application of something that takes `arity` arguments."""

    __slots__ = ("arity", "args", "run")

    def __init__(self, arity: int, run: Callable[[Sequence[Any]], Any], args: tuple[Any, ...] = ()) -> None:
        self.arity, self.run, self.args = arity, run, args


ArithmeticWatch = Callable[[str, str, Any, Any], None]


class _EvaluatedSorry(ElaborationError):
    def __init__(self) -> None:
        super().__init__("_main: trying to evaluate sorry")


class Evaluator:
    """`watch(operation, type, a, b)` is told of every subtraction and division of numbers as it runs."""

    def __init__(self, env: MetaEnvironment, deadline: Deadline, watch: ArithmeticWatch | None = None) -> None:
        self.env = env
        self.watch = watch
        self.deadline = deadline
        self._constants: dict[Name, Any] = {}
        self._own = {info.name for info in env.kernel.local_constants()}
        self._known: dict[Expr, bool] = {}

    # --- application

    def apply(self, fn: Any, args: Sequence[Any]) -> Any:
        fn = _force(fn)
        args = tuple(args)
        while args:
            self.deadline.check()
            if type(fn) is not _Function:
                if fn is _ERASED:
                    return _ERASED
                raise Unsupported("evaluating the application of something that is no function")
            have = fn.args + args
            if len(have) < fn.arity:
                return _Function(fn.arity, fn.run, have)
            now, args = have[: fn.arity], have[fn.arity :]
            fn = _force(fn.run(now))
        return fn

    # --- terms

    def run(self, e: Expr, stack: tuple[Any, ...]) -> Any:
        """The value of `e`; loose variable i is `stack[-1 - i]`."""
        kind = type(e)
        if kind is Var:
            return _force(stack[-1 - e.index])  # type: ignore[attr-defined]
        if kind is App:
            literal = _literal(e)
            if literal is not None:
                return literal
            args: list[Any] = []
            head: Expr = e
            while type(head) is App:
                args.append(self.delay(head.arg, stack))
                head = head.fn
            args.reverse()
            if type(head) is Const:
                if head.name is _COE and len(args) == 4:
                    direct = self._coerced(e, args[3])
                    if direct is not None:
                        return direct
                overloaded = OVERLOADED.get(str(head.name))
                if overloaded is not None and len(args) >= overloaded[0]:
                    direct = self._overloaded(overloaded, e, len(args), args)
                    if direct is not None:
                        return direct
            return self.apply(self.run(head, stack), args)
        if kind is Const:
            return self.constant(e)  # type: ignore[arg-type]
        if kind is Lambda:
            return _Function(1, lambda args: self.run(e.body, (*stack, args[0])))  # type: ignore[attr-defined]
        if kind is Let:
            return self.run(e.body, (*stack, self.delay(e.value, stack)))  # type: ignore[attr-defined]
        if kind is Pi or kind is Sort:
            return _ERASED
        if kind is Local or kind is MVar:
            raise ElaborationError("cannot evaluate expression, it contains free variables or metavariables")
        return _ERASED

    def _overloaded(self, entry: _Overloaded, e: Expr, count: int, args: Sequence[Any]) -> Any:
        """An operation on ℕ, ℤ or ℚ by its sign, whatever instance it came with; None for other types."""
        arity, operations = entry
        if count != arity:
            return None
        written = get_app_args(e)
        kind = _numeral_type(written[0])
        operation = None if kind is None else operations.get(kind)
        if kind is None or operation is None or not all(self._is_known(a) for a in written[1 : -operation[0]]):
            return None
        operands = [_force(a) for a in args[-operation[0] :]]
        if self.watch is not None and entry in _WATCHED:
            self.watch("-" if entry is _SUBTRACTION else "/", kind, operands[0], operands[1])
        return operation[1](*operands)

    def _coerced(self, e: Expr, value: Any) -> Any:
        """A coercion between ℕ, ℤ and ℚ; None for others."""
        source, target, instance, _ = get_app_args(e)
        kind = _numeral_type(target)
        if kind is None or _numeral_type(source) is None or not self._is_known(instance):
            return None
        return Fraction(_force(value)) if kind == "rat" else _force(value)

    def _is_known(self, instance: Expr) -> bool:
        """The instance is made of the library's constants alone: what a file declares may mean anything."""
        found = self._known.get(instance)
        if found is None:
            nodes = subterms(instance)
            found = not any(type(n) in (Var, Local) or (type(n) is Const and n.name in self._own) for n in nodes)
            self._known[instance] = found
        return found

    def delay(self, e: Expr, stack: tuple[Any, ...]) -> Any:
        kind = type(e)
        if kind is Var:
            return stack[-1 - e.index]  # type: ignore[attr-defined]
        if kind is Sort or kind is Pi:
            return _ERASED
        return _Thunk(lambda: self.run(e, stack))

    def constant(self, e: Const) -> Any:
        found = self._constants.get(e.name)
        if found is None:
            found = self._constants[e.name] = self._constant(e.name)
        return _force(found)

    def _constant(self, constant: Name) -> Any:
        text = self._known_as(constant)
        operations = STRUCTURES.get(text)
        if operations is not None:
            return self._structure(constant, operations)
        native = NATIVE.get(text)
        if native is not None:
            arity, run = native
            return _Function(arity, lambda args: run(self, args)) if arity else run(self, ())
        info = self.env.find(constant)
        if is_sorry(constant):
            raise _EvaluatedSorry
        if isinstance(info, TheoremInfo):
            if self.env.is_noncomputable(constant):
                raise Unsupported(f"'#eval' of the theorem '{constant}'")
            return _ERASED
        if isinstance(info, ConstructorInfo):
            return self._constructor(info)
        if isinstance(info, RecursorInfo):
            return self._recursor(info)
        if isinstance(info, InductiveInfo):
            return _ERASED
        if isinstance(info, ValueInfo):
            cases = self._cases_on(constant)
            if cases is not None:
                return cases
            if self.env.is_noncomputable(constant):
                raise ElaborationError(f"code generation failed, VM does not have code for '{constant}'")
            return _Thunk(lambda: self._value(constant, info.value.core))
        if isinstance(info, AxiomInfo):
            raise ElaborationError(f"code generation failed, VM does not have code for '{constant}'")
        raise Unsupported(f"evaluating '{constant}'")

    def _known_as(self, constant: Name) -> str:
        """The name, if it is the library's and not a file's own."""
        return str(constant) if self.env.is_of_library(constant) else ""

    def _structure(self, constant: Name, operations: Mapping[str, Any]) -> Built:
        """An instance that the library only declares, with these operations as its fields."""
        head = get_app_fn(self.env.get(constant).type)
        assert type(head) is Const
        info = self.env.structure_info(head.name)
        inductive = self.env.get(head.name)
        assert info is not None and isinstance(inductive, InductiveInfo)
        fields = tuple(operations.get(str(f.projection.part), _ERASED) for f in info.fields)
        return Built(inductive.constructors[0], 0, fields)

    def _value(self, constant: Name, value: Expr) -> Any:
        """The value of a definition. What Lean says about a `sorry` begins with the function that met it."""
        try:
            return self.run(value, ())
        except _EvaluatedSorry:
            raise ElaborationError(f"{constant}: trying to evaluate sorry") from None

    def _constructor(self, info: ConstructorInfo) -> Any:
        arity = info.num_params + info.num_fields
        if str(info.name) == "nat.zero":
            return 0
        if str(info.name) == "nat.succ":
            return _Function(1, lambda args: _int(args[0]) + 1)
        build = lambda args: Built(info.name, info.index, tuple(args[info.num_params :]))
        return _Function(arity, build) if arity else Built(info.name, info.index, ())

    def _cases_on(self, constant: Name) -> Any:
        """`I.cases_on`, run without the recursor."""
        if constant.part != "cases_on" or constant.prefix is None:
            return None
        info = self.env.find(constant.prefix)
        if not isinstance(info, InductiveInfo):
            return None
        before = info.num_params + 1 + info.num_indices
        minors = len(info.constructors)

        def run(args: Sequence[Any]) -> Any:
            index, fields = self.open(info, args[before])
            if minors == 0:
                raise ElaborationError("unreachable code has been executed")
            return self.apply(args[before + 1 + index], fields)

        return _Function(before + 1 + minors, run)

    def open(self, info: InductiveInfo, value: Any) -> tuple[int, tuple[Any, ...]]:
        """The index of the constructor and the fields of a value of an inductive type."""
        value = _force(value)
        text = self._known_as(info.name)
        if text == "nat":
            return (0, ()) if value == 0 else (1, (value - 1,))
        if text == "int":
            return (0, (value,)) if value >= 0 else (1, (-1 - value,))
        if type(value) is bool:
            return int(value), (_ERASED,) if text == "decidable" else ()
        if type(value) is Built:
            return value.index, value.fields
        if value is _ERASED:
            # A proof: matching on it is matching on its only constructor, whose fields are proofs too.
            constructors = info.constructors
            if len(constructors) == 1:
                constructor = self.env.get(constructors[0])
                assert isinstance(constructor, ConstructorInfo)
                return 0, (_ERASED,) * constructor.num_fields
        if type(value) is Fraction and text == "rat":
            return 0, (value.numerator, value.denominator, _ERASED, _ERASED)
        if type(value) is str and text == "char":
            return 0, (ord(value), _ERASED)
        if type(value) is str and text == "string_imp":
            return 0, (_cons(value),)
        raise Unsupported(f"evaluating a match on '{info.name}'")

    def _recursor(self, info: RecursorInfo) -> Any:
        before = info.num_params + 1
        inductive = self.env.get(info.inductive)
        assert isinstance(inductive, InductiveInfo)

        def run(args: Sequence[Any]) -> Any:
            params_and_minors = args[: before + info.num_minors]
            index, fields = self.open(inductive, args[info.major_index])
            constructor = self.env.get(inductive.constructors[index])
            assert isinstance(constructor, ConstructorInfo)
            recursive = _recursive_fields(constructor, inductive.name)
            hypotheses = [
                _Thunk(lambda f=fields[i], n=n: self._recurse(info, params_and_minors, f, n))  # type: ignore[misc]
                for i, n in recursive
            ]
            return self.apply(args[before + index], [*fields, *hypotheses])

        return _Function(info.major_index + 1, run)

    def _recurse(self, info: RecursorInfo, head: Sequence[Any], field: Any, binders: int) -> Any:
        # Indices are erased: no computation depends on them but through the major premise.
        indices = [_ERASED] * info.num_indices
        if binders == 0:
            return self.apply(self._constants_recursor(info), [*head, *indices, field])
        return _Function(
            binders,
            lambda args: self.apply(self._constants_recursor(info), [*head, *indices, self.apply(field, args)]),
        )

    def _constants_recursor(self, info: RecursorInfo) -> Any:
        found = self._constants.get(info.name)
        if found is None:
            found = self._constants[info.name] = self._recursor(info)
        return found


def _recursive_fields(constructor: ConstructorInfo, inductive: Name) -> list[tuple[int, int]]:
    """(field, number of its own binders) of the recursive fields."""
    out: list[tuple[int, int]] = []
    type_ = constructor.type
    position = -constructor.num_params
    while type(type_) is Pi:
        if position >= 0:
            target, binders = type_.domain, 0
            while type(target) is Pi:
                target, binders = target.body, binders + 1
            if is_app_of(target, inductive):
                out.append((position, binders))
        position += 1
        type_ = type_.body
    return out


def _int(value: Any) -> int:
    value = _force(value)
    if type(value) is bool or not isinstance(value, int):
        raise Unsupported("evaluating a number of this form")
    return value


# --- native operations -----------------------------------------------------------------------------------------------

_NAT, _INT, _RAT = name("nat"), name("int"), name("rat")


def _numeral_type(type_: Expr) -> str | None:
    return {"nat": "nat", "int": "int", "rat": "rat"}.get(str(type_.name)) if type(type_) is Const else None


def _literal(e: Expr) -> Any:
    """A numeral of type ℕ, ℤ or ℚ at once; None if it is none."""
    fn, args = get_app_fn_args(e)
    if type(fn) is not Const or not args:
        return None
    if fn.name.part not in ("bit0", "bit1", "one", "zero"):
        return None
    kind = _numeral_type(args[0])
    if kind is None:
        return None
    from agent.engine.meta.numerals import to_nat

    value = to_nat(e)
    if value is None:
        return None
    return Fraction(value) if kind == "rat" else value


def _euclid_div(a: int, b: int) -> int:
    """Lean's `int.div`: rounds so that the remainder is not negative."""
    if b == 0:
        return 0
    q = a // abs(b)
    return q if b > 0 else -q


def _euclid_mod(a: int, b: int) -> int:
    return a if b == 0 else a % abs(b)


Native = tuple[int, Callable[[Evaluator, Sequence[Any]], Any]]


def _binary(operation: Callable[[Any, Any], Any]) -> Native:
    return 2, lambda ev, args: operation(_force(args[0]), _force(args[1]))


def _unary(operation: Callable[[Any], Any]) -> Native:
    return 1, lambda ev, args: operation(_force(args[0]))


def _divide(a: Fraction, b: Fraction) -> Fraction:
    return Fraction(0) if b == 0 else Fraction(a) / b


def _fix(ev: Evaluator, args: Sequence[Any]) -> Any:
    """`well_founded.fix hwf F x`, without the proofs: calls are made as they come."""
    step = args[4]

    def call(x: Any) -> Any:
        return ev.apply(step, [x, _Function(2, lambda given: call(given[0]))])

    return call(args[5])


def _min_fac_aux(ev: Evaluator, n: int, k: int) -> int:
    """The first divisor of `n` among k, k + 2, …; `n` itself once their squares are beyond it."""
    while k * k <= n:
        ev.deadline.check()
        if (n == 0) if k == 0 else (n % k == 0):
            return k
        k += 2
    return n


NATIVE: Final[dict[str, Native]] = {
    "well_founded.fix": (6, _fix),
    "nat.add": _binary(lambda a, b: a + b),
    "nat.sub": _binary(lambda a, b: max(0, a - b)),
    "nat.mul": _binary(lambda a, b: a * b),
    "nat.pow": _binary(lambda a, b: _power(a, b)),
    "nat.div": _binary(lambda a, b: a // b if b else 0),
    "nat.mod": _binary(lambda a, b: a % b if b else a),
    "nat.gcd": _binary(math.gcd),
    "nat.lcm": _binary(math.lcm),
    "nat.sqrt": _unary(math.isqrt),
    "nat.min_fac_aux": (2, lambda ev, args: _min_fac_aux(ev, _force(args[0]), _force(args[1]))),
    "nat.factorial": _unary(lambda n: _factorial(n)),
    "nat.choose": _binary(math.comb),
    "nat.digits": _binary(lambda a, b: _cons(_digits(a, b))),
    "nat.pred": _unary(lambda a: max(0, a - 1)),
    "nat.decidable_eq": _binary(lambda a, b: a == b),
    "nat.decidable_le": _binary(lambda a, b: a <= b),
    "nat.decidable_lt": _binary(lambda a, b: a < b),
    "nat.decidable_dvd": _binary(lambda a, b: b == 0 if a == 0 else b % a == 0),
    "nat.dvd.decidable_rel": _binary(lambda a, b: b == 0 if a == 0 else b % a == 0),
    "nat.beq": _binary(lambda a, b: a == b),
    "nat.ble": _binary(lambda a, b: a <= b),
    "int.of_nat": _unary(lambda a: a),
    "int.neg_succ_of_nat": _unary(lambda a: -1 - a),
    "int.neg": _unary(lambda a: -a),
    "int.add": _binary(lambda a, b: a + b),
    "int.sub": _binary(lambda a, b: a - b),
    "int.mul": _binary(lambda a, b: a * b),
    "int.div": _binary(_euclid_div),
    "int.mod": _binary(_euclid_mod),
    "int.nat_abs": _unary(abs),
    "int.to_nat": _unary(lambda a: max(0, a)),
    "int.gcd": _binary(math.gcd),
    "int.decidable_eq": _binary(lambda a, b: a == b),
    "int.decidable_le": _binary(lambda a, b: a <= b),
    "int.decidable_lt": _binary(lambda a, b: a < b),
    "rat.add": _binary(lambda a, b: a + b),
    "rat.sub": _binary(lambda a, b: a - b),
    "rat.mul": _binary(lambda a, b: a * b),
    "rat.neg": _unary(lambda a: -a),
    "rat.inv": _unary(lambda a: Fraction(0) if a == 0 else 1 / Fraction(a)),
    "rat.div": _binary(_divide),
    "rat.of_int": _unary(Fraction),
    "rat.num": _unary(lambda a: a.numerator),
    "rat.denom": _unary(lambda a: a.denominator),
    "rat.floor": _unary(math.floor),
    "rat.ceil": _unary(math.ceil),
    "rat.mk": _binary(lambda a, b: _divide(Fraction(a), Fraction(b))),
    "rat.decidable_eq": _binary(lambda a, b: a == b),
    "rat.decidable_le": _binary(lambda a, b: a <= b),
    "decidable.is_true": (2, lambda ev, args: True),
    "decidable.is_false": (2, lambda ev, args: False),
    "bool.tt": (0, lambda ev, args: True),
    "bool.ff": (0, lambda ev, args: False),
    "string_imp.mk": (1, lambda ev, args: "".join(_char(ev, c) for c in _list(args[0]))),
    "string.empty": (0, lambda ev, args: ""),
    "string.str": (2, lambda ev, args: _string(ev, args[0]) + _char(ev, args[1])),
    "string.append": (2, lambda ev, args: _string(ev, args[0]) + _string(ev, args[1])),
    "string.length": (1, lambda ev, args: len(_string(ev, args[0]))),
    "string.quote": (1, lambda ev, args: _quote(_string(ev, args[0]))),
    "string.has_decidable_eq": (2, lambda ev, args: _string(ev, args[0]) == _string(ev, args[1])),
    "char.decidable_eq": (2, lambda ev, args: _char(ev, args[0]) == _char(ev, args[1])),
    "char.quote_core": (1, lambda ev, args: _quoted_char(_char(ev, args[0]))),
    "nat.repr": _unary(str),
    "int.repr": _unary(str),
    "rat.repr": _unary(lambda a: _show_rational(a)),
    "multiset.has_repr": (2, lambda ev, args: _multiset_has_repr(ev, args)),
    "quot.mk": (3, lambda ev, args: _force(args[2])),
    "quot.lift": (6, lambda ev, args: ev.apply(args[3], [args[5]])),
    "char.of_nat": _unary(lambda a: chr(a) if a < 0x110000 else "\0"),
    "char.to_nat": _unary(lambda a: ord(a) if type(a) is str else a),
}


_Operation = tuple[int, Callable[..., Any]]
_Overloaded = tuple[int, dict[str, _Operation]]
_TO_NUMBER: Final[dict[str, _Operation]] = {"nat": (1, int), "int": (1, int), "rat": (1, Fraction)}


_MAX_BITS: Final = 100_000_000
_MAX_FACTORIAL: Final = 200_000


def _digits(base: int, n: int) -> list[int]:
    """The least significant first."""
    if base < 2:
        return [1] * n if base == 1 else [n] * (n > 0)
    out = []
    while n:
        n, digit = divmod(n, base)
        out.append(digit)
    return out


def _power(a: Any, b: Any) -> Any:
    """The exponent is a natural number, or an integer over ℚ, where 0⁻¹ is 0."""
    if not isinstance(b, int) or (b < 0 and type(a) is not Fraction):
        raise Unsupported("evaluating a power whose exponent is no integer")
    if a not in (0, 1, -1) and abs(b) * max(a.numerator.bit_length(), a.denominator.bit_length()) > _MAX_BITS:
        raise OutOfTime("memory")
    return Fraction(0) if a == 0 and b < 0 else a**b


def _factorial(n: int) -> int:
    if n > _MAX_FACTORIAL:
        raise OutOfTime("memory")
    return math.factorial(n)


def _of(arity: int, operation: Callable[..., Any]) -> _Function:
    """A function as a value, for the fields of instances."""
    return _Function(arity, lambda args: operation(*(_force(a) for a in args)))


# instance -> field -> what it computes; the other fields are proofs or types
STRUCTURES: Final[dict[str, dict[str, Any]]] = {
    "rat.linear_ordered_field": {
        "zero": Fraction(0),
        "one": Fraction(1),
        "add": _of(2, lambda a, b: a + b),
        "sub": _of(2, lambda a, b: a - b),
        "neg": _of(1, lambda a: -a),
        "mul": _of(2, lambda a, b: a * b),
        "inv": _of(1, lambda a: _divide(Fraction(1), a)),
        "div": _of(2, _divide),
        "nsmul": _of(2, lambda n, a: n * a),
        "zsmul": _of(2, lambda n, a: n * a),
        "npow": _of(2, lambda n, a: a**n),
        "zpow": _of(2, lambda n, a: _power(a, n)),
        "max": _of(2, max),
        "min": _of(2, min),
        "decidable_le": _of(2, lambda a, b: a <= b),
        "decidable_lt": _of(2, lambda a, b: a < b),
        "decidable_eq": _of(2, lambda a, b: a == b),
    },
    "rat.floor_ring": {"floor": _of(1, math.floor), "ceil": _of(1, math.ceil)},
}


# sign -> (number of all arguments, type -> (number of operands, operation))
OVERLOADED: Final[dict[str, _Overloaded]] = {
    "has_add.add": (4, dict.fromkeys(("nat", "int", "rat"), (2, lambda a, b: a + b))),
    "has_mul.mul": (4, dict.fromkeys(("nat", "int", "rat"), (2, lambda a, b: a * b))),
    "has_sub.sub": (
        4,
        {"nat": (2, lambda a, b: max(0, a - b)), "int": (2, lambda a, b: a - b), "rat": (2, lambda a, b: a - b)},
    ),
    "has_neg.neg": (3, dict.fromkeys(("int", "rat"), (1, lambda a: -a))),
    "has_div.div": (
        4,
        {"nat": (2, lambda a, b: a // b if b else 0), "int": (2, _euclid_div), "rat": (2, _divide)},
    ),
    "has_mod.mod": (4, {"nat": (2, lambda a, b: a % b if b else a), "int": (2, _euclid_mod)}),
    "has_inv.inv": (3, {"rat": (1, lambda a: Fraction(0) if a == 0 else 1 / Fraction(a))}),
    "has_pow.pow": (5, dict.fromkeys(("nat", "int", "rat"), (2, _power))),
    "abs": (4, dict.fromkeys(("int", "rat"), (1, abs))),
    "has_abs.abs": (3, dict.fromkeys(("int", "rat"), (1, abs))),
    "linear_order.max": (4, dict.fromkeys(("nat", "int", "rat"), (2, max))),
    "linear_order.min": (4, dict.fromkeys(("nat", "int", "rat"), (2, min))),
    "max": (4, dict.fromkeys(("nat", "int", "rat"), (2, max))),
    "min": (4, dict.fromkeys(("nat", "int", "rat"), (2, min))),
    "nat.cast": (5, _TO_NUMBER),
    "int.cast": (6, _TO_NUMBER),
}


_SUBTRACTION: Final = OVERLOADED["has_sub.sub"]
_WATCHED: Final = (_SUBTRACTION, OVERLOADED["has_div.div"])


# --- printing --------------------------------------------------------------------------------------------------------


_COE: Final = name("coe")
_HAS_REPR: Final = name("has_repr")
_REPR: Final = name("has_repr.repr")


def evaluate_to_text(
    env: MetaEnvironment, tctx: TypeContext, e: Expr, deadline: Deadline, watch: ArithmeticWatch | None = None
) -> tuple[str, str | None]:
    """The text that `#eval e` prints, and a warning or None. Raises `EngineError`.

    Lean: `repr e` where the type has an instance of `has_repr`, else the value as its virtual machine holds it.
    """
    type_ = tctx.infer(e)
    evaluator = Evaluator(env, deadline, watch)
    with tctx.using(Transparency.ALL):
        instance = _repr_instance(tctx, type_)
    if instance is not None:
        # Forced step by step in Python: a missing `has_repr` is told apart before anything runs.
        printer = evaluator.apply(evaluator.run(mk_const(_REPR, (_level(tctx, type_),)), ()), [
            _ERASED, evaluator.run(instance.core, ())
        ])
        return _string(evaluator, evaluator.apply(printer, [evaluator.delay(e.core, ())])), None
    binders = _leading_binders(e) + len({n for n in subterms(e) if type(n) is Local})
    head_of_e, given = get_app_fn_args(e)
    if type(head_of_e) is Const and isinstance(env.find(head_of_e.name), ConstructorInfo):
        constructor = env.get(head_of_e.name)
        assert isinstance(constructor, ConstructorInfo)
        binders += max(0, constructor.num_params + constructor.num_fields - len(given))
    projection = env.projection_info(head_of_e.name) if type(head_of_e) is Const else None
    if projection is not None:
        binders += max(0, projection.arity - len(given))
    if binders:
        raise ElaborationError(f"cannot evaluate function: 0 arguments given but expected {binders}")
    reduced = tctx.whnf(type_)
    if type(reduced) is Sort or tctx.is_prop(type_):
        return "#0", NO_REPR
    if _head_name(type_) == "real":
        raise Unsupported("printing a real number as Lean's compiled code represents it")
    head = get_app_fn(e)
    if type(reduced) is Pi and type(head) is Const:
        # A closure: the function's name and the arguments it has.
        held = [_dump(evaluator, evaluator.delay(a, ())) for a in get_app_args(e)]
        return "(" + " ".join([str(head.name), *held]) + ")", NO_REPR
    return _dump(evaluator, evaluator.run(e.core, ())), NO_REPR


def _repr_instance(tctx: TypeContext, type_: Expr) -> Expr | None:
    if _HAS_REPR not in tctx.env or type(tctx.whnf(type_)) is Sort:
        return None
    return tctx.synth_instance(mk_app(mk_const(_HAS_REPR, (_level(tctx, type_),)), type_))


def _level(tctx: TypeContext, type_: Expr) -> Level:
    """`u` for a type of `Type u`."""
    level = tctx.sort_level(type_)
    return level.arg if type(level) is Succ else level


def _head_name(type_: Expr) -> str:
    head = get_app_fn(type_)
    return str(head.name) if type(head) is Const else ""


def _leading_binders(e: Expr) -> int:
    count = 0
    while type(e) is Lambda:
        e, count = e.body, count + 1
    return count


def _list(value: Any) -> list[Any]:
    out: list[Any] = []
    value = _force(value)
    while type(value) is Built and value.index == 1:
        out.append(value.fields[0])
        value = _force(value.fields[1])
    return out


def _string(ev: Evaluator, value: Any) -> str:
    value = _force(value)
    if type(value) is str:
        return value
    return "".join(_char(ev, c) for c in _list(_force(value.fields[0])))


def _char(ev: Evaluator, value: Any) -> str:
    value = _force(value)
    if type(value) is str:
        return value
    if type(value) is Built:
        return chr(_int(value.fields[0]))
    return chr(_int(value))


_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", "\\": "\\\\", '"': '\\"'}


def _quote(text: str) -> str:
    """`string.quote`"""
    return '"' + "".join(map(_quoted_char, text)) + '"'


def _quoted_char(c: str) -> str:
    """`char.quote_core`"""
    return _ESCAPES.get(c) or (f"\\x{ord(c):02x}" if ord(c) <= 31 or ord(c) == 0x7F else c)


def _show_rational(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def _cons(items: Sequence[Any]) -> Built:
    """A list of Lean."""
    out = Built(name("list.nil"), 0, ())
    for item in reversed(items):
        out = Built(name("list.cons"), 1, (item, out))
    return out


def _repr_of_multiset(ev: Evaluator, element: Any, value: Any) -> str:
    """`{…}`: the texts of the elements in the order of texts."""
    printed = [_string(ev, ev.apply(_force(element).fields[0], [item])) for item in _list(_force(value))]
    return "{" + ", ".join(sorted(printed)) + "}"


def _multiset_has_repr(ev: Evaluator, args: Sequence[Any]) -> Built:
    return Built(_HAS_REPR / "mk", 0, (_Function(1, lambda value: _repr_of_multiset(ev, args[1], value[0])),))


def _dump(ev: Evaluator, value: Any) -> str:
    """Lean's internal representation of a value without `has_repr`."""
    value = _force(value)
    if type(value) is bool:
        return f"#{int(value)}"
    if type(value) is int:
        return f"#{value}"
    if type(value) is Built:
        # Enumeration-like values are boxed numbers; fields that are proofs or types are erased to #0.
        if not value.fields:
            return f"#{value.index}"
        return f"(#{value.index} " + " ".join(_dump(ev, f) for f in value.fields) + ")"
    if value is _ERASED:
        return "#0"
    if type(value) is _Function:
        raise Unsupported("printing a function without a name")
    return str(value)
