"""What follows the name of each interactive tactic, as data (Lean: the `parse` parameters in the types of
`tactic.interactive.*`).

An entry is `name: parameters`, each parameter `key:kind`. The parsed value stands in `TacticCall.args[key]`; optional
things are None
(flags: False, lists: `()`) when they were not written.

| kind | text | value |
| --- | --- | --- |
| `bang` `query` `star` `only` | `!` `?` `*` `only` | bool |
| `ident` `ident?` | `h` | Name |
| `ident_?` | `h`, `_` | Name, `_` as `name("_")` |
| `idents` `idents_` | names up to the next token that is none (`_` allowed in the second) | tuple of Names |
| `texpr` `texpr?` | a term up to `;`, `<\\|>`, `,` (rbp 2) | Term |
| `pexpr` | a term of maximal precedence | Term |
| `type` `type?` | `: T` | Term |
| `value` `value?` | `:= e` | Term |
| `colon` | `:` | None |
| `with_texpr?` `using_texpr?` `using_texpr` `to_texpr` | `with e`, `using e`, `to T` | Term |
| `with_ident?` `using_ident?` | `with h`, `using h` | Name |
| `using_pair?` | `using h₁ h₂` | (Name, Name) |
| `with_idents` `using_idents` `generalizing` | `with a _ b`, `using a b`, `generalizing a b` | tuple of Names |
| `with_idents?` | `with a _ b`, tells absent from empty | tuple of Names or None |
| `nat` `nat?` | `3` | int |
| `using_nat?` `depth?` | `using 3`, `: 3` | int |
| `terms` `terms?` | `[e, …]` (`?`: None where no bracket) | tuple of Terms |
| `terms_or_texpr` | `[e, …]` or `e` | tuple of Terms |
| `using_terms?` `with_terms` | `using [e, …]`, `with e` | tuple of Terms |
| `location` | `at h ⊢`, `at *` | Location or None |
| `rules` | `[← h, e]` or `h` | tuple of RewriteRule |
| `simp_args` `using_simp_args` | `[h, ← h, -h, *]`, `*` | tuple of SimpArg |
| `pattern*` `rintro*` | patterns of `rcases`, of `rintro` (groups `(x y : T)` flattened) | tuple of RcasesPattern |
| `rintro` | the same, with `: T` over all | tuple of RcasesPattern; `RintroHint(depth)` for `rintro?` |
| `rcases` | `h : e with patt`, `⟨e, …⟩ with patt`, `? e : n` | RcasesTarget |
| `obtain` | `patt : T := e` | ObtainClause |
| `congr_with?` | `with patterns : n` | (tuple of RcasesPattern, int or None) |
| `cases_arg` | `h : e`, `e` | (Name or None, Term) |
| `generalize_arg` | `e = x` | (Term, Name) |
| `renames` | `a b`, `a → b`, `[a b, …]` | tuple of (Name, Name) |
| `case_tags` | `a b : x y`, `[…, …]` | tuple of (tuple of Names, tuple of Names or None) |
| `choose_with` | `with ← h` | (symm: bool, Name) or None |
| `name_with?` | `h with k` | (Name, Name or None) |
| `hypothesis` | `*` or `h` | Name, None for `*` |
| `combination` | `h₁ (h₂, e)` | tuple of (Name, Term or None) |
| `permutations?` | `using [x y, y x]`, `using x y` | tuple of tuples of Names |
| `occurrences` | `[1, 2]` | tuple of ints |
| `arrow` | `→`, `↔`, `←` | `"->"`, `"<->"`, `"<-"` |
| `mode?` | `raw`, `SOP` … | Name |
| `arity` | `*`, `^ n` | `"*"`, int, None |
| `assertion?` | `:= e`, `: T` | (`":="` or `":"`, Term) |
| `assume` | `: T` or binders | Term or tuple of Binders |
| `tactic` `tactic?` | `{ … }`, `begin … end` | TacticSequence |
| `conv` | the same with tactics of `conv` | TacticSequence, its calls are named `conv.…` |
| `term` `term?` | an explicit argument (configuration, number, string), required or not | Term |

Tactics of `conv` mode are entries `conv.…`; `TacticCall.name` has the prefix too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from agent.engine.syntax.tree import Node, RcasesPattern, Term
from agent.kernel.name import Name


@dataclass(frozen=True, slots=True)
class RintroHint(Node):
    """`rintro?`, `rintro? : n`"""

    depth: int = 5


@dataclass(frozen=True, slots=True)
class RcasesTarget(Node):
    """What `rcases` is given: `name : terms[0] with pattern`; several terms in `⟨ ⟩` (then `many`); `hint_depth` set
    for `rcases?`."""

    terms: tuple[Term, ...]
    many: bool = False
    name: Name | None = None
    pattern: RcasesPattern | None = None
    hint_depth: int | None = None


@dataclass(frozen=True, slots=True)
class ObtainClause(Node):
    """`obtain pattern : type := values` (`many`: written in `⟨ ⟩`); every part may be absent (None, `()`)."""

    pattern: RcasesPattern | None
    type: Term | None
    values: tuple[Term, ...] = ()
    many: bool = False


_SIMP: Final = "only:only args:simp_args attributes:with_idents"
_HAVE: Final = "name:ident? type:type? value:value?"
_CONV: Final = "hypothesis:at_ident? pattern:in_pexpr? body:conv"

_GRAMMAR: Final = f"""
abel bang:bang mode:mode? location:location
abel1 bang:bang
abstract name:ident? body:tactic
ac_change term:texpr depth:using_nat?
ac_mono arity:arity assertion:assertion? config:term?
ac_refl
ac_reflexivity
admit body:tactic?
all_goals body:tactic
any_goals body:tactic
apply term:texpr
apply' term:texpr
apply_assumption lemmas:term? config:term? tactic:term?
apply_auto_param
apply_field
apply_fun term:texpr location:location monotone:using_texpr?
apply_instance
apply_mod_cast term:texpr
apply_normed term:texpr
apply_opt_param
apply_rules terms:terms attributes:with_idents iterations:term? config:term?
apply_with term:pexpr config:term
apply_with' term:pexpr config:term
assoc_rewrite rules:rules location:location
assoc_rw rules:rules location:location
assume binders:assume
assumption
assumption'
assumption_mod_cast
async body:tactic
by_cases arg:cases_arg
by_contra name:ident?
by_contra' name:ident? type:type?
by_contradiction name:ident?
cancel_denoms location:location
case tags:case_tags body:tactic
cases arg:cases_arg names:with_idents
casesI arg:cases_arg names:with_idents
cases_matching recursive:star patterns:terms_or_texpr
cases_type one:bang recursive:star names:idents
casesm recursive:star patterns:terms_or_texpr
cc
change term:texpr replacement:with_texpr? location:location
change' term:texpr replacement:with_texpr? location:location
choose bang:bang name:ident names:idents value:using_texpr?
clarify args:simp_args rules:using_terms? config:term?
classical
clean term:texpr
clear names:idents
clear' names:idents
clear_
clear_aux_decl
clear_dependent names:idents
clear_except names:idents
clear_value names:idents
comp_val
congr
congr' depth:nat? patterns:congr_with?
constructor
constructor_matching recursive:star patterns:terms_or_texpr
continue body:tactic
continuity bang:bang query:query config:term?
continuity'
contradiction
contrapose bang:bang names:name_with?
conv {_CONV}
conv_lhs {_CONV}
conv_rhs {_CONV}
convert symm:symm term:texpr depth:using_nat?
convert_to term:texpr depth:using_nat?
dec_trivial bang:bang
delta names:idents location:location
delta_instance names:idents
destruct term:texpr
done
dsimp {_SIMP} location:location config:term?
dsimp_result {_SIMP} body:tactic
dunfold names:idents location:location config:term?
eapply term:texpr
eapply' term:texpr
econstructor
elide depth:nat location:location
equiv_rw terms:terms_or_texpr location:location config:term?
equiv_rw_type term:texpr config:term?
erewrite rules:rules location:location config:term?
erw rules:rules location:location config:term?
exact term:texpr
exactI term:texpr
exact_mod_cast term:texpr
exacts terms:terms_or_texpr
exfalso
existsi terms:terms_or_texpr
ext query:query patterns:rintro* depth:depth?
ext1 query:query patterns:pattern*
extract_goal bang:bang name:ident? names:with_idents?
fail_if_success body:tactic
fapply term:texpr
fapply' term:texpr
fconstructor
field name:ident body:tactic
field_simp {_SIMP} location:location config:term?
filter_upwards terms:terms? names:with_idents? value:using_texpr?
fin_cases hypothesis:hypothesis names:with_texpr? name:using_ident?
finish args:simp_args rules:using_terms? config:term?
focus body:tactic
from term:texpr
fsplit
funext names:idents_
generalize name:ident? colon:colon arg:generalize_arg
generalize' name:ident? colon:colon arg:generalize_arg
generalize_hyp name:ident? colon:colon arg:generalize_arg location:location
generalize_proofs names:idents_ location:location
group location:location
guard_expr_eq term:term value:value
guard_hyp name:ident type:type? value:value?
guard_hyp' name:ident type:type
guard_hyp_mod_implicit name:ident type:type
guard_hyp_nums number:term
guard_hyp_strict name:ident type:type
guard_tags names:idents
guard_target term:texpr
guard_target' term:texpr
guard_target_mod_implicit term:texpr
guard_target_strict term:texpr
have {_HAVE}
haveI {_HAVE}
have_field
hint
id body:tactic
induction arg:cases_arg recursor:using_ident? names:with_idents generalizing:generalizing
inhabit term:pexpr name:ident?
injection term:texpr names:with_idents
injections names:with_idents
injections_and_clear
interval_cases term:texpr? bounds:using_pair? name:with_ident?
intro name:ident_?
introI name:ident_?
intros names:idents_
introsI names:idents_
introv names:idents_
itauto bang:bang terms:itauto_terms?
iterate count:nat? body:tactic
left
let {_HAVE}
letI {_HAVE}
library_search bang:bang args:simp_args attributes:with_idents names:using_idents config:term?
lift term:texpr type:to_texpr proof:using_texpr? names:with_idents
linarith bang:bang only:only terms:terms? config:term?
linear_combination terms:combination config:term?
mapply term:texpr
mapply' term:texpr
match_hyp name:ident type:type transparency:term?
match_target term:texpr transparency:term?
min_tac first:pexpr second:pexpr
mono recursive:star side:mode? terms:with_terms args:using_simp_args
nlinarith bang:bang only:only terms:terms? config:term?
noncomm_ring
nontriviality term:texpr? args:using_simp_args
norm_cast location:location
norm_fin args:simp_args
norm_num args:simp_args location:location
norm_num1 location:location
nth_rewrite position:nat rules:rules location:location
nth_rewrite_lhs position:nat rules:rules location:location
nth_rewrite_rhs position:nat rules:rules location:location
obtain clause:obtain
omega options:idents
pi_instance
pretty_cases
propagate_tags body:tactic
push_cast args:simp_args location:location
push_neg location:location
rcases target:rcases
rcongr patterns:rintro*
recover
refine term:texpr
refine_struct term:texpr
refl
refl'
reflexivity
reflexivity'
rename pairs:renames
rename_var old:ident new:ident location:location
repeat body:tactic
replace {_HAVE}
resetI
revert names:idents
revertI names:idents
revert_after name:ident
revert_deps names:idents
revert_target_deps
rewrite rules:rules location:location config:term?
right
ring bang:bang
ring1 bang:bang
ring_exp bang:bang location:location
ring_exp_eq bang:bang
ring_nf bang:bang mode:mode? location:location
rintro patterns:rintro
rintros patterns:rintro
rotate count:term?
rsimp
rw rules:rules location:location config:term?
rw_mod_cast rules:rules location:location
rwa rules:rules location:location config:term?
safe args:simp_args rules:using_terms? config:term?
scc
scc'
set bang:bang name:ident type:type? assign:assign value:texpr equation:choose_with
show term:texpr
show_term body:tactic
simp iota:bang query:query {_SIMP} location:location config:term?
simp_intros names:idents_ {_SIMP} config:term?
simp_result {_SIMP} body:tactic
simp_rw rules:rules location:location
simpa iota:bang query:query {_SIMP} value:using_texpr? config:term?
skip
slice_lhs first:nat last:nat body:conv
slice_rhs first:nat last:nat body:conv
slim_check config:term?
solve1 body:tactic
solve_by_elim all_goals:star {_SIMP} config:term?
sorry body:tactic?
specialize term:texpr
split
split_ifs location:location names:with_idents
squeeze_dsimp query:query bang:bang {_SIMP} location:location config:term?
squeeze_scope body:tactic
squeeze_simp query:query bang:bang {_SIMP} location:location config:term?
squeeze_simpa query:query bang:bang {_SIMP} value:using_texpr? config:term?
subst term:texpr
subst' term:texpr
substI term:texpr
subst_vars
substs names:idents
subtype_instance
success_if_fail body:tactic
success_if_fail_with_msg body:tactic message:term
suffices name:ident? type:type?
suggest count:nat? args:simp_args attributes:with_idents names:using_idents config:term?
swap count:term?
symmetry
symmetry' location:location
tauto bang:bang config:term?
tautology bang:bang config:term?
tfae_finish
tfae_have name:ident? colon:colon first:nat arrow:arrow second:nat
tidy query:query config:term?
trace message:term
trace_simp_set {_SIMP}
trace_state
transitivity term:texpr?
transitivity' term:texpr?
transport term:texpr? value:using_texpr
triv
tactic.triv
trivial
trivial'
trunc_cases term:texpr names:with_idents
try body:tactic
try_for limit:pexpr body:tactic
type_check term:texpr
unelide location:location
unfold names:idents location:location config:term?
unfold1 names:idents location:location config:term?
unfold_cases body:tactic
unfold_coes location:location
unfold_projs location:location config:term?
unfold_wf
unfreezingI body:tactic
unify_equations names:idents
unit_interval
use terms:terms_or_texpr
with_cases body:tactic
wlog name:ident? type:type? cases:value? permutations:permutations? tactic:term?
work_on_goal number:nat body:tactic
zify args:simp_args location:location
conv.apply_congr term:texpr?
conv.change term:texpr
conv.congr
conv.conv body:conv
conv.done
conv.dsimp {_SIMP} config:term?
conv.erw rules:rules config:term?
conv.find pattern:pexpr body:conv
conv.for pattern:pexpr occurrences:occurrences body:conv
conv.funext
conv.guard_lhs term:texpr
conv.guard_target term:texpr
conv.norm_cast
conv.norm_num args:simp_args
conv.norm_num1
conv.rewrite rules:rules config:term?
conv.ring bang:bang
conv.ring_exp bang:bang
conv.ring_exp bang:bang
conv.ring_nf bang:bang mode:mode?
conv.rw rules:rules config:term?
conv.simp {_SIMP} config:term?
conv.skip
conv.to_lhs
conv.to_rhs
conv.trace_lhs
conv.whnf
"""


@dataclass(frozen=True, slots=True)
class Parameter:
    key: str
    kind: str


@lru_cache(maxsize=1)
def tactic_grammar() -> dict[str, tuple[Parameter, ...]]:
    """All entries: name -> parameters in order."""
    out: dict[str, tuple[Parameter, ...]] = {}
    for line in _GRAMMAR.strip().splitlines():
        head, *rest = line.split()
        out[head] = tuple(Parameter(*item.split(":", 1)) for item in rest)
    return out
