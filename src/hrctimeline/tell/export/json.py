"""The whole edition as JSON, version 1: keys are only ever added. `schema report` prints its schema."""

import dataclasses
import types
from typing import Any, get_args, get_origin, get_type_hints

from hrctimeline.edition import model
from hrctimeline.edition.model import Edition
from hrctimeline.tell.report.json import dumps
from hrctimeline.words.text import one_line

Schema = dict[str, Any]
_KINDS = {str: "string", int: "integer", bool: "boolean", types.NoneType: "null"}


def render(edition: Edition) -> str:
    """The edition as one JSON document; the log's own files are left out."""
    return dumps({"version": 1, **dataclasses.asdict(dataclasses.replace(edition, files=()))})


def schema() -> str:
    """The JSON Schema of it (draft-07), made of the classes that it is written from."""
    classes = [each for each in vars(model).values() if dataclasses.is_dataclass(each)]
    made = {each.__name__: _of_class(each) for each in classes if isinstance(each, type)}
    whole = made.pop("Edition")
    properties = {"version": {"const": 1}, **whole["properties"]}
    document = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A timeline as hrctimeline show --format json writes it, version 1",
        **whole,
        "properties": properties,
        "required": ["version", *whole["required"]],
        "definitions": made,
    }
    return dumps(document)


def _of_class(each: type) -> Schema:
    hints = get_type_hints(each)
    properties = {field.name: _of_type(hints[field.name]) for field in dataclasses.fields(each)}
    description = one_line(each.__doc__ or "")
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
    }


def _of_type(hint: Any) -> Schema:
    if hint in _KINDS:
        return {"type": _KINDS[hint]}
    if isinstance(hint, types.UnionType):
        return {"anyOf": [_of_type(each) for each in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _of_type(get_args(hint)[0])}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _of_type(get_args(hint)[1])}
    return {"$ref": f"#/definitions/{hint.__name__}"}
