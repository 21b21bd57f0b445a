"""Small words that a hyphen makes part of a name: un in Kim Jong-un, sur in Orne-sur-Vail."""

from collections.abc import Sequence

from hrctimeline.claims.vocabulary import NO_NAMES, is_title, ordinary, small
from hrctimeline.claims.words import Word


def is_tied(found: Sequence[Word], at: int) -> bool:
    """Whether a small word behind a hyphen is part of a name: Kim Jong-un, Orne-sur-Vail.

    One that the language has is none: "New York-born".
    """
    half = found[at].plain
    if found[at].joined != "-" or len(half) < 2 or not (half.isalpha() and half.islower()):
        return False
    tied = at + 1 < len(found) and found[at + 1].joined == "-" and found[at + 1].capital
    return (tied or _is_forename(found, at - 1)) and not (small(half) or ordinary(half) or half in NO_NAMES)


def _is_forename(found: Sequence[Word], at: int) -> bool:
    """Whether a word stands behind another of a name: Jong, in Kim Jong-un."""
    if not at or not found[at].capital or found[at].joined != " ":
        return False
    before = found[at - 1]
    return before.capital and not (small(before.plain) or is_title(before.plain))
