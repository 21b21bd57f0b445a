"""What can be written at the cursor: keys and tables, ids, choices, dates, and the texts' own sentences."""

from collections.abc import Iterator

from lsprotocol.types import (
    CompletionItem,
    CompletionItemKind,
    CompletionList,
    InsertTextFormat,
    Position,
    TextEdit,
)

from hrctimeline.findings import INDEX, LOG
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field, fields_of
from hrctimeline.logfile.toml_text import key as written_key
from hrctimeline.logfile.toml_text import written
from hrctimeline.lsp.choices import Choice, choices
from hrctimeline.lsp.dating import dates
from hrctimeline.lsp.lines import Lines
from hrctimeline.lsp.sentences import sentences
from hrctimeline.lsp.spot import Spot, spot
from hrctimeline.lsp.view import View
from hrctimeline.rules import BY_NAME

_TEXTS = ("id", "ids", "texts", "line", "text", "words", "edtf", "choice", "day", "lines")
_LISTS = ("ids", "texts")
_RULES = ("timeline", "rules")
_FORMS = {True: InsertTextFormat.Snippet, False: InsertTextFormat.PlainText}
# a value to fill in, by whether it is a list, and whether the cursor goes into it: else it is only begun
_VALUES = {(True, True): '["$0"]', (True, False): '["', (False, True): '"$0"', (False, False): '"'}


def complete(view: View, path: str, position: Position) -> CompletionList | None:
    """What fits at a place of the log or the index. It is asked for anew with each character."""
    page, known = view.page(path), view.known
    if page is None or known is None or (name := known.name(path)) not in (LOG, INDEX):
        return None
    lines = page.lines
    at = lines.offset(position)
    here = spot(lines.text, at)
    if here.done or "\n" in lines.text[here.content[0] : at]:
        return None
    fields = fields_of(here.names, LOG_FIELDS if name != INDEX else INDEX_FIELDS)
    if not here.key:
        made = list(_keys(lines, here, fields, log=name != INDEX, snippets=view.editor.snippets))
    elif here.names == ("event", "evidence") and here.key == "quote":
        made = [_item(lines, here, each) for each in sentences(known, here)]
    elif here.names[:1] == ("event",) and here.key in ("date", "dated-by", "anchor"):
        made = [_item(lines, here, each) for each in dates(known, here)]
    else:
        field = next((each for each in fields if each.key == here.key), None)
        made = [_item(lines, here, each) for each in choices(known, here, field, log=name != INDEX)]
    for number, item in enumerate(made):
        item.sort_text = f"{number:04}"
    return CompletionList(True, made)


def _item(lines: Lines, here: Spot, choice: Choice) -> CompletionItem:
    """A choice in place of what stands there, with the lines that it needs beside its own."""
    whole = choice.literal or written(choice.words)
    start, end = here.content
    if choice.literal:  # false is no string: in place of the marks, too
        start, end = start - len(here.marks), end + len(here.marks) * here.closed
    content = whole
    if here.marks and not choice.literal:
        content = whole[1:-1] + ("" if here.closed else here.marks)
    content += "]" if _list_is_open(lines.text, here) else ""
    line = lines.text.find("\n", here.content[1])
    behind = len(lines.text) if line < 0 else line + 1
    lead = "\n" if line < 0 else ""
    more = [TextEdit(lines.range(here.start, here.start), f"{pair}\n") for pair in choice.before]
    more += [TextEdit(lines.range(behind, behind), f"{lead}{pair}\n") for pair in choice.behind]
    return CompletionItem(
        choice.label or choice.words,
        kind=choice.kind,
        detail=choice.detail or None,
        documentation=choice.about or None,
        filter_text=here.typed if choice.loose and not choice.words.startswith(here.typed) else None,
        text_edit=TextEdit(lines.range(start, end), content),
        additional_text_edits=more or None,
    )


def _keys(
    lines: Lines, here: Spot, fields: tuple[Field, ...], *, log: bool, snippets: bool
) -> Iterator[CompletionItem]:
    """The keys that the table doesn't have yet, and the tables that may follow."""
    opened = here.typed.startswith("[")
    for field in fields if not opened else ():
        if field.key not in here.table and field.kind in _TEXTS:
            yield CompletionItem(
                field.key,
                kind=CompletionItemKind.Field,
                detail="needed" if field.required else None,
                documentation=field.about,
                text_edit=TextEdit(
                    lines.range(*here.content),
                    f"{written_key(field.key)} = {_VALUES[field.kind in _LISTS, snippets]}",
                ),
                insert_text_format=_FORMS[snippets],
            )
    for name in BY_NAME if here.names == _RULES and not opened else ():
        yield CompletionItem(
            name,
            kind=CompletionItemKind.Field,
            documentation=BY_NAME[name].sentence,
            text_edit=TextEdit(lines.range(*here.content), f"{name} = {_VALUES[False, snippets]}"),
            insert_text_format=_FORMS[snippets],
        )
    if not here.typed or opened:
        for header in _tables(here.names, log=log):
            yield CompletionItem(
                header,
                kind=CompletionItemKind.Struct,
                text_edit=TextEdit(lines.range(*here.content), header),
            )


def _tables(names: tuple[str, ...], *, log: bool) -> tuple[str, ...]:
    if not log:
        return ("[source.]",)
    within = ("[[event.evidence]]", "[[event.waiver]]") if names[:1] == ("event",) else ()
    return (*within, "[[event]]", *(() if names else ("[timeline]",)), "[timeline.names]", "[timeline.rules]")


def _list_is_open(text: str, here: Spot) -> bool:
    """Whether a list was begun, and nothing behind the cursor goes on with it."""
    behind = text[here.content[1] :].lstrip(" ")
    return text.startswith("[", here.value) and not behind.startswith(("]", ",", '"'))
