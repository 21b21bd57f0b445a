"""What only the tool adds to a date's words (a year, a bound, a finer span) is no contradiction.

Beside each the wrong neighbour, which is still told.
"""

import pytest

from hrctimeline.dates import tag
from rulings import Told, told

NOTHING: Told = {}
CONTRADICTED = {"date-contradicted": "error"}


@pytest.mark.parametrize("words", ["10th of November", "November 10", "tenth of November"])
def test_a_day_of_a_summary_without_its_year_is_that_of_a_quote_of_some_year(words: str) -> None:
    text = f"They set out on 28 October 1871. On the {words} the lake was seen."
    for day, found in (("10 November", "claim-date"), ("11 November", ""), ("10 October", "")):
        summary = f"By this count they were at the lake on {day}."
        rules = told(text, "1871-10-28", "1874", summary=summary, more='dated-by = "28 October 1871"\n')
        assert ("claim-date" in rules) == (found == "")


def test_no_day_with_its_year_or_after_another_is_that_of_a_quote_of_some_year() -> None:
    text = "They set out on 28 October 1871. On the 10th of November the lake was seen."
    for day in ("on 10 November 1870", "on the day after 10 November", "on 9 November"):
        summary = f"By this count they marched {day}."
        rules = told(text, "1871-10-28", "1874", summary=summary, more='dated-by = "28 October 1871"\n')
        assert rules.get("claim-date") == "error"


def test_since_at_least_a_year_is_since_it() -> None:
    text = "The river rose on 30 March 2016, higher than in any flood since at least 1996."
    for words, found in (("back to 1996", NOTHING), ("back to 1995", {"claim-date": "error"})):
        summary = f"It was held against every flood {words}."
        assert told(text, "2016-03-30", "2016-03-31", summary=summary) == found
    before = {"claim-date": "error"}
    assert told(text, "2016-03-30", "2016-03-31", summary="It was highest before 1996.") == before
    assert not tag("It was closed in at least 1996 cases.", "2016-03-31")


@pytest.mark.parametrize(("part", "right"), [("late", True), ("early", False)])
def test_late_in_the_autumn_is_the_late_autumn(part: str, right: bool) -> None:
    text = "The plan was drawn on 12 August 1858. It was only in the late autumn that it held."
    summary = f"It was held to only {part} in the autumn."
    rules = told(text, "1858-08-12", "1887", summary=summary, more='dated-by = "12 August 1858"\n')
    assert ("claim-date" not in rules) == right


def test_a_year_that_is_told_of_far_behind_a_day_leaves_its_own_open() -> None:
    quote = "On the 1st May he sealed a letter."
    story = "He had walked from September, 1866, to December, 1868, on foot."
    behind = f"{quote}\n\nIt was posted.\n\n{story}"
    assert told(behind, "1872-05-01", "1880", quote) == {"date-contradicted": "note"}
    assert told(behind, "1872-05-02", "1880", quote) == CONTRADICTED
    for text in (f"{story}\n\n{quote}", f"{quote} {story}"):
        assert told(text, "1872-05-01", "1880", quote) == CONTRADICTED


def test_the_years_of_a_quote_that_dates_nothing_speak_for_no_other() -> None:
    quote = "On the 1st May he sealed a letter."
    text = f"{quote}\n\nHe had left in September, 1866.\n\nHe died on the first of May, 1873."
    more = "[[event.evidence]]\nsource = 'letter'\nquote = 'He died on the first of May, 1873'\n"
    assert told(text, "1872-05-01", "1880", quote, f"{more}dated-by = false\n") == {
        "date-contradicted": "note"
    }
    assert told(text, "1872-05-01", "1880", quote, more) == CONTRADICTED


def test_a_span_that_counts_from_a_month_is_no_finer_than_its_months() -> None:
    text = "The court ruled against them last week."
    assert told(text, "2024-02/2024-03", "2024-03") == NOTHING
    assert told(text, "2024-01/2024-03", "2024-03") == {"date-too-coarse": "warning"}
    assert told(text, "2024", "2024-03") == {"date-too-coarse": "warning"}
    assert told(text, "2024-02/2024-03", "2024-03-05") == {"date-too-coarse": "warning"}


@pytest.mark.parametrize("then", ["about this date", "at the same time", "on that very day"])
def test_what_came_on_the_day_that_something_lasted_to_is_of_it(then: str) -> None:
    text = f"Until the 19th of May, 1872 it was thought that Mr. Fenn would lead; but {then} he left."
    assert told(text, "1872-05", "1873") == {"date-too-precise": "note"}
    assert told(text, "1872-04", "1873") == {"date-too-precise": "error"}
    other = f"Until the 19th of May, 1872 it was thought so. But {then} he left."
    assert told(other, "1872-05", "1873") == {"date-too-precise": "error"}
