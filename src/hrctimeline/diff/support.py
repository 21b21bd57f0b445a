"""In what an event's support is weaker than before, said plainly. What grew stronger needs no warning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.diff.model import QuoteChange
from hrctimeline.diff.turned.cuts import cut_away
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Severity, count
from hrctimeline.results import EventReport, EvidenceReport, Report


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as one side's report has it."""

    report: Report
    event: EventReport

    @property
    def supporting(self) -> list[EvidenceReport]:
        """The supporting quotes that were found."""
        return [e for e in self.event.evidence if e.stance == "supports" and e.start is not None]

    @property
    def documents(self) -> set[str]:
        """The documents that its supporting quotes are from; copies of one count once."""
        return {self.report.timeline.document(e.source) for e in self.supporting}

    @property
    def dating(self) -> set[str]:
        """The documents among them whose words state the event's date."""
        return {self.report.timeline.document(s.source) for s in self.within}

    @property
    def within(self) -> list[Statement]:
        """The dates that the supporting quotes state and that lie within the event's."""
        date = self.event.event.date
        stated = [s for e in self.supporting for s in e.dates]
        return [s for s in stated if date and any(r.within(date) for r in s.readings)]

    @property
    def faults(self) -> set[str]:
        """The rules of the errors that are found in it."""
        found = (f for f in self.report.findings if f.event == self.event.id)
        return {finding.rule for finding in found if finding.severity is Severity.ERROR}

    @property
    def finest(self) -> Edtf | None:
        """The finest date that they state and that has a day in common with the event's."""
        date = self.event.event.date
        readings = [r for e in self.supporting for s in e.dates for r in s.readings]
        return min((r for r in readings if date and r.overlaps(date)), key=_days, default=None)


def weaker(old: Seen, new: Seen) -> Iterator[str]:
    """A sentence, without its full stop, for each way in which `new` is backed by less than `old`."""
    yield from _verdict(old.event.verdict, new)
    if new.event.leans and not old.event.leans:
        yield "it holds now only by what is set aside"
    yield from _documents(old, new)
    yield from _quotes(old, new)
    yield from _dates(old, new)
    known = {(w.rule, w.of) for w in old.event.event.waivers}
    for waiver in new.event.event.waivers:
        if (waiver.rule, waiver.of) not in known:
            yield f"a rule is set aside for it now: {waiver.rule}"


def weakened(quotes: Iterable[QuoteChange]) -> Iterator[str]:
    """The same for the quotes that changed: words of weight that one lost, and who says it."""
    for quote in quotes:
        source = quote.new.source if quote.new else ""
        for change in quote.changes:
            if change.key == "quote" and (words := cut_away(change.old, change.new)):
                yield f"a quote of {source} leaves out “{words}” now"
            elif change.key == "said-by" and change.old:
                now = f"is said by {change.new} now" if change.new else "is nobody's word now"
                yield f"a quote of {source} {now}, before {change.old}'s"


def _verdict(old: str, seen: Seen) -> Iterator[str]:
    """A waiver that is needed no longer makes no event weaker: the error tells what to take out."""
    new = seen.event.verdict
    if old != new and new == "unsupported":
        if seen.faults != {"unused-waiver"}:
            yield "it no longer holds"
    elif old != new and new == "unchecked":
        yield "it isn't checked now: a text that it rests on isn't here"
    elif old == "supported" and new == "disputed":
        yield "its evidence disputes it now"


def _documents(old: Seen, new: Seen) -> Iterator[str]:
    before, after = len(old.documents), len(new.documents)
    if after < before:
        yield f"it rests on {count(after, 'document')} now, before on {before}"
    elif len(new.event.event.supporting) < len(old.event.event.supporting):
        quotes = count(len(new.event.event.supporting), "supporting quote")
        yield f"it has {quotes} now, before {len(old.event.event.supporting)}"


def _quotes(old: Seen, new: Seen) -> Iterator[str]:
    stances = {(e.source, e.evidence.quote): e.stance for e in old.event.evidence}
    for evidence in new.event.evidence:
        was = stances.get((evidence.source, evidence.evidence.quote), evidence.stance)
        if was == "supports" != evidence.stance:
            told = "only context" if evidence.stance == "context" else "against it"
            yield f"a quote of {evidence.source} that supported it is {told} now"
        elif was == "disputes" and evidence.stance != was:
            told = "supports it" if evidence.stance == "supports" else "is only context"
            yield f"a quote of {evidence.source} that disputed it {told} now"


def _dates(old: Seen, new: Seen) -> Iterator[str]:
    """Of two dates that have no day in common nothing is compared: the change of date tells it."""
    was, now = old.event.event.date, new.event.event.date
    if was is None or now is None or not was.overlaps(now):
        return
    if len(new.dating) < len(old.dating):
        yield f"its date is stated by {count(len(new.dating), 'document')} now, before by {len(old.dating)}"
    before, after = old.finest, new.finest
    if before and after and _days(after) > _days(before):
        yield f"the texts date it {in_words(after)} now, before {in_words(before)}"
    if any(not s.inferred for s in old.within) and new.within and all(s.inferred for s in new.within):
        yield "its date is only inferred now: it is counted from a day that no text states"


def _days(date: Edtf) -> float:
    return float("inf") if date.start is None or date.end is None else date.end - date.start
