"""`linarith` and `nlinarith` (mathlib: `tactic/linarith/`)."""

from agent.engine.tactic.linarith.tactics import TACTICS

__all__ = ["TACTICS"]
