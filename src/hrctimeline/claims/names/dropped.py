"""Words of a claim that its quotes always limit, and it doesn't: "mayor" for "former mayor".

Unless its sentence has the limit elsewhere: "Jane Orr, once mayor", "the mayor's deputy".
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.names.limits import Limit, limit_before, limit_behind, limiting, may_limit
from hrctimeline.claims.vocabulary import agent, common, lines, role, singular, small
from hrctimeline.claims.words import Index, Word
from hrctimeline.record import Record
from hrctimeline.words.text import Span

# kinds of limits that make less of any word, and not of an office alone
_OF_ANY = frozenset(("unproved", "hoped", "likeness"))
_OF_OFFICES = _OF_ANY | {"past", "lower", "time", "future", "removed"}
_REACH = 3  # words between "former" and the office: "the former US Treasury secretary"


class Dropped(Record):
    """A word of a claim that is always limited in the quotes, with how they have it.

    `kept`: the claim has the limit elsewhere in its sentence. `several`: of several who had an office once.
    """

    span: Span
    said: str
    kept: bool = False
    several: bool = False


def dropped(claim: list[Word], quotes: Sequence[Index]) -> Iterator[Dropped]:
    """The words of a claim that no quote has without a limit that the claim leaves out."""
    for at, word in enumerate(claim if any(map(may_limit, quotes)) else ()):
        if small(word.plain):
            continue  # "they accused him"
        places = [(index.words, there) for index in quotes for there in places_of(index, word.plain)]
        mine = _before_it(claim, at)
        limits = [*takewhile(bool, (_limits(words, there, mine) for words, there in places))]
        theirs = frozenset[str]().union(*(_before_it(*place) for place in places if limits))
        if limits and len(limits) == len(places) and not _limits(claim, at, theirs):
            kinds = {limit.kind for found in limits for limit in found}
            kept = any(_elsewhere(claim, at, kind, quotes) for kind in kinds)
            many = kinds == {"past"} and role(word.plain) and singular(word.plain) != word.plain.casefold()
            yield Dropped((word.start, word.end), _written(*places[0], limits[0]), kept, many)


def _before_it(words: Sequence[Word], at: int) -> frozenset[str]:
    """The words before one, that may part it from its limit: chief, of an assistant chief clerk."""
    return frozenset(word.plain.casefold() for word in words[max(0, at - _REACH) : at])


def places_of(index: Index, word: str) -> Iterator[int]:
    """Where a text has a word, in the singular or plural."""
    wanted = singular(word)
    for key in {word.casefold(), wanted, wanted + "s"}:
        yield from (at for at in index.places.get(key, ()) if singular(index.words[at].plain) == wanted)


def _limits(words: list[Word], at: int, shared: frozenset[str] = frozenset()) -> list[Limit]:
    """The words that limit one: beside it or, for an office, a few words before it.

    `shared`: those before the office that both sides have: deputy | medical | officer.
    """
    if _is_before_its_office(words, at):
        return []
    office, first = common(words[at].plain), at
    kinds = _kinds(words, at)
    behind = limit_behind(words, at) if office else None
    found = [behind] if behind else []
    for place in range(at, max(0, at - (_REACH if office else 1)), -1):
        limit = limit_before(words, place)
        before = words[limit.last if limit else place - 1]
        if office and not limit and before.joined and before.plain.casefold() in shared:
            first = place - 1
            continue
        if limit and (limit.kind != "lower" or place == first) and limit.kind in kinds:
            found.append(limit)
        if not words[place].joined or not (limit or before.capital or common(before.plain)):
            break
        if role(before.plain) and not role(words[at].plain):
            break  # it is the office that is limited, and not who has it: former mayor Bill Orr
    return found


def _is_before_its_office(words: list[Word], at: int) -> bool:
    """Whether a word says of what an office behind it is, which is limited: former police | chief."""
    if role(words[at].plain) or limiting(words[at].plain) or words[at].owns:
        return False
    behind = takewhile(lambda word: word.joined and not small(word.plain), words[at + 1 : at + 1 + _REACH])
    return any(common(word.plain) for word in behind)


def _kinds(words: list[Word], at: int) -> frozenset[str]:
    """The kinds of limits that make less of a word: of an office all, and of who does something the past."""
    word, following = words[at], next(iter(words[at + 1 : at + 2]), None)
    inside = following is not None and not following.begins
    if common(word.plain) or (word.joined == "-" and not word.plain.endswith("ed")):
        return _OF_OFFICES
    if following and inside and following.capital and not (word.capital or small(word.plain)):
        return _OF_OFFICES  # "matron, Ann Lowe"
    noun = following and inside and following.joined and not small(following.plain)
    return _OF_ANY | {"past", "removed"} if agent(word.plain) and not noun else _OF_ANY


def _elsewhere(claim: list[Word], at: int, kind: str, quotes: Sequence[Index]) -> bool:
    """Whether the sentence of a claim has a limit of some kind that stands apart from the word it limits."""
    first, last = _sentence(claim, at)
    for place in range(first, last):
        if limiting(claim[place].plain) == kind and not _limits_another(claim, place, at, kind, quotes):
            return True
        for phrase, near in _phrases()[kind]:
            plain = tuple(word.plain.casefold() for word in claim[place : min(last, place + len(phrase))])
            if plain == phrase and (not near or _limited(claim, place) is not None):
                return True
    return False


def _limits_another(words: list[Word], place: int, at: int, kind: str, quotes: Sequence[Index]) -> bool:
    """Whether a limit belongs to another office than the word at `at`, perhaps somebody else's."""
    other = _limited(words, place)
    if other is None or other == at:
        return False
    if singular(words[other].plain) == singular(words[at].plain):
        return True
    there = [(index.words, each) for index in quotes for each in places_of(index, words[other].plain)]
    return kind == "lower" or any(_limits(*each) for each in there)


def _limited(words: list[Word], place: int) -> int | None:
    """The office that a word stands before, perhaps with a few words between."""
    for after in range(place + 1, min(len(words), place + 2 + _REACH)):
        if not words[after].joined:
            return None
        if role(words[after].plain):
            return after
    return None


def _sentence(words: list[Word], at: int) -> Span:
    first, last = at, at + 1
    while first > 0 and not words[first].begins:
        first -= 1
    while last < len(words) and not words[last].begins:
        last += 1
    return first, last


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """The phrases that limit from elsewhere, by kind, and whether an office has to follow each."""
    found = {}
    for line in lines("limits_elsewhere"):
        kind, _, every = line.partition(": ")
        phrases = every.replace("-", " ").split(", ")
        found[kind] = [(tuple(each.removeprefix("+").split()), each[0] == "+") for each in phrases]
    return found


def _written(words: list[Word], at: int, limits: list[Limit]) -> str:
    """The words from a limit to what it limits, and to the end of a name that this is part of."""
    first, last = min(at, *(limit.first for limit in limits)), max(at, *(limit.last for limit in limits)) + 1
    while words[at].capital and last < len(words) and words[last].joined and words[last].capital:
        if words[last].begins:
            break
        last += 1
    return " ".join(word.plain for word in words[first:last])
