"""Does each quote stand in its source, word for word, in one place?"""

from collections.abc import Iterator
from itertools import islice

from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import LOG, Excerpt, Problem, Severity, Where
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import replace
from hrctimeline.rules.base import error
from hrctimeline.words.locate import Locator, parts
from hrctimeline.words.text import Span, Text, fold

_SETTLED = 50  # places beyond which no context is looked for
_OTHER, _MARKS = "\u0250", "\u2000"  # where the letters of other alphabets begin and end
_SHOWN = 3  # places of an ambiguous quote that a message shows


@error
def quote_not_found(dossier: Dossier) -> Iterator[Problem]:
    """A quote stands in its source, word for word.

    Line breaks, quotation marks and dashes may be drawn differently; words, digits, signs and accents
    may not. Words left out are shown by […]; the parts must stand in their order, no more than 500
    characters apart. Other words in square brackets are the editor's, and no part of a quote. The message
    shows the nearest passage and its own words, ready to paste.

    Mend: Paste the source's own words, or cite the text that has yours.

    Bad::

        [[event.evidence]]
        quote = "The council met in Vienna on 2 May 2019"

    Good::

        [[event.evidence]]
        quote = "The council met […] on 2 May 2019"
    """
    every = dossier.evidence()
    edited = [e for e in every if any(place.edited for place in dossier.places.get(e.path(), ()))]
    lost = [evidence for evidence in _not_found(dossier) if not _lookalike(dossier, evidence)]
    if edited or lost:
        from hrctimeline.rules.quotes.missed import added, missed  # brings difflib

        yield from map(added, edited)
        yield from (missed(dossier, evidence) for evidence in lost)


@error
def quote_lookalike(dossier: Dossier) -> Iterator[Problem]:
    """A quote has the source's letters, not ones of another alphabet that look the same.

    To a reader nothing is wrong; to a search, a link or the next check everything is. So it is in title,
    summary, place and `said-by`: there a word of Latin letters with one of another alphabet among them is a
    warning.

    Mend: Paste the source's own words; write the letter of the alphabet that the rest of the word is in.

    Bad::

        [[event.evidence]]
        quote = "The c\u043euncil met in Geneva on 2 May 2019"

    Good::

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
    """
    for evidence in _not_found(dossier):
        if twin := _lookalike(dossier, evidence):
            from hrctimeline.words.lookalike import named

            index, quoted, sourced, own = twin
            message = f"{named(quoted)} stands where the source has {named(sourced)}"
            hint = f"Its own words, to paste:\n  {own}"
            yield Problem(at(evidence, "quote", (index, index + 1)), message, hint, about=evidence.quote)
    for event in dossier.events:
        written = [(event.path(key), getattr(event, key)) for key in ("title", "summary", "place")]
        written += [(evidence.path("said-by"), evidence.said_by) for evidence in event.evidence]
        for path, words in written:
            if not words.isascii() and any(_OTHER <= letter < _MARKS for letter in words):
                yield from _among_latin(Where(LOG, path), words)


def _among_latin(where: Where, words: str) -> Iterator[Problem]:
    """The first letter of another alphabet in a word of Latin letters."""
    from hrctimeline.words.lookalike import among_latin, named, skeleton

    for index in islice(among_latin(words), 1):
        message = f"{named(words[index])} stands in a word of Latin letters"
        hint = f"If the letter is Latin: {skeleton(words[index])}"
        yield Problem(replace(where, part=(index, index + 1)), message, hint, severity=Severity.WARNING)


@error
def quote_ambiguous(dossier: Dossier) -> Iterator[Problem]:
    """A quote stands in one place of its source only; `prefix` or `suffix` picks one of several.

    Mend: Quote more of the sentence; or add `prefix` or `suffix`, the words beside the place that is
    meant.

    Bad::

        letter.txt: 3 May 2019. It met in Geneva on 2 May 2019, and in Geneva on 2 May 2019 again.

        [[event.evidence]]
        quote = "in Geneva on 2 May 2019"

    Good::

        letter.txt: 3 May 2019. It met in Geneva on 2 May 2019, and in Geneva on 2 May 2019 again.

        [[event.evidence]]
        quote = "in Geneva on 2 May 2019"
        suffix = "again"
    """
    for evidence in dossier.evidence():
        found = dossier.places.get(evidence.path(), [])
        if len(found) > 1:
            spans = [(place.start, place.end) for place in found]
            shown = tuple(dossier.excerpt(evidence.source, *span) for span in spans[:_SHOWN])
            lines = _numbers([dossier.text_of(evidence).position(span[0])[0] for span in spans])
            message = f"the quote stands in {len(found)} places: {lines}"
            hint = "Quote the whole sentence, or list item, that you mean."
            if len(evidence.quote.split()) > 2 and len(found) <= _SETTLED:
                hint = "Pick one: " + " · ".join(
                    _choice(dossier.text_of(evidence), evidence, span, excerpt)
                    for span, excerpt in zip(spans, shown, strict=False)
                )
            yield Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


def _not_found(dossier: Dossier) -> Iterator[Evidence]:
    lost = (e for e in dossier.evidence() if not dossier.places.get(e.path(), [True]))
    return (e for e in lost if dossier.sound(e.source))


def _lookalike(dossier: Dossier, evidence: Evidence) -> tuple[int, str, str, str] | None:
    """Where a quote has a letter that only looks like the source's: index, both letters, own words."""
    from hrctimeline.words.lookalike import differing, skeleton, telling

    text, quote = dossier.text_of(evidence), evidence.quote
    locator = dossier.memo.get(_skeleton, text)
    if locator is None and not telling(quote):
        return None
    twins = (locator or dossier.locator(evidence.source)).places(skeleton(quote))
    if not twins or twins[0].edited:
        return None
    shown = twins[0].visible
    own = " […] ".join(text.words(*span) for span in shown)
    for (start, end), span in zip(parts(quote), shown, strict=False):
        page = Text(quote[start:end])
        there = fold(text.words(*span)).strip()
        for index, quoted, sourced in differing(page.folded.strip(), there):
            lead = len(page.folded) - len(page.folded.lstrip())
            return start + page.span(lead + index, lead + index + 1)[0], quoted, sourced, own
    return None


def _skeleton(text: Text) -> Locator | None:
    """A text in letters that look like its own, each in its place; None where it has none of another look."""
    from hrctimeline.words.lookalike import skeleton, telling

    if not telling(text.source):
        return None
    return Locator(Text(skeleton(text.source), text.lines, text.markdown))


def _numbers(lines: list[int]) -> str:
    numbers = [str(line) for line in dict.fromkeys(lines)]
    more = f" and {len(numbers) - 12} more" if len(numbers) > 12 else ""
    return f"line{'s' * (len(numbers) > 1)} {', '.join(numbers[:12])}{more}"


def _choice(text: Text, evidence: Evidence, span: Span, shown: Excerpt) -> str:
    from hrctimeline.rules.quotes.paste import settled

    context = settled(text, evidence.quote, span)
    return f"{context} (line {shown.line})" if context else f"line {shown.line}: quote more of the sentence"
