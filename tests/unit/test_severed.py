"""Numbers that a quote in brackets cuts in two, touching or told in words."""

import re

import pytest

from hrctimeline import locate
from hrctimeline.words.cropped import crop
from hrctimeline.words.text import Text

TOUCHING = [
    "The smiths ran 4×[100 yards] in May.",
    "The clerk read 6÷[2 pages] in May.",
    "The town counted ≈[90 boats] in May.",
    "The town counted >[90 boats] in May.",
    "The town paid £[90 to Orne] in May.",
    "The town paid US[$90 to Orne] in May.",
    "[The town counted 90]+ boats in May.",
    "[The town was at 12]°C in May.",
    "[The ferry lay at 12]°30 east in May.",
    "[The town counted 90]~95 boats in May.",
]
APART = [
    ("The town sold five [hundred boats].", "five"),
    ("The town sold two hundred and [five boats].", "hundred and"),
    ("The town sold twenty [two boats].", "twenty"),
    ("The town sold 5 [million pots].", "5"),
    ("The vote was 2 to [1 in May].", "2 to"),
    ("The town sold between 5 and [9 boats].", "between 5 and"),
    ("The town sold 4 x [100 pots].", "4 x"),
    ("The frost was minus [9 degrees].", "minus"),
    ("The town sold lot No. [9 in May].", "No."),
    ("The town sold roughly [9 boats].", "roughly"),
    ("The town sold 12 [500 pots].", "12"),
    ("[The town sold 12] 500 pots.", "500"),
    ("[The town sold 5] million pots.", "million"),
    ("[The town sold forty]-odd pots.", "odd"),
    ("[The town sold 5] per cent.", "per cent"),
    ("[The town sold 5] 1/2 pots.", "1/2"),
    ("[The town paid 12]/- for it.", "/-"),
    ("[The town paid £12] 10s. for it.", "10s"),
    ("[The town lost by 9] to 4.", "to 4"),
    ("The town sold lot no. [9 in May].", "no."),
    ("The town sold the no. [9 in May].", "no."),
    # whole numbers
    ("The mayor said no. [9 boats sank].", ""),
    ("The answer was no. [9 boats sank].", ""),
    ("The smiths voted no. [9 boats sank].", ""),
    ("On May 6 [100 smiths met].", ""),
    ("At 9:30 [100 smiths met].", ""),
    ("In 1911 [12 smiths met].", ""),
    ("They met on about [6 May at the inn].", ""),
    ("[The town sold 9] boats to Orne.", ""),
    ("[The town sold 9], 40 of them new.", ""),
    ("They are two, and [three boats sank].", ""),
]


@pytest.mark.parametrize("marked", TOUCHING)
def test_no_quote_begins_or_ends_within_a_number(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    assert locate(text, marked[marked.index("[") + 1 : marked.index("]")]) == []
    assert len(locate(text, text)) == 1


@pytest.mark.parametrize("sign", ["a >", "a <", "a ~", "(>", "[<", "\n~", "\r\n<", "~", "> ~"])
def test_a_sign_behind_a_space_or_bracket_is_of_its_number(sign: str) -> None:
    assert locate(f"{sign}90 boats sank.", "90 boats sank.") == []


@pytest.mark.parametrize(
    "mark",
    [">", " >", "a\n>", "a\r\n>", "a\n >", "a\u2028>", ">>", "> >", "a\n> >", "<br/>", "]>", "->", "~~"],
)
def test_a_mark_of_a_mail_or_tag_is_no_part_of_a_number(mark: str) -> None:
    assert len(locate(f"{mark}90 boats sank.\n", "90 boats sank.")) == 1


@pytest.mark.parametrize(("marked", "rest"), APART)
def test_what_belongs_to_a_quote_s_number_is_told_as_cut_off(marked: str, rest: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    cut = crop(Text(re.sub(r"[\[\]]", "", marked)), start, end)
    assert (cut.turning if cut else "") == rest
