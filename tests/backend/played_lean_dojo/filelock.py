class FileLock:
    def __init__(self, path: object) -> None:
        self.path = path
