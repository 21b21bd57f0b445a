"""Does each quote stand in its source, word for word, in one place?"""

import re
from collections.abc import Iterator

from hrctimeline.findings import Excerpt, Problem
from hrctimeline.locate import Locator
from hrctimeline.lookalike import differing, named, skeleton
from hrctimeline.material import Material, at
from hrctimeline.model import Evidence
from hrctimeline.rules.base import error
from hrctimeline.text import Text


@error
def quote_not_found(material: Material) -> Iterator[Problem]:
    """A quote stands in its source, word for word.

    Line breaks, quotation marks and dashes may be drawn differently; words, digits, signs and accents
    may not. Words left out are shown by […]; the parts must stand in their order, no more than 500
    characters apart. The message shows the nearest passage and its own words, ready to paste.

    Bad::

        [[event.evidence]]
        quote = "The council met in Vienna on 2 May 2019"

    Good::

        [[event.evidence]]
        quote = "The council met […] on 2 May 2019"
    """
    for evidence in _not_found(material):
        if not _lookalike(material.text_of(evidence), evidence.quote):
            from hrctimeline.rules.quotes.missed import (
                missed,  # brings difflib: only for a quote that is missed
            )

            yield missed(material, evidence)


@error
def quote_lookalike(material: Material) -> Iterator[Problem]:
    """A quote has the source's letters, not ones of another alphabet that look the same.

    To a reader nothing is wrong; to a search, a link or the next check everything is.

    Bad::

        [[event.evidence]]
        quote = "The c\u043euncil met in Geneva on 2 May 2019"

    Good::

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
    """
    for evidence in _not_found(material):
        text = material.text_of(evidence)
        if own := _lookalike(text, evidence.quote):
            index, quoted, sourced = differing(evidence.quote, own)[0]
            message = f"{named(quoted)} stands where the source has {named(sourced)}"
            hint = f"Its own words, to paste:\n  {own}"
            yield Problem(at(evidence, "quote", (index, index + 1)), message, hint, about=evidence.quote)


@error
def quote_ambiguous(material: Material) -> Iterator[Problem]:
    """A quote stands in one place of its source only; `prefix` or `suffix` picks one of several.

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
    for evidence in material.evidence():
        found = material.places.get(evidence.path(), [])
        if len(found) > 1:
            spans = [(place.start, place.end) for place in found]
            shown = tuple(material.excerpt(evidence.source, *span) for span in spans[:9])
            lines = _numbers([excerpt.line for excerpt in shown], len(found))
            message = f"the quote stands in {len(found)} places: {lines}"
            hint = "Pick one: " + " · ".join(
                _settling(material.text_of(evidence), evidence, span, excerpt)
                for span, excerpt in zip(spans[:3], shown, strict=False)
            )
            yield Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


def _not_found(material: Material) -> Iterator[Evidence]:
    lost = (e for e in material.evidence() if not material.places.get(e.path(), [True]))
    return (e for e in lost if material.sound(e.source))


def _lookalike(text: Text, quote: str) -> str:
    """The source's own words, where they differ from the quote only by letters that look the same."""
    if quote.isascii() and text.source.isascii():
        return ""
    twin = Locator(Text(skeleton(text.source))).places(skeleton(quote))
    if not twin:
        return ""
    own = text.words(twin[0].start, twin[0].end)
    return own if skeleton(own) == skeleton(quote) and own != quote else ""


def _numbers(lines: list[int], count: int) -> str:
    more = f" and {count - len(lines)} more" if count > len(lines) else ""
    numbers = [str(line) for line in dict.fromkeys(lines)]
    plural = "s" if len(numbers) > 1 or more else ""
    return f"line{plural} {', '.join(numbers)}{more}"


def _settling(text: Text, evidence: Evidence, span: tuple[int, int], shown: Excerpt) -> str:
    """The shortest prefix or suffix, in whole words, that leaves only this place."""
    locator = Locator(text)
    before = re.findall(r"\S+", text.source[max(text.first, span[0] - 300) : span[0]])
    after = re.findall(r"\S+", text.source[span[1] : min(text.last, span[1] + 300)])
    for count in range(1, 13):
        for key, words in (("prefix", before[-count:]), ("suffix", after[:count])):
            context = " ".join(words)
            if words and len(locator.places(evidence.quote, **{key: context})) == 1:
                return f'{key} = "{_basic(context)}" (line {shown.line})'
    return f"line {shown.line}: quote more of the sentence"


def _basic(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
