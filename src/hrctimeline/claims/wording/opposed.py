"""Words of a title or summary whose opposites the quotes have, and "after" where they have "before".

What stands against what is in a table. Whether two opposites are of one matter is asked in `facing`, which is
loaded where a quote has an opposite at all.
"""

from collections.abc import Iterator

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.opposites import led_pairs, poles_of
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span
from hrctimeline.words.tokens import tokens

_LED = 60  # characters before a word in which its preposition stands


def opposed(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The opposite that the quotes have of a word of the log, where they don't have that word."""
    if word.leads and (found := _led(prose, word, evidence)):
        yield found
        return
    on = poles_of(word) if not word.denied else []
    if any(map(evidence.opposed, on)):
        from hrctimeline.claims.wording.facing import facing

        yield from facing(prose, word, here, on, evidence)


def _led(prose: str, word: Content, evidence: Evidence) -> Turned | None:
    """ "after the strike" where the quotes have "before the strike" alone."""
    span = _preposition(prose, word)
    there = [(n, e) for n, e in evidence.same(word.stems) if e.leads]
    if span is None or any(e.leads == word.leads for _, e in there):
        return None
    for number, each in there:
        opposite = _preposition(evidence.quotes[number], each)
        if opposite and frozenset((word.leads, each.leads)) in led_pairs():
            return Turned("opposite", span, f"the quote has “{each.leads}”", number, opposite)
    return None


def _preposition(prose: str, word: Content) -> Span | None:
    """The place of the preposition before a word; None where a mark parts them: "the month before, when"."""
    ahead = [*tokens(prose, max(0, word.start - _LED), word.start)]
    at = next((i for i in range(len(ahead) - 1, -1, -1) if ahead[i].plain == word.leads), None)
    if at is None or any(token.kind == "mark" for token in ahead[at + 1 :]):
        return None
    return ahead[at].start, ahead[at].end
