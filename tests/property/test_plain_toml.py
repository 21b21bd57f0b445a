"""What is read of TOML at a glance is what `tomllib` reads; what that refuses, or reads otherwise, is left to it."""

import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.test_places_property import DOCUMENTS, FRAGMENTS, documents

from hrctimeline.logfile.plain_toml import read

PLAIN = {
    "nothing": "",
    "an event": '# a log\n\n[[event]]\nid = "one"  # first\n[[event.evidence]]\nquote = "He said \\"no\\"."\n',
    "no end of line": '[timeline]\ntitle = "Mills"',
    "lines": '[t]\na = """\nOne \\\n   line, “two”\nand a ""mark"" at its end."""\nb = """"""\n',
    "lists": '[t]\na = []\nb = ["x", "y, ]",]\nc = [\n  "z"\n]\n',
    "tables in lists": 'one = [\n  { by = "A", on = 2026-11-27, n = 0 },\n  { by = "B" }]\ntwo = { a = true }\n',
    "values": "a = true\nb = false\nc = 1889-03-09\nd = 12\n",
    "names": '[timeline.names]\n"Orne Mill" = ["the mill"]\n"a\\"b" = []\n[timeline.rules]\n',
    "below": "[source.a]\n[source.b]\n[[source.b.dismissed]]\n[[source.b.dismissed]]\nx = 0\n",
}
LEFT = {
    "a key twice": 'a = "x"\na = "y"\n',
    "a table twice": "[a]\n[a]\n",
    "a table that is a list": "[[a]]\n[a]\n",
    "a list that is a table": "[a]\n[[a]]\n",
    "a list of strings": 'a = ["x"]\n[[a]]\n',
    "a list of nothing": "a = []\n[[a]]\n",
    "a list in brackets": "a = [{ b = 1 }]\n[[a]]\n",
    "a table in braces": "a = { b = 1 }\n[a.c]\n",
    "a table of such a list": "a = [{ b = 1 }]\n[a.c]\n",
    "below a string": 'a = "x"\n[a.b]\n',
    "no comma in braces": "a = { b = 1 c = 2 }\n",
    "no comma": 'a = ["x" "y"]\n',
    "a key twice in braces": "a = { b = 1, b = 2 }\n",
    "no such day": "a = 1889-02-30\n",
    "two on a line": 'a = "x" b = "y"\n',
    "brackets": "[[a]\n",
    "marks": 'a = """x""""""\n',
    "an end": 'a = "x\n',
    "a return": "a = 1\rb = 2\n",
}
STATEMENTS = [
    *("[a]", "[b]", "[a.b]", "[a.b.c]", "[[a]]", "[[b]]", "[[a.b]]", "[[a.b.c]]"),
    *('a = "x"', "b = []", "c = [{ a = 1 }]", "a = { b = 1 }", 'b = """\nx\\\n y"""', "c = 1", '"c" = true', "# c"),
]  # fmt: skip


def _read_alike(text: str) -> None:
    values = read(text)
    assert values is None or repr(values) == repr(_by_tomllib(text))


def _by_tomllib(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", PLAIN)
def test_what_is_plain_is_read(name: str, newline: str) -> None:
    text = PLAIN[name].replace("\n", newline)
    assert repr(read(text)) == repr(tomllib.loads(text))


@pytest.mark.parametrize("name", LEFT)
def test_what_is_wrong_is_left(name: str) -> None:
    assert read(LEFT[name]) is None
    with pytest.raises(ValueError):
        tomllib.loads(LEFT[name])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_kind_of_toml(name: str) -> None:
    _read_alike(DOCUMENTS[name])
    _read_alike(DOCUMENTS[name].replace("\n", "\r\n"))


@given(st.lists(st.sampled_from(STATEMENTS), max_size=8).map("\n".join))
@settings(max_examples=300)
def test_tables_in_any_order(text: str) -> None:
    _read_alike(text)


@given(documents() | st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_any_text(text: str) -> None:
    _read_alike(text)


@given(st.sampled_from([*PLAIN.values()]), st.data())
def test_damaged_documents(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(
        st.sampled_from(["", '"', "'", "\\", "[", "]", "{", "=", "\n", "\t", "\r", "\0", "x", ","])
    )
    _read_alike(text[:at] + put + text[at + data.draw(st.integers(0, 2)) :])
