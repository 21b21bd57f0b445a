"""What a sentence makes of a day: ahead of it, one that never came, or the end of what lasts."""

import re
from functools import cache, lru_cache

from hrctimeline.dates.resolve.sentence import MOST_WORDS, last_verb, said_between
from hrctimeline.dates.resolve.telling import first_of, may_tell, nearest, tells, without_adverbs
from hrctimeline.dates.text.page import REACH, Page
from hrctimeline.dates.text.verbs import (
    ADVERBS,
    BE,
    BEFORE_NOUNS,
    CLAUSES,
    COMMITTED,
    DOCUMENTS,
    LASTING,
    NOT_BE,
    NOT_NOW,
    NOW,
    PERFECT,
    PLAIN_PAST,
    PLANNED,
    PRONOUNS,
    SAYING,
    appoints,
    is_done,
    is_participle,
    tells_of_past,
)
from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, words
from hrctimeline.words.lists import Cued, cued, lazy_pattern

ALONE = words("will shall won't 'll tomorrow scheduled slated planned upcoming forthcoming coming")
AFTER_BE = words(
    "to due set expected planned planning preparing likely unlikely bound supposed intended anticipated"
    " awaited pencilled penciled booked timed billed earmarked tipped"
)
_NO_NOUNS = words(
    "and but from until till through before after must should can may would could because since"
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

CUES = ALONE | BE | NOT_BE | FOLLOWED.keys() | {"in", "must", "should", "may"}


_words = lazy_pattern(r"[a-z]+n't|[a-z]+|'[a-z]{1,2}(?![a-z])|[^a-z\s]")
AHEAD = 90  # characters from a date to the verb behind it
_WOULD = r"(?<![a-z])(?:would|should|could|was to|were to)(?: not|n't)?(?: have|'ve)"
# words between a verb and its day; those that open what somebody told or supposed; those of what was to come
_LEADING = words("in on early late mid the down up off out away over back again ^")
_OPENING = words("if unless whether that until when")
_BOUND = PLANNED | {"to", "about"}
_NEAR = 8  # words behind a day in which somebody may be named who said so


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
    if word == "may":  # not start until 2028
        return said[at + 1 : at + 2] == ["not"] and "until" in said[at + 2 : at + 9]
    if word in FOLLOWED:
        return said[at + 1 : at + 2] != [] and said[at + 1] in FOLLOWED[word]
    return word == "in" and said[at + 1 : at + 3] == ["the", "future"]


def would_have_been(page: Page, start: int, end: int) -> bool:
    """The verb that the day belongs to tells of what would, should or could have been."""
    near, follows = page.before(start, REACH), page.after(end, AHEAD)
    if "had " not in near and not (_may_suppose(near) or _may_suppose(follows)):
        return False  # most sentences have none of these words
    begins, ends = page.sentence(start, end)
    before = page.folded[begins:start]
    if "had " in before and _inverted().fullmatch(before):
        return True
    if _may_suppose(follows) and _follows().match(follows):
        return not tells_of_past(before)
    if "if " in before and _condition().match(before) and _perfect().search(page.folded, end, ends):
        return True
    said = last_verb(page, begins, start)
    told = _may_suppose(said) and _told().search(said)
    return bool(told or (_may_suppose(before) and _leads().search(before)))


def _may_suppose(folded: str) -> bool:
    """A quick look: whether there is a verb of what isn't so."""
    have = " have" in folded or "'ve" in folded
    return have and any(verb in folded for verb in ("would", "should", "could", "was to", "were to"))


# a condition without "if", in the same clause: "Had it rained on 3 June, …"
_inverted = lazy_pattern(r"\W*had [^,;?]*?[a-z][^,;?]*")
# "If the dam had burst on 3 June, all would have drowned"
_condition = lazy_pattern(r"\W*(?:even )?if [^,;?]*(?<![a-z])had [^,;?]*\Z")
_perfect = lazy_pattern(rf"{_WOULD}(?![a-z])")
_told = lazy_pattern(rf"{_WOULD}\b[a-z ]{{0,30}}\Z")
# nothing but a participle and what belongs to it between: "would have sung the part on"
_leads = lazy_pattern(rf"{_WOULD} [a-z]{{3,12}}(?: (?!and |but |that |who |which )[\w'-]{{1,14}}){{0,5}} \Z")
# "On 3 May the tenor would have turned ninety"
_follows = lazy_pattern(rf"(?: (?!said |told |that |who |which )[\w'-]{{1,14}}){{0,6}}? {_WOULD}(?![a-z])")


def dates_a_thing(page: Page, start: int, end: int) -> bool:
    """Whether a day or month stands before a noun, behind what says that it is known: "the 3 May letter".

    "Its 3 May letter", "Lee's 3 May letter" are known, and so is any paper that has a date.
    """
    following = _next_word().match(page.after(end, AHEAD))
    owned = _known().search(page.before(start, 8))
    return (
        following is not None
        and (owned is not None or following[1] in DOCUMENTS)
        and following[1] not in BEFORE_NOUNS | BE | NOT_BE | CLAUSES | PRONOUNS | ALONE | PERFECT | _NO_NOUNS
    )


_known = lazy_pattern(r"(?<![a-z])(?:the|its|his|her|their|our|my|your) \Z|(?:'s|s') \Z")
_next_word = lazy_pattern(r"[ \n]([a-z]{3,})(?![a-z'])")


def until_when(page: Page, start: int, end: int) -> str:
    """The direction of a weekday behind "until": ahead, unless the clause tells of what was over then.

    "Was shut until Friday" and "stayed until Friday" are over, "is closed until Friday" isn't; "closed the
    port until Friday" may be either.
    """
    begins, ends = page.sentence(start, end)
    before = said_between(page, begins, start)[-MOST_WORDS:]
    told, at = nearest(before)
    if not told:
        return first_of(said_between(page, end, ends)[:MOST_WORDS]) or "future"
    verb = before[at] if at >= 0 else ""
    if verb in PERFECT:
        return "past" if verb == "having" else "future"
    if told == "past" and (verb in PLAIN_PAST or verb in LASTING):
        return "past"
    if told == "past":
        return _of_past(before, at)
    lasts = told == "open" and is_participle(verb) and before[at - 1 : at] in (["is"], ["are"])
    return "future" if lasts else told


def is_still_to_come(page: Page, start: int) -> bool:
    """What "isn't due until" or "does not open until" a day is told of comes then."""
    said = said_between(page, page.sentence(start, start)[0], start)[-MOST_WORDS:]
    at = next((at for at in range(len(said) - 1, -1, -1) if said[at] in NOT_NOW | NOW | PLAIN_PAST), -1)
    return at >= 0 and (said[at] in NOT_NOW or (said[at] in NOW and not PLAIN_PAST & set(said)))


def is_surely_over(page: Page, start: int, end: int) -> bool:
    """Whether the one verb of a clause is in the past tense and stands beside a day: "it burned in May".

    What somebody said may begin in May ("she said that it opened in May"), and what was called for May, too.
    """
    begins, ends = page.sentence(start, end)
    before = said_between(page, begins, start)[-MOST_WORDS:]
    after = said_between(page, end, ends)[:MOST_WORDS]
    if not _OPENING.isdisjoint(before) or not SAYING.isdisjoint(after):
        return False
    at = nearest(before)[1]
    return _was_before(before, at, after) if at >= 0 else _LEADING.issuperset(before) and _was_behind(after)


def _was_before(before: list[str], at: int, after: list[str]) -> bool:
    lead = before[:at]
    while lead and (lead[-1] in PLAIN_PAST or lead[-1] in ADVERBS or lead[-1] == "been"):
        lead = lead[:-1]
    beside = _LEADING.issuperset(word for word in before[at + 1 :] if not is_done(word))
    if not beside or nearest(lead)[0] or lead[-1:] in (["has"], ["have"]):
        return False
    return first_of(after) in ("", "past") and not (after[:1] == [","] and first_of(after[:_NEAR]))


def _was_behind(after: list[str]) -> bool:
    at = next((at for at in range(len(after)) if may_tell(after, at)), -1)
    then = without_adverbs(after[at + 1 :])[:1]
    past = at >= 0 and after[at] not in PERFECT and tells(after, at) == "past"
    return past and _BOUND.isdisjoint(then) and {",", "^"}.isdisjoint(after[:at])


def _of_past(before: list[str], at: int) -> str:
    """Of a verb in the past tense or a participle: "has closed", "was closed", "closed"."""
    lead = without_adverbs(before[max(0, at - 4) : at])[-2:]
    if not PERFECT.isdisjoint(lead):
        return "future"
    if not PLAIN_PAST.isdisjoint(lead):
        return "past"
    outer = nearest(before[:at])[1]  # "has held the markets closed until"
    lasting = outer >= 0 and not PERFECT.isdisjoint(before[max(0, outer - 3) : outer + 1])
    return "future" if lasting and PRONOUNS.isdisjoint(before[outer:at]) else "open"


def only_planned(before: str, *, at_first: bool = False) -> bool:
    """Whether words before a day tell that a thing was set for it, or put off from it.

    `at_first`: that it was so once, and is no longer: "originally planned for".
    """
    found = _planned().search(before)
    return found is not None and not (at_first and found["set"] and not found["first"])


@cache
def _planned() -> Cued:
    first = r"(?P<first>originally|initially|first|earlier|previously|once)\s+"
    setting = "set|scheduled|planned|fixed|called|due|billed|booked|arranged|announced|intended|advertised"
    moving = r"postponed|put\s+(?:off|back)|moved|deferred|adjourned|delayed|rescheduled|brought\s+forward"
    verb = rf"(?:(?:{first})?(?P<set>{setting})\s+for|(?:{moving})\s+from)"
    return cued("for from", rf"\b{verb}\s+(?:the\s+|last\s+)?\Z", re.IGNORECASE)
