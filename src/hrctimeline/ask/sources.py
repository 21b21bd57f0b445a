"""The texts of a timeline: which events quote them, and what they state that no event has."""

from dataclasses import dataclass

from hrctimeline.ask.scan import quoted, scan
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Source


@dataclass(frozen=True)
class Listed:
    """A source: ids of its copies and of the events that quote it; dated statements, and those left.

    `absent`: it is kept elsewhere, and isn't here.
    """

    source: Source
    readable: bool
    absent: bool
    copies: tuple[str, ...]
    events: tuple[str, ...]
    statements: int
    uncovered: int


def listing(dossier: Dossier) -> list[Listed]:
    """The sources in the order of the index."""
    quotes = quoted(dossier)
    return [
        _listed(dossier, source, [event for _, event in quotes.get(source.id, ())])
        for source in dossier.timeline.sources.values()
    ]


def _listed(dossier: Dossier, source: Source, events: list[str]) -> Listed:
    document = dossier.timeline.document
    copies = (
        id for id in dossier.timeline.sources if id != source.id and document(id) == document(source.id)
    )
    readable = source.id in dossier.texts
    dated = scan(dossier, source.id) if readable else []
    left = sum(not each.covered for each in dated)
    absent = dossier.texts.absent(source.id)
    return Listed(source, readable, absent, tuple(copies), tuple(dict.fromkeys(events)), len(dated), left)
