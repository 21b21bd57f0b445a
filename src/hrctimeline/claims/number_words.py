"""Numbers written in words, as values. Vague amounts ("dozens", "several hundred") have none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
MAGNITUDES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_PLAIN = (
    {w: n for n, w in enumerate(_ONES)}
    | {w: 10 * n for n, w in enumerate(_TENS, 2)}
    | {"both": 2, "couple": 2, "pair": 2, "trio": 3, "fourty": 40}
)
_ORDINAL = {w: n for n, w in enumerate(_ORDINALS)} | {t[:-1] + "ieth": 10 * n for n, t in enumerate(_TENS, 2)}
_ORDINAL_MAGNITUDES = {m + "th": n for m, n in MAGNITUDES.items() if m not in ("dozen", "score")}
# proved by, never a claim: "one of them", "both sides"
WEAK = frozenset("one first second both couple pair trio zero".split())


@dataclass(frozen=True, slots=True)
class Worded:
    """A number in words: its span, its value, and whether it is an ordinal or one of the weak words."""

    start: int
    end: int
    value: int
    ordinal: bool = False
    weak: bool = False


def worded(text: str) -> Iterator[Worded]:
    """The numbers that a text has in words, in order."""
    for run in _run().finditer(text):
        words = [
            (m[0].casefold(), m.start() + run.start(), m.end() + run.start())
            for m in _word().finditer(run[0])
        ]
        yield from _numbers(words)


def _numbers(words: list[tuple[str, int, int]]) -> Iterator[Worded]:
    at = 0
    while at < len(words):
        made, after = _one(words, at)
        if made:
            yield made
        at = after


def _one(words: list[tuple[str, int, int]], at: int) -> tuple[Worded | None, int]:
    """The number that begins at a word, if one does, and the word after it."""
    start, first = words[at][1], at
    total, part, floor, ordinal = 0, -1, 10**15, False
    if words[at][0] == "half" and [w for w, _, _ in words[at + 1 : at + 2]] in (["a"], ["an"]):
        size = MAGNITUDES.get(words[at + 2][0], 0) if at + 2 < len(words) else 0
        return (Worded(start, words[at + 2][2], size // 2), at + 3) if size else (None, at + 1)
    if words[at][0] in ("a", "an"):
        if at + 1 == len(words) or words[at + 1][0] not in MAGNITUDES:
            return None, at + 1
        part, at = 1, at + 1
    while at < len(words) and not ordinal:
        word = words[at][0]
        if word == "and":
            if (
                not (total or part >= 100)
                or at + 1 == len(words)
                or not _fits(words[at + 1][0], total, part, floor)
            ):
                break
        elif word in MAGNITUDES or word in _ORDINAL_MAGNITUDES:
            size, ordinal = (MAGNITUDES.get(word) or _ORDINAL_MAGNITUDES[word]), word not in MAGNITUDES
            if part < 0 or size >= floor:
                break
            if size > 100:
                total, part, floor = total + part * size, -1, size
            else:
                part *= size
        elif _fits(word, total, part, floor):
            ordinal = word in _ORDINAL
            part = max(part, 0) + (_ORDINAL[word] if ordinal else _PLAIN[word])
        else:
            break
        at += 1
    if at == first:
        return None, at + 1
    if part < 0 and not total:
        return None, at
    weak = at == first + 1 and words[first][0] in WEAK
    return Worded(start, words[at - 1][2], total + max(part, 0), ordinal, weak), at


def _fits(word: str, total: int, part: int, floor: int) -> bool:
    """Whether a small number can go on the number so far: "two hundred" + "three", "twenty" + "one"."""
    value = _PLAIN.get(word, _ORDINAL.get(word))
    if value is None:
        return False
    if part < 0:
        return True
    last = part % 100
    room = last == 0 and part >= 100 or (last >= 20 and last % 10 == 0 and 0 < value < 10)
    return room and not (value == 0)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]+")


@cache
def _run() -> re.Pattern[str]:
    words = sorted({*_PLAIN, *_ORDINAL, *MAGNITUDES, *_ORDINAL_MAGNITUDES}, key=len, reverse=True)
    one = f"(?:{'|'.join(words)})"
    return re.compile(
        rf"(?<![\w'’])(?:half[\s-]an?[\s-]|an?\s)?{one}(?:[\s-]{{1,3}}(?:(?:and|an?)\s)?{one})*(?![\w])",
        re.IGNORECASE,
    )
