"""Two revisions of a timeline, event by event; only what changed, or rests on what changed, is judged."""

from collections.abc import Iterable, Iterator, Mapping

from hrctimeline.diff.cut import Pieces
from hrctimeline.diff.events import compared
from hrctimeline.diff.fields import timeline_changes
from hrctimeline.diff.model import Diff, EventChange, Reading, Revision
from hrctimeline.diff.side import EMPTY, Key, Side, answers, cited
from hrctimeline.diff.sources import changed_sources, source_changes
from hrctimeline.diff.support import Seen
from hrctimeline.judging.judge import Progress
from hrctimeline.logfile.folder import Folder, Outside
from hrctimeline.logfile.memo import Memo, read_toml
from hrctimeline.logfile.model import SignOff
from hrctimeline.results import Report
from hrctimeline.review.standing import same_person, standings

_SETTINGS = ("names", "rules", "absent", "readers", "documents", "kinds", "tags")
MANY = 2000  # unchanged events that are judged anew where a text changed that they don't cite


def compare(
    base: Folder | None, head: Folder, names: tuple[Revision, Revision], progress: Progress | None = None
) -> Diff:
    """What changed from `base` (None: it has no log) to `head`; raises LogUnreadable.

    `names` are the two revisions as they shall be called; what is found out about them is added. `progress`
    is told how much of the work is done, and of how much.
    """
    pieces = Pieces()
    old, new = (Side.read(folder, pieces) for folder in (base or EMPTY, head))
    return _Comparison(old, new, names, present=base is not None).diff(progress)


def _half(progress: Progress | None, number: int) -> Progress | None:
    """The progress of one of two works as that of both."""
    if progress is None:
        return None
    told = progress
    return lambda done, of: told(done + number * of, 2 * of)


class _Comparison:
    """Two sides, and what both have worked out of their texts."""

    def __init__(self, old: Side, new: Side, names: tuple[Revision, Revision], present: bool) -> None:
        self.old, self.new, self.names, self.present = old, new, names, present
        self.memo = Memo()
        self.sources = changed_sources(old, new)
        both = old.keys.keys() & new.keys.keys() if old.log and new.log else set[Key]()
        self.redrawn = {key for key in both if old.picture(key) != new.picture(key)}

    def diff(self, progress: Progress | None = None) -> Diff:
        """The comparison; where a side is no TOML, that of the sources alone."""
        same = self.old.data == self.new.data
        comparable = self.old.log is not None and self.new.log is not None
        listed = self.old.sources is not None and self.new.sources is not None
        signed = signed_otherwise(signed_of(self.old.folder), signed_of(self.new.folder))
        if same and comparable and listed and not (self.sources or signed or self.redrawn):
            return Diff(self.new.folder.log, *self.names, comparable, same, len(self.new.keys))
        changed = self._changed() if comparable else set()
        affected, left = self._affected(changed) if comparable else (set(), 0)
        wanted = changed | affected | {key for key in self.new.keys if key[0] in signed and comparable}
        (was, was_at), (now, now_at) = (
            side.judge(wanted, self.memo, _half(progress, number))
            for number, side in enumerate((self.old, self.new))
        )
        before = {key: Seen(was, was.events[at]) for key, at in was_at.items() if key in wanted}
        after = {key: Seen(now, now.events[at]) for key, at in now_at.items() if key in wanted}
        return Diff(
            self.new.folder.log,
            self._named(0, was),
            self._named(1, now),
            comparable,
            same,
            len(self.new.keys),
            tuple(timeline_changes(was.timeline, now.timeline)) if comparable else (),
            tuple(source_changes(self.old, self.new, (was, now), self.sources)),
            tuple(self._events(before, after, changed)),
            left,
            tuple(readings((before.get(key), seen) for key, seen in after.items())),
        )

    def _changed(self) -> set[Key]:
        """The events that don't stand equally in both logs, or have another picture of the same name."""
        differing = {key for key in self.old.keys | self.new.keys if self.old.differs(self.new, key)}
        return differing | self.redrawn

    def _affected(self, changed: set[Key]) -> tuple[set[Key], int]:
        """The unchanged events that may stand otherwise, and how many of them are too many to judge."""
        ids = {id for id, _ in changed}
        rest = {key for key in self.new.keys if key not in changed}
        near = {key for key in rest if key[0] in ids or self._rests_on(key, ids)}
        if not (self.sources or self._settings(self.old) != self._settings(self.new)):
            return near, 0
        return (rest, 0) if len(rest) <= MANY else (near, len(rest) - len(near))

    def _rests_on(self, key: Key, ids: set[str]) -> bool:
        """Whether an event answers one of these events, or cites a changed source."""
        if not self.new.mentions(key, ids | self.sources):
            return False
        raw = self.new.raw(key) or {}
        return not (ids.isdisjoint(answers(raw)) and self.sources.isdisjoint(cited(raw)))

    def _settings(self, side: Side) -> tuple[object, ...]:
        """What the log says of all its events: spellings of names, weights of rules, what is asked of all."""
        timeline = side.log.head.get("timeline") if side.log else None
        return tuple(map(timeline.get, _SETTINGS)) if isinstance(timeline, dict) else ()

    def _events(
        self, before: dict[Key, Seen], after: dict[Key, Seen], changed: set[Key]
    ) -> list[EventChange]:
        gone = {key: seen for key, seen in before.items() if key not in after}
        came = {key: seen for key, seen in after.items() if key not in before}
        former = _renamed(gone, came)
        out = []
        for key, seen in after.items():
            old = before.get(key) or before.get(former.get(key, key))
            if change := compared(old, seen, changed=key in changed, redrawn=key in self.redrawn):
                out.append(change)
        renamed = {*former.values()}
        for key, old in gone.items():
            if key not in renamed and (change := compared(old, None, changed=True)):
                out.append(change)
        return out

    def _named(self, which: int, report: Report) -> Revision:
        """A revision with what is wrong with its two files as files."""
        name = self.names[which]
        if which == 0 and not self.present:
            return Revision(name.name, name.commit, present=False, indexed=False)
        loaded = report.dossier.loaded
        broken = {document.fault.file for document in loaded.documents.values() if document.fault}
        faults = (f for f in report.findings if f.rule in ("toml-syntax", "source-missing"))
        whole = tuple(f for f in faults if f.file in broken and not f.source)
        return Revision(name.name, name.commit, True, loaded.indexed, whole)


def _renamed(gone: dict[Key, Seen], came: dict[Key, Seen]) -> dict[Key, Key]:
    """Which event of the base goes on under another id: two of date, title and evidence are the same.

    Gives for the new key of each event that only changed its id (and one thing at most), its former key.
    """
    known: dict[tuple[object, ...], list[Key]] = {}
    for key, seen in gone.items():
        for mark in _marks(seen):
            known.setdefault(mark, []).append(key)
    former: dict[Key, Key] = {}
    taken: set[Key] = set()
    for key, seen in came.items():
        candidates = (old for mark in _marks(seen) for old in known.get(mark, ()) if old not in taken)
        if (old := next(candidates, None)) is not None:
            former[key] = old
            taken.add(old)
    return former


def _marks(seen: Seen) -> list[tuple[object, ...]]:
    """The pairs of traits by which an event is known again."""
    event = seen.event.event
    date = event.date.text if event.date else ""
    quotes = frozenset((e.source, " ".join(e.quote.split())) for e in event.evidence)
    pairs = (("date", date, "title", event.title), ("date", date, quotes), ("title", event.title, quotes))
    return [pair for pair in pairs if all(pair)]


Signed = Mapping[str, object]


def signed_of(folder: Folder) -> Signed:
    """The tables of a revision's reviews.toml by the ids of events; none where there is no such TOML."""
    try:
        return read_toml(folder.read_reviews().decode("utf-8"))
    except (OSError, ValueError, RecursionError, Outside):
        return {}


def signed_otherwise(old: Signed, new: Signed) -> set[str]:
    """The ids of the events whose sign-offs aren't the same on both sides."""
    return {id for id in old.keys() | new.keys() if old.get(id) != new.get(id)}


def readings(pairs: Iterable[tuple[Seen | None, Seen]]) -> Iterator[Reading]:
    """What became of the readings of events that are there now, each with what it was before."""
    for old, new in pairs:
        yield from _readings(old, new)


def _readings(old: Seen | None, new: Seen) -> Iterator[Reading]:
    was, now = (_current(old) if old else []), standings(new.report.dossier)[new.event.event.index]
    known = _signed(old) if old else set()
    for each in now.current:
        if _word(each) not in known:
            yield _reading("added", each)
    for stale in now.stale:
        fit = any(same_person(stale.sign_off.by, each.by) for each in was)
        if fit or _word(stale.sign_off) not in known:
            yield _reading("stale" if fit else "unfit", stale.sign_off, stale.said)
    left = [*now.current, *(stale.sign_off for stale in now.stale)]
    for each in was:
        if not any(same_person(each.by, other.by) for other in left):
            yield _reading("withdrawn", each)


def _reading(kind: str, sign_off: SignOff, changed: str = "") -> Reading:
    return Reading(kind, sign_off.event, sign_off.by, sign_off.on, changed)


def _current(seen: Seen) -> list[SignOff]:
    return list(standings(seen.report.dossier)[seen.event.event.index].current)


def _signed(seen: Seen) -> set[tuple[str, str, str]]:
    """The sign-offs of an event, wherever they stand in their file."""
    return {_word(sign_off) for sign_off in seen.report.timeline.reviews.get(seen.event.id, ())}


def _word(sign_off: SignOff) -> tuple[str, str, str]:
    return sign_off.by, sign_off.on, sign_off.digest
