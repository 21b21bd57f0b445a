"""A change of the log as a draft: laid in its place, held against the texts, and only then written."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Finding, KeyPath, Severity
from hrctimeline.logfile import edit, toml_values
from hrctimeline.logfile.fields import EVENT, EVIDENCE, Field
from hrctimeline.logfile.folder import Disk, WithLog
from hrctimeline.logfile.memo import Memo
from hrctimeline.logfile.places import Places
from hrctimeline.results import EventReport, Report
from hrctimeline.verifier import verify

Table = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """The log as it will be: `before` are its bytes as they were read, `event` is the one that changes."""

    log: Path
    before: bytes
    after: str
    event: str
    path: KeyPath  # where it is
    block: str  # what is put in, as TOML
    memo: Memo

    @cached_property
    def report(self) -> Report:
        """What verify says of the event, without what only the whole log shows."""
        folder = WithLog(Disk(str(self.log)), self.after.encode("utf-8"))
        return verify(folder, events=[self.event], memo=self.memo)

    @cached_property
    def judged(self) -> EventReport:
        """The event's part of the report."""
        return next(event for event in self.report.events if event.id == self.event)

    @cached_property
    def findings(self) -> list[Finding]:
        """The errors and warnings of the event that the log as it was doesn't have."""
        earlier = verify(WithLog(Disk(str(self.log)), self.before), events=[self.event], memo=self.memo)
        known = {(f.rule, f.message) for f in earlier.findings}
        new = (f for f in self.report.findings if f.event == self.event)
        return [f for f in new if f.severity is not Severity.NOTE and (f.rule, f.message) not in known]

    @property
    def line(self) -> int:
        """The line of the log at which the change begins."""
        places = Places(self.after)
        entry = places.find(self.path)
        return places.position(entry.value.start)[0] if entry else 1

    @property
    def holds(self) -> bool:
        """Whether the change brings no error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    def write(self) -> None:
        """Write the log; raises EditRefused where it was changed meanwhile, and OSError."""
        edit.write(self.log.parent, self.log.name, self.before, self.after.encode("utf-8"))


def with_event(dossier: Dossier, table: Mapping[str, Any]) -> Draft:
    """The log with a new event in the order of dates; raises EditRefused."""
    text, before = _text(dossier)
    keys = ordered(table, EVENT) | {"evidence": [ordered(each, EVIDENCE) for each in table["evidence"]]}
    path = ("event", place(dossier, parse(table["date"])))
    after = edit.with_item(text, path, keys)
    return _draft(dossier, before, after, table["id"], path, toml_values.block("[[event]]", keys))


def with_evidence(dossier: Dossier, event: str, evidence: Sequence[Mapping[str, Any]]) -> Draft:
    """The log with more evidence below the event's own; raises EditRefused."""
    text, before = _text(dossier)
    index = dossier.by_id[event].index
    there = len(tomllib.loads(text)["event"][index].get("evidence", ()))
    tables = [ordered(each, EVIDENCE) for each in evidence]
    after = text
    for number, table in enumerate(tables, there):
        after = edit.with_item(after, ("event", index, "evidence", number), table)
    block = "\n".join(toml_values.block("[[event.evidence]]", table) for table in tables)
    return _draft(dossier, before, after, event, ("event", index, "evidence", there), block)


def place(dossier: Dossier, date: Edtf | None) -> int:
    """Where in the log an event of a date goes: before the first one that begins later."""
    for event in dossier.timeline.events:
        if event.date and date and _begins(event.date) > _begins(date):
            return event.index
    events = tomllib.loads(dossier.loaded.documents[LOG].text).get("event", [])
    return len(events) if isinstance(events, list) else 0


def _begins(date: Edtf) -> float:
    return float("-inf") if date.start is None else date.start


def ordered(table: Mapping[str, Any], fields: tuple[Field, ...]) -> Table:
    """The keys that have a value, in the order of the format."""
    return {field.key: table[field.key] for field in fields if table.get(field.key) not in (None, "", [])}


def _text(dossier: Dossier) -> tuple[str, bytes]:
    """The log as it was read."""
    document = dossier.loaded.documents[LOG]
    return document.text, document.text.encode("utf-8")


def _draft(dossier: Dossier, before: bytes, after: str, event: str, path: KeyPath, block: str) -> Draft:
    return Draft(Path(dossier.loaded.documents[LOG].file), before, after, event, path, block, dossier.memo)
