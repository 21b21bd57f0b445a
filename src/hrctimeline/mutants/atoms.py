"""What a title or summary claims, as the planter sees it, by plain patterns."""

import re
from dataclasses import dataclass
from functools import cache

from hrctimeline.dates.calendar_days import MONTHS, WEEKDAYS
from hrctimeline.words.text import Span

_ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = (*_ONES, *_TEENS, *_TENS, "hundred", "thousand", "million")
"""Number words in order; those up to "nineteen" have the values from 2 on."""


@dataclass(frozen=True, slots=True)
class Atoms:
    """The spans of the atoms of one text; those of quotations are without their marks."""

    quotations: list[Span]
    dates: list[Span]
    numbers: list[Span]
    names: list[Span]

    def free(self, span: Span) -> bool:
        """Whether a span lies outside all atoms."""
        every = (*self.quotations, *self.dates, *self.numbers, *self.names)
        return not any(span[0] < end and start < span[1] for start, end in every)


def atoms(text: str, known: frozenset[str]) -> Atoms:
    """The atoms of a title or summary; `known` are names that may begin a sentence."""
    quotations = [m.span(m.lastindex or 0) for m in _pattern("quotation").finditer(text)]
    rest = _without(text, quotations)
    dates = [m.span() for m in _pattern("date").finditer(rest)]
    rest = _without(rest, dates)
    names = [span for m in _pattern("name").finditer(rest) if (span := _name(rest, m.span(), known))]
    numbers = [m.span() for m in _pattern("number").finditer(_without(rest, names))]
    return Atoms(quotations, dates, numbers, names)


def forms(number: str) -> set[str]:
    """A number as it stands, in small letters, and in digits or words, as far as "nineteen"."""
    word = number.casefold()
    small = {name: str(value) for value, name in enumerate(NUMBERS[:18], 2)}
    return {word, small.get(word, word), *(name for name, value in small.items() if value == word)}


def first_words(text: str) -> list[Span]:
    """The words that sentences begin with."""
    return [match.span(1) for match in _pattern("first").finditer(text)]


def names(text: str) -> list[str]:
    """The names of at most three words inside a text's sentences, none of which it has in small letters."""
    small = {
        *re.findall(r"\b[a-z]\w*", text),
        *(word.casefold() for word in (*MONTHS, *WEEKDAYS)),
        "mr",
        "jr",
    }
    found = dict.fromkeys(match[0] for match in _pattern("middle").finditer(text))
    return [
        name
        for name in found
        if len(name.replace(".", "")) > 1 and name.count(" ") < 3 and not small & set(name.casefold().split())
    ]


def _without(text: str, spans: list[Span]) -> str:
    """The text with some spans blanked, so that places stay what they are."""
    for start, end in spans:
        text = f"{text[:start]}{'·' * (end - start)}{text[end:]}"
    return text


def _name(text: str, span: Span, known: frozenset[str]) -> Span | None:
    """The name in a run of capital words; the first word of a sentence counts if it is known."""
    start, end = span
    before = text[:start].rstrip()
    if before and before[-1] not in ".!?:":
        return span
    first = text[start:end].split()[0]
    if first in known or (first.isupper() and len(first) > 1):
        return span
    rest = text[start:end].partition(" ")[2]
    return (end - len(rest), end) if rest else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    month, weekday = "|".join(MONTHS), "|".join(WEEKDAYS)
    word = r"(?:[A-Z]\.(?:[A-Z]\.)+|[A-Z]\w*(?:-[A-Z]\w*)*(?!\w*-[a-z]))"
    return re.compile(
        {
            "quotation": r"“([^“”]+)”|\"([^\"]+)\"|«\s*([^«»]+?)\s*»|(?<!\w)‘([^‘’]+(?:’\w[^‘’]*)*)’(?!\w)",
            "date": rf"(?:\b\d{{1,2}} )?\b(?:{month})\b(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?|\b(?:{weekday})\b"
            r"|(?<![\w.,£$€])(?:1[0-9]|20)\d\d\b(?![.,]\d)",
            "number": rf"(?<![\w.,-])\d+(?:[.,]\d+)*\b|\b(?:{'|'.join(NUMBERS)})\b(?!-)",
            "name": rf"(?<![\w·])(?!No\. ){word}(?: {word})*",
            "first": r"(?:\A|[.!?] )([A-Z]\w*)\b",
            "middle": rf"(?<=[a-z,;] ){word}(?: {word})*(?=[ ,.;’])(?! {word})",
        }[name],
        re.IGNORECASE if name == "number" else 0,
    )
