"""The formats of a report by name, whole or in pieces. Each is imported only where it is asked for."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from hrctimeline.record import Record
from hrctimeline.results import Report
from hrctimeline.tell.terminal import Style, inert


class View(Record):
    """How a report is shown: columns and style of a terminal, and the folder that paths are told from.

    As text it tells notes only with `notes`, and all findings of a rule, however many, with `full`.
    """

    width: int
    style: Style
    root: Path
    notes: bool = False
    full: bool = False


def _text(report: Report, view: View) -> str:
    from hrctimeline.tell.report import terminal as text

    return inert(text.render(report, view.width, view.style, notes=view.notes, full=view.full))


def _json(report: Report, view: View) -> Iterable[str]:
    from hrctimeline.tell.report import json

    return json.pieces(report)


def _github(report: Report, view: View) -> str:
    from hrctimeline.tell.report import github

    return github.render(report, view.root)


def _sarif(report: Report, view: View) -> str:
    from hrctimeline.tell.report import sarif

    return sarif.render(report, view.root)


def summary(report: Report, view: View) -> str:
    """The job summary, which is added to a file and never stands alone."""
    from hrctimeline.tell.report.summary import render

    return render(report, view.root)


FORMATS: Mapping[str, Callable[[Report, View], str | Iterable[str]]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}


def root_of(log: str) -> Path:
    """The folder that paths are told from: the repository around a log, or else the current folder."""
    here = Path(log).absolute().parent
    repository = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)
    return repository or Path.cwd()
