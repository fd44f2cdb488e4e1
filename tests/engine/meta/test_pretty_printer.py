"""Printed terms and goals: a text in Lean's own printed form is read, elaborated and printed again."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from agent.engine.elaborator.scope import Scope
from agent.engine.frontend.commands import execute_file
from agent.engine.frontend.modules import ImportedModules
from agent.engine.frontend.state import FrontendState
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.format import format_to_string
from agent.engine.meta.local_context import LocalContext, LocalDecl
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.pretty_printer import PrettyPrinter
from agent.engine.syntax.notation import BUILTIN_TABLE
from agent.engine.syntax.source import Source
from agent.kernel.environment import Environment
from agent.kernel.expr import Expr, Pi, mk_apps, mk_const, mk_local, mk_mvar
from agent.kernel.instantiate import instantiate1
from agent.kernel.name import name


def run(source: str, env: MetaEnvironment) -> MetaEnvironment:
    state = FrontendState(
        env=env, modules=ImportedModules(building_library=True), source=Source(source), deadline=Deadline()
    )
    execute_file(state)
    assert [m for m in state.messages if m.severity == "error"] == []
    return state.env


@lru_cache(maxsize=1)
def base() -> MetaEnvironment:
    text = (Path(__file__).parent / "printing.lean").read_text(encoding="utf-8")
    return run(text, MetaEnvironment(Environment(), BUILTIN_TABLE))


@lru_cache(maxsize=256)
def elaborated(text: str) -> tuple[MetaEnvironment, Expr]:
    env = run(f"universes u v w\naxiom statement : {text}", base())
    return env, env.get(name("statement")).type


def printed(text: str, **options: object) -> str:
    env, e = elaborated(text)
    return format_to_string(
        PrettyPrinter(env, {k.replace("__", "."): v for k, v in options.items()}, MetavarContext()).pp(e)
    )


@pytest.mark.parametrize(
    "text",
    [
        "1 + 2 * 3 = 7",
        "(1 + 2) * 3 - 4 - (5 - 6) = 7",
        "∀ (x y : ℝ), x + y < 0 → y + x < 0",
        "∀ (x : ℝ) (n : ℕ), x ^ 2 = x * x ∧ (-x) ^ n ≠ -x ^ n",
        "∀ (x : ℝ), x = -4 ∨ x - -4 = 3 ∨ (-4) * x = (-4) ^ 2 ∨ -4 + x = 2 * -4 ∨ x⁻¹ = 1",
        "∃ (x : ℝ) (H : 0 < x), x = 1",
        "∀ (p q r : Prop), (p → q) → (p ∧ q → r) → (p ↔ q)",
        "∀ (p q r : Prop), (p ∧ q) ∧ r ∨ ¬p",
        "∀ (n : ℕ), n! = 20! ∧ (n!.succ)! = 2",
        "∀ (n k : ℕ), n.gcd k = (n + k).gcd 2",
        "∀ (f : ℕ → ℕ), f 1 = f (f (2 + 3))",
        "∀ (f : ℕ → ℕ → ℕ), f 1 = λ (x : ℕ), f x x",
        "∑ (k : ℕ) in range 10, (k + 1) ^ 2 = 3",
        "7 ∣ ∑ (k : ℕ) in range 10, k",
        "∀ (n : ℕ), n.gcd 7 ≡ 4 [MOD n + 1]",
        "∀ (x : ℝ), |x - 1| < | -x|",
        "∀ (x : ℝ), real.sqrt x = real.sqrt (x + 1)",
        "∀ (s : set ℕ), s = {x : ℕ | x < 3}",
        "∀ (s : set ℕ), s = {1, 2, 3} ∧ s = ∅ ∧ s = {1}",
        "∀ (s : set ℕ), s = {x ∈ s | x < 3}",
        "∀ (s : set ℕ), s.card = 3",
        "∀ (p : ℕ × ℕ), p.fst = p.snd ∧ p = (1, 2)",
        "∀ (p : ℕ × ℕ × ℕ), p = (1, 2, 3)",
        "∀ (p : point), p.x = p.y ∧ p = {x := 1, y := 2}",
        "∀ (a : ℕ) (x : ℝ), ↑a = x ∧ ↑(a + 1) = x",
        "∀ (l : list ℕ), l = [1, 2] ∧ l = 1 :: l",
        "∀ {α : Type u} [_inst_1 : has_add α] ⦃a b : α⦄, a + b = b + a",
        "Type u → Type (max u v) → Type u → Prop",
        "ℕ → set ℕ",
        "Π (α : Type), α → α",
        "∀ (x : ℕ), (∀ (y : ℕ), x = y) → (∃ (z : ℕ), z = x)",
        "∀ (s : set ℕ), ∑ (k : ℕ) in s, ∑ (j : ℕ) in s, (k + j) = 3 * ∑ (i : ℕ) in s, i + 2",
        "∀ (a b : ℕ), a = b → (let c : ℕ := a in c + 1 = b)",
        "∀ (x : ℝ) (p q : Prop), ¬(p ∧ q) ∧ (¬p → q) ∧ (-x)⁻¹ = -x⁻¹ ∧ -(x + 1) = 2 ∧ -x * x = 2",
    ],
)
def test_round_trip(text: str) -> None:
    assert printed(text) == text


def test_bound_names_that_clash() -> None:
    assert printed("∀ (foo : ℕ), foo = _root_.foo.bar") == "∀ (foo_1 : ℕ), foo_1 = foo.bar"
    env, e = elaborated("∀ (x : ℕ), ∀ (y : ℕ), x = y")
    assert isinstance(e, Pi) and isinstance(e.body, Pi)
    outer = mk_local(name("y"), e.domain)
    assert (
        format_to_string(PrettyPrinter(env, {}, MetavarContext()).pp(instantiate1(e.body, outer)))
        == "∀ (y_1 : ℕ), y = y_1"
    )


def test_options() -> None:
    text = "∀ (x : ℕ), x + 1 = 2"
    assert printed(text, pp__notation=False) == "∀ (x : nat), eq (has_add.add x 1) 2"
    assert printed(text, pp__numerals=False) == "∀ (x : ℕ), x + has_one.one = bit0 has_one.one"
    assert printed("∀ (x : ℕ), x = x", pp__implicit=True) == "∀ (x : ℕ), x = x"
    assert (
        printed("∀ (s : list ℕ), s = s", pp__implicit=True, pp__notation=False)
        == "∀ (s : list nat), @eq (list nat) s s"
    )
    assert printed("∀ (x : ℕ), x = x", pp__all=True) == "∀ (x : nat), @eq.{1} nat x x"
    assert printed("∀ (x y : ℕ), x = y", pp__binder_types=False) == "∀ x y , x = y"


def test_proofs_are_hidden_in_terms() -> None:
    env = base()
    proof = mk_apps(mk_const(name("of_proof")), [mk_const(name("true")), mk_const(name("true.intro"))])
    printer = PrettyPrinter(env, {}, MetavarContext())
    assert format_to_string(printer.pp(proof)) == "of_proof true.intro"
    pair = mk_apps(
        mk_const(name("and.intro")),
        [mk_const(name("true")), mk_const(name("true")), mk_const(name("true.intro")), mk_const(name("true.intro"))],
    )
    nested = mk_apps(mk_const(name("of_proof")), [mk_apps(mk_const(name("and")), [mk_const(name("true"))] * 2), pair])
    assert format_to_string(printer.pp(nested)) == "of_proof _"
    assert format_to_string(printer.pp(pair)) == "⟨true.intro, true.intro⟩"
    assert format_to_string(PrettyPrinter(env, {"pp.proofs": True}, MetavarContext()).pp(nested)) == (
        "of_proof ⟨true.intro, true.intro⟩"
    )


def test_long_sums_break_as_stairs() -> None:
    words = ["aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccc"]
    text = f"∀ ({' '.join(words)} : ℕ), " + " + ".join(words * 3) + " = 0"
    assert printed(text).split("\n") == [
        "∀ (aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccc : ℕ),",
        "  " + " + ".join([*words, *words[:2]]) + " +",
        "            cccccccccccccccccccc +",
        "          aaaaaaaaaaaaaaaaaaaa +",
        "        bbbbbbbbbbbbbbbbbbbbbb +",
        "      cccccccccccccccccccc =",
        "    0",
    ]


def test_goals() -> None:
    env, e = elaborated("∀ (x y : ℝ) (n : ℕ), x = y → y = x → n = 2")
    mctx = MetavarContext()
    locals_ = []
    while isinstance(e, Pi):
        label = name(f"h{len(locals_)}") if len(locals_) > 2 else e.name
        locals_.append(mk_local(label, e.domain))
        e = instantiate1(e.body, locals_[-1])
    context = LocalContext(LocalDecl(local) for local in locals_)
    goal = mk_mvar()
    mctx.declare(goal, e, context)
    printer = PrettyPrinter(env, {}, mctx)
    text = "x y : ℝ,\nn : ℕ,\nh3 : x = y,\nh4 : y = x\n⊢ n = 2"
    assert printer.pp_goal(goal) == text
    assert printer.pp_goal(goal, (name("nat.succ"), name("or.inl"))) == "case or.inl, nat.succ\n" + text
    second = mk_mvar()
    mctx.declare(second, mk_const(name("true")), LocalContext())
    assert printer.pp_state([goal, second]) == f"2 goals\n{text}\n\n⊢ true"
    assert printer.pp_state([]) == "no goals"
    with_let = LocalContext([*context.decls, LocalDecl(mk_local(name("k"), locals_[2].type), locals_[2])])
    third = mk_mvar()
    mctx.declare(third, e, with_let)
    assert printer.pp_goal(third).split("\n")[-2:] == ["k : ℕ := n", "⊢ n = 2"]


def test_metavariables_are_numbered_in_order() -> None:
    env = base()
    mctx = MetavarContext()
    nat = mk_const(name("nat"))
    first, second = mk_mvar(), mk_mvar()
    for mvar in (first, second):
        mctx.declare(mvar, nat, LocalContext())
    gcd = mk_const(name("nat.gcd"))
    printer = PrettyPrinter(env, {}, mctx)
    assert format_to_string(printer.pp(mk_apps(gcd, [second, first]))) == "?m_1.gcd ?m_2"
    assert format_to_string(printer.pp(mk_apps(gcd, [first, second]))) == "?m_2.gcd ?m_1"
    mctx.assign(first, mk_apps(gcd, [second, second]))
    assert (
        format_to_string(PrettyPrinter(env, {}, mctx).pp(mk_apps(gcd, [first, second]))) == "(?m_1.gcd ?m_1).gcd ?m_1"
    )


def test_names_are_shortened_by_open_and_namespace() -> None:
    env, e = elaborated("foo.bar = foo.bar")
    scope = Scope().open(name("foo"))
    assert format_to_string(PrettyPrinter(env, {}, MetavarContext(), scope=scope).pp(e)) == "bar = bar"
    inside = Scope().enter_namespace(name("foo"))
    assert format_to_string(PrettyPrinter(env, {}, MetavarContext(), scope=inside).pp(e)) == "bar = bar"
