"""Adverbs of degree and of frequency that are the contrary of the quotes': sharply, slightly; often, never.

They are classes of English that take no new members. Neither pole is held against a quote that has both.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

# Quirk et al. 1985, sections 8.104 to 8.115 (amplifiers, downtoners) and 8.64 to 8.69 (frequency)
_POLES = (
    (
        listed(
            "slightly marginally modestly somewhat fractionally mildly lightly narrowly moderately barely"
        ),
        listed(
            """
            sharply steeply dramatically drastically massively heavily considerably substantially
            significantly greatly vastly hugely overwhelmingly easily comfortably clearly far seriously
            severely gravely critically badly
            """
        ),
    ),
    (
        listed("partly partially partial mainly mostly largely almost nearly part"),
        listed("entirely wholly completely fully totally solely altogether"),
    ),
    (
        listed("never rarely seldom hardly"),
        listed("often always regularly repeatedly frequently usually routinely sometimes constantly"),
    ),
    (
        listed("gradually slowly"),
        listed("suddenly quickly swiftly rapidly immediately instantly abruptly"),
    ),
    (
        listed("privately secretly quietly covertly"),
        listed("publicly openly overtly"),
    ),
    (
        listed("temporarily provisionally briefly interim temporary"),
        listed("permanently indefinitely forever permanent"),
    ),
    (
        listed("separately individually singly apart"),
        listed("together jointly collectively"),
    ),
    (
        listed("accidentally unintentionally unknowingly inadvertently mistakenly"),
        listed("deliberately intentionally knowingly purposely"),
    ),
)
_PHRASES = {
    ("for", "the", "time", "being"): "temporarily",
    ("for", "now"): "temporarily",
    ("for", "good"): "permanently",
}
_HELD = listed("never part almost nearly hardly far")  # the log's own are no degree, or told elsewhere
_MOST = 20  # adverbs of a title or summary
_LEAST = 2  # words that the sentences have in common


def degrees(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The adverbs of a title or summary whose contrary a quote has in the sentence that is most like it."""
    degrees_here = (token for token in _read(prose) if token.plain in _told())
    for token in islice(degrees_here, _MOST):
        for low, high in _POLES:
            if token.plain in low or token.plain in high:
                mine, against = (low, high) if token.plain in low else (high, low)
                yield from _against(token, mine, against, here, evidence)


def _read(prose: str) -> Iterator[Token]:
    """The words of prose; those of a phrase that says how long in one."""
    every, at = every_token(prose), 0
    while at < len(every):
        phrase = next((p for p in _PHRASES if [t.plain for t in every[at : at + len(p)]] == [*p]), ())
        token = every[at]
        if phrase:
            end = every[at + len(phrase) - 1].end
            token = Token("word", token.start, end, prose[token.start : end], _PHRASES[phrase])
        yield token
        at += len(phrase) or 1


def _against(
    token: Token, mine: frozenset[str], against: frozenset[str], here: list[Content], evidence: Evidence
) -> Iterator[Turned]:
    plain = frozenset(each.plain for quote in evidence.quotes for each in _read(quote))
    if plain.isdisjoint(against) or not plain.isdisjoint(mine):
        return
    at = _sentence(here, token.start)
    said = [word for word in here if word.sentence == at]
    for number, there in evidence.closest(said, min(_LEAST, max(1, len(said) // 2))):
        start, end = evidence.span_of(number, there)
        found = [each for each in _read(evidence.quotes[number]) if start <= each.start < end]
        if each := next((each for each in found if each.plain in against), None):
            told, words = f"the quote has “{each.text}”", (each.start, each.end)
            yield Turned("opposite", (token.start, token.end), told, number, words, noted=True)
            return


@cache
def _told() -> frozenset[str]:
    return frozenset().union(*(low | high for low, high in _POLES)) - _HELD


def _sentence(here: list[Content], at: int) -> int:
    """The number of the sentence in which a place stands."""
    return next((word.sentence for word in here if word.start >= at), here[-1].sentence if here else 0)
