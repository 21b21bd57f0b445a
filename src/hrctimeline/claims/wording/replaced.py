"""A doubt that is lost with its verb: "cement caused the spill" for "cement may have led to the spill".

The doubt or plan bears on a verb that the log hasn't; the log has another one in its place: with a word
before it that stands before the quote's, and one behind it that stands behind the quote's, in the sentence of
the quotes that is most like the log's.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.clauses import is_finite, sides
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.firmness import SAID, hedges, in_compound
from hrctimeline.claims.wording.negated import around
from hrctimeline.claims.wording.quoted import Evidence, negating
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.tokens import tokens, tokens_within

_DOUBTS = ("modal", "doubt", "report")
_LEAST = 2
_MOST = 20  # verbs of a title or summary
_HAVE = frozenset(("has", "have", "had"))
_IS = frozenset(("is", "are", "was", "were"))
_NEAR = 30  # characters before a verb
_KNOWING = ("fear", "worry", "believe", "think", "see", "warn", "want", "look", "know", "await", "wait")


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
    for word in islice(verbs, _MOST):
        mine = [each for each in here if each.sentence == word.sentence]
        before, after = _stems(mine, word, ahead=True), _stems(mine, word, ahead=False)
        rest = [each for each in mine if each is not word]
        found = [_instead(before, after, word, n, at, evidence) for n, at in evidence.closest(rest, _LEAST)]
        if found and all(found) and not _told(prose, word, evidence):
            number, each, kind = next(filter(None, found))
            if not negating(evidence.sentence(number, each)):
                said = f"in the quote it is {SAID[kind]}, “{each.text}”"
                yield Turned("firmer", word.span, said, number, around(each, evidence.quotes[number]))
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
