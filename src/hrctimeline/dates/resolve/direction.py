"""Past or future: what the verbs and cue words of the sentence say about the direction of an expression.

The word that decides is the nearest verb or cue before the expression in its sentence; where that doesn't
tell and a clause begins in between, or where there is none, the first after it. Where neither tells, the
direction stays open and both readings count.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import (
    ADVERBS,
    AHEAD,
    BE,
    BEFORE_DATES,
    BEFORE_NOUNS,
    CLAUSES,
    COMMITTED,
    DEADLINES,
    DOCUMENTS,
    EXTENDED,
    FUTURE_IN_PAST,
    FUTURE_WORDS,
    INTENDING,
    IRREGULAR_PARTICIPLES,
    LASTING,
    MAYBE,
    MODALS,
    NO_VERBS,
    ON_SCHEDULE,
    PAST_VERBS,
    PERFECT,
    PLAIN_PAST,
    PLANNED,
    PRONOUNS,
    SAYING,
    SUBORDINATING,
    TELLING,
    WILL,
    is_participle,
)

MOST_WORDS = 40


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:'[a-z]{1,2})?|'ll|,|[0-9]+")


def _said(page: Page, begins: int, ends: int) -> list[str]:
    """The words of a part of the text."""
    return _read(page.folded[begins:ends], page.text[begins:ends])


@lru_cache(maxsize=256)  # a sentence is asked for several times, and texts repeat themselves
def _read(folded: str, written: str) -> list[str]:
    """Words; after "to", a name is "^": nobody washingtons."""
    said = _words().findall(folded)
    if "to" in said:
        starts = [match.start() for match in _words().finditer(folded)]
        said[1:] = [
            "^" if before == "to" and written[start].isupper() else word
            for before, word, start in zip(said, said[1:], starts[1:], strict=False)
        ]
    return ["'ll" if word.endswith("'ll") else word for word in said]


def direction_of(page: Page, start: int, end: int) -> str:
    """The direction of an expression at these offsets: "past", "future", "open", or "since" (surely past)."""
    if page.folded.startswith(("(", " ("), end) and _dateline().match(page.folded, end):
        return "past"
    begins, ends = page.sentence(start, end)
    before, after = (begins, start), (end, ends)
    return _between(
        page.folded[slice(*before)],
        page.text[slice(*before)],
        page.folded[slice(*after)],
        page.text[slice(*after)],
    )


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
    if when >= 0 and (told := _first(after[when + 1 :])):
        return told
    told, at = _nearest(before)
    if "from" in (before[-1:] if before[-1:] != ["the"] else before[-2:-1]) and _named(before):
        return "open"
    if told != "future" and (outer := _around_insertion(before, at)) == "future":
        return outer
    if told == "open" and not CLAUSES.isdisjoint(before[at + 1 :]):
        return _first(after, within=True) or told
    return told or _first(after) or "open"


def _named(before: list[str]) -> bool:
    """Whether the clause tells in the perfect of what may yet begin: "has been named head from 1 April"."""
    return any(each in (("has", "been"), ("have", "been")) for each in pairwise(before[-10:]))


def until_when(page: Page, start: int, end: int) -> str:
    """The direction of a weekday behind "until": ahead, unless the clause tells of what was over then.

    "Was shut until Friday" and "stayed until Friday" are over, "is closed until Friday" isn't; "closed the
    port until Friday" may be either.
    """
    begins, ends = page.sentence(start, end)
    before = _said(page, begins, start)[-MOST_WORDS:]
    told, at = _nearest(before)
    if not told:
        return _first(_said(page, end, ends)[:MOST_WORDS]) or "future"
    verb = before[at] if at >= 0 else ""
    if verb in PERFECT:
        return "past" if verb == "having" else "future"
    if told == "past" and (verb in PLAIN_PAST or verb in LASTING):
        return "past"
    if told == "past":
        return _of_past(before, at)
    lasts = told == "open" and is_participle(verb) and before[at - 1 : at] in (["is"], ["are"])
    return "future" if lasts else told


def _of_past(before: list[str], at: int) -> str:
    """Of a verb in the past tense or a participle: "has closed", "was closed", "closed"."""
    lead = _without_adverbs(before[max(0, at - 4) : at])[-2:]
    if not PERFECT.isdisjoint(lead):
        return "future"
    if not PLAIN_PAST.isdisjoint(lead):
        return "past"
    outer = _nearest(before[:at])[1]  # "has held the markets closed until"
    lasting = outer >= 0 and not PERFECT.isdisjoint(before[max(0, outer - 3) : outer + 1])
    return "future" if lasting and PRONOUNS.isdisjoint(before[outer:at]) else "open"


def of_reported_future(page: Page, start: int, end: int) -> bool:
    """The clause belongs to what would be: "would be paid when they met on Friday"."""
    begins, ends = page.sentence(start, end)
    before = _said(page, begins, start)[-MOST_WORDS:]
    told, at = _nearest(before)
    opens = max((i for i in range(at) if before[i] in SUBORDINATING), default=-1)
    if told != "past" or opens < 0 or not _is_one_clause(before[opens:]):
        return False
    if opens:
        modal, where = _nearest(before[:opens])
        return modal == "open" and _is_would(before, where)
    after = _said(page, end, ends)[:MOST_WORDS]
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
    before = _said(page, begins, start)[-MOST_WORDS:]
    return " ".join(before[: _nearest(before)[1] + 1])


def _nearest(before: list[str]) -> tuple[str, int]:
    """What the last word that tells something says, and where it stands."""
    for at in range(len(before) - 1, -1, -1):
        if _may_tell(before, at) and (told := _tells(before, at)):
            return told, at
    return "", -1


def _around_insertion(before: list[str], at: int) -> str:
    """What is said before a clause put in between commas: "will sail, the firm said, and land on"."""
    if at < 0 or "," not in before[at + 1 : at + 5]:
        return ""
    for comma in range(at - 1, max(-1, at - 9), -1):
        if before[comma] == ",":
            return _nearest(before[:comma])[0]
    return ""


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
    if word in PLANNED and _without_adverbs(words[:at])[-1:] and _without_adverbs(words[:at])[-1] in BE:
        return "future"
    if word in MODALS and word != "may":
        return "open"
    if word in ON_SCHEDULE or (word in INTENDING and words[at + 1 : at + 2] == ["to"]):
        return "future"
    if word in PLAIN_PAST or (word in PERFECT and _participle_near(words, at)):
        return "past"
    if word in PAST_VERBS or (is_participle(word) and previous not in BEFORE_NOUNS):
        return _of_participle(words, at)
    if previous == "to" and len(word) > 2 and word[0].isalpha() and word not in NO_VERBS:
        return _of_infinitive(words, at)
    return ""


def _participle_near(words: list[str], at: int) -> bool:
    """has been, have barely broken, has not fallen."""
    return any(word in IRREGULAR_PARTICIPLES or is_participle(word) for word in words[at + 1 : at + 4])


def _of_participle(words: list[str], at: int) -> str:
    """ "announced" is past; "will be announced", "is expected", "would be held" are not."""
    lead = _without_adverbs(words[max(0, at - 5) : at])[-3:]
    if not WILL.isdisjoint(lead):
        return "future"
    if lead and lead[-1] == "be":
        return "future" if "to" in lead else "open"
    if lead and lead[-1] in ("is", "are"):
        return "future" if "when" in words[max(0, at - 8) : at] else "open"
    return "open" if words[at] in PLANNED else "past"


def _without_adverbs(words: list[str]) -> list[str]:
    return [word for word in words if word not in ADVERBS and not (word.endswith("ly") and len(word) > 4)]


def _of_infinitive(words: list[str], at: int) -> str:
    """ "is to leave", "plans to leave", "set to leave", "has agreed to leave" are future; others are open."""
    lead = words[max(0, at - 4) : at - 1]
    if any(word in BE or word in INTENDING or word in ("will", "going") for word in lead[-2:]):
        return "future"
    if lead[-1:] in (["set"], ["due"]):
        return "open" if not PLAIN_PAST.isdisjoint(lead) or "been" in lead else "future"
    if lead[-1:] and lead[-1] in COMMITTED and all(word in BEFORE_DATES for word in words[at + 1 :]):
        return "future"
    decided = bool(lead) and is_participle(lead[-1]) and lead[-2:-1] and lead[-2] in PERFECT
    return "future" if decided else "open"
