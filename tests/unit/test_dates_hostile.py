"""Texts made to be slow: the time grows with the length alone."""

import pytest

from hrctimeline.dates import tag
from hrctimeline.dates.edtf import parse
from hrctimeline.rules.example import lay_over, memory
from hrctimeline.verifier import verify
from timing import SLOW, assert_time_grows_with_length_alone, seconds

REPEATED = [
    "1 ", "June ", "-", "1234567890", "x", " ", "\n", "'", '"', ". ", "1.1.", "1-1-", "2018-", "2018 to ",
    "the ", "a ", "last ", "first second ", "the end of ", "since ", "early ", "May and ", "Monday to ",
    "June 1, ", "nineteen ", "two days later ", "that day ", "fiscal year ", "'90 ", "\t", "é ", "İ",
    "June\n\n", "\n ",
]  # fmt: skip


def read(text: str) -> object:
    return tag(text, "2018-06-20")


@pytest.mark.parametrize("unit", REPEATED)
def test_time_grows_with_length_alone(unit: str) -> None:
    assert_time_grows_with_length_alone(read, unit)


@pytest.mark.parametrize("unit", ["1 ", "the ", "-", "1234567890", "x", " ", "\n", "2018-", "June "])
def test_a_long_line_takes_seconds(unit: str) -> None:
    """Twenty microseconds a character; the line is of a megabyte where HRCTIMELINE_SLOW is set."""
    size = 1_000_000 if SLOW else 100_000
    assert seconds(lambda: read(unit * (size // len(unit)))) < size * 20e-6


@pytest.mark.parametrize(
    "words", ["next year", "the next decade", "two weeks after", "in 99 years", "since next May"]
)
def test_counting_beyond_the_years_that_can_be_written_gives_no_date(words: str) -> None:
    for published in ("Y999999999", "Y999999999-12-31", "Y-999999999"):
        for mention in tag(f"It met {words} and left last year, two days ago.", published):
            assert all(parse(value).text == value for value in mention.readings)
    assert (
        tag("next year", "Y999999999")[0].value == ""
        and tag("next year", "Y999999998")[0].value == "Y999999999"
    )


def test_a_log_whose_text_is_of_a_year_beyond_all() -> None:
    letter = "It met on 2 May 2019. It will meet next year, and again in a hundred years."
    example = f'letter.txt: {letter}\\n3 May 2019\n\n[[event.evidence]]\nquote = "It met on 2 May 2019. It will meet next year"\n'
    example += '[source.letter]\npublished = "Y999999999"\n'
    report = verify(memory(lay_over(example)))
    assert {finding.rule for finding in report.findings} >= {"dateline-mismatch"}


def test_a_line_of_initials_before_a_day_is_no_dateline_at_once() -> None:
    letter = f"{'A.' * 27} on 3 May 2019 left."
    example = f'letter.txt: {letter}\\n\n[[event]]\ndate = "2019-05-03"\n[[event.evidence]]\nquote = "on 3 May 2019 left."\n'
    example += '[source.letter]\npublished = "2019-05-03"\n'
    assert seconds(lambda: verify(memory(lay_over(example)))) < 3
