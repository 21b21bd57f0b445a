"""reviews.toml, which the machine alone writes: a sign-off put in or taken out, the file replaced as a whole.

It is sorted by event, then by person, and begins with a comment line for each event of the log, signed or not:
what two branches sign of two events stands apart by a line that both have, so that git merges it by itself.
"""

import datetime
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from hrctimeline.findings import REVIEWS
from hrctimeline.logfile import edit
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.load import read_reviews
from hrctimeline.logfile.model import SignOff
from hrctimeline.logfile.toml_values import block
from hrctimeline.review.standing import same_person

_HEAD = "# Who has read which event's wording, and against which words. Written by `hrctimeline review`.\n"


def signed(log: str, sign_off: SignOff, events: Collection[str]) -> None:
    """Put a sign-off into the file beside the log, in place of one by the same person for the same event.

    `events` are the ids of the log's events. Raises EditRefused, and OSError; then the file is as it was.
    """
    _replace(log, events, sign_off.event, sign_off.by, (sign_off,))


def withdrawn(log: str, event: str, by: str, events: Collection[str]) -> bool:
    """Take a person's sign-off of an event out; whether there was one. Raises as `signed` does."""
    return _replace(log, events, event, by, ())


def _replace(log: str, events: Collection[str], event: str, by: str, instead: tuple[SignOff, ...]) -> bool:
    before, kept = _read(log)
    lined = [*_lined(before or b"", events), event] if before else events
    left = [s for s in kept if not (s.event == event and same_person(s.by, by))]
    if instead or len(left) < len(kept):
        after = rendered([*left, *instead], lined)
        edit.write(Path(log).parent, REVIEWS, before, after.encode())
    return len(left) < len(kept)


def _lined(data: bytes, events: Collection[str]) -> Iterator[str]:
    """The events of the log that have a line. No other gets one unsigned: two branches would add it apart."""
    lines = {line.removeprefix("# ") for line in data.decode().splitlines() if line.startswith("# ")}
    yield from (event for event in events if event in lines)


def _read(log: str) -> tuple[bytes | None, list[SignOff]]:
    """The file's bytes, None where there is none, and its sign-offs; raises EditRefused at a fault in it."""
    folder = Disk(log)
    try:
        data = folder.read_reviews()
    except FileNotFoundError:
        return None, []
    except Outside as outside:
        raise edit.EditRefused("reviews.toml is a link that leads out of the log's folder") from outside
    reviews, faults = read_reviews(data)
    if faults:
        raise edit.EditRefused("reviews.toml has faults, which `hrctimeline verify` tells; mend them first")
    return data, [sign_off for each in reviews.values() for sign_off in each]


def rendered(sign_offs: Iterable[SignOff], events: Collection[str]) -> str:
    """The file with these sign-offs, and a line for each of these events."""
    by_event: dict[str, list[SignOff]] = {event: [] for event in events if event}
    for sign_off in sign_offs:
        by_event.setdefault(sign_off.event, []).append(sign_off)
    return _HEAD + "".join(part for event in sorted(by_event) for part in _parts(event, by_event[event]))


def _parts(event: str, sign_offs: list[SignOff]) -> Iterator[str]:
    yield f"\n# {event}\n"
    for each in sorted(sign_offs, key=lambda sign_off: (sign_off.by.casefold(), sign_off.by)):
        table = {"by": each.by, "on": _day(each.on), "digest": each.digest, "note": each.note}
        yield block(f"[[{event}]]", {key: value for key, value in table.items() if value})


def _day(text: str) -> object:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text
