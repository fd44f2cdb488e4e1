"""Commands: shapes, errors and recovery, whole files."""

from __future__ import annotations

import json
from pathlib import Path

import agent.engine
from agent.engine.exceptions import EngineError, ParseError
from agent.engine.syntax import tree as t
from agent.engine.syntax.notation import BUILTIN_TABLE, NotationTable
from agent.engine.syntax.parser import Parser
from agent.engine.syntax.source import Source
from agent.kernel.name import name


def commands(text: str, table: NotationTable) -> list[t.Command]:
    parser = Parser(Source(text), table, lambda _: True)
    out = []
    while (command := parser.next_command()) is not None:
        out.append(command)
    return out


def test_scopes(table: NotationTable) -> None:
    text = """import a.b c
open nat (succ) (hiding zero)
open_locale big_operators
namespace foo
section
universes u v
variables {α : Type u} (x y : α) [h : group α] [ring α]
include h
noncomputable theory
set_option pp.all true
end
end foo"""
    kinds = [type(c).__name__.removesuffix("Command") for c in commands(text.replace("(succ) ", ""), table)]
    assert kinds == [
        "Import", "Open", "OpenLocale", "Namespace", "Section", "Universe", "Variable", "Include",
        "NoncomputableTheory", "SetOption", "End", "End",
    ]  # fmt: skip
    (variables,) = commands("variables {α : Type u} (x y : α) [h : group α] [ring α] {x}", table)
    assert isinstance(variables, t.VariableCommand)
    assert [len(b.names) for b in variables.binders] == [1, 2, 1, 0, 1]
    assert variables.binders[-1].type is None


def test_declarations(table: NotationTable) -> None:
    text = """/-- doc -/ @[simp, priority 100] protected lemma {u} foo.bar (x : ℕ := 2) {y} [h : p] : x = y := rfl
def fact : ℕ → ℕ
| 0 := 1
| (n+1) := (n+1) * fact n
using_well_founded { rel_tac := foo }
noncomputable instance : has_add foo := ⟨f⟩
axiom a : p
example : p := begin simp, end
abbreviation b := 3"""
    lemma, fact, instance, axiom, example, abbreviation = commands(text, table)
    assert isinstance(lemma, t.DeclarationCommand) and lemma.kind == "theorem" and lemma.name == name("foo.bar")
    assert lemma.modifiers.doc == " doc " and lemma.modifiers.protected
    assert lemma.modifiers.attributes[0].name == "simp" and lemma.modifiers.attributes[0].priority == t.Numeral(100)
    assert lemma.level_names == (name("u"),) and len(lemma.binders) == 3
    assert text[lemma.name_span.start : lemma.name_span.end] == "foo.bar"
    assert isinstance(fact, t.DeclarationCommand) and fact.equations is not None and len(fact.equations) == 2
    assert fact.well_founded is not None
    assert isinstance(instance, t.DeclarationCommand) and instance.name is None and instance.modifiers.noncomputable
    assert isinstance(axiom, t.DeclarationCommand) and axiom.body is None
    assert isinstance(example, t.DeclarationCommand) and isinstance(example.body, t.ByTactic)
    assert isinstance(abbreviation, t.DeclarationCommand) and abbreviation.kind == "abbreviation"


def test_inductive_types(table: NotationTable) -> None:
    text = """inductive tree (α : Type*) : Type*
| leaf : tree
/-- a node -/
| node {} (l r : tree) (a : α) : tree
structure point extends a, to_b : b n := mk' :: (x y : ℕ) {z : ℕ} (w : ℕ := 2) (h (n : ℕ) : p . tac)
class inductive c : Prop | mk : c
inductive color | red | green
structure empty_structure"""
    tree, point, klass, color, empty = commands(text, table)
    assert isinstance(tree, t.InductiveCommand) and [str(c.name) for c in tree.constructors] == ["leaf", "node"]
    assert tree.constructors[1].infer == "{}" and tree.constructors[1].doc == " a node "
    assert isinstance(point, t.InductiveCommand) and point.constructor == name("mk'") and len(point.fields) == 4
    assert [p.name for p in point.parents] == [None, name("to_b")]
    assert point.fields[3].binder.auto_tactic == "tac" and len(point.fields[3].params) == 1
    assert isinstance(klass, t.InductiveCommand) and klass.is_class and klass.kind == "inductive"
    assert isinstance(color, t.InductiveCommand) and len(color.constructors) == 2
    assert isinstance(empty, t.InductiveCommand) and empty.kind == "structure" and empty.fields == ()


def test_notation_declarations() -> None:
    text = """infixr ` ⟶ `:10 := hom
notation `∑'` binders ` in ` s `, ` r:(scoped:67 f, sum s f) := r
reserve infixl ` ⊓ `:69
precedence `foo`:7
postfix `ᶜ`:(max+1) := compl
local notation `R` := real
localized "notation n `!`:10000 := fact n" in nat"""
    arrow, big, reserve, precedence, postfix, local, localized = _with_plus(text)
    assert isinstance(arrow, t.NotationCommand) and arrow.declaration.items[0].action.precedence == 9
    assert isinstance(big, t.NotationCommand)
    assert [item.action.kind for item in big.declaration.items] == ["binders", "expr", "scoped"]
    assert big.declaration.items[2].pp_token == ", " and big.declaration.items[2].action.precedence == 67
    assert isinstance(reserve, t.NotationCommand) and reserve.declaration.reserve
    assert isinstance(precedence, t.PrecedenceCommand) and (precedence.token, precedence.precedence) == ("foo", 7)
    assert isinstance(postfix, t.NotationCommand) and postfix.declaration.new_tokens == (("ᶜ", 1025),)
    assert isinstance(local, t.NotationCommand) and local.local
    assert isinstance(localized, t.LocalizedCommand) and localized.namespace == name("nat")


def _with_plus(text: str) -> list[t.Command]:
    parser = Parser(Source("infixl ` + `:65 := has_add.add\n" + text), BUILTIN_TABLE, lambda _: True)
    first = parser.next_command()
    assert isinstance(first, t.NotationCommand)
    parser.notation = parser.notation.with_notation(first.declaration)
    out = []
    while (command := parser.next_command()) is not None:
        out.append(command)
    return out


def test_attributes(table: NotationTable) -> None:
    (command,) = commands(
        'local attribute [-simp, to_additive foo.bar "doc", simps {fully_applied := ff}] a b.c', table
    )
    assert isinstance(command, t.AttributeCommand) and command.local and command.names == (name("a"), name("b.c"))
    minus, additive, simps = command.attributes
    assert minus.removed and additive.args == (name("foo.bar"), "doc") and simps.args_text == "{fully_applied := ff}"


def test_messages_and_recovery(table: NotationTable) -> None:
    source = Source(
        "def a : ℕ := (1 + \ndef b := 3\n#eval b\ntheorem : 1 = 1 := rfl\nexample 1 = 1 := rfl\n"
        "example : 1 = 1 := by { refl \n"
    )
    parser = Parser(source, table, lambda _: True)
    errors, good = [], 0
    while True:
        try:
            if parser.next_command() is None:
                break
            good += 1
        except ParseError as error:
            errors.append((*source.position(error.position), error.message))
            parser.skip_to_next_command()
    assert good == 2
    assert errors == [
        (2, 0, "invalid expression, unexpected token"),
        (4, 8, "invalid declaration, identifier expected"),
        (5, 8, "invalid definition, '|' or ':=' expected"),
        (6, 29, "invalid 'begin-end' expression, ',' expected"),
    ]


def test_meta_code_is_recognised(table: NotationTable) -> None:
    text = "meta def foo : tactic unit :=\ndo skip\nrun_cmd skip\nmutual def a, b\n#check 1"
    kinds = [type(c).__name__ for c in commands(text, table)]
    assert kinds == ["UnsupportedCommand"] * 3 + ["CheckCommand"]


def test_recorded_statements_and_proofs_parse(data_dir: Path, table: NotationTable) -> None:
    failed = []
    for file in ("minif2f_valid", "curriculum"):
        for line in (data_dir / f"{file}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            statement = row["statement"].rstrip()
            text = statement + ("" if statement.endswith(":=") else " :=") + "\n" + (row.get("proof") or "sorry")
            try:
                assert len(commands(text, table)) == 1
            except EngineError as error:
                failed.append((row["name"], error.message))
    assert failed == []


LIBRARY = Path(agent.engine.__file__).parent / "library"


def test_library_files_parse() -> None:
    """Every file of the library, with all notation of the library."""
    paths = sorted(LIBRARY.rglob("*.lean"))
    table = BUILTIN_TABLE
    failed: dict[Path, str] = {}
    for _ in range(3):  # a file may need the notation of one that sorts behind it
        failed.clear()
        for path in paths:
            parser = Parser(Source(path.read_text(encoding="utf-8")), table, lambda _: True)
            while True:
                try:
                    command = parser.next_command()
                except EngineError as error:
                    failed[path] = error.message
                    break
                if command is None:
                    break
                if isinstance(command, t.UnsupportedCommand):
                    failed[path] = command.what
                if isinstance(command, t.NotationCommand) and not command.local:
                    declaration = command.declaration
                    if declaration not in parser.notation.declarations:
                        parser.notation = parser.notation.with_notation(declaration, overload=False)
            table = parser.notation
        if not failed:
            break
    assert failed == {}
