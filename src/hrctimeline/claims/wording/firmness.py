"""What the quotes only plan, report or doubt, and a title or summary states; or plans, when it is done."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.negated import around
from hrctimeline.claims.wording.quoted import Evidence, is_nominal
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.cued import Cued, cued
from hrctimeline.words.lists import listed

FIRM = ("plan", "report", "doubt", "future", "modal", "rank")
ANY_FIRM = frozenset(FIRM)
_HYPHENS = ("-", "‐", "‑")
_LIGHT = listed("make take have get give do")  # verbs that say little without their objects
_SAID = {
    "plan": "only planned or hoped for",
    "report": "only reported",
    "doubt": "not certain",
    "future": "still to come",
    "modal": "only possible",
    "rank": "of a lower rank",
}


def firmer(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The word of a title or summary that states plainly what every quote near it only plans or doubts."""
    there = evidence.nearest(word, here, evidence.acting(word)) if not _compound(prose, word) else []
    if not there:
        return
    number, each = there[0]
    clause = [w for w in here if w.sentence == word.sentence]
    if "plan" in word.cues and word.text.casefold() not in _LIGHT and all(_done(e) for _, e in there):
        yield Turned("firmer", word.span, "the quote states it as done", number, each.span)
        return
    hedged = {cue for w in clause for cue in w.cues} & ANY_FIRM
    if hedged == {"future"} and "future" in word.cues and all("modal" in e.cues for _, e in there):
        said = f"in the quote it is {_SAID['modal']}"
        yield Turned("firmer", word.span, said, number, around(each, evidence.quotes[number]))
        return
    if (
        _is_asked(prose, word)
        or hedged
        or word.auxiliary == "to"
        or any(not w.stems.isdisjoint(_wishes()) for w in clause)
    ):
        return
    for kind in FIRM:
        if all(kind in e.cues for _, e in there) and _plainly(word, kind):
            said = f"in the quote it is {_SAID[kind]}"
            yield Turned("firmer", word.span, said, number, around(each, evidence.quotes[number]))
            return


def _is_asked(prose: str, word: Content) -> bool:
    """Whether a clause only asks, or names what it doesn't state: "what Lowe pays", "whether it burned"."""
    return _asking().search(prose[max(0, word.start - 40) : word.start]) is not None


@cache
def _asking() -> Cued:
    asked = r"\b(?:what|whether|how|if|who)\b[^.,;:!?]*\Z"
    return cued("what whether how if who", asked, re.IGNORECASE)


@cache
def _wishes() -> frozenset[str]:
    """The stems of verbs and nouns by which something is only planned or asked for: to call for a trial."""
    kinds = ("plan-to", "request-to", "wish")
    return frozenset(
        s for kind, words in lines("cues.txt") if kind in kinds for word in words for s in stems(word)
    )


def _compound(prose: str, word: Content) -> bool:
    """Whether a word is a part of a compound, which says something else: night-time."""
    return prose[word.start - 1 : word.start] in _HYPHENS or prose[word.end : word.end + 1] in _HYPHENS


def _plainly(word: Content, kind: str) -> bool:
    """Whether the log leaves a cue out: tells what is to come as past, a superlative without its rank."""
    if kind == "rank":
        return word.text.endswith("est")
    return kind not in ("future", "modal") or bool(word.auxiliary) or past(word.text.casefold())


def _done(word: Content) -> bool:
    """Whether a word of a quote states something plainly."""
    return not (
        word.cues & {*FIRM, "duty"} or word.auxiliary == "to" or word.text.endswith("ing") or is_nominal(word)
    )
