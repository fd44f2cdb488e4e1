"""What can be declared, and what the environment knows of a constant afterwards (Lean: `kernel/declaration.h`).

Declarations are what callers ask for; infos are what the kernel made of them. An info keeps its unfoldings at given
universe levels, which is sound to share between environments because it depends on nothing but the info itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from agent.kernel.expr import App, Expr
from agent.kernel.instantiate import head_beta, instantiate_level_params
from agent.kernel.level import Level
from agent.kernel.name import Name


@dataclass(frozen=True)
class ReducibilityHint:
    """In which order definitions unfold; performance only, never a verdict. The higher `rank` unfolds first."""

    rank: int

    @staticmethod
    def regular(height: int) -> ReducibilityHint:
        return ReducibilityHint(height)

    @property
    def is_regular(self) -> bool:
        return 0 <= self.rank < _ABBREVIATION_RANK


_ABBREVIATION_RANK: Final = 1 << 40
_MAX_UNFOLDINGS: Final = 512
OPAQUE: Final = ReducibilityHint(-1)
ABBREVIATION: Final = ReducibilityHint(_ABBREVIATION_RANK)


@dataclass(frozen=True)
class Axiom:
    """`axiom` and `constant`."""

    name: Name
    level_params: tuple[Name, ...]
    type: Expr


@dataclass(frozen=True)
class Definition:
    """`hint=None`: regular, with the height of `value` (one more than the highest regular definition in it)."""

    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr
    hint: ReducibilityHint | None = None


@dataclass(frozen=True)
class Theorem:
    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr


@dataclass(frozen=True)
class DefinitionOrTheorem:
    """As an export file has it: a theorem iff its type is a proposition."""

    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr


@dataclass(frozen=True)
class InductiveDecl:
    """One inductive family; nested and mutual ones are compiled to such before they reach the kernel.

    `type` and the constructors' types are closed and begin with the `num_params` parameters.
    """

    name: Name
    level_params: tuple[Name, ...]
    num_params: int
    type: Expr
    constructors: tuple[tuple[Name, Expr], ...]


@dataclass(frozen=True)
class QuotientDecl:
    """`init_quotient`: `quot`, `quot.mk`, `quot.lift`, `quot.ind`."""


Declaration = Axiom | Definition | Theorem | DefinitionOrTheorem | InductiveDecl | QuotientDecl


@dataclass(frozen=True)
class Assumptions:
    """What a constant rests on, transitively: axioms in the order met, and the kinds of certificates."""

    axioms: tuple[Name, ...] = ()
    certificates: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class ConstantInfo:
    """A declared constant. `assumptions`, if filled (by a compiled library), answers `axioms_of` without a walk."""

    name: Name
    level_params: tuple[Name, ...]
    type: Expr
    assumptions: Assumptions | None = field(default=None, repr=False, kw_only=True)
    rests_on: frozenset[Name | str] | None = field(default=None, init=False, repr=False)  # kept by `axioms_of`
    _types: dict[tuple[Level, ...], Expr] = field(default_factory=dict, init=False, repr=False)

    def instantiate_type(self, levels: Sequence[Level]) -> Expr:
        """The type at `levels` (as many as there are parameters), without binder names."""
        if not self.level_params:
            return self.type.core
        levels = tuple(levels)
        found = self._types.get(levels)
        if found is None:
            found = self._types[levels] = instantiate_level_params(self.type.core, self.level_params, levels)
        return found


@dataclass(frozen=True, eq=False)
class AxiomInfo(ConstantInfo):
    pass


@dataclass(frozen=True)
class ProjectionShape:
    """`λ params self, S.rec params motive (λ fields, fieldᵢ) self`, for a type of one constructor without indices.

    Applied to `constructor params fields` (`count` arguments, the projection's argument `at`) it reduces to argument
    `index` of that.
    """

    at: int
    constructor: Name
    count: int
    index: int


@dataclass(frozen=True, eq=False)
class ValueInfo(ConstantInfo):
    """What unfolds."""

    value: Expr
    hint: ReducibilityHint
    _values: dict[tuple[Level, ...], Expr] = field(default_factory=dict, init=False, repr=False)
    _unfoldings: dict[Expr, Expr] = field(default_factory=dict, init=False, repr=False)
    # For the type checker: a tuple of its shape if it is a projection, None where nobody has looked yet.
    projection: tuple[ProjectionShape, ...] | None = field(default=None, init=False, repr=False)

    def remember_projection(self, shape: tuple[ProjectionShape, ...]) -> None:
        object.__setattr__(self, "projection", shape)

    def unfold(self, e: Expr, levels: Sequence[Level], args: Sequence[Expr]) -> Expr:
        """The value at `levels`, applied to `args` and beta-reduced; `e` is that application before unfolding.

        The part of `e` before the first open argument is remembered unfolded: instances of algebraic structures, and
        the projections of them, unfold to large terms, again and again.
        """
        closed, rest = e, 0
        while type(closed) is App and (closed.has_local or closed.loose):
            closed = closed.fn
            rest += 1
        if type(closed) is not App:
            value = self.instantiate_value(levels)
            return head_beta(value, args) if args else value
        count = len(args) - rest
        found = self._unfoldings.get(closed)
        if found is None:
            if len(self._unfoldings) >= _MAX_UNFOLDINGS:
                self._unfoldings.clear()
            found = self._unfoldings[closed] = head_beta(self.instantiate_value(levels), args[:count])
        return head_beta(found, args[count:]) if rest else found

    def instantiate_value(self, levels: Sequence[Level]) -> Expr:
        """The value at `levels` (as many as there are parameters), without binder names."""
        if not self.level_params:
            return self.value.core
        levels = tuple(levels)
        found = self._values.get(levels)
        if found is None:
            found = self._values[levels] = instantiate_level_params(self.value.core, self.level_params, levels)
        return found


@dataclass(frozen=True, eq=False)
class DefinitionInfo(ValueInfo):
    pass


@dataclass(frozen=True, eq=False)
class TheoremInfo(ValueInfo):
    """Unfolds too, last of all (`hint` is OPAQUE)."""

    hint: ReducibilityHint = OPAQUE


@dataclass(frozen=True, eq=False)
class InductiveInfo(ConstantInfo):
    """`large_elimination`: the recursor goes into any sort and has one more universe parameter, the first.

    `dependent_elimination`: the motive takes the major premise. `k`: a Prop whose one constructor has no fields.
    """

    num_params: int
    num_indices: int
    constructors: tuple[Name, ...]
    recursor: Name
    large_elimination: bool
    dependent_elimination: bool
    is_recursive: bool
    k: bool


@dataclass(frozen=True, eq=False)
class ConstructorInfo(ConstantInfo):
    """`index` counts the constructors from 0; the type is `Π params fields, inductive params indices`."""

    inductive: Name
    index: int
    num_params: int
    num_fields: int


@dataclass(frozen=True)
class RecursorRule:
    """`rec params motive minors indices (constructor params fields)` ⟶ `rhs params motive minors fields`."""

    constructor: Name
    num_fields: int
    rhs: Expr


@dataclass(frozen=True, eq=False)
class RecursorInfo(ConstantInfo):
    """Arguments: params, motive, minors, indices, major (at `major_index`)."""

    inductive: Name
    num_params: int
    num_motives: int
    num_minors: int
    num_indices: int
    rules: tuple[RecursorRule, ...]
    k: bool
    major_index: int
    _bodies: dict[tuple[Name, tuple[Level, ...]], Expr] = field(default_factory=dict, init=False, repr=False)

    def rule_body(self, rule: RecursorRule, levels: Sequence[Level]) -> Expr:
        """The right side of `rule` at `levels`, without its binders: loose variables stand for their arguments."""
        key = (rule.constructor, tuple(levels))
        body = self._bodies.get(key)
        if body is None:
            body = instantiate_level_params(rule.rhs.core, self.level_params, levels)
            for _ in range(self.num_params + self.num_motives + self.num_minors + rule.num_fields):
                body = body.body  # type: ignore[attr-defined, union-attr]
            self._bodies[key] = body
        return body

    def rule_for(self, constructor: Name) -> RecursorRule | None:
        for rule in self.rules:
            if rule.constructor is constructor:
                return rule
        return None


@dataclass(frozen=True, eq=False)
class QuotInfo(ConstantInfo):
    """`quot`, `quot.mk`, `quot.lift` or `quot.ind`."""
