"""Texts made to be slow: the time grows with the length alone."""

import pytest

from hrctimeline.dates import tag
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
