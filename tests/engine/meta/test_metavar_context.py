from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from agent.engine.meta.local_context import EMPTY_LOCAL_CONTEXT
from agent.engine.meta.metavar_context import MetavarContext
from agent.kernel.expr import MVar, mk_const, mk_mvar
from agent.kernel.level import ONE
from agent.kernel.name import name

TYPE = mk_const(name("T"))
STEPS = st.sampled_from(["declare", "assign", "mark", "undo", "copy"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(STEPS, st.integers(0, 5)), max_size=30))
def test_undo_restores_what_was_there_at_the_mark(steps: list[tuple[str, int]]) -> None:
    mctx = MetavarContext()
    mvars = [mk_mvar() for _ in range(6)]
    for mvar in mvars:
        mctx.declare(mvar, TYPE, EMPTY_LOCAL_CONTEXT)
    marks: list[tuple[int, dict[MVar, object]]] = []
    copies: list[tuple[MetavarContext, dict[MVar, object]]] = []

    def snapshot(of: MetavarContext) -> dict[MVar, object]:
        return {mvar: of.value(mvar) for mvar in mvars}

    for kind, i in steps:
        if kind == "declare":
            mctx.declare(mk_mvar(), TYPE, EMPTY_LOCAL_CONTEXT)
        elif kind == "assign":
            mctx.assign(mvars[i], mk_const(name(f"v{len(marks)}{i}")))
        elif kind == "mark":
            marks.append((mctx.mark(), snapshot(mctx)))
        elif kind == "copy":
            copies.append((mctx.copy(), snapshot(mctx)))
        elif marks:
            mark, seen = marks.pop()
            mctx.undo(mark)
            assert snapshot(mctx) == seen
    for copy, seen in copies:
        assert snapshot(copy) == seen


def test_level_assignments_are_undone_too() -> None:
    mctx = MetavarContext()
    level = mctx.new_level_mvar()
    mark = mctx.mark()
    mctx.assign_level(level, ONE)
    assert mctx.instantiate_level(level) is ONE
    mctx.undo(mark)
    assert mctx.instantiate_level(level) is level
