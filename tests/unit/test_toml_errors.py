"""Slips in a TOML file: each is told with its place and what mends it, and what is proposed can be pasted."""

import tomllib

import pytest

from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.memo import parsed
from hrctimeline.logfile.toml_errors import syntax
from hrctimeline.verifier import verify

PROPOSED = [  # a slip of one line, and the line that the hint proposes
    ('title: "A"', 'title = "A"'),
    ('title == "A"', 'title = "A"'),
    ("title = A walk", 'title = "A walk"'),
    ("date = 2018-05", 'date = "2018-05"'),
    ("date = 2018-05/2018-06  # about", 'date = "2018-05/2018-06"'),
]
TOLD = [  # a text, the line of its fault, and the hint
    ('id = "a"\nid = "b"\n', 2, "`id` stands twice in one table: keep one."),
    ('x = {id = "a", id = "b"}', 1, "`x` stands twice"),
    ("[timeline]\n[timeline]\n", 2, "[timeline] stands above already: put these keys there."),
    ("[[event]]\n[event]\n", 2, "Each event begins with [[event]], in double brackets."),
    ("[event.evidence]\n[[event]]\n", 2, "no [[event]] that it belongs to."),
    ("[[event]]\n[event.evidence]\n[[event.evidence]]\n", 3, "One of several is [[event.evidence]]."),
    ("date =\n", 1, "`date` has no value"),
    ("a line of prose\n", 1, "a comment begins with #."),
    ('title\u00a0= "A"\n', 1, "U+00A0, no-break space, can't stand here"),
    ('titlе = "A"\n', 1, "U+0435, cyrillic small letter ie, can't stand here"),
    ('a = """x\nb = 1\nc = "y"\n', 3, '""" closes it.'),
    ('a = "x\nb = 1\n', 1, "A quotation mark is missing."),
    ('a = "x "y" z"\n', 1, "a quotation mark is written"),
    ("a = “x”\n", 1, "straight quotation marks"),
    ('a = "x\x01"\n', 1, "TOML has no such character here: take it out."),
    ('a = "x\u2028y"\nb = "\x01"\n', 2, "TOML has no such character here"),
    ('a = "C:\\dir"\n', 1, "a backslash is written"),
    ("<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n", 1, "Choose a side of the merge, or join both"),
    ('a = """\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n"""\n', 2, "Choose a side of the merge"),
    ("a = 1\n=======\n", 2, "Choose a side of the merge"),
    ("\ufeffa = 1\n", 1, "save it as UTF-8 without one."),
    (f"a = 1\nb = {'9' * 5000}\n", 2, ""),
    (f"a = 1\nb = [1, 0x{'f' * 5000}]\n", 2, ""),
    (f"a = [\n{'9' * 4000},\n0b{'1' * 50000}]\n", 3, ""),
    (f"a = {'[' * 5000}\n", 1, "Write it flat."),
    (f"a = 1\n\nb{'.b' * 5000} = 1\n", 1, "Write it flat."),
    (f"a = 1\n[[event{' . event' * 5000} ]]\n", 1, "Write it flat."),
]


def told(text: str) -> tuple[int, str, str]:
    with pytest.raises((ValueError, RecursionError)) as raised:
        parsed(text, None)
    place, message, hint = syntax(raised.value, text, "events.toml")
    return place.line, message, hint


@pytest.mark.parametrize(("text", "line", "hint"), TOLD)
def test_a_slip_is_told_with_what_mends_it(text: str, line: int, hint: str) -> None:
    found, message, said = told(text)
    assert found == line and hint in said
    assert "('" not in message and "sys." not in message and len(message + said) < 250


@pytest.mark.parametrize(
    "words", [f"a{'.b' * 600}", f"a, b{'.b' * 400}, c", "One. Two. " * 600, f"0x{'f' * 4000}"]
)
def test_words_are_no_deep_key_and_no_huge_number(words: str) -> None:
    assert parsed(f'a = "{words}"\n', None).values == {"a": words}


@pytest.mark.parametrize(("slip", "right"), PROPOSED)
def test_a_proposed_line_can_be_pasted(slip: str, right: str) -> None:
    assert right in told(f"a = 1\n{slip}\n")[2]
    assert tomllib.loads(right)


def test_the_place_of_a_number_that_is_too_long() -> None:
    assert told(f"a = 1\nb = {'9' * 5000}\n")[:2] == (2, "this is not TOML: a number has too many digits")


def test_one_table_for_many_is_told_with_its_whole_header() -> None:
    log = b'[timeline]\ntitle = "A"\n[[event]]\nid = "a"\n[event.evidence]\nsource = "x"\n'
    found = verify(Memory(log, {})).findings
    assert "Write a list of tables: [[event.evidence]]." in [finding.hint for finding in found]


KEYS = """title = "A"
[timeline]
title = "A"
note = "n"
[[event]]
id = "a"
date = "2018"
title = "A"
dated-by = false
credit = "C"
image = { alt = "a", summary = "S" }
[[event.evidence]]
source = "x"
quote = "y"
summary = "S"
[[event.waiver]]
of = "y"
quote = "y"
"""


def test_a_key_of_another_table_is_told_with_its_table() -> None:
    found = [f for f in verify(Memory(KEYS.encode(), {})).findings if f.rule == "unknown-key"]
    assert [(f.line, f.hint.removeprefix("It is a key of ")) for f in found if "It is" in f.hint] == [
        (1, "[timeline]: write it there."),
        (9, "[[event.evidence]]: write it there."),
        (10, "[event.image]: write it there."),
        (11, "[[event]]: write it there."),
        (15, "[[event]]: write it there."),
    ]
    assert [f.line for f in found if f.hint.startswith("Known here: ")] == [4, 18]
