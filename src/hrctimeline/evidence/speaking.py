"""Whether the text of a quote lets its speaker speak: in its paragraph, before a colon, or as its author."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from hrctimeline.evidence.signatures import is_capital
from hrctimeline.evidence.signed import speaks_by_form
from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import listed, runs_of
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.naming import is_name
from hrctimeline.words.quotations import quotations, voice
from hrctimeline.words.sentences import paragraph_ends
from hrctimeline.words.speakers import SAYING, SURE, TELLING, teller, telling
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens

# what a paragraph that ends with a colon announces, so that all behind it is somebody's words
_ANNOUNCED = listed(
    "following statement letter speech text remarks message declaration words address testimony"
)
_LONGEST = 1000  # characters of a sentence that are looked through
_VERB = 24  # characters behind a name in which its verb begins
_HAVING = listed("has have had")
_HEAD = 8  # tokens before a name that is its sentence's subject
PRONOUNS = listed("i we you he she it they nobody who")
_WHO_TELLS = frozenset(("i", "we"))
SameName = Callable[[str, str], bool]
_OPENING, _CLOSING = ('"', "“", "«"), ('"', "”", "»")
_SENTENCES = 12  # looked through backwards for who speaks


def lets_speak(source: Source, text: Text, evidence: Evidence, place: Located) -> bool:
    """Whether a quote's paragraph, the announcement before it or the source's author names its speaker."""
    first, last = text.paragraph(place.start, place.end)
    named = (text.words(first, last), *_lent(source, text, first))
    found = any(names(words, evidence.said_by) for words in named if words)
    return found or speaks_by_form(text, place, evidence.said_by)


def spoken_for(source: Source, text: Text, evidence: Evidence, place: Located) -> bool:
    """Whether the source's author, its form, or what announces a quote's paragraph, has its speaker."""
    first, _ = text.paragraph(place.start, place.end)
    lent = any(words and names(words, evidence.said_by) for words in _lent(source, text, first))
    return lent or speaks_by_form(text, place, evidence.said_by)


def is_quoted(text: Text, place: Located) -> bool:
    """Whether the paragraph of a place has all its words in a quotation."""
    begin, until, first, last = (
        text.to_prose(each) for each in (*text.paragraph(place.start, place.end), place.start, place.end)
    )
    every = quotations(text.prose[begin:until])
    return any(each.start <= first - begin and last - begin <= each.end for each in every)


def told_by_another(text: Text, evidence: Evidence, place: Located, one: SameName) -> str:
    """Whom the sentence of a quote itself lets say or warn it, where that isn't its speaker; or "".

    A pronoun may be anybody, but for one whom the paragraph first names in what is said.
    """
    first = text.sentence(place.start, place.end)[0]
    sentence = own_voice(text, place)
    found = teller(sentence)
    if found is None or one(evidence.said_by, found.name) or names(found.name, evidence.said_by):
        return ""
    if any(one(evidence.said_by, each) for each in telling(sentence)) or _says(sentence, evidence.said_by):
        return ""  # he says what stands before
    if found.name.casefold() not in PRONOUNS:
        beside = [word.casefold() for word in evidence.said_by.split()]
        return "" if any(word in beside for word in found.name.casefold().split()) else found.name
    before = text.words(text.paragraph(place.start, place.end)[0], first)
    named = names(sentence[found.end :], evidence.said_by) and not names(before, evidence.said_by)
    return found.name if named and is_name(evidence.said_by) else ""


def own_voice(text: Text, place: Located) -> str:
    """The sentence of a quote in its paragraph's own voice: who speaks within a quotation doesn't tell it."""
    begin, until = (text.to_prose(each) for each in text.paragraph(place.start, place.end))
    first, last = (text.to_prose(each) for each in text.sentence(place.start, place.end))
    begin = max(begin, first - _LONGEST)
    return voice(text.prose[begin : min(until, first + _LONGEST)])[first - begin : last - begin]


def _says(sentence: str, name: str) -> bool:
    """Whether a verb of saying stands directly behind a name, which may be none: "but board staff said"."""
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
        following = [token.plain for token in tokens(sentence[match.end() : match.end() + _VERB])][:2]
        if following and following[following[0] in _HAVING and len(following) > 1] in SAYING:
            return True
    return False


def alone_says(text: Text, place: Located, name: str) -> bool:
    """A quick look: whether a name opens a clause of a quote's sentence with the one verb of saying in it.

    Then nobody else is told as saying the words: “Officials say the mill was sold”.
    """
    before, _, behind = own_voice(text, place).partition(name)
    verb = "".join(behind.split(maxsplit=1)[:1]).rstrip(".,:")
    if verb not in SURE or before.rstrip()[-1:].isalnum():
        return False
    words = runs_of(f"{before} {behind}".casefold())
    return sum(word in TELLING for word in words) == 1 and _WHO_TELLS.isdisjoint(words)


def nearer_speaker(
    source: Source, text: Text, evidence: Evidence, place: Located, known: Iterable[str], one: SameName
) -> str:
    """Another than a quote's speaker who is the last to come forward, up to the quote's end; or "".

    Looked for from sentence to sentence backwards, within the paragraph: who is named beside a verb of
    saying, or is `known` to speak and begins a sentence. `one` tells whether two names are of one speaker.
    """
    first, _ = text.paragraph(place.start, place.end)
    if spoken_for(source, text, evidence, place):
        return ""
    sentences = [(words, list(filter(is_name, telling(words)))) for words in _backwards(text, first, place)]
    others = [*filter(is_name, known), *(name for _, names in sentences for name in names)]
    for words, telling_it in sentences:
        if names(words, evidence.said_by.split()[-1]):
            return ""
        found = telling_it or [name for name in others if _begins(words, name)]
        if found:
            return "" if any(one(evidence.said_by, name) for name in found) else found[-1]
    return ""


def _begins(sentence: str, name: str) -> bool:
    """Whether a name stands at the head of a sentence: with titles or an office before it, and no verb."""
    lead, found, _ = sentence.partition(name.split()[-1])
    before = [*tokens(lead)]
    return (
        found != "" and len(before) <= _HEAD and not any(is_finite(t) or t.plain in PRONOUNS for t in before)
    )


def _backwards(text: Text, first: int, place: Located) -> Iterator[str]:
    """The sentences of a quote and those before it down to an offset of the source, the last ones first."""
    start, end = text.sentence(place.start, place.end)
    for _ in range(_SENTENCES):
        yield text.words(start, end)[-_LONGEST:]
        last = first + len(text.source[first:start].rstrip())
        if last == first:
            return
        start, end = text.sentence(last - 1, last)


def _lent(source: Source, text: Text, first: int) -> tuple[str, str]:
    """What names the speaker of a whole text or paragraph: its author, and what announces it."""
    return source.author, _announcement(text, first)


def names(words: str, name: str) -> bool:
    """Whether a name stands in some words."""
    return bool(Locator(Text(words)).places(name))


def _announcement(text: Text, start: int) -> str:
    """The nearest paragraph before an offset of the source that announces what stands there."""
    begin = text.to_prose(start)
    quoted = text.prose.startswith(_OPENING, begin)
    for age, (end, paragraph) in enumerate(text.paragraphs_before(begin)):
        if age and not quoted:
            return _announced_up_to(text, end)
        words = paragraph.rstrip("—–- ")
        if _announces(words) and (age == 0 or _names_words(words)):
            return words
        quoted = quoted and words.startswith(_OPENING) and not words.endswith(_CLOSING)
    return ""


def _announced_up_to(text: Text, end: int) -> str:
    """The last paragraph that ends no later than an offset, and announces somebody's words."""
    announcing = _announcing(text.prose)
    at = bisect_right(announcing, end, key=lambda each: each[0])
    return announcing[at - 1][1] if at else ""


@lru_cache(maxsize=4)  # one text is asked for each of its quotes
def _announcing(prose: str) -> list[tuple[int, str]]:
    """The paragraphs of a text that announce somebody's words, and where they end, in order."""
    spans = pairwise((0, *paragraph_ends(prose)))
    every = ((last, prose[first:last].strip().rstrip("—–- ")) for first, last in spans)
    return [(end, words) for end, words in every if _announces(words) and _names_words(words)]


def _announces(words: str) -> bool:
    """Whether a paragraph ends with a colon, and is no address at the head of a letter."""
    return words.endswith(":") and not is_capital(words)


def _names_words(paragraph: str) -> bool:
    return any(each.plain in _ANNOUNCED for each in tokens(paragraph))
