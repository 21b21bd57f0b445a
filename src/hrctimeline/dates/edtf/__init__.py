"""Dates as the log writes them: EDTF (ISO 8601-2), levels 0 and 1, read as half-open runs of days.

Years are astronomical, as in EDTF: ``0000`` is 1 BC. Seasons are the northern meteorological ones;
the winter of a year begins in its December. A time of day is refused: the log's dates are days.
"""

from hrctimeline.dates.calendar_days import civil, month_length
from hrctimeline.dates.edtf.date import Edtf, Unwritable, day_text, in_words, month_text, parse, year_text

__all__ = ["Edtf", "Unwritable", "day_text", "from_days", "in_words", "month_text", "parse", "year_text"]


def from_days(start: int, end: int) -> Edtf:
    """The shortest date for a half-open run of days: a day, a month, a year, else an interval.

    Raises Unwritable where their years can't be written.
    """
    if end <= start:
        raise ValueError("a date has at least one day")
    first, last = civil(start), civil(end - 1)
    whole_months = first[2] == 1 and last[2] == month_length(*last[:2])
    if whole_months and first[1] == 1 and last[1] == 12:
        first_text, last_text = year_text(first[0]), year_text(last[0])
    elif whole_months:
        first_text, last_text = month_text(*first[:2]), month_text(*last[:2])
    else:
        first_text, last_text = day_text(*first), day_text(*last)
    return parse(first_text if first_text == last_text else f"{first_text}/{last_text}")
