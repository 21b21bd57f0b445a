"""Times that nobody counts: "for seven years" of an event of 2019, for "since 2012"; and dates likewise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from math import ceil, floor

from hrctimeline.claims.case import Case, Passage
from hrctimeline.claims.date_proof import Stated
from hrctimeline.claims.numbers.hedges import NO_INTERVALS
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import TIMES, dimension, size
from hrctimeline.dates import DateMention, vocabulary
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.text.verbs import PRONOUNS
from hrctimeline.dates.vocabulary import CARDINALS, TENS
from hrctimeline.words.lists import DETERMINERS, lazy_pattern

_YEAR = 365.2425
_MOST = 40  # dates that are held together
_LONGEST = 366  # days of a date that a count of years can begin with
_SLACK = {"month": 3, "year": 31, "decade": 366}  # days
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": _YEAR, "decade": 10 * _YEAR}


def of_dates(number: Number, case: Case, passages: Sequence[Passage]) -> str:
    """What the dates and times of day of an event's quotes give for a time that none counts, or ""."""
    own = case.event.date
    if any(dimension(unit) in TIMES for unit in number.units):
        from hrctimeline.claims.numbers.results import that_holds
        from hrctimeline.claims.stretches import between_quotes, stretches

        texts = [source.published for source, _ in case.cited if source.published]
        every = (result for passage in passages for result in stretches(passage, own, texts))
        if how := that_holds(number, chain(every, between_quotes(passages))):
            return how
    dates = [each for passage in passages for each in passage.stated]
    if own and (since := counted_from(number, own, dates)):
        return f"the time from “{since.text}” to the event's date"
    return ""


def counted_from(number: Number, own: Edtf, dates: Iterable[Stated]) -> Stated | None:
    """The date from which an event's own is as many years away as a number says, give or take one."""
    years = _as_years(number)
    if not years or number.hedges & {*NO_INTERVALS}:
        return None
    return next((each for each in dates if any(_away(own, each, count) for count in years)), None)


def _as_years(number: Number) -> set[float]:
    counts = [(each.high, each.unit) for each in number.readings if _in_years(each.unit)]
    return {float(count * size(unit) / size("year")) for count, unit in counts if not isinstance(count, str)}


def _in_years(unit: str) -> bool:
    return dimension(unit) == "months" and size(unit) >= size("year")


def _away(own: Edtf, date: Stated, years: float) -> bool:
    """Whether two dates are some years apart, two or more, by their first and last days."""
    for each in date.readings:
        if own.start is None or own.end is None or each.start is None:
            continue
        end = each.end or each.start + _LONGEST
        if end - each.start <= _LONGEST:
            least, most = (own.start - end) / _YEAR, (own.end - each.start) / _YEAR
            if least > 1 and floor(least) <= years <= ceil(most):
                return True
    return False


def that_gives(mention: DateMention, own: Edtf, passages: Sequence[Passage]) -> str:
    """The date and the length of time of an event's quotes that give a date which none states, or ""."""
    claims = [*map(parse, mention.readings)]
    bases = [
        (each.text, reading) for passage in passages for each in passage.stated for reading in each.readings
    ]
    for words, length, slack in _lengths(passages):
        for text, base in [*bases[:_MOST], ("the event's date", own)]:
            if any(_leads_to(base, way * length, slack, claim) for way in (1, -1) for claim in claims):
                return f"perhaps it is counted from “{text}” by “{words}”"
    return ""


def counted_otherwise(claim: str, passages: Sequence[Passage]) -> str:
    """The words of a quote that count another number of what a claim counts from a thing, or "".

    "Three days after the report" has "two days after the report" against it; "after the bank opened" has
    nothing against "after the bank closed".
    """
    own = _distance().match(claim.lower())
    if own is None:
        return ""
    every = [each for passage in passages for each in _distance().finditer(passage.words.lower())]
    alike = [each for each in every if _is_from_one(own, each)]
    counts = [vocabulary.number(each["count"]) for each in (own, *alike)]
    return alike[0][0].removesuffix(alike[0]["then"]) if alike and counts[0] not in counts[1:] else ""


def _is_from_one(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two distances count from one thing, of which nothing else is told behind it."""
    alike = all(one[key] == other[key] for key in ("unit", "way", "thing"))
    return alike and all(
        mine == its for mine, its in zip(one["then"].split(), other["then"].split(), strict=False)
    )


@cache
def _distance() -> re.Pattern[str]:
    whose = "(?:(?:the|an?|its|his|her|their) )?"
    begins = "|".join(sorted(DETERMINERS | PRONOUNS))  # another clause
    thing = rf"(?P<thing>[a-z]{{3,}})(?P<then>(?: (?!(?:{begins})\b)[a-z]+){{0,2}})"
    return re.compile(rf"{_length().pattern} (?P<way>after|before) {whose}{thing}")


def _lengths(passages: Sequence[Passage]) -> Iterator[tuple[str, float, float]]:
    """The lengths of time of quotes in days, with how many they may be off; the eve is a day before."""
    for passage in passages:
        if eve := _eve().search(passage.words):
            yield eve[0], 1, 0
        for length in _length().finditer(passage.words.lower()):
            unit = length["unit"]
            yield length[0], vocabulary.number(length["count"]) * _DAYS[unit], _SLACK.get(unit, 0)


def _leads_to(base: Edtf, days: float, slack: float, claim: Edtf) -> bool:
    """Whether a claimed date has a day that is so many days from some day of another."""
    if base.start is None or base.end is None or base.end - base.start > _LONGEST:
        return False
    slack = slack if base.end - base.start < _LONGEST - 1 else -2  # years are not counted by their days
    first, last = base.start + days - slack, base.end - 1 + days + slack
    return (claim.end is None or claim.end > first) and (claim.start is None or claim.start <= last)


_eve = lazy_pattern(r"\b(?:[Tt]he )?(?:[Ee]ve of|(?:day|night|evening) (?:before|after))\b")


@cache
def _length() -> re.Pattern[str]:
    below = "|".join([*TENS, *CARDINALS])
    return re.compile(
        rf"(?<![\w-])(?P<count>(?:{'|'.join(TENS)})-(?:{below})|{below}|\d{{1,3}})[\s-]"
        rf"(?P<unit>{'|'.join(_DAYS)})s?(?!\w)"
    )
