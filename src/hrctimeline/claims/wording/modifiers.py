"""What stands before a noun: a rank that is dropped, one of a thing made several, a local one made national.

The words are of closed classes. They are held against each other before one noun, and every quote that has
the noun must have the other word before it.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.vocabulary import agent, role
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import PLACES, RANKS, REACHES, SEVERAL
from hrctimeline.dates.find.baselines import NOT_HIGHEST
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token, tokens_within

_ONE = listed("a an one single")
_MODIFYING = SEVERAL.union(*REACHES)
_WORLD = frozenset().union(*PLACES)
_LEAST = 2  # words that two sentences have in common
_NEAR = 40  # characters before a noun


def modified(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The nouns of a title or summary before which every quote has another word of a class."""
    told = {token.plain for token in every_token(prose)}
    if not told.isdisjoint(_WORLD):
        yield from _widened(here, evidence)
    if evidence.plain.isdisjoint(RANKS) and told.isdisjoint(_MODIFYING):
        return
    for word in (each for each in here if not each.named):
        mine = _before(prose, word)
        looks = (_raised(prose, word, mine), _multiplied(word, mine), _elsewhere(mine))
        for wanted in filter(None, looks):
            found = [(n, e, _one_of(wanted, evidence.quotes[n], e)) for n, e in evidence.same(word.stems)]
            if found and all(before for _, _, before in found):
                number, each, before = found[0]
                said = f"the quote has “{before} {each.text}”"
                yield Turned("wider", word.span, said, number, each.span, closely=False)
                break


def unrestricted(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The nouns behind a superlative that every quote has of a kind alone: the only | iron | bridge."""
    for word in here:
        highest = [token.plain for token in _before(prose, word)[-1:] if is_highest(token.plain)]
        if word.named or not highest:
            continue
        found = [(n, e, _kind_of(highest[0], evidence.quotes[n], e)) for n, e in evidence.same(word.stems)]
        found = [(n, e, kind) for n, e, kind in found if kind is not None]
        if found and all(kind and kind not in evidence.told for _, _, kind in found):
            number, each, kind = found[0]
            yield Turned("wider", word.span, f"the quote has “{kind} {each.text}”", number, each.span)


def _kind_of(highest: str, quote: str, word: Content) -> str | None:
    """The word between a superlative and a noun of a quote, "" for none; None where it hasn't the two."""
    before = [token.plain for token in _before(quote, word)]
    if before[-1:] == [highest]:
        return ""
    return before[-1] if before[-2:-1] == [highest] and before[-1].isalpha() else None


def is_highest(plain: str) -> bool:
    """Whether a word is a superlative, or says that there is no other or none before."""
    return plain in ("only", "first", "sole") or (plain.endswith("est") and plain not in NOT_HIGHEST)


def _one_of(wanted: frozenset[str], quote: str, word: Content) -> str:
    """One of some words before a noun of a quote; or ""."""
    return next((token.text for token in _before(quote, word) if token.plain in wanted), "")


def _widened(here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The part of the world in a title or summary that is wider than those of the sentence most like it.

    A narrower one that both have limits both: "Union leaders are jailed in Orne County".
    """
    for word in here:
        at = _place(word)
        if at is None or word.named or evidence.has_any(word.stems) or evidence.plain & REACHES[min(at, 3)]:
            continue
        rest = [each for each in here if each.sentence == word.sentence and each is not word]
        for number, there in evidence.closest(rest, _LEAST)[:1]:
            placed = [
                (each, _place(each)) for n, each in evidence.words if (n, each.sentence) == (number, there)
            ]
            wider = [each for each, reach in placed if reach is not None and reach > at]
            wider = [each for each in wider if all(each.stems.isdisjoint(other.stems) for other in rest)]
            if wider and all(reach is None or reach > at for _, reach in placed):
                yield Turned(
                    "wider",
                    word.span,
                    f"the quote has “{wider[0].text}”",
                    number,
                    wider[0].span,
                    closely=False,
                )


def _place(word: Content) -> int | None:
    """How narrow a part of the world a noun names, 0 for all of it."""
    plain = word.text.casefold()
    return next((at for at, words in enumerate(PLACES) if plain in words), None)


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
    doer = role(plain) or role(plain.removesuffix("s")) or agent(plain)
    if not doer or any(token.plain in RANKS for token in before):
        return frozenset()
    following = prose[word.end : word.end + 3]
    return frozenset() if following.lstrip(", ")[:1].isupper() else RANKS  # a name's office is claim-name's


def _multiplied(word: Content, before: Sequence[Token]) -> frozenset[str]:
    """One, where the log has several."""
    several = word.text.endswith("s") and any(token.plain in SEVERAL for token in before)
    return _ONE if several else frozenset()


def _elsewhere(before: Sequence[Token]) -> frozenset[str]:
    """The reaches other than the one that the log gives a thing."""
    for own in REACHES:
        if any(token.plain in own for token in before):
            return frozenset().union(*(each for each in REACHES if each is not own))
    return frozenset()
