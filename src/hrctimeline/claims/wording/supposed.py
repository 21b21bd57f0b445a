"""What the quotes only suppose a thing to be, told as what it is: "was a mistake" for "may have been a slip".

The two sentences have words before the verb in common; what the thing is said to be may be told in any words.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, negating
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import Cued, cued, listed, words_of
from hrctimeline.words.sentences import sentences

_MOST = 50  # places of a pattern that are looked at
_LEAST = 2  # words before the verb that the two have in common
# Quirk et al. 1985, sections 4.49 to 4.53 (modal verbs), 8.127 (adverbs of doubt), 4.47 (semi-auxiliaries)
_OPEN = listed(
    """
    may might could can would should must perhaps probably possibly maybe likely unlikely apparently allegedly
    reportedly supposedly presumably arguably seem seems seemed appear appears appeared believe believes
    believed think thinks thought suspect suspects suspected suspicion fear fears feared suggest suggests
    suggested if whether unclear unsure doubt doubts claim claims claimed possible potential alleged
    """
)


def supposed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The "was a" of a title or summary for what every quote of the same thing only supposes it to be."""
    for number, (start, end) in enumerate(sentences(prose)):
        sentence = prose[start:end]
        match = _being().search(sentence)
        if match is None or words_of(sentence) & _OPEN or negating(sentence) or "?" in sentence:
            continue
        mine = all_stems(w for w in here if w.sentence == number and w.end <= start + match.start())
        there = [(n, span, _ahead(evidence, n, span)) for n, span in _found(_supposing(), evidence)]
        found = [(n, span) for n, span, ahead in there if len(ahead & mine) >= _LEAST]
        plainly = (_ahead(evidence, *place) for place in _found(_being(), evidence))
        if found and not any(len(mine & ahead) >= _LEAST for ahead in plainly):
            n, span = found[0]
            said = f"in the quote it only “{evidence.quotes[n][slice(*span)]}”"
            yield Turned("firmer", (start + match.start(), start + match.end()), said, n, span)


def _found(pattern: Cued, evidence: Evidence) -> list[tuple[int, Span]]:
    """Where a pattern stands in the quotes, with their numbers."""
    quotes = enumerate(evidence.quotes)
    every = ((number, match.span()) for number, quote in quotes for match in pattern.finditer(quote))
    return list(islice(every, _MOST))


def _ahead(evidence: Evidence, number: int, span: Span) -> frozenset[str]:
    """The stems before a place of a quote in its sentence."""
    before = [word for n, word in evidence.words if n == number and word.end <= span[0]]
    return all_stems(word for word in before if word.sentence == before[-1].sentence)


@cache
def _being() -> Cued:
    return cued("is are was were", r"\b(?:is|are|was|were)\s+(?:an?|the|its|their)\b", re.IGNORECASE)


@cache
def _supposing() -> Cued:
    modal = r"(?:may|might|could)\s+(?:(?:well|also|still|even|yet)\s+)?(?:be|have\s+been)"
    seeming = r"(?:appear|seem)(?:s|ed)?\s+to\s+(?:be|have\s+been)"
    thought = r"(?:is|are|was|were)\s+(?:thought|believed|likely|suspected|feared)\s+to\s+(?:be|have\s+been)"
    adverb = r"(?:is|are|was|were)\s+(?:probably|possibly|perhaps|apparently|allegedly|reportedly)"
    pattern = rf"\b(?:{modal}|{seeming}|{thought}|{adverb})\b(?=\s+(?:an?|the|its|their|[“\"])?)"
    return cued("be been probably possibly perhaps apparently allegedly reportedly", pattern, re.IGNORECASE)
