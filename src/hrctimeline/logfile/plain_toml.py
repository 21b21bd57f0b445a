r"""TOML as timelines mostly have it, read at a glance: tables, and in them strings, days, lists of these.

`tomllib` goes from letter to letter in Python, and takes longer to load than a short log to read. Here one
pattern reads a statement. Whatever doesn't fit it, or isn't surely right, is left to `tomllib`, which also
says what is wrong. Of escapes \" \\ \n \t and a line's end are read.
"""

import datetime
import re
from typing import Any

from hrctimeline.words.lists import lazy_pattern

Values = dict[str, Any]

_CONTROL = r"\x00-\x1f\x7f"  # a tab, too, is left to `tomllib`
_NAME = "[A-Za-z0-9_-]+"
_STRING = rf'"(?:[^"\\{_CONTROL}]++|\\["\\nt])*+"'
_LONG = r'"""(?:[^"\\\x00-\x09\x0b-\x1f\x7f]++|"{1,2}+(?!")|\\["\\nt\n])*+"""(?!")'
_PLAIN = rf"{_STRING}|true|false|\d{{4}}-\d\d-\d\d|0|[1-9]\d{{0,8}}"
_TABLE = rf"\{{ *+(?:{_NAME} *+= *+(?:{_PLAIN}) *+(?:, *+(?!\}})|(?=\}})))*+\}}"
_ITEM = f"{_STRING}|{_TABLE}"
_LIST = rf"\[[ \n]*+(?:(?:{_ITEM})[ \n]*+(?:,[ \n]*+|(?=\])))*+\]"
_STATEMENT = re.compile(
    rf" *+(?:(?P<key>{_NAME}|{_STRING}) *+= *+(?P<value>{_LONG}|{_PLAIN}|{_TABLE}|{_LIST})"
    rf"|(?P<many>\[)?\[(?P<table>{_NAME}(?:\.{_NAME})*+)\](?(many)\]))?+ *+(?:#[^{_CONTROL}]*+)?+(?:\n|\Z)"
)


def read(text: str) -> Values | None:
    """The values of a TOML text; None where it is for `tomllib` to read."""
    text = text.replace("\r\n", "\n")
    tables = _Tables()
    end, length = 0, len(text)
    try:
        while end < length:
            found = _STATEMENT.match(text, end)
            if found is None:
                return None
            end = found.end()
            if path := found["table"]:
                tables.begin(path.split("."), many=bool(found["many"]))
            elif key := found["key"]:
                _put(tables.last, _unescaped(key[1:-1]) if key[0] == '"' else key, _value(found["value"]))
    except ValueError:
        return None
    return tables.root


class _Tables:
    """The tables of a text as their headers come, and the one that keys go to. Raises ValueError.

    What stands in braces or brackets behind a key takes no more of them.
    """

    def __init__(self) -> None:
        self.root: Values = {}
        self.last = self.root
        self._open: set[int] = set()  # the tables, and lists of tables, that headers have begun

    def begin(self, path: list[str], *, many: bool) -> None:
        """Take in a header; `many`: of one table of a list."""
        *outer, name = path
        table = self.root
        for part in outer:
            inner = self._begun(table, part, {})
            table = inner[-1] if isinstance(inner, list) else inner
        self.last = {}
        self._open.add(id(self.last))
        if not many:
            return _put(table, name, self.last)
        tables = self._begun(table, name, [])
        if not isinstance(tables, list):
            raise ValueError(name)
        tables.append(self.last)

    def _begun(self, table: Values, name: str, new: Values | list[Values]) -> Any:
        """What stands under a name, or is now put there."""
        found = table.setdefault(name, new)
        if found is new:
            self._open.add(id(new))
        elif id(found) not in self._open:
            raise ValueError(name)
        return found


def _put(table: Values, key: str, value: Any) -> None:
    if key in table:
        raise ValueError(key)
    table[key] = value


def _value(written: str) -> Any:
    match written[0]:
        case '"' if written.startswith('"""'):
            return _unescaped(written[3:-3].removeprefix("\n"))
        case '"':
            return _unescaped(written[1:-1])
        case "[":
            return [_value(item) for item in _items().findall(written, 1)]
        case "{":
            table: Values = {}
            for pair in _pairs().finditer(written):
                _put(table, pair["key"], _value(pair["value"]))
            return table
        case "t" | "f":
            return written == "true"
    return datetime.date.fromisoformat(written) if "-" in written else int(written)


def _unescaped(written: str) -> str:
    return _escape().sub(_meant, written) if "\\" in written else written


def _meant(escape: re.Match[str]) -> str:
    return {"n": "\n", "t": "\t", "\n": ""}.get(escape[0][1], escape[0][1])


_items = lazy_pattern(_ITEM)
_pairs = lazy_pattern(rf"(?P<key>{_NAME}) *+= *+(?P<value>{_PLAIN})")
_escape = lazy_pattern(r"\\(?:\n[ \n]*|.)")
