"""Amounts in titles and summaries: their hedges, their units, and which way they change."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from hrctimeline.mutants import atoms, tables
from hrctimeline.mutants.fault import Change
from hrctimeline.mutants.reading import dropped, stands, words
from hrctimeline.words.text import Span

_MONEY = "£$€¥"
_PUT_IN = ("nearly", "more than", "fewer than")  # “at least 18” is true of 18
_NEAR = 3  # words between a number and its unit, or a verb and its number


def faults(text: str, numbers: list[Span], said: str, random: Random) -> Iterator[Change]:
    """The faults round the numbers of a text; what the quotes (`said`) have so is none."""
    for span in numbers:
        yield from _hedges(text, span, said, random)
        yield from _units(text, span, said)
        yield from _ways(text, span, said)


def _hedges(text: str, span: Span, said: str, random: Random) -> Iterator[Change]:
    start, number = _money(text, span[0]), text[slice(*span)]
    written = text[start : span[1]]
    if found := _pattern("hedge").search(text[:start]):
        old = found[1].casefold()
        for new in tables.exchanged("hedge")[old]:
            if not stands(f"{new} {written}", said):
                yield "hedge turned", found.span(1), _like(found[1], new)
        if not _bare(number, said):
            yield dropped("hedge dropped", text, (found.start(1), start))
    elif not _pattern("inexact").search(text[:start]):
        hedge = random.choice([each for each in _PUT_IN if not stands(f"{each} {written}", said)])
        first = not text[:start].strip() or text[:start].rstrip()[-1] in ".:"
        yield (
            "number made inexact",
            (start, span[1]),
            f"{hedge.capitalize() if first else hedge} {written.lower()}",
        )


def _bare(number: str, said: str) -> bool:
    """Whether the quotes have a number somewhere without a hedge, in digits or in words."""
    places = (
        m for form in atoms.forms(number) for m in re.finditer(rf"\b{re.escape(form)}\b", said, re.IGNORECASE)
    )
    return any(not _pattern("hedge").search(said[: _money(said, match.start())]) for match in places)


def _units(text: str, span: Span, said: str) -> Iterator[Change]:
    end = span[1]
    for found in _pattern("unit").finditer(text, end):
        between = text[end : found.start()]
        if len(words(between)) >= _NEAR or re.search(r"[.;:!?“”]", between):
            return
        for new in tables.exchanged("unit")[found[0].casefold()][:1]:
            if not stands(f"{text[span[0] : found.start()]}{new}", said):
                glue = " " if between == "" and new[0].isalpha() else ""
                yield "unit exchanged", found.span(), glue + new
        return


def _ways(text: str, span: Span, said: str) -> Iterator[Change]:
    """ "rose by 5" for "rose to 5"."""
    start = _money(text, span[0])
    if found := _pattern("way").search(text[:start]):
        before = words(text[: found.start(1)])[-_NEAR:]
        if any(text[slice(*each)] in tables.changes() for each in before):
            new = tables.exchanged("way")[found[1]][0]
            if not stands(f"{new} {text[start : span[1]]}", said):
                yield "by for to, to for by", found.span(1), new


def _money(text: str, start: int) -> int:
    """Where a number begins with the sign of its currency."""
    return start - (text[start - 1 : start] != "" and text[start - 1] in _MONEY)


def _like(old: str, new: str) -> str:
    return new.capitalize() if old[0].isupper() else new


@cache
def _pattern(name: str) -> re.Pattern[str]:
    either = {kind: "|".join(map(re.escape, tables.exchanged(kind))) for kind in ("hedge", "unit", "way")}
    return re.compile(
        {
            "hedge": rf"(?<![\w-])({either['hedge']}) \Z",
            "inexact": r"\b(?:no\.|about|than|least|most|some|to|by|over|under|and|or|as|not|\d) \Z|[-–]\Z",
            "unit": rf"(?<![A-Za-z-])(?:{either['unit']})(?![\w-])",
            "way": rf"(?<!\w)({either['way']}) (?:(?:{either['hedge']}) )?\Z",
        }[name],
        re.IGNORECASE if name != "way" else 0,
    )
