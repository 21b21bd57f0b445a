"""What is told of an event beside its words, in sentences: its particulars, and who has read it when."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words, parse
from hrctimeline.findings import count
from hrctimeline.logfile.model import Event, SignOff
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import Standing, standings
from hrctimeline.tell.terminal import safe


def particulars(event: Event) -> Iterator[str]:
    """What the log tells around an event's title: kind, place, people, tags, picture; each in a sentence."""
    told = {"kind": event.kind, "place": event.place, "people": ", ".join(event.people)}
    line = " · ".join(f"{key}: {value}" for key, value in told.items() if value)
    yield from [line[:1].upper() + line[1:]] if line else []
    if picture := event.image:
        credit = f" ({picture.credit})" if picture.credit else ""
        yield f"Picture: {picture.file or picture.url}, {picture.alt}{credit}"


def readings(standing: Standing) -> Iterator[str]:
    """A sentence for each sign-off; one for an event that nobody has read."""
    for each in standing.current:
        yield safe(f"read by {each.by} on {day(each)}" + (f": {each.note}" if each.note else ""))
    for stale in standing.stale:
        yield safe(stale.said)
    if not (standing.current or standing.stale):
        yield "read by nobody yet"


def readers(report: Report, events: list[EventReport]) -> list[str]:
    """Who has read how many of some events as they are, in one sentence; none where nobody has."""
    known = standings(report.dossier)
    by: dict[str, list[SignOff]] = {}
    for event in events:
        for each in known[event.event.index].current:
            by.setdefault(each.by, []).append(each)
    told = [
        f"{name} ({count(len(signed), 'event')}, last on {day(max(signed, key=lambda s: s.on))})"
        for name, signed in by.items()
    ]
    return [safe(f"Wording read by {', '.join(told)}")] if told else []


def day(sign_off: SignOff) -> str:
    """The day of a sign-off in words."""
    return in_words(parse(sign_off.on))
