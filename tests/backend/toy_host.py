"""A parent of toy workers, as a program."""

import atexit
import sys
import time
from pathlib import Path

from toy import ToyBackend

from agent.backend.fork_server import host_main


def warm_up(startup):
    if "--broken" in sys.argv:
        from agent.backend.base import BackendUnavailable

        raise BackendUnavailable("the toy is broken; buy another")
    if "--slow" in sys.argv:
        atexit.register(Path(sys.argv[sys.argv.index("--slow") + 1]).unlink)
    startup.progress("winding up", 0, 2)
    if "--slow" in sys.argv:
        time.sleep(60)
    startup.warn("the spring is old")
    startup.progress("winding up", 2, 2)
    return ToyBackend


host_main(int(sys.argv[-1]), warm_up)
