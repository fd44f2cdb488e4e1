from __future__ import annotations

import sys
import threading

import pytest

from agent.deep_stack import run_with_deep_stack


def depth_of(n: int) -> int:
    return 0 if n == 0 else 1 + depth_of(n - 1)


def test_deep_recursion_works_and_leaves_nothing_behind() -> None:
    limit, stack = sys.getrecursionlimit(), threading.stack_size()
    assert run_with_deep_stack(lambda: depth_of(100_000)) == 100_000
    assert run_with_deep_stack(lambda: run_with_deep_stack(lambda: depth_of(20_000))) == 20_000
    assert (sys.getrecursionlimit(), threading.stack_size()) == (limit, stack)


def test_exceptions_come_out() -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        run_with_deep_stack(fail)
    with pytest.raises(RecursionError):
        run_with_deep_stack(lambda: depth_of(10_000_000))
