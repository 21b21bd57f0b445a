"""Texts made to be slow: the time grows with the length alone."""

import gc
import time

import pytest

from hrctimeline.dates import tag

REPEATED = [
    "1 ", "June ", "-", "1234567890", "x", " ", "\n", "'", '"', ". ", "1.1.", "1-1-", "2018-", "2018 to ",
    "the ", "a ", "last ", "first second ", "the end of ", "since ", "early ", "May and ", "Monday to ",
    "June 1, ", "nineteen ", "two days later ", "that day ", "fiscal year ", "'90 ", "\t", "é ", "İ",
    "June\n\n", "\n ",
]  # fmt: skip


def seconds(text: str) -> float:
    """Of the processor: what else the machine does is no matter, nor how much earlier tests have left."""
    gc.disable()
    begun = time.process_time()
    tag(text, "2018-06-20")
    spent = time.process_time() - begun
    gc.enable()
    return spent


@pytest.mark.parametrize("unit", REPEATED)
def test_time_grows_with_length_alone(unit: str) -> None:
    seconds(unit * 10)
    short, long = (unit * (size // len(unit)) for size in (20_000, 80_000))
    shorter = max(min(seconds(short) for _ in range(3)), 0.02)
    assert min(seconds(long) for _ in range(3)) < 8 * shorter


@pytest.mark.parametrize("unit", ["1 ", "the ", "-", "1234567890", "x", " ", "\n", "2018-", "June "])
def test_a_megabyte_on_one_line_takes_seconds(unit: str) -> None:
    assert seconds(unit * (1_000_000 // len(unit))) < 20
