"""What an EDTF date is here: its text, a half-open run of days, a precision and a qualifier."""

from hrctimeline.record import Record

LAST_YEAR = 999_999_999  # before and after the year 0


class Edtf(Record):
    """A date: its EDTF text, its first day, the day after its last (None where open), precision, qualifier.

    Days are numbers as in ``date.toordinal``, 0 and below for years before 1.
    """

    text: str
    start: int | None
    end: int | None
    precision: str
    qualifier: str = ""

    def __str__(self) -> str:
        """The EDTF text."""
        return self.text

    def within(self, other: "Edtf") -> bool:
        """All days of this date lie in the other."""
        begins = other.start is None or (self.start is not None and self.start >= other.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return begins and ends

    def overlaps(self, other: "Edtf") -> bool:
        """Some day lies in both."""
        return not self.before(other) and not other.before(self)

    def equals(self, other: "Edtf") -> bool:
        """Both have the same days, however they are written."""
        return (self.start, self.end) == (other.start, other.end)

    def wider(self, other: "Edtf") -> bool:
        """The other lies in this date and has fewer days."""
        return other.within(self) and not self.equals(other)

    def before(self, other: "Edtf") -> bool:
        """Certainly earlier: this date ends before the other begins."""
        return self.end is not None and other.start is not None and self.end <= other.start


class Unwritable(ValueError):
    """A year that has more than the nine digits that are read here: counting has led beyond them."""


def year_text(year: int) -> str:
    """A year in EDTF: four digits, a sign before the year 0, ``Y`` before five digits and more.

    Raises Unwritable.
    """
    if abs(year) > LAST_YEAR:
        raise Unwritable(f"there is no date in the year {year}: years have nine digits at most")
    sign, digits = "-" if year < 0 else "", f"{abs(year):04}"
    return f"{'Y' if len(digits) > 4 else ''}{sign}{digits}"


def month_text(year: int, month: int) -> str:
    """A month in EDTF."""
    return f"{year_text(year)}-{month:02}"


def day_text(year: int, month: int, day: int) -> str:
    """A day in EDTF."""
    return f"{year_text(year)}-{month:02}-{day:02}"
