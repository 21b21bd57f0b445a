"""A report as a job summary: Markdown, for `GITHUB_STEP_SUMMARY` and the like, of a bounded length.

All that comes from the log stands in an HTML table or list, inside `<code>`: a block of HTML without an empty
line is read as HTML alone, and inside `<code>` no link, mention or number of an issue is recognized.
"""

import html
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from hrctimeline.findings import Finding, Severity, count
from hrctimeline.results import EventReport, Report
from hrctimeline.tell.report.annotation import closing, hint, message, place, relative, words
from hrctimeline.tell.terminal import safe

_MOST = 200  # entries of a table or list
_ROOM = 400_000  # bytes of one: GitHub takes no summary above 1 MiB
_LONGEST = 600  # characters of one text


def render(report: Report, root: Path) -> str:
    """Counts, the findings with their places as seen from `root`, and what a person must read."""
    parts = [f"## Timeline: {_headline(report)}", *closing(report)]
    if report.findings:
        parts.append(_findings(report, root))
    if left := list(_left(report)):
        parts += ["### For a person to read", _listed("ul", left)]
    return "\n\n".join(parts) + "\n"


def _headline(report: Report) -> str:
    if not report.dossier.loaded.readable:
        return "the log can't be read"
    failing = sum(event.verdict == "unsupported" for event in report.events)
    if failing:
        return (
            f"{failing} of {count(len(report.events), 'event')} {'does' if failing == 1 else 'do'} not hold"
        )
    if unchecked := sum(event.verdict == "unchecked" for event in report.events):
        return f"{unchecked} of {count(len(report.events), 'event')} not checked: their texts aren't here"
    if report.summary.errors or not report.events:
        return count(report.summary.errors, "error")
    if leaning := report.summary.leaning:
        return f"every event holds, {leaning} only by what is set aside"
    return "every event is backed by its texts"


def _findings(report: Report, root: Path) -> str:
    head = "<tr><th></th><th>place</th><th>rule</th><th>about</th><th>what is wrong, and what to do</th></tr>"
    rows = [_row(report, finding, root) for finding in report.findings]
    return _listed("table", rows, head)


def _listed(tag: str, entries: list[str], head: str = "") -> str:
    """A table or list without an empty line, cut where it grows too long."""
    sizes = accumulate(len(entry.encode()) for entry in entries)
    kept = [entry for entry, size in zip(entries[:_MOST], sizes, strict=False) if size <= _ROOM]
    more = len(entries) - len(kept)
    cut = f"\n\nThere are {more} more; `hrctimeline verify` shows them." if more else ""
    return "\n".join([f"<{tag}>", *([head] if head else []), *kept, f"</{tag}>"]) + cut


def _row(report: Report, finding: Finding, root: Path) -> str:
    at = finding.place
    where = f"{relative(at.file, root)}:{at.line}:{at.column}"
    lines = [message(finding)]
    lines += [f"{place(report, excerpt)} {words(excerpt)}" for excerpt in finding.excerpts]
    told = "<br>".join(map(_code, [*lines, *hint(finding)]))
    about = finding.event or finding.source
    cells = (str(finding.severity), _code(where), finding.rule, _code(about), told)
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _left(report: Report) -> Iterator[str]:
    """What no machine decides: waivers, disputes, notes; each on a line of HTML."""
    for event in report.events:
        yield from _waived(event)
        if event.verdict == "unchecked":
            away = dict.fromkeys(e.source for e in event.evidence if not e.checked)
            yield f"<li>{_code(event.id)} is not checked: {_code(', '.join(away))} can't be had here</li>"
        if event.verdict == "disputed":
            against = [e.source for e in event.evidence if e.stance == "disputes" and e.start is not None]
            whose = _code(", ".join(dict.fromkeys(against)))
            yield f"<li>{_code(event.id)}: words of {whose} are set against it</li>"
    notes = sum(finding.severity is Severity.NOTE for finding in report.findings)
    if notes:
        yield f"<li>{count(notes, 'note')} in the table above</li>"
    if not all(standing.read for standing in report.standings):
        yield "<li>the wording of titles and summaries, beside the quotes of each event</li>"


def _waived(event: EventReport) -> Iterator[str]:
    for each in event.waived:
        what = f"{_code(event.id)} sets {each.waiver.rule} aside: {_code(each.finding.message)}"
        yield f"<li>{what}<br>reason given: {_code(each.waiver.reason)}</li>"


def _code(text: str) -> str:
    """Text of the log as HTML that is shown as it stands."""
    shown = safe(text) if len(text) <= _LONGEST else safe(text[:_LONGEST]) + "…"
    return f"<code>{html.escape(shown)}</code>" if shown.strip() else ""
