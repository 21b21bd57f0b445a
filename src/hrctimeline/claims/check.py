"""Holds the claims of an event against its quotes and tells what isn't backed."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from hrctimeline.claims import date_proof, enumerated
from hrctimeline.claims.attributions import Misattributed, misattributed
from hrctimeline.claims.case import Case
from hrctimeline.claims.elapsed import counted_from
from hrctimeline.claims.enumerated import Listed
from hrctimeline.claims.names.claimed import ClaimedNames, as_one
from hrctimeline.claims.names.dropped import Dropped
from hrctimeline.claims.names.numbered import numbered_alike
from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.computed import computed, that_holds
from hrctimeline.claims.numbers.of_what import of_another
from hrctimeline.claims.numbers.own_counts import counted
from hrctimeline.claims.numbers.proof import doubt, proves
from hrctimeline.claims.numbers.reading import TIMES, Number
from hrctimeline.claims.numbers.ties import of_other_things, tie
from hrctimeline.claims.numbers.units import COUNT, SHARE, dimension
from hrctimeline.claims.numbers.verbatim import in_a_row
from hrctimeline.claims.passages import Passage
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import LeftOut, QuotationProof
from hrctimeline.claims.stretches import stretches
from hrctimeline.claims.weekdays import Weekday, is_of, weekdays
from hrctimeline.dates import DateMention
from hrctimeline.findings import Severity
from hrctimeline.words.quotations import LoneMark, Quotation
from hrctimeline.words.text import Span, Text, fold

Atom = (
    Quotation
    | LeftOut
    | LoneMark
    | Misattributed
    | Number
    | Run
    | Dropped
    | Otherwise
    | DateMention
    | Weekday
)


class Fault(NamedTuple):
    """An atom that no quote of its event has: where it stands in what the event claims, and what it is.

    `severity`: another than the rule's, where that isn't sure; `doubt` says what to look at.
    """

    field: Prose
    span: Span
    atom: Atom
    severity: Severity | None = None
    doubt: str = ""

    @property
    def words(self) -> str:
        """The atom as the log writes it."""
        return self.field.text[slice(*self.span)]


class Claims:
    """The claims of one event and the words that may prove them."""

    def __init__(self, case: Case) -> None:
        self.case = case
        event = case.event
        prose = (("title", None, event.title), ("summary", None, event.summary))
        named = (("place", None, event.place), *(("people", n, each) for n, each in enumerate(event.people)))
        self.written: dict[tuple[str | int, ...], Text] = {}
        self.fields = [self._field(*each) for each in prose if each[-1]]
        self.named = [self._field(*each) for each in named if each[-1]]

    def _field(self, key: str, item: int | None, text: str) -> Prose:
        page = Text(text)
        field = Prose(key, page.prose, self.case.event.date, item)
        self.written[field.path] = page
        return field

    def faults(self) -> Iterator[Fault]:
        """What isn't backed, each once a key. An event without all of its evidence has a fault already."""
        known = all(source is not None for source in self.case.sources)
        whole = self.case.event.evidence and known and not self.case.incomplete
        for field in (*self.fields, *self.named) if whole else ():
            seen: set[tuple[type[Atom], str]] = set()
            names_only = field in self.named
            found = self._name_faults(field, self.names.given(field)) if names_only else self._faults(field)
            for fault in found:
                kind = (type(fault.atom), fault.words)
                if kind not in seen:
                    seen.add(kind)
                    yield fault

    @cached_property
    def names(self) -> ClaimedNames:
        """The names of title and summary."""
        return ClaimedNames(self.case, self.fields)

    @cached_property
    def quotation_proof(self) -> QuotationProof:
        """Proves its quotations."""
        return QuotationProof(self.case, self._passages)

    @cached_property
    def _passages(self) -> list[Passage]:
        """The quotes that were found, and those that weren't, whose loss is a fault of its own."""
        return [*self.case.quoted, *self.case.lost]

    def _faults(self, field: Prose) -> Iterator[Fault]:
        yield from self._quotation_faults(field)
        for date in field.dates:
            if not (self._has_date(date) if date.value else self._may_be(date)):
                yield from self._date_fault(field, date)
        for weekday in field.weekdays:
            if not self._has_weekday(weekday):
                yield Fault(field, (weekday.start, weekday.end), weekday, self._weekday_severity())
        named = self.names.claimed(field)
        yield from self._name_faults(field, named)
        wrong = list(self._wrong_numbers(field, [(run.start, run.end) for run in named]))
        yield from wrong
        for run in self.names.misnumbered(field):
            if not any(fault.span[0] < run.end and run.start < fault.span[1] for fault in wrong):
                yield Fault(field, (run.start, run.end), run)

    def _name_faults(self, field: Prose, named: list[Run]) -> Iterator[Fault]:
        dropped = [*self.names.dropped(field)]
        unproved = as_one(field, [each for run in named for each in self.names.unproved(run, field)])
        for each in unproved:  # of an office that is limited in the quotes, that is told
            offices = [one for one in dropped if each.start <= one.span[0] < each.end]
            kept = all(office.kept for office in offices)
            if not offices or (kept and not self.names.without_offices(each, offices)):
                yield Fault(field, (each.start, each.end), each)
        yield from (Fault(field, each.span, each) for each in dropped if not each.kept)
        for other in self.names.otherwise(field):
            if not any(each.start < other.span[1] and other.span[0] < each.end for each in unproved):
                yield Fault(field, other.span, other)

    def _wrong_numbers(self, field: Prose, names: list[Span]) -> Iterator[Fault]:
        for number in field.numbers(names):
            if not self._has_number(number, field):
                yield Fault(field, (number.start, number.end), number, *self._number_doubt(number, field))

    def _quotation_faults(self, field: Prose) -> Iterator[Fault]:
        for quotation in field.quotations:
            fault = self.quotation_proof.fault([field.text[slice(*span)] for span in quotation.inner])
            if fault:
                yield Fault(field, quotation.inner[0], fault if isinstance(fault, LeftOut) else quotation)
        for span, given in misattributed(field, self.case, self.quotation_proof):
            yield Fault(field, span, given)
        for mark in field.lone_marks:
            yield Fault(field, (mark.start, mark.end), mark)

    def _has_date(self, date: DateMention) -> bool:
        own = self.case.event.date
        if own is None or date_proof.proved(date, own, ()):
            return True
        dates = (each for passage in self._passages for each in passage.stated)
        if date_proof.proved(date, own, dates):
            return True
        if any(date_proof.in_the_same_words(date, passage.words) for passage in self._passages):
            return True
        return any(date_proof.digits_stand(date, each.words) for each in self._passages if each.unread)

    def _date_fault(self, field: Prose, date: DateMention) -> Iterator[Fault]:
        """The fault of a date: a note where it isn't clear from which day it counts, none where one fits."""
        own, span = self.case.event.date, (date.start, date.end)
        if own is None or not date_proof.counts_from_another(date, field.dates):
            yield Fault(field, span, date)
        elif not date_proof.fits_either_way(date, own, (s for each in self._passages for s in each.stated)):
            yield Fault(field, span, date, Severity.NOTE, "it isn't clear from which day it counts")

    def _may_be(self, date: DateMention) -> bool:
        """Whether a date without a value isn't a day that no calendar has (31 June), or is a quote's."""
        impossible = date.kind == "day" and not date.relative and any(map(str.isdigit, date.text))
        return not impossible or any(fold(date.text) in passage.folded for passage in self._passages)

    def _has_weekday(self, weekday: Weekday) -> bool:
        own = self.case.event.date
        dates = (each for passage in self._passages for said in passage.stated for each in said.readings)
        named = (each.day for passage in self._passages for each in weekdays(passage.words))
        return is_of(weekday, [*((own,) if own else ()), *dates]) or weekday.day in named

    def _weekday_severity(self) -> Severity | None:
        """Of an event that isn't dated to the day a weekday can't be surely another."""
        own = self.case.event.date
        return None if own and own.precision == "day" else Severity.WARNING

    def _has_number(self, number: Number, field: Prose) -> bool:
        quotes = [passage.folded for passage in self._passages]
        listed = counted(field.outside, number, len(self.case.cited), quotes)
        if listed or _restates(number, field):
            return True
        if any(proves(number, each) for each in self._numbers):
            every = field.numbers([])
            return not of_another(number, self._numbers, every) and not self._of_other_things(number, field)
        if self._is_a_distance(number):
            return True
        if (items := self._listed(number, field)) and items.alike and items.length in _values(number):
            return True
        words = [passage.words for passage in self._passages]
        row = in_a_row(field.outside, number.start, number.end, words)
        if row or enumerated.of_those_named(number, field.outside, words):
            return True
        return numbered_alike(field.words, number.start, self.names.quotes)

    def _is_a_distance(self, number: Number) -> bool:
        """Whether a quote tells a date by the length of time that a number is: "five months later"."""
        if not any(dimension(unit) in TIMES for unit in number.units):
            return False
        return any(proves(number, each) for passage in self._passages for each in passage.durations)

    def _of_other_things(self, number: Number, field: Prose) -> bool:
        """Whether the quotes tell a number of something else, and have another for its own thing."""
        every = [(each, prose, found) for prose, found in self._numbered for each in found]
        proofs = [entry for entry in every if proves(number, entry[0])]
        others = [entry for entry in every if entry not in proofs and not entry[0].weak]
        if not others or any(each.marks for each, _, _ in proofs):
            return False
        told = field.numbers([])
        ties = {each: tie(field.outside, each, told) for each in told}
        free = [  # those that the title or summary doesn't tell of their own thing, too
            there
            for each, prose, found in others
            if (there := tie(prose, each, found))
            and not any(proves(one, each) and ties[one].noun & there.noun for one in told)
        ]
        mine = tie(field.outside, number, told)
        return of_other_things(mine, [tie(prose, each, found) for each, prose, found in proofs], free)

    def _listed(self, number: Number, field: Prose) -> Listed | None:
        """The list of a quote that a number counts."""
        return enumerated.listed(number, field.outside, [passage.words for passage in self._passages])

    @property
    def _numbered(self) -> Iterator[tuple[str, list[Number]]]:
        """The numbers of all quotes with the prose that they stand in."""
        return (each for passage in self._passages for each in passage.numbered)

    @cached_property
    def _numbers(self) -> list[Number]:
        """The numbers of all quotes."""
        return [each for passage in self._passages for each in passage.numbers]

    def _number_doubt(self, number: Number, field: Prose) -> tuple[Severity | None, str]:
        """How much weighs a number that no quote proves, and what a person should look at."""
        if number.vague and SHARE in number.units:
            if how := computed(number, (passage.numbers for passage in self._passages)):
                return Severity.NOTE, f"what the quotes' numbers give: {how}"
            weaker = any(SHARE in each.units for each in self._numbers)
            return (Severity.WARNING if weaker or "over" in number.hedges else Severity.NOTE), ""
        if any(proves(number, each) for each in self._numbers):
            return Severity.WARNING, "it, of something else"
        if items := self._listed(number, field):
            whole = items.length in _values(number)
            what = (
                f"what a quote lists, “{items.words}”"
                if whole
                else f"a list of {items.length}, “{items.words}”"
            )
            return (Severity.NOTE if whole else Severity.WARNING), what
        unsure = doubt(number, self._numbers)
        if not unsure:
            if how := computed(number, (passage.numbers for passage in self._passages)):
                return Severity.NOTE, f"what the quotes' numbers give: {how}"
            return self._elapsed(number)
        stated = f"“{unsure.stated.told}”"
        if unsure.rounded:
            return Severity.NOTE, f"{stated}, rounded"
        return Severity.WARNING, f"{stated}: {unsure.why}"

    def _elapsed(self, number: Number) -> tuple[Severity | None, str]:
        """Of a time that no quote counts: what the quotes' dates and times of day give, if they do."""
        own = self.case.event.date
        if any(dimension(unit) in TIMES for unit in number.units):
            every = (result for passage in self._passages for result in stretches(passage, own))
            if how := that_holds(number, every):
                return Severity.NOTE, how
        dates = (each for passage in self._passages for each in passage.stated)
        since = counted_from(number, own, dates) if own else None
        return (Severity.NOTE, f"the time from “{since.text}” to the event's date") if since else (None, "")


def _values(number: Number) -> set[Value]:
    return {reading.high for reading in number.readings}


def _restates(number: Number, field: Prose) -> bool:
    """Whether a number without a unit repeats one with a unit: "90 crowns, or ninety"."""
    if number.units != {COUNT}:
        return False
    return any((number.hedges, reading.low, reading.high) in field.amounts for reading in number.readings)
