"""Reads the texts that the index lists, and says what is wrong with their files."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from hrctimeline.findings import INDEX, Document, Place, Problem, Where
from hrctimeline.logfile.folder import Folder, Outside
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Source
from hrctimeline.logfile.suggest import suggest
from hrctimeline.words.text import Text

_LONGEST, _FIRST = 80, 20  # characters of a title, and texts of a folder, that are written out
Found = Iterator[tuple[str, Problem]]  # (rule, problem)


def read_texts(
    folder: Folder,
    sources: dict[str, Source],
    documents: dict[str, Document],
    texts: dict[str, Text],
    memo: Memo,
) -> Found:
    """Read every source into `documents` and `texts`; yield what is wrong with the files."""
    for source in sources.values():
        if source.file:
            yield from _read_text(folder, source, documents, texts, memo)
    listed = {source.file for source in sources.values()}
    for name in folder.names():
        if name not in listed:
            file = folder.shown(name)
            documents[f"sources/{name}"] = Document(file, "", Place(file, 1, 1, 1, 1))
            hint = f"Take it away, or list it:\n{table(folder, name)}"
            yield "source-unlisted", Problem(Where(f"sources/{name}"), f"{name} is not in the index", hint)


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


def _read_text(
    folder: Folder, source: Source, documents: dict[str, Document], texts: dict[str, Text], memo: Memo
) -> Found:
    at_file = Where(INDEX, source.path("file"))
    try:
        data = folder.read(source.file)
    except Outside as outside:
        said = "is a link that leads" if outside.link else "lies"
        hint = "Copy the text into sources/ and name it without a path."
        yield "source-outside", Problem(at_file, f"{source.file} {said} outside sources/", hint)
        return
    except (OSError, ValueError, RuntimeError) as error:
        yield "source-missing", Problem(at_file, *_missing(source, folder, error))
        return
    file = folder.shown(source.file)
    text, fault = decode(data, file)
    documents[source.id] = Document(file, text, fault)
    texts[source.id] = memo.get(Text, text, source.lines, source.markup == "markdown")
    yield from _checksum(source, data)
    yield from _encoding(source, documents[source.id])
    count = len(texts[source.id].line_starts)
    if source.lines and source.lines[1] > count:
        message = f"`lines` ends at {source.lines[1]}, but the file has {count} lines"
        yield "wrong-type", Problem(Where(INDEX, source.path("lines")), message, f"Write at most {count}.")


def decode(data: bytes, file: str) -> tuple[str, Place | None]:
    """The text of UTF-8 bytes, and where it stops being UTF-8 (the bytes there read as U+FFFD)."""
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return data.decode("utf-8", errors="replace"), Place(file, line, column, line, column + 1)


def _missing(source: Source, folder: Folder, error: Exception) -> tuple[str, str]:
    if not isinstance(error, FileNotFoundError):
        said = error.strerror if isinstance(error, OSError) else str(error)
        return (
            f"{source.file} can't be read: {said}",
            "Name a text file in sources/, or mend its permissions.",
        )
    close = suggest(source.file, folder.names())
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
        hint = f'Restore it; or, if the change is meant, review it and set sha256 = "{digest}"'
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
