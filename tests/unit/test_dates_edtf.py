"""EDTF: what is read, as which days, in which words; what is refused, and why."""

import datetime
import re

import pytest

from hrctimeline.dates.edtf import from_days, in_words, parse


def day(year: int, month: int, number: int) -> int:
    return datetime.date(year, month, number).toordinal()


READ = [
    ("2018-06-19", day(2018, 6, 19), day(2018, 6, 20), "day"),
    ("2018-06", day(2018, 6, 1), day(2018, 7, 1), "month"),
    ("2018-06-XX", day(2018, 6, 1), day(2018, 7, 1), "month"),
    ("2018", day(2018, 1, 1), day(2019, 1, 1), "year"),
    ("2018-XX", day(2018, 1, 1), day(2019, 1, 1), "year"),
    ("2018-XX-XX", day(2018, 1, 1), day(2019, 1, 1), "year"),
    ("0987", day(987, 1, 1), day(988, 1, 1), "year"),
    ("201X", day(2010, 1, 1), day(2020, 1, 1), "decade"),
    ("20XX", day(2000, 1, 1), day(2100, 1, 1), "century"),
    ("2018-21", day(2018, 3, 1), day(2018, 6, 1), "season"),
    ("2018-24", day(2018, 12, 1), day(2019, 3, 1), "season"),
    ("2018-06-21/2018-06-25", day(2018, 6, 21), day(2018, 6, 26), "interval"),
    ("2018-06/2018-06-15", day(2018, 6, 1), day(2018, 6, 16), "interval"),
    ("2006/..", day(2006, 1, 1), None, "interval"),
    ("2006/", day(2006, 1, 1), None, "interval"),
    ("../2006", None, day(2007, 1, 1), "interval"),
    ("/2006", None, day(2007, 1, 1), "interval"),
    ("0001-01-01", 1, 2, "day"),
    ("0000", -365, 1, "year"),
    ("-0001", -730, -365, "year"),
    ("Y12345", 4508554, 4508919, "year"),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), READ)
def test_dates_are_read_as_their_days(text: str, start: int | None, end: int | None, precision: str) -> None:
    date = parse(text)
    assert (date.text, date.start, date.end, date.precision) == (text, start, end, precision)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1984?", "?"),
        ("2018-06~", "~"),
        ("2018-06-19%", "%"),
        ("1984?/2004?", "?"),
        ("1984?/2004~", "%"),
        ("1984", ""),
    ],
)
def test_qualifiers_are_kept(text: str, qualifier: str) -> None:
    assert parse(text).qualifier == qualifier


REFUSED = [
    ("2018-02-30", "February 2018 has 28 days"),
    ("2016-02-30", "February 2016 has 29 days"),
    ("2018-06-31", "June 2018 has 30 days"),
    ("2018-13", "there is no month 13"),
    ("2018-25", "no season"),
    ("2018-06-25/2018-06-21", r"ends \(2018-06-21\) before it begins \(2018-06-25\)"),
    ("2018-06/2018-05", "before it begins"),
    ("../..", "says nothing"),
    ("", "empty"),
    ("3/4/2019", "EDTF writes 2019-04-03 or 2019-03-04"),
    ("19/06/2018", "EDTF writes 2018-06-19, not 19/06/2018"),
    ("June 2018", "EDTF writes 2018-06, not June 2018"),
    ("19 June 2018", "EDTF writes 2018-06-19, not 19 June 2018"),
    ("2018-6-19", "EDTF writes 2018-06-19"),
    ("20180619", "EDTF writes 2018-06-19"),
    ("2018-06-19T12:00:00Z", "time zone"),
    ("2018-06-19T12:00:00+02:00", "time zone"),
    ("2018-06-19 12:00", "without a time of day"),
    ("987", "four digits: 0987"),
    ("12345", "Y12345"),
    ("201x", "unspecified digits 201X"),
    ("2018-W25", "write the days, 2018-06-18/2018-06-24"),
    ("2018-Q2", "write 2018-04/2018-06"),
    ("2006–2007", "EDTF writes 2006/2007"),
    ("2018-XX-12", "a day without its month"),
    ("-0000", "write 0000"),
    (" 2018", "spaces"),
    ("now", "not an EDTF date"),
    ("9" * 5000, "too long"),
    ("Y1234567890123", "not an EDTF date"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_other_texts_are_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(text)


ADVISED = [
    (" 2018-06-19 ", "2018-06-19"),
    ("２０１８", "2018"),
    ("2018-06-19\u200b", "2018-06-19"),
    ("2018–06–19", "2018-06-19"),
    ("circa 2018", "2018~"),
    ("about 2018-05", "2018-05~"),
    ("ca. 1800", "1800~"),
    ("44 BC", "-0043"),
    ("1 BCE", "0000"),
    ("79 AD", "0079"),
    ("AD 79", "0079"),
    ("+2018", "2018"),
    ("02018", "2018"),
    ("123456789", "Y123456789"),
    ("-12345", "Y-12345"),
    ("2018/unknown", "2018/"),
    ("unknown/2018", "/2018"),
    ("2018/open", "2018/.."),
    ("[2017,2018]", "2017/2018"),
    ("{2017..2018, 2020}", "2017/2020"),
    ("2018-06-19–2018-06-20", "2018-06-19/2018-06-20"),
]


@pytest.mark.parametrize(("text", "right"), ADVISED)
def test_what_is_proposed_can_be_written(text: str, right: str) -> None:
    with pytest.raises(ValueError, match=f"(^|[ :]){re.escape(right)}(, not |$)"):
        parse(text)
    assert parse(right).text == right


@pytest.mark.parametrize("text", ["2018–21", "mid 2018"])
def test_what_may_mean_two_things_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        parse(text)


IN_WORDS = [
    ("2018-06-19", "19 June 2018", "19 June 2018"),
    ("2018-06", "June 2018", "June 2018"),
    ("2018-05~", "about May 2018", "about May 2018"),
    ("2018?", "probably 2018", "probably 2018"),
    ("2018-21", "spring 2018", "spring 2018"),
    ("2018-24", "winter 2018–19", "winter 2018–19"),
    ("2018-06-21/2018-06-25", "between 21 and 25 June 2018", "21–25 June 2018"),
    ("2018-06-28/2018-07-02", "between 28 June and 2 July 2018", "28 June – 2 July 2018"),
    ("2018-12/2019-02", "between December 2018 and February 2019", "December 2018 – February 2019"),
    ("2018-04/2018-06", "between April and June 2018", "April–June 2018"),
    ("2012/2016", "between 2012 and 2016", "2012–2016"),
    ("1984?/2004~", "between probably 1984 and about 2004", "probably 1984 – about 2004"),
    ("201X", "the 2010s", "the 2010s"),
    ("18XX", "the 1800s", "the 1800s"),
    ("20XX", "the years 2000 to 2099", "the years 2000 to 2099"),
    ("2018-06-XX", "a day in June 2018", "a day in June 2018"),
    ("2018-XX", "a month in 2018", "a month in 2018"),
    ("2006/..", "since 2006", "since 2006"),
    ("../2006", "until 2006", "until 2006"),
    ("2006/", "since 2006, end unknown", "since 2006, end unknown"),
    ("-0043", "44 BC", "44 BC"),
    ("0079-08-24", "24 August AD 79", "24 August AD 79"),
]


@pytest.mark.parametrize(("text", "words", "short"), IN_WORDS)
def test_dates_in_words(text: str, words: str, short: str) -> None:
    assert in_words(parse(text)) == words
    assert in_words(parse(text), short=True) == short


@pytest.mark.parametrize(
    "text",
    [
        "2018-06-19",
        "2018-06",
        "2018",
        "2018-06-21/2018-06-25",
        "2012/2016",
        "2018-04/2018-06",
        "-0043",
        "0000",
    ],
)
def test_days_are_written_as_short_as_can_be(text: str) -> None:
    date = parse(text)
    assert date.start is not None and date.end is not None
    assert from_days(date.start, date.end).text == text


def test_no_days_are_no_date() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        from_days(5, 5)


def test_comparing_dates_is_comparing_their_days() -> None:
    june, day_in_june, open_end = parse("2018-06"), parse("2018-06-19"), parse("2006/..")
    assert day_in_june.within(june) and june.wider(day_in_june) and not june.within(day_in_june)
    assert june.equals(parse("2018-06-01/2018-06-30")) and not june.wider(june)
    assert day_in_june.before(parse("2018-06-20")) and not day_in_june.before(june)
    assert june.within(open_end) and not open_end.within(june) and open_end.overlaps(parse("2050"))
    assert parse("../2005").before(open_end) and not parse("../2006").before(open_end)
