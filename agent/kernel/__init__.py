"""The trusted base: Lean 3's type theory. Standard library only.

To read in order: `name`, `level`, `expr`, `instantiate` (terms); `exceptions`, `declaration`, `environment` (what is
known); `type_checker` (the judgement); `inductive`, `quotient`, `add_declaration` (how the environment grows);
`certificate` (checked arithmetic). Everything declared enters through `Environment.add`, which checks it;
`Environment.add_unchecked` is the one door for a compiled library.
"""
