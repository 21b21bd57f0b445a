"""The wording read by a person, event by event, and signed."""

import datetime
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.choosing import touched as touched_since
from hrctimeline.cli.logs import folder_of, want_read
from hrctimeline.cli.options import EventArguments, LogOption, TextsOption, known
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import is_interactive, out, progress, stop, style, width
from hrctimeline.findings import count
from hrctimeline.tell.terminal import safe

if TYPE_CHECKING:
    from hrctimeline.ask.desk import Desk, Sheet
    from hrctimeline.ask.dialogue import Dialogue, Reader


def review(
    events: EventArguments = None,
    log: LogOption = None,
    texts: TextsOption = None,
    by: Annotated[
        str, Option(metavar="NAME", help="Who reads; without it git's user.name.", show_default=False)
    ] = "",
    note: Annotated[
        str, Option(metavar="TEXT", help="A remark to the sign-off of EVENT.", show_default=False)
    ] = "",
    list_: Annotated[bool, Option("--list", help="Only tell who has read which event.")] = False,
    changed: Annotated[
        str,
        Option(metavar="BASE", help="Only what is not as in this git revision.", show_default=False),
    ] = "",
) -> None:
    """Read the wording of events beside their quotes, and sign it in reviews.toml.

    On a terminal it asks event by event; with EVENT and --by, or without a terminal, it signs EVENT.
    """
    from hrctimeline.ask.desk import Desk
    from hrctimeline.tell.review import listing

    folder = folder_of(log, texts)
    path = Path(folder.log)
    desk = Desk(folder.log, folder.texts, progress() if list_ else None)
    want_read(desk.loaded)
    if not desk.loaded.reviewed:
        stop("reviews.toml can't be read: who has read what isn't known. `hrctimeline verify` says why.")
    known("event", events or (), desk.standings)
    chosen = list(dict.fromkeys(events or ())) or None
    if changed:
        touched = touched_since(folder, changed)
        desk.turned = touched
        chosen = [event for event in chosen or desk.ids if event in touched]
    if list_:
        out(listing(desk, desk.ids if chosen is None else chosen, width(), style(sys.stdout)))
        return
    with _new_file_told(path):
        _read(desk, chosen, by, note, path, named=bool(events))


@contextmanager
def _new_file_told(log: Path) -> Iterator[None]:
    """Say so where a sitting, however it ends, made reviews.toml: it merges once all branches have it."""
    from hrctimeline.findings import REVIEWS

    file = log.parent / REVIEWS
    there = file.exists()
    try:
        yield
    finally:
        if not there and file.exists():
            out("reviews.toml is new. Commit it to the main branch before two branches sign.\n")


def _read(desk: "Desk", chosen: list[str] | None, by: str, note: str, path: Path, *, named: bool) -> None:
    """Ask about the chosen events on a terminal, or sign the ones that were named."""
    if not desk.dossier.timeline.events:
        stop("no event yet: `hrctimeline add` writes one.")
    terminal = is_interactive()
    reader = _reader(by, path)
    if named and (by or note or not terminal):
        _sign(desk, chosen or [], reader, note)
    elif note:
        stop("--note goes with the EVENT that is signed.")
    elif not terminal:
        stop("there is no terminal to ask on: name the EVENT to sign, or ask for --list.")
    else:
        waiting = desk.waiting(reader.name)
        if chosen is not None and not named:
            chosen = [event for event in chosen if not desk.standings[event].read_by(reader.name)]
        _ask(desk, waiting if chosen is None else chosen, reader)


def _reader(by: str, path: Path) -> "Reader":
    from hrctimeline.ask.dialogue import Reader
    from hrctimeline.diff.git import configured

    name = " ".join((by or configured(path.parent, "user.name")).split())
    if not name:
        stop("who reads? Give --by NAME, or set git's user.name.")
    return Reader(name, datetime.date.today().isoformat())


def _sign(desk: "Desk", events: list[str], reader: "Reader", note: str) -> None:
    """Sign events; all of them can be, or none is."""
    from hrctimeline.logfile.model import SignOff
    from hrctimeline.review.sign import signed

    if lost := next((event for event in events if not desk.whole(event)), ""):
        stop(f"not every quote of {lost} is found; `hrctimeline verify` says why.")
    remark = " ".join(note.split())
    sign_offs = [SignOff(id, 0, reader.name, reader.day, desk.digest(id), remark) for id in events]
    signed(desk.log, sign_offs, desk.ids)
    for event in events:
        out(f"{event}: read by {safe(reader.name)}\n")


def _ask(desk: "Desk", events: list[str], reader: "Reader") -> None:
    from hrctimeline.ask.dialogue import Dialogue, Voice
    from hrctimeline.tell.review import keys

    if not events:
        out(f"No event waits for {safe(reader.name)}. Name one to read it again, or ask for --list.\n")
        return
    dialogue = Dialogue(desk, reader, Voice(_answer, _tell, _show, keys(width())))
    try:
        dialogue.run(events)
    except KeyboardInterrupt:
        out("\n")
        _told(dialogue)
        sys.exit(130)
    _told(dialogue)
    sys.exit(1 if dialogue.refused else 0)


def _told(dialogue: "Dialogue") -> None:
    """What came of a sitting."""
    reader = safe(dialogue.reader.name)
    parts = [f"{count(len(dialogue.signed), 'event')} signed by {reader}"]
    parts += [f"{len(dialogue.skipped)} skipped"] if dialogue.skipped else []
    parts += [f"{len(dialogue.refused)} not: the quotes don't say it"] if dialogue.refused else []
    out(f"{', '.join(parts)}.\n")
    for event, note in dialogue.refused:
        out(f"{event}: {safe(note)}\n")


def _answer(question: str) -> str | None:
    out(question)
    answer = sys.stdin.readline()
    return answer if answer else None


def _tell(text: str) -> None:
    out(f"{text.rstrip()}\n")


def _show(sheet: "Sheet", place: str) -> None:
    from hrctimeline.tell import review as render

    out("\n" + render.sheet(sheet, place, width(), style(sys.stdout)))
