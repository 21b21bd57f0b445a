"""A report as workflow commands of GitHub Actions: an annotation for each finding, then the counts.

A command is one line that begins with `::`. What could end a line or a property is escaped as GitHub's own
toolkit does it, so that no text of a log begins a command or ends one.
"""

from collections.abc import Iterator
from pathlib import Path

from hrctimeline.findings import Finding, Severity
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
    properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(finding, root).items())
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(chr(10).join(_told(report, finding)))}"


def _properties(finding: Finding, root: Path) -> dict[str, str]:
    """Columns only where the place is on one line: GitHub takes them in no other case."""
    at = finding.place
    columns = {"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}
    about = finding.event or finding.source
    return {
        "file": relative(at.file, root),
        "line": str(at.line),
        "endLine": str(at.end_line),
        **{key: str(value) for key, value in columns.items()},
        "title": f"{finding.rule}: {about}"[:_TITLE] if about else finding.rule,
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
