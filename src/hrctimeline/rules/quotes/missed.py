"""The message for a quote that doesn't stand in its source: what is nearest, and what differs."""

import unicodedata
from collections.abc import Callable

from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import Excerpt, Problem, marked
from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.paste import first_letter, to_paste
from hrctimeline.words.locate import LONGEST_GAP, Located, Locator, editorial, parts
from hrctimeline.words.nearest import Difference, MarkDifference, Nearest, nearest
from hrctimeline.words.text import Span, Text

_OWN = "Quote the source's own words."
_NAMED = 3  # differences that a message names


def missed(dossier: Dossier, evidence: Evidence) -> Problem:
    """Why a quote isn't found, from the most telling reason to the least."""
    text = dossier.text_of(evidence)
    locator = dossier.locator(evidence.source)
    if (evidence.prefix or evidence.suffix) and locator.places(evidence.quote):
        return _context(dossier, evidence)
    if text.lines and (beyond := dossier.memo.get(_whole, text).places(evidence.quote)):
        return _beyond(dossier, evidence, beyond[0])
    quote = evidence.quote
    spans = parts(quote)  # of a quote as a whole it is known that it isn't there
    found = [locator.places(quote[a:b]) if b - a < len(quote) else [] for a, b in spans]
    if len(spans) > 1 and all(found):
        return _scattered(dossier, evidence, found)
    return _nearest(dossier, evidence, spans, found)


def _whole(text: Text) -> Locator:
    """Finds quotes in all lines of a file."""
    return Locator(Text(text.source, None, text.markdown))


def _beyond(dossier: Dossier, evidence: Evidence, place: Located) -> Problem:
    """The quote stands in the file, but outside the lines that are the text."""
    text, (first, last) = dossier.text_of(evidence), dossier.text_of(evidence).lines or (0, 0)
    line = text.position(place.start)[0]
    message = f"the quote stands on line {line}, outside the lines of the text, {first}-{last}"
    hint = f"If that is part of the text, widen `lines` of {evidence.source}; or quote the text itself."
    return Problem(at(evidence, "quote"), message, hint, about=evidence.quote)


def added(evidence: Evidence) -> Problem:
    """The quote is found only without its editor's words in square brackets."""
    words = editorial(evidence.quote)[0]
    start = evidence.quote.find(words)
    message = f"{words} is not in the source: the editor's own words are no part of a quote"
    hint = "Leave it out; put it into `note` where readers need it."
    return Problem(at(evidence, "quote", (start, start + len(words))), message, hint, about=evidence.quote)


def _context(dossier: Dossier, evidence: Evidence) -> Problem:
    """The quote is there, but not with the words that should stand beside it."""
    locator = dossier.locator(evidence.source)
    found = locator.places(evidence.quote)
    key = "prefix" if not locator.places(evidence.quote, evidence.prefix) else "suffix"
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


def _nearest(dossier: Dossier, evidence: Evidence, spans: list[Span], found: list[list[Located]]) -> Problem:
    """What is nearest to the first part that isn't there, and the whole quote in the source's words."""
    text = dossier.text_of(evidence)
    number = next((index for index, places in enumerate(found) if not places), 0)
    part = spans[number] if spans else (0, len(evidence.quote))
    passages = passages_of(
        text,
        evidence.quote,
        spans or [part],
        found or [[]],
        lambda *asked: dossier.memo.get(nearest, *asked),
    )
    passage = passages[number]
    if passage is None:
        message = f"{dossier.source_of(evidence).file} has nothing like these words"
        where = at(evidence, "quote", part if part[1] - part[0] < len(evidence.quote) else None)
        return Problem(where, message, _elsewhere(dossier, evidence), about=evidence.quote)
    message, span = difference(passage)
    where = at(evidence, "quote", (part[0] + span[0], part[0] + span[1]) if span else None)
    around = (passage.start, passage.end)
    if passage.differences and passage.differences[0].sourced:
        shown = marked(text, evidence.source, around, passage.differences[0].place)
    else:
        shown = Excerpt(evidence.source, *text.position(passage.start), text.words(*around))
    return Problem(where, message, _repair(dossier, evidence, passages), (shown,), about=evidence.quote)


def passages_of(
    text: Text,
    quote: str,
    spans: list[Span],
    found: list[list[Located]],
    find: Callable[[Text, str, Span | None], Nearest | None] = nearest,
) -> list[Nearest | None]:
    """For each part of a quote its passage: where it stands, or the nearest one between its neighbours.

    `find` gives what `nearest` does.
    """
    passages: list[Nearest | None] = []
    for index, (start, end) in enumerate(spans):
        before = passages[-1].end if passages and passages[-1] else text.first
        place = next((each for each in found[index] if each.start >= before), None)
        if place:
            passages.append(Nearest(place.start, place.end, ()))
            continue
        after = next(
            (each.start for later in found[index + 1 :] for each in later if each.start > before), None
        )
        within = (before, after or min(text.last, before + 4 * LONGEST_GAP)) if len(spans) > 1 else None
        part = quote[start:end]
        passages.append((find(text, part, within) if within else None) or find(text, part, None))
    return passages


def _repair(dossier: Dossier, evidence: Evidence, passages: list[Nearest | None]) -> str:
    """The source's own words to paste, if they would stand; or where else the quote's words are."""
    text = dossier.text_of(evidence)
    known = [(each.start, each.end) for each in passages if each]
    paste = to_paste(text, evidence, known, "Its own words, to paste") if len(known) == len(passages) else ""
    if paste and len(known) == 1:
        paste += first_letter(text, evidence, text.words(*known[0]))
    other = _elsewhere(dossier, evidence)
    if other != _OWN:
        return f"{paste}\nOr cite another text: {other}" if paste else other
    return paste or _OWN


def difference(passage: Nearest) -> tuple[str, Span | None]:
    """The differences in words, and the span of the quote that the first concerns."""
    if passage.mark:
        return _marked(passage.mark), passage.mark.quote
    if not passage.differences:
        return "the source has the same words with other punctuation or spacing", None
    first, *rest = passage.differences
    named = "".join(f"; {_said(other)}" for other in rest[: _NAMED - 1])
    more = f"; and {len(rest) - _NAMED + 1} more" if len(rest) >= _NAMED else ""
    return _said(first) + named + more, first.quote


def _marked(mark: MarkDifference) -> str:
    """The mark in which a quote of the same words differs, and where it stands."""
    where = f"{mark.side} “{mark.word}”"
    if not mark.quoted:
        return f"{where} the source has {_named(mark.sourced)}, which the quote leaves out"
    if not mark.sourced:
        return f"{where} the quote has {_named(mark.quoted)}, which the source doesn't have"
    return f"{where} the source has {_named(mark.sourced)}, not {_named(mark.quoted)}"


def _named(marks: str) -> str:
    """A mark as it is drawn, with its name where it is one."""
    if marks.isspace():
        return "a space"
    name = unicodedata.name(marks, "").lower() if len(marks) == 1 else ""
    return f"{marks} ({name})" if name else marks


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


def _elsewhere(dossier: Dossier, evidence: Evidence) -> str:
    """Where another source has the words, if one does."""
    for held in dossier.library.holding(evidence.quote, evidence.event):
        if held.source != evidence.source:
            return f'{held.source} has them, on line {held.line}: source = "{held.source}"'
    return _OWN
