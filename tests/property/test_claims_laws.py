"""Laws of claims: what a quote says is proved, whatever it says; nothing raises, and nothing takes long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.claims.case import Passage
from hrctimeline.claims.names.runs import runs
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.reading import Reading, numbers
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.quotation_proof import in_passages, variants
from hrctimeline.claims.words import words
from hrctimeline.dates.edtf import parse
from hrctimeline.words.quotations import masked, quotations
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
    "½ ",
    "5 barrels of oil ",
    "18-",
    "1 in ",
    "hundreds of ",
    "one point one ",
    "not over ",
    "half past ",
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
        found = in_passages(list(variants(quotation)), [Passage(text)])
        assert any(found) or quotation.startswith(("%", ".", "–"))


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
    assert plain.readings == grouped.readings == {Reading(value, value, "")}


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


ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
]
ONES += ["eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SIZES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]


def spelled(value: int) -> str:
    """A whole number in words."""
    for size, word in SIZES:
        if value >= size:
            rest = value % size
            link = " and " if rest and rest < 100 else " "
            return f"{spelled(value // size)} {word}{link}{spelled(rest) if rest else ''}".strip()
    if value < 20:
        return ONES[value - 1]
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10 - 1]}" if value % 10 else "")


@given(st.integers(2, 10**12 - 1))
def test_a_number_in_words_and_in_digits_is_one(value: int) -> None:
    (words_,), (digits,) = numbers(f"of {spelled(value)} men"), numbers(f"of {value:,} men")
    assert words_.readings == digits.readings
    assert proves(words_, digits) and proves(digits, words_)


HEDGE = st.sampled_from(
    ["", "nearly ", "over ", "up to ", "at least ", "about ", "fewer than ", "not ", "all but "]
)
UNIT = st.sampled_from(
    [" men", " km", " days", " %", " dollars", " dollars a year", " kg", "", " tonnes of tea"]
)


@given(HEDGE, st.integers(2, 9999), UNIT, st.data())
def test_a_claim_with_a_changed_digit_never_holds(
    hedge: str, value: int, unit: str, data: st.DataObject
) -> None:
    digits = list(str(value))
    at = data.draw(st.integers(0, len(digits) - 1))
    digits[at] = data.draw(st.sampled_from([each for each in "123456789" if each != digits[at]]))
    stated = numbers(f"It had {value}{unit}.")
    assert any(proves(claim, each) for claim in numbers(f"It had {value}{unit}.") for each in stated)
    for claim in numbers(f"It had {''.join(digits)}{unit}."):
        assert not any(proves(claim, each) for each in stated)
    hedged = numbers(f"It had {hedge}{value}{unit}.")
    assert all(any(proves(claim, each) for each in hedged) for claim in hedged)


PIECES = """
one two half third quarter and a of the million 5 1/2 ½ 8:30 am noon to - between from per day % $ km hundreds most all over
nearly not n't all but only point six in out 1,000 m old year rose by or so + ~ < no. No. once fold times minus zero
"""
SCRAPS = st.lists(st.sampled_from(PIECES.split()), max_size=25)


@given(SCRAPS, st.sampled_from(["", " ", "  ", "\n"]))
def test_numbers_lie_in_any_text(scraps: list[str], between: str) -> None:
    text = between.join(scraps)
    found = numbers(text)
    assert all(0 <= each.start < each.end <= len(text) and each.readings and each.hedges for each in found)
    assert all(" ".join(text[each.start : each.end].split()) == each.text for each in found)
    assert all(proves(each, each) for each in found)
