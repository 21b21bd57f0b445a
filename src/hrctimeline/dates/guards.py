"""When a word or number that could be a date is one: "may" the verb, "2201 C Street", "March on Washington"."""

import re
from functools import cache

from hrctimeline.dates.folding import Page

# words before a number of four digits that make it a year
YEAR_LEADS = words("""in since by until till before after during from of for between around circa about early late mid through
    to and or year years spring summer autumn fall winter christmas easter pre post mid-""")
# words before it that make it something else
NUMBER_LEADS = words("""no nos number room flight route highway page pages article section resolution rule model boeing building
    paragraph chapter line lines bus flat unit suite box lot form bill law decree act order directive volume vol
    apartment pin ext extension channel version approximately nearly almost over than least most roughly some
    another additional exactly only every each all these those their his her the windows office extra top total
    up""")
# words after it that count things
COUNTED = words("""people persons men women children troops soldiers miles mile kilometers kilometres km metres meters meter
    feet foot ft inches yards acres hectares tons tonnes pounds pound lbs kg kilograms grams dollars dollar euros
    euro francs marks yen rubles cents percent percentage pct votes points seats jobs workers employees deaths
    dead days day hours hour hrs minutes min seconds weeks months years homes houses families shares calories rpm
    mg ml liters litres gallons barrels copies bytes mb gb users members students pages words units items cases
    victims refugees prisoners tickets passengers aircraft planes tanks guns rounds times degrees volts watts
    c street avenue ave st road rd boulevard blvd drive dr lane block broadway pennsylvania megawatts mw hp
    rooms beds other more fewer or-so cars vehicles patients delegates guests employees million billion thousand
    hundred""")
BEFORE_MONTH = words("""in since of by until till through from to during before after early late mid last this next and between for
    every each around or than with coming past previous following until mid- on the about starting beginning
    ending ended end effective throughout into as that early- late- late-""")
FIRST_NAMES = frozenset(("april", "may", "june", "august", "march", "jan", "jan."))
AFTER_MARCH = words("on for to against through from")
REPEATED = words("every each any most some many all")
NOT_AFTER_DAY = words("times telegraph mirror mail express herald post star magazine")
NOT_BEFORE_DAY = words("black bloody super ruby man girl cyber throwback casual")


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(r"([^\W_](?:[\w'.]|-(?=\w)){0,14}-?)\s{0,4}$")


@cache
def _next_word() -> re.Pattern[str]:
    return re.compile(r"[ \n]{1,4}([^\W_][\w'-]{0,14})")


def word_before(page: Page, at: int) -> str:
    """The word that ends just before an offset, with white space alone between; "" where there is none."""
    match = _last_word().search(page.before(at, 20))
    return match[1].lstrip("'") if match else ""


def word_after(page: Page, at: int) -> str:
    """The word after an offset, with white space alone between; "" where there is none."""
    match = _next_word().match(page.after(at, 20))
    return match[1] if match else ""


def stands_free(page: Page, at: int) -> bool:
    """A number that begins here is no part of a longer one, of an amount or of a code (3.2018, $2018, F-16)."""
    before = page.before(at, 3)
    if not before or before[-1] in " \n('\"[“—*_":
        return not before.endswith("#")
    if before[-1] in "$£€¥#@%&+=<>\\":
        return False
    if before[-1] in ".,:/-":
        return not (len(before) > 1 and (before[-2].isalnum() or before[-2] in "$£€"))
    return before[-1] not in "_" and not before[-1].isalnum()


def plausible_year(page: Page, start: int, end: int, year: int) -> bool:
    """A bare number of four digits names a year: by the words around it, else if it lies between 1600 and 2099."""
    before = page.before(start, 12)
    if not stands_free(page, start) and not _prefixed(before):
        return False
    lead, follow = word_before(page, start), word_after(page, end)
    if follow in COUNTED or page.after(end, 1) in ("%", "°") or page.after(end, 1).isalpha():
        return False
    if before[-1:] == "(" or _prefixed(before):
        return 1000 <= year <= 2200
    if lead in YEAR_LEADS:
        return 1000 <= year <= 2100 or lead in ("year", "years")
    if lead in NUMBER_LEADS:
        return lead in ("the", "his", "her", "their", "those", "these", "all", "only") and 1800 <= year <= 2099
    return 1600 <= year <= 2099


def _prefixed(before: str) -> bool:
    return before.endswith(("pre-", "post-", "mid-", "early-", "late-", "circa-", "c.", "ca.", "end-"))


def is_month(page: Page, start: int, end: int, word: str, followed: bool) -> bool:
    """A month's name is meant; `followed` where a day or a year stands with it."""
    name = word.rstrip(".")
    if word_before(page, start) in ("every", "each"):
        return False
    if not page.capital(start):
        return name not in ("may", "march", "august", "jan", "mar", "sep", "dec", "jun", "jul") and len(name) > 4
    if followed:
        return True
    if page.before(start, 1) == "-" and not page.before(start, 6).endswith(("mid-", "early-", "late-", "to-")):
        return False
    return _bare_month(page, start, end, name)


def _bare_month(page: Page, start: int, end: int, name: str) -> bool:
    lead, follow = word_before(page, start), word_after(page, end)
    if lead in ("in", "since", "last", "this", "next", "until", "by", "during", "early", "late", "mid", "of"):
        return not (lead == "of" and name == "may")
    if len(name) <= 4 and name not in ("may", "june", "july", "sept"):
        return False
    if name == "may":
        return lead in BEFORE_MONTH and not (lead in ("that", "and", "or", "the", "as") and follow)
    if name == "march" and (follow in AFTER_MARCH or lead in ("the", "a") and (follow == "of" or not follow)):
        return False
    follows = _next_word().match(page.after(end, 20))
    if name in FIRST_NAMES and lead not in BEFORE_MONTH and follows:
        return not page.capital(end + follows.start(1))
    return True


def is_weekday(page: Page, start: int, end: int, word: str) -> bool:
    """A single weekday is meant, not every Monday and not the Sunday Times."""
    name = word.rstrip(".")
    if not name.endswith("day"):
        return page.capital(start) and word.endswith(".") and name not in ("sun", "sat", "mon")
    lead, follow = word_before(page, start), word_after(page, end)
    if lead in REPEATED or lead in NOT_BEFORE_DAY or follow in NOT_AFTER_DAY:
        return False
    if lead in ("a", "one", "another"):
        return lead == "a" and _is_noun(follow) and not page.before(start, 5).startswith("on a")
    return page.after(end, 1) != "s"


def _is_noun(word: str) -> bool:
    return bool(word) and word.isalpha() and word not in (
        *"in at of on when that which and or but after before with to for from by night morning evening".split(),
        "afternoon",
    )  # fmt: skip
