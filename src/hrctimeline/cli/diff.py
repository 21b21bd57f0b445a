"""What changed between two revisions."""

import sys
from enum import StrEnum
from typing import Annotated

from hrctimeline.cli.options import LogOption, TextsOption
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import folder_of, out, progress, stop, style, width


class DiffFormat(StrEnum):
    """How to tell what changed."""

    text = "text"
    markdown = "markdown"
    json = "json"


def diff(
    base: Annotated[
        str | None, Argument(metavar="[BASE]", help="A git revision.", show_default=False)
    ] = None,
    head: Annotated[str | None, Argument(metavar="[HEAD]", help="Another one.", show_default=False)] = None,
    log: LogOption = None,
    texts: TextsOption = None,
    format: Annotated[DiffFormat, Option("--format", help="How to tell it.")] = DiffFormat.text,
) -> None:
    """Tell event by event what changed from BASE to HEAD, and what it rests on.

    Without HEAD it is the working tree; without BASE what HEAD and the main branch have in common.
    """
    from hrctimeline.diff.git import GitFailed
    from hrctimeline.diff.revisions import compared
    from hrctimeline.tell.diff import json as diff_json
    from hrctimeline.tell.diff import markdown as diff_markdown
    from hrctimeline.tell.diff import terminal as diff_text

    try:
        folder = folder_of(log, texts)
        found = compared(folder.log, base, head, folder.texts, progress())
    except GitFailed as error:
        stop(str(error))
    if format is DiffFormat.text:
        out(diff_text.render(found, width(), style(sys.stdout)))
    else:
        out((diff_json if format is DiffFormat.json else diff_markdown).render(found), data=True)
