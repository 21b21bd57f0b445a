"""Holidays by name: their day in a year.

Moveable ones follow the western church and United States law, unless the words before the name say whose they
are ("Orthodox Easter", "Canadian Thanksgiving").

`dateutil` knows the calendars and is loaded when a text names such a day. It knows the years of `datetime`: a
weekday of a month in other years falls as 400 years away, Easter in them has no day here.
"""

import datetime
from collections.abc import Callable

from hrctimeline.dates.calendar_days import CYCLE_DAYS, CYCLE_YEARS, day_number
from hrctimeline.dates.vocabulary import words

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "new year": (1, 1),
    "epiphany": (1, 6), "groundhog day": (2, 2), "valentine's day": (2, 14), "st valentine's day": (2, 14),
    "st. valentine's day": (2, 14), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25), "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "hallowe'en": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "veterans' day": (11, 11), "armistice day": (11, 11),
    "human rights day": (12, 10), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "xmas": (12, 25), "boxing day": (12, 26),
    # quarter days, and the feasts by which tenancies, courts and diaries were dated
    "candlemas": (2, 2), "candlemas day": (2, 2), "lady day": (3, 25), "midsummer day": (6, 24),
    "lammas": (8, 1), "lammas day": (8, 1), "michaelmas": (9, 29), "michaelmas day": (9, 29),
    "martinmas": (11, 11), "martinmas day": (11, 11), "childermas": (12, 28), "twelfth day": (1, 6),
    **{f"{saint} {name}'s day": day for saint in ("st", "st.", "saint") for name, day in {
        "david": (3, 1), "george": (4, 23), "swithin": (7, 15), "james": (7, 25), "bartholomew": (8, 24),
        "matthew": (9, 21), "luke": (10, 18), "crispin": (10, 25), "andrew": (11, 30), "thomas": (12, 21),
        "stephen": (12, 26),
    }.items()},
}  # fmt: skip
NTH_WEEKDAY = {  # month, weekday, which one of the month (-1 the last)
    "martin luther king day": (1, MONDAY, 3), "martin luther king jr. day": (1, MONDAY, 3),
    "presidents day": (2, MONDAY, 3), "presidents' day": (2, MONDAY, 3), "memorial day": (5, MONDAY, -1),
    "labor day": (9, MONDAY, 1), "columbus day": (10, MONDAY, 2), "thanksgiving": (11, THURSDAY, 4),
    "thanksgiving day": (11, THURSDAY, 4),
}  # fmt: skip
FROM_EASTER = {  # days after Easter Sunday
    "mardi gras": -47, "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter sunday": 0, "easter day": 0,
    "easter": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit sunday": 49,
    "whitsunday": 49, "whitsun": 49, "whitsuntide": 49, "whit monday": 50, "whitsun monday": 50,
    "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip
JULIAN = {  # what the churches of the old calendar keep thirteen days later, from 1900 to 2099
    "christmas eve": (1, 6), "christmas day": (1, 7), "christmas": (1, 7), "epiphany": (1, 19),
    "new year": (1, 14), "new year's day": (1, 14),
}  # fmt: skip
CANADIAN = {
    "thanksgiving": (10, MONDAY, 2),
    "thanksgiving day": (10, MONDAY, 2),
    "labor day": (9, MONDAY, 1),
}
NAMES = (*FIXED, *NTH_WEEKDAY, *FROM_EASTER, "election day")

OLD_CALENDAR = words("orthodox russian serbian coptic ethiopian julian georgian macedonian")
EASTERN = OLD_CALENDAR | words("eastern greek romanian bulgarian ukrainian cypriot byzantine")
AMERICAN = words("american us u.s america america's")
# kept by law, in other lands on other days
NATIONAL = frozenset((*NTH_WEEKDAY, "independence day", "election day", "veterans day", "veterans' day"))
NEW_YEAR = frozenset(("new year", "new year's", "new year's day", "new year's eve"))
TWO_CALENDARS = range(1583, 1753)
WESTERN_YEARS, JULIAN_YEARS = range(1583, 10_000), range(326, 1583)

Finder = Callable[[int], int | None]


def holiday(name: str, whose: str = "") -> Finder | None:
    """For a holiday's name, the function that gives its day number in a year, or None where it has none.

    `whose` is the church or land named before it, in small letters: None where its calendar isn't known.
    """
    if whose in EASTERN and name in FROM_EASTER:
        return lambda year: _from_easter(year, FROM_EASTER[name], eastern=True)
    if whose in OLD_CALENDAR and name in JULIAN:
        return lambda year: day_number(year, *JULIAN[name]) if 1900 <= year <= 2099 else None
    if whose == "old" or (whose == "armenian" and name in JULIAN):
        return None  # a day of its own: Old Christmas moves by a day from century to century
    if whose in ("canadian", "canada") and name in CANADIAN:
        return lambda year: nth_weekday(year, *CANADIAN[name])
    if whose and whose not in AMERICAN and (name in NATIONAL or name in NEW_YEAR):
        return None
    if name in FIXED:
        return lambda year: day_number(year, *FIXED[name])
    if name in NTH_WEEKDAY:
        return lambda year: nth_weekday(year, *NTH_WEEKDAY[name])
    if name in FROM_EASTER:
        return lambda year: _from_easter(year, FROM_EASTER[name])
    return election_day


def days_of_feast(name: str, year: int) -> list[int]:
    """The first and last day that a moveable feast had in a year in which lands had two calendars."""
    count = FROM_EASTER.get(name) if year in TWO_CALENDARS else None
    if count is None:
        return []
    from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

    return sorted(easter(year, way).toordinal() + count for way in (EASTER_JULIAN, EASTER_WESTERN))


def nth_weekday(year: int, month: int, day: int, count: int) -> int:
    """The day of the `count`-th Monday (0) … Sunday (6) of a month; -1 is the last."""
    from dateutil.relativedelta import relativedelta, weekday

    cycles, rest = divmod(year - 1, CYCLE_YEARS)
    begins = datetime.date(rest + 1, month, 1)
    found = begins + relativedelta(day=31 if count < 0 else 1, weekday=weekday(day, count))
    return found.toordinal() + cycles * CYCLE_DAYS


def election_day(year: int) -> int | None:
    """The United States' general election: the Tuesday after the first Monday of November in even years."""
    return nth_weekday(year, 11, MONDAY, 1) + 1 if year >= 1848 and year % 2 == 0 else None


def _from_easter(year: int, days: int, eastern: bool = False) -> int | None:
    """A day counted from Easter Sunday; before the Gregorian calendar the day as the Julian one wrote it."""
    from dateutil.easter import EASTER_JULIAN, EASTER_ORTHODOX, EASTER_WESTERN, easter

    if year in WESTERN_YEARS:
        return easter(year, EASTER_ORTHODOX if eastern else EASTER_WESTERN).toordinal() + days
    return easter(year, EASTER_JULIAN).toordinal() + days if year in JULIAN_YEARS else None
