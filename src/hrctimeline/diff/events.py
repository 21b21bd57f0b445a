"""One event before and after."""

from collections.abc import Callable, Iterator

from hrctimeline.claims.wording.own import Own
from hrctimeline.diff.evidence import passage, quote_changes
from hrctimeline.diff.fields import event_changes, spans_on_one_line
from hrctimeline.diff.model import EventChange, Turned
from hrctimeline.diff.support import Seen, weaker
from hrctimeline.diff.turned.turns import rewordings
from hrctimeline.findings import LOG, Finding, Severity, Where
from hrctimeline.judging.written import written
from hrctimeline.review.standing import standings
from hrctimeline.words.text import one_line

__all__ = ["Seen", "compared"]

_READ_ANEW = (
    "date",
    "title",
    "summary",
    "place",
    "people",
)  # what a reviewer holds against the evidence when it changed

# notes on what is shown with the event: who has read it, and all that it rests on
_TOLD_OTHERWISE = ("wording-unread", "wording-changed", "single-document", "dated-by-publication")


def compared(
    old: Seen | None, new: Seen | None, *, changed: bool, redrawn: bool = False
) -> EventChange | None:
    """What became of an event; None where nothing did.

    `changed`: its own lines may have; `redrawn`: the file of its picture has other bytes.
    """
    if old is None or new is None:
        return _alone(old, new)
    changes = tuple(event_changes(old.event.event, new.event.event, redrawn=redrawn))
    reports = (old.report, new.report)
    quotes = tuple(quote_changes(old.event.evidence, new.event.evidence, reports)) if changed else ()
    renamed = old.event.id != new.event.id
    verdict = (_verdict(old), _verdict(new))
    less = tuple(weaker(old, new)) if all(verdict) else ()
    findings = tuple(_new_findings(old, new))
    touched = bool(changes or quotes or renamed)
    if not (touched or less or findings or verdict[0] != verdict[1]):
        return None
    findings += tuple(_new_notes(old, new)) if touched else ()
    kind = "renamed" if renamed else "changed" if touched else "affected"
    read = any(change.key in _READ_ANEW for change in changes)
    return EventChange(
        kind,
        *_headline(new),
        old.event.id if renamed else "",
        changes,
        quotes,
        verdict,
        less,
        tuple(passage(new.report, e) for e in new.event.evidence) if read else (),
        findings,
        new.event.waived,
        (old.event.leans, new.event.leans),
        _own(new),
        tuple(_turned(old, new)),
        _read(new),
    )


def _alone(old: Seen | None, new: Seen | None) -> EventChange | None:
    """An event that only one side has."""
    seen = new or old
    if seen is None:
        return None
    evidence = tuple(passage(seen.report, e) for e in seen.event.evidence)
    verdict = ("", _verdict(seen)) if new else (_verdict(seen), "")
    findings = (*_new_findings(None, new), *_new_notes(None, new)) if new else ()
    kind = "added" if new else "removed"
    return EventChange(
        kind,
        *_headline(seen),
        verdict=verdict,
        evidence=evidence,
        findings=findings,
        waived=seen.event.waived if new else (),
        leans=(seen.event.leans, seen.event.leans),
        own=_own(seen),
        read=new is None or _read(new),
    )


def _read(seen: Seen) -> bool:
    return standings(seen.report.dossier)[seen.event.event.index].read


def _own(seen: Seen) -> Own:
    """The editor's own words, where they stand in the headline."""
    event, own = seen.event.event, seen.report.own.get(seen.event.event.index, {})
    return {key: spans_on_one_line(getattr(event, key), spans) for key, spans in own.items()}


def _turned(old: Seen, new: Seen) -> Iterator[Turned]:
    """What the new words of its keys turn of the former."""
    event = new.event.event
    for key, turns in rewordings(old.event.event, event, new.backing.names):
        place, _ = written(new.report.dossier.loaded, Where(LOG, event.path(key)))
        yield Turned(key, place, turns)


def _headline(seen: Seen) -> tuple[str, str, str, str]:
    event = seen.event.event
    return event.id, seen.event.date, event.title, one_line(event.summary)


def _verdict(seen: Seen) -> str:
    """The verdict; none where the sources' index can't be read, for then nothing was judged."""
    return seen.event.verdict if seen.report.dossier.loaded.indexed else ""


def _new_findings(old: Seen | None, new: Seen) -> list[Finding]:
    """The event's errors and warnings that it didn't have before."""
    return _new(old, new, lambda finding: finding.severity is not Severity.NOTE)


def _new_notes(old: Seen | None, new: Seen) -> list[Finding]:
    """The notes that it didn't have before: what is doubtful, where it is new."""
    return _new(old, new, lambda note: note.severity is Severity.NOTE and note.rule not in _TOLD_OTHERWISE)


def _new(old: Seen | None, new: Seen, wanted: Callable[[Finding], bool]) -> list[Finding]:
    if not new.report.dossier.loaded.indexed:
        return []
    known = {(f.rule, f.message) for f in _findings(old)} if old else set()
    return [f for f in _findings(new) if wanted(f) and (f.rule, f.message) not in known]


def _findings(seen: Seen) -> list[Finding]:
    return [f for f in seen.report.findings if f.event and f.event == seen.event.id]
