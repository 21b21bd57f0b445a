"""The date of an event that somebody else wrote, as EDTF: what its words say, never what they leave open."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from hrctimeline.dates import tag
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.words.text import one_line
from hrctimeline.writing.foreign.model import Row

_LONGEST = 200  # characters
_BESIDE = frozenset(["on", "in", "the", "of", "at", "during", "date", "day"])


class Dated(NamedTuple):
    """A date in EDTF, or "" where it is left open: then what it may be, and why."""

    value: str
    readings: tuple[str, ...] = ()
    why: str = ""

    @property
    def told(self) -> str:
        """Why it is left open, and what it may be."""
        return f"{self.why}; it may be {' or '.join(self.readings)}" if self.readings else self.why


def dated(row: Row) -> Dated:
    """The date of a row."""
    said = _read(row.date, row.order)
    if not row.near:
        return said
    near = parse(row.near)
    return said if said.value and parse(said.value).overlaps(near) else Dated(row.near)


def _read(words: str, order: str) -> Dated:
    plain = one_line(words)
    if not plain:
        return Dated("", why="there is no date")
    if len(plain) > _LONGEST:
        return Dated("", why="it is too long for a date")
    if date := _edtf(plain):
        return Dated(date.text)
    if interval := _interval(plain, order):
        return Dated(interval)
    mentions = [m for m in tag(plain, None, date_order=order or None) if not m.aside]
    if len(mentions) != 1 or _more(plain, mentions[0].start, mentions[0].end):
        many = len(mentions) > 1
        return Dated(
            "", _values(mention.value for mention in mentions), "it has several dates" if many else _UNREAD
        )
    mention = mentions[0]
    if mention.value and len(set(mention.readings)) == 1:
        return Dated(mention.value)
    return Dated("", _values(mention.readings) or _ordered(plain), mention.why)


_UNREAD = "nothing in it reads as one date"


def _interval(words: str, order: str) -> str:
    """Two dates in words with a slash between them, as markwhen and columns for start and end have them."""
    sides = words.split("/")
    values = [_read(side, order).value for side in sides] if len(sides) == 2 else [""]
    found = _edtf("/".join(values)) if all(values) else None
    return found.text if found else ""


def _more(words: str, start: int, end: int) -> bool:
    """Whether there are words beside an expression that say more."""
    rest = re.findall(r"\w+", f"{words[:start]} {words[end:]}")
    return any(word.casefold() not in _BESIDE for word in rest)


def _ordered(words: str) -> tuple[str, ...]:
    """What a date in numbers is by each order of its parts."""
    orders = (tag(words, None, date_order=order) for order in ("dmy", "mdy", "ymd"))
    return _values(found[0].value for found in orders if len(found) == 1)


def _values(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _edtf(text: str) -> Edtf | None:
    try:
        return parse(text)
    except ValueError:
        return None
