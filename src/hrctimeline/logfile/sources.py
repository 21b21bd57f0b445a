"""The texts that the index lists, each read when it is asked for, and what is wrong with their files."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from hrctimeline.findings import INDEX, Document, Place, Problem, Where, suggest
from hrctimeline.logfile.folder import Folder, Outside
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Source
from hrctimeline.record import Record
from hrctimeline.words.text import Text

_LONGEST, _FIRST = 80, 20  # characters of a title, and texts of a folder, that are written out
_FOLDER = "sources/"  # before the name of a file, where it isn't a source's id: no id has a "/"
_ELSEWHERE = (
    "Name a folder that has it, under whatever name: --texts DIR, or HRCTIMELINE_TEXTS. "
    "`hrctimeline source restore DIR` lays it out, or takes it out of its original."
)
# the rules that say of a text that it isn't what the index says
NOT_AS_INDEXED = frozenset(("source-missing", "source-changed", "source-encoding", "source-outside"))
Found = Iterator[tuple[str, Problem]]  # (rule, problem)


class Read(Record):
    """What came of reading a source's file: neither document nor text where it can't be read."""

    document: Document | None = None
    text: Text | None = None
    problems: tuple[tuple[str, Problem], ...] = ()


class Texts(Mapping[str, Text]):
    """The texts of the sources that can be read, by id. A file is read when its text is first asked for.

    Texts that `memo` holds from an earlier run are not folded again.
    """

    def __init__(self, folder: Folder, sources: Mapping[str, Source], memo: Memo) -> None:
        self._folder, self._sources, self._memo = folder, sources, memo
        self._read: dict[str, Read] = {}

    def read(self, id: str) -> Read:
        """All that is known of a source's file."""
        if id not in self._read:
            source = self._sources.get(id)
            self._read[id] = self._read_anew(source) if source and source.file else Read()
        return self._read[id]

    def _read_anew(self, source: Source) -> Read:
        return _read(self._folder, source, self._sources, self._memo)

    def path(self, id: str) -> str:
        """The path of a source's file, to show."""
        return self._folder.shown(self._sources[id].file)

    def size(self, id: str) -> int:
        """The bytes of a source's file, about; 0 where it isn't known without reading it."""
        return self._folder.size(self._sources[id].file)

    @property
    def length(self) -> int:
        """The characters of all texts that were read."""
        return sum(len(read.text.source) for read in self._read.values() if read.text)

    def fresh(self, memo: Memo) -> "Texts":
        """The same texts, none of them read."""
        return Texts(self._folder, self._sources, memo)

    def absent(self, id: str) -> bool:
        """Whether a source is kept elsewhere, and its text isn't here."""
        return any(rule == "source-absent" for rule, _ in self.read(id).problems)

    def document(self, name: str) -> Document | None:
        """The file of a source, or one that none names, as a `Where` names it; None where there is none."""
        if "/" not in name:
            return self.read(name).document
        file = self._folder.shown(name.removeprefix(_FOLDER))
        return Document(file, "", Place(file, 1, 1, 1, 1))

    def __getitem__(self, id: str) -> Text:
        if (text := self.read(id).text) is None:
            raise KeyError(id)
        return text

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.read(id).text is not None

    def __iter__(self) -> Iterator[str]:
        return (id for id in self._sources if id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def files(self) -> Iterator[str]:
        """The paths of all texts, listed or not."""
        names = dict.fromkeys([*(source.file for source in self._sources.values()), *self._folder.names()])
        return (self._folder.shown(name) for name in names if name)

    def unlisted(self) -> Iterator[Problem]:
        """The texts of the folder that no source names."""
        listed = {source.file for source in self._sources.values()}
        for name in self._folder.names():
            if name not in listed:
                hint = f"Take it away, or list it:\n{table(self._folder, name)}"
                yield Problem(Where(_FOLDER + name), f"{name} is not in the index", hint)


def tables(folder: Folder) -> str:
    """The tables for the first texts of a folder that has no index."""
    return "\n".join(table(folder, name) for name in folder.names()[:_FIRST])


def table(folder: Folder, name: str) -> str:
    """The table of the index for a file of `sources/`, to paste and to fill in; "" where it can't be read."""
    try:
        data = folder.read(name)
    except (OSError, ValueError, Outside):
        return ""
    id = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(name).stem.lower()).strip("-") or "text"
    first = next(
        (line.strip() for line in data.decode("utf-8", "replace").splitlines() if line.strip()), name
    )
    title = first[:_LONGEST].replace("\\", "\\\\").replace('"', '\\"')
    keys = (
        f'file = "{name}"',
        f'sha256 = "{hashlib.sha256(data).hexdigest()}"',
        f'title = "{title}"',
        'publisher = "…"  # or author',
        'published = "…"  # the day, as 2018-06-19',
        'dateline = "…"  # the words of the text that state it; or published-note',
    )
    return "\n".join(f"  {line}" for line in (f"[source.{id}]", *keys))


def _read(folder: Folder, source: Source, sources: Mapping[str, Source], memo: Memo) -> Read:
    at_file = Where(INDEX, source.path("file"))
    try:
        data = bytes_of(folder, source)
    except Outside as outside:
        said = "is a link that leads" if outside.link else "lies"
        hint = "Copy the text into sources/ and name it without a path."
        problem = Problem(at_file, f"{source.file} {said} outside sources/", hint)
        return Read(problems=(("source-outside", problem),))
    except (OSError, ValueError, RuntimeError) as error:
        if source.kept and isinstance(error, FileNotFoundError):
            problem = Problem(at_file, f"{source.file} is kept elsewhere, and isn't here", _ELSEWHERE)
            return Read(problems=(("source-absent", problem),))
        return Read(
            problems=(("source-missing", Problem(at_file, *_missing(source, sources, folder, error))),)
        )
    file = folder.shown(source.file)
    document = Document(file, *decode(data, file))
    text = memo.get(Text, document.text, source.lines, source.markup == "markdown")
    problems = (*_checksum(source, data), *_encoding(source, document), *_lines(source, text))
    return Read(document, text, problems)


def _lines(source: Source, text: Text) -> Found:
    if source.lines and source.lines[1] > (count := len(text.line_starts)):
        message = f"`lines` ends at {source.lines[1]}, but the file has {count} lines"
        yield "wrong-type", Problem(Where(INDEX, source.path("lines")), message, f"Write at most {count}.")


def bytes_of(folder: Folder, source: Source) -> bytes:
    """The bytes of a source's text, which may be kept elsewhere; raises as `Folder.read` does."""
    try:
        return folder.read(source.file)
    except FileNotFoundError:
        found = folder.kept(source.file, source.sha256) if source.kept else None
        if found is None:
            raise
        return found


def decode(data: bytes, file: str) -> tuple[str, Place | None]:
    """The text of UTF-8 bytes, and where it stops being UTF-8 (the bytes there read as U+FFFD)."""
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return data.decode("utf-8", errors="replace"), Place(file, line, column, line, column + 1)


def _missing(
    source: Source, sources: Mapping[str, Source], folder: Folder, error: Exception
) -> tuple[str, str]:
    if not isinstance(error, FileNotFoundError):
        said = error.strerror if isinstance(error, OSError) else str(error)
        return (
            f"{source.file} can't be read: {said}",
            "Name a text file in sources/, or mend its permissions.",
        )
    listed = set() if source.lines else {each.file for each in sources.values()}  # of lines a file has many
    close = suggest(source.file, [name for name in folder.names() if name not in listed])
    hint = f"Did you mean {close}?" if close else "Put the text there, or correct `file`."
    return f"there is no sources/{source.file}", hint


def _checksum(source: Source, data: bytes) -> Found:
    digest = hashlib.sha256(data).hexdigest()
    if not source.sha256:
        hint = f'Look at the text, and add its checksum: sha256 = "{digest}"'
        yield (
            "missing-key",
            Problem(Where(INDEX, source.path("sha256")), f"`sha256` of source {source.id} is missing", hint),
        )
    elif digest != source.sha256.lower():
        message = f"{source.file} is not the text whose checksum the index holds"
        meant = f'or, if the change is meant, review it and set sha256 = "{digest}"'
        entered = f"{meant}: `hrctimeline repair --source {source.id} --write` does"
        hint = f"Restore it; {entered}." if data.strip() else "Restore it: it has no words any more."
        yield "source-changed", Problem(Where(INDEX, source.path("sha256")), message, hint)


def _encoding(source: Source, document: Document) -> Found:
    nul = document.text.find("\0")
    if document.fault is not None:
        hint = "Save the text as UTF-8, look at it, and enter its new checksum."
        yield "source-encoding", Problem(Where(source.id), "the text is not UTF-8 from here on", hint)
    elif nul >= 0:
        hint = "Save the words alone as UTF-8 text, and enter the new checksum."
        where = Where(source.id, part=(nul, nul + 1))
        yield "source-encoding", Problem(where, "the file has a NUL character: it is not a text", hint)
