"""Past or future: what the verbs and cue words of the sentence say about the direction of an expression.

The word that decides is the nearest verb or cue before the expression in its sentence; if there is none,
the first after it. Where neither tells, the direction stays open and both readings count.
"""

import re
from functools import cache

from hrctimeline.dates.folding import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, words

PAST_VERBS = words(
    """
    was were had did said told took went came made began became left met held won lost got gave saw knew
    thought fell rose wrote spoke brought bought sold sent spent kept led fled felt found heard stood
    struck broke chose drove flew grew drew ran sat sank shot slept swore threw understood wore paid laid
    died killed ended resigned announced agreed called asked signed reported launched arrived released
    issued declared voted approved attacked filed showed posted happened occurred hasn't wasn't weren't
    hadn't didn't couldn't bore hid rang sought taught tore woke dealt forbade forgave forgot froze hung
    lent lit rode shook shone sprang stole swept swam meant built burnt overthrew overtook withdrew
    undertook
    """
)
FUTURE_WORDS = words("will shall won't 'll upcoming forthcoming tomorrow gonna scheduled slated")
MODALS = words("would could should may might can must cannot can't wouldn't")
PLANNED = words(
    "expected due set slated planned scheduled planning going expecting preparing ready hoping hopes"
)
INTENDING = words("plans plan intends intend expects expect hopes hope promises vows aims wants agrees")
ON_SCHEDULE = words("begins starts opens meets reconvenes arrives ends expires leaves closes runs takes")
AHEAD = words("payable effective until till through by due record expire expires starting beginning")
BE = words("is are am be 's 're")
TELLING = (
    PAST_VERBS | FUTURE_WORDS | MODALS | PLANNED | INTENDING | ON_SCHEDULE | {"has", "have", "having", "'ve"}
)
MOST_WORDS = 40
DATED_NAMES = (*UNIT_WORDS, *MONTH_WORDS, *WEEKDAY_WORDS, *SEASON_WORDS)
NOT_PAST = words(
    """
    indeed need speed seed feed breed exceed proceed succeed united hundred red bed shed embed wed sacred
    naked wicked beloved aged mixed so-called
    """
)
PERFECT = words("has have having 've")
IRREGULAR_PARTICIPLES = words(
    """
    been fallen come gone seen done given taken known grown drawn broken spoken written risen driven
    shown begun become flown thrown worn torn sworn chosen frozen stolen forgotten hidden bitten eaten
    beaten undergone overthrown withdrawn run
    """
)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:'[a-z]{1,2})?|'ll")


def direction_of(page: Page, start: int, end: int) -> str:
    """The direction of an expression at these offsets: "past", "future" or "open"."""
    begins, ends = page.sentence(start, end)
    if _dateline().match(page.folded, end):
        return "past"
    before = _words().findall(page.folded, begins, start)[-MOST_WORDS:]
    if before[-1:] and (before[-1] == "since" or before[-2:] == ["as", "of"]):
        return "past"
    for at in range(len(before) - 1, -1, -1):
        if _may_tell(before, at) and (told := _tells(before, at)):
            return told
    after = _words().findall(page.folded, end, ends)[:MOST_WORDS]
    for at in range(len(after)):
        if _may_tell(after, at) and after[at] != "could" and (told := _tells(after, at)):
            return told
    return "open"


def _may_tell(words: list[str], at: int) -> bool:
    """A quick no for most words."""
    return words[at] in TELLING or words[at].endswith("ed") or (at > 0 and words[at - 1] == "to")


def points_ahead(page: Page, start: int, end: int) -> bool:
    """The word beside it speaks of an end or a beginning to come: "until", "payable", "deadline"."""
    word = _words().findall(page.before(start, 24))[-1:]
    return bool(word and word[0] in AHEAD) or page.after(end, 12).strip(" \n").startswith("deadline")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"[ ]?\([a-z ]{2,20}\)[ ]?(?:-|_|—)")


def _tells(words: list[str], at: int) -> str:
    """What a word says: "past", "future", "open" (a verb that doesn't tell), or "" (nothing)."""
    word = words[at]
    previous = words[at - 1] if at else ""
    if word in FUTURE_WORDS:
        return "future"
    if word in PLANNED and previous in BE:
        return "future"
    if word in MODALS and word not in ("may",):
        return "open"
    if word in ON_SCHEDULE or (word in INTENDING and words[at + 1 : at + 2] == ["to"]):
        return "future"
    if word in PAST_VERBS or (word in PERFECT and _participle_near(words, at)):
        return "past"
    if _participle(word):
        return _of_participle(words, at)
    if previous == "to" and len(word) > 2 and word not in ("the", "his", "her", "its", "their"):
        return _of_infinitive(words, at)
    return ""


def _participle(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PAST


def _participle_near(words: list[str], at: int) -> bool:
    """has been, have barely broken, has not fallen."""
    return any(word in IRREGULAR_PARTICIPLES or _participle(word) for word in words[at + 1 : at + 4])


def _of_participle(words: list[str], at: int) -> str:
    """ "announced" is past; "will be announced", "is expected" are not."""
    lead = words[max(0, at - 3) : at]
    if "will" in lead or "shall" in lead or "'ll" in lead:
        return "future"
    if lead and lead[-1] == "be":
        return "future" if "to" in lead else "open"
    if words[at] in PLANNED:
        return "open"
    return "past"


def _of_infinitive(words: list[str], at: int) -> str:
    lead = words[max(0, at - 4) : at - 1]
    if any(word in BE or word in INTENDING or word in ("will", "going") for word in lead[-2:]):
        return "future"
    return "open"


@cache
def _future_cue() -> re.Pattern[str]:
    return re.compile(
        r"(?:will|shall|won't|going to|(?:is|are|am|'s|'re) (?:not )?"
        r"(?:to|due|set|about to|expected|planned|planning|preparing)(?![a-z])"
        r"|(?:plan|intend|hope|expect|aim)s? to|scheduled|slated|planned|announces? plans"
        rf"|tomorrow|next (?:{'|'.join(DATED_NAMES)})|upcoming|forthcoming|coming|later this|in the future"
        r"|from now|'ll)(?![a-z])"
    )


def future_cues(folded: str) -> list[int]:
    """Where the folded text has words that speak of the future."""
    found = (match.start() for match in _future_cue().finditer(folded))
    return [at for at in found if folded[at] == "'" or not folded[at - 1 : at].isalnum()]
