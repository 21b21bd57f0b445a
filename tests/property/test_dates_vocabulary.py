"""No text breaks the tagger: its own words in any order, glued by any marks, are tagged without a traceback.

`HRCTIMELINE_EXAMPLES` sets how many such texts are tried.
"""

import os
import random

import pytest

from hrctimeline.dates import tag
from hrctimeline.dates import vocabulary as known
from hrctimeline.dates.edtf import parse
from hrctimeline.dates.meaning.holidays import NAMES
from hrctimeline.dates.patterns import ALL_PATTERNS
from hrctimeline.dates.patterns.pattern import listed

TEXTS = int(os.environ.get("HRCTIMELINE_EXAMPLES", "6000"))
NUMBERS = "0 00 1 01 2 5 9 12 13 20 28 29 30 31 32 44 79 90 99 100 457 999 1582 1850 1999 2000 2017 2018 9999 12,000 1.5"
FIGURES = "1st 2nd 3d 15th 30th 31st 1990s 90s 1800s '98 2012-16 2012-2016 03.04.2018 2018-06-19 4/7/11 9/11 MCMXC xiv Q3 FY17"
SMALL = "on in the of at by to from since until before after about c. ca or so year s 's ago later last next this that day BC AD BCE CE ( )"
MARKS = (" ", " ", " ", " ", " ", ", ", ". ", "-", "–", " – ", "/", ".", ",", "", "\n", "\n\n", " and ", " or ", " to ", "'")  # fmt: skip


def vocabulary() -> list[tuple[str, ...]]:
    """The words of the tagger in families, so that the rare ones come up as often as the many."""
    names = [
        known.MONTH_WORDS,
        known.WEEKDAY_WORDS,
        known.SEASON_WORDS,
        known.UNIT_WORDS,
        known.CARDINALS,
        known.TENS,
        known.DECADE_WORDS,
        known.ORDINALS,
        known.CENTURY_WORDS,
        NAMES,
        {word for pattern in ALL_PATTERNS for word in listed(pattern.opens) if word[0] != "#"},
    ]
    families = [tuple(sorted(family)) for family in names]
    families += [tuple(f"{word}." for word in family) for family in families[:2]]
    return [*families, *(tuple(line.split()) for line in (NUMBERS, FIGURES, SMALL, NUMBERS))]


def texts(count: int, seed: int) -> list[str]:
    dice, families = random.Random(seed), vocabulary()
    cases = (str.lower, str.capitalize, str.title, str.upper)

    def text() -> str:
        words = [dice.choice(dice.choice(families)) for _ in range(dice.randint(1, 9))]
        return "".join(dice.choice(cases)(word) + dice.choice(MARKS) for word in words)

    return [text() for _ in range(count)]


@pytest.mark.parametrize("published", [None, "2018-06-20", "2018-06-21/2018-06-24", "0001-01-01"])
def test_no_text_of_the_tagger_s_own_words_breaks_it(published: str | None) -> None:
    for text in texts(TEXTS // 4, seed=len(published or "")):
        for mention in tag(text, published, date_order="dmy", anchored=published == "2018-06-20"):
            assert text[mention.start : mention.end] == mention.text, text
            assert all(parse(reading).text == reading for reading in mention.readings), text


@pytest.mark.parametrize(
    "text", ["Nov. November 9, 1972", "They sailed on Thurs. 9, 1972.", "Apr 9-Fri. 10", "Mon. of May 2018"]
)
def test_a_dot_makes_no_month_of_a_weekday(text: str) -> None:
    assert all(parse(mention.value) for mention in tag(text, None) if mention.value)
