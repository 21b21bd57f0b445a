"""The tables of what stands against what: opposites on two sides of a line, and the words that say no."""

from functools import cache, lru_cache

from hrctimeline.claims.wording.content import LEADS, Content
from hrctimeline.claims.wording.stems import bases, lines, stems
from hrctimeline.record import Record


class Pole(Record):
    """One side of a line of opposites: its stems and those of the other side, and both as written."""

    own: frozenset[str]
    against: frozenset[str]
    written: frozenset[str]
    opposites: frozenset[str]

    def faces(self, word: Content) -> bool:
        """Whether a word is on the other side."""
        return _is_of(word, self.opposites)


def _is_of(word: Content, side: frozenset[str]) -> bool:
    plain = word.text.casefold()
    return word.stems != stems(plain) or not side.isdisjoint(bases(plain))  # it goes on: "gave in"


def poles() -> list[Pole]:
    """Each side of the table of opposites with the other."""
    return [_pole(number) for number in range(len(_written()))]


@cache
def _pole(number: int) -> Pole:
    own, other = _written()[number]
    return Pole(_all_stems(own), _all_stems(other), frozenset(own), frozenset(other))


@cache
def _written() -> list[tuple[list[str], list[str]]]:
    both = ((head.split(), tail) for head, tail in lines("opposites.txt"))
    return [each for head, tail in both for each in ((head, tail), (tail, head))]


def poles_of(word: Content) -> list[Pole]:
    """The sides that have a word, in any inflection; of a phrasal verb, those that have what it says."""
    return _poles_of(word.text.casefold(), word.stems)


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _poles_of(plain: str, own: frozenset[str]) -> list[Pole]:
    numbers = {number for base in bases(plain) for number in _by_form().get(base, ())}
    found = [_pole(number) for number in sorted(numbers)] if own == stems(plain) else poles()
    return [pole for pole in found if not own.isdisjoint(pole.own)]


@cache
def _by_form() -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for number, (own, _) in enumerate(_written()):
        for word in own:
            table.setdefault(word, []).append(number)
    return table


@cache
def led_pairs() -> frozenset[frozenset[str]]:
    """The opposites that lead another word: before and after, above and below."""
    leading = (({*own} & LEADS, {*other} & LEADS) for own, other in _written())
    return frozenset(frozenset((a, b)) for own, other in leading if own and other for a in own for b in other)


@cache
def saying_no() -> frozenset[str]:
    """The words that say no in some way, and their stems."""
    words = [word for kind, words in lines("cues.txt") if kind in ("deny", "against") for word in words]
    return _all_stems(words) | frozenset(words)


def _all_stems(words: list[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))
