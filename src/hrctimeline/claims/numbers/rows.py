"""The further numbers of things that have one for a name: "Bills 12 | and 13", "Articles 3, 4 | and 7"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hrctimeline.claims.numbers.number import Number, Reading
from hrctimeline.claims.numbers.units import COUNT, NAMED


def with_rows(text: str, every: Iterable[Number]) -> Iterator[Number]:
    """Numbers in order, each that goes on with a row of such names as one of them; "12 and 13 men" count."""
    last: Number | None = None
    for number in every:
        alike = last is not None and last.units == {NAMED} and number.units == {COUNT} and _is_plain(number)
        if last and alike and _between().fullmatch(text, last.end, number.start):
            readings = frozenset(Reading(each.low, each.high, NAMED) for each in number.readings)
            number = number._replace(readings=readings)
        last = number
        yield number


def _is_plain(number: Number) -> bool:
    return number.text.isdigit() and not number.noun and number.exact


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r",?\s+(?:(?:and|or)\s+)?|\s*&\s*")
