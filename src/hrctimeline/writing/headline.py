"""A text's title, as the lines at its head have it.

Not every first line is one: above it may stand the paper's name and the day, a label ("Press release",
"News:"), a word that was a button.
"""

import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from hrctimeline.dates import tag_prose
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.text import Text, one_line
from hrctimeline.writing import origin
from hrctimeline.writing.dateline import Dateline

_LONGEST = 150
_HEAD = 12  # lines with words in which a title or a byline is looked for
_MENU = 3  # lines that stand above a byline: title and what goes with it; where there are more, a menu does
_PROSE = 80  # characters of a line that ends with a full stop, from which it is no title
_LABELS = listed("press news media release statement for immediate")


class Headline(NamedTuple):
    """A title, or ""; whether it is plainly one; its line in a saved page with a menu above it, or 0."""

    title: str
    sure: bool
    below_menu: int


def headline(page: Text, date_order: str, dated: Dateline | None, given: Collection[str]) -> Headline:
    """The title of a text with its dateline; `given` are its publisher and author, where they are known."""
    lines = [line.strip() for line in page.prose.split("\n")]
    heads = [number for number, line in enumerate(lines) if line][:_HEAD]
    signed = next((number for number in heads if byline().match(lines[number])), -1)
    above = [number for number in heads if number < signed]
    block = next((n for n in reversed(above) if n == 0 or not lines[n - 1]), 0) if len(above) > _MENU else 0
    addressed = next((number for number in heads if salutation().match(lines[number])), len(lines))
    first = [n for n in heads if block <= n <= addressed and not _is_date(lines[n], date_order)]
    names = [*given, dated.named] if dated and dated.sure else given
    titles = [n for n in first if not _is_none(lines[n], names)]
    best = next(iter(titles if titles and not _is_prose(lines[titles[0]]) else first), -1)
    apart = dated.line - 1 if dated else -1  # the line with the date: what stands below it may be the title
    masthead = apart in first and not _is_masthead(lines[apart], given)
    passed = masthead and best > apart and above[-1:] != [best]
    bare = dated is not None and not dated.named
    below = bare and any(best < apart < n and not lines[n].endswith(".") for n in above)
    crowded = len([n for n in above if n >= block]) > _MENU
    menu = block + 1 if len(above) > _MENU else 0
    return Headline(_cut(lines[best]) if best >= 0 else "", not (passed or below or crowded), menu)


def _is_date(line: str, date_order: str) -> bool:
    """Whether more than half of a line states when."""
    dates = tag_prose(line, None, date_order=date_order or None)
    return sum(m.end - m.start for m in dates) * 2 >= len(line) or not any(map(str.isalpha, line))


def _is_none(line: str, given: Collection[str]) -> bool:
    """Whether a line is a label, a button, or the name of who published the text."""
    words = re.findall(r"\w+", line)
    label = line.endswith((":", ",")) or _LABELS.issuperset(word.casefold() for word in words)
    return label or (len(words) <= 2 and line.islower()) or _is_masthead(line, given)


def _is_masthead(line: str, given: Collection[str]) -> bool:
    """Whether it begins with who published the text, and ends with when: a book's title goes before both."""
    last = next(iter(tag_prose(line, None)[-1:]), None)
    before = line[: last.start] if last and not line[last.end :].strip(" .)") else line
    same = any(line.casefold() == name.casefold() for name in given)
    return same or (before != line and origin.opens(before, given))


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST or (len(line) > _PROSE and line.endswith("."))


def _cut(line: str) -> str:
    """A line as a title: a long one is cut after a word."""
    plain = one_line(line).rstrip(",:")
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0]


@cache
def byline() -> re.Pattern[str]:
    """A line that names who wrote a text."""
    name = r"[^\W\d_][\w.'’-]*(?: (?:and|de|van|von|[^\W\d_][\w.'’-]*)){0,7}"
    return re.compile(rf"[Bb][Yy]:? ((?=[A-Z]){name})(?=[,;|]|\s*$| [–—-] )")


salutation = lazy_pattern(r"^Dear [^\n]{1,80}[,:]?$", re.MULTILINE)
