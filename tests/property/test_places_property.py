"""The laws of `Places`, with `tomllib` as the judge.

Every path of the parsed document is found and nothing more; the span of a value reads back as the value, of a
key as the key, of a block as its table; each character of a string maps back to where it is written. They are
tried on documents written for each kind of TOML, made by `tomli_w`, grown from the grammar, and damaged.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hrctimeline.logfile.memo import Memo, parsed
from hrctimeline.logfile.places import Path, Places, Span
from hrctimeline.logfile.toml_text import Node, Tree

DOCUMENTS = {
    "nothing": "",
    "blank lines": "\n \n\t\n",
    "comment only": "# only this",
    "comments": "#\n# a = 1\na = 1# [b]\n  # é \n[t]# x\nb = [ # [\n  1, # ]\n  # 2\n]#",
    "no end of line": "a = 1\n[t]",
    "bare keys": "a=1\n_-9 = 2\n1234 = 3\n2001-02-03 = 4\ntrue = 5\n-inf = 6",
    "quoted keys": (
        "\"a b\" = 1\n'c \"d\"' = 2\n\"\" = 3\n\"a.b\" = 5\n'#]' = 6\n'\\u0065' = 7\n"
        '"\\u0065\\"\\\\\\t\\U0001F600" = 4\n'
    ),
    "dotted keys": (
        "a.b.c = 1\na . b\t.d = 2\n\"a\".'e' = 3\n3.14 = 4\n\"\".'' = 5\na.f.g = {h.i = 1}\n"
        "[t]\na.b = 1\na.c.d = 2\n[t.e]\nf.g = 3\n[[u]]\na.b = 1\n[[u]]\na.b = 2\n"
    ),
    "headers": (
        '[a]\n[ b . c ]\n\t[ "d e" .\'f]\'.g ]\nx = 1\n["#\\"]"]# c\n[[ h . i ]] # c\n'
        "[[h.'i']]\n[[\"h\".\"\\u0069\"]]"
    ),
    "super-table after": "[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\nz = 3",
    "super-table before": "[a]\ny = 2\n[a.b.c]\nx = 1\n[d]\n[a.e]",
    "super-table of an array after": "[[a.b]]\nx = 1\n[a]\ny = 2\n[[a.b]]\nx = 3",
    "array of tables below a dotted key": "[a]\nb.c = 1\n[[a.b.d]]\ne = 1\n[[a.b.d]]",
    "arrays of tables": (
        "[[event]]\nid = 'a'\n[[event.evidence]]\nquote = 'q'\n[[event.evidence]]\nquote = 'r'\n[event.x]\n"
        "y = 1\n[[event]]\n[event.x]\ny = 2\n[event.x.z]\n[[event.evidence]]\n[[event.evidence.deep]]\n"
        "[event.evidence.deep.t]\nk.l = 1\n[[event.evidence.deep]]\nk = 2\n[[event]]\n"
    ),
    "integers": "a = [+99, 0, -0, 1_000, 0xDEAD_beef, 0o17, 0b1101]\nb = -17\nc = 0x1F#c",
    "floats": "a = [1.0, -3.14e-2, 6.26E+34, 1_0.0_1, inf, +inf, -inf, nan, +nan, -nan, -0.0]\nb = nan",
    "booleans": "t = true\nf = false\na = [true,false]\ni = {a=true,b=false}",
    "dates and times": (
        "a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00.999-07:00 # c\nc = 1979-05-27t00:32:00\n"
        "d = 1979-05-27 00:32:00.5\ne = 1979-05-27 # 10:00\nf = 07:32:00\ng = [1979-05-27 07:32:00,\n"
        "1979-05-27,07:32:00.123456 , 1979-05-27 ,1979-05-27 07:32:00z]\n"
        "h = {a = 1979-05-27 07:32:00, b = 1979-05-27 }"
    ),
    "basic strings": (
        'a = ""\nb = "# [x] \'"# c\nc = "\\"\\\\\\n\\t\\b\\f\\r\\u00e9\\U0001F600é😀"\nd = "\\\\"\n'
        'e = "a\\\\\\"b"'
    ),
    "literal strings": "a = ''\nb = '# \"\\' # c\nc = 'C:\\n\\u0041'\nd = ['\"',\"'\"]",
    "multi-line basic strings": (
        'a = """"""\nb = """\n"""\nc = """\n\nx\n[[event]]\nk = 1 # "\n"""\nd = """a "b" ""c"""\n'
        'e = """x""""\nf = """x"""""\ng = """"x"""\nh = """""x"""\ni = """\\"""\\""""""\nj = """\\\\"""\n'
        'k = """\n  a \\\n   b\\  \t\n\n\n\tc\\n\\\n"""\nl = ["""\n]""", """#\n"""]\nm = """\\\n"""\n'
        'n = """\\u00e9\\U0001F600\\tz"""'
    ),
    "multi-line literal strings": (
        "a = ''''''\nb = '''\n'''\nc = '''\n\n[[event]]\n\\\n\"\"\"\n'''\nd = '''a ''b' c'''\ne = '''x''''\n"
        "f = '''x'''''\ng = ''''x'''\nh = '''''x'''\ni = {a = '''\n}''', b = 1}"
    ),
    "arrays": (
        "a = []\nb = [ ]\nc = [\n]\nd = [1,2,]\ne = [[1], [], [[2, ['x']]],]\n"
        "f = [ # ]\n # \"\n 1 # ,\n , # x\n 2\n,#\n]\n"
        "g = ['a', {b = [1, {c = 2}]}, [ {} , { d = 'x' } ]]\nh = [\t'],' , \"]\" ]"
    ),
    "inline tables": (
        "a = {}\nb = { }\nc = {x = 1,y.z = 2 , y.\"w\" = { 'v' = [\n1,\n{u = 1}\n] } }\n"
        "d = [{a.b = 1, a.c = 2}, {a.b = 3}]\ne.f = { '}' = '}', \"=\" = \"=,\" }# }\n[t]\na={b={c={d={}}}}"
    ),
    "white space": "\ta\t=\t1\t\n  b.\tc  =  [\t1\t,\t2\t]  \n\t[ t ]\t\n  d = ' x '\t# y",
    "other scripts": "'клавиша' = '值'\n\"🔑\" = \"\"\"é\n😀\"\"\" # é\n['ключ'.\"é\"]\nx = '\u2028b\u0085'",
    "text that looks like the log": (
        '[[event]]\nid = "a"\nsummary = """\n[[event]]\nid = "b" # """\n\n[[event.evidence]]\n'
        "quote = '''\n\"[[event]]\"\n'''\n[[event]]\nid = \"[[event]]\"\n"
    ),
}  # fmt: skip


def accepted(text: str) -> bool:
    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True


def items(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every path below a parsed value, with what stands there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, child in pairs:
        yield (*path, part), child
        yield from items(child, (*path, part))


def indexed(node: Node, path: Path = ()) -> Iterator[Path]:
    """Every path below a node of the index."""
    for part, child in (node.children or {}).items():
        yield (*path, part)
        yield from indexed(child, (*path, part))


def names(path: Path) -> list[str]:
    return [part for part in path if isinstance(part, str)]


def scalars_of(table: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in table.items() if not isinstance(item, dict | list)}


def check(text: str, contiguous: bool = False) -> None:
    """All laws over one document that tomllib accepts; in a contiguous one sub-tables follow their table."""
    expected = dict(items(tomllib.loads(text)))
    places = Places(text)
    assert sorted(map(repr, indexed(Tree(text).root))) == sorted(map(repr, expected))
    for path, value in expected.items():
        entry = places.find(path)
        assert entry is not None
        assert places.nearest(path) == places.nearest((*path, "no such key", 7)) == entry
        written = text[entry.value.start : entry.value.end]
        if entry.key is not None:
            key = text[entry.key.start : entry.key.end]
            assert list(tomllib.loads(f"{key}=0")) == names(path)[-1:]
        if entry.key is None or entry.key.end <= entry.value.start:  # an element, or the value of a pair
            assert (entry.key is None) == isinstance(path[-1], int)
            assert repr(tomllib.loads(f"x = {written}")["x"]) == repr(value)
            assert places.block(path) is None
        elif entry.key == entry.value:  # implied
            assert isinstance(value, dict) and value
            assert places.block(path) is None
        else:  # a header
            assert names([*items(tomllib.loads(written))][-1][0]) == names(path)
            check_block(text, places, path, value, contiguous)
        check_inside(text, places, path, value)
    check_cut(text, [(), *expected])


def check_cut(text: str, paths: list[Path]) -> None:
    """A log that is indexed event by event has the same places."""
    whole, cut = Places(text), Places(text, parsed(text, Memo()).starts)
    for path in [*paths, ("event", 99, "id"), ("event", -1), ("event", "id"), ("no such key", 0)]:
        assert (cut.find(path), cut.nearest(path), cut.block(path), cut.inside(path, 1)) == (
            whole.find(path), whole.nearest(path), whole.block(path), whole.inside(path, 1)
        )  # fmt: skip
    assert sorted(cut.blocks()) == sorted(whole.blocks())
    assert all(cut.at(offset) == whole.at(offset) for offset in range(len(text) + 1))


def check_block(text: str, places: Places, path: Path, value: object, contiguous: bool) -> None:
    block, entry = places.block(path), places.find(path)
    if isinstance(value, list):
        assert block is None
        return
    assert block is not None and entry is not None and isinstance(value, dict)
    assert block.start == entry.value.start
    assert re.match(r"\r?\n|\Z", text[block.end :])
    table: Any = tomllib.loads(text[block.start : block.end])
    for name in names(path):
        table = table[name]
    table = table[0] if isinstance(path[-1], int) else table
    assert repr(scalars_of(table)) == repr(scalars_of(value))
    if contiguous:
        assert repr(table) == repr(value)


def check_inside(text: str, places: Places, path: Path, value: object) -> None:
    entry = places.find(path)
    assert entry is not None
    if not isinstance(value, str):
        assert places.inside(path, 0) is None
        return
    assert places.inside(path, -1) is None and places.inside(path, len(value) + 1) is None
    offsets = [places.inside(path, offset) for offset in range(len(value) + 1)]
    starts = [offset for offset in offsets if offset is not None]
    assert len(starts) == len(offsets) and starts == sorted(set(starts))
    quote = text[entry.value.start]
    assert text[starts[-1] : entry.value.end] in (quote, quote * 3)
    for character, start, end in zip(value, starts, starts[1:], strict=False):
        if quote == '"' and text[start] == "\\":
            escape = text[start:end].removesuffix("\r")  # of a CRLF, of which only the LF is a character
            assert tomllib.loads(f'x = """{escape}"""')["x"] == character
        else:
            assert text[start] == character


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_written_documents(name: str, newline: str) -> None:
    check(DOCUMENTS[name].replace("\n", newline))


words = st.text(st.sampled_from("ab é😀\n\r\t\"'\\#[]{}=.,\0\x7f\u2028"), max_size=8) | st.text(max_size=8)
leaves = st.one_of(
    words,
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)
nested = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(words, nested, max_size=4), st.booleans(), st.booleans())
def test_documents_from_tomli_w(document: dict[str, Any], multiline: bool, crlf: bool) -> None:
    text = tomli_w.dumps(document, multiline_strings=multiline)
    text = text.replace("\n", "\r\n") if crlf else text
    assume(accepted(text))
    check(text, contiguous=True)


plain = st.dictionaries(words, leaves, max_size=3)


@given(plain, st.lists(st.tuples(plain, st.lists(plain, max_size=2)), min_size=1, max_size=4), st.booleans())
def test_logs_that_are_cut_at_their_events(
    head: dict[str, Any], events: list[tuple[dict[str, Any], list[dict[str, Any]]]], crlf: bool
) -> None:
    text = f"# first\n{tomli_w.dumps(head)}\n"
    for event, evidence in events:
        text += "".join([f"[[event]]\n{tomli_w.dumps(event)}# one more\n\n"])
        text += "".join(f"[[event.evidence]]\n{tomli_w.dumps(each)}\n" for each in evidence)
    text = text.replace("\n", "\r\n") if crlf else text
    assume("event" not in head and not any("evidence" in event for event, _ in events) and accepted(text))
    assert len(parsed(text, Memo()).starts) == len(events)
    check(text, contiguous=True)


# Documents grown from the grammar: every strategy below gives TOML text.
space = st.sampled_from(["", " ", "\t", " \t "])
gap = st.sampled_from(["", " ", "\n", "\n\n  ", " # ] } \" ''' , [[a]]\n", "#\n\t", "\t"])
line_end = st.sampled_from(["", " ", " # [[event]] \"\"\" = '''", "#", "\n", "\n  # a = 1\n"])
common = ["a", "é", "😀", " ", "#", "[[event]]", "]", "}"]
basic = [*common, "'", '\\"', "\\\\", "\\n", "\\u00e9", "\\U0001F600", "\\b"]
literal = [*common, '"', "\\", '"""', "\\u0041"]
bodies = {
    '"': basic,
    "'": literal,
    '"""': [*basic, '"x', '""x', "\n", "\n[[event]]\n", "\\\n", "\\ \n\n  ", "\\\n\t", "'''", '\\"""x'],
    "'''": [*literal, "'x", "''x", "\n", "\n[[event]]\n", "\\\n"],
}
scalars = st.sampled_from(
    [
        *["0", "-1", "+7", "1_000", "0x1F", "0o17", "0b1", "1.5", "-1e10", "6.6E-3", "inf", "-nan", "true"],
        *["false", "1979-05-27", "07:32:00.25", "1979-05-27 07:32:00", "1979-05-27T07:32:00.5-07:00"],
    ]
)


@st.composite
def strings(draw: st.DrawFn) -> str:
    quotes = draw(st.sampled_from(list(bodies)))
    body = "".join(draw(st.lists(st.sampled_from(bodies[quotes]), max_size=8)))
    if len(quotes) == 3:
        body = draw(st.sampled_from(["", "\n", "\n\n"])) + body
        body += draw(st.sampled_from(["", quotes[0], quotes[:2]]))
    return f"{quotes}{body}{quotes}"


def key(number: int) -> st.SearchStrategy[str]:
    """One part of a key, different for each number."""
    forms = ["k{}", "{}", "-{}", "'k{}'", '"k{}"', '"\\u006b{}"', "'{} # ]'", '"{}\\"="', '"é.{}[["', "'{}.'"]
    return st.sampled_from(forms).map(lambda form: form.format(number))


@st.composite
def pairs(draw: st.DrawFn, number: int, values: st.SearchStrategy[str]) -> list[str]:
    """`key = value`, or several with dotted keys below the same one."""
    first = [draw(key(number)), *draw(st.sampled_from([[], ["x"]]))]
    tails = [[draw(key(tail))] for tail in range(draw(st.integers(0, 3)))] or [[]]
    dot = f"{draw(space)}.{draw(space)}"
    equals = f"{draw(space)}={draw(space)}"
    return [dot.join(first + tail) + equals + draw(values) for tail in tails]


@st.composite
def arrays(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    elements = [draw(gap) + value + draw(gap) for value in draw(st.lists(values, max_size=3))]
    comma = draw(st.sampled_from(["", ","])) if elements else ""
    return f"[{','.join(elements)}{comma}{draw(gap)}]"


@st.composite
def inline_tables(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    written = [pair for number in range(draw(st.integers(0, 3))) for pair in draw(pairs(number, values))]
    return "{" + ",".join(draw(space) + pair + draw(space) for pair in written) + "}"


all_values = st.recursive(
    scalars | strings(), lambda inner: arrays(inner) | inline_tables(inner), max_leaves=6
)


@st.composite
def headers(draw: st.DrawFn, number: int, tables: list[list[str]], repeated: list[list[str]]) -> str:
    """A header that is new, below a known table or not, or that repeats an array of tables."""
    if repeated and draw(st.booleans()):
        brackets, path = 2, draw(st.sampled_from(repeated))
    else:
        brackets = draw(st.integers(1, 2))
        path = [*draw(st.sampled_from([[], *tables])), *draw(st.sampled_from([[], ["s"]])), draw(key(number))]
    tables.append(path)
    repeated += [path] * (brackets - 1)
    inner = f"{draw(space)}.{draw(space)}".join(path)
    return f"{'[' * brackets}{draw(space)}{inner}{draw(space)}{']' * brackets}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    tables: list[list[str]] = []
    repeated: list[list[str]] = []
    lines: list[str] = []
    for section in range(draw(st.integers(1, 7))):
        if section:
            lines.append(draw(headers(section * 10, tables, repeated)))
        for number in range(draw(st.integers(0, 3))):
            lines += draw(pairs(section * 10 + number + 1, all_values))
    text = "\n".join(draw(space) + line + draw(line_end) for line in lines)
    newlines = draw(st.sampled_from([["\n"], ["\r\n"], ["\n", "\r\n"]]))
    random = draw(st.randoms(use_true_random=False))
    return re.sub("\n", lambda _: random.choice(newlines), text)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_documents_grown_from_the_grammar(text: str) -> None:
    assume(accepted(text))
    check(text)


FRAGMENTS = [
    *[
        "\n",
        "\n",
        "[",
        "]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "#",
        "'",
        '"',
        "\\",
        " ",
        "\t",
        "\r\n",
        "[[",
        "]]",
        '"""',
    ],
    *["'''", "a", "b", "1", "é", "a = ", "[a]\n", "[[a]]\n", "[[a.b]]\n", "a.b = 1\n", "b = 'x'\n"],
]


def survives(text: str) -> None:
    """Nothing crashes, whatever the text; for what tomllib accepts the laws hold."""
    if accepted(text):
        check(text)
        return
    places = Places(text)
    for path in [(), ("a",), *indexed(Tree(text).root)]:
        for found in (places.find(path), places.nearest(path)):
            assert found is None or 0 <= found.value.start <= found.value.end <= len(text)
        assert (places.block(path) or Span(0, 0)).end <= len(text)
        assert (places.inside(path, 0) or 0) <= len(text)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_any_text(text: str) -> None:
    survives(text)


@given(st.data(), st.sampled_from(list(DOCUMENTS.values())))
def test_damaged_documents(data: st.DataObject, text: str) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 3))
        text = text[:start] + data.draw(st.sampled_from(["", *FRAGMENTS])) + text[end:]
    survives(text)


@given(st.text(st.sampled_from("ab\r\né😀"), max_size=30), st.data())
def test_lines_and_columns(text: str, data: st.DataObject) -> None:
    places = Places(text)
    lines = text.split("\n")
    offset = data.draw(st.integers(0, len(text)))
    line, column = places.position(offset)
    assert sum(len(above) + 1 for above in lines[: line - 1]) + column - 1 == offset
    assert 1 <= column <= len(lines[line - 1]) + 1
    shown = [places.line(number) for number in range(len(lines) + 2)]
    assert shown == ["", *(each.removesuffix("\r") for each in lines), ""]
