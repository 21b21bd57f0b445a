"""How many columns of a terminal a text takes, and what is cut and filled by them."""

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.tell.terminal import GAP, beside, cells, colour, ends, pad, plain, underline, window, wrap

WIDE = "Ａｚ０！＿（漢字日本한글かなカナ、。「」🙂"  # full-width letters and marks, ideographs, syllables, kana, emoji
NARROW = "Az0!_(éßЖאαｶﾅﾝ｡…—“”×¹"  # half-width kana and what is of ambiguous width too
COMBINING = "\u0301\u0308\u0323\u20d0"


@pytest.mark.parametrize("char", WIDE)
def test_a_wide_character_takes_two_columns(char: str) -> None:
    assert cells(char) == 2 and cells(f"a{char}b") == 4


@pytest.mark.parametrize("char", NARROW)
def test_a_narrow_character_takes_one_column(char: str) -> None:
    assert cells(char) == 1


@pytest.mark.parametrize(("base", "mark"), list(product("eＥ漢", COMBINING)))
def test_a_combining_mark_takes_none(base: str, mark: str) -> None:
    assert cells(base + mark) == cells(base) == cells(base + mark + mark)


def test_every_full_width_form_takes_two_columns_and_every_half_width_form_one() -> None:
    for code in [*range(0xFF01, 0xFF61), *range(0xFFE0, 0xFFE7)]:
        assert cells(chr(code)) == 2, hex(code)
    for code in [*range(0xFF61, 0xFFA0), *range(0xFFE8, 0xFFEF)]:
        assert cells(chr(code)) == 1, hex(code)


TEXT = st.text(st.sampled_from(WIDE + NARROW + COMBINING + " "), max_size=80)


@given(TEXT, TEXT)
def test_columns_add_up(one: str, other: str) -> None:
    assert cells(one + other) == cells(one) + cells(other)
    assert cells(one) == sum(0 if unicodedata.combining(c) else 2 if c in WIDE else 1 for c in one)


@given(TEXT, TEXT, st.integers(0, 60))
def test_what_is_filled_up_or_put_at_two_ends_has_the_width_asked_for(
    left: str, right: str, width: int
) -> None:
    assert cells(pad(left, width)) == max(width, cells(left))
    line = ends(left, right, width)
    if line is not None and right:
        assert cells(line) == width and line.startswith(left + "  ") and line.endswith("  " + right)
    elif right:
        assert cells(left) + cells(right) > width - 2


def test_a_command_to_copy_stays_on_one_line() -> None:
    command = "`hrctimeline repair --source minutes-of-may --write`"
    for said in (f"If it is meant, look at it: {command}.", f"Look (or {command}) at all the words of it"):
        assert sum(command in line for line in wrap(said, 60)) == 1
        assert " ".join(wrap(said, 60)) == " ".join(wrap(said, 40)) == said


@given(
    st.lists(st.text(st.sampled_from(WIDE + "az"), min_size=1, max_size=6), max_size=20), st.integers(40, 90)
)
def test_no_wrapped_line_is_wider(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = wrap(text, width, "  ")
    assert [line for line in lines if cells(line) > width] == []
    told = [" ".join(line.strip() for line in lines), text]
    if text.isascii():
        assert told[0] == told[1]
    else:  # between wide letters a line may end without a space
        assert told[0].replace(" ", "") == told[1].replace(" ", "")


@pytest.mark.parametrize("said", ["ferry", "a  ferry", "\u4e2d\u4e2d", "fer\try"])
def test_a_line_indented_as_far_as_the_width_keeps_its_letters(said: str) -> None:
    lines = wrap(" " * 40 + said, 40)
    assert "".join("".join(lines).split()) == "".join(said.split())


def test_carets_stand_under_what_they_mark() -> None:
    assert underline((2, 4), "ＡＢ漢字") == "    ^^^^"
    assert underline((1, 1), "ab") == " ^"
    assert window("ab cd ef", (3, 5), 20) == ("ab cd ef", (3, 5))
    shown, mark = window("one two three four five six seven eight nine ten", (24, 27), 20)
    assert shown[slice(*mark)] == "six" and cells(shown) <= 20 and shown[0] == shown[-1] == "…"


LINES = st.lists(st.text(st.sampled_from(WIDE + NARROW + " "), max_size=10))


@given(LINES, LINES, st.sampled_from([plain, colour]))
def test_two_columns_keep_their_lines_and_stand_apart(left, right, style) -> None:
    """Whatever is styled or wide in the left one, the right one begins where it should."""
    room = 20
    seen = list(beside([style(line, "own") for line in left], right, room))
    assert len(seen) == max(len(left), len(right))
    for number, line in enumerate(seen):
        one, other = (column[number] if number < len(column) else "" for column in (left, right))
        assert line.startswith(style(one, "own")) and line.endswith(other)
        bare = line.replace("\033[4m", "").replace("\033[0m", "")
        assert cells(bare) == (room + GAP + cells(other) if other else cells(one))
