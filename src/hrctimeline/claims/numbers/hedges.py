"""The words beside a number that make it inexact: "nearly 20" is not 20.

A hedge stands for a set of numbers around N, an interval. An end of it is a pair of a value and an offset:
0 is the value itself, 1 just above it, 2 roughly there; None is an end that is open. One number proves
another where its set lies in the other's. "not 20" and "all but 20" are no intervals.
"""

import re
from fractions import Fraction
from functools import cache

from hrctimeline.claims.vocabulary import table
from hrctimeline.dates.vocabulary import CARDINALS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import DETERMINERS, Cued, cued, has_any, lazy_pattern, listed

End = tuple[Fraction, int] | None

_ROUGHLY, _JUST = 2, 1
# the offsets of the ends of a hedge's set
_ENDS: dict[str, tuple[int | None, int | None]] = {
    "": (0, 0),
    "nearly": (-_ROUGHLY, -_JUST),
    "under": (None, -_JUST),
    "most": (None, 0),
    "over": (_JUST, None),
    "least": (0, None),
    "about": (-_ROUGHLY, _ROUGHLY),
}
NO_INTERVALS = ("not", "all but")
HEDGES = (*_ENDS, *NO_INTERVALS)
_BOUNDS = frozenset(("under", "most", "over", "least"))
_EXTREMES = {"maximum": "most", "minimum": "least"}  # "a maximum fine of"
_TONES = ("few", "many")  # words that tell whether a number is few or many, and leave its value as it is
_SYMBOLS = {
    "<": "under",
    ">": "over",
    "≤": "most",
    "<=": "most",
    "≥": "least",
    ">=": "least",
    "~": "about",
    "≈": "about",
    "∼": "about",
}
_ARTICLES = words("the those these his her its their our")
# before "over" and a time, these tell that it is a hedge: "for over four years", not "cuts over four years"
_MEASURED = words(
    "for after in within of than last lasts lasted lasting take takes took taken taking spend spends spent"
    " waited is are was were been be"
)
_LONGEST = 34  # characters of a hedge with the article after it
_MOST_WORDS = 5
_BEFORE = 50  # characters before a number that may have moved it
_BEHIND = 150  # characters behind a number that its hedge may stand in
_PREPOSITIONS = words("over above under below")
_SPREADING = words("spread scattered strewn stretched dispersed distributed")  # over a number of places
# verbs whose particle "over" is: "hands over $180m" (Quirk et al. 1985, section 16.4)
_HANDING = words(
    """
    hand hands handed handing turn turns turned turning sign signs signed signing carry carries carried
    carrying pass passes passed passing give gives gave given giving make makes made making
    """
)
_NO_BOUND = _SPREADING | _HANDING
_MARKS = "([“‘\"'"
_OPENING = (" ", "-", "+", "i")  # what a hedge after a number begins with
_PLACING = (["over"], ["under"], ["above"], ["below"], ["beneath"], ["beyond"])
_LEAVING_OUT, _ALL = listed("save except bar"), listed("all every")
_NONE = frozenset(("",))


class Hedged(Record):
    """The hedges that a number may have, whether its words call it "few" or "many", and its span."""

    hedges: frozenset[str]
    tone: str
    start: int
    end: int


def hedge(text: str, start: int, end: int, *, duration: bool = False) -> Hedged:
    """The hedge of the number at a span. Things may be spread over a `duration`: "cuts over four years"."""
    if text.count(".", start, end) > 1:  # a version is no amount: "news of 0.5.15", "about 0.5.15"
        return Hedged(_NONE, "", start, end)
    before = text[max(0, start - _LONGEST) : start].rstrip()
    if sign := next((s for s in (before[-2:], before[-1:]) if s in _SYMBOLS), ""):
        at = text.rindex(sign, 0, start)
        return Hedged(frozenset((_SYMBOLS[sign],)), "", at, end)
    said = before.split()[-_MOST_WORDS - 1 :]
    if (
        said
        and _plain(said[-1]) in _LEAVING_OUT
        and _is_out_of_all(said, text[max(0, start - _BEFORE) : start])
    ):
        return Hedged(frozenset(("", "all but")), "", start, end)
    article = bool(said) and said[-1].casefold() in _ARTICLES
    if not said or not _may_hedge(said[-1 - article] if len(said) > article else ""):
        return _after(text, start, end, "")
    plain = [word.casefold().rstrip(".").lstrip(_MARKS) for word in said]
    tone = _phrase(plain, frozenset(_TONES))[0]
    kind, length = _phrase(plain[: len(plain) - article], frozenset(HEDGES))
    if not kind:
        return _after(text, start, end, tone)
    bound, more = _phrase(plain[: len(plain) - article - length], _BOUNDS) if kind == "about" else ("", 0)
    began = _beginning(text, start, length + more + article)
    kinds = frozenset((kind, "under") if kind == "not" and _is_first(text, began) else (kind,))
    kinds |= {bound} - _NONE  # "at least some 40": either may be what it says
    led = plain[-3 - article : -1 - article]
    if plain[-1 - article] == "over" and (led == ["as", "well"] or not _NO_BOUND.isdisjoint(led[-1:])):
        return _after(text, start, end, tone)
    if article and plain[-2:-1] in _PLACING:
        return _after(text, start, end, tone)  # "over the 40 mph limit", "under the four schemes"
    if article and _amount_before().search(text[max(0, began - _LONGEST) : began]):
        return _after(text, start, end, tone)  # "19 tons, well in excess of the 11", which are 11
    if duration and plain[-1 - article] == "over":
        kinds = _over(plain[: -length - article], article)
    return Hedged(kinds, tone, began, end)


def _plain(word: str) -> str:
    return word.casefold().lstrip(_MARKS)


def _is_out_of_all(said: list[str], before: str) -> bool:
    """Whether a number may be what is left out of all: "all were sold, save | six"."""
    return _plain(said[-2:][0]) != "all" and has_any(before, _ALL)


def _is_first(text: str, start: int) -> bool:
    """Whether a sentence begins with "not", and tells of fewer: "Not twenty per cent are fit"."""
    before = text[max(0, start - 3) : start].strip(f" {_MARKS}")
    return text.startswith("Not ", start) and before[-1:] in ("", "\n", ".", "!", "?")


def _after(text: str, start: int, end: int, tone: str) -> Hedged:
    """The hedge that stands after a number, or none."""
    for phrase, kinds in _phrases()[1].items() if text[end : end + 1] in _OPENING else ():
        until = end + len(phrase)
        if text[end:until].casefold() == phrase and not text[until : until + 1].isalnum():
            return Hedged(kinds, tone, start, until)
    if has_any(text[end : end + _BEHIND], _further().cues) and (match := _further().match(text, end)):
        return Hedged(_phrases()[1][f" {match[1].casefold()}"], tone, start, end)
    return Hedged(_NONE, tone, start, end)


def _may_hedge(word: str) -> bool:
    """Whether a word may be the last one of a hedge."""
    plain = word.casefold().rstrip(".").lstrip(_MARKS)
    return plain in _phrases()[2] or _is_not(plain) or plain == "top"


def _phrase(plain: list[str], kinds: frozenset[str]) -> tuple[str, int]:
    """The hedge of one of some kinds that a text's last words are, and how many words it has."""
    for length in range(min(len(plain), _MOST_WORDS), 0, -1):
        kind = _phrases()[0].get(" ".join(plain[-length:]), frozenset()) & kinds
        if kind:
            return min(kind), length
    last, before = plain[-1:], plain[-2:-1]
    verb = before and before[0] not in DETERMINERS | {"s"} and not before[0].endswith(("’s", "'s"))
    if verb and "over" in kinds and last == ["top"]:
        return "over", 1
    if last == ["of"] and (told := _EXTREMES.get(next(iter(_EXTREMES.keys() & {*plain[-4:]}), ""))):
        return (told, 0) if told in kinds else ("", 0)
    return ("not", 1) if "not" in kinds and last and _is_not(last[0]) else ("", 0)


def _is_not(word: str) -> bool:
    return word.endswith(("n't", "n’t"))


def _beginning(text: str, start: int, length: int) -> int:
    """Where the last words before a place begin."""
    at = start
    for _ in range(length):
        while text[at - 1].isspace():
            at -= 1
        while at > 0 and not text[at - 1].isspace():
            at -= 1
    return at + len(text[at:start]) - len(text[at:start].lstrip(_MARKS))


def _over(before: list[str], article: bool) -> frozenset[str]:
    """What "over" before a time may be: "over the four years" is a period, "for over four years" longer."""
    if article:
        return frozenset(("",))
    return frozenset(("over",)) if before and before[-1].casefold() in _MEASURED else frozenset(("over", ""))


def interval(kind: str, low: Fraction, high: Fraction) -> tuple[End, End]:
    """The ends of the set of numbers that a hedge before a number, or a range of them, stands for."""
    first, last = _ENDS[kind]
    return None if first is None else (low, first), None if last is None else (high, last)


def lies_within(inner: tuple[End, End], outer: tuple[End, End]) -> bool:
    """Whether one set lies in the other."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def follows(claimed: str, stated: str) -> bool:
    """Whether a number with the hedge `stated` proves the same number with the hedge `claimed`."""
    if claimed == stated:
        return True
    if "all but" in (claimed, stated) or stated == "not":
        return False
    if claimed == "not":
        return stated in ("nearly", "under", "over")
    one = Fraction(1)
    return lies_within(interval(stated, one, one), interval(claimed, one, one))


# another amount, with what it counts, right before a hedge, which then compares the two
_amount_before = lazy_pattern(r"(?<![\w.,])\d[\w.,]*\s+[^\W\d_]+,?\s+\Z")


@cache
def _further() -> Cued:
    """A hedge after what a number counts: "40 people or more", "40 of them, at the least"."""
    phrases = [phrase.split() for phrase in _phrases()[1] if phrase.startswith((" or ", " at "))]
    sure = [each for each in phrases if each[-1] not in _PREPOSITIONS]
    every = "|".join(sorted(map(" ".join, sure), key=len, reverse=True))
    counted = "|".join(sorted(CARDINALS))  # "35 children with at least | 40 more"
    words = r"(?:\s+(?!or\b|and\b|at\b)[^\W\d_][\w’'-]*){1,3}"
    return cued(
        (each[-1] for each in sure),
        rf"{words},?\s+({every})(?=[\s,.;:!?)]|\Z)(?!\s+(?:than|of|\d+|{counted})\b)",
        re.IGNORECASE,
    )


@cache
def _phrases() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]], frozenset[str]]:
    """The hedges by their phrases before a number, and after one; and the last words of the former."""
    rows = table("hedges")
    before: dict[str, frozenset[str]] = {}
    after: dict[str, frozenset[str]] = {}
    for kind, side, phrases in (row.split("\t") for row in rows if not row.startswith("#")):
        for phrase in phrases.split(","):
            found = before if side == "before" else after
            found[phrase] = found.get(phrase, frozenset()) | {kind}
    return before, after, frozenset(phrase.split()[-1] for phrase in before)
