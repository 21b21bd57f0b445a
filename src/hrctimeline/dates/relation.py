"""How a date that the words state bears on the date that the log claims: interval logic, nothing else."""

import math
from collections.abc import Iterable
from typing import Literal

from hrctimeline.dates.edtf import Edtf, parse

Relation = Literal["supported", "too-precise", "too-coarse", "contradicted"]


def relation(event: Edtf, statement: Edtf, *, by_its_ends: bool = False) -> Relation:
    """What one statement says of an event's date; of every two dates exactly one of the four holds.

    `contradicted`: no day in common. `supported`: the same days; or, where the words give a range by its
    first and last date (`by_its_ends`, "2012-2016"), the event has one of these. `too-coarse`: the statement
    lies within the event's date and is narrower. `too-precise`: they overlap, and the statement isn't within;
    or it is only about the event's date ("about 1850", "1850?"), which the event doesn't say.
    """
    if not event.overlaps(statement):
        return "contradicted"
    if statement.equals(event) or (by_its_ends and any(end.equals(event) for end in ends(statement))):
        return "supported" if doubts(statement) <= doubts(event) else "too-precise"
    begins = by_its_ends and statement.end is None and any(end.within(event) for end in ends(statement))
    return "too-coarse" if begins or statement.within(event) else "too-precise"


def doubts(date: Edtf) -> frozenset[str]:
    """What the date's qualifier leaves open: ``~`` approximate, ``?`` uncertain, both for ``%``."""
    return frozenset("~?" if date.qualifier == "%" else date.qualifier)


def ends(statement: Edtf) -> list[Edtf]:
    """The first and the last date of an interval as they are written; nothing for other dates."""
    sides = statement.text.split("/") if statement.precision == "interval" else []
    return [parse(side) for side in sides if side not in ("", "..")]


def is_a_day_of_some_year(date: Edtf) -> bool:
    """Whether an interval is all that is known of one day: that of "on 18 March", in a text of some year."""
    sides = ends(date)
    return len(sides) == 2 and sides[0].precision == "day" and sides[0].text[-6:] == sides[1].text[-6:]


def length(date: Edtf) -> float:
    """How many days a date has."""
    return math.inf if date.start is None or date.end is None else date.end - date.start


def absorb(statements: Iterable[Edtf]) -> list[Edtf]:
    """The statements of a quote without those that are only wider than another: "this week" by "Tuesday"."""
    stated = list(statements)
    narrowest: set[tuple[float, float]] = set()
    end = math.inf  # the first at which one ends that begins no earlier
    for days in sorted({_days(each) for each in stated}, key=lambda days: (-days[0], days[1])):
        if days[1] < end or not narrowest:
            narrowest.add(days)
            end = days[1]
    return [each for each in stated if _days(each) in narrowest]


def _days(date: Edtf) -> tuple[float, float]:
    return (-math.inf if date.start is None else date.start, math.inf if date.end is None else date.end)
