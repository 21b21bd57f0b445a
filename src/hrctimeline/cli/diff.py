"""What changed between two revisions."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import LogOption, TextsOption
from hrctimeline.cli.output import SummaryOption, write
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import out, progress, stop, style, width

if TYPE_CHECKING:
    from hrctimeline.diff.model import Diff


class DiffFormat(StrEnum):
    """How to tell what changed."""

    text = "text"
    markdown = "markdown"
    github = "github"
    json = "json"


def diff(
    base: Annotated[
        str | None, Argument(metavar="[BASE]", help="A git revision.", show_default=False)
    ] = None,
    head: Annotated[str | None, Argument(metavar="[HEAD]", help="Another one.", show_default=False)] = None,
    log: LogOption = None,
    texts: TextsOption = None,
    format: Annotated[DiffFormat, Option("--format", help="How to tell it.")] = DiffFormat.text,
    summary: SummaryOption = None,
) -> None:
    """Tell event by event what changed from BASE to HEAD, and what it rests on.

    Without HEAD it is the working tree; without BASE what HEAD and the main branch have in common.
    """
    from hrctimeline.diff.git import GitFailed
    from hrctimeline.diff.revisions import compared

    try:
        folder = folder_of(log, texts)
        found = compared(folder.log, base, head, folder.texts, progress())
    except GitFailed as error:
        stop(str(error))
    if summary:
        write({}, summary=summary, text=_told(found, DiffFormat.markdown), kept=_files(folder.log))
    out(_told(found, format), commands=format == "github", data=format != "text")


def _files(log: str) -> list[str]:
    """The files of the timeline in the working tree, which no summary may be."""
    folder, parts = Path(log).parent, ("*.toml", "events/*.toml", "sources/**/*")
    return [log, *(str(path) for part in parts for path in folder.glob(part))]


def _told(found: "Diff", format: DiffFormat) -> str:
    """The comparison in one format, of which alone the module is loaded."""
    match format:
        case DiffFormat.text:
            from hrctimeline.tell.diff import terminal

            return terminal.render(found, width(), style(sys.stdout))
        case DiffFormat.markdown:
            from hrctimeline.tell.diff import markdown

            return markdown.render(found)
        case DiffFormat.github:
            from hrctimeline.tell.diff import github
            from hrctimeline.tell.report.formats import root_of

            return github.render(found, root_of(found.log))
        case DiffFormat.json:
            from hrctimeline.tell.diff import json

            return json.render(found)
