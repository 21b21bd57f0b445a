"""Amounts without a number: "hundreds", "tens of thousands", "a few hundred"; "all", "most", "every".

They are sets of numbers, too: hundreds are two hundred or more, and most is more than half. A share claims
something only where it stands before what it is a share of: not in "at all", "the most", "all-time".
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from hrctimeline.claims.numbers.units import COUNT, SHARE
from hrctimeline.claims.numbers.worded import MAGNITUDES
from hrctimeline.claims.vocabulary import counts, small
from hrctimeline.dates.vocabulary import words
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any, lazy_pattern
from hrctimeline.words.quotations import MASK

_MANY = {"dozens": 24, "scores": 40, "tens": 20} | {
    f"{word}s": 2 * MAGNITUDES[word]
    for word in ("hundred", "thousand", "lakh", "million", "crore", "billion", "trillion")
}
_ONE = words("hundred thousand lakh million crore billion trillion dozen")
_AMOUNTS = _ONE | _MANY.keys()
_NOTHING = words("no nobody nothing nil nought naught")
_NEARLY_ALL = Fraction(9, 10)  # nearly all, and all but a few
_WHOLE, _HALF = Fraction(1), Fraction(1, 2)
# a share by its words: its value and hedge
_SHARES = {
    "all": (_WHOLE, ""),
    "every": (_WHOLE, ""),
    "each": (_WHOLE, ""),
    "entire": (_WHOLE, ""),
    "whole": (_WHOLE, ""),
    "everyone": (_WHOLE, ""),
    "everybody": (_WHOLE, ""),
    "unanimous": (_WHOLE, ""),
    "unanimously": (_WHOLE, ""),
    "most": (_HALF, "over"),
    "majority": (_HALF, "over"),
    "minority": (_HALF, "under"),
    "bulk": (_HALF, "over"),
    "lion": (_HALF, "over"),
    "none": (Fraction(0), ""),
}
_SHARING = frozenset(_SHARES)
CUES = _SHARING | _AMOUNTS | _NOTHING
_OF = frozenset(("bulk", "lion"))  # shares in "the bulk of" and "the lion's share of" alone
_CLAIMING = words("all every each everyone everybody most majority minority bulk none")
_OF_SOME = words("majority minority none")  # shares in "a majority of the men", not "of 12"
_BE = words("is are was were be been has have had")  # before an "all" that belongs to the subject
_NEARLY = words("almost nearly virtually practically")
# before "all": then it is no share, or not what the clause is about
_NOT_BEFORE = words("at after above in for of to by with from on once and not than over the")
# before "most": the highest degree
_DEGREE = words(
    "the a an at its his her their our your my this that these those second third fourth one very s"
)
_LEAVING_OUT = words("but except excepting excepted save bar barring exception")
_SOME = words("a an the some few several him her them those one")
_REACH = 120  # characters behind a share in which what is left out of it stands
_NO_NOUNS = words(
    """
    day week month year time hour night morning evening other but over along right together too around round
    kinds sorts it else that he she they we you
    """
)


class VagueAmount(Record):
    """An amount without a number: its span, the value and hedge of its set, its unit, and what is counted.

    `weak`: it proves and claims nothing.
    """

    start: int
    end: int
    value: Fraction
    hedge: str
    unit: str = COUNT
    counted: str = ""
    weak: bool = False


def vague_amounts(text: str) -> Iterator[VagueAmount]:
    """The vague amounts of a text."""
    for match in _many().finditer(text) if has_any(text, _AMOUNTS) else ():
        if match["many"] is None or match["many"].casefold() != "scores" or _counts_scores(text, match):
            counted = match["counted"] or ""  # "billions in fines" are no inches
            counted = "" if small(counted) else counted
            yield VagueAmount(*match.span("amount"), _least(match), "least", COUNT, counted)
    for match in _share().finditer(text) if has_any(text, _SHARING) else ():
        word = match["share"].casefold().partition("'")[0].partition("’")[0]
        value, hedge = _SHARES[word]
        weak = word not in _CLAIMING or not _claims(text, match)
        before = _last_word(text, match.start())
        if before == "not":
            continue
        if word == "most" and (before in _DEGREE or _chiefly().match(text, match.end())):
            continue
        if value == 1 and (before in _NEARLY or _excepts(text, match.end())):
            value, hedge = _NEARLY_ALL, "least"
        yield VagueAmount(*match.span("share"), value, hedge, SHARE, weak=weak)
    for match in _nothing().finditer(text) if has_any(text, _NOTHING) else ():
        yield VagueAmount(*match.span(), Fraction(0), "", COUNT, weak=True)


def _counts_scores(text: str, match: re.Match[str]) -> bool:
    """Whether "scores" are twenties, and no verb ("the striker scores") or marks ("the test scores")."""
    before, behind = _last_word(text, match.start()), text[match.end("amount") :].split(maxsplit=1)[:1]
    return not before or small(before) or behind in (["of"], ["more"]) or counts(match["counted"] or "")


def _least(match: re.Match[str]) -> Fraction:
    """The least number that a vague one can be: tens of thousands are 20,000."""
    if match["several"]:
        return Fraction(2 * MAGNITUDES[match["one"].casefold()])
    least = Fraction(_MANY[match["many"].casefold()])
    return least * MAGNITUDES[match["larger"].casefold().removesuffix("s")] if match["larger"] else least


def _claims(text: str, match: re.Match[str]) -> bool:
    """Whether a share is told of what follows it: "all members", "most of the members", "every member"."""
    before, word = _last_word(text, match.start()), match["share"].casefold()
    following = _words_after().match(text, match.end("share"))
    next_words = following[0].split() if following else []
    if not next_words or next_words[0].casefold() in _NO_NOUNS:
        return False
    if word in ("everyone", "everybody"):
        return before == ""
    if word == "all" and before in _BE and not small(next_words[0]):
        return True
    if word in _OF_SOME:
        counted = next_words[0] == "of" and len(next_words) > 1
        return counted and not (word == "none" and _nobodys().match(text, match.end("share")))
    if word == "all" and before in _NOT_BEFORE:
        return False
    if next_words[0] == "of":
        return True
    if word in ("every", "each"):
        return next_words[0][0].islower() and not counts(next_words[0])
    return any(
        counts(each) or each.casefold() in ("the", "its", "their", "his", "her", "our")
        for each in next_words[:2]
    )


def _last_word(text: str, start: int) -> str:
    match = _word_before().search(text[max(0, start - 16) : start])
    return match[1].casefold() if match else ""


@cache
def _many() -> re.Pattern[str]:
    larger = "hundreds|thousands|lakhs|millions|crores|billions|trillions"
    one = "|".join(sorted(_ONE))
    several = r"several|many|a\s+few|some\s+few|(?:a\s+)?couple(?:\s+of)?"
    return re.compile(
        rf"(?<![\w-])(?P<amount>(?P<several>(?:{several}))\s+(?P<one>{one})(?!s?\w)"
        rf"|(?P<many>{'|'.join(_MANY)})(?:\s+(?:of|upon)\s+(?P<larger>{larger}))?(?![\w-]))(?:\s+(?:of\s+)?(?P<counted>[^\W\d_]+))?",
        re.IGNORECASE,
    )


@cache
def _share() -> re.Pattern[str]:
    words = "|".join(each for each in _SHARES if each not in _OF)
    phrase = r"(?<=\bthe\s)(?:bulk|lion['’]s\s+share)(?=\s+of\b)"
    return re.compile(rf"(?<![\w-])(?P<share>{words}|{phrase})(?![\w-])", re.IGNORECASE)


def _excepts(text: str, end: int) -> bool:
    """Whether some are left out of all: "all but six", "all the guns were given up save six"."""
    following = text[end : end + _REACH]
    return has_any(following, _LEAVING_OUT) and _but().match(following) is not None


@cache
def _but() -> re.Pattern[str]:
    """What leaves some out: directly behind "all", behind its noun, or later in its clause."""
    some = rf"(?:(?:{'|'.join(sorted(_SOME))})\b|{MASK}|(?-i:[A-Z]))"  # a number is masked
    few = rf"(?:for|one|(?:a\s+)?few|some|several)\b|{MASK}"  # without a comma: a ship is saved
    clause = r"(?:(?!\b(?i:all|every\w*|each|any\w*|none|nobody|nothing)\b)[^.;:!?])"
    return re.compile(
        rf"\s+(?i:but|except|save)\s+(?!for\b)|(?:\s+the)?\s+[\w’'-]+,?\s+(?i:but)\s+{some}"
        rf"|{clause}{{1,80}}?(?i:\bexcept(?:ing|ed)?\b(?!\s+(?:that|when|if|by|in|on|at|to)\b)|\bbarring\b"
        rf"|\bwith\s+the\s+exception\s+of\b|,\s+(?:save|bar)\s+(?:for\b|{some})"
        rf"|(?<!\bto\s)(?<!\bthe\s)(?<!\ba\s)\b(?:save|bar)\s+(?:{few}))"
    )


# what follows "none" where it denies, and is no share: "none of the mayor's business"
_nobodys = lazy_pattern(
    r"\s+of\s+(?:[\w’']+\s+){1,3}(?:business|concern|affair|doing|making|choosing|fault)\b", re.IGNORECASE
)
# what follows "most" where it says chiefly, and no amount
_chiefly = lazy_pattern(
    r"\s+of\s+(?:the|all|its|their|his|her)\s+(?:blame|fault|credit|time|way)\b", re.IGNORECASE
)


@cache
def _nothing() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_NOTHING))})(?![\w.-])", re.IGNORECASE)


_word_before = lazy_pattern(r"([^\W\d_]+)[\s’']+\Z")
_words_after = lazy_pattern(r"(?:\s+[^\W\d_][\w’'-]*){1,3}")
