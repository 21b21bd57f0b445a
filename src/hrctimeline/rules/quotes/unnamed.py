"""What is said of a speaker whom the quote's paragraph doesn't name."""

import re

from hrctimeline.claims.vocabulary import role
from hrctimeline.evidence.carried import who_goes_on
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.speaking import SameName, is_quoted, names
from hrctimeline.evidence.undersigned import may_have_written
from hrctimeline.evidence.unspoken import narrated
from hrctimeline.findings import Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.calling import is_in, part_of, ways
from hrctimeline.rules.quotes.pronoun import who_is_he
from hrctimeline.rules.quotes.shown import (
    LAST,
    READ,
    Told,
    is_somebody,
    is_tale,
    shown,
    signed_by_another,
    spellings,
    weight,
)
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import PERSON, is_name
from hrctimeline.words.speakers import speakers, telling

_LETTER = 5000  # characters about a quote in which a letter in the text names who wrote it
_SHOWN = 3  # speakers that a hint names


def not_named(dossier: Dossier, evidence: Evidence, place: Located) -> Told | None:
    """What is said of a speaker whom the quote's paragraph doesn't name; None where he may speak in it.

    An error where the text has his name nowhere, a warning where it has a part of it, or shows another.
    """
    text, said_by, one = dossier.text_of(evidence), evidence.said_by, spellings(dossier).one
    found = speakers(text, place.start, place.end)
    beside = [each.name for each in found if not (one(said_by, each.name) or one(said_by, each.around))]
    message = f"the paragraph of the quote (line {text.position(place.start)[0]}) doesn't name “{said_by}”"
    if is_name(said_by) and not is_in(dossier, evidence):
        return message, _who_speaks(beside), None
    if not is_quoted(text, place) and may_have_written(text, place, said_by):
        return None
    if beside and not is_tale(text, place):
        return message, _who_speaks(beside), weight(any(map(is_somebody, beside)))
    if told := shown(text, evidence, place, one):
        return told
    if may_have_written(text, place, said_by):
        return None
    return signed_by_another(text, place, said_by) or _not_known(dossier, evidence, place, message)


def _not_known(dossier: Dossier, evidence: Evidence, place: Located, message: str) -> Told | None:
    """What is said where nothing beside the words tells who speaks: by their translation, or a pronoun."""
    text, said_by, one = dossier.text_of(evidence), evidence.said_by, spellings(dossier).one
    every = [said_by, *ways(dossier, evidence)]
    if other := _translated(evidence, one):
        message = f"the translation gives the words of the quote to {other}, not to “{said_by}”"
        return message, READ, Severity.WARNING
    if is_name(said_by) and (he := who_is_he(text, place, every, one)):
        message = f"“{he.pronoun}” who says these words is {he.who}, named before them, not “{said_by}”"
        return message, READ, Severity.WARNING
    if on := who_goes_on(text, place, every):
        same = any(one(way, on) for way in every)
        return None if same else (LAST.format(on, said_by), READ, Severity.NOTE)
    if part := part_of(dossier, evidence, place):
        message = f"the text has “{part}”, and nowhere “{said_by}”"
        return message, f'If it is the same: said-by = "{part}"', Severity.WARNING
    if author := _who_writes(dossier, evidence, place, every):
        return f"{author} writes this text, and says “I” or “we” here", READ, Severity.WARNING
    return message, _who_speaks([]), Severity.NOTE


def _who_writes(dossier: Dossier, evidence: Evidence, place: Located, every: list[str]) -> str:
    """The author of a text who tells a quote's words himself, far from any name of their speaker; or ""."""
    text, author = dossier.text_of(evidence), dossier.source_of(evidence).author
    known = is_name(evidence.said_by) and re.fullmatch(PERSON, author)
    if not known or any(spellings(dossier).one(way, author) for way in every):
        return ""
    near = text.words(max(text.first, place.start - _LETTER), min(text.last, place.end + _LETTER))
    told = not is_quoted(text, place) and narrated(text, place)
    return (
        author if told and not any(names(near, each) for way in every for each in (way, way.upper())) else ""
    )


def _translated(evidence: Evidence, one: SameName) -> str:
    """Whom the translation of a quote lets speak by name, where that isn't its speaker."""
    told = [*filter(is_name, telling(evidence.translation))] if is_name(evidence.said_by) else []
    return "" if any(one(evidence.said_by, each) for each in told) else "".join(told[:1])


def _who_speaks(beside: list[str]) -> str:
    """Who is named beside the words, to paste."""
    found = [each for each in dict.fromkeys(beside) if is_name(each) or any(map(role, each.split()))][:_SHOWN]
    if not found:
        return "Read who speaks: write the speaker as the text does, or drop `said-by`."
    return "It lets speak: " + " or ".join(f'said-by = "{name}"' for name in found) + "."
