"""The ladder of proof: what the quotes only suggest, told as shown.

"Suggest", "indicate", "appear to" and "is thought to" stand below "show", "prove" and "confirm". It is only
told of where both sides have the same thing behind the verb, and no quote has a verb of the upper step.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.doers import in_a_name
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import SHOWN
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import tokens

_FOUND = SHOWN | {"find", "proof", "discover"}  # of a quote that may back these, too
_SUGGESTED = listed(
    """
    suggest indicate appear seem think believe hint claim allege accuse argue contend suspect assert assume
    """
)
_TO = frozenset(("appear", "seem", "think", "believ"))  # only with "to" or "that" behind them
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this"))
_REACH, _FAR = 5, 25  # content words behind each verb, of which one is in common, or two
_HEDGES = frozenset(("plan", "report", "doubt", "future", "modal", "deny"))


def firmed(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The verbs of a title or summary that say shown, of what the quotes only suggest."""
    shown = _stems(SHOWN)
    upper = [at for at, w in enumerate(here) if not w.stems.isdisjoint(shown) and _is_verb(prose, w)]
    upper = [at for at in upper if here[at].text.casefold() != "shown"]  # "are shown the mill"
    if not upper or evidence.same(_stems(_FOUND)):
        return
    below = [(n, e) for n, e in evidence.same(_stems(_SUGGESTED)) if _only_suggests(evidence.quotes[n], e)]
    for at in upper:
        mine = [word for word in here if word.sentence == here[at].sentence]
        if any(word.cues & _HEDGES for word in mine) or in_a_name(mine[0], names):
            continue
        told = [word for word in here[at + 1 : at + 1 + _FAR] if word.sentence == here[at].sentence]
        for number, each in below:
            if _says_the_same(told, evidence.behind(number, each, _FAR)):
                said = f"the quote has “{each.text}”"
                yield Turned("firmer", here[at].span, said, number, each.span, closely=False)
                break


def _says_the_same(told: list[Content], behind: list[Content]) -> bool:
    """Whether what is told behind a verb has a word in common with what is close behind another, or two."""
    near = _all(told[:_REACH]) & _all(behind[:_REACH])
    return bool(near) or len(_all(told) & _all(behind)) > 1


def _all(words: list[Content]) -> frozenset[str]:
    return all_stems(word for word in words if not word.named)


def _is_verb(prose: str, word: Content) -> bool:
    """Whether a word isn't "the show"."""
    before = prose[: word.start].casefold().split()[-1:]
    return before == [] or before[0] not in _DETERMINERS


def _only_suggests(quote: str, word: Content) -> bool:
    """Whether a verb is none of a person's that proposes, and "appear" goes with "to"."""
    if word.cues & _HEDGES or word.named:
        return False
    after = next(tokens(quote, word.end), None)
    return word.stems.isdisjoint(_TO) or (after is not None and after.plain in ("to", "that"))


@cache
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))
