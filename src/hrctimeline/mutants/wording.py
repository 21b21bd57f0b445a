"""The wording of titles and summaries turned: what only a person, or a rule that warns, can tell.

Claims are denied, their denials taken out, words exchanged for their opposites and verbs for others, plans
made facts, limits dropped, conditions taken out, degrees, sides, amounts, the order of time and the rank of
offices turned, names exchanged. Only free words are touched: those outside quotations, dates, numbers and
names.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from random import Random

from hrctimeline.mutants import tables
from hrctimeline.mutants.atoms import Atoms
from hrctimeline.mutants.fault import Change
from hrctimeline.mutants.forms import form, inflected, verb
from hrctimeline.mutants.reading import dropped, some, words
from hrctimeline.words.text import Span

_SITES = 4
_AUXILIARIES = "is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|did|does|do"
INSTEAD = {  # by the kind of words that are exchanged for what stands beside them in the table
    "degree": "degree turned",
    "side": "side turned",
    "time": "order of time turned",
    "amount": "amount of a group turned",
    "rank": "office of another rank",
}
_BREAKS = re.compile(r"[.;:!?]")  # two names with one between them are of two statements
_BESIDE = re.compile(
    r"\s*(?:,|and|or|&|,\s*(?:and|or|alongside))\s*"
)  # names of one list: their order says nothing


def changes(text: str, found: Atoms, random: Random) -> Iterator[Change]:
    """The ways to turn the wording of a text."""
    free = [span for span in words(text) if found.free(span)]
    yield from _denied(text, free, random)
    yield from _denials(text, found)
    yield from some(random, list(_opposed(text, free)), 2 * _SITES)
    yield from some(random, list(_done_otherwise(text, free, random)), _SITES)
    yield from _made_facts(text, found)
    yield from _limits(text, found)
    yield from _conditions(text, found)
    yield from _instead(text, found)
    yield from _exchanged(text, found.names, random)


def _denied(text: str, free: list[Span], random: Random) -> Iterator[Change]:
    """A "not" put after an auxiliary or before a verb; where a text has neither, before some other word."""
    auxiliaries = [span for span in free if _pattern("auxiliary").fullmatch(text[slice(*span)])]
    for start, end in auxiliaries:
        yield "claim denied", (start, end), f"{text[start:end]} not"
    verbs = [] if auxiliaries else [span for span in free if verb(text[slice(*span)])]
    for span in some(random, verbs, 1):
        found = verb(text[slice(*span)])
        assert found is not None
        helper = {"s": "does not ", "ed": "did not ", "": "do not "}.get(found.ending)
        new = f"{helper}{found.base}" if helper else f"not {text[slice(*span)]}"
        yield "claim denied", span, new
    small = [span for span in free if text[span[0]].islower()]
    for start, _ in [] if auxiliaries or verbs else some(random, small, 1):
        yield "claim denied", (start, start), "not "


def _denials(text: str, found: Atoms) -> Iterator[Change]:
    """A "not", "never" or "n’t" taken out."""
    for match in _pattern("denial").finditer(text):
        if found.free(match.span()):
            yield dropped("denial taken out of a claim", text, match.span())


def _opposed(text: str, free: list[Span]) -> Iterator[Change]:
    bases = frozenset(tables.opposites())
    for start, end in free:
        if text[start:end].islower() and (old := form(text[start:end], bases)):
            for other in tables.opposites()[old.base][:2]:
                yield "word turned into its opposite", (start, end), inflected(other, old.ending)


def _done_otherwise(text: str, free: list[Span], random: Random) -> Iterator[Change]:
    """A verb exchanged for that of another deed, in its form."""
    for start, end in free:
        old = verb(text[start:end])
        if old and text[start:end].islower():
            other = random.choice([each for each in tables.deeds() if each != old.base])
            yield "verb of another deed", (start, end), inflected(other, old.ending)


def _made_facts(text: str, found: Atoms) -> Iterator[Change]:
    """ "Norway plans to sell" made "Norway sells"; "may", "reportedly", "according to …" left out."""
    kind = "plan, forecast or report made a fact"
    for match in _pattern("plan").finditer(text):
        plan = form(match[1], frozenset(tables.cues("plan-to", "fail-to")))
        if plan and found.free(match.span()):
            yield kind, match.span(), inflected(match[2], plan.ending)
    for match in _pattern("modal").finditer(text):
        if found.free(match.span()):
            yield kind, match.span(), inflected(match[1], "s")
    for match in (*_pattern("report").finditer(text), *_pattern("source").finditer(text)):
        if not any(start < match.end() and match.start() < end for start, end in found.quotations):
            yield dropped(kind, text, match.span())


def _conditions(text: str, found: Atoms) -> Iterator[Change]:
    """A clause with "if" or "unless" taken out, and "whether" made "that"."""
    for match in _pattern("condition").finditer(text):
        if found.free(match.span()):
            yield dropped("condition or question made a fact", text, match.span())
    for match in _pattern("question").finditer(text):
        if found.free(match.span()):
            yield "condition or question made a fact", match.span(), "that"


def _instead(text: str, found: Atoms) -> Iterator[Change]:
    """ "Slightly" made "sharply", "against" made "in favour of", "before" made "after", "some" made "all"."""
    for name, kind in INSTEAD.items():
        for match in _pattern(name).finditer(text):
            if found.free(match.span()):
                yield kind, match.span(), tables.exchanged(name)[match[0]][0]


def _limits(text: str, found: Atoms) -> Iterator[Change]:
    for span in limits(text):
        if found.free((span[0], span[0] + 1)) and not office(text, span[1]):
            yield dropped("limit dropped", text, span)


def limits(text: str) -> list[Span]:
    """Words that limit what they stand before; a participle after an article alone, else it may be a verb."""
    found = _pattern("limit").finditer(text)
    return [m.span("word") for m in found if m["article"] or not m["word"].rstrip(" -").endswith("ed")]


def office(text: str, start: int) -> str:
    """An office at a place with the first word of the name that holds it; "" for none."""
    found = _pattern("office").match(text, start)
    return found[0] if found and found[0].split()[-1].istitle() else ""


def _exchanged(text: str, names: list[Span], random: Random) -> Iterator[Change]:
    """Two neighbouring names exchanged, round a verb or elsewhere; and two that others stand between."""
    near = [pair for pair in pairwise(names) if _tells(text, *pair)]
    for one, other in near:
        kind = "names turned round a verb" if _round_a_verb(text, one, other) else "two names exchanged"
        yield kind, (one[0], other[1]), _swapped(text, one, other)
    far = [pair for pair in combinations(names, 2) if pair not in near and _tells(text, *pair)]
    for one, other in some(random, far, 2):
        yield "two names exchanged", (one[0], other[1]), _swapped(text, one, other)


def _tells(text: str, one: Span, other: Span) -> bool:
    """Whether it says something else if two names change places."""
    between = text[one[1] : other[0]]
    alike = text[slice(*one)] == text[slice(*other)]
    return not alike and not _BREAKS.search(between) and not _BESIDE.fullmatch(between)


def _round_a_verb(text: str, one: Span, other: Span) -> bool:
    between = words(text[one[1] : other[0]])
    return any(verb(text[one[1] + start : one[1] + end]) for start, end in between)


def _swapped(text: str, one: Span, other: Span) -> str:
    return text[slice(*other)] + text[one[1] : other[0]] + text[slice(*one)]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    plans = "|".join(tables.cues("plan-to"))
    offices = "|".join(tables.offices())
    sure = "|".join(map(re.escape, tables.limits()))
    return re.compile(
        {
            "auxiliary": _AUXILIARIES,
            "denial": r"\b(?:not|never|no|without|neither|nor)\b|(?<=[a-z])n['’]t\b",
            "plan": rf"\b((?:{plans})\w*) to ([a-z]+)",
            "modal": rf"\b(?:{'|'.join(tables.cues('modal', 'future'))}) (?!not\b)([a-z]+)",
            "report": rf"\b(?:{'|'.join(tables.cues('report', 'doubt'))})\b",
            "source": r"\b[Aa]ccording to [^,.;:“”]+, |, (?:\w+ ){1,3}(?:says?|said)(?=[.,;]|\Z)",
            "limit": rf"(?P<article>\b(?:an?|the|his|her|its|their) )?\b(?P<word>(?:{sure})[ -])(?=\w)",
            "condition": r",? \b(?:if|unless|provided that) [^.,;:“”]+",
            "question": r"\bwhether\b",
            **{kind: rf"\b(?:{'|'.join(tables.exchanged(kind))})\b" for kind in INSTEAD},
            "office": rf"(?:(?:{offices})(?: of \w+)? )+[^\W\d]\w+",
        }[name],
        re.IGNORECASE if name in ("denial", "limit", "office") else 0,
    )
