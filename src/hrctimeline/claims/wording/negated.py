"""What a title or summary denies and its quotes don't, or the other way round: "fails to vote" for "voted".

A denial is held against the words of the quotes that have most company in common with the log's. Where the
other side denies anything in that sentence, in whatever words, it may be this, and the rule is silent.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, Turned, beside, negating
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import RUN, Cued, cued, lazy_pattern, listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import every_token, tokens_within

_NEAR = 60  # characters before a word in which "before" or "until" stands
_NOT_YET = listed("before until till unless")
_FAILING = frozenset(("fail-object", "fail-from"))
_NEARLY = listed("nearly almost narrowly")  # Karttunen 1971: what almost happens doesn't
_PART = listed("most many some half several few others rest remainder remaining majority minority")
_BEFORE = 40  # characters before a denied participle, or a noun that a verb before it puts off
_OBJECT = 3  # words up to such a noun: delayed | its first launch


def negated(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The word of a title or summary that is denied on one side alone."""
    turn = _one_side(prose, word, here, evidence)
    if turn and not _agrees(word, evidence):
        yield turn


def _one_side(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Turned | None:
    """The log denies what the quotes state, or states what they deny."""
    if not word.stems.isdisjoint(stems("say") | stems("tell")):
        return None  # one says it, and another can't say
    if word.denied and (_is_of_most(prose, word) or _is_bounded(prose, word)):
        return None  # of the others, or up to there, it may be true
    if not word.denied and (_is_to_come(prose, word) or _is_over(prose, word)):
        return None
    there: Sequence[Placed] = [
        (n, each)
        for n, each in evidence.acting(word)
        if not _are_others(word, each)
        if not (each.denied and _is_bounded(evidence.quotes[n], each))
    ]
    there = evidence.nearest(word, here, there)
    if word.denied:  # "no longer spills oil", of the leaks "spilling oil"
        there = [
            (n, each)
            for n, each in there
            if (not each.text.endswith("ing") or each.auxiliary) and not _is_to_come(evidence.quotes[n], each)
        ]
        there = [(n, each) for n, each in there if not _is_supposed(evidence.quotes[n], each)]
    if not there or any(each.denied == word.denied for _, each in there):
        return None
    if _says_no(clause_of(prose, word), word.text) if not word.denied else _denied_otherwise(there, evidence):
        return None  # the other side's sentence says no, or less, to something: "saw less panic"
    if word.denied and _is_unanimity(clause_of(prose, word), there, evidence):
        return None
    alike = [found for found in there if has_company(word, here, found, evidence, 2 * COMPANY, names=True)]
    if not alike:
        return None  # the same word of something else
    number, each = alike[0]
    said = "the quote denies it" if each.denied else "the quote doesn't deny it"
    return Turned("negation", word.span, said, number, around(each, evidence.quotes[number]))


def _is_bounded(prose: str, word: Content) -> bool:
    """Whether a denied word is so from a bound on alone: "didn't pay | more than £70"."""
    return _bound().match(prose, word.end) is not None


@cache
def _bound() -> Cued:
    more = "more|less|fewer|later|earlier|longer|farther|further|higher|lower"
    bounds = rf"(?:\s+{RUN}+){{0,4}}?\s+(?:(?:{more})\s+than|until|till)\b"
    return cued("than until till", bounds, re.IGNORECASE)


def _is_to_come(prose: str, word: Content) -> bool:
    """Whether a word stands behind "before" or "until" in its clause: two steps before it declares."""
    for token in reversed(tokens_within(prose, word.start - _NEAR, word.start)):
        if token.kind == "mark":
            return False
        if token.plain in _NOT_YET:
            return True
    return False


def _is_over(prose: str, word: Content) -> bool:
    """Whether a thing can't be done any more, or is no longer: past saving, stops hauling."""
    before = tokens_within(prose, word.start - _BEFORE, word.start)[-1:]
    plain = before[0].plain if before else ""
    ended = word.text.endswith("ing") and not stems(plain).isdisjoint(_stopping())
    return ended or plain in ("past", "beyond")


@cache
def _stopping() -> frozenset[str]:
    """The stems of verbs that end what is told behind them (Levin 1993, class 55.2)."""
    return frozenset().union(
        *map(stems, ("stop", "cease", "quit", "end", "halt", "discontinue", "terminate"))
    )


@lru_cache(maxsize=64)  # the words of a clause come one after another
def _says_no(clause: str, but: str = "") -> bool:
    """Whether a clause denies something, or says that it didn't or hardly came to be, `but` for one word."""
    every = [token for token in every_token(clause) if token.text != but]
    return negating(clause) or any(
        token.plain in _NEARLY
        or not _FAILING.isdisjoint(found := kinds(token.plain))
        or ("fail-out" in found and "out" in [each.plain for each in every[at + 1 : at + 2]])
        for at, token in enumerate(every)
    )


def _is_supposed(quote: str, word: Content) -> bool:
    """Whether a quote leaves open if something is so: "if found guilty"."""
    return _supposed().search(quote[max(0, word.start - _NEAR) : word.start]) is not None


_supposed = lazy_pattern(r"\b(?:if|whether|unless|should|until)\b[^.,;:!?]{0,40}\Z", re.IGNORECASE)


def _is_of_most(prose: str, word: Content) -> bool:
    """Whether a denial is of a part alone, by who stands before it: most haven't been confirmed."""
    return not _PART.isdisjoint(token.plain for token in tokens_within(prose, word.start - _NEAR, word.start))


def _are_others(one: Content, other: Content) -> bool:
    """Whether one is a noun in the plural, and the other none: the works, not to be working."""
    plural = next((each for each in (one, other) if each.determined and each.text.endswith("s")), None)
    return plural is not None and one.determined != other.determined


def _denied_otherwise(there: Sequence[Placed], evidence: Evidence) -> bool:
    return all(_says_less(evidence, number, each) for number, each in there)


def _is_unanimity(clause: str, there: Sequence[Placed], evidence: Evidence) -> bool:
    """Whether nobody is said to be against what the quotes say that all were for: unanimously, by 50-0."""
    said = [evidence.sentence(number, each) for number, each in there]
    if not _against().search(clause) or any(map(_against().search, said)):
        return False
    return any(map(_unanimous().search, said))


_against = lazy_pattern(r"\b(?:against|oppos|dissent|object|reject)", re.IGNORECASE)
_unanimous = lazy_pattern(r"\bunanim|(?<![\d-])[1-9]\d*\s?(?:[-–]|to)\s?(?:0|nil)\b", re.IGNORECASE)


def _says_less(evidence: Evidence, number: int, word: Content) -> bool:
    """Whether something is denied beside a word of a quote, over what is set against it: hot, not dry."""
    if _but_not().match(evidence.quotes[number], word.end):
        return word.under
    if word.under or _says_no(evidence.sentence(number, word)):
        return True
    return _is_put_off(evidence, number, word)


def _is_put_off(evidence: Evidence, number: int, word: Content) -> bool:
    """Whether a quote has a deed's noun as put off or given up: delayed its launch, the sale was scrapped."""
    from hrctimeline.claims.wording.undone import undone_by  # few words come here

    before = tokens_within(evidence.quotes[number], word.start - _BEFORE, word.start)[-_OBJECT:]
    return any("fail-ing" in kinds(token.plain) for token in before) or bool(
        undone_by((number, word), evidence)
    )


_but_not = lazy_pattern(r",?\s+(?:but|though|and|yet)\s+(?:\w+\s+)?not\b", re.IGNORECASE)


def _agrees(word: Content, evidence: Evidence) -> bool:
    """Whether one side says "former" and the other "no longer"."""
    there = evidence.acting(word)
    return any(("past" in word.cues and e.denied) or ("past" in e.cues and word.denied) for _, e in there)


def clause_of(prose: str, word: Content) -> str:
    """The clause of a title or summary that has a word: a part of its sentence between strong joints."""
    first, last = _sentence(prose, word)
    joints = _joints(prose[first:last])
    at = bisect_right(joints, word.start - first)
    return prose[first + joints[at - 1] : first + joints[at]]


def _sentence(prose: str, word: Content) -> Span:
    """Where the sentence of a title or summary that has a word begins and ends."""
    spans = sentences(prose)
    first = bisect_right(spans, word.start, key=itemgetter(1))
    last = bisect_left(spans, word.end, first, key=itemgetter(1))
    return spans[first][0], spans[last][1]


@lru_cache(maxsize=64)  # the words of a sentence come one after another
def _joints(sentence: str) -> list[int]:
    """Where the parts of a sentence begin, and where it ends."""
    return [0, *(match.end() for match in _joint().finditer(sentence)), len(sentence)]


_joint = lazy_pattern(r"[;:—–]\s*|,\s+(?:and|or|while|though)\b|\bbut\b", re.IGNORECASE)


def has_company(
    word: Content,
    here: list[Content],
    against: Placed,
    evidence: Evidence,
    reach: int = COMPANY,
    *,
    names: bool = False,
) -> bool:
    """Whether the two words stand in like company: another content word (or name) is near both."""
    number, each = against
    mine = {
        s for w in beside(word, here, reach) if (names or not w.named) and not calendar(w) for s in w.stems
    }
    near_it = (e for e in evidence.company(number, each, reach) if names or not e.named)
    return any(not e.stems.isdisjoint(mine) for e in near_it)


def around(word: Content, quote: str) -> Span:
    """The word with what stands before it in its clause."""
    lead = quote.rfind(" ", 0, max(0, word.start - 24))
    return max(lead + 1, 0), word.end
