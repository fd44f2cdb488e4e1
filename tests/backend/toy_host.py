"""A parent of toy workers, as a program."""

import sys

from toy import ToyBackend

from agent.backend.fork_server import host_main


def warm_up():
    if "--broken" in sys.argv:
        from agent.backend.base import BackendUnavailable

        raise BackendUnavailable("the toy is broken; buy another")
    return ToyBackend


host_main(int(sys.argv[-1]), warm_up)
