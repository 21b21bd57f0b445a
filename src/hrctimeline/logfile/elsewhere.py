"""Texts that are in no commit: files of a folder, known by their checksums, whatever their names."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

_HASHED = 10_000  # files whose checksums one run keeps


def found(sha256: str, likely: Sequence[Path], folder: str) -> bytes | None:
    """The bytes with a checksum: of one of the likely files, or of any in a folder and below it; or None."""
    wanted = sha256.lower()
    called_alike = (Path(folder) / file.name for file in likely if folder)  # then no other need be read
    for file in (*likely, *called_alike):
        if (data := _read(file)) is not None and hashlib.sha256(data).hexdigest() == wanted:
            return data
    for file in files(folder):
        if _checksum(file, *_stamp(file)) == wanted:
            return _read(file)
    return None


def files(folder: str) -> Iterator[Path]:
    """The regular files of a folder and below, in order; links to folders are not followed."""
    if folder:
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file())


def _read(file: Path) -> bytes | None:
    with suppress(OSError, ValueError):
        return file.read_bytes() if file.is_file() else None
    return None


def _stamp(file: Path) -> tuple[int, int]:
    """What tells that a file was changed: its size and time."""
    with suppress(OSError):
        about = file.stat()
        return about.st_size, about.st_mtime_ns
    return 0, 0


@lru_cache(maxsize=_HASHED)
def _checksum(file: Path, size: int, changed: int) -> str:
    """The checksum of a file, "" where it can't be read."""
    with suppress(OSError), file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
    return ""
