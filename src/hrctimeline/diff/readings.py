"""Which readings of events a branch adds, which it makes stale, which it takes away."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping

from hrctimeline.diff.model import Reading
from hrctimeline.diff.support import Seen
from hrctimeline.logfile.folder import Folder, Outside
from hrctimeline.logfile.model import SignOff
from hrctimeline.review.standing import same_person, standings

Signed = Mapping[str, object]


def signed_of(folder: Folder) -> Signed:
    """The tables of a revision's reviews.toml by the ids of events; none where there is no such TOML."""
    try:
        return tomllib.loads(folder.read_reviews().decode("utf-8"))
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
