"""A program in a cage: ``python -I -S confine.py JSON`` runs one program without network, with a read-only view of a
few folders, and with bounded memory, files and processes.

It is the parent of the program and dies with it: it ends the program when whoever holds the other end of its life line
(a pipe) is gone, and the kernel ends the program when this process is killed. What of the cage the system grants is
used: user, network and mount namespaces, Landlock, resource limits (these alone where the system is not Linux).
Standard library only, so that it starts in milliseconds, and for Python 3.9 too: LeanDojo's runs it.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import resource
import select
import signal
import struct
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

_LINUX = sys.platform.startswith("linux")
_LIBC = ctypes.CDLL(None, use_errno=True)
_NEWNS, _NEWIPC, _NEWUSER, _NEWNET = 0x00020000, 0x08000000, 0x10000000, 0x40000000
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_MS_REC, _MS_PRIVATE = 0x4000, 1 << 18
_SYS_MOUNT_SETATTR = 442
_SYS_LANDLOCK_CREATE, _SYS_LANDLOCK_ADD, _SYS_LANDLOCK_RESTRICT = 444, 445, 446
_AT_FDCWD, _AT_RECURSIVE, _MOUNT_ATTR_RDONLY = -100, 0x8000, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_FILE_RIGHTS = _EXECUTE | _WRITE_FILE | _READ_FILE | 1 << 14 | 1 << 15
_SYSTEM_FOLDERS = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/etc/ld.so.cache")
_SYSTEM_FILES = ("/dev/null", "/dev/urandom", "/dev/zero", "/proc/self/maps", "/proc/meminfo", "/proc/cpuinfo")
STACK_BYTES = 256 * 1024 * 1024
MAX_FILES, MAX_PROCESSES = 256, 64


@dataclass(frozen=True)
class Cage:
    """What a program may see and use: folders it may read (and run programs from), folders it may write; megabytes of
    address space."""

    readable: tuple[str, ...]
    writable: tuple[str, ...] = ()
    memory_mb: int | None = None
    parts: tuple[str, ...] = field(default=("namespaces", "landlock"))


def command(argv: Sequence[str], cage: Cage, life_line: int | None, pid_to: int | None = None) -> list[str]:
    """The command line that runs `argv` in the cage. `life_line` is the number of an inherited pipe's reading end, and
    `pid_to` that of a pipe's writing end, which is told the program's process id."""
    config = {"argv": list(argv), "cage": asdict(cage), "life_line": life_line, "pid_to": pid_to}
    return [sys.executable, "-I", "-S", str(Path(__file__).resolve()), json.dumps(config)]


def available() -> tuple[str, ...]:
    """What of a cage this system grants, in words; tried in a child process."""
    found = []
    for word, attempt in (
        ("namespaces (no network, read-only files, few processes)", _enter_namespaces),
        ("Landlock (only the Lean's and the project's folders)", lambda: _restrict_files(Cage(("/usr",)))),
        ("limits of memory, files and stack", lambda: _set_limits(Cage(()))),
    ):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                attempt()
                status = 0
            finally:
                os._exit(status)
        if os.waitpid(pid, 0)[1] == 0:
            found.append(word)
    return tuple(found)


# --- the parts of the cage -------------------------------------------------------------------------------------------


def _linux(function: str, *arguments: object) -> int:
    """Call a function of Linux's C library. OSError where it fails or there is none."""
    if not _LINUX:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    result: int = getattr(_LIBC, function)(*arguments)
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result


def _enter_namespaces() -> None:
    """No network; mounts and counts of processes of its own. No process namespace: a Lean finds itself by its id."""
    uid, gid = os.getuid(), os.getgid()
    _linux("unshare", _NEWUSER | _NEWNS | _NEWIPC | _NEWNET)
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def _make_mounts_read_only(cage: Cage) -> None:
    """Where something is written, Landlock says what; without it a program that writes keeps its mounts."""
    if cage.writable:
        return
    _linux("mount", None, b"/", None, _MS_REC | _MS_PRIVATE, None)
    attributes = struct.pack("QQQQ", _MOUNT_ATTR_RDONLY, 0, 0, 0)
    _linux("syscall", _SYS_MOUNT_SETATTR, _AT_FDCWD, b"/", _AT_RECURSIVE, attributes, len(attributes))


def _restrict_files(cage: Cage) -> None:
    """Landlock: nothing of the file system but the cage's folders and what any program needs to start; no TCP."""
    version = _linux("syscall", _SYS_LANDLOCK_CREATE, None, 0, 1)
    handled = (1 << (13 + (version >= 2) + (version >= 3) + (version >= 5))) - 1
    rules = struct.pack("QQQ", handled, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _linux("syscall", _SYS_LANDLOCK_CREATE, rules[:size], size, 0)
    read = _EXECUTE | _READ_FILE | _READ_DIR
    allowed = [(p, read) for p in (*cage.readable, *_SYSTEM_FOLDERS)]
    allowed += [(p, _READ_FILE | (_WRITE_FILE if p == "/dev/null" else 0)) for p in _SYSTEM_FILES]
    allowed += [(p, handled & ~_EXECUTE) for p in cage.writable]
    for path, rights in allowed:
        try:
            fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue  # not on this system
        if not os.path.isdir(path):
            rights &= _FILE_RIGHTS
        rule = struct.pack("=Qi", rights & handled, fd)
        _linux("syscall", _SYS_LANDLOCK_ADD, ruleset, 1, rule, 0)
        os.close(fd)
    _linux("prctl", _PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _linux("syscall", _SYS_LANDLOCK_RESTRICT, ruleset, 0)
    os.close(ruleset)


def _set_limits(cage: Cage) -> None:
    def limit(what: int, value: int) -> None:
        hard = resource.getrlimit(what)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(what, (value, value))
        except (OSError, ValueError):
            if _LINUX:  # other systems have the names of limits that they do not keep
                raise

    limit(resource.RLIMIT_STACK, STACK_BYTES)
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_NOFILE, MAX_FILES)
    if not cage.writable:
        limit(resource.RLIMIT_FSIZE, 0)
    if cage.memory_mb is not None:
        limit(resource.RLIMIT_AS, cage.memory_mb * 1024 * 1024)


# --- the program -----------------------------------------------------------------------------------------------------


def _run(argv: list[str], cage: Cage, life_line: int | None, pid_to: int | None) -> int:
    in_namespaces = False
    if "namespaces" in cage.parts:
        try:
            _enter_namespaces()
            in_namespaces = True
        except OSError:
            pass  # not granted here; `doctor` says so
    ended, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(tell)
    pid = os.fork()
    if pid == 0:
        try:
            _become(argv, cage, in_namespaces)
        finally:
            os._exit(127)
    if pid_to is not None:
        os.write(pid_to, b"%d\n" % pid)
        os.close(pid_to)
    for fd in (0, 1):
        os.close(fd)  # the program's alone
    return _wait(pid, ended, life_line)


def _become(argv: list[str], cage: Cage, in_namespaces: bool) -> None:
    if _LINUX:
        _linux("prctl", _PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if in_namespaces:
        resource.setrlimit(resource.RLIMIT_NPROC, (MAX_PROCESSES, MAX_PROCESSES))  # counted within the namespace
        try:
            _make_mounts_read_only(cage)
        except OSError:
            pass  # an old kernel: Landlock and the user's rights remain
    if "landlock" in cage.parts:
        try:
            _restrict_files(cage)
        except OSError:
            pass
    _set_limits(cage)
    try:
        os.execv(argv[0], argv)
    except OSError as error:
        os.write(2, f"{argv[0]}: {error.strerror}\n".encode())


def _wait(pid: int, ended: int, life_line: int | None) -> int:
    """The program's exit code. `ended` can be read when something happened to it; it is ended with the life line."""
    watched = [ended] if life_line is None else [ended, life_line]
    while True:
        ready, _, _ = select.select(watched, [], [])
        if ended not in ready:
            os.killpg(0, signal.SIGKILL)  # the group: this process, the program and what it started
        os.read(ended, 64)
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:  # not merely stopped
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else 128 - code


def main(text: str) -> int:
    config = json.loads(text)
    given = config["cage"]
    cage = Cage(tuple(given["readable"]), tuple(given["writable"]), given["memory_mb"], tuple(given["parts"]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return _run(config["argv"], cage, config["life_line"], config["pid_to"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
