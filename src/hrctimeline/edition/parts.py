"""An edition made in parts: groups of its events, and its texts, each by itself.

What a large report says was worked out share by share and let go, so its parts read their texts again, in
several processes if there are; only what comes of a part is kept. A small one has all at hand.
"""

import dataclasses
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Claims
from hrctimeline.claims.wording.own import Own, keep_own, own_words
from hrctimeline.edition.anchors import Anchors, Links
from hrctimeline.edition.events import events
from hrctimeline.edition.model import Event, Text
from hrctimeline.edition.texts import text
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Library
from hrctimeline.judging.judge import Progress
from hrctimeline.judging.pool import each
from hrctimeline.logfile.memo import Memo
from hrctimeline.record import replace
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import Standing, keep_standings, standings

GROUP = 1000  # events that are one part
_SLICE = 200  # events whose claims are in memory at once


class Parts(NamedTuple):
    """What every part is made with; it can go to another process. `fresh`: each part reads its texts."""

    report: Report
    chosen: Sequence[EventReport]
    anchors: Anchors
    links: Links
    copies: Mapping[str, Sequence[str]]  # the sources of the edition, each with all that are its document
    citing: Mapping[str, Sequence[EventReport]]  # of the chosen events, by source
    own: Mapping[int, Own]
    standings: Mapping[int, Standing]
    fresh: bool

    @classmethod
    def of(cls, report: Report, chosen: Sequence[EventReport]) -> "Parts":
        """The parts of the chosen events of a report."""
        timeline, anchors = report.timeline, Anchors(report.timeline)
        citing = defaultdict[str, list[EventReport]](list)
        for event in chosen:
            for source in dict.fromkeys(evidence.source for evidence in event.evidence):
                citing[source].append(event)
        whole = len(timeline.events) == len(chosen)
        sources = [id for id in timeline.sources if whole or id in citing]
        documents = defaultdict[str, list[str]](list)
        for id in sources:
            documents[timeline.document(id)].append(id)
        copies = {id: documents[timeline.document(id)] for id in sources}
        fresh = report.dossier.library.final
        own, read = (own_words(report.dossier), standings(report.dossier)) if fresh else ({}, {})
        return cls(report, chosen, anchors, Links(chosen, anchors), copies, citing, own, read, fresh)

    @property
    def jobs(self) -> int:
        """How many processes share the work."""
        return (os.cpu_count() or 1) if self.fresh else 1

    @property
    def groups(self) -> list[range]:
        """The positions of the chosen events, group by group."""
        every = range(len(self.chosen))
        return [every[start : start + GROUP] for start in range(0, len(every), GROUP)]

    @property
    def sources(self) -> list[str]:
        """The sources of the edition by their ids: of a whole log all, else those that are cited."""
        return list(self.copies)

    def events(self, group: range) -> Iterator[Event]:
        """The events of a group."""
        if not self.fresh:
            yield from events(self.report, [self.chosen[at] for at in group], self.anchors, self.links)
            return
        memo = Memo()
        for start in range(0, len(group), _SLICE):
            some = [self.chosen[at] for at in group[start : start + _SLICE]]
            yield from events(self._report(some, memo), some, self.anchors, self.links)
            memo.forget(Case, Claims, Dossier)

    def text(self, id: str) -> Text:
        """A text by the id of its source."""
        citing = self.citing.get(id, ())
        report = self._report(citing, Memo()) if self.fresh else self.report
        copies = tuple(other for other in self.copies[id] if other != id)
        return text(report, id, [event.event for event in citing], self.anchors, copies)

    def _report(self, chosen: Sequence[EventReport], memo: Memo) -> Report:
        """The report on some events, with a dossier of their own: what is worked out goes with it."""
        loaded = self.report.dossier.loaded.fresh(memo)
        places = {event.event.index for event in chosen}
        library = Library(loaded.texts, memo, self.report.dossier.library.answers, final=True)
        dossier = Dossier(loaded, memo, Part(places, (), leads=False), library)
        keep_own(dossier, {at: self.own[at] for at in places if at in self.own})
        keep_standings(dossier, {at: self.standings[at] for at in places})
        found = dict.fromkeys(event.id for event in chosen)
        findings = tuple(finding for id in found for finding in self.report.by_event.get(id, ()))
        return replace(self.report, events=tuple(chosen), findings=findings, dossier=dossier)


def every_event(parts: Parts, progress: Progress | None = None) -> Iterator[Event]:
    """The events of all groups in their order."""
    groups = parts.groups
    for number, made in enumerate(each(_events, parts, groups, parts.jobs), 1):
        yield from made
        if progress:
            progress(number, len(groups))


def every_text(parts: Parts) -> dict[str, Text]:
    """The texts by their ids."""
    return dict(zip(parts.sources, each(Parts.text, parts, parts.sources, parts.jobs), strict=True))


def bare_texts(parts: Parts) -> dict[str, Text]:
    """The texts by their ids, without their words."""
    return dict(zip(parts.sources, each(_bare, parts, parts.sources, parts.jobs), strict=True))


def _events(parts: Parts, group: range) -> list[Event]:
    return list(parts.events(group))


def _bare(parts: Parts, id: str) -> Text:
    return dataclasses.replace(parts.text(id), paragraphs=())
