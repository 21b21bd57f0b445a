"""Words that give a thing another day, or a day at all: postponed to, adjourned until, set for."""

import re
from functools import cache

from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, WEEKDAY_WORDS, words

REACH = 80  # characters
MOVES = (
    r"(?:mov|postpon|reschedul|delay|shift|push|extend|adjourn|defer|advanc|prolong|switch|rearrang|remand)\w{0,6}"
    r"|brought|bring\w{0,3}|put(?:ting|s)?(?: [\w'-]{1,15}){0,3}? (?:off|back|forward)|held over|carried over"
)
GRANTS = r"(?:giv(?:e|es|en|ing)|gave|grant\w{0,3}|allow\w{0,3}|extend\w{0,3}|prolong\w{0,3})"
HOLDS = r"(?:has|have|had)"
# "the figures reported for May" are of May: these tell of what has been
TELLING = words(
    "reported released published posted recorded announced showed showing used paid blamed charged confirmed"
    " revised issued filed estimated adjusted collected compiled measured received earned calculated"
)
NAMES_OF_DATES = {*MONTH_WORDS, *WEEKDAY_WORDS, *"123456789"}
IRREGULAR = words("set put")
AFTER_FOR = words("the early late")
MOST_WORDS = 6


@cache
def _postponed() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z])(?:{MOVES})(?: [\w'-]{{1,15}}){{0,3}}? (?:to|until|till|for)(?: the| early| late)? \Z"
    )


@cache
def _granted() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z])(?:{GRANTS}(?: [\w'-]{{1,15}}){{0,3}}?|{HOLDS}) (?:until|till)(?: the)? \Z"
    )


def postponed_before(page: Page, at: int) -> bool:
    """ "Postponed to", "adjourned until", "brought forward to" stand before an offset.

    Also where the offset is that of "until" itself.
    """
    lead = _lead(page, at, "to", "until", "till", "for")
    return lead != "" and _postponed().search(lead) is not None


def appoints(folded: str) -> bool:
    """Somewhere in a folded text something gets its day: "moved to May", "called a strike for Monday"."""
    return any(found[1] or found[2] in NAMES_OF_DATES for found in _gives_a_day().finditer(folded))


@cache
def _gives_a_day() -> re.Pattern[str]:
    words = r"(?: [\w'-]{1,15})"
    return re.compile(
        rf"(?<![a-z])(?:((?:{MOVES}){words}{{0,3}}? (?:to|until|till|for) "
        rf"|{GRANTS}{words}{{0,3}}? (?:until|till) )"
        rf"|(?:[a-z]{{3,12}}ed|set){words}{{0,4}}? for (?:the |early |late )?([a-z]{{3,9}}|[0-9]))"
    )


def granted_before(page: Page, at: int) -> bool:
    """ "Given until", "has until" stand before an offset."""
    lead = _lead(page, at, "until", "till")
    return lead != "" and _granted().search(lead) is not None


def appointed_before(page: Page, at: int, whole_day: bool) -> bool:
    """ "Set for", "booked for", with `whole_day` also "called a strike for" stand before an offset."""
    if "for" not in page.before(at, REACH):
        return False
    clause = _clause(page, at).rsplit(",", 1)[-1].split()
    while clause and clause[-1] in AFTER_FOR:
        clause.pop()
    if clause[-1:] != ["for"]:
        return False
    said = clause[-MOST_WORDS:-1] if whole_day else clause[-2:-1]
    return any(_is_participle(word) and (whole_day or word not in TELLING) for word in said)


def _is_participle(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 4)


def _lead(page: Page, at: int, *words: str) -> str:
    """The clause before an offset; "" where none of some words is its last, or last but an article or so."""
    if not _ends(page.before(at, REACH), words):  # a quick look that rules out most
        return ""
    clause = _clause(page, at)
    return clause if _ends(clause, words) else ""


def _ends(text: str, words: tuple[str, ...]) -> bool:
    return any(word in words for word in text.split()[-2:])


def _clause(page: Page, at: int) -> str:
    begins = max(page.sentence(at, at)[0], at - REACH)
    return " ".join(page.folded[begins:at].split()) + " "
