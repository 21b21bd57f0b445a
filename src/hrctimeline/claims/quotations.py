"""The quotations in a title or summary: words between quotation marks of any kind.

An apostrophe is no quotation mark: a single mark opens only before a word and outside one. Where it may
close in several places (‘the groups’ letter’), each of these is an alternative reading.
"""

import re
from dataclasses import dataclass
from functools import cache

from hrctimeline.text import Span

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
_REACH = 3000  # characters: no quotation of a summary is longer
_ALTERNATIVES = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: the span with its marks, and the spans of its words, the likeliest first."""

    start: int
    end: int
    inner: tuple[Span, ...]


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order."""
    found: list[Quotation] = []
    done = 0
    for match in _opener().finditer(text):
        at = match.start()
        if at < done:
            continue
        ends = _ends(text, at, text[at])
        if ends:
            found.append(_quotation(text, at, ends))
            done = found[-1].end
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


def _ends(text: str, at: int, mark: str) -> list[int]:
    """The offsets at which the quotation that opens at `at` may close."""
    limit = min(len(text), at + _REACH)
    if mark in _SINGLE:
        return _single_ends(text, at, limit, _CLOSERS[mark])
    depth = 0
    first = -1
    for index in range(at + 1, limit):
        char = text[index]
        if char in _CLOSERS[mark] and (mark != '"' or not text[index - 1].isspace()):
            first = index if first < 0 else first
            if depth == 0:
                return [index]
            depth -= 1
        elif char == mark and mark != '"':
            depth += 1
    if first < 0 and mark == "“":
        first = text.find('"', at + 1, limit)
    return [first] if first > 0 else []


def _single_ends(text: str, at: int, limit: int, closers: str) -> list[int]:
    ends = []
    for index in range(at + 2, limit):
        if text[index] == text[at] and text[index] not in closers and not text[index - 1].isalnum():
            break
        if text[index] in closers and not text[index - 1].isspace() and not _lettered(text, index + 1):
            ends.append(index)
            if text[index - 1] not in "sz" or len(ends) == _ALTERNATIVES:
                break
    return ends


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
