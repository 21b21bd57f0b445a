"""The time that several dates span, in words of one precision."""

from collections.abc import Sequence

from hrctimeline.dates.edtf.date import Edtf, in_words, parse

_DAYS, _YEARS = 31, 3 * 365  # a longer time is told in months, one still longer in years


def extent(dates: Sequence[Edtf]) -> str:
    """The time from the first to the last of some dates: "5–9 May 2016", "February–November 2009"."""
    starts = [date for date in dates if date.start is not None]
    ends = [date for date in dates if date.end is not None]
    if not starts or not ends:
        return ""
    first = min(starts, key=lambda date: date.start or 0)
    last = max(ends, key=lambda date: date.end or 0)
    return _span(first.text.split("/")[0], last.text.split("/")[-1], (last.end or 0) - (first.start or 0))


def _span(first: str, last: str, days: int) -> str:
    plain = [text.rstrip("?~%") for text in (first, last)]
    if not all(text[:4].isdigit() for text in plain):
        words = [in_words(parse(text), short=True) for text in plain]
        return words[0] if words[0] == words[1] else f"{words[0]} – {words[1]}"
    size = min(4 if days > _YEARS else 7 if days > _DAYS else 10, *map(len, plain))
    one, other = (text[:size] for text in plain)
    return in_words(parse(one if one == other else f"{one}/{other}"), short=True)
