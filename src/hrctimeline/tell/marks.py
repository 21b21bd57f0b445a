"""Words marked in a text that is still to be wrapped: the editor's own ‹…›, and those that back them _…_.

In a text on its way to the terminal a mark is a control character, which `safe` lets no text bring along;
`drawn` makes of it what the reader sees: a style where there is colour, signs where there is none.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from hrctimeline.findings import Excerpt
from hrctimeline.tell.terminal import Style, safe
from hrctimeline.words.text import Span, one_line

OWN, BACKING = 0, 1
MARKS = ("▸", "◂")  # around a quote in its sentence
_MARKS = (("\x11", "\x12"), ("\x13", "\x14"))
_SIGNS = {"\x11": "‹", "\x12": "›", "\x13": "_", "\x14": "_"}
_ROLES = {"\x11": "own", "\x13": "backing"}
_MARKED = re.compile("[\x11\x13][^\x11-\x14]*[\x12\x14]")


def marked(text: str, spans: Iterable[Span], kind: int = OWN, clean: Callable[[str], str] = safe) -> str:
    """`text` on one line, made safe by `clean`, with marks around these spans of it, which are apart."""
    opening, closing = _MARKS[kind]
    out, done = [], 0
    for start, end in sorted(spans):
        out += [clean(text[done:start]), opening, clean(text[start:end]), closing]
        done = end
    return one_line("".join([*out, clean(text[done:])]))


def shown(excerpt: Excerpt) -> str:
    """An excerpt with what it marks between ▸ and ◂."""
    start, end = excerpt.mark or (0, 0)
    return f"{excerpt.text[:start]}{MARKS[0]}{excerpt.text[start:end]}{MARKS[1]}{excerpt.text[end:]}"


def legend(style: Style) -> str:
    """What the marks of own words mean."""
    sign = "‹…›" if style("x", "own") == "x" else "Underlined:"
    return f"{sign} the editor's own words, which no text proves: read them."


def drawn(line: str, style: Style) -> str:
    """A line with its marks as a reader sees them; a word that runs over lines has signs."""
    return plainly(_MARKED.sub(lambda m: _drawn(m[0], style), line))


def listed(text: str, spans: Sequence[Span], clean: Callable[[str], str] = safe) -> str:
    """The words at these spans alone, marked."""
    return " ".join(marked(text[start:end], [(0, end - start)], OWN, clean) for start, end in spans)


def plainly(text: str) -> str:
    """`text` with signs for its marks."""
    return re.sub("[\x11-\x14]", lambda m: _SIGNS[m[0]], text)


def _drawn(word: str, style: Style) -> str:
    styled = style(word[1:-1], _ROLES[word[0]])
    return plainly(word) if styled == word[1:-1] else styled


def safe_around(before: str, behind: str) -> tuple[str, str]:
    """What stands before and behind marked words, safe, on one line, with its space towards them."""
    lead, tail = one_line(safe(before)), one_line(safe(behind))
    return lead + " " * before[-1:].isspace(), " " * behind[:1].isspace() + tail
