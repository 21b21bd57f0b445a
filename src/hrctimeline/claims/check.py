"""Holds the claims of an event against its quotes and tells what isn't backed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hrctimeline.claims import date_proof, quotation_proof
from hrctimeline.claims.backing import Passage
from hrctimeline.claims.desk import Desk
from hrctimeline.claims.fields import Field
from hrctimeline.claims.hedges import follows
from hrctimeline.claims.name_proof import NameProof
from hrctimeline.claims.names import Run, headline, headline_runs, pieces, runs
from hrctimeline.claims.numbers import Number
from hrctimeline.claims.own_counts import counted
from hrctimeline.claims.quotations import Quotation
from hrctimeline.claims.vocabulary import LEADING, OPENING, calendar, common, is_title
from hrctimeline.claims.words import Word, mid_sentence
from hrctimeline.dates import DateMention
from hrctimeline.model import Event
from hrctimeline.text import Span, fold

Atom = Quotation | Number | Run | DateMention


@dataclass(frozen=True, slots=True)
class Fault:
    """An atom that no quote of its event has: where it stands in the text of a key, and what it is."""

    field: Field
    span: Span
    atom: Atom

    @property
    def words(self) -> str:
        """The atom as the log writes it."""
        return self.field.text[slice(*self.span)]


class Claims:
    """The claims of one event and the words that may prove them."""

    def __init__(self, desk: Desk, event: Event) -> None:
        self.desk = desk
        self.event = event
        self.fields = [
            Field(key, text, event.date)
            for key, text in (("title", event.title), ("summary", event.summary))
            if text
        ]

    def faults(self) -> Iterator[Fault]:
        """What isn't backed, each once a key. An event without evidence has one fault already."""
        for field in self.fields if self.event.evidence else ():
            seen: set[tuple[type[Atom], str]] = set()
            for fault in self._faults(field):
                kind = (type(fault.atom), fault.words)
                if kind not in seen:
                    seen.add(kind)
                    yield fault

    @cached_property
    def passages(self) -> list[Passage]:
        """The visible words of the quotes that were found."""
        return self.desk.passages(self.event)

    @cached_property
    def _lost(self) -> list[Passage]:
        return self.desk.lost(self.event)

    @cached_property
    def _quoted(self) -> list[Passage]:
        """What may prove: the quotes that were found, and those that were not, whose loss is a fault of its own."""
        return self.passages + self._lost

    @cached_property
    def names(self) -> NameProof:
        """Holds names against the quotes, and against what else may be named."""
        texts = [passage.index for passage in (*self._quoted, *self.desk.labels(self.event))]
        return NameProof(texts, self.desk.spelled, self.desk.spellings)

    def _faults(self, field: Field) -> Iterator[Fault]:
        for quotation in field.quotations:
            words = [field.text[slice(*span)] for span in quotation.inner]
            if not any(self._has_quotation(w) for w in words if any(c.isalnum() for c in w)):
                if any(c.isalnum() for c in words[0]):
                    yield Fault(field, quotation.inner[0], quotation)
        if self.event.date is not None:
            for date in field.dates:
                if date.value and not self._has_date(date):
                    yield Fault(field, (date.start, date.end), date)
        named: list[Span] = []
        for claimed in self._runs(field):
            if run := self._without_small(claimed):
                named.append((run.start, run.end))
                for piece in self._unproved(run):
                    yield Fault(field, (piece.start, piece.end), piece)
        for number in field.numbers(named):
            if not (
                any(self._has_number(number, passage) for passage in self._quoted)
                or counted(field.outside, number, len(self.desk.cited(self.event)))
            ):
                yield Fault(field, (number.start, number.end), number)

    def _has_quotation(self, words: str) -> bool:
        if any(quotation_proof.proved(words, passage) for passage in self._quoted):
            return True
        title = fold(words).strip(" .,").casefold()
        cited = (self.desk.material.timeline.sources[source] for source in self.desk.cited(self.event))
        if any(fold(source.title).strip(" .,").casefold() == title for source in cited):
            return True
        return self._across_lines(words)

    def _across_lines(self, words: str) -> bool:
        """Whether a quote has the words in its source, where a word may be broken at a line's end."""
        for passage in self.passages:
            locator = self.desk.locator(passage.source.id) if passage.source else None
            for place in quotation_proof.places(words, locator) if locator else ():
                if any(start <= place.start and place.end <= end for start, end in passage.spans):
                    return True
        return False

    def _has_date(self, date: DateMention) -> bool:
        assert self.event.date is not None
        stated = (each for passage in self._quoted for each in passage.stated)
        if date_proof.proved(date, self.event.date, stated):
            return True
        if any(date_proof.length_stands(date, passage.words) for passage in self._quoted):
            return True
        unread = (p for p in self._quoted if p.source and not p.source.english)
        return any(date_proof.digits_stand(date, passage.words) for passage in unread)

    def _has_number(self, number: Number, passage: Passage) -> bool:
        return any(
            number.values & there.values
            and follows(number.hedge, there.hedge)
            and _one_unit(number.unit, there.unit)
            for there in passage.numbers
        )

    def _runs(self, field: Field) -> list[Run]:
        """The names that a field claims."""
        if field.key == "title" and headline(field.words, self._known, self._ordinary):
            return headline_runs(field.words, self._known, self.desk.spelled)
        return [run for run in runs(field.words) if not self._only_begins(run)]

    def _only_begins(self, run: Run) -> bool:
        """Whether a single word has its capital letter from the sentence it begins."""
        word = run.words[0]
        if not run.begins or len(run.words) > 1 or word.acronym:
            return False
        return common(word.plain) or not (self._known(word) or word.plain in self._own_names)

    def _known(self, word: Word) -> bool:
        """Whether the log's names or a cited text have the word as a name."""
        if (word.plain,) in self.desk.spelled:
            return True
        return not common(word.plain) and self.desk.names_it(word)

    @cached_property
    def _own_names(self) -> frozenset[str]:
        return frozenset(word.plain for field in self.fields for word in mid_sentence(field.words))

    def _ordinary(self, word: Word) -> bool:
        return common(word.plain) or self.desk.has_small(self.desk.cited(self.event), word)

    def _without_small(self, run: Run) -> Run | None:
        """The run without the first word of a sentence, where that isn't part of a name that is proved."""
        if len(run.words) == 1 or not self._droppable(run) or self.names.proves(run):
            return run
        return run.without_first()

    def _unproved(self, run: Run) -> Iterator[Run]:
        """The run's names that aren't proved; the run itself, where it has no seams."""
        if not self.names.proves(run):
            found = [piece for piece in pieces(run, self.desk.spelled) if not self.names.proves(piece)]
            yield from found or [run]

    def _droppable(self, run: Run) -> bool:
        """Whether the first word, with a name behind it, may be an ordinary one."""
        word, plain = run.words[0], run.words[0].plain.casefold()
        if not run.begins or word.acronym or is_title(plain) or self._known(word):
            return False
        listed = plain in OPENING or plain in LEADING or common(plain) or calendar(plain)
        inflected = len(plain) > 5 and plain.endswith(("ing", "ed", "ly"))
        return listed or inflected or self.desk.has_small(self.desk.cited(self.event), word)


def _one_unit(claimed: str, stated: str) -> bool:
    """Whether two units are one; pounds may be money or a weight, and a number in a name may stand by itself."""
    pounds = "£?" in (claimed, stated) and {claimed, stated} <= {"£?", "£", ""}
    return claimed == stated or pounds or (claimed == "no" and not stated)
