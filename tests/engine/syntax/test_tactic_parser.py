"""Tactic texts: structure, arguments, failures as Lean's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from agent.engine.exceptions import EngineError, ParseError
from agent.engine.syntax import tree as t
from agent.engine.syntax.notation import NotationTable
from agent.engine.syntax.parser import parse_tactic
from agent.engine.syntax.tactic_grammar import ObtainClause, RcasesTarget, tactic_grammar
from agent.kernel.name import name

Show = Callable[[object], str]


def one(text: str, table: NotationTable) -> t.TacticCall:
    (step,) = parse_tactic(text, table, lambda _: True).steps
    assert isinstance(step, t.TacticCall)
    return step


def test_structure(show: Show, table: NotationTable) -> None:
    def shape(tactic: t.Tactic) -> str:
        match tactic:
            case t.TacticCall(n):
                return n
            case t.Then(a, b):
                return f"({shape(a)};{shape(b)})"
            case t.ThenEach(a, branches):
                return f"({shape(a)};[{','.join(map(shape, branches))}])"
            case t.OrElse(a, b):
                return f"({shape(a)}|{shape(b)})"
            case t.TacticBlock(body):
                return "{" + shape(body) + "}"
            case t.TacticSequence(steps):
                return ",".join(map(shape, steps))
        raise AssertionError(tactic)

    def of(text: str) -> str:
        return shape(parse_tactic(text, table, lambda _: True))

    assert of("split; simp <|> skip, refl,") == "(split;(simp|skip)),refl"
    assert of("split <|> left <|> right") == "((split|left)|right)"
    assert of("split; simp; refl") == "((split;simp);refl)"
    assert of("split; [skip, {simp, refl}, begin refl end]") == "(split;[skip,simp,refl,refl])"
    assert of("{ simp, { refl } }, begin skip end") == "{simp,{refl}},{skip}"
    assert of("by simp; refl") == "{(simp;refl)}"
    assert of("") == ""
    assert of("calc a = b : h") == "refine"


def test_arguments(show: Show, table: NotationTable) -> None:
    rw = one("rw [h, ← foo x, bar] at h₁ ⊢ {occs := occurrences.pos [1]}", table)
    assert [(rule.symm, show(rule.term)) for rule in rw.args["rules"]] == [
        (False, "h"),
        (True, "(foo x)"),
        (False, "bar"),
    ]
    assert rw.args["location"] == t.Location((name("h₁"),), True)
    assert isinstance(rw.args["config"], t.StructureInstance)
    simp = one("simp only [*, ← a, -b, c x] with foo at *", table)
    assert simp.args["only"] and [a.kind for a in simp.args["args"]] == ["all", "symm", "erase", "add"]
    assert simp.args["location"].wildcard and simp.args["attributes"] == (name("foo"),) and simp.args["config"] is None
    have = one("have h : x = 1 := foo", table)
    assert (have.args["name"], show(have.args["type"]), show(have.args["value"])) == (name("h"), "(eq x 1)", "foo")
    have = one("have : p", table)
    assert have.args["name"] is None and have.args["value"] is None
    induction = one("induction h : n using foo with a _ generalizing x y", table)
    assert induction.args["arg"][0] == name("h") and induction.args["recursor"] == name("foo")
    assert induction.args["names"] == (name("a"), name("_")) and induction.args["generalizing"] == (
        name("x"),
        name("y"),
    )
    rcases = one("rcases h : e x with ⟨a, rfl | -, _⟩ | b : p", table).args["target"]
    assert isinstance(rcases, RcasesTarget) is True
    assert rcases.name == name("h") and rcases.pattern is not None and rcases.pattern.kind == "typed"
    alternatives = rcases.pattern.args[0]
    assert alternatives.kind == "alternatives" and [a.kind for a in alternatives.args] == ["tuple", "name"]
    obtain = one("obtain ⟨a, b⟩ : p := h", table).args["clause"]
    assert isinstance(obtain, ObtainClause) and show(obtain.type) == "p" and show(obtain.values[0]) == "h"
    rintro = one("rintro ⟨a⟩ (x y : ℕ) (h | h)", table).args["patterns"]
    assert [p.kind for p in rintro] == ["tuple", "typed", "typed", "alternatives"]
    conv = one("conv at h in (a + _) { to_lhs, rw foo }", table)
    assert conv.args["hypothesis"] == name("h") and [c.name for c in conv.args["body"].steps] == [
        "conv.to_lhs",
        "conv.rw",
    ]
    assert one("generalize h : f a = x", table).args["arg"][1] == name("x")
    assert one("nth_rewrite 2 h", table).args["position"] == 2
    assert one("linear_combination (h, 2) h2", table).args["terms"][0][0] == name("h")
    assert one("exact ⟨a, by simp⟩", table).span == t.Span(0, 18)
    assert show(one("case nat.succ : n ih { skip }", table).args["tags"]) == "tuple"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("exact f $ x", "invalid 'begin-end' expression, ',' expected"),
        ("simp, , refl", "invalid expression"),
        ("<|> split", "invalid expression"),
        ("split;", "invalid expression"),
        ("rw [h,]", "expression expected"),
        ("rw", "expression expected"),
        ("skip <|> skip; skip", "invalid 'begin-end' expression, ',' expected"),
        ("all_goals simp", "invalid nested auto-quote tactic, '{' or 'begin' expected"),
        ("split -- comment", "invalid 'begin-end' expression, ',' expected"),
        ("exact h }", "invalid 'begin-end' expression, ',' expected"),
        ("symmetry at h", "invalid 'begin-end' expression, ',' expected"),
        ("cases h with ⟨a, b⟩", "function expected at\n  cases\n(too many arguments)"),
        ("skip <|> positivity", "unknown identifier 'positivity'"),
    ],
)
def test_failures(table: NotationTable, text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_tactic(text, table, lambda known: known != "positivity")
    assert caught.value.message == message


def test_grammar_documents_every_kind() -> None:
    from agent.engine.syntax import tactic_grammar as module

    documented = (module.__doc__ or "").replace("\\|", "|")
    kinds = {parameter.kind for parameters in tactic_grammar().values() for parameter in parameters}
    assert {kind for kind in kinds if f"`{kind}`" not in documented} == {
        "at_ident?",
        "in_pexpr?",
        "itauto_terms?",
        "assign",
        "symm",
    }


def test_recorded_tactics_parse_or_fail_as_lean_does(data_dir: Path, table: NotationTable) -> None:
    """Every recorded tactic: the parse fails if and only if Lean's did, but for texts behind an unmatched brace."""
    different = []
    for file in ("lean3_valid", "lean3_structural", "lean3_arithmetic"):
        unknown = ("omega", "positivity", "gcongr") if file == "lean3_valid" else ("positivity", "gcongr")
        with (data_dir / f"{file}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if "tactic" not in row or row["outcome"] == "timed_out":
                    continue
                message = row.get("message") or ""
                failed = (
                    "parse_itactic failed" in message or message.startswith("PARSE:") or "unknown identifier" in message
                )
                try:
                    parse_tactic(row["tactic"], table, lambda known, unknown=unknown: known not in unknown)
                    parsed = True
                except EngineError:
                    parsed = False
                if parsed is failed and not (parsed and "unknown identifier" in message):
                    different.append(row["tactic"])
    assert set(different) <= {
        "split, exact h }",
        "exact ⟨h, h2, h⟩ } foo bar",
        "norm_num!",
        "norm_num with parity_simps",
        "have h : n! = 1 := sorry",  # there without the locale
        "have h : √x = y := sorry",
        "zeta",
    }
