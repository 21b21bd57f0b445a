"""Lost quotes found again."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import changeable, folder_of
from hrctimeline.cli.options import LogOption, TextsOption, known
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import out, say, style, width
from hrctimeline.findings import count

if TYPE_CHECKING:
    from hrctimeline.logfile.folder import Folder
    from hrctimeline.writing.repair import Repairs


def repair(
    log: LogOption = None,
    texts: TextsOption = None,
    source: Annotated[
        list[str] | None,
        Option(
            metavar="ID",
            help="This text was replaced on purpose: its new checksum is taken. May be repeated.",
            show_default=False,
            autocompletion="source_ids",
        ),
    ] = None,
    write: Annotated[bool, Option("--write", help="Apply what keeps every word.")] = False,
    accept: Annotated[
        list[str] | None,
        Option(
            metavar="EVENT",
            help="Apply what differs in words in this event, too. May be repeated.",
            show_default=False,
            autocompletion="event_ids",
        ),
    ] = None,
) -> None:
    """Propose, for each quote that its text has otherwise, the change as a diff of the log.

    Exit status 1 where something is left to repair.
    """
    from hrctimeline.tell import repair as render

    found = proposals(folder_of(log, texts), source or [])
    known("event", accept or (), found.log.dossier.by_id)
    chosen = [r for r in found.repairs if r.safe or (r.event in (accept or ()) and not r.refused)]
    written = chosen if write else [r for r in chosen if r.event in (accept or ())]
    wrote = bool((write or accept) and (written or found.checksums))
    if wrote:
        found.write(written)
    out(render.text(found, written, width(), style(sys.stdout)))
    out(render.counted(found, written, width(), wrote=wrote))
    left = len(found.repairs) - len(written) + len(found.lost) + len(found.changed)
    sys.exit(1 if left or (found.checksums and not wrote) else 0)


def proposals(folder: "Folder", replaced: list[str]) -> "Repairs":
    """What can be put right in a log; raises EditRefused."""
    from hrctimeline.writing.register import Index
    from hrctimeline.writing.repair import proposed

    log = changeable(folder)
    known("source", replaced, log.dossier.timeline.sources)
    return proposed(log, Index(Path(folder.log).parent), replaced)


def put_right(folder: "Folder", events: list[str]) -> None:
    """Apply what keeps every word, of some events or of all, and say so on standard error."""
    from hrctimeline.writing.log import Log

    if not Log(folder).usable:
        return  # verify says why
    found = proposals(folder, [])
    chosen = [r for r in found.repairs if r.safe and (not events or r.event in events)]
    if chosen:
        found.write(chosen)
        told = ", ".join(dict.fromkeys(repair.event for repair in chosen))
        say(f"{count(len(chosen), 'quote')} put right, every word kept: {told}.")
