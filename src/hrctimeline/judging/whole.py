"""A large log judged share by share, in several processes if there are: memory follows a share, not the log.

What rules will ask of all texts is gathered by a first look (words, lost quotes) and put to all texts at
once; what they ask beyond that is noted, and the events that had asked are judged again with the answers.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import TypeVar

from hrctimeline.claims.corpus import written
from hrctimeline.evidence.checked import Checked
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Answers, Held, Library
from hrctimeline.findings import LOG, KeyPath
from hrctimeline.judging.answers import Questions
from hrctimeline.judging.desk import Bench, Desk
from hrctimeline.judging.judge import Judged, Progress, Told, Wanted, judge
from hrctimeline.judging.look import Look, Purpose
from hrctimeline.judging.pool import Team
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.model import Timeline
from hrctimeline.record import replace
from hrctimeline.results import EvidenceReport
from hrctimeline.rules import BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.words.text import Span
from hrctimeline.words.wordings import Run, Wording, conflicts

Q = TypeVar("Q")
T = TypeVar("T")


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
        self._desk = Desk(loaded, checked)
        self._numbers = range(len(self._desk.shares))
        self._done = 0
        self.answers: Answers | None = None  # None where no rule reads claims

    def judged(self) -> Iterator[Judged]:
        """What came of each share, and of the log as a whole."""
        with closing(Team(self._desk, min(self._jobs, len(self._numbers)))) as team:
            self._team = team
            yield from self._by_all()

    def _by_all(self) -> Iterator[Judged]:
        bench = Bench(self._names(across=False), self._wanted, self._first_answers())
        parts = self._each(Desk.judge, bench, self._numbers)
        yield self._leading()  # while other processes judge the shares
        yield from self._gathered(bench, parts)

    def _gathered(self, bench: Bench, parts: Iterator[Judged]) -> Iterator[Judged]:
        """What came of the shares; events that had asked for more are judged again with the answers."""
        asked, again, conflicting = frozenset[str](), dict[int, tuple[int, ...]](), set[int]()
        otherwise = _otherwise(self._loaded.timeline, bench.answers.quotations or ())
        for number, part in enumerate(parts):
            if part.asked:
                asked = asked.union(*part.asked.values())
                again[number] = tuple(part.asked)
            conflicting |= _conflicting(part, otherwise)
            yield _without(part, part.asked)
        if again:
            bench = bench._replace(answers=self._answered(bench.answers, asked, frozenset()), events=again)
            yield from self._each(Desk.judge, bench, again)
        self.answers = bench.answers if self._claims else None
        yield self._across(conflicting, bench.answers)

    @property
    def _claims(self) -> bool:
        """Whether a rule reads what the events claim."""
        return any(rule.family in ("claims", "wording") for rule in self._rules)

    def _names(self, *, across: bool) -> tuple[str, ...]:
        return tuple(r.name for r in self._rules if r.across is across and not (r.after_all or r.whole_log))

    def _first_answers(self) -> Answers:
        """What all texts reply to what a first look at them, and at the quotes, asks for."""
        looks = self._looks()
        answers = Answers(
            frozenset(name for look in looks for name in look.words.names),
            frozenset(word for look in looks for word in look.words.small),
        )
        asked = frozenset(quote for look in looks for quote in look.asked)
        return self._answered(answers, asked, frozenset(run for look in looks for run in look.cited))

    def _looks(self) -> list[Look]:
        """A first look at each share, if a rule asks all texts for something."""
        purpose = Purpose(
            words=written(self._loaded.timeline.events) if self._claims else frozenset(),
            lost=self._claims or any(rule.name == "quote-not-found" for rule in self._rules),
            cited=any(rule.across for rule in self._rules),
        )
        wanted = purpose.lost or purpose.cited
        return list(self._each(Desk.look, purpose, self._numbers)) if wanted else []

    def _leading(self) -> Judged:
        """What concerns the log as a whole, or compares its events: no text is read for it."""
        whole = [rule for rule in self._rules if rule.whole_log]
        told = judge(Dossier(self._loaded), whole, Wanted(events=False)).told
        rules = [BY_NAME[name] for name in self._names(across=False)]
        part = Dossier(self._loaded, None, Part((), ()))
        return Judged([*told, *judge(part, rules, Wanted(events=False)).told], [])

    def _answered(self, answers: Answers, quotes: frozenset[str], cited: frozenset[Run]) -> Answers:
        """The answers with what all texts reply to more questions."""
        held = dict[str, list[Held]]((quote, []) for quote in quotes)
        alike: list[Wording] = []
        if quotes or cited:
            for reply in self._each(Desk.reply, Questions(quotes, cited), self._numbers):
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

    def _each(self, work: Callable[[Desk, Q, int], T], question: Q, numbers: Iterable[int]) -> Iterator[T]:
        """Some work on each share. The progress counts what is foreseen: a look, a reply, a judgement."""
        return self._counted(self._team.each(work, question, numbers))

    def _counted(self, results: Generator[T, None, None]) -> Iterator[T]:
        for result in results:
            yield result
            self._done += 1
            if self._progress:
                self._progress(min(self._done, 3 * len(self._numbers)), 3 * len(self._numbers))


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
    quotes = ((seen.event, quote) for seen in part.seen if otherwise for quote in seen.evidence)
    return {
        event
        for event, quote in quotes
        if any(_overlap(span, quote) for span in otherwise.get(quote.source, ()))
    }


def _overlap(span: Span, quote: EvidenceReport) -> bool:
    return quote.start is not None and quote.end is not None and span[0] < quote.end and quote.start < span[1]
