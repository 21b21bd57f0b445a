"""Does each quote say something, and nothing else than its sentence does?"""

import re
from collections.abc import Iterator

from hrctimeline.dates import tag
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.speaking import lets_speak
from hrctimeline.findings import Problem
from hrctimeline.rules.base import error, warning
from hrctimeline.words.text import fold

_NAME = r"(?:[A-Z][\w’'.-]*)(?: (?:of |the |for )?[A-Z][\w’'-]+)*"
_SAYS = "said|says|say|told|tells?|wrote|writes?|argued|argues?|added|adds?|replied|asked|announced|stated"
_SPEAKS = re.compile(rf"\b({_NAME}) (?:{_SAYS})\b|\b(?:{_SAYS}) ({_NAME})")


@error
def speaker_not_found(dossier: Dossier) -> Iterator[Problem]:
    """Who is said to speak is named in the quote's paragraph.

    Or in a paragraph before it that ends with a colon and announces the words, or as the source's author.

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
        if not lets_speak(dossier.source_of(evidence), text, evidence, place):
            first, last = text.paragraph(place.start, place.end)
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
    for event in dossier.events:
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
