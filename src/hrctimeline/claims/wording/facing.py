"""Whether the opposite of a word is told of the same act of the same party.

The two must be used alike, and be of one matter: a party or a thing in common stands on the same side of
both. With the parties exchanged both may be true: who wins against Lowe, and Lowe, who lost. A quote that has
a word of the log's own family says it, too: a feared defeat, and the winner.
"""

from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.names.lands import adjective
from hrctimeline.claims.vocabulary import role
from hrctimeline.claims.wording.clauses import Sides, says_only_which, sides, used_alike
from hrctimeline.claims.wording.content import Content, all_stems, at_place, following
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.firmness import in_compound
from hrctimeline.claims.wording.opposites import Pole
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned, beside
from hrctimeline.claims.wording.stems import deed, past, stems
from hrctimeline.dates.vocabulary import CARDINALS, TENS
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import token_behind, tokens_within

_COMPLEMENTS = listed("that whether if to")
_COUNT = 16  # characters before a noun in which its number stands
_SINGULAR = ("ss", "us", "is")  # a loss, a surplus
_COUNTING = listed("of many several few some other more all") | frozenset((*CARDINALS, *TENS))
_NEXT = 2  # characters behind a word in which the next one begins
_BEHIND = 6  # content words of a complement
_BEHIND_LEFT = 2  # content words behind "left" among which is what was left as it is
_WAS = ("was", "were", "been", "be")


def facing(
    prose: str, word: Content, here: list[Content], on: list[Pole], evidence: Evidence
) -> Iterator[Turned]:
    """The opposites that the quotes have of a word on some poles, unless they say the word's own, too."""
    mine = sides(prose, word)
    own = evidence.same(frozenset().union(word.stems, *(pole.own for pole in on)))
    if any(_is_one_matter(prose, word, here, mine, each, evidence) for each in own):
        return  # a quote says it, in this word or another
    if any(not each.stems.isdisjoint(word.stems) for _, each in own) or _is_said_otherwise(
        word, here, on, evidence
    ):
        return
    for pole in on:
        yield from _against(prose, word, here, mine, pole, evidence)


def _against(
    prose: str, word: Content, here: list[Content], mine: Sides, pole: Pole, evidence: Evidence
) -> Iterator[Turned]:
    for number, each in evidence.opposed(pole):
        if _of_another_time(word, each) or _kept(word, here, number, each, evidence):
            continue
        quote = evidence.quotes[number]
        if "lessens" in each.cues or in_compound(prose, word) or _passes(word, here):
            continue  # little doubt, 40-year-old, whose strength fails
        if (
            says_only_which(quote, each)
            or not used_alike(word, each)
            or _are_of_two(prose, word, quote, each)
        ):
            continue
        if _is_none(quote, each) or _is_counted(quote, each) != _is_counted(prose, word):
            continue
        if role(each.text) and _is_apposed(quote, each) != _is_apposed(prose, word):
            continue  # "a son is born to Lowe", of "Lowe, daughter of a smith"
        if _is_said_beside(word, pole, (number, each), evidence):
            continue
        if _is_one_matter(prose, word, here, mine, (number, each), evidence):
            said = f"the quote has the opposite: “{each.text}”"
            yield Turned("opposite", word.span, said, number, each.span)
            return


def _kept(word: Content, here: list[Content], number: int, each: Content, evidence: Evidence) -> bool:
    """Whether "left" keeps something as it is: "left Lowe in charge", "was left open"."""
    if each.stems.isdisjoint(stems("leave")):
        return False
    if each.auxiliary in _WAS:
        return True
    subject = here[max(0, at_place(word, here) - 1) : at_place(word, here)]
    behind = evidence.behind(number, each, _BEHIND_LEFT, beyond=True)
    return any(not subject[0].stems.isdisjoint(other.stems) for other in behind) if subject else False


def _are_of_two(prose: str, word: Content, quote: str, each: Content) -> bool:
    """Whether behind two words of no verb's form stand different ones: first | light, last | people."""
    if any(past(one.text.casefold()) or one.text.endswith(("s", "ing")) for one in (word, each)):
        return False
    mine, theirs = (
        [token for token in tokens_within(text, one.end, one.end + _NEXT)[:1] if is_content(token.plain)]
        for text, one in ((prose, word), (quote, each))
    )
    return any(stems(one.plain).isdisjoint(stems(other.plain)) for one in mine for other in theirs)


def _is_said_otherwise(word: Content, here: list[Content], on: list[Pole], evidence: Evidence) -> bool:
    """Whether a quote has a noun or verb of a deed on a pole, told of the same: reductions, for cuts."""
    own, mine = frozenset().union(*(pole.own for pole in on)), all_stems(beside(word, here))
    said = (
        (n, each)
        for n, each in evidence.words
        if not (each.denied or deed(each.text.casefold()).isdisjoint(own))
    )
    return any(not mine.isdisjoint(all_stems(evidence.company(*each))) for each in said)


def _is_none(quote: str, each: Content) -> bool:
    """Whether a word is said not to be: no boost."""
    before = tokens_within(quote, each.start - _COUNT, each.start)[-2:]
    return any(token.plain in ("no", "without") for token in before)


def _is_apposed(prose: str, word: Content) -> bool:
    """Whether a noun stands directly behind a comma, and tells who somebody is."""
    return prose[: word.start].endswith(", ")


def _passes(word: Content, here: list[Content]) -> bool:
    """Whether what a word names is told as being no more: strength that failed."""
    return any(not each.stems.isdisjoint(_passing()) for each in following(word, here, 1))


@cache
def _passing() -> frozenset[str]:
    verbs = "fail cease vanish disappear wane fade ebb dwindle collapse crumble"
    return frozenset(stem for verb in verbs.split() for stem in stems(verb))


def _is_counted(prose: str, word: Content) -> bool:
    """Whether a word in s is a noun by what stands before it: a number, "of", a land's adjective."""
    several = word.text.endswith("s") and not word.text.endswith(_SINGULAR)
    before = tokens_within(prose, word.start - _COUNT, word.start)[-1:] if several else ()
    return any(
        token.kind == "number" or token.plain in _COUNTING or adjective((token.text,)) for token in before
    )


def _is_one_matter(
    prose: str, word: Content, here: list[Content], mine: Sides, against: Placed, evidence: Evidence
) -> bool:
    number, each = against
    theirs = sides(evidence.quotes[number], each)
    level = len(mine.before & theirs.before) + len(mine.after & theirs.after)
    if mine.crosses(theirs):
        return False  # the parties are exchanged, too
    if _has_complement(prose, word):
        return _alike_behind(word, here, against, evidence)
    return level > 0


def _is_said_beside(word: Content, pole: Pole, against: Placed, evidence: Evidence) -> bool:
    """Whether the quote of an opposite has the log's own family, too, or one that says the same beside it."""
    number, each = against
    beside = evidence.families[number, each.sentence]
    return not (evidence.families[number, -1].isdisjoint(word.stems) and beside.isdisjoint(pole.own))


def _has_complement(prose: str, word: Content) -> bool:
    return _behind(prose, word) in _COMPLEMENTS


def _behind(prose: str, word: Content) -> str:
    """The next token behind a word, in small letters."""
    following = token_behind(prose, word.end, 12)
    return following.plain if following else ""


def _alike_behind(word: Content, here: list[Content], against: Placed, evidence: Evidence) -> bool:
    """Whether what is said, or to be done, behind a verb has a word that stands by the other, too."""
    number, each = against
    mine = following(word, here, _BEHIND)
    theirs = evidence.company(number, each, _BEHIND)
    stems = all_stems(mine)
    return any(not w.stems.isdisjoint(stems) for w in theirs)


def _of_another_time(word: Content, each: Content) -> bool:
    """Whether one of two words is to come, and the other is past: will leave, joined."""
    return any(
        "future" in one.cues and "future" not in other.cues and past(other.text.casefold())
        for one, other in ((word, each), (each, word))
    )
