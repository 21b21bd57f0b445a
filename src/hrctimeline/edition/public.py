"""What `verify` says of an event, without words of a text that its `publish` keeps back."""

import re
from collections.abc import Iterable, Iterator

from hrctimeline.edition.model import Quote, Remark
from hrctimeline.findings import Finding
from hrctimeline.logfile.model import Event, Timeline
from hrctimeline.results import Report
from hrctimeline.words.text import fold, one_line

_KEPT_BACK = "`hrctimeline verify` tells it: it has words of a text that is not published"


def of_log(report: Report, findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Findings that are of no event, each with its message, which has no words but those of log and index."""
    documents = report.dossier.loaded.documents.values()
    words = fold("\n".join(document.text for document in documents))
    for finding in findings:
        yield finding, finding.message if _holds(finding.message, words) else _KEPT_BACK


def _holds(message: str, words: str) -> bool:
    """Whether all that a message quotes stands in some words."""
    return all(fold(part).strip("…. ") in words for part in _quoted(message))


def _quoted(message: str) -> Iterator[str]:
    """What stands in quotation marks, in others too, or behind one that is never closed."""
    depth = 0
    for part in re.split("([“”])", message):
        if part in ("“", "”"):
            depth = max(0, depth + (1 if part == "“" else -1))
        elif depth:
            yield part


class Public:
    """The words of one event that are published: the log's own, and those of its quotes' sentences."""

    def __init__(self, timeline: Timeline, event: Event, quotes: Iterable[Quote]) -> None:
        sources = (timeline.sources.get(evidence.source) for evidence in event.evidence)
        self._open = all(source is not None and source.published_as == "full" for source in sources)
        shown = ("".join(piece.text for piece in quote.pieces) for quote in quotes)
        logged = (each for e in event.evidence for each in (e.quote, e.note, e.said_by, e.source, e.anchor))
        names = (name for known, others in timeline.names.items() for name in (known, *others))
        own = (*event.claimed, event.id, event.kind, *event.tags, event.image.url if event.image else "")
        self._words = fold("\n".join([*own, *logged, *names, *shown]))

    def remark(self, finding: Finding, reason: str = "") -> Remark:
        """A finding, with the reason for which the log sets it aside."""
        message = finding.message if self._open or _holds(finding.message, self._words) else _KEPT_BACK
        return Remark(finding.rule, str(finding.severity), message, one_line(reason))
