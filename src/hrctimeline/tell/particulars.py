"""What stands around an event's title: its kind, place, people and picture, in sentences."""

from collections.abc import Iterator

from hrctimeline.logfile.model import Event


def particulars(event: Event) -> Iterator[str]:
    """What the log tells around an event's title: kind, place, people, tags, picture; each in a sentence."""
    told = {"kind": event.kind, "place": event.place, "people": ", ".join(event.people)}
    line = " · ".join(f"{key}: {value}" for key, value in told.items() if value)
    yield from [line[:1].upper() + line[1:]] if line else []
    if picture := event.image:
        credit = f" ({picture.credit})" if picture.credit else ""
        yield f"Picture: {picture.file or picture.url}, {picture.alt}{credit}"
