"""The targets: how many bytes an input has at most, and how large a share of the time each gets.

Nothing of the package is imported here: it has to be instrumented first.
"""

from typing import NamedTuple


class Plan(NamedTuple):
    longest: int  # bytes; what is short is quick, and most faults are
    share: int  # of the time


PLAN = {
    "edtf": Plan(60, 1),
    "words": Plan(100, 2),
    "locate": Plan(120, 2),
    "tag": Plan(120, 3),
    "load": Plan(400, 2),
    "claims": Plan(70, 4),
    "render": Plan(90, 4),
    "diff": Plan(80, 4),
}
