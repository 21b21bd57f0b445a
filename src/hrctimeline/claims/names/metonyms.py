"""What a name may stand for: a capital for its land, a region for lands in it, a Democrat for D-Calif.

None of this proves a name: who says “European” of a text that names Britain says less, or another thing. The
tables are closed.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.claims.names.inhabitants import adherents, inhabitants, of_several
from hrctimeline.claims.names.lands import acts, as_tokens, is_placed, is_seat, is_state, of_one_land, related
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.names.uncited import in_its_place
from hrctimeline.claims.vocabulary import lines
from hrctimeline.claims.words import Index, Word, words
from hrctimeline.words.lists import DETERMINERS

_PARTIES = frozenset(("Democrat", "Democratic", "Republican"))
_STATES = as_tokens("United States")


class StandIn(NamedTuple):
    """What the texts name, as they write it, and what a claimed name is to that."""

    said: str
    how: str


def stand_in(run: Run, claim: Sequence[Word], texts: Sequence[Index]) -> StandIn:
    """What the texts have that a name of a title or summary may stand for; of nothing, where nothing is."""
    if said := of_one_land(run, claim, texts):
        return StandIn(said, "whose seat or land it is")
    plain = tuple(token.casefold() for token in run.tokens)
    found: list[StandIn] = []
    found += (StandIn(said, "which lies in it") for said in _lying_in(plain, texts))
    if not is_seat(run.tokens) or acts(run, claim):
        seated = not (is_placed(run, claim) and run.tokens in _bodies("seats"))
        people = () if _is_somebody(run, claim) else (inhabitants,)
        ways = (*((_named_otherwise,) if seated else ()), _of_a_party, *people, adherents, of_several)
        others = (said for way in ways for said in way(run.tokens, texts))
        found += (StandIn(said, "which it may stand for") for said in others)
    there = {word.plain for word in in_its_place(run, claim, texts)} if found else set[str]()
    if rivals := {*filter(_is_like, there)}:
        rivals -= {word.plain for word in claim}
    fitting = (each for each in found if not rivals or rivals & set(each.said.split()))
    return next(fitting, StandIn("", ""))


def _is_somebody(run: Run, claim: Sequence[Word]) -> bool:
    """Whether one name in the singular stands by itself: Tarner left, and not "a Tarner" or "Tarner Lowe"."""
    if len(run.tokens) > 1 or run.tokens[0].endswith("s"):
        return False
    before = next((word for word in reversed(claim) if word.start < run.start), None)
    behind = next((word for word in claim if word.start >= run.end), None)
    leads = behind is not None and behind.capital and behind.joined == " "
    return not (leads or (before is not None and before.plain.casefold() in DETERMINERS))


def _is_like(word: str) -> bool:
    """Whether a word is itself a land, region, seat or body."""
    return bool((word,) in _bodies("bodies") or related((word,)) or is_seat((word,)))


def is_body(name: Tokens) -> bool:
    """Whether a name is a body, party or people of the tables, or a region with lands in it."""
    return name in _bodies("bodies") or bool(lands_of(tuple(token.casefold() for token in name)))


def is_city(name: Tokens) -> bool:
    """Whether a name is a capital, or a city of the tables."""
    plain = tuple(token.casefold() for token in name)
    return is_seat(name) or any(as_tokens(city) == plain for city in _cities())


def lies_in(land: Tokens, region: Tokens) -> bool:
    """Whether a land or its people are of a region, or of a people of that: Danes, Europeans."""
    plain = tuple(token.casefold() for token in land)
    return bool((related(land) | {plain}) & lands_of(tuple(token.casefold() for token in region)))


@lru_cache(maxsize=256)
def lands_of(region: Tokens) -> frozenset[Tokens]:
    """The names, in small letters, of what lies in a region, which is named in small letters, too."""
    found: set[Tokens] = set()
    ways = [region, *related(region)]
    while ways:
        for land in _lands().get(ways.pop(), ()):
            if land not in found:
                found |= {land, *related(land)}
                ways += [land, *related(land)]
    return frozenset(found) - related(region) - {region}


def _lying_in(region: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    for index in texts:
        for land in sorted(lands_of(region)):
            for at in index.places.get(land[0], ()):
                if index.words[at].capital and (found := _written(index.words, at, land, fold=True)):
                    yield found


def _named_otherwise(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    for other in (*_bodies("bodies").get(tokens, ()), *_bodies("seats").get(tokens, ())):
        for index in texts:
            for at in index.places.get(other[0].casefold(), ()):
                if found := _written(index.words, at, other, fold=False):
                    yield found


def _of_a_party(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """A member of Congress with the letter of a party and a state: "D-Calif." for a (California) Democrat."""
    *whence, party = tokens
    letter = party[0].casefold() if party.removesuffix("s") in _PARTIES else ""
    for index in texts if letter else ():
        for at in index.places.get(letter, ()):
            state = index.words[at + 1 : at + 2]
            tied = index.words[at].capital and state and state[0].joined == "-" and state[0].capital
            if tied and (not whence or is_state(tuple(whence), index.words, at + 1)):
                yield f"{index.words[at].plain}-{state[0].plain}"


def _written(words: Sequence[Word], at: int, name: Tokens, *, fold: bool) -> str:
    """The words of a name where a text has them from a place on, or ""."""
    there = words[at : at + len(name)]
    plain = tuple(word.plain.casefold() if fold else word.plain for word in there)
    joined = all(after.joined for _, after in pairwise(there))
    return " ".join(word.plain for word in there) if plain == name and joined else ""


@cache
def _lands() -> dict[Tokens, frozenset[Tokens]]:
    """Under each region the lands and smaller regions that lie in it; under a land its cities and states."""
    table: dict[Tokens, frozenset[Tokens]] = {}
    for line in (*lines("regions"), *lines("cities")):
        regions, lands = (half.split(", ") for half in line.split(": "))
        for region in map(as_tokens, regions):
            table[region] = table.get(region, frozenset()) | frozenset(map(as_tokens, lands))
    table[_STATES] |= frozenset(as_tokens(line.split(": ")[0]) for line in lines("states"))
    return table


@cache
def _cities() -> list[str]:
    return [city for line in lines("cities") for city in line.split(": ")[1].split(", ")]


@cache
def _bodies(name: str) -> dict[Tokens, tuple[Tokens, ...]]:
    """Under each name, as it is written, what texts may have in its stead."""
    table = {}
    for line in lines(name):
        name, others = line.split(": ")
        table[_words(name)] = tuple(map(_words, others.split(", ")))
    return table


def _words(name: str) -> Tokens:
    return tuple(word.plain for word in words(name))
