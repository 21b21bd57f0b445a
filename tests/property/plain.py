"""Folding and finding as plainly as can be, slow and sure: what the fast way is held against.

A text is a list of characters, each with the span that it came from. Folding is the one pattern of what it
changes, tried at every place; finding tries the quote at every place.
"""

import re
import unicodedata
from collections.abc import Callable

from hrctimeline.words.characters import INVISIBLE, composing
from hrctimeline.words.fold import BREAK, DASHES, HYPHENS, Span
from hrctimeline.words.tokens import inside_word

Char = tuple[str, int, int]  # a character of a text, and the span that it came from

_NEWLINE = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_MARKS = {
    '"': "“”„‟", "'": "‘’‚‛ʼ", "-": HYPHENS[1:] + DASHES, "...": "…",
    "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ", "st": "ﬅﬆ",
}  # fmt: skip
_FOLDED = {char: plain for plain, chars in _MARKS.items() for char in chars}
_READ = {c: p for c, p in _FOLDED.items() if p.isalpha() or c in HYPHENS} | {"ʼ": "’"}
_SPECIAL = re.compile(
    "|".join(
        (
            rf"(?P<soft>\u00ad[ \t]*{_NEWLINE}[ \t]*(?=\w))",
            rf"(?P<break>(?<=[^\W_])(?<!\s[{HYPHENS}][^\W_])[{HYPHENS}][ \t]*{_NEWLINE}[ \t]*(?=[^\W_]))",
            rf"(?P<space>\s[\s{INVISIBLE}]+|[{INVISIBLE}]+\s[\s{INVISIBLE}]*|[^\S ])",
            rf"(?P<nothing>[{INVISIBLE}]+)",
            f"(?P<dash>[{HYPHENS}{DASHES}](?:[{INVISIBLE}]*[{HYPHENS}{DASHES}])+)",
            f"(?P<mark>[{''.join(_FOLDED)}])",
        )
    )
)


def folded(source: str) -> list[Char]:
    """A source as it is matched."""
    return _composed(_replaced(_composed([(c, i, i + 1) for i, c in enumerate(source)]), _fold))


def prose(source: str) -> list[Char]:
    """A source without line-end hyphens as it is read."""
    return _composed(_replaced(_composed([(c, i, i + 1) for i, c in enumerate(source)]), _read))


def text(chars: list[Char]) -> str:
    """The characters alone."""
    return "".join(char for char, _, _ in chars)


def places(source: str, part: str) -> list[Span]:
    """Where folded words stand in a source as whole words."""
    chars = folded(source)
    page, pattern = text(chars), re.compile(_breaking(part))
    found = []
    for at in range(len(page)):
        match = pattern.match(page, at)
        if match and not any(
            inside_word(page, i, lambda i: source[slice(*chars[i][1:])]) for i in match.span()
        ):
            found.append((chars[at][1], chars[match.end() - 1][2]))
    return found


def _breaking(part: str) -> str:
    out = []
    for index, char in enumerate(part):
        before, after = part[index - 1 : index], part[index + 1 : index + 2]
        if char == BREAK:
            out.append(rf"(?:{BREAK}|- ?|)")
        elif char == "-":
            out.append(rf"(?:-|{BREAK})")
        elif char == " " and before == "-":
            out.append(rf"(?: |(?<={BREAK}))")
        else:
            out.append(re.escape(char) + (f"{BREAK}?" if char.isalpha() and after.isalpha() else ""))
    return "".join(out)


def _fold(match: re.Match[str]) -> str:
    return {"mark": _FOLDED.get(match[0], ""), "space": " ", "dash": "-", "break": BREAK}.get(
        str(match.lastgroup), ""
    )


def _read(match: re.Match[str]) -> str:
    ends = "\n" * min(2, len(re.findall(_NEWLINE, match[0])))
    return {"mark": _READ.get(match[0], match[0]), "space": ends or " ", "dash": "—"}.get(
        str(match.lastgroup), ""
    )


def _replaced(chars: list[Char], new: Callable[[re.Match[str]], str]) -> list[Char]:
    out, done = list[Char](), 0
    for match in _SPECIAL.finditer(text(chars)):
        start, end = match.span()
        span = (chars[start][1], chars[end - 1][2])
        out += [*chars[done:start], *((char, *span) for char in new(match))]
        done = end
    return out + chars[done:]


def _composed(chars: list[Char]) -> list[Char]:
    page, out, done = text(chars), list[Char](), 0
    if unicodedata.is_normalized("NFC", page):
        return chars
    for start, end, new in composing(page):
        out += [*chars[done:start], *((char, chars[start][1], chars[end - 1][2]) for char in new)]
        done = end
    return out + chars[done:]
