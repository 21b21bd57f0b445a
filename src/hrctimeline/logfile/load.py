"""events.toml and sources/ → a timeline, its texts, and what is wrong with the files themselves.

Nothing here raises for a user's mistake, but for one: a log that can't be opened (`LogUnreadable`).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from hrctimeline.findings import INDEX, LOG, REVIEWS, Document, Place, Problem, Where
from hrctimeline.logfile import joined, records
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field, reviews_fields
from hrctimeline.logfile.folder import Disk, Folder, Outside
from hrctimeline.logfile.memo import Memo, Parsed, parsed
from hrctimeline.logfile.model import Event, SignOff, Timeline
from hrctimeline.logfile.read import Reader, Values
from hrctimeline.logfile.sources import Texts, decode, tables
from hrctimeline.record import Record, cached_property, replace

if TYPE_CHECKING:
    from hrctimeline.logfile.places import Places

_NOT_UTF8, _AS_UTF8 = "the file is not UTF-8", "Save it as UTF-8."
_PICTURE = "Give one of the two: a file beside the log, or an address on the web."


class Loaded(Record):
    """All that was read. `problems` are (rule, problem) pairs of the TOML files; others know their own."""

    timeline: Timeline
    documents: dict[str, Document]  # the TOML files
    texts: Texts
    folder: Folder
    problems: list[tuple[str, Problem]]
    _places: "dict[str, Places]"
    tables: Sequence[Values] = ()  # the events of the log as they were parsed
    starts: tuple[int, ...] = ()  # where each of them begins in the log, if the log was read in pieces
    incomplete: frozenset[int | str] = frozenset()  # positions of events of whose evidence some is left out

    def places(self, name: str) -> "Places":
        """Where keys and values stand in a TOML file: read with the first finding there."""
        if name not in self._places:
            from hrctimeline.logfile.places import Places

            self._places[name] = Places(self.documents[name].text)
        return self._places[name]

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What stands in the log from the beginning of each event to that of the next, if it was read so."""
        text, bounds = self.documents[LOG].text, (*self.starts, None)
        return tuple(text[first:last] for first, last in pairwise(bounds))

    @cached_property
    def beginnings(self) -> tuple[tuple[str, int], ...]:
        """The file and the line in which each event begins, if the log was read in pieces."""
        document, line, last, found = self.documents[LOG], 1, 0, []
        for start in self.starts:
            line, last = line + document.text.count("\n", last, start), start
            place = document.place((line, 1), (line, 1))
            found.append((place.file, place.line))
        return tuple(found)

    def fresh(self, memo: Memo) -> "Loaded":
        """The same log with texts that are read anew, and let go with it."""
        return replace(self, texts=self.texts.fresh(memo))

    def document(self, name: str) -> Document | None:
        """A TOML file, or the file of a source, as a `Where` names it; None where it can't be read."""
        return self.documents.get(name) or self.texts.document(name)

    def path(self, name: str) -> str:
        """The path of a TOML file, or of the file of a source, which isn't read for it."""
        document = self.documents.get(name)
        return document.file if document else self.texts.path(name)

    def files(self) -> Iterator[str]:
        """The paths of all files of the timeline."""
        yield from (file for document in self.documents.values() for file in document.files)
        yield from self.texts.files()

    @property
    def readable(self) -> bool:
        """Whether the log is TOML at all."""
        return self.documents[LOG].fault is None

    @property
    def indexed(self) -> bool:
        """Whether the index could be read: without it every source would be unknown."""
        return self.documents[INDEX].fault is None

    @property
    def reviewed(self) -> bool:
        """Whether nothing hides a sign-off: there is no reviews.toml, or it could be read."""
        return REVIEWS not in self.documents or self.documents[REVIEWS].fault is None


def load(path: str | Path | Folder, memo: Memo | None = None, before: Loaded | None = None) -> Loaded:
    """Read a log and the `sources/` folder beside it, from disk or from any other `Folder`.

    The texts are read when somebody asks for them; those that `memo` holds are not folded again. `before` is
    the log as it was read earlier with this memo, or one below: an event that is as it was is the very same.
    Raises LogUnreadable where the log can't be opened; all else becomes a problem.
    """
    folder = Disk(str(path)) if isinstance(path, str | Path) else path
    log, (raw, cut), reader = _log(folder, memo)
    values = reader.table(_with_known(raw, before), LOG_FIELDS) if log.fault is None else {}
    _ask_for_pictures(reader, values)
    tables = raw["event"] if memo and isinstance(raw.get("event"), list) else ()
    del raw  # of a large log what was parsed takes more than what is made of it
    index, sources, of_index = _index(folder, memo)
    reviews, signed, of_reviews = _reviews(folder, memo)
    timeline = records.timeline(values, sources, signed)
    return Loaded(
        timeline,
        {LOG: log, INDEX: index, **({REVIEWS: reviews} if reviews else {})},
        Texts(folder, timeline.sources, memo or Memo()),
        folder,
        reader.problems + of_index.problems + of_reviews.problems,
        _placed(log.text, cut, before, once=memo is None),
        tables=tables,
        starts=cut,
        incomplete=frozenset(_incomplete(reader.problems)),
    )


def _placed(text: str, cut: tuple[int, ...], before: Loaded | None, *, once: bool) -> "dict[str, Places]":
    """Where keys stand in a log that was cut; of any other that is worked out when it is asked for."""
    if not cut:
        return {}
    from hrctimeline.logfile.places import Places

    return {LOG: Places(text, cut, before.places(LOG) if before else None, once=once)}


def _ask_for_pictures(reader: Reader, values: Values) -> None:
    """Keep a problem of each [event.image] that names no picture."""
    for event in values.get("event", ()):
        if isinstance(event, Event) or "image" not in event:
            continue
        if event["image"].keys().isdisjoint(("file", "url")):
            where = ("event", event["index"], "image")
            reader.problem("missing-key", where, "the picture has neither `file` nor `url`", _PICTURE)


def event_of(table: Values, index: int | str) -> Event:
    """The event of a table of a log, at a position; what doesn't fit is left out of it."""
    (values,) = Reader(LOG).table({"event": [table]}, LOG_FIELDS)["event"]
    event = records.event(values)
    evidence = tuple(replace(each, event=index) for each in event.evidence)
    return replace(event, index=index, evidence=evidence)


def _incomplete(problems: Sequence[tuple[str, Problem]]) -> Iterator[int | str]:
    """The positions of events with a piece of evidence that the reader had to leave out."""
    paths = (problem.where.path for _, problem in problems)
    return (path[1] for path in paths if len(path) > 2 and path[0] == "event" and path[2] == "evidence")


def _log(folder: Folder, memo: Memo | None) -> tuple[Document, Parsed, Reader]:
    """The tables of the log, which may stand in several files; none where one of them is no TOML."""
    reader = Reader(LOG)
    text, fault = decode(folder.read_log(), folder.log)
    document = joined.document(folder.log, text)
    if fault is not None:
        place = document.place((fault.line, fault.column), (fault.end_line, fault.end_column))
        reader.problem("toml-syntax", (), _NOT_UTF8, _AS_UTF8)
        return replace(document, fault=place), Parsed({}), reader
    read, files = list[Parsed](), joined.files(text)
    for file in files:
        part, fault, message, hint = _part(file, document, [each.values for each in read], memo)
        if fault is not None:
            reader.problem("toml-syntax", (), message, hint)
            return replace(document, fault=fault), Parsed({}), reader
        read.append(part)
    return document, Parsed(joined.merged(each.values for each in read), _cut(files, read)), reader


def _cut(files: Sequence[joined.File], read: Sequence[Parsed]) -> tuple[int, ...]:
    """Where the events of all files begin in the log, if each was cut; what is no event has to come first."""
    cut = all(each.starts or "event" not in each.values for each in read)
    if not cut or any(each.values.keys() - {"event"} for each in read[1:]):
        return ()
    return tuple(file.start + at for file, each in zip(files, read, strict=True) for at in each.starts)


def _with_known(raw: Values, before: Loaded | None) -> Values:
    """The tables of a log, with events in place of those that were read before without a fault."""
    if before is None or not isinstance(tables := raw.get("event"), list):
        return raw
    faulty = {path[1] for _, problem in before.problems if len(path := problem.where.path) > 1}
    known = {event.index: event for event in before.timeline.events if event.index not in faulty}
    here = zip_longest(tables, before.tables[: len(tables)])
    same = (known.get(n) if table is was else None for n, (table, was) in enumerate(here))
    return {**raw, "event": [event or table for event, table in zip(same, tables, strict=True)]}


def _part(
    file: joined.File, document: Document, before: list[Values], memo: Memo | None
) -> tuple[Parsed, Place | None, str, str]:
    """The values of one file of a log, or where and why it can't stand behind those before it."""
    start = document.place((file.above + 1, 1), (file.above + 1, 1))
    try:
        part = parsed(file.text, memo)
    except (ValueError, RecursionError) as error:
        from hrctimeline.logfile.toml_errors import syntax  # only for a file that is no TOML

        return Parsed({}), *syntax(error, file.text, start.file)
    wrong = joined.fault(file, part.values, {name for values in before for name in values})
    return part, start if wrong else None, wrong, joined.HINT


def _index(folder: Folder, memo: Memo | None) -> tuple[Document, dict[str, Values], Reader]:
    reader = Reader(INDEX)
    file = folder.shown("index.toml")
    try:
        data = folder.read("index.toml")
    except (OSError, ValueError, Outside) as error:
        hint = "It lists the texts: [source.some-id] tables with `file`, `sha256`, `title`, `published`."
        if isinstance(error, FileNotFoundError):
            listed = tables(folder)
            hint += f" Of those there are:\n{listed}" if listed else ""
            message = "no sources/index.toml beside the log"
            reader.problems.append(("source-missing", Problem(Where(INDEX), message, hint)))
        else:
            reader.problems.append(_unreadable(INDEX, "sources/index.toml", error, hint))
        return Document(file, "", Place(file, 1, 1, 1, 1)), {}, reader
    document, values = _read(reader, file, data, INDEX_FIELDS, memo)
    sources = values.get("source", {})
    for id, entry in sources.items():
        if "publisher" not in entry and "author" not in entry:
            message = f"neither `publisher` nor `author` of source {id} is given"
            reader.problem("missing-key", ("source", id), message, 'Add publisher = "…" or author = "…".')
    return document, sources, reader


def _reviews(folder: Folder, memo: Memo | None) -> tuple[Document | None, Values, Reader]:
    """The sign-offs beside the log, by the ids of their events; most logs have none."""
    reader = Reader(REVIEWS)
    file = str(Path(folder.log).parent / REVIEWS)
    try:
        data = folder.read_reviews()
    except FileNotFoundError:
        return None, {}, reader
    except (OSError, Outside) as error:
        hint = "It holds who has read which event, and stands beside the log."
        reader.problems.append(_unreadable(REVIEWS, REVIEWS, error, hint))
        return Document(file, "", Place(file, 1, 1, 1, 1)), {}, reader
    return *_read(reader, file, data, None, memo), reader


def _unreadable(document: str, name: str, error: Exception, hint: str) -> tuple[str, Problem]:
    """Why a file of the timeline can't be read."""
    if isinstance(error, Outside):
        message = f"{name} is a link that leads out of its folder"
        return "source-outside", Problem(Where(document), message, hint)
    said = error.strerror if isinstance(error, OSError) and error.strerror else error
    return "source-missing", Problem(Where(document), f"{name} can't be read: {said}", hint)


def read_reviews(data: bytes) -> tuple[dict[str, tuple[SignOff, ...]], bool]:
    """The sign-offs of a reviews.toml by event, and whether there is any fault in it."""
    reader = Reader(REVIEWS)
    _, values = _read(reader, REVIEWS, data, None, None)
    return records.sign_offs(values), bool(reader.problems)


def _read(
    reader: Reader, file: str, data: bytes, fields: tuple[Field, ...] | None, memo: Memo | None
) -> tuple[Document, Values]:
    """A TOML file and its values (without `fields`: of the reviews); none where it is no TOML."""
    text, fault = decode(data, file)
    message, hint = _NOT_UTF8, _AS_UTF8
    if fault is None:
        try:
            raw = parsed(text, memo).values
        except (ValueError, RecursionError) as error:
            from hrctimeline.logfile.toml_errors import syntax

            fault, message, hint = syntax(error, text, file)
    document = Document(file, text, fault)
    if fault is None:
        return document, reader.table(raw, reviews_fields(raw) if fields is None else fields)
    reader.problem("toml-syntax", (), message, hint)
    return document, {}
