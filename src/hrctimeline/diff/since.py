"""What changed in an event since a person signed it, where the history of the log's repository still has it.

A sign-off holds digests and no words. What was signed is looked for in the commits that changed the log, the
newest first; where there is no git, no repository, or a clone without its history, nothing is found. What is
found is held against the texts as they are now, as the event itself is.
"""

from collections.abc import Iterator
from pathlib import Path

from hrctimeline.claims.wording.acts import UNTOLD, same_act
from hrctimeline.diff.cut import Log, Pieces, cut
from hrctimeline.diff.doubts import Doubt, doubts
from hrctimeline.diff.git import GitFailed, Repository
from hrctimeline.diff.requoted import Keys
from hrctimeline.diff.support import Backing, less
from hrctimeline.diff.turned.turns import rewordings
from hrctimeline.evidence.dossier import Dossier, Part
from hrctimeline.findings import LOG
from hrctimeline.logfile.folder import Disk
from hrctimeline.logfile.joined import FOLDER, is_part, join
from hrctimeline.logfile.load import event_of
from hrctimeline.logfile.model import Event
from hrctimeline.record import replace
from hrctimeline.review.digest import Digest, digest
from hrctimeline.review.standing import Stale, Standing
from hrctimeline.words.lists import words_of

_MOST = 10  # commits of the log that are looked through


def changed_since(dossier: Dossier, standing: Standing) -> dict[Keys, list[str]]:
    """What is turned, weaker or newly doubtful of what was signed last, in sentences, by the event's keys."""
    if not standing.stale:
        return {}
    event, last = standing.event, max(standing.stale, key=lambda stale: stale.sign_off.on)
    former = dossier.memo.get(Past, dossier).signed(event, last)
    if former == event:
        return {}
    was = Backing(_alone(dossier, former), former)
    now = Backing(_alone(dossier, event), event)
    turns = dict(rewordings(former, event, now.names))
    told: dict[Keys, list[str]] = {(key,): [turn.said for turn in every] for key, every in turns.items()}
    for keys, said in less(was, now):
        told.setdefault(keys, []).append(said)
    for doubt in _new_doubts(was, now):
        words = {word for turn in turns.get(doubt.key, ()) for word in turn.new.split()}
        if words.isdisjoint(doubt.words.split()):
            told.setdefault((doubt.key,), []).append(doubt.said)
    return told


def _new_doubts(was: Backing, now: Backing) -> Iterator[Doubt]:
    """The doubts that the event as it was drew none of, be they of new words or of other quotes."""
    known = {doubt.what for doubt in doubts(was.dossier)}
    fresh = (doubt for doubt in doubts(now.dossier) if doubt.what not in known)
    return (doubt for doubt in fresh if not _had_it(was.event, doubt))


def _had_it(event: Event, doubt: Doubt) -> bool:
    """Whether the former words have a doubtful number, be it of another thing, or tell of the act."""
    had = words_of(getattr(event, doubt.key))
    if doubt.loose:
        return words_of(doubt.words.split()[0]) <= had
    return doubt.said.partition(": ")[2] in UNTOLD.values() and same_act(doubt.words.casefold(), had)


def _alone(dossier: Dossier, event: Event) -> Dossier:
    """The dossier of one event, as it is or as it was."""
    timeline = replace(dossier.timeline, events=(event,))
    loaded = replace(dossier.loaded, timeline=timeline)
    return Dossier(loaded, dossier.memo, Part({event.index}), dossier.library)


class Past:
    """The log as it was in the last commits, each read when it is first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._log = dossier.loaded.documents[LOG].file if isinstance(dossier.loaded.folder, Disk) else ""
        self._logs: list[tuple[Log, dict[str, int]]] = []
        self._left = self._read()

    def signed(self, event: Event, stale: Stale) -> Event:
        """An event as it was signed; what no commit has so is as it is now."""
        then = Digest.read(stale.sign_off.digest)
        wanted = _parts(then) if then else {}
        found: dict[tuple[str, ...], Event] = {}
        for former in self._events(event):
            if len(found) == len(wanted):
                break
            known = _parts(digest(_alone(self._dossier, former), former))
            found |= {keys: former for keys in wanted.keys() - found if known[keys] == wanted[keys]}
        signed = {key: getattr(former, key) for keys, former in found.items() for key in keys}
        return replace(event, **signed)

    def _events(self, event: Event) -> Iterator[Event]:
        """An event as it is and as it stood in each commit that had it, the newest first."""
        yield event
        for log, by_id in self._every():
            if event.id in by_id:
                yield event_of(log.raw(by_id[event.id]), event.index)

    def _every(self) -> Iterator[tuple[Log, dict[str, int]]]:
        """The logs with where each event stands; one that was read is kept."""
        yield from self._logs
        for log in self._left:
            self._logs.append((log, {log.id(index): index for index in range(len(log))}))
            yield self._logs[-1]

    def _read(self) -> Iterator[Log]:
        if not self._log:
            return
        name, pieces = Path(self._log).name, Pieces()
        try:
            repository = Repository.around(self._log)
            for commit in repository.commits(_MOST, name, FOLDER):
                found = cut(_text(repository, commit, name), pieces)
                if found is not None:
                    yield found
        except (GitFailed, ValueError):
            return  # no repository, or a commit whose log is no text


def _parts(whole: Digest) -> dict[tuple[str, ...], object]:
    """The parts of a digest by the fields of an event that they are of."""
    title, summary, date = whole.parts
    return {
        ("title",): title,
        ("summary",): summary,
        ("date",): date,
        ("place", "people"): whole.names,
        ("evidence",): whole.quotes,
    }


def _text(repository: Repository, commit: str, name: str) -> str:
    """The log in a commit, all its files in one; the texts beside it aren't read. Raises ValueError."""
    listed = repository.listing(commit, name, *([FOLDER] if name == LOG else []))
    blobs = {path: blob for mode, blob, path in listed if mode.startswith("100")}
    data = dict(repository.blobs(list(dict.fromkeys(blobs.values()))))
    parts = [(path, data[blobs[path]]) for path in sorted(blobs) if is_part(path)]
    return join(data[blobs[name]] if name in blobs else b"", parts).decode("utf-8")
