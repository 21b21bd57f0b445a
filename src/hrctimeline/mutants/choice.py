"""Which of all faults are planted: the same share of every kind, spread over the lines of the log."""

from collections import defaultdict
from collections.abc import Iterable
from random import Random

from hrctimeline.mutants.fault import Fault


def choose(faults: Iterable[Fault], most: int, random: Random) -> list[Fault]:
    """At most `most` faults, in their order. What one kind leaves of its share goes to the others."""
    kinds: dict[tuple[str, str], list[tuple[int, Fault]]] = defaultdict(list)
    for numbered in enumerate(faults):
        kinds[numbered[1].expect, numbered[1].kind].append(numbered)
    picked: list[tuple[int, Fault]] = []
    waiting = sorted(kinds.values(), key=len)
    while waiting:
        share = (most - len(picked)) // len(waiting)
        picked += _spread(waiting.pop(0), share, random)
    return [fault for _, fault in sorted(picked, key=lambda numbered: numbered[0])]


def _spread(faults: list[tuple[int, Fault]], share: int, random: Random) -> list[tuple[int, Fault]]:
    """Some of the faults of one kind: from each value (or text) one in turn."""
    if len(faults) <= share:
        return faults
    values: dict[object, list[tuple[int, Fault]]] = defaultdict(list)
    for numbered in random.sample(faults, len(faults)):
        values[numbered[1].where.file, numbered[1].where.path].append(numbered)
    in_turn = [(turn, numbered) for value in values.values() for turn, numbered in enumerate(value)]
    return [numbered for _, numbered in sorted(in_turn, key=lambda each: each[0])[:share]]
