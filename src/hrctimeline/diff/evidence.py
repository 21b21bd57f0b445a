"""Which quote of the base became which quote of the head, and what changed in it."""

from collections.abc import Iterator, Sequence

from hrctimeline.diff.fields import evidence_changes
from hrctimeline.diff.model import Passage, QuoteChange
from hrctimeline.diff.words import likeness
from hrctimeline.logfile.model import Evidence
from hrctimeline.results import EvidenceReport, Report
from hrctimeline.words.text import one_line

_NEAR, _SAME = 0.4, 0.8  # likeness from which two quotes are shown as one: of one source, of two
_MOST = 2500  # pairs of quotes that are compared


def quote_changes(
    old: tuple[EvidenceReport, ...], new: tuple[EvidenceReport, ...], reports: tuple[Report, Report]
) -> Iterator[QuoteChange]:
    """The quotes that aren't the same, those that were changed or added first; order is no difference."""
    before, after = ({each.evidence.index: each for each in side} for side in (old, new))
    for was, now in changed_evidence([e.evidence for e in old], [e.evidence for e in new]):
        told = tuple(evidence_changes(was, now)) if was and now else ()
        passages = (
            passage(reports[0], before[was.index]) if was else None,
            passage(reports[1], after[now.index]) if now else None,
        )
        yield QuoteChange(*passages, told)


def changed_evidence(
    old: Sequence[Evidence], new: Sequence[Evidence]
) -> Iterator[tuple[Evidence | None, Evidence | None]]:
    """The evidence that isn't the same, as it was and as it is, None where it wasn't or isn't there."""
    before, after = list(old), list(new)
    for evidence in new:
        if same := next((e for e in before if not [*evidence_changes(e, evidence)]), None):
            before.remove(same)
            after.remove(evidence)
    pairs = _paired(before, after) if len(before) * len(after) <= _MOST else {}
    yield from ((pairs.get(number), evidence) for number, evidence in enumerate(after))
    yield from ((evidence, None) for evidence in before if evidence not in pairs.values())


def _paired(before: list[Evidence], after: list[Evidence]) -> dict[int, Evidence]:
    """For the positions in `after` the quotes that they were, the likest first."""
    likest = sorted(
        (
            (-like - (old.source == new.source), i, j)
            for i, old in enumerate(before)
            for j, new in enumerate(after)
            if (like := likeness(old.quote, new.quote)) >= (_NEAR if old.source == new.source else _SAME)
        )
    )
    pairs: dict[int, Evidence] = {}
    taken: set[int] = set()
    for _, i, j in likest:
        if i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = before[i]
    return pairs


def passage(report: Report, evidence: EvidenceReport) -> Passage:
    """A quote in its whole sentence; without one where the text doesn't have it in one place."""
    said_by, quote = evidence.evidence.said_by, one_line(evidence.evidence.quote)
    if evidence.start is None or evidence.end is None:
        return Passage(evidence.source, evidence.file, evidence.stance, quote, said_by=said_by)
    excerpt = report.dossier.excerpt(evidence.source, evidence.start, evidence.end)
    start, end = excerpt.mark or (0, 0)
    words = excerpt.text
    parts = (words[start:end], words[:start], words[end:])
    place = (evidence.line, evidence.column)
    return Passage(evidence.source, evidence.file, evidence.stance, *parts, said_by, *place)
