"""Which log a command works on, the one named, the nearest or the one that is shipped, and how it is read."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from hrctimeline.cli.options import known
from hrctimeline.cli.terminal import say, stop
from hrctimeline.findings import count
from hrctimeline.logfile.folder import has_log

if TYPE_CHECKING:
    from hrctimeline.evidence.dossier import Dossier
    from hrctimeline.logfile.folder import Disk, Folder
    from hrctimeline.logfile.load import Loaded
    from hrctimeline.writing.log import Log

_NAMED = 5  # texts that a message names


def find_log(given: Path | None) -> Path | None:
    """The log to work on: the one given, or else the nearest one, in this folder or above."""
    if given is not None:
        return given / "events.toml" if given.is_dir() else given
    here = Path.cwd()
    for above, folder in enumerate((here, *here.parents)):
        if has_log(folder):
            return Path(*[".."] * above, "events.toml")
    return None


def shipped_log() -> Path:
    """The log that is shipped with the package."""
    package = Path(__file__).parents[1]
    inside = package / "shipped" / "events.toml"
    return inside if inside.is_file() else package.parents[1] / "events.toml"


def log_of(given: Path | None, *, shipped: bool = False) -> Path:
    """The log to work on: the one given, the nearest, or for readers the one shipped with the package."""
    if found := find_log(given):
        return found
    if not shipped:
        stop(
            "no events.toml in this folder or above. Name a log with --log FILE, or start a "
            "timeline: hrctimeline init."
        )
    say("No events.toml here or above: this is the timeline shipped with hrctimeline.")
    return shipped_log()


def folder_of(log: Path | None, texts: Path | None, *, shipped: bool = False) -> "Disk":
    """The log to work on, with the folder that has the texts which no commit has, if one is named."""
    from hrctimeline.logfile.folder import Disk

    if texts is not None and not texts.is_dir():
        stop(f"{texts} is no folder: --texts, or HRCTIMELINE_TEXTS, names one with texts.")
    return Disk(str(log_of(log, shipped=shipped)), str(texts) if texts is not None else "")


def want_read(loaded: "Loaded") -> None:
    """End the command where its log, or the index of the texts, is nothing that can be read."""
    if not (loaded.readable and loaded.indexed):
        stop("the log or the index of its texts can't be read; `hrctimeline verify` says why.")


def want_texts(dossier: "Dossier", named: Collection[str]) -> None:
    """Say which texts can't be read; end the command at a name that is one's, or no text's."""
    known("source", named, dossier.timeline.sources)
    unread = [id for id in named or dossier.timeline.sources if id not in dossier.texts]
    if unread:
        names = ", ".join(unread[:_NAMED]) + (" …" if len(unread) > _NAMED else "")
        told = f"{count(len(unread), 'text')} can't be read ({names}): `hrctimeline verify` says why."
        if named:
            stop(told)
        say(told)


def dossier_of(log: Path | None, texts: Path | None) -> "Dossier":
    """The log to work on with its texts, which can be read."""
    from hrctimeline.evidence.dossier import Dossier
    from hrctimeline.logfile.load import load

    dossier = Dossier(load(folder_of(log, texts)))
    want_read(dossier.loaded)
    return dossier


def changeable(folder: "Folder") -> "Log":
    """A log to be changed, which can be read and so can its index."""
    from hrctimeline.writing.log import Log

    log = Log(folder)
    want_read(log.dossier.loaded)
    return log
