"""The log in an editor: a language server on standard input and output."""

from pathlib import Path
from typing import Annotated

from hrctimeline.cli.options import TextsOption, Unusable
from hrctimeline.cli.parameters import Option


def lsp(
    log: Annotated[
        Path | None,
        Option(
            "--log",
            envvar="HRCTIMELINE_LOG",
            metavar="FILE",
            show_default=False,
            help="The one log to speak of; without it the events.toml beside the sources/ of each file.",
        ),
    ] = None,
    texts: TextsOption = None,
) -> None:
    """Answer an editor while the log is written: a language server. Needs the extra `editor`."""
    try:
        from hrctimeline.lsp.server import made
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise Unusable(
            "the language server needs the extra `editor`: pip install 'hrctimeline[editor]'."
        ) from error
    from hrctimeline.cli.terminal import folder_of

    named = folder_of(log, texts).log if log else ""
    server = made(named, str(texts) if texts else "")
    try:
        server.start_io()
    finally:
        server.close()
