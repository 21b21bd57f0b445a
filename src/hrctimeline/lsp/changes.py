"""Changes of a log as an editor makes them: of one event by its own lines, however long the log is."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from lsprotocol.types import TextEdit, WorkspaceEdit

from hrctimeline.findings import LOG, KeyPath
from hrctimeline.logfile import edit
from hrctimeline.logfile.toml_text import block
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.shift import between
from hrctimeline.lsp.view import View, uri_of
from hrctimeline.words.text import Span
from hrctimeline.writing.repair import with_value


class Change(NamedTuple):
    """A piece of a file, by the file's name, that is to read otherwise."""

    name: str
    span: Span
    after: str


def edited(view: View, known: Known, changes: Iterable[Change]) -> WorkspaceEdit | None:
    """The changes for the editor; None where a place of one was changed since."""
    made: dict[str, list[TextEdit]] = {}
    for change in changes:
        document = known.loaded.document(change.name)
        span, after = _least(document.text if document else "", change)
        path = known.path(change.name, span[0])
        page = view.page(path)
        range = page.range(span) if page else None
        if range is None:
            return None
        made.setdefault(uri_of(path), []).append(TextEdit(range, after))
    return WorkspaceEdit(made) if made else None


def _least(text: str, change: Change) -> tuple[Span, str]:
    """The same without what stays at both ends."""
    start, end = change.span
    shift = between(text[start:end], change.after)
    return (start + shift.head, start + shift.old), change.after[shift.head : shift.new]


def in_event(known: Known, path: KeyPath, change: Callable[[str, KeyPath], str]) -> Change:
    """An event's lines changed by `change`, which is given them and the path as if the event stood alone."""
    text = known.loaded.documents[LOG].text
    if found := known.places(LOG).block(path[:2]):
        return Change(LOG, found, change(text[found.start : found.end], ("event", 0, *path[2:])))
    return Change(LOG, (0, len(text)), change(text, path))


def valued(known: Known, path: KeyPath, value: Any, below: str = "") -> Change:
    """A key of an event with another value; raises EditRefused."""
    return in_event(known, path, lambda text, key: with_value(text, key, value, below))


def item(known: Known, path: KeyPath, table: dict[str, Any]) -> Change:
    """An event with one more item in an array of tables of it."""
    return in_event(known, path, lambda text, key: edit.with_item(text, key, table).rstrip("\r\n"))


def event(known: Known, index: int, table: dict[str, Any]) -> Change:
    """The log with a new event before another, by that one's position, or at its end."""
    text = known.loaded.documents[LOG].text
    before = known.places(LOG).block(("event", index))
    at = edit.above(text, before.start) if before else len(text)
    return Change(LOG, (0, len(text)), edit.put(text, at, block("[[event]]", table)))
