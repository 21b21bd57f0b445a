"""Where sentences end: each row is a text with a bar at every end but the last."""

import random

import pytest

from hrctimeline.words.sentences import begins, full_stop, paragraph_ends, sentence_ends
from hrctimeline.words.text import Text

ROWS = [
    "The tide rose.| The pier held.",
    "Was it late?| It was!| Nobody came… |",
    # abbreviations, initials, numbers
    "Mr. Orne met Dr. Vail at St. Anne's.| They left.",
    "The firm Orne & Co. sold it to Vail Inc. in May.| It closed.",
    "He works for Orne Inc.| The firm is old.",
    "It came at 5 p.m. on Friday.| It left at 6 a.m.| The rest stayed.",
    "The U.S. Senate sat.| He left the U.S.| The rest stayed.",
    "J. R. Orne wrote to A. Vail.| He sent it.",
    "See No. 12 and Art. 5 of vol. 3.| Then stop.",
    "“Will you pay?”| “No.”| She left.",
    "It rose by 3.5 per cent to 1,200.| It fell later.",
    "On Nov. 5 the bridge opened.| It held.",
    "The Rev. Amos Orne spoke, e.g. on peace, i.e. on quiet.| Few came.",
    # marks that close after the stop, and footnotes
    "“It is done.”| She said so.",
    "“Is it done?” she asked.| He nodded.",
    "(It was late.)| They went.",
    "The hall burned.[2]| It was rebuilt.[3][4]| It stands.",
    "The hall burned.²| It was rebuilt.",
    # a stop in mid-sentence
    "She said … nothing of it.| He wrote.",
    "The site orne.example opened.| It closed.",
    # headlines, datelines, lists
    "HALL BURNS IN ORNE|\n\nThe hall of Orne burned.",
    "Hall burns in Orne|\nThe hall of Orne burned on Friday night and nobody was hurt.",
    "VAIL, 3 May 1901|\nThe hall of Orne burned on Friday night and nobody was hurt.",
    "The hall of Orne burned on Friday\nnight, when nobody was there but\nthe keeper of Orne and two of his\nsons.| They live.",
    "Three asked for it:|\n1. The town|\n2. The guild|\n3. Mr. Vail",
    "They want:|\n- bread|\n- peace",
    # a blank line in mid-sentence
    "The council of Orne\n\nand that of Vail agreed.",
    "The council agreed,\n\nmany say.| It met.",
]


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_ends_at_its_bar(row: str) -> None:
    pieces = row.rstrip(" |").split("|")
    prose = "".join(pieces)
    ends, at = [], 0
    for piece in pieces:
        at += len(piece)
        ends.append(at)
    assert sentence_ends(prose) == ends, [prose[:end][-20:] for end in sentence_ends(prose)]


def test_paragraphs_end_at_blank_lines() -> None:
    prose = "One.\n\nTwo is\n\nlonger.\n\nThree."
    assert paragraph_ends(prose) == [prose.index("\n\nTwo"), prose.index("\n\nThree"), len(prose)]


def test_the_sentence_around_a_span_is_one_of_the_source() -> None:
    text = Text("It  met.\r\nOne said: \u201cno\u00ad thing\u201d was left.\r\n\r\nIt closed.")
    start = text.source.index("thing")
    first, last = text.sentence(start, start + 5)
    assert text.source[first:last] == "One said: \u201cno\u00ad thing\u201d was left."
    assert text.words(first, last) == "One said: \u201cno thing\u201d was left."


def test_a_span_over_two_sentences_has_both() -> None:
    text = Text("One came. Two left. Three stayed.")
    assert text.sentence(text.source.index("came"), text.source.index("left")) == (0, 19)


def test_a_sentence_without_an_end_is_cut() -> None:
    text = Text("word " * 10_000)
    first, last = text.sentence(25_000, 25_004)
    assert last - first < 9_000


@pytest.mark.parametrize("seed", range(60))
def test_a_place_s_sentence_begins_behind_the_last_full_stop_of_all_before_it(seed: int) -> None:
    dice = random.Random(seed)
    pieces = ["the pier ", "40 ", ". ", "No.", "! ", "held.” ", "and the tide rose " * 30]
    prose = "".join(dice.choices(pieces, k=dice.randrange(1, 60)))
    letters = [at for at, char in enumerate(prose) if char.isalnum()]
    places = sorted(dice.sample(letters, min(len(letters), dice.randrange(6))))
    stops = [[0, *(stop.end() for stop in full_stop().finditer(prose, 0, at))] for at in places]
    assert list(begins(prose, places)) == [ends[-1] for ends in stops]
