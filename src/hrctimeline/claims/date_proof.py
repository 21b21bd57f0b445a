"""Whether the dates of a title or summary are the event's own, or stated by its quotes.

A date without a year takes the event's, and "the next day" counts from the event. A period of the calendar
("June", "the 1990s") holds where the event, or a stated date, lies in it; a finer date than any stated
doesn't.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from hrctimeline.claims.date_parts import (
    begins,
    bound,
    core_of,
    is_of_no_year,
    is_turned,
    lies_in_part,
    names_a_part,
    reaches,
)
from hrctimeline.claims.numbers.reading import numbers
from hrctimeline.claims.numbers.units import TIMES, dimension
from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.relation import ends, is_a_day_of_some_year, length
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import fold

_TOLD = ("following, same", "units later")  # kinds of dates that count from one told of before
_WEEK = 7
_OF_WEEKS = ("weekend", "last, this, next", "following, same")  # kinds of dates that may be a week
_PARTS_OF_A_YEAR = range(89, 185)  # days


class Stated(Record):
    """A date that a text states: its words and every reading.

    `relative`: it is counted from another day. `by_its_ends`: its first and last date are stated too.
    """

    text: str
    readings: tuple[Edtf, ...]
    relative: bool
    by_its_ends: bool = False


def stated(mentions: Iterable[DateMention]) -> list[Stated]:
    """The mentions that have a date."""
    return [
        Stated(m.text, tuple(map(parse, m.readings)), m.relative, m.by_its_ends)
        for m in mentions
        if m.readings
    ]


def proved(mention: DateMention, own: Edtf, dates: Iterable[Stated]) -> bool:
    """Whether the event's own date or one of the stated ones is the claimed one, or lies in it."""
    claims = [parse(reading) for reading in mention.readings]
    if any(_is_own(claim, own) for claim in claims) or _bound_is_own(mention.text, own):
        return True
    if any(own.within(week) for week in _weeks(mention)):
        return True
    every = list(dates)
    return any(True for _ in proving(mention, own, every)) or _has_both_ends(mention, own, every)


def _has_both_ends(mention: DateMention, own: Edtf, dates: Sequence[Stated]) -> bool:
    """Whether both ends of a range of weekdays are stated: "between Sunday night and Monday morning"."""
    known = [own, *(reading for each in dates for reading in each.readings)]
    ranges = [ends(parse(each)) for each in mention.readings if mention.by_its_ends and mention.relative]
    return any(all(any(map(end.equals, known)) for end in each) for each in ranges)


def proving(mention: DateMention, own: Edtf, dates: Iterable[Stated]) -> Iterator[int]:
    """The numbers of those of some stated dates that are the claimed one, or lie in it."""
    claims = [parse(reading) for reading in mention.readings]
    claims += [near for claim in claims for near in _of_next_year(claim, mention.text, own)]
    words, cores = _plain(mention.text), [*core_of(mention.text, own)]
    for number, each in enumerate(dates):
        if (
            (each.relative and (_plain(each.text) == words or _is_the_same_day(mention, each)))
            or any(_holds(claim, value) for claim in claims for value in _values(each))
            or any(value.within(week) for week in _weeks(mention) for value in _values(each))
            or (any(_bound_holds(mention.text, c, each) for c in cores) and not is_turned(words, each.text))
        ):
            yield number


def _weeks(mention: DateMention) -> list[Edtf]:
    """A claimed week or weekend, which a day of it proves, as it proves no "from 2 to 5 May"."""
    if mention.kind not in _OF_WEEKS:
        return []
    return [claim for claim in map(parse, mention.readings) if 2 <= length(claim) <= _WEEK]


def _is_the_same_day(mention: DateMention, date: Stated) -> bool:
    """Whether two days, neither with its year, are of one day of whichever: the Fourth and 4 July."""
    days = {reading[4:] for reading in mention.readings}
    told = (ends(each) if is_a_day_of_some_year(each) else [each] for each in date.readings)
    if not any(day.text[4:] in days for each in told for day in each):
        return False
    return mention.kind == "holiday" or (is_of_no_year(mention.text) and is_of_no_year(date.text))


def _of_next_year(claim: Edtf, words: str, own: Edtf) -> Iterator[Edtf]:
    """A day or month without a year in the year behind the event's, where it is nearer there.

    "By 10 January" of what was ordered in December is of the January that follows.
    """
    year, day = own.text[:4], _edge(claim)
    if day is None or own.start is None or own.end is None or day >= own.start or _year().search(words):
        return
    if year == "9999" or claim.text.endswith("-02-29") or {*_year().findall(claim.text)} != {year}:
        return  # "30-28 April" goes from one year to the next
    later = parse(claim.text.replace(year, f"{int(year) + 1:04}"))
    if own.end <= (then := _edge(later) or 0) and then - own.end < own.start - day:
        yield later


def _edge(date: Edtf) -> int | None:
    """The first day of a date; the one behind it, of a date whose beginning is open."""
    return date.end if date.start is None else date.start


_year = lazy_pattern(r"\d{4}|year", re.IGNORECASE)


def in_the_same_words(mention: DateMention, words: str) -> bool:
    """Whether a quote has a date that counts from another day in the same words, or the time that it counts.

    "Five years earlier" rests on "five years later", which no quote can resolve.
    """
    if not mention.relative:
        return False
    return stand_in(mention.text, words) or bool(_lengths(mention.text) & _lengths(words))


def counts_from_another(mention: DateMention, dates: Sequence[DateMention]) -> bool:
    """Whether a claim's date may count from another day than the event's: "a day before shares slid".

    So do "the following month", "two weeks later", unless `dates`, those of the same text, have one written
    out before it that is as fine; and so does no distance whose own date stands behind it ("two days after 3
    June").
    """
    if counts_from_before(mention):
        return not any(_length(each) <= _length(mention) for each in _written_before(mention, dates))
    following = next((each for each in dates if each.start >= mention.end), None)
    return mention.kind == "distance" and not (following and following.aside)


def counts_to_own(mention: DateMention, own: Edtf, dates: Sequence[DateMention]) -> bool:
    """Whether a claim's date counts to the event's from the end of what its text tells of before.

    "Until the end of March; the next day" is 1 April, although it would count from the event's date.
    """
    if not counts_from_before(mention) or own.start is None:
        return False
    away = [claim.start - own.start for claim in map(parse, mention.readings) if claim.start is not None]
    told = [parse(reading).end for each in _written_before(mention, dates) for reading in each.readings]
    return any(end is not None and end - 1 + days == own.start for end in told for days in away)


def is_counted_from(mention: DateMention, own: Edtf, dates: Sequence[DateMention]) -> bool:
    """Whether a claim's date is only what the event's own counts from: "three days before Christmas"."""
    before = [each for each in dates if each.end <= mention.start]
    distance = before[-1] if before and mention.aside else None
    return distance is not None and distance.kind == "distance" and proved(distance, own, ())


def _written_before(mention: DateMention, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    return (each for each in dates if not each.relative and each.end <= mention.start)


def _length(mention: DateMention) -> float:
    """The days of a date; of one with an open end, those of the date that it counts from."""
    days = (core_of(mention.text, None) or [*map(parse, mention.readings)])[:1]
    known = [each.end - each.start for each in days if each.start is not None and each.end is not None]
    return known[0] if known else float("inf")


def from_own(mention: DateMention, own: Edtf) -> list[DateMention]:
    """What counts from a day told of before, as it counts from the event's: "he had left the day before"."""
    return tag_prose(mention.text, own, anchored=True) if counts_from_before(mention) else []


def counts_from_before(mention: DateMention) -> bool:
    """Whether a date counts from one that is told of before: "the next day", "two weeks later"."""
    return mention.kind in _TOLD


def fits_either_way(mention: DateMention, own: Edtf, dates: Iterable[Stated]) -> bool:
    """Whether a stated date is as far from the event's as a claim says, before or after it."""
    claims = [parse(reading) for reading in mention.readings]
    stated = [reading for each in dates for reading in each.readings]
    return any(_as_far(claim, own, each) for claim in claims for each in stated)


def _as_far(claim: Edtf, own: Edtf, date: Edtf) -> bool:
    if claim.start is None or claim.end is None or own.start is None or date.start is None:
        return False
    away, slack = claim.start - own.start, claim.end - claim.start - 1
    return claim.overlaps(date) or abs(own.start - away - date.start) <= slack


def digits_stand(mention: DateMention, words: str) -> bool:
    """Whether a text that isn't read has each number of a date: "22 juin 2018" has those of 22 June 2018."""
    digits = re.findall(r"\d+", mention.text)
    return bool(digits) and set(digits) <= set(re.findall(r"\d+", words))


def _bound_is_own(text: str, own: Edtf) -> bool:
    """Whether a bound is at the event's own date: "since May"; "by 2009" tells of something else in 2009."""
    return any(_is_own(core, own) if begins(text) else core.equals(own) for core in core_of(text, own))


def _bound_holds(text: str, core: Edtf, date: Stated) -> bool:
    """Whether a stated date proves the bound of a claim: "by October" follows from "in October"."""
    every = [ends(value) for value in date.readings]
    if any(lies_in_part(text, core, each[-1]) and _as_exact(core, each[-1]) for each in every if each):
        return True
    if _is_told_coarser(text, core, date):
        return True
    own_ends = every if date.by_its_ends else []
    if begins(text) or (bound().match(date.text) and not date.by_its_ends):
        first = [each[0] for each in own_ends if each] + core_of(date.text, next(iter(date.readings), None))
        return any(_holds(core, value) for value in (*date.readings, *first))
    last = [each[-1] for each in own_ends if each]
    is_end = "end of the" in _plain(text)  # which the last day of a period is, too
    return any(
        _as_exact(core, value) and (core.equals(value) or (is_end and core.end == value.end))
        for value in (*date.readings, *last)
    )


def _is_told_coarser(text: str, core: Edtf, date: Stated) -> bool:
    """Whether a stated bound is the first day of a claim's: "until October" of "until 1 October"."""
    if names_a_part(text) or not (reaches(text) and reaches(date.text)):
        return False
    return any(_holds(core, value) and core.start == value.start for value in _stated_core(date))


def _stated_core(date: Stated) -> list[Edtf]:
    """The date that a stated open one counts from."""
    first = date.readings[0] if date.readings else None
    return core_of(date.text, next(iter(ends(first)), first) if first else None)


def _lengths(text: str) -> set[tuple[str, str]]:
    """The stretches of time in a text: their numbers with what they measure."""
    every = (reading for number in numbers(text) for reading in number.readings)
    return {(str(reading.low), reading.unit) for reading in every if dimension(reading.unit) in TIMES}


def _is_own(claim: Edtf, own: Edtf) -> bool:
    if not _as_exact(claim, own) and not claim.wider(own):
        return False
    if claim.precision == "interval" and not _is_part_of_a_year(claim):
        return claim.equals(own)
    return own.within(claim) or any(end.within(claim) for end in ends(own))


def _is_part_of_a_year(claim: Edtf) -> bool:
    """Whether an interval is a quarter or half of a year: "the second quarter"."""
    return claim.start is not None and claim.end is not None and claim.end - claim.start in _PARTS_OF_A_YEAR


def _values(date: Stated) -> Iterator[Edtf]:
    for value in date.readings:
        yield value
        yield from ends(value) if date.by_its_ends or is_a_day_of_some_year(value) else ()
    yield from _stated_core(date)


def _holds(claim: Edtf, value: Edtf) -> bool:
    """Whether a stated date proves a claimed one: the same, or within a calendar period that is claimed."""
    if not _as_exact(claim, value):
        return False
    return claim.equals(value) or (claim.precision != "interval" and value.within(claim))


def _as_exact(claim: Edtf, value: Edtf) -> bool:
    """Whether a date is at least as certain as the one that is claimed: about 1850 isn't 1850."""
    return bool(claim.qualifier) or not value.qualifier


def stand_in(date: str, words: str) -> bool:
    """Whether a date's words stand in others: "late in the autumn" in "in the late autumn"."""
    return _plain(date) in _plain(words)


def _plain(text: str) -> str:
    plain = _end_of().sub(r"the end of the \1", " ".join(fold(text).casefold().split()))
    return _lead().sub("", _part_in().sub(r"\1 ", plain))


# "The year's end" and "year-end", for the end of the year
_end_of = lazy_pattern(r"(?:the )?\b(week|month|year|decade|century)(?:'s |[ -])end\b")
_part_in = lazy_pattern(r"\b(early|late) in (?:the )?")  # "late in the autumn", for the late autumn
_lead = lazy_pattern(r"^(?:on |in )?(?:the )?")
