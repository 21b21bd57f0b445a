"""The title and summary of an event, taken apart: where their quotations, dates, names and numbers stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from hrctimeline.claims.numbers import Number, numbers
from hrctimeline.claims.quotations import Quotation, masked, quotations
from hrctimeline.claims.words import Word, words
from hrctimeline.dates import DateMention, tag
from hrctimeline.dates.edtf import Edtf
from hrctimeline.text import Span


@dataclass(frozen=True)
class Field:
    """The text of one key ("title" or "summary") of an event with the date `own`. Offsets count in `text`."""

    key: str
    text: str
    own: Edtf | None

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Its quotations. What stands in one is no atom of its own."""
        return [q for q in quotations(self.text) if any(map(str.isalnum, self.text[q.start : q.end]))]

    @cached_property
    def outside(self) -> str:
        """The text with its quotations masked, but for a full stop at the end of one."""
        return masked(self.text, [self._mask(quotation) for quotation in self.quotations])

    @cached_property
    def dates(self) -> list[DateMention]:
        """Its dates; one without a year takes the event's."""
        return tag(self.outside, self.own, anchored=True) if _dated().search(self.outside) else []

    @cached_property
    def words(self) -> list[Word]:
        """Its words outside quotations and dates."""
        return words(masked(self.outside, [(d.start, d.end) for d in self.dates if d.value]))

    def numbers(self, names: Iterable[Span]) -> list[Number]:
        """Its numbers outside quotations, dates and the names given."""
        taken = [*((d.start, d.end) for d in self.dates), *names]
        found = (n for n in numbers(self.outside) if not n.weak)
        return [n for n in found if not any(start < n.end <= end for start, end in taken)]

    def _mask(self, quotation: Quotation) -> Span:
        closed = self.text[quotation.end - 2] in ".!?" and quotation.end - quotation.start > 2
        return quotation.start, quotation.end - 2 * closed


@cache
def _dated() -> re.Pattern[str]:
    """Words without which a text has no date; a quick look before the tagger's long one."""
    return re.compile(
        r"\d|(?:day|night|week|month|year|decade|centur|spring|summer|autumn|fall|winter|ago|later|earlier|before|after"
        r"|christmas|easter|eve|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|noon|ramadan|hanukkah|diwali"
        r"|new year|thanksgiving|halloween|ies|teens|ennium)",
        re.IGNORECASE,
    )
