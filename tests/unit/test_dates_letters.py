"""Days as letters give them: of this month and the last, with the month as a Roman number."""

import pytest

from hrctimeline.dates import tag


def stated(text: str, published: str) -> list[str]:
    return [reading for mention in tag(text, published) for reading in mention.readings]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the 5th inst.", "1871-01-05"),
        ("the 5th instant", "1871-01-05"),
        ("the fifth current", "1871-01-05"),
        ("the 5th of this month", "1871-01-05"),
        ("the fifth day of the present month", "1871-01-05"),
        ("the 5th of the month", "1871-01-05"),
        ("the 28th ult.", "1870-12-28"),
        ("the twenty-eighth ultimo", "1870-12-28"),
        ("the 28th of last month", "1870-12-28"),
        ("the 2nd prox.", "1871-02-02"),
        ("the 2nd of next month", "1871-02-02"),
    ],
)
def test_a_day_of_the_month_of_the_letter_or_beside_it(words: str, day: str) -> None:
    assert stated(f"It is of {words}, as we wrote.", "1871-01-09") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The second current of the sound is cold.",
        "At the first instant nobody moved.",
        "On the 3rd current account stands a debt.",
        "The 31st ult. had not come.",  # of November there is none
    ],
)
def test_what_is_no_such_day(text: str) -> None:
    assert stated(text, "1870-12-09") == []


@pytest.mark.parametrize("pronoun", ["we", "I", "you", "his ship", "our ship"])
def test_a_day_before_who_did_a_thing_is_of_the_nearest_month(pronoun: str) -> None:
    assert stated(f"On the 5th {pronoun} sailed.", "1871-01-09") == ["1871-01-05"]
    assert stated(f"On the 5th {pronoun.split()[-1]}floor sailed.", "1871-01-09") == []


@pytest.mark.parametrize(
    "written", ["7.IX.1903", "7. IX. 1903", "7/IX/1903", "7-ix-1903", "7 IX 1903", "7.IX.03"]
)
def test_a_month_may_be_a_roman_number(written: str) -> None:
    assert stated(f"Orne, {written}. It rains.", "1903-09-08") == ["1903-09-07"]


@pytest.mark.parametrize("written", ["31.II.1903", "7.IIII.1903", "7.XIII.1903", "7 ix 1903 9"])
def test_no_other_number_is_a_month(written: str) -> None:
    assert "1903-09-07" not in stated(f"Orne, {written}. It rains.", "1903-09-08")


@pytest.mark.parametrize(
    "text",
    [
        "See section 4.i.12.",
        "By Rule 3.II.14 it rains.",
        "See chapter 3/x/12.",
        "It is version 1.V.18.",
        "§ 7.IX.03",
    ],
)
def test_a_number_of_a_part_or_a_version_is_no_day(text: str) -> None:
    assert stated(text, "2018-09-08") == []


@pytest.mark.parametrize(
    "head", ["Orne, 9 January 1871.", "Orne, January 9th, 1871.", "9th of January, 1871"]
)
def test_the_head_of_a_letter_tells_its_month_where_the_text_came_out_later(head: str) -> None:
    text = f"{head}\nYours of the 5th inst. came today, that of the 30th ult. is lost."
    assert {"1871-01-05", "1870-12-30"} <= {*stated(text, "1899-03-04")}
    told = "Your letter of 9 January 1871 came on the 5th inst. at noon."
    assert "1899-03-05" in stated(told, "1899-03-09")


def test_a_day_behind_the_head_of_a_post_is_no_name() -> None:
    assert stated("Posted on January 9, 1971 by admin Yesterday the ferry sank off Orne.", "1971-01-09") == [
        "1971-01-09",
        "1971-01-08",
    ]
