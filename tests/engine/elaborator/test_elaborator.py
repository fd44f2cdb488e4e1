"""Terms as Lean 3 elaborates them: every expected text was seen on a real Lean 3.42.1."""

from collections.abc import Callable

import pytest

from tests.engine.elaborator.conftest import Session

Failure = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2 + 2 = 4", "2 + 2 = 4 : Prop"),
        ("λ x, x + 1", "λ (x : ℕ), x + 1 : ℕ → ℕ"),
        ("λ (n : ℕ) (z : ℤ), z = n", "λ (n : ℕ) (z : ℤ), z = ↑n : ℕ → ℤ → Prop"),
        ("∀ x : ℤ, ∃ y > 0, x < y", "∀ (x : ℤ), ∃ (y : ℤ) (H : y > 0), x < y : Prop"),
        ("(2 : ℤ) * 3 - 1", "2 * 3 - 1 : ℤ"),
        ("λ (p q : Prop) (h : p ∧ q), h.2", "λ (p q : Prop) (h : p ∧ q), h.right : ∀ (p q : Prop), p ∧ q → q"),
        ("(1, tt)", "(1, tt) : ℕ × bool"),
        ("[1, 2]", "[1, 2] : list ℕ"),
        ("if 2 < 3 then 1 else 0", "ite (2 < 3) 1 0 : ℕ"),
        ("λ (x : ℕ × ℕ), x.1 + x.fst", "λ (x : ℕ × ℕ), x.fst + x.fst : ℕ × ℕ → ℕ"),
        ("nat.succ", "nat.succ : ℕ → ℕ"),
        ("@id ℕ", "id : ℕ → ℕ"),
        ("let x := 2 in x + x", "let x : ℕ := 2\nin x + x : ℕ"),
    ],
)
def test_terms(session: Session, text: str, shown: str) -> None:
    assert session.check(text) == shown


def test_expected_type_reaches_the_operands(session: Session) -> None:
    assert session.check("λ n : ℕ, n + 1", "ℕ → ℤ") == "λ (n : ℕ), ↑n + 1 : ℕ → ℤ"
    assert session.check("((2 + 3 : ℕ) : ℤ)") == "↑(2 + 3) : ℤ"


def test_a_field_of_the_unfolded_type_leaves_the_type_as_it_is(session: Session) -> None:
    """`val` belongs to `subtype`, which `fin` unfolds to; `lt` belongs to `fin`."""
    assert session.elaborate("λ x y h, (h : x.val < y.val ∧ x.lt y).2", "∀ x y : fin 5, x.val < y.val ∧ x.lt y → x < y")


def test_anonymous_constructor(session: Session) -> None:
    assert session.check("⟨1, rfl⟩", "∃ x, x = 1").endswith(": ∃ (x : ℕ), x = 1")
    assert session.check("λ p q r (hp : p) (hq : q) (hr : r), ⟨hp, hq, hr⟩", "∀ p q r : Prop, p → q → r → p ∧ q ∧ r")


def test_proof_terms(session: Session) -> None:
    assert session.elaborate("λ p q h, ⟨h.2, h.1⟩", "∀ p q : Prop, p ∧ q → q ∧ p")
    assert session.elaborate("λ p q ⟨hp, hq⟩, ⟨hq, hp⟩", "∀ p q : Prop, p ∧ q → q ∧ p")
    assert session.elaborate("λ a b h, h ▸ rfl", "∀ a b : ℕ, a = b → b = a")
    assert session.elaborate("λ a b c h₁ h₂, calc a = b : h₁ ... < c : h₂", "∀ a b c : ℕ, a = b → b < c → a < c")
    assert session.elaborate("λ p h, have h' : ¬p, from h, show ¬p, from h'", "∀ p, ¬p → ¬p")
    assert session.elaborate(
        "λ p q h, match h with | or.inl h := or.inr h | or.inr h := or.inl h end", "∀ p q, p ∨ q → q ∨ p"
    )


@pytest.mark.parametrize(
    ("text", "type_text", "message"),
    [
        ("x", None, "unknown identifier 'x'"),
        (
            "λ (n : ℕ) (z : ℤ), n = z",
            None,
            "type mismatch at application\n  n = z\nterm\n  z\nhas type\n  ℤ\nbut is expected to have type\n  ℕ",
        ),
        ("λ n : ℕ, n 1", None, "function expected at\n  n\nterm has type\n  ℕ"),
        (
            "λ n : ℕ, (n : Prop)",
            None,
            "invalid type ascription, term has type\n  ℕ\nbut is expected to have type\n  Prop",
        ),
        ("λ n : ℕ, n.foo", None, None),
        ("⟨1, 2⟩", None, "invalid constructor ⟨...⟩, expected type must be known"),
        ("⟨1, 2⟩", "ℕ", "invalid constructor ⟨...⟩, 'nat' must have only one constructor"),
        ("λ p : Prop, p.1", None, None),
        ("∀ n, 2 ∣ n → n ∈ n", None, "failed to synthesize type class instance for\nn : ℕ,\nᾰ : 2 ∣ n\n⊢ has_mem ℕ ℕ"),
        ("λ x, x", None, "don't know how to synthesize placeholder\ncontext:\n⊢ Sort ?"),
    ],
)
def test_refusals(failure: Failure, text: str, type_text: str | None, message: str | None) -> None:
    found = failure(text, type_text)
    if message is not None:
        assert found == message


def test_field_errors(failure: Failure) -> None:
    assert failure("λ n : ℕ, n.foo").startswith(
        "invalid field notation, 'foo' is not a valid \"field\" because environment does not contain 'nat.foo'\n"
        "  n\nwhich has type\n  ℕ"
    )
    assert failure("λ (p : Prop) (h : p), h.foo") == (
        "invalid field notation, type is not of the form (C ...) where C is a constant\n  h\nhas type\n  p"
    )


def test_overloads(session: Session) -> None:
    from agent.engine.elaborator.scope import Scope
    from agent.kernel.name import name

    opened = Session(session.env, Scope().open(name("nat")).open(name("int")))
    assert opened.check("λ n : ℕ, (le_of_lt_succ : n < succ 2 → n ≤ 2)").startswith("λ (n : ℕ)")
