"""Speakers that have no name: "a person familiar with the firm", "two sources", "officials of the town".

A text that gives words to one of them gives them to nobody whom it names in the same breath.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hrctimeline.claims.word_lists import listed
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.cued import has_any, runs_of
from hrctimeline.words.shorthand import SIGN, WRITTEN, in_shorthand, narrow, shorthand

_PEOPLE = "person|people|sources?|insiders?"
_COUNTED = "an?|one|two|three|four|five|several|some|many|other"
_SOMEONE = words("person people source sources insider insiders")
_PLURAL = frozenset(("say", "tell", "report", "warn", "add", "insist"))
# who does this tells something that may be untrue; who writes or asks does what is told
_ASSERTING = words(
    """
    say says said claim claims claimed report reports reported allege alleges alleged believe believes
    believed think thinks thought suspect suspects suspected
    """
)
_REVEALING = words("reveal reveals revealed estimate estimates estimated calculate calculates calculated")
ASSERTED = _ASSERTING | _SOMEONE  # the words of which one stands wherever somebody asserts something
_WORD = r"[a-z][a-z-]*"
_WHO = rf"(?:{_COUNTED})\s+(?:{_WORD}\s+){{0,2}}?(?:{_PEOPLE})|[Ss]ources"
_NO_CROWDS = r"(?!(?:always|sometimes|perhaps|besides|towards|afterwards|nevertheless|nonetheless|others)\b)"


def unnamed(sentence: str) -> Iterator[str]:
    """The speakers without a name that stand beside a verb of saying in a sentence."""
    told = has_any(sentence, _SOMEONE) and _anybody().search(narrow(sentence.casefold()))
    for match in _someone().finditer(sentence) if told else ():
        yield next(group for group in match.groups() if group)


def crowds(sentence: str) -> Iterator[str]:
    """The groups that stand before a verb of saying in a sentence: "US officials", "the miners"."""
    yield from _crowds(sentence, frozenset((*listed("saying"), *_PLURAL)))


def asserting(sentence: str) -> Iterator[str]:
    """The groups and unnamed people who assert what a sentence tells: "officials say", not "miners ask"."""
    yield from unnamed(sentence)
    yield from _crowds(sentence, _ASSERTING)


def revealing(sentence: str) -> Iterator[str]:
    """The groups that find out what a sentence tells: "the experts revealed"."""
    yield from _crowds(sentence, _REVEALING)


def _crowds(sentence: str, verbs: frozenset[str]) -> Iterator[str]:
    if has_any(sentence, verbs) and _has_crowd(sentence, verbs):
        found = _crowd().finditer(shorthand(sentence, verbs))
        yield from (sentence[slice(*match.span("who"))] for match in found)


def _has_crowd(sentence: str, verbs: frozenset[str]) -> bool:
    """A quick look: whether any word that may be of several people stands before a verb."""
    every = [word for word in runs_of(sentence) if word not in ("had", "has", "have")]
    return any(
        other in verbs and (one.endswith("s") or one.casefold() in ("police", "media"))
        for one, other in pairwise(every)
    )


@cache
def _anybody() -> re.Pattern[str]:
    """A quick look for those who may speak, without the verbs, which are dear to compile."""
    return in_shorthand(rf"(?<![\w’'-])(?:{_WHO})\b")


@cache
def _someone() -> re.Pattern[str]:
    what = r"(?:\s+(?:familiar|close|briefed|with|at|in|near|inside)\b[^,;:.“”\"]{0,60}?)?"
    said = rf"\s+(?:(?:had|has|have)\s+)?(?:{_saying()})\b"
    return re.compile(rf"(?<![\w’'-])(?:({_WHO}){what}{said}|according\s+to\s+({_WHO})\b)", re.IGNORECASE)


@cache
def _crowd() -> re.Pattern[str]:
    """In shorthand of the verbs."""
    letter = f"a-z{SIGN}"
    word = rf"[{letter}][{letter}-]*"
    crowd = rf"(?:{_NO_CROWDS}[{letter}-]{{3,}}s|police|media)"
    led = rf"(?:[A-Z][\w’'-]*|[Tt]he|[Ss]ome|[Ss]everal)\s+(?:{word}\s+)?{crowd}"
    alone = rf"(?:(?<=,\s)|(?<=\.\s)|\A)(?:{crowd}|{_NO_CROWDS}[A-Z][{letter}-]{{2,}}s|Police)"
    kinds = rf"(?<=,\s)(?:(?!(?:and|but|as|or|the)\b){word}\s+){{1,2}}?{crowd}"
    who = rf"(?P<who>{led}|{alone}|{kinds})"
    return in_shorthand(rf"(?<![\w’'-]){who}\s+(?:(?:had|has|have)\s+)?{WRITTEN}")


@cache
def _saying() -> str:
    return "|".join(sorted({*listed("saying"), *_PLURAL}))
