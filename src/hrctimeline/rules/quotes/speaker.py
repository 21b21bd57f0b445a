"""Who is said to speak: does the text let him say the quote's words?"""

from collections.abc import Iterator

from hrctimeline.claims.case import Names
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.signatures import signs, signs_above
from hrctimeline.evidence.signed import under_another
from hrctimeline.evidence.speaking import (
    introduced,
    lets_speak,
    names,
    nearer_speaker,
    spoken_for,
    told_by_another,
)
from hrctimeline.evidence.unspoken import given_to, not_his
from hrctimeline.findings import Problem, Severity
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.record import replace
from hrctimeline.rules.base import error
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located
from hrctimeline.words.speakers import is_name, speakers, telling
from hrctimeline.words.text import Text

_LONGEST = 2000  # characters of a paragraph that are looked through for who speaks
_SHOWN = 3  # speakers that a hint names
_READ = "Read who speaks: quote the words that name the speaker, too, or mend `said-by`."


@error
def speaker_not_found(dossier: Dossier) -> Iterator[Problem]:
    """Who is said to speak is named in the quote's paragraph.

    By his surname, too, where the text has his whole name, or as “he” where he is the last who came forward
    before. Or in a paragraph before it that ends with a colon and announces the words, or says of quoted
    paragraphs who gave “the following”; or as the source's author, by the label of a transcript, the
    signature of a letter, be it printed within the text, the header of a mail. A warning where another is
    the last to come forward as a speaker before these words or stands over them, where the quote's sentences
    let others speak (“Officials warned that”), or nobody before the name comes up, where the name stands
    behind “to” alone, in part, far before or behind, or signs what may be another's words; a note where it
    stands shortly before, and the paragraph has nobody else.

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
    text, source, said_by = dossier.text_of(evidence), dossier.source_of(evidence), evidence.said_by
    severity: Severity | None = Severity.WARNING
    if signs(text, place, said_by) or signs_above(text, place, said_by):
        return
    if led := under_another(text, place, said_by):
        message = f"these words stand under “{led}”, not under “{said_by}”"
        hint = "Read who speaks, and mend `said-by`."
    elif (found := _as_called(dossier, evidence, place)) is None:
        if (told := _not_named(dossier, evidence, place)) is None:
            return
        message, hint, severity = told
    elif told_so := _of_another(dossier, source, found, place, is_name(said_by)):
        message, hint = told_so
    else:
        return
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


def _not_named(
    dossier: Dossier, evidence: Evidence, place: Located
) -> tuple[str, str, Severity | None] | None:
    """What is said of a speaker whom the quote's paragraph doesn't name; None where he speaks on in it.

    An error where the text has his name nowhere before the words, near behind them, or as a part of it.
    """
    from hrctimeline.evidence.carried import who_goes_on

    text, said_by, one = dossier.text_of(evidence), evidence.said_by, _names(dossier).one
    ways = [said_by, *_ways(dossier, evidence)]
    on = who_goes_on(text, place, ways)
    if on and any(one(way, on) for way in ways):
        return None
    locator = dossier.locator(evidence.source)
    near = [introduced(text, way, place, dossier.memo.get(locator.places, way)) for way in ways]
    named = any(each is not None for each in near) or _behind(text, place, ways)
    weight = Severity.WARNING if named or signs(text, place, said_by) is None else None
    if on:
        return f"the last to come forward before these words is {on}, not “{said_by}”", _READ, weight
    if not named and (part := _part_of(text, evidence, place)):
        told = f"the text has “{part}”, and nowhere “{said_by}”"
        return told, f'If it is the same: said-by = "{part}"', Severity.WARNING
    if any(near) and (other := given_to(text, place, said_by, one)):
        return f"the words of the quote are given to {other}, not to “{said_by}”", _READ, weight
    line = text.position(place.start)[0]
    message = f"the paragraph of the quote (line {line}) doesn't name “{said_by}”"
    hint = _who_speaks(text, [each.name for each in speakers(text, place.start, place.end)], place)
    return message, hint, Severity.NOTE if any(near) and not _has_another(text, place) else weight


def _has_another(text: Text, place: Located) -> bool:
    """Whether a quote's paragraph names somebody up to the quote's end: as speaking, or with a title."""
    words = text.words(text.paragraph(place.start, place.end)[0], place.end)[-_LONGEST:]
    return any(map(is_name, telling(words))) or _titled().search(words) is not None


_titled = lazy_pattern(r"\b(?:Mr|Mrs|Ms|Dr|Lord|Lady|Sir)\.?\s+[A-Z]")


def _part_of(text: Text, evidence: Evidence, place: Located) -> str:
    """The surname of a speaker, where the quote's paragraph has no more of his name."""
    from hrctimeline.claims.names.called import surname

    part = surname(evidence.said_by)
    return part if part and names(text.words(*text.paragraph(place.start, place.end)), part) else ""


def _behind(text: Text, place: Located, ways: list[str]) -> bool:
    """Whether a speaker is named behind the quote."""
    after = text.words(place.end, min(len(text.source), place.end + _LONGEST))
    return any(names(after, way) for way in ways)


def _of_another(
    dossier: Dossier, source: Source, evidence: Evidence, place: Located, by_name: bool
) -> tuple[str, str] | None:
    """What tells that the words aren't those of a speaker whom the paragraph names, and what to do.

    `by_name`: the log calls him by his name, whatever the text does.
    """
    text, said_by = dossier.text_of(evidence), evidence.said_by
    if other := told_by_another(text, evidence, place, _names(dossier).one):
        message = f"in the quote's sentence it is “{other}” who says it, not “{said_by}”"
        return message, "Read who speaks, and mend `said-by`."
    if any(is_name(each.name) for each in speakers(text, place.start, place.end)):
        return None  # claim-speaker tells
    if (by_name or is_name(said_by)) and (other := _nearer(dossier, evidence, place)):
        message = f"the last to come forward before these words is {other}, not “{said_by}”"
        return message, _READ
    if not spoken_for(source, text, evidence, place) and (
        why := not_his(text, place, said_by, _names(dossier).one)
    ):
        return why, "Read who speaks, and mend `said-by`; drop it where the text speaks for itself."
    return None


def _who_speaks(text: Text, beside: list[str], place: Located) -> str:
    """Who is named beside the words, to paste; others of the paragraph only to be looked at."""
    named = beside or telling(text.words(*text.paragraph(place.start, place.end))[:_LONGEST])
    names = list(dict.fromkeys(named))[:_SHOWN]
    if not names:
        return "Write the speaker as the paragraph does."
    if beside:
        ways = " or ".join(f'said-by = "{name}"' for name in names)
        return f"It lets speak: {ways}."
    return f"It lets speak {', '.join(names)}. Write the speaker of these words as it does."


def _nearer(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    known = [each.said_by for each in dossier.evidence() if each.source == evidence.source and each.said_by]
    text = dossier.text_of(evidence)
    return nearer_speaker(dossier.source_of(evidence), text, evidence, place, known, _names(dossier).one)


def _names(dossier: Dossier) -> Names:
    return Names(tuple(dossier.timeline.names.items()))
