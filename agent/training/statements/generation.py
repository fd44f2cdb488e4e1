"""Exercises from a seed, the families in turn."""

from __future__ import annotations

import itertools
import random
from collections.abc import Collection, Iterator

from agent.backend.base import Theorem
from agent.training.statements.equations import (
    difference_of_squares,
    distinct_roots,
    double_root,
    linear_combinations,
    linear_system,
    multiplied_equation,
    plain_values,
    quadratic_roots,
    square_value,
    squares_that_vanish,
    substitution,
    symmetric_values,
)
from agent.training.statements.exercise import HEADER, Exercise, Family
from agent.training.statements.extremes import extreme_values, least_numbers
from agent.training.statements.fractions_and_roots import (
    absolute_value,
    absolute_values,
    exact_roots,
    fraction_identity,
    partial_fractions,
    proportions,
    rational_equation,
    reciprocal_sums,
    root_of_squares,
    square_root,
    two_fractions,
)
from agent.training.statements.functions import (
    arithmetic_sequences,
    composition,
    function_equation,
    function_parameter,
    function_value,
    geometric_sequences,
    given_values,
    inverse_functions,
    matched_coefficients,
    operations,
    recurrence,
    sequence_two_terms,
)
from agent.training.statements.inequalities import (
    linear_inequality,
    min_max_floor,
    order_facts,
    positive_inequality,
    quadratic_bound,
    quadratic_interval,
    squares_inequality,
)
from agent.training.statements.logic import polynomial_identity, quantified, witnesses
from agent.training.statements.mixtures import (
    arranged_products,
    arranged_quartics,
    arranged_squares,
    constrained_squares,
    defined_functions,
    ground_values,
    hidden_values,
    residues,
    weighted_squares,
)
from agent.training.statements.parity_and_divisors import gcd_and_lcm, parity, parity_cases
from agent.training.statements.remainders import (
    congruences,
    linear_congruences,
    powers_modulo,
    remainder_cases,
    remainders,
    remainders_of_factors,
)
from agent.training.statements.rules import pieces, shifted_functions
from agent.training.statements.sums import (
    described_sets,
    finite_products,
    finite_sets,
    finite_sum,
    induction_bounds,
    induction_divisibility,
    induction_sums,
    large_sums,
)
from agent.training.statements.transcendental import complex_numbers, exponents, logarithms, real_powers, trigonometry
from agent.training.statements.variations import VARIATIONS
from agent.training.statements.whole_numbers import (
    bounded_search,
    casts,
    divisibility,
    integer_equations,
    literal_arithmetic,
    primes,
    small_products,
)


class UnknownFamily(ValueError):
    """No family has this name."""


FAMILIES: tuple[Family, ...] = (
    linear_system,
    substitution,
    quadratic_roots,
    double_root,
    square_value,
    symmetric_values,
    difference_of_squares,
    rational_equation,
    fraction_identity,
    reciprocal_sums,
    absolute_value,
    square_root,
    function_value,
    composition,
    function_parameter,
    function_equation,
    recurrence,
    sequence_two_terms,
    squares_inequality,
    positive_inequality,
    quadratic_bound,
    quadratic_interval,
    linear_inequality,
    literal_arithmetic,
    remainders,
    remainder_cases,
    divisibility,
    bounded_search,
    integer_equations,
    primes,
    congruences,
    finite_sum,
    finite_sets,
    induction_sums,
    induction_bounds,
    logarithms,
    exponents,
    trigonometry,
    complex_numbers,
    witnesses,
    quantified,
    polynomial_identity,
    proportions,
    casts,
    min_max_floor,
    induction_divisibility,
    real_powers,
    order_facts,
    linear_combinations,
    squares_that_vanish,
    small_products,
    plain_values,
    hidden_values,
    defined_functions,
    arranged_squares,
    arranged_products,
    residues,
    ground_values,
    matched_coefficients,
    given_values,
    inverse_functions,
    linear_congruences,
    two_fractions,
    constrained_squares,
    large_sums,
    powers_modulo,
    remainders_of_factors,
    root_of_squares,
    arithmetic_sequences,
    parity,
    parity_cases,
    gcd_and_lcm,
    finite_products,
    geometric_sequences,
    operations,
    absolute_values,
    multiplied_equation,
    weighted_squares,
    arranged_quartics,
    least_numbers,
    extreme_values,
    shifted_functions,
    pieces,
    partial_fractions,
    exact_roots,
    distinct_roots,
    described_sets,
)
"""The number of an exercise chooses its family: a new one goes to the end."""


def exercises(count: int, seed: int = 0, varied: bool = False, families: Collection[str] = ()) -> Iterator[Exercise]:
    """`count` exercises, the families in turn; the same for the same seed. `varied` ones say their hypotheses in
    another way, too, or say more than is needed. With `families` those of others are passed over.
    Raises UnknownFamily."""
    unknown = set(families) - {family.__name__ for family in FAMILIES}
    if unknown:
        known = ", ".join(family.__name__ for family in FAMILIES)
        raise UnknownFamily(f"no family of statements is called {sorted(unknown)[0]!r}; there are: {known}")
    numbers = (n for n in itertools.count() if not families or FAMILIES[n % len(FAMILIES)].__name__ in families)
    for number in itertools.islice(numbers, count):
        family = FAMILIES[number % len(FAMILIES)]
        rng = random.Random(seed * 1_000_003 + number)
        draft = family(rng)
        if varied:
            draft = rng.choice(VARIATIONS)(draft, rng)
        kind = family.__name__
        name = f"{kind}_{seed}_{number}"
        words = " ".join([f"theorem {name}", *draft.binders])
        theorem = Theorem(name, f"{words} :\n  {draft.target}", HEADER)
        yield Exercise(theorem, tuple(dict.fromkeys(tuple(s) for s in draft.scripts)), kind)
