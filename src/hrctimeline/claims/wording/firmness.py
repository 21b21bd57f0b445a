"""What the quotes only plan, report or doubt, and a title or summary states; or plans, when it is done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from hrctimeline.claims.wording.clauses import is_finite, is_nominal
from hrctimeline.claims.wording.content import Content, all_stems, following
from hrctimeline.claims.wording.negated import around, clause_of
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned
from hrctimeline.claims.wording.stems import UNCHANGED, lines, past, stems
from hrctimeline.words.lists import Cued, cued, has_any, lazy_pattern, listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import token_behind

FIRM = ("plan", "report", "doubt", "future", "modal", "rank")
ANY_FIRM = frozenset(FIRM)
_UNSURE = ANY_FIRM | {"duty"}
_COULD = listed("could couldn")
_CLAUSE = 40  # characters before a word in which what bears on it stands
_NOUN = 2  # content words behind a superlative of which one is in common
_HYPHENS = ("-", "‐", "‑")
COMING = frozenset(("future", "modal"))
# what stands behind a verb that has an object: a determiner, a pronoun, a particle
_BEHIND = listed(
    "a an the this that these those its his her their our him them it all both off up down out away back"
)
_UNCHANGED = UNCHANGED | listed("bet bid read upset")
_LIGHT = listed("make take have get give do")  # verbs that say little without their objects
SAID = {
    "plan": "only planned or hoped for",
    "report": "only reported",
    "doubt": "not certain",
    "future": "still to come",
    "modal": "only possible",
    "rank": "of a lower rank",
}


# adjectives of deeds that came to nothing
_FAILED = listed("failed botched bungled aborted abortive unsuccessful would-be foiled thwarted")


class Tone(NamedTuple):
    """How a sentence of a title or summary tells: its cues, whether it wishes, or has a verb of saying."""

    hedged: frozenset[str]
    wished: bool
    said: bool


def tones_of(here: Sequence[Content]) -> dict[int, Tone]:
    """How the sentences tell that some words in order are of, by number."""
    return {number: _tone([*words]) for number, words in groupby(here, attrgetter("sentence"))}


def _tone(words: Sequence[Content]) -> Tone:
    hedged = ANY_FIRM.intersection(cue for word in words for cue in word.cues)
    wished = not all_stems(words).isdisjoint(_wishes())
    return Tone(hedged, wished, any(word.text.casefold() in SAYING for word in words))


def firmer(
    prose: str, word: Content, here: list[Content], tones: Mapping[int, Tone], evidence: Evidence
) -> Iterator[Turned]:
    """The word of a title or summary that states plainly what every quote near it only plans or doubts."""
    if in_compound(prose, word) and not word.text.endswith("est"):  # the hardest-hit
        return
    if not _FAILED.isdisjoint(prose[: word.start].casefold().split()[-2:]):
        return  # "the failed coup" was attempted
    there = evidence.nearest(word, here, evidence.acting(word))
    if not there:
        return
    number, each = there[0]
    if word.text.casefold() not in _LIGHT and _put_off(prose, word, there, evidence):
        yield Turned("firmer", word.span, "the quote states it as done", number, each.span)
        return
    hedged, wished, said_so = tones[word.sentence]
    if (
        hedged == {"future"}
        and not wished
        and "future" in word.cues
        and all(e.cues & {"modal", "doubt"} for _, e in there)
    ):
        said = f"in the quote it is {SAID['modal' if 'modal' in each.cues else 'doubt']}"
        yield Turned("firmer", word.span, said, number, around(each, evidence.quotes[number]))
        return
    if (
        _is_asked(prose, word)
        or _is_bidden(prose, word)
        or hedged
        or "duty" in word.cues
        or word.auxiliary == "to"
        or wished
        or ("report" in each.cues and said_so)
    ):
        return
    for kind in FIRM:
        if kind == "rank" and not _outranks(prose, word, here, there[0], evidence):
            continue
        if kind == "plan" and word.stems & _performed():
            continue  # who is willing to admit a thing admits it
        if kind == "modal" and all(_is_impossible(evidence.quotes[n], e) for n, e in there):
            continue  # who couldn't doesn't: no possibility is left
        if all(kind in e.cues and _plainly(prose, word, kind, e) for _, e in there):
            said, span = f"in the quote it is {SAID[kind]}", around(each, evidence.quotes[number])
            yield Turned("firmer", word.span, said, number, span)
            return


def _is_impossible(quote: str, word: Content) -> bool:
    """Whether a thing can't be done: could not reach it, could reach none. What may not come may come."""
    before = quote[max(0, word.start - _CLAUSE) : word.start]
    could = has_any(before, _COULD)
    return could and bool(_unable().search(before) or _no_object().match(quote, word.end))


@cache
def _performed() -> frozenset[str]:
    """The stems of what is done by the words that one wants to do it (Austin 1962, lectures XI and XII)."""
    verbs = "admit acknowledge concede confess apologise apologize thank congratulate"
    return frozenset(stem for verb in verbs.split() for stem in stems(verb))


@cache
def _unable() -> Cued:
    return cued("could couldn", r"\bcould(?:\s+not|n['’]t|\s+never)\b[^.,;:!?]*\Z", re.IGNORECASE)


_no_object = lazy_pattern(r"\s+(?:no|none|nothing|nobody|neither)\b", re.IGNORECASE)


def _put_off(prose: str, word: Content, there: Sequence[Placed], evidence: Evidence) -> bool:
    """Whether the log only plans a word, or lets it come or perhaps be, that all quotes state as done.

    What would come, or was to, may have been done since.
    """
    if "plan" in word.cues:
        return all(_done(each) for _, each in there)
    if word.cues.isdisjoint(COMING) or word.determined:
        return False
    coming = _coming().search(prose[max(0, word.start - _CLAUSE) : word.start])
    return coming is not None and all(_done(e) and _acts(evidence.quotes[n], e) for n, e in there)


def _acts(quote: str, word: Content) -> bool:
    """Whether a word is a verb by what stands beside it: has or was before it, or its object behind it."""
    plain = word.text.casefold()
    if not past(plain) and plain not in _UNCHANGED:
        return False
    following = token_behind(quote, word.end, 12)
    return word.auxiliary not in ("", "to") or (
        following is not None and (following.plain in _BEHIND or following.text[0].isupper())
    )


@cache
def _coming() -> Cued:
    """A verb that lets what follows come after the log's own day."""
    return cued("will shall may is are", r"\b(?:will|shall|may|is|are)\b[^.,:;!?]*\Z", re.IGNORECASE)


def hedges(here: list[Content]) -> dict[int, int]:
    """Where the sentences of a title or summary first plan, doubt or ask for a thing, by their numbers."""
    found: dict[int, int] = {}
    for word in here:
        if word.cues & _UNSURE or not word.stems.isdisjoint(_wishes()):
            found.setdefault(word.sentence, word.start)
    return found


def _is_asked(prose: str, word: Content) -> bool:
    """Whether a clause only asks, or names what it doesn't state: "what Lowe pays", "whether it burned"."""
    before = prose[max(0, word.start - _CLAUSE) : word.start]
    what = word.text.endswith("ing") and before.endswith(("on ", "over ", "about "))  # "votes on closing it"
    return what or _asking().search(before) is not None


def _is_bidden(prose: str, word: Content) -> bool:
    """Whether a participle is what somebody wants done: “ordered the prisoners shot”."""
    done = past(word.text.casefold()) and not word.auxiliary
    return done and _bidding().search(prose[max(0, word.start - _CLAUSE) : word.start]) is not None


@cache
def _bidding() -> Cued:
    """A verb that has its object and a participle behind it (Quirk et al. 1985, section 16.54)."""
    verbs = "order orders ordered want wants wanted need needs needed like prefer prefers preferred"
    pattern = rf"\b(?:{verbs.replace(' ', '|')})\s+(?:\w+\s+){{1,3}}\Z"
    return cued(verbs, pattern, re.IGNORECASE)


@cache
def _asking() -> Cued:
    asked = r"\b(?:what|whether|how|if|who)\b[^.,;:!?]*\Z"
    return cued("what whether how if who", asked, re.IGNORECASE)


@cache
def _wishes() -> frozenset[str]:
    """The stems of words by which something is only planned, asked for or weighed: to call for a trial."""
    kinds = ("plan-to", "plan-ing", "request-to", "wish", "guess")
    return frozenset(
        s for kind, words in lines("cues.txt") if kind in kinds for word in words for s in stems(word)
    )


def in_compound(prose: str, word: Content) -> bool:
    """Whether a word is a part of a compound, which says something else: night-time."""
    return prose[word.start - 1 : word.start] in _HYPHENS or prose[word.end : word.end + 1] in _HYPHENS


def _plainly(prose: str, word: Content, kind: str, each: Content) -> bool:
    """Whether the log leaves a cue out: tells what is to come as past, a superlative without its rank."""
    if kind == "rank":
        return word.text.endswith("est")
    if kind == "modal" and word.text.endswith("s") and not each.text.endswith("s"):
        return is_finite(prose, word)  # "closes", for "may close"
    if (
        kind == "future"
        and not word.auxiliary
        and _is_passive(prose[max(0, word.start - _CLAUSE) : word.start])
    ):
        return False  # "is passed", for "will be passed": as "opens" is, for "will open"
    return kind not in ("future", "modal") or bool(word.auxiliary) or past(word.text.casefold())


def _outranks(prose: str, word: Content, here: list[Content], first: Placed, evidence: Evidence) -> bool:
    """Whether a superlative is of the same matter, and nobody goes before it: hardest after Orne."""
    alike = all_stems(following(word, here, _NOUN)) & all_stems(evidence.behind(*first, _NOUN))
    return bool(alike) and not _puts_behind(clause_of(prose, word))


@lru_cache(maxsize=64)  # the words of a clause come one after another
def _puts_behind(clause: str) -> bool:
    return _behind().search(clause) is not None


@cache
def _behind() -> Cued:
    words = "after behind bar except besides outside apart other second"
    return cued(f"{words} one", rf"\b(?:{words.replace(' ', '|')}|one\s+of)\b", re.IGNORECASE)


def _is_passive(before: str) -> bool:
    """Whether words end in a form of "be" in the present, and maybe the first of two participles."""
    return _present().search(before) is not None


@cache
def _present() -> Cued:
    adverb = r"(?:not|again|also|now|then|thus|once|still|\w+ly)\s+"
    joined = r"(?:\w+(?:\s+\w+){0,3}?,?\s+and\s+)?"
    pattern = rf"\b(?:is|are|am)\s+(?:being\s+)?(?:{adverb})?{joined}(?:{adverb})?\Z"
    return cued("is are am", pattern, re.IGNORECASE)


def _done(word: Content) -> bool:
    """Whether a word of a quote states something plainly."""
    return not (
        word.cues & _UNSURE or word.auxiliary == "to" or word.text.endswith("ing") or is_nominal(word)
    )
