"""One pass over a text: every place where a pattern fits, from left to right, none overlapping."""

import re
from dataclasses import dataclass, replace
from functools import cache

from hrctimeline.dates import patterns_calendar, patterns_periods, patterns_relative, patterns_vague
from hrctimeline.dates.folding import Page
from hrctimeline.dates.pattern import Pattern, Reader, compiled, openers
from hrctimeline.dates.senses import Sense

ALL_PATTERNS: tuple[Pattern, ...] = (
    *patterns_calendar.PATTERNS,
    *patterns_periods.PATTERNS,
    *patterns_relative.PATTERNS,
    *patterns_vague.PATTERNS,
)
Rule = tuple[str, re.Pattern[str], Reader]


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its place (offsets in code points): its kind and what it means.

    `core` is where the expression begins without the words that limit it ("after 2009", "early May").
    `bound` is "since", "after", "until" or "before" where such a word does, `about` where the words say so,
    `week_of` where the week around the date is meant.
    """

    start: int
    end: int
    kind: str
    sense: Sense
    core: int
    bound: str = ""
    about: bool = False
    week_of: bool = False

    def moved(self, start: int) -> "Found":
        """The same, beginning further left."""
        return replace(self, start=start)


def scan(page: Page) -> list[Found]:
    """All expressions of a text; of those that begin at one word the longest, else the one listed first."""
    rules, found, done = _rules(), [], 0
    for token in _token().finditer(page.folded):
        word, start = token[0], token.start()
        if start < done or not (tried := rules.get(word) or rules.get(_class(word))):
            continue
        if best := _longest(page, start, tried):
            found += best
            done = best[-1].end
    return found


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


def _class(word: str) -> str:
    if word[0] <= "9":
        return "#"
    return "fy" if word.startswith("fy") and word[2:].isdigit() else ""


@cache
def _rules() -> dict[str, list[Rule]]:
    named, rules = openers(), dict[str, list[Rule]]()
    for pattern in ALL_PATTERNS:
        rule = (pattern.kind, compiled(pattern), pattern.read)
        for name in pattern.opens.split():
            for word in named.get(name, (name,)):
                listed = rules.setdefault(word, [])
                if rule not in listed:
                    listed.append(rule)
    return rules


def _longest(page: Page, start: int, rules: list[Rule]) -> list[Found]:
    matches = [(match, kind, read) for kind, regex, read in rules if (match := regex.match(page.folded, start))]
    matches.sort(key=lambda item: -item[0].end())
    for match, kind, read in matches:
        sense = read(match, page)
        if isinstance(sense, list):
            return [Found(begin, end, kind, part, begin) for begin, end, part in sense]
        if sense is not None:
            return [Found(start, match.end(), kind, sense, start)]
    return []
