"""Who is said to speak: does the text let him say the quote's words?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.signed import under_another
from hrctimeline.evidence.speaking import alone_says, lets_speak, spoken_for
from hrctimeline.findings import Problem, Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import replace
from hrctimeline.rules.base import error
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import is_name
from hrctimeline.words.speakers import speakers

if TYPE_CHECKING:
    from hrctimeline.rules.quotes.shown import Told

_ONESELF = frozenset(("I", "We", "we"))
_NAME = "Write who speaks, by name or office, or drop `said-by`."


@error
def speaker_not_found(dossier: Dossier) -> Iterator[Problem]:
    """Who is said to speak is named in the quote's paragraph.

    By his surname, too, where the text has his whole name, or as “he” where he is the last who came forward
    before. Or in a paragraph before it that ends with a colon and announces the words; or as the source's
    author, by the label of a transcript, the signature of a letter, be it printed within the text or at the
    quote's own end, the header of a mail, a heading that has his name (“Ann Lowe's story”).

    An error where the text has his name nowhere. A warning where another is shown by his name as the one who
    says the words: by a label over them, a name beside them (“Orne Lines said that”) or the signature of
    their letter; where they are told or written to the one whom the log names, who says “I” only speaks of
    him, or the paragraph has but a part of his name; where the words' translation names another, “he” who
    says them can only be the one person named before, or “I” the text's author, far from the speaker's name.
    Else a note, where he is named elsewhere, another came forward later, or an office or group speaks
    (“officials warned that”): who it is isn't known then. Who is named within a quotation tells none of the
    words around it, and one who says “I” or “we” may tell what others say.

    Mend: Write `said-by` as the paragraph names the speaker, or drop it.

    Bad::

        [[event.evidence]]
        said-by = "Mr Brown"

    Good::

        [[event.evidence]]
        said-by = "Ms Ahmed"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if evidence.said_by and place:
            yield from _not_speaking(dossier, evidence, place)


def _not_speaking(dossier: Dossier, evidence: Evidence, place: Located) -> Iterator[Problem]:
    text, said_by = dossier.text_of(evidence), evidence.said_by
    told: Told | None
    if said_by in _ONESELF:
        told = f"“{said_by}” names nobody", _NAME, Severity.WARNING
    elif led := under_another(text, place, said_by):
        from hrctimeline.rules.quotes.shown import READ

        told = f"these words stand under “{led}”, not under “{said_by}”", READ, Severity.WARNING
    elif alone_says(text, place, said_by):
        return
    elif found := _as_called(dossier, evidence, place):
        told = _of_another(dossier, evidence, found, place)
    else:
        from hrctimeline.rules.quotes.unnamed import not_named  # most are named

        told = not_named(dossier, evidence, place)
    if told:
        message, hint, severity = told
        excerpt = dossier.excerpt(evidence.source, place.start, place.end)
        yield Problem(at(evidence, "said-by"), message, hint, (excerpt,), said_by, severity)


def _as_called(dossier: Dossier, evidence: Evidence, place: Located) -> Evidence | None:
    """The evidence with its speaker as the text calls him where it lets him speak; None where it doesn't."""
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    if lets_speak(source, text, evidence, place):
        return evidence
    from hrctimeline.rules.quotes.calling import ways  # most are called as the log does

    for way in ways(dossier, evidence):
        called = replace(evidence, said_by=way)
        if lets_speak(source, text, called, place):
            return called
    return None


def _of_another(dossier: Dossier, evidence: Evidence, found: Evidence, place: Located) -> "Told | None":
    """What tells that the words aren't those of a speaker whom the paragraph names, and what to do.

    `found` calls him as the text does. A warning where another is shown as the one who says them.
    """
    text = dossier.text_of(evidence)
    if spoken_for(dossier.source_of(evidence), text, found, place):
        return None
    if any(is_name(each.name) for each in speakers(text, place.start, place.end)):
        return None  # claim-speaker tells
    from hrctimeline.rules.quotes.shown import of_another  # of most speakers there is no doubt

    return of_another(dossier, evidence, found, place)
