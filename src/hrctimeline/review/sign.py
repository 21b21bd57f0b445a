"""reviews.toml, which the machine alone writes: a sign-off put in or taken out, the file replaced as a whole.

Its layout is one that git merges, line by line: a sign-off is one line, and the lines that open and close an
event's list name the event, so that no two are alike and none changes when somebody signs. What two branches
sign of events that have a list stands apart by such lines. Where both put in a list at one place, or sign one
event, `merge=union` in .gitattributes keeps the lines of both, which is what is meant: a list may have two
sign-offs by one person, and lists may stand in any order. Two blank lines part the lists: what has fewer than
four lines between is one conflict to git, and a union of it would repeat them.
"""

import datetime
from bisect import bisect
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from hrctimeline.findings import REVIEWS
from hrctimeline.logfile import edit
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.load import read_reviews
from hrctimeline.logfile.model import SignOff
from hrctimeline.logfile.toml_text import key, written
from hrctimeline.review.standing import plain_name, same_person

Lists = Mapping[str, Sequence[SignOff]]  # by event, in the order of the file; events that nobody read, too

_HEAD = "# Who has read which event's wording, and against which words. Written by `hrctimeline review`.\n"


def signed(log: str, sign_offs: Sequence[SignOff], events: Collection[str]) -> None:
    """Put sign-offs into the file beside the log, each in place of one by the same person for the same event.

    `events` are the ids of the log's events; a new file has a list for each. Raises EditRefused, and OSError;
    then the file is as it was.
    """
    before, known = _read(log)
    lists = {event: list(known.get(event, ())) for event in _in_order([*known] or sorted(events), sign_offs)}
    for new in sign_offs:
        left = [each for each in lists[new.event] if plain_name(each.by) != plain_name(new.by)]
        lists[new.event] = [*left, new]
    _write(log, before, lists, events)


def withdrawn(log: str, event: str, by: str, events: Collection[str]) -> bool:
    """Take a person's sign-off of an event out; whether there was one. Raises as `signed` does."""
    before, known = _read(log)
    left = [each for each in known.get(event, ()) if not same_person(each.by, by)]
    if len(left) < len(known.get(event, ())):
        _write(log, before, {**known, event: left}, events)
        return True
    return False


def _in_order(events: Collection[str], sign_offs: Sequence[SignOff]) -> list[str]:
    """These events as they stand, and those of the sign-offs each at its place among them."""
    order = list(events)
    for new in sorted({each.event for each in sign_offs} - {*order}):
        order.insert(bisect(order, new), new)
    return order


def _write(log: str, before: bytes | None, lists: Lists, events: Collection[str]) -> None:
    kept = {event: signed for event, signed in lists.items() if signed or event in events}
    edit.write(Path(log).parent, REVIEWS, before, rendered(kept).encode())


def _read(log: str) -> tuple[bytes | None, Lists]:
    """The file's bytes, None where there is none, and its sign-offs; raises EditRefused at a fault in it."""
    folder = Disk(log)
    try:
        data = folder.read_reviews()
    except FileNotFoundError:
        return None, {}
    except Outside as outside:
        raise edit.EditRefused("reviews.toml is a link that leads out of the log's folder") from outside
    reviews, faults = read_reviews(data)
    if faults:
        raise edit.EditRefused("reviews.toml has faults, which `hrctimeline verify` tells; mend them first")
    return data, reviews


def rendered(lists: Lists) -> str:
    """The file with a list for each of these events, in this order; a list may be empty."""
    return _HEAD + "".join(f"\n\n{_list(event, signed)}" for event, signed in lists.items())


def _list(event: str, sign_offs: Sequence[SignOff]) -> str:
    by_name = sorted(sign_offs, key=lambda each: (each.by.casefold(), each.by))
    lines = "".join(f"  {_line(each)},\n" for each in by_name)
    return f"{key(event)} = [\n{lines}] # {event}\n"


def _line(sign_off: SignOff) -> str:
    table = {"by": sign_off.by, "on": _day(sign_off.on), "digest": sign_off.digest, "note": sign_off.note}
    return written({name: value for name, value in table.items() if value})


def _day(text: str) -> object:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text
