"""The numbers of a source, read a few paragraphs at a time as they are asked for.

None is part of a date, and of the markers of a list only the last one counts. What is asked for are spans of
the prose, what is given are spans of the source; both are code points, half-open.
"""

from collections import defaultdict
from collections.abc import Iterator

from hrctimeline.claims.numbers.labels import markers
from hrctimeline.claims.numbers.reading import Number, may_count, numbers
from hrctimeline.dates import DateMention
from hrctimeline.evidence.statements import Calendar
from hrctimeline.record import cached_property
from hrctimeline.words.quotations import masked
from hrctimeline.words.text import Span

BESIDE = 120  # characters on each side of a paragraph that are read with it


def _is_distance(mention: DateMention) -> bool:
    """Whether a mention is a length of time from what has no date here: "five months before it is ready"."""
    return mention.kind == "distance" and not mention.value


class Numbered:
    """The numbers of a source, and the markers of its lists, which are looked for in all of it once."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._last_of_list = markers(calendar.text.prose)

    @cached_property
    def alike(self) -> dict[Number, list[tuple[Span, Number]]]:
        """All of them by what they are: a text of many has few that differ."""
        found = defaultdict[Number, list[tuple[Span, Number]]](list)
        for span, number in self.within(0, len(self._calendar.text.prose)):
            found[number._replace(start=0, end=0)].append((span, number))
        return found

    def may_count(self, start: int, end: int) -> bool:
        """A quick look: whether a span of the prose has more figures than those of its dates."""
        dates = [span for span in self._dates(start, end) if span[0] not in self._last_of_list]
        within = [(max(0, first - start), last - start) for first, last in dates]
        return may_count(masked(self._calendar.text.prose[start:end], within))

    def _dates(self, start: int, end: int) -> Iterator[Span]:
        """The dates of the paragraphs that a span of the prose touches."""
        mentions = self._calendar.mentions(start, end)
        return ((each.start, each.end) for each in mentions if not _is_distance(each))

    def within(self, start: int, end: int) -> list[tuple[Span, Number]]:
        """The numbers in a span of whole paragraphs of the prose."""
        text = self._calendar.text
        dates = iter([*self._dates(start, end), (len(text.prose) + 1,) * 2])
        date, found = next(dates), []
        for number in numbers_within(text.prose, start, end, self._calendar.source.english):
            while date[1] <= number.start:
                date = next(dates)
            written = number.text.split()[-1]
            digits = number.end - len(written)
            if (last := self._last_of_list.get(digits)) is not None:
                if last:
                    marker = number.counting()._replace(start=digits, marks=True, text=written)
                    found.append((text.from_prose(digits, number.end), marker))
            elif date[0] >= number.end:
                found.append((text.from_prose(number.start, number.end), number))
        return found


def numbers_within(prose: str, start: int, end: int, english: bool = True) -> Iterator[Number]:
    """The numbers that begin in a span of whole paragraphs, read with some words before and behind it."""
    first = max(0, prose.find(" ", start - BESIDE, start)) if start > BESIDE else 0
    last = prose.rfind(" ", end, end + BESIDE) if end + BESIDE < len(prose) else len(prose)
    for number in numbers(prose[first : max(last, end)], english):
        if start <= number.start + first < end:
            yield number._replace(start=number.start + first, end=number.end + first)
