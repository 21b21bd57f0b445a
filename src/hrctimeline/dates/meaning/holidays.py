"""Holidays by name: their day in a year. Moveable ones follow the western church and United States law."""

from collections.abc import Callable

from hrctimeline.dates.calendar_days import day_number, month_length, weekday

MONDAY, TUESDAY, THURSDAY, SUNDAY = 0, 1, 3, 6

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
    "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
NAMES = (*FIXED, *NTH_WEEKDAY, *FROM_EASTER, "election day")


def holiday(name: str) -> Callable[[int], int | None]:
    """For a holiday's name, the function that gives its day number in a year, or None where it has none."""
    if name in FIXED:
        month, day = FIXED[name]
        return lambda year: day_number(year, month, day)
    if name in NTH_WEEKDAY:
        return lambda year: nth_weekday(year, *NTH_WEEKDAY[name])
    if name in FROM_EASTER:
        return lambda year: easter(year) + FROM_EASTER[name] if year >= 1583 else None
    return election_day


def nth_weekday(year: int, month: int, day: int, count: int) -> int:
    """The day of the `count`-th Monday (0) … Sunday (6) of a month; -1 is the last."""
    if count < 0:
        last = day_number(year, month, month_length(year, month))
        return last - (weekday(last) - day) % 7
    first = day_number(year, month, 1)
    return first + (day - weekday(first)) % 7 + 7 * (count - 1)


def election_day(year: int) -> int | None:
    """The United States' general election: the Tuesday after the first Monday of November in even years."""
    return nth_weekday(year, 11, MONDAY, 1) + 1 if year >= 1848 and year % 2 == 0 else None


def easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computation)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)
