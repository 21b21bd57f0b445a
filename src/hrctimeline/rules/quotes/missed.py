"""The message for a quote that doesn't stand in its source: what is nearest, and what differs."""

from hrctimeline.evidence.dossier import Dossier, at, marked
from hrctimeline.findings import Excerpt, Problem
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.locate import LONGEST_GAP, Located, Locator, editorial, parts
from hrctimeline.words.nearest import Difference, Nearest, nearest
from hrctimeline.words.text import Span, Text

_NAMED = 3  # differences that a message names


def missed(dossier: Dossier, evidence: Evidence) -> Problem:
    """Why a quote isn't found, from the most telling reason to the least."""
    text = dossier.text_of(evidence)
    locator = Locator(text)
    if (evidence.prefix or evidence.suffix) and locator.places(evidence.quote):
        return _context(dossier, evidence)
    spans = parts(evidence.quote)
    for start, end in spans if len(spans) > 1 else ():
        if not locator.places(evidence.quote[start:end]):
            return _nearest(dossier, evidence, (start, end), "Its words for this part, to paste")
    if len(spans) > 1:
        found = [locator.places(evidence.quote[start:end]) for start, end in spans]
        return _scattered(dossier, evidence, found)
    return _nearest(dossier, evidence, (0, len(evidence.quote)), "Its own words, to paste")


def added(evidence: Evidence) -> Problem:
    """The quote is found only without its editor's words in square brackets."""
    words = editorial(evidence.quote)[0]
    start = evidence.quote.find(words)
    message = f"{words} is not in the source: the editor's own words are no part of a quote"
    hint = "Leave it out; put it into `note` where readers need it."
    return Problem(at(evidence, "quote", (start, start + len(words))), message, hint, about=evidence.quote)


def _context(dossier: Dossier, evidence: Evidence) -> Problem:
    """The quote is there, but not with the words that should stand beside it."""
    text = dossier.text_of(evidence)
    found = Locator(text).places(evidence.quote)
    key = "prefix" if not Locator(text).places(evidence.quote, evidence.prefix) else "suffix"
    shown = tuple(dossier.excerpt(evidence.source, place.start, place.end) for place in found[:3])
    side = "before" if key == "prefix" else "after"
    message = f"the quote is there, but its `{key}` doesn't stand directly {side} it"
    hint = "Leave it out." if len(found) == 1 else f"Take the words directly {side} the place you mean."
    return Problem(at(evidence, key), message, hint, shown, about=evidence.quote)


def _scattered(dossier: Dossier, evidence: Evidence, found: list[list[Located]]) -> Problem:
    """All parts of an elided quote are there, but not in their order, or too far apart."""
    starts = [places[0].start for places in found]
    shown = tuple(dossier.excerpt(evidence.source, p[0].start, p[0].end) for p in found[:4])
    if starts == sorted(starts):
        message = f"the parts of the quote stand more than {LONGEST_GAP} characters apart"
        hint = "Cite them as two pieces of evidence, or quote what is between them."
    else:
        message = "the parts of the quote stand in another order"
        hint = "Quote them in the order of the source, or as two pieces of evidence."
    return Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


def _nearest(dossier: Dossier, evidence: Evidence, part: Span, lead: str) -> Problem:
    text = dossier.text_of(evidence)
    passage = nearest(text, evidence.quote[slice(*part)])
    if passage is None:
        message = f"{dossier.source_of(evidence).file} has nothing like these words"
        where = at(evidence, "quote", part if part[1] - part[0] < len(evidence.quote) else None)
        return Problem(where, message, _elsewhere(dossier, evidence), about=evidence.quote)
    message, span = _difference(passage)
    where = at(evidence, "quote", (part[0] + span[0], part[0] + span[1]) if span else None)
    own = text.words(passage.start, passage.end)
    shown = Excerpt(evidence.source, *text.position(passage.start), own)
    if passage.differences and passage.differences[0].sourced:
        shown = _shown(text, evidence.source, passage)
    return Problem(where, message, f"{lead}:\n  {own}", (shown,), about=evidence.quote)


def _difference(passage: Nearest) -> tuple[str, Span | None]:
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


def _shown(text: Text, source: str, passage: Nearest) -> Excerpt:
    """The passage with the differing words of the source marked."""
    wanted = passage.differences[0].sourced
    piece = text.source[passage.start : passage.end]
    begin = piece.find(wanted)
    if begin < 0:
        return Excerpt(source, *text.position(passage.start), text.words(passage.start, passage.end))
    span = (passage.start + begin, passage.start + begin + len(wanted))
    return marked(text, source, (passage.start, passage.end), span)


def _elsewhere(dossier: Dossier, evidence: Evidence) -> str:
    """Where another source has the words, if one does."""
    for source, text in dossier.texts.items():
        if source != evidence.source and (found := Locator(text).places(evidence.quote)):
            return f'{source} has them, on line {text.position(found[0].start)[0]}: source = "{source}"'
    return "Quote the source's own words."
