"""Evaluation of number-theoretic functions on natural numbers (bounded only by the caller's patience)."""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt


def min_fac(n: int, tick: Callable[[], None] = lambda: None) -> int:
    """`nat.min_fac`: the least divisor greater than 1; 1 for 1, 2 for 0."""
    if n < 2:
        return 2 - n
    for small in (2, 3):
        if n % small == 0:
            return small
    limit = isqrt(n)
    divisor = 5
    while divisor <= limit:
        if n % divisor == 0:
            return divisor
        if n % (divisor + 2) == 0:
            return divisor + 2
        divisor += 6
        if divisor & 0xFFF == 5:
            tick()
    return n


def is_prime(n: int, tick: Callable[[], None] = lambda: None) -> bool:
    return n > 1 and min_fac(n, tick) == n


def factors(n: int, tick: Callable[[], None] = lambda: None) -> list[int]:
    """`nat.factors`: the prime factors in ascending order; none for 0 and 1."""
    out = []
    while n > 1:
        out.append(min_fac(n, tick))
        n //= out[-1]
    return out


def digits(base: int, n: int) -> list[int]:
    """`nat.digits`, the least significant first; n ones in base 1, `[n]` in base 0 for n > 0."""
    if n == 0:
        return []
    if base == 0:
        return [n]
    if base == 1:
        return [1] * n
    out = []
    while n:
        n, digit = divmod(n, base)
        out.append(digit)
    return out


def fibonacci(n: int) -> int:
    """F(0) = 0, F(1) = 1."""
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a
