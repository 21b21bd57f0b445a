"""The targets: how many bytes an input has at most, and how large a share of the time each gets.

Nothing of the package is imported here: it has to be instrumented first.
"""

from typing import NamedTuple


class Plan(NamedTuple):
    longest: int  # bytes; what is short is quick, and most faults are
    share: int  # of the time


PLAN = {
    "edtf": Plan(30, 1),
    "words": Plan(100, 2),
    "locate": Plan(120, 2),
    "tag": Plan(120, 3),
    "load": Plan(400, 2),
    "claims": Plan(60, 4),
    "render": Plan(60, 4),
    "diff": Plan(60, 4),
}
