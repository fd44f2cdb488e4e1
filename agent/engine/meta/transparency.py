"""How far definitions are unfolded."""

from __future__ import annotations

import enum


class Transparency(enum.IntEnum):
    """`INSTANCES` unfolds reducible definitions and instances; `ALL` even irreducible ones."""

    NONE = 0
    REDUCIBLE = 1
    INSTANCES = 2
    SEMIREDUCIBLE = 3
    ALL = 4
