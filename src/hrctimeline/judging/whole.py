"""A large log judged share by share, in several processes if there are: memory follows a share, not the log.

What rules ask of all texts is gathered first (words), or noted while the shares are judged and then put to
all texts at once; the events that had asked are judged again with the answers.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Claims
from hrctimeline.claims.sightings import Vocabulary, vocabulary, written
from hrctimeline.evidence.checked import Checked
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Answers, Held, Library
from hrctimeline.findings import LOG, KeyPath
from hrctimeline.judging.answers import Replies, replies
from hrctimeline.judging.judge import Judged, Progress, Told, Wanted, judge
from hrctimeline.judging.pool import each
from hrctimeline.judging.shares import Share, shares
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.results import EvidenceReport
from hrctimeline.rules import BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Span
from hrctimeline.words.wordings import Wording, conflicts

_SLICE = 200  # events whose claims are in memory at once
T = TypeVar("T")


class Bench(NamedTuple):
    """What all shares are judged with. Rules by name, so that it can go to another process."""

    loaded: Loaded
    rules: tuple[str, ...] = ()
    wanted: Wanted = Wanted()
    answers: Answers = Answers()
    checked: Mapping[KeyPath, Checked] = MappingProxyType({})
    words: frozenset[str] = frozenset()
    sought: Sought | None = None
    cited: Sequence[Wording] = ()


class Large:
    """One run over a large log. `progress` is told how much of the work is done, and of how much."""

    def __init__(
        self,
        loaded: Loaded,
        rules: Sequence[Rule],
        wanted: Wanted,
        checked: Mapping[KeyPath, Checked],
        jobs: int,
        progress: Progress | None,
    ) -> None:
        self._loaded, self._jobs, self._progress = loaded, jobs, progress
        self._rules, self._wanted = rules, wanted._replace(standing=True, cited=any(r.across for r in rules))
        self._checked = checked
        self._shares = shares(loaded)
        self._done = 0
        self.answers: Answers | None = None  # None where no rule reads claims

    def judged(self) -> Iterator[Judged]:
        """What came of each share, and of the log as a whole."""
        words = self._vocabulary()
        bench = Bench(self._loaded, self._names(across=False), self._wanted, Answers(*words), self._checked)
        yield self._leading(bench)
        first = list(self._each(_judged, bench, self._shares))
        answers = self._answers(first, bench.answers)
        self.answers = answers if self._claims else None
        asking = {event for part in first for event in part.asked}
        conflicting = self._conflicting(first, answers.quotations or ())
        while first:  # what was taken in is let go
            yield _without(first.pop(0), asking)
        again = [
            share._replace(sources=(), events=tuple(asking.intersection(share.events)))
            for share in self._shares
        ]
        yield from self._each(_judged, bench._replace(answers=answers), [s for s in again if s.events])
        yield self._across(conflicting, answers)

    @property
    def _claims(self) -> bool:
        """Whether a rule reads what the events claim."""
        return any(rule.family in ("claims", "wording") for rule in self._rules)

    def _names(self, *, across: bool) -> tuple[str, ...]:
        return tuple(r.name for r in self._rules if r.across is across and not (r.after_all or r.whole_log))

    def _vocabulary(self) -> Vocabulary:
        """The words of titles and summaries as the texts have them, if a rule asks."""
        if not self._claims:
            return Vocabulary()
        bench = Bench(self._loaded, words=written(self._loaded.timeline.events))
        found = list(self._each(_vocabulary, bench, self._shares))
        return Vocabulary(*(frozenset[str]().union(*sets) for sets in zip(*found, strict=True)))

    def _leading(self, bench: Bench) -> Judged:
        """What concerns the log as a whole, or compares its events: no text is read for it."""
        whole = [rule for rule in self._rules if rule.whole_log]
        told = judge(Dossier(self._loaded), whole, Wanted(events=False)).told
        part = Dossier(self._loaded, None, Part((), ()))
        return Judged([*told, *judge(part, _rules(bench), Wanted(events=False)).told], [])

    def _answers(self, first: Sequence[Judged], known: Answers) -> Answers:
        """What all texts reply to what was asked while the shares were judged."""
        quotes = {quote for part in first for words in part.asked.values() for quote in words}
        cited = [quotation for part in first for quotation in part.cited]
        held = dict[str, list[Held]]((quote, []) for quote in quotes)
        alike: list[Wording] = []
        if quotes or cited:
            bench = Bench(self._loaded, sought=Sought(quotes), cited=cited)
            for reply in self._each(_replies, bench, self._shares):
                alike += reply.quotations
                for quote, one in reply.held:
                    held[quote].append(one)
        return known._replace(held=held, quotations=alike)

    def _across(self, events: Collection[int], answers: Answers) -> Judged:
        """What comes of holding cited texts against all others, for the events that it may concern."""
        rules = [BY_NAME[name] for name in self._names(across=True)]
        memo = Memo()
        loaded = self._loaded.fresh(memo)
        part, library = Part(events, (), leads=False), Library(loaded.texts, memo, answers)
        return judge(Dossier(loaded, memo, part, library), rules, Wanted(events=False))

    def _conflicting(self, first: Sequence[Judged], alike: Sequence[Wording]) -> Collection[int]:
        """The events with a quote that another text words otherwise."""
        document = {
            source: self._loaded.timeline.document(source) for source in self._loaded.timeline.sources
        }
        found = dict[str, list[Span]]()
        for conflict in conflicts(list(alike), document):
            found.setdefault(conflict.cited.source, []).append(conflict.here)
        return {
            seen.event
            for part in first
            for seen in part.seen
            for quote in seen.evidence
            if any(_overlap(span, quote) for span in found.get(quote.source, ()))
        }

    def _each(self, work: Callable[[Bench, Share], T], bench: Bench, items: Sequence[Share]) -> Iterator[T]:
        """Some work on each share. The progress counts what is foreseen: two looks at each share."""
        for result in each(work, bench, items, self._jobs):
            yield result
            self._done += 1
            if self._progress:
                self._progress(min(self._done, 2 * len(self._shares)), 2 * len(self._shares))


def _rules(bench: Bench) -> list[Rule]:
    return [BY_NAME[name] for name in bench.rules]


def _vocabulary(bench: Bench, share: Share) -> Vocabulary:
    texts = bench.loaded.fresh(Memo()).texts
    return vocabulary((texts[source] for source in share.sources if source in texts), bench.words)


def _replies(bench: Bench, share: Share) -> Replies:
    assert bench.sought
    return replies(bench.loaded.fresh(Memo()), share.sources, bench.sought, bench.cited)


def _judged(bench: Bench, share: Share) -> Judged:
    """A share judged, some events at a time: their claims take more memory than its texts."""
    memo = Memo()
    loaded = bench.loaded.fresh(memo)
    library = Library(loaded.texts, memo, bench.answers)
    parts = []
    for start in range(0, len(share.events) or 1, _SLICE):
        sources = () if start else share.sources
        part = Part(share.events[start : start + _SLICE], sources, leads=False)
        parts.append(judge(Dossier(loaded, memo, part, library, bench.checked), _rules(bench), bench.wanted))
        memo.forget(Case, Claims, Dossier)
    memo.forget()
    return Judged(
        [told for part in parts for told in part.told],
        [seen for part in parts for seen in part.seen],
        tuple(source for part in parts for source in part.absent),
        library.asked,
        [quotation for part in parts for quotation in part.cited],
    )


def _without(part: Judged, asking: Collection[int]) -> Judged:
    """What came of a share, without the events that are judged again."""
    told = [each for each in part.told if _event(each) not in asking]
    return Judged(told, [seen for seen in part.seen if seen.event not in asking], part.absent)


def _event(told: Told) -> int | str | None:
    where = told.problem.where
    return where.path[1] if where.file == LOG and where.path[:1] == ("event",) else None


def _overlap(span: Span, quote: EvidenceReport) -> bool:
    return quote.start is not None and quote.end is not None and span[0] < quote.end and quote.start < span[1]
