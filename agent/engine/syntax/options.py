"""The options that `set_option` knows, with the kind of their values (Lean: `register_option`)."""

from __future__ import annotations

from typing import Final

from agent.kernel.name import Name

BOOLEAN: Final = frozenset(
    "pp.all pp.annotations pp.beta pp.binder_types pp.coercions pp.colors pp.delayed_abstraction pp.full_names "
    "pp.generalized_field_notation pp.goal.compact pp.hide_comp_irrelevant pp.implicit pp.instantiate_mvars pp.links "
    "pp.locals_full_names pp.nat_numerals pp.notation pp.numeral_types pp.numerals pp.parens pp.preterm "
    "pp.private_names pp.proofs pp.purify_locals pp.purify_metavars pp.strings pp.structure_instances "
    "pp.structure_instances_qualifier pp.structure_projections pp.unicode pp.universes pp.use_holes "
    "formatter.hide_full_terms "
    "type_context.smart_unfolding type_context.unfold_lemmas elaborator.coercions auto_param.check_exists "
    "eqn_compiler.ite eqn_compiler.lemmas eqn_compiler.zeta inductive.brec_on inductive.cases_on "
    "inductive.no_confusion inductive.rec_on old_structure_cmd tactic.induction.concat_names "
    "parser.checkpoint_have parser.show_errors debugger debugger.autorun profiler verbose vm_override.enabled".split()
)
NATURAL: Final = frozenset(
    "pp.goal.max_hypotheses pp.indent pp.max_depth pp.max_steps pp.width class.instance_max_depth default_priority "
    "extends_priority eqn_compiler.max_steps back_chaining.max_depth hinst_lemma.pattern.max_steps "
    "unifier.nat_offset_cnstr_threshold auto_completion.max_results max_memory timeout profiler.freq".split()
)
DECIMAL: Final = frozenset({"profiler.threshold"})
TRACE: Final = "trace"
"""A family of Boolean options, to which any module may add; every name in it is taken for one."""

NEEDS_BOOLEAN: Final = "invalid Boolean option value, 'true' or 'false' expected"
NEEDS_NATURAL: Final = "(small) natural number expected"


def is_boolean(option: Name) -> bool:
    return str(option) in BOOLEAN or option.parts()[:1] == (TRACE,)


def is_natural(option: Name) -> bool:
    return str(option) in NATURAL


def is_known(option: Name) -> bool:
    return is_boolean(option) or is_natural(option) or str(option) in DECIMAL
