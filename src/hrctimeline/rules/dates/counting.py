"""What words count from, where it isn't the day of their text: a year or a day that the text told of before.

"On Monday it resigned", in a text of September that told of 3 June just before, may be in June. Only counted
from the day of the text the words are of another date then; so it is no error, but asks for an `anchor`.
"""

from collections.abc import Iterable, Iterator

from hrctimeline.dates import may_be_dated
from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.dates.find.written import written
from hrctimeline.dates.relation import ends, length
from hrctimeline.dates.resolve.full_dates import is_aside
from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS, number, ordinal
from hrctimeline.evidence.date_verdict import Quote
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt, Problem, Severity, Where
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.record import replace
from hrctimeline.rules.dates.events import WRITTEN, date_of, said
from hrctimeline.words.lists import lazy_pattern

_STEP = 184  # days: of a text with more days of publication only a year is known
_NEAR = 14  # days before publication: words that count from such a day count from publication
_MONTH = 31  # days in which "on Monday" may be counted from a day whose year isn't told
_TRIED = 4  # dates before a quote that its words may count from
_REACH = 400  # characters before an ordinal in which its month may stand


def counted_otherwise(
    dossier: Dossier, event: Event, stated: Iterable[Statement], excerpts: tuple[Excerpt, ...]
) -> Problem | None:
    """The note where what is stated against an event's date is only counted, and may count otherwise."""
    date = event.date
    if date is None:
        return None
    message = hint = ""
    stated = list(stated)
    is_written = any(_is_another_day(each, date) for each in stated)
    quotes = (evidence for evidence, _ in dossier.found(event, "supports")) if not is_written else ()
    if words := next((words for quote in quotes for words in _anchors(dossier, date, quote)), ""):
        message = f"the quote is of {said(event)} if it counts from “{words}”, which isn't in it"
        hint = f'If it does, say so: anchor = "{words}".'
    elif any(_may_be_of_its_year(dossier, date, each) for each in stated):
        message = "the quotes don't say the year, and the day of their text doesn't tell it"
        year = date.text[:4]
        hint = f'Where words before the quote say it, name them: anchor = "{year}".'
        if not _stands_before(dossier, event, year):
            hint = f"No words before the quote have {year}: does what the text tells lead to it?"
    else:
        return counted_back(dossier, event, stated, date_of(event), excerpts)
    return Problem(date_of(event), message, hint, excerpts, said(event), Severity.NOTE)


def _is_another_day(statement: Statement, date: Edtf) -> bool:
    """Whether another day of a month is written out than a date's: no other year makes that one of it."""
    own, other = date.start, statement.date.start
    if statement.kind not in WRITTEN or statement.date.precision != "day" or own is None or other is None:
        return False
    return date.precision == "day" and civil(own)[1:] != civil(other)[1:]


def _stands_before(dossier: Dossier, event: Event, words: str) -> bool:
    """Whether some words stand before a supporting quote in its text."""
    quotes = dossier.found(event, "supports")
    return any(words in dossier.text_of(evidence).source[: place.start] for evidence, place in quotes)


def counted_back(
    dossier: Dossier,
    event: Event,
    stated: Iterable[Statement],
    where: Where,
    excerpts: tuple[Excerpt, ...] = (),
) -> Problem | None:
    """The note where a date is that of what a stated day is counted from."""
    date = event.date
    counted = next((s for s in stated if date and _counts_back_to(dossier, date, s)), None)
    message = f"the date is only what “{counted.text}” is counted from" if counted else ""
    hint = "Is it that day that the event was? Quote words that say when."
    return Problem(where, message, hint, excerpts, said(event), Severity.NOTE) if counted else None


def _counts_back_to(dossier: Dossier, date: Edtf, statement: Statement) -> bool:
    """Whether a day is told as so many days from a date: "on 3 May, two days after a crack was found"."""
    text = dossier.texts[statement.source]
    begins, ends = text.sentence(statement.start, statement.end)
    if _is_nth_day(text.words(begins, statement.start), statement, date):
        return True
    behind = _length().match(text.words(statement.end, ends))
    if (
        behind is None
        or date.precision != "day"
        or not (behind["count"].isdigit() or behind["count"] in CARDINALS or behind["count"] == "the")
    ):
        return False
    days = number("one" if behind["count"] == "the" else behind["count"]) * (7 if behind["week"] else 1)
    way = 1 if behind["way"] == "before" else -1
    return any(r.start is not None and r.start + way * days == date.start for r in statement.readings)


def _is_nth_day(before: str, statement: Statement, date: Edtf) -> bool:
    """Whether a day is told as that so many days after a date: "entered its third day on Tuesday"."""
    nth, day = _nth_day().search(before), statement.date.start
    known = nth is not None and (nth[1][0].isdigit() or nth[1] in ORDINALS)
    return known and nth is not None and day is not None and day - ordinal(nth[1]) + 1 == date.start


_nth_day = lazy_pattern(
    r"\b([a-z]{5,7}|\d{1,2}(?:st|nd|rd|th)) (?:straight |consecutive )?(?:day|night)(?: on)?\s*\Z"
)
_length = lazy_pattern(
    r",?\s*(?:just\s+|only\s+|exactly\s+)?(?P<count>[a-z]+|\d{1,2})\s+(?:days?|(?P<week>weeks?))\s+(?P<way>after|before)\b"
)


def _anchors(dossier: Dossier, date: Edtf, evidence: Evidence) -> Iterator[str]:
    """The dates before a quote from which its own words count to a date, the nearest first."""
    if evidence.anchor or not may_be_dated(evidence.quote):
        return
    calendar, place = dossier.calendar(evidence.source), dossier.located[evidence.path()]
    leading = (s for s in calendar.statements if s.end <= place.start and _may_lead(dossier, date, s))
    before = [s for s in leading if not is_aside(calendar.text.prose, calendar.text.to_prose(s.end))]
    for words, told in list({s.text: s.date for s in reversed(before)}.items())[:_TRIED]:
        counted = calendar.stated(replace(evidence, anchor=words), place)
        if any(_is_in_order(dossier, s, told, date) for s in counted if s.anchor):
            yield " ".join(words.split())


def _is_in_order(dossier: Dossier, statement: Statement, told: Edtf, date: Edtf) -> bool:
    """Whether words that count from a date told of are of an event's; a day without its year comes later.

    A text whose own day is known means the year nearest to that, unless it tells a story.
    """
    published = dossier.timeline.sources[statement.source].published
    if statement.kind not in ("day", "month") or published is None or length(published) > _NEAR:
        return statement.date.within(date)
    later = told.start is not None and date.start is not None and told.start <= date.start
    return later and any(reading.within(date) for reading in statement.readings)


def _may_lead(dossier: Dossier, date: Edtf, statement: Statement) -> bool:
    """Whether a date may be counted from one told of: written, with its year or near, and not of late."""
    near = abs((statement.date.start or 0) - (date.start or 0)) <= _MONTH
    written = statement.kind in WRITTEN and (near or not statement.anchor)
    return written and not _is_late(dossier, statement)


def _is_late(dossier: Dossier, statement: Statement) -> bool:
    published = dossier.timeline.sources[statement.source].published
    if published is None or published.start is None or statement.date.end is None:
        return False
    return statement.date.end > published.start - _NEAR


def _may_be_of_its_year(dossier: Dossier, date: Edtf, statement: Statement) -> bool:
    """Whether a statement is a date but for its year, of a text of which no more than the year is known."""
    published = dossier.timeline.sources[statement.source].published
    if date.start is None or published is None or not statement.anchor or not _is_of_a_year(published):
        return False
    anchor = statement.anchor if statement.anchor != published.text else ""
    if _year().search(f"{statement.text} {anchor}") or published.before(date):
        return False
    by_publication = any(reading.overlaps(published) for reading in statement.readings)
    return by_publication and any(each.within(date) for each in _in_year(civil(date.start)[0], statement))


def _is_of_a_year(published: Edtf) -> bool:
    if published.start is None or published.end is None:
        return False
    return published.end - published.start > _STEP


def _in_year(year: int, statement: Statement) -> Iterator[Edtf]:
    """The days and months that a statement may mean, moved into a year."""
    for reading in statement.readings:
        for each in ends(reading) or [reading]:
            if each.precision in ("day", "month"):
                try:
                    yield parse(_year().sub(f"{year:04}", each.text, 1))
                except ValueError:
                    continue  # 29 February


_year = lazy_pattern(r"(?<![\d.,])(?:1\d|20)\d\d(?!\d|[.,]\d)")


def ordinals_alone(
    dossier: Dossier, event: Event, against: Iterable[Quote], excerpts: tuple[Excerpt, ...]
) -> Problem | None:
    """The note where nothing but ordinals speak against an event's date, and no month is named near them."""
    if not all(_is_ordinal_alone(dossier, quote, each) for quote in against for each in quote.statements):
        return None
    words = " and ".join(dict.fromkeys(f"“{each.text}”" for quote in against for each in quote.statements))
    message = f"no month stands near {words}: it isn't sure that this is a date"
    hint = "If it is, name words before the quote that say its month: anchor. Else cite what dates the event."
    return Problem(date_of(event), message, hint, excerpts, said(event), Severity.NOTE)


def _is_ordinal_alone(dossier: Dossier, quote: Quote, statement: Statement) -> bool:
    """Whether a statement is an ordinal that neither an editor's word nor a month near it makes a date.

    "On the 13th" in a text whose own day is known is one.
    """
    if quote.evidence.dated_by or quote.evidence.anchor or not _ordinals().fullmatch(statement.text):
        return False
    before = quote.text.source[max(0, statement.start - _REACH) : statement.start]
    published = dossier.source_of(quote.evidence).published
    if published and length(published) <= 1 and _at_a_time().search(f"{before}{statement.text}"):
        return False
    near = [*written(before, named=True), *written(quote.evidence.quote, named=True)]
    return all(month is None for each in near for _, month, _ in each.parts)


_ordinals = lazy_pattern(
    r"(?i:[\W_]+|\b(?:the|from|to|and|or|since|until|till|by|through|before|after|between)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|d)\b)+"
)
_at_a_time = lazy_pattern(
    r"(?i:\b(?:on|since|until|till|by|from|(?:hours|dawn|morning|afternoon|evening|night)\s+of)\s+the\s+\d{1,2}[a-z]{1,2}\b)\Z"
)
