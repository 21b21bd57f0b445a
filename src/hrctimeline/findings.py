"""What is wrong, as values: problems, findings and their places; and words that messages share.

Only what keeps a command from its work is raised: a `Refusal`.

Lines and columns are 1-based and count characters; an end column is the one after the last character.
"""

from collections.abc import Iterable
from enum import StrEnum

from hrctimeline.record import Record
from hrctimeline.words.text import Span, Text

# how a Where names the TOML files; no id has a dot
LOG, INDEX, REVIEWS = "events.toml", "index.toml", "reviews.toml"
KeyPath = tuple[str | int, ...]


class Refusal(Exception):
    """What was asked for can't be done, and nothing was written; the message says why, with no full stop."""


class Severity(StrEnum):
    """How much a finding weighs: errors fail a run, warnings under `--strict`, notes never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def outweighs(self, other: "Severity") -> bool:
        """Whether this is the graver of two."""
        order = list(Severity)
        return order.index(self) < order.index(other)


class Place(Record):
    """A piece of a file."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def order(self) -> tuple[str, int, int, int, int]:
        """What places are put in order by."""
        return self.file, self.line, self.column, self.end_line, self.end_column

    def __lt__(self, other: "Place") -> bool:
        return self.order < other.order


class Document(Record):
    """A file of the timeline: the path to show, and its text as decoded, line ends untouched.

    `fault` is the place where a file that can't be read as text or TOML breaks. A log in several files is one
    text; `parts` are those behind the first: how many lines are above each, and its path.
    """

    file: str
    text: str
    fault: Place | None = None
    parts: tuple[tuple[int, str], ...] = ()

    def place(self, start: tuple[int, int], end: tuple[int, int]) -> Place:
        """The place between two positions (line and column) of the text, in the file that it is in."""
        above, file = next((part for part in reversed(self.parts) if part[0] < start[0]), (0, self.file))
        first, last = start[0] - above, end[0] - above
        return Place(file, first, start[1], first if last == first else last, end[1])

    def line(self, place: Place) -> str:
        """The line of the text on which a place of one of its files begins; "" where it has none."""
        above = {file: above for above, file in self.parts}.get(place.file, 0)
        lines = self.text.split("\n", above + place.line)
        return lines[above + place.line - 1].rstrip("\r") if above + place.line <= len(lines) else ""

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files that it is in."""
        return (self.file, *(file for _, file in self.parts))


class Where(Record):
    """What a problem is about, before anybody has to know on which line it stands.

    `file` names a document: `LOG`, `INDEX`, `REVIEWS` or a source's id. In the TOML files `path` is the key
    path, `part` a span of that string's characters, and `at_key` asks for the key instead of the value.
    In a source, `part` is a span of the text.
    """

    file: str
    path: KeyPath = ()
    part: Span | None = None
    at_key: bool = False

    @property
    def source(self) -> str:
        """The id of the source that a place in the index is about; "" for any other."""
        return str(self.path[1]) if self.file == INDEX and len(self.path) > 1 else ""


class Excerpt(Record):
    """Words of a source that a message shows: `text` on one line, `mark` the span in it that matters."""

    file: str
    line: int
    column: int
    text: str
    mark: Span | None = None
    label: str = ""


class Problem(Record):
    """What a rule yields: where, what is wrong, and what to do.

    `severity` is for a finding of which the rule is less sure than of its others.
    """

    where: Where
    message: str
    hint: str = ""
    excerpts: tuple[Excerpt, ...] = ()
    about: str = ""  # the words concerned, which a waiver's `of` may name
    severity: Severity | None = None
    cut: str = ""  # the words that a quote cuts off or leaves out, which `of` may name as well


class Finding(Record):
    """A problem with the rule that found it and its place."""

    place: Place
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    event: str = ""
    source: str = ""
    excerpts: tuple[Excerpt, ...] = ()
    shown: str = ""  # the file's line at the place
    about: str = ""  # the words concerned, which a waiver's `of` may name

    @property
    def file(self) -> str:
        """The file of the place."""
        return self.place.file

    @property
    def line(self) -> int:
        """The first line of the place."""
        return self.place.line

    @property
    def column(self) -> int:
        """The first column of the place."""
        return self.place.column

    @property
    def end_line(self) -> int:
        """The last line of the place."""
        return self.place.end_line

    @property
    def end_column(self) -> int:
        """The column after the place."""
        return self.place.end_column


def marked(text: Text, source: str, around: Span, mark: Span, label: str = "") -> Excerpt:
    """An excerpt of `around` on one line, with `mark` (both spans of the source) marked in it."""
    before, inner, after = text.words(around[0], mark[0]), text.words(*mark), text.words(mark[1], around[1])
    lead = before + _space(text, (around[0], mark[1]), mark[0], before)
    tail = _space(text, (mark[0], around[1]), mark[1], after) + after
    line, column = text.position(mark[0])
    return Excerpt(source, line, column, lead + inner + tail, (len(lead), len(lead) + len(inner)), label)


def _space(text: Text, around: Span, offset: int, beside: str) -> str:
    """The space between the words before an offset and those behind it, where markup may stand, too."""
    before, behind = (
        text.prose[text.to_prose(start) : text.to_prose(end)]
        for start, end in ((around[0], offset), (offset, around[1]))
    )
    return " " if beside and (before[-1:].isspace() or behind[:1].isspace()) else ""


def suggest(name: str, known: Iterable[str]) -> str:
    """The known name nearest to `name`, or "": one that has it as a part, else one spelt nearly so."""
    from difflib import get_close_matches  # only where somebody mistyped something

    names = list(known)
    wanted = name.replace("_", "-").lower()
    parts = [k for k in names if len(wanted) > 2 and (wanted in k.lower() or k.lower() in wanted)]
    close = get_close_matches(wanted, names, n=1, cutoff=0.6)
    return close[0] if close else min(parts, key=len, default="")


def hint(name: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known name, or some of those there are."""
    names = list(known)
    if close := suggest(name, names):
        return f"Did you mean “{close}”?"
    some = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return f"There are: {some}." if names else "There are none yet."


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 event", "2 events"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
