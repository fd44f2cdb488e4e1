"""What a cursor stands in."""

from __future__ import annotations

import pytest

from agent.editor.document import Document

FILE = """open nat

theorem a (p q : Prop) (h : p ∧ q) : q ∧ p :=
begin
  cases h with hp hq,
  split,
  { exact hq, },
  exact (foo (by { simp, ring }) {x := 1}), sorry
end

theorem b : 1 = 1 := by refl

theorem c : {x | x = 1} = {1} := λ y, ⟨id, id⟩
#eval 1
"""


@pytest.mark.parametrize(
    ("at", "proof"),
    [
        ("cases", None),
        ("hp", None),
        ("split", "begin\n  cases h with hp hq, sorry end"),
        ("hq, }", "begin\n  cases h with hp hq,\n  split,\n  { sorry } end"),
        ("exact (foo", "begin\n  cases h with hp hq,\n  split,\n  { exact hq, }, sorry end"),
        ("ring", "begin\n  cases h with hp hq,\n  split,\n  { exact hq, },\n  exact (foo (by { simp, sorry } ) ) end"),
        ("{x := 1", "begin\n  cases h with hp hq,\n  split,\n  { exact hq, }, sorry end"),
        ("refl", None),
        ("(p q", None),
        ("⟨id", None),
    ],
)
def test_the_state_before_a_tactic(at: str, proof: str | None) -> None:
    theorem = Document.of(FILE).state_before(FILE.index(at) + 1)
    assert theorem is not None and theorem.proof == proof


def test_outside() -> None:
    parsed = Document.of(FILE)
    assert parsed.state_before(2) is None
    assert parsed.state_before(FILE.index("#eval") + 3) is None
    assert parsed.tactic_start(FILE.index("⟨id")) is None


def test_holes() -> None:
    parsed = Document.of(FILE)
    (hole,) = parsed.holes()
    assert FILE[hole.start : hole.end] == "sorry"
    assert parsed.hole_at(FILE.index("split")) == hole  # the only one of its theorem
    assert parsed.hole_at(FILE.index("refl")) is None
    two = Document.of("theorem t : p ∧ q :=\nbegin\n  split,\n  { sorry },\n  { sorry }\nend\n")
    first, second = two.holes()
    assert two.hole_at(second.start + 1) == second and two.hole_at(5) is None


def test_where_a_tactic_begins() -> None:
    parsed = Document.of(FILE)
    at = FILE.index("exact hq")
    assert parsed.tactic_start(at + 3) == at
