"""The quotations in a title or summary: words between quotation marks of any kind.

An apostrophe is no quotation mark: a single mark opens only before a word and outside one. Where it may
close in several places (‘the groups’ letter’), each of these is an alternative reading.
"""

import re
from functools import cache
from typing import NamedTuple

from hrctimeline.words.text import Span

_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_SINGLE = "‘‚'"
_ALTERNATIVES = 4
_APART = 300  # characters between them


class Quotation(NamedTuple):
    """A quotation: the span with its marks, and the spans of its words, the likeliest first."""

    start: int
    end: int
    inner: tuple[Span, ...]


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order."""
    found: list[Quotation] = []
    unclosed: set[str] = set()  # marks that nothing closes from here on, so that no text takes long
    done = 0
    for match in _opener().finditer(text):
        at, mark = match.start(), match[0]
        if at < done or mark in unclosed:
            continue
        ends = _single_ends(text, at) if mark in _SINGLE else _ends(text, at)
        if ends:
            found.append(_quotation(text, at, ends))
            done = found[-1].end
        elif ends is None:
            unclosed.add(mark)
    return found


def masked(text: str, spans: list[Span]) -> str:
    """The text with the characters of some spans replaced by dots, so that places stay what they are."""
    out: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            start = max(start, done)
            out += (text[done:start], "·" * (end - start))
            done = end
    return "".join((*out, text[done:]))


@cache
def _opener() -> re.Pattern[str]:
    elision = r"(?!(?:n|em|til|tis|twas|cause|bout|round|ere|\d\ds?)\b)"
    return re.compile(
        rf"[“„‟«‹「『](?=\S)|(?<!\w)[”»›](?=\w)|(?<![\w.,;!?])\"(?=\S)|(?<![\w.,;!?\"”])[‘‚'](?=[\w\[(…]){elision}",
        re.IGNORECASE,
    )


def _ends(text: str, at: int) -> list[int] | None:
    """Where the quotation that opens at `at` closes: None where nothing closes it."""
    mark, depth, first = text[at], 0, -1
    for match in _marks(mark).finditer(text, at + 1):
        index = match.start()
        if text[index] not in _CLOSERS[mark]:
            depth += 1
        elif mark != '"' or not text[index - 1].isspace():
            first = index if first < 0 else first
            if depth == 0:
                return [index]
            depth -= 1
    if first < 0 and mark == "“":
        first = text.find('"', at + 1)
    return [first] if first > 0 else None


def _single_ends(text: str, at: int) -> list[int] | None:
    """Where it may close: nowhere where another one opens first, None where nothing closes it."""
    mark, ends = text[at], list[int]()
    for match in _marks(mark).finditer(text, at + 2):
        index = match.start()
        if ends and index - ends[0] > _APART:
            break
        if text[index] not in _CLOSERS[mark]:
            if not text[index - 1].isalnum():
                return ends
        elif not text[index - 1].isspace() and not _lettered(text, index + 1):
            ends.append(index)
            if text[index - 1] not in "sz" or len(ends) == _ALTERNATIVES:
                break
    return ends or None


@cache
def _marks(mark: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(mark + _CLOSERS[mark])}]")


def _lettered(text: str, index: int) -> bool:
    return text[index : index + 1].isalnum()


def _quotation(text: str, at: int, ends: list[int]) -> Quotation:
    """The likeliest end comes first: the last, an earlier one being the apostrophe of a plural's genitive."""
    inner = tuple(_trimmed(text, at + 1, end) for end in ends[::-1])
    return Quotation(at, ends[-1] + 1, inner)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
