"""The wording that a person signed, where the history of the log's repository still has it.

A sign-off holds digests and no words. What was signed is looked for in the commits that changed the log, the
newest first; where there is no git, no repository, or a clone without its history, nothing is found.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from hrctimeline.diff.cut import Log, Pieces, cut, text
from hrctimeline.diff.git import GitFailed, Repository
from hrctimeline.diff.turned.turns import quoted, turned
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG
from hrctimeline.logfile.joined import FOLDER, is_part, join
from hrctimeline.logfile.model import Event
from hrctimeline.review.digest import Digest, summed_up
from hrctimeline.review.standing import Stale, Standing

_MOST = 10  # commits of the log that are looked through


def turned_since(dossier: Dossier, standing: Standing) -> dict[str, list[str]]:
    """What title and summary turn of those that were signed last, in sentences, by key."""
    if not standing.stale:
        return {}
    event, last = standing.event, max(standing.stale, key=lambda stale: stale.sign_off.on)
    signed = dossier.memo.get(Past, dossier).signed(event, last)
    every = ((key, turned(old, getattr(event, key), quoted(event))) for key, old in signed.items())
    found = {key: [turn.said for turn in turns] for key, turns in every}
    return {key: told for key, told in found.items() if told}


class Past:
    """The log as it was in the last commits, each read when it is first asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._log = dossier.loaded.documents[LOG].file if dossier.loaded.on_disk else ""
        self._logs: list[tuple[Log, dict[str, int]]] = []
        self._left = self._read()

    def signed(self, event: Event, stale: Stale) -> dict[str, str]:
        """The title and summary that were signed, by key, of those that have changed since and are known."""
        then = Digest.read(stale.sign_off.digest)
        wanted = then.wording if then else {}
        changed = {
            key: signed for key, signed in wanted.items() if summed_up(key, getattr(event, key)) != signed
        }
        found = {key: self._find(event.id, key, signed) for key, signed in changed.items()}
        return {key: former for key, former in found.items() if former}

    def _find(self, event: str, key: str, digest: str) -> str:
        """The words under a key of an event that have a digest; "" where no commit has them."""
        written = (text(raw.get(key)) for raw in self._events(event))
        return next((words for words in written if summed_up(key, words) == digest), "")

    def _events(self, event: str) -> Iterator[Mapping[str, object]]:
        """An event as it stood in each commit that had it, the newest first."""
        for log, by_id in self._every():
            if event in by_id:
                yield log.raw(by_id[event])

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


def _text(repository: Repository, commit: str, name: str) -> str:
    """The log in a commit, all its files in one; the texts beside it aren't read. Raises ValueError."""
    listed = repository.listing(commit, name, *([FOLDER] if name == LOG else []))
    blobs = {path: blob for mode, blob, path in listed if mode.startswith("100")}
    data = dict(repository.blobs(list(dict.fromkeys(blobs.values()))))
    parts = [(path, data[blobs[path]]) for path in sorted(blobs) if is_part(path)]
    return join(data[blobs[name]] if name in blobs else b"", parts).decode("utf-8")
