"""Word problems with a numeric answer: Lean 3 solutions verified, chains of thought turned into Lean 3."""
