"""`source check` and `source update`: how the quotes of a text stand, in it or in another in its place."""

import copy
import sys
from pathlib import Path

import typer

from hrctimeline.ask.check import Check, check, former_text
from hrctimeline.cli.intake import Given, file_of, remark
from hrctimeline.cli.logs import changeable
from hrctimeline.cli.options import Format, Unusable, known
from hrctimeline.cli.terminal import out, style, width
from hrctimeline.findings import Severity
from hrctimeline.logfile.folder import Disk, WithLog
from hrctimeline.logfile.model import Source
from hrctimeline.logfile.sources import bytes_of
from hrctimeline.tell import check as render
from hrctimeline.tell.terminal import safe
from hrctimeline.verifier import verify
from hrctimeline.words.text import Text
from hrctimeline.writing.formats.opened import opened
from hrctimeline.writing.log import Log
from hrctimeline.writing.register import Index
from hrctimeline.writing.repair import proposed
from hrctimeline.writing.update import Update, updated


def checked(folder: Disk, id: str, format: Format) -> None:
    """Tell how the quotes of one text stand, or of all; exit 1 where not every one does."""
    log, index = changeable(folder), Index(Path(folder.log).parent)
    sources = log.dossier.timeline.sources
    known("source", [id] if id else (), sources)
    repairs = proposed(log, index, [id] if id else list(sources))
    chosen = [sources[id]] if id else list(sources.values())
    found = [check(repairs, source, _former(folder, log, source)) for source in chosen]
    as_json = format is Format.json
    told = render.as_json(found) if as_json else render.text(found, width(), style(sys.stdout))
    out(told, data=as_json)
    if not all(each.sound for each in found):
        sys.exit(1)


def replaced(folder: Disk, id: str, given: Given, *, yes: bool) -> None:
    """Put another text in a text's place; raises Unusable, Unreadable, Unfit and EditRefused."""
    index, log = Index(Path(folder.log).parent), changeable(folder)
    known("source", [id], log.dossier.timeline.sources)
    source = log.dossier.timeline.sources[id]
    new = _new(folder, log, source, given)
    found = _foreseen(folder, index, new)
    out(render.text([found], width(), style(sys.stdout)))
    remark(new.remarks)
    if given.dry_run or not _wanted(found, given, yes):
        return
    written = new.write(index)
    lines = [f"  {safe(name)}" for name in written]
    lines += [f"  sources/index.toml: [source.{id}] {', '.join(new.values)}"]
    lines += [] if found.sound else ["Next: hrctimeline repair"]
    out("\n".join(lines) + "\n")


def _new(folder: Disk, log: Log, source: Source, given: Given) -> Update:
    before = log.dossier.texts.get(source.id)
    if before is None:
        raise Unusable(f"the text of {source.id} can't be read, or isn't here: see --texts.")
    file = file_of(given)
    read = opened(file.data, file.name, given.encoding or file.encoding)
    new = updated(source, before, file.data, read, {**file.keys, **given.keys})
    if new.files[source.file] == bytes_of(folder, source):
        raise Unusable(f"{source.id} has this text already.")
    return new


def _foreseen(folder: Disk, index: Index, new: Update) -> Check:
    """How the quotes will stand; raises Unusable where the table wouldn't hold."""
    later = copy.copy(index)
    later.text = new.indexed(index)
    files = {**new.files, "index.toml": later.text.encode("utf-8")}
    there = WithLog(folder, folder.read_log(), files)
    for finding in verify(there).findings:
        if finding.source == new.source.id and finding.severity is Severity.ERROR:
            raise Unusable(f"{finding.message}. {finding.hint}".strip())
    log = Log(there)
    before = _former(folder, changeable(folder), new.source)
    return check(proposed(log, later), log.dossier.timeline.sources[new.source.id], before)


def _wanted(found: Check, given: Given, yes: bool) -> bool:
    """Whether to go on where quotes don't stand; raises Unusable where nobody can be asked."""
    if found.sound or yes:
        return True
    if given.asks:
        return typer.confirm("Not every quote stands in it. Replace the text all the same?")
    raise Unusable("not every quote stands in it: --yes replaces the text all the same. Nothing was written.")


def _former(folder: Disk, log: Log, source: Source) -> Text | None:
    """The text whose checksum the index holds: the file, or what the last commit has."""
    dossier = log.dossier
    changed = any(rule == "source-changed" for rule, _ in dossier.texts.read(source.id).problems)
    return former_text(folder, source) if changed else dossier.texts.get(source.id)
