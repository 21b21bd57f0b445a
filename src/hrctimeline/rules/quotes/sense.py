"""Does each quote say something, and nothing else than its sentence does?"""

import re
from collections.abc import Iterator

from hrctimeline.dates import tag
from hrctimeline.evidence.dossier import Dossier, at, marked
from hrctimeline.findings import Problem
from hrctimeline.rules.base import error, warning
from hrctimeline.words.locate import Locator
from hrctimeline.words.negation import negating, negations
from hrctimeline.words.text import Text, fold

_NAME = r"(?:[A-Z][\w’'.-]*)(?: (?:of |the |for )?[A-Z][\w’'-]+)*"
_SAYS = "said|says|say|told|tells?|wrote|writes?|argued|argues?|added|adds?|replied|asked|announced|stated"
_SPEAKS = re.compile(rf"\b({_NAME}) (?:{_SAYS})\b|\b(?:{_SAYS}) ({_NAME})")


@error
def speaker_not_found(dossier: Dossier) -> Iterator[Problem]:
    """Who is said to speak is named in the quote's paragraph.

    Mend: Write `said-by` as the paragraph names the speaker, or drop it.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        said-by = "Mr Brown"

    Good::

        [[event.evidence]]
        said-by = "Ms Ahmed"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if not evidence.said_by or place is None:
            continue
        text = dossier.text_of(evidence)
        first, last = text.paragraph(place.start, place.end)
        if not Locator(Text(text.source[first:last])).places(evidence.said_by):
            line = text.position(place.start)[0]
            message = f"the paragraph of the quote (line {line}) doesn't name “{evidence.said_by}”"
            speakers = list(dict.fromkeys(_SPEAKS.findall(text.source[first:last])))
            said = " or ".join(f'said-by = "{a or b}"' for a, b in speakers[:3])
            hint = f"It lets speak: {said}." if said else "Write the speaker as the paragraph does."
            excerpt = dossier.excerpt(evidence.source, place.start, place.end)
            yield Problem(at(evidence, "said-by"), message, hint, (excerpt,), about=evidence.said_by)


@warning
def quote_too_short(dossier: Dossier) -> Iterator[Problem]:
    """A quote has at least three words, or states a date: less says nothing.

    Mend: Quote the whole clause.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        quote = "18 speakers"

    Good::

        [[event.evidence]]
        quote = "heard 18 speakers"
    """
    for evidence in dossier.evidence():
        if (
            evidence.path() in dossier.located
            and len(evidence.quote.split()) < 3
            and not tag(evidence.quote, None)
        ):
            words = len(evidence.quote.split())
            message = f"the quote has only {words} word{'s' * (words > 1)}"
            hint = "Quote as much of the sentence as shows what it says."
            yield Problem(at(evidence, "quote"), message, hint, about=evidence.quote)


@warning
def quote_repeated(dossier: Dossier) -> Iterator[Problem]:
    """An event doesn't cite one passage twice.

    Mend: Drop one of the two, or quote what each is there for.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "letter"
        quote = "The council met in Geneva on 2 May 2019"

    Good::

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "letter"
        quote = "heard 18 speakers"
    """
    for event in dossier.timeline.events:
        seen: dict[tuple[str, int, int], int] = {}
        for evidence, place in dossier.found(event):
            first = seen.setdefault((evidence.source, place.start, place.end), evidence.index)
            if first != evidence.index:
                message = f"the event cites this passage already, as evidence {first + 1}"
                yield Problem(
                    at(evidence, "quote"), message, "Take one of the two away.", about=evidence.quote
                )


@warning
def quote_is_title(dossier: Dossier) -> Iterator[Problem]:
    """A quote is more than its source's title: headlines are written to be short, not exact.

    Mend: Quote the sentence of the text that says so.

    Since 0.1.0.

    Bad::

        [source.letter]
        title = "The council met in Geneva on 2 May 2019"

    Good::

        [source.letter]
        title = "Letter to the members"
    """
    for evidence in dossier.evidence():
        if evidence.path() not in dossier.located:
            continue
        title = dossier.source_of(evidence).title
        if fold(evidence.quote).strip().casefold() == fold(title).strip().casefold():
            hint = "Quote the sentence of the text that says so."
            message = "the quote is the title of its source, and nothing else"
            yield Problem(at(evidence, "quote"), message, hint, about=evidence.quote)


@warning
def quote_cropped(dossier: Dossier) -> Iterator[Problem]:
    """A quote doesn't leave a negation before it, in its sentence, behind.

    “does not [constitute a withdrawal]” says the contrary once it is cut. Where the words before the
    quote don't bear on it, set the rule aside with a waiver.

    Mend: Begin the quote with its sentence.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        quote = "adopt the report, Ms Ahmed said"

    Good::

        [[event.evidence]]
        quote = "It did not adopt the report, Ms Ahmed said"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if place is None:
            continue
        text = dossier.text_of(evidence)
        first, _ = text.sentence(place.start, place.end)
        if turned := list(negating(text.prose, text.to_prose(first), text.to_prose(place.start))):
            start, end = text.from_prose(turned[-1].start, turned[-1].end)
            shown = marked(text, evidence.source, (first, place.end), (start, end))
            message = f"“{turned[-1].text}” stands before the quote in its sentence, and is cut off"
            hint = f"Begin the quote earlier: {text.words(start, place.end)}"
            yield Problem(at(evidence, "quote"), message, hint, (shown,), about=evidence.quote)


@warning
def elision_hides_negation(dossier: Dossier) -> Iterator[Problem]:
    """What […] leaves out doesn't turn the sense round.

    Mend: Quote the words in full.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        quote = "It […] adopt the report"

    Good::

        [[event.evidence]]
        quote = "It did not […] report, Ms Ahmed said"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if place is None:
            continue
        text = dossier.text_of(evidence)
        for start, end in place.hidden:
            if turned := negations(text.words(start, end)):
                words = text.words(start, end)
                message = f"the words left out have “{turned[0]}”: “{words}”"
                shown = (dossier.excerpt(evidence.source, start, end),)
                yield Problem(at(evidence, "quote"), message, "Quote them.", shown, about=evidence.quote)
