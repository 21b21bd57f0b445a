"""Laws of dates that hold whatever the input: of intervals, of relations, of the tagger."""

import datetime
from functools import cache
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.dates import tag, tag_for_scoring
from hrctimeline.dates.calendar_days import civil, day_number
from hrctimeline.dates.edtf import Edtf, from_days, in_words, parse
from hrctimeline.dates.find import scan
from hrctimeline.dates.patterns.pattern import Rule
from hrctimeline.dates.relation import absorb, relation
from hrctimeline.dates.text.page import Page, fold
from hrctimeline.record import replace

DAYS = st.integers(-800_000, 4_000_000)
PIECES = """
    the a last next this that same following first second early late end of in on since after before
    until to and from between June May march Tuesday Friday Sept. 12 19th 2018 1998-99 2012 '98 1990s
    3/4/2019 22.06.2018 year years week month day quarter century ago later earlier two three summer
    Christmas Easter Sunday seventies Q2 fiscal BC now , . - – will said was nineteen ninety-six
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))
PUBLISHED = st.dates(datetime.date(1000, 1, 1), datetime.date(9000, 1, 1))
ODD = st.sampled_from(
    [None, "0000", "-0043", "Y12345", "2018/..", "201X", "2018-06-21/2018-06-24", "2018-06~"]
)


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    """Dates of all precisions, open intervals among them."""
    year = draw(st.integers(1, 9998))
    month, day, season = draw(st.integers(1, 12)), draw(st.integers(1, 28)), draw(st.integers(21, 24))
    simple = [f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}", f"{year:04}-{season}"]
    wide = [f"{year:04}"[:3] + "X", f"{year:04}"[:2] + "XX", f"{year:04}/..", f"../{year:04}"]
    closed = [f"{year:04}/{year + 1:04}", f"{year:04}-{month:02}-{day:02}/{year + 1:04}-{month:02}"]
    return parse(draw(st.sampled_from([*simple, *wide, *closed])))


@st.composite
def beside(draw: st.DrawFn) -> tuple[Edtf, Edtf]:
    """Two dates that are often near each other, so that every relation of two intervals comes up."""
    start, length, gap = draw(DAYS), draw(st.integers(1, 800)), draw(st.integers(-900, 900))
    other = draw(st.sampled_from([length, 1, 7, 30, 365]))
    return from_days(start, start + length), from_days(start + gap, start + gap + other)


@given(DAYS)
def test_every_day_has_its_number(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(DAYS, st.integers(1, 5000))
def test_days_are_written_and_read_back(start: int, length: int) -> None:
    date = from_days(start, start + length)
    assert (date.start, date.end) == (start, start + length)
    assert parse(date.text) == date


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    try:
        date = parse(text)
    except ValueError as error:
        assert str(error)
    else:
        assert date.text == text and in_words(date) and in_words(date, short=True)


@given(dates())
def test_every_date_has_words_and_lies_in_itself(date: Edtf) -> None:
    assert in_words(date) and in_words(date, short=True)
    assert date.within(date) and date.overlaps(date) and date.equals(date)
    assert not date.before(date) and not date.wider(date)


@given(st.one_of(st.tuples(dates(), dates()), beside()))
def test_two_dates_are_apart_or_overlap(pair: tuple[Edtf, Edtf]) -> None:
    one, two = pair
    assert one.overlaps(two) == two.overlaps(one)
    assert one.before(two) + two.before(one) + one.overlaps(two) == 1
    assert not one.within(two) or one.overlaps(two)
    assert (one.within(two) and two.within(one)) == one.equals(two)


@given(dates(), dates(), dates())
def test_within_and_before_are_orders(one: Edtf, two: Edtf, three: Edtf) -> None:
    assert not (one.within(two) and two.within(three)) or one.within(three)
    assert not (one.before(two) and two.before(three)) or one.before(three)
    assert not (one.within(two) and two.before(three)) or one.before(three)


@given(st.one_of(st.tuples(dates(), dates()), beside()), st.booleans())
def test_of_two_dates_exactly_one_verdict_comes_out(pair: tuple[Edtf, Edtf], by_its_ends: bool) -> None:
    event, statement = pair
    ends = (
        [parse(side) for side in statement.text.split("/") if side != ".."] if "/" in statement.text else []
    )
    same = statement.equals(event) or (by_its_ends and any(end.equals(event) for end in ends))
    verdicts = {
        "contradicted": not event.overlaps(statement),
        "supported": same,
        "too-coarse": statement.within(event) and not same,
        "too-precise": event.overlaps(statement) and not statement.within(event) and not same,
    }
    assert [name for name, holds in verdicts.items() if holds] == [
        relation(event, statement, by_its_ends=by_its_ends)
    ]


@given(TEXTS, st.one_of(PUBLISHED, ODD), st.sampled_from([None, "dmy", "mdy"]), st.booleans())
def test_mentions_stand_in_order_where_they_say(
    text: str, published: datetime.date | str | None, order: str | None, anchored: bool
) -> None:
    end = 0
    for mention in tag(text, published, date_order=order, anchored=anchored):
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.readings[:1] == ((mention.value,) if mention.value else ())
        assert [parse(reading).text for reading in mention.readings] == list(mention.readings)
        assert mention.why
        end = mention.end


@given(TEXTS, PUBLISHED)
def test_scoring_never_fails(text: str, anchor: datetime.date) -> None:
    assert all(0 <= start < end <= len(text) for start, end, _, _ in tag_for_scoring(text, anchor))


OPENERS = scan._openers()


@cache
def every_rule() -> dict[str, scan.Opener]:
    """The rules of each opening word, none of which asks for words further on."""
    return {
        word: scan.Opener([Rule(replace(rule.pattern, needs="", then="")) for rule in opener.rules])
        for word, opener in OPENERS.items()
    }


@given(TEXTS)
def test_what_a_pattern_needs_hides_no_expression(text: str) -> None:
    page = Page(text, fold(text), 2018)
    with mock.patch.object(scan, "_openers", every_rule):
        found = [(each.start, each.end, each.kind) for each in scan.scan(page)]
    assert [(each.start, each.end, each.kind) for each in scan.scan(page)] == found


SENTENCES = [
    "She spoke on {}.",
    "It will meet on {}.",
    "{}",
    "last {}",
    "next {}",
    "the {} session",
    "since {}",
]


@given(
    st.sampled_from(SENTENCES),
    st.sampled_from(["Monday", "Wednesday", "Saturday", "Sunday"]),
    st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)),
    st.integers(0, 9),
    st.integers(-60, 60),
)
def test_shifting_publication_by_weeks_shifts_weekdays_by_weeks(
    sentence: str, weekday: str, first: datetime.date, length: int, weeks: int
) -> None:
    def readings(shift: datetime.timedelta) -> list[tuple[int | None, int | None]]:
        last = first + datetime.timedelta(length)
        published = f"{first + shift}/{last + shift}" if length else f"{first + shift}"
        [mention] = tag(sentence.format(weekday), published)
        return [(parse(reading).start, parse(reading).end) for reading in mention.readings]

    days = 7 * weeks
    moved = [(s and s + days, e and e + days) for s, e in readings(datetime.timedelta(0))]
    assert readings(datetime.timedelta(days)) == moved


@given(st.lists(st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 9)), max_size=8))
def test_of_several_statements_those_stay_that_are_not_wider_than_another(
    spans: list[tuple[int | None, int | None]],
) -> None:
    stated = [
        Edtf(f"{start}/{end}", start, None if end is None else end + 10, "interval") for start, end in spans
    ]
    assert absorb(stated) == [each for each in stated if not any(each.wider(other) for other in stated)]
