"""Direction, bounds, distance: what the words around a date make of it, sentence by sentence."""

import pytest

from hrctimeline.dates import tag

PUBLISHED = "2018-06-20"  # a Wednesday
Read = list[tuple[str, ...]]


def readings(text: str, published: str = PUBLISHED) -> Read:
    return [each.readings for each in tag(text, published) if each.readings and not each.aside]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prior to the year 1998 it was a mill.", [("../1997",)]),
        ("Since 2011 Bolt has owned the mill.", [("2011/..",)]),
        ("It shut before the 12th of May 1911 for good.", [("../1911-05-11",)]),
        ("After the 2012 vote Smith resigned.", [("2012",)]),
        ("It was shut after the 12th of May uprising.", [("2018-05-12",)]),
        ("It was signed not before 8 March 2014.", [("2014-03-08/..",)]),
        ("It was found in 2014 or later.", [("2014/..",)]),
        ("Entries close on 8 March 2014 at the latest.", [("../2014-03-08",)]),
        ("Payment is taken from 2015 onward.", [("2015/..",)]),
        ("The gate was shut from 3 April 2012 on the north side.", [("2012-04-03",)]),
        ("It closed before late June 2009.", [("../2009-06",)]),
        ("It was built after the end of 2009.", [("2010/..",)]),
        ("It was built after the middle of 2009.", [("2009/..",)]),
        ("It has grown since the beginning of 2018.", [("2018-01-01/..",)]),
        ("It was not signed until 8 March 2014.", [("2014-03-08/..",)]),
        ("Not only was it shut until 2003.", [("../2003",)]),
        ("The ferry is not expected before May 2019.", [("2019-05/..",)]),
        ("It was not known before 2009.", [("../2008",)]),
        ("Sales were lowest since 2009\n\nMay 2011: the board met.", [("2009/..",), ("2011-05",)]),
    ],
)
def test_a_bound_opens_the_date_to_one_side(text: str, expected: Read) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The crew ran its program to gently land at noon on June 19.", "2018-06-19"),
        ("The crew is set to land on June 20.", "2018-06-20"),
        ("The crew is set to land on June 12.", "2019-06-12"),
    ],
)
def test_a_day_about_publication_is_of_its_year_whatever_the_verb(text: str, day: str) -> None:
    assert readings(text) == [(day,)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("If the May 28 order from the judge stands, the mill will pay.", ("2018-05-28", "2019-05-28")),
        ("The 28 May letter will be read aloud.", ("2018-05-28", "2019-05-28")),
        ("The July 3 hearing will be held in Orne.", ("2018-07-03",)),
        ("The January 9 race will be run in Orne.", ("2019-01-09",)),
        ("The race will be run on May 28.", ("2019-05-28",)),
        ("A May 28 race will be run in Orne.", ("2019-05-28",)),
    ],
)
def test_a_thing_that_a_day_names_may_be_there_whatever_will_come_of_it(
    text: str, days: tuple[str, ...]
) -> None:
    assert readings(text) == [days]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("shut since 4 May 2018", True),
        ("not opened until 4 May 2018", True),
        ("given until 4 May 2018", True),
        ("open after 4 May 2018", False),
        ("no earlier than 4 May 2018", False),
        ("before 4 May 2018", False),
    ],
)
def test_some_bounds_state_their_own_day(text: str, states: bool) -> None:
    assert [mention.by_its_ends for mention in tag(text, PUBLISHED)] == [states]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three weeks before her trial on 12 May 2009 she quit.", [("2009-04-21",)]),
        ("It closed ten years after its founding in 1990.", [("2000",)]),
        ("The plant reopened a month after the March 2009 flood.", [("2009-04",)]),
        ("He died the day before Christmas 2009.", [("2009-12-24",)]),
        ("A day after Smith resigned on 3 June, Bolt closed.", [("2018-06-04",)]),
        ("A year after the war he died in 2008.", [("2008",)]),
        ("A day after the vote, on 3 June, he resigned.", [("2018-06-03",)]),
        ("Days after the 3 June vote he resigned.", []),
        ("More than a week after the 1 June vote he resigned.", []),
        ("The firm will report a week from Friday.", [("2018-06-29",)]),
        ("They met a week ago Tuesday.", [("2018-06-12",)]),
        ("They will meet a fortnight on Friday.", [("2018-07-06",)]),
        ("Two years ago in May it closed.", [("2016-05",)]),
        ("They trained the weekend before the 5 May 2018 race.", [("2018-04-28/2018-04-29",)]),
        ("He rested the weekend after the 3 May 2018 race.", [("2018-05-05/2018-05-06",)]),
        ("The week before 12 May 2010 was hot.", [("2010-05-03/2010-05-09",)]),
        ("The strike came a day before the announcement.", []),
        ("He walked for two days from May 3 to May 5.", [("2018-05-03/2018-05-05",)]),
        ("It opened on 3 June, two days later than planned.", [("2018-06-03",)]),
        ("Profits fell in May from a year earlier.", [("2018-05",)]),
        ("Debts rose to $5m in May from $4 million a year earlier.", [("2018-05",)]),
    ],
)
def test_a_distance_leads_from_the_date_in_its_phrase(text: str, expected: Read) -> None:
    assert readings(text) == expected


def test_a_distance_from_an_event_counts_from_the_anchor() -> None:
    [mention] = tag("A week before the race Smith fell ill.", "2009-08-14", anchored=True)
    assert mention.value == "2009-08-07"
    assert not tag("It lies two days from Rome.", "2009-08-14", anchored=True)[0].readings
    [mention] = tag("Aid came, and two days after the fire the mill was sold.", "2009-08-14", anchored=True)
    assert mention.value == "2009-08-16"
    [mention] = tag("On the third day after the fire the mill was sold.", "2009-08-14", anchored=True)
    assert mention.value == "2009-08-17"
    [mention] = tag("On the third day of the fair the mill was sold.", "2009-08-14", anchored=True)
    assert mention.value == "2009-08-16"
    assert not any(
        each.readings for each in tag("A week and two days after the fire it rained.", "2009-08-14")
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The guild has refused to accept Friday's vote.", ("2018-06-22", "2018-06-15")),
        ("The guild has failed to mend Friday's leak.", ("2018-06-22", "2018-06-15")),
        ("The guild has agreed to attend Friday's vote.", ("2018-06-22",)),
        ("The guild is to accept Friday's vote.", ("2018-06-22",)),
    ],
)
def test_only_what_somebody_has_bound_himself_to_do_is_surely_to_come(
    text: str, days: tuple[str, ...]
) -> None:
    assert readings(text) == [days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hearing was put off to Friday.", [("2018-06-22",)]),
        ("A rally was called for Saturday.", [("2018-06-23",)]),
        ("The figures reported for May were poor.", [("2018-05",)]),
        ("They decided to meet on Friday.", [("2018-06-22",)]),
        ("It will open on 5 June.", [("2019-06-05",)]),
        ("It will open next Friday.", [("2018-06-22", "2018-06-29")]),
        ("It will open next Monday.", [("2018-06-25",)]),
        ("A week after the vote of 6 June it will open.", [("2018-06-13", "2019-06-13")]),
        ("It will open, the firm said, and close on October 25.", [("2018-10-25",)]),
        ("It will open a “summer school” and close on October 25.", [("2018-10-25",)]),
        ("It will be shut and, if need be, sealed on October 25.", [("2018-10-25",)]),
        ("It will be shut, and was sealed on October 25.", [("2017-10-25",)]),
        ("It is to be formally opened on Friday.", [("2018-06-22",)]),
        ("The council would have met on 19 June 2018.", []),
        ("The club meets on 19 June each year.", []),
        ("He praised the ships of tomorrow.", []),
        ("He cried out the hour of tomorrow's sale.", [("2018-06-21",)]),
        ("The film mourns the stars of yesterday.", []),
        ("The song is of the workers of yesterday.", []),
        ("The choir sang the songs of yesterday.", []),
        ("He was called yesterday's man.", []),
        ("The play is of today's children.", []),
        ("The talks of yesterday failed.", [("2018-06-19",)]),
        ("Yesterday's men's race was won by Hale.", [("2018-06-19",)]),
        ("The mayor read the letters of yesterday.", [("2018-06-19",)]),
        ("The hearing was held over to Friday.", [("2018-06-22",)]),
        ("The judge has fixed Friday for the trial.", [("2018-06-22",)]),
        ("The court named Friday for its verdict.", [("2018-06-22",)]),
        ("He praised the judges of today and tomorrow.", []),
        ("The trial stands over to Friday.", [("2018-06-22",)]),
        ("He stood over the pit on Friday.", [("2018-06-15",)]),
        ("“We lost it today,” the mayor warned on 1 June 2018.", [("2018-06-01",), ("2018-06-01",)]),
        ("He said on June 1: “Today is a great day.”", [("2018-06-01",), ("2018-06-01",)]),
        ("The fair will run from Tuesday to Friday.", [("2018-06-26/2018-06-29",)]),
        ("It will be shut from Monday until Thursday next week.", [("2018-06-25/2018-06-28",)]),
        ("It ran from 6pm Friday to 9am Sunday.", [("2018-06-15/2018-06-17",)]),
        ("The talks ran from Tuesday to Thursday of last week.", [("2018-06-12/2018-06-14",)]),
        ("It met on Tuesday (16 May 2017) here.", [("2017-05-16",), ("2017-05-16",)]),
        ("It met on 8 June (Friday).", [("2018-06-08",), ("2018-06-08",)]),
        ("The mill opened on 3 May 2015 and closed on 7 June.", [("2015-05-03",), ("2015-06-07",)]),
        ("It opened on 30 December 2015 and shut on 2 January.", [("2015-12-30",), ("2016-01-02",)]),
        ("The strike began this week.", [("2018-06-18/2018-06-24", "2018-06-18/2018-06-20")]),
        ("The strike will end this week.", [("2018-06-18/2018-06-24",)]),
    ],
)
def test_the_words_beside_a_date_tell_which_it_is(text: str, expected: Read) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It has been cold this winter.", "2013-01-22", "2012-24"),
        ("It was cold this winter.", "2013-03-05", "2012-24"),
        ("It will be cold this winter.", "2013-09-05", "2013-24"),
        ("It was dry this summer.", "2013-09-05", "2013-22"),
    ],
)
def test_a_winter_belongs_to_the_year_that_it_begins_in(text: str, published: str, value: str) -> None:
    assert readings(text, published) == [(value,)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The ferry was broken up in July.", ("2017-07",)),
        ("The ferry sank off Linn in July.", ("2017-07",)),
        ("In July the ferry was broken up.", ("2017-07",)),
        ("The ferry was to be broken up in July.", ("2018-07", "2017-07")),
        ("The board ordered a hearing in July.", ("2018-07", "2017-07")),
        ("Ida Hale said the lease ended in July.", ("2018-07", "2017-07")),
        ("The lease ended in July, Ida Hale said.", ("2018-07", "2017-07")),
        ("In July the ferry was due to sail.", ("2018-07", "2017-07")),
        ("In July the lease ended, Ida Hale said.", ("2018-07", "2017-07")),
        ("The ferry sank on 21 June.", ("2018-06-21", "2017-06-21")),
    ],
)
def test_what_was_in_a_month_was_not_in_the_one_to_come(text: str, months: tuple[str, ...]) -> None:
    assert readings(text) == [months]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Una Berg has been named head of the mill from 1 September.", [("2018-09-01", "2017-09-01")]),
        ("They have been made partners from the 1st of September.", [("2018-09-01", "2017-09-01")]),
        ("Una Berg has led the mill from 1 September.", [("2017-09-01",)]),
    ],
)
def test_who_has_been_named_from_a_day_may_begin_yet(text: str, expected: Read) -> None:
    assert readings(text) == expected
