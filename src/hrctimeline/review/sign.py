"""reviews.toml, which the machine alone writes: a sign-off put in or taken out, the file replaced as a whole.

It is sorted by event, then by person, and begins with a comment line for each event of the log, signed or
not: what two branches sign of two events stands apart by a line that both have, so that git merges it.
"""

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from hrctimeline.findings import REVIEWS
from hrctimeline.logfile import edit
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.load import read_reviews
from hrctimeline.logfile.model import SignOff
from hrctimeline.logfile.toml_values import block
from hrctimeline.review.standing import plain_name, same_person

_HEAD = "# Who has read which event's wording, and against which words. Written by `hrctimeline review`.\n"


def signed(log: str, sign_offs: Sequence[SignOff], events: Collection[str]) -> None:
    """Put sign-offs into the file beside the log, each in place of one by the same person for the same event.

    `events` are the ids of the log's events. Raises EditRefused, and OSError; then the file is as it was.
    """
    before, known = _read(log)
    new = {(each.event, plain_name(each.by)) for each in sign_offs}
    left = [each for each in known if (each.event, plain_name(each.by)) not in new]
    _write(log, before, [*left, *sign_offs], events)


def withdrawn(log: str, event: str, by: str, events: Collection[str]) -> bool:
    """Take a person's sign-off of an event out; whether there was one. Raises as `signed` does."""
    before, known = _read(log)
    left = [each for each in known if not (each.event == event and same_person(each.by, by))]
    if len(left) < len(known):
        _write(log, before, left, events)
    return len(left) < len(known)


def _write(log: str, before: bytes | None, sign_offs: list[SignOff], events: Collection[str]) -> None:
    lined = events if before is None else _lined(before, events)
    after = rendered(sign_offs, list(lined))
    edit.write(Path(log).parent, REVIEWS, before, after.encode())


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
