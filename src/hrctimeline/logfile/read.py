"""Reads the tables of a TOML document by the table of fields; what doesn't fit becomes a problem.

A table is never lost for one bad value: the value is left out, the rest is kept.
"""

import datetime
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any, Literal

from hrctimeline.dates import edtf
from hrctimeline.findings import KeyPath, Problem, Where, suggest
from hrctimeline.logfile.fields import Field
from hrctimeline.record import Record, replace

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
Values = dict[str, Any]

# what writes the first table of a log, and of an index of texts
_COMMANDS = {"event": ("no event yet", "add"), "source": ("no text yet", "source add FILE")}


class Reader:
    """Reads one document; gathers (rule, problem) pairs in `problems`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[tuple[str, Problem]] = []
        self._within: list[
            tuple[KeyPath, dict[str, Field]]
        ] = []  # the table that is read, and those around it
        self._kinds: dict[str, Callable[[Any, Field, KeyPath], Any]] = {
            "text": self._text,
            "words": self._words,
            "line": self._line,
            "id": self._id,
            "ids": self._ids,
            "texts": self._texts,
            "edtf": self._edtf,
            "day": self._day,
            "choice": self._choice,
            "lines": self._lines,
            "count": self._whole,
            "flag": self._flag,
            "names": self._names,
            "choices": self._choices,
            "table": self._table,
            "tables": self._tables,
            "keyed": self._keyed,
        }

    def table(self, raw: dict[str, Any], fields: tuple[Field, ...], path: KeyPath = ()) -> Values:
        """The usable values of one table, under their keys; absent and empty ones are left out."""
        known = {field.key: field for field in fields}
        values: Values = {}
        self._within.append((path, known))
        for key, value in raw.items():
            if key not in known:
                self._unknown(key, path)
            elif value != "" and (usable := self._value(value, known[key], (*path, key))) is not None:
                values[known[key].key] = usable  # each table has a string of its own for a key
        for field in (field for field in fields if field.required and not field.late):
            if raw.get(field.key, "") == "" or values.get(field.key) in ([], ()):
                self._missing(field, raw, path)
        self._within.pop()
        return values

    def problem(
        self, rule: str, path: KeyPath, message: str, hint: str = "", *, at_key: bool = False
    ) -> None:
        """Keep a problem of `rule` at a key path of this document."""
        self.problems.append((rule, Problem(Where(self.file, path, at_key=at_key), message, hint)))

    def _value(self, value: Any, field: Field, path: KeyPath) -> Any:
        """The usable value, or None with a problem kept."""
        try:
            return self._kinds[field.kind](value, field, path)
        except _Unfit as unfit:
            self.problem(unfit.rule, path, unfit.message, unfit.hint)
            return None

    def _unknown(self, key: str, path: KeyPath) -> None:
        known = self._within[-1][1]
        close = suggest(key, known)
        hint = f"Did you mean `{close}`?" if close else f"Known here: {', '.join(known)}."
        if elsewhere := self._table_of(key):
            hint = f"It is a key of {_messages().header(elsewhere)}: write it there."
        message = f"`{key}` is not a key of {_messages().header(path)}"
        self.problem("unknown-key", (*path, key), message, hint, at_key=True)

    def _table_of(self, key: str) -> KeyPath:
        """The table around, or within, the one that is read, that has such a key; () for none."""
        *around, (path, known) = self._within
        for outer, keys in reversed(around):
            if key in keys:
                return outer
        for field in known.values():
            if any(key == inner.key for inner in field.table):
                return (*path, field.key, 0) if field.kind == "tables" else (*path, field.key)
        return ()

    def _missing(self, field: Field, raw: dict[str, Any], path: KeyPath) -> None:
        table = _messages().header(path)
        if field.key == "evidence":
            hint = "Add [[event.evidence]] with `source` and `quote`: the words of a text that say so."
            where = (*path, field.key) if field.key in raw else path
            self.problem("no-evidence", where, "the event has no evidence", hint)
            return
        where = (*path, field.key) if field.key in raw else path
        empty = "is empty" if field.key in raw else "is missing"
        message, hint = (
            f"`{field.key}` of {table} {empty}",
            f"It wants {_messages().wanted(field)}. {field.about}",
        )
        if not path and field.key in _COMMANDS:
            message, writes = _COMMANDS[field.key]
            hint += f" To write one: `hrctimeline {writes}`."
        self.problem("missing-key", where, message, hint)

    def _text(self, value: Any, field: Field, path: KeyPath) -> str:
        if not isinstance(value, str):
            raise _wrong(value, field)
        if not value.strip():
            raise _Unfit("missing-key", f"`{field.key}` is empty", f"Write {_messages().wanted(field)}.")
        return value

    def _words(self, value: Any, field: Field, path: KeyPath) -> str | Literal[False]:
        return False if value is False else self._text(value, field, path)

    def _line(self, value: Any, field: Field, path: KeyPath) -> str:
        text = self._text(value, field, path).strip()
        if len(text.splitlines()) > 1:
            raise _wrong(value, field, f"`{field.key}` runs over several lines")
        return text

    def _id(self, value: Any, field: Field, path: KeyPath) -> str:
        text = self._text(value, field, path)
        if not ID.fullmatch(text):
            raise _Unfit("bad-id", *_messages().not_an_id(text))
        return text

    def _ids(self, value: Any, field: Field, path: KeyPath) -> tuple[str, ...]:
        return self._list(value, field, path, "id")

    def _texts(self, value: Any, field: Field, path: KeyPath) -> tuple[str, ...]:
        return self._list(value, field, path, "text")

    def _list(self, value: Any, field: Field, path: KeyPath, kind: str) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise _wrong(value, field)
        item = Field(field.key, kind, field.about)
        read = (self._value(entry, item, (*path, index)) for index, entry in enumerate(value))
        return tuple(entry for entry in read if entry is not None)

    def _edtf(self, value: Any, field: Field, path: KeyPath) -> edtf.Edtf:
        if isinstance(value, datetime.datetime):
            hint = f'Write the day alone: {field.key} = "{value:%Y-%m-%d}"'
            raise _Unfit("bad-date", "the date has a time of day", hint)
        if isinstance(value, datetime.date):
            value = value.isoformat()
        elif isinstance(value, int) and not isinstance(value, bool):
            if not 0 <= value <= 9999:
                right = f"{value:05}" if -9999 <= value < 0 else "2018-06-19"
                hint = f'From 0 to 9999 a number is a year; all else is a text: {field.key} = "{right}"'
                raise _Unfit("bad-date", f"{str(value)[:20]} can't be a year here", hint)
            value = f"{value:04d}"
        if not isinstance(value, str):
            raise _wrong(value, field)
        try:
            return edtf.parse(value)
        except ValueError as error:
            said = str(error).rstrip(".")
            hint = f"{said[:1].upper()}{said[1:]}."
            raise _Unfit("bad-date", f"“{value[:40]}” is not a date in EDTF", hint) from None

    def _day(self, value: Any, field: Field, path: KeyPath) -> str:
        return self._edtf(value, field, path).text

    def _choice(self, value: Any, field: Field, path: KeyPath) -> str:
        if value not in field.choices:
            close = suggest(value, field.choices) if isinstance(value, str) else ""
            hint = f"Did you mean “{close}”? " if close else ""
            hint += f"There are: {', '.join(field.choices)}. {field.about}"
            raise _Unfit("wrong-type", f"`{field.key}` can't be {_messages().kind_of(value)}", hint)
        return str(value)

    def _lines(self, value: Any, field: Field, path: KeyPath) -> tuple[int, int]:
        match = re.fullmatch(r"([1-9]\d{0,8})-([1-9]\d{0,8})", value) if isinstance(value, str) else None
        if match is None or int(match[1]) > int(match[2]):
            raise _wrong(value, field)
        return int(match[1]), int(match[2])

    def _whole(self, value: Any, field: Field, path: KeyPath) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise _wrong(value, field)
        return value

    def _flag(self, value: Any, field: Field, path: KeyPath) -> bool:
        if not isinstance(value, bool):
            raise _wrong(value, field)
        return value

    def _names(self, value: Any, field: Field, path: KeyPath) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise _wrong(value, field)
        spelled = Field(field.key, "texts", field.about)
        lists = {name: self._value(spellings, spelled, (*path, name)) for name, spellings in value.items()}
        return {name: spellings for name, spellings in lists.items() if spellings is not None}

    def _choices(self, value: Any, field: Field, path: KeyPath) -> dict[str, str]:
        if not isinstance(value, dict):
            raise _wrong(value, field)
        read = {
            name: self._value(chosen, replace(field, key=name, kind="choice"), (*path, name))
            for name, chosen in value.items()
        }
        return {name: chosen for name, chosen in read.items() if chosen is not None}

    def _table(self, value: Any, field: Field, path: KeyPath) -> Values | Record:
        if isinstance(value, Record):  # what came of the table when it was read before
            return value
        if not isinstance(value, dict):
            raise _wrong(value, field)
        return self.table(value, field.table, path)

    def _tables(self, value: Any, field: Field, path: KeyPath) -> list[Values | Record]:
        if isinstance(value, dict):
            whole = replace(field, key=".".join(part for part in path if isinstance(part, str)))
            raise _wrong(value, whole, f"`{field.key}` is one table, not a list of them")
        if not isinstance(value, list):
            raise _wrong(value, field)
        entry = Field(field.key, "table", field.about, table=field.table)
        read = (self._value(item, entry, (*path, index)) for index, item in enumerate(value))
        return [
            values if isinstance(values, Record) else {**values, "index": index}
            for index, values in enumerate(read)
            if values is not None
        ]

    def _keyed(self, value: Any, field: Field, path: KeyPath) -> dict[str, Values]:
        if not isinstance(value, dict):
            raise _wrong(value, field)
        entry = Field(field.key, "table", field.about, table=field.table)
        for name in value:
            if not ID.fullmatch(name):
                self.problem("bad-id", (*path, name), *_messages().not_an_id(name), at_key=True)
        read = {name: self._value(item, entry, (*path, name)) for name, item in value.items()}
        return {name: values for name, values in read.items() if values is not None}


class _Unfit(Exception):
    """A value that a field can't take; never leaves this module."""

    def __init__(self, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint = rule, message, hint


def _messages() -> ModuleType:
    """The words for what is wrong: only a file that has a fault needs them."""
    from hrctimeline.logfile import messages

    return messages


def _wrong(value: Any, field: Field, message: str = "") -> _Unfit:
    return _Unfit(
        "wrong-type",
        message or f"`{field.key}` is {_messages().kind_of(value)}",
        f"Write {_messages().wanted(field, value)}.",
    )
