"""Texts as documents: how much two copies have in common, and a text that is not in its language."""

import pytest

from hrctimeline.findings import Severity
from rulings import findings, places

WORDS = [f"w{number}" for number in range(12)]


def copies(one: list[str], other: list[str], keys: str = "", more: str = "") -> str:
    texts = f"letter.txt: {' '.join(one)}\nreport.txt: {' '.join(other)}\n"
    return (
        f"{texts}[source.report]\nfile = 'report.txt'\ncopy-of = 'letter'\n{keys}\n[source.letter]\n{more}\n"
    )


@pytest.mark.parametrize("same", range(len(WORDS) + 1))
def test_of_two_copies_more_than_half_of_the_shorter_stands_in_the_other(same: int) -> None:
    """Three words at once are compared: of twelve words that begin alike by n, n − 2 of ten runs are shared."""
    other = WORDS[:same] + [f"x{number}" for number in range(len(WORDS) - same)]
    told = findings("copy-differs", copies(WORDS, other))
    share = max(same - 2, 0) * 10
    assert [finding.severity for finding in told] == (
        [] if share == 100 else [Severity.NOTE if share >= 50 else Severity.ERROR]
    )
    for finding in told:
        assert finding.message.removeprefix("no copy: only ") == f"{share} % of report stands in letter" or (
            finding.message.removeprefix("no copy: only ") == f"{share} % of letter stands in report"
        )
        assert finding.message.startswith("no copy: only ") == (share < 50)
        assert places("copy-differs", copies(WORDS, other)) == ['"letter"']


def test_what_one_text_has_around_the_document_is_no_difference() -> None:
    around = ["kept", "at", "home", *WORDS, "and", "read"]
    assert findings("copy-differs", copies(WORDS, around)) == []
    assert findings("copy-differs", copies(around, [word.upper() for word in WORDS])) == []
    (told,) = findings("copy-differs", copies([*WORDS, "y1", "y2"], around))
    assert told.message == "83 % of letter stands in report" and told.hint.startswith("Look at what differs")
    (told,) = findings("copy-differs", copies(around, [*WORDS, "y1", "y2"]))
    assert told.message == "83 % of report stands in letter"


def test_short_texts_and_empty_ones() -> None:
    assert findings("copy-differs", copies(["w1", "w2"], ["w1", "w2"])) == []
    assert findings("copy-differs", copies(["w1", "w2"], ["w1", "w3"]))[0].severity == Severity.ERROR
    assert findings("copy-differs", copies(["w1"], ["."]))[0].message.startswith("no copy: only 0 %")


def test_only_texts_that_are_there_and_in_one_language_are_compared() -> None:
    one, other = WORDS, [f"x{number}" for number in range(12)]
    assert len(findings("copy-differs", copies(one, other))) == 1
    assert len(findings("copy-differs", copies(one, other, "language = 'fr'", "language = 'fr-CA'"))) == 1
    assert findings("copy-differs", copies(one, other, "language = 'fr'")) == []
    assert (
        findings("copy-differs", copies(one, other, "file = 'gone.txt'").replace("file = 'report.txt'\n", ""))
        == []
    )
    unknown = copies(one, other).replace("copy-of = 'letter'", "copy-of = 'other'")
    itself = copies(one, other).replace("copy-of = 'letter'", "copy-of = 'report'")
    third = "[source.third]\nfile = 'report.txt'\ncopy-of = 'letter'\n"
    assert findings("copy-differs", unknown) == findings("copy-differs", itself) == []
    assert len(findings("copy-differs", unknown + third)) == 1


ENGLISH = "The council met on 2 May 2019 and it was held by them that the pier, which they built, was theirs."


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (ENGLISH, "cy", 1),
        (ENGLISH, "en", 0),
        (ENGLISH, "en-GB", 0),
        (ENGLISH.replace("2 May 2019", "2.5.2019"), "cy", 0),
        ("y tŷ on 2 May 2019 ac yn y pier oedd yno " * 3, "cy", 0),
        ("May 2019 mae y cyngor yn " * 4 + "the", "cy", 0),
        ("", "cy", 0),
    ],
)
def test_a_text_in_english_is_said_to_be(text: str, language: str, told: int) -> None:
    fragment = f"letter.txt: {text}\n[source.letter]\nlanguage = '{language}'\n"
    found = findings("unknown-language", fragment)
    assert [finding.severity for finding in found] == [Severity.WARNING] * told
    way = 'If it is in English, write language = "en": its dates and names are checked then.'
    assert {finding.hint for finding in found} <= {way}
    assert places("unknown-language", fragment) == [f'"{language}"'] * told


def said_to_be_welsh(text: str) -> int:
    fragment = f"letter.txt: {text}\n[source.letter]\nlanguage = 'cy'\n"
    return len(findings("unknown-language", fragment))


ONLY_ENGLISH = "the and that with it by from were had which this they his"
OWN_MONTHS = "January February March May June July October"
MONDAY_FIRST = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"


def test_small_words_and_a_date_in_words_that_are_english_alone_tell_the_language() -> None:
    for small in ONLY_ENGLISH.split():
        assert said_to_be_welsh(f"{small} 2 May 2019") == said_to_be_welsh(f"{small.title()} 2 May 2019") == 1
        assert said_to_be_welsh(f"{small}x 2 May 2019") == said_to_be_welsh(small) == 0
    for month in OWN_MONTHS.split():
        assert said_to_be_welsh(f"the 2 {month} 2019") == said_to_be_welsh(f"the {month} 2019") == 1
    for month in ("April", "August", "September", "November", "December"):  # other languages write these, too
        assert said_to_be_welsh(f"the 2 {month} 2019") == 0
    for day, weekday in enumerate(MONDAY_FIRST.split(), 1):
        assert said_to_be_welsh(f"the {weekday} {day} April 2019") == 1
        assert said_to_be_welsh(f"the {weekday}, {day} April 2019") == 1


@pytest.mark.parametrize(("count", "told"), [(19, 1), (20, 0), (21, 0)])
def test_of_twenty_words_more_than_one_is_small(count: int, told: int) -> None:
    assert said_to_be_welsh("the 2 May 2019 " + "y " * (count - 4)) == told


@pytest.mark.parametrize(("tag", "meant"), [("english", "en"), ("qx", ""), ("e", "")])
def test_an_unknown_tag_is_an_error(tag: str, meant: str) -> None:
    (told,) = findings("unknown-language", f"[source.letter]\nlanguage = '{tag}'\n")
    assert told.severity == Severity.ERROR and f"“{tag}”" in told.message
    assert told.hint == (
        f'Did you mean language = "{meant}"?' if meant else 'Write it so: "en", "fr", "pt-BR".'
    )
