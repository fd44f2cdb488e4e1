"""Terms: precedences, binders, brackets, spans, errors."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from agent.engine.exceptions import ParseError
from agent.engine.syntax import tree as t
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.parser import parse_term

Show = Callable[[object], str]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a + b * c", "(has_add.add a (has_mul.mul b c))"),
        ("a - b - c", "(has_sub.sub (has_sub.sub a b) c)"),
        ("a ^ b ^ c", "(has_pow.pow a (has_pow.pow b c))"),
        ("-x^2", "(has_neg.neg (has_pow.pow x 2))"),
        ("-a * b", "(has_mul.mul (has_neg.neg a) b)"),
        ("¬ 7 ∣ a", "(not (has_dvd.dvd 7 a))"),
        ("¬ p ∧ q", "(and (not p) q)"),
        ("p → q → r", "(→ p (→ q r))"),
        ("p ∧ q ∧ r ∨ s ↔ t", "(iff (or (and p (and q r)) s) t)"),
        ("a = b = c", "(eq (eq a b) c)"),
        ("f x y⁻¹", "(f x (has_inv.inv y))"),
        ("f x.1 (g y).2", "(f x.1 (g y).2)"),
        ("n! + 20!", "(has_add.add (nat.factorial n) (nat.factorial 20))"),
        ("a ∉ s", "(not (has_mem.mem a s))"),
        ("f $ g $ x", "(f (g x))"),
        ("∀ x > 0, x ≠ 1", "(Π (x) (H : (gt x 0)) (ne x 1))"),
        ("∀ x y : ℕ, x = y", "(Π (x y : nat) (eq x y))"),
        ("∃ x > 0, p x", "(Exists (λ (x) (Exists (λ (H : (gt x 0)) (p x)))))"),
        ("∃ x y, x = y", "(Exists (λ (x) (Exists (λ (y) (eq x y)))))"),
        ("∃! x : ℕ, p x", "(exists_unique (λ (x : nat) (p x)))"),
        ("∑ k in finset.range 10, k + 1", "(has_add.add (finset.sum (finset.range 10) (λ (k) k)) 1)"),
        ("77 ∣ ∑ k in s, (k + 1)", "(has_dvd.dvd 77 (finset.sum s (λ (k) (has_add.add k 1))))"),
        ("∑ k, f k", "(finset.sum finset.univ (λ (k) (f k)))"),
        ("λ x (y : ℕ), x", "(λ (x) (y : nat) x)"),
        ("λ ⟨a, b⟩ c, a", "(λ ⟨a b⟩ (c) a)"),
        ("λ {α : Type*} [h : foo α] ⦃x⦄, x", "(λ {α : (Type _)} [h : (foo α)] ⦃x⦄ x)"),
        ("(≠)", "ne"),
        ("(+ 1)", "(λ (_x) (has_add.add _x 1))"),
        ("(a, b, c)", "(, a b c)"),
        ("(x : ℝ)", "(x : real)"),
        ("[a, b]", "(list.cons a (list.cons b list.nil))"),
        ("[]", "list.nil"),
        ("{a, b}", "{a b}"),
        ("{x : ℕ | p x}", "{(x : nat) | (p x)}"),
        ("{x ∈ s | p x}", "{(x) ∈ s | (p x)}"),
        ("{x // p x}", "(subtype (λ (x) (p x)))"),
        ("⟨a, b⟩", "⟨a b⟩"),
        ("|x - 1|", "(abs (has_sub.sub x 1))"),
        ("⌊x⌋ + ⌈y⌉", "(has_add.add (int.floor x) (int.ceil y))"),
        ("a ≡ b [MOD n]", "(nat.modeq n a b)"),
        ("a ≡ b [ZMOD 7]", "(int.modeq 7 a b)"),
        ("if h : a then b else c", "(if h : a b c)"),
        ("@f.{u v+1 (max u 1)} a", "(@f.{u add 1 v max 0 u 1} a)"),
        ("Type u → Sort*", "(→ (Type u) (Sort _))"),
        ("h ▸ e", "(eq.subst h e)"),
        ("↑(x + y) * ↑z", "(has_mul.mul (coe (has_add.add x y)) (coe z))"),
        ("f _ (λ x, x)", "(f _ (λ (x) x))"),
        ("f ⁻¹' {0}", "(set.preimage f {0})"),
    ],
)
def test_structure(show: Show, table: NotationTable, text: str, shown: str) -> None:
    assert show(parse_term(text, table)) == shown


def test_spans(table: NotationTable) -> None:
    term = parse_term("f (a + b) c", table)
    assert isinstance(term, t.Application)
    assert (term.span.start, term.span.end) == (0, 11)
    inner = term.args[0]
    assert isinstance(inner, t.Parenthesized) and (inner.span.start, inner.span.end) == (2, 9)
    addition = inner.term
    assert isinstance(addition, t.Application)
    assert (addition.span.start, addition.span.end) == (3, 8)
    assert (addition.fn.span.start, addition.fn.span.end) == (5, 6)  # the operator
    assert addition.notation == "+"


def test_hygiene(show: Show, table: NotationTable) -> None:
    """A binder of a notation's right-hand side does not capture what is put in."""
    from agent.engine.syntax.parser import Parser
    from agent.engine.syntax.source import Source

    parser = Parser(Source("notation `const ` a := (λ x, a)"), table, lambda _: True)
    command = parser.next_command()
    assert isinstance(command, t.NotationCommand)
    extended = table.with_notation(command.declaration)
    assert show(parse_term("const x", extended)) == "(λ (x_1) x)"
    assert show(parse_term("const y", extended)) == "(λ (x) y)"


def test_overloads_are_choices(show: Show, table: NotationTable) -> None:
    from agent.engine.syntax.parser import Parser
    from agent.engine.syntax.source import Source

    parser = Parser(Source("infixl ` + `:65 := sum'"), table, lambda _: True)
    command = parser.next_command()
    assert isinstance(command, t.NotationCommand)
    assert show(parse_term("a + b", table.with_notation(command.declaration))) == "[(sum' a b) | (has_add.add a b)]"
    assert show(parse_term("a + b", table.with_notation(command.declaration, overload=False))) == "(sum' a b)"


def test_terms_with_proofs(table: NotationTable) -> None:
    have = parse_term("have h : p, from q, have p, by simp, suffices h2 : r, from s, show t, begin exact u end", table)
    assert isinstance(have, t.HaveTerm) and str(have.name) == "h"
    assert isinstance(have.body, t.HaveTerm) and str(have.body.name) == "this"
    calc = parse_term("calc a = b : h ... = c : by rw h2 ... ≤ d : _", table)
    assert isinstance(calc, t.CalcTerm) and len(calc.steps) == 3
    let = parse_term("let x : ℕ := 2, ⟨y, z⟩ := p in x + y", table)
    assert isinstance(let, t.LetTerm) and isinstance(let.body, t.LetTerm) and let.body.pattern is not None
    match_term = parse_term("match a, b with | 0, _ := 1 | (n+1), m@(k+1) := 2 end", table)
    assert isinstance(match_term, t.MatchTerm) and len(match_term.equations) == 2
    structure = parse_term("{ x := 1, y := 2, ..s }", table)
    assert isinstance(structure, t.StructureInstance) and len(structure.fields) == 2 and len(structure.sources) == 1


@pytest.mark.parametrize(
    ("text", "message", "position"),
    [
        ("(1 + ", "invalid expression, unexpected token", 5),
        ("(1 + )", "invalid expression", 5),
        ("⟨a, b", "invalid constructor, `⟩` expected", 5),
        ("(a", "invalid expression, `)` expected", 2),
        ("λ x y", "invalid lambda expression, ',' or '⟨' expected", 5),
        ("have h : p, q, r", "invalid expression, 'by', 'begin', '{', or 'from' expected", 12),
        ("if a then b", "invalid 'if-then-else' expression, 'else' expected", 11),
        ("calc a = b", "invalid 'calc' expression, ':' expected", 10),
        ("∀ , p", "invalid binder, '(', '{', '[', '{{', '⦃' or identifier expected", 2),
        ("._", "inaccesible pattern notation `._` can only be used in patterns", 0),
        ("a b)", "invalid expression, unexpected token", 3),
    ],
)
def test_errors(table: NotationTable, text: str, message: str, position: int) -> None:
    with pytest.raises(ParseError) as caught:
        parse_term(text, table)
    assert caught.value.message == message
    assert caught.value.position == position


@pytest.mark.parametrize(
    "text", ["(" * 10000 + "1" + ")" * 10000, "⟨" * 10000, "¬" * 10000 + "p", "a → " * 50000 + "b"]
)
def test_depth_limit(table: NotationTable, text: str) -> None:
    with pytest.raises(ParseError, match="deep recursion"):
        parse_term(text, table)


def test_long_line(table: NotationTable) -> None:
    assert isinstance(parse_term("f " * 100_000, table), t.Application)
    with pytest.raises(ParseError):
        parse_term("x" * 1_000_000 + " )", table)
