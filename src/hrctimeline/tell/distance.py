"""How far events lie apart, and in which years, in words."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from hrctimeline.dates.calendar_days import civil

T = TypeVar("T")


class Dated(Protocol):
    """A date: its first day (None: open), and how exact it is."""

    @property
    def start(self) -> int | None:
        """The first day."""

    @property
    def precision(self) -> str:
        """What it is: a day, a month, a year, …"""


def year_name(year: int) -> str:
    """A year as people write it."""
    return str(year) if year > 0 else f"{1 - year} BC"


def year_of(date: Dated | None) -> str:
    """The year in which a date begins; "" where that isn't known."""
    return year_name(civil(date.start)[0]) if date and date.start is not None else ""


def by_year(events: Iterable[T], date: Callable[[T], Dated | None]) -> Iterator[tuple[str, list[T]]]:
    """The events of each year in a row; one without a date stays with those before it."""
    year, row = "", list[T]()
    for event in events:
        here = year_of(date(event)) or year
        if here != year and row:
            yield year, row
            row = []
        year = here
        row.append(event)
    if row:
        yield year, row


def apart(before: Dated | None, here: Dated | None) -> tuple[int, str]:
    """How far two dates lie apart: a size from 0 to 9, and in words, no finer than both dates are."""
    if not before or not here or before.start is None or here.start is None:
        return 0, ""
    days = here.start - before.start
    if days <= 0:
        return 0, ""
    return min(9, days.bit_length() // 2 + 1), _in_words(before, here, days)


def _in_words(before: Dated, here: Dated, days: int) -> str:
    (year, month, _), (to_year, to_month, _) = civil(before.start or 1), civil(here.start or 1)
    precisions = {before.precision, here.precision}
    months = (to_year - year) * 12 + to_month - month
    if precisions == {"day"} and days < 60:
        return _count(days, "day")
    if precisions <= {"day", "month"} and months < 24:
        return _count(months, "month") if months else ""
    return _count(to_year - year, "year") if to_year > year else ""


def _count(number: int, what: str) -> str:
    return f"the next {what}" if number == 1 else f"{number} {what}s later"
