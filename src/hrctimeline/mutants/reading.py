"""The planter's own view of texts: words, sentences' negations, and whether words stand in a text.

It is cruder than the tool's (no borders of compound words, no line-end hyphens), and shares no code with it:
what it takes for equivalent is not planted, so it must not have the mistakes that are looked for.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import TypeVar

from hrctimeline.mutants.fault import Change
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

T = TypeVar("T")

_PLAIN = str.maketrans(
    {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("‐‑–—", "-")}
)


_word = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_elision = lazy_pattern(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|(?<!\S)\.\.\.(?!\S))\s*")
_negation = lazy_pattern(r"\b(?:not|never|no|none|nor|neither|without|nothing|nobody)\b(?!\.)", re.IGNORECASE)
_link = lazy_pattern(r"!?\[([^\[\]]*)\]\([^()\n]*\)")


def words(text: str) -> list[Span]:
    """The spans of the words of a text."""
    return [match.span() for match in _word().finditer(text)]


def inner_words(text: str) -> list[Span]:
    """The spans of the words that have a word before and after them, with no elision between."""
    spans = words(text)
    edges = [match.span() for match in _elision().finditer(text)]
    found = []
    for before, span, after in zip(spans, spans[1:], spans[2:], strict=False):
        if not any(before[1] <= start <= after[0] for start, _ in edges):
            found.append(span)
    return found


def negations(text: str) -> list[Span]:
    """The words that negate, where they have words on both sides."""
    inner = set(inner_words(text))
    return [match.span() for match in _negation().finditer(text) if match.span() in inner]


def stands(words: str, text: str, *, markdown: bool = False) -> bool:
    """Whether words stand in a text to the letter, but for typography; parts between elisions in order."""
    text, at = _page(text, markdown), 0
    for part in _elision().split(words):
        at = _find(text, plain(part), at)
        if at < 0:
            return False
    return True


def plain(text: str) -> str:
    """A text in one line, with plain marks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).split())


@lru_cache(maxsize=64)
def _page(text: str, markdown: bool) -> str:
    return plain(_link().sub(r"\1", text) if markdown else text)


def _find(text: str, part: str, start: int) -> int:
    """The end of the first place of `part` that no letter or digit runs on from; -1 for none."""
    while (at := text.find(part, start)) >= 0:
        end = at + len(part)
        cut = text[at - 1 : at].isalnum() and part[:1].isalnum()
        if not cut and not (text[end : end + 1].isalnum() and part[-1:].isalnum()):
            return end
        start = at + 1
    return -1


def dropped(kind: str, text: str, span: Span) -> Change:
    """The change that leaves words out, with a space beside them; a capital then begins the sentence."""
    start, end = span
    if not text[start - 1 : start].isalpha():  # "n’t" is the tail of a word
        end += text[end : end + 1] == " "
    if not text[:start].strip() or text[:start].rstrip()[-1] in ".!?:":
        return kind, (start, end + 1), text[end : end + 1].upper()
    return kind, (start, end), ""


def vocabulary(text: str) -> list[str]:
    """The different words of a text, in order."""
    return list(dict.fromkeys(text[slice(*span)] for span in words(text)))


def other(random: Random, vocabulary: list[str], word: str) -> str:
    """A word of the vocabulary that isn't `word`, however capitalised; "" where there is none."""
    others = [each for each in vocabulary if each.casefold() != word.casefold()]
    return random.choice(others) if others else ""


def some(random: Random, items: list[T], most: int) -> Iterator[T]:
    """Up to `most` of the items, in order."""
    picked = random.sample(range(len(items)), min(most, len(items)))
    return (items[index] for index in sorted(picked))
