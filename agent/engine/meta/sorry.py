"""`sorry`, and what stands in the place of a term that has no elaboration (Lean: `library/sorry.cpp`).

Lean has one macro with a flag; here there are two axioms. The synthetic one cannot be written in a source: it follows
an error that was reported, and what is said about a term that holds it is said no more.
"""

from __future__ import annotations

from typing import Final

from agent.kernel.expr import Const, Expr, mk_app, mk_const, subterms
from agent.kernel.level import Level
from agent.kernel.name import ANONYMOUS, Name

SORRY: Final = ANONYMOUS / "sorry"
SYNTHETIC_SORRY: Final = SORRY / 0
SORRIES: Final = frozenset({SORRY, SYNTHETIC_SORRY})


def mk_sorry(level: Level, type_: Expr, *, synthetic: bool = False) -> Expr:
    """A term of the type `type_ : Sort level`."""
    return mk_app(mk_const(SYNTHETIC_SORRY if synthetic else SORRY, (level,)), type_)


def is_sorry(constant: Name) -> bool:
    return constant is SORRY or constant is SYNTHETIC_SORRY


def has_sorry(e: Expr) -> bool:
    return any(type(node) is Const and is_sorry(node.name) for node in subterms(e))


def has_synthetic_sorry(e: Expr) -> bool:
    return any(type(node) is Const and node.name is SYNTHETIC_SORRY for node in subterms(e))
