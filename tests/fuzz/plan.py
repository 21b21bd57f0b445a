"""The targets: whose branches guide the fuzzer, how long an input gets, and how large a share of the time each has.

Nothing of the package is imported here: it has to be instrumented first.
"""

from typing import NamedTuple


class Plan(NamedTuple):
    guided_by: tuple[str, ...]
    longest: int  # bytes
    share: int  # of the time


PLAN = {
    "edtf": Plan(("hrctimeline.dates.edtf",), 60, 1),
    "words": Plan(("hrctimeline.words",), 100, 2),
    "locate": Plan(("hrctimeline.words",), 120, 2),
    "tag": Plan(("hrctimeline.dates",), 120, 3),
    "load": Plan(("hrctimeline.logfile",), 400, 2),
    "claims": Plan(("hrctimeline.claims",), 200, 4),
    "render": Plan(("hrctimeline.tell", "hrctimeline.edition"), 200, 4),
    "diff": Plan(("hrctimeline.diff", "hrctimeline.tell.diff"), 300, 4),
}
