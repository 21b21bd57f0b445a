"""What `show` writes for others: a format of a file, a page in parts, a site; and what each can't hold."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.output import Content, write
from hrctimeline.cli.terminal import out, progress, say
from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.results import EventReport, Report
from hrctimeline.tell.export.losses import Holds, losses
from hrctimeline.tell.terminal import safe
from hrctimeline.tell.timeline.formats import FORMATS, SITE

if TYPE_CHECKING:
    from hrctimeline.tell.page.split import Pages


def export(report: Report, shown: Sequence[EventReport], format: str, output: str) -> None:
    """Write the chosen events in a format, to a file or to standard output."""
    made = edition(report, shown, progress())
    text = FORMATS[format].render(made)
    if output == "-":
        out(text, commands=True)
    else:
        write({Path(output): text}, kept=_kept(report))
    _tell_losses(format, FORMATS[format].holds, made)


def split(report: Report, shown: Sequence[EventReport], output: str, folder: str) -> None:
    """Write the page into a file, and what belongs to it into a folder."""
    from hrctimeline.tell.page.split import Pages

    write(_told(Pages(report, shown, output, folder)), kept=_kept(report), folders=True)


def _told(pages: "Pages") -> Iterator[tuple[Path, Content]]:
    """The files one by one, with the progress on a terminal."""
    tell = progress()
    for number, (name, data) in enumerate(pages, 1):
        yield Path(name), data
        if tell:
            tell(number, len(pages))


def site(report: Report, output: str, pyodide: Path | None) -> None:
    """Write the site into its folder."""
    from hrctimeline.tell.page.site import site as made_of

    if output == "-":
        raise Unusable("--format site makes a folder: name it with --output DIR.")
    made = edition(report, report.events, progress())
    files = made_of(report, made, pyodide)
    write({Path(output, name): data for name, data in files.items()}, kept=_kept(report), folders=True)
    _tell_losses("site", SITE, made)


def _kept(report: Report) -> list[str]:
    """The files of the timeline, which nothing is written over."""
    return list(report.dossier.loaded.files())


def _tell_losses(name: str, holds: Holds, made: Edition) -> None:
    """Tell what of an edition a format can't hold, once it is written."""
    for sentence in losses(name, holds, made):
        say(safe(sentence))
