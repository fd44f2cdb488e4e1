
from agent.engine.elaborator.scope import Scope
from agent.kernel.name import ANONYMOUS, Name, name


class Table:
    """Constants and protected ones among them."""

    def __init__(self, constants: str, protected: str = "", **aliases: str) -> None:
        self.constants = {name(each) for each in constants.split()}
        self.protected = {name(each) for each in protected.split()}
        self.exported = {name(key): tuple(name(v) for v in value.split()) for key, value in aliases.items()}

    def is_declared(self, n: Name) -> bool:
        return n in self.constants

    def is_protected(self, n: Name) -> bool:
        return n in self.protected

    def aliases(self, n: Name) -> tuple[Name, ...]:
        return self.exported.get(n, ())


def heads(scope: Scope, env: Table, text: str) -> list[str]:
    return [str(head) for head in scope.resolve_constants(env, name(text))]


def test_innermost_namespace_wins_over_the_root() -> None:
    env = Table("foo a.foo a.b.foo")
    scope = Scope().enter_namespace(name("a")).enter_namespace(name("b"))
    assert heads(scope, env, "foo") == ["a.b.foo"]
    assert heads(scope.end(), env, "foo") == ["a.foo"]
    assert heads(scope, env, "_root_.foo") == ["foo"]


def test_protected_names_need_their_prefix() -> None:
    env = Table("nat.add", "nat.add")
    scope = Scope().enter_namespace(name("nat"))
    assert heads(scope, env, "add") == []
    assert heads(scope, env, "nat.add") == ["nat.add"]
    assert heads(Scope().open(name("nat")), env, "add") == []


def test_open_makes_overloads() -> None:
    env = Table("sqrt nat.sqrt real.sqrt")
    scope = Scope().open(name("nat")).open(name("real"))
    assert heads(scope, env, "sqrt") == ["sqrt", "real.sqrt", "nat.sqrt"]


def test_hiding_and_renaming() -> None:
    env = Table("nat.sqrt nat.succ")
    assert heads(Scope().open(name("nat"), hidden=frozenset({name("sqrt")})), env, "sqrt") == []
    assert heads(Scope().add_alias(name("next"), name("nat.succ")), env, "next") == ["nat.succ"]
    assert heads(Scope().open(name("nat"), alias=name("n")), env, "n.succ") == ["nat.succ"]


def test_exported_names() -> None:
    env = Table("has_insert.insert", insert="has_insert.insert")
    assert heads(Scope(), env, "insert") == ["has_insert.insert"]


def test_last_components_become_fields() -> None:
    resolution = Scope().resolve(Table("foo.bar"), name("foo.bar.left.right"))
    assert resolution is not None
    assert (resolution.heads, resolution.fields) == ((name("foo.bar"),), ("left", "right"))
    assert Scope().resolve(Table("foo"), name("bar.left")) is None


def test_end_restores_what_was_opened() -> None:
    scope = Scope().enter_section(name("s")).open(name("nat")).add_universe(name("u"))
    assert scope.end() == Scope()
    assert scope.without_locals() == Scope().enter_section(name("s"))


def test_full_names() -> None:
    scope = Scope().enter_namespace(name("a"))
    assert scope.full_name(name("b.c")) is name("a.b.c")
    assert scope.full_name(name("_root_.b")) is name("b")
    assert Scope().full_name(name("b")) is ANONYMOUS / "b"
