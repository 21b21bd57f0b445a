"""A large log judged share by share, in several processes if there are: memory follows a share, not the log.

What rules will ask of all texts is gathered by a first look (words, lost quotes) and put to all texts at
once; what they ask beyond that is noted, and the events that had asked are judged again with the answers.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import repeat
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Claims
from hrctimeline.claims.corpus import written
from hrctimeline.evidence.checked import Checked
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Answers, Held, Library
from hrctimeline.findings import LOG, KeyPath
from hrctimeline.judging.answers import Replies, replies
from hrctimeline.judging.judge import Judged, Progress, Told, Wanted, judge
from hrctimeline.judging.look import Look, look, remembered
from hrctimeline.judging.pool import each
from hrctimeline.judging.shares import Share, shares
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Timeline
from hrctimeline.record import replace
from hrctimeline.results import EvidenceReport
from hrctimeline.rules import BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Span
from hrctimeline.words.wordings import Wording, conflicts

_SLICE = 200  # events whose claims are in memory at once
S = TypeVar("S")
T = TypeVar("T")


class Bench(NamedTuple):
    """What all shares are judged with. Rules by name, so that it can go to another process.

    `words`, `lost` and `cited` say what a first look is for.
    """

    loaded: Loaded
    rules: tuple[str, ...] = ()
    wanted: Wanted = Wanted()
    answers: Answers = Answers()
    checked: Mapping[KeyPath, Checked] = MappingProxyType({})
    words: frozenset[str] = frozenset()
    lost: bool = False
    cited: bool = False


class Questions(NamedTuple):
    """What all texts are asked for: quotes, and quotations like those that are cited."""

    loaded: Loaded
    sought: Sought
    cited: Sequence[Wording]


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
        self._rules, self._wanted = rules, replace(wanted, standing=True)
        self._checked = checked
        self._shares = shares(loaded)
        self._done = 0
        self.answers: Answers | None = None  # None where no rule reads claims

    def judged(self) -> Iterator[Judged]:
        """What came of each share, and of the log as a whole."""
        looks = self._looks()
        answers = Answers(
            frozenset(name for look in looks for name in look.words.names),
            frozenset(word for look in looks for word in look.words.small),
        )
        quotes = {quote for look in looks for quote in look.asked}
        answers = self._answered(answers, quotes, [wording for look in looks for wording in look.cited])
        known = (look.known for look in looks) if looks else repeat(b"")
        items = [replace(share, known=each) for share, each in zip(self._shares, known, strict=False)]
        bench = Bench(self._loaded, self._names(across=False), self._wanted, answers, self._checked)
        with closing(each(_judged, bench, items, self._jobs)) as parts:
            yield self._leading(bench)  # while other processes judge the shares
            yield from self._gathered(bench, items, self._counted(parts))

    def _gathered(self, bench: Bench, items: Sequence[Share], parts: Iterator[Judged]) -> Iterator[Judged]:
        """What came of the shares; events that had asked for more are judged again with the answers."""
        asked, again, conflicting = set[str](), list[Share](), set[int]()
        otherwise = _otherwise(self._loaded.timeline, bench.answers.quotations or ())
        for item, part in zip(items, parts, strict=True):
            if part.asked:
                asked = asked.union(*part.asked.values())
                again.append(replace(item, sources=(), events=tuple(part.asked)))
            conflicting |= _conflicting(part, otherwise)
            yield _without(part, part.asked)
        if again:
            bench = bench._replace(answers=self._answered(bench.answers, asked, ()))
            yield from self._each(_judged, bench, again)
        self.answers = bench.answers if self._claims else None
        yield self._across(conflicting, bench.answers)

    @property
    def _claims(self) -> bool:
        """Whether a rule reads what the events claim."""
        return any(rule.family in ("claims", "wording") for rule in self._rules)

    def _names(self, *, across: bool) -> tuple[str, ...]:
        return tuple(r.name for r in self._rules if r.across is across and not (r.after_all or r.whole_log))

    def _looks(self) -> list[Look]:
        """A first look at each share, if a rule asks all texts for something."""
        bench = Bench(
            self._loaded,
            checked=self._checked,
            words=written(self._loaded.timeline.events) if self._claims else frozenset(),
            lost=self._claims or any(rule.name == "quote-not-found" for rule in self._rules),
            cited=any(rule.across for rule in self._rules),
        )
        return list(self._each(_look, bench, self._shares)) if bench.lost or bench.cited else []

    def _leading(self, bench: Bench) -> Judged:
        """What concerns the log as a whole, or compares its events: no text is read for it."""
        whole = [rule for rule in self._rules if rule.whole_log]
        told = judge(Dossier(self._loaded), whole, Wanted(events=False)).told
        part = Dossier(self._loaded, None, Part((), ()))
        return Judged([*told, *judge(part, _rules(bench), Wanted(events=False)).told], [])

    def _answered(self, answers: Answers, quotes: Collection[str], cited: Sequence[Wording]) -> Answers:
        """The answers with what all texts reply to more questions."""
        held = dict[str, list[Held]]((quote, []) for quote in quotes)
        alike: list[Wording] = []
        if quotes or cited:
            for reply in self._each(_replies, Questions(self._loaded, Sought(quotes), cited), self._shares):
                alike += reply.quotations
                for quote, one in reply.held:
                    held[quote].append(one)
        return replace(answers, held={**answers.held, **held}, quotations=answers.quotations or alike)

    def _across(self, events: Collection[int], answers: Answers) -> Judged:
        """What comes of holding cited texts against all others, for the events that it may concern."""
        rules = [BY_NAME[name] for name in self._names(across=True)]
        memo = Memo()
        loaded = self._loaded.fresh(memo)
        part, library = Part(events, (), leads=False), Library(loaded.texts, memo, answers)
        return judge(Dossier(loaded, memo, part, library), rules, Wanted(events=False))

    def _each(self, work: Callable[[S, Share], T], state: S, items: Sequence[Share]) -> Iterator[T]:
        """Some work on each share. The progress counts what is foreseen: a look, a reply, a judgement."""
        return self._counted(each(work, state, items, self._jobs))

    def _counted(self, results: Generator[T, None, None]) -> Iterator[T]:
        with closing(results):
            for result in results:
                yield result
                self._done += 1
                if self._progress:
                    self._progress(min(self._done, 3 * len(self._shares)), 3 * len(self._shares))


def _rules(bench: Bench) -> list[Rule]:
    return [BY_NAME[name] for name in bench.rules]


def _look(bench: Bench, share: Share) -> Look:
    memo = Memo()
    loaded = bench.loaded.fresh(memo)
    dossier = Dossier(loaded, memo, Part(share.events, share.sources, leads=False), checked=bench.checked)
    return look(dossier, share.sources, bench.words, lost=bench.lost, cited=bench.cited)


def _replies(questions: Questions, share: Share) -> Replies:
    return replies(questions.loaded.fresh(Memo()), share.sources, questions.sought, questions.cited)


def _judged(bench: Bench, share: Share) -> Judged:
    """A share judged, some events at a time: their claims take more memory than its texts."""
    memo = Memo()
    loaded = bench.loaded.fresh(memo)
    library = Library(loaded.texts, memo, bench.answers)
    found = remembered(share.known, loaded.texts, memo)
    parts = []
    for start in range(0, len(share.events) or 1, _SLICE):
        sources = () if start else share.sources
        part = Part(share.events[start : start + _SLICE], sources, leads=False)
        dossier = Dossier(loaded, memo, part, library, bench.checked, found)
        parts.append(judge(dossier, _rules(bench), bench.wanted))
        memo.forget(Case, Claims, Dossier)
    memo.forget()
    return Judged(
        [told for part in parts for told in part.told],
        [seen for part in parts for seen in part.seen],
        tuple(source for part in parts for source in part.absent),
        library.asked,
    )


def _without(part: Judged, asking: Collection[int]) -> Judged:
    """What came of a share, without the events that are judged again."""
    told = [each for each in part.told if _event(each) not in asking]
    return Judged(told, [seen for seen in part.seen if seen.event not in asking], part.absent)


def _event(told: Told) -> int | str | None:
    where = told.problem.where
    return where.path[1] if where.file == LOG and where.path[:1] == ("event",) else None


def _otherwise(timeline: Timeline, quotations: Sequence[Wording]) -> dict[str, list[Span]]:
    """Where the texts have quotations that another text words otherwise, by source."""
    found = defaultdict[str, list[Span]](list)
    for conflict in conflicts(list(quotations), {id: timeline.document(id) for id in timeline.sources}):
        found[conflict.cited.source].append(conflict.here)
    return found


def _conflicting(part: Judged, otherwise: Mapping[str, list[Span]]) -> set[int]:
    """The events of a part that quote such a place."""
    quotes = ((seen.event, quote) for seen in part.seen for quote in seen.evidence)
    return {
        event
        for event, quote in quotes
        if any(_overlap(span, quote) for span in otherwise.get(quote.source, ()))
    }


def _overlap(span: Span, quote: EvidenceReport) -> bool:
    return quote.start is not None and quote.end is not None and span[0] < quote.end and quote.start < span[1]
