"""An editor's words within a quotation that change nothing: [sic], and whom a pronoun means, “He [Lowe]”.

A name in brackets is taken only where the quote has it before the pronoun, within two sentences. Who speaks,
told between two parts of his words, may be left out without a mark: “It pays,” said Lowe. “It lasts.”
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from hrctimeline.claims.case import Passage
from hrctimeline.claims.vocabulary import word_list
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import fold

_NEAR = 300  # characters before a pronoun in which the one stands whom it means
_PRONOUNS = (
    *("he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "hers", "theirs"),
    *("I", "we", "me", "us", "my", "our", "this", "that", "these", "those", "who"),
)
_LONGEST, _MOST = 1000, 100  # characters of a quotation, and interruptions, that are looked through
_OWN = ("'s", "'")


def without_glosses(words: str, passages: Sequence[Passage]) -> str:
    """The words of a quotation without such as change nothing."""
    words = _sic().sub("", words)
    for match in reversed([*_gloss().finditer(words)]):
        behind = words[: match.start("gloss")] + words[match.end() :]
        if _is_meant(match["name"], fold(behind), match["pronoun"], passages):
            words = behind
    return words


def _is_meant(name: str, folded: str, pronoun: str, passages: Sequence[Passage]) -> bool:
    """Whether a passage with the words has the name shortly before them, or before the pronoun in them."""
    written = fold(name)
    wanted = next((written.removesuffix(end) for end in _OWN if written.endswith(end)), written)
    named = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE)
    words = re.compile(rf"(?<!\w){re.escape(folded.strip(' .,'))}")
    for passage in passages:
        at = place.start() if (place := words.search(passage.folded)) else -1
        until = passage.folded.find(fold(pronoun), at) if at >= 0 else 0
        if at >= 0 and named.search(passage.folded[max(0, until - _NEAR) : until]):
            return True
    return False


@cache
def _sic() -> re.Pattern[str]:
    added = r"(?:emphasis|italics)(?:\s+(?:added|mine|ours|supplied))?|(?:my|our)\s+(?:emphasis|italics)"
    return re.compile(rf"\s?[\[(](?:sic[.!]?|{added})[\])]", re.IGNORECASE)


@cache
def _gloss() -> re.Pattern[str]:
    pronoun = "|".join(_PRONOUNS)
    return re.compile(
        rf"(?<!\w)(?P<pronoun>{pronoun})(?P<gloss>\s\[(?P<name>[^\[\]]{{1,80}})\])", re.IGNORECASE
    )


def is_said_in_parts(words: str, passages: Sequence[Passage]) -> bool:
    """Whether a passage has the words of a quotation with nothing but who speaks told between them."""
    wanted, reach = _words().findall(fold(words).casefold()), 2 * len(words) + _NEAR
    for passage in passages if len(words) <= _LONGEST else ():
        said = passage.folded
        for tag in islice(_tag().finditer(said), _MOST):
            before = _words().findall(said[max(0, tag.start() - reach) : tag.start()].casefold())
            behind = _words().findall(_tag().sub(" ", said[tag.end() : tag.end() + reach]).casefold())
            for size in range(1, min(len(wanted), len(before) + 1)):
                if before[-size:] == wanted[:size] and behind[: len(wanted) - size] == wanted[size:]:
                    return True
    return False


_words = lazy_pattern(r"[^\W_]+(?:'[^\W_]+)*")


@cache
def _tag() -> re.Pattern[str]:
    """What stands between two parts of somebody's words: “,” said Lowe. “”."""
    saying = "|".join(sorted(word_list("saying")))
    return re.compile(rf"[,.!?]\" (?=[^\"]{{0,60}}\b(?:{saying})\b)[^\".!?;]{{1,60}}[,.] \"", re.IGNORECASE)
