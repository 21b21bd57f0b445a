"""Which stated dates prove a claimed one: every pair, and the ways round that words allow."""

from itertools import product

import pytest

from hrctimeline.claims.date_proof import (
    Stated,
    counts_from_another,
    counts_to_own,
    digits_stand,
    in_the_same_words,
    is_counted_from,
    proved,
    stated,
)
from hrctimeline.dates import DateMention, tag, tag_prose
from hrctimeline.dates.edtf import parse

FAR = parse("1200")  # the event's own date, which proves none of what is claimed here
CLOSED = """
    1850 1850-05 1850-06 1850-05-01 1850-05-31 1850-06-01 1850-XX 1849 1851 185X 18XX 1850-21 1850-22
    1850-05-01/1850-05-31 1850-05-31/1850-06-02 1850-01-01/1850-12-31 1849/1850
"""
OPEN = "1850/.. ../1850 1849/.. ../1851 1850-05-01/.."
APPROXIMATE = "1850~ 1850? 1850% 185X~ 1850-05~ 1850-05-01?"
DATES = [*CLOSED.split(), *OPEN.split(), *APPROXIMATE.split()]


def mention(*readings: str, text: str = "then", relative: bool = False) -> DateMention:
    return DateMention(0, 0, text, readings[0] if readings else "", "", "", readings, relative, "")


def of(*readings: str, text: str = "then", relative: bool = False, by_its_ends: bool = False) -> Stated:
    return Stated(text, tuple(map(parse, readings)), relative, by_its_ends)


def days(text: str) -> tuple[float, float]:
    date = parse(text)
    return (
        float("-inf") if date.start is None else date.start,
        float("inf") if date.end is None else date.end,
    )


def follows(claim: str, value: str) -> bool:
    """The words "in 1850" follow from 5 May 1850, not from "about 1850", nor from "since 1850"."""
    (first, last), (begins, ends) = days(claim), days(value)
    if value[-1] in "~?%" and claim[-1] not in "~?%":
        return False
    same, inside = (first, last) == (begins, ends), first <= begins and ends <= last
    return same or (inside and "/" not in claim and "-inf" not in str(begins) and "inf" not in str(ends))


def test_of_every_two_dates_the_one_proves_the_other_where_its_days_are_the_same_or_a_part() -> None:
    for claim, value in product(DATES, DATES):
        shown = proved(mention(claim), FAR, [of(value)])
        assert shown == follows(claim, value), f"{value} for {claim}"


def test_the_event_s_own_date_proves_a_period_around_it_and_no_part_of_it() -> None:
    for claim, own in product(DATES, DATES):
        inside = days(claim)[0] <= days(own)[0] and days(own)[1] <= days(claim)[1]
        sides = [side for side in own.split("/") if side != ".."] if "/" in own else []
        side = any(days(claim)[0] <= days(each)[0] and days(each)[1] <= days(claim)[1] for each in sides)
        expected = days(claim) == days(own) if "/" in claim else inside or side
        if own[-1] in "~?%" and claim[-1] not in "~?%":  # about 1850 isn't 1850, but in its century
            expected = expected and days(claim) != days(own)
        assert proved(mention(claim), parse(own), ()) == expected, f"{own} for {claim}"


def test_any_reading_of_a_claim_and_any_of_a_statement_will_do() -> None:
    assert proved(mention("1850", "1860"), FAR, [of("1870", "1860")])
    assert not proved(mention("1850", "1860"), FAR, [of("1870", "1880"), of("1890")])
    assert not proved(mention("1850"), FAR, [])
    assert not proved(mention(), FAR, [of("1850")])


def test_the_ends_of_a_range_are_stated_only_where_the_range_is_given_by_them() -> None:
    assert proved(mention("1852"), FAR, [of("1850/1852", by_its_ends=True)])
    assert proved(mention("1850"), FAR, [of("1850/1852", by_its_ends=True)])
    assert not proved(mention("1851"), FAR, [of("1850/1852", by_its_ends=True)])
    assert not proved(mention("1852"), FAR, [of("1850/1852")])


@pytest.mark.parametrize(
    "word", ["since", "from", "after", "until", "till", "before", "by", "up to", "prior to"]
)
def test_the_day_that_an_open_date_counts_from_is_stated_and_claimed_with_it(word: str) -> None:
    """Both "since 5 May 1850" and "5 May 1850" may stand where the text has the other; no other day may."""
    assert proved(mention("1850-05-05"), FAR, [of(text=f"{word} 5 May 1850")])
    assert proved(mention(text=f"{word} 5 May 1850"), FAR, [of("1850-05-05")])
    assert proved(mention(text=f"{word} the 5 May 1850"), FAR, [of("1850-05-05")])
    assert not proved(mention("1850-05-06"), FAR, [of(text=f"{word} 5 May 1850")])
    assert not proved(mention("1850-05-05"), FAR, [of(text=f"so{word} 5 May 1850")])
    assert not proved(mention("1850-05-05"), FAR, [of(text=f"{word} last week")])  # which nothing dates


@pytest.mark.parametrize(
    ("claim", "own", "value", "expected"),
    [
        ("by 10 January", "2014-12-16", "../2015-01-10", True),
        ("on 10 January", "2014-12-16", "2015-01-10", True),
        ("in January", "2014-12", "2015-01", True),
        ("on 10 January", "2014-12-16", "2016-01-10", False),
        ("on 10 January 2014", "2014-12-16", "2015-01-10", False),
        ("on 10 October", "2014-12-16", "2015-10-10", False),  # that of the same year is nearer
        ("on 29 February", "2016-12-16", "2017-02-28", False),
    ],
)
def test_a_day_without_a_year_may_be_of_the_next_one_where_it_is_nearer(
    claim: str, own: str, value: str, expected: bool
) -> None:
    (found,) = tag(claim, own, anchored=True)
    assert proved(found, parse(own), [of(value)]) is expected


@pytest.mark.parametrize("word", ["no later than", "not later than", "as of", "not until"])
def test_the_longer_bounds_have_such_a_day_too(word: str) -> None:
    assert proved(mention("1850-05-05"), FAR, [of(text=f"{word} 5 May 1850")])


def test_relative_words_prove_the_same_words_and_no_others() -> None:
    assert proved(mention(text="the next day"), FAR, [of(text="Next day", relative=True)])
    assert proved(mention(text="on the next day"), FAR, [of(text="the next\nday", relative=True)])
    assert not proved(mention(text="the next day"), FAR, [of(text="the next week", relative=True)])
    assert not proved(mention(text="the next day"), FAR, [of(text="the next day")])
    assert not proved(mention(text="the on next day"), FAR, [of(text="on next day", relative=True)])


@pytest.mark.parametrize(
    ("claim", "words", "expected"),
    [
        ("five years earlier", "It was founded five years later.", True),
        ("five years earlier", "It was founded 5 years later.", True),
        ("five-year", "It was founded 5 years later.", True),
        ("five years earlier", "It was founded five months later.", False),
        ("five years earlier", "It was founded six years later.", False),
        ("two centuries earlier", "It was founded two centuries later.", True),
        ("five days earlier", "She closed Chapter 5 days later.", True),
        ("the next day", "They left on the Next  Day.", True),
        ("the next day", "They left the next week.", False),
        ("two days earlier", "They left two tables and a day.", False),
        ("two days earlier", "They paid $2 days before.", False),
    ],
)
def test_a_date_that_counts_from_another_rests_on_the_words_or_the_time_counted(
    claim: str, words: str, expected: bool
) -> None:
    assert in_the_same_words(mention(text=claim, relative=True), words) == expected
    assert not in_the_same_words(mention(text=claim), words)


UNITS = ["day", "night", "week", "month", "year", "decade", "hour", "minute", "century"]


@pytest.mark.parametrize("unit", UNITS)
def test_the_time_counted_is_a_number_of_one_unit(unit: str) -> None:
    many = "centuries" if unit == "century" else unit + "s"
    claim = mention(text=f"six {many} earlier", relative=True)
    assert in_the_same_words(claim, f"It was over 6 {many} after.")
    assert in_the_same_words(claim, f"It was the sixth, six-{unit} session.")
    assert not in_the_same_words(claim, f"It was over 7 {many} after.")
    for other in UNITS:
        assert in_the_same_words(claim, f"the 6 {other} pause") == (other == unit)


def test_in_a_text_that_is_not_read_each_number_of_a_date_has_to_stand() -> None:
    date = mention(text="22 June 2018")
    assert digits_stand(date, "le 22 juin 2018") and digits_stand(date, "2018, juin, 22, 23")
    assert not digits_stand(date, "le 22 juin 2019")
    assert not digits_stand(date, "le 2 juin 2018")
    assert not digits_stand(mention(text="last Tuesday"), "mardi")


def test_what_is_stated_are_the_mentions_that_have_a_date() -> None:
    text = "Once upon a time, between 1850 and 1852, it began; two days later it was over."
    found = stated(tag(text, "1900"))
    assert [(each.text, each.relative, each.by_its_ends) for each in found][:1] == [
        ("between 1850 and 1852", False, True)
    ]
    assert all(each.readings for each in found)
    assert stated(tag_prose("some day", None)) == []


@pytest.mark.parametrize(
    ("title", "own", "to_own", "unclear"),
    [
        ("Lowe keeps it until the end of March 2018; the next day Pell comes", "2018-04-01", True, True),
        ("Lowe keeps it until the end of March 2018; the next day Pell comes", "2018-04-02", False, True),
        ("Lowe keeps it until 31 March 2018; the next day Pell comes", "2018-04-01", True, False),
        ("Lowe keeps it until 30 March 2018; the next day Pell comes", "2018-04-01", False, False),
        ("Lowe keeps it until 2017; the following year Pell comes", "2018-01-01", True, False),
        ("The next day Pell comes, who goes on 31 March 2018", "2018-04-01", False, True),
    ],
)
def test_the_next_day_counts_from_the_end_of_what_is_told_before(
    title: str, own: str, to_own: bool, unclear: bool
) -> None:
    dates = tag_prose(title, parse(own), anchored=True)
    [next_one] = [each for each in dates if each.kind == "following, same"]
    held = proved(next_one, parse(own), ()) or counts_to_own(next_one, parse(own), dates)
    assert held == to_own
    assert counts_from_another(next_one, dates) == unclear


@pytest.mark.parametrize("own", ["2018-12-22", "2018-12-21"])
def test_the_day_that_the_event_s_is_counted_from_is_as_true_as_the_count(own: str) -> None:
    dates = tag_prose("Three days before Christmas the mill shuts", parse(own), anchored=True)
    assert [is_counted_from(each, parse(own), dates) for each in dates] == [False, own == "2018-12-22"]
    feast = tag_prose("The mill shuts on Christmas", parse(own), anchored=True)
    assert not any(is_counted_from(each, parse(own), feast) for each in feast)


@pytest.mark.parametrize(
    ("claim", "until", "expected"),
    [
        ("until mid-February", "until 15 February 2019", True),
        ("until late February", "until 26 February 2019", True),
        ("by early February", "until 2 February 2019", True),
        ("until mid-February", "until 27 February 2019", False),
        ("until mid-February", "until 15 March 2019", False),
        ("until February", "until 15 February 2019", False),
    ],
)
def test_an_end_in_a_part_of_a_month_is_a_day_in_it(claim: str, until: str, expected: bool) -> None:
    [mentioned] = tag_prose(claim, parse("2019-01-25"), anchored=True)
    last = stated(tag(until.replace(" 2019", ""), "2019-01-25"))
    assert proved(mentioned, parse("2019-01-25"), last) == expected
