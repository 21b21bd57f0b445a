"""Formatting: what `fmt` writes."""

from lsprotocol.types import TextEdit

from hrctimeline.findings import INDEX, LOG
from hrctimeline.logfile.edit import EditRefused
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS
from hrctimeline.logfile.form import formed
from hrctimeline.lsp.shift import between
from hrctimeline.lsp.view import View

_FIELDS = {LOG: LOG_FIELDS, INDEX: INDEX_FIELDS}


def form(view: View, path: str) -> list[TextEdit] | None:
    """What brings a log or index into canonical form; None for other files, and where it has none."""
    page = view.page(path)
    fields = _FIELDS.get(view.known.name(path)) if view.known else None
    if page is None or fields is None:
        return None
    before = page.lines.text
    try:
        after = formed(before, fields)
    except EditRefused:
        return None
    shift = between(before, after)
    if before == after:
        return []
    return [TextEdit(page.lines.range(shift.head, shift.old), after[shift.head : shift.new])]
