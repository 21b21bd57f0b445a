"""Days and months without a year in texts about an earlier time: the full dates around them tell it."""

import pytest

from hrctimeline.dates import tag
from rulings import findings

MEMOIR = """ORNE, March 3, 1871.

To the keeper: open the sluice.

{words}

LINN, March 9, 1871, 4 o'clock P.M.

The sluice is open."""
NEWS = """On 12 March 1871 the first mill burned down.

{words}"""


def readings(words: str, published: str, story: str = MEMOIR) -> list[tuple[str, ...]]:
    text = story.format(words=words)
    at = text.index(words)
    return [m.readings for m in tag(text, published) if at <= m.start < at + len(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On the 4th of March the order came.", ("1871-03-04",)),
        ("During the forenoon of March 5 it rained.", ("1871-03-05",)),
        ("From March 4 to March 6 it rained.", ("1871-03-04/1871-03-06",)),
        ("Two days before March 6 it rained.", ("1871-03-04",)),
        ("In February it had rained.", ("1871-02",)),
        ("In December it had rained.", ("1871-12", "1870-12")),
        ("On the 5th it rained.", ("1871-03-05", "1871-02-05", "1871-04-05")),
    ],
)
def test_a_book_of_long_ago_dates_what_has_no_year(words: str, expected: tuple[str, ...]) -> None:
    assert readings(words, "1889")[0] == expected


@pytest.mark.parametrize(
    "words", ["It had rained yesterday.", "On Thursday it had rained.", "Last year it was dry."]
)
def test_what_counts_from_a_day_may_count_from_the_one_told_of(words: str) -> None:
    ((now, *then),) = readings(words, "1889")
    assert now[:3] == "188"
    assert not {"1871-03-02", "1870"}.isdisjoint(then)


@pytest.mark.parametrize("published", ["1871-04-02", "1872-04-02"])
def test_a_text_of_that_time_counts_from_its_own_day(published: str) -> None:
    ((only,),) = readings("On the 4th of March the order came.", published)
    assert only[:3] == "187"
    assert readings("On Thursday it rained.", published) == readings(
        "On Thursday it rained.", published, "{words}"
    )


@pytest.mark.parametrize("published", ["1889-05-01", "1889-05-01/1889-05-03"])
def test_where_publication_is_known_by_its_day_the_year_is_open(published: str) -> None:
    assert readings("On the 4th of March the order came.", published) == [("1889-03-04", "1871-03-04")]
    assert readings("On the 14th of March the order came.", published, NEWS) == [("1889-03-14", "1871-03-14")]
    assert readings("On the 4th of March the order came.", published, NEWS) == [("1889-03-04",)]
    assert readings("On Thursday it rained.", published) != [("1871-03-02",)]


def test_one_full_date_or_one_of_publications_time_opens_the_year_alone() -> None:
    told = "On the 4th of April the order came."
    for story in (NEWS, "In May 1888 I asked him. In June 1870 he came.\n\n{words}\n\nLINN, May 2, 1871"):
        assert len(readings(told, "1889", story)[0]) > 1
    assert readings(told, "1889", "May 2, 1871.\n\nMay 5, 1871.\n\n{words}\n\nJanuary 2, 1889") == [
        ("1888-04-04/1889-04-04", "1871-04-04", "1889-04-04")
    ]


@pytest.mark.parametrize(
    ("words", "year", "expected"),
    [
        ("On the 4th of March the order came.", "1872", ("1871-03-04/1872-03-04", "1871-03-04")),
        ("On the 4th of March the order came.", "1871", ("1870-03-04/1871-03-04", "1871-03-04")),
        ("The order came (January 1).", "1872", ("1872-01-01",)),
        ("The sluice was shut early on January 1.", "1872", ("1872-01-01",)),
        ("The order came (January 1).", "1930", ("1871-01-01",)),
    ],
)
def test_a_text_of_a_year_tells_of_what_was(words: str, year: str, expected: tuple[str, ...]) -> None:
    ((first, *then),) = readings(words, year)
    assert {first, *then} >= set(expected)
    assert not any(each > f"{year}-13" for each in (first, *then))


@pytest.mark.parametrize("story", ["{words}", "In 1870 the mill stood. {words}", MEMOIR])
@pytest.mark.parametrize("words", ["On Saturday, March 4, the order came.", "Saturday, the 4th of March."])
def test_a_weekday_that_fits_few_years_is_of_one_before_the_book(words: str, story: str) -> None:
    ((*found,),) = readings(words, "1872", story)
    assert "1871-03-04" in found
    assert not any(each > "1872" or each.startswith("1870") for each in found)


def test_a_weekday_of_a_book_of_long_after_is_of_its_story() -> None:
    ((*found,),) = readings("On Saturday, March 4, the order came.", "1934")
    assert "1871-03-04" in found
    ((now, *then),) = readings("On Saturday, March 4, the order came.", "1934-05-06")
    assert (now, then) == ("1933-03-04", ["1871-03-04"])


BOOK = "In the year 1860 a party set out. It reached the creek in winter.\n\n{words}"


@pytest.mark.parametrize(
    ("words", "published", "expected"),
    [
        ("At the beginning of April the food was gone.", "1894", ("1860-04", "1861-04")),
        ("On the 4th of May he died.", "1894", ("1860-05-04", "1861-05-04")),
        ("On the 4th he died.", "1894", None),
        ("On the 4th of May he died.", "1894-02-03", ("1893-05-04",)),
        ("On the 4th of May he died.", "1861", ("1860-05-04/1861-05-04",)),
    ],
)
def test_a_book_without_a_full_date_has_its_time_by_a_year_told_of(
    words: str, published: str, expected: tuple[str, ...] | None
) -> None:
    found = readings(words, published, BOOK)[0]
    assert found == expected if expected else not any(each.startswith("1860-0") for each in found)


def test_a_story_goes_on_into_the_year_behind_its_last_full_date() -> None:
    story = "On the 20th August, 1860, they set out.\n\n{words}"
    ((_, *then),) = readings("At the beginning of April all was gone.", "1894", story)
    assert {"1860-04", "1861-04"} == set(then)
    ((_, *then),) = readings("At the beginning of April all was gone.", "1894", story + "\n\n2 May 1869.")
    assert "1861-04" not in then
    assert readings("At the beginning of April all was gone.", "1894-06-01", story) == [("1894-04",)]


def test_years_to_come_are_not_those_of_a_story() -> None:
    assert readings("On the 4th of March the order came.", "1850-05-01") == [("1850-03-04",)]


LOG = """
[source.letter]
published = "1889"
published-note = "The year of the book."

letter.txt: ORNE, March 3, 1871.\\nOn the 4th of March the order came.\\nLINN, March 9, 1871.

[[event]]
date = "{date}"
title = "The order came"

[[event.evidence]]
quote = "On the 4th of March the order came"
"""


@pytest.mark.parametrize("date", ["1871-03-04", "1888-03-04", "1889-03-04", "1871-04-03"])
def test_a_log_has_the_year_that_the_book_tells_of(date: str) -> None:
    found = findings("date-contradicted", LOG.format(date=date))
    assert bool(found) == (date != "1871-03-04")
