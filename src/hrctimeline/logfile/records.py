"""Tables as they were read, made into the records of a timeline. A table without its main keys makes none."""

import posixpath

from hrctimeline.logfile.model import Dismissal, Event, Evidence, Image, SignOff, Source, Timeline, Waiver
from hrctimeline.logfile.read import Values


def timeline(log: Values, sources: Values, reviews: Values) -> Timeline:
    """A timeline of the values of its three files; an event that was read before is a record already."""
    events = (each if isinstance(each, Event) else event(each) for each in log.get("event", ()))
    return Timeline(
        **{"names": {}, "rules": {}, **log.get("timeline", {})},
        events=tuple(events),
        sources={id: source(id, entry) for id, entry in sources.items()},
        reviews=sign_offs(reviews),
    )


def event(values: Values) -> Event:
    """An event with its evidence and waivers."""
    index, image = values["index"], values.get("image", {})
    evidence = (each for each in values.get("evidence", ()) if "source" in each and "quote" in each)
    waivers = (each for each in values.get("waiver", ()) if "rule" in each and "reason" in each)
    own = {key: value for key, value in _named(values).items() if key != "waiver"}
    made = {
        "image": Image(**image) if "alt" in image else None,
        "evidence": tuple(Evidence(event=index, **_named(each)) for each in evidence),
        "waivers": tuple(Waiver(**each) for each in waivers),
    }
    return Event(**{"id": "", "date": None, "title": "", **own, **made})


def source(id: str, values: Values) -> Source:
    """An entry of the index of texts."""
    required = {"sha256": "", "title": "", "published": None}
    file = _inside_sources(values["file"]) if "file" in values else ""
    dismissed = tuple(
        Dismissal(**_named(d)) for d in values.get("dismissed", ()) if "quote" in d and "reason" in d
    )
    return Source(id=id, **{**required, **_named(values), "file": file, "dismissed": dismissed})


def _inside_sources(file: str) -> str:
    """A source's path from its folder: that of "../sources/letter.txt" is "letter.txt"."""
    path = posixpath.normpath(posixpath.join("sources", file))
    inside = path.removeprefix("sources/")
    return inside if inside != path else posixpath.normpath(file)


def _named(values: Values) -> Values:
    return {key.replace("-", "_"): value for key, value in values.items()}


def sign_offs(values: Values) -> dict[str, tuple[SignOff, ...]]:
    """The sign-offs by the ids of their events."""
    return {
        id: tuple(SignOff(event=id, **entry) for entry in entries if {"by", "on", "digest"} <= entry.keys())
        for id, entries in values.items()
    }
