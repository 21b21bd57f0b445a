"""Today, tonight, yesterday and tomorrow, where they are a day: no name, and no time at large."""

import re
from functools import cache

from hrctimeline.dates.meaning.senses import Sense, Shifted, Vague
from hrctimeline.dates.patterns.pattern import Match
from hrctimeline.dates.text.page import Page, is_prose
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import lazy_pattern

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
OLD = {"to-day": "today", "to-night": "tonight", "to-morrow": "tomorrow"}  # as they were written once
PARTS_OF_A_DAY = words("as morning afternoon evening night end beginning start rest course")


def read_named_day(match: Match, page: Page) -> Sense | None:
    """Today, tonight, yesterday, tomorrow; "the cars of tomorrow" are no day's."""
    name = OLD.get(match["name"], match["name"])
    if _is_a_name(match, page) or page.before(match.start(), 1) == "-":  # "day-to-day"
        return None
    if name == "tomorrow" and _better().search(page.before(match.start(), 24)):
        return Vague("FUTURE_REF")
    of_a_day = name == "tomorrow" and page.after(match.end(), 2) == "'s"  # "the place of tomorrow's sale"
    if name in ("today", "tomorrow") and not of_a_day and _of_no_day(page.before(match.start(), 24)):
        return Vague("FUTURE_REF" if name == "tomorrow" else "PRESENT_REF")
    if name == "yesterday" and _of_the_past().search(page.before(match.start(), 24)):
        return Vague("PAST_REF")
    return Shifted("day", DAYS[name])


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


def _of_no_day(before: str) -> bool:
    said = before.split()
    while said[-2:-1] and said[-1] in ("and", "or") and said[-2] in DAYS:
        said = said[:-2]  # "of today and tomorrow"
    return said[-1:] == ["of"] and not (said[-2:-1] and said[-2] in PARTS_OF_A_DAY)


@cache
def _of_the_past() -> re.Pattern[str]:
    """Who or what belongs to a past at large: "the heroes of yesterday", and not "the talks"."""
    people = "heroes|stars|idols|giants|kings|queens|men|women|people|children|youth|generations?"
    agents = "(?!papers|letters|orders)[a-z]+(?:[^aeiou]ers|tors|ists|ians)"
    return re.compile(rf"(?<![a-z])(?:{people}|world|fashions?|{agents}) of \Z")
