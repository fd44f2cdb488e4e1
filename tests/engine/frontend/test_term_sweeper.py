"""Dead terms go, living ones stay, and what was there at the start is not touched."""

from __future__ import annotations

from agent.engine.frontend import term_sweeper
from agent.kernel.expr import mk_app, mk_const, table_size
from agent.kernel.name import name

F, ZERO = mk_const(name("f")), mk_const(name("a"))


def chain(length: int, tag: str) -> object:
    e = mk_const(name(tag))
    for _ in range(length):
        e = mk_app(F, e)
    return e


def test_only_what_nothing_refers_to_is_forgotten() -> None:
    sweeper = term_sweeper.TermSweeper()
    before = table_size()
    kept = chain(1000, "kept")
    chain(term_sweeper._EVERY, "dead")
    sweeper.sweep_if_due()
    assert before + 1000 <= table_size() < before + 1100
    assert kept is chain(1000, "kept")


def test_nothing_is_done_until_there_is_much() -> None:
    sweeper = term_sweeper.TermSweeper()
    before = table_size()
    chain(1000, "few")
    sweeper.sweep_if_due()
    assert table_size() >= before + 1000


def test_what_dies_later_goes_when_the_rest_has_doubled() -> None:
    sweeper = term_sweeper.TermSweeper()
    before = table_size()
    living: list[object] = [chain(term_sweeper._EVERY + 1, "first")]
    sweeper.sweep_if_due()
    living.clear()
    for number in range(5):
        living.append(chain(term_sweeper._EVERY + 1, f"later{number}"))
        sweeper.sweep_if_due()
    assert table_size() < before + 5.5 * term_sweeper._EVERY
