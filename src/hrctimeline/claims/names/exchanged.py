"""A name that stands in the place of another one of the quotes: "in Vail" for what they tell of Orne.

Only like is held against like: a place behind "in" or "at", who has the same office or form of address, and
who does what a clause tells. The name is told of other things in the quotes, and what a clause says of it
they say of another name, that the title or summary doesn't have.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.vocabulary import (
    PREPOSITIONS,
    honorific,
    is_title,
    ordinary,
    singular,
    small,
    word_list,
)
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record, cached_property
from hrctimeline.words.joined import IRREGULAR_PAST
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.text import Span

_PLACING = frozenset(("in", "at", "near", "outside"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "his", "her", "its", "their", "there", "this", "that"))
_SIDES = frozenset(("against",))  # a word of a closed class that says what somebody did
_SURE = 2  # words that a number counts for besides itself
_LEAST = 2  # words more that a clause shares with what is told of another name than of its own
_MORE = 3  # the same of who does something
_WHO, _SHORT = "who", 4  # letters of a word like "need"
_FAR = 8  # words between who does something and the verb
_NEAR = 5  # words between a verb of saying and a pronoun for who speaks
_RELATING = PREPOSITIONS | listed("of by with than against about between over and or as like")
_THEMSELVES = frozenset(("he", "she", "it", "they"))


class Exchanged(Record):
    """A name of a claim, and the name of which the quotes tell what the claim tells of it."""

    span: Span
    said: str


class _Slot(Record):
    """A name with the kind of its place: "in", or the office or address before it."""

    kind: str
    run: Run
    name: Tokens
    speaks: bool = False  # of who does something: by a verb of saying


def exchanged_names(claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Exchanged]:
    """The names of a claim that the quotes have, and another in their place."""
    sentences: list[_Sentence] = []
    for clause in _clauses(claim):
        slots = [*_slots(clause), *_doing(clause)]
        stems_of = _stems(clause) if slots else {}
        for slot in slots:
            sentences = sentences or [each for index in quotes for each in _in_order(index)]
            gone = _only_in(slot, stems_of)
            shared = [(each, each.shared(stems_of, gone)) for each in sentences]
            mine = [common for each, common in shared if each.names(slot.name)]
            most = max((common for _, common in shared), default=0)
            if not mine or max(mine) > most - (_MORE if slot.kind == _WHO else _LEAST):
                continue
            told = {word.plain.casefold() for word in claim}
            nearest = (each for each, common in shared if common == most)
            others = (one for each in nearest for one in each.instead(slot, told))
            if other := next((one for one in others if not _are_one(slot, one, quotes)), None):
                yield Exchanged((slot.run.start, slot.run.end), " ".join(other.name))


def _are_one(slot: _Slot, other: _Slot, quotes: Sequence[Index]) -> bool:
    """Whether a quote has two names as parts of one, or as a body and its head: WHO chief Chan."""
    both = {slot.name[-1], other.name[-1]}
    if any(both <= {*run.tokens} for index in quotes for run in runs(index.words)):
        return True
    body = {other.name[-1], "".join(token[0] for token in other.name if token[0].isupper())}
    return any(index.words[at].plain in body for index in quotes for at in _ahead(index, slot.name[-1]))


def _ahead(index: Index, name: str) -> Iterator[int]:
    """The words before a name, up to where no office, forename or body's name stands."""
    for at in index.places.get(name.casefold(), ()):
        while at and index.words[at].joined:
            at -= 1
            if not (index.words[at].capital or is_title(index.words[at].plain)):
                break
            yield at


class _Sentence:
    """A sentence of a quote."""

    def __init__(self, words: list[Word], before: "_Sentence | None" = None) -> None:
        self.words, self.before = words, before
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

    def _doers(self, slot: _Slot) -> Iterator[_Slot]:
        """Who does something in it, where that is like a name: a land or none.

        None where the sentence before has the name, so that "its head" may be that one's.
        """
        if self.before is None or not self.before.names(slot.name):
            every = _acting(self.words, speaks=slot.speaks)
            yield from (
                each
                for each in every
                if bool(related(each.name)) == bool(related(slot.name)) and not _may_be_one(slot, each)
            )

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
        for other in self._doers(slot) if slot.kind == _WHO else self.slots:
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


def _in_order(index: Index) -> Iterator[_Sentence]:
    """The sentences of a quote, each with the one before."""
    before = None
    for words in _sentences(index.words):
        before = _Sentence(words, before)
        yield before


def _sentences(words: list[Word]) -> Iterator[list[Word]]:
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].begins:
            yield words[first:at]
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


def _doing(clause: Sequence[Word]) -> Iterator[_Slot]:
    """Who does what a clause of a title or summary tells: a name that opens it, with a verb behind it."""
    run = next(iter(runs(list(clause))), None)
    at = next((at for at, word in enumerate(clause) if run and word.start == run.start), len(clause))
    following = clause[at + len(run.words) : at + len(run.words) + 1] if run else ()
    opens = all(word.plain.casefold() in ("the", "a", "an") for word in clause[:at])
    if run and opens and not run.words[-1].owns and any(map(_is_verb, following)):
        yield _Slot(_WHO, run, run.tokens, speaks=following[0].plain in word_list("saying"))


def _acting(words: list[Word], *, speaks: bool) -> Iterator[_Slot]:
    """Who does what a sentence tells: the first name before its verb. Who says it of others does nothing.

    `speaks`: it is said that somebody says something.
    """
    run = next(iter(runs(words)), None)
    at = next((at for at, word in enumerate(words) if run and word.start == run.start), len(words))
    if run is None or (at and words[at].joined and words[at - 1].plain.casefold() in _RELATING):
        return
    if run.begins and len(run.words) == 1 and ordinary(run.tokens[0]):
        return  # "Police arrested"
    behind = at + len(run.words)
    if run.words[-1].owns or _may_own(words[behind - 1 : behind + 1]):
        return  # "Vail's ferry sank": not Vail did
    verb = next((n for n in range(behind, min(len(words), behind + _FAR)) if _is_past(words[n])), None)
    if verb is None or any(map(_is_past, words[:at])):
        return
    beside = words[behind]
    says_of_what_kind = beside.joined and beside.plain.islower() and not small(beside.plain)
    if says_of_what_kind and verb != behind and not related(run.tokens):
        return  # "Creole radio has", but "Chilean police have"
    says = words[verb].plain in word_list("saying")
    themselves = any(word.plain in _THEMSELVES for word in words[verb + 1 : verb + 1 + _NEAR])
    if not says or speaks or themselves:
        yield _Slot(_WHO, run, run.tokens)


def _may_own(pair: Sequence[Word]) -> bool:
    """Whether the first of two words may have a plural's genitive: a mark stands between, perhaps a comma."""
    return len(pair) > 1 and pair[0].plain.endswith("s") and not pair[1].joined


def _may_be_one(slot: _Slot, other: _Slot) -> bool:
    """Whether two names may be one in two forms: EU and European Union, the White House and Washington."""
    from hrctimeline.claims.names.metonyms import lies_in, stand_in
    from hrctimeline.claims.names.variants import near

    if lies_in(slot.name, other.name) or lies_in(other.name, slot.name):
        return True
    one, two = Index(" ".join(slot.name)), Index(" ".join(other.name))
    written = near(slot.name, [two]) or near(other.name, [one])
    return bool(written or stand_in(slot.run, slot.run.words, [two]).said)


def _is_verb(word: Word) -> bool:
    plain = word.plain
    present = plain.endswith("s") and not plain.endswith("ss")
    return word.joined == " " and plain.islower() and (present or _is_past(word))


def _is_past(word: Word) -> bool:
    plain = word.plain
    past = plain in IRREGULAR_PAST or plain in BEING or (plain.endswith("ed") and len(plain) > _SHORT)
    return past or plain in ("has", "had", "have", "will", "would", "can", "could", "may", "must", "did")
