"""The passage nearest to a quote: where it is, what differs, and that no text takes long."""

from difflib import SequenceMatcher
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrctimeline.words import alignment
from hrctimeline.words.alignment import Block, changes, common
from hrctimeline.words.nearest import nearest
from hrctimeline.words.seeds import Seeds, words
from hrctimeline.words.text import Text
from timing import assert_time_grows_with_length_alone

runs = st.lists(st.sampled_from("abcdefgh"), max_size=14)
some = settings(max_examples=200)


@given(runs, runs, st.integers(0, 3))
@some
def test_short_runs_have_the_blocks_that_difflib_finds(one: list[str], other: list[str], step: int) -> None:
    found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    assert common(one, other, step) == [Block(*block) for block in found if block.size]


@given(runs, runs, st.integers(0, 3), st.sampled_from([0, 4, 20]))
@some
def test_blocks_are_what_both_have_in_the_order_of_both(
    one: list[str], other: list[str], step: int, short: int
) -> None:
    """Whatever is left to difflib."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "_SHORT", short)
        blocks = common(one, other, step)
        apart = list(changes(one, other))
    for a, b, size in blocks:
        assert size > 0 and one[a : a + size] == other[b : b + size]
    for (a, b, size), (c, d, _) in pairwise(blocks):
        assert a + size <= c and b + size <= d and (a + size, b + size) != (c, d)
    left = [word for (a, b), _ in apart for word in one[a:b]]
    assert len(one) - len(left) == len(other) - sum(d - c for _, (c, d) in apart)


def test_in_a_long_run_only_the_words_that_were_changed_differ() -> None:
    one = [f"w{number % 701}" for number in range(1_400)]
    other = [*one[:200], "other", *one[201:900], "more", *one[900:1_100], *one[1_103:]]
    expected = [((200, 201), (200, 201)), ((900, 900), (900, 901)), ((1_100, 1_103), (1_101, 1_101))]
    assert [tuple(change) for change in changes(one, other)] == expected


prose = st.lists(
    st.sampled_from(["The", "council", "“met”", "U.S.,", "[t]he", "1,500", "\n", "—", "'", "x" * 300, "  "]),
    max_size=20,
).map(" ".join)


@given(prose, st.data())
@some
def test_words_are_found_again_by_their_numbers(text: str, data: st.DataObject) -> None:
    every, seeds = words(text), Seeds(text)
    assert seeds.plain == [word.plain for word in every]
    first = data.draw(st.integers(0, len(every)))
    last = data.draw(st.integers(first, len(every)))
    assert seeds.words(first, last) == every[first:last]
    for word in every[first:last]:
        assert every[seeds.number(word.start)] == word


VOCABULARY = [
    a + b for a in ("an", "bo", "cre", "du", "fi") for b in ("ler", "mas", "nor", "pit", "rel", "sun")
]


@given(
    st.integers(0, 10**6),
    st.integers(0, 180) | st.just(180),
    st.integers(8, 20) | st.just(20),
    st.integers(2, 5),
)
@some
def test_a_changed_word_is_named_wherever_it_stands(seed: int, at: int, size: int, changed: int) -> None:
    chance = Random(seed)
    text = [f"{chance.choice(VOCABULARY)}{number % 7}" for number in range(200)]
    quote = [*text[at : at + changed], "zebra", *text[at + changed + 1 : at + size]]
    found = nearest(Text(" ".join(text)), " ".join(quote))
    assert found is not None
    (difference,) = found.differences
    assert (difference.quoted, difference.sourced) == ("zebra", text[at + changed])
    assert " ".join(text)[found.start : found.end] == " ".join(text[at : at + size])


SMALL = ["that", "they", "are", "stressed", "not", "a", "boat"]


@given(
    st.lists(st.sampled_from(SMALL), min_size=4, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.sampled_from(["", "that", "zebra"])), min_size=1, max_size=4),
    st.sampled_from([" ", "\n", ", ", " — "]),
)
@some
def test_what_differs_put_in_its_place_gives_the_quote(
    said: list[str], edits: list[tuple[int, str]], space: str
) -> None:
    """Of a word that the text has several times, too, the one that differs is named where it stands."""
    source = f"So it went.{space}{space.join(said)}"
    quote = list(said)
    for at, word in edits:
        quote[at % len(quote)] = word
    found = nearest(Text(source), " ".join(filter(None, quote)))
    if found is None:
        return
    passage, end = "", found.end
    for difference in reversed(found.differences):
        first, last = difference.place
        assert found.start <= first <= last <= end
        assert difference.sourced.split() == [w.text for w in words(source[first:last])]
        passage, end = f" {difference.quoted} {source[last:end]}{passage}", first
    passage = source[found.start : end] + passage
    assert [w.text for w in words(passage)] == [word for word in quote if word]


def test_the_last_words_of_a_text_are_found_too() -> None:
    text = Text("So it went. The fjord froze late")
    found = nearest(text, "fjord froze")
    assert found is not None and text.source[found.start : found.end] == "fjord froze"
    assert Seeds("a b fjord froze").diagonal(["fjord", "froze"], 0, 4) == 2
    assert Seeds("a b fjord froze").diagonal(["fjord", "froze"], 0, 3) == 2  # by one word
    assert Seeds("a b fjord froze").diagonal(["fjord"], 0, 2) is None


REPEATED = ["row ", "row, and ", "the council met in the hall and ", "June 1, ", "a-\nb ", "“a” ", "x", ". "]


@pytest.mark.parametrize("unit", REPEATED)
def test_the_time_for_a_quote_that_is_missed_grows_with_the_text_alone(unit: str) -> None:
    assert_time_grows_with_length_alone(lambda text: nearest(Text(text), unit * 20 + "fjord"), unit)


@pytest.mark.parametrize("unit", REPEATED)
def test_and_with_the_quote_alone(unit: str) -> None:
    def read(text: str) -> object:
        middle = len(text) // 2
        return nearest(Text(text), f"{text[:middle]} fjord {text[middle:]}")

    assert_time_grows_with_length_alone(read, unit)
