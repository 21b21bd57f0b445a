"""Which sources changed: their texts, byte for byte, and what the index says of them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from hrctimeline.diff.fields import source_fields
from hrctimeline.diff.model import Line, SourceChange, TextChange
from hrctimeline.diff.side import Side, cited
from hrctimeline.diff.words import Piece, common, pieces, shortened
from hrctimeline.findings import Finding, Severity
from hrctimeline.logfile.model import Source
from hrctimeline.results import Report

_SHOWN = 12  # lines of a changed text
_ALIGNED = 3000  # lines that are aligned; beyond, they are only counted


def changed_sources(old: Side, new: Side) -> set[str]:
    """The ids of the sources whose entry or text isn't the same; none where an index can't be read."""
    before, after = old.sources, new.sources
    if before is None or after is None:
        return set()
    ids = before.keys() | after.keys()
    return {id for id in ids if before.get(id) != after.get(id) or old.bytes_of(id) != new.bytes_of(id)}


def source_changes(
    old: Side, new: Side, reports: tuple[Report, Report], ids: set[str]
) -> Iterator[SourceChange]:
    """What became of these sources: changed texts first, then those added, changed and removed."""
    citing = _citing(new, _citing(old, {id: [] for id in ids}))
    order = ("added", "changed", "removed")
    found = [c for id in sorted(ids) if (c := _change(id, (old, new), reports, tuple(citing[id])))]
    yield from sorted(found, key=lambda c: (c.text is None, order.index(c.kind)))


def _change(
    id: str, sides: tuple[Side, Side], reports: tuple[Report, Report], cited_by: tuple[str, ...]
) -> SourceChange | None:
    before, after = (report.timeline.sources.get(id) for report in reports)
    source = after or before
    if source is None:
        return None
    told = (source.id, source.title, f"sources/{source.file}")
    findings = tuple(_findings(reports[1], id, reports[0]))
    if before is None or after is None:
        kind = "removed" if before else "added"
        return SourceChange(kind, *told, cited_by=cited_by, findings=findings)
    text = _text(before, after, sides[0].bytes_of(id), sides[1].bytes_of(id))
    changes = tuple(source_fields(before, after))
    if not (text or changes or findings):
        return None
    return SourceChange("changed", *told, text, changes, cited_by, findings)


def _findings(report: Report, id: str, before: Report) -> Iterator[Finding]:
    known = {(f.rule, f.message) for f in before.findings if f.source == id}
    for finding in report.findings:
        new = (finding.rule, finding.message) not in known
        if finding.source == id and finding.severity is not Severity.NOTE and new:
            yield finding


def _text(old: Source, new: Source, before: bytes | None, after: bytes | None) -> TextChange | None:
    """The change of a text, or of the checksum alone."""
    checksum = old.sha256.lower() != new.sha256.lower()
    if new.kept and None in (before, after):
        return TextChange(checksum, checksum, absent=True) if checksum else None
    if before == after:
        return TextChange(False, True) if checksum else None
    lines = [(data or b"").decode("utf-8", errors="replace").splitlines() for data in (before, after)]
    found = list(_lines(*lines))
    return TextChange(True, checksum, tuple(found[:_SHOWN]), len(found) - len(found[:_SHOWN]))


def _lines(old: list[str], new: list[str]) -> Iterator[Line]:
    """The lines that aren't the same, word by word, those in one place beside each other."""
    first = common(old, new)
    last = common(old[first:][::-1], new[first:][::-1])
    before, after = old[first : len(old) - last], new[first : len(new) - last]
    if len(before) > _ALIGNED or len(after) > _ALIGNED:
        blocks = [("replace", 0, len(before), 0, len(after))]
    else:
        blocks = [
            block for block in SequenceMatcher(None, before, after).get_opcodes() if block[0] != "equal"
        ]
    for _, i, i_end, j, j_end in blocks:
        for at in range(max(i_end - i, j_end - j)):
            was = before[i + at] if i + at < i_end else ""
            now = after[j + at] if j + at < j_end else ""
            if was.split() != now.split():
                yield Line(first + min(j + at, j_end) + 1, _words(was, now))


def _words(was: str, now: str) -> tuple[Piece, ...]:
    return shortened(pieces(was, now))


def _citing(side: Side, found: dict[str, list[str]]) -> dict[str, list[str]]:
    for key in side.keys:
        for source in cited(side.raw(key) or {}) if side.mentions(key, found) else ():
            if source in found and key[0] not in found[source]:
                found[source].append(key[0])
    return found
