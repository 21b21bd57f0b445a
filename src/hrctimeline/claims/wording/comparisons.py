"""What is more than another, where the quotes have both level, or the other more: "longer than"."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.wording.clauses import sides
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import COUNTED, LEVEL
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.sentences import sentences

_LEAST = 2  # words that two sentences have in common


def compared(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The comparatives of a title or summary whose sentence is most like one that tells of a level."""
    for match in _more().finditer(prose):
        at = next(n for n, (_, end) in enumerate(sentences(prose)) if match.start() < end)
        near = evidence.closest([word for word in here if word.sentence == at], _LEAST)
        levels = [(n, _level(evidence, n, sentence)) for n, sentence in near]
        if levels and all(level for _, level in levels):
            number, level = levels[0]
            assert level is not None
            said = f"the quote has “{evidence.quotes[number][slice(*level)]}”"
            yield Turned("opposite", match.span("how"), said, number, level, closely=False)


def outdone(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The comparatives of a title or summary whose two things a quote has the other way round."""
    for word, before, after in _compared(prose, here):
        for number, quote in enumerate(evidence.quotes):
            words = [each for n, each in evidence.words if n == number]
            for each, first, second in _compared(quote, words):
                crossing = before & second and after & first
                if each.stems == word.stems and crossing and not (before & first or after & second):
                    said = "in the quote the two stand the other way round"
                    yield Turned("turned", word.span, said, number, each.span)
                    return


def _compared(prose: str, words: list[Content]) -> Iterator[tuple[Content, frozenset[str], frozenset[str]]]:
    """The comparatives of prose, with the stems of what stands before each, and behind its "than"."""
    for match in _than().finditer(prose):
        subject = next((each for each in reversed(words) if each.end < match.start()), None)
        if subject is None:
            continue
        how = match["how"].casefold()  # "longer", which is no word of content by itself, too
        word = subject._replace(start=match.start("how"), end=match.end("how"), text=how, stems=stems(how))
        behind = [each for each in words if each.sentence == word.sentence and each.start >= match.end()]
        after = all_stems(each for each in behind if not _parted(prose[match.end() : each.start]))
        yield word, sides(prose, word).before, after


def _parted(between: str) -> bool:
    """Whether a mark or a joint parts what follows from a comparison."""
    joints = "and|but|when|while|as|at|in|on|for|by|with|to|from"
    return re.search(rf"[,;:.()—–]|\b(?:{joints})\b", between) is not None


@cache
def _than() -> re.Pattern[str]:
    return re.compile(r"\b(?P<how>\w{2,}er)\s+than\b(?!\s+\d)", re.IGNORECASE)


def _level(evidence: Evidence, number: int, sentence: int) -> tuple[int, int] | None:
    """The word of a sentence that tells of a level, where none there compares otherwise."""
    start, end = evidence.span_of(number, sentence)
    words = evidence.quotes[number][start:end]
    match = _levelling().search(words)
    if match is None or _comparing().search(words):
        return None
    return start + match.start(), start + match.end()


@cache
def _more() -> re.Pattern[str]:
    """A comparative and its "than"; "more than 40", or "than a day", counts."""
    none = r"(?!other\b|rather\b|never\b|under\b|over\b|after\b|ever\b)"
    how = r"(?:more|less|fewer|worse|\w{2,}er)"
    amount = rf"(?!\s+(?:\d|(?:an?|half\s+an?|one|two|three)\s+(?:{'|'.join(sorted(COUNTED))})\b))"
    return re.compile(rf"\b{none}(?P<how>{how})\s+(?:\w+\s+){{0,2}}?than\b{amount}", re.IGNORECASE)


@cache
def _levelling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(LEVEL))})\b", re.IGNORECASE)


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(r"\b(?:than|more|less|fewer|not|never)\b", re.IGNORECASE)
