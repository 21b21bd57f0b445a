"""Acts that a title or summary tells and no quote: that something was proved, ordered, hidden."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import PREPOSITIONS
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.doers import in_a_name
from hrctimeline.claims.wording.negated import clause_of, has_company
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, Turned, negating
from hrctimeline.claims.wording.stems import bases, lines, past, stems, stems_of
from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.lists import listed as listed_words
from hrctimeline.words.tokens import token_behind, tokens_within

_NEAR = 20  # characters before a word
_LEAD = 30  # characters before a deed in which a lower one may lead to it
_OURSELVES = frozenset(("i", "we", "my", "our", "me", "us"))
_NEXT = 16  # characters of the word behind another
# what an object may begin with
_OBJECTS = listed_words(
    """
    a an the this that these those some any each every all both such own its his her their our my him them it
    us one two three four five six seven eight nine ten many several more most no
    """
)
_PERSONS = frozenset(("accused", "suspect", "suspects"))  # whom a deed is done to
# what stands on a ladder's highest rung in one of its senses: to condemn somebody, to blame a deed
_ALSO = {"custody": ("condemn",), "accusation": ("condemn",)}
_HELPING = frozenset(("help", "helps", "helped", "helping"))
_DEALS = frozenset(("deals", "dealt", "dealing"))
# of what befalls people; elsewhere to do more is often to say the same: what is discussed, and a deal
OF_PEOPLE = ("custody", "accusation", "harm", "missing")
_OF_SOMETHING = frozenset(("order", "force"))
UNTOLD = {
    "prove": "no quote tells of a proof",
    "confirm": "no quote confirms anything",
    "admit": "no quote admits anything",
    "hide": "no quote tells that anything was hidden",
    "order": "no quote tells of an order to do this",
    "force": "no quote tells that anybody was forced to this",
    "dismiss": "no quote dismisses or denies anything",
    "regret": "no quote regrets anything",
    "oust": "no quote tells that anybody was dismissed",
    "arrest": "no quote tells of an arrest",
    "sue": "no quote tells of a court",
    "ban": "no quote tells of a ban",
    "threaten": "no quote tells of a threat",
    "boycott": "no quote tells of a boycott",
}


class _Act(Record):
    name: str
    told: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def verbs(self) -> frozenset[str]:
        """The stems of the words that tell of it."""
        return stems_of(self.told)

    @property
    def backing(self) -> frozenset[str]:
        """The stems of what else backs it."""
        return stems_of(self.others)


def enacted(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The words of a title or summary that tell of an act, or of a further one, than any quote."""
    for word in here:
        own = bases(word.text.casefold())
        if own.isdisjoint(_telling()):
            continue
        if word.determined or word.cues or word.named or in_a_name(word, names) or not _is_verb(prose, word):
            continue
        for act in _acts():
            if own.isdisjoint(act.told) or word.stems.isdisjoint(act.verbs):  # a band is no ban
                continue
            if not _backed(act, prose, word, here, evidence):
                yield Turned("firmer", word.span, UNTOLD[act.name], -1, (0, 0), noted=True)
                break
        else:
            yield from _higher(prose, word, here, evidence)


def same_act(word: str, others: Iterable[str]) -> bool:
    """Whether one of some words tells of the act of another word, or backs it: "grant", for "concede"."""
    known = frozenset(base for other in others for base in bases(other))
    own = [act for act in _acts() if not bases(word).isdisjoint(act.told)]
    return any(not known.isdisjoint((*act.told, *act.others)) for act in own)


def _turns_out(prose: str, word: Content) -> bool:
    """Whether "prove" only says how a thing turns out: proves costly, proved to be."""
    following = token_behind(prose, word.end, _NEXT)
    return following is not None and following.plain not in _OBJECTS | {"that"} and following.text.islower()


def _backed(act: _Act, prose: str, word: Content, here: list[Content], evidence: Evidence) -> bool:
    """Whether a quote tells of an act; an order or a force must be of what the log tells of."""
    if act.name == "prove" and _turns_out(prose, word):
        return True
    following = token_behind(prose, word.end, _NEXT) if act.name == "hide" else None
    if following and following.plain in PREPOSITIONS:
        return True  # who hides in a barn hides nothing
    if act.name == "admit" and evidence.plain & _OURSELVES:
        return True  # who says "I did it" admits it
    if act.name == "dismiss" and any(map(negating, evidence.quotes)):
        return True
    if act.name == "force" and any(map(_duty().search, evidence.quotes)):
        return True  # who had to do it
    if act.name not in _OF_SOMETHING:
        told = evidence.has_any(act.backing) or not evidence.plain.isdisjoint(act.backing)
        return told or any(_does(act.verbs, evidence))
    if _is_noun(prose, word):
        return True
    found = (*evidence.same(act.backing), *_does(act.verbs, evidence))
    return any(has_company(word, here, each, evidence, 2 * COMPANY) for each in found)


_duty = lazy_pattern(r"\b(?:must|(?:had|has|have)\s+to)\b")


def _does(verbs: frozenset[str], evidence: Evidence) -> Iterator[Placed]:
    """The words of the quotes that are one of some, other than as a noun behind a preposition."""
    return ((n, each) for n, each in evidence.same(verbs) if _is_verb(evidence.quotes[n], each))


def _is_verb(prose: str, word: Content) -> bool:
    """Whether a word is no noun behind a preposition: the use of force."""
    if word.text.casefold().endswith("ing"):
        return True  # "for hiding the report"
    before = tokens_within(prose, word.start - _NEAR, word.start)[-1:]
    return not before or before[0].plain == "to" or before[0].plain not in PREPOSITIONS | {"of"}


def _is_noun(prose: str, word: Content) -> bool:
    """Whether a word that may be a noun is one by what follows it: "orders on Tuesday"."""
    plain = word.text.casefold()
    if past(plain) or plain.endswith("ing"):
        return False
    following = token_behind(prose, word.end, _NEAR)
    if following is None or following.kind == "mark":
        return True
    if plain == "forces" and following.text.islower() and following.plain not in _OBJECTS:
        return True  # "allied forces strike"
    return past(following.plain) or (not is_content(following.plain) and following.plain not in _OBJECTS)


def _higher(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """A word on a higher rung than those that the quotes have of the same ladder."""
    before = tokens_within(prose, word.start - _NEAR, word.start)[-2:]
    if any(token.plain in _HELPING for token in before) or _deals_with(prose, word):
        return  # who helped to cause it contributed
    own = bases(word.text.casefold())
    for name, rungs in ladders():
        at = next((n for n, rung in enumerate(rungs) if not own.isdisjoint(rung)), 0)
        if at == 0 or word.stems.isdisjoint(stems_of(rungs[at])):
            continue
        lower, higher = (stems_of(tuple(chain(*some))) for some in (rungs[:at], rungs[at:]))
        if any(not _is_led_by(lower, each, evidence) for each in _does(higher, evidence)):
            continue
        backing = stems_of(_ALSO.get(name, ()))
        if any(_alike(word, here, each, evidence) for each in evidence.same(backing)):
            continue
        for number, each in evidence.same(lower):
            if _alike(word, here, (number, each), evidence) and not negating(
                clause_of(prose, word)
            ):  # "gave no grounds"
                said = f"the quote has “{each.text}”"
                yield Turned("firmer", word.span, said, number, each.span, noted=name in OF_PEOPLE)
                return


def _alike(word: Content, here: list[Content], placed: Placed, evidence: Evidence) -> bool:
    return has_company(word, here, placed, evidence, 2 * COMPANY, names=True)


def _deals_with(prose: str, word: Content) -> bool:
    """Whether a word only tells what something is about: the talks deal with grain."""
    following = token_behind(prose, word.end, _NEXT)
    return word.text.casefold() in _DEALS and following is not None and following.plain == "with"


def _is_led_by(lower: frozenset[str], placed: Placed, evidence: Evidence) -> bool:
    """Whether a deed is only what a lower one is about: "negotiated the sale", "talks on selling"."""
    number, each = placed
    before = tokens_within(evidence.quotes[number], each.start - _LEAD, each.start)
    if before[-1:] and before[-1].plain in _PERSONS and before[-2:-1] and before[-2].plain in _OBJECTS:
        return False  # "found the accused guilty"
    told = [token.plain for token in before if token.plain not in PREPOSITIONS | _OBJECTS][-1:]
    return bool(told) and not stems(told[0]).isdisjoint(lower)


@cache
def _telling() -> frozenset[str]:
    """The words of all acts, and of all rungs but the lowest ones."""
    rungs = (rung for _, ladder in ladders() for rung in ladder[1:])
    return frozenset().union(*(act.told for act in _acts()), *rungs)


@cache
def _acts() -> list[_Act]:
    """The table's lines: the words that tell of an act, and what else backs it."""
    every = ((name, " ".join(words).split("|")) for name, words in lines("acts.txt"))
    return [_Act(name, tuple(told.split()), tuple(others.split())) for name, (told, others) in every]


def of_one_rung(word: str, other: str) -> bool:
    """Whether two words stand on one rung of a ladder: weigh, mull."""
    sides = bases(word), bases(other)
    rungs = (frozenset(rung) for _, ladder in ladders() for rung in ladder)
    return any(all(map(rung.intersection, sides)) for rung in rungs)


@cache
def ladders() -> list[tuple[str, list[tuple[str, ...]]]]:
    """The ladders by their names, each with the words of its rungs."""
    every = ((name, " ".join(words).split("<")) for name, words in lines("rungs.txt"))
    return [(name, [tuple(rung.split()) for rung in rungs]) for name, rungs in every]
