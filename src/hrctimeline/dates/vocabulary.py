"""The words that dates are made of, and what they count, in lower case as in a folded text."""

MONTH_WORDS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAY_WORDS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
SEASON_WORDS = {
    "spring": 3,
    "summer": 6,
    "summertime": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
    "wintertime": 12,
}
UNIT_WORDS = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
    "year": "year", "decade": "decade", "century": "century",
    "days": "day", "weeks": "week", "months": "month", "quarters": "quarter", "years": "year",
    "decades": "decade", "centuries": "century",
}  # fmt: skip

CARDINALS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
CENTURY_WORDS = {
    "eleven": 1100, "twelve": 1200, "thirteen": 1300, "fourteen": 1400, "fifteen": 1500, "sixteen": 1600,
    "seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000,
}  # fmt: skip
MAGNITUDES = {"hundred": 100, "thousand": 1000}
ROMAN = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24,
    "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29,
    "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip

# "the two-and-twentieth", as it was said once
OLD_ORDINALS = {
    f"{unit}-and-{nth}": CARDINALS[unit] + day
    for nth, day in (("twentieth", 20), ("thirtieth", 30))
    for unit in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    if CARDINALS[unit] + day <= 31
}


def words(listed: str) -> frozenset[str]:
    """A set of words from a list with spaces between."""
    return frozenset(listed.split())


def number(said: str) -> int:
    """A count in digits ("1,500") or in words up to the thousands; raises ValueError for others."""
    if said[0].isdigit():
        return int(said.replace(",", ""))
    total = part = 0
    for word in said.replace("-", " ").split():
        if word == "thousand":
            total, part = total + 1000 * (part or 1), 0
        elif word == "hundred":
            part = 100 * (part or 1)
        elif word != "and":
            part += _below_hundred(word)
    return total + part


def _below_hundred(word: str) -> int:
    if word in TENS:
        return TENS[word]
    if word in CARDINALS:
        return CARDINALS[word]
    raise ValueError(f"not a number: {word}")


def counted(unit: str) -> tuple[str, int]:
    """A unit that is counted, and how many of it a word means: a fortnight is two weeks."""
    return ("week", 2) if unit.startswith("fortnight") else (UNIT_WORDS[unit], 1)


def ordinal(said: str) -> int:
    """An ordinal in digits ("19th") or in words up to thirty-first; raises KeyError for others."""
    if said[0].isdigit():
        return int("".join(filter(str.isdigit, said)))
    said = said.replace(" ", "-")
    return OLD_ORDINALS.get(said) or ORDINALS[said]


def of_two_years(first: int, second: str, month: int) -> int:
    """The year of a month of "1664-5": the second, where the first began in March as it was written."""
    return first + (str(first + 1).endswith(second) and month <= 3)


def spoken_year(said_so: str) -> int | None:
    """A year as it is said: "nineteen ninety-six", "two thousand and one"; None where it is a count."""
    said = [word for word in said_so.replace("-", " ").split() if word not in ("and", "the", "year")]
    if said[1:] == ["hundred"] or said == ["one", "thousand"]:
        return None
    if not MAGNITUDES.keys().isdisjoint(said):
        return number(" ".join(said))
    rest = [word for word in said[1:] if word != "oh"]
    if len(rest) == len(said) - 1 and rest[0] in CARDINALS and CARDINALS[rest[0]] < 10:
        return None
    return CENTURY_WORDS[said[0]] + number(" ".join(rest))


def roman(letters: str) -> int | None:
    """A number in Roman numerals as they are written today (MCMXC); None for other letters."""
    digits = [ROMAN[letter] for letter in letters]
    value = sum(-d if d < n else d for d, n in zip(digits, [*digits[1:], 0], strict=True))
    return value if in_roman(value) == letters else None


def in_roman(value: int) -> str:
    """A number from 1 on in Roman numerals, in small letters."""
    result = ""
    for size, letters in ((1000, "  m"), (100, "mdc"), (10, "clx"), (1, "xvi")):
        ten, five, one = (letter.strip() for letter in letters)
        digit, value = divmod(value, size)
        few = ("", one, one * 2, one * 3, one + five)
        result += (
            one * digit
            if size == 1000
            else few[digit]
            if digit < 5
            else (one + ten if digit == 9 else five + one * (digit - 5))
        )
    return result
