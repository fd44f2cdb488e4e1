"""What algebra says of a state: read, worked out, and accepted by the embedded Lean."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.backend.base import Limits, ProofFinished, TacticState, Theorem
from agent.backend.embedded import EngineBackend, load_engine
from agent.goal_text import parse_goal
from agent.model.algebra.combination import multipliers
from agent.model.algebra.facts import conjuncts, difference, read_facts
from agent.model.algebra.generator import Algebra
from agent.model.algebra.opening import opened
from agent.model.algebra.powers import cycle
from agent.model.algebra.radicals import radical
from agent.model.algebra.terms import Atoms, NotAlgebra, parse_term, split_relation
from agent.model.base import Context


def suggested(state: str, n: int = 200) -> list[str]:
    return [s.tactic for s in Algebra(seconds=20).suggest([state], n)[0]]


# --- reading ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2 * x - 3 / 4 * y ^ 2", "2 * x - 3/4 * y ^ 2"),
        ("-x ^ 2", "-x ^ 2"),
        ("(-x) ^ 2", "x ^ 2"),
        ("(x + y) ^ 3 - x ^ 3", "3 * x ^ 2 * y + 3 * x * y ^ 2 + y ^ 3"),
        ("f (x + 1) * 2", "2 * (f (x + 1))"),
        ("real.sqrt 2 * real.sqrt 2", "(real.sqrt 2) ^ 2"),
        ("↑n - 1", "↑n - 1"),
        ("x / y", "y⁻¹ * x"),
        ("(2 : ℝ) * x", "2 * x"),
        ("|x - 1| + 3", "(|x - 1|) + 3"),
        ("n! + 1", "n! + 1"),
        ("2 ^ n * 2 ^ n - (a + 1) ^ n", "(2 ^ n) ^ 2 - ((a + 1) ^ n)"),
        ("∑ (x : ℕ) in s, x ^ 2 * 3 + y", "(∑ (i_0 : ℕ) in s, i_0 ^ 2 * 3) + y"),
        ("∑ (x : ℕ) in s, x - ∑ (k : ℕ) in s, k", "0"),
        ("1 / 2 / 2", "1/4"),
        ("x - x", "0"),
    ],
)
def test_terms_as_polynomials(text: str, same: str) -> None:
    term = parse_term(text)
    atoms = Atoms([term])
    assert atoms.lean(atoms.polynomial(term)) == same


@pytest.mark.parametrize("text", ["λ x, x", "x +", "∑ i in s", "x % 2", "(x", "", "if a then b else c"])
def test_what_is_no_algebra_is_refused(text: str) -> None:
    with pytest.raises(NotAlgebra):
        parse_term(text)


def test_too_much_is_refused() -> None:
    for text in ("(a + b + c + d) ^ 12", "x ^ 100", "1 / (x - x) * 0 + 1 / (1 - 1)"):
        term = parse_term(text)
        with pytest.raises(NotAlgebra):
            Atoms([term]).polynomial(term)


def test_division_and_subtraction_are_not_read_where_they_mean_something_else() -> None:
    facts = read_facts(parse_goal("n m : ℕ,\nh : n - m = 2,\nk : n / 2 = 3,\nl : n + m = 4\n⊢ n = m"))
    atoms = facts.atoms()
    by_name = {r.proof: r for r in facts.relations}
    for name in ("h", "k"):
        with pytest.raises(NotAlgebra):
            difference(by_name[name], atoms)
    assert atoms.lean(difference(by_name["l"], atoms)) == "n + m - 4"


numbers = st.integers(-9, 9)


@given(st.recursive(
    st.one_of(numbers.map(lambda n: f"({n})"), st.sampled_from(["x", "y"])),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        inner.map(lambda t: f"(-{t})"),
        st.tuples(inner, st.integers(0, 3)).map(lambda t: f"({t[0]}) ^ {t[1]}"),
    ),
    max_leaves=8,
), numbers, numbers)  # fmt: skip
def test_polynomials_have_the_terms_values(text: str, x: int, y: int) -> None:
    term = parse_term(text)
    atoms = Atoms([term], extra=["x", "y"])
    value = eval(text.replace("^", "**"), {"x": Fraction(x), "y": Fraction(y)})
    try:
        polynomial = atoms.polynomial(term)
    except NotAlgebra:
        return
    assert Fraction(int(polynomial(x, y))) == value


def test_relations_and_conjunctions() -> None:
    assert split_relation("x + 1 ≤ f (y = 2)") == ("x + 1", "≤", "f (y = 2)")
    assert split_relation("a < b < c") is None and split_relation("∀ x, x = 1") is None
    assert list(conjuncts("h", "a = 1 ∧ b < 2 ∧ c ≠ 3")) == [("h.1", "a = 1"), ("h.2.1", "b < 2"), ("h.2.2", "c ≠ 3")]
    assert list(conjuncts("h", "a ∨ b ∧ c")) == [("h", "a ∨ b ∧ c")]


def test_a_later_hypothesis_hides_an_earlier_one_of_its_name() -> None:
    facts = read_facts(parse_goal("x : ℝ,\nh : x = 1,\nh : x < 2\n⊢ x = 1"))
    assert [(r.proof, r.sign) for r in facts.relations] == [("h", "<")]


# --- working out -----------------------------------------------------------------------------------------------------


@given(st.lists(numbers, min_size=12, max_size=12))
def test_multipliers_multiply_out(n: list[int]) -> None:
    x_plus = parse_term("x + y")
    atoms = Atoms([x_plus])
    x, y = atoms.ring.gens
    given_ = [n[0] * x + n[1] * y + n[2], n[3] * x * y + n[4] * x + n[5]]
    target = (n[6] * x + n[7] * y + n[8]) * given_[0] + (n[9] + n[10] * y) * given_[1]
    found = multipliers(target, given_, 3)
    assert found is not None
    assert sum((c * g for c, g in zip(found, given_)), atoms.ring.zero) == target


@given(st.fractions(0, 300, max_denominator=40))
def test_a_root_is_a_number_times_a_smaller_root(value: Fraction) -> None:
    found = radical(value)
    assert found is not None
    outside, inside = found
    assert outside**2 * inside == value and all(inside % (k * k) for k in range(2, 20))


@given(st.integers(2, 50), st.integers(0, 5000), st.integers(2, 200))
def test_powers_repeat(base: int, exponent: int, modulus: int) -> None:
    found = cycle(base, exponent, modulus)
    if found is None:
        assert exponent < 8  # the powers of a number repeat after at most its highest power in the modulus
        return
    first, period, rest = found
    assert exponent >= first and (exponent - first) % period == 0
    assert all(pow(base, first + period * n, modulus) == rest for n in range(4))


def test_a_goal_is_opened_up() -> None:
    goal = parse_goal(
        "f : ℝ → ℝ,\nc : ℝ,\nh₀ : ∀ (x : ℝ), f x = x ^ 2 + c,\nh₁ : ∃ (x y : ℝ), f (f x) = y\n"
        "⊢ ∀ (z : ℝ), 0 < z → f (z + 1) > c"
    )
    found = opened(goal, {"hN": "hN"})
    assert found is not None
    steps, inner = found
    assert steps == "intros z hN; rcases h₁ with ⟨x, y, h₁⟩; simp only [h₀] at h₁ ⊢"
    assert inner.target == "((z + 1) ^ 2 + c) > c"
    assert inner.hypotheses[-1].type == "0 < z" and inner.names == ("f", "c", "h₀", "x", "y", "h₁", "z", "hN")


@pytest.mark.parametrize(
    "state",
    [
        "f : ℝ → ℝ,\nh : ∀ (x : ℝ), f x = f (x - 1) + x\n⊢ f 2 = 3",  # says no value
        "f : ℝ → ℝ,\nh : ∀ (x : ℝ), x ≠ 0 → f x = x⁻¹\n⊢ f 2 = 1 / 2",  # not everywhere
        "x : ℝ\n⊢ x = x",
        "⊢ ∃ (x : ℝ), ∀ (y : ℝ), 0 < y → x < y",
    ],
)
def test_nothing_to_open(state: str) -> None:
    assert opened(parse_goal(state), {"hN": "hN"}) is None


def test_no_multipliers_where_there_are_none() -> None:
    atoms = Atoms([parse_term("x + y")])
    x, y = atoms.ring.gens
    assert multipliers(x + 1, [y - 1, x * y], 3) is None
    assert multipliers(atoms.ring.one, [x], 4) is None


@pytest.mark.parametrize(
    ("state", "tactic"),
    [
        (
            "x y : ℝ,\nh₀ : x + y = 7,\nh₁ : x * y = 10\n⊢ x ^ 2 + y ^ 2 = 29",
            "linear_combination (h₀, x + y + 7) (h₁, -2)",
        ),
        ("x : ℤ,\nh : 2 * x = 6\n⊢ 4 * x = 12", "linear_combination (h, 2)"),
        ("a b : ℝ\n⊢ 4 * a * b ≤ (a + b) ^ 2", "nlinarith [sq_nonneg (a - b)]"),
        (
            "n : ℕ,\nh : 3 * n < 20\n⊢ n = 1 ∨ n < 7",
            "have hu : n ≤ 6 := (by nlinarith); interval_cases n",
        ),
        ("n : ℕ,\nh : n ^ 2 + 3 ≤ 60\n⊢ n < 9", "have hu : n ≤ 7 := (by nlinarith); interval_cases n"),
        ("n : ℤ,\nh : 2 ≤ n,\nk : n < 5\n⊢ n ≠ 7", "interval_cases n"),
        ("f : ℕ → ℕ,\nh : ∀ (x : ℕ), f x = x + f 7\n⊢ f 2 = 3", "have hi := h 2"),
    ],
)
def test_suggests(state: str, tactic: str) -> None:
    assert tactic in suggested(state)


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (n : ℕ) (h : even n) : n ^ 2 % 4 = 0",
        "theorem t (n : ℕ) (h : n % 2 = 1) (k : 3 ∣ n) : n % 6 = 3",
        "theorem t (n : ℕ) (h : n ≡ 2 [MOD 3]) : 3 ∣ n ^ 2 + 2",
        "theorem t (n : ℤ) (h : n % 4 = 3) : n ^ 2 % 4 = 1",
        "theorem t (a b : ℕ) (h : a % 3 = 1) (k : b % 3 = 2) : (a * b + 1) % 3 = 0",
    ],
)
def test_remainders_are_gone_through(lean: EngineBackend, statement: str) -> None:
    session = lean.open(Theorem("t", statement))
    found = [s.tactic for s in Algebra().suggest([session.initial_state.pp], 50)[0] if "mod_lt" in s.tactic]
    limits = Limits(heartbeats=50_000)
    assert any(isinstance(session.run_tactic(session.initial_state, t, limits), ProofFinished) for t in found), found


def test_a_quotient_of_natural_numbers_is_multiplied_out(lean: EngineBackend) -> None:
    statement = "theorem t (n : ℕ) : ∑ i in finset.range (n + 1), i = n * (n + 1) / 2"
    session = lean.open(Theorem("t", statement, "open_locale big_operators"))
    found = [s.tactic for s in Algebra().suggest([session.initial_state.pp], 50)[0] if "div_eq_of_eq_mul" in s.tactic]
    assert any(isinstance(session.run_tactic(session.initial_state, t), ProofFinished) for t in found), found


def test_integers_get_no_fractions() -> None:
    state = "x : ℤ,\nh : 2 * x = 6\n⊢ x = 3"
    assert not any("linear_combination (h, 1/2)" in t for t in suggested(state))


def test_names_are_not_taken() -> None:
    state = "x hf hp : ℝ,\nh : x ^ 2 - 5 * x + 6 = 0\n⊢ x = 2 ∨ x = 3"
    assert any("rcases mul_eq_zero.1 hp1 with hf1 | hf1" in t for t in suggested(state))


@pytest.mark.parametrize("radicand", ["(if 0 < x then x else 1)", "(x % 2)", "(-4)", "(f x)", "(↑n! ^ (↑n))"])
def test_roots_of_what_it_cannot_read(radicand: str) -> None:
    state = f"x : ℝ,\nn : ℕ,\nh : 0 < x,\nk : 1 / real.sqrt {radicand} < x\n⊢ real.sqrt {radicand} + x = x"
    assert all(suggested(state))


def test_what_it_cannot_read_is_no_error() -> None:
    for state in ("⊢ true", "", "no goals", "α : Type,\ns : set α\n⊢ s ⊆ s", "x : ℝ,\nh : x = \n⊢ x = (", "⊢ 1 = 1"):
        suggested(state)


@pytest.mark.parametrize("relation", ["{} * n ≤ {}", "n ^ 2 ≤ {1}", "{} * n ^ 2 + m ≤ {}", "{1} ≤ {0} * n"])
def test_numbers_larger_than_the_machine_s(relation: str) -> None:
    bounds = relation.format(3, 10**400 + 1)
    for type_ in ("ℕ", "ℤ", "ℝ"):
        suggested(f"m n : {type_},\nh : {bounds}\n⊢ n ^ 2 < {10**800}")
    assert any(
        "interval_cases n" in t for t in suggested(f"n : ℤ,\nh : 3 * n < {3 * 10**17 + 4},\ng : {10**17} ≤ n\n⊢ 0 < n")
    )


def test_prefix_and_number() -> None:
    state = "x y : ℝ,\nh : x = y\n⊢ x - y = 0"
    found = Algebra().suggest([state], 3, [Context(prefix="linear")])[0]
    assert found and len(found) <= 3 and all(s.tactic.startswith("linear") for s in found)
    assert all(s.logprob <= 0 for s in found)


# --- accepted --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lean() -> EngineBackend:
    return EngineBackend(load_engine())


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (x y : ℝ) (h₀ : x + y = 7) (h₁ : x * y = 10) : x ^ 2 + y ^ 2 = 29",
        "theorem t (x e : ℂ) (h₀ : x + e = 7) (h₁ : 2 * x + e = 3) : e = 11 ∧ x = -4",
        "theorem t (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2",
        "theorem t (a b : ℝ) (h₀ : 0 < a) (h₁ : 0 < b) (h₂ : a + b = 1) : a * b ≤ 1 / 4",
        "theorem t (x : ℝ) (h : x ^ 2 + 4 = 4 * x) : x = 2",
        "theorem t (x y : ℝ) (h₀ : x ≠ 0) (h₁ : y ≠ 0) (h₂ : x ≠ y) (h₃ : x + 2 / x = y + 2 / y) : x * y = 2",
        "theorem t (a b c : ℝ) (h : 0 < a ∧ 0 < b ∧ 0 < c) : 9 * a * b * c ≤ (a + b + c) * (a * b + b * c + c * a)",
        "theorem t (z : ℂ) (h₀ : 2 * z + 3 = 7) : z ^ 2 = 4",
        "theorem t (x y : ℝ) (h₀ : x + 2 * y = 5) : 5 ≤ x ^ 2 + y ^ 2",
        "theorem t (x y z : ℝ) (h₀ : x * y = z) (h₁ : x = 2 * y) : z ≥ 0",
        # what special functions satisfy
        "theorem t (z w : ℂ) (h₀ : z + w = 4) (h₁ : z - w = 6 * complex.I) : z * w = 13",
        "theorem t (x : ℝ) (h : real.exp x = 3) : real.exp (2 * x) = 9",
        "theorem t : real.log 27 / real.log 3 = 3",
        "theorem t : real.log 12 = 2 * real.log 2 + real.log 3",
        "theorem t (x : ℝ) (h : real.sin x = 2 * real.cos x) : 5 * real.cos x ^ 2 = 1",
        "theorem t : real.sqrt (4 + 2 * real.sqrt 3) = 1 + real.sqrt 3",
        "theorem t (x : ℝ) (h₀ : 0 < x) (h₁ : real.log (x ^ 3) = 3 * real.log 7) : x = 7",
        # denominators
        "theorem t (z : ℂ) (h : z = (1 + complex.I) / (1 - complex.I)) : z = complex.I",
        "theorem t (d t : ℝ) (h₀ : d / t = 50) (h₁ : d / (t + 2) = 30) (h₂ : 0 < t) : d = 150",
        "theorem t (a b : ℝ) (h₀ : 0 < a) (h₁ : 0 < b) : 2 ≤ a / b + b / a",
        "theorem t (x : ℝ) (h₀ : x ≠ -3) (h₁ : (x ^ 2 - 9) / (x + 3) = 4) : x = 7",
        "theorem t (p q : ℝ) (h₀ : 0 < q) (h₁ : p / q ≤ 3) : p ≤ 3 * q",
        "theorem t (w : ℝ) (h₀ : w ≠ 0) (h₁ : 3 / w > 1) : w < 3",
        "theorem t (w k : ℝ) (h₀ : w < -1) (h₁ : 4 / (w + 1) = k) : k < 0",
        "theorem t (x y z : ℝ) (h : x * y * z = 5) (k : x - y + z = 10) : 1 / (y * z) - 1 / (z * x) + 1 / (x * y) = 2",
        "theorem t (x y : ℝ) (h : x ^ 3 * y ^ 2 ≠ 0) : 1 / (x * y) + 1 / x ^ 2 = (x + y) / (x ^ 2 * y)",
        "theorem t (x : ℝ) (h₀ : x ≠ 0) (h₁ : x - 1 / x = 2) : x ^ 5 - 1 / x ^ 5 = 82",
        # roots of what has no sign yet, and factors, by cases
        "theorem t (t : ℝ) (h : t + real.sqrt (t - 1) = 7) : t = 5",
        "theorem t (t : ℝ) (h : 3 * t < real.sqrt t) : t < 1 / 9",
        "theorem t (u v : ℝ) (h₀ : 0 ≤ u) (h₁ : 0 ≤ v) : 2 * real.sqrt (u * v) ≤ u + v",
        "theorem t : real.sqrt (-4) + 1 = 1",
        "theorem t : real.sqrt (11 - 6 * real.sqrt 2) = 3 - real.sqrt 2",
        "theorem t (t : ℝ) (h₀ : t ^ 2 - 5 * t = 14) : t = 7 ∨ t = -2",
        "theorem t (t : ℝ) (h₀ : t ^ 2 = 3 * t + 10) (h₁ : t * real.sqrt 4 < 3) : t = -2",
        # equal from both sides
        "theorem t (a b : ℝ) (h₀ : a ≤ b) (h₁ : 2 * b ≤ a + b) : a = b",
        # instances of universal equations
        "theorem t (f : ℝ → ℝ) (h : ∀ x, f (3 * x + 1) = x ^ 2) : f 7 = 4",
        "theorem t (f : ℝ → ℝ) (h : ∀ x, f x + 3 * f (2 - x) = x) : f 0 = 3 / 4",
        "theorem t (a : ℕ → ℕ) (h₀ : a 1 = 1) (h₁ : ∀ n, 0 < n → a (n + 1) = 2 * a n + 3) : a 4 = 29",
        # numbers that solve it
        "theorem t : ∃ x y : ℤ, 9 * x + 7 * y = 2",
        "theorem t (S : finset ℕ) (h : ∀ n : ℕ, n ∈ S ↔ n ^ 2 < 30 ∧ n % 2 = 1) : S.card = 3",
        "theorem t (x y : ℕ) (h₀ : x * y = 21) (h₁ : x + y = 10) (h₂ : x < y) : x = 3 ∧ y = 7",
        "theorem t (x y : ℤ) (h₀ : x * y - x - 2 * y = 5) (h₁ : 2 < x) (h₂ : x < y) : y = 8",
        "theorem t (n : ℕ) (h₀ : nat.gcd n 6 = 2) (h₁ : nat.lcm n 6 = 24) : n = 8",
        "theorem t : is_least {n : ℕ | 0 < n ∧ n % 3 = 2 ∧ n % 4 = 1} 5",
        "theorem t (S : finset ℝ) (h : ∀ x : ℝ, x ∈ S ↔ x ^ 2 - 7 * x + 10 = 0) : ∑ k in S, k = 7",
        "theorem t (S : finset ℝ) (f : ℝ → ℝ) (h₀ : ∀ x, f x = 2 * x ^ 2 - x) (h : ∀ x : ℝ, x ∈ S ↔ f x = 1)"
        " : S.card = 2",
        "theorem t (x : ℝ) : x ^ 2 - 3 * x - 10 = 0 ↔ x = 5 ∨ x = -2",
        "theorem t : {x : ℝ | x ^ 2 - x = 6} = {3, -2}",
        # functions
        "theorem t (x : ℝ) (h : |x - 2| + |x - 5| ≤ 3) : 2 ≤ x ∧ x ≤ 5",
        "theorem t (x : ℝ) (h : (3 : ℝ) ^ (x - 1) = 81) : x = 5",
        "theorem t (x : ℝ) (h₀ : real.logb 3 x = 4) (h₁ : 0 < x) : x = 81",
        "theorem t : ⌊real.sqrt 90⌋ = 9",
        # induction
        "theorem t (n : ℕ) : 4 * ∑ k in finset.range (n + 1), k ^ 3 = n ^ 2 * (n + 1) ^ 2",
        "theorem t (u : ℕ → ℚ) (h₀ : u 0 = 2) (h₁ : ∀ n, u (n + 1) = 3 * u n) : ∀ n, u n = 2 * 3 ^ n",
        "theorem t (n : ℕ) (h : 4 ≤ n) : n ^ 2 < n!",
        "theorem t (n : ℕ) : 5 ∣ 6 ^ n - 1",
        # opened up first
        "theorem t (f : ℝ → ℝ) (c : ℝ) (h₀ : ∀ x, f x = x ^ 2 - 6 * x + c) (h₁ : ∃ x, f x < 0) : c < 9",
        "theorem t (f g : ℝ → ℝ) (a : ℝ) (h₀ : ∀ x, f x = x + 3) (h₁ : ∀ x, g x = 2 * x) (h₂ : f (g a) = g (f a) - a)"
        " : a = 3",
        "theorem t : ∀ x : ℝ, 1 < x → 2 * x < x ^ 2 + 1",
        "theorem t (a b c : ℝ) (h : ∀ x : ℝ, a * x ^ 2 + b * x + c = (x - 2) * (3 * x + 1)) : a + b + c = -4",
        "theorem t (a b : ℝ) (h : ∀ x : ℝ, x ≠ 1 ∧ x ≠ 2 → (x + 1) / ((x - 1) * (x - 2)) = a / (x - 1) + b / (x - 2))"
        " : a = -2 ∧ b = 3",
        "theorem t (x y z : ℝ) (h₀ : x ≠ y) (h₁ : x - z = 0) (h₂ : y - z = 0) : z ^ 3 = 7",
        "theorem t (x y : ℝ) (h₀ : x ≠ 3 * y) (h₁ : x ^ 2 + 9 * y ^ 2 = 6 * x * y) : x = 100",
        # roots of numbers
        "theorem t (f : ℝ → ℝ) (h : ∀ x, f x = 2 * real.sqrt x + 1) : f (f 16) = 7",
        "theorem t (x : ℝ) (h : x = 8) : real.sqrt (x ^ 2 + 36) = 10",
        "theorem t : real.sqrt 50 = 5 * real.sqrt 2",
        "theorem t : real.sqrt (49 / 4) + 1 / 2 = 4",
        # powers
        "theorem t : (3 ^ 4001 + 7 ^ 3000) % 10 = 4",
        "theorem t : 6 ^ 2500 ≡ 6 [MOD 10]",
        "theorem t (n : ℕ) : 7 ∣ 2 ^ (3 * n + 1) + 5",
        "theorem t (n : ℕ) : 9 ^ (n + 1) % 12 = 9",
        # values that the equations determine
        "theorem t (a b : ℕ) (h₀ : a = 4 * b) (h₁ : a + b = 15) : a - b = 9",
        "theorem t (a b : ℕ) (h₀ : (a : ℚ) / 3 + b = 9) (h₁ : (a : ℚ) - b = 7) : b = 5",
        "theorem t (a b : ℕ) (h₀ : 1 ≤ a ∧ a ≤ 6 ∧ b ≤ 9) (h₁ : 10 * a + b = 4 * (a + b) + 3) : b ≤ 9 ∧ 2 * a = b + 1",
        # bijections
        "theorem t (σ : ℝ ≃ ℝ) (h : ∀ x, σ.1 x = x ^ 3 + 2) : σ.2 29 = 3",
        "theorem t (σ : ℝ ≃ ℝ) (x : ℝ) (h₀ : ∀ x, σ.1 x = 4 * x - 1) (h₁ : σ.2 x = σ.1 2) : x = 27",
        "theorem t (σ : ℝ ≃ ℝ) (h₀ : σ.2 1 = 4) (h₁ : σ.2 4 = 6) : σ.1 (σ.1 6) = 1",
        # congruences, and numbers looked through
        "theorem t (n : ℕ) (h₀ : n < 101) (h₁ : 5 * n % 101 = 3) : n = 41",
        "theorem t (n : ℕ) (h : 4 * n + 1 ≡ 3 [MOD 9]) : n % 9 = 5",
        "theorem t (n : ℕ) (h₀ : n < 21) (h₁ : n % 3 = 1) (h₂ : n % 7 = 5) : n = 19",
        "theorem t (S : finset ℕ) (h : ∀ n, n ∈ S ↔ n ∣ 20 ∧ n % 2 = 0) : S.card = 4",
        "theorem t (S : finset ℕ) (h : ∀ n, n ∈ S ↔ 30 ≡ 6 [MOD n]) : ∑ k in S, k = 60",
        "theorem t (S : finset ℤ) (h : ∀ n : ℤ, n ∈ S ↔ |2 * n - 1| < 6) : S.card = 6",
        "theorem t : is_least {n : ℕ | 8 * n ≡ 5 [MOD 13]} 12",
        "theorem t (n : ℕ) (h : ¬ nat.prime (6 * n + 5)) : 5 ≤ n",
        "theorem t (n : ℕ) (h₀ : 0 < n) (h₁ : 5 * n % 23 = 3) : n > 14",
    ],
)
def test_one_tactic_is_enough(lean: EngineBackend, statement: str) -> None:
    session = lean.open(Theorem("t", statement, "open_locale big_operators nat"))
    found = Algebra(seconds=20).suggest([session.initial_state.pp], 3)[0]
    results = []
    for suggestion in found:
        results.append(session.run_tactic(session.initial_state, suggestion.tactic))
        if isinstance(results[-1], ProofFinished):
            break
    assert any(isinstance(r, ProofFinished) for r in results), [(s.tactic, r) for s, r in zip(found, results)]


@pytest.mark.parametrize(
    ("statement", "beginning"),
    [
        ("theorem t (x : ℝ) (h₀ : x ^ 2 - 5 * x + 6 = 0) (h₁ : x > 2) : x = 3", "have hp"),
        ("theorem t (x y : ℝ) (h₀ : 2 * x + y = 5) : x ^ 2 + y = y ^ 2", "have hs"),
        ("theorem t (n : ℕ) (h : n ^ 2 = 49) : n = 7", "have hu"),
        ("theorem t (n : ℕ) (h : n % 5 = 3) : n ^ 2 % 5 = 4", "have hr"),
    ],
)
def test_a_step_is_accepted(lean: EngineBackend, statement: str, beginning: str) -> None:
    session = lean.open(Theorem("t", statement))
    steps = [s for s in Algebra().suggest([session.initial_state.pp], 50)[0] if s.tactic.startswith(beginning)]
    results = [session.run_tactic(session.initial_state, s.tactic) for s in steps[:4]]
    assert any(isinstance(r, TacticState | ProofFinished) for r in results), list(zip(steps, results))
