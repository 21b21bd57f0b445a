"""The dates that a text told of, and the one among them that "the next day" counts from."""

from hrctimeline.dates.calendar_days import civil, year_days
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.meaning.periods import Period, around, finer, shift, span
from hrctimeline.dates.meaning.senses import Counted, Range, Recurring, Sense, Shifted
from hrctimeline.dates.resolve.counting import Days
from hrctimeline.dates.resolve.sentence import in_speech_of
from hrctimeline.dates.resolve.story import inside
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import is_participle
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern

_REACH = 400  # characters
_YEAR = 366
_HEAD = 40  # characters of a paragraph that may head it


class Told(Record):
    """A date that the text told of: where its words end, and whether it was `counted` from another such.

    `named` are the readings of what its words name, whatever bounds it: the day of "until Sunday". `a_day`:
    they name one day, which may be any of a run where more isn't known.
    """

    end: int
    period: Period
    counted: bool
    named: tuple[Period, ...]
    a_day: bool


def told_before(
    every: list[Told], sense: Sense, start: int, page: Page, anchor: Period | None
) -> list[Period]:
    """The readings of the date told of just before an offset that is as precise as the sense needs.

    Where there is none near by, the `anchor`.

    A date of which nothing so precise was told since must lie in what was, or time has gone on.
    """
    unit = _needed(sense)
    coarser: list[Period] = []
    for told in near(every, start, page):
        if all(finer("day" if told.a_day else period.unit, unit) for period in told.named):
            return [each for each in told.named if all(_within(each, wider) for wider in coarser)]
        coarser += [] if told.counted or len(told.named) > 1 else [told.period]
    return [anchor] if anchor and finer(anchor.unit, unit) else []


def near(every: list[Told], start: int, page: Page) -> list[Told]:
    """The dates told of before an offset in its paragraph, the nearest first."""
    found = []
    for told in reversed(every):
        if start - told.end > _REACH or "\n" in page.folded[told.end : start]:
            break
        found.append(told)
    return found


def only_measures(every: list[Told], sense: Sense, start: int, page: Page) -> bool:
    """Whether a distance only says how far the day before it lies: "on 25 October, a week after the raid"."""
    if not (every and every[-1].a_day and is_told(sense)):
        return False
    return _comma().fullmatch(page.folded, every[-1].end, start) is not None


def near_in_main_clauses(every: list[Told], start: int, page: Page) -> list[Told]:
    """The dates told of near by but those put in: "the bill, first tabled in 2009, was passed on 23 May"."""
    return [told for told in near(every, start, page) if not _is_put_in(told, start, page)]


def _is_put_in(told: Told, start: int, page: Page) -> bool:
    """Whether a date stands in its sentence behind a participle, between two commas."""
    before = page.folded[page.sentence(start, start)[0] : told.end]
    said = before.rpartition(",")[2].split() if "," in before else []
    closed = page.folded[told.end : start].lstrip().startswith(",")
    return closed and any(is_participle(word) for word in said)


def beside_told(
    every: list[Told], sense: Sense, days: Days, periods: list[Period], *, any_year: bool
) -> list[Period]:
    """The periods of a day or month without its year, with what it means beside those told of before it.

    A day alone ("the 25th") is of the month told of last. Of `any_year` others may be of each year told of.
    """
    if _has_no_month(sense):
        found = _in_month_told(every, sense)
        return [each for each in found if not any_year or (each.start or 0) <= days[1]] or periods
    return [*periods, *_in_years_told(every, sense, days, periods)] if any_year else periods


def ahead_in_month_told(every: list[Told], sense: Sense, days: Days) -> list[Period]:
    """A day alone that is to come, in the month told of: "it begins on 7 May, and ends on the 23rd"."""
    found = _in_month_told(every, sense) if _has_no_month(sense) else []
    return [each for each in found if (each.start or 0) >= days[0]]


def _has_no_month(sense: Sense) -> bool:
    ends = (sense.first, sense.last) if isinstance(sense, Range) else (sense,)
    return all(isinstance(each, Recurring) and each.cycle == "month" for each in ends)


def _in_years_told(every: list[Told], sense: Sense, days: Days, known: list[Period]) -> list[Period]:
    """What a day or month means in years that were told of: "the 2015 strike began on 1 April"."""
    years = [year for told in every for period in told.named for year in _years(period)]
    found = [period for year in dict.fromkeys(years) for period in inside(sense, _days(year))]
    return [each for each in found if each not in known and (each.start or 0) <= days[1]]


def _in_month_told(every: list[Told], sense: Sense) -> list[Period]:
    """The day of that number in the month told of last, or in the one behind it, if it would be past."""
    dated = (t for t in every if t.a_day or all(finer(period.unit, "month") for period in t.named))
    told = next(dated, None)
    found: list[Period] = []
    for period in told.named if told else ():
        first, last = period.start or 0, (period.end or 1) - 1
        ends = zip(_of_that_number(sense, first), _of_that_number(sense, last), strict=False)
        found += [one if period.unit != "interval" else span(one, other) for one, other in ends]
    return list(dict.fromkeys(found))


def _of_that_number(sense: Sense, day: int) -> list[Period]:
    """The day that words name in the month of another, behind one that it is before in the next."""
    own = inside(sense, (day, day))
    behind = shift(around("month", day), 1).start or 0
    return [*(inside(sense, (behind, behind)) if own and (own[0].start or 0) < day else ()), *own]


def _years(period: Period) -> set[int]:
    """The one or two years of a period that is no longer than a year."""
    if period.start is None or period.end is None or period.end - period.start > _YEAR:
        return set()
    return {civil(day)[0] for day in (period.start, period.end - 1)}


def _days(year: int) -> Days:
    first, behind = year_days(year)
    return first, behind - 1


def day_of_speech(every: list[Told], start: int, page: Page) -> list[Period]:
    """The readings of the day on which words at an offset are said: of the speech or the diary's entry."""
    if every and in_speech_of(page, every[-1].period, every[-1].end, start):
        return [every[-1].period]
    begins = page.folded.rfind("\n", 0, start) + 1
    heads = (told for told in every if begins < told.end <= begins + _HEAD and told.end < start)
    head = next(heads, None)
    if head is None or not head.a_day:
        return []
    alone = _names_alone().fullmatch(page.text, begins, head.end)
    return list(head.named) if alone and _ends_a_head().match(page.folded, head.end) else []


_comma = lazy_pattern(r", (?:just |only |exactly )?")
# "Thursday, May 9th.--", "May 9: "
_names_alone = lazy_pattern(r"(?:[\W_]*(?:[A-Z][a-z]*|\d+(?:st|nd|rd|th|d)?|of|the)(?![a-z])){1,6}")
_ends_a_head = lazy_pattern(r"[_*]{0,2}(?:[.:,;]?[_*]{0,2} ?(?:-|—|_)|[.:] )")


def is_told(sense: Sense) -> bool:
    """Whether words count from a date that the text told of."""
    if isinstance(sense, Counted):
        return sense.base is None
    return isinstance(sense, Shifted | Recurring) and sense.told


def as_period(date: Edtf) -> Period:
    """A date of the log as a period."""
    unit = (
        date.precision
        if date.precision in ("day", "month", "year", "season", "decade", "century")
        else "interval"
    )
    if unit == "interval" or date.start is None:
        return Period("interval", date.start, date.end, date.text)
    return around(unit, date.start)


def _needed(sense: Sense) -> str:
    """The unit that a date must be no wider than, so that words count from it."""
    if isinstance(sense, Shifted):
        return sense.unit
    return "day" if isinstance(sense, Recurring) and sense.cycle == "week" else "month"


def _within(period: Period, other: Period) -> bool:
    """A day that lies in the year told of since is still the one meant; another year has left it behind."""
    if None in (period.start, period.end, other.start, other.end):
        return False
    return (other.start or 0) <= (period.start or 0) and (period.end or 0) <= (other.end or 0)
