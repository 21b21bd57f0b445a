"""How a text calls the speaker whom the log names, and whether it names him at all."""

from hrctimeline.claims.names.called import surname, ways_to_call
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.speaking import names
from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.shown import spellings
from hrctimeline.words.lists import has_any
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import words_of_name


def ways(dossier: Dossier, evidence: Evidence) -> list[str]:
    """Other ways in which the text may call a speaker."""
    return dossier.memo.get(
        ways_to_call, evidence.said_by, dossier.text_of(evidence), spellings(dossier).entries
    )


def is_in(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether a text, or what the index says of it, has any word of a speaker's name."""
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    own = frozenset(words_of_name(evidence.said_by))
    told = f"{source.title} {source.author} {source.publisher}"
    return has_any(told, own) or has_any(text.prose, own) or bool(_ways_in(dossier, evidence))


def _ways_in(dossier: Dossier, evidence: Evidence) -> list[str]:
    """The other ways to name a speaker that stand in a text."""
    locator = dossier.locator(evidence.source)
    return [way for way in ways(dossier, evidence) if dossier.memo.get(locator.places, way)]


def part_of(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    """The surname of a speaker, where the quote's paragraph has it, and the text nowhere all of his name."""
    text, part = dossier.text_of(evidence), surname(evidence.said_by)
    if not part or names(text.prose, evidence.said_by):
        return ""
    return part if names(text.words(*text.paragraph(place.start, place.end)), part) else ""
