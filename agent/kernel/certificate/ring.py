"""`ring`: an equation, or the difference of two numerals.

    ∀ {α} [inst : C α] ([char_zero α])? (x … : α), a = b          C: comm_semiring, comm_ring, field, linear_ordered_…

holds if both sides are the same polynomial: every law used holds in each C. Subtraction is `a + -b`; division by a
numeral is allowed only where numerals are known not to vanish (an order, or `char_zero`), and `0⁻¹ = 0`. `a ≠ b` (or `a
= b → false`) holds if the sides differ by a nonzero rational number and numerals do not vanish. `data` is `()`.
"""

from __future__ import annotations

from agent.kernel.certificate.algebra import Rejection
from agent.kernel.certificate.polynomial import constant_value
from agent.kernel.certificate.reader import open_generic
from agent.kernel.expr import Certificate
from agent.kernel.type_checker import TypeChecker


def check(checker: TypeChecker, leaf: Certificate) -> None:
    statement = open_generic(checker, leaf.proposition)
    if leaf.data != ():
        raise Rejection("data where none is needed")
    relation = statement.relation(statement.conclusion)
    if statement.premises or relation is None or relation.kind not in ("=", "≠"):
        raise Rejection("the proposition is no equation")
    if relation.kind == "≠":
        if not statement.has_char_zero or not constant_value(relation.difference()):
            raise Rejection("the sides do not differ by a nonzero number, or numerals may vanish")
        if not statement.algebra.shape.is_ring and constant_value(relation.left) is None:
            raise Rejection("variables where there is no subtraction")
    elif relation.left != relation.right:
        raise Rejection("the sides are different polynomials")
