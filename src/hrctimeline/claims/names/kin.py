"""Kinship that a claim makes nearer or farther than the quotes: "mother" where they have a stepmother."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.offices import Otherwise
from hrctimeline.claims.words import Index, Word

_KIN = ("mother", "father", "parent", "brother", "sister", "son", "daughter", "child")  # groups may be any
_FARTHER = ("", "step", "grand", "god", "great-grand")
_BEFORE = frozenset(("half", "foster", "adoptive", "great"))  # words of their own: half-brother
_BEHIND = ["in", "law"]


def other_kin(claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Otherwise]:
    """The words of kinship of which the quotes have nearer or farther ones alone."""
    for at, word in enumerate(claim):
        if not word.plain.casefold().endswith(_KIN):
            continue
        for kin in _KIN:
            mine = _kinship(claim, at, kin)
            there = [found for index in quotes for found in _found(index, kin)] if mine else []
            if there and mine not in there:
                yield Otherwise((word.start, word.end), there[0])


def _found(index: Index, kin: str) -> Iterator[str]:
    """The words of kinship of a text that are made with one."""
    for farther in _FARTHER:
        for at in index.places.get(farther + kin, ()):
            if not index.words[at].capital or index.words[at].begins:  # a name may have it
                yield _kinship(index.words, at, kin)


def _kinship(words: Sequence[Word], at: int, kin: str) -> str:
    """The kinship that a word tells, if it is made with `kin`: stepmother, half-brothers."""
    plain = words[at].plain.casefold()
    if not plain.endswith(kin) or plain.removesuffix(kin) not in _FARTHER:
        return ""
    before = words[at - 1].plain.casefold() if at and words[at].joined else ""
    behind = [word.plain for word in words[at + 1 : at + 3]]
    lead = f"{before}-" if before in _BEFORE else ""
    return lead + plain + ("-in-law" if behind == _BEHIND else "")
