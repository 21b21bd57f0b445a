"""The date expressions of a text, read a paragraph at a time as they are asked for.

No expression, and nothing that a paragraph tells of its dates, reaches beyond its ends, save for the few
words before and behind that a pattern looks at. Only a day or month without a year may be decided by the
whole text (`settled`): then that is read. Spans are of the prose, half-open.
"""

from bisect import bisect_right
from functools import cached_property

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.find.scan import BESIDE
from hrctimeline.dates.mention import DateMention
from hrctimeline.dates.resolve.settled import is_open
from hrctimeline.dates.tagger import tag_paragraph, tag_prose
from hrctimeline.words.sentences import paragraph_ends


class Nearby:
    """The expressions of `prose`, but for their `future`; the other arguments are those of `tag`.

    `ends` is where the paragraphs end, for who knows it already.
    """

    def __init__(
        self,
        prose: str,
        published: Edtf | None,
        date_order: str | None = None,
        anchored: bool = False,
        ends: list[int] | None = None,
    ) -> None:
        self._prose, self._published, self._order, self._anchored = prose, published, date_order, anchored
        self._known = ends
        self._read: dict[int, list[DateMention]] = {}
        self._length = 0  # of what was read

    @cached_property
    def every(self) -> list[DateMention]:
        """All expressions of the text."""
        return tag_prose(
            self._prose, self._published, date_order=self._order, anchored=self._anchored, future=False
        )

    def at(self, start: int, end: int) -> list[DateMention]:
        """The expressions of the paragraphs that a span touches, as they are among all of the text."""
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (start, max(start, end - 1)))
        begin, until = self._starts[first], self._ends[last]
        missing = [number for number in range(first, last + 1) if number not in self._read]
        if "every" not in self.__dict__ and self._is_worth_it(missing):
            for number in missing:
                self._read[number] = self._paragraph(number)
            found = [mention for number in range(first, last + 1) for mention in self._read[number]]
            if not any(map(is_open, found)):
                return found
        return [mention for mention in self.every if begin <= mention.start < until]

    def _is_worth_it(self, numbers: list[int]) -> bool:
        """Whether to read paragraphs costs less than the whole text, with what was read before."""
        self._length += sum(self._ends[n] - self._starts[n] + 2 * BESIDE for n in numbers)
        return self._length < len(self._prose)

    def _paragraph(self, number: int) -> list[DateMention]:
        span = self._starts[number], self._ends[number]
        return tag_paragraph(
            self._prose, span, self._published, date_order=self._order, anchored=self._anchored
        )

    @cached_property
    def _ends(self) -> list[int]:
        return self._known or paragraph_ends(self._prose)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *self._ends[:-1]]
