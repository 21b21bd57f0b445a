"""The tagger as TimeML corpora want it: TIMEX3 values, one best reading, ranges in two. Only for measuring.

Here an expression whose value an editor must not rely on gets the likeliest one: "nearly four years ago" is
that year, "the next day" without a date before it counts from the document's creation day, and in a text
about the past "in June" lies in the year told of.

What TimeML corpora mark and an editor's tagger leaves out: business quarters told by "a year earlier", "the
latest quarter", "the year-ago period", and the words for present, past and future. The quarter meant is the
one told of last, else the last that was over.

The years of a story: in a text about the past, "in June" after "1942" is June 1942. A text tells of the past
where most of the years that it names lie well before the day of writing, and where it has many of these or
nothing that counts from that day; then a month or day without a year is the one nearest to the date told of
last.
"""

import datetime
import re

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.edtf import parse
from hrctimeline.dates.find.baselines import BY_THE_WAY, FEAST
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period, around, month_period, shift
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Shifted, Vague
from hrctimeline.dates.resolve.counting import before_and_after, resolve
from hrctimeline.dates.resolve.resolver import Resolver
from hrctimeline.dates.resolve.told import Told as ToldOf
from hrctimeline.dates.tagger import limited
from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page, fold
from hrctimeline.dates.vocabulary import words
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import lazy_pattern

QUARTER = r"(?:quarter|period)(?![a-z])"
AGO = r"(?:year-ago|year-earlier|year-before|year ago|year earlier)"
MARKED = re.compile(
    r"now|currently|recently|the (?:near )?future|the past|these days|(?:recent|coming|past) [a-z]+"
    r"|(?:several|many|a few) [a-z]+ ago"
)
LONG_AGO = 2  # years
MOST = 0.75
FEWEST = 2
FEWEST_IN_NEWS = 6
FORWARD = 60  # days that a step forward is nearer than a step back: stories go on
STEPS = words("in by during early late mid the year")  # a year after these is the next of the story
QUARTER_REACH = 1500


class Told(Record):
    """An expression that takes its quarter or year from the text; offsets are code points."""

    start: int
    end: int
    shape: str
    year: str = ""


_expressions = lazy_pattern(
    rf"(?P<ago>the (?:(?:comparable|corresponding|same) )?{AGO}(?: {QUARTER})?"
    rf"|year-(?:ago|earlier|before)(?: {QUARTER})?"
    rf"|the (?:comparable|corresponding|same) {QUARTER} (?:last year|a year (?:ago|earlier))"
    rf"|the quarter a year (?:ago|earlier)|a year (?:ago|earlier))(?![a-z])"
    rf"|(?P<now>the (?:latest |most recent )?{QUARTER})"
    rf"|the (?P<year>[12][0-9]{{3}}) {QUARTER}"
    r"|(?P<this_year>the (?:full |whole )?year)(?![a-z])"
    r"|(?P<present>current)(?![a-z])|(?P<past>recent) (?=[a-z]{3})"
)


def told_of(folded: str) -> list[Told]:
    """The expressions of this kind in a folded text."""
    return [
        Told(*match.span(), match.lastgroup or "", match["year"] or "")
        for match in _expressions().finditer(folded)
        if not folded[match.start() - 1 : match.start()].isalnum()
        and (match.lastgroup != "this_year" or folded[match.start() - 4 : match.start()] == "for ")
        and folded[match.start() : match.end()] != "the period"
    ]


def value_of(told: Told, quarter: Period | None, day: int) -> str:
    """The TIMEX3 value, by the quarter that the text told of last, if any, and the day of writing."""
    over = shift(around("quarter", day), -1)
    match told.shape:
        case "ago":
            return (shift(quarter, -4) if quarter else shift(around("year", day), -1)).timex
        case "now":
            return (quarter or over).timex
        case "year":
            return _same_quarter(int(told.year), quarter or over).timex
        case "this_year":
            return around("year", day).timex
    return "PRESENT_REF" if told.shape == "present" else "PAST_REF"


def _same_quarter(year: int, quarter: Period) -> Period:
    from hrctimeline.dates.calendar_days import civil

    return month_period("quarter", year, civil(quarter.start or 1)[1])


class Narrative:
    """What a text has told of so far."""

    def __init__(self, page: Page, found: list[Found], day: int) -> None:
        """`found` are all expressions of the text, `day` the day it was written."""
        self.page = page
        years = [civil(each.sense.period.start)[0] for each in found if isinstance(each.sense, Fixed)
                 and each.sense.period.start is not None and _is_dated(each.sense.period)]  # fmt: skip
        past = [year for year in years if year <= civil(day)[0] - LONG_AGO]
        fewest = FEWEST_IN_NEWS if any(map(_is_news, found)) else FEWEST
        self.historical = len(past) >= fewest and len(past) >= MOST * len(years)
        self.last: Period | None = None

    def tell(self, found: Found, period: Period) -> None:
        """Take note of a resolved expression; a year aside ("the law of 1961") is no step of the story."""
        aside = period.unit == "year" and self.last and word_before(self.page, found.start) not in STEPS
        if _is_dated(period) and isinstance(found.sense, Fixed | Recurring | Shifted) and not aside:
            self.last = period

    def place(self, found: Found) -> Period | None:
        """Where the story puts an expression without a year; None where it doesn't."""
        sense, last = found.sense, self.last
        if not self.historical or last is None or last.start is None:
            return None
        if found.kind == "current unit" and isinstance(sense, Shifted):
            return around(sense.unit, last.start)
        if not isinstance(sense, Recurring) or sense.side or sense.told:
            return None
        if last.unit == "year":
            return sense.find(civil(last.start)[0]) if sense.cycle == "year" else None
        if sense.cycle == "week":
            return next(iter(before_and_after(sense, last.start)[1]), None) if last.unit == "day" else None
        return self._nearest(sense, last.start)

    def _nearest(self, sense: Recurring, start: int) -> Period | None:
        begun, ending = before_and_after(sense, start)
        near = [(p.start, p) for p in (*begun[:1], *ending[:1]) if p.start is not None]
        distances = [(abs(first - start) - FORWARD * (first >= start), period) for first, period in near]
        return min(distances, key=lambda each: each[0])[1] if distances else None


def _is_dated(period: Period) -> bool:
    return period.unit in ("day", "month", "season", "year")


def _is_news(found: Found) -> bool:
    """It counts from the day of writing: "Tuesday", "last year"."""
    sense = found.sense
    if isinstance(sense, Shifted):
        return not sense.told and found.kind != "current unit"
    return isinstance(sense, Recurring) and not sense.told and (sense.cycle == "week" or bool(sense.side))


Timex = tuple[int, int, str, str]


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
