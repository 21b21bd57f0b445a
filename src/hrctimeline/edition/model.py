"""An edition: everything that a published timeline shows, as values that go into JSON as they are.

What a source's `publish` keeps back is not in it, so no format can show it. Anchors are names for good: an
event's is its id, a quote's is made of its words. Offsets are code points of a source; lines are 1-based;
days are numbers as in ``date.toordinal``.
"""

from dataclasses import dataclass

from hrctimeline.logfile.model import credited


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that are of one kind and prove, or are, the same claims (by their numbers; 0: the date).

    `kind`: "" or, of a title or summary, "own" (the editor's own words); of a quote, "around" (its sentence),
    "hidden" (left out by an elision).
    """

    text: str
    kind: str = ""
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A date: EDTF, in words, its first day and the day after its last (None: open), and its precision."""

    edtf: str
    words: str
    start: int | None
    end: int | None
    precision: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a title, summary, place or person says that some quote has, by some rule: a number from 1."""

    number: int
    key: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A dated expression of a quote: how it becomes a date, and what that does for the event's date.

    `counted`: the date comes of the day of the text ("last year", "in May").
    """

    text: str
    line: int
    inference: str
    bearing: str
    backs: bool
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text in a row that a quote has: where they stand, letter for letter, and what is beside.

    `before` and `after` are no longer than a line, and empty where the text's `publish` keeps them back.
    """

    start: int
    end: int
    exact: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence. Where `shown`, `anchor` marks it in its text; `original` is a link into the text's `url`.

    It stands on the lines from `line` to `last`. `passages` are the words that it has of its text; between
    two of them an elision leaves words out.
    """

    anchor: str
    source: str
    stance: str
    line: int | None
    last: int | None
    text: str
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    shown: bool
    checked: bool
    said_by: str = ""
    translation: str = ""
    note: str = ""
    original: str = ""
    steps: tuple[Step, ...] = ()

    @property
    def found(self) -> bool:
        """Whether the quote stands in its text, in one place."""
        return self.line is not None

    @property
    def dates(self) -> bool:
        """Whether it states the event's date."""
        return any(step.backs for step in self.steps)


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody's word for having read an event, on a day in words, and what has changed since."""

    by: str
    on: str
    note: str
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What `verify` says of an event; `reason`: why the log sets it aside."""

    rule: str
    severity: str
    message: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Another event: its anchor, date in words and title."""

    anchor: str
    date: str
    title: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: `data` is the file's, in base64, of `type` (a media type), else `url` leads to it.

    Of a file that no page can hold there is neither.
    """

    alt: str
    credit: str
    file: str
    url: str
    type: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event with all that bears on it. `verdict` is `verify`'s word, `reason` the same in a sentence.

    `leans`: it holds only by what is set aside. `inferred`: its date rests on inferred dates alone.
    `by_publication`: only its texts' own dates date it. `unread`: no machine reads the words that date it.
    `unchecked`: a text that it quotes was not there to be checked. `key`: a short version keeps it.
    """

    anchor: str
    id: str
    date: Day | None
    title: str
    title_pieces: tuple[Piece, ...] = ()
    summary: str = ""
    summary_pieces: tuple[Piece, ...] = ()
    tags: tuple[str, ...] = ()
    verdict: str
    reason: str = ""
    leans: bool = False
    inferred: bool = False
    by_publication: bool = False
    unread: bool = False
    unchecked: bool = False
    key: bool = False
    kind: str = ""
    place: str = ""
    place_pieces: tuple[Piece, ...] = ()
    people: tuple[str, ...] = ()
    people_pieces: tuple[tuple[Piece, ...], ...] = ()
    image: Image | None = None
    claims: tuple[Claim, ...] = ()
    quotes: tuple[Quote, ...] = ()
    answers: tuple[Link, ...] = ()
    answered_by: tuple[Link, ...] = ()
    readings: tuple[Reading, ...] = ()
    readers: int = 1
    remarks: tuple[Remark, ...] = ()
    waived: tuple[Remark, ...] = ()

    @property
    def read(self) -> bool:
        """Whether as many people as the log asks for have read it as it is."""
        return sum(not reading.changed for reading in self.readings) >= self.readers


@dataclass(frozen=True, slots=True)
class Start:
    """Where a quote begins in its text: its anchor, and the offset at which it ends."""

    anchor: str
    until: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text in a row: from `at` on, cited by `cited` quotes, of which those of `starts` begin here.

    `kind`: "" or "markup" (syntax around the words), "outside" (beside the lines that are the text).
    """

    text: str
    at: int
    cited: int = 0
    starts: tuple[Start, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text. `gap`: something before it is not shown; `events`: those that cite it."""

    line: int
    words: tuple[Words, ...]
    gap: bool
    events: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A source with its provenance, and as much of its words as `publish` allows."""

    id: str
    anchor: str
    file: str
    title: str
    publisher: str
    author: str
    kind: str
    published: Day | None
    publication: str
    language: str
    sha256: str
    intact: bool
    publish: str
    license: str
    url: str
    archived: str
    retrieved: str
    copies: tuple[str, ...]
    events: int
    quotes: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def by(self) -> str:
        """Who wrote it, and who published it."""
        return credited(self.author, self.publisher)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the log for readers to keep: its path and its bytes, in base64."""

    name: str
    base64: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole timeline."""

    title: str
    about: str
    extent: str
    events: tuple[Event, ...]
    texts: dict[str, Text]
    files: tuple[File, ...]
    rules_off: tuple[str, ...]
    kinds: tuple[str, ...] = ()  # those that the log declares
    tags: tuple[str, ...] = ()
