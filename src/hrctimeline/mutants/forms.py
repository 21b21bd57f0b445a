"""Forms of English words, as roughly as a planter needs them: the base of a form, and that form of another.

A form that no table knows is a regular one. A wrong guess plants a fault that is badly spelled, no more.
"""

import re
from functools import cache
from typing import NamedTuple

from hrctimeline.mutants import tables

_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # stop, stopped
_HISSING = ("s", "sh", "ch", "x", "z")


class Form(NamedTuple):
    """A base and what a form adds to it: "s", "ed", "ing" or nothing."""

    base: str
    ending: str


def verb(word: str) -> Form | None:
    """The form that a word is of some verb in the tables; None for any other word."""
    return form(word, _verbs())


def form(word: str, bases: frozenset[str]) -> Form | None:
    """The form that a word is of one of some bases."""
    if word in bases:
        return Form(word, "")
    for ending, instead in _ENDINGS:
        base = word.removesuffix(ending) + instead
        for each in (base, base[:-1] if base[-1:] == base[-2:-1] else base):  # dropped: drop
            if word.endswith(ending) and each in bases:
                return Form(each, {"ies": "s", "es": "s", "ied": "ed"}.get(ending, ending))
    base = _pasts().get(word, "")
    return Form(base, "ed") if base in bases and not word.endswith("men") else None


def inflected(base: str, ending: str) -> str:
    """A base with an ending: refuse, "ed" → refused; fall, "ed" → fell."""
    if ending == "ed" and (forms := tables.irregular().get(base)):
        return forms[-1]
    if ending == "s":
        hissing = base.endswith(_HISSING)
        return f"{base[:-1]}ies" if _consonant_y(base) else f"{base}es" if hissing else f"{base}s"
    if ending == "ed" and _consonant_y(base):
        return f"{base[:-1]}ied"
    if ending in ("ed", "ing") and _SHORT.fullmatch(base):
        return f"{base}{base[-1]}{ending}"
    return f"{base.removesuffix('e')}{ending}" if ending else base


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"


@cache
def _pasts() -> dict[str, str]:
    return {form: base for base, forms in tables.irregular().items() for form in forms}


@cache
def _verbs() -> frozenset[str]:
    """The bases of verbs of saying, and of irregular ones."""
    said = {
        word.removesuffix("s") for word in tables.saying() if word.endswith("s") and not word.endswith("ies")
    }
    said |= {f"{word[:-3]}y" for word in tables.saying() if word.endswith("ies")}
    return frozenset({*tables.irregular(), *said})
