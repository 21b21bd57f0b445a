r"""Markdown around words: what of it a reader doesn't see. Syntax after CommonMark 0.31, and footnotes.

Links and images leave their words (the address goes; it has no white space unless it stands in <>),
emphasis its words, `\*` its star; marks of quotations and headings, definitions of references and marks of
footnotes go whole. An entity is its character. A link of digits alone that is glued to a word, or leads into
its own page, is a footnote's mark: "5[1](#n)" is 5, not 51.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.words.fold import Piece, Span
from hrctimeline.words.lists import lazy_pattern

# possessive on single characters alone: Python before 3.11.5 matches possessive groups wrongly (gh-106052)
_ADDRESS = (
    r"\([ \t]*+(?:<[^<>\n]*+>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*)"
    r"(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?[ \t]*+\)"
)
_WORDS = rf"(?:[^\[\]\n]++|\n(?!\n)|!?\[[^\[\]\n]*+\](?:{_ADDRESS})?)*"
_LINK = rf"(?P<image>!?)\[(?P<words>{_WORDS})\](?:(?P<address>{_ADDRESS})|(?P<reference>\[[^\[\]\n]*+\]))?"
_DEFINITION = r"^ {0,3}\[(?!\^)(?P<name>[^\[\]\n]++)\]:[ \t]*+(?:<[^<>\n]*+>|\S++)[^\n]*+(?:\n|\Z)"
_SKIPPED = "|".join(
    (
        r"\[\^[^\[\]\s]++\]:?+",  # a footnote's mark
        r"\\(?=[!-/:-@\[-`{-~])",  # an escape
        r"^(?: {0,3}>[ \t]?+)+|^ {0,3}#{1,6}[ \t]++",  # a quotation's or heading's
    )
)
_EMPHASIS = (
    r"(?P<opens>(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<![\w\\])_{1,3}(?=[^\s_]))"
    r"|(?P<closes>(?<=[^\s*\\])\*{1,3}(?![\w*])|(?<=[^\s_\\])_{1,3}(?!\w))|(?P<paragraph>\n[ \t]*+\n)"
)

_SIGNS = frozenset("*†‡§")  # of footnotes
_MAY_MARK = frozenset("[\\*_>#")  # a text without these has no marks


def unmarked(text: str, page: str = "") -> Iterator[Piece]:
    """What Markdown's marks are replaced by: nothing; an entity by its character. In order, none overlapping.

    `page` is the text that some words are from, if it defines what their links refer to.
    """
    defining = page or text
    names = {_name(match["name"]) for match in (_definition().finditer(defining) if "]:" in defining else ())}
    marked = not _MAY_MARK.isdisjoint(text)
    unseen = ((start, end, "") for start, end in (_unseen(text, 0, len(text), names) if marked else ()))
    done = 0
    for piece in sorted([*unseen, *_entities(text)]):
        if piece[0] >= done:  # an address may have entities, too
            done = piece[1]
            yield piece


def _entities(text: str) -> Iterator[Piece]:
    """The characters that are written by their number or name: `&#8239;`, `&amp;`."""
    if "&" not in text:
        return
    from html import unescape  # a large table: few texts need it

    for match in _entity().finditer(text):
        if (char := unescape(match[0])) != match[0]:
            yield *match.span(), char


def _unseen(text: str, first: int, last: int, names: set[str]) -> Iterator[Span]:
    """The spans of marks, in no order."""
    opened: dict[str, Span] = {}
    for match in _mark().finditer(text, first, last):
        if match["paragraph"]:
            opened.clear()
        elif match["opens"]:
            opened[match["opens"]] = match.span()
        elif match["closes"]:
            if match["closes"] in opened:
                yield from (opened.pop(match["closes"]), match.span())
        elif match["words"] is None or (_is_link(match, names) and _is_note(match)):
            yield match.span()
        elif _is_link(match, names):
            yield from ((match.start(), match.start("words")), (match.end("words"), match.end()))
            yield from _unseen(text, *match.span("words"), names)


def _is_link(match: re.Match[str], names: set[str]) -> bool:
    """Whether brackets are a link: with an address, or with a reference that the text defines."""
    return (
        match["address"] is not None
        or _name((match["reference"] or "").strip("[]") or match["words"]) in names
    )


def _is_note(match: re.Match[str]) -> bool:
    """Whether a link is a footnote's mark."""
    words = match["words"].strip()
    if 0 < len(words) < 4 and _SIGNS.issuperset(words):
        return True
    bracketed = words[1:-1].removeprefix("^") if words[:1] + words[-1:] == "[]" else ""
    if len(bracketed) < 5 and bracketed.replace("_", "n").isalnum():
        return True
    glued = match.string[: match.start()][-1:].strip() != ""
    return words.isdigit() and len(words) < 4 and (glued or (match["address"] or "").startswith("(#"))


def _name(words: str) -> str:
    return " ".join(words.casefold().split())


_entity = lazy_pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_definition = lazy_pattern(_DEFINITION, re.MULTILINE)


@cache
def _mark() -> re.Pattern[str]:
    definition = _DEFINITION.replace("?P<name>", "?:")
    return re.compile(rf"(?=[ \n!#*>\[\\_])(?:{definition}|{_SKIPPED}|{_LINK}|{_EMPHASIS})", re.MULTILINE)
