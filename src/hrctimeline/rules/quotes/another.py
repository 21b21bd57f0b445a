"""Why a speaker whom a quote's paragraph names may not be the one who says its words."""

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.speaking import names, nearer_speaker
from hrctimeline.evidence.undersigned import may_have_written
from hrctimeline.evidence.unspoken import doubted, only_spoken_of
from hrctimeline.findings import Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.shown import LAST, READ, Told, shown, signed_by_another, spellings
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import is_name


def of_another(dossier: Dossier, evidence: Evidence, found: Evidence, place: Located) -> Told | None:
    """What tells that the words aren't his, and what to do; `found` calls him as the text does.

    A warning where another is shown as the one who says them.
    """
    text = dossier.text_of(evidence)
    if told := shown(text, found, place, spellings(dossier).one):
        return told
    if (doubt := _doubt(dossier, evidence, found, place)) is None:
        return None
    if may_have_written(text, place, evidence.said_by):
        return None
    before = text.words(text.paragraph(place.start, place.end)[0], place.end)
    return (
        doubt if names(before, found.said_by) else signed_by_another(text, place, evidence.said_by) or doubt
    )


def _doubt(dossier: Dossier, evidence: Evidence, found: Evidence, place: Located) -> Told | None:
    """Why a speaker may not have said it, where nobody else is shown."""
    text, said_by = dossier.text_of(evidence), found.said_by
    if only_spoken_of(text, place, said_by):
        message = f"“{said_by}” is only spoken of in these words, by one who says “I”"
        return message, READ, Severity.WARNING
    if (is_name(evidence.said_by) or is_name(said_by)) and (other := _nearer(dossier, found, place)):
        return LAST.format(other, said_by), READ, Severity.NOTE
    why = doubted(text, place, said_by, spellings(dossier).one)
    return (why, READ, Severity.NOTE) if why else None


def _nearer(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    known = [each.said_by for each in dossier.evidence() if each.source == evidence.source and each.said_by]
    text = dossier.text_of(evidence)
    return nearer_speaker(dossier.source_of(evidence), text, evidence, place, known, spellings(dossier).one)
