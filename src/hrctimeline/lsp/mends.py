"""What mends a finding: changes ready to make, none of which the texts would refute."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import tomli

from hrctimeline.evidence.date_verdict import absorbed
from hrctimeline.findings import INDEX, LOG, Finding, KeyPath, Severity
from hrctimeline.logfile import edit, toml_text
from hrctimeline.logfile.model import Evidence
from hrctimeline.lsp.changes import Change, item, valued
from hrctimeline.lsp.known import Known
from hrctimeline.results import EventReport
from hrctimeline.rules import BY_NAME
from hrctimeline.words.compare import changed
from hrctimeline.words.context import settling
from hrctimeline.words.text import one_line
from hrctimeline.writing.intake import take_in
from hrctimeline.writing.register import tabled
from hrctimeline.writing.repair import proposal_for, with_value

_MOST = 5  # places of one quote
_LOST = ("quote-not-found", "quote-lookalike")
_DATES = ("date-ambiguous", "date-contradicted", "dates-disagree")
_MEANT = re.compile(r"Did you mean [“`]?([^”`?]+)[”`]?\?")
_NAMED = re.compile(r"under \[timeline\.names\]: ([^\n]+)")


class Mend(NamedTuple):
    """A way out: what it does, the changes, and whether it is the one to take first: every word stays."""

    title: str
    changes: tuple[Change, ...]
    first: bool = False


def mends(known: Known, finding: Finding) -> Iterator[Mend]:
    """The ways out of a finding, the surest first, and a waiver last."""
    path = _path(known, finding)
    event = known.event(path)
    if event:
        yield from _in_event(known, finding, event, path)
    if finding.rule in ("source-changed", "missing-key") and finding.source:
        yield from _checksum(known, finding)
    if finding.rule == "source-unlisted":
        yield from _registered(known, finding)
    yield from _meant(known, finding, path)
    if (
        event
        and finding.rule not in ("unknown-rule", "unused-waiver")
        and not BY_NAME[finding.rule].whole_log
    ):
        yield _waiver(known, event, finding)


def _path(known: Known, finding: Finding) -> KeyPath:
    """The key path that a finding is at, in the log or the index."""
    name = known.name(finding.file)
    if name not in (LOG, INDEX):
        return ()
    return known.places(name).at(known.span(finding)[0])


def _in_event(known: Known, finding: Finding, event: EventReport, path: KeyPath) -> Iterator[Mend]:
    report = known.evidence(path)
    evidence = report.evidence if report else None
    if evidence and finding.rule in _LOST:
        repairs = _repaired(known, evidence)
        yield from (mend for mend in repairs if not _refused(known, event, mend))
    if evidence and finding.rule == "quote-ambiguous":
        yield from _settled(known, evidence)
    if BY_NAME[finding.rule].family == "dates" or path[2:] == ("date",):
        yield from _dated(known, event)
    if evidence and finding.rule in _DATES:
        yield from _dating(known, event, evidence)
    if finding.rule == "unused-waiver" and (block := known.places(LOG).block(path[:4])):
        yield Mend("Take the waiver away", (Change(LOG, block, ""),), True)
    if names := _NAMED.search(finding.hint):
        yield from _listed(known, names[1])


def _repaired(known: Known, evidence: Evidence) -> Iterator[Mend]:
    values = proposal_for(known.dossier, evidence)
    if values is None:
        return
    words = changed(evidence.quote, values.get("quote", evidence.quote))
    if "source" in values:
        title = f"Cite {values['source']}, which has the quote"
    elif words:
        title = f"Take the source's words: {_short(values['quote'])}"
    else:
        title = "Put the quote right: every word stays"
    yield Mend(title, _values(known, evidence, values, "quote"), not words and "source" not in values)


def _refused(known: Known, event: EventReport, mend: Mend) -> bool:
    """Whether verify has an error against the event then that it doesn't have now."""
    text = known.loaded.documents[LOG].text
    for change in mend.changes:
        text = text[: change.span[0]] + change.after + text[change.span[1] :]
    now = {(finding.rule, finding.message) for finding in known.report.by_event.get(event.id, ())}
    then = known.judged(text, event.id).by_event.get(event.id, ())
    return any(f.severity is Severity.ERROR and (f.rule, f.message) not in now for f in then)


def _values(known: Known, evidence: Evidence, values: dict[str, Any], below: str) -> tuple[Change, ...]:
    """Values of a piece of evidence, as one change of its event."""
    text, first = known.loaded.documents[LOG].text, below
    change = None
    for key, value in values.items():
        path = evidence.path(key)
        if change is None:
            change = valued(known, path, value, first)
        else:
            whole = change.span == (0, len(text))
            within = path if whole else ("event", 0, *path[2:])
            change = change._replace(after=with_value(change.after, within, value, first))
        first = key if key != "source" else first
    return (change,) if change else ()


def _settled(known: Known, evidence: Evidence) -> Iterator[Mend]:
    """The words beside each of the places that pick it."""
    text, locator = known.dossier.texts[evidence.source], known.dossier.locator(evidence.source)
    for place in known.dossier.places.get(evidence.path(), ())[:_MOST]:
        if context := settling(locator, evidence.quote, place.span):
            line = text.position(place.start)[0]
            yield Mend(
                f'Mean line {line}: {context[0]} = "{_short(context[1])}"',
                _values(known, evidence, dict([context]), "quote"),
            )


def _dated(known: Known, event: EventReport) -> Iterator[Mend]:
    """The date that all quotes state which state any."""
    supporting = [quote for quote in event.evidence if quote.stance == "supports" and quote.dates]
    every = [{r.text for s in absorbed(list(quote.dates)) for r in s.readings} for quote in supporting]
    common = set.intersection(*every) if every else set()
    if len(common) == 1 and (date := common.pop()) != event.date:
        said = "all quotes state it" if len(supporting) > 1 else "the quote states it"
        yield Mend(f"Set the date to {date}: {said}", (valued(known, event.event.path("date"), date, "id"),))


def _dating(known: Known, event: EventReport, evidence: Evidence) -> Iterator[Mend]:
    """Which words of a quote date the event; or none, where another quote does."""
    date = event.event.date
    own = next(quote for quote in event.evidence if quote.evidence is evidence or quote.evidence == evidence)
    for statement in own.dates if date else ():
        if date and any(reading.within(date) for reading in statement.readings) and len(own.dates) > 1:
            words = one_line(statement.text)
            yield Mend(f"Dated by “{words}”", _values(known, evidence, {"dated-by": words}, "quote"))
    others = (q for q in event.evidence if q is not own and q.stance == "supports")
    if date and any(r.within(date) for q in others for s in q.dates for r in s.readings):
        title = "Set the quote's dates aside: dated-by = false"
        yield Mend(title, _values(known, evidence, {"dated-by": False}, "quote"))


def _listed(known: Known, line: str) -> Iterator[Mend]:
    """The line of `[timeline.names]` that a hint proposes."""
    try:
        ((name, spellings),) = tomli.loads(line).items()
    except ValueError:
        return
    text = known.loaded.documents[LOG].text
    there = known.timeline.names.get(name, ())
    value = [*there, *(each for each in spellings if each not in there)]
    path = ("timeline", "names", name)
    if there:
        after = edit.spliced(text, path, value)
    elif (block := known.places(LOG).block(("timeline", "names"))) and block:
        line = f"{edit.line_end(text)}{toml_text.key(name)} = {toml_text.written(value)}"
        after = f"{text[: block.end]}{line}{text[block.end :]}"
    else:
        table = known.places(LOG).block(("timeline",))
        after = edit.put(text, table.end if table else 0, toml_text.block("[timeline.names]", {name: value}))
    title = f"The two are one: list it under [timeline.names]: {line.strip()}"
    yield Mend(title, (Change(LOG, (0, len(text)), after),))


def _checksum(known: Known, finding: Finding) -> Iterator[Mend]:
    source = known.timeline.sources.get(finding.source)
    if source is None or (finding.rule == "missing-key" and "sha256" not in finding.message):
        return
    text = known.loaded.documents[INDEX].text
    data = known.bytes_of(source.file)
    if data and data.strip():
        digest, path = hashlib.sha256(data).hexdigest(), source.path("sha256")
        there = known.places(INDEX).find(path)
        after = edit.spliced(text, path, digest) if there else edit.with_key(text, path, digest, "file")
        yield Mend("Enter the text's checksum, as it is now", (Change(INDEX, (0, len(text)), after),))


def _registered(known: Known, finding: Finding) -> Iterator[Mend]:
    name = finding.message.removesuffix(" is not in the index")
    data = known.bytes_of(name)
    if data is None:
        return
    intake = take_in(data, name.rsplit("/", 1)[-1], known.timeline.sources, {}, place=name)
    text = known.loaded.documents[INDEX].text
    plain = {key: value for key, value in intake.table.items() if key not in intake.unsure}
    after = edit.with_table(text, ("source", intake.table["id"]), tabled(plain))
    yield Mend(f"List it in the index as {intake.table['id']}", (Change(INDEX, (0, len(text)), after),))


def _meant(known: Known, finding: Finding, path: KeyPath) -> Iterator[Mend]:
    """The known name that a hint thinks was meant."""
    name = known.name(finding.file)
    meant = _MEANT.search(finding.hint)
    entry = known.places(name).find(path) if meant and path else None
    if entry is None or meant is None:
        return
    if finding.rule == "unknown-key":
        if entry.key:
            yield Mend(f"Write `{meant[1]}`", (Change(name, entry.key, toml_text.key(meant[1])),))
    else:
        yield Mend(f"Write “{meant[1]}”", (Change(name, entry.value, toml_text.written(meant[1])),))


def _waiver(known: Known, event: EventReport, finding: Finding) -> Mend:
    """A waiver whose reason is still to be given: until then it is none."""
    table: dict[str, Any] = {"rule": finding.rule, "of": finding.about, "reason": ""}
    if not finding.about or "\n" in finding.about or len(finding.about) > 80:
        del table["of"]
    path = event.event.path("waiver", known.count(event.event.path("waiver")))
    return Mend(f"Set {finding.rule} aside for this event, with a reason", (item(known, path, table),))


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"
