"""Tables as they were read, made into the records of a timeline. A table without its main keys makes none."""

import posixpath

from hrctimeline.logfile.model import Dismissal, Event, Evidence, Image, SignOff, Source, Waiver
from hrctimeline.logfile.read import Values


def event(values: Values) -> Event:
    """An event with its evidence and waivers."""
    index = values["index"]
    return Event(
        index=index,
        id=values.get("id", ""),
        date=values.get("date"),
        title=values.get("title", ""),
        summary=values.get("summary", ""),
        tags=values.get("tags", ()),
        kind=values.get("kind", ""),
        place=values.get("place", ""),
        people=values.get("people", ()),
        image=Image(**values["image"]) if "alt" in values.get("image", {}) else None,
        key=values.get("key", False),
        responds_to=values.get("responds-to", ()),
        evidence=tuple(
            Evidence(event=index, **_named(e))
            for e in values.get("evidence", ())
            if "source" in e and "quote" in e
        ),
        waivers=tuple(Waiver(**w) for w in values.get("waiver", ()) if "rule" in w and "reason" in w),
    )


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
