"""Which sentences of a title or summary stand nearly word for word in a sentence of a quote.

What differs there is what was changed. A freer sentence may say the same in other words, and a look that goes
by words was wrong there more often than right: of 80 events and 560 lines by eight strangers, at first sight.
Words that only say, plan, doubt or deny are no words of the sentence's own: they are what the looks look at.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.lists import listed

Sentence = tuple[int, int]  # by quote and number
_ASKING = listed("ask answer reply respond tell write")  # Levin 1993, classes 37.1 and 37.2
_OWN = 1  # word of a sentence that may be the one that turns a quote


def near_words(here: Sequence[Content], evidence: Evidence) -> list[Content]:
    """The content words of the sentences of which a sentence of a quote has all words, or all but one."""
    sentences: dict[int, list[Content]] = {}
    for word in here:
        sentences.setdefault(word.sentence, []).append(word)
    return [word for words in sentences.values() if _is_near(words, evidence) for word in words]


def _is_near(words: Sequence[Content], evidence: Evidence) -> bool:
    telling = [word for word in words if _tells(word.text)]
    shared, common = Counter[Sentence](), 0
    for word in telling:
        places = _places(word, evidence)
        shared.update(places)
        common += not places and evidence.has_any(word.stems)  # at too many places to be told apart
    return max(shared.values(), default=0) + common >= len(telling) - _OWN


def is_close(turned: Turned, here: Sequence[Content], evidence: Evidence) -> bool:
    """Whether all words about a turned one stand in the sentence of a quote that it turns, or in any."""
    own = next((word.sentence for word in here if _meets(turned, word)), None)
    others = [w for w in here if own in (None, w.sentence) and not _meets(turned, w) and _tells(w.text)]
    found = [_places(word, evidence) for word in others]
    shared = frozenset.intersection(*filter(None, found)) if any(found) else None
    if not all(places or evidence.has_any(word.stems) for places, word in zip(found, others, strict=True)):
        return False
    meant = _turned_sentences(turned, evidence)
    return shared is None or not shared.isdisjoint(meant or shared)


def _places(word: Content, evidence: Evidence) -> frozenset[Sentence]:
    """The sentences of quotes that have a word, by quote and number; and those that go on with a pronoun."""
    found = {(number, each.sentence) for number, each in evidence.same(word.stems)}
    return frozenset(found | {(number, at + 1) for number, at in found} & evidence.going_on)


def _turned_sentences(turned: Turned, evidence: Evidence) -> set[Sentence]:
    """The sentence that is turned; nothing where none is."""
    start, end = turned.words
    inside = ((n, w) for n, w in evidence.words if n == turned.quote and start < w.end and w.start < end)
    return {(number, word.sentence) for number, word in inside}


def _meets(turned: Turned, word: Content) -> bool:
    return word.start < turned.span[1] and turned.span[0] < word.end


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _tells(text: str) -> bool:
    """Whether a word tells of something itself: not what somebody plans, denies or says of it."""
    plain = text.casefold()
    return not kinds(plain) and stems(plain).isdisjoint(_saying())


@cache
def _saying() -> frozenset[str]:
    """The stems of the verbs of saying, of asking and of answering."""
    return frozenset(stem for verb in (*word_list("saying"), *_ASKING) for stem in stems(verb))
