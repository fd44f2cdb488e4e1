"""Products of comparisons, as `nlinarith` adds them (mathlib: `tactic/linarith/preprocessing.lean`,
`nlinarith_extras`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agent.engine.arith.simplex import Fact
from agent.kernel.certificate.polynomial import add, multiply


def pairwise_products(
    facts: Sequence[Fact], tick: Callable[[], None] = lambda: None
) -> list[tuple[tuple[int, int], Fact]]:
    """For every pair i ≤ j of `p R 0`: `-(p * q) R 0`, with R strict if both are; `p * q = 0` if one is an equation."""
    out = []
    for i, (kind, p) in enumerate(facts):
        for j in range(i, len(facts)):
            tick()
            other, q = facts[j]
            product = multiply(p, q)
            if "=" in (kind, other):
                out.append(((i, j), ("=", product)))
            else:
                out.append(((i, j), ("<" if kind == other == "<" else "≤", add({}, product, -1))))
    return out
