"""A report as workflow commands of GitHub Actions: an annotation for each finding, then the counts.

A command is one line that begins with `::`. What could end a line or a property is escaped as GitHub's own
toolkit does it, so that no text of a log begins a command or ends one.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hrctimeline.findings import Finding, Place, Severity
from hrctimeline.results import Report
from hrctimeline.tell.report.annotation import closing, hint, message, place, relative, words
from hrctimeline.tell.terminal import safe

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_TITLE = 200


def render(report: Report, root: Path) -> str:
    """A line for each finding, its file as seen from `root`, and a last plain line with the counts."""
    lines = [_command(report, finding, root) for finding in report.findings]
    return "\n".join([*lines, " · ".join(closing(report))]) + "\n"


def _command(report: Report, finding: Finding, root: Path) -> str:
    about = finding.event or finding.source
    title = f"{finding.rule}: {about}" if about else finding.rule
    return command(finding.severity, finding.place, title, _told(report, finding), root)


def command(severity: Severity, place: Place, title: str, told: Iterable[str], root: Path) -> str:
    """One annotation at a place of the log, its file as seen from `root`."""
    properties = {**_properties(place, root), "title": title[:_TITLE]}
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[severity]} {written}::{_data(chr(10).join(told))}"


def _properties(at: Place, root: Path) -> dict[str, str]:
    """Columns only where the place is on one line: GitHub takes them in no other case."""
    columns = {"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}
    return {
        "file": relative(at.file, root),
        "line": str(at.line),
        "endLine": str(at.end_line),
        **{key: str(value) for key, value in columns.items()},
    }


def _told(report: Report, finding: Finding) -> Iterator[str]:
    yield message(finding)
    for excerpt in finding.excerpts:
        yield f"{place(report, excerpt)} {words(excerpt)}"
    yield from hint(finding)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(safe(text)).replace(":", "%3A").replace(",", "%2C")
