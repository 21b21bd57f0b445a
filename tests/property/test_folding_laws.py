"""Folding, table by table: each mark, each hyphen at a line's end, and the way back through every replacement."""

import unicodedata
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property import plain

from hrctimeline.words.characters import INVISIBLE, composing
from hrctimeline.words.fold import BREAK, Mapped, fold
from hrctimeline.words.text import Text

# ---- the way back ------------------------------------------------------------


@st.composite
def replacements(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """A text, and pieces of it that something else takes the place of; some of them empty, some beside others."""
    original, pieces, at = draw(st.text("abcdefg", max_size=30)), [], 0
    while at < len(original) and draw(st.booleans()):
        start = draw(st.integers(at, len(original)))
        at = draw(st.integers(start, len(original)))
        pieces.append((start, at, draw(st.text("XYZ", max_size=3))))
    return original, pieces


@given(replacements())
def test_every_character_leads_back_to_where_it_came_from(
    made: tuple[str, list[tuple[int, int, str]]],
) -> None:
    original, pieces = made
    mapped = Mapped.replacing(original, pieces)
    expected, ways, done = "", [], 0
    for start, end, new in [*pieces, (len(original), len(original), "")]:
        ways += [(place, place + 1) for place in range(done, start)] + [(start, end)] * len(new)
        expected += original[done:start] + new
        done = end
    assert mapped.text == expected
    for index, way in enumerate(ways):
        assert mapped.span(index, index + 1) == way
    for first in range(len(ways)):
        for last in range(first, len(ways)):
            assert mapped.span(first, last + 1) == (ways[first][0], ways[last][1])


@given(replacements())
def test_every_offset_leads_forward_to_the_character_that_was_there(
    made: tuple[str, list[tuple[int, int, str]]],
) -> None:
    original, pieces = made
    mapped = Mapped.replacing(original, pieces)
    length = 0
    for offset in range(len(original) + 1):
        inside = [piece for piece in pieces if piece[0] < offset < piece[1]]
        here = mapped.forward(offset)
        assert length <= here <= len(mapped.text)
        length = here
        if offset < len(original) and not any(start <= offset < end for start, end, _ in pieces):
            assert mapped.text[here] == original[offset]
            assert mapped.span(here, here + 1) == (offset, offset + 1)
        if inside and inside[0][2]:
            assert mapped.text[here] in "XYZ"
    assert mapped.forward(len(original)) == len(mapped.text)


# ---- as plainly as can be ----------------------------------------------------

TYPOGRAPHY = [
    *"ab AB1\u0301e\u00ad\n\r\t -‐–—…ﬁﬅ“’ʼ.,\u200b\u00a0\u2028\ufeff\x1c_",
    "\r\n",
    "- ",
    "--",
    "\u00ad\n",
    "  ",
]


@given(st.lists(st.sampled_from(TYPOGRAPHY), max_size=12).map("".join))
@settings(max_examples=300)
def test_folding_is_what_the_plain_way_makes_of_a_text(source: str) -> None:
    """Every character, and the way back of every span."""
    page, expected = Text(source), plain.folded(source)
    assert page.folded == plain.text(expected)
    for first, last in combinations(range(len(expected) + 1), 2):
        assert page.span(first, last) == (expected[first][1], expected[last - 1][2])


@given(st.lists(st.sampled_from([each for each in TYPOGRAPHY if each not in "-‐"]), max_size=12).map("".join))
@settings(max_examples=300)
def test_reading_is_what_the_plain_way_makes_of_a_text(source: str) -> None:
    page, expected = Text(source), plain.prose(source)
    assert page.prose == plain.text(expected)
    for first, last in combinations(range(len(expected) + 1), 2):
        assert page.from_prose(first, last) == (expected[first][1], expected[last - 1][2])


# ---- the tables --------------------------------------------------------------

EQUAL = {
    '"': "“”„‟",
    "'": "‘’‚‛ʼ",
    "-": "‐‑‒–—―−﹘﹣－",
    "...": "…",
    "ff": "ﬀ",
    "fi": "ﬁ",
    "fl": "ﬂ",
    "ffi": "ﬃ",
    "ffl": "ﬄ",
    "st": "ﬅﬆ",
}
READ = {
    "“": "“",
    "‘": "‘",
    "ʼ": "’",
    "–": "–",
    "—": "—",
    "−": "−",
    "‐": "-",
    "‑": "-",
    "…": "…",
    "ﬁ": "fi",
    "ﬆ": "st",
}


@pytest.mark.parametrize(
    ("plain", "char"), [(plain, char) for plain, chars in EQUAL.items() for char in chars]
)
def test_a_mark_is_folded_into_the_plain_one(plain: str, char: str) -> None:
    assert fold(f"a{char}b") == f"a{plain}b" == fold(f"a{plain}b")
    assert Text(f"a {char} b").prose.split(" ")[1] == READ.get(char, plain if plain.isalpha() else char)


def test_nothing_else_is_folded() -> None:
    """Of Unicode's first blocks: what isn't in the tables, white, invisible or composed stays itself."""
    folded = {char for chars in EQUAL.values() for char in chars}
    for char in map(chr, range(0x20, 0x3000)):
        composed = unicodedata.combining(char) or unicodedata.normalize("NFC", char) != char
        if char not in folded and not composed and not char.isspace() and fold(char):
            assert fold(f"x{char}x") == f"x{char}x", hex(ord(char))


def test_what_nobody_sees_is_folded_away() -> None:
    hidden = [
        chr(code) for code in range(0x3000) if not fold(f"x{chr(code)}x").removeprefix("x").removesuffix("x")
    ]
    ignorable = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5" + "".join(map(chr, range(0x180B, 0x1810)))
    ignorable += "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]))
    assert "".join(hidden) == ignorable
    assert all(fold(f"a{char}b") == "ab" and Text(f"a{char}b").prose == "ab" for char in ignorable)
    assert "\u200b" in INVISIBLE


SPACES = [
    " ",
    "\t",
    "\u00a0",
    "\u2003",
    "\u202f",
    "\u3000",
    "  ",
    " \u200b ",
    "\u200b ",
    " \u200b",
    "\n",
    "\r\n",
    "\n \n",
]


@pytest.mark.parametrize("space", SPACES)
def test_white_space_of_any_kind_is_one_space(space: str) -> None:
    assert fold(f"a{space}b") == "a b"
    breaks = space.replace("\r\n", "\n").count("\n")
    assert Text(f"a{space}b").prose == f"a{chr(10) * breaks or ' '}b"


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_line_s_end_is_one_in_every_way_of_writing_it(line_end: str) -> None:
    assert Text(f"a{line_end}b").prose == "a\nb"
    assert Text(f"a{line_end}{line_end}b").prose == Text(f"a{line_end * 3}b").prose == "a\n\nb"
    assert fold(f"one-{line_end}two") == f"one{BREAK}two"
    assert Text(f"a\u00ad{line_end}b").prose == fold(f"a\u00ad {line_end}\tb") == "ab"


@pytest.mark.parametrize(
    ("dashes", "folded", "read"),
    [("-", "-", "-"), ("--", "-", "—"), ("---", "-", "—"), ("—", "-", "—"), ("–", "-", "–")],
)
def test_two_hyphens_or_three_are_a_dash(dashes: str, folded: str, read: str) -> None:
    assert fold(f"a {dashes} b") == f"a {folded} b"
    assert Text(f"a {dashes} b").prose == f"a {read} b"


# ---- hyphens at a line's end -------------------------------------------------

TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
HANGING = ["and", "or", "to", "nor", "but"]


@pytest.mark.parametrize("hyphen", ["-", "‐", "‑"])
def test_a_hyphen_at_a_line_s_end_may_be_any_and_elsewhere_is_one(hyphen: str) -> None:
    assert fold(f"long{hyphen}\nterm") == fold(f"long{hyphen} \n\tterm") == f"long{BREAK}term"
    assert BREAK not in fold(f"long{hyphen}term") + fold(f"so {hyphen}\nterm") + fold(f"long{hyphen}\n. x")
    assert Text(f"com{hyphen}\nmittee").prose == "committee"


@pytest.mark.parametrize("ten", [*TENS, "Ninety", "FORTY"])
def test_a_ten_and_a_one_are_a_compound(ten: str) -> None:
    assert Text(f"{ten}-\none").prose == f"{ten}-one"
    assert Text(f"x{ten}-\none").prose == f"x{ten}one"
    assert Text(f"{ten}x-\none").prose == f"{ten}xone"


@pytest.mark.parametrize("word", HANGING)
def test_a_hanging_hyphen_stays_and_so_does_its_space(word: str) -> None:
    assert Text(f"pre-\n{word} post-war").prose == f"pre- {word} post-war"
    assert Text(f"pre-\n{word}x post-war").prose == f"pre{word}x post-war"


@pytest.mark.parametrize(
    ("before", "after", "joint"),
    [
        ("Anglo", "Dutch", "-"),
        ("1914", "18", "-"),
        ("F", "16", "-"),
        ("mid", "1850s", "-"),
        ("Ant", "werp", ""),
    ],
)
def test_a_capital_or_a_digit_makes_a_compound(before: str, after: str, joint: str) -> None:
    assert Text(f"the {before}-\n{after} it").prose == f"the {before}{joint}{after} it"


KNOWN = {
    "": "",
    "long-term": "-",
    "longterm": "",
    "Long-Term": "-",
    "long-term longterm": "",
    "long-termed": "",
}


@pytest.mark.parametrize(("place", "other"), list(product(["before", "after"], KNOWN)))
def test_the_text_s_other_words_tell_a_compound_from_a_broken_word(place: str, other: str) -> None:
    broken, joint = "a long-\nterm plan", KNOWN[other]
    text = f"{other}. {broken}" if place == "before" else f"{broken}. {other}"
    assert f"a long{joint}term plan" in Text(text).prose


# ---- letters and their accents -----------------------------------------------

CLUSTERS = [
    "e\u0301",
    "a\u0323\u0301",
    "a\u0301\u0323",
    "n\u0303",
    "\u1100\u1161\u11a8",
    "\u212b",
    "Z\u0351\u0301",
]


@given(st.lists(st.sampled_from([*CLUSTERS, "a", "é", " ", "1", "\u0301"]), max_size=12).map("".join))
def test_composing_gives_nfc_and_keeps_every_cluster_s_place(text: str) -> None:
    mapped = Mapped.replacing(text, composing(text))
    if not text.startswith("\u0301") and " \u0301" not in text and "1\u0301" not in text:
        assert mapped.text == unicodedata.normalize("NFC", text)
    for index in range(len(mapped.text)):
        start, end = mapped.span(index, index + 1)
        assert unicodedata.normalize("NFC", text[start:end]).startswith(mapped.text[index]) or end - start > 1
