"""What the quotes only ask, or tell under a condition, told as a fact: it worked, for whether it did."""

from collections.abc import Iterator

from hrctimeline.claims.wording.clauses import is_finite
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.firmness import hedges
from hrctimeline.claims.wording.negated import clause_of, has_company, sentence_of
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, negating
from hrctimeline.claims.wording.stems import past
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span
from hrctimeline.words.tokens import every_token

_OPENING = {"if": "a condition", "unless": "a condition", "whether": "an open question"}
_WAS = ("was", "were", "been")
_CLOSING = frozenset(",;:.?!()—–") | {"but", "then"}
_BEFORE_IF = frozenset(("as", "even", "ask", "asked"))
_BEHIND_IF = frozenset(
    ("not", "any", "so", "anything", "only", "ever", "necessary", "possible")
)  # "dozens, if not hundreds"


def settled(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs of a title or summary that every quote has only behind "if", "unless" or "whether"."""
    if evidence.plain.isdisjoint(_OPENING):
        return
    open_there = [[*_open(quote)] for quote in evidence.quotes]
    hedged = hedges(here)
    for word in here:
        stated = is_finite(prose, word) or word.auxiliary in _WAS
        if not stated or hedged.get(word.sentence, len(prose)) <= word.start:
            continue
        there = evidence.acting(word)
        opened = [_within(each, open_there[number]) for number, each in there]
        if not there or not all(opened) or negating(clause_of(prose, word)):
            continue
        if next(_open(sentence_of(prose, word)), None):
            continue  # it asks, or makes a condition, too
        if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
            number, each = there[0]
            said = f"in the quote it is {_OPENING[opened[0]]}, “{opened[0]}”"
            yield Turned("firmer", word.span, said, number, each.span)


def _open(prose: str) -> Iterator[tuple[Span, str]]:
    """The clauses of prose that only ask or make a condition, and the words that open them."""
    every = every_token(prose)
    for at, token in enumerate(every):
        if token.plain not in _OPENING:
            continue
        before = every[at - 1].plain if at else ""
        behind = every[at + 1].plain if at + 1 < len(every) else ""
        if token.plain == "if" and (before in _BEFORE_IF or behind in _BEHIND_IF or past(behind)):
            continue  # "if convicted" says nothing of who convicts
        end = next((each.start for each in every[at + 1 :] if each.plain in _CLOSING), len(prose))
        yield (token.end, end), token.plain


def _within(word: Content, spans: list[tuple[Span, str]]) -> str:
    """The word that opens the clause in which a word stands; or ""."""
    return next((opening for (start, end), opening in spans if start <= word.start < end), "")
