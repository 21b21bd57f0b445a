"""Who signs a letter or order that is printed within another text: "J. LOWE, Clerk." below its paragraphs.

Such a piece begins behind what announces it ("the following order was sent", a line that ends with a colon),
behind its head ("LINN, May 3, 1871.") or behind the signature of the one before; a post that a page shows is
the paragraph above its signature ("— Ann Lowe (@annlowe) May 3, 2021"). Offsets are of the prose.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from hrctimeline.evidence.signed import fits, is_no_signer, is_title
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import words_of_name
from hrctimeline.words.shorthand import in_shorthand, narrow
from hrctimeline.words.text import Text

_LONGEST = 120  # characters of a line that is a signature, or the head of a letter
_SMALL = frozenset(
    ("of", "the", "and", "for", "in", "to", "at", "de", "la", "von", "van", "o'clock", "o’clock")
)
_QUOTING = ('"', "“", "«")
_ENDS = tuple('.!?"”’)')


class _Piece(Record):
    """A run of lines up to the signatures below it; `begins` where it surely does, if that is told."""

    first: int
    begins: int | None
    last: int
    signers: tuple[str, ...]


def signs_above(text: Text, place: Located, name: str) -> bool:
    """Whether a place lies in a quoted paragraph below a name that signs the quoted ones above it."""
    begin = text.to_prose(text.paragraph(place.start, place.end)[0])
    if not text.prose.startswith(_QUOTING, begin):
        return False
    above = text.prose[max(0, begin - _LONGEST - 2) : begin].rstrip().rsplit("\n", 1)[-1].strip()
    return above.startswith(_QUOTING) and bool(who := signer(above)) and _fits(name, who)


def signs(text: Text, place: Located, name: str) -> bool | None:
    """Whether a name is signed below the piece that has a place; None where it only may be."""
    at, pieces = text.to_prose(place.start), _pieces(text.prose)
    found = bisect_right(pieces, at, key=lambda piece: piece.first) - 1
    if found < 0 or at >= pieces[found].last or not any(_fits(name, who) for who in pieces[found].signers):
        return False
    begins = pieces[found].begins
    return True if begins is not None and begins <= at else None


@lru_cache(maxsize=4)  # one text is asked for each of its quotes
def _pieces(prose: str) -> tuple[_Piece, ...]:
    signed = any(signer(line) or _poster(line) for line in prose.split("\n"))
    return tuple(_signed(prose)) if signed else ()


def _signed(prose: str) -> Iterator[_Piece]:
    """The pieces in order. A single line between two signatures is one: "We have read this, and agree."."""
    first, last, at, lines, body, above = 0, 0, 0, 0, "", 0
    begins: int | None = None
    signers: list[str] = []
    for line in prose.split("\n"):
        end = at + len(line) + 1
        who = signer(line) if signers or body.endswith(_ENDS) else ""
        if posted := _poster(line):
            if signers:
                yield _Piece(first, _begin(first, begins, lines), last, tuple(signers))
            yield _Piece(above, above, at, (posted,))
            first, begins, lines, signers, body = end, None, 0, [], ""
        elif who:
            last, signers = last if signers else at, [*signers, who]
        elif line.strip():
            if signers:
                yield _Piece(first, _begin(first, begins, lines), last, tuple(signers))
                first, begins, lines, signers = at, None, 0, []
            begins = end if leads(line) else begins
            body, lines, above = line.strip(), lines + 1, at
        at = end
    if signers:
        yield _Piece(first, _begin(first, begins, lines), last, tuple(signers))


def _begin(first: int, begins: int | None, lines: int) -> int | None:
    return first if begins is None and first and lines == 1 else begins


def leads(line: str) -> bool:
    """Whether a line announces what stands below it, or is the head of a letter."""
    said = line.strip()
    if said.endswith((":", ":--", ":—", ":-")) or (
        "following" in said and said.endswith(".") and _announces().search(said)
    ):
        return True
    return len(said) <= _LONGEST and _dated().search(said) is not None and is_capital(said)


def signer(line: str) -> str:
    """A line that is a name, alone or before an office or a place; "" where it is no signature."""
    said = line.strip(" \t—–-").lstrip('"“‘')
    said = said.removeprefix("(Signed)").removeprefix("Signed,").lstrip(" ,:")
    if not 3 < len(said) <= _LONGEST or not "A" <= said[0] <= "Z" or is_no_signer(said) or is_title(said):
        return ""
    return said if _signature().match(narrow(said)) and is_capital(said) else ""


def _poster(line: str) -> str:
    """Who signs a post: a name between a dash and the handle in brackets."""
    match = _post().match(line) if "(@" in line else None
    return match["who"] if match else ""


def _fits(name: str, signed: str) -> bool:
    """Whether a name may be a signature's, with the office beside it: "Mayor Lowe", "J. LOWE, Mayor"."""
    if name == signed:
        return True
    match = _signature().match(narrow(signed))
    who = signed[slice(*match.span("who"))] if match else ""
    if not who or fits(name, who):
        return bool(who)
    return words_of_name(who)[-1] in words_of_name(name) and fits(name, signed)


def is_capital(said: str) -> bool:
    """Whether all words but the small ones of an office or place begin with a capital."""
    words = (word.strip('"”’,.;:}{()[]') for word in said.split())
    return all(not word[:1].islower() or word in _SMALL for word in words)


_announces = lazy_pattern(r"\b(?:the|this|a)\s+following\b[^.!?]{0,200}\.\Z", re.IGNORECASE)
_post = lazy_pattern(r"\s*(?:[—–]|--?)\s*(?P<who>[^\s(@][^(@]{0,58}?)\s*\(@\w{1,30}\)")
_dated = lazy_pattern(r",[^,]*\d{1,2},?[ ]+(?:1\d|20)\d\d\b")


@cache
def _signature() -> re.Pattern[str]:
    """Initials or forenames and a name, alone or before a comma or full stop and an office."""
    return in_shorthand(
        r"(?P<who>[A-Z](?:[\w’'-]+|\.)(?:[ ]?[A-Z](?:[\w’'-]+|\.)){0,3}[ ][A-Z][\w’'-]{2,})"
        r"(?:[.,]?[\"”’]{0,2}\Z|[,.][ ])"
    )
