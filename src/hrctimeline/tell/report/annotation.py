"""A finding for showing beside a line of the log: in plain lines, with a path from the repository's root.

Nothing in these lines controls a terminal; what else a format needs escaped, it escapes itself.
"""

import os
from pathlib import Path

from hrctimeline.findings import Excerpt, Finding
from hrctimeline.results import Report
from hrctimeline.tell.report.terminal import counts, unchecked
from hrctimeline.tell.terminal import safe, window

_ONE_LINE = 10_000  # columns
_ROOM = 240  # columns of an excerpt: its sentence, not its page


def relative(file: str, root: Path) -> str:
    """The path of a file from `root`, with forward slashes; outside of it, the whole path."""
    path = Path(os.path.normpath(Path(file).absolute()))  # not resolved: a link goes by its own name
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def message(finding: Finding) -> str:
    """What is wrong, on one line."""
    return safe(finding.message)


def hint(finding: Finding) -> list[str]:
    """What to do, line by line."""
    return [safe(line) for line in finding.hint.split("\n") if line.strip()]


def place(report: Report, excerpt: Excerpt) -> str:
    """Where the words of an excerpt stand: file, line and column."""
    return safe(f"{Path(file_of(report, excerpt)).name}:{excerpt.line}:{excerpt.column}")


def words(excerpt: Excerpt) -> str:
    """The words of an excerpt around what matters in them, with their label."""
    text, _ = window(excerpt.text, excerpt.mark or (0, 0), _ROOM)
    return safe(f"“{text}”{f' ({excerpt.label})' * bool(excerpt.label)}")


def file_of(report: Report, excerpt: Excerpt) -> str:
    """The path of the text that an excerpt is from."""
    return report.dossier.loaded.path(excerpt.file)


def closing(report: Report) -> list[str]:
    """The counts that end a report, a line each: numbers and our own words alone."""
    return [*counts(report, _ONE_LINE), *unchecked(report, _ONE_LINE)]
