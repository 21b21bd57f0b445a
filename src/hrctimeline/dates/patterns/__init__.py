"""Every way of writing a date that the tagger knows, a module for each family."""

from hrctimeline.dates.patterns import days, distances, holidays, numeric, parts, relative, told, vague, years
from hrctimeline.dates.patterns.pattern import Pattern

__all__ = ["ALL_PATTERNS"]

ALL_PATTERNS: tuple[Pattern, ...] = (
    *days.PATTERNS,
    *holidays.PATTERNS,
    *numeric.PATTERNS,
    *years.PATTERNS,
    *parts.PATTERNS,
    *relative.PATTERNS,
    *told.PATTERNS,
    *distances.PATTERNS,
    *vague.PATTERNS,
)
