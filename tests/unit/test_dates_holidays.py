"""Every holiday that is known falls on the day that the published calendars give, in at least three years.

Easter dates: the tables of the Book of Common Prayer and of the Orthodox Church in America; public holidays of
the United States: 5 U.S.C. 6103 as the Office of Personnel Management lists it; Canada: the Holidays Act.
"""

import datetime
import subprocess
import sys

import pytest

from hrctimeline.dates import tag
from hrctimeline.dates.calendar_days import CYCLE_DAYS, day_number, weekday
from hrctimeline.dates.meaning.holidays import FIXED, FROM_EASTER, JULIAN, NAMES, NTH_WEEKDAY, nth_weekday

YEARS = (2012, 2016, 2019, 2024)
EASTER = {2012: "04-08", 2016: "03-27", 2019: "04-21", 2024: "03-31"}
ORTHODOX_EASTER = {2012: "04-15", 2016: "05-01", 2019: "04-28", 2024: "05-05"}
PUBLISHED = {
    "martin luther king day": ("01-16", "01-18", "01-21", "01-15"),
    "martin luther king jr. day": ("01-16", "01-18", "01-21", "01-15"),
    "presidents day": ("02-20", "02-15", "02-18", "02-19"),
    "presidents' day": ("02-20", "02-15", "02-18", "02-19"),
    "memorial day": ("05-28", "05-30", "05-27", "05-27"),
    "labor day": ("09-03", "09-05", "09-02", "09-02"),
    "columbus day": ("10-08", "10-10", "10-14", "10-14"),
    "thanksgiving": ("11-22", "11-24", "11-28", "11-28"),
    "thanksgiving day": ("11-22", "11-24", "11-28", "11-28"),
}
BY_DATE = {
    "new year's day": "01-01", "new year's": "01-01", "new year": "01-01", "new year's eve": "12-31",
    "epiphany": "01-06", "groundhog day": "02-02", "valentine's day": "02-14", "st valentine's day": "02-14",
    "st. valentine's day": "02-14", "international women's day": "03-08", "st. patrick's day": "03-17",
    "st patrick's day": "03-17", "april fools' day": "04-01", "april fool's day": "04-01", "earth day": "04-22",
    "anzac day": "04-25", "may day": "05-01", "juneteenth": "06-19", "canada day": "07-01",
    "independence day": "07-04", "fourth of july": "07-04", "bastille day": "07-14", "halloween": "10-31",
    "hallowe'en": "10-31", "all saints' day": "11-01", "all souls' day": "11-02", "guy fawkes night": "11-05",
    "veterans day": "11-11", "veterans' day": "11-11", "armistice day": "11-11", "human rights day": "12-10",
    "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25",
    "boxing day": "12-26",
    "candlemas": "02-02", "candlemas day": "02-02", "lady day": "03-25", "midsummer day": "06-24",
    "lammas": "08-01", "lammas day": "08-01", "michaelmas": "09-29", "michaelmas day": "09-29",
    "martinmas": "11-11", "martinmas day": "11-11", "childermas": "12-28", "twelfth day": "01-06",
    **{f"{saint} {name}'s day": day for saint in ("st", "st.", "saint") for name, day in {
        "david": "03-01", "george": "04-23", "swithin": "07-15", "james": "07-25", "bartholomew": "08-24",
        "matthew": "09-21", "luke": "10-18", "crispin": "10-25", "andrew": "11-30", "thomas": "12-21",
        "stephen": "12-26",
    }.items()},
}  # fmt: skip
AFTER_EASTER = {  # days, as the church's year counts them
    "mardi gras": -47, "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter sunday": 0, "easter day": 0, "easter": 0,
    "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50,
    "whitsunday": 49, "whitsun": 49, "whitsuntide": 49, "whitsun monday": 50, "trinity sunday": 56,
    "corpus christi": 60,
}  # fmt: skip


def value(words: str, year: int, whose: str = "") -> str:
    [mention] = tag(f"They met on {whose}{words.title()} {year}.", None)
    return mention.value


def moved(day: str, year: int, days: int) -> str:
    return str(datetime.date.fromisoformat(f"{year}-{day}") + datetime.timedelta(days))


def test_no_holiday_is_left_out() -> None:
    assert {*BY_DATE, *AFTER_EASTER, *PUBLISHED, "election day"} == set(NAMES)
    assert (BY_DATE.keys(), AFTER_EASTER.keys(), PUBLISHED.keys()) == (
        FIXED.keys(),
        FROM_EASTER.keys(),
        NTH_WEEKDAY.keys(),
    )


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", BY_DATE)
def test_holidays_with_a_date(name: str, year: int) -> None:
    assert value(name, year) == f"{year}-{BY_DATE[name]}"


@pytest.mark.parametrize(("at", "year"), list(enumerate(YEARS)))
@pytest.mark.parametrize("name", PUBLISHED)
def test_holidays_on_a_weekday_of_a_month(name: str, at: int, year: int) -> None:
    assert value(name, year) == f"{year}-{PUBLISHED[name][at]}"


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", AFTER_EASTER)
def test_moveable_feasts_of_both_churches(name: str, year: int) -> None:
    assert value(name, year) == moved(EASTER[year], year, AFTER_EASTER[name])
    assert value(name, year, "Orthodox ") == moved(ORTHODOX_EASTER[year], year, AFTER_EASTER[name])


@pytest.mark.parametrize(
    ("year", "day"), [(2012, "11-06"), (2016, "11-08"), (2018, "11-06"), (2024, "11-05")]
)
def test_election_day(year: int, day: str) -> None:
    assert value("election day", year) == f"{year}-{day}"


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", JULIAN)
def test_the_old_calendar_is_thirteen_days_behind(name: str, year: int) -> None:
    month, day = JULIAN[name]
    ours = datetime.date.fromisoformat(f"{year}-{BY_DATE[name]}") + datetime.timedelta(13)
    assert value(name, year, "Serbian ") == f"{year}-{month:02}-{day:02}"
    assert (ours.month, ours.day) == (month, day)


@pytest.mark.parametrize(("year", "day"), [(2012, 8), (2016, 10), (2019, 14), (2024, 14)])
def test_canada_gives_thanks_in_october(year: int, day: int) -> None:
    assert value("thanksgiving", year, "Canadian ") == f"{year}-10-{day:02}"


@pytest.mark.parametrize(
    "text",
    [
        "They met at Persian New Year 2016.",
        "They met on Ghana's Independence Day 2016.",
        "They met on Independence Day in Kenya.",
        "They met at the lunar New Year 2016.",
        "They met on Liberian Thanksgiving 2016.",
        "They kept Old Christmas 1850.",
        "They kept Old Halloween 1860.",
    ],
)
def test_the_feast_of_a_calendar_that_is_not_known_states_nothing(text: str) -> None:
    assert [m.value for m in tag(text, "2018-06-20")] == [""]


@pytest.mark.parametrize(("year", "day"), [(1066, "04-16"), (1431, "04-01"), (1918, "03-31")])
def test_easter_long_ago_is_the_day_as_it_was_written(year: int, day: str) -> None:
    assert value("easter", year) == f"{year:04}-{day}"


def test_weekdays_of_a_month_in_years_that_datetime_lacks() -> None:
    for year in (-399, 0, 1, 10_000, 12_018):
        for month in (1, 2, 12):
            second, last = nth_weekday(year, month, 1, 2), nth_weekday(year, month, 4, -1)
            assert (weekday(second), weekday(last)) == (1, 4)
            assert 7 <= second - day_number(year, month, 1) < 14
            assert 0 < day_number(year + month // 12, month % 12 + 1, 1) - last <= 7
            assert nth_weekday(year + 400, month, 1, 2) - second == CYCLE_DAYS


def test_calendars_are_loaded_only_for_a_text_that_names_a_feast() -> None:
    code = (
        "import sys; from hrctimeline.dates import tag; tag({!r}, '2018'); print('dateutil' in sys.modules)"
    )
    for text, loaded in (("On 3 May, two months ago, in 44 BC", "False"), ("At Easter 2016", "True")):
        run = subprocess.run(
            [sys.executable, "-c", code.format(text)], capture_output=True, text=True, check=True
        )
        assert run.stdout.strip() == loaded
