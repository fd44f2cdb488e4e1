"""An interactive theorem-proving agent for Lean 3, with an embedded Lean 3 engine."""

__version__ = "0.1.0"
