"""A timeline of another make into a log of its own, whose events still need evidence."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from hrctimeline.dates.edtf import parse
from hrctimeline.findings import count
from hrctimeline.logfile import toml_text
from hrctimeline.logfile.folder import bytes_of
from hrctimeline.logfile.read import ID
from hrctimeline.words.text import one_line
from hrctimeline.writing.foreign import csv, markwhen, table, timelinejs
from hrctimeline.writing.foreign.dated import Dated, dated
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable
from hrctimeline.writing.log import begins, named

_READERS: dict[str, Callable[[str], Taken]] = {
    ".csv": csv.read,
    ".tsv": csv.read,
    ".json": timelinejs.read,
    ".md": table.read,
    ".markdown": table.read,
    ".mw": markwhen.read,
    ".markwhen": markwhen.read,
    ".timelinejs": timelinejs.read,
}
Asked = Callable[[Row, Dated], str]  # a doubtful date: the EDTF that somebody chose, or ""


class Event(NamedTuple):
    """An event of the new log: its row, its id and its date, "" where that is left open."""

    row: Row
    id: str
    date: str
    doubt: Dated

    @property
    def block(self) -> str:
        """Its table, with what is open in comments above it."""
        values: dict[str, Any] = {"id": self.id, "date": self.date, "title": self.row.title}
        values |= {"summary": self.row.summary, "tags": list(self.row.tags)}
        values |= {"kind": self.row.kind, "place": self.row.location, "people": list(self.row.people)}
        values["image"] = self.row.image
        given = {key: value for key, value in values.items() if value}
        return "\n".join([*self._notes(), toml_text.block("[[event]]", given)])

    @property
    def left_open(self) -> str:
        """Why it has no date, with the words that there are for one."""
        words = f" “{self.row.date}”" if self.row.date else ""
        return f"the date{words} is left open: {self.doubt.told}"

    def _notes(self) -> Iterator[str]:
        if not self.date:
            yield f"# {_inert(self.left_open)}"
        if not self.row.title:
            yield "# title left open: there was none"
        for link in self.row.links:
            yield f"# it came with {_inert(link)}"


class Log(NamedTuple):
    """The new log: its title, its text below the head, and what is to be told."""

    title: str
    about: str
    events: tuple[Event, ...]
    lost: tuple[str, ...]

    def told(self) -> Iterator[str]:
        """What was taken, and what is left open."""
        number = count(len(self.events), "event")
        yield f"{number} taken; each still needs evidence: hrctimeline add evidence EVENT."
        for event in self.events:
            if not event.date:
                yield f"{event.row.place}: {event.left_open}."
            if not event.row.title:
                yield f"{event.row.place}: the title is left open: there was none."
        yield from self.lost


def take(file: Path, asked: Asked) -> Log:
    """The log that a file makes; `asked` settles doubtful dates. Raises Unreadable and OSError."""
    reader = _READERS.get(file.suffix.casefold())
    if reader is None:
        raise Unreadable(f"what is it? Its name ends in none of {', '.join(_READERS)}")
    try:
        text = bytes_of(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"byte {error.start + 1}: it is not UTF-8: save it as that") from error
    taken = reader(text)
    if not taken.rows:
        raise Unreadable("line 1: there is no event in it")
    return Log(taken.title, taken.about, tuple(_events(taken.rows, asked)), taken.lost)


def _events(rows: tuple[Row, ...], asked: Asked) -> list[Event]:
    """The events in the order of dates; those without one stay behind the one before."""
    ids = _Ids()
    made: list[tuple[float, Event]] = []
    at = float("-inf")
    for row in map(_whole, rows):
        found = dated(row)
        date = found.value or (asked(row, found) if row.date else "")
        id = ids.fresh(row.id if ID.fullmatch(row.id) else named(row.title or "event", ()))
        at = begins(parse(date)) if date else at
        made.append((at, Event(row, id, date, found)))
    return [event for _, event in sorted(made, key=lambda pair: pair[0])]


class _Ids:
    """The ids that are taken, each in time of its own, however alike they are."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def fresh(self, id: str) -> str:
        """An id, with a number where it is taken."""
        numbered, number = id, self._next.get(id, 2)
        while numbered in self._taken:
            numbered, number = f"{id}-{number}", number + 1
        self._next[id] = number
        self._taken.add(numbered)
        return numbered


def _inert(text: str) -> str:
    """A text on one line of a comment, with everything written out that could do more than be read."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in one_line(text))


def _whole(row: Row) -> Row:
    """A row without half characters, which JSON can have and no file can."""
    texts = ("date", "title", "summary", "id", "kind", "location")
    mended: dict[str, Any] = {key: _no_halves(getattr(row, key)) for key in texts}
    mended |= {key: tuple(map(_no_halves, getattr(row, key))) for key in ("tags", "links")}
    return replace(row, **mended)


def _no_halves(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
