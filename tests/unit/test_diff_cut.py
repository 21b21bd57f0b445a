"""A log is cut as TOML has it: what is shared between two revisions is never misread."""

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.diff.cut import Pieces, cut, plain_id

EVENT = '[[event]]\nid = "a"\ndate = "2018"\n[[event.evidence]]\nsource = "s"\nquote = """x\ny \\\n  z"""\n'
LINES = st.sampled_from(
    [
        "[[event]]",
        '[["event"]]',
        "[[ event ]] # the next",
        "[[event.evidence]]",
        "[[event.waiver]]",
        "[event.extra]",
        "[timeline]",
        "[event]",
        'id = "a"',
        'id = "b" # second',
        'title = "“x”"',
        'title = ""',
        'quote = """',
        '"""',
        "'''",
        "note = '''",
        'quote = """x"""',
        'quote = """"x"""',
        'quote = """"x""""',
        'quote = """x "y" ""z"""',
        '"" "',
        'evidence = "x"',
        'tags = ["a", "b"]',
        "tags = [",
        "]",
        "date = 2018-06-19",
        'x = "\\u0061"',
        'x = "\\',
        "x\\",
        "# [[event]]",
        "",
        "  ",
        "event.id = 1",
        'summary = """ \\',
        "a = 1",
    ]
)


def whole(text: str) -> dict[str, object] | None:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError:
        return None


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_a_log_is_cut_as_toml_has_it(text: str) -> None:
    raw, log = whole(text), cut(text, Pieces())
    assert (raw is None) == (log is None)
    if raw is not None and log is not None:
        events = raw.pop("event", [])
        listed = events if isinstance(events, list) else []
        assert [log.raw(i) for i in range(len(log))] == listed
        assert [log.id(i) for i in range(len(log))] == [e.get("id", "") for e in listed]
        assert log.head == raw


@given(st.lists(LINES, max_size=9).map("\n".join))
def test_what_is_plain_is_toml(rest: str) -> None:
    block = f'[[event]]\nid = "first"\n{rest}'
    if plain_id(block):
        raw = tomli.loads(block)
        assert [event["id"] for event in raw.pop("event")] == ["first"] and not raw


@given(st.text(max_size=6), st.sampled_from(['title = "{}"', 'x = """{}"""', 'x = ["{}"]', "# {}"]))
def test_no_character_makes_a_plain_event_that_isn_t_toml(words: str, line: str) -> None:
    block = f'[[event]]\nid = "first"\n{line.format(words)}\n'
    if plain_id(block):
        assert tomli.loads(block)["event"][0]["id"] == "first"


def test_most_events_are_plain(root: Path) -> None:
    assert plain_id(EVENT) == "a"
    log = cut((root / "events.toml").read_text(encoding="utf-8"), Pieces())
    assert log and log.blocks and sum(bool(plain_id(block)) for block in log.blocks) * 2 > len(log)


@pytest.mark.parametrize(
    "line",
    [
        'id = "b"',
        'date = "2019"',
        'evidence = "x"',
        'x = "\\u0061"',
        "x = 2018-13-45",
        'x = """\n[[\n"""',
        "x",
    ],
)
def test_what_needs_a_parser_isn_t_plain(line: str) -> None:
    assert not plain_id(EVENT.replace("[[event.evidence]]", f"{line}\n[[event.evidence]]"))


def test_a_header_inside_a_text_is_no_event() -> None:
    text = '[[event]]\nid = "a"\nsummary = """\n[[event]]\nid = "b"\n"""\n'
    log = cut(text, Pieces())
    assert log is not None and len(log) == 1 and not log.blocks
    assert log.only([]) == text


def test_lines_stay_where_they_are() -> None:
    text = '# head\n[timeline]\ntitle = "t"\n\n' + EVENT + EVENT.replace('"a"', '"b"')
    log = cut(text, Pieces())
    assert log is not None
    only = log.only([1])
    assert [event["id"] for event in tomli.loads(only)["event"]] == ["b"]
    assert only.splitlines().index('id = "b"') == text.splitlines().index('id = "b"')
    assert only.count("\n") == text.count("\n")


def test_plain_events_are_parsed_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = Pieces()
    log = cut(EVENT + EVENT.replace('"a"', '"b"'), pieces)
    monkeypatch.setattr(tomli, "loads", lambda text: pytest.fail("parsed"))
    assert log is not None and [log.id(0), log.id(1)] == ["a", "b"]
    assert not log.mentions(0, {"zzz"}) and log.mentions(0, {"zzz", "s"})
