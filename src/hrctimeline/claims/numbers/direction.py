"""Whether a number says by how much something changes, to how much or from what: "rose by 30 %"."""

import re
from functools import cache
from importlib.resources import files

_NEAR = 80  # characters before a number that are looked at
_BETWEEN = 5  # words between the verb and "by" or "to"


def direction(text: str, start: int, end: int) -> str:
    """What a number at a span says of a change: "by", "to", "from", or "" where it tells of none."""
    before = text[max(0, start - _NEAR) : start]
    *said, last = ("", *before[-24:].casefold().split())
    if last in ("by", "to", "from"):
        return last if changes(before[: before.casefold().rindex(last)]) else ""
    if last in verbs() or (last == "of" and said[-1] in verbs()) or _change_after().match(text, end):
        return "by"
    return ""


def changes(before: str, reach: int = _BETWEEN) -> bool:
    """Whether one of the last words of a text's last clause is a verb or noun of change."""
    last = _clause().split(before)[-1].casefold().split()[-reach:]
    return not verbs().isdisjoint(word.strip("’'") for word in last)


@cache
def verbs() -> frozenset[str]:
    """The verbs and nouns of change, in all their forms."""
    rows = files("hrctimeline.claims").joinpath("data", "changes.tsv").read_text("utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@cache
def _change_after() -> re.Pattern[str]:
    """ "a 30 % rise"."""
    return re.compile(
        r"\s+(?:rise|increase|decrease|cut|drop|fall|decline|reduction|hike|gain|jump|growth)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[.;:!?,](?=\s)")
