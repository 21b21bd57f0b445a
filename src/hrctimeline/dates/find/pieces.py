"""A date in two pieces: a year that stands apart from its day, a weekday beside its date."""

import re
from functools import cache
from itertools import pairwise

from hrctimeline.dates.calendar_days import WEEKDAYS, civil, falls_on
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Sense, Shifted
from hrctimeline.dates.patterns.pattern import spaced
from hrctimeline.dates.text.page import Page
from hrctimeline.record import replace
from hrctimeline.words.lists import lazy_pattern

REACH = 44  # characters between a day and its year
ZONE = r"\(?(?:[a-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})\)?"
CLOCK = (
    rf"(?:[0-9]{{1,2}}[:.][0-9]{{2}}(?:[:.][0-9]{{2}})?(?: ?[ap]\.?m\.?)?(?: {ZONE})?|noon|midday|midnight)"
)
LORD = r"(?: of (?:our lord|the lord|grace|god))?"


def with_years(found: list[Found], page: Page) -> list[Found]:
    """The expressions with a day and the year that stands apart from it made one."""
    result: list[Found] = []
    for each in found:
        if result and (merged := _merged(result[-1], each, page)):
            result[-1] = merged
        else:
            result.append(each)
    return result


def _merged(first: Found, last: Found, page: Page) -> Found | None:
    gap = last.start - first.end
    if gap > REACH or gap < 0 or first.week_of or last.week_of:
        return None
    if (year := _year_of(last)) is not None and not last.bound:
        sense, end = _in_year(first, year), _year_ends(first, last, page)
        if sense is None or end is None:
            return None
        return first._replace(
            end=end, sense=sense, about=first.about or last.about, doubt=first.doubt or last.doubt
        )
    if (year := _year_of(first)) is not None and not first.bound and not last.bound:
        sense = _in_year(last, year)
        between = page.folded[first.end : last.start]
        inserted = _inserted().fullmatch(between) and page.after(last.end, 1) == ")"
        if sense is None or not (inserted or _before_day().fullmatch(between)):
            return None
        return last._replace(
            start=first.start,
            core=first.core,
            sense=sense,
            about=first.about or last.about,
            doubt=first.doubt or last.doubt,
        )
    return None


def _year_of(found: Found) -> int | None:
    """The year that an expression names, where it names nothing else."""
    if found.kind not in ("year", "year of an era") or not isinstance(found.sense, Fixed):
        return None
    period = found.sense.period
    return civil(period.start)[0] if period.unit == "year" and period.start is not None else None


def _in_year(found: Found, year: int) -> Sense | None:
    """A day or month without a year, put into one; None where it has one or there is no such day in it."""
    if found.bound not in ("", "since", "after", "before", "until"):
        return None
    if isinstance(found.sense, Range):
        last = _of_year(found.sense.last, year)
        return Range(found.sense.first, last) if last and isinstance(found.sense.first, Recurring) else None
    return _of_year(found.sense, year) if found.kind in ("day", "month", "range") else None


def _of_year(sense: Sense, year: int) -> Fixed | None:
    if not isinstance(sense, Recurring) or sense.cycle not in ("year", "dated") or sense.side or sense.told:
        return None
    period = sense.find(year)
    return Fixed(period) if period else None


def _year_ends(first: Found, last: Found, page: Page) -> int | None:
    """Where the year ends that belongs to the day before it; None where it belongs to something else."""
    between = page.folded[first.end : last.core]
    if last.kind == "year of an era" or not page.folded[last.core].isdigit():
        joined = _close().fullmatch(between)
    else:
        joined = None
    the_year = page.folded.startswith("year", last.core) and between.strip(" ,") in ("of the", "the")
    if joined or the_year or _near().fullmatch(between):
        return last.end
    if opened := _opened().fullmatch(between):
        match = _closed()[opened["mark"][-1]].match(page.folded, last.end)
        return match.end() if match else None
    ends = page.after(last.end, 1) in ("", ".", ",", ";", ")", "\n", '"')
    return last.end if ends and _place().fullmatch(between) else None


@cache
def _close() -> re.Pattern[str]:
    """Between a day and a year that can't be taken for a count: 15 March 44 BC, 25 March MCMLVII."""
    return _compiled(r",? (?:anno )?|, ")


@cache
def _opened() -> re.Pattern[str]:
    """ "3 May [2016]", "3 May (in 2016)", "3 May – the year was 2016 –", "3 May, this being 2016,"."""
    said = "(?:and )?(?:this|that|it|the year) (?:was|is|being) "
    words = "(?:and|the|this|that|it|year|was|is|being|in|of|our|lord) "
    return _compiled(rf"(?P<mark>,? ?[(\[{{]| ?[-—](?= )|,(?= {said})) ?(?:{words}){{0,6}}")


@cache
def _closed() -> dict[str, re.Pattern[str]]:
    """How it ends, by the mark that opens it."""
    dash, bracket = _compiled(r" ?[-—](?= )"), _compiled(r",?[)\]}]")
    return {**dict.fromkeys("([{", bracket), **dict.fromkeys("-—", dash), ",": _compiled(r",")}


@cache
def _near() -> re.Pattern[str]:
    return _compiled(
        rf"(?:,?| ?[-—]) (?:(?:way )?back )?in (?:the )?(?:year{LORD} )?|,? (?:of )?the year{LORD} "
        rf"|,? in (?:the|that) [a-z]{{3,12}} year(?: of|,) "
        r"|,? \((?:an? )?[a-z]{3,6}day\),? (?:in )?"
        rf"|,? anno (?:domini )?| of |,?(?: at)? {CLOCK},? (?:in )?"
    )


@cache
def _place() -> re.Pattern[str]:
    """Between a day and the year at the end of its sentence: "on 3 May in Paris, 1968."."""
    return _compiled(r" (?:in|at) (?:the )?[\w.'-]{1,20}(?: [\w.'-]{1,20})?, (?:in )?")


@cache
def _inserted() -> re.Pattern[str]:
    """ "In 2009 (on 11 February)"."""
    return _compiled(r" ?\((?:on )?(?:the )?")


@cache
def _before_day() -> re.Pattern[str]:
    return _compiled(r",? (?:on|in)(?: the)? |: ")


def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(spaced(regex))


def with_weekdays(found: list[Found], page: Page) -> list[Found]:
    """The expressions, each weekday and the date that stands beside it as the same day."""
    result = found[:]
    for at, (first, last) in enumerate(pairwise(found)):
        if last.start - first.end <= REACH and (day := _one_day(first, last, page)):
            result[at] = result[at]._replace(sense=day)
            result[at + 1] = last._replace(sense=day, bound=first.bound or last.bound)
    return result


def _one_day(first: Found, last: Found, page: Page) -> Sense | None:
    if last.bound in ("after", "before"):
        return None  # the Tuesday after 5 May is another day
    if not _between().fullmatch(page.folded, first.end, last.start) and not _is_named(first, last, page):
        return None
    on, day = _weekday(first), last
    if on is None:
        on, day = _weekday(last), first
    return None if on is None else _on(on, day.sense)


def _is_named(day: Found, date: Found, page: Page) -> bool:
    """Whether a weekday tells a thing, and its date follows: "Sunday's vote (7 April)"."""
    told = page.after(day.end, 2) == "'s" or page.before(day.start, 4) == "the "
    between = told and _noun().fullmatch(page.folded, day.end, date.start)
    return bool(between) and page.after(date.end, 1) == ")"


_between = lazy_pattern(r"(?:,| ?\(| ?(?:-|--|—) ?| )(?: ?(?:the|on|on the|a))? ?")
_noun = lazy_pattern(r"(?:'s)?(?: (?!of |for |on |in |at |to )[a-z'-]{2,15}){1,3} \((?:on )?(?:the )?")


def _weekday(found: Found) -> int | None:
    sense = found.sense
    if not isinstance(sense, Recurring) or sense.cycle != "week" or sense.told:
        return None
    return WEEKDAYS.index(sense.name) if sense.name in WEEKDAYS else None


def _on(on: int, sense: Sense) -> Sense | None:
    """The day where it falls on the weekday; without a year the nearest such."""
    if isinstance(sense, Fixed):
        start = sense.period.start
        return sense if sense.period.unit == "day" and start is not None and falls_on(start, on) else None
    part = sense.part if isinstance(sense, Shifted) and sense.unit == "month" and not sense.told else sense
    if isinstance(part, Recurring) and part.cycle == "month" and not part.told:  # "Friday, the 6th inst."
        number = part.find
        return Recurring(lambda month: _falling(number(month), on), f"{WEEKDAYS[on]} {part.name}", "months")
    if not isinstance(sense, Recurring) or sense.cycle != "year" or sense.side or not _is_day(sense):
        return None
    return replace(sense, find=lambda year: _falling(sense.find(year), on), cycle="dated")


def _is_day(sense: Recurring) -> bool:
    period = sense.find(2000)
    return period is not None and period.unit == "day"


def _falling(period: Period | None, on: int) -> Period | None:
    return period if period and period.start is not None and falls_on(period.start, on) else None
