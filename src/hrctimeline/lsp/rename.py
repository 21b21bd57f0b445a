"""An event or a source given another id, wherever it is named: log, index and reviews."""

import re

from lsprotocol.types import Position, Range, TextEdit, WorkspaceEdit

from hrctimeline.findings import INDEX
from hrctimeline.logfile.read import ID
from hrctimeline.logfile.toml_text import written
from hrctimeline.lsp.links import named_at, occurrences
from hrctimeline.lsp.view import View, uri_of


class Refused(Exception):
    """An id that can't be given; the message says why."""


def nameable(view: View, path: str, position: Position) -> Range | None:
    """The id under the cursor, if it can be renamed."""
    if (found := view.judged(path, position)) is None:
        return None
    known, page, at = found
    name = known.name(path)
    key = known.key_at(name, at)
    named = named_at(known, name, key)
    if named is None or not _there(view, *named):
        return None
    span = known.value(name, key)
    text = known.loaded.documents[name].text
    if span and text[span[0] : span[0] + 1] in ('"', "'"):
        return page.range((span[0] + 1, span[1] - 1))
    here = known.key(name, key)
    return page.range(here) if here else None


def renamed(view: View, path: str, position: Position, new: str) -> WorkspaceEdit | None:
    """All that has to change for another id; raises Refused."""
    found = view.judged(path, position)
    named = None
    if found:
        known, _, at = found
        name = known.name(path)
        key = known.key_at(name, at)
        named = named_at(known, name, key)
    if not found or named is None or not _there(view, *named):
        return None
    kind, old = named
    if view.faults:
        raise Refused("log or index can't be read just now: mend that first")
    if not ID.fullmatch(new):
        raise Refused(f"“{new}” is no id: small letters, digits and hyphens")
    if new in (known.timeline.by_id if kind == "event" else known.timeline.sources):
        raise Refused(f"“{new}” is the id of another {kind}")
    edits: dict[str, list[TextEdit]] = {}
    places = {(name, span) for name, span in occurrences(known, kind, old) if span}
    if kind == "source":
        places |= {(INDEX, span) for span in _headers(known.loaded.documents[INDEX].text, old)}
    for name, span in sorted(places):
        page = view.page(known.path(name, span[0]))
        range = page.range(span) if page else None
        if page and range:
            was = known.loaded.documents[name].text[span[0] : span[1]]
            after = written(new) if was[:1] in ('"', "'") else new
            edits.setdefault(uri_of(page.path), []).append(TextEdit(range, after))
    return WorkspaceEdit(edits)


def _there(view: View, kind: str, id: str) -> bool:
    known = view.known
    return known is not None and id in (known.timeline.by_id if kind == "event" else known.timeline.sources)


def _headers(text: str, id: str) -> list[tuple[int, int]]:
    """Where an id stands in the headers of a source's tables."""
    header = re.compile(
        rf"^[ \t]*\[\[?[ \t]*source[ \t]*\.[ \t]*((['\"]?){re.escape(id)}\2)[ \t]*[.\]]", re.MULTILINE
    )
    return [match.span(1) for match in header.finditer(text)]
