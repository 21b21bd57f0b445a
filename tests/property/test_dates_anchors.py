"""An anchor is a point of a story: what counts from it lies on either side of it."""

import datetime
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from hrctimeline.dates import tag

DAYS = st.dates(datetime.date(1801, 1, 1), datetime.date(1999, 12, 31))
NARRATIVE = ("{} they crossed the ford.", "The fight went on throughout {}.", "Nothing was known until {}.")
DAY = datetime.timedelta(days=1)


def read(words: str, anchor: datetime.date) -> set[str]:
    ((*found,),) = [mention.readings for mention in tag(words, anchor, anchored=True)]
    return {each for reading in found for each in reading.split("/")}


@given(DAYS, st.integers(-6, 6), st.sampled_from(NARRATIVE[:2]))
def test_a_weekday_is_the_nearest_on_either_side(anchor: datetime.date, off: int, told: str) -> None:
    event = anchor + off * DAY
    found = read(told.format(f"{event:%A}"), anchor)
    assert event.isoformat() in found
    assert {abs((datetime.date.fromisoformat(each) - anchor).days) for each in found} <= {
        abs(off),
        7 - abs(off),
    }


@given(DAYS, st.integers(-180, 180), st.sampled_from(NARRATIVE[:2]))
def test_a_day_of_the_year_within_half_a_year_is_found(anchor: datetime.date, off: int, told: str) -> None:
    event = anchor + off * DAY
    assume((event.month, event.day) != (2, 29))
    assert event.isoformat() in read(told.format(f"{event:%B} {event.day}"), anchor)


@given(DAYS, st.integers(275, 370), st.sampled_from((-1, 1)))
def test_one_far_off_in_another_year_is_not_where_it_would_be_told(
    anchor: datetime.date, off: int, way: int
) -> None:
    event = anchor + way * off * DAY
    assume(event.year != anchor.year and (event.month, event.day) != (2, 29))
    assert event.isoformat() not in read(f"On {event:%B} {event.day} they crossed the ford.", anchor)


@given(DAYS, st.integers(-5, 5))
def test_a_month_is_the_nearest_on_either_side(anchor: datetime.date, months: int) -> None:
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    event = f"{year:04}-{month + 1:02}"
    name = datetime.date(2000, month + 1, 1).strftime("%B")
    assert event in read(f"The inquest was not held before the end of {name}.", anchor) | read(
        f"In {name} they crossed the ford.", anchor
    )


@given(DAYS, st.integers(1, 12), st.integers(1, 28))
def test_within_an_anchor_that_is_a_year_there_is_one(anchor: datetime.date, month: int, day: int) -> None:
    name = datetime.date(2000, month, day).strftime("%B")
    (found,) = tag(f"On {name} {day} they crossed the ford.", f"{anchor.year}", anchored=True)
    assert found.readings == (f"{anchor.year}-{month:02}-{day:02}",)


@given(DAYS)
def test_what_will_be_is_ahead_of_its_anchor(anchor: datetime.date) -> None:
    for before, after in pairwise(anchor + step * DAY for step in range(1, 6)):
        (found,) = tag(f"The council will meet on {after:%A}.", anchor, anchored=True)
        assert found.readings == (after.isoformat(),), before
