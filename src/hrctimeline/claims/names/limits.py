"""Words that limit the office or deed beside them: "former mayor"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from hrctimeline.claims.vocabulary import lines, noun, role, singular
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import words as listed
from hrctimeline.record import Record
from hrctimeline.words.lists import BEING, has_any

# what limits one office alone: other lieutenants are addressed by the higher rank
_OF_ONE = {"lieutenant": "governor", "lt": "governor"}
OF_PROFESSORS = frozenset(("assistant", "associate"))  # ranks of theirs, who are all called professors
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
    if phrase.words[0] == "once" and first and words[first].joined and not words[first].begins:
        return words[first - 1].plain.casefold() in BEING  # none in "they leave once the army speaks"
    plain = words[at].plain
    if phrase.words[0] == "so" and not role(plain):
        return False  # it tells what something is called: "the so-called Islamic State"
    if phrase.kind == "hoped" and words[at].capital and not noun(plain):
        return False  # a deed or office may be, and no name
    if phrase.words[0] in _OF_NAMES and not words[at].capital:
        return False
    if words[first].plain == "under" or (words[first].plain == "Under" and words[first].begins):
        return words[first + 1].joined == "-"  # not "under Governor Lowe"
    alone, office = _OF_ONE.get(phrase.words[0], ""), singular(words[at].plain)
    of_one = not alone or office == alone
    return of_one and not (office == "professor" and phrase.words[0] in OF_PROFESSORS)


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


def may_limit(index: Index) -> bool:
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
