"""Whether a timeline changed: its files are looked at every second, and when the system tells of a change."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_SECONDS = 1.0
_FOLDERS = ("sources", "events", "images")
State = frozenset[tuple[str, int, int]]  # path, time of change, size


class Watch:
    """The files of a timeline in a folder, and in others beside (`texts`)."""

    def __init__(self, log: Path, texts: Path | None = None) -> None:
        self._folder = log.parent
        self._deep = [self._folder / name for name in _FOLDERS] + ([texts] if texts else [])
        self._hint, self._over = threading.Event(), threading.Event()

    def changes(self) -> Iterator[None]:
        """Once for every change that is noticed, until the watch ends."""
        known = self._state()
        self._listen()
        while not self._over.is_set():
            self._hint.wait(_SECONDS)
            self._hint.clear()
            if not self._over.is_set() and (now := self._state()) != known:
                known = now
                yield

    def end(self) -> None:
        """End the watch."""
        self._over.set()
        self._hint.set()

    def _state(self) -> State:
        return frozenset(self._files())

    def _files(self) -> Iterator[tuple[str, int, int]]:
        deep = (path for folder in self._deep for path in folder.rglob("*"))
        for path in (*self._folder.glob("*.toml"), *deep):
            with suppress(OSError):
                status = path.stat()
                yield str(path), status.st_mtime_ns, status.st_size

    def _listen(self) -> None:
        """Have the system tell of changes, where watchfiles is installed."""
        try:
            import watchfiles
        except ImportError:
            return

        def listen(folders: list[Path], *, deep: bool) -> None:
            with suppress(OSError, RuntimeError):
                for _ in watchfiles.watch(*folders, recursive=deep, stop_event=self._over, watch_filter=None):
                    self._hint.set()

        there = [folder for folder in self._deep if folder.is_dir()]
        for folders, deep in (([self._folder], False), (there, True)):
            if folders:
                threading.Thread(target=listen, args=(folders,), kwargs={"deep": deep}, daemon=True).start()
