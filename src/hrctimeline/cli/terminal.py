"""What commands print to, and how: standard output and error, widths, colour, progress."""

import errno
import io
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from hrctimeline.cli.options import Unusable

if TYPE_CHECKING:
    from hrctimeline.results import Report
    from hrctimeline.tell.terminal import Style


_SHORT, _BAR = 1, 24  # seconds without a bar, and columns of one
_DOTS = 4  # columns that two ellipses take more where they are written with three dots
_LONGEST = 400  # characters of a message: a path may have thousands


def findings_to_stderr(report: "Report") -> None:
    """Say on standard error what is wrong with a log that can't be read."""
    from hrctimeline.tell.report import terminal as as_text
    from hrctimeline.tell.terminal import inert

    say(inert(as_text.render(report, width(), style(sys.stderr))), end="")


def width() -> int:
    """The columns that a result may take, from 24 to 160; fewer where … takes three of them."""
    columns = min(160, max(24, _columns()))
    return columns - _DOTS * (columns > 40 + _DOTS and not _has_dots(sys.stdout))


def _columns() -> int:
    """What the environment says, or the terminal; as shutil finds it, which brings compression along."""
    with suppress(ValueError):
        if (named := int(os.environ.get("COLUMNS", ""))) > 0:
            return named
    with suppress(OSError, ValueError):  # no terminal, or closed
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return 80


def _has_dots(stream: TextIO) -> bool:
    try:
        "…".encode((_has_codepage(stream) and stream.encoding) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_interactive() -> bool:
    """Whether there is somebody at a terminal to be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def style(stream: TextIO) -> "Style":
    """Colour where the stream is a terminal or colour is forced; `NO_COLOR` turns it off."""
    from hrctimeline.tell.terminal import colour, plain

    if os.environ.get("NO_COLOR"):
        return plain
    draws = stream.isatty() and os.environ.get("TERM") != "dumb"
    return colour if os.environ.get("FORCE_COLOR") or draws else plain


def progress() -> Callable[[int, int], None] | None:
    """A bar on one line of stderr for what takes more than a second; nothing where it can't be drawn over."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    began = time.monotonic()

    def draw(done: int, of: int) -> None:
        if time.monotonic() - began > _SHORT:
            full = _BAR * done // max(1, of)
            bar = f"[{'#' * full}{'.' * (_BAR - full)}] {done} of {of} "
            say("\r\033[K" if done >= of else f"\r{bar}", end="")

    return draw


class _Closed(io.StringIO):
    """Stands for a standard output that was closed before the command began."""

    def write(self, text: str) -> int:
        raise self._refusal

    @property
    def buffer(self) -> NoReturn:
        raise self._refusal

    @property
    def _refusal(self) -> OSError:
        return OSError(errno.EBADF, "it is closed", "standard output")


def ready() -> None:
    """Make the standard streams fit for any text, and let a closed one be noticed.

    A stream that has a code page keeps it, and gets plainer signs for those that it lacks.
    """
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if _has_codepage(stream):
                from hrctimeline.cli.codepages import PLAINER  # makes the handler known

                stream.reconfigure(errors=PLAINER)
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _has_codepage(stream: TextIO) -> bool:
    """Whether a stream has letters of its own, and not all: neither UTF-8 nor ASCII, which says nothing."""
    name = (stream.encoding or "").lower().replace("_", "-")
    return bool(name) and not name.startswith(("utf", "ascii", "us-ascii", "ansi-x3.4"))


def discard(stream: TextIO) -> None:
    """Let nothing more be written to a stream that failed, not even as the process ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def out(text: str | Iterable[str], *, commands: bool = False, data: bool = False) -> None:
    """Write a result to standard output, no line of it a command to a CI's runner unless they are meant.

    It may come in pieces of whole lines. `data`: it is for a program, and in UTF-8 whatever the stream has.
    Whoever has read enough and closed a pipe doesn't change how the command ends.
    """
    from hrctimeline.tell.terminal import inert

    try:
        if (commands or data) and isinstance(sys.stdout, io.TextIOWrapper):  # as in a file, on every system
            sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
        pieces = [text] if isinstance(text, str) else text
        sys.stdout.writelines(pieces if commands else map(inert, pieces))
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
    except OSError as error:
        discard(sys.stdout)
        raise unwritable(error) from error


def unwritable(error: OSError) -> Unusable:
    """What is said where standard output can't be written."""
    return Unusable(f"standard output can't be written: {error.strerror or error}.")


def say(text: str, end: str = "\n") -> None:
    """Say something on standard error, at once."""
    sys.stderr.write(text + end)
    sys.stderr.flush()


def stop(message: str) -> NoReturn:
    """End the command with a message: it couldn't do its work."""
    sys.exit(complain(message))


def complain(message: str) -> int:
    """Say on standard error why a command ends; gives its exit status, 2."""
    from hrctimeline.tell.terminal import inert, safe

    cut = message if len(message) <= _LONGEST else f"{message[: _LONGEST // 2]} … {message[-_LONGEST // 2 :]}"
    try:
        say(inert(f"hrctimeline: {safe(cut)}"))
    except OSError:
        discard(sys.stderr)
    return 2


def reason(error: OSError) -> str:
    """Why the system refused something, in a sentence."""
    try:
        Path.cwd()
    except OSError:
        return "the current folder is not there any more. Change to another, or name a log with --log FILE."
    said = (error.strerror or str(error) or type(error).__name__).rstrip(".")
    return f"{error.filename}: {said}." if error.filename else f"{said}."
