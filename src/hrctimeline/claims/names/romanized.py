"""Chinese names in pinyin and as older texts have them, by Wade and Giles or the post: Tianjin, Tientsin.

The systems differ in how they write consonants, and in vowels; a name that has the same consonants in the
same places may be the other. More is not told: Shanxi and Shaanxi are one here.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.words import Index
from hrctimeline.words.lists import lazy_pattern

_SHORTEST, _CONSONANTS = 4, 3  # letters of a name; consonants that it has at the least, unless it is short
# the spellings of one consonant, in the order in which they are replaced; "k" before "i" was softened since
_ALIKE = (
    (r"[’'-]", ""), (r"ng?(?=$|[^aeiouüy])", "N"), (r"(?:ch|zh|ts|tz|dz|j|q|c)i?", "C"), (r"k(?=i)", "C"),
    (r"(?:sh|hs|sz|ss|x|s|z)i?", "S"), (r"[bp]", "P"), (r"[dt]", "T"), (r"[gk]w?", "K"),
    (r"[aeiouüywh]+", ""),
)  # fmt: skip


def romanized(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The names of the texts that may be a claimed one in the other system."""
    mine = _consonants(tokens[0]) if len(tokens) == 1 and not related(tokens) else ""
    for index in texts if mine else ():
        for word in index.words:
            if word.capital and word.plain != tokens[0] and _consonants(word.plain) == mine:
                yield word.plain


@lru_cache(maxsize=4096)
def _consonants(name: str) -> str:
    """The consonants of a name of Chinese syllables; "" of one that is none."""
    plain = name.casefold()
    if len(plain) < _SHORTEST or not name[0].isupper() or not _syllables().fullmatch(plain):
        return ""
    for spelling, sound in _ALIKE:
        plain = re.sub(spelling, sound, plain)
    return plain if len(plain) >= _CONSONANTS else ""


_syllables = lazy_pattern(
    r"(?:(?:zh|ch|sh|hs|ts|tz|dz|sz|ss|[bpmfdtnlgkhjqxrzcsyw])?[’']?w?[aeiouü]{1,3}h?(?:ng|n|r)?[’'-]?){1,4}"
)
