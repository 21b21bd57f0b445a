"""What the texts themselves put in quotation marks, and quotations that two texts word differently."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.text import Span, Text, fold

Run = tuple[str, ...]  # three words that follow each other

_SHARED = 2  # runs of three words that two wordings of one sentence have in common at the least
_SHORTEST = len("a b c d")
_LEAST = 5  # words that they have in common, with few others between
_APART = 3  # so many others stand between two of them at the most: more are another sentence
# words that a paper may write otherwise, or leave out, without another thing being said: determiners,
# pronouns, what helps a verb, the commonest prepositions and conjunctions, what people put in when they speak
_SMALL = listed(
    """
    a an the this that these those some i you he she it we they me him us them my your his her its our their
    who which am is are was were be been being have has had do does did of to in on at and so or very really
    just well oh yes per cent percent
    """
)
_ENDINGS = ("ing", "es", "ed", "'s", "s", "d", "e")
_SHORT = {"can": "can", "won": "will", "shan": "shall"}  # of "can't", "won't", "shan't"


# letters that two houses write for one sound, in words alone that are one
_SPELLED = (
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("ll", "l"), ("nc", "ns"), ("tre", "ter"), ("ogue", "og"),
    ("amme", "am"), ("ae", "e"), ("oe", "e"), ("grey", "gray"), ("rnt", "rned"), ("okay", "ok"),
    ("whilst", "while"), ("until", "till"),
)  # fmt: skip


class Wording(Record):
    """Words in quotation marks: a span of the source, and the words with their spans."""

    source: str
    start: int
    end: int
    words: tuple[str, ...]
    spans: tuple[Span, ...]


class Conflict(Record):
    """Two wordings of one quotation, and the span of each in which they differ."""

    cited: Wording
    other: Wording
    here: Span
    there: Span


def quotations(source: str, text: Text) -> list[Wording]:
    """The quotations of at least four words in a text."""
    found = []
    for match in _quoted(text):
        start, end = match.span(match.lastindex or 1)
        if end - start < _SHORTEST:
            continue
        tokens = list(_word().finditer(text.source, start, end))
        if len(tokens) >= 4 and "\n\n" not in match[0]:
            written = (token[0] for token in tokens)
            words = tuple((word if word.isascii() else fold(word)).casefold() for word in written)
            found.append(Wording(source, start, end, words, tuple(token.span() for token in tokens)))
    return found


def _quoted(text: Text) -> Iterable[re.Match[str]]:
    """What stands between quotation marks: most texts have one kind, and `re` finds one character fast."""
    curly, straight = "“" in text.source, '"' in text.source
    pattern = _between_either if curly and straight else _between_curly if curly else _between_straight
    return pattern().finditer(text.source, text.first, text.last) if curly or straight else ()


_CURLY, _STRAIGHT = "“([^“”]{1,1500})”", '"([^"\n]{1,1500})"'  # straight marks pair off in their line
_between_curly, _between_straight = lazy_pattern(_CURLY), lazy_pattern(_STRAIGHT)
_between_either = lazy_pattern(f"{_CURLY}|{_STRAIGHT}")
_word = lazy_pattern(
    r"[^\W_]+(?:['-][^\W_]+|’[^\W_]+)*|[\[…]|\.{3}"
)  # what is marked as changed or left out is a word


def runs(every: Iterable[Wording]) -> frozenset[Run]:
    """All runs of words in some quotations."""
    return frozenset(run for quotation in every for run in _runs(quotation.words))


def sharing(every: Iterable[Wording], wanted: frozenset[Run]) -> Iterator[Wording]:
    """Those quotations that have one of some runs of words."""
    return (each for each in every if not wanted.isdisjoint(_runs(each.words)))


def conflicts(every: list[Wording], documents: Mapping[str, str]) -> list[Conflict]:
    """The pairs of quotations from two documents that are one sentence in different words, each way round.

    Those that share no run of words with any may be left out.
    """
    shared = defaultdict[Run, list[int]](list)
    for number, quotation in enumerate(every):
        for run in dict.fromkeys(_runs(quotation.words)):
            shared[run].append(number)
    count: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in shared.values():
        for one, other in combinations(numbers, 2) if len(numbers) < 20 else ():
            if documents[every[one].source] != documents[every[other].source]:
                count[one, other] += 1
    likely = (pair for pair, runs in count.items() if runs >= _SHARED)
    return [c for one, other in likely for c in _conflict(every[one], every[other])]


def _runs(words: tuple[str, ...]) -> Iterator[Run]:
    return (words[i : i + 3] for i in range(len(words) - 2))


def _conflict(one: Wording, other: Wording) -> Iterator[Conflict]:
    """A difference between words that both have: one that is merely longer at an end is no conflict."""
    pairs = _unbroken(_aligned(one.words, other.words))
    if len(pairs) < _LEAST or len(pairs) * 5 < 4 * min(len(one.words), len(other.words)):
        return
    for (a, b), (c, d) in pairwise(pairs):
        if _differ(one.words[a + 1 : c], other.words[b + 1 : d]):
            here, there = _between(one, a, c), _between(other, b, d)
            yield Conflict(one, other, here, there)
            yield Conflict(other, one, there, here)
            return


def _unbroken(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs that follow each other closely in both wordings."""
    chains = [pairs[:1]]
    for (a, b), (c, d) in pairwise(pairs):
        if max(c - a, d - b) > _APART + 1:
            chains.append([])
        chains[-1].append((c, d))
    return max(chains, key=len)


def _differ(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Whether two wordings of one place say another thing: not in another spelling or form."""
    if any(not word[0].isalnum() for word in here + there):
        return False  # brackets and dots say that it isn't the speaker's wording
    if _written([*here]) == _written([*there]):
        return False
    one, other = ([_form(each) for word in side for each in _full(word)] for side in (here, there))
    return one != other and _written(one) != _written(other) and not _a_figure(one, other)


def _full(word: str) -> Iterator[str]:
    """What a word says, written in full: can and not for "can't"; none for a small word."""
    head, _, tail = word.partition("'")
    if denied := word.endswith("n't"):
        head = _SHORT.get(head, head[:-1])
    said = (head, "not" if denied else "will" if tail == "ll" else "")
    return (each for each in said if each and each not in _SMALL)


def _form(word: str) -> str:
    """A word without the endings of its forms, as British and American English both spell it."""
    for one, other in _SPELLED:
        word = word.replace(one, other)
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) > len(each) + 1), "")
    return word.removesuffix(ending)


def _written(words: list[str]) -> str:
    return "".join(words).replace("-", "")


def _a_figure(one: list[str], other: list[str]) -> bool:
    """Whether one side alone has digits, as papers write numbers in words or figures."""
    return any(map(str.isdigit, "".join(one))) != any(map(str.isdigit, "".join(other)))


def _between(quotation: Wording, before: int, after: int) -> Span:
    """The differing words with the common word on each side."""
    return quotation.spans[before][0], quotation.spans[after][1]


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[int, int]]:
    """The longest common subsequence of two runs of words, as pairs of positions."""
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(other) - 1, -1, -1):
            same = best[i + 1][j + 1] + 1 if one[i] == other[j] else 0
            best[i][j] = max(same, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if one[i] == other[j] and best[i][j] == best[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
