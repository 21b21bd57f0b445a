"""events.toml and sources/ → a timeline, its texts, and what is wrong with the files themselves.

Nothing here raises for a user's mistake, but for one: a log that can't be opened (`LogUnreadable`).
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hrctimeline.fields import INDEX, LOG
from hrctimeline.findings import Place, Problem, Where
from hrctimeline.model import Event, Evidence, Source, Timeline, Waiver
from hrctimeline.read import Reader, Values
from hrctimeline.suggest import suggest
from hrctimeline.text import Text


class LogUnreadable(Exception):
    """The log isn't there or may not be read: there is nothing to work on."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the timeline: the path to show, and its text as decoded, line ends untouched."""

    file: str
    text: str
    fault: Place | None = None  # where a file that can't be read as text or TOML breaks


@dataclass(slots=True)
class Loaded:
    """All that was read. `problems` are (rule, problem) pairs of the files themselves."""

    timeline: Timeline
    documents: dict[str, Document]
    texts: dict[str, Text] = field(default_factory=dict)
    problems: list[tuple[str, Problem]] = field(default_factory=list)
    indexed: bool = True  # whether the index could be read: without it every source would be unknown

    @property
    def readable(self) -> bool:
        """Whether the log is TOML at all."""
        return self.documents["log"].fault is None


def load(path: str | Path) -> Loaded:
    """Read the log at `path` and the `sources/` folder beside it.

    Raises LogUnreadable where the log can't be opened; all else becomes a problem.
    """
    log = Path(path)
    try:
        data = log.read_bytes()
    except OSError as error:
        raise LogUnreadable(f"{log}: {error.strerror or error}") from error
    documents: dict[str, Document] = {}
    reader = Reader("log")
    values = _values(reader, str(log), data, documents, LOG)
    index, found = _index(log.parent / "sources", documents)
    sources = {id: _source(id, entry) for id, entry in index.items()}
    about = values.get("timeline", {})
    timeline = Timeline(
        title=about.get("title", ""),
        about=about.get("about", ""),
        names=about.get("names", {}),
        events=tuple(_event(entry) for entry in values.get("event", ())),
        sources=sources,
    )
    loaded = Loaded(timeline, documents, problems=reader.problems + found.problems)
    loaded.indexed = "index" in documents and documents["index"].fault is None
    _read_texts(loaded, log.parent / "sources")
    return loaded


def _index(folder: Path, documents: dict[str, Document]) -> tuple[dict[str, Values], Reader]:
    reader = Reader("index")
    file = folder / "index.toml"
    try:
        data = file.read_bytes()
    except OSError as error:
        missing = "no sources/index.toml beside the log" if isinstance(error, FileNotFoundError) else None
        message = missing or f"sources/index.toml can't be read: {error.strerror or error}"
        hint = "It lists the texts: [source.some-id] tables with `file`, `sha256`, `title`, `published`."
        reader.problems.append(("source-missing", Problem(Where("index"), message, hint)))
        documents["index"] = Document(str(file), "", Place(str(file), 1, 1, 1, 1))
        return {}, reader
    return _values(reader, str(file), data, documents, INDEX).get("source", {}), reader


def _values(reader: Reader, file: str, data: bytes, documents: dict[str, Document], fields: Any) -> Values:
    """The values of one TOML file; a file that is none gives a `toml-syntax` problem and no values."""
    text, fault = decode(data, file)
    try:
        if fault is not None:
            raise ValueError("not UTF-8")
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place, message, hint = _syntax(error, text, file, fault)
        documents[reader.file] = Document(file, text, place)
        reader.problem("toml-syntax", (), message, hint)
        return {}
    documents[reader.file] = Document(file, text)
    return reader.table(raw, fields)


def decode(data: bytes, file: str) -> tuple[str, Place | None]:
    """The text of UTF-8 bytes, and where it stops being UTF-8 (the bytes there read as U+FFFD)."""
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return data.decode("utf-8", errors="replace"), Place(file, line, column, line, column + 1)


def _syntax(error: Exception, text: str, file: str, fault: Place | None) -> tuple[Place, str, str]:
    if fault is not None:
        return fault, "the file is not UTF-8", "Save it as UTF-8."
    if isinstance(error, RecursionError):
        return Place(file, 1, 1, 1, 1), "the file is nested too deeply to be read", "Write it flat."
    said = re.sub(r" \(at .*\)$", "", str(error))
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    lines = text.splitlines() or [""]
    line, column = (int(match[1]), int(match[2])) if match else (len(lines), len(lines[-1]) + 1)
    shown = lines[line - 1] if line <= len(lines) else ""
    message = f"this is not TOML: {said[:1].lower()}{said[1:]}"
    return Place(file, line, column, line, column + 1), message, _syntax_hint(shown, text)


def _syntax_hint(line: str, text: str) -> str:
    """How to mend the usual slips, by the line on which the parser gave up."""
    if text.startswith("\ufeff"):
        return "The file begins with a byte order mark: save it as UTF-8 without one."
    if bare := re.match(r"\s*([\w-]+)\s*=\s*(\d{3,4}[\dXx-]*[?~%]?(?:/[\d.X-]*)?)\s*(?:#.*)?$", line):
        return f'A date that is no full day stands in quotes: {bare[1]} = "{bare[2]}"'
    if re.match(r"\s*[\w-]+\s*=\s*[“”‘’„«]", line):
        return 'Texts stand in straight quotation marks: "…", or """…""" over several lines.'
    if bare := re.match(r"\s*([\w-]+)\s*=\s*([^\s\"'\[{\d+-].*)$", line):
        return f'A text stands in quotes: {bare[1]} = "{bare[2].strip()}"'
    if "\\" in line:
        return r"Within \"…\" a backslash is written \\; within '…' it stands for itself."
    if line.count('"') % 2 == 0 and line.count('"') > 2:
        return 'Within "…" a quotation mark is written \\"; or use \'…\' or """…""" around the text.'
    if line.count('"') % 2:
        return 'A quotation mark is missing. A text over several lines stands in """…""".'
    return "A line is `key = value`, `[table]` or `[[event]]`."


def _event(values: Values) -> Event:
    index = values["index"]
    return Event(
        index=index,
        id=values.get("id", ""),
        date=values.get("date"),
        title=values.get("title", ""),
        summary=values.get("summary", ""),
        tags=values.get("tags", ()),
        responds_to=values.get("responds-to", ()),
        evidence=tuple(
            _evidence(index, e) for e in values.get("evidence", ()) if "source" in e and "quote" in e
        ),
        waivers=tuple(_waiver(w) for w in values.get("waiver", ()) if "rule" in w and "reason" in w),
    )


def _evidence(event: int, values: Values) -> Evidence:
    return Evidence(event=event, **_named(values))


def _waiver(values: Values) -> Waiver:
    return Waiver(**_named(values))


def _source(id: str, values: Values) -> Source:
    required = {"file": "", "sha256": "", "title": "", "published": None}
    return Source(id=id, **{**required, **_named(values)})


def _named(values: Values) -> Values:
    return {key.replace("-", "_"): value for key, value in values.items()}


def _read_texts(loaded: Loaded, folder: Path) -> None:
    for source in loaded.timeline.sources.values():
        if source.file:
            loaded.problems.extend(_read_text(loaded, folder, source))
    listed = {source.file for source in loaded.timeline.sources.values()}
    if loaded.indexed:
        loaded.problems.extend(_unlisted(loaded, folder, listed))


def _unlisted(loaded: Loaded, folder: Path, listed: set[str]) -> Iterator[tuple[str, Problem]]:
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".md") and p.is_file()):
        name = path.relative_to(folder).as_posix()
        if name not in listed:
            loaded.documents[f"sources/{name}"] = Document(str(path), "", Place(str(path), 1, 1, 1, 1))
            hint = f'List it: [source.{path.stem.lower()}] with file = "{name}", or take it away.'
            yield "source-unlisted", Problem(Where(f"sources/{name}"), f"{name} is not in the index", hint)


def _read_text(loaded: Loaded, folder: Path, source: Source) -> Iterator[tuple[str, Problem]]:
    """Read one source into `loaded`; yield what is wrong with its file."""
    at_file = Where("index", source.path("file"))
    path = folder / source.file
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        if not inside:
            yield "source-outside", Problem(at_file, *_outside(source, path))
            return
        if path.exists() and not path.is_file():
            yield (
                "source-missing",
                Problem(at_file, f"{source.file} is not a file", "Name a text file in sources/."),
            )
            return
        data = path.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        yield "source-missing", Problem(at_file, *_missing(source, folder, error))
        return
    yield from _checksum(source, data)
    text, fault = decode(data, str(path))
    loaded.documents[source.id] = Document(str(path), text, fault)
    loaded.texts[source.id] = Text(text, source.lines, source.markup == "markdown")
    at = Where(source.id, part=(text.find("\0"), text.find("\0") + 1)) if "\0" in text else Where(source.id)
    if fault is not None:
        hint = "Save the text as UTF-8, look at it, and enter its new checksum."
        yield "source-encoding", Problem(at, "the text is not UTF-8 from here on", hint)
    elif "\0" in text:
        hint = "Save the words alone as UTF-8 text, and enter the new checksum."
        yield "source-encoding", Problem(at, "the file has a NUL character: it is not a text", hint)
    count = len(loaded.texts[source.id].line_starts)
    if source.lines and source.lines[1] > count:
        message = f"`lines` ends at {source.lines[1]}, but the file has {count} lines"
        yield "wrong-type", Problem(Where("index", source.path("lines")), message, f"Write at most {count}.")


def _outside(source: Source, path: Path) -> tuple[str, str]:
    said = "is a link that leads" if path.is_symlink() else "lies"
    return f"{source.file} {said} outside sources/", "Copy the text into sources/ and name it without a path."


def _missing(source: Source, folder: Path, error: Exception) -> tuple[str, str]:
    if not isinstance(error, FileNotFoundError):
        said = error.strerror if isinstance(error, OSError) else str(error)
        return f"{source.file} can't be read: {said}", "Mend the file or its permissions."
    close = suggest(source.file, (p.name for p in sorted(folder.glob("*")) if p.suffix in (".txt", ".md")))
    hint = f"Did you mean {close}?" if close else "Put the text there, or correct `file`."
    return f"there is no sources/{source.file}", hint


def _checksum(source: Source, data: bytes) -> Iterator[tuple[str, Problem]]:
    digest = hashlib.sha256(data).hexdigest()
    if source.sha256 and digest != source.sha256.lower():
        message = f"{source.file} is not the text whose checksum the index holds"
        hint = f'Restore it; or, if the change is meant, review it and set sha256 = "{digest}"'
        yield "source-changed", Problem(Where("index", source.path("sha256")), message, hint)
