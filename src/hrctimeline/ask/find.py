"""Where the texts say it: exact places, then the nearest passages, then sentences that have the words.

Words are the same where they share a stem, in any order within a sentence; a rare word weighs more than a
common one (inverse document frequency over sentences, Spärck Jones 1972).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Literal

from hrctimeline.ask.paste import Pasted, pasted
from hrctimeline.ask.scan import overlap, quoted
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.record import cached_property
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.text import Span, Text
from hrctimeline.words.tokens import tokens

How = Literal["exact", "near", "words", "most"]  # of the words, whether in order or not
_ENOUGH = 0.5  # of the weight of the words asked for
_OTHER = 0.4  # of the words may differ in a near passage
_FEWEST = 3  # words from which a passage can be near


@dataclass(frozen=True)
class Passage:
    """A sentence (or sentences) of a source. `found` is what was looked for; all spans are of the source."""

    dossier: Dossier
    source: str
    how: How
    sentence: Span
    found: Span
    words: tuple[Span, ...] = ()
    events: tuple[str, ...] = ()

    @cached_property
    def evidence(self) -> Pasted | None:
        """The whole sentence as evidence, where a quote can pick it."""
        return pasted(self.dossier, self.source, self.sentence, self.found)


def find(dossier: Dossier, wanted: str, source: str = "") -> list[Passage]:
    """The passages of one source, or of all, that say it; the best first."""
    names = [name for name in dossier.texts if not source or name == source]
    quotes = quoted(dossier)
    found: dict[tuple[str, Span], Passage] = {}
    for how, name, span, words in _places(dossier, wanted, names):
        sentence = dossier.texts[name].sentence(*span)
        events = (event for quote, event in quotes.get(name, ()) if overlap(quote, sentence))
        passage = Passage(dossier, name, how, sentence, span, words, tuple(dict.fromkeys(events)))
        if found.setdefault((name, sentence), passage).how == "near" and how == "words":
            found[name, sentence] = passage
    return list(found.values())


def alone(dossier: Dossier, wanted: str, source: str = "") -> list[Passage]:
    """The passages that some words may mean.

    Those that have them word for word, or every word in this very form; or else all.
    """
    found = find(dossier, wanted, source)
    exact = [passage for passage in found if passage.how == "exact"]
    return exact or [passage for passage in found if _has_each(passage, set(_forms(wanted)))] or found


def _has_each(passage: Passage, forms: set[str]) -> bool:
    words = passage.dossier.texts[passage.source].words(*passage.sentence)
    return forms <= {token.plain for token in tokens(words)}


def _places(
    dossier: Dossier, wanted: str, names: list[str]
) -> Iterator[tuple[How, str, Span, tuple[Span, ...]]]:
    texts = {name: dossier.texts[name] for name in names}
    missed = []
    for name in names:
        places = dossier.locator(name).places(wanted)
        yield from (("exact", name, place.span, ()) for place in places)
        missed += [] if places else [name]
    for name in missed if len(wanted.split()) >= _FEWEST else ():
        if span := _near(texts[name], wanted):
            yield "near", name, span, ()
    for how, name, spans in _by_words(texts, wanted):
        yield how, name, (spans[0][0], spans[-1][1]), tuple(spans)


def _near(text: Text, wanted: str) -> Span | None:
    """The passage that has most of the words, in their order."""
    from hrctimeline.words.nearest import nearest  # brings difflib

    passage = nearest(text, wanted)
    if passage is None:
        return None
    other = sum(len(max(d.quoted, d.sourced, key=len).split()) for d in passage.differences)
    return (passage.start, passage.end) if other <= _OTHER * len(wanted.split()) else None


def _by_words(texts: dict[str, Text], wanted: str) -> list[tuple[How, str, list[Span]]]:
    """The sentences that have the words, the heaviest first, each with where they stand in it.

    Where some have all that aren't mere function words, only those.
    """
    asked = {form: stems(form) for form in _forms(wanted)}
    content = {form for form in asked if is_content(form)} or set(asked)
    had = [(name, has) for name, text in texts.items() for has in _sentences(text, asked)]
    weights = {form: log(1 + len(had) / (1 + sum(form in has for _, has in had))) for form in asked}
    enough = _ENOUGH * sum(weights.values())
    weighed = [(sum(weights[form] for form in has), name, has) for name, has in had]
    whole = [each for each in weighed if content <= set(each[2])]
    best = whole or [each for each in weighed if each[0] >= enough]
    ordered = sorted(best, key=lambda each: -each[0])
    how: How = "words" if whole else "most"
    return [(how, name, sorted(span for spans in has.values() for span in spans)) for _, name, has in ordered]


def _forms(wanted: str) -> list[str]:
    """The words and numbers asked for; of marks alone, the marks."""
    every = list(tokens(Text(wanted).prose))
    return [t.plain for t in every if t.kind != "mark"] or [t.plain for t in every]


def _sentences(text: Text, asked: dict[str, frozenset[str]]) -> Iterator[dict[str, list[Span]]]:
    """Of each sentence that has some: the words asked for, and where they stand in the source."""
    same: dict[str, list[str]] = {}  # of a word in the text: the words asked for that it is a form of
    for first, last in pairwise([0, *sentence_ends(text.prose)]):
        has: dict[str, list[Span]] = {}
        for token in tokens(text.prose, first, last):
            if token.plain not in same:
                own = stems(token.plain)
                same[token.plain] = [
                    form for form, theirs in asked.items() if form == token.plain or own & theirs
                ]
            for form in same[token.plain]:
                has.setdefault(form, []).append(text.from_prose(token.start, token.end))
        if has:
            yield has
