"""The texts themselves tampered with, with the old checksum and with a new one."""

from collections.abc import Iterator
from functools import partial
from random import Random

from hrctimeline.findings import Where
from hrctimeline.logfile.model import Source
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original
from hrctimeline.mutants.reading import other, some, vocabulary, words
from hrctimeline.words.text import Span

_SITES = 12
_CITED = 12


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in the words of the texts."""
    for source in original.report.timeline.sources.values():
        tampering = _Tampering(original, source, random)
        yield from tampering.old_checksum()
        yield from tampering.cited()
        yield from tampering.dateline()
        yield from tampering.elsewhere()


class _Tampering:
    """One text: its words, and which of them quotes and the dateline rest on."""

    def __init__(self, original: Original, source: Source, random: Random) -> None:
        dossier = original.report.dossier
        self.original, self.source, self.random = original, source, random
        self.text = dossier.texts[source.id]
        self.words = words(self.text.source)
        self.vocabulary = vocabulary(self.text.source)
        located = [dossier.located[e.path()] for e in dossier.evidence() if e.source == source.id]
        self.quotes = [span for place in located for span in place.visible]
        self.lines = [self.text.position(start)[0] for start, _ in self.words]

    def old_checksum(self) -> Iterator[Fault]:
        """Any word changed, and the index not."""
        for span in some(self.random, self.words, _SITES):
            yield self._swapped("text changed", span, checksum=False)

    def cited(self) -> Iterator[Fault]:
        """Words in a quote changed, dropped or doubled, and the checksum renewed."""
        inside = [span for span in self.words if self._cited(span)]
        for span in some(self.random, inside, _CITED):
            yield self._swapped("cited words changed, new checksum", span)
        for quote in self.quotes:  # a word lost or doubled at a quote's edge leaves the quote as it was
            within = [span for span in inside if quote[0] < span[0] and span[1] < quote[1]]
            for start, end in some(self.random, within, 2):
                old = self.text.source[start:end]
                new = self.random.choice(("", f"{old} {old}"))
                yield self._fault("cited words changed, new checksum", (start, end), new)

    def dateline(self) -> Iterator[Fault]:
        """A word of the dateline changed wherever the dateline stands."""
        line = self.source.dateline
        spans = words(line)
        if line and line in self.text.source:
            for start, end in some(
                self.random, [s for s in spans if any(c.isdigit() for c in line[slice(*s)])], 2
            ):
                new = line[:start] + other(self.random, ["7", "1066", "31"], line[start:end]) + line[end:]
                at = self.text.source.index(line)
                text = self.text.source.replace(line, new)
                plant = partial(self.original.with_text, self.source.id, text, checksum=True)
                where = Where(self.source.id, part=(at, at + len(line)))
                yield Fault("dateline's words changed, new checksum", where, line, new, plant)

    def elsewhere(self) -> Iterator[Fault]:
        """A word of every line, outside quotes, changed, and the checksum renewed."""
        lines: dict[int, list[Span]] = {}
        for line, span in zip(self.lines, self.words, strict=True):
            if not self._cited(span):
                lines.setdefault(line, []).append(span)
        for spans in lines.values():
            yield self._swapped(
                "words elsewhere changed, new checksum", self.random.choice(spans), guarded=False
            )

    def _cited(self, span: Span) -> bool:
        return any(start <= span[0] and span[1] <= end for start, end in self.quotes)

    def _swapped(self, kind: str, span: Span, *, checksum: bool = True, guarded: bool = True) -> Fault:
        new = other(self.random, self.vocabulary, self.text.source[slice(*span)])
        return self._fault(kind, span, new, checksum=checksum, guarded=guarded)

    def _fault(
        self, kind: str, span: Span, new: str, *, checksum: bool = True, guarded: bool = True
    ) -> Fault:
        whole = self.text.source
        text = whole[: span[0]] + new + whole[span[1] :]
        plant = partial(self.original.with_text, self.source.id, text, checksum=checksum)
        expect = Expect.CAUGHT if guarded else Expect.UNGUARDED
        return Fault(kind, Where(self.source.id, part=span), whole[slice(*span)], new, plant, expect)
