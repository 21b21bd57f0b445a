"""The dated statements of the texts."""

import sys
from typing import Annotated

import typer

from hrctimeline.cli.options import Format, FormatOption, LogOption, TextsOption, known
from hrctimeline.cli.terminal import folder_of, out, stop, style, width


def scan(
    source: Annotated[
        str, typer.Argument(metavar="[SOURCE]", help="The id of a text.", show_default=False)
    ] = "",
    log: LogOption = None,
    texts: TextsOption = None,
    uncovered: Annotated[
        bool, typer.Option("--uncovered", help="Only statements that no event has.")
    ] = False,
    format: FormatOption = Format.text,
) -> None:
    """List the dated statements of the texts, and the events whose quotes hold them."""
    from hrctimeline.ask.scan import scan as scanned
    from hrctimeline.evidence.dossier import Dossier
    from hrctimeline.logfile.load import load
    from hrctimeline.tell import scan as render

    path = folder_of(log, texts)
    dossier = Dossier(load(path))
    if not dossier.loaded.indexed:
        stop("the index of the sources can't be read; `hrctimeline verify` says why.")
    known("source", [source] if source else (), dossier.texts)
    found = [dated for dated in scanned(dossier, source) if not (uncovered and dated.covered)]
    as_json = format is Format.json
    out(
        render.as_json(dossier, found) if as_json else render.text(dossier, found, width(), style(sys.stdout))
    )
