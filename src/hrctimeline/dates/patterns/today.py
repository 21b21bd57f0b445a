"""Today, tonight, yesterday and tomorrow, where they are a day: no name, and no time at large."""

import re
from functools import cache

from hrctimeline.dates.meaning.senses import Sense, Shifted, Vague
from hrctimeline.dates.patterns.pattern import Match
from hrctimeline.dates.text.page import Page, is_prose
from hrctimeline.dates.text.years import WORKS
from hrctimeline.dates.vocabulary import words
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
