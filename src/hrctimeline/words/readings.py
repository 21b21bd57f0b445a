"""How a quote may be read: to the letter, with words left out, without its editor's own.

Three dots of any make, in brackets or not, are words left out, and `[T]he` is an editor's capital; last of
all are words in square brackets the editor's own. Spans are of the quote, half-open.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from hrctimeline.record import Record
from hrctimeline.words.fold import BREAK, Span, fold
from hrctimeline.words.lists import lazy_pattern

# a full stop may stand beside them; lawyers write asterisks
_SPACE = r"(?:[ \u00a0]?|\u202f)"
_DOTS = rf"(?:\.?[…⋯]\.?|\.(?:{_SPACE}\.){{2,}}|\*(?:{_SPACE}\*){{2,}})"
_PAIRS = tuple(f"{dot}{space}{dot}" for dot in ".*" for space in ("", " ", "\u00a0", "\u202f"))
EITHER = "\ufdd1"  # before a letter of a folded part that may be a capital or not; a noncharacter
_MOST_CAPITALS = 50  # an editor's capitals of one quote; where there are more, none is taken for one


class Reading(Record):
    """One way to read a quote: its folded parts; `edited`: without the editor's words in brackets."""

    parts: list[str]
    edited: bool = False


def readings(quote: str) -> Iterator[Reading]:
    """The ways to read a quote, the letter first."""
    quote = quote.replace(EITHER, "")  # only an editor's capital leaves a letter free
    literal = fold(quote).strip()
    if literal:
        yield Reading([literal])
    if not may_be_edited(quote) and quote == quote.strip():
        return  # every other reading would be the same
    elided = _folded_parts(quote)
    if elided and elided != [literal]:
        yield Reading(elided)
    bare = _editorial().sub(lambda found: " " if _is_own(found[0]) else found[0], quote)
    edited = _folded_parts(bare) if "[" in quote else elided
    if edited and edited not in ([literal], elided):
        yield Reading(edited, edited=True)


def may_be_edited(quote: str) -> bool:
    """Whether a quote can have an elision or brackets: a quick look."""
    return "[" in quote or _may_be_elided(quote)


def _may_be_elided(quote: str) -> bool:
    return "…" in quote or "⋯" in quote or any(pair in quote for pair in _PAIRS)


def _folded_parts(quote: str) -> list[str]:
    written = [quote[start:end] for start, end in parts(quote)]
    if "[" in quote and sum(1 for _ in _capital().finditer(quote)) <= _MOST_CAPITALS:
        written = [_capital().sub(rf"{EITHER}\1", each) for each in written]
    return [folded for each in written if (folded := fold(each).strip())]


def parts(quote: str) -> list[Span]:
    """The spans of a quote between its elisions, without the space around; the whole where it has none."""
    gaps = _elision().finditer(quote) if _may_be_elided(quote) else ()
    edges = [0, *(edge for gap in gaps for edge in gap.span()), len(quote)]
    spans = zip(edges[::2], edges[1::2], strict=True)
    return [trimmed for span in spans if (trimmed := _trimmed(quote, *span))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    inner = text[start:end].strip()
    first = text.find(inner, start)
    return (first, first + len(inner)) if inner else None


def editorial(quote: str) -> list[str]:
    """The words in square brackets that a quote may hold as its editor's own."""
    return [words for words in _editorial().findall(quote) if _is_own(words)]


def _is_own(bracketed: str) -> bool:
    """Whether words in square brackets are the editor's; three dots there are words left out."""
    return not _elision().fullmatch(bracketed)


@cache
def _elision() -> re.Pattern[str]:
    opened = r"(?:(\[)\s*|(\()\s*|(\{)\s*|(<)\s*|)"
    return re.compile(rf"{opened}{_DOTS}(?(1)\s*\]|(?(2)\s*\)|(?(3)\s*\}}|(?(4)\s*>))))")


_editorial = lazy_pattern(r"(?<!\w)\[[^\[\]]*\](?!\w)")
_capital = lazy_pattern(r"(?<!\w)\[([^\W\d_])\]")


def ending(page: str, at: int, part: str) -> int | None:
    """Where a folded part of a quote ends that begins at an index of a folded page; None if it doesn't.

    A hyphen at a line's end may be "", "-" or "- ", on either side.
    """
    if page.startswith(part, at):
        return at + len(part)
    plain, index = _plain_runs(part), 0
    while index < len(part):
        if end := plain.get(index):
            if page.startswith(part[index:end], at):
                index, at = end, at + end - index
            elif BREAK not in page[at : at + end - index]:
                return None
        char = part[index]
        before, here = part[index - 1 : index], page[at : at + 1]
        if before == EITHER:
            size = _of_either_case(page, at, char)
        elif char == EITHER or (char == " " and before == "-" and page[at - 1] == BREAK):
            size = 0
        elif char == BREAK:
            size = 2 if page.startswith("- ", at) else int(here in (BREAK, "-"))
        else:
            size = 1 if here == char or (char == "-" and here == BREAK) else None
        if size is None:
            return None
        at += size
        if page[at : at + 1] == BREAK and char.isalpha() and part[index + 1 : index + 2].isalpha():
            at += 1
        index += 1
    return at


_plain = lazy_pattern(rf"[^{EITHER}{BREAK}-]{{3,}}")


@lru_cache(maxsize=4)  # one part is held against many places
def _plain_runs(part: str) -> dict[int, int]:
    """Where what can only stand as it is begins in a part, and where it ends; never at the part's end."""
    return {run.start() + 1: run.end() - 1 for run in _plain().finditer(part)}


def _of_either_case(page: str, at: int, letter: str) -> int | None:
    """The length of a letter in either case, in brackets or not, at an index of a page."""
    small, capital = letter.lower(), letter.upper()
    allowed = (small, capital) if len(small + capital) == 2 else (letter,)
    if page[at : at + 1] in allowed:
        return 1
    return 3 if page[at : at + 3] in [f"[{each}]" for each in allowed] else None
