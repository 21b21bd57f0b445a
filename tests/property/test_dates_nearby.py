"""Dates that are read where they are asked for are those that a reading of the whole text finds there."""

import random
from itertools import pairwise
from unittest import mock

import pytest
from tests.property.test_dates_vocabulary import TEXTS, texts

from hrctimeline.dates import tagger
from hrctimeline.dates.edtf import parse
from hrctimeline.dates.tagger import Nearby, tag_paragraph, tag_prose
from hrctimeline.words.sentences import paragraph_ends
from hrctimeline.words.text import Text

PUBLISHED = ["2009-01-01", "1998-03-06/1998-03-10", None]
ENDINGS = ["", ".", ". They spoke of this and that for a while, and then of other things."]


@pytest.mark.parametrize("seed", range(4))
def test_a_paragraph_has_the_dates_that_it_has_in_its_text(seed: int) -> None:
    dice = random.Random(seed)
    pieces = texts(TEXTS // 8, seed)
    for first in range(0, len(pieces), 8):
        prose = Text("\n\n".join(piece + dice.choice(ENDINGS) for piece in pieces[first : first + 8])).prose
        day, anchored = dice.choice(PUBLISHED), dice.random() < 0.3
        published, order = parse(day) if day else None, dice.choice([None, "dmy"])
        every = tag_prose(prose, published, date_order=order, anchored=anchored, future=False)
        dates, ends = Nearby(prose, published, order, anchored), paragraph_ends(prose)
        with mock.patch.object(Nearby, "_is_worth_it", return_value=True):
            for start, end in zip([0, *ends[:-1]], ends, strict=True):
                assert dates.at(start, end) == [m for m in every if start <= m.start < max(end, start + 1)]


@pytest.mark.parametrize("seed", range(4))
def test_a_sentence_has_the_dates_that_it_has_in_its_text(seed: int) -> None:
    dice = random.Random(seed)
    pieces = texts(TEXTS // 8, seed)
    for first in range(0, len(pieces), 8):
        text = Text(" ".join(piece + dice.choice(ENDINGS[1:]) for piece in pieces[first : first + 8]))
        day = dice.choice(PUBLISHED)
        published = parse(day) if day else None
        every = tag_prose(text.prose, published, future=False)
        starts = sorted({0, *(text.sentence_end(at) for at in range(1, len(text.prose)))})
        for start, end in dice.sample([*pairwise(starts)], 3):
            dates = Nearby(text.prose, published, ends=text.paragraph_ends, sentence_end=text.sentence_end)
            with mock.patch.object(Nearby, "_is_worth_it", return_value=True):
                found = [mention for mention in dates.at(start, end) if start <= mention.start]
                assert found == [m for m in every if start <= m.start < end]


WORDS = "The council sat on. " * 40
TEXT = f"On 3 May 2004 it met.\n\n{WORDS}\n\nThe next day it rose, on Aug. 7.\n\n{WORDS}\n\nOn 5 May 2004 it sat."


def test_only_the_paragraph_is_read_and_once() -> None:
    dates, at = Nearby(TEXT, parse("2004-08-20")), TEXT.index("5 May")
    with mock.patch.object(tagger, "tag_paragraph", side_effect=tag_paragraph) as read:
        for _ in range(2):
            assert [mention.text for mention in dates.at(at, at + 5)] == ["5 May 2004"]
        assert [mention.text for mention in dates.at(3, 4)] == ["3 May 2004"]
    assert len(read.mock_calls) == 2
    assert "every" not in vars(dates)


def test_a_paragraph_is_read_to_the_end_of_a_sentence_and_then_as_a_whole() -> None:
    text = Text(f"On 3 May 2004 it met. On 5 May 2004 it sat. {WORDS}")
    dates = Nearby(text.prose, None, sentence_end=text.sentence_end)
    with mock.patch.object(tagger, "tag_paragraph", side_effect=tag_paragraph) as read:
        for day in (3, 5, 3):
            at = text.prose.index(f"{day} May")
            assert dates.at(at, at + 5)[-1].text == f"{day} May 2004"
    assert [call.args[1][1] < len(text.prose) for call in read.mock_calls] == [True, False]


def test_what_the_rest_of_the_text_may_settle_is_read_with_it() -> None:
    alone = "A vote on Aug. 7."
    text, published = f"{alone}\n\n{WORDS}\n\nIt will meet on Aug. 7.", parse("2004-08-20")
    (apart,), (settled, _) = (tag_prose(each, published, future=False) for each in (alone, text))
    assert (apart.readings, settled.readings) == (("2004-08-07", "2005-08-07"), ("2005-08-07",))
    assert Nearby(text, published).at(3, 4) == [settled]


def test_many_questions_are_answered_by_one_reading() -> None:
    text = "\n\n".join(f"On {day} May 2004 it met. {WORDS}" for day in range(1, 30))
    dates = Nearby(text, None)
    with mock.patch.object(tagger, "tag_prose", side_effect=tag_prose) as whole:
        for start in range(0, len(text), 300):
            dates.at(start, start + 100)
    assert len(whole.mock_calls) == 1
