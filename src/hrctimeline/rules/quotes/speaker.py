"""Who is said to speak: does the text let him say the quote's words?"""

from collections.abc import Iterator

from hrctimeline.claims.case import Names
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.signatures import signs, signs_above
from hrctimeline.evidence.signed import under_another
from hrctimeline.evidence.speaking import (
    PRONOUNS,
    SameName,
    is_quoted,
    lets_speak,
    names,
    nearer_speaker,
    own_voice,
    spoken_for,
    told_by_another,
)
from hrctimeline.evidence.unspoken import doubted, given_to, narrated, only_spoken_of
from hrctimeline.findings import Problem, Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import replace
from hrctimeline.rules.base import error
from hrctimeline.words.lists import has_any, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import is_name, words_of_name
from hrctimeline.words.quotations import quotations
from hrctimeline.words.speakers import speakers
from hrctimeline.words.text import Text

_SHOWN = 3  # speakers that a hint names
_READ = "Read who speaks: quote the words that name the speaker, too, or mend `said-by`."
_TELLING = listed("told tells asked asks warned warns assured assures reminded reminds informed notified")
_SAID_TO = ("said to ", "says to ", "wrote to ", "writes to ", "replied to ", "added to ")
_HEADS = ("Dear ", "dear ", "DEAR ", "To:", "TO:")
_LAST = "the last to come forward before these words is {}, not “{}”"
_Told = tuple[str, str, Severity | None]  # message, hint, severity; None is the rule's own


@error
def speaker_not_found(dossier: Dossier) -> Iterator[Problem]:
    """Who is said to speak is named in the quote's paragraph.

    By his surname, too, where the text has his whole name, or as “he” where he is the last who came forward
    before. Or in a paragraph before it that ends with a colon and announces the words, or says of quoted
    paragraphs who gave “the following”; or as the source's author, by the label of a transcript, the
    signature of a letter, be it printed within the text or at the quote's own end, the header of a mail, a
    heading that has his name (“Ann Lowe's story”).

    An error where the text has his name nowhere. A warning where another is shown as the one who says the
    words: by a label over them, a name or group beside them (“Officials warned that”) or the signature of
    their letter; where they are told or written to the one whom the log names, who says “I” only speaks of
    him, or the paragraph has but a part of his name. Else a note, where he is named elsewhere, or another
    came forward later: who speaks isn't known then. Who is named within a quotation tells none of the words
    around it, and one who says “I” or “we” may tell what others say.

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
        if evidence.said_by and place:
            yield from _not_speaking(dossier, evidence, place)


def _not_speaking(dossier: Dossier, evidence: Evidence, place: Located) -> Iterator[Problem]:
    text, said_by = dossier.text_of(evidence), evidence.said_by
    if led := under_another(text, place, said_by):
        told: _Told | None = (
            f"these words stand under “{led}”, not under “{said_by}”",
            _READ,
            Severity.WARNING,
        )
    elif signs(text, place, said_by) or signs_above(text, place, said_by):
        return
    elif found := _as_called(dossier, evidence, place):
        told = _of_another(dossier, evidence, found, place)
    else:
        told = _not_named(dossier, evidence, place)
    if told:
        message, hint, severity = told
        excerpt = dossier.excerpt(evidence.source, place.start, place.end)
        yield Problem(at(evidence, "said-by"), message, hint, (excerpt,), said_by, severity)


def _as_called(dossier: Dossier, evidence: Evidence, place: Located) -> Evidence | None:
    """The evidence with its speaker as the text calls him where it lets him speak; None where it doesn't."""
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    if lets_speak(source, text, evidence, place):
        return evidence
    for way in _ways(dossier, evidence):
        called = replace(evidence, said_by=way)
        if lets_speak(source, text, called, place) or signs(text, place, way):
            return called
    return None


def _ways(dossier: Dossier, evidence: Evidence) -> list[str]:
    """Other ways in which the text may call a speaker."""
    from hrctimeline.claims.names.called import ways_to_call  # most are called as the log does

    return dossier.memo.get(
        ways_to_call, evidence.said_by, dossier.text_of(evidence), _names(dossier).entries
    )


def _not_named(dossier: Dossier, evidence: Evidence, place: Located) -> _Told | None:
    """What is said of a speaker whom the quote's paragraph doesn't name; None where he may speak in it.

    An error where the text has his name nowhere, a warning where it has a part of it, or shows another.
    """
    from hrctimeline.evidence.carried import who_goes_on  # most are named
    from hrctimeline.evidence.undersigned import may_have_written

    text, said_by, one = dossier.text_of(evidence), evidence.said_by, _names(dossier).one
    found = speakers(text, place.start, place.end)
    beside = [each.name for each in found if not (one(said_by, each.name) or one(said_by, each.around))]
    message = f"the paragraph of the quote (line {text.position(place.start)[0]}) doesn't name “{said_by}”"
    if is_name(said_by) and not _is_in(dossier, evidence):
        return message, _who_speaks(beside), None
    if not is_quoted(text, place) and may_have_written(text, place, said_by):
        return None
    if beside and not _is_tale(text, place):
        return message, _who_speaks(beside), Severity.WARNING
    if told := _shown(text, evidence, place, one):
        return told
    if may_have_written(text, place, said_by):
        return None
    if told := _signed_by_another(text, place, said_by):
        return told
    ways = [said_by, *_ways(dossier, evidence)]
    if on := who_goes_on(text, place, ways):
        same = any(one(way, on) for way in ways)
        return None if same else (_LAST.format(on, said_by), _READ, Severity.NOTE)
    if part := _part_of(dossier, evidence, place):
        message = f"the text has “{part}”, and nowhere “{said_by}”"
        return message, f'If it is the same: said-by = "{part}"', Severity.WARNING
    return message, _who_speaks([]), Severity.NOTE


def _shown(text: Text, evidence: Evidence, place: Located, one: SameName) -> _Told | None:
    """Where the text shows that another says the words: it gives them to him, or addresses the speaker."""
    said_by = evidence.said_by
    if not _is_tale(text, place):
        if other := told_by_another(text, evidence, place, one):
            sure = other.casefold() in PRONOUNS or is_somebody(other)
            return (
                f"in the quote's sentence it is “{other}” who says it, not “{said_by}”",
                _READ,
                _weight(sure),
            )
        if given := given_to(text, place, said_by, one):
            sure = given.sure or is_somebody(given.who) or _stands_beside(text, place)
            return (
                f"the words of the quote are given to {given.who}, not to “{said_by}”",
                _READ,
                _weight(sure),
            )
    if _may_be_told(text, place) and (how := _how_told(text, place, said_by)):
        return f"these words are {how} to “{said_by}”", _READ, Severity.WARNING
    return None


def _is_tale(text: Text, place: Located) -> bool:
    """Whether one who says “I” may tell what others say in a quote: they don't stand beside all of it."""
    return narrated(text, place) and not _stands_beside(text, place)


def _stands_beside(text: Text, place: Located) -> bool:
    """Whether the text names who says all words of a quote, before or behind it."""
    whole = is_quoted(text, place) or not quotations(text.words(place.start, place.end))
    return whole and bool(speakers(text, place.start, place.end))


def _may_be_told(text: Text, place: Located) -> bool:
    """A quick look: whether a quote's sentence has a verb of telling, or a text may be a letter."""
    own = own_voice(text, place)
    told = has_any(own, _TELLING) or any(words in own for words in _SAID_TO)
    return told or any(head in text.prose for head in _HEADS)


def _how_told(text: Text, place: Located, name: str) -> str:
    from hrctimeline.evidence.spoken_to import spoken_to

    return spoken_to(text, place, name)


def _weight(sure: bool) -> Severity:
    return Severity.WARNING if sure else Severity.NOTE


def _is_in(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether a text, or what the index says of it, has any word of a speaker's name."""
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    own = frozenset(words_of_name(evidence.said_by))
    told = f"{source.title} {source.author} {source.publisher}"
    return has_any(told, own) or has_any(text.prose, own) or bool(_ways_in(dossier, evidence))


def _ways_in(dossier: Dossier, evidence: Evidence) -> list[str]:
    """The other ways to name a speaker that stand in a text."""
    locator = dossier.locator(evidence.source)
    return [way for way in _ways(dossier, evidence) if dossier.memo.get(locator.places, way)]


def _part_of(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    """The surname of a speaker, where the quote's paragraph has it, and the text nowhere all of his name."""
    from hrctimeline.claims.names.called import surname

    text, part = dossier.text_of(evidence), surname(evidence.said_by)
    if not part or names(text.prose, evidence.said_by):
        return ""
    return part if names(text.words(*text.paragraph(place.start, place.end)), part) else ""


def _of_another(dossier: Dossier, evidence: Evidence, found: Evidence, place: Located) -> _Told | None:
    """What tells that the words aren't those of a speaker whom the paragraph names, and what to do.

    `found` calls him as the text does. A warning where another is shown as the one who says them.
    """
    text = dossier.text_of(evidence)
    if spoken_for(dossier.source_of(evidence), text, found, place):
        return None
    if any(is_name(each.name) for each in speakers(text, place.start, place.end)):
        return None  # claim-speaker tells
    if told := _shown(text, found, place, _names(dossier).one):
        return told
    if (doubt := _doubt(dossier, evidence, found, place)) is None:
        return None
    from hrctimeline.evidence.undersigned import may_have_written  # of most there is no doubt

    if may_have_written(text, place, evidence.said_by):
        return None
    before = text.words(text.paragraph(place.start, place.end)[0], place.end)
    return (
        doubt if names(before, found.said_by) else _signed_by_another(text, place, evidence.said_by) or doubt
    )


def _signed_by_another(text: Text, place: Located, said_by: str) -> _Told | None:
    """Where words stand in a letter that another signs, and in no quotation there."""
    from hrctimeline.evidence.undersigned import letter  # few are known to be letters

    by = "" if is_quoted(text, place) else letter(text, place).by
    told = f"these words stand in a letter that “{by}” signs, not “{said_by}”"
    return (told, _READ, Severity.WARNING) if by else None


def _doubt(dossier: Dossier, evidence: Evidence, found: Evidence, place: Located) -> _Told | None:
    """Why a speaker may not have said it, where nobody else is shown."""
    text, said_by = dossier.text_of(evidence), found.said_by
    if only_spoken_of(text, place, said_by):
        message = f"“{said_by}” is only spoken of in these words, by one who says “I”"
        return message, _READ, Severity.WARNING
    if (is_name(evidence.said_by) or is_name(said_by)) and (other := _nearer(dossier, found, place)):
        return _LAST.format(other, said_by), _READ, Severity.NOTE
    why = doubted(text, place, said_by, _names(dossier).one)
    return (why, _READ, Severity.NOTE) if why else None


def is_somebody(who: str) -> bool:
    """Whether a speaker is surely a person or people: by name, office or occupation, or as a source."""
    from hrctimeline.claims.attributions import SOMEONE  # most are called by name
    from hrctimeline.claims.vocabulary import role

    return is_name(who) or any(role(word) or word in SOMEONE for word in who.split())


def _who_speaks(beside: list[str]) -> str:
    """Who is named beside the words, to paste."""
    found = [*dict.fromkeys(beside)][:_SHOWN]
    if not found:
        return "Read who speaks: write the speaker as the text does, or drop `said-by`."
    return "It lets speak: " + " or ".join(f'said-by = "{name}"' for name in found) + "."


def _nearer(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    known = [each.said_by for each in dossier.evidence() if each.source == evidence.source and each.said_by]
    text = dossier.text_of(evidence)
    return nearer_speaker(dossier.source_of(evidence), text, evidence, place, known, _names(dossier).one)


def _names(dossier: Dossier) -> Names:
    return Names(tuple(dossier.timeline.names.items()))
