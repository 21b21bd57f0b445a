"""The message for a quote that doesn't stand in its source: what is nearest, and what differs."""

from hrctimeline.findings import Excerpt, Problem
from hrctimeline.locate import LONGEST_GAP, Located, Locator, editorial, parts
from hrctimeline.material import Material, at, marked
from hrctimeline.model import Evidence
from hrctimeline.near import Difference, Passage, nearest
from hrctimeline.text import Span, Text

_NAMED = 3  # differences that a message names


def missed(material: Material, evidence: Evidence) -> Problem:
    """Why a quote isn't found, from the most telling reason to the least."""
    text = material.text_of(evidence)
    locator = Locator(text)
    if (evidence.prefix or evidence.suffix) and locator.places(evidence.quote):
        return _context(material, evidence)
    spans = parts(evidence.quote)
    for start, end in spans if len(spans) > 1 else ():
        if not locator.places(evidence.quote[start:end]):
            return _nearest(material, evidence, (start, end), "Its words for this part, to paste")
    if len(spans) > 1:
        found = [locator.places(evidence.quote[start:end]) for start, end in spans]
        return _scattered(material, evidence, found)
    return _nearest(material, evidence, (0, len(evidence.quote)), "Its own words, to paste")


def added(evidence: Evidence) -> Problem:
    """The quote is found only without its editor's words in square brackets."""
    words = editorial(evidence.quote)[0]
    start = evidence.quote.find(words)
    message = f"{words} is not in the source: the editor's own words are no part of a quote"
    hint = "Leave it out; put it into `note` where readers need it."
    return Problem(at(evidence, "quote", (start, start + len(words))), message, hint, about=evidence.quote)


def _context(material: Material, evidence: Evidence) -> Problem:
    """The quote is there, but not with the words that should stand beside it."""
    text = material.text_of(evidence)
    found = Locator(text).places(evidence.quote)
    key = "prefix" if not Locator(text).places(evidence.quote, evidence.prefix) else "suffix"
    shown = tuple(material.excerpt(evidence.source, place.start, place.end) for place in found[:3])
    side = "before" if key == "prefix" else "after"
    message = f"the quote is there, but its `{key}` doesn't stand directly {side} it"
    hint = "Leave it out." if len(found) == 1 else f"Take the words directly {side} the place you mean."
    return Problem(at(evidence, key), message, hint, shown, about=evidence.quote)


def _scattered(material: Material, evidence: Evidence, found: list[list[Located]]) -> Problem:
    """All parts of an elided quote are there, but not in their order, or too far apart."""
    starts = [places[0].start for places in found]
    shown = tuple(material.excerpt(evidence.source, p[0].start, p[0].end) for p in found[:4])
    if starts == sorted(starts):
        message = f"the parts of the quote stand more than {LONGEST_GAP} characters apart"
        hint = "Cite them as two pieces of evidence, or quote what is between them."
    else:
        message = "the parts of the quote stand in another order"
        hint = "Quote them in the order of the source, or as two pieces of evidence."
    return Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


def _nearest(material: Material, evidence: Evidence, part: Span, lead: str) -> Problem:
    text = material.text_of(evidence)
    passage = nearest(text, evidence.quote[slice(*part)])
    if passage is None:
        message = f"{material.source_of(evidence).file} has nothing like these words"
        where = at(evidence, "quote", part if part[1] - part[0] < len(evidence.quote) else None)
        return Problem(where, message, _elsewhere(material, evidence), about=evidence.quote)
    message, span = _difference(passage)
    where = at(evidence, "quote", (part[0] + span[0], part[0] + span[1]) if span else None)
    own = text.words(passage.start, passage.end)
    shown = Excerpt(evidence.source, *text.position(passage.start), own)
    if passage.differences and passage.differences[0].sourced:
        shown = _shown(text, evidence.source, passage)
    return Problem(where, message, f"{lead}:\n  {own}", (shown,), about=evidence.quote)


def _difference(passage: Passage) -> tuple[str, Span | None]:
    """The differences in words, and the span of the quote that the first concerns."""
    if not passage.differences:
        return "the source has the same words with other punctuation or spacing", None
    first, *rest = passage.differences
    named = "".join(f"; {_said(other)}" for other in rest[: _NAMED - 1])
    more = f"; and {len(rest) - _NAMED + 1} more" if len(rest) >= _NAMED else ""
    return _said(first) + named + more, first.quote


def _said(difference: Difference) -> str:
    quoted, sourced = difference.quoted, difference.sourced
    if not quoted:
        return f"the quote leaves out “{sourced}”"
    if not sourced:
        return f"the source doesn't have “{quoted}” here"
    if quoted.casefold() == sourced.casefold():
        return f"the source writes “{sourced}”, not “{quoted}”"
    plural = "other words" if " " in quoted or " " in sourced else "another word"
    return f"the source has {plural}: “{sourced}”, not “{quoted}”"


def _shown(text: Text, source: str, passage: Passage) -> Excerpt:
    """The passage with the differing words of the source marked."""
    wanted = passage.differences[0].sourced
    piece = text.source[passage.start : passage.end]
    begin = piece.find(wanted)
    if begin < 0:
        return Excerpt(source, *text.position(passage.start), text.words(passage.start, passage.end))
    span = (passage.start + begin, passage.start + begin + len(wanted))
    return marked(text, source, (passage.start, passage.end), span)


def _elsewhere(material: Material, evidence: Evidence) -> str:
    """Where another source has the words, if one does."""
    for source, text in material.texts.items():
        if source != evidence.source and (found := Locator(text).places(evidence.quote)):
            return f'{source} has them, on line {text.position(found[0].start)[0]}: source = "{source}"'
    return "Quote the source's own words."
