"""Past or future: what the verbs and cue words of the sentence say about the direction of an expression.

The word that decides is the nearest verb or cue before the expression in its sentence; where that doesn't
tell and a clause begins in between, or where there is none, the first after it. Where neither tells, the
direction stays open and both readings count.
"""

import re
from functools import cache

from hrctimeline.dates.resolve.future import BE
from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

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
PLAIN_PAST = words("was were had did hasn't wasn't weren't hadn't didn't couldn't")
SAYING = words("said told announced reported added wrote declared")
FUTURE_WORDS = words("will shall won't 'll upcoming forthcoming tomorrow gonna scheduled slated")
WILL = words("will shall 'll")
MODALS = words("would could should may might can must cannot can't wouldn't")
MAYBE = words("could may might can would")
PLANNED = words(
    "expected due set slated planned scheduled planning going expecting preparing ready hoping hopes"
)
INTENDING = words("plans plan intends intend expects expect hopes hope promises vows aims wants agrees")
ON_SCHEDULE = words("begins starts opens meets reconvenes arrives ends expires leaves closes runs takes")
AHEAD = words("payable effective until till through by due record expire expires starting beginning is are")
TELLING = (
    PAST_VERBS | FUTURE_WORDS | MODALS | PLANNED | INTENDING | ON_SCHEDULE | {"has", "have", "having", "'ve"}
)
MOST_WORDS = 40
NOT_PAST = words(
    """
    indeed need speed seed feed breed exceed proceed succeed united hundred red bed shed embed wed sacred
    naked wicked beloved aged mixed so-called preferred limited
    """
)
# a participle after one of these stands before a noun: "the proposed law"
BEFORE_NOUNS = words("the a an of its their his her our my your this that these those for at with in by no")
PERFECT = words("has have having 've")
IRREGULAR_PARTICIPLES = words(
    """
    been fallen come gone seen done given taken known grown drawn broken spoken written risen driven
    shown begun become flown thrown worn torn sworn chosen frozen stolen forgotten hidden bitten eaten
    beaten undergone overthrown withdrawn run
    """
)
# after "to" these are no verbs
NO_VERBS = words(
    """
    the his her its their our your this that these those more less about around nearly almost some any all
    each every both many most other others another one two three four five six seven eight nine ten which
    whom what death court power office percent reporters jail prison war parliament congress school hospital
    people members holders shareholders employees foreign new public them him you
    """
)
CLAUSES = words("where when which who whose that but while although though because whereas")
# "your letter of 2 July": written already
DOCUMENTS = words(
    "letter letters memo note offer answer reply email e-mail message statement report telegram invoice order"
    " decision resolution judgment judgement article review communication submission minutes"
)
EXTENDED = words("extend extends extended postponed delayed moved rescheduled")
DEADLINES = ("deadline", "return date", "due date", "as the deadline", "as a deadline")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:'[a-z]{1,2})?|'ll|,|[0-9]+")


def _said(page: Page, begins: int, ends: int) -> list[str]:
    """The words of a part of the text; after "to", a name is "^": nobody washingtons."""
    said = _words().findall(page.folded, begins, ends)
    if "to" in said:
        starts = [match.start() for match in _words().finditer(page.folded, begins, ends)]
        said[1:] = [
            "^" if before == "to" and page.capital(start) else word
            for before, word, start in zip(said, said[1:], starts[1:], strict=False)
        ]
    return ["'ll" if word.endswith("'ll") else word for word in said]


def direction_of(page: Page, start: int, end: int) -> str:
    """The direction of an expression at these offsets: "past", "future", "open", or "since" (surely past)."""
    if page.folded.startswith(("(", " ("), end) and _dateline().match(page.folded, end):
        return "past"
    begins, ends = page.sentence(start, end)
    before = _said(page, begins, start)[-MOST_WORDS:]
    after = _said(page, end, ends)[:MOST_WORDS]
    if before[-1:] == ["since"] or before[-2:] == ["as", "of"]:
        return "past"
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in DOCUMENTS:
        return "since"
    if before[-3:] in (["as", "soon", "as"], ["as", "early", "as"]) and not MAYBE.isdisjoint(before[-12:]):
        return "future"
    when = after.index("when") if "when" in after[:2] else -1
    if when >= 0 and (told := _first(after[when + 1 :])):
        return told
    told, at = _nearest(before)
    if told == "open" and not CLAUSES.isdisjoint(before[at + 1 :]):
        return _first(after, within=True) or told
    return told or _first(after) or "open"


def _nearest(before: list[str]) -> tuple[str, int]:
    """What the last word that tells something says, and where it stands."""
    for at in range(len(before) - 1, -1, -1):
        if _may_tell(before, at) and (told := _tells(before, at)):
            return told, at
    return "", -1


def _first(after: list[str], within: bool = False) -> str:
    """What the first word that tells something says; `within` a clause not who said so (", he said")."""
    for at in range(len(after)):
        if _may_tell(after, at) and after[at] != "could" and (told := _tells(after, at)):
            return "" if within and after[at] in SAYING and "," in after[:at] else told
    return ""


def _may_tell(words: list[str], at: int) -> bool:
    """A quick no for most words."""
    return words[at] in TELLING or words[at].endswith("ed") or (at > 0 and words[at - 1] == "to")


def points_ahead(page: Page, start: int, end: int) -> bool:
    """The words beside it speak of an end or a beginning to come: "until", "payable", "deadline"."""
    word = word_before(page, start)
    if word == "to" and not EXTENDED.isdisjoint(_said(page, max(0, start - 90), start)):
        return True
    return word in AHEAD or page.after(end, 20).strip(" \n").startswith(DEADLINES)


def in_this_year(page: Page, start: int) -> bool:
    """ "This year" stands before it: "this year through August"."""
    said = page.before(start, 24).split()
    return said[-3:-1] == ["this", "year"] and said[-1] in ("through", "in", "on", "until", "to", "by")


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
    if word in MODALS and word != "may":
        return "open"
    if word in ON_SCHEDULE or (word in INTENDING and words[at + 1 : at + 2] == ["to"]):
        return "future"
    if word in PLAIN_PAST or (word in PERFECT and _participle_near(words, at)):
        return "past"
    if word in PAST_VERBS or (_participle(word) and previous not in BEFORE_NOUNS):
        return _of_participle(words, at)
    if previous == "to" and len(word) > 2 and word[0].isalpha() and word not in NO_VERBS:
        return _of_infinitive(words, at)
    return ""


def _participle(word: str) -> bool:
    unlike = word.startswith("un") and not word.startswith("under")  # "unspecified"
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PAST and not unlike


def _participle_near(words: list[str], at: int) -> bool:
    """has been, have barely broken, has not fallen."""
    return any(word in IRREGULAR_PARTICIPLES or _participle(word) for word in words[at + 1 : at + 4])


def _of_participle(words: list[str], at: int) -> str:
    """ "announced" is past; "will be announced", "is expected", "would be held" are not."""
    lead = words[max(0, at - 3) : at]
    if not WILL.isdisjoint(lead):
        return "future"
    if lead and lead[-1] == "be":
        return "future" if "to" in lead else "open"
    if lead and lead[-1] in ("is", "are"):
        return "future" if "when" in words[max(0, at - 8) : at] else "open"
    return "open" if words[at] in PLANNED else "past"


def _of_infinitive(words: list[str], at: int) -> str:
    """ "is to leave", "plans to leave", "set to leave", "has agreed to leave" are future; others are open."""
    lead = words[max(0, at - 4) : at - 1]
    if any(word in BE or word in INTENDING or word in ("will", "going") for word in lead[-2:]):
        return "future"
    if lead[-1:] in (["set"], ["due"]):
        return "open" if not PLAIN_PAST.isdisjoint(lead) or "been" in lead else "future"
    decided = bool(lead) and _participle(lead[-1]) and lead[-2:-1] and lead[-2] in PERFECT
    return "future" if decided else "open"
