"""The tagger, sentence by sentence: what is a date, which one, and what is none."""

import datetime
from pathlib import Path

import pytest

import hrctimeline
from hrctimeline.dates import speaks_of_future, tag, tag_for_scoring
from hrctimeline.dates.edtf import parse

PUBLISHED = "2018-06-20"  # a Wednesday
SOURCES = Path(__file__).parents[2] / "sources"


def values(text: str, published: str | None = PUBLISHED, **options: str) -> list[str]:
    return [mention.value for mention in tag(text, published, date_order=options.get("date_order"))]


FIFTEEN = [
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "2006", "2006"),
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "May", "2018-05"),
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "Last year", "2017"),
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "Tuesday", "2018-06-19"),
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "this week", "2018-06-18/2018-06-24"),
    ("cnn-haley-letter", "2018-06-21/2018-06-24", "Thursday", "2018-06-21"),
    ("cnn-groups-respond", "2018-06-25", "a year ago", "2017"),
    ("cnn-groups-respond", "2018-06-25", "June 19", "2018-06-19"),
    ("cnn-groups-respond", "2018-06-25", "Thursday", "2018-06-21"),
    ("cnn-groups-respond", "2018-06-25", "2014", "2014"),
    ("ishr-joint-reply", "2018-06-22", "22.06.2018", "2018-06-22"),
    ("joint-reply-letter", "2018-06-22", "20 June 2018", "2018-06-20"),
    ("hrnk-statement", "2018-06-19", "2012", "2012"),
    ("hrnk-statement", "2018-06-19", "2016", "2016"),
    ("hrnk-statement", "2018-06-19", "after 2009", "2010/.."),
]


@pytest.mark.parametrize(("source", "published", "words", "value"), FIFTEEN)
def test_the_shipped_texts(source: str, published: str, words: str, value: str) -> None:
    mentions = tag((SOURCES / f"{source}.txt").read_text(encoding="utf-8"), published)
    assert (value,) in [mention.readings for mention in mentions if mention.text == words]


@pytest.mark.parametrize("words", ["yearlong", "months"])
def test_the_shipped_texts_durations_are_no_dates(words: str) -> None:
    text = (SOURCES / "cnn-haley-letter.txt").read_text(encoding="utf-8")
    assert not [m for m in tag(text, "2018-06-24") if words in m.text]


def test_an_iso_week_is_an_interval_with_its_timex() -> None:
    [mention] = tag("The session began this week.", "2018-06-21/2018-06-24")
    assert (mention.value, mention.timex) == ("2018-06-18/2018-06-24", "2018-W25")


NO_DATES = [
    "a yearlong effort that went on for months",
    "He served for two years and three weeks.",
    "It rained on the thirty day of the new year, and it has been dry for the last 0 days.",
    "The clerk has been suspended for six months, and the toll has been put off for two weeks.",
    "Lowe has signed for three years, and has asked for two days to pay.",
    "They may march on in the fall of the government.",
    "March on Washington, they said. May I go?",
    "She led the “March of the Mothers”.",
    "a second time, in the last second",
    "2201 C Street NW, Washington, DC 20520",
    "Camp No. 25, Room 1984, Boeing 747, page 1912, Resolution 1973, Windows 2000",
    "1600 employees, 2000 people and 1,998 shares at $2018",
    "a 20-year-old in her twenties, in his fifties",
    "two days after the vote, three weeks before the election",
    "every Friday, on Mondays, each June",
    "over the last year, for the past decade, within two weeks",
    "The Sunday Times and Black Friday",
    "version 3.2018.1 of m2018k",
    "June Carter met April Jones.",
    "Meeting 1600 of the council, an Orion 1980 and a Boeing 1812, by Apollo 1975",
    "file 1980, case 1981, page 1982, order 1983, model 1984, type 1985, form 1986",
    "no. 1987, nr. 1988, # 1989, number 1990",
    "the rebels who nowhere in the year ended their march",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert [mention.text for mention in tag(text, PUBLISHED) if mention.value] == []


RESOLVED = [
    ("She was elected in 2012 and again in 2016.", ["2012", "2016"]),
    ("It met on June 19 and 20, 2018.", ["2018-06-19", "2018-06-20"]),
    ("In May and June 2017 it met.", ["2017-05", "2017-06"]),
    ("from 18 June to 6 July 2018", ["2018-06-18/2018-07-06"]),
    ("18 June-6 July 2018", ["2018-06-18/2018-07-06"]),
    ("It was moved from May 1 to May 5, 2018.", ["2018-05-01", "2018-05-05"]),
    ("between 2012 and 2016", ["2012/2016"]),
    ("1998-99 and 2006/07", ["1998/1999", "2006/2007"]),
    ("pre-1990 and post-2001", ["../1989", "2002/.."]),
    ("before June 19, 2018", ["../2018-06-18"]),
    ("until the end of 2017", ["../2017"]),
    ("after the 2012 vote", ["2012"]),
    ("the week of June 4, 2018", ["2018-06-04/2018-06-10"]),
    ("the summer of '69", ["1969-22"]),
    ("01/13/94", ["1994-01-13"]),
    ("the Sept. 11 attacks", ["2001-09-11"]),
    ("Monday, June 18", ["2018-06-18"]),
    ("It rained on Monday, 18 June, 2018.", ["2018-06-18"]),
    ("two weeks ago today", ["2018-06-06"]),
    ("twenty-five years ago to-day", ["1993-06-20"]),
    ("a month ago this day", ["2018-05-20"]),
    ("a decade ago", ["200X"]),
    ("last quarter", ["2018-01/2018-03"]),
    ("“June\u00a019,\u00a02018”", ["2018-06-19"]),
    ("June\n19, 2018", ["2018-06-19"]),
    ("He left in June.\n\n19, 2018", ["2018-06", "2018"]),
    ("On 31 April 2018 and 30 February", []),
    ("Summer Olympics 2012, Eurovision 2014, World Cup 1998", ["2012", "2014", "1998"]),
    ("the Geneva 2016 session and Russia's 2014 invasion", ["2016", "2014"]),
    ("HISTORY\n2006 The council replaces the commission.", ["2006"]),
    ("It fell in nineteen ninety-six and rose in May two thousand and one.", ["1996", "2001-05"]),
    ("sales this year through August", ["2018", "2018-08"]),
    ("“Since 2009 we wait.”", ["2009/.."]),
    ("They met the Friday before last, in the year before last.", ["2018-06-08", "2016"]),
    ("It meets on Thursday week.", ["2018-06-28"]),
    ("A fortnight ago it rained.", ["2018-06-04/2018-06-10"]),
    ("your letter of 2 July", ["2017-07-02"]),
    ("before\n\nthe end of 2017", ["../2017"]),
    ("looking for ways to get around Tuesday's ruling", ["2018-06-19"]),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_values(text: str, expected: list[str]) -> None:
    assert [value for value in values(text) if value] == expected


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("She announced it on Tuesday.", ("2018-06-19",)),
        ("On Tuesday, the plate was taken down.", ("2018-06-19",)),
        ("He will speak on Friday.", ("2018-06-22",)),
        ("The vote is scheduled for Friday.", ("2018-06-22",)),
        ("Tuesday", ("2018-06-19", "2018-06-26")),
        ("from May 1st", ("2018-05-01", "2019-05-01")),
        ("She said that she would leave on Friday.", ("2018-06-22", "2018-06-15")),
        ("They agreed to meet in July.", ("2018-07",)),
        ("It has been in force since July.", ("2017-07/..",)),
        ("They hoped to rule, but in March a judge decided otherwise.", ("2018-03",)),
        ("They hoped to meet in March, she said.", ("2018-03", "2019-03")),
        ("He flew to Washington on Tuesday.", ("2018-06-19",)),
        ("The boys are going to camp at Fell Head on 1 June.", ("2019-06-01",)),
        ("He was shot to death on October 23.", ("2017-10-23",)),
        ("It will be held on June 29.", ("2018-06-29",)),
        ("It would be held on June 29.", ("2018-06-29", "2017-06-29")),
        ("They could return as early as Tuesday.", ("2018-06-26",)),
        ("The talks, due to resume Monday, are in doubt.", ("2018-06-25",)),
        ("She has agreed to speak in July.", ("2018-07",)),
        ("Prices rose to more than ten crowns in April.", ("2018-04",)),
        ("It fell from the peak of June 1, when the crash began.", ("2018-06-01",)),
        ("The offer was extended to July 6.", ("2018-07-06",)),
        ("The bank had bought shares through May 29.", ("2018-05-29",)),
        ("The record date is July 9.", ("2018-07-09",)),
        ("They set July 10 as the deadline.", ("2018-07-10",)),
        ("On Friday, when they met, it rained.", ("2018-06-15",)),
    ],
)
def test_direction_is_taken_from_tense_or_stays_open(text: str, readings: tuple[str, ...]) -> None:
    [mention] = tag(text, PUBLISHED)
    assert mention.readings == readings
    assert mention.value == readings[0]


def test_a_date_left_open_is_the_one_that_the_text_names_elsewhere() -> None:
    killed, blasts = tag("Bombs killed ten on June 7. The June 7 blasts, agree all, are a riddle.", PUBLISHED)
    assert (killed.readings, blasts.readings) == (("2018-06-07",), ("2018-06-07",))
    assert blasts.why.endswith("as elsewhere in the text")
    assert len(tag("From July 7", PUBLISHED)[0].readings) == 2
    assert len(tag("Adopted on July 7, 2017. From July 7", PUBLISHED)[1].readings) == 2


def test_an_interval_of_publication_days_gives_all_its_answers() -> None:
    interval = "2018-06-21/2018-06-24"
    assert values("She spoke yesterday.", interval) == ["2018-06-20/2018-06-23"]
    assert values("She spoke on Tuesday.", interval) == ["2018-06-19"]
    assert values("She spoke on Friday.", interval) == ["2018-06-15/2018-06-22"]
    assert values("She left last year.", "2017-12-30/2018-01-02") == ["2016/2017"]


def test_without_publication_only_full_dates_have_values() -> None:
    mentions = tag("On Tuesday, in May, last year, on June 19, 2018, in '98", None)
    assert [mention.value for mention in mentions if mention.value] == ["2018-06-19"]
    assert all(mention.relative for mention in mentions if not mention.value)


def test_publication_may_be_a_date_or_edtf() -> None:
    by_text = tag("yesterday", "2018-06-20")
    assert tag("yesterday", datetime.date(2018, 6, 20)) == by_text == tag("yesterday", parse("2018-06-20"))
    with pytest.raises(ValueError, match="EDTF writes"):
        tag("yesterday", "20/6/2018")


@pytest.mark.parametrize(
    ("order", "value"), [(None, ""), ("dmy", "2018-04-03"), ("mdy", "2018-03-04"), ("ymd", "")]
)
def test_numeric_dates_with_two_readings_need_an_order(order: str | None, value: str) -> None:
    [mention] = tag("signed on 03.04.2018", PUBLISHED, date_order=order)
    assert mention.value == value
    assert mention.readings == ((value,) if value else ())


def test_two_digit_years_are_the_latest_not_after_publication() -> None:
    assert values("13/01/19", "2018-06-20") == ["1919-01-13"]
    assert values("13/01/19", "2019-06-20") == ["2019-01-13"]


TOLD = (
    "He was shot on June 3, 2018. Two days later he died, and the following year she left. "
    "That day is a holiday."
)
TOLD_BY_NAME = "He died on June 3, 2018. The following Tuesday she left. That June was hot."
SEASONS = "He died on June 3, 2016. That autumn she left; the following spring she was back."


def test_what_counts_from_a_date_told_of_before() -> None:
    assert values(TOLD) == ["2018-06-03", "2018-06-05", "2019", "2018-06-05"]
    assert values(TOLD_BY_NAME) == ["2018-06-03", "2018-06-05", "2018-06"]
    assert values(SEASONS) == ["2016-06-03", "2016-23", "2017-21"]
    assert tag(TOLD, PUBLISHED)[1].why == "2 days after 3 June 2018"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "It sailed until Sunday, April 15, as usual. On that day it struck, and on the next day it sank.",
            ("2018-04-16",),
        ),
        ("It lay there since 15 April 2012. The next day it snowed.", ("2012-04-16",)),
        (
            "The wreck of June 26th was told of, and on the next day the board met.",
            ("2018-06-27", "2017-06-27"),
        ),
        ("It ran until May 2012. The next day it snowed.", ()),
    ],
)
def test_the_next_day_counts_from_a_bound_and_from_each_reading(text: str, last: tuple[str, ...]) -> None:
    assert tag(text, "2018-06-21")[-1].readings == last


def test_the_next_day_of_a_day_that_may_be_any_of_a_run_is_the_run_a_day_later() -> None:
    told = tag("On June 26th the ship was sunk, and on the next day the board met.", "2018")
    assert [mention.readings for mention in told] == [("2017-06-26/2018-06-26",), ("2017-06-27/2018-06-27",)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 it met. Two days later it rose.",
        "June 3, 2018.\n\nThe next day it rained.",
        "It ended on 11 November 1918. In 1925 it was quiet. The next day they left.",
    ],
)
def test_a_date_told_of_too_coarsely_or_elsewhere_is_no_anchor(text: str) -> None:
    assert tag(text, PUBLISHED)[-1].value == ""


def test_an_anchor_stands_in_for_publication() -> None:
    assert [m.value for m in tag("On May 9th the next day came.", "2004-05", anchored=True)] == [
        "2004-05-09",
        "2004-05-10",
    ]
    assert [m.value for m in tag("The next day they left.", "2004-05-09", anchored=True)] == ["2004-05-10"]


def test_a_range_of_days_lies_in_its_anchor() -> None:
    [mention] = tag("It was open on 19-23 June.", "1987-06", anchored=True)
    assert (mention.value, mention.by_its_ends) == ("1987-06-19/1987-06-23", True)


def test_a_month_as_anchor_has_its_own_days() -> None:
    text = "On the 9th the comet stood over the harbour; the next day it was gone."
    assert [m.value for m in tag(text, "1893-03", anchored=True)] == ["1893-03-09", "1893-03-10"]


def test_why_names_the_step() -> None:
    why = {
        m.text: m.why
        for m in tag("Last year and on Tuesday, she said on May 3, 2018.", "2018-06-21/2018-06-24")
    }
    assert why["Last year"] == "the year before 2018"
    assert why["Tuesday"] == "Tuesday before 21–24 June 2018"
    assert why["May 3, 2018"] == "written out"


def test_offsets_are_code_points_of_the_text_as_given() -> None:
    text = "𝔘𝔫𝔦 — İstanbul, “June\u00a019,\r\n2018”"
    [mention] = tag(text, None)
    assert text[mention.start : mention.end] == mention.text == "June\u00a019,\r\n2018"


def test_a_vague_expression_has_no_value_and_no_readings() -> None:
    for text, timex in (("now", "PRESENT_REF"), ("recently", "PAST_REF"), ("soon", "FUTURE_REF")):
        [mention] = tag(text, PUBLISHED)
        assert (mention.value, mention.readings, mention.timex) == ("", (), timex)


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("She will announce it on Friday.", True),
        ("The vote is scheduled for Friday.", True),
        ("The US is to leave next week.", True),
        ("It plans to leave in July.", True),
        ("We'll see on Friday.", True),
        ("It must be paid by Friday.", True),
        ("It must have been paid by Friday.", False),
        ("She announced it on Tuesday.", False),
        ("The goodwill of Friday was gone.", False),
    ],
)
def test_speech_of_the_future(text: str, future: bool) -> None:
    assert speaks_of_future(text) is future
    assert [mention.future for mention in tag(text, PUBLISHED)] == [future]


STORY = (
    "The war began on 28 July 1914 and ended on 11 November 1918. In 1915 the front was still. "
    "On 22 April gas was used. The next day, two divisions withdrew. "
    "In December 1916 a new government came. In January it made an offer. "
    "In May 1917 the troops refused. It was over in 1918."
)


def test_a_story_of_the_past_keeps_its_years_when_scored() -> None:
    timex = {
        STORY[start:end]: value for start, end, value, _ in tag_for_scoring(STORY, datetime.date(2009, 5, 1))
    }
    assert (timex["22 April"], timex["January"]) == ("1915-04-22", "1917-01")
    assert timex["The next day"] == "1915-04-23"
    assert values(STORY, "2009-05-01")[4] != "1915-04-22"


def test_the_tagger_is_there_under_the_library_s_name() -> None:
    assert hrctimeline.dates.tag("22 June 2018", None)[0].value == "2018-06-22"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Changes in April\n12 March 2019", ["2019-04", "2019-03-12"]),
        ("Closed in May 3 June 2019", ["2018-05", "2019-06-03"]),
        ("May 3 June 4 2019", ["2019-05-03", "2019-06-04"]),
        ("May 3, June 2019", ["2019-05-03", "2019-06"]),
    ],
)
def test_a_day_between_two_months_is_the_one_s_that_has_a_year(text: str, stated: list[str]) -> None:
    assert values(text, "2019-03-14") == stated
