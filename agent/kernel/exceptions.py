"""Why the kernel refuses: a closed family of errors that hold data; the words are made in `__str__`, when shown.

`ResourceLimit` is apart in meaning: the kernel gave up, and the declaration is neither accepted nor rejected.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent.kernel.expr import Certificate, Expr
    from agent.kernel.name import Name


class KernelError(Exception):
    """A declaration or term is refused. `declaration` is the one being added, when known."""

    declaration: Name | None = None

    def reason(self) -> str:
        """The sentence that says what is wrong, without the declaration's name."""
        return type(self).__name__

    def __str__(self) -> str:
        where = "" if self.declaration is None else f"{self.declaration}: "
        return where + self.reason()


class UnknownConstant(KernelError):
    def __init__(self, name: Name) -> None:
        super().__init__(name)
        self.name = name

    def reason(self) -> str:
        return f"unknown constant '{self.name}'"


class DuplicateName(KernelError):
    """The name is taken by an earlier constant (constructors, recursors and the quotient's count)."""

    def __init__(self, name: Name) -> None:
        super().__init__(name)
        self.name = name

    def reason(self) -> str:
        return f"'{self.name}' is already declared"


class TypeMismatch(KernelError):
    """`term` has type `actual`, which is not definitionally equal to `expected`."""

    def __init__(self, term: Expr, expected: Expr, actual: Expr, role: str = "term") -> None:
        super().__init__(term, expected, actual, role)
        self.term = term
        self.expected = expected
        self.actual = actual
        self.role = role

    def reason(self) -> str:
        return f"type mismatch at {self.role}: {self.term!r} has type {self.actual!r}, expected {self.expected!r}"


class FunctionExpected(KernelError):
    """`term` is applied, and its type `type` does not reduce to a Pi."""

    def __init__(self, term: Expr, type_: Expr) -> None:
        super().__init__(term, type_)
        self.term = term
        self.type = type_

    def reason(self) -> str:
        return f"function expected: {self.term!r} has type {self.type!r}"


class SortExpected(KernelError):
    """`term` stands where a type must, and its type `type` does not reduce to a sort."""

    def __init__(self, term: Expr, type_: Expr) -> None:
        super().__init__(term, type_)
        self.term = term
        self.type = type_

    def reason(self) -> str:
        return f"type expected: {self.term!r} has type {self.type!r}"


class FreeVariable(KernelError):
    """A loose bound variable, or a local in a declaration that must be closed."""

    def __init__(self, term: Expr) -> None:
        super().__init__(term)
        self.term = term

    def reason(self) -> str:
        return f"free variable {self.term!r}"


class MetavariableFound(KernelError):
    """An expression or level metavariable reached the kernel."""

    def __init__(self, term: Expr) -> None:
        super().__init__(term)
        self.term = term

    def reason(self) -> str:
        return f"metavariable in {self.term!r}"


class UniverseReason(enum.Enum):
    UNDECLARED = "undeclared universe parameter '{0}'"
    DUPLICATE = "universe parameter '{0}' is declared twice"
    COUNT = "wrong number of universe levels for '{0}'"


class UniverseError(KernelError):
    def __init__(self, reason: UniverseReason, name: Name) -> None:
        super().__init__(reason, name)
        self.kind = reason
        self.name = name

    def reason(self) -> str:
        return self.kind.value.format(self.name)


class InductiveReason(enum.Enum):
    TOO_FEW_BINDERS = "the type has fewer binders than declared parameters"
    NOT_A_SORT = "the type does not end in a sort"
    PARAMETER_MISMATCH = "a constructor's parameter has not the type's parameter type"
    CONSTRUCTOR_TOO_SHORT = "a constructor has fewer binders than declared parameters"
    INVALID_RESULT = "a constructor does not end in the type applied to its parameters and to indices free of the type"
    UNIVERSE_TOO_BIG = "a field's universe is too big for the type"
    NEGATIVE_OCCURRENCE = "the type occurs to the left of an arrow in a field"
    INVALID_OCCURRENCE = "the type occurs in a field otherwise than as a recursive argument (a nested type?)"
    DEPENDS_ON_RECURSIVE = "something after a recursive field depends on a later field"


class InductiveError(KernelError):
    """An inductive declaration breaks the rule `kind`; `constructor` and `field` (0-based) where it does."""

    def __init__(self, kind: InductiveReason, constructor: Name | None = None, field: int | None = None) -> None:
        super().__init__(kind, constructor, field)
        self.kind = kind
        self.constructor = constructor
        self.field = field

    def reason(self) -> str:
        place = "" if self.constructor is None else f" (constructor '{self.constructor}'"
        if place:
            place += ")" if self.field is None else f", field {self.field + 1})"
        return self.kind.value + place


class QuotientReason(enum.Enum):
    NO_EQ = "quotients need the inductive type 'eq'"
    BAD_EQ = "'eq' is not the equality that quotients need"
    TWICE = "quotients are already declared"


class QuotientError(KernelError):
    def __init__(self, kind: QuotientReason) -> None:
        super().__init__(kind)
        self.kind = kind

    def reason(self) -> str:
        return self.kind.value


class CertificateRejected(KernelError):
    """A certificate leaf is not accepted: its checker says no, or certificates are not allowed here."""

    def __init__(self, leaf: Certificate, why: str) -> None:
        super().__init__(leaf, why)
        self.leaf = leaf
        self.why = why

    def reason(self) -> str:
        return f"{self.leaf.kind} certificate rejected: {self.why}"


class ResourceLimit(KernelError):
    """The kernel gave up: `limit` names what ran out. Neither accepted nor rejected."""

    def __init__(self, limit: str, amount: float | None = None) -> None:
        super().__init__(limit, amount)
        self.limit = limit
        self.amount = amount

    def reason(self) -> str:
        return f"gave up: {self.limit}" + ("" if self.amount is None else f" ({self.amount:g})")
