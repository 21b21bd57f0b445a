"""When "the 90s" or "the eighties" are a decade, and no age, temperature, speed or score."""

import re
from functools import cache

from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

REACH = 60  # characters before it that tell what is measured
MEASURES = words(
    """
    temperature temperatures highs lows thermometer thermometers mercury humidity fever degrees scores ages
    aged iq pulse speeds wind winds gust gusts breeze
    """
)
UNITS = words("degrees degree fahrenheit celsius percent mph kph kmh km/h knots f c")
PEOPLE = words("man woman men women people person couple lady gentleman patient patients someone")


def is_decade(page: Page, start: int, end: int) -> bool:
    """Nobody has the number ("in her late 40s"), nothing is measured in it ("temperatures in the 90s")."""
    after = word_after(page, end)
    if after in UNITS or _of_life().match(page.folded, end) or page.after(end, 1) in ("°", "%"):
        return False
    begins = page.sentence(start, end)[0]
    before = page.folded[max(begins, start - REACH) : start]
    if _owned().search(before):
        return False
    said = re.findall(r"[a-z]+", before)
    return MEASURES.isdisjoint(said) and not (PEOPLE & set(said[-4:]) and "the" not in said[-3:])


@cache
def _of_life() -> re.Pattern[str]:
    return re.compile(r" {1,3}of (?:his|her|their|my|your|our) ")


@cache
def _owned() -> re.Pattern[str]:
    """A word that says whose it is, or low, upper and the like, which no decade is."""
    owner = (
        r"(?<![a-z])(?:his|her|hers|their|my|your|our|its|one's|whose|low|lower|upper|high)|[a-z]'s|[a-z]s'"
    )
    part = r"[ -]{1,3}(?:very|early|mid|middle|late|to|and|or|lower|upper|low|high|[0-9]{2}s)"
    return re.compile(rf"(?:{owner})(?:{part}){{0,6}}[ -]{{1,3}}\Z")
