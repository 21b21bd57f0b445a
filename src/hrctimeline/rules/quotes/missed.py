"""The message for a quote that doesn't stand in its source: what is nearest, and what differs."""

from hrctimeline.findings import Excerpt, Problem
from hrctimeline.locate import Locator
from hrctimeline.material import Material, at, marked
from hrctimeline.model import Evidence
from hrctimeline.near import Difference, Passage, nearest
from hrctimeline.text import Text


def missed(material: Material, evidence: Evidence) -> Problem:
    """Why a quote isn't found, from the most telling reason to the least."""
    text = material.text_of(evidence)
    about = evidence.quote
    if (evidence.prefix or evidence.suffix) and Locator(text).places(evidence.quote):
        return _context(material, evidence)
    passage = nearest(text, evidence.quote)
    if passage is None:
        message = f"{material.source_of(evidence).file} has nothing like these words"
        return Problem(at(evidence, "quote"), message, _elsewhere(material, evidence), about=about)
    message, part = _difference(passage)
    own = text.words(passage.start, passage.end)
    shown = Excerpt(evidence.source, *text.position(passage.start), own)
    if passage.differences and passage.differences[0].sourced:
        shown = _shown(text, evidence.source, passage)
    return Problem(
        at(evidence, "quote", part), message, f"Its own words, to paste:\n  {own}", (shown,), about=about
    )


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


def _difference(passage: Passage) -> tuple[str, tuple[int, int] | None]:
    """The first difference in words, and the span of the quote it concerns."""
    if not passage.differences:
        return "the source has the same words with other punctuation or spacing", None
    first = passage.differences[0]
    more = f" (and {len(passage.differences) - 1} more)" if len(passage.differences) > 1 else ""
    return _said(first) + more, first.quote


def _said(difference: Difference) -> str:
    quoted, sourced = difference.quoted, difference.sourced
    if not quoted:
        return f"the quote leaves out “{sourced}”"
    if not sourced:
        return f"the source doesn't have “{quoted}” here"
    if quoted.casefold() == sourced.casefold():
        return f"the source writes “{sourced}”"
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
