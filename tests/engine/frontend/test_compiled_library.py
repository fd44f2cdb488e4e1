"""The compiled library: what is read is what was written; damage and other processes do no harm."""

from __future__ import annotations

import os

import pytest

from agent.engine.exceptions import EngineError
from agent.engine.frontend import compiled_library
from agent.engine.frontend.compiled_library import decode, encode
from agent.kernel.environment import axioms_of


def test_round_trip(core):
    content = encode(core.env)
    env = decode(content)
    for info in core.env.kernel.local_constants():
        found = env.kernel.get(info.name)
        assert type(found) is type(info)
        assert found.type is info.type
        assert getattr(found, "value", None) is getattr(info, "value", None)
        assert axioms_of(env.kernel, info.name) == axioms_of(core.env.kernel, info.name)
    assert env.notation.tokens == core.env.notation.tokens
    assert env.extension_data() == core.env.extension_data()


def test_damaged_content_is_refused(core):
    content = encode(core.env)
    for damaged in (b"", content[:100], content[:-50], b"something else"):
        with pytest.raises(EngineError):
            decode(damaged)


@pytest.fixture()
def quick(core, monkeypatch, tmp_path):
    """`load_library` over the core, without compiling it again; counts how often it would have been compiled."""
    content = encode(core.env)
    built = []

    def compile_once(progress):
        built.append(1)
        return content

    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled_library, "_compile", compile_once)
    return built, tmp_path


def test_cache_is_used_and_replaced_when_damaged(quick):
    built, folder = quick
    compiled_library.load_library()
    compiled_library.load_library()
    assert len(built) == 1
    (file,) = folder.glob("library-*.bin")
    file.write_bytes(b"damaged")
    compiled_library.load_library()
    assert len(built) == 2


def test_a_dead_process_does_not_hold_the_lock(quick):
    built, folder = quick
    lock = folder / f"library-{compiled_library.library_key()}.lock"
    lock.write_text("999999999")
    compiled_library.load_library()
    assert len(built) == 1
    assert not lock.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_cache_warns(quick):
    built, folder = quick
    folder.chmod(0o500)
    warnings: list[str] = []
    compiled_library.load_library(warn=warnings.append)
    assert len(warnings) == 1 and "LEAN3_AGENT_CACHE" in warnings[0]


def test_a_cache_that_is_a_file_warns(quick, monkeypatch):
    built, folder = quick
    (folder / "file").write_text("")
    monkeypatch.setenv("LEAN3_AGENT_CACHE", str(folder / "file"))
    warnings: list[str] = []
    compiled_library.load_library(warn=warnings.append)
    assert len(warnings) == 1 and len(built) == 1
