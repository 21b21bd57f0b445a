"""The tagger as TimeML corpora want it: TIMEX3 values, one best reading, ranges in two. Only for measuring.

Here an expression whose value an editor must not rely on gets the likeliest one: "nearly four years ago" is
that year, "the next day" without a date before it counts from the document's creation day, and in a text
about the past "in June" lies in the year told of.
"""

import datetime

from hrctimeline.dates.edtf import parse
from hrctimeline.dates.find.baselines import BY_THE_WAY, FEAST
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period, around, shift
from hrctimeline.dates.meaning.senses import Range, Recurring, Shifted, Vague
from hrctimeline.dates.resolve.counting import resolve
from hrctimeline.dates.resolve.resolver import Resolver
from hrctimeline.dates.resolve.told import Told as ToldOf
from hrctimeline.dates.scoring.narrative import Narrative
from hrctimeline.dates.scoring.timeml import MARKED, Told, told_of, value_of
from hrctimeline.dates.tagger import limited
from hrctimeline.dates.text.page import Page, fold
from hrctimeline.record import replace

Timex = tuple[int, int, str, str]
QUARTER_REACH = 1500


def tag_for_scoring(text: str, anchor: datetime.date) -> list[Timex]:
    """(start, end, TIMEX3 value, "DATE") of every expression; `anchor` is the document's creation day."""
    page = Page(text, fold(text), anchor.year)
    return Scorer(page, anchor).timexes()


class Scorer:
    """One text on its way to TIMEX3."""

    def __init__(self, page: Page, anchor: datetime.date) -> None:
        self.page = page
        self.day = anchor.toordinal()
        self.resolver = Resolver(page, parse(anchor.isoformat()))
        self.quarter: tuple[int, Period] | None = None

    def timexes(self) -> list[Timex]:
        """All expressions in order."""
        result: list[Timex] = []
        items: list[Found | Told] = []
        found = limited(self.page)
        self.narrative = Narrative(self.page, found, self.day)
        told = [each for each in told_of(self.page.folded) if not _hidden(each, found)]
        items += [f for f in found if not any(t.start < f.end and f.start < t.end for t in told)]
        for item in sorted([*items, *told], key=lambda each: each.start):
            result += self._told(item) if isinstance(item, Told) else self._found(item)
        return result

    def _told(self, told: Told) -> list[Timex]:
        if told.shape == "now" and told.year == "" and self.quarter is None and not self._business(told):
            return []
        value = value_of(told, self._quarter_near(told.start), self.day)
        return [(told.start, told.end, value, "DATE")]

    def _business(self, told: Told) -> bool:
        return self.page.folded[told.start : told.end] != "the quarter" or "quarter ended" in self.page.folded

    def _quarter_near(self, at: int) -> Period | None:
        return self.quarter[1] if self.quarter and at - self.quarter[0] <= QUARTER_REACH else None

    def _found(self, found: Found) -> list[Timex]:
        if found.kind in BY_THE_WAY and found.kind != FEAST:
            return []
        if isinstance(found.sense, Range):
            halves = (found._replace(sense=found.sense.first), found._replace(sense=found.sense.last))
            middle = (found.start + found.end) // 2
            return [
                *self._found(halves[0]._replace(end=middle)),
                *self._found(halves[1]._replace(start=middle)),
            ]
        if isinstance(found.sense, Vague):
            words = self.page.folded[found.start : found.end]
            return [(found.start, found.end, found.sense.timex, "DATE")] if MARKED.fullmatch(words) else []
        value = self._value(found)
        return [(found.start, found.end, value, "DATE")] if value else []

    def _value(self, found: Found) -> str:
        if isinstance(found.sense, Shifted) and found.sense.unit == "decade" and found.kind == "units ago":
            return shift(around("year", self.day), found.sense.steps * 10).timex
        if isinstance(found.sense, Shifted) and found.sense.compared:
            found = found._replace(sense=replace(found.sense, compared=False))
        likely = self.narrative.place(found)
        if likely is None:
            mention = self.resolver.mention(found._replace(about=False, bound=""))
            if not mention.value and isinstance(found.sense, Shifted | Recurring) and found.sense.told:
                return self._from_creation(found)
            period = self.resolver.last
            timex = mention.timex
        else:
            period, timex = likely, likely.timex
            self.resolver.told.append(ToldOf(found.end, likely, counted=False, named=(likely,), a_day=False))
        self._remember(found, period)
        return timex

    def _from_creation(self, found: Found) -> str:
        """What counts from a date that isn't near by, counted from the story's date or the day of writing."""
        told = self.narrative.last if self.narrative.historical else None
        day = told.start if told and told.start is not None else self.day
        sense = found.sense
        periods = (
            resolve(replace(sense, told=False), day, "past") if isinstance(sense, Shifted | Recurring) else []
        )
        return periods[0].timex if periods else ""

    def _remember(self, found: Found, period: Period | None) -> None:
        if period is None:
            return
        self.narrative.tell(found, period)
        if period.unit == "quarter":
            self.quarter = (found.end, period)
        elif period.unit == "day" and self.page.before(found.start, 16).endswith(
            ("quarter ended ", "period ended ")
        ):
            self.quarter = (found.end, around("quarter", period.start or self.day))


def _hidden(told: Told, found: list[Found]) -> bool:
    """A longer ordinary expression already holds it: "the third quarter", "the current year"."""
    return any(
        f.start <= told.start and told.end <= f.end and f.end - f.start > told.end - told.start for f in found
    )
