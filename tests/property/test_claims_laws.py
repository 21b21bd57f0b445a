"""Laws of claims: what a quote says is proved, whatever it says; nothing raises, and nothing takes long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.claims.names import runs
from hrctimeline.claims.numbers import numbers, proves
from hrctimeline.claims.passages import Passage
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import proved
from hrctimeline.claims.quotations import masked, quotations
from hrctimeline.claims.words import words
from hrctimeline.dates.edtf import parse
from timing import assert_time_grows_with_length_alone

WORDS = "the council met Haley New York of 18 eighteen nearly US it’s “so” 5 % May 2018 – Mr ."
WORD = st.sampled_from(WORDS.split(" "))
PROSE = st.lists(WORD, min_size=1, max_size=30).map(" ".join)
HOSTILE = [
    "“",
    "‘a ",
    "'a ",
    '"a ',
    "'s ",
    "A. ",
    "Haley of ",
    "1,000",
    "18. ",
    "two and ",
    "a third of ",
    ": a, ",
    "X-",
]


@given(PROSE)
def test_every_number_proves_itself(text: str) -> None:
    assert all(proves(number, number) for number in numbers(text))


@given(PROSE, st.data())
def test_whole_words_of_a_quote_are_proved(text: str, data: st.DataObject) -> None:
    every = text.split()
    first = data.draw(st.integers(0, len(every) - 1))
    last = data.draw(st.integers(first + 1, len(every)))
    quotation = " ".join(every[first:last])
    if any(map(str.isalnum, quotation)):
        assert proved(quotation, [Passage(text)]) or quotation.startswith(("%", ".", "–"))


@given(st.text(max_size=200) | PROSE)
def test_spans_lie_in_the_text(text: str) -> None:
    field = Prose("summary", text, parse("2018-06-20"))
    assert len(field.outside) == len(text)
    spans = [(q.start, q.end) for q in quotations(text)] + [(r.start, r.end) for r in runs(field.words)]
    spans += [(n.start, n.end) for n in field.numbers([])]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.integers(2, 10**6 - 1))
def test_digits_and_grouped_digits_are_one_number(value: int) -> None:
    (plain,), (grouped,) = numbers(f"of {value} men"), numbers(f"of {value:,} men")
    assert plain.values == grouped.values == {str(value)}


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_mask_keeps_every_place(text: str, start: int, length: int) -> None:
    end = min(start + length, len(text))
    covered = masked(text, [(min(start, end), end)])
    assert len(covered) == len(text)
    assert covered[end:] == text[end:]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_alone(piece: str) -> None:
    def read(text: str) -> None:
        assert Prose("summary", text, None).quotations is not None
        runs(words(text))
        numbers(text)

    assert_time_grows_with_length_alone(read, piece)
