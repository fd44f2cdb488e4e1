"""The command line with the toy Lean, as a program."""

import sys
from pathlib import Path

import agent.cli.search_options
from agent.backend.rpc import ProcessLauncher, RpcBackend
from agent.cli.main import main

TOY = str(Path(__file__).resolve().parent.parent / "toy.py")


def make(name="auto", *, workers=1, imports=None, **others):
    return RpcBackend(ProcessLauncher([sys.executable, TOY]), name="toy", workers=workers, imports=imports)


agent.cli.search_options.make_backend = make
sys.exit(main(sys.argv[1:]))
