"""Whose words a quotation of a title or summary is, and who else might have said them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.mutants import tables
from hrctimeline.mutants.atoms import Atoms, atoms
from hrctimeline.mutants.fault import Change
from hrctimeline.mutants.reading import stands
from hrctimeline.words.text import Span

_SAYS = re.compile(
    r"(?:’s \w+)? [a-z]\w+(?: [\w’'-]+){0,6}(?: that)?:?"
)  # a verb, to whom, and what leads on


class Attribution(NamedTuple):
    """Where a claim names the speaker of a quotation, and the evidence that says so."""

    name: Span
    evidence: Evidence


def attributions(event: Event, text: str, found: Atoms) -> Iterator[Attribution]:
    """The names of speakers that stand before their quotations, with no other name or quotation between."""
    for quotation in found.quotations:
        cited = [e for e in event.evidence if stands(text[slice(*quotation)].strip(" .,"), e.quote)]
        before = [name for name in found.names if name[1] <= quotation[0]]
        if not before or not cited or not all(e.said_by for e in cited):
            continue
        lead = text[before[-1][1] : quotation[0]].rstrip('“"«‘ ')
        spoken = all(text[slice(*before[-1])].split()[-1] in e.said_by.split() for e in cited)
        if spoken and _SAYS.fullmatch(lead):
            yield Attribution(before[-1], cited[0])


def moved(event: Event, text: str, found: Atoms, names: list[str]) -> Iterator[Change]:
    """Quotations given to others of some names."""
    for place, evidence in attributions(event, text, found):
        for other in names:
            if not set(other.split()) & set(evidence.said_by.split()):
                yield "quotation given to another speaker", place, other


def to_groups(event: Event, text: str, found: Atoms) -> Iterator[Change]:
    """Quotations given to those other speakers of the event whom no name alone tells: “US officials”."""
    for place, evidence in attributions(event, text, found):
        for other in dict.fromkeys(e.said_by for e in event.evidence if e.said_by):
            if not other.istitle() and not set(other.split()) & set(evidence.said_by.split()):
                yield "quotation given to a group", place, other


def handed_on(text: str, found: Atoms, names: list[str]) -> Iterator[Change]:
    """What somebody says by no quotation, or is "according to" him, given to others of some names."""
    for start, end in found.names:
        says = _reports().match(text, end) or text[:start].casefold().endswith("according to ")
        for other in names if says else ():
            if not set(other.split()) & set(text[start:end].split()):
                yield "what is told given to another", (start, end), other


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{'|'.join(tables.saying())})\b|:(?= ))(?! [^.]*[“\"])")


def claimed(event: Event) -> list[Evidence]:
    """The evidence whose speakers title or summary name."""
    written = (event.title, event.summary)
    return [a.evidence for text in written for a in attributions(event, text, atoms(text, _words(event)))]


def _words(event: Event) -> frozenset[str]:
    """The words of the speakers, which may begin a sentence."""
    return frozenset(word for evidence in event.evidence for word in evidence.said_by.split())
