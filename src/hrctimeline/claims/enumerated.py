"""How many things a quote lists by name or noun: "Selby, Goole and Cawood were flooded", three towns.

A list of names that its noun introduces or repeats ("the senators Lowe, Tarn and Pell", "the Bank of Orne,
the Bank of Vail") proves their number. Where nothing tells what is listed, a list as long is a note; so is
one that "including" or "such as" opens: it names a part.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.numbers.amounts import Value
from hrctimeline.claims.numbers.number import Number
from hrctimeline.claims.numbers.units import COUNT
from hrctimeline.claims.vocabulary import counts, honorific, role
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import words
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.tokens import Token, tokens

_JOINTS = frozenset((",", ";", "and", "or", "&", "(", ")"))
_ARTICLES = frozenset(("the", "a", "an", "both", "as", "well", "also", "of", "in", "s"))
_PLACED = frozenset(("in", "of", "at", "the"))  # between a name and where that is
_LANDS = frozenset(("country", "land", "nation", "state", "power", "government"))
_LEAD, _NEAR = 60, 3  # characters and words before a list in which its noun may stand
_AFTER = 4  # words after a number among which its noun is
_ASIDE = 8  # words and marks between two names of which an office is one
_TELLING = frozenset(CARDINALS) - {"a", "an", "one"}
_ITEM = 4  # words of one thing that is listed by a noun


class Listed(NamedTuple):
    """A list in a quote: its length, its words, and whether they are what a number counts."""

    length: int
    words: str
    alike: bool


def listed(number: Number, prose: str, quotes: Sequence[str]) -> Listed | None:
    """The list that a number of a title or summary counts: one of its noun, or else one of its length."""
    values = {each.high for each in number.readings}
    if (
        number.units != {COUNT}
        or not number.exact
        or len(values) != 1
        or _others().match(prose, number.end)
        or _labels(prose[max(0, number.start - _LEAD) : number.start], quotes)
    ):
        return None
    nouns = frozenset(stems(counted_noun(prose, number.end)))
    every = _every_list(tuple(quotes), nouns, _region(prose, number.end))
    return every.get(next(iter(values))) or every.get(None)


@lru_cache(maxsize=64)  # a title of many numbers counts few nouns, and all in the same quotes
def _every_list(quotes: tuple[str, ...], nouns: frozenset[str], region: Tokens) -> dict[Value | None, Listed]:
    """The lists of some quotes by their lengths, those of the noun first; the first of these without one."""
    found = [each for quote in quotes for each in _lists(quote, nouns)]
    found += [each for quote in quotes for each in _lands_listed(quote, region, nouns)]
    alike = [each for each in found if each.alike]
    every: dict[Value | None, Listed] = {None: alike[0]} if alike else {}
    for each in (*alike, *found):
        every.setdefault(Fraction(each.length), each)
    return every


def _labels(before: str, quotes: Sequence[str]) -> bool:
    """Whether the word before a number has another number in a quote: "Pump 3" is none of three pumps."""
    word = _name_before().search(before)
    if word is None:
        return False
    return any(re.search(rf"(?<!\w){re.escape(word[1])} \d", quote) for quote in quotes)


def as_many(number: Number, prose: str, quotes: Sequence[str]) -> str:
    """A list of the quotes that is as long as a number says, whatever it lists, in words; "" for none."""
    items = listed(number, prose, quotes)
    long = items is not None and items.length in {each.high for each in number.readings}
    return f"as many as a quote lists, “{items.words}”" if items and long else ""


def tells_of(number: Number, prose: str, quotes: Sequence[str]) -> bool:
    """Whether a list of a number's own noun has so many, or the number refers to the names of one."""
    items = listed(number, prose, quotes)
    own = items is not None and items.alike and items.length in {each.high for each in number.readings}
    return own or _of_those_named(number, prose, quotes)


def _of_those_named(number: Number, prose: str, quotes: Sequence[str]) -> bool:
    """Whether a number refers to the names of a list: "the two", "Lowe and two others" for three."""
    values = {each.high for each in number.readings}
    before = prose[max(0, number.start - _LEAD) : number.start]
    others, back = _others().match(prose, number.end), _referring().search(before)
    if COUNT not in number.units or not number.exact or not (others or back):
        return False
    told = {word.plain for word in words(prose)}
    every = (each for quote in quotes for each in chains(quote))
    lists = [[run.tokens[-1] for run in chain] for chain in every]
    return any(
        values == {len(names) - (sum(name in told for name in names) if others else 0)} for names in lists
    )


def _region(prose: str, end: int) -> Tokens:
    """The region whose lands a number may count: "ten | European states"."""
    from hrctimeline.claims.names.metonyms import lands_of  # most texts have no such number

    following = [token.plain for token in tokens(prose, end, end + _LEAD)][:_AFTER]
    return next((each for word in following if lands_of(each := (word,))), ())


def _lands_listed(quote: str, region: Tokens, nouns: frozenset[str]) -> Iterator[Listed]:
    """The lands of each list of a quote that lie in the region that is counted."""
    from hrctimeline.claims.names.metonyms import lies_in

    for chain in chains(quote) if region or not nouns.isdisjoint(_lands()) else ():
        inside = [run for run in chain if (lies_in(run.tokens, region) if region else related(run.tokens))]
        if len(inside) > 1:
            yield Listed(len(inside), quote[chain[0].start : chain[-1].end], False)


def counted_noun(prose: str, end: int) -> str:
    """The noun that a number may count: "six | central banks", "two | win32 builds"."""
    found: list[str] = []
    last = end
    for token in tokens(prose, end, end + _LEAD):
        glued, last = token.start == last, token.end
        if glued:
            continue
        if token.kind != "word" or len(found) == _AFTER:
            break
        found.append(token.plain)
        if counts(token.plain):
            break
    return found[-1] if found else ""


def _lists(quote: str, nouns: frozenset[str]) -> Iterator[Listed]:
    """The lists of a quote: of names, and of nouns."""
    for chain in chains(quote):
        for part in _ending(quote, chain):
            yield _of_names(quote, part, nouns)
    for match in _series().finditer(quote):
        if not _TELLING.isdisjoint(match[0].split()):
            continue  # two cutters are two
        yield Listed(1 + len(_joint().findall(match[0])), match[0].strip(), False)
    for match in _beings().finditer(quote):
        yield Listed(_weighed(match[0]), match[0], False)


def chains(quote: str) -> Iterator[list[Run]]:
    """The names of each list of a text, without those that own one or tell where it is: "Tarn's | Mill"."""
    chain: list[Run] = []
    end = 0
    for run in (*runs(words(quote)), None):
        between = [*tokens(quote, end, run.start)] if chain and run else []
        owned = run is not None and _owner().fullmatch(quote, end, run.start) is not None
        placed = bool(between) and all(token.plain in _PLACED for token in between)
        if run and chain and owned:
            chain[-1] = run
        elif chain and run and _goes_on(quote, end, run.start):
            chain.append(run)
        elif not (chain and placed):
            if len(chain) > 1:
                yield chain
            chain = [run] if run else []
        end = run.end if run else 0


def _ending(quote: str, chain: list[Run]) -> Iterator[list[Run]]:
    """A list of names as it ends behind "and", if it doesn't end there anyhow, and as a whole."""
    joints = [quote[one.end : two.start] for one, two in pairwise(chain)]
    last = next((at for at in range(len(joints), 0, -1) if _and().search(joints[at - 1])), len(joints))
    if 0 < last < len(joints):
        yield chain[: last + 1]
    if len(joints) > 1 or not joints[0].lstrip().startswith(",") or _and().search(joints[0]):
        yield chain  # no "Orne, Selvia", nor "Lowe, clerk of Orne"


def _goes_on(quote: str, end: int, start: int) -> bool:
    """Whether what stands between two names makes them parts of one list."""
    every = [token for token in tokens(quote, end, start) if token.kind != "number"]
    dots = {token.end for token in every if honorific(token.plain)}  # "Mr."
    between = [token for token in every if not (token.text == "." and token.start in dots)]
    joint = any(token.plain in _JOINTS for token in between)
    told = len(between) <= _ASIDE and any(role(token.plain) for token in between)
    told = told or _kind_before().fullmatch(quote, end, start) is not None
    return joint and all(_in_list(token, told=told) for token in between)


def _in_list(token: Token, *, told: bool) -> bool:
    known = token.plain in _JOINTS or token.plain in _ARTICLES or role(token.plain) or honorific(token.plain)
    return bool(known) or (told and token.kind == "word")  # "and the interior minister, Lowe"


def _of_names(quote: str, chain: list[Run], nouns: frozenset[str]) -> Listed:
    first, last = chain[0].start, chain[-1].end
    parts = quote[first:last].split(";")
    lead = " ".join(quote[max(0, first - _LEAD) : first].split()[-_NEAR:])
    around = {stem for token in tokens(f"{lead} {quote[first:last]}") for stem in stems(token.plain)}
    lands = not nouns.isdisjoint(_lands()) and all(related(run.tokens) for run in chain)
    length = len(parts) if len(parts) > 1 else len(chain)
    whole = _part_before().search(quote[max(0, first - _LEAD) : first]) is None
    return Listed(length, quote[first:last], whole and (lands or not around.isdisjoint(nouns)))


@cache
def _part_before() -> re.Pattern[str]:
    """What opens a list of some of those that are told of, up to four words before it."""
    opening = (
        "includ(?:ing|es?|ed)|such as|among (?:them|those|these|which|whom)|notably|especially|particularly"
        "|for (?:example|instance)|e\\.g\\.|led by|headed by"
    )
    return re.compile(rf"(?<!\w)(?:{opening}),?(?:\s[\w’'-]+){{0,4}}\s*\Z", re.IGNORECASE)


# a name's kind before it in a list: "and the river | Orne"
_kind_before = lazy_pattern(r",?\s+(?:(?:and|or)\s+)?(?:the|an?|his|her|its|their)\s+[a-z]+\s+")
_name_before = lazy_pattern(r"(?<!\w)([A-Z]\w+) \Z")
_others = lazy_pattern(r"\s+others?(?!\w)", re.IGNORECASE)
_referring = lazy_pattern(r"(?<!\w)(?:the|these|those)\s+\Z", re.IGNORECASE)


@cache
def _lands() -> frozenset[str]:
    return frozenset(stem for word in _LANDS for stem in stems(word))


@cache
def _series() -> re.Pattern[str]:
    """Things in small letters with commas between, and "and" before the last."""
    item = rf"[a-z][\w’'-]*(?:\s[\w’'-]+){{0,{_ITEM - 1}}}?"
    return re.compile(rf"(?<![\w’'-]){item}(?:,\s{item}){{1,12}}?,?\s(?:and|or)\s[\w’'-]+")


_joint = lazy_pattern(r",?\s(?:and|or)\s|,\s")
_owner = lazy_pattern(r"['’]s?\s+")
_and = lazy_pattern(r"(?<!\w)and(?!\w)")


@cache
def _beings() -> re.Pattern[str]:
    """Things or people that are told by a number each: "a doctor, two nurses and her porter"."""
    told = "|".join(sorted((*CARDINALS, "his", "her", "its"), key=len, reverse=True))
    item = rf"(?:{told}|\d{{1,2}})(?:\s[a-z][\w’'-]*){{1,3}}?"
    return re.compile(rf"(?<![\w’'-]){item}(?:,\s{item}){{0,10}}?,?\s+and\s+{item}(?![\w’'-])", re.IGNORECASE)


def _weighed(words: str) -> int:
    """How many a list of such items tells of."""
    firsts = (item.split()[0].casefold() for item in _joint().split(words))
    return sum(int(first) if first.isdigit() else CARDINALS.get(first, 1) for first in firsts)
