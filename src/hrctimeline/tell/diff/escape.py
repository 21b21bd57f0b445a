"""Text from a log inside GitHub's Markdown: it stays text, whatever it holds.

HTML and Markdown are escaped; what GitHub makes of plain text after that (mentions, issues, bare links,
emoji, formulas) is broken by a zero-width space, written `&#8203;`, or by a tag around the `$`.
No line of the output begins with such text, so that nothing in it can open a block.
"""

import re
from collections.abc import Iterable

from hrctimeline.diff.words import Piece
from hrctimeline.tell.diff.phrases import inert
from hrctimeline.words.text import one_line

_APART = "&#8203;"
_SPECIAL = re.compile(
    r"""
      (?P<markup>[\\`*_\[\]|~])
    | (?P<html>[<>&])
    | (?P<formula>\$)
    | (?P<linked>[@\#] | :(?=//|[\w+-]+:) | \bwww(?=\.) | \bgh(?=-\d))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENS = re.compile(r"^(\d*)([-+=.)])")
_HTML = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_SIGNS = {"same": "{}", "old": "~~{}~~", "new": "**{}**"}


def text(words: str) -> str:
    """Any text as one line of Markdown that shows just that text."""
    return _SPECIAL.sub(_escaped, one_line(inert(words)))


def paragraph(words: str) -> str:
    """Any text as a paragraph of its own: nothing at its beginning opens a list, a heading or a rule."""
    return _OPENS.sub(lambda match: f"{match[1]}\\{match[2]}", text(words))


def code(words: str) -> str:
    """A name as code; its fence is longer than any run of backticks in it."""
    name = inert(words).strip() or "?"
    fence = "`" * (max((len(run) for run in re.findall("`+", name)), default=0) + 1)
    space = " " if "`" in name else ""
    return f"{fence}{space}{name}{space}{fence}"


def marked(pieces: Iterable[Piece]) -> str:
    """Wordings before and after, ~~old~~ **new**; each piece stands between spaces, so the signs bind."""
    return " ".join(_SIGNS[piece.kind].format(text(piece.text)) for piece in pieces)


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    match match.lastgroup:
        case "markup":
            return f"\\{char}"
        case "html":
            return _HTML[char]
        case "formula":
            return "<span>$</span>"
        case _:
            return char + _APART
