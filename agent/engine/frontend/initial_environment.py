"""The environment before the first declaration of the core library."""

from __future__ import annotations

from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.sorry import SORRY, SYNTHETIC_SORRY
from agent.engine.syntax.notation import BUILTIN_TABLE
from agent.kernel.declaration import Axiom
from agent.kernel.environment import Environment
from agent.kernel.expr import BinderInfo, mk_local, mk_pi, mk_sort, mk_var
from agent.kernel.level import mk_param
from agent.kernel.name import name


def initial_environment(*, allow_certificates: bool = True) -> MetaEnvironment:
    """Nothing but `sorry` and its synthetic twin, which stand for what is not proved and show among the axioms."""
    env = MetaEnvironment(Environment(allow_certificates=allow_certificates), BUILTIN_TABLE)
    u = name("u")
    alpha = mk_local(name("α"), mk_sort(mk_param(u)))
    type_ = mk_pi(alpha.name, BinderInfo.IMPLICIT, alpha.type, mk_var(0))
    for constant in (SORRY, SYNTHETIC_SORRY):
        env = env.with_declaration(Axiom(constant, (u,), type_)).with_noncomputable(constant)
    return env
