"""Two names that stand round a verb in one order, and in every quote round that verb in the other.

Who gives stands behind "from" where the other gets: a verb of giving is held against those of getting.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import agent, common
from hrctimeline.claims.wording.clauses import is_nominal, stands_between
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.doers import alike, mutual
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, Placed, Turned
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.dates.text.verbs import IRREGULAR_PARTICIPLES
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.tokens import tokens, tokens_within

_SAID = "in the quote the two names stand the other way round"
_NEAR = 60  # characters between a verb and its names
_OFFERED = 4  # words of a verb of getting and its object: gets a letter
_SUFFERED = IRREGULAR_PARTICIPLES - {"been", "come", "become", "run"}
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_PARTICLES = listed("in up out down off over on away back past along")
_GENITIVES = ("'s", "’s")
_HAVING = frozenset(("has", "have", "had", "having"))
# verbs of obtaining and of inheriting: Levin 1993, classes 10.5, 13.5.1 and 13.5.2
_TAKING = listed(
    """
    receive obtain accept acquire borrow buy purchase take win gain earn inherit hear learn come draw
    collect recover steal seize capture wrest order hire rent lease
    """
)
# verbs of giving and of future having: Levin 1993, classes 13.1 to 13.3
_GIVING = listed(
    "give grant award hand present lend loan sell send pay donate bequeath leave teach tell serve supply"
)


def turned_round(prose: str, here: list[Content], evidence: Evidence, names: list[Run]) -> Iterator[Turned]:
    """Two names stand round a verb in one order, and in every quote round that verb in the other."""
    for one, word, other in _triples(prose, here, names):
        mine = -1 if _turned(prose, word, other.start) else 1
        if prose.startswith(_GENITIVES, one.end) and any(word.end < w.start < other.start for w in here):
            continue  # Lowe's absence is felt by Orne: it is Lowe's, and another word tells what is done
        if mutual(word) or stands_between(prose, word) or _suffers(prose, one, word, mine):
            continue
        owned = _owned(prose, here, other)
        if owned and any(_is_of(evidence.quotes[n], e, other) for n, e in evidence.same(owned.stems)):
            continue  # it only stands elsewhere: at the request of Orne
        orders = [
            (n, e, order)
            for n, e in evidence.acting(word) or _gotten(prose, word, here, evidence)
            if (order := _order(evidence.quotes[n], e, one, other))
        ]
        if orders and all(order != mine for _, _, order in orders):
            number, each, _ = orders[0]
            yield Turned("turned", (one.start, other.end), _SAID, number, each.span)


def owned_by_another(
    prose: str, here: list[Content], evidence: Evidence, names: list[Run]
) -> Iterator[Turned]:
    """A thing that a title or summary gives to one of its names, and every quote to another of them."""
    for run in names if " of " in prose else ():
        thing = _owned(prose, here, run)
        there = evidence.same(thing.stems) if thing else ()
        for other in names if there else ():
            if (
                thing
                and other.tokens != run.tokens
                and all(_is_anothers(evidence, *each, run, other) for each in there)
            ):
                (number, each), *_ = there
                yield Turned("turned", (thing.start, run.end), _SAID, number, each.span)


def _is_anothers(evidence: Evidence, number: int, thing: Content, run: Run, other: Run) -> bool:
    quote = evidence.quotes[number]
    return _is_of(quote, thing, other) and not _is_of(quote, thing, run)


def _gotten(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Placed]:
    """The words of the quotes by which somebody gets what a word gives, or gives what it gets.

    Of what is got, "from" tells the giver: the mill of Orne that Vail buys may be anybody's.
    """
    for one, other in ((_giving(), _taking()), (_taking(), _giving())):
        for number, each in () if word.stems.isdisjoint(one) else evidence.same(other):
            where = (prose, word) if other is _giving() else (evidence.quotes[number], each)
            if _tells_giver(*where) and alike(word, here, number, each, evidence):
                yield number, each


def _tells_giver(prose: str, word: Content) -> bool:
    return any(token.plain == "from" for token in tokens(prose, word.end, word.end + _NEAR))


def _suffers(prose: str, one: Run, word: Content, way: int) -> bool:
    """Whether the first name may have had it done to it, by whom isn't told: "Lowe given a drug"."""
    between = {token.plain for token in tokens(prose, one.end, word.start)}
    plain = word.text.casefold()
    passive = way > 0 and past(plain) and not between.isdisjoint(BEING)
    return passive or (plain in _SUFFERED and between.isdisjoint(_HAVING))


def _owned(prose: str, here: list[Content], run: Run) -> Content | None:
    """What a name that stands behind "of" is told to have."""
    before = here[: bisect_left(here, run.start, key=_start)][-1:]
    return next((word for word in before if _is_of(prose, word, run)), None)


def _is_of(prose: str, word: Content, run: Run) -> bool:
    """Whether a thing is a name's: the request of Orne, Orne's request."""
    name = run.tokens[-1].casefold()
    behind = [token.plain for token in tokens(prose, word.end, word.end + _NEAR)][: _OFFERED + 1]
    before = [token.plain for token in tokens_within(prose, word.start - _NEAR, word.start)][-1:]
    return (behind[:1] == ["of"] and name in behind) or before in ([f"{name}'s"], [f"{name}'"])


def _start(word: Content) -> int:
    return word.start


def _triples(prose: str, here: list[Content], names: list[Run]) -> Iterator[tuple[Run, Content, Run]]:
    """Two neighbouring names of one sentence with the first word between them, or with a noun of a deed."""
    for one, other in pairwise(names):
        first, last = (bisect_left(here, at, key=_start) for at in (one.end, other.start))
        between = [w for w in here[first:last] if w.end <= other.start and not _is_office(w)]
        if 0 < len(between) <= COMPANY and not any(mark in prose[one.end : other.start] for mark in ".;:!?,"):
            nouns = (word for word in between[1:] if is_nominal(word) and not agent(word.text.casefold()))
            yield from ((one, word, other) for word in (between[0], *nouns))


def _is_office(word: Content) -> bool:
    """Whether a word between two names is what the one is of the other: "Orne | mayor | Ann Lowe"."""
    return word.text.islower() and common(word.text) and not word.text.endswith("s")


def _order(quote: str, word: Content, one: Run, other: Run) -> int:
    """1 where `one` does to `other` what `word` says, -1 the other way round, 0 where it can't be told."""
    first, second = _side(quote, word, one), _side(quote, word, other)
    if first * second >= 0:
        return 0
    passive = _turned(quote, word, word.end + max(first, second))
    if not passive and word.auxiliary in BEING and past(word.text.casefold()):
        return 0  # by whom it was done isn't told
    return (1 if first < 0 else -1) * (-1 if passive else 1)


def _side(quote: str, word: Content, run: Run) -> int:
    """How far before (negative) or after a word a name stands near it; 0 where on both sides, or on none."""
    name = run.tokens[-1]
    before = quote.rfind(name, max(0, word.start - _NEAR), word.start)
    after = quote.find(name, word.end, word.end + _NEAR)
    if (before < 0) == (after < 0):
        return 0
    return before - word.start if before >= 0 else after - word.end + 1


def _turned(prose: str, word: Content, end: int) -> bool:
    """Whether "by" or "from" stands between a verb and the name after it: sued by, gets a letter from.

    Not behind the verb's own object, or its particle: rejected an offer by, rides in by.
    """
    between = prose[word.end : end].casefold().replace(" over from ", " over ")
    led = _ARTICLES if past(word.text.casefold()) else _ARTICLES | _PARTICLES
    active = word.auxiliary not in BEING and not led.isdisjoint(between.split(maxsplit=1)[:1])
    return (" by " in between and not active) or (" from " in between and _takes(prose, word.end))


def _takes(prose: str, end: int) -> bool:
    """Whether a verb of getting stands up to a place: its giver stands behind "from"."""
    before = tokens_within(prose, end - _NEAR, end)[-_OFFERED:]
    return any(
        token.plain in ("get", "gets", "got") or not stems(token.plain).isdisjoint(_taking())
        for token in before
    )


@cache
def _giving() -> frozenset[str]:
    return frozenset(stem for verb in _GIVING for stem in stems(verb))


@cache
def _taking() -> frozenset[str]:
    return frozenset(stem for verb in _TAKING for stem in stems(verb))
