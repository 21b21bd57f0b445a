"""Whether an event's date is wider than what its quotes state, and they don't fill it.

A month or year holds what lies in several of its parts. A range is filled by its two ends, or by one of them
and its length in words: "a four-day strike", "for two weeks from"; two days also by a night between them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from hrctimeline.dates.calendar_days import WEEKDAYS, civil
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import ends, length
from hrctimeline.dates.vocabulary import CARDINALS, TENS, number
from hrctimeline.evidence.clauses import stands_in_main_clause
from hrctimeline.evidence.date_verdict import is_surely_finer
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Event
from hrctimeline.words.lists import lazy_pattern

# what tells the parts of a longer date apart, by its precision, of a day's year, month and day
_PARTS: dict[str, Callable[[int, int, int], object]] = {
    "month": lambda year, month, day: (year, month, day),
    "season": lambda year, month, day: (year, month),
    "year": lambda year, month, day: (year, month),
    "decade": lambda year, month, day: year,
    "century": lambda year, month, day: year // 10,
}
_WEEK, _NIGHT, _YEAR = 7, 2, 366  # days
_DAYS = {"hour": 1 / 24, "night": 1, "day": 1, "week": 7, "fortnight": 14, "month": 30.5, "year": 365.25}


def is_wide(date: Edtf, finer: list[Statement], stated: list[Statement], quotes: Iterable[str]) -> bool:
    """Whether statements in a date are surely finer and don't fill it, with all that the quotes state."""
    if not any(is_surely_finer(date, s) for s in finer) or _ranges(date, finer) or _of_weeks(date, finer):
        return False
    telling = [s for s in stated if _tells_an_end(s.date) or not any(s.date.wider(f.date) for f in finer)]
    dates = [reading for s in telling for reading in (s.date, *(ends(s.date) if s.by_its_ends else ()))]
    sides = ends(date) if len(ends(date)) == 2 else []
    begins = any(each.start == date.start or any(map(each.within, sides[:1])) for each in dates)
    ceases = any(each.end == date.end or any(map(each.within, sides[1:])) for each in dates)
    words = list(quotes)
    return not (begins and ceases) and not (
        (begins or ceases) and (_lasts(date, words) or _passes_midnight(date, words))
    )


def may_be_wide(dossier: Dossier, event: Event, finer: list[Statement]) -> bool:
    """Whether an event's own days aren't told: it is a feast's, before its text, or some time later.

    Nor are they by what counts from a month, of a date that has the months in which that may lie.
    """
    if event.date and all(_has_the_months_of(dossier, event.date, each) for each in finer):
        return True
    if all(_is_at_a_feast(dossier, event, each) for each in finer):
        return True
    return _ends_with_its_text(dossier, event, finer) or _is_some_time_later(dossier, event, finer)


def _has_the_months_of(dossier: Dossier, date: Edtf, statement: Statement) -> bool:
    """Whether a date is the months of a span that isn't known better: "last week" in the paper of a month."""
    published = dossier.timeline.sources[statement.source].published
    if published is None or published.precision != "month" or statement.anchor != published.text:
        return False
    told = ends(date) or [date]
    return all(each.precision == "month" for each in told) and _months(date) == _months(statement.date)


def _months(date: Edtf) -> list[tuple[int, int]]:
    """The months of the first and the last day."""
    days = [] if date.start is None or date.end is None else [date.start, date.end - 1]
    return [civil(day)[:2] for day in days]


def days_of_text(dossier: Dossier, event: Event) -> list[Statement]:
    """What cited texts tell of the days up to their own, within an event's longer date."""
    found = [dossier.source_of(evidence) for evidence, _ in dossier.found(event, "supports")]
    return [
        s
        for source in dict.fromkeys(found)
        for s in dossier.calendar(source.id).statements
        if event.date
        and not s.publication
        and is_surely_finer(event.date, s)
        and _is_of_late(s, source.published)
    ]


def _is_of_late(statement: Statement, published: Edtf | None) -> bool:
    first, own = statement.date.start, published.start if published else None
    return first is not None and own is not None and own - _WEEK <= first <= own


def _ends_with_its_text(dossier: Dossier, event: Event, finer: list[Statement]) -> bool:
    """Whether an event lies between a day that only something before it was on and the day of its text.

    Such a day stands in no main clause ("after the launch on 5 May"), or by the log's word is of something
    else.
    """
    date, found = event.date, dossier.found(event, "supports")
    if date is None or date.precision != "interval":
        return False
    published = [dossier.source_of(evidence).published for evidence, _ in found]
    told = [s for evidence, _ in found for s in dossier.expressed[evidence.path()] if not s.publication]
    before = [s for s in told if s.aside or not stands_in_main_clause(dossier.texts[s.source], s)]
    begins = any(s.date.start == date.start for s in before)
    ends = any(each and each.end == date.end for each in published)
    return begins and ends and all(s in before for s in finer if not s.publication)


def _is_some_time_later(dossier: Dossier, event: Event, finer: list[Statement]) -> bool:
    """Whether an event comes some time after each day that its quotes state: "… several days passed"."""
    behind = (_some_time().search(said_behind(dossier, event, statement).lower()) for statement in finer)
    longest = [_LATER[match["unit"] or "day"] if match else 0 for match in behind]
    return event.date is not None and length(event.date) <= min(longest)


def said_behind(dossier: Dossier, event: Event, statement: Statement) -> str:
    """The visible words that a quote has behind a statement."""
    text = dossier.texts[statement.source]
    for evidence, place in dossier.found(event, "supports"):
        if evidence.source == statement.source and place.start <= statement.start < place.end:
            parts = [(max(begins, statement.end), ends) for begins, ends in place.visible]
            return " ".join(text.words(*part) for part in parts if part[0] < part[1])
    return ""


# the longest date of what comes some days, weeks or months after a day
_LATER = {"day": 31, "week": 92, "month": 366}
_some_time = lazy_pattern(
    r"\b(?:(?:several|some|many|a few|a couple of|a number of|the) )?(?P<unit>day|week|month)s"
    r" (?:(?:had )?(?:passed|elapsed|went by|gone by)|later|afterwards?|after(?=[,.;]))"
    r"|\b(?:soon|shortly|not long|long|some time) after"
    r"(?:wards?\b|(?=[,.;])| (?=(?:he|she|it|they|we|this|that)\b))"
)


def _is_at_a_feast(dossier: Dossier, event: Event, statement: Statement) -> bool:
    """Whether a date of a month or less is a feast's, of which no day is told: "at Christmas"."""
    if statement.kind != "holiday" or event.date is None or length(event.date) > _LATER["day"]:
        return False
    before = dossier.texts[statement.source].words(max(0, statement.start - 10), statement.start)
    return not _day_of_a_feast().search(statement.text) and _at().search(before) is not None


_day_of_a_feast = lazy_pattern(rf"(?i:day|eve|night|{'|'.join(WEEKDAYS)})\b")
_at = lazy_pattern(r"\b(?i:at|around|about|over|during)\Z")


def is_bounded(date: Edtf, told: list[Statement]) -> bool:
    """Whether both ends of a range are told of, or one as a bound: "before 5 May".

    In whatever year, save of a range of more than one: each year has a first day and a last.
    """
    cut = 0 if date.start is None or date.end is None or date.end - date.start > _YEAR else 1
    stated = [(s, reading) for s in told for reading in s.readings]
    days = {day[cut:] for s, reading in stated for day in _edges(reading, s.text)}
    bounds = {day[cut:] for s, reading in stated if _tells_an_end(reading) for day in _edges(reading, s.text)}
    edges = {day[cut:] for day in _edges(date)}
    return edges <= days or not edges.isdisjoint(bounds)


def goes_beyond(dossier: Dossier, event: Event, date: Edtf) -> bool:
    """Whether a quote tells that a range was longer: "since April", "began in April" of what is from May."""
    if date.precision != "interval":
        return False
    stated = (
        s.date
        for evidence, place in dossier.found(event, "supports")
        for s in dossier.calendar(evidence.source).stated(evidence, place, every=True)
    )
    return any(_lies_beside(each, date) or _begins_before(each, date) for each in stated)


def is_bound_of(statement: Statement, date: Edtf) -> bool:
    """Whether words tell of the time before or after the day of their text: "before today"."""
    of_now = statement.kind == "named day"
    return of_now and _tells_an_end(statement.date) and _lies_beside(statement.date, date)


def _lies_beside(one: Edtf, date: Edtf) -> bool:
    return (one.end is not None and one.end == date.start) or (
        one.start is not None and one.start == date.end
    )


def _begins_before(bound: Edtf, date: Edtf) -> bool:
    known = bound.start is not None and date.start is not None
    return known and bound.end is None and (bound.start or 0) < (date.start or 0)


def _edges(date: Edtf, words: str = "") -> Iterator[tuple[int, ...]]:
    """A date's first and last day, and the day that "before" and "after" stand before: year, month, day."""
    days = [] if date.start is None else [date.start]
    days += [] if date.end is None else [date.end - 1]
    if words.lower().startswith(("before ", "after ")):
        days += [date.end] if date.end is not None else [day - 1 for day in days]
    yield from map(civil, days)


def _tells_an_end(date: Edtf) -> bool:
    """Whether it has one end: "until 5 May" tells when something ceased, however wide it is."""
    return (date.start is None) != (date.end is None)


def _ranges(date: Edtf, stated: list[Statement]) -> bool:
    """Whether statements lie in several parts of a month, year, decade or century: no finer unit has all."""
    part = _PARTS.get(date.precision)
    starts = [s.date.start for s in stated if s.date.start is not None]
    return part is not None and len({part(*civil(start)) for start in starts}) > 1


def _of_weeks(date: Edtf, finer: list[Statement]) -> bool:
    """Whether a month is told by weeks, or a year by quarters: no date between has a name of its own."""
    if date.precision == "year" and all(s.kind in ("quarter", "half") for s in finer):
        return True
    return date.precision == "month" and all(s.kind != "range" and _days_of(s.date) == _WEEK for s in finer)


def is_usual(date: Edtf, finer: list[Statement]) -> bool:
    """Whether few would write the date finer: a month told by a range of days, a year by "last fall"."""
    if date.precision == "year":
        return all(s.date.precision == "season" and s.anchor for s in finer)
    return date.precision == "month" and all(s.kind == "range" for s in finer)


def _days_of(date: Edtf) -> int:
    return date.end - date.start if date.start is not None and date.end is not None else 0


def _lasts(date: Edtf, quotes: Iterable[str]) -> bool:
    """Whether some words give a length of time that is the date's, counted with its first day or without."""
    if date.start is None or date.end is None or date.precision != "interval":
        return False
    days = date.end - date.start
    return any(
        length - _slack(unit) <= days <= length + max(1, _slack(unit))
        for words in quotes
        for length, unit in _lengths(words)
        if length > 1  # "a long night" is no range
    )


def _passes_midnight(date: Edtf, quotes: Iterable[str]) -> bool:
    """Whether two days are those of one night: "on the evening of 17 May … at 2am"."""
    told = " ".join(quotes).lower()
    late, early = _late().search(told), _early().search(told)
    return _days_of(date) == _NIGHT and (bool(late and early) or _overnight().search(told) is not None)


_late = lazy_pattern(r"\b(?:evening|night|dusk|nightfall|sunset)\b|\d ?p\.?m\b")
_early = lazy_pattern(
    r"(?<![\d.:])(?:12|[1-7])(?:[.:]\d\d)? ?a\.?m\b|\b(?:dawn|daybreak|sunrise|(?:small|early) hours)\b"
)
_overnight = lazy_pattern(
    r"\bovernight\b|\b(?:past|after|until|till) midnight\b|\binto the (?:early )?morning\b"
)


def _lengths(words: str) -> Iterator[tuple[float, str]]:
    for match in _length().finditer(words.lower()):
        yield number(match["count"] or "one") * _DAYS[match["unit"]], match["unit"]


def _slack(unit: str) -> float:
    """How many days a length may differ: a year is not counted by its days."""
    return {"month": 3, "year": 366}.get(unit, 0.5)


@cache
def _length() -> re.Pattern[str]:
    """A count of a unit, as words write it; "a week" and "a week-long", "the year to 31 March"."""
    below = "|".join([*TENS, *CARDINALS])
    count = rf"(?P<count>(?:{'|'.join(TENS)})-(?:{below})|{below}|\d{{1,4}})"
    one = r"the(?=\s(?:year|month|fortnight|week)\s(?:to|ended|ending|from|beginning|starting)\b)"
    return re.compile(
        rf"(?<![\w-])(?:{one}|{count})[\s-](?:\w{{4,12}} )??"
        rf"(?P<unit>{'|'.join(_DAYS)})s?(?!\w|\s+(?:ago|earlier|later|before|after|since|old)\b)"
    )
