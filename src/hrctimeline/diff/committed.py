"""A timeline as it stands in a commit, as a `Folder`: the log, and what lies in `sources/` beside it."""

import posixpath
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from hrctimeline.diff.git import Repository
from hrctimeline.findings import LOG, REVIEWS
from hrctimeline.logfile import joined
from hrctimeline.logfile.folder import Disk, LogUnreadable, Outside

_LINK, _MODULE = "120000", "160000"


@dataclass(slots=True)
class Committed:
    """The files of one commit, by their paths from the log's folder; all texts are read in one go.

    `files` gives mode and object of each; texts that no commit has come from `elsewhere`. Links are
    followed as on disk, but never out of `sources/`.
    """

    log: str
    repository: Repository
    files: dict[str, tuple[str, str]]
    commit: str = ""
    elsewhere: Disk | None = None
    _read: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def at(cls, repository: Repository, commit: str, texts: str = "") -> "Committed":
        """The timeline at a commit, of which nothing but the names is read yet; `texts` as `Disk` has it."""
        name = Path(repository.log).name
        listed = repository.listing(commit, name, joined.FOLDER, "sources/", REVIEWS)
        files = {path: (mode, blob) for mode, blob, path in listed}
        return cls(repository.log, repository, files, commit, Disk(repository.log, texts))

    @property
    def name(self) -> str:
        """The log's name in its folder."""
        return Path(self.log).name

    @property
    def present(self) -> bool:
        """Whether the commit has the log at all."""
        return self.name in self.files or bool(self.parts)

    @property
    def parts(self) -> list[str]:
        """The log's files behind the first, by name."""
        return sorted(filter(joined.is_part, self.files)) if self.name == LOG else []

    def read_log(self) -> bytes:
        """The log's bytes; raises LogUnreadable."""
        try:
            first = b"" if self.name not in self.files else self._bytes(self.name)
            return joined.join(first, [(name, self._bytes(name)) for name in self.parts])
        except (OSError, ValueError, Outside) as error:
            raise LogUnreadable(f"{self.log} can't be read in this revision") from error

    def read(self, name: str) -> bytes:
        """The bytes of a file of `sources/`; raises OSError or Outside."""
        path = posixpath.normpath(f"sources/{name}")
        if not path.startswith("sources/") or name.startswith("/"):
            raise Outside(link=False)
        return self._bytes(path)

    def size(self, name: str) -> int:
        """0: git would have to unpack it."""
        return 0

    def kept(self, name: str, sha256: str) -> bytes | None:
        """A text that is in no commit, where the disk has it."""
        return self.elsewhere.kept(name, sha256) if self.elsewhere else None

    def read_reviews(self) -> bytes:
        """The bytes of reviews.toml; raises OSError."""
        return self._bytes(REVIEWS)

    def read_beside(self, name: str, most: int | None) -> bytes:
        """The first bytes of a file beside the log; raises OSError or Outside, also for a link."""
        path = posixpath.normpath(name)
        if path.startswith(("../", "/")):
            raise Outside(link=False)
        listed = {found: each for *each, found in self.repository.listing(self.commit, path)}
        if path not in listed:
            raise FileNotFoundError(2, "No such file", path)
        mode, blob = listed[path]
        if mode in (_LINK, _MODULE):
            raise Outside(link=True)
        return dict(self.repository.blobs([blob]))[blob][:most]

    def names(self) -> list[str]:
        """The texts in `sources/` and below."""
        inside = (PurePosixPath(p) for p, (mode, _) in self.files.items() if mode != _MODULE)
        texts = (p for p in inside if p.suffix in (".txt", ".md") and p.parts[0] == "sources")
        return sorted(path.relative_to("sources").as_posix() for path in texts)

    def shown(self, name: str) -> str:
        """The path of a file of `sources/`, beside the log as it was given."""
        return str(Path(self.log).parent / "sources" / name)

    def _bytes(self, path: str) -> bytes:
        for _ in range(10):
            if path not in self.files:
                raise FileNotFoundError(2, "No such file", path)
            mode, blob = self.files[path]
            if mode == _MODULE:
                raise OSError(0, "it is not a file", path)
            if mode != _LINK:
                return self._blob(blob)
            path = self._target(path, self._blob(blob).decode("utf-8", errors="replace"))
        raise OSError(0, "its links go round in a circle", path)

    def _target(self, path: str, link: str) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
        if not target.startswith("sources/") and (path.startswith("sources/") or target not in self.files):
            raise Outside(link=True)
        return target

    def _blob(self, blob: str) -> bytes:
        if blob not in self._read:
            texts = (f"sources/{name}" for name in [*self.names(), "index.toml"])
            wanted = [self.files[path][1] for path in texts if path in self.files and not self._read]
            self._read.update(self.repository.blobs(list(dict.fromkeys([*wanted, blob]))))
        return self._read[blob]
