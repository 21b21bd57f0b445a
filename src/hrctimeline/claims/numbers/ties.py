"""What a number is told of: "eight people were killed, 20 injured" has eight tied to killed, 20 to injured.

The words of a number's stretch of a clause tie it to a thing: those up to the next number, mark or "and".
What stands directly after a number is its noun. Two numbers of one list share what stands before or behind
both: "killed eight soldiers and 20 civilians".
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT, TIMES, dimension, is_money, unit_of
from hrctimeline.claims.vocabulary import calendar, counts
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.record import Record
from hrctimeline.words.lists import Cued, cued
from hrctimeline.words.tokens import Token, tokens

_ANYBODY = frozenset(("people", "persons"))  # a case, a soldier, a pupil may be called so
_PHRASE = 6  # words of a counted noun with what it is of
_OF = frozenset(("of", "the", "all", "these", "those", "its", "their", "out"))
FAR, NEAR = 120, 24  # characters looked at on each side, and before a number
_FOLLOWING = 60  # characters in which "in total" or "more" stands behind one
_FAR_BACK = 60  # characters before a number that another of its list may end in
_PLACING = frozenset(("from", "in", "at", "on", "by", "among", "for", "near"))
_PARTING = frozenset(("and", "or", "but", "while", "whilst", "whereas"))
_NO_MARKS = frozenset("-'’“”‘\"$£€%")  # these part nothing
# between a number and its noun: "300 of the other mills"
_LEADING = frozenset(("of", "the", "other", "more", "these", "those", "its", "their", "his", "her", "our"))
# one state and what brings it about: the causes among WordNet's relations between verbs
_CAUSED = (("kill", "die", "dead", "death"), ("wound", "injure", "injury", "hurt"))


class Tie(Record):
    """The stems of the words that a number is told of: its noun's, and of all that stand near.

    `loose`: those near that are names or only say more of the noun ("two new flu | cases"); what two numbers
    share of them ties neither to the other's thing.
    """

    noun: frozenset[str]
    near: frozenset[str]
    loose: frozenset[str] = frozenset()

    @property
    def firm(self) -> frozenset[str]:
        """The words that are none of a name, and don't say more of a noun."""
        return self.near - self.loose

    def conflicts(self, other: "Tie") -> bool:
        """Whether another number is told of this one's own thing."""
        loose = (self.loose | other.loose) if self.noun or other.noun else frozenset[str]()
        return not self.noun.isdisjoint(other.noun) or bool(self.near & other.near - loose)

    def is_rather(self, one: "Tie", other: "Tie") -> bool:
        """Whether a number is told of one's thing rather than of another's, by the words that are shared."""
        return len(self.firm & one.firm) > len(self.near & other.near)


class _Stretch(Record):
    """What stands on one side of a number: words that touch it, others, and whether a list goes on."""

    touching: list[str]
    others: list[str]
    goes_on: bool


def of_other_things(claimed: Tie, proofs: Sequence[Tie], others: Sequence[Tie]) -> bool:
    """Whether the numbers that prove a claimed one are told of other things, and others of its own."""
    if not proofs or not claimed.near:
        return False
    if claimed.noun and all(each.noun and not each.near & claimed.noun for each in proofs):
        return any((each.noun or each.near) & claimed.noun for each in others)
    if not all(each.near and not each.near & claimed.near for each in proofs):
        return False
    return any(claimed.conflicts(each) for each in others)


def tie(prose: str, number: Number, every: Iterable[Number]) -> Tie:
    """What a number of some prose is told of; `every`: all numbers of that prose."""
    if number.vague or number.is_score or not any(unit == COUNT or is_money(unit) for unit in number.units):
        return Tie(frozenset(), frozenset())  # what has a unit is told of in many ways
    first = max(0, number.start - NEAR)
    follows = prose[number.end : number.end + _FOLLOWING]
    if _totalled().match(follows) or _total().search(prose, first, number.start):
        return Tie(frozenset(), frozenset())  # what it is told of stands with another number
    taken = [(each.start, each.end) for each in every if abs(each.start - number.start) < 2 * FAR]
    counted = _counted_before(prose, number.start, taken) if _like_before().match(follows) else []
    if counted := counted or _left_out(prose, number, taken):
        after = _after(prose, number.end, taken)
        return Tie(stems_of(counted), stems_of([*counted, *after.touching, *after.others]))
    after, before = _after(prose, number.end, taken), _before(prose, number.start, taken)
    if whole := next((each for each in taken if each[0] >= number.end), None):
        between = prose[number.end : whole[0]].casefold().split()
        if between and between[-1] != "and" and _OF.issuperset(between):  # "40 of the 90 | mills"
            after = _after(prose, whole[1], taken)
    if is_whole(prose, number.start, taken):
        its_own = after.touching if any(map(counts, after.touching)) else []
        after, before = _Stretch(its_own, [], False), _Stretch([], [], False)
    near = [*after.touching, *after.others, *before.touching, *before.others]
    if after.goes_on and not after.others:
        near += _tail(prose, number.end, taken)
    if before.goes_on and not before.touching:
        near += _head(prose, number.start, taken)
    counted = _counted_noun(after.touching)
    modifiers = after.touching[: after.touching.index(counted[0])] if counted else []
    names = [token.plain for token in _named(prose, number)]
    modifiers += _complement(prose, number.end)
    return Tie(stems_of(counted), stems_of(near), stems_of([*modifiers, *names]) - stems_of(counted))


def _counted_before(prose: str, start: int, taken: list[tuple[int, int]]) -> list[str]:
    """What is counted last before a number of the same: "40 mills are old, and 20 more | are lost"."""
    ends = (end for _, end in sorted(taken, reverse=True) if end < start)
    nouns = (_counted_noun(_after(prose, end, taken).touching) for end in ends)
    return next((noun for noun in nouns if any(map(counts, noun))), [])


def _left_out(prose: str, number: Number, taken: list[tuple[int, int]]) -> list[str]:
    """What a number counts as the one before it in a list does: "one death in Orne, five | in Vail"."""
    listed = prose[max(0, number.start - 2) : number.start].rstrip()[-1:] == ","
    following = prose[number.end : number.end + NEAR].casefold().split()
    if not (listed and following and following[0] in _PLACING):
        return []
    end = max((end for _, end in taken if number.start - _FAR_BACK < end < number.start), default=None)
    return [] if end is None else _counted_noun(_after(prose, end, taken).touching)


def _counted_noun(touching: list[str]) -> list[str]:
    return ([word for word in touching if counts(word)] or touching)[:1]


def _complement(prose: str, end: int) -> Iterator[str]:
    """The words that say of what the counted noun is: "12 cases of swine flu"."""
    of, after = False, prose[end : end + FAR].casefold().split()
    for word in after[:_PHRASE]:
        if of and not is_content(word):
            return
        if of:
            yield word.strip(".,;:")
        of = of or word == "of"


def is_whole(prose: str, start: int, taken: list[tuple[int, int]]) -> bool:
    """Whether another number is a part of this one, which what follows is told of: "70 % of the 20"."""
    last = max((end for _, end in taken if end <= start), default=start)
    between = prose[last:start].casefold().split()
    return bool(between) and _OF.issuperset(between)


def _named(prose: str, number: Number) -> Iterator[Token]:
    """The words with a capital letter about a number, of which the first of a sentence may be none."""
    spaced = False
    for token in tokens(prose, max(0, number.start - FAR), min(len(prose), number.end + FAR)):
        if spaced and token.kind == "word" and token.text[0].isupper():
            yield token
        spaced = token.kind == "word" or token.text not in ".!?"


def _after(prose: str, end: int, taken: list[tuple[int, int]]) -> _Stretch:
    """The words from a number up to the next one, a mark or "and"."""
    touching: list[str] = []
    others: list[str] = []
    touches, starts = True, {start for start, _ in taken}
    for token in tokens(prose, end, min(len(prose), end + FAR)):
        if token.start in starts or (token.kind == "number" and not _is_in_a_word(prose, token.start)):
            return _Stretch(touching, others, False)
        if _parts(token):
            return _Stretch(touching, others, token.plain in (",", "and"))
        if token.plain in _ANYBODY:
            continue
        if token.kind == "word" and _ties(token.plain):
            (touching if touches else others).append(token.plain)
        elif token.kind == "word":
            touches = touches and not touching and token.plain in _LEADING
    return _Stretch(touching, others, False)


def _is_in_a_word(prose: str, start: int) -> bool:
    """Whether digits are part of a word or name: "H1N1", "F-16"."""
    return prose[max(0, start - 2) : start].removesuffix("-")[-1:].isalpha()


def _before(prose: str, start: int, taken: list[tuple[int, int]]) -> _Stretch:
    """The words before a number since the last one and the words that touch that, a mark or "and"."""
    found: list[str] = []
    first = max([end for _, end in taken if end <= start] + [max(0, start - FAR)])
    follows = any(end == first for _, end in taken)
    touched = _counted(_after(prose, first, [(start, start)]).touching) if follows else 0
    goes_on = False
    for token in tokens(prose, first, start):
        if _parts(token):
            found, goes_on, touched = [], token.plain in (",", "and"), 0
        elif token.plain == "to":  # "from 30 to 20"
            goes_on = True
        elif token.kind == "word" and _ties(token.plain):
            touched, skipped = max(0, touched - 1), touched > 0
            found += [] if skipped else [token.plain]
    return _Stretch(found, [], goes_on)


def _counted(touching: list[str]) -> int:
    """How many of the words that touch a number are surely its own: up to the plural noun, or one."""
    return next((at for at, word in enumerate(touching, 1) if counts(word)), min(len(touching), 1))


def _tail(prose: str, end: int, taken: list[tuple[int, int]]) -> list[str]:
    """What stands behind the next number of a list: "eight soldiers and 20 civilians | were killed"."""
    following = min((each for each in taken if each[0] > end), default=None)
    if following is None or following[0] - end > FAR // 2:
        return []
    behind = _after(prose, following[1], taken)
    return behind.touching[1:] + behind.others  # the first is that number's own


def _head(prose: str, start: int, taken: list[tuple[int, int]]) -> list[str]:
    """What stands before the number before: "the blast killed | eight soldiers and 20 civilians"."""
    previous = max((each for each in taken if each[1] < start), default=None)
    if previous is None or start - previous[1] > FAR // 2:
        return []
    return _before(prose, previous[0], taken).touching


def _ties(word: str) -> bool:
    """Whether a word may say of what a number is told: not when, "last week"."""
    when = calendar(word) or any(dimension(unit) in TIMES for unit in unit_of(word))
    return is_content(word) and not when


def _parts(token: Token) -> bool:
    return token.plain in _PARTING or (token.kind == "mark" and token.text not in _NO_MARKS)


def stems_of(words: list[str]) -> frozenset[str]:
    """The stems of some words, those of one state and of what brings it about as one."""
    return frozenset(_caused().get(stem, stem) for word in words for stem in stems(word))


@cache
def _totalled() -> Cued:
    behind = r"(?i)\s+(?:in\s+(?:total|all)|altogether|all\s+told|overall)\b"
    return cued("total all altogether overall", behind)


@cache
def _total() -> Cued:
    return cued(
        "total tally sum", r"(?i)\b(?:total|tally|sum)\s+(?:now\s+)?(?:to|at|is|was|stands\s+at)\s+\Z"
    )


@cache
def _like_before() -> Cued:
    """What follows a number of more of the same: "20 more haven't been"."""
    return cued("more others", r"(?i)\s+(?:more|others)(?=\s+(?!than\b|of\b|[^\W\d_]+s\b)|[.,;:])")


@cache
def _caused() -> dict[str, str]:
    """The stems of words that are one here, each with the first of them."""
    return {stem: line[0] for line in _CAUSED for word in line for stem in stems(word)}
