"""A timeline's folder as an editor shows it: open files as they are there, all others as they are on disk."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from hrctimeline.findings import REVIEWS
from hrctimeline.logfile.folder import Disk, LogUnreadable, Over
from hrctimeline.logfile.joined import join

Stamp = tuple[int, int, int]


class Overlay(Over):
    """A `Folder` whose files may be open: `texts` has what they hold, by whole paths.

    A file that hasn't changed is not read again: it has the very same bytes.
    """

    folder: Disk

    def __init__(self, folder: Disk) -> None:
        self.folder = folder
        self.texts: Mapping[str, str] = {}
        self._encoded: dict[str, tuple[str, bytes]] = {}
        self._read: dict[str, tuple[Stamp, bytes]] = {}

    def read_log(self) -> bytes:
        """The log's bytes; raises LogUnreadable."""
        parts = self.folder.parts()
        if not parts:
            return self._bytes(self.log, self.folder.read_log)
        beside = Path(self.log).parent
        first = self._bytes(self.log, Path(self.log).read_bytes) if os.path.lexists(self.log) else b""
        read = [
            (name, self._bytes(str(beside / name), partial(self.folder.read_part, name))) for name in parts
        ]
        try:
            return join(first, read)
        except ValueError as error:
            raise LogUnreadable(f"{self.log} can't be read: {error}") from error

    def read(self, name: str) -> bytes:
        """The bytes of a file of `sources/`; raises as `Disk.read` does."""
        return self._bytes(self.shown(name), lambda: self.folder.read(name))

    def read_reviews(self) -> bytes:
        """The bytes of reviews.toml; raises as `Disk.read_reviews` does."""
        return self._bytes(str(Path(self.log).parent / REVIEWS), self.folder.read_reviews)

    def shown(self, name: str) -> str:
        """The path of a file of `sources/`."""
        return os.path.normpath(self.folder.shown(name))

    def stamps(self) -> dict[str, Stamp | None]:
        """What tells whether a file was changed, of all that were read, and of the texts there are."""
        return {path: _stamp(path) for path in (*self._read, *map(self.shown, self.names()))}

    def _bytes(self, path: str, read: Callable[[], bytes]) -> bytes:
        if (text := self.texts.get(path)) is not None:
            known = self._encoded.get(path)
            if known is None or known[0] is not text:
                known = self._encoded[path] = text, text.encode("utf-8", "replace")
            return known[1]
        stamp, kept = _stamp(path), self._read.get(path)
        if kept and kept[0] == stamp:
            return kept[1]
        data = read()
        if stamp:
            self._read[path] = stamp, data
        return data


def _stamp(path: str) -> Stamp | None:
    try:
        found = os.stat(path)  # noqa: PTH116  # many, at every change
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
