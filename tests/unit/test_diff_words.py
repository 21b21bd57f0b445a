"""Word by word: both wordings can be read off the pieces, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.diff.words import Piece, likeness, pieces, shortened

WORDS = st.lists(st.sampled_from(["a", "b", "c", "d,", "“e”", "—"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_off(old: str, new: str) -> None:
    told = pieces(old, new)
    assert " ".join(p.text for p in told if p.kind != "new").split() == old.split()
    assert " ".join(p.text for p in told if p.kind != "old").split() == new.split()
    assert all(piece.text == piece.text.strip() != "" for piece in told)


def test_only_the_words_that_changed_are_marked() -> None:
    told = pieces("The council met  in\nGeneva, twice", "The council met in Vienna, twice")
    assert [(p.kind, p.text) for p in told] == [
        ("same", "The council met in"),
        ("old", "Geneva,"),
        ("new", "Vienna,"),
        ("same", "twice"),
    ]


def test_white_space_is_no_difference() -> None:
    assert pieces("a  b\n c", "a b c") == (Piece("same", "a b c"),)


def test_a_text_of_many_words_is_told_in_time() -> None:
    told = pieces(" ".join(map(str, range(30_000))), " ".join(map(str, range(60_000, 90_000))))
    assert [piece.kind for piece in told] == ["old", "new"]


def test_long_runs_are_shortened_around_a_change() -> None:
    long = " ".join(f"w{n}" for n in range(40))
    told = shortened(pieces(f"{long} a {long}", f"{long} b {long}"), 2)
    assert [piece.text for piece in told] == ["… w38 w39", "a", "b", "w0 w1 …"]


def test_likeness_is_of_words() -> None:
    assert likeness("The council met", "the council met") == 1
    assert likeness("one", "two") == 0
