"""Type class resolution (Lean: `type_context.cpp`, `instance_synthesizer`).

Depth-first search with backtracking over a stack of instance metavariables: local instances first, the newest first,
then global ones in the order of the environment. Results without metavariables are remembered by their types.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from agent.engine.exceptions import ElaborationError
from agent.engine.meta.local_context import LocalContext
from agent.engine.meta.patterns import Pattern, PatternPool
from agent.engine.meta.transparency import Transparency
from agent.engine.meta.unifier import Unifier
from agent.kernel.declaration import ConstantInfo, InductiveInfo
from agent.kernel.expr import (
    App,
    BinderInfo,
    Const,
    Expr,
    Lambda,
    Let,
    Local,
    MVar,
    Pi,
    Sort,
    children,
    get_app_args,
    get_app_fn,
    get_app_fn_args,
    mk_app,
    mk_apps,
    mk_const,
)
from agent.kernel.instantiate import instantiate, instantiate1
from agent.kernel.level import Level, LevelMVar, mk_param
from agent.kernel.name import Name, name

MAX_DEPTH: Final = 32
_INSTANCES: Final = int(Transparency.INSTANCES)
_SUBSINGLETON: Final = name("subsingleton")

FAILURE: Final = object()
"""What the tables hold for a class without an instance."""


class _StackEntry(NamedTuple):
    mvar: MVar
    depth: int
    assigned: bool


_Stack = tuple[_StackEntry, "_Stack"] | None


class _Choice:
    """Where to go on after a dead end: what is left to try for the top of `stack`, with the assignment as at `mark`."""

    __slots__ = ("locals", "instances", "next_local", "next_instance", "stack", "mark")

    def __init__(self, mark: int) -> None:
        self.locals: Sequence[Local] = ()
        self.instances: Sequence[Name] = ()
        self.next_local = 0
        self.next_instance = 0
        self.stack: _Stack = None
        self.mark = mark


class _Instance:
    """A global instance: its patterns, and the rigid heads of its class arguments."""

    __slots__ = ("pool", "heads")

    def __init__(self, info: ConstantInfo, type_: Expr, heads: tuple[object, ...]) -> None:
        value = mk_const(info.name, [mk_param(each) for each in info.level_params])
        self.pool = PatternPool(info.level_params, type_, value)
        self.heads = heads


class ClassInstances(Unifier):
    # Classes

    def is_class(self, type_: Expr) -> Name | None:
        """The class whose instances have this type (perhaps under binders)."""
        it = type_
        while type(it) is Pi:
            it = it.body
        fn = get_app_fn(it)
        if type(fn) is Const:
            facts = self.facts(fn.name)
            if facts is None:
                return None
            if facts.is_class:
                return fn.name
            if not self.can_unfold(facts):
                return None
        elif type(fn) is MVar:
            if self.mctx.value(fn) is None:
                return None
            type_ = self.instantiate_mvars(type_)
        elif type(fn) is not Lambda and type(fn) is not Let:
            return None
        return self._is_class_unfolding(type_)

    def _is_class_unfolding(self, type_: Expr) -> Name | None:
        old = self.lctx
        try:
            while True:
                if not self.is_type(type_):
                    return None
                reduced = self.whnf(type_)
                if type(reduced) is Pi:
                    local = self.push_local(reduced.name, reduced.domain, reduced.info)
                    type_ = instantiate1(reduced.body, local)
                    continue
                for each in (type_, reduced):
                    fn = get_app_fn(each)
                    if type(fn) is Const and self.env.is_class(fn.name):
                        return fn.name
                return None
        finally:
            self.lctx = old

    @property
    def local_instances(self) -> tuple[Local, ...]:
        """Newest first: the frozen ones, or every local of the context whose type is a class."""
        lctx = self.lctx
        if lctx.frozen is not None:
            return lctx.frozen
        found = lctx._instances
        if found is None:
            found = lctx._instances = self.find_local_instances(lctx)
        return found

    def find_local_instances(self, lctx: LocalContext) -> tuple[Local, ...]:
        """Newest first: the locals of `lctx` whose types are classes."""
        out: list[Local] = []
        known = self.cache.extra
        for decl in lctx.decls:
            key = ("class_of", decl.local)
            found = known.get(key)
            if found is None:
                found = self.is_class(self.instantiate_mvars(decl.local.type)) or False
                if not decl.local.type.has_mvar:
                    known[key] = found
            if found:
                out.append(decl.local)
        out.reverse()
        return tuple(out)

    def freeze_local_instances(self) -> None:
        """From now on only the present local instances count."""
        self.lctx = self.lctx.with_frozen(self.find_local_instances(self.lctx))

    def ready_to_synthesize(self, type_: Expr) -> bool:
        """Whether the class arguments that are not out-parameters are free of metavariables. `type_` is
        instantiated."""
        if not type_.has_mvar:
            return True
        while type(type_) is Pi:
            type_ = type_.body
        fn, args = get_app_fn_args(type_)
        if type(fn) is not Const:
            return False
        facts = self.facts(fn.name)
        if facts is None:
            return False
        outs = facts.out_params
        return not any(
            _has_expr_mvar(arg) and not (i < len(outs) and outs[i]) for i, arg in enumerate(args)
        )

    # Synthesis

    def synth_instance(self, type_: Expr) -> Expr | None:
        """An instance of the class `type_`, or None. Raises ElaborationError beyond the maximal depth.

        Metavariables in out-parameters and universe metavariables of the class are unified with what was found.
        """
        type_ = self.instantiate_mvars(type_)
        if not type_.has_mvar:
            found = self._known_instance(type_)
            if found is not None:
                return None if found is FAILURE else found  # type: ignore[return-value]
        mark, start = self.mctx.mark(), len(self._postponed)
        out: Expr | None = None
        try:
            out = self._synthesize(type_)
        finally:
            if out is None:
                self._back_to(mark, start)
        return out

    def synth_instance_in(self, lctx: LocalContext, type_: Expr) -> Expr | None:
        """`synth_instance` in another local context."""
        with self.in_context(lctx):
            return self.synth_instance(type_)

    def subsingleton_instance(self, type_: Expr) -> Expr | None:
        """An instance of `subsingleton type_`."""
        sort = self.whnf(self.infer(type_))
        if type(sort) is not Sort or self.facts(_SUBSINGLETON) is None:
            return None
        return self.synth_instance(mk_app(mk_const(_SUBSINGLETON, [sort.level]), type_))

    def _synth_nested(self, mvar: MVar, type_: Expr) -> bool:
        decl = self.mctx.decl(mvar)
        found = self.synth_instance_in(decl.context, type_)
        if found is None:
            return False
        self.mctx.assign(mvar, found)
        return True

    def _known_instance(self, type_: Expr) -> object | None:
        locals_ = self.local_instances
        if locals_:
            return self.cache.instances_in(locals_).get(type_.core)
        return self.cache.instances.get(type_.core)

    def _remember_instance(self, type_: Expr, found: Expr | None) -> None:
        if type_.has_mvar or (self.lctx.is_open and type_.has_local):
            return
        value: object = FAILURE if found is None else found
        if self.local_instances:
            self.cache.instances_in(self.local_instances)[type_.core] = value
        else:
            self.cache.instances.put(type_.core, value, type_, *(() if found is None else (found,)))

    def _synthesize(self, type_: Expr) -> Expr | None:
        level_pairs: list[tuple[Level, Level]] = []
        pairs: list[tuple[Expr, Expr]] = []
        old = (self.transparency, self.zeta, self._plain, self._update_left, self._update_right)
        mark = self.mctx.mark()
        self.depth += 1
        self.transparency, self.zeta = _INSTANCES, True
        self._update_left = self._update_right = True
        self._set_plain()
        search = _Search(self)
        try:
            found = search.run(self._with_open_out_params(type_, level_pairs, pairs))
            if found is not None:
                level_pairs = [(a, self.mctx.instantiate_level(b)) for a, b in level_pairs]
                pairs = [(a, self.instantiate_mvars(b)) for a, b in pairs]
                if any(_has_level_of_depth(self, b, self.depth) for _, b in level_pairs) or any(
                    self._mentions_depth(b, self.depth) for _, b in pairs
                ):
                    found = None
        finally:
            # Everything assigned in the search was temporary; what was found speaks of it no more.
            self.mctx.undo(mark)
            search.release()
            self.depth -= 1
            self.transparency, self.zeta, self._plain, self._update_left, self._update_right = old
        if found is None:
            return None
        if not all(self.unify_levels(level, value) for level, value in level_pairs):
            return None
        if not all(self.unify(arg, value) for arg, value in pairs):
            return None
        return self.instantiate_mvars(found)

    def _mentions_depth(self, e: Expr, depth: int) -> bool:
        """Whether unassigned temporary metavariables of this depth occur in `e`."""
        if not e.has_mvar:
            return False
        mctx = self.mctx
        seen: set[Expr] = set()
        stack = [e]
        while stack:
            node = stack.pop()
            if not node.has_mvar or node in seen:
                continue
            seen.add(node)
            kind = type(node)
            if kind is App:
                stack.append(node.fn)  # type: ignore[attr-defined]
                stack.append(node.arg)  # type: ignore[attr-defined]
            elif kind is MVar:
                if mctx.depth(node) == depth:  # type: ignore[arg-type]
                    return True
            elif kind is Const:
                if any(_has_level_of_depth(self, level, depth) for level in node.levels):  # type: ignore[attr-defined]
                    return True
            elif kind is Sort:
                if _has_level_of_depth(self, node.level, depth):  # type: ignore[attr-defined]
                    return True
            else:
                stack.extend(children(node))
        return False

    def _with_open_out_params(
        self, type_: Expr, level_pairs: list[tuple[Level, Level]], pairs: list[tuple[Expr, Expr]]
    ) -> Expr:
        """The class with temporary metavariables for its universe metavariables and out-parameters."""
        fn = get_app_fn(type_)
        if not type_.has_mvar and type(fn) is Const:
            facts = self.facts(fn.name)
            if facts is not None and not facts.out_params:
                return type_
        old = self.lctx
        locals_: list[Local] = []
        try:
            it = type_
            while True:
                reduced = self.whnf(it)
                if type(reduced) is not Pi:
                    break
                locals_.append(self.push_local(reduced.name, reduced.domain, reduced.info))
                it = instantiate1(reduced.body, locals_[-1])
            head, args = get_app_fn_args(it)
            if type(head) is not Const or not self.env.is_class(head.name):
                return type_
            levels: list[Level] = []
            for level in head.levels:
                if level.has_mvar:
                    fresh: Level = self.mk_level_mvar()
                    level_pairs.append((level, fresh))
                    level = fresh
                levels.append(level)
            head = mk_const(head.name, levels)
            facts = self.facts(head.name)
            outs = () if facts is None else facts.out_params
            head_type = self.infer(head)
            for i, arg in enumerate(args):
                head_type = self.whnf(head_type)
                if type(head_type) is not Pi:
                    return type_
                if i < len(outs) and outs[i]:
                    mvar = self.mk_metavar(self.mk_pi(locals_, head_type.domain), old)
                    new_arg = mk_apps(mvar, locals_)
                    pairs.append((arg, new_arg))
                    args[i] = arg = new_arg
                head_type = instantiate1(head_type.body, arg)
            return self.mk_pi(locals_, mk_apps(head, args))
        finally:
            self.lctx = old

    # Patterns of instances

    def _instance(self, const: Name) -> _Instance | None:
        """None for an unknown constant."""
        cache = self.cache
        found = cache.patterns.get(const)
        if found is None and cache.base is not None:
            found = cache.base.patterns.get(const)
        if found is None:
            info = self.env.find(const)
            if info is None:
                return None
            found = cache.patterns[const] = _Instance(info, self.env.instance_type(const), self._instance_heads(const))
        return found

    def _instance_heads(self, const: Name) -> tuple[object, ...]:
        """For each class argument of the instance's type: its rigid head if it is a type, else None."""
        type_ = self.env.instance_type(const)
        old = self.lctx
        locals_: list[Local] = []
        try:
            while type(type_) is Pi:
                locals_.append(self.push_local(type_.name, instantiate(type_.domain, locals_), type_.info))
                type_ = type_.body
            return self.class_heads(instantiate(type_, locals_), frozenset(locals_))
        finally:
            self.lctx = old

    def class_heads(self, class_type: Expr, variables: frozenset[Local] = frozenset()) -> tuple[object, ...]:
        """The rigid heads of the class arguments that are types; None where a head may change or is no type."""
        return tuple(self._rigid_head(arg, variables) for arg in get_app_args(class_type))

    def _rigid_head(self, e: Expr, variables: frozenset[Local]) -> object:
        kind = type(e)
        if kind is Pi:
            return Pi
        if kind is Sort:
            return Sort
        fn = get_app_fn(e)
        if type(fn) is Local:
            if fn in variables or self.lctx.value(fn) is not None or not self.is_type(e):
                return None
            return fn
        if type(fn) is not Const:
            return None
        facts = self.facts(fn.name)
        if facts is None or facts.unfold_at <= _INSTANCES or facts.reduces:
            return None
        if isinstance(facts.info, InductiveInfo) or self.is_type(e):
            return fn.name
        return None


class _Search:
    """One search. `stack`: instance metavariables still to be synthesized, or synthesized and to be remembered."""

    def __init__(self, tctx: ClassInstances) -> None:
        self.tctx = tctx
        self.stack: _Stack = None
        self.choices: list[_Choice] = []
        self.used: list[tuple[PatternPool, Pattern]] = []
        self.locals = tctx.local_instances
        self.main: MVar | None = None

    def release(self) -> None:
        """Give the patterns back. Their metavariables must not be referred to any more."""
        for pool, pattern in self.used:
            pool.release(pattern)
        self.used.clear()

    def run(self, type_: Expr) -> Expr | None:
        tctx = self.tctx
        if not type_.has_mvar:
            found = tctx._known_instance(type_)
            if found is not None:
                return None if found is FAILURE else found  # type: ignore[return-value]
        main = self.main = tctx.mk_metavar(type_)
        self.stack = (_StackEntry(main, 0, False), None)
        solved = self.search()
        while solved:
            out = tctx.instantiate_mvars(main)
            if not tctx._mentions_depth(out, tctx.depth):
                return out
            solved = self.next_solution()
        tctx._remember_instance(type_, None)
        return None

    def search(self) -> bool:
        while self.stack is not None:
            self.tctx.deadline.check()
            if not self.process_next() and not self.backtrack():
                return False
        return True

    def next_solution(self) -> bool:
        if not self.choices:
            return False
        entry = self.restore()
        return (self.process_next_alternative(entry) or self.backtrack()) and self.search()

    def restore(self) -> _StackEntry:
        choice = self.choices[-1]
        self.tctx.undo(choice.mark)
        entry, self.stack = choice.stack  # type: ignore[misc]
        return entry

    def process_next(self) -> bool:
        tctx = self.tctx
        mctx = tctx.mctx
        entry, rest = self.stack  # type: ignore[misc]
        mvar = entry.mvar
        type_ = mctx.instantiate(mctx.type(mvar))
        known = not type_.has_mvar
        if entry.assigned:
            if known:
                value = mctx.instantiate(mvar)
                if not value.has_mvar:
                    tctx._remember_instance(type_, value)
            self.stack = rest
            return True
        if mctx.value(mvar) is not None:
            self.stack = rest
            return True
        if known:
            found = tctx._known_instance(type_)
            if found is FAILURE:
                self.choices.append(_Choice(mctx.mark()))
                return False
            if found is not None and tctx.is_def_eq(mvar, found):  # type: ignore[arg-type]
                self.stack = rest
                return True
        if len(self.choices) > MAX_DEPTH:
            raise ElaborationError(
                "maximum class-instance resolution depth has been reached (the limit can be increased by setting "
                "option 'class.instance_max_depth') (the class-instance resolution trace can be visualized by "
                "setting option 'trace.class_instances')"
            )
        choice = _Choice(mctx.mark())
        self.choices.append(choice)
        class_name = tctx.is_class(type_)
        if class_name is None:
            return False
        choice.locals = [
            local for local in self.locals if tctx.is_class(tctx.instantiate_mvars(local.type)) is class_name
        ]
        choice.instances = tctx.env.instances_of(class_name)
        if not choice.locals and not choice.instances:
            return False
        choice.stack = self.stack
        self.stack = rest
        return self.process_next_alternative(entry)

    def process_next_alternative(self, entry: _StackEntry) -> bool:
        tctx = self.tctx
        choice = self.choices[-1]
        rest = self.stack
        while choice.next_local < len(choice.locals):
            local = choice.locals[choice.next_local]
            choice.next_local += 1
            self.stack = rest
            if self.try_instance(entry, local, tctx.instantiate_mvars(local.type)):
                return True
        self.stack = rest
        if choice.next_instance < len(choice.instances):
            type_ = tctx.mctx.instantiate(tctx.mctx.type(entry.mvar))
            if type(type_) is Pi or not self._is_class_app(type_):
                while choice.next_instance < len(choice.instances):
                    const = choice.instances[choice.next_instance]
                    choice.next_instance += 1
                    self.stack = rest
                    info = tctx.env.find(const)
                    if info is None:
                        continue
                    value = tctx.mk_const(const)
                    if self.try_instance(entry, value, tctx.infer(value)):
                        return True
            else:
                heads = tctx.class_heads(type_)
                while choice.next_instance < len(choice.instances):
                    const = choice.instances[choice.next_instance]
                    choice.next_instance += 1
                    if self.try_global(entry, const, type_, heads):
                        return True
        self.stack = rest
        type_ = tctx.mctx.instantiate(tctx.mctx.type(entry.mvar))
        tctx._remember_instance(type_, None)
        return False

    def _is_class_app(self, type_: Expr) -> bool:
        fn = get_app_fn(type_)
        return type(fn) is Const and self.tctx.env.is_class(fn.name)

    def try_global(self, entry: _StackEntry, const: Name, type_: Expr, heads: tuple[object, ...]) -> bool:
        """Try a global instance for a class application: a pattern of it is unified with the class."""
        tctx = self.tctx
        instance = tctx._instance(const)
        if instance is None:
            return False
        for a, b in zip(instance.heads, heads):
            if a is not None and b is not None and a is not b:
                return False
        tctx.deadline.check()
        mctx = tctx.mctx
        mark = mctx.mark()
        pool = instance.pool
        pattern = pool.acquire(tctx)
        try:
            done = tctx.is_def_eq(type_, pattern.conclusion)
        except ElaborationError:
            done = False
        if not done:
            mctx.undo(mark)
            pool.release(pattern)
            return False
        self.used.append((pool, pattern))
        mctx.assign(entry.mvar, pattern.value)
        self.push_subgoals(entry, pattern.inst_mvars)
        return True

    def push_subgoals(self, entry: _StackEntry, mvars: Sequence[MVar]) -> None:
        stack: _Stack = (_StackEntry(entry.mvar, entry.depth, True), self.stack)
        for mvar in mvars:
            stack = (_StackEntry(mvar, entry.depth + 1, False), stack)
        self.stack = stack

    def try_instance(self, entry: _StackEntry, value: Expr, value_type: Expr) -> bool:
        """Try any instance term for a class that may stand under binders."""
        tctx = self.tctx
        tctx.deadline.check()
        mark = tctx.mctx.mark()
        old = tctx.lctx
        locals_: list[Local] = []
        inst_mvars: list[MVar] = []
        try:
            goal = tctx.mctx.instantiate(tctx.mctx.type(entry.mvar))
            while type(reduced := tctx.whnf(goal)) is Pi:
                locals_.append(tctx.push_local(reduced.name, reduced.domain, reduced.info))
                goal = instantiate1(reduced.body, locals_[-1])
            while type(reduced := tctx.whnf(value_type)) is Pi:
                mvar = tctx.mk_metavar(tctx.mk_pi(locals_, reduced.domain), old)
                if reduced.info is BinderInfo.INST_IMPLICIT:
                    inst_mvars.append(mvar)
                arg = mk_apps(mvar, locals_)
                value = mk_app(value, arg)
                value_type = instantiate1(reduced.body, arg)
            if tctx.is_def_eq(goal, value_type):
                tctx.mctx.assign(entry.mvar, tctx.mk_lambda(locals_, value))
                self.push_subgoals(entry, inst_mvars)
                return True
        except ElaborationError:
            pass
        finally:
            tctx.lctx = old
        tctx.undo(mark)
        return False

    def backtrack(self) -> bool:
        choices = self.choices
        while choices:
            tctx = self.tctx
            tctx.deadline.check()
            tctx.undo(choices.pop().mark)
            if not choices:
                return False
            entry = self.restore()
            if self.process_next_alternative(entry):
                return True
        return False


def _has_expr_mvar(e: Expr) -> bool:
    """Whether a term metavariable (not only a level metavariable) occurs."""
    if not e.has_mvar:
        return False
    seen: set[Expr] = set()
    stack = [e]
    while stack:
        node = stack.pop()
        if not node.has_mvar or node in seen:
            continue
        seen.add(node)
        kind = type(node)
        if kind is MVar:
            return True
        if kind is App:
            stack.append(node.fn)  # type: ignore[attr-defined]
            stack.append(node.arg)  # type: ignore[attr-defined]
        else:
            stack.extend(children(node))
    return False


def _has_level_of_depth(tctx: ClassInstances, level: Level, depth: int) -> bool:
    if not level.has_mvar:
        return False
    if type(level) is LevelMVar:
        value = tctx.mctx.level_value(level)
        if value is not None:
            return _has_level_of_depth(tctx, value, depth)
        return tctx.mctx.depth(level) == depth
    if hasattr(level, "arg"):
        return _has_level_of_depth(tctx, level.arg, depth)
    return _has_level_of_depth(tctx, level.lhs, depth) or _has_level_of_depth(tctx, level.rhs, depth)  # type: ignore[attr-defined]
