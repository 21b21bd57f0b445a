"""Every way of writing a date that the tagger knows, a module for each family."""

from hrctimeline.dates.patterns import (
    day_lists,
    days,
    distances,
    eras,
    holidays,
    numeric,
    parts,
    relative,
    roman_months,
    this_month,
    told,
    vague,
    year_first,
    years,
)
from hrctimeline.dates.patterns.pattern import Pattern

__all__ = ["ALL_PATTERNS"]

ALL_PATTERNS: tuple[Pattern, ...] = (
    *days.PATTERNS,
    *day_lists.PATTERNS,
    *holidays.PATTERNS,
    *numeric.PATTERNS,
    *years.PATTERNS,
    *eras.PATTERNS,
    *parts.PATTERNS,
    *relative.PATTERNS,
    *told.PATTERNS,
    *distances.PATTERNS,
    *vague.PATTERNS,
    *year_first.PATTERNS,
    *roman_months.PATTERNS,
    *this_month.PATTERNS,
)
