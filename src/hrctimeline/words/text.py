"""How texts are compared: folding, with a map back to offsets; borders of words.

Folding removes differences of typography and keeps every word, digit and sign. It is the same for
quotes and sources, stands in the tables of this module, and is never a measure of similarity.
NFC (Unicode Standard Annex 15) is applied, NFKC is not: 10² is not 102.

Offsets are code points, spans are half-open. A `Text` keeps three stages of a source: the file's own
text, the text without what does not belong to the words (lines around it, link markup), and its folded
form, in which quotes are looked for.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple

Span = tuple[int, int]

BREAK = "\ufdd0"  # a hyphen at a line's end, which may be "", "-" or "- "; a noncharacter, so in no text

_HYPHENS = "-\u2010\u2011"
_DASHES = "\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_MINUS = "-\u2212\u2013\ufe63\uff0d"
_MARKS = {
    '"': "“”„‟",
    "'": "‘’‚‛ʼ",
    "-": _HYPHENS[1:] + _DASHES,
    "...": "…",
    "ff": "\ufb00",
    "fi": "\ufb01",
    "fl": "\ufb02",
    "ffi": "\ufb03",
    "ffl": "\ufb04",
    "st": "\ufb05\ufb06",
}
_FOLDED = {char: plain for plain, chars in _MARKS.items() for char in chars}
_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_NEWLINE = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_SPECIAL = "|".join(
    (
        rf"(?P<soft>\u00ad[ \t]*{_NEWLINE}[ \t]*(?=\w))",
        rf"(?P<break>(?<=[^\W_])[{_HYPHENS}][ \t]*{_NEWLINE}[ \t]*(?=[^\W_]))",
        rf"(?P<space>\s[\s{_INVISIBLE}]+|[{_INVISIBLE}]+\s[\s{_INVISIBLE}]*|[^\S ])",
        rf"(?P<nothing>[{_INVISIBLE}]+)",
        r"(?P<dash>(?<!-)-{2,3}(?!-))",
        f"(?P<mark>[{''.join(_FOLDED)}])",
    )
)
_LINK = re.compile(r"(!?\[)([^\[\]]*)(\]\([^()\n]*\))")


class Mapped(NamedTuple):
    """A text made from another one by replacing pieces, with the way back.

    Piece `i` begins at `here[i]` in this text and at `there[i]` in the original. Pieces that were
    copied have an equal length on both sides; all others are replacements.
    """

    text: str
    here: list[int]
    there: list[int]

    @classmethod
    def replacing(cls, original: str, pieces: Iterable[tuple[int, int, str]]) -> "Mapped":
        """Replace each (start, end, new) of `original`; the pieces come in order and do not overlap."""
        out: list[str] = []
        here, there = [0], [0]
        length = done = 0
        for start, end, new in pieces:
            out += (original[done:start], new)
            length += start - done
            here += (length, length + len(new))
            there += (start, end)
            length += len(new)
            done = end
        out.append(original[done:])
        here.append(length + len(original) - done)
        there.append(len(original))
        return cls("".join(out), here, there)

    def span(self, start: int, end: int) -> Span:
        """The original's span of a non-empty span of this text."""
        return self._back(start, ending=False), self._back(end - 1, ending=True)

    def forward(self, offset: int) -> int:
        """Where an offset of the original stands in this text."""
        piece = bisect_right(self.there, offset) - 1
        copied = offset - self.there[piece] if piece % 2 == 0 else 0
        return min(self.here[piece] + copied, len(self.text))

    def _back(self, index: int, *, ending: bool) -> int:
        piece = bisect_right(self.here, index) - 1
        copied = piece % 2 == 0
        if copied:
            return self.there[piece] + index - self.here[piece] + ending
        return self.there[piece + 1] if ending else self.there[piece]


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _special().finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "mark":
                yield start, end, _FOLDED[match[0]]
            case "space":
                yield start, end, " "
            case "dash":
                yield start, end, "-"
            case "break":
                yield start, end, BREAK
            case _:
                yield start, end, ""


@cache
def _special() -> re.Pattern[str]:
    return re.compile(_SPECIAL)


def _composed(text: str) -> Iterator[tuple[int, int, str]]:
    """What NFC changes, cluster by cluster, so that every letter keeps its place."""
    for run in re.finditer(r"[^\s\x00-\x7f][^\s]*|[A-Za-z][^\s\x00-\x7f]+", text):
        if not unicodedata.is_normalized("NFC", run[0]):
            yield from _clusters(text, *run.span())


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    first = start
    for index in range(start + 1, end + 1):
        if index < end and _composes(text[first:index], text[index]):
            continue
        new = unicodedata.normalize("NFC", text[first:index])
        if new != text[first:index]:
            yield first, index, new
        first = index


def _composes(cluster: str, char: str) -> bool:
    nfc = unicodedata.normalize
    apart = nfc("NFC", cluster[-8:]) + nfc("NFC", char)
    return unicodedata.combining(char) != 0 or nfc("NFC", cluster[-8:] + char) != apart


def _without_links(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _LINK.finditer(text):
        yield *match.span(1), ""
        yield *match.span(3), ""


def _one_line_end(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"\r\n?", text):
        yield *match.span(), "\n"


def tidied(text: str) -> Mapped:
    """`text` without invisible characters, and with one space for several: prose as its reader sees it."""
    return Mapped.replacing(text, _untidy(text))


def _untidy(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(rf"[{_INVISIBLE}]+|  +", text):
        yield *match.span(), " " if match[0][0] == " " else ""


def fold(text: str) -> str:
    """`text` without differences of typography; a line-end hyphen becomes `BREAK`."""
    composed = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return Mapped.replacing(composed, _pieces(composed)).text


class Text:
    """A source's text, its folded form, and the way from one to the other.

    `source` is the file as decoded, line ends untouched; `plain` its words alone, unfolded; `folded` the
    form in which quotes are looked for. `lines` (1-based, both included) restricts
    what counts as its words; with `markdown`, link markup is not part of them.
    """

    def __init__(self, source: str, lines: tuple[int, int] | None = None, markdown: bool = False) -> None:
        self.source = source
        self.first, self.last = self._extent(lines) if lines else (0, len(source))
        stages = []
        words = source[self.first : self.last]
        if markdown:
            stages.append(Mapped.replacing(words, _without_links(words)))
            words = stages[-1].text
        if "\r" in words:
            stages.append(Mapped.replacing(words, _one_line_end(words)))
            words = stages[-1].text
        if not unicodedata.is_normalized("NFC", words):
            stages.append(Mapped.replacing(words, _composed(words)))
            words = stages[-1].text
        stages.append(Mapped.replacing(words, _pieces(words)))
        self._stages = stages[::-1]
        self.plain = words
        self.folded = stages[-1].text

    def _extent(self, lines: tuple[int, int]) -> Span:
        starts = [*self.line_starts, len(self.source)]
        last = min(lines[1], len(starts) - 1)
        return starts[min(lines[0] - 1, last)], starts[last]

    @cached_property
    def line_starts(self) -> list[int]:
        r"""Offsets at which lines begin; \n, \r\n and a lone \r end a line."""
        return [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.source))]

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column (in characters) of an offset of the source."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The source's span of a non-empty span of the folded text."""
        for stage in self._stages:
            start, end = stage.span(start, end)
        return self.first + start, self.first + end

    def from_plain(self, start: int, end: int) -> Span:
        """The source's span of a non-empty span of `plain`."""
        for stage in self._stages[1:]:
            start, end = stage.span(start, end)
        return self.first + start, self.first + end

    def words(self, start: int, end: int) -> str:
        """The words of a span of the source as they are written there: no link markup, one line."""
        start, end = start - self.first, end - self.first
        for stage in self._stages[:0:-1]:
            start, end = stage.forward(start), stage.forward(end)
        return " ".join(self.plain[start:end].split())

    def inside_word(self, index: int) -> bool:
        """Whether the folded text is in the middle of a word, or number, just before `index`.

        Inside are: letters and digits beside each other, a hyphen (not a dash) between letters,
        "n't", `.` and `,` between digits, a sign before a number's first digit, `%` after its last.
        """
        text = self.folded
        if not 0 < index < len(text):
            return False
        before, after = text[index - 1], text[index]
        if _is_word(before) and _is_word(after):
            return not _breakable(before, after)
        if BREAK in (before, after):
            return True
        if after in "-'.,%‰":
            return self._joins(index, before, text[index + 1 : index + 2])
        outer = text[index - 2 : index - 1] if index > 1 else ""
        if before in "+±-" and after.isdigit() and not _is_word(outer):
            return before != "-" or self._written(index - 1) in _MINUS
        return before in "-'.," and self._joins(index - 1, outer, after)

    def _joins(self, index: int, before: str, after: str) -> bool:
        """Whether the mark at `index` makes one word of what stands on its two sides."""
        mark = self.folded[index]
        if mark in "%‰":
            return before.isdigit()
        if mark in ".,":
            return before.isdigit() and after.isdigit()
        if mark == "'":
            beyond = self.folded[index + 2 : index + 3]
            return before in ("n", "N") and after in ("t", "T") and not _is_word(beyond)
        return before.isalpha() and after.isalpha() and self._written(index) in _HYPHENS

    def _written(self, index: int) -> str:
        """How the source writes one character of the folded text."""
        return self.source[slice(*self.span(index, index + 1))]


def _is_word(char: str) -> bool:
    return char.isalnum() or (char != "" and unicodedata.category(char)[0] == "M")


# Scripts written without spaces: (first, last) of their blocks.
_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x303F),  # CJK radicals and punctuation
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_PARTICLES = "をはへにがのとでもやか"  # a word may begin after one of these in running hiragana


def _breakable(before: str, after: str) -> bool:
    """Whether a word may end between two letters because their script has no spaces.

    Kana is the exception: a run of katakana is one word, a run of hiragana ends only at a particle.
    """
    if not (_spaceless(before) or _spaceless(after)):
        return False
    if _katakana(before) and _katakana(after):
        return False
    if _hiragana(before) and _hiragana(after):
        return before in _PARTICLES
    return True


def _spaceless(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _SPACELESS)


def _hiragana(char: str) -> bool:
    return "\u3041" <= char <= "\u309f"


def _katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30fa" or char in "\u30fc\u30fd\u30fe" or "\u31f0" <= char <= "\u31ff"
