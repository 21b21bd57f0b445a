"""Today, and the time up to it: "tonight", "in the last four days", "has been open for six months".

Today, tonight, yesterday and tomorrow are read where they are a day: no name, and no time at large.
"""

import re
from functools import cache

from hrctimeline.dates.meaning.senses import Range, Sense, Shifted, Vague
from hrctimeline.dates.patterns.pattern import Match, Pattern
from hrctimeline.dates.text.guards import counts_alone
from hrctimeline.dates.text.page import REACH, Page, is_prose
from hrctimeline.dates.text.verbs import ADVERBS, PAST_VERBS, SAME_IN_PRESENT, is_done
from hrctimeline.dates.text.years import WORKS
from hrctimeline.dates.vocabulary import counted, number, words
from hrctimeline.words.lists import lazy_pattern

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
VAGUE = {"today": "PRESENT_REF", "tonight": "PRESENT_REF", "yesterday": "PAST_REF", "tomorrow": "FUTURE_REF"}
OLD = {"to-day": "today", "to-night": "tonight", "to-morrow": "tomorrow"}  # as they were written once
PARTS_OF_A_DAY = words("as morning afternoon evening night end beginning start rest course")


def read_named_day(match: Match, page: Page) -> Sense | None:
    """Today, tonight, yesterday, tomorrow; "the cars of tomorrow" are no day's."""
    name = OLD.get(match["name"], match["name"])
    if _is_a_name(match, page) or page.before(match.start(), 1) == "-":  # "day-to-day"
        return None
    return Vague(VAGUE[name]) if _of_no_day(name, match, page) else Shifted("day", DAYS[name])


def _of_no_day(name: str, match: Match, page: Page) -> bool:
    """Whether it is a time at large: "the cars of tomorrow", "a better tomorrow", "yesterday's men"."""
    before, after = page.before(match.start(), 24), page.after(match.end())
    if _at_large().match(after) or (name == "tomorrow" and _better().search(before)):
        return True
    if name == "yesterday":
        return _of_the_past().search(before) is not None
    of_a_day = name == "tomorrow" and after.startswith("'s")  # "the place of tomorrow's sale"
    return name in ("today", "tomorrow") and not of_a_day and _belongs_to_it(before)


def _is_a_name(match: Match, page: Page) -> bool:
    """Whether "Today" is a name or a part of one: a capital within a sentence, in no headline."""
    if not page.capital(match.start()):
        return False
    begins, ends = page.sentence(match.start(), match.end())
    before, after = page.text[begins : match.start()], page.text[match.end() : ends]
    if after[:1] in ("'", "’") and after[3:4].isupper() and not before:  # "Tomorrow's World"
        return is_prose(after)
    if _subject().match(after) and _heads_a_post().match(before):
        return False  # "Posted on 3 May by admin Yesterday the ferry sank"
    return bool(_last_word().search(before)) and is_prose(before + after)


_subject = lazy_pattern(
    r" (?:the|a|an|I|we|he|she|it|they|our|my|his|her|its|their|all|some|two|three|[A-Z]\w+)\b"
)
_heads_a_post = lazy_pattern(r"(?:Posted|Published|Written|Updated|Submitted|By|Date)\b[^.;!?]{0,80}\Z")


@cache
def _better() -> re.Pattern[str]:
    """A tomorrow that has no day: a better tomorrow, no tomorrow."""
    adjective = "better|brighter|happier|safer|greener|fairer|freer|richer|new|bright|different|great"
    return re.compile(rf"(?<![a-z])(?:(?:a|no|any|another|every)|(?:[a-z]+ )(?:{adjective})) \Z")


_last_word = lazy_pattern(r"([^\W\d_][\w'’-]*) \Z")


def _belongs_to_it(before: str) -> bool:
    said = before.split()
    while said[-2:-1] and said[-1] in ("and", "or") and said[-2] in DAYS:
        said = said[:-2]  # "of today and tomorrow"
    return said[-1:] == ["of"] and not (said[-2:-1] and said[-2] in PARTS_OF_A_DAY)


PEOPLE = (
    "heroes|stars|idols|giants|kings|queens|m[ae]n|wom[ae]n|people|children|parents|youth|generations?|world"
)


@cache
def _of_the_past() -> re.Pattern[str]:
    """Who or what belongs to a past at large: "the heroes of yesterday", and not "the talks"."""
    agents = "(?!papers|letters|orders)[a-z]+(?:[^aeiou]ers|tors|ists|ians)"
    works = "|".join(f"{work}s" for work in sorted(WORKS))
    return re.compile(rf"(?<![a-z])(?:{PEOPLE}|fashions?|tunes|{works}|{agents}) of \Z")


# people of a time at large: "yesterday's men", and not "today's men's race"
_at_large = lazy_pattern(rf"'s (?:{PEOPLE})(?![a-z'-])")


HOURS = 24  # of a day
UNITS = "hours?|days?|weeks?|fortnights?|months?|years?"


def read_up_to_now(match: Match, page: Page) -> Sense | None:
    """In the last four days, over the past week, within the past 48 hours: from then to publication."""
    said, count = match["one"] or match["length"], number(match["count"] or "one")
    if not count:
        return None  # "in the last 0 days"
    if said.startswith("hour"):
        unit, steps = "day", -(-count // HOURS)
    else:
        unit, size = counted(said)
        unit, steps = ("day", 7 * size * count) if unit == "week" else (unit, size * count)
    return Range(Shifted(unit, -steps), Shifted(unit, 0))


def read_lasting(match: Match, page: Page) -> Sense | None:
    """ "Has been open for six months": it began then. Not "had been", and not "will be".

    What has been suspended or signed for six months may be so from now on.
    """
    begins = max(page.sentence(match.start(), match.end())[0], match.start() - REACH)
    perfect = _perfect().search(page.folded, begins, match.start())
    said = perfect["said"].split() if perfect else []
    verbs = [word for word in said if word not in ADVERBS and not word.endswith("ly")]
    acts = [is_done(word) or word in PAST_VERBS | SAME_IN_PRESENT for word in verbs[:2]]
    state = verbs[:1] == ["been"] and not any(acts[1:])
    lasts = state or (any(acts[:1]) and match["up_to_now"])
    return read_up_to_now(match, page) if lasts and counts_alone(page, match.start("count")) else None


# the verb of the same clause, without another that begins one: "has been open to all for six months"
_perfect = lazy_pattern(
    r"(?:(?<!will )(?<!would )(?<!could )(?<!should )(?<!may )(?<!might )(?<!must )(?<!to )(?<![a-z])"
    r"ha(?:s|ve)(?:n't)?|'ve) (?P<said>(?:(?!and |but |who |which |that |had )[\w'’-]+ ){1,12})\Z"
)

PATTERNS = (
    Pattern(
        "time up to now",
        "in over during within",
        rf"(?:in|over|during|within) the (?:last|past) (?:(?P<one>week|fortnight)|{{count}} "
        rf"(?P<length>{UNITS}))(?! (?:of|before|in)(?![a-z]))",
        read_up_to_now,
        "last past + UNITS hour hours",
        "the",
    ),
    Pattern(
        "time up to now",
        "for",
        rf"for (?P<up_to_now>the (?:last|past) )?(?:(?P<one>(?!))|{{count}} "
        rf"(?P<length>{UNITS}))(?! (?:of|before)(?![a-z]))",
        read_lasting,
        "UNITS hour hours + COUNT",
    ),
)
