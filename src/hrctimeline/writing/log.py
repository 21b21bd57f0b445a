"""A change of the log as a draft: laid in its place, held against the texts, and only then written."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from hrctimeline.claims.wording.cues import is_content
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Finding, KeyPath, Place, Severity
from hrctimeline.logfile import edit, joined, toml_text
from hrctimeline.logfile.fields import EVENT, EVIDENCE, Field
from hrctimeline.logfile.folder import Folder, WithLog
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.places import Places
from hrctimeline.record import cached_property
from hrctimeline.results import EventReport, Report
from hrctimeline.verifier import verify
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens
from hrctimeline.writing.intake import fresh

Table = dict[str, Any]
_WORDS = 4  # of a title, for its id


class Log:
    """A log as it was read, to be changed; `dossier` is all that was loaded with it."""

    def __init__(self, folder: Folder) -> None:
        """Read a log; raises LogUnreadable."""
        self.folder, self.memo = folder, Memo()
        self.dossier = Dossier(load(folder, self.memo), self.memo)
        self.text = self.dossier.loaded.documents[LOG].text

    @property
    def usable(self) -> bool:
        """Whether log and index are TOML at all."""
        return self.dossier.loaded.readable and self.dossier.loaded.indexed

    def with_event(self, table: Mapping[str, Any]) -> "Draft":
        """The log with a new event in the order of dates; raises EditRefused."""
        keys = ordered(table, EVENT) | {"evidence": [ordered(each, EVIDENCE) for each in table["evidence"]]}
        path = ("event", self._place(parse(table["date"])))
        after = edit.with_item(self.text, path, keys)
        return Draft(self, after, table["id"], path, toml_text.block("[[event]]", keys))

    def with_evidence(self, event: str, evidence: Sequence[Mapping[str, Any]]) -> "Draft":
        """The log with more evidence below the event's own; raises EditRefused."""
        index = self.dossier.by_id[event].index
        there = len(tomli.loads(self.text)["event"][index].get("evidence", ()))
        tables = [ordered(each, EVIDENCE) for each in evidence]
        after = self.text
        for number, table in enumerate(tables, there):
            after = edit.with_item(after, ("event", index, "evidence", number), table)
        block = "\n".join(toml_text.block("[[event.evidence]]", table) for table in tables)
        return Draft(self, after, event, ("event", index, "evidence", there), block)

    def judged(self, text: str, event: str, index: str | None = None) -> Report:
        """What verify says of one event in another text of the log (and of the index).

        Rules that only a whole log shows are left out.
        """
        files = {} if index is None else {"index.toml": index.encode("utf-8")}
        return verify(WithLog(self.folder, text.encode("utf-8"), files), events=[event], memo=self.memo)

    def write(self, after: str) -> None:
        """Write the log; raises EditRefused where it was changed meanwhile, and OSError."""
        file = Path(self.folder.log)
        for name, old, new in joined.changed(self.text, after):
            edit.write(file.parent, name or file.name, old.encode("utf-8"), new.encode("utf-8"))

    def _place(self, date: Edtf) -> int:
        """Where an event of a date goes: before the first one that begins later."""
        for event in self.dossier.timeline.events:
            if event.date and begins(event.date) > begins(date):
                return event.index
        events = tomli.loads(self.text).get("event", [])
        return len(events) if isinstance(events, list) else 0


@dataclass(frozen=True)
class Draft:
    """A log as it will be: `event` is the one that changes, `block` what is put in at `path`, as TOML."""

    log: Log
    after: str
    event: str
    path: KeyPath
    block: str

    @cached_property
    def report(self) -> Report:
        """What verify says of the event."""
        return self.log.judged(self.after, self.event)

    @cached_property
    def judged(self) -> EventReport:
        """The event's part of the report."""
        return next(event for event in self.report.events if event.id == self.event)

    @cached_property
    def findings(self) -> list[Finding]:
        """The errors and warnings of the event that the log as it was doesn't have."""
        earlier = self.log.judged(self.log.text, self.event)
        known = {(f.rule, f.message) for f in earlier.findings}
        new = (f for f in self.report.findings if f.event == self.event)
        return [f for f in new if f.severity is not Severity.NOTE and (f.rule, f.message) not in known]

    @property
    def place(self) -> Place:
        """Where in the log, in which of its files, the change begins."""
        places = Places(self.after)
        entry = places.find(self.path)
        at = places.position(entry.value.start) if entry else (1, 1)
        return joined.document(self.log.folder.log, self.after).place(at, at)

    @property
    def holds(self) -> bool:
        """Whether the change brings no error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def named(title: str, known: Collection[str]) -> str:
    """An id for an event: the first words of its title that say something."""
    words = [t.text for t in tokens(Text(title).prose) if t.kind != "mark"]
    telling = [word for word in words if not word.isalpha() or is_content(word.casefold())]
    return fresh(" ".join((telling or words)[:_WORDS]), known)


def begins(date: Edtf) -> float:
    """The first day of a date, by which events are in order; of an open start, before all others."""
    return float("-inf") if date.start is None else date.start


def ordered(table: Mapping[str, Any], fields: tuple[Field, ...]) -> Table:
    """The keys that have a value, in the order of the format."""
    return {field.key: table[field.key] for field in fields if table.get(field.key) not in (None, "", [])}
