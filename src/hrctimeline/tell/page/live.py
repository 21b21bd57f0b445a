"""What a page that is served live shows beside the timeline: what `verify` finds, as it is now."""

from dataclasses import dataclass, field
from typing import NamedTuple

from hrctimeline.findings import count


class Found(NamedTuple):
    """A finding: where, how grave, of which rule, and what."""

    place: str
    severity: str
    rule: str
    message: str


@dataclass(frozen=True)
class Live:
    """The findings, those of events by their anchors. `broken`: the log can't be read, the page is older.

    `number`: the page's, which grows with every change.
    """

    broken: bool = False
    log: tuple[Found, ...] = ()
    beside: dict[str, tuple[Found, ...]] = field(default_factory=dict)
    number: int = 0

    @property
    def summary(self) -> str:
        """What there is, in a sentence."""
        if self.broken:
            return "The log can't be read: what stands below is the timeline as it was before."
        every = [found for each in (self.log, *self.beside.values()) for found in each]
        errors = sum(found.severity == "error" for found in every)
        warned = count(len(every) - errors, "warning")
        return (
            f"verify finds {count(errors, 'error')} and {warned}." if every else "verify finds nothing wrong."
        )

    @property
    def events(self) -> dict[str, int]:
        """How many findings the events have that have any, by anchor."""
        return {anchor: len(found) for anchor, found in self.beside.items() if found}
