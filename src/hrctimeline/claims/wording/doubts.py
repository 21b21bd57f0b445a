"""A doubt of the quotes that is lost: what they only ask, suppose or think possible, told as a fact."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.clauses import is_finite, sides
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.firmness import SAID, hedges, in_compound
from hrctimeline.claims.wording.negated import around, clause_of, has_company, sentence_of
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Turned, negating
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import Cued, cued, leads, listed, words_of
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import Token, every_token, tokens, tokens_within

# What the quotes only ask, or tell under a condition, told as a fact: it worked, for whether it did

_OPENING = {"if": "a condition", "unless": "a condition", "whether": "an open question"}
_WAS = ("was", "were", "been")
_CLOSING = frozenset(",;:.?!()—–") | {"but", "then"}
_PROOF = listed("evidence proof sign indication suggestion guarantee confirmation")
_SURE = listed("certain sure clear known proved proven confirmed convinced")
_UNPROVED, _NO = _PROOF | _SURE, frozenset(("no", "not"))
_BEFORE_IF = frozenset(("as", "even", "ask", "asked"))
_BEHIND_IF = frozenset(
    ("not", "any", "so", "anything", "only", "ever", "necessary", "possible")
)  # "dozens, if not hundreds"


def settled(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs of a title or summary that every quote has only behind "if", "unless" or "whether"."""
    open_there = [[*_open(quote)] for quote in evidence.quotes]
    hedged = hedges(here)
    for word in here:
        stated = is_finite(prose, word) or word.auxiliary in _WAS
        if not stated or hedged.get(word.sentence, len(prose)) <= word.start:
            continue
        there = [(n, each) for n, each in evidence.acting(word) if not each.determined]
        opened = [_within(each, open_there[number]) for number, each in there]
        if not there or not all(opened) or negating(clause_of(prose, word)):
            continue
        if next(_open(sentence_of(prose, word)), None):
            continue  # it asks, or makes a condition, too
        if has_company(word, here, there[0], evidence, 2 * COMPANY, names=True):
            number, each = there[0]
            kind = _OPENING.get(opened[0], "not proved")
            said = f"in the quote it is {kind}, “{opened[0]}”"
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
        yield (token.end, _end(every, at, prose)), token.plain
    for match in _unproved().finditer(prose) if leads(prose, _NO, _UNPROVED, 2) else ():
        at = next((i for i, token in enumerate(every) if token.start >= match.end()), len(every))
        yield (match.end(), _end(every, at - 1, prose)), match["what"]


def _end(every: Sequence[Token], at: int, prose: str) -> int:
    """Where a clause ends that begins behind a token."""
    return next((each.start for each in every[at + 1 :] if each.plain in _CLOSING), len(prose))


@cache
def _unproved() -> Cued:
    """What has no proof, or isn't sure: "no evidence that it failed", "was not certain that"."""
    what = rf"no\s+(?:\w+\s+)?(?:{'|'.join(_PROOF)})|not\s+(?:yet\s+)?(?:{'|'.join(_SURE)})"
    cues = f"{' '.join(_UNPROVED)} + no not + that"
    return cued(cues, rf"\b(?P<what>{what})\b[^.;:!?]{{0,40}}?\bthat\b", re.IGNORECASE)


def _within(word: Content, spans: list[tuple[Span, str]]) -> str:
    """The word that opens the clause in which a word stands; or ""."""
    return next((opening for (start, end), opening in spans if start <= word.start < end), "")


# What the quotes only suppose a thing to be, told as what it is: "was a mistake" for "may have been a
# slip".
#
# The two sentences have words before the verb in common; what the thing is said to be may be told in any
# words.

_MOST_PLACES = 50  # places of a pattern that are looked at
_IN_COMMON = 2  # words before the verb that the two have in common
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
        found = [(n, span) for n, span, ahead in there if len(ahead & mine) >= _IN_COMMON]
        plainly = (_ahead(evidence, *place) for place in _found(_being(), evidence))
        if found and not any(len(mine & ahead) >= _IN_COMMON for ahead in plainly):
            n, span = found[0]
            said = f"in the quote it only “{evidence.quotes[n][slice(*span)]}”"
            told = start + match.start(), start + match.end()
            yield Turned("firmer", told, said, n, span, closely=False)


def _found(pattern: Cued, evidence: Evidence) -> list[tuple[int, Span]]:
    """Where a pattern stands in the quotes, with their numbers."""
    quotes = enumerate(evidence.quotes)
    every = ((number, match.span()) for number, quote in quotes for match in pattern.finditer(quote))
    return list(islice(every, _MOST_PLACES))


def _ahead(evidence: Evidence, number: int, span: Span) -> frozenset[str]:
    """The stems before a place of a quote in its sentence."""
    before = [word for n, word in evidence.words if n == number and word.end <= span[0]]
    return all_stems(word for word in before if word.sentence == before[-1].sentence)


@cache
def _being() -> Cued:
    return cued(
        "is are was were + a an the its their",
        r"\b(?:is|are|was|were)\s+(?:an?|the|its|their)\b",
        re.IGNORECASE,
    )


@cache
def _supposing() -> Cued:
    modal = r"(?:may|might|could)\s+(?:(?:well|also|still|even|yet)\s+)?(?:be|have\s+been)"
    seeming = r"(?:appear|seem)(?:s|ed)?\s+to\s+(?:be|have\s+been)"
    thought = r"(?:is|are|was|were)\s+(?:thought|believed|likely|suspected|feared)\s+to\s+(?:be|have\s+been)"
    adverb = r"(?:is|are|was|were)\s+(?:probably|possibly|perhaps|apparently|allegedly|reportedly)"
    pattern = rf"\b(?:{modal}|{seeming}|{thought}|{adverb})\b(?=\s+(?:an?|the|its|their|[“\"])?)"
    return cued("be been probably possibly perhaps apparently allegedly reportedly", pattern, re.IGNORECASE)


# A doubt that is lost with its verb: "cement caused the spill" for "cement may have led to the spill".
#
# The doubt or plan bears on a verb that the log hasn't; the log has another one in its place: with a word
# before it that stands before the quote's, and one behind it that stands behind the quote's, in the sentence
# of the quotes that is most like the log's.

_DOUBTS = ("modal", "doubt", "report")
_FITTING = 2
_MOST_VERBS = 20  # verbs of a title or summary
_HAVE = frozenset(("has", "have", "had"))
_IS = frozenset(("is", "are", "was", "were"))
_NEAR = 30  # characters before a verb
_KNOWING = listed("fear worry believe think see warn want look know await wait need require")


def replaced(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The verbs of a title or summary in whose place a quote has another, under a doubt or a plan."""
    if evidence.cues.isdisjoint((*_DOUBTS, "plan", "future")):
        return
    hedged = hedges(here)
    stated = (
        word
        for word in here
        if hedged.get(word.sentence, len(prose)) > word.start
        and not (word.cues or kinds(word.text.casefold()) or in_compound(prose, word))
    )
    verbs = (word for word in stated if _is_told(prose, word) and not _only_says(word))
    for word in islice(verbs, _MOST_VERBS):
        mine = [each for each in here if each.sentence == word.sentence]
        before, after = _stems(mine, word, ahead=True), _stems(mine, word, ahead=False)
        rest = [each for each in mine if each is not word]
        found = [_instead(before, after, word, n, at, evidence) for n, at in evidence.closest(rest, _FITTING)]
        if found and all(found) and not _told(prose, word, evidence):
            number, each, kind = next(filter(None, found))
            if not negating(evidence.sentence(number, each)):
                said = f"in the quote it is {SAID[kind]}, “{each.text}”"
                quote = evidence.quotes[number]
                alike = sides(prose, word).meets(sides(quote, each))
                yield Turned("firmer", word.span, said, number, around(each, quote), closely=not alike)
                return


def _instead(
    before: frozenset[str], after: frozenset[str], word: Content, number: int, at: int, evidence: Evidence
) -> tuple[int, Content, str] | None:
    """The verb of a sentence of a quote that stands between words of the log's as the log's own verb does."""
    there = [each for n, each in evidence.words if n == number and each.sentence == at]
    stated = past(word.text.casefold()) or bool(word.auxiliary)
    done = word.auxiliary in _HAVE or (stated and not word.auxiliary)
    for each in there:
        kind = next((kind for kind in _DOUBTS if kind in each.cues), "")
        if not kind and stated and "plan" in each.cues and _is_planned(evidence.quotes[number], each):
            kind = "plan"
        if not kind and done and "future" in each.cues:
            kind = "future"
        if not kind or not each.stems.isdisjoint(before | after | word.stems):
            continue
        if _stands_between(there, each, before, after):
            return None if _is_plain(there, before, after) else (number, each, kind)
    return None


def _stands_between(
    there: Sequence[Content], word: Content, before: frozenset[str], after: frozenset[str]
) -> bool:
    """Whether words round a verb of the log stand so round one of a quote, rather than before it."""
    ahead, behind = _stems(there, word, ahead=True), _stems(there, word, ahead=False)
    return bool(ahead & before) and len(behind & after) > len(ahead & (after - before))


def _is_plain(there: Sequence[Content], before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether a sentence tells a deed without a doubt, too, between the words of the log's verb."""
    told = (w for w in there if not (w.cues or kinds(w.text.casefold())) and w.auxiliary not in ("", "to"))
    plain = (w for w in told if w.stems.isdisjoint(before | after))
    return any(_stands_between(there, each, before, after) for each in plain)


def _is_told(prose: str, word: Content) -> bool:
    """Whether a word is the verb of a clause: a finite one, or "is letting up", "have passed"."""
    if word.auxiliary in _HAVE | _IS and not word.named:
        return word.text.endswith("ing") or past(word.text.casefold())
    following = next(tokens(prose, word.end, word.end + 4), None)
    return is_finite(prose, word) and (following is None or following.plain != "by")  # a deal made by Lowe


def _is_planned(quote: str, word: Content) -> bool:
    """Whether somebody plans or expects a deed, and isn't only told to do it: "expected to announce"."""
    before = tokens_within(quote, word.start - _NEAR, word.start)[-3:]
    if (
        [t.plain for t in before[-1:]] != ["to"]
        or len(before) < 2
        or "plan-to" not in kinds(before[-2].plain)
    ):
        return False
    beside = before[0].plain in _IS  # "was planning to", and no "left, pledging to"
    return beside or not before[-2].plain.endswith("ing")


def _stems(words: Sequence[Content], word: Content, *, ahead: bool) -> frozenset[str]:
    return frozenset(
        s for each in words if each is not word and (each.start < word.start) == ahead for s in each.stems
    )


def _told(prose: str, word: Content, evidence: Evidence) -> bool:
    """Whether a quote has the log's verb of the same party."""
    subject = sides(prose, word).before
    return any(
        not subject or sides(evidence.quotes[n], each).before & subject
        for n, each in evidence.same(word.stems)
    )


def _only_says(word: Content) -> bool:
    """Whether a verb only says, fears or knows something."""
    return word.text.casefold() in word_list("saying") or not word.stems.isdisjoint(_knowing())


@cache
def _knowing() -> frozenset[str]:
    return frozenset(stem for verb in _KNOWING for stem in stems(verb))
