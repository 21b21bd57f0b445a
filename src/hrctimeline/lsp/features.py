"""What the server can do: each request of the protocol, and the function that answers it."""

from collections.abc import Callable
from typing import Any

from lsprotocol import types
from lsprotocol.types import TextEdit

from hrctimeline.findings import INDEX, LOG
from hrctimeline.logfile.edit import EditRefused
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS
from hrctimeline.logfile.form import formed
from hrctimeline.lsp.actions import actions
from hrctimeline.lsp.complete import complete
from hrctimeline.lsp.hover import hover
from hrctimeline.lsp.links import definition, references
from hrctimeline.lsp.outline import folds, hints, lenses, symbols
from hrctimeline.lsp.rename import nameable, renamed
from hrctimeline.lsp.shift import between
from hrctimeline.lsp.view import View

Feature = Callable[[View, str, Any], object]  # of a view, a file's path, and the request's parameters

FEATURES: dict[str, Feature] = {
    types.TEXT_DOCUMENT_HOVER: lambda view, path, asked: hover(view, path, asked.position),
    types.TEXT_DOCUMENT_COMPLETION: lambda view, path, asked: complete(view, path, asked.position),
    types.TEXT_DOCUMENT_DEFINITION: lambda view, path, asked: definition(view, path, asked.position),
    types.TEXT_DOCUMENT_REFERENCES: lambda view, path, asked: references(view, path, asked.position),
    types.TEXT_DOCUMENT_CODE_ACTION: lambda view, path, asked: actions(
        view, path, asked.range, asked.context.diagnostics
    ),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: lambda view, path, _: symbols(view, path),
    types.TEXT_DOCUMENT_FOLDING_RANGE: lambda view, path, _: folds(view, path),
    types.TEXT_DOCUMENT_INLAY_HINT: lambda view, path, asked: hints(view, path, asked.range),
    types.TEXT_DOCUMENT_CODE_LENS: lambda view, path, _: lenses(view, path),
    types.TEXT_DOCUMENT_PREPARE_RENAME: lambda view, path, asked: nameable(view, path, asked.position),
    types.TEXT_DOCUMENT_RENAME: lambda view, path, asked: renamed(view, path, asked.position, asked.new_name),
    types.TEXT_DOCUMENT_FORMATTING: lambda view, path, _: form(view, path),
}
OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=['"', "[", "=", " "]),
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [types.CodeActionKind.QuickFix, types.CodeActionKind.Refactor]
    ),
    types.TEXT_DOCUMENT_CODE_LENS: types.CodeLensOptions(resolve_provider=True),
}


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
