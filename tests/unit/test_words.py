"""The forms of a text: prose and folded, Markdown's marks, tokens, negations."""

import pytest

from hrctimeline.dates import tag
from hrctimeline.words.characters import INVISIBLE
from hrctimeline.words.denials import negations
from hrctimeline.words.fold import fold
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("1\u200b8 and 2\u00ad5", "18 and 25"),
        ("cafe\u034f\u0301", "café"),
        ("the Com-\nmittee", "the Committee"),
        ("the Com\u00ad\nmittee", "the Committee"),
        ("the Anglo-\nDutch war", "the Anglo-Dutch war"),
        ("a well-known man, a well-\nknown inn", "a well-known man, a well-known inn"),
        ("pre- and post-war, pre-\nand post-war", "pre- and post-war, pre- and post-war"),
        ("twenty-\none men", "twenty-one men"),
        ("in 1914-\n18 it", "in 1914-18 it"),
        ("one\r\ntwo\r\rthree", "one\ntwo\n\nthree"),
        ("one \u00a0 two\u2003three", "one two three"),
        ("one -- two --- three", "one — two — three"),
        ("didnʼt ﬁnd", "didn’t find"),
        ("“one” ‘two’ – three", "“one” ‘two’ – three"),
    ],
)
def test_prose_is_what_a_reader_reads(source: str, prose: str) -> None:
    assert Text(source).prose == prose


@pytest.mark.parametrize(
    "char", [*"\u00ad\u034f\u061c\u200b\u2060\u2064\u206a\ufe00\ufe0f\ufeff\ufff9\U000e0041"]
)
def test_what_nobody_sees_parts_nothing(char: str) -> None:
    text = Text(f"On 2{char}5 March 2018 it met.")
    assert [m.value for m in tag(text.source, None)] == ["2018-03-25"]
    assert Locator(text).places("25 March 2018")
    assert not Locator(text).places("5 March 2018")
    assert char in text.source[slice(*text.from_prose(3, 5))]


def test_the_invisible_are_those_of_unicode() -> None:
    """Format characters (category Cf) that aren't folded away are drawn: Arabic signs and the like."""
    import sys
    import unicodedata

    kept = [
        chr(n) for n in range(sys.maxunicode + 1) if unicodedata.category(chr(n)) == "Cf" and fold(chr(n))
    ]
    drawn = ("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN")
    assert all(unicodedata.name(char).startswith(drawn) for char in kept)
    assert "\u200b" in INVISIBLE


MARKDOWN = [
    ("the [old hall](http://x.example/a_(b)) in", "the old hall in"),
    ("the [old hall](<http://x.example/a (b)>) in", "the old hall in"),
    ('the [old hall](http://x.example "A title") in', "the old hall in"),
    ("the [old hall][1] in\n\n[1]: http://x.example", "the old hall in\n\n"),
    ("the [old hall][] in\n\n[Old Hall]: http://x.example", "the old hall in\n\n"),
    ("the [old hall] in", "the [old hall] in"),
    ("the [hall of [old] men](http://x.example) in", "the hall of [old] men in"),
    ("the ![a view](v.png) in", "the a view in"),
    ("the [![a view](v.png)](http://x.example) in", "the a view in"),
    ("sold 5[1](#n) tons", "sold 5 tons"),
    ("sold 5[[1]](http://x.example) tons", "sold 5 tons"),
    ("sold 5[^note] tons\n\n[^note]: Or six.", "sold 5 tons\n\nOr six."),
    ("sold [51](http://x.example) tons", "sold 51 tons"),
    ("voted [for](not really) it", "voted [for](not really) it"),
    ("did *not* and did _not_ and **did** ***not***", "did not and did not and did not"),
    ("a*b and 5 * 3 and snake_case_name", "a*b and 5 * 3 and snake_case_name"),
    ("**the [old hall](x)**", "the old hall"),
    (r"5\. and \*so\*", "5. and *so*"),
    ("> one\n> two", "one\ntwo"),
    ("## A head\n\nwords", "A head\n\nwords"),
    (
        "some 40&#32;000 &amp; more, &copy; it; R&D; &nosuch; &#0;",
        "some 40 000 & more, © it; R&D; &nosuch; \ufffd",
    ),
    ("the [old hall](http://x.example?a=1&amp;b=2) in", "the old hall in"),
]


@pytest.mark.parametrize(("source", "prose"), MARKDOWN)
def test_markdown_s_marks_are_no_words(source: str, prose: str) -> None:
    assert Text(source, markdown=True).prose == prose


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("was *left* by [Orne][1] and 40&#32;000 hens", True),
        ("was left by Orne and 40 000 hens", True),
        ("was *left* by Orne", True),
        ("was *left* […] 40&#32;000 hens", True),
        ("was *sold* by [Orne][1]", False),
    ],
)
def test_a_quote_may_have_the_marks_of_its_page(quote: str, stands: bool) -> None:
    page = "It was *left* by [Orne][1] and 40&#32;000 hens.\n\n[1]: http://x.example"
    assert bool(Locator(Text(page, markdown=True)).places(quote)) is stands
    assert not Locator(Text(page.replace("*", "").replace("[1]", ""))).places("was *left* by")


def test_in_plain_text_they_are() -> None:
    assert Text("the [old hall](x) did _not_").prose == "the [old hall](x) did _not_"


@pytest.mark.parametrize("size", [2_000, 4_000])
@pytest.mark.parametrize(
    "piece",
    ["[", "[a", "[a](", "**a ", "_", "[[a]", "![", "\\", "> ", "[a]: b\n", "(", "a\n\n[", "&", "&#1;"],
)
def test_hostile_markdown_takes_no_time(piece: str, size: int) -> None:
    import time

    began = time.process_time()
    assert isinstance(Text(piece * size, markdown=True).prose, str)
    assert time.process_time() - began < 2


def test_tokens_have_kinds_and_places() -> None:
    prose = "He didn’t pay _1,500_ francs."
    found = list(tokens(prose))
    assert [t.text for t in found] == ["He", "didn’t", "pay", "_", "1,500", "_", "francs", "."]
    assert [t.kind for t in found] == ["word", "word", "word", "mark", "number", "mark", "word", "mark"]
    assert all(prose[t.start : t.end] == t.text for t in found)
    assert [t.text for t in tokens(prose, 3, 13)] == ["didn’t", "pay"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("did _not_ adopt", ["not"]),
        ("he didnʼt", ["didn’t"]),
        ("was ne-\nver seen", ["never"]),
        ("DIDN'T, CANNOT", ["DIDN'T", "CANNOT"]),
        ("see No. 25 and no 7", []),
        ("no reason, none at all", ["no", "none"]),
        ("a note of a knot, nonetheless", []),
        ("denied it, refusing to", ["denied", "refusing"]),
    ],
)
def test_negations_are_words_of_the_prose(words: str, found: list[str]) -> None:
    assert negations(Text(words).prose) == found


def test_a_letter_between_hyphens_ends_its_line_as_no_broken_word() -> None:
    locator = Locator(Text("ADA HOLM\n-v-\nPORT & QUAY FERRY PLC\n\nThe har-\nbour and the x-\nray.\n"))
    for quote in ("PORT & QUAY FERRY PLC", "ADA HOLM -v- PORT & QUAY", "harbour", "x-ray"):
        assert len(locator.places(quote)) == 1
    assert "-v-\nPORT" in locator.text.prose


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u2007"])
def test_no_quote_cuts_a_number_whose_thousands_a_space_parts(space: str) -> None:
    locator = Locator(Text(f"In all 12{space}400 books and 7{space}men came by 3{space}500{space}000 roads."))
    assert not locator.places("400 books") and not locator.places("In all 12")
    assert not locator.places("000 roads") and not locator.places("by 3 500")
    assert locator.places("12 400 books") and locator.places("men came") and locator.places("and 7")
