"""Tables, keys and values of a file in words, for the messages of what reads them."""

import re
from typing import Any

from hrctimeline.findings import KeyPath
from hrctimeline.logfile.fields import Field
from hrctimeline.logfile.toml_text import written

_WANTED = {
    "text": 'a text in quotes: {key} = "…"',
    "words": 'words of the quote, {key} = "…", or {key} = false',
    "line": 'a text in quotes, on one line: {key} = "…"',
    "id": 'an id in quotes: {key} = "…"',
    "ids": 'a list of ids: {key} = ["…"]',
    "texts": 'a list of texts: {key} = ["…"]',
    "edtf": 'a date: {key} = "2018-06-19"',
    "day": "a day: {key} = 2018-06-19",
    "choice": 'one of the choices in quotes: {key} = "{choices}"',
    "lines": 'a range of lines, first and last: {key} = "1-66"',
    "count": "a whole number from 1: {key} = 1",
    "flag": "true or false, without quotes: {key} = true",
    "names": 'a table of lists: "United States" = ["US", "U.S."]',
    "choices": 'a table, such as: some-name = "{choices}"',
    "table": "a table: [{key}]",
    "tables": "a list of tables: [[{key}]]",
    "keyed": "tables, each under its id: [{key}.some-id]",
}


def not_an_id(name: str) -> tuple[str, str]:
    """Why a name is no id, and what makes one."""
    better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    hint = "Ids are small letters, digits and hyphens, and begin with a letter or digit"
    return f"“{name[:60]}” is not an id", f"{hint}: {better[:60]}" if better else f"{hint}."


def header(path: KeyPath) -> str:
    """The table at a key path, as its header stands in a file."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "the document"
    if names[0] == "source" and len(names) > 1:
        return f"source {names[1]}"
    return f"[{'.'.join(names)}]" if isinstance(path[-1], str) else f"[[{'.'.join(names)}]]"


def wanted(field: Field, value: Any = None) -> str:
    """What a field takes, with an example: of a list of texts a text that it was given."""
    told = _WANTED[field.kind].format(key=field.key, choices='" or "'.join(field.choices))
    return told.replace('["…"]', written([value])) if isinstance(value, str) and value else told


def kind_of(value: Any) -> str:
    """What a value is."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case int() | float():
            return f"the number {value}" if abs(value) < 10**15 else "a number"
        case str():
            return f"“{value}”" if len(value) < 40 else "another text"
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return "a date or time"
