"""Structural tactics: outcomes and states as a real Lean 3.42.1 gave them."""

from __future__ import annotations

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine, EngineState, Failed, Finished


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def outcome(engine: Engine, statement: str, tactic: str) -> object:
    def run() -> object:
        session = engine.open_theorem("", statement)
        return session.run_tactic(session.initial, tactic, 30.0, None)

    return run_with_deep_stack(run)


FUNCTIONS = "example (a b c : ℕ) (f : ℕ → ℕ) (h : a = b) (h2 : ∀ x, f x = x + 1) : f a + f b + a = c + a"
LIFTED = "theorem foo (n : ℤ) (h : 0 ≤ n) (h2 : n = 3) : n = 3"
CHAIN = "example (n m k : ℕ) (h : n = m) (h2 : m = k) (h3 : k = 3) : n = 3"
PEIRCE = "example (p q : Prop) : ((p → q) → p) → p"
DE_MORGAN = "example (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q"


@pytest.mark.parametrize(
    ("statement", "tactic", "goal"),
    [
        ("example (p q r : Prop) (h : p ∧ q ∧ r) : r", "rcases h with ⟨-, -, hr⟩", "p q r : Prop,\nhr : r\n⊢ r"),
        ("example (s t : set ℕ) : s ∪ t = t", "funext", "s t : set ℕ,\na : ℕ\n⊢ (s ∪ t) a = t a"),
        ("example (a b : ℕ) (h : (λ x, x = a) b) : b + 1 = a", "rw h", "⊢ a + 1 = a"),
        ("example (f : ℕ → ℕ) (h : function.left_inverse f f) : f (f 1) = 2", "rw h", "⊢ 1 = 2"),
        (
            "example (a : ℕ) (h : ∀ y, (λ x, x = a) y) : a = 3", "have := h 5",
            "a : ℕ,\nh : ∀ (y : ℕ), (λ (x : ℕ), x = a) y,\nthis : 5 = a\n⊢ a = 3",
        ),
        ("example : (λ x, x = 3) 3", "skip", "⊢ 3 = 3"),
        ("example (s t : set ℕ) : s = t", "funext", "s t : set ℕ,\nx : ℕ\n⊢ s x = t x"),
        (FUNCTIONS, "conv { rw h }", "⊢ f b + f b + b = c + b"),
        (FUNCTIONS, "conv_lhs { rw h }", "⊢ f b + f b + b = c + a"),
        (FUNCTIONS, "conv in (f b) { rw ← h }", "⊢ f a + f a + a = c + a"),
        (FUNCTIONS, "conv { for (f _) [2] { rw h2 } }", "⊢ f a + (b + 1) + a = c + a"),
        (FUNCTIONS, "conv_lhs { congr, { rw h2 }, skip }", "⊢ a + 1 + f b + a = c + a"),
        (FUNCTIONS, "nth_rewrite 1 h", "⊢ f a + f b + b = c + a"),
        (FUNCTIONS, "nth_rewrite_lhs 0 add_comm", "⊢ a + (f a + f b) = c + a"),
        (FUNCTIONS, "rw [h] {occs := occurrences.pos [2]}", "⊢ f a + f b + b = c + a"),
        (FUNCTIONS, "set z := f a with hz", "⊢ z + f b + a = c + a"),
        (
            "example (h : ∀ n m : ℕ, ∃ i j, m = n + i ∨ m + j = n) : true",
            "choose i j h using h",
            "i j : ℕ → ℕ → ℕ,\nh : ∀ (n m : ℕ), m = n + i n m ∨ m + j n m = n\n⊢ true",
        ),
        (
            "example (h : ∀ i : ℕ, i < 7 → ∃ j, i < j ∧ j < i + i) : true",
            "choose! f h h' using h",
            "f : ℕ → ℕ,\nh : ∀ (i : ℕ), i < 7 → i < f i,\nh' : ∀ (i : ℕ), i < 7 → f i < i + i\n⊢ true",
        ),
        ("example (n m : ℕ) (f : ℕ → ℕ) : n = m", "apply_fun f, swap", "⊢ f n = f m"),
        ("example (n m : ℕ) (h : n = m) : true", "apply_fun (λ x, x + 3) at h", "h : n + 3 = m + 3\n⊢ true"),
        (
            "example (x y : ℕ) (hx : x = x) : x + y = y + x",
            "wlog h : x < y",
            "case cases\nx y : ℕ,\nhx : x = x\n⊢ x < y ∨ y < x\n\n"
            "case main\ny x : ℕ,\nh : x < y,\nhx : x = x\n⊢ x + y = y + x",
        ),
        (
            "example (x y : ℕ) (f : ℕ → ℕ → Prop) (h : x < y ∨ y < x) : f x y",
            "wlog hh := h using x y, swap",
            "this : f y x\n⊢ f x y\n\ncase main\nf : ℕ → ℕ → Prop,\nx y : ℕ,\nhh : x < y\n⊢ f x y",
        ),
        (CHAIN, "revert_deps m", "n m k : ℕ,\nh3 : k = 3\n⊢ n = m → m = k → n = 3"),
        (CHAIN, "clear_dependent m", "n k : ℕ,\nh3 : k = 3\n⊢ n = 3"),
        (CHAIN, "symmetry' at h h2", "h3 : k = 3,\nh : m = n,\nh2 : k = m\n⊢ n = 3"),
        ("example (P : ℕ → Prop) : ∀ n, P n", "rename_var n q", "⊢ ∀ (q : ℕ), P q"),
        ("example (p q : Prop) (h : p ∨ q) : q", "destruct h", "⊢ p → q\n\np q : Prop,\nh : p ∨ q\n⊢ q → q"),
        ("example (a b : ℕ) (h : a + 2 = b + 2) : a = b", "injection h with h1", "h1 : a + 1 = b + 1\n⊢ a = b"),
        ("example (x : ℕ) : ∃ y, y ≤ x", "by_contra' hc", "hc : ∀ (y : ℕ), x < y\n⊢ false"),
        ("example (f : ℕ → ℕ) (a b : ℕ) : f (a + b) = f (b + a)", "rcongr", "⊢ a = b\n\nf : ℕ → ℕ,\na b : ℕ\n⊢ b = a"),
        ("example : ∃ n > 0, n = 1", "existsi 1", "⊢ ∃ (H : 1 > 0), 1 = 1"),
        (
            "example (n m : ℕ) (p : ℕ → Prop) (h : n = m) (hp : p m) (k : ℕ) : p n",
            "induction h",
            "p : ℕ → Prop,\nk m : ℕ,\nhp : p n\n⊢ p n",
        ),
        ("example (n : ℕ) (h : n = 3) : n + 0 = n", "cases h", "⊢ (2.add 0).succ + 0 = (2.add 0).succ"),
        ("example (p q r : Prop) (h : (p ∧ q) ∨ (r ∧ p)) : r ∨ q", "casesm* [_ ∧ _, _ ∨ _]", "⊢ r ∨ q"),
        ("example (p q : Prop) (h : p → q) : p → q", "contrapose h", "⊢ ¬(p → q)"),
        (LIFTED, "lift n to ℕ using h", "n : ℕ,\nh2 : ↑n = 3\n⊢ ↑n = 3"),
        (LIFTED, "lift n to ℕ with k hk", "k : ℕ,\nhk : ↑k = n\n⊢ n = 3\n\nn : ℤ,\nh : 0 ≤ n,\nh2 : n = 3\n⊢ 0 ≤ n"),
        (LIFTED, "lift n + 3 to ℕ with k, swap", "h_1 : ↑k = n + 3\n⊢ n = 3"),
    ],
)
def test_states(engine: Engine, statement: str, tactic: str, goal: str) -> None:
    result = outcome(engine, statement, tactic)
    assert isinstance(result, EngineState), getattr(result, "message", result)
    assert result.pp().endswith(goal)


@pytest.mark.parametrize(
    ("statement", "tactics"),
    [
        (DE_MORGAN, ["tauto!", "finish"]),
        (PEIRCE, ["tauto!", "finish"]),
        ("example (p q : Prop) (a b : ℕ) (h : a = b → q) (h2 : b = a) : q", ["tauto", "cc", "solve_by_elim", "finish"]),
        ("example (p q r : Prop) : ((p → q) → r) → (p → r) → (q → r) → r", ["tauto!"]),
        ("example (p q r : Prop) (h : (p ∨ ¬p → q) → r) : q → r", ["itauto"]),
        ("example (p : Prop) : ¬¬(p ∨ ¬p)", ["itauto"]),
        ("example (p q : Prop) : ((p ↔ q) = (q ↔ p))", ["itauto"]),
        ("example (p : Prop) : p ∨ ¬p", ["itauto! *", "tauto!"]),
        ("example (a b c d : ℕ) (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d", ["apply_rules [add_le_add]"]),
        ("example (a b c : ℕ) (h : a < b) (k : b < c) : a < c", ["solve_by_elim [lt_trans]"]),
        ("example (a b c d : ℕ) (h : (a, b) = (c, d)) : a = c", ["injections"]),
        ("example (s t : ℕ × ℕ) (h : s.1 = t.1) (h2 : s.2 = t.2) : s = t", ["ext; assumption"]),
        ("example (x y : ℕ) (h : x ≠ y) : ¬ y = x", ["tauto", "cc", "finish"]),
        ("example (x y : ℕ) (h : x < y) (h2 : ¬ x < y ∨ x = 2) : x = 2", ["tauto", "cc", "finish"]),
        ("example (a b c : ℕ) (g : ℕ → ℕ → ℕ) (h : a = c) (k : g a b = b) : g c (g a b) = b", ["cc"]),
        ("example (a b c d : ℕ) (h : (a, b) = (c, d)) : some a = some c", ["cc"]),
        (
            "example (f g : ℕ → ℕ) (h : ∀ x, f x = g x) : (λ x, f x + 1) = λ x, 1 + g x",
            ["conv_lhs { funext, rw [h, add_comm] }"],
        ),
    ],
)  # fmt: skip
def test_closes(engine: Engine, statement: str, tactics: list[str]) -> None:
    for tactic in tactics:
        result = outcome(engine, statement, tactic)
        assert isinstance(result, Finished), (tactic, getattr(result, "message", result))


@pytest.mark.parametrize(
    ("statement", "tactic", "message"),
    [
        (PEIRCE, "itauto", "itauto failed"),
        (DE_MORGAN, "itauto", "itauto failed"),
        ("example (p : Prop) : p ∨ ¬p", "itauto *", "itauto failed"),
        (CHAIN, "clear' m", "Some of the following hypotheses cannot be cleared"),
        (CHAIN, "solve_by_elim only [h]", "`solve_by_elim` failed."),
        (CHAIN, "choose f hf using h", "expected a term of the shape `∀xs, ∃a, p xs a` or `∀xs, p xs ∧ q xs`"),
        (CHAIN, "wlog h4 : n = 3 using [n m, n k]", "The permutations `xs_i`"),
        (CHAIN, "by_contra' hc : n = 2", "unify tactic failed, failed to unify"),
        (CHAIN, "apply_rules [add_le_add]", "no matching rule"),
        (DE_MORGAN, "tauto", "done tactic failed, there are unsolved goals"),
        (DE_MORGAN, "cc", "cc tactic failed"),
        (PEIRCE, "cc", "cc tactic failed"),
        ("example (x y : ℕ) (h : x < y) : x ≤ y", "finish", "solve1 tactic failed, focused goal has not been solved"),
        (FUNCTIONS, "nth_rewrite 9 h", "failed: not enough rewrites found"),
        (FUNCTIONS, "conv { find (f 7) { rw h } }", "find converter failed, pattern was not found"),
        (
            "example (f g : ℕ → ℕ) (h : ∀ x, f x = g x) : (λ x, f x + 1) = λ x, 1 + g x",
            "conv { to_lhs, funext, congr, rw h }",
            "unify tactic failed",
        ),
    ],
)
def test_failures(engine: Engine, statement: str, tactic: str, message: str) -> None:
    result = outcome(engine, statement, tactic)
    assert isinstance(result, Failed)
    assert result.message.startswith(message)


@pytest.mark.parametrize(
    ("statement", "tactic"),
    [
        ("example (a b : ℕ) (h : 0 < b) : a * b / b = a", "simp [nat.mul_div_cancel] {discharger := `[exact h]}"),
        ("example (a b : ℚ) (h : 0 < b) : a * b / b = a", "field_simp {discharger := `[linarith]}"),
        ("example (a b : ℤ) (h : a < b) : ¬b ≤ a", "linarith {discharger := `[ring]}"),
        (
            "example (x y : ℚ) (h : x + y = 3) (k : x = 1) : x * x + x * y = 3 * x",
            "linear_combination (h, x) {normalization_tactic := `[ring_nf, skip]}",
        ),
        ("example (x y : ℕ) (h : ¬x = y) : ¬y = x", "tauto {closer := `[cc]}"),
        (
            "example (p q : Prop) (h : p → q) (k : p) : q ∧ true",
            "split, solve_by_elim, solve_by_elim {discharger := `[trivial]}",
        ),
        ("example (x : ℕ) : (x + 1) ^ 2 = (1 + x) ^ 2", "try_for 15000 { ring }"),
        ("example (n : ℕ) : 2 ^ n * 2 = 2 ^ (n + 1)", "conv_rhs { ring_exp }"),
    ],
)
def test_scripts_as_arguments(engine: Engine, statement: str, tactic: str) -> None:
    found = outcome(engine, statement, tactic)
    assert isinstance(found, Finished), found


@pytest.mark.parametrize(
    ("statement", "tactic", "script"),
    [
        ("example (n m k : ℕ) : n * (m - k) = n * m - n * k", "library_search", "exact n.mul_sub_left_distrib m k"),
        ("example (a b : ℕ) (h : a ∣ b) (hb : 0 < b) : a ≤ b", "library_search", "exact nat.le_of_dvd hb h"),
        ("example (a b : ℝ) (h : a ≠ b) : b ≠ a", "library_search", "exact h.symm"),
        ("example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y", "library_search using hx", "exact mul_pos hx hy"),
        ("example (p q : Prop) (hp : p) : p ∨ q", "library_search", "exact or.inl hp"),
    ],
)
def test_library_search_says_what_it_found(engine: Engine, statement: str, tactic: str, script: str) -> None:
    def run() -> tuple[object, list[str]]:
        session = engine.open_theorem("", statement)
        return session.run_tactic(session.initial, tactic, 60.0, None), session.take_traces()

    found, traces = run_with_deep_stack(run)
    assert isinstance(found, Finished), found
    assert traces == [f"Try this: {script}"]


def test_suggest_leaves_the_state(engine: Engine) -> None:
    def run() -> tuple[object, list[str], object]:
        session = engine.open_theorem("", "example (n m : ℕ) : n < m")
        found = session.run_tactic(session.initial, "suggest 2", 60.0, None)
        return found, session.take_traces(), session.run_tactic(session.initial, "library_search", 60.0, None)

    found, traces, failed = run_with_deep_stack(run)
    assert isinstance(found, EngineState) and found.pp().endswith("⊢ n < m")
    assert len(traces) == 2 and all(trace.startswith("Try this: refine ") and "_" in trace for trace in traces)
    assert isinstance(failed, Failed) and failed.message.startswith("`library_search` failed.")


def test_rcases_with_rfl_leaves_the_goal(engine: Engine) -> None:
    for tactic in ("rcases h with rfl", "obtain rfl := h"):
        left = outcome(engine, "example (a b : ℕ) (h : a = b) : b = a", tactic)
        assert left.pp() == "a : ℕ\n⊢ a = a"  # type: ignore[attr-defined]


def test_intros_fails_where_there_is_nothing_left(engine: Engine) -> None:
    failed = outcome(engine, "example (p q : Prop) : p → q", "intros h h2")
    text = "intro tactic failed, Pi/let expression expected\nstate:\np q : Prop,\nh : p\n⊢ q"
    assert failed.message == text  # type: ignore[attr-defined]
