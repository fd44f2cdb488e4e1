"""Tactics computed from a state with a computer-algebra library."""
