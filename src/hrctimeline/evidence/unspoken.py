"""Words that a text gives to somebody else than their `said-by`, or to nobody but itself.

Looked for in the sentences of the quote and those beside it, within the paragraph. Who first comes forward
after words that stand in no quotation has not said them; nor has one beside whom the quote's own sentences
let others speak.
"""

import re
from functools import cache
from itertools import pairwise

from hrctimeline.evidence.speaking import PRONOUNS, SameName, names
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import BEING, has_any, lazy_pattern, listed, runs_of
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import PREPOSITIONS, is_name
from hrctimeline.words.quotations import quotations, voice
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.shorthand import SIGN, WRITTEN, in_shorthand, shorthand, signs
from hrctimeline.words.speakers import MORE, SAYING, telling
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens

_LONGEST = 2000  # characters of a paragraph that are looked through on each side
_APART = 60  # characters between a name and its verb of saying
_ALONE = 2  # sentences in a row that a quote has in nobody's words before its speaker is named


_PARTED = (",", "”", '"', "’", "to")
_NARRATOR = frozenset(["I", "my", "My", "me", "myself", "we", "We", "our", "Our", "us"])
_PARTICIPLES = listed("saying adding stating telling warning insisting claiming declaring explaining arguing")
# what a clause before the main one begins with, or a phrase: none is the sentence's subject
_BEFORE_A_CLAUSE = PREPOSITIONS | listed(
    "after before as when while once if because though although since unless"
)


class Around:
    """The sentences of a paragraph, and which of them a quote has."""

    def __init__(self, text: Text, place: Located) -> None:
        begin, until = (text.to_prose(each) for each in text.paragraph(place.start, place.end))
        first, last = text.to_prose(place.start), text.to_prose(place.end)
        self.whole = first - begin < _LONGEST
        begin = begin if self.whole else first - _LONGEST
        self.prose = text.prose[begin : min(until, last + _LONGEST)]
        ends = [end for end in sentence_ends(self.prose) if end < len(self.prose)]
        spans = [*pairwise([0, *ends, len(self.prose)])]
        self.sentences = [self.prose[slice(*span)] for span in spans]
        own_voice = voice(self.prose)
        self.voiced = [own_voice[slice(*span)] for span in spans]
        own = [at for at, (a, b) in enumerate(spans) if a < last - begin and first - begin < b]
        self.first, self.last = (own[0], own[-1]) if own else (0, 0)
        marks = [(each.start, each.end) for each in quotations(self.prose)]
        self.quoting = {at for at, span in enumerate(spans) if any(_meet(span, each) for each in marks)}
        said = [each for each in marks if _meet(each, (first - begin, last - begin))]
        self.said = said or [spans[at] for at in own]

    @property
    def own(self) -> range:
        """The numbers of the quote's sentences."""
        return range(self.first, self.last + 1)


def doubted(text: Text, place: Located, said_by: str) -> str:
    """Why a quote's words may not be those of its speaker, whom its paragraph names; or ""."""
    around = Around(text, place)
    if _by_nobody(around, said_by):
        return f"these words are the text's own: “{said_by}” is named only behind them"
    return ""


def narrated(text: Text, place: Located) -> bool:
    """Whether one who says “I” or “we” tells a quote's sentences, and nobody whom they quote."""
    around = Around(text, place)
    return any(not _NARRATOR.isdisjoint(runs_of(around.voiced[at])) for at in around.own)


def only_spoken_of(text: Text, place: Located, said_by: str) -> bool:
    """Whether a quote's speaker is named only in words of one who says “I”."""
    return _only_spoken_of(Around(text, place), said_by)


def given_to(text: Text, place: Located, said_by: str, one: SameName) -> str:
    """Whom a quote's own sentences let speak, where none of these is its speaker; or ""."""
    around = Around(text, place)
    told = [(around.voiced[at], tellers_of(around.voiced[at])) for at in around.own]
    tellers = [name for _, found in told for name in found]
    if not is_name(said_by) or any(one(said_by, each) for each in tellers):
        return ""
    if not tellers:
        return ""
    if any(found and _may_be_beside(sentence, said_by, found) for sentence, found in told):
        return ""
    if any(each.casefold() in PRONOUNS for each in tellers):
        return ""
    behind = [each for sentence, found in told for each in found if _is_behind(sentence, each)]
    return next((each for each in tellers if each in behind or is_name(each)), tellers[0])


def _may_be_beside(sentence: str, name: str, tellers: list[str]) -> bool:
    """Whether a name may be that of one who tells, too: as in "Lowe recalls that the mate said no"."""
    return _may_tell(sentence, name) or _leads_to(sentence, name, tellers)


def _leads_to(sentence: str, name: str, tellers: list[str]) -> bool:
    """Whether a name stands before those who tell it, in one clause: "Lowe recalls that the mate said no"."""
    _, found, behind = sentence.partition(name)
    firsts = [behind.partition(each)[0] for each in tellers if each in behind]
    return bool(found and firsts) and not any(_is_parted(each.rstrip()) for each in firsts)


def _is_behind(sentence: str, teller: str) -> bool:
    """Whether one who tells a sentence stands behind what is told."""
    before, found, _ = sentence.partition(teller)
    return bool(found) and _is_parted(before.rstrip())


def _is_parted(words: str) -> bool:
    """Whether words end as a clause does before who tells it: ", sources", ", said", ", according to"."""
    return words.endswith(_PARTED) or (words.split() or [""])[-1].casefold() in SAYING


def _may_tell(sentence: str, name: str) -> bool:
    """Whether a name stands in a sentence as of one who tells: beside a verb of saying."""
    places = [match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", sentence)]
    beside = (_ahead().match(sentence, end) or _turned().search(sentence[:start]) for start, end in places)
    apposed = any(sentence[:start].endswith(", ") and _said().match(sentence, end) for start, end in places)
    return names(sentence, name) and (not places or any(beside) or apposed)


def tellers_of(sentence: str) -> list[str]:
    """Who is told as speaking in a sentence: by name, by office or as a group; a pronoun, too."""
    found = telling(sentence)
    matches = [*_subject().finditer(shorthand(sentence, signs(SAYING)))] if has_any(sentence, SAYING) else []
    matches += _head().finditer(sentence) if has_any(sentence, _PARTICIPLES) else ()
    for match in matches:
        name = sentence[slice(*match.span("who"))]
        found += [] if any(name in each or each in name for each in found) else [name]
    return found


def _only_spoken_of(around: Around, said_by: str) -> bool:
    """Whether a name stands only in a quote's quotation, or its sentence, whose speaker says “I”."""
    prose, places = around.prose, [*re.finditer(rf"\b{re.escape(said_by)}\b", around.prose)]
    if not all(any(_meet(at.span(), each) for each in around.said) for at in places):
        return False
    if not (places and around.whole):
        return False
    if any(_oneself().search(prose[max(0, at.start() - _APART) : at.start()]) for at in places):
        return False
    own = [prose[slice(*each)] for each in around.said]
    told = " ".join(name for each in own for name in tellers_of(each))
    return said_by not in told and any(map(_first_person().search, own))


_first_person = lazy_pattern(r"\b(?:I|my|me|myself)\b")
# what a speaker names himself behind: "I, Ann Lowe", "my name is Ann Lowe", "I am Captain Lowe"
_oneself = lazy_pattern(r"\b(?:I,|I am|I’m|I'm|is|[Ss]igned,?)(?:\s+the)?(?:\s+[A-Z][\w.’-]*)*\s+\Z")


def _by_nobody(around: Around, said_by: str) -> bool:
    """Whether a quote begins with sentences of the text itself, behind which its speaker is first named."""
    if not around.whole or any(names(each, said_by) for each in around.sentences[: around.first]):
        return False
    where = (at for at, each in enumerate(around.sentences) if names(each, said_by))
    named = next(where, len(around.sentences))
    lead = [at for at in around.own if at < named]
    if around.quoting.intersection(lead) or any(_spoken(around.sentences[at]) for at in lead):
        return False
    return len(lead) >= _ALONE or (bool(lead) and named > around.last + 1)


def _spoken(sentence: str) -> bool:
    """Whether anybody is told as speaking a sentence, or speaks of himself in it."""
    plain = {token.plain for token in tokens(sentence)}
    return not plain.isdisjoint(("i", "we", "my", "our", "me", "us")) or bool(tellers_of(sentence))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@cache
def _ahead() -> re.Pattern[str]:
    """A verb of saying behind a name, in the same clause or behind an apposition."""
    words = rf"[^,.;:“”\"]{{0,{_APART}}}?"
    return re.compile(rf"(?:{words},{words},)?{words}\b(?:{'|'.join(sorted(SAYING))}|saying|telling)\b")


@cache
def _said() -> re.Pattern[str]:
    """A verb of saying behind an apposition: "the head of the board, Ann Lowe, said"."""
    return re.compile(rf",\s+(?:(?:had|has|have|also|then|later)\s+)?(?:{'|'.join(sorted(SAYING))})\b")


@cache
def _turned() -> re.Pattern[str]:
    """A verb of saying before a name, behind what is said: "…," said the mayor, Ann Lowe."""
    verbs = "|".join(sorted(SAYING))
    said = rf"(?:[,?!…][”\"’»]?|[”\"’»])\s+(?:{verbs})|\baccording\s+to"
    apart = rf"(?:(?!,\s+who\b)[^.;:“”\"]){{0,{_APART}}}"
    return re.compile(rf"(?:{said})\b(?!\s+by\b){apart}\Z", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    """Who stands directly before a verb of saying, or behind one that follows what is said."""
    lower = rf"[a-z{SIGN}]"
    noun = rf"\s+(?!(?:{'|'.join(sorted(BEING))})\b){lower}+"
    crowd = rf"(?<=,\s)(?:(?!and\b|or\b|but\b|as\b|which\b){lower}+\s+)?{lower}+s"
    who = (
        rf"(?:he|she|they)\b|(?:the|their|his|her|its|an?|two|three|four|some|several|one)(?:{noun}){{1,2}}"
        rf"|(?:[Tt]he\s+)?[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*){{0,{MORE}}}(?:{noun}(?<=s))?|{crowd}"
    )
    return in_shorthand(
        rf"(?:(?<![\w’-])|(?P<verb>[,?!…][”\"’»]?\s+{WRITTEN}\s+))(?P<who>{who})"
        rf"(?(verb)|\s+(?:(?:had|has|have|also|then|later)\s+)?{WRITTEN})"
    )


@cache
def _head() -> re.Pattern[str]:
    """The subject of a sentence that ends in a participle of saying: "The abbot was curt, saying: …".

    Or of its last clause: "When it closed, the abbot calmed the town by stating that …".
    """
    saying, opening = "|".join(sorted(_PARTICIPLES)), "|".join(sorted(_BEFORE_A_CLAUSE))
    who = rf"(?P<who>[Tt]he\s+[a-z]+|[A-Z][\w’-]*(?:\s+[A-Z][\w’-]*){{0,{MORE}}})"
    return re.compile(
        rf"(?:\A\s*(?!(?i:{opening})\b)|(?P<last>,)\s+){who}\s"
        rf"(?(last)[^,;“”\"]*\sby|[^“”\"]*(?:,|\sby))\s+(?:{saying})\b"
    )
