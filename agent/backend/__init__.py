"""Lean 3 behind one interface: open a theorem, run tactics on its states, check a file."""
