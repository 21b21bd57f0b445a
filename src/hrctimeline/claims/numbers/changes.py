"""Whether a number says by how much something changes, to how much or from what: "rose by 30 %"."""

import re
from functools import cache

from hrctimeline.claims.vocabulary import table
from hrctimeline.words.lists import BEING, Cued, cued, lazy_pattern

_BEFORE = 80  # characters before a number that are looked at
_BETWEEN = 5  # words between the verb and "by" or "to"
LOSING = frozenset(("lose", "loses", "lost", "losing", "shed", "sheds", "shedding", "add", "adds", "added"))
_ADDED = frozenset(("a", "an", "another", "further", "additional", "extra"))  # "fell a further 75 cents"
_COMPARED = {("compared", "with"), ("compared", "to"), ("as", "against"), ("up", "on"), ("down", "on")}
_COMING = frozenset(
    ["come", "comes", "came", "coming", "amount", "amounts", "amounted"]
)  # "the drop comes to a third"
# before a number and behind a verb of change: what something has come to, "slips under 40 %"
_CROSSING = ("under ", "below ", "beneath ", "above ", "past ")
# before a verb that may be a noun they show that it is one: "the top 20", "the rose window"
_LEVELS = frozenset(
    f"{verb}{ending}"
    for verb in ("close", "end", "open", "settle", "finish", "stand", "trade", "start", "stop")
    for ending in ("", "s", "d", "ed", "ing")
).union(("stood", "closing", "trading"))


def direction(text: str, start: int, end: int) -> str:
    """What a number at a span says of a change: "by", "to", "from", or "" where it tells of none.

    "off" where a verb of loss or gain has it for its object, which may be no change: "lost 40 men".
    """
    before = text[max(0, start - _BEFORE) : start]
    plain = ["", "", *(word for word in before[-30:].casefold().split() if word not in _ADDED)]
    said, last = plain[:-1], plain[-1]
    if (said[-1], last) in _COMPARED:
        return "from"
    if last == "to" and said[-1] in _COMING:
        return ""
    if last in ("by", "to", "from"):
        return last if changes(before[: before.casefold().rindex(last)]) else ""
    if last == "at" and not _LEVELS.isdisjoint(said[-_BETWEEN:]):
        return "to"
    if last in LOSING and said[-1] not in BEING:
        return "off"
    if last in verbs() and text[start : start + _BEFORE].casefold().startswith(_CROSSING):
        return "to"
    if last in verbs() or (last == "of" and said[-1] in verbs()) or _change_after().match(text, end):
        return "by"
    return ""


def changes(before: str, reach: int = _BETWEEN) -> bool:
    """Whether one of the last words of a text's last clause is a verb or noun of change."""
    said = [word.strip("’'") for word in ("", *_clause().split(before)[-1].casefold().split(), "")]
    last = range(max(1, len(said) - 1 - reach), len(said) - 1)
    return any(said[at] in verbs() for at in last)


@cache
def verbs() -> frozenset[str]:
    """The verbs and nouns of change, in all their forms."""
    rows = table("changes")
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@cache
def _change_after() -> Cued:  # "a 30 % rise", "30 % higher"
    words = (
        "rise increase decrease cut drop fall decline reduction hike gain jump growth"
        " lower higher larger smaller bigger cheaper dearer shorter longer off"
    )
    return cued(words, rf"\s+(?:{words.replace(' ', '|')})(?!\w)", re.IGNORECASE)


_clause = lazy_pattern(r"[.;:!?,](?=\s)")
