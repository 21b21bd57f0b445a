"""The list of the texts, for a terminal and as JSON."""

from collections.abc import Iterator
from typing import Any

from hrctimeline.ask.sources import Listed
from hrctimeline.dates.edtf import in_words
from hrctimeline.findings import count
from hrctimeline.tell.terminal import Style, headed, safe, wrap


def text(found: list[Listed], width: int, style: Style) -> str:
    """A source a block: when and what it is, its title, who quotes it, what it states that no event has."""
    blocks = ["\n".join(_block(listed, width, style)) for listed in found]
    left = sum(listed.uncovered for listed in found)
    total = f"{count(len(found), 'text')}; {count(left, 'dated statement')} in no event."
    return "\n".join([*blocks, *wrap(total, width)]) + "\n"


def _block(listed: Listed, width: int, style: Style) -> Iterator[str]:
    source = listed.source
    when = in_words(source.published, short=True) if source.published else "no date"
    kept = ", kept elsewhere" if source.kept else ""
    about = f"{when}{'' if source.dateline else ', by a note'}  {source.kind or 'other'}{kept}"
    yield from headed(safe(source.id), about, width, lambda line: style(line, "dim"))
    yield from wrap(f"{safe(source.title)} · {safe(source.by)}", width, "    ")
    if listed.copies:
        yield from wrap(f"one document with {safe(', '.join(listed.copies))}", width, "    ")
    if not listed.readable:
        yield "    not here" if listed.absent else "    can't be read"
        return
    events = safe(", ".join(listed.events)) or "no event"
    stated = f"{count(listed.statements, 'dated statement')}, {listed.uncovered} in no event"
    yield from wrap(f"quoted by {events}; {stated}", width, "    ")


def as_json(found: list[Listed]) -> str:
    """The same as a JSON document, version 1."""
    from hrctimeline.tell.report.json import dumps

    return dumps({"version": 1, "sources": [_json(listed) for listed in found]})


def _json(listed: Listed) -> dict[str, Any]:
    source = listed.source
    return {
        "id": source.id,
        "file": source.file,
        "title": source.title,
        "kind": source.kind,
        "published": source.published.text if source.published else None,
        "dateline": source.dateline,
        "readable": listed.readable,
        "kept": source.kept or None,
        "copies": list(listed.copies),
        "events": list(listed.events),
        "statements": listed.statements,
        "uncovered": listed.uncovered,
    }
