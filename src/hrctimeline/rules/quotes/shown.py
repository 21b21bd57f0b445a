"""Where the text shows that another than the one whom the log names says the words of a quote."""

import re
from functools import cache

from hrctimeline.claims.case import Names
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.signed import fits
from hrctimeline.evidence.speaking import (
    PRONOUNS,
    SameName,
    is_quoted,
    names,
    nearer_speaker,
    own_voice,
    told_by_another,
)
from hrctimeline.evidence.undersigned import letter, may_have_written
from hrctimeline.evidence.unspoken import doubted, given_to, narrated, only_spoken_of, tellers_of
from hrctimeline.findings import Severity
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.lists import has_any, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import ADDRESSING, INFORMING, is_name, same
from hrctimeline.words.quotations import MASK, quotations
from hrctimeline.words.speakers import SAYING, speakers
from hrctimeline.words.text import Text

READ = "Read who speaks: quote the words that name the speaker, too, or mend `said-by`."
LAST = "the last to come forward before these words is {}, not “{}”"
Told = tuple[str, str, Severity | None]  # message, hint, severity; None is the rule's own
_QUICK = ADDRESSING | SAYING | listed("heard hears")
_BEFORE = 80  # characters before a name in which a verb of telling stands
_CLOSING = ("”", "’", '"', "'", "»")
_HEADS = ("Dear ", "dear ", "DEAR ", "To:", "TO:")


def spellings(dossier: Dossier) -> Names:
    """The names of the log, each with its spellings."""
    return Names(tuple(dossier.timeline.names.items()))


def shown(text: Text, evidence: Evidence, place: Located, one: SameName) -> Told | None:
    """Where the text shows that another says the words: it gives them to him, or addresses the speaker."""
    said_by, tale = evidence.said_by, is_tale(text, place)
    if not tale and (other := told_by_another(text, evidence, place, one)):
        sure = other.casefold() in PRONOUNS or is_somebody(other)
        return f"in the quote's sentence it is “{other}” who says it, not “{said_by}”", READ, weight(sure)
    how = spoken_to(text, place, said_by) if _may_be_told(text, place) else ""
    if not tale and (given := given_to(text, place, said_by, one)):
        message = f"the words of the quote are given to {given}, not to “{said_by}”"
        return message, READ, weight(bool(how) or is_somebody(given))
    return (f"these words are {how} to “{said_by}”", READ, Severity.WARNING) if how else None


def is_tale(text: Text, place: Located) -> bool:
    """Whether one who says “I” may tell what others say in a quote: they don't stand beside all of it."""
    return narrated(text, place) and not _stands_beside(text, place)


def _stands_beside(text: Text, place: Located) -> bool:
    """Whether the text names who says all words of a quote, before or behind it."""
    whole = is_quoted(text, place) or not quotations(text.words(place.start, place.end))
    return whole and bool(speakers(text, place.start, place.end))


def _may_be_told(text: Text, place: Located) -> bool:
    """A quick look: whether a quote's sentence may tell somebody a thing, or a text may be a letter."""
    return has_any(own_voice(text, place), _QUICK) or any(head in text.prose for head in _HEADS)


def spoken_to(text: Text, place: Located, name: str) -> str:
    """How a quote's words go to a name: "told" or "written"; "" where nothing shows it."""
    if fits(letter(text, place).to, name):
        return "written"
    sentence = own_voice(text, place)
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!['’]?\w)", sentence)]
    told = all(_is_told(sentence, *each) for each in places)
    return "told" if places and told and len(tellers_of(sentence)) <= 1 else ""


def _is_told(sentence: str, start: int, end: int) -> bool:
    """Whether a name at a span is of one whom another tells something, and no answer follows."""
    between, quoted, _ = sentence[end:].partition(MASK)
    if quoted and any(mark in between for mark in ".!?"):
        return False
    if _telling().search(sentence[max(0, start - _BEFORE) : start]):
        return True
    heard = _hearing().match(sentence, end)
    return heard is not None and (bool(heard["what"]) or sentence[:start].rstrip()[-1:] in _CLOSING)


@cache
def _telling() -> re.Pattern[str]:
    """A verb that has whom it is told to behind it, at the end of some words: "told the abbot, |"."""
    to = rf"(?:{'|'.join(sorted(SAYING))})(?:\s+[\w’-]+){{0,3}}?\s+(?:to|at)"
    apposed = r"(?:(?:the|an?|his|her|its|their)\s+(?:[a-z-]+,?\s+){1,4}?)?"
    titles = r"(?:(?:the|Mr|Mrs|Ms|Dr|Lord|Lady|Sir)\.?\s+){0,2}"
    return re.compile(rf"\b(?:{'|'.join(sorted(ADDRESSING))}|{to})\s+{apposed}{titles}\Z")


@cache
def _hearing() -> re.Pattern[str]:
    """What stands behind one who is told something: "| was told by the cook that", "| hears"."""
    informed = rf"(?:was|is|were|are|ha[sd]\s+been)\s+(?:{'|'.join(sorted(INFORMING))})"
    what = r"(?P<what>(?:\s+by\s+[^,.;:“”\"]{1,60}?)?(?:\s+that\b|\s*:))"
    return re.compile(rf"\s+(?:{informed}|heard|hears)\b{what}?")


def weight(sure: bool) -> Severity:
    """What weighs more where another is shown by his name."""
    return Severity.WARNING if sure else Severity.NOTE


def signed_by_another(text: Text, place: Located, said_by: str) -> Told | None:
    """Where words stand in a letter that another signs, and in no quotation there."""
    by = "" if is_quoted(text, place) else letter(text, place).by
    if by and same(by, said_by):
        return None
    told = f"these words stand in a letter that “{by}” signs, not “{said_by}”"
    return (told, READ, Severity.WARNING) if by else None


def is_somebody(who: str) -> bool:
    """Whether a speaker is a person or body by name: no office, and no group that only begins a sentence."""
    from hrctimeline.claims.vocabulary import ordinary  # of most nobody else is shown

    group = " " not in who and who.endswith("s") and ordinary(who)
    return is_name(who) and not group


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
    why = doubted(text, place, said_by)
    return (why, READ, Severity.NOTE) if why else None


def _nearer(dossier: Dossier, evidence: Evidence, place: Located) -> str:
    known = [each.said_by for each in dossier.evidence() if each.source == evidence.source and each.said_by]
    text = dossier.text_of(evidence)
    return nearer_speaker(dossier.source_of(evidence), text, evidence, place, known, spellings(dossier).one)
