"""Who “he” is that says a quote's words: the one person whom the text names before them.

Only where nobody else may be meant: he is surely a person and the subject of what is told, and there is no
other name, office or pronoun before the words. Whom a paragraph before has brought forward may be he, too.
"""

import re
from itertools import islice

from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.vocabulary import paired, role
from hrctimeline.claims.words import words
from hrctimeline.evidence.carried import comes_forward
from hrctimeline.evidence.speaking import SameName
from hrctimeline.evidence.unspoken import Around, tellers_of
from hrctimeline.record import Record
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import PREPOSITIONS
from hrctimeline.words.quotations import voice
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens

_HIS = {"he": listed("he him his himself"), "she": listed("she her hers herself")}
_WHOM = {"he": "him", "she": "her"}
_SEX = {"he": "m", "she": "f"}
# titles and nouns of one sex, and general nouns of persons: Quirk et al. 1985, sections 5.104 to 5.107
_WOMEN, _MEN = listed("queen lady dame"), listed("king prince lord sir duke")
_WOMANLY, _MANLY = ("ess", "woman"), ("man",)
_PERSONS = listed(
    """
    man boy lad gentleman guy bachelor hero host enemy foreigner friend guest inhabitant neighbour neighbor
    person stranger criminal suspect prisoner somebody someone
    """
)
_PARAGRAPHS = 3  # before a quote's, in which somebody may have come forward who is "he" now
_LONGEST = 2000  # characters of each
_VERB = 24  # characters behind a name in which its verb begins


class He(Record):
    """The pronoun that says a quote's words, and the person for whom it stands."""

    pronoun: str
    who: str


def who_is_he(text: Text, place: Located, ways: list[str], one: SameName) -> He | None:
    """Who says a quote's words as “he”; None where nobody does, or it may be one named in these `ways`."""
    around = Around(text, place)
    at, pronoun = _told_by(around)
    if not pronoun:
        return None
    own = "".join(around.voiced[:at]) + _up_to(around.voiced[at], pronoun)
    begin = text.to_prose(text.paragraph(place.start, place.end)[0])
    before = [voice(each[-_LONGEST:]) for _, each in islice(text.paragraphs_before(begin), _PARAGRAPHS)]
    if any(comes_forward(each, ways) for each in before):
        return None
    people = _people(own)
    if not people and before:
        own = f"{before[0]} {own}"
        people = _people(own)
    return He(pronoun, who) if (who := _only(own, people, pronoun, one)) else None


def _told_by(around: Around) -> tuple[int, str]:
    """Which sentence tells that “he” or “she” says a quote's words: its own, or that before a quotation."""
    for at in around.own:
        if told := tellers_of(around.voiced[at]):
            return at, _pronoun(told)
    if around.first and around.quoting.issuperset((around.first - 1, *around.own)):
        return around.first - 1, _pronoun(tellers_of(around.voiced[around.first - 1]))
    return 0, ""


def _pronoun(tellers: list[str]) -> str:
    plain = {each.casefold() for each in tellers} - {"i", "we"}  # who narrates, and thought it well said
    return plain.pop() if len(plain) == 1 and plain <= _HIS.keys() else ""


def _up_to(sentence: str, pronoun: str) -> str:
    return re.split(rf"\b{pronoun}\b", sentence, maxsplit=1, flags=re.IGNORECASE)[0]


def _people(prose: str) -> list[Run]:
    """The names that may be of people: without those that only places, papers and bodies have before them."""
    return [run for run in runs(words(prose)) if run.honorific or not _is_thing(prose, run)]


def _is_thing(prose: str, run: Run) -> bool:
    before = (prose[: run.start].split() or [""])[-1].casefold()
    return before == "the" or (before in PREPOSITIONS and len(run.words) == 1)


def _only(prose: str, people: list[Run], pronoun: str, one: SameName) -> str:
    """The name of the one person among some whom a pronoun behind them can stand for; "" where others can."""
    named = [" ".join(run.tokens) for run in people]
    if not people or not all(one(named[0], each) for each in named):
        return ""
    if not any(_is_person(run, pronoun) for run in people) or not any(
        _acts(prose[run.end :]) for run in people
    ):
        return ""
    if _means_another(prose, people[0].start, pronoun):
        return ""
    return "" if _has_another(prose, people) else max(named, key=len)


def _means_another(prose: str, named: int, pronoun: str) -> bool:
    """Whether a pronoun of the same sex stands before a person is named, or for who is told: “asked him”."""
    his = (token for token in tokens(prose) if token.plain in _HIS[pronoun])
    return any(token.start < named or token.plain == _WHOM[pronoun] for token in his)


def _is_person(run: Run, pronoun: str) -> bool:
    """Whether a name is surely of a person whom a pronoun fits: by title, office or forename."""
    if run.honorific:
        return paired("honorifics")[run.honorific.casefold().strip(".")] in (_SEX[pronoun], "n")
    first = run.words[0].plain.casefold()
    known = role(first) or bool(forms_of(first))
    return len(run.words) > 1 and known and _sex(first) in (_SEX[pronoun], "n")


def _sex(title: str) -> str:
    """Whose title a word is: "m" a man's, "f" a woman's, "n" either's, or none."""
    if title in _WOMEN or title.endswith(_WOMANLY):
        return "f"
    return "m" if title in _MEN or title.endswith(_MANLY) else "n"


def _acts(behind: str) -> bool:
    """Whether a name is a subject: a finite verb follows it, perhaps behind an apposition."""
    words = _aside().sub("", behind, count=1)[:_VERB]
    first = next(tokens(words), None)
    return first is not None and (is_finite(first) or first.plain in SAYING)


def _has_another(prose: str, people: list[Run]) -> bool:
    """Whether somebody is called by an office, occupation or general noun, and not one of those people."""
    found = (token for token in tokens(prose) if role(token.text) or token.plain in _PERSONS)
    return not all(any(_is_of(prose, token.start, token.end, run) for run in people) for token in found)


def _is_of(prose: str, start: int, end: int, run: Run) -> bool:
    """Whether an office is somebody's: within his name, in an apposition behind it, or directly before it."""
    if end <= run.start:
        return _directly().fullmatch(prose[end : run.start]) is not None
    return start < run.end or _within().fullmatch(prose[run.end : start]) is not None


_aside = lazy_pattern(r"\A,(?:[^,.;:]*,)?(?=\s)")
_within = lazy_pattern(r",[^,.;:]*")
_directly = lazy_pattern(r",?\s+(?:an?\s+)?(?:[A-Z][a-z]{0,3}\.?\s+)?")
