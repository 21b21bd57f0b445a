"""When what could be a date is one: "may" is a verb too, and 2201 C Street an address."""

from functools import cache

from hrctimeline.dates.text.page import Page, is_prose
from hrctimeline.dates.vocabulary import CARDINALS, MONTH_WORDS, TENS, UNIT_WORDS, WEEKDAY_WORDS, words
from hrctimeline.words.lists import Cued, cued, lazy_pattern
from hrctimeline.words.sentences import OPENERS

BEFORE_MONTH = words(
    """
    in since of by until till through from to during before after early late mid last this next and
    between for every each around or than with coming past previous following mid- on the about starting
    beginning ending ended end effective throughout into as that early- late-
    """
)
SURE_LEADS = words("in since last this next until by during early late mid")
UNSURE_LEADS = words("that and or the as of")
SHORT_MONTHS = words("jan feb mar apr jun jul aug sep oct nov dec")
TITLES = words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady judge justice president senator governor general"
    " colonel major captain lieutenant sergeant corporal private inspector constable sister brother father"
    " mother uncle aunt saint king queen prince princess"
)
FIRST_NAMES = frozenset(("april", "may", "june", "august", "march", "jan", "jan."))
AFTER_MARCH = words("on for to against through from")
REPEATED = words("every each any most some many all")
NOT_AFTER_DAY = words(
    "times telegraph mirror mail express herald post star magazine papers newspapers paper newspaper press"
    " excepted"
)
NOT_BEFORE_DAY = words(
    "black bloody super ruby man girl cyber throwback casual fat giving remembrance mothering trinity advent"
    " passion except excepting excluding"
)

NO_NOUNS = words(
    """
    in at of on when that which and or but after before with to for from by night morning evening afternoon
    """
)


_last_word = lazy_pattern(r"([^\W_](?:[\w'.]|-(?=\w)){0,14}-?) {0,9}\Z")
_next_word = lazy_pattern(r"[ \n]{1,4}([^\W_][\w'-]{0,14})")


HEADING = 45  # characters of a line that is none of a paragraph
MONEY_AND_CODES = "$£€¥#@%&+=<>\\"


def word_before(page: Page, at: int) -> str:
    """The word that ends just before an offset, with white space alone between; "" where there is none."""
    match = _last_word().search(page.before(at, 20))
    return match[1].lstrip("'") if match else ""


def lead_of(page: Page, at: int) -> tuple[str, bool]:
    """The word before an offset, without a full stop, and whether it has a capital letter.

    A short line above is a heading and has no part in the sentence.
    """
    before = page.before(at, 20)
    match = _last_word().search(before)
    if match is None or _below_heading(page, at):
        return "", False
    return match[1].rstrip("."), page.capital(at - len(before) + match.start(1))


def _below_heading(page: Page, at: int) -> bool:
    lines = page.text[max(0, at - HEADING) : at].rsplit("\n", 2)
    return len(lines) > (1 if at < HEADING else 2) and not lines[-1].strip()


def word_after(page: Page, at: int) -> str:
    """The word after an offset, with white space alone between; "" where there is none."""
    match = _next_word().match(page.after(at, 20))
    return match[1] if match else ""


def stands_free(page: Page, at: int) -> bool:
    """A number that begins here is no part of a longer one, an amount or a code: 3.2018, $2018, F-16."""
    before = page.before(at, 2)
    sign, behind = before[-1:], before[:-1]
    if sign in MONEY_AND_CODES and sign:
        return False
    return not (sign and sign in ".,:/-" and (behind.isalnum() or (behind and behind in MONEY_AND_CODES)))


def counts_alone(page: Page, at: int) -> bool:
    """A count that begins here is the whole of it: no "two or three", "1-2", "a year and two months"."""
    if page.after(at, 3).startswith(("a ", "an ")):  # "$5 million a year ago", but not "half a year ago"
        return word_before(page, at) not in ("half", "or")
    match = _number_before().search(page.before(at, 24))
    if match is None or (match["digits"] and not page.folded[at].isdigit()):  # "up from 70 two years ago"
        return True
    word = match["word"]
    if word is None or word in PARTS_OF_NUMBERS:
        return False
    of_two_units = match["link"] and word in UNIT_WORDS and match["of"]
    return not (of_two_units and (match["of"].isdigit() or match["of"] in CARDINALS))


PARTS_OF_NUMBERS = {*CARDINALS, *TENS, *words("half hundred thousand dozen dozens")} - {
    "a",
    "an",
}


_number_before = lazy_pattern(
    r"(?:[0-9½¼¾⅓⅔⅛][.,/·-]|(?<![0-9])(?P<digits>[0-9]{1,3} )"
    r"|(?<![0-9])(?:[0-9]{1,3}|[½¼¾⅓⅔⅛])(?: |-)(?:to|or|and|-|—) |[½¼¾⅓⅔⅛] |[~≈±<>+] ?"
    r"|(?<![a-z0-9])(?:(?P<of>[a-z]+|[0-9]+) )?(?P<word>(?!(?:to|or|and) )[a-z]+)"
    r"(?P<link>,| and|, and| or| to|-)?[ -])\Z"
)


def is_month(page: Page, start: int, end: int, word: str, followed: bool) -> bool:
    """A month's name is meant; `followed` where a day or a year stands with it."""
    name = word.rstrip(".")
    if word_before(page, start) in ("every", "each"):
        return False
    if not page.capital(start):
        return name not in ("may", "march", "august", "sept") and name not in SHORT_MONTHS
    if followed or _is_linked(page, start, end):
        return True
    if names_a_place(page, start, end) and word_before(page, start) != "in":
        return False
    if page.before(start, 1) == "-" and not page.before(start, 6).endswith(
        ("mid-", "early-", "late-", "end-", "to-")
    ):
        return False
    return _bare_month(page, start, end, name)


def _is_linked(page: Page, start: int, end: int) -> bool:
    """Another month's name stands beside it: "Jan to Mar", "Nov-Dec"."""
    if word_before(page, start) == "between" or (
        "between " in page.before(start, 32) and _between().search(page.before(start, 32))
    ):
        return True
    after = _month_after().match(page.folded, end)
    led = page.before(start, 16).rstrip(" ").endswith(LINKS)
    before = _month_before().search(page.before(start, 16)) if led else None
    return any(m is not None and m["month"].rstrip(".") in MONTH_WORDS for m in (after, before))


LINKS = ("-", "—", "/", "&", "to", "through", "until", "till")
LINK = r"(?: {0,3}(?:--?|—|/|&) {0,3}| {1,3}(?:to|through|until|till) {1,3})"


_between = lazy_pattern(r"(?<![a-z])between [a-z]{3,9}\.? and \Z")
_month_after = lazy_pattern(rf"{LINK}(?P<month>[a-z]{{3,9}}\.?)(?![a-z])")
_month_before = lazy_pattern(rf"(?<![a-z])(?P<month>[a-z]{{3,9}}\.?){LINK}\Z")
_part_of_month = lazy_pattern(
    r"(?:week|weeks|days|day|weekend|half|part|end|beginning|start|middle) (?:of|in) \Z"
)


def _bare_month(page: Page, start: int, end: int, name: str) -> bool:
    lead, follow = word_before(page, start), word_after(page, end)
    if lead in SURE_LEADS or _part_of_month().search(page.before(start, 24)):
        return True
    if name in SHORT_MONTHS or (
        name == "may" and (lead not in BEFORE_MONTH or (lead in UNSURE_LEADS and follow))
    ):
        return False
    if name == "march" and (follow in AFTER_MARCH or _is_a_march(lead, follow)):
        return False
    return not names_a_person(page, start, end)


def names_a_person(page: Page, start: int, end: int) -> bool:
    """A month's name is a person's: "June Hale", "to April Hale", "Judge March", "Ida May"."""
    if page.folded[start:end].rstrip(".") not in FIRST_NAMES:
        return False
    lead, capital = lead_of(page, start)
    if lead in TITLES:
        return True
    prose = is_prose(page.text[slice(*page.sentence(start, end))])
    if lead in BEFORE_MONTH and not (prose and lead in ("to", "for", "with")):
        return False
    behind = _next_word().match(page.after(end, 20))
    called = behind is not None and behind[1] not in TITLES and page.capital(end + behind.start(1))
    return called or (capital and prose and lead not in OPENERS | {"come"})


def _is_a_march(lead: str, follow: str) -> bool:
    """ "The March", "a March of mourning", “March of the Mothers”: people walk."""
    return (lead in ("the", "a") and not follow) or (lead in ("the", "a", "") and follow == "of")


def names_a_place(page: Page, start: int, end: int) -> bool:
    """A street, a square or a house is named after the date that stands here: "at 12 May Street"."""
    lead = word_before(page, start)
    if lead in BEFORE_DAY_OF_PLAZA or lead[:1].isdigit():
        before = _place_before().search(page.before(start))
        if before and page.capital(start - len(before[0])):
            return True
    first = page.text[end : end + 4].lstrip()[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    if lead in BEFORE_PLACE or lead.isdigit():
        near = page.text[max(0, end - _LONGEST_DAY) : end]
        named = " of " in near and _named_day().search(near)
        return bool(named) or _place().match(page.text, end) is not None
    return lead not in BEFORE_DATES and page.text[end + 1 :].startswith(STREETS)


# "the Third of June" before a capital word, unless something is told to be on that day
_named_day = lazy_pattern(
    r"(?<!\b(?i:on) )(?<!\b(?i:by) )(?<!\b(?i:of) )(?<!\b(?i:upon) )(?<!\b(?i:until) )(?<!\b(?i:since) )"
    r"(?<!\b(?i:before) )(?<!\b(?i:after) )"
    r"\b[Tt]he (?:[A-Z][a-z]+-)?[A-Z][a-z]+(?:st|nd|rd|th) of [A-Z][a-z]+\Z"
)
_LONGEST_DAY = len("until the Twenty-seventh of September")
PLAZAS = "plaza place rue piazza calle avenida platz largo praça via"
BEFORE_DAY_OF_PLAZA = words(f"{PLAZAS} de du del")
STREETS = ("Street", "Lane", "Road", "Avenue", "Square")
BEFORE_DATES = words("on last next this every each") | {""}
BEFORE_PLACE = words("the a in at of near from to along off around through into across")


@cache
def _place_before() -> Cued:
    """ "Plaza 9 July", "Rue du 8 Mai"."""
    day = "(?: [0-9]{1,2}(?:st|nd|rd|th)?)?"
    return cued(PLAZAS, rf"(?<![a-z])(?:{PLAZAS.replace(' ', '|')})(?: (?:de|du|del))?{day}(?: de)? \Z")


_place = lazy_pattern(
    r"(?:\s[0-9]{1,2}(?:st|nd|rd|th)?)?\s{1,3}(?:Street|St|Square|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Bridge|Place|Plaza"
    r"|Park|Station|Stadium|Airport|Hospital|School|University|College|Museum|Library|Theat(?:re|er)|Hall"
    r"|Tower|Mosque|Church|Cathedral|Monument|Highway|Terrace|Court|Gardens|Quay|Pier|Movement|Brigades?"
    r"|Prize|Club|Memorial|Arena|Cent(?:re|er)|House|Market|Estate|Dam|Tunnel|Canal|Barracks|Camp|Regiment"
    r"|Battalion|Foundation|Alliance|Coalition|Organi[sz]ation|Village|Island|Gate)\b"
)


def is_weekday(page: Page, start: int, end: int, word: str) -> bool:
    """A single weekday is meant, not every Monday and not the Sunday Times."""
    name = word.rstrip(".")
    if not name.endswith("day"):
        if page.capital(start) and _beside_weekday(page, start, end):
            return True
        return page.capital(start) and word.endswith(".") and name not in ("sun", "sat", "mon")
    if names_a_place(page, start, end) or page.before(start, 13).endswith(("bank holiday ", "bank-holiday ")):
        return False
    lead, follow = word_before(page, start), word_after(page, end)
    if _again_and_again(page, start, end):
        return False
    if lead in REPEATED or lead in NOT_BEFORE_DAY or lead in TITLES or follow in NOT_AFTER_DAY:
        return False
    if lead in ("a", "one", "another"):
        behind = _part_of_day().match(page.after(end))
        named = word_after(page, end + behind.end()) if behind else follow
        return lead == "a" and _is_noun(named) and not page.before(start, 5).startswith("on a")
    return page.after(end, 1) != "s"


# "a Friday evening press conference"
_part_of_day = lazy_pattern(r"[ -](?:morning|afternoon|evening|night)(?![a-z])")


def _beside_weekday(page: Page, start: int, end: int) -> bool:
    """Another weekday is joined to it: "Tues-Thurs"."""
    after = _weekday_after().match(page.folded, end)
    before = _weekday_before().search(page.before(start, 16))
    return any(m is not None and m["day"].rstrip(".") in WEEKDAY_WORDS for m in (after, before))


_weekday_after = lazy_pattern(rf"{LINK}(?P<day>[a-z]{{3,9}}\.?)(?![a-z])")
_weekday_before = lazy_pattern(rf"(?<![a-z])(?P<day>[a-z]{{3,9}}\.?){LINK}\Z")


def _again_and_again(page: Page, start: int, end: int) -> bool:
    """ "Every other Tuesday", "weekly on Tuesday", "every Tuesday to Thursday", "Tuesday each week"."""
    return bool(_repeats().search(page.before(start, 40)) or _repeats_behind().match(page.after(end)))


@cache
def _repeats() -> Cued:
    day = r"[a-z]{3,6}day,?(?: and| or| to| through|-)?"
    weekly = r"(?:weekly|fortnightly|(?:every|each) week),? (?:on )?"
    said = rf"(?<![a-z])(?:(?:every|each) (?:other |second )?(?:{day} ?)?|{weekly})\Z"
    return cued("every each weekly fortnightly", said)


@cache
def _repeats_behind() -> Cued:
    day = r"(?: (?:to|and|or|through|until) |-)[a-z]{3,6}day"
    return cued(
        "every each weekly after",
        rf"(?:{day})?,? (?:(?:of )?(?:every|each) week|weekly|after [a-z]+day)(?![a-z])",
    )


def _is_noun(word: str) -> bool:
    return word.isalpha() and word not in NO_NOUNS
