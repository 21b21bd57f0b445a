"""What a comparison of two revisions gives, as frozen data: `old` is the base's, `new` the head's."""

from dataclasses import dataclass, field

from hrctimeline.claims.wording.own import Own
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.words import Piece, pieces
from hrctimeline.findings import Finding, Place
from hrctimeline.results import Waived


@dataclass(frozen=True, slots=True)
class Revision:
    """One side: how it was named, and its commit ("" for the working tree). `fault`: its log is no TOML.

    `present`: it has a log; `indexed`: the index of its sources can be read, so that verdicts can be given.
    """

    name: str
    commit: str = ""
    present: bool = True
    indexed: bool = True
    faults: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after, "" where there is none. `prose`: to be told word by word."""

    key: str
    old: str
    new: str
    prose: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The two values word by word."""
        return pieces(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its sentence: `before` + `quote` + `after`; without a line it isn't in one place there."""

    source: str
    file: str
    stance: str
    quote: str
    before: str = ""
    after: str = ""
    said_by: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A piece of evidence that was added (`old` is None), removed (`new` is None) or changed."""

    old: Passage | None
    new: Passage | None
    changes: tuple[Change, ...] = ()

    @property
    def kind(self) -> str:
        """What happened to it: "added", "removed" or "changed"."""
        return "added" if self.old is None else "removed" if self.new is None else "changed"


@dataclass(frozen=True, slots=True)
class Turned:
    """What new words of "title", "summary", "place" or "people" turn, and where these stand in the log."""

    key: str
    place: Place
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class EventChange:
    """All that is new about one event.

    `kind`: added, removed, renamed, changed, or affected: its lines are the same, what they rest on isn't.
    `verdict`: before and after, "" where there is none. `weaker`: in what its support is less than before.
    `evidence`: all its quotes, where there is new prose or a new date to read beside them.
    `findings`: the new errors and warnings, and the notes that its own change brings in. `waived`: what is
    set aside now, whether newly or not; `leans`: whether it held before, and holds now, only because of that.
    `own`: the editor's own words, as spans of `title` and `summary`; `turned`: what the new wording of these
    turns of the former. `read`: as many people have read it as
    it is now as the log asks for.
    """

    kind: str
    id: str
    date: str
    title: str
    summary: str = ""
    old_id: str = ""
    changes: tuple[Change, ...] = ()
    quotes: tuple[QuoteChange, ...] = ()
    verdict: tuple[str, str] = ("", "")
    weaker: tuple[str, ...] = ()
    evidence: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    leans: tuple[bool, bool] = (False, False)
    own: Own = field(default_factory=dict)
    turned: tuple[Turned, ...] = ()
    read: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a person's reading of an event: it is "added", "stale" now, or "withdrawn".

    "unfit": it was added, but of other words than are there. `changed` tells which, in a sentence.
    """

    kind: str
    event: str
    by: str
    on: str
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A changed line of a text: its number after the change (before it, where it went), and its words."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class TextChange:
    """What became of a text. `bytes`: it has other ones; `checksum`: the index has another checksum.

    `lines` are the first of its changed lines, `more` how many there are besides. Other bytes without such a
    line are other white space. `absent`: one of the two isn't here, so nobody has compared them.
    """

    bytes: bool
    checksum: bool
    lines: tuple[Line, ...] = ()
    more: int = 0
    absent: bool = False


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source that was added, removed or changed; `cited_by` are the events that quote it now (or did)."""

    kind: str
    id: str
    title: str
    file: str
    text: TextChange | None = None
    changes: tuple[Change, ...] = ()
    cited_by: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed from `base` to `head`. `same`: the log's bytes are equal.

    `comparable`: both logs could be read. `unjudged`: how many unchanged events were not judged anew though
    what they rest on changed.
    """

    log: str
    base: Revision
    head: Revision
    comparable: bool
    same: bool
    total: int = 0
    timeline: tuple[Change, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    unjudged: int = 0
    readings: tuple[Reading, ...] = ()

    @property
    def turned(self) -> int:
        """How many events have a wording that turns the former."""
        return sum(bool(event.turned) for event in self.events)

    def of(self, *kinds: str) -> list[EventChange]:
        """The events of some kinds."""
        return [event for event in self.events if event.kind in kinds]

    @property
    def texts(self) -> list[SourceChange]:
        """The sources whose text is another one."""
        return [source for source in self.sources if source.text]
