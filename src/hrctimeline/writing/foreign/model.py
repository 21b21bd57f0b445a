"""What is taken from a timeline of another make, and why a file can't be read."""

from dataclasses import dataclass


class Unreadable(Exception):
    """The file isn't what it seems to be; the message begins with the place."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as the file has it. `place`: where, in words; `date`: as it is written there.

    `links` are the addresses that came with it: each is kept beside the event. `near` is a coarser date in
    EDTF beside one in words: those count only if they overlap.
    """

    place: str
    date: str
    title: str
    summary: str = ""
    tags: tuple[str, ...] = ()
    id: str = ""
    links: tuple[str, ...] = ()
    near: str = ""
    kind: str = ""
    location: str = ""
    people: tuple[str, ...] = ()
    image: dict[str, str] | None = None
    order: str = ""  # how the file writes 03/04/2018, where its format says so


@dataclass(frozen=True, slots=True)
class Taken:
    """A timeline of another make; `lost`: what of it a log can't hold, in sentences."""

    rows: tuple[Row, ...]
    title: str = ""
    about: str = ""
    lost: tuple[str, ...] = ()
