import os
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock


@dataclass(frozen=True)
class Cache:
    cache_dir: Path
    lock: FileLock


cache = Cache(Path(os.environ["CACHE_DIR"]), FileLock("first"))
