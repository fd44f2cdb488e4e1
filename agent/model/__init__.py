"""Tactic generators: what may be tried next on a tactic state, with log-probabilities."""
