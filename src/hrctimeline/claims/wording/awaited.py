"""What the quotes only wait or ask for, told as given: "the owners approve" for "awaits their approval"."""

from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.clauses import is_nominal
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.firmness import ANY_FIRM
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned
from hrctimeline.claims.wording.rare import WAITING
from hrctimeline.claims.wording.stems import deed, past, stems
from hrctimeline.words.tokens import tokens_within

_SUBJECT = ("subject", "to")
_REACH = 70  # characters from the verb to the noun: "awaits final approval from"
_WORDS = 9
_NOT_YET = frozenset(("until", "till", "before", "once", "when", "if", "unless"))


def awaited(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs in the past of a title or summary that the quotes only have as nouns, of what is awaited."""
    for word in here:
        if word.denied or word.cues & ANY_FIRM or word.determined or not past(word.text.casefold()):
            continue
        if any(token.plain in _NOT_YET for token in tokens_within(prose, word.start - _REACH, word.start)):
            continue  # "until it is signed"
        found = [(placed, waits(placed, evidence)) for placed in evidence.same(deed(word.text.casefold()))]
        if found and all(verb for _, verb in found):
            (number, each), verb = found[0]
            yield Turned("firmer", word.span, f"the quote has “{verb} … {each.text}”", number, each.span)


def waits(placed: Placed, evidence: Evidence) -> str:
    """The word before a noun by which it is only waited for; or ""."""
    number, each = placed
    if not is_nominal(each) and not each.determined:
        return ""
    before = tokens_within(evidence.quotes[number], each.start - _REACH, each.start)[-_WORDS:]
    for at in reversed(range(len(before))):
        if before[at].kind == "mark" and before[at].plain in ",;:.":
            return ""
        if not stems(before[at].plain).isdisjoint(_waiting()):
            return before[at].text
        if tuple(token.plain for token in before[at : at + 2]) == _SUBJECT:
            return "subject to"
    return ""


@cache
def _waiting() -> frozenset[str]:
    return frozenset(stem for word in WAITING for stem in stems(word))
