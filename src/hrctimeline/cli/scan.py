"""The dated statements of the texts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import dossier_of, want_texts
from hrctimeline.cli.options import Format, FormatOption, LogOption, TextsOption
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import out, progress, stop, style, width

if TYPE_CHECKING:
    from hrctimeline.evidence.dossier import Dossier


def scan(
    source: Annotated[
        str,
        Argument(
            metavar="[SOURCE]", help="The id of a text.", show_default=False, autocompletion="source_ids"
        ),
    ] = "",
    log: LogOption = None,
    texts: TextsOption = None,
    uncovered: Annotated[bool, Option("--uncovered", help="Only statements that no event has.")] = False,
    draft: Annotated[
        bool, Option("--draft", help="Print a skeleton event for each statement that no event has.")
    ] = False,
    dismiss: Annotated[
        str,
        Option(
            metavar="SOURCE:LINE:COLUMN", help="Set one aside for good, in the index.", show_default=False
        ),
    ] = "",
    reason: Annotated[str, Option(metavar="TEXT", help="Why it is set aside.", show_default=False)] = "",
    format: FormatOption = Format.text,
) -> None:
    """List the dated statements of the texts, and the events whose quotes hold them."""
    from hrctimeline.ask.scan import scan as scanned
    from hrctimeline.tell import scan as render

    dossier = dossier_of(log, texts)
    want_texts(dossier, [source] if source else [])
    if dismiss or reason:
        _dismiss(dossier, dismiss, reason)
        return
    every = scanned(dossier, source, progress())
    found = [dated for dated in every if not ((uncovered or draft) and dated.covered)]
    if draft:
        out(render.drafts(dossier, found), data=True)
    elif format is Format.json:
        out(render.as_json(dossier, found), data=True)
    else:
        out(render.text(dossier, found, width(), style(sys.stdout)))


def _dismiss(dossier: "Dossier", place: str, reason: str) -> None:
    from hrctimeline.ask.dismiss import aside
    from hrctimeline.findings import LOG, Refusal
    from hrctimeline.logfile.toml_text import block
    from hrctimeline.tell.terminal import safe_lines
    from hrctimeline.writing.register import Index, set_aside

    if not place or not reason.strip():
        stop("a statement is set aside with a reason: --dismiss SOURCE:LINE:COLUMN --reason TEXT.")
    try:
        found = aside(dossier, place, reason)
        set_aside(Index(Path(dossier.loaded.documents[LOG].file).parent), found.source, found.table)
    except Refusal as refusal:
        stop(f"--dismiss {place}: {refusal}.")
    header = f"[[source.{found.source}.dismissed]]"
    out(f"  sources/index.toml: {header}\n" + safe_lines(block(header, found.table)))
