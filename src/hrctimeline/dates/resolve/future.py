"""Speech of the future: will, shall, is to, plans to, scheduled, tomorrow, next week and the like."""

import re
from functools import cache, lru_cache

from hrctimeline.dates.text.postponing import appoints
from hrctimeline.dates.text.verbs import BE, COMMITTED, NOT_BE
from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, words

ALONE = words("will shall won't 'll tomorrow scheduled slated planned upcoming forthcoming coming")
AFTER_BE = words(
    "to due set expected planned planning preparing likely unlikely bound supposed intended anticipated"
    " awaited pencilled penciled booked timed billed earmarked tipped"
)
DATED_NAMES = {*UNIT_WORDS, *MONTH_WORDS, *WEEKDAY_WORDS, *SEASON_WORDS}
TO = words("going plan plans intend intends hope hopes expect expects aim aims")
FOLLOWED = {  # a word, and those of which one must follow
    **{word: {"to"} for word in TO | COMMITTED},
    "announce": {"plans"},
    "announces": {"plans"},
    "later": {"this"},
    "from": {"now"},
    "next": DATED_NAMES,
}

CUES = ALONE | BE | NOT_BE | FOLLOWED.keys() | {"in", "must", "should"}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+n't|[a-z]+|'[a-z]{1,2}(?![a-z])|[^a-z\s]")


def speaks_of_future(folded: str, begins: int = 0, ends: int | None = None) -> bool:
    """A part of a folded text has words that speak of the future."""
    return _speaks(folded[begins:ends])


@lru_cache(maxsize=64)  # texts repeat themselves
def _speaks(folded: str) -> bool:
    said = _words().findall(folded)
    return any(word in CUES and _ahead(said, at) for at, word in enumerate(said)) or appoints(folded)


def _ahead(said: list[str], at: int) -> bool:
    word = said[at]
    if word in ALONE:
        return True
    if word in BE or word in NOT_BE:
        rest = said[at + 1 : at + 4]
        rest = rest[1:] if rest[:1] == ["not"] else rest
        return bool(rest) and (rest[0] in AFTER_BE or rest[:2] == ["about", "to"])
    if word in ("must", "should"):  # be done by Friday
        return said[at + 1 : at + 2] != ["have"] and "by" in said[at + 1 : at + 9]
    if word in FOLLOWED:
        return said[at + 1 : at + 2] != [] and said[at + 1] in FOLLOWED[word]
    return word == "in" and said[at + 1 : at + 3] == ["the", "future"]
