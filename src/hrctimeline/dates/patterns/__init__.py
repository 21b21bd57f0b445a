"""Every way of writing a date that the tagger knows, a module for each family."""

from hrctimeline.dates.patterns import (
    day_lists,
    days,
    distances,
    eras,
    named,
    numeric,
    parts,
    relative,
    today,
    years,
)
from hrctimeline.dates.patterns.pattern import Pattern

__all__ = ["ALL_PATTERNS"]

ALL_PATTERNS: tuple[Pattern, ...] = (
    *days.PATTERNS,
    *day_lists.PATTERNS,
    *named.HOLIDAYS,
    *numeric.PATTERNS,
    *years.PATTERNS,
    *eras.PATTERNS,
    *parts.PATTERNS,
    *relative.PATTERNS,
    *today.PATTERNS,
    *distances.FROM_TOLD,
    *distances.FROM_BESIDE,
    *named.VAGUE,
    *numeric.YEAR_FIRST,
    *numeric.ROMAN_MONTHS,
    *numeric.OLD_DAYS,
    *day_lists.THIS_MONTH,
)
