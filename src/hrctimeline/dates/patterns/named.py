"""Times by name: holidays, and words for some time that has no place in the calendar."""

import re
from functools import cache

from hrctimeline.dates.calendar_days import day_number
from hrctimeline.dates.meaning.builders import day_of, yearly_day
from hrctimeline.dates.meaning.holidays import days_of_feast, holiday
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense, Several, Vague
from hrctimeline.dates.patterns.pattern import NIGHT, Match, Pattern, in_told_year, year_in
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.years import FUNCTION_WORDS
from hrctimeline.dates.vocabulary import ordinal, words
from hrctimeline.words.lists import lazy_pattern

SIDES = {"past": "last", "coming": "next"}
AT_A_DAY = ("lady day", "lammas")  # a singer, a village
BEFORE_A_DAY = words("on at by before after since until till from to last next this every past")
NOT_THE_DAY = words(
    """
    season seasons tree trees party parties card cards shopping holiday holidays break present presents
    gift gifts bonus carol carols sales decorations week weekend island islands sunday monday egg eggs
    bunny resolution resolutions parade truce offensive rising story movie uprising island's time
    celebrations dinner dinners honours honors message address term terms fair fairs daisy daisies quarter
    """
)
# words with a capital at the start of a sentence, and greetings, that say not whose feast it is
NO_OWNERS = words(
    """
    on in at by since until till before after during for from and or but the this that last next every
    happy merry about around to of as when while was is were are his her our their early late mid
    monday tuesday wednesday thursday friday saturday sunday old
    """
)
LUNAR = words("lunar solar old")
HOLIDAY = (
    r"(?:(?P<side>last|this|next|past|coming) )?{holiday}"
    + NIGHT
    + r"(?:,? (?:of |in )?{year}|(?:,? (?:of )?(?P<told_year>last|this|next|that) year))?"
)
ON_A_DAY = words("on by until till since from before after")
OF_SOME_YEAR = words("when that which on in with without to for of")
DAY_OF_YEAR = "the (?:(?P<last>last)|{ordinal}) day of the (?P<said>new |old )?year(?:,? {year})?"
UNITS = r"(?:days|weeks|months|quarters|years|decades|centuries)"
UNIT = r"(?:days?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
FEW, A_FEW = "(?:several|many|some|countless)", "a (?:few|couple of|number of)"
AGO = " " + UNITS + " (?:ago|earlier|before)"
BOUND = r"(?:over|more than|at least|less than|up to)"
COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})"
PAST_NOUN = r"the (?:recent )?past(?= ?[.,;:!?)'\"\n]|$)"


def read_holiday(match: Match, page: Page) -> Sense | None:
    """A holiday, but not the season, party or week named after it, and not every one."""
    before = word_before(page, match.start())
    if not page.capital(match.start("holiday")) or before in ("every", "each", "a", "any"):
        return None
    if not match["year"] and word_after(page, match.end()) in NOT_THE_DAY:
        return None
    name = " ".join(match["holiday"].split())
    find = holiday(name, "" if match["side"] else _whose(page, match, before))
    if find is None:
        return Several(())
    if name in AT_A_DAY and not (match["year"] or before in BEFORE_A_DAY):
        return None
    side, year = match["side"] or "", int(match["year"]) if match["year"] else None
    if year and (days := days_of_feast(name, year)):
        first, last = (Fixed(Period("day", day, day + 1)) for day in days)
        return Range(first, last) if days[0] < days[1] else first
    sense = yearly_day(name.title().replace("'S", "'s"), find, year, SIDES.get(side, side))
    return in_told_year(sense, match)


def read_the_fourth(match: Match, page: Page) -> Sense | None:
    """ "On the Fourth", of July; no "Henry the Fourth", "on the Fourth Estate"."""
    if not page.capital(match.start()) or not _on_the().search(page.before(match.start())):
        return None
    if word_after(page, match.end()) not in FUNCTION_WORDS | {""}:
        return None
    return yearly_day("Fourth of July", lambda year: day_number(year, 7, 4), None)


# words that a day stands behind
_on_the = lazy_pattern(r"\b(?:on|after|before|since|until|till|following) the \Z")


def _whose(page: Page, match: Match, before: str) -> str:
    """The church or land that the feast is said to be of, in small letters: "Orthodox", "in Ghana"; or ""."""
    start, end, all_of_it = match.start(), match.end("holiday"), match.end()
    land = _land().match(page.text, end)
    if land:
        return land[1].lower()
    if calendar := _calendar().match(page.text, all_of_it):
        return calendar[1].lower()
    at = page.folded.rfind(before, 0, start) if before else -1
    named = at >= 0 and page.capital(at) and before not in NO_OWNERS and page.after(at - 2, 2) != "- "
    return before.removesuffix("'s").rstrip(".") if named or before in LUNAR else ""


_land = lazy_pattern(r"\s{1,3}(?:in|of) (?:the )?([A-Z]\w+)")


@cache
def _calendar() -> re.Pattern[str]:
    """ "Easter 2018 by the Julian calendar", "Thanksgiving 2017 in Canada"."""
    church = "Julian|Orthodox|Eastern|Coptic|Armenian"
    by = r"(?:by|in|under|according to) the (?=\w+ (?:calendar|[Cc]hurch|style))"
    return re.compile(rf"\s{{1,3}}(?:{by}|in (?=Canada))({church}|Canada)")


def read_day_of_year(match: Match, page: Page) -> Sense | None:
    """The second day of the new year, the last day of the old; "on the first day of the year"."""
    year, led = year_in(match, page), word_before(page, match.start()) in ON_A_DAY
    free = word_after(page, match.end()) not in OF_SOME_YEAR and page.after(match.end(), 1) not in ("-", "'")
    if year is None and not (free and (match["said"] or led)):
        return None  # "the first day of the year without rain"
    return day_of(12, 31, year) if match["last"] else day_of(1, ordinal(match["ordinal"]), year)


HOLIDAYS = (
    Pattern("holiday", "HOLIDAY_WORD", HOLIDAY, read_holiday),
    Pattern("holiday", "HOLIDAY", HOLIDAY, read_holiday, "HOLIDAY_END"),
    Pattern("holiday", "fourth", "fourth", read_the_fourth),
    Pattern(
        "holiday",
        "last this next past coming",
        HOLIDAY,
        read_holiday,
        "HOLIDAY HOLIDAY_WORD + HOLIDAY_END",
    ),
    Pattern("day of the year", "the", DAY_OF_YEAR, read_day_of_year, "day + year", "ORDINAL #nth last"),
)


def read_present(match: Match, page: Page) -> Sense | None:
    """Now, currently, at present."""
    return Vague("PRESENT_REF")


def read_past(match: Match, page: Page) -> Sense | None:
    """Recently, in the past, several years ago, over a year ago."""
    return Vague("PAST_REF")


def read_future(match: Match, page: Page) -> Sense | None:
    """Soon, in the future, in the coming months."""
    return Vague("FUTURE_REF")


VAGUE = (
    Pattern("vague", "now currently nowadays presently", "now|currently|nowadays|presently", read_present),
    Pattern("vague", "these at", "these days|at (?:present|the moment)", read_present, "days present moment"),
    Pattern("vague", "recently previously formerly lately", "recently|previously|formerly|lately", read_past),
    Pattern("vague", "recent past", "(?:recent|past) " + UNITS, read_past, "UNITS"),
    Pattern("vague", "the", PAST_NOUN, read_past, "past"),
    Pattern(
        "vague",
        "several many some countless",
        FEW + AGO,
        read_past,
        "UNITS + ago earlier before",
    ),
    Pattern("vague", "a", A_FEW + AGO, read_past, "few couple number + UNITS + ago earlier before"),
    Pattern("vague", "long", "long ago", read_past, "ago"),
    Pattern("vague", "a one", "(?:a|one) " + UNIT + " or (?:two|so|more) ago", read_past, "ago + or"),
    Pattern(
        "vague",
        "over more at less up",
        BOUND + " " + COUNT + " " + UNIT + " (?:ago|earlier|before|later)",
        read_past,
        "UNITS + ago earlier before later",
    ),
    Pattern("vague", "soon", "soon", read_future),
    Pattern("vague", "the", "the (?:near |foreseeable |immediate |distant )?future", read_future, "future"),
    Pattern("vague", "coming", "coming " + UNITS, read_future, "UNITS"),
)
