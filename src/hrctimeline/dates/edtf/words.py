"""EDTF dates in English words: "19 June 2018", "about May 2018", "between 21 and 25 June 2018"."""

from hrctimeline.dates.calendar_days import MONTHS, SEASONS, civil
from hrctimeline.dates.edtf.reading import parse
from hrctimeline.dates.edtf.value import Edtf

QUALIFIER_WORDS = {"": "", "~": "about ", "?": "probably ", "%": "probably about "}


def in_words(date: Edtf, short: bool = False) -> str:
    """The date as a reader says it; `short` joins the ends of an interval with a dash: "21–24 June 2018"."""
    if date.precision == "interval":
        return _interval(date, short)
    return QUALIFIER_WORDS[date.qualifier] + _plain(date)


def _plain(date: Edtf) -> str:
    if date.start is None:
        raise ValueError("only an interval may be open")
    year, month, day = civil(date.start)
    if date.precision in ("decade", "century"):
        return _years_of(date)
    if date.precision == "season":
        return _season(date, year)
    unknown = ("", "a day in " if _month_known(date) else "a month in ", "a day in ")[date.text.count("-XX")]
    if date.precision == "year":
        return unknown + _year(year)
    if date.precision == "month":
        return f"{unknown}{MONTHS[month - 1]} {_year(year)}"
    return f"{day} {MONTHS[month - 1]} {_year(year)}"


def _month_known(date: Edtf) -> bool:
    return date.precision in ("month", "day")


def _years_of(date: Edtf) -> str:
    digits = date.text.rstrip("?~%").lstrip("-").replace("X", "0")
    era = " BC" if date.text.startswith("-") else ""
    if date.precision == "century" and digits.endswith("000"):
        return f"the years {digits} to {digits[:2]}99{era}"
    return f"the {int(digits)}s{era}"


def _season(date: Edtf, year: int) -> str:
    code = int(date.text.rstrip("?~%")[-2:])
    ends = f"–{(year + 1) % 100:02}" if code == 24 and year >= 1000 else ""
    return f"{SEASONS[code][0]} {_year(year)}{ends}"


def _year(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _interval(date: Edtf, short: bool) -> str:
    left, right = date.text.split("/")
    if left in ("", ".."):
        return f"until {in_words(parse(right))}" + (", beginning unknown" if left == "" else "")
    if right in ("", ".."):
        return f"since {in_words(parse(left))}" + (", end unknown" if right == "" else "")
    first, last = in_words(parse(left)), in_words(parse(right))
    shared = _shared_tail(first, last) if not date.qualifier else ""
    first = first.removesuffix(shared) or first
    if not short:
        return f"between {first} and {last}"
    gap = " " if " " in first or " " in last.removesuffix(shared) else ""
    return f"{first}{gap}–{gap}{last}"


def _shared_tail(first: str, last: str) -> str:
    """The words that both ends finish with, with the space before them: " June 2018" of two days in June."""
    one, two = first.split(" "), last.split(" ")
    count = 0
    while count < min(len(one), len(two)) - 1 and one[-1 - count] == two[-1 - count]:
        count += 1
    return " " + " ".join(one[-count:]) if count else ""
