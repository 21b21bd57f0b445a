"""Lands, by their peoples, capitals and seats of government: names that stand for one another.

A name of a land stands for one of its people, and that for the land; states of the USA are abbreviated: Pa.,
PA. Who names the land of a city says less than the text; who names the capital may mean the government, where
no preposition of place stands before it: Havana for Cuba. Neither proves a name. The tables are closed:
likeness of spelling relates nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.vocabulary import lines, noun, word_list
from hrctimeline.claims.words import Index, Word, words
from hrctimeline.record import Record
from hrctimeline.words.lists import listed

DIRECTIONS = listed(
    """
    north south east west central northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern
    """
)
_FORENAMES = listed("chad florence georgia israel jordan norman roman")  # of people as well
_APART = str.maketrans(",:-’", "   '")  # how the words of a line stand apart
_NO_PLURAL = ("s", "sh", "ch", "se", "men", "ux")
# where something happens; "talks with Havana", "aid from Seoul" and "envoys of Lima" are of who governs
_PLACING = frozenset(
    ("in", "at", "near", "outside", "inside", "off", "across", "around", "through", "throughout", "into")
)
# "at" behind these tells whom something is meant for, and no place
_AIMED = listed("aim aims aimed directed levelled leveled pointed angry furious anger fury swipe jab dig")
_POSTAL = 2  # letters of a state's code in an address


def related(tokens: Tokens) -> frozenset[Tokens]:
    """The names, in small letters, that belong to the same land: Russian, Russians and Russia."""
    plain = _plain(tokens)
    return _kin(plain) or _kin_of_a_part(plain)


def _kin_of_a_part(plain: Tokens) -> frozenset[Tokens]:
    """The same of a part of a land: West Africans and western Africa, where that is no land of its own."""
    if plain[0] not in DIRECTIONS or len(plain) == 1:
        return frozenset()
    point = plain[0].removesuffix("ern")
    kin = ((each, *form) for form in _kin(plain[1:]) for each in (point, f"{point}ern"))
    return frozenset(form for form in kin if not _kin(form))


def tells_of_no_land(index: Index, at: int) -> bool:
    """Whether a name is part of one that tells of no land: Dominican friars, Spanish flu, Roman Orne."""
    plain = index.words[at].plain.casefold()
    nouns = _of_no_land().get(plain, ())
    surname = plain in _FORENAMES and not index.words[at].owns
    return any(
        word.plain.casefold() in nouns or (surname and _may_be_a_surname(word))
        for word in index.words[at + 1 : at + 2]
    )


def _may_be_a_surname(word: Word) -> bool:
    plain = word.plain
    return word.joined == " " and plain.istitle() and not (noun(plain) or adjective((plain,)))


@cache
def _of_no_land() -> dict[str, list[str]]:
    """The nouns by the adjective before them."""
    rows = (line.split(": ") for line in lines("no_lands"))
    return {adjective: nouns.split(", ") for adjective, nouns in rows}


def adjective(tokens: Tokens) -> bool:
    """Whether a word says whose or whence: "German", "New Zealanders"."""
    plain = _plain(tokens)
    return any(plain in _row(line).peoples for line in _lines_with(plain))


class _Row(Record):
    """The names of a land, and its adjectives and people, in the plural, too."""

    lands: frozenset[Tokens]
    peoples: frozenset[Tokens]


@lru_cache(maxsize=4096)
def _kin(plain: Tokens) -> frozenset[Tokens]:
    rows = [row.lands | row.peoples for row in map(_row, _lines_with(plain))]
    return frozenset().union(*(row for row in rows if plain in row))


@cache
def _row(line: str) -> _Row:
    lands, peoples = (half.split(", ") for half in line.split(": "))
    plurals = [f"{people}s" for people in peoples if not people.endswith(_NO_PLURAL)]
    return _Row(frozenset(map(as_tokens, lands)), frozenset(map(as_tokens, (*peoples, *plurals))))


def _lines_with(plain: Tokens) -> list[str]:
    """The lines of the tables that may have a name: only these are read."""
    return _by_word().get(plain[0].rstrip("s"), [])


@cache
def _by_word() -> dict[str, list[str]]:
    """The lines of the tables by each of their words, in small letters and without a plural's ending."""
    found: dict[str, list[str]] = {}
    for line in (*lines("lands"), *lines("places")):
        for word in dict.fromkeys(line.casefold().translate(_APART).split()):
            found.setdefault(word.rstrip("s"), []).append(line)
    return found


def as_tokens(name: str) -> Tokens:
    """A name of a list as its words, in small letters."""
    if name.replace(" ", "").isalpha():  # as most are
        return tuple(name.casefold().split())
    return _plain(tuple(word.plain for word in words(name)))


def _plain(tokens: Tokens) -> Tokens:
    return tuple(token.casefold() for token in tokens)


def is_seat(tokens: Tokens) -> bool:
    """Whether a name is a capital or a seat of government: Havana, the White House."""
    return _plain(tokens) in _governed()


def are_one_land(one: Tokens, other: Tokens) -> bool:
    """Whether one of two names is the capital of the other: Nairobi, Kenya."""
    first, second = _plain(one), _plain(other)
    return second in _kin_of_seat(first) or first in _kin_of_seat(second)


def of_one_land(run: Run, claim: Sequence[Word], texts: Sequence[Index]) -> str:
    """The land that the texts name for a capital, or the capital for a land, as they write it; else ""."""
    plain = _plain(run.tokens)
    others = set(_seats().get(plain, ()))
    lands = _kin_of_seat(plain)
    if lands and acts(run, claim):
        others |= lands.union(*map(_seats().__getitem__, lands)) - {plain}
    found = (found for other in sorted(others) for found in _written(other, texts))
    return next(found, next(_as_capital(lands, texts), ""))


def abbreviated(tokens: Tokens, texts: Sequence[Index]) -> bool:
    """Whether the texts have a state of the USA by its abbreviation or its people, or written out."""
    return any(
        _in_address(other, index.words[at])
        for other in _states().get(_plain(tokens), ())
        for index in texts
        for at in _places(other, index)
    )


def is_land(tokens: Tokens) -> bool:
    """Whether a name is that of a land or place of the lists, or of a state of the USA."""
    return bool(related(tokens) or _states().get(_plain(tokens)))


def is_state(tokens: Tokens, words: Sequence[Word], at: int) -> bool:
    """Whether a text has a state of the USA at a place, in whatever form."""
    plain = _plain(tokens)
    there = (tuple(word.plain.casefold() for word in words[at : at + size]) for size in (1, 2))
    return any(each == plain or each in _states().get(plain, ()) for each in there)


def acts(run: Run, claim: Sequence[Word]) -> bool:
    """Whether a capital may stand for who governs there: not in "at Havana", nor in "Havana airport".

    What it owns is its government's: "against Havana's plan".
    """
    first = next((at for at, word in enumerate(claim) if word.start >= run.start), len(claim))
    aimed = first > 1 and claim[first - 1].plain == "at" and claim[first - 2].plain.casefold() in _AIMED
    following = claim[first + len(run.words) :][:1]
    place = following[0].plain.casefold() if following and following[0].joined else ""
    governs = run.words[-1].owns or place not in word_list("institutions")
    return (aimed or not is_placed(run, claim)) and governs


def is_placed(run: Run, claim: Sequence[Word]) -> bool:
    """Whether a name has a preposition of place before it: "at Havana"."""
    first = next((at for at, word in enumerate(claim) if word.start >= run.start), 0)
    return first > 0 and bool(claim[first].joined) and claim[first - 1].plain.casefold() in _PLACING


def _written(name: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    for index in texts:
        for at in _places(name, index):
            yield " ".join(word.plain for word in index.words[at : at + len(name)])


def _as_capital(lands: frozenset[Tokens], texts: Sequence[Index]) -> Iterator[str]:
    """Where the texts speak of the capital of a land: "in the French capital"."""
    for index in texts:
        for at in index.places.get("capital", ()):
            if at and tuple(word.plain.casefold() for word in index.words[at - 1 : at]) in lands:
                yield f"{index.words[at - 1].plain} {index.words[at].plain}"


def _places(name: Tokens, index: Index) -> Iterator[int]:
    """Where a text has a name that is given in small letters."""
    for at in index.places.get(name[0], ()):
        there = index.words[at : at + len(name)]
        if there[0].capital and tuple(word.plain.casefold() for word in there) == name:
            yield at


def _in_address(name: Tokens, word: Word) -> bool:
    """Whether a code is none of the words that it is spelled like: OR and ME stand behind a comma."""
    return len(name) > 1 or len(name[0]) != _POSTAL or word.joined != " "


@cache
def _governed() -> dict[Tokens, list[str]]:
    """Under each capital or seat the names of its land."""
    table: dict[Tokens, list[str]] = {}
    for line in lines("capitals"):
        lands, seats = (half.split(", ") for half in line.split(": "))
        for seat in dict.fromkeys((*seats, *(each.removeprefix("The ") for each in seats))):
            table.setdefault(as_tokens(seat), []).extend(lands)
    return table


@cache
def _kin_of_seat(seat: Tokens) -> frozenset[Tokens]:
    """The names of the land and people of a capital or seat; none of another name."""
    lands = map(as_tokens, _governed().get(seat, ()))
    return frozenset(form for land in lands for form in (land, *related(land)))


@cache
def _seats() -> dict[Tokens, frozenset[Tokens]]:
    """Under each name of a land or people its capitals and seats."""
    table: dict[Tokens, frozenset[Tokens]] = {}
    for seat in _governed():
        for land in _kin_of_seat(seat):
            table[land] = table.get(land, frozenset()) | {seat}
    return table


@cache
def _states() -> dict[Tokens, frozenset[Tokens]]:
    """Under each form of a state all of them."""
    table: dict[Tokens, frozenset[Tokens]] = {}
    for line in lines("states"):
        forms = frozenset(as_tokens(form) for part in line.split(": ") for form in part.split(", "))
        plurals = {(*form[:-1], f"{form[-1]}s") for form in map(as_tokens, line.split(": ")[-1].split(", "))}
        for form in forms | plurals:
            table[form] = table.get(form, frozenset()) | forms | plurals
    return table
