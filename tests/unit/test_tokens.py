"""Tokens: every character of prose that isn't white space belongs to one, of the kind that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.words.tokens import tokens

KINDS = [
    (
        "word",
        [
            "a",
            "Zebra",
            "é",
            "e\u0301",
            "漢字",
            "didn’t",
            "didn't",
            "didn‘t",
            "o'clock",
            "rock’n’roll",
            "Ünder",
        ],
    ),
    ("number", ["1", "1,500", "3.5", "1.500.000", "10:30", "3/4", "3·61", "1,5:3/2", "٣"]),
    ("mark", [".", ",", "-", "–", "“", "’", "_", "(", "%", "€", "°"]),
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS for text in texts])
def test_a_token_is_whole_and_of_its_kind(kind: str, text: str) -> None:
    for prose, at in ((text, 0), (f"x {text} y", 2), (f"1 {text}", 2)):
        found = [token for token in tokens(prose) if token.start == at]
        assert [(token.kind, token.text, token.end) for token in found] == [(kind, text, at + len(text))]


@pytest.mark.parametrize(
    ("prose", "pieces"),
    [
        ("well-known", ["well", "-", "known"]),
        ("m68k", ["m", "68", "k"]),
        ("1,500.", ["1,500", "."]),
        ("1, 500", ["1", ",", "500"]),
        ("1..5", ["1", ".", ".", "5"]),
        ("3.a", ["3", ".", "a"]),
        ("boys’ and 'tis", ["boys", "’", "and", "'", "tis"]),
        ("_not_", ["_", "not", "_"]),
        ("snake_case", ["snake", "_", "case"]),
        ("x’’y", ["x", "’", "’", "y"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_prose_comes_apart_at_its_borders(prose: str, pieces: list[str]) -> None:
    assert [token.text for token in tokens(prose)] == pieces


@given(
    st.text(st.sampled_from("aé1٣ .,:/·'’‘_-\n\u0301“"), max_size=30), st.integers(0, 30), st.integers(0, 30)
)
def test_tokens_cover_what_is_not_white(prose: str, one: int, other: int) -> None:
    found = list(tokens(prose))
    assert all(prose[token.start : token.end] == token.text for token in found)
    assert (
        "".join(token.text for token in found) == "".join(prose.split()).lstrip("\u0301") or "\u0301" in prose
    )
    start, end = sorted((min(one, len(prose)), min(other, len(prose))))
    piece = list(tokens(prose, start, end))
    assert [t.text for t in piece] == [t.text for t in tokens(prose[start:end])]
    assert all(start <= token.start < token.end <= end for token in piece)


@pytest.mark.parametrize("text", ["Didn’t", "DIDN'T", "didn‘t", "didn't"])
def test_a_plain_token_is_small_with_a_straight_apostrophe(text: str) -> None:
    (token,) = tokens(text)
    assert token.plain == "didn't" and token.text == text


def test_small_letters_are_those_of_comparison() -> None:
    (token,) = tokens("Straße")
    assert token.plain == "strasse"
