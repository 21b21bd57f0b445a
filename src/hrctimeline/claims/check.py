"""Holds the claims of an event against its quotes and tells what isn't backed."""

from collections.abc import Iterator
from itertools import pairwise

from hrctimeline.claims import date_proof
from hrctimeline.claims.attributions import Misattributed, misattributed
from hrctimeline.claims.case import Case, Passage
from hrctimeline.claims.date_parts import OtherPart, is_true_of, other_parts
from hrctimeline.claims.names.claimed import ClaimedNames
from hrctimeline.claims.names.dropped import Dropped
from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.names.runs import Run, as_one
from hrctimeline.claims.number_proof import NumberProof
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.prose import Prose, Weekday, is_of, weekdays
from hrctimeline.claims.quotation_proof import LeftOut, QuotationProof, is_label
from hrctimeline.dates import DateMention
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.findings import LOG, Severity, Where
from hrctimeline.record import Record, cached_property
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
    | OtherPart
    | Weekday
)


class Fault(Record):
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

    def where(self, fault: Fault) -> Where:
        """The place of a fault in the log."""
        path = fault.field.path
        return Where(LOG, self.case.event.path(*path), self.written[path].from_prose(*fault.span))

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
        told = set[int]()
        for date in field.dates:
            if not (self._has_date(field, date) if date.value else self._may_be(date)):
                told.add(date.end)
                yield from self._date_fault(field, date)
        yield from self._other_parts(field)
        for weekday in field.weekdays:
            if weekday.end not in told and not self._has_weekday(weekday):
                yield Fault(field, (weekday.start, weekday.end), weekday, self._weekday_severity())
        named = self.names.claimed(field)
        other = [*self._name_faults(field, named)]
        yield from other
        wrong = list(self._wrong_numbers(field, [self.names.unnumbered(run) for run in named]))
        yield from wrong
        for run in self.names.misnumbered(field):
            beside = (*other, *wrong)
            if not any(fault.span[0] < run.end and run.start < fault.span[1] for fault in beside):
                yield Fault(field, (run.start, run.end), run)

    def _name_faults(self, field: Prose, named: list[Run]) -> Iterator[Fault]:
        dropped = [*self.names.dropped(field)]
        missed = (each for run in named for each in self.names.unproved(run, field))
        told = (each for each in missed if not self.names.limited_alike(each, field))
        unproved = as_one(field.text, field.words, told)
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
        proof = NumberProof(self.case, self._passages, self.names.quotes, field, self.fields)
        for number in field.numbers(names):
            if doubt := proof.doubt(number):
                yield Fault(field, (number.start, number.end), number, *doubt)
        few = ((number, f"“{many}”") for number, many in proof.too_few())
        for number, other in (*few, *proof.turned_scores(), *proof.thirds()):
            yield Fault(field, (number.start, number.end), number, Severity.WARNING, other)

    def _quotation_faults(self, field: Prose) -> Iterator[Fault]:
        for quotation in field.quotations:
            readings = [field.text[slice(*span)] for span in quotation.inner]
            fault = self.quotation_proof.fault(readings, field.outside)
            if isinstance(fault, LeftOut):
                yield Fault(field, quotation.inner[0], fault)
            elif fault:
                own = self.quotation_proof.in_another_form(readings)
                unsure = Severity.WARNING if all(map(is_label, readings)) else None
                yield Fault(field, quotation.inner[0], quotation, Severity.NOTE if own else unsure, own)
        for span, given in misattributed(field, self.case, self.quotation_proof):
            yield Fault(field, span, given)
        for mark in field.lone_marks:
            yield Fault(field, (mark.start, mark.end), mark)

    def _has_date(self, field: Prose, date: DateMention) -> bool:
        own = self.case.event.date
        if own is None or date_proof.proved(date, own, ()):
            return True
        if date_proof.counts_to_own(date, own, field.dates) or date_proof.is_counted_from(
            date, own, field.dates
        ):
            return True
        dates = (each for passage in self._passages for each in passage.stated)
        if date_proof.proved(date, own, dates):
            return True
        if any(date_proof.in_the_same_words(date, passage.words) for passage in self._passages):
            return True
        return any(date_proof.digits_stand(date, each.words) for each in self._passages if each.unread)

    def _date_fault(self, field: Prose, date: DateMention) -> Iterator[Fault]:
        """The fault of a date: a note for a text's own day, or one from another; none where one fits."""
        own, span = self.case.event.date, (date.start, date.end)
        published = [source.published for source, _ in self.case.cited]
        days = [day for day in published if day and date_proof.counts_from_before(date)]
        if any(parse(reading).equals(day) for reading in date.readings for day in days):
            yield Fault(field, span, date, Severity.NOTE, "it is only the day of a cited text")
        elif own is not None and is_true_of(date, own):
            yield Fault(field, span, date, Severity.NOTE, "it is true of the event's date, and no more")
        elif date.text.isdecimal() and any(_is_in_a_name(date, each) for each in self._passages):
            yield Fault(field, span, date, Severity.NOTE, "a quote has it in a name")
        elif own is None or not date_proof.counts_from_another(date, field.dates):
            from hrctimeline.claims.elapsed import that_gives

            how = that_gives(date, own, self._passages) if own else ""
            yield Fault(field, span, date, Severity.NOTE if how else None, how)
        elif not self._fits(date, own):
            from hrctimeline.claims.elapsed import counted_otherwise

            if other := counted_otherwise(field.text[date.start :], self._passages):
                yield Fault(field, span, date, Severity.WARNING, f"a quote has “{other}”")
                return
            yield Fault(field, span, date, Severity.NOTE, "it isn't clear from which day it counts")

    def _fits(self, date: DateMention, own: Edtf) -> bool:
        """Whether what counts from another day is of a stated date, or of one that a quote counts to."""
        from hrctimeline.claims.elapsed import that_gives

        told = [each for passage in self._passages for each in passage.stated]
        counted = date_proof.from_own(date, own)
        return any(date_proof.fits_either_way(each, own, told) for each in (date, *counted)) or any(
            that_gives(each, own, self._passages) for each in counted
        )

    def _other_parts(self, field: Prose) -> Iterator[Fault]:
        if (own := self.case.event.date) is not None:
            dates = (each for passage in self._passages for each in passage.stated)
            stated = (reading for each in dates for reading in each.readings)
            for part in other_parts(field.outside, field.dates, own, stated):
                words = field.text[slice(*part.span)]
                if not any(date_proof.stand_in(words, passage.words) for passage in self._passages):
                    yield Fault(field, part.span, part)

    def _may_be(self, date: DateMention) -> bool:
        """Whether a date without a value isn't a day that no calendar has (31 June), or is a quote's."""
        impossible = date.kind == "day" and not date.relative and any(map(str.isdigit, date.text))
        return not impossible or any(fold(date.text) in passage.folded for passage in self._passages)

    def _has_weekday(self, weekday: Weekday) -> bool:
        own = self.case.event.date
        dates = (each for passage in self._passages for said in passage.stated for each in said.readings)
        named = [each for passage in self._passages for each in weekdays(passage.words)]
        alike = [each.planned for each in named if each.day == weekday.day]
        if own and own.precision == "day" and not is_of(weekday, [own]) and alike and all(alike):
            return weekday.planned or weekday.of_a_thing
        return is_of(weekday, [*((own,) if own else ()), *dates]) or bool(alike)

    def _weekday_severity(self) -> Severity | None:
        """Of an event that isn't dated to the day a weekday can't be surely another."""
        own = self.case.event.date
        return None if own and own.precision == "day" else Severity.WARNING


def _is_in_a_name(year: DateMention, passage: Passage) -> bool:
    """Whether a quote has a year behind a name and not as a date: "the Clean Water Act 1986"."""
    dated = any(year.text in each.text for each in passage.stated)
    return not dated and any(
        before[:1].isupper() and behind.startswith(year.text)
        for before, behind in pairwise(passage.words.split())
    )
