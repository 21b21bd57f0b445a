"""Quotations, numbers, dates and names of titles and summaries changed, and words that are none of these."""

import re
from collections.abc import Iterator
from random import Random

from hrctimeline.dates.calendar_days import MONTHS, WEEKDAYS
from hrctimeline.findings import LOG
from hrctimeline.logfile.model import Event
from hrctimeline.mutants import amounts, atoms, attribution, tables, wording
from hrctimeline.mutants.fault import Change, Expect, Fault
from hrctimeline.mutants.original import Original
from hrctimeline.mutants.reading import dropped, inner_words, other, plain, some, stands, vocabulary, words
from hrctimeline.words.text import Span

_SITES = 4
_SHORT = 4  # letters of words that say little
_STRANGE = ["orchard", "lantern", "gallop", "whisper", "marmalade", "upholster"]
_OFFICE = "President"
_FORENAME = "Gwendolen"
_INVENTED = "Ashcombe"
_CAUGHT, _READ = Expect.CAUGHT, Expect.READ


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in titles and summaries, and in what stands around them."""
    names = _names(original)
    for event in original.report.timeline.events:
        claims = _Claims(original, event, names, random)
        for key, text in (("title", event.title), ("summary", event.summary)):
            yield from claims.faults(key, text)
        yield from claims.around()


def _names(original: Original) -> list[str]:
    """The names in the texts, but for those with words that a text or claim has in small letters."""
    texts = [text.source for text in original.report.dossier.texts.values()]
    claims = (text for event in original.report.timeline.events for text in (event.title, event.summary))
    small = {word for word in vocabulary(" ".join((*texts, *claims))) if word.islower()}
    names = dict.fromkeys(name for text in texts for name in atoms.names(text))
    return [name for name in names if not small & {*name.casefold().split(), f"{name.casefold()}s"}]


class _Claims:
    """One event: what its quotes have, and the faults in what it claims."""

    def __init__(self, original: Original, event: Event, names: list[str], random: Random) -> None:
        timeline = original.report.timeline
        self.original, self.event, self.random, self.names = original, event, random, names
        self.quotes = [evidence.quote for evidence in event.evidence]
        cited = [timeline.sources[evidence.source] for evidence in event.evidence]
        labels = (label for source in cited for label in (source.title, source.publisher, source.author))
        speakers = (evidence.said_by for evidence in event.evidence)
        date = event.date.text if event.date else ""
        self.all = plain(" ".join((*self.quotes, *labels, *speakers, date)))
        self.spellings = [(name, *others) for name, others in timeline.names.items()]
        self.known = frozenset(
            word for name in (*names, *(s for g in self.spellings for s in g)) for word in name.split()
        )
        self.vocabulary = vocabulary(" ".join(self.quotes))
        spelled = (name for group in self.spellings for name in group)
        self.short = {_initials(name) for name in (*spelled, *atoms.names(self.all))}  # those are only noted

    def faults(self, key: str, text: str) -> Iterator[Fault]:
        """The faults of a title or summary."""
        found = atoms.atoms(text, self.known)
        path = self.event.path(key)
        raw = str(self.original.log.get(path) or "")
        shift = max(raw.find(text), 0)  # a title is read without the white space around it
        for expect, changes in (
            (_CAUGHT, self._quotations(text, found.quotations)),
            (_CAUGHT, self._dates(text, found.dates)),
            (_CAUGHT, self._numbers(text, found.numbers)),
            (_CAUGHT, amounts.faults(text, found.numbers, self.all, self.random)),
            (_CAUGHT, self._names(text, found.names)),
            (_CAUGHT, self._first_words(text, found)),
            (_CAUGHT, self._limits(text)),
            (_CAUGHT, attribution.moved(self.event, text, found, self._own()[:_SITES])),
            (_READ, attribution.to_groups(self.event, text, found)),
            (_READ, attribution.handed_on(text, found, self._own()[:_SITES])),
            (_READ, self._own_names(text, found.names)),
            (_READ, self._others(text, found)),
            (_READ, wording.changes(text, found, self.random)),
        ):
            for kind, (start, end), new in changes:
                if new != text[start:end]:
                    span = start + shift, end + shift
                    yield self.original.worded(kind, LOG, path, span, text[start:end], new, expect)

    def around(self) -> Iterator[Fault]:
        """Place and people of the event exchanged, each whole, for names that nothing of it has."""
        named = [("place", self.event.path("place"), self.event.place)] if self.event.place else []
        named += [("person", self.event.path("people", n), p) for n, p in enumerate(self.event.people)]
        for key, path, old in named:
            for new in (*some(self.random, self._strange(), _SITES), _INVENTED):
                yield self.original.valued(f"{key} exchanged", LOG, path, old, new)

    def _quotations(self, text: str, spans: list[Span]) -> Iterator[Change]:
        """Words changed between quotation marks; a wording that a quote or a cited title has is none."""
        for start, end in spans:
            inner = text[start:end]
            for at, new in self._worded(inner):
                after = inner[: at[0]] + new + inner[at[1] :]
                if new != inner[slice(*at)] and not any(stands(after, q) for q in (*self.quotes, self.all)):
                    yield "quotation in a claim changed", (start + at[0], start + at[1]), new

    def _worded(self, inner: str) -> Iterator[tuple[Span, str]]:
        every, within = words(inner), inner_words(inner)
        for at in some(self.random, every, _SITES):
            yield at, other(self.random, self.vocabulary, inner[slice(*at)])
        for first, last in some(self.random, within, 1):
            yield (first, last + 1), ""
            yield (first, first), "not "
        for first, last in some(self.random, [at for at in every if at[1] - at[0] > 3], 1):
            index = self.random.randrange(first + 1, last - 1)
            yield (index, index + 1), ""

    def _dates(self, text: str, spans: list[Span]) -> Iterator[Change]:
        """Each part of a date changed; a part that the event's date or quotes have is none."""
        for start, end in spans:
            for part in re.finditer(r"\d+|[A-Z]\w+", text[start:end]):
                new = self._other_date(part[0])
                if new and not stands(new, self.all):
                    yield "date in a claim changed", (start + part.start(), start + part.end()), new

    def _other_date(self, part: str) -> str:
        if part.isdigit():
            return str(int(part) + self.random.choice((-1, 1))) if int(part) > 1 else "2"
        listed = MONTHS if part in MONTHS else WEEKDAYS
        return self.random.choice([each for each in listed if each != part])

    def _numbers(self, text: str, spans: list[Span]) -> Iterator[Change]:
        """Numbers moved; one that the quotes have, in digits or words, is none."""
        for start, end in spans:
            old = text[start:end]
            for new in _other_numbers(old):
                if not self._counted(new):
                    yield "number in a claim changed", (start, end), new

    def _counted(self, number: str) -> bool:
        """Whether the event's quotes have a number, in words or digits."""
        forms = atoms.forms(number)
        return any(form in (w.casefold() for w in self.vocabulary) for form in forms)

    def _names(self, text: str, spans: list[Span]) -> Iterator[Change]:
        """Names exchanged for ones that nothing of the event has, given an office, given a forename."""
        strange = self._strange()
        for start, end in spans:
            old = text[start:end]
            # at a sentence's start a common word is as good as a name
            first = any(start == begins for begins, _ in atoms.first_words(text))
            others = [n for n in strange if n not in self._forms(old) and not (first and _common(n))]
            for new in some(self.random, others, _SITES):
                yield "name in a claim changed", (start, end), new
            yield "name in a claim invented", (start, end), _INVENTED
            if not old.isupper() and " " not in old and "." not in old:
                for more in (_OFFICE, _FORENAME):
                    if not self._has(f"{more} {old}"):
                        yield "name in a claim enlarged", (start, start), f"{more} "

    def _strange(self) -> list[str]:
        """The names of the texts that nothing of the event has, in no form."""
        names = (name for name in self.names if name not in self.short)
        return [name for name in names if not any(self._has(form) for form in self._forms(name))]

    def _first_words(self, text: str, found: atoms.Atoms) -> Iterator[Change]:
        """An invented name for the first word of a sentence, where that is none."""
        for span in atoms.first_words(text):
            if found.free(span):
                yield "name for the first word of a sentence", span, _INVENTED

    def _limits(self, text: str) -> Iterator[Change]:
        """ "Former", "vice" and the like before an office and its name dropped; the quotes have them."""
        for start, end in wording.limits(text):
            held = wording.office(text, end)
            limited = re.compile(re.escape(text[start:end] + held), re.IGNORECASE)
            if held and not stands(held, limited.sub("·", self.all)):
                yield dropped("limit of an office dropped", text, (start, end))

    def _own(self) -> list[str]:
        """The names of the texts that the event's quotes have."""
        return [name for name in self.names if self._has(name)]

    def _own_names(self, text: str, spans: list[Span]) -> Iterator[Change]:
        """Names exchanged for others that the event's quotes have too: only a reader can tell."""
        own = self._own()
        for start, end in some(self.random, spans, _SITES):
            old = text[start:end]
            if new := other(self.random, [n for n in own if n not in self._forms(old)], old):
                yield "name exchanged for another of the event's", (start, end), new

    def _forms(self, name: str) -> set[str]:
        """A name, its parts, and all its spellings: none of these says anything else."""
        parts = {name, *name.split()}
        parts.add("".join(word[0] for word in name.split()))  # initials are only noted
        return parts.union(*(group for group in self.spellings if parts & set(group)))

    def _has(self, name: str) -> bool:
        return stands(name, self.all)

    def _others(self, text: str, found: atoms.Atoms) -> Iterator[Change]:
        """Other words exchanged: the wording is its editor's, and only a reader can tell.

        A word of the event's quotes is as good as any to the eye; one of no quote is the editor's own.
        """
        free = [span for span in words(text) if found.free(span) and text[span[0]].islower()]
        spare = [word for word in self.vocabulary if word.islower() and word not in atoms.NUMBERS]
        for start, end in some(self.random, free, _SITES):
            new = other(self.random, spare, text[start:end])
            yield "other word of a claim, of its quotes", (start, end), new
        strange = [word for word in _STRANGE if word not in self.vocabulary]
        for start, end in some(self.random, [s for s in free if s[1] - s[0] > _SHORT], _SITES):
            new = other(self.random, strange, text[start:end])
            yield "other word of a claim, of no quote", (start, end), new


def _initials(name: str) -> str:
    """UN Human Rights Council: UNHRC."""
    return "".join(word if word.isupper() else word[0] for word in name.split())


def _common(name: str) -> bool:
    return all(word.casefold() in tables.common() for word in name.split())


def _other_numbers(old: str) -> Iterator[str]:
    if not old.isalpha():
        digits = re.sub(r"\D", "", old)
        yield from (str(int(digits) + 1), str(abs(int(digits) - 1)), f"{digits}0")
        return
    index = atoms.NUMBERS.index(old.casefold())
    for near in (index - 1, index + 1):
        if 0 <= near < len(atoms.NUMBERS):
            new = atoms.NUMBERS[near]
            yield new.capitalize() if old[0].isupper() else new
