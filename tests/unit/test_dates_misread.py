"""Words that were once taken for other dates than they state, each kind with a wrong line that still is told."""

import pytest

from examples import lay_over
from hrctimeline.dates import tag
from hrctimeline.findings import Finding
from hrctimeline.verifier import verify
from rulings import memory

FAMILY = ("date-", "dates-", "dated-by-", "anchor-", "published-before", "claim-date")


def found(text: str, date: str, published: str, quote: str = "", keys: str = "") -> list[Finding]:
    """What the rules on dates find of one event, which quotes the whole text unless a part of it is given."""
    source = f'[source.letter]\npublished = "{published}"\ndateline = ""\npublished-note = "By its cover."\n'
    evidence = f"[[event.evidence]]\nquote = '''{quote or text}'''\n{keys}"
    prose = text.replace("\n", "\\n")
    fragment = f'letter.txt: {prose}\n{source}[[event]]\ndate = "{date}"\ntitle = "It happens"\n{evidence}'
    return [each for each in verify(memory(lay_over(fragment))).findings if each.rule.startswith(FAMILY)]


def rules(text: str, date: str, published: str, quote: str = "", keys: str = "") -> list[str]:
    return [each.rule for each in found(text, date, published, quote, keys)]


def readings(text: str, published: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(mention.text, mention.readings) for mention in tag(text, published)]


@pytest.mark.parametrize(
    "besides",
    [
        "It was in the 1911 style.",
        "The hall dates from the 1860s.",
        "The roof had leaked since the spring of 1902.",
        "Grain had been dear in March 1904.",
        "“Last week it was still dry,” says the warden.",
    ],
)
def test_what_is_much_wider_than_the_event_does_not_compete_with_it(besides: str) -> None:
    text = f"The hall burned down on 3 May 1906. {besides}"
    assert rules(text, "1906-05-03", "1908-02-20") == []
    assert "date-contradicted" in rules(text, "1906-05-04", "1908-02-20")


def test_what_is_about_as_wide_competes() -> None:
    for text, date in [
        ("It rained in February 1904 and in July 1905.", "1904-02"),
        ("It rained on 3 May 1906 and on 9 June 1906.", "1906-05-03"),
        ("It rained from 3 to 5 May 1906 and on 9 June 1906.", "1906-05-03/1906-05-05"),
        ("It rained on 3 May 1906, and on 9 and 10 June 1906.", "1906-05-03"),
        ("It rained in 1904 and in 1906.", "1904"),
    ]:
        assert rules(text, date, "1908-02-20") == ["date-ambiguous"], text


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("It ran on 3 May 1906, and again on 9 June 1906.", "1906-05-03", "3 May 1906"),
        (
            "It ran on 3 May 1906, 4 May 1906 and 9 June 1906.",
            "1906-05-03/1906-05-04",
            "3 May 1906, 4 May 1906",
        ),
        ("It ran on 3 May 1906, 9 June 1906 and 4 May 1906.", "1906-05-03/1906-05-04", ""),
    ],
)
def test_of_several_dates_all_the_words_that_are_the_events_are_named(
    text: str, date: str, words: str
) -> None:
    (finding,) = found(text, date, "1908-02-20")
    assert (f'dated-by = "{words}"' in finding.hint) is bool(words)
    if words:
        assert "date-ambiguous" not in rules(text, date, "1908-02-20", keys=f'dated-by = "{words}"\n')


@pytest.mark.parametrize(
    ("named", "date"),
    [
        ("On Thursday, the 8th Naval District shut its yard", "2014-06-12"),
        ("On Thursday, the 2nd Battalion left the fort", "2014-06-12"),
        ("On Thursday, the 3rd edition of the fair opened", "2014-06-12"),
    ],
)
def test_an_ordinal_before_a_noun_is_no_day_of_the_weekday(named: str, date: str) -> None:
    assert rules(f"{named}.", date, "2014-06-15") == []
    assert rules(f"{named}.", "2014-06-11", "2014-06-15") == ["date-contradicted"]


def test_a_weekday_with_the_number_of_its_day() -> None:
    for said in (
        "Monday, the 4th, it rained",
        "Monday the 4th",
        "Monday, the 4th it rained",
        "Monday, the 4th: rain",
    ):
        ((_, days),) = readings(f"On {said}.", "2016-07-15")
        assert days[0] == "2016-07-04"


@pytest.mark.parametrize(
    "said",
    [
        "Friday (the 6th instant)",
        "Friday, the 6th inst.",
        "Friday the 6th instant",
        "Friday, the 6th instant,",
    ],
)
def test_a_weekday_beside_a_day_of_the_month_is_that_day(said: str) -> None:
    text = f"On {said} the boat came in."
    assert rules(text, "1861-12-06", "1862") == []
    assert rules(text, "1861-12-06", "1861-12-20") == []
    for wrong in ("1861-12-07", "1861-12-13", "1862-05-06"):
        assert rules(text, wrong, "1861-12-20") == ["date-contradicted"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The fair ran Friday and Saturday, May 4th and 5th, 1906, at Linn.", "1906-05-04/1906-05-05"),
        ("The fair ran Friday, Saturday and Sunday, May 4, 5 and 6, 1906.", "1906-05-04/1906-05-06"),
        ("The fair ran on Friday and Saturday, the 4th and 5th of May 1906.", "1906-05-04/1906-05-05"),
        ("The fair ran Friday & Saturday, 4 & 5 May 1906.", "1906-05-04/1906-05-05"),
    ],
)
def test_weekdays_listed_before_their_days_are_these_days(text: str, date: str) -> None:
    assert rules(text, date, "1907") == []
    assert rules(text, date.replace("-05-", "-06-"), "1907") == ["date-contradicted"]


@pytest.mark.parametrize("street", ["1848 Lower\nMill Street", "1848 Old Ferry\nRoad", "1848 Quay\nLane"])
def test_a_house_number_is_no_year_where_a_line_ends_in_its_street(street: str) -> None:
    assert readings(f"He was at home, {street}, when it shook.", "1906-06-01") == []
    assert readings("He was at home in 1848\nLower down it shook.", "1906-06-01") == [("1848", ("1848",))]


@pytest.mark.parametrize(
    ("behind", "date"),
    [
        ("but several days passed before anybody spoke. The chair then resigned.", "1873-05"),
        ("and some days later its chair resigned.", "1873-05"),
        ("and soon after, its chair resigned.", "1873-05"),
        ("and a few weeks later its chair resigned.", "1873-05/1873-07"),
        ("and its chair resigned months afterwards.", "1873"),
    ],
)
def test_what_comes_some_time_after_a_day_is_as_wide_as_that(behind: str, date: str) -> None:
    assert rules(f"The board sat on 13 May 1873, {behind}", date, "1881") == []
    assert rules(f"The board sat on 13 May 1873, {behind}", "1873/1874", "1881") == ["date-too-coarse"]
    assert rules(f"The board sat on 13 June 1873, {behind}", "1873-05", "1881") == ["date-contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "Several days after the flood the board sat on 13 May 1873.",
        "The board sat on 13 May 1873, several days after the flood.",
        "The board, which had waited some days, sat on 13 May 1873.",
        "Several days passed. The board sat on 13 May 1873.",
    ],
)
def test_a_day_that_comes_some_time_after_another_thing_is_that_day(text: str) -> None:
    assert rules(text, "1873-05", "1881") == ["date-too-coarse"]
    assert rules(text, "1873-05-13", "1881") == []


@pytest.mark.parametrize(
    "said",
    [
        "The board said on Tuesday that the mill had burned on 3 May 1906.",
        "On Tuesday the board said the mill burned on 3 May 1906.",
        "“The mill burned on 3 May 1906,” said the mayor on Tuesday.",
        "The mill burned on 3 May 1906, Ida Lund told reporters late on Tuesday.",
        "The mill burned on 3 May 1906, the board said in a statement on 8 May 1906.",
    ],
)
def test_the_day_on_which_somebody_said_so_competes_with_no_other(said: str) -> None:
    assert rules(said, "1906-05-03", "1906-05-10") == []
    assert "date-contradicted" in rules(said, "1906-05-04", "1906-05-10")
    assert rules(said, "1906-05-08", "1906-05-10") in (["date-ambiguous"], [])


@pytest.mark.parametrize(
    "told",
    [
        "The mill burned on 3 May 1906 and was sold on 8 May 1906.",
        "The board said he left on 3 May 1906 and came back on 8 May 1906.",
        "The board told him to leave on 3 May 1906; he came back on 8 May 1906.",
        "On 8 May 1906 the mill closed, and its head said that it had burned. It had rained on 3 May 1906.",
    ],
)
def test_what_is_done_on_a_day_is_not_only_said_on_it(told: str) -> None:
    assert rules(told, "1906-05-03", "1906-05-10") == ["date-ambiguous"]


def test_what_is_said_of_an_event_days_later_disagrees_with_no_date_of_it() -> None:
    first, later = "The mill burned on 3 May 1906.", "Ida Lund said on 8 May 1906 that nobody died."
    second = f"[[event.evidence]]\nquote = '{later}'\n"
    assert rules(f"{first}\n\n{later}", "1906-05-03", "1906-05-10", first, second) == []
    found, second = later.replace("said", "found"), second.replace("said", "found")
    assert rules(f"{first}\n\n{found}", "1906-05-03", "1906-05-10", first, second) == []
    other = "The mill of the Lunds burned on 8 May 1906."
    second = f"[[event.evidence]]\nquote = '{other}'\n"
    assert rules(f"{first}\n\n{other}", "1906-05-03", "1906-05-10", first, second) == ["dates-disagree"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 7 May 1906 it left. On the 23d Captain Orr saw land.", ["1906-05-07", "1906-05-23"]),
        ("On 7 May 1906 it left. By the 8th forty men were ill.", ["1906-05-07", "../1906-05-08"]),
        ("On 7 May 1906 it left. It sailed on the 9th for Leeds.", ["1906-05-07", "1906-05-09"]),
        ("On 7 May 1906 the 9th Captain of the line left.", ["1906-05-07"]),
        ("On the 2d and 3d of May 1906 it rained; on the 4th it froze.", ["1906-05-02", "1906-05-03", "1906-05-04"]),
        ("On 7 May 1906 it left, and next day it sank.", ["1906-05-07", "1906-05-08"]),
        ("On 7 May 1906 it left with next day delivery.", ["1906-05-07"]),
        ("His letter of the 3d instant came.", ["1906-07-03"]),
        ("Throughout 1902 it grew.", ["1902"]),
        ("Fort 1902 was sold.", []),
        ("It grew in the 1st quarter of 1902, and in the 2nd half of 1903.", ["1902-01/1902-03", "1903-07/1903-12"]),
        ("It won the 1st quarter.", []),
        ("It is to be paid in FY08, as was that of FY03.", ["1908~", "1903~"]),
        ("In the winter of 1898-99 it was shut from 7 December to 22 January.",
         ["1898-24", "1905-12-07/1906-01-22", "1898-12-07/1899-01-22", "1899-12-07/1900-01-22"]),
    ],
)  # fmt: skip
def test_words_that_were_not_read(text: str, expected: list[str]) -> None:
    assert [reading for _, days in readings(text, "1906-07-20") for reading in days] == expected


@pytest.mark.parametrize("heading", ["CHAPTER IV. 1854.", "Part 1854", "Ch. 2: Linn 1854 –"])
def test_a_year_named_as_anchor_is_one_wherever_it_stands(heading: str) -> None:
    quote = "On New Year's Day we lay off the cape."
    text = f"{heading}\n\n{quote}"
    anchor = 'anchor = "1854"\n'
    assert rules(text, "1854-01-01", "1899", quote, anchor) == []
    assert rules(text, "1855-06-01", "1899", quote, anchor) == ["date-contradicted"]
    assert rules(text, "1854-01-01", "1899", quote, f'anchor = "{heading[:4]}"\n') == ["anchor-not-found"]


def test_of_which_of_two_verbs_a_day_is_may_be_open() -> None:
    text = "The day before the report was published on 1 July 2010, the bank filed a complaint."
    named = 'dated-by = "1 July 2010"\n'
    (finding,) = found(text, "2010-07-01", "2010-08-03", keys=named)
    assert (finding.rule, str(finding.severity)) == ("dated-by-not-found", "note")
    (finding,) = found(text, "2010-07-02", "2010-08-03", keys=named)
    assert str(finding.severity) == "error"
    (finding,) = found(
        "He left a day after the 3 June 2010 vote.",
        "2010-06-03",
        "2010-08-03",
        keys=named.replace("1 July", "3 June"),
    )
    assert str(finding.severity) == "error"
    assert rules(text, "2010-07-01", "2010-08-03") == ["date-contradicted"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("By 12 April 1919 all pits were idle.", "1919-04-12"),
        ("By Saturday all pits were idle.", "1919-05-03"),
        ("By April 1919 all pits were idle.", "1919-04"),
    ],
)
def test_what_was_so_by_a_day_may_have_been_so_before(text: str, date: str) -> None:
    (finding,) = found(text, date, "1919-05-03")
    assert (finding.rule, str(finding.severity)) == ("date-too-precise", "note")
    (finding,) = found(text, "1919-03-02", "1919-05-03")
    assert (finding.rule, str(finding.severity)) == ("date-too-precise", "error")
    (finding,) = found(text.replace("By", "Before"), date, "1919-05-03")
    assert (finding.rule, str(finding.severity)) == ("date-contradicted", "error")


def test_a_day_by_its_number_that_is_past_is_not_of_a_month_to_come() -> None:
    text = "By Saturday, 3 May, all pits were idle. The owners met us on the 14th."
    assert readings(text, "1919-05-05")[1] == ("the 14th", ("1919-04-14",))
    assert readings(text.replace("met us", "will meet us"), "1919-05-05")[1] == ("the 14th", ("1919-05-14",))


def test_a_year_that_heads_an_entry_is_one() -> None:
    text = "Chronology. 1896: The firm is founded. 1899: Linn burns."
    assert rules(text, "1896", "1919-05-05", "1896: The firm is founded.") == []
    assert rules(text, "1897", "1919-05-05", "1896: The firm is founded.") == ["date-contradicted"]
    assert readings("It stands in Hut 1896: see below.", "1919-05-05") == []


@pytest.mark.parametrize(
    "ahead",
    [
        "An inquiry, to be led by Ida Hale, opens on Monday and is to report soon.",
        "The inquiry led by Ida Hale opens on Monday.",
        "A fair, held there every year, starts on 16 November.",
        "The board chose Linn, which hosts the games of the north on 16 November 2020.",
    ],
)
def test_a_participle_makes_no_past_of_what_opens_on_monday(ahead: str) -> None:
    assert found(ahead, "2020-11-16", "2020-11-12") == []


@pytest.mark.parametrize(
    "past",
    [
        "He died on 16 November 2020, and is to be buried in Linn.",
        "The inquiry led by Ida Hale opened on 16 November 2020.",
        "The board chose Linn, which hosts the games, on 16 November 2020.",
    ],
)
def test_what_is_told_as_past_was_not_before_its_text(past: str) -> None:
    assert [each.rule for each in found(past, "2020-11-16", "2020-11-12")] == ["published-before"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares fell as much as 12% on Friday.", ["1906-07-20"]),
        ("Wheat rose as much as a third on Friday.", ["1906-07-20"]),
        ("It is due to close by end-August.", ["../1906-08"]),
        ("On 4 March 1861 they set out; the next day but one they were there.", ["1861-03-04", "1861-03-06"]),
        ("On 4 March 1861 they set out. From the 10th to the 16th it rained.",
         ["1861-03-04", "1861-03-10/1861-03-16"]),
        ("On 4 March 1861 they set out. The message of the 12th reached us.", ["1861-03-04", "1861-03-12"]),
        ("On 4 March 1861 they set out. Of the 12th wounded man nothing is known.", ["1861-03-04"]),
    ],
)  # fmt: skip
def test_more_words_that_were_not_read(text: str, expected: list[str]) -> None:
    assert [reading for _, days in readings(text, "1906-07-20") for reading in days] == expected


def test_what_is_compared_with_a_day_is_not_of_it() -> None:
    text = "Prices are as high as on 3 May 1906, and rose in July."
    assert rules(text, "1906-05-03", "1906-07-20", "Prices are as high as on 3 May 1906") == [
        "date-unsupported"
    ]


def test_of_a_magazine_a_month_may_be_its_own() -> None:
    text = "Ida Hale turned 60 in May. She saw the flood of 12 August 1902, and that of 3 June 1901."
    for date in ("1913-05", "1902-05"):
        assert rules(text, date, "1913-07", "Ida Hale turned 60 in May.") == []
    assert rules(text, "1913-04", "1913-07", "Ida Hale turned 60 in May.") == ["date-contradicted"]


def test_what_was_so_by_a_day_is_not_set_aside_for_a_day_before_it() -> None:
    text = "The flood of 12 August 1902 ruined the hall, and by Christmas it was open."
    named = 'dated-by = "by Christmas"\n'
    for date in ("1902-12-25", "1902-12"):
        (finding,) = found(text, date, "1903-05-04", keys=named)
        assert (finding.rule, str(finding.severity)) == ("date-too-precise", "note")
    assert "date-contradicted" in rules(text, "1903-01", "1903-05-04")


def test_the_year_to_a_day_has_its_length() -> None:
    for said in ("the year to 31 March 1906", "the year ended 31 March 1906"):
        text = f"In {said} the mill lost money."
        assert rules(text, "1905-04-01/1906-03-31", "1906-05-04") == []
        assert rules(text, "1903-04-01/1906-03-31", "1906-05-04") == ["date-too-coarse"]
        alone = text.replace(f"In {said}", "On 31 March 1906")
        assert rules(alone, "1905-04-01/1906-03-31", "1906-05-04") == ["date-too-coarse"]


def test_a_day_is_told_by_the_days_from_it_to_another() -> None:
    text = "The bridge was shut on 3 May 1906, two days after a diver saw a crack, and opened on 9 June 1906."
    (finding,) = found(text, "1906-05-01", "1906-07-20")
    assert (finding.rule, str(finding.severity)) == ("date-contradicted", "note")
    for wrong in ("1906-05-05", "1906-05-02"):
        (finding,) = found(text, wrong, "1906-07-20")
        assert (finding.rule, str(finding.severity)) == ("date-contradicted", "error")


@pytest.mark.parametrize("told", ["It was the weekend.", "That weekend it rained.", "That week it rained."])
def test_a_week_or_weekend_told_of_is_that_of_its_day(told: str) -> None:
    source = "[source.letter]\npublished = '1906-05-20'\ndateline = ''\npublished-note = 'x'\n"
    for day in (5, 12):
        quote = f"Work began on Saturday {day} May 1906."
        event = f"[[event]]\ndate = '1906-05-{day:02}'\ntitle = 'Work begins'\nsummary = '{told}'\n"
        fragment = f"letter.txt: {quote}\n{source}{event}[[event.evidence]]\nquote = '{quote}'\n"
        assert not [each for each in verify(memory(lay_over(fragment))).findings if each.rule == "claim-date"]
        wrong = fragment.replace(told, "It was the weekend of 19 May.")
        assert [each for each in verify(memory(lay_over(wrong))).findings if each.rule == "claim-date"]
