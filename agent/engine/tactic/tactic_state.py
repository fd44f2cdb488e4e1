"""Tactic states: immutable values that hold the goals of a proof in progress (Lean: `library/tactic/tactic_state.h`).

A state owns its metavariable context and never changes it: tactics work on a copy, through `type_context()`, and make a
new state with `with_goals`. Backtracking is keeping the old state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from agent.engine.exceptions import TacticError
from agent.engine.meta.type_context import Transparency, TypeContext
from agent.kernel.expr import Expr, Local, MVar
from agent.kernel.name import ANONYMOUS, Name

if TYPE_CHECKING:
    from agent.engine.elaborator.scope import Scope
    from agent.engine.meta.deadline import Deadline
    from agent.engine.meta.environment import MetaEnvironment
    from agent.engine.meta.local_context import LocalContext
    from agent.engine.meta.metavar_context import MetavarContext


@dataclass(frozen=True, slots=True)
class CaseTag:
    """What `cases`, `induction` and `with_cases` leave on a goal, for `case` and for the line `case nat.succ`.

    `names` are innermost first, as Lean keeps them (shown in reverse order). `hypotheses` are the uids of the locals
    that the split introduced; `num_args` instead counts binders of the target (after `with_cases`), else None.
    """

    names: tuple[Name, ...]
    hypotheses: tuple[int, ...] = ()
    num_args: int | None = None

    def line(self) -> str:
        """`case or.inl, or.inr`, without a newline."""
        return "case " + ", ".join(str(n) for n in reversed(self.names))


NO_TAG = CaseTag(())


@dataclass(frozen=True, slots=True, eq=False)
class TacticState:
    """`goals[0]` is the main goal. `tags` is by the goal's uid. `mctx` must not be changed: use `type_context()`.

    `main` is the metavariable of the whole proof; `tags_enabled` is on inside `with_cases`.
    """

    env: MetaEnvironment
    scope: Scope
    mctx: MetavarContext
    goals: tuple[MVar, ...]
    main: MVar
    deadline: Deadline
    decl_name: Name = ANONYMOUS
    tags: Mapping[int, CaseTag] = field(default_factory=dict)
    tags_enabled: bool = False

    # --- reading

    @property
    def main_goal(self) -> MVar:
        """Raises `TacticError` when there is none."""
        if not self.goals:
            raise TacticError("tactic failed, there are no goals to be solved", self)
        return self.goals[0]

    def lctx(self, goal: MVar | None = None) -> LocalContext:
        return self.mctx.decl(self.main_goal if goal is None else goal)[1]

    def goal_type(self, goal: MVar | None = None) -> Expr:
        """The target, metavariables instantiated."""
        return self.mctx.instantiate(self.mctx.decl(self.main_goal if goal is None else goal)[0])

    def type_context(
        self, goal: MVar | None = None, transparency: Transparency = Transparency.SEMIREDUCIBLE
    ) -> TypeContext:
        """A context over a *copy* of `mctx`, in the local context of `goal` (default: the main goal)."""
        return TypeContext(
            self.env, self.mctx.copy(), self.lctx(goal), transparency=transparency, deadline=self.deadline
        )

    def tag(self, goal: MVar) -> CaseTag:
        return self.tags.get(goal.uid, NO_TAG)

    def find_hypothesis(self, hypothesis: Name) -> Local:
        """The latest hypothesis of that name in the main goal. Raises `TacticError`."""
        found = self.lctx().find_by_name(hypothesis)
        if found is None:
            raise TacticError(f"get_local tactic failed, unknown '{hypothesis}' local", self)
        return found.local

    # --- making new states

    def with_goals(self, tctx: TypeContext, goals: Iterable[MVar], *, keep_rest: bool = False) -> TacticState:
        """The state after a tactic that worked in `tctx`: its assignments, and these goals (assigned ones left out).

        `keep_rest`: they stand in place of the main goal, before the other ones.
        """
        new = tuple(goals) + (self.goals[1:] if keep_rest else ())
        mctx = tctx.mctx
        return replace(self, mctx=mctx, goals=tuple(g for g in new if mctx.value(g) is None))

    def replace_main(self, tctx: TypeContext, goals: Iterable[MVar]) -> TacticState:
        """`with_goals` with the other goals kept behind."""
        return self.with_goals(tctx, goals, keep_rest=True)

    def set_goals(self, goals: Iterable[MVar]) -> TacticState:
        """Same assignments, other goals (none is filtered)."""
        return replace(self, goals=tuple(goals))

    def cleanup(self) -> TacticState:
        """Without the goals that are assigned already; what follows every `,`."""
        value = self.mctx.value
        if all(value(g) is None for g in self.goals):
            return self
        return replace(self, goals=tuple(g for g in self.goals if value(g) is None))

    def close_main(self, tctx: TypeContext, proof: Expr) -> TacticState:
        """Assign the main goal, whose type is `proof`'s already, and drop it."""
        tctx.mctx.assign(self.main_goal, proof)
        return self.with_goals(tctx, self.goals[1:])

    def with_tag(self, goal: MVar, tag: CaseTag) -> TacticState:
        tags = dict(self.tags)
        if tag.names:
            tags[goal.uid] = tag
        else:
            tags.pop(goal.uid, None)
        return replace(self, tags=tags)

    def with_deadline(self, deadline: Deadline) -> TacticState:
        return replace(self, deadline=deadline)

    def propagate_tag(self, after: TacticState) -> TacticState:
        """`after`, with this state's main tag on the first goal if that has none (Lean: `propagate_tags`)."""
        if not self.goals or not after.goals:
            return after
        tag = self.tag(self.goals[0])
        first = after.goals[0]
        if not tag.names or after.tag(first).names or (len(self.goals) > 1 and first is self.goals[1]):
            return after
        return after.with_tag(first, tag)

    # --- showing

    def pp_goal(self, goal: MVar) -> str:
        """Lean's text of one goal, with its `case` line."""
        from agent.engine.meta.pretty_printer import PrettyPrinter

        printer = PrettyPrinter(
            self.env, self.scope.options, self.mctx, scope=self.scope, deadline=self.deadline
        )
        text = printer.pp_goal(goal)
        tag = self.tag(goal)
        return tag.line() + "\n" + text if tag.names else text

    def pp(self) -> str:
        """Lean's text of the state, to the character."""
        if not self.goals:
            return "no goals"
        return state_text([self.pp_goal(g) for g in self.goals])

    def goal_groups(self) -> tuple[tuple[int, ...], ...]:
        """Indices of goals that must stay together: goals that mention one unassigned metavariable, or each other."""
        mentioned = [self._metavariables(g) for g in self.goals]
        group = list(range(len(self.goals)))
        for i in range(len(self.goals)):
            for j in range(i):
                if group[i] != group[j] and not mentioned[i].isdisjoint(mentioned[j]):
                    old, new = group[i], group[j]
                    group = [new if g == old else g for g in group]
        out: dict[int, list[int]] = {}
        for index, g in enumerate(group):
            out.setdefault(g, []).append(index)
        return tuple(sorted(tuple(members) for members in out.values()))

    def _metavariables(self, goal: MVar) -> set[int]:
        """The goal itself and every unassigned metavariable that its type or context reaches."""
        from agent.kernel.expr import subterms

        out = {goal.uid}
        todo = [goal]
        while todo:
            current = todo.pop()
            delayed = self.mctx.delayed(current)
            if delayed is not None and delayed.target.uid not in out:
                out.add(delayed.target.uid)
                todo.append(delayed.target)
            type_, lctx, _ = self.mctx.decl(current)
            terms = [type_]
            for decl in lctx.decls:
                terms.append(decl.local.type)
                if decl.value is not None:
                    terms.append(decl.value)
            for term in terms:
                if not term.has_mvar:
                    continue
                for node in subterms(self.mctx.instantiate(term)):
                    if type(node) is MVar and node.uid not in out:
                        out.add(node.uid)
                        todo.append(node)
        return out


def state_text(goals: Sequence[str]) -> str:
    """The text of a state with these goals."""
    head = f"{len(goals)} goals\n" if len(goals) > 1 else ""
    return head + "\n\n".join(goals)
