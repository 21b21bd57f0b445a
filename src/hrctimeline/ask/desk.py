"""A log laid out for reading: which events want a reader, and each of them alone with its quotes.

The whole log is read, but only the event at hand is judged, so that a long log opens at once. Files are
looked at again before a sign-off: what somebody changes meanwhile is never signed unread.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hrctimeline.claims.wording.backing import backing
from hrctimeline.diff.cut import Pieces
from hrctimeline.diff.side import Side
from hrctimeline.diff.since import changed_since
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.judging.judge import Progress
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.load import Loaded, load
from hrctimeline.logfile.memo import Memo
from hrctimeline.record import cached_property
from hrctimeline.results import EventReport, Report
from hrctimeline.review.digest import digest
from hrctimeline.review.standing import Standing, standings
from hrctimeline.words.fold import Span

_SLICE = 100  # events whose quotes are looked up at once
_SUPPORT = ("evidence", "date")  # keys of which it is told that they support less


class Sheet(NamedTuple):
    """One event to be read: the report on it alone, and for each quote its words that back the prose.

    `turned` says what its wording turns of that which was signed, or of that in another revision.
    """

    report: Report
    event: EventReport
    standing: Standing
    backing: tuple[tuple[Span, ...], ...]
    turned: Sequence[str] = ()


class Desk:
    """A log as it was when it was laid out; `fresh` tells whether it is still so.

    `turned` says of each event what its wording turns of that in another revision, if that is asked for.
    """

    def __init__(self, log: str, texts: str = "", progress: Progress | None = None) -> None:
        """Read a log, and the texts that no commit has from a folder; raises LogUnreadable.

        `progress` is told of how many events it is known who has read them.
        """
        self.log, self.texts, self._memo, self._progress = log, texts, Memo(), progress
        self._bytes = _bytes(log)
        self.dossier = Dossier(load(Disk(log, texts), self._memo), self._memo)
        self._sheets: dict[str, Sheet] = {}
        self.turned: Mapping[str, Sequence[str]] = {}

    @property
    def loaded(self) -> Loaded:
        """What was read."""
        return self.dossier.loaded

    @property
    def ids(self) -> list[str]:
        """The ids of all events, in the order of the log."""
        return list(dict.fromkeys(e.id for e in self.dossier.timeline.events if e.id))

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """How each event stands."""
        known, every = dict[int, Standing](), range(len(self.dossier.timeline.events))
        for start in range(0, len(every), _SLICE):
            part = Part(every[start : start + _SLICE])
            known |= standings(Dossier(self.loaded, self._memo, part))
            if self._progress:
                self._progress(min(start + _SLICE, len(every)), len(every))
        return {id: known[event.index] for id, event in self.dossier.by_id.items()}

    def waiting(self, person: str) -> list[str]:
        """The events that want a reader who hasn't read them yet, in the order of the log."""
        known = self.standings
        return [id for id in self.ids if not known[id].read and not known[id].read_by(person)]

    def sheet(self, event: str) -> Sheet:
        """One event, judged with nothing but what it answers."""
        if event not in self._sheets:
            report, at = self._side.judge({(event, 0)}, self._memo)
            judged = report.events[at[event, 0]]
            marks = tuple(backing(report.dossier, judged.event))
            standing = self.standings[event]
            self._sheets[event] = Sheet(report, judged, standing, marks, self._turned(event))
        return self._sheets[event]

    def _turned(self, event: str) -> Sequence[str]:
        since = changed_since(self.dossier, self.standings[event])
        told = [
            f"weaker: {said}" if keys[0] in _SUPPORT else f"turned: {said} ({keys[0]})"
            for keys, sentences in since.items()
            for said in sentences
        ]
        return self.turned.get(event) or told

    def whole(self, event: str) -> bool:
        """Whether there is all to read an event against: it has quotes, and every one is found."""
        found = self.dossier.by_id[event]
        return bool(found.evidence) and not self.dossier.lost(found)

    def digest(self, event: str) -> str:
        """What a sign-off of an event as it is here has."""
        return str(digest(self.dossier, self.dossier.by_id[event]))

    def fresh(self) -> bool:
        """Whether log and texts have the bytes that were read."""
        return _bytes(self.log) == self._bytes

    @cached_property
    def _side(self) -> Side:
        return Side.read(Disk(self.log, self.texts), Pieces())


def _bytes(log: str) -> dict[str, bytes]:
    """The bytes of the log, the index and the texts."""
    folder = Disk(log)
    found = {"": folder.read_log()}
    for name in ["index.toml", *folder.names()]:
        try:
            found[name] = folder.read(name)
        except (OSError, ValueError, RuntimeError, Outside):
            found[name] = b""
    return found
