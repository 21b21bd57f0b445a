"""Words that limit an office or a deed in every quote and are gone from the claim: former, vice, alleged."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrctimeline.claims.names.places import limiting
from hrctimeline.claims.vocabulary import common, singular
from hrctimeline.claims.words import Index, Word
from hrctimeline.words.text import Span

_REACH = 3  # words between "former" and the office: "the former US Treasury secretary"


class Dropped(NamedTuple):
    """A word of a claim that is always limited in the quotes, with how they have it."""

    span: Span
    said: str


def dropped(claim: list[Word], quotes: Sequence[Index]) -> Iterator[Dropped]:
    """The words of a claim that no quote has without a limit that the claim leaves out."""
    if not any(limiting(word.plain) for index in quotes for word in index.words):
        return
    for at, word in enumerate(claim):
        places = [(index.words, there) for index in quotes for there in _places(index, word.plain)]
        limits = [_limit(words, there) for words, there in places]
        if limits and all(limits) and not _limit(claim, at):
            first = min(limits[0])
            yield Dropped((word.start, word.end), _written(places[0][0][first : places[0][1] + 1]))


def _places(index: Index, word: str) -> Iterator[int]:
    wanted = singular(word)
    for key in {word.casefold(), wanted, wanted + "s"}:
        yield from (at for at in index.places.get(key, ()) if singular(index.words[at].plain) == wanted)


def _limit(words: list[Word], at: int) -> list[int]:
    """Where the words stand that limit one: beside it or, for an office, a few words before it."""
    office = common(words[at].plain)
    found = []
    for before in range(at - 1, max(-1, at - 1 - (_REACH if office else 1)), -1):
        if not words[before + 1].joined:
            break
        kind = limiting(words[before].plain)
        if kind and (kind != "lower" or before == at - 1) and (office or kind == "unproved"):
            found.append(before)
        if not (kind or words[before].capital or common(words[before].plain)):
            break
    return found


def _written(words: list[Word]) -> str:
    return " ".join(word.plain for word in words)
