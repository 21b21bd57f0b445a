"""A report as text for people: each finding with its place, its reason and its way out, then the counts."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from hrctimeline.findings import Excerpt, Finding
from hrctimeline.results import Report
from hrctimeline.tell.terminal import Style, cells, count, ends, safe, underline, window, wrap


def render(report: Report, width: int, style: Style) -> str:
    """The whole report; `width` in columns."""
    blocks = ["\n".join(_finding(report, finding, width, style)) for finding in report.findings]
    return "\n\n".join([*blocks, "\n".join(closing_lines(report, width, style))]) + "\n"


def _finding(report: Report, finding: Finding, width: int, style: Style) -> Iterator[str]:
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}"
    head = f"{safe(where)}  {finding.severity}: {safe(finding.message)}"
    line = ends(head, finding.rule, width)
    first, *rest = [line] if line else wrap(head, width)
    yield _headed(first, finding, style)
    yield from (f"    {more.strip()}" for more in rest)
    right = finding.event if line else f"{finding.rule}  {finding.event}".rstrip()
    yield from _shown(finding, right, width, style)
    for excerpt in finding.excerpts:
        yield from _excerpt(report, excerpt, width, style)
    yield from wrap(safe_lines(finding.hint), width, "  ")


def safe_lines(text: str) -> str:
    """`text` made safe line by line."""
    return "\n".join(safe(line) for line in text.split("\n"))


def _headed(line: str, finding: Finding, style: Style) -> str:
    word = f"  {finding.severity}: "
    return line.replace(word, f"  {style(word.strip(), str(finding.severity))} ", 1)


_NOT_AS_INDEXED = ("source-missing", "source-changed", "source-encoding", "source-outside")
_WHOLE_VALUE = re.compile(r"\s*[\w.\"' -]+=\s*")


def _shown(finding: Finding, right: str, width: int, style: Style) -> Iterator[str]:
    """The line of the file, with what matters in it underlined, and the event's id at the right."""
    place, shown = finding.place, finding.shown
    end = place.end_column - 1 if place.end_line == place.line else len(shown)
    indented = len(shown) - len(shown.lstrip())
    text = safe(shown.strip())
    mark = (len(safe(shown[indented : place.column - 1])), len(safe(shown[indented : max(end, indented)])))
    whole = mark[1] == len(text) and (mark[0] == 0 or _WHOLE_VALUE.fullmatch(text[: mark[0]]))
    text, mark = window(text, mark, max(24, width - 4 - (len(right) + 2 if right else 0)))
    line = ends(f"    {text}", right, width) if right else f"    {text}"
    if text:
        yield line or f"    {text}"
    elif right:
        yield " " * max(0, width - len(right)) + right
    if text and not whole:
        yield "    " + style(underline(mark, text), str(finding.severity))


def _excerpt(report: Report, excerpt: Excerpt, width: int, style: Style) -> Iterator[str]:
    document = report.dossier.loaded.documents[excerpt.file]
    head = f"  {PurePath(document.file).name}:{excerpt.line}:{excerpt.column}  "
    mark = excerpt.mark or (0, 0)
    lead = safe(excerpt.text[: mark[0]])
    inner = safe(excerpt.text[slice(*mark)])
    quoted = f"“{lead}{inner}{safe(excerpt.text[mark[1] :])}”"
    span = (len(lead) + 1, len(lead) + 1 + len(inner))
    room = width - cells(head)
    if room < 40:
        yield head.rstrip()
        head, room = "    ", width - 4
    text, span = window(quoted, span, room)
    yield head + text
    if excerpt.mark and inner and (excerpt.label or cells(inner) < cells(quoted) - 2):
        line = " " * cells(head) + underline(span, text)
        label = f"  {excerpt.label}" if excerpt.label else ""
        if cells(line + label) <= width:
            yield style(line, "mark" if not label else "strong") + label
        else:
            yield style(line, "strong")
            yield from wrap(excerpt.label, width, "      ")


def closing_lines(report: Report, width: int, style: Style) -> Iterator[str]:
    """The counts: what holds, what was set aside, what no machine has checked."""
    if not report.dossier.loaded.readable:
        yield "The log can't be read: nothing else was checked."
        return
    yield from wrap(_counts(report), width)
    yield from wrap(_texts(report), width)
    if report.left_out:
        yield from wrap(f"Left out, as they need the whole log: {', '.join(report.left_out)}.", width)
    if report.off:
        named = ", ".join(report.off) if len(report.off) <= 12 else f"{len(report.off)} of them"
        yield from wrap(f"Rules turned off: {named}.", width)


def _counts(report: Report) -> str:
    verdicts = Counter(event.verdict for event in report.events)
    summary = report.summary
    hold = verdicts["supported"] + verdicts["disputed"]
    failing = verdicts["unsupported"]
    aside = (
        (verdicts["disputed"], "disputed"),
        (summary.inferred, "dated by inference alone"),
        (summary.unread, "with a date not checked"),
    )
    disputed = ", ".join(f"{number} {what}" for number, what in aside if number)
    disputed = f" ({disputed})" if disputed else ""
    wrong = f", {failing} {'do' if failing > 1 else 'does'}n't" if failing else ""
    verdict = f"{hold} hold{'s' * (hold == 1)}{disputed}{wrong}" if hold or not failing else "none holds"
    return f"{count(summary.events, 'event')}: {verdict} · {_severities(report)}"


def _severities(report: Report) -> str:
    summary = report.summary
    parts = [count(summary.errors, "error")]
    parts += [count(summary.warnings, "warning")] if summary.warnings else []
    parts += [count(summary.notes, "note")] if summary.notes else []
    return " · ".join([*parts, f"{summary.waived} waived"])


def _texts(report: Report) -> str:
    bad = {f.source or f.file for f in report.findings if f.rule in _NOT_AS_INDEXED}
    sources = report.summary.sources
    state = (
        f"{count(sources, 'text')} unchanged" if not bad else f"{len(bad)} of {sources} texts not as indexed"
    )
    titles = sum(bool(event.event.title) for event in report.events)
    summaries = sum(bool(event.event.summary) for event in report.events)
    prose = count(titles, "title") + (f", {count(summaries, 'summary', 'summaries')}" if summaries else "")
    return f"{state} · wording of {prose}: not checkable, read them"
