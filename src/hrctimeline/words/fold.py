"""How texts are compared and read: folding, with a map back to offsets.

Folding removes differences of typography and keeps every word, digit and sign. It is the same for quotes,
sources and the log's prose, stands in the tables of this module, and is never a measure of similarity.
NFC (Unicode Standard Annex 15) is applied, NFKC is not: 10² is not 102. What is invisible (`characters`)
vanishes first, so that it parts no letters.

Two forms come of one table. In the *folded* form, which quotes are looked for in, every kind of mark is one
and a line-end hyphen is `BREAK`. The *prose* form is what dates, names and numbers are read in: marks stay
as they are drawn, a line-end hyphen is decided, and line and paragraph ends are "\\n" and "\\n\\n".

A character that another one takes the place of keeps its offset, so the way back is a short list of the few
pieces that change their length. One pass of one pattern finds these, and `str.replace` does the rest.
Offsets are code points, spans are half-open.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from hrctimeline.words.characters import INVISIBLE, is_invisible

Span = tuple[int, int]
Piece = tuple[int, int, str]  # a span of a text, and what takes its place
Special = tuple[int, int, str]  # one that changes its length, and why: a name of `_SPECIAL` or `_UNSEEN`

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
_LONG = "".join(char for char, plain in _FOLDED.items() if len(plain) > 1)
_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"  # of lines
_BLANKS = "\t\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_PRINTED = bytes(range(32, 127))
_NEWLINE = r"(?:\r\n\x0c?|\n\x0c|[\n-\r\x85]|[\u2028\u2029])"  # a form feed ends a page with its last line
_DRAWING = HYPHENS + DASHES
# what stands for dashes, an ellipsis and ligatures while what is special is looked for:
# `re` compiles sets of Latin-1 ten times as fast as others, and looks faster through a text of it
_DASH, _DOTS, _LIGATURE = "\x97", "\x8f", "ª"
_LONGER = {char: _LIGATURE if char.isalpha() else _DOTS for char in _LONG}
_KINDS = dict.fromkeys(HYPHENS[1:], "-") | dict.fromkeys(DASHES, _DASH) | _LONGER
_DRAWN = f"[-{_DASH}]"
_HELD = r"-[^\W_]-"  # a letter that stands between hyphens, as in "-v-": no broken word
# what changes its length, by its name; and in a text with something invisible
_SPECIAL = {
    "space": r"(?<=\s)\s+",
    "break": rf"(?<=[^\W_]-)(?<!\s{_HELD})[ \t]*+{_NEWLINE}[ \t]*+(?=[^\W_])",
    "dash": f"(?<={_DRAWN}){_DRAWN}+",
    "mark": f"(?<=[{_DOTS}{_LIGATURE}])",
}
_UNSEEN = {
    "soft": rf"(?<=\u00ad)[ \t]*+{_NEWLINE}[ \t]*+(?=\w)",
    "space": rf"(?<=\s)[\s{INVISIBLE}]+",
    "parted": rf"(?<=[{INVISIBLE}])[{INVISIBLE}]*+\s[\s{INVISIBLE}]*",
    "nothing": f"(?<=[{INVISIBLE}])[{INVISIBLE}]*",
    "dash": rf"(?<={_DRAWN})(?:[{INVISIBLE}]*+{_DRAWN})+",
}
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_HANGING = ("and ", "or ", "to ", "nor ", "but ")


class Mapped:
    """A text made from another one by replacing pieces, with the way back.

    Piece `i` begins at `here[i]` in this text and at `there[i]` in the original. Pieces that were
    copied have an equal length on both sides; all others are replacements.
    """

    def __init__(self, text: str, here: "array[int]", there: "array[int]") -> None:
        self.text, self.here, self.there = text, here, there

    @classmethod
    def replacing(cls, original: str, pieces: Iterable[Piece]) -> "Mapped":
        """Replace each (start, end, new) of `original`; the pieces come in order and do not overlap."""
        out: list[str] = []
        here, there = array("q", [0]), array("q", [0])
        length = done = 0
        for start, end, new in pieces:
            out += (original[done:start], new)
            length += start - done
            here.append(length)
            length += len(new)
            here.append(length)
            there.append(start)
            there.append(end)
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


def reads_as_written(text: str) -> bool:
    """Whether `read` leaves the words of a text, their marks and line ends as they stand: a quick look."""
    if not (never_composes(text) or unicodedata.is_normalized("NFC", text)):
        return False
    odd = _odd(text)
    if not _rewritten().isdisjoint(odd) or any(map(is_invisible, odd)):
        return False
    return not any(_drawn_twice(char).search(text) for char in _DRAWING if char in text)


def never_composes(text: str) -> bool:
    """Whether nothing of a text can be composed (NFC): what is below U+0300, and the marks of print."""
    return text.isascii() or all(char < "\u0300" or "\u2002" <= char < "\u20d0" for char in _odd(text))


@lru_cache(maxsize=16)  # of a text as it is read, and as it is folded
def _odd(text: str) -> str:
    """Each character of a text that ASCII doesn't print, once."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    return "".join(set(beyond.decode("utf-8", "surrogatepass")))


def fold(text: str) -> str:
    """`text` without differences of typography; a line-end hyphen becomes `BREAK`."""
    if not text or _is_plain(text):
        return text
    composed = _composed(text)
    return _composed(folded(composed, special(composed)).text)


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def special(text: str) -> list[Special]:
    """The spans of a text that change their length, in order."""
    if _is_plain(text):
        return []
    unseen = any(map(is_invisible, _odd(text)))
    pattern = _special("\n" if not unseen and _spaced_plainly(text) else r"\s", unseen)
    return [(*match.span(), match.lastgroup or "") for match in pattern.finditer(_in_kinds(text))]


def _in_kinds(text: str) -> str:
    """A text of the same length, as the patterns of what is special know it."""
    if text.isascii():
        return text
    return _levelled(text.replace(_DASH, "\x99").replace(_DOTS, "\x99").replace(_LIGATURE, "º"), _KINDS)


def _spaced_plainly(text: str) -> bool:
    """Whether more than a space stands between two words at a line's end alone."""
    if "  " in text or " \n" in text:
        return False
    return not any(char.isspace() and char != "\n" for char in _odd(text))


def folded(text: str, found: list[Special]) -> Mapped:
    """A text as it is matched; `found` is what `special` gives of it."""
    return Mapped.replacing(_levelled(text, _folded_alike()), _folding(text, found))


def read(text: str, found: list[Special]) -> Mapped:
    """A text as it is read: line ends stay, and hyphens at them are decided."""
    return Mapped.replacing(_levelled(text, _read_alike()), _reading(text, found))


def _levelled(text: str, alike: dict[str, str]) -> str:
    """A text with single characters replaced by single ones, each in its place."""
    for char in _odd(text):
        if (plain := alike.get(char)) is not None:
            text = text.replace(char, plain)
    return text


@cache
def _folded_alike() -> dict[str, str]:
    blank = dict.fromkeys(_ENDS + _BLANKS, " ")
    return blank | {char: plain for char, plain in _FOLDED.items() if len(plain) == 1}


@cache
def _read_alike() -> dict[str, str]:
    blank = dict.fromkeys(_ENDS[1:], "\n") | dict.fromkeys(_BLANKS, " ")
    return blank | {char: plain for char, plain in _READ.items() if len(plain) == 1}


def _folding(text: str, found: list[Special]) -> Iterator[Piece]:
    for start, end, kind in found:
        match kind:
            case "space" | "parted":
                yield start, end, " "
            case "mark":
                yield start, end, _FOLDED[text[start]]
            case "dash":
                yield start, end, "-"
            case "break":
                yield start, end, BREAK
            case _:
                yield start, end, ""


def _reading(text: str, found: list[Special]) -> Iterator[Piece]:
    whole: set[str] = set()
    for start, end, kind in found:
        match kind:
            case "space" | "parted":
                yield start, end, _blank(text[start:end])
            case "mark":
                if (new := _READ.get(text[start])) is not None:
                    yield start, end, new
            case "dash":
                yield start, end, "—"
            case "break":
                whole = whole or set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
                yield start, end, _joint(text, start, end, whole)
            case _:
                yield start, end, ""


@lru_cache(maxsize=128)  # a text has few kinds
def _blank(space: str) -> str:
    """How white space is read: as a paragraph's end, a line's, or a space."""
    return "\n" * min(2, len(re.findall(_NEWLINE, space))) or " "


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


def _is_plain(text: str) -> bool:
    """Whether a text is words of ASCII with single spaces and hyphens, which folding leaves as they are."""
    apart = f" {text} "
    return text.isascii() and text.isprintable() and not any(two in apart for two in _TWO)


_TWO = ("  ", "--", " -", "- ")


@cache
def _rewritten() -> frozenset[str]:
    """What `read` changes, the invisible and white space aside: ligatures, hyphens, all line ends but one."""
    return frozenset((*_READ, *_ENDS[1:]))


@cache
def _drawn_twice(char: str) -> re.Pattern[str]:
    """Dashes that are read as one, and hyphens at a line's end; `re` finds a single character fast."""
    return re.compile(rf"{re.escape(char)}(?:[{_DRAWING}]|\s*\n)")


@cache
def _special(blank: str, unseen: bool) -> re.Pattern[str]:
    """What changes its length, where white space that does begins with `blank`.

    It begins with one of a few characters, which `re` finds at once; white space comes first, as most of it
    is plain spaces with nothing behind them. `unseen`: a text has something invisible, as few have.
    """
    kinds = _SPECIAL | _UNSEEN if unseen else _SPECIAL
    first = f"-{_DASH}{_DOTS}{_LIGATURE}{blank}{INVISIBLE if unseen else ''}"
    return re.compile(f"[{first}](?:{'|'.join(f'(?P<{kind}>{each})' for kind, each in kinds.items())})")
