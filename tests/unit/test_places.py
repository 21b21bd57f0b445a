"""What `Places` answers, on small documents; its laws for all of TOML are in the property tests."""

import tomllib

import pytest

from hrctimeline.logfile.places import Entry, Path, Places, Span

LOG = """\
# the log
title = "Council"

[[event]]
id = "first"   # a comment
"who" = 'US'

[[event.evidence]]
quote = '''
[[event]]
"left" it'''

# about the second
[[ event ]]
id = "second"
tags = ["a", { b.c = 1 }]
[event.extra]
x.y = 2

[[other]]
[event.late]
"""


def cut(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def shown(text: str, entry: Entry | None) -> tuple[str | None, str | None] | None:
    return None if entry is None else (cut(text, entry.key), cut(text, entry.value))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", '"Council"'),
        (("event",), "event", "[[event]]"),
        (("event", 0), "event", "[[event]]"),
        (("event", 0, "id"), "id", '"first"'),
        (("event", 0, "who"), '"who"', "'US'"),
        (("event", 0, "evidence", 0), "evidence", "[[event.evidence]]"),
        (("event", 0, "evidence", 0, "quote"), "quote", "'''\n[[event]]\n\"left\" it'''"),
        (("event", 1), "event", "[[ event ]]"),
        (("event", 1, "tags"), "tags", '["a", { b.c = 1 }]'),
        (("event", 1, "tags", 0), None, '"a"'),
        (("event", 1, "tags", 1), None, "{ b.c = 1 }"),
        (("event", 1, "tags", 1, "b"), "b", "b"),
        (("event", 1, "tags", 1, "b", "c"), "c", "1"),
        (("event", 1, "extra"), "extra", "[event.extra]"),
        (("event", 1, "extra", "x"), "x", "x"),
        (("event", 1, "extra", "x", "y"), "y", "2"),
        (("event", 1, "late"), "late", "[event.late]"),
    ],
)
def test_find(path: Path, key: str | None, value: str) -> None:
    assert shown(LOG, Places(LOG).find(path)) == (key, value)


@pytest.mark.parametrize(
    "path", [(), ("id",), ("event", 2), ("event", "0"), ("event", -1), ("title", 0), ("event", 0, "extra")]
)
def test_find_nothing(path: Path) -> None:
    assert Places(LOG).find(path) is None


def test_the_two_headers_of_an_array_are_told_apart() -> None:
    places = Places(LOG)
    first, second = places.find(("event", 0)), places.find(("event", 1))
    assert first is not None and second is not None
    assert (first.value.start, second.value.start) == (LOG.index("[[event]]"), LOG.index("[[ event ]]"))


def test_a_header_after_its_sub_table_takes_over() -> None:
    text = "[a.b]\nx = 1\n[a]\ny = 2\n"
    entry = Places(text).find(("a",))
    assert entry == Entry(Span(13, 14), Span(12, 15))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("event", 1, "date"), "[[ event ]]"),
        (("event", 0, "evidence", 0, "source", 3), "[[event.evidence]]"),
        (("event", 1, "tags", 1, "b", "d"), "b"),
        (("event", 9, "id"), "[[event]]"),
        (("title", "x"), '"Council"'),
    ],
)
def test_nearest(path: Path, value: str) -> None:
    entry = Places(LOG).nearest(path)
    assert entry is not None
    assert cut(LOG, entry.value) == value


def test_nearest_nothing() -> None:
    assert Places(LOG).nearest(("nothing", "here")) is None
    assert Places(LOG).nearest(()) is None


def test_block_takes_in_sub_tables_but_not_the_comment_above_the_next() -> None:
    block = cut(LOG, Places(LOG).block(("event", 0)))
    assert block is not None
    assert block.startswith('[[event]]\nid = "first"   # a comment\n')
    assert block.endswith("\"left\" it'''")


@pytest.mark.parametrize(
    ("path", "block"),
    [
        (("event", 0, "evidence", 0), "[[event.evidence]]\nquote = '''\n[[event]]\n\"left\" it'''"),
        (("event", 1, "extra"), "[event.extra]\nx.y = 2"),
        (("other", 0), "[[other]]"),
        (("event", 1, "late"), "[event.late]"),
        (("event",), None),
        (("event", 1, "tags", 1), None),
        (("event", 1, "extra", "x"), None),
        (("title",), None),
        ((), None),
    ],
)
def test_block(path: Path, block: str | None) -> None:
    assert cut(LOG, Places(LOG).block(path)) == block


def test_block_ends_before_a_foreign_header_even_if_a_sub_table_follows_later() -> None:
    block = cut(LOG, Places(LOG).block(("event", 1)))
    assert block is not None
    assert block.endswith("[event.extra]\nx.y = 2")


def test_block_ends_before_the_line_end_and_after_a_trailing_comment() -> None:
    assert cut("[a]\r\nx = 1 # c\r\n", Places("[a]\r\nx = 1 # c\r\n").block(("a",))) == "[a]\r\nx = 1 # c"
    assert cut("[a] # c", Places("[a] # c").block(("a",))) == "[a] # c"


def test_cutting_a_block_leaves_the_other_events() -> None:
    span = Places(LOG).block(("event", 0))
    assert span is not None
    rest = tomllib.loads(LOG[: span.start] + LOG[span.end :])
    assert [event["id"] for event in rest["event"]] == ["second"]


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3)), (6, (2, 4)), (7, (3, 1)), (8, (3, 2))],
)
def test_position(offset: int, place: tuple[int, int]) -> None:
    assert Places("é=\nab\r\n#").position(offset) == place


def test_line() -> None:
    places = Places("a = 1\r\n\nb = 'é'\n")
    assert [places.line(number) for number in range(-1, 6)] == ["", "", "a = 1", "", "b = 'é'", "", ""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('x = "a\\n\\u00e9\\U0001F600\\"b"', ["a", "\\n", "\\u00e9", "\\U0001F600", '\\"', "b", '"']),
        ("x = 'a\\n'", ["a", "\\", "n", "'"]),
        ('x = """\r\na\r\nb"""', ["a\r", "\n", "b", '"""']),
        ("x = '''\n\na\n'''", ["\n", "a", "\n", "'''"]),
        ('x = """\\\n   a \\  \n\n b"""', ["a", " \\  \n\n ", "b", '"""']),
        ('x = """""a"""""', ['"', '"', "a", '"', '"', '"""']),
        ("x = ''''a''''", ["'", "a", "'", "'''"]),
        ('x = ""', ['"']),
        ('x = """\n"""', ['"""']),
        ('x = "\\e\\x41"', ["\\e", "\\x41", '"']),  # TOML 1.1
    ],
)
def test_inside(text: str, found: list[str]) -> None:
    places = Places(text)
    offsets = [places.inside(("x",), offset) for offset in range(len(found))]
    ends = [*offsets[1:], len(text)]
    assert [text[start:end] for start, end in zip(offsets, ends, strict=True)] == found
    assert places.inside(("x",), len(found)) is None
    assert places.inside(("x",), -1) is None


@pytest.mark.parametrize(
    "text", ["x = 1", "x = ['a']", "x = {a = 'a'}", "x.a = 'a'", "[x]", "[[x]]", "y = 'a'"]
)
def test_inside_nothing(text: str) -> None:
    assert Places(text).inside(("x",), 0) is None


def test_an_implied_table_with_a_quoted_key_is_no_string() -> None:
    assert Places("'x'.a = 'a'").inside(("x",), 0) is None


def test_underlining_a_word_within_a_quote() -> None:
    text = '[[event]]\nquote = """\nhe \\\n    said \\"no\\" twice"""\n'
    quote = tomllib.loads(text)["event"][0]["quote"]
    start = quote.index("no")
    places = Places(text)
    at = places.inside(("event", 0, "quote"), start)
    assert at is not None
    assert places.position(at) == (4, 12)
    assert places.line(4)[11:13] == "no"


@pytest.mark.parametrize("text", ["[a", "[[a]", "[a = 1", "a", "a =", "a = [", 'a = "', "a = {b"])
def test_a_broken_text_ends_the_index_within_it(text: str) -> None:
    places = Places(text)
    for entry in (places.find(("a",)), places.nearest(("a", 0)), places.find(("a", "b"))):
        assert entry is None or entry.value.end <= len(text)
    assert (places.inside(("a",), 0) or 0) <= len(text)
    assert places.block(("a",)) is None


def test_toml_1_1_inline_tables_over_several_lines() -> None:
    text = "x = { # }\n  a = 1, # c\n  b = { c = 2, },\n}\ny = 3\n"
    places = Places(text)
    assert shown(text, places.find(("x", "b", "c"))) == ("c", "2")
    assert shown(text, places.find(("y",))) == ("y", "3")


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 50_000, "a." * 50_000 + "b = 1", "a = " + "{a=" * 50_000, "[" + "a." * 50_000]
)
def test_depth_is_no_limit(text: str) -> None:
    assert Places(text).find(("a",)) is not None
