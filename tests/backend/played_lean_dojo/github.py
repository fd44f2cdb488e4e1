"""As much of PyGithub as the driver answers for."""

import os


class Github:
    def get_repo(self, name: str) -> None:
        if "PLAYED_NETWORK" not in os.environ:
            raise OSError("no network")
