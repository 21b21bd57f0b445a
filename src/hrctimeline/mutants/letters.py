"""Single characters of quotes changed: digits, look-alikes, capital letters, accents, typing errors."""

from collections.abc import Iterator
from random import Random

from hrctimeline.mutants.fault import Change, Fault
from hrctimeline.mutants.original import Original
from hrctimeline.mutants.reading import inner_words, some, words
from hrctimeline.mutants.words import changed

_SITES = 3
_TWINS = dict(zip("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ", strict=True))  # Latin letter: Cyrillic one
_ACCENTED = dict(zip("aeiouncAEIOUNC", "áéíóúñçÁÉÍÓÚÑÇ", strict=True))
_MARKS = ".,;:()"


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in single characters of quotes."""
    for evidence in original.report.dossier.evidence():
        for change in _changes(evidence.quote, random):
            yield from changed(original, evidence, "quote", change)


def _changes(quote: str, random: Random) -> Iterator[Change]:
    inner = [index for start, end in words(quote) for index in range(start, end)]
    digits = [index for index in inner if quote[index].isdigit()]
    for index in some(random, digits, 2 * _SITES):
        yield "digit changed", (index, index + 1), random.choice("0123456789".replace(quote[index], ""))
    for index in some(random, digits, _SITES):
        yield "digit dropped or added", (index, index + 1), random.choice(("", quote[index] + "0"))
    for kind, table in (("look-alike letter", _TWINS), ("accent", _ACCENTED)):
        for index in some(random, [index for index in inner if quote[index] in table], _SITES):
            yield kind, (index, index + 1), table[quote[index]]
    for index in some(random, [index for index in inner if quote[index].swapcase() != quote[index]], _SITES):
        yield "small for capital letter", (index, index + 1), quote[index].swapcase()
    yield from _mistyped(quote, random)


def _mistyped(quote: str, random: Random) -> Iterator[Change]:
    """A letter lost inside a word, two exchanged, a mark of punctuation lost or another."""
    long = [(start, end) for start, end in words(quote) if end - start > 3]
    for start, end in some(random, long, _SITES):
        index = random.randrange(start + 1, end - 1)
        yield "letter lost", (index, index + 1), ""
    for start, end in some(random, long, _SITES):
        index = random.randrange(start + 1, end - 2)
        yield "letters exchanged", (index, index + 2), quote[index + 1] + quote[index]
    spans = inner_words(quote)
    inner = [i for i in range(spans[0][0], spans[-1][1]) if quote[i] in _MARKS] if spans else []
    for index in some(random, [i for i in inner if not _elides(quote, i)], _SITES):
        yield "punctuation changed", (index, index + 1), random.choice(("", ";", "!"))


def _elides(quote: str, index: int) -> bool:
    """Whether a full stop belongs to three dots, which stand for words left out."""
    return "." in (quote[index - 1 : index], quote[index + 1 : index + 2]) and quote[index] == "."
