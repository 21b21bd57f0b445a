"""The values of tables before and after. White space in a text is no difference, nor is a list's order."""

from collections import Counter
from collections.abc import Iterable, Iterator

from hrctimeline.diff.model import Change
from hrctimeline.logfile.model import Event, Evidence, Image, Source, Timeline, Waiver
from hrctimeline.record import as_dict
from hrctimeline.words.fold import Span
from hrctimeline.words.text import one_line

_PROSE = {"title", "summary", "about", "quote", "translation", "note", "reason", "prefix", "suffix"}


def spans_on_one_line(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Where spans without white space stand once `text` is on one line."""
    starts = ((len(one_line(f"{text[:start]}x")) - 1, end - start) for start, end in spans)
    return tuple((start, start + length) for start, length in starts)


def change(key: str, old: object, new: object) -> Iterator[Change]:
    """The change of one value, if it is one."""
    before, after = _written(old), _written(new)
    if before != after:
        yield Change(key, before, after, prose=key in _PROSE and bool(before) and bool(after))


def event_changes(old: Event, new: Event, *, redrawn: bool = False) -> Iterator[Change]:
    """What changed in an event's own keys, its waivers included.

    `redrawn`: the file of its picture has other bytes, which is told where its name is the same.
    """
    for key in ("date", "title", "summary", "kind", "place", "key"):
        yield from change(key, getattr(old, key), getattr(new, key))
    for key in ("tags", "people", "responds-to"):
        yield from _list_change(key, getattr(old, key.replace("-", "_")), getattr(new, key.replace("-", "_")))
    for name in Image.field_names():
        was, now = (getattr(event.image, name, "") for event in (old, new))
        yield from change(f"{name} of the picture", was, now)
    if redrawn and old.image and new.image and old.image.file == new.image.file:
        yield Change("picture", f"{old.image.file} as it was", f"{new.image.file} with other bytes")
    yield from _waivers(old.waivers, new.waivers)


def evidence_changes(old: Evidence, new: Evidence) -> Iterator[Change]:
    """What changed in a piece of evidence."""
    yield from _keys(old, new, leave=("event", "index"))


def source_fields(old: Source, new: Source) -> Iterator[Change]:
    """What the index says otherwise of a source; its checksum is told with its text."""
    yield from _keys(old, new, leave=("id", "sha256"))


def timeline_changes(old: Timeline, new: Timeline) -> Iterator[Change]:
    """What changed in the timeline's own table."""
    yield from change("title", old.title, new.title)
    yield from change("about", old.about, new.about)
    for name in dict.fromkeys([*old.names, *new.names]):
        before, after = old.names.get(name, ()), new.names.get(name, ())
        if Counter(before) != Counter(after):
            yield Change(f"names of “{name}”", _written(before), _written(after))
    for key in ("kinds", "tags"):
        yield from _list_change(key, getattr(old, key), getattr(new, key))
    yield from change("documents", old.documents, new.documents)
    yield from change("absent", old.absent, new.absent)
    yield from change("readers", old.readers, new.readers)
    for rule in dict.fromkeys([*old.rules, *new.rules]):
        yield from change(f"severity of {rule}", old.rules.get(rule, ""), new.rules.get(rule, ""))


def _list_change(key: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    if Counter(old) != Counter(new):
        yield from change(key, old, new)


def _keys(old: Evidence | Source, new: Evidence | Source, leave: tuple[str, ...]) -> Iterator[Change]:
    for name in as_dict(old):
        if name not in leave:
            key = name.replace("_", "-")
            yield from change(key, getattr(old, name), getattr(new, name))


def _waivers(old: tuple[Waiver, ...], new: tuple[Waiver, ...]) -> Iterator[Change]:
    before, after = ({(w.rule, w.of): w for w in waivers} for waivers in (old, new))
    for rule, of in dict.fromkeys([*before, *after]):
        name = f"waiver of {rule}" + (f" for “{one_line(of)}”" if of else "")
        was, now = before.get((rule, of)), after.get((rule, of))
        for told in change("reason", was.reason if was else "", now.reason if now else ""):
            yield Change(name, told.old, told.new, told.prose)


def _written(value: object) -> str:
    if isinstance(value, tuple):
        parts = map(str, value)
        return "-".join(parts) if value and isinstance(value[0], int) else ", ".join(parts)
    return "" if value is None else one_line(str(value).lower() if isinstance(value, bool) else str(value))
