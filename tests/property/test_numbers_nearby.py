"""Numbers that are read a paragraph at a time are those of a reading of the whole text."""

import random

import pytest

from hrctimeline.claims.numbered import numbers_within
from hrctimeline.claims.numbers.reading import numbers
from hrctimeline.words.sentences import paragraph_ends
from hrctimeline.words.text import Text

WORDS = ["5", "1,500", "1.5", "%", "million", "of", "ships", "twenty", "two", "hundred", "and", "a", "the", "than", "more", "over", "half", "to", "-", "–", "per", "year", "day", "3", "third", "men", ".", ",", "“", "”", "1.", "2.", "3)", "dozen", "from", "rose", "by", "10", "a.m.", "euros", "$", "twice", "as", "many", "in", "all", "2018"]  # fmt: skip
FILLING = ". They spoke of this and that for a while, and then of other things, as one does. " * 5


@pytest.mark.parametrize("seed", range(4))
def test_a_paragraph_has_the_numbers_that_it_has_in_its_text(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(100):
        pieces = (" ".join(dice.choices(WORDS, k=dice.randint(1, 12))) for _ in range(5))
        prose = Text("\n\n".join(piece + dice.choice(["", ".", FILLING]) for piece in pieces)).prose
        every, ends = numbers(prose), paragraph_ends(prose)
        for start, end in zip([0, *ends[:-1]], ends, strict=True):
            assert list(numbers_within(prose, start, end)) == [n for n in every if start <= n.start < end]
