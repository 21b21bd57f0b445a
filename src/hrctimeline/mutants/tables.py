"""The tables that the planter reads: what is exchanged for what, opposites, cues, limits.

Its own is `data/exchanges.txt`. Of the others it takes the words alone, and none of the code that reads them
for the rules.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

SURE_OF_LIMITS = ("past", "lower", "unproved")  # those that no name is true without


@cache
def exchanged(kind: str) -> dict[str, tuple[str, ...]]:
    """What stands instead of a hedge, a unit or a preposition ("way"), the longest words first."""
    pairs = [tail.split("|") for head, tail in _lines("mutants", "exchanges.txt") if head == kind]
    return _both_ways(([one.strip()], [other.strip()]) for one, other in pairs)


@cache
def opposites() -> dict[str, tuple[str, ...]]:
    """The opposites of a word, both in their base forms."""
    return _both_ways(
        (head.split(), tail.split()) for head, tail in _lines("claims.wording", "opposites.txt")
    )


@cache
def cues(*kinds: str) -> tuple[str, ...]:
    """Words that make what follows less than stated, by their kinds in the table."""
    return tuple(
        word for head, tail in _lines("claims.wording", "cues.txt") if head in kinds for word in tail.split()
    )


@cache
def deeds() -> tuple[str, ...]:
    """Verbs of acts that nobody does by the way, in their base forms."""
    return tuple(head for head, _ in _lines("claims.wording", "acts.txt"))


@cache
def limits() -> tuple[str, ...]:
    """Words before an office or a name without which it says more: former, vice, alleged."""
    lines = (tail for head, tail in _lines("claims", "limiters.txt") if head in SURE_OF_LIMITS)
    return tuple(word.strip() for tail in lines for word in tail.split(","))


@cache
def offices() -> tuple[str, ...]:
    """Words of offices."""
    return tuple(_texts("claims", "offices.txt"))


@cache
def common() -> frozenset[str]:
    """Common English words in small letters."""
    return frozenset(_texts("claims", "english.txt"))


@cache
def changes() -> frozenset[str]:
    """The forms of verbs of change in amount."""
    return frozenset(word for line in _texts("claims", "changes.tsv") for word in line.split())


@cache
def irregular() -> dict[str, tuple[str, ...]]:
    """Irregular forms of the past by their base, without those of the auxiliaries."""
    every = {base: tail.split() for base, tail in _lines("claims.wording", "irregular.txt")}
    past = {base: tuple(f for f in forms if not f.endswith("ing")) for base, forms in every.items()}
    return {base: forms for base, forms in past.items() if forms and base not in ("be", "have", "do")}


@cache
def saying() -> tuple[str, ...]:
    """Verbs of saying, in the third person and the past."""
    return tuple(_texts("claims", "saying.txt"))


def _both_ways(pairs: Iterable[tuple[list[str], list[str]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        for these, those in ((one, other), (other, one)):
            for word in these:
                found[word] = tuple(dict.fromkeys((*found.get(word, ()), *those)))
    return dict(sorted(found.items(), key=lambda entry: -len(entry[0])))


def _lines(package: str, name: str) -> Iterator[tuple[str, str]]:
    """The lines of a table: what stands before the first colon, and what behind it."""
    for line in _texts(package, name):
        head, _, tail = line.partition(":")
        yield head.strip(), tail.strip()


def _texts(package: str, name: str) -> Iterator[str]:
    text = (files(f"hrctimeline.{package}") / "data" / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
