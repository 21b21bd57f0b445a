"""Parties that the quotes have in another place: round a deed, beside things, or as those with a duty."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice, takewhile

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import noun
from hrctimeline.claims.wording.clauses import Sides, calendar, is_finite, sides
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.doers import in_a_name, meet, mutual
from hrctimeline.claims.wording.quoted import Evidence, Placed, Turned
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.record import Record, replace
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import BEING, listed, runs_of
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import tokens, tokens_within

# Two parties that stand round a deed in one order, and in every quote of that deed in the other.
#
# "Three of them told the miller" for "the miller told three of them". The deed is one word on both sides, or
# two of a table: who replaces whom, and who precedes whom, with the parties exchanged. What two do to one
# another (meet, marry) has no order.


def crossed(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The deeds of a title or summary whose parties every quote has the other way round."""
    for word in here:
        deeds = _done(prose, word, evidence) if not word.denied else []
        if not deeds or mutual(word) or in_a_name(word, names):
            continue
        mine = sides(prose, word)
        if not (mine.before and mine.after):
            continue
        found = [(placed, _sides(evidence, placed, turned=turned)) for placed, turned in deeds]
        if any(mine.shares(theirs) and not mine.crosses(theirs) for _, theirs in found):
            continue
        if each := next((placed for placed, theirs in found if mine.crosses(theirs)), None):
            yield Turned("turned", word.span, _SAID, each[0], each[1].span)


def _done(prose: str, word: Content, evidence: Evidence) -> list[tuple[Placed, bool]]:
    """The deeds of a finite verb; of what several may do in the present ("lions defeat it") the passives."""
    if is_finite(prose, word):
        return [*_deeds(word, evidence)]
    if word.named or word.determined or word.cues or word.auxiliary or past(word.text.casefold()):
        return []
    found = [*_deeds(word, evidence)]
    passive = all(each.auxiliary in BEING and past(each.text.casefold()) for (_, each), _ in found)
    return found if passive else []


def _deeds(word: Content, evidence: Evidence) -> Iterator[tuple[Placed, bool]]:
    """The words of the quotes that tell of a word's deed; and whether with the parties exchanged."""
    same, other = word.stems, frozenset[str]()
    for one, converse in () if word.stems.isdisjoint(_all_roles()) else _roles():
        if not (word.stems.isdisjoint(one) and word.stems.isdisjoint(converse)):
            same, other = (one, converse) if not word.stems.isdisjoint(one) else (converse, one)
    yield from (
        (placed, False) for placed in evidence.same(same) if not placed[1].determined or same != word.stems
    )
    yield from ((placed, True) for placed in evidence.same(other))


def _sides(evidence: Evidence, placed: Placed, *, turned: bool) -> Sides:
    found = sides(evidence.quotes[placed[0]], placed[1])
    return Sides(found.after, found.before) if turned else found


@cache
def _roles() -> list[tuple[frozenset[str], frozenset[str]]]:
    return [(_all(head.split()), _all(tail)) for head, tail in lines("roles.txt")]


@cache
def _all_roles() -> frozenset[str]:
    return frozenset[str]().union(*(one | converse for one, converse in _roles()))


def _all(words: list[str]) -> frozenset[str]:
    return frozenset(stem for word in words if word != "." for stem in stems(word))


# Two parties that stand beside two things in one way, and in every quote beside them in the other.
#
# "The mill was Vail's, the ferry Orne's" for "Orne, which owned the mill, and Vail, which owned the ferry";
# and from whom to whom something goes. A part of a sentence is what stands between marks and the words that
# join; a relative clause goes with what it is of. A part with more than two names, or none, tells nothing.

_MOST = 24  # parts of a sentence that are held against each other
_NAMES = 2  # that one part may have
# before a name
_LEADING = frozenset(("the", "a", "an", "its", "his", "her", "their", "mr", "mrs", "ms", "dr"))
_SAID = "in the quote the two stand the other way round"
_Places = set[tuple[int, int]]  # sentences, by quote and number


class _Part(Record):
    """A name in a part of a sentence: its stems, those of the part's other words, and where it stands."""

    name: frozenset[str]
    things: frozenset[str]
    span: Span


class _Way(Record):
    """From whom and to whom something goes in a sentence, who stands before, and where the first stands."""

    origin: frozenset[str]
    goal: frozenset[str]
    subject: frozenset[str]
    span: Span


def mispaired(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The parties of a title or summary that every quote has beside each other's things."""
    if sum(word.text[0].isupper() for word in here) < _NAMES:
        return
    mine = [part for span in sentences(prose) for part in _parts(prose, here, span)]
    pairs = [pair for pair in combinations(mine[:_MOST], 2) if pair[0].name.isdisjoint(pair[1].name)]
    together = {place for one, other in pairs for place in _places(one, evidence) & _places(other, evidence)}
    theirs = [
        parts for number in sorted({n for n, _ in together}) for parts in _quoted(evidence, number, together)
    ]
    for one, other in pairs if theirs else ():
        verdicts = [(number, *_crosses(one, other, parts)) for number, parts in theirs]
        found = next(((number, span) for number, verdict, span in verdicts if verdict < 0), None)
        if found and all(verdict <= 0 for _, verdict, _ in verdicts):
            yield Turned("turned", other.span, _SAID, *found)


def _places(part: _Part, evidence: Evidence) -> _Places:
    """The sentences of quotes that have a word of a name."""
    found = (evidence.by_stem.get(stem, ()) for stem in part.name)
    return {(number, each.sentence) for placed in found for number, each in placed}


def _quoted(evidence: Evidence, number: int, wanted: _Places) -> Iterator[tuple[int, list[_Part]]]:
    """The parts of those sentences of a quote that are wanted and have two with a name."""
    words = [each for n, each in evidence.words if n == number]
    for at, span in enumerate(sentences(evidence.quotes[number])):
        found = _parts(evidence.quotes[number], words, span) if (number, at) in wanted else []
        if len(found) > 1:
            yield number, found[:_MOST]


def _crosses(one: _Part, other: _Part, parts: list[_Part]) -> tuple[int, Span]:
    """-1 where two names of a quote have the things of two of the log exchanged, 1 where each has its own."""
    first = next((part for part in parts if part.name & one.name), None)
    second = next((part for part in parts if part.name & other.name), None)
    if first is None or second is None or first is second:
        return 0, (0, 0)
    mine, its = one.things - other.things, other.things - one.things
    here, there = first.things - second.things, second.things - first.things
    if mine & here or its & there:
        return 1, (0, 0)
    return (-1, second.span) if mine & there and its & here else (0, (0, 0))


def _parts(prose: str, words: list[Content], sentence: Span) -> list[_Part]:
    """The names of the parts of a sentence, each with what else its part has."""
    if not any(map(str.isupper, prose[slice(*sentence)])):
        return []
    cuts = [match.start() for match in _joint().finditer(prose, *sentence)]
    found: list[_Part] = []
    for first, last in zip([sentence[0], *cuts], [*cuts, sentence[1]], strict=True):
        inside = [each for each in words if first <= each.start < last and not calendar(each)]
        runs = _runs(prose, inside)
        if not runs and found and _is_relative(prose[first:last]):
            found[-1] = replace(found[-1], things=found[-1].things | all_stems(inside))
        for run in runs if len(runs) <= _NAMES else ():
            rest = [each for each in inside if each not in run]
            found.append(_Part(all_stems(run), all_stems(rest), (run[0].start, run[-1].end)))
    return found


def _runs(prose: str, words: list[Content]) -> list[list[Content]]:
    """The names among some words: those in a row with nothing in small letters between them."""
    found: list[list[Content]] = []
    for word in words:
        named = word.text[0].isupper() and (word.named or not noun(word.text.casefold()))
        if named and found and not any(map(str.islower, _between(prose, found[-1][-1], word))):
            found[-1].append(word)
        elif named:
            found.append([word])
    return found


def _between(prose: str, one: Content, other: Content) -> str:
    return prose[one.end : other.start]


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[,;:()]|—|–|\b(?:and|while|whilst|whereas|but)\b")


def _is_relative(part: str) -> bool:
    """Whether a part of a sentence begins with a relative pronoun, or with what stands for one."""
    return runs_of(part)[:1] in (["which"], ["who"], ["whose"], ["that"], ["owner"], ["maker"])


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
    for match in _towards().finditer(prose, *sentence):
        noun_phrase = _phrase(prose, words, match.end(), sentence[1])
        if noun_phrase:
            way = "from" if match[0].casefold() == "from" else "to"
            ends[way] |= all_stems(noun_phrase)
            spans.append((noun_phrase[0].start, noun_phrase[-1].end))
    if spans and (ends["from"] or ends["to"]):
        before = (each for each in words if sentence[0] <= each.start < spans[0][0] and not calendar(each))
        subject = takewhile(lambda each: each.named or not past(each.text.casefold()), before)
        yield _Way(ends["from"], ends["to"], all_stems([*subject]), spans[0])


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


@cache
def _towards() -> re.Pattern[str]:
    return re.compile(r"\b(?:from|to|into|towards?)\b(?=\s+\w)", re.IGNORECASE)


# Whose duty something is: who "should" or "ought to" in the log, while in every quote it is another

_JOINED = ("and", "or", ",", "&")
_DUTY = listed("should ought must")
_WORDS = 6  # content words of a duty
_BEHIND = 20  # characters behind a name in which the verb of a duty begins


def misplaced(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The names that have a duty in a title or summary, and none in the quotes, which give it to others."""
    mine = _bound(prose, names)
    if not mine:
        return
    quotes = range(len(evidence.quotes))
    bound = [(n, run) for n in quotes for run in _bound(evidence.quotes[n], evidence.names(n))]
    known = [run for n in quotes for run in evidence.names(n)]
    for run in mine if bound else ():
        duty = _duty(run, here)
        same = [(n, r) for n, r in bound if duty & _duty(r, [w for m, w in evidence.words if m == n])]
        if same and meet((run,), known) and not meet((run,), [each for _, each in bound]):
            number, other = same[0]
            said = f"in the quote it is {' '.join(other.tokens)}, not {' '.join(run.tokens)}"
            yield Turned(
                "turned", (run.start, run.end), said, number, (other.start, other.end), closely=False
            )


def _duty(run: Run, words: Sequence[Content]) -> frozenset[str]:
    """The stems of what the one before it should do."""
    return all_stems(islice((word for word in words if word.start >= run.end), _WORDS))


def _bound(prose: str, names: Sequence[Run]) -> list[Run]:
    """The names directly before the verb of a duty, and those that "and" joins to them."""
    found: list[Run] = []
    for run in reversed(names):
        following = [token.plain for token in tokens_within(prose, run.end, run.end + _BEHIND)][:1]
        joined = bool(found) and prose[run.end : found[-1].start].strip() in _JOINED
        if joined or not _DUTY.isdisjoint(following):
            found.append(run)
    return found
