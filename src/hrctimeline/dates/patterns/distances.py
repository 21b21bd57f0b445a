"""What counts from a date or event told before it or beside it, to which `find/joined` joins the distance."""

import re
from functools import cache

from hrctimeline.dates.meaning.builders import month_of, season_of, weekday_of
from hrctimeline.dates.meaning.senses import Counted, Recurring, Sense, Shifted, Vague
from hrctimeline.dates.patterns.pattern import Match, Pattern
from hrctimeline.dates.patterns.relative import SIDES
from hrctimeline.dates.text.guards import counts_alone, is_weekday, stands_free, word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import tells_of_past
from hrctimeline.dates.text.years import FOLLOWING, FUNCTION_WORDS
from hrctimeline.dates.vocabulary import (
    MONTH_WORDS,
    SEASON_WORDS,
    UNIT_WORDS,
    WEEKDAY_WORDS,
    counted,
    number,
    ordinal,
    words,
)
from hrctimeline.record import replace

STEPS = {
    "previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0,
    "following": 1, "next": 1, "subsequent": 1, "ensuing": 1,
}  # fmt: skip
COMPARING = words("from than with to over against versus vs on")
_EARLIER = ("earlier", "before", "previously")
DAY = 24  # hours
WINTER = 12  # the month it begins in
SIDES_SAID = "following next previous preceding same subsequent ensuing"
SIDE = "(?P<side>" + SIDES_SAID.replace(" ", "|") + ")"
TOLD_UNITS = "UNIT morning night evening afternoon"
UNIT = r"(?P<unit>day|week|weekend|month|quarter|year|decade|century|morning|night|evening|afternoon)"
_WAY_FROM_TOLD = (
    r"(?P<way>later|earlier|afterwards?|thereafter|previously|on(?= ?[,;.])|(?:before|after)(?P<that> that)?)"
)
_BACKWARDS = words("before prior ahead")
INEXACT = words("half than least most over under nearly almost about around some roughly only to within")
OWN_DAYS = words("tomorrow yesterday today")
LENGTHS = words("for spent lasting lasted took takes take every each")
_WAY = r"(?P<way>before|after|prior to|ahead of|following|from)"
NEIGHBOUR = (
    r"the (?P<unit>day|week|weekend|month|year|night|morning|evening) "
    r"(?P<way>before|after|prior to|following)"
)
IDIOM = (
    r"{count} (?P<unit>weeks?|fortnights?)(?= (?:(?:last|next|on) [a-z]{3,5}day|tomorrow|yesterday|today))"
)
SOME = (
    r"(?:(?:several|many|a few|some|a couple of) )?(?:days|weeks|months|years|decades) "
    r"(?:before|after|prior to|following)"
)
WITHIN = r"within (?:(?:just |only |a few )?{count} |a few )?{units} of(?! (?:each other|one another))"


def read_shift(match: Match, page: Page) -> Sense | None:
    """Two days later, "a year on,"; "two days after the vote" counts from what isn't known here."""
    way = match["way"].split()[0]
    if way in ("before", "after") and not _ends_there(match, page):
        return None
    if way in ("later", "earlier") and word_after(page, match.end()) == "than":
        return Vague("PAST_REF")  # than planned: it compares, and counts no day
    if not counts_alone(page, match.start()):
        return None
    unit, size = counted(match["unit"] or "days")
    count, odd = divmod(number(match["count"]), DAY if match["hours"] else 1)
    if odd:
        return None  # some hours later it may be the same day
    compared = way in _EARLIER and _is_compared(page, match.start())
    steps = count * (-size if way in _EARLIER else size)
    return Shifted(unit, steps, told=True, compared=compared)


def _ends_there(match: Match, page: Page) -> bool:
    """Nothing that it could be before or after is named behind it: "the day after", "the day after that,"."""
    if match["that"]:
        return not _is_named(page, match.start("that"))
    return word_after(page, match.end()) in ("", "and", "but", "when")


def _is_compared(page: Page, at: int) -> bool:
    """ "From a year earlier", "compared with 4% a year earlier"."""
    return word_before(page, at) in COMPARING or bool(_amount_compared().search(page.before(at, 40)))


@cache
def _amount_compared() -> re.Pattern[str]:
    scale = "(?:thousand|million|billion|trillion|percent|per cent|[a-z]{2,11}s)"
    return re.compile(
        rf"(?:from|than|with|against|versus) [^ ;]{{0,3}}[0-9][^ ;]{{0,12}}(?: {scale}){{0,2}} \Z"
    )


def read_unit(match: Match, page: Page) -> Sense | None:
    """The following day, that year, the same month, the next morning; the next day but one is a step more."""
    steps = (
        2 if match["side"] == "next" and page.after(match.end(), 8) == " but one" else STEPS[match["side"]]
    )
    return Shifted(UNIT_WORDS.get(match["unit"], "day"), steps, told=True)


def read_bare_unit(match: Match, page: Page) -> Sense | None:
    """ "And next day fell in with it"; no "next day delivery"."""
    follows = word_after(page, match.end())
    small = follows in FUNCTION_WORDS | FOLLOWING | {""} or tells_of_past(follows)
    return read_unit(match, page) if small and page.after(match.end(), 1) != "-" else None


def read_neighbour_of_told(match: Match, page: Page) -> Sense | None:
    """The day before, the year after, with nothing after it that it could be before or after."""
    if not _ends_there(match, page):
        return None
    unit = UNIT_WORDS.get(match["unit"], "day")  # the night is that of a day
    return Shifted(unit, -1 if match["way"] == "before" else 1, told=True)


def read_morrow(match: Match, page: Page) -> Sense | None:
    """On the morrow, the day after that told of; "the morrow of" has its own day."""
    return Shifted("day", 1, told=True)


def read_name(match: Match, page: Page) -> Sense | None:
    """The following Tuesday, that June."""
    name, step = match["dated"].rstrip("."), STEPS[match["side"]]
    if name in SEASON_WORDS or not page.capital(match.start("dated")):
        return None
    if name in WEEKDAY_WORDS:
        known = is_weekday(page, *match.span("dated"), name)
        return weekday_of(WEEKDAY_WORDS[name], SIDES[step], told=True) if known else None
    month = month_of(MONTH_WORDS[name], None)
    return Shifted("year", 0, True, month) if step == 0 and isinstance(month, Recurring) else None


def read_season(match: Match, page: Page) -> Sense | None:
    """The following spring, that summer; "that winter" may be either of its year's."""
    begins, step = SEASON_WORDS[match["season"]], STEPS[match["side"]]
    if match["season"] == "fall" or (step == 0 and begins == WINTER):
        return None
    season = season_of(begins, None)
    if not isinstance(season, Recurring):
        return None
    return replace(season, side=SIDES[step], told=True) if step else Shifted("year", 0, True, season)


FROM_TOLD = (
    Pattern(
        "units later",
        "COUNT",
        "{count} (?:{units}|(?P<hours>hours)|nights?) " + _WAY_FROM_TOLD,
        read_shift,
        "UNITS hours night nights + later earlier before after afterward afterwards thereafter previously on",
    ),
    Pattern("following, same", "the", "the " + SIDE + " " + UNIT, read_unit, SIDES_SAID + " + " + TOLD_UNITS),
    Pattern(
        "following, same",
        "that same",
        r"(?P<side>that|same)(?: same)? " + UNIT,
        read_unit,
        TOLD_UNITS,
        "same " + TOLD_UNITS,
    ),
    Pattern(
        "following, same", "next", r"(?P<side>next) (?P<unit>day|morning)", read_bare_unit, "", "day morning"
    ),
    Pattern(
        "following, same",
        "the",
        rf"the {UNIT} (?P<way>before|after)(?P<that> that)?",
        read_neighbour_of_told,
        "before after + " + TOLD_UNITS,
    ),
    Pattern("following, same", "the", "the morrow(?! of)", read_morrow, "", "morrow"),
    Pattern("following, same", "the", "the " + SIDE + " {dated}", read_name, SIDES_SAID + " + MONTH WEEKDAY"),
    Pattern("following, same", "that", r"(?P<side>that)(?: same| very)? {dated}", read_name, "MONTH WEEKDAY"),
    Pattern("following, same", "the", "the " + SIDE + " {season}", read_season, SIDES_SAID + " + SEASON"),
    Pattern("following, same", "that", r"(?P<side>that) {season}", read_season, "SEASON"),
)


def read_distance(match: Match, page: Page) -> Sense | None:
    """A day before, two weeks after, a week from; "more than a week after" is vague."""
    way = match["way"].split()[0]
    if way != "from" and not _is_named(page, match.end()):
        return None
    if word_before(page, match.start()) in LENGTHS or not stands_free(page, match.start()):
        return None
    unit, size = counted(match["unit"])
    if unit == "weekend" or (unit in ("decade", "century") and way == "from"):
        return None
    if word_before(page, match.start()) in INEXACT or _goes_on_a_length(page, match.start()):
        return Vague("PAST_REF")
    steps = number(match["count"]) * size
    return Counted(unit, -steps if way in _BACKWARDS else steps, ahead=way == "from")


def _is_named(page: Page, end: int) -> bool:
    """What it counts from is named behind it: "after the vote", "after that first run", not "after that,"."""
    follow = word_after(page, end)
    if follow not in ("that", "this"):
        return follow != ""
    named = word_after(page, page.folded.index(follow, end) + len(follow))
    return named.isalpha() and named not in FOLLOWING | FUNCTION_WORDS


def _goes_on_a_length(page: Page, at: int) -> bool:
    """Whether a length is the rest of one: "a week and | four days after"."""
    said = page.before(at, 24).split()
    return said[-1:] == ["and"] and any(word in UNIT_WORDS or word == "half" for word in said[-2:-1])


def read_neighbour(match: Match, page: Page) -> Sense | None:
    """The day before, the week after, the night before, with something after it."""
    if word_after(page, match.end()) in OWN_DAYS | {"and", "but"} or not _is_named(page, match.end()):
        return None
    back = match["way"].split()[0] in _BACKWARDS
    return Counted(UNIT_WORDS.get(match["unit"], "day"), -1 if back else 1, whole=True)


def read_nth(match: Match, page: Page) -> Sense | None:
    """The third day after the flood; the second day of the strike, a day after it began."""
    nth, way = ordinal(match["ordinal"].replace(" ", "-")), match["way"]
    if not _is_named(page, match.end()) or (way == "of" and _of_a_time().match(page.folded, match.end())):
        return None
    return Counted("day", nth - 1 if way == "of" else -nth if way in _BACKWARDS else nth)


@cache
def _of_a_time() -> re.Pattern[str]:
    """ "The second day of May", "of the week"."""
    names = "|".join([*UNIT_WORDS, *MONTH_WORDS, *WEEKDAY_WORDS, *SEASON_WORDS])
    return re.compile(rf" {{1,9}}(?:(?:the|this|that|each|every) )?(?:{names}|[0-9]+)(?![a-z])")


def read_eve(match: Match, page: Page) -> Sense | None:
    """The eve of, the day before; the morrow of, the day after."""
    return Counted("day", 1 if match["morrow"] else -1)


def read_idiom(match: Match, page: Page) -> Sense | None:
    """A week last Tuesday, a fortnight yesterday, two weeks on Friday, a week tomorrow."""
    if word_before(page, match.start()) in LENGTHS:
        return None
    unit, size = counted(match["unit"])
    back = word_after(page, match.end()) in ("last", "yesterday")
    return Counted(unit, number(match["count"]) * (-size if back else size), ahead=not back)


def read_some(match: Match, page: Page) -> Sense | None:
    """Days after, several weeks before: nobody knows how many."""
    if word_before(page, match.start())[-1:].isdigit():
        return None
    return Vague("PAST_REF")


FROM_BESIDE = (
    Pattern(
        "distance",
        "COUNT",
        "{count} {units} " + _WAY,
        read_distance,
        "UNITS + before after prior ahead following from",
    ),
    Pattern(
        "distance",
        "the",
        NEIGHBOUR,
        read_neighbour,
        "before after prior following + day week weekend month year night morning evening",
    ),
    Pattern(
        "distance",
        "the",
        r"the {ordinal} day (?P<way>before|after|of)",
        read_nth,
        "day + before after of",
        "#nth ORDINAL",
    ),
    Pattern("distance", "eve vigil morrow", "(?:eve|vigil|(?P<morrow>morrow)) of", read_eve, "of"),
    Pattern(
        "distance",
        "COUNT",
        IDIOM,
        read_idiom,
        "week weeks fortnight fortnights + last next on tomorrow yesterday today",
    ),
    Pattern(
        "distance",
        "several many a some days weeks months years decades",
        SOME,
        read_some,
        "before after prior following",
    ),
    Pattern("distance", "within", WITHIN, read_some, "of"),
)
