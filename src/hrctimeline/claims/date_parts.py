"""Parts of a period that a title or summary names, and open dates: "the late 1920s", "since 1987".

The calendar knows the period alone, 192X. Of what is dated more finely it can be told whether it lies in the
part that the words name. Nobody says where "early" ends: no day of the second half is early, and none of the
last quarter lies in the middle.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.dates import DateMention, tag_prose
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.record import Record
from hrctimeline.words.lists import Cued, cued, lazy_pattern, runs_of
from hrctimeline.words.text import Span

# words, and the ends of what they may mean of a whole
_PARTS = (
    (r"early|first half", Fraction(0), Fraction(1, 2)),
    (r"beginning|start|dawn|opening|first (?:days|weeks|months|years)", Fraction(0), Fraction(1, 3)),
    (r"mid|middle", Fraction(1, 4), Fraction(3, 4)),
    (r"late|(?:last|second|latter) half", Fraction(1, 2), Fraction(1)),
    (r"end|close|closing|(?:last|final) (?:days|weeks|months|years|quarter)", Fraction(2, 3), Fraction(1)),
)
# bounds that the event's date may be the first day of
_BEGINS = frozenset(("since", "from", "as of"))
# those that hold up to the date, itself included, so that the month of it is reached, too
_REACHES = frozenset(("until", "till", "not until", "by", "up to", "no later than", "not later than"))
_SOON = 40  # days
_NAMELESS = ("current unit", "last, this, next")  # kinds of dates: the year, this week
_OF_THE = {"year": 4, "month": 7}  # how much of a date is its year, and its month


class OtherPart(Record):
    """Words that name another part of a period than that in which a date of the event lies."""

    span: Span
    period: str
    day: str


def other_parts(
    text: str, dates: Iterable[DateMention], own: Edtf, stated: Iterable[Edtf]
) -> Iterator[OtherPart]:
    """The parts of periods in a text in which neither the event's own date lies nor a stated one may lie."""
    named = [((date.start, date.end), date.text, parse(date.value)) for date in dates if date.value]
    parts = [
        (span, period, zone)
        for span, words, period in named
        if period.precision != "interval" and (zone := _zone(words, period))
    ]
    parts += [each for each in _unnamed(text, own) if not any(_meet(each[0], span) for span, *_ in named)]
    known = [own, *stated] if parts else []
    for span, period, zone in parts:
        inside = [each for each in known if period.wider(each)]
        if inside and not any(_overlaps(each, zone) for each in known if each.within(period)):
            yield OtherPart(span, period.text, inside[0].text)


def _unnamed(text: str, own: Edtf) -> Iterator[tuple[Span, Edtf, tuple[Fraction, Fraction]]]:
    """The parts of the event's own year or month: "in the second half of the year"; none to come."""
    for match in _of_the().finditer(text):
        period = own.text[: (length := _OF_THE[match["unit"]])]
        of_it = period[0].isdigit() and len(period) == length and period.replace("-", "").isdecimal()
        if (
            of_it
            and not _to_come().search(text[: match.start()])
            and (zone := _zone(match[0], parse(period)))
        ):
            yield match.span("part"), parse(period), zone


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def lies_in_part(words: str, period: Edtf, date: Edtf) -> bool:
    """Whether a date lies in the part of a period that some words name: 15 February in "mid-February"."""
    zone = _zone(words, period)
    return zone is not None and date.within(period) and _overlaps(date, zone)


def names_a_part(words: str) -> bool:
    """Whether some words name a part of a period: "the end of October"."""
    return any(pattern.search(words) for pattern, *_ in _patterns())


def is_true_of(mention: DateMention, own: Edtf) -> bool:
    """Whether an open date is true of the event's, and begins or ends near it: "after Easter".

    One that names no day, month or year needn't be near: "before the year is out".
    """
    if own.start is None or own.end is None:
        return False
    claims = [claim for claim in map(parse, mention.readings) if own.within(claim)]
    return any(
        (claim.end is None and claim.start is not None and own.start - claim.start <= _SOON)
        or (claim.start is None and claim.end is not None and claim.end - own.end <= _SOON)
        or (None in (claim.start, claim.end) and mention.kind in _NAMELESS and mention.text.islower())
        for claim in claims
    )


def _zone(words: str, period: Edtf) -> tuple[Fraction, Fraction] | None:
    """The days of a period that some words may mean by a part of it; None where they name no part."""
    found = [(first, last) for pattern, first, last in _patterns() if pattern.search(words)]
    if not found or period.start is None or period.end is None:
        return None
    length = period.end - period.start
    begins, ends = min(first for first, _ in found), max(last for _, last in found)
    return period.start + begins * length, period.start + ends * length


def _overlaps(date: Edtf, zone: tuple[Fraction, Fraction]) -> bool:
    return (date.end is None or date.end > zone[0]) and (date.start is None or date.start < zone[1])


def core_of(text: str, near: Edtf | None) -> list[Edtf]:
    """The date that an open one counts from: 2009 in "since 2009", June of the year `near` in "by June"."""
    inner = bound().sub("", text)
    if inner == text:
        return []
    found = tag_prose(inner, near, anchored=True) or tag_prose(f"the {inner}", near, anchored=True)
    return [parse(m.value) for m in found if m.value]


def begins(text: str) -> bool:
    """Whether the date may be the first day of the time that is meant: "since May"."""
    return any(each[1].casefold() in _BEGINS for each in bound().finditer(text))


def reaches(text: str) -> bool:
    """Whether the time that is meant holds up to the date, itself included: "until May"."""
    return any(each[1].casefold() in _REACHES for each in bound().finditer(text))


def is_of_no_year(words: str) -> bool:
    """Whether words have a day and a month, and no year."""
    from hrctimeline.dates.find.written import written  # few claims have such a day

    parts = [each for found in written(words) for each in found.parts]
    return "year" not in words and any(month and day and not year for year, month, day in parts)


def is_turned(text: str, stated: str) -> bool:
    """Whether a date is of the time before that which a stated one begins: "before 1996", "since 1996"."""
    match = bound().match(text)
    return match is not None and match[1].casefold() in ("before", "prior to") and begins(stated)


_to_come = lazy_pattern(r"\b(?:to|will|would|due|expected|planned)\b[^.;:]*\Z", re.IGNORECASE)


@cache
def bound() -> re.Pattern[str]:
    """The words at the beginning of an open date."""
    words = "since|from|after|until|till|before|by|(?:up|prior) to|(?:not|no) later than|as of|not until"
    return re.compile(rf"^({words})\s+(?:the\s+)?", re.IGNORECASE)


@cache
def _of_the() -> Cued:
    every = "|".join(words for words, *_ in _PARTS)
    return cued(
        "year month",
        rf"\bin the (?P<part>(?:{every})(?: \w+)? of the (?P<unit>year|month))\b",
    )


@cache
def _patterns() -> list[tuple[Cued, Fraction, Fraction]]:
    every = ((runs_of(words), rf"\b(?:{words})\b", first, last) for words, first, last in _PARTS)
    return [(cued(cues, pattern, re.IGNORECASE), first, last) for cues, pattern, first, last in every]
