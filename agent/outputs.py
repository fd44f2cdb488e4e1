"""Files that the program writes for its users."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TextIO

from agent.backend.lean_source import SourceError


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SourceError(f"{folder}: {error.strerror}") from None


def must_be_writable(path: Path) -> None:
    """Found out before hours of work, not after. Raises SourceError."""
    folder = path.parent
    if path.is_dir():
        raise SourceError(f"{path} cannot be written: it is a directory")
    if not os.access(folder, os.W_OK):
        reason = "cannot be written to" if folder.is_dir() else "is no directory"
        raise SourceError(f"{path} cannot be written: {folder} {reason}")


def write_atomically(path: Path, text: str) -> None:
    """Replace the file in one step; a full disk or a kill leaves the old one."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                out.write(text)
            os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise SourceError(f"{path} cannot be written: {error.strerror}") from None


def open_for_writing(path: Path) -> TextIO:
    """An empty text file. SourceError if there cannot be one."""
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise SourceError(f"{path} cannot be written: {error.strerror}") from None
