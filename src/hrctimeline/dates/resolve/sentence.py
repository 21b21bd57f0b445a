"""What its sentence says of an expression: past or future, whose day "today" is, which year.

The word that decides past or future is the nearest verb or cue before the expression in its sentence; where
that doesn't tell and a clause begins in between, or where there is none, the first after it. Where neither
tells, the direction stays open and both readings count.
"""

from functools import lru_cache
from itertools import pairwise

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Recurring
from hrctimeline.dates.resolve.counting import before_and_after
from hrctimeline.dates.resolve.telling import first_of, may_tell, nearest, tells
from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import (
    AHEAD,
    BEFORE_NOUNS,
    CLAUSES,
    DEADLINES,
    DOCUMENTS,
    EXTENDED,
    FUTURE_IN_PAST,
    MAYBE,
    NO_VERBS,
    PRONOUNS,
    SAME_IN_PRESENT,
    SUBORDINATING,
    TELLING,
    is_done,
)
from hrctimeline.words.lists import lazy_pattern

MOST_WORDS = 40
MOST_JOINED = 10  # words from "and" to the date; of an insertion
_BEFORE_PLACES = frozenset(("to", "at", "in", "of", "near", "from", "into", "off"))
MARKS = ("-", "—", "(", ")")  # that part a clause as commas do
JOINTS = ("and", "or")
NESTING = CLAUSES | {
    "what",
    "as",
    "so",
    "whose",
    "once",
    "after",
    "before",
    "if",
}  # a clause within another begins with these


_words = lazy_pattern(r"[a-z]+(?:'[a-z]{1,2})?|'ll|,|[0-9]+|(?<= )-(?= )|—|[()]")
REACH = 200  # characters
TURN_OF_YEAR = 92  # days that a story may step over into the next year
JOINING = (" and ", " until ", " to ", " but ", " then ", " or ")


def said_between(page: Page, begins: int, ends: int) -> list[str]:
    """The words of a part of the text."""
    return _read(page.folded[begins:ends], page.text[begins:ends])


@lru_cache(maxsize=256)  # a sentence is asked for several times, and texts repeat themselves
def _read(folded: str, written: str) -> list[str]:
    """Words; behind a preposition, a name is "^": nobody washingtons, and nothing fell "at Fell Head"."""
    said = _words().findall(folded)
    if not _BEFORE_PLACES.isdisjoint(said) and not written[1:].islower():
        starts = [match.start() for match in _words().finditer(folded)]
        said[1:] = [
            "^" if before in _BEFORE_PLACES and written[start].isupper() else word
            for before, word, start in zip(said, said[1:], starts[1:], strict=False)
        ]
    if "'" not in folded and not any(mark in folded for mark in MARKS):
        return said
    return [part for word in said for part in _without_contraction(word)]


def _without_contraction(word: str) -> tuple[str, ...]:
    """ "They're" is two words, and "it's"; whatever stands before "'ll" says nothing."""
    if word.endswith("'ll"):
        return ("'ll",)
    if word in MARKS:
        return (",",)
    who = word[:-3] if word.endswith("'re") else word[:-2]
    if word.endswith("'re") or (word.endswith("'s") and who in PRONOUNS):
        return who, word[len(who) :]
    return (word,)


def direction_of(page: Page, start: int, end: int) -> str:
    """The direction of an expression at these offsets: "past", "future", "open", or "since" (surely past)."""
    if page.folded.startswith(("(", " ("), end) and _dateline().match(page.folded, end):
        return "past"
    begins, ends = page.sentence(start, end)
    first, last = _broken_speech(page, begins)
    return _between(
        page.folded[first:last] + page.folded[begins:start],
        page.text[first:last] + page.text[begins:start],
        page.folded[end:ends],
        page.text[end:ends],
    )


def _broken_speech(page: Page, begins: int) -> tuple[int, int]:
    """The first part of a speech that goes on at an offset: “It will be raised,” he said, “and towed in”."""
    if page.before(begins, 1) != '"' or not page.text[begins : begins + 1].islower():
        return 0, 0
    saying = page.sentence(begins - 1, begins - 1)[0]
    if page.before(saying, 3).strip()[-2:] != ',"':
        return 0, 0
    return page.sentence(saying - 2, saying - 2)[0], saying - 2


@lru_cache(maxsize=256)
def _between(before_folded: str, before_written: str, after_folded: str, after_written: str) -> str:
    """The direction of what stands between two parts of a sentence."""
    before = _read(before_folded, before_written)[-MOST_WORDS:]
    after = _read(after_folded, after_written)[:MOST_WORDS]
    if before[-1:] == ["since"] or before[-2:] == ["as", "of"]:
        return "past"
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in DOCUMENTS:
        return "since"
    if before[-3:] in (["as", "soon", "as"], ["as", "early", "as"]) and not MAYBE.isdisjoint(before[-12:]):
        return "future"
    when = after.index("when") if "when" in after[:2] else -1
    if when >= 0 and (told := first_of(after[when + 1 :])):
        return told
    told, at = nearest(before)
    if "from" in (before[-1:] if before[-1:] != ["the"] else before[-2:-1]) and _named(before):
        return "open"
    if told != "future" and (outer := _around_insertion(before, at)) == "future":
        return outer
    if told != "future" and (
        _shares_future(before, at) or nearest(_without_insertions(before))[0] == "future"
    ):
        return "future"
    if told == "open" and not CLAUSES.isdisjoint(before[at + 1 :]):
        return first_of(after, within=True) or told
    if told == "past" and _is_of_now(before[at + 1 :]):
        return first_of(after, within=True) or "open"
    return told or first_of(after) or "open"


def _is_of_now(said: list[str]) -> bool:
    """Whether a clause in no past tense begins behind the last verb that tells: ", and he faces"."""
    joints = (at for at, word in enumerate(said) if word in ("and", "but") and said[at - 1 : at] == [","])
    verbs = (
        said[at + 2] for at in joints if said[at + 1 : at + 2] and said[at + 1] in PRONOUNS and said[at + 2 :]
    )
    return any(verb not in SAME_IN_PRESENT for verb in verbs)


def _named(before: list[str]) -> bool:
    """Whether the clause tells in the perfect of what may yet begin: "has been named head from 1 April"."""
    return any(each in (("has", "been"), ("have", "been")) for each in pairwise(before[-10:]))


def of_reported_future(page: Page, start: int, end: int) -> bool:
    """The clause belongs to what would be: "would be paid when they met on Friday"."""
    begins, ends = page.sentence(start, end)
    before = said_between(page, begins, start)[-MOST_WORDS:]
    told, at = nearest(before)
    opens = max((i for i in range(at) if before[i] in SUBORDINATING), default=-1)
    if told != "past" or opens < 0 or not _is_one_clause(before[opens:]):
        return False
    if opens:
        modal, where = nearest(before[:opens])
        return modal == "open" and _is_would(before, where)
    after = said_between(page, end, ends)[:MOST_WORDS]
    where = next((i for i, word in enumerate(after) if word in TELLING), -1)
    return "," in after[:where] and _is_would(after, where)


def _is_would(said: list[str], at: int) -> bool:
    """A "would" that tells of what was to come then: no "would have"."""
    near = said[max(0, at - 4) : at + 3]
    return not FUTURE_IN_PAST.isdisjoint(near) and "have" not in near


def _is_one_clause(said: list[str]) -> bool:
    return not {"and", "but", ","} & set(said)


def last_verb(page: Page, begins: int, start: int) -> str:
    """The words from the start of a clause to the last verb before an offset: "it would have met"."""
    before = said_between(page, begins, start)[-MOST_WORDS:]
    return " ".join(before[: nearest(before)[1] + 1])


def _around_insertion(before: list[str], at: int) -> str:
    """What is said before a clause put in between commas: "will sail, the firm said, and land on"."""
    if at < 0 or "," not in before[at + 1 : at + 5]:
        return ""
    for comma in range(at - 1, max(-1, at - 9), -1):
        if before[comma] == ",":
            return nearest(before[:comma])[0]
    return ""


def _shares_future(before: list[str], at: int) -> bool:
    """A verb behind "and" has the "will" of the one before: "will pass the lock that was built and moor"."""
    joint = max((i for i, word in enumerate(before) if word in JOINTS), default=-1)
    if before[joint + 1 : joint + 2] == [","] and "," in before[joint + 2 :]:  # "and, if it may, moor"
        closing = before.index(",", joint + 2)
        before, at = before[: joint + 1] + before[closing + 1 :], at - (closing - joint) * (at > closing)
    if joint < 1 or not joint + 1 < len(before) <= joint + MOST_JOINED:
        return False
    lead, verb = _without_insertions(before[:joint]), before[joint + 1]
    while lead[-2:-1] == [","] and is_done(lead[-1]):  # "be painted, oiled and hoisted"
        lead = lead[:-2]
    told, where = nearest(lead)
    if at > joint:
        passive = at == joint + 1 and is_done(verb) and (is_done(lead[where]) or "be" in lead[where:][:3])
        return told == "future" and (passive or verb == "to") and before[at + 1 : at + 2] != ["the"]
    if verb in NO_VERBS | BEFORE_NOUNS or verb.endswith(("s", "ed", "ing", "ly")) or not verb.isalpha():
        return False
    telling = (at for at in range(len(lead)) if may_tell(lead, at) and tells(lead, at) == "future")
    return before[joint + 2 : joint + 3] != [] and not NESTING.isdisjoint(lead[next(telling, len(lead)) :])


def _without_insertions(said: list[str]) -> list[str]:
    """Words without what stands between two commas for itself: "will, as it said, leave"."""
    parts = " ".join(said).split(",")
    kept = [part for part in parts[1:-1] if not _is_inserted(part.split())]
    return " , ".join([parts[0], *kept, *parts[1:][-1:]]).split() if len(parts) > 2 else said


def _is_inserted(said: list[str]) -> bool:
    told = any(may_tell(said, at) and tells(said, at) == "past" for at in range(len(said)))
    return len(said) <= MOST_JOINED and (told or (said[:1] != [] and said[0] in NESTING))


def points_ahead(page: Page, start: int, end: int) -> bool:
    """The words beside it speak of an end or a beginning to come: "until", "payable", "deadline"."""
    word = word_before(page, start)
    if word == "to" and not EXTENDED.isdisjoint(said_between(page, max(0, start - 90), start)):
        return True
    return word in AHEAD or page.after(end, 20).strip(" \n").startswith(DEADLINES)


def in_this_year(page: Page, start: int) -> bool:
    """ "This year" stands before it: "this year through August"."""
    said = page.before(start, 24).split()
    return said[-3:-1] == ["this", "year"] and said[-1] in ("through", "in", "on", "until", "to", "by")


_dateline = lazy_pattern(r"[ ]?\([a-z ]{2,20}\)[ ]?(?:-|_|—)")


def in_speech_of(page: Page, told: Period, end: int, start: int) -> bool:
    """The day told of, whose words end at `end`, is that of the speech in whose marks `start` lies."""
    between = page.folded[end:start]
    if len(between) > REACH or between.count('"') != 1 or "\n" in between or told.unit != "day":
        return False
    leading = between.split('"')[0]
    return not any(mark in leading for mark in (". ", "! ", "? ", ";"))


def with_years_of(dated: Period, between: str, sense: Recurring, periods: list[Period]) -> list[Period]:
    """The readings of a day or month without a year after a date with one in its sentence, that year's first.

    The year is that of the date, or the next one where the date is past in it. Where no "and" or the like
    joins the two, the readings by publication stay, too.
    """
    first = dated.start or 0
    own = sense.find(civil(first)[0])
    if own is None or own.start is None:
        return periods
    years = [own]
    if own.start < first:
        years = before_and_after(sense, first)[1] + years
        if (years[0].start or 0) - first <= TURN_OF_YEAR:
            years = years[:1]
    known = [period for period in periods if period in years]
    if known:
        return known
    return years if any(joint in between for joint in JOINING) else [*years, *periods]
