"""What imports bring: tactics and the modules of `norm_num` extensions."""

import pytest

from agent.engine.frontend.modules import ImportedModules, module_table
from agent.engine.tactic.norm_num.evaluator import EXTENSIONS


@pytest.mark.parametrize(
    "imports, tactic, known",
    [
        (["minif2f_import"], "omega", False),
        (["minif2f_import"], "nlinarith", True),
        (["tactic"], "omega", True),
        (["data.nat.basic"], "linarith", False),
        (["data.nat.basic"], "exact", True),
        (["tactic.ring", "tactic.omega"], "omega", True),
        (["tactic.ring"], "ring_exp", False),
        (None, "omega", True),
        ([], "omega", False),
        ([], "simp", True),
    ],
)
def test_imports_bring_tactics(imports, tactic, known):
    assert ImportedModules.of(imports).has_tactic(tactic) is known


def test_imports_are_followed():
    assert "data.int.gcd" in ImportedModules.of(["minif2f_import"]).in_force()
    assert "algebra.big_operators.norm_num" not in ImportedModules.of(["minif2f_import"]).in_force()
    assert "data.nat.prime" not in ImportedModules.of(["tactic"]).in_force()


def test_an_uncovered_module_is_refused():
    assert not ImportedModules().accepts("category_theory.category.basic")


def test_import_commands_take_the_place_of_what_was_given():
    modules = ImportedModules.of(["data.nat.prime"])
    assert modules.accepts("tactic.default")
    assert "tactic.ring" in modules.in_force()
    assert "data.nat.prime" not in modules.in_force()


def test_every_import_is_known():
    table = module_table()
    named = {each for imports in table["imports"].values() for each in imports}
    assert named | set(table["tactics"]) | set(EXTENSIONS.values()) <= set(table["imports"])
