"""A new timeline."""

from pathlib import Path
from typing import Annotated

import typer

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.terminal import out


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Where; without it, here.", show_default=False)
    ] = Path(),
    title: Annotated[
        str,
        typer.Option(metavar="TEXT", help="Its title; then without the worked event.", show_default=False),
    ] = "",
) -> None:
    """Start a timeline on any subject: one worked event, its text, and what checks them."""
    from hrctimeline.logfile.edit import EditRefused
    from hrctimeline.tell.terminal import safe
    from hrctimeline.writing.start import start

    try:
        made, kept = start(folder, " ".join(title.split()))
    except EditRefused as error:
        raise Unusable(f"{error}.") from error
    lines = [f"  {safe((folder / name).as_posix())}" for name in made]
    lines += [f"  {safe((folder / name).as_posix())} was there, and stays as it is" for name in kept]
    where = "" if folder == Path() else f" --log {safe(folder.as_posix())}"
    following = "source add FILE" if title else "verify"
    out("\n".join([*lines, f"Next: hrctimeline {following}{where}"]) + "\n")
