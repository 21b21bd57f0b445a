"""A report as text for people: each finding with its place, its reason and its way out, then the counts."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath

from hrctimeline.findings import Excerpt, Finding, Severity
from hrctimeline.results import Report
from hrctimeline.tell.report.closing import by_rule, counts, noted, unchecked, waived
from hrctimeline.tell.terminal import Style, cells, ends, hanging, safe, safe_lines, underline, window, wrap
from hrctimeline.words.lists import lazy_pattern

_IN_FULL = 50  # findings of one rule that are told; the others are counted
_MANY = 20  # more findings than these are counted by rule as well
_LEAST = 24  # columns that a line of the log wants beside the rule and the event


def render(report: Report, width: int, style: Style, *, notes: bool = False, full: bool = False) -> str:
    """The whole report; `width` in columns.

    Notes are counted, and told with `notes`; of findings in bulk the first of each rule are told. With
    `full`, as where rules are asked for by name, all are told.
    """
    told = [f for f in report.findings if notes or full or f.severity is not Severity.NOTE]
    most = len(told) if full else _IN_FULL
    blocks = [
        "\n".join(finding_lines(report, each, width, style)) for each in _first_of_each_rule(told, most)
    ]
    if len(told) > _MANY:
        blocks.append("\n".join(by_rule(told, most, width)))
    counted = noted(report, width) if report.noted or len(told) < len(report.findings) else ()
    closing = (counts(report, width), counted, waived(report, width), unchecked(report, width))
    return "\n\n".join([*blocks, "\n".join(chain.from_iterable(closing))]) + "\n"


def _first_of_each_rule(findings: list[Finding], most: int) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] <= most:
            yield finding


def finding_lines(report: Report, finding: Finding, width: int, style: Style) -> Iterator[str]:
    """One finding: its place and message, the line of the log, words of texts, and what to do."""
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}"
    head = f"{safe(where)}  {finding.severity}: {safe(finding.message)}"
    line = ends(head, finding.rule, width)
    yield from _headed([line] if line else hanging(head, width), finding, style)
    right = finding.event if line else f"{finding.rule}  {finding.event}".rstrip()
    yield from _shown(finding, right, width, style)
    for excerpt in finding.excerpts:
        yield from _excerpt(report, excerpt, width, style)
    yield from wrap(safe_lines(finding.hint), width, "  ")


def _headed(lines: list[str], finding: Finding, style: Style) -> Iterator[str]:
    """The lines of a head, the severity in them in its colour."""
    word = f"{finding.severity}: "
    coloured = f"{style(word.strip(), str(finding.severity))} "
    at = next((number for number, line in enumerate(lines) if word in line), 0)
    yield from lines[:at]
    yield lines[at].replace(word, coloured, 1)
    yield from lines[at + 1 :]


_whole_value = lazy_pattern(r"\s*[\w.\"' -]+=\s*")


def _shown(finding: Finding, right: str, width: int, style: Style) -> Iterator[str]:
    """The line of the file, with what matters in it underlined, and `right` at its end or above it."""
    place, shown = finding.place, finding.shown
    end = place.end_column - 1 if place.end_line == place.line else len(shown)
    indented = len(shown) - len(shown.lstrip())
    text = safe(shown.strip())
    mark = (len(safe(shown[indented : place.column - 1])), len(safe(shown[indented : max(end, indented)])))
    whole = mark[1] == len(text) and (mark[0] == 0 or _whole_value().fullmatch(text[: mark[0]]))
    room = width - 4 - (cells(right) + 2 if right else 0)
    beside = bool(text) and (cells(text) <= room or room >= _LEAST)
    if right and not beside:
        yield from _right(right, width)
        right, room = "", width - 4
    text, mark = window(text, mark, room)
    if text:
        yield (ends(f"    {text}", right, width) if right else None) or f"    {text}"
    if text and not whole:
        yield "    " + style(underline(mark, text), str(finding.severity))


def _right(text: str, width: int) -> list[str]:
    """Words at the right end of a line of their own; in lines where one can't hold them."""
    return [f"{' ' * (width - cells(text))}{text}"] if cells(text) <= width else wrap(text, width, "    ")


def _excerpt(report: Report, excerpt: Excerpt, width: int, style: Style) -> Iterator[str]:
    head = f"  {PurePath(report.dossier.loaded.path(excerpt.file)).name}:{excerpt.line}:{excerpt.column}  "
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
