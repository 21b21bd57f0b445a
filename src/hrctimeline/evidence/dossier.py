"""Everything a rule may look at: the timeline, its texts, and the place of each quote."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.find.baselines import BY_THE_WAY
from hrctimeline.evidence.date_verdict import DateVerdict, Quote, judge
from hrctimeline.evidence.library import Library
from hrctimeline.evidence.statements import Calendar, Statement
from hrctimeline.findings import LOG, Excerpt, KeyPath, Problem, Where, marked
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Event, Evidence, Source
from hrctimeline.record import Record, cached_property
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text

if TYPE_CHECKING:
    from hrctimeline.evidence.checked import Checked
    from hrctimeline.words.wordings import Wording


class Outcome(Record):
    """What came of the other rules: all that there are, those that ran, and the waivers they used.

    A waiver is named by the positions of its event and of itself.
    """

    rules: tuple[str, ...] = ()
    ran: frozenset[str] = frozenset()
    used: frozenset[tuple[int, int]] = frozenset()
    lost: frozenset[int] = frozenset()  # events of which a quote isn't found, by their positions


class Part(Record):
    """What of a log is judged: events by their positions, sources by their ids; None for all.

    Of some events their sources are those that they cite. One part of a log `leads`: it tells what concerns
    the log as a whole. Without `notes` these are only counted: what they say needn't be worked out.
    """

    events: Collection[int] | None = None
    sources: Collection[str] | None = None
    leads: bool = True
    notes: bool = True


class Dossier:
    """What was loaded, with every quote looked up once.

    `memo` keeps what is worked out of the texts, over all runs that share it. `events` are those to judge.
    `checked` and `found` are what was worked out elsewhere: `found` for these very texts.
    """

    def __init__(
        self,
        loaded: Loaded,
        memo: Memo | None = None,
        part: Part = Part(),
        library: Library | None = None,
        checked: "Mapping[KeyPath, Checked]" = MappingProxyType({}),
        found: Mapping[KeyPath, Sequence[Located]] = MappingProxyType({}),
    ) -> None:
        self.memo = memo or Memo()
        self.loaded = loaded
        self.timeline = loaded.timeline
        self.texts = loaded.texts
        self.outcome = Outcome()
        self.part = part
        chosen = () if part.events is None else sorted(part.events)
        self.events = (
            self.timeline.events if part.events is None else tuple(map(self.by_index.__getitem__, chosen))
        )
        self._checked, self._found = checked, found
        self.library = library or Library(self.texts, self.memo)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources to look at for their own sake."""
        every, chosen = self.timeline.sources, self.part.sources
        if chosen is None and self.part.events is not None:
            chosen = [evidence.source for evidence in self.evidence()]
        wanted = every.keys() if chosen is None else frozenset(chosen)
        return tuple(source for id, source in every.items() if id in wanted)

    def after(self, outcome: "Outcome") -> "Dossier":
        """The same dossier for a rule that runs when the others have."""
        later = Dossier.__new__(Dossier)
        later.__dict__.update(self.__dict__, outcome=outcome)
        return later

    def loading(self, rule: str) -> Iterator[Problem]:
        """The problems that loading found for a rule: in the TOML files, then in those of the sources."""
        return (problem for name, problem in self._met_loading if name == rule)

    @cached_property
    def _met_loading(self) -> list[tuple[str, Problem]]:
        """Every problem that loading found, with its rule."""
        sources = self.sources if self.loaded.indexed else ()
        read = (self.texts.read(source.id).problems for source in sources)
        return [*(self.loaded.problems if self.part.leads else ()), *chain.from_iterable(read)]

    def file_of(self, source: str) -> str:
        """The path of the file of a source that has a text."""
        document = self.loaded.document(source)
        return document.file if document else ""

    @cached_property
    def places(self) -> dict[KeyPath, list[Located]]:
        """For each piece of evidence with a readable text, every place of its quote."""
        return {e.path(): self._places(e) for e in self._looked_at() if e.source in self.texts}

    def _places(self, evidence: Evidence) -> list[Located]:
        if (found := self._found.get(evidence.path())) is not None:
            return list(found)
        if known := self._known(evidence):
            return list(known.places)
        places = self.locator(evidence.source).places
        return self.memo.get(places, evidence.quote, evidence.prefix, evidence.suffix)

    def _known(self, evidence: Evidence) -> "Checked | None":
        """What was worked out elsewhere of a quote, if it was of this very text."""
        known = self._checked.get(evidence.path())
        if known is None:
            return None
        from hrctimeline.evidence.checked import checksum

        now = self.memo.get(checksum, self.text_of(evidence))
        return known if known.fits(self.source_of(evidence), now, evidence) else None

    def _looked_at(self) -> Iterator[Evidence]:
        """The evidence of the events to judge, and of those that they answer."""
        for event in (*self.events, *self._answered_elsewhere):
            yield from event.evidence

    @property
    def _answered_elsewhere(self) -> list[Event]:
        """The events that those to judge answer, where they aren't to be judged themselves."""
        judged = {event.index for event in self.events}
        if self.part.events is None:
            return []
        ids = dict.fromkeys(id for event in self.events for id in event.responds_to)
        targets = (self.by_id[id] for id in ids if id in self.by_id)
        return [event for event in targets if event.index not in judged]

    @cached_property
    def cited_quotations(self) -> "list[Wording]":
        """What the texts have in quotation marks where the events quote them."""
        from hrctimeline.words.wordings import quotations

        spans: dict[str, list[Span]] = {}
        for event in self.events:
            for evidence, place in self.found(event):
                spans.setdefault(evidence.source, []).append((place.start, place.end))
        every = (q for id in spans for q in self.memo.get(quotations, id, self.texts[id]))
        return [q for q in every if any(q.start < end and start < q.end for start, end in spans[q.source])]

    def locator(self, source: str) -> Locator:
        """Finds words in a source that has a text."""
        return self.memo.get(Locator, self.texts[source])

    @cached_property
    def located(self) -> dict[KeyPath, Located]:
        """The evidence whose quote stands in exactly one place."""
        return {path: place for path, found in self.places.items() if (place := _only(found))}

    def place_of(self, evidence: Evidence) -> Located | None:
        """Where a quote stands, if that is in exactly one place; no other quote is looked up for it."""
        return _only(self._places(evidence)) if evidence.source in self.texts else None

    @property
    def by_id(self) -> dict[str, Event]:
        """The events of the log under their ids; of two with one id, the first."""
        return self.timeline.by_id

    @property
    def by_index(self) -> dict[int | str, Event]:
        """The events of the log under their positions in it."""
        return self.timeline.by_index

    @cached_property
    def expressed(self) -> dict[KeyPath, list[Statement]]:
        """The dated statements of each piece of evidence that is located, those set aside, too."""
        return {
            evidence.path(): self._expressed(evidence, place)
            for evidence in self._looked_at()
            if (place := self.located.get(evidence.path()))
        }

    def _expressed(self, evidence: Evidence, place: Located) -> list[Statement]:
        if known := self._known(evidence):
            return list(known.statements)
        return self.calendar(evidence.source).stated(evidence, place)

    @cached_property
    def stated(self) -> dict[KeyPath, list[Statement]]:
        """The statements of each located piece of evidence that are to date its event."""
        return {
            path: [s for s in found if not (s.aside or s.baseline)] for path, found in self.expressed.items()
        }

    @cached_property
    def date_verdicts(self) -> dict[int, DateVerdict]:
        """What their supporting quotes make of the dates of the events that have a date and evidence."""
        return {
            event.index: self._judged(event, event.date)
            for event in self.events
            if event.date is not None and event.evidence
        }

    def _judged(self, event: Event, date: Edtf) -> DateVerdict:
        found = self.found(event, "supports")
        read = [e for e, _ in found if self.source_of(e).english]
        return judge(
            date,
            [self._quote(evidence, date) for evidence, _ in found],
            self.answered(event),
            lost=len(found) < len(event.supporting) or any(self._misled(e, place) for e, place in found),
            unread=len(read) < len(found) and not any(self.stated[e.path()] for e in read),
        )

    def _quote(self, evidence: Evidence, date: Edtf) -> Quote:
        document = self.timeline.document(evidence.source)
        compared = [s for s in self.expressed[evidence.path()] if s.baseline and not s.aside]
        stated = [*self.stated[evidence.path()], *(s for s in compared if s.states_by_the_way(date))]
        compared = [s for s in compared if s.kind not in BY_THE_WAY]
        return Quote(evidence, document, self.text_of(evidence), tuple(stated), tuple(compared))

    def _misled(self, evidence: Evidence, place: Located) -> bool:
        """Whether a quote states no date because its `dated-by` or `anchor` is wrong: found elsewhere."""
        if evidence.anchor and self.calendar(evidence.source).anchor(evidence, place) is None:
            return True
        return bool(evidence.dated_by) and not self.expressed[evidence.path()]

    def answered(self, event: Event) -> list[Edtf]:
        """The dates of the events that this one answers; where an event's own quotes say otherwise, those."""
        dates = []
        for target in (self.by_id[id] for id in event.responds_to if id in self.by_id and id != event.id):
            stated = [s.date for e, _ in self.found(target, "supports") for s in self.stated[e.path()]]
            dates += [target.date] if target.date else []
            if target.date and not any(date.overlaps(target.date) for date in stated):
                dates += stated
        return dates

    def calendar(self, source: str) -> Calendar:
        """The dated statements of a source that has a text."""
        return self.memo.get(Calendar, self.timeline.sources[source], self.texts[source])

    def sound(self, source: str) -> bool:
        """Whether a source's file is text throughout: what a broken one lacks is no fault of its own."""
        document = self.loaded.document(source)
        return document is not None and document.fault is None

    def finds(self, source: str, words: str) -> bool:
        """Whether a source that has a text has these words."""
        return bool(self.locator(source).places(words))

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence of the events to judge, in the order of the log."""
        for event in self.events:
            yield from event.evidence

    def lost(self, event: Event) -> bool:
        """Whether a quote of an event isn't found: what it would have shown is not held against the event."""
        return any(evidence.path() not in self.located for evidence in event.evidence)

    def found(self, event: Event, *stances: str) -> list[tuple[Evidence, Located]]:
        """The located evidence of an event, of all stances or of those named."""
        located = self.located
        asked = event.evidence if not stances else (e for e in event.evidence if e.stance in stances)
        return [(e, place) for e in asked if (place := located.get(e.path())) is not None]

    def text_of(self, evidence: Evidence) -> Text:
        """The text that a located piece of evidence quotes."""
        return self.texts[evidence.source]

    def source_of(self, evidence: Evidence) -> Source:
        """The source that a piece of evidence names."""
        return self.timeline.sources[evidence.source]

    def excerpt(self, source: str, start: int, end: int, label: str = "") -> Excerpt:
        """The whole sentence around a span of a source, with the span marked."""
        text = self.texts[source]
        first, last = text.sentence(start, end)
        return marked(text, source, (first, last), (start, end), label)


def _only(found: Sequence[Located]) -> Located | None:
    """The place of a quote that has one, with its words as they are."""
    return found[0] if len(found) == 1 and not found[0].edited else None


def at(evidence: Evidence, key: str, part: Span | None = None) -> Where:
    """The place of a key of a piece of evidence in the log."""
    return Where(LOG, evidence.path(key), part)
