"""Every line of the log held against its texts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import (
    EventArguments,
    IgnoreOption,
    JobsOption,
    LogOption,
    SelectOption,
    TextsOption,
    known,
    listed,
)
from hrctimeline.cli.output import FormatOptions, OutputOptions, SummaryOption, destinations, write
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import out, progress, style, width
from hrctimeline.record import replace

if TYPE_CHECKING:
    from hrctimeline.cli.output import ReportFormat
    from hrctimeline.results import Report
    from hrctimeline.tell.report.formats import View


def verify(
    events: EventArguments = None,
    log: LogOption = None,
    texts: TextsOption = None,
    format: FormatOptions = None,
    output: OutputOptions = None,
    summary: SummaryOption = None,
    strict: Annotated[bool, Option("--strict", help="Let warnings fail the run, too.")] = False,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    jobs: JobsOption = None,
    notes: Annotated[bool, Option("--notes", help="Tell notes, too, which are only counted.")] = False,
    fix: Annotated[
        bool, Option("--fix", help="First put quotes right of which every word stays: see repair.")
    ] = False,
) -> None:
    """Check every line of the log against its texts; exit 1 where something doesn't hold."""
    from hrctimeline.rules import BY_NAME
    from hrctimeline.tell.report.formats import View, root_of
    from hrctimeline.verifier import verify as run

    known("rule", listed(select) + listed(ignore), BY_NAME)
    files = destinations(format or (), output or ())
    path = folder_of(log, texts)
    if fix:
        from hrctimeline.cli.repair import put_right

        put_right(path, events or [])
    report = run(
        path,
        events=events or None,
        select=listed(select),
        ignore=listed(ignore),
        jobs=jobs,
        progress=progress(),
        notes=notes or bool(select or summary) or set(files) != {"text"},
    )
    if report.dossier.loaded.readable:
        known("event", events or (), report.dossier.by_id)
    root = root_of(report.log)
    terminal = View(width(), style(sys.stdout), root, notes=notes, full=bool(select))
    _write(report, terminal, files, summary)
    sys.exit(1 if report.fails(strict=strict) else 0)


def _write(
    report: "Report", terminal: "View", files: "dict[ReportFormat, Path | None]", summary: Path | None
) -> None:
    """Write a report in each format to its file or to standard output, and add the summary to its file."""
    from hrctimeline.tell.report.formats import FORMATS
    from hrctimeline.tell.report.formats import summary as summarized
    from hrctimeline.tell.terminal import plain

    file = replace(terminal, width=80, style=plain)
    written = {path: FORMATS[name](report, file) for name, path in files.items() if path}
    shown = {name: FORMATS[name](report, terminal) for name, path in files.items() if not path}
    kept = list(report.dossier.loaded.files()) if written or summary else ()
    write(written, summary=summary, text=summarized(report, file) if summary else "", kept=kept)
    for name, text in shown.items():
        out(text, commands=name == "github", data=name != "text")
