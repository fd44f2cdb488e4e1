"""The simplifier and its tactics: simp, dsimp, simpa, simp_rw, unfold …"""

from agent.engine.tactic.simp.simp_tactics import TACTICS

__all__ = ["TACTICS"]
