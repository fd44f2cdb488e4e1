"""An elaborator over the library's core, and a way to write types and terms as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from agent.deep_stack import run_with_deep_stack
from agent.engine.elaborator.elaborator import Elaborator
from agent.engine.elaborator.scope import Scope
from agent.engine.frontend.library_build import build_library
from agent.engine.frontend.modules import LIBRARY
from agent.engine.meta.deadline import Deadline
from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.format import format_to_string
from agent.engine.meta.metavar_context import MetavarContext
from agent.engine.meta.pretty_printer import PrettyPrinter
from agent.engine.meta.type_context import TypeContext
from agent.engine.syntax.parser import parse_term
from agent.kernel.expr import Expr

_CORE = "basic logic quotient classical nat well_founded data function coe order int list".split()


@dataclass
class Session:
    """`check(text)` is `term : type` as printed."""

    env: MetaEnvironment
    scope: Scope = Scope()

    def elaborator(self) -> Elaborator:
        return Elaborator(TypeContext(self.env, deadline=Deadline(seconds=20)), self.scope)

    def elaborate(self, text: str, type_text: str | None = None) -> Expr:
        elab = self.elaborator()
        pre = parse_term(text, self.env.notation)
        expected = None if type_text is None else elab.elaborate_type(parse_term(type_text, self.env.notation))
        return elab.elaborate(pre, expected)

    def show(self, e: Expr) -> str:
        return format_to_string(PrettyPrinter(self.env, self.scope.options, MetavarContext()).pp(e))

    def check(self, text: str, type_text: str | None = None) -> str:
        e = self.elaborate(text, type_text)
        return f"{self.show(e)} : {self.show(TypeContext(self.env).infer(e))}"


@pytest.fixture(scope="session")
def core_env() -> MetaEnvironment:
    result = run_with_deep_stack(lambda: build_library([LIBRARY / "core" / f"{each}.lean" for each in _CORE]))
    return result.env.sealed()


@pytest.fixture
def session(core_env: MetaEnvironment) -> Session:
    return Session(core_env)


@pytest.fixture
def failure(session: Session) -> Callable[..., str]:
    """The message of an elaboration that must fail."""
    from agent.engine.exceptions import ElaborationError

    def run(text: str, type_text: str | None = None) -> str:
        with pytest.raises(ElaborationError) as caught:
            session.elaborate(text, type_text)
        return caught.value.message

    return run
