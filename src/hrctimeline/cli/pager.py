"""A pager for what is longer than the screen, as git has one: on a terminal alone, never in a pipe."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

_NAMES = ("HRCTIMELINE_PAGER", "PAGER")
_NONE = ("", "cat")
_NOT_FOUND = (126, 127)  # how a pager ends that could not be started
_DEFAULTS = {"LESS": "FRX", "LV": "-c"}  # quit where all fits, keep colour, leave the screen as it is


def paged(text: str) -> bool:
    """Show a text in a pager, and wait till that is closed; False where it is for the caller to print it.

    That is so where it fits the screen, where there is no terminal or one that can't go back, and where the
    user wants no pager or the pager can't be started. One that is closed early has shown enough.
    """
    command = _command(text)
    if not command:
        return False
    import subprocess  # most runs need no pager

    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=_DEFAULTS | dict(os.environ))
    except OSError:
        return False
    with suppress(KeyboardInterrupt, OSError):  # Ctrl-C is the pager's; one that is closed reads no more
        pager.communicate(text.encode(errors="replace"))
    return _waited(pager) not in _NOT_FOUND


def _waited(pager: "Popen[bytes]") -> int:
    while True:
        try:
            return pager.wait()
        except KeyboardInterrupt:
            continue


def _command(text: str) -> list[str]:
    """The pager with its arguments; nothing where none is to be used."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return []
    import shutil  # most runs have no terminal, or need no pager

    if text.count("\n") < shutil.get_terminal_size((80, 24)).lines:
        return []
    named = next((os.environ[name] for name in _NAMES if name in os.environ), None)
    if named is None:
        return ["less"] if shutil.which("less") else []
    import shlex

    try:
        return [] if named.strip() in _NONE else shlex.split(named)
    except ValueError:  # a quotation mark without its other half
        return []
