"""Acts and motives that a title or summary tells and no quote: proved, ordered, "to punish", "in protest"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import PREPOSITIONS, role
from hrctimeline.claims.wording.clauses import sides
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.doers import in_a_name
from hrctimeline.claims.wording.negated import clause_of, has_company
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, Turned, negating
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.record import Record
from hrctimeline.words.lists import listed as listed_words
from hrctimeline.words.tokens import tokens, tokens_within

# Acts that a title or summary tells and no quote: that something was proved, confirmed, admitted, ordered.
#
# Each act is a line of a table, with what else backs it. Of a ladder of deeds, the log may not stand on a
# higher rung than every quote: arrested isn't charged, wounded isn't killed.

_NEAR = 20  # characters before a word
_OURSELVES = frozenset(("i", "we", "my", "our", "me", "us"))
_UNTRUE = frozenset(("to", "about", "again", "under", "when", "and"))  # behind who lies, and nothing else
_POSTS = listed_words("post job office role party board council team government cabinet as")
_NEXT = 16  # characters of the word behind another
# what an object may begin with
_OBJECTS = listed_words(
    """
    a an the this that these those some any each every all both such own its his her their our my him them it
    us one two three four five six seven eight nine ten many several more most no
    """
)
_HELPING = frozenset(("help", "helps", "helped", "helping"))
_OF_LAW = ("custody", "accusation")
_OF_SOMETHING = frozenset(("order", "force"))
_SAID = {
    "prove": "no quote tells of a proof",
    "confirm": "no quote confirms anything",
    "admit": "no quote admits anything",
    "hide": "no quote tells that anything was hidden",
    "order": "no quote tells of an order to do this",
    "force": "no quote tells that anybody was forced to this",
    "dismiss": "no quote dismisses or denies anything",
    "regret": "no quote regrets anything",
    "lie": "no quote tells of anything untrue",
    "resign": "no quote tells that anybody left an office",
    "oust": "no quote tells that anybody was dismissed",
    "cancel": "no quote tells that anything was called off",
    "arrest": "no quote tells of an arrest",
    "sue": "no quote tells of a court",
    "ban": "no quote tells of a ban",
    "threaten": "no quote tells of a threat",
    "boycott": "no quote tells of a boycott",
}


class _Act(Record):
    name: str
    verbs: frozenset[str]
    others: tuple[str, ...]

    @property
    def backing(self) -> frozenset[str]:
        """The stems of what else backs it."""
        return _all(self.others)


def enacted(prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]) -> Iterator[Turned]:
    """The words of a title or summary that tell of an act, or of a further one, than any quote."""
    for word in here:
        if word.stems.isdisjoint(_telling()):
            continue
        if word.determined or word.cues or word.named or in_a_name(word, names) or not _is_verb(prose, word):
            continue
        for act in _acts():
            if not (word.stems.isdisjoint(act.verbs) or _backed(act, prose, word, here, evidence)):
                yield Turned("firmer", word.span, _SAID[act.name], -1, (0, 0), closely=False)
                break
        else:
            if not negating(clause_of(prose, word)):  # "gave no grounds"
                yield from _higher(prose, word, here, evidence)


def _lies_somewhere(prose: str, word: Content) -> bool:
    """Whether something lies in a place or a state, and nobody lied: lay, lies south, lie open."""
    plain = word.text.casefold()
    if plain not in ("lie", "lies", "lay", "lain"):
        return False
    following = next(tokens(prose, word.end, word.end + _NEXT), None)
    untrue = following is None or following.kind == "mark" or following.plain in _UNTRUE | _OBJECTS
    return plain in ("lay", "lain") or not untrue


def _leaves_a_thing(prose: str, word: Content) -> bool:
    """Whether somebody quits a thing, and no office: quits the deal, quits Orne's supply."""
    behind = [*tokens(prose, word.end, word.end + _NEAR)] if word.text.startswith("quit") else []
    named = bool(behind) and (behind[0].plain in _OBJECTS or behind[0].text[0].isupper())
    return named and not any(role(token.plain) or token.plain in _POSTS for token in behind)


def _turns_out(prose: str, word: Content) -> bool:
    """Whether "prove" only says how a thing turns out: proves costly, proved to be."""
    following = next(tokens(prose, word.end, word.end + _NEXT), None)
    return following is not None and following.plain not in _OBJECTS | {"that"} and following.text.islower()


def _backed(act: _Act, prose: str, word: Content, here: list[Content], evidence: Evidence) -> bool:
    """Whether a quote tells of an act; an order or a force must be of what the log tells of."""
    if (act.name == "lie" and _lies_somewhere(prose, word)) or (
        act.name == "prove" and _turns_out(prose, word)
    ):
        return True
    if act.name == "resign" and _leaves_a_thing(prose, word):
        return True
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


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(r"\b(?:must|(?:had|has|have)\s+to)\b")


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
    following = next(iter(tokens(prose, word.end, word.end + _NEAR)), None)
    if following is None or following.kind == "mark":
        return True
    if plain == "forces" and following.text.islower() and following.plain not in _OBJECTS:
        return True  # "allied forces strike"
    return past(following.plain) or (not is_content(following.plain) and following.plain not in _OBJECTS)


def _higher(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """A word on a higher rung than those that the quotes have of the same ladder.

    It is sure where a party or thing stands on one side of both; but courts do nothing else than convict.
    """
    before = tokens_within(prose, word.start - _NEAR, word.start)[-2:]
    if any(token.plain in _HELPING for token in before):
        return  # who helped to cause it contributed
    mine = sides(prose, word)
    for name, rungs in _ladders():
        at = next((n for n, rung in enumerate(rungs) if not word.stems.isdisjoint(rung)), 0)
        if at == 0 or any(_does(frozenset().union(*rungs[at:]), evidence)):
            continue
        for number, each in evidence.same(frozenset().union(*rungs[:at])):
            if has_company(word, here, (number, each), evidence, 2 * COMPANY, names=True):
                said = f"the quote has “{each.text}”"
                sure = name in _OF_LAW or mine.shares(sides(evidence.quotes[number], each))
                yield Turned("firmer", word.span, said, number, each.span, sure, closely=False)
                return


@cache
def _telling() -> frozenset[str]:
    """The stems of all acts, and of all rungs but the lowest ones."""
    rungs = (rung for _, ladder in _ladders() for rung in ladder[1:])
    return frozenset().union(*(act.verbs for act in _acts()), *rungs)


@cache
def _acts() -> list[_Act]:
    return [_Act(name, _all(words), others) for name, words, others in _halves("acts.txt")]


@cache
def _ladders() -> list[tuple[str, list[frozenset[str]]]]:
    """The ladders by their names, each with the stems of its rungs."""
    every = ((name, " ".join(words).split("<")) for name, words in lines("rungs.txt"))
    return [(name, [_all(tuple(rung.split())) for rung in rungs]) for name, rungs in every]


def _halves(table: str) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The lines of a table by their names: the words that tell, and what else backs them."""
    for name, words in lines(table):
        at = words.index("|")
        yield name, tuple(words[:at]), tuple(words[at + 1 :])


@cache
def _all(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))


# A motive, or a charge, that a title or summary tells and no quote: "to punish", "in protest", "a sham".
#
# Each is a line of a table, with what else backs it in any quote.

_BEFORE = 24  # characters before a word that say how it stands
_MOTIVES = {
    "to": "no quote tells of this aim",
    "in": "no quote tells of this motive",
    "as": "no quote calls anything so",
    "over": "no quote tells of any fear",
}


class _Motive(Record):
    kind: str
    written: frozenset[str]  # of a charge, its words as they stand
    words: frozenset[str]
    others: tuple[str, ...]

    @property
    def backing(self) -> frozenset[str]:
        """What else backs it, and the stems of that."""
        return _all(self.others).union(self.others)


def imputed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary that give a motive or a charge which no quote gives."""
    for word in here:
        for motive in () if word.stems.isdisjoint(_words()) else _motives(word.stems):
            if (
                _stands(motive, prose, word)
                and not evidence.has_any(motive.words | motive.backing)
                and not _plain(motive, evidence)
            ):
                yield Turned("wider", word.span, _MOTIVES[motive.kind], -1, (0, 0), closely=False)
                break


def _stands(motive: _Motive, prose: str, word: Content) -> bool:
    """Whether a word tells a motive by its place, or a charge by its form: a rigged vote, no rig."""
    if motive.kind == "as":
        return word.text.casefold() in motive.written
    return _purpose(motive.kind).search(prose, word.start - _BEFORE, word.start) is not None


def _plain(motive: _Motive, evidence: Evidence) -> bool:
    """Whether a small word of the quotes backs it: against, over, after."""
    return not evidence.plain.isdisjoint(motive.backing)


@cache
def _purpose(kind: str) -> re.Pattern[str]:
    """What stands directly before a word that tells a purpose or a state of mind."""
    leads = {"to": r"to", "in": r"(?:in|out\s+of)", "over": r"(?:over|amid|for|from|on)(?:\s+[a-z]+)?"}
    return re.compile(rf"(?:\A|(?<=\W)){leads[kind]}\s+\Z", re.IGNORECASE)


def _motives(found: frozenset[str]) -> list[_Motive]:
    return [motive for motive in _table() if not motive.words.isdisjoint(found)]


@cache
def _words() -> frozenset[str]:
    """The words of all motives."""
    return frozenset[str]().union(*(motive.words for motive in _table()))


@cache
def _table() -> list[_Motive]:
    return [
        _Motive(kind, frozenset(words if kind == "as" else ()), _all(words), others)
        for kind, words, others in _halves("motives.txt")
    ]
