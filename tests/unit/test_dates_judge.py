"""The four relations of a statement to an event's date."""

from itertools import product

import pytest

from hrctimeline.dates.edtf import parse
from hrctimeline.dates.relation import absorb, ends, relation

PAIRS = [
    ("2018-06-19", "2018-06-19", "supported"),
    ("2018-06", "2018-06-01/2018-06-30", "supported"),
    ("2018", "2018-06-19", "too-coarse"),
    ("2018-06", "2018-06-18/2018-06-24", "too-coarse"),
    ("2018-06-19", "2018", "too-precise"),
    ("2018-06-19", "2018-06-18/2018-06-24", "too-precise"),
    ("2018-06-18", "2018-06-18/2018-06-24", "too-precise"),
    ("2012", "2012/2016", "too-precise"),
    ("2018", "2010/..", "too-precise"),
    ("2010/..", "2010/..", "supported"),
    ("2006/..", "2006", "too-coarse"),
    ("2009", "2010/..", "contradicted"),
    ("2018-06-19", "2018-06-20", "contradicted"),
    ("2018-06-19", "2017", "contradicted"),
    ("1850", "1850~", "too-precise"),
    ("1850~", "1850~", "supported"),
    ("1850~", "1850", "supported"),
    ("18XX", "1850~", "too-coarse"),
]


@pytest.mark.parametrize(("event", "statement", "expected"), PAIRS)
def test_relation(event: str, statement: str, expected: str) -> None:
    assert relation(parse(event), parse(statement)) == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("2012", "supported"),
        ("2016", "supported"),
        ("2014", "too-precise"),
        ("2012-01-01", "too-precise"),
        ("2017", "contradicted"),
    ],
)
def test_a_range_states_its_two_ends_as_they_are_written(event: str, expected: str) -> None:
    assert relation(parse(event), parse("2012/2016"), by_its_ends=True) == expected


def test_absorbing_leaves_the_narrowest() -> None:
    week, tuesday, thursday = parse("2018-06-18/2018-06-24"), parse("2018-06-19"), parse("2018-06-21")
    assert absorb([week, tuesday]) == [tuesday]
    assert absorb([tuesday, thursday]) == [tuesday, thursday]
    assert absorb([tuesday, tuesday, parse("2018")]) == [tuesday, tuesday]
    assert absorb([]) == []


PRECISIONS = """
    2018-06-01 2018-06-19 2018-06-20 2018-06-30 2018-05 2018-06 2018-07 2018-XX 2017 2018 2019 201X 202X 20XX
    2018-21 2018-22 2018-24 2018-06-18/2018-06-24 2018-06-19/2018-06-20 2018-06-20/2018-07-02
    2018-04/2018-06 2017/2018 2018/2019 2018-06-01/2018-06-19 2018-06-19/.. 2018-06-20/.. ../2018-06-19
    ../2018-06-18 2018/.. ../2017
"""
ALL_PRECISIONS = PRECISIONS.split()
WINDOW = (parse("1900").start or 0, parse("2150").end or 0)  # wider than every closed date above


def days_of(text: str) -> frozenset[int]:
    date = parse(text)
    return frozenset(range(date.start or WINDOW[0], date.end or WINDOW[1]))


def by_counting(event: frozenset[int], statement: frozenset[int]) -> str:
    if not event & statement:
        return "contradicted"
    if event == statement:
        return "supported"
    return "too-coarse" if statement < event else "too-precise"


def test_a_date_leaves_open_what_the_one_it_follows_from_leaves_open() -> None:
    """Of two dates of the same days: "1850?" is in doubt, "1850~" approximate, and "1850%" both."""
    open_ends = {"": set[str](), "?": {"doubt"}, "~": {"about"}, "%": {"doubt", "about"}}
    for event, statement in product(open_ends, repeat=2):
        expected = "supported" if open_ends[statement] <= open_ends[event] else "too-precise"
        assert relation(parse(f"1850{event}"), parse(f"1850{statement}")) == expected, (event, statement)
        assert relation(parse(f"1851{event}"), parse(f"1850{statement}")) == "contradicted"
        assert relation(parse(f"185X{event}"), parse(f"1850{statement}")) == "too-coarse"
        assert relation(parse(f"1850-05{event}"), parse(f"1850{statement}")) == "too-precise"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("2012/2016", ["2012", "2016"]),
        ("2012-05~/2016", ["2012-05~", "2016"]),
        ("2012/..", ["2012"]),
        ("2012/", ["2012"]),
        ("../2016", ["2016"]),
        ("/2016", ["2016"]),
        ("2012", []),
        ("201X", []),
        ("2012-21", []),
    ],
)
def test_the_ends_of_an_interval_are_the_dates_that_it_is_written_with(
    statement: str, expected: list[str]
) -> None:
    assert [date.text for date in ends(parse(statement))] == expected
    for event in expected:
        approximate = "~" in statement and "~" not in event
        assert relation(parse(event), parse(statement)) == "too-precise"
        assert relation(parse(event), parse(statement), by_its_ends=True) == (
            "too-precise" if approximate else "supported"
        )


def test_every_two_dates_of_all_precisions_have_the_relation_that_counting_their_days_gives() -> None:
    days = {text: days_of(text) for text in ALL_PRECISIONS}
    for event in ALL_PRECISIONS:
        for statement in ALL_PRECISIONS:
            expected = by_counting(days[event], days[statement])
            assert relation(parse(event), parse(statement)) == expected, (event, statement)
