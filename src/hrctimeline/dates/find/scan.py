"""One pass over a text: every place where a pattern fits, from left to right, none overlapping."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from hrctimeline.dates.meaning.senses import Sense
from hrctimeline.dates.patterns import ALL_PATTERNS
from hrctimeline.dates.patterns.pattern import Rule, listed, shape
from hrctimeline.dates.text.page import Page
from hrctimeline.record import cached_property
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import has_digit, lazy_pattern, words_of

SHAPED = frozenset("0123456789m")  # what the words begin with that have a shape
BESIDE = 150  # characters on each side of a paragraph that its patterns may look at
NEAR = 9  # words and signs that a pattern looks ahead


class Found(NamedTuple):
    """An expression in its place (offsets in code points): its kind and what it means.

    `core` is where the expression begins without the words that limit it ("after 2009", "early May").
    `bound` is "since", "after", "before" or the like (`bounds`) where such a word does, `about` where the
    words say so, `doubt` where they aren't sure ("1850?"), `week_of` "week" or "weekend" where the one around
    the date is meant, `aside` where another expression counts from it, `baseline` where another time is only
    measured by it.
    """

    start: int
    end: int
    kind: str
    sense: Sense
    core: int
    bound: str = ""
    about: bool = False
    week_of: str = ""
    aside: bool = False
    doubt: bool = False
    baseline: bool = False

    def moved(self, start: int) -> "Found":
        """The same, beginning further left."""
        return self._replace(start=start)


class Opener:
    """The rules of what can begin with one word."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules

    @cached_property
    def needs(self) -> frozenset[str]:
        """Words of which one must follow for any of the rules to fit; none where some rule needs no word."""
        each = [rule.needs[0] if rule.needs else rule.then for rule in self.rules]
        return frozenset().union(*each) if all(each) else frozenset()


# a place where an expression may begin, the words that follow, and the rules to try there
Opening = tuple[int, list[str], list[Rule]]


def scan(page: Page, span: Span | None = None) -> list[Found]:
    """All expressions of a text, or those that begin in a span of it.

    Of those that begin at one word it is the longest, else the one listed first.
    """
    start, end = span or (0, len(page.folded))
    found, done = list[Found](), start
    for opening in _openings(page.folded, start, end + BESIDE):
        if done <= opening[0] < end and (best := _longest(page, opening)):
            found += best
            done = best[-1].end
    return found


def is_dated(folded: str) -> bool:
    """Whether some folded words may state a date: a quick look before the tagger's long one."""
    words, openers = _shaped(_token().findall(folded)), _openers()
    return not openers.keys().isdisjoint(words) and any(True for _ in _opens(openers, words))


def has_openers(words: str) -> bool:
    """Whether words as they are written may begin an expression: a quick look before they are folded."""
    if not words.isascii() or "_" in words or has_digit(words):
        return True
    openers, every = _openers(), words_of(words)
    needed = (openers[word].needs for word in openers.keys() & _shaped([*every]))
    return any(not needs or not needs.isdisjoint(every) for needs in needed)


def _openings(folded: str, start: int, end: int) -> Iterator[Opening]:
    tokens = list(_token().finditer(folded, start, end))
    words, openers = _shaped([*map(re.Match.group, tokens)]), _openers()
    for at in _opens(openers, words):
        yield tokens[at].start(), words[at + 1 : at + 1 + NEAR], openers[words[at]].rules


def _shaped(words: list[str]) -> list[str]:
    """Words as the patterns name them."""
    return [shape(word) if word[0] in SHAPED else word for word in words]


def _opens(openers: "dict[str, Opener]", words: list[str]) -> Iterator[int]:
    """Which of some words may open an expression, by what follows them."""
    for at in compress(count(), map(openers.__contains__, words)):
        needs = openers[words[at]].needs
        if not needs or not needs.isdisjoint(words[at + 1 : at + 1 + NEAR]):
            yield at


_token = lazy_pattern(r"(?:fy|ca?)(?=[0-9])|[^\W_]+|[-/&]|—|\.(?=[0-9])")


@cache
def _openers() -> dict[str, Opener]:
    by_word = dict[str, list[Rule]]()
    for pattern in ALL_PATTERNS:
        rule = Rule(pattern)
        for word in listed(pattern.opens):
            by_word.setdefault(word, []).append(rule)
    return {word: Opener(rules) for word, rules in by_word.items()}


def _longest(page: Page, opening: Opening) -> list[Found]:
    start, near, rules = opening
    matches = [(match, rule) for rule in rules if (match := rule.matches(page.folded, start, near))]
    matches.sort(key=lambda item: -item[0].end())
    for match, rule in matches:
        sense = rule.read(match, page)
        if isinstance(sense, list):
            return [Found(begin, end, rule.kind, part, begin) for begin, end, part in sense]
        if sense is not None:
            return [Found(start, match.end(), rule.kind, sense, start)]
    return []
