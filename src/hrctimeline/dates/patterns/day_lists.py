"""Days by their number, alone or listed: "the 18th and 19th", "1, 8 and 15 March", "the 11th inst."."""

import re
from collections.abc import Callable
from functools import cache

from hrctimeline.dates.calendar_days import WEEKDAYS, falls_on, month_length, nth
from hrctimeline.dates.meaning.builders import day_of
from hrctimeline.dates.meaning.periods import Period, day_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Sense, Several, Shifted
from hrctimeline.dates.patterns.pattern import (
    A_DAY,
    A_WEEKDAY,
    TAIL,
    Match,
    Part,
    Pattern,
    in_told_year,
    month_in,
    spaced,
    year_in,
    year_lost,
)
from hrctimeline.dates.text.guards import is_month, names_a_place, stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import is_participle, tells_of_past
from hrctimeline.dates.vocabulary import CARDINALS, MONTH_WORDS, ORDINALS, TENS, WEEKDAY_WORDS, ordinal, words
from hrctimeline.words.lists import lazy_pattern

AFTER_NUMBER = words(
    "and at in when that the a an he she they it with by after before to but i we you his her its my our your"
    " their this these those there both nothing nobody"
) | {""}
AFTER_DAYS = AFTER_NUMBER | words("on for from until till as while where who which")
AFTER_LED = AFTER_DAYS | {*CARDINALS, *TENS} | words("mr mrs miss dr sir lord lady captain general us them")
AFTER_LED |= words("all no none every each some any several many few")  # no "most": it ranks
OF_PLACES = words(
    "in beside near behind above below under over along across into inside towards past at with"
)
RANGE_LINKS = ("-", "--", "—", "to", "through", "until", "till")

Meaning = Callable[[int, int | None], Sense | None]  # a day's number and its weekday, if one is named
LISTED = r"(?:,? (?:and|or) | ?& ?|, ?)"
DASHED = r"(?: ?(?:--?|—) ?| (?:to|through|until|till) )"
ON = rf"(?:{A_WEEKDAY},? )?(?:the )?"
DAYS = rf"(?P<items>{ON}{A_DAY}(?:(?:{LISTED}|{DASHED}){ON}{A_DAY}){{1,7}})"
# "Saturday and Sunday, 8 and 9", "Monday, Tuesday and Wednesday, May 6, 7 and 8"
WEEKDAYS_LISTED = rf"(?:{A_WEEKDAY}(?:, {A_WEEKDAY}){{0,3}},?(?: (?:and|to|or) | ?[-&/] ?){A_WEEKDAY},? )"
PAIR = rf"(?:{WEEKDAYS_LISTED}(?:the )?(?=[0-9]))?"
CLOSED = rf"(?:,? (?:and|or) | ?& ?|{DASHED})"
LATER_DAYS = rf"(?P<items>{A_DAY}(?:(?:{LISTED}|{DASHED}){ON}{A_DAY}){{0,6}}{CLOSED}{ON}{A_DAY})"
NTH = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|(?<=[23])d)(?![0-9a-z])"
NTHS = rf"(?P<items>{NTH}(?:(?:{LISTED}|{DASHED})(?:the )?{NTH}){{0,6}})"
NO_CENTURY = r"(?!,? (?:and|or|to) (?:the )?[a-z-]{5,} ?centur)"
NO_OTHER = rf"(?!,? (?:and|or|to) (?:the )?(?:[0-9]|(?:{'|'.join(ORDINALS)})(?![a-z])))"
NTH_WORD = r"(?:[a-z]{6,7}-)?[a-z]{5,11}(?![a-z])"
NTH_WORDS = rf"(?P<items>{NTH_WORD}(?:{LISTED}(?:the )?{NTH_WORD}){{1,4}})"
BEFORE_MONTH = rf"{PAIR}{DAYS}(?: of)?(?: |-|/)(?:the )?{{month}}" + TAIL
# letters of trade: of this month, of the last, of the next
_STEPS = {
    **dict.fromkeys(("inst", "instant", "current", "curt", "this", "present"), 0),
    **dict.fromkeys(("ult", "ultimo", "last", "past", "previous"), -1),
    **dict.fromkeys(("prox", "proximo", "next", "coming"), 1),
}
_TOLD = {"that": 0, "same": 0, "following": 1, "preceding": -1}  # months from one told of before
_NO_TURN = 4  # "on the first", "the second" and "the third" tell turns, not days
_REACH = 2000  # characters before a day in which the head of its letter may stand
_NOUNS = ("current", "instant")
_LEADS = words("on of being dated from since by until till to")
_SAID = r"(?P<said>inst(?:ant)?|current|curt|ult(?:imo)?|prox(?:imo)?)(?![a-z])\.?"
_WHICH = (
    r"(?:the )?(?P<which>this|present|last|past|previous|next|coming|that|same|following|preceding)"
    r"(?: calendar)?"
)
_DAY = r"(?:the )?{ordinal}(?: day)?"


def read_before_month(match: Match, page: Page) -> list[Part] | None:
    """Days in front of their month: "Monday 6 and Tuesday 7 December"."""
    free = not match[0][0].isdigit() or stands_free(page, match.start())
    return _of_month(match, page) if free else None


def read_after_month(match: Match, page: Page) -> list[Part] | None:
    """Days behind their month, where no noun follows that the last number counts."""
    counted = year_in(match, page) is None and word_after(page, match.end()) not in AFTER_DAYS
    small = match["weekday"] and not page.capital(match.start())
    return None if counted or small else _of_month(match, page)


def _of_month(match: Match, page: Page) -> list[Part] | None:
    if year_lost(match, page) or not is_month(page, *match.span("month"), match["month"], True):
        return None
    month, year = month_in(match), year_in(match, page)
    parts = _parts(match, page, lambda day, on: in_told_year(day_of(month, day, year, on), match))
    if parts:
        parts[0] = (match.start(), *parts[0][1:])
        parts[-1] = (parts[-1][0], match.end(), parts[-1][2])
    return parts


def read_ordinals(match: Match, page: Page) -> list[Part] | None:
    """Days by their numbers ("on the 18th and 19th"), where no noun follows as in "the 19th century"."""
    if not _ends_there(match, page) or word_before(page, match.start()) in OF_PLACES:
        return None
    if _named_behind().match(page.text, match.end()):
        return None
    parts = _parts(match, page, of_some_month)
    if parts:
        parts[0] = (match.start(), *parts[0][1:])
    return parts


def _ends_there(match: Match, page: Page) -> bool:
    """Whether no noun follows a number: a small word, or behind "on" a verb, a person or another number."""
    if page.after(match.end(), 1) in ("-", "'", "/"):  # "the fourth-quarter call"
        return False
    follows, led = word_after(page, match.end()), word_before(page, match.start()) in _LEADS
    if follows in (AFTER_LED if led else AFTER_NUMBER):
        return True
    behind = "".join(re.findall("[a-z]+", page.after(match.end(), 30))[1:2])
    if page.capital(match.end() + 1):  # "on the 25th Hale resigned"
        led = word_before(page, match.start()) == "on" and tells_of_past(behind)
        return led and not names_a_place(page, match.start() + 4, match.end())
    return led and (tells_of_past(follows) or (is_participle(follows) and behind in AFTER_LED))


def read_told_ordinal(match: Match, page: Page) -> Sense | None:
    """ "Till the sixteenth", of the month told of before."""
    if word_before(page, match.start()) not in _LEADS or not _ends_there(match, page):
        return None
    if page.capital(match.start("day")):
        return None  # "the Fourth", of July
    day = ORDINALS.get(match["day"].replace(" ", "-"), 0)
    part = of_some_month(day, None)
    told = Shifted("month", 0, told=True, part=part) if isinstance(part, Recurring) else None
    return told if day >= _NO_TURN else None


def of_some_month(day: int, on: int | None) -> Sense:
    """A day of a month that isn't named: the nearest."""
    return Recurring(
        lambda month: _day_in(month, day), f"the {nth(day)}", "month", unresolved=f"XXXX-XX-{day:02}"
    )


# "The 7th (Border) battalion": a name in brackets, and more behind it
_named_behind = lazy_pattern(r" \([A-Z](?!\w*day\b)[\w' -]{1,30}\) [a-zA-Z]")


def _parts(match: Match, page: Page, meaning: Meaning) -> list[Part] | None:
    """A statement for each day listed, one for days that a dash joins; None where one can't be read."""
    parts: list[Part] = []
    base, ranged = match.start("items"), False
    for item in _item().finditer(match["items"]):
        begin = base + item.start()
        sense = None if item["on"] and not page.capital(begin) else _sense(item, meaning)
        if sense is None:
            return None
        if ranged:
            begin, _, first = parts.pop()
            sense = Range(first, sense)
        parts.append((begin, base + item.end("number"), sense))
        ranged = (item["link"] or "").strip() in RANGE_LINKS
    return parts


def _sense(item: Match, meaning: Meaning) -> Sense | None:
    named, number = (item["on"] or "").rstrip("."), item["number"]
    if (named and named not in WEEKDAY_WORDS) or not (number[0].isdigit() or number in ORDINALS):
        return None
    return meaning(ordinal(number), WEEKDAY_WORDS[named] if named else None)


def read_weekday_and_number(match: Match, page: Page) -> Sense | None:
    """A weekday with the number of its day: "Friday the 13th", "Thursday 2"."""
    day, bare = ordinal(match["day"]), match["day"].isdigit() and not match["the"]
    counts = bare or (match["the"] and "," in match[0])  # "on Wednesday, the 2nd Circuit ruled"
    if not page.capital(match.start()) or (counts and not _stands_alone(page, match.end())):
        return None
    on = WEEKDAY_WORDS[match["weekday"].rstrip(".")]

    def find(month: int) -> Period | None:
        period = _day_in(month, day)
        return period if period and period.start and falls_on(period.start, on) else None

    return Recurring(find, f"{WEEKDAYS[on]} the {nth(day)}", "months")


def _stands_alone(page: Page, at: int) -> bool:
    """The number counts nothing, and is no hour and no score."""
    if word_after(page, at) not in AFTER_DAYS or page.after(at, 1) in ("-", "'", "%", "°", "/", "—"):
        return False
    return not _hour().match(page.folded, at)


_hour = lazy_pattern(r" ?[ap]\.?m(?![a-z])| (?:to|and|or|until|till) [0-9]|, [0-9]")


def _day_in(month: int, day: int) -> Period | None:
    year, index = divmod(month, 12)
    return day_period(year, index + 1, day) if day <= month_length(year, index + 1) else None


@cache
def _item() -> re.Pattern[str]:
    """One day of a list: its weekday, its number, and what joins it to the next."""
    regex = (
        rf"(?:(?P<on>{A_WEEKDAY}),? )?(?:the )?(?P<number>{A_DAY}|{NTH_WORD})"
        rf"(?P<link>{LISTED}|{DASHED})?"
    )
    return re.compile(spaced(regex))


PATTERNS = (
    Pattern("day", "#day #nth", BEFORE_MONTH, read_before_month, "MONTH", "LISTED"),
    Pattern("day", "WEEKDAY", BEFORE_MONTH, read_before_month, "MONTH + LINKED"),
    Pattern("day", "ORDINAL", rf"{NTH_WORDS} of {{month}}" + TAIL, read_before_month, "MONTH + of + LINKED"),
    Pattern(
        "day",
        "MONTH WEEKDAY",
        rf"(?:{WEEKDAYS_LISTED}|{{weekday}},? )?{{month}} (?:the )?{LATER_DAYS}" + TAIL,
        read_after_month,
        "#day #nth + LINK",
    ),
    Pattern("day of the month", "the", rf"the {NTHS}(?: of the month)?{NO_OTHER}", read_ordinals, "#nth"),
    Pattern(
        "day of the month", "the", "the {nth_word}" + NO_CENTURY, read_told_ordinal, "ORDINAL", "ORDINAL"
    ),
    Pattern(
        "weekday and number",
        "WEEKDAY",
        r"{weekday}(?:,? (?P<the>the)|,(?= [0-9]{1,2}[a-z]))? {day}",
        read_weekday_and_number,
        "#day #nth",
    ),
)


def read_of_month(match: Match, page: Page) -> Sense | None:
    """A day of the month in which the text was written, or of the one beside it; of "the month": of some.

    "The same month" is the one told of before.
    """
    day = ordinal(match["ordinal"].replace(" ", "-"))
    if not 1 <= day <= 31:
        return None
    sense, said = of_some_month(day, None), match["said"] or match["which"]
    if not said:
        return sense
    led = word_before(page, match.start()) in _LEADS and word_after(page, match.end()) in AFTER_NUMBER
    if said in _NOUNS and not led and not (said == "instant" and match["ordinal"][0].isdigit()):
        return None  # "the second current of the sea", "at the first instant"
    if not isinstance(sense, Recurring):
        return None
    if said in _TOLD:
        return Shifted("month", _TOLD[said], told=True, part=sense)
    steps = _STEPS[said.rstrip(".")]
    if month := _month_of_letter(page, match.start()):
        day_of_letter = sense.find(month + steps)
        return Fixed(day_of_letter) if day_of_letter else Several(())
    return Shifted("month", steps, part=sense)


def _month_of_letter(page: Page, before: int) -> int | None:
    """The month, counted from the year 0, of the day at the head of a letter before an offset."""
    heads = [*_head().finditer(page.text, max(0, before - _REACH), before)]
    for head in reversed(heads):
        name = (head["month"] or head["month2"]).casefold().rstrip(".")
        if name in MONTH_WORDS:
            return int(head["year"]) * 12 + MONTH_WORDS[name] - 1
    return None


@cache
def _head() -> re.Pattern[str]:
    """Names, and a day with its year, at the head of a line: "Leeds, April 11th, 1871"."""
    month, day = r"[A-Z][a-z]{2,8}\.?", r"\d{1,2}(?:st|nd|rd|th|d)?"
    return re.compile(
        rf"^[ \t]*(?:[A-Z][\w.’'-]*,?[ \t]+){{0,5}}?(?:{day}[ \t]+(?:of[ \t]+)?(?P<month>{month})"
        rf"|(?P<month2>{month})[ \t]+{day}),?[ \t]+(?P<year>[12]\d{{3}})\b",
        re.MULTILINE,
    )


THIS_MONTH = (
    Pattern(
        "day of the month",
        "the #nth ORDINAL",
        rf"{_DAY},? (?:{_SAID}|(?:of|in) (?:{_WHICH}|the) month(?! of))",
        read_of_month,
        "inst instant current curt ult ultimo prox proximo month",
    ),
)
