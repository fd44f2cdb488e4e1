"""What is said about wrong files: every error of a declaration, in Lean's words and places. None of it is proved.

The expected messages are those of Lean 3.42.1 on the same text.
"""

from __future__ import annotations

import json

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.frontend.engine import Engine, Finished, GivenUp, StatementError
from agent.kernel.name import name

NO_TYPE = "don't know how to synthesize placeholder\ncontext:\n⊢ Type ?"
NO_SORT = "don't know how to synthesize placeholder\ncontext:\n⊢ Sort ?"


def said(execute, source):
    return [(m.line, m.column, m.severity, m.text) for m in execute(source).messages]


def test_namespaces_of_leans_tactics_may_be_opened(execute):
    source = "open tactic tactic.interactive expr lean.parser\nexample : true := trivial\nopen nosuch\nopen tactic io\n"
    assert said(execute, source) == [
        (3, 5, "error", "invalid namespace name 'nosuch'"),
        (4, 12, "error", "invalid namespace name 'io'"),
    ]


@pytest.mark.parametrize(
    ("tactic", "text"),
    [
        ("rw h", "match failed"),
        ("intro x", "match failed"),
        ("simp at h", "match failed"),
        ("subst_vars", "match failed"),
        ("skip; skip", "match failed"),
        ("unfold id at h", "tactic failed, there are no goals to be solved"),
        ("exact h", "tactic failed, there are no goals to be solved"),
        ("cases h", "tactic failed, there are no goals to be solved"),
        ("triv", "triv tactic failed"),
    ],
)
def test_nothing_is_left_to_prove(execute, tactic, text):
    column = 40 + tactic.find(";") if ";" in tactic else 40
    source = f"example (h : 1 = 1) : 1 = 1 := begin refl, {tactic} end\n"
    assert said(execute, source) == [(1, column + 3, "error", f"{text}\nstate:\nno goals")]


def test_which_goals_a_failure_in_one_of_several_cases_shows(execute):
    first = "P : ℕ → Prop,\nh : P 0\n⊢ P 0"
    second = "P : ℕ → Prop,\nh : P 0,\nn : ℕ,\nk : P n\n⊢ P n.succ"
    alone = f"case nat.zero\n{first}"
    both = f"2 goals\n{alone}\n\ncase nat.succ\n{second}"
    no_family = "constructor tactic failed, target is not an inductive datatype"
    for tactic, text, goals in [
        ("simp at h", "simplify tactic failed to simplify", alone),
        ("intro x", "intro tactic failed, Pi/let expression expected", alone),
        ("split", no_family, both),
        ("left", no_family, both),
        ("apply_instance", "apply_instance tactic fail, target is not a type class", both),
    ]:
        source = f"example (P : nat → Prop) (n : nat) (h : P 0) : P n := begin induction n with n k, {tactic} end\n"
        assert said(execute, source) == [(1, 82, "error", f"{text}\nstate:\n{goals}")], tactic


def test_between_two_rewritings_a_goal_has_no_case(execute):
    source = "example (f : nat → nat) (n : nat) (h : f 0 = 0) : f n = n := begin induction n, rw [h, h] end\n"
    text = "rewrite tactic failed, did not find instance of the pattern in the target expression\n  f 0\nstate:\n{}"
    assert said(execute, source) == [(1, 80, "error", text.format("f : ℕ → ℕ,\nh : f 0 = 0\n⊢ 0 = 0"))]


def test_a_block_runs_when_the_next_is_come_to(execute):
    """What the rest of the term says of the types comes too late for it."""
    source = (
        "example (p q : Prop) (h : p → q) (k : p) : q :=\n"
        "(iff.intro (by {trace_state, intro x, exact h x}) (by {trace_state, exact λ _, k})).mp k\n"
        "example (p q : Prop) (h : p → q) (k : p) : q :=\n(iff.intro (by intro x; exact h k) (by exact λ _, k)).mp k\n"
    )
    given = "p q : Prop,\nh : p → q,\nk : p\n⊢ "
    texts = [(m[0], m[2], m[3].strip()) for m in said(execute, source)]
    assert texts == [
        (2, "information", given + "?m_1 → ?m_2"),
        (2, "information", given + "q → p"),
        (4, "error", "tactic failed, result contains meta-variables\nstate:\nno goals"),
    ]


def test_one_declaration_gives_several_errors(execute):
    source = "constant p : nat → nat → Prop\naxiom pp (n m : nat) : p n m\nexample (a b : nat) : p a b := pp b a\n"
    unexpected = "unexpected argument at application\n  {}\ngiven argument\n  {}\nexpected argument\n  {}"
    assert said(execute, source) == [
        (3, 31, "error", unexpected.format("pp b", "b", "a")),
        (3, 31, "error", unexpected.format("pp b a", "a", "b")),
        (3, 31, "error", "type mismatch, term\n  pp b a\nhas type\n  p b a\nbut is expected to have type\n  p a b"),
    ]


def test_instances_that_are_not_found(execute):
    source = "example (α : Type) (a b : α) : a + b = b + a := rfl\n"
    text = "failed to synthesize type class instance for\nα : Type,\na b : α\n⊢ has_add α"
    assert said(execute, source) == [(1, 41, "error", text), (1, 33, "error", text)]


def test_unknown_names_come_first_and_leave_a_sorry(execute):
    source = "def f (n : nat) : nat := n + bar\ntheorem t : foo = baz := by refl\n#eval f foo\n"
    assert said(execute, source) == [
        (1, 29, "error", "unknown identifier 'bar'"),
        (1, 0, "warning", "declaration 'f' uses sorry"),
        (2, 12, "error", "unknown identifier 'foo'"),
        (2, 18, "error", "unknown identifier 'baz'"),
        (2, 16, "error", NO_SORT),
        (3, 8, "error", "unknown identifier 'foo'"),
    ]


def test_names_behind_an_error_are_looked_at_too(execute):
    assert said(execute, "def k := 1\n#eval k bar\n") == [
        (2, 8, "error", "unknown identifier 'bar'"),
        (2, 6, "error", "function expected at\n  k\nterm has type\n  ℕ"),
        (2, 6, "error", NO_SORT),
    ]


def test_ends_that_end_something_else(execute):
    source = "namespace foo\ndef x := 1\nend bar\nend foo\nend\nsection a\nend\n#eval foo.x\n"
    none_open = "invalid 'end', there is no open namespace/section"
    mismatch = "invalid end of scope, begin/end mismatch, scope starts with '{}', and ends with '{}'"
    assert said(execute, source) == [
        (3, 0, "error", mismatch.format("foo", "bar")),
        (4, 0, "error", none_open),
        (5, 0, "error", none_open),
        (7, 0, "error", mismatch.format("a", "[anonymous]")),
        (8, 0, "information", "1"),
        (8, 11, "error", "invalid end of module, expecting 'end'"),
    ]


def test_names_that_are_taken(execute):
    source = "def a := 1\ntheorem a : true := trivial\nstructure a := (x : nat)\ninductive a | b\naxiom a : true\n"
    there = "invalid object declaration, environment already has an object named 'a'"
    assert said(execute, source) == [
        (2, 8, "error", "invalid definition, a declaration named 'a' has already been declared"),
        *((line, 0, "error", there) for line in (3, 4, 5)),
    ]
    source = "variables (n m : nat)\nvariables (k m : nat)\nuniverse u\nuniverses u v\n"
    assert said(execute, source) == [
        (2, 13, "error", "invalid parameter/variable declaration, 'm' has already been declared"),
        (4, 12, "error", "invalid universe declaration, 'u' shadows a local universe"),
    ]


def test_small_words(execute):
    source = """inductive tree | leaf : tree | node : tree → tree → tree
def depth : tree → nat
| tree.leaf := 1
inductive bad : Type | mk : (bad → nat) → bad
theorem t : foo = 1 := rfl
structure point := (x : nat)
#eval point.x
"""
    assert said(execute, source) == [
        (2, 0, "warning", "declaration 'depth' uses sorry"),
        (2, 4, "error", "non-exhaustive match, the following cases are missing:\ndepth (tree.node _ _)"),
        (4, 0, "error", "arg #1 of 'bad.mk' has a non positive occurrence of the datatypes being declared"),
        (5, 12, "error", "unknown identifier 'foo'"),
        (5, 8, "error", "not a rfl-lemma, even though marked as rfl"),
        (7, 0, "error", "cannot evaluate function: 0 arguments given but expected 1"),
    ]


def test_a_synthetic_sorry_is_no_use_of_sorry(execute):
    mismatch = 'type mismatch, term\n  "x"\nhas type\n  string\nbut is expected to have type\n  ℕ'
    state = execute('def a : nat := "x"\ntheorem t : a = a := rfl\n#print axioms t\n#print axioms a\n')
    assert [m.text for m in state.messages] == [mismatch, "[sorry]\nno axioms", "[sorry]\nno axioms"]
    assert (state.messages[0].line, state.messages[0].column) == (1, 0)  # Lean knows no place of a string


def test_scripts_with_names_that_are_no_tactics(execute):
    source = "example : 1 = 1 := begin foo x, refl, baz end\nexample : 1 = 1 := by { split; foo, refl }\n"
    assert said(execute, source) == [
        (1, 25, "error", "unknown identifier 'foo'"),
        (1, 29, "error", "unknown identifier 'x'"),
        (1, 38, "error", "unknown identifier 'baz'"),
        (1, 25, "error", NO_TYPE),
        (1, 38, "error", NO_TYPE),
        (2, 31, "error", "unknown identifier 'foo'"),
        (2, 31, "error", NO_TYPE),
    ]


def test_reading_goes_on_behind_an_error(execute):
    source = (
        "example : 1 = 1 := begin refl }\n"
        "example : 1 = 1 := begin refl,, refl end\n"
        "example : 1 = 1 := by exact\n"
        "theorem t : 1 = 1\n"
        "#eval (1\n"
        "example 1 = 1 := rfl\n"
        "example : 1 = 1 := begin rw [eq.refl,\n  refl\nend\n"
        "#eval 2\n"
    )
    assert said(execute, source) == [
        (1, 30, "error", "invalid 'begin-end' expression, ',' expected"),
        (2, 0, "error", "sync"),
        (2, 0, "error", NO_TYPE),
        (2, 30, "error", "invalid expression"),
        (2, 30, "error", NO_TYPE),
        (4, 0, "error", "invalid expression, unexpected token"),
        (4, 0, "error", "expression expected"),
        (3, 0, "warning", "declaration '[anonymous]' uses sorry"),
        (5, 0, "error", "invalid definition, '|' or ':=' expected"),
        (4, 0, "warning", "declaration 't' uses sorry"),
        (6, 0, "error", "invalid expression, `)` expected"),
        (5, 0, "information", "1"),
        (6, 8, "error", "invalid definition, '|' or ':=' expected"),
        (6, 8, "error", NO_SORT),
        (6, 8, "error", "command expected"),
        (9, 0, "error", "'«]»' expected"),
        (7, 0, "warning", "declaration '[anonymous]' uses sorry"),
        (10, 0, "information", "2"),
    ]


def test_names_are_printed_as_short_as_they_may_be_written(execute):
    source = "namespace foo\ndef bar := 1\n#check foo.bar\nend foo\n#check foo.bar\nopen foo\n#check foo.bar\n"
    assert [m.text for m in execute(source).messages] == ["bar : ℕ", "foo.bar : ℕ", "bar : ℕ"]


def test_traces_stand_at_their_tactic(execute):
    source = 'example (p : Prop) (h : p) : p := begin trace "here", exact h end\n'
    assert said(execute, source) == [(1, 40, "information", "here\n")]


@pytest.mark.parametrize(
    "source",
    [
        "theorem t : 1 = 2 := foo",
        "theorem t : 1 = 2 := by foo",
        "theorem t : 1 = 2 := begin foo, sorry end",
        "theorem t (p : Prop) (h : p) : p := begin exact (h end",
        "theorem t (p : Prop) (h : foo) : p := h",
        "theorem t (p : Prop) (h : foo) : p := by exact h",
        "theorem t : (1 : bool) = 2 := rfl",
        "theorem t : foo := by trivial",
        "def a : false := foo\ntheorem t : 1 = 2 := a.elim",
        "variables (h : foo)\ninclude h\ntheorem t : 1 = 2 := h",
        "theorem t : 1 = 1 := rfl rfl",
    ],
)
def test_what_is_wrong_is_not_proved(execute, source):
    """Nothing that Lean complains about is accepted, neither by itself nor by what it rests on."""
    state = execute(source + "\n")
    assert state.has_errors
    check = state.theorems[-1]
    assert not check.ok or "sorry" in check.axioms or "h" in source.split("theorem")[0]


def test_what_stands_behind_an_error_does_not_finish_a_session(engine):
    session = engine.open_theorem("def a : false := foo", "theorem t : 1 = 2", header_may_fail=True)
    assert session.run_tactic(session.initial, "exact a.elim") == GivenUp()
    with pytest.raises(StatementError):
        engine.open_theorem("def a : false := foo", "theorem t : a.foo = bar", header_may_fail=True)


def test_a_synthetic_sorry_in_a_proof_gives_it_up(engine):
    session = engine.open_theorem("def a : Prop := bar", "theorem t (h : a) : 1 = 2", header_may_fail=True)
    assert not isinstance(session.run_tactic(session.initial, "exact h"), Finished)
    assert session.run_tactic(session.initial, "sorry") == GivenUp()


def test_the_synthetic_sorry_cannot_be_written(execute):
    assert execute("theorem t : 1 = 2 := sorry.0\n").has_errors
    assert name("t") not in execute("#check sorry.0\n").env


IMPORT_DEPENDENT = {"eval_basic", "norm_num_core", "recursion", "big", "theorem_rw", "deepnum"}
UNSUPPORTED = {"eval_real", "nonterm"}
DIFFERENT = {"lin_unsat"}
"""Names of mathlib that only a file without these imports does not have; what the engine says it does not cover; a
section that fails in another way."""


def test_recorded_messages(data_dir):
    engine = Engine.load()
    rows = [json.loads(line) for line in (data_dir / "lean3_messages.jsonl").read_text(encoding="utf-8").splitlines()]

    def differing():
        out = set()
        for row in rows:
            ours = engine.check_source(row["source"], seconds=60).messages
            shown = [(m.line, m.column, m.severity, m.text.rstrip("\n")) for m in ours]
            lean = [(m["pos_line"], m["pos_col"], m["severity"], m["text"].rstrip("\n")) for m in row["messages"]]
            if shown != lean:
                out.add(row["name"])
        return out

    assert run_with_deep_stack(differing) <= IMPORT_DEPENDENT | UNSUPPORTED | DIFFERENT


def test_options_have_names_and_kinds(execute):
    unknown = "unknown option '{}', type 'help options.' for list of available options"
    source = (
        "set_option autoImplicit true\nset_option maxHeartbeats 200\nset_option pp.width true\n"
        'set_option pp.all 1\nset_option pp.all "true"\nset_option pp.width 100\nset_option trace.simplify true\n'
        "set_option profiler.threshold 1.5\nset_option class.instance_max_depth 100\n"
    )
    assert said(execute, source) == [
        (1, 11, "error", unknown.format("autoImplicit")),
        (2, 11, "error", unknown.format("maxHeartbeats")),
        (3, 20, "error", "(small) natural number expected"),
        (4, 18, "error", "invalid Boolean option value, 'true' or 'false' expected"),
        (5, 18, "error", "invalid Boolean option value, 'true' or 'false' expected"),
    ]


def test_sections_hold_no_constants(execute):
    text = "invalid declaration, 'constant/axiom' cannot be used in sections"
    source = (
        "section foo\nconstant c : nat\nnamespace bar\naxiom ax : 1 = 2\nend bar\nconstants d e : nat\n"
        "axioms (h1 : 1 = 2) (h2 : 1 = 3)\nend foo\nconstant k : nat\n"
    )
    assert said(execute, source) == [(2, 9, "error", text), (6, 10, "error", text), (7, 7, "error", text)]


@pytest.mark.parametrize("statement", ["1 = 2", "∀ x : nat, x = 2", "1 < 2", "1 + \"a\" = 2", "(1 : int) = 2"])
def test_what_rfl_does_not_prove_is_no_rfl_lemma(execute, statement):
    text = "not a rfl-lemma, even though marked as rfl"
    for proof, is_marked in (("rfl", True), ("(rfl)", True), ("eq.refl _", False), ("by exact rfl", False)):
        found = [m for m in said(execute, f"theorem t : {statement} := {proof}\n") if m[3] == text]
        assert found == ([(1, 8, "error", text)] if is_marked else [])


def test_theorems_have_no_code(execute):
    text = "missing 'noncomputable' modifier, definition '{}' is not compiled"
    source = (
        "theorem x : nat := 1\ndef y : nat := x\nnoncomputable theorem z : nat := 1\n"
        "noncomputable theorem t : 1 = 1 := rfl\n#eval x\n"
    )
    assert said(execute, source) == [
        (1, 8, "error", text.format("x")),
        (2, 4, "error", "missing 'noncomputable' modifier, definition 'y' depends on 'x'"),
        (4, 22, "warning", "unexpected 'noncomputable' modifier, definition 't' is computable"),
        (5, 0, "error", "code generation failed, VM does not have code for 'x'"),
    ]


def test_inductive_types_that_are_none(execute):
    source = (
        "inductive T1 : Type | mk (x : Type) : T1\n"
        "inductive T2 : Type | a : T2 | a : T2\n"
        "inductive T3 : Type | a : nat\n"
    )
    too_big = "universe level of type_of(arg #1) of 'T1.mk' is too big for the corresponding inductive datatype"
    assert said(execute, source) == [
        (1, 0, "error", too_big),
        (2, 0, "error", "invalid object declaration, environment already has an object named 'T2.a'"),
        (3, 0, "error", "invalid return type for 'T3.a'"),
    ]


def test_a_long_type_stands_on_a_line_of_its_own(execute):
    assert said(execute, "#check @nat.rec\n") == [
        (
            1,
            0,
            "information",
            "nat.rec :\n  Π {motive : ℕ → Sort u_1}, motive 0 → (Π (n : ℕ), motive n → motive n.succ) → "
            "Π (n : ℕ), motive n",
        )
    ]


def test_notation_of_unknown_names(execute):
    source = (
        "local notation `#n` := foo le_refl\ninfix ` ++++ `:60 := foo\nsection\nvariable (f : nat → nat)\n"
        "local notation `#f` x := f x\nlocal notation `#g` x := g x\nend\nlocal notation `#h` x := λ z, nat.add z x\n"
    )
    assert said(execute, source) == [
        (1, 23, "error", "unknown identifier 'foo'"),
        (2, 21, "error", "unknown identifier 'foo'"),
        (6, 25, "error", "unknown identifier 'g'"),
    ]


def test_attributes_that_lean_has_not(execute):
    state = execute("@[positivity] lemma a : 1 = 1 := rfl\n@[simp, noinline] lemma b : 1 = 1 := rfl\n")
    texts = [message.text for message in state.messages if message.severity == "error"]
    assert texts == ["unknown attribute [positivity]", "unknown attribute [noinline]"]
