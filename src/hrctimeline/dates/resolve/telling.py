"""What a word of a sentence says of its time: past, future, or a verb that doesn't tell."""

from itertools import pairwise

from hrctimeline.dates.text.verbs import (
    ADVERBS,
    AFTER_DUE,
    BE,
    BECOMES,
    BEFORE_DATES,
    BEFORE_NOUNS,
    CLAUSES,
    COMMITTED,
    FUTURE_WORDS,
    INTENDING,
    MODALS,
    NO_VERBS,
    NOT_BE,
    ON_SCHEDULE,
    PAST_VERBS,
    PERFECT,
    PLAIN_PAST,
    PLANNED,
    PRONOUNS,
    SAYING,
    TELLING,
    WILL,
    is_done,
    is_participle,
)
from hrctimeline.dates.vocabulary import words as listed

OBJECT = 5  # words of one; what can stand in none is in the next
NO_OBJECT = PRONOUNS | listed(", and or if announced confirmed decided by in on at of for from with to ^")
DEMANDS = ("must", "should")


def nearest(before: list[str]) -> tuple[str, int]:
    """What the last word that tells something says, and where it stands."""
    for at in range(len(before) - 1, -1, -1):
        if may_tell(before, at) and (told := tells(before, at)):
            return told, at
    return "", -1


def first_of(after: list[str], within: bool = False) -> str:
    """What the first word that tells something says; `within` a clause not who said so (", he said")."""
    for at in range(len(after)):
        if may_tell(after, at) and after[at] != "could" and (told := tells(after, at)):
            return "" if within and after[at] in SAYING and "," in after[:at] else told
    return ""


def may_tell(words: list[str], at: int) -> bool:
    """A quick no for most words."""
    return words[at] in TELLING or words[at].endswith("ed") or (at > 0 and words[at - 1] == "to")


def tells(words: list[str], at: int) -> str:
    """What a word says: "past", "future", "open" (a verb that doesn't tell), or "" (nothing)."""
    word = words[at]
    previous = words[at - 1] if at else ""
    if word in FUTURE_WORDS and (word, previous) != ("tomorrow", "of"):  # "the classroom of tomorrow"
        return "future"
    if word in PLANNED and _is_planned(words, at):
        return "future"
    if word in MODALS and word != "may":
        return "future" if word in DEMANDS and _is_of_now(words, at) else "open"
    if (word in ON_SCHEDULE and not _is_done_to(words, at)) or (
        word in INTENDING and words[at + 1 : at + 2] == ["to"]
    ):
        return "future"
    if word in PLAIN_PAST or (word in PERFECT and _participle_near(words, at)):
        return "past"
    if word in PAST_VERBS or (is_participle(word) and previous not in BEFORE_NOUNS):
        return _of_participle(words, at)
    if previous == "to" and (len(word) > 2 or word == "be") and word[0].isalpha() and word not in NO_VERBS:
        return _of_infinitive(words, at)
    return ""


def _is_done_to(words: list[str], at: int) -> bool:
    """Whether a verb before it in its clause has it as its object: "released their tax returns".

    Of "the ship that sank returns" it is the verb.
    """
    for back in range(at - 1, max(-1, at - OBJECT), -1):
        word = words[back]
        if word in CLAUSES or word in NO_OBJECT or word in SAYING:
            return False
        if word in PAST_VERBS or word in PLAIN_PAST or is_participle(word):
            return back < at - 1 or words[back - 1 : back] == [] or words[back - 1] not in CLAUSES
    return False


def _is_of_now(words: list[str], at: int) -> bool:
    """ "Must leave", "should close": no "must have left", and nobody said so once."""
    said = any(is_participle(word) and that == "that" for word, that in pairwise(words[:at]))
    return words[at + 1 : at + 2] not in (["have"], ["be"]) and PAST_VERBS.isdisjoint(words[:at]) and not said


def _is_planned(words: list[str], at: int) -> bool:
    """ "Is due", "aren't expected", "falls due"; "due in May", where it was not due then."""
    lead = (without_adverbs(words[:at]) or [""])[-1]
    if lead in BE | NOT_BE:
        return True
    if words[at] != "due" or (words[at + 1 :] or [""])[0] not in AFTER_DUE:
        return False
    return lead in BECOMES or lead not in PLAIN_PAST | {"been", "in", "fell", "became"}


def _participle_near(words: list[str], at: int) -> bool:
    """has been, have barely broken, has not fallen."""
    return any(map(is_done, words[at + 1 : at + 4]))


def _of_participle(words: list[str], at: int) -> str:
    """ "announced" is past; "will be announced", "is expected", "would be held" are not."""
    lead = without_adverbs(words[max(0, at - 5) : at])[-3:]
    if not WILL.isdisjoint(lead):
        relative = len(lead) > 2 and lead[-2] in WILL and lead[-3] in PRONOUNS | {"that"}
        return "past" if relative and lead[-1] not in ("be", "have") else "future"  # "that will close opened"
    if lead and lead[-1] == "be":
        planned = not PLAIN_PAST.isdisjoint(words[max(0, at - 6) : at])  # "was supposed to be held"
        return "future" if "to" in lead and not planned else "open"
    if lead and lead[-1] in ("is", "are", "isn't", "aren't"):
        return "future" if "when" in words[max(0, at - 8) : at] else "open"
    return "open" if words[at] in PLANNED else "past"


def without_adverbs(words: list[str]) -> list[str]:
    """The words that are no adverbs which stand beside verbs: not, soon, again, those in -ly."""
    return [word for word in words if word not in ADVERBS and not (word.endswith("ly") and len(word) > 4)]


def _of_infinitive(words: list[str], at: int) -> str:
    """ "is to leave", "plans to leave", "set to leave", "has agreed to leave" are future; others are open.

    Of what somebody "has refused to leave", or "has failed to", it isn't known.
    """
    lead = words[max(0, at - 4) : at - 1]
    if any(word in BE or word in INTENDING or word in ("will", "going") for word in lead[-2:]):
        return "future" if PLAIN_PAST.isdisjoint(lead) else "open"
    if lead[-1:] in (["set"], ["due"]):
        return "open" if not PLAIN_PAST.isdisjoint(lead) or "been" in lead else "future"
    if lead[-1:] and lead[-1] in COMMITTED and all(word in BEFORE_DATES for word in words[at + 1 :]):
        return "future"
    decided = lead[-1:] and lead[-1] in COMMITTED and lead[-2:-1] and lead[-2] in PERFECT
    return "future" if decided else "open"
