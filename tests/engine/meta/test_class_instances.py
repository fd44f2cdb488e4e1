from __future__ import annotations

from agent.engine.meta.environment import MetaEnvironment
from agent.engine.meta.type_context import TypeContext
from agent.kernel.expr import mk_const
from agent.kernel.level import ZERO
from agent.kernel.name import ANONYMOUS, name
from tests.engine.meta.small_library import INST, TYPE, app, c, instance, mk_context, small_library


def test_the_latest_instance_is_tried_first_unless_priorities_differ() -> None:
    env = small_library()
    goal = app(c("has_add", ZERO), c("nat"))
    env = instance(env, "other", goal, c("nat.has_add"))
    assert env.instances_of(name("has_add"))[0] is name("other")
    low = env.with_attribute("instance", name("other"), priority=10)
    assert low.instances_of(name("has_add"))[-1] is name("other")
    assert name("other") not in env.without_attribute("instance", name("other")).instances_of(name("has_add"))


def test_search_goes_through_parents() -> None:
    tctx = mk_context()
    for each in ("ring", "monoid", "has_add", "distrib", "add_comm_monoid"):
        found = tctx.synth_instance(app(c(each, ZERO), c("real")))
        assert found is not None and not found.has_mvar
        assert tctx.is_def_eq(tctx.infer(found), app(c(each, ZERO), c("real")))
    assert tctx.synth_instance(app(c("ring", ZERO), c("nat"))) is None


def test_universe_metavariables_of_the_class_are_solved() -> None:
    tctx = mk_context()
    level = tctx.mk_level_mvar()
    found = tctx.synth_instance(app(mk_const(name("has_add"), [level]), c("nat")))
    assert found is c("nat.has_add")
    assert tctx.instantiate_level_mvars(level) is ZERO


def test_metavariables_in_the_class_are_not_assigned() -> None:
    tctx = mk_context()
    unknown = tctx.mk_metavar(TYPE)
    goal = app(c("has_add", ZERO), unknown)
    assert not tctx.ready_to_synthesize(goal)
    tctx.synth_instance(goal)
    assert tctx.mctx.value(unknown) is None


def test_local_instances_come_first_and_can_be_frozen() -> None:
    tctx = mk_context()
    alpha = tctx.push_local(ANONYMOUS / "α", TYPE)
    goal = app(c("has_add", ZERO), alpha)
    assert tctx.synth_instance(goal) is None
    tctx.freeze_local_instances()
    ring = tctx.push_local(ANONYMOUS / "_inst_1", app(c("ring", ZERO), alpha), INST)
    assert tctx.synth_instance(goal) is None
    tctx.freeze_local_instances()
    found = tctx.synth_instance(goal)
    assert found is not None and ring in (tctx.local_instances)


def test_sessions_share_what_is_known_of_the_base() -> None:
    base = small_library().sealed()
    first = mk_context()
    first.with_env(instance(base, "extra", app(c("has_add", ZERO), c("nat")), c("nat.has_add")))
    assert first.synth_instance(app(c("has_add", ZERO), c("nat"))) is c("extra")
    second = mk_context()
    second.with_env(base)
    assert second.synth_instance(app(c("has_add", ZERO), c("nat"))) is c("nat.has_add")


def test_extension_data_round_trip() -> None:
    env = small_library()
    copy = MetaEnvironment.from_extension_data(env.kernel, env.extension_data())
    assert copy.extension_data() == env.extension_data()
    assert copy.instances_of(name("has_mul")) == env.instances_of(name("has_mul"))


def test_changes_of_attributes_do_not_reach_other_sessions() -> None:
    base = MetaEnvironment.from_extension_data(small_library().kernel, small_library().extension_data()).sealed()
    goal = app(c("has_add", ZERO), c("nat"))
    first, second = TypeContext(base.for_session()), TypeContext(base.for_session())
    assert first.synth_instance(goal) is c("nat.has_add")
    gone = TypeContext(base.for_session().without_attribute("instance", name("nat.has_add")))
    assert gone.synth_instance(goal) is None
    assert second.synth_instance(goal) is c("nat.has_add")
    irreducible = TypeContext(base.for_session().with_attribute("irreducible", name("nat.add")))
    x = c("nat.zero")
    term = app(c("nat.add"), x, x)
    assert first.is_def_eq(term, x)
    assert not irreducible.is_def_eq(term, x)
    assert second.is_def_eq(term, x)
