"""Words of quotes swapped, dropped, doubled, put in another order, negated; and the words beside a quote.

Quotes cut so that their words stand, but not their sense: behind a denial or report, before a condition.
Elisions do the same inside a quote: one hides a denial, another gives one sentence's subject what the next
sentence says of another.
"""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from random import Random

from hrctimeline.findings import LOG, Where
from hrctimeline.logfile.model import Evidence
from hrctimeline.mutants.fault import Change, Fault
from hrctimeline.mutants.original import Original, basic
from hrctimeline.mutants.reading import inner_words, negations, other, some, stands, vocabulary, words
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

_SITES = 4  # places a quote and kind; `choice` draws from them
_ELISION = "[…]"
_LONGEST = 400  # characters that an elision leaves out
_LEFT = 3  # words that a cut leaves at the least


def faults(original: Original, random: Random) -> Iterator[Fault]:
    """The faults in the words of quotes, `prefix`, `suffix`, `dated-by` and `anchor`."""
    for evidence in original.report.dossier.evidence():
        source = original.report.dossier.texts[evidence.source].source
        known = vocabulary(source)
        for change in _changes(evidence.quote, known, random):
            yield from changed(original, evidence, "quote", change)
        for change in cuts(evidence.quote):
            yield from changed(original, evidence, "quote", change, there=True)
        yield from _beside(original, evidence, known, random)
        yield from _dating(original, evidence, known, random)


def changed(
    original: Original, evidence: Evidence, key: str, change: Change, *, there: bool = False
) -> Iterator[Fault]:
    """The fault, unless the changed words stand in the source as well: then they are as good a quote.

    `there`: they stand there, and it is the sense that is lost.
    """
    kind, (start, end), new = change
    path, value = evidence.path(key), getattr(evidence, key)
    after = value[:start] + new + value[end:]
    source = original.report.timeline.sources[evidence.source]
    text = original.report.dossier.texts[evidence.source].source
    if after != value and (there or not stands(after, text, markdown=source.markup == "markdown")):
        yield original.worded(kind, LOG, path, (start, end), value[start:end], new)


def _changes(quote: str, known: list[str], random: Random) -> Iterator[Change]:
    every, inner = words(quote), inner_words(quote)
    for span in some(random, every, _SITES):
        yield "word swapped", span, other(random, known, quote[slice(*span)])
    for start, end in some(random, every, _SITES):
        yield "word doubled", (start, end), f"{quote[start:end]} {quote[start:end]}"
    for span in some(random, inner, _SITES):
        yield "word dropped", _with_space(quote, span), ""
    for span in some(random, inner, _SITES):
        yield "negation put in", (span[0], span[0]), "not "
    for here, there in some(random, list(pairwise(inner)), _SITES):
        yield "words in another order", (here[0], there[1]), _exchanged(quote, here, there)
    for span in negations(quote):
        yield "negation taken out", _with_space(quote, span), ""


def _with_space(text: str, span: Span) -> Span:
    """A word with the white space behind it, or else before it."""
    start, end = span
    if text[end : end + 1].isspace():
        return start, end + 1
    return (start - 1, end) if text[start - 1 : start].isspace() else span


def _exchanged(text: str, here: Span, there: Span) -> str:
    if text[slice(*here)].casefold() == text[slice(*there)].casefold():
        return text[here[0] : there[1]]
    return text[slice(*there)] + text[here[1] : there[0]] + text[slice(*here)]


def _beside(original: Original, evidence: Evidence, known: list[str], random: Random) -> Iterator[Fault]:
    """A `prefix` and `suffix` that don't stand there."""
    located = original.report.dossier.located[evidence.path()]
    text = original.report.dossier.texts[evidence.source].source
    near = vocabulary(
        text[max(0, located.start - 80) : located.start] + " " + text[located.end : located.end + 80]
    )
    far = [word for word in known if word not in near]
    for key in ("prefix", "suffix") if far else ():
        word = random.choice(far)
        old = getattr(evidence, key)
        where = Where(LOG, evidence.path(key if old else "quote"))
        if old:
            plant = partial(original.with_value, LOG, evidence.path(key), basic(word))
        elif not original.log.alone(where.path):
            continue
        else:
            plant = partial(original.with_line, LOG, evidence.path("quote"), f"{key} = {basic(word)}")
        yield Fault("prefix or suffix wrong", where, old, f"{key} = {word}", plant)


def _dating(original: Original, evidence: Evidence, known: list[str], random: Random) -> Iterator[Fault]:
    """Words of `dated-by` and `anchor` changed. (Where they are not needed, leaving them out is no fault.)"""
    for key, value in (("dated-by", evidence.dated_by or ""), ("anchor", evidence.anchor)):
        for span in some(random, words(value), _SITES):
            new = other(random, known, value[slice(*span)])
            if not stands(value[: span[0]] + new + value[span[1] :], evidence.quote):
                kind, old = "dated-by or anchor changed", value[slice(*span)]
                yield original.worded(kind, LOG, evidence.path(key), span, old, new)


_report = lazy_pattern(
    r"\b(?:rumou?rs?|claims?|claimed|allegations?|alleged|suggest(?:s|ed)?|speculation"
    r"|fears?|feared) that\s+"
)
_condition = lazy_pattern(r",?\s+(?<!\bas )(?<!\beven )(?:unless|if|provided that|but only|except)\b")
_edge = lazy_pattern(r"(?<=[a-z]{3})[.!?]\s+(?=[A-Z])")
_opening = lazy_pattern(
    r"(?:[A-Z]\w+(?: [A-Z]\w+)+|(?:The|A|An|His|Her|Its|Their) [a-z]\w+|[A-Z]\w+)(?= [a-z])"
)


def cuts(quote: str) -> Iterator[Change]:
    """The ways to lose a quote's sense and keep its words."""
    for start, end in negations(quote):
        if quote[end : end + 1].isspace():
            yield "negation hidden by an elision", (start, end), _ELISION
            yield "negation cut off", (0, end + 1), ""
    for match in _report().finditer(quote):
        if len(words(quote[match.end() :])) >= _LEFT:
            yield "rumour or claim cut off", (0, match.end()), ""
    for match in _condition().finditer(quote):
        if len(words(quote[: match.start()])) >= _LEFT:
            yield "condition cut off", (match.start(), len(quote)), ""
    yield from _joined(quote)


def _joined(quote: str) -> Iterator[Change]:
    """From behind a sentence's subject to behind the next one's."""
    edges = [match.end() for match in _edge().finditer(quote)]
    for start, end in zip((0, *edges), edges, strict=False):
        one, other = _subject(quote, start), _subject(quote, end)
        elided = _ELISION in quote[start:end]
        if one and other and one[1] < end and other[1] - one[1] < _LONGEST and not elided:
            yield "sentences joined by an elision", (one[1], other[1]), f" {_ELISION}"


def _subject(quote: str, start: int) -> Span | None:
    """The name, pronoun or noun with its article that a sentence begins with."""
    found = _opening().match(quote, start)
    return found.span() if found else None
