"""Parties that the quotes have in another place: round a deed, or as from whom and to whom something goes.

Round a deed: "three of them told the miller", where every quote has "the miller told three of them". The deed
is one word on both sides, or two of a table: who replaces whom, and who precedes whom, with the parties
exchanged. What two do to one another (meet, marry) has no order.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.names.runs import Run, name_at
from hrctimeline.claims.vocabulary import PREPOSITIONS
from hrctimeline.claims.wording.clauses import Sides, calendar, is_finite, sides
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.doers import in_a_name, mutual
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.record import Record
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import token_behind, tokens, tokens_within

# before a name
_LEADING = frozenset(("the", "a", "an", "its", "his", "her", "their", "mr", "mrs", "ms", "dr"))
_NEXT = 20  # characters behind a verb in which its particle and a name begin
_TOWARDS = listed("from to into toward towards")
_ADJUNCTS = PREPOSITIONS - {"to", "from", "by"}  # lost to, bought from
_SAID = "in the quote the two stand the other way round"


def crossed(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The deeds of a title or summary whose parties every quote has the other way round."""
    for word in here:
        if word.denied or mutual(word) or in_a_name(word, names):
            continue
        if not (deeds := _done(prose, word, evidence, names)):
            continue
        mine = sides(prose, word)
        if not (mine.before and mine.after):
            continue
        found = [(placed, _sides(evidence, placed, turned=turned)) for placed, turned in deeds]
        if any(mine.shares(theirs) and not mine.crosses(theirs) for _, theirs in found):
            continue
        bare = _has_no_object(prose, word) and not word.auxiliary
        crossing = (
            (number, each)
            for (number, each), theirs in found
            if mine.crosses(theirs) and not (bare and not _has_no_object(evidence.quotes[number], each))
        )  # a headline's passive: fare raised for travellers
        if each := next(crossing, None):
            yield Turned("turned", word.span, _SAID, each[0], each[1].span)


def _done(prose: str, word: Content, evidence: Evidence, names: Sequence[Run]) -> list[tuple[Placed, bool]]:
    """The deeds of a finite verb; of what several may do in the present ("lions defeat it") the passives."""
    if is_finite(prose, word) or _has_names_round_it(prose, word, names) or _is_of_several(prose, word):
        return [*_deeds(prose, word, evidence)]
    if word.named or word.determined or word.cues or word.auxiliary or past(word.text.casefold()):
        return []
    found = [*_deeds(prose, word, evidence)]
    passive = all(each.auxiliary in BEING and past(each.text.casefold()) for (_, each), _ in found)
    return found if passive else []


def _has_no_object(prose: str, word: Content) -> bool:
    """Whether a past form has a preposition behind it, and no object."""
    behind = token_behind(prose, word.end, _NEXT)
    return past(word.text.casefold()) and behind is not None and behind.plain in _ADJUNCTS


def _has_names_round_it(prose: str, word: Content, names: Sequence[Run]) -> bool:
    """Whether a word stands alone or with a particle between two names: Otters lose to Herons."""
    if not any(run.end + 1 == word.start for run in names):
        return False
    behind = tokens_within(prose, word.end, word.end + _NEXT)[:2]
    return any(name_at(names, token.start) for token in behind)


def _is_of_several(prose: str, word: Content) -> bool:
    """Whether a word stands between two that have articles: the millers accuse the herdsmen."""
    behind = token_behind(prose, word.end, _NEXT)
    if behind is None or behind.plain not in _LEADING:
        return False
    before = tokens_within(prose, word.start - 2 * _NEXT, word.start)[-2:]
    return any(token.plain in _LEADING for token in before[:1])


def _deeds(prose: str, word: Content, evidence: Evidence) -> Iterator[tuple[Placed, bool]]:
    """The words of the quotes that tell of a word's deed; and whether with the parties exchanged."""
    same, other = word.stems, frozenset[str]()
    for one, converse in () if word.stems.isdisjoint(_all_roles()) else _roles():
        mine = _as_written(prose, word)
        if not (mine.isdisjoint(one) and mine.isdisjoint(converse)):
            same, other = (one, converse) if not mine.isdisjoint(one) else (converse, one)
    for side, turned in ((same, False), (other, True)):
        yield from (
            ((n, each), turned)
            for n, each in evidence.same(_without_particles(side))
            if not (each.determined and side == word.stems)
            and (each.stems & side or _as_written(evidence.quotes[n], each) & side)
        )


def _as_written(prose: str, word: Content) -> frozenset[str]:
    """The stems of a word, and each with the word behind it, as the table has a verb with a particle."""
    behind = token_behind(prose, word.end, _NEXT)
    return word.stems | {f"{stem}_{behind.plain}" for stem in word.stems if behind}


def _sides(evidence: Evidence, placed: Placed, *, turned: bool) -> Sides:
    found = sides(evidence.quotes[placed[0]], placed[1])
    return Sides(found.after, found.before) if turned else found


@cache
def _roles() -> list[tuple[frozenset[str], frozenset[str]]]:
    return [(_all(head.split()), _all(tail)) for head, tail in lines("roles.txt")]


@cache
def _all_roles() -> frozenset[str]:
    return _without_particles(frozenset().union(*(one | converse for one, converse in _roles())))


@cache
def _without_particles(side: frozenset[str]) -> frozenset[str]:
    return frozenset(stem.partition("_")[0] for stem in side)


def _all(words: list[str]) -> frozenset[str]:
    parted = (word.partition("_") for word in words if word != ".")
    return frozenset(stem + gap + particle for verb, gap, particle in parted for stem in stems(verb))


class _Way(Record):
    """From whom and to whom something goes in a sentence, who stands before, and where the first stands."""

    origin: frozenset[str]
    goal: frozenset[str]
    subject: frozenset[str]
    span: Span


def sent_astray(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """Where title or summary let something go from one to another, and every quote the other way."""
    mine = [way for span in sentences(prose) for way in _ways(prose, here, span) if way.origin and way.goal]
    theirs = [way for n in range(len(evidence.quotes) if mine else 0) for way in _quoted_ways(evidence, n)]
    for way in mine:
        found = None
        for number, other in theirs:
            if way.origin & other.origin or way.goal & other.goal:
                break
            if way.origin & other.goal and way.goal & (other.origin or other.subject):
                found = found or (number, other.span)
        else:
            if found:
                yield Turned("turned", way.span, _SAID, *found)


def _quoted_ways(evidence: Evidence, number: int) -> Iterator[tuple[int, _Way]]:
    words = [each for n, each in evidence.words if n == number]
    for span in sentences(evidence.quotes[number]):
        yield from ((number, way) for way in _ways(evidence.quotes[number], words, span))


def _ways(prose: str, words: list[Content], sentence: Span) -> Iterator[_Way]:
    """From whom to whom something goes in a sentence."""
    ends: dict[str, frozenset[str]] = {"from": frozenset(), "to": frozenset()}
    spans = []
    for token in tokens_within(prose, *sentence):
        noun_phrase = _phrase(prose, words, token.end, sentence[1]) if token.plain in _TOWARDS else []
        if noun_phrase:
            way = "from" if token.plain == "from" else "to"
            ends[way] |= all_stems(noun_phrase)
            spans.append((noun_phrase[0].start, noun_phrase[-1].end))
    if spans and (ends["from"] or ends["to"]):
        both = ends["from"] & ends["to"]  # parks, from Orne Park to Vail Park
        before = (each for each in words if sentence[0] <= each.start < spans[0][0] and not calendar(each))
        subject = takewhile(lambda each: each.named or not past(each.text.casefold()), before)
        yield _Way(ends["from"] - both, ends["to"] - both, all_stems([*subject]), spans[0])


def _phrase(prose: str, words: list[Content], start: int, end: int) -> list[Content]:
    """The content words of the noun phrase behind a preposition."""
    found: list[Content] = []
    inside = {each.start: each for each in words if start <= each.start < end}
    for token in tokens(prose, start, end):
        if token.start in inside:
            found.append(inside[token.start])
        elif found or token.kind != "word" or token.plain not in _LEADING:
            break
    return found
