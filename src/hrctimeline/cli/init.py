"""A new timeline."""

import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import is_interactive, out, say

if TYPE_CHECKING:
    from hrctimeline.writing.foreign.dated import Dated
    from hrctimeline.writing.foreign.model import Row
    from hrctimeline.writing.foreign.taking import Log


def init(
    folder: Annotated[
        Path, Argument(metavar="[DIR]", help="Where; without it, here.", show_default=False)
    ] = Path(),
    title: Annotated[
        str | None,
        Option(metavar="TEXT", help="Its title; then without the worked event.", show_default=False),
    ] = None,
    from_: Annotated[
        Path | None,
        Option(
            "--from",
            metavar="FILE",
            help="Take the events of a CSV, TimelineJS (.json), markwhen (.mw) or Markdown table (.md).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Start a timeline on any subject: one worked event, its text, and what checks them."""
    from hrctimeline.tell.terminal import safe
    from hrctimeline.writing.start import start

    taken = _taken(from_) if from_ else None
    if title is not None and not title.strip():
        raise Unusable("a title has words: --title TEXT.")
    named = " ".join((title or "").split()) or (taken.title or from_.stem if taken and from_ else "")
    events = "\n".join(event.block for event in taken.events) if taken else ""
    made, kept = start(folder, named, taken.about if taken else "", events)
    lines = [f"  {safe((folder / name).as_posix())}" for name in made]
    lines += [f"  {safe((folder / name).as_posix())} was there, and stays as it is" for name in kept]
    where = "" if folder == Path() else f" --log {shlex.quote(safe(folder.as_posix()))}"
    following = "source add FILE" if named else "verify"
    for sentence in taken.told() if taken else ():
        say(safe(sentence))
    out("\n".join([*lines, f"Next: hrctimeline {following}{where}"]) + "\n")


def _taken(file: Path) -> "Log":
    """The timeline of another make in a file; on a terminal, doubtful dates are asked for."""
    from hrctimeline.writing.foreign.model import Unreadable
    from hrctimeline.writing.foreign.taking import take

    try:
        return take(file, _asked if is_interactive() else lambda row, doubt: "")
    except Unreadable as fault:
        raise Unusable(f"{file}: {fault}.") from fault


def _asked(row: "Row", doubt: "Dated") -> str:
    """The date that somebody gives for words which leave it open; "" leaves it open, too."""
    from hrctimeline.cli.asking import Asking
    from hrctimeline.writing.foreign.dated import dated

    asking = Asking()
    asking.tell(f"{row.place}: “{row.date}” ({row.title}): {doubt.why}.")
    for number, reading in enumerate(doubt.readings, 1):
        asking.tell(f"  {number}  {reading}")
    choose = "a number, or a date" if doubt.readings else "a date"
    while answer := (asking.ask(f"Its date: {choose}; empty leaves it open") or "").strip():
        if answer.isdecimal() and 0 < int(answer) <= len(doubt.readings):
            return doubt.readings[int(answer) - 1]
        given = dated(replace(row, date=answer))
        if given.value:
            return given.value
        asking.tell(f"“{answer}”: {given.told}.")
    return ""
