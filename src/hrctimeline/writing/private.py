"""Texts that can't be public: kept out of every commit, and laid out again from wherever they are kept."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from hrctimeline.logfile import edit
from hrctimeline.logfile.elsewhere import files, found
from hrctimeline.logfile.folder import bytes_of
from hrctimeline.logfile.model import Source
from hrctimeline.record import Record, cached_property
from hrctimeline.writing.formats import Unreadable
from hrctimeline.writing.formats.opened import opened

_IGNORE = ".gitignore"


@contextmanager
def ignored(folder: Path, names: Iterable[str]) -> Iterator[None]:
    """Name files of the timeline's folder in its .gitignore; at any fault within, it is as it was."""
    file = folder / _IGNORE
    before = file.read_bytes() if file.exists() else None
    after = with_lines(before, [_pattern(name) for name in names])
    with edit.changed(folder, _IGNORE, before, after):
        yield


def with_lines(before: bytes | None, lines: Iterable[str]) -> bytes | None:
    """A .gitignore (None: there is none) with these lines at its end, but for those that it has."""
    text = before or b""
    there = {line.strip() for line in text.decode("utf-8", "replace").splitlines()}
    end = "\r\n" if b"\r\n" in text else "\n"
    new = "".join(f"{line}{end}" for line in lines if line not in there)
    lead = end if text and not text.endswith(b"\n") else ""
    return text + (lead + new).encode() if new else before


class Restored(NamedTuple):
    """What became of the texts that are kept elsewhere, by their files in `sources/`."""

    laid_out: list[str]
    there: list[str]
    not_found: list[str]
    others: list[str]  # another text stands in its place


def restore(folder: Path, sources: Iterable[Source], texts: Path) -> Restored:
    """Write the texts that are kept elsewhere into `sources/`, found in a folder by their checksums."""
    restored, there = Restored([], [], [], []), _There(texts)
    new: dict[str, bytes] = {}
    for source in sources:
        if source.kept and source.file:
            _sorted(folder, source, there, restored, new)
    with ignored(folder, new), edit.created(folder, new):
        return restored


class _There(Record):
    """A folder that has texts, or the files that they were taken out of: mails, PDFs."""

    folder: Path

    def found(self, sha256: str, likely: Path) -> bytes | None:
        """The bytes of a text by their checksum; None where they aren't there."""
        return found(sha256, [likely], str(self.folder)) or self._taken_out.get(sha256.lower())

    @cached_property
    def _taken_out(self) -> dict[str, bytes]:
        """The words of each file that isn't text itself, by their checksums."""
        words: dict[str, bytes] = {}
        for file in files(str(self.folder)):
            with suppress(Unreadable, OSError):
                read = opened(bytes_of(file), file.name)
                text = read.text.encode()
                words |= {hashlib.sha256(text).hexdigest(): text} if read.original else {}
        return words


def _sorted(folder: Path, source: Source, there: _There, restored: Restored, new: dict[str, bytes]) -> None:
    """Put a text's file where it belongs among the restored, and its bytes among the new."""
    name = f"sources/{source.file}"
    file = folder / name
    if file.is_file():
        same = hashlib.sha256(file.read_bytes()).hexdigest() == source.sha256.lower()
        (restored.there if same else restored.others).append(name)
    elif (data := there.found(source.sha256, file)) is None:
        restored.not_found.append(name)
    else:
        restored.laid_out.append(name)
        new[name] = data


def _pattern(name: str) -> str:
    """A line of a .gitignore for one file, from the folder that it stands in."""
    return "/" + re.sub(r"([\\*?\[ ])", r"\\\1", name)
