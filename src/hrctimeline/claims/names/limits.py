"""Words that limit the office or deed beside them ("former mayor"), and those that a claim has dropped."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.vocabulary import agent, common, lines, noun, role, singular, small
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import words as listed
from hrctimeline.record import Record
from hrctimeline.words.lists import has_any
from hrctimeline.words.text import Span

# what limits one office alone: other lieutenants are addressed by the higher rank
_OF_ONE = {"lieutenant": "governor", "lt": "governor"}
_OF_NAMES = ("copy", "copies")  # that of a Brandt is no Brandt, and that of a book is one
_ARTICLES = ("the", "a", "an")
_VERBS = frozenset(("elect", "designate"))  # as well, before an object: "the members elect a chair"
# participles that are the past of a verb as well ("they ousted"), and what an adjective may follow
_PAST = listed("accused alleged suspected deposed ousted dethroned overthrown exiled pretended")
_BEFORE_ADJECTIVES = listed(
    "a an the this that these those his her its our their my your of for by with to from in on at against as"
)
_OBJECTS = listed("a an the this that these those his her its our their any some two three new")


class Limit(Record):
    """Where a limit stands, by its first and last words, and of which kind it is."""

    first: int
    last: int
    kind: str


class _Phrase(Record):
    """Words that limit, and their kind. `tied`: hyphens join them, and those behind an office to it."""

    words: tuple[str, ...]
    kind: str
    tied: bool

    def stands(self, there: Sequence[Word], first: int) -> bool:
        """Whether the words stand in a text from a place on."""
        found = there[first : first + len(self.words)]
        joined = ("-",) if self.tied else ("-", " ")
        alike = tuple(word.plain.casefold() for word in found) == self.words
        return alike and all(word.joined in joined for word in found[1:])


def limiting(word: str) -> str:
    """The kind of a word that by itself limits what it stands before: "former", "vice"; or ""."""
    found = _before().get(word.casefold(), ())
    return next((phrase.kind for phrase in found if len(phrase.words) == 1), "")


def limit_before(words: Sequence[Word], at: int) -> Limit | None:
    """The limit that ends directly before a word; an article may stand between behind "replica of" alone."""
    article = at > 1 and bool(words[at].joined) and words[at - 1].plain in _ARTICLES
    for end in (at, at - 1)[: 1 + article] if at else ():
        for phrase in _before().get(words[end - 1].plain.casefold(), ()) if words[end].joined else ():
            first = end - len(phrase.words)
            over_it = end == at or (not phrase.tied and len(phrase.words) > 1)
            stands = first >= 0 and over_it and phrase.stands(words, first)
            if stands and _limits_it(phrase, words, first, at):
                return Limit(first, end - 1, phrase.kind)
    return None


def _limits_it(phrase: _Phrase, words: Sequence[Word], first: int, at: int) -> bool:
    """Whether the words of a limit are none of another kind: a verb, "under", a rank in address."""
    if phrase.words[0] in _PAST and _is_verb(words, first):
        return False
    plain = words[at].plain
    named = (phrase.kind == "hoped" and not noun(plain)) or (phrase.words[0] == "so" and not role(plain))
    if named and words[at].capital:
        return False  # a deed or office may be, and no name: "part in Brexit", "the so-called Islamic State"
    if phrase.words[0] in _OF_NAMES and not words[at].capital:
        return False
    if words[first].plain == "under" or (words[first].plain == "Under" and words[first].begins):
        return words[first + 1].joined == "-"  # not "under Governor Lowe"
    alone = _OF_ONE.get(phrase.words[0], "")
    return not alone or singular(words[at].plain) == alone


def limit_behind(words: Sequence[Word], at: int) -> Limit | None:
    """The limit that begins directly behind a word: "elect", "in exile"."""
    first = at + 1
    for phrase in _behind().get(words[first].plain.casefold(), ()) if first < len(words) else ():
        last = first + len(phrase.words) - 1
        joined = words[first].joined == "-" or (words[first].joined and not phrase.tied)
        if joined and phrase.stands(words, first) and not _acts(words, last):
            return Limit(first, last, phrase.kind)
    return None


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a participle may be a verb that has its object behind it: "soldiers ousted President Orne"."""
    if not at or words[at].begins or words[at - 1].owns:
        return False
    before = words[at - 1].plain.casefold() if words[at].joined else ""
    return before not in _BEFORE_ADJECTIVES and not before.endswith("ly")


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb with its object behind it: "the ministers designate two parks"."""
    following = words[at + 1 : at + 2]
    return words[at].plain in _VERBS and any(word.plain.casefold() in _OBJECTS for word in following)


def _may_limit(index: Index) -> bool:
    """Whether a text has a limit's longest word, and a hyphen where that joins several: to-be, so-called."""
    if not has_any(index.text, _cues(True)):
        return False
    return not _cues(any(word.joined == "-" for word in index.words)).isdisjoint(index.places)


@cache
def _cues(hyphened: bool) -> frozenset[str]:
    """Of each limit its longest word; those of several that hyphens join only for texts that have some."""
    every = (phrase for table in (_before(), _behind()) for found in table.values() for phrase in found)
    return frozenset(max(p.words, key=len) for p in every if hyphened or not p.tied or len(p.words) < 2)


@cache
def _before() -> dict[str, list[_Phrase]]:
    """The limits that stand before a word, by their last words; of one word in two kinds the first counts."""
    found = defaultdict(list)
    for phrase in _limiters("limiters"):
        found[phrase.words[-1]].append(phrase)
    return dict(found)


@cache
def _behind() -> dict[str, list[_Phrase]]:
    """The limits that stand behind a word, by their first words."""
    found = defaultdict(list)
    for phrase in _limiters("limits_behind"):
        found[phrase.words[0]].append(phrase)
    return dict(found)


def _limiters(name: str) -> list[_Phrase]:
    every = (line.partition(": ") for line in lines(name))
    written = [(kind, each) for kind, _, phrases in every for each in phrases.split(", ")]
    return [_Phrase(tuple(each.replace("-", " ").split()), kind, "-" in each) for kind, each in written]


# Gone from the claim, unless its sentence has them elsewhere: "Jane Orr, once mayor", "the mayor's deputy".

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
    for at, word in enumerate(claim if any(map(_may_limit, quotes)) else ()):
        if small(word.plain):
            continue  # "they accused him"
        places = [(index.words, there) for index in quotes for there in _places(index, word.plain)]
        mine = _before_it(claim, at)
        limits = [*takewhile(bool, (_limits(words, there, mine) for words, there in places))]
        theirs = frozenset[str]().union(*(_before_it(*place) for place in places if limits))
        if limits and len(limits) == len(places) and not _limits(claim, at, theirs):
            kinds = {limit.kind for found in limits for limit in found}
            if kinds == {"likeness"} and any(_headed(*place) - _headed(claim, at) for place in places):
                continue  # it is of the victims that there is a picture: "photographs of the crash victims"
            kept = any(_elsewhere(claim, at, kind, quotes) for kind in kinds)
            many = kinds == {"past"} and role(word.plain) and singular(word.plain) != word.plain.casefold()
            yield Dropped((word.start, word.end), _written(*places[0], limits[0]), kept, many)


def _headed(words: Sequence[Word], at: int) -> set[str]:
    """The common noun that directly follows a word, of whose kind this says something: crash | victims."""
    return {word.plain for word in words[at + 1 : at + 2] if word.joined == " " and common(word.plain)}


def _before_it(words: Sequence[Word], at: int) -> frozenset[str]:
    """The words before one, that may part it from its limit: chief, of an assistant chief clerk."""
    return frozenset(word.plain.casefold() for word in words[max(0, at - _REACH) : at])


def _places(index: Index, word: str) -> Iterator[int]:
    wanted = singular(word)
    for key in {word.casefold(), wanted, wanted + "s"}:
        yield from (at for at in index.places.get(key, ()) if singular(index.words[at].plain) == wanted)


def _limits(words: list[Word], at: int, shared: frozenset[str] = frozenset()) -> list[Limit]:
    """The words that limit one: beside it or, for an office, a few words before it.

    `shared`: those before the office that both sides have: deputy | medical | officer.
    """
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


def _kinds(words: list[Word], at: int) -> frozenset[str]:
    """The kinds of limits that make less of a word: of an office all, and of who does something the past."""
    word, following = words[at], next(iter(words[at + 1 : at + 2]), None)
    inside = following is not None and not following.begins
    if common(word.plain) or word.joined == "-":
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
    there = [(index.words, each) for index in quotes for each in _places(index, words[other].plain)]
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
