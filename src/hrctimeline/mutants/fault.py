"""A fault to plant: what is changed, where, and what `verify` should say of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hrctimeline.findings import Where
from hrctimeline.logfile.folder import Memory
from hrctimeline.words.text import Span

Change = tuple[str, Span, str]  # kind, span of the value, what stands there instead


class Expect(StrEnum):
    """What should come of a planted change.

    `caught`: a new error or warning. `quiet`: none, the change is harmless. `unguarded`: nothing is asked,
    for there is no rule; the report says so. `read`: a person's to read; the report says whether a rule warns
    of it, an own word of the editor's or a stale reading shows it, or nothing does.
    """

    CAUGHT = "caught"
    QUIET = "quiet"
    UNGUARDED = "unguarded"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of one thing. `plant` makes the changed folder; `old` and `new` are for people."""

    kind: str
    where: Where
    old: str
    new: str
    plant: Callable[[], Memory]
    expect: Expect = Expect.CAUGHT
