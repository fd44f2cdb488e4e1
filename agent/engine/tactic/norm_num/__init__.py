"""`norm_num`'s evaluator of numerals (mathlib: `tactic/norm_num.lean`) and `norm_num1`."""

from agent.engine.tactic.norm_num.tactics import TACTICS

__all__ = ["TACTICS"]
