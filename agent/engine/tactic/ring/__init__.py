"""`ring`, `ring1`, `ring_nf`: equality and normal forms in commutative (semi)rings (mathlib: `tactic/ring.lean`)."""

from agent.engine.tactic.ring.tactics import TACTICS

__all__ = ["TACTICS"]
