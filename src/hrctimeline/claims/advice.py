"""What to tell about a claim that isn't backed: where else its words stand, and how to mend it."""

from collections.abc import Iterator

from hrctimeline.claims import date_proof, quotation_proof
from hrctimeline.claims.check import Claims, Fault
from hrctimeline.claims.hedges import follows
from hrctimeline.claims.name_proof import NameProof
from hrctimeline.claims.names import Run, runs
from hrctimeline.claims.numbers import Number
from hrctimeline.claims.quotations import Quotation
from hrctimeline.claims.words import Index
from hrctimeline.dates import DateMention
from hrctimeline.findings import Excerpt, Problem, Where
from hrctimeline.sentences import sentence
from hrctimeline.text import Span

_LONGEST = 400  # characters of a sentence that a hint repeats
_TRIED = 20  # sentences looked at for the parts of a name
_SHOWN = 6  # names or numbers that a hint lists


class Advice:
    """Makes the problem of each unbacked claim of one event."""

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.desk = claims.desk

    def problem(self, fault: Fault) -> Problem:
        """The problem, with the sentence of a cited source that has the atom, if one has it."""
        message = _missing(fault)
        where = Where("log", self.claims.event.path(fault.field.key), fault.span)
        elsewhere = self._elsewhere(fault)
        if elsewhere is None:
            return Problem(where, message, self._hint(fault), about=fault.words)
        file = self.desk.material.timeline.sources[elsewhere.file].file
        message += f"; line {elsewhere.line} of {file} has it, which the event doesn't quote"
        hint = "Cite that too"
        hint += f", to paste: {elsewhere.text}" if len(elsewhere.text) <= _LONGEST else "."
        return Problem(where, message, hint, (elsewhere,), fault.words)

    def _elsewhere(self, fault: Fault) -> Excerpt | None:
        for source in self.desk.cited(self.claims.event):
            for span in self._spans(fault, source):
                return self.desk.material.excerpt(source, *span)
        return None

    def _spans(self, fault: Fault, source: str) -> Iterator[Span]:
        """Where a cited source has the atom; never as a list's marker or inside a date."""
        whole = self.desk.whole(source)
        match fault.atom:
            case Quotation():
                places = quotation_proof.places(fault.words, self.desk.locator(source))
                yield from ((place.start, place.end) for place in places)
            case Run():
                yield from self._named(fault.atom, source)
            case Number():
                yield from (
                    (n.start, n.end)
                    for n in whole.numbers
                    if n.values & fault.atom.values
                    and n.unit == fault.atom.unit
                    and follows(fault.atom.hedge, n.hedge)
                    and not n.marks
                )
            case DateMention():
                own = self.claims.event.date
                assert own is not None
                yield from ((d.start, d.end) for d in whole.stated if date_proof.proved(fault.atom, own, [d]))

    def _named(self, run: Run, source: str) -> Iterator[Span]:
        number = self.desk.spelled.get(run.tokens)
        spellings = self.desk.spellings[number] if number is not None else (run.tokens,)
        for tokens in dict.fromkeys((run.tokens, *spellings)):
            for place in self.desk.locator(source).places(" ".join(tokens)):
                yield place.start, place.end
        if len(run.tokens) > 1:
            yield from self._in_a_sentence(run, source)

    def _in_a_sentence(self, run: Run, source: str) -> Iterator[Span]:
        """Where a sentence has all parts of a name: "Ambassador Haley" in "Ambassador to the UN Nikki Haley"."""
        text = self.desk.material.texts[source]
        for place in self.desk.locator(source).places(run.tokens[-1])[:_TRIED]:
            words = text.words(*sentence(text.source, place.start, place.end))
            if NameProof([Index(words)], self.desk.spelled, self.desk.spellings).proves(run):
                yield place.start, place.end

    def _hint(self, fault: Fault) -> str:
        match fault.atom:
            case Quotation():
                return (
                    self._nearest(fault.words)
                    or "Quote the words that the evidence has, or leave the marks out."
                )
            case Run():
                return self._names(fault.atom)
            case Number():
                return _listed("The quotes' numbers", self._numbers()) or "Cite the words that give it."
            case DateMention():
                return _listed("The quotes' dates", self._dates()) or "Cite the words that state it."

    def _nearest(self, words: str) -> str:
        """The quote's own words that are nearest to a quotation."""
        from hrctimeline.near import nearest  # brings difflib: only for a quotation that is missed

        for passage in self.claims.passages:
            text = passage.locator.text
            if found := nearest(text, words):
                own = text.words(found.start, found.end)
                if own[1:] == words[1:] and own[:1].casefold() == words[:1].casefold():
                    return f"The quote has “{own}”: write so, or “[{words[:1]}]{words[1:]}”."
                return f"The quote has: “{own}”"
        return ""

    def _names(self, run: Run) -> str:
        """The names of the quotes that share a word with the one that is missed, or else all of them."""
        from difflib import get_close_matches

        found = (run for passage in self.claims.passages for run in runs(passage.index.words))
        every = list(dict.fromkeys(" ".join(r.tokens) for r in found if len(r.words) > 1 or not r.begins))
        wanted = " ".join(run.tokens)
        shared = [name for name in every if set(name.split()) & set(run.tokens)]
        near = shared or get_close_matches(wanted, every, n=3, cutoff=0.7)
        return _listed("The quotes name", near or every) or "Cite the words that give the name."

    def _numbers(self) -> list[str]:
        return [p.slice(n.start, n.end) for p in self.claims.passages for n in p.numbers if not n.weak]

    def _dates(self) -> list[str]:
        return [d.text + (f" ({d.value})" if d.value else "") for p in self.claims.passages for d in p.stated]


def _missing(fault: Fault) -> str:
    words = f"“{fault.words}”"
    match fault.atom:
        case Quotation():
            return f"no quote of the event has the words {words}"
        case Run():
            return f"no quote of the event names {words}"
        case Number():
            return f"no quote of the event has the number {words}"
        case DateMention(value=value):
            return f"{words} ({value}) is neither the event's own date nor stated by one of its quotes"


def _listed(lead: str, found: list[str]) -> str:
    shown = list(dict.fromkeys(found))
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return f"{lead}: {', '.join(shown[:_SHOWN])}{more}." if shown else ""
