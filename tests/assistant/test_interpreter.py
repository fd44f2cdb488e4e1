"""The code interpreter: cells run, and hostile ones get nowhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

pytest.importorskip("jupyter_client")
pytest.importorskip("ipykernel")

from agent.assistant.interpreter import cage, kernel
from agent.assistant.interpreter.kernel import CellLimits, Interpreter, InterpreterUnavailable
from agent.assistant.interpreter.tool_loop import run_tool_loop
from agent.model.chat import ScriptedChat


@pytest.fixture(scope="module", autouse=True)
def _granted() -> None:
    try:
        with Interpreter() as interpreter:
            interpreter.run("1")
    except InterpreterUnavailable as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def interpreter() -> Iterator[Interpreter]:
    with Interpreter(CellLimits(seconds=10, memory_mb=1024)) as running:
        yield running


def pid_of(interpreter: Interpreter) -> int:
    running = interpreter._kernel
    assert running is not None
    return running._pid


def test_cells_share_variables_and_show_their_last_value(interpreter: Interpreter) -> None:
    assert interpreter.run("x = 20\nprint('hi')").output == "hi\n"
    assert interpreter.run("from fractions import Fraction\nx * Fraction(1, 3)").output.strip() == "Fraction(20, 3)"
    failed = interpreter.run("1 / 0")
    assert failed.failed and failed.output.rstrip().endswith("ZeroDivisionError: division by zero")
    assert interpreter.run("import sympy; sympy.factor(sympy.Symbol('t')**2 - 1)").output.strip() == "(t - 1)*(t + 1)"


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("open('/etc/passwd').read()", "FileNotFoundError"),
        (f"open({str(Path(__file__).resolve())!r}).read()", "FileNotFoundError"),
        ("open('/proc/self/environ').read()", "FileNotFoundError"),
        ("open('/x', 'w')", "Error"),
        ("import os, sys; open(os.__file__, 'a')", "Error"),
        ("import os; os.fork()", "PermissionError"),
        ("import subprocess; subprocess.run(['/bin/sh'])", "Error"),
        ("import os, sys; os.posix_spawn(sys.executable, ['x'], {})", "Error"),
        ("import multiprocessing as m; m.get_context('fork').Process(target=print).start()", "PermissionError"),
        ("import socket; socket.create_connection(('1.1.1.1', 53), 2)", "Error"),
        ("import socket; socket.create_connection(('127.0.0.1', 22), 2)", "Error"),
        ("import socket; socket.getaddrinfo('example.org', 80)", "gaierror"),
        ("import os; os.kill(1, 9)", "PermissionError"),
        ("import os; os.unshare(os.CLONE_NEWUSER)" if sys.version_info >= (3, 12) else
         "import ctypes; c = ctypes.CDLL(None, use_errno=True)\n"
         "if c.unshare(0x10000000) < 0: raise PermissionError(ctypes.get_errno())", "PermissionError"),
        ("open('big', 'wb').write(bytes(200 << 20))", "OSError"),
        ("for i in range(100000): open(f'f{i}', 'w').close()", "OSError"),
        ("x = bytes(3 << 30)", "MemoryError"),
        ("import threading, time\nfor i in range(100000):\n"
         "    threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()", "RuntimeError"),
    ],
)  # fmt: skip
def test_hostile_code_gets_nowhere(code: str, error: str) -> None:
    with Interpreter(CellLimits(seconds=20, memory_mb=1024)) as interpreter:
        result = interpreter.run(code)
        lines = result.output.rstrip().split("\n")
        # IPython may lack what it needs to show an error; it says so first, and why after the error itself.
        shown = lines if lines[0].startswith("Unexpected exception formatting exception") else lines[-1:]
        assert result.failed and any(re.match(rf"\W*\w*{error}\b", line) for line in shown), result.output


def test_only_libraries_are_there_to_be_seen(interpreter: Interpreter) -> None:
    seen = interpreter.run("import os\nfor f in ('/etc', '/dev'): print(f, sorted(os.listdir(f)))").output
    assert "'passwd'" not in seen and "/dev ['null', 'urandom', 'zero']" in seen
    assert interpreter.run("import os; (os.getuid(), 'HOME' in os.environ, 'PATH' in os.environ)").output.strip() == (
        "(1000, True, False)"
    )


def test_a_cell_that_does_not_end() -> None:
    with Interpreter(CellLimits(seconds=1)) as interpreter:
        interpreter.run("x = 1")
        pid = pid_of(interpreter)
        result = interpreter.run("while True: pass")
        assert result.stopped == "stopped after 1 s; the interpreter's variables are lost"
        assert not psutil.pid_exists(pid)
        assert "NameError" in interpreter.run("x").output


def test_nothing_outlives_its_call() -> None:
    spin = "import threading\ndef spin():\n    while True: pass\nthreading.Thread(target=spin, daemon=True).start()"
    with Interpreter() as interpreter:
        interpreter.run(spin)
        process = psutil.Process(pid_of(interpreter))
        time.sleep(0.05)
        used = sum(process.cpu_times()[:2])
        time.sleep(0.3)
        assert sum(process.cpu_times()[:2]) == used and process.status() == psutil.STATUS_STOPPED
        assert interpreter.run("1 + 1").output.strip() == "2"
    assert not process.is_running()


def test_a_cell_that_ends_its_process() -> None:
    with Interpreter() as interpreter:
        assert "died" in (interpreter.run("import os; os._exit(3)").stopped or "")
        assert interpreter.run("2").output.strip() == "2"


def test_floods() -> None:
    with Interpreter(CellLimits(seconds=10, characters=1000)) as interpreter:
        result = interpreter.run("for i in range(3000): print(i)")
        assert len(result.output) < 1100 and "characters more are left out" in result.output
        result = interpreter.run("import sys\nwhile True:\n    print('x' * 1000); sys.stdout.flush()")
        assert result.stopped is not None and len(result.shown()) < 1300


def test_messages_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cell takes the kernel's place on its socket and sends the parts of one message for ever (ZMTP 3.0)."""
    monkeypatch.setattr(kernel, "_MAX_GROWTH", 200 << 20)
    code = """
import glob, os, socket
path = [p for p in glob.glob('/work/.sockets-*-2')][0]
os.unlink(path)
server = socket.socket(socket.AF_UNIX); server.bind(path); server.listen()
import zmq.sugar, gc
for o in gc.get_objects():
    if isinstance(o, zmq.Socket) and not o.closed and o.type == zmq.XPUB: o.close(linger=0)
peer, _ = server.accept()
peer.sendall(b'\\xff' + bytes(8) + b'\\x7f' + b'\\x03\\x00NULL' + bytes(16) + b'\\x00' + bytes(31))
ready = b'\\x05READY\\x0bSocket-Type\\x00\\x00\\x00\\x03PUB'
peer.sendall(b'\\x04' + bytes([len(ready)]) + ready)
part = b'\\x03' + (1 << 19).to_bytes(8, 'big') + bytes(1 << 19)
while True: peer.sendall(part)
"""
    with Interpreter(CellLimits(seconds=8)) as interpreter:
        interpreter.run("1")
        result = interpreter.run(code)
        assert "messages have no end" in (result.stopped or result.output)
        assert interpreter.run("2").output.strip() == "2"


def test_an_agent_that_is_killed_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "from agent.assistant.interpreter.kernel import Interpreter\n"
        "i = Interpreter(); i.run('1'); print(i._kernel._pid, flush=True); i.run('while True: pass')"
    )
    agent = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        cwd=Path(cage.__file__).parents[3],
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert agent.stdout is not None
    pid = int(agent.stdout.readline())
    agent.kill()
    agent.wait()
    agent.stdout.close()
    deadline = time.monotonic() + 10
    while (psutil.pid_exists(pid) or list(tmp_path.iterdir())) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not psutil.pid_exists(pid) and not list(tmp_path.iterdir())


def test_without_isolation_nothing_is_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A part that is refused: a cage for which no root can be mounted, and one without its namespaces."""
    real = kernel.command

    def broken(argv, given):
        made = real(argv, given)
        config = json.loads(made[-1])
        config["cage"]["root"] = str(tmp_path / "missing")
        return [*made[:-1], json.dumps(config)]

    monkeypatch.setattr(kernel, "command", broken)
    with Interpreter() as interpreter, pytest.raises(InterpreterUnavailable, match="nothing is run"):
        interpreter.run("print(1)")
    deny = f"import sys; sys.path.insert(0, {str(Path(cage.__file__).parent)!r}); import cage\n"
    deny += "cage._NAMESPACES['users'] = 1 << 40\nsys.exit(cage.main(sys.argv[1]))"
    monkeypatch.setattr(kernel, "command", lambda argv, given: [sys.executable, "-c", deny, real(argv, given)[-1]])
    with Interpreter() as interpreter, pytest.raises(InterpreterUnavailable, match="does not offer the isolation"):
        interpreter.run("print(1)")
    assert not os.path.exists(tmp_path / "missing")


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs util-linux's unshare")
def test_a_system_without_namespaces(tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    path.write_text("```python\nprint(1)\n```", encoding="utf-8")
    asked = f"{sys.executable} -m agent ask code-interpreter x --model scripted:{path}"
    forbid = "echo 0 > /proc/sys/user/max_user_namespaces"
    done = subprocess.run(
        ["unshare", "-Ur", "sh", "-c", f"{forbid} || exit 77; {asked}"],
        cwd=Path(cage.__file__).parents[3],
        capture_output=True,
        text=True,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("namespaces cannot be forbidden here")
    assert done.returncode == 3 and done.stdout == ""
    assert "does not offer the isolation" in done.stderr and done.stderr.rstrip().endswith("nothing is run")


def test_the_loop(tmp_path: Path) -> None:
    said = [
        "Let me compute.\n```python\nx = 20 + 4 * 20\nprint(x)\n```\nThis prints\n```output\n7\n```",
        "Once more:\n```python\nx + 1\n```",
        "It is \\boxed{101}.",
    ]
    path = tmp_path / "said.jsonl"
    path.write_text(json.dumps({"answers": said}), encoding="utf-8")
    with Interpreter() as interpreter:
        found = run_tool_loop(ScriptedChat(path), "How many?", interpreter)
    assert found.outcome == "answered" and found.answer == said[-1]
    assert [r.result.output.strip() for r in found.rounds] == ["100", "101"]
    assert "7" not in found.text()  # an output that the model made up


def test_the_loop_ends_after_its_rounds(tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    path.write_text("```python\n1\n```", encoding="utf-8")
    with Interpreter() as interpreter:
        found = run_tool_loop(ScriptedChat(path), "How many?", interpreter, max_rounds=2)
    assert (found.outcome, found.answer, len(found.rounds)) == ("rounds", None, 2)
