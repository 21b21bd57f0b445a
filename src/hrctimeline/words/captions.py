"""Where a sentence begins behind a headline or caption without an end mark: "Mill sold The owner says".

Saved pages run them together on one line. A capital letter behind a word in small ones tells where it is no
name's: that of a word of a closed class, or of a plural that the text has in small letters, too.
"""

import re
from functools import cache

from hrctimeline.words.sentences import OPENERS, RUNS_ON

_NO_SIGN = frozenset(("i", "no", "not"))  # these have a capital letter in names and headlines, too
_LONGEST = 30  # characters of the word before that are looked at
_TRIED = 8  # capital letters before a place


def begun_anew(prose: str, start: int, end: int) -> int:
    """The last place up to `end` where a sentence begins behind a headline without a mark; else `start`."""
    found = [match for match in _capital().finditer(prose, start, end + _LONGEST) if match.start() <= end]
    return next((match.start() for match in found[: -_TRIED - 1 : -1] if _begins(prose, match)), start)


def _begins(prose: str, match: re.Match[str]) -> bool:
    before = prose[max(0, match.start() - _LONGEST) : match.start()].split()[-1:]
    if not before or before[0] in RUNS_ON or not (before[0][0].islower() or before[0].isdigit()):
        return False
    word, following = match["word"].casefold(), match["next"]
    if word in OPENERS and word not in _NO_SIGN:
        plain = following[0].islower() or following[0].isdigit()
        return plain or f" {word} {following}" in prose  # it has "the Council", too
    return word.endswith("s") and following[0].islower() and f" {word} " in prose


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z0-9]\s)(?P<word>[A-Z][a-z]*)(?=\s(?P<next>[^\W_][\w’'-]*))")
