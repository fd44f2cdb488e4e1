"""Making tactic models: pairs out of proofs and searches, models out of pairs, and round again."""
