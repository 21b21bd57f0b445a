"""A name that stands in the place of another one of the quotes: "in Vail" for what they tell of Orne.

Only like is held against like: a place behind "in" or "at", and who has the same office or form of address.
The name is told of other things in the quotes, and what a clause says of it they say of another name, that
the title or summary doesn't have.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.vocabulary import honorific, is_title, singular
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record
from hrctimeline.words.text import Span

_PLACING = frozenset(("in", "at", "near", "outside"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "his", "her", "its", "their", "there", "this", "that"))
_SIDES = frozenset(("against",))  # a word of a closed class that says what somebody did
_SURE = 2  # words that a number counts for besides itself
_LEAST = 2  # words more that a clause shares with what is told of another name than of its own


class Exchanged(Record):
    """A name of a claim, and the name of which the quotes tell what the claim tells of it."""

    span: Span
    said: str


class _Slot(Record):
    """A name with the kind of its place: "in", or the office or address before it."""

    kind: str
    run: Run
    name: Tokens


def exchanged_names(claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Exchanged]:
    """The names of a claim that the quotes have, and another in their place."""
    sentences: list[_Sentence] = []
    for clause in _clauses(claim):
        slots = [*_slots(clause)]
        stems_of = _stems(clause) if slots else {}
        for slot in slots:
            sentences = sentences or [each for index in quotes for each in _sentences(index.words)]
            gone = _only_in(slot, stems_of)
            shared = [(each, each.shared(stems_of, gone)) for each in sentences]
            mine = [common for each, common in shared if each.names(slot.name)]
            most = max((common for _, common in shared), default=0)
            if not mine or max(mine) > most - _LEAST:
                continue
            told = {word.plain.casefold() for word in claim}
            nearest = (each for each, common in shared if common == most)
            if other := next((one for each in nearest for one in each.instead(slot, told)), None):
                yield Exchanged((slot.run.start, slot.run.end), " ".join(other.name))


class _Sentence:
    """A sentence of a quote."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self._common: tuple[dict[int, str], frozenset[str]] = {}, frozenset()

    @cached_property
    def plain(self) -> frozenset[str]:
        """Its words in small letters."""
        return frozenset(word.plain.casefold() for word in self.words)

    @cached_property
    def told(self) -> frozenset[str]:
        """What it tells."""
        return _told(self.words)

    @cached_property
    def slots(self) -> list[_Slot]:
        """Its names that have a place of a kind."""
        return [*_slots(self.words)]

    def names(self, name: Tokens) -> bool:
        """Whether it has a word of a name, or of its land."""
        mine = {token.casefold() for token in name}
        kin = {token for form in related(name) for token in form}
        return not self.plain.isdisjoint(mine | kin)

    def shared(self, stems_of: dict[int, str], gone: frozenset[str]) -> int:
        """How much it tells of what a clause tells of a name; what is `gone` is the name's alone."""
        if self._common[0] is not stems_of:  # the names of a clause are asked for one after the other
            self._common = stems_of, self.told.intersection(stems_of.values())
        common = self._common[1] - gone
        return len(common) + _SURE * sum(stem.isdigit() or stem in _SIDES for stem in common)

    def instead(self, slot: _Slot, told: set[str]) -> Iterator[_Slot]:
        """The names of a sentence that stand in the place of another one, and that no word of a claim has."""
        if self.words[0].plain.casefold() in _PRONOUNS:
            return  # whom it tells of stands before it
        for other in self.slots:
            if other.kind == slot.kind and told.isdisjoint(token.casefold() for token in other.name):
                yield other


def _only_in(slot: _Slot, stems_of: dict[int, str]) -> frozenset[str]:
    """What a clause tells with the words of a name alone."""
    inside = [stems_of[word.start] for word in slot.run.words if word.start in stems_of]
    every = [*stems_of.values()] if inside else []
    return frozenset(stem for stem in inside if every.count(stem) == inside.count(stem))


def _told(words: Sequence[Word]) -> frozenset[str]:
    """One stem each of the words that say something, none of a name, and the numbers."""
    return frozenset(_stems(words).values())


def _stems(words: Sequence[Word]) -> dict[int, str]:
    """The same by where each word begins."""
    found = dict[int, str]()
    for word in words:
        plain = word.plain.casefold()
        if plain in CARDINALS or plain.isdigit():
            found[word.start] = str(CARDINALS.get(plain, plain))
        elif plain in _SIDES or (not word.capital and is_content(plain) and not is_title(plain)):
            found[word.start] = min(stems(plain), default=plain)
    return found


def _sentences(words: list[Word]) -> Iterator[_Sentence]:
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].begins:
            yield _Sentence(words[first:at])
            first = at


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a claim up to the next mark."""
    clause: list[Word] = []
    for word in words:
        if clause and not word.joined:
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause


def _slots(words: Sequence[Word]) -> Iterator[_Slot]:
    """The names that have a place of a kind."""
    at = 0
    for run in runs(list(words)):
        while words[at].start < run.start:
            at += 1
        before = words[at - 1].plain.casefold() if at and words[at].joined else ""
        name = run.tokens
        if is_title(name[0]) and len(name) > 1:
            yield _Slot(singular(name[0]), run, name[1:])
        elif run.honorific:
            yield _Slot(honorific(run.honorific), run, name)
        elif before in _PLACING:
            yield _Slot("in", run, name)
