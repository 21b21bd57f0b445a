"""How texts are compared and read: folding, with a map back to offsets.

Folding removes differences of typography and keeps every word, digit and sign. It is the same for quotes,
sources and the log's prose, stands in the tables of this module, and is never a measure of similarity.
NFC (Unicode Standard Annex 15) is applied, NFKC is not: 10² is not 102. What a reader doesn't see (Unicode's
Default_Ignorable_Code_Point and the interlinear marks) vanishes first, so that it parts no letters.

Two forms come of one table. In the *folded* form, which quotes are looked for in, every kind of mark is one
and a line-end hyphen is `BREAK`. The *prose* form is what dates, names and numbers are read in: marks stay
as they are drawn, a line-end hyphen is decided, and line and paragraph ends are "\\n" and "\\n\\n".
Offsets are code points, spans are half-open.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

Span = tuple[int, int]

BREAK = "\ufdd0"  # a hyphen at a line's end, which may be "", "-" or "- "; a noncharacter, so in no text
HYPHENS = "-\u2010\u2011"
DASHES = "\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_MARKS = {
    '"': "“”„‟",
    "'": "‘’‚‛ʼ",
    "-": HYPHENS[1:] + DASHES,
    "...": "…",
    "ff": "\ufb00",
    "fi": "\ufb01",
    "fl": "\ufb02",
    "ffi": "\ufb03",
    "ffl": "\ufb04",
    "st": "\ufb05\ufb06",
}
_FOLDED = {char: plain for plain, chars in _MARKS.items() for char in chars}
_READ = {
    char: plain for char, plain in _FOLDED.items() if plain.isalpha() or char in HYPHENS
} | {"ʼ": "’"}  # fmt: skip
# Default_Ignorable_Code_Point of Unicode 16's DerivedCoreProperties, U+FFF9 to U+FFFB, and `BREAK` itself
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufdd0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_NEWLINE = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_SPECIAL = "|".join(
    (
        rf"(?P<soft>\u00ad[ \t]*{_NEWLINE}[ \t]*(?=\w))",
        rf"(?P<break>(?<=[^\W_])[{HYPHENS}][ \t]*{_NEWLINE}[ \t]*(?=[^\W_]))",
        rf"(?P<space>\s[\s{INVISIBLE}]+|[{INVISIBLE}]+\s[\s{INVISIBLE}]*|[^\S ])",
        rf"(?P<nothing>[{INVISIBLE}]+)",
        f"(?P<dash>[{HYPHENS}{DASHES}](?:[{INVISIBLE}]*[{HYPHENS}{DASHES}])+)",
        f"(?P<mark>[{''.join(_FOLDED)}])",
    )
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_HANGING = ("and ", "or ", "to ", "nor ", "but ")


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


def fold(text: str) -> str:
    """`text` without differences of typography; a line-end hyphen becomes `BREAK`."""
    composed = _composed(text)
    return _composed(Mapped.replacing(composed, folding(composed)).text)


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def folding(text: str) -> Iterator[tuple[int, int, str]]:
    """What folding replaces, for matching."""
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


def reading(text: str) -> Iterator[tuple[int, int, str]]:
    """What folding replaces, for reading: line ends stay, and hyphens at them are decided."""
    whole: set[str] = set()
    for match in _special().finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "mark":
                if (new := _READ.get(match[0])) is not None:
                    yield start, end, new
            case "space":
                yield start, end, "\n" * min(2, len(re.findall(_NEWLINE, match[0]))) or " "
            case "dash":
                yield start, end, "—"
            case "break":
                whole = whole or set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
                yield start, end, _joint(text, start, end, whole)
            case _:
                yield start, end, ""


def _joint(text: str, start: int, end: int, whole: set[str]) -> str:
    """What a hyphen at a line's end is: nothing in a broken word, "-" in a compound, "- " where it hangs.

    The text's other words decide; a compound with a capital letter, a digit or a ten (twenty-one) is one.
    """
    before = re.search(r"[^\W_]+\Z", text[max(0, start - 30) : start])
    after = re.match(r"[^\W_]+", text[end : end + 30])
    one, other = (before[0] if before else ""), (after[0] if after else "")
    if text.startswith(_HANGING, end):
        return "- "
    if not (one.isalpha() and other.isalpha() and other.islower()) or re.fullmatch(_TENS, one, re.IGNORECASE):
        return "-"
    compound = f"{one}-{other}".casefold()
    return "-" if compound in whole and (one + other).casefold() not in whole else ""


def composing(text: str) -> Iterator[tuple[int, int, str]]:
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


@cache
def _special() -> re.Pattern[str]:
    return re.compile(_SPECIAL)
