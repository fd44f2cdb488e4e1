"""A cage for one process that runs code nobody has read: ``python -I -S cage.py JSON``.

Unlike the cage of a Lean (`agent.backend.confine`), which takes what the system grants, this one is whole or there is
none: where a part is refused it says so on stderr and ends with `REFUSED`.

* Namespaces of its own for users, mounts, processes, network, System V objects and names. There is no network device
  but a loopback that is down. The program is the process namespace's first process: when it ends nothing is left.
* A root of its own, in memory: the system's libraries and the Python installation, read-only, and `WORK`, of bounded
  size, in memory too. No other file of the machine exists there; there is no ``/proc``.
* Landlock within that root: only `WORK` is written to. The outside finds sockets there by way of ``/proc/PID/root``.
* A system call filter: one process, any number of threads; no new namespaces, mounts, traces of other processes,
  kernel modules, keys, `io_uring`, `bpf`.
* Limits: address space, open files, size of a file; no core dumps.

It is the parent of the program and dies with it: the program ends when this process's standard input does, and the
kernel ends it when this process is killed. Standard library only.
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import resource
import select
import signal
import struct
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

REFUSED: Final = 125
WORK: Final = "/work"
_USER: Final = 1000
"""The user inside: no root there, so that what it executes has no rights over the namespaces."""
_MAX_FILES: Final = 256
_STACK_BYTES: Final = 8 * 1024 * 1024
_SYSTEM_FOLDERS: Final = ("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store")
_SYSTEM_FILES: Final = ("/etc/ld.so.cache", "/dev/null", "/dev/urandom", "/dev/zero")

_LIBC = ctypes.CDLL(None, use_errno=True)
_NAMESPACES: Final = {
    "mounts": 0x00020000,
    "names": 0x04000000,
    "System V objects": 0x08000000,
    "users": 0x10000000,
    "processes": 0x20000000,
    "network": 0x40000000,
}
_MS_NOSUID, _MS_NODEV, _MS_BIND, _MS_REC, _MS_PRIVATE = 2, 4, 0x1000, 0x4000, 1 << 18
_ATTR_RDONLY, _ATTR_NOSUID = 1, 2
_MNT_DETACH, _AT_FDCWD, _AT_RECURSIVE = 2, -100, 0x8000
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
_SYS_MOUNT_SETATTR, _SYS_LANDLOCK_CREATE, _SYS_LANDLOCK_ADD, _SYS_LANDLOCK_RESTRICT = 442, 444, 445, 446
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_TRUNCATE = 1 << 14

_REFUSED_CALLS: Final = {
    # what makes processes, but for clone and clone3; namespaces and mounts; other processes; the kernel itself
    "x86_64": (
        0xC000003E, 56, 435,
        (57, 58, 272, 308, 165, 166, 155, 161, 101, 310, 311, 321, 425, 426, 427, 248, 249, 250, 175, 313, 176, 246,
         320, 298, 323, 169, 428, 429, 430, 431, 432, 442, 434, 438, 303, 304, 133, 62, 200, 234, 424),
    ),
    "aarch64": (
        0xC00000B7, 220, 435,
        (97, 268, 40, 39, 41, 51, 117, 270, 271, 280, 425, 426, 427, 217, 218, 219, 105, 273, 106, 104, 294, 241, 282,
         142, 428, 429, 430, 431, 432, 442, 434, 438, 264, 265, 33, 129, 130, 131, 424),
    ),
}  # fmt: skip
"""For each machine: its audit number, clone, clone3, and the calls that are refused. kill, tkill and tgkill are among
them: the one process there is could only end or stop itself."""


class CageRefused(Exception):
    """The system does not grant a part of the cage."""


@dataclass(frozen=True)
class Cage:
    """`root`: an empty folder of the outside, over which the root is mounted (inside only), and which goes in the
    end, with the folder it is in if that is empty. `readable`: what is seen of the machine beside its libraries.
    `files`: names and texts of what `WORK` holds at first. Sizes in MB."""

    root: str
    readable: tuple[str, ...]
    files: dict[str, str]
    memory_mb: int
    work_mb: int
    environment: dict[str, str]


def command(argv: Sequence[str], cage: Cage) -> list[str]:
    """The command line that runs `argv` in the cage. Its standard input is the life line; on its standard output it
    writes the program's process id, as the outside counts, and a line break."""
    config = {"argv": list(argv), "cage": asdict(cage)}
    return [sys.executable, "-I", "-S", str(Path(__file__).resolve()), json.dumps(config)]


# --- parts -----------------------------------------------------------------------------------------------------------


def _checked(result: int, what: str) -> int:
    if result < 0:
        raise CageRefused(f"{what}: {os.strerror(ctypes.get_errno())}")
    return result


def _enter_namespaces() -> None:
    uid, gid = os.getuid(), os.getgid()
    wanted = 0
    for flag in _NAMESPACES.values():
        wanted |= flag
    _checked(_LIBC.unshare(wanted), f"no namespaces for {', '.join(_NAMESPACES)}")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{_USER} {uid} 1"), ("gid_map", f"{_USER} {gid} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def _mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    encoded = [None if text is None else text.encode() for text in (source, target, kind, data)]
    result = _LIBC.mount(encoded[0], encoded[1], encoded[2], ctypes.c_ulong(flags), encoded[3])
    _checked(result, f"mounting {source or kind or ''} at {target}")


def _set_attributes(target: str, attributes: int) -> None:
    packed = struct.pack("QQQQ", attributes, 0, 0, 0)
    result = _LIBC.syscall(_SYS_MOUNT_SETATTR, _AT_FDCWD, target.encode(), _AT_RECURSIVE, packed, len(packed))
    _checked(result, f"making {target} read-only")


def _build_root(cage: Cage) -> None:
    """A root in memory with nothing but what the cage holds; the old one is gone when this returns."""
    root = cage.root
    _mount(None, "/", None, _MS_REC | _MS_PRIVATE)
    _mount("tmpfs", root, "tmpfs", _MS_NOSUID, "size=1m,mode=755")
    for path in sorted({*_SYSTEM_FOLDERS, *_SYSTEM_FILES, *cage.readable}):
        _show(path, root)
    os.mkdir(root + WORK)
    os.mkdir(root + "/old")
    _LIBC.pivot_root.argtypes = (ctypes.c_char_p, ctypes.c_char_p)
    os.chdir(root)
    _checked(_LIBC.pivot_root(b".", b"old"), "a root of its own")
    os.chdir("/")
    _checked(_LIBC.umount2(b"/old", _MNT_DETACH), "leaving the old root")
    os.rmdir("/old")
    _set_attributes("/", _ATTR_RDONLY | _ATTR_NOSUID)
    # Its pages and its number of files are bounded.
    _mount("tmpfs", WORK, "tmpfs", _MS_NOSUID | _MS_NODEV, f"size={cage.work_mb}m,nr_inodes=4096,mode=700")
    os.chdir(WORK)
    for name, text in cage.files.items():
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)


def _show(path: str, root: str) -> None:
    """Let a file or folder of the machine be seen inside, at its own place."""
    target = root + path
    if not os.path.lexists(path) or os.path.lexists(target):
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.islink(path):
        os.symlink(os.readlink(path), target)
        return
    if os.path.isdir(path):
        os.mkdir(target)
    else:
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    _mount(path, target, None, _MS_BIND | _MS_REC)


def _restrict_files() -> None:
    create = lambda attributes, size, flags: _LIBC.syscall(_SYS_LANDLOCK_CREATE, attributes, size, flags)
    version = _checked(create(None, 0, 1), "no Landlock")
    handled = (1 << (13 + (version >= 2) + (version >= 3) + (version >= 5))) - 1
    rules = struct.pack("QQQ", handled, 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    ruleset = _checked(create(rules[:size], size, 0), "no Landlock")
    read = _EXECUTE | _READ_FILE | _READ_DIR
    everything = handled & ~_EXECUTE
    for path, rights in (
        ("/", read),
        (WORK, everything),
        ("/dev/null", (_READ_FILE | _WRITE_FILE | _TRUNCATE) & handled),
    ):
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        rule = struct.pack("=Qi", rights, fd)
        _checked(_LIBC.syscall(_SYS_LANDLOCK_ADD, ruleset, 1, rule, 0), f"a Landlock rule for {path}")
        os.close(fd)
    _checked(_LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    _checked(_LIBC.syscall(_SYS_LANDLOCK_RESTRICT, ruleset, 0), "Landlock")
    os.close(ruleset)


def _filter_calls() -> None:
    """Seccomp. Threads are made by clone with CLONE_THREAD; clone3, whose flags a filter cannot read, is said to be
    missing, and the C library then asks for clone. One refused call is an error (EPERM) for the program, no end."""
    machine = platform.machine()
    if machine not in _REFUSED_CALLS:
        raise CageRefused(f"no system call filter for {machine}")
    audit, clone, clone3, refused = _REFUSED_CALLS[machine]
    load, jump_equal, jump_set, jump_at_least, answer = 0x20, 0x15, 0x45, 0x35, 0x06
    allow, error, kill = 0x7FFF0000, 0x00050000, 0x80000000
    eperm, enosys = error | 1, error | 38
    program: list[tuple[int, int, int, int]] = [
        (load, 0, 0, 4),
        (jump_equal, 1, 0, audit),
        (answer, 0, 0, kill),  # another instruction set
        (load, 0, 0, 0),
        (jump_at_least, 0, 1, 0x40000000),
        (answer, 0, 0, eperm),  # x32's numbers
        (jump_equal, 0, 1, clone3),
        (answer, 0, 0, enosys),
        (jump_equal, 0, 4, clone),
        (load, 0, 0, 16),
        (jump_set, 0, 1, 0x00010000),  # CLONE_THREAD
        (answer, 0, 0, allow),
        (answer, 0, 0, eperm),
    ]
    for number in refused:
        program += [(jump_equal, 0, 1, number), (answer, 0, 0, eperm)]
    program.append((answer, 0, 0, allow))
    packed = b"".join(struct.pack("HBBI", *line) for line in program)
    buffer = ctypes.create_string_buffer(packed, len(packed))
    header = struct.pack("HxxxxxxP", len(program), ctypes.addressof(buffer))
    _checked(_LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    _checked(_LIBC.prctl(_PR_SET_SECCOMP, 2, header, 0, 0), "a system call filter")


def _set_limits(cage: Cage) -> None:
    for what, value in (
        (resource.RLIMIT_AS, cage.memory_mb * 1024 * 1024),
        (resource.RLIMIT_NOFILE, _MAX_FILES),
        (resource.RLIMIT_FSIZE, cage.work_mb * 1024 * 1024),
        (resource.RLIMIT_STACK, _STACK_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (value, value))


# --- the program -----------------------------------------------------------------------------------------------------


def _become(argv: list[str], cage: Cage) -> None:
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    _build_root(cage)
    os.closerange(3, 1024)
    _restrict_files()
    _set_limits(cage)
    _filter_calls()
    os.execve(argv[0], argv, cage.environment)


def _run(argv: list[str], cage: Cage) -> int:
    folder, name = os.path.split(cage.root)
    above = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)  # closed before the program begins
    _enter_namespaces()
    pid = os.fork()
    if pid == 0:
        try:
            _become(argv, cage)
        except (CageRefused, OSError) as error:
            os.write(2, f"{error}\n".encode())
        finally:
            os._exit(REFUSED)
    os.write(1, b"%d\n" % pid)
    os.close(1)
    ended = os.pidfd_open(pid)
    ready, _, _ = select.select([ended, 0], [], [])
    if ended not in ready:
        signal.pidfd_send_signal(ended, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    try:
        os.rmdir(name, dir_fd=above)  # whoever made it may be gone
        os.rmdir(f"../{os.path.basename(folder)}", dir_fd=above)
    except OSError:
        pass  # its maker was quicker, or keeps something there
    return code if code >= 0 else 128 - code


def main(text: str) -> int:
    config = json.loads(text)
    given = config["cage"]
    cage = Cage(**{**given, "readable": tuple(given["readable"])})
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return _run(config["argv"], cage)
    except (CageRefused, OSError) as error:
        os.write(2, f"{error}\n".encode())
        return REFUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
