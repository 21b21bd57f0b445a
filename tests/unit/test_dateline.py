"""When a text says that it was published: plain datelines are read, and nothing else is taken for one."""

import pytest

from hrctimeline.evidence.dateline import headings
from hrctimeline.words.text import Text
from hrctimeline.writing.dateline import dateline, day_of

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
    "by Jane Miller and Ada Holm, 4 June 2021",
    "Published 2021-06-04T10:15:00Z",
    "Published 4 June 2021 – 10:15",
    "4 June 2021 | The Gazette",
    "4 June 2021 • 3 min read",
    "June 4, 2021 / 5:33 PM EST / Lyne News",
    "Published\n4 June 2021",
    "Published\n\n4 June 2021\nLast updated\n5 June 2021",
    "Geneva, 4 June 2021",
    "Nairobi, Mombasa, Kenya, 4 June 2021",
    "NAIROBI, June 4, 2021 (AP) — The fares will rise.",
    "NAIROBI, June 4, 2021—The fares will rise.",
    "NAIROBI, June 4, 2021 — On 1 July the fares will rise.",
    "REYKJAVIK, June 4, 2021 — Fares will rise in July.",
]
ASK = [
    "Nairobi 4 June 2021",
    "Mombasa Nairobi Kisumu Nakuru, 4 June 2021",
    "Ada By Holm, 4 June 2021",
    "One Two Three Four Five Six Seven Eight, 4 June 2021",
    "Port Lyne, 4 June 2021",
    "Ferry Office, 4 June 2021",
    "4 June 2021\nPublished 5 June 2021",
    "Handed down this 4th day of June, 2021",
    "Dated this 4th day of June 2021.",
    "Delivered on 4 June 2021",
    "Submitted 19 December 2020; published 4 June 2021",
    "Filed 3 June 2021 | Released: 4 June 2021",
]
GIVEN = [
    ("Port Herald, 4 June 2021", "Port Herald"),
    ("The Port Herald, 4 June 2021", "Port Herald"),
    ("Port Herald: June 4, 2021", "The Port Herald"),
    ("Port Herald (4 June 2021)", "port herald"),
    ("Port Herald | 4 June 2021", "Port Herald"),
    ("Port Herald (weekly edition), 4 June 2021", "Port Herald"),
    ("Tides & Quays blog, 4 June 2021", "Tides & Quays blog"),
    ("Port Herald / The Isles, 4 June 2021", "Port Herald"),
    ("Ada Holm, Port Herald, 4 June 2021", "Ada Holm"),
    ("Ada Holm, Port Herald, 4 June 2021", "Port Herald"),
]
COARSE = [
    ("Tidings Blog, March 2021", "Tidings Blog", "2021-03"),
    ("Ada Holm, 1921", "Ada Holm", "1921"),
    ("A. B. Holm, M.D., 1921", "A. B. Holm", "1921"),
    ("The Ferry War. By Ada Holm. Lyne: T. Talbot, 1921.", "T. Talbot", "1921"),
    ("The Ferry War. By Ada Holm. Lyne: T. Talbot, 1921.", "Ada Holm", "1921"),
    ("From The Ferry War, by Ada Holm (Lyne, 1921)", "Ada Holm", "1921"),
]
NOT_GIVEN = [
    ("Port Herald, 4 June 2021", "Herald"),
    ("Port Herald, 4 June 2021", "Port"),
    ("Port Herald, 4 June 2021", "Lyne Gazette"),
    ("Port Herald, 4 June 2021", "—"),
    ("Port Herald meeting, 4 June 2021", "Port Herald"),
    ("Port Herald, Annual Meeting, 4 June 2021", "Port Herald"),
    ("Letter to the Port Herald, 4 June 2021", "Port Herald"),
    ("Ada Holms, 1921", "Ada Holm"),
    ("The life of Ada Holm, 1921", "Ada Holm"),
]
NONE = [
    "Last updated\n4 June 2021",
    "Deadline:\n4 June 2021",
    "Tidings from 1921",
    "Isle Regatta 1921",
    "Updated 8:14 am, June 4, 2021",
    "One Two Three Four Five Six Seven Eight Nine, 4 June 2021",
    "Updated 4 June 2021",
    "Copyright 4 June 2021",
    "Retrieved: 4 June 2021",
    "Your letter of 4 June 2021",
    "Re: Meeting, 4 June 2021",
    "The office met on 4 June 2021.",
    "Fares from 4 June 2021",
    "Deadline: 4 June 2021",
    "4 June 2021 fares rise",
    "Published on Tuesday",
    "Published 04.06.2021",
    "Submitted 19 December 2020; published 04.06.2021",
    "Published 4 June 2021 in Basel",
    "Delivered by hand on 4 June 2021",
    "Submitted 3 June 2021; accepted 4 June 2021",
    "4 June 2021 to 6 June 2021",
    "Friday 4 June 2021 – Sunday 6 June 2021",
    "4 June 2021 - 6 June 2021",
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


@pytest.mark.parametrize(("line", "name"), GIVEN)
def test_a_name_before_the_date_is_believed_where_it_is_given(line: str, name: str) -> None:
    text = Text(f"Fares to rise\n{line}\n\n{BODY}")
    found, asked = dateline(text, given=[name]), dateline(text)
    assert found is not None
    assert (found.published, found.sure, found.line) == ("2021-06-04", True, 2)
    assert asked is None or not asked.sure


@pytest.mark.parametrize(("line", "name", "published"), COARSE)
def test_a_month_or_year_behind_a_given_name(line: str, name: str, published: str) -> None:
    text = Text(f"{line}\n\nCHAPTER I\n\n4 June 1921.\n\n{BODY}")
    found, asked = dateline(text, given=["Nobody", name]), dateline(text)
    assert found is not None and asked is not None
    assert (found.published, found.words in line, found.sure) == (published, True, True)
    assert (asked.published, asked.sure) == (published, False)


@pytest.mark.parametrize(("line", "name"), NOT_GIVEN)
def test_another_name_before_the_date_is_none(line: str, name: str) -> None:
    found = dateline(Text(f"Fares to rise\n{line}\n\n{BODY}"), given=[name])
    assert found is None or not found.sure


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Port Herald, 4 June 2021", "Port Herald"),
        ("Port Herald (blog), 4 June 2021", "Port Herald"),
        ("Ada Holm, Port Herald, 4 June 2021", "Ada Holm"),
        ("The Port Herald: June 4, 2021", "The Port Herald"),
        ("_Lyne, 4 June 2021._", "Lyne"),
        ("Lyne: Talbot, Brook, 1921", "Talbot, Brook"),
        ("Ada Holm, 1921", "Ada Holm"),
        ("The Ferry War (Lyne, 1921)", ""),
        ("The Ferry War. June 1921", ""),
        ("Time: 4 June 2021", ""),
        ("Published 4 June 2021", ""),
        ("By Ada Holm, 4 June 2021", ""),
        ("LYNE, June 4, 2021 (AP) — The fares will rise.", ""),
        ("One, Two, Three, 1921", ""),
    ],
)
def test_the_name_before_a_date_may_be_who_published_it(line: str, name: str) -> None:
    found = dateline(Text(f"{line}\n\n{BODY}"))
    assert (found.named if found else "") == name


def test_who_published_a_text_is_named_at_its_top() -> None:
    found = dateline(Text("The fares rise.\n" * 4 + f"Port Herald, 4 June 2021\n\n{BODY}"))
    assert found and not found.named


DAYS = "Ferry days\n\n4 June 2021\n\n" + "The fares rose again.\n" * 20


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (f"{DAYS}5 June 2021\n" + "It rained.\n" * 20, False),
        (f"{DAYS}Saturday, June 5.\n" + "It rained.\n" * 20, False),
        (f"{DAYS}Isle of Orne, 5 June 2021\n" + "It rained.\n" * 20, False),
        (f"{DAYS}4 June\n" + "It rained.\n" * 20, True),
        (f"{DAYS}The fares rose on 5 June.\n" + "It rained.\n" * 20, True),
        (f"{DAYS}5 passengers\n" + "It rained.\n" * 20, True),
        (f"{DAYS.replace('4 June', 'Published 4 June')}5 June 2021\n" + "It rained.\n" * 20, True),
        (f"Ferry days (Lyne, 2022)\n{DAYS}", False),
        (f"Ferry days, 2022\n{DAYS.replace('4 June', 'Published 4 June')}", True),
        (f"Ferry Regatta 2022\n{DAYS}", True),
    ],
)
def test_a_day_that_dates_a_part_of_the_text_is_asked_for(text: str, sure: bool) -> None:
    found = dateline(Text(text))
    assert found and found.sure is sure


def test_a_given_name_at_the_foot_may_be_another_text_s() -> None:
    foot = "\n\nPort Herald, 3 March 2019\n"
    found = dateline(
        Text(f"The mill closes\nPublished 4 June 2021\n\n{BODY * 20}{foot}"), given=["Port Herald"]
    )
    assert found and (found.published, found.line) == ("2021-06-04", 2)


def test_a_given_name_before_two_days_is_asked_for() -> None:
    found = dateline(
        Text(f"Port Herald, 4 June 2021\nPort Herald, 5 June 2021\n\n{BODY}"), given=["Port Herald"]
    )
    assert found and not found.sure


@pytest.mark.parametrize("line", ASK)
def test_what_may_be_the_date_of_something_else_is_asked_for(line: str) -> None:
    found = dateline(Text(f"Fares to rise\n{line}\n\n{BODY}"))
    assert found is not None
    assert (found.published, found.sure) == ("2021-06-04", False)


def test_a_month_alone_on_a_line_is_asked_for() -> None:
    found = dateline(Text(f"Fares to rise\nJune 2021\n\n{BODY}"))
    assert found is not None
    assert (found.published, found.sure) == ("2021-06", False)


@pytest.mark.parametrize("line", NONE)
def test_what_is_no_dateline(line: str) -> None:
    assert dateline(Text(f"Fares to rise\n{line}\n\n{BODY}")) is None


def test_the_middle_of_a_text_has_no_dateline() -> None:
    assert dateline(Text(f"Fares to rise\n\n{BODY * 20}\n4 June 2021\n\n" + f"{BODY}\n" * 20)) is None


def test_the_order_of_a_date_in_digits_is_given() -> None:
    found = dateline(Text(f"Fares to rise\nPublished 04.06.2021\n\n{BODY}"), "dmy")
    assert found is not None
    assert (found.published, found.words) == ("2021-06-04", "04.06.2021")


LINE = "The office said that nobody had asked for it.\n"


@pytest.mark.parametrize(
    ("before", "after", "found"), [(11, 30, True), (12, 30, False), (30, 5, True), (30, 6, False)]
)
def test_how_far_head_and_foot_reach(before: int, after: int, found: bool) -> None:
    text = Text(LINE * before + "\n4 June 2021\n\n" + LINE * after)
    assert (dateline(text) is not None) == found


def test_a_sure_one_goes_before_one_that_isn_t() -> None:
    dated = dateline(Text(f"Port Lyne, 3 June 2021\nPublished 4 June 2021\n\n{BODY}"))
    assert dated is not None
    assert (dated.published, dated.sure, dated.line) == ("2021-06-04", True, 2)


def test_where_the_head_says_published_the_foot_s_days_are_of_other_texts() -> None:
    head, foot = "The mill closes\nPublished 5 June 2021\n\n", "\n\nThe mill is sold\n3 June 2021\n"
    text = "The mill closed on Friday.\n" * 30
    found = dateline(Text(head + text + foot))
    assert found and (found.published, found.line, found.sure) == ("2021-06-05", 2, True)
    bare = dateline(Text(head.replace("Published ", "") + text + foot))
    assert bare and not bare.sure


def test_the_same_day_twice_is_sure() -> None:
    dated = dateline(Text(f"4 June 2021\nPublished June 4, 2021\n\n{BODY}"))
    assert dated is not None
    assert (dated.words, dated.sure) == ("4 June 2021", True)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday 4 June 2021 00.05 BST", "2021-06-04"),
        ("08:14 GMT, Friday, 4 June 2021", "2021-06-04"),
        ("June 2021", ""),
        ("4 June 2021, 5 June 2021", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_dateline_state_its_day(words: str, day: str) -> None:
    assert day_of(words) == day


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Page last updated at 08:14 GMT, 4 June 2021 The fares rise.", True),
        ("By Ada Holm, staff reporter 4 June 2021: 5:11 PM The fares rise.", True),
        ("4 June 2021 00.05 BST Fares rise.", True),
        ("By our harbour correspondent, 4 June 2021: Fares rise.", True),
        ("By a vote in the harbour, 4 June 2021 fares rise.", False),
        ("The fares rise. — Port Herald, 4 June 2021", True),
        ("The fares rise. Port Herald, Friday, 4 June 2021, p. 4.", True),
        ("The fares rise (Port Herald, 4 June 2021)", True),
        ("The fares rise. Dated this 4 June 2021.", True),
        ("From our own correspondent, Orne, 4 June 2021.", True),
        ("The fares rise. On Friday, 4 June 2021.", False),
        ("The fares rise. Port Herald, 4 June 2021, was right.", False),
        ("The fares rose in Orne on 4 June 2021.", False),
        ("By the river the office moved 4 June 2021.", False),
        ("The ferry that Ada Holm sold 4 June 2021 is old.", False),
    ],
)
def test_a_dateline_stands_before_running_text(line: str, heads: bool) -> None:
    assert bool(headings(Text(line), "4 June 2021")) is heads
