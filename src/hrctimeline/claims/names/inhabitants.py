"""Who lives in a place or is of a faith, and areas told together: San Franciscans, Sikhs, Orne County."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.names.spellings import without_accents
from hrctimeline.claims.words import Index
from hrctimeline.words.lists import lazy_pattern, listed

_SHORTEST = 4  # letters of a place
AREAS = listed("county district province parish borough township region prefecture department state")
_PLACING = ("in", "from")
_ENDINGS = ("an", "n", "ian", "nian", "ean", "ite", "er", "r", "ese", "ist")  # Quirk et al. 1985, I.34


def inhabitants(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The places of the texts that a name of people may be made of; Christian is of no Christ.

    Of one of them it may be where a text tells that somebody is from there, or of what is in it.
    """
    *before, people = (without_accents(token) for token in tokens)
    people = people.removesuffix("s")
    several = len(tokens) > 1 or tokens[-1].endswith("s")
    if related(tokens) or not (several or people.endswith(_ENDINGS)):  # Georgians are of no George
        return
    for index in texts:
        for at in range(len(index.words) - len(tokens) + 1):
            place = index.words[at : at + len(tokens)]
            *first, last = (without_accents(word.plain) if word.capital else "" for word in place)
            placed = several or (at and index.words[at - 1].plain in _PLACING)
            if placed and first == before and _is_made_of(people, last):
                yield " ".join(word.plain for word in place)


def adherents(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The faith or doctrine of some people, and those of a faith: Christianity for Christians."""
    mine = _creed(tokens[0]) if len(tokens) == 1 else ""
    for index in texts if mine else ():
        for word in index.words:
            one_word = word.plain.removesuffix("s") == tokens[0].removesuffix("s")
            if word.capital and _creed(word.plain) == mine and not one_word:
                yield word.plain


def _creed(name: str) -> str:
    """What the names of a faith and of who is of it begin with."""
    return _endings().sub("", name.removesuffix("s").casefold())


def of_several(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """An area's name where the texts tell of several: Orne County, of "Orne and Vail counties"."""
    area, name = tokens[-1].casefold(), tokens[:-1]
    several = (f"{area}s", f"{area[:-1]}ies")
    for index in texts if name and area in AREAS else ():
        there = next((form for form in several if form in index.places), "")
        for at in index.places.get(name[0].casefold(), ()) if there else ():
            if tuple(word.plain for word in index.words[at : at + len(name)]) == name:
                yield f"{' '.join(name)} … {there}"


def _is_made_of(people: str, place: str) -> bool:
    """Whether a name is a place's with an ending, before which a vowel may have gone."""
    if len(place) < _SHORTEST or people[: len(place) - 1] != place[:-1]:
        return False
    stems = (place, place[:-1]) if place[-1] in "aeioy" else (place,)
    return any(people == stem + ending for stem in stems for ending in _ENDINGS)


_endings = lazy_pattern("(?:(?<=an)ity|ism|ist)$")
