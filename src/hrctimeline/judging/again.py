"""A log judged again after a change: what the change can't have touched is kept.

An event depends on the log's own tables, on its keys, on the texts that it cites and on their entries in the
index, on the events that it answers, on the words of its title and summary that other texts have, and, where
it asked all texts for something, on all of them. Whatever isn't surely the same is judged. Where an event
stands in the log is no matter: one that another moved on is the same.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Claims
from hrctimeline.claims.corpus import Corpus
from hrctimeline.claims.words import named_words, plain_words, small_words
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.findings import LOG
from hrctimeline.judging.changes import Changes, own_tables
from hrctimeline.judging.judge import Judged, Told, Wanted, judge
from hrctimeline.judging.written import written
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Event
from hrctimeline.record import cached_property, replace
from hrctimeline.rules.base import Rule
from hrctimeline.words.wordings import quotations

_OF_EVENTS = (Case, Claims, Corpus, Dossier)  # what comes of them is in `Judged`; to keep it holds old texts


class Before:
    """What was judged of a log before it was changed. `memo` has to be new: it tells who asked for what."""

    def __init__(self, loaded: Loaded, memo: Memo, rules: Sequence[Rule]) -> None:
        self._begin(loaded, memo, [rule for rule in rules if not (rule.after_all or rule.whole_log)])
        judged = judge(self._dossier, self._rules, Wanted())
        self._judged = replace(judged, told=[_placed(loaded, told) for told in judged.told])
        self._askers = frozenset(self._dossier.library.askers)
        self._memo.forget(*_OF_EVENTS)

    def _begin(self, loaded: Loaded, memo: Memo, rules: Sequence[Rule]) -> None:
        self.loaded, self._memo, self._rules = loaded, memo, rules
        self._dossier = Dossier(loaded, memo, Part(leads=False))
        self.touched = 0  # how many events and sources were judged again, the last time

    def again(self, dossier: Dossier, rules: Sequence[Rule], wanted: Wanted) -> Judged:
        """What comes of the changed log: as if all of it were judged."""
        if not self.comparable(dossier.loaded):
            return judge(dossier, rules, wanted)
        changes, part = self._changed(dossier)
        events = part.part.events or ()
        new, old = judge(part, self._rules, wanted), self._judged
        told = [_placed(dossier.loaded, each) for each in (*_kept(old, changes, events), *new.told)]
        moved = [(changes.moved.get(each.event), each) for each in old.seen]
        seen = [replace(each, event=now) for now, each in moved if now is not None and now not in events]
        absent = [source for source in old.absent if source not in changes.sources]
        judged = Judged(told, [*seen, *new.seen], (*absent, *new.absent))
        self._latest = changes, dossier, judged
        chosen = {rule.name for rule in rules}
        told = [each for each in told if each.rule in chosen]
        return replace(judged, told=[*told, *_leading(dossier, rules)])

    def rule_by_rule(self, dossier: Dossier) -> tuple[Dossier, Callable[[Rule], list[Told]]]:
        """What of the changed log is judged, and what each rule says of the whole, when it is asked."""
        if not self.comparable(dossier.loaded):
            return dossier, lambda rule: _said(dossier, rule)
        changes, part = self._changed(dossier)
        kept = defaultdict[str, list[Told]](list)
        for told in _kept(self._judged, changes, part.part.events or ()):
            kept[told.rule].append(told)
        nothing = _nothing(dossier)

        def told_by(rule: Rule) -> list[Told]:
            new = [] if rule.whole_log else _said(part, rule)
            return [*kept[rule.name], *new, *_said(nothing, rule)]

        return part, told_by

    def _changed(self, dossier: Dossier) -> tuple[Changes, Dossier]:
        """What has changed, and the part that it may touch."""
        changes = Changes(self.loaded, dossier.loaded)
        events = changes.events | self._asking(changes)
        self.touched = len(events) + len(changes.sources)
        part = Part(events, changes.sources, leads=False)
        return changes, Dossier(dossier.loaded, dossier.memo, part, dossier.library)

    def comparable(self, now: Loaded) -> bool:
        """Whether the log's own tables are the same, and all of it can be read that could."""
        old = self.loaded
        return (
            (now.readable and now.indexed and old.readable and old.indexed)
            and now.reviewed == old.reviewed
            and own_tables(old.timeline) == own_tables(now.timeline)
        )

    def followed(self) -> "Before":
        """The same of the log that was judged last, for what comes next."""
        changes, dossier, judged = self._latest
        self._memo.take(dossier.memo)
        later = object.__new__(Before)
        later._begin(dossier.loaded, self._memo, self._rules)
        later._judged = judged
        still = {changes.moved[n] for n in self._askers if n in changes.moved}
        later._askers = frozenset(dossier.library.askers | still)
        self._memo.forget(*_OF_EVENTS)
        return later

    def _asking(self, changes: Changes) -> set[int]:
        """The events that look at texts which they don't cite, where one of these texts is another."""
        old, now = self.loaded.texts, changes.now.texts
        pairs = [(old.get(id), now.get(id), id) for id in changes.sources]
        texts = [(one, other, id) for one, other, id in pairs if one is not other]
        if not texts:
            return set()
        found = {*self._askers}
        words = {
            word.casefold()
            for one, other, _ in texts
            for gather in (named_words, small_words)
            for word in (gather(one.prose) if one else frozenset())
            ^ (gather(other.prose) if other else frozenset())
        }
        found |= {event for event, own in self._words.items() if not words.isdisjoint(own)}
        if any(
            (quotations(id, one) if one else []) != (quotations(id, other) if other else [])
            for one, other, id in texts
        ):
            found |= self._quoting
        return {changes.moved[n] for n in found if n in changes.moved}

    @cached_property
    def _words(self) -> dict[int, set[str]]:
        """The words of what the events claim, in the singular and plural."""
        return {event.index: _forms(event) for event in self.loaded.timeline.events}

    @cached_property
    def _quoting(self) -> set[int]:
        """The events that quote what their texts have in quotation marks."""
        cited = self._dossier.cited_quotations
        return {
            event.index
            for event in self._dossier.events
            for evidence, place in self._dossier.found(event)
            if any(q.source == evidence.source and q.start < place.end and place.start < q.end for q in cited)
        }


def _forms(event: Event) -> set[str]:
    every = {word.casefold() for word in plain_words("\n\n".join(event.claimed))}
    return {form for word in every for form in (word, f"{word}s", word.removesuffix("s"))}


def _kept(old: Judged, changes: Changes, events: Container[int]) -> Iterator[Told]:
    """What is still true of what was told, each with where it stands now."""
    for told in old.told:
        where = told.problem.where
        if where.file != LOG:
            if (where.source or where.file) not in changes.sources:
                yield told
            continue
        was = where.path[1]
        now = changes.moved.get(was) if isinstance(was, int) else None
        if isinstance(was, int) and now is not None and now not in events:
            yield _moved(told, now, changes.shifts.get(was))


def _moved(told: Told, now: int, shift: tuple[str, int] | None) -> Told:
    """What is told of an event that may stand elsewhere now: without a place if it is written otherwise."""
    where, place = told.problem.where, told.place
    if where.path[1] != now:
        where = replace(where, path=("event", now, *where.path[2:]))
        told = replace(told, problem=replace(told.problem, where=where))
    if place and shift and shift != (place.file, 0):
        file, by = shift
        told = replace(
            told, place=replace(place, file=file, line=place.line + by, end_line=place.end_line + by)
        )
    return told if shift else replace(told, place=None)


def _placed(loaded: Loaded, told: Told) -> Told:
    """The same with its place in the log, so that it need not be looked for again."""
    if told.place or told.problem.where.file != LOG:
        return told
    place, shown = written(loaded, told.problem.where)
    return replace(told, place=place, shown=shown)


def _leading(dossier: Dossier, rules: Sequence[Rule]) -> list[Told]:
    """What concerns the log as a whole, or compares its events."""
    return judge(_nothing(dossier), rules, Wanted(events=False)).told


def _nothing(dossier: Dossier) -> Dossier:
    return Dossier(dossier.loaded, dossier.memo, Part((), ()), dossier.library)


def _said(dossier: Dossier, rule: Rule) -> list[Told]:
    return judge(dossier, [rule], Wanted(events=False)).told
