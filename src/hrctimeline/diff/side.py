"""One revision as the comparison needs it: its log cut into events, its index, the bytes of its texts."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from hrctimeline.diff.cut import Log, Pieces, Raw, cut, text
from hrctimeline.judging.judge import Progress
from hrctimeline.logfile.folder import Folder, Memory, Outside, WithLog
from hrctimeline.logfile.memo import Memo, unmerged
from hrctimeline.results import Report
from hrctimeline.verifier import verify

EMPTY = Memory(b"", {})
# What these say of a log with events left out isn't so; they weigh on no event's verdict.
_WHOLE_LOG = ("unused-source", "source-unlisted", "out-of-order")
Key = tuple[str, int]  # an id, and which of the events that have it


@dataclass(slots=True)
class Side:
    """A revision's folder and what was read of it. `log`, `sources`: None where the file is no TOML."""

    folder: Folder
    data: bytes
    log: Log | None
    sources: Raw | None = None
    keys: dict[Key, int] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Folder, pieces: Pieces) -> "Side":
        """Read a revision; raises LogUnreadable. `pieces` are shared with the other side."""
        data = folder.read_log()
        try:
            log = cut(unmerged(data.decode("utf-8")), pieces)
        except ValueError:
            log = None
        side = cls(folder, data, log, _index(folder, pieces))
        seen: Counter[str] = Counter()
        for position in range(len(log) if log else 0):
            id = log.id(position) if log else ""
            side.keys[id, seen[id]] = position
            seen[id] += 1
        return side

    def raw(self, key: Key) -> Raw | None:
        """An event as it stands in the file."""
        return self.log.raw(self.keys[key]) if self.log and key in self.keys else None

    def mentions(self, key: Key, words: Collection[str]) -> bool:
        """Whether an event may hold one of these words; if so, its values tell."""
        return self.log is not None and self.log.mentions(self.keys[key], words)

    def differs(self, other: "Side", key: Key) -> bool:
        """Whether an event isn't on both sides with the same values."""
        if self.log is None or other.log is None or key not in self.keys or key not in other.keys:
            return True
        return not self.log.same(self.keys[key], other.log, other.keys[key])

    def bytes_of(self, source: str) -> bytes | None:
        """The bytes of a source's text; None where it has none."""
        found = (self.sources or {}).get(source)
        entry = found if isinstance(found, dict) else {}
        name = text(entry.get("file"))
        try:
            return self.folder.read(name) if name else None
        except FileNotFoundError:
            return self.folder.kept(name, text(entry.get("sha256"))) if entry.get("kept") else None
        except (OSError, ValueError, RuntimeError, Outside):
            return None

    def picture(self, key: Key) -> bytes | None:
        """The bytes of an event's picture beside the log; None where it has none that can be read."""
        image = (self.raw(key) or {}).get("image") if self.mentions(key, ("image",)) else None
        name = text(image.get("file")) if isinstance(image, dict) else ""
        try:
            return self.folder.read_beside(name, None) if name else None
        except (OSError, ValueError, RuntimeError, Outside):
            return None

    def with_what_they_answer(self, keys: set[Key]) -> set[Key]:
        """Some events, those they answer (and so on), and those that share an id with one of them."""
        by_id: dict[str, list[Key]] = {}
        for key in self.keys:
            by_id.setdefault(key[0], []).append(key)
        waiting = [key for id in {key[0] for key in keys} for key in by_id.get(id, ())]
        found = set(waiting)
        while waiting:
            for id in answers(self.raw(waiting.pop()) or {}):
                more = [key for key in by_id.get(id, ()) if key not in found]
                found.update(more)
                waiting += more
        return found

    def judge(
        self, keys: set[Key], memo: Memo, progress: Progress | None = None
    ) -> tuple[Report, dict[Key, int]]:
        """A report on some events alone, and which event of it each is, in order; none of no TOML."""
        if self.log is None:
            return verify(self.folder, memo=memo, progress=progress), {}
        kept = {self.keys[key]: key for key in self.with_what_they_answer(keys) if key in self.keys}
        only = self.log.only(kept)
        report = verify(WithLog(self.folder, only.encode()), ignore=_WHOLE_LOG, memo=memo, progress=progress)
        order = sorted(kept) if self.log.blocks else range(len(self.log))
        at = {order[e.event.index]: number for number, e in enumerate(report.events)}
        return report, {key: at[position] for position, key in sorted(kept.items()) if position in at}


def answers(raw: Raw) -> Iterator[str]:
    """The ids that an event responds to, as they stand in the file."""
    targets = raw.get("responds-to")
    yield from (
        target for target in (targets if isinstance(targets, list) else ()) if isinstance(target, str)
    )


def cited(raw: Raw) -> Iterator[str]:
    """The ids of the sources that an event quotes, as they stand in the file."""
    evidence = raw.get("evidence")
    for entry in evidence if isinstance(evidence, list) else ():
        if isinstance(entry, dict):
            yield text(entry.get("source"))


def _index(folder: Folder, pieces: Pieces) -> Raw | None:
    """The tables of the index by their ids, none where there is no index; None where it is no TOML."""
    try:
        tables = pieces.parsed(folder.read("index.toml").decode("utf-8"))
    except (OSError, Outside):
        return {}
    except (ValueError, RecursionError):
        return None
    sources = tables.get("source", {})
    return sources if isinstance(sources, dict) else {}
