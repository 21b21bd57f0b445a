"""What stands before a noun: a rank that is dropped, one of a thing made several.

The words are of closed classes. They are held against each other before one noun, and every quote that has
the noun must have the other word before it.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.limits import OF_PROFESSORS
from hrctimeline.claims.vocabulary import agent, role
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import RANKS, SEVERAL
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, tokens_within

_ONE = listed("a an one single")
_NEAR = 40  # characters before a noun


def modified(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The nouns of a title or summary before which every quote has another word of a class."""
    for word in (each for each in here if not each.named):
        mine = _before(prose, word)
        looks = (_raised(prose, word, mine), _multiplied(word, mine))
        for wanted in filter(None, looks):
            found = [(n, e, _one_of(wanted, evidence.quotes[n], e)) for n, e in evidence.same(word.stems)]
            if found and all(before for _, _, before in found):
                number, each, before = found[0]
                said = f"the quote has “{before} {each.text}”"
                yield Turned("wider", word.span, said, number, each.span)
                break


def _one_of(wanted: frozenset[str], quote: str, word: Content) -> str:
    """One of some words before a noun of a quote; or ""."""
    return next((token.text for token in _before(quote, word) if token.plain in wanted), "")


def _before(prose: str, word: Content) -> Sequence[Token]:
    """The two words directly before a noun."""
    found = tokens_within(prose, word.start - _NEAR, word.start)[-2:]
    last_mark = max(
        (at + 1 for at, token in enumerate(found) if token.kind == "mark" and token.text != "-"), default=0
    )
    return found[last_mark:]


def _raised(prose: str, word: Content, before: Sequence[Token]) -> frozenset[str]:
    """The ranks that a quote may have before an office which the log has without any."""
    plain = word.text.casefold()
    doer = role(plain) or agent(plain)
    if not doer or any(token.plain in RANKS for token in before):
        return frozenset()
    ranks = RANKS - OF_PROFESSORS if plain.startswith("professor") else RANKS
    following = prose[word.end : word.end + 3]
    return frozenset() if following.lstrip(", ")[:1].isupper() else ranks  # a name's office is claim-name's


def _multiplied(word: Content, before: Sequence[Token]) -> frozenset[str]:
    """One, where the log has several."""
    several = word.text.endswith("s") and any(token.plain in SEVERAL for token in before)
    return _ONE if several else frozenset()
