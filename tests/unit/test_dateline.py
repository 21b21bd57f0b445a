"""When a text says that it was published: plain datelines are read, and nothing else is taken for one."""

import pytest

from hrctimeline.words.text import Text
from hrctimeline.writing.dateline import dateline

BODY = "The harbour office said that fares will rise on 1 July 2021. It met on 2 May 2021.\n"

SURE = [
    "4 June 2021",
    "Friday, June 4, 2021",
    "Published: 4 June 2021",
    "Published on June 4, 2021 at 10:15 GMT",
    "Date: 2021-06-04",
    "date 2021-06-04",
    "Posted 4 June 2021, 9:05 am",
    "FOR IMMEDIATE RELEASE\nJune 4, 2021",
    "By Jane Miller, 4 June 2021",
    "By Jane Miller | 4 June 2021",
    "Geneva, 4 June 2021",
    "REYKJAVIK, June 4, 2021 — Fares will rise in July.",
]
ASK = ["Port Lyne, 4 June 2021", "Ferry Office, 4 June 2021", "4 June 2021\nPublished 5 June 2021"]
NONE = [
    "Updated 4 June 2021",
    "Copyright 4 June 2021",
    "Retrieved: 4 June 2021",
    "Your letter of 4 June 2021",
    "Re: Meeting, 4 June 2021",
    "The office met on 4 June 2021.",
    "Fares from 4 June 2021",
    "Deadline: 4 June 2021",
    "4 June 2021 fares rise",
    "June 2021",
    "Published on Tuesday",
    "Published 04.06.2021",
    "4 June 2021 to 6 June 2021",
    "",
]


@pytest.mark.parametrize("where", ["head", "foot"])
@pytest.mark.parametrize("line", SURE)
def test_a_plain_dateline(line: str, where: str) -> None:
    text = (
        f"Fares to rise\n{line}\n\n{BODY}" if where == "head" else f"Fares to rise\n\n{BODY * 20}\n{line}\n"
    )
    found = dateline(Text(text))
    assert found is not None
    assert (found.published, found.sure) == ("2021-06-04", True)
    assert found.words in text.split("\n")[found.line - 1]


@pytest.mark.parametrize("line", ASK)
def test_what_may_be_the_date_of_something_else_is_asked_for(line: str) -> None:
    found = dateline(Text(f"Fares to rise\n{line}\n\n{BODY}"))
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize("line", NONE)
def test_what_is_no_dateline(line: str) -> None:
    assert dateline(Text(f"Fares to rise\n{line}\n\n{BODY}")) is None


def test_the_middle_of_a_text_has_no_dateline() -> None:
    assert dateline(Text(f"Fares to rise\n\n{BODY * 20}\n4 June 2021\n\n" + f"{BODY}\n" * 20)) is None


def test_the_order_of_a_date_in_digits_is_given() -> None:
    found = dateline(Text(f"Fares to rise\nPublished 04.06.2021\n\n{BODY}"), "dmy")
    assert found is not None
    assert (found.published, found.words) == ("2021-06-04", "04.06.2021")
