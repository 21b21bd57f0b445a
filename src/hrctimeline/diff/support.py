"""In what an event's support is weaker than before, said plainly. What grew stronger needs no warning."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hrctimeline.claims.case import Names
from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import contents
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.diff.evidence import changed_evidence
from hrctimeline.diff.requoted import EVIDENCE, Keys, changed_quote, plain
from hrctimeline.diff.turned.parties import another_name
from hrctimeline.diff.turned.turns import turned
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.speaking import PRONOUNS, names, spoken_for
from hrctimeline.evidence.statements import Statement
from hrctimeline.evidence.undersigned import may_have_written
from hrctimeline.evidence.unspoken import Around, tellers_of
from hrctimeline.findings import Severity, count
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.results import EventReport, Report
from hrctimeline.words.denials import negating
from hrctimeline.words.naming import is_name


@dataclass(frozen=True, slots=True)
class Backing:
    """What the quotes of an event give it, as a dossier has them."""

    dossier: Dossier
    event: Event

    @property
    def names(self) -> Names:
        """The names of its log, each with its spellings."""
        return Names(tuple(self.dossier.timeline.names.items()))

    @property
    def supporting(self) -> list[Evidence]:
        """The supporting quotes that were found."""
        return [evidence for evidence, _ in self.dossier.found(self.event, "supports")]

    @property
    def documents(self) -> set[str]:
        """The documents that they are from; copies of one count once."""
        return {self.dossier.timeline.document(e.source) for e in self.supporting}

    @property
    def dating(self) -> set[str]:
        """The documents among them whose words state the event's date."""
        return {self.dossier.timeline.document(s.source) for s in self.within}

    @property
    def within(self) -> list[Statement]:
        """The dates that they state and that lie within the event's."""
        date = self.event.date
        return [s for s in self._stated if date and any(r.within(date) for r in s.readings)]

    @property
    def finest(self) -> Edtf | None:
        """The finest date that they state and that has a day in common with the event's."""
        date = self.event.date
        readings = [r for s in self._stated for r in s.readings]
        return min((r for r in readings if date and r.overlaps(date)), key=_days, default=None)

    def dated_by(self, some: list[Evidence]) -> bool:
        """Whether one of some quotes states a date within the event's."""
        date, stated = self.event.date, self.dossier.stated
        every = (reading for e in some for s in stated[e.path()] for reading in s.readings)
        return date is not None and any(reading.within(date) for reading in every)

    @property
    def _stated(self) -> list[Statement]:
        return [s for e in self.supporting for s in self.dossier.stated[e.path()]]


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as one side's report has it."""

    report: Report
    event: EventReport

    @property
    def backing(self) -> Backing:
        """What its quotes give it."""
        return Backing(self.report.dossier, self.event.event)

    @property
    def faults(self) -> set[str]:
        """The rules of the errors that are found in it."""
        found = (f for f in self.report.findings if f.event == self.event.id)
        return {finding.rule for finding in found if finding.severity is Severity.ERROR}


def weaker(old: Seen, new: Seen) -> Iterator[str]:
    """A sentence, without its full stop, for each way in which `new` is backed by less than `old`."""
    yield from _verdict(old.event.verdict, new)
    if new.event.leans and not old.event.leans:
        yield "it holds now only by what is set aside"
    yield from (said for _, said in less(old.backing, new.backing))
    known = {(w.rule, w.of) for w in old.event.event.waivers}
    for waiver in new.event.event.waivers:
        if (waiver.rule, waiver.of) not in known:
            yield f"a rule is set aside for it now: {waiver.rule}"


def less(old: Backing, new: Backing) -> Iterator[tuple[Keys, str]]:
    """The same for what its quotes alone give it, each with the keys of the event that it is told of."""
    moved = old.event.date != new.event.date
    pairs = [*changed_evidence(old.event.evidence, new.event.evidence)]
    raised = [now for was, now in pairs if was and now and _is_raised(was, now)]
    for said in _documents(old, new):
        yield EVIDENCE, said
    yield from dict.fromkeys(told for pair in pairs for told in changed_quote(*pair))
    for said in of_another(new.event, pairs):
        yield EVIDENCE, said
    for was, now in pairs:
        if was and now and now.said_by and not was.said_by and stands_apart(new.dossier, now):
            said = f"a quote of {now.source} is said by {now.said_by} now, who isn't named beside its words"
            yield (*EVIDENCE, now.index, "said-by"), said
    for said in (*_dates(old, new), *_redated(old, new, raised)):
        yield ("date",) if moved else EVIDENCE, said
    for said in _labels(old, new):
        yield EVIDENCE, said


def _labels(old: Backing, new: Backing) -> Iterator[str]:
    """Who wrote the texts that it cites, and what they are called, where the index has it otherwise."""
    for id in dict.fromkeys(evidence.source for evidence in new.event.evidence):
        was, now = (side.dossier.timeline.sources.get(id) for side in (old, new))
        if was and now and was is not now:
            told = {
                "author": another_name(was.author, now.author, new.names),
                "publisher": another_name(was.publisher, now.publisher, new.names),
                "title": turned(was.title, now.title, (was.title,)),
            }
            yield from (f"the {key} of {id}: {plain(turn)}" for key, turns in told.items() for turn in turns)


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


def _documents(old: Backing, new: Backing) -> Iterator[str]:
    before, after = len(old.documents), len(new.documents)
    if after < before:
        yield f"it rests on {count(after, 'document')} now, formerly on {before}"
    elif len(new.event.supporting) < len(old.event.supporting):
        quotes = count(len(new.event.supporting), "supporting quote")
        yield f"it has {quotes} now, formerly {len(old.event.supporting)}"


def _dates(old: Backing, new: Backing) -> Iterator[str]:
    was, now = old.event.date, new.event.date
    if was is None or now is None:
        return
    if not was.overlaps(now):
        yield f"its date is {in_words(now)} now, formerly {in_words(was)}"
        return
    if len(new.dating) < len(old.dating):
        yield f"its date is stated by {count(len(new.dating), 'document')} now, formerly by {len(old.dating)}"
    before, after = old.finest, new.finest
    if before and after and _days(after) > _days(before):
        yield f"the texts date it {in_words(after)} now, formerly {in_words(before)}"
    if any(not s.inferred for s in old.within) and new.within and all(s.inferred for s in new.within):
        yield "its date is only inferred now: it is counted from a day that no text states"


def _is_raised(old: Evidence, new: Evidence) -> bool:
    return old.stance == "context" and new.stance == "supports"


def _redated(old: Backing, new: Backing, raised: list[Evidence]) -> Iterator[str]:
    """Another date that no quote states but those that were only context: a plan's, for the deed's."""
    others = [e for e in new.supporting if e not in raised]
    if raised and old.event.date != new.event.date and not new.dated_by(others):
        yield f"its new date rests on a quote of {raised[0].source} that was only context"


def _days(date: Edtf) -> float:
    return float("inf") if date.start is None or date.end is None else date.end - date.start


Pairs = Sequence[tuple[Evidence | None, Evidence | None]]


def of_another(event: Event, pairs: Pairs) -> Iterator[str]:
    """What quotes that came don't give for those in whose place they stand: words, a speaker."""
    told = f"{event.title} . {event.summary}"
    gone = [was for was, now in pairs if was and now is None and was.stance == "supports"]
    came = [now for was, now in pairs if now and was is None and now.stance == "supports"]
    if not (gone and came):
        return
    had, have = _said(gone), _said(event.supporting)
    words = [word.text for word in contents(told) if word.stems & had and not word.stems & have]
    if words and not _said(came) & _stems(told) - had:
        yield f"no quote has “{' … '.join(dict.fromkeys(words))}” now, which one that went had"
    elif next(negating(told), None) and _deny(gone) and not _deny(event.supporting):
        yield "no quote denies anything now, as one that went did"
    spoke, speaks = ([each.said_by for each in side if each.said_by] for side in (gone, came))
    if spoke and speaks and _named(told, spoke) and not _named(told, speaks):
        yield f"a quote of {speaks[0]} stands for one of {spoke[0]}, of whom the event tells"


def _named(told: str, speakers: Sequence[str]) -> bool:
    return any(names(told, name.split()[-1]) for name in speakers)


def _deny(quotes: Iterable[Evidence]) -> bool:
    return any(next(negating(each.quote), None) for each in quotes)


def _said(quotes: Iterable[Evidence]) -> frozenset[str]:
    return frozenset[str]().union(*(_stems(f"{each.quote} . {each.translation}") for each in quotes))


def _stems(prose: str) -> frozenset[str]:
    return frozenset(stem for word in contents(prose) if not calendar(word) for stem in word.stems)


def stands_apart(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether a quote's speaker is named in its paragraph, not in its sentences, nor as a teller by them.

    “He” may be anybody, and so may who tells a text by its form.
    """
    place, name = dossier.located.get(evidence.path()), evidence.said_by
    if place is None or not is_name(name):
        return False
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    if spoken_for(source, text, evidence, place) or may_have_written(text, place, name):
        return False
    around = Around(text, place)
    near = around.sentences[max(0, around.first - 1) : around.last + 2]
    last, own = name.split()[-1], around.sentences[around.first : around.last + 1]
    told = [each for words in near for each in tellers_of(words)]
    if any(each.casefold() in PRONOUNS or names(each, last) for each in told):
        return False
    return names(around.prose, last) and not any(names(words, last) for words in own)
