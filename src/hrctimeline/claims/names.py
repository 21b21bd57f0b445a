"""The proper names in a text: runs of words with capital letters, and where such a run may come apart.

"Secretary of State Mike Pompeo" is one run. "and", a comma and a genitive end a run; within one, an
acronym, a hyphen, "of" and the beginning of a title are seams: US | Ambassador Haley, Ministry of Defence |
of | Iran.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hrctimeline.claims.vocabulary import (
    HONORIFICS,
    NO_NAMES,
    OF,
    OPENING,
    PARTICLES,
    PREPOSITIONS,
    calendar,
    common,
    is_title,
    small,
)
from hrctimeline.claims.words import Word, words

Known = Callable[[Word], bool]  # whether texts have the word as a name
Tokens = tuple[str, ...]
_BINDING = PARTICLES | OF
_QUIET = OPENING | {"the", "i"}
_LONGEST = 12  # words of a run


class Run(NamedTuple):
    """Words that may be one name. `begins`: the first one begins a sentence.

    `fronted`: a preposition does and the run is next, and may be two names: "In Mainz | Gutenberg printed".
    `honorific`: the Mr or Mrs that was taken from its beginning.
    """

    words: tuple[Word, ...]
    begins: bool = False
    fronted: bool = False
    honorific: str = ""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, without a genitive."""
        return self.words[-1].end

    @property
    def tokens(self) -> Tokens:
        """Its words in plain form."""
        return tuple(word.plain for word in self.words)

    def without_first(self) -> "Run | None":
        """What is left when the first word is none of the name's, if that is a name."""
        return trimmed(Run(self.words[1:]))


def runs(found: list[Word]) -> list[Run]:
    """The names of a text's words, in order."""
    made, at = [], 0
    while at < len(found):
        if not _opens(found, at):
            at += 1
            continue
        end = _end(found, at)
        fronted = at > 0 and found[at - 1].begins and found[at - 1].plain.casefold() in PREPOSITIONS
        run = trimmed(Run(tuple(found[at:end]), found[at].begins, fronted))
        if run:
            made.append(run)
        at = end
    return made


def trimmed(run: Run) -> Run | None:
    """The run without Mr, Ms, small words and a lone month; None where nothing is left."""
    rest = run.words
    while rest and (rest[0].plain.casefold() in HONORIFICS or (small(rest[0].plain) and not _numeral(rest))):
        rest = rest[1:]
    honorific = next((w.plain for w in run.words[:1] if w.plain.casefold() in HONORIFICS), run.honorific)
    while rest and rest[-1].plain in _BINDING:
        rest = rest[:-1]
    if not rest or all(calendar(word.plain) or word.plain.casefold() in NO_NAMES for word in rest):
        return None
    if len(rest) == 1 and (len(rest[0].plain) == 1 or small(rest[0].plain)):
        return None
    begins = run.begins and rest[0] is run.words[0]
    return run._replace(words=rest, begins=begins, honorific=honorific)


def _numeral(rest: tuple[Word, ...]) -> bool:
    return len(rest) > 1 and rest[0].plain.casefold() in OPENING


def _opens(found: list[Word], at: int) -> bool:
    word = found[at]
    plain = word.plain.casefold()
    if not word.capital or plain in NO_NAMES or (len(plain) == 1 and not _follows(found, at + 1)):
        return False
    return not small(word.plain) or (plain in OPENING and _follows(found, at + 1))


def _follows(found: list[Word], at: int) -> bool:
    """Whether the word at `at` continues a name before it."""
    if at >= len(found) or not found[at].joined or found[at - 1].owns or found[at].begins:
        return False
    if found[at].joined == "-" and found[at].plain.isdigit():
        return True
    return found[at].capital and found[at].plain.casefold() not in NO_NAMES - {"ii"}


def _end(found: list[Word], at: int) -> int:
    end = at + 1
    while end - at < _LONGEST:
        if _follows(found, end):
            end += 1
            continue
        reach = end
        while reach < min(len(found), end + 3) and found[reach].joined and not found[reach - 1].owns:
            binds = found[reach].plain in _BINDING or (reach > end and found[reach].plain == "the")
            if not binds:
                break
            reach += 1
        if reach == end or not _follows(found, reach):
            break
        end = reach + 1
    while end - at > 1 and small(found[end - 1].plain) and found[end - 1].plain.casefold() not in OPENING:
        end -= 1
    return end


def seams(run: Run, known: dict[Tokens, int]) -> list[int]:
    """Between which words a run may be two names; an index is that of the second one's first word."""
    found, tokens = set(range(run.fronted * len(run.words))), run.tokens
    for index in range(1, len(tokens)):
        here, before = run.words[index], run.words[index - 1]
        if (
            {here.plain, before.plain} & {"of", "the"}
            or before.acronym
            or (here.joined == "-" and here.capital)
        ):
            found.add(index)
        if is_title(here.plain) and not is_title(before.plain):
            found.add(index)
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            if tokens[start:end] in known:
                found |= {end} if start and is_title(tokens[start - 1]) else {start, end}
    return sorted(found - {0, len(tokens)})


def pieces(run: Run, known: dict[Tokens, int]) -> Iterator[Run]:
    """The run's names, taken apart at every seam but "of" and hyphens."""
    cuts = [seam for seam in seams(run, known) if not _binds(run.words[seam - 1], run.words[seam])]
    for start, end in pairwise([0, *cuts, len(run.words)]):
        if piece := part(run, start, end):
            yield piece


def _binds(before: Word, here: Word) -> bool:
    return bool({before.plain, here.plain} & {"of", "the"}) or here.joined == "-"


def part(run: Run, start: int, end: int) -> Run | None:
    """Some words of a run as a name; None where they are small words only."""
    inner = run.words[start:end]
    while inner and inner[0].plain in ("of", "the"):
        inner = inner[1:]
    while inner and inner[-1].plain in ("of", "the"):
        inner = inner[:-1]
    return Run(inner, run.begins and start == 0) if inner else None


def headline(found: list[Word], known: Known, ordinary: Callable[[Word], bool]) -> bool:
    """Whether a title is in headline case, where capital letters say nothing.

    No word of four letters is small; at least three after the first are capital, or two and an "Is" or "By";
    and one of them is an ordinary word.
    """
    rest = [w for w in found[1:] if len(w.plain) > 3 and not small(w.plain) and w.plain[0].isalpha()]
    loud = any(w.capital and small(w.plain) and w.plain.casefold() not in _QUIET for w in found[1:])
    if len(rest) + loud < 3 or any(not w.capital for w in rest):
        return False
    return any(not known(w) and (ordinary(w) or _inflected(w.plain)) for w in found[1:] if w.capital)


def _inflected(word: str) -> bool:
    plain = word.casefold()
    return not common(word) and plain.endswith(
        ("ed", "ing", "tion", "tions", "ment", "ments", "es", "ts", "ns", "ds", "ks")
    )


def headline_runs(found: list[Word], known: Known, names: dict[Tokens, int]) -> list[Run]:
    """The names of a title in headline case: those that texts know, and spellings of the log's names."""
    made: list[Run] = []
    at = 0
    while at < len(found):
        end = _spelled(found, at, names) or at
        while end == at or (end < len(found) and found[end].joined and not found[end - 1].owns):
            if end >= len(found) or not (found[end].capital and known(found[end])):
                break
            end += 1
        if end > at and (run := trimmed(Run(tuple(found[at:end])))):
            made.append(run)
        at = max(end, at + 1)
    return made


def _spelled(found: list[Word], at: int, names: dict[Tokens, int]) -> int:
    for end in range(min(len(found), at + _LONGEST), at, -1):
        tokens = tuple(word.plain for word in found[at:end])
        if tokens in names and any(word.capital for word in found[at:end]):
            return end
    return 0


def spellings(
    names: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[dict[Tokens, int], list[tuple[Tokens, ...]]]:
    """The log's names by the words of each spelling, and for each name all its spellings."""
    by_words: dict[Tokens, int] = {}
    every = []
    for number, (name, others) in enumerate(names):
        tokens = [tuple(word.plain for word in words(spelling)) for spelling in (name, *others)]
        every.append(tuple(t for t in tokens if t))
        for each in every[-1]:
            by_words.setdefault(each, number)
    return by_words, every
