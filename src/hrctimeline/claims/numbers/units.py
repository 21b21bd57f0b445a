"""Units of measure and money: the one that stands after a number or before it, and how two units compare.

The table is `data/units.tsv`. A spelling may have several units ("pounds" are money, or weigh): each is a
reading. What isn't in the table is counted ("18 groups"), and the unit is "".
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from hrctimeline.claims.vocabulary import small, table
from hrctimeline.words.lists import lazy_pattern

COUNT, ORDINAL, NAMED, CLOCK, SHARE = "", "th", "no", "clock", "/"
GARBLED = "?"  # the sign of a currency that a text has lost: # stands for £ in ISO 646-GB
DEGREES = ("deg", "C", "F")  # the first of which is on a scale that isn't told
_MONEY = "money "
_COINED = frozenset(("gold", "golden", "silver", "copper", "old", "new"))  # before the name of a coin
TIMES = frozenset(("time", "months", "nights"))  # dimensions
# a number of these always has its unit beside it: without one it is another number
_ALWAYS_WRITTEN = frozenset(("share", "points", "times", ORDINAL, NAMED, CLOCK))


class Unit(NamedTuple):
    """A row of the table: dimension, size in the dimension's base unit, what it is counted per, spellings."""

    dimension: str
    size: str
    per: str
    spellings: tuple[str, ...]


@cache
def units() -> dict[str, Unit]:
    """The table's units by name."""
    rows = table("units")
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return {
        name: Unit(dimension, size, per, tuple(spellings.split(",")))
        for name, dimension, size, per, spellings in cells
    }


_SOME = (["the"], ["these"], ["those"])  # that a number is of
_LONGEST_OF = 16  # characters of these words and the space around them


# what goes on a number in the plural, and has "of" before what it is of: "two millions of francs"
SEVERAL = ("lakhs", "crores", "millions", "billions", "trillions")
_PASSED = ("+", "-plus")  # marks behind a number that is passed


def unit_after(text: str, end: int) -> tuple[int, tuple[str, ...]]:
    """Where the unit of a number that ends at `end` ends, and the units that its words may mean."""
    if text.startswith("s of ", end - 1) and text[max(0, end - _LONGEST_OF) : end].casefold().endswith(
        SEVERAL
    ):
        found, names = unit_after(text, end + len(" of"))
        return (found, names) if names else (end, ())
    follows = text[end : end + 1].casefold()
    last = text[end - 1 : end]
    glues = last.isalnum() and follows in _first_glued()
    owned = follows in ("'", "’") and last.isalpha()  # "the couple's", and no decade
    glued = _glued().match(text, end) if glues and not owned else None
    hyphened = _hyphened().match(text, end) if follows == "-" else None
    match = glued or hyphened or _named_after(text, end)
    if not match and last.isdigit() and (letter := _apart(text, end)):
        return end + 2, _by_spelling()[letter]
    coded = match and match[1].islower() and match[1] in _codes()  # "hundreds try"
    return (match.end(), _by_spelling()[_plain(match[1])]) if match and not coded else (end, ())


def _apart(text: str, end: int) -> str:
    """The letter that stands by itself behind a number as its unit, in its own case: "20 g", no "20 T"."""
    letter, then = text[end + 1 : end + 2], text[end + 2 : end + 3]
    alone = text[end : end + 1].isspace() and not then.isalnum() and then not in ("-", "'", "’")
    return letter.casefold() if alone and letter in "glLt" else ""


@cache
def _codes() -> frozenset[str]:
    """The codes of currencies in small letters, in which nobody writes them: try, rub."""
    spellings = (each for unit in units().values() for each in unit.spellings)
    return frozenset(each.casefold() for each in spellings if len(each) == 3 and each.isupper())


def unit_further(text: str, end: int) -> tuple[str, ...]:
    """The units of a number with none beside it: it counts, or has one after a word: "three long weeks".

    A coin or currency that is so said to be of a land or metal counts nothing: "30 Danish kroner".
    """
    of_some = text[end : end + _LONGEST_OF].casefold().split()[:2]
    if (
        of_some[:1] == ["of"] and of_some[1:] in _SOME and (among := _among().match(text, end))
    ):  # "two of the years"
        return (COUNT, *(unit for unit in unit_after(text, among.end())[1] if unit in _far()))
    passed = next((mark for mark in _PASSED if text[end : end + len(mark)].casefold() == mark), "")
    if passed:  # "50-plus years"
        return (COUNT, *(unit for unit in unit_after(text, end + len(passed))[1] if unit in _far()))
    match = _one_word().match(text, end)
    if not match or (small(match[1]) and match[1] != "more") or "-" in match[1]:
        return (COUNT,)
    found = unit_after(text, match.end())[1]
    if match[1] == "more":  # "two more years", which are as many
        return tuple(unit for unit in found if unit in _far()) or (COUNT,)
    coined = match[1][0].isupper() or match[1] in _COINED
    money = tuple(unit for unit in found if is_money(unit)) if coined else ()
    return money or (COUNT, *(unit for unit in found if unit in _far()))


@cache
def _far() -> frozenset[str]:
    """Units that a word may part from their number: measures of time and space, not per cent or money."""
    return frozenset(
        name for name in units() if dimension(name) not in _ALWAYS_WRITTEN and not is_money(name)
    )


def unit_of(noun: str) -> tuple[str, ...]:
    """The units that a noun by itself may mean: "pounds"."""
    if noun in _codes():
        return ()
    return _by_spelling().get(_plain(noun), ())


def measured(word: str) -> bool:
    """Whether a word is a number with its unit, or a unit in a case of its own: 15GB, 30C, kWh.

    One letter is no unit, but for a temperature's: 3M is a firm.
    """
    letters = word.lstrip("0123456789.,")
    if letters == word:
        return not (word.isupper() or word.istitle() or word.islower()) and bool(unit_of(word))
    return letters in DEGREES or (len(letters) > 1 and bool(unit_of(letters)))


def unit_before(text: str, start: int) -> tuple[int, tuple[str, ...]]:
    """Where the currency before a number begins, and which it may be."""
    last = text[max(0, start - 3) : start].strip()[-2:]
    sign = last[-1:]
    none = not sign or sign.isdigit() or (sign.islower() and not last[0].isupper())  # "Rs", but no "of"
    pattern = None if none else _before(sign.casefold())
    match = pattern.search(text[max(0, start - 8) : start]) if pattern else None
    if match is None:
        return start, ()
    plain = _plain(match[1])
    return start - len(match[0]), _by_spelling().get(f"<{plain}") or _by_spelling()[plain]


def dimension(unit: str) -> str:
    """What a unit measures; one that isn't in the table measures itself."""
    return units()[unit].dimension if unit in units() else unit


def of_a_kind(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some units measures what one of others does."""
    return not set(map(dimension, some)).isdisjoint(map(dimension, others))


@cache
def size(unit: str) -> Fraction:
    """How many base units of its dimension a unit has."""
    return Fraction(units()[unit].size) if unit in units() else Fraction(1)


def per(unit: str) -> str:
    """What a unit is counted per: "h" for mph."""
    return units()[unit].per if unit in units() else ""


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return dimension(unit).startswith(_MONEY)


_ONE_SIGN = (("¥?", "¥"), ("¥?", "yuan"))  # the sign stands for both


def comparable(claimed: str, stated: str) -> bool | None:
    """Whether two units measure the same; None where that can't be told: 18 sacks and 18 kg, $ and A$."""
    both = {dimension(claimed), dimension(stated)}
    if len(both) == 1 or (claimed, stated) == (NAMED, COUNT):
        return True
    if (claimed, stated) in _ONE_SIGN or (stated, claimed) in _ONE_SIGN:
        return True
    if all(each.startswith(_MONEY) for each in both):
        if GARBLED in (claimed, stated):
            return True
        return None if _MONEY + "$" in both and all(each.endswith("$") for each in both) else False
    if dimension(claimed) == COUNT and is_money(stated):
        return None
    if claimed in DEGREES and stated in DEGREES and DEGREES[0] in (claimed, stated):
        return claimed == DEGREES[0] or None
    if both & _ALWAYS_WRITTEN or any(each.startswith(_MONEY) for each in both):
        return False
    return None if COUNT in both else False


@cache
def _by_spelling() -> dict[str, tuple[str, ...]]:
    """The units of each spelling, as it is compared."""
    found: dict[str, tuple[str, ...]] = {}
    for name, unit in units().items():
        for form in (each for spelling in unit.spellings for each in _forms(spelling)):
            found[form] = tuple(dict.fromkeys((*found.get(form, ()), name)))
    return found


@cache
def _forms(spelling: str) -> tuple[str, ...]:
    """A spelling in singular and plural, as they are compared."""
    form = _plain(spelling.lstrip("+~="))
    plural = spelling[0] not in "+~=<" and form[-1:].isalpha() and len(form) > 2 and form[-1] != "s"
    return (form, f"{form}s") if plural else (form,)


def _plain(written: str) -> str:
    return " ".join(written.casefold().replace("-", " ").split())


def _marked(mark: str) -> list[str]:
    """The spellings with a mark ("+", "~", "<", or "" for none), the longest first."""
    return sorted(sorted(_by_mark()[mark]), key=len, reverse=True)


@cache
def _by_mark() -> dict[str, dict[str, list[str]]]:
    """The forms of all spellings with their units, by the mark."""
    found: dict[str, dict[str, list[str]]] = {mark: {} for mark in ("", "+", "~", "<")}
    for name, unit in units().items():
        for spelling in unit.spellings:
            mark = spelling[0] if spelling[0] in "+~<" else ""
            for form in _forms(spelling):
                found[mark].setdefault(form, []).append(name)
    return found


def _alternatives(forms: list[str]) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)


@cache
def _first_glued() -> frozenset[str]:
    return frozenset(form[0] for form in _marked("+"))


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"({_alternatives(_marked('+'))})(?!\w)", re.IGNORECASE)


def _named_after(text: str, end: int) -> re.Match[str] | None:
    """The longest spelling that stands behind a number, of those that begin with the word there."""
    word = _first().match(text, end)
    pattern = _after(word[1].casefold()) if word else None
    return pattern.match(text, end) if pattern else None


@cache
def _after(word: str) -> re.Pattern[str] | None:
    """A pattern for the spellings that begin with a word or sign; None where none does."""
    longest = _by_first().get(word)
    return re.compile(rf"[\s-]?({_alternatives(longest)})(?!\w)", re.IGNORECASE) if longest else None


@cache
def _by_first() -> dict[str, list[str]]:
    """The spellings without a mark by their first word or sign, the longest first."""
    found = dict[str, list[str]]()
    for form in _marked(""):
        match = _first().match(form)
        found.setdefault(match[1] if match else "", []).append(form)
    return found


_first = lazy_pattern(r"[\s-]?(\w+|[^\w\s-])")
_one_word = lazy_pattern(r"\s([^\W\d_][\w.-]*)(?=\s)")
_among = lazy_pattern(r"\s+of\s+(?:the|these|those)(?=\s)", re.IGNORECASE)


@cache
def _hyphened() -> re.Pattern[str]:
    return re.compile(rf"-({_alternatives(_marked('~'))})(?!\w)", re.IGNORECASE)


@cache
def _before(sign: str) -> re.Pattern[str] | None:
    """A pattern for the currencies that end with a sign or letter; None where none does."""
    ending = [
        (form.removeprefix("<"), names)
        for mark in ("", "<")
        for form, names in _by_mark()[mark].items()
        if form.endswith(sign)
    ]
    forms = sorted((form for form, names in ending if any(map(is_money, names))), key=len, reverse=True)
    return re.compile(rf"(?<![^\WÂ])({_alternatives(forms)})\s?\Z", re.IGNORECASE) if forms else None
