"""The content words of an event's quotes, read once, what stands beside a word, and what turns it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.wording.clauses import is_nominal
from hrctimeline.claims.wording.content import Content, all_stems, at_place, contents
from hrctimeline.claims.wording.opposites import Pole
from hrctimeline.claims.wording.stems import kin
from hrctimeline.claims.words import every_word
from hrctimeline.record import Record, cached_property
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import Cued, cued, has_any, listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import every_token, tokens

Turn = Literal["negation", "opposite", "firmer", "turned", "wider"]
COMPANY = 3  # content words on each side of one
_DENYING = listed(
    """
    not cannot no never nor neither none nobody nothing nowhere without hardly failure absence inaction
    inability unable unwilling reluctant deny denies denied denying denial refuse refuses refused refusing
    refusal reject rejects rejected rejecting rejection dispute disputes disputed disputing decline declines
    declined declining fail fails failed failing lack lacks lacked lacking
    """
)
_PRONOUNS = listed("he she it they we this his her its their")
_MOST = 50  # places of one word in the quotes of an event


class Turned(Record):
    """A word of the log's prose (its span) that turns what a quote says, and in which words.

    `quote` is the number of the quote, `words` the span of its prose that stands against the log's; -1 where
    no quote has any. `noted`: it is a note where the rest of the sentence isn't in the quotes, and nothing
    else; where it is, it is a warning if it is `sure`.
    """

    kind: Turn
    span: Span
    said: str
    quote: int
    words: Span
    noted: bool = False
    sure: bool = True


Placed = tuple[int, Content]  # a content word and the number of its quote


class Evidence:
    """The prose of an event's quotes, read once; `told` is all that title and summary say."""

    def __init__(self, quotes: list[str], told: str = "") -> None:
        self.quotes = quotes
        self._told = told
        self._names: dict[int, list[Run]] = {}
        self._same: dict[frozenset[str], list[Placed]] = {}
        self.words: list[Placed] = [
            (number, word) for number, quote in enumerate(quotes) for word in contents(quote)
        ]

    @cached_property
    def cues(self) -> frozenset[str]:
        """All cues that bear on a word of the quotes."""
        return frozenset(cue for _, word in self.words for cue in word.cues)

    @cached_property
    def by_stem(self) -> dict[str, list[Placed]]:
        """The content words under each of their stems."""
        table: dict[str, list[Placed]] = {}
        for number, word in self.words:
            for stem in word.stems:
                table.setdefault(stem, []).append((number, word))
        return table

    @cached_property
    def families(self) -> dict[tuple[int, int], frozenset[str]]:
        """The stems of the words of each sentence of a quote and of it all; a doer has its verb's, too.

        The key is the number of the quote, with that of the sentence, or with -1.
        """
        found: dict[tuple[int, int], set[str]] = {}
        for number, word in self.words:
            for sentence in (word.sentence, -1):
                found.setdefault((number, sentence), set()).update(kin(word.text))
        return {place: frozenset(every) for place, every in found.items()}

    @cached_property
    def plain(self) -> frozenset[str]:
        """All words of the quotes, in small letters, as they stand."""
        return frozenset(token.plain for quote in self.quotes for token in every_token(quote))

    @cached_property
    def going_on(self) -> frozenset[tuple[int, int]]:
        """The sentences that begin with a pronoun for what the one before tells of, by quote and number."""
        every = ((n, at, span) for n, spans in enumerate(self._sentences) for at, span in enumerate(spans))
        first = ((n, at, next(tokens(self.quotes[n], *span), None)) for n, at, span in every if at)
        return frozenset((n, at) for n, at, token in first if token and token.plain in _PRONOUNS)

    @cached_property
    def told(self) -> frozenset[str]:
        """All words of title and summary, in small letters."""
        return frozenset(token.plain for token in every_token(self._told))

    def names(self, number: int) -> list[Run]:
        """The names of a quote, read where they are first asked for."""
        if number not in self._names:
            self._names[number] = runs(every_word(self.quotes[number]))
        return self._names[number]

    def sentence(self, number: int, word: Content) -> str:
        """The sentence of a quote that has a word."""
        return self.sentence_at(number, word.sentence)

    def sentence_at(self, number: int, at: int) -> str:
        """A sentence of a quote by its number; "" where there is none."""
        spans = self._sentences[number]
        first, last = spans[at] if 0 <= at < len(spans) else (0, 0)
        return self.quotes[number][first:last]

    def sentences_of(self, number: int, span: Span) -> frozenset[tuple[int, int]] | None:
        """The sentences that words of a quote are of, by quote and number; None where no quote has any."""
        if number < 0:
            return None
        every = self._sentences[number]
        first, last = bisect_right(every, span[0], key=_end), bisect_left(every, span[1], key=_end)
        return frozenset((number, at) for at in range(first, last + 1))

    def span_of(self, number: int, at: int) -> tuple[int, int]:
        """Where a sentence of a quote stands in it."""
        return self._sentences[number][at]

    @cached_property
    def _sentences(self) -> list[tuple[tuple[int, int], ...]]:
        return [sentences(quote) for quote in self.quotes]

    def nearest(self, word: Content, here: list[Content], found: Sequence[Placed]) -> Sequence[Placed]:
        """Those of some words that have most company in common with one of the log; all where none has."""
        if len(found) < 2:
            return found
        mine = all_stems(beside(word, here, 2 * COMPANY))
        shared = [len(mine & {s for e in self.company(n, each) for s in e.stems}) for n, each in found]
        return [each for each, count in zip(found, shared, strict=True) if count == max(shared)]

    def company(self, number: int, word: Content, reach: int = 2 * COMPANY) -> list[Content]:
        """The content words near one of a quote, in its sentence."""
        at = self._at[number, word.start]
        near = self.words[max(0, at - reach) : at] + self.words[at + 1 : at + 1 + reach]
        return [each for n, each in near if n == number and each.sentence == word.sentence]

    def behind(self, number: int, word: Content, reach: int, *, beyond: bool = False) -> list[Content]:
        """The next content words behind one of a quote, in its sentence or beyond that."""
        at = self._at[number, word.start] + 1
        here = [each for n, each in self.words[at : at + reach] if n == number]
        return here if beyond else [each for each in here if each.sentence == word.sentence]

    @cached_property
    def _at(self) -> dict[tuple[int, int], int]:
        return {(number, word.start): at for at, (number, word) in enumerate(self.words)}

    def closest(self, said: Sequence[Content], least: int) -> list[tuple[int, int]]:
        """The sentences that have most of some words, and at least so many: by quote and number."""
        shared: dict[tuple[int, int], set[str]] = {}
        for word in said:
            for number, each in self.same(word.stems):
                shared.setdefault((number, each.sentence), set()).update(word.stems & each.stems)
        most = max(map(len, shared.values()), default=0)
        return [key for key, common in shared.items() if len(common) == most] if most >= least else []

    def same(self, wanted: frozenset[str]) -> Sequence[Placed]:
        """The content words that have one of some stems; none of one at too many places."""
        if wanted not in self._same:
            found = (self.by_stem.get(stem, ()) for stem in sorted(wanted))
            self._same[wanted] = [each for words in found if len(words) <= _MOST for each in words]
        return self._same[wanted]

    def has(self, words: str) -> bool:
        """Whether a quote has some words between spaces, letter for letter."""
        return any(f" {words} " in quote for quote in self._between_spaces)

    @cached_property
    def _between_spaces(self) -> list[str]:
        return [f" {quote} " for quote in self.quotes]

    def has_any(self, wanted: frozenset[str]) -> bool:
        """Whether a content word of the quotes has one of some stems."""
        return not wanted.isdisjoint(self.by_stem)

    def acting(self, word: Content) -> Sequence[Placed]:
        """The content words that are one with another; a noun of a verb (containment) only if that is one."""
        found = self.same(word.stems)
        if not found or is_nominal(word):
            return found
        same = word.stems  # of "filtered", to filter is no noun though it ends like one
        return [(n, each) for n, each in found if not is_nominal(each) or each.text.casefold() in same]

    def opposed(self, pole: Pole) -> list[Placed]:
        """The content words on the other side of a line; none that is denied, or of a name."""
        found = ((n, e) for n, e in self.same(pole.against) if not e.denied and not e.named)
        return [(n, e) for n, e in found if pole.faces(e)]


def _end(span: Span) -> int:
    return span[1]


@lru_cache(maxsize=256)  # the words of a sentence come one after another
def negating(sentence: str) -> bool:
    """Whether a sentence has any denial, refusal or exception; two that cancel each other are none."""
    for match in _cancelled().finditer(sentence):
        sentence = sentence.replace(match[0], "")
    if has_any(sentence, _DENYING):
        return True
    plain = " ".join(sentence.casefold().replace("’", "'").split())
    return any(each in plain for each in ("n't", "rather than", "instead of"))


@cache
def _cancelled() -> Cued:
    """Two denials of one deed: "did not fail to", "never refuses to"."""
    stems = ("fail", "neglect", "omit", "omitt", "refus", "declin", "hesitat")
    ends = ("", "s", "d", "es", "ed", "e")
    failing = ["forget", "forgets", "forgot", *(stem + end for stem in stems for end in ends)]
    return cued(
        f"not never t + to + {' '.join(failing)}",
        rf"\b(?:not|never|n['’]t)\s+(?:\w+ly\s+|once\s+)?(?:{'|'.join(failing)})\s+to\b",
        re.IGNORECASE,
    )


def beside(word: Content, words: list[Content], reach: int = COMPANY) -> list[Content]:
    """The content words near one, in its sentence."""
    at = at_place(word, words)
    near = words[max(0, at - reach) : at] + words[at + 1 : at + 1 + reach]
    return [each for each in near if each.sentence == word.sentence]
