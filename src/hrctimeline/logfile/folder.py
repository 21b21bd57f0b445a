"""Where the files of a timeline come from: a folder on disk, or texts in memory.

All that reads a timeline reads it through a `Folder`; paths are only for showing and for reading.
"""

import errno
import os
import stat
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from hrctimeline.findings import LOG, REVIEWS, Refusal
from hrctimeline.logfile import joined
from hrctimeline.record import Record

LARGEST = 100_000_000  # bytes of a text, or of a file of the log, that are read


class LogUnreadable(Refusal):
    """The log isn't there or may not be read: there is nothing to work on."""


class Outside(Exception):
    """A file of the timeline isn't inside its folder. `link`: a link leads out of it."""

    def __init__(self, *, link: bool) -> None:
        super().__init__("outside its folder")
        self.link = link


class Folder(Protocol):
    """The log, and the `sources/` folder and the reviews.toml beside it."""

    @property
    def log(self) -> str:
        """The log's path, to show."""

    def read_log(self) -> bytes:
        """The log's bytes; raises LogUnreadable."""

    def read(self, name: str) -> bytes:
        """The bytes of a file inside `sources/`; raises OSError, ValueError or Outside."""

    def size(self, name: str) -> int:
        """How many bytes a file inside `sources/` has; 0 where that isn't known without reading it."""

    def kept(self, name: str, sha256: str) -> bytes | None:
        """The bytes of a text that is in no commit, found by their checksum; None where they aren't here."""

    def read_reviews(self) -> bytes:
        """The bytes of the reviews.toml beside the log; raises OSError (not there) or Outside."""

    def read_beside(self, name: str, most: int | None) -> bytes:
        """The bytes, or the first `most`, of a file beside the log or in a folder below.

        Raises OSError, ValueError or Outside.
        """

    def names(self) -> list[str]:
        """The texts (`*.txt`, `*.md`) in `sources/`, in order."""

    def shown(self, name: str) -> str:
        """The path of a file inside `sources/`, to show."""


def has_log(folder: Path) -> bool:
    """Whether a folder has a log, in one file, or in several beside an index of texts."""
    log = folder / LOG
    return log.exists() or ((folder / "sources" / "index.toml").is_file() and bool(Disk(str(log)).parts()))


class Disk(Record):
    """A log on disk, `log` as its path was given; `texts`: a folder with texts that no commit has, or ""."""

    log: str
    texts: str = ""

    @property
    def _sources(self) -> Path:
        return _beside(self.log)

    def read_log(self) -> bytes:
        """The log's bytes, those of all its files joined; raises LogUnreadable."""
        parts = self.parts()
        read = {name: self.read_part(name) for name in parts}
        alone = bool(parts) and not os.path.lexists(self.log)
        try:
            first = b"" if alone else bytes_of(Path(self.log))
            return joined.join(first, read.items())
        except (OSError, ValueError) as error:
            said = error.strerror if isinstance(error, OSError) else error
            raise LogUnreadable(f"{self.log} can't be read: {said}") from error

    def parts(self) -> list[str]:
        """The names, beside the log, of its files behind the first: only events.toml has any."""
        if Path(self.log).name != LOG:
            return []
        try:
            found = [each.name for each in (Path(self.log).parent / joined.FOLDER).iterdir()]
        except (OSError, ValueError):
            return []
        return sorted(name for each in found if joined.is_part(name := joined.FOLDER + each))

    def read_part(self, name: str) -> bytes:
        """The bytes of one of these; raises LogUnreadable."""
        try:
            return bytes_of(_inside(Path(self.log).parent, name))
        except Outside as error:
            raise LogUnreadable(f"{name} is a link that leads out of the log's folder") from error
        except (OSError, ValueError) as error:
            said = error.strerror if isinstance(error, OSError) else error
            raise LogUnreadable(f"{Path(self.log).parent / name} can't be read: {said}") from error

    def read(self, name: str) -> bytes:
        """The bytes of a regular file that is, and whose link target is, inside `sources/`."""
        return bytes_of(_inside(self._sources, name))

    def size(self, name: str) -> int:
        """The bytes of a file, without reading it."""
        try:
            return (self._sources / name).stat().st_size
        except (OSError, ValueError):
            return 0

    def kept(self, name: str, sha256: str) -> bytes | None:
        """The bytes with this checksum: of the file in `sources/`, or of any in the folder of texts."""
        from hrctimeline.logfile.elsewhere import found  # only where a text is kept elsewhere

        return found(sha256, [self._sources / name], self.texts)

    def read_reviews(self) -> bytes:
        """The bytes of reviews.toml, which may be a link inside the log's folder, but not out of it."""
        return bytes_of(_inside(Path(self.log).parent, REVIEWS))

    def read_beside(self, name: str, most: int | None) -> bytes:
        """The first bytes of a regular file that is, and whose link target is, inside the log's folder."""
        with _inside(Path(self.log).parent, name).open("rb") as file:
            return file.read(most)

    def names(self) -> list[str]:
        """The texts in `sources/` and below."""
        found = (p for p in self._sources.rglob("*") if p.suffix in (".txt", ".md") and p.is_file())
        return sorted(path.relative_to(self._sources).as_posix() for path in found)

    def shown(self, name: str) -> str:
        """The path of a file inside `sources/`, beside the log as it was given."""
        return str(self._sources / name)


@lru_cache(maxsize=16)  # it is asked for with every text
def _beside(log: str) -> Path:
    return Path(log).parent / "sources"


def _inside(folder: Path, name: str) -> Path:
    """The path of a file inside a folder; raises Outside, or OSError for what is no file."""
    path = folder / name
    if _is_its_own(path, folder):
        return path
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise Outside(link=path.is_symlink())
    if path.exists() and not path.is_file():
        raise OSError(0, "it is not a file", str(path))
    return path


def _is_its_own(path: Path, folder: Path) -> bool:
    """Whether a path is of a regular file, and no link, of a folder itself: a quick look."""
    try:
        return path.parent == folder and stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def bytes_of(path: Path) -> bytes:
    """The bytes of a file, which may be a pipe; raises OSError where they don't end."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        data = b"" if size > LARGEST else file.read(size + 1)  # to ask for the most takes longer than to read
        if len(data) > size:  # a pipe, or a file that grows
            data += file.read(LARGEST + 1 - len(data))
    if max(size, len(data)) > LARGEST:
        raise OSError(errno.EFBIG, f"it has more than {LARGEST // 1_000_000} MB", str(path))
    return data


class Over:
    """What another folder has, for one over it that has some of its files itself."""

    folder: Folder

    @property
    def log(self) -> str:
        """Its log's path."""
        return self.folder.log

    def size(self, name: str) -> int:
        """The bytes of its file."""
        return self.folder.size(name)

    def kept(self, name: str, sha256: str) -> bytes | None:
        """Its text that is in no commit."""
        return self.folder.kept(name, sha256)

    def read_reviews(self) -> bytes:
        """Its sign-offs."""
        return self.folder.read_reviews()

    def read_beside(self, name: str, most: int | None) -> bytes:
        """Its file beside the log."""
        return self.folder.read_beside(name, most)

    def names(self) -> list[str]:
        """Its texts."""
        return self.folder.names()

    def shown(self, name: str) -> str:
        """The path of its file."""
        return self.folder.shown(name)


class WithLog(Over, Record):
    """A folder with another log, and maybe other files: some events, or what isn't written yet."""

    folder: Folder
    data: bytes
    files: Mapping[str, bytes] = {}

    def read_log(self) -> bytes:
        """The other log."""
        return self.data

    def read(self, name: str) -> bytes:
        """A file of `sources/`."""
        return self.files[name] if name in self.files else self.folder.read(name)


class Memory(Record):
    """A timeline in memory: the log's bytes, and those of the files of `sources/` and beside it by name."""

    log_bytes: bytes
    files: Mapping[str, bytes]
    log: str = "events.toml"
    reviews: bytes | None = None
    beside: Mapping[str, bytes] = {}

    def read_log(self) -> bytes:
        """The log's bytes."""
        return self.log_bytes

    def read(self, name: str) -> bytes:
        """The bytes of a file; raises FileNotFoundError, or Outside for a path that leads out."""
        return _held(self.files, name)

    def size(self, name: str) -> int:
        """The bytes of a file."""
        return len(self.files.get(name, b""))

    def kept(self, name: str, sha256: str) -> bytes | None:
        """None: what is here is all there is."""
        return None

    def read_reviews(self) -> bytes:
        """The bytes of reviews.toml, if there is one."""
        if self.reviews is None:
            raise FileNotFoundError(2, "No such file", REVIEWS)
        return self.reviews

    def read_beside(self, name: str, most: int | None) -> bytes:
        """The first bytes of a file beside the log; raises as `read` does."""
        return _held(self.beside, name)[:most]

    def names(self) -> list[str]:
        """The texts, in order."""
        return sorted(name for name in self.files if name.endswith((".txt", ".md")))

    def shown(self, name: str) -> str:
        """The path of a file, as if it stood beside the log."""
        return f"sources/{name}"


def _held(files: Mapping[str, bytes], name: str) -> bytes:
    if name.startswith("/") or ".." in name.split("/"):
        raise Outside(link=False)
    if name not in files:
        raise FileNotFoundError(2, "No such file", name)
    return files[name]
