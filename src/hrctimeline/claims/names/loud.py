"""Ordinary words in a name's place, in a title in capitals: in "CORAL GAS COMPANY", Coral for Tasman.

Capitals hide which words are names. One that no quote has stands in a name's place where the quotes have a
name there: before the rest of it (Tasman | Gas Company), or behind its beginning (Cape | Amber).
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.vocabulary import PREPOSITIONS, also_a_name, calendar, common, small
from hrctimeline.claims.wording.stems import UNCHANGED, past, stems
from hrctimeline.claims.words import Index, Word

_LEADING = (PREPOSITIONS | {"of"}) - {"to"}  # before a name; "to" may stand before a verb

_VERBS = UNCHANGED | {"beset"}
_ARTICLES = ("a", "an", "the")


def in_names_places(claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Word]:
    """The words of a title that stand where the quotes have a name, and that no quote has in any form."""
    known = frozenset(stem for index in quotes for plain in index.places for stem in stems(plain))
    told = frozenset(stem for index in quotes for word in index.words for stem in _told(word))
    for at, word in enumerate(claim):
        plain = word.plain.casefold()
        if small(plain) or calendar(plain) or not plain.isalpha() or stems(plain) & known or _is_past(plain):
            continue
        if _leads(claim, at, quotes) or _follows(claim, at, quotes, told):
            yield word


def _told(word: Word) -> frozenset[str]:
    """The stems of a word in small letters."""
    return stems(word.plain) if word.plain.islower() else frozenset()


def _is_past(plain: str) -> bool:
    return past(plain) or plain.endswith("ing") or plain in _VERBS


def _leads(claim: Sequence[Word], at: int, quotes: Sequence[Index]) -> bool:
    """Whether a word stands before the rest of a name, in the place of its own: CORAL | GAS COMPANY.

    Before a single common noun many words may stand, OLD BREWERY; there it has to look like a name.
    """
    size = max((_rest_of_a_name(claim, at + 1, index) for index in quotes), default=0)
    if not size:
        return False
    before = claim[at - 1].plain.casefold() if at and claim[at].joined else ""
    opens = not before or before in _LEADING or before == "the"
    return opens and (size > 1 or before != "" or also_a_name(claim[at].plain))


def _rest_of_a_name(claim: Sequence[Word], at: int, index: Index) -> int:
    """How many words from a place on stand in a name of a text with others before them."""
    longest = 0
    for there in index.places.get(claim[at].plain.casefold(), ()) if at < len(claim) else ():
        size = 0
        while _same(claim, at + size, index.words, there + size) and (
            not size or index.words[there + size].joined
        ):
            size += 1
        if size and claim[at].joined and _has_name_before(index.words, there):
            longest = max(longest, size)
    return longest


def _same(claim: Sequence[Word], at: int, words: Sequence[Word], there: int) -> bool:
    inside = at < len(claim) and there < len(words)
    return inside and words[there].capital and claim[at].plain.casefold() == words[there].plain.casefold()


def _has_name_before(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1] if at and words[at].joined else None
    return before is not None and before.capital and not (small(before.plain) or before.owns)


def _follows(claim: Sequence[Word], at: int, quotes: Sequence[Index], told: frozenset[str]) -> bool:
    """Whether a word stands behind the beginning of a name, and is no verb: CAPE | CORAL."""
    if not at or not claim[at].joined or claim[at - 1].owns or _may_be_a_verb(claim, at, told):
        return False
    head = claim[at - 1].plain.casefold()
    return not small(head) and any(
        index.words[there].capital or common(head) or _is_behind_an_article(index.words, there)
        for index in quotes
        for there in index.places.get(head, ())
        if _goes_on(index.words, there + 1)
    )


def _is_behind_an_article(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].plain.casefold() in _ARTICLES


def _goes_on(words: Sequence[Word], at: int) -> bool:
    word = words[at] if at < len(words) else None
    return word is not None and word.joined == " " and word.capital and not (small(word.plain) or word.begins)


def _may_be_a_verb(claim: Sequence[Word], at: int, told: frozenset[str]) -> bool:
    """Whether a word may be the verb of its title: it ends as one, and none of the quotes follows."""
    behind = claim[at + 1].plain.casefold() if at + 1 < len(claim) and claim[at + 1].joined else ""
    verb_behind = not small(behind) and bool(stems(behind) & told)
    return behind in ("by", "to") or (claim[at].plain.casefold().endswith("s") and not verb_behind)
