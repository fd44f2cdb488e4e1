"""Commands that declare: what is added, what is refused, and that a failure does not hide what follows."""

from __future__ import annotations

from agent.kernel.declaration import InductiveInfo, TheoremInfo
from agent.kernel.environment import axioms_of
from agent.kernel.name import name


def _errors(state):
    return [(m.line, m.column, m.text) for m in state.messages if m.severity == "error"]


def test_theorem_by_tactics_is_checked_and_added(execute):
    state = execute("theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := begin split, exact h.2, exact h.1 end")
    assert _errors(state) == []
    assert isinstance(state.env.get(name("swap")), TheoremInfo)
    assert axioms_of(state.env.kernel, name("swap")).axioms == ()


def test_an_error_does_not_hide_the_next_verdict_and_taints_what_uses_it(execute):
    state = execute(
        "theorem bad (p : Prop) : p := begin end\n"
        "theorem good (p : Prop) (h : p) : p := h\n"
        "theorem user : false := bad false\n"
    )
    assert [t.ok for t in state.theorems] == [False, True, True]
    assert _errors(state) == [(1, 36, "tactic failed, there are unsolved goals\nstate:\np : Prop\n⊢ p")]
    assert state.theorems[1].axioms == ()
    assert state.theorems[2].axioms == ("sorry",)
    assert state.theorems[2].assumed == ("bad",)


def test_sorry_warns(execute):
    state = execute("theorem t : 1 = 2 := sorry\nexample : 1 = 2 := by sorry\n")
    assert [(m.line, m.column, m.severity, m.text) for m in state.messages] == [
        (1, 0, "warning", "declaration 't' uses sorry"),
        (2, 0, "warning", "declaration '[anonymous]' uses sorry"),
    ]


def test_structural_recursion_and_its_equations(execute):
    state = execute(
        "def double : nat → nat\n| 0 := 0\n| (n+1) := double n + 2\n"
        "example : double 3 = 6 := rfl\n"
        "example (n : nat) : double (n + 1) = double n + 2 := rfl\n"
    )
    assert _errors(state) == []
    lemmas = state.env.equation_lemmas(name("double"))
    assert [str(lemma) for lemma in lemmas] == ["double.equations._eqn_1", "double.equations._eqn_2"]


def test_overlapping_patterns_are_tried_in_order(execute):
    state = execute(
        "def f : nat → nat → nat\n| 0 m := m\n| n 0 := n\n| (n+1) (m+1) := 7\n"
        "example : f 0 5 = 5 := rfl\nexample : f 5 0 = 5 := rfl\nexample : f 3 3 = 7 := rfl\n"
    )
    assert _errors(state) == []


def test_the_type_of_a_definition_is_finished_with_its_value_and_that_of_a_theorem_before(execute):
    value = "smaller.le 1 2 := λ a ⟨h, _⟩, h"
    state = execute(
        "class smaller (α : Type) := (le : α → α → Prop)\n"
        "instance : smaller nat := ⟨λ x y, ∀ a, a < x ∧ a < y → a < x⟩\n"
        f"theorem t : {value}\nexample : {value}\ndef d : {value}\n"
        "example : smaller.le 1 2 := λ a h, and.left h\n"
        "example : smaller.le 1 2 := show smaller.le 1 2, from λ a ⟨h, _⟩, h\n"
    )
    unknown = "invalid match/convoy expression, expected type is not known"
    assert [e for e in _errors(state) if e[2] == unknown] == [(4, 32, unknown), (5, 30, unknown)]
    assert {line for line, _, _ in _errors(state)} == {4, 5}


def test_functions_do_not_unify_while_the_types_of_their_variables_are_unknown(execute):
    state = execute(
        "theorem known : ∀ a b : nat, a = a := (λ (x y : nat), rfl : _)\n"
        "theorem first : (λ x, x) = (λ a : nat, a) := rfl\n"
        "theorem unknown : ∀ a b : nat, a = a := (λ (x : nat) y, rfl : _)\n"
        "theorem second : (λ x : nat, λ y, x) = (λ a b : nat, a) := rfl\n"
    )
    assert sorted({line for line, _, _ in _errors(state)}) == [3, 4]


def test_missing_and_superfluous_equations_are_refused(execute):
    state = execute("def f : nat → nat\n| 0 := 1\n\ndef g : nat → nat\n| n := 1\n| 0 := 2\n")
    messages = [text for _, _, text in _errors(state)]
    assert messages[0].startswith("non-exhaustive match")
    assert "equation #2 has not been used" in messages[1]


def test_recursion_that_is_not_structural_is_not_accepted(execute):
    state = execute("def f : nat → nat\n| n := f (n + 1)\n")
    ((line, column, text),) = _errors(state)
    assert (line, column) == (2, 7)  # the call
    assert text.startswith("failed to prove recursive application is decreasing, well founded relation")
    assert text.endswith("default_dec_tac failed\nstate:\nf : ℕ → ℕ,\nn : ℕ\n⊢ n + 1 < n")


VECTORS = """inductive vec (α : Type) : nat → Type
| nil {} : vec 0
| cons : Π {n}, α → vec n → vec (n+1)

def head {α : Type} : Π {n}, vec α (n+1) → α
| n (vec.cons a v) := a

def zip {α β : Type} (f : α → α → β) : Π {n}, vec α n → vec α n → vec β n
| .(0) vec.nil vec.nil := vec.nil
| .(n+1) (@vec.cons .(α) n a v) (vec.cons b w) := vec.cons (f a b) (zip v w)
"""


def test_indices_are_unified_where_a_family_is_matched(execute):
    state = execute(
        VECTORS + "example (f : nat → nat → nat) (a b n : nat) (v w : vec nat n) :\n"
        "  zip f (vec.cons a v) (vec.cons b w) = vec.cons (f a b) (zip f v w) := rfl\n"
        "example (a n : nat) (v : vec nat n) : head (vec.cons a v) = a := rfl\n"
        "theorem symm' {α : Type} : ∀ {a b : α}, a = b → b = a\n| a .(a) rfl := rfl\n"
        "def none (v : vec nat 0) (h : head v = 3) : nat := 0\n"
        "theorem no_less : ∀ n : nat, n < 0 → false.\n"
        "def cast' : Π {α β : Type}, α = β → α → β\n| α .(α) (eq.refl .(α)) a := a\n"
    )
    assert [(line, text.split("\n")[0]) for line, _, text in _errors(state)] == [
        (16, "type mismatch at application"), (16, "don't know how to synthesize placeholder"),
    ]  # fmt: skip


def test_equations_for_impossible_or_missing_constructors(execute):
    state = execute(
        VECTORS + "def first {α : Type} : Π {n}, vec α n → α\n| (n+1) (vec.cons a v) := a\n"
        "def stuck (f : nat → nat) : Π {n}, vec nat (f n) → nat\n| n (vec.cons a v) := a\n"
    )
    messages = [text for _, _, text in _errors(state)]
    assert messages[0].startswith("non-exhaustive match")
    assert "type mismatch" in messages[1] or "unsupported equality" in messages[1]


def test_well_founded_recursion(execute):
    state = execute(
        "def mygcd : nat → nat → nat\n| 0 y := y\n"
        "| (x+1) y := have y % (x+1) < x+1, from nat.mod_lt _ (nat.zero_lt_succ _), mygcd (y % (x+1)) (x+1)\n"
        "example (x y : nat) : mygcd (x+1) y = mygcd (y % (x+1)) (x+1) := by rw mygcd\n"
        "example (y : nat) : mygcd 0 y = y := by rw mygcd\n"
        "def ack : nat → nat → nat\n| 0 y := y+1\n| (x+1) 0 := ack x 1\n| (x+1) (y+1) := ack x (ack (x+1) y)\n"
        "theorem by_descent : ∀ n : nat, n = n\n| n := if h : 0 < n then\n"
        "  have n - 1 < n, from nat.sub_lt h (nat.zero_lt_succ 0), let k := by_descent (n - 1) in rfl else rfl\n"
    )
    assert _errors(state) == []
    assert axioms_of(state.env.kernel, name("ack")).axioms == ()
    state = execute("theorem bad : ∀ n : nat, n = n + 1\n| n := by { rw bad (n + 1) }\n")
    assert len(_errors(state)) == 1 and not state.theorems[0].ok


MEASURED = "using_well_founded {rel_tac := λ _ _, `[exact ⟨_, measure_wf (λ n, k - n)⟩]"


def test_well_founded_recursion_by_a_relation_and_a_tactic_of_ones_own(execute):
    state = execute(
        "def count (k : nat) : nat → nat\n"
        "| n := if h : 0 < n then 1 + count (n - 1) else k\n"
        "using_well_founded {rel_tac := λ _ _, `[exact ⟨_, measure_wf (λ n, n)⟩],\n"
        "  dec_tac := `[exact nat.sub_lt h (nat.zero_lt_succ 0)]}\n"
        "def down : nat → nat\n"
        "| n := if h : 0 < n then have n - 1 < n, from nat.sub_lt h (nat.zero_lt_succ 0), down (n - 1) else 0\n"
        "using_well_founded {dec_tac := tactic.assumption}\n"
        "example (k : nat) : count k 0 = k := by { rw count, refl }\n"
    )
    assert _errors(state) == []
    assert "sorry" not in axioms_of(state.env.kernel, name("count")).axioms


def test_what_a_decreasing_tactic_leaves_is_an_error(execute):
    state = execute(
        "def upto (k : nat) : nat → nat\n| n := if h : n < k then 1 + upto (n + 1) else 0\n"
        f"{MEASURED}, dec_tac := `[skip]}}\n"
    )
    ((_, _, text),) = _errors(state)
    assert text == (
        "failed to prove recursive application is decreasing, well founded relation\n"
        "  @has_well_founded.r ℕ (@has_well_founded.mk ℕ (@measure ℕ (λ (n : ℕ), k - n)) _)\n"
        "The nested exception contains the failure state for the decreasing tactic.\n"
        "nested exception message:\n"
        "tactic failed, there are unsolved goals\n"
        "state:\nk : ℕ,\nupto : ℕ → ℕ,\nupto : Π (_x : ℕ), (Π (_y : ℕ), has_well_founded.r _y _x → ℕ) → ℕ,\n"
        "n : ℕ,\n_F : Π (_y : ℕ), has_well_founded.r _y n → ℕ,\nh : n < k\n⊢ has_well_founded.r (n + 1) n"
    )


def test_a_relation_that_cannot_be_made_is_an_error(execute):
    state = execute(
        "def f : nat → nat\n| n := if h : 0 < n then f (n - 1) else 0\n"
        "using_well_founded {rel_tac := λ _ _, `[exact ⟨_, foo⟩]}\n"
    )
    ((_, _, text),) = _errors(state)
    assert text == (
        "failed to create well founded relation using tactic\nnested exception message:\n"
        "unknown identifier 'foo'\nstate:\n⊢ has_well_founded ℕ"
    )


def test_names_of_instances_without_one(execute):
    state = execute(
        "universes u\n"
        "structure pointed := (carrier : Type u) (point : carrier)\n"
        "instance : has_coe_to_sort pointed.{u} (Type u) := ⟨pointed.carrier⟩\n"
        "class moo (α : Type u)\n"
        "instance (p : pointed) : moo p := ⟨⟩\n"
        "instance : moo Type := ⟨⟩\n"
        "instance : moo (nat → nat) := ⟨⟩\n"
        "class zoo (β : Type u)\n"
        "namespace zoo\ninstance (β : Type u) [zoo β] : moo β := ⟨⟩\nend zoo\n"
        "example := pointed.has_coe_to_sort\nexample := sort.moo\nexample := pi.moo\nexample := zoo.moo\n"
    )
    assert _errors(state) == [(5, 9, "invalid definition, a declaration named 'moo' has already been declared")]


def test_recursion_over_functions_into_the_type(execute):
    state = execute(
        "inductive formula\n| eqf : nat → nat → formula\n| allf : (nat → formula) → formula\n"
        "def formula.denote : formula → Prop\n| (formula.eqf a b) := a = b\n"
        "| (formula.allf f) := ∀ n : nat, formula.denote (f n)\n"
        "example (f : nat → formula) : (formula.allf f).denote = ∀ n, (f n).denote := rfl\n"
    )
    assert _errors(state) == []


def test_prelude_starts_from_nothing(execute):
    state = execute(
        "prelude\ndefinition Prop := Sort.{0}\nconstant eq : forall {A : Type}, A → A → Prop\nconstants a b : Type\n"
        "inductive nat : Type\n| zero : nat\n| succ : nat → nat\n#check nat.succ nat.zero\nexample : true := trivial\n"
    )
    assert [(line, text) for line, _, text in _errors(state)] == [
        (9, "unknown identifier 'true'"), (9, "unknown identifier 'trivial'"),
    ]  # fmt: skip
    assert not state.env.kernel.allow_certificates


def test_constants_in_the_plural(execute):
    state = execute("constants (p q : Prop) (h : p ∧ q)\naxioms (k : q → p)\nexample : p := k h.2\n")
    assert _errors(state) == []
    assert set(state.theorems[0].axioms) == {"p", "q", "h", "k"}


def test_inductive_universe_and_recursor(execute):
    state = execute(
        "universe u\ninductive tree (α : Type u)\n| leaf : tree\n| node (l : tree) (a : α) (r : tree) : tree\n"
    )
    assert _errors(state) == []
    info = state.env.get(name("tree"))
    assert isinstance(info, InductiveInfo) and info.num_params == 1 and info.is_recursive
    for auxiliary in ("rec_on", "cases_on", "no_confusion", "below", "brec_on", "node.inj", "node.inj_eq"):
        assert name(f"tree.{auxiliary}") in state.env


def test_inductive_with_a_negative_occurrence_is_refused(execute):
    state = execute("inductive bad\n| mk (f : bad → false) : bad\n")
    assert len(_errors(state)) == 1
    assert name("bad") not in state.env


def test_structure_with_parent_default_and_instance(execute):
    state = execute(
        "class has_size (α : Type) := (size : α → nat)\n"
        "class sized (α : Type) extends has_size α := (bound : nat := 10)\n"
        "instance : sized nat := { size := λ n, n }\n"
        "example : has_size.size 3 = 3 := rfl\n"
        "example : sized.bound nat = 10 := rfl\n"
    )
    assert _errors(state) == []
    assert name("nat.sized") in state.env
    info = state.env.structure_info(name("sized"))
    assert info is not None and [str(f.name) for f in info.fields] == ["to_has_size", "bound"]


def test_old_structure_command_merges_fields(execute):
    state = execute(
        "set_option old_structure_cmd true\n"
        "class a (α : Type) := (x : α)\nclass b (α : Type) extends a α := (y : α)\n"
        "class c (α : Type) extends a α := (z : α)\nclass d (α : Type) extends b α, c α\n"
    )
    assert _errors(state) == []
    info = state.env.structure_info(name("d"))
    assert info is not None and [str(f.name) for f in info.fields] == ["x", "y", "z"]
    assert name("d.to_c") in state.env


def test_section_variables_and_end(execute):
    state = execute(
        "section\nvariables (p q : Prop) (h : p)\ninclude h\ntheorem t : p := h\nomit h\n"
        "theorem r : q → q := λ x, x\nend\nexample : ∀ p : Prop, p → p := t\nexample : ∀ q : Prop, q → q := r\n"
    )
    assert _errors(state) == []


def test_local_notation_ends_with_its_section(execute):
    state = execute("section\nlocal notation `★` := true\nexample : ★ := trivial\nend\nexample : ★ := trivial\n")
    assert [line for line, _, _ in _errors(state)] == [5]


def test_local_attribute_ends_with_its_section(execute):
    state = execute("def x : nat := 1\nsection\nlocal attribute [reducible] x\nend\n")
    assert _errors(state) == []
    assert state.env.reducibility(name("x")).value == "semireducible"


def test_wrong_end(execute):
    state = execute("namespace foo\nend bar\nend foo\n")
    assert _errors(state) == [
        (2, 0, "invalid end of scope, begin/end mismatch, scope starts with 'foo', and ends with 'bar'"),
        (3, 0, "invalid 'end', there is no open namespace/section"),
        (3, 7, "invalid end of module, expecting 'end'"),
    ]


def test_an_attribute_that_does_not_exist(execute):
    state = execute("@[foo] theorem t (p : Prop) (h : p) : p := h")
    assert [m.text for m in state.messages if m.severity == "error"] == ["unknown attribute [foo]"]


def test_a_constant_brings_its_parameters(execute):
    state = execute("section\nparameter (k : nat)\nvariable (i : nat)\ndef f := k + i\ndef g := f 2\nend\n#check g\n")
    assert [m.text for m in state.messages] == ["g : ℕ → ℕ"]


def test_congr_leaves_no_proofs_to_be_proved(execute):
    state = execute(
        "structure s := (x : nat) (h : x = 1)\n"
        "example (a b : s) (h : a.x = b.x) : a = b := by { cases a, cases b, congr, exact h }\n"
        "example (a b : s) : a = b := by { cases a, cases b, congr, rw [a_h, b_h] }\n"
        "example (a b : s) : a = b := by { cases a, cases b, congr }\n"
    )
    (message,) = state.messages
    assert (message.line, message.text.splitlines()[-1]) == (4, "⊢ a_x = b_x")
