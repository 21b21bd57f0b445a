"""How many things the quotes tell of one by one: "the chapel at Orne … the chapel in Vail", two chapels.

Mentions of a noun in the singular are of different things where their words say so in the same place: other
words before the noun ("the finance minister", "the interior minister"), another name behind it ("Judge Lowe",
"Judge Tarn"), another place ("the chapel at Orne", "the chapel in Vail"); and one with "a" or "another" is of
a thing that wasn't told of before. That is no proof: what has two names may be one thing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.claims.vocabulary import PREPOSITIONS, honorific, small
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.dates.vocabulary import ORDINALS
from hrctimeline.record import Record
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.tokens import Token, every_token

_MOST = 12  # things that are told one by one
_NEAR = 3  # words before a noun, or of a place without a name
_FAR = 12  # words and marks behind a noun
_NEW = listed("a an another")
_ORDERING = frozenset(ORDINALS) | listed("another other last latter former")
_ARTICLES = listed("the a an")
_DONE = BEING | listed("has have had also")  # between who did a thing and the word for it
_PLACING = PREPOSITIONS | {"of"}
_VERSIONED = listed("release version build update patch package edition upgrade")


class Mention(Record):
    """A noun in a quote: its words there, and what says which thing it is: `before`, `name` and `place`.

    `new`: "a" or "another" stands before it.
    """

    words: str
    new: bool
    before: frozenset[str]
    name: frozenset[str]
    place: frozenset[str]

    def differs(self, other: "Mention") -> bool:
        """Whether another mention is of another thing."""
        slots = ((self.before, other.before), (self.name, other.name), (self.place, other.place))
        return any(one and two and not (one <= two or two <= one) for one, two in slots)


def mentioned(number: Number, nouns: frozenset[str], quotes: Sequence[str]) -> list[str]:
    """The words of the quotes for each of the things, told one by one, that a number may count.

    Empty where they tell of none in the singular. `nouns`: the stems of what the number counts.
    """
    if COUNT not in number.units or not number.exact or not nouns or not _is_few(number):
        return []
    if nouns & _versioned():
        every = (match[0] for quote in quotes for match in _version().finditer(quote))
        return list(dict.fromkeys(every))
    found = [[*_mentions(quote, nouns)] for quote in quotes]
    singly = [_apart(each, new=True) for each in found]
    together = _apart([each for row in found for each in row], new=False)
    return [each.words for each in max((together, *singly), key=len)]


def _is_few(number: Number) -> bool:
    return all(not isinstance(each.high, str) and 1 < each.high <= _MOST for each in number.readings)


def _apart(mentions: Iterable[Mention], *, new: bool) -> list[Mention]:
    """Mentions of which each is of another thing. `new`: so is one with "a" behind the first."""
    apart: list[Mention] = []
    for each in mentions:
        if len(apart) < _MOST and ((new and each.new) or all(each.differs(other) for other in apart)):
            apart.append(each)
    return apart


def _mentions(text: str, nouns: frozenset[str]) -> Iterator[Mention]:
    """The mentions of a noun in the singular, and those by an ordinal alone behind "the first"."""
    every, begun = every_token(text), False
    for at, token in enumerate(every):
        if token.kind != "word" or nouns.isdisjoint(stems(token.plain)) or _is_plural(token.plain):
            continue
        mention = _mention(text, every, at)
        yield mention
        if "first" in mention.before and not begun:
            begun = True
            yield from _ordered(text, token.end)


def _mention(text: str, every: Sequence[Token], at: int) -> Mention:
    """The mention of a noun, or of a deed, whose doer stands before it."""
    done = next((one for one in range(at, 0, -1) if every[one - 1].plain not in _DONE), 0)
    before = [*takewhile(_says_which, reversed(every[max(0, done - _NEAR) : done]))]
    lead = every[done - len(before) - 1].plain if done > len(before) else ""
    new = lead in _NEW or any(each.plain == "another" for each in before)
    behind = every[at + 1 : at + 1 + _FAR]
    name = [*takewhile(_is_capital, behind[_addressed(behind) :])]
    place = [] if name else [*_place(behind)]
    end = next(each.end for each in reversed((every[at], *name, *place)) if each.kind == "word")
    said = " ".join(text[(before or [every[at]])[-1].start : end].split())
    return Mention(said, new, _stems(before), _stems(name), _stems(place))


def _addressed(behind: Sequence[Token]) -> int:
    """How many words and marks stand between an office and its name: "the mayor, Mr. | Lowe"."""
    return next((at for at, each in enumerate(behind) if not (each.text in ",." or honorific(each.plain))), 0)


def _ordered(text: str, since: int) -> Iterator[Mention]:
    """The ordinals that stand for a noun before them: "the first shot fell, | the second at seven"."""
    for match in _ordinal().finditer(text, since):
        yield Mention(match[0], False, stems(match[1].casefold()), frozenset(), frozenset())


def _place(behind: Sequence[Token]) -> Iterator[Token]:
    """The words that tell where or whose something is: up to the end of the first names, or a few words."""
    if behind and _says_which(behind[0]) and behind[1:2] and behind[1].plain in _PLACING:
        behind = behind[1:]  # "the bomb | attack at the mill"
    if not behind or behind[0].plain not in _PLACING:
        return
    named = defined = False
    for token in behind:
        if token.kind != "word" and token.plain != ".":
            return
        if token.plain in _PLACING or token.plain in _ARTICLES:
            defined = token.plain in _ARTICLES
        elif small(token.text) or (named and token.kind == "word" and not _is_capital(token) and not defined):
            return
        elif named and token.kind == "word" and not _is_capital(token):
            defined = False  # "the U.S. | embassy", and no more
        named = named or _is_capital(token)
        yield token


def _says_which(token: Token) -> bool:
    return token.kind == "word" and (not small(token.text) or token.plain in _ORDERING)


def _is_capital(token: Token) -> bool:
    return token.kind == "word" and token.text[:1].isupper() and not small(token.text)


def _is_plural(plain: str) -> bool:
    return len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss")


def _stems(found: Iterable[Token]) -> frozenset[str]:
    telling = (each.plain for each in found if is_content(each.plain) or each.plain in _ORDERING)
    return frozenset(stem for plain in telling for stem in stems(plain))


@cache
def _versioned() -> frozenset[str]:
    """What has a version's number for its name."""
    return frozenset(stem for word in _VERSIONED for stem in stems(word))


@cache
def _version() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.])\d+(?:\.\d+){2,}(?![\w.]\d|\w)")


@cache
def _ordinal() -> re.Pattern[str]:
    """An ordinal with no noun behind it."""
    told = "|".join(sorted(ORDINALS, key=len, reverse=True))
    behind = r"(?=\s*(?:[.,;:!?]|\Z)|\s+(?:at|in|on|by|for|from|after|when|was|had|a|an|the|came|only)\b)"
    return re.compile(rf"(?<!\w)the\s({told}){behind}", re.IGNORECASE)
