"""Words that fit an event's date, where the tool reads them otherwise or not at all: then it isn't sure.

"On the 29th" has the day of 29 March 1912, and nothing against its month and year. An error that such words
state another date, or none, would say more than the tool knows. It is sure where all that is written is read
as it stands, and what is missing counts from an anchor, or from the day of a text of about that time.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import Pattern
from typing import NamedTuple

from hrctimeline.dates.calendar_days import WEEKDAYS, civil
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.find.written import Parts, written
from hrctimeline.dates.relation import ends, length
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt, Problem, Severity, Where
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.rules.dates.counting import counted_otherwise
from hrctimeline.rules.dates.events import date_of, said
from hrctimeline.rules.dates.width import is_bound_of
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text

_UNITS = {"month": 2, "day": 3}  # parts that a date of a unit has; a year alone is a number like others
_YEAR = 366  # days from a text's own in which a day without a year lies
_KNOWN = 184  # days: of publication no more than the year is known

Quoted = Sequence[tuple[Evidence, Located]]


class Fitting(NamedTuple):
    """Words with the parts that a date may be of, where they stand, and which quote has them."""

    evidence: Evidence
    place: Located
    span: Span
    text: str
    parts: tuple[Parts, ...]


def doubted(
    dossier: Dossier, event: Event, stated: Sequence[Statement], excerpts: tuple[Excerpt, ...]
) -> Problem | None:
    """The note where what is to be said against an event's date isn't sure."""
    if counted := counted_otherwise(dossier, event, stated, excerpts):
        return counted
    if bound := next((s for s in stated if event.date and is_bound_of(s, event.date)), None):
        return _unsure(event, f"“{bound.text}”", date_of(event), ".", excerpts)
    quotes = dossier.found(event, "supports")
    fitting = may_fit(dossier, event, quotes, date_of(event), excerpts)
    return fitting or may_count(dossier, event, quotes, date_of(event), excerpts)


def may_fit(
    dossier: Dossier, event: Event, quotes: Quoted, where: Where, excerpts: tuple[Excerpt, ...] = ()
) -> Problem | None:
    """The note where words of some quotes have the parts of an event's date, and may be of it."""
    every = [
        each for quote in quotes if _may_date(dossier, event, quote[0]) for each in _written(dossier, *quote)
    ]
    wanted = _wanted(event.date) if event.date else []
    named = _named(dossier, event)
    fitting = [next((f for f in every if _fits(f, parts, named)), None) for parts in wanted]
    known = [each for each in fitting if each]
    if not known or len(known) < len(wanted) or not any(_is_open(dossier, event, each) for each in known):
        return None
    words = " and ".join(dict.fromkeys(f"“{each.text}”" for each in known))
    hint = "; where words before the quote say the rest of it, name those: anchor."
    anchored = all(each.evidence.anchor for each in known)
    return _unsure(event, words, where, "." if anchored else hint, excerpts)


def may_count(
    dossier: Dossier, event: Event, quotes: Quoted, where: Where, excerpts: tuple[Excerpt, ...] = ()
) -> Problem | None:
    """The note where words of a quote that state no date lead to about the event's: "overnight"."""
    from hrctimeline.rules.dates.roughly import is_about, leads_to  # few words do

    words = next(filter(None, (leads_to(dossier, event, *quote) for quote in quotes)), "")
    if event.date and not event.date.qualifier and is_about(words):
        message, hint = f"“{words}” is about {said(event)}", f'Say so: date = "{event.date.text}~".'
        return Problem(where, message, hint, excerpts, said(event), Severity.WARNING)
    return _unsure(event, f"“{words}”", where, ".", excerpts) if words else None


def _unsure(event: Event, words: str, where: Where, hint: str, excerpts: tuple[Excerpt, ...]) -> Problem:
    message = f"{words} may be of {said(event)}: it isn't sure how to read that"
    return Problem(where, message, f"Compare them with the date{hint}", excerpts, said(event), Severity.NOTE)


def _may_date(dossier: Dossier, event: Event, evidence: Evidence) -> bool:
    """Whether a quote is to date the event, and its text came before it at most by foretelling it."""
    published = dossier.source_of(evidence).published
    return evidence.dated_by is not False and not (published and event.date and published.before(event.date))


def _wanted(date: Edtf) -> list[Parts]:
    """The parts of a day, a month or a year, or of both ends of a range."""
    found = list[Parts]()
    for each in ends(date) or [date]:
        if each.start is None or each.precision not in _UNITS or "X" in each.text:
            return []
        known = civil(each.start)[: _UNITS[each.precision]]
        found.append((*known, *(None,) * (3 - len(known))))  # type: ignore[arg-type]  # three in all
    return found


def _written(dossier: Dossier, evidence: Evidence, place: Located) -> Iterator[Fitting]:
    """What a quote has written of dates: of its `dated-by` words alone, where it has some."""
    source = dossier.text_of(evidence).source
    for start, end in place.visible:
        words = source[start:end]
        own = [(each.start, each.end) for each in _places(words, evidence)]
        for each in written(words, named=bool(own)):
            if not own or any(each.start < last and first < each.end for first, last in own):
                span = start + each.start, start + each.end
                yield Fitting(evidence, place, span, " ".join(source[slice(*span)].split()), each.parts)


def _places(words: str, evidence: Evidence) -> list[Located]:
    return Locator(Text(words)).places(evidence.dated_by) if evidence.dated_by else []


def _named(dossier: Dossier, event: Event) -> tuple[set[int | None], ...]:
    """The years, months and days that the quotes which may date the event have written, and their anchors."""
    found = tuple(set[int | None]() for _ in range(3))
    dating = [each for each in dossier.found(event, "supports") if each[0].dated_by is not False]
    for evidence, place in dating:
        source = dossier.text_of(evidence).source
        for words in (*(source[slice(*part)] for part in place.visible), evidence.anchor):
            for each in written(words, named=True):
                for parts in each.parts:
                    for known, part in zip(found, parts, strict=True):
                        known.add(part)
    return found


def _fits(words: Fitting, wanted: Parts, named: tuple[set[int | None], ...]) -> bool:
    return any(_agree(parts, wanted, named) for parts in words.parts)


def _agree(parts: Parts, wanted: Parts, named: tuple[set[int | None], ...]) -> bool:
    """Whether all parts that words have are a date's, its finest among them.

    A month or year that they lack is none that all the rest of the quotes speak against.
    """
    finest = sum(part is not None for part in wanted) - 1
    if parts[finest] is None:
        return False
    for own, part, known in zip(parts, wanted, named, strict=True):
        if part is None:
            continue
        others = known - {None}
        if (own is None and others and part not in others) or (own is not None and not _same(own, part)):
            return False
    return True


def _same(own: int, part: int) -> bool:
    return own in (part, part % 100) if part > 99 else own == part


def _is_open(dossier: Dossier, event: Event, words: Fitting) -> bool:
    """Whether words that fit aren't read for sure: not at all, not as they stand, or in a year far off."""
    calendar = dossier.calendar(words.evidence.source)
    read = calendar.stated(words.evidence, words.place, every=True)
    here = [s for s in read if s.start < words.span[1] and words.span[0] < s.end]
    if not here and not any(day is None or month is None for _, month, day in words.parts):
        return not calendar.kinds(words.text)  # a form that is read says no date here: "every 19 June"
    return not any(_is_sure(dossier, event, words, each) for each in here)


def _is_sure(dossier: Dossier, event: Event, words: Fitting, statement: Statement) -> bool:
    source = dossier.text_of(words.evidence).source
    besides = source[statement.start : words.span[0]] + source[words.span[1] : statement.end]
    if not _alone().fullmatch(besides) or any(
        event.date and r.equals(event.date) for r in statement.readings
    ):
        return True  # "the day after 2 May", "about 2 May"
    if not any(_reads(reading, words.parts) for reading in statement.readings):
        return False
    published = dossier.source_of(words.evidence).published
    if not statement.anchor or words.evidence.anchor or _has_year(source, statement):
        return True
    if published is None or length(published) >= _KNOWN:
        return False
    near = [each for each in (*statement.readings, event.date) if each and _is_of_that_time(published, each)]
    return near != [event.date]  # a text names the year of what is long past; a weekday may be a slip


def _reads(reading: Edtf, written: tuple[Parts, ...]) -> bool:
    """Whether a reading, or an end of it, has the parts that are written."""
    days = [civil(each.start) for each in ends(reading) or [reading] if each.start is not None]
    return any(
        all(own is None or _same(own, part) for own, part in zip(parts, day, strict=True))
        for parts in written
        for day in days
    )


def _is_of_that_time(published: Edtf, reading: Edtf) -> bool:
    if published.start is None or reading.start is None:
        return False
    return abs(reading.start - published.start) <= _YEAR


def _has_year(source: str, statement: Statement) -> bool:
    """Whether the text has the year of a day written before it, or in its paragraph: none told of later."""
    date, ends_at = statement.date, source.find("\n\n", statement.end)
    told = source[: ends_at if ends_at >= 0 else len(source)]
    year = civil(date.start)[0] if date.start is not None and length(date) < _KNOWN else None
    return year is not None and re.search(rf"(?<![\d.,]){year}(?!\d|[.,]\d)", told) is not None


@cache
def _alone() -> Pattern[str]:
    """What may stand beside the parts of a date and says nothing more of it."""
    words = "on|the|of|in|at|day|morning|afternoon|evening|night|early|late|mid|said|same"
    weekdays = "|".join(f"{day}|{day[:3]}|{day[:4]}|{day[:5]}" for day in WEEKDAYS)
    return re.compile(rf"(?i:\W|\b(?:{words}|{weekdays})\b)*")
