"""The timeline as frozen data: what the TOML files say, no more.

An `index` is the position in the file's array, from 0; with it a key path can be made again.
"""

import re
from functools import cache
from pathlib import Path
from typing import Literal

from hrctimeline.dates.edtf import Edtf
from hrctimeline.findings import KeyPath
from hrctimeline.record import Record, cached_property

_LIST = Path(__file__).parent / "data" / "languages.txt"
_PRIVATE = ("qaa", "qtz")  # languages for private use lie between these
ENGLISH = "en"
_NAMES = ("english", "eng")  # what is written for it


def primary(tag: str) -> str:
    """The language that a tag begins with: "en" of "en-GB", or of "en_GB" as programs write it."""
    return _subtags(tag).split("-")[0]


def unknown(tag: str) -> str:
    """What is wrong with a tag, or ""."""
    subtags = _subtags(tag)
    if subtags == ENGLISH:  # so that few runs read the list
        return ""
    if not _form().fullmatch(subtags):
        return "has not the form of a language tag"
    first = primary(tag)
    private = _PRIVATE[0] <= first <= _PRIVATE[1] and len(first) == 3
    return "" if first in _registered() or first == "x" or private else "names no registered language"


def meant(tag: str) -> str:
    """The tag that is meant where English is named in another way, or ""."""
    return ENGLISH if primary(tag) in _NAMES else ""


def _subtags(tag: str) -> str:
    return tag.strip().lower().replace("_", "-")


@cache
def _registered() -> frozenset[str]:
    _, *lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(lines).split())


@cache
def _form() -> re.Pattern[str]:
    language = r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"
    script, region = r"(?:-[a-z]{4})?", r"(?:-(?:[a-z]{2}|\d{3}))?"
    variant = r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    extension, private = r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*", r"x(?:-[a-z\d]{1,8})+"
    return re.compile(rf"{language}{script}{region}{variant}{extension}(?:-{private})?|{private}")


class Evidence(Record):
    """A quote and what it does for its event."""

    event: int
    index: int
    source: str
    quote: str
    said_by: str = ""
    translation: str = ""
    prefix: str = ""
    suffix: str = ""
    stance: str = "supports"
    dated_by: str | Literal[False] = ""  # False: its dates are of something else
    anchor: str = ""
    note: str = ""

    def path(self, *keys: str) -> KeyPath:
        """The key path of this piece of evidence, or of a key in it."""
        return ("event", self.event, "evidence", self.index, *keys)


class Waiver(Record):
    """A rule set aside for one event."""

    index: int
    rule: str
    reason: str
    of: str = ""


class Image(Record):
    """A picture of an event: a `file` beside the log, or a `url`; `alt` says what it shows."""

    alt: str
    file: str = ""
    url: str = ""
    credit: str = ""


class Event(Record):
    """One line of the log. `id` and `title` are "" and `date` is None where the log has no usable one."""

    index: int
    id: str
    date: Edtf | None
    title: str
    summary: str = ""
    tags: tuple[str, ...] = ()
    kind: str = ""
    place: str = ""
    people: tuple[str, ...] = ()
    image: Image | None = None
    key: bool = False  # a short version of the timeline keeps it
    responds_to: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    def path(self, *keys: str | int) -> KeyPath:
        """The key path of this event, or of something in it."""
        return ("event", self.index, *keys)

    @property
    def claimed(self) -> tuple[str, ...]:
        """The words that the quotes have to prove."""
        return (self.title, self.summary, self.place, *self.people)

    @property
    def supporting(self) -> tuple[Evidence, ...]:
        """The evidence whose stance is `supports`."""
        return tuple(e for e in self.evidence if e.stance == "supports")


class Dismissal(Record):
    """A dated statement of a source that no event needs: its sentence, and which of its dates."""

    index: int
    quote: str
    reason: str
    dated_by: str = ""
    prefix: str = ""
    suffix: str = ""


def credited(author: str, publisher: str) -> str:
    """Those whose text it is, in one line."""
    return ", ".join(dict.fromkeys(filter(None, (author, publisher))))


class Source(Record):
    """A text and what the index says of it. `published` is None where the index has no usable date."""

    id: str
    file: str
    sha256: str
    title: str
    published: Edtf | None
    publisher: str = ""
    author: str = ""
    kind: str = ""
    dateline: str = ""
    published_note: str = ""
    copy_of: str = ""
    language: str = "en"
    lines: tuple[int, int] | None = None
    date_order: str = ""
    markup: str = "text"
    kept: str = ""  # "elsewhere": in no commit
    publish: str = ""
    license: str = ""
    url: str = ""
    archived: str = ""
    retrieved: str = ""
    dismissed: tuple[Dismissal, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)  # it is asked for with every quote, and no two of an index have one id

    def path(self, *keys: str) -> KeyPath:
        """The key path of this source's table in the index, or of a key in it."""
        return ("source", self.id, *keys)

    @property
    def by(self) -> str:
        """Who wrote it, and who published it."""
        return credited(self.author, self.publisher)

    @cached_property
    def english(self) -> bool:
        """Whether dates and names are machine-read in this text."""
        return primary(self.language) == "en"

    @property
    def published_as(self) -> str:
        """What may be shown of the text to the public: `full`, `excerpts` (quoted paragraphs) or `none`.

        Of a text that is kept elsewhere it is nothing but the quotes, unless the index says so.
        """
        from hrctimeline.logfile.license import is_open

        return self.publish or ("full" if is_open(self.license) else "none" if self.kept else "excerpts")


class SignOff(Record):
    """A person's word for having read an event, and the digest of what was read."""

    event: str
    index: int
    by: str
    on: str
    digest: str
    note: str = ""

    def path(self, *keys: str) -> KeyPath:
        """The key path of this sign-off in reviews.toml, or of a key in it."""
        return (self.event, self.index, *keys)


class Timeline(Record):
    """A log and its sources."""

    names: dict[str, tuple[str, ...]]
    rules: dict[str, str]  # the severity of a rule in this log, or "off"
    sources: dict[str, Source]
    reviews: dict[str, tuple[SignOff, ...]]  # by the events' ids
    events: tuple[Event, ...] = ()
    title: str = ""
    about: str = ""
    absent: str = "error"  # what it is that a text kept elsewhere isn't here
    kinds: tuple[str, ...] = ()  # that events may have; none: any
    tags: tuple[str, ...] = ()  # likewise
    documents: int = 1  # on how many each event has to rest
    readers: int = 1  # how many people must have read each event

    @cached_property
    def by_id(self) -> dict[str, Event]:
        """The events under their ids; of two with one id, the first."""
        return {event.id: event for event in reversed(self.events) if event.id}

    @cached_property
    def by_index(self) -> dict[int | str, Event]:
        """The events under their positions in the log."""
        return {event.index: event for event in self.events}

    @cached_property
    def _first_with_text(self) -> dict[str, str]:
        """For each source that is a copy of none, the first with the same checksum."""
        own = {id: each.sha256.lower() for id, each in self.sources.items() if not each.copy_of}
        first = {checksum: id for id, checksum in reversed(own.items()) if len(checksum) == 64}
        return {id: first.get(checksum, id) for id, checksum in own.items()}

    def document(self, source: str) -> str:
        """The id of the source that stands for the document: copies of one letter are one document.

        One text that is listed under two ids is one document, too.
        """
        way = [source]
        while (known := self.sources.get(way[-1])) and known.copy_of in self.sources:
            if known.copy_of in way:  # copies of each other
                return min(way[way.index(known.copy_of) :])
            way.append(known.copy_of)
        return self._first_with_text.get(way[-1], way[-1])
