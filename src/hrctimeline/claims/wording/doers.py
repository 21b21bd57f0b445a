"""Who does what to whom: a verb that every quote gives to another name than the log.

Who acts stands directly before the verb, or behind "by" in the passive; over whom it is done, directly behind
it, or before a passive. Where anything else stands between (a preposition, a mark, a noun), nothing is told.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.lands import adjective, are_one_land, related
from hrctimeline.claims.names.runs import Run, name_at
from hrctimeline.claims.vocabulary import PREPOSITIONS, noun, role, word_list
from hrctimeline.claims.wording.clauses import stands_between
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.cues import is_adverb, is_content
from hrctimeline.claims.wording.quoted import Evidence, Turned, beside
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.record import Record
from hrctimeline.words.lists import BEING
from hrctimeline.words.lists import listed as listed_words
from hrctimeline.words.tokens import Token, tokens_within

_NEAR = 60  # characters between a verb and its names
_JOINING = frozenset((",", "&", "as well as", "along with", "together with")).union(
    f"{mark}{word}" for mark in ("", ", ") for word in ("and", "or", "nor")
)
# what a "by" stands behind that isn't the passive's own
_CLAUSES = listed_words("and or but who whom which that while after before when as since because")
_HELPERS = 2  # words before a verb that has no name before it: "the keys | had been | handed"
_NO_SUBJECT = PREPOSITIONS | frozenset(("of", "than", "as", "about", "against", "over", "between", "that"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "former", "mr", "mrs", "ms", "dr"))


class Sides(Record):
    """The names that act, and those over whom it is done; empty where nothing tells."""

    doers: tuple[Run, ...]
    others: tuple[Run, ...]


def of_others(prose: str, here: list[Content], evidence: Evidence, names: list[Run]) -> Iterator[Turned]:
    """The verbs of a title or summary that every quote has with another name."""
    if not names:
        return
    for word in here:
        if not in_a_name(word, names) and (each := _another(prose, word, here, evidence, names)):
            yield each


def _another(
    prose: str, word: Content, here: list[Content], evidence: Evidence, names: list[Run]
) -> Turned | None:
    """A verb that the log gives to one name, and every quote to another name."""
    there = evidence.acting(word)
    if not there or mutual(word) or stands_between(prose, word):
        return None
    mine = sides(prose, word, names)
    if not mine.doers:
        return None
    if any(_does_it(mine.doers, evidence.quotes[number], each) for number, each in there):
        return None
    theirs = []
    for number, each in there:
        if _is_of_something(evidence.quotes[number], each):
            return None  # the survivors of Orne, and Orne's
        other = sides(evidence.quotes[number], each, evidence.names(number))
        if not other.doers or meet(other.doers, mine.doers):
            return None
        ahead = [run for run in evidence.names(number) if run.end <= each.start]
        if each.auxiliary in BEING and not (word.auxiliary or mine.others) and meet(ahead, mine.doers):
            return None  # a headline's passive: Lowe questioned
        theirs.append((number, each, other))
    known = [run for number in range(len(evidence.quotes)) for run in evidence.names(number)]
    if not all(meet((run,), known) for run in mine.doers):
        return None  # whom no quote names is told elsewhere
    if all(_is_of_a_land(run, word) for run in mine.doers):
        return None
    alone = all(in_a_name(each, names) for each in beside(word, here))
    for number, each, other in theirs:
        if alone or alike(word, here, number, each, evidence):
            name = " ".join(other.doers[0].tokens)
            said = f"in the quote it is {name}, not {' '.join(mine.doers[0].tokens)}"
            return Turned("turned", word.span, said, number, each.span)
    return None


def _is_of_something(quote: str, word: Content) -> bool:
    """Whether a word in s is a noun that has "of" behind it."""
    return word.text.endswith("s") and quote.startswith(" of ", word.end)


def _does_it(doers: Sequence[Run], quote: str, word: Content) -> bool:
    """A quick look: whether one of some names stands directly before a verb of a quote."""
    before = tokens_within(quote, word.start - _NEAR, word.start)[-1:]
    return word.auxiliary not in BEING and any(run.tokens[-1] == t.text for run in doers for t in before)


def _is_of_a_land(run: Run, word: Content) -> bool:
    """Whether a name only says whose what follows is: British troops."""
    return adjective(run.tokens) and not (
        run.tokens[-1].endswith("s") or past(word.text.casefold()) or word.auxiliary
    )


def alike(word: Content, here: list[Content], number: int, each: Content, evidence: Evidence) -> bool:
    """Whether the two verbs have another word near them in common, that is no name."""
    there = [e for n, e in evidence.words if n == number]
    mine = all_stems(w for w in beside(word, here) if not w.named)
    return any(not e.named and not e.stems.isdisjoint(mine) for e in beside(each, there))


def sides(prose: str, word: Content, names: Sequence[Run]) -> Sides:
    """Who acts and over whom, as far as the words directly round a verb tell."""
    before = _before(prose, word, names)
    helpers = tokens_within(prose, before[-1].end if before else word.start - _NEAR, word.start)
    helpers = helpers if before else helpers[-_HELPERS:]
    if any(token.plain in BEING for token in helpers) and past(word.text.casefold()):
        return Sides(_by(prose, word, names), before)
    after = _after(prose, word.end, names)
    if not before and word.text.casefold() in word_list("saying") and after:
        return Sides(after if prose[after[0].end : after[0].end + 1] in (",", ".", "") else (), ())
    return Sides(before, after)


def _before(prose: str, word: Content, names: Sequence[Run]) -> tuple[Run, ...]:
    """The names directly before a verb: several where "and" joins them."""
    found: list[Run] = []
    end = word.start
    for run in reversed([run for run in names if run.end <= word.start]):
        between = tokens_within(prose, run.end, end)
        if found and not _joins(between):
            break
        if not found and not all(map(_helps, _behind_who(between))):
            return ()
        lead = _lead(prose, run)
        if lead and lead.plain in _NO_SUBJECT:
            return ()
        if run.begins and len(run.words) == 1 and noun(run.words[0].plain):
            return ()  # an ordinary word that a sentence begins with
        found.insert(0, run)
        end = run.start
    return tuple(found)


def _behind_who(between: Sequence[Token]) -> Sequence[Token]:
    """What stands before a verb, without the relative that takes up a name: "Lowe, who had sued"."""
    rest = between[1:] if between and between[0].text == "," else between
    return rest[1:] if rest and rest[0].plain in ("who", "which") else between


def _after(prose: str, end: int, names: Sequence[Run]) -> tuple[Run, ...]:
    """The name directly behind a verb, with an office or an article between at most."""
    run = next((run for run in names if run.start >= end), None)
    if run is None or run.start - end > _NEAR:
        return ()
    between = tokens_within(prose, end, run.start)
    if any(token.kind != "word" for token in between):
        return ()
    return (run,) if all(t.plain in _DETERMINERS or role(t.plain) for t in between) else ()


def _by(prose: str, word: Content, names: Sequence[Run]) -> tuple[Run, ...]:
    """The name behind the "by" of a passive, its object or the like between at most."""
    for token in tokens_within(prose, word.end, word.end + _NEAR):
        if token.plain == "by":
            return _after(prose, token.end, names)
        if token.kind == "mark" or token.plain in _CLAUSES:
            break
    return ()


def _helps(token: Token) -> bool:
    """Whether a token may stand between who acts and the verb: an auxiliary, an adverb."""
    if token.kind != "word" or token.plain in _NO_SUBJECT:
        return False
    return token.plain not in ("'s", "s", "and", "or", "who", "which") and (
        is_adverb(token.plain) or not is_content(token.plain)
    )


def _joins(between: Sequence[Token]) -> bool:
    """Whether what stands between two names joins them: "Lowe, Tarn and the mayor Pell"."""
    joint = [token.plain for token in between if token.plain not in _DETERMINERS and not role(token.plain)]
    return " ".join(joint) in _JOINING


def _lead(prose: str, run: Run) -> Token | None:
    """The word before a name, over its offices and articles."""
    before = tokens_within(prose, run.start - _NEAR, run.start)
    rest = [t for t in before if t.plain not in _DETERMINERS and not role(t.plain)]
    return rest[-1] if rest else None


def in_a_name(word: Content, names: Sequence[Run]) -> bool:
    """Whether a word is one of a name's."""
    return name_at(names, word.start) is not None


def meet(one: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether two lists of names may have one name in common."""
    return any(_may_be_one(a, b) for a in one for b in other)


def _may_be_one(one: Run, other: Run) -> bool:
    mine, theirs = ({token.casefold() for token in run.tokens} for run in (one, other))
    if mine & theirs and not (_own(mine - theirs) and _own(theirs - mine)):
        return True
    if are_one_land(one.tokens, other.tokens) or any(related((a,)) & {(b,)} for a in mine for b in theirs):
        return True
    initials = {"".join(token[0] for token in run.tokens).casefold() for run in (one, other)}
    return bool(initials & (mine | theirs))


def _own(rest: set[str]) -> bool:
    """Whether what one name has and another hasn't tells them apart: Orne Ltd and Orne Corps, no offices."""
    return any(len(word) > 1 and word not in _DETERMINERS and not role(word) for word in rest)


@cache
def _mutual_stems() -> frozenset[str]:
    words = [word for kind, every in lines("cues.txt") if kind == "mutual" for word in every]
    return frozenset(stem for word in words for stem in stems(word))


def mutual(word: Content) -> bool:
    """Whether two do it to one another, so that their order says nothing: meet, marry."""
    return not word.stems.isdisjoint(_mutual_stems())
