"""Which sentences of a title or summary stand nearly word for word in a sentence of a quote.

What differs there is what was changed. A freer sentence may say the same in other words, and a look that goes
by words was wrong there more often than right: of 80 events and 560 lines by eight strangers, at first sight.
Words that only say, plan, doubt or deny are no words of the sentence's own: they are what the looks look at.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import bases
from hrctimeline.record import cached_property
from hrctimeline.words.lists import listed

Sentence = tuple[int, int]  # by quote and number
_ASKING = listed("answer respond deny reply")  # more of them: Levin 1993, classes 37.2 to 37.7
_OWN = 1  # word of a sentence that may be the one that turns a quote


class Closeness:
    """The sentences of a title or summary beside those of its quotes; `here` are its content words."""

    def __init__(self, here: Sequence[Content], evidence: Evidence) -> None:
        self._here, self._evidence = here, evidence
        self._sentences: dict[int, list[Content]] = {}
        self._found: dict[frozenset[str], frozenset[Sentence]] = {}
        self._told: dict[int, tuple[list[Content], Counter[Sentence]]] = {}
        for word in here:
            self._sentences.setdefault(word.sentence, []).append(word)

    @cached_property
    def near(self) -> list[Content]:
        """The content words of the sentences of which a quote's has all words, or all but one."""
        return [word for words in self._sentences.values() if self._is_near(words) for word in words]

    def _is_near(self, words: Sequence[Content]) -> bool:
        telling = [word for word in words if _tells(word.text)]
        shared, common = Counter[Sentence](), 0
        for word in telling:
            places = self._places(word)
            shared.update(places)
            common += not places and self._evidence.has_any(word.stems)  # too many to be told apart
        return max(shared.values(), default=0) + common >= len(telling) - _OWN

    def is_close(self, turned: Turned) -> bool:
        """Whether all words about a turned one stand in the sentence of a quote that it turns, or in any."""
        at = bisect_right(self._here, turned.span[0], key=_end)
        own = self._here[at].sentence if at < len(self._here) else -1
        words, counts = self._telling(own)
        first = bisect_right(words, turned.span[0], key=_end)
        behind = bisect_left(words, turned.span[1], first, key=_start)
        beyond = first - 1 if first else behind
        other = words[beyond : beyond + 1]  # of those that don't meet it, one
        if not other:
            return True
        meeting = [self._places(word) for word in words[first:behind]]
        shared = self._evidence.sentences_of(turned.quote, turned.words)
        shared = self._places(other[0]) if shared is None else shared & self._places(other[0])
        rest = len(words) - len(meeting)
        return any(counts[each] - sum(each in places for places in meeting) == rest for each in shared)

    def _telling(self, number: int) -> tuple[list[Content], Counter[Sentence]]:
        """The words of a sentence that are held against the quotes, and how many each of theirs has."""
        if number not in self._told:
            words = [word for word in self._sentences.get(number, ()) if _tells(word.text)]
            words = [w for w in words if self._places(w) or not self._evidence.has_any(w.stems)]
            self._told[number] = words, Counter(each for word in words for each in self._places(word))
        return self._told[number]

    def _places(self, word: Content) -> frozenset[Sentence]:
        """The sentences of quotes that have a word, and those that go on with a pronoun."""
        if word.stems not in self._found:
            found = {(number, each.sentence) for number, each in self._evidence.same(word.stems)}
            going_on = {(number, at + 1) for number, at in found} & self._evidence.going_on
            self._found[word.stems] = frozenset(found | going_on)
        return self._found[word.stems]


_start, _end = attrgetter("start"), attrgetter("end")


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _tells(text: str) -> bool:
    """Whether a word tells of something itself: not what somebody plans, denies, asks or says of it."""
    plain = text.casefold()
    saying = word_list("saying")
    return not kinds(plain) and not any({base, f"{base}s"} & (saying | _ASKING) for base in bases(plain))
