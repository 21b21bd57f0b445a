"""What a text says of its quotes, as values: worked out anywhere, taken by a run that has the same text."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from hrctimeline.evidence.statements import Calendar, Statement
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.words.locate import Located, Question, locate_all
from hrctimeline.words.text import Text


class Checked(NamedTuple):
    """A quote held against its text: every place of it, and the dates that it states in its only one.

    It holds for this entry of the index, this quote and the text with this checksum, and for no other.
    """

    source: Source
    checksum: str
    evidence: Evidence
    places: tuple[Located, ...]
    statements: tuple[Statement, ...] = ()

    @property
    def located(self) -> Located | None:
        """The only place, where there is one."""
        return self.places[0] if len(self.places) == 1 and not self.places[0].edited else None

    def fits(self, source: Source, checksum: str, evidence: Evidence) -> bool:
        """Whether it was worked out for just these; the checksum is that of the text as it is now."""
        return (self.source, self.evidence, self.checksum) == (source, evidence, checksum)


def check(source: Source, text: str, evidence: Iterable[Evidence]) -> list[Checked]:
    """Hold quotes against their text: a pure function, whose arguments and results can be pickled.

    `text` is the source's file as decoded, line ends untouched. The results go to `verify(…, checked=…)`.
    """
    page = Text(text, source.lines, source.markup == "markdown")
    every = list(evidence)
    found = locate_all(page, (_question(each) for each in every))
    calendar = Calendar(source, page)
    sums = checksum(page)
    results = (Checked(source, sums, each, tuple(found[_question(each)])) for each in every)
    return [
        result._replace(statements=tuple(calendar.stated(result.evidence, place)))
        if (place := result.located)
        else result
        for result in results
    ]


def checksum(text: Text) -> str:
    """The SHA-256 checksum of a text's characters in UTF-8."""
    return hashlib.sha256(text.source.encode("utf-8", "surrogatepass")).hexdigest()


def _question(evidence: Evidence) -> Question:
    return Question(evidence.quote, evidence.prefix, evidence.suffix)
