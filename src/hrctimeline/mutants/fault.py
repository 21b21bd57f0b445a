"""A fault to plant: what is changed, where, and what `verify` should say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hrctimeline.findings import Where
from hrctimeline.logfile.folder import Memory


class Expect(StrEnum):
    """What should come of a planted change.

    `caught`: a new error or warning. `quiet`: none, the change is harmless. `unguarded`: nothing is asked,
    for there is no rule; the report says so.
    """

    CAUGHT = "caught"
    QUIET = "quiet"
    UNGUARDED = "unguarded"


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of one thing. `plant` makes the changed folder; `old` and `new` are for people."""

    kind: str
    where: Where
    old: str
    new: str
    plant: Callable[[], Memory]
    expect: Expect = Expect.CAUGHT
