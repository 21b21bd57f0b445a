"""Plants faults in a copy of a timeline, one at a time, and asks `verify` about each."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import NamedTuple

from hrctimeline.findings import LOG, Place, Refusal, Where
from hrctimeline.judging.again import Before
from hrctimeline.judging.pool import each, forks
from hrctimeline.logfile.folder import Folder, Memory
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.mutants import claims, dates, harmless, letters, sources, structure, texts, words
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original, copied
from hrctimeline.mutants.sight import Sight, Watch
from hrctimeline.rules import ALL_RULES
from hrctimeline.verifier import verify

FAMILIES = (
    dates.faults,
    words.faults,
    letters.faults,
    claims.faults,
    sources.faults,
    texts.faults,
    structure.faults,
    harmless.faults,
)
_TELLING = ("relation-unchecked", "not-machine-read")  # notes that something isn't checked any more
Progress = Callable[[int, int], None]


class NotClean(Refusal):
    """The log has errors to begin with, so that no fault would stand out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What shows a fault, as `Sight` has it: the rule that catches it; where none does, all else."""

    fault: Fault
    rules: tuple[str, ...]
    notes: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    turned: bool = False
    own: bool = False
    stale: bool = False

    @property
    def caught(self) -> bool:
        """Whether there is a new error or warning."""
        return bool(self.rules)

    @property
    def excused(self) -> bool:
        """Whether it may go unseen: no rule is there, a waiver is, or a note says "not checked"."""
        told = any(note in _TELLING for note in self.notes)
        return self.fault.expect in (Expect.UNGUARDED, Expect.READ) or bool(self.waived) or told

    @property
    def hidden(self) -> bool:
        """Whether nothing shows it: no error or warning, no own word, and no reading gone stale."""
        return not self.caught and not self.own and not self.stale

    @property
    def survives(self) -> bool:
        """Whether it should have been caught and was not."""
        return not self.caught and not self.excused and self.fault.expect is Expect.CAUGHT


@dataclass(frozen=True, slots=True)
class Trial:
    """All outcomes, in the order of the families; `original` is the timeline that stood trial."""

    original: Original
    seed: int
    outcomes: tuple[Outcome, ...]

    @property
    def survivors(self) -> list[Outcome]:
        """The faults that should have been caught and were not."""
        return [outcome for outcome in self.outcomes if outcome.survives]

    @property
    def alarms(self) -> list[Outcome]:
        """The harmless variants that were reported, or that made a reading stale."""
        return [o for o in self.outcomes if o.fault.expect is Expect.QUIET and (o.caught or o.stale)]

    @property
    def unseen(self) -> list[Outcome]:
        """The faults that nothing asks to be caught, and that nothing shows."""
        return [o for o in self.outcomes if o.fault.expect is not Expect.QUIET and o.hidden and o.excused]

    def place(self, where: Where) -> Place:
        """Where a fault stands, in the file as it was."""
        return _place(self.original, where)

    def line(self, where: Where) -> str:
        """The text of its line."""
        number = self.place(where).line
        if text := self.original.report.dossier.texts.get(where.file):
            start, *more = text.line_starts[number - 1 :]
            return text.source[start : more[0] if more else len(text.source)].rstrip("\r\n")
        return self.original.page(where.file).places.line(number)


def run(
    folder: Folder, *, seed: int = 0, most: int = 1000, jobs: int | None = 1, progress: Progress | None = None
) -> Trial:
    """Try a timeline with at most `most` faults; the same seed plants the same ones.

    Raises NotClean where the timeline has errors as it is, LogUnreadable where there is none.
    """
    known = verify(folder)
    if known.summary.errors:
        raise NotClean("the log has errors as it is; mend what `hrctimeline verify` reports first")
    memory = copied(folder, known.timeline)
    memo = Memo()
    watch = Watch(memory, memo, Before(load(memory, memo), memo, ALL_RULES))
    original = Original(memory, verify(memory, memo=memo))
    verify(_lost(original), memo=memo)  # keeps what is only worked out where a quote is missed
    random = Random(seed)
    every = chain.from_iterable(family(original, random) for family in FAMILIES)
    stand = Stand(choose(every, most, random), watch)
    outcomes = []
    for fault, tried in zip(
        stand.faults, each(_look, stand, range(len(stand.faults)), _jobs(jobs)), strict=True
    ):
        outcomes.append(Outcome(fault, *tried))
        if progress:
            progress(len(outcomes), len(stand.faults))
    return Trial(original, seed, tuple(outcomes))


def _jobs(wanted: int | None) -> int:
    """How many processes: a fault can't be sent to another, only go with it where it begins as a copy."""
    return (wanted or os.cpu_count() or 1) if forks() else 1


def _lost(original: Original) -> Memory:
    """The folder with no quote standing in its source."""
    text = original.log.text
    for evidence in reversed(list(original.report.dossier.evidence())):
        start, end = original.log.span(evidence.path("quote"))
        text = f'{text[:start]}"‽ interrobang ‽"{text[end:]}'
    return original.with_page(LOG, text)


class Stand(NamedTuple):
    """All that a trial of each fault needs."""

    faults: Sequence[Fault]
    watch: Watch


def _look(stand: Stand, number: int) -> Sight:
    return stand.watch.look(stand.faults[number])


def _place(original: Original, where: Where) -> Place:
    dossier = original.report.dossier
    file = dossier.file_of(where.file)
    if text := dossier.texts.get(where.file):
        start, end = where.part or (0, 0)
        return Place(file, *text.position(start), *text.position(end))
    places = original.page(where.file).places
    start, end = _span(original, where)
    return dossier.loaded.documents[where.file].place(places.position(start), places.position(end))


def _span(original: Original, where: Where) -> tuple[int, int]:
    """The span of the TOML text that a fault is in."""
    page = original.page(where.file)
    edges: Iterator[int | None] = (page.places.inside(where.path, at) for at in where.part or ())
    found = [at for at in edges if at is not None]
    if len(found) == 2:
        return found[0], found[1]
    return page.span(where.path) if where.path else (0, 0)


def choose(faults: Iterable[Fault], most: int, random: Random) -> list[Fault]:
    """At most `most` faults, in their order. What one kind leaves of its share goes to the others."""
    kinds: dict[tuple[str, str], list[tuple[int, Fault]]] = defaultdict(list)
    for numbered in enumerate(faults):
        kinds[numbered[1].expect, numbered[1].kind].append(numbered)
    picked: list[tuple[int, Fault]] = []
    waiting = sorted(kinds.values(), key=len)
    while waiting:
        share = (most - len(picked)) // len(waiting)
        picked += _spread(waiting.pop(0), share, random)
    return [fault for _, fault in sorted(picked, key=lambda numbered: numbered[0])]


def _spread(faults: list[tuple[int, Fault]], share: int, random: Random) -> list[tuple[int, Fault]]:
    """Some of the faults of one kind: from each value (or text) one in turn."""
    if len(faults) <= share:
        return faults
    values: dict[object, list[tuple[int, Fault]]] = defaultdict(list)
    for numbered in random.sample(faults, len(faults)):
        values[numbered[1].where.file, numbered[1].where.path].append(numbered)
    in_turn = [(turn, numbered) for value in values.values() for turn, numbered in enumerate(value)]
    return [numbered for _, numbered in sorted(in_turn, key=lambda each: each[0])[:share]]
