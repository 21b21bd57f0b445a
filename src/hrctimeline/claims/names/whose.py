"""Names that only say whose a thing is, or what somebody is: the US regulator, Quaker elders.

None is who acts: that is the regulator, whom the quotes may name otherwise. None of this holds where they
have another land, people, faith, party or body for somebody.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from hrctimeline.claims.names.lands import adjective, is_land, is_placed, related
from hrctimeline.claims.names.metonyms import is_body, is_city
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.names.uncited import in_its_place
from hrctimeline.claims.vocabulary import honorific, singular, small, somebody, word_list
from hrctimeline.claims.wording.stems import past
from hrctimeline.claims.words import Index, Word
from hrctimeline.words.lists import DETERMINERS

_LEADING = ("of", "from")
_BETWEEN = 2  # words that may stand before the noun: the US space agency


def only_says_whose(run: Run, claim: Sequence[Word], quotes: Sequence[Index], told: AbstractSet[str]) -> bool:
    """Whether a name of the lists stands before a noun of a person or group, and the quotes have no rival.

    `told`: the words of title and summary, in small letters, which name what is none.
    """
    if not _is_of_many(run.tokens) or is_placed(run, claim) or not _describes(run, claim):
        return False
    return not any(True for _ in _rivals(run, claim, quotes, told))


def is_determined(run: Run, claim: Sequence[Word]) -> bool:
    """Whether an article or owner stands before a name."""
    led = next((word for word in reversed(claim) if word.start < run.start), None)
    return led is not None and (led.owns or led.plain.casefold() in DETERMINERS)


def _describes(run: Run, claim: Sequence[Word]) -> bool:
    """Whether the noun of somebody follows: directly, or behind words that are no verbs of the name's.

    A land by its noun may act on several: "Egypt guards the canal".
    """
    at = next((at for at, word in enumerate(claim) if word.start >= run.end), len(claim))
    for word in claim[at : at + 1 + _BETWEEN]:
        plain = word.plain
        if word.joined != " " or not plain.islower() or small(plain) or past(plain):
            return False
        if somebody(plain):
            of_one = run.words[-1].owns or is_determined(run, claim) or adjective(run.tokens)
            return of_one or not plain.endswith("s")
        if plain.endswith("s"):
            return False
    return False


def _is_of_many(tokens: Tokens) -> bool:
    """Whether a name is of a land, people, faith, party or body: there are many of it."""
    one = singular(tokens[-1]) if len(tokens) == 1 else ""
    return is_land(tokens) or is_body(tokens) or one in word_list("groups")


def _rivals(
    run: Run, claim: Sequence[Word], quotes: Sequence[Index], told: AbstractSet[str]
) -> Iterator[Word]:
    """Places and the like that quotes have in its place, and those of its kind that say whence one is."""
    there = in_its_place(run, claim, quotes)
    yield from (word for word in there if _is_of_many((word.plain,)) or is_city((word.plain,)))
    land = is_land(run.tokens)
    for word in (word for index in quotes for word in _whence(index.words)):
        one = (word.plain,)
        known = {word.plain.casefold(), *(form[-1] for form in related(one))}
        if is_land(one) == land and _is_of_many(one) and told.isdisjoint(known):
            yield word


def _whence(words: Sequence[Word]) -> Iterator[Word]:
    """Names before a noun of somebody, and behind "of", "from" or a comma: "Dell, of Orne, Calif."."""
    for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False):
        if word.capital and not (small(word.plain) or honorific(word.plain)):
            apart = before and not (word.begins or word.joined)
            led = apart or (before and before.plain in _LEADING)
            if led or (behind and behind.joined == " " and somebody(behind.plain)):
                yield word
