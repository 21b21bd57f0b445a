"""Texts, quotes and summaries made to be slow: the time grows with the length alone, whatever is asked of them."""

import hashlib
import json
from collections.abc import Callable

import pytest

from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import absorb
from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify
from hrctimeline.words.locate import Locator
from hrctimeline.words.lookalike import skeleton, telling
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Text
from timing import NOISE, assert_time_grows_with_length_alone, seconds

UNITS = [
    "row ",
    "x",
    " ",
    "-",
    "- ",
    "a-\nb ",
    "\n",
    "“",
    "…",
    "\u00ad",
    "é",
    "e\u0301",
    "\u200b \u200b",
    "[T]o ",
    "[…] ",
    "c\u0430t ",
]


def forms(text: str) -> object:
    page = Text(text)
    return page.folded, page.prose, page.bare


def found(text: str) -> object:
    return Locator(Text(text)).places(text[: len(text) // 2])


def missed(text: str) -> object:
    return Locator(Text(text)).places(f"{text[: len(text) // 2]} fjord")


def missed_after_many(text: str) -> object:
    return Locator(Text(text), asked=10**9).places(f"{text[:400]} fjord {text[:400]}")


def looked_through(text: str) -> object:
    return telling(text), skeleton(text), Sought([text[:100], f"{text[:50]} a fjord so"]).likely(Text(text))


ENTRIES = [forms, found, missed, missed_after_many, looked_through]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("read", ENTRIES, ids=lambda read: read.__name__)
def test_words_take_time_by_their_length(read: Callable[[str], object], unit: str) -> None:
    assert_time_grows_with_length_alone(read, unit)


def test_dates_are_absorbed_in_time_by_their_number() -> None:
    def work(count: int) -> float:
        stated = [Edtf("", day, day + 1 + day % 3, "interval") for day in range(count)]
        return seconds(lambda: absorb(stated))

    assert any(work(8_000) < 8 * max(work(2_000), NOISE) for _ in range(3))


def log(quote: str, summary: str, text: str) -> Memory:
    """A timeline of one event."""
    data = text.encode()
    index = (
        f'[source.m]\nfile = "m.txt"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\ntitle = "Minutes"\n'
        'author = "A clerk"\npublished = "2020-01-01"\npublished-note = "On the cover."\n'
    )
    event = (
        f'[timeline]\ntitle = "Sessions"\n[[event]]\nid = "a"\ndate = "2019-05-01"\ntitle = "The council met"\n'
        f'summary = {json.dumps(summary)}\n[[event.evidence]]\nsource = "m"\nquote = {json.dumps(quote)}\n'
    )
    return Memory(event.encode(), {"m.txt": data, "index.toml": index.encode()})


PLACES: dict[str, Callable[[str], Memory]] = {
    "a quote that is found": lambda words: log(words, "", f"Begin: {words}."),
    "a quote that is missed": lambda words: log(f"{words} fjord {words}", "", f"Begin: {words} {words}."),
    "a summary": lambda words: log("On 1 May 2019 it met", words, "On 1 May 2019 it met."),
}
REPEATED = [
    "June 1, ",
    "3 May 2004 ",
    "5 ships, ",
    "row ",
    "Ann Lee said ",
    "“a” ",
    "not ",
    "1.5 % ",
    "a-\nb ",
    "x",
]


@pytest.mark.parametrize("unit", REPEATED)
@pytest.mark.parametrize("place", PLACES)
def test_a_log_takes_time_by_its_length(place: str, unit: str) -> None:
    """All rules; a doubling of what is short costs less than three times, a constant share included."""
    verify(PLACES[place](unit * 3))  # patterns are compiled as they are needed

    def work(size: int) -> float:
        folder = PLACES[place]((unit * (size // len(unit))).strip())
        return seconds(lambda: verify(folder))

    slopes = []
    for _ in range(4):
        slopes.append(work(1_600) / max(work(400), NOISE))
        if slopes[-1] < 8:
            return
    raise AssertionError(f"{place} of {unit!r}: 4 times the length takes {min(slopes):.1f} times as long")
