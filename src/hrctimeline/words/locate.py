"""Where a quote stands in a text: every place, or none.

A quote is tried to the letter first; only then are three dots of any make, in brackets or not, words left
out and is `[T]he` an editor's capital; last of all are words in square brackets the editor's own. `prefix`
and `suffix` are the context of the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4) and must stand
directly before and after.
All places are code points of the source, half-open.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.words.text import BREAK, Span, Text, fold

LONGEST_GAP = 500  # characters that one elision may leave out
_INDEX_FROM = 50  # look-ups a megabyte from which an index of word pairs is worth its making
_PAIR = re.compile(r"(?=((?<![A-Za-z0-9])[A-Za-z0-9]+[^A-Za-z0-9]+[A-Za-z0-9]+))")
_DOTS = r"(?:\.?…\.?|\.(?:[ \u00a0\u202f]?\.){2,}+)"  # a full stop may stand beside them
_ELISION = re.compile(rf"\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS}")
_EDITORIAL = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)")
_CAPITAL = re.compile(r"(?<!\w)\[([^\W\d_])\]")
_EITHER = "\ufdd1"  # before a letter of a folded part that may be a capital or not; a noncharacter


class Located(NamedTuple):
    """A quote found: its span of the source, and the spans within it that an elision leaves out."""

    start: int
    end: int
    hidden: tuple[Span, ...] = ()
    edited: bool = False  # found only without the editor's words in square brackets

    @property
    def visible(self) -> list[Span]:
        """The spans that no elision leaves out."""
        edges = [self.start, *(edge for span in self.hidden for edge in span), self.end]
        return list(zip(edges[::2], edges[1::2], strict=True))


def locate(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[Span]:
    """Every place where `quote` stands in `text`, in order; exactly one is what `verify` wants.

    Offsets are code points, half-open. Overlapping places count. An empty quote stands nowhere.
    """
    return [(found.start, found.end) for found in Locator(Text(text)).places(quote, prefix, suffix)]


class Reading(NamedTuple):
    """One way to read a quote: its folded parts; `edited`: without the editor's words in brackets."""

    parts: list[str]
    edited: bool = False


def readings(quote: str) -> Iterator[Reading]:
    """The ways to read a quote, the letter first."""
    literal = fold(quote).strip()
    if literal:
        yield Reading([literal])
    elided = _folded_parts(quote)
    if elided and elided != [literal]:
        yield Reading(elided)
    edited = _folded_parts(_EDITORIAL.sub(lambda found: " " if _is_own(found[0]) else found[0], quote))
    if edited and edited not in ([literal], elided):
        yield Reading(edited, edited=True)


def _folded_parts(quote: str) -> list[str]:
    written = [_CAPITAL.sub(rf"{_EITHER}\1", quote[start:end]) for start, end in parts(quote)]
    return [folded for each in written if (folded := fold(each).strip())]


def parts(quote: str) -> list[Span]:
    """The spans of a quote between its elisions, without the space around; the whole where it has none."""
    edges = [0, *(edge for gap in _ELISION.finditer(quote) for edge in gap.span()), len(quote)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [trimmed for span in spans if (trimmed := _trimmed(quote, *span))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    inner = text[start:end].strip()
    first = text.find(inner, start)
    return (first, first + len(inner)) if inner else None


def editorial(quote: str) -> list[str]:
    """The words in square brackets that a quote may hold as its editor's own."""
    return [words for words in _EDITORIAL.findall(quote) if _is_own(words)]


def _is_own(bracketed: str) -> bool:
    """Whether words in square brackets are the editor's; three dots there are words left out."""
    return not _ELISION.fullmatch(bracketed)


class Locator:
    """Finds quotes in one text: by plain search, or through an index of word pairs once it is asked often."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._asked = 0

    def places(self, quote: str, prefix: str = "", suffix: str = "") -> list[Located]:
        """Every place of `quote`, each with what its elisions hide."""
        for reading in readings(quote):
            if found := self._spans(reading.parts, fold(prefix).strip(), fold(suffix).strip()):
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
        folded = self.text.folded
        self._asked += 1
        special = BREAK in part or _EITHER in part
        found = [] if special else self._plain(part)
        if special or BREAK in folded:
            pattern = re.compile(f"(?={_breaking(part)})")
            found = sorted({*found, *(m.span(1) for m in pattern.finditer(folded))})
        return [s for s in found if not self.text.inside_word(s[0]) and not self.text.inside_word(s[1])]

    def _plain(self, part: str) -> list[Span]:
        folded = self.text.folded
        pair = _PAIR.search(part) if self._asked * 1e6 > _INDEX_FROM * max(len(folded), 1e5) else None
        if pair and part.isascii():
            starts = (at - pair.start() for at in self._pairs.get(pair[1], ()))
            return [(at, at + len(part)) for at in starts if at >= 0 and folded.startswith(part, at)]
        found = []
        at = folded.find(part)
        while at >= 0:
            found.append((at, at + len(part)))
            at = folded.find(part, at + 1)
        return found

    @cached_property
    def _pairs(self) -> dict[str, list[int]]:
        """Where each two neighbouring words stand, with what is between them."""
        pairs = defaultdict(list)
        for match in _PAIR.finditer(self.text.folded):
            pairs[match[1]].append(match.start())
        return pairs

    def _precedes(self, start: int, prefix: str) -> bool:
        """Whether `prefix` stands directly before; white space between them may be there or not."""
        if not prefix:
            return True
        before = self.text.folded[max(0, start - 2 * len(prefix) - 2) : start].rstrip(" ")
        return re.search(_breaking(prefix) + r"\Z", before) is not None

    def _follows(self, end: int, suffix: str) -> bool:
        """Whether `suffix` stands directly after; white space between them may be there or not."""
        if not suffix:
            return True
        after = self.text.folded[end : end + 2 * len(suffix) + 2].lstrip(" ")
        return re.match(_breaking(suffix), after) is not None


def _chained(spans: list[Span], chains: list[tuple[Span, ...]]) -> Iterator[tuple[Span, ...]]:
    """Before each chain that ends first, the span that reaches it. (A later chain never ends earlier.)"""
    first = 0
    for span in spans:
        while first < len(chains) and chains[first][0][0] < span[1]:
            first += 1
        if first < len(chains) and chains[first][0][0] - span[1] <= LONGEST_GAP:
            yield span, *chains[first]


def _breaking(part: str) -> str:
    """A pattern for `part` in which a hyphen at a line's end may be "", "-" or "- ", on either side."""
    out = []
    for index, char in enumerate(part):
        before, after = part[index - 1 : index], part[index + 1 : index + 2]
        if char == BREAK:
            out.append(rf"(?:{BREAK}|- ?|)")
        elif char == "-":
            out.append(rf"(?:-|{BREAK})")
        elif char == " " and before == "-":
            out.append(rf"(?: |(?<={BREAK}))")
        elif char != _EITHER:
            either = f"[{char.lower()}{char.upper()}]" if len(char.lower() + char.upper()) == 2 else char
            letter = rf"(?:{either}|\[{either}\])" if before == _EITHER else re.escape(char)
            out.append(letter + (rf"{BREAK}?" if char.isalpha() and after.isalpha() else ""))
    return f"({''.join(out)})"
