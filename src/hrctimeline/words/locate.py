"""Where a quote stands in a text: every place, or none.

A quote is tried to the letter first, then with words left out (`readings`). `prefix` and `suffix` are the
context of the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4) and must stand directly before and
after. All places are code points of the source, half-open.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.record import Record, cached_property
from hrctimeline.words.readings import EITHER, editorial, ending, parts, readings
from hrctimeline.words.text import BREAK, Span, Text, fold, without_hyphens

_INDEX_FROM = 200  # searches from which the index costs less than they do, in a text of any size
_RARE = 50  # places of a word up to which each is tried; a search is quicker than more of them
LONGEST_GAP = 500  # characters that one elision may leave out
_MOST_HYPHENS = 8  # characters before the first word of a prefix that may be hyphens of a line's end
_LONG = 200  # characters of a prefix or suffix that are compared one by one; what is farther off, as a whole
_MOST_STEPS = (
    1_000_000  # characters of all places of a part that are compared one by one, however many there are
)


class Haystack:
    """`text`, which is asked for strings. `asked`: how many at the least."""

    def __init__(self, text: str, asked: int = 0) -> None:
        self.text, self._asked = text, asked

    def places(self, wanted: str) -> list[int]:
        """Every index at which a string that isn't empty stands, in order; they may overlap."""
        self._asked += 1
        if self._asked > _INDEX_FROM:
            inner = wanted.split(" ")[1:-1]  # only these stand between spaces wherever `wanted` does
            rarest = min(inner, key=self._count, default=None)
            if rarest is not None and self._count(rarest) <= _RARE:
                lead = wanted.index(f" {rarest} ") + 1
                starts = (at - lead for at in self._words.get(rarest, ()))
                return [at for at in starts if at >= 0 and self.text.startswith(wanted, at)]
        return list(self._searched(wanted))

    def _searched(self, wanted: str) -> Iterator[int]:
        at, period = self.text.find(wanted), 0
        while at >= 0:
            yield at
            following = self.text.find(wanted, at + 1)
            if 0 <= following < at + len(wanted):
                period = period or _period(wanted)
                # what repeats itself goes on as long as its last round does: no need to read it all anew
                while self.text.startswith(wanted[-period:], at + len(wanted)):
                    at += period
                    yield at
                following = self.text.find(wanted, at + 1)
            at = following

    def _count(self, word: str) -> int:
        return len(self._words.get(word, ()))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Where each word between spaces begins."""
        found, at = defaultdict[str, list[int]](list), 0
        for word in self.text.split(" "):
            found[word].append(at)
            at += len(word) + 1
        return found


def _period(word: str) -> int:
    """The shortest distance at which a string may overlap itself, by the table of Knuth, Morris and Pratt."""
    borders, length = [0], 0
    for char in word[1:]:
        while length and word[length] != char:
            length = borders[length - 1]
        length += word[length] == char
        borders.append(length)
    return len(word) - length


__all__ = ["LONGEST_GAP", "Located", "Locator", "Question", "editorial", "locate", "locate_all", "parts"]


class Located(NamedTuple):
    """A quote found: its span of the source, and the spans within it that an elision leaves out."""

    start: int
    end: int
    hidden: tuple[Span, ...] = ()
    edited: bool = False  # found only without the editor's words in square brackets

    @property
    def span(self) -> Span:
        """All of it."""
        return self.start, self.end

    @property
    def visible(self) -> list[Span]:
        """The spans that no elision leaves out."""
        edges = [self.start, *(edge for span in self.hidden for edge in span), self.end]
        return list(zip(edges[::2], edges[1::2], strict=True))


def locate(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[Span]:
    """Every place where `quote` stands in `text`, in order; exactly one is what `verify` wants.

    Offsets are code points, half-open. Overlapping places count. An empty quote stands nowhere.
    """
    return [found.span for found in Locator(Text(text)).places(quote, prefix, suffix)]


class Question(Record):
    """A quote that is looked for, with the words that must stand beside it."""

    quote: str
    prefix: str = ""
    suffix: str = ""


def locate_all(text: Text, questions: Iterable[Question]) -> dict[Question, list[Located]]:
    """Every place of every quote: many of one text cost little more than its reading."""
    asked = dict.fromkeys(questions)
    locator = Locator(text, len(asked))
    return {each: locator.places(each.quote, each.prefix, each.suffix) for each in asked}


class Locator:
    """Finds quotes in one text. `asked`: how many at the least, where that is known."""

    def __init__(self, text: Text, asked: int = 0) -> None:
        self.text, self._asked = text, asked

    def places(self, quote: str, prefix: str = "", suffix: str = "") -> list[Located]:
        """Every place of `quote`, each with what its elisions hide; a page's own Markdown may stand in it."""
        before, after = fold(prefix).strip(), fold(suffix).strip()
        for words in dict.fromkeys((quote, self.text.without_markup(quote))):
            for reading in readings(words):
                if found := self._spans(reading.parts, before, after):
                    return [place._replace(edited=True) for place in found] if reading.edited else found
        return []

    def _spans(self, wanted: list[str], prefix: str, suffix: str) -> list[Located]:
        """For every start the tightest run of the parts in order."""
        whole: list[tuple[Span, ...]] = [
            (span,) for span in self._occurrences(wanted[-1]) if self._follows(span[1], suffix)
        ]
        for part in wanted[-2::-1]:
            whole = list(_chained(self._occurrences(part), whole))
        return [self._located(chain) for chain in whole if self._precedes(chain[0][0], prefix)]

    def _located(self, chain: tuple[Span, ...]) -> Located:
        spans = [self.text.span(*span) for span in chain]
        hidden = tuple((before[1], after[0]) for before, after in pairwise(spans))
        return Located(spans[0][0], spans[-1][1], hidden)

    def _occurrences(self, part: str) -> list[Span]:
        """Spans of the folded text where `part` stands as whole words."""
        if EITHER in part or BREAK in part or BREAK in self.text.folded:
            starts = sorted({at for found in self._similar(part) for at in found})
            likely = starts[: max(_LONG, _MOST_STEPS // len(part))]
            spans = ((at, end) for at in likely if (end := ending(self.text.folded, at, part)) is not None)
        else:
            spans = ((at, at + len(part)) for at in self._folded.places(part))
        return [s for s in spans if not self.text.inside_word(s[0]) and not self.text.inside_word(s[1])]

    def _similar(self, part: str) -> Iterator[range]:
        """Where a part may begin: its longest piece without a free letter stands there but for hyphens."""
        first, *others = part.split(EITHER)
        pieces = [without_hyphens(piece).text for piece in (first, *(other[1:] for other in others))]
        number = max(range(len(pieces)), key=lambda each: len(pieces[each]))
        if not pieces[number]:
            yield range(len(self.text.folded))
            return
        lead = number + sum(map(len, pieces[:number]))
        hyphens = 2 * (len(first) - len(first.lstrip(f"- {BREAK}")))
        for at in self._bare.places(pieces[number]):
            for brackets in range(0, min(2 * number, at - lead) + 1, 2):
                start = self.text.bare.span(at - lead - brackets, at - lead - brackets + 1)[0]
                yield range(max(0, start - hyphens), start + 1)

    @cached_property
    def _folded(self) -> Haystack:
        return Haystack(self.text.folded, self._asked)

    @cached_property
    def _bare(self) -> Haystack:
        return Haystack(self.text.bare.text, self._asked)

    def _precedes(self, start: int, prefix: str) -> bool:
        """Whether `prefix` stands directly before; white space between them may be there or not."""
        written = self.text.folded[max(0, start - 2 * len(prefix) - 2) : start]
        before = written.rstrip(" ")
        if before.endswith(prefix):
            return True
        if not _has_hyphen(before) and not _has_hyphen(prefix):
            return False
        if len(prefix) > _LONG:
            plain, end = _bare(prefix), start - (len(written) - len(before))
            if not plain or not self.text.bare.text.endswith(plain, 0, self.text.bare.forward(end)):
                return False
            prefix = _from_a_letter(prefix[-_LONG:])
            before = before[-2 * len(prefix) :]
        plain, tail = _bare(prefix), without_hyphens(before)
        if not plain or not tail.text.endswith(plain):
            return False
        first, _ = tail.span(len(tail.text) - len(plain), len(tail.text))
        leads = min(_MOST_HYPHENS, 2 * (len(prefix) - len(prefix.lstrip(f"- {BREAK}"))))
        return any(
            ending(before, at, prefix) == len(before) for at in range(max(0, first - leads), first + 1)
        )

    def _follows(self, end: int, suffix: str) -> bool:
        """Whether `suffix` stands directly after; white space between them may be there or not."""
        if not suffix:
            return True
        folded = self.text.folded
        while folded.startswith(" ", end):
            end += 1
        if folded.startswith(suffix, end):
            return True
        if len(suffix) > _LONG:
            if not self.text.bare.text.startswith(_bare(suffix), self.text.bare.forward(end)):
                return False
            suffix = _to_a_letter(suffix[:_LONG])
        return ending(folded[end : end + 2 * len(suffix) + 2], 0, suffix) is not None


@lru_cache(maxsize=16)  # of one quote it is asked at every place
def _bare(words: str) -> str:
    return without_hyphens(words).text


def _from_a_letter(words: str) -> str:
    """Some words without the marks at their beginning, of which one may be half of another."""
    return words[next((at for at, char in enumerate(words) if char.isalnum()), 0) :]


def _to_a_letter(words: str) -> str:
    return _from_a_letter(words[::-1])[::-1]


def _has_hyphen(text: str) -> bool:
    return "-" in text or BREAK in text


def _chained(spans: list[Span], chains: list[tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    """Before each chain that ends first, the span that reaches it. (A later chain never ends earlier.)"""
    first = 0
    for span in spans:
        while first < len(chains) and chains[first][0][0] < span[1]:
            first += 1
        if first < len(chains) and chains[first][0][0] - span[1] <= LONGEST_GAP:
            yield span, *chains[first]
