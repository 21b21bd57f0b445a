"""What one process does with the shares of a large log, and holds of them from one question to the next."""

import pickle
from collections.abc import Mapping
from typing import NamedTuple

from hrctimeline.claims.case import Case
from hrctimeline.claims.check import Claims
from hrctimeline.claims.corpus import Heard
from hrctimeline.evidence.checked import Checked
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.evidence.library import Answers, Library
from hrctimeline.findings import KeyPath
from hrctimeline.judging.answers import Questions, Replies, replies
from hrctimeline.judging.judge import Judged, Wanted, judge
from hrctimeline.judging.look import Known, Look, Purpose, look
from hrctimeline.judging.shares import Share, shares
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.rules import BY_NAME
from hrctimeline.words.nearest import nearest

_ROOM = 4_000_000  # characters of texts that are held from one question to the next; others are read again
_SLICE = 200  # events whose claims are in memory at once


class Bench(NamedTuple):
    """What all shares are judged with. Rules by name, so that it can go to another process.

    `events`: of some shares, by their numbers, these alone.
    """

    rules: tuple[str, ...]
    wanted: Wanted
    answers: Answers
    events: Mapping[int, tuple[int, ...]] = {}


class Desk:
    """A log in shares, and what was worked out of them here."""

    def __init__(self, loaded: Loaded, checked: Mapping[KeyPath, Checked]) -> None:
        self.loaded, self.checked = loaded, checked
        self.shares = shares(loaded)
        self._held: dict[int, tuple[Memo, Loaded]] = {}
        self._known: dict[int, bytes] = {}  # pickled, which is small: of all shares that were looked at
        self._room = _ROOM
        self._heard: Heard | None = None

    def look(self, purpose: Purpose, number: int) -> Look:
        """A first look at a share."""
        share, (memo, loaded) = self.shares[number], self._opened(number)
        dossier = Dossier(loaded, memo, Part(share.events, share.sources, leads=False), checked=self.checked)
        self._heard = self._heard or Heard(purpose.words)
        seen, known = look(dossier, share.sources, purpose, self._heard)
        self._known[number] = pickle.dumps(known, pickle.HIGHEST_PROTOCOL)
        if (length := loaded.texts.length) <= self._room:
            self._room -= length
            self._held[number] = memo, loaded
        return seen

    def reply(self, questions: Questions, number: int) -> Replies:
        """What the texts of a share reply."""
        memo, loaded = self._opened(number)
        return replies(loaded, self.shares[number].sources, memo, questions)

    def judge(self, bench: Bench, number: int) -> Judged:
        """A share judged, some events at a time: their claims take more memory than its texts."""
        share, (memo, loaded) = self.shares[number], self._opened(number)
        events = bench.events.get(number)
        rules, library = [BY_NAME[name] for name in bench.rules], Library(loaded.texts, memo, bench.answers)
        known = self._remembered(number, loaded, memo)
        parts: list[Judged] = []
        for part in _slices(share if events is None else Share((), events), bench.wanted):
            if parts:
                memo.forget(Case, Claims, Dossier)
            dossier = Dossier(loaded, memo, part, library, self.checked, known.places)
            parts.append(judge(dossier, rules, bench.wanted))
        self._held.pop(number, None)
        memo.forget()
        return Judged(
            [told for part in parts for told in part.told],
            [seen for part in parts for seen in part.seen],
            tuple(source for part in parts for source in part.absent),
            library.asked,
        )

    def _opened(self, number: int) -> tuple[Memo, Loaded]:
        """The log with the texts of a share, and what was worked out of them, if they are held."""
        if number in self._held:
            return self._held[number]
        memo = Memo()
        return memo, self.loaded.fresh(memo)

    def _remembered(self, number: int, loaded: Loaded, memo: Memo) -> Known:
        """What was seen of a share's quotes; `memo` takes what is nearest to the lost ones."""
        known: Known = pickle.loads(self._known[number]) if number in self._known else Known({}, {})
        for (source, quote), passage in known.nearest.items():
            memo.keep(passage, nearest, loaded.texts[source], quote, None)
        return known


def _slices(share: Share, wanted: Wanted) -> list[Part]:
    """The parts of a share that are judged one after another, the first with its sources."""
    starts = range(0, len(share.events) or 1, _SLICE)
    events = [share.events[start : start + _SLICE] for start in starts]
    return [
        Part(each, () if number else share.sources, leads=False, notes=wanted.notes)
        for number, each in enumerate(events)
    ]
