"""A sentence of a text as evidence that holds: its words, what picks its place, which words date it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from hrctimeline.dates.edtf import Edtf
from hrctimeline.evidence.date_verdict import absorbed
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.context import settling
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, one_line

_MOST_PLACES = 50  # of one sentence, beyond which no context is looked for
_MOST_DATES = 20  # in one sentence, beyond which none is picked
_WORDS_MORE = 6  # words beside a date that may tell it from another of the same words


class Pasted(NamedTuple):
    """The keys of a piece of evidence, the dates that it states, and those that are to date the event.

    `places`: in how many places of its text it stands; only of a quote that stands in one are there dates.
    """

    keys: dict[str, Any]
    stated: tuple[Statement, ...]
    dating: tuple[Statement, ...]
    places: int = 1

    @property
    def date(self) -> Edtf | None:
        """The one date that it gives an event, if it gives one; "since May" gives none."""
        dates = {reading for statement in self.dating for reading in statement.readings}
        date = dates.pop() if len(dates) == 1 else None
        return date if date and _is_closed(date) else None


def pasted(dossier: Dossier, source: str, span: Span, near: Span) -> Pasted | None:
    """The evidence for a span of a source; None where no quote picks it alone.

    Of several dates in it, `dated-by` has the one nearest to the span `near`.
    """
    text = dossier.texts[source]
    locator = dossier.locator(source)
    quote = text.words(*span)
    keys = {"source": source, "quote": quote}
    here = [place for place in locator.places(quote) if place.start < span[1] and span[0] < place.end]
    if len(here) != 1 or here[0].edited:
        return None
    place = here[0]
    if len(locator.places(quote)) > 1:
        context = _context(locator, quote, place)
        if context is None:
            return None
        keys[context[0]] = context[1]
    stated = tuple(absorbed(_stated(dossier, keys, place)))
    if 1 < len({statement.date for statement in stated}) <= _MOST_DATES:
        nearest = min(stated, key=lambda s: (_gap((s.start, s.end), near), s.start))
        keys |= _dated_by(dossier, keys, place, nearest)
    return Pasted(keys, stated, tuple(absorbed(_stated(dossier, keys, place))))


def completed(dossier: Dossier, keys: Mapping[str, Any], date: Edtf | None) -> Pasted:
    """Evidence as it is given, with the words of it that state a date where it states others, too."""
    keys = dict(keys)
    places = dossier.locator(keys["source"]).places(
        keys["quote"], keys.get("prefix", ""), keys.get("suffix", "")
    )
    if len(places) != 1 or places[0].edited:
        return Pasted(keys, (), (), len(places))
    stated = tuple(absorbed(_stated(dossier, keys, places[0])))
    wanted = next((s for s in stated if date and any(reading.equals(date) for reading in s.readings)), None)
    if wanted and "dated-by" not in keys and len({statement.date for statement in stated}) > 1:
        keys |= _dated_by(dossier, keys, places[0], wanted)
    return Pasted(keys, stated, tuple(absorbed(_stated(dossier, keys, places[0]))))


def dating(quoted: Sequence[Pasted]) -> Pasted:
    """The quote that dates an event: the first of them that states a date, or else the first."""
    return next((each for each in quoted if each.stated), quoted[0])


def days_on_end(dates: Sequence[Edtf]) -> str:
    """The interval that several days make of which each follows the one before, or ""."""
    days = sorted({each for each in dates if each.precision == "day"}, key=lambda day: day.start or 0)
    follow = all(day.end == after.start for day, after in pairwise(days))
    return f"{days[0].text}/{days[-1].text}" if len(days) == len(set(dates)) > 1 and follow else ""


def evidence_of(dossier: Dossier, quoted: Sequence[Pasted], date: Edtf) -> list[dict[str, Any]]:
    """The evidence for an event of this date: each quote once, with what the one that dates needs."""
    tables: list[dict[str, Any]] = []
    for each in quoted:
        found = evidence_for(dossier, each, date) if each is dating(quoted) else [each.keys]
        tables += [keys for keys in found if keys not in tables]
    return tables


def evidence_for(dossier: Dossier, evidence: Pasted, date: Edtf) -> list[dict[str, Any]]:
    """The evidence for an event of this date.

    Where the text's own date is the event's, its dateline, or the sentence that has it, is a second quote. A
    quote with a day of its own says another: only "until May" and the like are set aside.
    """
    source = dossier.timeline.sources[evidence.keys["source"]]
    if (
        any(_is_closed(s.date) for s in evidence.stated)
        or source.published is None
        or not date.equals(source.published)
    ):
        return [evidence.keys]
    text, calendar = dossier.texts[source.id], dossier.calendar(source.id)
    found = []
    for place in dossier.locator(source.id).places(source.dateline) if source.dateline else ():
        line = place.span
        alone = any(statement.publication for statement in calendar.at(line))
        found.append(pasted(dossier, source.id, line if alone else text.sentence(*line), line))
    lines = [line.keys for line in found if line][:1]
    aside = {"dated-by": False} if lines and evidence.stated else {}
    return [evidence.keys | aside, *lines]


def _is_closed(date: Edtf) -> bool:
    return date.start is not None and date.end is not None


def _context(locator: Locator, quote: str, place: Located) -> tuple[str, str] | None:
    few = len(locator.places(quote)) <= _MOST_PLACES
    return settling(locator, quote, place.span) if few else None


def _stated(dossier: Dossier, keys: Mapping[str, Any], place: Located) -> list[Statement]:
    given = {"dated_by": keys.get("dated-by", ""), "anchor": keys.get("anchor", "")}
    evidence = Evidence(0, 0, keys["source"], keys["quote"], **given)
    stated = dossier.calendar(keys["source"]).stated(evidence, place)
    return [statement for statement in stated if not statement.baseline]


def _dated_by(dossier: Dossier, keys: dict[str, Any], place: Located, wanted: Statement) -> dict[str, Any]:
    """The fewest words of the quote that state one of its dates alone; nothing where none do."""
    for words in _wider(dossier.texts[keys["source"]].source, wanted, place):
        written = {"dated-by": words}
        found = {statement.date for statement in _stated(dossier, keys | written, place)}
        if found == {wanted.date}:
            return written
    return {}


def _wider(source: str, wanted: Statement, place: Located) -> Iterator[str]:
    """The words of a statement, then with more and more words of the quote beside it."""
    before = source[place.start : wanted.start].split()
    after = source[wanted.end : place.end].split()
    inner = one_line(source[wanted.start : wanted.end])
    yield inner
    for count in range(1, _WORDS_MORE + 1):
        yield " ".join([*before[-count:], inner])
        yield " ".join([inner, *after[:count]])


def _gap(one: Span, other: Span) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])
