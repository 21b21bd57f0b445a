"""Quotes put right where their texts have them otherwise: each as a change of the log that can be looked at.

What keeps every word is safe, as long as verify says nothing new against the event. What differs in words is
for a person. A text whose checksum isn't the index's is left alone until somebody says that it was meant:
quotes are never fitted to a text that nobody answers for.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import KeyPath, Severity
from hrctimeline.logfile import edit
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import cached_property
from hrctimeline.rules.quotes.missed import passages_of
from hrctimeline.words.compare import KINDS, Changed, changed
from hrctimeline.words.context import settling
from hrctimeline.words.locate import Locator, parts
from hrctimeline.words.text import Span, Text
from hrctimeline.writing.log import Log
from hrctimeline.writing.register import Index

Values = dict[str, str]  # keys of a piece of evidence, with their new values


@dataclass(frozen=True)
class Repair:
    """One piece of evidence with other values. `words` differ; `refused`: what verify would say then."""

    event: str
    evidence: Evidence
    values: Values
    words: tuple[Changed, ...]
    refused: tuple[str, ...] = ()

    @property
    def safe(self) -> bool:
        """Whether every word stays, and verify has nothing against it."""
        return not self.words and "source" not in self.values and not self.refused

    @property
    def rank(self) -> tuple[int, int]:
        """What wants a look most comes first."""
        gravest = min((KINDS.index(each.kind) for each in self.words), default=len(KINDS))
        return gravest, self.evidence.event


@dataclass(frozen=True)
class Lost:
    """A quote for which there is nothing to propose, and why."""

    event: str
    evidence: Evidence
    why: str


@dataclass
class Repairs:
    """All that is to be done: `checksums` of texts that were replaced on purpose, quotes, and what is left.

    `changed` are texts that aren't the index's, of which nobody said that it was meant.
    """

    log: Log
    index: Index
    checksums: Values = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def after(self, repairs: Iterable[Repair]) -> str:
        """The log with some of the repairs."""
        return _with(self.log.text, repairs)

    @cached_property
    def indexed(self) -> str:
        """The index with the new checksums."""
        text = self.index.text
        for source, checksum in self.checksums.items():
            text = edit.spliced(text, ("source", source, "sha256"), checksum)
        return text

    def write(self, repairs: Collection[Repair]) -> None:
        """Write some of the repairs and the checksums; raises EditRefused, and OSError."""
        if repairs:
            self.log.write(self.after(repairs))
        if self.checksums:
            self.index.write(self.indexed)


def proposed(log: Log, index: Index, replaced: Collection[str] = ()) -> Repairs:
    """What can be put right; `replaced` are the sources whose texts are others on purpose."""
    dossier = log.dossier
    found = Repairs(log, index)
    for source in dossier.timeline.sources:
        if checksum := _other_checksum(log, source):
            if source in replaced:
                found.checksums[source] = checksum
            else:
                found.changed.append(source)
    repairs = []
    for evidence in dossier.evidence():
        if evidence.path() in dossier.located or evidence.source not in dossier.texts:
            continue
        event = dossier.by_index[evidence.event].id
        proposal = None if evidence.source in found.changed else proposal_for(dossier, evidence)
        if proposal is None:
            found.lost.append(Lost(event, evidence, _why(found, evidence)))
        else:
            words = changed(evidence.quote, proposal.get("quote", evidence.quote))
            repairs.append(Repair(event, evidence, proposal, tuple(words)))
    found.repairs = sorted(_judged(found, repairs), key=lambda repair: repair.rank)
    return found


def _other_checksum(log: Log, source: str) -> str:
    """The checksum of a text that isn't the index's; "" where it is."""
    problems = log.dossier.loaded.texts.read(source).problems
    if not any(rule == "source-changed" for rule, _ in problems):
        return ""
    return hashlib.sha256(log.folder.read(log.dossier.timeline.sources[source].file)).hexdigest()


def _why(found: Repairs, evidence: Evidence) -> str:
    dossier = found.log.dossier
    if evidence.source in found.changed:
        return f"{evidence.source} was changed"
    places = dossier.places.get(evidence.path(), [])
    return f"it stands in {len(places)} places" if places else "its text has nothing like it"


def _judged(found: Repairs, repairs: list[Repair]) -> Iterator[Repair]:
    """The repairs with what verify would say: of those that keep every word, then of all of an event."""
    for event in dict.fromkeys(repair.event for repair in repairs):
        own = [repair for repair in repairs if repair.event == event]
        safe = [repair for repair in own if repair.safe]
        for those, together in ((safe, safe), ([repair for repair in own if not repair.safe], own)):
            refused = _refused(found, event, together) if those else ()
            for repair in those:
                yield Repair(event, repair.evidence, repair.values, repair.words, refused)


def _refused(found: Repairs, event: str, repairs: list[Repair]) -> tuple[str, ...]:
    """The errors that an event has with the repairs, and doesn't have without them."""
    log = found.log
    known = {(f.rule, f.message) for f in log.judged(log.text, event, found.indexed).findings}
    after = log.judged(_with(log.text, repairs), event, found.indexed)
    new = (f for f in after.findings if f.severity is Severity.ERROR and f.event == event)
    return tuple(f"{f.message} ({f.rule})" for f in new if (f.rule, f.message) not in known)


def _with(text: str, repairs: Iterable[Repair]) -> str:
    for repair in repairs:
        below = "quote"
        for key, value in repair.values.items():
            path = repair.evidence.path(key)
            text = with_value(text, path, value, below)
            below = key
    return text


def with_value(text: str, path: KeyPath, value: Any, below: str) -> str:
    """`text` with a value at a key path, which is put below another key where it isn't there yet."""
    try:
        return edit.spliced(text, path, value)
    except edit.EditRefused:
        return edit.with_key(text, path, value, below)


def proposal_for(dossier: Dossier, evidence: Evidence) -> Values | None:
    """The values that would make a quote stand in one place; None where there are none, or several."""
    text, locator = dossier.texts[evidence.source], dossier.locator(evidence.source)
    places = [p.span for p in locator.places(evidence.quote) if not p.edited]
    if places and (evidence.prefix or evidence.suffix):
        fitting = [span for span in places if _beside(text, evidence, span)] if len(places) > 1 else places
        return _context(locator, evidence, evidence.quote, fitting[0]) if len(fitting) == 1 else None
    if places:
        return None
    return _own_words(text, locator, evidence) or _elsewhere(dossier, evidence)


def _own_words(text: Text, locator: Locator, evidence: Evidence) -> Values | None:
    """The words that the text has where the quote is nearest to it."""
    spans = parts(evidence.quote)
    found = [locator.places(evidence.quote[start:end]) for start, end in spans]
    passages = passages_of(text, evidence.quote, spans, found) if not (len(spans) > 1 and all(found)) else []
    if not passages or not all(passages):
        return None
    known = [(passage.start, passage.end) for passage in passages if passage]
    words = " […] ".join(text.words(*span) for span in known)
    context = _context(locator, evidence, words, (known[0][0], known[-1][1]))
    return None if context is None else {"quote": words, **context}


def _context(locator: Locator, evidence: Evidence, words: str, span: Span) -> Values | None:
    """What of prefix and suffix has to be another so that words stand at a span alone."""
    had = {key: getattr(evidence, key) for key in ("prefix", "suffix") if getattr(evidence, key)}
    if _alone(locator, words, span, had):
        return {}
    emptied = dict.fromkeys(had, "")
    if _alone(locator, words, span, {}):
        return emptied
    settled = settling(locator, words, span)
    return {**emptied, settled[0]: settled[1]} if settled else None


def _alone(locator: Locator, words: str, span: Span, context: Values) -> bool:
    found = locator.places(words, **context)
    return [p.span for p in found] == [span] and not found[0].edited


def _beside(text: Text, evidence: Evidence, span: Span) -> bool:
    """Whether the words of prefix and suffix stand beside a place, however their marks are drawn."""
    before = text.words(max(text.first, span[0] - 4 * len(evidence.prefix) - 20), span[0])
    after = text.words(span[1], min(text.last, span[1] + 4 * len(evidence.suffix) + 20))
    lead, tail = len(evidence.prefix.split()), len(evidence.suffix.split())
    return not (
        (lead and changed(evidence.prefix, " ".join(before.split()[-lead:])))
        or (tail and changed(evidence.suffix, " ".join(after.split()[:tail])))
    )


def _elsewhere(dossier: Dossier, evidence: Evidence) -> Values | None:
    """The one other text that has the quote, once."""
    having = [
        source
        for source in dossier.texts
        if source != evidence.source and dossier.locator(source).places(evidence.quote)
    ]
    if len(having) != 1:
        return None
    locator = dossier.locator(having[0])
    places = locator.places(evidence.quote)
    context = _context(locator, evidence, evidence.quote, places[0].span)
    return None if context is None or len(places) > 1 else {"source": having[0], **context}
