"""Which words of an event's quotes prove its claims: the places behind what `check` only asks for.

A claim that rests on several quotes has a place in each. One that is proved in a way that has no place (by a
translation, by the title of a text, as a count of the event's own list) has none.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from hrctimeline.claims import date_proof
from hrctimeline.claims.case import Case, Quoted
from hrctimeline.claims.check import Claims
from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.places import places
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.vocabulary import one_noun, small
from hrctimeline.claims.words import Index
from hrctimeline.dates import DateMention
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.words.text import Span

Place = tuple[int, Span]  # the position of a piece of evidence in its event, and a span of its source
_MOST = 50  # places of one claim
_LONGEST = 12  # words of a name of which the parts are looked for


class Proof(NamedTuple):
    """A claim: the span of the value of `key` (of a list, of its `item`), and the words that prove it.

    `kind`: "quotation", "date", "number" or "name". A date that is the event's own rests on what dates that:
    it is `own`, and has no places of its own.
    """

    key: str
    span: Span
    kind: str
    places: tuple[Place, ...]
    own: bool = False
    item: int | None = None


def proofs(dossier: Dossier, case: Case) -> list[Proof]:
    """The claims of one event in the order in which they stand; none where nothing proves them."""
    claims = dossier.memo.get(Claims, case)
    reader = _Reader(claims)
    found = [proof for field in claims.fields for proof in sorted(reader.proofs(field), key=lambda p: p.span)]
    found += [proof for field in claims.named for proof in reader.named(field)]
    return [proof for proof in found if proof.places or proof.own]


class _Reader:
    def __init__(self, claims: Claims) -> None:
        self.claims, self.case, self.names = claims, claims.case, claims.names.proof
        self.pages = [(quoted, list(_pages(quoted))) for quoted in self.case.quoted]
        self._quotations: dict[tuple[str, ...], tuple[Place, ...]] = {}
        self._names: dict[Tokens, tuple[Place, ...]] = {}

    def proofs(self, field: Prose) -> Iterator[Proof]:
        page = self.claims.written[field.path]

        def proof(start: int, end: int, kind: str, where: Iterable[Place], *, own: bool = False) -> Proof:
            return Proof(field.key, page.from_prose(start, end), kind, _first(where), own)

        for quotation in field.quotations:
            readings = [field.text[slice(*span)] for span in quotation.inner]
            yield proof(*quotation.inner[0], "quotation", self._quotation(readings))
        for date in field.dates:
            own = self._is_own(date)
            yield proof(date.start, date.end, "date", () if own else self._date(date), own=own)
        named = self.claims.names.claimed(field)
        for run in named:
            yield proof(run.start, run.end, "name", self._name(run.tokens))
        for number in field.numbers([(run.start, run.end) for run in named]):
            there = (
                (quoted, span)
                for quoted in self.case.quoted
                for span, stated in quoted.placed_numbers
                if proves(number, stated)
            )
            yield proof(number.start, number.end, "number", (_place(q, span) for q, span in there))

    def named(self, field: Prose) -> Iterator[Proof]:
        """The claims of a field that holds names alone."""
        page = self.claims.written[field.path]
        for run in self.claims.names.given(field):
            where = _first(self._name(run.tokens))
            yield Proof(field.key, page.from_prose(run.start, run.end), "name", where, item=field.item)

    def _quotation(self, readings: list[str]) -> tuple[Place, ...]:
        key = tuple(readings)
        if key not in self._quotations:
            shown = self.claims.quotation_proof.shown(readings)
            self._quotations[key] = _first(_place(quoted, span) for quoted, span in shown)
        return self._quotations[key]

    def _is_own(self, date: DateMention) -> bool:
        own = self.case.event.date
        return own is not None and date_proof.proved(date, own, ())

    def _date(self, date: DateMention) -> Iterator[Place]:
        own = self.case.event.date
        for quoted in self.case.quoted if own else ():
            for span, stated in quoted.dated:
                if own and date_proof.proved(date, own, (stated,)):
                    yield _place(quoted, span)

    def _name(self, tokens: Tokens) -> tuple[Place, ...]:
        """Where quotes have a name; where none has it whole, its longest parts."""
        if tokens not in self._names:
            self._names[tokens] = _first(self._whole_or_parts(tokens))
        return self._names[tokens]

    def _whole_or_parts(self, tokens: Tokens) -> Iterator[Place]:
        whole = list(self._places(tokens))
        yield from whole
        if whole or not 1 < len(tokens) <= _LONGEST:
            return
        parts = (
            (start, start + size)
            for size in range(len(tokens) - 1, 0, -1)
            for start in range(len(tokens) - size + 1)
        )
        for start, end in parts:
            part = tokens[start:end]
            if not small(part[0]) and (found := list(self._places(part))):
                yield from found
                yield from self._name(tokens[:start]) if start else ()
                yield from self._name(tokens[end:]) if end < len(tokens) else ()
                return

    def _places(self, tokens: Tokens) -> Iterator[Place]:
        forms = _forms(self.names, tokens)
        for quoted, pages in self.pages:
            for index, offset in pages:
                for start, end in _spans(index, tokens, forms):
                    yield _place(quoted, quoted.text.from_prose(offset + start, offset + end))


def _pages(quoted: Quoted) -> Iterator[tuple[Index, int]]:
    """The words of each visible part of a quote, and where in the prose of its text they begin."""
    for start, end in quoted.place.visible:
        first, last = quoted.text.to_prose(start), quoted.text.to_prose(end)
        yield Index(quoted.text.prose[first:last]), first


def _forms(proof: NameProof, tokens: Tokens) -> list[Tokens]:
    """The other ways to write a name: the log's own list, a land for its people."""
    number = proof.spelled.get(tokens)
    return [*(proof.spellings[number] if number is not None else ()), *related(tokens)]


def _spans(index: Index, tokens: Tokens, forms: list[Tokens]) -> Iterator[Span]:
    """Where a text has a name in any of its forms, or its words with small letters."""
    found = {(place.first, place.last) for place in places([index], tokens)}
    for form in (tokens, *forms):
        for at in index.places.get(form[0].casefold(), ()):
            there = index.words[at : at + len(form)]
            if len(there) == len(form) and all(
                one_noun(t, w.plain) for t, w in zip(form, there, strict=True)
            ):
                found.add((at, at + len(form) - 1))
    for first, last in sorted(found):
        yield index.words[first].start, index.words[last].end


def _first(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first places of a claim: a reader wants some, and hostile words would have them by the thousand."""
    return tuple(_outermost(islice(places, _MOST)))


def _outermost(places: Iterable[Place]) -> Iterator[Place]:
    """Places in order, without those that lie in another one."""
    last: Place | None = None
    for place in sorted(set(places), key=lambda each: (each[0], each[1][0], -each[1][1])):
        if last is None or last[0] != place[0] or place[1][1] > last[1][1]:
            yield place
            last = place


def _place(quoted: Quoted, span: Span) -> Place:
    return quoted.evidence.index, span
