"""A stand-in for lean-dojo 1.6.0 without Lean: its Dojo plays what the tactic's text says, mishaps included."""

import json
import os
import time
import urllib.request
from collections import deque
from pathlib import Path

import github

from .data_extraction.cache import cache

__version__ = "1.6.0"

print("lean_dojo is chatty on stdout")
LEAN4 = github.Github().get_repo("leanprover/lean4")  # the real one asks GitHub when it is imported


class DojoInitError(Exception):
    pass


class DojoCrashError(Exception):
    pass


class LeanGitRepo:
    def __init__(self, url, commit):
        self.url, self.commit, self.uses_lean3 = url, commit, True
        if "/local/" not in url:
            return
        raw = url.replace("github.com", "raw.githubusercontent.com")
        with urllib.request.urlopen(f"{raw}/{commit}/leanpkg.toml") as answer:
            assert b"leanprover-community/lean:3.42.1" in answer.read()


def get_traced_repo_path(repo):
    owner, name = repo.url.split("/")[-2:]
    return Path(os.environ["CACHE_DIR"]) / f"{owner}-{name}-{repo.commit}" / name


class Theorem:
    def __init__(self, repo, file_path, full_name):
        self.repo, self.file_path, self.full_name = repo, Path(file_path), full_name


class Pos(tuple):
    pass


class State:
    pp = "p : Prop\n⊢ p"


class Process:
    """Where Lean's output is read from."""

    def __init__(self, lines):
        self.stdout = self
        self._lines = deque(lines)

    def readline(self):
        return self._lines.popleft() if self._lines else ""


class Dojo:
    def __init__(self, entry):
        self.entry, self.states, self.late = entry, 1, deque()

    def __enter__(self):
        assert cache.lock.path != "first", "a lock that was inherited"
        repo = self.entry.repo
        folder = get_traced_repo_path(repo)
        source = (folder / self.entry.file_path).read_text()
        syntax = json.loads((folder / self.entry.file_path.with_suffix(".ast.json")).read_text())
        assert [n["value"] for n in syntax["ast"] if n and n["kind"] == "ident"] == [self.entry.full_name]
        if "hangs" in source:
            time.sleep(600)
        lines = ["\n", "something printed\n", "REPL> ready\n"]
        if "wrong" in source:
            lines = ["/tmp/a b/theorem.lean:3:8: error: unknown identifier 'wrong'\n", "\n", "more of it\n"]
        self.proc = Process(lines)
        if self._read_next_line() is None:
            raise DojoInitError("EOF")
        return self, State()

    def __exit__(self, *exc):
        return

    def _read_next_line(self):
        while True:
            line = self.proc.stdout.readline()
            if line == "":
                return None
            assert line.strip(), "a blank line, which ends the real one"
            if line.startswith("REPL>"):
                return line

    def _modify_proof(self, traced_file):
        raise NotImplementedError

    def _submit_request(self, request):
        self.late.append(self.answer(*json.loads(request)[1]))
        return self.late.popleft()

    def answer(self, state, tactic):
        tactic = tactic.strip()
        if state >= 10**8:
            return self.error(f"unknown_id: tactic_state_id={state}")
        if tactic.startswith("success_if_fail"):
            if "late" not in tactic:
                return self.error("success_if_fail combinator failed, given tactic succeeded")
            tactic = "r"
        if tactic == "die":
            os._exit(3)
        if tactic == "raise":
            raise DojoCrashError("EOF")
        if tactic == "hang":
            time.sleep(600)
        if tactic.startswith("forge"):  # its own reply comes first, the true one late
            forged = {"sid": self.states, "tacticState": "no goals", "error": None}
            self.late.append(forged)
        if tactic.startswith("error "):
            return self.error(tactic[len("error ") :])
        self.states += 1
        pp = "no goals" if tactic.startswith("finish") else f"2 goals\np : Prop\n⊢ p\n\np : Prop\n⊢ {tactic}"
        return {"sid": self.states - 1, "tacticState": pp, "error": None}

    @staticmethod
    def error(text):
        return {"sid": None, "tacticState": None, "error": text}
