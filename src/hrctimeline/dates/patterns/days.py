"""Days and months of the calendar, with a year or without, and weekdays."""

from functools import cache

from hrctimeline.dates.calendar_days import day_number, month_length
from hrctimeline.dates.meaning.builders import day_of, month_of, weekday_of, yearly_day
from hrctimeline.dates.meaning.holidays import nth_weekday
from hrctimeline.dates.meaning.periods import day_period
from hrctimeline.dates.meaning.senses import Fixed, Range, Sense, Several, Shifted, Vague
from hrctimeline.dates.patterns.pattern import (
    DUAL,
    NIGHT,
    TAIL,
    Match,
    Part,
    Pattern,
    Reader,
    in_told_year,
    month_in,
    year_in,
    year_lost,
)
from hrctimeline.dates.text.guards import (
    REPEATED,
    is_month,
    is_weekday,
    names_a_place,
    stands_free,
    word_after,
    word_before,
)
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import tells_of_past
from hrctimeline.dates.vocabulary import WEEKDAY_WORDS, number, ordinal, words
from hrctimeline.words.lists import Cued, cued, lazy_pattern


def _refused(match: Match, page: Page) -> bool:
    """No month is meant, the number belongs to something else, or the year can't be filled in."""
    if match[0][0].isdigit() and not stands_free(page, match.start()):
        return True
    if names_a_place(page, match.start(), match.end()):
        return True
    return not is_month(page, *match.span("month"), match["month"], True) or year_lost(match, page)


def read_day(match: Match, page: Page) -> Sense | None:
    """A day of a month, in either order, perhaps with its weekday and year; 31 April can't be read."""
    if _refused(match, page):
        return None
    if year_in(match, page) is None and _comes_back(match, page):
        return Vague(f"XXXX-{month_in(match):02}-{ordinal(match['day']):02}")
    named = match.groupdict().get("weekday")
    if named and not page.capital(match.start("weekday")) and not named.endswith("day"):
        return None
    on = WEEKDAY_WORDS[named.rstrip(".")] if named else None
    behind = page.after(match.end(), 2).strip()[:1] in tuple("abc")
    if behind and match.end() == match.end("day") and _era().match(page.folded, match.end()):
        return None  # "in March 15 BC"
    if year_in(match, page) is None and _of_reign().match(page.after(match.end(), 40)):
        return Several(())
    sense = day_of(month_in(match), ordinal(match["day"]), year_in(match, page), on)
    return in_told_year(sense or Several(()), match)


@cache
def _of_reign() -> Cued:
    """A year by its place: "in the tenth year of his reign"."""
    nth = r"(?:[0-9]{1,2}(?:st|nd|rd|th)|(?:[a-z]{6,7}-)?(?:first|second|third|[a-z]{2,8}th))"
    return cued("year", rf",? (?:in|of) (?:the|his|her) {nth} year of ")


def read_nth_after_month(match: Match, page: Page) -> Sense | None:
    """March the first, May fourth; a noun behind it makes a number of it: "June second thoughts"."""
    bare = year_in(match, page) is None and " the " not in match[0] and match.end() == match.end("day")
    follow = word_after(page, match.end())
    counts = bare and follow.isalpha() and follow not in AFTER_NTH and not page.capital(match.end() + 1)
    return None if counts and not tells_of_past(follow) else read_day(match, page)


def _comes_back(match: Match, page: Page) -> bool:
    """Every 19 June, each year on 19 June, an annual 19 June meeting."""
    if word_before(page, match.start()) in REPEATED | YEARLY:
        return True
    begins = max(page.sentence(match.start(), match.end())[0], match.start() - 80)
    each = _each_year().search(page.folded[begins : match.start()])
    return (each is not None and _is_a_habit(each)) or bool(
        _each_year_behind().match(page.after(match.end()))
    )


def _is_a_habit(each: Match) -> bool:
    """ "They always climb it on" is one; "the normally quiet town burned on" is none."""
    if not each["habit"]:
        return True
    if not each["verb"]:
        return each["habit"] not in MANNER or not tells_of_past(each.string[: each.start()])
    lead = each.string[: each.start()].split()[-1:]
    return not {*lead} & BEFORE_ADJECTIVES and not tells_of_past(each["more"])


@cache
def _each_year() -> Cued:
    """The words before a day that comes back; of a habit at most six behind its adverb."""
    verb = r"(?P<verb> (?:(?:is|are|was|were|has|have|had|be|been) ){0,2}(?!and |but |or )[\w'-]{1,15})"
    more = r"(?P<more>(?: (?!and |but |or )[\w'-]{1,15}){0,5}?)"  # always climb the hill on 2 May
    said = rf"(?:every|each) years?,?|(?P<habit>{HABITS.replace(' ', '|')}),?(?:{verb}{more})??"
    return cued(f"year years {HABITS}", rf"(?<![a-z])(?:{said})(?: on)?(?: the)? \Z")


@cache
def _each_year_behind() -> Cued:
    years = "(?:of |in )?(?:every|each|any) year|annually|yearly|year (?:after|by) year|year in, year out"
    return cued("year annually yearly", rf",? (?:{years})(?![a-z])")


def read_short_year(match: Match, page: Page) -> Sense | None:
    """16 May 17, where the last number can count nothing: a small word, a clock or an end follows."""
    follows = word_after(page, match.end())
    if follows not in AFTER_SHORT_YEAR and not _clock().match(page.folded, match.end()):
        return None
    return None if page.after(match.end(), 1) in ("-", "'", "%", "°") else read_day(match, page)


_era = lazy_pattern(r" ?(?:b\.?c|a\.?d|c\.?e)(?![a-z])")
_clock = lazy_pattern(r",? {1,3}[0-9]{1,2}[:.][0-9]{2}")


def read_day_in_words(match: Match, page: Page) -> Sense | None:
    """October twenty-three, after a word that a day stands behind or with a year; else it is a count."""
    day = number(match["card"])
    known = year_in(match, page) is not None or word_before(page, match.start()) in BEFORE_DAY
    if not known or not 1 <= day <= 31 or _refused(match, page):
        return None
    return in_told_year(day_of(month_in(match), day, year_in(match, page)), match)


def read_days(match: Match, page: Page) -> Sense | list[Part] | None:
    """Two days of one month: a range with a dash or "to", two dates with "and" or "or"."""
    if _refused(match, page):
        return None
    month, year = month_in(match), year_in(match, page)
    first, last = (day_of(month, ordinal(match[group]), year) for group in ("day", "day2"))
    if first is None or last is None:
        return None
    if match["link"].strip() in ("and", "or", "&"):
        return [(match.start(), match.end("day"), first), (match.start("day2"), match.end(), last)]
    return Range(first, last) if ordinal(match["day"]) < ordinal(match["day2"]) else None


def read_day_range(match: Match, page: Page) -> Sense | None:
    """A range without spaces: 18 June-6 July 2018."""
    if _refused(match, page):
        return None
    first = day_of(month_in(match), ordinal(match["day"]), None)
    last = day_of(month_in(match, "month2"), ordinal(match["day2"]), year_in(match, page))
    return Range(first, last) if first and last else None


def read_month(match: Match, page: Page) -> Sense | None:
    """A month, perhaps with its year."""
    year = year_in(match, page)
    dated = year is not None or bool(match.groupdict().get("told_year"))
    if year_lost(match, page) or not is_month(page, *match.span("month"), match["month"], dated):
        return None
    return in_told_year(month_of(month_in(match), year), match)


def read_weekday(match: Match, page: Page) -> Sense | None:
    """A weekday; with "last week" and the like the one of that week."""
    if not is_weekday(page, *match.span("weekday"), match["weekday"]):
        return None
    day = weekday_of(WEEKDAY_WORDS[match["weekday"].rstrip(".")])
    week = match["week"]
    return Shifted("week", {"last": -1, "this": 0, "next": 1}[week], False, day) if week else day


def read_nth_weekday(match: Match, page: Page) -> Sense | None:
    """A weekday by its place in a month: "the first Monday of May 2018", "the last Friday in June"."""
    count = -1 if match["which"] == "last" else ordinal(match["which"])
    month, on = month_in(match), WEEKDAY_WORDS[match["weekday"].rstrip(".")]
    return yearly_day(match[0], lambda year: nth_weekday(year, month, on, count), year_in(match, page))


def read_edge_day(match: Match, page: Page) -> Sense | None:
    """The first or the last day of a month or a year: "the last day of June 2018"."""
    first, year = match["which"] == "first", year_in(match, page)
    if match["month"] is None:
        return day_of(1, 1, year) if first else day_of(12, 31, year)
    month = month_in(match)
    if not first and month == 2 and year is None:
        return yearly_day(match[0], lambda each: day_number(each, 2, month_length(each, 2)), None)
    return in_told_year(day_of(month, 1 if first else month_length(year or 1, month), year), match)


def read_september_11(match: Match, page: Page) -> Sense | None:
    """The attacks of 2001, which are named by their day alone."""
    before = page.last_year is not None and page.last_year < 2001 and not page.anchored
    return None if before else Fixed(day_period(2001, 9, 11))


AFTER_NTH = words(
    "and or but the a an in at on by to for from with when that which who as is are was were has have had"
    " will would it they he she we i his her its their there after before until of last next this these those"
    " without under over during despite amid among against into onto upon near between through off inside"
    " outside"
)
AFTER_SHORT_YEAR = words("at by in from to on and for when") | {""}
BEFORE_DAY = words("on until till by since from before after") | WEEKDAY_WORDS.keys()
WEEKDAY = r"{weekday}(?:'s)?" + NIGHT + r"(?:,|\.)? ?(?:the |on )?"
BEHIND_WEEKDAY = "s - . the on morning afternoon evening nightfall night noon midnight midday dawn"
LINK = r"(?P<link> ?(?:-|--|—|/) ?| to | through | thru | until | till | and | or | ?& ?)"
MONTH_YEAR = (
    r"(?:(?:,? |-|/){year}" + DUAL + r"|,? ?'{yy}|-{yy2}|,? (?:of )?(?P<told_year>last|this|next|that) year)?"
)
ITS_OWN = r"(?! {month2} [12][0-9]{3}(?![0-9]))" + TAIL  # closed in April 12 March 2019: a line's end between
GLUED = r"(?P<day>[0-9]{2})(?P<month>[a-z]{3})(?:(?P<year>[12][0-9]{3})|{yy})"  # 04FEB2009
YEARLY = words("annual yearly perennial")
HABITS = "annually yearly always usually traditionally customarily normally generally typically regularly"
MANNER = words("normally generally typically regularly")  # of habits, and of how a thing was done once
BEFORE_ADJECTIVES = words("the a an its his her their our my your this that these those")
ATTACKS = r"(?= (?:terrorist |terror )?(?:attack|hijack|commission|bombing))"


def _after_weekday_too(opens: str, regex: str, read: Reader, needs: str) -> tuple[Pattern, Pattern]:
    """A way to write a day, alone and behind its weekday, which fewer texts have."""
    behind = f"{opens} {BEHIND_WEEKDAY}"
    return (
        Pattern("day", opens, regex, read, needs),
        Pattern("day", "WEEKDAY", WEEKDAY + regex, read, needs, behind),
    )


PATTERNS = (
    Pattern(
        "named day",
        "september sept",
        r"(?:september|sept\.?) 11(?:th)?" + ATTACKS,
        read_september_11,
        "terror terrorist attack attacks hijacking hijackings hijacker hijackers commission bombing bombings",
    ),
    Pattern("named day", "#day", "9/11", read_september_11, "/"),
    *_after_weekday_too("MONTH", r"{month} (?:the )?{day}" + ITS_OWN, read_day, "#day #nth"),
    *_after_weekday_too("MONTH", r"{month} (?:the )?{nth_word}" + TAIL, read_nth_after_month, "ORDINAL"),
    *_after_weekday_too(
        "#day #nth", r"{day}(?: day)?(?: of)?(?: |-|/)(?:the )?{month}" + MONTH_YEAR, read_day, "MONTH"
    ),
    *_after_weekday_too("MONTH", r"{month}, (?:the )?{day}(?<=[a-z]),? {year}", read_day, "#nth"),
    Pattern("day", "#day", r"{day}(?P<sep>[-/.]){month}(?P=sep)(?:{year}|{yy})", read_day, "MONTH + - / ."),
    Pattern(
        "day", "MONTH", r"{month}(?P<sep>[-/.]){day}(?P=sep)(?:{year}|{yy})", read_day, "#day #nth + - / ."
    ),
    Pattern("day", "#day #nth", r"{day} {month} {yy}", read_short_year, "MONTH + #day"),
    Pattern("day", "#other", GLUED, read_day),
    *_after_weekday_too("ORDINAL OLD_ORDINAL", r"{nth_word}(?: day)?{of} {month}" + TAIL, read_day, "MONTH"),
    Pattern("day", "MONTH", r"{month} {card}" + TAIL, read_day_in_words, "CARDINAL"),
    Pattern(
        "range",
        "MONTH",
        r"{month} (?:the )?{day}" + LINK + r"(?:the )?{day2}" + TAIL,
        read_days,
        "#day #nth + LINK",
    ),
    Pattern(
        "range",
        "#day #nth",
        r"{day}" + LINK + r"(?:the )?{day2}(?: of)? {month}" + TAIL,
        read_days,
        "MONTH + #day #nth + LINK",
    ),
    Pattern(
        "range",
        "#day #nth",
        r"{day} {month} ?(?:-|--|—) ?{day2} {month2}(?:,? {year})?",
        read_day_range,
        "MONTH + #day #nth + - —",
    ),
    Pattern("month", "MONTH", r"{month}" + TAIL, read_month),
    Pattern("month", "MONTH", r"{month}[-/]{year}", read_month, "#year + - /"),
    Pattern(
        "weekday",
        "WEEKDAY",
        r"{weekday}" + NIGHT + r"(?:,? (?:of )?(?P<week>last|this|next) week)?",
        read_weekday,
    ),
    Pattern(
        "place in a month",
        "first second third fourth last",
        r"(?P<which>first|second|third|fourth|last) {weekday} (?:of|in) {month}" + TAIL,
        read_nth_weekday,
        "WEEKDAY + MONTH",
    ),
    Pattern(
        "place in a month",
        "first last",
        r"(?P<which>first|last) day of (?:{month}" + TAIL + r"|(?:the year )?{year2})",
        read_edge_day,
        "day + MONTH #year",
    ),
)
