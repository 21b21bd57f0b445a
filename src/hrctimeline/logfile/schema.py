"""JSON Schema of events.toml and sources/index.toml, from the one table of fields, for editors.

Keywords are draft-07's. Patterns keep to what the expressions of Python, JavaScript and Rust have in common.
A TOML date counts as a string with the format `date`, as it does for Taplo and Tombi. A schema asks for the
form of a file alone; whether its words are backed by the texts, only `verify` can tell.
"""

import json
from collections.abc import Mapping
from typing import Any

from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field

Schema = dict[str, Any]

_ID = "^[a-z0-9][a-z0-9-]*$"
_WORDS = r"\S"
_ONE_LINE = r"^\s*\S[^\r\n]*\s*$"
_LINES = "^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
_AFTER_YEAR = f"-{_MONTH}(-({_DAY}|XX))?|-2[1-4]|-XX(-XX)?"
_DATE = f"((-?[0-9]{{4}}|Y-?[1-9][0-9]{{4,8}})({_AFTER_YEAR})?|-?[0-9]{{2}}([0-9]X|XX))[?~%]?"
_EDTF = rf"^({_DATE}(/({_DATE}|\.\.)?)?|(\.\.)?/{_DATE})$"

# Keys of which one has to be there: `missing-key` and `publication-unexplained` ask for it.
_EITHER = {"image": ("file", "url")}  # one of these keys, and not both
_ONE_OF = {"source": (("publisher", "author"), ("dateline", "published-note"))}


def schema(which: str) -> Schema:
    """The schema of `events` (events.toml) or `index` (sources/index.toml)."""
    title, fields = {
        "events": ("events.toml: a timeline, its events and their evidence", LOG_FIELDS),
        "index": ("sources/index.toml: the texts of a timeline", INDEX_FIELDS),
    }[which]
    made = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **_table(fields)}
    if which == "events":
        made["required"] = []  # of several files each has only some of its tables
    return made


def dumps(which: str) -> str:
    """The schema as its file has it."""
    return json.dumps(schema(which), ensure_ascii=False, indent=2) + "\n"


def _table(fields: tuple[Field, ...], path: str = "") -> Schema:
    return {
        "type": "object",
        "properties": {field.key: _property(field, path) for field in fields},
        "required": [field.key for field in fields if field.required],
        "additionalProperties": False,
    }


def _property(field: Field, path: str) -> Schema:
    """One key: its title and meaning, for hovering over it, and what it may hold."""
    name = f"{path}.{field.key}".strip(".")
    head = {"tables": f"[[{name}]]", "keyed": f"[{name}.ID]", "table": f"[{name}]"}
    return {"title": head.get(field.kind, field.key), "description": field.about, **_holds(field, name)}


def _holds(field: Field, name: str) -> Schema:
    match field.kind:
        case "choice":
            return {"type": "string", "enum": list(field.choices)}
        case "choices":
            return {
                "type": "object",
                "additionalProperties": {"type": "string", "enum": list(field.choices)},
            }
        case "table":
            either = [{"required": [key]} for key in _EITHER.get(field.key, ())]
            return _table(field.table, name) | ({"oneOf": either} if either else {})
        case "tables":
            entry = {"title": f"[[{name}]]", "description": field.about, **_table(field.table, name)}
            return {"type": "array", "items": entry, "minItems": int(field.required)}
        case "keyed":
            return {
                "type": "object",
                "patternProperties": {_ID: _keyed(field)},
                "additionalProperties": False,
            }
    return _KINDS[field.kind]


def _keyed(field: Field) -> Schema:
    either = [
        {"anyOf": [{"type": "object", "required": [key]} for key in keys]} for keys in _ONE_OF[field.key]
    ]
    return {"title": f"[{field.key}.ID]", "description": field.about, **_table(field.table), "allOf": either}


def _string(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _list(pattern: str) -> Schema:
    return {"type": "array", "items": _string(pattern)}


_DATES: Schema = {
    "anyOf": [
        _string(_EDTF),
        {"type": "string", "format": "date", "pattern": f"^[0-9]{{4}}-{_MONTH}-{_DAY}$"},
        {"type": "integer", "minimum": 0, "maximum": 9999},
    ]
}
_KINDS: Mapping[str, Schema] = {
    "text": _string(_WORDS),
    "words": {"anyOf": [_string(_WORDS), {"type": "boolean", "enum": [False]}]},
    "line": _string(_ONE_LINE),
    "id": _string(_ID),
    "ids": _list(_ID),
    "texts": _list(_WORDS),
    "edtf": _DATES,
    "day": _DATES,
    "lines": _string(_LINES),
    "count": {"type": "integer", "minimum": 1},
    "flag": {"type": "boolean"},
    "names": {"type": "object", "additionalProperties": _list(_WORDS)},
}
