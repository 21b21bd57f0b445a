"""A log judged again after a change: what the change can't have touched is kept.

An event depends on the log's own tables, on its keys, on the texts that it cites and on their entries in the
index, on the events that it answers, on the words of its title and summary that other texts have, and, where
it asked all texts for something, on all of them. Whatever isn't surely the same is judged.
"""

from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cached_property

from hrctimeline.claims.words import named_words, plain_words, small_words
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.findings import INDEX, LOG
from hrctimeline.judging.judge import Judged, Told, Wanted, judge
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Event, Timeline
from hrctimeline.rules.base import Rule
from hrctimeline.words.wordings import quotations


class Before:
    """What was judged of a log before it was changed. `memo` has to be new: it tells who asked for what."""

    def __init__(self, loaded: Loaded, memo: Memo, rules: Sequence[Rule]) -> None:
        self._loaded, self._memo = loaded, memo
        self._dossier = Dossier(loaded, memo, Part(leads=False))
        single = [rule for rule in rules if not (rule.after_all or rule.whole_log)]
        self._judged = judge(self._dossier, single, Wanted())

    def again(self, dossier: Dossier, rules: Sequence[Rule], wanted: Wanted) -> Judged:
        """What comes of the changed log: as if all of it were judged."""
        if not self._comparable(dossier.loaded):
            return judge(dossier, rules, wanted)
        sources = self._sources(dossier.loaded)
        events = self._events(dossier, sources)
        part = Dossier(dossier.loaded, dossier.memo, Part(events, sources), dossier.library)
        new, old = judge(part, rules, wanted), self._judged
        told = [each for each in old.told if not _touches(each, events, sources)]
        seen = [each for each in old.seen if each.event not in events]
        absent = [source for source in old.absent if source not in sources]
        return Judged([*told, *new.told], [*seen, *new.seen], (*absent, *new.absent))

    def _comparable(self, now: Loaded) -> bool:
        """Whether the log's own tables are the same, its events as many, its texts under the same ids."""
        old, new = self._loaded.timeline, now.timeline
        return (
            now.readable
            and now.indexed
            and now.reviewed == self._loaded.reviewed
            and _own_tables(old) == _own_tables(new)
            and len(old.events) == len(new.events)
            and {s.id: s.copy_of for s in old.sources.values()}
            == {s.id: s.copy_of for s in new.sources.values()}
        )

    def _sources(self, now: Loaded) -> set[str]:
        """The sources whose entry or text isn't the same, and those of the same documents."""
        changed = {id for id in now.timeline.sources if self._differs(now, id)}
        documents = {now.timeline.document(id) for id in changed}
        return changed | {id for id in now.timeline.sources if now.timeline.document(id) in documents}

    def _differs(self, now: Loaded, id: str) -> bool:
        one, other = self._loaded.texts.read(id), now.texts.read(id)
        return (self._loaded.timeline.sources[id], one.document, one.problems) != (
            now.timeline.sources[id],
            other.document,
            other.problems,
        )

    def _events(self, dossier: Dossier, sources: set[str]) -> set[int]:
        """The events that the change may touch, by their positions."""
        old, new = self._loaded.timeline, dossier.timeline
        signed = {
            id for id in old.reviews.keys() | new.reviews.keys() if old.reviews.get(id) != new.reviews.get(id)
        }
        broken = _broken(self._loaded) ^ _broken(dossier.loaded)
        found = {
            event.index
            for event, was in zip(new.events, old.events, strict=True)
            if event != was
            or event.index in broken
            or event.id in signed
            or any(evidence.source in sources for evidence in event.evidence)
        }
        found |= self._asking(dossier.loaded, sources)
        ids = {event.id for each in (old, new) for event in each.events if event.index in found}
        return found | {event.index for event in new.events if not ids.isdisjoint(event.responds_to)}

    def _asking(self, now: Loaded, sources: set[str]) -> set[int]:
        """The events that look at texts which they don't cite, where one of these texts is another."""
        pairs = [(self._loaded.texts.get(id), now.texts.get(id), id) for id in sources]
        texts = [(one, other, id) for one, other, id in pairs if one is not other]
        if not texts:
            return set()
        found = set(self._dossier.library.askers)
        words = {
            word.casefold()
            for one, other, _ in texts
            for gather in (named_words, small_words)
            for word in (gather(one.prose) if one else frozenset())
            ^ (gather(other.prose) if other else frozenset())
        }
        found |= {event for event, own in self._words.items() if not words.isdisjoint(own)}
        for one, other, id in texts:
            if (quotations(id, one) if one else []) != (quotations(id, other) if other else []):
                return found | self._quoting
        return found

    @cached_property
    def _words(self) -> dict[int, set[str]]:
        """The words of titles and summaries, in the singular and plural."""
        return {event.index: _forms(event) for event in self._loaded.timeline.events}

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
    every = {word.casefold() for word in plain_words(f"{event.title}\n\n{event.summary}")}
    return {form for word in every for form in (word, f"{word}s", word.removesuffix("s"))}


def _own_tables(timeline: Timeline) -> Timeline:
    return replace(timeline, title="", about="", events=(), sources={}, reviews={})


def _broken(loaded: Loaded) -> set[int | str]:
    """The events of which something couldn't be read."""
    paths = (problem.where.path for _, problem in loaded.problems if problem.where.file == LOG)
    return {path[1] for path in paths if len(path) > 1 and path[0] == "event"}


def _touches(told: Told, events: Container[object], sources: Container[object]) -> bool:
    where = told.problem.where
    if where.file == LOG:
        return len(where.path) > 1 and where.path[1] in events
    return (where.path[1] if where.file == INDEX else where.file) in sources
