"""The log in an editor: a language server on standard input and output."""

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import TextsOption, Unusable
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import discard, out, unwritable

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Output(io.BufferedWriter):
    """Standard output. What goes wrong in writing is kept: the server tells nobody of it, and goes on."""

    fault: OSError | None = None

    def write(self, data: "ReadableBuffer") -> int:
        """Write some bytes, until that fails."""
        try:
            return super().write(data) if self.fault is None else 0
        except OSError as error:
            self.fault = error
            return 0

    def flush(self) -> None:
        """Have all bytes out, unless that fails."""
        try:
            if self.fault is None:
                super().flush()
        except OSError as error:
            self.fault = error


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
    named = folder_of(log, texts).log if log else ""
    server = made(named, str(texts) if texts else "")
    out("")  # where there is no standard output, that is said at once
    output = _Output(io.FileIO(sys.stdout.fileno(), "wb", closefd=False))
    try:
        server.start_io(stdout=output)
    finally:
        server.close()
    if output.fault:
        discard(sys.stdout)
        if not isinstance(output.fault, BrokenPipeError):  # an editor that has ended
            raise unwritable(output.fault)
